"""The engine as users meet it: the words marked, what is said and cited, documents, the real command."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import Checker, draft, load
from factcheck.documents import read
from factcheck.facts import cache
from factcheck.model import Relation, Verdict
from factcheck.report import FORMATS

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "facts.yaml"
CHECKER = Checker(load([FACTS]))

MARKS = [
    ("Trade between Kazakhstan and South Korea is $12 billion.", "contradicted", "$12 billion"),
    ("Trade between Kazakhstan and South Korea is $6 million.", "unit-slip", "$6 million"),
    ("Trade between Kazakhstan and South Korea is 6 billion euros.", "other-unit", "6 billion euros"),
    ("Trade between Kazakhstan and South Korea was $6 billion in 2015.", "other-period", "2015"),
    ("Korean investment in Kazakhstan has reached $9.6 billion.", "sources-differ", "has reached $9.6 billion"),
    ("Kazakhstan and South Korea signed 12 documents.", "contradicted", "12"),
    ("Kazakhstan and South Korea signed 11 secret documents.", "not-covered", "secret"),
    ("More than 700 Korean companies in energy operate in Kazakhstan.", "not-covered", "in energy"),
    ("Kazakhstan and South Korea did not sign any documents.", "denied", "not sign"),
    ("Tokayev met Yoon in Washington on 20 September 2023.", "wrong-slot", "Washington"),
    ("Tokayev met Yoon in New York on 21 September 2023.", "wrong-slot", "21 September 2023"),
    ("A branch of Woosong University has opened in Turkistan.", "stronger-status", "opened"),
    (
        "Joe Biden said that trade between Kazakhstan and South Korea has reached $6 billion.",
        "other-speaker",
        "Joe Biden",
    ),
]


@pytest.mark.parametrize(("claim", "code", "words"), MARKS, ids=[code for _, code, _ in MARKS])
def test_the_words_that_decide_are_marked(claim: str, code: str, words: str) -> None:
    (finding,) = CHECKER.check(claim).findings
    assert (finding.code, finding.part) == (code, words)
    assert claim[finding.start : finding.end] == words


BOTH = [
    ("Both sources say that LG operates in Kazakhstan.", Verdict.UNVERIFIABLE),
    ("Both reports say that Samsung operates in Kazakhstan.", Verdict.SUPPORTED),
    ("Both articles say that 60 Korean companies operate in Kazakhstan.", Verdict.REFUTED),
    ("The prospects of the strategic partnership were discussed by Tokayev and Yoon in Oslo.", Verdict.UNVERIFIABLE),
]


@pytest.mark.parametrize(("claim", "verdict"), BOTH)
def test_each_of_two_sources_must_say_so(claim: str, verdict: Verdict) -> None:
    assert CHECKER.check(claim).verdict is verdict


def test_a_finding_cites_each_reading_with_its_relation() -> None:
    (finding,) = CHECKER.check("Korean investment in Kazakhstan has reached $9.6 billion.").findings
    told = [(r.source, r.value, r.relation, r.said_by, r.as_of, r.locator) for r in finding.readings]
    assert told == [
        ("koreapost-2023-09", "exceeded US$8 billion", Relation.STRETCH, ("tokayev",), "2023-09", "P7"),
        ("silkwaytv-2024-06", "reached US$9.6 billion", Relation.ENTAILS, ("tokayev",), "..2023", "P3"),
    ]
    assert all(r.url.startswith("https://") for r in finding.readings)
    assert finding.differ
    assert finding.suggestion == "more than $8 billion"
    assert "all sources support: more than $8 billion" in finding.notes
    assert "the sources differ; the newest is Silk Way TV (2024-06)" in finding.notes


def test_a_message_names_only_the_sources_that_say_so() -> None:
    (finding,) = CHECKER.check("Trade between Kazakhstan and South Korea is $12 billion.").findings
    against = {r.publisher for r in finding.readings if r.relation is Relation.EXCLUDES}
    assert finding.message == f"contradicted by {', '.join(against)}"


def test_what_was_not_compared_supports_nothing() -> None:
    (finding,) = CHECKER.check("Trade between Kazakhstan and South Korea was $6 billion in 2015.").findings
    assert {r.relation for r in finding.readings} == {Relation.INCOMPARABLE}


def test_the_speaker_is_a_finding_of_its_own() -> None:
    claim = "Yoon Suk Yeol said that trade between Kazakhstan and South Korea has reached $6 billion."
    result = CHECKER.check(claim)
    assert [(f.verdict, f.part) for f in result.findings] == [
        (Verdict.SUPPORTED, "has reached $6 billion"),
        (Verdict.REFUTED, "Yoon Suk Yeol"),
    ]


@pytest.mark.parametrize("text", ["", "(see our chart)", "Yes,"])
def test_what_only_points_elsewhere_says_nothing(text: str) -> None:
    assert CHECKER.reader.read(text).statements == []


NUMBERS = [
    "4. ",
    "12) ",
    "4/ ",
    "(4) ",
    "b) ",
    "(5/7) ",
    "C1: ",
    "iv. ",
    "Claim 6: ",
    "No. 4: ",
    "#4: ",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_number_of_a_line_says_nothing(number: str) -> None:
    (found,) = CHECKER.check(f"{number}Kazakhstan and South Korea signed 15 cooperation documents.").findings
    assert (found.verdict, found.part) == (Verdict.REFUTED, "15")


@pytest.mark.parametrize(
    "text", ["11: that is how many documents Kazakhstan and South Korea signed.", "K. Tokayev met Yoon."]
)
def test_a_figure_or_an_initial_is_no_number_of_a_line(text: str) -> None:
    assert CHECKER.check(text).verdict is Verdict.SUPPORTED


def test_he_who_speaks_is_the_only_person_named() -> None:
    claim = "Several agreements on energy and the supply of critical minerals were reached during {} stay, he said."
    assert CHECKER.check(claim.format("Yoon's")).verdict is Verdict.SUPPORTED
    assert CHECKER.check(claim.format("his")).verdict is Verdict.UNVERIFIABLE


def test_a_checker_can_be_sent_to_another_process() -> None:
    claim = MARKS[0][0]
    again = pickle.loads(pickle.dumps(Checker(load([FACTS]), sources=["silkwaytv-2024-06"], date="2025-01-01")))
    assert again.check(claim) == Checker(load([FACTS]), sources=["silkwaytv-2024-06"], date="2025-01-01").check(claim)


AGAIN = """# Kazakhstan and South Korea

