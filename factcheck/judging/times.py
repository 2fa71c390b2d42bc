"""When a fact holds, and whether a claim’s time is within it."""

from __future__ import annotations

from factcheck.judging.outcomes import Prepared
from factcheck.language.en import classes
from factcheck.matching import periods
from factcheck.model import Period
from factcheck.statements import drifts
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement


def bounded(mine: list[Period], theirs: list[Period]) -> bool | None:
    """Do two states begin ("since") or end ("until") alike? ``None`` where they cannot be compared."""
    if len(mine) != 1 or len(theirs) != 1 or mine[0].comparator != theirs[0].comparator:
        return None
    if mine[0].comparator in ("before", "after"):  # "not before 2026"
        same = (mine[0].low, mine[0].high, mine[0].grain) == (theirs[0].low, theirs[0].high, theirs[0].grain)
        return True if same and (mine[0].low or mine[0].high) else None
    if mine[0].comparator not in ("since", "until"):
        return None
    ours, told = ((t.low if t.comparator == "since" else t.high) or "" for t in (mine[0], theirs[0]))
    fine, known = (GRAINS.get(t.grain, 10) for t in (mine[0], theirs[0]))
    if not ours or not told:
        return None
    if ours[: min(fine, known)] != told[: min(fine, known)]:
        return False
    return True if fine <= known else None


GRAINS = {"year": 4, "month": 7}
"""How many signs of an ISO day tell a period of that grain; of others all do."""


def nested_times(f: Statement) -> list[Period]:
    """The dates of what is embedded ("proposed to hold a summit *in 2025*")."""
    out: list[Period] = []
    for role in f.roles:
        inner = role.stmt
        if inner is None and role.term is not None and eventive(role.term):
            inner = nominal(role.term)
        if inner is not None:
            out.extend(inner.times)
            out.extend(nested_times(inner))
    return out


def relative(t: Period) -> bool:
    return t.relative is not None or t.yearless


def long_ago(t: Period) -> bool:
    """ "A decade ago", "two years ago": another time than that of a fact without a date, whenever it was said."""
    return t.relative is not None and t.relative[0] == "years" and t.relative[1] <= -2


def nth_span(f: Statement) -> str:
    """Which stretch of time a figure counts that no calendar tells ("in its *first year*"); "" for none."""
    for role in f.roles:
        term = role.term
        if role.mark not in SPANNING or term is None or term.head not in classes.SPANS or term.plural:
            continue
        which = next((classes.NTHS[m.word] for m in term.mods if m.word in classes.NTHS), "")
        if which:
            return f"{which} {term.head}"
    return ""


SPANNING = frozenset({"in", "during", "over", "within", "throughout", "for", "of"})
"""Marks of the time that a figure counts."""


class Dated:
    """A reading as the period tables want it."""

    __slots__ = ("as_of", "period", "source", "span")

    def __init__(self, one: Prepared) -> None:
        self.source = one.source.id
        self.as_of = one.reading.as_of
        self.period = one.reading.period
        self.span: tuple[str, str] | None = None
        if self.period is None:
            _, last = drifts.ends(one.statement)
            told = [last] if last is not None else [t for t in one.statement.times if t.low and t.high]
            told = [t for t in told if not t.yearless]
            if told and told[0].grain == "range":
                self.period = told[0].low
                self.span = (told[0].low or "", told[0].high or "") if told[0].comparator == "on" else None
            elif told:
                low, high = told[0].low or "", told[0].high or ""
                year = low[5:] == "01-01" and high[5:] == "12-31" and low[:4] == high[:4]
                month = low[:7] == high[:7] and low[8:] == "01" and low != high
                whole = year or month or told[0].grain == "day" or low == high
                if not whole and told[0].comparator == "on":
                    self.span = low, high  # "the 2025-26 season", "the first half of 2026"
                self.period = low[:4] if year else low[:7] if month and told[0].grain != "day" else low


def told_within(one: Prepared, period: Period, date: str | None) -> bool:
    """Under a heading with a period, what somebody says was said in it: was the reading told then?"""
    claimed, told = periods.resolve(period, date), one.reading.as_of or one.source.published
    if claimed is None or not told:
        return False
    low, high = periods.bounds(told)
    return claimed[0] <= low and high <= claimed[1]


def told_then(said: list[Period], one: Prepared) -> bool:
    """ "X said in June 2024": is the reading from the time at which it is said to have been told?"""
    return any(told_within(one, period, None) for period in said)
