"""What is free to enter and use, for whom: "children get in free at X", "entry to X costs nothing", "X lets them in for
free" say that X is free for them."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, works
from factcheck.statements.fees import persons
from factcheck.statements.heads import SITES, named
from factcheck.statements.nouns import take

FREE = "free_of_charge"
AT = ("at", "in", "on", "into", "to")


def at_no_charge(frame: Frame) -> Frame:
    """ "Children get in free at X", "X lets them in for free", "they pay nothing, do not pay at X"."""
    if frame.status not in ("happened", "possible", "wished"):
        return frame
    if frame.verb == "pay":
        return _paying(frame)
    free = next((a for a in frame.args if a.role in ("comp", "obj") and _word(a) == "free"), None)
    if free is None and not any(w == FREE for w, _ in frame.adverbs):
        return frame
    inside = next((a for a in frame.args if a.role in AT and _site(a.term)), None)
    if frame.verb in works.LETTING:
        who, place = frame.arg("obj"), frame.arg("subj")
        if who is None or not any(w == "in" for w, _ in frame.adverbs):
            return frame
    elif frame.verb in works.GOING and not frame.passive:
        who, place = frame.arg("subj"), inside
    else:
        return frame
    if who is None or place is None or not _site(place.term) or not persons(who.term):
        return frame
    used = (who, place, *([free] if free is not None else []))
    return _free(frame, place, who, take(frame, *used))


def _paying(frame: Frame) -> Frame:
    """ "Pay nothing at X", "have to pay at X"."""
    who, what = frame.arg("subj"), frame.arg("obj")
    place = next((a for a in frame.args if a.role in AT and _site(a.term)), None)
    if who is None or place is None or not persons(who.term) or frame.passive:
        return frame
    must = any(w == closed.MUST for w, _ in frame.adverbs)
    if what is not None:
        if what.term is None or what.term.head != "nothing" or frame.negated:
            return frame
        return _free(frame, place, who, take(frame, who, what, place))
    if not (must or frame.negated) or any(a.role == "for" for a in frame.args):
        return frame
    return _free(replace(frame, negated=not frame.negated), place, who, take(frame, who, place))


def _free(frame: Frame, what: Arg, who: Arg, rest: list[Arg]) -> Frame:
    adverbs = [a for a in frame.adverbs if a[0] not in (FREE, "in", closed.MUST)]
    args = [replace(what, role="subj"), Arg("comp", frame.at, word="free"), replace(who, role="for"), *rest]
    return replace(frame, verb="be", passive=False, status="happened", adverbs=adverbs, args=args)


def entered(frame: Frame) -> Frame:
    """ "Entry to X is free for Y": X is free for Y."""
    entry = frame.arg("subj")
    if entry is None or entry.term is None or entry.term.head not in works.ENTRY or entry.term.ref is not None:
        return frame
    if not any(a.role == "comp" and _word(a) == "free" for a in frame.args):
        return frame
    into = next((m for m in entry.term.mods if m.role in (*AT, "of") and _site(m.term)), None)
    beside = None if into is not None else next((a for a in frame.args if a.role in AT and _site(a.term)), None)
    where = into or beside
    if where is None or any(not _plain(m) for m in entry.term.mods if m is not into):
        return frame
    whom = [Arg(m.role, m.at, term=m.term) for m in entry.term.mods if m.role == "for"]
    rest = [a for a in take(frame, entry) if a is not beside]
    return replace(frame, args=[Arg("subj", where.at, term=where.term), *rest, *whom])


def _plain(mod: Mod) -> bool:
    return mod.role == "for" or mod.word in closed.HARMLESS


def _word(arg: Arg) -> str:
    return arg.word or (arg.term.head if arg.term is not None and not arg.term.mods else "")


def _site(term: Term | None) -> bool:
    """A place or body, or a thing of one's own kind ("the museum")."""
    return named(term, *SITES) or (
        term is not None and term.ref is None and term.det == "the" and any(named(m.term, *SITES) for m in term.mods)
    )
