"""Quantities: phrases with expected readings, invariants on arbitrary text, linear growth."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import load_table

from factcheck.language.en.numbers import NUMBERS
from factcheck.model import Comparator, Period, Quantity, QuantityKind
from factcheck.reading import dates, days, fractions, numerals, operands, pairing, quantities, ranges, worded, years
from factcheck.reading.tokens import Tokens, tokenize

ROOT = Path(__file__).resolve().parent.parent
PHRASES = load_table(ROOT / "tests/data/phrases_en.yaml")
OUTSIDE = ROOT.parent / "shared/claims/phrases.jsonl"


def read(text: str) -> tuple[list[Quantity], list[Period]]:
    return quantities.read(tokenize(text), NUMBERS)


def one(text: str) -> Quantity:
    found, _ = read(text)
    assert len(found) == 1, found
    return found[0]


def cue(text: str) -> str | None:
    span = one(text).cue
    return None if span is None else text[span.start : span.end]


def as_row(text: str, quantity: Quantity) -> list[Any]:
    value: Any = quantity.low if quantity.high is None else [quantity.low, quantity.high]
    row: list[Any] = [text[slice(*quantity.span)], quantity.kind, quantity.comparator, value, quantity.unit]
    marks = {"vague": quantity.vague, "restates": quantity.restates is not None}
    return [*row, *(name for name, marked in marks.items() if marked)]


def exact(row: list[Any]) -> list[Any]:
    """A row of the data file with decimals for its numbers."""
    value = row[3]
    numbers = [Decimal(str(item)) for item in value] if isinstance(value, list) else Decimal(str(value))
    return [*row[:3], numbers, *row[4:]]


def period_row(text: str, period: Period) -> list[Any]:
    surface = text[slice(*period.span)]
    if period.relative:
        return [surface, f"{period.relative[0]} {period.relative[1]}", period.comparator]
    return [surface, period.low, period.high, period.comparator]


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase["text"] for phrase in PHRASES])
def test_phrase(phrase: dict[str, Any]) -> None:
    text = phrase["text"]
    found, periods = read(text)
    assert [as_row(text, quantity) for quantity in found] == [exact(row) for row in phrase.get("q", [])]
    expected = [[None if item is None else str(item) for item in row] for row in phrase.get("p", [])]
    assert [period_row(text, period) for period in periods] == expected


MEANINGS = {
    "eq": {"bare", "reached", "exact"},
    "gt": {"gt"},
    "ge": {"ge", "gt"},  # "upwards of" and "700+" are "more than"
    "lt": {"lt"},
    "le": {"le", "top"},
    "approx": {"about"},
    "approx_below": {"nearly"},
    "range": {"range"},
    None: {"ge"},
}


@pytest.mark.skipif(not OUTSIDE.exists(), reason="the phrase list is not part of the repository")
def test_outside_phrases() -> None:
    wrong = []
    for line in OUTSIDE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] != "en":
            continue
        found, periods = read(row["text"])
        spans = {(p.span.start, p.span.end) for p in periods} | {tuple(q.whole) for q in found if q.high is not None}
        by_span = {tuple(q.span): q for q in found}
        for expected in row["expected"]:
            span = (expected["start"], expected["end"])
            quantity = by_span.get(span)
            if quantity is None:
                if span not in spans:
                    wrong.append((row["text"], expected["surface"], found))
                continue
            low = Decimal(str(expected.get("value", expected.get("lo"))))
            unit = str(expected["unit"]).lower()
            if (
                quantity.low != low
                or quantity.comparator not in MEANINGS[expected.get("cmp")]
                or not str(quantity.unit).lower().endswith(unit)
            ):
                wrong.append((row["text"], expected["surface"], quantity))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trade exceeded $6 billion.", "exceeded"),
        ("Trade did not exceed $6 billion.", "not exceed"),
        ("Trade hasn't yet reached $6bn.", "hasn't yet reached"),
        ("Trade has yet to reach $6bn.", "yet to reach"),
        ("no fewer than 700 firms", "no fewer than"),
        ("almost reached $6bn", "almost reached"),
        ("700 or more firms", "or more"),
        ("700+ firms", "+"),
        ("just 700 firms", None),
        ("between 700 and 800 firms", "between"),
        ("just under 700 firms", "just under"),
    ],
)
def test_cue_covers_the_comparator_words(text: str, words: str | None) -> None:
    assert cue(text) == words


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("9.6 billion", 10**8),
        ("700", 100),
        ("6.0 billion", 10**9),
        ("11", 1),
        ("12.5%", Decimal("0.1")),
        ("seven hundred and ten", 10),
        ("0", 1),
        ("$8-9.5 billion", 5 * 10**8 // 5),
    ],
)
def test_step_is_the_place_of_the_last_digit_that_is_not_zero(text: str, step: Decimal) -> None:
    assert one(text).step == step


@pytest.mark.parametrize(
    ("wording", "comparator", "value"),
    [
        ("exceeded US$8 billion", Comparator.GT, 8 * 10**9),
        ("more than 700", Comparator.GT, 700),
        ("top five", Comparator.TOP, 5),
        ("has reached $6 billion", Comparator.REACHED, 6 * 10**9),
        ("11", Comparator.BARE, 11),
        ("eleven", Comparator.BARE, 11),
        ("from 700", Comparator.GE, 700),
    ],
)
def test_wordings_of_a_fact_base(wording: str, comparator: Comparator, value: int) -> None:
    quantity = one(wording)
    assert (quantity.comparator, quantity.low) == (comparator, value)


def test_values_are_exact_decimals() -> None:
    assert str(one("$9.62 billion").low) == "9620000000"
    assert str(one("0.1 percent").low) == "0.1"
    assert one("1" + ",000" * 9).low == Decimal(10) ** 27


# Properties.

ALPHABET = st.sampled_from(
    [
        *"0123456789.,-–/:%$€+()' ",
        *(
            " million",
            " billion",
            " hundred",
            " and ",
            " of ",
            " a ",
            " one",
            " to ",
            " between ",
            " more than ",
            "not ",
        ),
        *(
            " first",
            " top ",
            " largest ",
            " Sept. ",
            " May ",
            " 2023",
            " 20",
            " in ",
            " by ",
            "'s",
            " companies",
            " half ",
        ),
        *(" dozen", " dollars", " percent", " years", "bn", "m", "th", "H1 ", "Q3 ", " last year", " the ", " point "),
    ]
)
ANY_TEXT = st.one_of(st.text(max_size=80), st.lists(ALPHABET, max_size=30).map("".join))


@given(ANY_TEXT)
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    found, periods = read(text)
    for row in (found, periods):
        spans = [item.span for item in row]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        cues = [item.cue for item in row if item.cue is not None]
        assert all(0 <= span.start < span.end <= len(text) for span in cues)
    for quantity in found:
        assert quantity.step > 0
        assert quantity.high is None or quantity.low < quantity.high
        assert all(quantity.span.end <= p.span.start or p.span.end <= quantity.span.start for p in periods)


TENS = {value: word for word, value in NUMBERS.tens.items()}
UNITS = {value: word for word, value in NUMBERS.units.items()}


def in_words(number: int, conjunction: str = " ") -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number - number % 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = conjunction if rest < 100 else " "
            return f"{in_words(number // size, conjunction)} {name}" + (
                joint + in_words(rest, conjunction) if rest else ""
            )
    raise AssertionError(number)


@given(st.integers(1, 10**12 - 1), st.sampled_from([" ", " and "]))
def test_digits_and_words_read_alike(number: int, conjunction: str) -> None:
    noun = "firms" if number > 1 else "firm"
    words = one(f"There are {in_words(number, conjunction)} {noun}.")
    assert (words.low, words.unit) == (number, noun)
    for written in (f"{number:,}", str(number) if number >= 10_000 else f"{number:,}"):
        digits = one(f"There are {written} {noun}.")
        assert (digits.low, digits.step, digits.unit) == (number, words.step, noun)


@given(st.decimals(Decimal("0.1"), 999, places=1), st.sampled_from(["million", "billion", "trillion"]))
def test_scales_and_currencies_read_alike(value: Decimal, scale: str) -> None:
    if value == 0:
        return
    expected = value * 10 ** {"million": 6, "billion": 9, "trillion": 12}[scale]
    short = {"million": "m", "billion": "bn", "trillion": "tn"}[scale]
    for text in (f"${value} {scale}", f"US${value}{short}", f"{value} {scale} dollars", f"USD {value}-{scale}"):
        quantity = one(text)
        assert (quantity.kind, quantity.low, quantity.unit) == (QuantityKind.MONEY, expected, "USD")


# Growth: the work is counted, not timed.


class Counted(list[str]):
    """A list that counts how often its items are looked at."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        self.looks += 1
        return super().__getitem__(key)


