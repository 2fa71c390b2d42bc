"""Data of the package that is read at the first use: word lists, the templates of `init`."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def text(name: str) -> str:
    """The text of a data file.

    >>> len(text("senses_en.txt").splitlines()) > 100
    True
    """
    return (_HERE / name).read_text("utf-8")
