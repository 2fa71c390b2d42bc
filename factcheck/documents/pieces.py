"""Making text with an offset map: what readers copy, replace and leave out, and the blanks brought into order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.documents.base import OffsetMap, Segment
from factcheck.records import NamedTuple

JOINER = " | "
"""Between the cells of a row."""

CODE = "\ufffc"
"""Stands for code and maths in a sentence, so that what is on either side does not become one: the sign of Unicode for
what is no text."""

UNREAD = "\ufdd0"
"""Covers what isn't read in a source, such as tags of a template; ``tidy`` takes it out. No character to Unicode."""
WORDS = "\ufdd1"
"""Likewise what stands for words that nobody knows; ``tidy`` makes ``CODE`` of it."""
_COVERED = re.compile(rf"{WORDS}(?:\s*{WORDS})*|\s?{UNREAD}+(?=[.,;:!?)\]”»]|$)|{UNREAD}+")

_ONLY_CODE = re.compile(rf"(?:^|(?<=[.!?…:;] )){CODE}(?:[^\w{CODE}]*{CODE})*(?:[.!?…]+(?= )|[^\w{CODE}]*$)")
"""A sentence, or all of a text, that is nothing but code."""
_BLANKS = re.compile(r"\s{2,}|[^\S ]")
"""Every run of blanks that is not one space already."""
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]+")
"""Soft hyphens, joiners and marks of direction."""
_URL = re.compile(
    r"""(?<![\w@])(?:(?:https?|ftps?|file)://|mailto:|www\.(?=[\w-]+\.))[^\s<>"“”«»|]*[^\s<>"“”«»|.,;:!?'’)\]}…]""",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}")


class Piece(NamedTuple):
    """A text as read and where each of its characters comes from."""

    text: str
    offsets: OffsetMap


class _Runs:
    """Collects the runs of an offset map; neighbours that continue one another become one."""

    __slots__ = ("begins", "ends", "length", "starts", "verbatim")

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.begins: list[int] = []
        self.ends: list[int] = []
        self.length = 0
        self.verbatim = False
        """Whether the last run maps character by character."""

    def add(self, length: int, begin: int, end: int) -> None:
        if not length:
            return
        same = length == end - begin
        if same and self.verbatim and self.ends[-1] == begin:
            self.ends[-1] = end
        else:
            self.starts.append(self.length)
            self.begins.append(begin)
            self.ends.append(end)
            self.verbatim = same
        self.length += length

    def done(self) -> OffsetMap:
        return OffsetMap(tuple(self.starts), tuple(self.begins), tuple(self.ends), self.length)


def compose(outer: OffsetMap, inner: Iterable[Segment]) -> OffsetMap:
    """The map of a text that was read (``inner``) from a text that was itself read (``outer``)."""
    runs = _Runs()
    starts, begins, ends = outer.starts, outer.begins, outer.ends
    count = len(starts)
    for _, length, start, end in inner:
        if length != end - start or not count:
            runs.add(length, *outer.span(start, end))
            continue
        i = bisect_right(starts, start) - 1
        at = start
        while at < end and i < count:
            edge = starts[i + 1] if i + 1 < count else outer.length
            stop = min(edge, end)
            if edge - starts[i] == ends[i] - begins[i]:
                begin = begins[i] + at - starts[i]
                runs.add(stop - at, begin, begin + stop - at)
            else:
                runs.add(stop - at, begins[i], ends[i])
            at = stop
            i += 1
    return runs.done()


