"""A fact base and a checker with fixed answers: the command line and the reports are tested without the engine.

``python tests/fakes.py ARGUMENT …`` is the command with these in place, for tests that need a process.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from factcheck.base import Entity, Fact, FactBase, Kind, Reading, Source
from factcheck.model import (
    ClaimResult,
    Comparator,
    Finding,
    Period,
    Quantity,
    QuantityKind,
    ReadingRelation,
    Relation,
    Severity,
    Span,
    Verdict,
)

SOURCES = (
    Source(
        id="gazette-2023", publisher="The Gazette", title="A meeting", url="https://gazette.example/1",
        published="2023-09", retrieved="2024-01-01",
    ),
    Source(
        id="river-tv-2024", publisher="River TV", title="A visit", url="https://river.example/2",
        published="2024-06-12", retrieved="2024-07-01",
    ),
)  # fmt: skip
ENTITIES = (
    Entity(id="ann", type=Kind.PERSON, name="Ann Bell", aliases=("Bell",)),
    Entity(id="bob", type=Kind.PERSON, name="Bob Cole"),
)
FACTS = (
    Fact(
        id="dam-cost",
        title="What the dam cost",
        readings=(
            Reading(
                says="over $8 million", source="gazette-2023",
                said_by=("ann", "bob"), as_of="2023-09", locator="P7", quote="over $8 million",
            ),
            Reading(
                says="$9.6 million", source="river-tv-2024", said_by=("ann",), locator="P1", note="no period stated",
            ),
        ),
    ),
    Fact(id="dam-height", title="How high the dam is", readings=()),
)  # fmt: skip
BASE = FactBase(
    title="A dam",
    sources={source.id: source for source in SOURCES},
    entities={entity.id: entity for entity in ENTITIES},
    facts={fact.id: fact for fact in FACTS},
    path="dam.yaml",
)
SEVERITIES = {
    Verdict.SUPPORTED: Severity.OK,
    Verdict.UNVERIFIABLE: Severity.NOTE,
    Verdict.DISPUTED: Severity.WARNING,
    Verdict.REFUTED: Severity.ERROR,
}
RELATIONS = {
    Verdict.SUPPORTED: (Relation.ENTAILS, Relation.ENTAILS),
    Verdict.DISPUTED: (Relation.STRETCH, Relation.ENTAILS),
    Verdict.REFUTED: (Relation.EXCLUDES, Relation.EXCLUDES),
    Verdict.UNVERIFIABLE: (Relation.ALLOWS, Relation.STRETCH),
}


class ParsedEntity(NamedTuple):
    start: int
    end: int
    surface: str
    id: str
    type: str
    name: str


class Parsed(NamedTuple):
    quantities: list[Quantity]
    periods: list[Period]
    entities: list[ParsedEntity]
    frames: None = None


class Explanation(NamedTuple):
    result: ClaimResult
    lines: tuple[str, ...]


def reading_relation(index: int, relation: Relation) -> ReadingRelation:
    source, reading = SOURCES[index], FACTS[0].readings[index]
    return ReadingRelation(
        source=source.id,
        value=reading.says,
        relation=relation,
        as_of=reading.as_of,
        said_by=reading.said_by,
        url=source.url,
        locator=reading.locator,
        publisher=source.publisher,
        published=source.published,
    )


def finding(claim: str, start: int, end: int, verdict: Verdict, fact: str | None = "dam-cost") -> Finding:
    relations = RELATIONS[verdict] if fact else ()
    return Finding(
        part=claim[start:end],
        start=start,
        end=end,
        fact=fact,
        verdict=verdict,
        code={"supported": "supported", "disputed": "sources-differ", "refuted": "contradicted"}.get(
            verdict, "no-fact"
        ),
        message={
            "supported": "The sources say so.",
            "disputed": "One source says so, another does not.",
            "refuted": "Every source says otherwise.",
        }.get(verdict, "Nothing in the fact base is about this."),
        suggestion="more than $8 million" if verdict in (Verdict.DISPUTED, Verdict.REFUTED) else None,
        readings=tuple(reading_relation(i, relation) for i, relation in enumerate(relations)),
        notes=("the sources differ",) if verdict is Verdict.DISPUTED else (),
        differ=verdict is Verdict.DISPUTED,
    )


class Checker:
    """Each word in capitals that is a verdict's name is a part with that verdict; ``BOOM`` raises, ``SLOW`` waits
    (once it does, there is the file that ``FACTCHECK_TEST_SLOW`` names)."""

    def __init__(
        self,
        base: FactBase,
        *,
        sources: Collection[str] = (),
        date: str | None = None,
        assume_context: bool = False,
        today: str | None = None,
    ) -> None:
        self.base, self.sources, self.date, self.assume_context = base, sources, date, assume_context
        self.today = today

    def check(self, claim: str) -> ClaimResult:
        if "BOOM" in claim:
            raise RuntimeError("boom \x1b[31m")
        if "SLOW" in claim:
            import time

            if begun := os.environ.get("FACTCHECK_TEST_SLOW"):
                Path(begun).touch()
            time.sleep(900)
        parts = list(re.finditer(r"\b(?:SUPPORTED|DISPUTED|REFUTED)(?: \S+)?", claim))
        findings = tuple(
            finding(claim, part.start(), part.end(), Verdict(part[0].split()[0].lower())) for part in parts
        ) or (finding(claim, 0, len(claim), Verdict.UNVERIFIABLE, fact=None),)
        verdicts = {one.verdict for one in findings}
        verdict = verdicts.pop() if len(verdicts) == 1 else Verdict.PARTIAL
        severity = max((SEVERITIES[one.verdict] for one in findings), key=list(Severity).index)
        notes = ("Ann's country is assumed",) if self.assume_context and "COUNTRY" in claim else ()
        return ClaimResult(claim=claim, verdict=verdict, severity=severity, findings=findings, notes=notes)

    def check_text(self, text: str) -> Iterator[ClaimResult]:
        for match in re.finditer(r"\S(?:[^.]*[^.\s])?\.?", text):
            start, end = match.span()
            result = self.check(match[0])
            yield ClaimResult(
                claim=result.claim,
                verdict=result.verdict,
                severity=result.severity,
                findings=result.findings,
                notes=result.notes,
                line=text.count("\n", 0, start) + 1,
                column=start - text.rfind("\n", 0, start),
                end_line=text.count("\n", 0, end) + 1,
                end_column=end - text.rfind("\n", 0, end),
            )

    def explain(self, claim: str) -> Explanation:
        return Explanation(self.check(claim), (f"claim: {claim}", "  considered: dam-cost (0.9)", "\x1b[2Jrest"))

    def parse(self, text: str) -> Parsed:
        quantities = [
            Quantity(
                Span(*match.span()), QuantityKind.COUNT, Comparator.BARE, Decimal(match[0]), None, Decimal(1), "dams"
            )
            for match in re.finditer(r"\b\d{1,3}(?:\.\d+)?\b", text)
        ]
        periods = [
            Period(Span(*match.span()), "year", f"{match[0]}-01-01", f"{match[0]}-12-31", "by")
            for match in re.finditer(r"\b\d{4}\b", text)
        ]
        entities = [
            ParsedEntity(*match.span(), match[0], "ann", "person", "Ann Bell") for match in re.finditer("Bell", text)
        ]
        return Parsed(quantities, periods, entities)


def find(explicit: Any, environ: Any, cwd: Any) -> list[Any]:  # noqa: ARG001
    return list(explicit)


def load(paths: Any = None) -> FactBase:
    if paths and any("broken" in str(path) for path in paths):
        from factcheck.errors import FactBaseError, Problem

        raise FactBaseError([Problem("broken.yaml", 3, 7, "facts[0].kind", "unknown kind 'amonut'", "amount")])
    return BASE


def install(set_module: Any, set_attribute: Any) -> None:
    """Put the fakes in place of the engine and the loader."""
    engine = ModuleType("factcheck.checking.engine")
    engine.Checker = Checker  # type: ignore[attr-defined]
    set_module("factcheck.checking.engine", engine)
    import factcheck.facts

    set_attribute(factcheck.facts, "find", find)
    set_attribute(factcheck.facts, "load", load)


if __name__ == "__main__":
    install(sys.modules.__setitem__, setattr)
    from factcheck.__main__ import run

    run()
