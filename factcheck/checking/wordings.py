"""The words of a subject: noun phrases that a base says mean the same, told as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factcheck.frames import Mod, Term
from factcheck.reading.tokens import normalise
from factcheck.statements.model import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias


Phrase: TypeAlias = tuple[str, ...]
"""What stands before a head, and the head, each as the reader has it: ``("night", "line")``."""
OF_ONE = 3
"""Words of a phrase with "of" between two nouns."""
_BEFORE = frozenset({"noun", "adj"})


class Wordings:
    """Replaces in statements what ``words`` says otherwise: ``{"night line": ("night ferry", "late boat")}``; ``noun``
    gives the head of a noun, ``joined`` several words that the reader takes for one as that."""

    def __init__(
        self,
        words: Mapping[str, Iterable[str]],
        noun: Callable[[str], str],
        joined: Callable[[list[str]], list[str]] = list,
    ) -> None:
        self.table: dict[Phrase, Phrase] = {}
        for told, others in words.items():
            for one in (told, *others):  # itself as well: "late" is an adjective, "night" none
                self.table[_phrase(one, noun, joined)] = _phrase(told, noun, joined)
        self.longest = max(map(len, self.table), default=0)

    def apply(self, statements: Iterable[Statement]) -> None:
        """Put the base's own phrases into ``statements``, where they stand."""
        if not self.table:
            return
        for statement in statements:
            for phrase in statement.phrases():
                for term in phrase.within(_BEFORE):
                    self._settle(term)

    def _settle(self, term: Term) -> None:
        """One term: the longest of its phrases that is known."""
        before = [mod for mod in term.mods if mod.role in _BEFORE and mod.word]
        if (of := next((mod for mod in term.mods if _kind(mod)), None)) is not None and of.term is not None:
            as_noun = Mod("noun", of.at, of.term.head, of.term)
            if (*(mod.word for mod in before), as_noun.word, term.head) in self.table:
                term.mods = [mod for mod in term.mods if mod is not of] + [as_noun]  # "a school of nursing"
                before.append(as_noun)
        for mod in before:
            if mod.role == "noun" and len(told := self.table.get((mod.word,), ())) == 1:
                mod.word = told[0]  # "streetcar stops"
                mod.term = Term(mod.at, mod.at + 1, head=told[0], at=mod.at)
        for size in range(min(self.longest - 1, len(before)), -1, -1):
            taken = before[len(before) - size :]
            found = self.table.get((*(mod.word for mod in taken), term.head))
            if found is None:
                continue
            at = taken[0].at if taken else term.first
            term.mods = [mod for mod in term.mods if not any(mod is one for one in taken)]
            made = [Mod("noun", at, word, Term(at, at + 1, head=word, at=at)) for word in found[:-1]]
            term.mods[:0] = made
            term.head = found[-1]
            if term.ref is not None and term.ref.kind == "unknown":
                term.ref = None  # "GDP", which only the base knows to be no name
            return


def _kind(mod: Mod) -> bool:
    """ "of nursing": one common noun after "of"."""
    term = mod.term
    return mod.role == "of" and term is not None and bool(term.head) and not (term.ref or term.mods or term.members)


def _phrase(text: str, noun: Callable[[str], str], joined: Callable[[list[str]], list[str]]) -> Phrase:
    """A phrase as the reader has it: its last word as a head; "school of nursing" as "nursing school"."""
    words = joined(normalise(text).split())
    if words[1:2] == ["of"] and len(words) == OF_ONE:
        words = [noun(words[2]), words[0]]
    return (*words[:-1], noun(words[-1]))
