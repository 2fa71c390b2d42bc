"""One self-contained HTML page: the drafts as they read, findings highlighted in place, their sources beside them.

The page loads nothing and may load nothing (a Content-Security-Policy with hashes). Without its script it still shows
everything; the script aligns the cards with the words, filters, and answers the keyboard.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.base import FactBase
from factcheck.documents.base import Block, Document
from factcheck.documents.pieces import identity
from factcheck.model import ClaimResult, ReadingRelation, Relation, Verdict
from factcheck.output import Sink
from factcheck.records import dataclass
from factcheck.report import RELATION_WORDS, Look
from factcheck.report.ci import (
    KINDS,
    Item,
    Items,
    Options,
    Reported,
    date_of,
    fact_title,
    is_aside,
    job_of,
    newest_of,
    pieces,
    plural,
    remarks,
    shown_path,
    speakers,
)
from factcheck.report.escape import html_text, web_address
from factcheck.report.html_page import asset, asset_hash
from factcheck.report.html_page.body import Span, body
from factcheck.report.html_page.chart import chart
from factcheck.report.records import standing

_SIGNS = {
    Relation.ENTAILS: "✓",
    Relation.EXCLUDES: "✕",
    Relation.STRETCH: "↗",
    Relation.ALLOWS: "○",
    Relation.INCOMPARABLE: "–",
}


@dataclass(slots=True)
class _Entry:
    """A finding on the page, with its number."""

    number: int
    item: Item


class Page:
    def __init__(self, base: FactBase, options: Options) -> None:
        self.base, self.options = base, options
        self.items = Items(options)
        self.drafts: dict[str, list[_Entry]] = {shown_path(path): [] for path in options.files}
        self.results: dict[str, list[ClaimResult]] = {}
        """The claims of what has no text, to be shown one after the other."""
        self.paths = {shown_path(path): path for path in options.files}
        self.others: Counter[str] = Counter()
        self.number = 0

    def head(self) -> str:
        return ""

    def add(self, result: ClaimResult) -> str:
        path = shown_path(result.path)
        draft = self.drafts.setdefault(path, [])
        if result.path is not None:
            self.paths[path] = result.path
        for item in self.items.of(result):
            if is_aside(item.finding) and not item.fails:
                self.others[path] += 1
                continue
            self.number += 1
            draft.append(_Entry(self.number, item))
        if self._document(path) is None:
            self.results.setdefault(path, []).append(result)
        return ""

    def _document(self, path: str) -> Document | None:
        """A draft as it was read, where it is known."""
        return self.options.documents.get(self.paths[path]) if path in self.paths else None

    def tail(self, interrupted: str = "") -> str:
        return "".join(self._page(interrupted))

    def _page(self, interrupted: str) -> Iterator[str]:
        options = self.options
        for path in options.unread:
            self.drafts.setdefault(shown_path(path), [])
            self.paths[shown_path(path)] = path
        counts = Counter(entry.item.kind for draft in self.drafts.values() for entry in draft)
        policy = (
            f"default-src 'none'; style-src {asset_hash('page.css')}; script-src {asset_hash('page.js')}; "
            "base-uri 'none'; form-action 'none'"
        )
        title = html_text(options.title)
        yield f"""<!DOCTYPE html>
<html lang="{html_text(self.base.language) or "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="factcheck {html_text(options.version)}">
<title>{title}</title>
<style>{asset("page.css")}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the drafts</a>
"""
        yield self._masthead(title, counts, interrupted)
        yield self._bar(counts)
        yield '<main id="main" tabindex="-1">\n'
        for number, path in enumerate(self.drafts, 1):
            yield from self._draft(number, path)
        yield f"""</main>
