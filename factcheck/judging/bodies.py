"""Bodies: whose statistics a part names (rule 5 of "Time")."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.frames import Term, replace
from factcheck.language.tables import word_set
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Gist, Statement

FIGURES = word_set("figure data statistic statistics count number calculation reckoning estimate side record")
"""What a body brings out: "by the National Bank's count"."""
MARKS = frozenset({"by", "according_to", "in", "on"})


def named(c: Statement, bodies: Collection[str], know: Knowledge) -> tuple[Statement, frozenset[str]]:
    """The bodies that a statement names as those that counted, and the statement without them; none where it names
    none, or somebody who only speaks."""
    if not bodies or (c.gist is not None and not _may_count(c.gist, bodies, know)):
        return c, frozenset()
    if c.speaker is not None and (found := _bodies(c.speaker, bodies, know)):
        return replace(c, speaker=None, said=""), found
    for role in c.roles:
        if role.mark in MARKS and role.term is not None:
            found = _bodies(role.term, bodies, know)
            if found:
                return replace(c, roles=[r for r in c.roles if r is not role]), found
    return c, frozenset()


def counting(c: Statement, know: Knowledge) -> tuple[frozenset[str], frozenset[str]]:
    """All whom :func:`named` may find, whatever bodies there are: by themselves, and as whose figures they are."""
    by_name: set[str] = set()
    owners: set[str] = set()
    for term in (c.speaker, *(role.term for role in c.roles if role.mark in MARKS)):
        if term is not None and _counts(term):
            owners |= _whose(term, know)
        elif term is not None:
            by_name |= denotes(term, know) or set()
    return frozenset(by_name), frozenset(owners)


def _may_count(gist: Gist, bodies: Collection[str], know: Knowledge) -> bool:
    whose = gist.bodies | gist.owners
    return any(body in whose or know.country.get(body, body) in gist.owners for body in bodies)


def _bodies(term: Term, bodies: Collection[str], know: Knowledge) -> frozenset[str]:
    own = denotes(term, know) or frozenset()
    if own & set(bodies) and term.ref is not None and not _counts(term):
        return own & set(bodies)
    if not _counts(term):
        return frozenset()
    whose = _whose(term, know)
    exact = whose & set(bodies)
    return frozenset(exact or {b for b in bodies if know.country.get(b, b) in whose})


def _whose(term: Term, know: Knowledge) -> set[str]:
    """Whom a phrase names, by itself or as whose figures they are."""
    whose = set(denotes(term, know) or ())
    for one in term.within():
        if one.ref is not None:
            whose |= {one.ref.id, *([one.ref.country] if one.ref.adjective and one.ref.country else [])}
    return whose


def _counts(term: Term) -> bool:
    return term.head in FIGURES or any(m.word in FIGURES or (m.term and m.term.head in FIGURES) for m in term.mods)
