"""From what was judged of a block to claims with their places in the original file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factcheck.judging.tables import combine, no_fact, severity_of
from factcheck.model import UNCHECKED, ClaimResult, Finding, Severity, Verdict
from factcheck.reading.tokens import any_digit
from factcheck.records import NamedTuple, replace

if TYPE_CHECKING:
    from factcheck.documents.base import Block, Cell, Document

HEADINGS = frozenset({"title", "heading"})
PASSED = frozenset({Verdict.SUPPORTED, Verdict.UNVERIFIABLE})
"""Verdicts of parts that only mention a fact's things, which running text does all the time."""
OnFault = Callable[[Exception], None]


class Located(NamedTuple):
    """A judged stretch of a block: offsets in the block's text, and those of each finding."""

    result: ClaimResult
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


def safely(found: Iterator[Located], text: str, start: int, end: int, on_fault: OnFault | None) -> Iterator[Located]:
    """``found`` from ``text[start:end]``; where a fault ends it before its time, what is left is told as not judged."""
    try:
        for located in found:
            start = max(start, located.end)
            yield located
    except Exception as error:
        if on_fault is not None:
            on_fault(error)
        from factcheck.judging.faults import faulty

        yield Located(faulty(text[start:end].strip() or text, error), start, end, ((start, end),))


def of_cell(result: ClaimResult, cell: Cell) -> Located:
    """A result whose findings all stand for a cell."""
    return Located(result, cell.start, cell.end, tuple((cell.start, cell.end) for _ in result.findings))


def nothing(result: ClaimResult, text: str) -> ClaimResult:
    """The result as one about no fact."""
    return replace(result, findings=(no_fact(text),), verdict=Verdict.UNVERIFIABLE, severity=Severity.NOTE)


def _mentioned(finding: Finding, *, heading: bool) -> bool:
    """Does a part only mention a fact's things? So does a heading that gives no figure ("A handshake in Rome")."""
    if heading and finding.verdict is Verdict.SUPPORTED and not any_digit(finding.part):
        return True
    return finding.existential and finding.verdict in PASSED


def of_facts(located: Located, *, heading: bool) -> Located:
    """Without what is about no fact, as long as anything is: running text is full of other things.

    Parts about no fact are named in a note. That the fact base's things exist is not worth a finding either.
    """
    result = located.result
    both = list(zip(result.findings, located.spans, strict=True))
    stated = [f.fact is not None and not _mentioned(f, heading=heading) for f in result.findings]
    kept = [pair for pair, is_stated in zip(both, stated, strict=True) if is_stated]
    mere = any(
        _mentioned(f, heading=heading) and (f.verdict is Verdict.SUPPORTED or f.code == "not-covered")
        for f in result.findings
    )
    if len(kept) == len(both) or not (kept or mere):
        return located
    findings = tuple(f for f, _ in kept) or (no_fact(result.claim),)
    spans = tuple(span for _, span in kept) or ((located.start, located.end),)
    verdicts = [f.verdict for f in findings]
    others = [
        f.part
        for f, said in zip(result.findings, stated, strict=True)
        if not said and f.verdict is not Verdict.SUPPORTED
    ]
    passed = tuple(f"{UNCHECKED}“{part}”" for part in others if kept)
    result = replace(
        result,
        findings=findings,
        notes=(*result.notes, *passed),
        verdict=combine(verdicts),
        severity=severity_of(verdicts),
    )
    return Located(result, located.start, located.end, spans)


def placed(located: Located, document: Document, block: Block, number: int) -> ClaimResult:
    """The result with its lines and columns in the original file."""
    start, end = block.offsets.span(located.start, located.end)
    line, column = document.position(start)
    end_line, end_column = document.position(end)
    spans = tuple(block.offsets.span(*span) for span in located.spans)
    return replace(
        located.result,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        path=document.path,
        block=number,
        finding_spans=spans,
        finding_places=tuple((*document.position(begin), *document.position(after)) for begin, after in spans),
    )
