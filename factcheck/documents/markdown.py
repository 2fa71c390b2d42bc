"""Markdown: CommonMark with tables, footnotes and strikethrough, by markdown-it-py; front matter in YAML or TOML.

Left out: code, maths, URLs, comments, shortcodes, the marks of callouts and admonitions, what is struck through. HTML
in Markdown is read by the HTML reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.documents import frontmatter
from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document, OffsetMap, Segment, Style
from factcheck.documents.commonmark import DEEPEST, TOO_DEEP, Blocks, first_line, parser
from factcheck.documents.decoding import decode
from factcheck.documents.pieces import Builder, Piece, compose, identity

if TYPE_CHECKING:
    from markdown_it.token import Token

DEEPEST_INLINE = 20
"""Levels of links, emphasis and the like."""

_LINE_END = re.compile(r"\r\n?")
_CONTROLS = re.compile("[\x1c-\x1f\x85]")
"""Blanks to Python and to old releases of the parser, and letters to new ones: they are read as no-break spaces."""
_PIPE = re.compile(r"(?<!\\)\|")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_CALLOUT = re.compile(r"\[![\w-]+(?:\|[^\]\n]*)?\][+-]?(?:[ \t]+|$)", re.MULTILINE)
"""GitHub's ``[!NOTE]``, Obsidian's ``[!info]- A title``, at the beginning of a quotation."""
_HEADING_ATTRIBUTES = re.compile(r"[ \t]+\{[#.:][^{}]*\}$")
_BOLD = re.compile(r"(\*\*\*?|___?)(?![\s*_])((?!\1).)+(?<!\s)\1")
_DEFINITION = re.compile(r"^[ \t>*+-]*\[((?:[^\[\]\\\n]|\\.){1,999})\]:", re.MULTILINE)
_CONTAINERS = {
    "bullet_list": "list",
    "ordered_list": "list",
    "list_item": "item",
    "blockquote": "quote",
    "footnote_reference": "footnote",
    "admonition": "callout",
    "table": "table",
}


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``."""
    text = decode(data, path, encoding)
    assembler = Assembler(path, text)
    first = frontmatter.read(assembler)
    _Reader(assembler, first).read()
    return assembler.finish()


def _callout(tokens: list[Token]) -> re.Match[str] | None:
    """The mark of a callout, if these tokens are a paragraph and its text, which begins with one."""
    if len(tokens) == 2 and tokens[0].type == "paragraph_open":
        return _CALLOUT.match(tokens[1].content)
    return None


