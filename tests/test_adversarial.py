"""Sentences that come close to a fact and are about something else: other people, kinds, parts, senses of a word.

Each row of ``data/adversarial.yaml`` is a base of one fact, with claims that it leaves open, refutes and supports.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tables import load_table

from factcheck import loads
from factcheck.checking.engine import Checker

TOLD = load_table(Path(__file__).parent / "data" / "adversarial.yaml")
VERDICTS = {"follows": "supported", "against": "refuted", "open": "unverifiable"}


@cache
def checker(fact: str) -> Checker:
    base: dict[str, Any] = {
        "factcheck": 2,
        "title": "Near misses",
        "sources": {"herald": {"publisher": "The Herald", "published": "2025-01-01"}},
        "entities": TOLD["entities"],
        "facts": [{"id": "fact", "says": fact, "source": "herald"}],
    }
    return Checker(loads(yaml.safe_dump(base, allow_unicode=True)), today="2026-11-26", assume_context=False)


@pytest.mark.parametrize("row", TOLD["rows"], ids=[row["fact"] for row in TOLD["rows"]])
def test_what_comes_close(row: dict[str, Any]) -> None:
    wrong = [
        (claim, str(found))
        for kind, verdict in VERDICTS.items()
        for claim in row.get(kind, ())
        if str(found := checker(row["fact"]).check(claim).verdict) != verdict
    ]
    assert not wrong