Tokayev met Yoon in New York. The talks were held on 20 September 2023. He proposed a summit. It supported the plan.
Trade between the two countries exceeded $6 billion last year.

## Norway

The King of Norway met a guest. He proposed a summit. It supported the plan. Trade between the two countries exceeded
$6 billion last year.
"""


@pytest.mark.parametrize("asides", [True, False])
def test_a_sentence_that_comes_again_is_judged_as_before(asides: bool) -> None:
    """What one text lends a sentence is no part of it in the next."""
    checker = Checker(load([FACTS]), today="2024-06-20")
    claims = [line for line in AGAIN.replace(". ", ".\n").splitlines() if line] + [claim for claim, _, _ in MARKS]
    document = read("draft.md", AGAIN.encode())

    def found() -> list[object]:
        return [*map(checker.check, claims), *checker.check_document(document, asides=asides)]

    first = found()
    assert [found() for _ in range(3)] == [first] * 3


def test_what_came_twice_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(load([FACTS]))
    claim = "Trade between Kazakhstan and South Korea is $12 billion."
    first = [checker.check(claim) for _ in range(2)]
    monkeypatch.setattr(checker.reader.grammar, "read", pytest.fail)
    assert checker.check(claim) == first[0] == first[1]


def test_a_base_is_the_same_out_of_the_cache() -> None:
    base = load([FACTS])
    assert cache.unpack(json.loads(json.dumps(cache.pack(base)))) == base


def test_a_text_is_a_base() -> None:
    checker = Checker(draft("The dam at Hull cost $5 million. It was opened in 1990.", publisher="The Gazette"))
    assert checker.check("The dam at Hull cost $9 million.").verdict is Verdict.REFUTED


DRAFT = """\
---
date: 2024-07-01
---
# Kazakhstan and South Korea

The two countries signed 12 documents. They also sang.

| Item | Sum |
|---|---|
| Trade between Kazakhstan and South Korea | $12 billion |

Companies in Kazakhstan:

- More than 700 Korean companies operate in Kazakhstan.

