"""What is opened or closed: whose it is, and where."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import closed
from factcheck.statements.fitting import peopled
from factcheck.statements.heads import is_organisation
from factcheck.statements.model import Role, Statement
from factcheck.statements.places import own_pronoun

TOWNS = frozenset({"city", "place", "region"})
KNOWN = frozenset({"the", "this", "that"})
"""Determiners of what is there already, and not opened."""


def founded(stmt: Statement) -> None:
    """Who opens a thing owns it; a town before its name is where it stands; a plant creates the jobs in it."""
    if any(c in ("open", "close", "launch") for c, _ in stmt.senses):
        stmt.roles = [r for r in stmt.roles if not (r.mark in ("to", "for") and _users(r.term))]
        _made(stmt)
        _routed(stmt)
        _placed(stmt)
    elif any(c == "found" for c, _ in stmt.senses):
        _hosted(stmt)


USERS = frozenset({"traffic", "public", "visitor", "passenger", "motorist", "business", "use", "service", "operation"})
"""For whom or what everything is opened ("was opened *to traffic*")."""


def _users(term: Term | None) -> bool:
    return term is not None and term.head in USERS and not term.mods and term.count is None


def _made(stmt: Statement) -> None:
    """ "X opens a branch", "a state opens an embassy": the branch is X's, the embassy the state's."""
    makers, things = stmt.of("A"), stmt.of("P")
    plain = all(
        r.term is not None and r.term.ref is None and r.term.count is None and r.term.det not in KNOWN for r in things
    )
    if not makers and plain:  # "X may *get* a branch in Y": a place where it is opened, or a body whose it is
        makers = [r for r in stmt.of("L") if r.mark == "subj" and r.term is not None and is_organisation(r.term)]
    if (
        len(makers) != 1
        or makers[0].mark == "from"
        or len(things) != 1
        or makers[0].term is None
        or things[0].term is None
        or stmt.marks.get("open", {}).get("obj", "P") != "P"
    ):
        return
    maker, thing = makers[0].term, things[0].term
    if thing.ref is not None or peopled(thing):
        return  # what has a name: who opens it, is told beside it; nobody owns whom the police release
    state = maker.ref is not None and maker.ref.kind == "country" and thing.head in closed.MISSIONS
    thing = replace(thing, mods=[m for m in thing.mods if not own_pronoun(m)])
    if (
        maker.ref is None
        or (maker.ref.kind not in ("organisation", "unknown", "source") and not state)
        or thing.members
        or any(m.role in ("own", "of", "noun") and _owner(m.term) for m in thing.mods)
    ):
        return
    things[0].term = replace(thing, mods=[*thing.mods, Mod("own", makers[0].at, term=maker)])
    stmt.roles.remove(makers[0])


def _owner(term: Term | None) -> bool:
    """Somebody named, and no town ("its *Almaty* plant")."""
    return term is not None and term.ref is not None and term.ref.kind not in TOWNS


def _routed(stmt: Statement) -> None:
    """Flights from X to Y, the X–Y route: between X and Y."""
    things = stmt.of("P")
    if len(things) != 1 or things[0].term is None or things[0].term.head not in closed.ROUTES:
        return
    thing = things[0].term
    ends = [r for r in stmt.roles if r.mark in ("from", "to") and r.term is not None and _town(r.term)]
    towns = [m for m in thing.mods if m.role == "noun" and m.term is not None and _town(m.term)]
    between = [r.term for r in ends] if len(ends) == 2 else [m.term for m in towns] if len(towns) == 2 else []
    found = [t for t in between if t is not None]
    if len(found) != 2:
        return
    pair = Term(found[0].first, found[1].last, members=found, link="and", at=found[0].at)
    mods = [m for m in thing.mods if m not in towns]
    things[0].term = replace(thing, mods=[*mods, Mod("between", pair.at, term=pair)])
    stmt.roles = [r for r in stmt.roles if r not in ends or len(ends) != 2]


def _placed(stmt: Statement) -> None:
    """ "X opens its *Almaty* plant": in Almaty."""
    things = stmt.of("P")
    if len(things) != 1 or things[0].term is None or things[0].term.ref is not None or stmt.of("L"):
        return
    thing = things[0].term
    town = next((m for m in thing.mods if m.role == "noun" and m.term is not None and _town(m.term)), None)
    if town is not None:
        things[0].term = replace(thing, mods=[m for m in thing.mods if m is not town])
        stmt.roles.append(Role("L", "in", town.at, term=town.term, fixed=True))


def _hosted(stmt: Statement) -> None:
    """ "1,500 jobs were created *at the plant*": by the plant."""
    work = any(r.term is not None and r.term.head == "job" for r in stmt.of("P"))
    plant = next((r for r in stmt.of("L") if r.mark == "at" and r.term is not None and r.term.ref is None), None)
    if work and plant is not None and not stmt.of("A"):
        plant.role, plant.fixed = "A", True


def _town(term: Term) -> bool:
    return term.ref is not None and term.ref.kind in TOWNS
