"""Dates and periods beyond the phrases of ``tests/data/phrases_en.yaml``."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.en.numbers import NUMBERS
from factcheck.model import Period
from factcheck.reading import dates, quantities
from factcheck.reading.tokens import tokenize

MONTHS = [f"{date(2000, month, 1):%B}" for month in range(1, 13)]


def read(text: str) -> list[Period]:
    return dates.read(tokenize(text), NUMBERS)


def one(text: str) -> Period:
    periods = read(text)
    assert len(periods) == 1, periods
    return periods[0]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_way_to_write_a_day_reads_alike(day: date) -> None:
    month = MONTHS[day.month - 1]
    short = month if len(month) < 5 else month[:3] + "."
    for text in (
        day.isoformat(),
        f"on {day.day} {month} {day.year}",
        f"on {month} {day.day}, {day.year}",
        f"on {short} {day.day}, {day.year}",
        f"on the {day.day}th of {month} {day.year}",
        f"Friday, {day.day} {month}, {day.year}",
    ):
        period = one(text)
        assert (period.low, period.high, period.grain) == (day.isoformat(), day.isoformat(), "day")
        assert quantities.read(tokenize(text), NUMBERS)[0] == []


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2100))
def test_a_day_that_does_not_exist_is_nothing(day: int, month: int, year: int) -> None:
    try:
        date(year, month, day)
    except ValueError:
        text = f"on {year}-{month:02}-{day:02} they met"
        assert quantities.read(tokenize(text), NUMBERS) == ([], [])


@given(st.integers(1900, 2100))
def test_years_after_prepositions(year: int) -> None:
    assert one(f"Trade rose in {year}.").low == f"{year}-01-01"
    assert one(f"Trade rose by {year}.").high == f"{year}-12-31"
    assert one(f"since {year}").high is None
    assert one(f"until {year}").low is None


@pytest.mark.parametrize(
    "text", ["2024 companies", "2,000 companies", "more than 2000", "1,900", "$2023", "2000 km", "2022 dollars"]
)
def test_four_digits_that_count(text: str) -> None:
    assert read(text) == []
    assert len(quantities.read(tokenize(text), NUMBERS)[0]) == 1


@pytest.mark.parametrize(
    "text", ["2022", "2022: trade grew", "(2022)", "the year 2022", "Expo 2017", "the 2022 figure", "2022 trade"]
)
def test_years_that_stand_alone(text: str) -> None:
    assert one(text).grain == "year"


@pytest.mark.parametrize(
    ("text", "surface", "cue"),
    [
        ("met on Sept. 20, 2023, in", "Sept. 20, 2023", "on"),
        ("by the end of 2023", "end of 2023", "by"),
        ("In the first half of 2024", "first half of 2024", "In"),
        ("as of June 2024", "June 2024", "as of"),
        ("on Wednesday, 20 September 2023", "20 September 2023", "on"),
        ("between 2019 and 2021", "2019 and 2021", "between"),
        ("2023 trade", "2023", None),
    ],
)
def test_span_and_cue(text: str, surface: str, cue: str | None) -> None:
    period = one(text)
    assert text[slice(*period.span)] == surface
    assert (None if period.cue is None else text[slice(*period.cue)]) == cue


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("20 September 2023", "day"),
        ("September 2023", "month"),
        ("third quarter of 2023", "quarter"),
        ("H2 2023", "half"),
        ("in 2023", "year"),
        ("2019-2021", "range"),
        ("3/4/2023", "year"),
        ("late 2023", "year"),
        ("January-September 2023", "range"),
        ("from June 2023 to May 2024", "range"),
    ],
)
def test_grain(text: str, grain: str) -> None:
    assert one(text).grain == grain


def test_yearless_and_relative() -> None:
    day = one("on June 12")
    assert (day.low, day.high, day.yearless) == ("--06-12", "--06-12", True)
    relative = one("trade of last year")
    assert (relative.low, relative.high, relative.relative) == (None, None, ("year", -1))
    assert one("trade of the previous year").relative == ("told-year", -1)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It sold 40 cars in 2025, up from 30 a year earlier.", "2024-01-01", "2024-12-31"),
        ("From 30 a year earlier, it rose to 40 in 2025.", "2024-01-01", "2024-12-31"),
        ("In June 2025 it had 40 cars, against 30 a year earlier.", "2024-06-01", "2024-06-30"),
        ("Asked in June 2025, he put it at 40 cars for the previous year.", "2024-01-01", "2024-12-31"),
        ("It opened in May 2021 and closed the following year.", "2022-01-01", "2022-12-31"),
        ("It opened in 2021 and closed three years later.", "2024-01-01", "2024-12-31"),
        ("They met on 3 May 2024 and again two days later.", "2024-05-05", "2024-05-05"),
        ("They met on 3 May 2024 and parted the same year.", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_time_told_from_another_is_a_date(text: str, low: str, high: str) -> None:
    assert (low, high) in [(period.low, period.high) for period in read(text)]


@pytest.mark.parametrize(
    "text", ["It opened in 2021, two years later than planned.", "In 2021, the year before he came, it closed."]
)
def test_a_time_told_from_what_is_told_there_stays_open(text: str) -> None:
    assert [period.low for period in read(text) if period.low] == ["2021-01-01"]


def test_ranges_across_a_missing_year() -> None:
    period = one("June 12 to July 3, 2023")
    assert (period.low, period.high) == ("2023-06-12", "2023-07-03")
