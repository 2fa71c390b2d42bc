"""``facts search``: by name, then title, then other words; slips of words."""

from __future__ import annotations

import json
from dataclasses import replace

import fakes
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.__main__ import main
from factcheck.base import Fact, FactBase
from factcheck.commands.searching import search
from factcheck.facts import load


def base(*facts: tuple[str, str, str]) -> FactBase:
    """A base of facts with these ids, titles and notes, which no source tells."""
    made = [Fact(id=name, title=title, readings=(), note=note) for name, title, note in facts]
    return replace(fakes.BASE, facts={fact.id: fact for fact in made})


BASE = base(
    ("ties", "How the ties grow", "trade and tourism"),
    ("increase", "Trade is to increase", ""),
    ("growth", "Traders meet", ""),
    ("trade-growth", "How it grew", ""),
    ("trade", "What was sold", "the sum of exports"),
    ("companies", "Number of firms", "exports"),
)
CASES = [
    ("trade", "trade trade-growth increase growth ties"),
    ("TRADE", "trade trade-growth increase growth ties"),
    ("trade growth", "trade-growth growth"),
    ("growth trade", "trade-growth growth"),
    ("trad", "trade-growth trade increase growth ties"),
    ("rade", "trade-growth trade increase growth ties"),
    ("trade-growth", "trade-growth"),
    ("exports", "trade companies"),
    ("exports trade", "trade"),
    ("tarde", "trade trade-growth increase growth ties"),
    ("compnaies", "companies"),
    ("cmopanise", "companies"),
    ("exports zzzzzz", "trade companies"),
    ("zzzzzz", ""),
    ("xum", ""),
]


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_facts_are_ranked_by_where_the_words_stand(query: str, expected: str) -> None:
    found = search(query.casefold().split(), BASE)
    assert [fact.id for fact in found.facts] == expected.split()


def test_what_a_word_is_taken_for_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert search(["tarde"], BASE).taken == {"tarde": ["trade"]}
    assert search(["trade", "zzzzzz"], BASE).taken == {}
    assert main(["facts", "search", "investmnet", "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out.splitlines()[0])["id"] == "investment"
    assert err == "factcheck: 'investmnet' is in no fact: taken for investment\n"


@given(st.sampled_from(sorted(load().facts)))
def test_the_name_of_a_fact_finds_it_first(name: str) -> None:
    assert search([name], load()).facts[0].id == name
    assert search(name.split("-"), load()).facts[0].id == name
