"""The texts that are drafted from: how they are read, and what they say of themselves, as sources of a base."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from factcheck import documents
from factcheck.base import FactBase, Source, bounds
from factcheck.documents.frontmatter import iso_date
from factcheck.drafting import grouping, places
from factcheck.drafting.places import Header
from factcheck.errors import InputError
from factcheck.records import dataclass

_DATED = re.compile(r"[-_. ]+((?:19|20)\d\d(?:-\d\d){0,2})$")
"""A date at the end of a file's name."""
_ISO = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Text:
    """A text to draft from. ``document`` is as read; ``name`` its file's name; ``header`` goes before the document's
    own title and date."""

    document: documents.Document
    header: Header
    name: str = "text"


def read(data: bytes, path: str, *, encoding: str = "utf-8") -> Text:
    """A source as its reader reads it, with what it says of itself. Raises an ``InputError``, also for a header whose
    ``published`` is no date."""
    header = Header()
    plain = PurePath(path).suffix.lower() in ("", ".txt", ".text", ".md", ".markdown")
    if plain and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"#"):
        header, rest = places.header(data.decode("latin-1"))
        header = Header(*(_utf8(value) for value in header))
        data = rest.encode("latin-1")
        header = header._replace(published=dated(header.published, path))
    return Text(documents.read(path, data, encoding=encoding), header, PurePath(path).stem)


def dated(written: str, path: str) -> str:
    """What a header calls ``published``, as an ISO date, possibly cut. Raises an ``InputError``."""
    if not written or _is_date(written):
        return written
    if (found := iso_date(written)) is not None:
        return found
    raise InputError(f"“published: {written}” is no date", path=path, advice=DATES)


def _is_date(written: str) -> bool:
    """Whether it is a date as a base has it, possibly cut."""
    if not _ISO.fullmatch(written):
        return False
    low, _ = bounds(written)
    try:
        date.fromisoformat(low or "")
    except ValueError:
        return False
    return True


DATES = "Write it as 2023, 2023-09 or 2023-09-20."


def _utf8(value: str) -> str:
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def sources_of(texts: Sequence[Text], known: FactBase | None) -> list[Source]:
    taken = {*(known.sources if known is not None else ()), *(known.entities if known is not None else ())}
    out = []
    for text in texts:
        ident = grouping.ident(text.name, taken, fallback="source")
        taken.add(ident)
        header, dated = text.header, _DATED.search(text.name)
        out.append(
            Source(
                id=ident,
                publisher=header.publisher or _DATED.sub("", text.name) or text.name,
                published=header.published or text.document.date or (dated[1] if dated else ""),
                title=header.title or text.document.title or "",
                url=header.url,
            )
        )
    return out
