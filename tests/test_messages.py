"""What ``factcheck`` says on standard error: one line for each thing, whatever the names of files hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_check import WRONG, Desk

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
    desk.write("facts.yaml", "factcheck: 1\ntitle: x\nlanguage: en\nbad: 1\nworse: 2\n")
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
