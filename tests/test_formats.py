"""The formats for CI systems: golden files, each read back by something real, hostile text in every field.

Regenerate the golden files with ``FACTCHECK_UPDATE=1``. :func:`judged` and the rest of the sample are used by
``test_html_report.py`` too.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from factcheck.model import (
    ClaimResult,
    Entity,
    Fact,
    FactBase,
    Finding,
    ReadingRelation,
    Relation,
    Severity,
    Source,
    Verdict,
)
from factcheck.report import Look, Tally, ci, claimreview, github, gitlab, html, junit, markdown, sarif
from factcheck.report.ci import Fix, Job, Options
from factcheck.report.escape import (
    command_data,
    command_property,
    relative_path,
    shorten,
    to_json_in_html,
    uri,
    web_address,
    xml_text,
)
from factcheck.report.fingerprint import fingerprint, fingerprints, normalised

GOLDEN = Path(__file__).parent / "golden" / "formats"
SCHEMA = Path(__file__).parents[2] / "shared" / "schemas" / "sarif-schema-2.1.0.json"
DRAFT = (GOLDEN / "draft.md").read_text(encoding="utf-8")
SEVERITY = ci.SEVERITY

GAZETTE = Source(
    id="gazette-2018",
    publisher="The Gazette",
    title="A dam rises",
    url="https://gazette.example/dam?page=1&view=full",
    published="2018-09",
    retrieved="2024-01-01",
)
RIVER = Source(
    id="river-tv-2019",
    publisher="River TV",
    title="The dam opens",
    url="https://river.example/opening",
    published="2019-06-12",
    retrieved="2024-07-01",
)
FACTS = (
    Fact(id="dam-cost", title="What the dam cost", kind="amount", about=(("dam",),)),
    Fact(id="dam-height", title="How high the dam is", kind="amount", about=(("dam",),)),
    Fact(id="dam-water", title="How much water the dam holds", kind="amount", about=(("dam",),)),
    Fact(id="dam-builders", title="Who built the dam", kind="list", about=(("dam",),)),
)
BASE = FactBase(
    title="A dam",
    language="en",
    sources={source.id: source for source in (GAZETTE, RIVER)},
    entities={
        "ann": Entity(id="ann", type="person", name="Ann Bell"),
        "bob": Entity(id="bob", type="person", name="Bob Cole"),
    },
    concepts={},
    choices={},
    roles={},
    facts={fact.id: fact for fact in FACTS},
    path="dam.yaml",
)


def reading(source: Source, value: str, relation: Relation, *, said_by: tuple[str, ...] = (), **more: str) -> Any:
    return ReadingRelation(
        source=source.id,
        value=value,
        relation=relation,
        as_of=more.pop("as_of", None),
        said_by=said_by,
        url=source.url,
        locator=more.pop("locator", "P1"),
        publisher=source.publisher,
        published=source.published,
        **more,
    )


def cost(of_gazette: Relation, of_river: Relation) -> tuple[ReadingRelation, ...]:
    return (
        reading(GAZETTE, "over $8 million", of_gazette, said_by=("ann", "bob"), locator="P7"),
        reading(RIVER, "$9.6 million", of_river, said_by=("ann",), as_of="2019", note="without the road"),
    )


def part(words: str, verdict: Verdict, code: str, fact: str | None, message: str, **more: Any) -> Finding:
    return Finding(part=words, start=0, end=0, fact=fact, verdict=verdict, code=code, message=message, **more)


DIFFER = "the sources differ – The Gazette (2018-09): over $8 million; River TV (2019-06-12): $9.6 million"
WATER = (reading(RIVER, "11.5 billion litres", Relation.EXCLUDES),)
HEIGHT = (reading(GAZETTE, "41 metres", Relation.ENTAILS),)
MILLION = "more than $8 million"
PARTS = (
    part(
        "cost $9.6 million", Verdict.DISPUTED, "sources-differ", "dam-cost",
        "the sources differ: one supports this, another does not",
        suggestion=MILLION, readings=cost(Relation.STRETCH, Relation.ENTAILS), differ=True,
        notes=(DIFFER, f"all sources support: {MILLION}", "the road is not counted"),
    ),
    part(
        "more than 40 metres", Verdict.SUPPORTED, "supported", "dam-height", "The Gazette supports this",
        readings=HEIGHT,
    ),
    part(
        "12 billion\nlitres of water", Verdict.REFUTED, "near-miss", "dam-water", "close, but River TV says otherwise",
        readings=WATER,
    ),
    part(
        "Bell & Sons", Verdict.UNVERIFIABLE, "unlisted", "dam-builders", "no source lists this; the list is open",
        readings=(reading(GAZETTE, "North Works, South Works", Relation.ALLOWS),),
    ),
    part(
        "6백만 달러", Verdict.REFUTED, "contradicted", "dam-cost", "The Gazette, River TV say otherwise",
        suggestion=MILLION, readings=cost(Relation.EXCLUDES, Relation.EXCLUDES), differ=True, notes=(DIFFER,),
    ),
    part(
        "$800 million", Verdict.REFUTED, "unit-slip", "dam-cost", "the right digits with the wrong power of ten",
        suggestion=MILLION, readings=cost(Relation.EXCLUDES, Relation.EXCLUDES), differ=True, notes=(DIFFER,),
    ),
    part(
        "over 8", Verdict.SUPPORTED, "supported", "dam-cost", "The Gazette, River TV support this",
        readings=cost(Relation.ENTAILS, Relation.ALLOWS), differ=True,
    ),
)  # fmt: skip
ASIDE = part("", Verdict.UNVERIFIABLE, "not-a-claim", None, "not a checkable claim")


def result_of(text: str, start: int, end: int, findings: Iterable[Finding], path: str | None) -> ClaimResult:
    """A claim at ``text[start:end]`` with its verdict and its place."""
    found = tuple(findings)
    verdicts = [one.verdict for one in found]
    verdict = verdicts[0] if len(set(verdicts)) == 1 else Verdict.PARTIAL
    return ClaimResult(
        claim=text[start:end],
        verdict=verdict,
        severity=max((SEVERITY[one] for one in verdicts), key=list(Severity).index),
        findings=found,
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        end_line=text.count("\n", 0, end) + 1,
        end_column=end - text.rfind("\n", 0, end),
        path=path,
    )


def judged(
    text: str = DRAFT, path: str | None = "drafts/dam.md", parts: Iterable[Finding] = PARTS
) -> list[ClaimResult]:
    """The sentences of ``text``; each of ``parts`` is found where its words stand."""
    results = []
    wanted = list(parts)
    for match in re.finditer(r"(?:[^.?|\n]|\.(?=\d)|\n(?=\w))+[.?]?", text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        claim = text[start : match.end()]
        found = [
            dataclasses.replace(one, start=at, end=at + len(one.part))
            for one in wanted
            if one.part and (at := claim.find(one.part)) >= 0
        ]
        wanted = [one for one in wanted if one.part not in [taken.part for taken in found]]
        if claim.endswith("?"):
            found = [dataclasses.replace(ASIDE, part=claim, end=len(claim))]
        if found:
            results.append(result_of(text, start, match.end(), found, path))
    assert not wanted, wanted
    return results


RESULTS = judged()
FILES = ("drafts/dam.md", "drafts/clean.md")
OPTIONS = Options(version="1.0.0", texts={"drafts/dam.md": DRAFT, "drafts/clean.md": "Nothing *here*.\n"}, files=FILES)
ALL = dataclasses.replace(OPTIONS, show="all")
REVIEW = dataclasses.replace(ALL, organisation="The Desk", published="2024-08-01", url="https://desk.example/checks/7")

RENDER = {
    "sarif": lambda results, options: "".join(sarif.render(results, BASE, options)),
    "junit": lambda results, options: junit.render(results, BASE, options),
    "github": lambda results, options: github.render(results, BASE, options)[0],
    "summary": lambda results, options: github.render(results, BASE, options)[1],
    "gitlab": lambda results, options: "".join(gitlab.render(results, BASE, options)),
    "markdown": lambda results, options: "".join(markdown.render(results, BASE, options)),
    "claimreview": lambda results, options: "".join(claimreview.render(results, BASE, options)),
    "html": lambda results, options: "".join(html.render(results, BASE, options)),
}
GOLDENS = {
    "report.sarif": ("sarif", OPTIONS),
    "all.sarif": ("sarif", ALL),
    "junit.xml": ("junit", OPTIONS),
    "junit-disputed.xml": ("junit", dataclasses.replace(OPTIONS, fail_on="disputed")),
    "github.txt": ("github", OPTIONS),
    "github-summary.md": ("summary", OPTIONS),
    "gitlab.json": ("gitlab", OPTIONS),
    "comment.md": ("markdown", ALL),
    "claimreview.json": ("claimreview", REVIEW),
    "report.html": ("html", ALL),
}


@pytest.mark.parametrize("name", GOLDENS)
def test_golden(name: str) -> None:
    form, options = GOLDENS[name]
    text = RENDER[form](RESULTS, options)
    path = GOLDEN / name
    if os.environ.get("FACTCHECK_UPDATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert text.endswith("\n")


# --- reading back ----------------------------------------------------------------------------------------------------


def check_sarif(text: str, *, schema: bool = True) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(text)
    if schema and SCHEMA.exists():
        SARIF.validate(document)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return document


SARIF = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")) if SCHEMA.exists() else {})


def check_junit(text: str) -> Any:
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromstring(text.encode())
    assert isinstance(suites, junitparser.JUnitXml)
    assert suites.tests == sum(suite.tests for suite in suites) == sum(len(list(suite)) for suite in suites)
    return suites


COMMAND = re.compile(r"::(?P<name>error|warning) (?P<properties>[^:]*)::(?P<message>.*)")


def decoded(text: str, *, named: bool = False) -> str:
    for code, char in ((("%3A", ":"), ("%2C", ",")) if named else ()) + (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def check_github(text: str) -> list[dict[str, str]]:
    """The commands as the runner reads them; every other line is none."""
    commands = []
    for line in text.split("\n"):
        match = COMMAND.fullmatch(line)
        if match is None:
            assert not line.lstrip().startswith("::") and "##[" not in line, line
            continue
        properties = dict(pair.split("=", 1) for pair in match["properties"].split(","))
        assert set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        commands.append(
            {
                "name": match["name"],
                "message": decoded(match["message"]),
                **{key: decoded(value, named=True) for key, value in properties.items()},
            }
        )
    return commands


def check_gitlab(text: str) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(text)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert set(issue["location"]) == {"path", "lines", "positions"}
        assert issue["location"]["lines"]["begin"] == issue["location"]["positions"]["begin"]["line"] >= 1
        assert issue["description"] and issue["check_name"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def check_markdown(text: str, *, limit: int = markdown.LIMIT) -> list[str]:
    """The rows of the table, each with five cells and without HTML other than ``<br>`` and links' ``<https…>``."""
    assert len(text) <= limit
    rows = [line for line in text.split("\n") if line.startswith("| ")][1:]
    for row in rows:
        assert len(re.split(r"(?<!\\)(?:\\\\)*\|", row)) == 7, row
        assert not re.search(r"<(?!br>|https?://)", row), row
    return rows


