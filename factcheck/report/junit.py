"""JUnit XML: a suite for each file, a test for each finding.

A test fails where the finding makes the run fail (``--fail-on``). Otherwise what is disputed passes with its sources in
``system-out``, and what cannot be verified is skipped, for nothing could be tested. A file without findings has one
test that passes: readers take a suite without tests for a mistake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.base import FactBase
from factcheck.model import ClaimResult, Verdict
from factcheck.output import Sink
from factcheck.report import Look
from factcheck.report.ci import (
    STANDARD_INPUT,
    Item,
    Items,
    Options,
    Reported,
    advice,
    job_of,
    remarks,
    shown_path,
    source_line,
)
from factcheck.report.escape import relative_path, shorten, xml_attribute, xml_text

_NAME = 120
"""Characters of a sentence in the name of a test."""


def _details(item: Item, base: FactBase) -> str:
    lines = [f"{item.path}:{item.line}:{item.column}", f"{item.label}: {item.words}", item.finding.message]
    lines += [source_line(reading, base) for reading in item.finding.readings]
    lines += [reading.url for reading in item.finding.readings if reading.url]
    lines += filter(None, [advice(item.finding)])
    lines += [f"note: {note}" for note in remarks(item)]
    return "\n".join(" ".join(line.split("\n")) for line in lines)


class Junit:
    def __init__(self, base: FactBase, options: Options) -> None:
        self.base, self.options = base, options
        self.items = Items(options)
        self.suites: dict[str, list[Item]] = {shown_path(path): [] for path in options.files}

    def head(self) -> str:
        return '<?xml version="1.0" encoding="UTF-8"?>\n'

    def add(self, result: ClaimResult) -> str:
        suite = self.suites.setdefault(shown_path(result.path), [])
        suite.extend(self.items.of(result))
        return ""

    def tail(self, interrupted: str = "") -> str:
        for path in self.options.unread:
            self.suites.setdefault(shown_path(path), [])
        suites = [self._suite(path, items) for path, items in self.suites.items()]
        if interrupted:
            suites.append(self._error("factcheck", "judging all files", interrupted))
        errors = len(self.options.unread) + bool(interrupted)
        tests, failures, skipped = map(sum, zip(*(suite[:3] for suite in suites), strict=True)) if suites else (0, 0, 0)
        counts = f'tests="{tests}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
        return f'<testsuites name="factcheck" {counts}>\n{"".join(suite[3] for suite in suites)}</testsuites>\n'

    def _suite(self, path: str, items: list[Item]) -> tuple[int, int, int, str]:
        """Numbers of tests, failures and skipped tests, and the element."""
        unread = self.options.unread.get("-" if path == STANDARD_INPUT else path)
        if unread is not None:
            return self._error(relative_path(path), "reading the file", unread)
        failures = sum(item.fails for item in items)
        skipped = sum(self._skipped(item) for item in items)
        tests = max(1, len(items))
        name = xml_attribute(relative_path(path))
        counts = f'tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}"'
        lines = [f'  <testsuite name="{name}" {counts}>\n']
        names: Counter[str] = Counter()
        lines += [self._case(item, name, names) for item in items]
        if not items:
            lines.append(f'    <testcase name="no findings" classname="{name}" file="{name}"/>\n')
        lines.append("  </testsuite>\n")
        return tests, failures, skipped, "".join(lines)

    def _error(self, path: str, what: str, why: str) -> tuple[int, int, int, str]:
        """A suite for what was not judged."""
        name = xml_attribute(path)
        return (
            1,
            0,
            0,
            (
                f'  <testsuite name="{name}" tests="1" failures="0" errors="1" skipped="0">\n'
                f'    <testcase name="{what}" classname="{name}" file="{name}">\n'
                f'      <error message="{xml_attribute(why)}" type="input"/>\n    </testcase>\n  </testsuite>\n'
            ),
        )

    def _skipped(self, item: Item) -> bool:
        """Could not be tested. A comment that silences nothing is no such thing."""
        return item.kind == Verdict.UNVERIFIABLE and not item.fails

    def _case(self, item: Item, path: str, names: Counter[str]) -> str:
        """A test. Its name holds no line number, so that its history goes on when the text moves."""
        name = f"[{item.fact or item.finding.code}] {shorten(' '.join(item.result.claim.split()), _NAME)}"
        names[name] += 1
        if names[name] > 1:
            name += f" ({names[name]})"
        start = f'    <testcase name="{xml_attribute(name)}" classname="{path}" file="{path}" line="{item.line}"'
        if item.verdict is Verdict.SUPPORTED and not item.fails:
            return f"{start}/>\n"
        details = xml_text(_details(item, self.base))
        message = xml_attribute(f"{item.words}: {item.finding.message}")
        if item.fails:
            kind = xml_attribute(item.finding.code)
            inside = f'<failure message="{message}" type="{kind}">{details}</failure>'
        elif self._skipped(item):
            inside = f'<skipped message="{message}"/>\n      <system-out>{details}</system-out>'
        else:
            inside = f"<system-out>{details}</system-out>"
        return f"{start}>\n      {inside}\n    </testcase>\n"


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> str:
    """The XML document."""
    form = Junit(base, options)
    return form.head() + "".join(map(form.add, results)) + form.tail()


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Junit(job.base, job.options))
