"""Other languages than English: what the rooms that know no language make of the tables of one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.language.base import Language
from factcheck.language.en import LANGUAGE as ENGLISH
from factcheck.language.numbers import NumberLexicon
from factcheck.language.record import sparse
from factcheck.model import Comparator
from factcheck.reading.quantities import read
from factcheck.reading.tokens import normalise, tokenize

KOREAN = sparse(
    NumberLexicon,
    decimal_mark=".",
    group_mark=",",
    scales={"천": 3, "만": 4, "백만": 6, "천만": 7, "억": 8, "조": 12},
    continued=frozenset({"만", "억", "조"}),
    currency_words={"달러": "USD", "원": "KRW"},
    measures={"개": "thing", "명": "person"},
    before={"약": Comparator.ABOUT},
    after={"이상": Comparator.GE, "미만": Comparator.LT},
)
"""Numbers by myriads, counters after them, comparators on either side: as many of the tables as that takes."""


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("6억 달러", "bare", 600_000_000, "USD"),
        ("96억 달러 이상", "ge", 9_600_000_000, "USD"),
        ("1억 2000만 달러", "bare", 120_000_000, "USD"),
        ("9.6억 달러", "bare", 960_000_000, "USD"),
        ("5천만 달러 미만", "lt", 50_000_000, "USD"),
        ("약 1조 5000억 원", "about", 1_500_000_000_000, "KRW"),
        ("2조 3000억 4000만 원", "bare", 2_300_040_000_000, "KRW"),
        ("3만 5000명", "bare", 35_000, "person"),
        ("3만 5천 명", "bare", 35_000, "person"),
        ("12만 명", "bare", 120_000, "person"),
        ("700개", "bare", 700, "thing"),
    ],
)
def test_numbers_by_myriads(text: str, comparator: str, value: int, unit: str) -> None:
    (found,), _ = read(tokenize(text), KOREAN)
    assert (found.comparator.value, int(found.low), found.unit) == (comparator, value, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("9 billion 600 million 300 thousand people", [9_600_300_000]),
        ("5 thousand 300 people", [5_000, 300]),
        ("2 million 500 people", [2_000_000, 500]),
    ],
)
def test_a_number_goes_on_only_as_its_language_has_it(text: str, values: list[int]) -> None:
    found, _ = read(tokenize(text), ENGLISH.numbers)
    assert [one.low for one in found] == list(map(Decimal, values))


@pytest.mark.parametrize(
    ("word", "normal"),
    [
        ("Türkistan", "turkistan"),
        ("Южный", "южный"),
        ("Ёлка", "елка"),
        ("Київ", "київ"),
        ("ガ", "ガ"),
        ("한국", "한국"),
    ],
)
def test_a_mark_that_makes_another_letter_stays(word: str, normal: str) -> None:
    assert normalise(word) == normal


def test_a_pack_fills_what_its_language_has() -> None:
    language = sparse(Language, code="ko", numbers=KOREAN)
    assert language.function == frozenset() and language.templates == {}
    with pytest.raises(TypeError, match="numerals"):
        sparse(Language, code="ko", numbers=KOREAN, numerals={})
    with pytest.raises(TypeError, match="numbers"):
        sparse(Language, code="ko")
