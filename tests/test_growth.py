"""Nothing in a claim makes the engine run away: work grows with its length, and 8 kB of anything are judged.

Growth is counted, not timed: the calls made for a text and for one twice as long, by the profiler in C; for a mixture
of all the runs the lines of Python too, since a loop need not call anything. What neither counter can see, a regular
expression or a sort, is bounded by judging 8 kB of the same: those that run away never end.
"""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from cProfile import Profile
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from test_candidates import generated

from factcheck import Checker
from factcheck.base import Reading
from factcheck.checking.remembering import Readings
from factcheck.documents import read
from factcheck.drafting import grouping
from factcheck.facts import load
from factcheck.judging import candidates
from factcheck.model import ClaimResult
from factcheck.reading.sentences import LONGEST, MOST_CLAUSES, MOST_WORDS, PIECE, PIECE_WORDS

ROOT = Path(__file__).parent.parent
LENGTH = 8_000
Counter = Callable[[Callable[[str], object], str], int]
PATIENCE = 600
"""Seconds after which a text of ``LENGTH`` characters is given up: no measure, only an end to what would never end."""
PREFIX = "South Korea has invested $9.6 billion in Kazakhstan "
"""Makes the engine read on: a text about nothing is put aside at once."""

RUNS = {
    "digits": "7",
    "spaced digits": "7 ",
    "grouped digits": "1,000,",
    "commas": ",",
    "spaced commas": ", ",
    "spaces": " ",
    "line breaks": "\n",
    "hyphens": "-",
    "spaced dashes": " – ",
    "minus signs": "$6-",
    "full stops": ".",
    "initials": "A.",
    "quotes": '"',
    "curly quotes": "“",
    "apostrophes": "'",
    "parentheses": "(",
    "brackets": "[](){}",
    "percent signs": "%",
    "combining marks": "\u0301",
    "one long word": "a",
    "capitalised words": "Xyz ",
    "not": "not ",
    "and": "and ",
    "if": "if ",
    "that": "that ",
    "denials": "it is not true that ",
    "hedges": "more than ",
    "ranges": "between 6 and ",
    "number words": "hundred ",
    "hyphened number words": "twenty-",
    "dates": "20 September 2023 ",
    "years": "2023 ",
    "amounts": "$6 billion ",
    "ranks": "top 10 ",
    "countries": "South Korea ",
    "other countries": "Japan and Uzbekistan and ",
    "nested names": "Kazakhstan and South Korea, ",
    "possessives": "Korea's ",
    "concepts": "investment ",
    "speakers": "Tokayev said that ",
    "sources": "Silk Way TV reports that ",
    "list members": "Samsung, LG and ",
    "clauses": "Korean investment in Kazakhstan is $6 billion, ",
    "sentences": "Korean investment in Kazakhstan exceeds $5 billion. ",
    "misspelt names": "Kazahkstan Korae ",
}


@cache
def checker() -> Checker:
    return Checker(load([ROOT / "facts.yaml"]))


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that comes again is not read again: the work of reading is to be counted each time."""
    monkeypatch.setattr(Readings, "note", lambda *_, **__: None)


def run_of(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def work(judge: Callable[[str], object], text: str) -> int:
    """How many calls are made while the text is judged (each turn of a generator is one, each call of C too)."""
    profile = Profile()
    profile.enable()
    try:
        judge(text)
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def lines(judge: Callable[[str], object], text: str) -> int:
    """How many lines of Python run while the text is judged (each turn of a loop counts, in comprehensions too)."""
    count = 0

    def trace(_frame: FrameType, _event: str, _arg: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        judge(text)
    finally:
        sys.settrace(before)
    return count


WORD = re.compile(r"\w+|[^\w\s]")


def beyond(unit: str) -> int:
    """How long a run of the unit is that is cut: a piece more than the characters or the words of a sentence."""
    words = len(WORD.findall(unit * 8)) / 8
    return min(LONGEST + PIECE, int((MOST_WORDS + PIECE_WORDS) / max(words, 1 / 8) * len(unit)))


def grows_evenly(judge: Callable[[str], object], make: Callable[[int], str], n: int, count: Counter = work) -> bool:
    """Twice the length, twice the work? Where it is four times, each word looks at all the others."""
    judge(make(10))
    with given_up_after(PATIENCE):
        short = count(judge, make(n))
        return count(judge, make(2 * n)) < 2.5 * short


@contextmanager
def given_up_after(seconds: int) -> Iterator[None]:
    """End what runs away, where the system can."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not judged within {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    except TimeoutError as e:
        pytest.fail(str(e), pytrace=False)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("count", [work, lines])
