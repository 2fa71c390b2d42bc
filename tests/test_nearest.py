"""Of a claim that no fact says: which fact comes nearest, and which of its words that one lacks."""

from __future__ import annotations

import pytest

from factcheck import loads
from factcheck.checking.engine import Checker

BASE = """
factcheck: 2
title: The town of Arvik
sources:
  herald: {publisher: Arvik Herald, title: Town notes, published: 2024-05}
entities:
  hospital: {type: organisation, name: Arvik Hospital}
  varn: {type: place, name: Varn Bridge}
  lund: {type: person, name: Ada Lund}
facts:
- {id: beds, says: Arvik Hospital has 340 beds., source: herald}
- {id: nurses, says: Arvik Hospital employs 900 nurses., source: herald}
- {id: bridge, says: The Varn Bridge cost 20 million euros., source: herald}
- {id: opened, says: Ada Lund opened the Varn Bridge in May 2023., source: herald}
"""
NOTHING = "nothing in the fact base is about this"
CASES = [
    ("The nurses of Arvik Hospital juggle.", "employs 900 nurses", ["juggle"]),
    ("Beds at Arvik Hospital squeak.", "has 340 beds", ["squeak"]),
    ("Ada Lund sketched the Varn Bridge.", "Ada Lund opened", ["sketched"]),
    ("Arvik Hospital yodels with Ada Lund.", "", ["yodels"]),
    ("The Varn Bridge glitters with 20 million lamps.", "cost 20 million euros", ["glitters", "lamps"]),
]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


@pytest.mark.parametrize(("claim", "name", "lacks"), CASES)
def test_the_nearest_fact_and_what_it_lacks(checker: Checker, claim: str, name: str, lacks: list[str]) -> None:
    (finding,) = checker.check(claim).findings
    assert (finding.code, finding.fact) == ("no-fact", None)
    told = finding.message.removeprefix("no fact says this; the nearest is “")
    nearest, _, missing = told.partition("”")
    assert told != finding.message and name in nearest
    assert all(f"“{word}”" in missing for word in lacks)


@pytest.mark.parametrize(
    ("claim", "name"),
    [("The beds are too soft.", "has 340 beds"), ("Nurses are paid well.", "900 nurses"), ("They opened it.", "")],
)
def test_what_names_nobody_is_told_so(claim: str, name: str) -> None:
    (finding,) = Checker(loads(BASE), assume_context=True).check(claim).findings
    assert finding.message.startswith("this names nobody; the nearest is “" if name else NOTHING)
    assert name in finding.message


@pytest.mark.parametrize("claim", ["The moon is made of cheese.", "Beds squeak.", "A harbour has 20 cranes."])
def test_nothing_is_near(checker: Checker, claim: str) -> None:
    (finding,) = checker.check(claim).findings
    assert finding.message == NOTHING


def test_explain_names_it(checker: Checker) -> None:
    lines = [line.strip() for line in checker.explain("The nurses of Arvik Hospital juggle.").lines]
    assert "nearest nurses, “Arvik Hospital employs 900 nurses.”: it lacks “juggle”" in lines
