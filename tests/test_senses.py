"""The words of general news English: every row is sound, and every concept is reached in the wordings of the news."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml
from tables import load_table

from factcheck import data
from factcheck.checking.engine import Checker
from factcheck.facts import sentences
from factcheck.language.en import closed, kinds, parts, senses
from factcheck.language.tables import word_set

DATA = Path(__file__).parent / "data" / "senses"
CLAIMS = load_table(DATA / "claims.yaml")
FILES = ("senses_en.txt", "idioms_en.txt")
ROWS = [row for name in FILES for row in data.text(name).splitlines() if row and not row.startswith("#")]
ROLES = frozenset(["A", "P", "L", "M", "T", "R", "C", "S", "F", "W", "PA"])
MARKS = (
    closed.PREPOSITIONS
    | frozenset(closed.COMPLEX.values())
    | word_set("subj obj obj2 comp by to own adj noun inf ing that as up_to before after such_as about")
)


@cache
def checker() -> Checker:
    return Checker(sentences.load([str(DATA / "facts.yaml")]))


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_senses_is_sound(row: str) -> None:
    concept, part, words, roles = (cell.strip() for cell in row.split("|"))
    assert concept and part in ("v", "n", "j", "p") and words.split()
    for cell in roles.split():
        if cell[0] in "+-<":
            assert cell[1:] in MARKS | {"person", "document", "prize"} | kinds.NEEDED.keys()
            continue
        role, _, marks = cell.partition(":")
        assert role in ROLES and marks
        assert set(marks.split(",")) <= MARKS
    twice = [word for word, times in Counter(words.split()).items() if times > 1]
    assert not twice


def test_a_verb_of_a_sense_can_be_a_verb() -> None:
    """One form at least is known as one: of a rare verb like "greenlight" the past, by its ending."""
    firsts = {verb.partition("_")[0] for verb in senses.verbs()} - {"be", "have", "do"}
    forms = {verb: (verb, f"{verb}ed", f"{verb}d") for verb in firsts}
    assert not [v for v, each in forms.items() if not any(set(parts.entry(f).tags) & set("vzde") for f in each)]


@pytest.mark.parametrize("concept", sorted(CLAIMS))
def test_a_concept_in_other_words(concept: str) -> None:
    wrong = [
        (claim, str(found.verdict))
        for verdict, claims in CLAIMS[concept].items()
        for claim in claims
        if str((found := checker().check(claim)).verdict) != ("unverifiable" if verdict == "open" else verdict)
    ]
    assert not wrong


WORDINGS = {name: load_table(DATA / f"{name}.yaml") for name in ("wordings", "everyday")}
SETS = [(name, number) for name, told in WORDINGS.items() for number in range(len(told["sets"]))]


@pytest.mark.parametrize(("name", "number"), SETS)
def test_one_thing_in_the_wordings_of_the_press(name: str, number: int) -> None:
    """Towns, a port and a hospital that nobody knows: what is said of them in other words is recognised, no more."""
    told = WORDINGS[name]["sets"][number]
    base = {
        "factcheck": 2,
        "title": "Two towns",
        "focus": ["valmere", "skelby"],
        "sources": {"herald": {"publisher": "The Herald", "published": "2024-06-10"}},
        "entities": WORDINGS[name]["entities"],
        "facts": [{"id": f"fact-{k}", "says": says, "source": "herald"} for k, says in enumerate(told["facts"])],
    }
    judge = Checker(sentences.loads(yaml.safe_dump(base, allow_unicode=True), "towns.yaml"))
    wrong = [
        (concept, claim, str(found.verdict))
        for concept, verdicts in told["claims"].items()
        for verdict, claims in verdicts.items()
        for claim in claims
        if str((found := judge.check(claim)).verdict) != verdict
    ]
    assert not wrong
