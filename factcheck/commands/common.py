"""What the commands share: settings, the fact base and checker, where the report goes, input that is no text."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from os import PathLike

from factcheck.clock import today
from factcheck.commands.beyond import beyond
from factcheck.commands.settings import Settings
from factcheck.errors import FAULT, UsageError
from factcheck.inputs import ECHO, Line, did_you_mean, line_batches, standard_input
from factcheck.judging.tables import UNJUDGED, is_faulty
from factcheck.model import ClaimResult, Finding, Severity, Verdict
from factcheck.output import ClosedPipeError, Sink, append, complain, folded, open_sink, remark, wanted_width, width_of
from factcheck.records import replace
from factcheck.report import CI_FORMATS, FAIL_ON, TEXT_FORMATS, Look, Reporter, Tally, make

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.base import FactBase
    from factcheck.checking.engine import Checker
    from factcheck.documents.base import Document
    from factcheck.fixing import Fix

__all__ = [
    "UNJUDGED",
    "Session",
    "Settings",
    "debugging",
    "entity_names",
    "input_lines",
    "is_aside",
    "is_raised",
    "judged",
    "load_base",
    "make_checker",
    "nearest",
    "not_text",
    "opened",
    "prose",
    "settle",
    "too_long",
    "window",
]

MOST_COMPLAINTS = 5
ENCODING = "Name the encoding of the input: --encoding cp1252, utf-16 …"


def load_base(settings: Settings) -> FactBase:
    """The fact base of this run, and the check that ``--source`` names sources of it."""
    from factcheck.facts import load

    if settings.against and ("facts" in settings.origins or not settings.facts):
        from factcheck.commands.against import base_of

        base: FactBase = base_of(settings, None)
    elif settings.facts:
        if "facts" in settings.origins:
            _check_configured(settings)
        base = load(_named(settings.facts))
        if settings.against:
            base = _joined(base, settings)
    else:
        base = load()
    for source in settings.source:
        if source not in base.sources:
            name = settings.named("source", "--source")
            raise UsageError(f"{name}: the fact base has no source {source!r}", advice=nearest(source, base.sources))
    check_context(settings.context, base, settings.named("context", "context"))
    return base


def _named(facts: Sequence[str]) -> Sequence[str | PathLike[str]]:
    """The files of a fact base that is named; no path is looked at where only bases that come with factcheck are."""
    from factcheck.facts.location import SHIPPED, file_of

    own = [path for name in dict.fromkeys(facts) if name in SHIPPED and (path := file_of(name)) is not None]
    if own and len(own) == len(set(facts)):
        return own
    from pathlib import Path

    from factcheck.facts import find

    return find(facts, os.environ, Path.cwd())


def _check_configured(settings: Settings) -> None:
    """Refuse a fact base of the configuration that there is not, with its place there."""
    from factcheck.facts.location import ADVICE, SHIPPED, meant

    for path in settings.facts:
        if path not in SHIPPED and not os.path.exists(path):  # noqa: PTH110
            near = meant(os.path.basename(path))  # noqa: PTH119
            advice = f"did you mean: {near}" if near else ADVICE
            raise UsageError(f"{settings.origins['facts']}: facts: no such file {path!r}", advice=advice)


def _joined(base: FactBase, settings: Settings) -> FactBase:
    """The base with what the texts of ``--against`` assert."""
    from factcheck.commands.against import base_of

    return base_of(settings, base)


def check_context(context: Collection[str], base: FactBase, origin: str) -> None:
    """Refuse ids that are no entities of the fact base."""
    for name in context:
        known = (*base.entities, *getattr(base, "focus", ()))
        if name not in known:
            raise UsageError(f"{origin}: the fact base has no entity {name!r}", advice=nearest(name, known))


def nearest(word: str, choices: Collection[str]) -> str:
    """Advice for an unknown id: the nearest one, or all of them if there are few."""
    near = did_you_mean(word, list(choices))
    if near:
        return f"did you mean: {near}"
    return f"known: {', '.join(choices)}" if 0 < len(choices) <= 12 else "see factcheck facts list, factcheck sources"


def make_checker(base: FactBase, settings: Settings, *, assume_context: bool = False) -> Checker:
    """The engine for this run."""
    from factcheck.checking.engine import Checker

    if settings.context and assume_context:
        base = replace(base, focus=settings.context)
    date = settings.date or settings.default_date
    return Checker(base, sources=settings.source, date=date, assume_context=assume_context, today=today())


def debugging() -> bool:
    """Whether a fault of ours is to show where it happened, rather than to be told as a finding."""
    return os.environ.get("FACTCHECK_DEBUG") == "1"


def judged(check: Callable[[str], ClaimResult], claim: str) -> ClaimResult:
    """What ``check`` says of a claim; a fault in it is told as the finding of that claim."""
    try:
        return check(claim)
    except Exception as error:
        if debugging():
            raise
        from factcheck.judging.faults import faulty

        return faulty(claim, error)


def settle() -> None:
    """What is loaded stays: let the garbage collector begin, and leave that alone."""
    import gc

    gc.freeze()
    gc.enable()


def entity_names(base: FactBase) -> dict[str, str]:
    return {entity.id: entity.name for entity in base.entities.values()}


def reading_record(reading: Any, value: str, base: FactBase, names: Mapping[str, str]) -> dict[str, Any]:
    """A reading of either format as plain values; ``value`` is what it says, ``names`` those of the entities."""
    return {
        "source": reading.source,
        "value": value,
        "status": reading.status,
        "said_by": " and ".join(names.get(who, who) for who in reading.said_by) or None,
        "as_of": reading.as_of,
        "period": reading.period,
        "term": reading.term,
        "scope": reading.scope or None,
        "by": names.get(reading.by, reading.by) if reading.by else None,
        "url": base.sources[reading.source].url,
        "locator": reading.locator,
        "quote": reading.quote or None,
        "note": reading.note or None,
        "wrong": reading.wrong or None,
        "inferred": reading.inferred or None,
        "excerpt": base.sources[reading.source].excerpt,
    }


@contextmanager
def opened(settings: Settings, code: Callable[[], int] = lambda: 0, *, drafts: Iterable[str] = ()) -> Iterator[Sink]:
    """The place for the report: completed when the block ends well, left untouched where it does not.

    ``code`` gives the exit code for what has been found so far: it is that of the run if the reader goes away.
    ``drafts`` are the texts that are read: none of them is replaced, nor is anything else that the run reads.
    """
    with ExitStack() as stack:
        if to_file(settings):
            from factcheck.commands.guarding import refuse_inputs
            from factcheck.signals import Interrupts

            refuse_inputs(settings, drafts)
            stack.enter_context(Interrupts())
        sink = open_sink(settings.output, utf8=settings.utf8)
        try:
            yield sink
            sink.close()
        except BrokenPipeError as error:
            raise ClosedPipeError(code()) from error
        except BaseException:
            sink.abort()
            raise


def to_file(settings: Settings) -> bool:
    """Whether the report goes to a file."""
    return settings.output not in (None, "-")


def window(settings: Settings) -> int | None:
    """The columns of the window that the report is shown in, or those that ``COLUMNS`` wants in a pipe; ``None`` where
    it goes to a file, or nothing tells."""
    return (width_of(sys.stdout) or wanted_width(os.environ)) if not to_file(settings) else None


def prose(sink: Sink, settings: Settings) -> Callable[[str], None]:
    """Writes a line, folded to the window or ``COLUMNS``; in a file, and in a pipe without that, lines stay whole.

    Addresses are links where the terminal understands them.
    """
    from factcheck.report.layout import cell_width

    width = window(settings)
    finish = _linker(settings)

    def write(line: str) -> None:
        for piece in folded(line.rstrip(), width, cell_width):
            sink.write(finish(piece) + "\n")

    return write


def _linker(settings: Settings) -> Callable[[str], str]:
    """What makes links of the addresses in a line, where they are wanted."""
    if settings.resolved_format == "terminal" and not to_file(settings):
        from factcheck.report import links

        if links.wanted(sys.stdout, os.environ, color=settings.colour):
            return links.with_links
    return str


def is_aside(result: ClaimResult) -> bool:
    """Whether a sentence of a text is about no fact: counted apart, and no reason to fail."""
    return all(one.fact is None and one.code not in UNJUDGED for one in result.findings)


def is_raised(finding: Finding) -> bool:
    """Whether a finding is one that comments, the baseline or ``--ignore`` are there for: about a fact, not right."""
    return finding.fact is not None and finding.verdict is not Verdict.SUPPORTED


class Session:
    """One run that judges claims: counts them, shows those that are asked for. ``files`` are those to be read."""

    def __init__(
        self,
        settings: Settings,
        base: FactBase,
        sink: Sink,
        *,
        located: bool = False,
        lines: bool = False,
        files: Sequence[str] = (),
    ):
        self.located = located
        self.lines = lines
        self.show = settings.shows(located=located)
        self.terse = settings.quiet and settings.resolved_format in TEXT_FORMATS
        """The report is the summary alone."""
        again = [word for path in settings.facts if "facts" not in settings.origins for word in ("--facts", path)]
        again += [word for path in settings.against for word in ("--against", path)]
        again += [word for name in settings.source if "source" not in settings.origins for word in ("--source", name)]
        again += ["--config", settings.config] if settings.config else []
        again += ["--no-config"] if settings.no_config else []
        self.tally = Tally(fail_on=settings.fail_on, again=tuple(again), exit_zero=settings.exit_zero)
        self.sink = sink
        self.texts: dict[str, str] = {}
        """The originals by path, for formats that show them; the caller fills it before the claims are added."""
        self.documents: dict[str, Document] = {}
        """The drafts as they were read, likewise."""
        self.fixes: dict[str, list[Fix]] = {}
        """The corrections that could be made, by path, for formats that tell them; filled likewise."""
        look = Look(
            located=located,
            lines=lines,
            grouped=len(files) > 1,
            quiet=settings.quiet,
            color=settings.colour,
            facts=settings.facts or (base.path,),
            names=entity_names(base),
            to_file=to_file(settings),
            texts=self.texts,
            ci=self._job(settings, base, files) if settings.resolved_format in CI_FORMATS else None,
        )
        self.reporter: Reporter = make(settings.resolved_format, sink, look)
        self.beyond = beyond(settings, base, assume_context=not located and not lines)
        self.complaints = 0
        self.untold = 0
        """Complaints that were only counted."""
        self.advised: set[str] = set()

    def _job(self, settings: Settings, base: FactBase, files: Sequence[str]) -> object:
        """The run as the formats for CI systems know it."""
        import datetime

        from factcheck.report.ci import Job, Options
        from factcheck.report.repository import finder, tops

        folder = os.path.realpath(".")
        options = Options(
            fail_on=settings.fail_on,
            located=self.located,
            show=self.show,
            files=tuple(files),
            texts=self.texts,
            documents=self.documents,
            fixes=self.fixes,
            within=finder(folder, tops(os.environ, folder)),
            docs_url=settings.docs_url,
            url=settings.claimreview_url,
            organisation=settings.claimreview_author,
            published=settings.claimreview_date or datetime.date.today().isoformat(),
            unread=self.tally.unread,
        )
        path = os.environ.get("GITHUB_STEP_SUMMARY")
        wanted = path and settings.resolved_format == "github"
        return Job(base=base, options=options, summary=partial(append, path) if path and wanted else None)

    def add(self, result: ClaimResult) -> None:
        """Count a judged claim and report it if it is among those to show."""
        if is_faulty(result):
            name = "standard input" if result.path in (None, "-") else result.path
            place = f"{name}:{result.line}" if self.located or self.lines else f"claim {result.line}"
            self.complain(f"{place}: internal error: {result.notes[0]}", FAULT)
        aside = self.located and is_aside(result)
        self.tally.add(result, aside=aside)
        if self.beyond is not None:
            self.beyond.look(result)
        grave = result.verdict is not Verdict.SUPPORTED or result.severity is not Severity.OK
        if self.show == "all" or (grave and not aside):
            self.reporter.claim(result)

    def notice(self, result: ClaimResult) -> None:
        """Report something about a text that is no claim of it, such as a comment that silences nothing."""
        if result.severity is Severity.ERROR:
            self.tally.mistaken += 1
        else:
            self.tally.idle += 1
        if result.severity in FAIL_ON[self.tally.fail_on]:
            self.tally.failed = True
            if self.terse:  # no claim needs to be looked at, but this is why the run fails
                remark(f"{result.path or '-'}:{result.line}:{result.column}: {result.findings[0].message}")
        self.reporter.claim(result)

    def complain(self, message: str, advice: str = "", *, path: str | None = None, more: Sequence[str] = ()) -> None:
        """Report an input that cannot be read, and go on; the run will end with exit code 2.

        After the first few only what has an advice of its own is reported one by one; no advice is given twice.
        """
        self.tally.trouble = True
        if path is not None:
            self.tally.unread[path] = "\n".join((message, *more)).removeprefix(f"{path}: ")
        new = bool(advice) and advice not in self.advised
        self.complaints += 1
        if self.complaints > MOST_COMPLAINTS and not new:
            self.untold += 1
            return
        self.advised.add(advice)
        self.sink.flush()
        complain(message, advice if new else "", more=more)

    def finish(self) -> int:
        """The end of the report and the exit code."""
        if self.beyond is not None and not self.tally.interrupted:
            self.sink.flush()
            self.tally.beyond = self.beyond.told() or ""
        self.reporter.end(self.tally)
        if self.untold:
            complain(f"{self.untold} more input{'' if self.untold == 1 else 's'} like these")
        return self.tally.exit_code


def input_lines(settings: Settings, nothing: str, pause: Callable[[], None] = lambda: None) -> Iterator[Line]:
    """The lines of standard input that hold something and are no comments, with a complaint where one is no text.

    ``pause`` is called whenever input has to be waited for; ``nothing`` says what there is none of, if there is none.
    """
    seen = advised = False
    for batch in line_batches(standard_input(), encoding=settings.encoding):
        for line in batch:
            if line.problem is not None:
                complain(f"standard input: {line.problem}", "" if advised else ENCODING)
                advised = True
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                seen = True
                yield line
        pause()
    if not seen:
        remark(f"{nothing} on standard input (it is empty)")


def unjudged(line: Line, *, code: str, message: str, note: str) -> ClaimResult:
    """The result for a line that no claim can be read from, with its first characters."""
    echo = line.text[:ECHO]
    if line.length > len(echo):
        echo += "…"
    finding = Finding(
        part=echo,
        start=0,
        end=len(echo),
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code=code,
        message=message,
    )
    return ClaimResult(
        claim=echo,
        verdict=Verdict.UNVERIFIABLE,
        severity=Severity.NOTE,
        findings=(finding,),
        notes=(note,),
        line=line.number,
        end_line=line.number,
        end_column=line.length + 1,
    )


def too_long(line: Line) -> ClaimResult:
    """The result for a claim above the limit."""
    return unjudged(
        line,
        code="too-long",
        message="too long to be a claim; it was not judged",
        note=f"the claim has {line.length:,} characters; only its first {ECHO} are shown",
    )


def not_text(line: Line) -> ClaimResult:
    """The result for a line with bytes that are no text; they are shown as ``\\xNN``."""
    from factcheck.output import visible

    shown = Line(line.number, visible(line.text), len(visible(line.text)), line.problem)
    return unjudged(shown, code="not-text", message="not text; it was not judged", note=line.problem or "")
