"""A body at work for several: that a group links them, that they work together in it, is that there is a group for
their cooperation; tools needed for a plan are tools for it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.nouns import purpose, take
from factcheck.statements.purposes import (
    BODIES,
    HELPING,
    JOINED,
    JOINING,
    JOINT,
    TOGETHER,
    cooperation,
    joint_work,
    jointly,
    linked,
)
from factcheck.statements.steps import Step

THROUGH = frozenset({"through", "in", "within", "via", "by_means_of", "inside"})
TOOLS = word_set("mechanism tool instrument means arrangement machinery vehicle lever")


def at_work(frame: Frame) -> Frame:
    """ "A group *links X and Y*, helps them (to) cooperate": there is a group for their cooperation."""
    body = frame.arg("subj")
    if frame.passive or frame.negated or body is None or not _body(body.term) or frame.status != "happened":
        return frame
    if frame.verb in HELPING:
        deed, whom = next((a.frame for a in frame.args if a.role in ("inf", "ing") and a.frame), None), frame.arg("obj")
        aim = joint_work(deed, whom.term) if deed is not None and whom is not None else None
        rest = [a for a in take(frame, body) if a is not whom and a.frame is not deed]
    else:
        aim, rest = linked(frame), []
    if aim is None:
        return frame
    return _there_is(frame, body, aim, rest)


def within(frame: Frame) -> Frame:
    """ "X and Y *work together through a group*, have a group for their cooperation"."""
    who = frame.arg("subj")
    if frame.passive or frame.negated or frame.status != "happened" or who is None or who.term is None:
        return frame
    parties = who.term.walk()
    if len(parties) < 2:
        return frame
    if frame.verb == "have":
        body = frame.arg("obj")
        work = frame.arg("for")
        term = body.term if body is not None else None
        inner = next((m for m in term.mods if m.role == "for"), None) if term is not None else None
        aim_term = work.term if work is not None else inner.term if inner is not None else None
        if body is None or not _body(term) or aim_term is None or aim_term.head not in COOPERATION or term is None:
            return frame
        if any(m.role != "own" and m.word != "joint" for m in aim_term.mods):
            return frame
        body = replace(body, term=replace(term, mods=[m for m in term.mods if m is not inner]))
        rest = [a for a in frame.args if a not in (who, frame.arg("obj"), work)]
        return _there_is(frame, body, cooperation(list(parties), who.at), rest)
    body = next((a for a in frame.args if a.role in THROUGH and _body(a.term)), None)
    if not jointly(frame) or body is None:
        return frame
    rest = [a for a in take(frame, who, body) if not (a.term is not None and a.term.head == "each_other")]
    how = [a for a in frame.adverbs if a[0] not in TOGETHER]
    return _there_is(replace(frame, adverbs=how), body, cooperation(list(parties), who.at), rest)


COOPERATION = word_set("cooperation collaboration work")


def _there_is(frame: Frame, body: Arg, aim: Arg, rest: list[Arg]) -> Frame:
    return replace(frame, verb="exist", args=[replace(body, role="subj"), aim, *rest])


def _body(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in BODIES and term.det != "no"


def needed(frame: Frame) -> Frame:
    """ "Tools *needed for* Z, needed to do Z": tools for it; "mechanisms for the plans": for implementing them."""
    out: list[Arg] = []
    for arg in frame.args:
        made = _for_what(arg.term) if arg.term is not None and arg.term.head in TOOLS else None
        out.append(arg if made is None else replace(arg, term=made))
    return frame if all(one is arg for one, arg in zip(out, frame.args, strict=True)) else replace(frame, args=out)


def _for_what(term: Term) -> Term | None:
    mods = list(term.mods)
    for k, mod in enumerate(mods):
        mods[k] = purpose(mod)
        aim = mods[k].term if mods[k].role == "for" and mods[k].frame is None else None
        thing = _carried_out(aim) if aim is not None else None
        if aim is not None and thing is not None:
            at = mods[k].at
            deed = Frame(aim.first, aim.last, verb="implement", at=at, kind="ing", args=[Arg("obj", at, term=thing)])
            mods[k] = Mod("for", at, frame=deed)
    return None if mods == term.mods else replace(term, mods=mods)


def _carried_out(aim: Term) -> Term | None:
    """The plan that is to be carried out: "the plans", "the implementation of the plans"."""
    if aim.head in PLANS:
        return aim
    of = aim.mods[0] if aim.head in CARRYING_OUT and len(aim.mods) == 1 else None
    return of.term if of is not None and of.role == "of" else None


PLANS = word_set("plan project programme program agreement")
CARRYING_OUT = word_set("implementation realisation realization execution")


def all_there(frame: Frame) -> Frame:
    """ "The tools for Z *are (all) there*": all of them exist; "none *is lacking* (for Z)": none is missing."""
    what = frame.arg("subj")
    if what is None or what.term is None or what.term.ref is not None or what.term.det == "pron" or frame.passive:
        return frame
    if frame.verb == "lack":
        aim = frame.arg("for")
        if frame.arg("obj") is not None or frame.arg("in") is not None:
            return frame
        mods = (
            [*what.term.mods, Mod("for", aim.at, term=aim.term, frame=aim.frame)] if aim is not None else what.term.mods
        )
        rest = [a for a in take(frame, what) if a is not aim]
        thing = replace(what, term=replace(what.term, mods=list(mods)))
        return replace(frame, verb="be", args=[thing, Arg("comp", frame.at, word="missing"), *rest])
    there = next((a for a in frame.adverbs if a[0] == "there"), None)
    every = frame.arg("comp")
    if there is None or len(frame.args) > 1 + (every is not None) or what.term.head not in TOOLS:
        return frame
    if every is not None and (every.term is None or every.term.det != "pron" or every.term.head not in ("all", "both")):
        return frame
    term = replace(what.term, det=every.term.head if every is not None and every.term is not None else what.term.det)
    return replace(
        frame, verb="exist", args=[replace(what, term=term)], adverbs=[a for a in frame.adverbs if a is not there]
    )


STEPS: tuple[Step, ...] = (
    (all_there, {"be"}, {"there"}),
    (all_there, {"lack"}),
    (needed, None, TOOLS),
    (at_work, JOINING | JOINED | HELPING, BODIES),
    (within, JOINT | {"work", "have"}, BODIES),
)
