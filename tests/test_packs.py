"""Other languages than English: what the rooms that know no language make of their tables, and a small Russian pack,
registered by the tests, whose claims are judged by the same engine."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from packs.ru.grammar import ROLES, Russian
from packs.ru.words import MEASURED, NUMBERS, RUSSIAN
from tables import load_table

from factcheck import Checker, draft, grammars, load, loads
from factcheck import language as languages
from factcheck.checking.understanding import understanding
from factcheck.commands.hints import in_another_language
from factcheck.documents import read as read_document
from factcheck.errors import FactBaseError
from factcheck.facts.understanding import understand
from factcheck.grammars.normal import concepts, strange
from factcheck.language.base import Language
from factcheck.language.en import LANGUAGE as ENGLISH
from factcheck.language.numbers import NumberLexicon
from factcheck.language.record import sparse
from factcheck.model import Comparator, Verdict
from factcheck.reading.quantities import read
from factcheck.reading.tokens import normalise, tokenize

HERE = Path(__file__).parent
FACTS = HERE / "packs" / "ru" / "facts.yaml"
ENGLISH_FACTS = """
factcheck: 2
title: The same in English
focus: [KZ, KR]
sources:
  kazinform: {publisher: Kazinform, published: 2024-06-12}
  herald: {publisher: Seoul Herald, published: 2024-06-14}
facts:
- {id: documents, says: Kazakhstan and Korea signed 12 documents., source: kazinform}
- id: investment
  readings:
  - {says: "Korean companies invested $9.6 billion in the economy of Kazakhstan.", source: kazinform}
  - {says: "Korean companies invested more than $8 billion in the economy of Kazakhstan.", source: herald}
- {id: companies, says: More than 700 Korean companies operate in Kazakhstan., source: herald}
- {id: trade, says: "Trade between Kazakhstan and Korea reached $6 billion in 2022.", source: kazinform}
- {id: visit, says: The president of Korea visited Kazakhstan in June 2024., source: herald}
"""
CLAIMS = load_table(HERE / "packs" / "ru" / "claims.yaml")
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


@pytest.fixture(scope="module", autouse=True)
def registered() -> Iterator[None]:
    """Russian is there for the tests of this module only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "_known", dict(languages._known))
        patch.setattr(grammars, "_MAKERS", dict(grammars._MAKERS))
        grammars.register(RUSSIAN, Russian)
        yield


@pytest.fixture(scope="module")
def russian() -> Checker:
    return Checker(load([FACTS]))


@pytest.fixture(scope="module")
def by_english() -> Checker:
    return Checker(loads(ENGLISH_FACTS))


@pytest.fixture(scope="module")
def across(russian: Checker) -> Checker:
    """Reads Russian claims; the facts were read in English."""
    checker = Checker(loads(ENGLISH_FACTS))
    checker.reader.grammar = russian.reader.grammar
    return checker


# Numbers


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
    ("text", "comparator", "value"),
    [
        ("9,6 млрд долларов", "bare", 9_600_000_000),
        ("не менее 3 миллиардов 900 миллионов долларов", "ge", 3_900_000_000),
        ("два миллиона триста тысяч долларов", "bare", 2_300_000),
        ("5 тысяч 300 компаний", "bare", 5_300),
        ("12 000 компаний", "bare", 12_000),
        ("около 6.000 компаний", "about", 6_000),
        ("товарооборот достиг 6 млрд долларов", "reached", 6_000_000_000),
    ],
)
def test_numbers_in_russian(text: str, comparator: str, value: int) -> None:
    (found,), _ = read(tokenize(text), NUMBERS)
    assert (found.comparator.value, int(found.low)) == (comparator, value)


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


# A language that is registered


def test_a_language_is_registered_once() -> None:
    for language in (RUSSIAN, ENGLISH):
        with pytest.raises(ValueError, match=f"'{language.code}' already"):
            grammars.register(language, Russian)
    with pytest.raises(FactBaseError, match="no language pack 'kk': there is en, ru"):
        loads("factcheck: 2\ntitle: Т\nlanguage: kk\n")


def test_every_sentence_of_the_base_is_understood(russian: Checker) -> None:
    found = list(understand(russian.base, understanding(russian)))
    assert [one.problem for one in found] == [None] * len(found)
    assert len(russian.base.facts) == 5


