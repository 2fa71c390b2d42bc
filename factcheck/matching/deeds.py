"""A deed as a noun: "exploring for metals" beside "the exploration of metals"."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import derivation
from factcheck.statements.model import Role, Statement

OBJECTS = frozenset({"P", "F"})


def named(stmt: Statement, told: Term) -> Term | None:
    """A clause as a noun phrase with the head of ``told``,; ``None`` where that noun is not
    made of the clause's verb."""
    head = told.head if told.ref is None and told.head in derivation.nouns_of(stmt.word) else ""
    if not head or stmt.negated or stmt.loose or stmt.times or stmt.status != "happened":
        return None
    mods = [_modifier(r, stmt) for r in stmt.roles if r.mark != "control"]
    if None in mods:
        return None
    manner = [Mod("adj", at, word=quality(word)) for word, at in stmt.adverbs]
    return Term(stmt.first, stmt.last, head=head, mods=[*manner, *filter(None, mods)], at=stmt.at)


def _modifier(role: Role, stmt: Statement) -> Mod | None:
    if role.term is None:
        return Mod("adj", role.at, word=role.word) if role.word and role.role == "K" else None
    thing = role.mark == "obj" or (role.role in OBJECTS and not any(r.mark == "obj" for r in stmt.roles))
    return Mod("of" if thing else role.mark, role.at, term=role.term)


def quality(adverb: str) -> str:
    """The adjective of an adverb: "jointly" is joint."""
    end, cut = next(((end, cut) for cut, end in derivation.ADVERBS[1:] if adverb.endswith(end)), ("ly", ""))
    stem = adverb.removesuffix(end)
    return derivation.MANNERS.get(adverb) or (f"{stem}{cut}" if stem != adverb else adverb)
