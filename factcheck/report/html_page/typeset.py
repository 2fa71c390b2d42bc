"""A draft as it reads: its text cut into blocks of runs, each run knowing where it stands in the original.

This is for the eye only and judges nothing: an approximation of Markdown and HTML that is linear in the length of the
text on any input, never fails, and never loses a word that could hold a finding. What it does not understand is shown
as written.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.report.html_page.inline import inline

DEEPEST = 6
"""Levels of lists and quotes that are told apart."""


class Run(NamedTuple):
    """``text`` is shown for ``source[start:end]``; ``style`` holds some of ``strong em code link note``."""

    start: int
    end: int
    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """``kind``: ``p h1`` … ``h6 li code meta rule th td``.

    The cells of a table follow one another; ``row`` numbers their rows. ``bullet`` is what stands before an item.
    """

    kind: str
    runs: tuple[Run, ...]
    level: int = 0
    """Of a list item, from 1."""
    quote: int = 0
    """How deep in quotations."""
    row: int = 0
    bullet: str = ""

    @property
    def start(self) -> int:
        return self.runs[0].start if self.runs else 0

    @property
    def end(self) -> int:
        return self.runs[-1].end if self.runs else 0


def unified(text: str) -> str:
    """``text`` without byte order mark and with every line end as ``\\n``; offsets stay."""
    return text.removeprefix("\ufeff").replace("\r\n", " \n").replace("\r", "\n")


def typeset(text: str, path: str) -> Iterator[Block]:
    """The blocks of a draft, by the suffix of its path; offsets are in ``text``, which is :func:`unified`."""
    suffix = path.rpartition(".")[2].lower()
    if suffix in ("md", "markdown", "mkd"):
        return _Markdown(text).blocks()
    if suffix in ("html", "htm", "xhtml"):
        from factcheck.report.html_page.hypertext import blocks

        return blocks(text)
    return _plain(text)


def _plain(text: str) -> Iterator[Block]:
    """Paragraphs between blank lines; line ends are kept, for they may be verse or a table."""
    for match in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        yield Block("p", (Run(match.start(), match.end(), match[0], "pre"),))


_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_QUOTE = re.compile(r" {0,3}> ?")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S")
_LONGEST_DELIMITER = 2_000
_CELL = re.compile(r"(?:[^\\|]|\\.|\\$)+")


class _Markdown:
    """Reads line by line and gathers the lines of a paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.gathered: list[tuple[int, int]] = []
        self.shape = ("p", 0, 0, "")
        """Kind, level, depth of quotation and bullet of the paragraph that is being gathered."""
        self.fence = ""
        self.comment = False
        self.row = 0
        """Number of the table's last row; 0 outside tables."""

    def blocks(self) -> Iterator[Block]:
        lines = list(self._lines())
        i = yield from self._front_matter(lines)
        while i < len(lines):
            following = lines[i + 1] if i + 1 < len(lines) else None
            i += yield from self._line(*lines[i], following)
        yield from self._flush()

    def _lines(self) -> Iterator[tuple[int, int]]:
        start = 0
        while (end := self.text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
        if start < len(self.text):
            yield start, len(self.text)

    def _front_matter(self, lines: list[tuple[int, int]]) -> Generator[Block, None, int]:
        """The block between ``---`` at the very beginning; returns the number of its lines."""
        if not lines or self.text[slice(*lines[0])].rstrip() != "---":
            return 0
        for i, (start, end) in enumerate(lines[1:200], 1):
            if self.text[start:end].rstrip() in ("---", "..."):
                if i > 1:
                    first, last = lines[1][0], lines[i - 1][1]
                    yield Block("meta", (Run(first, last, self.text[first:last], "pre"),))
                return i + 1
        return 0

    def _line(self, start: int, end: int, following: tuple[int, int] | None) -> Generator[Block, None, int]:
        """One line; returns how many lines are read."""
        text = self.text
        if self.fence:
            if text[start:end].lstrip().startswith(self.fence):
                self.fence = ""
                yield from self._flush()
            else:
                self.gathered.append((start, end))
            return 1
        if self.comment:
            self.comment = text.find("-->", start, end) < 0
            return 1
        quote = 0
        while (match := _QUOTE.match(text, start, end)) is not None:
            start, quote = match.end(), quote + 1
        if not text[start:end].strip():
            self.row = 0
            yield from self._flush()
            return 1
        depth = min(quote, DEEPEST)
        if (match := _FENCE.match(text, start, end)) is not None:
            yield from self._flush()
            self.fence, self.shape = match[1], ("code", 0, depth, "")
            return 1
        if text.startswith("<!--", start):
            yield from self._flush()
            self.comment = text.find("-->", start, end) < 0
            return 1
        if (match := _HEADING.match(text, start, end)) is not None:
            yield from self._flush()
            last = match.end() + len(text[match.end() : end].rstrip().rstrip("#").rstrip())
            yield self._block(f"h{len(match[1])}", [(match.end(), last)], quote=depth)
            return 1
        if self.row or (following and "|" in text[start:end] and _is_delimiter(text, *following)):
            return (yield from self._table_row(start, end, depth))
        if self.gathered and self.shape[0] == "p" and (match := _UNDERLINE.fullmatch(text, start, end)) is not None:
            self.shape = ("h1" if match[1][0] == "=" else "h2", *self.shape[1:])
            yield from self._flush()
            return 1
        if _RULE.fullmatch(text, start, end) is not None:
            yield from self._flush()
            yield Block("rule", (), quote=depth)
            return 1
        yield from self._words(start, end, depth)
        return 1

    def _words(self, start: int, end: int, depth: int) -> Iterator[Block]:
        """A line of a paragraph or list item."""
        text = self.text
        level, bullet = 0, ""
        while (match := _ITEM.match(text, start, end)) is not None and level < DEEPEST:
            yield from self._flush()
            indent = len(match[1].expandtabs(4))
            level = min(max(level + 1, indent // 2 + 1), DEEPEST)
            bullet = "•" if match[2] in "-*+" else match[2]
            start = match.end()
        if (match := _NOTE.match(text, start, end)) is not None:
            yield from self._flush()
            level, bullet, start = 1, match[1], match.end()
        elif not self.gathered and _REFERENCE.match(text, start, end) is not None:
            return
        while start < end and text[start] in " \t":
            start += 1
        if level:
            self.shape = ("li", level, depth, bullet)
        elif not self.gathered:
            self.shape = ("p", 0, depth, "")
        elif depth > self.shape[2]:
            yield from self._flush()
            self.shape = ("p", 0, depth, "")
        self.gathered.append((start, end))

    def _table_row(self, start: int, end: int, depth: int) -> Generator[Block, None, int]:
        """The cells of one row; the row under the first, of dashes, is passed over."""
        first = not self.row
        if first:
            yield from self._flush()
        self.row += 1
        for cell in _CELL.finditer(self.text, start, end):
            left = cell.start() + len(cell[0]) - len(cell[0].lstrip())
            right = cell.start() + len(cell[0].rstrip())
            outside = right <= left and (cell.end() == end or cell.start() == start)
            if not outside:
                yield self._block("th" if first else "td", [(left, max(left, right))], quote=depth, row=self.row)
        return 2 if first else 1

    def _flush(self) -> Iterator[Block]:
        if self.gathered:
            kind, level, quote, bullet = self.shape
            if kind == "code":
                start, end = self.gathered[0][0], self.gathered[-1][1]
                yield Block("code", (Run(start, end, self.text[start:end], "pre"),), quote=quote)
            else:
                yield self._block(kind, self.gathered, level=level, quote=quote, bullet=bullet)
            self.gathered = []
        self.shape = ("p", 0, 0, "")

    def _block(
        self, kind: str, spans: list[tuple[int, int]], *, level: int = 0, quote: int = 0, row: int = 0, bullet: str = ""
    ) -> Block:
        runs = tuple(Run(*run) for run in inline(self.text, spans))
        return Block(kind, runs or (Run(spans[0][0], spans[0][0], ""),), level, quote, row, bullet)


def _is_delimiter(text: str, start: int, end: int) -> bool:
    while (match := _QUOTE.match(text, start, end)) is not None:
        start = match.end()
    if end - start > _LONGEST_DELIMITER or "-" not in text[start:end] or "|" not in text[start:end]:
        return False
    return _DELIMITER.fullmatch(text, start, end) is not None
