"""The readings of a base as rows in time, with the figure and the state that the reader finds in their sentences."""

from __future__ import annotations

from factcheck.base import FactBase
from factcheck.checking.reader import Reader
from factcheck.facts.entries import Entry
from factcheck.facts.timing import counted
from factcheck.judging.figures import figure
from factcheck.judging.outcomes import Prepared


def entries(base: FactBase) -> list[Entry]:
    """All readings in the order of the base."""
    found: dict[int, list[Prepared]] = {}
    for one in Reader(base).prepare():
        found.setdefault(id(one.reading), []).append(one)
    out = []
    for fact, reading in base.readings():
        said = found.get(id(reading), [])
        first = next((one for one in said if figure(one.statement) is not None), said[0] if said else None)
        out.append(
            Entry(
                fact,
                reading,
                base.sources[reading.source],
                counted(reading, base),
                figure(first.statement) if first is not None else None,
                first.status if first is not None else reading.status or "happened",
            )
        )
    return out
