"""What a run reads: never replaced by its report; pipes and devices are read once, and not without end."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import warm
from dam import BASE

WRONG = "The dam cost $3 million.\n"
needs_devices = pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs /dev/fd and /dev/zero")


def run(*arguments: str, cwd: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command, in a folder of its own."""
    return warm.run(*arguments, cwd=cwd, **{"stdin": subprocess.DEVNULL} | options)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(BASE)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text(WRONG)
    (tmp_path / "link.md").symlink_to("drafts/a.md")
    (tmp_path / "second").hardlink_to(tmp_path / "drafts" / "a.md")
    (tmp_path / "other.yaml").write_text(BASE)
    (tmp_path / "factcheck.toml").write_text('[[overrides]]\npaths = ["x/"]\nfacts = "other.yaml"\n')
    (tmp_path / "known.json").write_text('{"version": 1, "findings": []}')
    return tmp_path


REPLACED = [
    (["check", "drafts/a.md", "-o", "drafts/a.md"], "a text to be judged"),
    (["check", "drafts", "-o", "link.md"], "a text to be judged"),
    (["check", "link.md", "-o", "second"], "a text to be judged"),
    (["check", "drafts", "--diff", "-o", "drafts/a.md"], "a text to be judged"),
    (["check", "-", "--stdin-filename", "drafts/a.md", "-o", "drafts/a.md"], "a text to be judged"),
    (["explain", "drafts/a.md:1", "-o", "drafts/a.md"], "a text to be judged"),
    ([WRONG, "-o", "facts.yaml"], "a fact base"),
    (["--facts", "other.yaml", WRONG, "-o", "other.yaml"], "a fact base"),
    (["check", "drafts", "-o", "other.yaml"], "a fact base"),
    (["facts", "list", "-o", "facts.yaml"], "a fact base"),
    (["facts", "check", "other.yaml", "-o", "other.yaml"], "a fact base"),
    (["check", "drafts", "--baseline", "known.json", "-o", "known.json"], "the baseline"),
    (["check", "drafts", "--baseline", "new.json", "--baseline-add", "-o", "drafts/../new.json"], "the baseline"),
    (["check", "drafts", "-o", "factcheck.toml"], "the configuration"),
    (["config", "-o", "factcheck.toml"], "the configuration"),
]


