"""Texts judged by bases of other subjects: what of them is about a fact, and how it is judged."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import load_table

from factcheck import loads
from factcheck.checking.engine import Checker
from factcheck.documents import read

DATA = Path(__file__).parent / "data" / "own_texts"
CASES = [
    (path.stem, row["about"], row["text"], row["verdicts"])
    for path in sorted(DATA.glob("*.yaml"))
    for row in load_table(path)["texts"]
]


@pytest.mark.parametrize(("name", "about", "text", "verdicts"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_texts_by_their_own_base(name: str, about: str, text: str, verdicts: dict[str, str]) -> None:
    checker = Checker(loads(load_table(DATA / f"{name}.yaml")["base"]))
    findings = [f for result in checker.check_document(read("a.md", text.encode())) for f in result.findings]
    assert {f.fact: f.verdict.value for f in findings if f.fact and f.verdict.value != "unverifiable"} == verdicts, (
        about
    )
