"""The labelled claims that were written blind for the engine of frames: how many are judged as labelled, and that none
is wrongly refuted or supported."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from factcheck import Checker, load

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tests" / "claims"
FLOOR = yaml.safe_load((HERE / "floor.yaml").read_text(encoding="utf-8"))["frames"]


class Graded(NamedTuple):
    case: dict[str, Any]
    got: str

    @property
    def right(self) -> bool:
        return self.got in {self.case["expected"], *self.case.get("accept", ())}


@cache
def graded(name: str) -> list[Graded]:
    checker = Checker(load([ROOT / "facts-sentences.yaml"]))
    cases = yaml.safe_load(
        (HERE / "frames" / f"{name}.yaml" if name.startswith(("batch", "locked")) else HERE / f"{name}.yaml").read_text(
            encoding="utf-8"
        )
    )["claims"]
    return [Graded(case, str(checker.check(" ".join(case["claim"].split())).verdict)) for case in cases]


@pytest.mark.parametrize("name", FLOOR["batches"])
def test_claims(name: str) -> None:
    results = graded(name)
    wrong = [f"{g.case['id']}: {g.case['expected']}, got {g.got}: {g.case['claim']}" for g in results if not g.right]
    assert sum(g.right for g in results) / len(results) >= FLOOR["batches"][name], "\n".join(wrong)


@pytest.mark.parametrize("verdict", ["refuted", "supported"])
@pytest.mark.parametrize("name", FLOOR["batches"])
def test_what_is_wrongly_said(name: str, verdict: str) -> None:
    wrong = {g.case["id"] for g in graded(name) if g.got == verdict and not g.right}
    known = {case for case in FLOOR["known_wrong"][verdict] if case in {g.case["id"] for g in graded(name)}}
    assert wrong <= known, sorted(wrong - known)
    assert known <= wrong, f"no longer wrong, so no longer to be listed: {sorted(known - wrong)}"


def test_locked_claims() -> None:
    """Graded through code alone: a failure tells the numbers and no claim."""
    results = graded("locked")
    share = round(sum(g.right for g in results) / len(results), 3)
    wrong = sum(g.got in ("refuted", "supported") and not g.right for g in results)
    del results
    if share < FLOOR["locked"] or wrong:
        pytest.fail(f"{share} of the locked claims are judged as labelled, {wrong} wrongly", pytrace=False)
