"""Digits and number words to exact decimals. Every reader looks at a bounded number of tokens: linear on any text.

The words come from the lexicon. A number that makes no sense as written ("1,2,3", "one two three", "6zn") is skipped
as a whole and never read in part: :func:`read` then returns the index to go on from instead of a numeral.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.reading.tokens import Tokens, all_digits

MAX_DIGITS = 30
MAX_WORDS = 48
MAX_GROUPS = 9
DIGITS = frozenset("0123456789")
ONE = Decimal(1)
_EXACT = Context(prec=120)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_NEVER_BEFORE = frozenset("_@&*^\\/:'°.,[")
_NEVER_AFTER = frozenset("_@&=*^\\°²³|")


class Numeral(NamedTuple):
    """A number in tokens ``start`` to ``end`` (past the last). ``high`` is set for "several hundred"."""

    value: Decimal
    start: int
    end: int
    scale: int = 0
    """The exponent of the scale word written with it, 0 if none."""
    worded: bool = False
    vague: bool = False
    high: Decimal | None = None
    approximate: bool = False
    needs_money: bool = False
    """Its scale is only understood beside a currency or before a counted noun ("m")."""
    mantissa: Decimal | None = None
    """The number before its scale word."""


def is_digits(word: str) -> bool:
    return word[0] in DIGITS


def glued(tokens: Tokens, i: int) -> bool:
    """Token ``i`` touches the one before it."""
    return 0 < i < len(tokens.norm) and tokens.start[i] == tokens.end[i - 1]


def hyphenated(tokens: Tokens, i: int) -> bool:
    """Token ``i`` is a hyphen between two tokens that touch it."""
    return i + 1 < len(tokens.norm) and tokens.norm[i] == HYPHEN and glued(tokens, i) and glued(tokens, i + 1)


def skip_hyphen(tokens: Tokens, i: int) -> int:
    return i + 1 if hyphenated(tokens, i) else i


def plain(value: Decimal) -> Decimal:
    """``value`` without exponent or trailing zeros: 9.6E+9 and 9600000000.0 -> 9600000000."""
    if value == value.to_integral_value():
        return value.quantize(ONE, context=_EXACT)
    return value.normalize(_EXACT)


def times(a: Decimal, b: Decimal) -> Decimal:
    return _EXACT.multiply(a, b)


def scaled(value: Decimal, exponent: int) -> Decimal:
    return plain(value.scaleb(exponent, context=_EXACT))


def step(value: Decimal) -> Decimal:
    """The place value of the last non-zero digit: 100 for 700, 10**8 for 9.6 billion, 1 for 11 and for 0."""
    if not value:
        return ONE
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return plain(Decimal((0, (1,), exponent if isinstance(exponent, int) else 0)))


def from_digits(word: str, lexicon: NumberLexicon) -> Decimal | None:
    """One token of digits: "6,000" -> 6000, "9.60" -> 9.60; ``None`` for "6,5", "1.2.3", "007"."""
    if len(word) > MAX_DIGITS + 12:
        return None
    if lexicon.plain.fullmatch(word):
        text = word
    elif lexicon.grouped.fullmatch(word):
        text = word.replace(lexicon.group_mark, "")
    else:
        return None
    if len(text) > MAX_DIGITS:
        return None
    return Decimal(text.replace(lexicon.decimal_mark, "."))


def _spaced(tokens: Tokens, i: int) -> int:
    """The end of digits grouped by single spaces from token ``i`` on ("6 000 000")."""
    norm, start, end = tokens.norm, tokens.start, tokens.end
    first = norm[i]
    k = i + 1
    if not (len(first) <= 3 and all_digits(first) and first[0] != "0"):
        return k
    while k < len(norm) and len(norm[k]) == 3 and all_digits(norm[k]) and k - i <= MAX_GROUPS:
        gap = tokens.text[end[k - 1] : start[k]]
        if len(gap) != 1 or gap == "\n":
            break
        k += 1
    return k


def chain_end(tokens: Tokens, i: int) -> int:
    """Past everything written together with token ``i`` without a space ("1.2.3-rc4", "12:30", "555-12-34")."""
    start, end = tokens.start, tokens.end
    k = i + 1
    while k < len(start) and start[k] == end[k - 1]:
        k += 1
    return k


def _good_left(tokens: Tokens, i: int, money: bool) -> bool:
    """Whether what touches the digits on their left leaves them a number."""
    if money or not glued(tokens, i):
        return True
    before = tokens.norm[i - 1]
    if before in _NEVER_BEFORE or before[-1].isalnum():
        return False
    if before in DASHES:
        return i >= 2 and glued(tokens, i - 1) and not tokens.norm[i - 2][-1].isalnum() and tokens.norm[i - 2] != ")"
    return before != "+"


def _good_right(tokens: Tokens, k: int) -> bool:
    """Whether what touches the digits on their right (token ``k``) leaves them a number; letters are judged later."""
    if not glued(tokens, k):
        return True
    after = tokens.norm[k]
    if after in _NEVER_AFTER:
        return False
    following = tokens.norm[k + 1] if glued(tokens, k + 1) else ""
    if after in {":", "/", "'", ".", ","}:
        return not following[:1].isalnum()
    return True


def _scale(tokens: Tokens, k: int, lexicon: NumberLexicon, money: bool) -> tuple[int, int, bool]:
    """The scale word at ``k`` (a hyphen may come first): (index past it, exponent, needs money)."""
    norm = tokens.norm
    at = skip_hyphen(tokens, k)
    if at >= len(norm):
        return k, 0, False
    word = norm[at]
    if (exponent := lexicon.scales.get(word)) is not None:
        dotted = glued(tokens, at + 1) and norm[at + 1] == "." and lexicon.currency_index.at(norm, at + 2) is not None
        return at + (2 if dotted else 1), exponent, False
    touching = glued(tokens, at)
    money = money or (not touching and lexicon.currency_index.at(norm, at + 1) is not None)
    if (exponent := lexicon.attached_scales.get(word)) is not None and (touching or money):
        return at + 1, exponent, False
    if (exponent := lexicon.money_scales.get(word)) is not None and (touching or money):
        return at + 1, exponent, not money
    return k, 0, False


def _digit_number(tokens: Tokens, i: int, lexicon: NumberLexicon, money: bool, dashed: bool) -> Numeral | int:
    norm = tokens.norm
    k = _spaced(tokens, i)
    if k - i > MAX_GROUPS:
        return k
    value = from_digits(norm[i] if k == i + 1 else "".join(norm[i:k]), lexicon)
    if value is None or not _good_left(tokens, i, money or dashed) or not _good_right(tokens, k):
        return max(k, chain_end(tokens, k - 1))
    ambiguous = k == i + 1 and _looks_grouped(norm[i], lexicon)
    if glued(tokens, k) and norm[k] in _VULGAR:
        value += _VULGAR[norm[k]]
        k += 1
    if (
        half := lexicon.halves_index.at(norm, skip_hyphen(tokens, k))
    ) is not None and value == value.to_integral_value():
        k, value = half[0], value + half[1]
    mantissa = value
    if k < len(norm) and norm[k] in lexicon.hundred:
        k, value = k + 1, value * 100
    if (at := skip_hyphen(tokens, k)) < len(norm) and norm[at] in lexicon.dozens:
        return Numeral(value * lexicon.dozens[norm[at]], i, at + 1)
    k, exponent, needs_money = _scale(tokens, k, lexicon, money)
    if not exponent:
        return max(k, chain_end(tokens, k - 1)) if ambiguous else Numeral(plain(value), i, k)
    total = scaled(value, exponent)
    total, k, exponent = _second_scale(tokens, total, k, exponent, lexicon)
    if k < len(norm) and norm[k] in lexicon.scales:
        return _past_words(norm, k, lexicon)
    if (
        k + 1 < len(norm)
        and is_digits(norm[k])
        and exponent >= 6
        and (more := from_digits(norm[k], lexicon)) is not None
    ):  # "9 billion 600 million"
        end, second, _ = _scale(tokens, k + 1, lexicon, False)
        if 3 <= second < exponent and more < Decimal(10) ** (exponent - second):
            return Numeral(plain(total + scaled(more, second)), i, end, exponent, mantissa=mantissa)
    return Numeral(total, i, k, exponent, needs_money=needs_money, mantissa=mantissa)


def late_scale(tokens: Tokens, number: Numeral, k: int, lexicon: NumberLexicon) -> tuple[Numeral, int]:
    """ "700+ million": a scale word after a comparator that ends at token ``k``; the number and the index past it."""
    if number.scale or k >= len(tokens.norm) or not (exponent := lexicon.scales.get(tokens.norm[k], 0)):
        return number, k
    return number._replace(value=scaled(number.value, exponent), scale=exponent), k + 1


def _looks_grouped(word: str, lexicon: NumberLexicon) -> bool:
    """Three decimals after one to three digits ("6.500"): elsewhere in the world that is 6500."""
    whole, mark, rest = word.partition(lexicon.decimal_mark)
    return bool(mark) and len(rest) == 3 and len(whole) <= 3 and whole != "0"


def _second_scale(
    tokens: Tokens, total: Decimal, k: int, exponent: int, lexicon: NumberLexicon
) -> tuple[Decimal, int, int]:
    """ "six thousand million": a larger scale after a smaller one."""
    if k < len(tokens.norm) and (second := lexicon.scales.get(tokens.norm[k], 0)) > exponent:
        return scaled(total, second), k + 1, second + exponent
    return total, k, exponent


def _past_words(norm: Sequence[str], k: int, lexicon: NumberLexicon) -> int:
    """Past a run of number words and scales that makes no number."""
    known = (lexicon.units, lexicon.tens, lexicon.scales, lexicon.hundred, lexicon.dozens)
    while k < len(norm) and (norm[k] == HYPHEN or any(norm[k] in words for words in known)):
        k += 1
    return k


class _Words:
    """The state of a number in words: finished groups, the group at hand, the last scale."""

    __slots__ = ("end", "group", "places", "scale", "total")

    def __init__(self, end: int) -> None:
        self.total = Decimal(0)
        self.group: int | None = None
        self.places = 0  # what the group still has room for: 0 nothing yet, 1 hundreds, 2 tens, 3 ones
        self.scale = 0
        self.end = end

    def copy(self) -> _Words:
        twin = _Words(self.end)
        twin.total, twin.group, twin.places, twin.scale = self.total, self.group, self.places, self.scale
        return twin

    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def _take(state: _Words, word: str, lexicon: NumberLexicon) -> bool | None:
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
        elif state.scale and exponent > state.scale and state.total.normalize(_EXACT).adjusted() < state.scale + 3:
            state.total = scaled(state.total, exponent)
        else:
            return False
        state.scale = exponent
    else:
        return None
    return True


def _word_number(tokens: Tokens, i: int, lexicon: NumberLexicon, joined: bool) -> Numeral | int:
    norm = tokens.norm
    state = _Words(i)
    k = i
    if norm[i] in lexicon.articles:
        state.group, state.places, k = 1, 3, i + 1
    saved: _Words | None = None
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
                return _past_words(norm, k, lexicon)
            state = saved
            break
        else:
            break
    if k - i >= MAX_WORDS:
        return _past_words(norm, k, lexicon)
    if state.end == i:
        return i + 1
    return _finish_words(tokens, i, state, lexicon)


def _finish_words(tokens: Tokens, i: int, state: _Words, lexicon: NumberLexicon) -> Numeral | int:
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
        return _past_words(norm, k, lexicon)
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


def read(
    tokens: Tokens, i: int, lexicon: NumberLexicon, *, money: bool = False, joined: bool = True, dashed: bool = False
) -> Numeral | int:
    """The number that starts at token ``i``, or the index to go on from where there is none.

    ``money``: a currency stands before it, so "m" is a million. ``joined``: "and" may belong to the number, as in
    "one hundred and five"; not after "between". ``dashed``: a dash before it is known to be one of a range.
    """
    norm = tokens.norm
    word = norm[i]
    if word in _VULGAR:
        k, exponent, needs_money = _scale(tokens, i + 1, lexicon, money)
        if not exponent or glued(tokens, i):
            return i + 1
        return Numeral(scaled(_VULGAR[word], exponent), i, k, exponent, needs_money=needs_money)
    if is_digits(word):
        return _digit_number(tokens, i, lexicon, money, dashed)
    if (found := vague(tokens, i, lexicon)) is not None:
        return found
    if (part := lexicon.fraction_index.at(norm, i)) is not None:
        k = skip_hyphen(tokens, part[0])
        follower = norm[k] if k < len(norm) else ""
        if follower in lexicon.dozens:
            return Numeral(plain(part[1] * lexicon.dozens[follower]), i, k + 1, worded=True)
        if (exponent := lexicon.scales.get(follower, 0)) or follower in lexicon.hundred:
            return Numeral(scaled(part[1], exponent or 2), i, k + 1, exponent, worded=True)
        if lexicon.ratio_index.at(norm, k) is not None:
            return Numeral(part[1], i, k, worded=True)
        if word not in lexicon.units and word not in lexicon.articles:
            return i + 1
    if word in lexicon.articles and not (i + 1 < len(norm) and norm[i + 1] in lexicon.multipliers):
        return i + 1
    if word in lexicon.dozens:
        return Numeral(Decimal(lexicon.dozens[word]), i, i + 1, worded=True)
    if glued(tokens, i) and norm[i - 1][-1].isalnum():
        return i + 1
    if word in lexicon.articles and norm[i + 1] in lexicon.dozens:
        return Numeral(Decimal(lexicon.dozens[norm[i + 1]]), i, i + 2, worded=True)
    return _word_number(tokens, i, lexicon, joined)
