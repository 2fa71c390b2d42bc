"""One deed in the words of another: who beat whom as who won and lost, who joined a body as whom it took on, what holds
things as what there is in it. Tried for a statement that came to nothing as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Mod, Term, replace
from factcheck.model import QuantityKind
from factcheck.statements import (
    counterparts,
    deciding,
    extents,
    handing,
    lateness,
    lawsuits,
    parents,
    prices,
    sporting,
    stocks,
    transit,
    undertakings,
)
from factcheck.statements.building import nominal
from factcheck.statements.heads import amount, eventive, is_organisation, is_place, means, named
from factcheck.statements.model import AHEAD, Role, Statement
from factcheck.statements.nouns import edges

SEATS = frozenset({"", "…", "seat", "spectator", "person", "people", "fan", "place"})
"""Heads of what a capacity counts."""


def converses(stmt: Statement) -> Iterator[Statement]:
    """The statement in other words, each by itself."""
    yield from transit.routes(stmt)
    yield from contests(stmt)
    yield from holding(stmt)
    yield from joining(stmt)
    yield from moving(stmt)
    yield from paying(stmt)
    yield from extents.peopled(stmt)
    yield from prices.fees(stmt)
    yield from priced(stmt)
    yield from opened(stmt)
    yield from bound(stmt)
    yield from delayed(stmt)
    yield from advanced(stmt)
    yield from undertakings.undertaken(stmt)
    yield from counterparts.counterparts(stmt)
    yield from stocks.stocked(stmt)
    yield from handing.handed(stmt)
    yield from handing.brought(stmt)
    yield from handing.unpaid(stmt)
    yield from lawsuits.litigated(stmt)
    yield from deciding.accepted(stmt)
    yield from parents.parts(stmt)


def contests(stmt: Statement) -> Iterator[Statement]:
    """ "X beat Y in the final": X won the final against Y, Y lost it to X; and the other way round."""
    concepts = dict(stmt.senses)
    if "beat" in concepts:
        match = next((r for r in stmt.roles if r.mark in ("in", "at") and sporting.is_contest(r.term)), None)
        winner, loser = next(iter(stmt.of("A")), None), next(iter(stmt.of("P")), None)
        if match is None or winner is None or loser is None or concepts["beat"] < 0:
            return
        rest = [r for r in stmt.roles if r not in (match, winner, loser)]
        lost = replace(match, role="P", mark="obj", fixed=True)
        for sign, who, other in ((1, winner, loser), (-1, loser, winner)):
            roles = [replace(who, role="A", fixed=True), lost, replace(other, role="R", fixed=True), *rest]
            yield replace(stmt, senses=(("win", sign),), roles=roles, marks={})


def holding(stmt: Statement) -> Iterator[Statement]:
    """ "X seats 42,000": there are so many seats in it; "there are 300 lamps on X", "X is fitted with 300 lamps": it
    carries so many; and the other way round."""
    concepts = {concept for concept, _ in stmt.senses}
    things = next(
        (r for r in stmt.roles if r.role in ("A", "P", "M", "W") and r.term is not None and r.term.count), None
    )
    if things is None or things.term is None:
        return
    where = next((r for r in stmt.roles if r is not things and r.role in ("A", "L", "P") and r.term is not None), None)
    if where is None:  # "3,800 panels *on the roof*"
        on = next((m for m in things.term.mods if m.role in ("on", "in", "at") and m.term is not None), None)
        if on is None:
            return
        where = Role("L", on.role, on.at, term=on.term)
        things = replace(things, term=replace(things.term, mods=[m for m in things.term.mods if m is not on]))
    if where.term is None or where.term.count is not None or things.term is None:
        return
    rest = [r for r in stmt.roles if r.at not in (things.at, where.at)]
    seats = things.term.head in SEATS

    def told(concept: str, many: str, place: str, term: Term) -> Statement:
        roles = [replace(things, role=many, term=term, fixed=True), replace(where, role=place, fixed=True), *rest]
        return replace(stmt, senses=((concept, 1),), roles=roles, marks={})

    if "capacity" in concepts and seats:
        yield told("exist", "A", "L", replace(things.term, head="seat", plural=True, mods=[]))
    elif "exist" in concepts and seats:
        yield told("capacity", "M", "A", replace(things.term, head=""))
    elif concepts & {"exist", "install"} and not seats:
        yield told("carry", "P", "A", things.term)
        if "install" in concepts:
            yield told("exist", "A", "L", things.term)


def joining(stmt: Statement) -> Iterator[Statement]:
    """ "X joined Y from Z": Y took X on from Z, bought him perhaps."""
    who, club, source = (next(iter(stmt.of(role)), None) for role in ("A", "P", "S"))
    if who is None or club is None or source is None or not any(c == "join" for c, _ in stmt.senses):
        return
    if not named(who.term, "person") or not is_organisation(club.term) or not is_organisation(source.term):
        return
    rest = [r for r in stmt.roles if r not in (who, club)]
    roles = [replace(club, role="A", fixed=True), replace(who, role="P", fixed=True), *rest]
    yield replace(stmt, senses=(("buy", 1),), roles=roles, marks={}, vague=True)


def priced(stmt: Statement) -> Iterator[Statement]:
    """ "X paid $3 million for the ship, spent $3 million on its bridge": the ship, X's bridge cost so much, X."""
    if not any(c in PAID for c, _ in stmt.senses):
        return
    money = next((r for r in stmt.roles if (q := amount(r.term)) is not None and q.kind is QuantityKind.MONEY), None)
    marks = ("for", "on", *(INTO if stmt.status in AHEAD else ()))
    thing = next((r for r in stmt.roles if r.mark in marks and r is not money and r.term is not None), None)
    payer = next((r for r in stmt.roles if r.mark in ("subj", "by") and r.term is not None and r.term.ref), None)
    if money is None or thing is None or thing.term is None or eventive(thing.term) or is_place(thing.term):
        return
    term = thing.term
    own = next((m for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    rest = [r for r in stmt.roles if r not in (money, thing, payer)]
    if payer is not None and payer.term is not None and own is not None:
        term = replace(term, mods=[replace(m, term=payer.term) if m is own else m for m in term.mods])
    elif payer is not None:
        rest.append(replace(payer, role="L", mark="by", fixed=True))
    roles = [replace(thing, role="A", mark="subj", term=term, fixed=True), replace(money, role="M", fixed=True), *rest]
    on = thing.mark != "for" and not (term.det in ("the", "") and own is not None)
    yield replace(stmt, senses=(("cost", 1),), word="cost", roles=roles, marks={}, vague=stmt.vague or on)


INTO = ("into", "in")
"""Marks of what money goes into; what is only to be put into a thing that is being made is what it costs."""
PAID = frozenset({"buy", "spend", "fund", "invest"})


def opened(stmt: Statement) -> Iterator[Statement]:
    """ "X opened its, the third terminal": the third terminal of X opened."""
    if not any(c in ("open", "close", "launch", "reopen") for c, _ in stmt.senses):
        return
    who = next((r for r in stmt.of("A") if named(r.term, "organisation", "place") or _the_one(r.term)), None)
    thing = next((r for r in stmt.of("P") if r.term is not None and r.term.ref is None and not r.term.members), None)
    if who is None or who.term is None or thing is None or thing.term is None:
        return
    mods = [m for m in thing.term.mods if not (m.role == "own" and m.term is not None and m.term.det == "pron")]
    if any(m.role in ("own", "of", "at") for m in mods):
        return
    term = replace(thing.term, mods=[*mods, Mod("of", who.at, term=who.term)])
    roles = [replace(r, term=term) if r is thing else r for r in stmt.roles if r is not who]
    yield replace(stmt, roles=roles)


def bound(stmt: Statement) -> Iterator[Statement]:
    """ "X and Y have established a strategic partnership": they have one."""
    bond = next((r.term for r in stmt.of("P") if r.term is not None and means(r.term, "cooperate")), None)
    if bond is None or stmt.times or not any(c == "found" and sign > 0 for c, sign in stmt.senses):
        return
    if not any(m.role in ("between", "of", "with") for m in bond.mods) or stmt.of("A"):
        return
    held = nominal(bond)
    rest = [r for r in stmt.roles if r.role != "P"]
    yield replace(stmt, senses=held.senses, word=held.word, roles=[*held.roles, *rest], marks={})


def delayed(stmt: Statement) -> Iterator[Statement]:
    """ "The opening of X was delayed by a year": X opened a year late."""
    event = next((r.term for r in stmt.of("P") if r.term is not None and eventive(r.term)), None)
    long = next((r for r in stmt.roles if r.mark == "by" and lateness.by_how_much(r.term)), None)
    span = lateness.by_how_much(long.term) if long is not None else None
    if event is None or long is None or span is None or stmt.negated or "postpone" not in dict(stmt.senses):
        return
    held = nominal(event)
    yield replace(
        held,
        status=stmt.status,
        roles=[*held.roles, replace(long, role=lateness.LATE, mark=lateness.LATE, term=span, fixed=True)],
    )


def put_off(stmt: Statement) -> Iterator[Statement]:
    """ "The opening of X was postponed to 2026": X is to open then."""
    if stmt.negated or stmt.status != "happened" or ("postpone", 1) not in stmt.senses:
        return
    event = next((r.term for r in stmt.of("P") if r.term is not None and eventive(r.term)), None)
    if event is None:
        return
    to = [t for t in stmt.times if t.comparator == "on" and t.relative is None and t.low]
    if len(to) == len(stmt.times) == 1:
        held = nominal(event)
        if not {"open", "start", "launch", "end"} & {concept for concept, _ in held.senses}:
            return  # a summit has its own plan
        yield replace(held, status="planned", times=to, kind="finite", tense="present")


def built_between(stmt: Statement) -> Iterator[Statement]:
    """ "X was built between 1931 and 1936": its construction began in 1931, it was finished in 1936."""
    if stmt.negated or stmt.status != "happened" or not {"build", "renovate"} & {c for c, s in stmt.senses if s > 0}:
        return
    what = next((r for r in stmt.of("P") if r.term is not None and not r.term.members), None)
    span = stmt.times[0] if len(stmt.times) == 1 else None
    if what is None or what.term is None or span is None or span.grain != "range" or span.comparator != "on":
        return
    if not (span.low and span.high and span.low[5:] == "01-01" and span.high[5:] == "12-31"):
        return
    first, last = edges(span)
    others = [r for r in stmt.roles if r is not what and r.role == "L"]
    yield replace(stmt, senses=(("end", 1),), word="end", times=[last], marks={},
                  roles=[replace(what, fixed=True), *others])  # fmt: skip
    work = "construction" if ("build", 1) in stmt.senses else "renovation"
    noun = Term(what.at, what.at + 1, head=work, at=what.at, mods=[Mod("of", what.at, term=what.term)])
    for ended, when in (("start", first), ("end", last)):
        begun = replace(what, role="P", mark="subj", term=noun, fixed=True)
        yield replace(stmt, senses=((ended, 1),), word=ended, times=[when], marks={}, roles=[begun, *others])


def advanced(stmt: Statement) -> Iterator[Statement]:
    """ "X and Y have expanded their trade": trade between X and Y has grown."""
    sign = dict(stmt.senses).get("strengthen", 0)
    who = next((r for r in stmt.of("A") if r.term is not None and len(r.term.members) == 2), None)
    what = next((r for r in stmt.of("P") if r.term is not None and eventive(r.term)), None)
    if not sign or who is None or what is None or what.term is None or stmt.status != "happened":
        return
    own = [m for m in what.term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"]
    if any(m.term is not None and m not in own for m in what.term.mods):
        return
    if who.term is None or not all(named(one, "country", "city", "person") for one in who.term.members):
        return
    mods = [*[m for m in what.term.mods if m not in own], Mod("between", who.at, term=who.term)]
    roles = [replace(what, term=replace(what.term, mods=mods), fixed=True)]
    rest = [r for r in stmt.roles if r is not who and r is not what]
    yield replace(stmt, senses=(("grow", sign),), word="grow", roles=[*roles, *rest], marks={})


def _the_one(term: Term | None) -> bool:
    """ "the museum"."""
    return term is not None and term.ref is None and term.det == "the" and not term.plural and not term.members


def moving(stmt: Statement) -> Iterator[Statement]:
    """ "X's fee fell", "went up": its level, and which way it went; a fact may tell from what to what."""
    sign = dict(stmt.senses).get("grow", 0)
    what = next((r for r in stmt.of("P") if r.term is not None and not r.term.members), None)
    if not sign or what is None or stmt.change or stmt.negated or any(r.role in ("D", "M", "S") for r in stmt.roles):
        return
    rest = [r for r in stmt.roles if r is not what]
    level = replace(what, role="A", fixed=True)
    yield replace(stmt, senses=(("measure", 1),), roles=[level, *rest], marks={}, change="up" if sign > 0 else "down")


def paying(stmt: Statement) -> Iterator[Statement]:
    """ "The scholarship is worth $450 a month": it pays so much."""
    what, much = next(iter(stmt.of("A")), None), next(iter(stmt.of("M")), None)
    if what is None or much is None or what.term is None or much.term is None or ("measure", 1) not in stmt.senses:
        return
    if named(what.term, "thing") and any(m.role == "per" for m in much.term.mods):
        rest = [r for r in stmt.roles if r is not much]
        yield replace(stmt, senses=(("give", 1),), roles=[*rest, replace(much, role="P", fixed=True)], marks={})
