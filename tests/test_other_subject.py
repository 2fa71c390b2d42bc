"""The engine knows no subject: a second fact base, about a city's trams, is judged by the same code.

And no word of either subject stands in the code: names and wordings live in the fact bases.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from trees import FILES, PACKAGE, nodes

from factcheck import Checker
from factcheck.base import FactBase
from factcheck.facts import load
from factcheck.model import ClaimResult, Severity, Verdict
from factcheck.world import load as load_world

ROOT = Path(__file__).parent.parent
OTHER = ROOT / "tests" / "data" / "other_subject.yaml"
SHIPPED = ROOT / "facts.yaml"

CLAIMS = """
supported     The harbour line in Valmere cost more than €300 million.
disputed      The harbour line in Valmere cost €342 million.
disputed      The cost of the harbour line in Valmere reached €342 million.
supported     The harbour line in Valmere cost at least €250 million.
refuted       The harbour line in Valmere cost €342,000.
refuted       The bill for the harbour line in Valmere was less than €200 million.
refuted       The cost of Valmere's harbour line was €150 million.
unverifiable  The harbour line in Valmere cost $342 million.
supported     Radio Sund reports that the harbour line in Valmere cost €342 million.
supported     According to the Valmere Herald, the cost of the harbour line exceeded €300 million.
unverifiable  The harbour line in Hamburg cost €100 million.

supported     More than 120 trams run in Valmere.
supported     Some 120 trams are in service in Valmere.
refuted       Valmere runs 60 trams.
refuted       The number of trams in Valmere is 12.
refuted       There are no trams in Valmere.
supported     It is not true that there are no trams in Valmere.
unverifiable  There are 130 trams in Valmere.
unverifiable  More than 120 trams run in Graz.
unverifiable  In 2015 there were 30 trams in Valmere.
unverifiable  The night trams of Valmere number 12.

supported     More than 120 streetcars run in Valmere.
refuted       There are 60 tramcars in Valmere.
refuted       The harbor line in Valmere cost €150 million.
supported     There are 46 streetcar stops in Valmere.
supported     The number of riders in Valmere is growing.

supported     There are 46 tram stops in Valmere.
refuted       There are 64 tram stops in Valmere.
supported     The network in Valmere has more than 40 stops.
refuted       The network in Valmere has fewer than 40 stops.
unverifiable  Quarry Hill has 12 tram stops.
unverifiable  In Trondheim there are 12 tram stops.
partial       There are 46 tram stops and 60 trams in Valmere.

supported     Valmere's tram network is among the ten largest.
supported     Valmere has one of the ten largest tram networks.
disputed      Valmere's tram network is among the five largest.
disputed      Valmere has a top-five tram network.
refuted       Valmere's tram network is the 15th largest.
unverifiable  Oslo has one of the ten largest tram networks.

supported     The harbour line was opened at Harbour Square on 3 May 2023.
supported     The harbour line was inaugurated in May 2023.
refuted       The harbour line was opened at Quarry Hill on 3 May 2023.
refuted       The harbour line was opened at Harbour Square on 3 May 2022.
refuted       The harbour line has not been opened.
supported     Halvorsen opened the harbour line on 3 May 2023.
refuted       Brandt opened the harbour line on 3 May 2023.
unverifiable  The mayor of Oslo opened the harbour line.
partial       Halvorsen opened the harbour line in Valmere at Harbour Square, and it cost €100 million.

supported     The harbour line may be extended to Skelby.
supported     Radio Sund says the harbour line could be extended to Skelby airport in 2027.
unverifiable  The harbour line will be extended to Skelby airport in 2027.
unverifiable  The harbour line has been extended to Skelby.
refuted       The harbour line may be extended to Quarry Hill.
refuted       The harbour line may be extended to Skelby in 2031.

supported     The trams of Valmere serve Northfield and Oldtown.
refuted       The trams of Valmere do not serve Riverside.
refuted       The trams of Valmere serve Quarry Hill.
partial       The trams of Valmere serve Northfield and Quarry Hill.

supported     The number of passengers in Valmere is growing.
supported     Ridership in Valmere is on the increase, Brandt said.
refuted       The number of passengers in Valmere has fallen.

supported     Halvorsen said that the trams in Valmere are quiet.
supported     The mayor of Valmere said that the trams are quiet.
refuted       The trams in Valmere are noisy, Halvorsen said.
partial       Brandt said that the trams in Valmere are quiet.

