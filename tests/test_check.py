"""``factcheck check`` as a whole: its options, with real documents and, where that does, the fake checker."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from dam import BASE

from factcheck.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
FAKE = [sys.executable, str(ROOT / "tests" / "fakes.py")]
WRONG = "The dam cost $3 million."
RIGHT = "The dam cost more than $8 million."


class Outcome:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [row for line in self.out.splitlines() if "error" not in (row := json.loads(line))]

    @property
    def places(self) -> list[tuple[str, int, str]]:
        return [(row["path"], row["line"], row["verdict"]) for row in self.rows]


class Desk:
    """A folder with a fact base and a ``factcheck`` that runs in it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.monkeypatch, self.capsys = folder, monkeypatch, capsys
        monkeypatch.chdir(folder)
        monkeypatch.delenv("FACTCHECK_FACTS", raising=False)
        self.write("facts.yaml", BASE)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def __call__(self, *arguments: str, stdin: str = "") -> Outcome:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main(list(arguments))
        return Outcome(code, *self.capsys.readouterr())

    def check(self, *arguments: str, stdin: str = "") -> Outcome:
        return self("check", "--format", "jsonl", *arguments, stdin=stdin)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


# Files


def test_folders_exclusions_and_standard_input(desk: Desk) -> None:
    for name in ("b.md", "a/x.html", "a/old/y.txt", ".hidden.md", "c.py"):
        desk.write(f"drafts/{name}", WRONG)
    assert [path for path, *_ in desk.check("drafts", "--exclude", "old/").places] == ["drafts/a/x.html", "drafts/b.md"]
    assert desk.check("-", "--stdin-filename", "new.md", stdin=f"# Title\n\n{WRONG}").places == [
        ("new.md", 3, "refuted")
    ]
    assert desk.check("-", stdin=WRONG).places == [("-", 1, "refuted")]


def test_one_bad_file_does_not_stop_the_others(desk: Desk) -> None:
    desk.write("a.md", WRONG)
    desk.write("b.md", b"\xff\xfe nothing")
    desk.write("c.pdf", "x")
    desk.write("d.md", WRONG)
    for jobs in ("1", "2"):
        outcome = desk.check("a.md", "b.md", "c.pdf", "none.md", "d.md", "--jobs", jobs)
        assert outcome.code == 2
        assert [path for path, *_ in outcome.places] == ["a.md", "d.md"]
        for text in ("b.md: line 1: byte 0xff", "c.pdf: .pdf files cannot be read", "none.md: no such file"):
            assert text in outcome.err


def test_the_report_is_the_same_whatever_the_number_of_processes(desk: Desk) -> None:
    for i in range(70):
        desk.write(f"d/{i}.md", f"{WRONG}\n\n{RIGHT} Nothing here." if i % 3 else "Nothing.")
    for options in (["--format", "json"], ["--format", "plain"], ["--format", "jsonl", "--show", "all"]):
        one, two = (desk("check", "d", *options, "--jobs", jobs) for jobs in ("1", "2"))
        assert (one.code, one.out) == (two.code, two.out)
        assert one.code == 1


# Exit codes


