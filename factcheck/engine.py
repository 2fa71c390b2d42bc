"""The checker: text in, judged claims out. Pure: no files, no terminal, no clock."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from factcheck import language as languages
from factcheck.checking.answers import MAX_CLAIM, Explanation, Parsed, ParsedEntity, too_long
from factcheck.judging import combine, no_fact, severity_of
from factcheck.judging.judge import Judge
from factcheck.matching.context import NONE as NO_CONTEXT
from factcheck.matching.context import Context
from factcheck.matching.index import Index
from factcheck.matching.parts import Trace
from factcheck.matching.typos import Speller
from factcheck.model import ClaimResult, FactBase, Finding, Span
from factcheck.reading import quantities as quantity_reader
from factcheck.reading import sentences
from factcheck.reading.sentence import Sentence

if TYPE_CHECKING:
    from factcheck import drafts
    from factcheck.checking.placing import OnFault
    from factcheck.documents.base import Document


class Checker:
    """Judges claims against a fact base.

    ``sources`` limits judging to the readings of these source ids; ``date`` (ISO, possibly cut) is what "last year"
    is seen from; ``assume_context`` lets a claim that names no country be about the base's default context.
    """

    def __init__(
        self,
        base: FactBase,
        *,
        sources: Collection[str] = (),
        date: str | None = None,
        assume_context: bool = False,
    ) -> None:
        self.base = base
        self.language = languages.get(base.language)
        self.index = Index(base, self.language)
        known = frozenset(self.index.phrases.vocabulary) | self.language.function
        self._names = Speller(lambda: self.index.name_words, known)
        self._concepts = Speller(lambda: self.index.concept_words, known)
        self._judge = Judge(self.index, sources=frozenset(sources), date=date, assume_context=assume_context)

    def check(self, claim: str) -> ClaimResult:
        """Judge one claim: a line or an argument, of one or more sentences. Offsets are in ``claim``."""
        return self._check(claim, None)

    def check_text(self, text: str) -> Iterator[ClaimResult]:
        """Judge each sentence of a text; lines and columns are 1-based, in characters."""
        starts = [0]
        starts.extend(i + 1 for i, c in enumerate(text) if c == "\n")
        from bisect import bisect_right

        def place(offset: int) -> tuple[int, int]:
            line = bisect_right(starts, offset)
            return line, offset - starts[line - 1] + 1

        for span in sentences.split(text, self.language):
            result = self._check(text[span.start : span.end], None)
            line, column = place(span.start)
            end_line, end_column = place(span.end)
            yield ClaimResult(
                claim=result.claim,
                verdict=result.verdict,
                severity=result.severity,
                findings=result.findings,
                notes=result.notes,
                line=line,
                column=column,
                end_line=end_line,
                end_column=end_column,
            )

    def check_document(
        self, document: Document, subjects: Collection[str] = (), *, on_fault: OnFault | None = None
    ) -> Iterator[ClaimResult]:
        """Judge a document as its reader made it; lines and columns are those of the original file.

        ``subjects`` are entity ids that the whole document is taken to be about. An exception in judging a sentence is
        told as that sentence's finding (code ``internal``), and to ``on_fault`` before.
        """

        def check(text: str, around: Context, seen: list[Sentence]) -> ClaimResult:
            return self._check(text, None, around, seen)

        yield from self._document(document, subjects, check, on_fault)

    def _document(
        self,
        document: Document,
        subjects: Collection[str],
        check: drafts.Check,
        on_fault: OnFault | None = None,
    ) -> Iterator[ClaimResult]:
        from factcheck.drafts import judge
        from factcheck.matching.carrying import Carrier

        carrier = Carrier(self.index, self._judge.date or document.date, frozenset(subjects))
        yield from judge(document, carrier, self.language, self._read, check, on_fault)

    def explain(self, claim: str) -> Explanation:
        """Judge a claim and tell how: what was read, which facts were considered, why one did not match."""
        trace = Trace()
        result = self._check(claim, trace)
        return Explanation(result, tuple(trace.lines))

    def explain_document(
        self, document: Document, subjects: Collection[str] = (), *, on_fault: OnFault | None = None
    ) -> Iterator[Explanation]:
        """As :meth:`check_document`, and for each claim what the text before lends it and how it was judged."""
        traces: list[Trace] = []

        def check(text: str, around: Context, seen: list[Sentence]) -> ClaimResult:
            traces.append(Trace())
            return self._check(text, traces[-1], around, seen)

        for result in self._document(document, subjects, check, on_fault):
            yield Explanation(result, tuple(line for trace in traces for line in trace.lines))
            traces.clear()

    def parse(self, text: str) -> Parsed:
        """The quantities, periods and names in a text, with their spans."""
        parsed = Parsed([], [], [])
        for span in sentences.split(text, self.language):
            sentence = self._read(text[span.start : span.end])
            sentence.deepen()
            quantities, periods = quantity_reader.read(sentence.tokens, self.language.numbers)
            parsed.quantities.extend(q.moved(span.start) for q in quantities)
            parsed.periods.extend(
                p._replace(span=p.span.moved(span.start), cue=p.cue and p.cue.moved(span.start)) for p in periods
            )
            for m in sentence.names:
                start, end = m.span(sentence.tokens).moved(span.start)
                entity = self.index.entity(m.id)
                source = self.base.sources.get(m.id) if m.kind == "source" else None
                name = entity.name if entity else source.publisher if source else m.id
                kind = entity.type if entity else m.kind
                parsed.entities.append(ParsedEntity(start, end, text[start:end], m.id, kind, name))
        return parsed

    def _check(
        self,
        claim: str,
        trace: Trace | None,
        around: Context = NO_CONTEXT,
        seen: list[Sentence] | None = None,
    ) -> ClaimResult:
        if len(claim) > MAX_CLAIM:
            return too_long(claim)
        findings: list[Finding] = []
        notes: list[str] = []
        for span in sentences.split(claim, self.language):
            sentence = self._read(claim[span.start : span.end] if span != (0, len(claim)) else claim)
            if seen is not None:
                seen.append(sentence)
            for finding in self._judge.judge(sentence, trace, notes, around):
                findings.append(_shift(finding, span.start))
        judged = [f for f in findings if f.fact is not None]
        if judged and len(judged) < len(findings):
            findings = [f for f in findings if f.fact is not None or f.code not in ("no-fact",) or f.part]
        if not findings:
            findings = [no_fact(claim)]
        verdict = combine([f.verdict for f in findings])
        return ClaimResult(
            claim=claim,
            verdict=verdict,
            severity=severity_of([f.verdict for f in findings]),
            findings=tuple(findings),
            notes=tuple(dict.fromkeys(notes)),
        )

    def _read(self, text: str) -> Sentence:
        sentence = Sentence(text, self.index)
        sentence.respell(self._names, self._concepts)
        return sentence


def _shift(finding: Finding, by: int) -> Finding:
    if not by:
        return finding
    from dataclasses import replace

    return replace(finding, start=finding.start + by, end=finding.end + by)


__all__ = ["MAX_CLAIM", "Checker", "Explanation", "Parsed", "ParsedEntity", "Span"]
