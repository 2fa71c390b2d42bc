"""Gapping: a second figure with a time of its own, of which the clause before says the rest ("$6 billion in 2023 and
$3.1 billion in 2024")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames import Arg, Frame, Term, replace

if TYPE_CHECKING:
    from factcheck.model import Period


COLOURING = frozenset({"only", "just", "even", "merely"})
"""Adverbs that weigh a figure and leave it what it is ("but *only* $3 billion")."""


def gapped(frames: list[Frame]) -> list[Frame]:
    """Each figure with its own time, of what the first clause is about."""
    out: list[Frame] = []
    for frame in frames:
        told = _alone(frame)
        pair = _split(out[-1], told) if told is not None and out else None
        if pair is None:
            out.append(frame)
        else:
            out[-1:] = [pair[0], replace(pair[1], first=frame.first, last=frame.last)]
    return out


def _alone(frame: Frame) -> Term | None:
    """The figure that is all there is of a fragment."""
    if frame.kind != "fragment" or frame.verb or frame.unread or frame.times or len(frame.args) != 1:
        return None
    term = frame.args[0].term
    bare = term is not None and term.count is not None and term.ref is None and term.head in ("", "$")
    return term if bare else None


def _split(frame: Frame, told: Term | None) -> tuple[Frame, Frame] | None:
    """A clause with its own time, and the same of the figure after it."""
    value = _like(frame, told)
    if told is None or value is None or frame.kind == "fragment" or None in frame.times:
        return None
    times = _apart([p for p in frame.times if p is not None], value, told)
    if times is None or value.term is None:
        return None
    mine, theirs = times
    mods = [m for m in value.term.mods if m.role not in ("adv", "time")]
    mods += [m for m in told.mods if m.word not in COLOURING]
    other = replace(value.term, count=told.count, mods=mods, first=told.first, last=told.last, at=told.at)
    args = [replace(a, term=other, at=told.first) if a is value else a for a in frame.args]
    fronted = sum(p in mine for p in frame.times[: frame.fronted])
    return replace(frame, times=[*mine], fronted=fronted), replace(frame, times=[*theirs], args=args, fronted=0)


def _like(frame: Frame, told: Term | None) -> Arg | None:
    """The argument with a figure of the same kind and unit."""
    if told is None or told.count is None:
        return None
    for arg in frame.args:
        count = arg.term.count if arg.term is not None else None
        if (
            count is not None
            and (count.kind, count.unit) == (told.count.kind, told.count.unit)
            and count is not told.count
        ):
            return arg
    return None


def _apart(times: list[Period], value: Arg, told: Term) -> tuple[list[Period], list[Period]] | None:
    """The times of the first figure and those of the second: what stands after it, else what stands between them."""
    first = value.term.count if value.term is not None else None
    if first is None or told.count is None:
        return None
    after = [p for p in times if p.span.start > told.count.span.start]
    between = [p for p in times if first.span.start < p.span.start < told.count.span.start]
    before = [p for p in times if p.span.start < first.span.start]
    if after and len(after) < len(times):
        return [*before, *between], after
    return (before, between) if before and between and not after else None
