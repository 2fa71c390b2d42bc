"""A document of the editor as it was judged: what all answers about it are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.base import FactBase
from factcheck.documents.base import Document
from factcheck.editor.positions import Places
from factcheck.errors import Problem
from factcheck.model import ClaimResult
from factcheck.records import NamedTuple, dataclass, field
from factcheck.report.ci import Item, Items, Options


class Page(NamedTuple):
    """A document as the editor has it. ``path`` is ``None`` where it is no file yet; ``language`` is what the editor
    takes it for ("markdown"); ``folder`` is where the command would be run to judge it."""

    uri: str
    path: str | None
    folder: str
    language: str
    text: str
    version: int | None
    encoding: str = "utf-16"
    """What the units of a position are."""


class Remark(NamedTuple):
    """Something to say about a document as a whole or a line of it (from 1): what could not be read or judged."""

    code: str
    message: str
    line: int = 1
    grave: bool = False
    """Nothing was judged."""


class Trouble(NamedTuple):
    """Why the configuration, fact base or baseline of a folder cannot be used. The paths of ``problems`` are full."""

    message: str
    advice: str
    problems: tuple[Problem, ...] = ()


class Mark(NamedTuple):
    """A finding to show, and where: ``start`` .. ``end`` are offsets of the document's text."""

    item: Item
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """``document`` is ``None`` where it could not be read, or is not to be judged. ``detached``: the editor's text is
    not what was read (.docx), so nothing in it can be edited. ``fact_places`` has the address of the file, and the
    line, that a fact stands in."""

    page: Page
    places: Places
    options: Options
    base: FactBase | None = None
    fact_places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    document: Document | None = None
    results: tuple[ClaimResult, ...] = ()
    remarks: tuple[Remark, ...] = ()
    detached: bool = False
    marks: tuple[Mark, ...] = field(init=False)
    """What is marked, in the order of the text."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self._marks()))

    def _marks(self) -> Iterator[Mark]:
        if self.document is None:
            return
        items = Items(self.options)
        size = len(self.document.text)
        for result in self.results:
            for item in items.of(result):
                start, end = item.span or (0, 0)
                yield Mark(item, min(start, size), min(max(start, end), size))

    def at(self, start: int, end: int | None = None) -> list[Mark]:
        """The marks that ``start`` .. ``end`` touches; the place just behind a mark still belongs to it."""
        last = start if end is None else end
        return [mark for mark in self.marks if mark.start <= last and start <= mark.end]
