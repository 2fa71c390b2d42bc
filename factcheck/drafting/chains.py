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
from factcheck.drafting import predicates
from factcheck.drafting.edits import Edits
from factcheck.drafting.names import SOMEBODY
from factcheck.drafting.places import Sentence
from factcheck.language.en import belongings, bodies, closed, cutting, parts
from factcheck.language.en.takers import ATTRIBUTES, DEEDS, DOCUMENTS, RESTS, TIMES
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import dataclass, field, replace

POINTING = frozenset({"this", "that"})
DEFINITE = POINTING | {"the"}
ARTICLES = DEFINITE | {"a", "an"}
INNER = frozenset({"j", "n", "q", "hyphen"})
APART = word_set("second third fourth fifth other another next previous last former old older further different first")
"""Words before a noun of one beside others."""
LOOSE = word_set("new same whole entire said present planned finished modern big huge small little")
"""Adjectives that tell no other one."""
OTHERS = word_set("another other two three four several many some any no all both most few these those every each one")
OF = frozenset({"of"})
PLACING = frozenset({"in", "at", "on", "near", "between", "to", "from", "of", "for", "with"})
NEVER = (
    frozenset(closed.PERSON_NOUNS)
    | SOMEBODY
    | ATTRIBUTES
    | RESTS
    | TIMES
    | bodies.TOWNS
    | bodies.KINDS["region"]
    | bodies.KINDS["country"]
    | frozenset(cutting.SPANS)
    | belongings.EVENTS
    | belongings.ANYONES
    | DEEDS
    | DOCUMENTS
    | word_set("""
    number share amount total figure sum level rate percentage way case fact idea point part side end start beginning
    visit trip tour talk meeting session summit
    time day place thing people person public west east north south sea coast world market economy state government
    court police press media internet weather question problem reason result news staff management board union
    future past present moment morning evening night word name subject area capital centre center crowd audience
    """)
)
"""Nouns that are nobody's, of people, times, and such as every text has."""


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
    several: dict[str, int] = field(default_factory=dict)
    """Noun -> the section that told of several by it last."""
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
                if item.tag == "n" and item.plural and not item.refs:
                    self.several[item.lemma] = self.section
                    if k and items[k - 1].word == "the" and item.word in self.crowds and not restricted(items, k + 1):
                        at = read.tokens.end[item.last - 1]
                        edits.put(at, at, f" {self.crowds[item.word]}")
                k += 1
                continue
            if any(i.tag == "q" and i.quantity is not None for i in items[k + 1 : end]):
                self.several[items[end].lemma] = self.section  # "its first 18 bison"
                k = end + 1
                continue
            before = {i.word for i in items[k + 1 : end] if i.tag in INNER}
            noun = bodies.ALIKE.get(items[end].lemma, items[end].lemma)
            apposed = k > 1 and items[k - 1].tag == "," and items[k - 2].tag == "name"
            there = noun in BUILDING and word_at(items, end + 1) in ("on", "in", "at")
            bound = restricted(items, end + 1) and not (_way(items, k, end) or there)
            bare = item.word in DEFINITE and not apposed and not bound
            known = self._meant(noun, before) if bare else None
            if known is not None and (not known.words or (not known.ref and items[end].lemma in self.fuller)):
                self._tell(known)
            elif known is not None:
                tokens = read.tokens
                edits.put(tokens.start[item.first], tokens.end[items[end].last - 1], known.words)
                self._tell(known)
            elif not quoted and item.word not in POINTING and (new := self._introduced(read, k, end, noun, before)):
                found.append(new)
            k = end + 1
        self.known += [one for one in found if not one.words or all(one.words != o.words for o in self.known)]
        said = edits.apply(read.tokens.text)
        return said[:1].upper() + said[1:] if read.tokens.text[:1].isupper() else said

    def events(self, read: Read) -> None:
        """Take in what a sentence in which everything is named tells that goes on as a noun."""
        if strike := _struck(read):
            self.known.append(Referent(strike, {*STRIKES}, set(), "", self.section, self.number))

    def _tell(self, one: Referent) -> None:
        one.section, one.at, one.often = self.section, self.number, one.often + 1

    def _named(self, items: Sequence[Item], k: int) -> None:
        """A name, with what is said of it: "*Almona*, the dairy from Brennach"."""
        ref = items[k].refs[0]
        if ref.id not in self.names or self.kinds.get(ref.id) in ("country", "city", "region", "source", "person"):
            return
        one = next((o for o in self.known if o.ref == ref.id), None)
        if one is None:
            own = self.names[ref.id].lower().removeprefix("the ")
            words = own.split(" of ")[0].split(" ")
            also = (word for name in self.aliases.get(ref.id, ()) for word in name.split(" ") if word.islower())
            told = {bodies.noun_of(own)} - FIRMLY | {words[-1], *_numbered(own), *also}
            nouns = {bodies.ALIKE.get(noun, noun) for noun in told if noun and (_common(noun) or noun in BOARDS)}
            self.known.append(one := Referent(self.names[ref.id], nouns, set(words[:-1]), ref.id))
        before = items[k - 1] if k else None
        if before is not None and before.tag == "n" and not before.plural and _common(before.word):
            one.nouns.add(bodies.ALIKE.get(before.lemma, before.lemma))
        if word_at(items, k + 1) == "," and word_at(items, k + 2) in ("the", "a", "an", "its"):
            if (end := _head(items, k + 2)) and _common(items[end].lemma):
                after = items[end + 1].tag if end + 1 < len(items) else "."
                if after in (",", ".", "prep", "rel", "v"):
                    one.nouns.add(bodies.ALIKE.get(items[end].lemma, items[end].lemma))
                    one.before |= {i.word for i in items[k + 3 : end]}
        self._tell(one)

    def _meant(self, noun: str, before: set[str]) -> Referent | None:
        """Whom "the NOUN" takes up; ``None`` where that is open."""
        if not (_common(noun) or noun in BOARDS or noun in STRIKES) or not before.isdisjoint(APART):
            return None
        rivals = [one for one in self.known if noun in one.nouns]
        if not rivals and noun in FIRMLY and before <= LOOSE:
            return self._firm()
        if not rivals and noun in BUILDING and noun not in self.several:
            return self._house()
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
        """ "The company", "the cooperative": the only one of which the text has told that may be one, or has told twice
        as often as of any other."""
        found = [one for one in self.known if self.kinds.get(one.ref) == "organisation" and _firmly(one)]
        found.sort(key=lambda one: -one.often)
        rival = found[1].often if len(found) > 1 else 0
        near = [one for one in found if one.at >= self.number - 1]
        lead = bool(found) and (found[0].often >= 2 * rival or (near == found[:1] and found[0].often > rival))
        return found[0] if lead else None

    def _house(self) -> Referent | None:
        """ "The building", "the house": the only one built of which the text has told."""
        found = [one for one in self.known if not one.nouns.isdisjoint(HOUSES)]
        return found[0] if len(found) == 1 else None

    def _introduced(self, read: Read, k: int, end: int, noun: str, before: set[str]) -> Referent | None:
        """ "*A cheese plant in Sulz*", "*its cheese plant in Sulz*"."""
        items, tokens = read.items, read.tokens
        if not _common(noun) or noun in bodies.ANY or items[end].plural:
            return None
        past = _placed(items, end + 1, OF if items[k].word == "the" else PLACING)
        first = tokens.start[items[k + 1].first]
        words = tokens.text[first : tokens.end[items[past - 1].last - 1]]
        if items[k].word == "the" and past == end + 1 and not before - LOOSE:
            return None
        if items[k].tag == "'s" and items[k - 1].refs and not items[k - 1].refs[0].adjective:
            owner = tokens.text[tokens.start[items[k - 1].first] : tokens.end[items[k - 1].last - 1]]
            words = f"{self.names.get(items[k - 1].refs[0].id, owner)}'s {words}"
        else:
            words = f"the {words}"
        owned = items[k].tag in ("'s", "poss") and not words.startswith("the ")
        telling = past > end + 1 or owned or (items[k].tag == "det" and any(i.tag == "n" for i in items[k + 1 : end]))
        return Referent(words if telling else "", {noun}, before, "", self.section, self.number)


