"""From what a part comes to against a fact to a finding: the words that decide, the sources, notes, a suggestion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.base import Fact, FactBase, Reading, Status
from factcheck.judging import courses, days, figures, marks, wording
from factcheck.judging.outcomes import Judged, Outcome, Prepared
from factcheck.judging.times import Dated
from factcheck.judging.verdicts import Judge
from factcheck.language.base import Language
from factcheck.matching import periods
from factcheck.matching.alignment import Alignment
from factcheck.model import Course, Finding, ReadingRelation, Relation, Span, Verdict
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.records import replace
from factcheck.statements.model import Statement

APART = frozenset({"other-period", "other-speaker", "other-subject", "other-unit", "later-source", "not-a-claim"})
"""Codes of findings whose readings were not compared."""
DECIDED = {
    Verdict.SUPPORTED: frozenset({"supported", "hedge-dropped"}),
    Verdict.REFUTED: frozenset({"contradicted", "near-miss", "unit-slip", "denied", "wrong-slot", "wrong-speaker"}),
    Verdict.DISPUTED: frozenset({"sources-differ", "outdated", "overtaken"}),
}
"""The codes that a verdict may have; any other is that of one reading and gives way to the first of :data:`PLAIN`."""
UNLIKE = frozenset({"later-source", "part-only"})
"""Codes of what is not the fact's own: its wording is none for them."""
ACROSS = frozenset({"outdated", "overtaken", "one-end", "other-body", "other-period"})
"""Codes of findings that cite readings of several times, which need not agree."""
PLAIN = {
    Verdict.SUPPORTED: "supported",
    Verdict.REFUTED: "contradicted",
    Verdict.DISPUTED: "sources-differ",
    Verdict.UNVERIFIABLE: "undecided",
}
ACTS = {
    "ask": "a question",
    "suppose": "a hypothesis",
    "wish": "a wish",
    "judge": "an opinion",
    "doubt": "somebody doubts it",
}
"""What a sentence does instead of asserting."""
ATTITUDES = {
    "expect": "an expectation",
    "anticipate": "an expectation",
    "forecast": "a forecast",
    "predict": "a forecast",
    "project": "a forecast",
    "estimate": "an estimate",
    "try": "an attempt",
    "attempt": "an attempt",
    "seek": "an attempt",
    "hope": "a wish",
    "want": "a wish",
    "wish": "a wish",
    "fear": "a fear",
    "dread": "a fear",
}
"""Verb -> what it makes of what it governs; other verbs of willing make a wish of it."""
SLIP = "; the digits are a source's, so probably the wrong unit"


def code_of(verdict: Verdict, code: str) -> str:
    """The code of a finding with this verdict, where that of the leading reading is ``code``."""
    known = DECIDED.get(verdict)
    if known is not None:
        return code if code in known else PLAIN[verdict]
    return PLAIN[verdict] if any(code in codes for codes in DECIDED.values()) or not code else code


def meant_as(part: Statement, verbs: Sequence[str]) -> str:
    """What a part is that asserts nothing, by the one of its verbs that says so."""
    if part.act not in ("assert", "doubt", "wish"):
        return ACTS.get(part.act, ACTS["wish"])
    told = next((ATTITUDES[verb] for verb in verbs if verb in ATTITUDES), "")
    return told or ACTS.get(part.act, ACTS["wish"])


