"""Rewriting step by step: each step says which verbs it reads and what else the frame must have, so that a frame passes
only those that may change it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from factcheck import foreseen
from factcheck.frames import Frame
from factcheck.language.en import levels
from factcheck.records import NamedTuple

TYPE_CHECKING = False

Step = (
    tuple[Callable[[Frame], Frame], Collection[str] | None]
    | tuple[Callable[[Frame], Frame], Collection[str] | None, Collection[str]]
)
"""What rewrites a frame, the verbs of the frames that it may rewrite ("": a line without one; None: any), and the marks
of which the frame must have one: those of :func:`marks`."""
if TYPE_CHECKING:
    from typing import Any

    Row = Step | tuple[Callable[[Frame], Any], Collection[str] | None]
    """A step, or another reading of a frame with the verbs that it reads."""
    Part = Row | Callable[[], Sequence[Row]]
    """A row, or what gives those of a room, which is then loaded."""


class Rows(NamedTuple):
    """The steps that may read one verb, in their order; sets of them are bits, the first step the lowest."""

    steps: tuple[Callable[[Frame], Any], ...]
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


class Foreseen(NamedTuple):
    """What rooms say of their steps before any of them is loaded: plain values, which can be kept from run to run."""

    sizes: tuple[int, ...]
    """How many steps each part has."""
    every: int
    """Those that read any verb, as bits."""
    by_verb: dict[str, int]
    """Those that read a verb and not all of them."""
    marks: tuple[tuple[str, ...] | None, ...]
    """The marks that each asks for; ``None``: none."""


def foresee(parts: Sequence[Sequence[Row]]) -> Foreseen:
    """What is to be known of the steps of each part."""
    rows = [row for part in parts for row in part]
    every, by_verb = 0, defaultdict[str, int](int)
    for at, row in enumerate(rows):
        if row[1] is None:
            every |= 1 << at
        else:
            for verb in row[1]:
                by_verb[verb] |= 1 << at
    marks = tuple(tuple(row[2]) if len(row) == 3 else None for row in rows)
    return Foreseen(tuple(map(len, parts)), every, dict(by_verb), marks)


class Later:
    """A step whose room is loaded when the first frame comes to it."""

    def __init__(self, room: Callable[[], Sequence[Row]], at: int) -> None:
        self.room = room
        self.at = at
        self.step: Callable[[Frame], Any] | None = None

    def __call__(self, frame: Frame) -> Any:
        if self.step is None:
            self.step = self.room()[self.at][0]
        return self.step(frame)


class Steps:
    """Steps in their order; those that read a verb are found once for it.

    What a former run has kept of them under their name (:mod:`factcheck.foreseen`) saves loading the rooms that
    no frame of this one comes to.
    """

    def __init__(self, name: str, parts: Iterable[Part]) -> None:
        several = tuple(parts)
        held = foreseen.held(name)
        self._steps: list[Callable[[Frame], Any]] = []
        if held is not None and len(held[0]) == len(several):
            self.foreseen = Foreseen(*held)
            for part, size in zip(several, self.foreseen.sizes, strict=True):
                self._steps += (Later(part, at) for at in range(size)) if callable(part) else [part[0]]
        else:
            loaded = [part() if callable(part) else (part,) for part in several]
            self.foreseen = foresee(loaded)
            foreseen.MADE[name] = tuple(self.foreseen)
            self._steps += (row[0] for rows in loaded for row in rows)
        self._any = self._reading(self.foreseen.every)
        self._by_verb: dict[str, Rows] = {}

    def _reading(self, bits: int) -> Rows:
        places = tuple(at for at in range(len(self._steps)) if bits >> at & 1)
        always, by_mark = 0, defaultdict[str, int](int)
        for bit, at in enumerate(places):
            wanted = self.foreseen.marks[at]
            if wanted is None:
                always |= 1 << bit
            else:
                for mark in wanted:
                    by_mark[mark] |= 1 << bit
        return Rows(tuple(self._steps[at] for at in places), places, always, dict(by_mark))

    def of(self, verb: str) -> Rows:
        """The steps that read a verb."""
        bits = self.foreseen.by_verb.get(verb)
        if bits is None:
            return self._any
        found = self._by_verb.get(verb)
        if found is None:
            found = self._by_verb[verb] = self._reading(bits | self.foreseen.every)
        return found


def through(frame: Frame, steps: Steps) -> Frame:
    """The frame after the steps in their order; each takes what the one before it made."""
    rows = steps.of(frame.verb)
    todo = rows.open_to(marks(frame))
    while todo:
        bit = (todo & -todo).bit_length()
        todo = todo >> bit << bit
        made: Frame = rows.steps[bit - 1](frame)
        if made is not frame:
            if made.verb != frame.verb:
                past = rows.places[bit - 1]
                rows = steps.of(made.verb)
                bit = bisect_right(rows.places, past)  # those before were taken when the verb was another one
            frame = made
            todo = rows.open_to(marks(frame)) >> bit << bit
    return frame
