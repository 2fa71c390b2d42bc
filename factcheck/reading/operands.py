"""A number with what is tied to it: sign, currency, percent sign, unit."""

from __future__ import annotations

from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.model import QuantityKind
from factcheck.reading import decimals, numerals
from factcheck.reading.decimals import Numeral
from factcheck.reading.scanner import Recorder
from factcheck.reading.tokens import glued, is_digits, skip_hyphen
from factcheck.records import NamedTuple

MINUS = "\u2212"
_SIGNS = frozenset("-–+")
_BEFORE_SIGN = frozenset("(<>=~")
_SIGNED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS})


class Operand(NamedTuple):
    """A number with what is tied to it. ``kind`` is ``None`` for a bare number.

    ``start`` counts a sign and a currency before it in.
    """

    number: Numeral
    start: int
    end: int
    kind: QuantityKind | None
    unit: str | None
    tail: int
    """Past the unit; only a measure ends later than the span ("2.1 million" tonnes)."""
    coded: bool = False
    """Its currency stands before it."""


class Operands(Recorder):
    """A scanner that reads numbers with what is tied to them."""

    def operand(self, i: int, joined: bool = True, dashed: bool = False) -> Operand | int:
        """The number at token ``i`` with all that is tied to it; or the index to go on from."""
        lead = numerals.lead(self.tokens, i, self.lex)
        code, start = self.prefix(lead)
        if start < self.done:  # "3 GBP 1"
            code, start = None, lead
        signed = not dashed and self.sign(start)
        number = numerals.read(self.tokens, i, self.lex, money=code is not None, joined=joined, dashed=dashed or signed)
        if isinstance(number, int):
            return number
        found = self.tied(number, code, start)
        if isinstance(found, int) or not signed:
            return found
        if not self.is_sign(found):
            if found.coded and self.word(start - 1) != HYPHEN:  # "the fund –$5 million– was"
                return found
            return max(found.end, numerals.chain_end(self.tokens, number.end - 1))
        minus = self.word(start - 1) != "+"
        value = -found.number.value if minus else found.number.value
        return found._replace(number=found.number._replace(value=value), start=start - 1)

    def tied(self, number: Numeral, code: str | None, start: int) -> Operand | int:
        """``number`` with its unit; ``code`` is the currency before it, from token ``start`` on."""
        k = number.end
        if code is None and is_digits(self.word(k) or "?"):  # no unit begins with a digit
            unread = number.needs_money or (number.comma and not number.scale)
            return k if unread else Operand(number, start, k, None, None, k)
        if number.vague and number.high is None and self.word(k) in self.lex.of:
            k = k + 1
        elif number.scale and self.word(k) in self.lex.of and self.lex.currency_index.at(self.norm, k + 1):
            k = k + 1  # "billions of dollars"
        kind, unit, end = self.suffix(number, k)
        if kind is None and (row := self.lex.after_number_index.at(self.norm, k)) is not None:  # "5+ years"
            number, past = numerals.late_scale(self.tokens, number, row[0], self.lex)
            kind, unit, tail = self.suffix(number, past)
            if kind is not None and code is None:
                return Operand(number, start, number.end, kind, unit, tail)
        if kind is None:
            end = number.end
            if self.glued_word(k) and not number.worded:
                return numerals.chain_end(self.tokens, k)
            if self.word(k) in self.lex.clock or (self.word(k + 1) in self.lex.clock and self.word(k) == "'"):
                return k + 1
        if number.comma and not number.scale and code is None and kind not in _SIGNED:
            return k
        if code is not None:
            end = end if kind == QuantityKind.MONEY and unit == code else number.end
            return self.with_change(Operand(number, start, end, QuantityKind.MONEY, code, end, coded=True))
        if number.needs_money and kind != QuantityKind.MONEY:
            if (metres := self.length(number, start)) is not None:
                return metres
            if kind is None and not self.noun(k).plural:
                return k
        if kind == QuantityKind.MONEY:
            number, end = numerals.late_scale(self.tokens, number, end, self.lex)  # "75 USD million"
            return self.with_change(Operand(number, start, end, kind, unit, end))
        return Operand(number, start, number.end if kind == QuantityKind.COUNT else end, kind, unit, end)

    def length(self, number: Numeral, start: int) -> Operand | None:
        """ "37m long", "37m (121ft)", "14mm": the letters that could be a scale are a unit of length."""
        k, letters = number.end, self.norm[number.end - 1]
        unit = self.lex.length_letters.get(letters)
        if unit is None or self.tokens.surface(k - 1).isupper() or (len(letters) == 1 and not self.is_length(k)):
            return None
        value = number.value if number.mantissa is None else number.mantissa
        bare = number._replace(value=value, end=k - 1, scale=0, needs_money=False, mantissa=None)
        return Operand(bare, start, k - 1, QuantityKind.COUNT, unit, k)

    def is_length(self, k: int) -> bool:
        """Whether what follows a number and "m" at ``k`` shows metres: "tall", another measure in brackets."""
        at = skip_hyphen(self.tokens, k)
        if self.word(at) in self.lex.lengths:
            return True
        return self.word(k) == "(" and is_digits(self.word(k + 1) or "?") and self.measure_at(k + 2)

    def measure_at(self, k: int) -> bool:
        return self.lex.measure_index.at(self.norm, k) is not None

    def with_change(self, op: Operand) -> Operand:
        """ "20 dollars and 43 cents": the smaller coins after a whole amount."""
        k, whole = op.end, op.number.value
        if op.number.scale or whole != whole.to_integral_value():
            return op
        k = k + 1 if self.word(k) in self.lex.range_and else k
        word = self.word(k)
        if not word or not (is_digits(word) or word in self.lex.units or word in self.lex.tens):
            return op
        coins = numerals.read(self.tokens, k, self.lex)
        if isinstance(coins, int):
            return op
        row = self.lex.change_index.at(self.norm, coins.end)
        if row is None or not 0 < coins.value < row[1] or coins.value != coins.value.to_integral_value():
            return op
        value = decimals.plain(whole + coins.value / row[1])
        return op._replace(number=op.number._replace(value=value, end=row[0]), end=row[0], tail=row[0])

    # Signs.

    def sign(self, start: int) -> bool:
        """Whether a minus or plus may stand before the number that starts at ``start``."""
        mark = self.word(start - 1)
        if mark in self.lex.minus:
            first = self.lex.before_index.before(self.norm, start)
            return first is None and not is_digits(self.word(start - 2) or "?")
        if mark not in _SIGNS or not glued(self.tokens, start):
            return False
        return not glued(self.tokens, start - 1) or self.word(start - 2) in _BEFORE_SIGN

    def is_sign(self, op: Operand) -> bool:
        """Whether the mark before ``op`` is its sign, and no list mark, dash, or part of a name."""
        at, number = op.start - 1, op.number
        if self.norm[at] in self.lex.minus:
            return True
        before, after = self.word(at - 1), self.word(op.tail)
        if after in DASHES and glued(self.tokens, op.tail):  # "the fund –$5 million– was"
            return False
        if is_digits(before or "?"):  # "10 -15%"
            other = numerals.from_digits(before, self.lex)
            if other is None or (other < number.value and self.norm[at] != "+"):
                return False
        if at == 0 or "\n" in self.tokens.text[self.tokens.end[at - 1] : self.tokens.start[at]]:
            alone = not after or (after == "." and op.tail + 1 >= len(self.norm))
            return alone or self.tokens.text[self.tokens.start[at]] in {MINUS, "+"}
        if op.kind is not None or number.scale or number.value != number.value.to_integral_value():
            return op.kind is not QuantityKind.DURATION
        if self.noun(op.end).unit is not None or is_digits(after or "?"):
            return False
        return before in _BEFORE_SIGN or before in {",", ":"} or before in self.lex.noun_stops