def test_exit_codes(desk: Desk) -> None:
    desk.write("wrong.md", WRONG)
    desk.write("disputed.md", "The dam cost $9.6 million.")
    desk.write("right.md", RIGHT)
    assert desk.check("right.md").code == 0
    assert desk.check("wrong.md").code == 1
    assert desk.check("wrong.md", "--exit-zero").code == 0
    assert desk.check("wrong.md", "none.md", "--exit-zero").code == 2
    assert desk.check("disputed.md").code == 0
    assert desk.check("disputed.md", "--fail-on", "disputed").code == 1
    assert desk.check("wrong.md", "--fail-on", "never").code == 0
    assert desk.check("wrong.md", "--show", "all").code == desk.check("wrong.md", "--show", "problems").code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--diff", "--fix", "a.md"], "--diff and --fix exclude one another"),
        (["--fix", "-"], "--fix cannot write standard input"),
        (["--stdin-filename", "x.md", "a.md"], "--stdin-filename needs '-'"),
        (["--update-baseline", "a.md"], "--update-baseline needs --baseline FILE"),
        (["--baseline-add", "a.md"], "--baseline-add needs --baseline FILE"),
        (["--baseline-add", "--baseline", "b", "--since", "HEAD", "a.md"], "--baseline-add and --since exclude"),
        (["--watch", "-"], "--watch needs files"),
        (["--watch", "--fix", "a.md"], "--watch and --fix exclude"),
        (["--watch", "--format", "json", "a.md"], "--watch has the formats"),
        (["--jobs", "-1", "a.md"], "'--jobs'"),
        (["--exclude", "!", "a.md"], "bad pattern to exclude"),
        (["--baseline", "none.json", "a.md"], "no such baseline"),
        (["--config", "none.toml", "a.md"], "none.toml:1:1: cannot be read"),
        (["--config", "a", "--no-config", "a.md"], "--config and --no-config exclude"),
    ],
)
def test_options_that_make_no_sense(desk: Desk, arguments: list[str], message: str) -> None:
    desk.write("a.md", RIGHT)
    outcome = desk("check", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert message in outcome.err


# Configuration


def test_the_configuration_counts_and_options_count_more(desk: Desk) -> None:
    desk.write("a.md", "The dam cost $9.6 million.")
    desk.write("old/b.md", WRONG)
    desk.write("factcheck.toml", 'format = "jsonl"\nfail-on = "disputed"\nexclude = ["old/"]\n')
    outcome = desk("check", ".")
    assert (outcome.code, outcome.places) == (1, [("a.md", 1, "disputed")])
    assert desk("check", ".", "--fail-on", "refuted").code == 0
    assert desk("check", ".", "--no-config").code == 1
    deep = desk.folder / "old"
    desk.monkeypatch.chdir(deep)
    assert [path for path, *_ in desk("check", ".", "../a.md").places] == ["../a.md"]
    assert desk("The dam cost $9.6 million.").rows[0]["verdict"] == "disputed"
    assert desk("The dam cost $9.6 million.").code == 1
    assert desk("The dam cost $9.6 million.", "--no-config").code == 0


def test_mistakes_in_the_configuration(desk: Desk) -> None:
    desk.write("factcheck.toml", 'fromat = "json"\n')
    for arguments in (["check", "a.md"], ["The dam is high."], ["facts", "list"], ["config"]):
        outcome = desk(*arguments)
        assert outcome.code == 2
        assert "factcheck.toml:1:1: unknown key 'fromat' (did you mean 'format'?)" in outcome.err
        assert "--no-config" in outcome.err
    desk.write("factcheck.toml", 'sources = "gazete"\n')
    outcome = desk("The dam is high.")
    assert "factcheck.toml:1: source: the fact base has no source 'gazete'" in outcome.err
    assert "did you mean: gazette" in outcome.err
    desk.write("factcheck.toml", 'context = "nobody"\n')
    assert "factcheck.toml:1: context: the fact base has no entity 'nobody'" in desk("The dam is high.").err


def test_overrides(desk: Desk) -> None:
    desk.write("factcheck.toml", '[[overrides]]\npaths = "soft/"\nseverity = { refuted = "note" }\n'
               '[[overrides]]\npaths = "off/"\nseverity = { contradicted = "off" }\n'
               '[[overrides]]\npaths = "other/"\nfacts = "other.yaml"\n'
               '[[overrides]]\npaths = "broken/"\nfacts = "none.yaml"\n')  # fmt: skip
    desk.write("other.yaml", BASE.replace("over $8 million", "$3 million").replace("$9.6 million", "$3 million"))
    for name in ("soft", "off", "other", "broken", "hard"):
        desk.write(f"{name}/a.md", WRONG)
    assert (desk.check("soft").code, desk.check("soft").rows[0]["severity"]) == (0, "note")
    assert (desk.check("off").code, desk.check("off").out) == (0, "")
    assert desk.check("other", "--show", "all").rows[0]["verdict"] == "supported"
    assert desk.check("hard").code == 1
    outcome = desk.check("broken", "hard")
    assert (outcome.code, [path for path, *_ in outcome.places]) == (2, ["hard/a.md"])
    assert "factcheck.toml:12: overrides[3]: facts: no such file 'none.yaml'" in outcome.err
    desk.write("factcheck.toml", 'facts = "nowhere.yaml"')
    assert "factcheck.toml:1: facts: no such file 'nowhere.yaml'" in desk.check("hard").err


def test_config_shows_where_each_value_comes_from(desk: Desk) -> None:
    desk.write("pyproject.toml", "[tool.factcheck]\nfail-on = 'disputed'\njobs = 2\ndate = 2024-01-02\n"
               "[[tool.factcheck.overrides]]\npaths = 'a/'\nseverity = {refuted = 'off'}\n")  # fmt: skip
    desk.monkeypatch.setenv("FACTCHECK_FACTS", "facts.yaml")
    desk.monkeypatch.delenv("NO_COLOR", raising=False)
    outcome = desk("config", "--jobs", "3", "--exclude", "x/")
    lines = [" ".join(line.split()) for line in outcome.out.splitlines()]
    assert outcome.code == 0
    for line in (
        "configuration: pyproject.toml",
        'fail-on "disputed" pyproject.toml:2',
        "jobs 3 --jobs",
        'exclude ["x/"] --exclude',
        'date "2024-01-02" pyproject.toml:4',
        'facts ["facts.yaml"] environment: FACTCHECK_FACTS',
        'color "auto" default',
        "baseline – default",
        "exit-zero false default",
        "[[overrides]] pyproject.toml:5",
        'severity = { refuted = "off" }',
    ):
        assert line in lines, line
    rows = desk("config", "--format", "jsonl", "--no-config").rows
    assert {"key": "jobs", "value": 1, "origin": "default"} in rows
    assert {"key": "format", "value": "jsonl", "origin": "--format"} in rows


# Comments, baseline, git


def test_comments(desk: Desk) -> None:
    desk.write(
        "a.md",
        f"<!-- factcheck: ignore[dam-cost] a quote -->\n{WRONG}\n\n<!-- factcheck: ignore[dam-cost] -->\n{WRONG}\n\n"
        "<!-- factcheck: ignore old, until 2001-01-01 -->\nNothing.\n",
    )
    outcome = desk.check("a.md")
    assert [(row["line"], row["findings"][0]["code"], row["severity"]) for row in outcome.rows] == [
        (4, "suppression-error", "error"),
        (5, "contradicted", "error"),
        (7, "suppression-expired", "warning"),
    ]
    assert outcome.code == 1
    desk.write("b.md", "<!-- factcheck: ignore why -->\nNothing.\n")
    assert [desk.check("b.md", "--fail-on", level).code for level in ("refuted", "disputed", "never")] == [0, 1, 0]
    assert "0 claims" in desk("check", "b.md", "-q").out


def test_a_baseline(desk: Desk) -> None:
    desk.write("a.md", f"{WRONG}\n\nThe dam has 900 workers.\n")
    first = desk.check("a.md", "--baseline", "known.json", "--baseline-add")
    assert (first.code, first.out) == (0, "")
    assert "known.json: 0 taken out, 2 put in" in first.err
    outcome = desk.check("a.md", "--baseline", "known.json")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    desk.write("a.md", f"New first line.\n\n{WRONG}\n\nThe dam cost $2 million.\n")
    outcome = desk.check("a.md", "--baseline", "known.json")
    assert (outcome.code, outcome.places) == (1, [("a.md", 5, "refuted")])
    assert "1 known finding no longer occurs" in outcome.err
    assert "a.md: refuted [dam-workers] The dam has 900 workers." in outcome.err
    assert "1 taken out, 0 put in" in desk.check("a.md", "--baseline", "known.json", "--update-baseline").err
    assert desk.check("a.md", "--baseline", "known.json").places == [("a.md", 5, "refuted")]


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_since(desk: Desk) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=desk.folder, capture_output=True, check=True)

    desk.write("old.md", WRONG)
    desk.write("a.md", f"{WRONG}\n\nNothing.\n")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    desk.write("a.md", f"{WRONG}\n\nThe dam cost $2 million. It is old.\n")
    desk.write("new.md", WRONG)
    outcome = desk.check(".", "--since", "HEAD")
    assert outcome.places == [("a.md", 3, "refuted"), ("new.md", 1, "refuted")]
    assert desk.check("old.md", "--since", "HEAD").code == 0
    assert "no revision 'HEDA'" in desk.check(".", "--since", "HEDA").err


