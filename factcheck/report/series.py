"""The course of a fact on one line: what was counted for each period, in one unit; and as bars."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Course, Point, QuantityKind

BARS = "▁▂▃▄▅▆▇█"
MOST = 10
"""Periods on a line; older ones are left out."""
_SCALES = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))
_SCALED = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})


def shown(course: Course) -> tuple[Point, ...]:
    """The newest points."""
    return course.points[-MOST:]


def text(course: Course) -> str:
    """ "2021 3.2 · 2022 6.1–6.5 · 2023 >6", in :func:`unit`."""
    points = " · ".join(f"{point.period} {figure(course, point)}" for point in shown(course))
    return f"… {points}" if len(course.points) > MOST else points


def unit(course: Course) -> str:
    """What the figures of :func:`text` are in: "$ billion", "million", "%"; "" for counts and ranks as they are."""
    sign = "$" if course.unit == "USD" else course.unit or ""
    scale = _scale(course)[0]
    return " ".join(filter(None, (sign, scale) if course.kind is QuantityKind.MONEY else (scale, sign)))


def label(course: Course) -> str:
    """What stands before the line."""
    return f"in {unit(course)}: " if unit(course) else "over time: "


def bars(course: Course) -> str:
    """A bar for each point, from zero to the highest; "" for ranks, of which the least is the best."""
    return "".join(BARS[step] for step in heights(course, len(BARS) - 1))


def heights(course: Course, top: int) -> list[int]:
    """How high each point stands, from 0 to ``top``; none where there is nothing to be drawn."""
    points = shown(course)
    most = max(point.high for point in points)
    if most <= 0 or course.kind is QuantityKind.RANK:
        return []
    return [max(0, int(((point.low + point.high) / 2 / most * top).to_integral_value())) for point in points]


def figure(course: Course, point: Point) -> str:
    """The figures of a point in :func:`unit`: "6.1–6.5", ">6"."""
    size = _scale(course)[1]
    low, high = _number(point.low / size), _number(point.high / size)
    return point.bound + (low if low == high else f"{low}–{high}")


def _number(value: Decimal) -> str:
    """Up to three figures behind the point."""
    return f"{round(value, 3).normalize():,f}"


def _scale(course: Course) -> tuple[str, Decimal]:
    """The scale word that the greatest figure has."""
    top = max(point.high for point in shown(course))
    scales = _SCALES if course.kind in _SCALED else ()
    return next(((name, size) for name, size in scales if top >= size), ("", Decimal(1)))
