"""What goes on and what is over: a reading of what was being done, or of how it once was, beside a claim that it was
done or is so now."""

from __future__ import annotations

from factcheck.judging.outcomes import Prepared
from factcheck.matching import sole as alone
from factcheck.matching.alignment import Alignment
from factcheck.statements.model import Statement

UNDER_WAY = frozenset({"replace", "install", "plant", "lay", "buy", "deliver", "dismiss", "close", "hire", "create"})
"""Concepts of what is being done to so many, who knows to how many yet."""
BUILDING = frozenset({"build", "renovate", "rebuild", "demolish", "dismantle"})
"""Concepts of deeds that are done only once they have come to their end."""


def under_way(c: Statement, one: Prepared, a: Alignment) -> bool:
    """Whether the claim says that a thing was built, which the reading says is being built."""
    told = one.statement
    if told.tense != "progressive" or c.tense not in ("past", "perfect") or c.status != "happened" or c.negated:
        return False
    so_many = any(r.role in ("P", "M") and r.term is not None and r.term.count is not None for r in told.roles)
    concepts = {concept for concept, _ in told.senses}
    return a.concept in BUILDING or (so_many and not concepts.isdisjoint(UNDER_WAY))


def no_more(c: Statement, one: Prepared, a: Alignment) -> bool:
    """Whether the claim says that something is so now which by the reading was so once: an office that somebody held,
    a cave that was closed *until 1998*."""
    told = one.statement
    now = c.tense == "present" and not c.times and told.tense == "past"
    if now and any(t.comparator == "until" for t in told.times):
        return True
    if not now or a.concept != "be" or one.fact.series is not None or one.reading.term is not None:
        return False
    offices = [r.term for r in told.of("C") if r.term is not None and r.term.ref is None]
    return any(alone.post(term) for term in offices) and any(p.role == "A" and p.ids for p in a.pairs)
