"""A fault in one claim never ends the others: the command, with digits of all kinds and with a fault planted."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import warm

ROOT = Path(__file__).resolve().parent.parent
PLANTED = """
from factcheck.checking.reader import Reader
from factcheck.reading import quantities

def planted(work, text_of):
    def wrapped(*arguments, **named):
        if "BOOM" in text_of(*arguments):
            raise ValueError("planted")
        return work(*arguments, **named)
    return wrapped

Reader.read = planted(Reader.read, lambda reader, text, *_: text)
quantities.read = planted(quantities.read, lambda tokens, *_: tokens.text)
"""
TRUE = "Kazakhstan and South Korea signed 11 documents."
FALSE = "Kazakhstan and South Korea signed 12 documents."
BOOM = "Kazakhstan and South Korea signed BOOM documents."
SIGNS = "²³¹①③⑫❷➂㊿٣٤۷६๓₂𝟞🄁½Ⅷ五"
"""Digits to Unicode, or numbers, or neither; most are none to ``int``."""


def call(*arguments: str, feed: str = "", plant: bool = False, debug: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "FACTCHECK_DEBUG": debug}
    return warm.run(*arguments, env=env, feed=feed, before=PLANTED if plant else "")


def codes(out: str) -> list[str]:
    return [json.loads(line)["findings"][0]["code"] for line in out.splitlines()]


@pytest.mark.parametrize("command", [("-",), ("parse", "-")], ids=["judge", "parse"])
def test_digits_of_every_kind_in_every_place_of_a_number(command: tuple[str, ...]) -> None:
    shapes = (
        "12/{0}/2019",
        "12-{0}-2019",
        "{0}.12.2019",
        "2019-{0}{0}-12",
        "2019-{0}",
        "{0}{0}th",
        "5 {0}{0}{0} firms",
    )
    shapes += ("${0} billion", "{0} May", "May {0}", "{0}{0}{0}{0}", "in 2009-{0}{0}", "No. {0}", "Q{0} 2019", "3:{0}")
    lines = [f"Kazakhstan signed it: {shape.format(sign)}." for shape in shapes for sign in SIGNS]
    done = call("--format", "jsonl", *command, feed="\n".join([*lines, FALSE]))
    assert (done.returncode, done.stderr) == (int(command == ("-",)), "")
    assert len(done.stdout.splitlines()) == len(lines) + 1
    assert '"internal"' not in done.stdout


def test_a_fault_in_a_line_is_told_and_the_others_are_judged() -> None:
    done = call("--format", "jsonl", "-", feed=f"{FALSE}\n{BOOM}\n{TRUE}\n{BOOM}\n", plant=True)
    assert done.returncode == 2
    assert codes(done.stdout) == ["contradicted", "internal", "supported", "internal"]
    record = json.loads(done.stdout.splitlines()[1])
    assert (record["verdict"], record["claim"]) == ("unverifiable", BOOM)
    assert "ValueError: planted (" in record["notes"][0]
    heads = [line for line in done.stderr.splitlines() if "error: " in line]
    assert [head.split(": internal error: ")[0] for head in heads] == [
        "factcheck: error: standard input:2",
        "factcheck: error: standard input:4",
    ]
    assert done.stderr.count("report it") == 1
    assert "Traceback" not in done.stderr


def test_a_fault_in_an_argument() -> None:
    done = call("--format", "jsonl", BOOM, FALSE, plant=True)
    assert (done.returncode, codes(done.stdout)) == (2, ["internal", "contradicted"])
    assert "claim 1: internal error: ValueError: planted" in done.stderr
    done = call(BOOM, FALSE, plant=True, debug="1")
    assert done.returncode == 2
    assert "Traceback" in done.stderr


def test_a_fault_in_a_document_ends_no_more_than_its_sentence(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    table = f"| claim |\n|---|\n| {BOOM} |\n| {FALSE} |"
    items = f"- {BOOM}\n- {FALSE}"
    text = f"# {BOOM}\n\n{FALSE} {BOOM} {TRUE}\n\n{items}\n\n## A table\n\n{table}\n"
    draft.write_text(text, encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text(FALSE, encoding="utf-8")
    options = ("check", "--format", "jsonl", "--show", "all", "--config", str(tmp_path / "c.toml"))
    silent = '[[overrides]]\npaths = ["*"]\nseverity = {unverifiable = "off"}\n'
    (tmp_path / "c.toml").write_text(silent, encoding="utf-8")  # what was not judged cannot be switched off
    done = call(*options, str(draft), str(other), plant=True)
    assert done.returncode == 2
    expected = ["internal", "contradicted", "internal", "supported", "internal", "contradicted", "internal"]
    assert codes(done.stdout) == [*expected, "contradicted", "contradicted"]
    assert [json.loads(line)["line"] for line in done.stdout.splitlines()] == [1, 3, 3, 3, 5, 6, 12, 13, 1]
    assert f"{draft}:1: internal error: ValueError: planted" in done.stderr
    done = call("explain", f"{draft}:3", plant=True)
    assert done.returncode == 2
    assert "internal error" in done.stderr and FALSE in done.stdout


def test_a_fault_in_an_example_of_the_fact_base(tmp_path: Path) -> None:
    source = (ROOT / "facts.yaml").read_text(encoding="utf-8")
    changed, count = re.subn(r"(examples:\n +)[^:]*", rf"\1{BOOM}", source, count=1)
    assert count == 1
    (tmp_path / "facts.yaml").write_text(changed, encoding="utf-8")
    done = call("facts", "check", "--facts", str(tmp_path / "facts.yaml"), plant=True)
    assert done.returncode == 2
    assert done.stdout.count("a mistake in factcheck, please report it: ValueError: planted") == 1, done.stderr


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_fault_in_what_only_shows(command: str) -> None:
    done = call("--format", "jsonl", command, "-", feed=f"{TRUE}\n{BOOM}\n{FALSE}\n", plant=True)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 3
    assert "planted" in done.stdout.splitlines()[1]
    assert done.stderr.count("internal error: ValueError: planted") == 1
