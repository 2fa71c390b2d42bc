"""Report formats: a name, and the module that is imported when it is asked for.

A format module has one function, ``make(sink, look) -> Reporter``; a new format is a new module and one line in
:data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from factcheck.model import UNCHECKED, ClaimResult, Relation, Severity, Verdict
from factcheck.output import Sink, visible
from factcheck.records import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


FORMATS = {
    "terminal": "factcheck.report.terminal",
    "plain": "factcheck.report.plain",
    "json": "factcheck.report.jsonfmt",
    "jsonl": "factcheck.report.jsonl",
    "sarif": "factcheck.report.sarif",
    "junit": "factcheck.report.junit",
    "github": "factcheck.report.github",
    "gitlab": "factcheck.report.gitlab",
    "markdown": "factcheck.report.markdown",
    "html": "factcheck.report.html",
    "claimreview": "factcheck.report.claimreview",
}
CI_FORMATS = frozenset({"sarif", "junit", "github", "gitlab", "markdown", "html", "claimreview"})
"""Those that are only for judged claims, and need a :class:`factcheck.report.ci.Job`."""
MACHINE_FORMATS = frozenset({"json", "jsonl"}) | CI_FORMATS - {"github", "markdown"}
UTF8_FORMATS = MACHINE_FORMATS | CI_FORMATS
"""Those written as UTF-8 whatever the locale."""
COMPLETE_FORMATS = frozenset({"html", "claimreview"})
"""Those for what is right as well: the text is read with its findings, a review is of what was judged."""
TEXT_FORMATS = frozenset({"terminal", "plain"})
WITH_TEXTS = TEXT_FORMATS | {"html"}
"""Those that show the originals."""

FAIL_ON = {
    "refuted": frozenset({Severity.ERROR}),
    "disputed": frozenset({Severity.ERROR, Severity.WARNING}),
    "unverifiable": frozenset({Severity.ERROR, Severity.WARNING, Severity.NOTE}),
    "never": frozenset[Severity](),
}
RELATION_WORDS = {
    Relation.ENTAILS: "supports",
    Relation.EXCLUDES: "contradicts",
    Relation.STRETCH: "does not go so far",
    Relation.ALLOWS: "allows",
    Relation.INCOMPARABLE: "not comparable",
}
"""How a source stands to the words judged, in every report for people."""
INTERRUPTED = 130
"""The exit code after Ctrl-C."""
LONGEST_HINT = 160
"""Characters of what a suggested command explains."""
_ORDER = (Verdict.SUPPORTED, Verdict.PARTIAL, Verdict.DISPUTED, Verdict.REFUTED, Verdict.UNVERIFIABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report shall look. ``names`` maps entity ids to names; ``located`` adds path and columns (``check``)."""

    located: bool = False
    lines: bool = False
    """The claims have line numbers worth showing."""
    grouped: bool = False
    """The claims are of several files, and each file gets a heading (``terminal``)."""
    quiet: bool = False
    color: str = "auto"
    facts: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    to_file: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    """The original texts by path, those of the claims that are being reported."""
    ci: object | None = None
    """The run as the formats for CI systems know it: a :class:`factcheck.report.ci.Job`."""


