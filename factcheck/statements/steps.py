"""Rewriting step by step: each step says which verbs it reads, so that a frame passes only those that may change it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.frames import Frame

Step = tuple[Callable[[Frame], Frame], Collection[str] | None]
"""What rewrites a frame, and the verbs of the frames that it may rewrite ("": a line without one; None: any)."""


def through(frame: Frame, steps: Iterable[Step]) -> Frame:
    """The frame after the steps in their order; each takes what the one before it made."""
    for step, verbs in steps:
        if verbs is None or frame.verb in verbs:
            frame = step(frame)
    return frame
