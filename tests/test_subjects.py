"""General news English on four invented subjects: never a wrong verdict, and seldom silence where one is due."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import load_table

from factcheck.checking.engine import Checker
from factcheck.facts import sentences

DATA = Path(__file__).parent / "data" / "subjects"
SUBJECTS = sorted(path.name.partition(".")[0] for path in DATA.glob("*.facts.yaml"))
SILENCE = "unverifiable"
ANSWERED = 0.8
"""The least share of claims that deserve a verdict and get it."""


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_in_other_words(subject: str) -> None:
    checker = Checker(sentences.load([str(DATA / f"{subject}.facts.yaml")]))
    wrong: list[tuple[str, str, str]] = []
    due = given = 0
    for wanted, claims in load_table(DATA / f"{subject}.claims.yaml").items():
        allowed = set(wanted.split(" or "))
        for claim in claims:
            verdict = str(checker.check(claim).verdict)
            if verdict not in allowed | {SILENCE}:
                wrong.append((claim, wanted, verdict))
            if SILENCE not in allowed:
                due += 1
                given += verdict in allowed
    assert not wrong
    assert due and given / due >= ANSWERED, f"{given} of {due}"
