"""Whose "the opening", "a ticket" and "the outbreak" are: the owner that a text leaves unsaid is put in by name.

A definite noun takes up what was told in full before ("an outbreak of flu at the Vell Hospital … the outbreak"). One of
what every such thing has belongs to what the text is about, unless another of its kind has been named in the paragraph
or another body in the sentence. People who are hurt are hurt in the accident that was told right before.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from factcheck.checking.plainly import span_text
from factcheck.drafting import mishaps, taking_up
from factcheck.drafting.descriptions import Description, bygone
from factcheck.drafting.edits import Edits
from factcheck.drafting.nearest import Firms
from factcheck.drafting.patrons import Patrons
from factcheck.drafting.raised import Raised
from factcheck.drafting.taking_up import Candidate
from factcheck.language.en import belongings, bodies, closed
from factcheck.language.en.takers import ATTRIBUTES, DOCUMENTS, WORKS
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass, field
from factcheck.statements.model import Statement

INNER = frozenset({"j", "n", "q", "r"})
BINDING = frozenset({"of", "at", "in", "near", "on", "between", "with", "to", "from"})
"""Words behind a noun that say whose or which it is."""
LANDS = frozenset({"country", "region", "place"})
BUILDING = frozenset({"open", "build", "postpone", "complete", "cost", "renovate"})
"""What is told of a house as of what is built."""
FORGOTTEN = 2
"""Sentences after which a thing of which none has told is no longer in mind."""
NAMING = frozenset({"name", "det", "poss"})
PRICELESS = ATTRIBUTES | DOCUMENTS | belongings.PAPERS
"""Nouns of what has no price or opening of its own."""


@dataclass(slots=True)
class Anchors:
    """What one text has told so far. ``topic`` is the id of what it is about, ``name`` as it is put in, ``nouns`` those
    by which it is called; all empty where it is about nothing in particular."""

    topic: str = ""
    name: str = ""
    nouns: frozenset[str] = frozenset()
    told: dict[str, str] = field(default_factory=dict)
    """Noun of an event -> what says which one it is; "" where there are several."""
    sorts: Mapping[str, str] = field(default_factory=dict)
    """Noun of an event -> the one word that the texts put before it: "outbreak" -> "measles"."""
    introduced: frozenset[str] = frozenset()
    """Nouns that the texts put with "a": one of several, or of one without a name."""
    fuller: Mapping[str, str] = field(default_factory=dict)
    """Noun -> the fuller name of the one such thing of which the texts tell."""
    described: Mapping[str, Description] = field(default_factory=dict)
    """Noun -> what the texts tell of that one, so that they may tell less of it, too."""
    several: frozenset[str] = frozenset()
    """Those that the text puts with "a" more than once."""
    patrons: Patrons = field(default_factory=Patrons)
    """Who pays for whom or what."""
    accident: str = ""
    """The accident told last in the paragraph, with its article."""
    craft: str = ""
    """What carried people when it happened."""
    unsaid: int = 0
    """Sentences since the project was told of last: after more than one, another one may be meant."""
    project: str = ""
    """The thing that the paragraph has told of last, in words: its is "the price"."""
    land: bool = False
    """The topic is a place that holds others: it is not opened, nor completed."""
    merged: bool = False
    """The topic is what others have become: the merger was theirs."""
    bygone: set[str] = field(default_factory=set)
    """Nouns of what the paragraph has told of as what was there before ("the *old* library")."""
    firms: Firms = field(default_factory=Firms)
    """The firms of which the text has told."""
    raised: Raised = field(default_factory=Raised)
    """The buildings that the text has introduced."""
    undergone: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Noun of what happens to a thing -> that to which the text has told that it happens, in words, and in which
    sentence it did so last; "" where to several."""
    number: int = 0
    """Sentences so far."""
    others: bool = False
    """Has the text named another body?"""
    rival: bool = False
    """Has the paragraph named another one of the topic's kind?"""

    def paragraph(self) -> None:
        """A new paragraph begins."""
        self.rival, self.accident, self.project, self.patrons.project = False, "", "", ""
        self.craft = ""
        self.bygone.clear()
        self.firms.section += 1
        self.raised.paragraph()

    def note(self, read: Read, statements: Iterable[Statement]) -> None:
        """Take in what a sentence tells in full."""
        self.rival = self.rival or self._rivalled(read.items)
        refs = [ref for item in read.items for ref in item.refs[:1] if not ref.adjective]
        self.others = self.others or any(r.kind == "organisation" and r.id != self.topic for r in refs)
        if self.project and self.project.removeprefix("the ") in read.tokens.text:
            self.unsaid = 0
        for k, item in enumerate(read.items):
            if item.tag == "n" and bygone(read.items, k):
                self.bygone.add(item.lemma)
            noun = f"emergency {item.lemma}" if k and read.items[k - 1].word == "emergency" else item.lemma
            if item.tag == "n" and noun in belongings.EVENTS and (said := _described(read, k)):
                self._put(noun, said)
            elif item.tag == "n" and noun in belongings.EVENTS and not item.plural and not _owned(read.items, k):
                self._again(noun, read.items, k)
        text, tokens, statements = read.tokens.text, read.tokens, [*statements]
        if mishap := mishaps.told(read, statements):
            self.accident, self.craft = mishap.removeprefix(mishaps.OPEN), mishaps.craft(read, statements)
        for one in statements:
            self._undergone(read, one)
            noun = next((belongings.ACCIDENTS[c] for c, _ in one.senses if c in belongings.ACCIDENTS), "")
            if not noun or one.act != "assert" or one.negated or one.status != "happened" or one.word == noun:
                continue
            place = next((r for r in one.roles if r.role in ("L", "near") and r.mark in BINDING), None)
            if place is not None and place.term is not None:
                where = text[tokens.start[place.term.first] : tokens.end[place.term.last - 1]]
                self._put(noun, f"{place.mark} {where}")
            elif noun in belongings.BODYS and self._named(read.items):
                self._put(noun, f"{belongings.TO.get(noun, 'of')} {self.name} {_month(one)}".strip())

    def _undergone(self, read: Read, one: Statement) -> None:
        """Take in what opens, closes or is built, for "the opening" later in the text."""
        if one.negated:
            return
        done = [(one.word, r.term) for r in one.of("P")]
        for role in one.roles:
            if role.stmt is not None:  # "the cost of *rebuilding X*"
                self._undergone(read, role.stmt)
            for term in role.term.walk() if role.term is not None else ():
                verb = belongings.TOLD_BY.get(term.head, "")
                done += [(verb, mod.term) for mod in term.mods if mod.role in ("of", "own")]
        for verb, what in done:
            nouns = belongings.TOLD_AS.get(verb, ())
            if what is None or not nouns or what.det in ("a", "an", "no", "pron"):
                continue
            words = taking_up.words_of(what, read) if what.ref is not None or what.det == "the" else ""
            for noun in nouns:
                known = self.undergone.get(noun, (words, 0))[0]
                self.undergone[noun] = words if known == words else "", self.number

    def _again(self, noun: str, items: Sequence[Item], k: int) -> None:
        """ "The outbreak", "the measles outbreak": what people are hurt in, from here on."""
        start = k
        while start and items[start - 1].tag in ("n", "j") and not items[start - 1].refs:
            start -= 1
        words = [item.word for item in items[start:k]]
        if start and items[start - 1].word == "the" and set(words) <= {self.sorts.get(noun, "")}:
            sort = self.sorts.get(noun, "")
            told = self.told.get(noun, "")
            self.accident = " ".join(filter(None, ("the", sort, noun, told)))

    def tells(self, told: Sequence[Candidate], statements: Iterable[Statement] = ()) -> None:
        """Take in the things that a sentence has told of."""
        things = [one for one in told if one.sort == "thing" and one.noun not in PRICELESS]
        if not things and any(c in BUILDING for one in statements for c, _ in one.senses):
            things = [one for one in told if one.leads and one.noun in WORKS]  # "the *clinic* will open in May"
        for one in things:
            if one.is_it or one.leads or (one.new and len(things) == 1):
                self.project, self.unsaid = one.words, 0

    def sentence(self) -> None:
        """A new sentence begins."""
        self.unsaid += 1
        self.number += 1
        if self.unsaid > FORGOTTEN:
            self.project = ""

    def _put(self, noun: str, said: str) -> None:
        known = self.told.get(noun, said)
        self.told[noun] = known if said in known else said if known in said else ""
        self.accident = " ".join(filter(None, ("the", self.sorts.get(noun, ""), noun, self.told[noun] or said)))

    def _named(self, items: Sequence[Item]) -> bool:
        """Whether a sentence names what the text is about."""
        return bool(self.topic) and any(i.refs and i.refs[0].id == self.topic for i in items)

    def _rivalled(self, items: Sequence[Item]) -> bool:
        """Whether a sentence names another line than the line that the text is about."""
        if self.land and any(i.refs and i.refs[0].id != self.topic and i.refs[0].kind in LANDS for i in items):
            return True  # of another land's budget, perhaps
        named = [ref for item in items for ref in item.refs[:1] if ref.id != self.topic and not ref.adjective]
        return any(bodies.noun_of(ref.id.removeprefix("?").replace("-", " ")) in self.nouns for ref in named)

    def put_in(self, read: Read, k: int, edits: Edits) -> None:
        """Behind the noun at item ``k`` what says whose it is, where the text says so and the sentence does not."""
        items, item = read.items, read.items[k]
        if item.tag != "n" or _bound(items, k):
            return
        start = k
        while start and items[start - 1].tag in INNER and not items[start - 1].refs:
            start -= 1
        before = items[start - 1] if start else None
        if before is not None and before.tag in ("poss", "'s", "name", "hyphen"):
            return
        definite = before is not None and before.word == "the"
        said = self.told.get(item.lemma, "") if definite and start == k else ""
        if definite and start == k and not item.plural and (sort := self.sorts.get(item.lemma, "")):
            at = read.tokens.start[item.first]
            edits.put(at, at, f"{sort} ")
        happened = definite and start == k and item.lemma in belongings.HAPPENED
        what, told = self.undergone.get(item.lemma, ("", -1)) if happened else ("", -1)
        if not said and told == self.number - 1:
            if not what:
                return
            said = f"of {what}"
        if not said and self._has(items, k, definite, before):
            said = f"{belongings.TO.get(item.lemma, 'of')} {self.name}"
        if not said and what and not self.rival:
            said = f"of {what}"
        if not said and definite and start == k and self.project and item.lemma in belongings.PROJECTS:
            whole = self._whole() if happened else self.project
            said = f"of {whole}" if whole and item.lemma not in self.project.split() else ""
        if said:
            at = read.tokens.end[item.last - 1]
            edits.put(at, at, f" {said}")

    def _has(self, items: Sequence[Item], k: int, definite: bool, before: Item | None) -> bool:
        """Is it what the topic has, and can it be nobody else's?"""
        noun = items[k].lemma
        if (self.land and noun in belongings.ANYONES - belongings.LASTING) or (self.merged and noun == "merger"):
            return False
        if (
            noun in belongings.WORKS | belongings.HAPPENED
            and self.nouns & bodies.ANY
            and not self.nouns & bodies.KINDS["place"]
        ):
            return False  # "the cost" is that of what a firm builds
        if bygone(items, k):
            return False  # "the *old* wards"
        if self.others and noun in closed.PERSON_NOUNS and _called(items, k):
            return False  # "the chief executive, *Ada Brandt*", of either body
        if not self.topic or self.rival or self._rivalled(items) or noun not in _has(self.nouns):
            return False
        others = [i.refs[0] for i in items if i.refs and i.refs[0].id != self.topic and i.refs[0].kind != "person"]
        if self._named(items) or (self.accident and noun in belongings.HURT):
            return False  # the sentence itself says with what it has to do
        if definite:
            return True
        loose = before is None or before.word in ("a", "an") or before.tag in (",", "conj", "t") or _share(items, k)
        kinds = {ref.kind for ref in others}
        return noun in belongings.NATURAL and loose and kinds <= {"city", "place", "unknown"} and not _somewhere(items)

    def _whole(self) -> str:
        """What a part of which the paragraph has told last belongs to: no roof opens."""
        part, _, whole = self.project.partition(" of ")
        return whole if part.rpartition(" ")[2] in belongings.PIECES else self.project

    def befell(self, statement: Statement) -> str:
        """The event in which those are hurt, or things put off, of whom a statement tells nothing else; "" where there
        is none."""
        how = belongings.BEFALLING.get(statement.senses[0][0], "") if statement.senses else ""
        bare = all(r.role == "F" or (r.role in ("P", "A") and r.mark in ("subj", "obj")) for r in statement.roles)
        heads = {r.term.head for r in statement.roles if r.term is not None}
        if not self.accident or not how or not bare or statement.times or not heads.isdisjoint(self.accident.split()):
            return ""
        if not mishaps.harms(statement, self.accident):
            return ""
        named = any(r.term.ref is not None for r in statement.roles if r.term is not None)
        return f" {how} {self.accident}" if statement.status == "happened" and not named else ""


