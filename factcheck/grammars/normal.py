"""The words of the normal form that every grammar writes, and a look at whether a statement keeps to them.

Matching and judging ask statements for these and for nothing else of a language. They look English as the symbols of
chemistry look Latin: a Russian or Korean grammar says *with* for its case or particle, *the* for what is known, and the
id of a concept (``data/senses_en.txt``, ``language/en/kinds.py``) for each word that means it. A word that means no
concept stands as the language has it, and equals only itself: what it says is then covered by no fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.frames import Term
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.model import Statement

ROLES = {
    "A": "who does it; of what is mutual all who take part; of a sum whose it is",
    "P": "whom or what it is done to",
    "P2": "the second object of giving and naming",
    "C": "what somebody or something is",
    "K": "what kind of event it is, a word",
    "KIND": "of what class the counted are",
    "L": "where",
    "M": "how much, a figure",
    "N": "how many, of a noun that is an event",
    "D": "by how much",
    "ORD": "which one in a row",
    "T": "about what, in what field",
    "R": "to whom, to where",
    "S": "from whom, from where",
    "W": "with whom",
    "F": "for what",
    "E": "for example",
    "X": "but for whom",
}
"""What fills a statement. Any other role is its own mark: a circumstance ("after", "without"), "score"."""
GRAMMATICAL = word_set(
    """subj obj obj2 comp own adj noun title time times rank count score control order late vehicles aged inf ing that
    as so_as part"""
)
"""Marks of arguments that no preposition has; ``own`` is an owner, ``control`` a subject that the verb outside has,
``order`` by what a rank is ("third-*largest*"), ``late`` by how much a deed was, ``vehicles`` how many of them fit,
``aged`` how old somebody is."""
MARKS = GRAMMATICAL | closed.PREPOSITIONS | closed.SUBORDINATORS | frozenset(closed.COMPLEX.values()) - {""}
"""How a sentence marks an argument. Cases, particles and postpositions are told by the preposition that means them."""
DETERMINERS = closed.DETERMINERS | closed.POSSESSIVES | {"", "pron", "only"}
"""The determiner of a noun phrase; "" where there is none, "pron" of a pronoun, whose head is "he", "it", "they"."""
STATUSES = word_set(
    "denied possible discussed wished wanted tried proposed ready forecast future planned agreed vowed happened refused"
)
ACTS = word_set("assert ask suppose wish judge doubt")
CHANGES = frozenset({"", "up", "down", closed.MANY_TIMES})
LINKS = frozenset({"", "and", "or"})


@cache
def concepts() -> frozenset[str]:
    """The ids of all that a verb or a noun of an event can mean."""
    tables = (senses.verbs(), senses.nouns(), senses.predicatives(), senses.adjectives())
    return frozenset(sense.concept for table in tables for found in table.values() for sense in found)


def strange(statement: Statement) -> Iterator[str]:
    """What of a statement is no word of the normal form; nothing for one that every later room understands."""
    told = (
        ("status", statement.status, STATUSES),
        ("act", statement.act, ACTS),
        ("change", statement.change, CHANGES),
    )
    yield from (f"{what} {value!r}" for what, value, known in told if value not in known)
    for role in statement.roles:
        if role.role not in ROLES and role.role not in MARKS:
            yield f"role {role.role!r}"
        if role.mark not in MARKS and role.mark not in ROLES:
            yield f"mark {role.mark!r}"
        if role.stmt is not None:
            yield from strange(role.stmt)
        for phrase in (role.term,) if role.term is not None else ():
            yield from (f"{one} in “{phrase.head}”" for one in _strange(phrase))


def _strange(term: Term) -> Iterator[str]:
    if term.det not in DETERMINERS:
        yield f"determiner {term.det!r}"
    if term.link not in LINKS:
        yield f"link {term.link!r}"
    for mod in term.mods:
        if mod.role not in MARKS | {"rel", "adv", "such"}:
            yield f"modifier {mod.role!r}"
        if mod.term is not None:
            yield from _strange(mod.term)
    for member in term.members:
        yield from _strange(member)