def test_statistics_go_to_standard_error(desk: Desk) -> None:
    desk.write("a.md", f"{WRONG}\n\n{RIGHT} Nothing here.\n")
    outcome = desk.check("a.md", "--statistics")
    assert len(outcome.rows) == 1
    lines = [" ".join(line.split()) for line in outcome.err.splitlines()]
    for line in ("2 claims, 1 other sentence", "supported 1", "refuted 1", "dam-cost 2 1 supported, 1 refuted",
                 "never matched: 1 of 2 facts", "dam-workers"):  # fmt: skip
        assert line in lines, line


# Corrections


def test_diff_and_fix(desk: Desk) -> None:
    text = f"\ufeff{WRONG}\r\n\r\nThe dam cost the $2 million.\r\n"
    file = desk.write("a b.md", text)
    outcome = desk("check", "--diff", "a b.md")
    assert outcome.code == 1
    assert f"-\ufeff{WRONG}\r\n+\ufeff{RIGHT}\r\n" in outcome.out
    assert "a b.md:3:18: left alone: “$2 million” [dam-cost]: 'the' stands before the number" in outcome.err
    assert "1 correction can be made in 1 file, 1 left alone" in outcome.err
    assert file.read_bytes().decode() == text
    outcome = desk.check("--fix", "a b.md")
    assert outcome.places == [("a b.md", 3, "refuted")]
    assert "a b.md:1:14: “$3 million” is now “more than $8 million” [dam-cost]" in outcome.err
    assert file.read_bytes().decode() == text.replace(WRONG, RIGHT)
    again = desk.check("--fix", "a b.md")
    assert "0 corrections were made in 0 files, 1 left alone" in again.err


