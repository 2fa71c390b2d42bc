"""Loading by way of the cache: the base as it was parsed last time, without importing the parser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike

from factcheck.base import FactBase
from factcheck.facts import location
from factcheck.facts.location import MAX_BYTES, SHIPPED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

CACHE_FROM = 4_000
"""Bytes from which on reading the cache is quicker than parsing."""


def load(paths: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None) -> FactBase:
    """The fact base in ``paths``, one or several that are merged, else the one that is found for the working
    directory. A text that is the name of a base that comes with factcheck ("wide") stands for it.

    Raises :class:`~factcheck.errors.FactBaseError` with every mistake.
    """
    import os

    from factcheck.facts import cache
    from factcheck.language import PACKS

    if paths is None:
        found: Sequence[Path | str] = location.unnamed(os.environ, os.getcwd())  # noqa: PTH109
    else:
        given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
        found = [named(path) for path in given]
    contents = _contents(found)
    if sum(map(len, contents.values())) < CACHE_FROM:
        return _parse(found, contents)
    try:
        texts = [(path, data.decode("utf-8")) for path, data in contents.items()]
    except UnicodeError:
        return _parse(found, contents)
    base = (cache.shipped(*texts[0]) if len(texts) == 1 else None) or cache.get(texts, os.environ)
    if base is None:
        base = _parse(found, contents)
        if base.language in PACKS:  # what reads another language may change without our seeing it
            base = _read(base)
            cache.put(texts, base, os.environ)
    return base


def named(path: str | PathLike[str]) -> Path | str:
    """The path, or the file that the name of a shipped base stands for."""
    if isinstance(path, str):
        return (location.file_of(path) if path in SHIPPED else None) or path
    from pathlib import Path

    return Path(path)


def shipped(path: Path) -> bytes:
    """What the wheel holds beside a base of its own: the base, parsed and read."""
    from factcheck.facts import cache

    contents = _contents([path])
    (data,) = contents.values()
    return cache.ship(data.decode("utf-8"), _read(_parse([path], contents)))


def _read(base: FactBase) -> FactBase:
    """A base with its sentences read."""
    from factcheck.checking.compiling import compiled

    return compiled(base)


def _contents(paths: Sequence[Path | str]) -> dict[str, bytes]:
    """What is in each file, by its path; nothing where one cannot be read, which the parser then tells in full."""
    from factcheck.files import read

    try:
        return {str(path): read(path, MAX_BYTES) for path in paths}
    except (OSError, ValueError):
        return {}


def _parse(paths: Sequence[Path | str], contents: Mapping[str, bytes]) -> FactBase:
    from factcheck.facts import sentences

    return sentences.load(paths, contents)
