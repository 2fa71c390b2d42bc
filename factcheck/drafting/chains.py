"""Nouns that a text goes on with ("the terminal", "the dairy", "the plant"), by what they were introduced as ("the
Skerry Terminal", "Almona, the dairy from Brennach", "a cheese plant in Sulz"): every noun of the language, from
sentence to sentence, before the sentences are taken one by one.

A noun takes up what the text has introduced by it, and by nothing else of it: a body or thing whose name ends with it,
of which it was said, or which stood with "a". Where the text has told of several by that noun, it is the one of which
the paragraph has told; where that is open, or the words before the noun contradict, the noun stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.base import Entity
from factcheck.checking.reader import Reader
from factcheck.discourse.calling import restricted
from factcheck.drafting import nearest, predicates
from factcheck.drafting.edits import Edits
from factcheck.drafting.nearest import Firms
from factcheck.drafting.places import Sentence
from factcheck.drafting.portraits import Portraits
from factcheck.drafting.raised import is_edifice, told_anew
from factcheck.drafting.roles import Roles
from factcheck.drafting.spreading import cut
from factcheck.language.en import bodies, parts
from factcheck.language.en.chaining import (
    APART,
    ARTICLES,
    BOARDS,
    BUILDING,
    DEFINITE,
    FIRMLY,
    FIRMS,
    HOUSES,
    LOOSE,
    NEVER,
    OF,
    PLACING,
    POINTING,
    STRIKES,
    TRADES,
)
from factcheck.parsing.items import Item, Read, word_at
from factcheck.reading.tokens import is_digits
from factcheck.records import dataclass, field, replace

INNER = frozenset({"j", "n", "q", "hyphen"})


@dataclass(slots=True)
class Referent:
    """One of which the text tells: as it is put in, the nouns that it is called by and what stood before them."""

    words: str
    nouns: set[str]
    before: set[str] = field(default_factory=set)
    ref: str = ""
    section: int = -1
    at: int = -1
    """The sentence that told of it last."""
    often: int = 0


@dataclass(slots=True)
class Chains:
    """What one text has introduced so far."""

    names: Mapping[str, str]
    kinds: Mapping[str, str]
    aliases: Mapping[str, Sequence[str]]
    fuller: Mapping[str, str]
    """Noun -> the one thing that all texts tell of by it, which is put in later."""
    crowds: Mapping[str, str]
    known: list[Referent] = field(default_factory=list)
    _called: dict[str, list[Referent]] = field(default_factory=dict)
    """Noun -> those of ``known`` that are called by it."""
    _refs: dict[str, Referent] = field(default_factory=dict)
    """Id of a name -> the one of ``known`` that bears it."""
    _words: set[str] = field(default_factory=set)
    """What is put in for those of ``known``."""
    several: dict[str, int] = field(default_factory=dict)
    """Noun -> the section that told of several by it last."""
    firms: Firms = field(default_factory=Firms)
    section: int = 0
    number: int = 0

    def put(self, read: Read, quoted: bool = False) -> str:
        """The sentence with what its nouns take up; what it introduces is taken in, but for what somebody says of "a
        good line"."""
        edits, items, k = Edits(), read.items, 0
        found: list[Referent] = []
        while k < len(items):
            item = items[k]
            if item.refs and not item.refs[0].adjective and item.refs[0].kind != "person":
                self._named(items, k)
            article = item.word in ARTICLES and item.tag == "det"
            end = _head(items, k) if article or item.tag in ("'s", "poss") else 0
            if not end:
                self._many(read, k, edits)
                k += 1
                continue
            if any(i.tag == "q" and i.quantity is not None for i in items[k + 1 : end]):
                self.several[items[end].lemma] = self.section  # "its first 18 bison"
            elif not self._taken_up(read, k, end, edits) and not quoted and item.word not in POINTING:
                found += self._introduced(read, k, end)
            k = end + 1
        for one in [one for one in found if not one.words or one.words not in self._words]:
            self._know(one)
        said = edits.apply(read.tokens.text)
        return said[:1].upper() + said[1:] if read.tokens.text[:1].isupper() else said

    def _many(self, read: Read, k: int, edits: Edits) -> None:
        """ "The dockers": whose they are, or where, if texts say one thing only."""
        items, item = read.items, read.items[k]
        if item.tag != "n" or not item.plural or item.refs:
            return
        self.several[item.lemma] = self.section
        if k and items[k - 1].word == "the" and item.word in self.crowds and not restricted(items, k + 1):
            at = read.tokens.end[item.last - 1]
            edits.put(at, at, f" {self.crowds[item.word]}")

    def _taken_up(self, read: Read, k: int, end: int, edits: Edits) -> bool:
        """Does the noun phrase from ``k`` to ``end`` take up something told before? Then it is put in."""
        items, tokens = read.items, read.tokens
        noun = bodies.ALIKE.get(items[end].lemma, items[end].lemma)
        apposed = k > 1 and items[k - 1].tag == "," and items[k - 2].tag == "name"
        there = noun in BUILDING and word_at(items, end + 1) in ("on", "in", "at")
        bound = restricted(items, end + 1) and not (_way(items, k, end) or there)
        if items[k].word not in DEFINITE or apposed or bound or (noun in BUILDING and told_anew(items, end + 1)):
            return False
        before = {i.word for i in items[k + 1 : end] if i.tag in INNER}
        firm = self.firms.meant(items[end].lemma, items[:k]) if before <= LOOSE else None
        if firm == nearest.OPEN and (known := self._meant(noun, before)) is not None and known.ref == self.firms.led():
            firm = known.ref or firm
        if firm:
            if words := self.firms.name(firm):
                edits.put(tokens.start[items[k].first], tokens.end[items[end].last - 1], words)
            if firm in self._refs:
                self._tell(self._refs[firm])
            return True
        known = self._meant(noun, before)
        far = (
            items[k].word in POINTING and known is not None and (noun not in known.nouns or known.at < self.number - 1)
        )
        if known is None or far:
            return False
        if known.words and (known.ref or items[end].lemma not in self.fuller):
            edits.put(tokens.start[items[k].first], tokens.end[items[end].last - 1], known.words)
        self._tell(known)
        return True

    def events(self, read: Read) -> None:
        """Take in what a sentence in which everything is named tells that goes on as a noun, and the firms in it."""
        self.firms.section = self.section
        self.firms.note(read)
        if strike := _struck(read):
            self._know(Referent(strike, {*STRIKES}, set(), "", self.section, self.number))

    def _know(self, one: Referent) -> None:
        """Takes in one of which the text tells from now on."""
        self.known.append(one)
        self._words.add(one.words)
        if one.ref:
            self._refs[one.ref] = one
        for noun in one.nouns:
            self._called.setdefault(noun, []).append(one)

    def _call(self, one: Referent, noun: str) -> None:
        """From now on the text calls it by this noun, too."""
        noun = bodies.ALIKE.get(noun, noun)
        if noun not in one.nouns:
            one.nouns.add(noun)
            self._called.setdefault(noun, []).append(one)

    def _tell(self, one: Referent) -> None:
        one.section, one.at, one.often = self.section, self.number, one.often + 1

    def _named(self, items: Sequence[Item], k: int) -> None:
        """A name, with what is said of it: "*Almona*, the dairy from Brennach"."""
        ref = items[k].refs[0]
        if ref.id not in self.names or self.kinds.get(ref.id) in ("country", "city", "region", "source", "person"):
            return
        one = self._refs.get(ref.id)
        if one is None:
            own = self.names[ref.id].lower().removeprefix("the ")
            words = own.split(" of ")[0].split(" ")
            also = (word for name in self.aliases.get(ref.id, ()) for word in name.split(" ") if word.islower())
            told = {bodies.noun_of(own)} - FIRMLY | {words[-1], *_numbered(own), *also}
            nouns = {bodies.ALIKE.get(noun, noun) for noun in told if noun and (_common(noun) or noun in BOARDS)}
            self._know(one := Referent(self.names[ref.id], nouns, set(words[:-1]), ref.id))
        before = items[k - 1] if k else None
        if before is not None and before.tag == "n" and not before.plural and _common(before.word):
            self._call(one, before.lemma)
        if word_at(items, k + 1) == "," and word_at(items, k + 2) in ("the", "a", "an", "its"):
            if (end := _head(items, k + 2)) and _common(items[end].lemma):
                after = items[end + 1].tag if end + 1 < len(items) else "."
                if after in (",", ".", "prep", "rel", "v"):
                    self._call(one, items[end].lemma)
                    one.before |= {i.word for i in items[k + 3 : end]}
        self._tell(one)

    def _meant(self, noun: str, before: set[str]) -> Referent | None:
        """Whom "the NOUN" takes up; ``None`` where that is open."""
        if not (_common(noun) or noun in BOARDS or noun in STRIKES) or not before.isdisjoint(APART):
            return None
        rivals = self._called.get(noun, [])
        if not rivals and noun in FIRMLY - TRADES and before <= LOOSE:
            return self._firm()
        if not rivals and noun in BUILDING and noun not in self.several:
            return self._house(before)
        fits = [one for one in rivals if before - LOOSE <= one.before | one.nouns]
        here = [one for one in fits if one.section == self.section]
        if self.several.get(noun) == self.section and not here:
            return None
        if len(rivals) > 1:
            fits = here if len([one for one in rivals if one.section == self.section]) == 1 else []
        elif noun in self.several and not here and len(fits) == 1 and not fits[0].ref:
            return None
        return fits[0] if len(fits) == 1 else None

    def _firm(self) -> Referent | None:
        """ "The operator", "the cooperative": the only one of which the text has told that may be one, or has told
        twice as often as of any other."""
        found = [one for one in self.known if self.kinds.get(one.ref) == "organisation" and _firmly(one)]
        found.sort(key=lambda one: -one.often)
        rival = found[1].often if len(found) > 1 else 0
        near = [one for one in found if one.at >= self.number - 1]
        lead = bool(found) and (found[0].often >= 2 * rival or (near == found[:1] and found[0].often > rival))
        return found[0] if lead else None

    def _house(self, before: set[str]) -> Referent | None:
        """ "The building", "the house": the only one built of which the text has told; but "the *new* building" is
        none that was not called so, nor is a body meant where the text has told of one of its buildings
        (:mod:`factcheck.drafting.raised`)."""
        if any(not one.ref and any(map(is_edifice, one.nouns)) for one in self.known):
            return None
        found = list({id(one): one for noun in HOUSES for one in self._called.get(noun, ())}.values())
        fits = len(found) == 1 and ("new" not in before or "new" in found[0].before)
        return found[0] if fits else None

    def _introduced(self, read: Read, k: int, end: int) -> list[Referent]:
        """ "*A cheese plant in Sulz*", "*its cheese plant in Sulz*"."""
        items = read.items
        noun = bodies.ALIKE.get(items[end].lemma, items[end].lemma)
        before = {i.word for i in items[k + 1 : end] if i.tag in INNER}
        if not _common(noun) or noun in bodies.ANY or items[end].plural:
            return []
        past = _placed(items, end + 1, OF if items[k].word == "the" else PLACING)
        words = cut(read, k + 1, past)
        if items[k].word == "the" and past == end + 1 and not before - LOOSE:
            return []
        owned = items[k].tag == "'s" and bool(items[k - 1].refs) and not items[k - 1].refs[0].adjective
        owner = self.names.get(items[k - 1].refs[0].id, cut(read, k - 1, k)) if owned else ""
        words = f"{owner}'s {words}" if owned else f"the {words}"
        telling = past > end + 1 or owned or (items[k].tag == "det" and any(i.tag == "n" for i in items[k + 1 : end]))
        return [Referent(words if telling else "", {noun}, before, "", self.section, self.number)]


