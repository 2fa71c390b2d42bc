"""``factcheck facts stale``: facts whose newest reading speaks of a time long past."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_check import Desk

from factcheck.facts.staleness import before, months_between

BASE = """\
factcheck: 2
title: Portugal and Chile
sources:
  gazette: {publisher: The Gazette, published: 2025-07-12}
  almanac: {publisher: The Almanac, published: 2022}
entities:
  bell: {type: person, name: Ann Bell, of: Portugal, office: mayor}
  cole: {type: person, name: Bob Cole, of: Portugal, office: mayor}
facts:
- id: trade
  series: yearly
  readings:
  - {says: Trade between Portugal and Chile was $3.1 billion in 2023., source: gazette P1}
  - {says: Trade between Portugal and Chile was $2 billion in the first half of 2024., source: gazette P1}
  - {says: Trade between Portugal and Chile was $9 billion in 2025., source: gazette P1, wrong: a slip}
  - {says: Trade between Portugal and Chile will reach $9 billion in 2030., source: gazette P1}
- id: said-later
  series: yearly
  readings:
  - {says: Exports of Portugal to Chile were $1 billion in 2023., source: gazette P2}
  - {says: Exports of Portugal to Chile were $1 billion., source: gazette P2, as_of: 2025-07}
- id: companies
  series: level
  readings:
  - {says: 550 Portuguese companies operate in Chile., source: almanac p. 5, as_of: 2022}
- id: invested
  series: total
  says: Portugal invested $3 billion in Chile.
  source: gazette P2
  period: ..2024-05
- id: mayor
  says: Ann Bell is the mayor of Porto.
  source: almanac p. 6
  term: 2021..
- id: former-mayor
  says: Bob Cole was the mayor of Porto.
  source: almanac p. 6
  term: 2015..2020
- id: friendly
  says: Relations between Portugal and Chile are friendly.
  source: gazette P9
  as_of: 2024-05-25
- id: signing
  says: Portugal and Chile signed nine agreements in May 2020.
  source: almanac p. 7
- id: pier
  says: Portugal will build a pier in Chile in 2023.
  source: almanac p. 8
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, monkeypatch, capsys)
    desk.write("facts.yaml", BASE)
    return desk


def test_what_counts_or_holds_on_goes_stale(desk: Desk) -> None:
    """Neither events nor plans nor offices that have ended; a part of a year is no newer year."""
    done = desk("facts", "stale", "--date", "2025-11-26")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "companies  until 2022-01-01  46 months  550                                                 The Almanac, 2022",
        "mayor      until 2022-01-01  46 months  Ann Bell is the mayor of Porto.                     The Almanac, 2022",
        "trade      until 2023-12-31  22 months  $3.1 billion                                        "
        "The Gazette, 2025-07-12",
        "friendly   until 2024-05-25  18 months  Relations between Portugal and Chile are friendly.  "
        "The Gazette, 2025-07-12",
        "4 of 6 facts that count or hold on say nothing of the time since 2024-05-26 (18m before 2025-11-26)",
    ]
    assert desk("facts", "stale", "--date", "2025-11-26", "-q").out.splitlines() == done.out.splitlines()[-1:]


@pytest.mark.parametrize(
    ("age", "stale"),
    [("46m", ["companies", "mayor"]), ("47m", []), ("22m", ["companies", "mayor", "trade"]), ("20w", 6), ("1d", 6)],
)
def test_how_old_is_for_the_user_to_say(desk: Desk, age: str, stale: list[str] | int) -> None:
    options = ("--date", "2025-11-26", "--older-than", age)
    rows = json.loads(desk("facts", "stale", *options, "--format", "json").out)["results"]
    assert (len(rows) if isinstance(stale, int) else [row["id"] for row in rows]) == stale
    assert desk("facts", "stale", *options, "--exit-code").code == (1 if stale else 0)


def test_records_say_up_to_when(desk: Desk) -> None:
    row = json.loads(desk("facts", "stale", "--date", "2025-11-26", "--format", "jsonl").out.splitlines()[2])
    assert row == {
        "id": "trade", "title": "Trade between Portugal and Chile was $3.1 billion in 2023.", "series": "yearly",
        "until": "2023-12-31", "months": 22, "period": "2023", "value": "$3.1 billion", "source": "gazette",
        "published": "2025-07-12",
    }  # fmt: skip


@pytest.mark.parametrize("age", ["18", "m", "18 years", "-1m", "99999y", "9999m9", ""])
def test_other_ages_are_told(desk: Desk, age: str) -> None:
    done = desk("facts", "stale", f"--older-than={age}")
    assert (done.code, done.out) == (2, "")
    assert "--older-than" in done.err and "18m, 2y, 12w or 90d" in done.err


@pytest.mark.parametrize(
    ("day", "age", "expected"),
    [
        ("2026-11-26", "18m", "2025-05-26"),
        ("2024-02-29", "1y", "2023-02-28"),
        ("2025-03-31", "1m", "2025-02-28"),
        ("2025-01-15", "1m", "2024-12-15"),
        ("2025-01-15", "2w", "2025-01-01"),
        ("2025-01-15", "90d", "2024-10-17"),
        ("2025-01-15", " 3M", "2024-10-15"),
    ],
)
def test_days_before(day: str, age: str, expected: str) -> None:
    assert before(day, age) == expected


@given(st.dates().filter(lambda day: day.year > 100), st.integers(0, 999))
def test_months_there_and_back(day: date, months: int) -> None:
    assert months_between(before(day.isoformat(), f"{months}m"), day.isoformat()) == months
