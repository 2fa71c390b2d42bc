"""Printed conversions: an amount that a sentence gives in two currencies, a size that it gives in two units."""

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

ROUNDED = Decimal("0.1")
"""The share by which a size may differ from the other: figures are printed round."""
HUNDREDS = 100
SIZES: dict[str, tuple[str, Decimal]] = {
    unit: (kind, Decimal(size))
    for kind, units in {
        "length": "mm 0.001 cm 0.01 inches 0.0254 feet 0.3048 yards 0.9144 m 1 km 1000 miles 1609.344",
        "weight": "mg 0.000001 g 0.001 ounces 0.02835 pounds 0.4536 kg 1 tonnes 1000",
        "power": "W 0.001 hp 0.7457 kW 1 MW 1000 GW 1000000",
        "energy": "kWh 1 MWh 1000 GWh 1000000 TWh 1000000000",
        "volume": "ml 0.001 litres 1",
        "area": "hectares 10000 acres 4046.86",
        "speed": "km/h 1 mph 1.609344 knots 1.852",
    }.items()
    for unit, size in zip(units.split()[::2], units.split()[1::2], strict=True)
}
SIZES |= {unit: ("area", Decimal(size)) for unit, size in (("sq m", 1), ("sq ft", "0.0929"), ("sq km", 1_000_000))}
SIZES["sq miles"] = ("area", Decimal(2_589_988))
"""What is measured by a unit, and its size in the least of them that is 1."""
FAR = Decimal(2)
"""How many times the usual rate one may be: rates move over the years."""
ENOUGH = 3
"""Other rates that it takes to know the usual one, whatever one of them is."""


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The same digits in two currencies, rates far from those of the other conversions in the base, and sizes that are
    not the same."""
    rates: dict[tuple[str, str], list[tuple[Entry, Decimal]]] = {}
    for entries in held.facts.values():
        for one in entries:
            for first, again in _pairs(one.reading.says, held.base.language):
                if first.low == again.low:
                    yield one, f"the same digits in {first.unit} and {again.unit}: one of the two is a slip"
                else:
                    pair, rate = _rate(first, again)
                    rates.setdefault(pair, []).append((one, rate))
            yield from ((one, message) for message in _sizes(one.reading.says, held.base.language))
    for (unit, other), found in rates.items():
        for one, rate in found:
            rest = [value for entry, value in found if entry is not one]
            usual = median(rest) if len(rest) >= ENOUGH else None
            if usual is not None and not usual / FAR <= rate <= usual * FAR:
                yield one, f"a conversion at {rate:.4g} {other} for one {unit}, where others come to {usual:.4g}"


def _sizes(says: str, language: str) -> Iterator[str]:
    """What is wrong with sizes that are told in two units ("300 kilometres (86 miles)")."""
    found, _ = read(tokenize(says), get(language).numbers)
    sizes = [one for one in found if one.unit in SIZES and one.low > 0]
    for again in sizes:
        first = next((one for one in sizes if again.restates in (one.span, one.whole)), None)
        if first is None or first.unit == again.unit:
            continue
        (kind, one), (other, two) = SIZES[first.unit or ""], SIZES[again.unit or ""]
        meant = first.low * one / two
        if kind == other and not meant * (1 - ROUNDED) <= again.low <= meant * (1 + ROUNDED):
            yield f"{first.low:,f} {first.unit} are {_short(meant)} {again.unit}, not {again.low:,f}"


def _short(number: Decimal) -> str:
    """A figure with three digits that count."""
    return f"{float(number):,.3g}" if number < HUNDREDS else f"{number:,.0f}"


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
