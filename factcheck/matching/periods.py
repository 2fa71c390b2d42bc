"""Dates and periods as inclusive ISO bounds, and how a claimed one meets that of a reading or a source."""

from __future__ import annotations

from factcheck import base
from factcheck.model import Period, Relation
from factcheck.reading.calendar import TOLD

MIN, MAX = "0000-00-00", "9999-99-99"


def bounds(date: str) -> tuple[str, str]:
    """The first and last day of a time as a fact base writes it ("2023-09", "2023-H1", "2019..2023", "..2023")."""
    low, high = base.bounds(date)
    return low or MIN, high or MAX


def resolve(period: Period, reference: str | None) -> tuple[str, str] | None:
    """The bounds of a period seen from the date ``reference`` (possibly cut; "" or ``None`` if nobody knows it);
    ``None`` where that leaves them open."""
    if period.relative is not None and period.low is None and period.high is None:
        unit, shift = period.relative
        unit = unit.removeprefix(TOLD)
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


def absolute(period: Period, reference: str, ahead: bool, past: bool = False, goal: bool = False) -> Period:
    """A period that is told from the day of speaking, or without its year, with its own bounds; itself where
    ``reference`` (ISO, possibly cut) is too coarse. It stays marked as relative. ``ahead``: it lies in the future;
    ``past``: it does not; ``goal``: something was put off to it, or goes on until then."""
    if is_now(period) or leans(period) or (period.relative is None and not period.yearless):
        return period
    if period.relative is not None:
        span = _of_unit(period, reference, ahead)
    else:
        span = _of_year(period, reference, past, goal)
    if span is None:
        return period
    low = None if period.comparator in ("by", "until", "before") else span[0]
    high = None if period.comparator in ("since", "after") else span[1]
    return period._replace(low=low, high=high, relative=period.relative or ("yearless", 0), yearless=False)


def _of_unit(period: Period, reference: str, ahead: bool) -> tuple[str, str] | None:
    """ "last month", "this week", "on Wednesday"."""
    assert period.relative is not None
    unit, shift = period.relative
    if unit == "quarter" and len(reference) >= 7:
        months = int(reference[:4]) * 4 + (int(reference[5:7]) - 1) // 3 + shift
        return bounds(f"{months // 4:04d}-Q{months % 4 + 1}")
    if unit in ("year", "month"):
        return resolve(period, reference)
    if len(reference) < 10 or unit not in ("day", "week", "weekday"):
        return None
    from datetime import date, timedelta

    today = date.fromisoformat(reference)
    if unit == "day":
        day = today + timedelta(shift)
        return day.isoformat(), day.isoformat()
    monday = today - timedelta(today.weekday())
    if unit == "week":
        first = monday + timedelta(7 * shift)
        return first.isoformat(), (first + timedelta(6)).isoformat()
    apart = (shift - today.weekday()) % 7 if ahead else -((today.weekday() - shift) % 7)
    day = today + timedelta(apart)
    return day.isoformat(), day.isoformat()


def _of_year(period: Period, reference: str, past: bool, goal: bool) -> tuple[str, str] | None:
    """ "12 June", "in June": of the year that puts it nearest to the day of speaking, or before it; what is put off to
    it was, or will be, after that was decided."""
    told = (period.low or period.high or "")[2:]
    if len(reference) < 10 or not told:
        return None
    from datetime import date

    today, year = date.fromisoformat(reference), int(reference[:4])
    spans = []
    for at in (year - 1, year, year + 1):
        low, high = bounds(f"{at}-{told}")
        try:
            apart = (date.fromisoformat(low) - today).days
        except ValueError:
            continue  # 29 February
        if goal:
            apart += LATELY  # past only where that is not long ago
        if apart >= 0 if goal else apart <= 0 or not past:
            spans.append((abs(apart), (low, high)))
    return min(spans)[1] if spans else None


LATELY = 45
"""Days for which a day to which something was put off may lie back."""


def leans(period: Period) -> bool:
    """ "A year earlier": no time of its own, nor one told from the day of speaking."""
    return period.relative is not None and period.relative[0].startswith(TOLD)


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
