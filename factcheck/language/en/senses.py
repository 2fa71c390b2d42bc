"""English senses: which words mean which concept, and how their grammar fills its roles.

A row of ``data/senses_en.txt`` or ``data/idioms_en.txt`` is ``concept | part of speech | words | roles``. Roles are
``A`` who does it (for a symmetric concept: all who take part), ``P`` whom or what it is done to, ``L`` where, ``M`` how much, ``T`` about what, ``R`` for whom, ``C`` as
what; ``A:subj,by`` says which marks fill a role; marks that are not named keep their default. A word with ``!`` means
the opposite of the concept. Words that stand in no row are concepts of their own.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache

from factcheck import data
from factcheck.language.en import kinds
from factcheck.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Sense(NamedTuple):
    """``sign`` is -1 for the opposite of the concept; ``roles`` maps a mark ("subj", "in") to a role."""

    concept: str
    sign: int
    roles: dict[str, str]
    needs: str = ""
    """"+obj": the verb means this only with an object; "-obj": only without one; "+person": only with people as its object;
    "+document", "+prize" …: only with an object of that kind (``statements.fitting.KINDS``);
    "+with", "+from": only with such a phrase."""


DEFAULT_V = {
    "subj": "A",
    "obj": "P",
    "by": "A",
    "comp": "C",
    "as": "C",
    "obj2": "P2",
    "inf": "P",
    "ing": "P",
    "that": "P",
}

KEPT = frozenset(["by", "inf", "ing", "that"])
"""Marks that keep their default beside a row's own: whoever can debate a thing can debate doing it."""

DEFAULT_N = {"own": "A", "by": "A", "of": "P", "adj": "A", "noun": "A", "inf": "P", "that": "P"}


Row = tuple[str, str, str, str]
"""Concept, part of speech, words, roles: the cells of a row, as they are written."""


