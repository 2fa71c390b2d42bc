"""Whose a body is, in other words: parts and parents of firms, majorities of their shares."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.statements.heads import is_organisation, named
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

PARENTS = word_set("company firm group organisation organization corporation body holding")
"""What "parent" may stand before."""
HALF = Decimal(50)
MAJORITIES = {"majority-owned": HALF, "majority-controlled": HALF, "wholly-owned": None, "fully-owned": None}
"""Adjectives of whose a body is, with how much of it at least; all of it."""


def parent(frame: Frame) -> Frame:
    """ "X is the parent company of Y": X owns Y."""
    owner, comp = frame.arg("subj"), frame.arg("comp")
    if frame.passive or owner is None or comp is None or comp.term is None or comp.term.ref is not None:
        return frame
    term = comp.term
    named = term.head == "parent" or (term.head in PARENTS and any(m.word == "parent" for m in term.mods))
    of = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None and m.term.ref), None)
    rest = [m for m in term.mods if m is not of and m.word != "parent"]
    if not named or of is None or rest or owner.term is None or owner.term.ref is None:
        return frame
    return replace(frame, verb="own", args=[*take(frame, comp), Arg("obj", comp.at, term=of.term)])


def mostly(frame: Frame) -> Frame:
    """ "Y is majority-owned by X": X owns more than half of Y."""
    body, comp, owner = frame.arg("subj"), frame.arg("comp"), frame.arg("by")
    word = (comp.word or (comp.term.head if comp.term is not None else "")) if comp is not None else ""
    if comp is None or body is None or body.term is None or owner is None or word not in MAJORITIES:
        return frame
    least = MAJORITIES[word]
    whole: Term | None = body.term
    if least is not None:
        share = Quantity(Span(0, 0), QuantityKind.PERCENT, Comparator.GT, least, None, Decimal(1), "%")
        whole = Term(comp.at, comp.at + 1, head="$", count=share, at=comp.at, mods=[Mod("of", body.at, term=body.term)])
    args = [*take(frame, comp, body, owner), replace(owner, role="subj"), Arg("obj", body.at, term=whole)]
    return replace(frame, verb="own", args=args)


def belonging(frame: Frame) -> Frame:
    """ "The hall belongs to Y, is the property of Y, is in the hands of Y": Y owns it."""
    thing = frame.arg("subj")
    if thing is None or frame.passive or named(thing.term, "person", "country") or thing.term is None:
        return frame
    if thing.term.count is not None or thing.term.members or thing.term.plural:
        return frame
    if frame.verb == "belong":
        owner, used = frame.arg("to"), frame.arg("to")
        if owner is None or not named(owner.term, "place", "city"):
            return frame
    else:
        used = frame.arg("comp", "in")
        term = used.term if used is not None else None
        if used is None or term is None or term.ref is not None or not (_property(used) or _hands(used)):
            return frame
        of = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None and m.term.ref), None)
        if of is None or len(term.mods) != 1:
            return frame
        owner = Arg("subj", of.at, term=of.term)
    rest = [a for a in take(frame, thing, owner) if a is not used]
    return replace(frame, verb="own", args=[replace(owner, role="subj"), replace(thing, role="obj"), *rest])


def _property(arg: Arg) -> bool:
    return arg.role == "comp" and arg.term is not None and arg.term.head in ("property", "possession")


def _hands(arg: Arg) -> bool:
    return arg.role == "in" and arg.term is not None and arg.term.head in ("hand", "ownership", "possession")


def parts(stmt: Statement) -> Iterator[Statement]:
    """ "X belongs to Y": is a part of it; "X is a part of Y", which owns it perhaps."""
    concepts = {concept for concept, sign in stmt.senses if sign > 0}
    owner, body = next(iter(stmt.of("A")), None), next(iter(stmt.of("P")), None)
    if owner is None or body is None or not (is_organisation(owner.term) and is_organisation(body.term)):
        return
    rest = [r for r in stmt.roles if r is not owner and r is not body]
    if "own" in concepts and stmt.word == "belong":
        roles = [replace(body, role="A", fixed=True), replace(owner, role="P", fixed=True), *rest]
        yield replace(stmt, senses=(("part_of", 1),), roles=roles, marks={})
    elif "part_of" in concepts:
        roles = [replace(body, role="A", fixed=True), replace(owner, role="P", fixed=True), *rest]
        yield replace(stmt, senses=(("own", 1),), roles=roles, marks={}, vague=True)


STEPS: tuple[Step, ...] = (
    (parent, {"be", "remain"}),
    (mostly, {"be", "remain"}, {"by"}),
    (belonging, {"be", "remain", "belong"}),
)
"""What is read in other words before figures are."""
