"""HTML: what a reader of the page reads.

A tree is not built: it would say no more than the tags in their order, and ten thousand nested ``<div>`` need no
recursion this way. End tags that HTML lets one leave out are understood; an end tag without its start is passed over.

Left out: scripts, styles, code, ``<pre>``, form controls, drawings, what is ``hidden`` or struck through, URLs,
comments, and the numbers that refer to footnotes. A table without header or caption that arranges a page (newsletters)
is read as its paragraphs.
"""

from __future__ import annotations

import re

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import STYLES, Document, OffsetMap, Style
from factcheck.documents.decoding import decode
from factcheck.documents.frontmatter import iso_date
from factcheck.documents.pieces import Builder, Piece
from factcheck.documents.tables import GridCell, Table
from factcheck.documents.tags import CODE_TAGS, Token, decoded, tokens
from factcheck.reading.tokens import all_digits

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = frozenset(
    str.split(
        "address article aside body center details dialog dir div dl fieldset figure footer form header hgroup hr html "
        "legend main menu nav ol optgroup p search section summary tbody tfoot thead ul"
    )
)
_CONTEXTS = {"ul": "list", "ol": "list", "dl": "list", "menu": "list", "dir": "list", "li": "item", "dd": "item"}
_CONTEXTS |= {
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
}
_BLOCK_LIKE = _BLOCKS | _HEADINGS.keys() | _CONTEXTS.keys() | {"table", "tr", "td", "th", "dt"}
_LEFT_OUT = frozenset(
    str.split(
        "script style template svg math select textarea button object iframe noscript noembed noframes pre audio video "
        "canvas datalist rt rp xmp del s strike map"
    )
).union(CODE_TAGS)
_ENDED_BY_BLOCK = frozenset({"s", "strike", "p", "rt", "rp", *CODE_TAGS})
_ENDED_BY_NEXT = frozenset({"li", "td", "th", "tr", "dt", "dd"})
_IN_SENTENCES = CODE_TAGS | {"math"}
_TABLE_PARTS = frozenset({"tr", "td", "th", "thead", "tbody", "tfoot"})
_VOID = frozenset(str.split("area base br col embed hr img input link meta param source track wbr"))
DEEPEST_STYLE = 20
_NOTE_ID = re.compile(r"(?:fn|footnote|endnote)[-_:.]?\w{0,40}$", re.IGNORECASE)
_NOTE_ROLE = re.compile(r"\b(?:doc-)?(?:foot|end)note\b")
_DATES = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate")
_DESCRIPTIONS = ("description", "og:description")


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``."""
    text = decode(data, path, encoding)
    assembler = Assembler(path, text)
    HtmlWalker(assembler, text).read()
    return assembler.finish()


class _Open:
    """An element that gives what is in it a meaning. ``opened``: it is a container of the assembler too."""

    __slots__ = ("cell", "name", "opened", "row", "table")

    def __init__(self, name: str, opened: bool = False) -> None:
        self.name = name
        self.opened = opened
        self.table: Table | None = None
        """Of a table; ``None`` once it is known to arrange the page."""
        self.row: list[GridCell] = []
        """Of a row: its cells so far."""
        self.cell: list[Piece] = []
        """Of a cell: its paragraphs so far."""


class HtmlWalker:
    """Reads ``source`` into ``assembler``; ``base`` maps it to the original (HTML in Markdown)."""

    def __init__(
        self, assembler: Assembler, source: str, base: OffsetMap | None = None, *, fragment: bool = False
    ) -> None:
        self.assembler = assembler
        self.source = source
        self.base = base
        self.fragment = fragment
        self.builder = Builder()
        self.stack: list[_Open] = []
        self.places: dict[str, list[int]] = {}
        """Name -> where in the stack."""
        self.walls: list[int] = []
        """Where in the stack the cells and captions stand, which no end tag of a text reaches beyond."""
        self.captions: list[Piece] = []
        self.marks: list[tuple[str, int, bool]] = []
        self.breaks = 0
        self.bold = 0
        """How many ``<b>`` are open in the paragraph."""
        self.plain = False
        """Some of the paragraph stands in none."""
        self.skipped = ""
        self.skip_depth = 0
        self.skipped_from = 0
        self.skipped_text = False
        """There is text in what is left out."""
        self.term = ""
        """The ``<dt>`` that a ``<dd>`` explains."""
        self.described = False
        self.styled: list[tuple[str, int]] = []
        """Styles that have begun, and where."""
        self.code = Builder()
        """What stands in ``<pre>``."""

    def read(self) -> None:
        for token in tokens(self.source):
            if token.kind == "comment":
                self._comment(token)
            elif self.skipped and self._skip(token):
                continue
            elif token.kind == "text":
                self._text(token)
            elif token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token.name, token)
            else:
                rest = self.source[token.start + len(token.name) + 1 :]
                self._lost(token.start, f"<{token.name[:40]} does not end", rest.strip())
        if self.skipped:
            self._lost(self.skipped_from, f"<{self.skipped[:40]}> is not closed", self.skipped_text)
        self._flush()
        while self.stack:
            self._pop()

    # what is not read

    def _lost(self, start: int, what: str, rest: object) -> None:
        """Says that the rest is not read; of HTML in Markdown, which may end at an empty line and be closed after it,
        only if there is a ``rest``."""
        if self.fragment and not rest:
            return
        line = self.assembler.lines.number(self._original(start))
        unread = "the rest of this HTML" if self.fragment else "the rest"
        self.assembler.problems.append(f"line {line}: {what}; {unread} is not read")

    def _comment(self, token: Token) -> None:
        text = self.source[slice(*token.inner)]
        if not token.closed(self.source) and not self.skipped:
            head = self.source[token.start : token.start + 4].split()[0]
            self._lost(token.start, f"{head} is not closed", self.source[token.start + len(head) : token.end].strip())
        span = self.base.span(token.start, token.end) if self.base else (token.start, token.end)
        self.assembler.directive(text, *span)

    def _skip(self, token: Token) -> bool:
        """Whether ``token`` still belongs to what is left out."""
        if token.kind == "text" and not self.skipped_text:
            self.skipped_text = not self._blank(token)
        if self.skipped == "pre" and token.kind == "text":
            decoded(self.source, self.code, token.start, token.end)
        if token.kind == "start" and token.name == self.skipped and token.name in _ENDED_BY_NEXT:
            self._skipped(token.start)
            return False
        if token.kind == "start" and token.name == self.skipped and token.name not in _ENDED_BY_BLOCK:
            self.skip_depth += 1
        elif token.kind == "end" and token.name == self.skipped:
            self.skip_depth -= 1
            if not self.skip_depth:
                self._skipped(token.end)
        elif self.skipped in _ENDED_BY_BLOCK and token.kind in ("start", "end") and self._is_block(token.name):
            self._skipped(token.start)
            return False
        return True

    def _skipped(self, end: int) -> None:
        """The end of what is left out; where it stands in a sentence, so does a sign for it."""
        if self.skipped in _IN_SENTENCES:
            self.builder.code(self.skipped_from, end)
        self.assembler.code(self.code.since(0))
        self.code = Builder()
        self.skipped = ""

    def _is_block(self, name: str) -> bool:
        return name in _BLOCK_LIKE

    # text

    def _text(self, token: Token) -> None:
        if self.stack and self.stack[-1].name in ("table", "tr", "ul", "ol") and self._blank(token):
            return
        if not self._blank(token):
            self.breaks = 0
            self.plain = self.plain or not self.bold
        decoded(self.source, self.builder, token.start, token.end)

    def _blank(self, token: Token) -> bool:
        start, end = token.start, token.end
        return self.source[start : min(start + 1000, end)].isspace() and self.source[start:end].isspace()

    def _flush(self) -> None:
        """Ends the paragraph that is being read."""
        bold = not self.plain
        self.breaks = self.bold = 0
        self.plain = False
        self.marks.clear()
        if not self.builder.size and not self.captions:
            return
        piece = self.builder.piece(self.base)
        self.builder = Builder()
        if piece is not None:
            self._paragraph(piece, bold)
        captions, self.captions = self.captions, []
        for caption in captions:
            self.assembler.add("caption", caption)

    def _paragraph(self, piece: Piece, bold: bool) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and top.name in _HEADINGS:
            self.assembler.heading(_HEADINGS[top.name], piece)
        elif top is not None and top.name == "title":
            self.assembler.title = self.assembler.title or piece.text
            self.assembler.add("title", piece)
        elif (cell := self._cell()) is not None:
            cell.cell.append(piece)
        else:
            if top is not None and top.name == "dt":
                self.term = piece.text
            self.assembler.paragraph(piece, bold=bold)

    def _cell(self) -> _Open | None:
        """The cell of a table of data that we are in."""
        if self.walls and (found := self.stack[self.walls[-1]]).name in ("td", "th") and self._table() is not None:
            return found
        return None

    def _table(self) -> Table | None:
        places = self.places.get("table")
        return self.stack[places[-1]].table if places else None

    # the stack

    def _push(self, name: str, kind: str = "", lead: str = "", number: int | None = None) -> _Open:
        element = _Open(name, bool(kind))
        if kind:
            self.assembler.open(kind, lead, number)
        self.places.setdefault(name, []).append(len(self.stack))
        if name in ("td", "th", "caption", "table"):
            self.walls.append(len(self.stack))
        self.stack.append(element)
        return element

    def _pop(self) -> None:
        element = self.stack[-1]
        if element.name in ("td", "th"):
            self._end_cell(element)
        self.stack.pop()
        self.places[element.name].pop()
        if self.walls and self.walls[-1] == len(self.stack):
            self.walls.pop()
        if element.name == "tr" and element.row and (table := self._table()) is not None:
            table.row(element.row, header=self._in_table("thead"))
        elif element.name == "table" and element.table is not None:
            element.table.close()
        if element.opened:
            self.assembler.close()

    def _in_table(self, name: str) -> bool:
        """Whether ``name`` is open within the innermost table."""
        place = self.places.get(name) or [-1]
        return place[-1] > (self.places.get("table") or [-1])[-1]

    def _close_to(self, name: str, *, walls: bool = True) -> None:
        """Closes the innermost ``name`` and all in it, unless a cell's wall stands between."""
        places = self.places.get(name)
        if not places or (walls and self.walls and places[-1] < self.walls[-1]):
            return
        place = places[-1]
        while len(self.stack) > place:
            self._pop()

    # tags

    def _start(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        if name in STYLES and len(self.styled) < DEEPEST_STYLE:
            self.styled.append((STYLES[name], token.start))
        if name in _LEFT_OUT or ("hidden" in attributes and name not in _VOID):
            if self._is_block(name) or name == "pre":
                self._flush()
            self.skipped, self.skip_depth, self.skipped_from, self.skipped_text = name, 1, token.start, False
        elif name == "br":
            self._break(token)
        elif name == "img":
            self._image(token)
        elif name in ("b", "strong"):
            self.bold += 1
        elif name == "time" and "datetime" in token.attributes:
            self.assembler.stamp = self.assembler.stamp or iso_date(self._value(token, "datetime"))
        elif name == "meta":
            self._meta(token)
        elif name in ("a", "sup"):
            href = self.source[slice(*attributes["href"])] if "href" in attributes else ""
            sure = "noteref" in self._value(token, "role") + self._value(token, "epub:type")
            if name == "sup" or href.startswith("#") or sure:
                self.marks.append((name, self.builder.mark(), sure))
        elif name == "q":
            self.builder.put('"', token.start, token.end)
        elif name in ("table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"):
            self._flush()
            self._table_start(token)
        elif name in _HEADINGS or name == "title":
            self._flush()
            self._arrange()
            if self.stack and self.stack[-1].name in _HEADINGS:
                self._pop()
            if name == "title" or self._cell() is None:
                self._push(name)
        elif name in _CONTEXTS or name == "dt":
            self._flush()
            self._context(token)
        elif name in _BLOCKS:
            self._flush()
            self._close_to("p")
            if name in ("aside", "div", "p") and self._is_note(token):
                self._push(name, "footnote")
            elif name in ("div", "aside") and self.places.get(name):
                self._push(name)  # so that its end tag does not end the note around it

    def _context(self, token: Token) -> None:
        name = token.name
        if name in ("li", "dd", "dt"):
            for other in ("li",) if name == "li" else ("dd", "dt"):
                lists = max((self.places.get(k) or [-1])[-1] for k in ("ul", "ol", "dl", "menu", "dir"))
                if (self.places.get(other) or [-1])[-1] > lists:
                    self._close_to(other)
        elif self._cell() is not None:
            self._arrange()
        if self._cell() is not None:
            return
        if name == "dt":
            self._push(name)
        elif name == "dd":
            self._push(name, "item", self.term)
        elif name == "li" and self._is_note(token):
            self._push(name, "footnote")
        else:
            number = self._number(token, "start") if name == "ol" else None
            self._push(name, _CONTEXTS[name], number=number)

    def _table_start(self, token: Token) -> None:
        name = token.name
        if name == "table":
            self._arrange(nested=True)
            element = self._push(name)
            if self._value(token, "role") not in ("presentation", "none"):
                element.table = Table(self.assembler)
            return
        if "table" not in self.places or not self.places["table"]:
            return
        if name == "caption":
            if (table := self._table()) is not None:
                table.certain = True
                table.open()
            self._push(name, "caption")
            return
        for inner in ("caption", "td", "th"):
            if self._in_table(inner):
                self._close_to(inner, walls=False)
        if name in ("td", "th"):
            if not self._in_table("tr"):
                self._push("tr")
            self._push(name)
            table = self._table()
            if table is not None and name == "th":
                table.certain = True
            row = self.stack[self.places["tr"][-1]].row
            row.append(GridCell((), name == "th", self._number(token, "colspan"), self._number(token, "rowspan")))
            return
        for inner in ("tr", *(("thead", "tbody", "tfoot") if name != "tr" else ())):
            if self._in_table(inner):
                self._close_to(inner, walls=False)
        self._push(name)

    def _end_cell(self, cell: _Open) -> None:
        """Puts what a cell holds into its row."""
        if cell.cell and self._table() is not None and self._in_table("tr"):
            row = self.stack[self.places["tr"][-1]].row
            row[-1] = row[-1]._replace(pieces=tuple(cell.cell))
        cell.cell = []

    def _arrange(self, *, nested: bool = False) -> None:
        """Something other than data stands in a cell: unless the table has a header it only arranges the page."""
        if not self.places.get("table"):
            return
        element = self.stack[self.places["table"][-1]]
        table = element.table
        cell = self._cell()
        if table is None or (table.certain and not nested) or cell is None:
            return
        pieces = []
        if self._in_table("tr"):
            row = self.stack[self.places["tr"][-1]].row
            self._end_cell(cell)
            pieces = [piece for one in row for piece in one.pieces]
            row.clear()
        element.table = None
        table.close()
        for piece in pieces:
            self.assembler.paragraph(piece)

    def _end(self, name: str, token: Token) -> None:
        if name in STYLES:
            self._end_style(STYLES[name], token.start)
        if name in ("a", "sup"):
            self._end_mark(name)
        elif name == "br":
            self._break(token)
        elif name in ("b", "strong"):
            self.bold = max(self.bold - 1, 0)
        elif name == "q":
            self.builder.put('"', token.start, token.end)
        elif name in _HEADINGS:
            self._flush()
            if self.stack and self.stack[-1].name in _HEADINGS:
                self._pop()
        elif self._is_block(name) or name in ("title", "caption"):
            self._flush()
            if name not in _TABLE_PARTS or self._in_table(name):
                self._close_to(name, walls=name not in _TABLE_PARTS and name not in ("table", "caption"))

    def _end_style(self, style: str, end: int) -> None:
        for i in range(len(self.styled) - 1, -1, -1):
            if self.styled[i][0] == style:
                span = self.styled[i][1], end
                self.assembler.styles.append(Style(*(self.base.span(*span) if self.base else span), style))
                del self.styled[i:]
                return

    def _end_mark(self, name: str) -> None:
        """The end of what may be the number of a footnote."""
        for i in range(len(self.marks) - 1, max(len(self.marks) - 10, 0) - 1, -1):
            if self.marks[i][0] == name:
                _, mark, sure = self.marks[i]
                del self.marks[i:]
                text = self.builder.since(mark)
                if text and (sure or not any(c.isalpha() for c in text)):
                    self.builder.cut(mark)
                return

    def _break(self, token: Token) -> None:
        self.breaks += 1
        span = self.base.span(token.start, token.end) if self.base else (token.start, token.end)
        self.assembler.styles.append(Style(*span, "break"))
        if self.breaks > 1 and self._cell() is None:
            self._flush()
        else:
            self.builder.put(" ", token.start, token.end)

    def _image(self, token: Token) -> None:
        if "alt" in token.attributes and self._cell() is None:
            builder = Builder()
            decoded(self.source, builder, *token.attributes["alt"])
            piece = builder.piece(self.base)
            if piece is not None:
                self.captions.append(piece)

    def _meta(self, token: Token) -> None:
        if "content" not in token.attributes:
            return
        name = (self._value(token, "name") or self._value(token, "property") or self._value(token, "itemprop")).lower()
        if name in _DATES:
            self.assembler.date = self.assembler.date or iso_date(self._value(token, "content"))
        elif name in _DESCRIPTIONS and not self.described:
            self.described = True
            builder = Builder()
            decoded(self.source, builder, *token.attributes["content"])
            self.assembler.add("description", builder.piece(self.base))

    def _is_note(self, token: Token) -> bool:
        if _NOTE_ID.match(self._value(token, "id")):
            return True
        return bool(_NOTE_ROLE.search(self._value(token, "role") + " " + self._value(token, "epub:type")))

    def _value(self, token: Token, name: str) -> str:
        return self.source[slice(*token.attributes[name])] if name in token.attributes else ""

    def _number(self, token: Token, name: str) -> int:
        value = self._value(token, name).strip()[:4]
        return min(max(int(value), 1), 1000) if all_digits(value) else 1

    def _original(self, offset: int) -> int:
        return self.base.original(offset) if self.base else offset
