"""Which readings a claim is compared with: by source, speaker, day of speaking and period."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.base import FactBase
from factcheck.frames import Term
from factcheck.judging import days
from factcheck.judging.outcomes import Focus, Outcome, Prepared, counts, figured, one_event
from factcheck.judging.speakers import collective, who_says
from factcheck.judging.times import Dated, nth_span, told_then, told_within
from factcheck.language.en import classes, senses
from factcheck.matching import periods
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period, Relation
from factcheck.records import replace
from factcheck.statements.model import Statement


class Selection:
    """Selects among the readings of a fact; ``limited`` are the source ids to which judging is limited, if any."""

    def __init__(self, base: FactBase, know: Knowledge, prepared: Sequence[Prepared], limited: Collection[str]) -> None:
        self.know = know
        self.sources = frozenset(base.sources)
        self.limited = limited
        self.publishers: dict[str, frozenset[str]] = {}
        """Source → all sources of its publisher: whoever names one means any of them."""
        by_name: dict[str, set[str]] = {}
        for source in base.sources.values():
            by_name.setdefault(source.publisher, set()).add(source.id)
        for source in base.sources.values():
            self.publishers[source.id] = frozenset(by_name[source.publisher])
        self.speakers: frozenset[str] = frozenset().union(*(one.said_by for one in prepared))
        self.occasions: frozenset[str] = frozenset().union(*(one.occasions for one in prepared))

    def who(self, term: Term | None) -> frozenset[str]:
        """Who speaks, with all sources of a publisher; see :func:`who_says`."""
        told = who_says(term, self.know, self.sources)
        return told.union(*(self.publishers[one] for one in told if one in self.publishers))

    def voiced(self, c: Statement, outcomes: Sequence[Outcome], focus: Focus) -> tuple[list[Outcome], str]:
        """The readings that source, speaker and day of speaking leave; else the code of what left none."""
        chosen = [o for o in outcomes if not self.limited or o.prepared.source.id in self.limited]
        if not chosen:
            return [], "other-speaker"
        chosen = [o for o in chosen if counts(o)]
        if not chosen:
            return [], "undecided"
        if focus.date is not None:
            known = [o for o in chosen if days.published_by(o.prepared, focus.date)]
            if not known:
                return [], "later-source"
            chosen = known
        places = {i for t in c.said_at for i in denotes(t, self.know) or ()}
        if places & (self.occasions | self.sources):
            there = [o for o in chosen if places & (o.prepared.occasions | {o.prepared.source.id})]
            if not there:
                return [], "other-occasion"
            chosen = there
        if c.cited is not None:
            who = self.who(c.cited)
            chosen = [o for o in chosen if o.prepared.source.id in who]
            if not chosen:
                return [], "other-speaker"
        code = ""
        if c.speaker is not None or c.said:
            who = self.who(c.speaker)
            if who == frozenset({"?"}):
                alike = [o for o in chosen if _same_speaker(c.speaker, o.prepared.statement.speaker)]
                return (alike, "") if alike else ([], "other-speaker")
            if who:
                spoken = [o for o in chosen if o.prepared.told_by(who)]
                if not_each(c, who, spoken) or self._not_both(c, who, spoken):
                    return [], "other-speaker"
                if spoken:
                    chosen = spoken
                elif who & self.speakers or who & self.sources:
                    if who & self.sources:
                        return [], "other-speaker"
                    actors = {
                        i
                        for r in c.roles
                        if r.role == "A" and r.term is not None
                        for i in denotes(r.term, self.know) or ()
                    }
                    if c.speaker is not None and c.speaker.carried and not who & actors and _all_told(chosen):
                        return [], "other-speaker"  # "he", who may be another one, is not known to have said so
                    code = (
                        "wrong-speaker" if c.speaker is not None and not c.speaker.carried and not who & actors else ""
                    )
                else:
                    return [], "other-speaker"
        if c.said_when and (told := [o for o in chosen if told_then(c.said_when, o.prepared)]):
            chosen = told
        return chosen, code

    def _not_both(self, c: Statement, who: frozenset[str], spoken: list[Outcome]) -> bool:
        """Whether it is said of several persons that they say so ("X and Y said"), where no reading has it from
        each."""
        several = c.speaker is not None and (c.speaker.members or c.speaker.plural)
        persons = who & self.know.persons
        return bool(several and spoken and len(persons) > 1) and not any(persons <= o.prepared.said_by for o in spoken)

    def dated(self, c: Statement, chosen: list[Outcome], focus: Focus) -> list[Outcome]:
        """Those of a figure's readings that the claim's own period, or the context's, leaves."""
        if not chosen or not figured(chosen[0].prepared.statement):
            return chosen
        if one_event(chosen[0].alignment):
            return [o for o in chosen if o.relation is not Relation.EXCLUDES or not _long_before(c, o.prepared)]
        own = [t for t in c.times if not periods.is_now(t)]
        span = nth_span(c)
        chosen = [o for o in chosen if _same_span(span, nth_span(o.prepared.statement), bool(own))]
        if span and chosen and nth_span(chosen[0].prepared.statement):
            return chosen  # the stretch says which, whatever period the context lends
        if focus.period is not None and not own and c.speaker is not None:
            chosen = [o for o in chosen if told_within(o.prepared, focus.period, focus.date)]
        elif focus.period is not None and not own:
            own = [focus.period]
        for period in own:
            if period.relative is not None and (focus.date is None or periods.leans(period)):
                # a text without a date may be as old as the source: that can support, never refute
                chosen = [
                    o
                    for o in chosen
                    if o.relation is not Relation.EXCLUDES
                    and self.selects(period, o.prepared, o.prepared.source.published)
                ]
                continue
            told = [
                o
                for o in chosen
                if self.selects(period, o.prepared, focus.date)
                or (_on_a_day_of(period, o.prepared, focus.date) and (o.relation is Relation.ENTAILS or _once(o)))
            ]
            chosen = [*told, *_of_other_grain(period, chosen, told)]
            if period.comparator in ("until", "by"):  # a total up to that time goes before one of a day in it
                exact = [o for o in chosen if Dated(o.prepared).period is not None]
                chosen = exact or chosen
        return chosen

    def selects(self, period: Period, one: Prepared, date: str | None) -> bool:
        """Is the reading one of that period? An amount must be of exactly it; a level may be dated within it."""
        if period.comparator in ("after", "before"):
            return False
        claimed = periods.resolve(period, date)
        if claimed is None:
            return False
        if period.comparator != "on" and any(_alike(period, told) for told in one.statement.times):
            return True  # "since 1989" beside "since 1989"
        dated = Dated(one)
        if period.comparator == "since":
            return (
                dated.period is not None
                and not dated.period.startswith("..")
                and periods.bounds(dated.period)[0] == claimed[0]
            )
        if dated.period is not None:
            told = dated.span or periods.bounds(dated.period)
            if one.reading.period is None and one.fact.series is None and _of_a_day(one):
                return claimed[0] <= told[0] and told[1] <= claimed[1]  # what was done on that day
            if dated.period.startswith(".."):
                return claimed[1] == told[1] and (period.comparator in ("by", "until") or claimed[0] == periods.MIN)
            return claimed == told
        level = not any(r.role == "M" for r in one.statement.roles)
        if dated.as_of is not None:
            told = periods.bounds(dated.as_of)
            if period.comparator in ("by", "until"):
                return told[0] <= claimed[1] <= periods.bounds(dated.as_of[:4])[1]
            return level and claimed[0] <= told[0] and told[1] <= claimed[1]
        published = periods.bounds(one.source.published) if one.source.published else None
        return level and published is not None and claimed[0] <= published[0] and published[1] <= claimed[1]