FIRMLY = (bodies.ANY | bodies.COMPANIES | {"cooperative"}) - {"authority"} - bodies.ORGANISATIONS
"""Nouns that a firm may be called by, whatever its name."""


def _firmly(one: Referent) -> bool:
    """May it be a firm: does nothing say that it is another kind of body?"""
    return not (one.nouns & (bodies.KINDS["organisation"] | bodies.POLITICAL)) - bodies.ANY - bodies.COMPANIES - FIRMS


BUILDING = frozenset({"building", "house"})
HOUSES = word_set("""
    hospital clinic school university museum library theatre prison hotel gallery opera station arena stadium
""")
"""Nouns of what is called "the building", or "the house", too."""
FIRMS = word_set("""
    airline bank insurer carmaker brewery publisher broadcaster retailer supermarket hotel chain brand railway
    restaurant conglomerate cooperative utility studio airport brewer maker operator manufacturer producer
""")
"""Nouns of bodies that are called "the company", too."""


def crowds(reader: Reader, sentences: Mapping[str, Sequence[Sentence]]) -> dict[str, str]:
    """Plural noun -> what says whose or where they are ("the dockers *of Dunmarra*"), where that is one thing only."""
    found: dict[str, set[str]] = {}
    for one in (one for told in sentences.values() for one in told if not one.heading):
        read = reader.read(one.text).read
        items, tokens = read.items, read.tokens
        for k in range(1, len(items) - 2):
            plain = items[k - 1].word in ("the", "") or items[k - 1].tag in (",", "t", "v")
            if items[k].tag != "n" or not items[k].plural or not plain:
                continue
            past = _placed(items, k + 1, OF)
            if past == k + 3 and items[k + 2].refs and items[k + 2].refs[0].kind != "person":
                found.setdefault(items[k].word, set()).add(
                    tokens.text[tokens.start[items[k + 1].first] : tokens.end[items[past - 1].last - 1]]
                )
    return {noun: next(iter(said)) for noun, said in found.items() if len(said) == 1}


