"""Figures that may be set against one another: of one body, one scope, one unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.facts.entries import Entry
from factcheck.intervals import interval


def done(entries: Iterable[Entry]) -> list[Entry]:
    """The readings that count: with a figure, happened, neither wrong nor inferred."""
    return [
        one
        for one in entries
        if one.figure is not None
        and one.status == "happened"
        and not one.reading.wrong
        and not one.reading.inferred
        and not one.changes
    ]


def together(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Those that one body counted, in one unit; an unnamed body is that of one source."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for one in done(entries):
        if one.figure is not None:
            body = one.reading.by or f"?{one.reading.source}"
            groups.setdefault((body, one.figure.kind, one.figure.unit), []).append(one)
    yield from groups.values()


def least(entry: Entry) -> Decimal | None:
    """The least that a figure can be, as written."""
    return interval(entry.figure).low if entry.figure is not None else None


def most(entry: Entry) -> Decimal | None:
    """The most that it can be; ``None`` where it only has a lower bound."""
    return interval(entry.figure).high if entry.figure is not None else None


def whole(entries: Iterable[Entry]) -> list[Entry]:
    """Those that count all of it, and no part of a place or thing."""
    return [one for one in entries if not one.reading.scope]


def told(entries: Sequence[Entry]) -> str:
    """ "2023-H1 $3.5 billion, 2023-H2 $3 billion"."""
    return ", ".join(f"{one.time.text} {one.value}".strip() for one in entries)
