"""Guests: people of whom the base knows nothing, with one of ours or in our places. Who tells of them tells of another
visit, other talks, another pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.frames import Term
from factcheck.language.en import bodies, classes, closed, senses
from factcheck.matching.denoting import denotes, leaders, pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.building import nominal
from factcheck.statements.heads import means
from factcheck.statements.model import Statement

COMING = frozenset({"visit", "meet", "attend"})
BEING = frozenset({"be", "be-in"})
"""Concepts of a picture or a heading that puts somebody beside somebody, or into a place."""
GATHERING = frozenset({"meet", "sign"})
"""Concepts of what is done by several, and leads to what a text tells of next."""
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


def company(statements: Iterable[Statement], know: Knowledge, own: frozenset[str]) -> bool | None:
    """Are those who meet or sign ours? ``None`` where nobody who does is named. Mayors, two federations, people of whom
    nothing is known are others, whose talks and documents those are that a text tells of next."""
    found: bool | None = None
    for stmt in statements:
        if stmt.negated or stmt.status != "happened":
            continue
        inner = (nominal(r.term) for r in stmt.roles if r.term is not None and means(r.term, *GATHERING))
        for one in (stmt, *inner):
            if not {concept for concept, _ in one.senses}.isdisjoint(GATHERING) or one.word in classes.HOSTING:
                told = _side(one, know, own)
                found = told if told is not None else found
    return found


def _side(stmt: Statement, know: Knowledge, own: frozenset[str]) -> bool | None:
    """The same of one statement; ``None``, too, where ours are in it with others."""
    hosting = stmt.word in classes.HOSTING
    ours = others = False
    for role in stmt.roles:
        if role.term is None or role.mark == "own":
            continue
        if not (role.role in ("A", "W") or (hosting and role.mark in ("subj", "obj"))):
            continue
        for term in role.term.walk():
            if term.carried or term.det == "pron" or pointed(term) or leaders(term):
                return None
            meant = denotes(term, know) or frozenset()
            if meant and {know.country.get(one, one) for one in meant} <= own:
                ours = True
            elif _doer(term):
                others = True
    return None if ours == others else ours


def _doer(term: Term) -> bool:
    """Whether it is somebody, or a body, that can meet and sign."""
    if term.ref is not None:
        return term.ref.kind in ("person", "unknown", "organisation") and not term.ref.adjective
    bodied = term.head in closed.OFFICES | closed.PERSON_NOUNS | bodies.KINDS["organisation"]
    return bodied or "person" in senses.kinds_of(term.head)


def _all(stmt: Statement) -> Iterator[Term]:
    """Who and what a statement names, and whom it puts beside them."""
    for role in stmt.roles:
        for term in role.term.walk() if role.term is not None else ():
            yield term
            for mod in term.mods:
                if mod.role in TOGETHER and mod.term is not None:
                    yield from mod.term.walk()


def _ours(term: Term, know: Knowledge, own: frozenset[str]) -> bool:
    """Whether it is one of our people, or a place or country of ours."""
    ref = term.ref
    if ref is None or ref.adjective:
        return False
    return ref.id in own or (ref.country or know.country.get(ref.id)) in own


def _stranger(term: Term, coming: bool) -> bool:
    """Whether it is a person by name whom the base does not know."""
    ref = term.ref
    if ref is None or ref.kind != "unknown" or term.det or term.plural:
        return False
    return " " in ref.id or coming or any(m.role == "title" for m in term.mods)
