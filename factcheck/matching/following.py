"""What a base's own statement entails besides what it says: who succeeds somebody is in his office since, who resigned
was in it; who is sent to prison for a deed was convicted of it.

Of claims nothing is drawn: what they say is judged as they say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import decisions, people
from factcheck.matching.sole import post
from factcheck.statements import bonds, converses, drifts
from factcheck.statements.building import nominal
from factcheck.statements.contracts import done
from factcheck.statements.deciding import accepted, seat
from factcheck.statements.heads import eventive, means
from factcheck.statements.lawsuits import litigated
from factcheck.statements.model import Role, Statement
from factcheck.statements.upholding import made_to_pay
from factcheck.statements.weighing import weighs


def follows(stmt: Statement) -> Iterator[Statement]:
    """The statements that one of the base entails."""
    yield from _counted(stmt)
    if stmt.negated or stmt.status != "happened" or stmt.act != "assert":
        return
    concepts = {concept for concept, sign in stmt.senses if sign > 0}
    office = next((r for r in stmt.of("C") if r.term is not None and r.term.ref is None), None)
    if office is not None:
        yield from _offices(stmt, concepts, office)
    yield from litigated(stmt, also=True)
    yield from accepted(stmt, also=True)
    yield from _because(stmt, concepts)
    yield from weighs(stmt)
    yield from _agreed(stmt, concepts)
    yield from _voted_in(stmt, concepts)
    yield from drifts.at_both_ends(stmt)
    yield from done(stmt)
    yield from converses.put_off(stmt)
    yield from made_to_pay(stmt)
    yield from drifts.waited(stmt)
    yield from converses.built_between(stmt)
    if "sentence" in concepts:
        yield from _convicted(stmt)


def _counted(stmt: Statement) -> Iterator[Statement]:
    """ "X has 18 rooms, a canteen and a hall": there are 18 rooms in X."""
    whose = next((r for r in stmt.roles if r.mark == "subj" and r.term is not None and not r.term.members), None)
    what = next((r for r in stmt.of("P") if r.term is not None and r.term.members), None)
    if stmt.word not in HAVING or stmt.negated or stmt.act != "assert" or whose is None or what is None:
        return
    for one in what.term.members if what.term is not None and what.term.link == "and" else ():
        if one.count is not None and one.ref is None and not eventive(one):
            there = [
                Role("A", "subj", one.at, term=one, fixed=True),
                Role("L", "subj", whose.at, term=whose.term, fixed=True),
            ]
            rest = [r for r in stmt.roles if r is not whose and r is not what]
            senses = (("operate", 1), ("exist", 1))
            yield replace(stmt, senses=senses, word="exist", roles=[*there, *rest], existential=True, marks={})


HAVING = frozenset({"have", "hold"})
"""Verbs of what is there."""


def _offices(stmt: Statement, concepts: set[str], office: Role) -> Iterator[Statement]:
    """Who came into the office, and who had it before."""
    doer, other = _person(stmt, "A"), _person(stmt, "P")
    if "succeed" in concepts:
        if doer is not None:
            yield _became(stmt, doer, office)
        if other is not None:
            yield from _held(stmt, other, office)
    elif "resign" in concepts and doer is not None:
        yield from _held(stmt, doer, office)
    elif "dismiss" in concepts and other is not None:
        yield from _held(stmt, other, office)
    elif "be" in concepts and doer is not None and office.term is not None and post(office.term):
        if stmt.tense == "past" and any(r.mark == "before" and r.term and r.term.ref for r in stmt.roles):
            yield from _held(stmt, doer, office)  # "was its director before Y"
        since = [t for t in stmt.times if t.comparator == "since" and t.low is not None]
        if len(since) == len(stmt.times) == 1:
            yield replace(_became(stmt, doer, office), times=[bonds.begun(since[0]) or since[0]])


def _person(stmt: Statement, role: str) -> Role | None:
    return next((r for r in stmt.of(role) if r.term is not None and r.term.ref is not None), None)


def _became(stmt: Statement, who: Role, office: Role) -> Statement:
    """X became, was made head of Y."""
    roles = [replace(who, role="P", mark="obj", fixed=True), replace(office, mark="comp", fixed=True)]
    return replace(stmt, senses=(("appoint", 1),), word="become", roles=roles, tense="past", marks={})


def _held(stmt: Statement, who: Role, office: Role) -> Iterator[Statement]:
    """X was head of Y, is a former head of Y."""
    assert office.term is not None
    bare = [m for m in office.term.mods if m.word != people.FORMER]
    was: Term = replace(office.term, mods=bare)
    former: Term = replace(office.term, det="a", mods=[Mod("adj", office.at, word=people.FORMER), *bare])
    for term in (former, was):
        roles = [replace(who, role="A", mark="subj", fixed=True), replace(office, mark="comp", term=term, fixed=True)]
        yield replace(stmt, senses=(("be", 1),), word="be", roles=roles, times=[], tense="past", marks={})


def _voted_in(stmt: Statement, concepts: set[str]) -> Iterator[Statement]:
    """ "X beat Y in the election for mayor": X was elected mayor."""
    winner, office = _person(stmt, "A"), next((r for r in stmt.roles if r.mark == "for" and r.term is not None), None)
    held = any(r.mark == "in" and r.term is not None and r.term.head in decisions.ELECTIONS for r in stmt.roles)
    if "beat" not in concepts or winner is None or office is None or office.term is None or not held:
        return
    if seat(office.term):
        roles = [replace(winner, role="P", mark="obj", fixed=True), replace(office, role="C", mark="comp", fixed=True)]
        yield replace(stmt, senses=(("elect", 1),), word="elect", roles=roles, marks={})


def _because(stmt: Statement, concepts: set[str]) -> Iterator[Statement]:
    """ "A pump caused the sinking of X": X sank because of it."""
    deed = next((r.term for r in stmt.of("P") if r.term is not None), None)
    cause = next((r for r in stmt.of("A") if r.term is not None), None)
    if "cause" not in concepts or deed is None or cause is None or deed.ref is not None or not eventive(deed):
        return
    inner = nominal(deed)
    roles = [*inner.roles, Role("because_of", "because_of", cause.at, term=cause.term)]
    yield replace(inner, roles=roles, times=[*inner.times, *stmt.times], kind="finite", act="assert",
                  speaker=stmt.speaker, said=stmt.said)  # fmt: skip


def _agreed(stmt: Statement, concepts: set[str]) -> Iterator[Statement]:
    """ "X and Y reached several agreements on Z": they agreed on it."""
    if "sign" not in concepts:
        return
    papers = next((r for r in stmt.of("P") if r.term is not None and means(r.term, "agree")), None)
    about = next((r for r in stmt.roles if r.mark in ("on", "about") and r.term is not None), None)
    doers = [r for r in stmt.of("A") if r.term is not None]
    if papers is None or about is None or not doers:
        return
    roles = [*doers, replace(about, role="P", fixed=True)]
    yield replace(stmt, senses=(("agree", 1),), word="agree", roles=roles, marks={})


def _convicted(stmt: Statement) -> Iterator[Statement]:
    """X was convicted of the deed for which he was sentenced."""
    whom = _person(stmt, "P")
    deed = next((r for r in stmt.roles if r.mark == "for" and r.role != "to" and r.term is not None), None)
    if whom is None or deed is None:
        return
    rest = [r for r in stmt.roles if r.role in ("A", "L")]
    roles = [*rest, replace(whom, fixed=True), replace(deed, role="T", mark="of", fixed=True)]
    yield replace(stmt, senses=(("convict", 1),), word="convict", roles=roles, marks={})
