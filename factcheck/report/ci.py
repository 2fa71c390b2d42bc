"""What the formats for CI systems and pages share: one finding with its place, options, and the way to a sink.

Each of these formats has ``render(results, base, options)``, a pure function, and ``make(sink, look)`` for the command
line. What they need to know of a run is a :class:`Job`, found in ``look.ci``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from factcheck._version import __version__
from factcheck.base import FactBase
from factcheck.documents.base import Lines
from factcheck.judging.tables import UNJUDGED
from factcheck.model import ClaimResult, Finding, ReadingRelation, Severity, Verdict
from factcheck.output import Sink
from factcheck.records import dataclass, field
from factcheck.report import FAIL_ON, RELATION_WORDS, Look, Tally, records, series
from factcheck.report.escape import relative_path
from factcheck.report.fingerprint import Occurrences, fingerprint
from factcheck.report.records import Place, is_notice

if TYPE_CHECKING:
    from factcheck.documents.base import Document
    from factcheck.fixing import Fix

CLAIMS = "claims"
"""Stands for the path where the claims were arguments."""
STANDARD_INPUT = "stdin"
SEVERITY = {
    Verdict.REFUTED: Severity.ERROR,
    Verdict.DISPUTED: Severity.WARNING,
    Verdict.UNVERIFIABLE: Severity.NOTE,
    Verdict.SUPPORTED: Severity.OK,
    Verdict.PARTIAL: Severity.WARNING,
}
WORST_FIRST = (Verdict.REFUTED, Verdict.DISPUTED, Verdict.UNVERIFIABLE, Verdict.SUPPORTED)
SUPPRESSION = "suppression"
"""The kind of the findings about suppression comments."""
KINDS = (*(verdict.value for verdict in WORST_FIRST), SUPPRESSION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a format may ask about the run. Nothing here is read from a clock, a file or the environment."""

    fail_on: str = "refuted"
    located: bool = True
    """The claims stand in documents: a sentence of them about no fact never makes the run fail."""
    show: str = "problems"
    """``problems`` leaves out what is supported or about no fact, ``all`` does not."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The originals by path as it stands in the results, for places that the results do not tell."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """The drafts as they were read, likewise; only ``html`` needs them, and it copes without."""
    files: tuple[str, ...] = ()
    """All files that were to be read, those without findings too."""
    unread: Mapping[str, str] = field(default_factory=dict)
    """Those of them that could not be read, and why; complete when the report ends."""
    version: str = __version__
    organisation: str = "factcheck"
    """Who reviews: the author in ClaimReview."""
    published: str | None = None
    """ISO date of the review."""
    url: str | None = None
    """Where the review stands on the web."""
    docs_url: str | None = None
    """Address of the reference of finding codes; the code is added as ``#code``."""
    title: str = "Fact check"
    place: Callable[[ClaimResult, Finding], Place] | None = None
    """Where the words of a finding stand in the file. By default that is told by ``finding_places``, or by
    ``finding_spans`` where the text is known, else counted from where the claim begins."""
    within: Callable[[str], str] | None = None
    """Makes a path as given that of the repository."""
    fixes: Mapping[str, Sequence[Fix]] = field(default_factory=dict)
    """The corrections that ``--fix`` would make, by path as it stands in the results."""

    def fails(self, severity: Severity) -> bool:
        """Whether a finding as grave as this makes the run fail."""
        return severity in FAIL_ON[self.fail_on]

    def file(self, path: str | None) -> str:
        """The path that CI systems match with the repository."""
        if path is None or path == "-" or self.within is None:
            return relative_path(shown_path(path))
        return self.within(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A run as ``make`` needs it. ``summary`` takes the job summary of ``github`` (the caller writes the file)."""

    base: FactBase
    options: Options
    summary: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One finding with its place: 1-based lines and columns in characters, the end column after the last one."""

    result: ClaimResult
    finding: Finding
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    span: tuple[int, int] | None
    """Its offsets in the original text, for a document."""
    mark: str
    """Its fingerprint."""
    occurrence: int
    """1, or more where the same finding stood in the file before."""
    fails: bool
    """It makes the run fail."""
    file: str
    """The path from the top of the repository."""

    @property
    def verdict(self) -> Verdict:
        return self.finding.verdict

    @property
    def severity(self) -> Severity:
        return self.finding.severity or SEVERITY[self.finding.verdict]

    @property
    def level(self) -> Severity:
        """How grave it is where nothing else tells what fails the run: that is an error, whatever its verdict."""
        return Severity.ERROR if self.fails else self.severity

    @property
    def kind(self) -> str:
        """The verdict; of what is about a suppression comment, that it is."""
        return SUPPRESSION if is_notice(self.finding) else self.finding.verdict.value

    @property
    def label(self) -> str:
        """The verdict; of what is about a suppression comment, how grave it is."""
        return self.severity.value if is_notice(self.finding) else self.finding.verdict.value

    @property
    def fact(self) -> str:
        return self.finding.fact or ""

    @property
    def in_file(self) -> bool:
        """Whether the place is one in a file; else the claim was an argument, and ``line`` is its number."""
        return self.result.path is not None

    @property
    def words(self) -> str:
        """The words judged; the whole claim where the part is empty."""
        return self.finding.part or self.result.claim


def shown_path(path: str | None) -> str:
    return CLAIMS if path is None else STANDARD_INPUT if path == "-" else path


class Items:
    """Turns results into items one after the other, in the order of the report."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.everything = options.show == "all"
        self._occurrences = Occurrences()
        self._lines: tuple[str | None, Lines] = (None, Lines(""))
        """Of the last text."""

    def of(self, result: ClaimResult) -> Iterator[Item]:
        path = shown_path(result.path)
        spans = result.finding_spans if len(result.finding_spans) == len(result.findings) else ()
        file = self.options.file(result.path)
        aside = self.options.located and all(map(is_aside, result.findings))
        for i, finding in enumerate(result.findings):
            fails = not aside and self.options.fails(finding.severity or SEVERITY[finding.verdict])
            if not (self.everything or fails or is_problem(finding)):
                continue
            span = spans[i] if spans else None
            place = self._place(result, i, span)
            mark = fingerprint(result.claim, finding)
            number = self._occurrences.number(path, mark)
            yield Item(result, finding, path, *place, span, mark, number, fails, file)

    def _place(self, result: ClaimResult, index: int, span: tuple[int, int] | None) -> Place:
        if self.options.place is not None:
            return self.options.place(result, result.findings[index])
        text = self.options.texts.get(result.path or "")
        if span is None or text is None or len(result.finding_places) == len(result.findings):
            return records.place(result, index)
        if self._lines[0] is not text:
            self._lines = (text, Lines(text.removeprefix("\ufeff")))
        lines = self._lines[1]
        return *lines.position(span[0]), *lines.position(max(span))


def is_problem(finding: Finding) -> bool:
    """About a fact and not supported (or grave by the configuration), not judged at all, or on a suppression."""
    return not is_aside(finding) and (
        finding.verdict is not Verdict.SUPPORTED or finding.severity in (Severity.ERROR, Severity.WARNING)
    )


def is_aside(finding: Finding) -> bool:
    """About no fact, and nothing to look at."""
    return finding.fact is None and finding.code not in UNJUDGED and not is_notice(finding)


def plural(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def counts_line(counts: Mapping[str, int]) -> str:
    """ "3 findings: 1 refuted, 2 disputed", by kind."""
    total = sum(counts.values())
    parts = ", ".join(f"{counts[kind]:,} {kind}" for kind in KINDS if counts.get(kind))
    return f"{plural(total, 'finding')}: {parts}" if total else "no findings"


def date_of(reading: ReadingRelation) -> str:
    return reading.published or reading.as_of or ""


def newest_of(readings: Iterable[ReadingRelation]) -> str | None:
    """The date of the newest reading, where the dates differ; of readings in time, what holds now does not go by it."""
    readings = list(readings)
    dates = {date_of(reading) for reading in readings if not reading.standing}
    return max(dates) if len(dates) > 1 else None


def speakers(reading: ReadingRelation, base: FactBase) -> str:
    return " and ".join(base.entities[who].name if who in base.entities else who for who in reading.said_by)


def source_line(reading: ReadingRelation, base: FactBase) -> str:
    """ "The Gazette (2023-09), Ann Bell, P7: over $8 million – contradicts"."""
    source = reading.publisher or reading.source
    seen = ", ".join(filter(None, (reading.published, "excerpt" if reading.excerpt else "")))
    when = f" ({seen})" if seen else ""
    details = ", ".join(
        filter(None, (f"{source}{when}", time_of(reading), reading.by, speakers(reading, base), reading.locator))
    )
    return f"{details}: {reading.value} – {RELATION_WORDS[reading.relation]}"


def time_of(reading: ReadingRelation) -> str:
    """Of a fact in time what a reading counts, or the day on which it holds: "of 2023", "as of 2024-06-12"."""
    if not reading.standing:
        return ""
    return f"of {reading.period}" if reading.period else f"as of {reading.as_of}" if reading.as_of else ""


def fact_title(fact: str | None, base: FactBase) -> str:
    known = base.facts.get(fact or "")
    if known is None:
        return fact or ""
    return str(known.title or getattr(known, "name", fact))


def advice(finding: Finding) -> str | None:
    """The wording that every source supports, as a sentence."""
    if finding.suggestion is None or finding.verdict is Verdict.SUPPORTED:
        return None
    return f"All sources support: {finding.suggestion}"


def remarks(item: Item, *, drawn: bool = False) -> list[str]:
    """The notes that say more than the sources, shown side by side, and the suggestion do; first how the fact went over
    time, unless that is ``drawn``."""
    course = item.finding.course
    line = [] if course is None or drawn else [series.label(course) + series.text(course)]
    told = f"all sources support: {item.finding.suggestion}"
    differ = len(item.finding.readings) > 1 and item.finding.differ
    return line + [
        note
        for note in dict.fromkeys((*item.finding.notes, *item.result.notes))
        if note != told and not (differ and note.startswith("the sources differ"))
    ]


class Format(Protocol):
    """Writes a report piece by piece, so that memory need not grow with it."""

    def head(self) -> str: ...
    def add(self, result: ClaimResult) -> str: ...
    def tail(self, interrupted: str = "") -> str:
        """``interrupted`` says how far a run had come that Ctrl-C ended, and which files could not be corrected."""
        ...


def pieces(form: Format, results: Iterable[ClaimResult]) -> Iterator[str]:
    """The whole report of a format, in pieces."""
    yield form.head()
    for result in results:
        yield form.add(result)
    yield form.tail()


def job_of(look: Look) -> Job:
    """The run's :class:`Job`; without one, a fact base that knows no names, and the defaults."""
    if isinstance(look.ci, Job):
        return look.ci
    nothing = FactBase(title="", language="en", sources={}, entities={}, facts={})
    return Job(base=nothing, options=Options())


class Reported:
    """A format as the command line's reporter."""

    def __init__(self, sink: Sink, form: Format) -> None:
        self.sink, self.form = sink, form

    def begin(self) -> None:
        self.sink.write(self.form.head())

    def claim(self, result: ClaimResult) -> None:
        self.sink.write(self.form.add(result))

    def end(self, tally: Tally) -> None:
        self.sink.write(self.form.tail("; ".join(tally.undone)))
