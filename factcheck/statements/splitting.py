"""One statement that says several things, as several: examples, what is joined, sources that each say it."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import senses
from factcheck.statements.model import Role, Statement

HOSTS = frozenset({"A", "P", "L", "R", "S"})
"""What examples at the end of a sentence may be examples of: who, whom, where, to and from where."""


def examples(stmt: Statement) -> list[Statement]:
    """ "companies such as X and Y operate": what is said of the companies is said of X and Y."""
    stmt = _hung(stmt)
    out = [stmt]
    counted = next(
        (
            r
            for r in stmt.roles
            if r.term is not None
            and len(r.term.members) > 1
            and all(m.count is not None and m.head not in ("", "$") for m in r.term.members)
        ),
        None,
    )
    if counted is not None and counted.term is not None:
        return [
            replace(stmt, roles=[replace(r, term=m) if r is counted else r for r in stmt.roles])
            for m in counted.term.members
        ]
    for role in stmt.roles:
        if role.term is None or role.term.members or role.term.ref is not None:
            continue
        mod = next(
            (m for m in role.term.mods if m.term is not None and (m.role == "such_as" or _like(m, role.term))), None
        )
        if mod is None or mod.term is None:
            continue
        if all(t.ref is None and t.plural and _kind_of(t, role.term) for t in mod.term.walk()):
            continue  # "firms, including joint ventures": what counts among them
        listed = replace(stmt, roles=[replace(r, term=mod.term) if r is role else r for r in stmt.roles])
        listed.roles.append(
            Role(
                "KIND",
                "among",
                role.at,
                term=replace(role.term, mods=[m for m in role.term.mods if m is not mod], count=None),
                fixed=True,
            )
        )
        named = any(m.term is not None and m.term.ref is not None for m in role.term.mods if m is not mod)
        bare = not named and role.term.count is None
        return [listed] if bare or role.mark == "by" else [stmt, listed]
    return out


def _like(mod: Mod, whole: Term) -> bool:
    """ "firms like X and Y": by their names they are examples, not what the firms resemble."""
    return mod.role == "like" and whole.plural and mod.term is not None and all(t.ref for t in mod.term.walk())


def _kind_of(term: Term, whole: Term) -> bool:
    """Whether it is a class of its own within the whole ("joint ventures" within "firms"), and nothing more is said of
    it."""
    word = term.head
    return senses.concept(whole.head) in senses.ancestors(senses.concept(word)) and all(
        m.word and m.term is None for m in term.mods
    )


def _hung(stmt: Statement) -> Statement:
    """ "They signed 11 documents, including X", "sells to nine countries, including X": the examples at the end hang on
    what they are examples of."""
    listed = next((r for r in stmt.roles if r.mark == "such_as" and r.term is not None), None)
    if listed is None:
        return stmt
    hosts = [
        r
        for r in stmt.roles
        if r.term is not None and r.role in HOSTS and r.at < listed.at and r.term.plural and r.term.ref is None
    ]
    if not hosts or hosts[-1].term is None or hosts[-1].term.members:
        return stmt
    term = replace(hosts[-1].term, mods=[*hosts[-1].term.mods, Mod("such_as", listed.at, term=listed.term)])
    roles = [replace(r, term=term) if r is hosts[-1] else r for r in stmt.roles if r is not listed]
    return replace(stmt, roles=roles)


def sources(stmt: Statement) -> list[Statement]:
    """ "Both the Post and the Times name X": each source says it by itself."""
    who = stmt.speaker.members if stmt.speaker is not None else []
    if len(who) > 1 and all(m.ref is not None and m.ref.kind == "source" for m in who):
        return [replace(stmt, speaker=m, roles=[replace(r) for r in stmt.roles]) for m in who]
    return [stmt]


def several(stmt: Statement) -> list[Statement]:
    """ "keen to expand projects and start new ones": each of what is joined is said by itself, unless all is denied."""
    joined: dict[str, list[Role]] = {}
    for role in stmt.roles:
        if role.stmt is not None and role.mark in ("inf", "in", "ing", "subj", "on", "about"):
            joined.setdefault(role.mark, []).append(role)
    same = next((roles for roles in joined.values() if len(roles) > 1), None)
    if same is None or stmt.negated:
        return [stmt]
    mark = same[0].mark
    return [
        replace(stmt, roles=[r for r in stmt.roles if r is one or r.stmt is None or r.mark != mark]) for one in same
    ]
