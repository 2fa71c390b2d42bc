"""The ways of calling factcheck that need not load click: ``--version``, ``--help``, and claims with few options.

Whatever this module does not know for sure it leaves to :mod:`factcheck.cli`; a test holds both against one another.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.commands.common import Settings

HELP_WIDTH = 80
_CHOICES = {
    "--format": (
        *("auto", "terminal", "plain", "json", "jsonl"),
        *("sarif", "junit", "github", "gitlab", "markdown", "html", "claimreview"),
    ),
    "--fail-on": ("refuted", "disputed", "unverifiable", "never"),
    "--show": ("all", "problems"),
    "--color": ("auto", "always", "never"),
}
_VALUES = ("--facts", "--source", "--output")


def quick(arguments: list[str]) -> int | None:
    """Run ``arguments`` and return the exit code, or ``None`` where click has to read them."""
    if "_FACTCHECK_COMPLETE" in os.environ:
        return None
    if arguments in (["--version"], ["-V"]):
        from factcheck._version import __version__

        return _print(f"factcheck {__version__}\n")
    if arguments in (["--help"], ["-h"]):
        return _help()
    found = read(arguments)
    if found is None:
        return None
    from factcheck.commands.judge import run

    return run(*found)


def _print(text: str) -> int | None:
    if sys.stdout is None:
        return None
    sys.stdout.write(text)
    return 0


def _help() -> int | None:
    """The help text as shipped, unless the window is narrower than it or it is not there."""
    try:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError, AttributeError):
        columns = HELP_WIDTH
    if columns < HELP_WIDTH:
        return None
    path = os.path.join(os.path.dirname(__file__), "help.txt")  # noqa: PTH118, PTH120 - no pathlib here
    try:
        with open(path, encoding="utf-8") as stream:  # noqa: PTH123
            return _print(stream.read())
    except (OSError, UnicodeError):
        return None


def read(arguments: list[str]) -> tuple[tuple[str, ...], Settings] | None:
    """The claims and settings of a simple command line that judges claims; ``None`` for any other."""
    given: dict[str, list[str]] = {}
    claims = []
    words = iter(arguments)
    for word in words:
        if word.startswith("-") and word != "-":
            name, equals, value = word.partition("=")
            if name in ("-q", "--quiet") and not equals:
                given["--quiet"] = ["1"]
                continue
            if name not in _CHOICES and name not in _VALUES:
                return None
            if not equals:
                value = next(words, "")
            if value.startswith("-") or not value or (name in _CHOICES and value not in _CHOICES[name]):
                return None
            given.setdefault(name, []).append(value)
        elif " " in word or word == "-":
            claims.append(word)
        else:
            return None
    if not claims:
        return None
    from factcheck.commands.settings import settings_from

    options: dict[str, Any] = {}
    for name, values in given.items():
        option = name[2:].replace("-", "_")
        options[option] = tuple(values) if option in ("facts", "source") else option == "quiet" or values[-1]
    return tuple(claims), settings_from(options)
