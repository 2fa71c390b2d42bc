"""Facts in time: those with a series, an office with terms, or a plan in steps, by the rules of "Time"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.base import Fact, Series
from factcheck.frames import Term, replace
from factcheck.judging import bodies, changes, days, figures, offices, rates, series, steps
from factcheck.judging.days import Window
from factcheck.judging.outcomes import Focus, Judged, Outcome, Prepared, done_anew
from factcheck.judging.rulings import Ruling, entails, open_, related, without
from factcheck.judging.tables import verdict_of
from factcheck.language.en import closed
from factcheck.language.en.levels import THAN
from factcheck.matching import periods
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period, Relation, Verdict
from factcheck.reading.calendar import TOLD, moved
from factcheck.records import dataclass, field
from factcheck.statements.changes import Change, change_of
from factcheck.statements.model import Statement

FLIPPED = {Verdict.SUPPORTED: Verdict.REFUTED, Verdict.REFUTED: Verdict.SUPPORTED}
"""What the denial of a part comes to where the part itself was judged."""


SPANS = frozenset({"year", "half", "quarter", "range"})
"""Grains of a time in which something adds up, where a day or a month only says as of when."""


@dataclass(slots=True)
class Content:
    """What a part says apart from its time: ``statement`` to be compared with the readings, whatever their time.

    ``windows`` are the times that it names, ``None`` in place of one that nobody can tell; ``body`` the ids of the
    bodies that it names; ``denied`` that the statement is the opposite of what the part says.
    """

    statement: Statement
    windows: list[Window | None] = field(default_factory=list)
    body: frozenset[str] = frozenset()
    change: Change | None = None
    former: bool = False
    denied: bool = False
    years: int = 0
    """So many years from the time that is meant elsewhere ("against 40 *a year earlier*": -1)."""


class Timed:
    """The rules of time for the facts of one base."""

    def __init__(self, facts: Collection[Fact], prepared: Iterable[Prepared], know: Knowledge, today: str) -> None:
        self.know = know
        self.today = today
        self.bodies: dict[str, frozenset[str]] = {
            fact.id: frozenset(by for one in fact.readings if (by := one.by) is not None) for fact in facts
        }
        self.known = frozenset().union(*self.bodies.values())
        """The bodies of all facts."""
        self.series = any(fact.series is not None for fact in facts)
        """Has any fact a series?"""
        self.terms = {one.fact.id for one in prepared if one.reading.term is not None}
        self.any = self.series or bool(self.terms) or any(fact.plan for fact in facts)
        """Do the rules of time hold for any fact?"""

    def day(self, focus: Focus) -> str:
        """The day of speaking: the text's, the last one that its date allows, else today."""
        return periods.bounds(focus.date or self.today)[1]

    def ready(self, one: Prepared) -> Prepared:
        """A reading as it is compared: whatever its time, without the body that its sentence names."""
        if not self.applies(one.fact):
            return one
        by, plain = one.reading.by, unmarked(one.statement)
        if by is None:
            plain, told = bodies.named(plain, self.known, self.know)
            by = next(iter(told), None)
        return replace(one, statement=plain, by=by)

    def applies(self, fact: Fact) -> bool:
        """Do the rules of time hold for a fact? They need a key that says so."""
        return fact.series is not None or fact.plan or fact.id in self.terms

    @staticmethod
    def stated(one: Prepared) -> Change | None:
        """The change that a reading of a series states, where it tells no level."""
        if one.fact.series is None or one.statement.change or one.status != "happened":
            return None
        return change_of(one.statement)

    def content(self, c: Statement, fact: Fact, focus: Focus) -> Content:
        """A part as it is compared with the readings of ``fact``."""
        own: list[Period] = [t for t in c.times if not periods.is_now(t)]
        if not own and focus.period is not None and c.speaker is None:
            own = [focus.period]
        own, years = _leaning(c, own, focus.period)
        windows = [days.window(t, self.day(focus)) for t in own]
        if fact.series is not None:
            stripped, body = bodies.named(timeless(c), self.bodies[fact.id], self.know)
            if fact.series is Series.YEARLY:
                stripped = rates.of_a_year(stripped)
            if len(windows) > 1 and not stripped.change:
                windows = [_nearest(c, own, self.day(focus))]
            change = change_of(stripped) if stripped.change else None
            return Content(change.level if change else stripped, windows, body, change, years=years)
        plain, former = offices.without_former(c) if fact.id in self.terms else (c, False)
        return Content(replace(timeless(plain), negated=False), windows, former=former, denied=c.negated)

    def meant(self, c: Statement, found: list[Judged]) -> list[Judged]:
        """Of a total and a yearly fact with one predicate the one that the part's own time picks; of a plan and what
        was only proposed once the plan, whose last step speaks."""
        if any(j.fact.plan for j in found):
            found = [j for j in found if j.fact.plan or j.verdict is not Verdict.REFUTED or not steps.ahead(j.outcomes)]
        kinds = {j.fact.series for j in found}
        if not {Series.TOTAL, Series.YEARLY} <= kinds:
            return found
        own = [t for t in c.times if not periods.is_now(t)]
        spans = any(t.comparator == "on" and t.grain in SPANS for t in own)
        other = Series.TOTAL if spans or any(w == "alone" for w, _ in c.adverbs) else Series.YEARLY
        concepts = {o.alignment.concept for j in found if j.fact.series is not other for o in j.outcomes}
        return [j for j in found if j.fact.series is not other or not _shared(j, concepts)]

    def rule(
        self, c: Statement, content: Content, fact: Fact, outcomes: list[Outcome], focus: Focus, told_by: frozenset[str]
    ) -> Ruling:
        """The ruling of a fact's readings; ``outcomes`` are those that speaker and day of speaking leave, ``told_by``
        who is said to say so."""
        day = self.day(focus)
        known = [o for o in outcomes if days.known_by(o.prepared, day)]
        if not known:
            return open_("later-source", outcomes, [])
        ruling = self._rule(c, content, fact, known, day, told_by - {"?"})
        ruling.force = frozenset(id(o.prepared.reading) for o in in_force(fact, known, day))
        return ruling

    def _rule(
        self, c: Statement, content: Content, fact: Fact, known: list[Outcome], day: str, told_by: frozenset[str]
    ) -> Ruling:
        if content.years and not content.windows:
            content.windows = [changes.years_from(known, fact.series, content.years)]
        window = content.windows[0] if content.windows else None
        if content.windows and window is None:
            return open_("other-period", known, [])
        if fact.series is None:
            if fact.plan:
                ruling = _of_a_step(c, content, known, day)
            else:
                ruling = offices.judge(c, known, window, day, former=content.former)
            return _denied(c, ruling) if content.denied else ruling
        done = [o for o in known if o.prepared.status == "happened"]
        if c.status != "happened":
            done = [o for o in known if o.prepared.status != "happened"] or done
        if not done:
            return open_("undecided", known, [])
        if c.said_when and not (done := _may_be_told_then(c, done, day)):
            return open_("other-period", known, [])
        if told_by and not any(o.prepared.told_by(told_by) for o in done) and not c.said_when:
            return open_("other-speaker", done, [])  # a figure may be cited by anybody
        if told_by and not content.windows:
            return _said(done)
        if not content.body:
            return self._series(content, fact, done, day)
        ours = [o for o in done if o.prepared.by in content.body]
        if not ours:
            return open_("other-body", done, [])
        ruling = self._series(content, fact, ours, day)
        if ruling.code in ("other-period", "one-end"):
            others = self._series(content, fact, done, day)
            if others.code != ruling.code:
                return open_("other-body", others.chosen, ours)
        return ruling

    def _series(self, content: Content, fact: Fact, outcomes: list[Outcome], day: str) -> Ruling:
        ruling = self._level(content, fact, outcomes, day)
        if fact.series is Series.YEARLY and any(word in closed.HIGHEST for o in ruling.chosen for _, word in o.adds):
            higher = changes.topped(ruling.chosen, outcomes)
            if higher:
                against = related(higher, Relation.EXCLUDES)
                return Ruling(Verdict.REFUTED, against, "contradicted", others=ruling.chosen)
        return ruling

    def _level(self, content: Content, fact: Fact, outcomes: list[Outcome], day: str) -> Ruling:
        kind = fact.series
        assert kind is not None
        windows = [w for w in content.windows if w is not None]
        if content.change is None:
            if not windows:
                return series.undated(content.statement, outcomes, kind, day)
            return series.dated(content.statement, outcomes, kind, windows[0])
        if content.change.start is not None:
            return changes.judge(content.change, outcomes, kind, windows)
        level = (
            series.dated(content.statement, outcomes, kind, _last(windows))
            if windows
            else series.undated(content.statement, outcomes, kind, day)
        )
        if level.verdict is not Verdict.SUPPORTED:
            return level
        same = content.change.up
        if any(changes.way_of(o) == same for o in entails(level.chosen)):
            return level
        way = changes.judge(content.change, outcomes, kind, windows)
        return way if way.verdict is not Verdict.SUPPORTED else level

    def change(self, c: Statement, fact: Fact, focus: Focus) -> tuple[Change, list[Window], frozenset[str]] | None:
        """The change without a level that a part states, with its times and the bodies that it names."""
        if fact.series is None or c.change:
            return None
        stripped, body = bodies.named(timeless(c), self.bodies[fact.id], self.know)
        found = change_of(stripped)
        if found is None:
            return None
        own, _ = _leaning(c, [t for t in c.times if not periods.is_now(t)], focus.period)
        windows = [days.window(t, self.day(focus)) for t in own]
        if any(t.comparator == THAN for t in own) and None not in windows:
            return (*changes.against(found, windows), body)
        return (found, [w for w in windows if w is not None], body) if None not in windows else None


