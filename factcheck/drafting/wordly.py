"""Names made of words that anybody knows ("Harbour Aid", "the exercise *Silver Heron*"), as entities of a base.

Only capitals tell such a name: two words or more with capitals, where the line is no heading. Names with a word that
nobody knows are names wherever they stand, and need no entity.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from factcheck.base import Entity, Kind
from factcheck.drafting.bodies import LEADING, NAME
from factcheck.drafting.names import SOMEBODY, ident_of
from factcheck.grammars import Grammar
from factcheck.language.en import closed, parts, senses
from factcheck.language.en.bodies import ACTING
from factcheck.language.en.chaining import HEADING
from factcheck.language.en.takers import ACTS
from factcheck.language.tables import either, word_set

DERIVED = ("ship", "tion", "ment", "ance", "ence")
"""Endings of nouns that say what is named ("the Lark *Scholarship*")."""
MOST = 4
"""Words of a name."""
CALENDAR = word_set("""
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter new year
""")
HEADED = 0.6
"""Share of words with capitals from which a line is a heading."""


def found(texts: Iterable[str], grammar: Grammar, known: Iterable[Entity], taken: Collection[str]) -> dict[str, Entity]:
    """Such names in sentences, by id: bodies where they do what bodies do, else things."""
    sentences = [text for text in texts if not _headed(text)]
    held = {name.lower() for entity in known for name in entity.names}
    names = dict.fromkeys(name for text in sentences for name in _named(text, grammar))
    out: dict[str, Entity] = {}
    for name in names:
        longer = any(f" {name.lower()} " in f" {other} " for other in held)
        if longer or any(name != other and f" {name} " in f" {other} " for other in names):
            continue
        if all(_described(name, text) for text in sentences if name in text):
            continue
        acting = name.rpartition(" ")[2].lower() in ACTING or any(_acts(name, text) for text in sentences)
        ident = ident_of(name, {*out, *taken})
        out[ident] = Entity(id=ident, type=Kind.ORGANISATION if acting else Kind.THING, name=name)
    return out


def _named(text: str, grammar: Grammar) -> Iterator[str]:
    for match in NAME.finditer(text):
        words = match[0].removesuffix("'s").removesuffix("’s").rstrip(".,").split(" ")
        while words and words[0].lower() in LEADING | closed.POSSESSIVES:
            words = words[1:]
        if not 1 < len(words) <= MOST or not all(word.isalpha() for word in words):
            continue
        low = [word.lower() for word in words]
        if not all(map(parts.known, low)) or not CALENDAR.isdisjoint(low) or not SOMEBODY.isdisjoint(low):
            continue
        if not grammar.refs(" ".join(words)) and not any(grammar.refs(word) for word in words):
            yield " ".join(words)


def _described(name: str, text: str) -> bool:
    """Whether it is read as it stands: behind a noun that says what it names ("the exhibition *Winter Light*"), or with
    one at its end after "the" ("the Lark *Scholarship*")."""
    before = re.search(rf"\b([a-z]+) {re.escape(name)}\b", text)
    if before is not None and before[1] not in LEADING and parts.entry(before[1]).tags.startswith(("n", "N")):
        return True
    noun = name.rpartition(" ")[2].lower()
    plain = noun in senses.nouns() or noun.endswith(DERIVED)
    return plain and re.search(rf"\b[Tt]he {re.escape(name)}\b", text) is not None


def _acts(name: str, text: str) -> bool:
    """Whether it does in a sentence what bodies do ("*Harbour Aid* shelters …")."""
    spelt = re.escape(name)
    if re.search(
        rf"\b(?:{either(HEADING)}) of (?:the )?{spelt}\b|\b{spelt} (?:has [\w, ]*\bmembers|was founded)\b", text
    ):
        return True
    after = re.search(rf"\b{spelt} (\w+)", text)
    verb: str = parts.entry(after[1].lower()).verb if after is not None else ""
    return verb in ACTS or verb in SHELTERS


SHELTERS = word_set("shelter run say tell deliver clear help feed house provide distribute call warn campaign demand")
"""Verbs of bodies that help people, and speak."""


def _headed(text: str) -> bool:
    words: list[str] = re.findall(r"[^\W\d_]+", text)
    return sum(word[0].isupper() for word in words) > HEADED * len(words)
