"""Nothing in a claim makes the engine run away: work grows with its length, and 100 kB of anything is judged.

Growth is counted, not timed: the lines of Python that run for a text and for one twice as long. What the counter cannot
see, a regular expression or a sort, is bounded by judging 100 kB of the same: those that run away never end.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from factcheck.engine import Checker
from factcheck.facts import load
from factcheck.model import ClaimResult, Severity

ROOT = Path(__file__).parent.parent
LENGTH = 100_000
PATIENCE = 5
"""Seconds after which a text of ``LENGTH`` characters is given up: ten times what it takes."""
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


def run_of(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


class RanAway(Exception):
    """More work than was granted."""


def work(text: str, granted: float) -> int:
    """How many lines of Python run while the text is judged (each turn of a loop counts, in comprehensions too)."""
    count = 0

    def trace(_frame: FrameType, _event: str, _arg: Any) -> Any:
        nonlocal count
        count += 1
        if count > granted:
            raise RanAway
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        checker().check(text)
    finally:
        sys.settrace(before)
    return count


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


def test_the_counter_sees_a_loop_within_a_loop() -> None:
    def squared(n: int) -> int:
        return sum([i * j for i in range(n) for j in range(n)])

    counts = []
    for n in (20, 40):
        count = 0

        def trace(_frame: FrameType, _event: str, _arg: Any) -> Any:
            nonlocal count
            count += 1
            return trace

        sys.settrace(trace)
        squared(n)
        sys.settrace(None)
        counts.append(count)
    assert counts[1] > 3 * counts[0]


@pytest.mark.parametrize("name", RUNS)
def test_work_grows_with_the_length(name: str) -> None:
    """Twice the length, twice the work; where it is four times, each word looks at all the others."""
    n = 4_000
    checker().check(PREFIX)
    try:
        short = work(PREFIX + run_of(RUNS[name], n), 2_000_000)
        work(PREFIX + run_of(RUNS[name], 2 * n), 2.5 * short)
    except RanAway:
        pytest.fail(f"{name}: twice the length is more than 2.5 times the work", pytrace=False)


@pytest.mark.parametrize("name", RUNS)
def test_long_runs_are_judged(name: str) -> None:
    for text in (PREFIX + run_of(RUNS[name], LENGTH), run_of(RUNS[name], LENGTH)):
        with given_up_after(PATIENCE):
            result = checker().check(text)
        assert isinstance(result, ClaimResult)
        assert result.severity in Severity
        for f in result.findings:
            assert text[f.start : f.end] == f.part


def test_long_runs_are_parsed() -> None:
    for name, unit in RUNS.items():
        text = run_of(unit, 20_000)
        with given_up_after(PATIENCE):
            parsed = checker().parse(text)
        assert all(0 <= q.span.start < q.span.end <= len(text) for q in parsed.quantities), name


def test_a_text_of_many_sentences_is_read_once() -> None:
    """``check_text`` finds its sentences and their lines in one pass."""

    def count(sentences: int) -> int:
        text = "Korean investment in Kazakhstan exceeds $5 billion.\n" * sentences
        total = 0

        def trace(_frame: FrameType, _event: str, _arg: Any) -> Any:
            nonlocal total
            total += 1
            return trace

        sys.settrace(trace)
        try:
            results = list(checker().check_text(text))
        finally:
            sys.settrace(None)
        assert len(results) == sentences
        return total

    assert count(80) < 2.2 * count(40)
