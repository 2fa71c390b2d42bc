"""What became of a base: facts, readings, sources and entities that were added, removed or changed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from factcheck.base import Fact, FactBase, Reading
from factcheck.records import NamedTuple, shape


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"


class Difference(NamedTuple):
    """One thing that is not as it was. ``kind`` is "fact", "reading", "source" or "entity"; ``id`` names it, for a
    reading its fact. ``fields`` has what was and what is by the name of the key, for a renamed fact its id."""

    change: Change
    kind: str
    id: str
    reading: Reading | None = None
    """The reading as it is, or was."""
    fields: Mapping[str, tuple[Any, Any]] = {}


_PLACES = frozenset({"id", "path", "line", "column", "readings"})
"""Attributes that say where something stands, and parts that are compared by themselves."""


def differences(old: FactBase, new: FactBase) -> list[Difference]:
    """What differs, facts first, each in the order of the new base; what is gone stands where it stood."""
    out: list[Difference] = []
    renamed = _renamed(old, new)
    for name in _all(old.facts, new.facts):
        if name in renamed.values() or name in renamed:
            if name in renamed:
                was, now = old.facts[name], new.facts[renamed[name]]
                changed = {"id": (name, now.id), **_fields(was, now)}
                out.append(Difference(Change.RENAMED, "fact", now.id, None, changed))
                out.extend(_readings(now.id, was.readings, now.readings))
        elif name not in old.facts:
            out.extend(_whole(Change.ADDED, new.facts[name]))
        elif name not in new.facts:
            out.extend(_whole(Change.REMOVED, old.facts[name]))
        else:
            out.extend(_fact(old.facts[name], new.facts[name]))
    out.extend(_named("source", old.sources, new.sources))
    out.extend(_named("entity", old.entities, new.entities))
    return out


def _all(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """The names of both: those of the new one in their order, those that are gone behind the one they stood behind."""
    out = list(new)
    known = set(out)
    at = 0
    for name in old:
        if name in known:
            at = out.index(name) + 1
        else:
            out.insert(at, name)
            at += 1
    return out


def _renamed(old: FactBase, new: FactBase) -> dict[str, str]:
    """Facts that say the same under another id."""
    gone = {_said(fact): name for name, fact in old.facts.items() if name not in new.facts}
    come = {_said(fact): name for name, fact in new.facts.items() if name not in old.facts}
    return {name: come[said] for said, name in gone.items() if said in come}


def _said(fact: Fact) -> tuple[str, ...]:
    return tuple(reading.says for reading in fact.readings)


def _whole(change: Change, fact: Fact) -> Iterator[Difference]:
    yield Difference(change, "fact", fact.id)
    for reading in fact.readings:
        yield Difference(change, "reading", fact.id, reading)


def _fact(old: Fact, new: Fact) -> Iterator[Difference]:
    if changed := _fields(old, new):
        yield Difference(Change.CHANGED, "fact", new.id, None, changed)
    yield from _readings(new.id, old.readings, new.readings)


def _readings(fact: str, old: Sequence[Reading], new: Sequence[Reading]) -> Iterator[Difference]:
    """Readings are the same if they say the same in one place of one source, else those that are most alike: the place
    in the source counts more than the sentence."""
    left, pairs = list(old), {}
    for alike in (
        lambda a, b: not _fields(a, b),
        lambda a, b: (a.source, a.locator, a.says) == (b.source, b.locator, b.says),
        lambda a, b: a.says == b.says and a.source == b.source,
        lambda a, b: bool(a.locator) and (a.source, a.locator) == (b.source, b.locator),
        lambda a, b: a.says == b.says,
        lambda a, b: a.source == b.source,
    ):
        for i, one in enumerate(new):
            if i not in pairs and (found := next((r for r in left if alike(r, one)), None)) is not None:
                pairs[i] = found
                left.remove(found)
    for one in left:
        yield Difference(Change.REMOVED, "reading", fact, one)
    for i, one in enumerate(new):
        if i not in pairs:
            yield Difference(Change.ADDED, "reading", fact, one)
        elif changed := _fields(pairs[i], one):
            yield Difference(Change.CHANGED, "reading", fact, one, changed)


def _named(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for name in _all(old, new):
        if name not in old:
            yield Difference(Change.ADDED, kind, name)
        elif name not in new:
            yield Difference(Change.REMOVED, kind, name)
        elif changed := _fields(old[name], new[name]):
            yield Difference(Change.CHANGED, kind, name, None, changed)


def _fields(old: Any, new: Any) -> dict[str, tuple[Any, Any]]:
    """What differs between two of a kind, wherever they stand."""
    names = (name for name in shape(new).fields if name not in _PLACES)
    return {name: (a, b) for name in names if (a := getattr(old, name)) != (b := getattr(new, name))}
