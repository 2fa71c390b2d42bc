"""Does a stretch of a sentence speak of a fact, and what does it say for each of its slots?"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.matching import periods, roles, slots
from factcheck.model import Fact, Period, Quantity, Relation, Slot
from factcheck.reading.mentions import POSSESSIVE, Mention, covers
from factcheck.reading.segments import Segment
from factcheck.reading.sentence import Sentence
from factcheck.reading.stance import Attribution, contrasted

NAMING = frozenset({"entity", "concept"})
"""Kinds of mentions that name something of the base."""
REACH = 3
"""Tokens between an article and the word it belongs to."""
LIST_ITEMS = frozenset({"entity", "unknown", "foreign", "city"})


@dataclass(slots=True)
class Match:
    """A fact found in a stretch of a sentence.

    ``tokens`` are those the fact explains, ``anchors`` those of its own concepts, ``claimed`` the values said for its
    slots, ``opposites`` how many of its concepts are worded as their opposite, ``members`` the list members named.
    """

    fact: Fact
    segment: Segment
    tokens: set[int]
    anchors: set[int]
    claimed: list[slots.Claimed] = field(default_factory=list)
    opposites: set[int] = field(default_factory=set)
    members: list[Mention] = field(default_factory=list)
    score: float = 0.0


@dataclass(slots=True)
class Miss:
    """A fact that was considered and dropped, and why."""

    fact: Fact
    reason: str
    code: str


def spoken_ids(sentence: Sentence, first: int, last: int) -> set[str]:
    """Ids named between two tokens, with what the named entities belong to."""
    index = sentence.index
    ids = {m.id for m in (*sentence.names, *sentence.concepts) if first <= m.first < last and m.kind in NAMING}
    for item in tuple(ids):
        ids.update(index.kin(item))
    return ids


class Stretch:
    """What stands in a segment, gathered once for all the facts it is held against.

    ``context`` are ids said elsewhere in the sentence (and the assumed ones); ``ignored`` the tokens set aside by a
    contrast; ``mentions`` are those of the segment, ``local`` the ids they name with what these belong to, ``starts``
    the first tokens of each id in the whole sentence. ``spoken`` leaves out of ``everything`` the people whom only the
    text before names: they may fill a role, but the sentence is not about them.
    """

    __slots__ = (
        "about_another",
        "context",
        "everything",
        "foreign",
        "ignored",
        "local",
        "mentions",
        "refers",
        "segment",
        "spoken",
        "starts",
    )

    def __init__(self, sentence: Sentence, segment: Segment, context: set[str], ignored: set[int]) -> None:
        index = sentence.index
        first, last = segment.first, segment.last
        self.segment, self.context, self.ignored = segment, context, ignored
        named = (*sentence.concepts, *sentence.names)
        self.mentions = [m for m in named if m.first >= first and m.last <= last and m.first not in ignored]
        self.local = {m.id for m in self.mentions if m.kind in NAMING}
        for item in tuple(self.local):
            self.local.update(index.kin(item))
        self.everything = self.local | context
        said = {m.id for m in named}
        self.refers = _refers(sentence, self.mentions)
        self.spoken = {i for i in self.everything if i in said or i not in index.people}
        self.starts: dict[str, set[int]] = {}
        for m in named:
            self.starts.setdefault(m.id, set()).add(m.first)
        foreign = [m for m in sentence.names if m.kind == "foreign" and m.first not in ignored]
        self.foreign = [m for m in foreign if first <= m.first < last]
        self.about_another = any(not slots.located(sentence, m) for m in foreign) and not any(
            m.kind == "entity" and m.id in index.anchors and first <= m.first < last for m in sentence.names
        )
        """Is the sentence about another country, while the segment names nobody of the base?"""
        if foreign and any(first <= c.first < last for c in sentence.cues.get("own-country", ())):
            self.about_another = True  # "Peru has metals, and investment *there* …"


def _refers(sentence: Sentence, mentions: list[Mention]) -> bool:
    """Does a pronoun or a definite article point at something spoken of before?"""
    language, norm = sentence.index.language, sentence.tokens.norm
    if any(word in language.pronouns or word in language.person_pronouns for word in norm) or sentence.dual:
        return True
    definite = sentence.index.definite
    return any(
        norm[i] in definite for m in mentions if m.kind == "concept" for i in range(max(0, m.first - REACH), m.first)
    )


def match(
    fact: Fact,
    sentence: Sentence,
    stretch: Stretch,
    framed: Attribution,
    *,
    inherited: bool = False,
    resumed: bool = False,
    fragment: bool = False,
    setting: tuple[int, int] | None = None,
) -> Match | Miss:
    """Match one fact against one segment.

    ``inherited`` lets a segment without anchors of its own take them from the context ("and again in Tokyo"),
    ``resumed`` tells that the text before was about the fact, ``fragment`` that it is a list item or cell;
    ``setting`` is a stretch whose place a relative clause inherits ("…, where they signed …").
    """
    index = sentence.index
    segment, ignored, local, everything = stretch.segment, stretch.ignored, stretch.local, stretch.everything
    first, last = segment.first, segment.last
    members = index.members(fact)
    missing = next((g for g in fact.about if stretch.spoken.isdisjoint(g)), None)
    if missing is not None:
        return Miss(fact, f"nothing in it means {' or '.join(missing)}", "no-fact")
    if len(_distinct_groups(fact, sentence, stretch)) < len(fact.about):
        return Miss(fact, "one word cannot stand for two of its concepts", "no-fact")
    naming = [m for m in stretch.mentions if m.kind in NAMING]
    own = [m for m in naming if any(m.id in g for g in fact.about)]
    anchors = covers(own)
    listed = [m for m in naming if m.id in members]
    conceptual = any(m.kind == "concept" for m in own)
    own_group = any(all(index.entity(item) is not None for item in g) for g in fact.about)
    head = any(item in local for item in fact.about[0])
    if not inherited and not listed and not head and not own_group:
        return Miss(fact, "what it is about stands elsewhere", "no-fact")
    if not inherited and not listed and not (conceptual or (own_group and anchors)):
        return Miss(fact, "none of its words stands in this part", "no-fact")
    if members and not listed and not inherited and not (fact.complete and _strangers(fact, sentence, first, last)):
        return Miss(fact, "names none of its list", "no-fact")
    if _owner_only(fact, sentence, own, framed.tokens):
        return Miss(fact, "what belongs to somebody is not that person", "other-subject")
    blocked = _blocked(fact, sentence, first, last, anchors)
    if blocked is not None:
        return Miss(fact, f"“{blocked}” makes it another thing", "other-subject")
    if any(m.id in index.people and not any(m.id in ids for ids in fact.roles.values()) for m in sentence.names):
        everything = stretch.spoken  # somebody else is named: nobody from the text before steps in
    elif not (fragment or resumed or stretch.refers):
        everything = stretch.spoken  # "state visits come with a band" points at no visit
    if not roles.filled(fact, sentence, everything, framed=bool(framed.sources)):
        return Miss(fact, "does not say of whom", "other-subject")
    told = {item for name, slot in fact.slots.items() if slot.type == "place" for item in _told(fact, name)}
    claimed = _claimed(fact, sentence, segment, ignored, told, setting)
    used = {i for c in claimed for i in c.tokens}
    if stretch.about_another:
        return Miss(fact, "another country is what the sentence is about", "other-subject")
    foreign = next((m for m in stretch.foreign if m.first not in used and m.first not in framed.tokens), None)
    if foreign is not None:
        return Miss(fact, f"“{_words(sentence, foreign)}” is another subject", "other-subject")
    if roles.swapped(fact, sentence, first, last, ignored | used | set(framed.tokens)):
        return Miss(fact, "the other way round, or of somebody else", "other-subject")
    if fact.kind == "amount" and claimed and _one_of_several(fact, sentence, first, last):
        return Miss(fact, "one of several, not their total", "other-subject")
    if fact.kind == "rank" and not any(c.slot.name == "value" for c in claimed) and not sentence.cues.get("among"):
        return Miss(fact, "names no rank", "no-fact")
    if fact.identify and not resumed and not _identified(fact, claimed, sentence):
        return Miss(fact, f"neither {' nor '.join(fact.identify)} tells that it is this one", "other-subject")
    vocabulary = index.vocabulary[fact.id]
    explained = covers(m for m in naming if m.id in vocabulary) | used
    about = {item for g in fact.about for item in g} | set(fact.also)
    opposites = _opposites(stretch.mentions, about)
    found = Match(fact, segment, explained, anchors, claimed, opposites, listed)
    closed = fact.complete and bool(members) and not listed
    found.score = len(explained) + 2 * len(claimed) + len(listed) + 2 * closed
    return found


def _distinct_groups(fact: Fact, sentence: Sentence, stretch: Stretch) -> set[int]:
    """Groups of the fact that have a word of their own in the sentence (greedy: the groups with fewest words first).

    A group met only by what the context lends counts as its own.
    """
    options: list[tuple[int, set[int]]] = []
    index = sentence.index
    for k, group in enumerate(fact.about):
        starts = set[int]().union(*(stretch.starts.get(item, ()) for item in group))
        if not starts:
            starts = {m.first for m in sentence.names if any(item in group for item in index.kin(m.id))}
        options.append((k, starts))
    taken: set[int] = set()
    met: set[int] = set()
    for k, starts in sorted(options, key=lambda option: len(option[1])):
        free = starts - taken
        if free:
            taken.add(min(free))
            met.add(k)
        elif not starts and not stretch.context.isdisjoint(fact.about[k]):
            met.add(k)
    return met


def _one_of_several(fact: Fact, sentence: Sentence, first: int, last: int) -> bool:
    """Is it "an investment", "the largest investment", "the average one": a single thing where the fact is a total?"""
    norm, language = sentence.tokens.norm, sentence.index.language
    head = fact.about[0]
    named = {i for m in sentence.names for i in range(m.first, m.last)}
    superlative = {i for m in sentence.cues.get("superlative", ()) for i in range(m.first, m.last)}
    for m in sentence.concepts:
        if m.id not in head or not first <= m.first < last or language.stem(norm[m.first]) in language.verbs:
            continue
        i = m.first - 1
        while i >= first and (i in named or norm[i] == "-"):
            i -= 1
        if i >= first and (norm[i] in language.indefinites or i in superlative):
            return True
    return False


def _told(fact: Fact, name: str) -> set[str]:
    """The ids that the readings give for a slot."""
    values = (r.values.get(name) for r in fact.readings)
    return {item for v in values if type(v) is tuple for item in v if isinstance(item, str)}


def _strangers(fact: Fact, sentence: Sentence, first: int, last: int) -> bool:
    """Is somebody or something named that the fact does not speak of: an item, perhaps, of a closed list?"""
    vocabulary = sentence.index.vocabulary[fact.id]
    return any(m.kind in LIST_ITEMS and first <= m.first < last and m.id not in vocabulary for m in sentence.names)


def _opposites(mentions: list[Mention], about: set[str]) -> set[int]:
    """The first tokens of the fact's concepts that are worded as their opposite, overlapping wordings counted once."""
    wording = sorted(
        (m for m in mentions if m.kind == "concept" and m.id in about),
        key=lambda m: (m.first - m.last, m.detail != "opposite"),
    )
    taken: set[int] = set()
    out: set[int] = set()
    for m in wording:
        inside = set(range(m.first, m.last))
        if m.detail == "opposite" and not inside & taken:
            out.add(m.first)
            taken |= inside
        elif m.detail != "opposite" and m.last - m.first > 1:
            taken |= inside
    return out


