"""JSON lines: one object for each claim, in order, then one for each file not read; nothing else (docs/output.md)."""

from __future__ import annotations

import json

from factcheck._version import FORMAT_VERSION
from factcheck.model import ClaimResult
from factcheck.output import Sink, safe_json
from factcheck.report import Look, Tally
from factcheck.report.records import claim_record

ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def dumps(value: object) -> str:
    """``value`` as JSON on one line, with nothing in it that could steer a terminal."""
    return safe_json(ENCODE(value))


class JsonLines:
    def __init__(self, sink: Sink, look: Look) -> None:
        self.sink, self.look = sink, look

    def begin(self) -> None:
        """No header: graders and ``jq`` get claims only."""

    def claim(self, result: ClaimResult) -> None:
        self.sink.write(dumps(claim_record(result, self.look.names, located=self.look.located)) + "\n")

    def end(self, tally: Tally) -> None:
        """No footer either, the exit code carries the sum; but what could not be read, or corrected, is told."""
        for path, why in tally.errors.items():
            self.sink.write(dumps({"error": why, "path": path, "v": FORMAT_VERSION}) + "\n")


def make(sink: Sink, look: Look) -> JsonLines:
    return JsonLines(sink, look)
