"""Bodies: whose statistics a part names (rule 5 of "Time")."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.frames import Term, replace
from factcheck.language.tables import word_set
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement

FIGURES = word_set("figure data statistic statistics count number calculation reckoning estimate side record")
"""What a body brings out: "by the National Bank's count"."""


def named(c: Statement, bodies: Collection[str], know: Knowledge) -> tuple[Statement, frozenset[str]]:
    """The bodies that a statement names as those that counted, and the statement without them; none where it names
    none, or somebody who only speaks."""
    if not bodies:
        return c, frozenset()
    if c.speaker is not None and (found := _bodies(c.speaker, bodies, know)):
        return replace(c, speaker=None, said=""), found
    for role in c.roles:
        if role.mark in ("by", "according_to", "in", "on") and role.term is not None:
            found = _bodies(role.term, bodies, know)
            if found:
                return replace(c, roles=[r for r in c.roles if r is not role]), found
    return c, frozenset()


def _bodies(term: Term, bodies: Collection[str], know: Knowledge) -> frozenset[str]:
    own = denotes(term, know) or frozenset()
    if own & set(bodies) and term.ref is not None and not _counts(term):
        return own & set(bodies)
    if not _counts(term):
        return frozenset()
    whose: set[str] = set(own)
    for one in term.within():
        if one.ref is not None:
            whose |= {one.ref.id, *([one.ref.country] if one.ref.adjective and one.ref.country else [])}
    exact = whose & set(bodies)
    return frozenset(exact or {b for b in bodies if know.country.get(b, b) in whose})


def _counts(term: Term) -> bool:
    return term.head in FIGURES or any(m.word in FIGURES or (m.term and m.term.head in FIGURES) for m in term.mods)
