"""The report for people at a terminal: colour by verdict, a gutter, lines folded to the window's width.

The only module that imports rich. Texts are built piece by piece, never parsed for markup.
"""

from __future__ import annotations

import io
import os
import sys

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.model import ClaimResult
from factcheck.output import Sink, visible
from factcheck.report import Look, Tally, links
from factcheck.report.layout import Piece, Row, claim_rows, fold

STYLES = {
    "supported": "bold green",
    "disputed": "bold yellow",
    "refuted": "bold red",
    "unverifiable": "bold cyan",
    "partial": "bold magenta",
    "entails": "green",
    "excludes": "red",
    "stretch": "yellow",
    "allows": "cyan",
    "incomparable": "dim",
    "claim": "bold",
    "value": "bold",
    "newest": "italic",
    "dim": "dim",
    "url": "blue",
    "place": "bold",
}
NARROWEST = 20
WIDEST_RULE = 100
"""Columns of the line above the claims of a file."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to the entry point, which ends quietly with 0; rich would exit with 1."""
        raise BrokenPipeError


def console_for(look: Look) -> Console:
    """A console with the colours that the options, NO_COLOR and the terminal allow; it never writes by itself."""
    stream = io.StringIO() if look.to_file else sys.stdout
    wanted = look.color == "always" or (look.color == "auto" and not os.environ.get("NO_COLOR"))
    if not wanted:
        return _Console(file=stream, color_system=None, highlight=False, markup=False, emoji=False)
    if look.color == "always":
        console = _Console(file=stream, force_terminal=True, no_color=False, highlight=False, markup=False, emoji=False)
        if console.color_system is None:
            return _Console(
                file=stream,
                force_terminal=True,
                no_color=False,
                color_system="standard",
                highlight=False,
                markup=False,
                emoji=False,
            )
        return console
    return _Console(file=stream, highlight=False, markup=False, emoji=False)


class Terminal:
    def __init__(self, sink: Sink, look: Look) -> None:
        self.sink, self.look = sink, look
        self.console = console_for(look)
        self.width = max(self.console.width, NARROWEST)
        self.links = not look.to_file and links.wanted(sys.stdout, os.environ, color=look.color)
        self.bars = look.to_file or (getattr(sys.stdout, "encoding", "") or "").lower().startswith("utf")
        """Block characters can be shown."""
        self.path: str | None = None
        """The file whose claims are being reported."""

    def begin(self) -> None:
        """Nothing stands above the first claim."""

    def claim(self, result: ClaimResult) -> None:
        if self.look.quiet:
            return
        if self.look.grouped and result.path != self.path:
            self.path = result.path
            self._print(self._heading(result.path or "-"))
        rows = claim_rows(result, self.look, width=self.width - 2, measure=cell_len, bars=self.bars)
        self._print([line for row in rows for line in self._lines(row)])
        self.sink.write("\n")

    def end(self, tally: Tally) -> None:
        for line in tally.ending():
            self._print(self._lines(Row((Piece(line, "refuted"),))))
        self._print(self._lines(Row((Piece(tally.line(), "claim"),))))
        if tally.beyond:
            self._print(self._lines(Row((Piece("more: ", "dim"), Piece(tally.beyond)))))
        if not self.look.quiet and (command := tally.next_command()):
            # not folded: it is there to be copied
            self._print([Text.assemble(("why: ", "dim"), (command, ""))])

    def _heading(self, path: str) -> list[Text]:
        """A line to the edge of the window with the file's name, and an empty one."""
        lines = self._lines(Row((Piece("── ", "dim"), Piece(visible(path), "place"), Piece(" ", "dim")), hang=3))
        rule = min(self.width, WIDEST_RULE) - cell_len(lines[-1].plain) - 1
        lines[-1].append(" " + "─" * rule if rule > 0 else "", STYLES["dim"])
        return [*lines, Text()]

    def _lines(self, row: Row) -> list[Text]:
        gutter = Text("│ " if row.level else "", STYLES.get(row.verdict, ""))
        inset = "  " * (row.level - 1) if row.level else ""
        width = self.width - cell_len(gutter.plain) - len(inset)
        lines = []
        for pieces in fold(row.pieces, width, row.hang, cell_len):
            text = Text(no_wrap=True, overflow="ignore", end="")
            text.append_text(gutter)
            text.append(inset)
            for piece in pieces:
                shown = links.linked(piece.text, piece.link) if self.links and piece.link else piece.text
                text.append(shown, STYLES.get(piece.style, ""))
            text.rstrip()
            lines.append(text)
        return lines

    def _print(self, lines: list[Text]) -> None:
        with self.console.capture() as captured:
            for line in lines:
                self.console.print(line, soft_wrap=True)
        self.sink.write(captured.get())


def make(sink: Sink, look: Look) -> Terminal:
    return Terminal(sink, look)
