"""What a statement of a plan says of the thing planned: "X proposed to hold E in Y" is E in Y, proposed."""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import LOCATIVE, Statement

PLANS = {"propose": ("P", "proposed"), "ready": ("T", "ready")}
"""Concept of planning → the role that holds what is planned, and its status."""


def planned(stmt: Statement) -> tuple[Statement, str] | None:
    """The thing planned, with its status; ``None`` where a statement tells of no plan."""
    if stmt.negated:
        return None
    for concept, sign in stmt.senses:
        if sign < 0 or concept not in PLANS:
            continue
        mark, status = PLANS[concept]
        for role in stmt.roles:
            if role.role != mark or (role.stmt is None and not eventive(role.term)):
                continue
            inner = role.stmt if role.stmt is not None else nominal(role.term) if role.term is not None else None
            if inner is None or inner.negated:
                continue
            around = [r for r in stmt.roles if r.mark in LOCATIVE and r is not role and r.role == "L"]
            doers = [replace(r, fixed=True, mark="subj") if r.mark == "control" else r for r in inner.roles]
            times = [*inner.times, *(stmt.times if concept == "propose" else ())]
            return replace(inner, roles=[*doers, *around], times=times, kind="planned"), status
    return None
