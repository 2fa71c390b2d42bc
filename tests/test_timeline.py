"""``factcheck facts timeline``, and what a series comes to on one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_check import Desk

from factcheck.checking.entries import in_time
from factcheck.facts import loads
from factcheck.facts.timing import counted

BASE = """\
factcheck: 2
title: Trade of Portugal
sources:
  gazette: {publisher: The Gazette, published: 2024-06-12}
  almanac: {publisher: The Almanac, published: 2022}
  post: {publisher: Lisbon Post, published: 2023-01-20}
entities:
  pt-statistics: {type: organisation, name: Portuguese statistics, of: Portugal}
facts:
- id: trade
  series: yearly
  note: The two sides count oil differently.
  readings:
  - {says: Trade between Portugal and Chile was $3.1 billion in 2023., source: gazette P1}
  - {says: Trade between Portugal and Chile was $3.2 billion in 2021., source: [almanac p. 3, post P2]}
  - {says: Trade between Portugal and Chile exceeded $6 billion in 2022., source: post P1}
  - {says: Trade between Portugal and Chile was $6.5 billion in 2022., source: post P1, by: pt-statistics}
  - {says: Trade between Portugal and Chile was $6.1 billion in 2022., source: gazette P2}
  - {says: Trade between Portugal and Chile was more than $0.75 billion in 2019., source: almanac p. 3}
  - {says: Trade between Portugal and Chile was $2 billion in the first half of 2021., source: almanac p. 3}
  - {says: Trade between Portugal and Chile was $9 billion in 2022., source: post P1, wrong: a slip}
  - {says: Trade between Portugal and Chile was $8 billion in 2020., source: post P1, inferred: the year}
  - {says: Trade between Portugal and Chile will reach $10 billion in 2030., source: gazette P3}
  - {says: Trade between Portugal and Chile has reached $6 billion., source: gazette P3, as_of: 2024-06-12}
  - {says: Trade between Portugal and Chile was 3 million tonnes in 2021., source: almanac p. 4}
- id: companies
  series: level
  readings:
  - {says: 1234 Portuguese companies operate in Chile., source: gazette P4, as_of: 2024-06}
  - {says: 550 Portuguese companies operate in Chile., source: almanac p. 5, as_of: 2021-08}
- id: pier
  says: Portugal built a pier in Chile.
  source: gazette P5
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, monkeypatch, capsys)
    desk.write("facts.yaml", BASE)
    return desk


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("says: Trade was $1 in 2023., period: 2022-H1", ("2022-01-01", "2022-06-30", "2022-H1")),
        ("says: Ann is the mayor of Porto., term: 2022-05..", ("2022-05-01", None, "2022-05..")),
        ("says: Trade was $1 in 2023., as_of: 2024-01-05", ("2023-01-01", "2023-12-31", "2023")),
        ("says: Trade was $1 in the third quarter of 2023.", ("2023-07-01", "2023-09-30", "2023-Q3")),
        ("says: Trade was $1 in the second half of 2023.", ("2023-07-01", "2023-12-31", "2023-H2")),
        ("says: Trade was $1 from January to August 2023.", ("2023-01-01", "2023-08-31", "2023-01..2023-08")),
        ("says: Trade was $1 from 2021 to 2023.", ("2021-01-01", "2023-12-31", "2021..2023")),
        ("says: Trade was $1 in May 2023.", ("2023-05-01", "2023-05-31", "2023-05")),
        ("says: They met on 20 May 2023.", ("2023-05-20", "2023-05-20", "2023-05-20")),
        ("says: They have met since 2019.", ("2019-01-01", None, "2019..")),
        ("says: By the end of 2023 it was $1.", (None, "2023-12-31", "..2023")),
        ("says: It fell from $2 in 2022 to $1 in 2023., as_of: 2024-01-05", ("2024-01-05",) * 3),
        ("says: It was $1 last year., as_of: 2024-01-05", ("2024-01-05",) * 3),
        ("says: It was $1 on 12 June.", (None, None, "")),
    ],
)
def test_the_time_that_a_reading_counts(reading: str, expected: tuple[str | None, str | None, str]) -> None:
    head = "factcheck: 2\ntitle: T\nsources: {a: {publisher: A}}\nfacts:\n"
    base = loads(f"{head}- id: x\n  {reading.replace(', ', chr(10) + '  ')}\n  source: a\n")
    assert counted(base.facts["x"].readings[0], base) == expected