def test_the_counter_sees_a_loop_within_a_loop(count: Counter) -> None:
    def squared(text: str) -> int:
        return sum([ord(a) * ord(b) for a in text for b in text])

    def once(text: str) -> int:
        return sum([ord(a) for a in text])

    counts = {judge: [count(judge, "x" * n) for n in (100, 200)] for judge in (squared, once)}
    assert counts[squared][1] > 3.5 * counts[squared][0]
    assert counts[once][1] < 2.1 * counts[once][0]


@pytest.mark.parametrize("name", RUNS)
def test_long_runs_are_judged(name: str) -> None:
    """First the growth, counted on a claim that goes on in a long run; then 8 kB of it, and the bare run."""
    unit = RUNS[name]
    if not grows_evenly(checker().check, lambda n: PREFIX + run_of(unit, n), beyond(unit)):
        pytest.fail(f"{name}: twice the length is more than 2.5 times the work", pytrace=False)
    for text in (PREFIX + run_of(unit, LENGTH), run_of(unit, LENGTH // 4)):
        with given_up_after(PATIENCE):
            result = checker().check(text)
        assert isinstance(result, ClaimResult)
        for f in result.findings:
            assert text[f.start : f.end] == f.part


@pytest.mark.parametrize("name", RUNS)
def test_long_runs_are_parsed(name: str) -> None:
    """The same reader, whose growth is counted above: here the bare run, and that what is read lies within it."""
    text = run_of(RUNS[name], LENGTH // 2)
    with given_up_after(PATIENCE):
        parsed = checker().parse(text)
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in parsed.quantities)
    assert all(0 <= p.span.start < p.span.end <= len(text) for p in parsed.periods)


@pytest.mark.parametrize("read", ["check", "parse"])
def test_a_mixture_of_all_runs_grows_evenly_by_lines(read: str) -> None:
    units = list(RUNS.values())

    def make(length: int) -> str:
        return PREFIX + "".join(run_of(unit, length // len(units)) for unit in units)

    assert grows_evenly(getattr(checker(), read), make, LONGEST + PIECE, lines)


PROSE = (
    "Trade between Kazakhstan and South Korea exceeded $6 billion in 2022, said Kassym-Jomart Tokayev in New York. "
    "South Korea has invested $9.6 billion in Kazakhstan, and some 700 Korean companies work there today. "
)
CLAUSES = (
    "9; ",
    "9 firms; ",
    "said: ",
    "Seoul; ",
    "9 or ",
    "trade and ",
    "11 documents; ",
    "Lee Kim ",
    "he or ",
    "that he ",
    "9, ",
)
"""Short ones, with what is looked for in each of them."""


@pytest.mark.parametrize("unit", CLAUSES)
def test_busy_sentences_cost_a_few_times_what_prose_does(unit: str) -> None:
    """On both sides of each limit within which words and clauses are held against one another; beyond the last all is
    in pieces whose growth is measured above."""
    measure = work(checker().check, PROSE) / len(PROSE)
    words = len(WORD.findall(unit))
    limits = (MOST_CLAUSES, PIECE_WORDS // words, MOST_WORDS // words, PIECE // len(unit), LONGEST // len(unit))
    for limit in limits:
        for count in (limit - 12 // words, limit + 4):  # a dozen words stand before them
            text = PREFIX + unit * count
            if len(text) <= LONGEST and (";" not in unit or limit != limits[-1]):  # it is cut at its semicolons before
                assert work(checker().check, text) < 12 * measure * len(text), (limit, count)


@pytest.mark.parametrize("before", [0, MOST_CLAUSES - 1, MOST_CLAUSES, 60])
def test_a_clause_after_many_others_is_judged(before: int) -> None:
    text = "; ".join([*["it rained"] * before, "Kazakhstan and South Korea signed 12 documents", "it rained."])
    assert {f.code for f in checker().check(text).findings if f.fact is not None} == {"contradicted"}


def test_a_text_of_many_sentences_is_read_once() -> None:
    """``check_text`` finds its sentences and their lines in one pass."""

    def judge(text: str) -> list[ClaimResult]:
        return list(checker().check_text(text))

    sentence = "Korean investment in Kazakhstan exceeds $5 billion.\n"
    assert len(judge(sentence * 80)) == 80
    assert work(judge, sentence * 80) < 2.2 * work(judge, sentence * 40)


@pytest.mark.parametrize(
    ("head", "cell"),
    [("Trade, $ bn", "6.2"), ("2022", "8"), ("Note", "a summit in Seoul"), ("Period", "2023"), ("", "x")],
)
def test_wide_tables_are_judged(head: str, cell: str) -> None:
    """A row is read cell by cell, and not each cell with all others."""

    def judge(columns: int) -> list[ClaimResult]:
        rows = [["Country", *[head] * columns], ["--"] * (columns + 1), *[["South Korea", *[cell] * columns]] * 2]
        source = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        return list(checker().check_document(read("a.md", source.encode())))

    assert judge(40)
    short = work(lambda _: judge(40), "")
    assert work(lambda _: judge(160), "") < 5 * short


def test_work_hardly_grows_with_the_number_of_facts() -> None:
    """Claims about the first 40 facts, held against them and against a base of 1,000 that begins with them."""
    claims = generated(40)[1][::3]
    few, many = (Checker(generated(size)[0]) for size in (40, 1_000))
    most = max(len(found.readings) for found in map(_predicate(many), claims) if found is not None)
    assert most > 5 * candidates.MANY, "else it shows nothing"

    def counted(checker: Checker) -> int:
        for claim in claims:
            checker.check(claim)  # what is sorted by predicate is sorted once
        return sum(work(checker.check, claim) for claim in claims)

    assert counted(many) < 2 * counted(few)


def _predicate(checker: Checker):  # type: ignore[no-untyped-def]
    def of(claim: str) -> candidates.Predicate | None:
        read = checker.reader.read(claim).statements
        return checker.judge.candidates.of(read[0]) if read else None

    return of


@pytest.mark.parametrize(
    ("unit", "between"),
    [
        ("It rained.", " "),
        ("Imagine that it rained.", " "),
        ("(b) yes", "\n\n"),
        ("“It rained,” they wrote.", "\n\n"),
        ("“It rained.”", "\n\n"),
        ("* It rained: yes", "\n"),
        ("a" * 3 * PIECE, ""),
    ],
)
def test_a_document_is_gone_through_once(unit: str, between: str) -> None:
    """No sentence and no block looks at all those before it."""

    def judge(times: int) -> list[ClaimResult]:
        return list(checker().check_document(read("a.md", between.join([unit] * times).encode()), asides=False))

    judge(2)
    few = 40 if len(unit) <= PIECE else 15  # as many pieces
    short = work(lambda _: judge(few), "")
    assert work(lambda _: judge(2 * few), "") < 2.3 * short


def test_assertions_are_held_against_those_of_the_same_alone() -> None:
    """What a text says of each of many firms: twice the firms, twice the work of making facts of it."""
    firms = [
        f"{a}{b}{c} Foods" for a in ("Bor", "Kel", "Tam") for b in ("da", "mi", "ro") for c in ("len", "nik", "vos")
    ]
    says = [f"{firm} {deed} in 2021." for firm in firms for deed in ("bought the port", "lost 300 jobs")]
    reader = checker().reader
    told = [(Reading(source="a", says=said), reader.read(said).statements[0]) for said in says]

    def group(much: int) -> int:
        return work(lambda _: grouping.facts(told[:much], reader.know), "")

    assert len(grouping.facts(told, reader.know)) == len(told)
    assert group(len(told)) < 2.5 * group(len(told) // 2)
