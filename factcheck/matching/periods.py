"""Dates and periods as inclusive ISO bounds, and how a claimed one meets that of a reading or a source."""

from __future__ import annotations

from factcheck import base
from factcheck.model import Period, Relation

MIN, MAX = "0000-00-00", "9999-99-99"


def bounds(date: str) -> tuple[str, str]:
    """The first and last day of a time as a fact base writes it ("2023-09", "2023-H1", "2019..2023", "..2023")."""
    low, high = base.bounds(date)
    return low or MIN, high or MAX


def resolve(period: Period, reference: str | None) -> tuple[str, str] | None:
    """The bounds of a period seen from the date ``reference`` (possibly cut; "" or ``None`` if nobody knows it);
    ``None`` where that leaves them open."""
    if period.relative is not None:
        unit, shift = period.relative
        if not reference or unit not in ("year", "month"):
            return None
        year = int(reference[:4])
        if unit == "year":
            return bounds(f"{year + shift:04d}")
        if len(reference) < 7:
            return None
        months = year * 12 + int(reference[5:7]) - 1 + shift
        return bounds(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if period.yearless:
        return None
    low, high = period.low, period.high
    if low is None and high is None:
        return None
    return low or MIN, high or MAX


def is_now(period: Period) -> bool:
    """ "today", "to date", "currently": no period of its own."""
    return period.relative is not None and period.relative[0] in ("now", "day") and period.relative[1] == 0


def relation(period: Period, value: Period, reference: str | None) -> Relation:
    """A claimed date against the date of a reading."""
    if period.yearless or value.yearless:
        return _yearless(period, value)
    claimed, told = resolve(period, reference), resolve(value, reference)
    if claimed is None or told is None:
        return Relation.INCOMPARABLE
    if claimed[0] <= told[0] and told[1] <= claimed[1]:
        return Relation.ENTAILS
    if claimed[1] < told[0] or told[1] < claimed[0]:
        return Relation.EXCLUDES
    return Relation.ALLOWS


def _yearless(period: Period, value: Period) -> Relation:
    day, told = (period.low or "")[-5:], (value.low or "")[-5:]
    if value.grain != "day":
        return Relation.ALLOWS if day[:2] == told[:2] or value.grain == "year" else Relation.EXCLUDES
    return Relation.ENTAILS if day == told else Relation.EXCLUDES
