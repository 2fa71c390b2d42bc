"""From a read sentence to findings: which facts it speaks of, what it says of them, what the sources say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck.judging import comparable, lists, outside, wording
from factcheck.judging.tables import NEGATED, joined, verdict_of
from factcheck.matching import coverage, slots
from factcheck.matching.context import NONE as NO_CONTEXT
from factcheck.matching.context import Context
from factcheck.matching.frames import Match, Miss
from factcheck.matching.index import Index
from factcheck.matching.parts import QUANTIFIED, Chosen, Trace, View
from factcheck.matching.selecting import Selector
from factcheck.model import Fact, Finding, Reading, ReadingRelation, Relation, Status, Verdict
from factcheck.reading import stance
from factcheck.reading.mentions import Mention
from factcheck.reading.sentence import Sentence

PROVED_WRONG = frozenset({Verdict.REFUTED, Verdict.DISPUTED})
TOLERATED = 1
"""Words of content that a supported or refuted part may hold beyond what the fact explains."""
MANY_WORDS = 4
"""Explained words from which on one unexplained word is tolerated."""
STATUS_ORDER = {status: rank for rank, status in enumerate(Status)}


class Judge:
    def __init__(self, index: Index, *, sources: frozenset[str], date: str | None, assume_context: bool) -> None:
        self.index = index
        self.base = index.base
        self.sources = sources
        self.date = date
        self.select = Selector(index, assume_context=assume_context)

    def judge(
        self, sentence: Sentence, trace: Trace | None, notes: list[str], around: Context = NO_CONTEXT
    ) -> list[Finding]:
        """The findings of one sentence; none where it has nothing to do with the base."""
        sentence.adopt(around.person, around.place)
        subjects = self.select.subjects(sentence, notes, around)
        topics = around.topics if around.elliptic or self.select.telegraphic(sentence) else frozenset[str]()
        candidates = self.select.candidates(sentence, subjects, topics)
        resumed = self.select.taken_up(sentence, around.told, around.asked)
        if not candidates and not resumed:
            if trace is not None:
                trace.add(f"“{sentence.tokens.text}”")
                trace.add("no fact shares enough words with it", 1)
            if around is NO_CONTEXT:
                self.select.tell_nobody(sentence, topics, notes)
            return []
        sentence.deepen()
        if trace is not None:
            self._trace_reading(sentence, trace)
            for line in around.lines():
                trace.add(line, 1)
        misses: list[Miss] = []
        date = around.date or self.date
        views = self.select.views(sentence, subjects | topics, date, elliptic=bool(topics))
        if around.subjects:
            views = [view._replace(carried=True) for view in views]
        chosen = self.select.choose(sentence, candidates, views, trace, misses)
        if (
            resumed
            and not any(matches for _, matches in chosen)
            and not any(m.kind == "foreign" for m in sentence.names)
        ):
            if trace is not None:
                trace.add(f"taken up again: {', '.join(fact.id for fact in resumed)}", 1)
            lent = subjects | {i for f in resumed for group in (*f.about, *f.roles.values()) for i in group}
            views = self.select.views(sentence, lent, date, elliptic=True)
            views = [view._replace(carried=True, resumed=True) for view in views]
            chosen = self.select.choose(sentence, resumed, views, trace, misses)
            subjects = lent
        if around.foreign:
            chosen = self.select.own(sentence, chosen, misses)
        matched_any = any(matches for _, matches in chosen)
        act = stance.speech_act(sentence)
        if act == "opinion":
            chosen, judged = self._without_opinions(sentence, chosen), matched_any
            matched_any = any(matches for _, matches in chosen)
            act = None if matched_any else act
            if act is not None:
                return [outside.no_claim(sentence, act)] if judged else []
        if act is not None:
            return [outside.no_claim(sentence, act)] if matched_any else []
        anchored = bool(subjects or around.own) or self.select.anchored(sentence, chosen)
        if not anchored and not self.select.whole(sentence, chosen):
            return []
        if not matched_any:
            return outside.elsewhere(sentence, misses)
        findings: list[Finding] = []
        for k, (view, matches) in enumerate(chosen):
            if matches:
                findings.extend(self._findings(sentence, view._replace(nameless=not anchored), matches, trace))
            elif coverage.asserts(sentence, view, chosen, k):
                findings.append(outside.uncovered(sentence, view.segment.first, view.segment.last))
        if any(f.verdict in PROVED_WRONG for f in findings):
            words = coverage.unexplained(sentence, chosen)
            findings = [replace(f, unexplained=words) for f in findings]
        return _distinct(findings)

    @staticmethod
    def _without_opinions(sentence: Sentence, chosen: Chosen) -> Chosen:
        """The parts without a word of judgement ("…, which is sad" leaves the rest a claim)."""
        words = stance.opinions(sentence)
        return [
            (view, [] if any(view.segment.first <= m.first < view.segment.last for m in words) else matches)
            for view, matches in chosen
        ]

    def _trace_reading(self, sentence: Sentence, trace: Trace) -> None:
        tokens = sentence.tokens
        trace.add(f"“{tokens.text}”")
        for m in sentence.names:
            trace.add(
                f"{m.kind} {m.id}: {tokens.text[slice(*m.span(tokens))]}" + (f" ({m.detail})" if m.detail else ""), 1
            )
        for q in sentence.quantities:
            value = wording.quantity_text(q, self.index.language)
            trace.add(f"{q.kind} {value}: {tokens.text[slice(*q.whole)]}", 1)
        for p in sentence.periods:
            trace.add(f"period {p.low or ''}–{p.high or ''}: {tokens.text[slice(*p.span)]}", 1)
        for segment in sentence.segments:
            text = tokens.text[tokens.start[segment.first] : tokens.end[segment.last - 1]]
            trace.add(f"part: {text}", 1)

    def _findings(self, sentence: Sentence, view: View, matches: list[Match], trace: Trace | None) -> list[Finding]:
        weight, at = coverage.weight(sentence, view, matches)
        tail = coverage.tail(sentence, view, matches, at)
        if tail is not None and lists.inside(sentence, matches, at):
            tail = None  # "energy, *fisheries* and finance": an item, no detail added
        if tail is not None:
            at = [i for i in at if i not in tail]
            weight = sum(coverage.token_weight(sentence, i) for i in at)
        ignored = stance.contrasted(sentence)
        denials = stance.negators(sentence, view.segment.first, view.segment.last, ignored)
        out: list[Finding] = []
        for m in matches:
            if m.fact.kind == "list" and (m.members or m.fact.complete):
                out.extend(self._list_findings(sentence, view, m, matches, denials, weight, at))
            else:
                out.append(self._finding(sentence, view, m, matches, denials, weight, at))
            speaker = self._speaker_finding(sentence, view, m, matches, out[-1])
            if speaker is not None:
                out.append(speaker)
        if any(f.code not in INCOMPARABLE for f in out):
            out = [
                f for f in out if f.code not in INCOMPARABLE
            ]  # a second reading of the same words that came to nothing
        if tail is not None:
            out.append(outside.uncovered(sentence, min(tail), max(tail) + 1))
        if trace is not None:
            if at:
                words = " ".join(sentence.tokens.surface(i) for i in at)
                trace.add(f"left over ({weight}): {words}", 2)
            for f in out:
                trace.add(f"=> {f.verdict}: {f.code} {f.message}", 2)
        return out

    def _relations(
        self, sentence: Sentence, view: View, m: Match, readings: list[Reading], negated: bool
    ) -> tuple[list[Relation], list[slots.Outcome], bool]:
        """The part's relation to each reading; the slot outcomes behind them; whether a status was overstated."""
        said = stance.status(sentence, view.segment.first, view.segment.last)
        if said is Status.HAPPENED:
            said = stance.status(sentence, 0, len(sentence.tokens))
        denied_outright = negated and (bool(m.opposites) or said is not Status.HAPPENED)
        relations: list[Relation] = []
        outcomes: list[slots.Outcome] = []
        overstated = False
        for reading in readings:
            source = self.base.sources[reading.source]
            each: list[Relation] = []
            for claimed in m.claimed:
                outcome = slots.relate(claimed, reading, source, sentence, view.date)
                if outcome is not None:
                    outcomes.append(outcome)
                    each.append(outcome.relation)
            if Relation.INCOMPARABLE in each and any(o.code == "other-unit" for o in outcomes):
                relations.append(Relation.INCOMPARABLE)
                continue
            if not each:
                each.append(Relation.ENTAILS)
            weaker = (
                not (denied_outright or (view.inherited and not view.segment.verb))  # a fragment claims no stage
                and reading.status is not Status.HAPPENED
                and STATUS_ORDER[said] > STATUS_ORDER[reading.status]
            )
            if weaker:
                overstated = True
                each.append(Relation.ALLOWS)
            relation = joined(each)
            if negated and relation is Relation.EXCLUDES and outcomes[-1:] and outcomes[-1].code == "wrong-slot":
                if not self._two_options(m):
                    relation = Relation.ALLOWS  # "did not meet in Washington" says nothing of where they did
            relations.append(NEGATED[relation] if negated else relation)
        return relations, outcomes, overstated

    def _two_options(self, m: Match) -> bool:
        """Is what is denied one of two options only, so that the other is said ("has not stagnated")?"""
        chosen = [c.slot.of for c in m.claimed if c.slot.type == "choice" and c.slot.of]
        return bool(chosen) and all(len(self.base.choices[name]) == 2 for name in chosen)

    def _finding(
        self,
        sentence: Sentence,
        view: View,
        m: Match,
        matches: list[Match],
        denials: list[Mention],
        weight: int,
        at: list[int],
    ) -> Finding:
        readings, nothing = comparable.selected(sentence, view, m, matches, self.sources)
        negated = comparable.negated(sentence, m, denials)
        everything = [r for r in m.fact.readings if not self.sources or r.source in self.sources]
        span = self._span(sentence, view, m)
        if m.fact.kind in QUANTIFIED and m.claimed and comparable.increment(sentence, m):
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "increment", everything, [], ())
        if m.fact.kind in QUANTIFIED and coverage.cued(sentence, view, "past"):
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "other-period", everything, [], ())
        planned = comparable.planned(sentence, view)
        if m.fact.kind == "amount" and m.claimed and planned and not view.framed.sources:
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "not-a-claim", everything, [], ())
        if m.fact.kind in QUANTIFIED and m.claimed and comparable.foretold(sentence, view):
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "not-a-claim", everything, [], ())
        if nothing is not None:
            apart = [Relation.INCOMPARABLE] * len(everything)
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, nothing, everything, apart, ())
        relations, outcomes, overstated = self._relations(sentence, view, m, readings, negated)
        verdict = verdict_of(relations)
        code = _code(verdict, relations, outcomes, negated, overstated)
        if (
            verdict is Verdict.REFUTED
            and m.fact.kind in QUANTIFIED
            and not comparable.dated(sentence, view, m, matches, readings)
        ):
            verdict, code = Verdict.UNVERIFIABLE, "other-period"
            relations = [Relation.INCOMPARABLE] * len(relations)
        if verdict is Verdict.REFUTED and view.carried and not comparable.owned(sentence, m):
            verdict, code = Verdict.UNVERIFIABLE, "other-subject"
        if comparable.disunited(sentence, verdict, relations):
            verdict, code = Verdict.REFUTED, "not-all-sources"
        if verdict is Verdict.REFUTED and m.fact.kind == "count" and len(matches) > 1:
            weight = max(weight, coverage.weight(sentence, view, [m])[0])  # what another fact explains may narrow it
        if comparable.apposed(m):
            weight = 0  # "the king, X" names the king whatever else is said of him
        verdict, code = self._doubt(sentence, view, m, verdict, code, weight)
        left = _phrases(sentence, at) if code == "not-covered" else ()
        if verdict is Verdict.REFUTED and not negated:
            span = self._span(sentence, view, m, {o.slot for o in outcomes if o.relation is Relation.EXCLUDES})
        detail = wording.particulars(code, outcomes, m.claimed, readings)
        bare = m.fact.kind in (*QUANTIFIED, "event", "list") and not m.claimed
        if code == "not-covered" and not m.claimed and weight >= len(coverage.content(sentence, m.tokens)):
            bare = True  # more of it is about something else
        return self._make(sentence, span, m.fact, verdict, code, readings, relations, left, detail, existential=bare)

    def _doubt(
        self, sentence: Sentence, view: View, m: Match, verdict: Verdict, code: str, weight: int
    ) -> tuple[Verdict, str]:
        """Turn a verdict into ``unverifiable`` where too much of the part is unexplained."""
        if verdict is Verdict.UNVERIFIABLE:
            return verdict, code
        nameless = view.nameless and bool(m.fact.roles)
        if verdict is Verdict.REFUTED and (nameless or comparable.intended(sentence, m)):
            return Verdict.UNVERIFIABLE, "other-subject" if nameless else "not-a-claim"
        if verdict is not Verdict.REFUTED and comparable.exclusive(sentence, m):
            return Verdict.UNVERIFIABLE, "exclusive"
        scoped = any(c.slot.type == "ordinal" for c in m.claimed)
        allowed = (
            0
            if scoped or view.resumed or (verdict is Verdict.SUPPORTED and m.fact.kind in QUANTIFIED and not m.claimed)
            else TOLERATED
            if len(coverage.content(sentence, m.tokens)) + 2 * len(m.claimed) >= MANY_WORDS
            else 0
        )
        if verdict is Verdict.REFUTED and m.fact.kind == "amount" and code == "contradicted":
            allowed = 0  # a word more may make it a part of the total
        if weight > allowed:
            return Verdict.UNVERIFIABLE, "not-covered"
        return verdict, code

    def _list_findings(
        self,
        sentence: Sentence,
        view: View,
        m: Match,
        matches: list[Match],
        denials: list[Mention],
        weight: int,
        at: list[int],
    ) -> list[Finding]:
        """One finding for the members that share a verdict, one for each item no source lists."""
        readings, nothing = comparable.selected(sentence, view, m, matches, self.sources)
        negated = comparable.negated(sentence, m, denials)
        if nothing is not None:
            span = self._span(sentence, view, m)
            return [self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, nothing, [], [], ())]
        unlisted = lists.unlisted(sentence, m, at)
        inside = {i for group in unlisted for i in group}
        rest = weight - sum(2 if any(n.first <= i < n.last for n in sentence.names) else 1 for i in inside)
        aside = stance.contrasted(sentence)
        denied = [
            c
            for c in (*sentence.concepts, *sentence.names)
            if c.first in aside
            and view.segment.first <= c.first < view.segment.last
            and c.id in self.index.members(m.fact)
        ]
        by_verdict: dict[tuple[Verdict, str], list[tuple[Mention, list[Relation]]]] = {}
        _, _, overstated = self._relations(sentence, view, m, readings, negated)
        for item in (*m.members, *denied):
            negated = item in denied or comparable.negated(sentence, m, denials)
            relations = []
            for reading in readings:
                listed = any(item.id in v for v in reading.values.values() if isinstance(v, tuple))
                relation = Relation.ENTAILS if listed else Relation.EXCLUDES if m.fact.complete else Relation.ALLOWS
                if negated and relation is Relation.ALLOWS:
                    relation = Relation.INCOMPARABLE
                if overstated and relation is Relation.ENTAILS:
                    relation = Relation.ALLOWS
                relations.append(NEGATED[relation] if negated else relation)
            verdict = verdict_of(relations)
            code = _code(verdict, relations, [], negated, overstated)
            if verdict is Verdict.SUPPORTED and comparable.exclusive(sentence, m) and lists.others_listed(m, readings):
                verdict, code = Verdict.REFUTED, "contradicted"
                more = [lists.others_listed(m, [reading]) for reading in readings]
                relations = [Relation.EXCLUDES if one else r for one, r in zip(more, relations, strict=True)]
            if not negated and comparable.disunited(sentence, verdict, relations):
                verdict, code = Verdict.REFUTED, "not-all-sources"
            if code == "undecided" and not overstated:
                code = "unlisted"
            verdict, code = self._doubt(sentence, view, m, verdict, code, max(0, rest))
            by_verdict.setdefault((verdict, code), []).append((item, relations))
        out = []
        for (verdict, code), items in by_verdict.items():
            left = _phrases(sentence, [i for i in at if i not in inside]) if code == "not-covered" else ()
            for run in lists.runs([item for item, _ in items], inside):
                spans = [item.span(sentence.tokens) for item in run]
                span = (min(s.start for s in spans), max(s.end for s in spans))
                relations = next(relations for item, relations in items if item is run[0])
                out.append(self._make(sentence, span, m.fact, verdict, code, readings, relations, left))
        for group in unlisted:
            span = (sentence.tokens.start[group[0]], sentence.tokens.end[group[-1]])
            relation = Relation.EXCLUDES if m.fact.complete else Relation.ALLOWS
            relations = [NEGATED[relation] if negated else relation] * len(readings)
            verdict = verdict_of(relations)
            code = "unlisted" if verdict is Verdict.UNVERIFIABLE else _code(verdict, relations, [], negated, False)
            out.append(self._make(sentence, span, m.fact, verdict, code, readings, relations, ()))
        return out

    def _speaker_finding(
        self, sentence: Sentence, view: View, m: Match, matches: list[Match], content: Finding
    ) -> Finding | None:
        """The right content with the wrong speaker is refuted on that point."""
        speakers = [
            s for s in (view.framed.speaker, *view.framed.others) if s not in (None, "?", *comparable.actors(m))
        ]
        if not speakers:
            return None
        readings, nothing = comparable.selected(sentence, view, m, matches, self.sources)
        if nothing is not None or not readings:
            return None
        speaker = next((s for s in speakers if not any(s in r.said_by for r in readings)), None)
        if speaker is None:
            return None
        others = {s for r in readings for s in r.said_by}
        if content.verdict not in (Verdict.SUPPORTED, Verdict.DISPUTED) or content.existential or not others:
            return None
        mention = next((n for n in sentence.names if n.id == speaker and n.first in view.framed.tokens), None)
        span = mention.span(sentence.tokens) if mention is not None else (content.start, content.end)
        relations = [Relation.EXCLUDES] * len(readings)
        return self._make(sentence, span, m.fact, Verdict.REFUTED, "wrong-speaker", readings, relations, ())

    @staticmethod
    def _span(sentence: Sentence, view: View, m: Match, at_fault: Collection[str] | None = None) -> tuple[int, int]:
        """The exact words judged: the claimed values (those ``at_fault``), else the fact's words in the segment."""
        tokens = sentence.tokens
        claimed = [c for c in m.claimed if at_fault is None or c.slot.name in at_fault] or m.claimed
        carried = {i for c in claimed for i in c.tokens} or (m.anchors if m.anchors else m.tokens)
        inside = [i for i in carried if i < len(tokens)] or [view.segment.first]
        return tokens.start[min(inside)], tokens.end[max(inside)]

    def _make(
        self,
        sentence: Sentence,
        span: tuple[int, int],
        fact: Fact,
        verdict: Verdict,
        code: str,
        readings: list[Reading],
        relations: list[Relation],
        left: tuple[str, ...],
        detail: str = "",
        *,
        existential: bool = False,
    ) -> Finding:
        cited = tuple(
            ReadingRelation(
                source=r.source,
                value=wording.value_of(r, fact),
                relation=relation,
                as_of=r.period or r.as_of,
                said_by=r.said_by,
                url=self.base.sources[r.source].url,
                locator=r.locator,
                publisher=self.base.sources[r.source].publisher,
                published=self.base.sources[r.source].published,
                note=r.note,
            )
            for r, relation in zip(readings, relations, strict=False)
        )
        finding = Finding(
            part=sentence.tokens.text[span[0] : span[1]],
            start=span[0],
            end=span[1],
            fact=fact.id,
            verdict=verdict,
            code=code,
            message="",
            readings=cited,
            existential=existential,
        )
        return wording.worded(finding, fact, self.base, self.index.language, left, detail)


