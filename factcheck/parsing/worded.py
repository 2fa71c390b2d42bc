"""What the words around a figure or a date make of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.language.en import closed, numbers, parts, quantifiers, senses, timing
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.reading.tokens import Tokens


def anchored(tokens: Tokens, p: Period, last: int) -> bool:
    """ "the year before *he met X*": a time seen from an event that the text tells of, none by itself."""
    if p.relative is None or tokens.norm[last] not in ("before", "after") or last + 1 >= len(tokens.norm):
        return False
    after = tokens.norm[last + 1]
    return after in closed.PRONOUNS | closed.POSSESSIVES | {"the"} or tokens.surface(last + 1)[:1].isupper()


def seasonal(tokens: Tokens, p: Period) -> Period:
    """ "the autumn of 2023": its months, or what lies before or after them; "before the end of 2029": in 2029, too,
    unless it is denied."""
    if p.relative is not None or p.yearless:
        return p
    word = tokens.text[p.span.start : p.span.end].lower().split(" ")[0]
    if p.comparator == "before" and p.high is not None:
        day = date.fromisoformat(p.high) + timedelta(1)
        if word in timing.BEGINS and p.grain == "year":
            first = date.fromisoformat(f"{day.year}-{timing.BEGINS[word]}")
            return p._replace(grain="range", high=(first - timedelta(1)).isoformat())
        if word in timing.ENDING and p.grain == "month" and not _denied_before(tokens, p):
            return p._replace(high=f"{day.year}-12-31") if day.month == 12 else p
        return p
    if word == timing.ACROSS and p.grain == "year":  # which of two winters is meant is open: the word stays
        year = p.span.start + tokens.text[p.span.start : p.span.end].rfind(" ") + 1
        return p._replace(span=Span(year, p.span.end), cue=None)
    if word not in closed.SEASONS or p.grain != "year":
        return p
    first_day, last_day = closed.SEASONS[word]
    low = f"{p.low[:4]}-{first_day}" if p.low is not None and p.comparator != "after" else p.low
    high = f"{p.high[:4]}-{last_day}" if p.high is not None else None
    return p._replace(grain="range", low=low, high=high)


def _denied_before(tokens: Tokens, p: Period) -> bool:
    words = tokens.norm[: tokens.within(p.span)[0]]
    return any(word in closed.NEGATORS or word.endswith(("n't", "n’t")) for word in words)


def made(q: Quantity, tokens: Tokens) -> Quantity:
    """ "reached six agreements": made them, a verb beside a bare count; "more than half of": more than 50 percent."""
    if q.kind is QuantityKind.MULTIPLE and 0 < q.low < 1 and q.high is None:
        shared = tokens.text[q.span.end :].lstrip().lower().startswith("of ")
        return _percent(q) if shared or ratio_at(tokens, tokens.within(q.span)) is not None else q
    if q.cue is None or q.kind is not QuantityKind.COUNT or tokens.text[q.cue.start :][:5].lower() != "reach":
        return q
    after = tokens.text[q.span.end :].split()
    thing = senses.concept(parts.entry(after[0].strip(".,;:").lower()).noun) if after else ""
    return q._replace(comparator=Comparator.BARE, cue=None) if thing == "document" else q


def ratio_at(tokens: Tokens, inside: Sequence[int]) -> int | None:
    """The token between the two numbers of a ratio ("seven *in* ten", "3 *out* of 4"); ``None`` for other figures."""
    return next((i for i in inside[1:-1] if tokens.norm[i] in RATIO), None)


RATIO = numbers.NUMBERS.in_ratio | numbers.NUMBERS.out_ratio


def _percent(q: Quantity) -> Quantity:
    """A fraction as so many of a hundred, roughly as written."""
    return q._replace(kind=QuantityKind.PERCENT, low=round(q.low * 100, 1), unit="%", step=Decimal(10))


def asserted(q: Quantity, tokens: Tokens) -> Quantity:
    """ "as many as 40 signed": a bound by its words; who says so means that there were so many."""
    if q.cue is None or q.comparator is not Comparator.LE:
        return q
    words = tokens.text[q.cue.start : q.cue.end].lower().split()
    return q._replace(comparator=Comparator.BARE, cue=None) if tuple(words) in closed.EMPHATIC else q


def repeated(tokens: Tokens, q: Quantity, first: int, last: int) -> bool:
    """ "was postponed *four times*": how often it happened, not how many times as much."""
    norm = tokens.norm
    if last - first < 2 or norm[last - 1] != "times" or q.low != int(q.low) or q.high not in (None, q.low):
        return False
    after = norm[last] if last < len(norm) else ""
    if after[:1].isalpha() and after not in closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.SUBORDINATORS:
        return False
    if after in ("as", "than", "over") or not first:
        return False
    before = next((norm[i] for i in range(first - 1, -1, -1) if norm[i] not in quantifiers.COMPARING), "")
    return parts.entry(before).verb not in closed.INCREASE | closed.DECREASE | {"be", "multiply", "magnify"}
