"""What two neighbouring quantities are to each other: the two ends of one range, or one amount told twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.reading.comparators import ONE_SIDED, UPPER
from factcheck.reading.scanner import Recorder

_MAX_WORDS = 4
"""Words between a bracket and the amount told again in it."""
_SIGNS = frozenset("/;,")
_AGAIN = frozenset({QuantityKind.MONEY, QuantityKind.DURATION})


def paired(scan: Recorder, found: list[Quantity]) -> list[Quantity]:
    """``found``, sorted by span, with opposite bounds made one range and restatements marked."""
    kept: list[Quantity] = []
    for quantity in found:
        if kept and (span := _restated(scan, kept[-1], quantity)) is not None:
            comparator = quantity.comparator
            if comparator is Comparator.BARE and kept[-1].high is None:
                comparator = kept[-1].comparator
            kept.append(quantity._replace(restates=span, comparator=comparator))
        elif kept and _opposed(scan, kept[-1], quantity):
            kept[-1] = _one_range(kept[-1], quantity)
            scan.tails[kept[-1].span.start] = scan.tails[quantity.span.start]
        else:
            kept.append(quantity)
    return kept


def told_once(found: list[Quantity], known: Container[str | None]) -> list[Quantity]:
    """``found`` with one quantity for each amount told in several units: the first whose unit is ``known``."""
    if all(q.restates is None for q in found):
        return found
    groups: dict[Span, list[Quantity]] = {}
    for quantity in found:
        groups.setdefault(quantity.restates or quantity.span, []).append(quantity)
    return [next((q for q in group if q.unit in known), group[0]) for group in groups.values()]


def _first_token(scan: Recorder, quantity: Quantity) -> int:
    return bisect_left(scan.tokens.start, quantity.whole.start)


def _restated(scan: Recorder, told: Quantity, again: Quantity) -> Span | None:
    """The span of the amount that ``again`` repeats in another unit: "8 miles (13 km)", "$9.6bn, or 9bn euros"."""
    lex, k = scan.lex, scan.tails[told.span.start]
    opened, after = scan.word(k), k + 1
    bracket = opened == "("
    if opened == "," and scan.word(after) in lex.range_or:
        after += 1
    elif not bracket and not (told.restates is not None and (opened in _SIGNS or opened in lex.range_or)):
        return None
    start = _first_token(scan, again)
    if not after <= start <= after + _MAX_WORDS or any(scan.word(i) not in lex.restating for i in range(after, start)):
        return None
    after_it = scan.word(scan.tails[again.span.start])
    if after_it in lex.articles or after_it in lex.per:  # "$12 million, or 23 cents a share"
        return None
    if bracket and after_it not in lex.restatement_ends:
        return None
    return (told.restates or told.span) if _same_kind(scan, told, again) else None


def _same_kind(scan: Recorder, told: Quantity, again: Quantity) -> bool:
    if told.low == again.low and told.kind is again.kind and again.unit in {None, told.unit}:  # "45 (forty-five)"
        return True
    if told.kind is not again.kind or told.unit == again.unit:
        return False
    units = scan.lex.measure_units
    return told.kind in _AGAIN or (told.kind is QuantityKind.COUNT and told.unit in units and again.unit in units)


def _opposed(scan: Recorder, one: Quantity, other: Quantity) -> bool:
    """ "greater than 100 and smaller than 300": two bounds of one amount."""
    if one.comparator not in ONE_SIDED or other.comparator not in ONE_SIDED or one.vague or other.vague:
        return False
    if (one.comparator in UPPER) == (other.comparator in UPPER) or one.cue is None or other.cue is None:
        return False
    k = scan.tails[one.span.start]
    k = k + 1 if scan.word(k) == "," else k
    if scan.word(k) not in scan.lex.opposing or _first_token(scan, other) != k + 1 or other.cue > other.span:
        return False
    same = one.kind is other.kind and (one.unit == other.unit or (QuantityKind.COUNT is one.kind and one.unit is None))
    low, high = (other, one) if one.comparator in UPPER else (one, other)
    return (same or (one.kind is QuantityKind.COUNT and one.unit is None)) and low.low < high.low


def _one_range(one: Quantity, other: Quantity) -> Quantity:
    low, high = (other, one) if one.comparator in UPPER else (one, other)
    span = Span(one.span.start, other.span.end)
    step = min(one.step, other.step)
    return other._replace(
        span=span, comparator=Comparator.RANGE, low=low.low, high=high.low, step=step, cue=one.cue, vague=False
    )
