"""Links in a terminal (the escape sequence OSC 8), where the terminal is known to understand them.

No terminal can be asked, so this goes by what terminals say of themselves in the environment. ``FORCE_HYPERLINK``
decides where it is set: 0 for never, anything else for always.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TextIO

PROGRAMS = {
    "iTerm.app": (3, 1),
    "WezTerm": (20200620,),
    "vscode": (1, 72),
    "mintty": (3, 1),
    "tmux": (3, 4),
    "ghostty": (),
    "zed": (),
    "WarpTerminal": (),
    "rio": (),
}
"""``TERM_PROGRAM`` -> the first ``TERM_PROGRAM_VERSION`` that understands links."""
TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", "wezterm")
"""Beginnings of ``TERM``."""
VARIABLES = {"VTE_VERSION": 5001, "KONSOLE_VERSION": 201200, "WT_SESSION": 0, "DOMTERM": 0}
"""Those that a terminal sets -> the least number in them; 0 where any value will do. VTE 0.50.0 crashes on links."""
NEVER = ("CI", "INSIDE_EMACS", "NO_COLOR")
_ADDRESS = re.compile(r"https?://[^\s\"'<>]*[^\s\"'<>.,;:!?)\]]")


def wanted(stream: TextIO | None, environ: Mapping[str, str], *, color: str = "auto") -> bool:
    """Whether what is written to ``stream`` may hold links; ``color`` is the option: ``never`` allows no sequences."""
    forced = environ.get("FORCE_HYPERLINK")
    if color == "never" or stream is None:
        return False
    if forced is not None:
        return forced != "0"
    try:
        return stream.isatty() and _understood(environ)
    except ValueError:  # closed
        return False


def _understood(environ: Mapping[str, str]) -> bool:
    if any(environ.get(name) for name in NEVER):
        return False
    term, program = environ.get("TERM", ""), environ.get("TERM_PROGRAM", "")
    if term.startswith(("tmux", "screen")) and program != "tmux":
        return False  # what else is in the environment is of the terminal around
    if program in PROGRAMS:
        return _numbers(environ.get("TERM_PROGRAM_VERSION", "")) >= PROGRAMS[program]
    if term.startswith(TERMS):
        return True
    return any(name in environ and _number(environ[name]) >= least for name, least in VARIABLES.items())


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"[0-9]+", version)))


def _number(text: str) -> int:
    return next(iter(_numbers(text)), 0)


def linked(text: str, url: str) -> str:
    """``text`` as a link, if ``url`` is an address of the web."""
    from factcheck.report.escape import web_address

    address = web_address(url)
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if address is not None else text


def with_links(line: str) -> str:
    """A line of plain text, its addresses made links."""
    return _ADDRESS.sub(lambda match: linked(match[0], match[0]), line) if "://" in line else line
