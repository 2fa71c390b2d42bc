"""Loading by way of the cache: the base as it was parsed last time, without importing the parser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.facts.location import MAX_BYTES
from factcheck.model import FactBase

CACHE_FROM = 20_000
"""Bytes from which on reading the cache is quicker than parsing."""


def load(paths: Sequence[Path | str] | None = None) -> FactBase:
    """The fact base in ``paths`` (several are merged), else the one that is found for the working directory.

    Raises :class:`~factcheck.errors.FactBaseError` with every mistake.
    """
    import os

    from factcheck.facts import cache

    if paths is None:
        from factcheck.facts.location import find

        paths = find((), os.environ, Path.cwd())
    contents = _contents(paths)
    if sum(map(len, contents.values())) < CACHE_FROM:
        return _parse(paths, contents)
    try:
        texts = [(path, data.decode("utf-8")) for path, data in contents.items()]
    except UnicodeError:
        return _parse(paths, contents)
    base = cache.get(texts, os.environ)
    if base is None:
        base = _parse(paths, contents)
        cache.put(texts, base, os.environ)
    return base


def _contents(paths: Sequence[Path | str]) -> dict[str, bytes]:
    """What is in each file, by its path; nothing where one cannot be read, which the parser then tells in full."""
    from factcheck.files import read

    try:
        return {str(path): read(path, MAX_BYTES) for path in paths}
    except (OSError, ValueError):
        return {}


def _parse(paths: Sequence[Path | str], contents: Mapping[str, bytes]) -> FactBase:
    from factcheck.facts import loading

    return loading.load(paths, contents)
