"""What a text and its paragraphs are about: whom or what their sentences need not name.

A title that names one place or body tells what its text is about, else its first sentence does. A sentence that begins
with another one of which the texts tell often goes over to it ("The schools of *Valmere* …"), until the next paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from factcheck.discourse.calling import becomes, joined
from factcheck.drafting.names import SOMEBODY
from factcheck.frames import Ref
from factcheck.language.en import bodies, closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass, field
from factcheck.statements.model import Statement

OFTEN = 3
"""Sentences that must name somebody for a paragraph to be about it."""
SAID_OF = frozenset({"v", "aux", "modal"})
PLACES = frozenset({"city", "place", "region", "country"})
TOWNS = bodies.TOWNS | bodies.KINDS["region"] | bodies.KINDS["country"]
"""Nouns of places that hold others."""


_NOUNS = {
    "region": TOWNS - bodies.TOWNS - {"country"},
    "country": {"country", "nation", "state", "republic"},
    "city": bodies.TOWNS,
}
"""Kind of a place -> nouns for it, where its name has none."""


FIRMS = word_set("""
    company airline bank insurer carmaker maker manufacturer producer operator brewery publisher broadcaster retailer
    supermarket hotel chain brand railway restaurant conglomerate
""")
"""Nouns of bodies that are called "the company", too."""


@dataclass(slots=True)
class Topics:
    """``kinds`` are those of the entities, by id; ``names`` how they are called; ``main`` those that a paragraph may be
    about, ``whole`` whom the text is about."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    main: frozenset[str] = frozenset()
    whole: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    """Places that have a government: no towns, nor regions."""
    made: frozenset[str] = frozenset()
    """Bodies into which others have merged."""
    home: str = ""
    """The place where the text was written, by id."""
    now: tuple[str, ...] = field(default=(), init=False)
    """Whom the paragraph is about so far."""
    named: set[str] = field(default_factory=set, init=False)
    """Whom the paragraph has named."""
    led: set[str] = field(default_factory=set, init=False)
    """Whom its sentences have begun with."""
    here: set[str] = field(default_factory=set, init=False)
    """Whom the sentence has named so far."""
    last: dict[str, bool] = field(default_factory=dict, init=False)
    """The lands that the last sentence of the paragraph with one has named; whether it tells what is, or was, there."""

    def land(self, noun: str, earlier: Iterable[Ref]) -> str:
        """The place that "the city", "the region" means; "" where that is open. ``earlier`` are named before it."""
        named = [*self.here, *(ref.id for ref in earlier)]
        if (other := self._other(noun, named)) is not None:
            return other
        about = [one for one in dict.fromkeys((*self.now, *self.whole)) if self._called(one, noun)]
        others = {one for one in (*named, *self.named) if self._land(one) and self._called(one, noun)} - set(about)
        if noun in bodies.TOWNS and others:
            near = [one for one in dict.fromkeys(named) if one in others]
            return near[0] if len(near) == 1 else ""
        if not about and noun in bodies.TOWNS and self.home and self._called(self.home, noun):
            return self.home
        return about[0] if len(about) == 1 else ""

    def _other(self, noun: str, named: Sequence[str]) -> str | None:
        """ "The drought in *X* began in 2023. In 2024 *the country's* …": the land of which the sentence before told,
        be the text about another one or not; "" where it only has to do with that, ``None`` where it names none."""
        if noun not in _NOUNS["country"] or any(self._called(one, noun) for one in named):
            return None
        found = [one for one in self.last if self._called(one, noun)]
        if not found or found[0] in self.now:
            return None if not found or len(found) == 1 else ""
        return found[0] if len(found) == 1 and self.last[found[0]] else ""

    def _called(self, one: str, noun: str) -> bool:
        """Whether a place can be called so: by the noun in its name, or by any where there is none."""
        own, kind = bodies.noun_of(self.names.get(one, one)), self.kinds.get(one)
        if not self._land(one) or (own and own != noun) or (one in self.states and noun not in _NOUNS["country"]):
            return False
        return bool(own) or kind == "place" or noun in _NOUNS.get(kind or "", ())

    def paragraph(self) -> None:
        """A new paragraph begins."""
        self.now = self.whole
        self.named.clear()
        self.led.clear()
        self.last.clear()

    def lone(self, kinds: Mapping[str, str]) -> bool:
        """Whether the topic is a body, and no sentence of the paragraph has begun with another one, or one who may
        be."""
        others = {one for one in self.led if one[:1] == "?" or kinds.get(one) == "organisation"}
        return len(self.now) == 1 and kinds.get(self.now[0]) == "organisation" and others <= set(self.now)

    def business(self, noun: str) -> str:
        """The firm that the paragraph is about, where "the company" can be no other one; else ""."""
        one = self.now[0] if len(self.now) == 1 and self.kinds.get(self.now[0]) == "organisation" else ""
        own = bodies.noun_of(self.names.get(one, one))
        firm = own in FIRMS and noun in bodies.ANY
        return one if firm and self.named - {one} <= {i for i in self.named if not self._firm(i)} else ""

    def _firm(self, one: str) -> bool:
        return one[:1] == "?" or bodies.noun_of(self.names.get(one, one)) in FIRMS

    def foremost(self, called: Collection[str], last: str) -> str:
        """Of those who are called by one noun the one whom the texts tell of often, where that is one alone; the
        ``last`` one named, if it is, or "" where the paragraph has named another one."""
        often = [one for one in called if one in self.main]
        if len(often) != 1 or last in often:
            return last
        return "" if last in self.named else often[0]

    def note(self, read: Read) -> None:
        """Take in a sentence in which everybody is named."""
        opens = not self.named
        if lands := self._told(read.items):
            self.last = lands
        self.named.update(_named(read.items))
        self.here.update(_named(read.items))
        found = leading(read.items) or (fronted(read.items) if opens else "")
        self.led |= {found} - {""}
        found = found if len(self.whole) < 2 else ""
        found = found or self._of_land(read.items)
        goes_on = found in self.main and (opens or self.kinds.get(found) != "thing")
        within = any(map(self._land, self.whole))  # a bridge in the town that the text is about is no other topic
        if found and (goes_on or (opens and (self._land(found) or (self._body(found) and not within)))):
            self.now = (found,)

    def _told(self, items: Sequence[Item]) -> dict[str, bool]:
        """The lands that a sentence names, and whether it tells what is there, of theirs, or done by them: not what
        goes to them."""
        found: dict[str, bool] = {}
        for k, item in enumerate(items):
            if item.refs and self._land(item.refs[0].id):
                at = k - 1 - (k > 1 and items[k - 1].word == "the")
                there = item.refs[0].adjective or at < 0 or items[at].tag != "prep" or items[at].word in THERE
                found[item.refs[0].id] = there or found.get(item.refs[0].id, False)
        return found

    def _body(self, one: str) -> bool:
        """Whether it is a body, a thing or a ground of which a paragraph may tell."""
        return self.kinds.get(one) in ("organisation", "thing") or (
            self.kinds.get(one) == "place" and not self._land(one)
        )

    def _of_land(self, items: Sequence[Item]) -> str:
        """ "The *Sarvan* army ordered tanks": another land of which the texts tell often, where the paragraph has not
        named what the text is about."""
        if len(self.whole) > 1 or any(one in self.named for one in self.whole):
            return ""
        lands = {
            item.refs[0].id
            for item, noun in pairwise(items)
            if item.refs and item.refs[0].adjective and (_acts(noun.word) or noun.word in FORCES)
        }
        one = next(iter(lands)) if len(lands) == 1 else ""
        return one if one in self.main and self._land(one) else ""

    def _land(self, one: str) -> bool:
        """Whether it is a place that holds others."""
        return holds(self.names.get(one, one), self.kinds.get(one, ""))

    def setting(self, statement: Statement) -> tuple[str, ...]:
        """Of the paragraph's topic what an assertion leaves unsaid; nothing where it is told of another place."""
        terms = [t for phrase in statement.phrases() for t in phrase.within()]
        if any(t.ref is None and t.det == "the" and t.head in bodies.TOWNS for t in terms):
            return ()  # which city, is open
        refs = [t.ref for t in terms if t.ref is not None]
        if not self.now or any(self._elsewhere(ref) for ref in refs):
            return ()
        named = {ref.id for ref in refs}
        leads = min((t for t in terms if t.ref is not None), key=lambda t: t.at, default=None)
        if leads is not None and leads.ref is not None and leads.ref.id in self.main - set(self.now):
            return ()
        return tuple(one for one in self.now if one not in named)

    def _elsewhere(self, ref: Ref) -> bool:
        """Whether it is a place besides the topic, and none that only stands somewhere (a park, a bridge)."""
        if ref.id in self.now or ref.kind not in PLACES or (ref.country in self.now and len(self.now) > 1):
            return False
        noun = bodies.noun_of(self.names.get(ref.id, ref.id))
        return not noun or noun in TOWNS


