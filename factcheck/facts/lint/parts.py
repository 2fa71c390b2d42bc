"""Parts that add up: halves, quarters and months to their year, parts of a place to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.base import Series
from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.facts.lint.counting import least, most, together, told, whole


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """Parts that are more than their whole, or come to less where they are all of it."""
    for entries in held.facts.values():
        if not entries or entries[0].fact.series is not Series.YEARLY:
            continue
        for group in together(entries):
            yield from _times(whole(group))
            yield from _scopes(group)


def _times(group: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    for year in group:
        inside = [one for one in group if _is_part(one, year)]
        for length in sorted({_months(one) for one in inside}):
            parts = list({one.time.text: one for one in inside if _months(one) == length}.values())
            low, high = _sum([least(one) for one in parts]), _sum([most(one) for one in parts])
            top, bottom = most(year), least(year)
            if low is not None and top is not None and low > top:
                yield year, f"less than its parts: {told(parts)}"
            elif length * len(parts) == _months(year) and high is not None and bottom is not None and high < bottom:
                yield year, f"more than its parts: {told(parts)}"


def _scopes(group: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """A part of a place that is more than the whole of the same time."""
    for part in (one for one in group if one.reading.scope.startswith("within ")):
        for one in whole(group):
            low, top = least(part), most(one)
            if one.time.text and one.time == part.time and low is not None and top is not None and low > top:
                yield part, f"a part ({part.reading.scope}) that is more than the whole: {told([one])}"


def _is_part(one: Entry, year: Entry) -> bool:
    if None in (one.time.low, one.time.high, year.time.low, year.time.high) or one.undated or year.undated:
        return False
    inside = (year.time.low or "") <= (one.time.low or "") and (one.time.high or "") <= (year.time.high or "")
    return inside and one.time[:2] != year.time[:2] and year.time.whole_years


def _months(one: Entry) -> int:
    (year, month), (to_year, to_month) = (
        (int(day[:4]), int(day[5:7])) for day in (one.time.low or "", one.time.high or "")
    )
    return (to_year - year) * 12 + to_month - month + 1


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    """``None`` where one of them has no such bound."""
    return sum((value for value in values if value is not None), Decimal(0)) if None not in values else None
