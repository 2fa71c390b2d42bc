"""The body of a draft in HTML: the blocks of its reader in rows, findings marked, each with its card beside the row.

Nothing here looks at markup: what the reader judged is what is shown, with its lists, quotes, tables and headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.documents.base import Block, Cell, Document, Frame, OffsetMap, Style
from factcheck.documents.pieces import CODE
from factcheck.output import visible_lines
from factcheck.records import NamedTuple
from factcheck.report.ci import KINDS
from factcheck.report.escape import html_text

DEEPEST = 20
"""Lists and quotations in one another that are shown as such."""
_ELEMENTS = {"list": "ul", "item": "li", "quote": "blockquote", "callout": "blockquote", "footnote": "div"}
"""Frames that become elements; a table is made of its rows, a caption of its text."""
_STYLED = {"em": "em", "strong": "strong", "code": "code", "sub": "sub", "sup": "sup", "link": 'span class="lk"'}
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|:[a-z]+:(?=`)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|[<>()\s]")
_URL = re.compile(r"(?:https?://|www\.)[^\s\"'`]+", re.IGNORECASE)
_LONGEST_URL = 2_000


class Span(NamedTuple):
    """Where a finding stands in the text, and its card."""

    start: int
    end: int
    number: int
    kind: str
    """A verdict, or ``suppression``."""
    card: str
    block: int = 0


class _Leaf(NamedTuple):
    """What stands in a frame: a block, or the code before it."""

    block: int
    frame: int
    code: str | None = None


def body(document: Document, spans: Sequence[Span]) -> Iterator[str]:
    """Rows of text with cards. Every span has its card exactly once, also where its words are not shown."""
    return _Body(document, spans).rows()


def _extent(offsets: OffsetMap) -> tuple[int, int]:
    return min(offsets.begins, default=0), max(offsets.ends, default=0)


class _Body:
    def __init__(self, document: Document, spans: Sequence[Span]) -> None:
        self.document = document
        self.extents = [_extent(block.offsets) for block in document.blocks]
        self.chains: list[tuple[int, ...]] = []
        """For each frame: it and those around it that become elements, from the outermost."""
        self.roots: list[int] = []
        for i, frame in enumerate(document.frames):
            around = self.chains[frame.parent] if frame.parent >= 0 else ()
            own = frame.kind in _ELEMENTS and len(around) < DEEPEST
            self.chains.append((*around, i) if own else around)
            self.roots.append(self.roots[frame.parent] if frame.parent >= 0 else i)
        self.styles = sorted(document.styles)
        self.labelled: set[int] = set()
        self.spans = self._placed(spans)

    def _placed(self, spans: Sequence[Span]) -> dict[int, list[Span]]:
        """The spans by the block that holds them, in its order; the one that follows where none does."""
        order = sorted(range(len(self.extents)), key=lambda i: self.extents[i])
        begins = [self.extents[i][0] for i in order]
        placed: dict[int, list[Span]] = {}
        for span in sorted(spans, key=lambda span: (span.start, span.end, span.number)):
            number = span.block
            if not (0 <= number < len(self.extents) and self._touches(number, span)):
                at = bisect_right(begins, span.start) - 1
                if at < 0 or not self._touches(order[at], span):
                    at = min(at + 1, len(order) - 1)
                number = order[at] if order else -1
            placed.setdefault(number, []).append(span)
        return placed

    def _touches(self, number: int, span: Span) -> bool:
        begin, end = self.extents[number]
        return begin <= span.start < end or span.start <= begin < span.end

    # rows

    def rows(self) -> Iterator[str]:
        for _, leaves in groupby(self._leaves(), key=self._row_of):
            group = list(leaves)
            text = self._group(group)
            cards = [span.card for leaf in group if leaf.code is None for span in self.spans.pop(leaf.block, ())]
            beside = f'<div class="cards">\n{"".join(cards)}</div>' if cards else ""
            yield f'<div class="row"><div class="text">{text}</div>{beside}</div>\n'
        rest = [span.card for spans in self.spans.values() for span in spans]
        if rest:
            yield f'<div class="row"><div class="text"></div><div class="cards">\n{"".join(rest)}</div></div>\n'

    def _leaves(self) -> Iterator[_Leaf]:
        codes = list(reversed(self.document.codes))
        for i, block in enumerate(self.document.blocks):
            while codes and codes[-1].block <= i:
                code = codes.pop()
                yield _Leaf(code.block, code.frame, code.text)
            yield _Leaf(i, block.frame)
        while codes:
            code = codes.pop()
            yield _Leaf(code.block, code.frame, code.text)

    def _row_of(self, leaf: _Leaf) -> tuple[int, int, bool]:
        """What is in one list, quotation or table stands in one row."""
        if leaf.frame >= 0:
            return self.roots[leaf.frame], -1, False
        return -1, leaf.block, leaf.code is not None

    # elements

    def _group(self, leaves: Sequence[_Leaf]) -> str:
        out: list[str] = []
        stack: list[tuple[int, str]] = []
        """The open frames, each with its end tags."""
        at = 0
        while at < len(leaves):
            leaf = leaves[at]
            count = self._rows_of_table(leaves, at)
            chain = self.chains[leaf.frame] if leaf.frame >= 0 else ()
            common = 0
            while common < min(len(chain), len(stack)) and stack[common][0] == chain[common]:
                common += 1
            while len(stack) > common:
                out.append(stack.pop()[1])
            for number in chain[common:]:
                start, end = self._element(number, stack[-1][0] if stack else -1)
                out.append(start)
                stack.append((number, end))
            inside = self._table(leaves[at : at + count]) if count else self._single(leaf)
            bare = bool(stack) and self._frame(stack[-1][0]).kind == "list"
            out.append(f'<li class="bare">{inside}</li>' if bare else inside)
            at += max(count, 1)
        out.extend(end for _, end in reversed(stack))
        return "".join(out)

    def _frame(self, number: int) -> Frame:
        return self.document.frames[number]

    def _element(self, number: int, around: int) -> tuple[str, str]:
        """The tags of a frame; in a list stand items only, and items only in a list."""
        frame = self._frame(number)
        in_list = around >= 0 and self._frame(around).kind == "list"
        name, attributes = _ELEMENTS[frame.kind], ""
        if frame.kind == "list" and frame.number is not None:
            name, attributes = "ol", f' start="{frame.number}"' if frame.number != 1 else ""
        elif frame.kind == "item" and not in_list:
            name = "div"
        elif frame.kind == "footnote":
            attributes = ' class="footnote"'
        if in_list and frame.kind != "item":
            return f'<li class="bare"><{name}{attributes}>', f"</{name}></li>"
        return f"<{name}{attributes}>", f"</{name}>"

    def _single(self, leaf: _Leaf) -> str:
        if leaf.code is not None:
            text = visible_lines(leaf.code.replace("\r\n", "\n").expandtabs(4).rstrip("\n"))
            return "<pre>" + "\n".join(map(html_text, text.split("\n"))) + "</pre>"
        block = self.document.blocks[leaf.block]
        inside = self._words(leaf.block, 0, len(block.text))
        match block.kind:
            case "title" | "description":
                return f'<div class="meta">{inside}</div>'
            case "heading":
                level = min(max(block.level, 1), 6)
                return f'<h{min(level + 2, 6)} class="t t{level}">{inside}</h{min(level + 2, 6)}>'
            case "caption":
                return f'<p class="caption">{inside}</p>'
            case _:
                return f"<p>{inside}</p>"

    def _rows_of_table(self, leaves: Sequence[_Leaf], at: int) -> int:
        """How many leaves from ``at`` on are rows of one table, its caption before them included."""
        if not leaves[at].frame >= 0:
            return 0
        end, frame = at, leaves[at].frame
        if self._frame(frame).kind == "caption" and self._kind(leaves[at]) == "caption":
            end, frame = at + 1, self._frame(frame).parent
        first = end
        while end < len(leaves) and leaves[end].frame == frame and self._kind(leaves[end]) in ("header", "row"):
            end += 1
        return end - at if end > first else 0

    def _kind(self, leaf: _Leaf) -> str:
        return self.document.blocks[leaf.block].kind if leaf.code is None else "code"

    def _table(self, leaves: Sequence[_Leaf]) -> str:
        html = '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>'
        for leaf in leaves:
            block = self.document.blocks[leaf.block]
            if block.kind == "caption":
                html += f"<caption>{self._words(leaf.block, 0, len(block.text))}</caption>\n"
                continue
            name, scope = ("th", ' scope="col"') if block.kind == "header" else ("td", "")
            cells = block.cells or (Cell("", block.text, 0, len(block.text)),)
            html += "<tr>" + "".join(self._cell(leaf.block, cell, name, scope) for cell in cells) + "</tr>\n"
        return f"{html}</table></div>"

    def _cell(self, number: int, cell: Cell, name: str, scope: str) -> str:
        if cell.start == cell.end:
            return f'<{name} class="again">{html_text(cell.text)}</{name}>'
        return f"<{name}{scope}>{self._words(number, cell.start, cell.end)}</{name}>"

    # words

    def _words(self, number: int, start: int, end: int) -> str:
        """``start`` .. ``end`` of the text of a block, with its styles, and its findings marked."""
        block = self.document.blocks[number]
        spans = sorted(self.spans.get(number, ()), key=_first)
        fragments = self._fragments(block, start, end, spans, self._styles_in(self.extents[number]))
        html = []
        for (marks, styles), group in groupby(fragments, key=lambda fragment: fragment[:2]):
            html.append(self._marked(_styled("".join(text for _, _, text in group), styles), marks))
        return "".join(html)

    def _styles_in(self, extent: tuple[int, int]) -> list[Style]:
        first = bisect_left(self.styles, (extent[0], 0, ""))
        last = bisect_left(self.styles, (extent[1], 0, ""))
        return self.styles[first:last]

    def _fragments(
        self, block: Block, start: int, end: int, spans: Sequence[Span], styles: Sequence[Style]
    ) -> Iterator[tuple[tuple[Span, ...], tuple[str, ...], str]]:
        """Text cut where findings and styles begin and end: the findings, the styles, and the HTML of the words."""
        edges = sorted(
            {edge for s in spans for edge in (s.start, s.end)} | {e for s in styles for e in (s.start, s.end)}
        )
        before = -1
        for segment in block.offsets.segments():
            left, right = max(segment.at, start), min(segment.at + segment.length, end)
            if left >= right:
                continue
            begin, stop = segment.start, segment.end
            if segment.verbatim:
                begin, stop = begin + left - segment.at, begin + right - segment.at
            if 0 <= before < begin and (url := self._url(before, begin)):
                yield (), ("link",), f" {html_text(url)}"
            before = stop
            if not segment.verbatim:
                text = block.text[left:right]
                yield _over(spans, begin, stop), _names(styles, begin, stop), self._replaced(text, begin, stop, styles)
                continue
            cuts = edges[bisect_right(edges, begin) : bisect_left(edges, stop)]
            for first, last in zip((begin, *cuts), (*cuts, stop), strict=True):
                text = block.text[left + first - begin : left + last - begin]
                yield _over(spans, first, last), _names(styles, first, last), html_text(text)

    def _replaced(self, text: str, begin: int, end: int, styles: Sequence[Style]) -> str:
        """What was read from something else: an entity, or a blank from a line end or around an address."""
        if CODE in text:
            words = _MARKUP.sub("", self.document.text[begin:end]).strip("`$ ")
            return html_text(text).replace(CODE, f"<code>{html_text(visible_lines(words))}</code>")
        if not text.isspace():
            return html_text(text)
        if any(style.name == "break" and begin <= style.start < end for style in styles):
            return "<br>"
        url = self._url(begin, end)
        return f' <span class="lk">{html_text(url)}</span> ' if url else " "

    def _url(self, begin: int, end: int) -> str:
        """The address that stands there alone, and isn't read."""
        if end - begin > _LONGEST_URL:
            return ""
        bare = _TAG.sub("", self.document.text[begin:end])
        return bare if _URL.fullmatch(bare) else ""

    def _marked(self, text: str, spans: tuple[Span, ...]) -> str:
        if not spans or not text:
            return text
        first = spans[0]
        names = " ".join(f"f{span.number}" for span in spans)
        attributes = f'class="{first.kind}" data-f="{names}"'
        if first.number not in self.labelled:
            self.labelled.add(first.number)
            attributes += (
                f' id="m{first.number}" data-n="{first.number}" '
                f'aria-controls="f{first.number}" aria-describedby="h-f{first.number} w-f{first.number}"'
            )
        return f"<mark {attributes}>{text}</mark>"


def _first(span: Span) -> tuple[int, int, int]:
    """Which of several findings is to be shown first."""
    return KINDS.index(span.kind), span.end - span.start, span.number


def _over(spans: Sequence[Span], begin: int, end: int) -> tuple[Span, ...]:
    """The spans that hold some of ``begin`` .. ``end``; of what was read from nothing, those around it."""
    if begin == end:
        return tuple(span for span in spans if span.start < begin < span.end)
    return tuple(span for span in spans if span.start < end and begin < span.end)


def _names(styles: Sequence[Style], begin: int, end: int) -> tuple[str, ...]:
    names = (s.name for s in styles if s.name in _STYLED and s.start <= begin and end <= s.end)
    return tuple(dict.fromkeys(names))


def _styled(html: str, styles: tuple[str, ...]) -> str:
    for name in reversed(styles):
        html = f"<{_STYLED[name]}>{html}</{_STYLED[name].partition(' ')[0]}>"
    return html
