"""Quantities in text: numbers with comparator, unit and kind, as intervals-to-be.

One pass over the tokens; dates are taken first. Around each number a bounded number of tokens is looked at, so time
grows linearly on any text. Where a number or what is tied to it is not understood, there is no quantity.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, TypeAlias

from factcheck.language.numbers import DASHES, NumberLexicon
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.reading import dates, numerals
from factcheck.reading.numerals import Noun, Numeral, Scanner, glued, hyphenated, is_digits, skip_hyphen
from factcheck.reading.tokens import Tokens

_NEGATED = {
    Comparator.GT: Comparator.LE,
    Comparator.GE: Comparator.LT,
    Comparator.LT: Comparator.GE,
    Comparator.LE: Comparator.GT,
    Comparator.REACHED: Comparator.LT,
    Comparator.NEARLY: Comparator.LT,
}
_ONE_SIDED = frozenset({Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE})
_UPPER = frozenset({Comparator.LT, Comparator.LE})
_MAX_FILLERS = 5
_MAX_CHANGE = 14
_SMALL = 10
_SENTENCE_ENDS = frozenset('.!?:;"«“(')
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


_Cue: TypeAlias = tuple[Comparator, Span | None]


class _Reader(Scanner):
    def __init__(self, tokens: Tokens, lexicon: NumberLexicon, taken: bytearray) -> None:
        super().__init__(tokens, lexicon, taken)
        self.found: list[Quantity] = []

    def run(self) -> list[Quantity]:
        norm, taken, triggers = self.norm, self.taken, self.lex.triggers
        rules = {
            "idiom": self.idiom,
            "top": self.top,
            "sign": self.sign,
            "ordinal": self.ordinal,
            "superlative": self.superlative,
            "multiple": self.multiple,
            "vague": self.number,
            "number": self.number,
        }
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
                if past := rules[name](i):
                    i = past
                    break
            else:
                i += 1
        return self.found

    def add(
        self,
        start: int,
        end: int,
        kind: QuantityKind,
        comparator: Comparator,
        value: Decimal,
        *,
        unit: str | None = None,
        high: Decimal | None = None,
        step: Decimal | None = None,
        cue: Span | None = None,
        vague: bool = False,
    ) -> int:
        """Record a quantity in tokens ``start`` to ``end``; the index to go on from."""
        span = Span(self.tokens.start[start], self.tokens.end[end - 1])
        step = numerals.step(value) if step is None else step
        self.found.append(Quantity(span, kind, comparator, value, high, step, unit, cue, vague))
        return end

    # Rules that a word triggers. Each returns the index to go on from, or 0 where it does not apply.

    def idiom(self, i: int) -> int:
        if (row := self.lex.idiom_index.at(self.norm, i)) is None:
            return 0
        end, (comparator, value) = row
        unit = self.noun(end).unit if self.word(end) in self.lex.of else None
        return self.add(i, end, QuantityKind.COUNT, comparator, Decimal(value), unit=unit, step=Decimal(1), vague=True)

    def top(self, i: int) -> int:
        """ "top 10", "top-five"."""
        k = skip_hyphen(self.tokens, i + 1)
        if k >= len(self.norm) or self.taken[k] or not (is_digits(self.norm[k]) or self.norm[k] in self.lex.units):
            return 0
        number = numerals.read(self.tokens, k, self.lex, money=k > i + 1)
        if isinstance(number, int):
            return number
        if self.glued_word(number.end) or number.scale or not _rankable(number.value):
            return 0
        return self.rank(i, number.end, Comparator.TOP, number.value)

    def rank(self, start: int, end: int, comparator: Comparator, value: Decimal) -> int:
        k = skip_hyphen(self.tokens, end)
        noun = self.noun(k, ranked=True)
        if noun.unit is not None and noun.unit.split()[-1] in self.lex.lists:
            noun = self.noun(noun.end, ranked=True) if self.word(noun.end) in self.lex.of else noun
        elif noun.unit is None and self.word(end) in self.lex.among:
            noun = self.noun(end + 1, ranked=True, owned=True)
        return self.add(start, end, QuantityKind.RANK, comparator, value, unit=noun.unit)

    def sign(self, i: int) -> int:
        """ "No. 4", "number four", "#4"."""
        if (row := self.lex.sign_index.at(self.norm, i)) is None:
            return 0
        k, word = row[0], self.norm[i]
        if k == i + 1 and word in self.lex.negative_signs and not (self.tokens.surface(i)[0].isupper() and i > 0):
            return 0
        k = skip_hyphen(self.tokens, k)
        if k >= len(self.norm) or not (is_digits(self.norm[k]) or self.norm[k] in self.lex.units) or self.taken[k]:
            return 0
        number = numerals.read(self.tokens, k, self.lex, money=True)
        if isinstance(number, int):
            return number
        if self.glued_word(number.end) or number.scale or not _rankable(number.value) or number.value > 100:
            return 0
        return self.rank(i, number.end, Comparator.EXACT, number.value)

    def ordinal(self, i: int) -> int:
        return self.ordinal_at(i, i + 1, Decimal(self.lex.ordinals[self.norm[i]]))

    def ordinal_at(self, i: int, end: int, value: Decimal) -> int:
        """An ordinal in tokens ``i`` to ``end``: a rank beside a superlative or a place, else of the noun after it."""
        norm, lex = self.norm, self.lex
        if i and self.tokens.surface(i)[0].isupper() and self.tokens.surface(i)[-1].islower() and self.named(i, end):
            return end
        k = skip_hyphen(self.tokens, end)
        if (past := self.superlative_end(k)) is not None:
            return self.rank(i, past, Comparator.EXACT, value)
        if k > end and norm[k] in lex.rank_participles:
            return self.rank(i, k + 1, Comparator.EXACT, value)
        if lex.ordinal_stop_index.at(norm, k) is not None and not (norm[k] in lex.places and value > 1):
            return k + 1
        if k > end:
            return self.add_ordinal(i, end, value) if self.found_ordinal(k, value) else end
        if self.word(k) in lex.places and k == end:
            return self.rank(i, k + 1, Comparator.EXACT, value)
        verb = lex.rank_verb_index.before(norm, self.back_over_determiners(i))
        if (self.word(k) in lex.among and norm[k] not in lex.of) or (verb is not None and not self.noun(k).unit):
            return self.rank(i, end, Comparator.EXACT, value)
        if k == end and (k >= len(norm) or norm[k] in _SENTENCE_ENDS or norm[k] == ","):
            owned = self.word(i - 1) in lex.possessive or self.word(i - 1) in lex.determiners
            if owned:
                return self.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value)
            if i and value > 1:
                return self.rank(i, end, Comparator.EXACT, value)
        if len(norm) == end - i:
            return self.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value)
        return self.add_ordinal(i, end, value) if self.found_ordinal(k, value) else end

    def named(self, i: int, end: int) -> bool:
        """A capital ordinal within a sentence before a capital word: "First American"."""
        if self.norm[i - 1] in _SENTENCE_ENDS or end >= len(self.norm):
            return False
        return self.tokens.surface(end)[0].isupper()

    def back_over_determiners(self, i: int) -> int:
        for _ in range(2):
            if self.word(i - 1) in self.lex.determiners or self.word(i - 1) in self.lex.rate_before:
                i -= 1
        return i

    def found_ordinal(self, k: int, value: Decimal) -> bool:
        noun = self.noun(k)
        if self.word(k) in self.lex.number_words or is_digits(self.word(k) or "?"):  # "the first two"
            return False
        return noun.unit is not None and not (noun.plural and value < 4)

    def add_ordinal(self, i: int, end: int, value: Decimal) -> int:
        unit = self.noun(skip_hyphen(self.tokens, end)).unit
        return self.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value, unit=unit)

    def superlative_end(self, k: int, also_rankers: bool = True) -> int | None:
        """Past the superlative at token ``k``: "largest", "most important"."""
        word = self.word(k)
        if word in self.lex.superlatives or (also_rankers and word in self.lex.rankers):
            return k + 1
        if word in self.lex.most and self.word(k + 1)[:1].isalpha() and self.word(k + 1) not in self.lex.noun_stops:
            return k + 2
        return None

    def superlative(self, i: int) -> int:
        """ "the largest investor": rank 1 where it is one and definite."""
        norm, lex = self.norm, self.lex
        end = self.superlative_end(i, also_rankers=False)
        if end is None or hyphenated(self.tokens, end) or (i and norm[i - 1] == "-"):
            return 0
        if self.word(i - 1) in lex.singling:
            i -= 1
        before = self.word(i - 1)
        if (
            not (before in lex.determiners or before in lex.possessive)
            or lex.partitive_index.before(norm, i) is not None
        ):
            return 0
        at = i - 1
        while before in lex.possessive and at > i - 5 and at > 0:  # "among the country's largest"
            at -= 1
            if lex.partitive_index.before(norm, at) is not None:
                return 0
        noun = self.noun(end, ranked=True)
        if noun.plural or (noun.unit is None and self.word(end) not in lex.among):
            return 0
        if noun.unit is not None and noun.unit in lex.superlative_stops:
            return 0
        return self.rank(i, end, Comparator.EXACT, Decimal(1))

    def multiple(self, i: int) -> int:
        """ "doubled", "threefold"."""
        if hyphenated(self.tokens, i + 1) or glued(self.tokens, i):
            return 0
        word, after = self.norm[i], self.word(i + 1)
        value = Decimal(self.lex.multiples[word])
        comparator, cue = self.comparator(i, None)
        shy = word in self.lex.shy_multiples and cue is None
        if shy and after not in self.lex.determiners and after not in self.lex.after_multiple:
            return 0
        return self.add(i, i + 1, QuantityKind.MULTIPLE, comparator, value, unit="x", cue=cue)

    def digits(self, i: int) -> int:
        norm = self.norm
        if glued(self.tokens, i + 1) and norm[i + 1] in self.lex.ordinal_suffixes:
            if not norm[i].isdigit() or len(norm[i]) > 4 or (glued(self.tokens, i) and norm[i - 1][-1].isalnum()):
                return i + 2
            return self.ordinal_at(i, i + 2, Decimal(norm[i]))
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
            comparator_cue = self.comparator(first.start, second.kind)[1]
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
        if op.kind is None and (past := self.ranked(op)):
            return past
        kind, unit, value, noun_end = op.kind, op.unit, number.value, op.tail
        if kind is None:
            noun = self.counted(end, number)
            unit, noun_end, kind = noun.unit, noun.end, QuantityKind.COUNT
            if not self.is_count(op, unit):
                return end
        comparator, cue = self.comparator(op.start, op.kind, unit, op.tail)
        if cue is None:
            comparator, cue = self.trailing(op, noun_end)
        high, vague = number.high, number.vague
        if vague and comparator in _UPPER:
            if high is None:
                return end  # "up to hundreds": no bound
            value, high = high, None
        elif vague and high is not None:
            if comparator in _ONE_SIDED:
                high = None
            else:
                comparator = Comparator.RANGE
        elif vague and comparator not in _ONE_SIDED:
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
        if self.word(start - 2) in _SENTENCE_ENDS or self.lex.before_index.before(self.norm, start) is not None:
            return False
        return self.norm[start - 1] not in self.lex.noun_stops and not self.noun(k).plural

    def dash_before_allowed(self, start: int) -> bool:
        """A hyphen glued to the number is fine after a comparator ("top-10") or between words, not as a minus."""
        return start >= 2 and glued(self.tokens, start - 1) and self.norm[start - 2] in self.lex.hyphen_before

    def ranked(self, op: _Operand) -> int:
        """ "ten largest", "five leading investors", "a 10-strong list"."""
        k, value = op.end, op.number.value
        if not _rankable(value) or value < 2 or op.number.scale or op.number.vague:
            return 0
        at = skip_hyphen(self.tokens, k)
        if (past := self.superlative_end(at)) is not None:
            return self.rank(op.start, past, Comparator.TOP, value)
        if at > k and self.word(at) in self.lex.strong and self.word(at + 1) in self.lex.lists:
            noun = self.noun(at + 2) if self.word(at + 2) in self.lex.of else Noun(None, at, False)
            return self.add(op.start, k, QuantityKind.RANK, Comparator.TOP, value, unit=noun.unit)
        return 0

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

    # Comparators.

    def comparator(self, start: int, kind: QuantityKind | None, unit: str | None = None, tail: int = -1) -> _Cue:
        """The comparator before the number that starts at token ``start`` and ends at ``tail``, and its words."""
        norm, lex, at = self.norm, self.lex, start
        for _ in range(_MAX_FILLERS):
            if (row := lex.start_index.before(norm, at)) is not None and row[0] == 0:
                return row[1], self.cue(0, at)
            if (row := lex.before_index.before(norm, at)) is not None:
                if not self.fits(row[0], at, start, kind, None if self.word(tail) in lex.marks else unit):
                    break
                return self.composed(row[0], at, row[1])
            if at > 0 and (norm[at - 1] in lex.fillers or self.taken[at - 1]):
                at -= 1
            else:
                break
        return Comparator.BARE, None

    def cue(self, first: int, past: int) -> Span:
        return Span(self.tokens.start[first], self.tokens.end[past - 1])

    def fits(self, first: int, past: int, start: int, kind: QuantityKind | None, unit: str | None) -> bool:
        """Whether the comparator phrase in tokens ``first`` to ``past`` is one for the number at ``start``."""
        norm, lex = self.norm, self.lex
        phrase = norm[first] if past == first + 1 else " ".join(norm[first:past])
        if phrase in lex.doubtful and kind not in {QuantityKind.MONEY, QuantityKind.PERCENT} and unit is not None:
            return False
        if phrase in lex.near and past < start and lex.definite & set(norm[past:start]) and unit is not None:
            return False
        before = self.word(first - 1)
        return before not in lex.blockers.get(norm[first], frozenset())

    def composed(self, first: int, past: int, comparator: Comparator) -> _Cue:
        """The comparator with what stands further left: "nearly reached", "just under", "did not exceed"."""
        norm, lex = self.norm, self.lex
        left, smaller = first, False
        while left > 0 and first - left < 3 and norm[left - 1] in lex.intensifiers:
            left -= 1
            smaller = smaller or norm[left] in lex.diminishers
        if comparator == Comparator.LT and smaller:
            comparator = Comparator.NEARLY
        start = left
        outer = lex.before_index.before(norm, left)
        if outer is not None:
            if outer[1] == Comparator.NEARLY and comparator in {Comparator.REACHED, Comparator.GT}:
                comparator, start = Comparator.NEARLY, outer[0]
            elif comparator == Comparator.ABOUT and outer[1] in _ONE_SIDED:
                comparator, start = outer[1], outer[0]
            elif outer[1] != Comparator.REACHED:
                outer = None
        negation = self.negation(outer[0] if outer is not None else start)
        if negation is None and outer is not None:
            negation = self.negation(start)
        if negation is not None and comparator in _NEGATED:
            words = " ".join(norm[first:past])
            return lex.negated.get(words, _NEGATED[comparator]), self.cue(negation, past)
        return comparator, self.cue(start, past)

    def negation(self, at: int) -> int | None:
        """The index of a negation just before token ``at`` ("has not yet ...")."""
        norm, lex = self.norm, self.lex
        for k in range(at - 1, max(-1, at - 4), -1):
            if norm[k] in lex.negations:
                return None if norm[k + 1] in lex.not_negating else k
            if norm[k] not in lex.adverbs:
                break
        return None

    def trailing(self, op: _Operand, noun_end: int) -> _Cue:
        """A comparator after the number or its unit: "700+", "11 or more", "700 companies at least"."""
        norm, lex = self.norm, self.lex
        for k, index in (
            (op.number.end, lex.after_number_index),
            (op.end, lex.after_number_index),
            (noun_end, lex.after_index),
        ):
            if (row := index.at(norm, k)) is None:
                continue
            follower = self.word(row[0])
            if follower and (is_digits(follower) or follower in lex.number_words or follower in lex.determiners):
                continue
            if lex.ratio_index.at(norm, row[0]) is None:
                return row[1], self.cue(k, row[0])
        return Comparator.BARE, None


def _rankable(value: Decimal) -> bool:
    return 1 <= value <= 1000 and value == value.to_integral_value()


def read(tokens: Tokens, lexicon: NumberLexicon) -> tuple[list[Quantity], list[Period]]:
    """The quantities and the periods of a text, each sorted by span. Dates come first: their digits count nothing."""
    digits = dates.has_digits(tokens)
    periods, taken = dates.scan(tokens, lexicon, digits)
    if not digits and lexicon.trigger_words.isdisjoint(tokens.norm):
        return [], periods
    found = _Reader(tokens, lexicon, taken).run()
    found.sort(key=lambda quantity: quantity.span)
    return found, periods
