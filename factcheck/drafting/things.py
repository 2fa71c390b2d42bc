"""Things and bodies that a text names beside a noun ("the lunar probe Selka", "a second probe, Selka-2"), as entities.

The noun stays with the name: "the probe" is Selka from then on, and "the Selka probe" is Selka, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.base import Entity, Kind
from factcheck.drafting.names import SOMEBODY, ident_of
from factcheck.language.en import bodies, closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass, field, replace

_BEFORE = frozenset({"j", "n", "q"})
"""Tags of what may stand between an article and the noun."""
_ARTICLES = frozenset({"the", "a", "an"})
_ENDING = frozenset({",", "."})


@dataclass(slots=True)
class Things:
    """What was found so far: name as written -> its noun, and the longest description that texts put before it."""

    nouns: dict[str, str] = field(default_factory=dict)
    called: dict[str, dict[str, None]] = field(default_factory=dict)
    compounds: dict[str, str] = field(default_factory=dict)
    """ "The Vell tunnel": the whole name -> its noun; what "Vell" alone is stays open."""

    regions: dict[str, str] = field(default_factory=dict)
    """ "Valmere *province*": the name by itself -> its noun."""
    lands: dict[str, None] = field(default_factory=dict)
    """ "The mainland *region* of Esterland": the name."""

    def note(self, read: Read) -> None:
        """Take in the things that one sentence names beside a noun."""
        items = read.items
        for k, item in enumerate(items):
            if not item.refs or item.refs[0].adjective or not (item.refs[0].kind == "unknown" or _no_town(items, k)):
                continue
            if (at := _before(items, k)) is None and (at := _aside(items, k)) is None:
                if (at := _behind(items, k)) is not None:
                    self._put(_written(read, k, k), items[at].word)
                elif end := _compound(items, k):
                    self.compounds.setdefault(_written(read, k, end), items[end].word)
                elif _land(items, k):
                    self.lands.setdefault(_written(read, k, k))
                elif _region(items, k):
                    self.regions.setdefault(_written(read, k, k), items[k + 1].word)
                continue
            name = _written(read, k, k)
            self._put(name, items[at].word)
            if at == k - 1:
                first = at
                while first > 0 and items[first - 1].tag in ("j", "n") and not items[first - 1].refs:
                    first -= 1
                for start in range(first, k):
                    self.called[name].setdefault(f"{_written(read, start, at)} {name}")

    def _put(self, name: str, noun: str) -> None:
        self.nouns.setdefault(name, noun)
        self.called.setdefault(name, {}).setdefault(f"{noun} {name}")
        self.called[name].setdefault(f"{name} {noun}")

    def into(self, entities: dict[str, Entity], taken: Sequence[str] = ()) -> None:
        """Put the things among the entities; to one that stands there already go its other names."""
        for name, noun in self.nouns.items():
            names = tuple(self.called[name])
            if any(f"{name} & " in one.name for one in entities.values()):
                continue  # "the firm *Holt* & Brandt"
            known = next((one for one in entities.values() if name in one.names), None)
            if known is None:
                ident = ident_of(name, {*entities, *taken})
                entities[ident] = Entity(id=ident, type=_kind(noun), name=name, aliases=names)
            elif known.type is not Kind.PERSON and not bodies.noun_of(known.name):
                entities[known.id] = replace(known, aliases=tuple(dict.fromkeys((*known.aliases, *names))))
        for name, noun in self.regions.items():
            whole = f"{name} {noun}"
            known = next((one for one in entities.values() if name in one.names), None)
            if known is None:
                ident = ident_of(whole, {*entities, *taken})
                entities[ident] = Entity(id=ident, type=Kind.REGION, name=whole, aliases=(name,))
            elif known.type in (Kind.PLACE, Kind.REGION):
                entities[known.id] = replace(known, type=Kind.REGION, aliases=(*known.aliases, whole))
        for name in self.lands:
            known = next((one for one in entities.values() if name in one.names), None)
            if known is None:
                ident = ident_of(name, {*entities, *taken})
                entities[ident] = Entity(id=ident, type=Kind.REGION, name=name)
            elif known.type is Kind.PLACE and not bodies.noun_of(name):
                entities[known.id] = replace(known, type=Kind.REGION)
        every = {name.lower() for one in entities.values() for name in one.names}
        for name, noun in self.compounds.items():
            if name.lower() not in every and name.rpartition(" ")[0].lower() not in every:
                ident = ident_of(name, {*entities, *taken})
                entities[ident] = Entity(id=ident, type=_kind(noun), name=name)


def _before(items: Sequence[Item], k: int) -> int | None:
    """ "the lunar *probe* Selka": the noun right before a name."""
    return k - 1 if k > 1 and items[k].tag == "name" and _names(items[k - 1]) else None


def _no_town(items: Sequence[Item], k: int) -> bool:
    """ "The *cooperative* Monte Alto": a body or thing that is called like a town of the world."""
    at = _before(items, k)
    return items[k].refs[0].kind == "city" and at is not None and items[at].word not in TOWNLY


def _aside(items: Sequence[Item], k: int) -> int | None:
    """ "A second *probe*, Selka-2, …": the noun that begins a sentence, before a name between commas; one of a company
    anywhere ("and the *contractor*, Holm Build, was fined")."""
    if k + 1 >= len(items) or k < 3 or items[k - 1].tag != "," or items[k + 1].tag not in _ENDING:
        return None
    first = k - 2
    while first and items[first].tag in _BEFORE and not items[first].refs:
        first -= 1
    plain = items[first].word in _ARTICLES | {"its"} and (not first or items[k - 2].word in bodies.COMPANIES)
    return k - 2 if plain and first < k - 2 and _names(items[k - 2]) else None


def _behind(items: Sequence[Item], k: int) -> int | None:
    """ "Meriluoto, a Finnish research *vessel*, …": the noun of an apposition to the name that begins a sentence."""
    if k + 4 >= len(items) or items[k + 1].tag != ",":
        return None
    owned = items[k + 2].word == "its" or (items[k + 2].word == "the" and items[k + 4].tag == "'s")
    if items[k + 2].word not in (_ARTICLES if not k else ("a", "an")) and not owned:
        return None
    at = k + (5 if owned and items[k + 4].tag == "'s" else 3)
    while at < len(items) and items[at].tag in _BEFORE:
        at += 1
    ends = at < len(items) and items[at].tag in (",", "rel", "prep", "." if owned else ",")
    return at - 1 if ends and at > k + (2 if owned else 3) and _names(items[at - 1]) else None


def _compound(items: Sequence[Item], k: int) -> int:
    """ "the Vell *tunnel*", "the Vell sugar *mill*": where the noun behind a name is, of something built or made; 0
    where there is none."""
    if not 0 < k < len(items) - 1 or items[k - 1].word != "the" or items[k].tag != "name":
        return 0
    end = k + 1
    if end + 1 < len(items) and items[end].tag == "n" and not items[end].plural and items[end + 1].tag == "n":
        end += 1
    noun, after = items[end], items[end + 1].tag if end + 1 < len(items) else "."
    return end if _names(noun) and noun.word in BUILT and after not in ("n", "name", "'s") else 0


def _region(items: Sequence[Item], k: int) -> bool:
    """ "Valmere *province*": the noun right behind a name, of land that holds places."""
    if k + 1 >= len(items) or items[k].tag != "name":
        return False
    noun, after = items[k + 1], items[k + 2].tag if k + 2 < len(items) else "."
    return noun.tag == "n" and not noun.plural and noun.word in LANDS and after not in ("n", "name")


def _land(items: Sequence[Item], k: int) -> bool:
    """ "The (mainland) *region* of Esterland", and no part of it."""
    before = items[max(0, k - 4) : k]
    words = [item.word for item in before]
    if len(before) < 3 or words[-1] != "of" or before[-2].plural or before[-2].word not in LANDS:
        return False
    article = before[-3] if before[-3].word in _ARTICLES else before[0]
    return article.word in _ARTICLES and (article is before[-3] or before[-3].tag in ("n", "j"))


TOWNLY = bodies.KINDS["place"] | bodies.KINDS["region"] | bodies.TOWNS
"""Nouns that a name of a town may follow ("the *port* Rotterdam")."""
LANDS = word_set("region province county district prefecture canton")
BUILT = bodies.LINKS | bodies.KINDS["thing"] | word_set("tower dam arena stadium mine mill")


def _names(item: Item) -> bool:
    """Whether it is one body's or thing's noun, and nobody's office or work."""
    word = item.word
    somebody = word in SOMEBODY or word in closed.PERSON_NOUNS
    return (
        item.tag in ("n", "j")
        and not item.plural
        and not somebody
        and word in bodies.EVERY | bodies.COMPANIES
        and not item.refs
    )


def _kind(noun: str) -> Kind:
    if noun in bodies.LINKS:
        return Kind.THING
    for kind in ("thing", "organisation", "region", "place"):
        if noun in bodies.KINDS[kind]:
            return Kind(kind)
    return Kind.THING


def _written(read: Read, first: int, last: int) -> str:
    tokens = read.tokens
    return " ".join(tokens.text[tokens.start[read.items[first].first] : tokens.end[read.items[last].last - 1]].split())