def _owner_only(fact: Fact, sentence: Sentence, own: list[Mention], speaking: frozenset[int]) -> bool:
    """Is a person that the fact is about only named as the owner of something else ("X's minister"), or as speaker?"""
    people, norm = sentence.index.people, sentence.tokens.norm
    if not any(people.issuperset(group) for group in fact.about):
        return False
    owners = {
        m.last: m.id for m in sentence.names if m.id in people and m.last < len(norm) and norm[m.last] in POSSESSIVE
    }
    mentions = [
        m for m in own if m.id in people and not (m.first in speaking and speaking & {m.first - 1, m.last, m.last + 1})
    ]
    if not mentions or all(m.last in owners for m in mentions):
        return True
    named = {m.id for m in mentions}
    rest = [m for m in own if m.id not in people]
    foreign = [m for m in rest if any(owners.get(m.first - k, m.id) not in (m.id, *named) for k in (1, 2))]
    return bool(foreign) and len(foreign) == len(rest)


def _blocked(fact: Fact, sentence: Sentence, first: int, last: int, anchors: set[int]) -> str | None:
    for m in sentence.concepts:
        if m.kind == "concept" and m.id in fact.unless and first <= m.first and m.last <= last:
            inside = set(range(m.first, m.last))
            aside = anchors and m.first > max(anchors) and "," in sentence.tokens.norm[max(anchors) : m.first]
            if not inside <= anchors and not aside:
                return _words(sentence, m)
    return None


