"""Who goes on as what he is: ""…," said Ada Lind. *The vet from Torvik* has chaired the club since 2019".

Whom a text names in full for the first time, as its subject or as who speaks, it may go on calling by his work, in the
next sentence and as its subject: nobody else can be meant where it has told of none by that noun.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.drafting import persons
from factcheck.drafting.edits import Edits
from factcheck.language.en import closed, people
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import dataclass, field

VERBAL = frozenset({"v", "aux", "modal"})
AGED = ("-year-old",)
"""How nouns end that tell somebody's age ("the *41-year-old*")."""


@dataclass(slots=True)
class Portraits:
    """What one text has told so far."""

    names: Mapping[str, str]
    called: set[str] = field(default_factory=set)
    """The nouns of people of whom it has told."""
    named: set[str] = field(default_factory=set)
    new: str = ""
    """Who was named for the first time in the sentence before, and nobody else in it, as its subject or speaker."""
    section: int = -1

    def put(self, read: Read, section: int) -> str:
        """The sentence with the name; whom and what it tells of is taken in."""
        items, text = read.items, read.tokens.text
        noun = _described(items)
        meant = self.new if noun and section == self.section and not self._told(items[1:noun]) else ""
        if meant and meant not in text:
            edits = Edits()
            edits.put(read.tokens.start[items[0].first], read.tokens.end[items[noun - 1].last - 1], meant)
            text = edits.apply(text)
        self._note(items, section)
        return text

    def _told(self, inner: Sequence[Item]) -> bool:
        return any(item.word in self.called for item in inner)

    def _note(self, items: Sequence[Item], section: int) -> None:
        found = [(k, name) for k, item in enumerate(items) if (name := self._person(item))]
        first = [(k, name) for k, name in found if name not in self.named]
        alone = len({name for _, name in found}) == 1 and len(first) == len(found) == 1
        alone = alone and not any(_anybody(item) for item in items)
        self.new = first[0][1] if alone and _leads(items, first[0][0]) else ""
        self.section = section
        self.named.update(name for _, name in found)
        self.called.update(i.word for i in items if i.tag == "n" and (_somebodys(i.word) or i.word.endswith(AGED)))

    def _person(self, item: Item) -> str:
        """The full name of the person that an item names; "" where it names none."""
        ref = item.refs[0] if item.refs else None
        if ref is not None and ref.kind == "person":
            return self.names.get(ref.id, "")
        return ""


def _described(items: Sequence[Item]) -> int:
    """ "*The (retired) vet (from Torvik)* has …": where what describes somebody ends that a sentence begins with; 0."""
    if len(items) < 4 or items[0].word != "the":
        return 0
    at = 1
    while (
        items[at].tag in ("j", "n") and not items[at].refs and at + 1 < len(items) and items[at + 1].tag in ("j", "n")
    ):
        at += 1
    if items[at].tag != "n" or items[at].plural or items[at].refs:
        return 0
    if not (items[at].word.endswith(AGED) or _somebodys(items[at].word)):
        return 0
    past = at + 1
    if word_at(items, past) == "from" and past + 1 < len(items) and items[past + 1].tag == "name":
        past += 2
    elif not items[at].word.endswith(AGED):
        return 0  # "the teacher has …" may be anybody's
    return past if past < len(items) and items[past].tag in VERBAL and items[past].word != "had" else 0


def _anybody(item: Item) -> bool:
    """A name of which the texts tell no more, that may be somebody's."""
    ref = item.refs[0] if item.refs else None
    return ref is not None and ref.kind == "unknown" and not ref.adjective and persons.like(ref.id.removeprefix("?"))


def _somebodys(word: str) -> bool:
    return word in people.OCCUPATIONS or word in closed.PERSON_NOUNS or word.endswith(people.ENDINGS)


def _leads(items: Sequence[Item], k: int) -> bool:
    """Is the name at ``k`` the subject of its sentence, or who speaks?"""
    before, after = items[k - 1] if k else None, items[k + 1] if k + 1 < len(items) else None
    says = {*closed.SAY}
    if before is not None and before.tag == "v":
        return before.word in says or before.lemma in says
    begins = before is None or before.tag in ("t", ",") or (k < 3 and before.tag in ("n", "j"))
    return begins and after is not None and (after.tag in VERBAL or after.tag in (",", "r"))
