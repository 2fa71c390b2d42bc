"""Figures as newspapers write them, judged with the fact base and printed by the command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "facts.yaml"


@pytest.fixture(scope="module")
def checker() -> factcheck.Checker:
    return factcheck.Checker(factcheck.load([FACTS]))


@pytest.mark.parametrize(
    "told",
    [
        "$9.6 billion",
        "$9.6 billion (about 4.3 trillion tenge)",
        "4.3 trillion tenge ($9.6 billion)",
        "$9.6 billion (4.3 trillion tenge, or 8.9 billion euros)",
        "$9.6 billion, or about 4.3 trillion tenge,",
    ],
)
def test_an_amount_told_in_two_currencies_is_one(checker: factcheck.Checker, told: str) -> None:
    result = checker.check(f"South Korea has invested {told} in Kazakhstan.")
    assert [finding.code for finding in result.findings] == ["sources-differ"]


def test_the_comparator_holds_for_both(checker: factcheck.Checker) -> None:
    result = checker.check("South Korea has invested more than 3.6 trillion tenge ($8 billion) in Kazakhstan.")
    assert result.verdict == "supported"


def test_places_are_those_of_the_text(checker: factcheck.Checker) -> None:
    text = "It rained. They spent more than $5 million (about 4.6 million euros) on it."
    told, again = checker.parse(text).quantities
    assert told.cue is not None and text[slice(*told.cue)] == "more than"
    assert again.restates == told.span and text[slice(*told.span)] == "$5 million"


def test_another_amount_in_brackets_is_another_amount(checker: factcheck.Checker) -> None:
    result = checker.check("South Korea has invested $9.6 billion ($2 billion in cash) in Kazakhstan.")
    assert result.verdict == "unverifiable"


@pytest.mark.parametrize("title", ["The Korea Daily", "The Korea Weekly", "The Korea Post"])
def test_a_newspaper_may_be_called_daily(title: str) -> None:
    base = factcheck.loads(FACTS.read_text(encoding="utf-8").replace("The Korea Post", title))
    result = factcheck.Checker(base).check(
        f"{title} reported that trade between Kazakhstan and South Korea exceeded $6 billion."
    )
    assert result.verdict == "supported"


def test_parse_prints_the_keys_it_always_had() -> None:
    text = "It cost more than 8 miles (13 km), -1.3% and half of $2 to $3 million on March 3 2015."
    run = subprocess.run(
        [sys.executable, "-m", "factcheck", "parse", "--format", "jsonl", text],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found = json.loads(run.stdout)["quantities"]
    assert {*map(tuple, found)} == {
        ("start", "end", "surface", "kind", "value", "unit", "comparator"),
        ("start", "end", "surface", "kind", "low", "high", "unit", "comparator"),
    }
    surfaces = {row["surface"]: row["comparator"] for row in found}
    assert surfaces == {"8": "gt", "13": "gt", "-1.3%": "bare", "half": "bare", "$2 to $3 million": "range"} | {
        "March 3 2015": "on"
    }
