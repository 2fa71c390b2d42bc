"""Names and nouns in a row: enumerations, shared heads, fields, figures that are joined."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import classes, closed, opposites, senses
from factcheck.parsing.cursor import Cursor
from factcheck.parsing.items import Item
from factcheck.parsing.verbs import (
    AMOUNTS,
    RANKS,
)

NAMES_IN_A_ROW = 4
"""Items from the first of three names to the last, their commas among them."""


class Lists(Cursor):
    """Names and nouns in a row: enumerations, shared heads, fields, figures that are joined."""

    def _enumeration(self) -> bool:
        """Is the comma at ``pos`` one of an enumeration: noun phrases, and "and" before the last, in the same
        clause?"""
        k = self.pos + 1
        if self.tag(k) == "q" and self.governing[-1:] == ["between"] and self.tag(self.pos - 1) == "name":
            return False  # "15 flights between X and Y, *13* from Z and two from W"
        if self.tag(k) == "conj":
            if self.word(k) not in ("and", "or", "nor"):
                return False
            j = k + 1
            if self.word(j) in closed.NOMINATIVE and self.tag(j + 1) in ("v", "aux", "modal"):
                return False
            return self.tag(j) in ("det", "name", "n", "j", "q", "poss", "pron") and (
                self.inside > 0 or not self._begins_clause(j)
            )
        if self.tag(k) not in ("det", "name", "n", "j", "q", "poss"):
            return False
        if self._names_only(k):
            return True
        end, noun = self._row(k)
        return (
            noun >= k
            and self.tag(end) == "conj"
            and self.word(end) in ("and", "or", "nor")
            and self.tag(end + 1) in ("det", "name", "n", "j", "q", "poss", "pron")
            and (self.inside > 0 or not self._begins_clause(end + 1))
        )

    def _names_only(self, k: int) -> bool:
        """Does ``k`` stand among three names of bodies or people at the least with nothing but commas between them, at
        the end of a sentence ("include A, B, C")? Places in a row lie within one another."""
        first, last = k, k
        while self._is_named(first - 2) and self.tag(first - 1) == ",":
            first -= 2
        while self._is_named(last + 2) and self.tag(last + 1) == ",":
            last += 2
        ends = self.tag(last + 1) in ("", ".") and self.tag(first - 1) in ("v", "aux", "prep")
        return ends and self._is_named(k) and last - first >= NAMES_IN_A_ROW

    def _is_named(self, k: int) -> bool:
        refs = self.items[k].refs if 0 <= k < self.n else ()
        return bool(refs) and refs[0].kind in ("organisation", "person") and not refs[0].adjective

    def _row(self, k: int) -> tuple[int, int]:
        """Where the noun phrases and commas that item ``k`` stands among end, and the last noun of them.

        Kept: each comma of a long row asks for the same.
        """
        begin, end, noun = self.row
        if not begin <= k < end:
            begin = end = k
            noun = -1
            while end < self.n:
                tag = self.tag(end)
                if tag in ("n", "name"):
                    noun = end
                elif tag not in ("det", "j", "poss", "'s", ",", "q") and (
                    tag != "prep" or self.word(end) not in ("of", "in", "from")
                ):
                    break
                end += 1
            self.row = begin, end, noun
        return end, noun

    def exemplifies(self) -> bool:
        """Does a list between the comma at ``pos`` and "among them" give examples of what stands before it?"""
        k, names = self.pos + 1, 0
        while self.tag(k) in ("name", "n", "det", "j", ",", "conj", "poss"):
            names += self.tag(k) in ("name", "n")
            k += 1
        if names > 0 and self.word(k) == "included" and self.tag(k + 1) in (",", "dash", ")", ".", ""):
            return True  # "firms, *X and Y included*, …"
        return names > 0 and self.word(k) in ("among", "amongst") and self.word(k + 1) in ("them", "these", "those")

    def distribute(self, members: list[Term]) -> None:
        """ "infrastructure and manufacturing development": what stands before or after belongs to the members it fits.

        A determiner-less member with no head of its own ("automotive and aerospace industries") takes the last head.
        """
        last = members[-1]
        for member in members[:-1]:
            if (
                member.ref is not None
                and member.ref.adjective
                and member.count is not None
                and last.ref is None
                and last.plural
            ):
                member.mods.append(
                    Mod(
                        "adj",
                        member.at,
                        term=Term(member.at, member.last, head=member.head, ref=member.ref, at=member.at),
                    )
                )
                member.ref, member.head, member.plural = None, last.head, True
            elif not member.head and member.ref is None and not member.members:
                member.head = last.head
                member.plural = last.plural
            elif member.head and member.count is None and not member.det:
                pass
            role = self.raised.pop(id(member), "")
            shared = next(
                (m for m in last.mods if m.term is not None and m.role in ("of", "for", "in", "with", "to", "on")), None
            )
            if role and shared is not None:
                member.mods.append(Mod(role, shared.at, term=shared.term))
        for member in members[:-1]:
            if member.at == last.at:  # "the narrow and expanded talks that X held": one noun, and what follows it
                member.mods.extend(m for m in last.mods if m.at > last.at and m not in member.mods)
        self._shared(members)
        first = members[0]
        for member in members[1:]:
            if (
                member.count is None
                and first.count is not None
                and member.det == ""
                and member.ref is None
                and first.plural
                and member.plural
            ):
                member.count = None

    def _fields(self, term: Term, words: list[Item]) -> Term | None:
        """ "automotive and aerospace industries" are two: adjectives joined before a plural noun, one member each."""
        joint = next((k for k, w in enumerate(words) if w.tag == "conj"), None)
        if joint is None or joint == 0 or any(w.tag in ("q", "name") for w in words):
            return None
        left, right = words[joint - 1], words[joint + 1]
        if left.tag != "j" or right.tag != "j" or words[joint + 2 :][:1] == [] or words[joint + 2].tag != "n":
            return None
        if not (term.plural or opposites.opposed(left.word, right.word)):
            return None  # "in narrow and expanded format", but "a close and friendly relation"
        members = []
        for own in (left, right):
            mods = [m for m in term.mods if m.at not in (left.first, right.first) or m.at == own.first]
            members.append(
                Term(term.first, term.last, head=term.head, det=term.det, plural=term.plural, mods=mods, at=term.at)
            )
        return Term(term.first, term.last, members=members, link=words[joint].word, at=term.at)

    def _account_ends(self, last: Item, item: Item) -> bool:
        """ "By X's count *Y was third*", "by X's figures *trade fell*": does the clause begin after the account?"""
        if self.governing[-1:] not in (["by"], ["on"], ["according_to"]) or last.noun not in closed.COUNTS:
            return False
        return item.tag == "name" or self.items[0].word == self.governing[-1]

    def _first_of_two(self, term: Term) -> bool:
        """Does a noun for one stand right after "between"?"""
        return not term.plural and any(i.last == term.first and i.word == "between" for i in self.items)

    def _finite_before_comma(self, k: int) -> bool:
        """Whether the clause has its verb after item ``k``, in the same stretch."""
        while k < self.n and self.tag(k) not in (",", ".", ";", "sub", "rel"):
            if self.tag(k) in ("aux", "modal") or (self.tag(k) == "v" and self.items[k].form in "zd"):
                return True
            k += 1
        return False

    def pair_ahead(self) -> bool:
        """Two names with a dash between them at ``pos`` ("X – Y")."""
        row = [self.tag(self.pos + k) for k in range(3)]
        return row[0] == row[2] == "name" and row[1] in ("dash", "hyphen")

    def _joins(self, before: Item, item: Item) -> bool:
        """Whether a name may follow inside the same phrase ("President Tokayev", "the Korean company Doosan")."""
        if (before.noun in classes.FORMATS or mutual(before.noun)) and before.tag == "n" and self.pair_ahead():
            return False  # "in the format *X – Y*"
        if before.tag == "name":
            ref = before.refs[0] if before.refs else None
            own = item.refs[0] if item.refs else None
            if ref is None or own is None:
                return True
            return (
                ref.adjective
                or (ref.kind in ("country", "city", "unknown") and own.adjective)
                or (
                    ref.kind in ("organisation", "unknown", "source")
                    and own.kind in ("person", "organisation", "unknown")
                )
                or (ref.kind == "country" and own.kind != "country")
            )
        if before.tag == "n" and before.plural and before.noun not in closed.PERSON_NOUNS:
            return False
        person = bool(item.refs) and item.refs[0].kind == "person" and not item.refs[0].adjective
        if before.tag == "n" and person and not titled(before.noun):
            return False  # "in the *photo X* shakes hands"
        if before.tag == "n" and item.refs and not item.refs[0].adjective and before.noun in senses.nouns():
            return item.refs[0].kind not in ("country", "organisation")  # "during the *visit Norway* signed …"
        return before.tag in ("n", "j", "det", "poss", "q", "v", "t", "conj", "hyphen", "dash", "/", "r")

    def _figure_joins(self, words: list[Item], item: Item) -> bool:
        q = item.quantity
        last = words[-1]
        if last.tag == "q" and q is not None and q.cue is not None and q.kind not in RANKS:
            return False  # "by 700 | over five years"
        if last.tag in ("name", "n") and q is not None and q.cue is not None and q.kind not in RANKS:
            return False  # "after the talks in Oslo | more than 700 firms"
        if q is not None and q.kind in AMOUNTS and last.tag in ("n", "name"):
            return last.word in closed.EXTREMES and words[0].word in ("a", "an")  # "a record $12 billion"
        if last.tag in ("n",) and not (q is not None and q.kind in RANKS):
            return False
        return last.tag in ("det", "poss", "j", "r", "q", "name", "v") or (q is not None and q.kind in RANKS)

    def _apposed_names(self, first: Term) -> bool:
        """ "the two presidents, X and Y, …": names put beside a plural, closed by a comma."""
        if (
            first.ref is not None
            or not first.plural
            or self.tag(self.pos + 1) != "name"
            or (self.items[self.pos + 1].refs[:1] and self.items[self.pos + 1].refs[0].adjective)
        ):
            return False
        k = self._name_ends(self.pos + 1)
        while self.tag(k) == "," and self.tag(k + 1) == "name":
            k = self._name_ends(k + 1)
        k += self.tag(k) == ","
        return self.tag(k) == "conj" and self.tag(self._name_ends(k + 1)) in (",", "dash")

    def _name_ends(self, k: int) -> int:
        """Past a name at item ``k``, with whose or where from it is ("Norway's X", "X of Norway")."""
        while self.tag(k) in ("name", "'s"):
            k += 1
        if self.tag(k) == "prep" and self.word(k) in ("of", "from") and self.tag(k + 1) in ("name", "det"):
            k += 1 + (self.tag(k + 1) == "det")
            while self.tag(k) == "name":
                k += 1
        return k

    def _shared_head(self, k: int) -> bool:
        """ "economic and trade ties", "Kazakh and Korean presidents": adjectives joined before one noun."""
        j = k + 1
        if self.tag(j) == "r" and self.tag(j + 1) == "j" and self.items[k - 1].tag == "j":
            j += 1
        if self.tag(j) == "j":
            ref = self.items[k - 1].refs[0] if self.items[k - 1].refs else None
            somebody = ref is not None and not ref.adjective and ref.kind in ("person", "organisation", "unknown")
            return not somebody and self._heads_noun(j)  # not "X *and key* partners"
        if self.tag(j) == "name" and self.items[j].refs[:1] and self.items[j].refs[0].adjective:
            before = self.items[k - 1]
            if before.tag == "name" and not (before.refs and before.refs[0].adjective):
                return False
            while self.tag(j) in ("name", "j") and not (self.tag(j) == "name" and not self.items[j].refs[0].adjective):
                j += 1
            return self.tag(j) == "n"
        return False

    def _named_seat(self, first: Term) -> Term | None:
        """ "in the capital, Oslo, X and Y met": the name between commas is the place's own."""
        if first.head not in closed.SEATS or first.ref is not None or first.det != "the" or self.tag() != ",":
            return None
        k = self.pos + 1 + (self.tag(self.pos + 1) == "det")
        item = self.at(k)
        if item is None or item.tag != "name" or self.tag(k + 1) != "," or not item.refs or item.refs[0].adjective:
            return None
        if item.refs[0].kind not in ("city", "place") or self.tag(k + 2) not in (
            "name",
            "det",
            "pron",
            "n",
            "poss",
            "q",
        ):
            return None
        self.coloured.extend(range(first.first, first.last))
        self.pos += 1
        return self.core(None)

    def _manner_ahead(self, words: list[Item]) -> bool:
        """ "of *successfully* operating firms": an adverb, a participle and its noun, with nothing before them."""
        k = self.pos + 1
        counted = len(words) > 0 and words[-1].word == "number_of"
        if (
            self.tag(k) != "v"
            or self.items[k].form not in ("g", "e")
            or not (counted or (self.governing and not words))
        ):
            return False
        while self.tag(k + 1) == "j" or (
            self.tag(k + 1) == "name" and self.items[k + 1].refs[:1] and self.items[k + 1].refs[0].adjective
        ):
            k += 1
        return self.tag(k + 1) == "n" and self.items[k + 1].plural


def holder_named(holders: list[Term]) -> bool:
    """Whether it is a name on which the phrase that is being read hangs."""
    return bool(holders) and holders[-1].ref is not None


def titled(noun: str) -> bool:
    """Whether a noun says what a person is ("the *farmer* X")."""
    concept = senses.concept(noun)
    return noun in closed.PERSON_NOUNS or "person" in {concept} | senses.ancestors(concept)


def mutual(noun: str) -> bool:
    """Is a noun of what several have with each other ("cooperation *among* X, Y and Z")?"""
    return any(s.concept in classes.SYMMETRIC for s in senses.nouns().get(noun, ()))


def such(term: Term) -> bool:
    """ "*such* firms as X": examples follow."""
    return term.det == "such" or any(m.word == "such" for m in term.mods)
