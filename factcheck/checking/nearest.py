"""The fact nearest to a part that none says: it shares most with it, the rarer the better. For hints alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from math import log

from factcheck.base import Fact
from factcheck.judging.outcomes import Prepared
from factcheck.language.en import closed
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import told_of
from factcheck.parsing.items import Item, Read
from factcheck.records import NamedTuple
from factcheck.statements.model import Statement

LONGEST = 40
"""Words of a part by which a fact is looked for."""
MOST_WORDS = 3
"""Words of a part that are told to stand in no reading of the fact."""
CONTENT = frozenset({"n", "name", "j", "v"})
"""Tags of words that say what a part is about."""
EMPTY = closed.LIGHT_VERBS | {"be", "do", "go", "say", "tell", "new", "other", "more", "first", "last"}
"""Words that stand in sentences about anything."""
ENDINGS = ("ies", "ing", "ed", "es", "s", "y", "e")
SHORTEST = 3
_WORD = re.compile(r"\d[\d.,]*\d|\w+(?:-\w+)*")


class Near(NamedTuple):
    """The nearest fact, and the part's words that none of its readings has, as the text has them; ``nobody``: the part
    names nobody and no place."""

    fact: Fact
    lacks: tuple[str, ...]
    nobody: bool = False


class Nearest:
    """The facts of a base by their words and by whom they name."""

    def __init__(self, prepared: Sequence[Prepared], know: Knowledge) -> None:
        self.know = know
        self.facts = list({one.fact.id: one.fact for one in prepared}.values())
        self.features = [_features(fact) for fact in self.facts]
        at = {fact.id: n for n, fact in enumerate(self.facts)}
        for one in prepared:
            self.features[at[one.fact.id]] |= one.statement.gist.named if one.statement.gist is not None else set()
        self.holding: dict[str, list[int]] = {}
        for n, features in enumerate(self.features):
            for feature in features:
                self.holding.setdefault(feature, []).append(n)

    def to(self, part: Statement, read: Read) -> Near | None:
        """The nearest fact; ``None`` where none shares somebody who is not of the base's pair, a word of substance
        beside one of the pair, or two such words. Of a part that names nobody one noun will do."""
        words = {item: _stem(item.lemma or item.noun or item.word) for item in islice(_content(part, read), LONGEST)}
        named = told_of(part, self.know)
        stems = frozenset(words.values())
        if self.holding.keys().isdisjoint(stems) and named <= self.know.focus:
            return None
        nobody = not any(item.refs or item.tag == "name" for item in read.items)
        nouns = frozenset(stem for item, stem in words.items() if item.tag == "n") if nobody else frozenset()
        scores: dict[int, float] = {}
        for feature in chain(sorted(stems), sorted(_figures(part, read)), sorted(named)):
            holding = self.holding.get(feature, ())
            for n in holding:
                scores[n] = scores.get(n, 0) + log(1 + len(self.facts) / len(holding))
        for n in sorted(scores, key=lambda n: (-scores[n], n)):
            shared = len(stems & self.features[n])
            whom = named & self.features[n]
            if shared > 1 or whom - self.know.focus or (shared and whom) or nouns & self.features[n]:
                return Near(self.facts[n], tuple(_lacking(part, words, self.features[n], read)), nobody)
        return None


def _content(part: Statement, read: Read) -> Iterable[Item]:
    """The words of a part that say what it is about, names left out."""
    for item in read.items:
        here = part.first <= item.first < part.last and not item.refs and item.quantity is None
        if here and item.tag in CONTENT and (item.lemma or item.word) not in EMPTY:
            yield item


def _figures(part: Statement, read: Read) -> set[str]:
    """The figures of a part, as the text has them."""
    return {
        _stem(word)
        for item in read.items
        if item.quantity is not None and part.first <= item.first < part.last
        for word in read.tokens.norm[item.first : item.last]
    }


def _lacking(part: Statement, words: dict[Item, str], features: set[str], read: Read) -> Iterator[str]:
    """What of a part a fact does not have: verbs first, then other words and whom the base knows."""
    found = [item for item, stem in words.items() if stem not in features]
    for item in read.items:
        said = _stem(item.word) in features
        if item.refs and not said and part.first <= item.first < part.last:
            if features.isdisjoint(ref.id for ref in item.refs):
                found.append(item)
    tokens = read.tokens
    for item in sorted(found, key=lambda item: item.tag != "v")[:MOST_WORDS]:
        yield tokens.text[tokens.start[item.first] : tokens.end[item.last - 1]]


def _features(fact: Fact) -> set[str]:
    """The stems of the words of a fact's readings, and of the name by which it is told."""
    told = [fact.name, *(reading.says for reading in fact.readings)]
    return {_stem(word) for text in told for word in _WORD.findall(text)}


def _stem(word: str) -> str:
    """A word without its ending, cut as roughly as a hint may be."""
    word = word.lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
