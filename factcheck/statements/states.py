"""Of which state somebody is president, where only the person says it."""

from __future__ import annotations

from factcheck.frames import Mod, Ref, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.model import Statement

OF_STATE = word_set("president prime_minister premier foreign_minister vice_president chancellor ambassador")
"""Offices of a state: whose, says the country of who holds it."""

OWNING = frozenset({"of", "own", "in", "to", "for", "at"})


def stated(stmt: Statement) -> Statement:
    """ "X was president in 2023": of X's own country, where no other is named."""
    post = next((r for r in stmt.of("C") if r.term is not None and r.term.head in OF_STATE), None)
    who = next((r.term for r in (*stmt.of("P"), *stmt.of("A")) if r.term is not None and r.term.ref is not None), None)
    if post is None or post.term is None or who is None or who.ref is None or who.ref.kind != "person":
        return stmt
    plain = post.term.ref is None and not any(m.role in OWNING or m.term is not None for m in post.term.mods)
    if who.ref.country is None or not plain or any(r.mark in OWNING for r in stmt.roles):
        return stmt
    land = Term(post.at, post.at + 1, head=who.ref.country, ref=Ref(who.ref.country, "country"), at=post.at)
    post.term = replace(post.term, mods=[*post.term.mods, Mod("of", post.at, term=land)])
    return stmt
