"""Word documents (the extra ``docx``): the zip by the standard library, its XML by defusedxml.

The text of the document is that of its paragraphs, one a line, a table's row being a line as well: line 7 is the
seventh paragraph. Only the parts with text, styles and footnotes are unpacked, in small bits, and refused beyond
``LARGEST_PART``, ``MOST_TAGS``, ``MOST_PARAGRAPHS`` or ``LONGEST_TEXT``: a few kilobytes can unpack to anything. A DTD
or an entity is refused.

Left out: deleted (tracked) and struck text, hidden text, field codes, comments, headers and footers.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document
from factcheck.documents.frontmatter import iso_date
from factcheck.documents.pieces import Builder, Piece
from factcheck.documents.tables import GridCell, Table
from factcheck.errors import InputError, TooLargeError, UnknownFormatError
from factcheck.extras import how_to_install
from factcheck.reading.tokens import all_digits
from factcheck.records import dataclass, field

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of XML, unpacked."""
MOST_TAGS = 2_000_000
"""In one part. They are counted before it is parsed, which takes a hundredth of the time."""
MOST_PARAGRAPHS = 200_000
"""Paragraphs, rows and cells; a book of 1,000 pages has some 20,000."""
LONGEST_TEXT = 20_000_000
"""Characters."""
DEEPEST_STYLE = 20
"""Styles that one is based on; word processors allow about ten."""
_SAVE = "Open it in a word processor and save it again as .docx."
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "sectPr", "rubyPr", "rt"})
_HEADING = re.compile(r"heading ([0-9])")


@dataclass(slots=True)
class _Paragraph:
    style: str = ""
    outline: int | None = None
    number: str | None = None
    level: int = 0
    plain: bool = False
    """Some of it is not bold."""
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts).replace("\n", " ").replace("\r", " ")


@dataclass(slots=True)
class _Cell:
    paragraphs: list[_Paragraph] = field(default_factory=list)
    columns: int = 1
    continues: bool = False


@dataclass(slots=True)
class _Row:
    cells: list[_Cell] = field(default_factory=list)
    header: bool = False


@dataclass(slots=True)
class _TableOf:
    rows: list[_Row] = field(default_factory=list)


