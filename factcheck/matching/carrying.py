"""Carrying subjects through a document: what the title, the lead and earlier sentences are about.

Subjects carry over until a section or a sentence is about another country; a heading with subjects of its own takes
them up again. One person named alone is who "he" or "she" is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.matching.context import Context
from factcheck.matching.index import Index
from factcheck.matching.slots import located
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.sentence import Sentence

LATELY = 2
"""Sentences back to which a bare figure or a list item may owe what it is about."""
RECALL = 4
"""Sentences after which a subject named only in passing is no longer carried over, nor a fact taken up again."""


class Carrier:
    """Follows a document from block to block; ``context`` is what the next sentence takes over."""

    def __init__(self, index: Index, date: str | None, subjects: frozenset[str] = frozenset()) -> None:
        self.index = index
        self.firsts = index.world_firsts  # made once, for the look-ups of a whole document
        self.date = date
        self.title: frozenset[str] = subjects
        self.section: frozenset[str] = frozenset()
        self.whole: frozenset[str] = frozenset()
        """What any sentence so far was about."""
        self.recent: list[frozenset[str]] = []
        self.spoken: list[frozenset[str]] = []
        self.asked: frozenset[str] = frozenset()
        self.told: list[tuple[str, ...]] = []
        """The facts of the latest sentences."""
        self.person: str | None = None
        self.place: Mention | None = None
        """The place named last: "the city"."""
        self.own = False
        """The text has been about a fact of the base."""
        self.elsewhere = False
        """The text has turned to another country, until one of the base's is named again."""

    @property
    def context(self) -> Context:
        """For a sentence of running text."""
        told = tuple(fact for facts in reversed(self.told) for fact in facts)
        if self.elsewhere:
            return Context(person=self.person, date=self.date, told=told, foreign=True)
        subjects = self.title.union(self.section, *self.recent)
        return Context(
            subjects=subjects,
            topics=self.topics,
            person=self.person,
            date=self.date,
            told=told,
            asked=self.asked,
            own=self.own,
            place=self.place,
        )

    @property
    def topics(self) -> frozenset[str]:
        """The concepts of the sentences just before."""
        return frozenset().union(*self.spoken)

    def fragment(self, lead: Sentence | None) -> Context:
        """For a list item or cell, whose predicate stands in the lead-in and the sentence before it."""
        topics = self.topics | (_concepts(lead) if lead is not None else frozenset())
        subjects = self.context.subjects | (self.named(lead) if lead is not None else frozenset())
        if self.own and not self.elsewhere:
            subjects |= self.whole
        return Context(subjects, topics, self.person, self.date, elliptic=True, own=self.own, foreign=self.elsewhere)

    def head(self, sentence: Sentence) -> None:
        """Take up a title."""
        self.title |= self.named(sentence)

    def lead(self) -> None:
        """Keep what the lead, which has just been read, is about for the whole text."""
        if not self.elsewhere:
            self.title = self.title.union(*self.recent)

    def aside(self) -> None:
        """Enter a footnote: it stands apart from the text before it, and is about what the whole text is about."""
        self.elsewhere = False
        self.person = None
        self.told = []
        self.recent = [self.whole]

    def enter(self, sentence: Sentence) -> None:
        """Enter a section by its heading."""
        named = self.named(sentence)
        neutral = not named and not self._foreign(sentence)
        self.section = frozenset(filter(self._is_country, self.whole)) if neutral and self.own else named
        self.recent = []
        self.spoken = []
        self.told = []
        self.person = None
        self.elsewhere = not self._both(named) and self._foreign(sentence)

    def tell(self, facts: Iterable[str | None]) -> None:
        """Take note of the facts that a stretch of text was about."""
        found = tuple(dict.fromkeys(fact for fact in facts if fact is not None))
        self.told = [*self.told, found][-RECALL:]
        if found:
            self.elsewhere = False
            self.own = True

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence that has been judged."""
        named = self.named(sentence)
        self.whole |= named
        self.place = self._last_place(sentence) or self.place
        if self._foreign(sentence) or self._strange(sentence):
            self.elsewhere = self.elsewhere or not self._both(named)
        elif named:
            self.elsewhere = self.elsewhere and not self._both(named)
        self.recent = [*self.recent, named][-RECALL:]
        self.spoken = [*self.spoken, _concepts(sentence)][-LATELY:]
        self.asked = self.spoken[-1] if sentence.tokens.norm[-1:] == ["?"] else frozenset()
        people = {m.id for m in sentence.names if m.kind == "entity" and self._is_person(m.id)}
        if len(people) == 1:
            self.person = next(iter(people))
        elif len(people) > 1:
            self.person = None

    def _last_place(self, sentence: Sentence) -> Mention | None:
        """The place or city that a sentence names last."""
        found = [m for m in (*sentence.names, *sentence.world) if self._kind(m) == "place" and m.detail == ""]
        return max(found, default=None)

    def note(self, sentence: Sentence) -> None:
        """Take up the countries that a list item or a table row names; it turns the text to no other country."""
        if named := self.named(sentence):
            self.recent = [*self.recent, named][-RECALL:]

    def named(self, sentence: Sentence) -> frozenset[str]:
        """The base's countries that a sentence names, also by their people and places; and these people."""
        index = self.index
        out: set[str] = set()
        world = [m for m in sentence.world if m.kind == "foreign"]
        for m in sentence.names:
            if any(w.first <= m.first and m.last <= w.last for w in world):
                continue  # "North Korea" is not Korea
            if m.kind == "entity" and m.id in index.anchors:
                country = index.country_of(m.id)
                if country is not None:
                    out.add(country)
                if self._is_person(m.id):
                    out.add(m.id)
        return frozenset(out)

    def names(self, sentence: Sentence) -> bool:
        """Does the text name anybody or anything by a proper name?"""
        sentence.deepen()
        return any(m.detail != "adjective" for m in sentence.names)

    def kind(self, sentence: Sentence) -> str:
        """``place``, ``person`` or ``source`` where the text is nothing but such a name; else empty."""
        language, norm = self.index.language, sentence.tokens.norm
        kinds = {self._kind(m): range(m.first, m.last) for m in (*sentence.names, *sentence.world)}
        for kind, named in kinds.items():
            if kind and all(i in named or norm[i] in language.function for i in range(len(norm))):
                return kind
        return ""

    def _kind(self, m: Mention) -> str:
        entity = self.index.entity(m.id)
        if m.kind == "source":
            return "source"
        if m.kind in ("city", "foreign") or (entity is not None and entity.type == "place"):
            return "place"
        return "person" if self._is_person(m.id) else ""

    def _both(self, named: Collection[str]) -> bool:
        """Are at least two of the base's countries named? Then no other is half of "the two countries"."""
        return sum(map(self._is_country, named)) > 1

    def _is_country(self, entity_id: str) -> bool:
        entity = self.index.entity(entity_id)
        return entity is not None and entity.type == "country"

    def _is_person(self, entity_id: str) -> bool:
        entity = self.index.entity(entity_id)
        return entity is not None and entity.type == "person"

    def _strange(self, sentence: Sentence) -> bool:
        """Does one of the base's people stand beside somebody it does not know ("X met Y")?"""
        if sum(self._is_person(m.id) for m in sentence.names) != 1:
            return False
        sentence.deepen()
        return any(m.kind == "unknown" and not located(sentence, m) for m in sentence.names)

    def _foreign(self, sentence: Sentence) -> bool:
        """Is the sentence about a country that the base does not speak of, other than as a place?"""
        if any(m.kind == "foreign" and not located(sentence, m) for m in sentence.names):
            return True
        taken = covers(sentence.names)
        return any(m.kind == "foreign" and m.first not in taken and not located(sentence, m) for m in sentence.world)


def _concepts(sentence: Sentence) -> frozenset[str]:
    return frozenset(m.id for m in sentence.concepts if m.kind == "concept")
