"""HTML cut into tags, text and comments, each with its exact place, by the rules of the WHATWG standard's tokenizer.

Why not a library: those that build a tree by the standard (html5lib, tinyhtml5, lxml, selectolax) don't say where a
text stands. ``html.parser`` of the standard library does, but takes quadratic time on ``<!--<!--…`` and unclosed
tags, raises AssertionError on ``<![x``, and reads the same file differently from one patch release of Python to the
next. The standard's rules never look back, so following them is linear in whatever is thrown at it; a test holds the
text found here against html5lib's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType

from factcheck.documents.pieces import Builder
from factcheck.records import NamedTuple

_OPEN = re.compile(r"<(?=[A-Za-z!?]|/.)", re.DOTALL)
_S = r" \t\n\f\r"
"""What separates in a tag; other blanks of Unicode are letters there."""
_SIMPLE = re.compile(rf"<(/?)([A-Za-z][^{_S}/>]*)>")
_NAME = re.compile(rf"[^{_S}/>]+")
_BETWEEN = re.compile(rf"[{_S}/]*")
_ATTRIBUTE = re.compile(rf"=?[^{_S}/>=]*")
_EQUALS = re.compile(rf"[{_S}]*=[{_S}]*")
_BARE = re.compile(rf"[^{_S}>]*")
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
"""Elements whose content holds no tags."""
CODE_TAGS = frozenset({"code", "kbd", "samp", "var", "tt"})
"""Elements in a sentence whose content is code."""
_NO_ATTRIBUTES: Mapping[str, tuple[int, int]] = MappingProxyType({})


class Token(NamedTuple):
    """``kind``: ``text start end comment cut`` (``cut``: a tag that the file ends in). ``attributes`` are the places of
    the values; ``inner`` is the place of a comment's text."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, tuple[int, int]] = _NO_ATTRIBUTES
    inner: tuple[int, int] = (0, 0)

    def closed(self, source: str) -> bool:
        """Of a comment: whether it ends before the file does."""
        if self.inner[0] < self.end:
            return self.inner[1] < self.end
        return source[self.end - 1] == ">"


def tokens(source: str) -> Iterator[Token]:
    """The tokens of ``source``; text within ``RAW`` elements is text."""
    at, size = 0, len(source)
    while at < size:
        match = _OPEN.search(source, at)
        start = match.start() if match else size
        if start > at:
            yield Token("text", at, start)
        if match is None:
            return
        token = _construct(source, start)
        yield token
        at = token.end
        if token.kind == "start" and token.name in RAW:
            close = re.compile(f"</{re.escape(token.name)}(?=[{_S}/>])", re.IGNORECASE).search(source, at)
            end = close.start() if close else size
            if end > at:
                yield Token("text", at, end)
            at = end
        elif token.kind == "start" and token.name == "plaintext":
            yield Token("text", at, size)
            return


def _construct(source: str, start: int) -> Token:
    simple = _SIMPLE.match(source, start)
    if simple is not None:
        return Token("end" if simple[1] else "start", start, simple.end(), simple[2].lower())
    size = len(source)
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            end = source.index(">", start) + 1
            return Token("comment", start, end, inner=(end, end))
        match = _COMMENT_END.search(source, start + 4)
        inner = match.start() if match else size
        return Token("comment", start, match.end() if match else size, inner=(start + 4, inner))
    closing = source[start + 1] == "/"
    first = start + 1 + closing
    if not (source[first].isascii() and source[first].isalpha()):  # <!doctype>, <?pi?>, </3>
        end = source.find(">", first)
        end = end + 1 if end >= 0 else size
        return Token("comment", start, end, inner=(end, end))
    match = _NAME.match(source, first)
    at = match.end() if match else first
    name = source[first:at].lower()
    found: dict[str, tuple[int, int]] = {}
    while True:
        blank = _BETWEEN.match(source, at)
        at = blank.end() if blank else at
        if at >= size:
            return Token("cut", start, size, name)
        if source[at] == ">":
            return Token("end" if closing else "start", start, at + 1, name, found)
        attribute = _ATTRIBUTE.match(source, at)
        begin, at = at, attribute.end() if attribute else at + 1
        key = source[begin:at].lower()
        value = (at, at)
        equals = _EQUALS.match(source, at)
        if equals is not None:
            at = equals.end()
            if at < size and source[at] in "\"'":
                end = source.find(source[at], at + 1)
                if end < 0:
                    return Token("cut", start, size, name)
                value, at = (at + 1, end), end + 1
            else:
                bare = _BARE.match(source, at)
                end = bare.end() if bare else at
                value, at = (at, end), end
        found.setdefault(key, value)


def decoded(source: str, builder: Builder, start: int, end: int) -> None:
    """Puts a text into ``builder``, its character references decoded."""
    at = start
    if source.find("&", start, end) >= 0:
        for match in _REFERENCE.finditer(source, start, end):
            raw = match.group()
            text = unescape(raw)
            if text != raw:
                builder.copy(source[at : match.start()], at)
                builder.put(text, match.start(), match.end())
                at = match.end()
    builder.copy(source[at:end], at)