<!-- factcheck: ignore[companies] quoting a rival, until 2999-12-31 -->
There are 550 Korean companies in Kazakhstan.
"""


def test_documents_are_judged_in_place() -> None:
    document = read("draft.md", DRAFT.encode())
    found = {
        document.text[slice(*span)]: (result.line, str(finding.verdict), finding.fact)
        for result in CHECKER.check_document(document)
        for finding, span in zip(result.findings, result.finding_spans, strict=True)
        if finding.fact is not None
    }
    assert found["12"] == (6, "refuted", "documents")
    assert found["$12 billion"] == (10, "refuted", "trade")
    assert found["More than 700"] == (14, "supported", "companies")


def test_a_fault_is_told_of_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(load([FACTS]))
    before = checker.reader.read

    def fail(text: str, *beside: object, **more: object) -> object:
        if "12" in text:
            raise ValueError("no")
        return before(text, *beside, **more)

    monkeypatch.setattr(checker.reader, "read", fail)
    results = list(checker.check_document(read("draft.txt", b"It has 12 legs. Tokayev met Yoon in New York.")))
    assert [[f.code for f in r.findings] for r in results] == [["internal"], ["supported"]]


# The real command


def factcheck(*arguments: str, cwd: Path = ROOT, feed: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, env=env, cwd=cwd, input=feed, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_it(name: str, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    options = ["--show", "all"] if name == "claimreview" else []
    done = factcheck("check", "--format", name, *options, "draft.md", cwd=tmp_path)
    assert (done.returncode, "internal" in done.stderr) == (1, False), done.stderr
    assert "Silk Way TV" in done.stdout
    assert "11" in done.stdout


def test_comments_selection_and_sources(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")

    def facts(*options: str) -> set[str]:
        done = factcheck("check", "--format", "jsonl", *options, "draft.md", cwd=tmp_path)
        return {f["fact"] for line in done.stdout.splitlines() for f in json.loads(line)["findings"]}

    assert facts() == {"documents", "trade"}  # the companies are silenced
    assert facts("--select", "trade") == {"trade"}
    assert facts("--ignore", "trade") == {"documents"}
    sources = factcheck("--source", "koreapost-2023-09", "--format", "json", MARKS[0][0]).stdout
    cited = json.loads(sources)["results"][0]["findings"][0]["readings"]
    assert {reading["source"] for reading in cited} == {"koreapost-2023-09"}


def test_explain_shows_the_alignment() -> None:
    lines = factcheck("explain", "Tokayev met Yoon in Washington.").stdout
    assert "frame: meet subj=tokayev obj=yoon" in lines
    assert "meeting-new-york: " in lines
    assert "where: washington | new york: " in lines


def test_parse_shows_frames_beside_quantities() -> None:
    record = json.loads(factcheck("parse", "--format", "jsonl", "Trade exceeded $6 billion in 2022.").stdout)
    assert [q["surface"] for q in record["quantities"]] == ["$6 billion", "2022"]
    assert [frame["frame"].split()[0] for frame in record["frames"]] == ["measure"]


def test_a_figure_is_corrected(tmp_path: Path) -> None:
    text = "Kazakhstan and South Korea signed 12 documents.\n"
    (tmp_path / "draft.md").write_text(text, encoding="utf-8")
    factcheck("check", "--fix", "draft.md", cwd=tmp_path)
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == text.replace("12", "11")


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("North Korea has invested $9.6 billion in Kazakhstan.", "North Korea is not South Korea"),
        ("Kazakhstan and Japan signed 11 documents.", "Japan is not Kazakhstan and South Korea"),
        ("Tokayev met Biden in New York.", "Biden is not Kassym-Jomart Tokayev and Yoon Suk Yeol"),
    ],
)
def test_another_subject_is_named(claim: str, other: str) -> None:
    (finding,) = CHECKER.check(claim).findings
    assert (finding.verdict, finding.fact) == (Verdict.UNVERIFIABLE, None)
    assert finding.message.startswith("another subject than “") and finding.message.endswith(f"”: {other}")


def test_a_forecast_beyond_the_readings_is_none_of_them() -> None:
    (finding,) = CHECKER.check("Trade between Kazakhstan and South Korea will reach $10 billion.").findings
    assert (finding.verdict, finding.code) == (Verdict.UNVERIFIABLE, "not-a-claim")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The branch may open in Almaty.", Verdict.UNVERIFIABLE),  # whose, only a text can tell
        ("Yoon visited New York.", Verdict.UNVERIFIABLE),  # somebody else's visit
        (
            "Trade between Kazakhstan and South Korea fell to $6 billion.",
            Verdict.UNVERIFIABLE,
        ),  # the level, not the fall
        ("Trade between Kazakhstan and South Korea doubled to $6 billion.", Verdict.UNVERIFIABLE),
        ("Trade between Kazakhstan and South Korea fell to $2 billion.", Verdict.REFUTED),
        ("No Korean companies have left Kazakhstan.", Verdict.UNVERIFIABLE),
        ("Investment from South Korea to Kazakhstan fell.", Verdict.UNVERIFIABLE),  # its growth is only wanted
        ("A branch of Woosong University will not open in Turkistan.", Verdict.UNVERIFIABLE),  # it may
        ("Yoon, the prime minister of South Korea, met Tokayev in New York.", Verdict.PARTIAL),
        ("Kazakhstan and South Korea signed 11 documents, including a free trade agreement.", Verdict.PARTIAL),
        ("Over 700 Korean firms are active in Kazakhstan, including Samsung and LG.", Verdict.SUPPORTED),
    ],
)
def test_what_a_new_user_asked(claim: str, verdict: Verdict) -> None:
    assert CHECKER.check(claim).verdict is verdict
