"""What a stretch of a sentence says for each slot of a fact, and how that relates to a reading."""

from __future__ import annotations

from typing import NamedTuple

from factcheck import intervals
from factcheck.matching import periods
from factcheck.matching.index import PLACES
from factcheck.model import Period, Quantity, QuantityKind, Reading, Relation, Slot, Source, Value
from factcheck.reading.mentions import POSSESSIVE, Mention
from factcheck.reading.sentence import Sentence


class Claimed(NamedTuple):
    """A value claimed for a slot: the quantity, period or mentions, and the tokens that carry it."""

    slot: Slot
    value: Quantity | Period | tuple[Mention, ...]
    tokens: frozenset[int]


class Outcome(NamedTuple):
    """The relation of one claimed slot to one reading, with a reason code."""

    relation: Relation
    code: str
    softened: bool = False
    near: bool = False
    slip: bool = False
    slot: str = ""


KINDS = {
    "amount": (QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT),
    "count": (QuantityKind.COUNT,),
    "rank": (QuantityKind.RANK, QuantityKind.ORDINAL, QuantityKind.COUNT),
    "ordinal": (QuantityKind.ORDINAL,),
    "percent": (QuantityKind.PERCENT,),
    "duration": (QuantityKind.DURATION,),
    "measure": (QuantityKind.MEASURE, QuantityKind.COUNT),
}


def fits(quantity: Quantity, slot: Slot, sentence: Sentence) -> bool:
    """Is the quantity one that the slot can hold (whatever its unit)?"""
    if quantity.kind not in KINDS.get(slot.type, ()):
        return False
    if slot.type == "amount" and quantity.kind is QuantityKind.COUNT:
        return quantity.unit is None and quantity.low >= 1_000_000
    if slot.type == "rank" and quantity.kind is QuantityKind.COUNT:  # "South Korea's rank: 15"
        return quantity.unit is None and bool(sentence.cues.get("rank-noun"))
    if slot.type == "count" and slot.of:
        return counts(quantity, tuple(slot.of.split()), sentence, loose=slot.name == "value")
    return True


def counts(quantity: Quantity, wanted: tuple[str, ...], sentence: Sentence, *, loose: bool) -> bool:
    """Does the number count what the slot counts? Its noun phrase names it, or (``loose``) names nothing else."""
    after = sentence.range_of(quantity.whole)
    last = max(after, default=0) + 1
    heads = [m for m in sentence.concepts if m.kind == "concept" and m.id in wanted]
    language = sentence.index.language
    norm = sentence.tokens.norm
    i = last
    while i < len(norm) and i < last + 7:
        if any(m.first <= i < m.last for m in heads):
            return True
        if (norm[i] in language.prepositions and language.prepositions[norm[i]] != "of") or norm[
            i
        ] in language.auxiliaries:
            break
        if not norm[i].isalnum() and norm[i] not in ("-", "'s", "’s", '"'):
            break
        i += 1
    named = {k for m in sentence.names for k in range(m.first, m.last)}
    between = [
        k
        for k in range(last, i)
        if norm[k].isalpha()
        and norm[k] not in language.function
        and k not in named
        and language.stem(norm[k]) not in language.verbs  # "documents: 13 signed"
    ]
    return loose and not between and quantity.kind is QuantityKind.COUNT and bool(heads)


def choices(sentence: Sentence, slot: Slot, first: int, last: int, ignored: set[int]) -> Claimed | None:
    """The options of a choice slot that the stretch names; longer phrases win over those inside them."""
    found = [
        m
        for m in sentence.concepts
        if m.kind == "choice" and m.id == slot.of and first <= m.first < last and m.first not in ignored
    ]
    best = [
        m
        for m in found
        if not any(
            o is not m and o.first <= m.first and m.last <= o.last and o.last - o.first > m.last - m.first
            for o in found
        )
    ]
    if not best:
        return None
    return Claimed(slot, tuple(best), frozenset(i for m in best for i in range(m.first, m.last)))


