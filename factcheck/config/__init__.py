"""Configuration: ``factcheck.toml``, ``.factcheck.toml`` or ``[tool.factcheck]`` in ``pyproject.toml``, the nearest one
here or above.

:func:`find` is all that a run without configuration costs: it opens no more than the ``pyproject.toml`` files above,
and imports nothing. Reading is done by :mod:`factcheck.config.loading`, what applies to which file is told by
:mod:`factcheck.config.overrides`.
"""

from __future__ import annotations

import os
import re

from factcheck.patterns import late

NAMES = ("factcheck.toml", ".factcheck.toml", "pyproject.toml")
"""In the order of preference, in the same folder."""
_SHARED = NAMES[-1]
"""The one that others have tables in as well."""
_TABLE = late(
    rb"^[ \t]*\[+[ \t]*[\"']?tool[\"']?[ \t]*(?:\.[ \t]*[\"']?factcheck\b|\])"
    rb"|^[ \t]*[\"']?tool[\"']?[ \t]*(?:=|\.[ \t]*[\"']?factcheck\b)",
    re.MULTILINE,
)
LARGEST = 4 << 20
"""Bytes that are read of a configuration."""


def find(folder: str) -> str | None:
    """The path of the nearest configuration in ``folder`` or above it; unreadable files are passed over."""
    while True:
        for name in NAMES:
            if _holds(folder, name):
                return os.path.join(folder, name)  # noqa: PTH118 - no pathlib on the way to a claim's verdict
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            return None
        folder = above


def passed_over(path: str) -> list[str]:
    """The names of the other configurations in the folder of the one that :func:`find` found."""
    folder, chosen = os.path.split(path)
    return [name for name in NAMES if name != chosen and _holds(folder, name)]


def _holds(folder: str, name: str) -> bool:
    path = os.path.join(folder, name)  # noqa: PTH118
    return os.path.isfile(path) and (name != _SHARED or mentions_us(path))  # noqa: PTH113


def mentions_us(path: str) -> bool:
    """Whether a ``pyproject.toml`` has, or may well have, the table ``[tool.factcheck]``."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            data = stream.read(LARGEST)
    except OSError:
        return False
    return b"factcheck" in data and _TABLE.search(data) is not None
