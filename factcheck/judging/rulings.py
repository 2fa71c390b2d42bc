"""What the rules of time make of the readings of a fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.judging.outcomes import Outcome
from factcheck.judging.tables import verdict_of
from factcheck.matching.periods import relation
from factcheck.model import Relation, Verdict
from factcheck.records import dataclass, field, replace


@dataclass(slots=True)
class Ruling:
    """The verdict of a part by the readings that hold at its time.

    ``chosen`` are those readings; ``others`` are right for another time; ``code`` is "" where the relation of the
    leading reading gives it. ``detail`` names the time, or what is missing.
    """

    verdict: Verdict
    chosen: list[Outcome]
    code: str = ""
    detail: str = ""
    others: list[Outcome] = field(default_factory=list)
    force: frozenset[int] = frozenset()
    """The ``id`` of the readings that hold on the day of speaking."""
    derived: bool = False
    """Computed from the readings, none of which says it by itself."""


def weigh(outcomes: Sequence[Outcome]) -> Verdict:
    """The verdict of a part from what its readings say. One that does not hold all of the part says nothing of it
    against one that does, nor does one that only gives the month of the day that another gives. Where one of them plans
    what the part takes for done, another plan speaks against nothing."""
    verdict = verdict_of([o.relation for o in outcomes])
    if verdict is Verdict.DISPUTED:
        verdict = verdict_of([o.relation for o in outcomes if o.code != "not-covered" or _has_figure(o)])
    if verdict is Verdict.DISPUTED:
        verdict = verdict_of([o.relation for o in outcomes if not _coarser(o, outcomes)])
    ahead = any(o.code == "stronger-status" and o.relation is Relation.ALLOWS for o in outcomes)
    entailed = any(o.relation is Relation.ENTAILS for o in outcomes)
    return Verdict.UNVERIFIABLE if verdict is Verdict.DISPUTED and ahead and not entailed else verdict


FINER = "a finer date than the source gives"


def _coarser(outcome: Outcome, outcomes: Sequence[Outcome]) -> bool:
    """Whether a reading leaves a date open only because it gives the month, or the year, of a day that another
    gives."""
    if outcome.relation is not Relation.ALLOWS or outcome.detail != FINER:
        return False
    mine = outcome.prepared.statement.times
    return any(
        o.relation is Relation.EXCLUDES
        and o.detail == "date"
        and any(relation(t, u, None) is Relation.ENTAILS for t in mine for u in o.prepared.statement.times)
        for o in outcomes
    )


def _has_figure(outcome: Outcome) -> bool:
    """Whether a reading has the part's own figure, if not all of its words."""
    return any(p.figured and p.relation is Relation.ENTAILS for p in outcome.alignment.pairs)


def weighed(chosen: list[Outcome], others: list[Outcome], detail: str = "") -> Ruling:
    """The ruling of readings that speak of the same time."""
    return Ruling(weigh(chosen), chosen, detail=detail, others=others)


def open_(code: str, cited: list[Outcome], others: list[Outcome], detail: str = "") -> Ruling:
    """Nothing is decided, and why."""
    return Ruling(Verdict.UNVERIFIABLE, cited, code, detail, others)


def without(outcomes: Iterable[Outcome], chosen: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes that are not among those ``chosen``."""
    return [o for o in outcomes if o not in chosen]


def related(outcomes: Iterable[Outcome], relation: Relation) -> list[Outcome]:
    """The outcomes with another relation to the part: what the rules of time make of them."""
    return [replace(o, relation=relation) for o in outcomes]


def entails(outcomes: list[Outcome]) -> list[Outcome]:
    return [o for o in outcomes if o.relation is Relation.ENTAILS]
