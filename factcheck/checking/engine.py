"""Text in, judged claims out, by the one reader. Pure: no files, no terminal, no clock."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from factcheck import language as languages
from factcheck.base import FactBase
from factcheck.checking.answers import MAX_CLAIM, Explanation, Parsed, ParsedEntity, ParsedFrame, too_long
from factcheck.checking.parts import Parts, Trace, hinted
from factcheck.checking.reader import Reader, Understood
from factcheck.discourse.assuming import assumes, lend_speaker, names_ours
from factcheck.discourse.calling import Called
from factcheck.frames import replace
from factcheck.judging.outcomes import Focus
from factcheck.judging.tables import combine, no_fact, severity_of
from factcheck.judging.telling import Teller
from factcheck.judging.verdicts import Judge
from factcheck.matching import periods
from factcheck.model import ClaimResult, Finding, Period, Quantity, Span
from factcheck.reading import sentences
from factcheck.statements.model import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.checking.passing import Sieve
    from factcheck.checking.placing import OnFault
    from factcheck.documents.base import Document


_DATELINE = re.compile(r".{0,60}\b\d{4}\b[^\w]{0,3}[-–—:.]")
"""What a claim that begins with the place and day of writing looks like."""


class Checker:
    """Judges claims against a base of sentences.

    ``sources`` limits judging to the readings of these source ids; ``date`` (ISO, possibly cut) is the day of speaking;
    ``today`` (ISO) stands in for a day of speaking that nobody tells, where a fact has a series, a term or a plan: the
    command gives the day of the machine's clock; by default it is the newest date in the base.
    ``assume_context`` lets a claim that names no country be about the pair that the base is about. It can be pickled.
    """

    def __init__(
        self,
        base: FactBase,
        *,
        sources: Collection[str] = (),
        date: str | None = None,
        assume_context: bool = False,
        today: str | None = None,
    ) -> None:
        self.base = base
        self.date = date
        self.today = today or newest(base)
        self.assume_context = assume_context
        self.sources = tuple(sources)
        self.language = languages.get(base.language)
        self.reader = Reader(base)
        self.prepared = self.reader.prepare()
        self.judge = Judge(base, self.prepared, self.reader.know, self.today, self._phrase, frozenset(sources))
        self.parts = Parts(self.reader, self.judge, Teller(base, self.judge.facts, self.language))

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.base, self.sources, self.date, self.assume_context, self.today)

    def _phrase(self, text: str) -> list[Statement]:
        """What a phrase of the base says, read as claims are."""
        return self.reader.said.statements(text) or self.reader.read(text).statements

    def check(self, claim: str) -> ClaimResult:
        """Judge one claim: a line or an argument, of one or more sentences. Offsets are in ``claim``."""
        focus = self.focus
        if focus.date is None and _DATELINE.match(claim):
            from factcheck.discourse.dating import text_date

            told = text_date([claim], self.language.numbers, self.language.date_labels)
            focus = replace(focus, date=told) if told else focus  # "ASTANA, 2 March 2024 – …"
        return self.judged(claim, focus)

    def check_text(self, text: str) -> Iterator[ClaimResult]:
        """Judge each sentence of a text; lines and columns are 1-based, in characters."""
        from bisect import bisect_right

        starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
        for span in sentences.split(text, self.language):
            result = self.judged(text[span.start : span.end], self.focus)
            line, end_line = (bisect_right(starts, offset) for offset in span)
            yield replace(
                result,
                line=line,
                column=span.start - starts[line - 1] + 1,
                end_line=end_line,
                end_column=span.end - starts[end_line - 1] + 1,
            )

    def check_document(
        self,
        document: Document,
        subjects: Collection[str] = (),
        *,
        on_fault: OnFault | None = None,
        asides: bool = True,
    ) -> Iterator[ClaimResult]:
        """Judge a document as its reader made it; lines and columns are those of the original file.

        ``subjects`` are entity ids that the whole document is taken to be about. An exception in judging a sentence is
        told as that sentence's finding (code ``internal``), and to ``on_fault`` before. Without ``asides`` most
        sentences about no fact are not read: they have one finding, "no-fact", whatever else there is to say of them.
        """
        from factcheck.checking.drafts import Draft

        yield from Draft(self, document, subjects, on_fault, asides=asides).judge()

    def explain(self, claim: str) -> Explanation:
        """Judge a claim and tell how: what was read, which facts were considered, why one did not match."""
        trace = Trace()
        result = self.judged(claim, self.focus, trace)
        return Explanation(result, tuple(trace.lines))

    def explain_document(
        self, document: Document, subjects: Collection[str] = (), *, on_fault: OnFault | None = None
    ) -> Iterator[Explanation]:
        """As :meth:`check_document`, and for each claim what the text before lends it and how it was judged."""
        from factcheck.checking.drafts import Draft

        trace = Trace()
        for result in Draft(self, document, subjects, on_fault, trace).judge():
            yield Explanation(result, tuple(trace.lines))
            trace.lines.clear()

    @cached_property
    def sieve(self) -> Sieve:
        """What the sentences of a text are looked through for before they are read."""
        from factcheck.checking.passing import Sieve

        return Sieve(self.reader, self.judge.prepared)

    @property
    def focus(self) -> Focus:
        """What a claim starts with that stands by itself."""
        return Focus(pair=self.assume_context, date=self.date)

    def judged(self, claim: str, focus: Focus, trace: Trace | None = None) -> ClaimResult:
        """The verdict on a claim in a context."""
        if len(claim) > MAX_CLAIM:
            return too_long(claim)
        findings: list[Finding] = []
        nameless = trace is None and not focus.entities and not self.reader.may_name(claim)
        if nameless and not focus.pair:
            return result_of(claim, findings)  # about nobody of the base: not worth a closer look
        spans = list(sentences.split(claim, self.language))
        called = Called(self.reader.know, focus.pair and not focus.running)
        read = [self._read(claim[span.start : span.end], called) for span in spans]
        lent = frozenset().union(*(got.lent for got in read))
        if not focus.running:
            for got in read:
                lend_speaker(got.statements)
        know = self.reader.know
        nobody = not any(names_ours(got.read, know) for got in read)
        if focus.pair and not focus.running:
            ours = bool(lent) or any(assumes(got.read, got.statements, know) for got in read)
            focus = replace(focus, pair=ours, assumed=lent - know.focus)
            if nameless and not focus.pair:
                return result_of(claim, self._near(claim, read))
        elif lent and not focus.running:
            focus = replace(focus, assumed=lent)
        if len(read) > 1 or any(len(got.statements) > 1 for got in read):
            self._carry(read, focus)
        for span, got in zip(spans, read, strict=True):
            findings.extend(_moved(finding, span.start) for finding in self.parts.of(got, focus, trace))
        result = result_of(claim, findings)
        if lent and any(finding.fact for finding in result.findings):
            whom = " and ".join(sorted(know.names.get(one, one) for one in lent))
            result = replace(result, notes=(f"names nobody: taken to be about {whom}",))
        elif nobody and focus.pair and self.base.focus and any(finding.fact for finding in result.findings):
            pair = " and ".join(know.names.get(one, one) for one in self.base.focus)
            result = replace(result, notes=(f"names no country: taken to be about {pair}",))
        return result

    def _near(self, claim: str, read: Sequence[Understood]) -> list[Finding]:
        """The nearest fact to a claim that names nobody, if any is near."""
        each = ((part, got) for got in read for part in got.statements)
        near = next(filter(None, (self.parts.nearest.to(part, got.read) for part, got in each)), None)
        return [replace(no_fact(claim), message=hinted(near))] if near is not None else []

    def _read(self, text: str, called: Called) -> Understood:
        got = self.reader.read(text, called)
        called.note(got.plain)
        return got

    def _carry(self, read: Sequence[Understood], focus: Focus) -> None:
        """Put what the parts of a claim lend to those after them into their statements."""
        from factcheck.discourse import Discourse

        state = Discourse(self.reader.know, frozenset(self.base.focus), focus.date, self.reader.venues)
        for got in read:
            state.resolve(got.statements, focus.foreign or bool(state.named(got.read) - state.own))
            state.note(got.read, got.statements)

    def parse(self, text: str) -> Parsed:
        """The quantities, periods, names and frames in a text, with their spans."""
        from factcheck.parsing import showing

        quantities: list[Quantity] = []
        periods: list[Period] = []
        entities: list[ParsedEntity] = []
        frames: list[ParsedFrame] = []
        for span in sentences.split(text, self.language):
            by = span.start
            read = self.reader.itemise(text[span.start : span.end])
            tokens = read.tokens
            quantities.extend(q.moved(by) for q in read.quantities)
            periods.extend(p._replace(span=_shift(p.span, by), cue=p.cue and _shift(p.cue, by)) for p in read.periods)
            for item in read.items:
                if item.refs:
                    start, end = tokens.start[item.first] + by, tokens.end[item.last - 1] + by
                    ref = item.refs[0]
                    name = self.reader.know.names.get(ref.id, text[start:end])
                    entities.append(ParsedEntity(start, end, text[start:end], ref.id, ref.kind, name))
            for frame in self.reader.grammar.frames(read):
                first, last = max(frame.first, 0), min(max(frame.last, frame.first + 1), len(tokens))
                start, end = tokens.start[first] + by, tokens.end[last - 1] + by
                frames.append(ParsedFrame(start, end, showing.frame(frame)))
        return Parsed(quantities, periods, entities, frames)


def result_of(claim: str, findings: Sequence[Finding]) -> ClaimResult:
    """The claim's result from the findings of its parts; of a claim that is about no fact, one finding is enough."""
    if not any(f.fact is not None for f in findings):
        findings = findings[:1] or [no_fact(claim)]
    verdicts = [f.verdict for f in findings]
    return ClaimResult(
        claim=claim, verdict=combine(verdicts), severity=severity_of(verdicts), findings=tuple(distinct(findings))
    )


def distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of one fact with one verdict and span once only."""
    seen = set()
    for finding in findings:
        key = (finding.fact, finding.start, finding.end, finding.code)
        if key not in seen:
            seen.add(key)
            yield finding


def newest(base: FactBase) -> str:
    """The last day that a base speaks of: when its sources were published or read."""
    dates = (date for source in base.sources.values() for date in (source.published, source.retrieved) if date)
    return max((periods.bounds(date)[1] for date in dates), default=periods.MAX)


def _again(base: FactBase, sources: tuple[str, ...], date: str | None, assume_context: bool, today: str) -> Checker:
    return Checker(base, sources=sources, date=date, assume_context=assume_context, today=today)


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved(finding: Finding, by: int) -> Finding:
    return replace(finding, start=finding.start + by, end=finding.end + by) if by else finding


__all__ = ["MAX_CLAIM", "Checker", "Explanation", "Parsed", "ParsedEntity", "ParsedFrame"]
