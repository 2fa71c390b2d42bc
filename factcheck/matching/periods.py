"""Dates and periods as inclusive ISO bounds, and how a claimed one meets that of a reading or a source."""

from __future__ import annotations

from calendar import monthrange

from factcheck.model import Period, Reading, Relation, Source

MIN, MAX = "0000-00-00", "9999-99-99"


SPANS = frozenset({"range", "half", "quarter"})
"""Grains of periods in which something adds up; a total "as of" a day is not one of them."""


def exact(period: Period, reading: Reading, source: Source, date: str | None) -> bool:
    """Is it the very period of the reading, or finer than a year?"""
    if period.grain in ("day", "month"):
        return True
    if reading.period is not None and reading.period.startswith("..") and period.comparator in ("by", "until"):
        resolved = resolve(period, date or source.published)
        return resolved is not None and resolved[1] == bounds(reading.period)[1]
    if reading.period is None or reading.period.startswith(".."):
        return False
    told = bounds(reading.period)
    return resolve(period, date or source.published) == told


def bounds(date: str) -> tuple[str, str]:
    """The first and last day of a possibly cut ISO date ("2023", "2023-09", "..2023")."""
    if date.startswith(".."):
        return MIN, bounds(date[2:])[1]
    parts = date.split("-")
    if len(parts) == 1:
        return f"{date}-01-01", f"{date}-12-31"
    if len(parts) == 2:
        return f"{date}-01", f"{date}-{monthrange(int(parts[0]), int(parts[1]))[1]:02d}"
    return date, date


def resolve(period: Period, reference: str | None) -> tuple[str, str] | None:
    """The bounds of a period seen from the date ``reference`` (possibly cut); ``None`` where that is not known."""
    if period.relative is not None:
        unit, shift = period.relative
        if reference is None or unit not in ("year", "month"):
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


def later(reading: Reading, source: Source, date: str) -> bool:
    """Does a reading hold from a time that a text of ``date`` cannot know of?"""
    told = (reading.period or reading.as_of or source.published).removeprefix("..")
    return told > date[: len(told)]


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


def selects(period: Period, reading: Reading, source: Source, date: str | None, *, reporting: bool) -> bool:
    """Is the reading one of that period? (docs/verdicts.md, "When")

    ``date`` is the document's date. A period finer than a year, or any with an attribution, may also tell when it was
    said.
    """
    if is_now(period):
        return reading.period is None or reading.period.startswith("..")
    for reference in (date or source.published,) if period.relative else (None,):
        claimed = resolve(period, reference)
        if claimed is None:
            if reporting and period.yearless:
                return True  # of when it was said, in a year that only the text around tells
            continue
        if reading.period is not None:
            open_start = reading.period.startswith("..")
            told = bounds(reading.period.removeprefix(".."))
            if told[0] >= claimed[0] and told[1] <= claimed[1] and (open_start or _single(claimed, told)):
                return True
            if open_start and claimed[1] == told[1] and claimed[0] > told[0]:
                return True  # "at the end of 2023", of a total up to then
            if open_start and period.comparator in ("by", "until") and claimed[1] >= told[0] and claimed[1] <= told[1]:
                return True
        elif reading.as_of is not None:
            told = bounds(reading.as_of)
            if claimed[0] == MIN:
                latest = bounds(source.published[:4])[1]
                if period.comparator in ("by", "until") and told[0] <= claimed[1] <= latest:
                    return True
            elif _overlap(told, claimed) and period.grain not in SPANS:
                return True
        published = bounds(source.published)
        if reading.period is None and reading.as_of is None and claimed[0] != MIN and _overlap(published, claimed):
            return True  # not dated by itself: of when it was published
        if (period.grain not in ("year", "range") or reporting) and _overlap(published, claimed) and claimed[0] != MIN:
            return True
    return False


def _single(claimed: tuple[str, str], told: tuple[str, str]) -> bool:
    return claimed == told


def _overlap(a: tuple[str, str], b: tuple[str, str]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
