"""What texts have in mind without a name: one thing, told in full somewhere ("Orvane's new factory in Lund"), that goes
on as "the factory".

Every noun phrase with a name in it says whose or which the thing is. Phrases that contradict one another in nothing
tell of one thing; where they contradict, or the texts speak of several or of another one, the noun means nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.checking.reader import Reader
from factcheck.drafting.names import SOMEBODY
from factcheck.drafting.places import Sentence
from factcheck.language.en import belongings, bodies, closed, cutting
from factcheck.language.en.takers import ATTRIBUTES, DEEDS, DESCRIBED, DOCUMENTS, RESTS, TIMES
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass, field

PLACING = frozenset({"in", "at", "near", "on", "over", "under"})
BINDING = {**dict.fromkeys(PLACING, "place"), "of": "own", "with": "with", "between": "with"}
"""Preposition before a name -> what the name says of the noun."""
INNER = frozenset({"n", "j", "q"})
OTHERS = word_set("another other each every any some no many several all these those")
APART = word_set("second third fourth other next previous last further first")
"""Adjectives of one of several."""
BYGONE = word_set("old former")
"""Adjectives of the one in whose place another one has come."""


@dataclass(slots=True)
class Description:
    """One thing as the texts tell of it: what says which it is, by kind of phrase, as written with its preposition."""

    said: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """The same, as the names alone."""
    past: int = 0
    """The item behind it."""
    kinds: tuple[str, ...] = ()
    """The nouns before it ("*chip* factory")."""

    def agrees(self, other: Description) -> bool:
        """Whether both can be one thing."""
        mine, theirs = dict(self.names), dict(other.names)
        for one, two in ((mine, theirs), (theirs, mine)):
            if (name := one.get("name")) is not None and "name" not in two and name in two.values():
                one.pop("name")  # "the *Harsk* dam", "the dam at *Harsk*"
        same = all(theirs.get(slot, name) == name for slot, name in mine.items())
        return same and (not self.kinds or not other.kinds or self.kinds == other.kinds)

    def add(self, other: Description) -> None:
        for slot, said in other.said.items():
            if other.names[slot] in self.names.values():
                continue  # "the *Harsk* dam at *Harsk*"
            self.said.setdefault(slot, said)
            self.names.setdefault(slot, other.names[slot])
        self.kinds = self.kinds or other.kinds

    def phrase(self, noun: str) -> str:
        """In words, with the article."""
        head = " ".join((*self.kinds, noun))
        if own := self.said.get("name"):
            head = f"the {own} {head}"
        elif own := self.said.get("owner"):
            head = f"{own}'s {head}"
        else:
            head = f"the {head}"
        return " ".join([head, *(self.said[slot] for slot in ("own", "place", "with") if slot in self.said)])


def of(
    reader: Reader, sentences: Mapping[str, Sequence[Sentence]], named: Collection[str]
) -> tuple[dict[str, Description], dict[str, str]]:
    """Noun -> the one thing of which texts tell by it; and the same in words."""
    reads = [reader.read(one.text).read for found in sentences.values() for one in found if not one.heading]
    described = told(reads, named)
    return described, in_words(described, named, reads)


def told(reads: Iterable[Read], named: Collection[str]) -> dict[str, Description]:
    """Noun -> the one thing of which the texts tell by it. ``named`` are the names of entities: what has a name of its
    own is called by that."""
    found: dict[str, Description] = {}
    several: set[str] = set()
    for read in reads:
        for k, item in enumerate(read.items):
            if item.tag != "n" or item.refs or not _can(item.lemma) or inner(read.items, k):
                continue
            if read.tokens.surface(item.first)[:1].isupper() and item.first:
                continue  # "the Porto Heart *Centre*"
            if bygone(read.items, k):
                continue
            if (item.plural and not _of_others(read.items, k)) or _one_of_several(read.items, k):
                several.add(item.lemma)
            elif item.plural:
                continue
            elif (one := _described(read, k)) is not None:
                known = found.setdefault(item.lemma, one)
                if not known.agrees(one):
                    several.add(item.lemma)
                known.add(one)
    taken = {bodies.noun_of(name) for name in named}
    return {
        noun: one
        for noun, one in found.items()
        if noun not in several and noun not in taken and bodies.ALIKE.get(noun, noun) not in taken
    }


def in_words(found: Mapping[str, Description], named: Collection[str], reads: Iterable[Read]) -> dict[str, str]:
    """Noun -> the one thing, in words, and that of its parts, which texts name without saying whose they are ("the
    *reservoir*")."""
    wholes = {noun: one.phrase(noun.replace("_", " ")) for noun, one in found.items()}
    other = {bodies.noun_of(name) for name in named} | {
        item.lemma
        for read in reads
        for k, item in enumerate(read.items)
        if item.tag == "n" and (item.plural or _one_of_several(read.items, k) or _described(read, k) is not None)
    }
    parts: dict[str, list[str]] = {}
    for noun, phrase in wholes.items():
        for part in belongings.PARTS.get(noun, ()):
            if part not in other and part not in wholes:
                parts.setdefault(part, []).append(f"the {part.replace('_', ' ')} of {phrase}")
    return wholes | {part: phrases[0] for part, phrases in parts.items() if len(phrases) == 1}


def bygone(items: Sequence[Item], k: int) -> bool:
    """ "The *old* library": what the one of which the texts tell has come after."""
    return any(item.word in BYGONE for item in items[start_of(items, k) : k])


def _of_others(items: Sequence[Item], k: int) -> bool:
    """ "*Branch* libraries", "one of the largest *libraries*", "65 *zoos*": of another sort, or those everywhere."""
    start = start_of(items, k)
    one_of = [item.word for item in items[max(0, start - 3) : start]][:2] == ["one", "of"]
    sort = k > 0 and items[k - 1].tag == "n" and not items[k - 1].refs
    counted = any(i.tag == "q" for i in items[start:k]) and (not start or items[start - 1].word not in ("the", "its"))
    return one_of or sort or counted


def partly(read: Read, k: int, found: Mapping[str, Description]) -> int:
    """Where a phrase ends that says something, and not all, of the one thing ("the factory *in Lund*", of Orvane's); 0
    where it says nothing of it, or all. ``k`` is the item of its article."""
    items = read.items
    at = k + 1
    while at < len(items) and items[at].tag == "n" and at + 1 < len(items) and items[at + 1].tag == "n":
        at += 1
    if at >= len(items) or items[at].tag != "n" or items[at].plural or items[at].lemma not in found:
        return 0
    one, told_ = found[items[at].lemma], _described(read, at)
    if told_ is None or not one.agrees(told_) or not {*told_.said} < {*one.said} or "name" in told_.said:
        return 0
    return told_.past


def _can(noun: str) -> bool:
    """Whether it is a noun of things of which a text tells as of one, and none of a person, a time or a measure."""
    somebody = noun in closed.PERSON_NOUNS or noun in SOMEBODY
    loose = noun in TIMES or noun in cutting.SPANS or noun in RESTS or noun in ATTRIBUTES or noun in bodies.TOWNS
    land = noun in bodies.KINDS["region"] or noun in bodies.KINDS["country"] or noun in bodies.POLITICAL
    return noun in DESCRIBED and not (somebody or loose or land)


def inner(items: Sequence[Item], k: int) -> bool:
    """Whether it is a part of another noun ("*factory* gate")."""
    return k + 1 < len(items) and items[k + 1].tag in ("n", "hyphen") and not items[k + 1].refs


def start_of(items: Sequence[Item], k: int, tags: Collection[str] = INNER) -> int:
    """Where the words before a noun begin that have these tags, behind its article, owner or place."""
    start = k
    while start and items[start - 1].tag in tags and not items[start - 1].refs:
        start -= 1
    return start


def _one_of_several(items: Sequence[Item], k: int) -> bool:
    """ "Another dam", "a second dam", "the old dam": one beside others, or one of which no more is said."""
    start = start_of(items, k)
    words = {item.word for item in items[start:k]}
    before = items[start - 1] if start else None
    if not words.isdisjoint(APART) or any(i.tag == "q" for i in items[start:k]):
        return True
    if before is None or before.tag in ("name", "'s"):
        return False
    loose = before.word in ("a", "an") and not _names_after(items, k)
    return before.word in OTHERS or loose


def _names_after(items: Sequence[Item], k: int) -> bool:
    """Whether a name follows that says which one it is."""
    at = k + 1
    if at < len(items) and items[at].word in BINDING:
        at += 1 + (at + 1 < len(items) and items[at + 1].word == "the")
        return at < len(items) and items[at].tag == "name" and not items[at].refs[0].adjective
    return False


def _described(read: Read, k: int) -> Description | None:
    """What the names beside a noun say of it; ``None`` where there are none."""
    items, tokens = read.items, read.tokens

    def words(first: int, past: int) -> str:
        return tokens.text[tokens.start[items[first].first] : tokens.end[items[past - 1].last - 1]]

    one = Description()
    start = start_of(items, k)
    before = items[start - 1] if start else None
    one.kinds = tuple(i.word.replace("_", " ") for i in items[start:k] if i.tag == "n")
    if before is not None and before.tag == "'s" and start > 1 and items[start - 2].tag == "name":
        one.said["owner"] = words(start - 2, start - 1)
        one.names["owner"] = items[start - 2].word
    elif before is not None and before.tag == "name" and before.refs and not before.refs[0].adjective:
        if start == k - len(one.kinds) and start > 1 and items[start - 2].word == "the":
            one.said["name"], one.names["name"] = words(start - 1, start), before.word
        else:
            return None
    elif before is None or before.word not in ("the", "a", "an"):
        return None
    at = k + 1
    while at < len(items) and items[at].word in BINDING:
        slot, name = BINDING[items[at].word], at + 1
        name += name < len(items) and items[name].word == "the"
        known = name < len(items) and items[name].tag == "name" and bool(items[name].refs)
        if not known or items[name].refs[0].adjective or (name + 1 < len(items) and items[name + 1].tag in ("n", "'s")):
            break
        if slot == "place" and items[k].lemma in DEEDS | DOCUMENTS:
            break  # "signed the treaty *in Lund*"
        if slot in one.said or (name + 1 < len(items) and items[name + 1].tag == "conj"):
            break
        one.said[slot], one.names[slot] = words(at, name + 1), items[name].word
        at = name + 1
    one.past = at
    return one if one.said else None
