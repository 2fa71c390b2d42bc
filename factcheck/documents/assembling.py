"""From the pieces that a reader finds to the blocks of a document: kinds, sections, lead-ins, tables, directives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.documents import directives as directive_text
from factcheck.documents.base import Block, Cell, Code, Directive, Document, Frame, Lines, Style
from factcheck.documents.pieces import JOINER, Piece, join
from factcheck.records import dataclass, field, replace

_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]*]*$")
_SENTENCE_END = re.compile(r"(?:(?<=[^\s.]{3}\.)|(?<=[!?…。！？]))[\"'”’»)\]]*\s+(?=[^\sa-z\d])")
"""After a word of three letters or more: no "Mr." and no "U.S."."""
_LONGEST_LEAD = 1000
_STATED = re.compile(r"[.:;,…。：][\"'”’»)\]]*$")
_LONGEST_HEADING = 90
_BOLD = 10
"""The level of a heading that is only set in bold: below all that are marked as such."""


def lead_in(text: str) -> str:
    """The last sentence of ``text`` if it leads in what follows: it ends in a colon, or in no full stop at all."""
    tail = text[-_LONGEST_LEAD:]
    if _CLOSED.search(tail):
        return ""
    last = 0
    for match in _SENTENCE_END.finditer(tail):
        last = match.end()
    return tail[last:]


@dataclass(slots=True)
class _Container:
    """An open list, item, quote, table or footnote. ``lead`` goes before the texts in it, ``own`` counts them."""

    kind: str
    frame: int
    """Its number among the frames."""
    lead: str = ""
    own: int = 0
    caption: str = ""
    first: int = 0
    bound: list[int] = field(default_factory=list)
    """Numbers of the directives that are about all of it."""


class Assembler:
    """Takes pieces in the order of the document.

    ``open`` and ``close`` nest: ``list`` holds ``item``, ``table`` holds rows; ``quote``, ``footnote`` and ``caption``
    give the texts in them their kind.
    """

    def __init__(self, path: str, text: str, lines: Lines | None = None) -> None:
        self.path = path
        self.text = text
        self.lines = lines if lines is not None else Lines(text)
        self.blocks: list[Block] = []
        self.directives: list[Directive] = []
        self.problems: list[str] = []
        self.frames: list[Frame] = []
        self.styles: list[Style] = []
        self.codes: list[Code] = []
        self.title: str | None = None
        self.date: str | None = None
        self.stamp: str | None = None
        """The first date marked as one in the text: the text's where nothing else dates it."""
        self._section = 0
        self._path: list[tuple[int, str]] = []
        self._headings: tuple[str, ...] = ()
        self._open: list[_Container] = []
        self._waiting: list[int] = []
        self._last_depth = -1
        """How deep the last block stood."""
        self._last_list = (-1, -1, "")
        """Depth, number of blocks before it ended and lead of the list that ended last."""

    # containers

    def open(self, kind: str, lead: str = "", number: int | None = None) -> None:
        """``lead`` of an item, where it isn't that of its list; ``number`` that a numbered list begins with."""
        container = _Container(kind, len(self.frames), lead, first=len(self.blocks))
        self.frames.append(Frame(kind, self._frame, number))
        if lead:
            pass
        elif kind in ("list", "table"):
            container.lead = self._lead_in(kind)
        elif kind == "item" and self._open:
            container.lead = self._open[-1].lead
        if kind not in ("item", "footnote", "caption"):
            container.bound, self._waiting = self._waiting, []
        self._open.append(container)

    def close(self) -> None:
        container = self._open.pop()
        for number in container.bound:
            if container.first < len(self.blocks):
                old = self.directives[number]
                self.directives[number] = replace(old, block=container.first, block_end=len(self.blocks))
            else:
                self._waiting.append(number)
        if container.kind == "list":
            self._last_list = (len(self._open), len(self.blocks), container.lead)

    def _lead_in(self, kind: str) -> str:
        depth = len(self._open)
        if self._last_list[:2] == (depth, len(self.blocks)) and kind == "list":
            return self._last_list[2]
        parent = self._open[-1] if self._open and self._open[-1].kind == "item" else None
        inherited = parent.lead if parent else ""
        lead = ""
        if self.blocks and self._last_depth == depth and not (parent and not parent.own):
            last = self.blocks[-1]
            if last.kind in ("paragraph", "item", "quote", "footnote", "caption"):
                lead = lead_in(last.text)
        if not lead and kind == "table" and not inherited and self._path:
            lead = self._path[-1][1]
        both = f"{inherited} {lead}".strip()
        return both if len(both) <= _LONGEST_LEAD else lead

    @property
    def _frame(self) -> int:
        return self._open[-1].frame if self._open else -1

    # blocks

    def add(
        self, kind: str, piece: Piece | None, *, lead: str = "", cells: tuple[Cell, ...] = (), level: int = 0
    ) -> None:
        if piece is None:
            return
        number = len(self.blocks)
        for waiting in self._waiting:
            self.directives[waiting] = replace(self.directives[waiting], block=number, block_end=number + 1)
        self._waiting.clear()
        line = self.lines.number(piece.offsets.original(0))
        place = (self._section, self._headings, line, level, self._frame)
        block = Block(kind, piece.text, piece.offsets, lead, cells, *place)
        self.blocks.append(block)
        self._last_depth = len(self._open)

    def paragraph(self, piece: Piece | None, *, bold: bool = False) -> None:
        """A text whose kind comes from where it stands. ``bold``: all of it is, which makes a heading of a short one
        that stands by itself and is no statement ("**How far is it?**")."""
        if piece is None:
            return
        if bold and not self._open and len(piece.text) <= _LONGEST_HEADING and not _STATED.search(piece.text):
            self.heading(_BOLD, piece)
            return
        kind, lead = "paragraph", ""
        if self._open:
            inner = self._open[-1]
            if inner.kind == "item":
                if not inner.own:
                    kind, lead = "item", inner.lead
                inner.own += 1
            elif inner.kind in ("quote", "footnote", "caption"):
                kind = inner.kind
            if kind == "paragraph" and any(c.kind == "footnote" for c in self._open[-3:]):
                kind = "footnote"
            if kind == "caption" and len(self._open) > 1 and self._open[-2].kind == "table":
                self._open[-2].caption = piece.text
        self.add(kind, piece, lead=lead)

    def heading(self, level: int, piece: Piece | None) -> None:
        if piece is None:
            return
        self._section += 1
        while self._path and self._path[-1][0] >= level:
            self._path.pop()
        self._headings = tuple(text for _, text in self._path)
        if self.title is None and level <= 1 and all(b.kind == "description" for b in self.blocks):
            self.title = piece.text
        self.add("heading", piece, level=level)
        self._path.append((level, piece.text))
        self._headings = (*self._headings, piece.text)

    def row(self, cells: Sequence[tuple[str, Piece | None, str]], *, header: bool = False) -> None:
        """A row of the open table: for each cell its header, its piece, and the text it continues (``rowspan``)."""
        pieces = [piece for _, piece, _ in cells if piece is not None]
        if not pieces:
            return
        made: list[Cell] = []
        at = 0
        for head, piece, continued in cells:
            if piece is None:
                made.append(Cell(head, continued, 0, 0))
                continue
            made.append(Cell(head, piece.text, at, at + len(piece.text)))
            at += len(piece.text) + len(JOINER)
        table = next((c for c in reversed(self._open) if c.kind == "table"), None)
        lead = (table.caption or table.lead) if table else ""
        self.add("header" if header else "row", join(pieces, JOINER), lead=lead, cells=tuple(made))

    # the rest

    def code(self, text: str) -> None:
        """Takes note of text that isn't read."""
        if text.strip():
            self.codes.append(Code(len(self.blocks), text, self._frame))

    def directive(self, text: str, start: int, end: int, *, prose: bool = False) -> bool:
        """Takes note of a comment (without its markup) at ``start`` .. ``end``, if it is a directive; ``prose`` where
        it is text otherwise."""
        parsed = directive_text.parse(text, prose=prose)
        if parsed is None:
            return False
        line = self.lines.number(start)
        self._waiting.append(len(self.directives))
        self.directives.append(
            Directive(parsed.kind, parsed.facts, parsed.reason, parsed.until, line, start, end, error=parsed.error)
        )
        return True

    def finish(self) -> Document:
        while self._open:
            self.close()
        return Document(
            self.path,
            self.text,
            tuple(self.blocks),
            self.title,
            self.date or self.stamp,
            tuple(self.directives),
            tuple(self.problems),
            tuple(self.frames),
            tuple(self.styles),
            tuple(self.codes),
            self.lines,
        )
