"""Rates and shares: what comes to so much a year is the figure of a year; how many of how many there are; a figure of
an earlier day, of what is still to come."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Term, replace
from factcheck.judging.outcomes import Prepared
from factcheck.language.en import closed, intervals
from factcheck.matching import periods
from factcheck.matching.alignment import Alignment
from factcheck.matching.fillers import WHOLE
from factcheck.model import QuantityKind
from factcheck.statements.model import AHEAD, Role, Statement


def of_a_year(c: Statement) -> Statement:
    """The statement without "a year", "annual", "annually": a fact of every year says it of itself."""
    roles = [_plain(r) for r in c.roles if not (r.role == "K" and r.word in intervals.OF_A_YEAR)]
    adverbs = [a for a in c.adverbs if a[0] not in intervals.OF_A_YEAR]
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


def share(role: Role | str | None) -> tuple[Decimal, Decimal] | None:
    """How many of how many people or things fill a role: "84 percent *of the pupils*", "two *of the five suspects*"."""
    term = role.term if isinstance(role, Role) else None
    count = term.count if term is not None else None
    if term is None or count is None:
        return None
    whole = next((m.term for m in term.mods if m.role in ("of", "part") and m.term and m.term.plural), None)
    if whole is None:
        return None
    if count.kind is QuantityKind.PERCENT:
        return count.low, WHOLE
    return (count.low, whole.count.low) if whole.count is not None else None


def total_of_rate(mine: Role | str | None, told: Role | str | None) -> bool:
    """Is so much done in all what was planned as so much a year?"""
    terms = [r.term if isinstance(r, Role) else None for r in (mine, told)]
    rated = [term is not None and any(m.role == "per" for m in term.mods) for term in terms]
    return rated == [False, True]


def of_an_earlier_day(c: Statement, one: Prepared, a: Alignment) -> bool:
    """Whether a claim's figure is what something has cost *so far*, or was *originally meant* to come to, where the
    reading tells what it will: both may be so."""
    f = one.statement
    if one.status not in AHEAD or not a.figure or c.negated or f.negated:
        return False
    costs = a.concept == "cost"
    if c.status == "happened":
        return costs and (c.tense == "perfect" or any(map(periods.is_now, c.times)))
    return c.status in AHEAD and _once_meant(c, costs) and not _once_meant(f, costs)


def _once_meant(one: Statement, costs: bool) -> bool:
    """Whether it was meant at first; of what has a price, where it is told of the past."""
    words = {word for word, _ in one.adverbs}
    return (costs and one.tense == "past") or "was_to" in words or not words.isdisjoint(closed.AT_FIRST)