def _firmly(one: Referent) -> bool:
    """Whether it may be a firm: does nothing say that it is another kind of body."""
    return not (one.nouns & (bodies.KINDS["organisation"] | bodies.POLITICAL)) - bodies.ANY - bodies.COMPANIES - FIRMS


def crowds(reader: Reader, sentences: Mapping[str, Sequence[Sentence]]) -> dict[str, str]:
    """Plural noun -> what says whose or where they are ("the dockers *of Dunmarra*"), where that is one thing only."""
    found: dict[str, set[str]] = {}
    for one in (one for told in sentences.values() for one in told if not one.heading):
        read = reader.read(one.text).read
        items = read.items
        for k in range(1, len(items) - 2):
            plain = items[k - 1].word in ("the", "") or items[k - 1].tag in (",", "t", "v")
            if items[k].tag != "n" or not items[k].plural or not plain:
                continue
            past = _placed(items, k + 1, OF)
            if past == k + 3 and items[k + 2].refs and items[k + 2].refs[0].kind != "person":
                found.setdefault(items[k].word, set()).add(cut(read, k + 1, past))
    return {noun: next(iter(said)) for noun, said in found.items() if len(said) == 1}


def _struck(read: Read) -> str:
    """ "In May *the drivers of X went on strike*": what a text goes on with as "the strike"."""
    items = read.items
    on = next((k for k in range(2, len(items)) if items[k].word == "strike" and items[k - 1].word == "on"), 0)
    verb = on - 2
    while on and verb > 0 and items[verb - 1].tag in ("aux", "modal", "r"):
        verb -= 1
    if not on or items[on - 2].lemma not in ("go", "be", "come") or items[on - 2].tag not in ("v", "aux"):
        return ""
    first = verb
    while first and items[first - 1].tag in ("det", "j", "n", "name", "prep", "'s", "q"):
        first -= 1
    first += items[first].tag == "prep"
    while first < verb and (items[first].tag == "q" or items[first].word in ("the", "some", "about")):
        first += 1
    if first >= verb or items[verb - 1].tag not in ("n", "name"):
        return ""
    who = cut(read, first, verb)
    times = [i for i in items if i.tag == "t" and i.word.split(" ")[0] in ("in", "on")]
    when = cut(read, (k := items.index(times[0])), k + 1) if len(times) == 1 else ""
    when = f" {when[:1].lower()}{when[1:]}" if when else ""
    who = who[:1].lower() + who[1:] if items[first].tag == "n" else who
    return f"the strike of the {who}{when}"


