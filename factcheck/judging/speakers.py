"""Who says what is claimed, and what that says of whom it is about."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.judging.outcomes import SPEAKERLESS, Prepared
from factcheck.language.en import asides, senses
from factcheck.language.tables import word_set
from factcheck.matching.alignment import Alignment
from factcheck.matching.denoting import denotes, owners
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement

REPORTS = word_set(
    "headline caption report article story account coverage data figure number statistic dispatch piece bulletin item"
)
"""What a source brings out: "data from S show" is said by S."""


def who_says(term: Term | None, know: Knowledge, sources: frozenset[str]) -> frozenset[str]:
    """Who speaks: ids, empty for a frame without a speaker, "?" for somebody the base knows nothing of."""
    if term is None:
        return frozenset()
    if term.det == "pron" and term.head in ("it", "they"):
        return frozenset({"?"})  # "it writes", "they say": a paper, people that the text has told of
    if term.det == "pron" and term.head in asides.EVERYBODY:
        return frozenset()  # "as everyone knows"
    found = denotes(term, know)
    if term.ref is not None and term.ref.adjective and term.det != "the":
        return frozenset({"?"})  # "Norwegians call it": people, and not who speaks for them
    if found is not None:
        if all(i in know.kinds or i in sources for i in found):
            heads = {person for (_, land), people in know.held.items() if land in found for person in people}
            return found | heads | _holders(term, know)  # "the Kazakh side": who speaks, or spoke, for it
        return frozenset({"?"})
    for t in term.walk():
        for mod in t.mods:
            if (
                mod.role in ("own", "by", "from", "in", "of")
                and mod.term is not None
                and mod.term.ref is not None
                and mod.term.ref.kind == "source"
                and t.head in REPORTS
            ):
                return frozenset({mod.term.ref.id})
    if collective(term):
        return frozenset(sources) if term.det == "all" or len(sources) == 2 else frozenset({"?"})
    if not term.members and term.head in SPEAKERLESS and not term.mods:
        return frozenset()
    if term.head in asides.HOSTS and not term.plural and all(m.role == "own" for m in term.mods) and term.mods:
        return frozenset(know.persons)  # "*his host* called it historic"
    if not term.members and senses.concept(term.head) == "president" and not [m for m in term.mods if m.role != "own"]:
        return frozenset(know.persons)
    return frozenset({"?"})


def collective(term: Term | None) -> bool:
    """ "Both reports", "all sources": each of them by itself."""
    whole = term is not None and term.det in ("both", "all") and term.plural and not (term.members or term.mods)
    return whole and term is not None and term.head in REPORTS | OUTLETS


OUTLETS = word_set("source outlet paper newspaper medium channel publication")
"""What brings it out."""


def _holders(term: Term, know: Knowledge) -> frozenset[str]:
    """ "the foreign minister of Chile": who has held the office; when it was said tells who it was."""
    concept = senses.concept(term.head)
    if term.ref is not None or term.members or concept not in know.titles:
        return frozenset()
    return frozenset().union(*(know.held.get((concept, land), frozenset()) for land in owners(term)[0]))


def to_the_other(c: Statement, one: Prepared, told_by: frozenset[str], know: Knowledge) -> bool:
    """Does the fact's own speaker say it to the other one of the pair?"""
    ours = {know.country.get(i, "") for i in told_by if i in know.persons}
    heard = denotes(c.told, know) if c.told is not None else None
    theirs = {know.country.get(i, i) for i in heard or ()}
    return bool(ours and theirs and told_by & one.said_by) and ours | theirs == know.focus


def between(c: Statement, one: Prepared, a: Alignment, told_by: frozenset[str], know: Knowledge) -> bool:
    """Whether it says between whom it is that the fact's own speaker says so: to the other one, or on its own topic."""
    ours = {know.country.get(i, "") for i in told_by if i in know.persons}
    if not ours or not ours <= know.focus or not told_by & one.said_by:
        return False
    if to_the_other(c, one, told_by, know):
        return True
    topics = [p for p in a.pairs if p.role == "T"]
    return bool(topics) and all(p.effect == "same" for p in topics)


def met(a: Alignment, know: Knowledge) -> frozenset[str]:
    """Whom a claim names or points at, as the fact knows them, with their countries."""
    ids = frozenset().union(*(p.ids for p in a.pairs if p.effect == "same"))
    return ids | {know.country[i] for i in ids if i in know.country}
