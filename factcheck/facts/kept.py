"""Loading by way of the cache: the base as it was parsed last time, without importing the parser."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.engines import AnyBase
from factcheck.facts.location import MAX_BYTES

CACHE_FROM = 20_000
"""Bytes from which on reading the cache is quicker than parsing."""
SENTENCES_FROM = 4_000
"""The same of a base of sentences."""
FORMAT_2 = re.compile(rb"""^(?:\xef\xbb\xbf)?["']?factcheck["']?[ \t]*:[ \t]*["']?2\b""", re.MULTILINE)
"""How a base of sentences says what it is; its loader tells what is wrong where other files are none."""


def load(paths: Sequence[Path | str] | None = None) -> AnyBase:
    """The fact base in ``paths`` (several are merged), else the one that is found for the working directory.

    Raises :class:`~factcheck.errors.FactBaseError` with every mistake.
    """
    import os

    from factcheck.facts import cache

    if paths is None:
        from factcheck.facts.location import find

        paths = find((), os.environ, Path.cwd())
    contents = _contents(paths)
    of_sentences = FORMAT_2.search(next(iter(contents.values()), b"")) is not None
    if sum(map(len, contents.values())) < (SENTENCES_FROM if of_sentences else CACHE_FROM):
        return _parse(paths, contents)
    try:
        texts = [(path, data.decode("utf-8")) for path, data in contents.items()]
    except UnicodeError:
        return _parse(paths, contents)
    base = (cache.shipped(*texts[0]) if len(texts) == 1 else None) or cache.get(texts, os.environ)
    if base is None:
        base = _ready(paths, contents, of_sentences)
        cache.put(texts, base, os.environ)
    return base


def shipped(path: Path) -> bytes:
    """What the wheel holds beside a base of its own: the base, parsed and read."""
    from factcheck.facts import cache

    contents = _contents([path])
    (data,) = contents.values()
    return cache.ship(data.decode("utf-8"), _ready([path], contents, FORMAT_2.search(data) is not None))


def _ready(paths: Sequence[Path | str], contents: Mapping[str, bytes], of_sentences: bool) -> AnyBase:
    """A base with its sentences read."""
    base = _parse(paths, contents)
    if not of_sentences:
        return base
    from factcheck.checking.compiling import compiled

    return compiled(base)  # type: ignore[arg-type]


def _contents(paths: Sequence[Path | str]) -> dict[str, bytes]:
    """What is in each file, by its path; nothing where one cannot be read, which the parser then tells in full."""
    from factcheck.files import read

    try:
        return {str(path): read(path, MAX_BYTES) for path in paths}
    except (OSError, ValueError):
        return {}


def _parse(paths: Sequence[Path | str], contents: Mapping[str, bytes]) -> AnyBase:
    first = next(iter(contents.values()), b"")
    if FORMAT_2.search(first) is not None:
        from factcheck.facts import sentences

        return sentences.load(paths, contents)
    from factcheck.facts import loading

    return loading.load(paths, contents)