class _Reader:
    """Reads the lines of a document from number ``first`` (0-based) on."""

    def __init__(self, assembler: Assembler, first: int) -> None:
        self.assembler = assembler
        self.first = first
        self.lines = assembler.lines
        text = _CONTROLS.sub("\u00a0", assembler.text)
        self.text = text
        if first < len(self.lines) and ("{{" in text or "{%" in text):
            from factcheck.documents.shortcodes import covered

            self.text = covered(text, self.lines, self.lines.starts[first])
        self.md = parser()
        self.env: dict[str, Any] = {}
        self.later: list[tuple[str, Piece | None]] = []
        """Captions and footnotes that stand in the block being read."""

    def read(self) -> None:
        source = self.text[self.lines.starts[self.first] :] if self.first < len(self.lines) else ""
        if "\r" in source:
            source = _LINE_END.sub("\n", source)
        self._announce(source)
        for tokens in self._top_level(source):
            self.md.options["maxNesting"] = DEEPEST_INLINE
            self._blocks(tokens)
        if (line := self.env.get(TOO_DEEP)) is not None:
            self.assembler.problems.append(
                f"line {line + self.first + 1}: more than {DEEPEST} quotations or {DEEPEST // 2} lists in one another; "
                "what is deeper is read as plain text"
            )

    def _announce(self, source: str) -> None:
        """Tells the parser which links and footnotes are defined further down, so that blocks can be read singly."""
        from markdown_it.common.utils import normalizeReference

        for match in _DEFINITION.finditer(source):
            label = match[1]
            if label.startswith("^"):
                self.env.setdefault("footnotes", {}).setdefault("refs", {})[":" + label[1:]] = -1
            else:
                self.env.setdefault("references", {})[normalizeReference(label)] = {"href": "", "title": ""}

    def _top_level(self, source: str) -> Iterator[list[Token]]:
        """The tokens of one block of the first level after the other: those of 20 MB don't fit in memory together."""
        state = Blocks(source, self.md, self.env, [])
        rules = self.md.block.ruler.getRules("")
        line = 0
        while (line := state.skipEmptyLines(line)) < state.lineMax:
            self.md.options["maxNesting"] = DEEPEST + 1
            state.line = line
            if not any(rule(state, line, state.lineMax, False) for rule in rules):
                state.line = line + 1
            line = max(state.line, line + 1)
            yield state.tokens
            state.tokens = []

    def _blocks(self, tokens: list[Token]) -> None:
        from factcheck.documents.html import HtmlWalker

        header, cells, headers = False, list[tuple[str, Piece | None, str]](), list[str]()
        level = 0
        places: list[Piece] = []
        for i, token in enumerate(tokens):
            kind = token.type
            name, _, end = kind.rpartition("_")
            if kind == "inline":
                if tokens[i - 1].type in ("th_open", "td_open"):
                    column = len(cells)
                    place = places[column] if column < len(places) else Piece("", identity(""))
                    piece = self._inline(token.content, place)
                    cells.append((headers[column] if not header and column < len(headers) else "", piece, ""))
                    if header:
                        headers.append(piece.text if piece else "")
                elif level:
                    content = _HEADING_ATTRIBUTES.sub("", token.content)
                    self.assembler.heading(level, self._inline(content, self._place(token, content)))
                elif (mark := _callout(tokens[i - 1 : i + 1]) if i > 1 else None) and tokens[i - 2].tag == "blockquote":
                    self._callout(token, mark.end())
                else:
                    self._paragraph(token)
            elif kind == "heading_open":
                level = int(token.tag[1:])
            elif kind == "heading_close":
                level = 0
                self._beside()
            elif name in _CONTAINERS:
                if end == "open":
                    number = int(token.attrGet("start") or 1) if name == "ordered_list" else None
                    callout = name == "blockquote" and _callout(tokens[i + 1 : i + 3]) is not None
                    self.assembler.open("callout" if callout else _CONTAINERS[name], number=number)
                    if name == "table":
                        headers = []
                else:
                    self.assembler.close()
            elif kind == "thead_open":
                header = True
            elif kind == "thead_close":
                header = False
            elif kind == "tr_open":
                cells = []
                places = self._cells(token, tokens, i)
            elif kind == "tr_close":
                self.assembler.row(cells, header=header)
                self._beside()
            elif kind in ("fence", "code_block"):
                if kind == "fence":
                    self._fence(token)
                self.assembler.code(self._as_written(token))
            elif kind == "html_block":
                place = self._place(token, token.content)
                HtmlWalker(self.assembler, place.text, place.offsets, fragment=True).read()

    def _as_written(self, token: Token) -> str:
        """The lines of a block of code with what was covered in them."""
        lines = token.content.split("\n")
        for i, number in enumerate(
            range((token.map or [0])[0] + self.first + (token.type == "fence"), len(self.lines))
        ):
            if i == len(lines):
                break
            start, end = self.lines.starts[number], self.lines.ends[number]
            if lines[i] and self.text.endswith(lines[i], start, end):
                lines[i] = self.assembler.text[end - len(lines[i]) : end]
        return "\n".join(lines)

    def _fence(self, token: Token) -> None:
        """Code; if its end is missing it may not have been meant to reach that far."""
        first, after = (number + self.first for number in token.map or [0, 0])
        last = self.text[self.lines.starts[after - 1] : self.lines.ends[after - 1]].strip(" \t>")
        closed = after > first + 1 and last.startswith(token.markup) and not last.strip(token.markup[0])
        if not closed and (token.content.strip() or len(token.info.split()) > 1):
            self.assembler.problems.append(
                f"line {first + 1}: {token.markup} is not closed; what follows is taken for code and not read"
            )

    def _paragraph(self, token: Token) -> None:
        match = _TASK.match(token.content)
        self._part(token, match.end() if match is not None else 0, len(token.content))

    def _callout(self, token: Token, after: int) -> None:
        """The first paragraph of a callout: what stands beside its mark is its title."""
        title = token.content.find("\n", after)
        title = title if title >= 0 else len(token.content)
        self._part(token, after, title)
        self._part(token, title + 1, len(token.content))

    def _part(self, token: Token, start: int, end: int) -> None:
        """``start`` .. ``end`` of the text of a token as a paragraph."""
        if start >= end:
            return
        place = self._place(token, token.content)
        content = token.content[start:end]
        if len(content) < len(token.content):
            place = Piece(content, compose(place.offsets, [Segment(0, len(content), start, end)]))
        self.assembler.paragraph(self._inline(content, place), bold=_BOLD.fullmatch(content) is not None)
        self._beside()

    def _inline(self, content: str, place: Piece) -> Piece | None:
        """The text of an inline block; comments in it are noted, captions and footnotes kept for ``_beside``."""
        from factcheck.documents.inline import MARKUP, read_inline

        builder = Builder()
        if MARKUP.search(content) is None:
            builder.copy(content, 0)
            return builder.piece(place.offsets)
        for extra in read_inline(self.md, self.env, content, builder):
            if extra.kind == "comment":
                self.assembler.directive(extra.text, *place.offsets.span(extra.start, extra.end))
            elif extra.kind == "style":
                self.assembler.styles.append(Style(*place.offsets.span(extra.start, extra.end), extra.text))
            elif extra.kind == "unclosed":
                line = self.lines.number(place.offsets.original(extra.start))
                tag = extra.text.split()[0][:40].rstrip(">")
                self.assembler.problems.append(f"line {line}: {tag}> is not closed; the rest of this text is not read")
            elif extra.builder is not None:
                self.later.append((extra.kind, extra.builder.piece(place.offsets)))
        return builder.piece(place.offsets)

    def _beside(self) -> None:
        later, self.later = self.later, []
        for kind, piece in later:
            self.assembler.add(kind, piece)

    def _place(self, token: Token, content: str) -> Piece:
        """``content`` with its place: each of its lines is the end of a line of the source."""
        first = first_line(token) + self.first
        text, starts, ends = self.text, self.lines.starts, self.lines.ends
        runs: list[Segment] = []
        at = 0
        before = -1
        for number, line in enumerate(content.split("\n"), first):
            if number >= len(starts):
                break
            bare = line.lstrip(" \t")
            start, stop = starts[number], ends[number]
            ends_line = text.endswith(bare, start, stop)
            place = stop - len(bare) if ends_line else max(text.rfind(bare.rstrip(), start, stop), start)
            if before >= 0:
                runs.append(Segment(at - 1, 1, before, max(place, before)))
            blank = len(line) - len(bare)
            if blank:
                runs.append(Segment(at, blank, max(place - blank, start), place))
            if bare:
                runs.append(Segment(at + blank, len(bare), place, place + len(bare)))
            before = place + len(bare)
            at += len(line) + 1
        return Piece(content, compose(identity(text), runs))

    def _cells(self, row: Token, tokens: list[Token], at: int) -> list[Piece]:
        """The places of the cells of a row, found by the same rule by which the row was cut into cells."""
        number = (row.map or [0])[0] + self.first
        start, stop = self.lines.starts[number], self.lines.ends[number]
        contents: list[str] = []
        for i in range(at, len(tokens)):
            token = tokens[i]
            if token.type == "inline":
                contents.append(token.content)
            elif token.type == "tr_close":
                break
        edges = [start - 1, *(m.start() for m in _PIPE.finditer(self.text, start, stop)), stop]
        spans = [(a + 1, b) for a, b in pairwise(edges)]
        if spans and contents:
            lead = self.text[slice(*spans[0])].strip()
            if not lead or not contents[0] or not lead.endswith(contents[0].replace("|", "\\|")):
                spans.pop(0)
        places: list[Piece] = []
        for content, (begin, end) in zip(contents, spans, strict=False):
            places.append(Piece(content, self._cell(content, begin, end)))
        return places

    def _cell(self, content: str, begin: int, end: int) -> OffsetMap:
        raw = self.text[begin:end].rstrip()
        runs: list[Segment] = []
        done = 0
        position = begin + len(raw) - len(content) - content.count("|")
        for part in content.split("|"):
            if done:
                runs.append(Segment(done - 1, 1, position, position + 2))
                position += 2
            if part:
                runs.append(Segment(done, len(part), position, position + len(part)))
            position += len(part)
            done += len(part) + 1
        if runs and not raw.endswith(content.replace("|", "\\|")):
            return compose(identity(self.text), [Segment(0, len(content), begin, end)])
        return compose(identity(self.text), runs)
