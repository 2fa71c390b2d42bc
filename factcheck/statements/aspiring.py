"""What somebody wants more or less of: "seeks higher investment", "a rise in trade is desired by X", "would like Y to
invest more", "X's goal is more trade": X wants to increase it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, intents, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

WISHES = word_set(
    """want wish desire seek aim_for aim_at aim hope_for hope strive_for strive push_for press_for wish_for look_for
    long_for favour favor crave be_after be_keen_on like love welcome prefer ask_for call_for"""
)
"""Verbs of wanting something."""
POLITE = word_set("like love welcome prefer")
"""The same only with "would"."""
GOALS = word_set("goal aim wish desire hope objective ambition aspiration target priority")
LESSER = word_set("less lower smaller reduced fewer decreased")
RISES = word_set("increase rise growth expansion upturn boost uptick surge jump step-up raising intensification")
FALLS = word_set("decrease decline reduction drop fall cut downturn cutback scaling-back")
MONEY = word_set("capital money fund")


def aspiring(frame: Frame) -> Frame:
    """The frame as "X wants to increase, to reduce Z" where it says so in other words."""
    seeing = frame.verb == "see" and frame.kind == "inf"
    if frame.verb in POLITE and frame.status != "proposed":
        return frame
    who = frame.arg("by" if frame.passive else "subj")
    if who is None and not seeing:
        return frame
    found = _of_a_thing(frame) or _of_a_deed(frame)
    if found is None:
        return frame
    deed, used = found
    if seeing:
        rest = [a for a in take(frame, *used) if not _placed(a)]
        return replace(frame, verb=deed.verb, args=[*deed.args, *rest])
    assert who is not None
    status = "happened" if frame.status == "proposed" else frame.status
    inner = Arg("inf", deed.first, frame=deed)
    rest = [a for a in take(frame, who, *used) if not _placed(a) and a not in deed.args]
    args = [replace(who, role="subj"), inner, *rest]
    return replace(frame, verb="want", passive=False, status=status, args=args)


def aimed(frame: Frame) -> Frame:
    """ "*X's goal* is more trade": X wants to increase it."""
    goal, comp = frame.arg("subj"), frame.arg("comp")
    term = goal.term if goal is not None else None
    if goal is None or term is None or term.ref is not None or term.head not in GOALS or comp is None:
        return frame
    own = next((m for m in term.mods if m.role in ("own", "of") and m.term is not None), None)
    if own is None or any(m is not own and m.word not in closed.HARMLESS | COMMON for m in term.mods):
        return frame
    args = [Arg("subj", own.at, term=own.term), replace(comp, role="obj"), *take(frame, goal, comp)]
    made = aspiring(replace(frame, verb="want", args=args))
    return made if made.arg("inf") is not None else frame


COMMON = word_set("shared common joint declared stated mutual")


def _of_a_thing(frame: Frame) -> tuple[Frame, list[Arg]] | None:
    """ "(wants) *more investment*, *a rise in trade*": to increase it; with the arguments that it takes."""
    thing = frame.arg("obj") or frame.arg("for")
    term = thing.term if thing is not None else None
    if thing is None or term is None or term.members or term.ref is not None or term.count is not None:
        return None
    if frame.arg("inf", "that", "ing") is not None:
        return None
    where = [a for a in frame.args if _placed(a)]
    if term.head in RISES | FALLS and all(m.word in closed.HARMLESS or m.term is not None for m in term.mods):
        of = next((m for m in term.mods if m.role in ("in", "of") and m.term is not None), None)
        outer = frame.arg("in", "of") if of is None else None
        inner = of.term if of is not None else outer.term if outer is not None else None
        if inner is None or inner.members or inner.ref is not None or not _sum(inner):
            return None
        mods = [Mod(m.role, m.at, term=m.term) for m in term.mods if m is not of and m.term is not None]
        whole = replace(inner, mods=[*inner.mods, *mods])
        used = [thing, *([outer] if outer is not None else [])]
        around = [a for a in where if a is not outer]
        return _changing(frame, "increase" if term.head in RISES else "reduce", whole, around), used
    words = {term.det, *(m.word for m in term.mods)} & (closed.GREATER | LESSER)
    if len(words) != 1 or not _sum(term, where):
        return None
    kept = [m for m in term.mods if m.word not in words]
    head = intents.DEED_NOUNS["invest"] if term.head in MONEY else term.head
    plain = replace(term, head=head, mods=kept, det="" if term.det in words else term.det)
    return _changing(frame, "increase" if words <= closed.GREATER else "reduce", plain, where), [thing]


def _of_a_deed(frame: Frame) -> tuple[Frame, list[Arg]] | None:
    """ "(wants) *Y to invest more in Z*": to increase Y's investment in Z."""
    deed = next((a for a in frame.args if a.role in ("inf", "that") and a.frame is not None), None)
    inner = deed.frame if deed is not None else None
    if deed is None or inner is None or inner.passive or inner.negated or inner.arg("obj") is not None:
        return None
    if inner.verb == "see" and frame.verb != "see":
        seen = _of_a_deed(inner) or _of_a_thing(inner)
        return (seen[0], [deed]) if seen is not None else None
    thing = inner.arg("subj") or frame.arg("obj")
    if inner.verb in closed.INCREASE | closed.DECREASE and thing is not None and _sum_or_bond(thing.term):
        if inner.adverbs or thing.term is None or any(a is not thing and not _placed(a) for a in inner.args):
            return None
        verb = "increase" if inner.verb in closed.INCREASE else "reduce"
        around = [a for a in [*inner.args, *frame.args] if _placed(a)]
        return _changing(inner, verb, thing.term, around), [deed, *[a for a in frame.args if a is thing]]
    further = next((a for a in inner.args if a.role == "comp" and a.word in DEEPER), None)
    further_on = [a for a in inner.adverbs if a[0] in DEEPER]
    if inner.verb in BECOMING and (further or further_on) and thing is not None and _sum_or_bond(thing.term):
        assert thing.term is not None
        around = [a for a in [*inner.args, *frame.args] if _placed(a) or a.role == "with"]
        return _changing(inner, "deepen", thing.term, around), [deed, *[a for a in frame.args if a is thing]]
    words = [a for a in inner.adverbs if a[0] in ("more", "less")]
    doer = inner.arg("subj") or frame.arg("obj")
    concept = next((s.concept for s in senses.verbs().get(inner.verb, ()) if s.concept in intents.DEED_NOUNS), "")
    if len(words) != 1 or len(inner.adverbs) != 1 or doer is None or doer.term is None or not concept:
        return None
    owner = Mod("between" if doer.term.members else "own", doer.at, term=doer.term)
    noun = Term(inner.at, inner.at + 1, head=intents.DEED_NOUNS[concept], mods=[owner], at=inner.at)
    rest = [a for a in [*inner.args, *frame.args] if _placed(a) or a.role == "with"]
    verb = "increase" if words[0][0] == "more" else "reduce"
    made = _changing(inner, verb, noun, rest)
    return made, [deed, *[a for a in frame.args if a is doer]]


