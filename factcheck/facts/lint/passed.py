"""A plan whose date has passed, and of which nothing was told since."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held

AHEAD = frozenset({"planned", "possible", "proposed", "agreed", "vowed", "forecast", "future", "postponed"})
"""Status of what still lies ahead."""


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The last word on something, where that was a plan for a time that is over."""
    for entries in held.facts.values():
        if not entries:
            continue
        one = max(entries, key=_told)
        end = one.time.high or ""
        if one.status in AHEAD and not one.undated and not one.reading.wrong and _told(one) <= end < held.day:
            yield one, f"a plan whose date has passed ({one.time.text}): what became of it?"


def _told(one: Entry) -> str:
    """When it was said: a date before that is no plan's, but of the planning."""
    return one.reading.as_of or one.source.published or "9"
