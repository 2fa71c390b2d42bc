"""Links in a terminal: only where it understands them, and the text is the same without."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.report.links import linked, wanted, with_links

FACTS = Path(__file__).parent.parent / "facts.yaml"
LINK = re.compile("\x1b]8;;([^\x1b]*)\x1b\\\\(.*?)\x1b]8;;\x1b\\\\")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot-extra"}, True),
        ({"TERM": "linux"}, False),
        ({"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.4.1"}, True),
        ({"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "2.9"}, False),
        ({"TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.103.0"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"TERM_PROGRAM": "WezTerm", "TERM_PROGRAM_VERSION": "20240203-110809-5046fc22"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal", "TERM_PROGRAM_VERSION": "453"}, False),
        ({"VTE_VERSION": "7003"}, True),
        ({"VTE_VERSION": "5000"}, False),
        ({"VTE_VERSION": "what"}, False),
        ({"KONSOLE_VERSION": "230804"}, True),
        ({"WT_SESSION": "b3f5"}, True),
        # what is set around tmux and screen says nothing of them
        ({"TERM": "screen-256color", "VTE_VERSION": "7003"}, False),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"}, True),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"}, False),
        ({"TERM": "xterm-kitty", "CI": "true"}, False),
        ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_terminals_that_understand_links(environ: dict[str, str], expected: bool) -> None:
    assert wanted(Terminal(), environ) is expected
    assert not wanted(Terminal(), environ, color="never")
    assert wanted(io.StringIO(), environ) is (environ.get("FORCE_HYPERLINK") == "1")
    assert not wanted(None, environ)


def test_only_addresses_of_the_web_become_links() -> None:
    assert linked("x", "https://a.example/b?c=d") == "\x1b]8;;https://a.example/b?c=d\x1b\\x\x1b]8;;\x1b\\"
    for url in ("javascript:alert(1)", "https://a.example/\x1b]0;t\x07", "https://a.example/ b", "", "a.md"):
        assert linked("x", url) == "x"
    line = "see (https://a.example/b), http://c.example. And https:// is none"
    assert [match[0] for match in LINK.findall(with_links(line))] == ["https://a.example/b", "http://c.example"]
    assert LINK.sub(r"\2", with_links(line)) == line


def in_terminal(*arguments: str, **environ: str) -> str:
    """What the command writes to a terminal of its own."""
    main, child = pty.openpty()
    keep = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "PYTHONPATH")}
    environment = {**keep, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8", **environ}
    command = [sys.executable, "-m", "factcheck", "--no-config", "--facts", str(FACTS), *arguments]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=child, env=environment)
    os.close(child)
    out = b""
    try:
        while chunk := os.read(main, 65536):
            out += chunk
    except OSError:  # the other end is closed
        pass
    os.close(main)
    assert process.wait(timeout=120) in (0, 1)
    return out.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", [["Korean investment in Kazakhstan has reached $9.6 billion."], ["sources"]])
def test_the_command_links_its_sources(arguments: list[str]) -> None:
    text = in_terminal(*arguments, TERM="xterm-kitty")
    found = LINK.findall(text)
    assert {address.split("/")[2] for address, _ in found} == {"www.koreapost.com", "silkwaytv.kz"}
    assert all(shown in (address, "The Korea Post", "Silk Way TV") for address, words in found
               if (shown := re.sub("\x1b\\[[0-9;]*m", "", words)))  # fmt: skip
    plain = in_terminal(*arguments, TERM="xterm-kitty", FORCE_HYPERLINK="0")
    assert "\x1b]" not in plain and LINK.sub(r"\2", text) == plain
    assert "\x1b]" not in in_terminal(*arguments, "--color", "never", TERM="xterm-kitty")
    assert "\x1b]" not in in_terminal(*arguments, "--format", "plain", TERM="xterm-kitty")