def _all_told(outcomes: Sequence[Outcome]) -> bool:
    """Whether each reading tells who said so."""
    return all(o.prepared.statement.speaker is not None for o in outcomes)


def _long_before(c: Statement, one: Prepared) -> bool:
    """Is a claim of a year before the last when its source tells of an event without a date?"""
    undated = not one.statement.times and one.reading.period is None and one.reading.as_of is None
    years = [t.high[:4] for t in c.times if t.high and t.relative is None and not t.yearless]
    return (
        undated and bool(years) and bool(one.source.published) and int(max(years)) + 1 < int(one.source.published[:4])
    )


def _once(o: Outcome) -> bool:
    """Is it what can hardly be done twice in a month to a thing called by its name ("robbed X in May"), so that it is
    the same deed, whoever is said to have done it?"""
    named = any(p.role == "P" and p.effect == "same" and p.ids for p in o.alignment.pairs)
    amount = any(r.role == "M" for r in o.prepared.statement.roles)
    return named and not amount and o.alignment.concept in classes.WORKED


def _same_span(mine: str, told: str, dated: bool) -> bool:
    """May a claim of that stretch of time ("first year"), or with a date, be of the stretch that a reading counts?"""
    return not told or (not dated and mine in ("", told))


def _of_a_day(one: Prepared) -> bool:
    """Whether a reading tells of a deed on one day."""
    return any(t.grain == "day" and t.comparator == "on" and t.low == t.high for t in one.statement.times)