def test_known_and_silenced_findings_are_not_corrected(desk: Desk) -> None:
    file = desk.write("a.md", WRONG)
    desk.check("a.md", "--baseline", "known.json", "--baseline-add")
    desk.check("a.md", "--baseline", "known.json", "--fix")
    assert file.read_text() == WRONG
    file = desk.write("b.md", f"<!-- factcheck: ignore a quote -->\n{WRONG}\n")
    assert "nothing to correct" in desk.check("b.md", "--fix").err


# Interrupted


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_a_complete_report(tmp_path: Path, jobs: str) -> None:
    for i in range(40):
        (tmp_path / f"{i:02}.txt").write_text("All is SLOW." if i == 38 else "All is REFUTED.")
    target = tmp_path / "report.json"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [*FAKE, "check", str(tmp_path), "--jobs", jobs, "--format", "jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.stdout.read(), process.stderr.read()
    process.wait(timeout=600)
    rows = [json.loads(line) for line in (first + out).decode().splitlines()]
    assert process.returncode == 130
    assert 1 <= len(rows) < 40
    assert f"interrupted: {len(rows)} of 40 files were judged" in err.decode()
    assert "Traceback" not in err.decode()
    assert not target.exists()


PARTIAL = {
    "json": '"interrupted": true, "exit_code": 130',
    "sarif": '"executionSuccessful": false',
    "junit": '<error message="interrupted: ',
    "gitlab": '"severity": "critical"',
    "github": "::error title=factcheck%3A not judged::interrupted: ",
    "markdown": "❌ interrupted: ",
    "html": '<p class="missing">interrupted: ',
    "plain": "interrupted: ",
}


@pytest.mark.parametrize("name", PARTIAL)
def test_an_interrupt_completes_the_file_as_well(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("All is REFUTED.")
    (tmp_path / "b.txt").write_text("All is SLOW.")
    target = tmp_path / "report.json"
    process = subprocess.Popen(
        [*FAKE, "check", str(tmp_path / "a.txt"), "-", str(tmp_path / "b.txt"), "--format", name, "-o", str(target),
         "--statistics"],
        stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:  # told when the first file is done
        if b"standard input: empty" in line:
            break
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=600)
    assert process.returncode == 130
    report = target.read_text(encoding="utf-8")
    assert PARTIAL[name] in report
    assert name == "json" or "2 of 3 files were judged" in report
    if name == "json":
        assert [row["path"] for row in json.loads(report)["results"]] == [str(tmp_path / "a.txt")]


def test_watching(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("All is REFUTED.")
    process = subprocess.Popen(
        [*FAKE, "check", str(file), "--watch", "--format", "jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    assert json.loads(process.stdout.readline())["verdict"] == "refuted"
    assert process.stderr.readline() == f"factcheck: {file}:\n".encode(), "also where nothing is wrong with it"
    assert b"watching; Ctrl-C" in process.stderr.readline()
    file.write_text("All is DISPUTED, now.")
    assert json.loads(process.stdout.readline())["verdict"] == "disputed"
    process.send_signal(signal.SIGINT)
    err = process.stderr.read()
    assert process.wait(timeout=600) == 130
    assert b"Traceback" not in err