@pytest.mark.parametrize(("claim", "english", "verdict"), CLAIMS)
def test_a_claim_is_judged_as_in_english(
    russian: Checker, by_english: Checker, across: Checker, claim: str, english: str, verdict: str
) -> None:
    found = [russian.check(claim), by_english.check(english), across.check(claim)]
    assert [one.verdict for one in found] == [verdict] * 3
    assert len({(finding.fact, finding.code) for one in found for finding in one.findings}) == 1


def test_what_a_claim_adds_or_asks_is_told(russian: Checker) -> None:
    (added,) = russian.check("Казахстан и Корея подписали 12 секретных документов.").findings
    assert (added.code, "секретных" in added.message) == ("not-covered", True)
    (other,) = russian.check("Узбекистан и Корея подписали 12 документов.").findings
    assert other.message.endswith("Узбекистан is not Казахстан and Корея")
    (asked,) = russian.check("Казахстан и Корея подписали 12 документов?").findings
    assert asked.code == "not-a-claim"


def test_a_text_is_judged_with_its_places(russian: Checker) -> None:
    text = "# Корея\n\nВ 2022 г. всё было тихо. Казахстан и Корея подписали 11 документов.\n"
    found = [one for one in russian.check_document(read_document("a.md", text.encode())) if one.findings[0].fact]
    assert [(one.verdict, one.line, one.column) for one in found] == [(Verdict.REFUTED, 3, 26)]
    (finding,) = found[0].findings
    assert (finding.part, finding.suggestion) == ("11", "12")


def test_what_a_text_asserts_is_a_base_in_its_language() -> None:
    base = draft(
        "Казахстан и Корея подписали 12 документов. Корейские компании построили школу в Астане.", language="ru"
    )
    checker = Checker(base)
    assert checker.check("Школу в Астане построили корейские компании.").verdict is Verdict.SUPPORTED
    assert checker.check("12 документов подписали Корея и Казахстан.").verdict is Verdict.SUPPORTED
    assert checker.check("Корея и Казахстан подписали 13 документов.").verdict is Verdict.REFUTED


def test_figures_are_told_as_the_language_writes_them(russian: Checker) -> None:
    (finding,) = russian.check("Корейские компании вложили в экономику Казахстана 9,6 млрд долларов.").findings
    assert finding.suggestion == "более $8 млрд"
    told = [one.text for one in understand(russian.base, understanding(russian))]
    assert any("более $8 млрд" in text for text in told)


@pytest.mark.parametrize("text", [row[0] for row in CLAIMS])
def test_russian_statements_are_in_the_normal_form(russian: Checker, text: str) -> None:
    got = russian.reader.read(text)
    assert [word for statement in got.statements for word in strange(statement)] == []
    assert russian.parse(text).frames
    assert any(line.strip().startswith("frame: ") for line in russian.explain(text).lines)


def test_russian_words_mean_what_english_ones_do() -> None:
    assert {*ROLES} - {"measure"} | {*MEASURED} <= concepts()
    assert len({*ROLES} - {"measure"} | {*MEASURED}) == 10


def test_english_statements_are_in_the_normal_form() -> None:
    reader = Checker(load()).reader
    files = (HERE / "data" / "alignment").glob("*.yaml")
    texts = [text for path in files for text in _sentences(load_table(path))]
    assert len(texts) > 800
    odd = {text: [w for one in reader.read(text).statements for w in strange(one)] for text in set(texts)}
    assert {text: found for text, found in odd.items() if found} == {}


def _sentences(data: object) -> Iterator[str]:
    """All texts of several words in a file of cases."""
    if isinstance(data, str):
        yield from [data] if " " in data else []
    elif isinstance(data, dict):
        yield from (text for value in data.values() for text in _sentences(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in _sentences(value))


def test_a_text_in_the_language_of_the_base_is_no_stranger(russian: Checker) -> None:
    assert in_another_language([" ".join(row[0] for row in CLAIMS)], russian.base) is None
    english = " ".join(row[1] for row in CLAIMS)
    assert in_another_language([english], russian.base) == (
        "in Latin script: the fact base is in Russian, so hardly anything can be judged"
    )


def test_what_an_unknown_reader_has_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS.read_text("utf-8") + "# long enough to be kept\n" * 200, "utf-8")
    assert load([path]).compiled is None
    assert not list(tmp_path.rglob("facts-*.json"))
