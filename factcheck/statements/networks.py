"""What carriers run: how many lines and planes they have, where these go.

"X serves 30 routes, X's network has 30, there are 30 planes in X's fleet": X operates so many. "A is one of X's
destinations, is served by the airline X": X flies to A."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_organisation, is_place, term_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

LINES = word_set("route line connection service")
RUN_BY = word_set("serve fly cover ply run offer maintain have")
"""Verbs of who runs lines."""
WHOLES = word_set("network fleet")
GOALS = word_set("destination")
IN_USE = word_set("service operation use fleet network")
INCLUDING = word_set("include comprise contain")
LONE = frozenset({"one", ""})


def ran(frame: Frame) -> Frame:
    """ "X serves, flies, has 30 routes", "X has 16 planes in service": X operates so many."""
    who, what = frame.arg("subj"), frame.arg("obj")
    if who is None or what is None or frame.passive or not _carrier(who.term) or not _counted(what.term, frame.verb):
        return frame
    idle = [a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in IN_USE]
    if any(m.role not in ("own",) for a in idle if a.term is not None for m in a.term.mods):
        return frame
    return replace(frame, verb="operate", args=[who, what, *take(frame, who, what, *idle)])


def there(frame: Frame) -> Frame:
    """ "There are 30 routes in X's network"."""
    what = frame.arg("subj")
    term = term_of(what)
    if what is None or term is None or not _counted(term, "have"):
        return frame
    whole = next((m for m in term.mods if m.role == "in" and m.term is not None and m.term.head in WHOLES), None)
    around = [a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in WHOLES]
    held = whole.term if whole is not None else around[0].term if around else None
    owner = _owner(held)
    if held is None or owner is None or len(held.mods) > 1:
        return frame
    thing = replace(what, role="obj", term=replace(term, mods=[m for m in term.mods if m is not whole]))
    rest = take(frame, what, *around)
    return replace(frame, verb="operate", args=[Arg("subj", owner.at, term=owner.term), thing, *rest])


def goal(frame: Frame) -> Frame:
    """ "A is one of, among X's destinations", "X's destinations include A": X flies to A."""
    where, of = frame.arg("subj"), frame.arg("comp", "among", "obj")
    if frame.verb in INCLUDING:
        where, of = of, where
    term = term_of(of)
    if where is None or of is None or term is None or frame.passive or frame.negated or not _site(where.term):
        return frame
    inner = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
    one = term.head in LONE and inner is not None
    goals = inner if one else term
    owner = _owner(goals)
    apart = goals is None or goals.head not in GOALS or len(goals.mods) > 1 or (term.count is not None and not one)
    if owner is None or apart or (frame.verb == "be" and of.role == "comp" and not one and not term.members):
        return frame
    args = [Arg("subj", owner.at, term=owner.term), replace(where, role="to"), *take(frame, where, of)]
    return replace(frame, verb="fly", args=args)


def flown(frame: Frame) -> Frame:
    """ "A is served by the airline X": X flies there."""
    who, where = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    if who is None or where is None or who.term is None or not _site(where.term):
        return frame
    if bodies.noun_of(who.term.head) != "airline" or frame.args[2:]:
        return frame
    return replace(frame, verb="fly", passive=False, args=[replace(who, role="subj"), replace(where, role="to")])


def _owner(term: Term | None) -> Mod | None:
    mods = term.mods if term is not None else ()
    return next((m for m in mods if m.role in ("own", "of") and m.term is not None and _carrier(m.term)), None)


def _carrier(term: Term | None) -> bool:
    return term is not None and not term.members and (is_organisation(term) or bodies.noun_of(term.head) == "airline")


def _site(term: Term | None) -> bool:
    return term is not None and all(t.ref is not None and is_place(t) for t in term.walk())


def _counted(term: Term | None, verb: str) -> bool:
    if term is None or term.count is None or term.ref is not None or term.members or not term.plural:
        return False
    craft = term.head in bodies.CRAFT and verb == "have"
    return (term.head in LINES or craft) and all(m.role in ("adj", "in") for m in term.mods)


STEPS: tuple[Step, ...] = (
    (ran, RUN_BY),
    (there, {"exist", "be"}),
    (goal, INCLUDING | {"be"}),
    (flown, {"serve"}),
)
