"""Rule 9 of "Time": plans are dated steps, of which the last one speaks."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging import days
from factcheck.judging.days import Window
from factcheck.judging.outcomes import STRENGTH, Outcome
from factcheck.judging.rulings import Ruling, open_, related, without
from factcheck.language.en import anew, classes
from factcheck.matching import periods
from factcheck.matching.periods import MAX, MIN
from factcheck.model import Relation, Verdict
from factcheck.records import replace
from factcheck.statements.model import Statement

AHEAD = frozenset(
    [
        "future",
        "planned",
        "possible",
        "proposed",
        "agreed",
        "forecast",
        "discussed",
        "ready",
        "wanted",
        "wished",
        "vowed",
    ]
)
"""Status of what still lies ahead."""

SOON = 5
"""Years within which nobody plans anew what has lasted since it was done."""


def ahead(outcomes: Sequence[Outcome]) -> bool:
    """Do readings only tell of what lay ahead?"""
    return all(o.prepared.status in AHEAD for o in outcomes)


def said(o: Outcome) -> str:
    """The day on which a step was told."""
    published = o.prepared.source.published
    return days.said(o.prepared) or (periods.bounds(published)[0] if published else days.end(o.prepared))


def judge(c: Statement, outcomes: list[Outcome], window: Window | None, day: str) -> Ruling:
    """A part about a plan. ``outcomes`` are those of its steps whatever their day and status, the content compared."""
    told = sorted(outcomes, key=said)
    if c.status == "happened" and c.tense in ("present", "progressive") and window is not None and window.high >= day:
        c = replace(c, status="future")  # "opens in 2029": the present of what is to come
    if all(o.relation is Relation.ALLOWS and o.code == "not-covered" for o in told):
        return open_("not-covered", told[-1:], told[:-1], told[-1].detail)  # another thing than the one planned
    last = told[-1]
    others = [o for o in told if o is not last]
    if all(o.relation is Relation.ALLOWS for o in told):
        return open_(last.code, [last], others)  # "a second plant": of no step of this plan
    if last.prepared.statement.negated and last.prepared.status in AHEAD and c.status in AHEAD and c.tense != "past":
        return _given_up(last, others, window)
    if all(_differs(o) and not _numbered(o) and _agrees(o, window) is False for o in told):
        return open_("other-period", [last], others)  # another thing at another time
    if any(word == "was_to" for word, _ in c.adverbs) or (c.status in AHEAD and c.tense == "past"):
        return _was_to(told, window)
    if c.status in AHEAD:
        return _ahead(c, last, others, window, day)
    return _done(told, last, others, window)


def _differs(o: Outcome) -> bool:
    return o.relation is Relation.EXCLUDES


def _was_to(told: list[Outcome], window: Window | None) -> Ruling:
    """ "was to", "was meant for": any step supports."""
    right = [o for o in told if not _differs(o) and o.relation is Relation.ENTAILS and _agrees(o, window) is True]
    if right:
        return Ruling(Verdict.SUPPORTED, right, "supported", said(right[-1]), without(told, right))
    fine = [o for o in told if _agrees(o, window) is not False and o.relation is not Relation.EXCLUDES]
    if fine:
        return open_("undecided", fine, without(told, fine))
    return Ruling(Verdict.REFUTED, related(told, Relation.EXCLUDES), "contradicted", said(told[-1]))


def _ahead(c: Statement, last: Outcome, others: list[Outcome], window: Window | None, day: str) -> Ruling:
    """ "will", "may", "plans to": what the last step says, unless it has come to pass."""
    state = last.prepared.status
    if state == "cancelled":
        return Ruling(Verdict.REFUTED, [_against(last)], "contradicted", said(last), others)
    if state == "happened":
        if _differs(last):
            return Ruling(Verdict.REFUTED, [last], "", said(last), others)
        if _anew(last, window):
            return open_("other-period", [last], others, said(last))
        return Ruling(Verdict.DISPUTED, [_against(last)], "overtaken", said(last), others)
    agreed = _agrees(last, window)
    if agreed is False:
        return _moved(last, others, window)
    if _differs(last) or last.relation is not Relation.ENTAILS or agreed is None:
        relation = last.relation if _differs(last) else Relation.ALLOWS
        verdict = Verdict.REFUTED if _differs(last) else Verdict.UNVERIFIABLE
        return Ruling(verdict, [replace(last, relation=relation)], last.code, said(last), others)
    span = _date(last)
    if span is not None and span[1] < day and c.speaker is None:  # a saying does not go out of date
        return open_("outcome-unknown", [last], others, days.text(span))
    if STRENGTH.get(c.status, 3) > STRENGTH.get(state, 5):
        return open_("stronger-status", [last], others, said(last))
    return Ruling(Verdict.SUPPORTED, [last], "supported", said(last), others)


def _given_up(last: Outcome, others: list[Outcome], window: Window | None) -> Ruling:
    """The last step says that it will not be, at some time ("not before 2029") or at all."""
    span = _date(last)
    if not _differs(last) or (last.prepared.statement.times and (span is None or window is None)):
        return open_("undecided", [last], others, said(last))
    if span is None or window is None or (span[0] <= window.low and window.high <= span[1]):
        return _moved(last, others, window)
    return open_("other-period", [last], others, said(last))


def _moved(last: Outcome, others: list[Outcome], window: Window | None) -> Ruling:
    """Another date than the last step's: that of an earlier one, or nobody's."""
    earlier = [o for o in others if _agrees(o, window) is True and not _differs(o)]
    if not earlier:
        return Ruling(Verdict.REFUTED, [_against(last)], "contradicted", said(last), others)
    chosen = [_against(last), replace(earlier[-1], relation=Relation.ENTAILS)]
    return Ruling(Verdict.DISPUTED, chosen, "outdated", said(last), [o for o in others if o is not earlier[-1]])


def _done(told: list[Outcome], last: Outcome, others: list[Outcome], window: Window | None) -> Ruling:
    """What is said to have been done."""
    state = last.prepared.status
    if state == "happened":
        agreed = _agrees(last, window)
        if _anew(last, window) and not any(_agrees(o, window) for o in others):
            return open_("other-period", [last], others, said(last))
        if agreed is False:
            return _moved(last, others, window)
        if agreed is None and last.relation is Relation.ENTAILS:
            return open_("undecided", [last], others, said(last))
        verdict = {Relation.ENTAILS: Verdict.SUPPORTED, Relation.EXCLUDES: Verdict.REFUTED}.get(
            last.relation, Verdict.UNVERIFIABLE
        )
        return Ruling(verdict, [last], last.code, said(last), others)
    if state == "cancelled":
        return Ruling(Verdict.REFUTED, [_against(last)], "contradicted", said(last), others)
    if not _numbered(last) and (last.alignment.concept in classes.RECURRING or _before_the_plan(told, window)):
        return open_("other-period", [last], others, said(last))  # another visit may have been paid, the old one opened
    ahead = [o for o in told if o.prepared.status in AHEAD or o.prepared.status == "postponed"]
    if window is not None and any(window.high < said(o) for o in ahead):
        still = [o for o in ahead if window.high < said(o)]
        return Ruling(Verdict.REFUTED, related(still[-1:], Relation.EXCLUDES), "contradicted", said(still[-1]), others)
    return open_("outcome-unknown", [last], others, days.text(span) if (span := _date(last)) else said(last))


def _before_the_plan(told: list[Outcome], window: Window | None) -> bool:
    """Is a deed told of a time before anybody told of the plan? That was another one, maybe, unless nobody would plan
    so soon to do it anew."""
    if window is None or window.high >= said(told[0]):
        return False
    return told[0].alignment.concept not in anew.LASTING or int(window.high[:4]) + SOON < int(said(told[0])[:4])


def _anew(o: Outcome, window: Window | None) -> bool:
    """Does a part tell of another month than that in which it was done, of what is done often?"""
    span = _date(o)
    if window is None or span is None or _agrees(o, window) is not False or _numbered(o):
        return False
    return o.alignment.concept in classes.RECURRING and (window.high < span[0][:7] or span[1][:7] + "-32" < window.low)


def _numbered(o: Outcome) -> bool:
    """Does a part name the event by its number ("the first summit"): there is only one such?"""
    return any(p.role == "ORD" and p.relation is Relation.ENTAILS for p in o.alignment.values)


def _against(o: Outcome) -> Outcome:
    return replace(o, relation=Relation.EXCLUDES)


def _date(o: Outcome) -> tuple[str, str] | None:
    """When the step puts what it tells of."""
    span = days.counted(o.prepared)
    return span if span is not None and span != (MIN, MAX) else None


def _agrees(o: Outcome, window: Window | None) -> bool | None:
    """Does a step put it at the time that the part names? ``None`` where the part is finer, or the step says none."""
    if window is None:
        return True
    span = _date(o)
    if span is None:
        return None
    if window.comparator in ("by", "until", "before"):
        if span[0] == MIN:
            return window.high == span[1]  # a date by which it is to be done is a date as any other
        if span[1] <= window.high and span[1][:4] == window.high[:4]:
            return True
    if window.low <= span[0] and span[1] <= window.high:
        return True
    if window.high < span[0] or span[1] < window.low:
        return False
    return None
