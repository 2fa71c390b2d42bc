"""Who a text names: people with their offices and countries, and companies, as entities of a base.

Only what the text itself says makes an entity: a title or an office beside a name of several words, or a list that
follows "companies such as". A surname (or the family name that stands first) is an alias where the texts use it alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.base import Entity, Kind
from factcheck.drafting import persons
from factcheck.language.en import closed, derivation, parts, people
from factcheck.language.en.bodies import EVERY, noun_of
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read, word_at
from factcheck.parsing.strangers import HYPHENS
from factcheck.reading.tokens import normalise
from factcheck.records import dataclass, field

FULL_NAME = r"[A-Z][\w’'.-]+(?: (?:(?:de|van|von|al|bin|el) )?[A-Z][\w’'.-]+)"
"""A first name and one more, for a pattern that says how many more there may be."""
OFFICES = frozenset(
    [
        "president",
        "prime_minister",
        "premier",
        "chancellor",
        "foreign_minister",
        "minister",
        "king",
        "queen",
        "ambassador",
        "governor",
        "mayor",
    ]
)
SAME_OFFICE = {"premier": "prime_minister"}
PEOPLE = closed.TITLES | people.OCCUPATIONS
"""What somebody is called, or is by his work, before or after his name."""
SOMEBODY = OFFICES | people.ROLES | PEOPLE
"""What somebody is called, of whatever kind."""
HEADS = frozenset({"president", "prime_minister", "chancellor", "king", "queen"})
"""Offices that one person of a country holds."""
FIRMS = frozenset(
    [
        "company",
        "companies",
        "firm",
        "firms",
        "business",
        "businesses",
        "corporation",
        "corporations",
        "enterprise",
        "enterprises",
    ]
)
INCLUDING = frozenset({"including", "include", "such_as", "are", "like", "as", "them"})
BODIES = frozenset(["university", "bank", "institute", "corporation", "group", "council", "agency", "fund"])


@dataclass(slots=True)
class Names:
    """What was found so far, over all texts of a base."""

    offices: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Normalised full name -> office and the ISO code of its country, if told."""
    firms: dict[str, str | None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    """Names that nothing knows, after "in" or "at"."""
    governed: set[str] = field(default_factory=set)
    """Names that nothing knows of those who have a government, as nouns and as adjectives."""
    alone: Counter[str] = field(default_factory=Counter)
    """Names of one word, and how often the texts use them."""
    countries: Counter[str] = field(default_factory=Counter)
    spelt: dict[str, str] = field(default_factory=dict)
    """Normalised name -> as the texts first wrote it."""
    called: dict[str, Counter[str]] = field(default_factory=dict)
    """Country -> the names that the texts call it by."""
    bare: set[str] = field(default_factory=set)
    """Names of one word in the sentences of the text so far."""
    others: set[str] = field(default_factory=set)
    """Those of them that stood alone before somebody was named in full whose last name they are: a firm, which has
    its name from its owners. Who is named is named in full at first."""

    def note(self, read: Read, before: Sequence[Item] = (), heading: bool = False) -> None:
        """Take in the names of one sentence; ``before`` are the items of the sentence before it."""
        items = read.items
        if not heading:
            self._first(items)
        for k, item in enumerate(items):
            if item.tag == "n" and _town(read, k):
                self.spelt.setdefault(item.word, _surface(read, item))
                self.places.setdefault(item.word)
            if item.tag != "name" or not item.refs:
                continue
            ref = item.refs[0]
            code = ref.country if ref.kind in ("country", "city") else None
            if code:
                self.countries[code] += 1
            if ref.kind == "country":
                if not ref.adjective:
                    self.called.setdefault(ref.id, Counter())[_surface(read, item)] += 1
                continue
            if ref.kind != "unknown":
                continue
            name = _name(ref.id)
            self.spelt.setdefault(name, _surface(read, item))
            lies = word_at(items, k - 1) in ("in", "near") and word_at(items, k + 1) not in ("'s", "and")
            if lies or _leads(items, k) or _governed(items, k):
                self.places.setdefault(name)
            if _governed(items, k) or word_at(items, k + 1) in GOVERNING | STATESMEN:
                self.governed.add(name)
            if " " not in name:
                self.alone[name] += 1
            else:
                self._office(read.items, k, name)
        self._listed(read, before)

    def written(self, town: str) -> None:
        """Take in the town where a text was written, of which nothing else is known."""
        self.spelt.setdefault(town.lower(), town)
        self.places.setdefault(town.lower())

    def _first(self, items: Sequence[Item]) -> None:
        """Take in who is named in full, and who by one word only, in a sentence of the text."""
        found = [_name(i.refs[0].id) for i in items if i.tag == "name" and i.refs and i.refs[0].kind == "unknown"]
        self.others |= {full.rpartition(" ")[2] for full in found if persons.like(full)} & self.bare
        self.bare.update(name for name in found if " " not in name)

    def _office(self, items: Sequence[Item], k: int, name: str) -> None:
        """An office beside a name: before it, with its country on either side, or after a comma."""
        found: str | None = None
        country: str | None = None
        role = word_at(items, k - 1)
        if (title := word_at(items, k - 1)) in OFFICES or role.removeprefix("chief_") in people.ROLES or role in PEOPLE:
            found = title
            country = _demonym(items, k - 2) or (_code(items, k - 3) if word_at(items, k - 2) == "'s" else None)
        else:
            back = k - 2 if word_at(items, k - 1) == "," else k - 1
            if (code := _code(items, back)) is not None:
                of = back - 1 - (word_at(items, back - 1) == "the")
                if word_at(items, of) == "of" and word_at(items, of - 1) in OFFICES:
                    found, country = word_at(items, of - 1), code
            elif word_at(items, back) in OFFICES and back == k - 2:
                found = word_at(items, back)
                country = _demonym(items, back - 1) or (
                    _code(items, back - 2) if word_at(items, back - 1) == "'s" else None
                )
            elif _headed(items, k) and persons.like(name):
                found = ""  # "the mayor of Torvik, X"
        ahead = k + 1
        if found is None and word_at(items, ahead) == ",":
            ahead += 1
            ahead += word_at(items, ahead) in ("the", "a")
            demonym = _demonym(items, ahead)
            ahead += demonym is not None
            if _of_body(items, ahead):
                found = ""  # "X, the hospital's director"
            if word_at(items, ahead) in OFFICES:
                found, country = word_at(items, ahead), demonym
                ahead += 1
        if found is None and (_speaks(items, k, name) or (word_at(items, k - 1) == "," and _beside(items, k - 2))):
            found = ""  # "her predecessor, X"
        if found is None and word_at(items, k + 1) in ("was", "were") and word_at(items, k + 2) in CHOSEN:
            found = ""
        if found is None and persons.like(name) and _held(items, k + 1):
            found = ""  # "X has been director of"
        if found is None and persons.befalls(items, k, name):
            found = ""
        if found is None and items[k - 1].lemma in APPOINTING and _made(items, k + 1):
            found = ""  # "appointed X director"
        if found is not None and country is None and word_at(items, ahead) == "of":
            country = _code(items, ahead + 1 + (word_at(items, ahead + 1) == "the"))
        if found is not None:
            found = found if found in OFFICES else ""
            known = self.offices.get(name)
            if known is None or known[1] is None:
                self.offices[name] = (SAME_OFFICE.get(found, found), country)

    def _listed(self, read: Read, before: Sequence[Item]) -> None:
        """ "Norwegian companies such as X, Y and Z"; "Among them are X and Y", said of companies."""
        items = read.items
        firm = next((k for k, it in enumerate(items) if it.word in FIRMS), None)
        start = next((k for k, it in enumerate(items) if firm is not None and k > firm and it.word in INCLUDING), None)
        home = _home(items)
        if firm is None and any(it.word == "them" for it in items) and any(it.word in FIRMS for it in before):
            start = next(k for k, it in enumerate(items) if it.word == "them")
            home = _home(before)
        if start is not None:
            for item in items[start:]:
                if item.tag == "name" and item.refs and item.refs[0].kind == "unknown":
                    name = _name(item.refs[0].id)
                    self.firms[name] = self.firms.get(name) or home
        for k, item in enumerate(items):
            words = item.word.split(" ")
            if item.tag == "name" and item.refs and item.refs[0].kind == "unknown" and words[-1] in BODIES:
                owner = _code(items, k - 2) if word_at(items, k - 1) == "'s" else _demonym(items, k - 1)
                name = _name(item.refs[0].id)
                self.firms[name] = owner or self.firms.get(name)

    # What it comes to.

    def focus(self) -> tuple[str, ...]:
        """The two countries that the texts name most, if two stand out."""
        most = self.countries.most_common(3)
        if len(most) < 2 or (len(most) > 2 and most[2][1] * 2 > most[1][1]):
            return ()
        return tuple(sorted(code for code, _ in most[:2]))

    def country(self, code: str, fallback: str = "") -> str:
        """A country as the texts call it."""
        found = self.called.get(code)
        return found.most_common(1)[0][0] if found else fallback

    def entities(self) -> dict[str, Entity]:
        """The people and bodies as entities, by id."""
        for name in persons.surnamed([*self.spelt], self.alone, self.places):
            self.offices.setdefault(name, ("", None))
        offices = self._completed()
        for name in list(self.alone):
            if any(form.lower() in self.alone for form in derivation.demonyms(self.spelt.get(name, name))):
                self.places.setdefault(name)  # "Sarva", of which there are Sarvans
        out: dict[str, Entity] = {}
        taken: set[str] = set()
        for full, (office, country) in offices.items():
            pieces = full.split(" ")
            short = tuple(
                dict.fromkeys(
                    self.spelt.get(p, p.title())
                    for p in (pieces[-1], pieces[0])
                    if p in self.alone and p not in taken and p not in self.others
                )
            )
            taken.update(p for p in pieces if p not in self.others)
            ident = ident_of(pieces[-1] if not short else short[0], out)
            aliases = short or ((pieces[-1].title(),) if pieces[-1] not in self.others else ())
            if len(pieces) > 1 and pieces[-2] in people.PARTICLES:
                aliases = (*aliases, " ".join(pieces[-2:]).title())
            out[ident] = Entity(
                id=ident,
                type=Kind.PERSON,
                name=self.spelt[full],
                aliases=aliases,
                of=country,
                office=office.replace("_", " ") or None,
            )
        for name, country in self.firms.items():
            if name not in taken:
                ident = ident_of(name, out)
                out[ident] = Entity(id=ident, type=Kind.ORGANISATION, name=self.spelt[name], of=country)
        for name in self.places:
            if name not in taken and name not in self.firms and name not in offices:
                ident = ident_of(name, out)
                out[ident] = Entity(id=ident, type=Kind.PLACE, name=self.spelt[name])
        return out

    def firms_of_families(self) -> list[str]:
        """Names of one word that stood alone before one of those people was named in full, as written."""
        return [self.spelt[one] for one in sorted(self.others) if one in self.spelt and one not in self.places]

    def states(self) -> list[str]:
        """The places that nothing knows and that have a government, in the order of the texts, by name."""
        out = []
        for name in self.places:
            spelt = self.spelt.get(name, name)
            forms = {form.lower() for form in derivation.demonyms(spelt)}
            if name in self.governed or forms & self.governed:
                out.append(spelt)
        return out

    def _completed(self) -> dict[str, tuple[str, str | None]]:
        """Of two heads in a text about two countries, the country of one tells that of the other."""
        pair = set(self.focus())
        placed = {country for office, country in self.offices.values() if office in HEADS and country}
        open_ones = [name for name, (office, country) in self.offices.items() if office in HEADS and country is None]
        if len(pair) == 2 and len(open_ones) == 1 and len(pair - placed) == 1:
            name = open_ones[0]
            return self.offices | {name: (self.offices[name][0], next(iter(pair - placed)))}
        return self.offices


def _town(read: Read, k: int) -> bool:
    """A common noun with a capital after "in" or "near" ("near Marrow") is the name of a place."""
    items = read.items
    if k < 2 or items[k - 1].word not in ("in", "near") or items[k].plural or items[k].last - items[k].first > 1:
        return False
    plain = k + 1 == len(items) or items[k + 1].tag not in ("n", "name", "'s", "hyphen", "conj")
    return plain and _surface(read, items[k])[:1].isupper() and items[k].word not in EVERY


def _governed(items: Sequence[Item], k: int) -> bool:
    """ "The government *of X*", "*X's* parliament": what has a government is a country or a town."""
    noun = word_at(items, k - 2 - (word_at(items, k - 2) == "the")) if word_at(items, k - 1) in ("of", "the") else ""
    if word_at(items, k + 1) == "'s":
        noun = word_at(items, k + 2)
    governs = noun in GOVERNING or noun in HEADS or noun == "minister"
    return governs and not noun_of(items[k].word) and " " not in items[k].word


STATESMEN = HEADS | {"premier", "counterpart"}
"""Who stands for a country."""
GOVERNING = word_set("government parliament legislature army constitution citizen citizens embassy")
"""What countries have."""


def _leads(items: Sequence[Item], k: int) -> bool:
    """ "from X to Y", of names, where nobody goes from one body to another: either is a place."""
    at = k - 2 if word_at(items, k - 1) == "to" else k
    if word_at(items, at - 1) != "from" or word_at(items, at + 1) != "to" or at + 2 >= len(items):
        return False
    ends = items[at], items[at + 2]
    named = all(i.tag == "name" and not noun_of(i.word) for i in ends)
    return named and not any(i.word in MOVED for i in items[:at])


CHOSEN = word_set("elected appointed re-elected sworn inaugurated promoted nominated")
"""What only people are made to be."""
APPOINTING = word_set("appoint name elect nominate")
"""Verbs with somebody and what he is made to be."""
BESIDE = word_set("predecessor successor deputy colleague counterpart wife husband brother sister")
"""Nouns of a person beside another one, before a name."""
MOVED = word_set("move moved moves switch switched transfer transferred pass passed sell sold go went hand handed")
"""Verbs of those who go, or what goes, from one body to another."""


def _beside(items: Sequence[Item], k: int) -> bool:
    """ "Her *predecessor*, X", "its *director*, X": a noun of a person before the comma."""
    word, before = word_at(items, k), items[k - 1].tag if k else ""
    return word in BESIDE or (before in ("det", "poss", "'s") and word in SOMEBODY)


def _is_role(word: str) -> bool:
    """Whether it is a word for somebody by his office, role or work."""
    return word in SOMEBODY or word.removeprefix("chief_") in people.ROLES


def _held(items: Sequence[Item], k: int) -> bool:
    """ "*has been director* of", "*is the mayor*", "*will take over as head*", at ``k``: what only somebody is."""
    first = k
    while k < len(items) and (items[k].lemma in ("be", "have", "become") or items[k].tag in ("aux", "modal", "to")):
        k += 1
    if k < len(items) and items[k].lemma in ("take_over", "take"):
        k += 1 + (word_at(items, k + 1) == "over")
        if word_at(items, k) != "as":
            return False
        k += 1
    k += word_at(items, k) in ("the", "a", "an")
    return k > first and _is_role(word_at(items, k))


def _headed(items: Sequence[Item], k: int) -> bool:
    """ "The *mayor of Torvik*, X": somebody's office, with whose it is, before the comma."""
    at = k - 2
    while at > 1 and items[at].tag in ("name", "det", "j", "n") and k - at < 6:
        at -= 1
    office = word_at(items, at - 1)
    named = word_at(items, k - 1) == "," and word_at(items, at) == "of" and at < k - 2
    return named and (_is_role(office) or office == "chief_executive")


def _of_body(items: Sequence[Item], k: int) -> bool:
    """ "the hospital's director", "director of nursing", at ``k``: somebody's role, before the next comma."""
    for item in items[k : k + 5]:
        if item.tag in (",", ".", "v", "aux", "modal"):
            return False
        if item.word in people.ROLES or item.word in PEOPLE:
            return True
    return False


def _made(items: Sequence[Item], k: int) -> bool:
    """ "(as) the new director", at ``k``: what somebody is made to be."""
    k += word_at(items, k) == "as"
    while word_at(items, k) in ("its", "their", "the", "a", "new"):
        k += 1
    return _is_role(word_at(items, k))


def _speaks(items: Sequence[Item], k: int, name: str) -> bool:
    """Whether it is a person by what follows ("X, *who*"), or by saying something under a name that holds no word."""
    if word_at(items, k + 1) == "," and word_at(items, k + 2) == "who":
        return True
    beside = [items[at] for at in (k - 1, k + 1) if 0 <= at < len(items)]
    says = any(one.tag == "v" and not {one.word, one.lemma}.isdisjoint(closed.SAY) for one in beside)
    return says and not noun_of(name) and not any(parts.known(word) for word in name.split(" "))


def _name(ident: str) -> str:
    """The name in the id of somebody unknown, hyphens as blanks."""
    return " ".join(p for p in ident[1:].split(" ") if p not in HYPHENS)


def _surface(read: Read, item: Item) -> str:
    tokens = read.tokens
    return " ".join(tokens.text[tokens.start[item.first] : tokens.end[item.last - 1]].split())


def _code(items: Sequence[Item], k: int) -> str | None:
    """The country that an item names as a noun."""
    if not 0 <= k < len(items) or not items[k].refs:
        return None
    ref = items[k].refs[0]
    return ref.id if ref.kind == "country" and not ref.adjective else None


def _demonym(items: Sequence[Item], k: int) -> str | None:
    if not 0 <= k < len(items) or not items[k].refs:
        return None
    ref = items[k].refs[0]
    return ref.id if ref.kind == "country" and ref.adjective else None


def _home(items: Sequence[Item]) -> str | None:
    """The country whose companies a sentence speaks of."""
    for k, item in enumerate(items):
        if item.word in FIRMS or item.word in ("capital", "participation"):
            found = _demonym(items, k - 1)
            if found is not None:
                return found
    return None


def ident_of(name: str, taken: Iterable[str]) -> str:
    """An id for a name that is none of ``taken``."""
    base = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", normalise(name))).strip("-") or "name"
    ident, number = base, 1
    while ident in taken:
        number += 1
        ident = f"{base}-{number}"
    return ident
