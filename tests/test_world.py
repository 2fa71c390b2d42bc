"""The two data files: that they load, hold what they must, and nothing that would be taken for something else."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from factcheck import world

DATA = Path(world.__file__).with_name("data")

# ISO 3166-1 and Kosovo, as in CLDR.
CODES = frozenset(
    re.findall(
        "..",
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ"
        "DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJM"
        "JOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP"
        "NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO"
        "TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW",
    )
)
NO_PEOPLE = frozenset({"AQ", "BV", "GS", "HM", "IO", "SJ", "TF", "UM", "VA"})  # hardly a native among them
# None at all, or one named like an everyday word or a person: Malé, Victoria, Hamilton, Stanley, Douglas …
NO_CAPITAL = frozenset({"AI", "AQ", "BM", "BQ", "BV", "CC", "CX", "FK", "HM", "IM", "MV", "NF", "SC", "TK", "UM"})

KAZAKH = (
    "almaty|astana|nur sultan|shymkent|karaganda|qaraghandy|aktobe|aqtobe|atyrau|aktau|aqtau|pavlodar|kyzylorda"
    "|kostanay|turkistan|turkestan|semey|oskemen|taraz|oral|petropavl|kokshetau|taldykorgan|ekibastuz|konaev|zhezkazgan"
)
KOREAN = "seoul|busan|pusan|incheon|daegu|daejeon|gwangju|ulsan|suwon|sejong|jeju"
DROPPED = (
    "of|nice|reading|mobile|bath|split|hull|most|deal|orange|buy|same|union|march|trade|tours|bar|man|date|young|ho|we"
    "|central|male|victoria|us|mary|george|kennedy|jackson|vladimir|san|van|sale|best|hub|metro|lee|toyota|duma|brent|kent"
)

ORDINARY = (
    "the|abolish|abolished|nuclear|tariffs|lawmakers|lawmaker|unveils|enriched|pipelines|visa|signed|elections|parliament"
    "|colour|color|labour|labor|centre|center|organisation|organization|travelled|traveled|programme|defence|defense"
    "|inaugurated|unicameral|president|presidents|reactor|seats|constitutional|monday|january|gdp|neighbour"
)


def test_parts_and_sizes() -> None:
    loaded = world.load()
    assert world.load() is loaded
    assert len(loaded.names) > 350
    assert len(loaded.demonyms) > 500
    assert len(loaded.capitals) > 240
    assert len(loaded.cities) > 4000
    assert len(loaded.regions) > 200
    assert (DATA / "world.json").stat().st_size < 200_000
    assert (DATA / "words_en.txt").stat().st_size < 250_000


def test_a_table_tells_the_same_however_often_it_is_asked() -> None:
    table = world.Table(world.Table.written({"almaty": "KZ", "new york": "US", "york": "GB"}.items()))
    for _ in range(world.FEW):
        found = [table.get(name) for name in ("almaty", "york", "new york", "new", "ork", "GB", "")]
        assert found == ["KZ", "GB", "US", None, None, None, None]
        assert ("york" in table, "yor" in table, table.get("yor", "?")) == (True, False, "?")
    assert dict(table) == {"almaty": "KZ", "new york": "US", "york": "GB"}
    assert (table.named("US"), table.named("AT"), table["york"]) == (["new york"], [], "GB")
    with pytest.raises(KeyError):
        table["yor"]
    assert dict(world.Table("|")) == {}


def test_countries_are_shown_by_a_name_of_their_own() -> None:
    loaded = world.load()
    assert len(loaded.shown) > 240
    assert all(loaded.names[name] == code for code, name in loaded.shown.items())
    assert [loaded.shown.get(code) for code in ("KZ", "KR", "US")] == ["kazakhstan", "south korea", "america"]


def test_every_country_is_named() -> None:
    loaded = world.load()
    assert len(CODES) == 250
    assert set(loaded.names.values()) == CODES
    assert set(loaded.demonyms.values()) == CODES - NO_PEOPLE
    assert set(loaded.capitals.values()) == CODES - NO_CAPITAL
    assert set(loaded.cities.values()) <= CODES


@pytest.mark.parametrize("part", ["names", "demonyms", "capitals", "cities", "regions"])
def test_keys_are_normalised(part: str) -> None:
    for name in getattr(world.load(), part):
        assert name == name.lower() == " ".join(name.split())
        assert "-" not in name
        assert not any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", name)), name
        assert "." not in name or re.search(r"\b(?:[a-z]\.){2,}", name), name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("kazakhstan", "KZ"), ("south korea", "KR"), ("north korea", "KP"), ("dprk", "KP"), ("korea", "KR"),
        ("uk", "GB"), ("great britain", "GB"), ("u.s.", "US"), ("usa", "US"), ("america", "US"),
        ("united states", "US"), ("burma", "MM"), ("myanmar", "MM"), ("turkiye", "TR"), ("turkey", "TR"),
        ("czechia", "CZ"), ("czech republic", "CZ"), ("holland", "NL"), ("prc", "CN"), ("mainland china", "CN"),
        ("taiwan", "TW"), ("hong kong", "HK"), ("uae", "AE"), ("saudi", "SA"), ("georgia", "GE"), ("jordan", "JO"),
        ("chad", "TD"), ("mali", "ML"), ("niger", "NE"), ("guinea", "GN"), ("guinea bissau", "GW"), ("kosovo", "XK"),
        ("cote d'ivoire", "CI"), ("ivory coast", "CI"), ("st lucia", "LC"), ("trinidad & tobago", "TT"),
        ("bosnia and herzegovina", "BA"), ("dr congo", "CD"), ("republic of the congo", "CG"), ("eswatini", "SZ"),
    ],
)  # fmt: skip
def test_names(name: str, code: str) -> None:
    assert world.load().names[name] == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("kazakh", "KZ"), ("kazakhs", "KZ"), ("kazakhstani", "KZ"), ("uzbeks", "UZ"), ("kyrgyz", "KG"),
        ("north koreans", "KP"),
        ("south korean", "KR"), ("koreans", "KR"), ("british", "GB"), ("britons", "GB"), ("scottish", "GB"),
        ("english", "GB"), ("americans", "US"), ("dutch", "NL"), ("emirati", "AE"), ("saudis", "SA"), ("polish", "PL"),
        ("poles", "PL"), ("nigerien", "NE"), ("nigerian", "NG"), ("swiss", "CH"), ("filipinos", "PH"), ("turks", "TR"),
        ("danes", "DK"), ("thai", "TH"), ("chinese", "CN"), ("congolese", "CD"), ("south sudanese", "SS"),
        ("irish", "IE"),
    ],
)  # fmt: skip
def test_demonyms(name: str, code: str) -> None:
    assert world.load().demonyms[name] == code


@pytest.mark.parametrize(("names", "code"), [(KAZAKH, "KZ"), (KOREAN, "KR")])
def test_home_cities(names: str, code: str) -> None:
    cities = world.load().cities
    assert {name: cities.get(name) for name in names.split("|")} == dict.fromkeys(names.split("|"), code)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("washington", "US"), ("london", "GB"), ("paris", "FR"), ("moscow", "RU"), ("new york", "US"), ("kiev", "UA"),
        ("st petersburg", "RU"), ("mecca", "SA"), ("bombay", "IN"), ("lodz", "PL"), ("łodz", "PL"), ("tashkent", "UZ"),
        ("birmingham", "GB"), ("york", "GB"), ("phoenix", "US"), ("shanghai", "CN"), ("rio de janeiro", "BR"),
        ("samarkand", "UZ"), ("geneva", "CH"), ("hyderabad", "IN"), ("san jose", "US"), ("juneau", "US"),
    ],
)  # fmt: skip
def test_cities(name: str, code: str) -> None:
    assert world.load().cities[name] == code


def test_capitals_are_cities() -> None:
    loaded = world.load()
    assert loaded.capitals.keys() <= loaded.cities.keys()
    assert {n for n, code in loaded.capitals.items() if code == "KZ"} >= {"astana", "nur sultan"}
    assert loaded.capitals["kyiv"] == loaded.capitals["kiev"] == "UA"
    assert "almaty" not in loaded.capitals
    assert "nursultan" not in loaded.capitals  # a given name


@pytest.mark.parametrize("word", DROPPED.split("|"))
def test_everyday_words_are_no_places(word: str) -> None:
    loaded = world.load()
    assert not any(word in part for part in loaded)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("central asia", "region"), ("europe", "continent"), ("european union", "bloc"), ("eu", "bloc"),
        ("asean", "bloc"),
        ("middle east", "region"), ("g7", "bloc"), ("g 7", "bloc"), ("soviet union", "former state"),
        ("new mexico", "state"), ("south china sea", "sea"),
    ],
)  # fmt: skip
def test_regions(name: str, kind: str) -> None:
    assert world.load().regions[name] == kind


def test_regions_are_disjoint() -> None:
    loaded = world.load()
    places = loaded.names.keys() | loaded.demonyms.keys() | loaded.cities.keys()
    assert not loaded.regions.keys() & places
    assert loaded.names.keys() & loaded.demonyms.keys() <= {"saudi"}


def test_words() -> None:
    words = world.common_words()
    assert world.common_words() is words
    assert 18_000 < len(words) < 25_000
    stored = (DATA / "words_en.txt").read_text("ascii").split("\n")
    assert stored.pop() == ""
    assert stored == sorted(words)
    assert all(re.fullmatch("[a-z]+", word) for word in words)


@pytest.mark.parametrize("word", ORDINARY.split("|"))
def test_ordinary_words(word: str) -> None:
    assert word in world.common_words()


def test_words_hold_no_names() -> None:
    loaded = world.load()
    words = world.common_words()
    for part in (loaded.names, loaded.demonyms, loaded.capitals, loaded.cities):
        assert not words & part.keys()
    assert not words & {"john", "mary", "obama", "putin", "seoul", "smith", "tokayev", "peter", "kazakh", "korean"}


def test_import_reads_nothing() -> None:
    code = "import sys, factcheck.world as w; assert not {'json', 'babel'} & set(sys.modules), w.load.cache_info()"
    subprocess.run([sys.executable, "-S", "-c", code], check=True, cwd=DATA.parents[1])
