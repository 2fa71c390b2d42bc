"""The index of facts: it leaves out only facts that a claim is not about, and work does not grow with their number."""

from __future__ import annotations

import random
import sys
from functools import cache
from pathlib import Path

import pytest
from tables import load_table

from factcheck.base import FactBase
from factcheck.checking.engine import Checker
from factcheck.facts import sentences
from factcheck.judging import candidates
from factcheck.model import ClaimResult

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import generate_facts  # noqa: E402


@cache
def own() -> tuple[FactBase, list[str]]:
    """The shipped base, and claims about it."""
    claims = load_table(ROOT / "tests" / "claims" / "open.yaml")["claims"]
    said = [" ".join(case["claim"].split()) for case in claims if case.get("lang", "en") == "en"]
    return sentences.load([ROOT / "facts.yaml"]), said[::2]


@cache
def generated(size: int) -> tuple[FactBase, list[str]]:
    """A base of ``size`` facts in worlds of 40 each, and claims about them, half of them with the names of others."""
    made = generate_facts.generate(size)
    base = sentences.loads(generate_facts.text(generate_facts.sentences(made)))
    said = [claim.text for claims in made.claims for claim in claims]
    rng = random.Random(size)
    words = [word for text in said for word in text.split() if word[0].isupper()]

    def other(text: str) -> str:
        words_of = text.split()
        return " ".join(rng.choice(words) if w[0].isupper() and rng.random() < 0.5 else w for w in words_of)

    return base, [*said, *map(other, said)]


@pytest.mark.parametrize("of", ["own", "generated"])
def test_the_index_changes_no_answer(of: str, monkeypatch: pytest.MonkeyPatch) -> None:
    base, claims = own() if of == "own" else generated(80)

    def judged(many: int) -> list[ClaimResult]:
        monkeypatch.setattr(candidates, "MANY", many)
        checker = Checker(base)
        return [checker.check(claim) for claim in claims]

    for ours, theirs in zip(judged(0), judged(1_000_000), strict=True):
        assert ours == theirs