def _words(sentence: Sentence, m: Mention) -> str:
    span = m.span(sentence.tokens)
    return sentence.tokens.text[span.start : span.end]


def _identified(fact: Fact, claimed: list[slots.Claimed], sentence: Sentence) -> bool:
    """Does one of the identifying slots agree with a reading (a place, a date), or is it filled (a choice)?"""
    for c in claimed:
        if c.slot.name not in fact.identify:
            continue
        if c.slot.type in ("choice", "ordinal", "actor"):
            return True
        for reading in fact.readings:
            source = sentence.index.base.sources[reading.source]
            outcome = slots.relate(c, reading, source, sentence, None)
            if outcome is not None and outcome.relation is Relation.ENTAILS:
                return True
    return False


def _claimed(
    fact: Fact, sentence: Sentence, segment: Segment, ignored: set[int], told: set[str], setting: tuple[int, int] | None
) -> list[slots.Claimed]:
    first, last = segment.first, segment.last
    out: list[slots.Claimed] = []
    for slot in fact.slots.values():
        found: slots.Claimed | None = None
        match slot.type:
            case "choice":
                found = slots.choices(sentence, slot, first, last, ignored)
                for other in sentence.segments:
                    if found is None and is_adverbial(sentence, other):
                        found = slots.choices(sentence, slot, other.first, other.last, ignored)
            case "place":
                found = slots.place(sentence, slot, first, last, ignored, told)
                if found is None:
                    found = slots.denied_place(sentence, slot, first, last, ignored, told)
                if found is None and setting is not None:
                    found = slots.place(sentence, slot, *setting, ignored, told)
            case "date":
                found = slots.dates(sentence, slot, first, last)
            case "actor":
                found = slots.actor(sentence, slot, first, last, ignored, _told(fact, slot.name))
            case "members":
                found = None
            case _:
                found = _quantity(fact, slot, sentence, segment, ignored)
        if found is not None:
            out.append(found)
    return out


