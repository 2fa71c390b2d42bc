"""What had never been before: the first time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from factcheck.frames import Term
from factcheck.language.en import classes
from factcheck.model import Period
from factcheck.statements.heads import eventive, means, ordinal
from factcheck.statements.model import Role, Statement

UNTIL = frozenset({"before", "until"})
CLAUSES = frozenset({"sub:before", "sub:until"})


def first_time(statements: list[Statement]) -> None:
    """ "Before that trip X had never visited Y", "visited Y for the first time": X's first visit to Y."""
    _for_the_first(statements)
    _of_that_day(statements)
    _not_until(statements)
    clause = any(s.kind in CLAUSES for s in statements)
    for stmt in statements:
        if not stmt.negated or stmt.kind != "finite" or stmt.tense != "past":
            continue
        if not any(c in classes.RECURRING for c, _ in stmt.senses):
            continue
        until = [r for r in stmt.roles if r.mark in UNTIL and r.term is not None and _occasion(r.term)]
        earlier = [a for a in stmt.adverbs if a[0] in UNTIL or a[0] == "formerly"]
        dated = [t for t in stmt.times if t is not None and t.comparator in UNTIL and t.high and not t.yearless]
        if not (until or earlier or clause or dated):
            continue
        stmt.times = [_not_before(t) if t is not None and t in dated else t for t in stmt.times]
        stmt.negated, stmt.neg_at = False, -1
        stmt.roles = [r for r in stmt.roles if r not in until or (eventive(r.term) and not _that_visit(r.term))]
        for role in until:
            role.mark = role.role = "during"  # an occasion as any other
        stmt.adverbs = [a for a in stmt.adverbs if a not in earlier]
        rank = Term(stmt.at, stmt.at + 1, rank=ordinal(1), at=stmt.at)
        stmt.roles.append(Role("ORD", "rank", stmt.at, term=rank, fixed=True))


def _not_until(statements: list[Statement]) -> None:
    """ "Will not open until 2028", "did not open until May": opens, opened then."""
    for stmt in statements:
        late = [t for t in stmt.times if t is not None and t.comparator == "until" and t.high and not t.yearless]
        once = stmt.status in AHEAD or (stmt.tense == "past" and any(c in ONCE for c, _ in stmt.senses))
        if not stmt.negated or len(late) != 1 or not once or any(a[0] in MORE for a in stmt.adverbs):
            continue
        stmt.times = [_then(t) if t is late[0] else t for t in stmt.times]
        stmt.negated, stmt.neg_at = False, -1


AHEAD = frozenset({"future", "planned", "agreed"})
ONCE = frozenset(
    {"open", "start", "launch", "build", "found", "close", "end", "die", "merge", "appoint", "elect", "resign"}
)
"""Concepts of what happens to a thing or a person once."""
MORE = frozenset({"only", "again", "fully"})


def _then(period: Period) -> Period:
    """ "until 2028": in 2028."""
    last = date.fromisoformat(period.high or "")
    first = last.replace(day=1) if period.grain in ("month", "year") else last
    first = first.replace(month=1) if period.grain == "year" else first
    return period._replace(low=first.isoformat(), comparator="on")


NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def _for_the_first(statements: list[Statement]) -> None:
    """ "visited Y for the first time": the first visit."""
    for stmt in statements:
        if stmt.negated or not any(c in classes.RECURRING or c == "meet" for c, _ in stmt.senses):
            continue
        for role in stmt.roles:
            time = role.term
            if role.mark != "for" or time is None or time.head != "time" or len(time.mods) != 1:
                continue
            nth = NTH.get(time.mods[0].word)
            if nth is not None and not any(r.role == "ORD" for r in stmt.roles):
                role.role, role.mark, role.fixed = "ORD", "rank", True
                role.term = Term(time.first, time.last, rank=ordinal(nth), at=time.at)


def _of_that_day(statements: list[Statement]) -> None:
    """ "X came to Y on 3 May for a visit, *her first*": the first one was on that day."""
    for before, stmt in pairwise(statements):
        nth = stmt.kind == "apposition" and any(r.role == "ORD" for r in stmt.roles) and not stmt.times
        shared = {c for c, _ in before.senses} & {c for c, _ in stmt.senses} & classes.RECURRING
        if nth and shared and before.status == stmt.status == "happened" and not before.negated:
            stmt.times = list(before.times)


def _not_before(period: Period) -> Period:
    """ "never before 2024", "never until May 2024": the first time was then, or later."""
    last = date.fromisoformat(period.high or "")
    if period.comparator == "before":
        first = last + timedelta(days=1)
    else:
        first = last.replace(day=1, month=1) if period.grain == "year" else last
        first = first.replace(day=1) if period.grain == "month" else first
    return period._replace(grain="range", low=first.isoformat(), high=None, comparator="on")


def _occasion(term: Term) -> bool:
    """Whether it is an event, or "that", which the text has told of."""
    return (
        eventive(term)
        or (term.det == "the" and term.head == "one")
        or (term.det == "pron" and term.head in ("that", "this", "then"))
    )


def _that_visit(term: Term | None) -> bool:
    """ "before *the trip that brought 11 treaties*": the first one itself, not a trip to another place."""
    if term is None or not means(term, "visit") or term.det not in ("the", "that", "this"):
        return False
    return all(m.role == "rel" for m in term.mods)
