"""One file of a run: read, judged, its comments and the configuration applied, perhaps corrected.

What happens here happens in whatever process the file is judged in; the outcome is small and can be sent. What needs
to know of other files (the baseline, the report) is done by who gets it.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.base import FactBase
from factcheck.clock import today
from factcheck.commands.common import check_context, debugging, is_aside, load_base, too_long
from factcheck.commands.hints import in_another_language
from factcheck.commands.settings import Settings
from factcheck.config.overrides import NOTHING as NO_OVERRIDE
from factcheck.config.overrides import Chosen, choose, reweigh
from factcheck.config.selection import Selection
from factcheck.errors import FAULT, FactcheckError, OutputError, TooLargeError, UnreadableFileError
from factcheck.files import read as read_file
from factcheck.inputs import ECHO, LARGEST_FILE, LONGEST_CLAIM, Line
from factcheck.model import ClaimResult, Finding
from factcheck.records import NamedTuple, dataclass, field, replace

if TYPE_CHECKING:
    from factcheck.changes import Changes, Lines
    from factcheck.checking.engine import Checker
    from factcheck.documents.base import Document
    from factcheck.fixing import Fix, Left


class Target(NamedTuple):
    """A file to judge: its path, and its bytes where they are no file's (standard input).

    ``name`` is what it is called in the report, ``suffix`` says how to read it, if its name does not.
    """

    name: str
    path: str | None = None
    data: bytes | None = None
    label: str | None = None
    """The name that overrides go by, where it is another than ``name``."""


class Setting(NamedTuple):
    """What one file is judged by."""

    chosen: Chosen
    base: FactBase
    checker: Checker
    context: Collection[str]


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of one file. ``results`` are in the order of the text, those about comments among them."""

    target: Target
    results: list[ClaimResult] = field(default_factory=list)
    others: int = 0
    """Sentences about no fact that are not among the results."""
    asides: list[str] = field(default_factory=list)
    """The first of them."""
    date: str | None = None
    """The day that the text is seen from."""
    unchanged: list[ClaimResult] = field(default_factory=list)
    """Claims in lines that did not change (``--since``): the baseline must know that they still are there."""
    silenced: list[Finding] = field(default_factory=list)
    ignored: list[ClaimResult] = field(default_factory=list)
    """What was not to be reported (``--select``, ``--ignore``)."""
    remarks: tuple[str, ...] = ()
    error: str | None = None
    more: tuple[str, ...] = ()
    """What else there is to say of the error, one thing a line."""
    advice: str = ""
    empty: bool = False
    seconds: float = 0.0
    characters: int = 0
    fixes: list[Fix] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    patch: str = ""
    failure: OutputError | None = None
    """Why corrections could not be written."""
    text: str | None = None
    """The text of the document, where the report shows lines of it."""
    document: Document | None = None
    """The document, where the report shows all of it."""


_SENT = ("settings", "base", "today", "everything", "changes", "known", "edit", "folder", "texts", "sample")
"""What goes to another process."""


