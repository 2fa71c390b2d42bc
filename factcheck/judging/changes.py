"""Changes (rule 6 of "Time"): by a reading that states one, else computed from two readings that go together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import intervals
from factcheck.base import Series
from factcheck.intervals import Interval
from factcheck.judging import days, figures, series
from factcheck.judging.days import Window
from factcheck.judging.outcomes import Outcome
from factcheck.judging.rulings import Ruling, open_, without
from factcheck.judging.tables import joined, verdict_of
from factcheck.language.en.levels import THAN
from factcheck.model import Quantity, QuantityKind, Relation, Verdict
from factcheck.records import replace
from factcheck.statements.changes import Change

SHORT = frozenset({"month", "day"})
Ends = tuple[Window, Window]
"""The earlier and the later time of a change."""


def ends(windows: Sequence[Window], outcomes: Sequence[Outcome], kind: Series) -> Ends | None:
    """Between which times a change lies: those that it names, else the newest and the one before."""
    told = sorted((w for w in windows), key=lambda w: w.low)
    if len(told) == 2 and told[0].comparator != "since":
        return told[0], told[1]
    newest = _newest(outcomes, kind)
    if not told:
        if newest is None:
            return None
        return (_before(newest) if kind is Series.YEARLY else _previous(newest, outcomes)) or newest, newest
    one = told[0]
    if one.comparator == "since":
        return (Window(one.low, days.unit_end(one.low, one.grain), "on", one.grain), newest) if newest else None
    if one.grain == "range" and not days.is_year((one.low, one.high)):
        return _first_unit(one), last_unit(one)
    before = _before(one)
    if kind is Series.LEVEL and one.grain in SHORT and not any(series.answers(o, kind, before) for o in outcomes):
        return _previous(one, outcomes) or before, one  # "fell to 300 in May": from what was counted last
    return before, one


def against(change: Change, windows: Sequence[Window | None]) -> tuple[Change, list[Window]]:
    """A change from the time after "than" to the other one, which may be the earlier; to the newest where none is
    named."""
    told = [w for w in windows if w is not None]
    before = [w for w in told if w.comparator == THAN]
    rest = [w._replace(comparator="on") for w in told if w.comparator != THAN][-1:]
    if not rest:
        return change, [w._replace(comparator="since") for w in before]
    if rest[0].high < before[0].low:
        change = replace(change, up=-change.up)
    return change, [before[0]._replace(comparator="on"), *rest]


def _newest(outcomes: Sequence[Outcome], kind: Series) -> Window | None:
    force = series.in_force(outcomes, kind)
    if not force:
        return None
    last = max(force, key=lambda o: days.end(o.prepared))
    return _window(last)


def years_from(outcomes: Sequence[Outcome], kind: Series | None, years: int) -> Window | None:
    """The time so many years from the newest in force."""
    newest = _newest(outcomes, kind) if kind is not None else None
    if newest is None:
        return None
    return Window(days.shifted(newest.low, 12 * years), days.shifted(newest.high, 12 * years), "on", newest.grain)


def _window(o: Outcome) -> Window:
    span = days.counted(o.prepared) or (days.end(o.prepared), days.end(o.prepared))
    return Window(span[0], span[1], "on", "day")


def _previous(newest: Window, outcomes: Sequence[Outcome]) -> Window | None:
    before = [o for o in outcomes if days.end(o.prepared) < newest.low]
    return _window(max(before, key=lambda o: days.end(o.prepared))) if before else None


def _before(one: Window) -> Window:
    """The same time a year before."""
    return Window(days.shifted(one.low, -12), days.shifted(one.high, -12), "on", one.grain)


def _first_unit(one: Window) -> Window:
    return Window(one.low, days.unit_end(one.low, "year"), "on", "year")


def last_unit(one: Window) -> Window:
    """The year in which a time ends."""
    return Window(days.unit_of(one.high, "year"), one.high, "on", "year")


def judge(change: Change, outcomes: list[Outcome], kind: Series, windows: Sequence[Window]) -> Ruling:
    """A change against the readings of a fact: those that state it go first."""
    told, outcomes = outcomes, [o for o in outcomes if not o.prepared.reading.inferred]
    between = (_told(change, outcomes) if not windows else None) or ends(windows, outcomes, kind)
    if between is None or not outcomes:
        return open_("one-end", told, [])
    if change.every:
        return _every(change, outcomes, kind, between)
    ruling = computed(change, outcomes, kind, between)
    dateless = not windows and change.start is None and change.to is None
    if ruling.verdict is Verdict.REFUTED and dateless and (change.times is not None or change.by is not None):
        return _at_some_time(change, outcomes, kind, ruling)
    return ruling


def _at_some_time(change: Change, outcomes: list[Outcome], kind: Series, ruling: Ruling) -> Ruling:
    """ "Doubled", without a date, where it did not of late: between other times it did, or may have."""
    whole = [o for o in outcomes if kind is not Series.YEARLY or _of_a_year(o)]
    plain = sorted(_plain(whole), key=lambda o: days.end(o.prepared))
    pairs = [
        (a, b)
        for i, a in enumerate(plain)
        for b in plain[i + 1 :]
        if days.end(a.prepared) < days.end(b.prepared) and _together(a, b, kind)
    ]
    found = [(_relation(change, a, b), a, b) for a, b in pairs]
    if all(relation is Relation.EXCLUDES for relation, _, _ in found):
        return ruling
    held = [(a, b) for relation, a, b in found if relation is Relation.ENTAILS]
    if not held:
        return open_("other-period", ruling.chosen, ruling.others, ruling.detail)
    right = max(held, key=lambda ends: (days.end(ends[1].prepared), days.end(ends[0].prepared)))
    once = [replace(o, relation=Relation.ENTAILS, code="") for o in right]
    spoken = {id(o.prepared.reading) for o in once}
    chosen = [o for o in ruling.chosen if id(o.prepared.reading) not in spoken]
    if not chosen:
        return open_("other-period", ruling.chosen, ruling.others, ruling.detail)
    return Ruling(Verdict.DISPUTED, [*chosen, *once], "outdated", ruling.detail, ruling.others, derived=True)


def _of_a_year(o: Outcome) -> bool:
    span = days.counted(o.prepared)
    return span is not None and days.is_year(span)


def _told(change: Change, outcomes: Sequence[Outcome]) -> Ends | None:
    """The times at which a level had both the values between which a change is said to lie, the last such."""
    if change.start is None or change.to is None:
        return None
    first = [o for o in outcomes if _reads(o, change.start)]
    last = [o for o in outcomes if _reads(o, change.to)]
    found = [(a, b) for a in first for b in last if days.end(a.prepared) < days.end(b.prepared)]
    if not found:
        return None
    a, b = max(found, key=lambda pair: (days.end(pair[1].prepared), days.end(pair[0].prepared)))
    return _window(a), _window(b)


def stated(change: Change, told: Sequence[tuple[Outcome, Change]]) -> Ruling | None:
    """A change against readings that themselves state one."""
    found = [replace(o, relation=_alike(change, other)) for o, other in told]
    return Ruling(verdict_of([o.relation for o in found]), found) if found else None


def _alike(mine: Change, told: Change) -> Relation:
    if mine.up * told.up < 0:
        return Relation.EXCLUDES
    relations = [Relation.ENTAILS]
    ours, theirs = _factor(mine), _factor(told)
    if ours is not None:
        relations.append(Relation.ALLOWS if theirs is None else intervals.compare(ours, theirs).relation)
    if mine.by is not None and ours is None:
        same = told.by is not None and told.by.unit == mine.by.unit
        relations.append(intervals.compare(mine.by, told.by).relation if same and told.by else Relation.ALLOWS)
    return joined(relations)


def _factor(change: Change) -> Quantity | None:
    """How many times as much there is, also where a percentage says so."""
    if change.times is not None:
        return change.times
    if change.by is not None and change.by.kind is QuantityKind.PERCENT:
        by = change.by
        value = 1 + change.up * by.low / 100
        return by._replace(kind=QuantityKind.MULTIPLE, low=value, step=by.step / 100, unit="x")
    return None


def computed(change: Change, outcomes: list[Outcome], kind: Series, between: Ends) -> Ruling:
    """The change between two times, from readings that go together."""
    first, last = ([o for o in outcomes if series.answers(o, kind, w)] for w in between)
    cited = [*_plain(first), *_plain(last)]
    rest = without(outcomes, cited)
    detail = f"{days.text(between[0][:2])}, {days.text(between[1][:2])}"
    if not first or not last:
        code = "one-end" if first or last else "other-period"
        return open_(code, cited or outcomes, rest if cited else [], detail)
    relations: dict[int, list[Relation]] = {}
    if change.start is not None and change.to is not None:
        mine = [[o for o in side if _reads(o, figure)] for side, figure in ((first, change.start), (last, change.to))]
        if all(mine):
            first, last = mine
    pairs = [(a, b) for a in _plain(first) for b in _plain(last) if _together(a, b, kind)]
    if not pairs and change.start is not None and change.to is not None:
        pairs = [(a, b) for a in _plain(first) for b in _plain(last) if _by_nobody(a, b)]  # either end is said itself
    if not pairs:
        counted = any(o.prepared.by is not None for o in cited)
        return open_("other-body" if counted else "undecided", cited, rest, detail)
    for a, b in pairs:
        relation = _relation(change, a, b)
        relations.setdefault(id(a), []).append(relation)
        relations.setdefault(id(b), []).append(relation)
    chosen = [replace(o, relation=joined(relations[id(o)]), code="") for o in cited if id(o) in relations]
    return Ruling(
        verdict_of([r for found in relations.values() for r in found]), chosen, detail=detail, others=rest, derived=True
    )


def _reads(o: Outcome, figure: Quantity) -> bool:
    told = figures.figure(o.prepared.statement)
    return told is not None and intervals.compare(figure, told).relation is Relation.ENTAILS


def _every(change: Change, outcomes: list[Outcome], kind: Series, between: Ends) -> Ruling:
    """ "every year since": one fall refutes, a missing year leaves it open."""
    years = range(int(between[0].low[:4]), int(between[1].high[:4]))
    steps = []
    for year in years:
        pair = (_year(year), _year(year + 1))
        steps.append(computed(replace(change, every=False), outcomes, kind, pair))
    fallen = next((step for step in steps if step.verdict is Verdict.REFUTED), None)
    if fallen is not None:
        return fallen
    missing = next((step for step in steps if step.verdict is not Verdict.SUPPORTED), None)
    if missing is not None or not steps:
        return missing or open_("one-end", outcomes, [])
    chosen = [o for step in steps for o in step.chosen]
    return Ruling(Verdict.SUPPORTED, chosen)


def _year(year: int) -> Window:
    return Window(f"{year}-01-01", f"{year}-12-31", "on", "year")


def topped(chosen: Sequence[Outcome], outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The readings of a higher year before those ``chosen``, by the same body: what refutes a record."""
    last = max((days.end(o.prepared) for o in chosen), default="")
    highest = {by: value for o in chosen if (by := o.prepared.by) is not None and (value := _written(o)) is not None}
    found = []
    for o in outcomes:
        value, limit = _written(o), highest.get(o.prepared.by or "")
        earlier = days.end(o.prepared) < last  # one that was broken later was one
        if o not in chosen and earlier and value is not None and limit is not None and value > limit:
            found.append(o)
    return found


