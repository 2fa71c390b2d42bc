"""A deed told from its other side: what X cut fell because of X, what X and Y did X did with Y, what a country
introduces is introduced there, homes without water have been left without it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import levels, works
from factcheck.statements.heads import DOERS, named
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

CAUSES = frozenset({"because_of", "thanks_to", "due_to", "with", "owing_to", "through", "after"})
"""Marks of what made something rise or fall."""


def counterparts(stmt: Statement) -> Iterator[Statement]:
    """The statement as others may tell it, each by itself."""
    yield from _brought_down(stmt)
    yield from _with_others(stmt)
    yield from _there(stmt)


def _brought_down(stmt: Statement) -> Iterator[Statement]:
    """ "Malaria deaths fell by 41 percent thanks to X": X cut deaths from malaria by so much."""
    sign = dict(stmt.senses).get("grow", 0)
    what = next((r for r in stmt.of("P") if r.term is not None and not r.term.members), None)
    cause = next((r for r in stmt.roles if r.mark in CAUSES and r.term is not None and r.term.ref is not None), None)
    if not sign or what is None or what.term is None or cause is None or not stmt.of("D"):
        return
    rest = [r for r in stmt.roles if r is not what and r is not cause]
    concepts = (("strengthen", 1),) if sign > 0 else (("cut", 1), ("strengthen", -1))
    for thing in _of_an_illness(what):
        roles = [replace(cause, role="A", mark="subj", fixed=True), *thing, *rest]
        yield replace(stmt, senses=concepts, roles=roles, marks={})


def _of_an_illness(what: Role) -> Iterator[list[Role]]:
    """ "malaria deaths", and "deaths | from malaria"."""
    term = what.term
    assert term is not None
    yield [replace(what, fixed=True)]
    before = [m for m in term.mods if (m.role == "noun" and m.word) or (m.role == "from" and m.term is not None)]
    if term.head in works.TOLLED and len(before) == 1:
        ill = before[0].term or Term(before[0].at, before[0].at + 1, head=before[0].word, at=before[0].at)
        bare = replace(term, mods=[m for m in term.mods if m is not before[0]])
        yield [replace(what, term=bare, fixed=True), Role("S", "from", before[0].at, term=ill, fixed=True)]


def _with_others(stmt: Statement) -> Iterator[Statement]:
    """ "X and Y developed it": X developed it with Y, Y with X."""
    who = next((r for r in stmt.of("A") if r.term is not None and len(r.term.members) == 2), None)
    if who is None or who.term is None or stmt.negated or not any(c in works.JOINT for c, _ in stmt.senses):
        return
    if not all(named(one, *DOERS) for one in who.term.members) or who.term.link != "and" or stmt.of("W"):
        return
    rest = [r for r in stmt.roles if r is not who]
    one, other = who.term.members
    for first, second in ((one, other), (other, one)):
        pair = [replace(who, term=first, fixed=True), Role("W", "with", second.at, term=second, fixed=True)]
        yield replace(stmt, roles=[*pair, *rest])


def _there(stmt: Statement) -> Iterator[Statement]:
    """ "X is to introduce it": it is introduced in X, a country."""
    if not any(c == "launch" and sign > 0 for c, sign in stmt.senses) or stmt.of("L"):
        return
    who = next((r for r in stmt.of("A") if named(r.term, "country")), None)
    if who is not None:
        rest = [r for r in stmt.roles if r is not who]
        yield replace(stmt, roles=[replace(who, role="L", mark="in", fixed=True), *rest])


def powerless(frame: Frame) -> Frame:
    """ "X had no power for five days": X was without it; "Y cut off X's electricity": Y left X without it."""
    what = frame.arg("off" if frame.verb == "cut" else "obj", "obj")
    term = what.term if what is not None else None
    if what is None or term is None or frame.passive or term.head not in works.POWER or term.count is not None:
        return frame
    owner = next((m.term for m in term.mods if m.role == "own" and m.term is not None and m.term.ref), None)
    bare = Arg("without", what.at, term=replace(term, det="", mods=[]))
    subject, rest = frame.arg("subj"), take(frame, what)
    if frame.verb in ("have", "get"):
        if term.mods or subject is None or not (subject.term and subject.term.ref):
            return frame
        if (term.det == "no") == frame.negated:
            return frame
        return replace(frame, verb="be", negated=False, neg_at=-1, args=[*rest, bare])
    if owner is None or len(term.mods) > 1 or frame.negated:
        return frame
    args = [*rest, Arg("obj", owner.at, term=owner), bare]
    return replace(frame, verb="leave", args=args)


def cut_off(frame: Frame) -> Frame:
    """ "So many homes had no water, were without water", "X cut off the water to them": X left them without it."""
    lost = next((a for a in frame.args if a.term is not None and a.term.head in works.PIPED and not a.term.count), None)
    if lost is None or lost.term is None or any(m.word not in works.RUNNING for m in lost.term.mods):
        return frame
    bare = Arg("without", lost.at, term=replace(lost.term, det="", mods=[]))
    subject = frame.arg("subj")
    if frame.verb == "be" and lost.role == "without" and _homes(subject):
        who, cause = subject, None
    elif frame.verb in ("have", "get", "lose") and lost.role == "obj" and _homes(subject) and not frame.passive:
        none = lost.term.det == "no" or frame.negated
        if none == (frame.verb == "lose"):
            return frame
        who, cause = subject, None
    elif frame.verb in ("cut", "cut_off") and lost.role in ("obj", "off"):
        who = next((a for a in frame.args if a.role in ("to", "for") and _homes(a)), None)
        cause = subject if not frame.passive else frame.arg("by")
    else:
        return frame
    if who is None:
        return frame
    rest = [a for a in take(frame, lost, who) if a is not cause]
    made = [replace(cause, role="subj")] if cause is not None else []
    args = [*made, replace(who, role="obj"), bare, *rest]
    return replace(
        frame, verb="leave", passive=cause is None, negated=False, neg_at=-1, args=args, adverbs=_past(frame)
    )


def staffed(frame: Frame) -> Frame:
    """ "A workforce *of over 400* will be employed at X": over 400 people will."""
    who = frame.arg("obj") if frame.passive or frame.verb == "employ" else frame.arg("subj")
    term = who.term if who is not None else None
    of = term.mods[0].term if term is not None and len(term.mods) == 1 and term.mods[0].role == "of" else None
    if who is None or term is None or of is None or of.count is None or of.mods or of.head or term.ref is not None:
        return frame
    if term.head not in levels.CREWS:
        return frame
    people = replace(of, first=term.first, head="person", plural=True)
    return replace(frame, args=[replace(a, term=people) if a is who else a for a in frame.args])


def doors(frame: Frame) -> Frame:
    """ "The doors of X will open": X will."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.head != "door" or frame.passive or frame.arg("obj") is not None:
        return frame
    whose = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None and m.term.ref), None)
    if whose is None or len(term.mods) != 1:
        return frame
    return replace(frame, args=[replace(subject, term=whose.term), *take(frame, subject)])


