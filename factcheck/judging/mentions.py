"""Whether somebody mentioned a thing: he did where a reading tells what he said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.frames import Term
from factcheck.judging.outcomes import Focus, Outcome, Prepared
from factcheck.language.en import closed
from factcheck.matching import periods
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.matching.comparing import compare
from factcheck.matching.denoting import denotes
from factcheck.matching.explained import explained
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.model import Relation
from factcheck.statements.model import Role, Statement

NAMING = frozenset({"mention", "cite", "name", "bring_up"})
"""Verbs whose object is what somebody speaks of."""
SPEAKING = frozenset({"say", "speak", "talk"})
"""Verbs that have it behind "of" or "about"."""
SILENCE = "say_nothing_"
"""How verbs of several words begin that deny it ("said nothing about")."""
CONCERNING = frozenset({"of", "about", "on"})
MENTION = "mention"


def mentioned(c: Statement, prepared: Iterable[Prepared], know: Knowledge, focus: Focus) -> list[Outcome]:
    """The readings that tell what a statement says that somebody mentioned, or did not; none for another statement.

    On another occasion he may have left out what he told our source: without its day, place or company he is neither
    refuted nor, in a text, supported."""
    if focus.foreign or c.act != "assert" or c.status != "happened" or c.loose or c.speaker is not None:
        return []
    who = next((r for r in c.roles if r.role == "A" and r.term is not None), None)
    what = _what(c)
    if who is None or what is None or who.term is None or what.term is None:
        return []
    persons = denotes(who.term, know)
    if not persons or len(persons) != 1 or what.term.det in ("no", "pron") or what.term.count is not None:
        return []
    if any(word not in closed.HARMLESS for word, _ in c.adverbs):
        return []
    rest = [r for r in c.roles if r is not who and r is not what and not (r.term is not None and r.term.det == "no")]
    placed = bool(c.times) or any(t.ref is not None for r in rest if r.term is not None for t in _within(r.term))
    placed = placed or (bool(rest) and bool((focus.entities & know.persons) - persons))
    denied = c.negated != c.word.startswith(SILENCE)
    if not placed and (denied or focus.running):
        return []
    out = []
    for one in prepared:
        if not persons <= one.said_by or one.statement.negated or not _then(c, one):
            continue
        if any(r.term is None or not explained(r.term, one.background, persons, know) for r in rest):
            continue
        told = next((t for x in one.statement.phrases() for t in _within(x) if _means(what.term, t, know)), None)
        if told is None:
            continue
        a = Alignment(MENTION, 1)
        a.pairs.append(Pairing("A", "same", who, who, at=who.at, identifying=True, ids=persons))
        a.pairs.append(Pairing("P", "same", what, Role("P", "obj", what.at, term=told), at=what.at))
        relation, code = (Relation.EXCLUDES, "denied") if denied else (Relation.ENTAILS, "supported")
        out.append(Outcome(one, a, relation, code))
    return out


def _what(c: Statement) -> Role | None:
    """What is mentioned: the object of "mention" and "say nothing about", what stands behind "speak of"."""
    if c.word in NAMING or c.word.startswith(SILENCE):
        return next((r for r in c.roles if r.mark == "obj" and r.term is not None), None)
    if c.word in SPEAKING:
        return next((r for r in c.roles if r.mark in CONCERNING and r.term is not None), None)
    return None


def _means(mine: Term, told: Term, know: Knowledge) -> bool:
    got = compare(mine, told, know)
    return got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds and not got.lent


def _within(term: Term) -> Iterator[Term]:
    """A noun of what a reading tells, with those that hang on it."""
    yield from term.walk()
    for mod in term.mods:
        if mod.term is not None:
            yield from mod.term.walk()


def _then(c: Statement, one: Prepared) -> bool:
    """Whether it was said in the statement's period, if it names one."""
    if not c.times:
        return True
    if not one.source.published:
        return False
    told = periods.bounds(one.source.published)
    spans = [periods.resolve(t, None) for t in c.times]
    return all(span is not None and span[0] <= told[0] and told[1] <= span[1] for span in spans)
