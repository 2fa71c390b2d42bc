"""Some thirty invented subjects, their claims written blind in the breadth of newspaper English, with near misses and
over-reach: how many are judged as labelled, and none wrongly refuted or supported but those that are known. Many have
the two press texts that their facts are from, against which the claims are judged, too.

Of the locked ones only numbers are told: nothing was developed against them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tables import load_table

from factcheck import load
from factcheck.checking.engine import Checker
from factcheck.commands.against import drafted_from
from factcheck.model import Verdict

SUBJECTS = Path(__file__).parent / "subjects"
FLOOR: dict[str, dict[str, Any]] = load_table(SUBJECTS / "floor.yaml")
TODAY = "2026-11-26"
COSTLY = ("refuted", "supported")


AGAINST = "against "
"""What the name of a subject whose claims are judged against its texts begins with."""


def judged(name: str) -> list[tuple[dict[str, Any], str]]:
    """Each claim with its verdict."""
    folder = SUBJECTS / name.removeprefix(AGAINST)
    if name.startswith(AGAINST):
        base = drafted_from([str(path) for path in sorted(folder.glob("*.txt"))], "utf-8").base
    else:
        base = load(str(folder / "facts.yaml"))
    checker = Checker(base, today=TODAY)
    cases = load_table(folder / "claims.yaml")["claims"]
    return [(case, str(checker.check(case["claim"]).verdict)) for case in cases]


def is_locked(name: str) -> bool:
    return "locked-" in name


def is_right(case: dict[str, Any], verdict: str) -> bool:
    return verdict in (case["expected"], *case.get("accept", ()))


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_claims_are_judged_as_labelled(name: str) -> None:
    """In one test, so that each subject is judged once, whichever process it falls to."""
    floor, cases = FLOOR[name], judged(name)
    assert len(cases) == floor["of"] == len({case["id"] for case, _ in cases})
    right = sum(is_right(*each) for each in cases)
    missed = [case["claim"] for case, verdict in cases if not is_right(case, verdict)]
    if right < floor["right"]:
        told = "" if is_locked(name) else ": " + "\n".join(missed)
        pytest.fail(f"{right} instead of {floor['right']} of {floor['of']}{told}", pytrace=False)
    for verdict in COSTLY:
        wrong = sorted(case["id"] for case, got in cases if got == verdict and not is_right(case, got))
        if is_locked(name):
            if len(wrong) > floor.get(verdict, 0):
                pytest.fail(f"{len(wrong)} are wrongly {verdict}", pytrace=False)
        else:
            assert wrong == sorted(floor.get(verdict, [])), f"wrongly {verdict}"


@pytest.mark.parametrize("name", sorted({name.removeprefix(AGAINST) for name in FLOOR}))
def test_labels_exist(name: str) -> None:
    kinds = {verdict.value for verdict in Verdict}
    for case in load_table(SUBJECTS / name / "claims.yaml")["claims"]:
        if not {case["expected"], *case.get("accept", ())} <= kinds:
            pytest.fail(f"{case['id']} has a label that is no verdict", pytrace=False)
