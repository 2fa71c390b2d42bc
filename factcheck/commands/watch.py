"""``factcheck check --watch``: judge what changes while somebody writes, until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from factcheck.commands.check import STDIN, Work, gather, make_session, tell_excluded
from factcheck.commands.common import Settings, opened, settle
from factcheck.commands.examining import Target
from factcheck.errors import FactcheckError, UsageError
from factcheck.output import complain, remark
from factcheck.report import INTERRUPTED
from factcheck.signals import Interrupts
from factcheck.watching import Round, rounds

MOST_NAMED = 3
"""Files that are named where a round begins."""
FORMATS = ("terminal", "plain", "jsonl")
"""Those whose reports can follow one another."""


def watch(paths: tuple[str, ...], settings: Settings) -> int:
    """Judge the files, then again and again what has changed of them. Ends with Ctrl-C."""
    _agree(paths, settings)
    with Interrupts() as interrupts:
        try:
            gathered = gather(paths, settings)
            targets = gathered.targets
            tell_excluded(gathered, settings)
            for error in gathered.trouble:
                complain(error.head, error.advice, more=error.more)
            work = Work.begin(settings, targets)
            settle()
            shared = _shared(settings, work)
            for step in rounds(lambda: _names(paths, settings), lambda: shared):
                if step.everything:
                    work = _again(work, settings)
                with interrupts.held():
                    _round(step, work, settings)
                remark("watching; Ctrl-C ends")
        except KeyboardInterrupt as error:
            return getattr(error, "code", INTERRUPTED)
    return INTERRUPTED  # pragma: no cover - rounds never ends


def _agree(paths: Sequence[str], settings: Settings) -> None:
    if STDIN in paths:
        raise UsageError("--watch needs files, not standard input")
    for flag, given in (
        ("--fix", settings.fix),
        ("--diff", settings.diff),
        ("--update-baseline", settings.update_baseline),
        ("--baseline-add", settings.baseline_add),
        ("--output", settings.output not in (None, STDIN)),
    ):
        if given:
            raise UsageError(f"--watch and {flag} exclude one another")
    if settings.resolved_format not in FORMATS:
        raise UsageError(f"--watch has the formats {', '.join(FORMATS)}, not {settings.resolved_format}")


def _names(paths: Sequence[str], settings: Settings) -> list[str]:
    return [target.name for target in gather(paths, settings).targets]


def _shared(settings: Settings, work: Work) -> list[str]:
    """The files of the fact base: when they change, so may every verdict."""
    import os

    from factcheck.facts import find

    try:
        return [str(path) for path in find(settings.facts, os.environ, Path.cwd())] or [work.base.path]
    except FactcheckError:
        return []


def _again(work: Work, settings: Settings) -> Work:
    """With the fact base read anew; with the one there was, where that has mistakes."""
    try:
        return Work.begin(settings, ())
    except FactcheckError as error:
        complain(error.head, error.advice, more=error.more)
        return work


def _round(step: Round, work: Work, settings: Settings) -> None:
    for name in step.gone:
        remark(f"{name}: gone")
    if not step.changed:
        return
    names = ", ".join(step.changed[:MOST_NAMED])
    more = len(step.changed) - MOST_NAMED
    remark(f"{names} and {more} more:" if more > 0 else f"{names}:")
    begun = time.perf_counter()
    if settings.baseline is not None:
        from factcheck.baseline import load

        work.baseline = load(settings.baseline)
    if settings.since is not None:
        from factcheck.changes import since

        work.examiner.changes = since(settings.since)
    with opened(settings, lambda: session.tally.exit_code) as sink:
        session = make_session(settings, work.base, sink, ())
        session.reporter.begin()
        work.done = 0
        for name in step.changed:
            work.take(work.examiner(Target(name, name)), session)
            sink.flush()
        work.finish(session, begun)
