"""Fact bases from texts: what becomes a fact, with its place, speaker and time; what does not, and why; the commands.

The texts are invented, like their people and figures.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tables import load_table

from factcheck import Checker, draft
from factcheck.__main__ import main
from factcheck.base import FactBase
from factcheck.checking.reader import Reader
from factcheck.drafting import spreading
from factcheck.drafting.drafted import Drafted
from factcheck.drafting.sources import read
from factcheck.drafting.texts import draft_texts
from factcheck.facts.sentences import loads


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        return Outcome(main(list(arguments)), *capsys.readouterr())

    return call


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


DATA = Path(__file__).parent / "data" / "drafting"
PATHS = (DATA / "lisbon-post-2023-05.txt", DATA / "santiago-daily-2024-03.txt")


@pytest.fixture(scope="module")
def drafted() -> Drafted:
    return draft_texts([read(path.read_bytes(), str(path)) for path in PATHS])


@pytest.fixture(scope="module")
def checker(drafted: Drafted) -> Any:
    return Checker(drafted.base)


def said(base: FactBase) -> dict[str, Any]:
    return {reading.says: reading for _, reading in base.readings()}


def test_sources_people_and_companies_are_taken_from_the_texts(drafted: Drafted) -> None:
    base = drafted.base
    assert [(s.publisher, s.published) for s in base.sources.values()] == [
        ("Lisbon Post", "2023-05-20"),
        ("Santiago Daily", "2024-03-12"),
    ]
    assert set(base.focus) == {"PT", "CL"}
    people = {e.name: (e.of, e.office) for e in base.entities.values() if e.office}
    assert people == {"Rosa Duarte": ("PT", "prime minister"), "Martín Olave": ("CL", "president")}
    assert base.entities["vantel"].of == "PT"


@pytest.mark.parametrize(
    ("sentence", "place", "speakers"),
    [
        ("Trade between Chile and Portugal exceeded $300 million in 2022.", "P2 S1", ("duarte",)),
        ("More than 40 Portuguese companies are active in Chile.", "P2 S2", ("duarte",)),
        ("Vantel, Corticol and Mareira are among the Portuguese companies that are active in Chile.", "P2 S3", ()),
        ("Chile is an important partner for Portugal in desalination.", "P3 S1", ("duarte",)),
        ("It was Rosa Duarte's first visit to Chile.", "P1 S2", ()),
        ("Trade between Chile and Portugal has reached $450 million.", "P2 S2", ()),
        ("Investment from Portugal in Chile stood at $150 million by the end of 2023.", "P2 S3", ("olave",)),
        ("Portugal is one of the top ten European investors in Chile.", "P2 S4", ("olave",)),
    ],
)
def test_an_assertion_stands_alone_with_place_and_speaker(
    drafted: Drafted, sentence: str, place: str, speakers: tuple[str, ...]
) -> None:
    reading = said(drafted.base)[sentence]
    assert (reading.locator, reading.said_by) == (place, speakers)


def test_times_are_those_of_the_source(drafted: Drafted) -> None:
    readings = said(drafted.base)
    assert readings["Trade between Chile and Portugal has reached $450 million."].as_of == "2024-03-12"
    assert readings["Investment from Portugal in Chile stood at $150 million by the end of 2023."].period == "..2023"


def test_readings_of_two_sources_about_one_thing_are_one_fact(drafted: Drafted) -> None:
    offices = " is the prime minister "
    told = [fact.readings for fact in drafted.base.facts.values() if offices not in fact.readings[0].says]
    groups = [{r.source for r in readings} for readings in told if len(readings) > 1]
    assert groups == [{"lisbon-post-2023-05", "santiago-daily-2024-03"}]


@pytest.mark.parametrize(
    ("line", "start", "reason"),
    [
        (9, "“Do we want more?", "a question"),
        (9, "If parliament agrees", "condition"),
    ],
)
def test_what_cannot_be_read_safely_is_listed_with_its_reason(
    drafted: Drafted, line: int, start: str, reason: str
) -> None:
    found = [u for u in drafted.unused if u.line == line and start.strip("“") in u.text]
    assert found, drafted.unused
    assert reason in found[0].reason


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Trade between Portugal and Chile topped $300 million in 2022.", "supported"),
        ("Trade between Portugal and Chile is $450 million.", "disputed"),
        ("Trade between Portugal and Chile is $45 million.", "refuted"),
        ("Trade between Spain and Chile is $45 million.", "unverifiable"),
        ("Portugal and Chile signed six documents.", "refuted"),
        ("Portugal and Peru signed six documents.", "unverifiable"),
        ("Olave paid a state visit to Portugal in May 2023.", "supported"),
        ("Duarte met Olave in Lisbon on 18 May 2023.", "refuted"),
        ("More than 40 Chilean companies are active in Portugal.", "unverifiable"),
        ("A consulate of Portugal has opened in Arica.", "unverifiable"),
    ],
)
def test_a_base_from_texts_judges(checker: Any, claim: str, verdict: str) -> None:
    assert checker.check(claim).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Portugal want more. They do.",
        "Perhaps Chile will win. Was it Chile?",
        "He met her in Chile. Was it so?",
        "This shows that Chile is strong. Or does it?",
        "In the region it rose. Why?",
        "",
    ],
)
def test_what_leans_on_nothing_is_no_fact(text: str) -> None:
    assert not [r.says for _, r in draft(text).readings() if "Chile and Portugal want" not in r.says]


def test_a_cut_never_ends_in_the_middle_of_a_phrase() -> None:
    base = draft("Portugal praised what Chile had done, and Chile thanked Portugal for its help.")
    assert all(r.says.rstrip(".").split()[-1] not in ("Chile", "what") for _, r in base.readings())


def test_the_command_judges_against_texts(run: Any) -> None:
    against = [word for path in PATHS for word in ("--against", str(path))]
    result = run(*against, "--format", "plain", "Portugal and Chile signed six documents.")
    assert result.code == 1
    assert "Santiago Daily" in result.out
    assert f"factcheck --against {PATHS[0]}" in " ".join(result.out.split())
    assert "not used" in result.err
    assert "a question" not in result.err
    assert "a question" in run(*against, "-v", "Portugal and Chile signed six documents.").err


def test_a_figure_that_another_sentence_has_refutes_nothing(run: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("# publisher: Harbour Post\n\nThe new bridge of Calder cost €40 million.\n", encoding="utf-8")
    second.write_text("# publisher: Delta News\n\nWhy, for its bridge, €52 million?\n", encoding="utf-8")
    against = ("--against", str(first), "--against", str(second), "--format", "plain")
    assert "refuted" in run(*against, "The new bridge of Calder cost €60 million.").out
    doubted = run(*against, "The new bridge of Calder cost €52 million.").out
    assert "unverifiable" in doubted
    assert "Delta News has this in a sentence that was not used, or not whole (line 3)" in " ".join(doubted.split())
    assert "supported" in run(*against, "The new bridge of Calder cost €40 million.").out


def test_against_what_is_not_there(run: Any) -> None:
    result = run("--against", "missing.txt", "Portugal signed.")
    assert result.code == 2
    assert "missing.txt: no such file" in result.err


def test_a_drafted_base_is_valid_and_grows(run: Any, tmp_path: Path) -> None:
    out = run("facts", "draft", *map(str, PATHS)).out
    base = loads(out)
    assert said(base)["Trade between Chile and Portugal has reached $450 million."].as_of == "2024-03-12"
    file = tmp_path / "facts.yaml"
    file.write_text(out.replace("facts:", "facts: # drafted", 1) + "\nexamples:\n  Chile is new.: unverifiable\n")
    assert run("facts", "check", str(file)).code == 0
    words = ("facts", "new", str(file), "--source", "santiago-daily-2024-03 P9", "--says")
    assert run(*words, "Chile opened a school in Porto in 2022.").code == 0
    text = file.read_text()
    assert "# drafted" in text
    assert said(loads(text))["Chile opened a school in Porto in 2022."].locator == "P9"
    refused = run(*words, "It opened a school.")
    assert (refused.code, file.read_text()) == (2, text)
    assert "“it”" in refused.err
    assert run("facts", "new", str(file), "--source", "nobody P1", "--says", "Chile opened a school.").code == 2


def test_init_starts_a_base(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--facts").code == 0
    assert run("facts", "check", "facts.yaml").code == 0
    before = (tmp_path / "facts.yaml").read_text()
    assert run("init", "--facts").out == before


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Portugal and Chile signed a treaty in Lisbon on 5 February.", "on 5 February 2025."),
        ("On January 20 Portugal and Chile signed a treaty in Lisbon.", "On January 20, 2025 Portugal"),
        ("Portugal and Chile signed a treaty in Lisbon in December.", "in December 2024."),
        ("Portugal and Chile signed a treaty in Lisbon on 30 December.", "on 30 December 2024."),
        ("Portugal and Chile signed a treaty in Lisbon on 12 May.", "on 12 May 2024."),
        ("Portugal and Chile will sign a treaty in Lisbon on 12 May.", "on 12 May 2025."),
        ("Portugal and Chile will sign a treaty in Lisbon in September.", "in September 2025."),
        ("The talks of Portugal and Chile begin in Lisbon on 9 April.", "on 9 April 2025."),
        ("Last May Portugal and Chile signed a treaty in Lisbon.", "In May 2024 Portugal"),
        ("Portugal and Chile signed a treaty in Lisbon last May.", "Lisbon in May 2024."),
        ("Portugal and Chile signed a treaty in Lisbon on Wednesday.", "on 5 February 2025."),
        ("Portugal and Chile signed a treaty in Lisbon yesterday.", "on 9 February 2025."),
        ("Portugal opened an embassy in Chile last month.", "in January 2025."),
        ("Portugal will open an embassy in Chile next month.", "in March 2025."),
        ("Portugal and Chile signed a treaty last year.", "in 2024."),
    ],
)
def test_a_time_without_its_year_is_that_of_the_source(sentence: str, says: str) -> None:
    base = draft(f"{sentence} Trade between Portugal and Chile grew.", published="2025-02-10")
    assert says in next(iter(base.readings()))[1].says


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-02", "2025-02"),
        ("Feb. 10, 2025", "2025-02-10"),
        ("someday", None),
        ("2025-13-40", None),
        ("2025-2", None),
    ],
)
def test_when_a_text_was_published_is_a_date(written: str, published: str | None, tmp_path: Path, run: Any) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f"# published: {written}\n\nPortugal and Chile signed nine agreements in Lisbon.\n", encoding="utf-8"
    )
    done = run("facts", "draft", str(path))
    if published is None:
        assert (done.code, done.out) == (2, "")
        assert f"{path}: “published: {written}” is no date\nhint: Write it as 2023, 2023-09 or 2023-09-20." in done.err
    else:
        assert f"published: {published}\n" in done.out


def test_a_text_that_is_given_twice_is_one_source(tmp_path: Path, run: Any) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Portugal and Chile signed nine agreements in Lisbon. So what?\n", encoding="utf-8")
    once, twice = run("facts", "draft", str(path)), run("facts", "draft", str(path), str(tmp_path / "." / "a.txt"))
    assert once == twice
    assert len(loads(once.out).sources) == 1


PRESS = Path(__file__).parent / "data" / "own" / "press"
RELEASES = load_table(PRESS / "drafts.yaml")


@pytest.mark.parametrize("name", RELEASES)
def test_a_local_text_is_drafted_by_the_names_of_its_bodies(name: str) -> None:
    """ "The hospital", "it", "on 5 February" stand as what they are where one thing can be meant; the rest is left."""
    path, wanted = PRESS / f"{name}.txt", RELEASES[name]
    base = draft_texts([read(path.read_bytes(), str(path))]).base
    assert [base.entities[one].name for one in base.focus] == wanted["about"]
    drafted = list(said(base))
    assert [says for says in wanted["drafted"] if says not in drafted] == []
    assert [says for says in drafted if any(part in says for part in wanted["never"])] == []
    assert [says for says in drafted if says.startswith(tuple(wanted.get("begins_never", ["?"])))] == []


@pytest.mark.parametrize("name", RELEASES)
def test_what_is_drafted_of_a_local_text_is_a_base(name: str, run: Any, tmp_path: Path) -> None:
    done = run("facts", "draft", str(PRESS / f"{name}.txt"))
    base = tmp_path / "facts.yaml"
    base.write_text(done.out, encoding="utf-8")
    assert run("facts", "check", str(base)).code == 0


@pytest.mark.parametrize(
    ("before", "it", "meant"),
    [
        ("Velden Hospital treated 40,000 patients in 2024.", "It employs 700 nurses.", "Velden Hospital"),
        ("The wing of Velden Hospital cost £12 million.", "It has 48 beds.", None),
        ("Velden Hospital bought a scanner in 2024.", "It cost £12 million.", "The scanner"),
        ("Velden Hospital opened a wing in 2024.", "It cost £12 million.", "The wing"),
        ("Ana Silva leads Velden Hospital.", "It has 48 beds.", "Velden Hospital"),
    ],
)
def test_it_is_drafted_only_where_one_thing_can_be_meant(before: str, it: str, meant: str | None) -> None:
    base = draft(f"Velden Hospital is old. {before} {it} Velden Hospital grows.")
    found = [says for says in said(base) if it[3:] in says]
    assert found == ([] if meant is None else [f"{meant} {it[3:]}"])


FIRST = "# publisher: A\n# published: 2024-05-10\n\n"
SECOND = "# publisher: B\n# published: 2025-09-20\n\n"


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        (
            "The Alda Clinic will open in March 2025.",
            "Mayor Rita Holm opened the Alda Clinic on 8 June 2025.",
            {
                "The Alda Clinic will open in March 2025.": "disputed",
                "The Alda Clinic opened on 8 June 2025.": "supported",
            },
        ),
        (
            "Velden Hospital employs 4,100 people.",
            "Velden Hospital now employs 4,600 people.",
            {"Velden Hospital has a staff of 4,600.": "supported", "Velden Hospital employs 4,100 people.": "disputed"},
        ),
        (
            "Velden Hospital treated 96,000 patients in 2023.",
            "Velden Hospital treated 112,000 patients in 2024, after 96,000 in 2023.",
            {
                "The number of patients treated by Velden Hospital rose in 2024.": "supported",
                "Velden Hospital treated 120,000 patients in 2023.": "refuted",
            },
        ),
        (
            "The doctors of Velden Hospital went on strike for nine days in March 2024.",
            "In March 2024 the doctors of Velden Hospital went on strike.",
            {"The doctors of Velden Hospital were on strike for nineteen days in March 2024.": "refuted"},
        ),
        (
            "More than 80 firms do business in Velden.",
            "There are more than 80 firms in Velden, if you ask the mayor.",
            {"Fewer than 80 firms do business in Velden.": "refuted"},
        ),
        (
            "Velden Hospital was founded in 1974.",
            "Velden Hospital was founded in 1976 by monks.",
            {"Velden Hospital was founded in 1974.": "disputed", "Velden Hospital was founded in 1950.": "refuted"},
        ),
        (
            "The price is right, said Ana Brenz, who has been director of Velden Hospital since 2018.",
            "Tom Rask, who took over as director of Velden Hospital from Ana Brenz on 1 July 2024, was pleased.",
            {
                "Tom Rask is director of Velden Hospital.": "supported",
                "Tom Rask was director of Velden Hospital in March 2024.": "refuted",
                "Ana Brenz was director of Velden Hospital in 2020.": "supported",
                "Tom Rask was director of a museum in March 2024.": "unverifiable",
            },
        ),
        (
            "Tom Rask will take over as director in July. He follows Ana Brenz, who has led the hospital since 2018.",
            "Tom Rask took over from Ana Brenz on 1 July 2024.",
            {
                "Tom Rask took over as director of Velden Hospital on 1 July 2024.": "supported",
                "Tom Rask replaced Ana Brenz as director of Velden Hospital in July 2024.": "supported",
                "Ana Brenz was director of Velden Hospital in August 2024.": "refuted",
                "Ana Brenz led Velden Hospital in 2020.": "supported",
                "Ana Brenz was director of a museum in 2016.": "unverifiable",
            },
        ),
        (
            "After the talks, Norway and Peru signed seven documents.",
            "In May 2024, nine documents were signed by Norway and Peru after the talks in Lima.",
            {
                "Norway and Peru signed seven documents after the talks.": "disputed",
                "Nine documents were signed by Norway and Peru after the talks.": "disputed",
            },
        ),
        (
            "After the talks, Norway and Peru signed seven documents.",
            "In March 2025, nine documents were signed by Norway and Peru after the talks in Lima.",
            {"Nine documents were signed by Norway and Peru in Lima in March 2025.": "supported"},
        ),
    ],
)
def test_what_two_texts_tell_of_one_thing_is_one_fact(first: str, second: str, verdicts: dict[str, str]) -> None:
    sources = [(f"{FIRST}{first} Velden Hospital is old.\n", "a.txt"), (f"{SECOND}{second}\n", "b.txt")]
    checker = Checker(draft_texts([read(text.encode(), name) for text, name in sources]).base)
    assert {claim: checker.check(claim).verdict.value for claim in verdicts} == verdicts


@pytest.mark.parametrize(
    ("sentence", "drafted"),
    [
        (
            "Turnover rose to €71 million in 2025, after €58 million in 2024.",
            ["Turnover rose to €71 million in 2025.", "Turnover was €58 million in 2024."],
        ),
        (
            "Turnover went from €58 million in 2024 to €71 million in 2025.",
            ["Turnover went from €58 million in 2024 to €71 million in 2025."],
        ),
        (
            "Tickets cost €5 in 2023, €6 in 2024 and €8 in 2025.",
            ["Tickets cost €5 in 2023.", "Tickets cost €6 in 2024.", "Tickets cost €8 in 2025."],
        ),
    ],
)
def test_figures_of_several_years_are_a_sentence_each(sentence: str, drafted: list[str]) -> None:
    assert spreading.spread(Reader(FactBase(title="")).read(sentence).read) == drafted


def test_a_draft_names_whoever_speaks_in_it(tmp_path: Path, run: Any) -> None:
    text = tmp_path / "race.txt"
    text.write_text(
        "# published: 2026-02-10\n\nIda Falk has won 12 medals, according to the union, said Jon Berg.\n"
        "Ida Falk has 12 medals, said Jon Berg.\nThe new hall will open in autumn 2027, a year late.\n"
        "Ida Falk won the race on 3 February 2026, beating Mona Lind.\n",
        encoding="utf-8",
    )
    got = run("facts", "draft", str(text))
    assert "said_by: jon-berg" in got.out and "# Ida Falk has 12 medals, said Jon Berg." in got.out
    assert "is a year" not in got.out and "is beating" not in got.out
    base = tmp_path / "facts.yaml"
    base.write_text(got.out, encoding="utf-8")
    assert run("facts", "check", str(base)).code == 0


def test_what_one_text_supports_has_a_note_where_another_has_another_figure() -> None:
    first = "# publisher: A\n# published: 2026-08-01\n\nHarbour Aid shelters 62,000 refugees in Tavrel."
    second = (
        "# publisher: B\n# published: 2026-08-02\n\n"
        "In Tavrel, where they count 58,000 refugees in every shelter of Harbour Aid, winter is near."
    )
    base = draft_texts([read(text.encode(), f"{k}.txt") for k, text in enumerate((first, second))]).base
    got = Checker(base).check("62,000 refugees found shelter with Harbour Aid in Tavrel.")
    notes = [note for finding in got.findings for note in finding.notes]
    assert got.verdict in ("supported", "disputed")
    assert got.verdict == "disputed" or any(note.startswith("B has another figure") for note in notes)


def denied() -> list[Any]:
    return [
        pytest.param(one, claim, verdict, id=f"{one['of']}: {claim}")
        for one in load_table(DATA / "denied.yaml")
        for claim, verdict in one["claims"].items()
    ]


@pytest.mark.parametrize(("texts", "claim", "verdict"), denied())
def test_texts_that_contradict_each_other_are_readings_of_one_thing(texts: Any, claim: str, verdict: str) -> None:
    dated = {"first": "2026-05-10", "second": "2026-09-20"}
    sources = [read(f"# published: {day}\n\n{texts[n]}\n".encode(), f"{n}.txt") for n, day in dated.items()]
    checker = Checker(draft_texts(sources).base, today="2026-11-28", assume_context=True)
    assert checker.check(claim).verdict.value == verdict
