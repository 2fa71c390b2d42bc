"""Facts with a series: which of their readings hold at the time that a part speaks of (rules 1–5 and 7 of "Time")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import intervals
from factcheck.base import Series
from factcheck.intervals import Interval
from factcheck.judging import days, figures
from factcheck.judging.days import Window
from factcheck.judging.outcomes import Outcome
from factcheck.judging.rulings import Ruling, entails, open_, related, weighed, without
from factcheck.judging.wholes import SUMMED, on_top
from factcheck.language.en.levels import COMING_IN
from factcheck.matching.periods import MIN
from factcheck.model import Quantity, QuantityKind, Relation, Verdict
from factcheck.statements.model import Statement


def in_force(outcomes: Sequence[Outcome], series: Series) -> list[Outcome]:
    """The readings that hold now, by the rule of their series; publication dates do not matter."""
    return _FORCE[series](list(outcomes))


def _yearly(outcomes: list[Outcome]) -> list[Outcome]:
    wholes = [(span[1], o) for o in outcomes if (span := days.counted(o.prepared)) is not None and days.is_year(span)]
    if not wholes:
        return _level([o for o in outcomes if days.counted(o.prepared) is None])
    last = max(end for end, _ in wholes)
    later = [o for o in outcomes if days.counted(o.prepared) is None and (days.said(o.prepared) or "") > last]
    return [o for end, o in wholes if end == last] + later


def _total(outcomes: list[Outcome]) -> list[Outcome]:
    last = max((days.end(o.prepared) for o in outcomes), default="")
    return [o for o in outcomes if days.end(o.prepared) == last]


def _level(outcomes: list[Outcome]) -> list[Outcome]:
    last = max((days.end(o.prepared) for o in outcomes), default=MIN)
    return [o for o in outcomes if days.end(o.prepared) >= days.shifted(last, -days.LEVEL)] if outcomes else []


_FORCE: dict[Series, Callable[[list[Outcome]], list[Outcome]]] = {
    Series.YEARLY: _yearly,
    Series.TOTAL: _total,
    Series.LEVEL: _level,
}


def undated(c: Statement, outcomes: list[Outcome], series: Series, day: str) -> Ruling:
    """Rules 1–3: a part without a time of its own is judged by what holds now; what held once is outdated."""
    force = in_force(outcomes, series)
    if not force:  # only parts of years are known, and those are never in force
        newest = max(outcomes, key=lambda o: days.end(o.prepared))
        return open_("other-period", [newest], [o for o in outcomes if o is not newest])
    older = [o for o in outcomes if o not in force and _whole(o, series)]
    ruling = weighed(force, older)
    last = max((days.end(o.prepared) for o in force), default="")
    if ruling.verdict in (Verdict.REFUTED, Verdict.UNVERIFIABLE) and (right := entails(older)):
        newest = max(right, key=lambda o: (days.counted(o.prepared) is not None, days.end(o.prepared)))
        return Ruling(Verdict.DISPUTED, [*force, newest], "outdated", when(newest), [o for o in older if o != newest])
    if ruling.verdict is Verdict.REFUTED and days.is_stale(last, day) and not _below(c, force, series):
        return open_("stale", force, older, when(force[0]))
    ruling.detail = when(max(force, key=lambda o: days.end(o.prepared))) if force else ""
    return ruling


def dated(c: Statement, outcomes: list[Outcome], series: Series, window: Window) -> Ruling:
    """Rule 4: a part with a time of its own is judged by the readings of that time, else by what bounds it."""
    if window.comparator in ("since", "before", "after"):
        same = [o for o in outcomes if (span := days.counted(o.prepared)) and _opens(span, window)]
        if same and _one_of_several(c, same, series):
            return _parts_since(c, same, outcomes, window)
        return weighed(same, []) if same else _uncovered(outcomes, window)
    of_it = [o for o in outcomes if _OF[series](o, window)]
    came = c.word in COMING_IN and c.tense == "past" and series is Series.LEVEL
    if came and not any(o.prepared.statement.word in COMING_IN for o in of_it):
        return _uncovered(outcomes, window)  # how many came in within a year, how many are there does not say
    if series is Series.TOTAL and (_stretch(window) or _done_then(c, outcomes, window)):
        return _within(c, of_it, outcomes, window)
    if of_it:
        return weighed(of_it, without(outcomes, of_it), days.text((window.low, window.high)))
    lower, upper = _BOUNDS[series](outcomes, window)
    figure = figures.figure(c)
    if figure is None or not (lower or upper) or figure.kind is QuantityKind.RANK:
        return _uncovered(outcomes, window)
    return bounded(figure, lower, upper, outcomes, window)


def _one_of_several(c: Statement, same: list[Outcome], series: Series) -> bool:
    """Whether readings of one year each meet a figure of all that adds up since then."""
    figure = figures.figure(c)
    if series is not Series.YEARLY or figure is None or figure.kind not in SUMMED:
        return False
    return all((span := days.counted(o.prepared)) is not None and span[0][:4] == span[1][:4] for o in same)


def _parts_since(c: Statement, same: list[Outcome], outcomes: list[Outcome], window: Window) -> Ruling:
    """What one year came to is the least of what has added up since its beginning ("has given $650,000 since 2024")."""
    ends = [days.counted(o.prepared) for o in same]
    over = any(span is not None and days.is_year(span) for span in ends)
    last = max(days.end(o.prepared) for o in same)
    ruling = weighed(same, [])
    if ruling.verdict is Verdict.SUPPORTED and not over and all(days.end(o.prepared) <= last for o in outcomes):
        return ruling
    figure = figures.figure(c)
    return _uncovered(outcomes, window) if figure is None else bounded(figure, same, [], outcomes, window)


def _stretch(window: Window) -> bool:
    """ "Between 2023 and 2025": a time with a beginning and an end of its own, within which something is added."""
    return window.comparator == "on" and window.grain == "range" and window.low != MIN


def _done_then(c: Statement, outcomes: list[Outcome], window: Window) -> bool:
    """ "*Laid* 71 kilometres *in June*": what was done within that time, where the readings tell what *has been*."""
    if window.comparator != "on" or c.tense != "past":
        return False
    told = (o.prepared.statement for o in outcomes)
    return all(f.tense == "perfect" and f.word == c.word for f in told)


def _within(c: Statement, of_it: list[Outcome], outcomes: list[Outcome], window: Window) -> Ruling:
    """What was added within a stretch of time is part of the total at its end; all of it only where nothing is known
    to have been there at its beginning."""
    whole = [o for o in of_it if (span := days.counted(o.prepared)) is not None and span[0] == window.low]
    if whole:
        return weighed(whole, without(outcomes, whole), days.text((window.low, window.high)))
    begun = any(days.end(o.prepared) <= days.unit_end(window.low, "month") for o in outcomes)
    if not begun and len({days.end(o.prepared) for o in of_it}) == 1:
        ruling = weighed(of_it, without(outcomes, of_it), days.text((window.low, window.high)))
        if ruling.verdict is Verdict.SUPPORTED:
            return ruling
    figure = figures.figure(c)
    closing = [o for o in outcomes if days.end(o.prepared) >= days.unit_of(window.high, "month")]
    if figure is None or figure.kind is QuantityKind.RANK or not closing or _falls(outcomes):
        return _uncovered(outcomes, window)
    return bounded(figure, [], closing, outcomes, window)


def _opens(span: tuple[str, str], window: Window) -> bool:
    return window.comparator == "since" and span[0] == window.low


def _of_year(o: Outcome, window: Window) -> bool:
    """The same period exactly; what has only a day of saying never answers for a year."""
    return days.counted(o.prepared) == (window.low, window.high)


def _on_day(o: Outcome, window: Window) -> bool:
    """Dated within the period."""
    span = days.counted(o.prepared)
    if span is not None and span[0] != MIN:
        return window.low <= span[0] and span[1] <= window.high
    return window.holds(days.said(o.prepared) or days.end(o.prepared))


def _up_to(o: Outcome, window: Window) -> bool:
    """A total up to that time."""
    span = days.counted(o.prepared)
    if span is not None:
        return span[1] == window.high
    return not window.whole_year and window.holds(days.end(o.prepared))


_OF: dict[Series, Callable[[Outcome, Window], bool]] = {
    Series.YEARLY: _of_year,
    Series.TOTAL: _up_to,
    Series.LEVEL: _on_day,
}


def answers(o: Outcome, series: Series, window: Window) -> bool:
    """Whether a reading speaks of exactly that time, as its series wants it."""
    return _OF[series](o, window)


def _around_year(outcomes: list[Outcome], window: Window) -> tuple[list[Outcome], list[Outcome]]:
    """The parts of a period, and the wholes that hold it."""
    lower, upper = [], []
    for o in outcomes:
        span = days.counted(o.prepared)
        if span is None:
            continue
        if window.low <= span[0] and span[1] <= window.high:
            lower.append(o)
        elif span[0] <= window.low and window.high <= span[1]:
            upper.append(o)
    return lower, upper


def _around_total(outcomes: list[Outcome], window: Window) -> tuple[list[Outcome], list[Outcome]]:
    """Earlier and later totals of the body in force; none where its totals ever fall."""
    force = in_force(outcomes, Series.TOTAL)
    bodies = {o.prepared.by for o in force if o.prepared.by is not None}
    ours = [o for o in outcomes if o.prepared.by in bodies or o in force]
    if _falls(ours):
        return [], []
    lower = [o for o in ours if days.end(o.prepared) < window.high]
    return lower, [o for o in ours if days.end(o.prepared) > window.high]


def _around_level(_outcomes: list[Outcome], _window: Window) -> tuple[list[Outcome], list[Outcome]]:
    return [], []


_BOUNDS: dict[Series, Callable[[list[Outcome], Window], tuple[list[Outcome], list[Outcome]]]] = {
    Series.YEARLY: _around_year,
    Series.TOTAL: _around_total,
    Series.LEVEL: _around_level,
}


def _falls(outcomes: list[Outcome]) -> bool:
    told = sorted(outcomes, key=lambda o: days.end(o.prepared))
    spans = [intervals.interval(q) for o in told if (q := figures.figure(o.prepared.statement)) is not None]
    return any(
        later.high is not None and before.low is not None and later.high <= before.low
        for before, later in pairwise(spans)
    )


def bounded(
    figure: Quantity, lower: list[Outcome], upper: list[Outcome], outcomes: list[Outcome], window: Window
) -> Ruling:
    """What lies between a lower and an upper bound: outside is refuted, what both entail is supported."""
    claimed = intervals.interval(figure)
    low = _bound(lower, low=True)
    high = _bound(upper, low=False)
    truth = Interval(low, high)
    cited = [*lower, *upper]
    rest = without(outcomes, cited)
    if word := next((word for o in cited if (word := on_top(o.alignment))), ""):
        return open_("not-covered", cited, rest, word)  # "another 15 kilometres by 2026" is no total
    if not claimed.meets(truth):
        return Ruling(Verdict.REFUTED, related(cited, Relation.EXCLUDES), "contradicted", _between(lower, upper), rest)
    if figure.comparator in intervals.ONE_SIDED and truth.within(claimed):
        return Ruling(Verdict.SUPPORTED, related(cited, Relation.ENTAILS), "supported", _between(lower, upper), rest)
    return open_("other-period", related(cited, Relation.ALLOWS), rest, days.text((window.low, window.high)))


def _bound(outcomes: list[Outcome], *, low: bool) -> Decimal | None:
    """The tightest bound that different times set, the widest of those that bodies set for one time."""
    by_time: dict[tuple[str, str] | str, list[Decimal | None]] = {}
    for o in outcomes:
        quantity = figures.figure(o.prepared.statement)
        if quantity is not None:
            span = intervals.interval(quantity)
            at = days.counted(o.prepared) or days.end(o.prepared)
            edge = span.low if low else span.high
            if not low and edge is None:
                edge = intervals.likely(quantity).high
            by_time.setdefault(at, []).append(edge)
    widest, tightest = (min, max) if low else (max, min)
    known = ([edge for edge in found if edge is not None] for found in by_time.values())
    edges = [widest(found) for found in known if found]
    return tightest(edges) if edges else None


def _between(lower: list[Outcome], upper: list[Outcome]) -> str:
    return ", ".join(dict.fromkeys(when(o) for o in (*lower, *upper)))


def _uncovered(outcomes: list[Outcome], window: Window) -> Ruling:
    """No reading of that time: which ones stand next to it."""
    told = sorted(outcomes, key=lambda o: days.end(o.prepared))
    before = [o for o in told if days.end(o.prepared) < window.low][-1:]
    after = [o for o in told if days.end(o.prepared) > window.high][:1]
    near = before + after
    return open_("other-period", near or told, without(told, near))


def _whole(o: Outcome, series: Series) -> bool:
    """Whether it was ever the figure of the fact: not that of a part of a year."""
    if series is not Series.YEARLY:
        return True
    span = days.counted(o.prepared)
    return span is None or days.is_year(span)


def _below(c: Statement, force: list[Outcome], series: Series) -> bool:
    """Whether a claim is below a total, which cannot fall."""
    figure = figures.figure(c)
    told = [q for o in force if (q := figures.figure(o.prepared.statement)) is not None]
    if series is not Series.TOTAL or figure is None or not told:
        return False
    high, floor = intervals.interval(figure).high, min(intervals.interval(q).low or Decimal(0) for q in told)
    return high is not None and high <= floor


def when(o: Outcome) -> str:
    """The time that a reading speaks of, in a few characters."""
    span = days.counted(o.prepared)
    return days.text(span) if span is not None else (o.prepared.reading.as_of or o.prepared.source.published)
