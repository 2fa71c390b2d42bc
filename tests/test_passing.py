"""Sentences of a text that are passed over unread, and what is found when a later one asks for what they left."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import load_table
from trees import FILES, PACKAGE, nodes

from factcheck import Checker
from factcheck.base import FactBase
from factcheck.discourse.countries import Countries
from factcheck.discourse.trail import Left, Passed, Trail
from factcheck.documents import read as read_document
from factcheck.documents.base import Document
from factcheck.facts import load
from factcheck.frames import Term
from factcheck.grammars.skimming import MADE_OF, MADE_UP, EnglishSkimmer
from factcheck.model import ClaimResult, Period, Span

ROOT = Path(__file__).parent.parent
POOL = load_table(ROOT / "tests" / "data" / "passing" / "sentences.yaml")


@cache
def base() -> FactBase:
    return load([ROOT / "facts.yaml"])


@cache
def checker() -> Checker:
    return Checker(base(), today="2026-11-26")


def document(text: str) -> Document:
    return read_document("draft.md", text.encode(), encoding="utf-8")


def told(results: list[ClaimResult]) -> list[object]:
    """What is said of the facts, whatever is said of sentences about none."""
    return [
        one if any(f.fact for f in one.findings) else (one.claim, one.verdict, one.line, one.column) for one in results
    ]


def alike(text: str) -> None:
    read, passed = (list(checker().check_document(document(text), asides=asides)) for asides in (True, False))
    assert told(passed) == told(read)


SENTENCES = st.one_of(*(st.sampled_from(POOL[kind]) for kind in ("ours", "others", "others", "taking_up")))
BLOCKS = st.one_of(st.lists(SENTENCES, min_size=1, max_size=6), st.sampled_from(POOL["headings"]))


@settings(max_examples=60)
@given(st.lists(BLOCKS, min_size=1, max_size=6))
def test_whatever_is_passed_over_the_facts_are_judged_alike(blocks: list[list[str] | str]) -> None:
    alike("\n\n".join(f"# {block}" if isinstance(block, str) else " ".join(block) for block in blocks))


@pytest.mark.parametrize("first", POOL["ours"])
def test_what_takes_up_one_of_ours_far_back_is_found(first: str) -> None:
    others = " ".join(POOL["others"][:5])
    alike("\n\n".join(f"{first} {others} {last}" for last in POOL["taking_up"]))


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "drafts").glob("*.md")), ids=lambda path: path.stem)
def test_drafts_are_judged_alike(path: Path) -> None:
    alike(path.read_text(encoding="utf-8"))


def test_a_text_about_others_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    reader, real = checker().reader, checker().reader.read

    def counted(text: str, *args: Any, **more: Any) -> Any:
        read.append(text)
        return real(text, *args, **more)

    monkeypatch.setattr(reader, "read", counted)
    text = "Germany and France signed 12 treaties. " + "The museum sold 400 tickets. Prices rose by 4 percent. " * 50
    results = list(checker().check_document(document(text), asides=False))
    assert len(results) == 101
    assert {one.findings[0].code for one in results} == {"no-fact"}
    assert not read


def test_only_what_a_sentence_asks_for_is_read() -> None:
    trail, read = Trail(), list[int]()

    def passed(at: int, **left: Any) -> None:
        def reading(place: int) -> Left:
            assert place == at
            read.append(at)
            return Left(**left)

        trail.pass_over(Passed(reading, dated="period" in left))

    smith, jones = (Term(0, 1, head=name) for name in ("smith", "jones"))
    trail.leave(Left(he=smith, it=smith))
    passed(0, he=jones)
    passed(1)
    assert (trail.last("he"), read) == (jones, [1, 0])
    passed(2, it=jones)
    assert (trail.last("he", 2), trail.last("it"), trail.last("they")) == (jones, jones, None)
    assert sorted(read) == [0, 1, 2]


def test_a_period_is_ended_only_where_one_holds() -> None:
    year = Period(Span(0, 4), "year", "2019-01-01", "2019-12-31")
    read: list[int] = []

    def ends(at: int) -> Left:
        read.append(at)
        return Left(period=(None,))

    trail = Trail()
    trail.pass_over(Passed(ends, dated=False))
    assert (trail.period(), read) == (None, [])
    trail.leave(Left(period=(year,)))
    assert trail.period() == year
    trail.pass_over(Passed(ends, dated=False))
    assert (trail.period(), read) == (None, [2])


def test_sentences_that_wait_for_one_another_are_read_in_order() -> None:
    trail, smith = Trail(), Term(0, 1, head="smith")
    trail.leave(Left(he=smith))
    for at in range(5_000):
        trail.pass_over(Passed(lambda place: Left(it=trail.last("he" if place == 0 else "it", place)), dated=False))
        assert at >= 0
    assert trail.last("it") is smith


NAMED = st.lists(st.frozensets(st.sampled_from(["KZ", "KR", "JP", "US"])), max_size=8)


@given(NAMED, st.data())
def test_countries_that_are_looked_up_late_are_the_same(named: list[frozenset[str]], data: st.DataObject) -> None:
    own = frozenset({"KZ", "KR"})
    at_once, late = Countries(own), Countries(own)
    for each in named:
        at_once.name(each)
        if each & own or not (each - own or late.abroad) or data.draw(st.booleans()):
            late.name(each)
        else:
            late.pass_over(lambda each=each: each)
        assert late.abroad == at_once.abroad
    assert (late.focus, late.seen, late.named_ours) == (at_once.focus, at_once.seen, at_once.named_ours)


@cache
def claims() -> tuple[str, ...]:
    tables = map(load_table, sorted((ROOT / "tests" / "claims").glob("*.yaml")))
    cases = [case for table in tables for case in table.get("claims") or []]
    return tuple(" ".join(case["claim"].split()) for case in cases if case.get("lang", "en") == "en")


def test_what_a_sentence_holds_is_seen_before_it_is_read() -> None:
    sieve = checker().sieve
    assert sieve.skimmer is not None
    for claim in {*claims()}.union(*POOL.values()):
        skim, read = sieve.skimmer.skim(claim), checker().reader.itemise(claim)
        ids = {item.refs[0].id for item in read.items if item.refs}
        assert ids & sieve.ids <= skim.names, claim
        assert skim.figured or not read.quantities, claim
        assert skim.dated or not read.periods, claim


def test_a_claim_that_is_judged_alone_is_met_by_what_it_holds() -> None:
    """What names all that it speaks of is judged in any text, so that no text may pass over it."""
    sieve = checker().sieve
    assert sieve.skimmer is not None
    met = 0
    abroad = document("Germany and France signed 12 treaties.").blocks[0].text
    for claim in claims()[::25]:
        results = list(checker().check_document(document(f"{abroad} {claim}"), asides=True))[1:]
        if any(f.fact for one in results for f in one.findings):
            met += 1
            alike(f"{abroad} {claim}")
    assert met > 15


def constants() -> Iterator[tuple[str, str]]:
    """The heads, verbs and senses that a rule of ``statements`` or ``parsing`` writes by itself, with their place."""
    for path in (p for room in ("statements", "parsing") for p in FILES if p.parent == PACKAGE / room):
        for node in nodes(path):
            place = f"{path.name}:{getattr(node, 'lineno', 0)}"
            if (
                isinstance(node, ast.keyword)
                and node.arg in ("head", "verb", "word")
                and isinstance(node.value, ast.Constant)
            ):
                yield place, node.value.value
            if isinstance(node, ast.Assign) and any(
                isinstance(t, ast.Attribute) and t.attr == "senses" for t in node.targets
            ):
                for inner in ast.walk(node.value):
                    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                        yield place, inner.value


def test_what_rules_put_into_statements_is_known_to_the_skimmer() -> None:
    """A word not in the tables of ``grammars/skimming.py`` would be missed in sentences that do not hold it."""
    harmless = {
        "",
        "$",
        "a",
        "everyone",  # who says so
        "it",
        "only",
        "there",
        "be",
        "is",
        "was",
        "happened",
        "after",
        "to",
        ",",
        ":",
        "also",
        "according_to",
        "t",
        "of",
        "with",
        "which",
        "than",
        ";",
        "and",
        "in",
    }
    missing = [(place, word) for place, word in constants() if word not in MADE_UP | MADE_OF.keys() | harmless]
    assert not missing, "add them to MADE_UP in factcheck/grammars/skimming.py"


def meant(claim: str) -> set[str]:
    """The words of the statements of a claim: predicates, heads of noun phrases, what stands before them."""
    words: set[str] = set()
    todo = list(checker().reader.read(claim).statements)
    for stmt in todo:
        words |= {stmt.word, *(concept for concept, _ in stmt.senses)}
        todo += [role.stmt for role in stmt.roles if role.stmt is not None]
        for role in stmt.roles:
            words.add(role.word)
            for term in role.term.within() if role.term is not None else ():
                words |= {term.head if term.ref is None else "", *(mod.word for mod in term.mods if mod.term is None)}
    return words - {""}


def test_every_noun_that_a_statement_holds_is_seen_in_the_words_of_its_sentence() -> None:
    skimmer = checker().sieve.skimmer
    assert isinstance(skimmer, EnglishSkimmer)
    for claim in claims()[::6]:
        skim = skimmer.skim(claim)
        for word in meant(claim) - MADE_OF.keys():
            assert skimmer.nouns({word}) <= skim.nouns, (word, claim)
