"""Whose ties, trade or cooperation it is, where another clause of the sentence tells: "cooperation has grown since *the
two states* established relations", "their cooperation, since X and Y …"."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import senses
from factcheck.statements import phrases
from factcheck.statements.heads import means
from factcheck.statements.model import Role, Statement

COMMON = frozenset({"cooperation", "relation", "trade", "partnership"})
"""What two have in common."""
BACKWARD = frozenset({"since", "after"})


def shared(stmt: Statement) -> None:
    """The parties of the clause with "since" are those of the cooperation that has grown."""
    sides = next((found for r in stmt.roles if r.role in BACKWARD and r.stmt and (found := _sides(r.stmt))), None)
    if sides is None:
        return
    for role in stmt.roles:
        term = role.term
        if role.role in ("P", "A") and term is not None and _common(term):
            kept = [m for m in term.mods if m.role != "own"]
            role.term = replace(term, det="", mods=[*kept, Mod("between", sides.at, term=sides)])
            stmt.casts.clear()


def _common(term: Term) -> bool:
    """Cooperation that is nobody's yet, or "theirs"."""
    if term.ref is not None or term.members or senses.concept(term.head) not in COMMON:
        return False
    return all(m.term is None or (m.role == "own" and m.term.det == "pron") for m in term.mods)


def _sides(stmt: Statement) -> Term | None:
    """Who established relations with one another: two by name, or "the two states"."""
    for role in stmt.roles:
        term = role.term
        if term is None or not any(c in ("found", "open", "forge") for c, _ in stmt.senses):
            continue
        if senses.concept(term.head) == "relation":
            inner = next((m.term for m in term.mods if m.role in ("between", "of") and m.term is not None), None)
            if inner is not None and _two(inner):
                return inner
    return None


def _two(term: Term) -> bool:
    if len(term.members) > 1:
        return all(t.ref is not None for t in term.members)
    return phrases.pointed_at(term)


def hosted(statements: list[Statement]) -> None:
    """ "X paid a visit to Y, which *his host* called a success": Y's leader did."""
    lands = [t for s in statements for r in s.roles if (t := _land(r)) is not None]
    if not lands or len({t.ref.id for t in lands if t.ref is not None}) > 1:
        return
    for stmt in statements:
        if stmt.speaker is not None and _host(stmt.speaker):
            home = replace(lands[0], mods=[])
            stmt.speaker = replace(stmt.speaker, head=LEADER, mods=[Mod("own", home.at, term=home)], det="")


LEADER = "leader"


def _host(term: Term) -> bool:
    """ "his host", "the host"."""
    return term.head == "host" and term.ref is None and not term.plural and all(m.role == "own" for m in term.mods)


def _land(role: Role) -> Term | None:
    """The country that somebody visits."""
    term = role.term
    if term is None:
        return None
    if role.role == "L" and term.ref is not None and term.ref.kind == "country":
        return term
    if not means(term, "visit"):
        return None
    to = next((m.term for m in term.mods if m.role in ("to", "in", "of") and m.term is not None), None)
    return to if to is not None and to.ref is not None and to.ref.kind == "country" else None
