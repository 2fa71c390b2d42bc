"""The figures of a fact's sentences: what each reading counts, whether they differ, what all of them support."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import intervals
from factcheck.frames import Term
from factcheck.judging.outcomes import Prepared
from factcheck.language.base import Language
from factcheck.model import Quantity, QuantityKind
from factcheck.statements.heads import amount
from factcheck.statements.model import Statement


def figure(statement: Statement) -> Quantity | None:
    """The figure that a statement is about: its amount, else what counts or ranks one of its arguments."""
    measured = [amount(role.term) for role in statement.roles if role.role == "M"]
    counted = [of_term(role.term) for role in statement.roles]
    return next((found for found in (*measured, *counted) if found is not None), None)


def of_term(term: Term | None) -> Quantity | None:
    """The figure of a term: an amount, a count or a rank."""
    if term is None or term.members:
        return None
    if term.count is not None:
        return term.count
    return term.rank if term.rank is not None and term.rank.kind is QuantityKind.RANK else None  # no "first visit"


def in_words(one: Prepared) -> str:
    """The figure of a reading in the words of its sentence ("exceeded US$8 billion"); "" where it has none."""
    found = figure(one.statement)
    if found is None:
        return ""
    start, end = found.whole
    return one.reading.says[start:end]


def figures(readings: Sequence[Prepared]) -> list[Quantity] | None:
    """The figures of all the readings, ``None`` where one has none."""
    found = [figure(one.statement) for one in readings]
    return [one for one in found if one is not None] if None not in found else None


def differ(readings: Sequence[Prepared]) -> bool:
    """Whether the readings of a fact say different things: other figures, or members of a list that the other lacks."""
    readings = list({id(one.reading): one for one in reversed(readings)}.values())  # a sentence may say several things
    if len(readings) < 2:
        return False
    found = figures(readings)
    if found is not None:
        return len({(q.low, q.high, q.comparator, q.unit if q.kind is QuantityKind.MONEY else None) for q in found}) > 1
    told = [(_names(one.statement), one.statement.negated, one.status) for one in readings]
    return any(one != told[0] for one in told)


def common(readings: Sequence[Prepared], language: Language) -> str | None:
    """The wording of the figure that every reading supports: "more than $8 billion"; ``None`` where there is none."""
    found = figures(readings)
    if not found or len({q.kind for q in found}) > 1:
        return None
    if found[0].kind is QuantityKind.MONEY and len({q.unit for q in found}) > 1:
        return None
    shared = intervals.common(found)
    if shared is None:
        return None
    from factcheck.judging.wording import quantity_text

    return quantity_text(shared, language)


def _names(statement: Statement) -> tuple[frozenset[str], ...]:
    """What a statement names, one set for each argument that is a list or a name."""
    out = []
    for role in statement.roles:
        if role.term is not None:
            out.append(frozenset(term.ref.id if term.ref is not None else term.head for term in role.term.walk()))
        elif role.word:
            out.append(frozenset({role.word}))
        elif role.stmt is not None:
            out.extend(_names(role.stmt))
    return tuple(out)
