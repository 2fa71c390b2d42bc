"""Whom a sentence points at by its occasion ("after the talks between X and Y"), and when its times are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factcheck.discourse.scenes import elsewhere
from factcheck.frames import Term
from factcheck.judging.outcomes import Focus, Judged, Outcome
from factcheck.judging.times import Dated
from factcheck.judging.wholes import STANDING
from factcheck.language.en import classes, closed, scenes
from factcheck.matching import periods
from factcheck.matching.denoting import leaders, pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.model import Verdict
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive, means
from factcheck.statements.model import Statement

OCCASIONS = frozenset({"sub:when", "sub:after", "sub:while", "sub:as", "sub:once"})
"""Clauses that say on what occasion something was done: who takes part in it is named."""


def settle(statements: Iterable[Statement], date: str) -> None:
    """Give times that are told from the day of speaking, or without a year, their own bounds."""
    for one in statements:
        ahead = one.status in ("future", "planned")
        past = one.status == "happened" and one.tense in ("past", "perfect")
        later = any(concept == "postpone" for concept, _ in one.senses)
        one.times = [periods.absolute(t, date, ahead, past, later or t.comparator == "until") for t in one.times]
        one.said_when = [periods.absolute(t, date, ahead=False) for t in one.said_when]
        settle((role.stmt for role in one.roles if role.stmt is not None), date)


def pointed_at(parts: list[Statement], know: Knowledge, *, bare: bool = False) -> frozenset[str]:
    """Whom "the presidents' talks", "once the two sides had met" point at, where the sentence names nobody else: the
    pair that the base is about."""
    terms = [r.term for part in parts for r in part.roles if r.term is not None]
    inner = [m.term for t in terms for m in t.mods if m.term is not None]
    everyone = [t for term in [*terms, *inner] for t in term.walk()]
    if any(
        ref.id not in (know.focus if ref.kind == "country" else know.kinds)
        for ref in (t.ref for t in everyone if t.ref is not None)
        if ref.kind in ("country", "person", "unknown")
    ):
        return frozenset()
    if bare:
        events = [r.term for part in parts for r in part.roles if r.mark in OCCASIONAL | {"in"} and _bare(r.term)]
        return know.focus | know.persons if events else frozenset()
    occasions = [r.term for part in parts for r in part.roles if r.term is not None and r.mark in OCCASIONAL]
    around = [m.term for t in occasions for m in t.mods if m.term is not None]
    around += [r.term for part in parts if part.kind in OCCASIONS for r in part.roles if r.term is not None]
    if not any(pointed(t) in ("countries", "persons") or leaders(t) for t in around):
        return frozenset()
    return know.focus | {person for (_, land), person in know.offices.items() if land in know.focus}


def _bare(term: Term | None) -> bool:
    """ "in *the talks*", "during the visit": an event that the text takes as known."""
    if term is None or term.det != "the" or not means(term, *classes.MEETINGS):
        return False
    return term.count is None and not any(m.word not in closed.HARMLESS for m in term.mods)


OCCASIONAL = frozenset(["after", "during", "at", "following", "on", "since"])


def circumstances(part: Statement, know: Knowledge) -> frozenset[str]:
    """Who takes part in the events that a statement names as its occasion ("after the talks between X and Y")."""
    out: set[str] = set()
    for role in part.roles:
        if (
            role.mark in ("after", "during", "at", "in", "following", "on")
            and role.term is not None
            and eventive(role.term)
        ):
            out |= participants(nominal(role.term), know)
    return frozenset(out)


def level(best: Judged) -> bool:
    """Whether a fact is about how much or many there is at a time, not about what was done once."""
    return all(o.alignment.concept in STANDING or o.alignment.concept == "rank" for o in best.outcomes)


def moved(part: Statement, best: Judged, focus: Focus, words: Collection[str]) -> bool:
    """Whether the text tells of another time than any reading's: by what stands over it, or since a sentence before."""
    around = focus.around
    if around is None:
        return False
    set_by = {around.when.low, around.when.high} - {None} if around.when is not None else set()
    if any(t.relative is None and set_by.isdisjoint((t.low, t.high)) for t in part.times):
        return False
    if not all(o.prepared.status == "happened" for o in best.outcomes):
        return False
    if level(best) and (_since(part, best) or _not_yet(part, words)):
        return True
    when = around.when
    if when is None and part.tense == "past" and level(best) and focus.period is None:
        when = around.scene
        if when is None:
            return _unplaced(part, best, focus)
    return when is not None and elsewhere(when, _spans(best.outcomes), focus.date)


def _unplaced(part: Statement, best: Judged, focus: Focus) -> bool:
    """ "Sixty firms operated there.": when, nothing says, so that no reading speaks against it. "X put it at 60": the
    saying was past, not what he says; and what the paragraph tells of may be of the time of a reading."""
    if best.verdict is not Verdict.REFUTED or part.times or part.said_when or part.speaker is not None:
        return False
    if any(o.prepared.statement.tense == "past" and not o.prepared.statement.times for o in best.outcomes):
        return False  # "the dam had 700 workers": the reading leaves it as open
    then = focus.around.then if focus.around is not None else None
    return then is None or elsewhere(then, _spans(best.outcomes), focus.date)


def said_before(part: Statement, best: Judged, focus: Focus) -> bool:
    """ "*Asked in 2009*, X said …": at a time before all that is known of the matter?"""
    if not part.said_when or not all(o.prepared.status == "happened" for o in best.outcomes):
        return False
    low = min((low for low, _ in _spans(best.outcomes)), default="")
    told = [periods.resolve(when, focus.date) for when in part.said_when]
    return bool(low) and all(when is not None and when[1] < low for when in told)


def _since(part: Statement, best: Judged) -> bool:
    """ "*After the visit* it fell to 5": since then, of which no reading is."""
    marked = any(r.role in scenes.SIDES and r.term is not None and eventive(r.term) for r in part.roles)
    return marked and best.verdict is not Verdict.SUPPORTED and not best.outcomes[0].prepared.statement.of("after")


def _not_yet(part: Statement, words: Collection[str]) -> bool:
    """ "X was *not yet* among the ten largest": at a time of which the text tells."""
    return part.tense == "past" and ("still" in words or any(word in scenes.YET for word, _ in part.adverbs))


def _spans(outcomes: Sequence[Outcome]) -> list[tuple[str, str]]:
    """The times that readings are of, and of which their sources are."""
    told = [
        t for o in outcomes for t in (Dated(o.prepared).period, o.prepared.reading.as_of, o.prepared.source.published)
    ]
    return [periods.bounds(t.removeprefix("..").lstrip("/")) for t in told if t]  # a total: the day that it is of
