"""The first one to do a thing: "X was the first president to visit Y" tells of the first visit of a president to Y."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, senses
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, of_frame
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take

BEING = frozenset({"be", "become", "remain"})
ORDINALS = frozenset({QuantityKind.ORDINAL, QuantityKind.RANK})


def foremost(frame: Frame) -> list[Statement] | None:
    """X was the first N to V: the first V of an N, by X."""
    who, one = frame.arg("subj"), frame.arg("comp")
    if who is None or one is None or who.term is None or one.term is None:
        return None
    if one.term.ref is not None and _first(who.term):
        who, one = one, who  # "the first N to V was X"
    assert who.term is not None and one.term is not None
    if who.term.ref is None or not _first(one.term):
        return None
    inside = next((m.frame for m in one.term.mods if m.role == "inf" and m.frame is not None), None)
    outside = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    deed = inside or (outside.frame if outside is not None else None)
    if deed is None or deed.passive or deed.negated:
        return None
    given = replace(
        deed,
        kind=frame.kind,
        tense="past",
        status=frame.status,
        negated=frame.negated,
        neg_at=frame.neg_at,
        speaker=frame.speaker,
        said=frame.said,
        said_when=frame.said_when,
        times=[*frame.times, *deed.times],
        args=[Arg("subj", who.at, term=who.term), *deed.args],
    )
    made = of_frame(given)
    if not all(any(c in classes.RECURRING for c, _ in stmt.senses) for stmt in made):
        return None
    kind = replace(one.term, rank=None, det="a", mods=[m for m in one.term.mods if m.frame is not deed])
    rank = Term(one.term.first, one.term.last, rank=one.term.rank, at=one.term.at)
    rest = take(frame, who, one) if outside is None else take(frame, who, one, outside)
    for stmt in made:
        stmt.roles.insert(0, Role("ORD", "rank", one.at, term=rank, fixed=True))
        stmt.roles.insert(0, Role("A", "of", one.at, term=kind, fixed=True))
        add_args(stmt, rest, senses.DEFAULT_V)
    return made


def _first(term: Term) -> bool:
    return term.ref is None and term.rank is not None and term.rank.kind in ORDINALS and term.rank.low == 1
