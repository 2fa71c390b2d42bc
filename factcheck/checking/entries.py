"""The readings of a base as rows in time, with the figure and the state that the reader finds in their sentences."""

from __future__ import annotations

from factcheck.base import Fact, FactBase, Reading
from factcheck.checking.reader import Reader
from factcheck.facts.entries import Entry
from factcheck.facts.timing import counted
from factcheck.judging import days
from factcheck.judging.courses import course
from factcheck.judging.figures import figure
from factcheck.judging.outcomes import Outcome, Prepared
from factcheck.judging.timed import in_force
from factcheck.matching.alignment import Alignment
from factcheck.model import Course, Relation
from factcheck.records import NamedTuple
from factcheck.statements.changes import change_of


class InTime(NamedTuple):
    """A fact over time: its readings in the order of the base, and what they come to."""

    fact: Fact
    entries: list[Entry]
    course: Course | None


def in_time(base: FactBase, day: str | None = None) -> dict[str, InTime]:
    """All facts in the order of the base; with ``day`` (ISO) as far as their sources were published by then, and with
    what is in force on it."""
    read = _read(base)
    out = {}
    for fact in base.facts.values():
        rows = [(reading, read.get(id(reading))) for reading in fact.readings]
        rows = [(reading, one) for reading, one in rows if one is None or day is None or days.known_by(one, day)]
        known = [one for _, one in rows if one is not None]
        force = None if day is None else _force(fact, known, day)
        held = [_entry(fact, reading, one, base, force) for reading, one in rows]
        out[fact.id] = InTime(fact, held, course(known) if fact.series is not None else None)
    return out


def entries(base: FactBase) -> list[Entry]:
    """All readings in the order of the base."""
    return [entry for one in in_time(base).values() for entry in one.entries]


def _read(base: FactBase) -> dict[int, Prepared]:
    """Each reading (by ``id``) as it was read; of one that says several things what has a figure."""
    out: dict[int, Prepared] = {}
    for one in Reader(base).prepare():
        first = out.setdefault(id(one.reading), one)
        if figure(first.statement) is None and figure(one.statement) is not None:
            out[id(one.reading)] = one
    return out


def _force(fact: Fact, known: list[Prepared], day: str) -> frozenset[int] | None:
    """The readings (by ``id``) that hold on a day; ``None`` for a fact outside the rules of time."""
    if fact.series is None and not fact.plan and all(reading.term is None for reading in fact.readings):
        return None
    outcomes = [Outcome(one, Alignment("", 1), Relation.INCOMPARABLE, "") for one in known if not one.reading.wrong]
    return frozenset(id(o.prepared.reading) for o in in_force(fact, outcomes, day)) if outcomes else frozenset()


def _entry(fact: Fact, reading: Reading, one: Prepared | None, base: FactBase, force: frozenset[int] | None) -> Entry:
    return Entry(
        fact,
        reading,
        base.sources[reading.source],
        counted(reading, base),
        figure(one.statement) if one is not None else None,
        one.status if one is not None else reading.status or "happened",
        one is not None and not one.statement.change and change_of(one.statement) is not None,
        None if force is None else id(reading) in force,
    )
