"""Clauses with a gap: what a relative clause says of its antecedent, and what a noun phrase says by itself."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes
from factcheck.statements.building import nominal, of_frame
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement


def filled(frame: Frame, term: Term) -> list[Statement]:
    """The statements of a relative clause with its antecedent in the gap."""
    frame = agreed_fields(frame)
    frame = _ungapped(frame, term)
    return of_frame(replace(frame, kind="finite" if frame.kind in ("part", "relative") else frame.kind))


def _ungapped(frame: Frame, term: Term) -> Frame:
    """The clause with a term in its gap, also where that stands in an infinitive ("the fair that X plans to hold")."""
    args = [
        replace(a, term=term, gap=False)
        if a.gap
        else replace(a, frame=_ungapped(a.frame, term))
        if a.frame is not None and a.role == "inf"
        else a
        for a in frame.args
    ]
    return replace(frame, args=args)


def agreed_fields(frame: Frame) -> Frame:
    """ "the fields that they agreed on": those in which they agreed to cooperate."""
    gap = next((a for a in frame.args if a.gap and a.role == "on" and a.term is not None), None)
    if frame.verb != "agree" or gap is None or gap.term is None or gap.term.head not in classes.AFTER:
        return frame
    at = frame.at
    thing = Arg("obj", at, term=Term(at, at + 1, head="cooperation", at=at))
    args = [replace(a, role="in") if a is gap else a for a in frame.args]
    return replace(frame, verb="strengthen", status="agreed", args=[*args, thing])


def noun_statement(term: Term) -> list[Statement] | None:
    """What a noun phrase by itself says: its clause ("12 documents signed by X") or its own predicate."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        return filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
    if eventive(term):
        return [nominal(term)]
    return None
