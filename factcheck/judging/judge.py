"""From a read sentence to findings: which facts it speaks of, what it says of them, what the sources say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from factcheck.judging import wording
from factcheck.judging.tables import NEGATED, joined, verdict_of
from factcheck.matching import frames, periods, slots
from factcheck.matching.context import NONE as NO_CONTEXT
from factcheck.matching.context import Context
from factcheck.matching.frames import Match, Miss
from factcheck.matching.index import Index
from factcheck.model import Fact, Finding, Reading, ReadingRelation, Relation, Source, Status, Verdict
from factcheck.reading import stance
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.segments import Segment
from factcheck.reading.sentence import Sentence
from factcheck.reading.stance import Attribution

TOLERATED = 1
"""Words of content that a supported or refuted part may hold beyond what the fact explains."""
MANY_WORDS = 4
"""Explained words from which on one unexplained word is tolerated."""
STATUS_ORDER = {status: rank for rank, status in enumerate(Status)}


@dataclass(slots=True)
class Trace:
    """What ``explain`` tells, as lines of plain text."""

    lines: list[str] = field(default_factory=list)

    def add(self, line: str, depth: int = 0) -> None:
        self.lines.append("  " * depth + line)


class View(NamedTuple):
    """One segment with what the rest of the sentence lends it."""

    segment: Segment
    framed: Attribution
    context: set[str]
    setting: tuple[int, int] | None
    inherited: bool
    date: str | None


class Judge:
    def __init__(self, index: Index, *, sources: frozenset[str], date: str | None, assume_context: bool) -> None:
        self.index = index
        self.base = index.base
        self.sources = sources
        self.date = date
        self.assume_context = assume_context

    # ── the way through ───────────────────────────────────────────────────────────────────────────────────────────

    def judge(self, sentence: Sentence, trace: Trace | None, notes: list[str], around: Context = NO_CONTEXT) -> list[Finding]:
        """The findings of one sentence; none where it has nothing to do with the base."""
        sentence.adopt(around.person)
        subjects = self._subjects(sentence, notes, around)
        topics = around.topics if around.elliptic or self._telegraphic(sentence) else frozenset[str]()
        candidates = self.candidates(sentence, subjects, topics)
        if not candidates:
            if trace is not None:
                trace.add(f"“{sentence.tokens.text}”")
                trace.add("no fact shares enough words with it", 1)
            return []
        sentence.deepen()
        if trace is not None:
            self._trace_reading(sentence, trace)
        if trace is not None and around.subjects:
            trace.add(f"carried over: {', '.join(sorted(around.subjects))}", 1)
        act = stance.speech_act(sentence)
        views = self._views(sentence, subjects | topics, around.date or self.date, elliptic=bool(topics))
        chosen: list[tuple[View, list[Match]]] = []
        for view in views:
            chosen.append((view, self._matches(sentence, view, candidates, trace)))
        chosen = self._merge(sentence, chosen, candidates, trace)
        if act is not None:
            if any(matches for _, matches in chosen):
                return [self._no_claim(sentence, act)]
            return []
        if not subjects and not self._anchored(sentence, chosen) and not self._whole(sentence, chosen):
            return []
        findings: list[Finding] = []
        matched_any = any(matches for _, matches in chosen)
        for k, (view, matches) in enumerate(chosen):
            if matches:
                findings.extend(self._findings(sentence, view, matches, trace))
            elif matched_any and self._asserts(sentence, view, chosen, k):
                findings.append(self._uncovered(sentence, view.segment.first, view.segment.last))
        return _distinct(findings)

    def _trace_reading(self, sentence: Sentence, trace: Trace) -> None:
        tokens = sentence.tokens
        trace.add(f"“{tokens.text}”")
        for m in sentence.names:
            trace.add(f"{m.kind} {m.id}: {tokens.text[slice(*m.span(tokens))]}" + (f" ({m.detail})" if m.detail else ""), 1)
        for q in sentence.quantities:
            value = wording.quantity_text(q, self.index.language)
            trace.add(f"{q.kind} {value}: {tokens.text[slice(*q.whole)]}", 1)
        for p in sentence.periods:
            trace.add(f"period {p.low or ''}–{p.high or ''}: {tokens.text[slice(*p.span)]}", 1)
        for segment in sentence.segments:
            text = tokens.text[tokens.start[segment.first] : tokens.end[segment.last - 1]]
            trace.add(f"part: {text}", 1)

    def _anchored(self, sentence: Sentence, chosen: list[tuple[View, list[Match]]]) -> bool:
        """Does the sentence name somebody or something of the base, point at its parties, or identify an event?"""
        if self._named(sentence) or any(m.fact.identify for _, matches in chosen for m in matches):
            return True
        if any(m.kind in ("foreign", "unknown", "city") for m in sentence.names):
            return False
        return sentence.dual

    def _named(self, sentence: Sentence) -> bool:
        """Is somebody or something named that ties the sentence to the base's subject, or one of its sources?"""
        anchors = self.index.anchors
        return any(m.kind == "source" or (m.kind == "entity" and m.id in anchors) for m in sentence.names)

    def _whole(self, sentence: Sentence, chosen: list[tuple[View, list[Match]]]) -> bool:
        """Is a sentence that names nobody explained but for nothing? Then its wording alone may tell its subject."""
        if any(m.kind in ("foreign", "unknown", "city") for m in sentence.names):
            return False
        matched = [(view, matches) for view, matches in chosen if matches]
        return bool(matched) and all(self._weight(sentence, view, matches)[0] == 0 for view, matches in matched)

    def candidates(self, sentence: Sentence, subjects: frozenset[str], topics: frozenset[str]) -> list[Fact]:
        """Facts each of whose groups is named somewhere in the sentence, or among what it takes over."""
        index = self.index
        ids = sentence.ids | topics
        if not ids:
            return []
        by_id = index.by_id
        named: set[str] = set()
        for item in ids:
            if item in by_id:
                named.update(by_id[item])
        if not named:
            return []
        wide = set(ids)
        for item in ids:
            wide.update(index.kin(item))
        wide.update(subjects)
        out = []
        for fact_id in named:
            fact = self.base.facts[fact_id]
            if all(any(item in wide for item in group) for group in fact.about):
                out.append(fact)
        if not self._named(sentence) and not subjects:
            covered = covers(sentence.concepts)
            left = self._content(sentence, set(range(len(sentence.tokens))) - covered)
            if not sentence.dual and len(left) > max(1, len(self._content(sentence, covered)) - 2):
                return []  # no name of the base, and words that its facts do not explain
            out = [f for f in out if not f.needs or self._framable(f)]
        return sorted(out, key=lambda f: f.line)

    def _framable(self, fact: Fact) -> bool:
        """May a dual expression alone ("the two presidents") fill the fact's roles?"""
        return all(
            (e := self.index.entity(item)) is not None and e.type == "person"
            for role in fact.needs
            for item in fact.roles.get(role, ())
        )

    @staticmethod
    def _telegraphic(sentence: Sentence) -> bool:
        """Does the sentence attribute a figure to a source without saying of what ("The Korea Post has over 8")?"""
        return any(m.kind == "source" for m in sentence.names)

    def _subjects(self, sentence: Sentence, notes: list[str], around: Context) -> frozenset[str]:
        """What is carried over; or the default context, for a claim that names no country, person or source."""
        if around.subjects:
            return around.subjects
        if not self.assume_context or not self.base.default_context:
            return frozenset()
        if any(m.kind in ("entity", "foreign", "source") and not self._is_thing(m) for m in sentence.names):
            return frozenset()
        names = [e.name for c in self.base.default_context if (e := self.index.entity(c)) is not None]
        notes.append(f"names no country: taken to be about {' and '.join(names)}")
        return frozenset(self.base.default_context)

    def _is_thing(self, m: Mention) -> bool:
        entity = self.index.entity(m.id)
        return entity is not None and entity.type in ("organisation", "thing")

    # ── segments ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _views(self, sentence: Sentence, assumed: frozenset[str], date: str | None, *, elliptic: bool) -> list[View]:
        whole = stance.attribution(sentence, 0, len(sentence.tokens))
        everything = frames.spoken_ids(sentence, 0, len(sentence.tokens)) | assumed
        views: list[View] = []
        for k, segment in enumerate(sentence.segments):
            own = stance.attribution(sentence, segment.first, segment.last)
            framed = own if own.speaker or own.sources else whole
            if own.sources and not own.speaker and whole.speaker and whole.sources == own.sources:
                framed = whole
            setting = None
            if segment.link in self.index.language.relatives and k:
                setting = (sentence.segments[k - 1].first, sentence.segments[k - 1].last)
            gapped = k + 1 < len(sentence.segments) and sentence.segments[k + 1].link in self.index.language.conjunctions
            pronoun = any(sentence.tokens.norm[i] in self.index.language.pronouns for i in range(segment.first, segment.last))
            counted = any(segment.first <= t < segment.last for t in sentence.quantity_tokens)
            inherited = segment.link not in (":", "-") and (
                bool(own.sources) or (pronoun and counted and k > 0) if segment.verb else k > 0 or gapped
            )
            views.append(View(segment, framed, everything, setting, inherited or elliptic, date))
        return views

    def _matches(self, sentence: Sentence, view: View, candidates: list[Fact], trace: Trace | None) -> list[Match]:
        """The facts that explain the segment: the best first, others only for words still unexplained."""
        ignored = stance.contrasted(sentence)
        found: list[Match] = []
        for fact in candidates:
            result = frames.match(
                fact,
                sentence,
                view.segment,
                view.context,
                ignored,
                view.framed,
                inherited=view.inherited,
                setting=view.setting,
            )
            if isinstance(result, Miss):
                if trace is not None:
                    trace.add(f"not {fact.id}: {result.reason}", 2)
                continue
            if view.inherited and not result.claimed and not result.members and not result.anchors:
                continue
            found.append(result)
        return self._select(sentence, found, trace)

    def _select(self, sentence: Sentence, found: list[Match], trace: Trace | None) -> list[Match]:
        found.sort(key=lambda m: (-m.score, m.fact.line))
        chosen: list[Match] = []
        explained: set[int] = set()
        owned: set[int] = set()
        for m in found:
            new_anchor = self._content(sentence, m.anchors - explained) or self._content(
                sentence, {i for x in m.members for i in range(x.first, x.last)} - explained
            )
            quantity = {i for c in m.claimed if c.slot.type in slots.KINDS for i in c.tokens}
            told = bool(m.claimed or m.opposites or m.members)
            useless = not new_anchor and not quantity - owned
            mere = not told and m.fact.kind in QUANTIFIED and len(new_anchor) < 2
            if chosen and (useless or (quantity and quantity <= owned) or mere):
                if trace is not None:
                    trace.add(f"{m.fact.id}: score {m.score:g}, explains nothing more", 2)
                continue
            if trace is not None:
                trace.add(f"{m.fact.id}: score {m.score:g}", 2)
            chosen.append(m)
            explained |= m.tokens
            owned |= quantity
        return chosen

    def _merge(
        self,
        sentence: Sentence,
        chosen: list[tuple[View, list[Match]]],
        candidates: list[Fact],
        trace: Trace | None,
    ) -> list[tuple[View, list[Match]]]:
        """Join a segment that asserts nothing by itself to its neighbour, where the two together match more."""
        k = 0
        while k + 1 < len(chosen):
            (left, left_matches), (right, right_matches) = chosen[k], chosen[k + 1]
            link = right.segment.link
            same = [m.fact.id for m in left_matches] == [m.fact.id for m in right_matches]
            bare = same and not any(m.claimed or m.members for m in right_matches)
            if same and link in (":", "-") and not any(m.claimed or m.members for m in left_matches):
                bare = True
            if left_matches and right_matches and not (bare and self._weight(sentence, right, right_matches)[0] == 0):
                k += 1
                continue
            lead = same or link in (":", "-", ",") or not left.segment.verb or not right.segment.verb
            if not lead and (left_matches or right_matches):
                k += 1
                continue
            joined_segment = Segment(left.segment.first, right.segment.last, left.segment.link, True)
            frame = stance.attribution(sentence, 0, len(sentence.tokens))
            view = View(joined_segment, frame, left.context, left.setting, left.inherited and right.inherited, left.date)
            matches = self._matches(sentence, view, candidates, None)
            if self._gain(matches) > self._gain([*left_matches, *right_matches]) or (same and matches and left_matches):
                chosen[k : k + 2] = [(view, matches)]
                k = max(0, k - 1)
                continue
            k += 1
        return chosen

    @staticmethod
    def _gain(matches: list[Match]) -> float:
        return sum(1 + len(m.claimed) + len(m.members) for m in matches)

    # ── what is left over ─────────────────────────────────────────────────────────────────────────────────────────

    def _content(self, sentence: Sentence, tokens: set[int]) -> set[int]:
        """Those of ``tokens`` that carry content: no function words, no light words, no signs."""
        language, norm = self.index.language, sentence.tokens.norm
        return {
            i
            for i in tokens
            if len(norm[i]) > 1
            and norm[i][0].isalpha()
            and norm[i] not in language.function
            and norm[i] not in language.light
            and language.stem(norm[i]) not in language.light
            and not norm[i].endswith(language.light_suffixes)
        }

    def _leftover(self, sentence: Sentence, view: View, matches: list[Match]) -> set[int]:
        """Content words of the segment that neither the facts, the frame, numbers nor cues explain."""
        explained = set(view.framed.tokens) | stance.contrasted(sentence)
        for m in matches:
            explained |= m.tokens
        for name, mentions in sentence.cues.items():
            if name in EXPLAINING:
                explained |= covers(mentions)
        explained |= sentence.quantity_tokens
        return self._content(sentence, set(range(view.segment.first, view.segment.last)) - explained)

    def _weight(self, sentence: Sentence, view: View, matches: list[Match]) -> tuple[int, list[int]]:
        """How much is left over (names nobody knows count twice, as do numbers no slot took), and where."""
        left = self._leftover(sentence, view, matches)
        weight = sum(self._token_weight(sentence, i) for i in left)
        used = {i for m in matches for c in m.claimed for i in c.tokens} | stance.contrasted(sentence)
        at = sorted(left)
        explained = {i for m in matches for i in m.tokens}
        for cue in sentence.cues.get("rate", ()):
            if view.segment.first <= cue.first < view.segment.last and cue.first not in explained | sentence.quantity_tokens:
                weight += 2
                at.extend(range(cue.first, cue.last))
        for q in sentence.quantities:
            tokens = sentence.range_of(q.span)
            if tokens and view.segment.first <= min(tokens) < view.segment.last and not tokens & used:
                article = q.low == 1 and max(tokens) + 1 in explained
                if not (q.kind == "count" and (q.vague or article)):
                    weight += 2
                    at.extend(sorted(tokens))
        return weight, at

    @staticmethod
    def _token_weight(sentence: Sentence, i: int) -> int:
        """A name or number that nothing explains weighs twice a word."""
        named = any(m.first <= i < m.last and m.kind != "source" for m in sentence.names)
        return 2 if named or i in sentence.quantity_tokens else 1

    def _tail(self, sentence: Sentence, view: View, matches: list[Match], at: list[int]) -> set[int] | None:
        """Left-over words that stand apart from what the facts explain, as a detail added to a complete statement.

        After a comma or a word such as "with" or "despite", to the end ("…, half of it crude oil"), or coordinated
        with a word of the fact ("rare earths *and the price of gas* were discussed"). ``None`` where what is left over
        is part of the statement itself.
        """
        if not at:
            return None
        language, norm = self.index.language, sentence.tokens.norm
        core = {i for m in matches for i in m.anchors} | {i for m in matches for c in m.claimed for i in c.tokens}
        aside = next((a for a in frames.asides(sentence, view.segment, core) if set(at) <= set(a)), None)
        if aside is not None:
            return set(aside)
        openers = {c.first for c in sentence.cues.get("tail", ())}
        first = min(at)
        before = [i for i in core if i < first]
        start = first
        while start > view.segment.first and start - 1 not in core:
            if start in openers or norm[start] in language.tail_openers or norm[start] == ",":
                break
            start -= 1
        opened = start in openers or norm[start] in language.tail_openers or norm[start] == ","
        if opened and before and max(before) < start and self._complete(sentence, view, matches, start):
            return set(range(start + (norm[start] == ","), view.segment.last))
        return self._coordinate(sentence, core, at)

    def _complete(self, sentence: Sentence, view: View, matches: list[Match], stop: int) -> bool:
        """Is the segment up to token ``stop`` a statement of the facts by itself: their verb, or a figure of theirs?"""
        if any(c.slot.type in slots.KINDS and max(c.tokens) < stop for m in matches for c in m.claimed):
            return True
        language = self.index.language
        explained = {i for m in matches for i in m.tokens} | set(view.framed.tokens)
        for name in EXPLAINING:
            explained |= covers(sentence.cues.get(name, ()))
        return any(
            i in explained and language.stem(sentence.tokens.norm[i]) in language.verbs
            for i in range(view.segment.first, stop)
        )

    def _coordinate(self, sentence: Sentence, core: set[int], at: list[int]) -> set[int] | None:
        """The left-over words, if they are one run joined to a word of the fact by "and" right before or after."""
        language, norm = self.index.language, sentence.tokens.norm
        first, last = min(at), max(at)
        if last - first > 5 or any(norm[i] in language.auxiliaries for i in range(first, last + 1)):
            return None
        start = first
        while start > 0 and (norm[start - 1] in language.skipped or language.prepositions.get(norm[start - 1]) == "of"):
            start -= 1
        if start > 1 and language.prepositions.get(norm[start - 1]) == "and" and start - 2 in core:
            return set(range(start, last + 1))
        return None

    def _asserts(self, sentence: Sentence, view: View, chosen: list[tuple[View, list[Match]]], k: int) -> bool:
        """Does an unmatched segment say something of its own, beside the matched ones?"""
        if k + 1 < len(chosen) and chosen[k + 1][0].segment.link in (*self.index.language.place_relatives, ":", "-"):
            return False
        weight, at = self._weight(sentence, view, [])
        vocabulary = {i for _, matches in chosen for m in matches for i in self.index.vocabulary[m.fact.id]}
        spoken = covers(c for c in (*sentence.concepts, *sentence.names) if c.id in vocabulary)
        weight -= sum(1 for i in at if i in spoken)
        at = [i for i in at if i not in spoken]
        known = covers(m for m in sentence.names if m.kind == "entity")
        strange = [i for i in at if i not in known]
        if view.segment.verb:
            return len(strange) >= 1
        return weight >= 2 and bool(strange)

    # ── findings ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _findings(self, sentence: Sentence, view: View, matches: list[Match], trace: Trace | None) -> list[Finding]:
        weight, at = self._weight(sentence, view, matches)
        tail = self._tail(sentence, view, matches, at)
        if tail is not None:
            at = [i for i in at if i not in tail]
            weight = sum(self._token_weight(sentence, i) for i in at)
        ignored = stance.contrasted(sentence)
        denials = stance.negators(sentence, view.segment.first, view.segment.last, ignored)
        out: list[Finding] = []
        for m in matches:
            if m.fact.kind == "list" and m.members:
                out.extend(self._list_findings(sentence, view, m, matches, denials, weight, at))
            else:
                out.append(self._finding(sentence, view, m, matches, denials, weight, at))
            speaker = self._speaker_finding(sentence, view, m, matches, out[-1])
            if speaker is not None:
                out.append(speaker)
        if tail is not None:
            out.append(self._uncovered(sentence, min(tail), max(tail) + 1))
        if trace is not None:
            if at:
                words = " ".join(sentence.tokens.surface(i) for i in at)
                trace.add(f"left over ({weight}): {words}", 2)
            for f in out:
                trace.add(f"=> {f.verdict}: {f.code} {f.message}", 2)
        return out

    def _selected(self, sentence: Sentence, view: View, m: Match, matches: list[Match]) -> tuple[list[Reading], str | None]:
        """The readings that period, speaker, source and occasion leave, and the code of what left none."""
        readings = [r for r in m.fact.readings if not self.sources or r.source in self.sources]
        framed = view.framed
        if framed.sources:
            readings = [r for r in readings if r.source in framed.sources]
        elif framed.occasions and (framed.speaker or framed.vague):
            if any(r.source in framed.occasions for r in readings):
                readings = [r for r in readings if r.source in framed.occasions]
        elif framed.occasions and not any(c.slot.type == "place" for c in m.claimed):
            readings = [r for r in readings if r.source in framed.occasions]
            if not readings:
                return [], "other-occasion"
        if not readings:
            return [], "other-speaker"
        if framed.speaker == "?":
            return [], "other-speaker"
        own = frames.own_periods(sentence, m, matches)
        reporting = bool(framed.speaker or framed.sources)
        for p in own:
            readings = [
                r
                for r in readings
                if periods.selects(p, r, self.base.sources[r.source], view.date, reporting=reporting)
            ]
        if not readings:
            return [], "other-period"
        if framed.speaker and framed.speaker not in self._actors(m):
            spoken = [r for r in readings if framed.speaker in r.said_by]
            if spoken:
                readings = spoken
        return readings, None

    def _actors(self, m: Match) -> set[str]:
        return {
            x.id for c in m.claimed if c.slot.type == "actor" and isinstance(c.value, tuple) for x in c.value if isinstance(x, Mention)
        }

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
                outcome = slots.relate(claimed, m.fact, reading, source, sentence, view.date)
                if outcome is not None:
                    outcomes.append(outcome)
                    each.append(outcome.relation)
            if Relation.INCOMPARABLE in each and any(o.code == "other-unit" for o in outcomes):
                relations.append(Relation.INCOMPARABLE)
                continue
            if not each:
                each.append(Relation.ENTAILS)
            weaker = not denied_outright and reading.status is not Status.HAPPENED and STATUS_ORDER[said] > STATUS_ORDER[reading.status]
            if weaker:
                overstated = True
                each.append(Relation.ALLOWS)
            relation = joined(each)
            if negated and relation is Relation.EXCLUDES and outcomes[-1:] and outcomes[-1].code == "wrong-slot":
                relation = Relation.ALLOWS  # "did not meet in Washington" says nothing of where they did
            relations.append(NEGATED[relation] if negated else relation)
        return relations, outcomes, overstated

    @staticmethod
    def _negated(sentence: Sentence, m: Match, denials: list[Mention]) -> bool:
        """Is the fact denied? An odd number of denials and opposites; a denial that is part of an opposite counts once."""
        pseudo = covers(sentence.cues.get("pseudo", ()))
        opposites = m.opposites - pseudo
        opposed = {
            i
            for c in sentence.concepts
            if c.detail == "opposite" and c.first in opposites
            for i in range(c.first, c.last)
        }
        own = [
            d
            for d in denials
            if not opposed.intersection(range(d.first, d.last)) and (d.id != "scoped-negation" or _follows(d, m.tokens))
        ]
        meanings = {c.id for c in sentence.concepts if c.detail == "opposite" and c.first in opposites}
        return (len(own) + min(len(opposites), len(meanings))) % 2 == 1

    def _finding(
        self, sentence: Sentence, view: View, m: Match, matches: list[Match], denials: list[Mention], weight: int, at: list[int]
    ) -> Finding:
        readings, nothing = self._selected(sentence, view, m, matches)
        negated = self._negated(sentence, m, denials)
        everything = [r for r in m.fact.readings if not self.sources or r.source in self.sources]
        span = self._span(sentence, view, m)
        if nothing is not None:
            relations, _, _ = self._relations(sentence, view, m, everything, negated)
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, nothing, everything, relations, m, ())
        relations, outcomes, overstated = self._relations(sentence, view, m, readings, negated)
        if m.fact.kind in QUANTIFIED and self._foretold(sentence, view):
            return self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "not-a-claim", readings, relations, m, ())
        verdict = verdict_of(relations)
        code = _code(verdict, relations, outcomes, negated, overstated)
        verdict, code = self._doubt(sentence, m, verdict, code, weight, negated)
        left = tuple(dict.fromkeys(sentence.tokens.surface(i) for i in at)) if code == "not-covered" else ()
        return self._make(sentence, span, m.fact, verdict, code, readings, relations, m, left)

    @staticmethod
    def _exclusive(sentence: Sentence, m: Match) -> bool:
        """Does the segment say that it is only this ("only", "exclusively"), other than of a number?"""
        pseudo = covers(sentence.cues.get("pseudo", ())) | sentence.quantity_tokens
        for cue in sentence.cues.get("exclusive", ()):
            if m.segment.first <= cue.first < m.segment.last and cue.first not in pseudo:
                after_number = cue.first - 1 in sentence.quantity_tokens and cue.last >= m.segment.last - 1
                if cue.last not in sentence.quantity_tokens and not after_number:
                    return True
        return False

    @staticmethod
    def _foretold(sentence: Sentence, view: View) -> bool:
        """Does the segment foretell a figure ("will reach", "is expected to hit")?"""
        return any(view.segment.first <= c.first < view.segment.last for c in sentence.cues.get("future", ()))

    def _doubt(
        self, sentence: Sentence, m: Match, verdict: Verdict, code: str, weight: int, negated: bool
    ) -> tuple[Verdict, str]:
        """Turn a verdict into ``unverifiable`` where too much of the part is unexplained."""
        if verdict is Verdict.UNVERIFIABLE:
            return verdict, code
        if verdict is not Verdict.REFUTED and self._exclusive(sentence, m):
            return Verdict.UNVERIFIABLE, "exclusive"
        scoped = any(c.slot.type == "ordinal" for c in m.claimed)
        allowed = 0 if scoped else TOLERATED if len(self._content(sentence, m.tokens)) + 2 * len(m.claimed) >= MANY_WORDS else 0
        if weight > allowed:
            return Verdict.UNVERIFIABLE, "not-covered"
        return verdict, code

    def _list_findings(
        self, sentence: Sentence, view: View, m: Match, matches: list[Match], denials: list[Mention], weight: int, at: list[int]
    ) -> list[Finding]:
        """One finding for the members that share a verdict, one for each item no source lists."""
        readings, nothing = self._selected(sentence, view, m, matches)
        negated = self._negated(sentence, m, denials)
        if nothing is not None:
            span = self._span(sentence, view, m)
            return [self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, nothing, [], [], m, ())]
        unlisted = self._unlisted(sentence, view, m, at)
        inside = {i for group in unlisted for i in group}
        rest = weight - sum(2 if any(n.first <= i < n.last for n in sentence.names) else 1 for i in inside)
        aside = stance.contrasted(sentence)
        denied = [
            c
            for c in (*sentence.concepts, *sentence.names)
            if c.first in aside and view.segment.first <= c.first < view.segment.last and c.id in self.index.members(m.fact)
        ]
        by_verdict: dict[tuple[Verdict, str], list[tuple[Mention, list[Relation]]]] = {}
        _, _, overstated = self._relations(sentence, view, m, readings, negated)
        for item in (*m.members, *denied):
            negated = item in denied or self._negated(sentence, m, denials)
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
            if verdict is Verdict.SUPPORTED and self._exclusive(sentence, m) and self._others_listed(m, readings):
                verdict, code = Verdict.REFUTED, "contradicted"
            if code == "undecided" and not overstated:
                code = "unlisted"
            verdict, code = self._doubt(sentence, m, verdict, code, max(0, rest), negated)
            by_verdict.setdefault((verdict, code), []).append((item, relations))
        out = []
        for (verdict, code), items in by_verdict.items():
            spans = [item.span(sentence.tokens) for item, _ in items]
            span = (min(s.start for s in spans), max(s.end for s in spans))
            left = tuple(sentence.tokens.surface(i) for i in at if i not in inside) if code == "not-covered" else ()
            out.append(self._make(sentence, span, m.fact, verdict, code, readings, items[0][1], m, left))
        for group in unlisted:
            span = (sentence.tokens.start[group[0]], sentence.tokens.end[group[-1]])
            relations = [Relation.ALLOWS] * len(readings)
            out.append(self._make(sentence, span, m.fact, Verdict.UNVERIFIABLE, "unlisted", readings, relations, m, ()))
        return out

    @staticmethod
    def _others_listed(m: Match, readings: list[Reading]) -> bool:
        """Do the readings name members beside those claimed?"""
        claimed = {item.id for item in m.members}
        return any(
            isinstance(item, str) and item not in claimed
            for r in readings
            for v in r.values.values()
            if type(v) is tuple
            for item in v
        )

    def _unlisted(self, sentence: Sentence, view: View, m: Match, at: list[int]) -> list[list[int]]:
        """Left-over words that stand in one enumeration with a listed member: "…, energy and *fisheries*"."""
        norm = sentence.tokens.norm
        prepositions = self.index.language.prepositions
        groups: list[list[int]] = []
        for i in at:
            if groups and i - groups[-1][-1] == 1:
                groups[-1].append(i)
            else:
                groups.append([i])
        out = []
        for group in groups:
            for item in m.members:
                low, high = (item.last, group[0]) if item.first < group[0] else (group[-1] + 1, item.first)
                edge = norm[group[0] - 1] if item.first < group[0] else norm[group[-1] + 1]
                joined_by = edge in (",", "&", "/") or prepositions.get(edge) == "and"
                if joined_by and all(self._enumerates(sentence, j, m) for j in range(low, high)):
                    out.append(group)
                    break
        return out

    def _enumerates(self, sentence: Sentence, i: int, m: Match) -> bool:
        """May token ``i`` stand between two items of one enumeration?"""
        norm, language = sentence.tokens.norm, self.index.language
        word = norm[i]
        if word in (",", "&", "/", "-") or language.prepositions.get(word) == "and" or word in language.skipped:
            return True
        if word in language.auxiliaries or word in language.prepositions:
            return False
        return i in covers(m.members) or (word.isalpha() and language.stem(word) not in language.verbs)

    def _speaker_finding(
        self, sentence: Sentence, view: View, m: Match, matches: list[Match], content: Finding
    ) -> Finding | None:
        """The right content with the wrong speaker is refuted on that point."""
        speakers = [s for s in (view.framed.speaker, *view.framed.others) if s not in (None, "?", *self._actors(m))]
        readings, nothing = self._selected(sentence, view, m, matches)
        if nothing is not None or not readings:
            return None
        speaker = next((s for s in speakers if not any(s in r.said_by for r in readings)), None)
        if speaker is None:
            return None
        others = {s for r in readings for s in r.said_by}
        if content.verdict not in (Verdict.SUPPORTED, Verdict.DISPUTED) or not others:
            return None
        mention = next((n for n in sentence.names if n.id == speaker and n.first in view.framed.tokens), None)
        span = mention.span(sentence.tokens) if mention is not None else (content.start, content.end)
        relations = [Relation.EXCLUDES] * len(readings)
        return self._make(sentence, span, m.fact, Verdict.REFUTED, "wrong-speaker", readings, relations, m, ())

    def _span(self, sentence: Sentence, view: View, m: Match) -> tuple[int, int]:
        """The exact words judged: the claimed values where there are any, else the fact's words in the segment."""
        tokens = sentence.tokens
        carried = {i for c in m.claimed for i in c.tokens} or (m.anchors if m.anchors else m.tokens)
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
        m: Match,
        left: tuple[str, ...],
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
        )
        return wording.worded(finding, fact, self.base, self.index.language, m, left)

    def _no_claim(self, sentence: Sentence, act: str) -> Finding:
        text = sentence.tokens.text
        return Finding(
            part=text, start=0, end=len(text), fact=None, verdict=Verdict.UNVERIFIABLE, code="not-a-claim",
            message=f"not a checkable claim: {wording.ACTS[act]}",
        )

    @staticmethod
    def _uncovered(sentence: Sentence, first: int, last: int) -> Finding:
        """Tokens ``first`` to ``last`` say something that no fact is about."""
        tokens = sentence.tokens
        while last - 1 > first and not tokens.norm[last - 1][0].isalnum():
            last -= 1
        start, end = tokens.start[first], tokens.end[last - 1]
        return Finding(
            part=tokens.text[start:end], start=start, end=end, fact=None, verdict=Verdict.UNVERIFIABLE,
            code="not-covered", message="no source in the fact base says this",
        )

    def nothing(self, claim: str) -> Finding:
        """The finding of a claim that is about no fact."""
        return Finding(
            part=claim, start=0, end=len(claim), fact=None, verdict=Verdict.UNVERIFIABLE, code="no-fact",
            message="nothing in the fact base is about this",
        )


EXPLAINING = frozenset({
    "negation", "scoped-negation", "pseudo", "possible", "discussed", "proposed", "planned", "agreed", "firm", "report", "report-noun", "receive",
    "own-country", "dual", "dual-people", "superlative", "place-noun", "venue", "except",
})  # fmt: skip
"""Cue classes whose words are part of the frame, not of the content."""


QUANTIFIED = frozenset({"amount", "count", "rank"})
"""Kinds of facts whose value is a figure; a figure foretold is no claim about them."""


def _follows(denial: Mention, tokens: set[int]) -> bool:
    """Does a word of the fact stand right after the denial ("anything but *friendly*")?"""
    return denial.last in tokens or denial.last + 1 in tokens


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


__all__ = ["Judge", "Source", "Trace", "replace"]
