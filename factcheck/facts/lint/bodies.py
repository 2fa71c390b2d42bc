"""Bodies that nobody asks for: `by` tells whose statistics a reading is only where the fact has a series."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The first reading of a fact without a series whose readings name several bodies, or one beside none."""
    for entries in held.facts.values():
        named = [one for one in entries if one.reading.by is not None]
        bodies = {one.reading.by for one in entries}
        if len(bodies) > 1 and named and named[0].fact.series is None:
            told = f"by: {named[0].reading.by} counts only in a series, and this fact has none"
            yield named[0], f"{told}; give it series: yearly, total or level"
