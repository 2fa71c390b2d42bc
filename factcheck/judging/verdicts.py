"""The judge: candidates, comparable facts, outcomes and the verdict that leads."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property

from factcheck.base import Fact, FactBase, Reading
from factcheck.frames import Term, replace
from factcheck.judging import changes, days, mentions, offices, succeeding
from factcheck.judging.candidates import MANY, Candidates, Readings, Trial
from factcheck.judging.days import Window
from factcheck.judging.drifts import Drifts
from factcheck.judging.lending import another, covered, of_others, spoken_of
from factcheck.judging.outcomes import (
    Focus,
    Judged,
    Outcome,
    Prepared,
    counts,
    fact_lists,
)
from factcheck.judging.relating import relate
from factcheck.judging.rivals import Rivals
from factcheck.judging.rulings import Ruling, weigh
from factcheck.judging.scopes import Scopes
from factcheck.judging.selecting import Selection
from factcheck.judging.siblings import Siblings
from factcheck.judging.speakers import who_says
from factcheck.judging.tables import verdict_of
from factcheck.judging.timed import Content, Timed, timeless
from factcheck.matching import attaching, wishing
from factcheck.matching.aligning import align
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.matching.skeletons import names
from factcheck.model import Relation, Verdict
from factcheck.statements.changes import Change, change_of
from factcheck.statements.model import Statement

Tried = dict[int, tuple[Alignment | None, Trial]]
"""The ``id`` of a reading → its alignment with the statement at hand, and what it is to it."""


SCOPED = frozenset({Verdict.REFUTED, Verdict.SUPPORTED})


def _identifies(verdict: Verdict, outcomes: list[Outcome]) -> bool:
    """Is the fact identified well enough for the verdict? What speaks against a part must mean it."""
    if verdict not in (Verdict.REFUTED, Verdict.DISPUTED):
        return True
    return all(o.identified for o in outcomes if o.relation in (Relation.EXCLUDES, Relation.STRETCH))


def _in_one_place(alignment: Alignment) -> None:
    """What is planned is one thing: another place contradicts where it came to be, too."""
    other = alignment.other
    if other is not None and other.role == "L" and other.compared is not None and other.compared.rel is Rel.EXCLUDES:
        other.effect, other.relation = "value", Relation.EXCLUDES


class Judge:
    """Judges statements against prepared readings."""

    def __init__(
        self,
        base: FactBase,
        prepared: Iterable[Prepared],
        know: Knowledge,
        today: str,
        read: Callable[[str], Iterable[Statement]],
        sources: frozenset[str] = frozenset(),
    ) -> None:
        self.base = base
        self.know = know
        self.sources = frozenset(base.sources)
        prepared = list(prepared)
        self.timed = Timed(base.facts.values(), prepared, know, today)
        prepared = [self.timed.ready(one) for one in prepared]
        self.selection = Selection(base, know, prepared, sources)
        self.candidates = Candidates(prepared, know)
        self.siblings = Siblings(prepared, know)
        self.rivals = Rivals(prepared, know)
        self.scopes = Scopes(prepared, read)
        self.prepared = prepared
        self.facts: dict[str, list[Prepared]] = {}
        self.readings: dict[int, list[Prepared]] = {}
        self._kinship: dict[int, Hashable] = {}
        for one in prepared:
            self.facts.setdefault(one.fact.id, []).append(one)
            self.readings.setdefault(id(one.reading), []).append(one)

    @cached_property
    def heads(self) -> dict[frozenset[str], Term]:
        """Body → the office at its head."""
        return offices.heads_of(self.prepared, self.know)

    @cached_property
    def drifts(self) -> Drifts:
        """The changes that readings tell; looked for when a claim tells one that nothing else settles."""
        return Drifts(self.prepared, self.know)

    @cached_property
    def stated(self) -> list[tuple[Prepared, Change]]:
        """The readings that state a change without a level."""
        return [(one, told) for one in self.prepared if (told := self.timed.stated(one)) is not None]

    def judge(
        self, c: Statement, focus: Focus, every: bool = False
    ) -> tuple[list[Judged], list[tuple[Fact, Alignment]]]:
        """All facts that a statement speaks of, best first; and those that share its predicate but not its people:
        with ``every`` all of them, else at least the nearest."""
        found, misses = self._facts(c, focus, every)
        if self.timed.series:
            changed = [j for j in self._changes(c, focus) if not self.scopes.unnamed(c, j)]
            settled = [j for j in changed if j.verdict is not Verdict.UNVERIFIABLE]
            found = settled or [*changed, *found]
        if not any(j.verdict is not Verdict.UNVERIFIABLE for j in found):
            held = offices.held_from(c, self.heads, self.know) if self.timed.terms else ()
            came = offices.entered(c, self.heads, self.know)
            left = any(concept == "resign" for concept, _ in c.senses)  # which only a term tells of who held it
            for other in (*attaching.attachments(c), *wishing.wordings(c), *held, *came):
                better, _ = self._facts(other, focus, every)
                if left and any(concept == "be" for concept, _ in other.senses):
                    better = [j for j in better if j.fact.id in self.timed.terms]
                settled = [j for j in better if j.verdict is not Verdict.UNVERIFIABLE]
                if settled:
                    found = settled
                    break
            else:
                found = self._leading(c, focus) or self._drifts(c, focus) or found
        if not any(j.verdict is not Verdict.UNVERIFIABLE for j in found):
            found = self._rivals(c, focus) or found
        if not found:
            found = self._mentions(c, focus)
        found.sort(key=lambda j: j.rank)
        return succeeding.newest(c, found, self.prepared, self.know, self.timed.day(focus)), misses

    def _leading(self, c: Statement, focus: Focus) -> list[Judged]:
        """Who leads a body holds the office at its head; who else holds that one may not be all who lead it."""
        for other in offices.led(c, self.heads, self.know):
            better, _ = self._facts(other, focus, False)
            if right := [j for j in better if j.verdict is Verdict.SUPPORTED]:
                return right
        return []

    def _drifts(self, c: Statement, focus: Focus) -> list[Judged]:
        """What readings that tell a change say of a statement that tells one of the same thing."""
        found: dict[str, list[Outcome]] = {}
        for outcome in self.drifts.beside(c, focus, self.timed.day(focus)):
            if counts(outcome):
                found.setdefault(outcome.prepared.fact.id, []).append(outcome)
        judged = []
        for outcomes in found.values():
            chosen, _ = self.selection.voiced(c, outcomes, focus)
            verdict = verdict_of([o.relation for o in chosen])
            if verdict is not Verdict.UNVERIFIABLE and _identifies(verdict, chosen):
                lead = self.leading(chosen, verdict)
                rank = self._rank(verdict, chosen)
                judged.append(Judged(lead.prepared.fact, verdict, lead.code, lead.detail, chosen, rank=rank))
        return judged

    def _rivals(self, c: Statement, focus: Focus) -> list[Judged]:
        """Who did before what a statement calls the first of its kind."""
        rival = self.rivals.before(c, self.timed.day(focus))
        if rival is None or not self._comparable(c, [rival], focus)[0]:
            return []
        rank = self._rank(Verdict.REFUTED, [rival])
        return [Judged(rival.prepared.fact, Verdict.REFUTED, rival.code, rival.detail, [rival], rank=rank)]

    def _mentions(self, c: Statement, focus: Focus) -> list[Judged]:
        """The first fact that a statement about what somebody mentioned is about."""
        told = mentions.mentioned(c, (one for readings in self.facts.values() for one in readings), self.know, focus)
        comparable, _ = self._comparable(c, told, focus) if told else ([], "")
        if not comparable:
            return []
        lead = comparable[0]
        verdict = verdict_of([lead.relation])
        return [Judged(lead.prepared.fact, verdict, lead.code, "", [lead], rank=self._rank(verdict, [lead]))]

    def _facts(self, c: Statement, focus: Focus, every: bool) -> tuple[list[Judged], list[tuple[Fact, Alignment]]]:
        """The facts that a statement as it is attached speaks of, and those that it misses."""
        found: list[Judged] = []
        misses: list[tuple[Fact, Alignment]] = []
        tried: Tried = {}
        for readings in self._candidates(c, focus, every, tried).values():
            judged = self.against(c, readings, focus, misses, tried)
            if judged is not None and judged.verdict in SCOPED and (part := self.scopes.unnamed(c, judged)):
                judged = self._open(judged.fact, "part-only", judged.outcomes, part)
            if judged is not None:
                found.append(judged)
        return self.timed.meant(c, self.scopes.meant(c, found)), misses

    def _candidates(self, c: Statement, focus: Focus, every: bool, tried: Tried) -> Readings:
        """The readings that a statement may speak of, by fact; see :mod:`factcheck.judging.candidates`."""
        found = self.candidates.of(c)
        if every or focus.pair or not found.many:
            return found.readings
        told_by = who_says(c.speaker, self.know, self.sources)
        if not told_by.isdisjoint(self.sources):
            return found.readings  # a source of ours may speak of anybody of its own

        def trial(one: Prepared) -> Trial:
            a = align(c, one.statement, self.know, one.background)
            what = compared(one, a)
            tried[id(one)] = a, what
            return what

        def compared(one: Prepared, a: Alignment | None) -> Trial:
            if a is None or spoken_of(c, one, a, focus, told_by, self.know, self.sources) is None:
                return Trial.OTHERS
            differing = [p for p in a.pairs if p.differs and (p.compared is None or p.compared.figure is None)]
            if another(differing, self.know):
                return Trial.OTHERS
            if not covered(c, one.statement, a):
                return Trial.ANOTHER if self.outcome(c, one, a, focus) is None else Trial.UNDECIDED
            return Trial.OPEN

        named = names(c, self.know, True) | focus.entities | focus.hinted
        return found.near(named | told_by if len(told_by) < MANY else named, trial)

    def against(
        self,
        c: Statement,
        readings: Sequence[Prepared],
        focus: Focus,
        misses: list[tuple[Fact, Alignment]],
        tried: Tried,
    ) -> Judged | None:
        """What a fact says of a statement; ``None`` where it is about something else. ``tried`` are alignments that
        have been made of it."""
        fact = readings[0].fact
        content = self.timed.content(c, fact, focus) if self.timed.applies(fact) else None
        if content is None:
            outcomes = self._outcomes(c, readings, focus, misses, tried)
        else:
            outcomes = self._outcomes(content.statement, readings, focus, misses, {})
        if not outcomes or (focus.foreign and all(of_others(o.alignment) for o in outcomes)):
            return None
        if content is not None:
            judged = self._in_time(c, content, fact, outcomes, focus)
        else:
            judged = self._whenever(c, fact, outcomes, focus)
        if judged.verdict is not Verdict.SUPPORTED:
            judged.mistaken = [o for o in outcomes if o.prepared.reading.wrong and o.relation is Relation.ENTAILS]
        return judged

    def _whenever(self, c: Statement, fact: Fact, outcomes: list[Outcome], focus: Focus) -> Judged:
        """What a fact comes to whose readings hold at any time."""
        comparable, code = self._comparable(c, outcomes, focus)
        if not comparable:
            return self._open(fact, code, outcomes)
        wrong_speaker = code == "wrong-speaker"
        verdict = weigh(comparable)
        if fact_lists(comparable) and len(comparable) > 1:
            verdict = self.listed(comparable)
        if not _identifies(verdict, comparable):
            return self._open(fact, "other-subject", outcomes)
        lead = self.leading(comparable, verdict)
        return Judged(
            fact,
            verdict,
            lead.code,
            lead.detail,
            comparable,
            rank=self._rank(verdict, comparable, wrong_speaker=wrong_speaker),
            speaker_wrong=wrong_speaker,
        )

    def _outcomes(
        self,
        c: Statement,
        readings: Sequence[Prepared],
        focus: Focus,
        misses: list[tuple[Fact, Alignment]],
        tried: Tried,
    ) -> list[Outcome]:
        """What each of a fact's readings says of a statement; of a plan whatever its status."""
        outcomes: list[Outcome] = []
        others: set[Hashable] = set()
        for one in readings:
            kin = self._kin(one) if others else None
            if kin in others:
                continue  # the same people in the same words, at another time
            key = id(one)
            if key in tried:
                alignment, what = tried[key]
            else:
                alignment, what = align(c, one.statement, self.know, one.background), Trial.OPEN
            if alignment is None:
                continue
            spoken = replace(c, status=one.status) if one.fact.plan else c
            if one.fact.plan:
                _in_one_place(alignment)
            outcome = self.outcome(spoken, one, alignment, focus) if what is not Trial.OTHERS else None
            if outcome is None:
                misses.append((one.fact, alignment))
                if one.fact.series is not None and alignment.other is not None:
                    others.add(self._kin(one))
                continue
            outcomes.append(outcome)
        return outcomes

    def _kin(self, one: Prepared) -> Hashable:
        """What the readings of a series share that tell of the same people in the same words."""
        found = self._kinship.get(id(one))
        if found is None:
            found = self._kinship[id(one)] = (
                one.statement.word,
                one.statement.senses,
                frozenset(names(one.statement, self.know)),
            )
        return found

    def repeats(self, c: Statement, reading: Reading, focus: Focus) -> bool | None:
        """Does a statement say what a reading of a fact in time says, whatever its time? ``None``: of another fact."""
        own = [one for one in self.readings[id(reading)] if self.timed.applies(one.fact)]
        if not own:
            return None
        outcomes = self._outcomes(replace(timeless(c), change=""), own, focus, [], {})
        return any(o.relation is Relation.ENTAILS for o in outcomes)

    def _open(self, fact: Fact, code: str, outcomes: list[Outcome], detail: str = "") -> Judged:
        """A fact that decides nothing."""
        rank = self._rank(Verdict.UNVERIFIABLE, outcomes)
        return Judged(fact, Verdict.UNVERIFIABLE, code, detail, outcomes, rank=rank)

    def _in_time(self, c: Statement, content: Content, fact: Fact, outcomes: list[Outcome], focus: Focus) -> Judged:
        """What a fact comes to whose readings hold at their time; see :mod:`factcheck.judging.timed`."""
        spoken = replace(c, speaker=None, said="") if content.body else c
        chosen, code = self.selection.voiced(spoken, outcomes, focus)
        if not chosen:
            return self._open(fact, code, outcomes)
        ruling = self.timed.rule(spoken, content, fact, chosen, focus, self.selection.who(spoken.speaker))
        return self._ruled(fact, ruling, outcomes, wrong_speaker=code == "wrong-speaker")

    def _ruled(self, fact: Fact, ruling: Ruling, outcomes: list[Outcome], *, wrong_speaker: bool = False) -> Judged:
        verdict, chosen = ruling.verdict, ruling.chosen
        if not _identifies(verdict, chosen):
            return self._open(fact, "other-subject", outcomes)
        lead = self.leading(chosen, verdict)
        code, detail = ruling.code or lead.code, ruling.detail or lead.detail
        rank = self._rank(verdict, chosen, wrong_speaker=wrong_speaker)
        return Judged(
            fact,
            verdict,
            code,
            detail,
            chosen,
            rank,
            wrong_speaker,
            ruling.others,
            in_time=True,
            force=ruling.force,
            derived=ruling.derived,
        )

    def _changes(self, c: Statement, focus: Focus) -> list[Judged]:
        """What facts with a series say of a change without a level ("trade halved")."""
        found: list[Judged] = []
        for readings in self._candidates_of_change(c, focus):
            fact = readings[0].fact
            told = self.timed.change(c, fact, focus)
            if told is None:
                continue
            change, windows, body = told
            outcomes = self._outcomes(change.level, readings, focus, [], {})
            outcomes = [o for o in outcomes if o.relation is Relation.ENTAILS and not o.adds]
            spoken = replace(c, speaker=None, said="") if body else c
            chosen, _ = self.selection.voiced(spoken, outcomes, focus)
            chosen = [o for o in chosen if o.prepared.status == "happened"]
            if body:
                chosen = [o for o in chosen if o.prepared.by in body]
            stated = self._stated(spoken, change, windows, focus)
            if stated is not None:
                found.append(self._ruled(stated.chosen[0].prepared.fact, stated, outcomes))
            elif chosen and fact.series is not None:
                found.append(self._ruled(fact, changes.judge(change, chosen, fact.series, windows), outcomes))
        return found

    def _stated(self, c: Statement, change: Change, windows: list[Window], focus: Focus) -> Ruling | None:
        """A change by the readings that themselves state one of the same level, for the same time."""
        if len(windows) != 1:
            return None
        told = []
        for one, other in self.stated:
            if days.counted(one) != windows[0][:2] or not days.known_by(one, self.timed.day(focus)):
                continue
            alignment = align(change.level, other.level, self.know, one.background)
            if alignment is None:
                continue
            outcome = self.outcome(change.level, one, alignment, focus)
            if outcome is not None and not outcome.adds and counts(outcome):
                told.append((outcome, other))
        voiced, _ = self.selection.voiced(c, [o for o, _ in told], focus)
        return changes.stated(change, [(o, other) for o, other in told if any(o is one for one in voiced)])

    def _candidates_of_change(self, c: Statement, focus: Focus) -> Iterable[list[Prepared]]:
        change = change_of(timeless(c)) if self.timed.series and not c.change else None
        return [] if change is None else self._candidates(change.level, focus, False, {}).values()

    def _comparable(self, c: Statement, outcomes: list[Outcome], focus: Focus) -> tuple[list[Outcome], str]:
        """The readings that source, speaker, day of speaking and period leave; else the code of what left none."""
        chosen, code = self.selection.voiced(c, outcomes, focus)
        if chosen and not (chosen := self.selection.dated(c, chosen, focus)):
            return [], "other-period"
        return chosen, code

    @staticmethod
    def leading(outcomes: list[Outcome], verdict: Verdict) -> Outcome:
        order = {
            Verdict.SUPPORTED: (Relation.ENTAILS, Relation.ALLOWS),
            Verdict.REFUTED: (Relation.EXCLUDES,),
            Verdict.DISPUTED: (Relation.EXCLUDES, Relation.STRETCH, Relation.ENTAILS),
        }.get(verdict, (Relation.ALLOWS, Relation.STRETCH, Relation.ENTAILS))
        for relation in order:
            if those := [o for o in outcomes if o.relation is relation]:
                return next((o for o in those if o.code == "unit-slip"), those[0])
        return outcomes[0]

    @staticmethod
    def listed(outcomes: list[Outcome]) -> Verdict:
        """The readings of a list are one list: a member of any is listed, "only" must hold of all."""
        relations = {o.relation for o in outcomes}
        if Relation.EXCLUDES in relations:
            return Verdict.REFUTED
        if Relation.ENTAILS in relations:
            return Verdict.SUPPORTED
        compared = [
            p.compared for o in outcomes for p in o.alignment.pairs if p.compared is not None and p.compared.asked
        ]
        if compared and compared[0].asked <= frozenset().union(*(c.hits for c in compared)):
            if not any(o.code not in ("unlisted", "supported") for o in outcomes):
                return Verdict.SUPPORTED  # the readings of a list are one list
        return Verdict.UNVERIFIABLE

    def _rank(self, verdict: Verdict, outcomes: list[Outcome], *, wrong_speaker: bool = False) -> tuple[int, ...]:
        """Smaller is nearer: a fact that somebody else tells comes after those that whoever is named tells."""
        order = [Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.REFUTED, Verdict.UNVERIFIABLE].index(verdict)
        best = max(outcomes, key=lambda o: o.alignment.same)
        return (
            order,
            wrong_speaker,
            len(best.adds),
            not best.partly,
            -best.alignment.same,
            len(best.alignment.missing),
        )

    def outcome(self, c: Statement, one: Prepared, a: Alignment, focus: Focus) -> Outcome | None:
        """The relation of a statement to one reading; see :mod:`factcheck.judging.relating`."""
        return relate(c, one, a, focus, self.know, self.siblings, self.sources)