def check_claimreview(text: str) -> list[dict[str, Any]]:
    """The properties that are documented as required, and their types."""
    document = json.loads(text)
    assert set(document) == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    for review in document["@graph"]:
        assert review["@type"] == "ClaimReview"
        assert isinstance(review["claimReviewed"], str)
        rating = review["reviewRating"]
        assert rating["@type"] == "Rating"
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert rating["alternateName"]
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["author"]["@type"] == "Organization" and review["author"]["name"]
    assert not re.search("[<>&]", text)
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


CHECKS = {
    "sarif": check_sarif,
    "junit": check_junit,
    "github": check_github,
    "summary": lambda text: check_markdown(text, limit=github.SUMMARY_LIMIT),
    "gitlab": check_gitlab,
    "markdown": check_markdown,
    "claimreview": check_claimreview,
}


@pytest.mark.skipif(not SCHEMA.exists(), reason="../shared/schemas/sarif-schema-2.1.0.json is not there")
@pytest.mark.parametrize("options", [OPTIONS, ALL, dataclasses.replace(ALL, docs_url="https://docs.example/codes")])
def test_sarif_keeps_the_official_schema(options: Options) -> None:
    check_sarif(RENDER["sarif"](RESULTS, options))
    check_sarif(RENDER["sarif"]([], options))


