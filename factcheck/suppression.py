"""Comments that silence findings: applied to the claims of a document, and judged themselves.

A suppression covers findings that would be raised (about a fact, and not supported). What is wrong with one is a result
of its own, placed at the comment: a mistake in it (an error, and it silences nothing), an end that has passed (it
silences nothing any more), or nothing that it silences (warnings).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from factcheck.config.overrides import without
from factcheck.documents.base import Directive, Document
from factcheck.inputs import did_you_mean
from factcheck.model import ClaimResult, Finding, Severity, Verdict
from factcheck.records import NamedTuple, dataclass, field

WRONG = "suppression-error"
EXPIRED = "suppression-expired"
UNUSED = "suppression-unused"
CODES = {
    WRONG: "a suppression comment with a mistake in it, such as a missing reason; it silences nothing",
    EXPIRED: "a suppression comment whose end has passed; it silences nothing any more",
    UNUSED: "a suppression comment that silences nothing",
}
"""The codes of the findings about suppressions, and what they mean."""
_SEVERITIES = {WRONG: Severity.ERROR, EXPIRED: Severity.WARNING, UNUSED: Severity.WARNING}

_WORD = re.compile(r"[\w-]*\w")


class Silenced(NamedTuple):
    """A finding that a comment took away, with the reason the comment gives."""

    finding: Finding
    reason: str
    line: int


@dataclass(slots=True)
class _Rule:
    """A directive that holds. ``start`` .. ``end`` is the stretch of the original that a pair of comments encloses;
    ``block`` .. ``block_end`` are blocks; neither: the whole file."""

    directive: Directive
    facts: frozenset[str]
    start: int | None = None
    end: int | None = None
    used: set[str] = field(default_factory=set)

    def covers(self, block: int, at: int) -> bool:
        if self.start is not None:
            return self.start <= at and (self.end is None or at < self.end)
        if self.directive.kind == "ignore-file":
            return True
        first, last = self.directive.block, self.directive.block_end
        return first is not None and last is not None and first <= block < last


class Suppressions:
    """The suppression comments of one document.

    ``facts`` are the ids there are; ``today`` (ISO) is what an end is compared with: the day it names still counts.
    """

    def __init__(self, document: Document, facts: Collection[str], today: str) -> None:
        self.document = document
        self.facts = facts
        self.rules: list[_Rule] = []
        self.silenced: list[Silenced] = []
        self._notices: list[ClaimResult] = []
        open_rules: list[_Rule] = []
        for directive in document.directives:
            if directive.kind == "ignore-end":
                self._close(directive, open_rules)
                continue
            rule = self._rule(directive, today)
            if directive.kind == "ignore-start":
                # one that holds no more, or has a mistake in it, still belongs to its end
                pair = rule if rule is not None else _Rule(directive, frozenset(directive.facts))
                pair.start = directive.end
                open_rules.append(pair)
        for rule in open_rules:
            rule.end = rule.start
            self._tell(rule.directive, WRONG, "ignore-start without an ignore-end; it silences nothing")
            if rule in self.rules:
                self.rules.remove(rule)

    def _rule(self, directive: Directive, today: str) -> _Rule | None:
        """What the directive silences, if it is in order."""
        if directive.error is not None:
            self._tell(directive, WRONG, directive.error)
            return None
        if not directive.facts and (near := self._named(directive.reason)) is not None:
            hint = f"did you mean '{directive.kind}[{near}]'?"
            self._tell(
                directive, WRONG, f"without brackets all facts are meant, and the reason begins with one ({hint})"
            )
            return None
        unknown = [name for name in directive.facts if name not in self.facts]
        for name in unknown:
            near = did_you_mean(name, sorted(self.facts))
            hint = f"did you mean '{near}'?" if near else "see factcheck facts list"
            self._tell(directive, WRONG, f"there is no fact '{name}' ({hint})")
        known = frozenset(directive.facts).difference(unknown)
        if directive.facts and not known:
            return None
        if directive.until is not None and directive.until < today:
            self._tell(directive, EXPIRED, f"it ended on {directive.until}: {directive.reason}")
            return None
        rule = _Rule(directive, known)
        self.rules.append(rule)
        return rule

    def _named(self, reason: str) -> str | None:
        """The fact whose id a reason begins with, in about these words."""
        words = _WORD.findall(reason[:200].casefold())[:3]
        starts = ["-".join(words[:count]) for count in range(len(words), 0, -1)]
        exact = next((start for start in starts if start in self.facts), None)
        near = (did_you_mean(start, sorted(self.facts), cutoff=0.9) for start in starts if len(start) > 3)
        return exact or next((fact for fact in near if fact is not None), None)

    def _close(self, directive: Directive, open_rules: list[_Rule]) -> None:
        if directive.error is not None:
            self._tell(directive, WRONG, directive.error)
        wanted = frozenset(directive.facts)
        for i in range(len(open_rules) - 1, -1, -1):
            if not wanted or wanted == frozenset(open_rules[i].directive.facts):
                open_rules.pop(i).end = directive.start
                return
        of = f"[{', '.join(directive.facts)}]" if wanted else ""
        self._tell(directive, WRONG, f"ignore-end{of} without an ignore-start{of}")

    def apply(self, result: ClaimResult) -> ClaimResult | None:
        """The claim without what is silenced; ``None`` where nothing is left of it."""
        if not self.rules:
            return result
        gone = []
        for i, finding in enumerate(result.findings):
            at = result.finding_spans[i][0] if i < len(result.finding_spans) else -1
            gone.append(self._silences(finding, result.block, at))
        return without(result, gone) if any(gone) else result

    def _silences(self, finding: Finding, block: int, at: int) -> bool:
        if finding.fact is None or finding.verdict is Verdict.SUPPORTED:
            return False
        hit = False
        for rule in self.rules:
            if (not rule.facts or finding.fact in rule.facts) and rule.covers(block, at):
                rule.used.add(finding.fact)
                if not hit:
                    self.silenced.append(Silenced(finding, rule.directive.reason, rule.directive.line))
                hit = True
        return hit

    def finish(self) -> list[ClaimResult]:
        """What is to be said of the comments themselves, in their order; to be asked when all claims were applied."""
        for rule in self.rules:
            if not rule.used:
                self._tell(rule.directive, UNUSED, f"it silences nothing: {rule.directive.reason}")
            elif idle := sorted(rule.facts - rule.used):
                names = ", ".join(f"[{name}]" for name in idle)
                self._tell(rule.directive, UNUSED, f"it silences nothing of {names}")
        return sorted(self._notices, key=lambda notice: (notice.line, notice.column))

    def _tell(self, directive: Directive, code: str, message: str) -> None:
        self._notices.append(notice(self.document, directive, code, f"suppression: {message}"))


def notice(document: Document, directive: Directive, code: str, message: str) -> ClaimResult:
    """The result that tells something about a comment."""
    text = document.text[directive.start : directive.end] or directive.kind
    line, column = document.position(directive.start)
    end_line, end_column = document.position(directive.end)
    finding = Finding(
        part=text,
        start=0,
        end=len(text),
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code=code,
        message=message,
        severity=_SEVERITIES[code],
    )
    return ClaimResult(
        claim=text,
        verdict=Verdict.UNVERIFIABLE,
        severity=_SEVERITIES[code],
        findings=(finding,),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        path=document.path,
        finding_spans=((directive.start, directive.end),),
        finding_places=((line, column, end_line, end_column),),
        block=directive.block or 0,
    )


def is_notice(result: ClaimResult) -> bool:
    """Whether the result is about a suppression comment and no claim of the text."""
    return len(result.findings) == 1 and result.findings[0].code in CODES


def suppress(suppressions: Suppressions, results: Iterable[ClaimResult]) -> Iterator[ClaimResult]:
    """The claims that are left, then what there is to say about the comments."""
    for result in results:
        kept = suppressions.apply(result)
        if kept is not None:
            yield kept
    yield from suppressions.finish()
