"""The report for people without colour, frames or wrapping: for pipes, logs and files."""

from __future__ import annotations

from factcheck.model import ClaimResult
from factcheck.output import Sink
from factcheck.report import Look, Tally
from factcheck.report.layout import claim_rows


class Plain:
    def __init__(self, sink: Sink, look: Look) -> None:
        self.sink, self.look = sink, look

    def begin(self) -> None:
        """Nothing stands above the first claim."""

    def claim(self, result: ClaimResult) -> None:
        if self.look.quiet:
            return
        lines = [
            ("  " * row.level + "".join(piece.text for piece in row.pieces)).rstrip()
            for row in claim_rows(result, self.look)
        ]
        self.sink.write("\n".join(lines) + "\n\n")

    def end(self, tally: Tally) -> None:
        for line in (*tally.ending(), tally.line()):
            self.sink.write(line + "\n")
        if not self.look.quiet and (command := tally.next_command()):
            self.sink.write(f"why: {command}\n")


def make(sink: Sink, look: Look) -> Plain:
    return Plain(sink, look)
