"""Quantities in text: numbers with comparator, unit and kind, as intervals-to-be.

One pass over the tokens; dates are taken first. Around each number a bounded number of tokens is looked at, so time
grows linearly on any text. Where a number or what is tied to it is not understood, there is no quantity.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.reading import comparators, dates, numerals, ranks
from factcheck.reading.comparators import ONE_SIDED, UPPER
from factcheck.reading.numerals import Numeral, glued, hyphenated, is_digits, skip_hyphen
from factcheck.reading.scanner import SENTENCE_ENDS, Noun, Recorder
from factcheck.reading.tokens import Tokens, all_digits

_MAX_CHANGE = 14
_SMALL = 10
_WIDEST = 20
"""A range "a to b" without "from" or "between" spans at most this factor."""


class _Operand(NamedTuple):
    """A number with what is tied to it. ``kind`` is ``None`` for a bare number; ``start`` counts the currency in."""

    number: Numeral
    start: int
    end: int
    kind: QuantityKind | None
    unit: str | None
    tail: int
    """Past the unit; only a measure ends later than the span ("2.1 million" tonnes)."""


class _Reader(Recorder):
    def run(self) -> list[Quantity]:
        norm, taken, triggers = self.norm, self.taken, self.lex.triggers
        i = 0
        while i < len(norm):
            if taken[i]:
                i += 1
                continue
            word = norm[i]
            names = triggers.get(word)
            if names is None:
                i = self.digits(i) if is_digits(word) or word in "½¼¾" else i + 1
                continue
            for name in names:
                if past := _RULES[name](self, i):
                    i = past
                    break
            else:
                i += 1
        return self.found

    # Rules that a word triggers. Each returns the index to go on from, or 0 where it does not apply.

    def idiom(self, i: int) -> int:
        if (row := self.lex.idiom_index.at(self.norm, i)) is None:
            return 0
        end, (comparator, value) = row
        unit = self.noun(end).unit if self.word(end) in self.lex.of else None
        return self.add(i, end, QuantityKind.COUNT, comparator, Decimal(value), unit=unit, step=Decimal(1), vague=True)

    def multiple(self, i: int) -> int:
        """ "doubled", "threefold"."""
        if hyphenated(self.tokens, i + 1) or glued(self.tokens, i):
            return 0
        word, after = self.norm[i], self.word(i + 1)
        value = Decimal(self.lex.multiples[word])
        comparator, cue = comparators.leading(self, i, None)
        shy = word in self.lex.shy_multiples and cue is None
        if shy and after not in self.lex.determiners and after not in self.lex.after_multiple:
            return 0
        return self.add(i, i + 1, QuantityKind.MULTIPLE, comparator, value, unit="x", cue=cue)

    def digits(self, i: int) -> int:
        norm = self.norm
        if glued(self.tokens, i + 1) and norm[i + 1] in self.lex.ordinal_suffixes:
            if not all_digits(norm[i]) or len(norm[i]) > 4 or (glued(self.tokens, i) and norm[i - 1][-1].isalnum()):
                return i + 2
            return ranks.ordinal_at(self, i, i + 2, Decimal(norm[i]))
        return self.number(i)

    # Numbers.

    def number(self, i: int) -> int:
        """A number with its unit, alone or as the first of a range."""
        between = self.between_before(i)
        first = self.operand(i, joined=between is None)
        if isinstance(first, int):
            return first if first > i else 0
        if (second := self.second(first, between is not None)) is not None:
            if isinstance(second, int):
                return second
            return self.range(first, second, between)
        return self.single(first)

    def operand(self, i: int, joined: bool = True, dashed: bool = False) -> _Operand | int:
        """The number at token ``i`` with currency, percent sign, unit ...; or the index to go on from."""
        code, start = self.prefix(i)
        number = numerals.read(self.tokens, i, self.lex, money=code is not None, joined=joined, dashed=dashed)
        if isinstance(number, int):
            return number
        k = number.end
        if number.vague and number.high is None and self.word(k) in self.lex.of:
            k = k + 1
        elif number.scale and self.word(k) in self.lex.of and self.lex.currency_index.at(self.norm, k + 1):
            k = k + 1  # "billions of dollars"
        kind, unit, end = self.suffix(number, k)
        if kind is None and (row := self.lex.after_number_index.at(self.norm, k)) is not None:  # "5+ years"
            number, past = numerals.late_scale(self.tokens, number, row[0], self.lex)
            kind, unit, tail = self.suffix(number, past)
            if kind is not None and code is None:
                return _Operand(number, i, number.end, kind, unit, tail)
        if kind is None:
            end = number.end
            if self.glued_word(k) and not number.worded:
                return numerals.chain_end(self.tokens, k)
            if self.word(k) in self.lex.clock or (self.word(k + 1) in self.lex.clock and self.word(k) == "'"):
                return k + 1
        if code is not None:
            end = end if kind == QuantityKind.MONEY and unit == code else number.end
            return _Operand(number, start, end, QuantityKind.MONEY, code, end)
        if number.needs_money and kind != QuantityKind.MONEY:
            if self.word(k) in self.lex.lengths:
                return k
            if kind is None and not self.noun(k).plural:
                return k
        return _Operand(number, i, number.end if kind == QuantityKind.COUNT else end, kind, unit, end)

    # Ranges.

    def between_before(self, i: int) -> Span | None:
        """ "between" before the number at ``i``, currency and fillers skipped."""
        at = self.prefix(i)[1]
        for _ in range(3):
            if (row := self.lex.between_index.before(self.norm, at)) is not None:
                return Span(self.tokens.start[row[0]], self.tokens.end[at - 1])
            if at > 0 and self.norm[at - 1] in self.lex.determiners | self.lex.fillers:
                at -= 1
            else:
                break
        return None

    def second(self, first: _Operand, between: bool) -> _Operand | int | None:
        """The number that a dash, "to", "or", "and" joins to ``first`` as a range; an index to skip both."""
        lex, tokens, k = self.lex, self.tokens, first.end
        join = self.word(k)
        dash = join in DASHES
        tied = (
            join in lex.range_to or (join in lex.range_or and first.kind is None) or (between and join in lex.range_and)
        )
        if not (dash or tied):
            return None
        after = self.number_after(k + 1)
        if after is None:
            return None
        second = self.operand(after, dashed=dash)
        chain = dash and glued(tokens, k) and glued(tokens, k + 1)
        if isinstance(second, int):
            return max(second, numerals.chain_end(tokens, k)) if chain else None
        if (
            chain
            and self.word(second.end) in DASHES
            and glued(tokens, second.end)
            and is_digits(self.word(second.end + 1) or "?")
        ):
            return numerals.chain_end(tokens, k)
        if dash and not chain and glued(tokens, k + 1):
            return None
        if second.kind is None and first.start < first.number.start:  # "$1.5-2 billion"
            second = second._replace(kind=first.kind, unit=first.unit)
        if first.kind is not None and (first.kind, first.unit) != (second.kind, second.unit):
            return None
        if not between and not dash and join in lex.range_to and self.changed(first.start):
            return None
        spread = self.spread(first, second)
        if spread is None:
            return second.end if dash or not tied else None
        if tied and not between and spread[1] > _WIDEST * spread[0] and self.from_before(first.start) is None:
            return None
        if join in lex.range_or and (spread[1] > 2 * spread[0] or first.number.scale):
            return None
        if self.bare_range(first, second, spread, dash or join in lex.range_to):
            return second.end
        return second

    def bare_range(self, first: _Operand, second: _Operand, spread: tuple[Decimal, Decimal], scored: bool) -> bool:
        """A score or the like ("2-3"): small bare numbers with nothing after them."""
        if first.kind or second.kind or first.number.scale or second.number.scale or not scored:
            return False
        return (
            spread[1] < 30
            and self.noun(skip_hyphen(self.tokens, second.end)).unit is None
            and not (self.word(first.start - 1) in self.lex.range_from or self.between_before(first.start))
        )

    def changed(self, start: int) -> bool:
        """Whether a word of change stands before "from" before ``start`` ("fell from a to b"), or before a number."""
        at = start - 1
        if self.word(at) not in self.lex.range_from:
            return self.word(at) in self.lex.changes or self.word(at - 1) in self.lex.changes
        for k in range(at - 1, max(-1, at - 1 - _MAX_CHANGE), -1):
            if self.norm[k] in self.lex.changes:
                return True
            if self.norm[k] in self.lex.clause_ends:
                break
        return False

    @staticmethod
    def spread(first: _Operand, second: _Operand) -> tuple[Decimal, Decimal] | None:
        """The bounds of a range; the scale of the second is shared with a smaller bare first. ``None``: no range."""
        a, b = first.number, second.number
        if a.vague or b.vague or a.value == 0:
            return None
        low, high = a.value, b.value
        if b.scale and not a.scale:
            if b.mantissa is not None and a.value < b.mantissa:
                low = numerals.scaled(a.value, b.scale)
            elif a.value < 1000:
                return None
        return (low, high) if low < high else None

    def range(self, first: _Operand, second: _Operand, between: Span | None) -> int:
        spread = self.spread(first, second)
        if spread is None:
            return second.end
        low, high = spread
        comparator_cue = between or self.from_before(first.start)
        if comparator_cue is None:
            comparator_cue = comparators.leading(self, first.start, second.kind)[1]
        kind, unit, end = second.kind or QuantityKind.COUNT, second.unit, second.end
        if second.kind is None:
            unit = self.counted(end, second.number).unit
        step = min(numerals.step(low), numerals.step(high))
        return self.add(
            first.start, end, kind, Comparator.RANGE, low, unit=unit, high=high, step=step, cue=comparator_cue
        )

    def from_before(self, start: int) -> Span | None:
        if start and self.norm[start - 1] in self.lex.range_from:
            return Span(self.tokens.start[start - 1], self.tokens.end[start - 1])
        return None

    # Single numbers.

    def single(self, op: _Operand) -> int:
        op = self.shared_scale(op) or op
        number, end = op.number, op.end
        if self.no_quantity(op):
            in_ratio = self.word(number.end) in self.lex.in_ratio and self.number_after(number.end + 1)
            return in_ratio + 1 if in_ratio else max(end, number.end)
        if op.kind is None and (past := ranks.ranked(self, number, op.start, op.end)):
            return past
        kind, unit, value, noun_end = op.kind, op.unit, number.value, op.tail
        if kind is None:
            noun = self.counted(end, number)
            unit, noun_end, kind = noun.unit, noun.end, QuantityKind.COUNT
            if not self.is_count(op, unit):
                return end
        comparator, cue = comparators.leading(self, op.start, op.kind, unit, op.tail)
        if cue is None:
            comparator, cue = comparators.trailing(self, number.end, op.end, noun_end)
        high, vague = number.high, number.vague
        if vague and comparator in UPPER:
            if high is None:
                return end  # "up to hundreds": no bound
            value, high = high, None
        elif vague and high is not None:
            if comparator in ONE_SIDED:
                high = None
            else:
                comparator = Comparator.RANGE
        elif vague and comparator not in ONE_SIDED:
            comparator = Comparator.ABOUT if number.approximate else Comparator.GE
        return self.add(op.start, end, kind, comparator, value, unit=unit, high=high, cue=cue, vague=vague)

    def no_quantity(self, op: _Operand) -> bool:
        """Numbers that measure nothing: list marks, fractions, "one" the pronoun, codes."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        k, number, start = op.number.end, op.number, op.start
        before, after = self.word(start - 1), self.word(k)
        if op.kind is None and not number.scale and (self.labelled(start, k) or self.row_of_digits(start, k)):
            return True
        if not number.worded and op.kind is None and not number.scale:
            if after in {".", ")"} and glued(tokens, k) and start == 0 and k + 1 < len(norm):
                return True
            if before == "(" and after == ")" and start > 0 and number.value < 1000 and start >= 2:
                return True
        if before == "-" and glued(tokens, start) and not self.dash_before_allowed(start):
            return True
        at = skip_hyphen(tokens, k)
        if op.kind is None and self.word(at) in lex.fraction_nouns and number.value <= _SMALL:
            return True
        if op.kind == QuantityKind.DURATION and number.value == 1 and before in lex.rate_before and at == k:
            return True
        if op.kind == QuantityKind.DURATION and number.value == 1 and number.worded and norm[start] in lex.ones:
            return norm[op.end - 1] in lex.shy_durations and not hyphenated(tokens, k)
        if number.value == 1 and number.worded and not number.scale and norm[start] in lex.ones and op.kind is None:
            return before in lex.not_one_after or (after in lex.in_ratio and self.number_after(k + 1) == k + 1)
        return (
            after in lex.in_ratio and op.kind is None and number.value <= _SMALL and self.number_after(k + 1) == k + 1
        )

    def row_of_digits(self, start: int, k: int) -> bool:
        """Digits beside digits without a sign between ("258 1234"): a phone number or the like."""
        if self.norm[start][0] not in numerals.DIGITS:
            return False
        return any(is_digits(self.word(at) or "?") and not self.taken[at] for at in (start - 1, k))

    def labelled(self, start: int, k: int) -> bool:
        """ "Chapter 11", "Windows 11": a number that belongs to the name before it."""
        if start == 0 or self.norm[start - 1] in self.lex.labels:
            return start > 0
        if start < 2 or is_digits(self.norm[start - 1]) or not self.tokens.surface(start - 1)[:1].isupper():
            return False
        if self.word(start - 2) in SENTENCE_ENDS or self.lex.before_index.before(self.norm, start) is not None:
            return False
        return self.norm[start - 1] not in self.lex.noun_stops and not self.noun(k).plural

    def dash_before_allowed(self, start: int) -> bool:
        """A hyphen glued to the number is fine after a comparator ("top-10") or between words, not as a minus."""
        return start >= 2 and glued(self.tokens, start - 1) and self.norm[start - 2] in self.lex.hyphen_before

    def is_count(self, op: _Operand, unit: str | None) -> bool:
        """Whether a bare number counts something: pronouns, "the two" and "two-way" do not."""
        number, lex = op.number, self.lex
        if not number.worded or number.scale or number.vague:
            at = skip_hyphen(self.tokens, op.end)
            return not (at > op.end and self.word(at) in lex.compound_stops)
        at = skip_hyphen(self.tokens, op.end)
        if at > op.end and (self.word(at) in lex.compound_stops or unit is None):
            return self.word(at) in lex.strong or lex.after_number_index.at(self.norm, op.end) is not None
        whole = len(self.norm) == op.end - op.start or (
            len(self.norm) == op.end - op.start + 1 and self.word(op.end) == "."
        )
        if number.value == 1 and self.norm[op.start] in lex.ones:
            partitive = self.word(op.end) in lex.of
            return whole or (unit is not None and not partitive and self.word(op.end) not in lex.compound_stops)
        if self.norm[op.start] in lex.zeros:
            return whole or unit is not None
        return unit is not None or number.value > _SMALL or self.word(op.start - 1) not in lex.determiners

    def counted(self, k: int, number: Numeral) -> Noun:
        """The counted noun after a number, comparators like "or more" and a bracketed repeat skipped."""
        norm, lex = self.norm, self.lex
        if (row := lex.after_number_index.at(norm, k)) is not None:
            k = row[0]
        if self.word(k) == "(" and self.word(k + 2) == ")" and is_digits(norm[k + 1]):
            k += 3
        at = skip_hyphen(self.tokens, k)
        if at > k and self.word(at) in lex.compound_stops:
            return Noun(None, k, False)
        noun = self.noun(at)
        if noun.unit is None:
            return noun
        if noun.unit.split()[-1] in lex.marks:
            return Noun(None, noun.end, False)
        singular = number.value == 1 or at > k or noun.plural or not lex.plural_suffixes
        if not singular and (noun.end - at > 2 or self.tokens.surface(noun.end - 1)[:1].isupper()):
            return Noun(None, at, False)
        return noun

    def shared_scale(self, op: _Operand) -> _Operand | None:
        """ "$6 and $9.6 billion": the scale of the second, and its currency, are meant for the first, too."""
        number = op.number
        if op.kind not in {None, QuantityKind.MONEY} or number.scale or number.worded or number.value >= 1000:
            return None
        if self.word(op.end) not in self.lex.range_and or op.end > number.end:
            return None
        after = self.number_after(op.end + 1)
        second = self.operand(after) if after is not None else 0
        if isinstance(second, int) or second.kind != QuantityKind.MONEY or not second.number.scale:
            return None
        if (op.kind is None and second.start != second.number.start) or op.unit not in {None, second.unit}:
            return None
        value = numerals.scaled(number.value, second.number.scale)
        return op._replace(
            number=number._replace(value=value, scale=second.number.scale), kind=second.kind, unit=second.unit
        )


_RULES: Mapping[str, Callable[[_Reader, int], int]] = {
    "idiom": _Reader.idiom,
    "top": ranks.top,
    "sign": ranks.sign,
    "ordinal": ranks.ordinal,
    "superlative": ranks.superlative,
    "multiple": _Reader.multiple,
    "vague": _Reader.number,
    "number": _Reader.number,
}
"""By the names in the lexicon's ``triggers``."""


def read(tokens: Tokens, lexicon: NumberLexicon) -> tuple[list[Quantity], list[Period]]:
    """The quantities and the periods of a text, each sorted by span. Dates come first: their digits count nothing."""
    digits = dates.has_digits(tokens)
    periods, taken = dates.scan(tokens, lexicon, digits)
    if not digits and lexicon.trigger_words.isdisjoint(tokens.norm):
        return [], periods
    found = _Reader(tokens, lexicon, taken).run()
    found.sort(key=lambda quantity: quantity.span)
    return found, periods
