"""Plain text: paragraphs between empty lines, hard wraps undone, lists, headings underlined or standing alone.

A line of its own ``factcheck: ignore[fact-id] reason, until DATE`` is a directive. The only hard question is whether a
line end is a wrap or meant.

- A line begun in lower case continues the one before, and so do all lines of its paragraph.
- Where nothing but the last line ends in a full stop, or a sentence ends within a line, the lines are those of a text;
  only one far shorter than the others stands for itself (a title).
- Else lines that begin like a sentence or headline, most of which had room for the first word of the next, are meant:
  a list of headlines, an address, a verse. How much room there is shows in the wraps that are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document
from factcheck.documents.decoding import decode
from factcheck.documents.directives import parse
from factcheck.documents.pieces import Builder, Piece
from factcheck.reading.tokens import all_digits

_BULLET = re.compile(r"[ \t]*(?:[*•‣◦▪●·–—+-]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_UNDERLINE = re.compile(r"[ \t]*(=+|-{3,}|~{3,}|\*{3,}|_{3,}|#{3,}|\+{3,})[ \t]*")
_MARKED_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSED = re.compile(r"[.!?…:;,。！？][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_WRAPPED_WORD = re.compile(r"([a-z]+)")
_FULL_STOP = re.compile(r"[.。][\"'”’»)\]]*$")
_SENTENCE_WITHIN = re.compile(r"[^\W\d]{3}[.!?][\"'”’»)\]]*\s+[\"'“‘«(]?[^\W\da-z]")
NARROWEST = 60
"""Characters that text is wrapped to at least, unless ``ENOUGH`` wraps that are certain say otherwise."""
ENOUGH = 3
WIDEST = 100
SHORTEST_TEXT = 20
"""A paragraph whose lines are all shorter is a list, even with a full stop at its end."""
LONGEST_HEADING = 90


class _Line:
    """A line without the blanks, quote marks and bullet before it."""

    __slots__ = ("bullet", "depth", "quoted", "start", "text")

    def __init__(self, text: str, start: int, quoted: bool, bullet: str, depth: int) -> None:
        self.text = text
        self.start = start
        self.quoted = quoted
        self.bullet = bullet
        self.depth = depth


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``."""
    text = decode(data, path, encoding)
    assembler = Assembler(path, text)
    _Reader(assembler).read()
    return assembler.finish()


