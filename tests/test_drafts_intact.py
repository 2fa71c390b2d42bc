"""Drafts with odd blanks and missing ends, through the command: every place is right, every loss is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import warm

ROOT = Path(__file__).resolve().parent.parent
WRONG = "Trade between Kazakhstan and South Korea is $12 billion."
BLANKS = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace() and c not in " \t\r\n"]
SHAPES = ("{0}\n{1}", "- {0}\n  {1}", "> {0}\n> {1}", "1. a\n\n   {0}\n   {0}\n   {1}", "{0}\n{1}\n===", "# {0}{1}{0}")


def check(draft: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return warm.run("check", "--facts", str(ROOT / "facts.yaml"), *options, draft.name, cwd=draft.parent)


def test_lines_of_odd_blanks_move_nothing(tmp_path: Path) -> None:
    """In all shapes of a paragraph, with all blanks of Unicode, in one draft."""
    parts = [shape.format(blank, WRONG) for blank in BLANKS for shape in SHAPES]
    source = "\n\n***\n\n".join(parts)
    draft = tmp_path / "draft.md"
    draft.write_bytes(source.encode())
    done = check(draft, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (1, "")
    lines = source.split("\n")
    expected = [(number, line.index(WRONG) + 1) for number, line in enumerate(lines, 1) if WRONG in line]
    assert [(row["line"], row["column"]) for row in map(json.loads, done.stdout.splitlines())] == expected


def test_what_is_left_out_for_want_of_an_end_is_told(tmp_path: Path) -> None:
    """Each on the last line of its block, where nothing comes after it."""
    heads = ("<!-- ", "<?x ", "<pre>", "<textarea>", "<div hidden>", "<p class='", "x <del>", "# x <code>", "``` ")
    for number, head in enumerate(heads):
        (tmp_path / f"{number}.md").write_text(f"a\n\n> {head}{WRONG}\n", encoding="utf-8")
    done = check(tmp_path / ".")
    told = [line for line in done.stderr.splitlines() if " closed; " in line or " does not end; " in line]
    assert [line.split(".md: line 3: ")[0][-1] for line in told] == [str(number) for number in range(len(heads))]
    assert len(told) == len(heads)
