"""The words of a noun phrase up to its head: which is the head, and what each of the others makes of it."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Mod, Term
from factcheck.language.en import closed, orders, people, terms
from factcheck.language.tables import word_set
from factcheck.parsing import rates
from factcheck.parsing.items import Item
from factcheck.parsing.verbs import AMOUNTS, RANKS
from factcheck.records import dataclass

QUALIFYING = frozenset({"other", "another", "such", "certain", "more", "various", "further", "enough", "half"})
"""Determiners that say something of the noun, too."""
QUANTIFYING = word_set("many few not_all most several some any no each every fewer less much countless numerous")
SEVERAL = word_set("many few several some these those all both no countless numerous fewer")
"""Determiners of more than one."""


@dataclass(slots=True, eq=False)
class Words:
    """The words of a noun phrase with its head, ``None`` where it has none; ``nominal``: some are nouns or names."""

    words: list[Item]
    head: Item | None
    nominal: bool


def build(term: Term, words: list[Item]) -> None:
    """Head and premodifiers from the words of a noun phrase."""
    term.last = words[-1].last
    phrase = _headed(words)
    _set_head(term, phrase)
    for word in words:
        if word is not phrase.head and (rule := PREMODIFIERS.get(word.tag)) is not None:
            rule(term, word, phrase)
    rates.settled(term)
    if term.head in terms.UNCHANGED and (term.det in SEVERAL or (term.count is not None and term.count.low != 1)):
        term.plural = True
    if phrase.head is None and term.head == "" and term.rank is None and term.count is None:
        adjective = next((w for w in reversed(words) if w.tag == "j"), None)
        if adjective is not None and len(words) > 1:
            term.head = adjective.word
            term.mods = [m for m in term.mods if m.at != adjective.first]


def _headed(words: list[Item]) -> Words:
    """The head: the last noun or name, but not the demonym before a noun, nor a noun before a figure."""
    nominal = [w for w in words if w.tag in ("n", "name")]
    if words[-1].tag == "q" and len(words) > 1 and words[-2].word in closed.EXTREMES:
        nominal = []  # "a record $12 billion"
    head = nominal[-1] if nominal else None
    if head is not None and head.tag == "name" and head.refs and head.refs[0].adjective:
        common = [w for w in nominal if w.tag == "n"]
        if common and words.index(common[-1]) > words.index(head):
            head = common[-1]
    return Words(words, head, bool(nominal))


def _set_head(term: Term, phrase: Words) -> None:
    head = phrase.head
    if head is None:
        term.at = phrase.words[-1].first
        return
    term.at = head.first
    if head.tag != "name":
        term.head, term.plural = head.lemma or head.word, head.plural
        return
    term.ref = head.refs[0] if head.refs else None
    term.head = head.word
    if term.ref is not None and term.ref.adjective and head.word.endswith("s"):
        term.plural = True


# What each kind of word before the head makes of the term.


def _determiner(term: Term, word: Item, _phrase: Words) -> None:
    term.det = word.word if not term.det or term.det == "both" else term.det
    if word.word in QUALIFYING:
        term.mods.append(Mod("adj", word.first, word=word.word))
        if word.word == "another":
            term.det = "a"
    elif word.word in QUANTIFYING:
        term.det = word.word


def _possessive(term: Term, word: Item, _phrase: Words) -> None:
    term.det = "the"
    owner = Term(word.first, word.last, head=word.word, det="pron", at=word.first)
    term.mods.append(Mod("own", word.first, term=owner))


def _figure(term: Term, word: Item, phrase: Words) -> None:
    if word.quantity is None:
        return
    if word.quantity.kind in RANKS:
        term.rank = word.quantity
        if order := orders.ranked_by(word.word):
            term.mods.append(Mod("order", word.first, word=order))
        return
    term.count = word.quantity
    if word.quantity.kind in AMOUNTS and phrase.head is None:
        term.head = "$"


def _time(term: Term, word: Item, _phrase: Words) -> None:
    term.mods.append(Mod("time", word.first, word=word.word))


def _name(term: Term, word: Item, _phrase: Words) -> None:
    ref = word.refs[0] if word.refs else None
    owner = "own" if word.word.endswith("'s") else "noun"  # "McDonald's profit"
    named = Term(word.first, word.last, head=word.word, ref=ref, at=word.first)
    term.mods.append(Mod("adj" if ref is not None and ref.adjective else owner, word.first, term=named))


def _noun(term: Term, word: Item, phrase: Words) -> None:
    """A noun before a noun; a title before a name; beside a figure that has no noun, an adjective ("a *record* …")."""
    head, words = phrase.head, phrase.words
    if not phrase.nominal:
        term.mods.append(Mod("adj", word.first, word=word.word))
    elif head is not None and head.tag == "name" and word.first < head.first and word is not words[-1]:
        term.mods.append(Mod("title", word.first, word=word.lemma or word.word))
        term.plural = term.plural or word.plural
    else:
        lemma = word.lemma or word.word
        inner = Term(word.first, word.last, head=lemma, at=word.first, plural=word.plural)
        term.mods.append(Mod("noun", word.first, word=lemma, term=inner))


def _adjective(term: Term, word: Item, phrase: Words) -> None:
    head = phrase.head
    somebody = head is not None and head.refs and head.refs[0].kind in ("person", "unknown") and word.last == head.first
    if somebody and word.word in people.OCCUPATIONS:
        _noun(term, word, phrase)  # "*General* X"
        return
    term.mods.append(Mod("adj", word.first, word=word.word))
    if word.refs:
        term.mods[-1].term = Term(word.first, word.last, head=word.word, ref=word.refs[0], at=word.first)


def _participle(term: Term, word: Item, _phrase: Words) -> None:
    term.mods.append(Mod("adj", word.first, word=word.word))


def _adverb(term: Term, word: Item, _phrase: Words) -> None:
    term.mods.append(Mod("adv", word.first, word=word.word))


PREMODIFIERS: dict[str, Callable[[Term, Item, Words], None]] = {
    "det": _determiner,
    "poss": _possessive,
    "q": _figure,
    "t": _time,
    "name": _name,
    "n": _noun,
    "j": _adjective,
    "v": _participle,
    "r": _adverb,
}
"""What a word before the head makes of the term, by its tag."""
