"""Whom and what a text has in mind: what its sentences have told of, by type, role and recency.

Each sentence puts those of whom it tells on a board: its subject weighs most, then its object, then what else is named;
what was told of again weighs more, what was not weighs less with every sentence. A pronoun takes the one that fits the
place where it stands and leads clearly; else it stays open, and the assertion that needs it is not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.discourse.calling import empty
from factcheck.drafting import persons, taking_up
from factcheck.frames import Frame, Term
from factcheck.language.en import belongings, bodies, closed, cutting, extents
from factcheck.language.en.takers import (
    ATTRIBUTES,
    BEHIND,
    BUILDINGS,
    DEEDS,
    DOCUMENTS,
    HAS,
    MEASURES,
    PARTS,
    TAKEN,
    WORKS,
)
from factcheck.parsing import clauses
from factcheck.parsing.items import Read
from factcheck.reading.tokens import all_digits
from factcheck.records import NamedTuple, dataclass, field

SUBJECT, OBJECT, BESIDE = 4.0, 2.0, 1.0
"""What a role weighs."""
OWNING = 0.5
"""Share of the weight of what is somebody's that is its owner's."""
HANGING = 0.5
"""Share of its weight that something has in a clause that hangs on another one."""
FADING = 0.4
"""Share of its weight that is left a sentence later, unless it is told of again."""
AGAIN = 0.5
"""Share of its old weight that it keeps besides, if it is."""
FAINT = 0.5
"""Weight below which nothing is remembered."""
LEAD, CLEAR_LEAD = 1.6, 2.6
"""How many times as heavy as the next one: where the place tells what fits, and where it does not."""
PERSON = "person"
OPEN = "?"
"""What a noun means of which nothing is known but that it is none of a person: it may be a body, a thing, an event."""
ACTING = frozenset({"body"})
KNOWN = bodies.EVERY | BUILDINGS | PARTS | DOCUMENTS
"""Nouns of things."""
LENDING = frozenset({"person", "organisation", "thing"})
"""Kinds of entities with which has to do what is told without a name; where it was, is told by places of their own."""
HEAVY = 2.0
"""The least weight of what is taken up by its weight alone."""


class Mention(NamedTuple):
    """One of whom a sentence tells: its words as they are put in, what it is, its noun, its weight, its first token."""

    words: str
    sort: str
    noun: str
    weight: float
    at: int
    clause: int
    """The first token of its clause."""
    ref: str = ""
    """Its id, where it has a name."""
    age: int = 0
    """How many sentences ago it was told of last."""
    joined: int = -1
    """The first token of those among whom it is named ("*X and Y* settled their quarrel")."""
    done: bool = False
    """Something is done to it."""


@dataclass(slots=True)
class Salience:
    """The board of one text. ``here`` is what the sentence has told of so far, ``before`` what those before it left."""

    here: dict[str, Mention] = field(default_factory=dict)
    before: dict[str, Mention] = field(default_factory=dict)
    taken: dict[int, Mention] = field(default_factory=dict)
    """Token of a pronoun of the sentence -> what it means."""
    stranger: bool = False
    """The last person told of has no name."""

    def paragraph(self) -> None:
        """A new paragraph begins."""
        self.here.clear()
        self.before.clear()

    def sentence(self) -> None:
        """A new sentence or clause begins: what the one before told of goes onto the board."""
        self.taken.clear()
        if not self.here:
            return
        old, self.before = self.before, {}
        for words, one in self.here.items():
            kept = old[words].weight * AGAIN if words in old else 0.0
            self.before[words] = one._replace(weight=one.weight + kept)
        for words, one in old.items():
            if words not in self.before and one.weight * FADING >= FAINT:
                self.before[words] = one._replace(weight=one.weight * FADING, age=one.age + 1)
        self.here = {}

    def note(self, read: Read) -> None:
        """Take in a sentence, or one of several into which it was cut, in which everything is named."""
        for one in map(self._named, sorted(mentions(read), key=lambda one: not one.ref)):
            known = self.here.get(one.words)
            if known is None or known.weight < one.weight:
                self.here[one.words] = one
        for item in read.items:
            if (
                item.refs
                and item.refs[0].kind == "person"
                and all(o.ref != item.refs[0].id for o in self.here.values())
            ):
                self.here[item.word] = Mention(item.word, PERSON, "", BESIDE, item.first, 0, item.refs[0].id)

    def _named(self, one: Mention) -> Mention:
        """ "The (public) broadcaster": the one with that noun in its name, if the text has it in mind."""
        if one.ref or not one.noun or not one.words.startswith("the "):
            return one
        found = {o.words: o for o in (*self.before.values(), *self.here.values()) if o.ref and o.noun == one.noun}
        return next(iter(found.values()))._replace(weight=one.weight, at=one.at) if len(found) == 1 else one

    def it(self, read: Read, k: int) -> str:
        """What "it" or "its" at item ``k`` means, in words; "" where that is open."""
        item, at = read.items[k], read.items[k].first
        if item.word == "it" and empty(read.items, k):
            return ""
        place = _place(read, at)
        if place is None:
            return ""
        frame, role, noun = place
        fits = owners(noun) if noun else takers(frame, role)
        if fits is not None and not fits:
            return ""
        found = self._candidates(read, frame, at)
        speaker = _speaker(read, frame) if role == "subject" and not noun else ""
        if role == "subject":
            if fits == ACTING and not noun:
                found = [one for one in found if one.sort != OPEN]
            if fits is not None:  # of what is known to fit rather than of what may
                found = [one._replace(weight=one.weight / 2) if one.sort == OPEN else one for one in found]
                found.sort(key=lambda one: -one.weight)
            loose = frame.kind.startswith("sub:")  # "X sold Y, after *it* had lost Z": either
            told = self._leader(found, fits, kind(frame), CLEAR_LEAD if loose else LEAD)
            if not told and fits is None and not k and not kind(frame):
                told = self._continued(found)
            if speaker and not _may_say(frame, fits, told == speaker):
                told = ""
            return self._put(read, at, told, found)
        return self._leader([one._replace(weight=min(one.weight, OBJECT)) for one in found], fits, "")

    def torn(self) -> bool:
        """ "*X and Y* settled their quarrel." before "Its members …": are two bodies told of alike?"""
        both = [one for one in self.before.values() if one.joined == 0 and not one.age and one.sort in ("body", OPEN)]
        return len(both) > 1

    def around(self, kinds: Mapping[str, str]) -> Iterator[str]:
        """Of the entities that the sentence before told of the only one of each kind: what a sentence leaves unsaid has
        to do with those."""
        found: dict[str, set[str]] = {}
        for one in self.before.values():
            if one.ref and not one.age and kinds.get(one.ref) in LENDING:
                found.setdefault(kinds.get(one.ref, ""), set()).add(one.ref)
        for kind_, refs in found.items():
            if kind_ and len(refs) == 1:
                yield from refs

    def _put(self, read: Read, at: int, words: str, found: Iterable[Mention]) -> str:
        """Remember what a pronoun means for those that follow it in the sentence."""
        one = next((one for one in found if words and one.words == words), None)
        if one is not None:
            clause = next((m.clause for m in mentions(read) if m.at == at), 0)
            self.taken[at] = one._replace(at=at, weight=SUBJECT, clause=clause)
        return words

    def he(self, read: Read, k: int) -> str:
        """The id of whom "he" or "his" at item ``k`` means; "" where that is open."""
        at = read.items[k].first
        found = dict(self.before) | self.here
        before = list(mentions(read, before=at))
        if any(one.weight >= SUBJECT and not (one.sort == PERSON and one.ref) for one in before):
            return ""  # "a consul goes on helping where *he* can"
        found |= {one.words: one for one in before}
        people = sorted((one for one in found.values() if one.sort == PERSON), key=lambda one: -one.weight)
        lead = len(people) == 1 or (len(people) > 1 and people[0].weight >= CLEAR_LEAD * people[1].weight)
        return people[0].ref if people and lead and people[0].weight >= HEAVY else ""

    def _candidates(self, read: Read, frame: Frame, at: int) -> list[Mention]:
        """Those told of before, and those that the sentence itself has told of in its other clauses."""
        found = dict(self.before)
        for words, one in self.here.items():
            kept = found[words].weight * AGAIN if words in found else 0.0
            found[words] = one._replace(weight=one.weight + kept)
        hung = {arg.term.first for arg in frame.args if arg.gap and arg.term is not None}
        inside = [self.taken.get(one.at, one) for one in map(self._named, mentions(read, before=at))]
        if any(one.clause != frame.first for one in inside):
            found = {words: one._replace(weight=one.weight * FADING) for words, one in found.items()}
        for one in inside:
            if one.clause == frame.first or one.at in hung:
                found.pop(one.words, None)  # "X sold *it*", "X, which *it* sold": not X
            elif frame.kind != "relative" or one.words in found:  # "X, which *it* sold": one told of before
                kept = found[one.words].weight * AGAIN if one.words in found else 0.0
                found[one.words] = one._replace(weight=one.weight + kept)
        return sorted(found.values(), key=lambda one: -one.weight)

    @staticmethod
    def _continued(found: Sequence[Mention]) -> str:
        """What the sentence before told of as its subject, where nothing was done to anything else in it: "*The
        library* has room for 420,000 books. *It* is open on Sundays"."""
        lead = [one for one in found if not one.age and one.weight >= SUBJECT and one.sort != PERSON]
        if len(lead) != 1 or not lead[0].words or lead[0].joined >= 0 or lead[0].sort == OPEN:
            return ""
        rivals = [one for one in found if one is not lead[0] and one.words not in lead[0].words]
        if any(one.done or one.weight * 2 > lead[0].weight for one in rivals if one.sort != PERSON and one.words):
            return ""
        return lead[0].words

    @staticmethod
    def _leader(found: Sequence[Mention], fits: frozenset[str] | None, noun: str, lead: float = LEAD) -> str:
        """The one that fits and leads."""
        if noun:
            found = [one for one in found if one.noun == noun]
        can = [one for one in found if one.sort != PERSON]
        if fits is not None:
            alike = [one for one in can if one.sort in fits or one.sort == OPEN or _either(one, fits)]
            can = alike or [
                one for one in can if "thing" in fits and one.noun in WORKS
            ]  # "the Vell Clinic … has 80 beds"
        if not can:
            return ""
        lead = lead if (fits is not None or noun) and can[0].sort != OPEN else CLEAR_LEAD
        least = BESIDE if fits is not None or noun else HEAVY
        if any(one.joined == can[0].joined >= 0 and one.age == can[0].age for one in can[1:]):
            return ""  # "X and Y settled their quarrel: *its* members …": of either
        best, second = can[0].weight, can[1].weight if len(can) > 1 else 0.0
        return can[0].words if best >= least and best >= lead * second else ""