def place(sentence: Sentence, slot: Slot, first: int, last: int, ignored: set[int], told: set[str]) -> Claimed | None:
    """Where it is said to happen: a place after a preposition of place, or one that is no metonym."""
    index, norm = sentence.index, sentence.tokens.norm
    language = index.language
    found: list[Mention] = []
    for m in sentence.names:
        if m.first < first or m.last > last or m.first in ignored or m.detail in ("adjective", "office"):
            continue
        if any(c.first <= m.first and m.last < c.last for c in sentence.concepts if c.kind == "concept"):
            continue  # "the Central Asia – Korea format"
        entity = index.entity(m.id) if m.kind == "entity" else None
        if m.kind == "entity" and (entity is None or entity.type not in PLACES):
            continue
        if m.kind == "source":
            continue
        i = m.first - 1
        while i >= first and (norm[i] in language.skipped or norm[i] == "-" or _plain_word(sentence, i)):
            i -= 1
        located = i >= first and norm[i] in language.place_prepositions
        if i >= first and norm[i] in language.venue_prepositions:
            located = m.kind == "city" or (entity is not None and entity.type == "place")
        if m.kind == "entity" and entity is not None:
            if m.id in told or located or (entity.type == "place" and entity.stands_for is None) or _hosts(sentence, m):
                found.append(m)
        elif m.kind == "city" or (m.kind == "foreign" and m.detail == "capital"):
            if located or _hosts(sentence, m):
                found.append(m)
        elif located and m.kind in ("foreign", "unknown") and not _compound(sentence, m):
            found.append(m)
    if not found:
        return None
    return Claimed(slot, tuple(found), frozenset(i for m in found for i in range(m.first, m.last)))


def located(sentence: Sentence, m: Mention) -> bool:
    """Does the name follow a preposition of place?"""
    before = sentence.tokens.norm[m.first - 1] if m.first else ""
    return m.detail != "adjective" and before in sentence.index.language.place_prepositions


def _plain_word(sentence: Sentence, i: int) -> bool:
    """A word that may stand between "in" and the place: an adjective of a country, "the city of"."""
    word = sentence.tokens.norm[i]
    if word in sentence.index.language.prepositions:
        return sentence.index.language.prepositions[word] == "of"
    return any(m.first <= i < m.last and m.detail == "adjective" for m in sentence.names) or (
        sentence.index.language.stem(word) in sentence.index.language.light
        and word.isalpha()
        and word not in sentence.index.language.auxiliaries
    )


def denied_place(
    sentence: Sentence, slot: Slot, first: int, last: int, ignored: set[int], told: set[str]
) -> Claimed | None:
    """The place that the sources give, set aside: "in a hotel instead of the Akorda"."""
    if sentence.cues.get("leading-contrast"):
        return None
    for m in sentence.names:
        if m.first in ignored and first <= m.first < last and m.id in told:
            return Claimed(slot, (m._replace(detail="denied"),), frozenset(range(m.first, m.last)))
    return None


def _compound(sentence: Sentence, m: Mention) -> bool:
    """ "the China–Central Asia format": one half of a name, no place."""
    norm = sentence.tokens.norm
    return m.last < len(norm) and norm[m.last] in ("-", "–")


def _hosts(sentence: Sentence, m: Mention) -> bool:
    """ "Busan is the venue", "Geneva was the city in which", "Seoul would host"."""
    norm, language = sentence.tokens.norm, sentence.index.language
    for cue in sentence.cues.get("venue", ()):
        if m.first >= cue.last and cue.last < m.first <= cue.last + 4:  # "the venue is to be Busan"
            linking = norm[cue.last : m.first]
            if all(w in language.auxiliaries or w in language.infinitive for w in linking):
                return True
        between = norm[m.last : cue.first]
        if "," in between or any(w in language.place_prepositions for w in between):
            continue
        if 0 <= cue.first - m.last <= 7 and "'s" not in between[:1]:
            if not between or any(w in language.auxiliaries for w in between):
                return True
    return False


