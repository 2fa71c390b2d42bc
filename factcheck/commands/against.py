"""``--against SOURCE``: what these texts assert is the fact base of this run; the same texts are read once for all."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.base import FactBase, Unused
from factcheck.commands.settings import Settings
from factcheck.drafting.drafted import Drafted
from factcheck.errors import InputError, MissingFileError, UnreadableFileError
from factcheck.facts import cache
from factcheck.output import remark
from factcheck.records import replace

_TOLD: set[tuple[bool, tuple[str, ...]]] = set()
"""What was counted in this run already."""
_ROOMS = (*cache.READERS, "discourse", "documents", "drafting", "judging")
"""The code that says what is drafted."""


def base_of(settings: Settings, known: FactBase | None) -> FactBase:
    """The base of the sources; ``known`` is that of ``--facts``, to which it is added. Sentences that are not used are
    counted on standard error, and listed with ``--verbose``."""
    drafted = kept(_contents(settings.against), settings.encoding, known, os.environ)
    if (key := (settings.verbose, settings.against)) not in _TOLD:
        _TOLD.add(key)
        tell(drafted, settings.against, listing=settings.verbose)
    if not any(reading.source in drafted.sources for _, reading in drafted.base.readings()):
        message = f"--against: no sentence of {', '.join(settings.against)} could be read as a fact"
        raise InputError(message, advice="With -v each is listed with the reason.")
    return replace(drafted.base, path=", ".join((*((known.path,) if known is not None else ()), *settings.against)))


def kept(texts: Mapping[str, bytes], encoding: str, known: FactBase | None, environ: Mapping[str, str]) -> Drafted:
    """What is drafted from texts (path -> what is in the file), by way of the cache. Raises an ``InputError``."""
    files = [(encoding, _told(known)), *((path, data.decode("latin-1")) for path, data in texts.items())]
    base = cache.get(files, environ, _ROOMS)
    if base is None:
        from factcheck.checking.compiling import compiled

        base = compiled(_drafted(texts, encoding, known).base)
        cache.put(files, base, environ, _ROOMS)
    base = replace(base, unused=tuple(Unused(*one) for one in base.unused))
    return Drafted(base, tuple(source for source in base.sources if known is None or source not in known.sources))


def _told(known: FactBase | None) -> str:
    """All that a base says, as a text."""
    import json

    return "" if known is None else json.dumps(cache.pack(replace(known, compiled=None)), default=str)


def drafted_from(paths: Sequence[str], encoding: str) -> Drafted:
    """What is drafted from files, each of them once. Raises an ``InputError``."""
    return _drafted(_contents(paths), encoding, None)


def _drafted(texts: Mapping[str, bytes], encoding: str, known: FactBase | None) -> Drafted:
    from factcheck.drafting.sources import read
    from factcheck.drafting.texts import draft_texts

    return draft_texts([read(data, path, encoding=encoding) for path, data in texts.items()], known=known)


def _contents(paths: Sequence[str]) -> dict[str, bytes]:
    """Path -> what is in the file, for each file once. Raises an ``InputError``."""
    return {path: content(path) for path in once(paths)}


def once(paths: Sequence[str]) -> tuple[str, ...]:
    """The paths without those of files that another one before them names."""
    return tuple({Path(path).resolve(): path for path in reversed(paths)}.values())[::-1]


def content(path: str) -> bytes:
    """What is in the file of a source. Raises an ``InputError``."""
    if not Path(path).exists():
        raise MissingFileError(path, "no such file", advice="Check the path.")
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError.of(path, error) from error


def tell(drafted: Drafted, paths: Sequence[str], *, listing: bool) -> None:
    """Count the sentences that are not used, in one line."""
    if not drafted.unused:
        return
    number = len({(u.source, u.line, u.text) for u in drafted.unused})
    facts = sum(reading.source in drafted.sources for _, reading in drafted.base.readings())
    paths = once(paths)
    where = dict(zip(drafted.sources, paths, strict=True))
    more = (
        [f"{where.get(u.source, u.source)}:{u.line}: {u.reason}: “{u.text}”" for u in drafted.unused] if listing else []
    )
    hint = "" if listing else "; -v lists them"
    noun = "sentence" if number == 1 else "sentences"
    remark(f"{', '.join(paths)}: {facts} readings; {number} {noun} not used, or not whole{hint}", more=more)
