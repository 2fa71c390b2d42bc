"""How many something has room for: "has room for 300 passengers", "takes 60 cars", "300 people fit in it" say how many
it can carry."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.fitting import riding
from factcheck.statements.heads import named
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

ROOM = word_set("room space capacity accommodation place berth bed seating")
HAVING = word_set("have offer provide boast")
HOLDING = word_set("hold take accommodate fit seat sleep")
MADE = word_set("design build make equip intend lay_out construct")
INSIDE = frozenset({"on", "in", "aboard", "inside", "into", "on_board", "onto"})
FITTING = word_set("fit travel ride sail fly board")
AT_ONCE = word_set("time once trip crossing voyage journey")
"""Of one trip, not of all of them ("400 people *at a time*")."""


def _fills(term: Term | None) -> bool:
    """So many people or vehicles, or both."""
    return term is not None and all(
        t.count is not None
        and t.count.kind is QuantityKind.COUNT
        and t.ref is None
        and (t.head in classes.COUNTABLE - {"seat", "place", "bed"} or riding(t.head))
        for t in term.walk()
    )


def _thing(term: Term | None) -> bool:
    if term is None or term.members or term.plural or term.count is not None:
        return False
    if term.ref is not None:
        return named(term, "thing", "place", "organisation", "unknown")
    return term.det == "the"


def _carrying(frame: Frame, holder: Arg, load: Arg, *gone: Arg) -> Frame:
    rest = [a for a in take(frame, holder, load, *gone) if not _at_once(a)]
    args = [replace(holder, role="subj"), replace(load, role="obj"), *rest]
    adverbs = [a for a in frame.adverbs if a[0] not in ("at_once", "simultaneously")]
    return replace(frame, verb="carry", passive=False, status="possible", args=args, adverbs=adverbs)


def _at_once(arg: Arg) -> bool:
    """ "*At a time*", "*per crossing*"."""
    term = arg.term
    return arg.role in ("at", "per", "on") and term is not None and term.head in AT_ONCE and not term.mods


def roomy(frame: Frame) -> Frame:
    """ "X has room for 300 passengers", "there is space for 60 cars on X", "X is designed for 300 passengers", "X takes
    60 cars", "60 cars fit on X": X can carry so many."""
    if frame.status not in ("happened", "possible") or (frame.tense in ("past", "perfect") and frame.verb != "fit"):
        return frame
    room, load = frame.arg("obj"), frame.arg("for")
    subject = frame.arg("subj")
    if frame.verb in HAVING and not frame.passive:
        if room is None or room.term is None or room.term.head not in ROOM or room.term.mods or load is None:
            return frame
        if subject is None or not _thing(subject.term) or load.term is None:
            return frame
        if room.term.det == "no" and load.term.count is None and not load.term.members:
            return replace(_carrying(frame, subject, load, room), negated=not frame.negated, neg_at=room.at)
        return _carrying(frame, subject, load, room) if _fills(load.term) else frame
    if frame.verb == "exist" and subject is not None and subject.term is not None:
        return _there_is(frame, subject, subject.term)
    if frame.verb in MADE and frame.passive and room is not None and load is not None and _thing(room.term):
        return _carrying(frame, room, load) if _fills(load.term) and not frame.times else frame
    if frame.verb in HOLDING and not frame.passive and subject is not None and room is not None:
        if (
            _thing(subject.term)
            and _fills(room.term)
            and not any(a not in (subject, room) and not _at_once(a) for a in frame.args)
        ):
            return _carrying(frame, subject, room)
    if frame.verb in FITTING and subject is not None and not frame.passive and _fills(subject.term):
        inside = next((a for a in frame.args if a.role in INSIDE and _thing(a.term)), None)
        once = any(_at_once(a) for a in frame.args) or (frame.status == "possible" and len(frame.args) == 2)
        if inside is not None and (frame.verb == "fit" or once) and not frame.times:
            return _carrying(frame, inside, subject)
    return frame


def _there_is(frame: Frame, subject: Arg, room: Term) -> Frame:
    """ "There is room for 300 passengers on X"."""
    load = next((m for m in room.mods if m.role == "for" and m.term is not None), None)
    inside = next((m for m in room.mods if m.role in INSIDE and _thing(m.term)), None)
    where = inside if inside is not None else next((a for a in frame.args if a.role in INSIDE and _thing(a.term)), None)
    if room.head not in ROOM or load is None or where is None or any(m not in (load, inside) for m in room.mods):
        return frame
    if not _fills(load.term):
        return frame
    gone = [where] if isinstance(where, Arg) else []
    holder = Arg("subj", where.at, term=where.term)
    return _carrying(frame, holder, Arg("obj", load.at, term=load.term), subject, *gone)


def capacity_is(frame: Frame) -> Frame:
    """ "The capacity of X is 300 passengers and 60 cars": X can carry so many."""
    subject, load = frame.arg("subj"), frame.arg("comp", "obj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.head != "capacity" or load is None or load.term is None:
        return frame
    of = next((m for m in term.mods if m.role in ("of", "own") and _thing(m.term)), None)
    if of is None or len(term.mods) > 1 or len(load.term.members) < 2 or not _fills(load.term):
        return frame
    return _carrying(frame, Arg("subj", of.at, term=of.term), load, subject)


VERBS = HAVING | HOLDING | MADE | FITTING | {"exist"}
STEPS: tuple[Step, ...] = ((roomy, VERBS), (capacity_is, {"be"}, {"capacity"}))
"""What is read in other words before its figures are."""
