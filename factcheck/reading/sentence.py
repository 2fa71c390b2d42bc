"""One sentence, read: its names, concepts, numbers, periods, segments and cues, all as token ranges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.model import Period, Quantity, Span
from factcheck.reading import quantities as quantity_reader
from factcheck.reading import segments as segmenter
from factcheck.reading.mentions import POSSESSIVE, Mention, covers, stream
from factcheck.reading.pairing import told_once
from factcheck.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from factcheck.matching.index import Index
    from factcheck.matching.typos import Speller

SEATS = frozenset({"country", "place", "region"})
"""Types of entities that somebody can hold an office of."""


PLURAL = ("dual", "dual-people")
"""Cue classes whose words stand for two."""


LONGEST_PHRASE = 6
"""Tokens of a phrase that no clause ends in."""


class Sentence:
    """What can be read off a sentence without any fact in mind.

    ``names`` are its entity, source, foreign, city and unknown mentions (never overlapping), ``concepts`` its concept
    and choice mentions (overlapping), ``cues`` the language's cue mentions by class. Token indices throughout.
    """

    __slots__ = (
        "_content",
        "_world",
        "aside",
        "concepts",
        "cues",
        "dual",
        "ids",
        "index",
        "names",
        "periods",
        "places",
        "quantities",
        "quantity_tokens",
        "segments",
        "tokens",
        "typos",
        "words",
    )

    def __init__(self, text: str, index: Index) -> None:
        self.index = index
        self.tokens: Tokens = tokenize(text)
        key = index.language.stem
        self.words, self.places = stream(self.tokens, key)
        self.typos: dict[int, str] = {}
        norm = self.tokens.norm
        self.names: list[Mention] = index.names.find([norm[i] for i in self.places], self.places, nested=False)
        self.concepts: list[Mention] = index.phrases.find(self.words, self.places, nested=True)
        self.cues: dict[str, list[Mention]] = {}
        self.quantities: list[Quantity] = []
        self.periods: list[Period] = []
        self.quantity_tokens: set[int] = set()
        self.segments: list[segmenter.Segment] = []
        self.dual = False
        self.aside: set[int] | None = None
        self._content: set[int] | None = None
        self._world: list[Mention] | None = None
        self._prune_concepts()
        self.ids: set[str] = {m.id for m in self.names} | {m.id for m in self.concepts}

    def _prune_concepts(self) -> None:
        """Drop concepts inside a longer name, and abbreviations not written in capitals ("it" for "IT")."""
        tokens = self.tokens
        taken = covers(m for m in self.names if m.last - m.first > 1 and m.detail != "adjective")
        kept: list[Mention] = []
        for m in self.concepts:
            if m.kind == "cue":
                self.dual = self.dual or self._plural(m)
            elif taken and m.first in taken and all(i in taken for i in range(m.first, m.last)):
                continue
            elif m.detail != "caps":
                kept.append(m)
            elif tokens.surface(m.first).isupper():
                kept.append(m._replace(detail=""))
        self.concepts = kept

    def respell(self, names: Speller, concepts: Speller) -> bool:
        """Look up unknown words as misspelt names or concepts; true if any was found. Reads the mentions anew."""
        tokens, language = self.tokens, self.index.language
        text, start = tokens.text, tokens.start
        found: dict[int, str] = {}
        known = covers(self.names)
        for i, word in enumerate(tokens.norm):
            if len(word) >= 5 and text[start[i]].isupper() and i not in known and word not in language.function:
                right = names.correct(word)
                if right is not None:
                    found[i] = right
        if self.names or found:
            known |= covers(self.concepts)
            for i, word in enumerate(tokens.norm):
                if (
                    len(word) >= 5
                    and i not in known
                    and i not in found
                    and not text[start[i]].isupper()
                    and word not in language.function
                ):
                    if language.stem(word) not in language.light:
                        right = concepts.correct(word)
                        if right is not None:
                            found[i] = right
        if found:
            norm = [found.get(i, word) for i, word in enumerate(tokens.norm)]
            self.typos = found
            words = [language.stem(norm[i]) for i in self.places]
            self.names = [
                m._replace(detail=m.detail or "typo") if any(i in self.typos for i in range(m.first, m.last)) else m
                for m in self.index.names.find([norm[i] for i in self.places], self.places, nested=False)
            ]
            self.concepts = self.index.phrases.find(words, self.places, nested=True)
            self.words = words
            self._prune_concepts()
            self.ids = {m.id for m in self.names} | {m.id for m in self.concepts}
        return bool(found)

    def adopt(self, person: str | None, place: Mention | None = None) -> None:
        """Read "he" and "she" as the person named before, "the city" as the place."""
        if person is None and place is None:
            return
        norm, language = self.tokens.norm, self.index.language
        for i, word in enumerate(norm):
            if person is not None and word in language.person_pronouns:
                self.names.append(Mention(i, i + 1, "entity", person, "pronoun"))
                self.ids.add(person)
            elif place is not None and word in language.place_nouns and i and norm[i - 1] in language.definites:
                self.names.append(place._replace(first=i - 1, last=i + 1))
                self.ids.add(place.id)
        self.names.sort()

    def deepen(self) -> None:
        """Read what only a sentence about the subject needs: numbers, periods, other countries, cues, segments."""
        if self.segments:
            return
        index, tokens = self.index, self.tokens
        self.quantities, self.periods = quantity_reader.read(tokens, index.language.numbers)
        inside = set[int]()
        for quantity in self.quantities:
            inside |= self.range_of(quantity.whole)
        dated = set[int]()
        for period in self.periods:
            dated |= self.range_of(period.span)
        self.quantity_tokens = inside | dated
        self._add_world_names()
        self._add_offices()
        titles = covers(m for m in self.names if m.kind == "source")  # a newspaper's "Daily" is no rate
        for mention in index.cues.find(self.words, self.places, nested=True):
            if mention.id in PLURAL and not self._plural(mention):
                continue
            if titles.issuperset(range(mention.first, mention.last)):
                continue
            if not (
                self.quantity_tokens and all(i in self.quantity_tokens for i in range(mention.first, mention.last))
            ):
                self.cues.setdefault(mention.id, []).append(mention)
        self.concepts = [
            m
            for m in self.concepts
            if not titles.issuperset(range(m.first, m.last))
            and (not all(i in inside or i in dated for i in range(m.first, m.last)) or m.kind == "choice")
        ]
        counted_off = covers(m for mentions in self.cues.values() for m in mentions if 1 < m.last - m.first <= 5)
        self.quantities = [q for q in self.quantities if q.low > 2 or not self.range_of(q.span) <= counted_off]
        self.quantities = [q for q in self.quantities if not (q.vague and self._in_units(q))]
        self.quantities = told_once(self.quantities, index.units)
        self.segments = segmenter.split(
            tokens,
            index.language,
            covers(self.names),
            self._quantity_starts(),
            self._idioms(),
            covers(m for m in self.names if m.kind == "source"),
            covers(m for m in self.concepts if 1 < m.last - m.first <= LONGEST_PHRASE),
        )
        self._join_date(dated)
        self._join_topic()

    def _join_date(self, dated: set[int]) -> None:
        """ "2019 – trade stood at …": a date that stands alone belongs to what follows it."""
        if len(self.segments) > 1:
            date, rest = self.segments[:2]
            if all(i in dated or not self.tokens.norm[i].isalnum() for i in range(date.first, date.last)):
                self.segments[:2] = [rest._replace(first=date.first, link=date.link)]

    def _in_units(self, quantity: Quantity) -> bool:
        """ "…, in billions of dollars": the unit of figures elsewhere."""
        first = min(self.range_of(quantity.whole), default=0)
        return first > 0 and self.tokens.norm[first - 1] in self.index.language.unit_prepositions

    def _join_topic(self) -> None:
        """ "As for the plans, they are …": what is spoken of and the clause that takes it up are one.

        So are a clause and the bare number after its colon.
        """
        norm, language = self.tokens.norm, self.index.language
        topics = {m.first for m in self.cues.get("topic", ())}
        k = 0
        while k + 1 < len(self.segments):
            left, right = self.segments[k : k + 2]
            taken_up = left.first in topics and norm[right.first] in language.pronouns
            number = right.link == ":" and all(
                i in self.quantity_tokens or not norm[i].isalnum() for i in range(right.first, right.last)
            )
            if taken_up or number:
                self.segments[k : k + 2] = [left._replace(last=right.last, verb=left.verb or right.verb)]
            else:
                k += 1

    def _plural(self, cue: Mention) -> bool:
        """Is a cue written as in the table? One stem stands for "presidents" and "president"."""
        language = self.index.language
        words = [w for w in self.tokens.norm[cue.first : cue.last] if w not in language.skipped and w.isalnum()]
        return (
            any(" ".join(words) in language.cues[name] for name in PLURAL)
            or "-" in self.tokens.norm[cue.first : cue.last]
        )

    def _quantity_starts(self) -> dict[int, str]:
        """The first token of each quantity that is no ordinal, with its kind."""
        return {
            min(tokens): str(q.kind)
            for q in self.quantities
            if (tokens := self.range_of(q.whole)) and q.kind != "ordinal"
        }

    def _idioms(self) -> set[int]:
        """Tokens of cues of several words, inside which no clause ends ("anything but", "but for")."""
        phrases = covers(m for ms in self.cues.values() for m in ms if 1 < m.last - m.first <= 4)
        return phrases.union(*(self.range_of(q.span) for q in self.quantities))

    @property
    def content(self) -> set[int]:
        """The tokens that carry content: no function words, no light words, no signs."""
        if self._content is None:
            language = self.index.language
            function, light, currency = language.function, language.light, language.numbers.currency_words
            self._content = {
                i
                for i, word in enumerate(self.tokens.norm)
                if len(word) > 1
                and word not in function
                and word[0].isalpha()
                and word not in currency
                and word not in light
                and language.stem(word) not in light
                and not word.endswith(language.light_suffixes)
            }
        return self._content

    @property
    def world(self) -> list[Mention]:
        """The countries, peoples, cities and regions of the world that are named, the base's own among them."""
        if self._world is None:
            self._world = self.index.world_mentions(self.places, self.tokens)
        return self._world

    def range_of(self, span: Span) -> set[int]:
        """The tokens that a span of the text covers."""
        tokens = self.tokens
        return set(range(bisect_right(tokens.end, span.start), bisect_left(tokens.start, span.end)))

    def _add_world_names(self) -> None:
        """Other countries, their people, cities, and capitalised names that nothing knows."""
        tokens, index = self.tokens, self.index
        taken = covers(self.names)
        function, text = index.language.function, tokens.text
        strange = any(
            i not in taken and text[tokens.start[i]].isupper() and tokens.norm[i] not in function for i in self.places
        )
        found = [
            m
            for m in (self.world if strange else ())
            if not (m.last == m.first + 1 and m.first in self.quantity_tokens)
        ]
        for mention in found:
            overlap = [m for m in self.names if m.first < mention.last and mention.first < m.last]
            if overlap and all(m.first >= mention.first and m.last <= mention.last for m in overlap):
                if any((m.first, m.last) == (mention.first, mention.last) for m in overlap):
                    continue
                self.names = [m for m in self.names if m not in overlap]  # "North Korea" holds "Korea"
                self.names.append(mention)
            elif not overlap:
                self.names.append(mention)
        self._widen_directions()
        self._join_titles()
        taken = covers(self.names)
        self._add_unknown(taken)
        self.names.sort()

    def _widen_directions(self) -> None:
        """ "North Kazakhstan", "Southern Korea's": a region, not the country, unless the base has that very name."""
        tokens = self.tokens
        directions = self.index.language.directions
        for k, m in enumerate(self.names):
            if m.kind == "entity" and m.first > 0 and tokens.norm[m.first - 1] in directions:
                entity = self.index.entity(m.id)
                if entity is not None and entity.type == "country":
                    name = " ".join(tokens.norm[m.first - 1 : m.last])
                    self.names[k] = Mention(m.first - 1, m.last, "foreign", name, "part")

    def _join_titles(self) -> None:
        """A company's name that goes on ("Hyundai Rotem", "Samsung Biologics") is another company's."""
        tokens, index = self.tokens, self.index
        known = covers(self.names)
        for k, m in enumerate(self.names):
            if m.kind != "entity" or m.detail == "adjective":
                continue
            entity = index.entity(m.id)
            if entity is None or entity.type != "organisation" or m.last >= len(tokens):
                continue
            i = m.last
            if i in known or not self._capitalised(i) or tokens.start[i] != tokens.end[i - 1] + 1:
                continue
            word = tokens.norm[i]
            if index.language.stem(word) in index.phrases.keys or word in index.language.function:
                continue
            if index.language.stem(word) in index.language.verbs or index.language.stem(word) in index.language.light:
                continue
            self.names[k] = Mention(m.first, i + 1, "unknown", " ".join(tokens.norm[m.first : i + 1]))

    def _capitalised(self, i: int) -> bool:
        first = self.tokens.text[self.tokens.start[i]]
        return first.isupper() and self.tokens.norm[i][0].isalpha()

    def _add_unknown(self, taken: set[int]) -> None:
        tokens, language = self.tokens, self.index.language
        conceptual = covers(self.concepts)
        run: list[int] = []
        runs: list[list[int]] = []
        for i, word in enumerate(tokens.norm):
            ordinary = (
                i in taken
                or i in conceptual
                or i in self.quantity_tokens
                or not self._capitalised(i)
                or len(word) < 2
                or word in language.function
                or language.stem(word) in language.light
                or language.stem(word) in language.verbs
            )
            if ordinary or (run and run[-1] != i - 1):
                if run:
                    runs.append(run)
                run = []
            if not ordinary:
                run.append(i)
        if run:
            runs.append(run)
        if not runs:
            return
        from factcheck.world import common_words

        common = common_words()
        for run in runs:
            if all(tokens.norm[i] in common for i in run):
                continue
            self.names.append(Mention(run[0], run[-1] + 1, "unknown", " ".join(tokens.norm[i] for i in run)))

    def _add_offices(self) -> None:
        """ "The Kazakh president", "South Korea's leader", "the head of state of Kazakhstan" name a person.

        The office words join the country's mention; "President Tokayev" joins the person's.
        """
        index = self.index
        if not index.offices:
            return
        offices = [m for m in self.concepts if m.id in index.offices and m.detail != "opposite"]
        if not offices:
            return
        norm = self.tokens.norm
        skipped = index.language.skipped
        for office in offices:
            after = next((m for m in self.names if m.kind == "entity" and m.first == office.last), None)
            if after is not None and self._type(after) == "person":
                self.names[self.names.index(after)] = after._replace(first=office.first)
                continue
            plural = self.tokens.norm[office.last - 1].endswith("s") or "heads" in norm[office.first : office.last]
            holders = self._countries_before(office)
            if holders and self._one_of_many(holders[-1].first - 1):
                continue  # "a Kazakh president", "the first Korean president": any of them
            j = office.last
            each = len(holders) > 1  # "the Kazakh and the Korean president": one of each
            if not holders and j < len(norm) and index.language.prepositions.get(norm[j]) == "of":
                while j + 1 < len(norm) and norm[j + 1] in skipped:
                    j += 1
                holders = self._countries_at(j + 1, plural)
            if not holders or (len(holders) > 1 and not plural and not each):
                continue
            people = [
                e.id
                for m in holders
                for e in index.base.entities.values()
                if e.type == "person" and e.office == office.id and e.of == m.id
            ]
            if len(people) != len(holders):
                continue
            first = min(office.first, *(m.first for m in holders))
            last = max(office.last, *(m.last for m in holders))
            if any(m.first < last and first < m.last and m not in holders for m in self.names):
                first, last = office.first, office.last
            else:
                self.names = [m for m in self.names if m not in holders]
            self.names.extend(Mention(first, last, "entity", p, "office") for p in people)
        named = covers(m for m in self.names if m.kind == "entity" and self._type(m) == "person")
        self.concepts = [m for m in self.concepts if not (m.id in index.offices and m.first in named)]
        self.names.sort()

    def _and(self, i: int) -> bool:
        return self.index.language.prepositions.get(self.tokens.norm[i]) == "and"

    def _one_of_many(self, i: int) -> bool:
        """Does token ``i`` make what follows one of several: an indefinite article, an ordinal?"""
        language = self.index.language
        return i >= 0 and (
            self.tokens.norm[i] in language.indefinites or self.tokens.norm[i] in language.numbers.ordinals
        )

    def _countries_before(self, office: Mention) -> list[Mention]:
        """The countries of "the Kazakh and South Korean presidents", right before the office."""
        norm, index = self.tokens.norm, self.index
        out: list[Mention] = []
        edge = office.first
        while True:
            while edge > 0 and norm[edge - 1] in POSSESSIVE:
                edge -= 1
            m = next((m for m in self.names if m.last == edge and m.kind == "entity" and self._type(m) in SEATS), None)
            if m is None:
                return out
            out.append(m)
            edge = m.first
            if edge > 1 and norm[edge - 1] in index.language.skipped and self._and(edge - 2):
                edge -= 1  # "the Kazakh and *the* Korean president"
            if edge > 0 and self._and(edge - 1):
                edge -= 1
                while edge > 0 and norm[edge - 1] in index.language.skipped:
                    edge -= 1
            elif edge > 0 and norm[edge - 1] == "-":
                edge -= 1
            else:
                return out

    def _countries_at(self, first: int, plural: bool) -> list[Mention]:
        norm, index = self.tokens.norm, self.index
        out: list[Mention] = []
        while True:
            while first < len(norm) and norm[first] in index.language.skipped:
                first += 1
            m = next(
                (m for m in self.names if m.first == first and m.kind == "entity" and self._type(m) in SEATS), None
            )
            if m is None:
                return out
            out.append(m)
            if not plural or m.last >= len(norm) or index.language.prepositions.get(norm[m.last]) != "and":
                return out
            first = m.last + 1

    def _type(self, mention: Mention) -> str:
        entity = self.index.entity(mention.id)
        return entity.type if entity is not None else ""

    def within(self, mentions: Iterable[Mention], first: int, last: int) -> list[Mention]:
        return [m for m in mentions if m.first >= first and m.last <= last]
