"""A Markdown table for a comment on a pull or merge request, bounded to what such a comment may hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.base import FactBase
from factcheck.model import UNCHECKED, ClaimResult, ReadingRelation, Severity
from factcheck.output import Sink
from factcheck.report import RELATION_WORDS, Look, series
from factcheck.report.ci import (
    Item,
    Items,
    Options,
    Reported,
    counts_line,
    job_of,
    pieces,
    plural,
    shown_path,
    speakers,
    time_of,
)
from factcheck.report.escape import markdown, markdown_link, relative_path, shorten

LIMIT = 65_000
"""Characters; GitHub takes comments of up to 65,536."""
_MOST_UNREAD = 10
_REST = 10_000
"""Characters kept for heading, files not read, column titles and the line of the rest."""
_CELL = 600
SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "❔", Severity.OK: "✅"}


def _source(reading: ReadingRelation, base: FactBase) -> str:
    name = shorten(reading.publisher or reading.source, 100)
    seen = "excerpt" if reading.excerpt else ""
    about = (reading.published, seen, time_of(reading), reading.by, speakers(reading, base), reading.locator)
    said = [text for text in about if text]
    details = f" ({markdown(shorten(', '.join(said), 200))})" if said else ""
    value = markdown(shorten(reading.value, 200))
    return f"{markdown_link(name, reading.url)}{details}: **{value}** – {RELATION_WORDS[reading.relation]}"


class Markdown:
    """Keeps rows up to ``limit`` characters and counts the rest."""

    def __init__(self, base: FactBase, options: Options, *, limit: int = LIMIT) -> None:
        self.base, self.options, self.limit = base, options, limit
        self.items = Items(options)
        self.rows: list[str] = []
        self.size = 0
        self.counts: Counter[str] = Counter()
        """By kind."""
        self.left: Counter[str] = Counter()

    def head(self) -> str:
        return ""

    def add(self, result: ClaimResult) -> str:
        for item in self.items.of(result):
            self.add_item(item)
        return ""

    def add_item(self, item: Item) -> None:
        self.counts[item.kind] += 1
        if not self.left:
            row = self._row(item)
            if self.size + len(row) <= self.limit - _REST:
                self.rows.append(row)
                self.size += len(row)
                return
        self.left[item.kind] += 1

    def tail(self, interrupted: str = "") -> str:
        text = f"### {markdown(shorten(self.options.title, 100))}\n\n{self._missing(interrupted)}"
        if not self.counts:
            whole = not self.options.unread and not interrupted
            return text + ("✅ No findings.\n" if whole else "No findings in what was judged.\n")
        text += f"{counts_line(self.counts)}\n\n"
        if self.rows:
            text += "| Verdict | Where | Words | What the sources say | All sources support |\n"
            text += f"|---|---|---|---|---|\n{''.join(self.rows)}"
        if self.left:
            number = sum(self.left.values())
            rest = ", ".join(f"{count:,} {kind}" for kind, count in self.left.items())
            text += f"\n… and {number:,} more {'finding' if number == 1 else 'findings'} ({rest}), not shown here.\n"
        return text

    def _missing(self, interrupted: str) -> str:
        """What was not judged: the files that could not be read, and the rest of an interrupted run."""
        unread = list(self.options.unread.items())
        text = f"❌ {plural(len(unread), 'file')} could not be read:\n\n" if unread else ""
        for path, why in unread[:_MOST_UNREAD]:
            name = shorten(relative_path(shown_path(path)), 100)
            text += f"- {markdown(name)}: {markdown(shorten(why, 200))}\n"
        if len(unread) > _MOST_UNREAD:
            text += f"- … and {len(unread) - _MOST_UNREAD:,} more\n"
        return text + ("\n" if unread else "") + (f"❌ {markdown(interrupted)}\n\n" if interrupted else "")

    def _row(self, item: Item) -> str:
        finding = item.finding
        place = f"line {item.line}" if not item.in_file else f"{relative_path(item.path)}:{item.line}:{item.column}"
        sources = "<br>".join(_source(reading, self.base) for reading in finding.readings[:6])
        if len(finding.readings) > 6:
            sources += f"<br>… and {plural(len(finding.readings) - 6, 'more source')}"
        if finding.course is not None:
            course = series.label(finding.course) + series.text(finding.course)
            sources += f"<br>{markdown(shorten(course, _CELL))}"
        unchecked = [note for note in item.result.notes if note.startswith(UNCHECKED)]
        message = "<br>".join(markdown(shorten(text, _CELL)) for text in (finding.message, *unchecked))
        cells = (
            f"{SIGNS[item.level]} {item.label}",
            markdown(shorten(place, 300)),
            markdown(shorten(item.words, _CELL)),
            f"{message}<br>{sources}" if sources else message,
            markdown(shorten(finding.suggestion, _CELL)) if finding.suggestion else "",
        )
        return f"| {' | '.join(cells)} |\n"


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> Iterator[str]:
    """The comment."""
    return pieces(Markdown(base, options), results)


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Markdown(job.base, job.options))