def _past(frame: Frame) -> list[tuple[str, int]]:
    return [a for a in frame.adverbs if a[0] != "off"]


def _homes(arg: Arg | None) -> bool:
    """Whether they are so many homes, or people."""
    term = arg.term if arg is not None else None
    return term is not None and term.count is not None and not term.members and term.head in works.HOUSED


def spared(frame: Frame) -> Frame:
    """ "X escaped, avoided, was spared a fine for Z": was not fined for it."""
    what = frame.arg("obj", "from", "obj2")
    who = frame.arg("obj") if frame.passive else frame.arg("subj")
    if what is None or what is who or what.term is None or what.term.head != "fine" or what.term.count is not None:
        return frame
    if who is None or frame.negated or any(m.role in ("adj", "of") for m in what.term.mods):
        return frame
    mods = [Arg(m.role, m.at, term=m.term) for m in what.term.mods if m.term is not None]
    args = [replace(who, role="obj"), *mods, *take(frame, what, who)]
    return replace(frame, verb="fine", passive=True, negated=True, neg_at=frame.at, args=args)


STEPS: tuple[Step, ...] = (
    (staffed, {"employ", "work"}),
    (doors, {"open", "close", "reopen"}, {"door"}),
    (powerless, {"have", "get", "cut", "cut_off", "knock_out", "interrupt"}, works.POWER),
    (cut_off, {"be", "have", "get", "lose", "cut", "cut_off"}, works.PIPED),
    (spared, {"escape", "avoid", "spare", "dodge", "evade"}, {"fine"}),
)
"""What is read in other words before figures are."""