<footer><div class="wrap">Checked by factcheck {html_text(options.version)}{self._against()}.
A finding compares the words with what the sources say; it does not replace an editor.</div></footer>
<script>{asset("page.js")}</script>
</body>
</html>
"""

    def _against(self) -> str:
        if not self.base.facts:
            return ""
        size = f"{plural(len(self.base.facts), 'fact')} from {plural(len(self.base.sources), 'source')}"
        return f" against “{html_text(self.base.title)}” ({size})" if self.base.title else f" against {size}"

    def _masthead(self, title: str, counts: Counter[str], interrupted: str) -> str:
        words = f"{plural(len(self.drafts), 'draft')}, {plural(counts.total(), 'finding')}"
        if fails := sum(entry.item.fails for draft in self.drafts.values() for entry in draft):
            words += f", {fails:,} of which {'makes' if fails == 1 else 'make'} the check fail"
        text = f'<header class="masthead wrap">\n<h1>{title}</h1>\n<p>{words}</p>\n'
        if unread := len(self.options.unread):
            text += f'<p class="missing">{plural(unread, "file")} could not be read</p>\n'
        if interrupted:
            text += f'<p class="missing">{html_text(interrupted)}</p>\n'
        if len(self.drafts) > 1:
            text += '<nav aria-label="Drafts"><ul class="drafts">\n'
            for number, (path, entries) in enumerate(self.drafts.items(), 1):
                link = f'<a href="#d{number}"><bdi>{html_text(path)}</bdi></a>'
                count = "not read" if self.paths.get(path, path) in self.options.unread else str(len(entries))
                text += f'<li>{link} <span class="n">{count}</span></li>\n'
            text += "</ul></nav>\n"
        return f"{text}</header>\n"

    def _bar(self, counts: Counter[str]) -> str:
        if not counts:
            return '<p id="where" hidden></p><p id="status" hidden></p>\n'
        buttons = "\n".join(
            f'<button type="button" class="{kind}" data-v="{kind}" aria-pressed="false" disabled>'
            f"<b>{counts[kind]}</b> {kind}</button>"
            for kind in KINDS
            if counts[kind]
        )
        return f"""<div class="bar" role="region" aria-label="Filter and steps"><div class="wrap">
