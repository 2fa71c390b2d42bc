"""What applies to which file: ``[[overrides]]`` of the configuration, and the severities they give."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.judging.tables import SEVERITY, UNJUDGED, combine
from factcheck.model import ClaimResult, Finding, Severity
from factcheck.records import dataclass, field, replace

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OFF = "off"
_RANK = (Severity.OK, Severity.NOTE, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One table. ``paths`` are patterns as in .gitignore, from ``folder`` on; what is ``None`` stays as it is."""

    paths: tuple[str, ...]
    folder: str
    origin: str = ""
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Of each value where it stands, for messages."""
    severity: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] | None = None
    date: str | None = None
    context: tuple[str, ...] | None = None

    def matches(self, path: str) -> bool:
        """Whether ``path`` (from the current folder, or in full) is one of those meant."""
        full = os.path.abspath(path)  # noqa: PTH100 - links are not followed: the name decides
        relative = os.path.relpath(full, self.folder)
        if relative == os.pardir or relative.startswith(os.pardir + os.sep):
            return False
        return _spec(self.paths).match_file(relative)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the overrides that match a file come to."""

    severity: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] | None = None
    date: str | None = None
    context: tuple[str, ...] | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where facts, date and context were said."""


NOTHING = Chosen()


def choose(overrides: Sequence[Override], path: str) -> Chosen:
    """Those that match, the later ones counting more; severities add up."""
    found: dict[str, Any] = {}
    severity: dict[str, str] = {}
    origins: dict[str, str] = {}
    for override in overrides:
        if not override.matches(path):
            continue
        severity.update(override.severity)
        for name in ("facts", "date", "context"):
            if (value := getattr(override, name)) is not None:
                found[name] = value
                origins[name] = override.places.get(name, override.origin)
    return Chosen(severity=severity, origins=origins, **found) if found or severity else NOTHING


@cache
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)


def bad_glob(glob: str) -> str | None:
    """What is wrong with a pattern, if anything."""
    try:
        _spec((glob,))
    except ValueError as error:
        return str(error) or "not understood"
    return None


def severity_of(finding: Finding, levels: Mapping[str, str]) -> Severity | None:
    """The severity of a finding; ``None`` where it is switched off, which what was not judged never is."""
    if finding.code in UNJUDGED:
        return SEVERITY[finding.verdict]
    level = levels.get(finding.code, levels.get(finding.verdict.value))
    if level is None:
        return SEVERITY[finding.verdict]
    return None if level == OFF else Severity(level)


def reweigh(result: ClaimResult, levels: Mapping[str, str]) -> ClaimResult | None:
    """The claim with the severities of its file: without what is switched off, ``None`` where nothing is left."""
    if not levels:
        return result
    severities = [severity_of(finding, levels) for finding in result.findings]
    findings = tuple(
        finding if severity is None or severity is _own(finding) else replace(finding, severity=severity)
        for finding, severity in zip(result.findings, severities, strict=True)
    )
    worst = max((one for one in severities if one is not None), key=_RANK.index, default=result.severity)
    weighed = replace(result, findings=findings, severity=worst)
    return without(weighed, [severity is None for severity in severities])


def _own(finding: Finding) -> Severity:
    """How grave a finding is by itself, or was made already."""
    return SEVERITY[finding.verdict] if finding.severity is None else finding.severity


def without(result: ClaimResult, gone: Sequence[bool]) -> ClaimResult | None:
    """The claim without the findings marked in ``gone``; its verdict and severity are those of what is left."""
    kept = [i for i, one in enumerate(gone) if not one]
    if not kept:
        return None
    if len(kept) == len(gone):
        return result
    findings = tuple(result.findings[i] for i in kept)
    spans = tuple(result.finding_spans[i] for i in kept) if result.finding_spans else ()
    places = tuple(result.finding_places[i] for i in kept) if result.finding_places else ()
    return replace(
        result,
        findings=findings,
        finding_spans=spans,
        finding_places=places,
        verdict=combine([finding.verdict for finding in findings]),
        severity=max(map(_own, findings), key=_RANK.index),
    )
