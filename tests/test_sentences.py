"""Fact bases of sentences: loading, mistakes with their places, the schema, and what ``facts check`` says of them.

Each file in ``data/bad_sentences`` ends with the problems it must give, as ``#! line:column: …``. After a deliberate
change of a message, ``UPDATE_BAD_FACTS=1 pytest tests/test_sentences.py`` writes them anew; read the difference then.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest
import warm
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Checker
from factcheck.base import Example, FactBase, Kind, Reading, Series, Source, Status, bounds
from factcheck.checking.understanding import understanding
from factcheck.errors import FactBaseError
from factcheck.facts import tables
from factcheck.facts.nodes import ScalarNode
from factcheck.facts.sentences import load, loads
from factcheck.facts.understanding import Trouble, understand
from factcheck.model import Verdict

HERE = Path(__file__).parent
ROOT = HERE.parent
FERRIES = HERE / "data" / "sentences" / "ferries.yaml"
SHIPPED = ROOT / "facts.yaml"
BAD = sorted((HERE / "data" / "bad_sentences").glob("*.yaml"))
BASES = [FERRIES, SHIPPED]
HEAD = "factcheck: 2\ntitle: T\nsources: {a: {publisher: A}}\n"


def problems(text: str) -> list[str]:
    with pytest.raises(FactBaseError) as caught:
        loads(text, "f.yaml")
    return str(caught.value).splitlines()


@pytest.fixture(scope="module")
def ferries() -> FactBase:
    return load([FERRIES])


# Loading


def test_sources(ferries: FactBase) -> None:
    assert ferries.sources["post-2022-05"] == Source(
        id="post-2022-05",
        publisher="The Sandholm Post",
        title="A new ferry",
        url="https://post.example/new-ferry",
        published="2022-05-04",
        retrieved="2025-01-10",
        aliases=("Sandholm Post", "the Post"),
        occasions=("Havnby", "christening"),
    )
    radio = ferries.sources["radio-2024"]
    assert (radio.after, radio.excerpt, radio.note) == ("post-2022-05", True, "The broadcast was not kept.")
    assert ferries.sources["leaflet"].published == ""


def test_names_of_the_world_need_no_entity(ferries: FactBase) -> None:
    assert ferries.focus == ("sandholm", "DK")
    assert ferries.entities["sandholm"].of == "DK"
    assert (ferries.entities["company"].of, ferries.entities["company"].within) == ("DK", "copenhagen")
    assert (ferries.entities["havnby"].within, ferries.entities["havnby"].type) == ("sandholm", Kind.PLACE)
    assert ferries.entities["holm"].of == "sandholm"
    assert ferries.entities["holm"].office == "mayor"
    assert ferries.entities["holm"].names == ("Karen Holm", "Holm")


@pytest.mark.parametrize("name", ["Kazakhstan", "kazakhstan", "KZ", "Republic of Kazakhstan", "Qazaqstan"])
def test_a_country_by_any_name(name: str) -> None:
    assert loads(f"{HEAD}focus: {name}\n").focus == ("KZ",)


def test_a_name_of_the_base_goes_before_one_of_the_world() -> None:
    base = loads(HEAD + "focus: Georgia\nentities: {g: {type: place, name: Georgia, of: US}}\n")
    assert base.focus == ("g",)


def test_readings(ferries: FactBase) -> None:
    first, second, third = ferries.facts["passengers"].readings
    assert first == Reading(
        says="The ferries of Sandholm carried more than 40,000 passengers in 2021.",
        source="post-2022-05",
        locator="P3",
        said_by=("holm",),
        by="company",
        quote="over forty thousand",
        line=35,
        column=11,
    )
    assert (second.source, second.locator) == ("radio-2024", "minute 3")
    assert second.said_by == ("holm", "post-2022-05", "DK")
    assert (second.period, second.scope, second.wrong) == ("2023-H1", "without cars", "it counts the crew")
    assert third.says == "The ferries of Sandholm carried 52,000 passengers."
    assert (third.period, third.inferred, third.note) == ("2022..2023", "the year", "both years together")


def test_facts(ferries: FactBase) -> None:
    assert list(ferries.facts) == ["passengers", "mayor", "ferries", "night-ferry"]
    assert (ferries.facts["passengers"].series, ferries.facts["passengers"].name) == (
        Series.YEARLY,
        "Passengers in a year",
    )
    mayor = ferries.facts["mayor"]
    assert (mayor.readings[0].as_of, mayor.readings[0].term) == ("2024-06", "2019-03-20..")
    assert mayor.name == "Karen Holm is the mayor of Sandholm."
    assert (ferries.facts["ferries"].complete, ferries.facts["ferries"].note) == (
        True,
        "Smaller boats are not counted.",
    )
    assert ferries.facts["night-ferry"].readings[0].status is Status.POSSIBLE
    assert mayor.readings[0].status is None
    assert ferries.words == {"night line": ("night ferry", "late boat")}
    assert ferries.examples[1] == Example(
        claim="Holm is the mayor of Sandholm.", verdict=Verdict.SUPPORTED, path=str(FERRIES), line=74, column=3
    )


def test_a_sentence_of_two_sources_is_two_readings(ferries: FactBase) -> None:
    first, second = ferries.facts["ferries"].readings
    assert [(r.source, r.locator) for r in (first, second)] == [("leaflet", "p. 2"), ("post-2022-05", "")]
    assert first.says == second.says


def test_one_reading_may_stand_in_the_fact_itself() -> None:
    flat = loads(HEAD + "facts:\n- {id: x, says: It rains., source: a P1, note: N}\n").facts["x"].readings
    listed = (
        loads(HEAD + "facts:\n- {id: x, readings: [{says: It rains., source: a P1, note: N}]}\n").facts["x"].readings
    )
    assert [(r.says, r.locator, r.note) for r in flat] == [(r.says, r.locator, r.note) for r in listed]


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_a_reading_knows_where_its_sentence_starts(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    for _, reading in load([path]).readings():
        start = lines[reading.line - 1][reading.column - 1 :]
        assert start.startswith(reading.says.split(" ", 1)[0]), reading


def test_several_files_are_one_base(tmp_path: Path) -> None:
    second = tmp_path / "more.yaml"
    second.write_text(
        "factcheck: 2\ntitle: More\nfocus: [Sweden]\nwords: {night line: [owl boat]}\n"
        "facts: [{id: extra, says: Holm sails., source: leaflet, said_by: Holm}]\n"
    )
    base = load([FERRIES, second])
    assert (base.title, base.path) == ("The ferries of Sandholm", f"{FERRIES}, {second}")
    assert base.focus == ("sandholm", "DK", "SE")
    assert base.words["night line"] == ("night ferry", "late boat", "owl boat")
    assert (base.facts["extra"].path, base.facts["passengers"].path) == (str(second), str(FERRIES))


# Mistakes


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_sentences(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with pytest.raises(FactBaseError) as caught:
        load([path])
    found = [str(problem).replace(f"{path}:", "") for problem in caught.value.problems]
    if os.environ.get("UPDATE_BAD_FACTS"):
        body = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#! "))
        path.write_text(body + "".join(f"#! {line}\n" for line in found), encoding="utf-8")
    else:
        assert found == [line[3:] for line in text.splitlines() if line.startswith("#! ")]


def test_an_entity_and_a_source_may_not_share_an_id() -> None:
    found = problems(HEAD + "entities: {a: {type: thing, name: A thing}}\n")
    assert found == ["f.yaml:4:12: entities.a: the id 'a' is already that of a source (f.yaml:3:11)"]


# Times


@pytest.mark.parametrize(
    ("time", "low", "high"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2023-06-12", "2023-06-12", "2023-06-12"),
        ("2023-H2", "2023-07-01", "2023-12-31"),
        ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("..2023", None, "2023-12-31"),
        ("2019-03-20..", "2019-03-20", None),
        ("2019..2023-Q2", "2019-01-01", "2023-06-30"),
    ],
)
def test_bounds(time: str, low: str | None, high: str | None) -> None:
    assert bounds(time) == (low, high)
    reading = loads(f"{HEAD}facts: [{{id: x, says: X., source: a, period: {time}}}]\n").facts["x"].readings[0]
    assert reading.period == time


SAME_TIME = {("2023", "in 2023"), ("..2023", "by the end of 2023"), ("2019..2023", "since 2019")}
"""The period of a reading and a claim's that is the same."""


