"""What a checker answers beside judged claims: explanations, and what it read in a text."""

from __future__ import annotations

from factcheck.model import ClaimResult, Finding, Period, Quantity, Severity, Verdict
from factcheck.records import NamedTuple, dataclass

MAX_CLAIM = 1_000_000
"""Characters; a longer line is no claim."""


class ParsedEntity(NamedTuple):
    start: int
    end: int
    surface: str
    id: str
    type: str
    name: str


class ParsedFrame(NamedTuple):
    """One thing that a text says, and the words that say it."""

    start: int
    end: int
    frame: str


class Parsed(NamedTuple):
    """What ``factcheck parse`` shows of a text."""

    quantities: list[Quantity]
    periods: list[Period]
    entities: list[ParsedEntity]
    frames: list[ParsedFrame] | None = None
    """``None`` of an engine that reads none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A judged claim with the account of how it was read; ``lines`` are plain text, indented with blanks."""

    result: ClaimResult
    lines: tuple[str, ...]


def too_long(claim: str) -> ClaimResult:
    """The result for a text above :data:`MAX_CLAIM`."""
    finding = Finding(
        part="",
        start=0,
        end=0,
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code="too-long",
        message=f"{len(claim):,} characters are too long for a claim (at most {MAX_CLAIM:,})",
    )
    return ClaimResult(claim=claim, verdict=Verdict.UNVERIFIABLE, severity=Severity.NOTE, findings=(finding,))
