"""Results as plain dicts of the machine contract (docs/output.md); the order of the keys is part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck._version import FORMAT_VERSION
from factcheck.model import ClaimResult, Course, Finding, Period, Quantity, ReadingRelation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    Record = dict[str, Any]


Place: TypeAlias = tuple[int, int, int, int]
"""Line, column, end line, end column: 1-based, in characters, the end after the last one."""


def _reading(reading: ReadingRelation, names: Mapping[str, str]) -> Record:
    return {
        "source": reading.source,
        "value": reading.value,
        "relation": reading.relation,
        "as_of": reading.as_of,
        "said_by": " and ".join(names.get(who, who) for who in reading.said_by) or None,
        "url": reading.url,
        "locator": reading.locator,
        "excerpt": reading.excerpt,
        "period": reading.period,
        "by": reading.by,
        "in_force": reading.standing == "in force" if reading.standing else None,
        "superseded": reading.standing == "superseded",
    }


def _finding(finding: Finding, names: Mapping[str, str]) -> Record:
    return {
        "part": finding.part,
        "start": finding.start,
        "end": finding.end,
        "fact": finding.fact,
        "verdict": finding.verdict,
        "code": finding.code,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "readings": [_reading(reading, names) for reading in finding.readings],
        "derived_from": list(range(len(finding.readings))) if finding.derived else [],
        "series": None if finding.course is None else _course(finding.course),
    }


def _course(course: Course) -> Record:
    """How a fact went over time."""
    points = [
        {"period": one.period, "low": number(one.low), "high": number(one.high), "bound": one.bound or None}
        for one in course.points
    ]
    return {"kind": course.kind, "unit": course.unit, "points": points}


def standing(reading: ReadingRelation, cited: Sequence[ReadingRelation]) -> str:
    """ "in force" or "superseded", where not all that are cited are the same."""
    return reading.standing if len({one.standing for one in cited}) > 1 else ""


def position(result: ClaimResult, offset: int) -> tuple[int, int]:
    """Line and column (1-based) in the text of the character ``offset`` of the claim."""
    before = result.claim[:offset]
    newlines = before.count("\n")
    if not newlines:
        return result.line, result.column + offset
    return result.line + newlines, offset - before.rfind("\n")


def place(result: ClaimResult, index: int) -> Place:
    """Where the words of a finding stand: as its reader told, else counted from where the claim begins."""
    if len(result.finding_places) == len(result.findings):
        return result.finding_places[index]
    finding = result.findings[index]
    return *position(result, finding.start), *position(result, max(finding.start, finding.end))


def is_notice(finding: Finding) -> bool:
    """Whether it is about a suppression comment and no claim of the text."""
    return finding.code.startswith("suppression-")


def all_notes(result: ClaimResult) -> list[str]:
    """The claim's notes and those of its findings, each once."""
    notes = dict.fromkeys(result.notes)
    for finding in result.findings:
        notes.update(dict.fromkeys(finding.notes))
    return list(notes)


def claim_record(result: ClaimResult, names: Mapping[str, str], *, located: bool = False) -> Record:
    """The object of one claim; ``located`` adds where it stands in its file."""
    findings = [_finding(finding, names) for finding in result.findings]
    record: Record = {
        "claim": result.claim,
        "verdict": result.verdict,
        "severity": result.severity,
        "line": result.line,
        "findings": findings,
        "notes": all_notes(result),
    }
    if located:
        for i, target in enumerate(findings):
            target["line"], target["column"], target["end_line"], target["end_column"] = place(result, i)
        record["path"] = result.path
        record["column"] = result.column
        record["end_line"] = result.end_line
        record["end_column"] = result.end_column
    record["v"] = FORMAT_VERSION
    return record


def number(value: Decimal) -> int | float:
    """A JSON number: an integer where the value is one."""
    return int(value) if value == value.to_integral_value() else float(value)


def quantity_record(text: str, quantity: Quantity) -> Record:
    """The object of a quantity: ``value``, or ``low`` with ``high`` for a range, ``low`` alone for a vague one."""
    record: Record = {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "surface": text[quantity.span.start : quantity.span.end],
        "kind": quantity.kind,
    }
    if quantity.vague:
        record["low"] = number(quantity.low)
    elif quantity.high is not None:
        record["low"], record["high"] = number(quantity.low), number(quantity.high)
    else:
        record["value"] = number(quantity.low)
    record["unit"] = quantity.unit
    record["comparator"] = quantity.comparator
    return record


def _is_month_end(day: str) -> bool:
    import calendar

    return int(day[8:10]) == calendar.monthrange(int(day[:4]), int(day[5:7]))[1]


def _cut(period: Period) -> tuple[str | None, str | None]:
    """The bounds of a range of dates, cut to whole years or months where they are such."""
    low, high = period.low, period.high
    starts_year = low is None or low.endswith("-01-01")
    ends_year = high is None or high.endswith("-12-31")
    if starts_year and ends_year:
        return low and low[:4], high and high[:4]
    starts_month = low is None or low.endswith("-01")
    if starts_month and (high is None or _is_month_end(high)):
        return low and low[:7], high and high[:7]
    return low, high


def period_value(period: Period) -> str | tuple[str | None, str | None]:
    """A period in one ISO-like word ("2023-09", "2024-H1", "XXXX-06-12", "ref-1y"), or the bounds of a range."""
    if period.relative is not None:
        unit, shift = period.relative
        return "ref" if unit == "now" else f"ref{shift:+d}{unit.removeprefix('told-')[:1]}"
    bound = period.low or period.high
    if bound is None:
        return "ref"
    if period.yearless:
        return "XXXX" + bound[1:]
    match period.grain:
        case "year":
            return bound[:4]
        case "half":
            return f"{bound[:4]}-H{1 if int(bound[5:7]) <= 6 else 2}"
        case "quarter":
            return f"{bound[:4]}-Q{(int(bound[5:7]) + 2) // 3}"
        case "month":
            return bound[:7]
        case "range":
            return _cut(period)
        case _:
            return bound


def period_record(text: str, period: Period) -> Record:
    """The object of a date or period, with kind and unit ``date``."""
    record: Record = {
        "start": period.span.start,
        "end": period.span.end,
        "surface": text[period.span.start : period.span.end],
        "kind": "date",
    }
    value = period_value(period)
    if isinstance(value, str):
        record["value"] = value
    else:
        record["low"], record["high"] = value
    record["unit"] = "date"
    record["comparator"] = period.comparator
    return record
