"""Names that nothing knows: capitalised words, and what is joined to them."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.frames import Ref
from factcheck.language.en import closed, parts, people, units
from factcheck.reading.tokens import Tokens, is_digits

Found = dict[int, tuple[int, tuple[Ref, ...]]]
"""The first token of a name, the one after its last, and what it may mean."""

HYPHENS = frozenset("-‐‑–")
FUNCTION = (
    closed.DETERMINERS
    | closed.PREPOSITIONS
    | closed.PRONOUNS
    | closed.CONJUNCTIONS
    | closed.SUBORDINATORS
    | closed.POSSESSIVES
    | closed.RELATIVES
    | frozenset(closed.MODALS)
    | frozenset(closed.BE)
    | frozenset(closed.HAVE)
    | frozenset(closed.DO)
    | {"not", "to", "there", "january", "february", "march", "april", "june", "july", "august", "september", "october"}
    | {"november", "december"}
    | {day + end for day in ("monday", "tuesday", "wednesday", "thursday", "friday") for end in ("", "s")}
    | {"saturday", "sunday", "saturdays", "sundays"}
)
"""Words that are part of no name, except within some."""
TITLES = (
    closed.TITLES
    | people.OCCUPATIONS
    | frozenset(closed.ABBREVIATED)
    | frozenset(
        [
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "prince",
            "princess",
            "pope",
            "saint",
            "presidents",
            "ministers",
        ]
    )
)
"""Nouns before a name that are no part of it."""
ENDS = FUNCTION | TITLES
PARTICLES = frozenset({"de", "al", "von", "van", "bin", "el"})
"""Words within a name."""
ABSTRACT = ("ness", "tion", "tions", "ment", "ments", "ity", "ism", "ances", "ences", "ists")
"""Endings of nouns that are no names, though nothing knows the word."""
NUMBERED = 3
"""Tokens of a word with a number ("Meridian-2")."""
SOMEBODY = frozenset({"person", "organisation", "unknown"})
"""Kinds of those whose name goes on with a strange word, or begins with one: somebody else."""


class Strangers:
    """Looks through the tokens of a sentence, of which some are ``taken`` by figures and dates, for names that nothing
    knows, and adds them to those ``found``."""

    def __init__(self, tokens: Tokens, taken: Collection[int], found: Found) -> None:
        self.norm, self.text, self.start, self.end = tokens.norm, tokens.text, tokens.start, tokens.end
        self.taken, self.found = taken, found
        self.covered = {i: first for first, (last, _) in found.items() for i in range(first, last)}
        """A token of a name that is found → the first of that name."""
        self.first_word = next((i for i, w in enumerate(self.norm) if w[0].isalnum()), 0)

    def add(self) -> None:
        i = 0
        while i < len(self.norm):
            if i in self.covered or not self.strange(i):
                i += 1
            else:
                last = self.until(i + 1)
                self.named(self.since(i), last)
                i = last

    def strange(self, i: int) -> bool:
        """Whether it is a capitalised word that is no word of the language, or none that would begin a sentence."""
        if not self.capital(i):
            return False
        word = self.norm[i]
        if self.numbered(i + 1):
            return True
        if parts.known(word) or word in FUNCTION or word in TITLES or self.unit(i):
            return False
        if i != self.first_word:
            return True
        entry = parts.entry(word)
        plural = entry.noun != word and parts.known(entry.noun)  # "Burglaries"
        return not (plural or entry.tags.startswith(("r", "g", "d", "e", "j")) or word.endswith(ABSTRACT))

    def capital(self, i: int) -> bool:
        norm = self.norm
        return i < len(norm) and i not in self.taken and norm[i][0].isalpha() and self.text[self.start[i]].isupper()

    def unit(self, i: int) -> bool:
        """ "926 MW", "a 60-MW farm": a unit."""
        figure = i - 2 if i > 1 and self.norm[i - 1] in HYPHENS else i - 1
        return self.norm[i] in units.MEASURES and figure >= 0 and is_digits(self.norm[figure])

    def since(self, i: int) -> int:
        """The first token of the name that has a strange word at ``i``: capitalised words before it belong to it."""
        while (
            i > 0
            and i - 1 not in self.covered
            and self.capital(i - 1)
            and self.norm[i - 1] not in ENDS
            and self.spaced(i)
        ):
            i -= 1
        return i

    def until(self, last: int) -> int:
        """Where a name ends that goes on at token ``last``, if it does."""
        while True:
            if self.hyphenated(last) or self.numbered(last) or (self.within(last) and self.capital(last + 1)):
                last += 2
            elif self.capitalised(last) or self.initial(last):
                last += 1
            else:
                return last

    def hyphenated(self, i: int) -> bool:
        """ "Rolls*-Royce*"."""
        norm, start, end = self.norm, self.start, self.end
        if i + 1 >= len(norm) or norm[i] not in HYPHENS or i + 1 in self.taken:
            return False
        return end[i - 1] == start[i] and start[i + 1] == end[i] and norm[i + 1][0].isalpha()

    def numbered(self, i: int) -> bool:
        """ "Meridian*-2*"."""
        norm = self.norm
        if i + 1 >= len(norm) or norm[i] not in HYPHENS or not is_digits(norm[i + 1]) or i + 1 in self.taken:
            return False
        return norm[i + 1].isalnum() and self.end[i - 1] == self.start[i] and self.start[i + 1] == self.end[i]

    def within(self, i: int) -> bool:
        """ "Ursula *von* der Leyen"."""
        return i < len(self.norm) and self.norm[i] in PARTICLES and i + 1 not in self.covered

    def capitalised(self, i: int) -> bool:
        """ "Hana *Lind*"."""
        return self.capital(i) and i not in self.covered and self.norm[i] not in FUNCTION and self.spaced(i)

    def initial(self, i: int) -> bool:
        """ "J*.* Lind"."""
        norm = self.norm
        return i + 1 < len(norm) and norm[i] == "." and len(norm[i - 1]) == 1 and self.capital(i + 1)

    def spaced(self, i: int) -> bool:
        """Is there just a space between token ``i`` and the one before it?"""
        return self.end[i - 1] + 1 == self.start[i]

    def named(self, first: int, last: int) -> None:
        """Adds a name; what stands beside it is joined to it: "Hyundai *Rotem*", "*Kim* Yoon" are somebody else."""
        before = self.covered.get(first - 1)
        if before is not None and self.spaced(first):
            known = self.found[before][1][0]
            if known.kind in SOMEBODY or (known.kind == "city" and not known.capital):
                self.found[before] = (last, self.unknown(before, last))
                return
        after = self.found.get(last)
        if after is not None and self.spaced(last) and self.goes_on(after[1][0]):
            del self.found[last]
            last = after[0]
        self.found[first] = (last, self.unknown(first, last))
        self.covered.update(dict.fromkeys(range(first, last), first))

    @staticmethod
    def goes_on(ref: Ref) -> bool:
        """ "Kim *Yoon*", "Marija *Kolar*": does a name go on behind a strange word, if only with that of a town?"""
        return (ref.kind in SOMEBODY and not ref.adjective) or (ref.kind == "city" and not ref.capital)

    def unknown(self, first: int, last: int) -> tuple[Ref, ...]:
        name = " ".join(self.norm[first:last])
        if last - first == NUMBERED and self.numbered(last - 2):
            name = name.replace(" ", "")  # one word, as nobody is called
        return (Ref(f"?{name}", "unknown"),)
