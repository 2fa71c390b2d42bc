"""Where a phrase hangs: English leaves open whether "in Seoul" belongs to the verb or to a noun before it.

The reader settles on one reading; ``attachments`` gives the others, for a statement that came to nothing as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, senses
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import Role, Statement, role_of

FREE = frozenset(["on", "in", "at", "with", "for", "about", "between", "to", "from", "after", "during"])
"""Prepositions whose phrase may hang on the verb or on a noun."""


FIELDED = frozenset({"document", "project"})
"""What is on or in a field: "energy deals" are deals on energy, "mining projects" projects in mining."""


def attachments(stmt: Statement) -> Iterator[Statement]:
    """The statement with its free phrases at the verb, then with them at the nearest noun that names an event."""
    lifted = _lifted(stmt)
    if lifted is not None:
        yield lifted
        for described in (1, 2):
            whole = _lifted(stmt, described=described)
            if whole is not None and len(whole.roles) > len(stmt.roles):
                yield whole
        if any(r.mark == "between" for r in lifted.roles[len(stmt.roles) :]):  # "a trade agreement *between X and Y*"
            whole = _lifted(stmt, fields=False)
            if whole is not None:
                yield whole
    bound = _bound(stmt)
    if bound is not None:
        yield bound
    placed = _placed(stmt)
    if placed is not None:
        yield placed
    for k, role in enumerate(stmt.roles):
        for inner in _fields(role.stmt) if role.stmt is not None else ():
            yield replace(stmt, roles=[*stmt.roles[:k], replace(role, stmt=inner), *stmt.roles[k + 1 :]])
        raised = (_raised(role.term) or _own(role.term)) if role.term is not None else None
        if raised is not None:
            yield replace(stmt, roles=[*stmt.roles[:k], replace(role, term=raised), *stmt.roles[k + 1 :]])


def _fields(stmt: Statement) -> Iterator[Statement]:
    """ "keen to expand *mining* projects": the field as the clause's own."""
    for described in (0, 1, 2):
        whole = _lifted(stmt, described=described)
        if whole is not None and len(whole.roles) > len(stmt.roles):
            yield whole


def _lifted(stmt: Statement, fields: bool = True, described: int = 0) -> Statement | None:
    """ "agreements *on energy* were signed": the phrase as the verb's own; with ``fields`` "*energy* agreements",
    too; ``described``: with the nouns before it as the field's ("*wind power* projects"), 2: with an adjective before
    it, too ("*nuclear power* projects")."""
    roles: list[Role] = []
    moved: list[Role] = []
    marks = {"between": "A"} if {c for c, _ in stmt.senses} & classes.SYMMETRIC and not stmt.of("A") else {}
    for role in stmt.roles:
        term = role.term
        if term is None or term.members or term.ref is not None:
            roles.append(role)
            continue
        fielded = fields and senses.concept(term.head) in FIELDED
        loose = [m for m in term.mods if m.role in FREE and m.term is not None and (fielded or not described)]
        moved.extend(Role(role_of(m.role, m.term, marks), m.role, m.at, term=m.term) for m in loose)
        if fielded:
            topics = [m for m in term.mods if m.role == "noun" and m.word and (m.term is None or m.term.ref is None)]
            kinds = _kinds(term, topics, described > 1) if described else []
            moved.extend(
                Role("T", "on", m.at, term=Term(m.at, m.at + 1, head=m.word, at=m.at, mods=kinds if m is last else []))
                for last in topics[-1:]
                for m in ([last] if kinds else topics)
            )
            loose = [*loose, *kinds, *topics]
        kept = [m for m in term.mods if not any(m is x for x in loose)]
        roles.append(replace(role, term=replace(term, mods=kept)) if loose else role)
    return replace(stmt, roles=[*roles, *moved]) if moved else None


def _kinds(term: Term, topics: list[Mod], adjective: bool) -> list[Mod]:
    """The words right before the last noun of a field that tell of what kind it is: "*nuclear* power", "*rare earth*
    mining"."""
    out: list[Mod] = []
    for at in range(topics[-1].at - 1, term.first - 1, -1) if topics else ():
        before = next((m for m in term.mods if m.at == at and m.role in ("adj", "noun") and m.word), None)
        if before is None or (before.role == "adj" and not adjective):
            break
        out.insert(0, before)
        if before.role == "adj":
            break
    return out


def _placed(stmt: Statement) -> Statement | None:
    """ "30 percent of *Oslo's* schools were closed": closed in Oslo."""
    if any(r.role == "L" for r in stmt.roles):
        return None
    for k, role in enumerate(stmt.roles):
        term = role.term if role.role in ("P", "A") and role.term is not None and role.term.ref is None else None
        of = next((m for m in term.mods if m.role == "of" and m.term is not None), None) if term is not None else None
        inner = of.term if of is not None else None
        own = next((m for m in inner.mods if m.role == "own" and is_place(m.term)), None) if inner is not None else None
        if term is None or inner is None or own is None or inner.ref is not None:
            continue
        plain = replace(inner, mods=[m for m in inner.mods if m is not own], det="the")
        whole = replace(term, mods=[replace(m, term=plain) if m is of else m for m in term.mods])
        where = Role("L", "in", own.at, term=own.term, fixed=True)
        return replace(stmt, roles=[*stmt.roles[:k], replace(role, term=whole), *stmt.roles[k + 1 :], where])
    return None


def _bound(stmt: Statement) -> Statement | None:
    """ "rejected his proposal *for a summit in Seoul*": each phrase at the nearest event noun before it."""
    order = sorted((r for r in stmt.roles if r.term is not None), key=lambda r: r.at)
    holders: list[tuple[Role, Term]] = []
    hung: set[int] = set()
    for role in order:
        term = role.term
        assert term is not None
        copy = replace(term, mods=list(term.mods))
        if role.mark in FREE and holders:
            holders[-1][1].mods.append(Mod(role.mark, role.at, term=copy))
            hung.add(id(role))
        stands_for = term.ref is None and term.head in classes.TRANSPARENT and role.role != "KIND"
        if eventive(term) or stands_for:
            holders.append((role, copy))
    if not hung:
        return None
    changed = {id(role): copy for role, copy in holders}
    roles = [replace(r, term=changed.get(id(r), r.term)) for r in stmt.roles if id(r) not in hung]
    return replace(stmt, roles=roles)


def _raised(term: Term) -> Term | None:
    """ "the mining of X and Y": the mining of X, and Y; ``None`` where nothing is joined after "of"."""
    of = term.mods[-1] if term.mods and not term.members else None
    if of is None or of.role != "of" or of.term is None or len(of.term.members) < 2 or of.term.link != "and":
        return None
    *inner, last = of.term.members
    if last.ref is not None:
        return None
    left = inner[0] if len(inner) == 1 else replace(of.term, members=inner)
    first = replace(term, mods=[*term.mods[:-1], replace(of, term=left)])
    return Term(term.first, term.last, members=[first, last], link="and", at=term.at)


def _own(term: Term) -> Term | None:
    """ "nuclear power and mining": mining with its own words only; ``None`` where none was shared."""
    members = [replace(m, mods=[x for x in m.mods if x.role != "adj" or x.at >= m.first]) for m in term.members]
    if all(len(a.mods) == len(b.mods) for a, b in zip(members, term.members, strict=True)):
        return None
    return replace(term, members=members)
