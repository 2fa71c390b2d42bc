"""Corrections: a number with its comparator replaced by the wording that all sources support, where nothing else must
change.

What is replaced is unambiguous: no source supports the words, which the writer's own text says; the finding is refuted
or disputed by the value of a quantity, its part holds one number, the wording proposed is one number of the same kind
and unit, and the document judged anew with the correction has the finding supported and nothing new to report. Whatever
does not meet this is left alone, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck import language as languages
from factcheck.base import FactBase
from factcheck.documents.base import Block, Document
from factcheck.language.base import Language
from factcheck.model import (
    ClaimResult,
    Comparator,
    Finding,
    Quantity,
    QuantityKind,
    Relation,
    Verdict,
)
from factcheck.reading import quantities
from factcheck.reading.tokens import tokenize
from factcheck.records import NamedTuple

CODES = frozenset({"contradicted", "near-miss", "unit-slip", "sources-differ"})
"""Findings of which a value is the reason."""
MOST_WORDS = 5
"""Words of a sentence that are named as what the correction hangs on."""
_PLAIN = re.compile(r"[\w $€£¥₩₸₽₹%.,’'–-]+")
"""Wordings without a character that could be markup in any kind of document."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_BLANKS = re.compile(r"\s+")
_QUOTATIONS = (
    re.compile(r'"[^"]*(?:"|\Z) | “[^”]*(?:”|\Z) | [„‟][^“”]*(?:[“”]|\Z) | [«‹][^»›]*(?:[»›]|\Z)', re.VERBOSE),
    re.compile(r"(?<![\w’'])[‘‚'](?=\S).*?\S[’‘'](?!\w)", re.DOTALL),
)
"""Text between quotation marks, also where they are not closed; single ones must be, for they may be apostrophes."""
_CODE = re.compile(r"`+|</?(?:code|kbd|samp|tt)\b", re.IGNORECASE)
"""Markup around code, in any kind of document."""
_QUOTED = "the words stand in a quotation"
_TABLE = "the words stand in a table"
_WHOLE = {"quote": _QUOTED, "row": _TABLE, "header": _TABLE}
"""Kinds of blocks of which nothing is corrected."""


class Fix(NamedTuple):
    """Replace ``text[start:end]`` of the original (``old``) by ``new``."""

    start: int
    end: int
    old: str
    new: str
    line: int
    column: int
    fact: str


class Left(NamedTuple):
    """A finding that is left for people, and why."""

    line: int
    column: int
    part: str
    fact: str
    reason: str


class Wording(NamedTuple):
    """Replace ``claim[start:end]`` by ``text``."""

    start: int
    end: int
    text: str


def wording(finding: Finding, claim: str, language: Language) -> Wording | str | None:
    """What to write in the claim instead; a reason why it is left alone; ``None`` where nothing is wrong."""
    if finding.fact is None or finding.verdict not in (Verdict.REFUTED, Verdict.DISPUTED):
        return None
    if any(reading.relation is Relation.ENTAILS for reading in finding.readings):
        return "a source supports it"
    proposal = finding.suggestion
    if proposal is None:
        return "there is no wording that all sources support"
    if finding.code not in CODES:
        return "more than a number would have to change"
    if claim[finding.start : finding.end] != finding.part or not _PLAIN.fullmatch(proposal):
        return "the words cannot be replaced one for one"
    written = [
        quantity
        for quantity in quantities.read(tokenize(claim), language.numbers)[0]
        if quantity.span.start >= finding.start and quantity.span.end <= finding.end
    ]
    proposed = quantities.read(tokenize(proposal), language.numbers)[0]
    if len(proposed) != 1 or proposed[0].whole != (0, len(proposal)):
        return f"'{proposal}' is more than a number"
    if len(written) != 1:
        return "there is not one number in it" if not written else "there are several numbers in it"
    old, new = written[0], proposed[0]
    if old.kind is not new.kind or (old.kind is QuantityKind.MONEY and old.unit != new.unit):
        return "the number is of another kind or unit than the sources'"
    return _replacement(old, new, proposal, claim, language)


def _replacement(old: Quantity, new: Quantity, proposal: str, claim: str, language: Language) -> Wording | str:
    """Which words of the claim give way to which of the proposal."""
    start, end = old.span
    text = proposal
    if old.cue is not None and old.comparator is new.comparator:
        text = proposal[new.span.start : new.span.end]  # the claim's own words for "more than" stay
    elif old.cue is not None and old.comparator is not Comparator.REACHED:
        cue = _BLANKS.sub(" ", claim[old.cue.start : old.cue.end]).casefold()
        if cue not in _plain_cues(language) or old.cue.end > start:
            return f"'{cue}' says how the number is meant"
        start = old.cue.start
    if claim[end : end + 2].startswith(("-", "‑")) or claim[max(start - 1, 0) : start] == "-":
        return "the number is part of a compound"
    before = _WORD_BEFORE.search(claim, 0, start)
    if (
        before is not None
        and before[1].casefold() in language.numbers.determiners
        and (old.kind is not QuantityKind.COUNT or text[:1].isalpha())
    ):
        return f"'{before[1]}' stands before the number"
    if not any(map(str.isalnum, claim[:start])) and not claim[start].islower():
        text = text[:1].upper() + text[1:]
    if claim[start:end] == text:
        return "the number is not what is wrong"
    return Wording(start, end, text)


