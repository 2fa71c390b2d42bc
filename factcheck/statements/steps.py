"""Rewriting step by step: each step says which verbs it reads and what else the frame must have, so that a frame passes
only those that may change it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.frames import Frame
from factcheck.language.en import levels

Step = (
    tuple[Callable[[Frame], Frame], Collection[str] | None]
    | tuple[Callable[[Frame], Frame], Collection[str] | None, Collection[str]]
)
"""What rewrites a frame, the verbs of the frames that it may rewrite ("": a line without one; None: any), and the marks
of which the frame must have one: those of :func:`marks`."""
Row = tuple[int, Callable[[Frame], Frame], frozenset[str] | None]
"""A step with its place among them, and what the frame must have one of."""

FIGURE = frozenset({"#"})
"""The mark of a frame with a figure in an argument."""


def marks(frame: Frame) -> set[str]:
    """What a step may ask for before it looks closer: the roles, heads and words of a frame's arguments, its adverbs,
    and whether there is a figure."""
    found = {word for word, _ in frame.adverbs}
    for arg in frame.args:
        found.add(arg.role)
        found.add(arg.word)
        term = arg.term
        if term is not None:
            found.add(term.head)
            if term.count is not None or term.head in levels.STEPS:
                found |= FIGURE
    return found


class Steps:
    """Steps in their order; those that read a verb are found once for it."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.rows = tuple(steps)
        self._any = self._reading(None)
        self._known: frozenset[str] = frozenset().union(*(row[1] for row in self.rows if row[1] is not None))
        self._by_verb: dict[str, tuple[Row, ...]] = {}

    def _reading(self, verb: str | None) -> tuple[Row, ...]:
        return tuple(
            (at, row[0], frozenset(row[2]) if len(row) == 3 else None)
            for at, row in enumerate(self.rows)
            if row[1] is None or verb in row[1]
        )

    def of(self, verb: str) -> tuple[Row, ...]:
        """The steps that read a verb."""
        if verb not in self._known:
            return self._any
        found = self._by_verb.get(verb)
        if found is None:
            found = self._by_verb[verb] = self._reading(verb)
        return found


def through(frame: Frame, steps: Steps) -> Frame:
    """The frame after the steps in their order; each takes what the one before it made."""
    verb, past, there = frame.verb, -1, marks(frame)
    while True:
        for at, step, needed in steps.of(verb):
            if at <= past:
                continue  # taken before the verb was another one
            if needed is not None and needed.isdisjoint(there):
                continue
            made = step(frame)
            if made is not frame:
                frame, there = made, marks(made)
                if frame.verb != verb:
                    verb, past = frame.verb, at
                    break
        else:
            return frame
