"""Bodies and places that a text names by what they are ("St Anne's Hospital", "Queen's Bridge"), as entities of a base.

A name counts where its capitals stand beside a noun for a kind of body, and its short form ("St Anne's") where the text
uses it by itself. One that is named far more often than any other is what the texts are about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from factcheck.base import Entity, Kind
from factcheck.drafting.names import ident_of
from factcheck.grammars import Grammar
from factcheck.language.en import bodies, closed, dates, parts
from factcheck.language.en.chaining import HEADING
from factcheck.language.tables import either
from factcheck.parsing.gazetteer import SAINTS

_WORD = r"[^\W\d_a-z][\w’'.-]*"
NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|&|of(?: the)?(?= {_WORD})))*")
_OWNING = re.compile(r"['’]s?$")
_DAY = re.compile(r"\d\s+$")
LEAST = 2
"""Times that a body must be named for the texts to be about it."""


def found(texts: Iterable[str], grammar: Grammar, taken: Collection[str]) -> dict[str, Entity]:
    """The bodies that sentences name and nobody knows, by id, those named most often first."""
    sentences = list(texts)
    names = Counter(name for text in sentences for name in _named(text, grammar))
    for name in [name for name in names if any(_heads(name, text) for text in sentences)]:
        del names[name]
    out: dict[str, Entity] = {}
    for name, _ in names.most_common():
        if any(name != other and other.startswith(f"{name} ") for other in names):
            continue  # "City Council of Valmere" besides "City Council"
        ident = ident_of(name, {*out, *taken})
        short = short_of(name) or _team(name)
        alone = short and any(_stands_alone(short, name, text) for text in sentences)
        around = _NEAR if _protected(name) else _ON if bodies.noun_of(name) in bodies.CARING else _AROUND
        known = short and (bool(grammar.refs(short)) or any(_stands_in(short, text, around) for text in sentences))
        aliases = (short,) if alone and not known else ()
        if (letters := _initials(name)) and not grammar.refs(letters) and letters not in names:
            aliases = (*aliases, letters)
        out[ident] = Entity(id=ident, type=_kind(name), name=name, aliases=aliases)
    return out


def _heads(name: str, text: str) -> bool:
    """ "Ole *Brand*, the director of Tarvik Freight": somebody, whose name is a noun for bodies as well."""
    return name in text and re.search(rf"\b{re.escape(name)},? (?:{_HEADING})\b", text) is not None


_HEADING = rf"(?:(?:the|its|their|who|a|an) )?(?:[\w'’]+ )?(?:{either(HEADING)}) of\b|who"


def subject(entities: Iterable[Entity], texts: Iterable[str], titles: Iterable[str] = ()) -> str | None:
    """The id of the body that the texts are about: told of often enough, and twice as often as any other; or most
    often, where the titles name it and no other one."""
    every = list(entities)
    most = counted(every, texts).most_common(2)
    if not most or most[0][1] < LEAST:
        return None
    title = "\n".join(titles)
    around = {e.id for e in every if e.type in (Kind.PLACE, Kind.REGION) and e.id != most[0][0]}  # where it stands
    named = [e.id for e in every if e.type is not Kind.PERSON and any(name in title for name in e.names)]
    entitled = [one for one in named if one not in around]
    rival = most[1][1] if len(most) > 1 else 0
    return most[0][0] if rival * 2 <= most[0][1] or (entitled == [most[0][0]] and rival < most[0][1]) else None


def articled(one: Entity, text: str) -> str:
    """A name as a text writes it in a sentence: with "the", if it mostly stands so."""
    alone = len(re.findall(rf"\b{re.escape(one.name)}\b", text))
    with_the = len(re.findall(rf"\b[Tt]he {re.escape(one.name)}\b", text))
    common = one.type is not Kind.PERSON and one.name.rpartition(" ")[2] in bodies.EVERY  # "the Vell *library*"
    return f"the {one.name}" if common or (one.type is not Kind.PERSON and with_the * 2 > alone) else one.name


def most(entities: Iterable[Entity], texts: Iterable[str]) -> int:
    """How many sentences tell of the body that they tell of most."""
    return max(counted(entities, texts).values(), default=0)


def counted(entities: Iterable[Entity], texts: Iterable[str]) -> Counter[str]:
    """Body -> how many sentences tell of it, by name or by its noun."""
    sentences = list(texts)
    told = [e for e in entities if e.type is not Kind.PERSON]
    whole = " ".join(sentences)
    first: dict[str, Entity] = {}
    made = results(told, whole)
    for one in sorted(
        told, key=lambda e: (e.id not in made, min((whole.find(n) for n in e.names if n in whole), default=len(whole)))
    ):
        first.setdefault(_noun(one), one)

    def often(one: Entity) -> int:
        noun = _noun(one)
        called = "|".join([noun, *(alike for alike, known in bodies.ALIKE.items() if known == noun)])
        phrase = re.compile(rf"\b[Tt]he (?:{called})\b") if noun and first[noun] is one else None
        longer = [o for e in told for o in e.names if e is not one and any(o != n and n in o for n in one.names)]
        names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in one.names))
        number = 0
        for text in sentences:
            rest = text
            for other in longer:
                rest = rest.replace(other, "")  # "Valmere Harbour Bridge" tells of no Valmere
            number += bool(names.search(rest) or (phrase is not None and phrase.search(rest)))
        return number

    return Counter({e.id: often(e) for e in told})


def results(told: Iterable[Entity], text: str) -> frozenset[str]:
    """Those into which others have merged: "the hospital" is theirs from then on."""
    into = [text[match.end() :] for match in _MERGED.finditer(text)]
    return frozenset(e.id for e in told if any(rest.startswith(e.name) for rest in into))


_MERGED = re.compile(rf"\b(?:{'|'.join(sorted(bodies.MERGING))})[ds]? into (?:the )?")


def _noun(one: Entity) -> str:
    return next(filter(None, map(bodies.noun_of, one.names)), "")


def short_of(name: str) -> str:
    """A body's name without the noun that says what it is, where that leaves a name; else ""."""
    words = name.split(" ")
    if " of " in name or len(words) < 2:
        return ""
    if _protected(name) and len(words) > 2:
        return " ".join(words[:-2])
    last, first = words[-1].lower(), words[0].lower()
    left = words[:-1] if last in _NOUNS else words[1:] if first in bodies.SHORT else []
    strange = any(not parts.known(_OWNING.sub("", word).lower()) for word in left)
    return " ".join(left) if strange or (left and left[0].lower().rstrip(".") in SAINTS) else ""


