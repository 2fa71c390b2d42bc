"""What people expect of a command: no arguments, words that are none, the names of files, suggestions, help, formats.

With the fake checker but for what is run as a process.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click
import fakes
import pytest

from factcheck.__main__ import main
from factcheck.cli import RESERVED, program
from factcheck.commands.endings import ENDINGS, format_for
from factcheck.inputs import did_you_mean
from factcheck.report import FORMATS


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command with the fakes, in a folder of its own."""
    fakes.install(lambda *item: monkeypatch.setitem(sys.modules, *item), monkeypatch.setattr)
    monkeypatch.chdir(tmp_path)
    for name in ("FACTCHECK_DEBUG", "FACTCHECK_FACTS", "GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str, stdin: str = "") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main(list(arguments))
        return Outcome(code, *capsys.readouterr())

    return call


# No arguments, words that are no claims, names of files


def test_check_without_paths_takes_this_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("All is REFUTED.")
    assert run("check") == run("check", ".")
    assert run("check").out.startswith("deep/a.txt:1:8: refuted")
    (tmp_path / "deep" / "a.txt").unlink()
    outcome = run("check")
    assert (outcome.code, outcome.out) == (2, "")


@pytest.mark.parametrize("word", ["init", "version", "lsp", "server", "schema", "help", "VERSION", "Schema"])
def test_words_of_other_commands_are_no_claims(run: Run, word: str) -> None:
    outcome = run(word, "--no-such-option")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "unverifiable" not in outcome.err
    assert run("--", word).out.splitlines()[1] == f"  {word}"
    assert run(f"{word} is here").code == 0, "a sentence that begins with such a word is a claim"
    later = run("All is well.", "--quiet", word)
    assert (later.code, later.out) == (2, "")
    assert f"'{word}' is no claim" in later.err
    assert run("All is well.", "--", word).out.split("\n\n")[1].splitlines()[1] == f"  {word}"


@pytest.mark.parametrize(("word", "meant"), [("helpp", "--help"), ("verison", "--version"), ("Check", "check")])
def test_slips_of_such_words_are_no_claims(run: Run, word: str, meant: str) -> None:
    assert f"did you mean: factcheck {meant} " in run(word).err


def test_what_is_advised_for_a_word_is_there() -> None:
    assert {*RESERVED, *program.commands} >= {"init", "version", "lsp", "server", "schema"}
    package = Path(sys.modules["factcheck"].__file__ or "").parent.parent
    for word in RESERVED["schema"].split():
        if word.startswith("factcheck/"):
            assert (package / word.rstrip(",")).exists()


FILES = [
    (["missing.md"], "missing.md: no such file", "Check the path."),
    (["missing.md:12"], "missing.md: no such file", "Check the path."),
    (["missing.md:12:3"], "missing.md: no such file", "Check the path."),
    (["a claim", "notes/missing.docx"], "notes/missing.docx: no such file", "Check the path."),
    (["dratf.md"], "dratf.md: no such file", "did you mean: draft.md"),
    (["dratf.md:3"], "dratf.md: no such file", "did you mean: draft.md"),
    (["draft.md"], "'draft.md' is a file, no claim", "factcheck explain draft.md:1"),
    (["notes"], "'notes' is a folder, no claim", "FILE:LINE"),
    (["draft.md:9"], "draft.md:9: nothing is judged in this line", "Give the line"),
]


@pytest.mark.parametrize(("arguments", "message", "advice"), FILES)
def test_explain_takes_no_name_of_a_file_for_a_claim(
    arguments: list[str], message: str, advice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: object
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "draft.md").write_text("All is well.")
    assert main(["explain", *arguments]) == 2
    out, err = capsys.readouterr()  # type: ignore[attr-defined]
    assert (out, err.count("factcheck: error:")) == ("", 1)
    assert message in err
    assert advice in err


def test_a_line_of_a_file_is_no_claim(run: Run) -> None:
    outcome = run("draft.md:12")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean: factcheck explain draft.md:12" in outcome.err
    assert run("Ratio:12").code == 0


def test_parse_takes_no_name_of_a_file_for_a_text(run: Run) -> None:
    outcome = run("parse", "draft.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert "factcheck parse - < draft.md" in outcome.err


# Suggestions


@pytest.mark.parametrize(
    ("word", "choices", "meant"),
    [
        ("--ignore", ["--since", "--source", "--exclude"], None),
        ("--strict", ["--statistics", "--since"], None),
        ("--verbose", ["--version", "--baseline"], None),
        ("--rules", ["--quiet", "--facts"], None),
        ("--fial-on", ["--fail-on", "--format"], "--fail-on"),
        ("--output-file", ["--output", "--source"], "--output"),
        ("--base", ["--date", "--baseline"], "--baseline"),
        ("REFUTD", ["refuted", "disputed"], "refuted"),
        ("warn", ["error", "warning"], "warning"),
        ("gazzete-2023", ["gazette-2023", "river-tv-2024"], "gazette-2023"),
    ],
)
def test_only_slips_are_suggested(word: str, choices: list[str], meant: str | None) -> None:
    assert did_you_mean(word, choices) == meant


def test_an_unknown_option_with_nothing_near_gets_no_suggestion(run: Run) -> None:
    assert "did you mean" not in run("check", "--strict").err
    assert "did you mean: --since" in run("check", "--sicne", "HEAD").err


# Help


def commands(command: click.Command, path: str = "factcheck") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from commands(inner, f"{path} {name}")


@pytest.mark.parametrize(("path", "command"), list(commands(program)), ids=lambda value: str(value).replace(" ", "-"))
def test_help_at_80_columns_cuts_nothing(path: str, command: click.Command) -> None:
    text = command.get_help(click.Context(command, info_name=path, terminal_width=78, **command.context_settings))
    lines = text.splitlines()
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line.endswith("...") and not line.startswith("Usage:")] == []
    if isinstance(command, click.Group):
        flat = " ".join(text.split())
        for name, inner in command.commands.items():
            first = " ".join((inner.help or "").split("\n\n")[0].split()).split(". ")[0].rstrip(".")
            assert f"{name} {first}" in flat


# The name of the report


@pytest.mark.parametrize(
    ("name", "configured", "expected"),
    [
        ("x.html", "auto", "html"),
        ("a.b/X.HTM", "json", "html"),
        ("x.json", "auto", "json"),
        ("x.json", "gitlab", None),
        ("x.json", "html", "json"),
        ("x.sarif", "github", "sarif"),
        ("x.sarif.json", "auto", "sarif"),
        ("x.jsonl", "json", "jsonl"),
        ("x.md", "auto", "markdown"),
        ("x.xml", "auto", "junit"),
        ("x.txt", "auto", "plain"),
        ("x.txt", "terminal", None),
        ("x.txt", "html", "plain"),
        ("report", "auto", None),
        ("report.2024-06", "auto", None),
        (".html", "auto", None),
        ("out/.json", "auto", None),
    ],
)
def test_the_ending_chooses_the_format(
    name: str, configured: str, expected: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert format_for(name, configured) == expected
    assert capsys.readouterr().err == ""


def test_endings_are_those_of_formats() -> None:
    assert {name for names in ENDINGS.values() for name in names} == set(FORMATS)


def test_output_is_written_as_its_name_says(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("All is REFUTED.")
    assert run("check", "a.txt", "--output", "x.html") == (1, "", "")
    assert (tmp_path / "x.html").read_text().startswith("<!DOCTYPE html>")
    assert run("a claim", "--output", "x.jsonl") == (0, "", "")
    assert (tmp_path / "x.jsonl").read_text().startswith('{"claim": "a claim"')
    assert run("check", "a.txt", "-o", "y.html", "--format", "plain") == (1, "", "")
    assert (tmp_path / "y.html").read_text().startswith("a.txt:1:8: refuted")
    (tmp_path / "factcheck.toml").write_text('format = "github"')
    assert run("check", "a.txt", "-o", "z.json").code == 1
    assert (tmp_path / "z.json").read_text().startswith("{")
    assert run("check", "a.txt", "-o", "z.txt").code == 1
    assert (tmp_path / "z.txt").read_text().startswith("::error")


def test_an_ending_that_is_no_format_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("a claim", "--output", "x.pdf")
    assert (outcome.code, outcome.err.count("\n")) == (0, 1)
    assert outcome.err.startswith("factcheck: x.pdf: no format goes by '.pdf', so this is plain text")
    assert run("a claim", "--output", "x.pdf", "--format", "json") == (0, "", "")
    outcome = run("facts", "list", "-o", "x.html")
    assert outcome == (0, "", "factcheck: x.html: html is for judged claims, so this is plain text\n")
    assert (tmp_path / "x.html").read_text().startswith("dam-cost")
    assert run("config", "-o", "c.html").err == "factcheck: c.html: html is for judged claims, so this is plain text\n"
    assert run("config", "-o", "c.json") == (0, "", "")
    assert (tmp_path / "c.json").read_text().startswith("{")
    assert run("facts", "list", "-o", "x.json") == (0, "", "")
    assert (tmp_path / "x.json").read_text().startswith("{")


# The configuration


def test_one_of_several_configurations_holds_and_the_others_are_told(run: Run, tmp_path: Path) -> None:
    table = '[tool.factcheck]\nfail-on = "never"\n'
    names = {
        "factcheck.toml": 'fail-on = "refuted"',
        ".factcheck.toml": 'fail-on = "disputed"',
        "pyproject.toml": table,
    }
    for name, text in names.items():
        (tmp_path / name).write_text(text)
    left = list(names)
    for name, code in (("factcheck.toml", 0), (".factcheck.toml", 1), ("pyproject.toml", 0)):
        outcome = run("it is DISPUTED here")
        left.remove(name)
        told = f"factcheck: {name} holds; not read beside it: {', '.join(left)}\n" if left else ""
        assert (outcome.code, outcome.err) == (code, told), name
        assert run("it is DISPUTED here", "--no-config").err == ""
        assert run("it is DISPUTED here", "--config", name).err == ""
        assert f"configuration: {name}" in run("config").out
        (tmp_path / name).unlink()
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (tmp_path / ".factcheck.toml").write_text("")
    assert run("it is DISPUTED here").err == "", "a pyproject.toml without the table is no configuration"


def test_the_nearest_folder_counts_before_the_name(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "disputed"')
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".factcheck.toml").write_text("")
    assert run("it is DISPUTED here").code == 1
    monkeypatch.chdir(tmp_path / "a")
    outcome = run("it is DISPUTED here")
    assert (outcome.code, outcome.err) == (0, "")
    monkeypatch.chdir(os.pardir)


def test_the_table_of_endings_is_that_of_the_documentation() -> None:
    page = (Path(__file__).parent.parent / "docs" / "cli.md").read_text(encoding="utf-8")
    table = page.partition("### Endings\n")[2].partition("\n## ")[0]
    told = {}
    for endings, formats in re.findall(r"^\| (`\..*?) \| (.*?) \|$", table, re.MULTILINE):
        told |= dict.fromkeys(re.findall(r"`\.(.*?)`", endings), tuple(re.findall(r"`(.*?)`", formats)))
    assert told == ENDINGS


# Completion


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--source ", ["gazette-2023", "river-tv-2024"]),
        ("check --source river", ["river-tv-2024"]),
        ("explain --source=gaz", ["gazette-2023"]),
        ("facts show dam-h", ["dam-height"]),
        ("explain near-", ["near-miss"]),
        ("explain suppression-", ["suppression-error", "suppression-expired", "suppression-unused"]),
        ("check --ignore dam-c", ["dam-cost"]),
        ("check --select near-m", ["near-miss"]),
        ("check --fail-on dis", ["disputed"]),
        ("init --ci gi", ["github", "gitlab"]),
        ("--source x --facts broken.yaml --source ", []),
    ],
)
def test_values_are_completed(run: Run, monkeypatch: pytest.MonkeyPatch, words: str, expected: list[str]) -> None:
    monkeypatch.setenv("_FACTCHECK_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"factcheck {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" "))))
    outcome = run()
    assert outcome.err == ""
    assert [line.partition(",")[2] for line in outcome.out.splitlines() if line] == expected


def test_a_report_in_a_folder_is_no_draft(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("All is REFUTED.")
    assert run("check", "-o", "report.html") == (1, "", "")
    told = "factcheck: report.html: left out: a report of factcheck, no draft\n"
    assert run("check", "-o", "report.html") == (1, "", told), "and so the next one can take its place"
    assert run("check", "--format", "jsonl").out.count('"path": "a.txt"') == 1
    assert "report.html:" in run("check", "report.html").out, "but it is read where it is named"
    (tmp_path / "page.html").write_text("<p>All is REFUTED.</p>")
    assert "page.html:1:11: refuted" in run("check").out
    assert run("check", "-o", "page.html").code == 2, "a page that somebody wrote is a draft"
    for name in ("a.txt", "page.html"):
        (tmp_path / name).unlink()
    assert run("check") == (0, "0 claims\n", told)