def _written(o: Outcome) -> Decimal | None:
    """The value of a reading as it is written."""
    figure = figures.figure(o.prepared.statement)
    return figure.low if figure is not None else None


def _plain(outcomes: list[Outcome]) -> list[Outcome]:
    """Without a body's one-sided figures where it has a two-sided one."""
    firm = {o.prepared.by for o in outcomes if not _one_sided(o)} - {None}
    return [o for o in outcomes if not (_one_sided(o) and o.prepared.by in firm)]


def _one_sided(o: Outcome) -> bool:
    figure = figures.figure(o.prepared.statement)
    return figure is not None and figure.comparator in intervals.ONE_SIDED


def _together(a: Outcome, b: Outcome, kind: Series) -> bool:
    """May a change be read off two readings: of one named body, of one source, or of a level?"""
    one, other = a.prepared, b.prepared
    return kind is Series.LEVEL or (one.by is not None and one.by == other.by) or one.source.id == other.source.id


def _by_nobody(a: Outcome, b: Outcome) -> bool:
    """Whether both are figures of readings that name no body as the one that counted."""
    return a.prepared.by is None and b.prepared.by is None


def _relation(change: Change, a: Outcome, b: Outcome) -> Relation:
    before, after = figures.figure(a.prepared.statement), figures.figure(b.prepared.statement)
    if before is None or after is None or before.low <= 0:
        return Relation.ALLOWS
    one, other = intervals.interval(before), intervals.interval(after)
    told = way_of(b)
    relations = [
        Relation.ENTAILS if told is not None and told == change.up
        else _way(change.up, before.low, after.low, one, other)
    ]  # fmt: skip
    if change.start is not None:
        relations.append(intervals.compare(change.start, before).relation)
    if change.to is not None:
        relations.append(intervals.compare(change.to, after).relation)
    if change.times is not None:
        span = _quotients(other, one)
        relations.append(_number(change.times, after.low / before.low, span))
    if change.by is not None and change.by.kind is QuantityKind.PERCENT:
        low, high = _quotients(other, one)
        ways = sorted(change.up * (edge - 1) * 100 for edge in (low, high) if edge is not None)
        span = (ways[0], ways[-1]) if len(ways) == 2 else (None, None)
        relations.append(_number(change.by, change.up * (after.low / before.low - 1) * 100, span))
    elif change.by is not None:
        gaps = sorted(
            change.up * (x - y)
            for x, y in ((other.low, one.high), (other.high, one.low))
            if x is not None and y is not None
        )
        span = (gaps[0], gaps[-1]) if len(gaps) == 2 else (None, None)
        relations.append(_number(change.by, change.up * (after.low - before.low), span))
    return joined(relations)


