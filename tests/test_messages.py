"""What ``factcheck`` says on standard error: one line for each thing, whatever the names of files hold."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dam import BASE
from test_check import WRONG, Desk

from factcheck import Checker, load
from factcheck.documents.finding import find
from factcheck.output import folded
from factcheck.statistics import Statistics

ROOT = Path(__file__).resolve().parent.parent
EVIL = "x\n::error title=pwned::hacked\n\t\x1b[2J"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", ".", "--format", "github"),
        ("check", ".", "--diff"),
        ("check", ".", "--fix"),
        ("check", ".", "--statistics"),
        ("check", f"{EVIL}bad.m"),  # a hint names the nearest file
        ("check", f"{EVIL}folder/*.md"),
        ("check", "a.md", "--baseline", EVIL),
        ("check", "a.md", "--since", EVIL),
        ("check", "a.md", "--output", f"{EVIL}/x"),
        ("check", "a.md", f"--{EVIL}"),
        ("config", "--config", EVIL),
        ("facts", "list", "--facts", EVIL),
        ("facts", EVIL),
        ("facts", "show", EVIL),
        ("explain", "a claim", "--facts", EVIL),
    ],
)
def test_a_name_from_outside_begins_no_line(desk: Desk, arguments: tuple[str, ...]) -> None:
    desk.write(f"{EVIL}bad.md", b"x \xff")
    desk.write(f"{EVIL}empty.md", "")
    desk.write(f"{EVIL}wrong.md", f'{WRONG}\n\nThe dam cost *$3* million, and "the dam cost $3 million".\n')
    desk.write("a.md", "Nothing.\n")
    outcome = desk(*arguments)
    assert outcome.code in (1, 2)
    assert not [line for line in outcome.err.split("\n") if line.lstrip().startswith("::")]
    assert "\x1b" not in outcome.err


def test_messages_of_several_lines_keep_them(desk: Desk) -> None:
    desk.write("facts.yaml", "factcheck: 2\ntitle: x\nlanguage: en\nbad: 1\nworse: 2\n")
    err = desk("check", "facts.yaml").err
    assert err.startswith("factcheck: error: the fact base has ")
    assert "facts.yaml:4:1: " in err.split("\n")[1]
    assert "facts.yaml:5:1: " in err.split("\n")[2]
    desk.write("factcheck.toml", 'bad = 1\nworse = 2\n[[overrides]]\npaths = ["*.md"]\nfacts = "no.yaml"\n')
    err = desk("check", "facts.yaml").err
    assert "\nfactcheck.toml:1:1: " in err
    assert "\nfactcheck.toml:2:1: " in err


def test_each_kind_of_error_gets_its_advice_once(desk: Desk) -> None:
    for i in range(7):
        desk.write(f"a{i}.md", b"x \xff")
    desk.write("z.pdf", "x")
    desk.write("z.doc", "x")
    desk.write("good.md", "The mood was good.")
    outcome = desk("check", ".", "z.pdf", "z.doc")
    assert outcome.code == 2
    assert outcome.err.count("hint: Save it as UTF-8") == 1
    assert "z.pdf: .pdf files cannot be read\nhint: Give the text" in outcome.err
    assert "z.doc: .doc files cannot be read\nhint: Save it as .docx" in outcome.err
    assert outcome.err.endswith("factcheck: error: 2 more inputs like these\n")
    assert desk("check", "nowhere.md", "somewhere.md").err.count("hint: ") == 1


# Names of files that mean nothing, or are left out


@pytest.mark.parametrize("options", [(), ("--fix",), ("--format", "github")])
def test_an_empty_name_is_not_this_folder(desk: Desk, options: tuple[str, ...]) -> None:
    desk.write("a.md", WRONG)
    outcome = desk("check", "", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert "the name of a file is empty" in outcome.err
    assert "hint: Is a variable of the shell not set?" in outcome.err
    assert desk.folder.joinpath("a.md").read_text() == WRONG
    assert find([""]).files == ()


@pytest.mark.parametrize("option", ["--facts", "--output", "--baseline", "--config", "--stdin-filename"])
def test_an_empty_name_of_an_option(desk: Desk, option: str) -> None:
    desk.write("a.md", "Nothing.")
    outcome = desk("check", "a.md", option, "")
    assert (outcome.code, f"{option}: the name of a file is empty" in outcome.err) == (2, True)


def denied(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied", "x/.git")


def test_what_may_not_be_read_stops_nothing_else(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("closed/a.md", WRONG)
    desk.write("wrong.md", WRONG)
    scandir, lstat = os.scandir, os.lstat
    inside = lambda path: "closed" in Path(os.fspath(path)).parts  # noqa: E731
    monkeypatch.setattr(os, "scandir", lambda path: denied() if inside(path) else scandir(path))
    monkeypatch.setattr(
        os, "lstat", lambda path, **how: denied() if str(path).endswith("closed/a.md") else lstat(path, **how)
    )
    monkeypatch.setattr(Path, "exists", denied)
    for name in ("closed", "closed/a.md"):
        outcome = desk("check", name, "wrong.md", "--format", "jsonl")
        assert (outcome.code, len(outcome.rows)) == (2, 1)
        assert (
            f"factcheck: error: {name}: cannot be read: permission denied\nhint: Check the permissions" in outcome.err
        )
        assert "Errno" not in outcome.err


def test_links_that_lead_nowhere(desk: Desk) -> None:
    desk.folder.joinpath("gone.md").symlink_to("nowhere.md")
    desk.folder.joinpath("loop.md").symlink_to("loop.md")
    err = desk("check", "gone.md", "loop.md").err
    assert "gone.md: cannot be read: it is gone, or a link to nothing\nhint: Check where the link points" in err
    assert "loop.md: cannot be read: a link that leads back to itself\n" in err
    assert "permissions" not in err


def test_nothing_left_is_told(desk: Desk) -> None:
    desk.write("drafts/a.md", WRONG)
    for arguments in ((".", "--exclude", "*"), ("drafts", "--exclude", "*.md"), ("drafts/*.md", "--exclude", "a.md")):
        outcome = desk("check", *arguments)
        assert (outcome.code, outcome.out) == (0, "0 claims\n"), arguments
        assert outcome.err == f"factcheck: {arguments[0]}: left out by --exclude\n"
    desk.write("factcheck.toml", 'exclude = ["drafts/"]')
    outcome = desk("check", "drafts/a.md", "drafts/../drafts/a.md")
    assert outcome.err.startswith("factcheck: drafts/a.md: left out by factcheck.toml:1: exclude\n")
    desk.write("b.md", "Nothing.")
    assert desk("check", ".").err == ""


def test_a_file_by_two_names_is_judged_once(desk: Desk) -> None:
    path = desk.write("a.md", WRONG)
    desk.folder.joinpath("link.md").symlink_to("a.md")
    assert desk.check("a.md", "./a.md", str(path), "link.md", ".").places == [("a.md", 1, "refuted")]
    assert len(desk.check("a.md", "-", str(path), stdin="Nothing.").places) == 1


# The summary


def test_what_is_not_shown_is_counted(desk: Desk) -> None:
    silence = "<!-- factcheck: ignore[dam-cost] irony -->"
    desk.write("a.md", f"{WRONG}\n\n{silence}\n\nThe dam cost $4 million.\n")
    assert desk("check", "a.md", "--baseline", "known.json", "--baseline-add").out == "0 claims; 1 silenced, 1 known\n"
    desk.write("a.md", f"{silence}\n\nNothing.\n\n<!-- factcheck: ignore -->\n\n{WRONG}\n")
    outcome = desk("check", "a.md", "--baseline", "known.json")
    assert outcome.out.endswith(
        "0 claims (1 other sentence); 1 known, 1 comment with a mistake, 1 comment without effect\n"
    )
    quiet = desk("check", "a.md", "--baseline", "known.json", "-q")
    assert (quiet.code, quiet.out.count("\n")) == (1, 1)
    assert quiet.err.startswith("factcheck: a.md:5:1: suppression: ")
    assert desk("check", "a.md", "--baseline", "known.json", "-q", "--fail-on", "never").err == ""


def test_an_argument_that_names_nobody_is_told_whom_it_is_taken_to_be_about(desk: Desk) -> None:
    desk.write("facts.yaml", (ROOT / "facts.yaml").read_text(encoding="utf-8"))
    told = "note: names no country: taken to be about Kazakhstan and South Korea"
    outcome = desk("The two countries signed 12 documents.")
    assert (outcome.code, told in " ".join(outcome.out.split())) == (1, True)
    assert "names no country" not in desk("Kazakhstan and South Korea signed 12 documents.").out
    assert desk("They signed 12 documents.").code == 0


# Single messages


def test_a_file_that_begins_with_a_hyphen(desk: Desk) -> None:
    desk.write("-dash.md", WRONG)
    assert "hint: A file that begins with '-' goes after '--'.\n" in desk("check", "-dash.md").err
    assert "hint: A file that begins with '-' goes after '--'.\n" in desk("check", "-dish.md").err
    assert "hint: A claim that begins with '-' goes after '--'.\n" in desk("-5 degrees").err
    assert desk("check", "--", "-dash.md").code == 1


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_patch_for_files_beside_this_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("a.md", WRONG)
    desk.write("sub/b.md", WRONG)
    monkeypatch.chdir(desk.folder / "sub")
    outcome = desk("check", "../a.md", "b.md", "--diff")
    assert "--- a/a.md\n" in outcome.out
    assert "--- a/sub/b.md\n" in outcome.out
    assert f"the names in the patch are those in {desk.folder}: apply it there" in outcome.err
    subprocess.run(["git", "apply", "-"], cwd=desk.folder, input=outcome.out.encode(), check=True)
    assert desk("check", "..").code == 0
    desk.write("sub/b.md", WRONG)
    outcome = desk("check", "b.md", "--diff")
    assert "--- a/b.md\n" in outcome.out
    assert "apply it there" not in outcome.err


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_files_beside_the_repository_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("repo/a.md", "Nothing.")
    desk.write("b.md", WRONG)
    for words in (("init", "-q"), ("add", "a.md"), ("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=desk.folder / "repo", check=True)
    monkeypatch.chdir(desk.folder / "repo")
    outcome = desk("check", "a.md", "../b.md", "--since", "HEAD")
    assert outcome.code == 1
    assert (
        outcome.err == "factcheck: ../b.md: not in the git repository of this folder: all its lines count as changed\n"
    )
    assert desk("check", "a.md", "--since", "HEAD").err == "factcheck: nothing has changed since HEAD\n"


def test_all_facts_that_nothing_was_about_can_be_seen() -> None:
    statistics = Statistics(tuple(f"fact-{i}" for i in range(30)))
    assert "  … and 10 more; --show all names them" in statistics.lines()
    assert "  fact-29" in statistics.lines(everything=True)


def test_config_shows_the_fact_base_that_is_picked_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [" ".join(line.split()) for line in desk("config").out.splitlines()]
    assert 'facts ["facts.yaml"] found here' in rows
    (desk.folder / "sub").mkdir()
    monkeypatch.chdir(desk.folder / "sub")
    rows = [" ".join(line.split()) for line in desk("config").out.splitlines()]
    assert 'facts ["../facts.yaml"] found above' in rows


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ('context = ["nobody"]', "factcheck.toml:4: overrides[0]: context: the fact base has no entity 'nobody'"),
        ('facts = "no.yaml"', "factcheck.toml:4: overrides[0]: facts: no such file 'no.yaml'"),
    ],
)
def test_mistakes_in_overrides_have_their_place(desk: Desk, value: str, message: str) -> None:
    desk.write("factcheck.toml", f'[[overrides]]\npaths = ["*.md"]\n\n{value}\n')
    desk.write("a.md", WRONG)
    outcome = desk("check", "a.md")
    assert (outcome.code, message in outcome.err) == (2, True), outcome.err


def test_colour_is_forced_by_the_environment(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("a.md", WRONG)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in desk("check", "a.md").out
    assert "\x1b[" not in desk("check", "a.md", "--color", "never").out
    assert "\x1b[" not in desk("check", "a.md", "--format", "plain").out
    desk("check", "a.md", "-o", "report")
    assert "\x1b[" not in (desk.folder / "report").read_text()
    assert "environment: FORCE_COLOR" in desk("config").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in desk("check", "a.md").out


def test_facts_check_says_what_it_does_not_understand(desk: Desk) -> None:
    desk.write("facts.yaml", BASE.replace("The dam cost $9.6 million.", "She built the dam in 2024."))
    outcome = desk("facts", "check")
    assert outcome.code == 2
    assert "facts.yaml:12:11: dam-cost: “she”: whom that means stands in no other sentence; name them\n" in outcome.out
    assert outcome.out.endswith(": 2 facts, 4 readings, 0 examples, 2 sources: 1 problem\n")


def test_a_base_that_cannot_be_loaded_has_a_way_out(desk: Desk) -> None:
    desk.write("facts.yaml", "factcheck: 2\nbad: 1\n")
    outcome = desk("facts", "check", "facts.yaml")
    assert "hint: Correct the fact base, or name another one with --facts." in outcome.err


def test_a_base_of_the_format_before_has_a_way_out(desk: Desk) -> None:
    """Whatever is done with it, one line says what to do; nothing is judged."""
    desk.write("facts.yaml", "factcheck: 1\ntitle: x\nconcepts: {dam: dam}\nfacts: []\n")
    desk.write("a.md", WRONG)
    told = "facts.yaml:1:12: format 1 is no longer read: write each reading as a sentence; “factcheck init"
    for arguments in ((WRONG,), ("check", "a.md"), ("facts", "check"), ("facts", "list"), ("explain", WRONG)):
        outcome = desk(*arguments)
        assert (outcome.code, outcome.out) == (2, ""), arguments
        assert told in outcome.err
        assert outcome.err.count("\n") == 3, outcome.err


# Folding


def test_prose_is_folded_and_what_is_to_be_copied_is_not() -> None:
    line = "  one two three https://example.org/a-long-address-that-stays `factcheck explain 'a claim'` end"
    assert list(folded(line, None)) == [line]
    assert list(folded(line, 20)) == [
        "  one two three",
        "    https://example.org/a-long-address-that-stays",
        "    `factcheck explain 'a claim'`",
        "    end",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "not-covered"),
        ("explain", "The dam, which is a large one indeed, cost some $3 million in the year of the flood, they say."),
        ("parse", "The dam, which is a large one indeed, cost some $3 million in the year of the flood, they say."),
        ("facts", "list"),
        ("facts", "show", "dam-cost"),
        ("sources",),
        ("check", "quote.md", "--fix"),
    ],
)
def test_a_narrow_terminal_gets_short_lines(desk: Desk, arguments: tuple[str, ...]) -> None:
    import pty

    long = "What the dam cost, by the account of those who built it and of those who paid for it"
    desk.write("facts.yaml", BASE.replace("What the dam cost", f'"{long}"').replace("title: One", f'title: "{long}"'))
    desk.write("quote.md", f"> {WRONG}\n")
    master, slave = pty.openpty()
    environment = {**os.environ, "COLUMNS": "60", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "factcheck", *arguments]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment) as process:
        os.close(slave)
        shown = b""
        while True:
            try:
                piece = os.read(master, 1 << 16)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(master)
    lines = shown.decode().replace("\r", "").split("\n")
    assert len(lines) > 3
    copied = ("https://", "`", "why: factcheck", "factcheck facts show ID")
    assert [line for line in lines if len(line) > 60 and not any(word in line for word in copied)] == []
    piped = desk(*arguments)
    assert max(map(len, (piped.out + piped.err).split("\n"))) > 60


def parts(claim: str) -> list[tuple[str, str, str]]:
    found = Checker(load()).check(claim).findings
    return [(str(f.verdict), f.part, f.message) for f in found]


def test_of_a_list_the_members_that_no_source_has_are_told_apart() -> None:
    """Which of them are in a list is not left to the reader, nor is it said that "together" the sources have them."""
    told = parts("Toyota, Kia and Lotte operate in Kazakhstan.")
    assert [(verdict, part) for verdict, part, _ in told] == [
        ("supported", "Kia and Lotte"),
        ("unverifiable", "Toyota"),
    ]
    notes = [note for f in Checker(load()).check("Kia and Toyota operate in Kazakhstan.").findings for note in f.notes]
    assert not any("together they do" in note for note in notes)


def test_what_somebody_else_says_is_told_without_who_says_so() -> None:
    told = parts("Yoon called the visit a historic event.")
    assert [(verdict, part) for verdict, part, _ in told] == [
        ("supported", "the visit a historic event"),
        ("refuted", "Yoon"),
    ]


def test_a_date_is_held_against_the_day_that_is_told() -> None:
    ((verdict, part, message),) = parts("Yoon Suk Yeol made his first state visit to Kazakhstan in June 2023.")
    assert (verdict, part) == ("refuted", "June 2023")
    assert message.endswith("June 2023 instead of 2024-06")


def test_a_month_without_its_year_in_a_source_without_a_date(desk: Desk) -> None:
    (desk.folder / "source.txt").write_text("Halden Brewery opened a shop in Leeds in June.\n", encoding="utf-8")
    done = desk("--against", "source.txt", "Halden Brewery opened a shop in Leeds in June 2024.")
    assert done.code == 0
    assert "unverifiable" in done.out and "internal error" not in done.err