INCOMPARABLE = frozenset({"other-speaker", "other-occasion", "other-period"})
"""Codes of findings for which no reading was left to compare."""


def _phrases(sentence: Sentence, at: list[int]) -> tuple[str, ...]:
    """The words at these tokens as they were written, neighbours together."""
    tokens = sentence.tokens
    runs: list[list[int]] = []
    for i in sorted(set(at)):
        if runs and i - runs[-1][-1] == 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(dict.fromkeys(f"“{tokens.text[tokens.start[r[0]] : tokens.end[r[-1]]]}”" for r in runs))


def _code(
    verdict: Verdict, relations: list[Relation], outcomes: list[slots.Outcome], negated: bool, overstated: bool
) -> str:
    """The stable name of why a verdict came out."""
    match verdict:
        case Verdict.SUPPORTED:
            return "hedge-dropped" if any(o.softened for o in outcomes) else "supported"
        case Verdict.DISPUTED:
            return "sources-differ"
        case Verdict.REFUTED:
            if negated:
                return "denied"
            for code in ("unit-slip", "near-miss", "wrong-slot"):
                if any(o.code == code and o.relation is Relation.EXCLUDES for o in outcomes):
                    return code
            return "contradicted"
        case _:
            if overstated:
                return "stronger-status"
            if any(o.code == "other-unit" for o in outcomes):
                return "other-unit"
            if relations and all(r is Relation.STRETCH for r in relations):
                return "too-far"
            return "undecided"


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Drop repeated findings of one fact with one verdict and span."""
    seen: set[tuple[str | None, int, int, str]] = set()
    out = []
    for f in findings:
        key = (f.fact, f.start, f.end, f.code)
        if key not in seen:
            seen.add(key)
            out.append(f)
    return out