def _either(one: Mention, fits: frozenset[str]) -> bool:
    """Is it built, and does it do what bodies do, too ("the *factory* will make 40 engines a day"), or the other way
    round ("the *clinic* will open in May")? One that has a name is a body: "X bought a scanner. It cost …"."""
    if one.noun not in WORKS:
        return False
    return (one.sort == "thing" and "body" in fits) or (one.sort == "body" and not one.ref and "thing" in fits)


def mentions(read: Read, before: int = -1) -> Iterator[Mention]:
    """Those of whom a sentence tells, with the weight of their roles; those that stand before a token, if one is given.
    One without words cannot be put in, but may be meant."""
    for frame in _frames(clauses.parse(read)):
        share = HANGING if frame.kind.startswith(("sub:", "relative", "part")) else 1.0
        if frame.kind in ("apposition", "fragment", "kicker"):
            continue
        for arg in frame.args:
            if arg.term is None or arg.gap or 0 <= before <= arg.term.first:
                continue
            weight = share * _weight(frame, arg.role)
            if arg.role == "comp" and arg.term.ref is None:
                continue  # what the subject is
            there = taking_up.standing(frame, arg.term, read)
            for term in arg.term.walk():
                for one in _told(term, read, weight if not arg.term.members else min(weight, BESIDE), frame.first):
                    words = one.words + there if one.at == arg.term.first else one.words
                    done = arg.role in ("obj", "obj2") and one.at == arg.term.first and not frame.passive
                    yield one._replace(words=words, joined=arg.term.first if arg.term.members else -1, done=done)


