"""What reads the sentences of a language, looked up by its code and imported late.

A language has two halves: its tables of numbers and function words (:class:`factcheck.language.base.Language`), and a
:class:`Grammar`, which turns a sentence into statements. These are in a normal form (:mod:`factcheck.grammars.normal`)
that all languages share: from there on nobody asks what language a claim was in.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from factcheck import language as languages
from factcheck.frames import Frame, Ref
from factcheck.language.base import Language
from factcheck.parsing.gazetteer import Named
from factcheck.parsing.items import Read
from factcheck.records import NamedTuple
from factcheck.statements.model import Statement
from factcheck.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias


class Skim(NamedTuple):
    """What the words of a sentence may name and mean, before it is read."""

    words: frozenset[str]
    names: frozenset[str]
    """Ids, of those that were asked for."""
    nouns: frozenset[str]
    """Nouns, of those that were asked for, which any of its words may mean."""
    figured: bool
    dated: bool
    """It may hold a figure, a date."""


class Skimmer(ABC):
    """Looks through sentences; wrong only in saying too much."""

    @abstractmethod
    def skim(self, text: str) -> Skim:
        """What a sentence may name and mean."""

    @abstractmethod
    def nouns(self, words: Collection[str]) -> frozenset[str]:
        """Nouns, of those that were asked for, which some words may mean."""


class Grammar(ABC):
    """Reads sentences with the names of one base; made once for it, and changed by nothing that it reads."""

    @abstractmethod
    def read(self, text: str) -> Read:
        """The tokens of one sentence and its items: names with whom they mean, figures, dates, words. Offsets are
        those of ``text``."""

    @abstractmethod
    def frames(self, read: Read) -> list[Frame]:
        """The predicates of a sentence with their arguments, in the order of the text."""

    @abstractmethod
    def statements(self, frames: list[Frame]) -> list[Statement]:
        """What frames say, in normal form. What was not understood is ``loose``, never left out."""

    @abstractmethod
    def refs(self, name: str) -> tuple[Ref, ...]:
        """Whom or what a name means by itself; empty for one that nothing knows."""

    def noun(self, word: str) -> str:
        """The head that a noun phrase with this noun gets, for the ``words`` of a base."""
        return word

    def concept(self, phrase: str) -> str:
        """The concept of a noun, for the ``office`` of a person in a base ("prime minister")."""
        return phrase

    def countries(self) -> Mapping[str, str]:
        """ISO code -> what messages call the country."""
        return {}

    def joined(self, words: list[str]) -> list[str]:
        """The words of a phrase, with several that the reader takes for one in its place."""
        return words

    def names(self, ids: frozenset[str]) -> frozenset[str]:  # noqa: ARG002
        """All words of the names by which sentences may call these entities, for :meth:`may_name`."""
        return frozenset()

    def skimmer(
        self,
        ids: Collection[str],  # noqa: ARG002
        nouns: Iterable[str],  # noqa: ARG002
        words: Mapping[str, Iterable[str]],  # noqa: ARG002
    ) -> Skimmer | None:
        """Looks for names of these entities and words for these nouns, ``words`` being the base's own for them: by it
        sentences of a text are passed over that are about no fact. ``None``: each is read."""
        return None

    def may_name(self, text: str, words: frozenset[str]) -> bool:  # noqa: ARG002
        """Can a text name one of those whose names have these words? A quick look, wrong only in saying so."""
        return True


Maker: TypeAlias = Callable[[Sequence[Named], World], Grammar]
"""Makes a grammar that knows the names of a base, and those of the world where it has them in its language."""


def _english() -> Maker:
    from factcheck.grammars.english import English

    return English


_MAKERS: dict[str, Callable[[], Maker]] = {"en": _english}


def register(language: Language, grammar: Maker) -> None:
    """Have bases whose ``language`` is this one's code read by it, in this process. ``ValueError`` for the code of
    a language that comes with factcheck, or of one that was registered before."""
    languages.register(language)
    _MAKERS[language.code] = lambda: grammar


def make(code: str, named: Iterable[Named], world: World) -> Grammar:
    """The grammar of a language for a base with these names. ``KeyError`` where there is none."""
    return _MAKERS[code]()(tuple(named), world)
