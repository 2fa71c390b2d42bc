"""What is worth a second look in a fact base whose sentences are all understood. A warning is no mistake.

Each kind is a module here with ``look(held) -> Iterator[Warning]`` and a line in :data:`KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TypeAlias

from factcheck.base import FactBase
from factcheck.errors import Problem
from factcheck.facts.entries import Entry
from factcheck.records import NamedTuple

KINDS = ("parts", "growth", "conversions", "falling", "twice", "passed", "older", "bodies")
"""The names of the kinds, which are those of their modules, in the order in which they are told."""
Against: TypeAlias = Callable[[Sequence[Entry]], Iterator[tuple[Entry, str]]]
"""Those of some readings that the rest of the base contradicts, with the words of what does."""


class Held(NamedTuple):
    """What the kinds look at: the readings of each fact, seen from ``day`` (ISO)."""

    base: FactBase
    facts: Mapping[str, Sequence[Entry]]
    day: str
    against: Against


class Warning(NamedTuple):
    """Something odd about a reading. ``kind`` is one of :data:`KINDS`."""

    kind: str
    entry: Entry
    message: str

    def problem(self) -> Problem:
        """The warning as a place in the file."""
        fact, reading = self.entry.fact, self.entry.reading
        return Problem(fact.path, reading.line, reading.column, fact.id, f"warning: {self.message} [{self.kind}]")


def lint(held: Held) -> list[Warning]:
    """All warnings, by their places."""
    found = [
        Warning(kind, entry, message)
        for kind in KINDS
        for entry, message in import_module(f"{__name__}.{kind}").look(held)
    ]
    places = {id(fact): i for i, fact in enumerate(held.base.facts.values())}
    return sorted(found, key=lambda one: (places[id(one.entry.fact)], one.entry.reading.line, KINDS.index(one.kind)))
