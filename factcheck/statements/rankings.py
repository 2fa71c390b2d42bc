"""Ranks in other wordings: who is in, enters, drops out of a ranking, and what a ranking includes."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, levels
from factcheck.model import QuantityKind
from factcheck.statements.heads import eventive
from factcheck.statements.nouns import rank_in, superlative, take


def ranked(frame: Frame) -> Frame:
    """ "slots into the top ten", "the top ten include X", "fifth place belongs to X": X ranks, in one wording."""
    frame = _headline(frame)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return frame
    if (held := _kept(frame, subject)) is not None:
        return held
    if _ranking(subject.term):
        return _holder(frame, subject)
    if frame.verb not in levels.RANKING | {"be"}:
        return frame
    roles = levels.INTO | levels.OUT | {"from", "near", "at"}
    value = next((a for a in frame.args if a is not subject and a.role in roles and _ranking(a.term)), None)
    if value is None or _unnamed(subject):
        return frame
    missing = frame.verb in levels.MISSING
    comp = frame.arg("comp")
    if comp is not None and comp.word in levels.MISSING:
        missing, frame = True, replace(frame, args=take(frame, comp))
    elif value.role == "near" and frame.negated:
        missing, frame = True, replace(frame, negated=False)  # "is nowhere near the top ten"
    elif (
        (frame.verb == "be" and frame.arg("for") is None)
        or value.role == "near"
        or (value.role == "from" and not missing)
    ):
        return frame
    frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "in"])  # "comes *in* at number 15"
    out = (value.role in levels.OUT) or missing
    idle = frame.arg("obj")
    if idle is not None and idle is not value and idle is not subject:
        if idle.term is None or idle.term.det != "pron":
            return frame
        frame = replace(frame, args=take(frame, idle))  # "made *it* into the top ten"
    args = [replace(subject, role="subj"), replace(value, role="among"), *take(frame, subject, value)]
    return replace(
        frame,
        verb="rank",
        passive=False,
        args=args,
        negated=frame.negated != out,
        neg_at=value.at if out else frame.neg_at,
    )


def _headline(frame: Frame) -> Frame:
    """ "Seoul in top five of Y's investors": the ranking is what the headline says of its name."""
    subject = frame.arg("subj")
    if frame.kind != "fragment" or frame.verb or subject is None or subject.term is None or subject.term.ref is None:
        return frame
    place = next((m for m in subject.term.mods if m.role in ("in", "among", "into") and _ranking(m.term)), None)
    if place is None:
        return frame
    holder = replace(subject.term, mods=[m for m in subject.term.mods if m is not place])
    args = [replace(subject, term=holder), Arg("among", place.at, term=place.term), *take(frame, subject)]
    return replace(frame, verb="rank", args=args)


def _ranking(term: Term | None) -> bool:
    """Whether it is a place in an order of those who do something: "the top ten investors", "fifth place"."""
    ranked_term = rank_in(term)
    if ranked_term is None or ranked_term.rank is None or eventive(ranked_term):
        return False
    ordinal = ranked_term.rank.kind is QuantityKind.ORDINAL
    return not ordinal or superlative(ranked_term) or ranked_term.head in classes.POSITIONS


def _kept(frame: Frame, subject: Arg) -> Frame | None:
    """ "X's place among the top ten is firm, is a secure one": X is among them."""
    place, comp = subject.term, frame.arg("comp")
    if place is None or place.head not in classes.POSITIONS or frame.verb not in closed.COPULAS or frame.negated:
        return None
    owner = next((m for m in place.mods if m.role in ("own", "of") and m.term is not None and m.term.ref), None)
    group = next((m for m in place.mods if m.role in ("among", "in") and m.term is not None and m.term.rank), None)
    if owner is None or group is None or comp is None or _ranking(comp.term):
        return None
    one, words = None, [comp.word]
    if comp.term is not None:
        one, words = frame.arg("obj"), [m.word for m in comp.term.mods]
        if comp.term.head not in ("one", group.term.head if group.term is not None else "", *classes.POSITIONS):
            words.append(comp.term.head)
    if any(word not in levels.FIRM for word in words) or len(place.mods) > 2:
        return None
    used = [subject, comp, *([one] if one is not None else [])]
    args = [Arg("subj", owner.at, term=owner.term), Arg("among", group.at, term=group.term), *take(frame, *used)]
    return replace(frame, verb="rank", args=args)


def _unnamed(arg: Arg) -> bool:
    """Whether it is nobody that a ranking holds: no name, no country."""
    return arg.term is None or (arg.term.det == "pron" and arg.term.head == "it")


def _holder(frame: Frame, subject: Arg) -> Frame:
    """The ranking is the subject: who is in it."""
    if frame.verb in levels.INCLUDING and not frame.passive:
        holder = frame.arg("obj")
    elif frame.verb in levels.FALLING_TO:
        holder = frame.arg("to")
    elif frame.passive:
        holder = frame.arg("by")
    else:
        return frame
    if holder is None or holder.term is None or not any(t.ref is not None for t in holder.term.walk()):
        return frame
    among = Arg("among", subject.at, term=subject.term)
    args = [replace(holder, role="subj"), among, *take(frame, subject, holder)]
    return replace(frame, verb="rank", passive=False, args=args)
