"""Phrases of one kind side by side: "in energy, in transport and in farming" is one list of fields."""

from __future__ import annotations

from itertools import pairwise

from factcheck.frames import Frame, Term, replace
from factcheck.language.en import quantifiers
from factcheck.model import QuantityKind
from factcheck.statements.heads import is_place
from factcheck.statements.model import Role, Statement

CLASSING = frozenset(["put", "place", "rank", "list", "count", "see", "rate", "class", "include", "consider", "regard"])

BETWEEN = (2, 3)
"""Tokens between two of a list: a comma and a preposition; a preposition alone hangs the one on the other."""


def pooled(stmt: Statement) -> None:
    """Make one role of several with one preposition, of which the last ends a list."""
    fields = [r for r in stmt.roles if r.role == "T" and r.term is not None and not is_place(r.term)]
    if len(fields) < 2 or len({r.mark for r in fields}) > 1 or any(r.term is None for r in fields):
        return
    terms = [r.term for r in fields if r.term is not None]
    last = terms[-1]
    apart = [after.first - before.last for before, after in pairwise(terms)]
    if last.link not in ("and", "or") or any(t.members for t in terms[:-1]) or any(n not in BETWEEN for n in apart):
        return
    members = [*terms[:-1], *last.members]
    whole = Term(terms[0].first, last.last, members=members, link=last.link, at=terms[0].at)
    made: Role = replace(fields[0], term=whole)
    stmt.roles = [made if r is fields[0] else r for r in stmt.roles if r is fields[0] or r not in fields]


def classed(frames: list[Frame]) -> list[Frame]:
    """ "can be counted among": is; what somebody can be called is no possibility of the matter."""
    return [
        replace(f, status="happened") if f.passive and f.status == "possible" and f.verb in CLASSING else f
        for f in frames
    ]


def lasting(stmt: Statement) -> None:
    """ "signed a *three-year* contract": a contract, for three years."""
    roles: list[Role] = []
    if any(r.role == "F" for r in stmt.roles):
        return
    for role in stmt.roles:
        term = role.term
        span = term.count if term is not None and role.mark in ("obj", "comp", "subj", "into") else None
        if span is None or term is None or span.kind is not QuantityKind.DURATION or term.plural:
            roles.append(role)
            continue
        if (
            term.head in ("", "$")
            or term.ref is not None
            or term.rank is not None
            or any(r.role == "F" for r in stmt.roles)
        ):
            roles.append(role)
            continue
        length = Term(term.first, term.last, head="$", count=span, at=term.first)
        roles += [replace(role, term=replace(term, count=None)), Role("F", "for", term.first, term=length, fixed=True)]
    if len(roles) > len(stmt.roles):
        stmt.roles = roles
        stmt.casts.clear()


def swallowed(frame: Frame, made: list[Statement]) -> None:
    """ "*All* talks were held in Oslo", "*every* visit of X was short": where the noun became the predicate, that none
    is left out is said all the same."""
    for term in _whole(frame):
        held = any(each.at == term.at for stmt in made for phrase in stmt.phrases() for each in phrase.within())
        if not held and made and not made[0].negated:
            made[0].adverbs.append((term.det, term.first))


def _whole(frame: Frame) -> list[Term]:
    """Its noun phrases with "all", "every"."""
    found: list[Term] = []
    for arg in frame.args:
        term = arg.term if arg.role in ("subj", "obj") else None
        if term is not None and term.det in quantifiers.ALL and term.ref is None and not term.members:
            found.append(term)
        if arg.frame is not None:
            found.extend(_whole(arg.frame))
    return found


BESIDES = 3
"""Arguments of a clause that says more than that they are so many."""


def floating(frames: list[Frame]) -> list[Frame]:
    """ "X and Y were *both* in Oslo", "are *all* missing": the word goes with the subject, which says as much."""
    for frame in frames:
        subject = frame.arg("subj", "obj")
        for arg in frame.args if subject is not None and subject.term is not None else ():
            word = arg.term if arg.role in ("comp", "obj") and arg.term is not None and arg.term.det == "pron" else None
            if word is None or word.head not in ("both", "all") or arg is subject or len(frame.args) < BESIDES:
                continue
            if frame.verb == "be" and subject is not None and subject.term is not None and _several(subject.term):
                frame.args = [a for a in frame.args if a is not arg]
                break
    return frames


def _several(term: Term) -> bool:
    return bool(term.members) or term.plural