@pytest.mark.parametrize(
    ("arguments", "what"), REPLACED, ids=lambda value: " ".join(value)[:50] if type(value) is list else ""
)
def test_the_report_replaces_no_input(desk: Path, arguments: Sequence[str], what: str) -> None:
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    done = run(*arguments, cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"error: --output: {arguments[-1]} is {what}, and the report would replace it" in done.stderr
    assert ("--exclude" in done.stderr) == (what == "a text to be judged"), (
        "an old report may be in the way, no fact base"
    )
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_the_report_does_not_replace_the_claims_that_are_piped_in(desk: Path) -> None:
    claims = desk / "claims.txt"
    claims.write_text(WRONG)
    for arguments in (["-"], ["check", "-"], ["parse", "-"], ["explain", "-"]):
        with claims.open() as stdin:
            done = run(*arguments, "-o", "claims.txt", cwd=desk, stdin=stdin)
        assert done.returncode == 2
        assert "claims.txt is standard input" in done.stderr
        assert claims.read_text() == WRONG


def test_what_is_no_input_is_replaced(desk: Path) -> None:
    (desk / "report.md").write_text("the old report")
    for arguments in (["check", "drafts"], [WRONG], ["check", ".", "--exclude", "report.md"]):
        assert run(*arguments, "-o", "report.md", cwd=desk).returncode == 1
    assert "refuted" in (desk / "report.md").read_text()
    assert run(WRONG, "-o", "/dev/null", cwd=desk).returncode == 1


def test_a_fact_base_is_not_corrected_by_itself(desk: Path) -> None:
    for name in ("facts.yaml", "other.yaml"):
        done = run("check", "--fix", name, cwd=desk)
        assert (done.returncode, "is a fact base" in done.stderr) == (2, True)
        assert (desk / name).read_text() == BASE


# Names that are options


OPTIONS = ["--exclude=*.md", "--exit-zero", "--output=b.md", "-q", "-ob.md", "--fail-on=never"]


@pytest.mark.parametrize("name", OPTIONS)
def test_a_file_is_not_taken_for_an_option(desk: Path, name: str) -> None:
    (desk / name).write_text("Nothing is said of it here.")
    done = run("check", *sorted({name, "link.md"}), cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"factcheck: error: {name!r} may be an option, and is the name of a file here")


def test_after_the_end_of_the_options_all_are_files(desk: Path) -> None:
    for name in OPTIONS:
        (desk / name).write_text("Nothing is said of it here.")
    glob = sorted({*OPTIONS, "link.md"})
    done = run("check", "--show", "problems", "--", *glob, cwd=desk)
    assert (done.returncode, done.stdout.startswith("link.md:1:")) == (1, True)
    assert "6 other sentences" in done.stdout, "each file is read"
    (desk / "--").write_text("")
    assert run("check", OPTIONS[0], "--", "link.md", cwd=desk).returncode == 2, "nor is this the end of the options"
    assert run("check", "--", *glob, cwd=desk).returncode == 1


# Pipes and devices


def piped(*arguments: str, content: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """As ``factcheck … <(…)``: what stands for PIPE is the name of a pipe with that content."""
    reader, writer = os.pipe()
    try:
        os.write(writer, content.encode())
        os.close(writer)
        words = [word.replace("PIPE", f"/dev/fd/{reader}") for word in arguments]
        return run(*words, cwd=cwd, pass_fds=[reader])
    finally:
        os.close(reader)


@needs_devices
@pytest.mark.parametrize("size", [0, 30_000], ids=["small", "large enough for the cache"])
@pytest.mark.parametrize(
    "arguments", [[WRONG], ["check", "a.md"], ["check", "a.md", "a.txt", "--jobs", "2"], ["facts", "check"]]
)
def test_a_fact_base_from_a_pipe(tmp_path: Path, size: int, arguments: list[str]) -> None:
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text(WRONG)
    done = piped(*arguments, "--facts", "PIPE", content=BASE + "#" * size, cwd=tmp_path)
    assert done.stderr == ""
    if arguments[0] == "facts":
        assert "2 facts" in done.stdout
    else:
        assert done.returncode == 1
        assert "refuted  [dam-cost]" in done.stdout


@needs_devices
def test_a_configuration_from_a_pipe_speaks_of_this_folder(desk: Path) -> None:
    content = 'facts = "other.yaml"\nfail-on = "never"\n'
    done = piped("check", "drafts", "--config", "PIPE", content=content, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    done = piped("config", "--config", "PIPE", "--format", "jsonl", content=content, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"key": "facts", "value": ["other.yaml"]' in done.stdout


@needs_devices
def test_a_draft_and_a_baseline_from_a_pipe(desk: Path) -> None:
    done = piped("check", "PIPE", content=WRONG, cwd=desk)
    assert (done.returncode, "refuted" in done.stdout) == (1, True)
    content = (desk / "known.json").read_text()
    assert piped("check", "drafts", "--baseline", "PIPE", content=content, cwd=desk).returncode == 1
    done = piped("check", "drafts", "--baseline", "PIPE", "--baseline-add", content=content, cwd=desk)
    assert (done.returncode, "is no file" in done.stderr) == (2, True)


@needs_devices
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--facts", "/dev/zero", WRONG], "/dev/zero:1:1: larger than 20 MB"),
        (["check", "drafts", "--facts", "/dev/zero"], "/dev/zero:1:1: larger than 20 MB"),
        (["--config", "/dev/zero", WRONG], "/dev/zero:1:1: larger than 4 MB"),
        (["--facts", "/dev/null", WRONG], "/dev/null:1:1: "),
    ],
)
def test_devices_are_not_read_without_end(desk: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments, cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_a_pipe_that_merely_stands_there_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Nothing is said of it here.\n")
    for name in ("facts.yaml", "factcheck.toml", "pyproject.toml", ".gitignore", "b.md"):
        os.mkfifo(tmp_path / name)
    assert run("check", ".", cwd=tmp_path).returncode == 0
