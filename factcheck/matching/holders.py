"""An office by its name, where several have held it: whom a fact tells of is meant."""

from __future__ import annotations

from factcheck.frames import Mod, Ref, Term, replace
from factcheck.language.en import closed, senses
from factcheck.matching.denoting import owners
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement


def as_told(c: Statement, known: frozenset[str], know: Knowledge) -> Statement:
    """A claim whose "president of South Korea" is the one of several that a fact with the people ``known`` names."""
    if known.isdisjoint(know.successors) or c.of("C"):
        return c  # who is president is what is asked
    roles = [
        r if r.term is None or (named := _named(r.term, known, know)) is r.term else replace(r, term=named)
        for r in c.roles
    ]
    return c if all(a is b for a, b in zip(roles, c.roles, strict=True)) else replace(c, roles=roles)


def _named(term: Term, known: frozenset[str], know: Knowledge) -> Term:
    if term.members:
        members = [_named(t, known, know) for t in term.members]
        return (
            term if all(a is b for a, b in zip(members, term.members, strict=True)) else replace(term, members=members)
        )
    if term.ref is None and (person := _holder(term, known, know)):
        return replace(term, ref=Ref(person, "person", know.country.get(person)), det="", mods=[], plural=False)
    mods = [_within(m, known, know) for m in term.mods]
    return term if all(a is b for a, b in zip(mods, term.mods, strict=True)) else replace(term, mods=mods)


def _within(mod: Mod, known: frozenset[str], know: Knowledge) -> Mod:
    if mod.term is None or mod.role not in ("of", "own", "by", "between", "with"):
        return mod
    named = _named(mod.term, known, know)
    return mod if named is mod.term else replace(mod, term=named)


def _holder(term: Term, known: frozenset[str], know: Knowledge) -> str:
    """The one whom the fact names of those who have held the office that the term says."""
    concept = senses.concept(term.head)
    if concept not in know.titles or term.plural or term.det in ("a", "an", "any", "every", "another", "some", "no"):
        return ""
    lands, used = owners(term)
    rest = [m for m in term.mods if m not in used and m.word not in closed.SERVING]
    if len(lands) != 1 or rest or term.count is not None or term.rank is not None:
        return ""
    people = know.held.get((concept, next(iter(lands))), frozenset())
    meant = people & known if len(people) > 1 else frozenset()
    return next(iter(meant)) if len(meant) == 1 else ""
