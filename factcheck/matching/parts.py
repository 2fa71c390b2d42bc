"""What passes between matching and judging: a segment in its context, the facts chosen for it, and the trace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from factcheck.matching.frames import Match
from factcheck.reading.segments import Segment
from factcheck.reading.stance import Attribution

QUANTIFIED = frozenset({"amount", "count", "rank"})
"""Kinds of facts whose value is a figure; a figure foretold is no claim about them."""


class View(NamedTuple):
    """One segment with what the rest of the sentence lends it.

    ``framed`` is who is said to say it, ``context`` the ids spoken of elsewhere, ``setting`` a stretch whose place a
    relative clause inherits, ``inherited`` whether its predicate stands elsewhere, ``date`` what "last year" is seen
    from. ``carried``: subjects come from the text before; ``fragment``: a list item or cell; ``subjectless``: it begins
    with its verb; ``resumed``: what it is about stands in the text before; ``nameless``: nothing tells that the
    sentence is about the base's subject but its wording.
    """

    segment: Segment
    framed: Attribution
    context: set[str]
    setting: tuple[int, int] | None
    inherited: bool
    date: str | None
    carried: bool = False
    subjectless: bool = False
    resumed: bool = False
    fragment: bool = False
    nameless: bool = False


Chosen: TypeAlias = list[tuple[View, list[Match]]]
"""The segments of a sentence, each with the facts found in it."""


@dataclass(slots=True)
class Trace:
    """What ``explain`` tells, as lines of plain text."""

    lines: list[str] = field(default_factory=list)

    def add(self, line: str, depth: int = 0) -> None:
        self.lines.append("  " * depth + line)
