"""``--against SOURCE``: what these texts assert is the fact base of this run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.base import FactBase
from factcheck.commands.settings import Settings
from factcheck.drafting.sources import Text, read
from factcheck.drafting.texts import Drafted, draft_texts
from factcheck.errors import InputError, MissingFileError, UnreadableFileError
from factcheck.output import remark
from factcheck.records import replace

_TOLD: set[tuple[bool, tuple[str, ...]]] = set()
"""What was counted in this run already."""


def base_of(settings: Settings, known: FactBase | None) -> FactBase:
    """The base of the sources; ``known`` is that of ``--facts``, to which it is added. Sentences that are not used are
    counted on standard error, and listed with ``--verbose``."""
    drafted = drafted_from(settings.against, settings.encoding, known)
    if (key := (settings.verbose, settings.against)) not in _TOLD:
        _TOLD.add(key)
        tell(drafted, settings.against, listing=settings.verbose)
    if not any(reading.source in drafted.sources for _, reading in drafted.base.readings()):
        message = f"--against: no sentence of {', '.join(settings.against)} could be read as a fact"
        raise InputError(message, advice="With -v each is listed with the reason.")
    return replace(drafted.base, path=", ".join((*((known.path,) if known is not None else ()), *settings.against)))


def drafted_from(paths: Sequence[str], encoding: str, known: FactBase | None = None) -> Drafted:
    """What is drafted from files, each of them once. Raises an ``InputError``."""
    return draft_texts([text(path, encoding) for path in once(paths)], known=known)


def once(paths: Sequence[str]) -> tuple[str, ...]:
    """The paths without those of files that another one before them names."""
    return tuple({Path(path).resolve(): path for path in reversed(paths)}.values())[::-1]


def text(path: str, encoding: str) -> Text:
    """One source, read by the reader of its kind."""
    if not Path(path).exists():
        raise MissingFileError(path, "no such file", advice="Check the path.")
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError.of(path, error) from error
    return read(data, path, encoding=encoding)


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
