"""What somebody relies on who writes a base of their own: names, definite phrases, what ``facts check`` shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import Checker, loads
from factcheck.checking.understanding import understanding
from factcheck.facts.understanding import understand

DATA = Path(__file__).parent / "data" / "own"


def cases(name: str) -> list[Any]:
    """Base, claim and verdict of each row in a data file of one or more bases."""
    found = []
    for one in yaml.safe_load_all((DATA / name).read_text(encoding="utf-8")):
        checker = Checker(loads(one["base"], name), assume_context=True)
        found += [pytest.param(checker, claim, verdict, id=claim) for claim, verdict in one["claims"].items()]
    return found


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("names.yaml"))
def test_a_name_is_known_however_it_is_spelt(checker: Checker, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


def check(base: str) -> list[str]:
    """What ``facts check`` says of each reading."""
    loaded = loads(base, "facts.yaml")
    read = understanding(Checker(loaded, assume_context=True))
    return [str(one.problem) if one.problem else one.text for one in understand(loaded, read)]


HEAD = "factcheck: 2\ntitle: T\nsources: {a: {publisher: A, published: 2025-03-10}}\nfacts:\n"


def test_a_sentence_without_a_verb_is_no_reading() -> None:
    (said,) = check(HEAD + "- {id: f, says: More than 700 nurses., source: a}\n")
    assert said.startswith("facts.yaml:5:17: f: no verb was understood in it")