THERE = word_set("in of at across throughout")
"""Prepositions before a land of which something is told; of what goes to it, or comes from it, it is not told."""
FORCES = word_set("army navy air_force police military forces troops treasury")
"""Nouns of what a land has besides its bodies."""


def holds(name: str, kind: str) -> bool:
    """Whether it is a place that holds others, and none that only stands somewhere (a park, a bridge)."""
    noun = bodies.noun_of(name) if name else ""
    return kind in PLACES and (not noun or noun in TOWNS)


def topics(
    reads: Mapping[str, Sequence[Read]],
    titles: Mapping[str, Read | None],
    counts: Mapping[str, Mapping[str, int]],
    focus: tuple[str, ...],
    kinds: Mapping[str, str],
    names: Mapping[str, str],
    states: frozenset[str] = frozenset(),
    results: frozenset[str] = frozenset(),
) -> dict[str, Topics]:
    """Source -> what it is about. ``reads`` are the sentences of each, ``titles`` their titles; ``counts``
    how many of them tell of whom; ``states`` places that have a government, ``results`` bodies into
    which others have merged."""
    told = Counter(one for found in reads.values() for read in found for one in set(_named(read.items)))
    for here in counts.values():
        told |= Counter(here)  # "the festival" is told of, too
    often = {one for one, count in told.items() if count >= OFTEN}
    often |= {one for title in titles.values() if title is not None for one in _named(title.items)}
    main = frozenset(one for one in often if kinds.get(one, "person") != "person")
    made = {}
    for source, sentences in reads.items():
        title = titles.get(source)
        entitled = set(_named(title.items)) if title is not None else set()
        whole = focus
        if len(focus) < 2:
            about = entitled & main
            here = counts[source]
            if len(focus) == 1 and any(here.get(focus[0], 0) >= here.get(one, 0) for one in about):
                about = {focus[0]}  # "A delay in *Valmere*", of what is told of a hospital
            first = leading(sentences[0].items) if sentences else ""
            again = first in main or (told[first] > 1 and kinds.get(first, "person") != "person")
            whole = tuple(about) if len(about) == 1 else (first,) if again else focus
        made[source] = Topics(kinds, names, main, whole, states, results)
        made[source].paragraph()
    return made


