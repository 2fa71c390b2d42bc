"""Ranges: "from 5 to 10", "$3-4 billion", "two or three", "between 5 and 10". Functions of a scanner."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.model import Comparator, QuantityKind, Span
from factcheck.reading import comparators, decimals, numerals
from factcheck.reading.operands import Operand, Operands
from factcheck.reading.tokens import glued, is_digits, skip_hyphen
from factcheck.records import NamedTuple

_MAX_CHANGE = 14
_FAR = 8
_ALIKE = 3
_SCORES, _GOALS = 30, 10
_WIDEST = 20
"""A range "a to b" without "from" or "between" spans at most this factor."""


def between_before(scan: Operands, i: int) -> Span | None:
    """ "between" before the number at ``i``, currency and fillers skipped."""
    at = scan.prefix(i)[1]
    for _ in range(3):
        if (row := scan.lex.between_index.before(scan.norm, at)) is not None:
            return Span(scan.tokens.start[row[0]], scan.tokens.end[at - 1])
        if at > 0 and scan.norm[at - 1] in scan.lex.determiners | scan.lex.fillers:
            at -= 1
        else:
            break
    return None


class _Joint(NamedTuple):
    """What joins two numbers: its sign or word, and the index past it."""

    mark: str
    past: int
    dash: bool = False


def _joint(scan: Operands, first: Operand, between: bool) -> _Joint | None:
    lex, k = scan.lex, first.end
    word = scan.word(k)
    if word == HYPHEN and glued(scan.tokens, k) and not glued(scan.tokens, k + 1):  # "10- to 12-week"
        if scan.word(k + 1) not in lex.range_to | lex.range_or:
            return None if scan.word(k + 1)[:1].isalpha() else _Joint(word, k + 1, dash=True)
        k, word = k + 1, scan.word(k + 1)
    if word in DASHES:
        return _Joint(word, k + 1, dash=True)
    tied = word in lex.range_to or (word in lex.range_or and first.kind is None) or (between and word in lex.range_and)
    return _Joint(word, k + 1) if tied else None


def second(scan: Operands, first: Operand, between: bool) -> Operand | int | None:
    """The number that a dash, "to", "or", "and" joins to ``first`` as a range; an index to skip both."""
    tokens, k = scan.tokens, first.end
    joint = _joint(scan, first, between)
    after = None if joint is None else scan.number_after(joint.past)
    if joint is None or after is None:
        return None
    other = scan.operand(after, dashed=joint.dash)
    chain = joint.dash and glued(tokens, k) and glued(tokens, k + 1)
    if isinstance(other, int):
        return max(other, numerals.chain_end(tokens, k)) if chain else None
    further = scan.word(other.end) in DASHES and glued(tokens, other.end)
    if chain and further and is_digits(scan.word(other.end + 1) or "?"):
        return numerals.chain_end(tokens, k)
    if joint.dash and not chain and glued(tokens, k + 1):
        return None
    if other.kind is None and first.coded:  # "$1.5-2 billion"
        other = other._replace(kind=first.kind, unit=first.unit)
    return _checked(scan, first, _in_thousands(first, other) if joint.dash else other, joint, between)


def _in_thousands(first: Operand, other: Operand) -> Operand:
    """ "10-15,000": the thousands of the second are meant for the first, too; they are made its scale."""
    a, b = first.number, other.number
    if a.scale or b.scale or a.value >= 1000 or b.value % 1000 or not 1 < a.value < b.value / 1000:
        return other
    return other._replace(number=b._replace(scale=3, mantissa=b.value / 1000))


def _checked(scan: Operands, first: Operand, other: Operand, joint: _Joint, between: bool) -> Operand | int | None:
    """``other`` where the two are a range; the index past both where they are none at all, else ``None``."""
    lex = scan.lex
    if first.kind is not None and (first.kind, first.unit) != (other.kind, other.unit):
        return None
    bounds = spread(first, other)
    to = not between and not joint.dash and joint.mark in lex.range_to
    if to and changed(scan, first.start) and not _counts_some(scan, first, other, bounds):
        return None
    if bounds is None:
        return other.end if joint.dash else None
    low, high = bounds
    if low and not (joint.dash or between) and high > _WIDEST * low and from_before(scan, first.start) is None:
        return None
    if joint.mark in lex.range_or and (high > 2 * low or first.number.scale):
        return None
    if (joint.dash or joint.mark in lex.range_to) and bare_range(scan, first, other, high, joint.dash):
        return other.end
    return other


def _counts_some(scan: Operands, first: Operand, other: Operand, bounds: tuple[Decimal, Decimal] | None) -> bool:
    """ "cut 1,000 to 1,500 jobs": without "from", a verb of change before a number of things."""
    if bounds is None or first.kind or other.kind or from_before(scan, first.start) is not None:
        return False
    return bounds[1] <= _ALIKE * bounds[0] and scan.counted(other.end, other.number).plural


def bare_range(scan: Operands, first: Operand, other: Operand, high: Decimal, dash: bool) -> bool:
    """A score or the like ("2-3"): small bare numbers with nothing after them."""
    if first.kind or other.kind or first.number.scale or other.number.scale:
        return False
    noun, before = scan.noun(skip_hyphen(scan.tokens, other.end)), scan.word(first.start - 1)
    return (
        high < (_SCORES if dash else _GOALS)
        and before not in scan.lex.ages
        and not noun.plural
        and not (before in scan.lex.range_from or between_before(scan, first.start))
    )


def changed(scan: Operands, start: int) -> bool:
    """Whether a word of change stands before "from" before ``start`` ("fell from a to b"), or before a number."""
    at = start - 1
    if scan.word(at) not in scan.lex.range_from:
        return scan.word(at) in scan.lex.changes or scan.word(at - 1) in scan.lex.changes
    for k in range(at - 1, max(-1, at - 1 - _MAX_CHANGE), -1):
        if scan.norm[k] in scan.lex.ranging:
            return False
        if scan.norm[k] in scan.lex.changes and scan.norm[k + 1] not in scan.lex.range_to:  # not the "up" of "up to"
            return True
        if scan.norm[k] in scan.lex.clause_ends:
            break
    return False


def spread(first: Operand, other: Operand) -> tuple[Decimal, Decimal] | None:
    """The bounds of a range; the scale of the second is shared with a smaller bare first. ``None``: no range."""
    a, b = first.number, other.number
    if a.vague or b.vague or (a.value == 0 and other.kind is None):
        return None
    low, high = a.value, b.value
    if b.scale and not a.scale:
        if b.mantissa is not None and a.value < b.mantissa:
            low = decimals.scaled(a.value, b.scale)
        elif a.value < 1000 and not (first.coded and other.coded):  # "$200 to $4 million"
            return None
    return (low, high) if low < high else None


def add(scan: Operands, first: Operand, other: Operand, between: Span | None) -> int:
    """Record the range from ``first`` to ``other``; the index to go on from."""
    bounds = spread(first, other)
    if bounds is None:
        return other.end
    low, high = bounds
    cue = between or from_before(scan, first.start)
    if cue is None:
        cue = comparators.leading(scan, first.start, other.kind)[1]
    kind, unit, end, tail = other.kind or QuantityKind.COUNT, other.unit, other.end, other.tail
    if other.kind is None:
        noun = scan.counted(end, other.number)
        unit, tail = noun.unit, noun.end
    step = min(decimals.step(low), decimals.step(high))
    return scan.add(first.start, end, kind, Comparator.RANGE, low, unit=unit, high=high, step=step, cue=cue, tail=tail)


def from_before(scan: Operands, start: int) -> Span | None:
    if start and scan.norm[start - 1] in scan.lex.range_from:
        return Span(scan.tokens.start[start - 1], scan.tokens.end[start - 1])
    return None


def is_origin(scan: Operands, first: Operand) -> bool:
    """Whether ``first`` is where a change starts: "from" before it and "to" with another number soon after."""
    if from_before(scan, first.start) is None:
        return False
    for k in range(first.end, min(first.end + _FAR, len(scan.norm) - 1)):
        if scan.norm[k] in scan.lex.range_to and scan.number_after(k + 1) is not None:
            return True
        if scan.norm[k] in scan.lex.clause_ends:
            break
    return False


def hung(scan: Operands, first: Operand) -> Operand:
    """ "15- and 30-year loans": a number on a hanging hyphen with the unit of the one after it."""
    k = first.end
    if first.kind is not None or scan.word(k) != HYPHEN or not glued(scan.tokens, k) or glued(scan.tokens, k + 1):
        return first
    after = scan.number_after(k + 2) if scan.word(k + 1) in scan.lex.range_and else None
    other = 0 if after is None else scan.operand(after)
    if isinstance(other, int) or other.kind is None or other.coded:
        return first
    return first._replace(kind=other.kind, unit=other.unit)


def lent(scan: Operands, first: Operand) -> Operand:
    """ "from 4.8 to 4.7 percent": a bare first value of a change with the unit and scale of the second."""
    if first.kind is not None or scan.word(first.end) not in scan.lex.range_to or first.number.vague:
        return first
    after = scan.number_after(first.end + 1)
    other = 0 if after is None else scan.operand(after)
    if isinstance(other, int) or other.kind is None or other.coded:
        return first
    number = first.number
    if other.number.scale and not number.scale:
        if other.number.mantissa is None or number.value >= 10 * other.number.mantissa:
            return first
        number = number._replace(value=decimals.scaled(number.value, other.number.scale), scale=other.number.scale)
    return first._replace(number=number, kind=other.kind, unit=other.unit)
