"""Lists for people (aligned columns) and for programs (records), for the commands that show the fact base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck._version import FORMAT_VERSION, __version__
from factcheck.output import Sink
from factcheck.report.jsonl import dumps
from factcheck.report.layout import cell_width


def table(rows: Sequence[Sequence[str]], *, widest: int = 60) -> list[str]:
    """Lines with columns two blanks apart; a cell above ``widest`` columns does not widen its column."""
    if not rows:
        return []
    widths = [
        max((width for row in rows if (width := cell_width(row[i])) <= widest), default=0) for i in range(len(rows[0]))
    ]
    lines = []
    for row in rows:
        cells = [cell + " " * (width - cell_width(cell)) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return lines


def write_records(sink: Sink, name: str, records: Sequence[Mapping[str, Any]]) -> None:
    """``records`` as JSON lines, or as one document under ``results``."""
    if name == "jsonl":
        for record in records:
            sink.write(dumps(record) + "\n")
        return
    head = {"version": FORMAT_VERSION, "tool": {"name": "factcheck", "version": __version__}}
    body = ",\n".join(dumps(record) for record in records)
    sink.write(f'{dumps(head)[:-1]}, "results": [\n{body}\n]}}\n')
