"""What something has the rank, the status of: it is that."""

from __future__ import annotations

from factcheck.frames import Frame, replace
from factcheck.language.tables import word_set
from factcheck.statements.nouns import take

NATURES = word_set("rank status character nature grade form format standing level")
HAVING = word_set("have bear hold take assume carry enjoy possess acquire attain reach achieve")


def natured(frame: Frame) -> Frame:
    """ "The trip had the rank of a private visit": it was one."""
    kind = frame.arg("obj")
    if kind is None or kind.term is None or frame.passive or kind.term.head not in NATURES or frame.arg("comp"):
        return frame
    of = kind.term.mods[0] if len(kind.term.mods) == 1 else None
    if of is None or of.role != "of" or of.term is None or of.term.det not in ("a", "an"):
        return frame
    return replace(frame, verb="be", args=[*take(frame, kind), replace(kind, role="comp", term=of.term)])