class _Reader:
    def __init__(self, assembler: Assembler) -> None:
        self.assembler = assembler
        self.text = assembler.text
        self.lines: list[_Line] = []
        """Of the paragraph being read."""
        self.width = NARROWEST
        """What the text is wrapped to."""
        self.lists: list[int] = []
        """How far the open lists are indented."""
        self.quote = False
        self.alone: Piece | None = None
        """A short line between empty lines: a heading, if a text follows."""

    def read(self) -> None:
        starts, ends = self.assembler.lines.starts, self.assembler.lines.ends
        self.width = _width(self.text[start:end].strip() for start, end in zip(starts, ends, strict=True))
        for start, end in zip(starts, ends, strict=True):
            text = self.text[start:end]
            if not text.strip():
                self._paragraph()
            elif parse(text, prose=True) is not None:
                self._directive(text, start)
            elif _UNDERLINE.fullmatch(text):
                self._underline(text)
            else:
                line = self._line(text, start)
                if not line.text:
                    self._paragraph()
                    continue
                if self.lines and (line.bullet or line.quoted != self.lines[0].quoted):
                    self._paragraph()
                self.lines.append(line)
        self._paragraph()
        self._settle(followed=False)
        self._close_lists()

    def _line(self, text: str, start: int) -> _Line:
        at = 0
        quoted = (match := _QUOTED.match(text)) is not None
        if match is not None:
            at = match.end()
        depth = len(text) - at - len(text[at:].lstrip())
        bullet = match[0].strip() if (match := _BULLET.match(text, at)) is not None else ""
        at = match.end() if match is not None else at + depth
        return _Line(text[at:].rstrip(), start + at, quoted, bullet, depth)

    def _directive(self, text: str, start: int) -> None:
        self._paragraph()
        self._settle(followed=True)
        begin = start + len(text) - len(text.lstrip())
        self.assembler.directive(text, begin, start + len(text.rstrip()), prose=True)

    def _underline(self, text: str) -> None:
        """A line of signs: under a single line it makes a heading, otherwise it only parts what it stands between."""
        sign = text.strip()[0]
        if len(self.lines) == 1 and sign in "=-~" and not self.lines[0].bullet and not self.lines[0].quoted:
            line = self.lines[0]
            self.lines = []
            self._settle(followed=True)
            self._close_lists()
            self.assembler.heading(1 if sign == "=" else 2, self._piece([line]))
        else:
            self._paragraph()

    def _paragraph(self) -> None:
        """Ends the paragraph that is being read."""
        lines, self.lines = self.lines, []
        if not lines:
            return
        first = lines[0]
        marked = _MARKED_HEADING.match(first.text)
        if marked is not None and len(lines) == 1 and not first.bullet:
            self._settle(followed=True)
            self._close_lists()
            first.start += marked.end()
            first.text = first.text[marked.end() :]
            self.assembler.heading(len(marked[1]), self._piece([first]))
            return
        if first.bullet:
            self._settle(followed=True)
            self._item(first.depth, first.bullet)
            self.assembler.paragraph(self._piece(lines))
            return
        parts = self._parts(lines)
        short = len(lines) == 1 and not first.quoted and len(first.text) <= LONGEST_HEADING
        short = short and not _CLOSED.search(first.text)
        self._settle(followed=not short)
        self._close_lists()
        if short:
            self.alone = self._piece(lines)
            return
        if first.quoted:
            self.assembler.open("quote")
        for part in parts:
            self.assembler.paragraph(self._piece(part))
        if first.quoted:
            self.assembler.close()

    def _settle(self, *, followed: bool) -> None:
        """Decides on the line that stood alone: a heading if a text follows, not if another such line does."""
        piece, self.alone = self.alone, None
        if piece is None:
            return
        if followed:
            self.assembler.heading(2 if self.assembler.blocks else 1, piece)
        else:
            self.assembler.paragraph(piece)

    def _item(self, depth: int, bullet: str) -> None:
        self._close_lists(depth + 1)
        if self.lists and self.lists[-1] == depth:
            self.assembler.close()
        else:
            self.lists.append(depth)
            number = bullet.strip("().")
            self.assembler.open("list", number=int(number) if all_digits(number) else None)
        self.assembler.open("item")

    def _close_lists(self, depth: int = 0) -> None:
        """Closes the lists indented that far or further, each with its last item."""
        while self.lists and self.lists[-1] >= depth:
            self.lists.pop()
            self.assembler.close()
            self.assembler.close()

    def _parts(self, lines: list[_Line]) -> list[list[_Line]]:
        """The lines of a paragraph that are read together, their line ends being wraps."""
        if len(lines) < 2 or any(_continues(line.text, after.text) for line, after in pairwise(lines)):
            return [lines]
        longest = max(len(line.text) for line in lines)
        last = _FULL_STOP.search(lines[-1].text) and not all(_CLOSED.search(line.text) for line in lines)
        if longest >= SHORTEST_TEXT and (last or any(_SENTENCE_WITHIN.search(line.text) for line in lines)):
            return self._split(lines, longest * 2 // 3)
        width = max(self.width, min(longest, WIDEST))
        room = sum(_fits(line.text, after.text, width) for line, after in pairwise(lines))
        return [[line] for line in lines] if room * 2 > len(lines) - 1 else [lines]

    def _split(self, lines: list[_Line], width: int) -> list[list[_Line]]:
        """The lines parted where the first word of the next would have fitted into ``width``."""
        parts = [lines[:1]]
        for line, after in pairwise(lines):
            if _fits(line.text, after.text, width):
                parts.append([])
            parts[-1].append(after)
        return parts

    def _piece(self, lines: Sequence[_Line]) -> Piece | None:
        builder = Builder()
        end = -1
        for i, line in enumerate(lines):
            if end >= 0:
                joined = _HYPHEN.search(lines[i - 1].text) and (word := _WRAPPED_WORD.match(line.text))
                if not (joined and word is not None and len(word[1]) > 3):
                    builder.put(" ", end, line.start)
            builder.copy(line.text, line.start)
            end = line.start + len(line.text)
        return builder.piece()


def _continues(line: str, after: str) -> bool:
    """Whether a line certainly goes on in the next."""
    first = after[0]
    if first.islower() or line.endswith((",", "-", "–", "—")):
        return True
    return not first.isalnum() and first not in "\"“«'‘$€£₩(["


def _fits(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would have had room in a line."""
    return len(line) + 1 + len(after.split(None, 1)[0]) <= width


def _width(lines: Iterable[str]) -> int:
    """What a text is wrapped to: the longest line that goes on in lower case in the next."""
    wrapped = [len(line) for line, after in pairwise(lines) if line and after[:1].islower()]
    return min(max(wrapped), WIDEST) if len(wrapped) >= ENOUGH else NARROWEST