def is_adverbial(sentence: Sentence, segment: Segment) -> bool:
    """ "Before the talks began, …": a clause that tells the circumstances of the others."""
    language, first = sentence.index.language, sentence.tokens.norm[segment.first]
    return first in language.subordinators and first not in language.conjunctions_only


def _quantity(fact: Fact, slot: Slot, sentence: Sentence, segment: Segment, ignored: set[int]) -> slots.Claimed | None:
    """The quantity nearest to the fact's words that the slot can hold."""
    about = {item for g in fact.about for item in g}
    anchors = [m for m in sentence.concepts if m.id in about and segment.first <= m.first < segment.last]
    best: tuple[int, Quantity, set[int]] | None = None
    for q in sentence.quantities:
        tokens = sentence.range_of(q.span)
        if not tokens or min(tokens) < segment.first or max(tokens) >= segment.last or tokens & ignored:
            continue
        if not slots.fits(q, slot, sentence):
            continue
        distance = min((min(abs(m.first - t) for t in tokens) for m in anchors), default=0)
        if best is None or distance < best[0]:
            best = (distance, q, sentence.range_of(q.whole))
    if best is None:
        return None
    return slots.Claimed(slot, best[1], frozenset(best[2]))


def asides(sentence: Sentence, segment: Segment, core: set[int]) -> list[range]:
    """Stretches between two commas without a token of ``core``: "Woosong, *a school founded in 1954*, may …"."""
    commas = [i for i in range(segment.first, segment.last) if sentence.tokens.norm[i] == ","]
    return [range(a + 1, b) for a, b in pairwise(commas) if b - a > 2 and not core.intersection(range(a, b))]


def own_periods(sentence: Sentence, found: Match, rivals: list[Match]) -> list[Period]:
    """The periods of the match's segment that no slot takes up and that no rival fact stands nearer to.

    A period before everything else ("In 2022, …") holds for all.
    """
    used = {i for c in found.claimed for i in c.tokens}

    def distance(m: Match, at: int) -> int:
        return min(abs(at - i) for i in ({i for c in m.claimed for i in c.tokens} or m.anchors or m.tokens or {at}))

    core = {i for m in rivals for i in m.anchors | {i for c in m.claimed for i in c.tokens}}
    apart = {i for a in asides(sentence, found.segment, core) for i in a} | contrasted(sentence)
    first = min((i for m in rivals for i in m.anchors | {i for c in m.claimed for i in c.tokens}), default=0)
    out: list[Period] = []
    start = found.segment.first
    if found.segment.link == ":":  # "Trade (2022): $6 bn"
        start = max((s.first for s in sentence.segments if s.last < found.segment.first), default=start)
    for p in sentence.periods:
        tokens = sentence.range_of(p.span)
        if not tokens or not start <= min(tokens) < found.segment.last:
            continue
        at = min(tokens)
        if tokens & used or tokens <= apart or periods.is_now(p):
            continue
        if at > first and any(distance(m, at) < distance(found, at) for m in rivals if m is not found):
            continue
        out.append(p)
    return out
