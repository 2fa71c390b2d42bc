"""How long one waits, in other words: "it takes nine weeks to get a passport", "patients face a wait of 9 weeks"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import people, timing
from factcheck.model import Period
from factcheck.statements import fees
from factcheck.statements.heads import is_span, people_at
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

ISSUERS = frozenset({"at", "in", "from"})


def to_get(frame: Frame) -> Frame:
    """ "It takes nine weeks to get a passport from X": one waits nine weeks for it there."""
    it, span = frame.arg("subj"), frame.arg("obj")
    deed = next((a.frame for a in frame.args if a.role in ("inf", "to") and a.frame is not None), None)
    if it is None or it.term is None or it.term.head != "it" or span is None or not is_span(span.term) or deed is None:
        return frame
    thing = deed.arg("obj")
    if deed.verb not in timing.GETTING or deed.passive or deed.negated or thing is None or thing.term is None:
        return frame
    if thing.term.ref is not None or thing.term.count is not None or thing.term.det == "the":
        return frame
    around = [replace(a, role="at") if a.role == "from" else a for a in deed.args if a.role in ISSUERS]
    if len(around) + 1 < len([a for a in deed.args if not a.gap and a.role != "subj"]):
        return frame
    rest = [a for a in take(frame, it, span) if a.frame is not deed]
    return _wait(frame, it.at, span, replace(thing, role="for"), [*around, *rest], [*frame.times, *deed.times])


def _wait(frame: Frame, at: int, span: Arg, what: Arg, rest: list[Arg], times: list[Period | None]) -> Frame:
    args = [Arg("subj", at, term=people_at(at)), replace(span, role="obj"), what, *rest]
    return replace(frame, verb="wait", passive=False, args=args, times=times)


def faced(frame: Frame) -> Frame:
    """ "Patients face a wait of nine weeks for a scan", "tests in X have a waiting time of so long": wait so long."""
    subject, wait = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None or wait is None or wait.term is None:
        return frame
    of = next((m for m in wait.term.mods if m.role == "of" and is_span(m.term)), None)
    if wait.term.head not in timing.FACED or of is None or of.term is None or wait.term.members:
        return frame
    usual = [m for m in wait.term.mods if m.word == "average"]
    if any(m is not of and m not in usual for m in wait.term.mods):
        return frame
    span = Arg("obj", of.at, term=replace(of.term, mods=[*of.term.mods, *usual]))
    rest = take(frame, subject, wait)
    if fees.persons(subject.term):
        return replace(frame, verb="wait", args=[subject, span, *rest])
    if subject.term.ref is None and frame.verb == "have" and frame.arg("for") is None:
        return _wait(frame, subject.at, span, replace(subject, role="for"), rest, frame.times)
    return frame


def anybody(term: Term | None) -> Term | None:
    """Those who wait, where no more is said of them than that they do: people."""
    if (
        term is None
        or term.ref is not None
        or term.members
        or term.count is not None
        or term.head not in people.WAITERS
    ):
        return term
    if any(m.role not in ("in", "at", "of", "own") for m in term.mods):
        return term
    return replace(term, head="person", plural=True, det="")


def of_whom(mods: list[Mod], what: Term) -> tuple[Term | None, Term, list[Mod]]:
    """Who waits, of the noun of the wait: "for a *child's* operation", "for operations *on children*"."""
    own = next((m for m in what.mods if m.role == "own" and m.term is not None and _people(m.term)), None)
    on = next((m for m in (*mods, *what.mods) if m.role == "on" and fees.persons(m.term)), None)
    who = own or on
    if who is None or who.term is None:
        return None, what, mods
    return who.term, replace(what, mods=[m for m in what.mods if m is not who]), [m for m in mods if m is not who]


def _people(term: Term) -> bool:
    return fees.persons(term) or fees.persons(replace(term, plural=True))


STEPS: tuple[Step, ...] = ((to_get, {"take"}, {"inf", "to"}), (faced, timing.FACING, timing.FACED))
"""What is read in other words before its figures are."""