def looks(text: str) -> int:
    tokens = tokenize(text)
    counted = Counted(tokens.norm)
    quantities.read(Tokens(text, counted, tokens.start, tokens.end), NUMBERS)
    return counted.looks


HOSTILE = [
    "1 ", "1-", "1, ", "000 ", "100 000 ", "million ", "one million ", "one hundred and ", "a few ",
    "hundreds of ", "September ", "2023-", "2023 and ", "$", "$1-", "top ", "the largest ", "the first ",
    "more than 5 ", "from 5 to 6 ", "mid-", "Wednesday, ", "one in ", "not ", "5 in ", "$6 and ", "6 to ",
    "end of ", "first a-a-a-a ", "5 quickly ", "first other ", "not yet not yet 5 ", "the ", "first half of ",
    "$ ", "five - ", "no. ", "12:", "1/", "5+", "5 (5) ", "a dollar ", "-5% ", "+", ".5", "$US", "20 dollars 5 ",
    "5 km (3 miles ", "5 km (3 miles) ", "over 5 and under 9 ", "from 5 ", "10- to ", "twenty-first ",
    "between the tenth and ", "9,6 ", "5m (", "Easter ", "third month of ", "2017 April ", "September '23 ",
    "12-2015 ", "12-2015/", "Dec31", "20200701-", "28 June in ", "third of July ", "July third ", "2018 Q4 ",
    "10/31/74 ", "half of ", "two-thirds ", "a third of ", "2/3 of ",
    "R4 ", "8 (million) ", "week 10 ", "bottom ", "11 Pro ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_linearly(piece: str) -> None:
    small, large = looks(piece * 100), looks(piece * 400)
    assert large <= 4.5 * small + 500


@pytest.mark.parametrize("piece", ["1", ",", " ", "-", "9,", "1.", "million "])
def test_hostile_text_of_100_kilobytes_returns(piece: str) -> None:
    found, _ = read(piece * (100_000 // len(piece)))
    assert len(found) < 100_000


def test_no_words_of_a_language_in_the_grammar() -> None:
    """Each word table the reading modules use comes from the lexicon."""
    for module in (dates, days, fractions, numerals, operands, pairing, quantities, ranges, worded, years):
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        code = "\n".join(line for line in source.splitlines() if '"""' not in line)
        for word in ("million", "than", "percent", "dollar", "largest"):
            assert f'"{word}"' not in code
