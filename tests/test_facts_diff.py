"""``factcheck facts diff``: what became of a base, and whose verdicts change with it."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from dam import BASE
from hypothesis import given
from hypothesis import strategies as st
from test_check import Desk

from factcheck.base import Fact, FactBase, Reading, Source
from factcheck.facts import load, loads
from factcheck.facts.differences import Change, differences

NEW = """\
factcheck: 2
title: A dam
sources:
  gazette: {publisher: The Gazette, title: One, url: "https://gazette.example/1", published: 2023-10}
  almanac: {publisher: The Almanac}
entities:
  bell: {type: person, name: Ann Bell}
facts:
- id: dam-cost
  title: What the dam cost
  series: total
  readings:
  - {says: The dam cost over $8 million., source: gazette}
  - {says: The dam cost $9.7 million., source: almanac p. 3, as_of: 2024}
- id: dam-hands
  title: How many built the dam
  readings:
  - {says: The dam had 700 workers., source: gazette}
  - {says: The dam had 700 workers., source: almanac}
- id: lake
  says: The lake holds 3 million trout.
  source: almanac p. 9
"""
CLAIMS = """\
# what we said last year
The dam cost $9.6 million.

The dam cost more than $8 million.
The lake holds 3 million trout.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, monkeypatch, capsys)
    desk.write("new.yaml", NEW)
    desk.write("claims.txt", CLAIMS)
    return desk


def test_what_became_of_a_base(desk: Desk) -> None:
    done = desk("facts", "diff", "facts.yaml", "new.yaml")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "~ fact dam-cost",
        "    series: – → total",
        "    - The dam cost $9.6 million. (river)",
        "    + The dam cost $9.7 million. (almanac p. 3)",
        "~ fact dam-hands",
        "    id: dam-workers → dam-hands",
        "    ~ The dam had 700 workers. (almanac)",
        "        source: river → almanac",
        "+ fact lake",
        "    + The lake holds 3 million trout. (almanac p. 9)",
        "~ source gazette",
        "    published: 2023-09 → 2023-10",
        "- source river",
        "+ source almanac",
        "+ entity bell",
        "1 fact added, 1 changed, 1 renamed; 2 readings added, 1 removed, 1 changed; "
        "1 source added, 1 removed, 1 changed; 1 entity added",
    ]
    assert desk("facts", "diff", "facts.yaml", "new.yaml", "-q").out.splitlines() == done.out.splitlines()[-1:]


def test_whose_verdicts_change(desk: Desk) -> None:
    done = desk("facts", "diff", "facts.yaml", "new.yaml", "--claims", "claims.txt")
    assert done.out.splitlines()[-4:] == [
        "line 2: disputed [dam-cost] → refuted [dam-cost]: The dam cost $9.6 million.",
        "line 5: unverifiable → supported [lake]: The lake holds 3 million trout.",
        done.out.splitlines()[-2],
        "2 of 3 claims judged otherwise",
    ]
    same = desk("facts", "diff", "facts.yaml", "new.yaml", "--claims", "-", stdin="All is well.\n")
    assert same.out.splitlines()[-1] == "0 of 1 claim judged otherwise"


def test_records_name_what_was_and_what_is(desk: Desk) -> None:
    done = desk("facts", "diff", "facts.yaml", "new.yaml", "--claims", "claims.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert rows[0] == {"kind": "fact", "change": "changed", "id": "dam-cost", "fields": {"series": [None, "total"]}}
    assert rows[1] == {
        "kind": "reading", "change": "removed", "id": "dam-cost", "source": "river", "locator": None,
        "says": "The dam cost $9.6 million.", "fields": {},
    }  # fmt: skip
    assert rows[-2] == {
        "kind": "claim", "change": "changed", "line": 2, "claim": "The dam cost $9.6 million.",
        "verdict": ["disputed", "refuted"], "facts": [["dam-cost"], ["dam-cost"]],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["facts.yaml", "facts.yaml"], 0),
        (["facts.yaml", "new.yaml"], 1),
        (["facts.yaml", "new.yaml", "--claims", "claims.txt"], 1),
        (["facts.yaml", "new.yaml", "--claims", "well.txt"], 0),
    ],
)
def test_the_exit_code_tells_if_it_is_asked_to(desk: Desk, arguments: list[str], code: int) -> None:
    desk.write("well.txt", "All is well.")
    assert desk("facts", "diff", *arguments).code == 0
    assert desk("facts", "diff", "--exit-code", *arguments).code == code


def test_names_of_bases_will_do(desk: Desk) -> None:
    assert desk("facts", "diff", "default", "default").out == "no difference\n"
    number = len(load(["default"]).facts)
    assert desk("facts", "diff", "facts.yaml", "default", "-q").out.startswith(f"{number} facts added, 2 removed; ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["facts.yaml"], "missing argument 'NEW'"),
        (["facts.yaml", "wdie"], "did you mean 'wide'"),
        (["facts.yaml", "claims.txt"], "claims.txt:"),
        (["facts.yaml", "new.yaml", "--claims", "none.txt"], "none.txt: no such file"),
        (["facts.yaml", "new.yaml", "--claims", "bad.txt"], "bad.txt: line 2: byte 0xff"),
        (["facts.yaml", "new.yaml", "-o", "new.yaml"], "the report would replace it"),
        (["facts.yaml", "new.yaml", "--claim", "x"], "did you mean: --claims"),
    ],
)
def test_bad_arguments(desk: Desk, arguments: list[str], message: str) -> None:
    desk.write("bad.txt", b"All is well.\n\xff\n")
    done = desk("facts", "diff", *arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert (desk.folder / "new.yaml").read_text(encoding="utf-8") == NEW


# Properties

WORDS = st.sampled_from(["a", "b", "c"])
READINGS = st.lists(st.builds(Reading, says=WORDS, source=WORDS, locator=WORDS), min_size=1, max_size=3)
FACTS = st.lists(st.builds(Fact, id=WORDS, readings=READINGS.map(tuple), note=WORDS), max_size=3)
BASES = FACTS.map(lambda facts: FactBase(title="t", facts={fact.id: fact for fact in facts}))


@given(BASES, BASES)
def test_there_and_back(old: FactBase, new: FactBase) -> None:
    """What is added one way is removed the other way; of two alike nothing differs; readings are all accounted for."""
    there, back = differences(old, new), differences(new, old)
    assert differences(new, new) == []
    for kind in ("fact", "reading"):
        count = {change: sum((d.kind, d.change) == (kind, change) for d in there) for change in Change}
        other = {change: sum((d.kind, d.change) == (kind, change) for d in back) for change in Change}
        assert (count[Change.ADDED], count[Change.REMOVED]) == (other[Change.REMOVED], other[Change.ADDED])
    changes = [d.change for d in there if d.kind == "reading"]
    grown = len(list(new.readings())) - len(list(old.readings()))
    assert changes.count(Change.ADDED) - changes.count(Change.REMOVED) == grown


def test_where_things_stand_makes_no_difference() -> None:
    base = loads(BASE)
    facts = list(base.facts.values())
    random.Random(1).shuffle(facts)
    moved = {fact.id: replace(fact, line=fact.line + 9, path="x.yaml", readings=fact.readings[::-1]) for fact in facts}
    sources = {name: base.sources[name] for name in reversed(base.sources)}
    assert differences(base, replace(base, facts=moved, sources=sources)) == []
    other = replace(base, sources={"gazette": Source(id="gazette", publisher="X"), "river": base.sources["river"]})
    assert [(d.kind, d.id, set(d.fields)) for d in differences(base, other)] == [
        ("source", "gazette", {"publisher", "title", "url", "published"})
    ]
