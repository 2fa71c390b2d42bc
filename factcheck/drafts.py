"""Judging a document: its blocks in order, each sentence with what the text before it lends, spans in the original."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.judging import combine, no_fact, severity_of
from factcheck.language.base import Language
from factcheck.matching.carrying import Carrier
from factcheck.matching.context import Context
from factcheck.model import ClaimResult, Finding, Verdict
from factcheck.reading import rows, sentences
from factcheck.reading.sentence import Sentence

if TYPE_CHECKING:
    from factcheck.documents.base import Block, Cell, Document

LEADING = frozenset({"paragraph", "description", "quote"})
"""Kinds of blocks that may be a text's lead."""
Read = Callable[[str], Sentence]
Check = Callable[[str, Context, list[Sentence]], ClaimResult]


class Located(NamedTuple):
    """A judged stretch of a block: offsets in the block's text, and those of each finding."""

    result: ClaimResult
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


def judge(document: Document, carrier: Carrier, language: Language, read: Read, check: Check) -> Iterator[ClaimResult]:
    """The claims of a document in reading order, with their places in the original file."""
    if document.title:
        carrier.head(read(document.title))
    lead = next((b for b in document.blocks if b.kind in LEADING), None)
    for number, block in enumerate(document.blocks):
        if block.kind == "header":
            continue
        if block.kind == "footnote":
            carrier.aside()
        if block.kind == "heading":
            carrier.enter(read(block.text))
        if block.kind == "row":
            found: Iterable[Located] = _row(block, carrier, language, read, check)
        elif block.kind == "item":
            found = _item(block, carrier, language, read, check)
        else:
            found = _prose(block, carrier, language, check)
        if block is lead:
            found = list(found)
            carrier.lead()
        for located in found:
            yield _placed(_of_facts(located), document, block, number)


def _prose(block: Block, carrier: Carrier, language: Language, check: Check) -> Iterator[Located]:
    for span in sentences.split(block.text, language):
        text = block.text[span.start : span.end]
        seen: list[Sentence] = []
        result = check(text, carrier.context, seen)
        for sentence in seen:
            carrier.read(sentence)
        carrier.tell(f.fact for f in result.findings)
        spans = tuple((f.start + span.start, f.end + span.start) for f in result.findings)
        yield Located(result, span.start, span.end, spans)


def _item(block: Block, carrier: Carrier, language: Language, read: Read, check: Check) -> Iterator[Located]:
    """A list item: a sentence like any other, or a fragment that the lead-in completes."""
    lead = read(block.lead) if block.lead else None
    for span in sentences.split(block.text, language):
        text = block.text[span.start : span.end]
        result = check(text, carrier.context, [])
        if all(f.fact is None for f in result.findings):
            fragment = check(text, carrier.fragment(lead), [])
            if any(f.fact is not None for f in fragment.findings):
                result = fragment
        carrier.note(read(text))
        spans = tuple((f.start + span.start, f.end + span.start) for f in result.findings)
        yield Located(result, span.start, span.end, spans)


def _row(block: Block, carrier: Carrier, language: Language, read: Read, check: Check) -> Iterator[Located]:
    """A table row: each figure read with its header and label; else each cell that is a sentence; else all of it."""
    label = block.cells[0].header if block.cells else ""  # what the rows are: "Trade with South Korea"
    lead = read(f"{block.lead} {label}".strip()) if block.lead or label else None
    carrier.note(read(block.text))
    context = carrier.fragment(lead)
    results: list[Located] = []
    found = False
    claims = list(rows.claims(block.cells, block.lead, language))
    for cell, claim in claims:
        result = check(claim, context, [])
        if any(f.fact is not None and _of_value(f, claim, cell) for f in result.findings):
            found = True
            results.append(_at(result, cell))
        elif not any(c.isdigit() for c in cell.text):
            results.append(_at(replace(result, findings=(no_fact(claim),), verdict=Verdict.UNVERIFIABLE), cell))
    if not found:
        results.clear()
        places = [c for c in rows.within(block.cells) if c.text.strip() and carrier.is_place(read(c.text))]
        claimed = {id(cell) for cell, _ in claims}
        for cell in block.cells:
            if len(cell.text.split()) > 2 and id(cell) not in claimed:
                others = [c for c in places if c is not cell]
                result = check(rows.statement(cell, block.cells, others, language), carrier.context, [])
                if any(f.fact is not None and not f.existential for f in result.findings):
                    results.append(_at(result, cell))
    if not results:
        whole = check(block.text, carrier.context, [])
        results.append(Located(whole, 0, len(block.text), tuple((f.start, f.end) for f in whole.findings)))
    yield from results


def _of_value(finding: Finding, claim: str, cell: Cell) -> bool:
    """Is the finding about what the cell says, not about its label?"""
    if not any(c.isdigit() for c in cell.text):
        return finding.end > claim.rfind(cell.text.strip())
    return any(c.isdigit() for c in finding.part)


def _at(result: ClaimResult, cell: Cell) -> Located:
    return Located(result, cell.start, cell.end, tuple((cell.start, cell.end) for _ in result.findings))


def _of_facts(located: Located) -> Located:
    """Without what is about no fact, as long as anything is: running text is full of other things.

    Parts about no fact are named in a note. That the fact base's things exist is not worth a finding either.
    """
    result = located.result
    both = list(zip(result.findings, located.spans, strict=True))
    kept = [
        (f, span) for f, span in both if f.fact is not None and not (f.existential and f.verdict is Verdict.SUPPORTED)
    ]
    others = [f.part for f in result.findings if f.fact is None]
    if len(kept) == len(both) or (not kept and len(others) == len(both)):
        return located
    findings = tuple(f for f, _ in kept) or (no_fact(result.claim),)
    spans = tuple(span for _, span in kept) or ((located.start, located.end),)
    verdicts = [f.verdict for f in findings]
    passed = tuple(f"about no fact, not checked: “{part}”" for part in others if kept)
    result = replace(
        result,
        findings=findings,
        notes=(*result.notes, *passed),
        verdict=combine(verdicts),
        severity=severity_of(verdicts),
    )
    return Located(result, located.start, located.end, spans)


def _placed(located: Located, document: Document, block: Block, number: int) -> ClaimResult:
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