def dates(sentence: Sentence, slot: Slot, first: int, last: int) -> Claimed | None:
    for period in sentence.periods:
        tokens = sentence.range_of(period.span)
        if tokens and min(tokens) >= first and max(tokens) < last and not periods.is_now(period):
            return Claimed(slot, period, frozenset(tokens))
    return None


def actor(sentence: Sentence, slot: Slot, first: int, last: int, ignored: set[int], told: set[str]) -> Claimed | None:
    """Who does it: "by X", "X's proposal", or the nearest person before the word for it.

    ``told`` are those whom the sources name.
    """
    index, norm = sentence.index, sentence.tokens.norm
    anchors = [
        m
        for m in sentence.concepts
        if m.kind == "concept" and first <= m.first < last and (slot.of is None or m.id in slot.of.split())
    ]
    people = [
        m
        for m in sentence.names
        if m.kind in ("entity", "unknown")
        and first <= m.first < last
        and m.first not in ignored
        and m.detail != "adjective"
        and (m.kind != "entity" or sentence._type(m) == "person")
    ]
    if not anchors or not people:
        return None
    for anchor in anchors:
        office = next((m for m in people if m.first <= anchor.first and anchor.last <= m.last), None)
        if office is not None:
            holder = _identified_with(sentence, office, people)
            if holder is not None and not (holder.id == office.id and holder.id not in told):
                return Claimed(slot, (holder, office), frozenset(range(holder.first, holder.last)))
            continue
        if anchor.first > 0 and norm[anchor.first - 1] in index.language.possessives:
            continue  # "he and *his* host": the host is somebody else
        passive = anchor.first > 0 and norm[anchor.first - 1] in index.language.passive_auxiliaries
        for m in people:
            gap = norm[anchor.last : m.first]
            if (
                m.first >= anchor.last
                and len(gap) <= 2
                and any(index.language.prepositions.get(w) == "agent" for w in gap)
            ):
                return Claimed(slot, (m,), frozenset(range(m.first, m.last)))
        for m in people:
            if m.last < len(norm) and norm[m.last] in POSSESSIVE and 0 <= anchor.first - m.last - 1 <= 2:
                return Claimed(slot, (m,), frozenset(range(m.first, m.last)))
        before = [m for m in people if m.last <= anchor.first]
        if before and not passive:
            nearest = before[-1]
            genitive = nearest.last < len(norm) and norm[nearest.last] in POSSESSIVE
            if genitive and len(before) > 1:
                nearest = before[-2]
            elif genitive:
                continue
            return Claimed(slot, (nearest,), frozenset(range(nearest.first, nearest.last)))
    return None


def _identified_with(sentence: Sentence, office: Mention, people: list[Mention]) -> Mention | None:
    """The person that a copula makes the holder of an office: "*Yoon* is the president of Kazakhstan"."""
    norm, language = sentence.tokens.norm, sentence.index.language
    for m in people:
        if m is office or m.kind != "entity":
            continue
        between = norm[m.last : office.first] if m.last < office.first else norm[office.last : m.first]
        after = norm[office.last : office.last + 2]
        if between[:1] == [","] and "," in between[1:]:  # "X, *by the way*, is the king"
            between = between[len(between) - between[::-1].index(",") :]
        if m.last < office.first and between in ([","], [",", "the"]) and after[:1] == [","] and after[1:] != ["and"]:
            return m
        behind = norm[m.last : m.last + 2]
        if (
            m.first > office.last
            and between == [","]
            and (behind[:1] in ([], ["."]) or (behind[:1] == [","] and behind[1:] != ["and"]))
        ):
            return m
        plain = all(w in language.auxiliaries or w in language.skipped or w in language.copulas for w in between)
        if between and len(between) <= 6 and plain and "and" not in between:
            if any(w in language.auxiliaries or language.stem(w) in language.verbs for w in between):
                return m
    return None