def sorts(reads: Iterable[Read]) -> dict[str, str]:
    """Noun of an event -> the one word that texts put before it, where they never put another one."""
    found: dict[str, set[str]] = {}
    for read in reads:
        for before, item in pairwise(read.items):
            if item.tag == "n" and item.lemma in belongings.EVENTS and not item.plural:
                found.setdefault(item.lemma, set())
                if before.tag in ("n", "j") and not before.refs and before.word not in closed.HARMLESS:
                    found[item.lemma].add(before.word)
    return {noun: next(iter(words)) for noun, words in found.items() if len(words) == 1}


def introduced(reads: Iterable[Read]) -> Counter[str]:
    """The nouns that texts put with "a", and how often."""
    found: Counter[str] = Counter()
    for read in reads:
        open_ = False
        for item in read.items:
            open_ = item.word in ("a", "an") or (open_ and item.tag in INNER | {"n"})
            if open_ and item.tag == "n":
                found[item.lemma] += 1
    return found


def _month(statement: Statement) -> str:
    """ "in March 2026" of what a statement dates; "" where it does not."""
    low = (statement.times[0].low or "") if statement.times else ""
    if len(low) < len("2026-03") or low[0] == "-":
        return ""
    year, month = int(low[:4]), int(low[5:7])
    return span_text(f"{low[:7]}-01", f"{low[:7]}-{monthrange(year, month)[1]}")