@pytest.mark.parametrize("when", ["last year", "in 2023", "in June 2023", "since 2019", "by the end of 2023"])
@pytest.mark.parametrize("period", ["2023-H1", "2023-Q2", "2019..2023", "..2023", "2022..", "2023-02", "2023"])
def test_readings_of_any_time_are_judged(period: str, when: str) -> None:
    """Also where nobody knows when the source was published: it excludes nothing of a time that is not its own."""
    base = loads(f"{HEAD}facts: [{{id: x, says: Norway has 700 dams., source: a, period: {period}}}]\n")
    (finding,) = Checker(base).check(f"Norway had 300 dams {when}.").findings
    expected = Verdict.REFUTED if (period, when) in SAME_TIME else Verdict.UNVERIFIABLE
    assert (finding.fact, finding.verdict) == ("x", expected)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_day_lies_within_its_year_and_month(day: object, length: int) -> None:
    low, high = bounds(str(day)[:length])
    assert low is not None
    assert high is not None
    assert low <= str(day) <= high


# Readings that do not count, or not against a claim


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Trade between Norway and Sweden was $8 billion.", "supported"),
        ("Trade between Norway and Sweden was $90 billion.", "refuted"),
        ("Norway has 700 dams.", "unverifiable"),
        ("Norway has 500 dams.", "unverifiable"),
        ("Norway has 300 bridges.", "supported"),
        ("Norway has 500 bridges.", "unverifiable"),
    ],
)
def test_what_is_wrong_decides_nothing_and_what_is_inferred_only_supports(claim: str, expected: str) -> None:
    base = loads(
        HEAD + "facts:\n- id: trade\n  readings:\n"
        "  - {says: Trade between Norway and Sweden was $8 billion., source: a}\n"
        "  - {says: Trade between Norway and Sweden was $90 billion., source: a, wrong: a slip}\n"
        "- {id: dams, says: Norway has 700 dams., source: a, wrong: it counts those of Sweden}\n"
        "- {id: bridges, says: Norway has 300 bridges., source: a, inferred: the sum}\n"
    )
    checker = Checker(base)
    assert [one.problem for one in understand(base, understanding(checker)) if one.problem] == []
    (finding,) = checker.check(claim).findings
    assert finding.verdict.value == expected
    remarks = {"trade": "", "dams": "mistaken: it counts those of Sweden", "bridges": "inferred: the sum"}
    assert [reading.note for reading in finding.readings] == [remarks[str(finding.fact)]]
    assert not finding.differ