def relate(claimed: Claimed, reading: Reading, source: Source, sentence: Sentence, date: str | None) -> Outcome | None:
    """The claimed value against the reading's; ``None`` where the reading has none."""
    told = reading.values.get(claimed.slot.name)
    outcome = _relate(claimed, told, source, sentence, date) if told is not None else None
    return outcome._replace(slot=claimed.slot.name) if outcome is not None else None


def _relate(claimed: Claimed, told: Value, source: Source, sentence: Sentence, date: str | None) -> Outcome | None:
    value = claimed.value
    if isinstance(value, Quantity):
        return _quantities(value, told, claimed.slot, sentence) if isinstance(told, Quantity) else None
    if isinstance(value, Period):
        if not isinstance(told, Period):
            return None
        return Outcome(periods.relation(value, told, date or source.published), "wrong-slot")
    if not isinstance(told, tuple) or isinstance(told, (Quantity, Period)):
        return None
    wanted = tuple(item for item in told if isinstance(item, str))
    if claimed.slot.type == "choice":
        options = {m.detail for m in value}
        return Outcome(Relation.ENTAILS if options & set(wanted) else Relation.EXCLUDES, "wrong-slot")
    if claimed.slot.type == "place":
        return Outcome(_places(value, wanted, sentence), "wrong-slot")
    if claimed.slot.type == "actor":
        right = all(m.id in wanted for m in value)
        return Outcome(Relation.ENTAILS if right else Relation.EXCLUDES, "wrong-slot")
    return None


def _other_currency(sentence: Sentence, unit: str | None) -> bool:
    """Does the sentence name another currency ("expressed in tenge, … 2.8 trillion")?"""
    known = sentence.index.language.numbers.currency_words
    return any(known.get(word, unit) != unit for word in sentence.tokens.norm)


def _quantities(value: Quantity, told: Quantity, slot: Slot, sentence: Sentence) -> Outcome | None:
    if slot.type == "amount" and value.unit is not None and told.unit is not None and value.unit != told.unit:
        return Outcome(Relation.INCOMPARABLE, "other-unit", slip=value.low == told.low)
    if slot.type == "amount" and value.unit is None and _other_currency(sentence, told.unit):
        result = intervals.compare(value, told._replace(unit=None))
        if result.relation is Relation.EXCLUDES and not result.slip:
            return Outcome(Relation.INCOMPARABLE, "other-unit")
    if slot.type in ("rank", "ordinal") and value.kind is not told.kind:
        value = value._replace(kind=told.kind)
    result = intervals.compare(value, told)
    code = "unit-slip" if result.slip else "near-miss" if result.near else "contradicted"
    return Outcome(result.relation, code, result.softened, result.near, result.slip)


def _places(claimed: tuple[Mention, ...], wanted: tuple[str, ...], sentence: Sentence) -> Relation:
    """The same place or a wider one: entailed; a narrower one: allowed; another: excluded; an unknown one: allowed."""
    index = sentence.index
    relations: list[Relation] = []
    for m in claimed:
        if m.detail == "denied":
            relations.append(Relation.EXCLUDES)
        elif m.kind == "entity":
            if m.id in wanted or any(m.id in index.kin(w) for w in wanted):
                relations.append(Relation.ENTAILS)
            elif any(w in index.kin(m.id) for w in wanted):
                relations.append(Relation.ALLOWS)
            else:
                relations.append(Relation.EXCLUDES)
        elif m.kind == "city" or (m.kind == "foreign" and m.detail in ("", "capital")):
            relations.append(Relation.EXCLUDES)
        else:
            relations.append(Relation.ALLOWS)
    if Relation.ENTAILS in relations and Relation.EXCLUDES not in relations:
        return Relation.ENTAILS
    return Relation.EXCLUDES if Relation.EXCLUDES in relations else Relation.ALLOWS
