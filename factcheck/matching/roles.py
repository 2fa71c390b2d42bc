"""Who does what to whom: the construction a name stands in, and whether a fact's roles fit it."""

from __future__ import annotations

from factcheck.matching.index import PLACES, Index
from factcheck.model import Fact
from factcheck.reading.mentions import POSSESSIVE, Mention
from factcheck.reading.sentence import Sentence

STRONG = {"origin": "goal", "goal": "origin"}


def label(sentence: Sentence, mention: Mention, fact: Fact, first: int) -> str | None:
    """``origin`` or ``goal`` where the construction tells, else ``None``.

    "from X", "by X", "X's investment", "Korean companies", a subject: origin. "in Y", "into Y", "the Kazakh market",
    "Y's ten largest investors", the subject of "attract": goal.
    """
    norm, index = sentence.tokens.norm, sentence.index
    language = index.language
    about = {item for group in fact.about for item in group}
    i = mention.first - 1
    while i >= first and (
        norm[i] in language.skipped
        or (language.stem(norm[i]) in language.light and norm[i] not in language.prepositions)
    ):
        i -= 1
    before = norm[i] if i >= first else ""
    after = mention.last
    possessive = after < len(norm) and norm[after] in POSSESSIVE
    head = _head(sentence, after + possessive)
    if mention.detail == "adjective" or possessive:
        if any(
            after <= m.first < _phrase_end(sentence, after + possessive) for m in sentence.cues.get("place-noun", ())
        ):
            return "goal"
        if head is not None and head.id in about:
            if fact.kind == "rank" and possessive:
                return "goal"
            return "origin"
        if possessive and fact.kind == "rank":
            return "goal"
        return None
    if _coordinated(sentence, mention):
        return None
    construction = language.prepositions.get(before)
    if construction in ("origin", "agent"):
        return "origin"
    if construction == "goal":
        return "goal"
    if construction is not None or before:
        if construction is None and _is_subject(sentence, mention, first):
            return _subject(sentence, mention)
        return None
    return _subject(sentence, mention) if _is_subject(sentence, mention, first) else None


def _coordinated(sentence: Sentence, mention: Mention) -> bool:
    """ "Kazakhstan and South Korea": one of several, so its place in the sentence tells nothing of its role."""
    norm, prepositions = sentence.tokens.norm, sentence.index.language.prepositions
    after = mention.last
    if after + 1 < len(norm) and prepositions.get(norm[after]) == "and":
        return any(m.first in (after + 1, after + 2) for m in sentence.names)
    before = mention.first - 1
    return before > 0 and prepositions.get(norm[before]) == "and" and any(m.last == before for m in sentence.names)


def _phrase_end(sentence: Sentence, after: int) -> int:
    """Where the noun phrase that goes on at token ``after`` ends, five words later at most."""
    norm, language = sentence.tokens.norm, sentence.index.language
    stop = after
    while (
        stop < len(norm)
        and stop < after + 5
        and norm[stop] not in language.prepositions
        and norm[stop] not in language.skipped
        and language.stem(norm[stop]) not in language.plain_verbs
        and (norm[stop].isalnum() or norm[stop] == "-")
    ):
        stop += 1
    return stop


def _head(sentence: Sentence, after: int) -> Mention | None:
    """The first concept that begins within the next four words of the noun phrase."""
    stop = _phrase_end(sentence, after)
    heads = [m for m in sentence.concepts if m.kind == "concept" and after <= m.first < stop]
    about_first = sorted(heads, key=lambda m: (-m.last, m.first))
    return about_first[0] if about_first else None


def _is_subject(sentence: Sentence, mention: Mention, first: int) -> bool:
    """Does the name stand at the head of its clause, before a verb?"""
    norm, language = sentence.tokens.norm, sentence.index.language
    if any(norm[i] in language.prepositions and norm[i] != "and" for i in range(first, mention.first)):
        return False
    return any(
        norm[i] in language.auxiliaries or language.stem(norm[i]) in language.verbs
        for i in range(mention.last, min(len(norm), mention.last + 5))
    )


def _subject(sentence: Sentence, mention: Mention) -> str:
    receives = any(mention.last <= m.first <= mention.last + 4 for m in sentence.cues.get("receive", ()))
    return "goal" if receives else "origin"


def filled(fact: Fact, sentence: Sentence, context: set[str], *, framed: bool) -> bool:
    """Are the roles that must be said filled in words?

    ``context`` are the entities of the sentence and what frames it. A dual expression ("the two countries",
    "bilateral") stands for both parties when one of them is named or a source frames the sentence (``framed``).
    """
    missing = [item for role in fact.needs for item in fact.roles.get(role, ()) if item not in context]
    if not missing:
        return True
    cues = sentence.cues
    wanted = {item for role in fact.needs for item in fact.roles.get(role, ())}
    if framed and not any(m.kind == "foreign" for m in sentence.names):
        return True
    dual = cues.get("dual-people") if _all_people(fact, sentence.index) else cues.get("dual")
    if dual and (len(missing) < len(wanted) or _all_people(fact, sentence.index)):
        return True
    if cues.get("own-country"):
        people = [m.id for m in sentence.names if m.kind == "entity" and sentence._type(m) == "person"]
        return all(any(item in sentence.index.kin(p) for p in people) for item in missing)
    return False


def _all_people(fact: Fact, index: Index) -> bool:
    entities = [index.entity(item) for role in fact.needs for item in fact.roles.get(role, ())]
    return all(e is not None and e.type == "person" for e in entities)


def compatible(index: Index, mention: Mention, wanted: tuple[str, ...]) -> bool:
    """May the mention fill a role of ``wanted``: the same, its country, its person, a place inside?"""
    if mention.kind != "entity":
        return False
    if mention.id in wanted or any(item in index.kin(mention.id) for item in wanted):
        return True
    return any(mention.id in index.kin(item) for item in wanted)


def swapped(fact: Fact, sentence: Sentence, first: int, last: int, ignored: set[int]) -> bool:
    """Does the construction put others in the fact's roles, or turn them round?"""
    index = sentence.index
    constructions = {role: index.base.roles.get(role) for role in fact.roles}
    wanted = {c: fact.roles[role] for role, c in constructions.items() if c in STRONG}
    if not wanted:
        return False
    speakers = {s for reading in fact.readings for s in reading.said_by}
    right: set[str] = set()
    wrong: set[str] = set()
    for m in sentence.names:
        if m.kind not in ("entity", "foreign") or m.first < first or m.last > last or m.first in ignored:
            continue
        if m.id in index.occasions or m.id in speakers:
            continue
        entity = index.entity(m.id)
        if entity is not None and entity.type not in PLACES and entity.type != "person":
            continue
        tag = label(sentence, m, fact, first)
        if tag is None or tag not in wanted:
            continue
        if compatible(index, m, wanted[tag]):
            right.add(tag)
        else:
            wrong.add(tag)
    return bool(wrong - right)
