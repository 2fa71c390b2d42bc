"""Finding facts by words: those with most of the words, first where the words stand in the name, then in the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from factcheck.base import FactBase
from factcheck.commands.sentences import fields
from factcheck.records import NamedTuple

_WORD = re.compile(r"\w+")
_SLIPS = ((4, 0), (9, 1))
"""Up to how many letters a word may have how many slips; longer ones may have two."""


class Likeness(IntEnum):
    """How a word of the query stands in a text, best first."""

    ALL = 0
    """It is the text."""
    WHOLE = 1
    BEGINNING = 2
    INSIDE = 3


class Place(NamedTuple):
    """Where a word was found: 0 in the name of a fact, 1 in its title, 2 among its other words."""

    field: int
    likeness: Likeness


class Found(NamedTuple):
    """The facts, best first, and for each word that no fact has those that it was taken for."""

    facts: list[Any]
    taken: Mapping[str, Sequence[str]]


def search(words: Sequence[str], base: FactBase) -> Found:
    """The facts of ``base`` with most of ``words`` (casefolded). A word that stands nowhere is taken for those that it
    may be a slip of."""
    texts_of = {name: fields(fact, base) for name, fact in base.facts.items()}
    known = {word for texts in texts_of.values() for text in texts for word in _WORD.findall(text)}
    meant: dict[str, Sequence[str]] = {}
    for word in words:
        somewhere = any(word in text for texts in texts_of.values() for text in texts)
        meant[word] = (word,) if somewhere else _slips(word, known)
    ranked = []
    for i, (name, texts) in enumerate(texts_of.items()):
        places = [place for word in words if (place := _best(meant[word], texts)) is not None]
        if places:
            field, likeness = (sum(values) for values in zip(*places, strict=True))
            ranked.append((-len(places), field, likeness, i, name))
    ranked.sort()
    most = ranked[0][0] if ranked else 0
    taken = {word: found for word, found in meant.items() if found and found != (word,)}
    return Found([base.facts[name] for count, *_, name in ranked if count == most], taken)


def _best(words: Iterable[str], texts: Sequence[str]) -> Place | None:
    """The best place of any of ``words`` in the texts of a fact, if there is one."""
    places = (_place(word, texts) for word in words)
    return min((place for place in places if place is not None), default=None)


def _place(word: str, texts: Sequence[str]) -> Place | None:
    for field, text in enumerate(texts):
        if word not in text:
            continue
        if word == text:
            return Place(field, Likeness.ALL)
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            return Place(field, Likeness.WHOLE)
        begins = re.search(rf"(?<!\w){re.escape(word)}", text)
        return Place(field, Likeness.BEGINNING if begins else Likeness.INSIDE)
    return None


def _slips(word: str, known: Iterable[str]) -> Sequence[str]:
    """The words nearest to one that there is not, if any is so near that it may have been meant."""
    from rapidfuzz.distance import OSA

    most = next((slips for length, slips in _SLIPS if len(word) < length), 2)
    distances = {one: OSA.distance(word, one, score_cutoff=most) for one in known}
    least = min(distances.values(), default=most + 1)
    return sorted(one for one, distance in distances.items() if distance == least) if least <= most else ()
