"""Markdown within a paragraph: what is shown, and where each piece of it stands in the source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Piece = tuple[int, int, str, str]
"""Start and end in the source, the text shown, the style."""


@dataclass(slots=True)
class _Shown:
    start: int
    end: int
    text: str


_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,3})(?!`)(?P<inside>[^`\n]{1,1000})(?P=ticks)(?!`))"
    r"|(?P<comment><!--(?:(?!-->)[^\n]){0,2000}-->)"
    r"|<(?P<address>https?://[^\s<>]{1,2000})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,2000}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|\[\^(?P<note>[^\[\]\s]{1,100})\]"
    r"|(?P<image>!\[)"
    r"|(?P<open>\[)"
    r"|(?P<close>\](?:\([^()\s<>]{0,2000}(?:\([^()\s<>]{0,200}\)[^()\s<>]{0,200})?(?:[ \t]+\"[^\"\n]{0,500}\")?\)"
    r"|\[[^\[\]\n]{0,200}\])?)"
    r"|(?P<star>\*{1,3}|_{1,3})"
)
_STYLES = {1: "em", 2: "strong", 3: "strong em"}
_ORDER = ("strong", "em", "code", "link", "note")
_DEEPEST = 8


def inline(source: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces of the lines at ``spans``, in order; a line end between them is shown as a blank."""
    pieces: list[_Shown] = []
    stars: list[tuple[int, str]] = []
    brackets: list[tuple[int, bool]] = []
    styles: list[tuple[int, int, str]] = []
    """Ranges of pieces (first, past the last) that have a style."""

    def put(start: int, end: int, text: str) -> None:
        pieces.append(_Shown(start, end, text))

    for number, (first, last) in enumerate(spans):
        if number:
            put(spans[number - 1][1], first, " ")
        at = first
        for match in _TOKEN.finditer(source, first, last):
            if match.start() > at:
                put(at, match.start(), source[at : match.start()])
            start, at = match.span()
            kind = match.lastgroup
            if match["escape"]:
                put(start, at, match["escape"][1])
            elif match["code"]:
                inside = match.start("inside"), match.end("inside")
                styles.append((len(pieces), len(pieces) + 1, "code"))
                put(*inside, match["inside"])
            elif match["comment"] or match["tag"]:
                pass
            elif match["address"]:
                styles.append((len(pieces), len(pieces) + 1, "link"))
                put(match.start("address"), match.end("address"), match["address"])
            elif match["entity"]:
                put(start, at, html.unescape(match["entity"]))
            elif match["note"]:
                styles.append((len(pieces), len(pieces) + 1, "note"))
                put(match.start("note"), match.end("note"), match["note"])
            elif kind in ("image", "open"):
                brackets.append((len(pieces), kind == "image"))
                put(start, at, match[0])
            elif kind == "close":
                _close(match, pieces, brackets, styles)
            else:
                _star(match, source, (first, last), pieces, (stars, styles))
        if at < last:
            put(at, last, source[at:last])
    changes: dict[int, list[tuple[str, int]]] = {}
    for begin, end, style in styles:
        for name in style.split():
            changes.setdefault(begin, []).append((name, 1))
            changes.setdefault(end, []).append((name, -1))
    active, style = dict.fromkeys(_ORDER, 0), ""
    for i, piece in enumerate(pieces):
        if i in changes:
            for name, change in changes[i]:
                active[name] += change
            style = " ".join(name for name in _ORDER if active[name])
        if piece.text:
            yield piece.start, piece.end, piece.text, style


def _close(
    match: re.Match[str],
    pieces: list[_Shown],
    brackets: list[tuple[int, bool]],
    styles: list[tuple[int, int, str]],
) -> None:
    """A ``]`` with its target: what stands between the brackets is a link's words."""
    if not brackets or len(match[0]) == 1:
        if brackets:
            brackets.pop()
        pieces.append(_Shown(match.start(), match.end(), match[0]))
        return
    opened, image = brackets.pop()
    pieces[opened].text = "Image: " if image else ""
    pieces[opened].start = pieces[opened].end  # no words of the source
    if not brackets:
        styles.append((opened, len(pieces), "link"))


def _star(
    match: re.Match[str],
    source: str,
    line: tuple[int, int],
    pieces: list[_Shown],
    marks: tuple[list[tuple[int, str]], list[tuple[int, int, str]]],
) -> None:
    """A run of ``*`` or ``_``: closes the same run before it, opens one, or stands for itself."""
    stars, styles = marks
    start, end, mark = match.start(), match.end(), match[0]
    before = source[start - 1] if start > line[0] else " "
    after = source[end] if end < line[1] else " "
    inside_word = mark[0] == "_" and before.isalnum() and after.isalnum()
    if not before.isspace() and not inside_word:
        for i in range(len(stars) - 1, max(-1, len(stars) - 1 - _DEEPEST), -1):
            if stars[i][1] == mark:
                opened = stars[i][0]
                del stars[i:]
                pieces[opened].text = ""
                styles.append((opened, len(pieces), _STYLES[len(mark)]))
                return
    if not after.isspace() and not inside_word:
        stars.append((len(pieces), mark))
    pieces.append(_Shown(start, end, mark))
