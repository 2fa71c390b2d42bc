"""One JSON document for a whole run (docs/output.md), written as it goes so that memory does not grow with it."""

from __future__ import annotations

from factcheck._version import FORMAT_VERSION, __version__
from factcheck.model import ClaimResult, Verdict
from factcheck.output import Sink
from factcheck.report import Look, Tally
from factcheck.report.jsonl import dumps
from factcheck.report.records import claim_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class JsonDocument:
    def __init__(self, sink: Sink, look: Look) -> None:
        self.sink, self.look = sink, look
        self.separator = "\n"

    def begin(self) -> None:
        head = {
            "version": FORMAT_VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "facts": list(self.look.facts),
        }
        self.sink.write(dumps(head)[:-1] + ', "results": [')

    def claim(self, result: ClaimResult) -> None:
        self.sink.write(self.separator + dumps(claim_record(result, self.look.names, located=self.look.located)))
        self.separator = ",\n"

    def end(self, tally: Tally) -> None:
        errors = [dumps({"path": path, "message": why}) for path, why in tally.errors.items()]
        summary: dict[str, Any] = {"claims": tally.claims}
        summary.update({verdict.value: tally.counts.get(verdict, 0) for verdict in Verdict})
        if self.look.located:
            summary["other_sentences"] = tally.others
        if tally.interrupted:
            summary["interrupted"] = True
        summary["exit_code"] = tally.exit_code
        close = "\n" if self.separator == ",\n" else ""
        self.sink.write(f'{close}], "errors": [{", ".join(errors)}], "summary": {dumps(summary)}}}\n')


def make(sink: Sink, look: Look) -> JsonDocument:
    return JsonDocument(sink, look)
