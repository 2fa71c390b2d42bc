"""Time in the verdicts: the worked cases of docs/verdicts.md, "Time", each by its claim, its day and its verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tables import load_table

from factcheck.checking.engine import Checker
from factcheck.facts import sentences

HERE = Path(__file__).parent / "data" / "time"
VERDICTS = ("supported", "disputed", "refuted", "unverifiable")
TABLE = load_table(HERE / "worked.yaml")


@cache
def checker(date: str | None) -> Checker:
    return Checker(sentences.load([HERE / "base.yaml"]), date=date, today=str(TABLE["today"]))


def rows() -> Iterator[tuple[str, str, str | None, str | None]]:
    for row in TABLE["rows"]:
        date = str(row["date"]) if "date" in row else None
        for verdict in VERDICTS:
            for claim in row.get(verdict, ()):
                yield claim, verdict, date, row.get("code")


@pytest.mark.parametrize(("claim", "verdict", "date", "code"), list(rows()))
def test_worked_case(claim: str, verdict: str, date: str | None, code: str | None) -> None:
    result = checker(date).check(claim)
    assert (result.verdict, code or result.findings[0].code) == (verdict, result.findings[0].code)


PAGE = Path(__file__).parent.parent / "docs" / "verdicts.md"
ROW = re.compile(r"^\| (.+) \| (\d{4}-\d\d-\d\d|–) \| (\w+) \| `([a-z-]+)` \|$", re.MULTILINE)


@pytest.mark.parametrize(("claim", "date", "verdict", "code"), ROW.findall(PAGE.read_text(encoding="utf-8")))
def test_row_of_the_page(claim: str, date: str, verdict: str, code: str) -> None:
    result = checker(None if date == "–" else date).check(claim)
    assert (result.verdict, result.findings[0].code) == (verdict, code)


def test_the_page_tells_every_worked_kind() -> None:
    assert len(ROW.findall(PAGE.read_text(encoding="utf-8"))) >= len(TABLE["rows"])


STAFF = """
factcheck: 2
title: A mill
sources: {{herald: {{publisher: Arvik Herald, published: 2026-05}}}}
entities: {{arvik: {{type: organisation, name: Arvik Paper}}}}
facts:
- id: staff
  series: level
  readings:
  - {{says: "Arvik Paper employs 4,100 people.", source: herald, as_of: {first}-12-31}}
  - {{says: "Arvik Paper employs 5,200 people.", source: herald, as_of: {last}-12-31}}
"""


@pytest.mark.parametrize("first", range(2012, 2024))
def test_of_two_times_without_a_figure_the_first_that_is_named_counts(first: int) -> None:
    """In every run: the time that is chosen does not hang on how Python orders a set."""
    base = sentences.loads(STAFF.format(first=first, last=first + 2))
    claim = f"At the end of {first + 2}, as at the end of {first}, Arvik Paper employed people."
    (finding,) = Checker(base, today="2026-11-26").check(claim).findings
    assert finding.message.endswith(f"as of {first + 2}-12-31")
