"""Facts that one source tells of one event: what one of them says of its place holds for the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from factcheck.judging import marks
from factcheck.judging.outcomes import Prepared
from factcheck.language.en import classes
from factcheck.matching.alignment import Alignment, show
from factcheck.matching.denoting import denotes
from factcheck.matching.fillers import filler
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.model import Relation
from factcheck.reading.tokens import tokenize
from factcheck.statements.model import Role, Statement

Event = tuple[str, str, str | None, frozenset[str]]
"""Concept, source, period and who takes part."""


class Siblings:
    """The places of events, for the facts that tell of the same event without its place."""

    def __init__(self, prepared: Sequence[Prepared], know: Knowledge) -> None:
        self.know = know
        self.prepared = prepared

    @cached_property
    def places(self) -> dict[Event, tuple[Role, str]]:
        """Looked for when a claim adds a place to an event."""
        found: dict[Event, tuple[Role, str]] = {}
        for one in self.prepared:
            event = self._event(one)
            if event is not None and (place := _place(one.statement)) is not None:
                found.setdefault(event, (place, one.reading.says))
        return found

    def elsewhere(self, c: Statement, one: Prepared, a: Alignment) -> tuple[Relation, str] | None:
        """How the place that a claim adds to a fact relates to where the event was, and in words; ``None`` where nobody
        tells, or where the claim doesn't say by more than who took part that it means this event."""
        mine = _place(c)
        if mine is None or not any(p.role not in ("A", "W", "L") and p.effect == "same" for p in a.pairs):
            return None
        if _place(one.statement) is not None or mine.at not in {at for at, _ in a.adds}:
            return None
        event = self._event(one)
        if event is None or event not in self.places:
            return None
        told, says = self.places[event]
        got = filler(mine, told, self.know, True, frozenset(), None)
        if got.adds:
            return None
        unsaid = any(p.role == "A" and p.effect == "missing" for p in a.pairs)
        if got.rel is Rel.EXCLUDES and unsaid and self._abroad(mine, event[3]):
            return None  # "accords were signed on the visit *to Chile*": whose, only the text can tell
        if got.rel is Rel.EXCLUDES:
            return Relation.EXCLUDES, f"{show(mine)} instead of {marks.words(told, tokenize(says))}"
        return (Relation.ENTAILS, "") if got.rel in (Rel.EQUAL, Rel.WIDER) else None

    def _abroad(self, place: Role, who: frozenset[str]) -> bool:
        """Whether a place lies in a land that is not of those who take part."""
        know = self.know
        homes = {know.country.get(i, i) for i in who}
        lands: set[str] = set()
        for i in denotes(place.term, know) or () if place.term is not None else ():
            lands |= {i, know.country.get(i, i), know.capitals.get(i, i), *know.within.get(i, ())}
        return not lands & homes

    def _event(self, one: Prepared) -> Event | None:
        f = one.statement
        concept = next((concept for concept, _ in f.senses if concept in classes.EVENTS), None)
        if concept is None or f.negated or one.status != "happened":
            return None
        who = [denotes(r.term, self.know) or () for r in f.roles if r.role == "A" and r.term is not None]
        return concept, one.source.id, one.reading.period, frozenset(i for ids in who for i in ids)


def _place(stmt: Statement) -> Role | None:
    """Where it happened, if one place is named."""
    places = [r for r in stmt.roles if r.role == "L" and r.term is not None]
    return places[0] if len(places) == 1 else None
