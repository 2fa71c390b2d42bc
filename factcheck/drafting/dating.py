"""Times that lean on the day of their source, as what they are: "last year", "last month", "on 5 February"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checking.plainly import span_text
from factcheck.drafting.contexts import Context, UnresolvedError, substitute
from factcheck.drafting.edits import Edits
from factcheck.matching import periods
from factcheck.model import Period, QuantityKind
from factcheck.parsing.items import Item, Read
from factcheck.reading.tokens import DIGITS

_END = re.compile(
    r"(?:(?:at|by|towards) the end of|(?:(?:in|over|for) the (?:period|time|years) )?(?:up )?(?:to|until)) $",
    re.IGNORECASE,
)


_RELATIVE = re.compile(r"(?:last|this|next|the previous|the past) year", re.IGNORECASE)


_OWN_YEAR = re.compile(r",? (?:of )?(last|this|next) year\b", re.IGNORECASE)
WHICH = {"last": -1, "this": 0, "next": 1}
"""The year that stands behind a month ("in March *last* year"), from that of the source."""


def timed(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "last year" is a year; "to date", "now" and "today" are the day of the source."""
    item = read.items[k]
    if item.tag != "t":
        return 0
    if k + 1 < len(read.items) and read.items[k + 1].word == "than":
        return 1  # "a year later than planned"
    first, last = read.tokens.start[item.first], read.tokens.end[item.last - 1]
    period = next(
        (p for p in read.periods if p.span.start >= first - 12 and p.span.end <= last and p.span.end > first), None
    )
    low = (period.low or "-") if period is not None else "-"
    begun = period is not None and period.comparator == "since" and low[0] != "-" and low <= context.published
    if period is not None and begun and period.low and k == 0:
        since = (
            period.low if period.grain == "day" else period.low[:4]
        )  # "Since 1971 X has given": until it was written
        edits.put(first, last, f"From {since} to {context.published[:4]}")
        return 1
    if period is None or (period.relative is None and not period.yearless):
        return 1
    if _of_a_noun(period, read, k):
        return 1  # "*Saturday* shifts"
    if period.yearless and (own := _OWN_YEAR.match(read.tokens.text, period.span.end)) and context.published:
        year = int(context.published[:4]) + WHICH[own[1].lower()]
        day = read.tokens.text[: period.span.end][-1] in DIGITS
        edits.put(period.span.end, own.end(), f"{',' if day else ''} {year}")
        return 1 + (k + 1 < len(read.items) and read.tokens.start[read.items[k + 1].first] < own.end())
    if period.yearless:
        _with_year(period, read, context, edits)
        return 1
    if period.relative in (("now", 0), ("day", 0)):
        substitute(read, edits, k, k + 1, "")
        if k == 0 and len(read.items) > 1 and read.items[1].word == ",":
            substitute(read, edits, 0, 2, "")
        return 1
    start, text = period.span.start, _dated(period, read, context)
    within = _RELATIVE.search(read.tokens.text[start : period.span.end])
    start += within.start() if within is not None else 0
    before = _END.search(read.tokens.text[:start])
    if before is not None:
        start, text = before.start(), f"{'by the end of' if 'end' in before[0] else 'up to'} {text.removeprefix('in ')}"
    edits.put(start, period.span.end, text)
    return 1


def _of_a_noun(period: Period, read: Read, k: int) -> bool:
    """Does a weekday say of what kind the noun behind it is?"""
    after = read.items[k + 1] if k + 1 < len(read.items) else None
    weekday = period.relative is not None and period.relative[0] == "weekday"
    return weekday and after is not None and after.tag == "n" and after.first == read.items[k].last


