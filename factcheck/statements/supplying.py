"""Who supplies whom: "X is among the suppliers of Z", "the suppliers of Z include X", "Z gets its milk from X"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import contracts, kinds
from factcheck.statements.heads import DOERS, named
from factcheck.statements.steps import Step

SITES = (*DOERS, "place", "thing")


def one_of(frame: Frame) -> Frame:
    """ "X is a supplier, one of the suppliers, the only supplier of Z": X supplies Z."""
    who, what = frame.arg("subj"), frame.arg("comp", "among")
    if frame.verb == "include":
        who, what = frame.arg("obj"), frame.arg("subj")
    if who is None or what is None or who.term is None or what.term is None or frame.passive:
        return frame
    if what.term.ref is not None and who.term.ref is None and frame.verb == "be":
        who, what = replace(what, role="subj"), replace(who, role="comp")  # "the supplier of Z is X"
        if what.term is None or what.term.plural:
            return frame
    group = what.term
    assert group is not None and who.term is not None
    if not group.head or group.head == "one":
        inner = next((m.term for m in group.mods if m.role == "of" and m.term is not None), None)
        group = inner if inner is not None else group
    whose = next((m for m in group.mods if m.role in ("of", "own", "to") and named(m.term, *SITES)), None)
    if group.head not in contracts.SUPPLIERS or group.ref is not None or whose is None or group.rank is not None:
        return frame
    only = next((m for m in group.mods if m.word in ("only", "sole")), None)
    goods = next((m for m in group.mods if m.role == "noun" and m.word and m is not whose), None)
    if any(m not in (whose, only, goods) for m in group.mods) or not all(_named(t) for t in who.term.walk()):
        return frame
    rest = [a for a in frame.args if a.at not in (who.at, what.at)]
    args = [replace(who, role="subj"), Arg("to", whose.at, term=whose.term), *rest]
    if goods is not None:
        args.append(Arg("obj", goods.at, term=Term(goods.at, goods.at + 1, head=goods.word, at=goods.at)))
    return replace(frame, verb="supply", args=args, only=only.at if only is not None else frame.only)


def _named(term: Term) -> bool:
    return bool(term.members) or term.ref is not None


def served(frame: Frame) -> Frame:
    """ "X supplies Z": with something."""
    whom = frame.arg("obj")
    if whom is None or not named(whom.term, *DOERS, "place") or frame.arg("to", "with", "obj2") is not None:
        return frame
    return replace(frame, passive=False, args=[replace(a, role=_active(a, whom)) for a in frame.args])


def _active(arg: Arg, whom: Arg) -> str:
    return "to" if arg is whom else "subj" if arg.role == "by" else arg.role


def sourced(frame: Frame) -> Frame:
    """ "Z gets its milk from X", "Z's milk comes from X": X supplies Z's milk."""
    source = frame.arg("from")
    if source is None or not _maker(source.term) or frame.passive or frame.negated:
        return frame
    who, thing = frame.arg("subj"), frame.arg("obj")
    if frame.verb in ("come", "be"):
        if who is None or who.term is None or thing is not None or not who.term.plural or frame.arg("comp", "to", "in"):
            return frame
        whose = next((m for m in who.term.mods if m.role in ("of", "own", "for") and named(m.term, *SITES)), None)
        if whose is None or who.term.ref is not None:
            return frame
        bare = replace(who.term, det="the", mods=[m for m in who.term.mods if m is not whose])
        thing, who = replace(who, role="obj", term=bare), Arg("to", whose.at, term=whose.term)
    elif thing is not None and who is not None and _homes(who.term) and thing.term and _its(thing.term):
        if thing.term.head not in kinds.NEEDED["resource"]:
            return frame
        rest = [a for a in frame.args if a.at not in (source.at, thing.at, who.at)]
        return replace(frame, verb="supply", args=[replace(source, role="subj"), replace(who, role="obj"), *rest])
    elif thing is None or thing.term is None or who is None or not _site(who.term) or not _its(thing.term):
        return frame
    term = thing.term
    assert term is not None
    its = replace(thing, role="obj", term=replace(term, det="the", mods=[m for m in term.mods if m.role != "own"]))
    rest = [a for a in frame.args if a.at not in (source.at, thing.at, who.at) and a.role != "subj"]
    return replace(frame, verb="supply", args=[replace(source, role="subj"), its, replace(who, role="to"), *rest])


def _maker(term: Term | None) -> bool:
    return named(term, "organisation", "unknown")


def _site(term: Term | None) -> bool:
    """ "X", "the X bakery chain"."""
    if term is None or named(term, *SITES):
        return term is not None
    return term.ref is None and any(m.role == "noun" and named(m.term, *SITES) for m in term.mods)


def _homes(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in kinds.NEEDED["household"]


def _its(term: Term) -> bool:
    own = next((m for m in term.mods if m.role == "own" and m.term is not None), None)
    return (
        own is not None and own.term is not None and own.term.det == "pron" and term.ref is None and term.count is None
    )


def for_whom(frame: Frame) -> Frame:
    """ "X supplies the turbines *for* Z": supplies them to Z."""
    thing = frame.arg("obj")
    if thing is None or thing.term is None or thing.term.ref is not None or frame.arg("to", "with", "obj2") is not None:
        return frame
    outer = frame.arg("for")
    if outer is not None:
        return replace(frame, args=[replace(a, role="to") if a is outer else a for a in frame.args])
    inner = next((m for m in thing.term.mods if m.role in ("for", "own") and named(m.term, *SITES)), None)
    if inner is None:
        return frame
    bare = replace(thing, term=replace(thing.term, mods=[m for m in thing.term.mods if m is not inner]))
    args = [bare if a is thing else a for a in frame.args]
    return replace(frame, args=[*args, Arg("to", inner.at, term=inner.term)])


STEPS: tuple[Step, ...] = (
    (one_of, {"be", "remain", "include"}, contracts.SUPPLIERS | {"one", ""}),
    (sourced, {"get", "obtain", "source", "receive", "buy", "come", "be", "draw"}, {"from"}),
    (served, {"supply"}),
    (for_whom, {"supply"}),
)
"""What is read in other words before its figures are."""
