"""The formats for CI systems: golden files, each read back by something real, the command line's interface.

Regenerate the golden files with ``FACTCHECK_UPDATE=1``.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from format_samples import (
    ALL,
    BASE,
    DRAFT,
    FILES,
    GAZETTE,
    GOLDEN,
    MILLION,
    OPTIONS,
    PARTS,
    RENDER,
    RESULTS,
    REVIEW,
    RIVER,
    SARIF,
    check_claimreview,
    check_github,
    check_gitlab,
    check_junit,
    check_markdown,
    check_sarif,
    judged,
    many,
)
from hypothesis import given
from hypothesis import strategies as st

from factcheck.fixing import Fix
from factcheck.model import ClaimResult, Verdict
from factcheck.report import Look, Tally, ci, claimreview, github, gitlab, html, junit, markdown, sarif
from factcheck.report.ci import Job, Options
from factcheck.report.fingerprint import fingerprint, fingerprints, normalised

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
    text = re.sub(r"(?s)(<(style|script)>).*?(</\2>)", r"\1…\3", text)
    text = re.sub(r"'sha256-[^']+'", "'sha256-…'", text)
    path = GOLDEN / name
    if os.environ.get("FACTCHECK_UPDATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert text.endswith("\n")


@pytest.mark.parametrize("options", [OPTIONS, ALL, dataclasses.replace(ALL, docs_url="https://docs.example/codes")])
@pytest.mark.parametrize("path", ["a:b/c d%.md", "/else/where.md", "-", None])
def test_sarif_keeps_the_rules(options: Options, path: str | None) -> None:
    check_sarif(RENDER["sarif"](RESULTS, options))
    check_sarif(RENDER["sarif"](judged(path=path), options))
    check_sarif(RENDER["sarif"]([], options))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda run: run["results"][0].pop("locations"),
        lambda run: run["results"][0]["locations"][0].pop("physicalLocation"),
        lambda run: run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="a b.md"),
        lambda run: run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"].update(uri=""),
        lambda run: run["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
        lambda run: run["results"][0]["message"].update(text=""),
        lambda run: run["results"][0].update(wrods="x"),
        lambda run: run["tool"]["driver"]["rules"][0]["defaultConfiguration"].update(level="none"),
    ],
)
def test_what_platforms_refuse_is_found(spoil: Callable[[Any], object]) -> None:
    document = json.loads(RENDER["sarif"](RESULTS, OPTIONS))
    spoil(document["runs"][0])
    assert not SARIF.is_valid(document)


def test_sarif_of_more_results_than_a_run_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 8)
    runs = check_sarif(RENDER["sarif"](many(10), OPTIONS))["runs"]
    assert [len(run["results"]) for run in runs] == [8, 8, 4]
    assert sarif.MOST <= 25_000 and "invocations" in runs[-1]


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
    assert not any("fixes" in result for result in results)


def test_sarif_of_claims_without_a_file() -> None:
    (run,) = check_sarif(RENDER["sarif"](judged(path=None), ALL))["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"claims"}
    assert [result.get("kind") for result in run["results"]].count("pass") == 2


def test_finding_spans_tell_the_place() -> None:
    """A claim read through markup: its findings' offsets in the original count, and tell which a fix is for."""
    text = "One.\r\nIt cost **$9.6** million, it cost $9.6 million.\n"
    claim = "It cost $9.6 million, it cost $9.6 million."
    words = "cost $9.6 million"
    first, second = claim.index(words), claim.rindex(words)
    findings = [dataclasses.replace(PARTS[0], start=at, end=at + len(words)) for at in (first, second)]
    begin = text.index("cost"), text.rindex("cost")
    spans = (begin[0], text.index("million") + 7), (begin[1], begin[1] + len(words))
    result = ClaimResult(
        claim=claim, verdict=Verdict.DISPUTED, severity=ci.SEVERITY[Verdict.DISPUTED], findings=tuple(findings),
        line=2, end_line=2, end_column=48, path="a.md", finding_spans=spans,
    )  # fmt: skip
    start = text.rindex("$9.6")
    fix = Fix(start, start + 12, "$9.6 million", MILLION, 2, start - text.index("It") + 1, "dam-cost")
    options = dataclasses.replace(OPTIONS, texts={"a.md": text}, files=(), fixes={"a.md": [fix]})
    (run,) = check_sarif(RENDER["sarif"]([result], options))["runs"]
    places = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    assert [at(text, place) for place in places] == ["cost **$9.6** million", "cost $9.6 million"]
    assert ["fixes" in one for one in run["results"]] == [False, True]
    (replacement,) = run["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert at(text, replacement["deletedRegion"]) == "$9.6 million"
    marks = [one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]]
    assert [mark.rpartition(":")[2] for mark in marks] == ["1", "2"]
    own = dataclasses.replace(options, place=lambda *_: (7, 1, 7, 5))
    assert [command["line"] for command in check_github(RENDER["github"]([result], own))] == ["7", "7"]


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


def test_github_shows_ten_of_each() -> None:
    commands, summary = github.render(many(14), BASE, OPTIONS)
    names = [command["name"] for command in check_github(commands)]
    assert (names.count("error"), names.count("warning")) == (10, 10)
    assert "28 findings: 14 refuted, 14 disputed; 8 without annotation\n" in commands
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
        assert len(text) > markdown.LIMIT - 12_000


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
    assert review["url"] == review["@id"] and review["url"].startswith("drafts/0.md#")


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
    assert sink.text.replace(" (in the job summary)", "") == RENDER[name](RESULTS, OPTIONS)
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
