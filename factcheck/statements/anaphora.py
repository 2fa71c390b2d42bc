"""What a statement takes from one before it in the same sentence: "X suggested a summit, and Y backed *his idea*"."""

from __future__ import annotations

from factcheck.frames import Term, replace
from factcheck.language.en import senses
from factcheck.statements.model import Role, Statement
from factcheck.statements.places import own_pronoun

POINTING = frozenset({"the", "this", "that", "such"})


def taken_up(stmts: list[Statement]) -> list[Statement]:
    """The statements, those that point at a proposal made before them given what was proposed."""
    made: Statement | None = None
    for stmt in stmts:
        if made is not None:
            stmt.roles = [_given(role, made) for role in stmt.roles]
        if any(concept == "propose" for concept, _ in stmt.senses) and stmt.of("P") and stmt.kind != "nominal":
            made = stmt
    return stmts


def _given(role: Role, made: Statement) -> Role:
    """The role with the proposal before it in the place of "the idea", "his suggestion"."""
    term = role.term
    if term is None or term.members or term.ref is not None or role.mark in ("by", "comp") or not _bare(term):
        return role
    if not any(s.concept == "propose" for s in senses.nouns().get(term.head, ())):
        return role
    return replace(role, term=None, stmt=replace(made, kind="nominal", speaker=None, said=""))


def _bare(term: Term) -> bool:
    """Does the phrase only point: "the idea", "his idea"?"""
    rest = [m for m in term.mods if not own_pronoun(m)]
    return not rest and not term.plural and term.count is None and (term.det in POINTING or bool(term.mods))