@dataclass(slots=True)
class Examiner:
    """Judges files one by one. It can be sent to another process: what it has loaded stays behind."""

    settings: Settings
    base: FactBase
    today: str
    everything: bool = False
    """Keep sentences about no fact."""
    changes: Changes | None = None
    known: Collection[str] = frozenset()
    """Fingerprints of findings that are not to be corrected."""
    edit: str | None = None
    """``diff``, ``fix`` or ``propose``."""
    folder: str = "."
    """Where a patch is to be applied."""
    sample: int = 0
    """How many sentences about no fact the outcome holds."""
    texts: str | None = None
    """``all``: the outcome holds every document; ``found``: the text of those where something was found."""
    _bases: dict[tuple[str, ...], tuple[FactBase, Checker]] = field(default_factory=dict)

    def __getstate__(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _SENT)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        for name, value in zip(_SENT, state, strict=True):
            setattr(self, name, value)
        self._bases = {}

    def __call__(self, target: Target) -> Outcome:
        """The outcome for a file; whatever is wrong with the file is in it."""
        outcome = Outcome(target=target)
        begun = time.perf_counter()
        try:
            data = read(target) if target.data is None else target.data
            self._examine(target, data, outcome, self.edit)
        except FactcheckError as error:
            outcome.error, outcome.advice, outcome.more = error.head, error.advice, error.more
        except (RecursionError, MemoryError) as error:
            what = "nesting" if isinstance(error, RecursionError) else "memory"
            outcome.error = f"{target.name}: needs too much {what} ({type(error).__name__})"
        except Exception as error:
            if debugging():
                raise
            outcome.error = f"{target.name}: internal error: {type(error).__name__}: {error}"
            outcome.advice = FAULT
        if outcome.error is not None:
            outcome.results.clear()
            outcome.unchanged.clear()
            outcome.ignored.clear()
            outcome.asides.clear()
            outcome.others = 0
        outcome.seconds = time.perf_counter() - begun
        if target.data is not None:
            outcome.target = target._replace(data=None)
        return outcome

    def prepare(self) -> Checker:
        """Load what most files need, before processes are forked."""
        return self._checker(NO_OVERRIDE)[1]

    def _checker(self, chosen: Chosen) -> tuple[FactBase, Checker]:
        key = chosen.facts or ()
        found = self._bases.get(key)
        if found is None:
            from factcheck.checking.engine import Checker

            base = self.base
            if chosen.facts:
                origins = {**self.settings.origins, "facts": chosen.origins["facts"]}
                base = load_base(replace(self.settings, facts=chosen.facts, context=(), origins=origins))
            checker = Checker(base, sources=self.settings.source, date=self.settings.date, today=today())
            found = self._bases[key] = base, checker
        return found

    def setting(self, target: Target) -> Setting:
        """What a file is judged by: the options, and the overrides that match it."""
        name = target.label or target.name
        chosen = choose(self.settings.overrides, name) if self.settings.overrides else NO_OVERRIDE
        base, checker = self._checker(chosen)
        context = chosen.context if chosen.context is not None else self.settings.context
        if chosen.context is not None or chosen.facts is not None:
            check_context(context, base, f"{chosen.origins.get('context', name)}: context")
        return Setting(chosen, base, checker, context)

    def document(self, target: Target, data: bytes, encoding: str, chosen: Chosen) -> Document:
        """A file as its reader made it, with the date that it is seen from."""
        from factcheck.documents import read as read_document

        document = read_document(target.label or target.name, data, encoding=encoding)
        date = document.date or chosen.date or self.settings.default_date
        return replace(document, date=date, path=target.name)

    def _examine(self, target: Target, data: bytes, outcome: Outcome, edit: str | None) -> None:
        from factcheck.suppression import Suppressions

        chosen, base, checker, context = self.setting(target)
        encoding = self.settings.encoding

        asides = self.everything or bool(self.settings.select or self.settings.ignore or chosen.severity)

        def judge(text: bytes, encoding: str) -> tuple[Document, list[ClaimResult]]:
            document = self.document(target, text, encoding, chosen)
            return document, list(_judged(checker, document, context, asides))

        document, judged = judge(data, encoding)
        outcome.characters = len(document.text)
        outcome.empty = not document.text.strip()
        told = in_another_language((block.text for block in document.blocks), base)
        outcome.remarks = (*document.problems, *([told] if told is not None else ()))
        lines = None if self.changes is None else self.changes.of(target.path).renumbered(document.text)
        suppressions = Suppressions(document, base.facts, self.today)
        kept = self._kept(judged, suppressions, chosen.severity, outcome, lines)
        outcome.date = self.settings.date or document.date
        if chosen.facts:
            outcome.asides.clear()
        if edit is not None:
            from factcheck.commands.editing import Editor

            editor = Editor(target, document, data, encoding, base, edit, self.folder)
            after = editor.run(judged, [one for one in kept if not self._is_known(one)], judge)
            outcome.fixes, outcome.left, outcome.patch = editor.fixes, editor.left, editor.patch
            outcome.failure = editor.failure
            if after is not None:
                outcome.unchanged, outcome.silenced, outcome.ignored, outcome.others = [], [], [], 0
                outcome.asides.clear()
                self._examine(target, after, outcome, None)
                return
        notices = [one for one in suppressions.finish() if lines is None or lines.touch(one.line, one.end_line)]
        outcome.silenced = [one.finding for one in suppressions.silenced]
        outcome.results = list(_merged(kept, notices))
        if self.texts == "all":
            outcome.document = document
        elif self.texts and outcome.results:
            outcome.text = document.text

    def _kept(
        self,
        judged: Sequence[ClaimResult],
        suppressions: Any,
        levels: Mapping[str, str],
        outcome: Outcome,
        lines: Lines | None,
    ) -> list[ClaimResult]:
        """What is left of the claims, without those about no fact unless they are wanted."""
        kept = []
        selection = Selection(self.settings.select, self.settings.ignore)
        for result in judged:
            unsilenced = suppressions.apply(result)
            if unsilenced is not None and selection:
                unsilenced, ignored = selection.split(unsilenced)
                if ignored is not None:
                    outcome.ignored.append(ignored)
            weighed = reweigh(unsilenced, levels) if unsilenced is not None else None
            if weighed is None:
                continue
            if lines is not None and not lines.touch(weighed.line, weighed.end_line):
                if not is_aside(weighed):
                    outcome.unchanged.append(weighed)
            elif not self.everything and is_aside(weighed):
                outcome.others += 1
                if len(outcome.asides) < self.sample:
                    outcome.asides.append(weighed.claim)
            else:
                kept.append(weighed)
        return kept

    def _is_known(self, result: ClaimResult) -> bool:
        if not self.known:
            return False
        from factcheck.report.fingerprint import fingerprints

        return any(mark in self.known for mark in fingerprints(result))


