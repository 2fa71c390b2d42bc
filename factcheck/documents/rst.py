"""reStructuredText by docutils (the extra ``rst``), without its transforms; includes and raw are refused.

docutils keeps the source of each text block and mostly its line, but not its exact place: that is found by going
through the source in parallel with the tree. The text of a block and its source are then walked side by side, markup
passed over. Where the two don't agree the text is placed as a whole.

Left out: code, comments, URLs, raw text, the marks of footnotes, unknown directives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document, Lines, OffsetMap, Segment
from factcheck.documents.decoding import decode
from factcheck.documents.frontmatter import iso_date
from factcheck.documents.pieces import CODE, Builder, Piece, compose, identity
from factcheck.errors import InputError, TooLargeError, UnknownFormatError
from factcheck.extras import how_to_install

LARGEST = 4 * 1024 * 1024
"""Bytes; docutils needs 10 s for a megabyte, and time that grows with the square of its length for a paragraph."""
_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_OTHER_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line for docutils and for no editor."""
_PASSED = re.compile(
    r":[A-Za-z][\w:.+-]*:(?=`)"  # a role before its text
    r"|(?<=`):[A-Za-z][\w:.+-]*:(?!\w)"  # and after
    r"|\s*<[^<>`]*>(?=`_)"  # where a link leads
    r"|\[(?:[#*]?[\w.-]*)\]_"  # the mark of a footnote
)
_ROLE_TARGET = re.compile(r":[A-Za-z][\w:.+-]*:`[^`<]*?(\s*<[^<>`]*>)`")
_SIGNS = frozenset("*`_|")
_MARK = "\0"
"""The mark of a footnote, which isn't read, nor the blank before it."""
_SKIPPED = frozenset(
    str.split(
        "literal_block doctest_block comment math_block raw system_message target substitution_definition meta pending "
        "label option_group attribution_label decoration"
    )
)
_QUOTES = frozenset({"block_quote", "epigraph", "pull_quote"})
_LISTS = frozenset({"bullet_list", "enumerated_list", "definition_list", "field_list", "option_list"})
_ITEMS = frozenset({"list_item", "definition", "field_body", "description"})
_DATES = ("date", "published")


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``."""
    try:
        import docutils  # noqa: F401
    except ImportError as error:
        raise UnknownFormatError(
            "reStructuredText needs docutils, which is not installed", path=path, advice=how_to_install("docutils")
        ) from error
    if len(data) > LARGEST:
        raise TooLargeError(f"larger than {LARGEST >> 20} MB, too much for docutils", path=path)
    text = decode(data, path, encoding)
    assembler = Assembler(path, text)
    source, base = _expanded(text)
    try:
        _Walk(assembler, source, base).block(_parse(source, path), 0)
    except RecursionError as error:
        raise InputError("nested too deeply", path=path, advice="Give the text with fewer levels.") from error
    return assembler.finish()


def _parse(source: str, path: str) -> Any:
    from docutils.frontend import get_default_settings
    from docutils.parsers.rst import Parser
    from docutils.utils import new_document

    settings = get_default_settings(Parser)  # type: ignore[no-untyped-call,unused-ignore]
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    settings.report_level = 5
    settings.halt_level = 5
    settings.warning_stream = False
    settings.line_length_limit = 1 << 30
    settings.syntax_highlight = "none"
    document = new_document(path, settings)
    Parser().parse(source, document)
    return document


def _expanded(text: str) -> tuple[str, OffsetMap]:
    """The text as docutils sees it, tabs expanded and lines ended by ``\\n``, and where it stands."""
    if not re.search(r"[\t\r]", text) and not _OTHER_ENDS.search(text):
        return text, identity(text)
    builder = Builder()
    runs: list[Segment] = []
    parts: list[str] = []

    def put(new: str, start: int, end: int) -> None:
        runs.append(Segment(builder.size, len(new), start, end))
        parts.append(new)
        builder.put(new, start, end)

    for match in _LINE.finditer(text):
        column, at = 0, match.start(1)
        for bit in re.split(r"(\t)", match[1]):
            if bit == "\t":
                width = 8 - column % 8
                put(" " * width, at, at + 1)
                column += width
            elif bit:
                put(_OTHER_ENDS.sub(" ", bit), at, at + len(bit))
                column += len(bit)
            at += len(bit)
        if match[2]:
            put("\n", match.start(2), match.end(2))
    return "".join(parts), compose(identity(text), runs)


class _Walk:
    """Goes through the tree and the source side by side; ``at`` is how far the source is used up."""

    def __init__(self, assembler: Assembler, source: str, base: OffsetMap) -> None:
        self.assembler = assembler
        self.source = source
        self.base = base
        self.at = 0
        self.starts = Lines(source).starts
        self.in_table = False
        self.document: Any = None
        self.term = ""

    def block(self, node: Any, level: int) -> None:
        name = node.tagname
        if name == "document":
            self.document = node
        if name == "comment":
            self._comment(node)
        elif name == "system_message":
            self._message(node)
        elif name in _SKIPPED:
            self._pass(node)
        elif name == "title" and node.parent.tagname == "section":
            self.assembler.heading(level - 1, self._piece(node))
        elif name == "image":
            self._image(node)
        elif name == "table":
            self._table(node)
        elif name == "field":
            self._field(node, level)
        elif name == "term":
            piece = self._piece(node)
            self.term = piece.text if piece else ""
            self.assembler.paragraph(piece)
        elif name == "classifier":
            pass  # stands in the line of its term
        elif name in ("paragraph", "title", "subtitle", "rubric", "attribution", "line", "caption") and (
            name != "line" or node.rawsource
        ):
            self._text(node)
        elif name in _LISTS:
            self._inside("list", node, level, number=node.get("start", 1) if name == "enumerated_list" else None)
        elif name in _ITEMS:
            lead, self.term = self.term, ""
            self._inside("item", node, level, lead)
        elif name in _QUOTES:
            self._inside("quote", node, level)
        elif name in ("footnote", "citation"):
            self._inside("footnote", node, level)
        else:
            for child in node.children:
                if hasattr(child, "tagname") and child.tagname != "#text":
                    self.block(child, level + (name in ("document", "section")))

    def _inside(self, kind: str, node: Any, level: int, lead: str = "", number: int | None = None) -> None:
        self.assembler.open(kind, lead, number)
        for child in node.children:
            self.block(child, level)
        self.assembler.close()

    def _text(self, node: Any) -> None:
        caption = node.tagname == "caption" or (node.tagname == "title" and node.parent.tagname == "table")
        if caption:
            self.assembler.open("caption")
        bold = len(node.children) == 1 and node.children[0].tagname == "strong"
        self.assembler.paragraph(self._piece(node), bold=bold)
        if caption:
            self.assembler.close()

    def _comment(self, node: Any) -> None:
        place = self._find(node.rawsource or node.astext(), None)
        if place is not None:
            start, end = self.base.span(*place.offsets.span(0, len(place.text)))
            before = self.assembler.text.rfind("..", 0, start)
            line = self.assembler.lines.starts[self.assembler.lines.number(start) - 1]
            self.assembler.directive(node.astext(), max(before, line) if before >= line else start, end)

    def _message(self, node: Any) -> None:
        """What docutils could not read, perhaps a comment written as a directive: ``.. factcheck:: ignore``."""
        for child in node.children:
            if child.rawsource and (place := self._find(child.rawsource, None)) is not None:
                span = self.base.span(*place.offsets.span(0, len(place.text)))
                self.assembler.directive(child.rawsource.removeprefix(".."), *span)

    def _pass(self, node: Any) -> None:
        """Goes on in the source behind what isn't read."""
        if node.rawsource:
            self._find(node.rawsource, self._line(node))
        else:
            for child in node.children:
                if child.tagname != "#text":
                    self._pass(child)
        if node.tagname in ("literal_block", "doctest_block"):
            self.assembler.code(node.astext())

    def _image(self, node: Any) -> None:
        alt = node.get("alt", "")
        start = self.source.find(alt, max(self.at, self._line(node) or 0)) if alt else -1
        if start >= 0:
            builder = Builder()
            builder.copy(alt, start)
            self.at = start + len(alt)
            self.assembler.add("caption", builder.piece(self.base))

    def _field(self, node: Any, level: int) -> None:
        """A field; those before the first heading or text say what the document is."""
        name = node.children[0].astext().strip().lower()
        body = node.children[1]
        self._find(f":{node.children[0].rawsource}:", self._line(node))
        if all(block.kind in ("heading", "description") for block in self.assembler.blocks[:10]):
            if name in _DATES:
                self.assembler.date = self.assembler.date or iso_date(body.astext())
            if name in ("description", "abstract", "summary"):
                for child in body.children:
                    self.assembler.add("description", self._piece(child))
            else:
                self._pass(body)
            return
        self.term = node.children[0].astext()
        self.block(body, level)

    def _table(self, node: Any) -> None:
        self.assembler.open("table")
        headers: list[str] = []
        for child in node.children:
            if child.tagname == "title":
                self._text(child)
        self.in_table = True
        for section in node.findall(lambda n: n.tagname in ("thead", "tbody")):
            header = section.tagname == "thead"
            for row in section.children:
                cells: list[tuple[str, Piece | None, str]] = []
                for entry in row.children:
                    column = len(cells)
                    piece = self._entry(entry)
                    if header and piece is not None:
                        headers += [""] * (column + 1 - len(headers))
                        headers[column] = f"{headers[column]} {piece.text}".strip()
                    head = headers[column] if not header and column < len(headers) else ""
                    cells.append((head, piece, ""))
                    cells.extend([("", None, "")] * min(int(entry.get("morecols", 0)), 1000))
                self.assembler.row(cells, header=header)
        self.in_table = False
        self.assembler.close()

    def _entry(self, entry: Any) -> Piece | None:
        from factcheck.documents.tables import joined

        names = ("paragraph", "term", "attribution")
        found = [self._piece(node) for node in entry.findall(lambda n: n.tagname in names)]
        return joined([piece for piece in found if piece is not None])

    # places

    def _line(self, node: Any) -> int | None:
        """Where the line starts that docutils says a block begins in; a title has that of its underline."""
        number = node.line
        if number is not None and node.tagname == "title" and node.parent.tagname == "section":
            number -= 1
        return self.starts[number - 1] if number is not None and 0 < number <= len(self.starts) else None

    def _find(self, raw: str, line: int | None) -> Piece | None:
        """``raw``, the lines of a block, with its place in the source; ``at`` moves behind it."""
        lines = [text.strip() for text in raw.rstrip().split("\n")]
        start = self._in_line(lines[0], line, max(line, self.at)) if line is not None else -1
        if start < self.at:
            start = self.source.find(lines[0], self.at)
        if start < 0:
            return None
        at = self.source.rfind("\n", 0, start) + 1
        column = start - at
        runs = [Segment(0, len(lines[0]), start, start + len(lines[0]))]
        size = len(lines[0])
        after = before = start + size
        for text in lines[1:]:
            at = self.source.find("\n", at) + 1
            place = self._in_line(text, at, at + column) if at else -1
            if place < 0:
                return None
            runs.append(Segment(size, 1, before, place))
            runs.append(Segment(size + 1, len(text), place, place + len(text)))
            size += 1 + len(text)
            before = place + len(text)
        self.at = after if self.in_table else before
        return Piece("\n".join(lines), compose(identity(self.source), runs))

    def _in_line(self, text: str, line: int, start: int) -> int:
        """Where in a line ``text`` stands, or -1: at its end but for cells, so that no mark before it is mistaken for
        it (``a. a``); in a cell at ``start`` or after."""
        end = self.source.find("\n", line)
        end = len(self.source) if end < 0 else end
        if not self.in_table:
            last = line + len(self.source[line:end].rstrip())
            if last - len(text) >= line and self.source.startswith(text, last - len(text)):
                return last - len(text)
        place = self.source.find(text, start, end)
        return place if place >= 0 else self.source.find(text, line, end)

    def _piece(self, node: Any) -> Piece | None:
        raw = node.rawsource or node.astext()
        line = self._line(node)
        place = self._find(raw, line)
        if place is None:
            begin = max(self.at, line or 0)
            end = self.source.find("\n", begin)
            text = _plain(self._texts(node))
            whole = OffsetMap((0,), (begin,), (max(end, begin),), len(text)) if text else OffsetMap((), (), (), 0)
            return Piece(text, compose(self.base, whole.segments())) if text else None
        builder = Builder()
        texts = list(self._texts(node))
        if not _align(place.text, texts, builder):
            builder = Builder()
            builder.put(_plain(texts), 0, len(place.text))
        return builder.piece(compose(self.base, place.offsets.segments()))

    def _texts(self, node: Any) -> Iterator[tuple[str, bool]]:
        """The texts in a block in their order; ``False`` with those that don't stand in the source as they are."""
        for child in node.children:
            name = child.tagname
            if name == "#text":
                yield child.astext(), True
            elif name in ("footnote_reference", "citation_reference"):
                yield _MARK, False
            elif name in ("raw", "image"):
                continue
            elif name in ("literal", "math"):
                yield f"{CODE}{child.rawsource}", False
            elif name == "substitution_reference":
                defined = self.document.substitution_defs.get(child.get("refname", "")) if self.document else None
                yield (defined.astext() if defined is not None else ""), False
            elif name == "problematic":
                text = child.astext()
                if (target := _ROLE_TARGET.search(text)) is not None:
                    text = text[: target.start(1)] + text[target.end(1) :]
                yield _PASSED.sub("", text).strip("`"), True
            elif child.children:
                yield from self._texts(child)


