"""What the commands share: settings, the fact base and checker, where the report goes, input that is no text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, UsageError
from factcheck.inputs import ECHO, Line, did_you_mean
from factcheck.model import ClaimResult, FactBase, Finding, Severity, Verdict
from factcheck.output import Sink, complain, open_sink
from factcheck.report import MACHINE_FORMATS, Look, Reporter, Tally, make

if TYPE_CHECKING:
    from factcheck.engine import Checker

MOST_COMPLAINTS = 5
UNJUDGED = frozenset({"too-long", "not-text"})
"""Codes of lines that were not judged at all; they are always shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of one run, whatever side of the command they stood on."""

    facts: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    format: str = "auto"
    fail_on: str = "refuted"
    show: str | None = None
    output: str | None = None
    color: str = "auto"
    quiet: bool = False
    encoding: str = "utf-8"
    date: str | None = None

    @property
    def resolved_format(self) -> str:
        """``auto`` is the terminal format where somebody looks at a terminal, else plain."""
        if self.format != "auto":
            return self.format
        if self.color == "always":
            return "terminal"
        if self.output is not None and self.output != "-":
            return "plain"
        import sys

        return "terminal" if sys.stdout is not None and sys.stdout.isatty() else "plain"

    @property
    def machine(self) -> bool:
        return self.resolved_format in MACHINE_FORMATS


def load_base(settings: Settings) -> FactBase:
    """The fact base of this run, and the check that ``--source`` names sources of it."""
    from factcheck.facts import find, load

    if settings.facts:
        import os
        from pathlib import Path

        base = load(find(settings.facts, os.environ, Path.cwd()))
    else:
        base = load()
    for source in settings.source:
        if source not in base.sources:
            raise UsageError(f"--source: the fact base has no source {source!r}", advice=nearest(source, base.sources))
    return base


def nearest(word: str, choices: Collection[str]) -> str:
    """Advice for an unknown id: the nearest one, or all of them if there are few."""
    near = did_you_mean(word, list(choices))
    if near:
        return f"did you mean: {near}"
    return f"known: {', '.join(choices)}" if 0 < len(choices) <= 12 else "see factcheck facts list, factcheck sources"


def make_checker(base: FactBase, settings: Settings, *, assume_context: bool = False) -> Checker:
    """The engine for this run."""
    from factcheck.engine import Checker

    return Checker(base, sources=settings.source, date=settings.date, assume_context=assume_context)


def settle() -> None:
    """What is loaded stays: let the garbage collector begin, and leave that alone."""
    import gc

    gc.freeze()
    gc.enable()


def entity_names(base: FactBase) -> dict[str, str]:
    return {entity.id: entity.name for entity in base.entities.values()}


@contextmanager
def opened(settings: Settings) -> Iterator[Sink]:
    """The place for the report: completed when the block ends well, left untouched where it does not."""
    sink = open_sink(settings.output, utf8=settings.machine)
    try:
        yield sink
    except BaseException:
        sink.abort()
        raise
    sink.close()


class Session:
    """One run that judges claims: counts them, shows those that are asked for."""

    def __init__(self, settings: Settings, base: FactBase, sink: Sink, *, located: bool = False, lines: bool = False):
        self.located = located
        self.show = settings.show or ("problems" if located else "all")
        again = [word for path in settings.facts for word in ("--facts", path)]
        again += [word for source in settings.source for word in ("--source", source)]
        self.tally = Tally(fail_on=settings.fail_on, again=tuple(again))
        self.sink = sink
        look = Look(
            located=located,
            lines=lines,
            quiet=settings.quiet,
            color=settings.color,
            facts=settings.facts or (base.path,),
            names=entity_names(base),
            to_file=settings.output not in (None, "-"),
        )
        self.reporter: Reporter = make(settings.resolved_format, sink, look)
        self.complaints = 0

    def add(self, result: ClaimResult) -> None:
        """Count a judged claim and report it if it is among those to show."""
        aside = self.located and all(one.fact is None and one.code not in UNJUDGED for one in result.findings)
        self.tally.add(result, aside=aside)
        if self.show == "all" or (result.verdict is not Verdict.SUPPORTED and not aside):
            self.reporter.claim(result)

    def complain(self, error: FactcheckError) -> None:
        """Report an input that cannot be read, and go on; the run will end with exit code 2."""
        self.tally.trouble = True
        self.complaints += 1
        if self.complaints <= MOST_COMPLAINTS:
            self.sink.flush()
            complain(str(error), error.advice if self.complaints == 1 else "")

    def finish(self) -> int:
        """The end of the report and the exit code."""
        self.reporter.end(self.tally)
        if self.complaints > MOST_COMPLAINTS:
            complain(f"{self.complaints - MOST_COMPLAINTS} more inputs like these")
        return self.tally.exit_code


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