class Teller:
    """Makes the findings of one base. ``facts`` are its readings by fact, read."""

    def __init__(self, base: FactBase, facts: Mapping[str, Sequence[Prepared]], language: Language) -> None:
        self.base = base
        self.facts = facts
        self.language = language
        self._about: dict[str, tuple[bool, str | None]] = {}

    def finding(
        self, part: Statement, tokens: Tokens, judged: Judged, verdict: Verdict | None = None, code: str | None = None
    ) -> Finding:
        """The finding of ``part`` against a fact; ``verdict`` and ``code`` where the sentence around it decides
        otherwise. Offsets are in the sentence."""
        own = verdict is None and code is None
        verdict = judged.verdict if verdict is None else verdict
        code = code_of(verdict, judged.code if code is None else code)
        lead = Judge.leading(judged.outcomes, judged.verdict)
        if code == "other-unit":
            lead = next((o for o in judged.outcomes if _is_slip(o.alignment)), lead)
        if own or code == "other-period":
            span = marks.mark(part, tokens, verdict, code, lead)
        else:
            span = marks.whole(part, tokens)
        if code == "unlisted" or judged.code == "unlisted":
            span = marks.members(part, tokens, judged.outcomes, listed=code == "supported") or span
        if judged.speaker_wrong and verdict is Verdict.SUPPORTED and span == marks.whole(part, tokens):
            span = marks.said(part, tokens)
        words = _left_over(part, judged.outcomes, tokens) if code == "not-covered" and own else ()
        readings = tuple(self._reading(o, verdict, code, judged) for o in judged.outcomes)
        alignments = [o.alignment for o in judged.outcomes]
        fact = judged.fact
        unlike, shared = self._of(judged)
        finding = Finding(
            part=tokens.text[span.start : span.end],
            start=span.start,
            end=span.end,
            fact=fact.id,
            verdict=verdict,
            code=code,
            message="",
            suggestion=shared if verdict is not Verdict.SUPPORTED and code not in UNLIKE else None,
            readings=readings,
            notes=tuple(self._notes(judged, readings, lead, verdict)),
            differ=unlike,
            others=tuple(self._reading(o, verdict, code, judged) for o in _in_order(judged.others)),
            course=_course(judged),
            derived=judged.derived,
            existential=all(a.fact_figure and not a.figure for a in alignments),
            unexplained=tuple(dict.fromkeys(word for o in judged.outcomes for _, word in o.adds)),
        )
        return replace(finding, message=self._message(finding, fact, lead, words))

    def speaker(self, part: Statement, tokens: Tokens, judged: Judged) -> Finding:
        """The finding that the right content is put into the wrong mouth."""
        content = self.finding(part, tokens, judged, Verdict.REFUTED, "wrong-speaker")
        span = marks.mark(part, tokens, Verdict.REFUTED, "wrong-speaker", judged.outcomes[0])
        readings = tuple(replace(r, relation=Relation.EXCLUDES) for r in content.readings)
        finding = replace(
            content,
            part=tokens.text[span.start : span.end],
            start=span.start,
            end=span.end,
            readings=readings,
            suggestion=None,
        )
        return replace(finding, message=self._message(finding, judged.fact, judged.outcomes[0], ()))

    def _of(self, judged: Judged) -> tuple[bool, str | None]:
        """Whether the readings of a fact differ, and the wording that all of them support; found once. Of a fact in
        time only those of the time that is spoken of."""
        fact = judged.fact
        if judged.in_time:
            readings = [o.prepared for o in judged.outcomes if not o.prepared.reading.wrong]
            if judged.code == "outdated":  # what holds now is the better wording
                readings = [one for one in readings if id(one.reading) in judged.force]
                return False, figures.common(readings, self.language) if readings else None
            apart = judged.derived or judged.code in ACROSS
            return (False, None) if apart else (figures.differ(readings), figures.common(readings, self.language))
        if fact.id not in self._about:
            readings = [one for one in self.facts.get(fact.id, ()) if not one.reading.wrong]
            unlike = figures.differ(readings)
            self._about[fact.id] = unlike, figures.common(readings, self.language) if readings else None
        return self._about[fact.id]

    def _reading(self, outcome: Outcome, verdict: Verdict, code: str, judged: Judged) -> ReadingRelation:
        one = outcome.prepared
        relation = outcome.relation
        open_ = verdict is Verdict.UNVERIFIABLE and relation in (Relation.ENTAILS, Relation.EXCLUDES)
        if verdict is Verdict.SUPPORTED and outcome.partly and (_together(judged) or judged.code == "unlisted"):
            relation = Relation.ENTAILS  # of those members that are listed
        if code in APART or open_:
            relation = Relation.INCOMPARABLE
        dated = Dated(one)
        return ReadingRelation(
            source=one.source.id,
            value=figures.in_words(one) or one.reading.says,
            relation=relation,
            as_of=dated.period or dated.as_of or days.key(one),
            said_by=tuple(one.reading.said_by),
            url=one.source.url,
            locator=one.reading.locator,
            publisher=one.source.publisher,
            published=one.source.published,
            note=_remark(one.reading),
            period=days.key(one),
            by=self._name(one.by),
            excerpt=one.source.excerpt,
            standing=("in force" if id(one.reading) in judged.force else "superseded") if judged.in_time else "",
        )

    def _name(self, who: str | None) -> str | None:
        """The name of an entity or a source."""
        if who is None:
            return None
        entity, source = self.base.entities.get(who), self.base.sources.get(who)
        return entity.name if entity is not None else source.publisher if source is not None else who

    def _notes(self, judged: Judged, cited: Sequence[ReadingRelation], lead: Outcome, verdict: Verdict) -> list[str]:
        fact, notes = judged.fact, [_mistake(o) for o in judged.mistaken]
        if verdict is Verdict.SUPPORTED and _together(judged):
            notes.append("no source names all of them; together they do")
        if verdict is Verdict.REFUTED and lead.adds:
            words = ", ".join(f"“{word}”" for word in dict.fromkeys(word for _, word in lead.adds))
            notes.append(f"not judged: {words}")
        unlike, shared = self._of(judged)
        if not unlike:
            return notes
        if judged.in_time and fact.series is None:
            return [*notes, *_holders(judged)]
        if judged.in_time:
            return [*notes, *_apart(fact, cited), *([f"all sources support: {shared}"] if shared else [])]
        readings = self.facts[fact.id]
        newest = max((days.end(one), one.source.published, one.source.publisher) for one in readings)[1:]
        when = f" ({newest[0]})" if newest[0] else ""
        notes.append(f"the sources differ; the newest is {newest[1]}{when}")
        here = {id(o.prepared.reading) for o in judged.outcomes}
        beside: dict[int, Prepared] = {}
        for one in readings:  # of what says several things the first
            if id(one.reading) not in here:
                beside.setdefault(id(one.reading), one)
        elsewhere = [
            f"{', '.join(filter(None, (one.source.publisher, one.source.published)))}: "
            + (figures.in_words(one) or one.reading.says)
            for one in beside.values()
        ]
        if elsewhere:
            notes.append(f"elsewhere – {'; '.join(elsewhere)}")
        if shared:
            notes.append(f"all sources support: {shared}")
        return notes

    def _message(self, finding: Finding, fact: Fact, lead: Outcome, left: Sequence[str]) -> str:
        template = wording.MESSAGES[finding.code]
        supported = any(r.relation is Relation.ENTAILS for r in finding.readings)
        if finding.code == "sources-differ" and not supported:
            template = wording.UNSUPPORTED
        if finding.code == "outdated" and fact.plan:
            return _plan_moved(finding)
        return template.format(
            part=finding.part,
            fact=fact.name,
            left=", ".join(f"“{word}”" for word in left) or f"“{finding.part}”",
            sources=wording.sources_named(finding),
            detail=self._detail(finding, lead),
            as_of=_as_of(finding, lead),
            once=_times(finding, Relation.ENTAILS),
            last=_last(finding),
            now=_times(finding, Relation.EXCLUDES, Relation.ALLOWS, Relation.STRETCH, Relation.INCOMPARABLE),
        )

    def _detail(self, finding: Finding, lead: Outcome) -> str:
        """What a message adds to its sentence."""
        if finding.code == "other-unit":
            mine, theirs = lead.alignment.other_unit or ("", "")
            slip = SLIP if _is_slip(lead.alignment) else ""
            return f"{mine or 'no unit'}, where the sources have {theirs or 'none'}{slip}"
        if finding.code == "wrong-slot":
            return _told(finding.part, lead)
        if finding.code == "part-only":
            return lead.detail if lead.code == finding.code else lead.prepared.reading.scope or ""
        return ""


