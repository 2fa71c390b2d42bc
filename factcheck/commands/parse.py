"""``factcheck parse "TEXT" | -``: the quantities, dates and names found in texts, with their spans."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from factcheck.commands.common import Settings, debugging, input_lines, load_base, make_checker, opened, prose, settle
from factcheck.errors import FAULT, UsageError
from factcheck.inputs import LONGEST_CLAIM, Line, looks_like_file
from factcheck.output import Sink, complain, visible

if TYPE_CHECKING:
    from factcheck.checking.engine import Checker


def run(texts: tuple[str, ...], settings: Settings) -> int:
    """Parse each text, or each line of standard input for ``-``."""
    settings = settings.for_lists()
    if not texts:
        advice = "For example: factcheck parse 'More than 700 firms'; '-' for the lines of standard input."
        raise UsageError("parse needs a text", advice=advice)
    if "-" in texts and len(texts) > 1:
        raise UsageError("'-' (standard input) does not go with texts as arguments", advice="Give one or the other.")
    for number, text in enumerate(texts, 1):
        if not text.strip():
            raise UsageError(f"text {number} is empty", advice="'-' stands for the lines of standard input.")
        if looks_like_file(text):
            advice = f"For its lines: factcheck parse - < {shlex.quote(text)}"
            raise UsageError(f"'{text}' looks like a file, not like a text", advice=advice)
    checker = make_checker(load_base(settings), settings)
    settle()
    name = settings.resolved_format
    trouble = False
    with opened(settings, lambda: 2 if trouble else 0) as sink:
        writer = _Writer(sink, name, prose(sink, settings))
        given = (Line(i, text, len(text)) for i, text in enumerate(texts, 1))
        for line in given if texts != ("-",) else input_lines(settings, "no text", sink.flush):
            record, read = _record(checker, line)
            trouble = trouble or not read
            writer.add(record)
        writer.end()
    return 2 if trouble else 0


def _record(checker: Checker, line: Line) -> tuple[dict[str, Any], bool]:
    """The record of a line, and whether the line could be read."""
    if line.problem is not None or line.length > LONGEST_CLAIM:
        note = line.problem or f"not parsed: {line.length:,} characters"
        return _unread(line, note), line.problem is None
    try:
        return _parsed(checker, line.text), True
    except Exception as error:
        if debugging():
            raise
        from factcheck.judging.faults import account

        note = f"internal error: {account(error)}"
        complain(f"line {line.number}: {note}", FAULT)
        return _unread(line, note), False


def _unread(line: Line, note: str) -> dict[str, Any]:
    from factcheck._version import FORMAT_VERSION

    empty: dict[str, Any] = {"quantities": [], "dates": [], "entities": []}
    return {"text": visible(line.text), **empty, "note": note, "v": FORMAT_VERSION}


def _parsed(checker: Checker, text: str) -> dict[str, Any]:
    from factcheck._version import FORMAT_VERSION
    from factcheck.report.records import period_record, quantity_record

    parsed = checker.parse(text)
    dates = [period_record(text, period) for period in parsed.periods]
    quantities = [quantity_record(text, quantity) for quantity in parsed.quantities]
    entities = [
        {"start": e.start, "end": e.end, "surface": e.surface, "id": e.id, "type": e.type, "name": e.name}
        for e in parsed.entities
    ]
    record = {
        "text": text,
        "quantities": sorted([*quantities, *dates], key=lambda record: (record["start"], record["end"])),
        "dates": dates,
        "entities": entities,
    }
    if parsed.frames is not None:
        record["frames"] = [frame._asdict() for frame in parsed.frames]
    return record | {"v": FORMAT_VERSION}


def _value(record: dict[str, Any]) -> str:
    if "value" in record:
        value = record["value"]
        return f"{value:,}" if isinstance(value, int | float) else str(value)
    low, high = record.get("low"), record.get("high")
    shown = [f"{bound:,}" if isinstance(bound, int | float) else str(bound or "") for bound in (low, high)]
    return f"{shown[0]} to {shown[1]}" if high is not None else f"{shown[0]} or more"


class _Writer:
    """Writes the records in one of the formats, each as it comes but for the JSON document."""

    def __init__(self, sink: Sink, name: str, write: Callable[[str], None]) -> None:
        self.sink, self.name, self.write = sink, name, write
        self.records: list[dict[str, Any]] = []
        self.count = 0

    def add(self, record: dict[str, Any]) -> None:
        self.count += 1
        if self.name == "jsonl":
            from factcheck.report.jsonl import dumps

            self.sink.write(dumps(record) + "\n")
        elif self.name == "json":
            self.records.append(record)
        else:
            self._people(record)

    def _people(self, record: dict[str, Any]) -> None:
        from factcheck.report.listing import table

        rows = []
        for found in record["quantities"]:
            span = f"{found['start']}–{found['end']}"
            facts = f"{found['comparator']} {_value(found)}"
            unit = "" if found["kind"] == "date" else found["unit"] or ""
            rows.append((span, visible(found["surface"]), found["kind"], facts, visible(unit)))
        for found in record["entities"]:
            span = f"{found['start']}–{found['end']}"
            rows.append((span, visible(found["surface"]), found["type"], found["id"], visible(found["name"])))
        rows.sort(key=lambda row: [int(number) for number in row[0].split("–")])
        lines = ["  " + line for line in table(rows)]
        lines += [f"  {visible(found['frame'])}" for found in record.get("frames", ())]
        if note := record.get("note"):
            lines.append(f"  {visible(note)}")
        elif not rows and not record.get("frames"):
            lines.append("  nothing found")
        for line in (visible(record["text"]), *lines, ""):
            self.write(line)

    def end(self) -> None:
        if self.name == "json":
            from factcheck.report.listing import write_records

            write_records(self.sink, "json", self.records)
