"""From relations to verdicts: pure tables of ``docs/verdicts.md``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factcheck.model import ClaimResult, Finding, Relation, Severity, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.judging.codes import CODES, Code

__all__ = ["CODES", "NEGATED", "SEVERITY", "UNJUDGED", "Code", "combine", "joined", "severity_of", "verdict_of"]

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
UNJUDGED = frozenset({"too-long", "not-text", "internal"})
"""Codes of what was not judged at all: always shown, never silenced."""
_RANK = [Severity.OK, Severity.NOTE, Severity.WARNING, Severity.ERROR]


def __getattr__(name: str) -> object:
    """The codes with their texts, which judging does not need, are loaded where somebody asks for them."""
    if name in ("CODES", "Code"):
        from factcheck.judging import codes

        return getattr(codes, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


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


def is_faulty(result: ClaimResult) -> bool:
    """Whether a fault of ours kept the claim from being judged."""
    return any(finding.code == "internal" for finding in result.findings)


NOTHING = "nothing in the fact base is about this"


def no_fact(claim: str) -> Finding:
    """The finding of a claim that is about no fact."""
    return Finding(
        part=claim,
        start=0,
        end=len(claim),
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code="no-fact",
        message=NOTHING,
    )
