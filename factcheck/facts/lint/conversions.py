"""Printed conversions: an amount that a sentence gives in two currencies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.language import get
from factcheck.model import Quantity, QuantityKind
from factcheck.reading.quantities import read
from factcheck.reading.tokens import tokenize

FAR = Decimal(2)
"""How many times the usual rate one may be: rates move over the years."""
ENOUGH = 3
"""Other rates that it takes to know the usual one, whatever one of them is."""


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The same digits in two currencies, and rates far from those of the other conversions in the base."""
    rates: dict[tuple[str, str], list[tuple[Entry, Decimal]]] = {}
    for entries in held.facts.values():
        for one in entries:
            for first, again in _pairs(one.reading.says, held.base.language):
                if first.low == again.low:
                    yield one, f"the same digits in {first.unit} and {again.unit}: one of the two is a slip"
                else:
                    pair, rate = _rate(first, again)
                    rates.setdefault(pair, []).append((one, rate))
    for (unit, other), found in rates.items():
        for one, rate in found:
            rest = [value for entry, value in found if entry is not one]
            usual = median(rest) if len(rest) >= ENOUGH else None
            if usual is not None and not usual / FAR <= rate <= usual * FAR:
                yield one, f"a conversion at {rate:.4g} {other} for one {unit}, where others come to {usual:.4g}"


def _pairs(says: str, language: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Amounts of money with what repeats them in another currency."""
    found, _ = read(tokenize(says), get(language).numbers)
    money = [one for one in found if one.kind is QuantityKind.MONEY and one.low > 0]
    for again in money:
        first = next((one for one in money if again.restates in (one.span, one.whole)), None)
        if first is not None and first.unit and again.unit and first.unit != again.unit:
            yield first, again


def _rate(first: Quantity, again: Quantity) -> tuple[tuple[str, str], Decimal]:
    """How many of the second currency there are for one of the first, in the order of their codes."""
    one, other = sorted((first, again), key=lambda quantity: quantity.unit or "")
    return (one.unit or "", other.unit or ""), other.low / one.low