def _initials(name: str) -> str:
    """ "DSA" of "Danubian Space Agency": of three words or more, all of which are part of it; else ""."""
    words = name.split(" ")
    return (
        "".join(word[0] for word in words)
        if len(words) > 2 and all(w.isalpha() and w[0].isupper() for w in words)
        else ""
    )


def _team(name: str) -> str:
    """ "Athletic" of "Oslo Athletic": by its last word a club is called."""
    first, _, last = name.rpartition(" ")
    return last if first and last.lower() in bodies.TEAMS else ""


_NOUNS = frozenset().union(*bodies.KINDS.values()) | (frozenset(bodies.SHORT) - bodies.TEAMS)


def _named(text: str, grammar: Grammar) -> Iterable[str]:
    for match in NAME.finditer(text):
        words = match[0].split(" ")
        while words and (words[0].lower() in LEADING or parts.entry(words[0].lower()).tags.startswith(("r", "e"))):
            words = words[1:]
        if words and words[0].lower() in dates.MONTHS and _DAY.search(text[: match.start()]):
            words = words[1:]  # "on 1 June St Anne's Hospital"
        name = _OWNING.sub("", " ".join(words)).rstrip(".,")
        if " of the " in name and not bodies.noun_of(name):
            name = name.rpartition(" of the ")[2]  # "Selka of the Danubian Space Agency"
        if len(name.split(" ")) > 1 and bodies.noun_of(name) and not grammar.refs(name):
            yield name


LEADING = closed.DETERMINERS | closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.PRONOUNS | closed.SUBORDINATORS


def _stands_alone(short: str, name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text.replace(name, "")) is not None


def _stands_in(short: str, text: str, around: str) -> bool:
    """Whether it is a place, by itself ("in Castrenne"), from which a body ("Castrenne Philharmonic") has its name."""
    return re.search(rf"\b(?:{around}) {re.escape(short)}(?! [A-Z])(?!\w)", text) is not None


_AROUND = "in|near|around"
_ON = f"{_AROUND}|on|across|over|off"
_NEAR = "near|(?:town|city|village|province|county|district|island) of"


def _protected(name: str) -> bool:
    """ "Castrenne *National Park*": land of which one says "in Castrenne" as well."""
    *_, kind, noun = ["", *name.lower().split()]
    return kind in bodies.PROTECTED and noun in bodies.RESERVES


def _kind(name: str) -> Kind:
    noun = bodies.noun_of(name)
    if name.lower().split()[-1] in bodies.SHORT:
        return Kind.ORGANISATION
    if noun in bodies.LINKS:
        return Kind.THING
    named = next((kind for kind, nouns in bodies.KINDS.items() if noun in nouns), "organisation")
    return Kind(named) if named in ("organisation", "place", "region", "thing") else Kind.ORGANISATION
