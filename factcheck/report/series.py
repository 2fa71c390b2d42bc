"""A series on one line: what was counted for each period, in one unit, and as bars a character high."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.base import Series
from factcheck.facts.entries import Entry
from factcheck.model import Comparator, Quantity, QuantityKind

BARS = "▁▂▃▄▅▆▇█"
SCALES = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))
_OPEN = {Comparator.GT: ">", Comparator.GE: "≥", Comparator.LT: "<", Comparator.LE: "≤", Comparator.NEARLY: "<"}
"""Comparators of figures that say no more than a bound."""


class Point(NamedTuple):
    """What the readings of one period give: the least and the greatest of their figures, or bounds where there is
    nothing else (``sign``)."""

    time: str
    low: Decimal
    high: Decimal
    sign: str = ""


class Line(NamedTuple):
    """Points in the order of time. ``unit`` is that of all of them ("$ billion", "%", "companies")."""

    points: tuple[Point, ...]
    unit: str
    scale: Decimal

    def text(self) -> str:
        """ "2021 3.2 · 2022 6.1–6.5 · 2023 6": figures in :attr:`unit`."""
        return " · ".join(f"{point.time} {point.sign}{self._span(point)}" for point in self.points)

    def bars(self) -> str:
        """One bar for each point, from zero to the highest; "" where there are not two figures to compare."""
        top = max((point.high for point in self.points), default=Decimal(0))
        if len(self.points) < 2 or top <= 0:
            return ""
        steps = ((point.low + point.high) / 2 / top * (len(BARS) - 1) for point in self.points)
        return "".join(BARS[max(0, int(step.to_integral_value()))] for step in steps)

    def _span(self, point: Point) -> str:
        low, high = self.number(point.low), self.number(point.high)
        return low if low == high else f"{low}–{high}"

    def number(self, value: Decimal) -> str:
        """A value in :attr:`unit`, to three figures behind the point at most."""
        return f"{round(value / self.scale, 3).normalize():,f}"


def line(entries: Iterable[Entry]) -> Line | None:
    """The line of what was counted and has happened; ``None`` where fewer than two periods have a figure of one unit.

    A fact of several units or scopes is told by those of most of its readings, a yearly one by its whole years. What is
    wrong, or was inferred, is left out.
    """
    units: dict[tuple[QuantityKind, str | None, str], list[Entry]] = {}
    for one in entries:
        if one.figure is not None and _tells(one):
            units.setdefault((*_unit(one.figure), one.reading.scope), []).append(one)
    if not units:
        return None
    (kind, unit, _), chosen = max(units.items(), key=lambda item: len(item[1]))
    times: dict[str, list[Quantity]] = {}
    for one in sorted(chosen, key=lambda one: one.place):
        if one.figure is not None:
            times.setdefault(one.time.text, []).append(one.figure)
    if len(times) < 2:
        return None
    points = tuple(_point(time, figures) for time, figures in times.items())
    name, scale = _scale(points) if kind in (QuantityKind.MONEY, QuantityKind.COUNT) else ("", Decimal(1))
    sign = "$" if unit == "USD" else unit or ""
    words = (sign, name) if kind is QuantityKind.MONEY else (name, sign)
    return Line(points, " ".join(filter(None, words)), scale)


def _tells(one: Entry) -> bool:
    """Whether a reading has a place in the line of its fact."""
    if one.status != "happened" or one.reading.wrong or one.reading.inferred or not one.time.text:
        return False
    return one.fact.series is not Series.YEARLY or one.time.whole_years


def _unit(figure: Quantity) -> tuple[QuantityKind, str | None]:
    named = figure.kind in (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.DURATION)
    return figure.kind, figure.unit if named else None


def _point(time: str, figures: Sequence[Quantity]) -> Point:
    """Figures that say what there was go before those that only say more or less than what."""
    closed = [one for one in figures if one.comparator not in _OPEN]
    used = closed or figures
    signs = {_OPEN.get(one.comparator, "") for one in used}
    low, high = min(one.low for one in used), max(one.high or one.low for one in used)
    return Point(time, low, high, signs.pop() if len(signs) == 1 else "")


def _scale(points: Sequence[Point]) -> tuple[str, Decimal]:
    """The scale word of the greatest figure."""
    top = max(point.high for point in points)
    return next(((name, size) for name, size in SCALES if top >= size), ("", Decimal(1)))
