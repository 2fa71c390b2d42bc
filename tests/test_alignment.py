"""Alignment without a subject: what follows from a sentence, what contradicts it, and what it leaves open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tables import load_table

from factcheck import loads
from factcheck.checking.engine import Checker
from factcheck.drafting.texts import draft
from factcheck.language.en import kinds, projection, senses
from factcheck.matching.comparing import same_head
from factcheck.matching.knowledge import Rel

DATA = Path(__file__).parent / "data" / "alignment"
VERDICTS = {"follows": "supported", "against": "refuted", "open": "unverifiable", "partly": "partial"}
ROWS: list[dict[str, Any]] = [row for path in sorted(DATA.glob("*.yaml")) for row in load_table(path)]


@pytest.mark.parametrize("row", ROWS, ids=[row["premise"] for row in ROWS])
def test_what_follows(row: dict[str, Any]) -> None:
    """All claims under a premise, whose readings are drafted once: those that are judged otherwise are told together
    (one test for each of four thousand claims took as long again as judging them)."""
    checker = Checker(draft(row["premise"]))
    expected = {claim: verdict for kind, verdict in VERDICTS.items() for claim in row.get(kind, ())}
    assert len(expected) == sum(len(row.get(kind, ())) for kind in VERDICTS), "a claim stands there twice"
    judged = {claim: str(checker.check(claim).verdict) for claim in expected}
    wrong = [
        f"{judged[claim]}, not {expected[claim]}: {claim}" for claim in expected if judged[claim] != expected[claim]
    ]
    assert wrong == [], row["about"]


MILL = """
factcheck: 2
title: Arvik
sources:
  herald: {publisher: Arvik Herald, published: 2024-05}
entities:
  arvik: {type: organisation, name: Arvik Paper, of: Norway}
  solt: {type: organisation, name: Solt Bank, of: Norway}
  tern: {type: organisation, name: Tern Line, of: Norway}
facts:
- {id: firms, says: "Norwegian companies active in Spain include Arvik Paper, Solt Bank, Tern Line.", source: herald}
- {id: staff, says: "Arvik Paper employs 900 people.", source: herald}
- {id: mill, says: "Arvik Paper closed 12 shops in Ardal in 2023.", source: herald}
- {id: owner, says: "Hana Lind owns Arvik Paper.", source: herald}
- {id: sacked, says: "Arvik Paper dismissed the finance director Omar Reyes in May 2023.", source: herald}
- {id: chairman, says: "Hana Lind is the chairwoman of Arvik Paper.", source: herald}
- {id: there, says: "Arvik Paper operates in Chile.", source: herald}
- {id: many, says: "More than 300 Norwegian firms operate in Peru.", source: herald}
- {id: sale, says: "Arvik Paper sold a harbour for $3 million in 2022.", source: herald}
"""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Solt Bank does business in Spain.", "supported"),
        ("Arvik Paper and Tern Line are among the Norwegian companies active in Spain.", "supported"),
        ("Solt Bank operates in Peru.", "unverifiable"),
        ("Arvik Paper employs 900 people in Norway.", "unverifiable"),
        ("Arvik Paper employs 900 people.", "supported"),
        ("Arvik Paper dismissed the doctor Omar Reyes in May 2023.", "unverifiable"),
        ("Arvik Paper dismissed its director Omar Reyes in May 2023.", "supported"),
        ("Arvik Paper is one of the airlines operating in Chile.", "unverifiable"),
        ("Arvik Paper is one of the companies operating in Chile.", "supported"),
        ("The firm operates in Peru.", "unverifiable"),
        ("Ada Moss was the chairwoman of Arvik Paper.", "unverifiable"),
        ("Arvik Paper bought a harbour for $3 million in 2022.", "unverifiable"),
        ("Arvik Paper closed 12 shops in Ardal in Norway in 2023.", "supported"),
    ],
)
def test_what_is_somebody_elses_is_not_theirs(claim: str, verdict: str) -> None:
    assert str(Checker(loads(MILL)).check(claim).verdict) == verdict


def test_a_kind_is_never_its_own_ancestor() -> None:
    for noun in kinds.parents():
        assert senses.concept(noun) not in senses.ancestors(senses.concept(noun)), noun


@pytest.mark.parametrize(
    ("claim", "fact", "relation"),
    [
        ("poodle", "animal", Rel.NARROWER),
        ("animal", "poodle", Rel.WIDER),
        ("nobody", "person", Rel.EQUAL),
        ("yacht", "vehicle", Rel.NARROWER),
        ("apple", "carrot", Rel.OTHER),
    ],
)
def test_nouns_stand_in_classes(claim: str, fact: str, relation: Rel) -> None:
    assert same_head(claim, fact) is relation


@pytest.mark.parametrize(("word", "holds"), [("largest", True), ("first", True), ("honest", False), ("small", False)])
def test_superlatives_and_ordinals_hold_of_the_phrase(word: str, holds: bool) -> None:
    assert projection.freezes(word) is holds


def test_every_determiner_projects_one_of_three_ways() -> None:
    for det, places in projection.DETERMINERS.items():
        assert set(places) <= {projection.UP, projection.FROZEN, projection.DOWN}, det
