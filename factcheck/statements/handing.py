"""What is handed in to somebody, and what comes to a place for good, told from either side: who files complaints
with X, X gets them; who sends wolves to X, X takes them in. Tried for a statement that came to nothing as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Term, replace
from factcheck.language.en import incidents, senses
from factcheck.statements.heads import eventive, named
from factcheck.statements.model import Role, Statement

SITES = ("place", "organisation", "thing")


def handed(stmt: Statement) -> Iterator[Statement]:
    """The statement as what was submitted to somebody, as what somebody received, as what there was."""
    what = next((r for r in stmt.roles if _paper(r.term)), None)
    if what is None or what.term is None or stmt.word not in WORDS:
        return
    whom, who = _sides(stmt, what)
    rest = [r for r in stmt.roles if r not in (what, whom, who)]
    mods = list(what.term.mods)
    for mod in what.term.mods:
        role = Role("X", mod.role, mod.at, term=mod.term)
        if who is None and mod.role in ("by", "from") and mod.term is not None:
            who = role
        elif whom is None and mod.role in ("to", "at", "with") and named(mod.term, *SITES):
            whom = role
        else:
            continue
        mods.remove(mod)
    if whom is None or whom.term is None:
        return
    thing = replace(what, term=replace(what.term, mods=mods))

    def told(concept: str, things: str, receiver: str) -> Statement:
        roles = [replace(thing, role=things, fixed=True), replace(whom, role=receiver, fixed=True)]
        actor = [replace(who, role="A", fixed=True)] if who is not None else []
        return replace(stmt, senses=((concept, 1),), roles=[*roles, *actor, *rest], marks={})

    yield told("submit", "P", "R")
    yield told("deliver", "P", "R")
    if who is None:
        yield told("exist", "A", "L")


def _sides(stmt: Statement, what: Role) -> tuple[Role | None, Role | None]:
    """Whom it was handed to, and who did that."""
    by_mark = {r.mark: r for r in reversed(stmt.roles) if r is not what and r.term is not None}
    if stmt.word in incidents.FILING:
        return by_mark.get("to") or by_mark.get("with") or by_mark.get("at"), by_mark.get("subj") or by_mark.get("by")
    if stmt.word in incidents.RECEIVING | {"exist"}:
        return by_mark.get("subj") or by_mark.get("at") or by_mark.get("in"), by_mark.get("from")
    where = by_mark.get("obj") or by_mark.get("at") or by_mark.get("to") or by_mark.get("in")
    return where, by_mark.get("from") or by_mark.get("by")


def _paper(term: Term | None) -> bool:
    if term is None or term.ref is not None or term.members or term.head not in incidents.FILED:
        return False
    return term.count is not None or term.det in ("no", "any")


WORDS = incidents.FILING | incidents.RECEIVING | incidents.REACHING | {"exist", "measure"}


def brought(stmt: Statement) -> Iterator[Statement]:
    """ "Eight wolves came to X from Y", "were transferred to X", "X took in eight wolves": X got them, from Y."""
    by_mark = {r.mark: r for r in reversed(stmt.roles) if r.term is not None}
    if stmt.word in incidents.ARRIVING | incidents.TRANSFERRING and stmt.word not in incidents.ACQUIRING:
        passive = stmt.word in incidents.TRANSFERRING and "subj" not in by_mark
        what, where = by_mark.get("obj" if passive else "subj"), by_mark.get("to") or by_mark.get("in")
        if stmt.word in incidents.TRANSFERRING and not passive:
            return
    elif stmt.word in incidents.ACQUIRING:
        what, where = by_mark.get("obj"), by_mark.get("subj")
    else:
        return
    source = by_mark.get("from")
    if what is None or where is None or not named(where.term, *SITES) or not _creatures(what.term):
        return
    term = what.term
    assert term is not None
    rest = [r for r in stmt.roles if r not in (what, where, source)]
    land = next((m for m in term.mods if m.role == "adj" and m.term is not None and named(m.term, "country")), None)
    if source is None and land is not None and land.term is not None:  # "eight *Finnish* wolves"
        ref = land.term.ref._replace(adjective=False) if land.term.ref is not None else None
        source = Role("S", "from", land.at, term=replace(land.term, ref=ref))
        term = replace(term, mods=[m for m in term.mods if m is not land])
    roles = [replace(what, role="P", term=term, fixed=True), replace(where, role="R", fixed=True)]
    actor = [replace(source, role="A", fixed=True)] if source is not None else []
    yield replace(stmt, senses=(("deliver", 1),), roles=[*roles, *actor, *rest], marks={})


def _creatures(term: Term | None) -> bool:
    """So many animals or things, that do not come to a place as visitors do."""
    if term is None or term.ref is not None or term.members or term.count is None or eventive(term):
        return False
    return bool(term.head) and "person" not in {term.head, *senses.ancestors(senses.concept(term.head))}


def unpaid(stmt: Statement) -> Iterator[Statement]:
    """ "X received no money from Y", "Y gave X nothing": Y gave X none."""
    if stmt.word != "money" or not stmt.negated:
        return
    whom = next((r for r in stmt.roles if r.role == "L" or r.mark == "to"), None)
    who = next((r for r in stmt.of("A") if r is not whom), None)
    if whom is None or who is None:
        return
    rest = [r for r in stmt.roles if r not in (whom, who)]
    none = Role("P", "obj", stmt.at, term=Term(stmt.at, stmt.at + 1, head="money", det="no", at=stmt.at), fixed=True)
    roles = [replace(who, role="A", fixed=True), none, replace(whom, role="R", fixed=True), *rest]
    yield replace(stmt, senses=(("give", 1),), word="give", roles=roles, marks={})
