"""Numbers in words: "two hundred and fifty thousand", "a billion and a half", "tens of thousands", "a few hundred"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import HYPHEN
from factcheck.reading.decimals import EXACT, Numeral, plain, scaled, times
from factcheck.reading.tokens import Tokens, hyphenated, skip_hyphen

MAX_WORDS = 48


def past_words(norm: Sequence[str], k: int, lexicon: NumberLexicon) -> int:
    """Past a run of number words and scales that makes no number."""
    known = (lexicon.units, lexicon.tens, lexicon.hundreds, lexicon.scales, lexicon.hundred, lexicon.dozens)
    while k < len(norm) and (norm[k] == HYPHEN or any(norm[k] in words for words in known)):
        k += 1
    return k


class _State:
    """The state of a number in words: finished groups, the group at hand, the last scale."""

    __slots__ = ("end", "group", "places", "scale", "total")

    def __init__(self, end: int) -> None:
        self.total = Decimal(0)
        self.group: int | None = None
        self.places = 0  # what the group still has room for: 0 nothing yet, 1 hundreds, 2 tens, 3 ones
        self.scale = 0
        self.end = end

    def copy(self) -> _State:
        twin = _State(self.end)
        twin.total, twin.group, twin.places, twin.scale = self.total, self.group, self.places, self.scale
        return twin

    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def _take(state: _State, word: str, lexicon: NumberLexicon) -> bool | None:
    """Add one number word: True if it fits, False if it does not, None if it is none."""
    group = state.group or 0
    if (unit := lexicon.units.get(word)) is not None:
        limit = 3 if unit < 10 else 2
        if state.places >= limit or (unit == 0 and state.group is not None):
            return False
        state.group, state.places = group + unit, 3
    elif (ten := lexicon.tens.get(word)) is not None:
        if state.places >= 2:
            return False
        state.group, state.places = group + ten, 2
    elif (hundreds := lexicon.hundreds.get(word)) is not None:
        if state.places >= 1:
            return False
        state.group, state.places = hundreds, 1
    elif word in lexicon.hundred:
        if state.group is None or not 0 < group < 100 or state.places == 1:
            return False
        state.group, state.places = group * 100, 1
    elif (exponent := lexicon.scales.get(word)) is not None:
        if state.group:
            if state.scale and exponent >= state.scale:
                return False
            state.total += scaled(Decimal(group), exponent)
            state.group, state.places = None, 0
        elif state.scale and exponent > state.scale and state.total.normalize(EXACT).adjusted() < state.scale + 3:
            state.total = scaled(state.total, exponent)
        else:
            return False
        state.scale = exponent
    else:
        return None
    return True


def number(tokens: Tokens, i: int, lexicon: NumberLexicon, joined: bool) -> Numeral | int:
    norm = tokens.norm
    state = _State(i)
    k = i
    if norm[i] in lexicon.articles:
        state.group, state.places, k = 1, 3, i + 1
    saved: _State | None = None
    while k < len(norm) and k - i < MAX_WORDS:
        word = norm[k]
        fits = _take(state, word, lexicon)
        if fits:
            k += 1
            state.end = k
            if hyphenated(tokens, k):
                k += 1
            if (
                joined
                and k + 1 < len(norm)
                and norm[k] in lexicon.joiners
                and (state.places == 1 or state.group is None)
            ):
                saved = state.copy()
                k += 1
        elif fits is False:
            if saved is None or (word in lexicon.scales and state.group is None):
                return past_words(norm, k, lexicon)
            state = saved
            break
        else:
            break
    if k - i >= MAX_WORDS:
        return past_words(norm, k, lexicon)
    if state.end == i:
        return i + 1
    return _finish_words(tokens, i, state, lexicon)


def _finish_words(tokens: Tokens, i: int, state: _State, lexicon: NumberLexicon) -> Numeral | int:
    """What may follow number words: "point six", "and a half", "dozen", a scale after these."""
    norm, k, value, exponent = tokens.norm, state.end, state.value(), state.scale
    at = skip_hyphen(tokens, k)
    if at < len(norm) and norm[at] in lexicon.points and not exponent:
        digits = ""
        at = skip_hyphen(tokens, at + 1)
        while at < len(norm) and len(digits) < 9 and lexicon.units.get(norm[at], 10) < 10:
            digits += str(lexicon.units[norm[at]])
            k, at = at + 1, skip_hyphen(tokens, at + 1)
        if digits:
            value += Decimal(f"0.{digits}")
    elif (half := lexicon.halves_index.at(norm, skip_hyphen(tokens, k))) is not None:
        k = half[0]
        if state.group is None and exponent:  # "a billion and a half"
            return Numeral(plain(value + scaled(half[1], exponent)), i, k, exponent, worded=True)
        value += half[1]
    at = skip_hyphen(tokens, k)
    if at < len(norm) and not exponent and (dozen := lexicon.dozens.get(norm[at])) is not None:
        return Numeral(plain(value * dozen), i, at + 1, worded=True)
    mantissa = value
    if at < len(norm) and state.end != k and (second := lexicon.scales.get(norm[at])) is not None:
        value, k, exponent = scaled(value, second), at + 1, second
    if k < len(norm) and norm[k] in lexicon.scales:
        return past_words(norm, k, lexicon)
    return Numeral(plain(value), i, k, exponent, worded=True, mantissa=mantissa if exponent else None)


def vague(tokens: Tokens, i: int, lexicon: NumberLexicon) -> Numeral | None:
    """ "hundreds", "tens of thousands", "several hundred", "a couple of thousand"."""
    norm = tokens.norm
    if (least := lexicon.vague_plurals.get(norm[i])) is not None:
        value, k = Decimal(least), i + 1
        for _ in range(2):
            if k + 1 < len(norm) and norm[k] in lexicon.of and (more := lexicon.vague_plurals.get(norm[k + 1])):
                value, k = times(value, Decimal(more // 2)), k + 2
        has_of = k < len(norm) and norm[k] in lexicon.of
        if norm[k - 1] in lexicon.vague_needs_of and not has_of:
            return None
        return Numeral(plain(value), i, k, worded=True, vague=True, scale=1)
    few, couple = lexicon.several_index.at(norm, i), lexicon.couple_index.at(norm, i)
    if few is None and couple is None:
        return None
    k, exponent, factor = (few or couple or (i, True))[0], 0, 1
    start = k
    if k < len(norm):
        if norm[k] in lexicon.hundred:
            k, exponent = k + 1, 2
        elif norm[k] in lexicon.dozens:
            k, factor = k + 1, lexicon.dozens[norm[k]]
        if k < len(norm) and norm[k] in lexicon.scales:
            k, exponent = k + 1, exponent + lexicon.scales[norm[k]]
    base = scaled(Decimal(factor), exponent)
    if few is None:
        return Numeral(base * 2, i, k, exponent, worded=True, vague=True, approximate=True)
    if k == start:
        return None
    return Numeral(base * 2, i, k, exponent, worded=True, vague=True, high=base * 10 - 1)
