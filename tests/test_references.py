"""What a text leaves unsaid in its sentences, and what a base made of it judges then."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import load_table

from factcheck.checking.engine import Checker
from factcheck.drafting.sources import read
from factcheck.drafting.texts import draft_texts

DATA = Path(__file__).parent / "data" / "drafting"
NAMES = ("references", "comparisons", "buildings", "unsaid", "untold")
CASES = [one for name in NAMES for one in load_table(DATA / f"{name}.yaml")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["of"]))
def test_what_the_text_tells_elsewhere_is_put_in(case: dict[str, object]) -> None:
    drafted = draft_texts([read(str(case["text"]).encode(), "text.txt")])
    says = {one.says for _, one in drafted.base.readings()}
    wanted, never = ({*case.get(key, ())} for key in ("says", "never"))  # type: ignore[misc]
    assert wanted <= says and not never & says
    assert not [one for one in says for part in case.get("nowhere", ()) if part in one]  # type: ignore[attr-defined]
    checker = Checker(drafted.base)
    claims = case.get("claims", {})
    assert isinstance(claims, dict)
    assert {claim: checker.check(claim).verdict.value for claim in claims} == claims