def way_of(o: Outcome) -> int | None:
    """The direction that a reading itself tells ("fell to $3.08 billion")."""
    return {"up": 1, "down": -1}.get(o.prepared.statement.change)


def _way(up: int, before: Decimal, after: Decimal, one: Interval, other: Interval) -> Relation:
    """Does the level go the way that is claimed? Excluded only where no pair of values does."""
    if up == 0 or (after - before) * up > 0:
        return Relation.ENTAILS
    low, high = (one, other) if up > 0 else (other, one)
    impossible = high.high is not None and low.low is not None and high.high <= low.low
    return Relation.EXCLUDES if impossible else Relation.ALLOWS


def _quotients(other: Interval, one: Interval) -> tuple[Decimal | None, Decimal | None]:
    low = other.low / one.high if other.low is not None and one.high else None
    return low, (other.high / one.low if other.high is not None and one.low else None)


def _number(claimed: Quantity, value: Decimal, span: tuple[Decimal | None, Decimal | None]) -> Relation:
    """A number computed from the values as written, and what it can be at most and at least."""
    wanted = intervals.interval(claimed)
    if Interval(value, value).within(wanted):
        return Relation.ENTAILS
    return Relation.ALLOWS if Interval(*span).meets(wanted) else Relation.EXCLUDES
