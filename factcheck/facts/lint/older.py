"""A series without newer data."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.facts.staleness import MONTHS, before, last, months_between


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The newest reading of a series where what it counts ended long ago."""
    limit = before(held.day, f"{MONTHS}m")
    for entries in held.facts.values():
        newest = last(entries) if entries and entries[0].fact.series is not None else None
        if newest is not None and newest.day < limit:
            months = months_between(newest.day, held.day)
            yield newest.entry, f"nothing newer in the series: it ends on {newest.day}, {months} months ago"
