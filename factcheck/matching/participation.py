"""Who takes part in a fact, and whether a claim names them."""

from __future__ import annotations

from factcheck.language.en import kinds
from factcheck.matching.alignment import NEAR
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement


def predicate(c: Statement, f: Statement) -> tuple[str, int] | None:
    """The concept that both predicates can mean, with the product of their signs."""
    for concept, sign in f.senses:
        for other, theirs in c.senses:
            if sign == theirs == 1 and other in kinds.actions().get(concept, ()):
                return concept, 1  # who fries cooks
            if concept == other or frozenset({concept, other}) in NEAR:
                return concept, sign * theirs
    return None


def participants(f: Statement, know: Knowledge) -> set[str]:
    """All entities that a statement names, with their countries."""
    out: set[str] = set()
    for role in f.roles:
        if role.term is not None:
            for t in role.term.walk():
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
                            if deep.term is not None and deep.term.ref is not None:
                                out.add(deep.term.ref.id)
        elif role.stmt is not None:
            out |= participants(role.stmt, know)
    return out | {know.country[i] for i in out if i in know.country}
