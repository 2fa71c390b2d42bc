"""Clauses that hang on what is said of them: "X is reported to have done Y", "rather than doing Z, X did Y"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, replace
from factcheck.language.en import closed, senses
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

ADDRESSED = closed.words("tell inform assure remind warn advise caution ask order urge invite")
"""Verbs of saying whose subject in the passive is the hearer: "X was told to do Y" does not say that X did."""


def hearsay(frame: Frame) -> list[Statement] | None:
    """X is said, reported, believed to have done Y: X did Y; who says so is not named, or stands in a by-phrase."""
    subject = frame.arg("obj")
    inner = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if not frame.passive or frame.verb not in closed.SAY or frame.verb in ADDRESSED or frame.negated:
        return None
    if subject is None or inner is None or inner.frame is None or frame.status != "happened":
        return None
    told, who = inner.frame, frame.arg("by")
    rest = take(frame, subject, inner, *([who] if who is not None else []))
    role = "obj" if told.passive else "subj"
    made = of_frame(
        replace(
            told,
            kind=frame.kind,
            tense="past" if told.tense == "infinitive" else told.tense,
            first=frame.first,
            args=[replace(subject, role=role), *told.args, *rest],
            adverbs=[*frame.adverbs, *told.adverbs],
            times=[*frame.times, *told.times],
            unread=[*frame.unread, *told.unread],
        )
    )
    for stmt in made:
        stmt.act = "doubt" if frame.verb in BELIEVING else frame.act if frame.act != "assert" else stmt.act
        if who is not None:
            stmt.speaker, stmt.said = stmt.speaker or who.term, stmt.said or frame.verb
    return made


BELIEVING = closed.words("believe think claim allege contend estimate reckon argue")
"""What somebody takes to be so is not what is so."""


def instead(frames: list[Frame]) -> list[Frame]:
    """ "Rather than shrinking, trade grows": what its subject does not do; said twice where it is the opposite."""
    out: list[Frame] = []
    for frame in frames:
        other = next((a for a in frame.args if a.role == "instead_of" and a.frame is not None), None)
        subject = frame.arg("obj" if frame.passive else "subj")
        if other is None or other.frame is None or subject is None or frame.negated or frame.act != "assert":
            out.append(frame)
            continue
        out.append(replace(frame, args=take(frame, other)))
        if not _opposite(frame, other.frame):
            denied = other.frame
            role = "obj" if denied.passive else "subj"
            args = [Arg(role, subject.at, term=subject.term), *denied.args]
            out.append(replace(denied, kind="part", args=args, negated=not denied.negated, neg_at=other.at))
    return out


def _opposite(frame: Frame, other: Frame) -> bool:
    """Do two verbs mean the same concept the other way round, with nothing more said at the second?"""
    ours = {(s.concept, s.sign) for s in senses.verbs().get(frame.verb, ())}
    theirs = {(s.concept, -s.sign) for s in senses.verbs().get(other.verb, ())}
    return bool(ours & theirs) and not other.args
