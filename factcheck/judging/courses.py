"""How a fact with a series went over time: what was counted for each period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.base import Series
from factcheck.intervals import ONE_SIDED
from factcheck.judging import days, figures
from factcheck.judging.outcomes import Prepared
from factcheck.model import Comparator, Course, Point, Quantity, QuantityKind

BOUNDS = {Comparator.GT: ">", Comparator.GE: "≥", Comparator.LT: "<", Comparator.LE: "≤", Comparator.NEARLY: "<"}
"""The signs of figures that say no more than a bound."""
_NAMED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.DURATION})
"""Kinds whose units must be the same to stand in one line; counts and ranks have what is counted as theirs."""


def course(readings: Iterable[Prepared]) -> Course | None:
    """What was counted, period by period; ``None`` where fewer than two periods have a figure of one unit.

    Of several units or scopes it is told of those that most readings have, of a yearly series by its whole years. What
    has not happened, is wrong or was inferred is left out, and bounds where a figure says more.
    """
    lines: dict[tuple[QuantityKind, str | None, str], list[tuple[str, str, Quantity]]] = {}
    seen: set[int] = set()
    for one in readings:
        found = figures.figure(one.statement)
        time = _time(one)
        if found is None or time is None or id(one.reading) in seen:
            continue
        seen.add(id(one.reading))
        unit = found.unit if found.kind in _NAMED else None
        lines.setdefault((found.kind, unit, one.reading.scope), []).append((days.end(one), time, found))
    if not lines:
        return None
    (kind, unit, _), chosen = max(lines.items(), key=lambda item: len(item[1]))
    times: dict[str, list[Quantity]] = {}
    for _, time, figure in sorted(chosen, key=lambda item: item[:2]):
        times.setdefault(time, []).append(figure)
    if len(times) < 2:
        return None
    return Course(kind, unit, tuple(_point(time, told) for time, told in times.items()))


def _time(one: Prepared) -> str | None:
    """What a reading is put down under; ``None`` where it has no place in the course of its fact."""
    if one.status != "happened" or one.reading.wrong or one.reading.inferred:
        return None
    span = days.counted(one)
    if one.fact.series is Series.YEARLY:
        return days.text(span) if span is not None and days.is_year(span) else None
    if span is None:
        return one.reading.as_of
    if one.fact.series is Series.TOTAL:  # whatever day it began on
        return days.until(span[1])
    return days.text(span)


def _point(time: str, told: Sequence[Quantity]) -> Point:
    """The least and the greatest figure of a period; bounds only where there is nothing else."""
    firm = [one for one in told if one.comparator not in ONE_SIDED and one.comparator not in BOUNDS]
    used = firm or told
    signs = {BOUNDS.get(one.comparator, "") for one in used}
    low, high = min(one.low for one in used), max(one.high or one.low for one in used)
    return Point(time, low, high, signs.pop() if len(signs) == 1 else "")
