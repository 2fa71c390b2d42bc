"""What an editor marks in a judged document."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from factcheck.base import FactBase
from factcheck.editor.judged import Judged, Mark, Remark
from factcheck.editor.positions import Places
from factcheck.errors import Problem
from factcheck.model import ReadingRelation, Severity
from factcheck.output import visible
from factcheck.report.ci import advice, remarks, source_line
from factcheck.report.escape import shorten, web_address

SOURCE = "factcheck"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
    Severity.OK: types.DiagnosticSeverity.Hint,
}
_LONGEST = 500
"""Characters of one line of a message."""


def diagnostics(judged: Judged, *, related: bool = True) -> list[types.Diagnostic]:
    """All that is to be marked. ``related``: the editor shows related information, so that the sources go there;
    otherwise they stand in the message."""
    found = [_remark(remark, judged.places) for remark in judged.remarks]
    return found + [diagnostic(mark, judged, related=related) for mark in judged.marks]


def diagnostic(mark: Mark, judged: Judged, *, related: bool = True) -> types.Diagnostic:
    """One finding. What a source says stands at the fact in the fact base: editors open files, but not the web."""
    finding, base = mark.item.finding, judged.base
    place = judged.fact_places.get(mark.item.fact)
    lines = [f"{mark.item.label}: {finding.message}"]
    said = [] if base is None else [source(reading, base) for reading in finding.readings]
    if not related or place is None:
        lines += said
    lines += filter(None, [advice(finding)])
    lines += [f"Note: {note}" for note in remarks(mark.item)]
    address = judged.options.docs_url and web_address(f"{judged.options.docs_url}#{finding.code}")
    return types.Diagnostic(
        range=judged.places.range(mark.start, mark.end),
        message="\n".join(shorten(visible(line), _LONGEST) for line in lines),
        severity=SEVERITIES[mark.item.level],
        code=finding.code,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(_location(*place), shorten(visible(one), _LONGEST)) for one in said
        ]
        if related and place is not None and said
        else None,
    )


def source(reading: ReadingRelation, base: FactBase) -> str:
    """What a source says, with its address."""
    address = web_address(reading.url)
    return source_line(reading, base) + (f" <{address}>" if address else "")


def _location(address: str, line: int) -> types.Location:
    place = types.Position(max(line - 1, 0), 0)
    return types.Location(address, types.Range(place, place))


def _remark(remark: Remark, places: Places) -> types.Diagnostic:
    severity = types.DiagnosticSeverity.Error if remark.grave else types.DiagnosticSeverity.Information
    message = "\n".join(map(visible, remark.message.split("\n")))
    return types.Diagnostic(places.line(remark.line), message, severity, remark.code, source=SOURCE)


def problems(found: Iterable[Problem]) -> list[types.Diagnostic]:
    """The mistakes of one fact base or configuration; their columns are good enough where all characters are common."""
    out = []
    for problem in found:
        place = types.Position(max(problem.line - 1, 0), max(problem.column - 1, 0))
        where = f"{problem.where}: " if problem.where else ""
        hint = f" (did you mean '{problem.suggestion}'?)" if problem.suggestion else ""
        out.append(
            types.Diagnostic(
                range=types.Range(place, place),
                message=visible(f"{where}{problem.message}{hint}"),
                severity=types.DiagnosticSeverity.Error,
                source=SOURCE,
            )
        )
    return out
