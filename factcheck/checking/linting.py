"""What the lints of a base need of the engine: its readings, read, and whether the rest contradicts some of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.base import FactBase
from factcheck.checking.engine import Checker
from factcheck.checking.entries import entries
from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.facts.staleness import by_fact
from factcheck.model import Relation, Verdict
from factcheck.records import replace


def held(base: FactBase, day: str) -> Held:
    """The base as lints look at it."""

    def against(some: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
        checker = Checker(_without(base, some), assume_context=True, today=day)
        for one in some:
            for finding in checker.check(_by_its_body(one, base)).findings:
                if finding.verdict is Verdict.REFUTED:
                    told = [r for r in finding.readings if r.relation is Relation.EXCLUDES]
                    yield one, "; ".join(dict.fromkeys(f"{r.publisher}: {r.value}" for r in told))
                    break

    return Held(base, by_fact(entries(base)), day, against)


def _by_its_body(one: Entry, base: FactBase) -> str:
    """The sentence of a reading, with the body whose statistics it is: another one's contradict nothing."""
    says, body = one.reading.says, base.entities.get(one.reading.by or "")
    return says if body is None else f"{says.rstrip('.')}, according to {body.name}."


def _without(base: FactBase, some: Sequence[Entry]) -> FactBase:
    """The base without some of its readings; a fact that has no others is left out."""
    gone = {id(one.reading) for one in some}
    facts = {}
    for name, fact in base.facts.items():
        left = tuple(reading for reading in fact.readings if id(reading) not in gone)
        if left:
            facts[name] = fact if len(left) == len(fact.readings) else replace(fact, readings=left)
    return replace(base, facts=facts)
