"""Work grows with the length of a text, hardly with the number of facts. Counted, not timed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from test_candidates import generated
from test_growth import PREFIX, PROSE, RUNS, grows_evenly, run_of, work

from factcheck.checking.engine import Checker
from factcheck.checking.remembering import Readings
from factcheck.facts import sentences
from factcheck.judging import candidates
from factcheck.reading.sentences import LONGEST, MOST_WORDS, PIECE, PIECE_WORDS

ROOT = Path(__file__).parent.parent
BUSY = (
    *("commas", "and", "that", "hedges", "amounts", "countries", "possessives"),
    *("concepts", "speakers", "clauses", "sentences"),
)


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that comes again is not read again: the work of reading is to be counted each time."""
    monkeypatch.setattr(Readings, "note", lambda *_, **__: None)


@cache
def checker() -> Checker:
    return Checker(sentences.load([ROOT / "facts.yaml"]))


@pytest.mark.parametrize("name", BUSY)
def test_work_grows_with_the_length_of_a_text(name: str) -> None:
    assert grows_evenly(checker().check, lambda n: PREFIX + run_of(RUNS[name], n))


@pytest.mark.parametrize("unit", ["9 firms; ", "trade and ", "Seoul; ", "he or ", "that he "])
def test_busy_sentences_cost_a_few_times_what_prose_does(unit: str) -> None:
    """On both sides of each limit at which a sentence is cut."""
    measure = work(checker().check, PROSE, 1e7) / len(PROSE)
    words = len(re.findall(r"\w+|[^\w\s]", unit))
    for limit in (PIECE_WORDS // words, MOST_WORDS // words, PIECE // len(unit), LONGEST // len(unit)):
        for count in (limit - 12 // words, limit + 4):  # a dozen words stand before them
            text = PREFIX + unit * count
            assert work(checker().check, text, 1e7) < 12 * measure * len(text), (limit, count)


def test_work_hardly_grows_with_the_number_of_facts() -> None:
    """Claims about the first 40 facts, held against them and against a base of 1,000 that begins with them."""
    _, claims = generated(40)
    few, many = (Checker(generated(size)[0]) for size in (40, 1_000))
    most = max(len(found.readings) for found in map(_predicate(many), claims) if found is not None)
    assert most > 5 * candidates.MANY, "else it shows nothing"

    def counted(checker: Checker) -> int:
        for claim in claims:
            checker.check(claim)  # what is sorted by predicate is sorted once
        return sum(work(checker.check, claim, 1e7) for claim in claims)

    assert counted(many) < 2 * counted(few)


def _predicate(checker: Checker):  # type: ignore[no-untyped-def]
    def of(claim: str) -> candidates.Predicate | None:
        read = checker.reader.read(claim).statements
        return checker.judge.candidates.of(read[0]) if read else None

    return of
