"""Sentences read with a few names, by the reader's own rooms."""

from __future__ import annotations

from functools import cache

from factcheck import language, world
from factcheck.frames import Frame
from factcheck.parsing import clauses, itemising, items
from factcheck.parsing.gazetteer import Gazetteer, Named

NAMED = (
    Named("varga", "person", ("Marta Varga", "Varga"), "HU"),
    Named("lind", "person", ("Hana Lind", "Lind"), "NO"),
    Named("nordbank", "organisation", ("Nordbank",), "NO"),
)


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(NAMED, world.load())


def read(text: str) -> tuple[items.Read, list[Frame]]:
    """The items of a sentence and its frames."""
    found = itemising.read(text, gazetteer(), language.get("en").numbers)
    return found, clauses.parse(found)
