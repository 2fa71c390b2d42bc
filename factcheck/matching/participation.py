"""Who takes part in a fact, and whether a claim names them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.en import kinds
from factcheck.matching.alignment import NEAR, Pairing
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement


def predicate(c: Statement, f: Statement) -> tuple[str, int] | None:
    """The concept that both predicates can mean, with the product of their signs."""
    actions = kinds.actions()
    for concept, sign in f.senses:
        doing, near = actions.get(concept, ()), NEAR.get(concept, ())
        for other, theirs in c.senses:
            if sign == theirs == 1 and other in doing:
                return concept, 1  # who fries cooks
            if concept == other or other in near:
                return concept, sign * theirs
    return None


def participants(f: Statement, know: Knowledge) -> set[str]:
    """All entities that a statement names, with their countries."""
    out: set[str] = set()
    for role in f.roles:
        if role.term is not None:
            for t in role.term.walk():
                if t.ref is None and not t.mods:
                    continue
                found = denotes(t, know, economic=True)
                if found:
                    out |= found
                for mod in t.mods:
                    if mod.term is not None:
                        inner = denotes(mod.term, know, economic=True)
                        if inner:
                            out |= inner
                        elif mod.term.ref is not None:
                            out.add(mod.term.ref.id)
                        for deep in mod.term.mods:
                            if deep.term is not None:
                                out.update(x.ref.id for x in deep.term.walk() if x.ref is not None)
        elif role.stmt is not None:
            out |= participants(role.stmt, know)
    return out | {know.country[i] for i in out if i in know.country}


def told_of(f: Statement, know: Knowledge) -> frozenset[str]:
    """The participants of a fact's statement, found once: every claim asks."""
    if f.known is None:
        f.known = frozenset(participants(f, know))
    return f.known


def exchanged(excluded: Sequence[Pairing], know: Knowledge) -> bool:
    """Do the fact's own people only change places: "Y supported what X proposed" for the other way round?"""
    mine = [actor(p.mine, know) for p in excluded]
    told = [actor(p.told, know) for p in excluded]
    if not all(len(side) == 1 and side <= know.persons for side in (*mine, *told)):
        return False
    return len(set().union(*mine)) == len(mine) and set().union(*mine) == set().union(*told)


def actor(role: Role | str | None, know: Knowledge) -> frozenset[str]:
    """Who fills a role, or acts in what fills it."""
    if not isinstance(role, Role):
        return frozenset()
    inner = role.stmt
    if inner is None and role.term is not None and eventive(role.term):
        inner = nominal(role.term)
    terms = [r.term for r in inner.roles if r.role == "A"] if inner is not None else [role.term]
    return frozenset(i for t in terms if t is not None for i in denotes(t, know) or ())


def vocabulary(stmt: Statement) -> frozenset[str]:
    """The heads, the modifiers and the names in a statement."""
    out: set[str] = {stmt.word}
    for phrase in stmt.phrases():
        for term in phrase.within():
            out.add(term.head)
            out.update(m.word for m in term.mods if m.word)
            if term.ref is not None:
                out.add(term.ref.id)
    return frozenset(out - {""})
