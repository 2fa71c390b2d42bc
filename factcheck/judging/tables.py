"""From relations to verdicts: pure tables of ``docs/verdicts.md``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from factcheck.model import Relation, Severity, Verdict

NEGATED = {
    Relation.ENTAILS: Relation.EXCLUDES,
    Relation.EXCLUDES: Relation.ENTAILS,
    Relation.STRETCH: Relation.ALLOWS,
    Relation.ALLOWS: Relation.ALLOWS,
    Relation.INCOMPARABLE: Relation.INCOMPARABLE,
}
"""A denied part says the opposite: what a source entails, the denial contradicts."""

SEVERITY = {
    Verdict.REFUTED: Severity.ERROR,
    Verdict.DISPUTED: Severity.WARNING,
    Verdict.UNVERIFIABLE: Severity.NOTE,
    Verdict.SUPPORTED: Severity.OK,
}
_RANK = [Severity.OK, Severity.NOTE, Severity.WARNING, Severity.ERROR]


class Code(NamedTuple):
    """A stable name of a reason, with what it means."""

    name: str
    meaning: str


CODES = {
    code.name: code
    for code in (
        Code("supported", "every comparable source entails or allows it, one at least entails it"),
        Code("hedge-dropped", "the value is a source's, but the source hedges it"),
        Code("sources-differ", "a source supports it and another does not"),
        Code("contradicted", "every comparable source excludes it"),
        Code("near-miss", "excluded, but by 5 % or less"),
        Code("unit-slip", "the right digits with another power of ten"),
        Code("denied", "the claim denies what the sources say"),
        Code("wrong-slot", "a place, date, name or kind differs from what the sources say"),
        Code("wrong-speaker", "the sources have somebody else say it"),
        Code("other-unit", "another unit of the same kind, never compared by value"),
        Code("too-far", "possible, but further than any source goes"),
        Code("undecided", "the sources neither support nor exclude it"),
        Code("other-period", "no reading of that period"),
        Code("other-speaker", "no reading by that speaker or source"),
        Code("other-occasion", "no reading of that occasion"),
        Code("increment", "a further amount, not the total that the sources give"),
        Code("exclusive", "the sources do not say that it is only this"),
        Code("other-subject", "about somebody or something else than the fact"),
        Code("stronger-status", "the sources do not say that it has come that far"),
        Code("unlisted", "not among those the sources name, and their list is open"),
        Code("not-covered", "the sources say nothing of this detail"),
        Code("no-fact", "nothing in the fact base is about this"),
        Code("not-a-claim", "a question, hypothesis, wish, opinion or forecast"),
        Code("too-long", "too long to be a claim"),
    )
}


def verdict_of(relations: Iterable[Relation]) -> Verdict:
    """The verdict of a part from its relations to all comparable readings."""
    seen = {r for r in relations if r is not Relation.INCOMPARABLE}
    against = seen & {Relation.EXCLUDES, Relation.STRETCH}
    match (Relation.ENTAILS in seen, Relation.EXCLUDES in seen, Relation.ALLOWS in seen):
        case (True, _, _):
            return Verdict.DISPUTED if against else Verdict.SUPPORTED
        case (False, True, True):
            return Verdict.DISPUTED
        case (False, True, False):
            return Verdict.REFUTED
        case _:
            return Verdict.UNVERIFIABLE


def combine(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict of a claim from those of its parts."""
    kinds = set(verdicts)
    if not kinds:
        return Verdict.UNVERIFIABLE
    if len(kinds) == 1:
        return verdicts[0]
    if kinds == {Verdict.SUPPORTED, Verdict.DISPUTED}:
        return Verdict.DISPUTED
    return Verdict.PARTIAL


def severity_of(verdicts: Collection[Verdict]) -> Severity:
    """The severity of the worst part."""
    return max((SEVERITY[v] for v in verdicts), key=_RANK.index, default=Severity.NOTE)


def joined(relations: Sequence[Relation]) -> Relation:
    """The relation of a part to one reading from those of its slots: the worst decides."""
    for relation in (Relation.EXCLUDES, Relation.STRETCH, Relation.ALLOWS, Relation.ENTAILS):
        if relation in relations:
            return relation
    return Relation.INCOMPARABLE
