"""Times that lean on what a text has told before: "two months later", "a year earlier", "in the same month".

They count from the date that the text gave last, in the sentence or in its paragraph; where it gave two of them, or
none so fine, the time stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checking.plainly import span_text
from factcheck.drafting.contexts import Context, UnresolvedError, substitute
from factcheck.drafting.edits import Edits
from factcheck.language.en.numbers import NUMBERS
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.reading.calendar import moved
from factcheck.reading.tokens import DIGITS

UNITS = ("day", "week", "month", "year")
_NARRATED = re.compile(
    r"\b(later|earlier|afterwards|the same|that|the (?:following|next|previous|preceding)|"
    r"the (?:day|week|month|year) (?:before|after))\b",
    re.IGNORECASE,
)
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_BOUND = re.compile(r"(?:since|until|till|by|from|before|after) ", re.IGNORECASE)
_FOR = re.compile(r"for ", re.IGNORECASE)
BEFORE, AFTER = frozenset({"earlier", "before", "previously"}), frozenset({"later", "after", "afterwards"})
GRAINS = {"day": 2, "month": 1, "year": 0}


def told(periods: Sequence[Period]) -> Period | None:
    """The date that a sentence gives, the last one where it is the latest; ``None`` where it gives none, or goes back
    in time."""
    found = [p for p in periods if _dated(p)]
    latest = max((p.low or "" for p in found), default="")
    return found[-1] if found and (found[-1].low or "") == latest else None


def _dated(period: Period) -> bool:
    whole = period.low is not None and period.low[:1] != "-" and period.relative is None and not period.yearless
    return whole and period.grain in GRAINS and period.comparator in ("on", "since", "in")


def narrated(read: Read, k: int, context: Context, edits: Edits) -> int:
    """The time at item ``k`` as a date, where it leans on one that was told before."""
    found = _shift(read, k)
    if found is None:
        return 0
    unit, size, past = found
    if past < len(read.items) and read.items[past].word == "than":
        return 0  # "a year later *than planned*"
    anchor = _anchor(read, read.tokens.start[read.items[k].first], context)
    if anchor is None:
        return 0
    span = moved(anchor, unit, size)
    first = read.tokens.text[read.tokens.start[read.items[k].first] :]
    if span is None or _BOUND.match(first):
        raise UnresolvedError("when that was")
    said = span_text(*span)
    if _FOR.match(first):
        said = f"for {said.removeprefix('in ').removeprefix('on ')}"  # "its figures *for* the following year"
    if past + 1 < len(read.items) and read.items[past].word == "," and read.items[past + 1].tag == "t":
        substitute(read, edits, k, past + 1, "")  # "two weeks earlier, on 20 September"
        return past + 1 - k
    substitute(read, edits, k, past, said[:1].upper() + said[1:] if k == 0 else said)
    return past - k


def _shift(read: Read, k: int) -> tuple[str, int, int] | None:
    """The unit, how many of them, and where it ends; 0 for "the same"."""
    items, tokens = read.items, read.tokens
    item, after = items[k], items[k + 1] if k + 1 < len(items) else None
    if item.tag == "q" and after is not None and after.tag in ("r", "prep", "sub") and after.word in BEFORE | AFTER:
        number, _, unit = item.word.partition(" ")
        unit = unit.removesuffix("s")
        clause = after.tag in ("prep", "sub") and not (k + 2 < len(items) and items[k + 2].tag in (",", "."))
        count = _NUMBERS.index(number) if number in _NUMBERS else int(number) if set(number) <= DIGITS else 0
        if unit not in UNITS or not count or clause:
            return None
        return unit, -count if after.word in BEFORE else count, k + 2
    if [i.word for i in items[k : k + 4 : 3]] == ["in", "before"] and items[k + 1].word == "the":
        return (items[k + 2].word, -1, k + 4) if items[k + 2].word in UNITS else None  # "in the year before it …"
    if item.tag != "t":
        return None
    start, end = tokens.start[item.first], tokens.end[item.last - 1]
    period = next((p for p in read.periods if start <= p.span.start < end), None)
    if period is None or not _NARRATED.search(tokens.text[start:end]):
        return None
    told = next(
        (found for n in range(item.first, item.last) if (found := NUMBERS.relative_index.at(tokens.norm, n))), None
    )
    if told is None:
        return None
    unit, size = told[1]
    unit = unit.removeprefix("same-")
    return (unit, size, k + 1) if unit in UNITS else None


def _anchor(read: Read, start: int, context: Context) -> Period | None:
    """The date told last before it in the sentence, else in the paragraph."""
    earlier = [p for p in read.periods if p.span.end <= start]
    if any(p.yearless for p in earlier):
        return None
    return told(earlier) if any(map(_dated, earlier)) else context.when
