"""The format in which one meets: "a summit in the X–Y format" is an X–Y summit."""

from __future__ import annotations

from factcheck.language.en import classes
from factcheck.statements.model import Role, Statement


def formatted(stmt: Statement) -> Statement:
    """The statement of an event with those that its format names as those who take part."""
    if not any(c in classes.MEETINGS | classes.HELD for c, _ in stmt.senses):
        return stmt
    out: list[Role] = []
    for role in stmt.roles:
        term = role.term
        named = (
            [m for m in term.mods if m.term is not None and m.term.ref is not None]
            if term is not None and role.mark in ("in", "within") and term.head in classes.FORMATS
            else []
        )
        if term is None or len(named) < 2 or len(named) != len(term.mods):
            out.append(role)
            continue
        out.extend(Role("A", "noun", m.at, term=m.term, fixed=True) for m in named)
    stmt.roles = out
    return stmt