def _numbered(name: str) -> tuple[str, ...]:
    """ "Line 9": line."""
    first, _, last = name.partition(" ")
    return (first,) if last and is_digits(last[:1]) else ()


def _common(noun: str) -> bool:
    """Whether it is a noun of things and bodies that a text introduces."""
    return noun not in NEVER and "n" in parts.entry(noun).tags[:2]


def _head(items: Sequence[Item], k: int) -> int:
    """The head of the noun phrase whose article stands at ``k``; 0 where a name is in it, or none is there."""
    at = k + 1
    while at < len(items) and items[at].tag in INNER and not items[at].refs:
        if items[at].tag == "q" and items[at - 1].tag == "n":
            break  # "cost the dairy 3 million"
        at += 1
    noun = items[at - 1]
    plain = at > k + 1 and noun.tag == "n" and not noun.plural and not noun.refs
    after = items[at].tag if at < len(items) else "."
    best = any(i.word == "most" or (i.tag == "j" and i.word.endswith("est")) for i in items[k + 1 : at])
    return at - 1 if plain and not best and after not in ("n", "name", "hyphen") else 0


def _way(items: Sequence[Item], k: int, end: int) -> bool:
    """ "From *the port* to X"."""
    return word_at(items, k - 1) == "from" and word_at(items, end + 1) == "to"


