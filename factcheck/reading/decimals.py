"""Numbers as exact decimals, and what was read of one."""

from __future__ import annotations

from decimal import Context, Decimal

from factcheck.records import NamedTuple

ONE = Decimal(1)
EXACT = Context(prec=120)


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
    comma: bool = False
    """Written with a decimal comma ("9,6"): only understood beside a scale word, a percent sign or a currency."""


def plain(value: Decimal) -> Decimal:
    """``value`` without exponent or trailing zeros: 9.6E+9 and 9600000000.0 -> 9600000000."""
    if value == value.to_integral_value():
        return value.quantize(ONE, context=EXACT)
    return value.normalize(EXACT)


def times(a: Decimal, b: Decimal) -> Decimal:
    return EXACT.multiply(a, b)


def scaled(value: Decimal, exponent: int) -> Decimal:
    return plain(value.scaleb(exponent, context=EXACT))


def step(value: Decimal) -> Decimal:
    """The place value of the last non-zero digit: 100 for 700, 10**8 for 9.6 billion, 1 for 11 and for 0."""
    if not value:
        return ONE
    exponent = value.normalize(EXACT).as_tuple().exponent
    return plain(Decimal((0, (1,), exponent if isinstance(exponent, int) else 0)))
