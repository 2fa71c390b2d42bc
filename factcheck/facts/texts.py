"""The text of a fact base from its file, and the format that it says it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import Problem
from factcheck.facts.location import MAX_BYTES
from factcheck.facts.nodes import decode
from factcheck.files import read

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = re.compile(r"""^[\ufeff"']*factcheck["']?[ \t]*:[ \t]*["']?(\d+)""", re.MULTILINE)


def version(text: str) -> tuple[int, int, int] | None:
    """The version that a fact base says it has, with its line and column; ``None`` where it says none."""
    found = _VERSION.search(text)
    if found is None:
        return None
    start = found.start(1)
    return int(found.group(1)), text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def read_text(path: Path | str, data: bytes | None = None) -> tuple[str | None, list[Problem]]:
    """The text of the file, or the problem that keeps it from being one; ``data`` is what is in it, if it was read."""
    try:
        return decode(read(path, MAX_BYTES) if data is None else data, str(path))
    except FileNotFoundError:
        message = "no such fact base"
    except IsADirectoryError:
        message = "a folder, not a fact base"
    except (OSError, ValueError) as error:
        message = f"cannot be read: {getattr(error, 'strerror', None) or error}"
    return None, [Problem(str(path), 1, 1, "", message)]
