"""What a text lends from line to line, as the engine of sentences judges it: short texts, a verdict for each line."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tables import load_table

from factcheck.checking.engine import Checker
from factcheck.documents import read
from factcheck.facts.sentences import load

HERE = Path(__file__).parent


@cache
def checker(subject: str) -> Checker:
    """Of the shipped base, or of one of ``tests/subjects``."""
    return Checker(load([HERE / "subjects" / subject / "facts.yaml" if subject else HERE.parent / "facts.yaml"]))


ROWS: list[Any] = [row for path in sorted((HERE / "data" / "contexts").glob("*.yaml")) for row in load_table(path)]


@pytest.mark.parametrize("row", ROWS, ids=[row["about"] for row in ROWS])
def test_lines_of_a_text(row: dict[str, Any]) -> None:
    told: dict[int, set[str]] = {}
    for result in checker(row.get("facts", "")).check_document(read("text.md", row["text"].encode())):
        verdicts = told.setdefault(result.line or 0, set())
        verdicts.update(str(finding.verdict) for finding in result.findings if finding.fact is not None)
    for line, verdict in row["lines"].items():
        found = told.get(line, set())
        assert verdict in (found or {"unverifiable"}), (row["text"].splitlines()[line - 1], found)
        assert verdict == "refuted" or "refuted" not in found