def test_readings_stand_in_the_order_of_what_they_count(desk: Desk) -> None:
    done = desk("facts", "timeline", "trade")
    assert (
        done.out.splitlines()
        == """\
trade: Trade between Portugal and Chile was $3.1 billion in 2023. (yearly)
  2019        more than $0.75 billion  –                      The Almanac, 2022
  2020        $8 billion               –                      Lisbon Post, 2023-01-20
    inferred: the year
  2021-H1     $2 billion               –                      The Almanac, 2022
  2021        $3.2 billion             –                      The Almanac, 2022 · Lisbon Post, 2023-01-20
  2021        3 million                –                      The Almanac, 2022
  2022        exceeded $6 billion      –                      Lisbon Post, 2023-01-20
  2022        $6.5 billion             Portuguese statistics  Lisbon Post, 2023-01-20
  2022        $9 billion               –                      Lisbon Post, 2023-01-20
    wrong: a slip
  2022        $6.1 billion             –                      The Gazette, 2024-06-12
  2023        $3.1 billion             –                      The Gazette, 2024-06-12                      in force
  2024-06-12  has reached $6 billion   –                      The Gazette, 2024-06-12                      in force
  2030        reach $10 billion        –                      The Gazette, 2024-06-12                      future
  in $ billion: 2019 >0.75 · 2021 3.2 · 2022 6.1–6.5 · 2023 3.1
  note: The two sides count oil differently.""".splitlines()
    )


def test_steps_of_a_plan_stand_in_the_order_of_telling(desk: Desk) -> None:
    text = BASE.partition("- id: trade")[0]
    steps = """\
- id: pier
  plan: true
  readings:
  - {says: Portugal will build a pier in Chile in 2027., source: gazette P5}
  - {says: Portugal will build a pier in Chile in 2024., source: post P5}
  - {says: Portugal may build a pier in Chile in 2025., source: almanac P5}
"""
    desk.write("facts.yaml", text + steps)
    rows = [line.split() for line in desk("facts", "timeline", "pier").out.splitlines()[1:]]
    assert [row[0] for row in rows] == ["2025", "2024", "2027"]
    assert [row[-2:] == ["in", "force"] for row in rows] == [False, False, True]


def test_records_have_figures_and_dates(desk: Desk) -> None:
    rows = json.loads(desk("facts", "timeline", "trade", "companies", "--format", "json").out)["results"]
    assert [row["id"] for row in rows] == ["trade", "companies"]
    assert len(rows[0]["readings"]) == 13, "one for each source"
    assert rows[0]["readings"][0] == {
        "period": "2019", "from": "2019-01-01", "to": "2019-12-31", "value": "more than $0.75 billion",
        "low": 750_000_000, "high": None, "comparator": "gt", "unit": "USD", "by": None, "scope": None,
        "status": "happened", "in_force": False, "superseded": True, "source": "almanac",
        "publisher": "The Almanac", "published": "2022", "locator": "p. 3",
        "said_by": None, "wrong": None, "inferred": None,
    }  # fmt: skip
    assert [(row["period"], row["low"]) for row in rows[1]["readings"]] == [("2021-08", 550), ("2024-06", 1234)]


def test_bars_are_for_terminals(desk: Desk) -> None:
    last = "  in $ billion: 2019 >0.75 · 2021 3.2 · 2022 6.1–6.5 · 2023 3.1"
    assert desk("facts", "timeline", "trade", "--color", "always").out.splitlines()[-2] == f"{last}  ▂▄█▄"
    assert desk("facts", "timeline", "trade", "--color", "always", "-o", "out.txt").out == ""
    assert "▂" not in (desk.folder / "out.txt").read_text(encoding="utf-8")
    assert desk("facts", "timeline", "companies", "-q", "--color", "always").out.splitlines() == [
        "companies: 1234 Portuguese companies operate in Chile. (level)",
        "  over time: 2021-08 550 · 2024-06 1,234  ▄█",
    ]


def test_a_fact_without_figures_has_no_line(desk: Desk) -> None:
    assert desk("facts", "timeline", "pier").out.splitlines() == [
        "pier: Portugal built a pier in Chile.",
        "  no date  Portugal built a pier in Chile.  –  The Gazette, 2024-06-12",
    ]
    assert in_time(loads(BASE))["pier"].course is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "factcheck facts list"),
        (["trad"], "did you mean: trade"),
        (["trade", "peir"], "did you mean: pier"),
        (["trade", "--format", "html"], "is for judged claims"),
    ],
)
def test_bad_arguments(desk: Desk, arguments: list[str], message: str) -> None:
    done = desk("facts", "timeline", *arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_lines_fit_a_narrow_terminal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.commands.common.window", lambda _settings: 40)
    for line in desk("facts", "timeline", "trade", "--color", "always").out.splitlines():
        assert len(line) <= 40, line
