"""Dates of the calendar: days, months and years that exist, dates all in digits, the bounds a preposition leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.language.phrases import HYPHEN
from factcheck.model import Period
from factcheck.reading.tokens import Tokens, all_digits, glued
from factcheck.records import NamedTuple

_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_DOTTED_ISO = re.compile(r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})")

_CENTURY = 2000
_LAST_CENTURY = 50
"""From here on a year of two digits is one of the last century."""

TOLD = "told-"
"""Before the unit of a relative time that leans on one which the sentence does not tell."""
WHOLE = frozenset({"month", "quarter", "half"})
"""What is the same part of another year."""


class RawDate(NamedTuple):
    """A date before its preposition is known. ``low`` is empty for one that does not exist."""

    start: int
    end: int
    grain: str
    low: str
    high: str
    relative: tuple[str, int] | None = None
    anchor: int = -1
    """Where a weekday before it starts: the preposition stands before that."""


def whole_day(start: int, end: int, year: int, month: int, day: int) -> RawDate:
    try:
        text = date(year, month, day).isoformat()
    except ValueError:
        return RawDate(start, end, "day", "", "")
    return RawDate(start, end, "day", text, text)


def yearless_day(start: int, end: int, month: int, day: int) -> RawDate:
    known = whole_day(start, end, 2000, month, day)
    return known._replace(low="-" + known.low[4:], high="-" + known.high[4:]) if known.low else known


def whole_months(span: tuple[int, int], grain: str, year: int, first: int, last: int) -> RawDate:
    """Whole months of a year."""
    close = date(year, 12, 31) if last == 12 else date(year, last + 1, 1) - timedelta(1)
    return RawDate(*span, grain, date(year, first, 1).isoformat(), close.isoformat())


def whole_years(start: int, end: int, year: int, last: int | None = None) -> RawDate:
    last = year if last is None else last
    if last < year:
        return RawDate(start, end, "range", "", "")
    return RawDate(start, end, "year" if last == year else "range", f"{year:04}-01-01", f"{last:04}-12-31")


def as_year(word: str, earliest: int = 1900, latest: int = 2100) -> int | None:
    if len(word) == 4 and all_digits(word) and earliest <= int(word) <= latest:
        return int(word)
    return None


def short_year(word: str) -> int | None:
    """The year of two digits: "23" is 2023, "98" is 1998."""
    if len(word) != 2 or not all_digits(word):
        return None
    return _CENTURY + int(word) - (100 if int(word) >= _LAST_CENTURY else 0)


def as_day(word: str) -> int | None:
    if len(word) <= 2 and all_digits(word) and 1 <= int(word) <= 31:
        return int(word)
    return None


def _day_or_year(start: int, end: int, a: int, b: int, year: int) -> RawDate:
    """ "20/09/2023" or "9/20/2023"; where both readings exist and differ, only the year is known."""
    if a == b or a > 12:
        return whole_day(start, end, year, b, a)
    if b > 12:
        return whole_day(start, end, year, a, b)
    return whole_years(start, end, year)


def in_digits(tokens: Tokens, i: int) -> RawDate | None:
    """All in digits: "2023-09-20", "20.09.2023", "9/20/2023", "2023-09"."""
    norm = tokens.norm
    word = norm[i]
    if glued(tokens, i) and norm[i - 1][-1].isalnum():
        return None
    if match := _DOTTED.fullmatch(word):
        day, month, year = map(int, match.groups())
        return _day_or_year(i, i + 1, day, month, year) if 1500 <= year <= 2100 else None
    if match := _DOTTED_ISO.fullmatch(word):
        year, month, day = map(int, match.groups())
        return whole_day(i, i + 1, year, month, day) if 1500 <= year <= 2100 else None
    mark = _word(norm, i + 1)
    if mark not in {"-", "/", "."} or not all(glued(tokens, k) for k in range(i + 1, i + 3)):
        return None
    second = _word(norm, i + 2)
    if not all_digits(second):
        return None
    third = _word(norm, i + 4) if _word(norm, i + 3) == mark and glued(tokens, i + 3) and glued(tokens, i + 4) else ""
    if glued(tokens, i + 5) and third and norm[i + 5] in {mark, ":"}:
        return None
    if (first_year := as_year(word, 1500)) is not None:
        if len(second) <= 2 and all_digits(third) and len(third) <= 2:
            return whole_day(i, i + 5, first_year, int(second), int(third))
        if mark in {HYPHEN, "/"} and len(second) <= 2 and not third and int(second) <= first_year % 100:
            if 1 <= int(second) <= 12:
                return whole_months((i, i + 3), "month", first_year, int(second), int(second))
            return None
    elif len(word) <= 2 and len(second) <= 2 and (year_last := as_year(third, 1500)) is not None and all_digits(word):
        return _day_or_year(i, i + 5, int(word), int(second), year_last)
    elif mark == "/" and len(word) <= 2 and len(second) <= 2 and all_digits(word):  # "10/31/74"
        a, b, short = int(word), int(second), short_year(third)
        if short is not None and (a == b or a > 12 or b > 12):
            made = _day_or_year(i, i + 5, a, b, short)
            return made if made.low else None
    return None


def _word(norm: Sequence[str], i: int) -> str:
    return norm[i] if 0 <= i < len(norm) else ""


def bounds(made: RawDate, comparator: str) -> tuple[str | None, str | None]:
    """Inclusive bounds after the preposition: open where it leaves one side open."""
    if made.grain == "range" and comparator == "since":
        return made.low, made.high
    if comparator == "since":
        return made.low, None
    if comparator in {"by", "until"}:
        return None, made.high
    if comparator == "before":
        return None, (date.fromisoformat(made.low) - timedelta(1)).isoformat()
    if comparator == "after":
        return (date.fromisoformat(made.high) + timedelta(1)).isoformat(), None
    return made.low, made.high


def moved(anchor: Period, unit: str, size: int) -> tuple[str, str] | None:
    """First and last day of the time that is so much before or after; ``None`` where the date is not so fine."""
    low, grain = anchor.low or "", anchor.grain
    year, month = int(low[:4]), int(low[5:7] or 1)
    if unit == "year":
        year += size
        if grain in WHOLE and anchor.high is not None:
            return _month(year, month)[0], _month(year, int(anchor.high[5:7]))[1]
        return f"{year}-01-01", f"{year}-12-31"
    if unit == "month" and grain in ("month", "day"):
        at = year * 12 + month - 1 + size
        return _month(at // 12, at % 12 + 1)
    if grain != "day" or unit not in ("day", "week"):
        return None
    day = date.fromisoformat(low) + timedelta(days=size * (7 if unit == "week" else 1))
    if unit == "day":
        return str(day), str(day)
    near = [day - timedelta(days=3), day + timedelta(days=3)]  # "a week later" is about a week
    return _month(day.year, day.month) if near[0].month == near[1].month else None


def _month(year: int, month: int) -> tuple[str, str]:
    made = whole_months((0, 0), "month", year, month, month)
    return made.low, made.high
