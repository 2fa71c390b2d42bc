"""Rewriting step by step: each step says which verbs it reads and what else the frame must have, so that a frame passes
only those that may change it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from factcheck.frames import Frame
from factcheck.language.en import levels
from factcheck.records import NamedTuple

Step = (
    tuple[Callable[[Frame], Frame], Collection[str] | None]
    | tuple[Callable[[Frame], Frame], Collection[str] | None, Collection[str]]
)
"""What rewrites a frame, the verbs of the frames that it may rewrite ("": a line without one; None: any), and the marks
of which the frame must have one: those of :func:`marks`."""


class Rows(NamedTuple):
    """The steps that may read one verb, in their order; sets of them are bits, the first step the lowest."""

    steps: tuple[Callable[[Frame], Frame], ...]
    places: tuple[int, ...]
    """Where each stands among the steps for all verbs."""
    always: int
    """Those that ask for no mark."""
    by_mark: dict[str, int]

    def open_to(self, marks: set[str]) -> int:
        """Those that a frame with these marks may be for."""
        found, by_mark = self.always, self.by_mark
        for mark in marks:
            if mark in by_mark:
                found |= by_mark[mark]
        return found


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
        self._by_verb: dict[str, Rows] = {}

    def _reading(self, verb: str | None) -> Rows:
        chosen = [(at, row) for at, row in enumerate(self.rows) if row[1] is None or verb in row[1]]
        always, by_mark = 0, defaultdict[str, int](int)
        for bit, (_, row) in enumerate(chosen):
            if len(row) == 2:
                always |= 1 << bit
            else:
                for mark in row[2]:
                    by_mark[mark] |= 1 << bit
        return Rows(tuple(row[0] for _, row in chosen), tuple(at for at, _ in chosen), always, dict(by_mark))

    def of(self, verb: str) -> Rows:
        """The steps that read a verb."""
        if verb not in self._known:
            return self._any
        found = self._by_verb.get(verb)
        if found is None:
            found = self._by_verb[verb] = self._reading(verb)
        return found


def through(frame: Frame, steps: Steps) -> Frame:
    """The frame after the steps in their order; each takes what the one before it made."""
    rows = steps.of(frame.verb)
    todo = rows.open_to(marks(frame))
    while todo:
        bit = (todo & -todo).bit_length()
        todo = todo >> bit << bit
        made = rows.steps[bit - 1](frame)
        if made is not frame:
            if made.verb != frame.verb:
                past = rows.places[bit - 1]
                rows = steps.of(made.verb)
                bit = bisect_right(rows.places, past)  # those before were taken when the verb was another one
            frame = made
            todo = rows.open_to(marks(frame)) >> bit << bit
    return frame