BECOMING = word_set("go become get grow")
DEEPER = word_set("deeper closer stronger further broader wider")
"""What a cooperation is to become ("wants their ties to go *deeper*")."""


def _changing(frame: Frame, verb: str, thing: Term, where: list[Arg]) -> Frame:
    args = [Arg("obj", thing.at, term=thing), *where]
    first = min(thing.first, frame.first) if frame.kind == "inf" else thing.first
    told = [thing, *(a.term for a in where if a.term is not None)]
    last = max(frame.last, *(part.last for term in told for part in term.within()))
    return Frame(
        first, last, verb, at=thing.at if frame.verb in WISHES else frame.at, kind="inf", tense="infinitive", args=args
    )


def _placed(arg: Arg) -> bool:
    return arg.role in ("in", "into", "between", "among", "to", "from") and arg.term is not None


def _sum_or_bond(term: Term | None) -> bool:
    """What may be increased: a sum, relations, a cooperation."""
    if term is None or term.ref is not None or term.members or term.count is not None:
        return False
    return _sum(term) or senses.concept(term.head) in ("relation", "cooperation")


def _sum(term: Term, where: list[Arg] | None = None) -> bool:
    """Whether it is trade, investment, what one may do more of; capital somewhere."""
    if means(term, "trade", "invest", "export", "import"):
        return True
    there = [a.term for a in where or ()] + [m.term for m in term.mods if m.role in ("in", "into")]
    return term.head in MONEY and any(t is not None and (is_place(t) or t.head == "economy") for t in there)


STEPS: tuple[Step, ...] = (
    (aspiring, WISHES | {"see"}),
    (aimed, {"be", "remain"}, GOALS),
)
"""What is wanted, in the words of a wish to do it."""
