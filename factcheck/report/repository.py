"""Where files stand in their repository: CI systems know them by their paths from its top."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from factcheck.report.escape import relative_path

TOPS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Environment variables that name the top of the repository."""


def tops(environment: Mapping[str, str], folder: str) -> list[str]:
    """The folders that may be the top: as the CI system says, else the nearest with a ``.git``, upward."""
    found = [environment[name] for name in TOPS if environment.get(name)]
    at = Path(folder)
    found += [str(one) for one in (at, *at.parents) if (one / ".git").exists()][:1]
    return [os.path.realpath(one) for one in found]


def finder(folder: str, roots: Sequence[str]) -> Callable[[str], str]:
    """Makes a path that is relative to ``folder``, or absolute, relative to the first of ``roots`` that holds the file.

    A file outside of all keeps its path. The last part of a path is not followed where it is a link.
    """

    @cache
    def find(path: str) -> str:
        parent, name = os.path.split(os.path.join(folder, path))  # noqa: PTH118
        full = os.path.join(os.path.realpath(parent), name)  # noqa: PTH118
        for root in roots:
            top = root.rstrip(os.sep) + os.sep
            if full.startswith(top):
                return full[len(top) :].replace(os.sep, "/")
        return relative_path(path)

    return find
