"""Tables whose header is to be found out: HTML and .docx. Rows and columns that a cell spans are kept in mind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.documents.assembling import Assembler
from factcheck.documents.pieces import Piece
from factcheck.records import NamedTuple

WIDEST = 64
"""Columns that cells reach over, or into the rows below: wider rows are not read cell by cell, and each place that a
span fills is work that no byte of the file stands for."""
LONGEST_HEADER = 500
"""Characters of the rows of a header, put together."""
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r".{60,}[.!?…。！？][\"'”’»)\]]*$", re.DOTALL)


class GridCell(NamedTuple):
    """A cell as found; a cell of several paragraphs has several pieces until it is known what the table is for."""

    pieces: tuple[Piece, ...]
    header: bool = False
    columns: int = 1
    rows: int = 1


class Table:
    """An open table. ``certain``: it is known to hold data (it has a header or a caption), not to arrange a page."""

    def __init__(self, assembler: Assembler, *, certain: bool = False) -> None:
        self.assembler = assembler
        self.certain = certain
        self.opened = False
        self.headers: list[str] = []
        self._after_header = False
        self._carried: dict[int, tuple[int, str]] = {}
        """Column -> how many more rows the cell above reaches into, and its text."""
        self._held: list[tuple[str, Piece | None, str]] | None = None
        """The first row, until the second shows whether it is the header."""
        self._rows = 0

    def open(self) -> None:
        if not self.opened:
            self.opened = True
            self.assembler.open("table")

    def close(self) -> None:
        self._release(None)
        if self.opened:
            self.assembler.close()

    def row(self, cells: Sequence[GridCell], *, header: bool = False) -> None:
        """A row; ``header`` where the document says that it is the header."""
        full = [cell for cell in cells if cell.pieces]
        if not full:
            return
        header = header or all(cell.header for cell in cells)
        self.certain = self.certain or header
        known = self.certain or self.headers or self._carried
        if not known and (len(full) == 1 or any(_SENTENCE.match(p.text) for c in full for p in c.pieces)):
            self._release(None)
            for cell in full:
                for piece in cell.pieces:
                    self.assembler.paragraph(piece)
            return
        self.open()
        grid = self._grid(cells, header)
        self._rows += 1
        if header:
            self._release(None)
            self._take_header(grid)
        elif self._rows == 1 and not self.headers and not self.certain and len(full) > 1:
            self._held = grid
        else:
            self._release(grid)
            self._emit(grid, cells[0].header)

    def _release(self, following: Sequence[tuple[str, Piece | None, str]] | None) -> None:
        if self._held is None:
            return
        held, self._held = self._held, None
        words = all(piece is None or not _DIGIT.search(piece.text) for _, piece, _ in held)
        numbers = following is not None and any(piece and _DIGIT.search(piece.text) for _, piece, _ in following)
        if words and numbers:
            self._take_header(held)
        else:
            self._emit(held)

    def _take_header(self, grid: Sequence[tuple[str, Piece | None, str]]) -> None:
        texts = [piece.text if piece else continued for _, piece, continued in grid]
        if self._after_header:
            above = [*self.headers, *[""] * (len(texts) - len(self.headers))]
            texts = [*texts, *[""] * (len(above) - len(texts))]
            pairs = zip(above, texts, strict=True)
            texts = [" ".join(dict.fromkeys(t for t in pair if t))[:LONGEST_HEADER] for pair in pairs]
        self.headers = texts
        self._after_header = True
        self.assembler.row([("", piece, "") for _, piece, _ in grid], header=True)

    def _emit(self, grid: Sequence[tuple[str, Piece | None, str]], row_header: bool = False) -> None:
        """``row_header``: the first cell is the header of the others, where the columns have none."""
        self._after_header = False
        headers = [*self.headers, *[""] * (len(grid) - len(self.headers))]
        if row_header and not self.headers and (first := grid[0][1]) is not None:
            headers[1:] = [first.text] * (len(grid) - 1)
        self.assembler.row([(headers[i], piece, more) for i, (_, piece, more) in enumerate(grid)])

    def _grid(self, cells: Sequence[GridCell], header: bool) -> list[tuple[str, Piece | None, str]]:
        grid: list[tuple[str, Piece | None, str]] = []
        for cell in cells:
            self._continue(grid)
            piece = joined(cell.pieces)
            text = piece.text if piece else ""
            for i in range(min(cell.columns, max(WIDEST - len(grid), 1))):
                if cell.rows > 1 and len(grid) < WIDEST:
                    self._carried[len(grid)] = (cell.rows - 1, text)
                grid.append(("", piece if i == 0 else None, text if header and i else ""))
        self._continue(grid)
        return grid

    def _continue(self, grid: list[tuple[str, Piece | None, str]]) -> None:
        while (column := len(grid)) in self._carried:
            left, text = self._carried.pop(column)
            if left > 1:
                self._carried[column] = (left - 1, text)
            grid.append(("", None, text))


def joined(pieces: Sequence[Piece]) -> Piece | None:
    """The paragraphs of a cell as one text."""
    from factcheck.documents.pieces import join

    if not pieces:
        return None
    return pieces[0] if len(pieces) == 1 else join(pieces, " ")
