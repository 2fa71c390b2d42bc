"""Several who held one office: whom its name means, and who of them was the first to do a thing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tables import load_table

from factcheck.checking.engine import Checker
from factcheck.facts import sentences

HERE = Path(__file__).parent / "data" / "firsts"
CLAIMS = load_table(HERE / "claims.yaml")


@cache
def checker() -> Checker:
    return Checker(sentences.load([HERE / "facts.yaml"]), today="2025-07-01")


@pytest.mark.parametrize(("claim", "verdict"), [(c, verdict) for verdict, claims in CLAIMS.items() for c in claims])
def test_who_was_the_first(claim: str, verdict: str) -> None:
    assert str(checker().check(claim).verdict) == verdict


def test_the_one_before_is_named() -> None:
    found = checker().check("Berg was the first Norwegian prime minister to visit Ghana.").findings
    assert [(one.fact, one.code) for one in found] == [("dahl", "wrong-slot")]
