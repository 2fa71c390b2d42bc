"""What the base itself calls people and things before their names ("the *journalist* Pavel Oren")."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.judging.outcomes import Prepared
from factcheck.language.en import senses
from factcheck.statements.model import Statement


def callings(readings: Iterable[Prepared]) -> dict[str, frozenset[str]]:
    """Entity id → the concepts of the nouns before its name, and of what these are kinds of."""
    found: dict[str, frozenset[str]] = {}
    for one in readings:
        for phrase in one.statement.phrases():
            for term in phrase.within():
                if term.ref is not None and (words := [m.word for m in term.mods if m.role == "title"]):
                    nouns = [senses.concept(word) for word in words]
                    wider = frozenset(nouns).union(*(senses.ancestors(noun) for noun in nouns))
                    found[term.ref.id] = found.get(term.ref.id, frozenset()) | wider
    return found


def called(part: Statement, known: dict[str, frozenset[str]]) -> bool:
    """Does an apposition say of somebody only what the base calls them ("Oren, *a journalist*, …")?"""
    subject = next((r.term for r in part.roles if r.role == "A"), None)
    what = next((r.term for r in part.roles if r.role == "C"), None)
    if subject is None or subject.ref is None or what is None or what.ref is not None or what.members or part.negated:
        return False
    plain = not what.mods and what.count is None and what.rank is None and not part.times and len(part.roles) == WHOLE
    return plain and senses.concept(what.head) in known.get(subject.ref.id, frozenset())


WHOLE = 2
"""Roles of a part that says who somebody is, and no more."""
