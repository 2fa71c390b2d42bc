"""What every reader makes: a document, its blocks, and for each character of a block its place in the original file.

Offsets are 0-based and half-open, in characters (code points) of ``Document.text``: the decoded file, line ends as they
are, without a byte order mark. Lines and columns are 1-based.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.records import NamedTuple, dataclass, field

_LINE_END = re.compile(r"\r\n?|\n")


class Segment(NamedTuple):
    """A run of read text and where it comes from.

    Runs of equal length on both sides map character by character; any other run (an entity, a wrap) maps as a whole.
    """

    at: int
    length: int
    start: int
    end: int

    @property
    def verbatim(self) -> bool:
        return self.length == self.end - self.start


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From offsets of a text as read to offsets of the original: ``starts[i]`` .. ``starts[i + 1]`` of the text (the
    last run ends at ``length``) was read from ``begins[i]`` .. ``ends[i]``."""

    starts: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def original(self, offset: int) -> int:
        """The place in the original of the character at ``offset``; for its end the end of what was read."""
        if not self.starts:
            return 0
        if offset >= self.length:
            return self.ends[-1]
        i = bisect_right(self.starts, max(offset, 0)) - 1
        size = (self.starts[i + 1] if i + 1 < len(self.starts) else self.length) - self.starts[i]
        begin = self.begins[i]
        return begin + max(offset, 0) - self.starts[i] if size == self.ends[i] - begin else begin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original that ``start`` .. ``end`` was read from, markup between included.

        Only rows put their parts in another order than the file; there the span covers all that was read.
        """
        begin = self.original(start)
        if end <= start:
            return begin, begin
        i = bisect_right(self.starts, min(end, self.length) - 1) - 1
        if i < 0:
            return begin, begin
        size = (self.starts[i + 1] if i + 1 < len(self.starts) else self.length) - self.starts[i]
        last = self.ends[i]
        if size == last - self.begins[i]:
            last = self.begins[i] + min(end, self.length) - self.starts[i]
        return (begin, last) if begin <= last else (last, begin)

    def segments(self) -> Iterator[Segment]:
        """The runs, in the order of the text as read."""
        edges = (*self.starts[1:], self.length)
        for at, edge, begin, end in zip(self.starts, edges, self.begins, self.ends, strict=True):
            yield Segment(at, edge - at, begin, end)


class Lines:
    """The lines of a text, ended by ``\\n``, ``\\r\\n`` or ``\\r``, also mixed."""

    __slots__ = ("ends", "starts")

    def __init__(self, text: str) -> None:
        self.starts = [0]
        self.ends: list[int] = []
        """Of each line, without its line end."""
        for match in _LINE_END.finditer(text):
            self.ends.append(match.start())
            self.starts.append(match.end())
        self.ends.append(len(text))

    def __len__(self) -> int:
        return len(self.starts)

    def number(self, offset: int) -> int:
        """The 1-based line of ``offset``."""
        return bisect_right(self.starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column of ``offset``; a line end belongs to the line that it ends."""
        line = bisect_right(self.starts, max(offset, 0))
        return line, max(offset, 0) - self.starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row. ``start`` .. ``end`` is its place in the text of the row's block; both are 0 in a cell that
    only continues a cell above (``rowspan``): its text is context then."""

    header: str
    text: str
    start: int
    end: int


class Frame(NamedTuple):
    """A ``list``, ``item``, ``quote``, ``callout``, ``table``, ``footnote`` or ``caption`` that blocks stand in.

    ``parent`` is the index of the frame around it in ``Document.frames``, -1 at the top. ``number`` is what a numbered
    list begins with; ``None`` for bullets, and for what is no list.
    """

    kind: str
    parent: int = -1
    number: int | None = None


class Style(NamedTuple):
    """``start`` .. ``end`` of the original is set as ``name``: ``em strong code link sub sup``, or a line ``break``."""

    start: int
    end: int
    name: str


class Code(NamedTuple):
    """Text with its line ends that isn't read, for those who look at the whole: it stands before block ``block``."""

    block: int
    text: str
    frame: int


STYLES = {
    **{"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "code": "code", "tt": "code"},
    **{"kbd": "code", "samp": "code", "a": "link", "link": "link", "sub": "sub", "sup": "sup"},
}
"""Tag, or kind of a token -> style."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that is read as one: sentences don't reach beyond it.

    ``kind``: ``title description heading paragraph item quote header row caption footnote``. ``text`` is as a reader
    of the page sees it: one blank for each run of blanks and line ends, entities decoded, markup and URLs left out.
    ``lead`` is context that isn't judged here: the sentence that leads in a list ("Some names everybody knows:"), for
    a row the caption, lead-in or heading of its table. ``cells`` belong to rows and headers, whose text is the cells
    joined by " | ". ``headings`` is the path of headings above, ``section`` counts headings, ``line`` is 1-based.
    ``level`` is that of a heading, ``frame`` the index of the innermost frame in ``Document.frames``, or -1.
    """

    kind: str
    text: str
    offsets: OffsetMap
    lead: str = ""
    cells: tuple[Cell, ...] = ()
    section: int = 0
    headings: tuple[str, ...] = ()
    line: int = 1
    level: int = 0
    frame: int = -1


@dataclass(frozen=True, slots=True)
class Directive:
    """A suppression comment: ``factcheck: ignore[fact-id] reason, until 2027-01-31``.

    ``kind``: ``ignore ignore-start ignore-end ignore-file``. No ``facts`` means all. ``block`` .. ``block_end`` are
    the blocks that ``ignore`` is about: the next one, or all of the list, table or quotation that comes next; a
    comment inside a block is about that block. Both are ``None`` where nothing follows. ``until`` is an ISO date.
    What has an ``error`` suppresses nothing.
    """

    kind: str
    facts: tuple[str, ...]
    reason: str
    until: str | None
    line: int
    start: int
    end: int
    block: int | None = None
    block_end: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read. ``text`` is the decoded original without byte order mark (of a .docx: the text of its
    paragraphs and rows, one a line); ``date`` is ISO, from the document itself; ``problems`` are remarks on what could
    not be read."""

    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None
    directives: tuple[Directive, ...] = ()
    problems: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    styles: tuple[Style, ...] = ()
    """In no order."""
    codes: tuple[Code, ...] = ()
    lines: Lines = field(default_factory=lambda: Lines(""), compare=False, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column of an offset into ``text``."""
        return self.lines.position(offset)