class Builder:
    """Takes a text together bit by bit, in offsets of the source it is read from."""

    __slots__ = ("_parts", "_segments", "size")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self.size = 0

    def copy(self, text: str, start: int) -> None:
        """``text`` as it stands in the source at ``start``."""
        self.put(text, start, start + len(text))

    def put(self, text: str, start: int, end: int) -> None:
        """``text`` read from something else (an entity, a line end) at ``start`` .. ``end``."""
        if text:
            self._segments.append(Segment(self.size, len(text), start, end))
            self._parts.append(text)
            self.size += len(text)

    def code(self, start: int, end: int) -> None:
        """Code or maths at ``start`` .. ``end``, which isn't read."""
        self.put(CODE, start, end)

    def mark(self) -> int:
        """A place to come back to with ``since`` and ``cut``."""
        return len(self._parts)

    def since(self, mark: int) -> str:
        return "".join(self._parts[mark:])

    def cut(self, mark: int) -> None:
        """Takes back everything since ``mark``."""
        self.size -= sum(map(len, self._parts[mark:]))
        del self._parts[mark:], self._segments[mark:]

    def trim(self) -> None:
        """Takes back the blank put last."""
        while self._parts and self._parts[-1].isspace():
            self.cut(len(self._parts) - 1)

    def piece(self, base: OffsetMap | None = None) -> Piece | None:
        """What was read, brought into order; ``None`` if nothing is left. ``base`` maps the source to the original."""
        if not self._parts:
            return None
        text = "".join(self._parts)
        if base is None:
            runs = _Runs()
            for _, length, start, end in self._segments:
                runs.add(length, start, end)
            offsets = runs.done()
        else:
            offsets = compose(base, self._segments)
        return tidy(Piece(text, offsets))


def identity(text: str, start: int = 0) -> OffsetMap:
    """The map of a text that stands in the original at ``start`` as it is."""
    return OffsetMap((0,), (start,), (start + len(text),), len(text)) if text else OffsetMap((), (), (), 0)


def tidy(piece: Piece) -> Piece | None:
    """``piece`` without URLs, with one space for each run of blanks and without what cannot be seen."""
    text = piece.text
    if "://" in text or "www." in text.lower() or "mailto:" in text:
        piece = _edited(piece, [_with_brackets(text, m.start(), m.end()) for m in _URL.finditer(text)])
        text = piece.text
    if "{{" in text or "{%" in text:
        piece = _edited(piece, [(m.start(), m.end(), "") for m in _TEMPLATE.finditer(text)])
        text = piece.text
    if not text.isascii():
        if UNREAD in text or WORDS in text:
            covered = ((m.start(), m.end(), CODE if m[0][0] == WORDS else "") for m in _COVERED.finditer(text))
            piece = _edited(piece, list(covered))
            text = piece.text
        piece = _edited(piece, [(m.start(), m.end(), "") for m in _UNSEEN.finditer(text)])
        text = piece.text
    size = len(text)
    first = size - len(text.lstrip())
    last = len(text.rstrip())
    if first >= last:
        return None
    edits = [(m.start(), m.end(), " ") for m in _BLANKS.finditer(text, first, last)]
    if first or last < size:
        edits = [(0, first, ""), *edits, (last, size, "")]
    piece = _edited(piece, edits)
    if CODE in piece.text and (only := [(m.start(), m.end(), "") for m in _ONLY_CODE.finditer(piece.text)]):
        return tidy(_edited(piece, only))
    return piece if piece.text else None


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int, str]:
    """What is to be left out with a URL: the brackets around it, the blank before it at the end of a sentence."""
    if text[end : end + 1] == ")" and text.endswith("(", 0, start):
        start, end = start - 1, end + 1
    if start and text[start - 1].isspace() and (end == len(text) or text[end] in ".,;:!?)"):
        start -= 1
    return start, end, ""


def _edited(piece: Piece, edits: Sequence[tuple[int, int, str]]) -> Piece:
    if not edits:
        return piece
    text = piece.text
    parts: list[str] = []
    segments: list[Segment] = []
    at = done = 0

    def take(new: str, start: int, end: int) -> None:
        nonlocal at
        if new:
            parts.append(new)
            segments.append(Segment(at, len(new), start, end))
            at += len(new)

    for start, end, new in edits:
        take(text[done:start], done, start)
        take(new, start, end)
        done = end
    take(text[done:], done, len(text))
    return Piece("".join(parts), compose(piece.offsets, segments))


def join(pieces: Sequence[Piece], joiner: str) -> Piece:
    """Pieces one after the other; a joiner maps to what stands between them."""
    runs = _Runs()
    parts: list[str] = []
    for piece in pieces:
        if parts:
            begin, end = runs.ends[-1], piece.offsets.begins[0]
            if end < begin or end - begin == len(joiner):
                end = begin  # of the same length it would count as copied
            runs.add(len(joiner), begin, end)
            parts.append(joiner)
        for _, length, begin, end in piece.offsets.segments():
            runs.add(length, begin, end)
        parts.append(piece.text)
    return Piece("".join(parts), runs.done())
