"""Holidays as days of a year: fixed ones, and those that follow Easter."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.reading.calendar import RawDate


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)


def in_year(start: int, end: int, feast: tuple[int, int], year: int) -> RawDate:
    """The day of a feast given as (month, day), or as (0, days after Easter Sunday)."""
    month, day = feast
    when = date(year, month, day) if month else easter(year) + timedelta(day)
    return RawDate(start, end, "day", when.isoformat(), when.isoformat())