def _has(nouns: frozenset[str]) -> frozenset[str]:
    owned = (has for called, has in belongings.OWNED if called & nouns)
    return belongings.ANYONES | next(owned, frozenset())


def _bound(items: Sequence[Item], k: int) -> bool:
    """Does what follows the noun say whose or which it is, or make it a part of another noun?"""
    after = items[k + 1] if k + 1 < len(items) else None
    if after is None or after.tag in (",", ".", "v", "aux", "modal"):
        return False
    beyond = items[k + 2].tag if k + 2 < len(items) else ""
    if after.tag in ("n", "name", "'s", "rel", "(", "hyphen") or (after.word == "of" and beyond != "q"):
        return True
    return after.word in ("at", "in", "near", "on", "between") and beyond in NAMING


def _called(items: Sequence[Item], k: int) -> bool:
    """Does a name stand behind the noun at ``k``, set apart by a comma?"""
    return k + 2 < len(items) and items[k + 1].tag == "," and items[k + 2].tag == "name"


def _owned(items: Sequence[Item], k: int) -> bool:
    """The same, where a clause with "that" says no more than which one."""
    return _bound(items, k) and items[k + 1].tag != "rel"


def _share(items: Sequence[Item], k: int) -> bool:
    """ "87 percent of passengers", at the noun."""
    return k > 1 and items[k - 1].word == "of" and items[k - 2].tag == "q"


def _somewhere(items: Sequence[Item]) -> bool:
    """Whether a place is named that may be where others have it ("in Sweden a ticket costs …")."""
    places = [j for j, i in enumerate(items) if i.refs and i.refs[0].kind != "person"]
    return any(j and items[j - 1].word in ("in", "at") for j in places)


def _described(read: Read, k: int) -> str:
    """What behind the noun at item ``k`` says which one it is, as far as a name: "of flu at the Vell Hospital"."""
    items, tokens = read.items, read.tokens
    end = at = k + 1
    while at + 1 < len(items) and items[at].tag == "prep" and items[at].word in BINDING:
        at += 1
        while at < len(items) and items[at].tag in ("det", "j", "n"):
            at += 1
        if at < len(items) and items[at].tag == "name":
            at += 1
            end = at
    if end < len(items) and items[end].tag == "t" and items[end].word.startswith(("of ", "in ")) and end > k + 1:
        end += 1
    if end == k + 1:
        return ""
    return tokens.text[tokens.start[items[k + 1].first] : tokens.end[items[end - 1].last - 1]]
