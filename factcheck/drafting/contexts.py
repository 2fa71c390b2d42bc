"""What a sentence of a text leans on when it is to stand alone, and the edits that put it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.discourse import Discourse
from factcheck.drafting.anchoring import Anchors
from factcheck.drafting.edits import Edits
from factcheck.drafting.salience import Salience
from factcheck.drafting.taking_up import Candidate
from factcheck.drafting.topics import Topics
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.records import dataclass, field


class UnresolvedError(Exception):
    """What the context does not tell."""


@dataclass(slots=True)
class Context:
    """What a sentence may lean on. ``names`` maps entity ids and country codes to full names."""

    know: Knowledge
    names: Mapping[str, str]
    pair: tuple[str, ...]
    discourse: Discourse
    published: str = ""
    speakers: tuple[str, ...] = ()
    """Who speaks, where the sentence is quoted or attributed."""
    before: tuple[str, ...] = ()
    """Who spoke last in the paragraph: indirect speech goes on ("At the same time, … in our country")."""
    visit: tuple[str, str] = ("", "")
    """The visit that the text last told of: visitor and destination, by name."""
    plural: str = ""
    """What "they" means: the subject of the sentence before, with its article."""
    single: str = ""
    """What "it" means, likewise."""
    told: tuple[Candidate, ...] = ()
    """What "it" may mean besides: what the sentence before told of."""
    around: tuple[Candidate, ...] = ()
    """Whose something in the sentence before is."""
    places: tuple[str, ...] = ()
    """The places that the sentence before told of: "there"."""
    going_on: str = ""
    """What the sentence has begun with as "it", in words: of that its next clause tells, too."""
    crowd: str = ""
    """The noun of those who were counted last: "nine of *them*" are nine of those."""
    kept: bool = False
    """The sentence says something of that again: the next "it" means the same."""
    anchors: Anchors = field(default_factory=Anchors)
    """Whose it is what the text leaves without an owner."""
    topics: Topics = field(default_factory=Topics)
    """Whom the text and its paragraphs are about."""
    salience: Salience = field(default_factory=Salience)
    """Whom and what the text has in mind."""
    when: Period | None = None
    """The date that the paragraph told last."""
    followed: dict[str, str] = field(default_factory=dict)
    """Somebody's name -> that of who came after him, to be filled."""
    people: tuple[str, ...] = ()
    """Whom the sentence before named, in their order: of several, "his" is the first one's or open."""

    states: tuple[str, ...] = ()
    """The places that have a government, which nothing else knows: of two the texts say "the two states"."""
    publisher: str = ""
    """Who publishes the source: "this newspaper"."""

    def name(self, ident: str) -> str:
        return self.names.get(ident, ident)

    @property
    def topic(self) -> str:
        """What the paragraph is about, in words."""
        return self.name(self.topics.now[0]) if len(self.topics.now) == 1 else ""

    def both(self) -> str:
        """The pair in focus, by name."""
        named = self.discourse.countries.focus
        pair = self.pair if not named - set(self.pair) else ()
        pair = self.states if not self.pair and not named else pair
        if len(pair) != 2:
            raise UnresolvedError("which countries are meant")
        return " and ".join(self.name(c) for c in pair)

    def country(self, other: bool = False) -> str:
        """The speaker's country, or the other one of the pair."""
        homes = {self.know.country.get(i) for i in self.speakers or self.before}
        home = next(iter(homes)) if len(homes) == 1 else None
        if home is None or home not in self.pair or len(self.pair) != 2:
            raise UnresolvedError("whose country is meant")
        return self.name(home if not other else next(c for c in self.pair if c != home))


Rule = Callable[[Read, int, Context, Edits], int]


def substitute(read: Read, edits: Edits, first: int, past: int, text: str) -> None:
    """Put ``text`` in the place of items ``first`` to ``past``."""
    tokens, items = read.tokens, read.items
    edits.put(tokens.start[items[first].first], tokens.end[items[past - 1].last - 1], text)
