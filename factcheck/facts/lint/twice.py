"""One report counted twice: two sources with one figure of one time, of which one retells the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.base import Source
from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.facts.lint.counting import done


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """The second of two such readings; each once."""
    for entries in held.facts.values():
        seen = set()
        for first, second in combinations(done(entries), 2):
            if id(second) not in seen and _alike(first, second) and (why := _same(first.source, second.source)):
                seen.add(id(second))
                yield second, f"counted twice: {second.source.id} and {first.source.id} {why}"


def _alike(first: Entry, second: Entry) -> bool:
    one, other = first.figure, second.figure
    if one is None or other is None or first.reading.source == second.reading.source:
        return False
    same = (one.low, one.high, one.comparator, one.unit) == (other.low, other.high, other.comparator, other.unit)
    return same and first.time == second.time and first.reading.scope == second.reading.scope


def _same(first: Source, second: Source) -> str:
    """Why two sources are one report; "" where they may be two."""
    if first.after == second.id or second.after == first.id:
        return "are one report: one retells the other"
    if first.after is not None and first.after == second.after:
        return f"are one report: both retell {first.after}"
    if first.publisher == second.publisher and len(first.published) == 10 and first.published == second.published:
        return "are of one publisher and one day"
    return ""
