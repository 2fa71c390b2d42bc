"""Judging a document: its blocks in order, each sentence with what the text before it lends, spans in the original."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.judging import combine, no_fact, severity_of
from factcheck.language.base import Language
from factcheck.matching.carrying import Carrier
from factcheck.matching.context import Context
from factcheck.model import ClaimResult, Verdict
from factcheck.reading import sentences
from factcheck.reading.sentence import Sentence

if TYPE_CHECKING:
    from factcheck.documents.base import Block, Cell, Document

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
    for number, block in enumerate(document.blocks):
        if block.kind == "header":
            continue
        if block.kind == "heading":
            carrier.enter(read(block.text))
        if block.kind == "row":
            found = _row(block, carrier, language, read, check)
        elif block.kind == "item":
            found = _item(block, carrier, language, read, check)
        else:
            found = _prose(block, carrier, language, check)
        for located in found:
            yield _placed(_without_mere_mentions(located), document, block, number)


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
    """A table row: each figure read as "header: value", with the other cells as its period and source."""
    label = block.cells[0].header if block.cells else ""  # what the rows are: "Trade with South Korea"
    lead = read(f"{block.lead} {label}".strip()) if block.lead or label else None
    carrier.note(read(block.text))
    context = carrier.fragment(lead)
    results: list[Located] = []
    for cell in block.cells:
        if cell.end <= cell.start or not any(c.isdigit() for c in cell.text):
            continue
        others = [c for c in block.cells if c is not cell]
        claim = _cell_claim(cell, others, language)
        result = check(claim, context, [])
        if not any(f.fact is not None and any(c.isdigit() for c in f.part) for f in result.findings):
            continue
        spans = tuple((cell.start, cell.end) for _ in result.findings)
        results.append(Located(result, cell.start, cell.end, spans))
    if results:
        yield from results
        return
    result = check(block.text, carrier.context, [])
    yield Located(result, 0, len(block.text), tuple((f.start, f.end) for f in result.findings))


def _cell_claim(cell: Cell, others: list[Cell], language: Language) -> str:
    """ "Investment from South Korea: over $8 bn in 2023 (Korea Post)" from header, value and the row's other cells."""
    header, unit = _unit(cell.header, language)
    value = cell.text.strip()
    if unit:
        symbol, scale = unit
        digits = next((i for i, c in enumerate(value) if c.isdigit()), 0)
        value = f"{value[:digits]}{symbol}{value[digits:]} {scale}".strip()
    period = next((c.text.strip() for c in others if _is_year(c.text)), "")
    if _is_year(header):  # a column for each year: those of other years have nothing to do with the cell
        period, header = header, ""
        others = [c for c in others if not _is_year(c.header)]
    words = [c.text.strip() for c in others if c.text.strip() and not any(x.isdigit() for x in c.text)]
    label = others[0].text.strip() if others and others[0].start < cell.start else ""
    if label and not any(c.isdigit() for c in label):
        plain = all(language.stem(word.lower()) in language.light for word in header.split())  # "Value", "Amount"
        header = label if plain else f"{label} – {header}"
        words = [w for w in words if w != label]
    claim = f"{header}: {value}"
    if period and period not in value:
        claim = language.templates["dated"].format(claim, period)
    if words:
        claim = f"{claim} ({', '.join(words)})"
    return claim


def _is_year(text: str) -> bool:
    return len(text.strip()) == 4 and text.strip().isdigit()


def _unit(header: str, language: Language) -> tuple[str, tuple[str, str] | None]:
    """A header without the unit at its end, and the unit as (symbol, scale): "Trade, $ bn" -> "Trade", ("$", "bn").

    A header that is nothing but a unit ("$ billion") leaves no other.
    """
    text = header.strip().rstrip(")")
    known = language.numbers.multipliers
    if text and all(not word.isalnum() or word.lower() in known for word in text.split()):
        text = f", {text}"
    for mark in (",", "("):
        head, found, tail = text.rpartition(mark)
        if found and (head or text.startswith(",")) and 0 < len(tail.split()) <= 3:
            words = tail.split()
            symbol = next((w for w in words if not w.isalnum()), "")
            rest = " ".join(w for w in words if w != symbol)
            return head.strip(), (symbol, rest)
    return header.strip(), None


def _without_mere_mentions(located: Located) -> Located:
    """Running text mentions the fact base's things all the time; that they exist is not worth a finding."""
    kept = [
        (f, span)
        for f, span in zip(located.result.findings, located.spans, strict=True)
        if not (f.existential and f.verdict is Verdict.SUPPORTED)
    ]
    if len(kept) == len(located.spans):
        return located
    findings = tuple(f for f, _ in kept) or (no_fact(located.result.claim),)
    spans = tuple(span for _, span in kept) or ((located.start, located.end),)
    verdicts = [f.verdict for f in findings]
    result = replace(located.result, findings=findings, verdict=combine(verdicts), severity=severity_of(verdicts))
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