def _told(term: Term, read: Read, weight: float, clause: int) -> Iterator[Mention]:
    """A term and whose it is."""
    owners_ = [mod.term for mod in term.mods if mod.role in ("own", "of") and mod.term is not None]
    attribute = term.ref is None and term.head in ATTRIBUTES | belongings.ANYONES | belongings.RESULTS
    for owner in owners_:
        yield from _told(owner, read, weight * (1.0 if attribute else OWNING), clause)
    mass = next((m.term for m in term.mods if m.role == "of" and m.term is not None and not m.term.plural), None)
    if term.count is not None and mass is not None and mass.ref is None and not mass.count:
        yield Mention("", OPEN, mass.head, weight, term.first, clause)  # "18 tonnes of *cheese*"
    if (
        term.ref is None
        and all_digits(term.head)
        and (noun := next((m.word for m in term.mods if m.role == "noun"), ""))
    ):
        sort = "thing" if noun in KNOWN | bodies.LINKS else OPEN
        yield Mention(
            taking_up.plain(term, read.tokens), sort, noun, weight, term.first, clause
        )  # "*Line 9* is to open"
        return
    sort = taking_up.sort_of(term)
    person = term.ref is not None and (term.ref.kind == "person" or persons.like(term.ref.id.removeprefix("?")))
    if term.ref is not None and (person or (not sort and term.ref.kind == "unknown")) and not term.plural:
        name = term.ref.id if term.ref.kind == "person" else ""
        yield Mention(taking_up.words_of(term, read), PERSON if person else OPEN, "", weight, term.first, clause, name)
        return
    if term.det in ("a", "an") and term.head in MEASURES:
        return  # "$2.80 *a pound*"
    if term.det == "pron" and term.head == "it":
        yield Mention("", OPEN, "", weight, term.first, clause)  # what it means is open, and will be
        return
    if not sort or (attribute and any(o.ref is not None for o in owners_)) or term.head in cutting.SPANS:
        return
    noun = bodies.noun_of(term.head) if term.ref is not None else term.head
    words = taking_up.words_of(term, read)
    if not words and any(o.ref is not None for o in owners_) and not taking_up.owned(term):
        words = taking_up.plain(term, read.tokens)  # "Orvane's factory"
    if term.ref is None and not term.det and not words:
        words = term.head if term.head in bodies.POLITICAL else words
        if not words:
            return
    if sort == "thing" and term.ref is None and noun not in KNOWN:
        sort = OPEN
    ref = term.ref.id if term.ref is not None else ""
    yield Mention(words, sort, bodies.ALIKE.get(noun, noun), weight, term.first, clause, ref)


