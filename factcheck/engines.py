"""Which engine judges: the format of the fact base says so.

The engine of frames reads bases of sentences (format 2), the first one those of format 1. ``FACTCHECK_ENGINE=frames``
(``--engine frames``) makes the base that comes with factcheck, and one found here or above, one of sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from factcheck.base import Base
    from factcheck.checking.answers import Explanation, Parsed
    from factcheck.checking.placing import OnFault
    from factcheck.documents.base import Document
    from factcheck.model import ClaimResult, FactBase

ENGINES = ("first", "frames")
VARIABLE = "FACTCHECK_ENGINE"
DEFAULT = "first"

AnyBase: TypeAlias = "FactBase | Base"
"""A fact base of either format: both have ``title language path sources entities facts``."""


class Checker(Protocol):
    """What the commands need of an engine."""

    def check(self, claim: str) -> ClaimResult: ...
    def check_text(self, text: str) -> Iterator[ClaimResult]: ...
    def check_document(
        self, document: Document, subjects: Collection[str] = (), *, on_fault: OnFault | None = None
    ) -> Iterator[ClaimResult]: ...
    def explain(self, claim: str) -> Explanation: ...
    def explain_document(
        self, document: Document, subjects: Collection[str] = (), *, on_fault: OnFault | None = None
    ) -> Iterator[Explanation]: ...
    def parse(self, text: str) -> Parsed: ...


def chosen(environ: Mapping[str, str]) -> str:
    """The engine that the environment asks for; an unknown name is no choice."""
    name = environ.get(VARIABLE, "")
    return name if name in ENGINES else DEFAULT


def of_sentences(base: AnyBase) -> bool:
    """Whether a base is one of sentences (format 2)."""
    return hasattr(base, "words")


def make(
    base: AnyBase, *, sources: Collection[str] = (), date: str | None = None, assume_context: bool = False
) -> Checker:
    """The engine for ``base``; the arguments are those of its ``Checker``."""
    if of_sentences(base):
        from factcheck.checking.engine import Checker as OfFrames

        return OfFrames(base, sources=sources, date=date, assume_context=assume_context)  # type: ignore[arg-type]
    from factcheck.engine import Checker as First

    return First(base, sources=sources, date=date, assume_context=assume_context)  # type: ignore[arg-type]
