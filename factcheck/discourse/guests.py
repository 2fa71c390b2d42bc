"""Guests: people of whom the base knows nothing, with one of ours or in our places. Who tells of them tells of another
visit, other talks, another pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.frames import Term
from factcheck.language.en import classes
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement

COMING = frozenset({"visit", "meet", "attend"})
BEING = frozenset({"be", "be-in"})
"""Concepts of a picture or a heading that puts somebody beside somebody, or into a place."""
SITES = frozenset({"place", "city"})
TOGETHER = frozenset({"with", "and", "beside", "alongside"})


def guests(
    statements: Iterable[Statement], know: Knowledge, own: frozenset[str], *, headed: bool = False
) -> frozenset[str]:
    """The ids of people whom nothing is known of, who meet one of ours or come to where ours are at home; ``headed``:
    a heading says so ("X at the palace")."""
    found: set[str] = set()
    for stmt in statements:
        if stmt.negated or stmt.status != "happened":
            continue
        concepts = {concept for concept, _ in stmt.senses}
        coming = not concepts.isdisjoint(COMING | classes.SYMMETRIC) or stmt.word in classes.HOSTING
        if not coming and concepts.isdisjoint(BEING):
            continue
        terms = list(_all(stmt))
        ours = any(_ours(t, know, own) for t in terms)
        coming = coming or (headed and any(t.ref is not None and t.ref.kind in SITES for t in terms))
        if ours:
            found |= {t.ref.id for t in terms if t.ref is not None and _stranger(t, coming)}
    return frozenset(found)


def _all(stmt: Statement) -> Iterator[Term]:
    """Who and what a statement names, and whom it puts beside them."""
    for role in stmt.roles:
        for term in role.term.walk() if role.term is not None else ():
            yield term
            for mod in term.mods:
                if mod.role in TOGETHER and mod.term is not None:
                    yield from mod.term.walk()


def _ours(term: Term, know: Knowledge, own: frozenset[str]) -> bool:
    """Is it one of our people, or a place or country of ours?"""
    ref = term.ref
    if ref is None or ref.adjective:
        return False
    return ref.id in own or (ref.country or know.country.get(ref.id)) in own


def _stranger(term: Term, coming: bool) -> bool:
    """Is it a person by name whom the base does not know?"""
    ref = term.ref
    if ref is None or ref.kind != "unknown" or term.det or term.plural:
        return False
    return " " in ref.id or coming or any(m.role == "title" for m in term.mods)