def read(target: Target) -> bytes:
    """The bytes of a file; an ``InputError`` says why not."""
    try:
        data = read_file(target.path or "", LARGEST_FILE)
    except (OSError, ValueError) as error:
        raise UnreadableFileError.of(target.name, error) from error
    if len(data) > LARGEST_FILE:
        raise TooLargeError(f"larger than {LARGEST_FILE >> 20} MB", path=target.name)
    return data


def _judged(checker: Checker, document: Document, context: Collection[str], asides: bool) -> Iterator[ClaimResult]:
    judged = (
        checker.check_document(document, context, on_fault=raised if debugging() else None, asides=asides)
        if hasattr(checker, "check_document")
        else _lines(checker, document)
    )
    for result in judged:
        if len(result.claim) > LONGEST_CLAIM:
            echo = result.claim[:ECHO] + "…"
            note = f"the claim has {len(result.claim):,} characters; only its first {ECHO} are shown"
            yield replace(result, claim=echo, notes=(*result.notes, note))
        else:
            yield result


def raised(error: Exception) -> None:
    """Ends the run at a fault of ours."""
    raise error


def _lines(checker: Checker, document: Document) -> Iterator[ClaimResult]:
    """The claims of a checker that knows no documents, without lines that are too long to be any."""
    lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and len(lines[i]) <= LONGEST_CLAIM:
            continue
        for result in checker.check_text("\n".join(lines[start:i])):
            end = result.end_line + start
            yield replace(result, path=document.path, line=result.line + start, end_line=end)
        if i < len(lines):
            yield replace(too_long(Line(i + 1, lines[i], len(lines[i]))), path=document.path)
        start = i + 1


def _merged(results: Sequence[ClaimResult], notices: Sequence[ClaimResult]) -> Iterator[ClaimResult]:
    """Results in their order, each notice before the first of them that stands after it."""
    waiting = list(reversed(notices))
    for result in results:
        while waiting and (waiting[-1].line, waiting[-1].column) <= (result.line, result.column):
            yield waiting.pop()
        yield result
    yield from reversed(waiting)
