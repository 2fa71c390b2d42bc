"""Which firm "the company" is in a text that tells of several: the one that was named nearest before, above all the
subject of the sentence before. Where two are as near, or it may be one without a name, nobody is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.drafting import persons
from factcheck.drafting.topics import leading
from factcheck.language.en import bodies
from factcheck.language.en.chaining import ARTICLES, FIRMLY, FIRMS, GENERIC, SIDE, THERE
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import NamedTuple, dataclass, field

OPEN = "?"
"""It is open which firm is meant."""
LINES = frozenset({"line"})
"""Nouns of things that end names of firms, too ("Skerry *Line*")."""
THINGS = frozenset({"unknown", "thing", "place"})
"""Kinds of names of which a text may tell as of firms ("Skerry *Line*")."""


class Told(NamedTuple):
    """The firms of which one sentence tells: its subject, and those beside it; ``OPEN`` for one without a name."""

    section: int
    lead: str
    """Its subject, be it a firm or something else with a name."""
    firm: bool
    """The subject may be a firm."""
    beside: tuple[str, ...]


@dataclass(slots=True)
class Firms:
    """The firms of which one text has told so far. ``names`` and ``kinds`` are those of the entities, by id."""

    names: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    section: int = 0
    often: Counter[str] = field(default_factory=Counter)
    """Firm -> how many sentences have named it."""
    spelt: dict[str, str] = field(default_factory=dict)
    """Id of a name that nothing knows -> the name, as written."""

    def note(self, read: Read) -> None:
        """Take in a sentence."""
        if (one := self._told(read)) is not None:
            self.told.append(one)
            self.often.update({ident for ident in (one.lead, *one.beside) if self._sure(ident)})

    def meant(self, noun: str, before: Sequence[Item]) -> str | None:
        """The id of whom "the NOUN" means, of a noun that any firm may be called by; ``OPEN`` where that is open,
        ``None`` where the text has told of no firm, or the noun tells more. ``before`` stands before it in the
        sentence."""
        if noun not in GENERIC:
            return None
        if here := {i.refs[0].id for i in before if i.refs and not i.refs[0].adjective and self.may_be(i.refs[0].id)}:
            one = here.pop() if len(here) == 1 else ""
            return one if self._sure(one) and one in (leading(before), self._about()) else OPEN
        about = self._about()
        told = [one for one in self.told if one.firm or one.beside] if about else self.told
        if not told:
            return None
        last = told[-1]
        far = last.section != self.section
        named = {one for one in (last.lead, *last.beside) if self._sure(one)}
        if (called := self._called()) and (far or named <= {called}):
            return called
        if far and (len(self.often) > 1 or not last.lead):
            return about if about and (last.lead == about or named == {about}) else OPEN
        if not last.lead:
            one = last.beside[0] if len(last.beside) == 1 else OPEN
            rival = any(t.firm and t.lead != one for t in told[-2:] if t.section == last.section)
            return one if self._sure(one) and not rival else OPEN
        alone = not last.beside or last.lead == about
        return last.lead if last.firm and self._sure(last.lead) and alone else OPEN

    def _called(self) -> str:
        """The only one with such a noun in its name ("the Vell Port *Company*")."""
        found = [one for one in self.often if self.name(one).lower().rpartition(" ")[2] in GENERIC]
        return found[0] if len(found) == 1 else ""

    def _about(self) -> str:
        """The firm of which the text has told twice as often as of any other; "" where there is none."""
        (one, often), (_, rival) = (*self.often.most_common(2), ("", 0), ("", 0))[:2]
        return one if often > 1 and often >= 2 * rival else ""

    def led(self) -> str:
        """The firm of which a sentence has told last as its subject; "" where it may be none."""
        one = next((one.lead for one in reversed(self.told) if one.lead), "")
        return one if self._sure(one) else ""

    def near(self) -> bool:
        """Has the paragraph named one that may be a firm?"""
        return any(one.section == self.section and (one.firm or one.beside) for one in self.told)

    def name(self, ident: str) -> str:
        """A firm as it is put in."""
        return self.names.get(ident) or self.spelt.get(ident, "")

    def _told(self, read: Read) -> Told | None:
        items, tokens = read.items, read.tokens
        lead = leading(items)
        firm = self.may_be(lead)
        lead = lead if firm or self._thing(lead) else ""
        beside: dict[str, None] = {}
        for k, item in enumerate(items):
            if item.word in ("a", "an") and (noun := _nameless(items, k)):
                first = not lead and all(i.tag in ("t", ",", "r") for i in items[:k])
                lead, firm = (OPEN, True) if first else (lead, firm)
                if not first and noun in GENERIC:
                    beside.setdefault(OPEN)
            ref = item.refs[0] if item.refs else None
            if ref is None or ref.adjective or not self.may_be(ref.id):
                continue
            if ref.id[:1] == "?":
                self.spelt.setdefault(ref.id, tokens.text[tokens.start[item.first] : tokens.end[item.last - 1]])
            if ref.id != lead and self._sure(ref.id) and not _besides(items, k) and not _there(items, k):
                beside.setdefault(ref.id)
        return Told(self.section, lead, firm, tuple(beside)) if lead or beside else None

    def may_be(self, ident: str) -> bool:
        """May a name be a firm's?"""
        noun = bodies.noun_of(self.names.get(ident, ident.removeprefix("?")))
        if ident[:1] == "?":
            name = ident.removeprefix("?")
            return not persons.like(name) and (not noun or noun in FIRMLY | FIRMS)
        return self.kinds.get(ident) == "organisation" and (not noun or noun in FIRMLY | FIRMS)

    def _thing(self, ident: str) -> bool:
        """Is it a thing that is called as a firm may be?"""
        name = self.names.get(ident, ident.removeprefix("?")).lower()
        return self.kinds.get(ident, "unknown") in THINGS and name.rpartition(" ")[2] in LINES

    def _sure(self, ident: str) -> bool:
        """Is it a firm by its name, or by what the texts say of it?"""
        known = ident[:1] != "?" or bool(bodies.noun_of(ident.removeprefix("?")))
        return ident not in ("", OPEN) and known and self.may_be(ident)


def _nameless(items: Sequence[Item], k: int) -> str:
    """ "*A Danish company* made an offer": the noun of a firm without a name, where it is not what another one is; ""
    where there is none."""
    at = k + 1
    while at < len(items) and items[at].tag in ("j", "n", "name") and items[at].word not in FIRMLY | FIRMS:
        at += 1
    if at >= len(items) or items[at].tag != "n" or items[at].plural or items[at].word not in FIRMLY | FIRMS:
        return ""
    before, after = items[k - 1] if k else None, items[at + 1] if at + 1 < len(items) else None
    named = after is not None and (after.tag in ("n", "name", "hyphen") or after.word == "called")
    told = before is not None and (before.tag == "," or before.lemma in ("be", "as", "become"))
    return "" if named or told else items[at].lemma


def _besides(items: Sequence[Item], k: int) -> bool:
    """ "Together with *X*", "like *X*", and what the subject itself is besides ("X, *the Y*")."""
    at = k - 1
    while at > 0 and items[at].tag in ("n", "j", "det", "name"):
        at -= 1
    word, before = word_at(items, at), word_at(items, at - 1)
    return word in SIDE or (word == "with" and before in ("together", "along", "jointly"))


def _there(items: Sequence[Item], k: int) -> bool:
    """ "In *X*": where something is."""
    return word_at(items, k - 1 - (word_at(items, k - 1) in ARTICLES)) in THERE