@dataclass(slots=True)
class Tally:
    """What was judged. Sentences that are about no fact are counted apart in a text (``check``)."""

    fail_on: str = "refuted"
    counts: dict[Verdict, int] = field(default_factory=dict)
    others: int = 0
    incomplete: int = 0
    """Claims of documents of which a part is about no fact."""
    silenced: int = 0
    """Findings that comments took away."""
    ignored: int = 0
    """Findings that are not to be reported (``--select``, ``--ignore``)."""
    known: int = 0
    """Findings of the baseline."""
    mistaken: int = 0
    """Suppression comments with a mistake in them."""
    idle: int = 0
    """Suppression comments that silence nothing, or no longer."""
    failed: bool = False
    trouble: bool = False
    """Some input could not be read: exit code 2 whatever the verdicts."""
    unread: dict[str, str] = field(default_factory=dict)
    """The files that could not be read, and why."""
    unwritten: dict[str, str] = field(default_factory=dict)
    """The files that could not be corrected (``--fix``), and why."""
    interrupted: str = ""
    """Ctrl-C ended the run before its time: how far it had come."""
    stopped: int = INTERRUPTED
    """The exit code then; another one where it was another signal."""
    exit_zero: bool = False
    """Findings do not make the run fail (``--exit-zero``)."""
    example: ClaimResult | None = None
    """The first of the worst claims, for the hint at the end."""
    beyond: str = ""
    """What to say of another base that could judge more (``terminal``)."""
    again: tuple[str, ...] = ()
    """Options that a suggested command needs to judge by the same facts."""

    def add(self, result: ClaimResult, *, aside: bool = False) -> None:
        """Count a claim; ``aside``: a sentence of a text that is about no fact, which never fails a run."""
        if aside:
            self.others += 1
            return
        self.counts[result.verdict] = self.counts.get(result.verdict, 0) + 1
        self.incomplete += any(note.startswith(UNCHECKED) for note in result.notes)
        if result.severity in FAIL_ON[self.fail_on]:
            self.failed = True
        if result.severity in (Severity.ERROR, Severity.WARNING) and (
            self.example is None or (self.example.severity, result.severity) == (Severity.WARNING, Severity.ERROR)
        ):
            self.example = result

    @property
    def claims(self) -> int:
        return sum(self.counts.values())

    @property
    def exit_code(self) -> int:
        if self.interrupted:
            return self.stopped
        return 2 if self.trouble else int(self.failed and not self.exit_zero)

    def line(self) -> str:
        """ "5 claims: 2 supported, 1 disputed, 2 unverifiable (3 other sentences); 1 silenced, 2 known"."""
        text = f"{self.claims} claim{'' if self.claims == 1 else 's'}"
        counts = ", ".join(f"{self.counts[verdict]} {verdict}" for verdict in _ORDER if verdict in self.counts)
        if counts:
            text += f": {counts}"
        if self.others:
            text += f" ({self.others} other sentence{'' if self.others == 1 else 's'})"
        apart = (
            (self.incomplete, "not checked whole"),
            (self.silenced, "silenced"),
            (self.ignored, "ignored"),
            (self.known, "known"),
            (self.mistaken, f"comment{'' if self.mistaken == 1 else 's'} with a mistake"),
            (self.idle, f"comment{'' if self.idle == 1 else 's'} without effect"),
        )
        told = ", ".join(f"{count} {what}" for count, what in apart if count)
        return f"{text}; {told}" if told else text

    @property
    def errors(self) -> dict[str, str]:
        """What could not be done, by path."""
        return self.unread | self.unwritten

    @property
    def undone(self) -> list[str]:
        """What was not done to files that were read: corrections not written, and an interruption."""
        lines = [f"not corrected: {visible(why)}" for why in self.unwritten.values()]
        return [*lines, self.interrupted] if self.interrupted else lines

    def ending(self) -> list[str]:
        """Why not all was done that was to be: each file not read or not corrected, and an interruption."""
        return [*(f"not read: {visible(path)}: {visible(why)}" for path, why in self.unread.items()), *self.undone]

    def next_command(self) -> str | None:
        """A command that tells more about the worst claim, ready to be run."""
        if self.example is None:
            return None
        import shlex

        what = self.example.claim
        if self.example.path not in (None, "-"):
            what = f"{self.example.path}:{self.example.line}"
        if len(what) > LONGEST_HINT or not what.isprintable():
            return None
        return shlex.join(["factcheck", *self.again, "explain", what])


class Reporter(Protocol):
    """Writes one report: ``begin``, each claim as it is judged, ``end``."""

    def begin(self) -> None: ...
    def claim(self, result: ClaimResult) -> None: ...
    def end(self, tally: Tally) -> None: ...


def make(name: str, sink: Sink, look: Look) -> Reporter:
    """The reporter of format ``name`` (a key of :data:`FORMATS`)."""
    made: Reporter = import_module(FORMATS[name]).make(sink, look)
    return made