<div class="filters" role="group" aria-label="Show only findings that are">
{buttons}
</div>
<div class="steps">
<span id="where">{counts.total()}</span>
<button type="button" id="previous" aria-label="Previous finding" aria-keyshortcuts="k">↑</button>
<button type="button" id="next" aria-label="Next finding" aria-keyshortcuts="j">↓</button>
<span class="keys"><kbd>j</kbd> <kbd>k</kbd> <kbd>Esc</kbd></span>
</div>
<div id="status" class="sr" role="status"></div>
</div></div>
"""

    def _draft(self, number: int, path: str) -> Iterator[str]:
        entries = self.drafts[path]
        counts = Counter(entry.item.kind for entry in entries)
        unread = self.options.unread.get(self.paths.get(path, path))
        found = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind]) or "no findings"
        if unread is not None:
            found = "could not be read"
        elif self.others[path]:
            found += f"; {plural(self.others[path], 'other sentence')}"
        yield f'<section class="doc wrap" aria-labelledby="d{number}">\n'
        yield f'<h2 id="d{number}"><bdi>{html_text(path)}</bdi> <span class="n">· {found}</span></h2>\n'
        if unread is not None:
            yield f'<p class="missing">{html_text(unread)}</p>\n</section>\n'
            return
        document, spans = self._set(path, entries)
        if not entries:
            yield '<details class="clean"><summary>Show the draft</summary>\n'
        yield '<div class="sheet">\n'
        yield from body(document, spans)
        yield "</div>\n"
        if not entries:
            yield "</details>\n"
        yield "</section>\n"

    def _set(self, path: str, entries: Sequence[_Entry]) -> tuple[Document, list[Span]]:
        """A draft and where its findings stand in it; where it is not known, its claims as paragraphs."""
        document = self._document(path)
        if path not in self.results and document is not None:
            return document, [self._span(entry, *_offsets(document, entry.item)) for entry in entries]
        blocks: list[Block] = []
        places: dict[int, tuple[int, int]] = {}
        at = 0
        for result in self.results.get(path, ()):
            places[id(result)] = len(blocks), at
            blocks.append(Block("paragraph", result.claim, identity(result.claim, at)))
            at += len(result.claim) + 1
        spans = []
        for entry in entries:
            finding, (number, start) = entry.item.finding, places[id(entry.item.result)]
            spans.append(self._span(entry, start + finding.start, start + finding.end)._replace(block=number))
        return Document(path, "\n".join(block.text for block in blocks), tuple(blocks)), spans

    def _span(self, entry: _Entry, start: int, end: int) -> Span:
        block = entry.item.result.block
        return Span(start, max(start, end), entry.number, entry.item.kind, self._card(entry), block)

    def _card(self, entry: _Entry) -> str:
        item, finding = entry.item, entry.item.finding
        name = f"f{entry.number}"
        kind = item.kind
        about = html_text(fact_title(finding.fact, self.base) if kind == item.verdict else finding.code)
        lines = [
            f'<div class="card {kind}" id="{name}" data-v="{kind}" role="note" tabindex="-1" '
            f'aria-labelledby="h-{name}">',
            f'<p class="head" id="h-{name}"><a class="num" href="#m{entry.number}" aria-label="Finding {entry.number}, '
            f'to the words">{entry.number}</a> <span class="verdict">{item.label.capitalize()}</span> '
            f'<span class="about"><bdi>{about}</bdi></span>{self._place(item)}</p>',
            f'<p class="words">“<bdi>{html_text(item.words)}</bdi>”</p>',
            f'<p class="message" id="w-{name}">{html_text(finding.message)}</p>',
        ]
        if finding.readings:
            newest = newest_of(finding.readings)
            pair = " pair" if len(finding.readings) > 1 else ""
            lines.append(f'<ul class="sources{pair}" aria-label="Sources">')
            lines += [
                self._source(reading, newest, standing(reading, finding.readings)) for reading in finding.readings
            ]
            lines.append("</ul>")
        if finding.course is not None:
            lines.append(chart(finding.course, name))
        if finding.suggestion and item.verdict is not Verdict.SUPPORTED:
            lines.append(f'<p class="help">All sources support: <b><bdi>{html_text(finding.suggestion)}</bdi></b></p>')
        lines += [f'<p class="note">{html_text(note)}</p>' for note in remarks(item, drawn=True)]
        lines.append("</div>\n")
        return "\n".join(lines)

    def _place(self, item: Item) -> str:
        if not item.in_file:
            return f' <span class="place">claim {item.line}</span>'
        return f' <span class="place" title="line {item.line}, column {item.column}">{item.line}:{item.column}</span>'

    def _source(self, reading: ReadingRelation, newest: str | None, standing: str) -> str:
        name = f"<bdi>{html_text(reading.publisher or reading.source)}</bdi>"
        address = web_address(reading.url)
        if address is not None:
            name = f'<a href="{html_text(address)}" target="_blank" rel="noopener noreferrer nofollow">{name}</a>'
        when = f", {html_text(reading.published)}" if reading.published else ""
        when += " (excerpt)" if reading.excerpt else ""
        told = standing or ("newest" if newest is not None and date_of(reading) == newest else "")
        badge = f' <span class="newest">{told}</span>' if told else ""
        as_of = ""
        if reading.as_of and reading.as_of != reading.published:
            as_of = f"as of {reading.as_of}" if not reading.as_of.startswith("..") else f"up to {reading.as_of[2:]}"
        details = (reading.by, speakers(reading, self.base), as_of, reading.locator)
        extra = " · ".join(f"<bdi>{html_text(text)}</bdi>" for text in details if text)
        lines = [
            f'<li class="{reading.relation}"><span class="value"><bdi>{html_text(reading.value)}</bdi></span>',
            f'<span class="relation"><span aria-hidden="true">{_SIGNS[reading.relation]}</span> '
            f'<span class="says">{RELATION_WORDS[reading.relation]}</span></span>',
            f'<span class="from">{name}{when}{badge}</span>',
        ]
        lines += [f'<span class="extra">{text}</span>' for text in (extra, html_text(reading.note)) if text]
        return "\n".join(lines) + "</li>"


def _offsets(document: Document, item: Item) -> tuple[int, int]:
    """Where a finding stands in its draft: as its reader told, else by its lines and columns."""
    if item.span is not None:
        return item.span
    starts, size = document.lines.starts, len(document.text)
    start, end = (
        min(starts[min(max(line, 1), len(starts)) - 1] + max(column - 1, 0), size)
        for line, column in ((item.line, item.column), (item.end_line, item.end_column))
    )
    return start, end


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> Iterator[str]:
    """The page."""
    return pieces(Page(base, options), results)


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Page(job.base, job.options))