def _together(judged: Judged) -> bool:
    """Do only several readings together have all the members of a list?"""
    some = any(o.partly for o in judged.outcomes)
    whole = any(o.relation is Relation.ENTAILS and not o.partly for o in judged.outcomes)
    return judged.verdict is Verdict.SUPPORTED and some and not whole


def _apart(fact: Fact, cited: Sequence[ReadingRelation]) -> list[str]:
    """That readings of one time differ, whose figures they are, and why."""
    bodies: dict[str, list[str]] = {}
    for one in cited:
        if one.by is not None:
            bodies.setdefault(one.by, []).append(one.value)
    if len(bodies) < 2:
        return ["the sources differ"]
    counts = "; ".join(f"{name}: {', '.join(dict.fromkeys(values))}" for name, values in bodies.items())
    return [f"the sources differ by who counts – {counts}", *([fact.note] if fact.note else [])]


def _course(judged: Judged) -> Course | None:
    """How a fact with a series went over time."""
    if not judged.in_time or judged.fact.series is None:
        return None
    return courses.course(o.prepared for o in (*judged.outcomes, *judged.others))


def _mistake(o: Outcome) -> str:
    """That a source says so, by mistake."""
    return f"{o.prepared.source.publisher} says so, by mistake: {o.prepared.reading.wrong}"


