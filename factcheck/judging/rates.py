"""Rates: what comes to so much a year is the figure of a year."""

from __future__ import annotations

from factcheck.frames import Term, replace
from factcheck.statements.capacities import RATES
from factcheck.statements.model import Role, Statement

YEAR = frozenset(word for word, unit in RATES.items() if unit == "year")


def of_a_year(c: Statement) -> Statement:
    """The statement without "a year", "annual", "annually": a fact of every year says it of itself."""
    roles = [_plain(r) for r in c.roles if not (r.role == "K" and r.word in YEAR)]
    adverbs = [a for a in c.adverbs if a[0] not in YEAR]
    if len(adverbs) == len(c.adverbs) and len(roles) == len(c.roles) and all(map(_same, roles, c.roles)):
        return c
    return replace(c, roles=roles, adverbs=adverbs)


def _same(one: Role, other: Role) -> bool:
    return one is other


def _plain(role: Role) -> Role:
    if role.term is None or not _yearly(role.term):
        return role
    return replace(role, term=replace(role.term, mods=[m for m in role.term.mods if m.role != "per"]))


def _yearly(term: Term) -> bool:
    return any(m.role == "per" and m.term is not None and m.term.head == "year" for m in term.mods)
