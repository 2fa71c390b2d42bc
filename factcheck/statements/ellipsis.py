"""What a clause leaves out because the one before said it."""

from __future__ import annotations

from factcheck.frames import Frame, replace

ELIDING = frozenset({"be", "do", "have"})
"""What stands for a predicate said before ("X operates in Y, Z *does* not")."""


def elided(frames: list[Frame]) -> list[Frame]:
    """ "X and Y sell tea; Z does not": the predicate before, of somebody else."""
    out: list[Frame] = []
    before: Frame | None = None
    for frame in frames:
        subject = frame.arg("subj")
        alone = frame.verb in ELIDING and len(frame.args) == 1 and subject is not None and frame.negated
        matches = before is not None and (frame.verb == "be") == (before.verb == "be" or before.passive)
        if alone and matches and before is not None and subject is not None and frame.kind == "finite":
            args = [subject if a.role == "subj" else a for a in before.args]
            said = replace(before, args=args, negated=True, neg_at=frame.neg_at, unread=frame.unread)
            before = replace(said, first=frame.first, last=frame.last)
            out.append(before)
            continue
        out.append(frame)
        if subject is not None and frame.kind == "finite":
            before = frame
    return out