def _holders(judged: Judged) -> list[str]:
    """Who held an office when."""
    told = {
        days.text(periods.bounds(o.prepared.reading.term)): o.prepared.reading.says.rstrip(".")
        for o in _in_order(judged.outcomes)
        if o.prepared.reading.term is not None
    }
    return ["; ".join(f"{time}: {says}" for time, says in told.items())] if told else []


def _in_order(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda o: days.end(o.prepared))


def _as_of(finding: Finding, lead: Outcome) -> str:
    """The last day of which the sources speak that support a part of no time of its own."""
    told = [r.as_of for r in finding.readings if r.relation is Relation.ENTAILS]
    if lead.prepared.reading.as_of is None or lead.prepared.reading.period is not None:
        return ""
    return f", as of {max(known)}" if (known := [one for one in told if one]) else ""


def _times(finding: Finding, *relations: Relation) -> str:
    """The times of the cited readings that stand so to the part."""
    times = (r.period or r.as_of or r.published for r in finding.readings if r.relation in relations)
    return ", ".join(dict.fromkeys(days.text(periods.bounds(time)) for time in times if time))


def _plan_moved(finding: Finding) -> str:
    """What was planned once, and what is said of it now."""
    once = next((r for r in finding.readings if r.relation is Relation.ENTAILS), None)
    last = next((r for r in finding.readings if r.relation is not Relation.ENTAILS), None)
    then, since = (r.published if r is not None else None for r in (once, last))
    return wording.PLAN_MOVED.format(
        then=f" of {then}" if then else "",
        since=f" ({since})" if since else "",
        now=f"“{last.value}”" if last is not None else "–",
    )


def _last(finding: Finding) -> str:
    """The last day that a cited reading speaks of, as short as it can be written."""
    times = (r.period or r.as_of or r.published for r in finding.readings)
    spans = [periods.bounds(time) for time in times if time]
    ends = [low if high == periods.MAX else high for low, high in spans]  # of what goes on, when it began
    return days.until(max(ends)) if ends else ""


def _remark(reading: Reading) -> str:
    """What is to be known of a reading beside what it says."""
    told = (
        f"status: {reading.status}" if reading.status in SET_BACK else "",
        reading.wrong and f"mistaken: {reading.wrong}",
        reading.inferred and f"inferred: {reading.inferred}",
        reading.note,
    )
    return "; ".join(filter(None, told))


SET_BACK = (Status.DENIED, Status.POSTPONED, Status.CANCELLED)
"""What a base says of a reading whose sentence alone would tell otherwise."""


def _is_slip(alignment: Alignment) -> bool:
    """Whether a figure in another unit has the digits of the source."""
    return any(
        p.effect == "unit" and p.compared is not None and p.compared.figure is not None
        and p.compared.figure.relation is Relation.ENTAILS
        for p in alignment.pairs
    )  # fmt: skip


def _told(part: str, lead: Outcome) -> str:
    """What the fact has where the claim has something else, in the words of its sentence."""
    says, times = lead.prepared.reading.says, lead.prepared.statement.times
    if lead.detail == "date" and times:
        return f"{part} instead of {says[slice(*times[0].span)]}"
    if lead.detail == "date" and (when := days.key(lead.prepared)):
        return f"{part} instead of {when}"
    pair = next((p for p in lead.alignment.values if p.relation is Relation.EXCLUDES), None)
    if pair is None:
        _, instead, told = lead.detail.partition(" instead of ")
        return f"{part}{instead}{told}" if instead else lead.detail or lead.alignment.concept
    told = marks.words(pair.told, tokenize(says)) or pair.fact
    return f"{part} instead of {told}" if told else lead.detail


def _left_over(part: Statement, outcomes: Sequence[Outcome], tokens: Tokens) -> tuple[str, ...]:
    """What the claim adds, in its own words."""
    least = min((o.adds for o in outcomes if o.adds), key=len, default=[])
    spans = [marks.addition(part, tokens, at, word) for at, word in sorted(least)]
    return tuple(dict.fromkeys(tokens.text[slice(*span)] for span in spans))


def outside(tokens: Tokens, span: Span, code: str, message: str) -> Finding:
    """A finding about no fact."""
    return Finding(
        part=tokens.text[span.start : span.end],
        start=span.start,
        end=span.end,
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code=code,
        message=message,
    )
