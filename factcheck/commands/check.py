"""``factcheck check FILE …``: judge the sentences of documents."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.base import FactBase
from factcheck.commands.beyond import MOST
from factcheck.commands.common import Session, Settings, is_aside, is_raised, load_base, opened, settle
from factcheck.commands.examining import Examiner, Outcome, Target
from factcheck.commands.selecting import check_names
from factcheck.errors import FactcheckError, InputError, TooLargeError, UsageError
from factcheck.inputs import LARGEST_FILE, standard_input
from factcheck.model import ClaimResult
from factcheck.output import Sink, complain, remark, visible, visible_lines
from factcheck.records import NamedTuple, dataclass, field
from factcheck.report import INTERRUPTED, TEXT_FORMATS, WITH_TEXTS, Tally
from factcheck.runner import Progress, processors, progress_for
from factcheck.runner import run as run_all
from factcheck.signals import Interrupts

if TYPE_CHECKING:
    from factcheck.baseline import Baseline
    from factcheck.statistics import Statistics

MOST_TOLD = 10
"""Entries of the baseline that no longer occur, or files that are left out, told one by one."""
STDIN = "-"


def run(paths: tuple[str, ...], settings: Settings) -> int:
    """Judge every sentence of the files; folders stand for the documents in them, ``-`` for standard input. Without any
    it is this folder."""
    paths = paths or (os.curdir,)
    _agree(paths, settings)
    if settings.watch:
        from factcheck.commands.watch import watch

        return watch(paths, settings)
    begun = time.perf_counter()
    gathered = gather(paths, settings)
    targets, trouble = gathered.targets, gathered.trouble
    tell_excluded(gathered, settings)
    if not targets and trouble and settings.resolved_format in TEXT_FORMATS:
        advised: set[str] = set()
        for missing in trouble:
            complain(missing.head, missing.advice if missing.advice not in advised else "", more=missing.more)
            advised.add(missing.advice)
        return FactcheckError.exit_code
    drafts = [target.path for target in targets if target.path is not None]
    if settings.fix:
        from factcheck.commands.guarding import refuse_to_correct

        refuse_to_correct(settings, drafts)
    work = Work.begin(settings, targets)
    settle()
    targets = work.changed(targets)
    if not targets and settings.since is not None:
        remark(f"nothing has changed since {settings.since}")
    with (
        opened(settings, lambda: session.tally.exit_code, drafts=drafts) as sink,
        Interrupts() as interrupts,
    ):
        session = make_session(settings, work.base, sink, targets)
        work.examiner.sample = MOST if session.beyond is not None else 0
        session.reporter.begin()
        for missing in trouble:
            session.complain(missing.head, missing.advice, path=missing.path, more=missing.more)
        stopped = work.run(targets, session, interrupts.held)
        with interrupts.held():
            code = work.finish(session, begun, stopped=stopped)
    return code


def _agree(paths: Sequence[str], settings: Settings) -> None:
    """Refuse options that make no sense together."""
    if settings.diff and settings.fix:
        raise UsageError("--diff and --fix exclude one another", advice="--diff only shows what --fix would do.")
    if settings.fix and STDIN in paths:
        raise UsageError("--fix cannot write standard input", advice="Use --diff.")
    if settings.stdin_filename is not None and STDIN not in paths:
        advice = "For example: factcheck check - --stdin-filename a.md"
        raise UsageError("--stdin-filename needs '-' among the files", advice=advice)
    if (settings.update_baseline or settings.baseline_add) and settings.baseline is None:
        flag = "--update-baseline" if settings.update_baseline else "--baseline-add"
        raise UsageError(f"{flag} needs --baseline FILE")
    if settings.baseline_add and settings.since is not None:
        raise UsageError(
            "--baseline-add and --since exclude one another", advice="A baseline holds what is found in whole files."
        )


class Gathered(NamedTuple):
    """The files that the arguments stand for, what is wrong with some arguments, and those that are excluded, be it as
    ``reports`` of an earlier run."""

    targets: list[Target]
    trouble: list[InputError]
    excluded: list[str]
    reports: list[str]


def gather(paths: Sequence[str], settings: Settings) -> Gathered:
    """What the arguments stand for; a file by several names is there once."""
    from factcheck.documents.finding import find

    root = Path(settings.exclude_from) if settings.exclude_from else None
    targets: dict[str | None, Target] = {}
    trouble: list[InputError] = []
    excluded: list[str] = []
    reports: list[str] = []
    first = paths.index(STDIN) if STDIN in paths else len(paths)
    for part in (paths[:first], paths[first : first + 1], paths[first + 1 :]):
        if list(part) == [STDIN]:
            targets[None] = _standard_input(settings)
            continue
        names = [path for path in dict.fromkeys(part) if path != STDIN]
        found = find(names, exclude=settings.exclude, root=root)
        trouble.extend(found.problems)
        excluded.extend(found.excluded)
        reports.extend(found.reports)
        for path in map(str, found.files):
            targets.setdefault(os.path.realpath(path), Target(path, path))
    return Gathered(list(targets.values()), trouble, excluded, reports)


def tell_excluded(gathered: Gathered, settings: Settings) -> None:
    """Say what was named and is not judged all the same, and which pages are no drafts."""
    for path in gathered.reports[:MOST_TOLD]:
        remark(f"{path}: left out: a report of factcheck, no draft")
    excluded = gathered.excluded
    by = settings.named("exclude", "--exclude")
    for path in excluded[:MOST_TOLD]:
        remark(f"{path}: left out by {by}")
    if len(excluded) > MOST_TOLD:
        remark(f"{len(excluded) - MOST_TOLD} more left out by {by}")


def _standard_input(settings: Settings) -> Target:
    data = standard_input().read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise TooLargeError(f"larger than {LARGEST_FILE >> 20} MB", path="standard input")
    return Target(settings.stdin_filename or STDIN, None, data, settings.stdin_filename or STDIN)


def make_session(settings: Settings, base: FactBase, sink: Sink, targets: Sequence[Target]) -> Session:
    session = Session(settings, base, sink, located=True, files=[target.name for target in targets])
    if settings.diff:
        session.reporter = _Nothing()
    return session


class _Nothing:
    """The report where a patch is printed instead."""

    def begin(self) -> None: ...
    def claim(self, result: ClaimResult) -> None: ...
    def end(self, tally: Tally) -> None: ...


@dataclass(slots=True)
class Work:
    """What a run needs beside the report."""

    settings: Settings
    base: FactBase
    examiner: Examiner
    baseline: Baseline | None = None
    statistics: Statistics | None = None
    total: int = 0
    done: int = 0
    fixed: int = 0
    fixed_files: int = 0
    left: int = 0
    progress: Progress = field(default_factory=lambda: Progress(0, None))

    @classmethod
    def begin(cls, settings: Settings, targets: Sequence[Target]) -> Work:
        """Load everything; what is wrong with an option is found here, before a line is written."""
        changes = None
        if settings.since is not None:
            from factcheck.changes import since

            changes = since(settings.since)
        baseline = None
        if settings.baseline is not None:
            from factcheck.baseline import load

            baseline = load(settings.baseline, add=settings.baseline_add)
        base = load_base(settings)
        check_names(settings, base)
        statistics = None
        if settings.statistics:
            from factcheck.statistics import Statistics

            statistics = Statistics(tuple(base.facts))
        import datetime

        examiner = Examiner(
            settings,
            base,
            datetime.date.today().isoformat(),
            everything=settings.shows(located=True) == "all",
            changes=changes,
            known=frozenset(mark for _, mark in baseline.entries) if baseline is not None else frozenset(),
            edit=_edit(settings),
        )
        if settings.resolved_format in WITH_TEXTS and not settings.quiet:
            examiner.texts = "all" if settings.resolved_format not in TEXT_FORMATS else "found"
        if settings.diff:
            from factcheck.patching import common_folder

            examiner.folder = common_folder(target.path for target in targets if target.path is not None)
        examiner.prepare()
        return cls(settings, base, examiner, baseline, statistics, total=len(targets))

    def changed(self, targets: list[Target]) -> list[Target]:
        """The files that have changed lines (``--since``)."""
        changes = self.examiner.changes
        if changes is None:
            return targets
        beside = [target.name for target in targets if not changes.holds(target.path)]
        for name in beside[:MOST_TOLD]:
            remark(f"{name}: not in the git repository of this folder: all its lines count as changed")
        if len(beside) > MOST_TOLD:
            remark(f"{len(beside) - MOST_TOLD} more files like this")
        return [target for target in targets if changes.of(target.path)]

    def run(
        self, targets: Sequence[Target], session: Session, held: Callable[[], AbstractContextManager[None]]
    ) -> int | None:
        """Judge the files and report them one after the other; the exit code if that was ended before its time."""
        self.total = len(targets)
        self.progress = progress_for(len(targets))
        outcomes = run_all(
            targets,
            self.examiner,
            jobs=self.settings.jobs or processors(),
            size=_size,
            failed=_failed,
            progress=self.progress.update,
        )
        try:
            for outcome in outcomes:
                with held():
                    self.progress.clear()
                    self.take(outcome, session)
                    session.sink.flush()
        except KeyboardInterrupt as error:
            outcomes.close()
            return getattr(error, "code", INTERRUPTED)
        finally:
            self.progress.clear()
        return None

    def take(self, outcome: Outcome, session: Session) -> None:
        """Report what came of a file."""
        from factcheck.suppression import is_notice

        self.done += 1
        target, statistics = outcome.target, self.statistics
        if outcome.error is not None:
            session.complain(outcome.error, outcome.advice, path=target.name, more=outcome.more)
            return
        if self.examiner.edit == "propose":
            session.fixes[target.name] = outcome.fixes
        if outcome.text is not None:
            session.texts[target.name] = outcome.text
        if outcome.document is not None:
            session.documents[target.name] = outcome.document
        shown = "standard input" if target.name == STDIN else target.name
        for text in outcome.remarks:
            remark(f"{shown}: {text}")
        if outcome.empty:
            remark(f"{shown}: empty, nothing to check")
        session.tally.silenced += len(outcome.silenced)
        ignored = [finding for result in outcome.ignored for finding in result.findings if is_raised(finding)]
        session.tally.ignored += len(ignored)
        before = self.baseline.known if self.baseline is not None else 0
        for result in outcome.results:
            if is_notice(result):
                session.notice(result)
                continue
            kept = result if self.baseline is None else self.baseline.apply(result)
            if statistics is not None:
                statistics.match(result.findings)
            if kept is None:
                continue
            session.add(kept)
            if statistics is not None and not is_aside(kept):
                statistics.add(kept)
        if self.examiner.texts == "found":
            session.texts.clear()
        session.fixes.clear()
        session.tally.others += outcome.others
        if session.beyond is not None:
            for claim in outcome.asides:
                session.beyond.note(claim, outcome.date)
        if self.baseline is not None:
            session.tally.known += self.baseline.known - before
            for result in outcome.unchanged:
                self.baseline.apply(result)
            for result in outcome.ignored:
                self.baseline.keep(result)
            self.baseline.checked(target.label or target.name)
        if statistics is not None:
            statistics.match(outcome.silenced)
            statistics.match(ignored)
            statistics.silenced += len(outcome.silenced)
            statistics.file(target.name, outcome.seconds, outcome.characters)
        self._edited(outcome, session)

    def _edited(self, outcome: Outcome, session: Session) -> None:
        """Write the patch, tell what was corrected and what was left alone."""
        if self.examiner.edit == "propose":
            return
        if outcome.patch:
            tty = self.settings.output in (None, STDIN) and sys.stdout is not None and sys.stdout.isatty()
            session.sink.write(visible_lines(outcome.patch) if tty else outcome.patch)
        name = outcome.target.name
        if outcome.failure is not None:
            session.tally.unwritten[name] = str(outcome.failure)
            session.complain(str(outcome.failure), outcome.failure.advice)
        self.fixed += len(outcome.fixes)
        self.fixed_files += bool(outcome.fixes)
        self.left += len(outcome.left)
        if self.settings.fix:
            for fix in outcome.fixes:
                remark(f"{name}:{fix.line}:{fix.column}: “{visible(fix.old)}” is now “{fix.new}” [{fix.fact}]")
        for left in outcome.left:
            part = visible(left.part)
            remark(f"{name}:{left.line}:{left.column}: left alone: “{part}” [{left.fact}]: {left.reason}")

    def finish(self, session: Session, begun: float, *, stopped: int | None = None) -> int:
        """The end of the report, the baseline and the statistics; the exit code, which is ``stopped`` if given."""
        if stopped is not None:
            session.tally.stopped = stopped
            session.tally.interrupted = f"interrupted: {self.done} of {self.total} files were judged"
        code = session.finish()
        session.sink.flush()
        if self.settings.diff or self.settings.fix:
            verb = "can be" if self.settings.diff else "was" if self.fixed == 1 else "were"
            files = f"{self.fixed_files} file{'' if self.fixed_files == 1 else 's'}"
            number = f"{self.fixed} correction{'' if self.fixed == 1 else 's'}"
            any_at_all = self.fixed or self.left
            folder = self.examiner.folder
            if self.settings.diff and self.fixed and folder not in (".", str(Path.cwd())):
                remark(f"the names in the patch are those in {folder}: apply it there, as with git -C FOLDER apply")
            remark(f"{number} {verb} made in {files}, {self.left} left alone" if any_at_all else "nothing to correct")
        if stopped is not None:
            remark(session.tally.interrupted)
        elif self.baseline is not None:
            self._close_baseline(self.baseline)
        if self.statistics is not None:
            statistics = self.statistics
            statistics.others = session.tally.others
            statistics.claims = session.tally.claims
            statistics.known = self.baseline.known if self.baseline is not None else 0
            statistics.seconds = time.perf_counter() - begun
            remark("statistics", more=statistics.lines(everything=self.settings.show == "all"))
        return code

    def _close_baseline(self, baseline: Baseline) -> None:
        gone = baseline.gone()
        if self.settings.update_baseline or self.settings.baseline_add:
            remark(f"{baseline.path}: {baseline.save(add=self.settings.baseline_add)}")
            if baseline.joined:
                remark(f"{baseline.path}: another run has changed it in the meantime; what it changed is kept")
        elif gone:
            count = sum(entry.count for entry in gone)
            remark(
                f"{baseline.path}: {count} known finding{' no longer occurs' if count == 1 else 's no longer occur'};"
                " --update-baseline takes them out"
            )
            for entry in gone[:MOST_TOLD]:
                remark(f"  {entry}")
            if len(gone) > MOST_TOLD:
                remark(f"  … and {len(gone) - MOST_TOLD} more")


def _edit(settings: Settings) -> str | None:
    """What is to become of corrections: see :class:`factcheck.commands.editing.Editor`."""
    if settings.diff or settings.fix:
        return "diff" if settings.diff else "fix"
    return "propose" if settings.resolved_format == "sarif" else None


def _size(target: Target) -> int:
    """The bytes of a file, for sharing files out among processes."""
    if target.data is not None:
        return len(target.data)
    try:
        return os.path.getsize(target.path or "")  # noqa: PTH202
    except OSError:
        return 0


def _failed(target: Target, error: Exception) -> Outcome:
    advice = "The file may need more memory than there is."
    return Outcome(target=target._replace(data=None), error=f"{target.name}: {error}", advice=advice)
