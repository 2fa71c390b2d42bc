"""Money that nobody paid, and what money goes towards; who gave whom how much stands in ``transfers.py``."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, replace
from factcheck.language.en import incidents
from factcheck.statements.heads import is_money
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step


def none_paid(frame: Frame) -> Frame:
    """ "X paid *no compensation*": no money, in compensation; "gave *nothing* for Z": no money."""
    what = frame.arg("obj")
    term = what.term if what is not None else None
    if what is not None and term is not None and term.head == "nothing" and frame.arg("to", "for") is not None:
        return replace(frame, args=[replace(what, term=replace(term, head="money")), *take(frame, what)])
    if what is None or term is None or term.head not in incidents.COMPENSATION or term.count is not None or term.mods:
        return frame
    if not (term.det == "no" or (frame.negated and term.det in ("any", ""))):
        return frame
    money = replace(what, term=replace(term, head="money", plural=False))
    kind = Arg("in", what.at, term=replace(term, det=""))
    return replace(frame, args=[money, kind, *take(frame, what)])


def towards(frame: Frame) -> Frame:
    """ "gave $3 *towards* Z": to Z; "paid $3 towards Z": for Z."""
    aim, sum_ = frame.arg("towards", "toward"), frame.arg("obj")
    if aim is None or sum_ is None or not is_money(sum_.term):
        return frame
    return replace(
        frame, args=[replace(aim, role="for" if frame.verb == "pay" else "to") if a is aim else a for a in frame.args]
    )


STEPS: tuple[Step, ...] = (
    (none_paid, incidents.GETTING | incidents.TOWARDS, incidents.COMPENSATION | {"nothing"}),
    (towards, incidents.TOWARDS, {"towards", "toward"}),
)
