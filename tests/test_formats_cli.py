"""The formats for CI systems from the command line: where findings stand, how grave they are, what else is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from format_samples import check_claimreview, check_github, check_gitlab, check_junit, check_markdown, check_sarif
from test_check import RIGHT, WRONG, Desk

from factcheck.commands import quick
from factcheck.report import CI_FORMATS, FORMATS
from factcheck.report.records import is_notice
from factcheck.suppression import CODES

WRAPPED = "# The dam\n\nThe *dam* has\r\n  cost **$3** million, and that was all.\n"
CHECKS: dict[str, Any] = {
    "sarif": check_sarif,
    "junit": check_junit,
    "github": check_github,
    "gitlab": check_gitlab,
    "markdown": check_markdown,
    "claimreview": check_claimreview,
    "html": lambda text: text.index("<!DOCTYPE html>"),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return Desk(tmp_path, monkeypatch, capsys)


def words(text: str, place: dict[str, Any]) -> str:
    lines = text.split("\n")
    first, last = place["line"] - 1, place["end_line"] - 1
    if first == last:
        return lines[first][place["column"] - 1 : place["end_column"] - 1]
    return "\n".join(
        [lines[first][place["column"] - 1 :], *lines[first + 1 : last], lines[last][: place["end_column"] - 1]]
    )


def test_every_format_is_known_everywhere() -> None:
    assert set(CHECKS) == CI_FORMATS
    assert set(quick._CHOICES["--format"]) == {"auto", *FORMATS}


@pytest.mark.parametrize("name", sorted(CI_FORMATS))
def test_each_format_from_the_command_line(desk: Desk, name: str) -> None:
    desk.write("a.md", WRAPPED)
    desk.write("b.md", RIGHT)
    outcome = desk("check", "--format", name, "a.md", "b.md")
    assert outcome.code == 1
    CHECKS[name](outcome.out)
    assert desk("check", "--format", name, "a.md", "b.md", "--jobs", "2").out == outcome.out
    assert desk("check", "--format", name, "a.md", "b.md", "--output", "out").code == 1
    assert (desk.folder / "out").read_text(encoding="utf-8") == outcome.out
    given = desk("--format", name, WRONG)
    assert given.code == 1
    CHECKS[name](given.out)
    lines = desk("-", "--format", name, stdin=f"{RIGHT}\n{WRONG}\n")
    assert lines.code == 1
    CHECKS[name](lines.out)
    assert desk("check", "-", "--format", name, stdin=WRONG).code == 1


def places(text: str) -> list[tuple[str, int, int]]:
    """Of a SARIF document: file, line and column of each result."""
    found = []
    for result in check_sarif(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        found.append((place["artifactLocation"]["uri"], region["startLine"], region["startColumn"]))
    return found


def test_claims_outside_files_have_a_place(desk: Desk) -> None:
    """The name that is given, else one that is always the same; the line and column of the words in the input."""
    column = WRONG.index("$") + 1
    lines = f"{RIGHT}\n\n\t {WRONG}\r\n"
    assert places(desk("--show", "problems", "--format", "sarif", RIGHT, WRONG).out) == [("claims", 2, column)]
    assert places(desk("-", "--show", "problems", "--format", "sarif", stdin=lines).out) == [("claims", 3, column + 2)]
    named = desk("--stdin-filename", "desk/a b.txt", "-", "--format", "sarif", "--show", "problems", stdin=lines)
    assert (named.code, places(named.out)) == (1, [("desk/a%20b.txt", 3, column + 2)])
    assert places(desk("check", "-", "--format", "sarif", stdin=f"{WRONG}\n").out) == [("stdin", 1, column)]
    (command,) = check_github(desk("-", "--stdin-filename", "a.txt", "--format", "github", stdin=lines).out)
    assert (command["file"], command["line"]) == ("a.txt", "3")
    for name in ("plain", "jsonl"):  # these have no place for the name
        bare = desk("-", "--format", name, stdin=lines)
        assert desk("-", "--format", name, "--stdin-filename", "a.txt", stdin=lines).out == bare.out
    wrong = desk("--stdin-filename", "a.txt", WRONG)
    assert wrong.code == 2 and "--stdin-filename needs standard input" in wrong.err


def test_places_are_those_of_the_words_in_the_file(desk: Desk) -> None:
    desk.write("a.md", WRAPPED)
    (row,) = desk.check("a.md").rows
    (place,) = [one for one in row["findings"] if one["verdict"] == "refuted"]
    assert words(WRAPPED, place) == "$3** million"
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.md").out)["runs"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [
        place[key] for key in ("line", "column", "end_line", "end_column")
    ]
    shown = desk("check", "a.md").out
    assert f"a.md:{place['line']}:{place['column']}: refuted  [dam-cost]\n" in shown
    assert "\n  4 |   cost **$3** million, and that was all.\n    |          ^^^^^^^^^^^^\n" in shown


@pytest.mark.parametrize("width", [40, 60, 200])
def test_marks_keep_to_the_window(desk: Desk, width: int) -> None:
    desk.write("a.md", f"{'한국 ' * 60}(*all* of it). The *dam*\tcost **$3** million, {'as it is said, ' * 60}in all.")
    desk.monkeypatch.setenv("COLUMNS", str(width))
    lines = desk("check", "--format", "terminal", "--color", "never", "a.md").out.splitlines()
    from factcheck.report.layout import cell_width

    (at,) = [i for i, line in enumerate(lines) if line.startswith("│   | ")]
    source, marks = lines[at - 1], lines[at]
    assert cell_width(source) <= width
    start, end = marks.index("^"), marks.rindex("^") + 1
    before = next(i for i in range(len(source) + 1) if cell_width(source[:i]) == start)
    assert source[before : before + end - start] == "$3** million"


def test_severities_of_the_configuration_reach_every_format(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    desk.write("factcheck.toml", '[[overrides]]\npaths = "a.md"\nseverity = { refuted = "note" }\n')
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.md").out)["runs"]
    assert [one["level"] for one in run["results"]] == ["note"]
    assert check_gitlab(desk("check", "--format", "gitlab", "a.md").out)[0]["severity"] == "info"
    assert check_junit(desk("check", "--format", "junit", "a.md").out).failures == 0
    assert check_github(desk("check", "--format", "github", "a.md").out) == []
    assert "refuted  [dam-cost]  (here: note)" in desk("check", "a.md").out
    desk.write("factcheck.toml", '[[overrides]]\npaths = "a.md"\nseverity = { refuted = "off" }\n')
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.md").out)["runs"]
    assert run["results"] == []


def test_what_is_wrong_with_suppressions_is_told(desk: Desk) -> None:
    desk.write("a.md", f"<!-- factcheck: ignore[dam-cost] -->\n\n{RIGHT}\n")
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.md").out)["runs"]
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [("suppression-error", "error")]
    assert run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]["id"] == "suppression-error"
    (command,) = check_github(desk("check", "--format", "github", "a.md").out)
    assert (command["name"], command["line"], command["title"]) == (
        "error",
        "1",
        "factcheck: error [suppression-error]",
    )
    assert check_junit(desk("check", "--format", "junit", "a.md").out).failures == 1
    assert check_gitlab(desk("check", "--format", "gitlab", "a.md").out)[0]["severity"] == "major"
    assert "| ❌ error |" in desk("check", "--format", "markdown", "a.md").out
    assert 'data-v="suppression"' in desk("check", "--format", "html", "a.md").out
    assert check_claimreview(desk("check", "--format", "claimreview", "--show", "problems", "a.md").out) == []
    assert "a.md:1:1: error  [suppression-error]" in desk("check", "a.md").out
    from factcheck.model import Finding, Verdict

    def finding(code: str) -> Finding:
        return Finding(part="", start=0, end=0, fact=None, verdict=Verdict.UNVERIFIABLE, code=code, message="")

    assert all(is_notice(finding(code)) for code in CODES) and not is_notice(finding("no-fact"))


def test_the_job_summary_is_appended(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    summary = desk.write("summary.md", "before\n")
    desk.monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    desk("check", "--format", "markdown", "a.md")
    assert summary.read_text(encoding="utf-8") == "before\n"
    assert desk("check", "--format", "github", "a.md").code == 1
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n### Fact check\n") and "a.md:1:" in text
    desk.monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk.folder))
    outcome = desk("check", "--format", "github", "a.md")
    assert outcome.code == 2 and "cannot write" in outcome.err


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"claimreview"}))
def test_every_format_tells_which_files_could_not_be_read(desk: Desk, name: str) -> None:
    """Beside files that could, and alone; in a file as well as on a screen."""
    desk.write("a.md", RIGHT)
    desk.write("b.md", b"\xff\xfe nothing")
    for paths in (["a.md", "b.md", "none.md"], ["b.md", "none.md"]):
        outcome = desk("check", "--format", name, *paths, "--output", "out")
        assert outcome.code == 2
        text = (desk.folder / "out").read_text(encoding="utf-8")
        for path, why in (("b.md", "byte 0xff"), ("none.md", "no such file")):
            assert path in text and why in text
        assert "✅" not in text and 'b.md</bdi> <span class="n">· no findings' not in text


@pytest.mark.parametrize("name", sorted(CI_FORMATS - {"claimreview"}))
def test_nothing_but_missing_files(desk: Desk, name: str) -> None:
    outcome = desk("check", "--format", name, "none.md")
    assert outcome.code == 2 and "none.md" in outcome.out
    CHECKS[name](outcome.out)


def test_github_annotates_files_that_cannot_be_read(desk: Desk) -> None:
    """Also where more findings than GitHub shows would come before them."""
    summary = desk.write("summary.md", "")
    desk.monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for number, files in ((0, ["x.md"]), (9, ["x.md"]), (30, ["x.md"]), (30, ["x.md", "y.md"])):
        desk.write("a.md", f"{WRONG}\n\n" * number + RIGHT)
        outcome = desk("check", "--format", "github", "a.md", *files)
        commands = check_github(outcome.out)
        assert len(commands) == min(10, number + len(files))
        told = "".join(str(command) for command in commands if command["title"] == "factcheck: not judged")
        assert all(file in told for file in files)
        assert all(f"- {file}: no such file" in summary.read_text(encoding="utf-8") for file in files)
    assert "(in the job summary)" in outcome.out
    desk.monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert "job summary" not in desk("check", "--format", "github", "a.md").out


def test_gitlab_has_an_issue_for_a_file_that_cannot_be_read(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    issues = check_gitlab(desk("check", "--format", "gitlab", "a.md", "none.md", "none2.md").out)
    assert [(issue["location"]["path"], issue["severity"]) for issue in issues] == [
        ("a.md", "major"), ("none.md", "critical"), ("none2.md", "critical"),
    ]  # fmt: skip


FAILING: dict[str, Any] = {
    "sarif": lambda text: "error" in [one["level"] for one in check_sarif(text, schema=False)["runs"][0]["results"]],
    "junit": lambda text: check_junit(text).failures,
    "github": lambda text: "error" in [one["name"] for one in check_github(text)],
    "gitlab": lambda text: "major" in [one["severity"] for one in check_gitlab(text)],
    "markdown": lambda text: "| ❌" in text,
    "html": lambda text: "the check fail</p>" in text,
}


@pytest.mark.parametrize("name", FAILING)
@pytest.mark.parametrize(
    ("claim", "level"),
    [
        ("It rained.", "unverifiable"),
        ("The dam cost more than $8 million, and it is red.", "unverifiable"),
        ("The dam cost $9.6 million.", "disputed"),
        (WRONG, "refuted"),
    ],
)
def test_what_fails_the_run_fails_in_every_format(desk: Desk, name: str, claim: str, level: str) -> None:
    desk.write("a.md", claim)
    for arguments in ([claim], ["check", "a.md"], ["--show", "problems", claim]):
        for fail_on in ("never", "refuted", "disputed", "unverifiable"):
            outcome = desk(*arguments, "--format", name, "--fail-on", fail_on)
            assert bool(FAILING[name](outcome.out)) == (outcome.code == 1) or (
                fail_on == "never" and level == "refuted"
            )
            assert "No findings" not in outcome.out or outcome.code == 0


def test_the_exit_code_in_the_report_is_that_of_the_process(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    for more, code in (((), 1), (("--exit-zero",), 0), (("none.md",), 2)):
        outcome = desk("check", "--format", "json", "a.md", *more)
        assert (outcome.code, json.loads(outcome.out)["summary"]["exit_code"]) == (code, code)


def test_files_that_cannot_be_read_are_told(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    desk.write("b.md", b"\xff\xfe nothing")
    outcome = desk("check", "--format", "junit", "a.md", "b.md", "none.md")
    assert outcome.code == 2
    suites = check_junit(outcome.out)
    assert [(suite.name, suite.errors) for suite in suites] == [("a.md", 0), ("b.md", 1), ("none.md", 1)]
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.md", "b.md", "none.md").out)["runs"]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], len(invocation["toolExecutionNotifications"])) == (False, 2)
    assert "byte 0xff" in desk("check", "--format", "html", "b.md", "a.md").out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plain.txt", WRONG),
        ("two.txt", f"{WRONG}\n\nIt rained. The barrage cost about $900 million.\n"),
        ("wrapped.md", "The dam\r\ncost $3\r\nmillion.\n"),
        ("marked.md", "The *dam* cost **$3** million, and the dam cost $4 million.\n"),
        ("compound.md", "The $3-million dam cost was paid.\n"),
        ("several.md", "The dam cost $3 or $4 million.\n"),
        ("article.md", "The cost of the dam was a $3 million.\n"),
        ("table.md", "| Dam | Cost |\n|---|---|\n| The dam | cost $3 million |\n"),
        ("comparator.md", "The dam cost over $90 million. The dam cost at most $3 million.\n"),
        ("count.html", "<p>The dam had 900 workers.</p><p>About <b>650</b> workers built the dam.</p>"),
        ("known.md", f"<!-- factcheck: ignore quoted -->\n\n{WRONG}\n\n{WRONG}\n"),
    ],
)
def test_sarif_has_the_fixes_of_fix_and_no_others(desk: Desk, name: str, text: str) -> None:
    path = desk.write(name, text)
    (run,) = check_sarif(desk("check", "--format", "sarif", name).out)["runs"]
    lines = text.splitlines(keepends=True)
    changes = {}
    for result in run["results"]:
        for fix in result.get("fixes", ()):
            (replacement,) = fix["artifactChanges"][0]["replacements"]
            region = replacement["deletedRegion"]
            start, end = (
                sum(map(len, lines[: region[f"{edge}Line"] - 1])) + region[f"{edge}Column"] - 1
                for edge in ("start", "end")
            )
            changes[start, end] = replacement["insertedContent"]["text"]
    mended = text
    for (start, end), new in sorted(changes.items(), reverse=True):
        mended = mended[:start] + new + mended[end:]
    assert desk("check", "--fix", name).code in (0, 1)
    assert mended == path.read_bytes().decode()


def test_sarif_has_no_fix_for_a_word_document(desk: Desk) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(WRONG)
    document.save(str(desk.folder / "a.docx"))
    (run,) = check_sarif(desk("check", "--format", "sarif", "a.docx").out)["runs"]
    assert [("fixes" in result) for result in run["results"]] == [False]


@pytest.mark.parametrize("top", [".git", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_paths_are_those_from_the_top_of_the_repository(desk: Desk, top: str) -> None:
    desk.write("drafts/new/a b.md", WRONG)
    desk.write("facts/dam.yaml", (desk.folder / "facts.yaml").read_bytes())
    if top == ".git":
        desk.write(".git", "gitdir: elsewhere")  # of a worktree
    else:
        desk.monkeypatch.setenv(top, str(desk.folder))
    link = desk.folder.with_name(f"{desk.folder.name}-link")
    link.symlink_to(desk.folder)
    marks = set()
    for folder, name in (
        (desk.folder, "drafts/new/a b.md"),
        (desk.folder, "./drafts/../drafts/new/a b.md"),
        (desk.folder, str(desk.folder / "drafts/new/a b.md")),
        (desk.folder / "drafts", "new/a b.md"),
        (desk.folder / "facts", "../drafts/new/a b.md"),
        (link / "drafts", str(link / "drafts/new/a b.md")),
    ):
        desk.monkeypatch.chdir(folder)
        options = ("--facts", str(desk.folder / "facts.yaml"), name, "none.md")
        issues = check_gitlab(desk("check", "--format", "gitlab", *options).out)
        assert issues[0]["location"]["path"] == "drafts/new/a b.md"
        marks.add(issues[0]["fingerprint"])
        missing = (folder / "none.md").resolve().relative_to(desk.folder.resolve()).as_posix()
        assert issues[1]["location"]["path"] == missing
        commands = check_github(desk("check", "--format", "github", *options).out)
        assert [command["file"] for command in commands] == ["drafts/new/a b.md", missing]
        (run,) = check_sarif(desk("check", "--format", "sarif", *options).out)["runs"]
        place = run["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "drafts/new/a%20b.md"
        assert (
            check_gitlab(desk("check", "-", *options[:2], "--format", "gitlab", stdin=WRONG).out)[0]["location"]["path"]
            == "stdin"
        )
    assert len(marks) == 1


def test_reviews_have_what_is_required(desk: Desk) -> None:
    import datetime

    desk.write("a.md", f"{RIGHT}\n\n{WRONG}\n")
    reviews = check_claimreview(desk("check", "--format", "claimreview", "a.md").out)
    assert [review["reviewRating"]["alternateName"] for review in reviews] == ["Supported", "Refuted"]
    assert len({review["url"] for review in reviews}) == 2
    assert reviews[0]["datePublished"] == datetime.date.today().isoformat()
    assert len(check_claimreview(desk("check", "--format", "claimreview", "--show", "problems", "a.md").out)) == 1
    (given,) = check_claimreview(desk("--format", "claimreview", WRONG).out)
    assert given["url"].startswith("urn:factcheck:review:")
    desk.write(
        "factcheck.toml",
        'claimreview-url = "https://desk.example/7"\nclaimreview-author = "The Desk"\nclaimreview-date = 2026-01-02\n'
        'docs-url = "https://desk.example/codes"\n',
    )
    for review in check_claimreview(desk("check", "--format", "claimreview", "a.md").out):
        assert (review["url"], review["author"]["name"]) == ("https://desk.example/7", "The Desk")
        assert review["datePublished"] == "2026-01-02" and review["@id"].startswith("https://desk.example/7#")
    driver = check_sarif(desk("check", "--format", "sarif", "a.md").out)["runs"][0]["tool"]["driver"]
    assert driver["informationUri"] == "https://desk.example/codes"
    assert driver["rules"][0]["helpUri"] == f"https://desk.example/codes#{driver['rules'][0]['id']}"
    desk.write("factcheck.toml", 'claimreview-url = "javascript:x"\ndocs-url = 3\nclaimreview-author = ""\n')
    outcome = desk("check", "a.md")
    assert outcome.code == 2 and "3 mistakes" in outcome.err and "no http or https address" in outcome.err


def test_the_page_shows_all_unless_told_otherwise(desk: Desk) -> None:
    desk.write("a.md", f"{RIGHT}\n\n{WRONG}\n")
    assert 'data-v="supported"' in desk("check", "--format", "html", "a.md").out
    assert 'data-v="supported"' not in desk("check", "--format", "html", "--show", "problems", "a.md").out


def test_a_folder_has_a_suite_for_each_file(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    desk.write("b.md", RIGHT)
    assert [suite.name for suite in check_junit(desk("check", "--format", "junit", ".").out)] == ["a.md", "b.md"]


def test_commands_that_judge_nothing_have_no_such_format(desk: Desk) -> None:
    for arguments in (["explain", WRONG], ["parse", "x"], ["facts"], ["facts", "check"], ["sources"]):
        outcome = desk(*arguments, "--format", "sarif")
        assert (outcome.code, outcome.out) == (2, "")
        assert "--format sarif is for judged claims" in outcome.err
    desk.write("factcheck.toml", 'format = "sarif"\n')
    assert desk("facts").out.startswith("dam-cost")
    assert json.loads(desk(WRONG).out)["version"] == "2.1.0"


def test_watch_keeps_to_its_formats(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    outcome = desk("check", "--watch", "--format", "sarif", "a.md")
    assert outcome.code == 2 and "terminal, plain, jsonl, not sarif" in outcome.err
