"""Quantities in text: numbers with comparator, unit and kind, as intervals-to-be.

One pass over the tokens; dates are taken first. Around each number a bounded number of tokens is looked at, so time
grows linearly on any text. Where a number or what is tied to it is not understood, there is no quantity.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from factcheck.language.numbers import NumberLexicon
from factcheck.model import Comparator, Period, Quantity, QuantityKind
from factcheck.reading import comparators, dates, decimals, fractions, numerals, pairing, ranges, ranks
from factcheck.reading.comparators import ONE_SIDED, UPPER
from factcheck.reading.decimals import Numeral
from factcheck.reading.operands import Operand, Operands
from factcheck.reading.scanner import SENTENCE_ENDS
from factcheck.reading.tokens import DIGITS, Tokens, all_digits, glued, hyphenated, is_digits, skip_hyphen

_SMALL = 10


class _Reader(Operands):
    def __init__(self, tokens: Tokens, lexicon: NumberLexicon, taken: bytearray) -> None:
        super().__init__(tokens, lexicon, taken)
        self.names = set[tuple[str, str]]()
        """Numbers in names, with the word after them: the "11 Pro" of "iPhone 11 Pro"."""

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
        return fractions.written(self, i) or self.number(i)

    # Numbers.

    def number(self, i: int) -> int:
        """A number with its unit, alone or as the first of a range."""
        if past := self.one_unit(i) or fractions.worded(self, i) or fractions.ratio(self, i):
            return past
        between = ranges.between_before(self, i)
        worded = not is_digits(self.norm[i]) and numerals.read(self.tokens, i, self.lex)
        if isinstance(worded, Numeral) and (past := ranks.compound(self, i, worded)):
            return past
        first = self.operand(i, joined=between is None)
        if isinstance(first, int):
            return first if first > i else 0
        if (second := ranges.second(self, first, between is not None)) is not None:
            if isinstance(second, int):
                return second
            return ranges.add(self, first, second, between)
        first, origin = ranges.hung(self, first), ranges.is_origin(self, first)
        return self.single(ranges.lent(self, first) if origin else first, origin)

    def one_unit(self, i: int) -> int:
        """ "a dollar": one of a currency, where no noun makes it an adjective ("a dollar store"); else 0."""
        if self.norm[i] not in self.lex.articles or (row := self.lex.currency_index.at(self.norm, i + 1)) is None:
            return 0
        k, code = row
        after, last = self.word(k), self.norm[k - 1]
        if last not in self.lex.single_currencies or hyphenated(self.tokens, k) or after in self.lex.possessive:
            return 0
        comparator, cue = comparators.leading(self, i, QuantityKind.MONEY)
        whole = i == 0 and (not after or after == ".")
        rate = after in self.lex.articles | self.lex.per
        if cue is None and not whole and not rate:
            return 0
        return self.add(i, k, QuantityKind.MONEY, comparator, Decimal(1), unit=code, cue=cue)

    # Single numbers.

    def single(self, op: Operand, origin: bool = False) -> int:
        op = self.shared_scale(op) or op
        number, end = op.number, op.end
        if self.no_quantity(op):
            in_ratio = self.word(number.end) in self.lex.in_ratio and self.number_after(number.end + 1)
            return in_ratio + 1 if in_ratio else max(end, number.end)
        if op.kind is None and (past := ranks.ranked(self, number, op.start, op.end)):
            return past
        kind, unit, value, noun_end = op.kind, op.unit, number.value, op.tail
        if kind is None and self.from_below(op):
            return end
        if kind is None:
            noun = self.counted(end, number)
            unit, noun_end, kind = noun.unit, noun.end, QuantityKind.COUNT
            if not self.is_count(op, unit):
                return end
        comparator, cue = comparators.leading(self, op.start, op.kind, unit, op.tail)
        if origin and cue is not None and comparator is Comparator.GE:  # "from 4.8 percent to 4.7 percent"
            comparator, cue = Comparator.BARE, None
        if cue is None:
            comparator, cue = comparators.trailing(self, number.end, op.end, noun_end, kind)
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
        return self.add(
            op.start, end, kind, comparator, value, unit=unit, high=high, cue=cue, vague=vague, tail=noun_end
        )

    def from_below(self, op: Operand) -> bool:
        """ "the bottom three": a place in a table, no count."""
        return self.word(op.start - 1) in self.lex.bottoms and self.noun(op.end).unit is None

    def no_quantity(self, op: Operand) -> bool:
        """Numbers that measure nothing: list marks, fractions, "one" the pronoun, codes."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        k, number, start = op.number.end, op.number, op.start
        before, after = self.word(start - 1), self.word(k)
        if op.kind is None and not number.scale and (self.named(start, k) or self.row_of_digits(start, k)):
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
            adverb = norm[op.end - 1] in lex.shy_durations and self.word(op.end) not in lex.after_duration
            return adverb and not hyphenated(tokens, k)
        if number.value == 1 and number.worded and not number.scale and norm[start] in lex.ones and op.kind is None:
            return before in lex.not_one_after or (after in lex.in_ratio and self.number_after(k + 1) == k + 1)
        return (
            after in lex.in_ratio and op.kind is None and number.value <= _SMALL and self.number_after(k + 1) == k + 1
        )

    def row_of_digits(self, start: int, k: int) -> bool:
        """Digits beside digits without a sign between ("258 1234"): a phone number or the like."""
        if self.norm[start][0] not in DIGITS:
            return False
        return any(is_digits(self.word(at) or "?") and not self.taken[at] for at in (start - 1, k))

    def named(self, start: int, k: int) -> bool:
        """Whether a number belongs to a name: to the one before it, or to one that the text has had ("11 Pro")."""
        after = self.word(k)
        capital = after[:1].isalpha() and self.tokens.surface(k)[0].isupper()
        if self.labelled(start, k):
            if capital:
                self.names.add((self.norm[start], after))
            return True
        return capital and (self.norm[start], after) in self.names

    def labelled(self, start: int, k: int) -> bool:
        """ "Chapter 11", "Windows 11": a number that belongs to the name before it."""
        if start == 0 or self.norm[start - 1] in self.lex.labels:
            return start > 0
        shy = self.norm[start - 1] in self.lex.shy_labels and self.norm[start][0] in DIGITS
        if shy and not self.noun(k).unit and self.word(start - 2) not in self.lex.determiners:
            return True
        if start < 2 or is_digits(self.norm[start - 1]) or not self.tokens.surface(start - 1)[:1].isupper():
            return False
        if self.word(start - 2) in SENTENCE_ENDS or self.lex.before_index.before(self.norm, start) is not None:
            return False
        return self.norm[start - 1] not in self.lex.noun_stops and not self.noun(k).plural

    def dash_before_allowed(self, start: int) -> bool:
        """A hyphen glued to the number is fine after a comparator ("top-10") or between words, not as a minus."""
        return start >= 2 and glued(self.tokens, start - 1) and self.norm[start - 2] in self.lex.hyphen_before

    def is_count(self, op: Operand, unit: str | None) -> bool:
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
            aside = self.word(op.start - 1) in lex.not_one_after | lex.aside and self.word(op.end) in lex.compound_stops
            return whole or (unit is not None and not partitive and not aside)
        if self.norm[op.start] in lex.zeros:
            return whole or unit is not None
        return unit is not None or number.value > _SMALL or self.word(op.start - 1) not in lex.determiners

    def shared_scale(self, op: Operand) -> Operand | None:
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
        if (op.kind is None and second.coded) or op.unit not in {None, second.unit}:
            return None
        value = decimals.scaled(number.value, second.number.scale)
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
    reader = _Reader(tokens, lexicon, taken)
    found = sorted(reader.run(), key=lambda quantity: quantity.span)
    return pairing.paired(reader, found), periods