def _leaning(c: Statement, own: list[Period], around: Period | None) -> tuple[list[Period], int]:
    """The times of a part without one that leans on a time told elsewhere ("against 40 *a year earlier*"), unless
    nobody knows which; and by how many years that leans on the time of what it is compared with."""
    leaning = [t for t in own if periods.leans(t)]
    if not leaning or leaning[0].relative is None:
        return own, 0
    rest = [t for t in own if t not in leaning]
    unit, size = leaning[0].relative
    if around is not None and (span := moved(around, unit.removeprefix(TOLD), size)) is not None:
        return [*rest, leaning[0]._replace(low=span[0], high=span[1], relative=None)], 0
    if rest or c.change or change_of(c) is not None:
        return rest, 0
    if c.speaker is not None:  # told from the day on which it was said
        return [leaning[0]._replace(relative=(unit.removeprefix(TOLD), size))], 0
    return (rest, size) if c.kind == "part" and unit == f"{TOLD}year" else (own, 0)


def _shared(judged: Judged, concepts: set[str]) -> bool:
    return any(o.alignment.concept in concepts for o in judged.outcomes)


def timeless(c: Statement) -> Statement:
    """A statement without its times."""
    return replace(unmarked(c), times=[])


def unmarked(c: Statement) -> Statement:
    """A statement whose times stand at no noun ("the largest investor in 2024")."""
    if c.gist is not None and not c.gist.dated:
        return c
    if not any(r.term is not None and any(m.role == "time" for m in r.term.mods) for r in c.roles):
        return c
    return replace(c, roles=[replace(r, term=_untimed(r.term)) if r.term is not None else r for r in c.roles])