def _struck(read: Read) -> str:
    """ "In May *the drivers of X went on strike*": what a text goes on with as "the strike"."""
    items, tokens = read.items, read.tokens
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
    who = tokens.text[tokens.start[items[first].first] : tokens.end[items[verb - 1].last - 1]]
    times = [i for i in items if i.tag == "t" and i.word.split(" ")[0] in ("in", "on")]
    when = tokens.text[tokens.start[times[0].first] : tokens.end[times[0].last - 1]] if len(times) == 1 else ""
    when = f" {when[:1].lower()}{when[1:]}" if when else ""
    who = who[:1].lower() + who[1:] if items[first].tag == "n" else who
    return f"the strike of the {who}{when}"


def _numbered(name: str) -> tuple[str, ...]:
    """ "Line 9": line."""
    first, _, last = name.partition(" ")
    return (first,) if last[:1].isdigit() else ()


STRIKES = frozenset({"strike", "walkout"})
BOARDS = word_set("board union council court police commission committee")
"""Nouns that take up a name with them, and nobody else."""


def _common(noun: str) -> bool:
    """Is it a noun of things and bodies that a text introduces?"""
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


def named(
    sentences: Sequence[Sentence],
    reader: Reader,
    names: Mapping[str, str],
    entities: Mapping[str, Entity],
    fuller: Mapping[str, str],
    crowds: Mapping[str, str],
) -> Iterator[Sentence]:
    """The sentences of a text, each noun with what it takes up in its place; one for each of several predicates."""
    chains = Chains(names, reader.know.kinds, {ident: one.aliases for ident, one in entities.items()}, fuller, crowds)
    for number, sentence in enumerate(sentences):
        if sentence.heading:
            yield sentence
            continue
        chains.section, chains.number = sentence.section, number
        said = chains.put(reader.read(sentence.text).read, sentence.quoted)
        read = reader.read(said).read
        chains.events(read)
        parts = [said] if sentence.quoted else predicates.apart(read)
        for part in parts:
            yield sentence if part == sentence.text else replace(sentence, text=part, original=sentence.text)
