"""Other wordings of what is wanted: who is interested in doing a thing wants to do it, who proposes it does, too.

Used, as other attachments are, for a statement that came to nothing as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import closed, senses
from factcheck.matching import attaching
from factcheck.matching.alignment import Alignment
from factcheck.matching.fillers import COMPARATIVE
from factcheck.model import QuantityKind
from factcheck.statements import converses
from factcheck.statements.heads import is_organisation
from factcheck.statements.model import Role, Statement

WANTED = frozenset({"wished", "wanted"})


def owed(stmt: Statement, found: Alignment) -> bool:
    """Is it a sum that *must* be paid ("over $7 million will have to be paid"), which no plan of one sum settles?"""
    return found.figure and any(word == closed.MUST for word, _ in stmt.adverbs)


def wordings(stmt: Statement) -> Iterator[Statement]:
    """The statement with its wish as a status, as an interest, as a proposal; the ends of a way as what it connects;
    who beat whom as who won and lost; who leads a body as its director."""
    yield from converses.converses(stmt)
    yield from _directing(stmt)
    concepts = {concept for concept, _ in stmt.senses}
    if concepts & {"exist", "missing"} and (made := _founded(stmt)) is not None:
        yield made
    if "lack" in concepts and (made := _lacked(stmt)) is not None:
        yield made
    if "interest" in concepts and stmt.status == "happened":
        for role in stmt.of("T"):
            wish = _wished(stmt, role)
            if wish is not None:
                yield wish
            if (plain := _undertaken(stmt, role)) is not None:
                yield plain
                yield from attaching.attachments(plain)
    elif (stmt.status in WANTED or (stmt.status == "refused" and stmt.negated)) and not concepts & {
        "interest",
        "propose",
    }:
        actors = [r for r in stmt.of("A") if r.mark in ("subj", "control", "by")]
        if actors:
            roles = [r for r in stmt.roles if not any(r is a for a in actors)]
            inner = replace(stmt, status="happened", negated=False, kind="inf", speaker=None, said="", roles=roles)
            for concept, mark in (("interest", "T"), ("propose", "P")):
                held = replace(
                    stmt,
                    senses=((concept, 1),),
                    status="happened",
                    times=[],
                    roles=[*actors, Role(mark, "inf", stmt.at, stmt=inner, fixed=True)],
                    adverbs=[],
                    loose=[],
                    marks={},
                )
                if concept == "propose" and stmt.status == "refused":
                    break  # who will not do it may have proposed it all the same
                yield held
                if concept == "interest" and (plain := _undertaken(held, held.roles[-1])) is not None:
                    yield plain
                    yield from attaching.attachments(plain)


def _directing(stmt: Statement) -> Iterator[Statement]:
    """ "X leads, runs a museum": is its director, as its head is called."""
    if not any(concept == "lead" for concept, _ in stmt.senses):
        return
    cast = stmt.cast("lead")
    who = next((r for r in cast if r.role == "A" and r.term is not None), None)
    body = next((r for r in cast if r.role == "P" and is_organisation(r.term)), None)
    if who is None or body is None or who.term is None or who.term.ref is None or who.term.ref.kind != "person":
        return
    post = Term(body.at, body.at + 1, head="director", at=body.at, mods=[Mod("of", body.at, term=body.term)])
    rest = [r for r in cast if r is not who and r is not body]
    roles = [replace(who, fixed=True), Role("C", "comp", body.at, term=post, fixed=True), *rest]
    yield replace(stmt, senses=(("be", 1),), word="be", roles=roles, marks={})


def _founded(stmt: Statement) -> Statement | None:
    """ "there is a group for X": a group for X has been founded."""
    things = [r for r in stmt.roles if r.role == "A"]
    thing = things[0].term if len(things) == 1 else None
    if thing is None or thing.ref is not None or thing.members:
        return None
    if thing.count is not None and thing.count.kind is not QuantityKind.PERCENT:
        return None
    aims = [Role("F", "for", m.at, term=m.term) for m in thing.mods if m.role == "for" and m.term is not None]
    kept = [m for m in thing.mods if not any(m.at == aim.at for aim in aims)]
    if stmt.negated and not thing.mods and len(stmt.roles) == 1:
        return None  # "there is no group": which, only a text can tell
    made = replace(things[0], role="P", mark="obj", term=replace(thing, mods=kept), fixed=True)
    rest = [replace(r, role="F") if r.mark == "inf" else r for r in stmt.roles if r is not things[0]]
    sign = -1 if any(concept == "missing" for concept, _ in stmt.senses) else 1
    meant = ("found", sign), ("open", sign)
    return replace(stmt, senses=meant, roles=[made, *aims, *rest], marks={}, existential=False)


def _lacked(stmt: Statement) -> Statement | None:
    """ "X and Y lack the means for Z": there are none, with them."""
    who, things = (next((r for r in stmt.of(role) if r.term is not None), None) for role in ("A", "P"))
    if who is None or things is None or things.term is None or not things.term.mods:
        return None
    rest = [r for r in stmt.roles if r is not who and r is not things]
    roles = [replace(things, role="A", mark="subj", fixed=True), replace(who, role="L", fixed=True), *rest]
    return _founded(replace(stmt, senses=(("missing", 1),), roles=roles, marks={}))


def _undertaken(stmt: Statement, role: Role) -> Statement | None:
    """ "interested in launching new projects *in mining*": in new projects, in mining."""
    inner = role.stmt
    if inner is None or inner.negated:
        return None
    concepts = {concept for concept, _ in inner.senses}
    thing = next((r for r in inner.roles if r.role == "P" and r.term is not None), None)
    if thing is None or thing.term is None:
        return None
    starting = concepts & {"open", "found", "start"} and any(senses.concept(m.word) == "new" for m in thing.term.mods)
    if not starting and "implement" not in concepts:
        return None
    rest = [r for r in inner.roles if r is not thing and r.mark != "control"]
    lifted = [r for r in stmt.roles if r is not role]
    return replace(
        stmt,
        roles=[*lifted, replace(thing, role="T", mark="in", fixed=True), *rest],
        times=[*stmt.times, *inner.times],
        adverbs=[*stmt.adverbs, *inner.adverbs],
        loose=[*stmt.loose, *inner.loose],
    )


def _wished(stmt: Statement, role: Role) -> Statement | None:
    """ "interested in raising X", "in more X": to raise X is what is wanted."""
    rest = [r for r in stmt.roles if r is not role]
    if role.stmt is not None:
        actors = [replace(r, mark="subj", fixed=True) for r in rest if r.role == "A"]
        kept = [r for r in role.stmt.roles if r.mark != "control"]
        others = [r for r in rest if r.role != "A"]
        return _lifted(stmt, role.stmt.senses, [*actors, *kept, *others], role.stmt)
    if role.term is None or role.term.members:
        return None
    more = [m for m in role.term.mods if m.word in COMPARATIVE]
    if not more and role.term.det != "more":
        return None
    det = "" if role.term.det == "more" else role.term.det
    thing = replace(role.term, det=det, mods=[m for m in role.term.mods if not any(m is x for x in more)])
    raised = replace(role, role="P", mark="obj", term=thing, fixed=True)
    return _lifted(stmt, (("strengthen", 1),), [raised, *rest], stmt)


def _lifted(stmt: Statement, senses: tuple[tuple[str, int], ...], roles: list[Role], inner: Statement) -> Statement:
    own = inner is not stmt
    return replace(
        stmt,
        senses=senses,
        roles=roles,
        status="wished",
        negated=stmt.negated != (own and inner.negated),
        times=[*stmt.times, *(inner.times if own else ())],
        adverbs=[*stmt.adverbs, *(inner.adverbs if own else ())],
        loose=[*stmt.loose, *(inner.loose if own else ())],
        marks=inner.marks if own else {},
    )
