"""Plain text: paragraphs between empty lines, hard wraps undone, lists, headings underlined or standing alone.

A line of its own ``factcheck: ignore[fact-id] reason, until DATE`` is a directive. The only hard question is whether a
line end is a wrap or meant. A line begun in lower case continues the one before. Lines that all begin like a sentence
or headline, most of which had room for the first word of the next, are meant: a list of headlines, an address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document
from factcheck.documents.decoding import decode
from factcheck.documents.pieces import Builder, Piece

_BULLET = re.compile(r"[ \t]*(?:[*•‣◦▪●·–—+-]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_DIRECTIVE = re.compile(r"[ \t]*factcheck:", re.IGNORECASE)
_UNDERLINE = re.compile(r"[ \t]*(=+|-{3,}|~{3,}|\*{3,}|_{3,}|#{3,}|\+{3,})[ \t]*")
_MARKED_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSED = re.compile(r"[.!?…:;,。！？][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_WRAPPED_WORD = re.compile(r"([a-z]+)")
NARROWEST = 60
"""No text is wrapped to fewer characters than these, as far as we know."""
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
        self.lists: list[int] = []
        """How far the open lists are indented."""
        self.quote = False
        self.alone: Piece | None = None
        """A short line between empty lines: a heading, if a text follows."""

    def read(self) -> None:
        starts, ends = self.assembler.lines.starts, self.assembler.lines.ends
        for start, end in zip(starts, ends, strict=True):
            text = self.text[start:end]
            if not text.strip():
                self._paragraph()
            elif _DIRECTIVE.match(text) and self._directive(text, start, end):
                continue
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

    def _directive(self, text: str, start: int, end: int) -> bool:
        self._paragraph()
        self._settle(followed=True)
        begin = start + len(text) - len(text.lstrip())
        return self.assembler.directive(text, begin, start + len(text.rstrip()) if end > start else end)

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
        parts = [[line] for line in lines] if self._meant(lines) else [lines]
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
            self.assembler.open("list", number=int(number) if number.isdecimal() else None)
        self.assembler.open("item")

    def _close_lists(self, depth: int = 0) -> None:
        """Closes the lists indented that far or further, each with its last item."""
        while self.lists and self.lists[-1] >= depth:
            self.lists.pop()
            self.assembler.close()
            self.assembler.close()

    def _meant(self, lines: Sequence[_Line]) -> bool:
        """Whether the line ends of a paragraph are meant."""
        if len(lines) < 2:
            return False
        longest = max(len(line.text) for line in lines)
        self.width = max(self.width, min(longest, 100))
        room = 0
        for line, following in pairwise(lines):
            first = following.text[0]
            if first.islower() or line.text.endswith((",", "-", "–", "—")):
                return False
            if not first.isalnum() and first not in "\"“«'‘$€£₩([":
                return False
            word = following.text.split(None, 1)[0]
            room += len(line.text) + 1 + len(word) <= self.width
        return room * 2 > len(lines) - 1

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
