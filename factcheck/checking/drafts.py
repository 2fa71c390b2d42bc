"""Judging a document: its blocks in order, each sentence with what the text before it lends, spans in the original."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.checking import staging
from factcheck.checking.engine import result_of
from factcheck.checking.passing import Passing, group
from factcheck.checking.placing import HEADINGS, Located, OnFault, nothing, of_cell, of_facts, placed, safely
from factcheck.checking.quoting import Quoting
from factcheck.checking.staging import Staging
from factcheck.discourse import Discourse, hosts, settings
from factcheck.discourse.dating import text_date
from factcheck.discourse.hosts import Host
from factcheck.discourse.settings import FREE, Setting
from factcheck.model import ClaimResult, Finding, Span, Verdict
from factcheck.reading import rows, sentences
from factcheck.reading.tokens import any_digit
from factcheck.records import replace

if TYPE_CHECKING:
    from factcheck.checking.engine import Checker
    from factcheck.checking.parts import Trace
    from factcheck.documents.base import Block, Document
    from factcheck.language.base import Language
    from factcheck.parsing.items import Read

KEPT = 1024
"""Texts of cells whose kind is remembered."""
LONGEST_DATE = 40
"""Characters of a date that stands as a sentence."""
PLACES = frozenset({"city", "country", "place", "region"})


class Draft:
    """A document under way. ``trace`` gets the account of each claim before it is given. Without ``asides``, sentences
    about no fact are told as no more than that, and may be passed over unread."""

    def __init__(
        self,
        checker: Checker,
        document: Document,
        subjects: Collection[str] = (),
        on_fault: OnFault | None = None,
        trace: Trace | None = None,
        asides: bool = True,
    ) -> None:
        self.checker = checker
        self.language = checker.language
        self.reader = checker.reader
        self.document = document
        self.on_fault = on_fault
        self.trace = trace
        self.asides = asides
        base = checker.base
        self.plain = frozenset(e.id for e in base.entities.values() if base.drafted and e.name.split()[-1].islower())
        """What the sources call by its noun and its place alone: "the pool" names that as well as any text does."""
        date = checker.date or document.date or self._told_date()
        self.state = Discourse(
            checker.reader.know,
            frozenset(checker.base.focus),
            date,
            checker.reader.venues,
            frozenset(subjects),
        )
        sieve = None if asides or trace is not None else checker.sieve
        self.passing = Passing(sieve, self.state, on_fault) if sieve is not None and sieve.skimmer is not None else None
        self.around = FREE
        """What stands around the block under way."""
        self.lead_group: Host | None = None
        """The one before the list under way."""
        self.quoting = Quoting(self.reader.read, document, self.reader.know.persons | frozenset(checker.base.sources))
        published = [one.published for one in checker.base.sources.values() if one.published]
        self.staging = Staging(self.reader.read, document, min(published, default=""))
        self.leads = lru_cache(KEPT)(self._lead)
        self.kind_of = lru_cache(KEPT)(self._kind)  # headers stand above every row

    def _told_date(self) -> str | None:
        """The day of speaking that the text tells; none where reading it fails, as its sentence will tell."""
        try:
            return text_date((b.text for b in self.document.blocks), self.language.numbers, self.language.date_labels)
        except Exception as error:
            if self.on_fault is not None:
                self.on_fault(error)
            return None

    def judge(self) -> Iterator[ClaimResult]:
        """The claims in reading order, with their places in the original file. A fault in one of them is told as its
        finding; the others are judged."""
        if self.document.title:
            self._titled(self.document.title)
        for number, block in enumerate(self.document.blocks):
            if block.kind == "header":
                continue
            self.around = self._around(number, block)
            found = safely(self._block(block), block.text, 0, len(block.text), self.on_fault)
            for located in found:
                yield placed(of_facts(located, heading=block.kind in HEADINGS), self.document, block, number)

    def _around(self, number: int, block: Block) -> Setting:
        """What stands around a block: the lead of a list, whom a quotation is from."""
        try:
            staged = self.staging.of_block(number, self.leads)
            if staged.apart == "not-a-claim":
                return staged
            if block.kind == "item" and block.lead:
                return self.leads(block.lead)
            found = self.quoting.of_block(number, self.leads)
            return staged if found is FREE else found
        except Exception as error:  # the sentences tell
            if self.on_fault is not None:
                self.on_fault(error)
            return FREE

    def _lead(self, text: str) -> Setting:
        got = self.reader.read(text)
        return settings.lead(got.read, got.statements, self.reader.know, self.state.he)

    def _titled(self, title: str) -> None:
        try:
            got = self.reader.read(title, again=True)
            left = self.state.heading(got.read, got.statements, title=True)
            if self.passing is not None:
                self.passing.headed(title, left, got)
        except Exception as error:  # the block that it stands in tells
            if self.on_fault is not None:
                self.on_fault(error)

    def _block(self, block: Block) -> Iterator[Located]:
        """What is judged of a block; in text a fault ends no more than its own sentence."""
        if block.kind in HEADINGS:
            got = self.reader.read(block.text, again=True)  # what stands in it is judged, too
            left = self.state.heading(got.read, got.statements, title=block.kind == "title", level=block.level)
            if self.passing is not None:
                self.passing.headed(block.text, left, got)
        elif block.kind != "item":
            self.state.paragraph()
        if block.kind != "item":
            self.lead_group = None
        elif self.lead_group is None:
            self.lead_group = self.state.trail.last("group")
        self.state.setting = self.around
        if block.kind == "row":
            yield from self._row(block)
            return
        whole = self._dated(block.text)
        spans = list(sentences.split(whole, self.language))
        if self.around is FREE:
            self.around = self._labelled(block.text, whole, spans)
        quoted = self.around is not FREE or block.kind == "quote"
        for k, span in enumerate(spans):
            behind = self.staging.of_sentence(whole, spans, k)
            behind = self.quoting.of_sentence(whole, spans, k, quoted) if behind is FREE else behind
            self.state.setting = self.around if behind is FREE else behind
            if block.kind == "item" and block.lead:
                found = self._item(whole, span, block.lead)
            else:
                found = self._prose(whole, span)
            yield from safely(found, whole, span.start, span.end, self.on_fault)

    def _labelled(self, text: str, whole: str, spans: Sequence[Span]) -> Setting:
        """What the first sentence of a block sets for all of it, where it only labels what follows."""
        if whole is not text:
            return settings.dated(self.reader.read(whole[: spans[0].end]).read)
        first = whole[spans[0].start : spans[0].end]
        labels = len(spans) > 1 and len(first) <= LONGEST_DATE and staging.labels(first)
        return settings.label(self.reader.read(first).read) if labels else FREE

    def _dated(self, text: str) -> str:
        """The text of a block; a date that is a sentence of its own ("*20 May.* They met.") is read with the next."""
        if "." not in text[:LONGEST_DATE]:
            return text
        first = next(iter(sentences.split(text, self.language)), None)
        if first is None or not first.end < min(len(text), LONGEST_DATE) or text[first.end - 1] != ".":
            return text
        if not rows.is_period(text[first.start : first.end - 1], self.language):
            return text
        return f"{text[: first.end - 1]},{text[first.end :]}"

    def _findings(self, text: str, *, note: bool = True, plain: Read | None = None) -> list[Finding]:
        """The findings of a sentence in the text so far, which then takes note of it. ``plain`` are its items."""
        self.state.called.lends = len(self.state.own) == 1 and not self.state.countries.abroad
        got = self.reader.read(text, self.state.called, plain)
        settings.apply(self.state.setting, got.statements)
        settings.exhibited(got.read, got.statements)
        focus = self.state.focus(got.plain, got.statements, lines=self.trace is not None)
        focus = replace(focus, assumed=got.lent - self.plain, hint=self.asides)
        strange = self.passing.strange if self.passing is not None and focus.foreign else frozenset()
        self.state.resolve(got.statements, focus.foreign, strange=strange)
        found = self.checker.parts.of(got, focus, self.trace)
        if note:
            left = self.state.note(got.plain, got.statements, group=group(text, got))
            if self.passing is not None:
                self.passing.noted(text, left, got)
        return found

    def _prose(self, whole: str, span: Span) -> Iterator[Located]:
        """A sentence of running text; where it says nothing by itself, what it takes up is put into it."""
        text = whole[span.start : span.end]
        over, plain = self.passing.over(text) if self.passing is not None else (False, None)
        if over:
            yield _located(result_of(text, ()), span)
            return
        here = self.state.trail.hold()
        try:
            result = result_of(text, self._findings(text, plain=plain))
            if not _of_fact(result.findings):
                result = self._taken_up(text, here) or result
        finally:
            self.state.trail.release()
        yield _located(result, span)

    def _taken_up(self, text: str, here: int) -> ClaimResult | None:
        """The sentence at ``here``, if it names some of "them", judged with what that stands for; ``None`` for any
        other."""
        if not hosts.taken_up(text):
            return None
        got = self.reader.read(text)
        names = hosts.among(text, got.read, got.statements)
        at = text.find(names)
        if not names:
            names, at = hosts.names_after(text)
            if not names or "them" not in text[:at].lower().split() or not self._listable(names):
                return None
        host: Host | None = self.state.trail.last("group", here)
        return self._member(text, names, at, host) if host is not None else None

    def _listable(self, text: str) -> bool:
        return hosts.bare(self.reader.read(text).read)

    def _member(self, text: str, names: str, at: int, group: Host) -> ClaimResult | None:
        """Names that stand for some of a group, judged in its sentence."""
        last = names.rfind(", ")
        joined = names if last < 0 or " and " in names else f"{names[:last]} and {names[last + 2 :]}"
        full, by = group.filled(joined)
        found = self._findings(full, note=False)
        if not _of_fact(found):
            return None
        return result_of(text, [_within(finding, by - at, text) for finding in found])

    def _item(self, whole: str, span: Span, lead: str) -> Iterator[Located]:
        """A list item: a sentence like any other, or a fragment that the lead-in completes."""
        text = whole[span.start : span.end]
        result = result_of(text, self._findings(text))
        if not _of_fact(result.findings):
            before = lead.rstrip(" :–—-") + " "
            completed = self._findings(before + text, note=False)
            if _of_fact(completed):
                result = result_of(text, [_within(finding, len(before), text) for finding in completed])
            elif self._listable(text):
                got = self.reader.read(lead)
                for group in (hosts.group(lead, got.read, got.statements), self.lead_group):
                    member = self._member(text, text, 0, group) if group is not None else None
                    if member is not None:
                        result = member
                        break
        yield _located(result, span)

    def _row(self, block: Block) -> Iterator[Located]:
        """A table row: what each cell says, in the plainest of several ways to put it; else all of it as text."""
        results: list[Located] = []
        idle: list[Located] = []
        lead = block.lead.rstrip(" :–—-")
        of_somebody = bool(block.cells) and self.kind_of(block.cells[0].text) != ""
        for cell, all_ways in rows.claims(block.cells, block.lead, self.language, self.kind_of, self._published):
            header = cell.header.lower().split()
            if settings.put_apart(header) or (settings.planned(header) and _figure(cell.text, self.language)):
                continue
            ways = [way for way in all_ways if not (way.alone and of_somebody)]  # "Japan | Korean companies": not alone
            texts = [way.text for way in ways] + [f"{lead}: {way.text}" for way in ways if lead]
            shifts = [0] * len(ways) + [len(lead) + 2] * len(ways)
            judged = [result_of(text, self._findings(text, note=False)) for text in texts]
            about = [
                result
                for result, way, by in zip(judged, ways * 2, shifts, strict=False)
                if _of_value(result, way, by) and not (way.told and _refuted(result))
            ]
            plain = [result for result in about if not _half(result)]
            if plain:
                told = [result for result in plain if not _refuted(result)]
                right = any(f.verdict is Verdict.SUPPORTED for result in told for f in result.findings)
                results.append(of_cell(min(told if right else plain, key=_open), cell))
            elif ways:
                idle.append(of_cell(nothing(judged[0], texts[0]), cell))
        if not results:
            whole = result_of(block.text, self._findings(block.text, note=False))
            if len(block.cells) > 2 and any(f.verdict is Verdict.REFUTED for f in whole.findings):
                whole = nothing(whole, block.text)  # cells in a row are no sentence that could deny anything
            results.append(_located(whole, Span(0, len(block.text))))
            idle = []
        yield from sorted([*results, *idle], key=lambda located: located.start)

    def _published(self, text: str) -> str:
        """When the source that a cell names was published; empty for any other cell."""
        if self.kind_of(text) != "source":
            return ""
        ref = next(item.refs[0] for item in self.reader.read(text).read.items if item.refs)
        source = self.checker.base.sources.get(ref.id)
        return source.published if source is not None else ""

    def _kind(self, text: str) -> str:
        """``place``, ``person`` or ``source`` where a text is nothing but such a name; else empty."""
        items = [item for item in self.reader.read(text).read.items if item.tag != "det"]
        if len(items) != 1 or not items[0].refs:
            return ""
        kind = items[0].refs[0].kind
        return "place" if kind in PLACES else kind if kind in ("person", "source") else ""


def _located(result: ClaimResult, span: Span) -> Located:
    spans = tuple((f.start + span.start, f.end + span.start) for f in result.findings)
    return Located(result, span.start, span.end, spans)


def _figure(text: str, language: Language) -> bool:
    """Whether a cell gives a figure, and no more than a date."""
    return any_digit(text) and not rows.is_period(text, language)


def _half(result: ClaimResult) -> bool:
    """Is a part of it supported, and nothing known of another? A cell that is half understood says nothing."""
    verdicts = {finding.verdict for finding in result.findings if finding.fact is not None}
    return verdicts == {Verdict.SUPPORTED, Verdict.UNVERIFIABLE}


def _refuted(result: ClaimResult) -> bool:
    return any(finding.verdict is Verdict.REFUTED for finding in result.findings)


def _of_fact(findings: Iterable[Finding]) -> bool:
    return any(finding.fact is not None for finding in findings)


def _within(finding: Finding, by: int, text: str) -> Finding:
    """A finding of a text put before ``text``, in that alone; what stands before it means all of it."""
    start, end = finding.start - by, finding.end - by
    if end <= 0:
        start, end = 0, len(text)
    start, end = max(start, 0), min(end, len(text))
    return replace(finding, start=start, end=end, part=text[start:end])


def _open(result: ClaimResult) -> int:
    """How many of the findings about facts decide nothing: of several ways to put a cell, the plainest counts."""
    return sum(f.fact is not None and f.verdict is Verdict.UNVERIFIABLE for f in result.findings)


def _of_value(result: ClaimResult, way: rows.Said, by: int) -> bool:
    """Whether a finding is about what the cell says, ``by`` characters later, not only about the words around it."""
    about = [finding for finding in result.findings if finding.fact is not None and not finding.existential]
    return any(finding.start < way.end + by and finding.end > way.start + by for finding in about)
