"""What a phrase is set against is denied by itself: "X, not Y, did it" says that X did and that Y did not."""

from __future__ import annotations

from factcheck.frames import Term, replace
from factcheck.statements.model import Statement


def contrasted(stmt: Statement) -> list[Statement]:
    """The statement without its contrast, and the denial of what was set against it."""
    for role in stmt.roles:
        if role.term is None:
            continue
        others = [m for m in role.term.mods if m.role == "not" and m.term is not None]
        if not others:
            continue
        out = [_with(stmt, role.term, replace(role.term, mods=[m for m in role.term.mods if m.role != "not"]))]
        for other in others if stmt.act == "assert" else ():
            assert other.term is not None
            denied = _with(stmt, role.term, other.term)
            denied.negated, denied.neg_at = not stmt.negated, other.at
            denied.loose = []
            out.append(denied)
        return out
    return [stmt]


def _with(stmt: Statement, old: Term, new: Term) -> Statement:
    roles = [replace(r, term=new) if r.term is old else replace(r) for r in stmt.roles]
    return replace(stmt, roles=roles, times=list(stmt.times), adverbs=list(stmt.adverbs), loose=list(stmt.loose))
