"""Loading by way of the cache: the base as it was parsed last time, without importing the parser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.model import FactBase

CACHE_FROM = 20_000
"""Characters from which on reading the cache is quicker than parsing."""


def load(paths: Sequence[Path | str] | None = None) -> FactBase:
    """The fact base in ``paths`` (several are merged), else the one that is found for the working directory.

    Raises :class:`~factcheck.errors.FactBaseError` with every mistake.
    """
    import os

    from factcheck.facts import cache

    if paths is None:
        from factcheck.facts.location import find

        paths = find((), os.environ, Path.cwd())
    texts = _texts(paths)
    if sum(len(text) for _, text in texts) < CACHE_FROM:
        return _parse(paths)
    base = cache.get(texts, os.environ)
    if base is None:
        base = _parse(paths)
        cache.put(texts, base, os.environ)
    return base


def _texts(paths: Sequence[Path | str]) -> list[tuple[str, str]]:
    """Path and text of each file; nothing where one cannot be read, which the parser then tells in full."""
    try:
        return [(str(path), Path(path).read_text(encoding="utf-8")) for path in paths]
    except (OSError, ValueError):
        return []


def _parse(paths: Sequence[Path | str]) -> FactBase:
    from factcheck.facts import loading

    return loading.load(paths)