def _weight(frame: Frame, role: str) -> float:
    if role == ("obj" if frame.passive else "subj"):
        return SUBJECT
    return OBJECT if role in ("obj", "obj2") else BESIDE


def _frames(found: Iterable[Frame]) -> Iterator[Frame]:
    """Clauses, with those in them."""
    for frame in found:
        yield frame
        yield from _frames(arg.frame for arg in frame.args if arg.frame is not None)


def _place(read: Read, at: int) -> tuple[Frame, str, str] | None:
    """The clause in which a pronoun stands, in which role ("subject", "object", a preposition), and the noun that is
    its, if it owns one; ``None`` where it is not found, or where the subject of its own clause owns it."""
    for frame in _frames(clauses.parse(read)):
        for arg in frame.args:
            if arg.term is None or not arg.term.first <= at < arg.term.last:
                continue
            subject = arg.role == ("obj" if frame.passive else "subj")
            role = "subject" if subject else "object" if arg.role in ("obj", "obj2") else arg.role
            if arg.term.first == at and arg.term.det == "pron":
                return frame, role, ""
            owned = _owned(arg.term, at)
            if owned is not None:
                lead = next((a for a in frame.args if a.term is not None and a.term.first < at), None)
                bare = frame.arg("subj", "obj") is None or frame.kind == "part"
                return None if bare or (lead is not None and not subject) else (frame, role, owned.head)
    return None


