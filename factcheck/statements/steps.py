"""Rewriting step by step: each step says which verbs it reads, so that a frame passes only those that may change it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.frames import Frame

Step = tuple[Callable[[Frame], Frame], Collection[str] | None]
"""What rewrites a frame, and the verbs of the frames that it may rewrite ("": a line without one; None: any)."""
Row = tuple[int, Callable[[Frame], Frame]]
"""A step with its place among them."""


class Steps:
    """Steps in their order; those that read a verb are found once for it."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self.rows = tuple(steps)
        self._any = self._reading(None)
        self._known: frozenset[str] = frozenset().union(*(verbs for _, verbs in self.rows if verbs is not None))
        self._by_verb: dict[str, tuple[Row, ...]] = {}

    def _reading(self, verb: str | None) -> tuple[Row, ...]:
        return tuple((at, step) for at, (step, verbs) in enumerate(self.rows) if verbs is None or verb in verbs)

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
    verb, past = frame.verb, -1
    while True:
        for at, step in steps.of(verb):
            if at <= past:
                continue  # taken before the verb was another one
            frame = step(frame)
            if frame.verb != verb:
                verb, past = frame.verb, at
                break
        else:
            return frame
