"""What something can hold or make: its capacity, and the time in which that comes together."""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import classes, intervals, stocks
from factcheck.model import Comparator
from factcheck.statements.fitting import riding
from factcheck.statements.heads import per_time
from factcheck.statements.model import Statement

MAKING = frozenset({"produce", "build"})


VEHICLES = "vehicles"
"""The role of how many vehicles there is room for."""
OPEN = frozenset({"capacity", "attend"})
"""Concepts whose count of people is the same by any name for them."""


def _leaving(stmt: Statement) -> None:
    """ "So many a year can leave the plant": the plant can make so many."""
    made = next((r for r in stmt.of("A") if r.term is not None and r.term.count is not None), None)
    plant = next((r for r in stmt.roles if r.mark in ("obj", "off") and r.term is not None), None)
    if made is None or made.term is None or plant is None or not any(m.role == "per" for m in made.term.mods):
        return
    made.role, plant.role, plant.fixed = "P", "A", True
    stmt.senses = (("produce", 1),)


def _carried(stmt: Statement) -> bool:
    """ "The ferry can carry 800 passengers", "the line can transmit 600 megawatts": its capacity, unless it says where
    to, or how often."""
    if stmt.word not in stocks.CARRYING or stmt.times or any(r.role not in ("A", "P", "M") for r in stmt.roles):
        return False
    much = next((r for r in stmt.roles if r.mark in ("obj", "subj") and r.role in ("P", "M")), None)
    holder = next((r for r in stmt.of("A") if r.mark == "subj" and r.term is not None), None)
    if much is None or holder is None or much.term is None or much.term.ref is not None:
        return False
    if not all(each.count is not None and each.ref is None for each in much.term.walk()):
        return False
    most = much.term.count
    if most is not None and most.comparator is Comparator.LE:
        much.term = replace(much.term, count=most._replace(comparator=Comparator.REACHED))
    much.role, much.fixed = "M", True
    stmt.senses, stmt.word, stmt.status = (("capacity", 1),), "capacity", "happened"
    return True


def able(stmt: Statement) -> None:
    """ "The plant can build (up to) 70,000 cars a year": its capacity."""
    if stmt.status == "possible" and stmt.word in stocks.LEAVING:
        _leaving(stmt)
    if stmt.status == "possible" and _carried(stmt):
        return
    if stmt.status != "possible" or not (any(c in MAKING for c, _ in stmt.senses) or stmt.word in stocks.WORKING):
        return
    made = next((r for r in stmt.of("P") if r.term is not None and r.term.count is not None), None)
    if made is None or made.term is None:
        return
    unit = next((word for word, _ in stmt.adverbs if word in intervals.PACES), "")
    if not unit and not any(m.role == "per" for m in made.term.mods):
        return
    if unit:  # "can produce 30,000 cars *annually*"
        made.term = per_time(made.term, intervals.PACES[unit], made.at)
        stmt.adverbs = [adverb for adverb in stmt.adverbs if adverb[0] != unit]
    most = made.term.count
    if most is not None and most.comparator is Comparator.LE:
        made.term = replace(made.term, count=most._replace(comparator=Comparator.REACHED))
    made.role, made.fixed = "M", True
    stmt.senses, stmt.word, stmt.status = (("capacity", 1),), "capacity", "happened"
    plant = next((r for r in stmt.of("L") if r.mark == "at"), None)
    if plant is not None and not stmt.of("A"):
        plant.role = "A"  # "can be built *at the plant*"


def open_count(stmt: Statement) -> Statement:
    """What a capacity or an attendance counts is left open: seats, people, spectators."""
    if not any(concept in OPEN for concept, _ in stmt.senses):
        return stmt
    if stmt.status == "possible" and _of_capacity(stmt):
        stmt.status = "happened"
    for role in stmt.roles:
        term = role.term
        if term is None or term.count is None or (term.head and term.head not in classes.COUNTABLE):
            continue
        if all(m.word == "average" or m.role == "time" for m in term.mods):
            role.term = replace(term, head="")
    for role in stmt.roles:  # how many cars fit in it is another figure than how many people
        if role.role == "M" and role.term is not None and role.term.count is not None and riding(role.term.head):
            if any(c == "capacity" for c, _ in stmt.senses) and not any(m.role == "per" for m in role.term.mods):
                role.role, role.fixed = VEHICLES, True
    return stmt


def not_yet(stmt: Statement) -> None:
    """ "Has not yet sold 900 cars": not as many as 900."""
    if not stmt.negated or not any(word in ("not_yet", "yet") for word, _ in stmt.adverbs):
        return
    for role in stmt.roles:
        count = role.term.count if role.term is not None else None
        if role.term is not None and count is not None and count.comparator in (Comparator.BARE, Comparator.REACHED):
            role.term = replace(role.term, count=count._replace(comparator=Comparator.GE))


def paced(stmt: Statement) -> Statement:
    """ "An *annual* capacity of 70,000 cars": 70,000 cars a year."""
    kind = next((r for r in stmt.roles if r.role == "K" and r.word in intervals.PACES), None)
    much = next((r for r in stmt.of("M") if r.term is not None and r.term.count is not None), None)
    if much is not None and much.term is not None and _yearly(stmt):
        mods = [m for m in much.term.mods if not (m.role == "per" and m.term is not None and m.term.head == "year")]
        much.term = replace(much.term, mods=mods)
        stmt.adverbs = [a for a in stmt.adverbs if intervals.PACES.get(a[0]) != "year"]
    if kind is not None and much is not None and much.term is not None and _of_capacity(stmt):
        stmt.roles.remove(kind)
        much.term = per_time(much.term, intervals.PACES[kind.word], kind.at)
    return stmt


def _yearly(stmt: Statement) -> bool:
    """Whether it is a sum of a year anyway, so that "a year" says it again ("trade of $6 billion *a year*")."""
    return any("annual" in classes.REDUNDANT.get(c, ()) for c, _ in stmt.senses)


def _of_capacity(stmt: Statement) -> bool:
    return any(c == "capacity" for c, _ in stmt.senses)
