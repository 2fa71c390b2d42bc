"""English: the parser of ``parsing`` and the normal forms of ``statements``, with the names of a base."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from factcheck.frames import Frame, Ref
from factcheck.grammars import Grammar, Skimmer
from factcheck.language.en import closed, derivation, parts, senses, terms
from factcheck.language.en.numbers import NUMBERS
from factcheck.parsing import clauses, itemising
from factcheck.parsing.gazetteer import Gazetteer, Named, key
from factcheck.parsing.items import Read
from factcheck.patterns import late
from factcheck.reading.tokens import is_digits, normalise
from factcheck.statements import forms
from factcheck.statements.model import Statement
from factcheck.world import World

CODE = 2
"""Letters of the id of a country."""
_WORD = late(r"[^\W\d_]+")


class English(Grammar):
    """Names from the base, then from the world."""

    def __init__(self, named: Sequence[Named], world: World) -> None:
        self.world = world
        self.gazetteer = Gazetteer([_with_demonyms(who, world) for who in named], world)

    def read(self, text: str) -> Read:
        return itemising.read(text, self.gazetteer, NUMBERS)

    def frames(self, read: Read) -> list[Frame]:
        return clauses.parse(read)

    def statements(self, frames: list[Frame]) -> list[Statement]:
        return forms.statements(frames)

    def refs(self, name: str) -> tuple[Ref, ...]:
        return self.gazetteer.lookup(key(name)) or ()

    def noun(self, word: str) -> str:
        return parts.entry(word).noun or word

    def concept(self, phrase: str) -> str:
        return senses.concept(phrase.replace(" ", "_"))

    def countries(self) -> dict[str, str]:
        return {code: name.title() for code, name in self.world.shown.items()}

    def joined(self, words: list[str]) -> list[str]:
        for several, term in terms.ROWS.items():
            for at in range(len(words) - len(several) + 1):
                if tuple(words[at : at + len(several)]) == several:
                    return [*words[:at], term, *words[at + len(several) :]]
        return words

    def names(self, ids: frozenset[str]) -> frozenset[str]:
        words = {word.removesuffix("'").removesuffix("'s") for name in self.gazetteer.own for word in name.split(" ")}
        words |= {word for one in ids if one.startswith("?") for word in one[1:].split(" ")}
        tables = (self.world.names, self.world.demonyms, self.world.capitals, self.world.cities)
        for one in ids:
            name = one.replace("-", " ")
            for table in tables:
                spelt = table.named(one) if len(one) == CODE else [name] if name in table else ()
                words.update(word for each in spelt for word in each.split(" "))
        return frozenset(words) - closed.PREPOSITIONS - closed.DETERMINERS

    def skimmer(self, ids: Collection[str], nouns: Iterable[str], words: Mapping[str, Iterable[str]]) -> Skimmer | None:
        from factcheck.grammars.skimming import EnglishSkimmer

        return EnglishSkimmer(self.gazetteer, ids, nouns, words)

    def may_name(self, text: str, words: frozenset[str]) -> bool:
        for word in _WORD.findall(text):
            lower = normalise(word)
            upper, common = word[0].isupper(), parts.known(lower)
            if (lower in words and (upper or not common)) or (len(word) > 4 and upper and not common):
                return True
        lower = text.lower() if self.numbered else ""
        return any(name in lower for name in self.numbered)

    @cached_property
    def numbered(self) -> tuple[str, ...]:
        """Names of the base's own with a number in them, which may stand without a capital ("line 4")."""
        return tuple(name for name in self.gazetteer.own if is_digits(name.rpartition(" ")[2]))


def _with_demonyms(who: Named, world: World) -> Named:
    """A country or place of the base that the world does not know, with the adjectives that its name may make."""
    if who.kind not in ("country", "place") or who.adjectives or any(key(name) in world.names for name in who.names):
        return who
    return who._replace(adjectives=tuple(form for name in who.names for form in derivation.demonyms(name)))