def several(focus: Sequence[str], settings: Sequence[Sequence[str]]) -> bool:
    """Are texts about others, too, besides the one in ``focus``: so often that it can lend nothing?"""
    others = sum(not set(focus) & set(about) for about in settings)
    return len(focus) == 1 and others >= OFTEN and others * 3 > len(settings)


def _named(items: Iterable[Item]) -> list[str]:
    return [ref.id for item in items for ref in item.refs[:1] if not ref.adjective]


def leading(items: Sequence[Item]) -> str:
    """Whom a sentence begins with: its subject, or whose that is; "" where it is somebody's office or body, or where
    there are several; but what several have become."""
    if made := becomes(items):
        return made
    found = ""
    for k, item in enumerate(items):
        if item.tag in SAID_OF:
            break
        if item.tag == "prep" and item.word != "of":
            return ""
        ref = item.refs[0] if item.refs else None
        if ref is None or ref.adjective or ref.kind == "person":
            continue
        if not found and joined(items, k):
            return ""
        apart = k > 0 and items[k - 1].tag == "," and k + 1 < len(items) and items[k + 1].tag == ","
        if found and not apart:
            continue
        owned = items[k - 1].word == "of" or items[k - 2].word == "of" if k > 1 else False
        heads = [i for i in items[:k] if i.tag == "n"] if owned else []
        after = items[k + 1 : k + 4] if k + 1 < len(items) and items[k + 1].tag == "'s" else []
        heads += [i for i in after if i.tag == "n"]
        if not any(_acts(head.word) for head in heads):
            found = ref.id
    return found


def fronted(items: Sequence[Item]) -> str:
    """ "At *X*, the mood is less festive": whom a sentence sets before its subject; "" where nobody."""
    at = 1 + (len(items) > 1 and items[1].word == "the")
    if not items or items[0].word not in ("at", "for") or at + 1 >= len(items) or items[at + 1].tag != ",":
        return ""
    ref = items[at].refs[0] if items[at].refs else None
    return ref.id if ref is not None and not ref.adjective and ref.kind != "person" else ""


def _acts(noun: str) -> bool:
    """Whether it is a body or an office that does something of its own ("the government *of X*")."""
    somebody = noun in SOMEBODY or noun in closed.PERSON_NOUNS
    return somebody or noun in bodies.POLITICAL or noun in bodies.KINDS["organisation"]
