"""What must hold of any two quantities, whatever their wording."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.intervals import ONE_SIDED, Interval, common, compare, interval, likely
from factcheck.language.en.numbers import NUMBERS
from factcheck.model import Comparator, Quantity, QuantityKind, Relation, Span
from factcheck.reading import quantities
from factcheck.reading.tokens import tokenize

PLACED = frozenset({QuantityKind.RANK, QuantityKind.ORDINAL})
VALUES = tuple(c for c in Comparator if c is not Comparator.TOP)
PLACES = (Comparator.EXACT, Comparator.TOP)
LOWER, UPPER = (Comparator.GT, Comparator.GE), (Comparator.LT, Comparator.LE)


def quantity(kind: QuantityKind, comparator: Comparator, digits: int, power: int, width: int = 0) -> Quantity:
    """A quantity as the reader would give it: ``step`` is the place value of the last digit that is not zero."""
    low = Decimal(digits).scaleb(power)
    written = digits
    place = power
    while written and written % 10 == 0:
        written //= 10
        place += 1
    step = Decimal(1).scaleb(place)
    high = low + width * step if comparator is Comparator.RANGE else None
    return Quantity(Span(0, 1), kind, comparator, low, high, step, None)


@st.composite
def amounts(draw: st.DrawFn, comparators: tuple[Comparator, ...] = VALUES, least: int = 1) -> Quantity:
    return quantity(
        draw(st.sampled_from([QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT])),
        draw(st.sampled_from(comparators)),
        draw(st.integers(least, 9999)),
        draw(st.integers(-2, 12)),
        draw(st.integers(1, 50)),
    )


@st.composite
def counts(draw: st.DrawFn, comparators: tuple[Comparator, ...] = VALUES, least: int = 0) -> Quantity:
    return quantity(
        QuantityKind.COUNT,
        draw(st.sampled_from(comparators)),
        draw(st.integers(least, 20_000)),
        0,
        draw(st.integers(1, 50)),
    )


@st.composite
def ranks(draw: st.DrawFn) -> Quantity:
    comparator = draw(st.sampled_from(PLACES))
    return quantity(QuantityKind.RANK, comparator, draw(st.integers(1, 300)), 0)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Quantity, Quantity]:
    one = draw(st.sampled_from([amounts(), counts(), ranks()]))
    return draw(one), draw(one)


anything = st.one_of(amounts(), counts(), ranks())


def contains(span: Interval, value: Decimal) -> bool:
    above = span.low is None or value > span.low or (value == span.low and not span.open_low)
    below = span.high is None or value < span.high or (value == span.high and not span.open_high)
    return above and below


def nonempty(span: Interval) -> bool:
    if span.low is None or span.high is None:
        return True
    return span.low < span.high or (span.low == span.high and not span.open_low and not span.open_high)


@given(anything)
@example(quantity(QuantityKind.COUNT, Comparator.BARE, 0, 0))
@example(quantity(QuantityKind.COUNT, Comparator.BARE, -700, 0))
@example(quantity(QuantityKind.PERCENT, Comparator.ABOUT, -13, -1))
@example(quantity(QuantityKind.MONEY, Comparator.NEARLY, -4, 6))
def test_intervals_are_well_formed(q: Quantity) -> None:
    if q.low or q.comparator in (Comparator.BARE, Comparator.EXACT, Comparator.ABOUT):
        assert nonempty(interval(q)), interval(q)
        assert nonempty(likely(q)), likely(q)
        assert likely(q).within(interval(q))
    if q.comparator in ONE_SIDED - {Comparator.TOP}:
        assert (interval(q).low is None) != (interval(q).high is None)
    if q.comparator in (Comparator.BARE, Comparator.REACHED, Comparator.EXACT, Comparator.ABOUT):
        assert contains(interval(q), q.low)


def test_nothing_is_a_value_too() -> None:
    """ "$0" and "zero dollars" hold one value: nothing. The margin of a rounded zero is no empty interval."""
    for text in ("The fund holds $0.", "The fund holds zero dollars.", "There are zero companies."):
        (q,), _ = quantities.read(tokenize(text), NUMBERS)
        assert contains(interval(q), Decimal(0)), f"{text} {interval(q)}"


@given(anything)
def test_restating_a_reading_is_entailed_by_it(q: Quantity) -> None:
    found = compare(q, q)
    assert found.relation is Relation.ENTAILS
    assert not found.slip and not found.near and not found.softened


@given(amounts((Comparator.BARE, Comparator.REACHED, Comparator.ABOUT)), st.sampled_from([*LOWER, *UPPER]))
def test_dropping_the_hedge_of_a_reading_is_entailed_by_it(claim: Quantity, hedge: Comparator) -> None:
    """ "700", "about 700" and "reached 700" for "more than 700": same value, so entailed, and noted."""
    reading = claim._replace(comparator=hedge)
    if interval(claim).meets(interval(reading)):
        found = compare(claim, reading)
        assert found.relation is Relation.ENTAILS


@st.composite
def entailed(draw: st.DrawFn) -> tuple[Quantity, Quantity]:
    """A one-sided claim and a reading that entails it."""
    reading = draw(amounts() | counts(least=1))
    span = interval(reading)
    sides = [(c, span.low) for c in LOWER if span.low] + [(c, span.high) for c in UPPER if span.high]
    comparator, bound = draw(st.sampled_from(sides))
    share = Decimal(draw(st.integers(201, 1000))) / 1000
    low = bound * share if comparator in LOWER else bound / share
    claim = reading._replace(comparator=comparator, low=low, high=None)
    assume(compare(claim, reading).relation is Relation.ENTAILS)
    return claim, reading


@given(entailed(), st.integers(1, 999), st.integers(0, 9))
def test_weakening_an_entailed_one_sided_claim_never_excludes(
    pair: tuple[Quantity, Quantity], thousandths: int, powers: int
) -> None:
    """Lower "more than", higher "less than". Only a slip of the unit, same digits, is still called one."""
    claim, reading = pair
    factor = (Decimal(thousandths) / 1000).scaleb(-powers)
    weaker = claim._replace(low=claim.low * factor if claim.comparator in LOWER else claim.low / factor)
    found = compare(weaker, reading)
    assert found.slip or found.relation in (Relation.ENTAILS, Relation.STRETCH), (interval(weaker), interval(reading))


@given(ranks(), st.integers(0, 100), st.integers(0, 500))
def test_a_longer_list_never_excludes(reading: Quantity, above: int, more: int) -> None:
    claim = quantity(QuantityKind.RANK, Comparator.TOP, int(reading.low) + above, 0)
    assert compare(claim, reading).relation in (Relation.ENTAILS, Relation.STRETCH) or compare(claim, reading).slip
    longer = quantity(QuantityKind.RANK, Comparator.TOP, int(reading.low) + above + more, 0)
    found = compare(longer, reading)
    assert found.relation is not Relation.EXCLUDES or found.slip


@given(st.tuples(anything, anything) | pairs())
def test_compare_never_raises_and_its_marks_fit(pair: tuple[Quantity, Quantity]) -> None:
    claim, reading = pair
    found = compare(claim, reading)
    assert found.relation is not Relation.INCOMPARABLE
    if found.slip or found.near:
        assert found.relation is Relation.EXCLUDES
        assert not (found.slip and found.near)
    if found.softened:
        assert found.relation is Relation.ENTAILS
    apart = not interval(claim).meets(interval(reading))
    if apart:
        assert found.relation is Relation.EXCLUDES
    if found.near:
        gap = interval(claim).gap(interval(reading))
        assert gap is not None and gap <= abs(reading.low) * Decimal("0.05")


@given(pairs())
def test_what_is_entailed_by_containment_is_so_the_plain_way(pair: tuple[Quantity, Quantity]) -> None:
    """Points of the reading lie in the claim when the claim is said to be entailed and no hedge was dropped."""
    claim, reading = pair
    found = compare(claim, reading)
    if found.relation is Relation.ENTAILS and not found.softened:
        c, s = interval(claim), interval(reading)
        for point in (s.low, s.high, reading.low):
            if point is not None and contains(s, point):
                assert contains(c, point)


@given(pairs())
def test_meeting_is_mutual_and_a_gap_is_its_opposite(pair: tuple[Quantity, Quantity]) -> None:
    a, b = map(interval, pair)
    assert a.meets(b) == b.meets(a)
    assert a.gap(b) == b.gap(a)
    assert (a.gap(b) is None) == a.meets(b)
    if nonempty(a) and a.within(b):
        assert a.meets(b)


@given(st.lists(amounts(), min_size=1, max_size=4) | st.lists(counts(), min_size=1, max_size=4))
@settings(max_examples=200)
def test_the_common_wording_is_supported_by_every_reading(readings: list[Quantity]) -> None:
    shared = common(readings)
    if shared is None:
        return
    for reading in readings:
        assert interval(reading).within(interval(shared)), (interval(shared), interval(reading))
        found = compare(shared, reading)
        assert found.relation in (Relation.ENTAILS, Relation.STRETCH) or found.slip


@given(st.lists(ranks(), min_size=1, max_size=4))
def test_the_common_rank_is_supported_by_every_reading(readings: list[Quantity]) -> None:
    shared = common(readings)
    assert shared is not None
    for reading in readings:
        assert interval(reading).within(interval(shared)), (interval(shared), interval(reading))


@given(st.lists(amounts(LOWER), min_size=2, max_size=4))
def test_lower_bounds_always_have_a_common_wording(readings: list[Quantity]) -> None:
    shared = common(readings)
    assert shared is not None
    assert shared.low == min(r.low for r in readings)


def test_common_wordings_of_the_worked_cases() -> None:
    def read(text: str) -> Quantity:
        (q,), _ = quantities.read(tokenize(text), NUMBERS)
        return q

    def of(*texts: str) -> tuple[str, int] | None:
        shared = common([read(text) for text in texts])
        return None if shared is None else (shared.comparator.value, int(shared.low))

    assert of("exceeded $8 billion", "reached $9.6 billion") == ("gt", 8 * 10**9)
    assert of("exceeding $6 billion", "has reached $6 billion") == ("ge", 6 * 10**9)
    assert of("more than 700 companies", "more than 700 companies") == ("gt", 700)
    assert of("the top 10 investors", "the top five investors") == ("top", 10)
    assert of("more than $8 billion", "less than $6 billion") is None
