"""The body of a draft in HTML: blocks in rows, findings marked in their words, each with its card beside the row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.output import visible_lines
from factcheck.report.ci import KINDS
from factcheck.report.escape import html_text
from factcheck.report.html_page.typeset import Block, Run

_TAGS = {"strong": "strong", "em": "em", "code": "code"}
_CLASSES = {"link": "lk", "note": "fn", "pre": "pre"}


class Span(NamedTuple):
    """Where a finding stands in the text, and its card."""

    start: int
    end: int
    number: int
    kind: str
    """A verdict, or ``suppression``."""
    card: str


def body(blocks: Iterator[Block], spans: Sequence[Span]) -> Iterator[str]:
    """Rows of text with cards. Every span has its card exactly once, also where its words are not shown."""
    return _Body(spans).rows(blocks)


class _Body:
    def __init__(self, spans: Sequence[Span]) -> None:
        self.waiting = sorted(spans, key=lambda span: (span.start, span.end, span.number))
        self.next = 0
        self.open: list[Span] = []
        """Spans that have begun and not ended, the one to be shown first."""
        self.labelled: set[int] = set()
        self.cards: list[str] = []

    def rows(self, blocks: Iterator[Block]) -> Iterator[str]:
        group: list[Block] = []
        for block in blocks:
            if group and not _together(group[-1], block):
                yield self._row(group)
                group = []
            group.append(block)
        if group:
            yield self._row(group)
        self._pass_over(None)
        if self.cards:
            yield f'<div class="row"><div class="text"></div><div>\n{"".join(self.cards)}</div></div>\n'

    def _pass_over(self, end: int | None) -> None:
        """Begin the spans up to ``end``; their cards stand in the row that is being made."""
        while self.next < len(self.waiting) and (end is None or self.waiting[self.next].start < end):
            span = self.waiting[self.next]
            self.cards.append(span.card)
            self.open.append(span)
            self.next += 1

    def _row(self, group: Sequence[Block]) -> str:
        html = self._group(group)
        cards, self.cards = self.cards, []
        beside = f"<div>\n{''.join(cards)}</div>" if cards else ""
        return f'<div class="row"><div class="text">{html}</div>{beside}</div>\n'

    def _group(self, group: Sequence[Block]) -> str:
        first = group[0]
        if first.kind in ("th", "td"):
            html = self._table(group)
        elif first.kind == "li":
            items = []
            for block in group:
                bullet = f'<span class="bullet" aria-hidden="true">{html_text(block.bullet)}</span>'
                items.append(f'<li class="l{block.level}">{bullet}{self._runs(block)}</li>')
            html = f'<ul role="list">\n{"".join(items)}</ul>'
        else:
            html = self._single(first)
        return f'<blockquote class="q{first.quote}">{html}</blockquote>' if first.quote else html

    def _single(self, block: Block) -> str:
        inside = self._runs(block)
        match block.kind:
            case "rule":
                return "<hr>"
            case "code":
                return f"<pre>{inside}</pre>"
            case "meta":
                return f'<div class="meta">{inside}</div>'
            case "p":
                return f"<p>{inside}</p>"
            case heading:
                level = int(heading[1:])
                return f'<h{min(level + 2, 6)} class="t t{level}">{inside}</h{min(level + 2, 6)}>'

    def _table(self, group: Sequence[Block]) -> str:
        html, row = '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>', 0
        for block in group:
            if block.row != row:
                html += "</tr>\n<tr>" if row else "<tr>"
                row = block.row
            scope = ' scope="col"' if block.kind == "th" and block.row == 1 else ""
            html += f"<{block.kind}{scope}>{self._runs(block)}</{block.kind}>"
        return f"{html}</tr></table></div>"

    def _runs(self, block: Block) -> str:
        if block.runs:
            self._pass_over(block.runs[0].start)
        fragments = (fragment for run in block.runs for fragment in self._fragments(run))
        html = []
        for (style, marks), group in groupby(fragments, key=lambda fragment: fragment[:2]):
            html.append(_styled(self._marked("".join(text for _, _, text in group), marks), style))
        return "".join(html)

    def _fragments(self, run: Run) -> Iterator[tuple[str, tuple[Span, ...], str]]:
        """A run cut where findings begin and end: the style, the findings, the first to be shown, and the text."""
        if run.start == run.end:
            yield run.style, (), _visible(run.text, run.style)
            return
        if not self.open and (self.next == len(self.waiting) or self.waiting[self.next].start >= run.end > run.start):
            yield run.style, (), _visible(run.text, run.style)
            return
        exact = len(run.text) == run.end - run.start
        at = run.start
        while at < run.end:
            if exact:
                self._begin(at, at + 1)
                stops = [run.end, *(span.end for span in self.open)]
                if self.next < len(self.waiting):
                    stops.append(self.waiting[self.next].start)
                stop = min(stops)
                shown = run.text[at - run.start : stop - run.start]
            else:
                self._begin(at, run.end)
                stop, shown = run.end, run.text
            yield run.style, tuple(self.open), _visible(shown, run.style)
            at = stop

    def _begin(self, at: int, end: int) -> None:
        """Spans that start before ``end`` begin; those that ended before ``at`` are closed."""
        fresh = self.next
        self._pass_over(end)
        if fresh != self.next or any(span.end <= at for span in self.open):
            self.open = [span for span in self.open if span.end > at]
            self.open.sort(key=lambda span: (KINDS.index(span.kind), span.end - span.start, span.number))

    def _marked(self, text: str, spans: tuple[Span, ...]) -> str:
        if not spans or not text:
            return text
        first = spans[0]
        names = " ".join(f"f{span.number}" for span in spans)
        attributes = f'class="{first.kind}" data-f="{names}"'
        if first.number not in self.labelled:
            self.labelled.add(first.number)
            attributes += (
                f' id="m{first.number}" data-n="{first.number}" role="button" tabindex="0" aria-pressed="false" '
                f'aria-controls="f{first.number}" aria-describedby="h-f{first.number} w-f{first.number}"'
            )
        return f"<mark {attributes}>{text}</mark>"


def _together(before: Block, block: Block) -> bool:
    """Whether a block goes on with the list or table of the one before it."""
    if before.quote != block.quote:
        return False
    if before.kind == "li":
        return block.kind == "li"
    return before.kind in ("th", "td") and block.kind in ("th", "td") and block.row >= before.row


def _visible(text: str, style: str) -> str:
    if "pre" not in style:
        return html_text(text)
    return "\n".join(html_text(line) for line in visible_lines(text.replace("\t", "    ")).split("\n"))


def _styled(html: str, style: str) -> str:
    for name in style.split():
        if name in _TAGS:
            html = f"<{_TAGS[name]}>{html}</{_TAGS[name]}>"
        else:
            html = f'<span class="{_CLASSES[name]}">{html}</span>'
    return html
