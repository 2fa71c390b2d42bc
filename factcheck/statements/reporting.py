"""Clauses that hang on what is said of them: "X is reported to have done Y", "rather than doing Z, X did Y"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.heads import means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

ADDRESSED = word_set("tell inform assure remind warn advise caution ask order urge invite")
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


BELIEVING = word_set("believe think claim allege contend estimate reckon argue")
"""What somebody takes to be so is not what is so."""


def instead(frames: list[Frame]) -> list[Frame]:
    """ "Rather than shrinking, trade grows": what its subject does not do; said twice where it is the opposite."""
    out: list[Frame] = []
    for frame in map(_elsewhere, frames):
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


def _elsewhere(frame: Frame) -> Frame:
    """ "In a hotel *instead of the palace*": the place is set against another one."""
    other = next((a for a in frame.args if a.role == "instead_of" and a.term is not None), None)
    own = next((a for a in frame.args if other and a.at < other.at and a.role in ("in", "at") and a.term), None)
    if other is None or own is None or own.term is None:
        return frame
    against = replace(own.term, mods=[*own.term.mods, Mod("instead_of", other.at, term=other.term)])
    args = [replace(a, term=against) if a is own else a for a in take(frame, other)]
    return replace(frame, args=args)


def _opposite(frame: Frame, other: Frame) -> bool:
    """Whether two verbs mean the same concept the other way round, with nothing more said at the second."""
    ours = {(s.concept, s.sign) for s in senses.verbs().get(frame.verb, ())}
    theirs = {(s.concept, -s.sign) for s in senses.verbs().get(other.verb, ())}
    return bool(ours & theirs) and not other.args


CARRYING = word_set("take bring lead carry")


def travelling(frames: list[Frame]) -> list[Frame]:
    """ "The trip that took X to Y was …": X's trip to Y."""
    for frame in frames:
        for arg in frame.args:
            if arg.term is not None and means(arg.term, "visit"):
                arg.term = _travelled(arg.term)
    return frames


def _travelled(term: Term) -> Term:
    for mod in term.mods:
        clause = mod.frame
        if mod.role != "rel" or clause is None or clause.verb not in CARRYING or clause.passive or clause.negated:
            continue
        who, where = clause.arg("obj"), clause.arg("to")
        if who is None or who.term is None or where is None or where.term is None or clause.status != "happened":
            continue
        if any(a not in (who, where) and not a.gap for a in clause.args):
            continue
        mods = [Mod("own", who.at, term=who.term), Mod("to", where.at, term=where.term)]
        times = [t for t in clause.times if t is not None]
        made = replace(term, mods=[*[m for m in term.mods if m is not mod], *mods])
        made.period = made.period or (times[0] if times else None)
        return made
    return term


def appositive(frames: list[Frame]) -> list[Frame]:
    """ "X proposed Y, *an idea that Z backed*": Z backed X's proposal."""
    out: list[Frame] = []
    frames = [each for frame in frames for each in _lifted(frame)]
    for k, frame in enumerate(frames):
        comp = frame.arg("comp") if frame.kind == "apposition" and frame.verb == "be" else None
        before = frames[k - 1] if k else None
        if before is not None and frame.kind == "relative" and (backed := _backed(frame, before)) is not None:
            out.append(backed)
            continue
        clause = next((m for m in comp.term.mods if m.role == "rel"), None) if comp and comp.term else None
        if comp is None or comp.term is None or before is None or clause is None or clause.frame is None:
            out.append(frame)
            continue
        proposer = before.arg("by" if before.passive else "subj")
        proposed = {s.concept for s in senses.verbs().get(before.verb, ())}
        if not means(comp.term, "propose") or "propose" not in proposed or proposer is None or proposer.term is None:
            out.append(frame)
            continue
        own = Mod("own", proposer.at, term=proposer.term)
        plan = replace(comp.term, det="the", mods=[own])
        args = [replace(a, term=plan, gap=False) if a.gap else a for a in clause.frame.args]
        out.append(replace(clause.frame, kind="relative", args=args))
    return out


def _backed(frame: Frame, before: Frame) -> Frame | None:
    """ "X proposed Y, *which Z backed*": Z backed the proposal, not X."""
    proposer, thing = before.arg("by" if before.passive else "subj"), frame.arg("obj")
    proposed = any(s.concept == "propose" for s in senses.verbs().get(before.verb, ()))
    backing = any(s.concept == "support" for s in senses.verbs().get(frame.verb, ()))
    if not (proposed and backing) or proposer is None or thing is None or proposer.term is None:
        return None
    if thing.term is None or thing.term.at != proposer.term.at:
        return None
    plan = Term(thing.at, thing.at + 1, head="proposal", det="the", mods=[Mod("own", thing.at, term=proposer.term)])
    return replace(frame, args=[replace(a, term=plan) if a is thing else a for a in frame.args])


def _lifted(frame: Frame) -> list[Frame]:
    """ "X proposed that Z be held in Y, *an idea that …*": the apposition is to what was proposed, not to Y."""
    told = [a for a in frame.args if a.role == "that" and a.frame is not None]
    idea = next((a for a in told[1:] if _idea(a.frame)), None)
    if idea is None or idea.frame is None:
        return [frame]
    args = [a for a in frame.args if a is not idea]
    return [replace(frame, args=args), replace(idea.frame, kind="apposition")]


def _idea(clause: Frame | None) -> bool:
    comp = clause.arg("comp") if clause is not None and clause.verb == "be" else None
    return comp is not None and comp.term is not None and means(comp.term, "propose")
