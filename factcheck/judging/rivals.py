"""Who was not the first: another of the same kind did so before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from factcheck.frames import Term, replace
from factcheck.judging import days
from factcheck.judging.outcomes import Outcome, Prepared
from factcheck.language.en import senses
from factcheck.matching.aligning import align
from factcheck.matching.denoting import denotes, owners
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Relation
from factcheck.statements.model import Role, Statement

CLAIMED = frozenset({"A", "ORD", "L", "K", "P"})
"""The roles of a statement about a first visit; any other narrows it ("the first in five years")."""


def narrower_first(c: Statement, f: Statement) -> bool:
    """Is what a fact calls the first that of less: in five years, of another kind of people?"""
    if not c.of("ORD") or not f.of("ORD"):
        return False
    marks = {r.mark for r in c.roles}
    if any(r.role not in CLAIMED and r.mark not in marks for r in f.roles):
        return True
    mine, theirs = _kind(c), _kind(f)
    return mine is not None and theirs is not None and mine != theirs


def _kind(stmt: Statement) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """Of whom in general somebody was the first: "a South Korean president", "a foreign leader"."""
    term = next((r.term for r in stmt.of("A") if r.term is not None and _general(r.term)), None)
    if term is None:
        return None
    words = frozenset(m.word for m in term.mods if m.word and m.term is None)
    return senses.concept(term.head), frozenset(owners(term)[0]), words


def _general(term: Term) -> bool:
    return term.ref is None and term.det in ("a", "an", "any")


class Rivals:
    """The visits of the base by those who hold or held an office: whose was before another's."""

    def __init__(self, prepared: Iterable[Prepared], know: Knowledge) -> None:
        self.know = know
        self.prepared = prepared

    @cached_property
    def visits(self) -> list[Prepared]:
        """Looked for when somebody is called the first."""
        return [one for one in self.prepared if one.status == "happened" and _visit(one.statement)]

    def before(self, c: Statement, day: str) -> Outcome | None:
        """The earliest reading that tells of such a visit before the one that a statement calls the first."""
        if not _visit(c) or c.negated or c.status != "happened" or c.act != "assert" or c.loose:
            return None
        first = next((r for r in c.of("ORD") if r.term is not None and r.term.rank is not None), None)
        kind, who = self._members(c)
        if first is None or first.term is None or first.term.rank is None or first.term.rank.low != 1:
            return None
        if kind is None or len(who) != 1 or any(r.role not in CLAIMED for r in c.roles):
            return None
        if any(word not in ("first", "ever") for word, _ in c.adverbs):
            return None
        others = kind - who
        start = self._start(c, who, day)
        earlier = [o for one in self.visits if (o := self._rival(c, one, others, start)) is not None]
        return min(earlier, key=lambda o: days.counted(o.prepared) or ("", ""), default=None)

    def _members(self, c: Statement) -> tuple[frozenset[str] | None, frozenset[str]]:
        """All who ever held the office that the statement names in general, and whom it names by name."""
        members: frozenset[str] | None = None
        who: frozenset[str] = frozenset()
        for role in c.of("A"):
            if role.term is None:
                continue
            if _general(role.term):
                members = self._holders(role.term)
            else:
                who |= denotes(role.term, self.know) or frozenset()
        return members, who

    def _holders(self, term: Term) -> frozenset[str] | None:
        lands, used = owners(term)
        if len(lands) != 1 or len(used) != len(term.mods):
            return None  # "a *young* Korean president"
        return self.know.held.get((senses.concept(term.head), next(iter(lands))))

    def _start(self, c: Statement, who: frozenset[str], day: str) -> str | None:
        """When the visit began that is called the first: as it says, else the earliest of that person in the base."""
        told = [w.low for t in c.times if (w := days.window(t, day)) is not None]
        if c.times:
            return min(told, default=None)
        own = [one for one in self.visits if self._of(one) == who and self._same_place(c, one)]
        return min((span[0] for one in own if (span := days.counted(one)) is not None), default=None)

    def _rival(self, c: Statement, one: Prepared, others: frozenset[str], start: str | None) -> Outcome | None:
        span, who = days.counted(one), self._of(one)
        if start is None or span is None or span[1] >= start or len(who) != 1 or not who <= others:
            return None
        if not self._same_place(c, one) or not _kinds(c) <= _kinds(one.statement):
            return None
        named = next(r for r in one.statement.of("A") if r.term is not None and r.term.ref is not None)
        plain = [r for r in c.roles if r.role not in ("ORD", "A")]
        same = replace(c, roles=[*plain, Role("A", "subj", named.at, term=named.term, fixed=True)], times=[])
        alignment = align(same, one.statement, self.know, one.background)
        if alignment is None:
            return None
        return Outcome(one, alignment, Relation.EXCLUDES, "wrong-slot", f"{self.know.names[next(iter(who))]} before")

    def _of(self, one: Prepared) -> frozenset[str]:
        named = [r.term for r in one.statement.of("A") if r.term is not None and r.term.ref is not None]
        return frozenset().union(*(denotes(t, self.know) or frozenset() for t in named))

    def _same_place(self, c: Statement, one: Prepared) -> bool:
        mine, theirs = _places(c, self.know), _places(one.statement, self.know)
        return bool(mine) and mine == theirs


def _visit(stmt: Statement) -> bool:
    return any(concept == "visit" for concept, _ in stmt.senses) and not stmt.negated


def _kinds(stmt: Statement) -> set[str]:
    """Of what grade the visit was ("state"), as a claim may narrow it."""
    return {r.word for r in stmt.of("K")}


def _places(stmt: Statement, know: Knowledge) -> frozenset[str]:
    found = [denotes(r.term, know) for r in (*stmt.of("L"), *stmt.of("P")) if r.term is not None]
    return frozenset().union(*(ids for ids in found if ids))
