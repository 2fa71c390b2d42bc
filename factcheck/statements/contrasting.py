"""What a phrase is set against is denied by itself: "X, not Y, did it" says that X did and that Y did not."""

from __future__ import annotations

from factcheck.frames import Frame, Term, replace
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement

AGAINST = frozenset({"not", "instead_of"})
"""Marks of what something is set against ("X, *not* Y", "X *rather than* Y")."""


def cleft(frames: list[Frame]) -> list[Frame]:
    """ "It was X rather than Y *who did it*": the clause is of X, too."""
    out: list[Frame] = []
    for frame in frames:
        subject = frame.arg("subj")
        if frame.verb != "be" or subject is None or subject.term is None or subject.term.head != "it":
            out.append(frame)
            continue
        args = [replace(a, term=_shared(a.term)) if a.term is not None and a is not subject else a for a in frame.args]
        out.append(replace(frame, args=args))
    return [one for frame in out for one in _either_event(frame)]


def _either_event(frame: Frame) -> list[Frame]:
    """ "It was *not a short but a long visit* that X paid", "X paid a long visit, not a short one": he paid a long one,
    and he paid no short one."""
    arg = next((a for a in frame.args if a.role in ("obj", "comp") and eventive(a.term)), None)
    term = arg.term if arg is not None else None
    other = next((m for m in term.mods if m.role == "not" and m.term is not None), None) if term is not None else None
    if frame.negated or arg is None or term is None or other is None or other.term is None:
        return [frame]
    if other.term.head not in (term.head, "one"):
        return [frame]
    shared = [m for m in term.mods if m.role == "rel"]
    plain = replace(term, mods=[m for m in term.mods if m is not other])
    beside = replace(other.term, head=term.head, mods=[*other.term.mods, *shared])
    done = replace(frame, args=[replace(a, term=plain) if a is arg else a for a in frame.args])
    undone = [replace(a, term=beside) if a is arg else replace(a) for a in frame.args]
    return [done, replace(frame, args=undone, negated=True, neg_at=other.at)]


def _shared(term: Term) -> Term:
    """A term with the relative clause of what it is set against; that one without it."""
    other = next((m for m in term.mods if m.role in AGAINST and m.term is not None), None)
    if other is None or other.term is None or any(m.role == "rel" for m in term.mods):
        return term
    clause = next((m for m in other.term.mods if m.role == "rel"), None)
    if clause is None:
        return term
    bare = replace(other, term=replace(other.term, mods=[m for m in other.term.mods if m is not clause]))
    return replace(term, mods=[*[bare if m is other else m for m in term.mods], clause])


def contrasted(stmt: Statement) -> list[Statement]:
    """The statement without its contrast, and the denial of what was set against it; "X, not Y, says so": X does."""
    if stmt.speaker is not None and any(m.role in AGAINST for m in stmt.speaker.mods):
        said = replace(stmt.speaker, mods=[m for m in stmt.speaker.mods if m.role not in AGAINST])
        stmt = replace(stmt, speaker=said, roles=list(stmt.roles))
    for role in stmt.roles:
        if role.term is None:
            continue
        others = [m for m in role.term.mods if m.role in AGAINST and m.term is not None]
        if not others:
            continue
        out = [_with(stmt, role.term, replace(role.term, mods=[m for m in role.term.mods if m.role not in AGAINST]))]
        for other in others if stmt.act == "assert" else ():
            assert other.term is not None
            denied = _with(stmt, role.term, other.term)
            denied.negated, denied.neg_at = not stmt.negated, other.at
            denied.loose, denied.kind = [], "contrast"
            out.append(denied)
        return out
    return [stmt]


def _with(stmt: Statement, old: Term, new: Term) -> Statement:
    roles = [replace(r, term=new, role=_placed(r, new)) if r.term is old else replace(r) for r in stmt.roles]
    return replace(stmt, roles=roles, times=list(stmt.times), adverbs=list(stmt.adverbs), loose=list(stmt.loose))


def _placed(role: Role, new: Term) -> str:
    """ "In a hotel, not *at the palace*": a place, whatever stands against it."""
    return "L" if role.mark in LOCATIVE and is_place(new) else role.role