unverifiable  Will the harbour line in Valmere cost €100 million?
unverifiable  If there were 60 trams in Valmere, few would complain.
unverifiable  I hope that the harbour line in Valmere cost €100 million.
unverifiable  Trams are popular with tourists.
unverifiable  A harbour in Norway has 12 stops on its cruise line.
"""
CASES = [line.split(maxsplit=1) for line in CLAIMS.splitlines() if line]


@cache
def base(path: Path) -> FactBase:
    return load([path])


@cache
def checker(path: Path = OTHER) -> Checker:
    return Checker(base(path))


FLOOR = 0.78
"""The share of the claims that must get the verdict that they deserve. Of the others the reader says nothing."""


def told(result: ClaimResult) -> str:
    return "; ".join(f"{f.fact} {f.verdict} [{f.code}] {f.part!r}" for f in result.findings)


@pytest.mark.parametrize(("verdict", "claim"), CASES, ids=[claim for _, claim in CASES])
def test_no_verdict_is_wrong(verdict: str, claim: str) -> None:
    """What is not understood is unverifiable; nothing is refuted, disputed or supported that must not be."""
    result = checker().check(claim)
    assert result.verdict.value in {verdict, "unverifiable"}, told(result)
    assert all(claim[f.start : f.end] == f.part for f in result.findings)


def test_most_claims_get_the_verdict_that_they_deserve() -> None:
    others = [f"{verdict}: {claim}" for verdict, claim in CASES if checker().check(claim).verdict.value != verdict]
    assert len(others) <= (1 - FLOOR) * len(CASES), "\n".join(others)


def test_differing_sources_are_told_here_too() -> None:
    (finding,) = checker().check("The harbour line in Valmere cost €342 million.").findings
    assert finding.differ
    cited = {(r.publisher, r.published, r.value) for r in finding.readings}
    assert cited == {
        ("The Valmere Herald", "2023-05-04", "more than €310 million"),
        ("Radio Sund", "2024-10", "reached €342 million"),
    }
    notes = " ".join(finding.notes)
    assert "newest" in notes and "Radio Sund" in notes
    assert "more than €310 million" in notes


@pytest.mark.parametrize("path", [OTHER, SHIPPED], ids=lambda p: p.stem)
def test_examples_of_the_base_hold(path: Path) -> None:
    examples = base(path).examples
    judge = Checker(base(path), assume_context=True)
    wrong = [f"{e.claim} {got}" for e in examples if (got := judge.check(e.claim).verdict) is not e.verdict]
    assert examples
    assert not wrong, "\n".join(wrong)


def test_neither_subject_is_judged_by_the_facts_of_the_other() -> None:
    for _, claim in CASES:
        assert all(f.fact is None for f in checker(SHIPPED).check(claim).findings), claim
    for example in base(SHIPPED).examples:
        result = checker().check(example.claim)
        assert result.verdict is Verdict.UNVERIFIABLE and result.severity is Severity.NOTE, example.claim
        assert all(f.fact is None for f in result.findings)


# ── no word of a subject in the code ───────────────────────────────────────────────────────────────────────────────

CONCEPT_WORDS = """
akorda, woosong, rare earth, rare-earth, investor, investment, turnover, joint venture, summit, strategic partner,
state visit, working group, business council, intergovernmental, critical mineral, nuclear, digitalisation,
digitalization, aerospace, handshake, diplomatic, tram, ridership, harbour, night tram
"""
"""Wordings that say something only about one of the subjects (the fact base's own lists hold everyday words too)."""
NEWS = (
    "language/en/classes.py",
    "language/en/intervals.py",
    "language/en/lexicon.py",
    "language/en/kinds.py",
    "language/en/levels.py",
    "language/en/multiples.py",
    "language/en/senses.py",
    "language/en/takers.py",
)
"""The senses of English words as newspapers use them: they may have the words of any subject, but nobody's name."""
EXEMPT = {"cli.py": "the example in the help is a claim about the shipped facts"}


def subject_words() -> list[str]:
    words = [word.strip() for word in CONCEPT_WORDS.split(",")]
    for path in (SHIPPED, OTHER):
        for entity in base(path).entities.values():
            words += [*entity.names, entity.id]
        for source in base(path).sources.values():
            words += [source.publisher, *source.aliases, source.id]
        words += [fact.id for fact in base(path).facts.values() if "-" in fact.id]
    return sorted({word.casefold() for word in words if len(word) > 3})


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The names and strings that the code of a file works with; comments and docstrings may give examples."""
    prose = {
        id(node.value)
        for node in nodes(path)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id.replace("_", " ")
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr.replace("_", " ")
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.lineno, node.name.replace("_", " ")


def worldly() -> set[str]:
    """Names of countries and peoples are knowledge of the world: a language pack may have them ("Swiss franc")."""
    world = load_world()
    return {name.casefold() for table in (world.names, world.demonyms, world.capitals) for name in table}


def test_no_word_of_a_subject_stands_in_the_code() -> None:
    words = subject_words()
    assert {"tokayev", "akorda", "woosong", "rare earth", "valmere", "korea post"} <= set(words)
    anything = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)
    allowed = worldly()
    found = []

    @cache
    def hits(text: str) -> tuple[str, ...]:
        """Most names occur in many places."""
        return tuple(match.group() for match in anything.finditer(text))

    for path in FILES:
        name = path.relative_to(PACKAGE).as_posix()
        if name in EXEMPT:
            continue
        for line, text in strings(path):
            for hit in hits(text):
                word = hit.casefold()
                common = name in NEWS and word.replace("-", " ") in CONCEPT_WORDS and word not in ("akorda", "woosong")
                if not common and not (name.startswith("language/") and word in allowed):
                    found.append(f"factcheck/{name}:{line}: {hit}")
    assert not found, "\n".join(found)
