"""Quantities as intervals, and how two of them relate: the rules of ``docs/verdicts.md``, first match wins."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Comparator, Quantity, QuantityKind, Relation
from factcheck.records import NamedTuple

ONE_SIDED = frozenset({Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE, Comparator.TOP})
SOFT = frozenset({Comparator.BARE, Comparator.ABOUT, Comparator.REACHED})
"""Comparators under which the same value restates a hedged one ("700" for "more than 700")."""

SLIP = 100
"""The same digits this many times apart are a unit slip."""
STRETCH = 5
"""A one-sided claim whose bound is this many times away says too little to count as the same."""
NEAR = Decimal("0.05")
TENTH = Decimal("0.1")
ROUND_RANKS = (1, 3, 5, 10, 20, 50, 100, 200, 500, 1000)
DISCRETE = frozenset({QuantityKind.COUNT, QuantityKind.RANK, QuantityKind.ORDINAL})


class Interval(NamedTuple):
    """Bounds; ``None`` is unbounded. ``open_low``/``open_high``: the bound itself is not included."""

    low: Decimal | None
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False

    def within(self, other: Interval) -> bool:
        """Is this interval a subset of ``other``?"""
        return _low_reaches(other, self) and _high_reaches(other, self)

    def meets(self, other: Interval) -> bool:
        """Do the two share a point?"""
        return not (_apart(self, other) or _apart(other, self))

    def gap(self, other: Interval) -> Decimal | None:
        """The distance between two that do not meet, else ``None``."""
        for left, right in ((self, other), (other, self)):
            if left.high is not None and right.low is not None and _apart(left, right):
                return right.low - left.high
        return None


def _low_reaches(outer: Interval, inner: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or not outer.open_low or inner.open_low


def _high_reaches(outer: Interval, inner: Interval) -> bool:
    if outer.high is None:
        return True
    if inner.high is None or inner.high > outer.high:
        return False
    return inner.high < outer.high or not outer.open_high or inner.open_high


def _apart(left: Interval, right: Interval) -> bool:
    """Does ``left`` end before ``right`` begins?"""
    if left.high is None or right.low is None or left.high > right.low:
        return False
    return left.high < right.low or left.open_high or right.open_low


def half(quantity: Quantity) -> Decimal:
    """Half the place value of the last non-zero digit as written, at most 5 % of the value."""
    return min(quantity.step / 2, abs(quantity.low) * NEAR)


def interval(quantity: Quantity) -> Interval:
    """The values that the wording allows."""
    v = quantity.low
    match quantity.comparator:
        case Comparator.BARE:
            if quantity.kind in DISCRETE and abs(v) <= 100:
                return Interval(v, v)
            return Interval(v - half(quantity), v + half(quantity), open_high=bool(v))
        case Comparator.REACHED:
            if quantity.kind in DISCRETE and abs(v) <= 100:
                return Interval(v, v)
            return Interval(v, v + half(quantity), open_high=bool(v))
        case Comparator.ABOUT:
            return Interval(v - abs(v) * TENTH, v + abs(v) * TENTH)
        case Comparator.GT:
            return Interval(v, None, open_low=True)
        case Comparator.GE:
            return Interval(v, None)
        case Comparator.LT:
            return Interval(None, v, open_high=True)
        case Comparator.LE:
            return Interval(None, v)
        case Comparator.NEARLY:
            return Interval(v - abs(v) * TENTH, v, open_high=True)
        case Comparator.EXACT:
            return Interval(v, v)
        case Comparator.RANGE:
            return Interval(v, quantity.high)
        case Comparator.TOP:
            return Interval(Decimal(1), v)


def likely(quantity: Quantity) -> Interval:
    """Where the value of a one-sided wording probably lies: up to the next round step."""
    v = quantity.low
    match quantity.comparator:
        case Comparator.GT | Comparator.GE:
            return Interval(v, v + quantity.step, quantity.comparator is Comparator.GT, open_high=True)
        case Comparator.LT | Comparator.LE:
            return Interval(v - quantity.step, v, open_low=True, open_high=quantity.comparator is Comparator.LT)
        case Comparator.TOP:
            below = max((r for r in ROUND_RANKS if r < v), default=0)
            return Interval(Decimal(below + 1), v)
        case _:
            return interval(quantity)


def is_unit_slip(claim: Quantity, reading: Quantity) -> bool:
    """The same digits in another power of ten, at least 100 times apart ("6 million" for "6 billion")."""
    a, b = claim.low, reading.low
    if a <= 0 or b <= 0 or claim.comparator is Comparator.RANGE or reading.comparator is Comparator.RANGE:
        return False
    ratio = a / b if a > b else b / a
    return ratio >= SLIP and a.normalize().as_tuple().digits == b.normalize().as_tuple().digits


def _is_stretched(claim: Quantity, c: Interval, s: Interval) -> bool:
    """Is the bound of a one-sided claim five times or more away from what the source says?"""
    if claim.comparator not in ONE_SIDED:
        return False
    if c.high is None and c.low is not None and s.low is not None:
        return c.low > 0 and s.low >= STRETCH * c.low
    if c.high is not None and s.high is not None and (c.low is None or claim.comparator is Comparator.TOP):
        return s.high > 0 and c.high >= STRETCH * s.high
    return False


class Compared(NamedTuple):
    """The relation of a claimed quantity to a source's, with what is worth saying of it.

    ``slip``: a unit slip. ``near``: excluded by 5 % or less. ``softened``: same value, hedge dropped or changed.
    """

    relation: Relation
    slip: bool = False
    near: bool = False
    softened: bool = False


LENGTHS = (
    ("second", {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}),
    ("month", {"month": 1, "year": 12, "decade": 120, "century": 1200}),
)
"""Units of time that are so many of a smaller one."""


def in_one_unit(claim: Quantity, reading: Quantity) -> tuple[Quantity, Quantity] | None:
    """Two spans in one unit; ``None`` where how long one of them is in the other's depends on which it is ("90 days",
    "three months")."""
    if not claim.kind == reading.kind == QuantityKind.DURATION:
        return claim, reading
    if not claim.low or not reading.low:
        return claim._replace(unit=None), reading._replace(unit=None)  # no time is none in any unit
    for unit, many in LENGTHS:
        if claim.unit in many and reading.unit in many:
            return _times(claim, many[claim.unit], unit), _times(reading, many[reading.unit], unit)
    return None


DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}
SPARE = Decimal("1.2")
"""By how much two spans in days must be apart, of which only one is told in days or weeks."""


def apart(claim: Quantity, reading: Quantity) -> bool:
    """Whether two spans are so far apart that no month is long enough for them to be one ("two weeks", "three
    months")."""
    if not claim.kind == reading.kind == QuantityKind.DURATION or not (claim.unit in DAYS and reading.unit in DAYS):
        return False
    if claim.low < 0 or reading.low < 0:
        return False
    c, s = (interval(_times(q, DAYS[q.unit or ""], "day")) for q in (claim, reading))
    below = c.high is not None and s.low is not None and c.high * SPARE < s.low
    above = c.low is not None and s.high is not None and c.low > s.high * SPARE
    return below or above


def _times(count: Quantity, by: int, unit: str) -> Quantity:
    high = count.high * by if count.high is not None else None
    return count._replace(low=count.low * by, high=high, step=count.step * by, unit=unit)


def compare(claim: Quantity, reading: Quantity) -> Compared:
    """How a claim C relates to a reading S of the same unit; the first rule that fits."""
    c, s = interval(claim), interval(reading)
    if is_unit_slip(claim, reading):
        return Compared(Relation.EXCLUDES, slip=True)
    if s.within(c):
        return Compared(Relation.STRETCH if _is_stretched(claim, c, s) else Relation.ENTAILS)
    if claim.low == reading.low and claim.comparator in SOFT:
        return Compared(Relation.ENTAILS, softened=True)
    if not c.meets(s):
        gap = c.gap(s)
        near = gap is not None and gap <= abs(reading.low) * NEAR
        return Compared(Relation.EXCLUDES, near=near)
    if reading.comparator is Comparator.GT and c.low is not None and c.low >= 2 * reading.low:
        return Compared(Relation.EXCLUDES)
    if reading.comparator in ONE_SIDED and not c.meets(likely(reading)):
        return Compared(Relation.STRETCH)
    return Compared(Relation.ALLOWS)


def common(readings: list[Quantity]) -> Quantity | None:
    """The narrowest plain wording that every reading supports, or ``None`` where there is none.

    ``readings`` share unit and kind. "exceeded 8" and "reached 9.6" give "more than 8"; "top 10" and "top five" give
    "top 10"; equal wordings give themselves.
    """
    first = readings[0]
    if all(r.low == first.low and r.high == first.high and r.comparator is first.comparator for r in readings):
        return first
    spans = [interval(r) for r in readings]
    if first.kind is QuantityKind.RANK:
        widest = max(readings, key=lambda r: r.low)
        return widest._replace(comparator=Comparator.TOP)
    candidates = [
        reading._replace(comparator=comparator, high=None)
        for reading in sorted(readings, key=lambda r: r.low, reverse=True)
        for comparator in (Comparator.GT, Comparator.GE)
    ]
    candidates += [
        reading._replace(comparator=comparator, high=None)
        for reading in sorted(readings, key=lambda r: r.low)
        for comparator in (Comparator.LT, Comparator.LE)
    ]
    for candidate in candidates:
        if all(s.within(interval(candidate)) for s in spans):
            return candidate
    return None
