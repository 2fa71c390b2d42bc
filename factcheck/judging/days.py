"""Days and spans of days: what a reading counts, when it was said, what a claim's time covers.

Days are ISO dates (``YYYY-MM-DD``), spans pairs of them, inclusive; an open end is ``MIN`` or ``MAX``.
"""

from __future__ import annotations

from factcheck.judging.outcomes import Prepared
from factcheck.matching import periods
from factcheck.matching.periods import MAX, MIN
from factcheck.model import Period
from factcheck.records import NamedTuple
from factcheck.statements import drifts

STALE = 18
"""Months after which the newest reading no longer speaks of the present."""
LEVEL = 12
"""Months before the newest reading of a level within which others still stand beside it."""


class Window(NamedTuple):
    """The days that a claim's time covers, and how it bounds them (``on``, ``by``, ``since`` …)."""

    low: str
    high: str
    comparator: str
    grain: str

    @property
    def whole_year(self) -> bool:
        return is_year((self.low, self.high))

    def holds(self, day: str) -> bool:
        return self.low <= day <= self.high


def window(period: Period, day: str) -> Window | None:
    """The days that a period of a claim covers, spoken on ``day``; ``None`` where nobody knows."""
    span = periods.resolve(period, day)
    if span is None or periods.leans(period):
        return None
    low, high = span
    if period.comparator in ("by", "until"):
        low = unit_of(high, period.grain)
    return Window(low, high, period.comparator, period.grain)


def unit_of(high: str, grain: str) -> str:
    """The first day of the year, month or day that ends with ``high``: "by the end of 2024" is of 2024."""
    if high[5:] == "12-31":
        return f"{high[:4]}-01-01"
    month = periods.bounds(high[:7])
    return month[0] if grain != "day" and month[1] == high else high


def counted(one: Prepared) -> tuple[str, str] | None:
    """The days that a reading counts, as its keys or its sentence say; ``None`` where it only has a day of saying."""
    if one.reading.period is not None:
        return periods.bounds(one.reading.period)
    _, last = drifts.ends(one.statement)
    for told in [last] if last is not None else one.statement.times:
        if told.relative is not None or told.yearless or told.high is None:
            continue
        return told.low or MIN, told.high
    return None


def said(one: Prepared) -> str | None:
    """The day on which a reading was said or holds: of a bare year or month the first."""
    return periods.bounds(one.reading.as_of)[0] if one.reading.as_of else None


def key(one: Prepared) -> str | None:
    """What a reading counts, as a fact base writes times; ``None`` where it only has a day of saying."""
    span = counted(one)
    if span is None or one.reading.period is not None:
        return one.reading.period
    low, high = span
    told = text(span)
    if "–" not in told and " " not in told:
        return told
    return f"{'' if low == MIN else _cut(low, last=False)}..{'' if high == MAX else _cut(high, last=True)}"


def end(one: Prepared) -> str:
    """The last day that a reading speaks of."""
    span = counted(one)
    if span is not None:
        return span[1]
    return said(one) or (periods.bounds(one.source.published)[0] if one.source.published else MIN)


def published_by(one: Prepared, day: str) -> bool:
    """Was the source of a reading published by that day, if it has a date? Of a bare year or month the first counts."""
    published = one.source.published
    return not published or published <= day[: len(published)]


def known_by(one: Prepared, day: str) -> bool:
    """Was a reading published by that day? One without a date goes by what it speaks of."""
    return published_by(one, day) if one.source.published else end(one) <= day


def is_year(span: tuple[str, str]) -> bool:
    return span[0][:4] == span[1][:4] and span[0][5:] == "01-01" and span[1][5:] == "12-31"


def shifted(day: str, months: int) -> str:
    """The same day so many months later (or earlier); a 31st stays one, as only the order of days is asked."""
    total = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    return f"{total // 12:04d}-{total % 12 + 1:02d}{day[7:]}"


def eve(day: str) -> str:
    """The day before."""
    from datetime import date, timedelta

    return day if day in (MIN, MAX) else (date.fromisoformat(day) - timedelta(1)).isoformat()


def is_stale(last: str, day: str) -> bool:
    """Is ``day`` too late for what counts up to ``last`` to speak of the present?"""
    return last not in (MIN, MAX) and shifted(last, STALE) < day


def text(span: tuple[str, str]) -> str:
    """A span as short as it can be written: "2023", "2023-H1", "2023-06", "1993–2008", "up to 2023"."""
    low, high = span
    if low == MIN:
        return f"up to {until(high)}"
    if high == MAX:
        return f"since {_cut(low, last=False)}"
    if low == high:
        return low
    if low[:4] == high[:4]:
        parts = {"01-01/12-31": "", "01-01/06-30": "-H1", "07-01/12-31": "-H2", "01-01/03-31": "-Q1",
                 "04-01/06-30": "-Q2", "07-01/09-30": "-Q3", "10-01/12-31": "-Q4"}  # fmt: skip
        known = parts.get(f"{low[5:]}/{high[5:]}")
        if known is not None:
            return low[:4] + known
        if low[:7] == high[:7] and periods.bounds(low[:7]) == span:
            return low[:7]
    return f"{_cut(low, last=False)}–{_cut(high, last=True)}"


def until(day: str) -> str:
    """A last day as short as it can be written: a whole year or month by its name."""
    return _cut(day, last=True)


def _cut(day: str, *, last: bool) -> str:
    for length in (4, 7):
        if periods.bounds(day[:length])[last] == day:
            return day[:length]
    return day


def unit_end(low: str, grain: str) -> str:
    """The last day of the year, month or day that begins with ``low``."""
    if grain == "day":
        return low
    return periods.bounds(low[:4])[1] if low[5:] == "01-01" and grain != "month" else periods.bounds(low[:7])[1]


def told_in(one: Prepared, window: Window) -> bool:
    """Whether a reading may have been told within that time, as far as its dates are known."""
    told = one.reading.as_of or one.source.published
    if not told:
        return False
    low, high = periods.bounds(told)
    return low <= window.high and window.low <= high
