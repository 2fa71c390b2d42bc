"""Where a comment that silences a finding goes, in each kind of document.

A kind has a few ways to write a comment near a passage, the neatest first. Each is tried on the text itself: the
document is read anew, and the comment must be about the passage while all that is read stays as it was. What holds for
nothing smaller is written for the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.documents.base import Block, Document, Frame
from factcheck.editor.judged import Mark
from factcheck.records import NamedTuple

Read = Callable[[str], Document]
"""Reads a text as the document it was read from."""
MOST_TRIED = 8
"""Places that are tried for a comment about the whole file."""


class Silence(NamedTuple):
    """Insert ``before``, the reason and ``after`` at the offset ``at``. ``scope`` says what is silenced then."""

    at: int
    before: str
    after: str
    scope: str


class _Way(NamedTuple):
    """A place for a comment and what stands around it there."""

    at: int
    before: str
    after: str


class _Place(NamedTuple):
    """The passage that is to be silenced."""

    document: Document
    block: Block
    start: int
    end: int
    """Of the block in the original."""
    mark_end: int
    newline: str


_MARKUP = {"markdown": ("<!-- ", " -->"), "html": ("<!-- ", " -->"), "rst": (".. ", ""), "plain": ("", "")}
"""What is written before and after a comment, by the reader's name."""
_BLANKS = re.compile(r"[ \t]*")
_DUMMY = "reason"


def _above(place: _Place, start: int | None = None) -> Iterator[_Way]:
    """On lines of its own before the passage, or before the line above it (the overline of a heading), as far indented
    as that is."""
    lines = place.document.lines
    number = lines.number(place.start if start is None else start) - 1
    for at in (lines.starts[i] for i in (number, number - 1) if i >= 0):
        indent = _BLANKS.match(place.document.text, at)
        before = indent[0] if indent else ""
        yield _Way(at, before, place.newline * 2)
        yield _Way(at, before, place.newline)


def _close_above(place: _Place) -> Iterator[_Way]:
    """The same where no empty line need follow."""
    yield from sorted(_above(place), key=lambda way: len(way.after))


def _around(place: _Place) -> Iterator[_Way]:
    """Before the list, table or quotation that the passage stands in, and so about all of it; the innermost first."""
    frames, blocks = place.document.frames, place.document.blocks
    frame = place.block.frame
    while frame >= 0:
        first = next(block for block in blocks if frame in _chain(block.frame, frames))
        yield from _above(place, first.offsets.original(0))
        frame = frames[frame].parent


def _chain(frame: int, frames: Sequence[Frame]) -> Iterator[int]:
    """A frame and those around it."""
    while frame >= 0:
        yield frame
        frame = frames[frame].parent


def _first(place: _Place) -> Iterator[_Way]:
    """As a paragraph before the passage, at the place where that begins (after the sign of a list)."""
    lines = place.document.lines
    start = lines.starts[lines.number(place.start) - 1]
    yield _Way(place.start, "", place.newline * 2 + " " * (place.start - start))


def _inside(place: _Place) -> Iterator[_Way]:
    """In the passage: at its beginning, at its end, behind the words that are marked."""
    yield _Way(place.end, " ", "")
    yield _Way(place.mark_end, " ", "")
    yield _Way(place.start, "", " ")


_WAYS: dict[str, tuple[Callable[[_Place], Iterator[_Way]], ...]] = {
    "markdown": (_above, _inside, _around),
    "html": (_close_above, _inside, _around),
    "rst": (_first, _above, _around),
    "plain": (_above, _around),
}


def silence(reader: str, document: Document, mark: Mark, read: Read) -> Silence | None:
    """Where and how to silence a finding; ``None`` where that cannot be done in this kind of document.

    ``reader`` is the name of its module in :mod:`factcheck.documents`.
    """
    fact = mark.item.fact
    if reader not in _WAYS or not fact or mark.item.result.block >= len(document.blocks):
        return None
    number = mark.item.result.block
    place = _place(document, document.blocks[number], mark.end)
    wider: Silence | None = None
    for way in (way for ways in _WAYS[reader] for way in ways(place)):
        made = _made(reader, way, f"factcheck: ignore[{fact}] ")
        size = _size(document, made, number, read)
        if size == 1:
            return made._replace(scope="here")
        if size > 1 and wider is None:
            wider = made._replace(scope=f"in {size} passages")
    return wider or _whole(reader, document, fact, place.newline, read)


def _place(document: Document, block: Block, mark_end: int) -> _Place:
    start, end = block.offsets.span(0, len(block.text))
    newline = re.search(r"\r\n?|\n", document.text)
    return _Place(document, block, start, end, mark_end, newline[0] if newline else "\n")


def _made(reader: str, way: _Way, words: str) -> Silence:
    opened, closed = _MARKUP[reader]
    return Silence(way.at, way.before + opened + words, closed + way.after, "")


def _size(document: Document, made: Silence, block: int, read: Read) -> int:
    """How many blocks the comment is about, if it is about this one and nothing else changes; else 0."""
    again = _read(document, made, read)
    if again is None:
        return 0
    for directive in again.directives:
        first, last = directive.block, directive.block_end
        if _is_within(directive.start, made) and first is not None and last is not None:
            return last - first if directive.error is None and first <= block < last else 0
    return 0


def _is_within(start: int, made: Silence) -> bool:
    return made.at <= start < made.at + len(made.before) + len(_DUMMY) + len(made.after)


def _read(document: Document, made: Silence, read: Read) -> Document | None:
    """The document with the comment in it, if it is the same but for that."""
    text = document.text
    again = read(f"{text[: made.at]}{made.before}{_DUMMY}{made.after}{text[made.at :]}")
    same = _content(again) == _content(document) and len(again.directives) == len(document.directives) + 1
    return again if same else None


def _content(document: Document) -> object:
    """All that the judgement of a document depends on."""
    blocks = [(b.kind, b.text, b.lead, b.cells, b.section, b.headings, b.level, b.frame) for b in document.blocks]
    return blocks, document.title, document.frames, len(document.problems)


def _whole(reader: str, document: Document, fact: str, newline: str, read: Read) -> Silence | None:
    """A comment about the whole file: at its beginning, or where that is front matter, at the first place after it."""
    lines = document.lines
    places = dict.fromkeys(lines.starts[lines.number(block.offsets.original(0)) - 1] for block in document.blocks)
    for at in [0, *places][:MOST_TRIED]:
        for after in (newline * 2, newline, ""):
            made = _made(reader, _Way(at, "", after), f"factcheck: ignore-file[{fact}] ")
            again = _read(document, made, read)
            if again is not None and any(
                _is_within(one.start, made) and one.error is None and one.kind == "ignore-file"
                for one in again.directives
            ):
                return made._replace(scope="in the whole file")
    return None