def _plain(texts: Iterable[tuple[str, bool]]) -> str:
    """The texts of a block as one, without their places."""
    return " ".join("".join(CODE if t.startswith(CODE) else t for t, _ in texts if t is not _MARK).split())


def _align(raw: str, texts: list[tuple[str, bool]], builder: Builder) -> bool:
    """Copies ``texts`` from ``raw``, passing over markup; whether all were found."""
    passed = bytearray(len(raw))
    for match in _PASSED.finditer(raw):
        passed[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for match in _ROLE_TARGET.finditer(raw):
        passed[match.start(1) : match.end(1)] = b"\1" * (match.end(1) - match.start(1))
    at, size = 0, len(raw)
    for text, verbatim in texts:
        if text is _MARK:
            builder.trim()
            continue
        if text.startswith(CODE) and not verbatim:
            start = raw.find(text[1:], at)
            if start < 0:
                return False
            at = start + len(text) - 1
            builder.code(start, at)
            continue
        if not verbatim:
            start = raw.find("|", at)
            end = raw.find("|", start + 1) if start >= 0 else -1
            if end < 0:
                return False
            builder.put(text, start, end + 1)
            at = end + 1
            continue
        for c in text:
            while at < size:
                there = raw[at]
                if there == "\\" and at + 1 < size:
                    if raw[at + 1].isspace():
                        at += 2
                        continue
                    if raw[at + 1] == c:
                        at += 1
                        break
                if not passed[at] and (there == c or (there.isspace() and c.isspace())):
                    break
                if not passed[at] and there not in _SIGNS:
                    return False
                at += 1
            if at >= size:
                return False
            builder.put(c, at, at + 1)
            at += 1
    return True
