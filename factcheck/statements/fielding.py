"""The field of what is done together, where it stands before its noun: "to deepen defence ties"."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import senses
from factcheck.statements.model import Role, Statement


def in_a_field(stmt: Statement) -> Statement:
    """ "energy cooperation", "to deepen defence ties": in that field."""
    if not any(c in ("cooperate", "strengthen") for c, _ in stmt.senses) or stmt.of("T"):
        return stmt
    for role in list(stmt.roles):
        term = role.term
        if role.role == "K" and role.mark == "noun" and any(c == "cooperate" for c, _ in stmt.senses):
            field = Term(role.at, role.at + 1, head=role.word, at=role.at)
            stmt.roles[stmt.roles.index(role)] = Role("T", "in", role.at, term=field, fixed=True)
        elif (
            role.role == "P"
            and term is not None
            and senses.concept(term.head) in ("cooperation", "relation", "project")
        ):
            if term.head in ("cooperation", "collaboration"):
                term = role.term = _of_the_two(term)
            before = [m for m in term.mods if m.role == "noun" and m.word and (m.term is None or m.term.ref is None)]
            if len(before) == 1 and not term.members:
                role.term = replace(term, mods=[m for m in term.mods if m is not before[0]])
                field = before[0].term or Term(before[0].at, before[0].at + 1, head=before[0].word, at=before[0].at)
                stmt.roles.append(Role("T", "in", before[0].at, term=field, fixed=True))
    return stmt


def _of_the_two(term: Term) -> Term:
    """ "K–S cooperation": between K and S."""
    lands = [m for m in term.mods if m.role == "adj" and m.term is not None and m.term.ref is not None]
    two = [m.term for m in lands if m.term is not None and m.term.ref is not None and m.term.ref.kind == "country"]
    if len(two) != len(lands) or len(two) < 2 or any(m.role == "between" for m in term.mods):
        return term
    pair = Term(two[0].first, two[-1].last, members=two, link="and", at=two[0].at)
    return replace(term, mods=[*(m for m in term.mods if m not in lands), Mod("between", pair.at, term=pair)])