class Words(Mapping[str, tuple[Sense, ...]]):
    """The words of one part of speech with their senses, which are made of the rows when a word is first asked for."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._held: dict[str, list[tuple[Row, int]]] = {}
        self._made: dict[str, tuple[Sense, ...]] = {}
        for row in rows:
            for cell in row[2].split():
                word, sign = (cell[:-1], -1) if cell[-1] == "!" else (cell, 1)
                self._held.setdefault(word, []).append((row, sign))

    def get(self, word: str, default: Any = None) -> Any:
        found = self._made.get(word)
        if found is not None:
            return found
        held = self._held.get(word)
        if held is None:
            return default
        found = self._made[word] = tuple(_sense(row, sign) for row, sign in held)
        return found

    def __getitem__(self, word: str) -> tuple[Sense, ...]:
        found: tuple[Sense, ...] | None = self.get(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def _sense(row: Row, sign: int) -> Sense:
    concept, part, _, roles = row
    marks, needs = _roles(part, roles)
    return Sense(concept, sign, marks, needs)


@cache
def _roles(part: str, roles: str) -> tuple[dict[str, str], str]:
    """Mark → role, and what the clause must have, as the last cell of a row tells."""
    own: dict[str, str] = {}
    needs = ""
    for cell in roles.split():
        if cell[0] in "+-<":
            needs = cell
            continue
        role, _, names = cell.partition(":")
        for name in names.split(","):
            own[name] = role
    taken = set(own.values())
    default = DEFAULT_N if part == "n" else DEFAULT_V
    if part == "v" and "subj" in own and "by" not in own:
        own["by"] = own["subj"]  # "the line was used *by* 3,000 people"
    return {m: r for m, r in default.items() if m not in own and (r not in taken or m in KEPT)} | own, needs


@cache
def verbs() -> Words:
    return Words(_rows("v"))


@cache
def nouns() -> Words:
    return Words(_rows("n"))


@cache
def predicatives() -> Words:
    """Phrases after "be" that are a predicate ("in_place")."""
    return Words(_rows("p"))


@cache
def adjectives() -> Words:
    return Words(_rows("j"))


@cache
def meaning(concept_id: str) -> frozenset[str]:
    """The verbs that can mean a concept, not its opposite."""
    return frozenset(word for word in _verbs_of(concept_id) if word[-1] != "!")


def telling(concept_id: str) -> frozenset[str]:
    """The verbs that can mean a concept, or its opposite."""
    return frozenset(word.rstrip("!") for word in _verbs_of(concept_id))


def _verbs_of(concept_id: str) -> Iterator[str]:
    for rest in _verb_rows().get(concept_id, ()):
        yield from rest.split("|", 1)[0].split()


@cache
def _verb_rows() -> dict[str, list[str]]:
    """Concept → its rows of verbs from the words on: rooms ask for some thirty when they are loaded, so that the others
    are not taken apart."""
    found: dict[str, list[str]] = {}
    for text in map(data.text, TEXTS):
        for line in text.split("\n"):
            concept, verbs, rest = line.partition(" | v | ")
            if verbs:
                found.setdefault(concept, []).append(rest)
    return found


def beginning(first: str) -> Iterator[str]:
    """The verbs of several words that begin with this one, looked up in the text: ``call`` → ``call_off`` …"""
    mark = f" {first}_"
    for text in map(data.text, TEXTS):
        at = text.find(mark)
        while at >= 0:
            end = at + len(mark)
            while text[end] not in " !|\n":
                end += 1
            if text.startswith(" v ", text.index("|", text.rfind("\n", 0, at)) + 1):
                yield text[at + 1 : end]
            at = text.find(mark, end)


def naming(concepts: Container[str]) -> frozenset[str]:
    """The nouns that can mean one of these concepts, or its opposite."""
    return frozenset(w.rstrip("!") for row in _rows("n") if row[0] in concepts for w in row[2].split())


@cache
def directed() -> frozenset[str]:
    """Concepts in which something passes from one to another: neither can stand for the other."""
    rows = (*_rows("v"), *_rows("n"))
    return frozenset(row[0] for row in rows if any(cell.startswith("S:") for cell in row[3].split()))


TEXTS = ("senses_en.txt", "idioms_en.txt")
"""The files of rows, in the order in which they count."""


def _rows(part: str) -> list[Row]:
    """The rows of a part of speech ("v n p j")."""
    return _all_rows().get(part, [])


@cache
def _all_rows() -> dict[str, list[Row]]:
    """Part of speech → its rows in ``data/senses_en.txt`` and in ``data/idioms_en.txt``, in that order."""
    found: dict[str, list[Row]] = {}
    for line in (line for name in TEXTS for line in data.text(name).splitlines()):
        if line and line[0] != "#":
            concept, part, words, roles = line.split("|")
            row = concept.strip(), part.strip(), words, roles
            found.setdefault(row[1], []).append(row)
    return found


@cache
def noun_concepts() -> dict[str, str]:
    """Word → the concept of its row in ``data/nouns_en.txt``."""
    found: dict[str, str] = {}
    for row in data.text("nouns_en.txt").splitlines():
        words = row.split()
        for word in words if row[:1] != "#" else ():
            found.setdefault(word, words[0])
    return found


def concept(word: str) -> str:
    """The concept of a noun or adjective: its row's, else the word itself."""
    return noun_concepts().get(word, word)


def kinds_of(noun: str) -> frozenset[str]:
    """The concept of a noun and all that it is a kind of."""
    own = concept(noun)
    return ancestors(own) | {own}


@cache
def ancestors(concept_id: str) -> frozenset[str]:
    """All concepts that a noun's concept is a kind of, itself left out."""
    out: set[str] = set()
    todo = list(kinds.parents().get(concept_id, ()))
    while todo:
        up = concept(todo.pop())
        if up not in out and up != concept_id:
            out.add(up)
            todo.extend(kinds.parents().get(up, ()))
    return frozenset(out)
