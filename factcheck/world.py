"""What the world outside a fact base is called: countries, peoples, cities, regions; and ordinary English words.

Two committed data files, built by ``tools/build_world.py`` and ``tools/build_words.py``, read once and on first use.
Keys are normalised as by ``reading.tokens.normalise``, with hyphens as spaces, without dots except in dotted
abbreviations ("u.s."). A letter without a decomposition stands both ways: "lodz" and "łodz".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from factcheck import data
from factcheck.records import NamedTuple

FEW = 200
"""Look-ups in the text of a table that cost less than making a dictionary of it."""


class Table(Mapping[str, str]):
    """Names, and what each means, in one text: ``|almaty=KZ|astana=KZ|``.

    A name is sought in the text: a single claim asks for a dozen of the 6,000 towns. Who asks often gets a dictionary.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = 0

    @staticmethod
    def written(entries: Iterable[tuple[str, str]]) -> str:
        """The text of a table."""
        return "".join(f"|{name}={meaning}" for name, meaning in entries) + "|"

    @cached_property
    def _entries(self) -> dict[str, str]:
        return dict(entry.split("=") for entry in self.text.split("|") if entry)

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        if self._asked >= FEW:
            return self._entries.get(name, default)
        self._asked += 1
        start = self.text.find(f"|{name}=") + len(name) + 2
        return self.text[start : self.text.index("|", start)] if start > len(name) + 1 else default

    def named(self, meaning: str) -> list[str]:
        """All names that mean this."""
        return [piece[piece.rfind("|") + 1 :] for piece in self.text.split(f"={meaning}|")[:-1]]

    def opens(self, word: str) -> bool:
        """Does a name of several words begin with this one?"""
        if self._asked >= FEW:
            return word in self._openers
        return f"|{word} " in self.text or f"|{word}'s " in self.text

    @cached_property
    def _openers(self) -> frozenset[str]:
        return frozenset(name.partition(" ")[0].removesuffix("'s") for name in self._entries if " " in name)

    def __getitem__(self, name: str) -> str:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class World(NamedTuple):
    """Name to ISO 3166-1 alpha-2 code ("XK" for Kosovo); ``regions`` to its kind instead."""

    names: Table
    demonyms: Table
    capitals: Table
    cities: Table
    """Holds every capital as well; where towns share a name, the most populous one."""
    regions: Table
    """"continent", "region", "bloc", "former state", "sea", "state" (a part of one country, as "new mexico")."""
    shown: Table
    """Code → the name that a country is called by, in small letters; none where that is the end of another's name."""


@cache
def load() -> World:
    import json

    return World(**{part: Table(text) for part, text in json.loads(data.text("world.json")).items()})


@cache
def common_words() -> frozenset[str]:
    """Frequent English words with their inflected forms, lower case, a–z; no name of ``load()`` among them."""
    return frozenset(data.text("words_en.txt").split())


@cache
def rare_words() -> frozenset[str]:
    """Words that look like a slip of a frequent one and are none."""
    return frozenset(data.text("rare_en.txt").split())
