"""Up to which day a fact speaks of the present: facts that count or hold on, not events and plans. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.base import Series, bounds
from factcheck.facts.entries import Entry
from factcheck.records import NamedTuple

MONTHS = 18
"""After so many a fact no longer speaks of the present."""
_AGE = re.compile(r"(\d{1,4}) ?([dwmy])")
_IN_DAYS = {"d": 1, "w": 7}


class Last(NamedTuple):
    """The newest reading of a fact, and the last day of what it counts; an office or state that is open ends where it
    was last told."""

    entry: Entry
    day: str


def last(entries: Iterable[Entry]) -> Last | None:
    """What the present is judged by: of a yearly series the newest whole year, or what was said after it; ``None`` for
    a fact that has no series, no open term and no state on a day."""
    held = [one for one in entries if one.status == "happened" and not one.reading.wrong]
    if not held:
        return None
    series = held[0].fact.series
    if series is Series.YEARLY:
        held = [one for one in held if one.time.whole_years or one.undated] or held
    elif series is None:
        held = [one for one in held if one.undated or one.open]
    ends = [Last(one, day) for one in held if (day := _end(one))]
    return max(ends, key=lambda one: one.day, default=None)


def _end(one: Entry) -> str:
    """The last day that a reading counts; of a bare year or month on which something was said, the first."""
    if one.undated or one.open:
        told = one.reading.as_of or one.source.published
        return bounds(told)[0] or "" if told else ""
    return one.time.high or ""


def before(day: str, age: str) -> str:
    """The day ``age`` ("18m", "2y", "6w", "90d") before ``day``. Raises ``ValueError`` for any other text."""
    import datetime

    found = _AGE.fullmatch(age.strip().lower())
    if found is None:
        raise ValueError(age)
    number, unit = int(found[1]), found[2]
    date = datetime.date.fromisoformat(day)
    if unit in _IN_DAYS:
        return (date - datetime.timedelta(number * _IN_DAYS[unit])).isoformat()
    months = date.year * 12 + date.month - 1 - number * (12 if unit == "y" else 1)
    if months < 12:
        raise ValueError(age)
    month = f"{months // 12:04d}-{months % 12 + 1:02d}"
    return min(f"{month}-{date.day:02d}", bounds(month)[1] or "")


def months_between(early: str, late: str) -> int:
    """Whole months from one day to another."""
    (y, m, d), (year, month, day) = ((int(part) for part in one.split("-")) for one in (early, late))
    return (year - y) * 12 + month - m - (day < d)


def by_fact(entries: Iterable[Entry]) -> dict[str, Sequence[Entry]]:
    """The entries of each fact."""
    out: dict[str, list[Entry]] = {}
    for one in entries:
        out.setdefault(one.fact.id, []).append(one)
    return dict(out)
