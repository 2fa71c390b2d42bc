"""GitHub Actions: workflow commands that mark the words in the changed files, and a job summary.

GitHub shows at most ten errors and ten warnings of a step, so no more are written; the rest is counted on a line of its
own and stands in the summary. What makes the run fail is an error, whatever its verdict; what is unverifiable and does
not stands in the summary only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from factcheck.base import FactBase
from factcheck.model import ClaimResult, Severity
from factcheck.output import Sink
from factcheck.report import Look
from factcheck.report.ci import (
    Item,
    Items,
    Options,
    Reported,
    advice,
    counts_line,
    job_of,
    plural,
    source_line,
)
from factcheck.report.escape import command_data, command_property, shorten
from factcheck.report.markdown import Markdown

MOST = 10
"""Annotations of one level that GitHub shows for a step."""
SUMMARY_LIMIT = 250_000
"""Characters; GitHub takes 1 MiB, and a character has up to four bytes."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def command(item: Item, base: FactBase) -> str:
    """One workflow command, without its line end."""
    finding = item.finding
    properties: list[tuple[str, str]] = []
    if item.in_file:
        properties += [("file", item.file), ("line", str(item.line))]
        if item.end_line == item.line:
            properties += [("col", str(item.column)), ("endColumn", str(item.end_column))]
        else:  # GitHub takes columns only within one line
            properties.append(("endLine", str(item.end_line)))
    about = item.fact or ("" if item.kind == item.verdict else finding.code)
    title = f"factcheck: {item.label}" + (f" [{about}]" if about else "")
    properties.append(("title", shorten(title, 200)))
    lines = [f"{shorten(item.words, 300)}: {finding.message}"]
    lines += [shorten(source_line(reading, base), 500) for reading in finding.readings]
    lines += filter(None, [advice(finding)])
    named = ",".join(f"{key}={command_property(value)}" for key, value in properties)
    message = command_data("\n".join(" ".join(line.split()) for line in lines))
    return f"::{_COMMANDS[item.level]} {named}::{message}"


def _missing(path: str | None, why: str) -> str:
    """The command for a file that could not be read; without a path for something about the whole run."""
    place = f"file={command_property(path)}," if path else ""
    return f"::error {place}title=factcheck%3A not judged::{command_data(shorten(why, 1000))}"


class Github:
    """``summary`` is given the job summary when the report ends."""

    def __init__(self, base: FactBase, options: Options, summary: Callable[[str], None] | None = None) -> None:
        self.base, self.summary = base, summary
        self.items = Items(options)
        self.table = Markdown(base, options, limit=SUMMARY_LIMIT)
        self.options = options
        self.unread = options.unread
        self.written: Counter[Severity] = Counter()
        self.last: tuple[Item, str] | None = None
        """The tenth error waits for the end: files that could not be read go before it."""
        self.left: Counter[str] = Counter()

    def head(self) -> str:
        return ""

    def add(self, result: ClaimResult) -> str:
        text = ""
        for item in self.items.of(result):
            self.table.add_item(item)
            number = self.written[item.level]
            if item.level not in _COMMANDS or number == MOST:
                self.left[item.kind] += 1
                continue
            self.written[item.level] += 1
            line = command(item, self.base) + "\n"
            if item.level is Severity.ERROR and number == MOST - 1:
                self.last = item, line
            else:
                text += line
        return text

    def tail(self, interrupted: str = "") -> str:
        """What was not judged, and a line for people who read the log: nothing that comes from a text stands in it."""
        text = "".join(f"{line}\n" for line in self._end(interrupted))
        line = f"factcheck: {counts_line(self.table.counts)}"
        if self.unread:
            line += f"; {plural(len(self.unread), 'file')} could not be read"
        if self.left:
            where = " (in the job summary)" if self.summary is not None else ""
            line += f"; {sum(self.left.values()):,} without annotation{where}"
        if self.summary is not None:
            self.summary(self.table.tail(interrupted))
        return f"{text}{line}\n"

    def _end(self, interrupted: str) -> list[str]:
        """The commands that waited for the end, as many as GitHub shows."""
        missing = [(self.options.file(path), why) for path, why in self.unread.items()]
        ends = [_missing(*one) for one in missing] + ([_missing(None, interrupted)] if interrupted else [])
        if self.last is not None and not ends:
            return [self.last[1].rstrip("\n")]
        room = MOST - self.written[Severity.ERROR] + (self.last is not None)
        if self.last is not None:
            self.left[self.last[0].kind] += 1
        if len(ends) > room:
            rest = "; ".join(f"{path}: {why}" for path, why in missing[room - 1 :])
            ends[room - 1 :] = [_missing(None, "; ".join(filter(None, [interrupted, f"not read: {rest}"])))]
        return ends


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> tuple[str, str]:
    """The workflow commands, and the job summary for ``GITHUB_STEP_SUMMARY``."""
    form = Github(base, options)
    commands = form.head() + "".join(map(form.add, results)) + form.tail()
    return commands, form.table.tail()


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Github(job.base, job.options, job.summary))