def test_a_plan_that_was_given_up_is_cited_as_such() -> None:
    """Its sentence alone is the claim, word for word."""
    plan = "Norway will build a bridge to Sweden."
    base = loads(HEAD + f"facts:\n- {{id: bridge, plan: true, says: {plan}, source: a, status: cancelled}}\n")
    (finding,) = Checker(base).check(plan).findings
    assert finding.verdict.value == "refuted"
    assert [reading.note for reading in finding.readings] == ["status: cancelled"]


# The schema


def test_schema_is_current() -> None:
    kept = json.loads((ROOT / "factcheck" / "facts" / "schema.json").read_text(encoding="utf-8"))
    assert kept == tables.json_schema(), "run python -m factcheck.facts.tables"


def plain(path: Path) -> dict[str, object]:
    """The file as an editor sees it: every scalar a text."""
    loaded: dict[str, object] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_schema_takes_what_the_loader_takes(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(tables.json_schema())
    validator.check_schema(tables.json_schema())
    assert not [error.message for error in validator.iter_errors(plain(path))]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_schema_refuses_what_the_loader_refuses(path: Path) -> None:
    assert list(jsonschema.Draft202012Validator(tables.json_schema()).iter_errors(plain(path)))


def test_the_ferries_use_every_key() -> None:
    """A key that no base uses is one that no test reads."""
    text = FERRIES.read_text(encoding="utf-8")
    assert [name for table in tables.TABLES.values() for name in table.keys if f"{name}:" not in text] == []


# What the sentences are understood to say


def test_figures_and_dates_are_marked(ferries: FactBase) -> None:
    understood = {(one.fact.id, one.reading.locator): one.text for one in understand(ferries)}
    assert understood["passengers", "P3"] == (
        "The ferries of Sandholm carried [more than 40,000] passengers in [2021]."
    )


def test_trouble_stands_where_its_words_stand(ferries: FactBase) -> None:
    def refuse(reading: Reading) -> str | Trouble:
        start = reading.says.find("Sandholm")
        return Trouble("which Sandholm?", start, start + 8)

    found = [one.problem for one in understand(ferries, refuse)]
    assert [str(problem) for problem in found][:2] == [
        f"{FERRIES}:35:26: passengers: which Sandholm?",
        f"{FERRIES}:40:27: passengers: which Sandholm?",
    ]


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return warm.run("facts", "check", *arguments, env={**os.environ, "NO_COLOR": "1"})


def test_facts_check_prints_what_it_understood() -> None:
    done = command(str(SHIPPED))
    assert done.stderr == ""
    assert (
        "trade, koreapost-2023-09: trade · who: Kazakhstan and South Korea · how much: more than $6 billion"
        in done.stdout
    )
    assert " 2 sources: " in done.stdout.splitlines()[-1]


def test_facts_check_refuses_two_sentences(tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    path.write_text(HEAD + "facts:\n- {id: x, says: It rains. It pours., source: a P1}\n")
    done = command("--format", "jsonl", str(path))
    record = json.loads(done.stdout)
    assert (done.returncode, record["understood"]) == (2, None)
    assert record["problem"] == f"{path}:5:27: x: 2 sentences: a reading is one sentence; make a reading of each"
    done = command(str(path))
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1] == f"{path}: 1 fact, 1 reading, 0 examples, 1 source: 1 problem"


# The shipped base


def test_the_shipped_base_reads_as_prose() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if len(line) > 120] == []
    for _, reading in load([SHIPPED]).readings():
        assert reading.says[0].isupper()
        assert reading.says.endswith(".")
        assert reading.locator.startswith("P")


def test_scalars_know_whether_they_are_plain() -> None:
    """A plain null is nothing; in quotes it is a text. Both parsers of YAML must tell them apart."""
    assert ScalarNode("~", True, 1, 1).empty
    assert problems("factcheck: 2\ntitle: ~\n") == [
        "f.yaml:2:8: title: nothing stands here: write a text or take the key out"
    ]
    assert loads('factcheck: 2\ntitle: "~"\n').title == "~"