def _untimed(term: Term) -> Term:
    if not any(m.role == "time" for m in term.mods):
        return term
    return replace(term, mods=[m for m in term.mods if m.role != "time"])


def in_force(fact: Fact, outcomes: list[Outcome], day: str) -> list[Outcome]:
    """The readings that hold on a day: by the series of the fact, the last step of a plan, the terms of that day."""
    if fact.plan:
        return [max(outcomes, key=steps.said)]
    if fact.series is None:
        return [o for o in outcomes if offices.held(o, day)]
    return series.in_force([o for o in outcomes if o.prepared.status == "happened"], fact.series)


def _of_a_step(c: Statement, content: Content, known: list[Outcome], day: str) -> Ruling:
    """A part about a plan. Of two times ("in May a visit in 2024 was agreed") either may be that of what is planned."""
    rulings = [steps.judge(c, known, window, day) for window in content.windows or [None]]
    right = [ruling for ruling in rulings if ruling.verdict is not Verdict.REFUTED]
    return rulings[0] if len(rulings) == 1 else right[0] if right else open_("undecided", known, [])


def _last(windows: list[Window]) -> Window:
    """The later of the times between which a level changes."""
    last = max(windows, key=lambda w: w.high)
    return changes.last_unit(last) if last.grain == "range" else last


def _nearest(c: Statement, own: list[Period], day: str) -> Window | None:
    """The time that stands nearest to the figure: each figure goes with its own."""
    figure = figures.figure(c)
    windows = dict.fromkeys(window for t in own if (window := days.window(t, day)) is not None)  # in the text's order
    if figure is None or len(windows) < 2:
        return next(iter(windows), None)

    def apart(t: Period) -> int:
        after = t.span.start - figure.span.end
        return after if after >= 0 else figure.span.start - t.span.end

    return days.window(min(own, key=apart), day)


def _may_be_told_then(c: Statement, outcomes: list[Outcome], day: str) -> list[Outcome]:
    """The readings that were told at the time at which a claim has it said; all where nobody can tell when that was."""
    spans = [w for t in c.said_when if (w := days.window(t, day)) is not None]
    if not spans:
        return outcomes
    return [o for o in outcomes if any(days.told_in(o.prepared, w) for w in spans)]


def _said(outcomes: list[Outcome]) -> Ruling:
    """Rule 7: what somebody said stays said; one of the sayings is enough."""
    right = entails(outcomes)
    if right:
        return Ruling(Verdict.SUPPORTED, right, others=without(outcomes, right))
    return Ruling(verdict_of([o.relation for o in outcomes]), outcomes)


def _denied(c: Statement, ruling: Ruling) -> Ruling:
    """The ruling of the opposite; of a deed that may be done again on another day that day's own source would tell."""
    if ruling.verdict is Verdict.REFUTED and any(
        done_anew(c, o.prepared.statement, o.alignment) for o in ruling.chosen
    ):
        return Ruling(Verdict.UNVERIFIABLE, ruling.chosen, "other-period", ruling.detail, ruling.others)
    verdict = FLIPPED.get(ruling.verdict, Verdict.UNVERIFIABLE)
    if ruling.code == "outdated":  # what the last step denies, or puts at another time
        last = [o for o in ruling.chosen if o.relation is Relation.EXCLUDES]
        ruling = replace(ruling, chosen=last, others=[*ruling.others, *without(ruling.chosen, last)])
        verdict = Verdict.SUPPORTED
    turned = {Relation.ENTAILS: Relation.EXCLUDES, Relation.EXCLUDES: Relation.ENTAILS}
    chosen = [replace(o, relation=turned.get(o.relation, o.relation)) for o in ruling.chosen]
    code = {Verdict.SUPPORTED: "supported", Verdict.REFUTED: "denied"}.get(verdict, ruling.code)
    return Ruling(verdict, chosen, code, ruling.detail, ruling.others)
