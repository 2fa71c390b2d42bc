"""The labelled claims, written blind: how many are judged as labelled, and none wrongly called refuted.

The claims of ``claims/locked.yaml`` are only graded, never shown: nothing was developed against them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from factcheck.engine import Checker
from factcheck.facts import load
from factcheck.model import ClaimResult, Relation, Verdict

HERE = Path(__file__).parent
FLOOR = yaml.safe_load((HERE / "claims" / "floor.yaml").read_text(encoding="utf-8"))


class Graded(NamedTuple):
    case: dict[str, Any]
    result: ClaimResult

    @property
    def got(self) -> str:
        return self.result.verdict.value

    @property
    def right(self) -> bool:
        return self.got in {self.case["expected"], *self.case.get("accept", ())}


@cache
def graded(name: str) -> list[Graded]:
    checker = Checker(load([HERE.parent / "facts.yaml"]))
    cases = yaml.safe_load((HERE / "claims" / f"{name}.yaml").read_text(encoding="utf-8"))["claims"]
    return [Graded(case, checker.check(" ".join(case["claim"].split()))) for case in cases]


def accuracy(results: list[Graded]) -> float:
    return sum(result.right for result in results) / len(results)


def wrongly_refuted(results: list[Graded]) -> list[Graded]:
    return [result for result in results if result.got == "refuted" and not result.right]


@pytest.mark.parametrize("name", sorted(FLOOR["batches"]))
def test_open_claims(name: str) -> None:
    results = graded(name)
    wrong = [f"{g.case['id']}: {g.case['expected']}, got {g.got}: {g.case['claim']}" for g in results if not g.right]
    assert accuracy(results) >= FLOOR["batches"][name], "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(FLOOR["batches"]))
def test_no_open_claim_is_wrongly_called_refuted(name: str) -> None:
    found = {g.case["id"]: f"{g.case['expected']}: {g.case['claim']}" for g in wrongly_refuted(graded(name))}
    known = {case for case in FLOOR["known_wrong_refuted"] if case in {g.case["id"] for g in graded(name)}}
    assert set(found) <= known, [text for case, text in found.items() if case not in known]
    assert known <= set(found), f"no longer wrong, so no longer to be listed: {known - set(found)}"


def test_locked_claims() -> None:
    """Graded through code alone: a failure tells the numbers and no claim."""
    path = HERE / "claims" / "locked.yaml"
    if not path.is_file():
        pytest.skip("the locked claims are not here")
    results = graded("locked")
    share, refuted = round(accuracy(results), 3), len(wrongly_refuted(results))
    del results
    if share < FLOOR["locked"]:
        pytest.fail(f"{share} of the locked claims are judged as labelled, {refuted} wrongly refuted", pytrace=False)


@pytest.mark.parametrize("name", sorted(FLOOR["batches"]))
def test_a_headline_names_the_sources_that_stand_so(name: str) -> None:
    """ "Contradicted by X" never stands above a row in which X only does not go so far, nor above none that does."""
    for finding in (finding for g in graded(name) for finding in g.result.findings):
        said = {reading.publisher: {r.relation for r in finding.readings if r.publisher == reading.publisher}
                for reading in finding.readings}  # fmt: skip
        for beginning, relation in SAID_BY.items():
            if beginning in finding.message:
                told = finding.message.partition(beginning)[2]
                named = {publisher for publisher in said if publisher in told}
                assert named == {publisher for publisher, seen in said.items() if relation in seen} != set(), finding


SAID_BY = {
    "contradicted by": Relation.EXCLUDES,
    "denies what is said by": Relation.EXCLUDES,
    "somebody else says this in": Relation.EXCLUDES,
}


def test_the_claims_are_whole() -> None:
    """Ids once, labels that exist, a claim said twice labelled alike, and none both open and locked."""
    ids: set[str] = set()
    labels: dict[str, tuple[str, str]] = {}
    for name in (*FLOOR["batches"], "locked"):
        path = HERE / "claims" / f"{name}.yaml"
        if not path.is_file():
            continue
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["claims"]:
            key = " ".join(case["claim"].split()).casefold()
            fits = {case["expected"], *case.get("accept", ())} <= {v.value for v in Verdict}
            label = (name, case["expected"])
            if case["id"] in ids or not fits or labels.setdefault(key, label) != label:
                pytest.fail(f"{name}: {case['id']} is there twice or labelled in two ways", pytrace=False)
            ids.add(case["id"])
