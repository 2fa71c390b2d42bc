"""The wide base: it loads, every reading says when it holds, every source how it was read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tables import load_table

from factcheck import base, language
from factcheck.checking.engine import Checker
from factcheck.facts import load
from factcheck.reading import quantities
from factcheck.reading.tokens import tokenize

ROOT = Path(__file__).parent.parent
WIDE = ROOT / "facts-wide.yaml"
CLAIMS = load_table(ROOT / "tests" / "data" / "time" / "wide.yaml")
SHARED = ("koreapost-2023-09", "silkwaytv-2024-06")
"""The two articles of the default base, which were read whole."""


@cache
def wide() -> base.FactBase:
    return load([WIDE])


@cache
def default() -> base.FactBase:
    return load([ROOT / "facts.yaml"])


def readings() -> list[tuple[base.Fact, base.Reading]]:
    return list(wide().readings())


def test_it_holds_what_the_evidence_gave() -> None:
    assert len(wide().sources) >= 158
    assert len(readings()) >= 340
    assert len(wide().facts) >= 120


def test_every_sentence_is_understood_and_supports_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "facts", "check", str(WIDE)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert ": no problems" in done.stdout


def test_every_source_was_read_as_an_excerpt_but_the_two_articles() -> None:
    assert {name for name, source in wide().sources.items() if not source.excerpt} == set(SHARED)
    assert {name: wide().sources[name] for name in SHARED} == dict(default().sources)


def test_every_source_says_when_it_was_read_and_where() -> None:
    assert [s.id for s in wide().sources.values() if not (s.url and s.retrieved)] == []


def test_titles_and_quotations_hold_eight_words_at_most() -> None:
    assert [s.id for s in wide().sources.values() if len(s.title.split()) > 8] == []
    assert [r.says for _, r in readings() if len(r.quote.split()) > 8] == []


def test_no_line_is_too_long() -> None:
    lines = WIDE.read_text(encoding="utf-8").splitlines()
    assert [n for n, line in enumerate(lines, 1) if len(line) > 120] == []


def timed(reading: base.Reading) -> bool:
    """Does a key or a date in the sentence tell the time?"""
    lexicon = language.get("en").numbers
    return bool(reading.period or reading.as_of or reading.term or quantities.read(tokenize(reading.says), lexicon)[1])


def test_every_sentence_says_when_it_holds_or_a_source_of_it_is_dated() -> None:
    dated = {(fact.id, r.says) for fact, r in readings() if timed(r) or wide().sources[r.source].published}
    assert [r.says for fact, r in readings() if (fact.id, r.says) not in dated] == []


def test_every_reading_of_a_series_says_it_itself() -> None:
    """The day of publication is no time that a figure counts."""
    assert [r.says for fact, r in readings() if fact.series is not None and not timed(r)] == []


def test_a_part_of_what_is_counted_is_a_fact_of_its_own() -> None:
    """Readings of one fact share a scope, so that none swallows another."""
    scopes = {fact.id: {reading.scope for reading in fact.readings} for fact in wide().facts.values()}
    assert {name: found for name, found in scopes.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", sorted(default().entities))
def test_whom_the_default_base_names_the_wide_one_knows_by_the_same_names(name: str) -> None:
    assert set(default().entities[name].names) <= set(wide().entities[name].names)


@pytest.mark.parametrize("body", ["kz-statistics", "kr-statistics"])
def test_both_sides_have_readings_on_trade(body: str) -> None:
    assert [r for r in wide().facts["trade"].readings if r.by == body]


@cache
def checker(date: str | None) -> Checker:
    return Checker(wide(), date=date, today=str(CLAIMS["today"]))


def claims() -> Iterator[tuple[str, str, str | None, str | None]]:
    for row in CLAIMS["rows"]:
        date = str(row["date"]) if "date" in row else None
        for verdict in ("supported", "disputed", "refuted", "unverifiable"):
            for claim in row.get(verdict, ()):
                yield claim, verdict, date, row.get("code")


@pytest.mark.parametrize(("claim", "verdict", "date", "code"), list(claims()))
def test_a_claim_on_the_wide_base(claim: str, verdict: str, date: str | None, code: str | None) -> None:
    result = checker(date).check(claim)
    assert (result.verdict, code or result.findings[0].code) == (verdict, result.findings[0].code)