def _placed(items: Sequence[Item], k: int, binding: frozenset[str]) -> int:
    """Where what says which one it is ends ("a mill *in the town of Sulz*"): prepositions with names."""
    past = k
    while k + 1 < len(items) and items[k].word in binding and items[k].tag == "prep":
        at = k + 1
        while at < len(items) and items[at].tag in ("det", "j", "n"):
            at += 1
            if at < len(items) and items[at].word == "of" and items[at - 1].word in bodies.TOWNS:
                at += 1
        if at >= len(items) or items[at].tag != "name" or (at + 1 < len(items) and items[at + 1].tag in ("n", "'s")):
            return past
        past = k = at + 1
    return past


def resolved(
    sentences: Mapping[str, Sequence[Sentence]],
    reader: Reader,
    names: Mapping[str, str],
    entities: Mapping[str, Entity],
    fuller: Mapping[str, str],
) -> dict[str, list[Sentence]]:
    """The sentences of each text, each noun with what it takes up in its place; one for each of several predicates."""
    aliases, many = {ident: one.aliases for ident, one in entities.items()}, crowds(reader, sentences)
    kinds = reader.know.kinds
    return {
        source: [*_resolved(found, reader, Chains(names, kinds, aliases, fuller, many, firms=Firms(names, kinds)))]
        for source, found in sentences.items()
    }


def _resolved(sentences: Sequence[Sentence], reader: Reader, chains: Chains) -> Iterator[Sentence]:
    roles, portraits = Roles(), Portraits(chains.names)
    for number, sentence in enumerate(sentences):
        if sentence.heading:
            yield sentence
            continue
        chains.section, chains.number = sentence.section, number
        known = portraits.put(reader.read(sentence.text).read, sentence.section)
        said = roles.put(chains.put(reader.read(known).read, sentence.quoted))
        read = reader.read(said).read
        chains.events(read)
        for part in [said] if sentence.quoted else predicates.apart(read):
            yield sentence if part == sentence.text else replace(sentence, text=part, original=sentence.text)