def _speaker(read: Read, frame: Frame) -> str:
    """The body that says what a clause tells, in words ("*X* says that it will cost …"); "" where there is none."""
    for one in _frames(clauses.parse(read)):
        if any(a.role == "that" and a.frame is not None and a.frame.at == frame.at for a in one.args):
            subject = one.arg("subj")
            term = subject.term if subject is not None else None
            known = term is not None and (taking_up.sort_of(term) == "body" or term.ref is not None)
            return taking_up.words_of(term, read) if known and term is not None and not term.plural else ""
    return ""


def _may_say(frame: Frame, fits: frozenset[str] | None, itself: bool) -> bool:
    """ "X replied that *it* stands by its figure": X, or what X was asked about; what costs and opens, is not X."""
    loose = fits is None or frame.speaker is not None  # "it stands *by its figure*"
    return itself if loose else not itself or (fits is not None and "body" in fits)


def _owned(term: Term, at: int) -> Term | None:
    """The noun within a term that a pronoun at a token owns."""
    for one in term.within():
        if any(m.role == "own" and m.term is not None and m.term.first == at for m in one.mods):
            return one
    return None


def takers(frame: Frame, role: str) -> frozenset[str] | None:
    """The sorts of what can stand in a role of a clause; ``None`` where its verb does not tell."""
    if role == "subject":
        comp = frame.arg("comp") if frame.verb == "be" else None
        if comp is not None and comp.term is not None and comp.term.count is not None:
            if comp.term.head in extents.LENGTHS and frame.adverbs:
                return frozenset({"thing"})  # "it is 11 kilometres *long*"
            return frozenset()  # "it had been 2.6 million tonnes": an amount
        has = frame.arg("obj") if frame.verb == "have" else None
        if has is not None and has.term is not None and has.term.head in PARTS:
            return frozenset({"thing", "body"})
        return taking_up.sorts(frame) or None
    if role in ("like", "of"):
        return frozenset()
    if role == "object":
        return TAKEN.get(frame.verb) if not frame.passive else None
    return BEHIND.get(role)


def owners(noun: str) -> frozenset[str] | None:
    """The sorts of what a noun can belong to; ``None`` where it may belong to anything."""
    if noun in PARTS:
        return frozenset({"thing", "body"})
    if noun in ATTRIBUTES:
        return frozenset({"thing", "deed"})
    if noun in HAS or noun in taking_up.BODYS or noun in closed.PERSON_NOUNS:
        return frozenset({"body"})
    return None


def kind(frame: Frame) -> str:
    """The noun of what a clause says that its subject is ("is one of the largest *hospitals*", "was a good *deal*"),
    where that is a kind of things; "" where it is told otherwise."""
    comp = frame.arg("comp") if frame.verb == "be" else None
    term = comp.term if comp is not None else None
    if term is not None and term.head == "one":
        term = next((m.term for m in term.mods if m.role == "of"), None)
    noun = term.head if term is not None and term.ref is None else ""
    known = noun in bodies.EVERY or noun in DEEDS
    return bodies.ALIKE.get(noun, noun) if known else ""
