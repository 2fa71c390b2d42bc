"""The labelled claims, written blind: how many are judged as labelled, and none wrongly refuted or supported.

The claims of the locked files are only graded, never shown: nothing was developed against them.
"""

from __future__ import annotations

import judged
import pytest
from tables import load_table

from factcheck.model import Relation, Verdict

FLOOR = load_table(judged.CLAIMS / "floor.yaml")
BATCHES = sorted(FLOOR["batches"])
COSTLY = ("refuted", "supported")


def graded(name: str) -> list[judged.Graded]:
    return judged.graded(judged.CLAIMS / f"{name}.yaml")


@pytest.mark.parametrize("name", BATCHES, scope="module")
def test_open_claims(name: str) -> None:
    results = graded(name)
    wrong = [f"{g.case['id']}: {g.case['expected']}, got {g.got}: {g.case['claim']}" for g in results if not g.right]
    assert sum(g.right for g in results) / len(results) >= FLOOR["batches"][name], "\n".join(wrong)


@pytest.mark.parametrize("verdict", COSTLY)
@pytest.mark.parametrize("name", BATCHES, scope="module")
def test_what_is_wrongly_said(name: str, verdict: str) -> None:
    wrong = {g.case["id"]: g.case["claim"] for g in graded(name) if g.got == verdict and not g.right}
    known = {case for case in FLOOR["known_wrong"][verdict] if case in {g.case["id"] for g in graded(name)}}
    assert set(wrong) <= known, [claim for case, claim in wrong.items() if case not in known]
    assert known <= set(wrong), f"no longer wrong, so no longer to be listed: {sorted(known - set(wrong))}"


@pytest.mark.parametrize("name", FLOOR["locked"])
def test_locked_claims(name: str) -> None:
    """Graded through code alone: a failure tells the numbers and no claim."""
    results = graded(name)
    share = round(sum(g.right for g in results) / len(results), 3)
    wrong = sum(g.got in COSTLY and not g.right for g in results)
    del results
    if share < FLOOR["locked"][name] or wrong > FLOOR["locked_wrong"][name]:
        pytest.fail(f"{share} of the locked claims are judged as labelled, {wrong} wrongly", pytrace=False)


@pytest.mark.parametrize("name", BATCHES, scope="module")
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
    labels: dict[tuple[bool, str], tuple[bool, str]] = {}
    for name in (*BATCHES, *FLOOR["locked"]):
        table = load_table(judged.CLAIMS / f"{name}.yaml")
        for case in table["claims"]:
            key = "today" in table, " ".join(case["claim"].split()).casefold()  # each base has its own labels
            fits = {case["expected"], *case.get("accept", ())} <= {v.value for v in Verdict}
            label = (name.startswith("locked"), case["expected"])
            if case["id"] in ids or not fits or labels.setdefault(key, label) != label:
                pytest.fail(f"{name}: {case['id']} is there twice or labelled in two ways", pytrace=False)
            ids.add(case["id"])
