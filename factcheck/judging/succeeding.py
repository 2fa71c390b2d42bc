"""Who holds an office now, where facts of several times tell of it: the newest is of now, an older one of its time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.base import Fact
from factcheck.judging import days
from factcheck.judging.outcomes import Judged, Outcome, Prepared
from factcheck.language.en import people, senses
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import told_of
from factcheck.model import Relation, Verdict
from factcheck.statements.model import Statement

HOLDING = frozenset({"be", "lead"})
"""Concepts of holding an office."""
COMING = {"succeed": "A", "appoint": "P"}
"""Concept of coming into an office → the role of who comes."""
GOING = {"succeed": "P", "resign": "A", "dismiss": "P"}
"""Concept of leaving one → the role of who leaves."""


def newest(c: Statement, found: list[Judged], prepared: Sequence[Prepared], know: Knowledge, day: str) -> list[Judged]:
    """The facts that a statement about who holds an office speaks of, the older ones beside the newer ones that name
    another holder."""
    if not found or not _now(c):
        return found
    lead = found[0]
    if not any(o.alignment.concept in HOLDING for o in lead.outcomes) or _in_time(lead.fact):
        return found
    known = (one for one in prepared if days.published_by(one, day))  # looked through for offices only
    if lead.verdict is Verdict.SUPPORTED:
        against = (j for j in found[1:] if j.verdict in (Verdict.REFUTED, Verdict.DISPUTED))
        others = [o for j in against for o in j.outcomes if _another_holder(o)]
        later = [o for o in others if any(_later(o.prepared, x.prepared) for x in lead.outcomes)]
        later = later or [_gone(one, lead) for one in _told(known, lead, c, GOING, know)]
        if later:
            disputed = Judged(lead.fact, Verdict.DISPUTED, "sources-differ", "", [*lead.outcomes, *later], lead.rank)
            return [disputed, *found[1:]]
    elif lead.verdict is Verdict.REFUTED and any(map(_another_holder, lead.outcomes)):
        if any(True for _ in _told(known, lead, c, COMING, know)):
            lead.verdict, lead.code, lead.detail = Verdict.UNVERIFIABLE, "undecided", ""
    return found


def _now(c: Statement) -> bool:
    former = any(m.word == people.FORMER for r in c.of("C") if r.term is not None for m in r.term.mods)
    plain = c.act == "assert" and c.speaker is None and not c.negated and not former
    return plain and c.tense == "present" and not c.times


def _in_time(fact: Fact) -> bool:
    """Whether the fact's own terms or series tell when each reading holds."""
    return fact.series is not None or any(r.term is not None for r in fact.readings)


def _another_holder(o: Outcome) -> bool:
    return o.identified and any(p.role == "A" and p.differs for p in o.alignment.pairs)


def _later(one: Prepared, other: Prepared) -> bool:
    """Does it tell by its term that it is of now, or was it published after the other one?"""
    if one.reading.term is not None:
        return True
    return one.source.published is not None and one.source.published > (other.source.published or "")


def _gone(one: Prepared, lead: Judged) -> Outcome:
    return Outcome(one, lead.outcomes[0].alignment, Relation.EXCLUDES, "wrong-slot")


def _told(
    prepared: Iterable[Prepared], lead: Judged, c: Statement, moves: dict[str, str], know: Knowledge
) -> Iterable[Prepared]:
    """The readings, no older than the fact's, that tell that the claim's person came into the office, or left it."""
    bodies = told_of(lead.outcomes[0].prepared.statement, know) & told_of(c, know) - know.persons
    who = told_of(c, know) & know.persons
    seen = {id(o.prepared.reading) for o in lead.outcomes}
    for one in prepared:
        f = one.statement
        roles = {moves[concept] for concept, sign in f.senses if sign > 0 and concept in moves}
        if not roles or f.negated or one.status != "happened" or id(one.reading) in seen:
            continue
        if (theirs := _posts(f)) and (mine := _posts(c)) and theirs.isdisjoint(mine):
            continue  # came into another office
        if any((x.prepared.source.published or "") > (one.source.published or "9") for x in lead.outcomes):
            continue
        them = {r.term.ref.id for r in f.roles if r.role in roles and r.term is not None and r.term.ref is not None}
        if them & who and told_of(f, know) & bodies:
            seen.add(id(one.reading))
            yield one


def _posts(s: Statement) -> frozenset[str]:
    """The offices that a statement names."""
    return frozenset(senses.concept(r.term.head) for r in s.of("C") if r.term is not None and r.term.head)
