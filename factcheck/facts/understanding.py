"""What the sentence of a reading is understood to say, or why it must be written otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from factcheck.base import Fact, FactBase, Reading
from factcheck.errors import Problem
from factcheck.records import NamedTuple


class Trouble(NamedTuple):
    """Why a sentence cannot serve as a reading: what stands at ``start`` to ``end`` in it, and the way out."""

    message: str
    start: int = 0
    end: int = 0


Understanding: TypeAlias = Callable[[Reading], "str | Trouble"]
"""Reads the sentence of a reading: what it says, on one line, or the trouble with it."""


class Understood(NamedTuple):
    """A reading with what it is understood to say ("" where there is a problem)."""

    fact: Fact
    reading: Reading
    text: str
    problem: Problem | None = None


def understand(base: FactBase, understanding: Understanding | None = None) -> Iterator[Understood]:
    """Every reading of ``base`` as ``understanding`` reads it, in the order of the file."""
    take = understanding or figures(base.language)
    for fact, reading in base.readings():
        said = take(reading)
        if isinstance(said, str):
            yield Understood(fact, reading, said)
        else:
            column = reading.column + said.start
            yield Understood(fact, reading, "", Problem(fact.path, reading.line, column, fact.id, said.message))


def figures(language: str) -> Understanding:
    """Marks the figures and dates of a sentence in brackets; more than one sentence is trouble."""
    from factcheck.language import get
    from factcheck.reading.quantities import read
    from factcheck.reading.sentences import split
    from factcheck.reading.tokens import tokenize

    pack = get(language)

    def mark(reading: Reading) -> str | Trouble:
        text = reading.says
        spans = list(split(text, pack))
        if len(spans) > 1:
            message = f"{len(spans)} sentences: a reading is one sentence; make a reading of each"
            return Trouble(message, spans[1].start, spans[1].end)
        quantities, periods = read(tokenize(text), pack.numbers)
        found = sorted({*(quantity.whole for quantity in quantities), *(period.span for period in periods)})
        for span in reversed(found):
            text = f"{text[: span.start]}[{text[span.start : span.end]}]{text[span.end :]}"
        return text

    return mark