def _alike(period: Period, told: Period) -> bool:
    return (period.comparator, period.low, period.high) == (told.comparator, told.low, told.high)


def not_each(c: Statement, who: frozenset[str], spoken: list[Outcome]) -> bool:
    """Whether it is said of several that each says so, where one of them does ("both called it historic", "both
    reports")."""
    alone = [o for o in spoken if o.prepared.statement.speaker is not None]
    if any(not who <= o.prepared.said_by | {o.prepared.source.id} for o in alone):
        return True
    saying = {o.prepared.source.id for o in spoken if o.relation is Relation.ENTAILS}
    against = any(o.relation in (Relation.EXCLUDES, Relation.STRETCH) for o in spoken)  # then they differ
    return collective(c.speaker) and bool(saying) and not who <= saying and not against


def _on_a_day_of(period: Period, one: Prepared, date: str | None) -> bool:
    """ "Four were stolen in May", of those of 4 May: done on one day, done in its month, where more may have been."""
    told = [t for t in one.statement.times if not periods.is_now(t)]
    claimed = periods.resolve(period, date) if period.comparator == "on" else None
    if claimed is None or one.fact.series is not None or len(told) != 1 or told[0].grain != "day":
        return False
    days = periods.resolve(told[0], None)
    return days is not None and claimed[0] <= days[0] and days[1] <= claimed[1]


def _of_other_grain(period: Period, left: list[Outcome], chosen: list[Outcome]) -> list[Outcome]:
    """Readings of one deed that date it more exactly than the claim ("18 in April 2021", "20 in 2021"), or less: what
    agrees with a claim of 2021 holds of it, and one of April it does not exclude."""
    claimed = periods.resolve(period, None) if period.comparator == "on" else None
    if claimed is None or not chosen or chosen[0].prepared.fact.series is not None:
        return []
    out = []
    for o in left:
        times = o.prepared.statement.times
        told = periods.resolve(times[0], None) if len(times) == 1 and times[0].comparator == "on" else None
        if told is None or any(o is one for one in chosen) or o.relation not in (Relation.ENTAILS, Relation.EXCLUDES):
            continue
        within = claimed[0] <= told[0] and told[1] <= claimed[1]
        if within:
            out.append(o)
        elif o.relation is Relation.ENTAILS and told[0] <= claimed[0] and claimed[1] <= told[1]:
            out.append(replace(o, relation=Relation.ALLOWS))
    return out


def _same_speaker(mine: Term | None, theirs: Term | None) -> bool:
    """Whether both are "the inquiry": a body without a name that the reading's own sentence lets speak."""
    if mine is None or theirs is None or mine.ref is not None or theirs.ref is not None or mine.det != "the":
        return False
    told = {m.word for m in theirs.mods if m.word}
    return (
        bool(mine.head)
        and senses.concept(mine.head) == senses.concept(theirs.head)
        and all(m.word in told for m in mine.mods)
    )