def _plain_cues(language: Language) -> frozenset[str]:
    """Comparators that stand before a number and can give way to any other: no verbs."""
    lexicon = language.numbers
    plain = {template.format("", "").strip().casefold() for template in language.comparator_words.values()}
    near = {" ".join(phrase) if isinstance(phrase, tuple) else phrase for phrase in lexicon.near - lexicon.doubtful}
    return frozenset(name for name in plain | near if name)


def quoted(text: str, start: int, end: int) -> bool:
    """Whether something of ``text[start:end]`` stands between quotation marks."""
    found = (match.span() for pattern in _QUOTATIONS for match in pattern.finditer(text))
    return any(_overlap((start, end), span) for span in found)


def in_code(document: Document, block: Block, at: int) -> bool:
    """Whether the character ``at`` of the block's text stands in code, by the markup left out before it."""
    open_ = False
    past = None
    for segment in block.offsets.segments():
        if segment.at > at:
            break
        if past is not None:
            open_ ^= len(_CODE.findall(document.text, past, max(past, segment.start))) % 2 == 1
        past = segment.end
    return open_ ^ (block.text.count("`", 0, at) % 2 == 1)


def standing(document: Document, result: ClaimResult, index: int, span: tuple[int, int]) -> tuple[int, int] | str:
    """Where ``span`` of the claim stands in the document's text, if it stands there word for word and may be corrected;
    else the reason.

    Both the finding's place and the offset map of its block are the reader's; the text is never searched.
    """
    apart = "the words have markup between them"
    finding = result.findings[index]
    if index >= len(result.finding_spans) or result.block >= len(document.blocks):
        return apart
    block = document.blocks[result.block]
    if block.kind in _WHOLE:  # a row's claim is put together from its cells
        return _WHOLE[block.kind]
    begin = result.finding_spans[index][0]
    for segment in block.offsets.segments():
        if segment.verbatim and segment.start <= begin < segment.end:
            at = segment.at + begin - segment.start - finding.start
            break
    else:
        return apart
    words = result.claim[span[0] : span[1]]
    if at < 0 or block.text[at + span[0] : at + span[1]] != words:
        return apart
    if quoted(block.text, at + span[0], at + span[1]):
        return _QUOTED
    if in_code(document, block, at + span[0]):
        return "the words stand in code"
    start, end = block.offsets.span(at + span[0], at + span[1])
    found = document.text[start:end]
    return (start, end) if _BLANKS.sub(" ", found) == _BLANKS.sub(" ", words) else apart


def _doubt(finding: Finding, findings: int) -> str | None:
    """Why a number that could be replaced is left alone: the sentence says more than its fact, or several things."""
    if findings > 1:
        return "the sentence has more than one finding"
    if finding.unexplained:
        words = " ".join(finding.unexplained[:MOST_WORDS]) + (" …" if len(finding.unexplained) > MOST_WORDS else "")
        return f"'{words}' may make it another matter"
    return None


def plan(
    document: Document, results: Iterable[ClaimResult], base: FactBase, judged: Iterable[ClaimResult]
) -> tuple[list[Fix], list[Left]]:
    """What can be corrected in a document and what has to be left, both in the order of the text.

    ``results`` are the claims wanted, ``judged`` all of them as they were judged: a finding that a comment silences
    still stands in its sentence.
    """
    language = languages.get(base.language)
    findings = Counter({_sentence(one): len(one.findings) for one in judged})
    fixes: dict[tuple[int, int], Fix] = {}
    left: list[Left] = []
    for result in results:
        for i, finding in enumerate(result.findings):
            found = wording(finding, result.claim, language)
            if found is None:
                continue
            at = result.finding_spans[i][0] if i < len(result.finding_spans) else 0
            line, column = document.position(at)
            if isinstance(found, Wording):
                place = standing(document, result, i, (found.start, found.end))
                doubt = _doubt(finding, findings[_sentence(result)])
                if isinstance(place, tuple) and doubt is not None:
                    found = doubt
                elif isinstance(place, tuple):
                    fix = Fix(
                        *place,
                        old=document.text[slice(*place)],
                        new=found.text,
                        line=document.position(place[0])[0],
                        column=document.position(place[0])[1],
                        fact=finding.fact or "",
                    )
                    other = fixes.get(place)
                    if other is None and not any(_overlap(place, known) for known in fixes):
                        fixes[place] = fix
                        continue
                    if other is not None and other.new == fix.new:
                        continue
                    found = "two findings propose different wordings for the same words"
                else:
                    found = place
            left.append(Left(line, column, finding.part, finding.fact or "", found))
    return sorted(fixes.values()), left


def _sentence(result: ClaimResult) -> tuple[int, ...]:
    return result.block, result.line, result.column, result.end_line, result.end_column


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def applied(text: str, fixes: Sequence[Fix]) -> str:
    """The text with the corrections, which are in order and do not overlap."""
    pieces = []
    at = 0
    for fix in fixes:
        pieces += [text[at : fix.start], fix.new]
        at = fix.end
    return "".join([*pieces, text[at:]])
