"""Judging a document: its blocks in order, each sentence with what the text before it lends, spans in the original."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.checking.placing import HEADINGS, Located, OnFault, nothing, of_cell, of_facts, placed, safely
from factcheck.language.base import Language
from factcheck.matching.carrying import Carrier
from factcheck.matching.context import Context
from factcheck.model import ClaimResult, Finding, Span, Verdict
from factcheck.reading import rows, sentences
from factcheck.reading.sentence import Sentence

if TYPE_CHECKING:
    from factcheck.documents.base import Block, Document

KEPT = 1024
"""Texts of cells whose kind is remembered."""
LEADING = frozenset({"paragraph", "description", "quote"})
"""Kinds of blocks that may be a text's lead."""
LONGEST_DATE = 40
"""Characters of a date that stands as a sentence."""
Read = Callable[[str], Sentence]
Check = Callable[[str, Context, list[Sentence]], ClaimResult]


def judge(
    document: Document,
    carrier: Carrier,
    language: Language,
    read: Read,
    check: Check,
    on_fault: OnFault | None = None,
) -> Iterator[ClaimResult]:
    """The claims of a document in reading order, with their places in the original file.

    A fault in one of them is told as its finding, and to ``on_fault``; the others are judged.
    """
    if document.title:
        try:
            carrier.head(read(document.title))
        except Exception as error:  # the block that it stands in tells
            if on_fault is not None:
                on_fault(error)
    kind_of = lru_cache(KEPT)(lambda text: carrier.kind(read(text)))  # headers stand above every row
    lead = next((b for b in document.blocks if b.kind in LEADING), None)
    for number, block in enumerate(document.blocks):
        if block.kind == "header":
            continue
        found: Iterable[Located] = safely(
            _block(block, carrier, language, read, check, kind_of, on_fault), block.text, 0, len(block.text), on_fault
        )
        if block is lead:
            found = list(found)
            carrier.lead()
        for located in found:
            yield placed(of_facts(located, heading=block.kind in HEADINGS), document, block, number)


def _block(
    block: Block,
    carrier: Carrier,
    language: Language,
    read: Read,
    check: Check,
    kind_of: rows.KindOf,
    on_fault: OnFault | None,
) -> Iterator[Located]:
    """What is judged of a block; in text a fault ends no more than its own sentence."""
    if block.kind == "footnote":
        carrier.aside()
    if block.kind == "heading":
        carrier.enter(read(block.text))
    if block.kind == "row":
        yield from _row(block, carrier, language, read, check, kind_of)
        return
    lead = read(block.lead) if block.kind == "item" and block.lead else None
    whole = _dated(block.text, language)
    for span in sentences.split(whole, language):
        if block.kind == "item":
            found = _item(whole, span, lead, carrier, read, check)
        else:
            found = _prose(whole, span, carrier, check)
        yield from safely(found, whole, span.start, span.end, on_fault)


def _dated(text: str, language: Language) -> str:
    """The text of a block; a date that is a sentence of its own ("*20 May.* They met.") is read with the next one."""
    if "." not in text[:LONGEST_DATE]:
        return text
    first = next(iter(sentences.split(text, language)), None)
    if first is None or not first.end < min(len(text), LONGEST_DATE) or text[first.end - 1] != ".":
        return text
    if not rows.is_period(text[first.start : first.end - 1], language):
        return text
    return f"{text[: first.end - 1]},{text[first.end :]}"


def _prose(whole: str, span: Span, carrier: Carrier, check: Check) -> Iterator[Located]:
    """A sentence of running text."""
    seen: list[Sentence] = []
    result = check(whole[span.start : span.end], carrier.context, seen)
    for sentence in seen:
        carrier.read(sentence)
    carrier.tell(f.fact for f in result.findings)
    spans = tuple((f.start + span.start, f.end + span.start) for f in result.findings)
    yield Located(result, span.start, span.end, spans)


def _item(
    whole: str, span: Span, lead: Sentence | None, carrier: Carrier, read: Read, check: Check
) -> Iterator[Located]:
    """A list item: a sentence like any other, or a fragment that the lead-in completes."""
    text = whole[span.start : span.end]
    result = check(text, carrier.context, [])
    if all(f.fact is None for f in result.findings):
        fragment = check(text, carrier.fragment(lead), [])
        if any(f.fact is not None for f in fragment.findings):
            result = fragment if lead is None else _completed(fragment, lead)
    carrier.note(read(text))
    carrier.tell(f.fact for f in result.findings)
    spans = tuple((f.start + span.start, f.end + span.start) for f in result.findings)
    yield Located(result, span.start, span.end, spans)


def _completed(result: ClaimResult, lead: Sentence) -> ClaimResult:
    """A fragment's result: words outside it belong to what it says, and are not looked through."""
    words = (lead.tokens.text,)
    return replace(result, findings=tuple(replace(f, unexplained=f.unexplained + words) for f in result.findings))


def _row(
    block: Block, carrier: Carrier, language: Language, read: Read, check: Check, kind_of: rows.KindOf
) -> Iterator[Located]:
    """A table row: what each cell says, in the plainest of several ways to put it; else all of it as text."""
    label = block.cells[0].header if block.cells else ""  # what the rows are: "Trade with South Korea"
    lead = read(f"{block.lead} {label}".strip()) if block.lead or label else None
    carrier.note(read(block.text))
    context = carrier.fragment(lead)
    results: list[Located] = []
    idle: list[Located] = []
    of_somebody = bool(block.cells) and carrier.names(read(block.cells[0].text))
    for cell, all_ways in rows.claims(block.cells, block.lead, language, kind_of):
        ways = [way for way in all_ways if not (way.alone and of_somebody)]  # "Japan | Korean companies": not alone
        judged = [(way, check(way.text, context, [])) for way in ways]
        about = [result for way, result in judged if any(_of_value(f, way) for f in result.findings)]
        if about:
            results.append(of_cell(min(about, key=_open), cell))
        elif ways:
            idle.append(of_cell(nothing(judged[0][1], ways[0].text), cell))
    if results:
        results = sorted([*results, *idle], key=lambda located: located.start)
    else:
        whole = check(block.text, carrier.context, [])
        if len(block.cells) > 2 and Verdict.REFUTED in {f.verdict for f in whole.findings}:
            whole = nothing(whole, block.text)  # cells in a row are no sentence that could deny anything
        results.append(Located(whole, 0, len(block.text), tuple((f.start, f.end) for f in whole.findings)))
    carrier.tell(f.fact for located in results for f in located.result.findings)
    yield from results


def _open(result: ClaimResult) -> int:
    """How many of the findings about facts decide nothing: of several ways to put a cell, the plainest counts."""
    return sum(f.fact is not None and f.verdict is Verdict.UNVERIFIABLE for f in result.findings)


def _of_value(finding: Finding, way: rows.Said) -> bool:
    """Is the finding about what the cell says, not only about the words around it?"""
    about = finding.fact is not None and not finding.existential
    return about and finding.start < way.end and finding.end > way.start
