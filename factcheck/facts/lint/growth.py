"""Growth against levels: a change that a source states, and the levels that others give."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """Stated changes that the levels of the base refute."""
    changes = [
        one
        for entries in held.facts.values()
        for one in entries
        if one.changes and one.status == "happened" and not one.reading.wrong
    ]
    for one, levels in held.against(changes) if changes else ():
        yield one, f"the levels say otherwise: {levels}"