def day_of_month(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "In May it boiled over: thousands marched *on the 21st*": the day of the only month that the sentence names."""
    items = read.items
    if items[k].word != "on" or k + 2 >= len(items) or items[k + 1].word != "the" or items[k + 2].tag != "q":
        return 0
    rank, after = items[k + 2].quantity, items[k + 3] if k + 3 < len(items) else None
    months = [i.period for i in items if i.tag == "t" and i.period is not None and i.period.grain == "month"]
    day = (
        int(rank.low)
        if rank is not None and rank.kind in (QuantityKind.RANK, QuantityKind.ORDINAL) and rank.low is not None
        else 0
    )
    if not 1 <= day <= LONGEST or len(months) != 1 or (after is not None and after.tag in ("n", "j", "name", "q")):
        return 0
    month = months[0]
    year = _year(month, read, context) if month.yearless else int(_span(month, read, context)[0][:4])
    told = f"{year}-{_span(month, read, context)[0][5:7]}-{day:02d}"
    substitute(read, edits, k, k + 3, span_text(told, told))
    return 3


SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
"""Season -> the month in which it begins; a winter lies in two years."""


def season(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "In summer", "this autumn", "last spring" of what has happened: the last one that had begun; of what is to come
    the next one."""
    items = read.items
    size = 3 if [i.word for i in items[k : k + 2]] == ["in", "the"] else 2
    noun = items[k + size - 1] if k + size <= len(items) else None
    if noun is None or noun.word not in SEASONS or items[k].word not in ("in", "this", "last") or not context.published:
        return 0
    after = items[k + size] if k + size < len(items) else None
    if after is not None and (after.word == "of" or after.tag in ("t", "n", "'s")):
        return 0
    clause = items[max((j for j in range(k) if items[j].tag in ("rel", "sub", ";")), default=0) :]
    year, month = int(context.published[:4]), int(context.published[5:7] or 12)
    if _ahead(clause) and items[k].word != "last":
        year += SEASONS[noun.word] < month  # "is expected in the autumn"
    elif _past(clause):
        year -= SEASONS[noun.word] > month
    else:
        return 0
    last = k + size
    substitute(read, edits, k, last, f"in the {noun.word} of {year}")
    return size


LONGEST = 31
"""Days of a month."""


def _dated(period: Period, read: Read, context: Context) -> str:
    """ "last year", "last month", "on Wednesday" as what that was on the day of the source."""
    span = _span(period, read, context)
    before = read.tokens.text[: period.span.start].split()
    bound = bool(before) and before[-1].lower() in BINDING
    return span_text(*span).removeprefix("in ").removeprefix("on ") if bound else span_text(*span)


def _with_year(period: Period, read: Read, context: Context, edits: Edits) -> None:
    """ "5 February" gets its year, "last May" is told as "in May 2023"; nothing where the source has no day."""
    text = read.tokens.text
    leaning = _LEANING.search(text[: period.span.start])
    try:
        year = _year(period, read, context)
    except UnresolvedError:
        return
    if leaning is not None:
        edits.put(leaning.start(), period.span.start, "In " if leaning.start() == 0 else "in ")
    last = text[period.span.start : period.span.end].split()[-1]
    edits.put(period.span.end, period.span.end, f", {year}" if last[0] in DIGITS else f" {year}")


def _year(period: Period, read: Read, context: Context) -> int:
    """The year of a time without one: that which lies right before or behind the day of the source."""
    leaning = _LEANING.search(read.tokens.text[: period.span.start])
    goal = period.comparator == "until" or _GOAL.search(read.tokens.text[: period.span.start])
    if goal and _past(read.items) and len(context.published) == len("2026-01-01"):
        return _goal(period, context)
    year = int(_span(period, read, context)[0][:4])
    told = f"{year}{(period.low or '')[1:]}"
    before = [p for p in read.periods if p.span.end <= period.span.start and p.grain in ("day", "month")]
    near = [p.low for p in before if p.low and p.low[0] != "-" and not p.yearless and p.relative is None]
    clause = _clause(period, read)
    near = [low for low in near if low < context.published] if leaning is None and _past(clause) else []
    if len(near) == 1 and period.low:  # "won on 8 June 2025, and X left on 30 June"
        year = int(near[0][:4])
        told = f"{year}{period.low[1:]}"
        year += told < near[0][: len(told)]
    elif (leaning is not None and leaning[1].lower() == "next") or _ahead(clause):
        year += told < context.published
    elif (leaning is not None and leaning[1].lower() == "last") or _past(clause):
        year -= told > context.published
    return year


def _goal(period: Period, context: Context) -> int:
    """The year of a day to which something was put off, or until which it lasts: what lies back not long ago may as
    well be to come."""
    low = periods.absolute(period._replace(comparator="on"), context.published, ahead=True, goal=True).low
    if not low or low < context.published:
        raise UnresolvedError("when that was")
    return int(low[:4])


_GOAL = re.compile(r"\b(?:to|until|till|for) (?:the )?$", re.IGNORECASE)
_LEANING = re.compile(r"\b(?:in |on )?(last|this|next) $", re.IGNORECASE)


def _clause(period: Period, read: Read) -> Sequence[Item]:
    """The items of the clause that a time stands in: up to ", and", a semicolon, where a verb stands on either side."""
    items = read.items
    at = next((k for k, i in enumerate(items) if read.tokens.end[i.last - 1] >= period.span.end), len(items) - 1)
    edges = [k for k, i in enumerate(items[:-1]) if i.tag == ";" or _joins(i, items[k + 1])]
    edges += [k + 1 for k, i in enumerate(items[:-1]) if i.tag == "t" and items[k + 1].word == "that"]  # what was said
    low = max((k for k in edges if k < at), default=0)
    high = min((k for k in edges if k > at), default=len(items))
    if (inner := _subordinate(items, at)) is not None:
        return inner
    own = items[low:high]
    return own if any(i.tag in ("v", "aux", "modal") for i in own) else items


def _subordinate(items: Sequence[Item], at: int) -> Sequence[Item] | None:
    """The items of a clause at the head of a sentence that a time stands in ("after she *moved in on 1 July*, …")."""
    comma = next((k for k, i in enumerate(items) if k >= at and i.tag == ","), len(items))
    start = max((k for k in range(at) if items[k].tag == "sub" or items[k].word in HEADING), default=-1)
    inner = items[start + 1 : comma]
    ends = start < 0 or comma == len(items) or any(i.tag == "," for i in items[:start])
    return inner if not ends and any(i.tag == "v" for i in inner) else None


HEADING = frozenset({"after", "before", "when", "since", "once", "while"})
"""Words at the head of a clause of time."""


def _joins(item: Item, after: Item) -> bool:
    """Does another clause, or a verb of another tense, begin ("started in April *and will* take two years")?"""
    return (item.tag == "," and after.tag == "conj") or (item.tag == "conj" and after.tag in ("modal", "aux"))


def _ahead(items: Sequence[Item]) -> bool:
    """Whether a clause speaks of what is to come."""
    return any(item.tag == "modal" or item.word in ("due", "set", "scheduled", "planned", "expected") for item in items)


def _present(items: Sequence[Item]) -> bool:
    """Whether it tells by a plain present what is to come ("the park *opens* on Friday")."""
    verbs = [item for item in items if item.tag in ("v", "aux")]
    return not _past(items) and bool(verbs) and verbs[0].tag == "v" and verbs[0].form in ("z", "v")


def _past(items: Sequence[Item]) -> bool:
    """Whether a clause tells what has happened."""
    return any(item.form == "d" or item.word in ("has", "have", "had", "was", "were") for item in items)


def _span(period: Period, read: Read, context: Context) -> tuple[str, str]:
    """The days that a time is which leans on the day of the source."""
    made = period._replace(comparator="on")
    clause = _clause(period, read)
    ahead = _ahead(clause) or _present(clause)  # "she *returns* on Saturday"
    made = periods.absolute(made, context.published, ahead) if context.published else made
    if made.low is None or made.high is None or made.low[0] == "-" or (made.grain == "range" and made.low != made.high):
        raise UnresolvedError("when that was")
    return made.low, made.high


BINDING = frozenset(["on", "in", "of", "to", "since", "until", "by", "from", "during", "before", "after", "for"])
"""Prepositions that take a time without one of its own."""
