"""Reading documents: from a file's bytes to blocks of text that know where each character stands in the file.

One module for each kind, looked up by the ending of the file's name and imported when needed; each has
``read(path: str, data: bytes, encoding: str) -> Document``. A new kind is a new module and a line in ``READERS``.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from factcheck.documents.base import Block, Cell, Directive, Document, Lines, OffsetMap

__all__ = ["NAMED", "READERS", "Block", "Cell", "Directive", "Document", "Lines", "OffsetMap", "read", "suffixes"]

READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".rest": "rst",
    ".docx": "docx",
}
"""Ending of a file's name -> module of this package."""

NAMED = dict.fromkeys((".csv", ".tsv"), "delimited")
"""Likewise for files that are only read where they are named: in folders they are data for something else."""

NOT_READ = {
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages"), "Save it as .docx, .html or plain text."),
    **dict.fromkeys((".pdf", ".epub"), "Give the text it was made from, as .docx, .html, Markdown or plain text."),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".ppt", ".pptx"), "Copy what is to be checked to a text file."),
}
"""Endings of documents that need a reader we don't have -> what to do."""


class Reader(Protocol):
    def read(self, path: str, data: bytes, encoding: str) -> Document: ...


def suffixes() -> tuple[str, ...]:
    """The endings that a folder is searched for, whether or not the extra that reads them is installed."""
    return tuple(READERS)


def read(path: str, data: bytes, *, encoding: str = "utf-8", suffix: str | None = None) -> Document:
    """The document in ``data``. ``path`` names it in messages; ``suffix`` (".md") decides instead of its ending.

    What ends in something unknown is read as plain text. Raises an ``InputError`` that says what is wrong and where,
    ``UnknownFormatError`` where a reader or what it needs is missing.
    """
    ending = (PurePath(path).suffix if suffix is None else suffix).lower()
    if ending in NOT_READ:
        from factcheck.errors import UnknownFormatError

        raise UnknownFormatError(f"{ending} files cannot be read", path=path, advice=NOT_READ[ending])
    module = cast(Reader, import_module(f"{__name__}.{(READERS | NAMED).get(ending, 'plain')}"))
    return module.read(path, data, encoding)