_Part = _Paragraph | _TableOf


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    outline: int | None = None
    numbered: bool = False


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``; ``encoding`` means nothing here."""
    del encoding
    try:
        import defusedxml  # noqa: F401
    except ImportError as error:
        raise UnknownFormatError(
            ".docx needs defusedxml, which is not installed", path=path, advice=how_to_install("defusedxml")
        ) from error
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError("an encrypted or old Word file", path=path, advice="Save it as .docx without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise InputError("no Word document: word/document.xml is missing", path=path, advice=_SAVE)
            styles = _Styles()
            if "word/styles.xml" in names:
                _feed(archive, "word/styles.xml", styles, path)
            body = _Body(path, styles.styles)
            _feed(archive, "word/document.xml", body, path)
            notes = _Body(path, styles.styles, notes=True)
            for name in ("word/footnotes.xml", "word/endnotes.xml"):
                if name in names:
                    _feed(archive, name, notes, path)
            properties = _Properties()
            if "docProps/core.xml" in names:
                _feed(archive, "docProps/core.xml", properties, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise InputError(f"a damaged or no .docx file: {error}", path=path, advice=_SAVE) from error
    writer = _Writer(path, body.found, notes.found, styles.styles)
    writer.assembler.date = iso_date(properties.created)
    return writer.document()


def _feed(archive: zipfile.ZipFile, name: str, handler: Any, path: str) -> None:
    """Parses a part of the archive bit by bit."""
    from xml.sax import SAXException
    from xml.sax.handler import feature_namespaces

    from defusedxml.common import DefusedXmlException
    from defusedxml.expatreader import create_parser

    tags = 0
    for chunk in _chunks(archive, name, path):
        tags += chunk.count(b"<")
        if tags > MOST_TAGS:
            raise TooLargeError(f"{name} has more than {MOST_TAGS:,} tags", path=path)
    parser = create_parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(handler)
    try:
        for chunk in _chunks(archive, name, path):
            parser.feed(chunk)
        parser.close()
    except DefusedXmlException as error:
        raise InputError(
            f"{name} has a document type or entities of its own, which is refused", path=path, advice=_SAVE
        ) from error
    except SAXException as error:
        raise InputError(f"{name} is damaged: {error}", path=path, advice=_SAVE) from error


def _chunks(archive: zipfile.ZipFile, name: str, path: str) -> Iterator[bytes]:
    """A part of the archive, as far as ``LARGEST_PART``."""
    left = LARGEST_PART
    with archive.open(name) as stream:
        while chunk := stream.read(1 << 16):
            left -= len(chunk)
            if left < 0:
                raise TooLargeError(f"{name} unpacks to more than {LARGEST_PART >> 20} MB", path=path)
            yield chunk


class _Handler:
    """What xml.sax asks of a content handler; elements come with their local name and attributes likewise."""

    def startElementNS(self, name: tuple[str | None, str], qname: Any, attributes: Any) -> None:  # noqa: N802
        del qname
        self.start(name[1], {key[1]: value for key, value in attributes.items()})

    def endElementNS(self, name: tuple[str | None, str], qname: Any) -> None:  # noqa: N802
        del qname
        self.end(name[1])

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def characters(self, content: str) -> None: ...

    def _nothing(self, *_: Any) -> None: ...

    setDocumentLocator = startDocument = endDocument = startPrefixMapping = endPrefixMapping = _nothing  # noqa: N815
    ignorableWhitespace = processingInstruction = skippedEntity = startElement = endElement = _nothing  # noqa: N815


class _Properties(_Handler):
    """The day on which the document was made, from its properties."""

    def __init__(self) -> None:
        self.created = ""
        self.inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        self.inside = name == "created"

    def end(self, name: str) -> None:
        self.inside = self.inside and name != "created"

    def characters(self, content: str) -> None:
        if self.inside and len(self.created) < 40:
            self.created += content


class _Styles(_Handler):
    """The styles by id."""

    def __init__(self) -> None:
        self.styles: dict[str, _Style] = {}
        self.style = _Style()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self.style = self.styles[attributes.get("styleId", "")] = _Style()
        elif name == "name":
            self.style.name = value.lower()
        elif name == "basedOn":
            self.style.based_on = value
        elif name == "outlineLvl" and all_digits(value):
            self.style.outline = int(value[:3])
        elif name == "numPr":
            self.style.numbered = True


class _Body(_Handler):
    """Paragraphs and tables in their order. A table in a table adds its text to the cell around it."""

    def __init__(self, path: str, styles: dict[str, _Style], *, notes: bool = False) -> None:
        self.path = path
        self.styles = styles
        self.notes = notes
        self.found: list[_Paragraph | _TableOf] = []
        self.paragraphs: list[_Paragraph] = []
        """The open ones: a text box stands in a paragraph."""
        self.tables: list[_TableOf] = []
        self.left_out = 0
        self.silent = False
        """The run is struck through or hidden."""
        self.bold = False
        self.in_text = False
        self.in_run_properties = False
        self.count = 0
        """Of paragraphs, rows and cells."""
        self.length = 0
        """Of their text."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        separator = self.notes and name in ("footnote", "endnote") and "type" in attributes
        if self.left_out or name in _LEFT_OUT or separator:
            self.left_out += 1
        elif name == "p":
            self._counted()
            self.paragraphs.append(_Paragraph())
        elif name == "tbl":
            self.tables.append(_TableOf())
        elif name in ("tr", "tc", "gridSpan", "vMerge", "tblHeader"):
            self._table(name, attributes)
        elif self.paragraphs:
            self._in_paragraph(name, attributes)

    def _counted(self) -> None:
        self.count += 1
        if self.count > MOST_PARAGRAPHS:
            raise TooLargeError(f"more than {MOST_PARAGRAPHS:,} paragraphs and cells", path=self.path)

    def _table(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("tr", "tc"):
            self._counted()
        if len(self.tables) != 1:
            return
        rows = self.tables[0].rows
        if name == "tr":
            rows.append(_Row())
        elif name == "tc" and rows:
            rows[-1].cells.append(_Cell())
        elif name == "tblHeader" and rows:
            rows[-1].header = attributes.get("val", "1") not in ("0", "false", "off")
        elif rows and rows[-1].cells:
            cell = rows[-1].cells[-1]
            value = attributes.get("val", "")
            if name == "gridSpan" and all_digits(value):
                cell.columns = min(int(value[:4]), 1000)
            elif name == "vMerge" and value != "restart":
                cell.continues = True

    def _in_paragraph(self, name: str, attributes: dict[str, str]) -> None:
        paragraph = self.paragraphs[-1]
        value = attributes.get("val", "")
        if name == "t":
            self.in_text = True
        elif name in ("tab", "br", "cr") and not self.in_run_properties:
            paragraph.parts.append(" ")
        elif name == "noBreakHyphen":
            paragraph.parts.append("-")
        elif name == "r":
            self.silent = self.bold = False
        elif name == "rPr":
            self.in_run_properties = True
        elif name in ("strike", "dstrike", "vanish") and self.in_run_properties:
            self.silent = self.silent or value not in ("0", "false", "off")
        elif name == "b" and self.in_run_properties:
            self.bold = value not in ("0", "false", "off")
        elif name == "pPr":
            self.in_run_properties = True  # its tabs are no text
        elif name == "pStyle":
            paragraph.style = value
        elif name == "numId":
            paragraph.number = value
        elif name == "ilvl" and all_digits(value):
            paragraph.level = min(int(value[:3]), 100)
        elif name == "outlineLvl" and all_digits(value):
            paragraph.outline = int(value[:3])

    def end(self, name: str) -> None:
        if self.left_out:
            self.left_out -= 1
        elif name == "t":
            self.in_text = False
        elif name in ("rPr", "pPr"):
            self.in_run_properties = False
            if name == "pPr":
                self.silent = self.bold = False  # what was said of the paragraph's mark
        elif name == "p" and self.paragraphs:
            self._paragraph(self.paragraphs.pop())
        elif name == "tbl" and self.tables:
            table = self.tables.pop()
            if not self.tables:
                self.found.append(table)

    def _paragraph(self, paragraph: _Paragraph) -> None:
        if not paragraph.text.strip() and self.tables:
            return
        if self.tables and self.tables[0].rows and self.tables[0].rows[-1].cells:
            self.tables[0].rows[-1].cells[-1].paragraphs.append(paragraph)
        else:
            self.found.append(paragraph)

    def characters(self, content: str) -> None:
        if self.in_text and not self.left_out and not self.silent and self.paragraphs:
            self.length += len(content)
            if self.length > LONGEST_TEXT:
                raise TooLargeError(f"more than {LONGEST_TEXT:,} characters of text", path=self.path)
            self.paragraphs[-1].parts.append(content)
            self.paragraphs[-1].plain = self.paragraphs[-1].plain or not (self.bold or content.isspace())


class _Writer:
    """Makes the document: first its text, then the blocks with their places in it."""

    def __init__(self, path: str, found: list[_Part], notes: list[_Part], styles: dict[str, _Style]) -> None:
        self.found = found
        self.notes = notes
        self.styles = styles
        self.ancestries: dict[str, list[_Style]] = {}
        lines: list[str] = []
        for thing in (*found, *notes):
            if isinstance(thing, _TableOf):
                lines.extend("\t".join(p.text for c in row.cells for p in c.paragraphs) for row in thing.rows)
            else:
                lines.append(thing.text)
        self.assembler = Assembler(path, "\n".join(lines))
        self.at = 0
        self.lists: list[int] = []

    def document(self) -> Document:
        for thing in self.found:
            if isinstance(thing, _TableOf):
                self._close_lists(0)
                self._table(thing)
            elif not thing.text.strip():
                self.at += len(thing.text) + 1  # an empty paragraph is a line of its own
            else:
                self._paragraph(thing)
        self._close_lists(0)
        for thing in self.notes:
            if isinstance(thing, _TableOf):
                self._table(thing)
            else:
                self.assembler.open("footnote")
                self.assembler.paragraph(self._piece(thing))
                self.assembler.close()
        return self.assembler.finish()

    def _piece(self, paragraph: _Paragraph) -> Piece | None:
        text = paragraph.text
        builder = Builder()
        builder.copy(text, self.at)
        self.at += len(text) + 1
        return builder.piece()

    def _ancestry(self, name: str) -> list[_Style]:
        """A style and those that it is based on."""
        found = self.ancestries.get(name)
        if found is None:
            found = self.ancestries[name] = []
            style = self.styles.get(name)
            while style is not None and style not in found and len(found) < DEEPEST_STYLE:
                found.append(style)
                style = self.styles.get(style.based_on)
        return found

    def _paragraph(self, paragraph: _Paragraph) -> None:
        start = self.at
        piece = self._piece(paragraph)
        if self.assembler.directive(paragraph.text, start, start + len(paragraph.text), prose=True):
            return
        names = [style.name for style in self._ancestry(paragraph.style)] or [paragraph.style.lower()]
        outline = paragraph.outline
        if outline is None:
            outline = next((s.outline for s in self._ancestry(paragraph.style) if s.outline is not None), None)
        headings = [int(match[1]) for name in names if (match := _HEADING.match(re.sub(r"(?<=g)(?=[0-9])", " ", name)))]
        numbered = paragraph.number not in (None, "0") or (
            paragraph.number is None and any(s.numbered for s in self._ancestry(paragraph.style))
        )
        if names[0] == "title":
            self._close_lists(0)
            self.assembler.title = self.assembler.title or (piece.text if piece else None)
            self.assembler.heading(0, piece)
        elif headings or (outline is not None and outline < 9):
            self._close_lists(0)
            self.assembler.heading(headings[0] if headings else (outline or 0) + 1, piece)
        elif numbered or any(name.startswith(("list bullet", "list number")) for name in names):
            self._item(paragraph.level, piece)
        elif "caption" in names:
            self._close_lists(0)
            self.assembler.add("caption", piece)
        elif any(name.endswith("quote") for name in names):
            self._close_lists(0)
            self.assembler.open("quote")
            self.assembler.paragraph(piece)
            self.assembler.close()
        else:
            self._close_lists(0)
            self.assembler.paragraph(piece, bold=not paragraph.plain)

    def _item(self, level: int, piece: Piece | None) -> None:
        self._close_lists(level + 1)
        if self.lists and self.lists[-1] == level:
            self.assembler.close()
        else:
            self.lists.append(level)
            self.assembler.open("list")
        self.assembler.open("item")
        self.assembler.paragraph(piece)

    def _close_lists(self, level: int) -> None:
        """Closes the lists of this level and below it."""
        while self.lists and self.lists[-1] >= level:
            self.lists.pop()
            self.assembler.close()
            self.assembler.close()

    def _table(self, found: _TableOf) -> None:
        table = Table(self.assembler, certain=any(row.header for row in found.rows))
        reach = _reach(found)
        for i, row in enumerate(found.rows):
            cells: list[GridCell] = []
            for j, cell in enumerate(row.cells):
                pieces = tuple(piece for p in cell.paragraphs if (piece := self._piece(p)) is not None)
                if not cell.continues:
                    cells.append(GridCell(pieces, False, cell.columns, reach.get((i, j), 1)))
            if not any(c.paragraphs for c in row.cells):
                self.at += 1  # an empty line
            table.row(cells, header=row.header)
        table.close()


def _reach(table: _TableOf) -> dict[tuple[int, int], int]:
    """Row and number of each cell that reaches into the rows below -> how many rows it has."""
    reach: dict[tuple[int, int], int] = {}
    starts: dict[int, tuple[int, int]] = {}
    for i, row in enumerate(table.rows):
        column = 0
        for j, cell in enumerate(row.cells):
            if cell.continues and column in starts:
                reach[starts[column]] = reach.get(starts[column], 1) + 1
            else:
                starts[column] = (i, j)
            column += cell.columns
    return reach
