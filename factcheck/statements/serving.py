"""What a body has at work, and what it does with what it has: "X has seven cranes *in operation*", "X's turbines
produced 40 gigawatt hours"; and who is "in the chair at X"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import works
from factcheck.statements.heads import is_organisation
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step


def in_service(frame: Frame) -> Frame:
    """ "X has seven cranes *in operation*": operates seven cranes."""
    what, use = frame.arg("obj"), next((a for a in frame.args if a.role == "in" and a.term is not None), None)
    if what is None or what.term is None or what.term.count is None or use is None or use.term is None or frame.passive:
        return frame
    plain = use.term.head in works.AT_WORK and not use.term.mods and use.term.det == ""
    who = frame.arg("subj")
    if not plain or who is None or not is_organisation(who.term):
        return frame
    return replace(frame, verb="operate", args=take(frame, use))


def made_by(frame: Frame) -> Frame:
    """ "X's *turbines* produced 40 gigawatt hours": X did, with all that it has of them."""
    who = frame.arg("by" if frame.passive else "subj")
    term = who.term if who is not None else None
    if who is None or term is None or not term.plural or term.count is not None or term.head not in works.MEANS:
        return frame
    owner = next((m.term for m in term.mods if m.role in ("own", "of") and m.term is not None), None)
    if owner is None or len(term.mods) > 1 or term.members or not is_organisation(owner):
        return frame
    return replace(frame, args=[replace(a, term=owner) if a is who else a for a in frame.args])


def in_the_chair(frame: Frame) -> Frame:
    """ "Y is *in the chair at* X", "at the head of X": is its chair."""
    who, seat = frame.arg("subj"), frame.arg("in")
    body = frame.arg("at", "of")
    if who is None or seat is None or seat.term is None or seat.term.head != "chair" or seat.term.det != "the":
        return frame
    inner = next((m.term for m in seat.term.mods if m.role in ("at", "of") and m.term is not None), None)
    named = body.term if body is not None else inner
    if named is None or not is_organisation(named) or frame.arg("comp", "obj") is not None:
        return frame
    mods = [Mod("of", named.at, term=named)]
    chair = Term(seat.at, seat.at + 1, head="chair", det="the", at=seat.at, mods=mods)
    used = [seat] + ([body] if body is not None else [])
    return replace(frame, args=[*take(frame, *used), Arg("comp", seat.at, term=chair)])


STEPS: tuple[Step, ...] = (
    (in_service, {"have"}, works.AT_WORK),
    (made_by, {"produce", "generate", "brew", "make", "turn_out", "turn"}, works.MEANS),
    (in_the_chair, {"be", "remain"}, {"chair"}),
)
"""What is read in other words before figures are."""
