"""Money from one to another, whoever the sentence begins with: "farmers were paid $3", "$3 went from X to farmers"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, replace
from factcheck.language.en import incidents
from factcheck.statements.heads import is_money
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step


def receivers(frame: Frame) -> Frame:
    """ "Farmers *were paid* $3 by X": $3 was paid to farmers."""
    whom, sum_ = frame.arg("obj"), frame.arg("obj2")
    if not frame.passive or whom is None or sum_ is None or not is_money(sum_.term) or is_money(whom.term):
        return frame
    return replace(frame, args=[replace(sum_, role="obj"), replace(whom, role="to"), *take(frame, whom, sum_)])


def went(frame: Frame) -> Frame:
    """ "$3 in compensation *went from X to farmers*": X paid it to them."""
    sum_, source, whom = frame.arg("subj"), frame.arg("from"), frame.arg("to")
    if sum_ is None or sum_.term is None or not is_money(sum_.term) or source is None or whom is None:
        return frame
    inner = [Arg(m.role, m.at, term=m.term) for m in sum_.term.mods if m.role in ("in", "for") and m.term is not None]
    if len(inner) != len(sum_.term.mods) or source.term is None:
        return frame
    money = replace(sum_, role="obj", term=replace(sum_.term, mods=[]))
    args = [replace(source, role="subj"), money, whom, *inner, *take(frame, sum_, source, whom)]
    return replace(frame, verb="pay", args=args)


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
    (receivers, {"pay"}, {"obj2"}),
    (went, incidents.FLOWING, {"from"}),
    (none_paid, incidents.GETTING | incidents.TOWARDS, incidents.COMPENSATION | {"nothing"}),
    (towards, incidents.TOWARDS, {"towards", "toward"}),
)