def lines_of(text: str) -> list[str]:
    return text.split("\n")


def at(text: str, region: dict[str, int]) -> str:
    """What stands at a SARIF region."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    begin = starts[region["startLine"] - 1] + region["startColumn"] - 1
    return text[begin : starts[region["endLine"] - 1] + region["endColumn"] - 1]


def test_sarif_tells_all() -> None:
    (run,) = check_sarif(RENDER["sarif"](RESULTS, OPTIONS))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"] and rule["help"]["markdown"] and rule["helpUri"]
    results = run["results"]
    assert [result["level"] for result in results] == ["warning", "error", "note", "error", "error"]
    for result, finding in zip(results, [one for one in PARTS if one.verdict is not Verdict.SUPPORTED], strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "drafts/dam.md"
        assert at(DRAFT, place["region"]) == finding.part
        assert finding.part in at(DRAFT, place["contextRegion"])
        assert [source["publisher"] for source in result["properties"]["sources"]] == [
            one.publisher for one in finding.readings
        ]
    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in results}) == len(results)
    (replacement,) = results[0]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert at(DRAFT, replacement["deletedRegion"]) == "$9.6 million"
    assert replacement["insertedContent"]["text"] == MILLION


def test_sarif_of_claims_without_a_file() -> None:
    (run,) = check_sarif(RENDER["sarif"](judged(path=None), ALL))["runs"]
    assert all("locations" not in result for result in run["results"])
    assert [result.get("kind") for result in run["results"]].count("pass") == 2


def test_sarif_takes_the_fix_it_is_given() -> None:
    def fix(_: ClaimResult, finding: Finding) -> Fix | None:
        if finding.fact != "dam-water":
            return None
        return Fix(start=finding.start, end=finding.start + 2, text="11.5")

    (run,) = check_sarif(RENDER["sarif"](RESULTS, dataclasses.replace(OPTIONS, fix=fix)))["runs"]
    (fixed,) = (result for result in run["results"] if "fixes" in result)
    (replacement,) = fixed["fixes"][0]["artifactChanges"][0]["replacements"]
    assert at(DRAFT, replacement["deletedRegion"]) == "12"


@pytest.mark.parametrize(
    ("claim", "words", "suggestion", "fixed"),
    [
        ("It cost $9.6 million.", "cost $9.6 million", "more than $8 million", "It cost more than $8 million."),
        ("It has reached $9.6 million.", "has reached $9.6 million", "$8 million", "It has reached $8 million."),
        ("Seven thousand firms came.", "Seven thousand", "more than 700", "More than 700 firms came."),
        ("It topped $12 billion.", "topped $12 billion", "at least $6 billion", None),
        ("It cost over $9 million.", "over $9 million", "more than $8 million", None),
        ("It was $9 or $10 million.", "$9 or $10 million", "more than $8 million", None),
        ("It was $9 million.", "$9 million", "8 %", None),
        ("It was $9 million.", "$9 million", None, None),
        ("It was in Astana.", "Astana", "New York", None),
    ],
)
def test_number_fix(claim: str, words: str, suggestion: str | None, fixed: str | None) -> None:
    start = claim.index(words)
    finding = Finding(
        part=words, start=start, end=start + len(words), fact="f", verdict=Verdict.REFUTED, code="contradicted",
        message="", suggestion=suggestion,
    )  # fmt: skip
    fix = sarif.number_fix(finding, claim, "en")
    assert (fix and claim[: fix.start] + fix.text + claim[fix.end :]) == fixed
    for other in ({"verdict": Verdict.UNVERIFIABLE}, {"code": "other-period"}, {"part": "elsewhere"}):
        assert sarif.number_fix(dataclasses.replace(finding, **other), claim, "en") is None  # type: ignore[arg-type]
    assert sarif.number_fix(finding, claim, "no such language") is None


def test_junit_has_a_suite_for_each_file() -> None:
    suites = check_junit(RENDER["junit"](RESULTS, OPTIONS))
    assert [suite.name for suite in suites] == list(FILES)
    assert (suites.tests, suites.failures, suites.skipped) == (6, 3, 1)
    first, second = (list(suite) for suite in suites)
    assert [type(case.result[0]).__name__ if case.result else "passed" for case in first] == [
        "passed", "Failure", "Skipped", "Failure", "Failure",
    ]  # fmt: skip
    assert "over $8 million – does not go so far" in first[0].system_out
    assert "River TV (2019-06-12), P1: 11.5 billion litres – contradicts" in first[1].result[0].text
    assert second[0].is_passed


@pytest.mark.parametrize(("fail_on", "failures"), [("never", 0), ("refuted", 3), ("disputed", 4), ("unverifiable", 5)])
def test_junit_fails_what_the_run_fails(fail_on: str, failures: int) -> None:
    suites = check_junit(RENDER["junit"](RESULTS, dataclasses.replace(OPTIONS, fail_on=fail_on)))
    assert suites.failures == failures


def test_junit_of_nothing() -> None:
    assert check_junit(junit.render([], BASE, Options())).tests == 0


def test_github_points_at_the_words() -> None:
    commands = check_github(RENDER["github"](RESULTS, OPTIONS))
    assert [command["name"] for command in commands] == ["warning", "error", "error", "error"]
    disputed, wrapped, korean, _ = commands
    line = lines_of(DRAFT)[int(disputed["line"]) - 1]
    assert line[int(disputed["col"]) - 1 : int(disputed["endColumn"]) - 1] == "cost $9.6 million"
    assert "col" not in wrapped and int(wrapped["endLine"]) == int(wrapped["line"]) + 1
    line = lines_of(DRAFT)[int(korean["line"]) - 1]
    assert line[int(korean["col"]) - 1 : int(korean["endColumn"]) - 1] == "6백만 달러"
    assert disputed["title"] == "factcheck: disputed [dam-cost]"
    assert disputed["message"].endswith(f"All sources support: {MILLION}")


def many(number: int) -> list[ClaimResult]:
    text = f"It cost $800 million or $9.6 million {'x' * 40}.\n" * number
    findings = [
        dataclasses.replace(one, start=text.index(one.part), end=text.index(one.part) + len(one.part))
        for one in (PARTS[5], dataclasses.replace(PARTS[0], part="$9.6 million"))
    ]
    size = text.index("\n") + 1
    return [result_of(text, i * size, i * size + size - 1, findings, f"drafts/{i % 7}.md") for i in range(number)]


def test_github_shows_ten_of_each() -> None:
    commands, summary = github.render(many(14), BASE, OPTIONS)
    names = [command["name"] for command in check_github(commands)]
    assert (names.count("error"), names.count("warning")) == (10, 10)
    assert "28 findings: 14 refuted, 14 disputed; 8 without annotation (in the job summary)" in commands
    assert len(check_markdown(summary, limit=github.SUMMARY_LIMIT)) == 28


def test_github_summary_is_bounded() -> None:
    _, summary = github.render(many(3000), BASE, OPTIONS)
    assert len(summary.encode()) < 1 << 20
    assert re.search(r"\n… and [\d,]+ more findings \([\d,]+ refuted, [\d,]+ disputed\), not shown here\.\n$", summary)


def test_gitlab() -> None:
    issues = check_gitlab(RENDER["gitlab"](RESULTS, OPTIONS))
    assert [issue["severity"] for issue in issues] == ["minor", "major", "info", "major", "major"]
    assert {issue["location"]["path"] for issue in issues} == {"drafts/dam.md"}
    assert len(check_gitlab(RENDER["gitlab"](many(20), OPTIONS))) == 40


def test_gitlab_fingerprints_do_not_move_with_the_lines() -> None:
    moved = judged("A new first paragraph\n\n" + DRAFT)
    before, after = (check_gitlab(RENDER["gitlab"](results, OPTIONS)) for results in (RESULTS, moved))
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert before[0]["location"] != after[0]["location"]


def test_markdown_table() -> None:
    text = RENDER["markdown"](RESULTS, OPTIONS)
    assert "5 findings: 3 refuted, 1 disputed, 1 unverifiable" in text
    assert len(check_markdown(text)) == 5
    assert "[River TV](<https://river.example/opening>)" in text


@pytest.mark.parametrize("number", [10, 60, 1000])
def test_markdown_is_bounded(number: int) -> None:
    text = RENDER["markdown"](many(number), OPTIONS)
    rows = check_markdown(text)
    left = re.search(r"… and ([\d,]+) more findings", text)
    assert len(rows) + (int(left[1].replace(",", "")) if left else 0) == 2 * number
    if left:
        assert len(text) > markdown.LIMIT - 3_000


def test_markdown_without_findings() -> None:
    assert RENDER["markdown"]([], OPTIONS) == "### Fact check\n\n✅ No findings.\n"


def test_claimreview() -> None:
    reviews = check_claimreview(RENDER["claimreview"](RESULTS, REVIEW))
    assert [review["reviewRating"]["alternateName"] for review in reviews] == [
        "Disputed", "Supported", "Refuted", "Unverifiable", "Refuted", "Refuted", "Supported",
    ]  # fmt: skip
    first = reviews[0]
    assert first["datePublished"] == "2024-08-01"
    assert first["author"] == {"@type": "Organization", "name": "The Desk"}
    assert first["itemReviewed"]["appearance"]["name"] == "drafts/dam.md"
    assert [source["url"] for source in first["citation"]] == [GAZETTE.url, RIVER.url]
    assert len({review["@id"] for review in reviews}) == len(reviews)


def test_claimreview_of_a_sentence_with_several_parts() -> None:
    (review,) = check_claimreview(RENDER["claimreview"](many(1), OPTIONS))
    assert review["reviewRating"]["ratingValue"] == 1
    assert review["reviewRating"]["alternateName"] == "Partly refuted"
    assert "url" not in review and "datePublished" not in review


# --- the command line's interface ------------------------------------------------------------------------------------


class Memory:
    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


@dataclasses.dataclass(frozen=True)
class LookWithJob:
    ci: Job


MODULES = {"sarif": sarif, "junit": junit, "gitlab": gitlab, "markdown": markdown, "claimreview": claimreview}
MODULES |= {"html": html, "github": github}


@pytest.mark.parametrize("name", MODULES)
def test_make_writes_what_render_gives(name: str) -> None:
    summaries: list[str] = []
    sink = Memory()
    look: Any = LookWithJob(Job(base=BASE, options=OPTIONS, summary=summaries.append))
    reporter = MODULES[name].make(sink, look)
    reporter.begin()
    for result in RESULTS:
        reporter.claim(result)
    reporter.end(Tally())
    assert sink.text == RENDER[name](RESULTS, OPTIONS)
    assert summaries == ([RENDER["summary"](RESULTS, OPTIONS)] if name == "github" else [])


@pytest.mark.parametrize("name", MODULES)
def test_make_without_a_job(name: str) -> None:
    sink = Memory()
    reporter = MODULES[name].make(sink, Look())
    reporter.begin()
    for result in RESULTS:
        reporter.claim(result)
    reporter.end(Tally())
    assert sink.text


# --- fingerprints ----------------------------------------------------------------------------------------------------


def test_fingerprint_knows_the_sentence_again() -> None:
    finding = PARTS[0]
    mark = fingerprint('It  cost\n"$9.6 million" – or not.', finding)
    assert re.fullmatch("[0-9a-f]{32}", mark)
    assert mark == fingerprint("it cost “$9.6 million” - or not", finding)
    assert mark != fingerprint("it cost “$9.7 million” - or not", finding)
    assert mark != fingerprint('It cost "$9.6 million" – or not.', dataclasses.replace(finding, fact="other"))
    assert mark != fingerprint(
        'It cost "$9.6 million" – or not.', dataclasses.replace(finding, verdict=Verdict.REFUTED)
    )
    assert fingerprints(RESULTS[0]) == (fingerprint(RESULTS[0].claim, RESULTS[0].findings[0]),)


def test_fingerprints_stay() -> None:
    """Baselines hold them: a change here invalidates every one, so ``VERSION`` must change."""
    assert fingerprint("The dam cost $9.6 million.", PARTS[0]) == "a22f9a3b752c854c7720b36685d19983"


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


# --- hostile text ----------------------------------------------------------------------------------------------------

HOSTILE = (
    "%0A::error file=x::owned",
    "\n::error::owned",
    "\r\n::set-output name=a::b",
    "##[error]owned",
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- --> -->",
    "]]>",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b1m",
    "\u202etxet\u2066\u2069",
    "\x00\x01\x0b\x0c\x7f\x85\ufffe\uffff",
    "\ud800\udc80",
    "| a | b |\n| - | - |",
    "[a](javascript:alert(1)) ![x](https://evil.example/x.png) @everyone #1 `code` $x$",
    "a\\|b\\\\|c",
    "{0} {{1}} [a](b) {",
    "'\"><img src=x onerror=alert(1)> &amp; &#x3c;",
    "../../etc/passwd:1:2, title=x",
    "\u2028\u2029",
)


def hostile_results(text: str, path: str = "") -> list[ClaimResult]:
    """A result with ``text`` in every field that comes from outside."""
    one = ReadingRelation(
        source=text, value=text, relation=Relation.EXCLUDES, as_of=text, said_by=(text,), url=text, locator=text,
        publisher=text, published=text, note=text,
    )  # fmt: skip
    findings = [
        Finding(
            part=text, start=0, end=len(text), fact=text or "fact", verdict=verdict, code=code, message=text,
            suggestion=text, readings=(one, dataclasses.replace(one, url=f"https://x.example/{text}")),
            notes=(text,), differ=True,
        )
        for verdict, code in (
            (Verdict.REFUTED, text or "code"), (Verdict.DISPUTED, "sources-differ"), (Verdict.SUPPORTED, "supported")
        )
    ]  # fmt: skip
    return [result_of(text, 0, len(text), findings, path or text)]


def hostile_options(text: str, path: str = "") -> Options:
    return Options(
        texts={path or text: text}, files=(path or text,), organisation=text, published=text, url=text, title=text,
        show="all",
    )  # fmt: skip


UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("form", RENDER)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_never_executed(form: str, text: str) -> None:
    output = RENDER[form](hostile_results(text), hostile_options(text))
    assert not UNSAFE.search(output)
    if form in CHECKS:
        CHECKS[form](output)
    if form == "github":
        assert [command["name"] for command in check_github(output)] == ["error", "warning"]


def test_hostile_paths_in_addresses() -> None:
    assert uri("a b/ü%0A::x.md") == "a%20b/%C3%BC%250A%3A%3Ax.md"
    assert uri("./drafts/a.md") == relative_path("./drafts/a.md") == "drafts/a.md"
    assert uri("/root/a#b?.md") == "file:///root/a%23b%3F.md"
    assert uri("a\udc80\ud800") and uri("./") and relative_path("./") == "./"
    assert command_property("a,b:c%\r\n\x1b") == "a%2Cb%3Ac%25%0D%0A\\x1b"
    assert command_data("a,b:c%\r\n\x1b") == "a,b:c%25\\x0d%0A\\x1b"
    assert xml_text("a]]>b\x00\ufffe") == "a]]&gt;b\\x00\\ufffe"
    assert "<" not in to_json_in_html("</script>")


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://a.example/b?c=d&e=(f)#g", True),
        ("http://a.example/카자흐스탄", True),
        ("javascript:alert(1)", False),
        ("https://a.example/ b", False),
        ('https://a.example/"', False),
        ("https://a.example/\u202e", False),
        ("https://a.example/<b>", False),
        ("//a.example", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url: str, fine: bool) -> None:
    assert (web_address(url) == url) is fine


@given(st.text(), st.integers(1, 50))
def test_shorten(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


ANY = st.one_of(
    st.text(), st.text("<>&|`[](){}%:,#@!\\\r\n\x1b\x00\ud800\u202e]-a1", max_size=30), st.sampled_from(HOSTILE)
)


@settings(max_examples=60, deadline=None)
@given(ANY, ANY)
@pytest.mark.parametrize("form", CHECKS)
def test_any_text_leaves_the_format_valid(form: str, text: str, path: str) -> None:
    output = RENDER[form](hostile_results(text, path), hostile_options(text, path))
    assert not UNSAFE.search(output)
    if form == "sarif":
        check_sarif(output, schema=False)
    else:
        CHECKS[form](output)


def test_markdown_renders_as_text() -> None:
    """CommonMark with tables shows hostile text as it is: no element but those of the table."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    for text in HOSTILE:
        rendered = parser.render(RENDER["markdown"](hostile_results(text), hostile_options(text)))
        tags = set(re.findall(r"<(\w+)", rendered))
        assert tags <= {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "br", "a", "strong"}, (text, tags)
        assert rendered.count("<tr>") == 4
        for link in re.findall(r'href="([^"]*)"', rendered):
            assert link.startswith("https://x.example/")
