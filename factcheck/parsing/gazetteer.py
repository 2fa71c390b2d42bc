"""Names in tokens: the base's own people, places and bodies, the world's countries, peoples and cities, and strangers.

Longest match first; then misspelt names of the base; then capitalised words that nothing knows, which are names of
somebody else. Nothing here judges: two names are the same only if they mean the same ``Ref``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from factcheck.frames import Ref
from factcheck.language.en import classes, closed, parts
from factcheck.language.en.lexicon import ABBREVIATIONS
from factcheck.matching.typos import Speller
from factcheck.parsing.longer import extend
from factcheck.parsing.strangers import ENDS, FUNCTION, HYPHENS, Strangers
from factcheck.reading.tokens import Tokens, glued, normalise, tokenize
from factcheck.records import NamedTuple
from factcheck.world import World

LONGEST = 7
OWNING = ("'s", "'")
"""What may end a word of a name: "Lloyd's", "Queens' College"."""
INDEFINITE = frozenset({"a", "an", "any", "every", "each", "another", "some", "no", "one"})
SAINTS = ("st", "saint")


class Named(NamedTuple):
    """Somebody the base knows: id, kind, names, the country it belongs to (ISO code), and its office, if any."""

    id: str
    kind: str
    names: tuple[str, ...]
    country: str | None = None
    within: str | None = None
    adjectives: tuple[str, ...] = ()


def key(name: str) -> str:
    """A name as it is looked up: normalised, hyphens as blanks, dots dropped but in abbreviations, "'s" at its word."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())  # as it comes out below, for the most names
    tokens = tokenize(name)
    pieces: list[str] = []
    for i, word in enumerate(tokens.norm):
        if word in OWNING and pieces and glued(tokens, i):
            pieces[-1] += word
        elif word not in HYPHENS and word != ".":
            pieces.append(word)
    return " ".join(pieces)


class Gazetteer:
    """All names that a reader knows. ``capitals`` stand for their country where a country is wanted."""

    def __init__(self, named: Iterable[Named], world: World) -> None:
        self.world = world
        self.named: dict[str, Named] = {}
        self.own: dict[str, tuple[Ref, ...]] = {}
        self.firsts: set[str] = set()
        self.openers: set[str] = {word for name in classes.REGIONS for word in name.split(" ")[:-1][:1]}
        """First words of names of several words, the world's left out."""
        self.common: set[str] = set()
        """Names of the base of several words that it writes without a capital ("housing office")."""
        self.joints: set[str] = {"&"}
        """Signs that stand within names ("Marks & Spencer")."""
        for who in named:
            self.named[who.id] = who
            ref = Ref(who.id, who.kind, who.country)
            for name in who.names:
                self._add(name, ref)
            for name in who.adjectives:
                self._add(name, ref._replace(adjective=True))
        self._words: dict[tuple[str, int], list[str]] = {}
        self.speller = Speller(self._buckets, frozenset())
        self._cache: dict[str, tuple[Ref, ...] | None] = {}
        self._opening: dict[str, bool] = {}

    def _add(self, name: str, ref: Ref) -> None:
        spelt = key(name)
        if not spelt:
            return
        first, _, rest = spelt.partition(" ")
        for form in [f"{saint} {rest}" for saint in SAINTS] if first in SAINTS and rest else [spelt]:
            known = self.own.get(form, ())
            self.own[form] = known if ref in known else (*known, ref)
            first = form.partition(" ")[0]
            firsts = {first, first.removesuffix("'").removesuffix("'s")}
            self.firsts |= firsts
            if " " in form:
                self.openers |= firsts
                if name == name.lower():
                    self.common.add(form)
        self.joints.update(word for word in rest.split(" ") if word and not word[0].isalnum())

    def _buckets(self) -> Mapping[tuple[str, int], list[str]]:
        buckets: dict[tuple[str, int], list[str]] = {}
        known: set[str] = set()
        for name in self.own:
            known.update(name.split(" "))
        countries = {who.country for who in self.named.values() if who.country}
        for table in (self.world.names, self.world.demonyms, self.world.capitals):
            known.update(w for name, code in table.items() if code in countries for w in name.split(" "))
        for word in known:
            if len(word) >= 5 and word not in closed.PREPOSITIONS:
                buckets.setdefault((word[0], len(word)), []).append(word)
        return buckets

    def lookup(self, spelt: str) -> tuple[Ref, ...] | None:
        """What a normalised name means: the base's own first, then the world's."""
        if spelt in self._cache:
            return self._cache[spelt]
        found = self._lookup(spelt)
        if len(self._cache) > 50_000:
            self._cache.clear()
        self._cache[spelt] = found
        return found

    def opens(self, word: str) -> bool:
        """Does a name of several words begin with this one?"""
        found = self._opening.get(word)
        if found is None:
            w = self.world
            tables = (w.names, w.demonyms, w.capitals, w.cities, w.regions)
            found = word in self.openers or any(table.opens(word) for table in tables)
            if len(self._opening) > 50_000:
                self._opening.clear()
            self._opening[word] = found
        return found

    def _lookup(self, spelt: str) -> tuple[Ref, ...] | None:
        if (
            spelt.endswith(" city")
            and spelt not in self.own
            and (short := self._lookup(spelt[:-5])) is not None
            and short[0].kind in ("city", "place")
        ):
            return short
        own = self.own.get(spelt)
        if own is not None:
            return own
        w = self.world
        if (code := w.names.get(spelt)) is not None:
            return (Ref(code, "country", code),)
        if (code := w.demonyms.get(spelt)) is not None:
            return (Ref(code, "country", code, adjective=True),)
        if (code := w.capitals.get(spelt)) is not None:
            return (Ref(spelt.replace(" ", "-"), "city", code, capital=True),)
        if (code := w.cities.get(spelt)) is not None:
            return (Ref(spelt.replace(" ", "-"), "city", code),)
        if spelt in w.regions:
            return (Ref(spelt.replace(" ", "-"), "region"),)
        if (root := classes.REGIONS.get(spelt)) is not None:
            return (Ref(root, "region", adjective=True),)
        return None

    def find(self, tokens: Tokens, taken: Collection[int]) -> dict[int, tuple[int, tuple[Ref, ...]]]:
        """First token → (past the last one, what it means), never overlapping, outside ``taken``."""
        norm, text, start = tokens.norm, tokens.text, tokens.start
        found: dict[int, tuple[int, tuple[Ref, ...]]] = {}
        shouting = not any(map(str.islower, text))
        plain = shouting or not any(map(str.isupper, text[1:]))
        i, n = 0, len(norm)
        while i < n:
            word = norm[i]
            if i in taken or not word[0].isalpha():
                i += 1
                continue
            upper = text[start[i]].isupper()
            if upper or plain or word in self.firsts:
                hit = self._longest(tokens, i, taken, upper, plain)
                if hit is not None:
                    found[i] = hit
                    i = hit[0]
                    continue
            i += 1
        self._addresses(tokens, found)
        self._directions(tokens, found)
        if not shouting:
            self._saints(tokens, taken, found)
            Strangers(tokens, taken, found).add()
            self._initials(tokens, found)
            extend(tokens, taken, found, ENDS)
        return found

    def _initials(self, tokens: Tokens, found: dict[int, tuple[int, tuple[Ref, ...]]]) -> None:
        """ "Hana *B.* Lind": a known name with an initial in its middle."""
        for first, (last, refs) in found.items():
            words = tokens.norm[first:last]
            if "." in words and refs[0].kind == "unknown":
                known = self.own.get(" ".join(word for word in words if len(word) > 1))
                if known is not None:
                    found[first] = last, known

    def _spellings(self, tokens: Tokens, i: int, taken: Collection[int]) -> list[tuple[int, str]]:
        """The words from token ``i`` on as the names that they may spell: past the last one, and the name."""
        norm = tokens.norm
        ends: list[tuple[int, str]] = []
        pieces: list[str] = []
        alone = not self.opens(norm[i])
        k = i
        while k < len(norm) and len(pieces) < LONGEST and k not in taken:
            word = norm[k]
            if (
                word in HYPHENS
                and pieces
                and tokens.end[k - 1] == tokens.start[k]
                and k + 1 < len(norm)
                and tokens.start[k + 1] == tokens.end[k]
            ):
                k += 1
                continue
            if word == "." and pieces and glued(tokens, k) and (len(pieces[-1]) == 1 or pieces[-1] in ABBREVIATIONS):
                k += 1
                continue
            if word in OWNING and pieces and glued(tokens, k):
                pieces[-1] += word
                k += 1
                ends.append((k, " ".join(pieces)))
                continue
            if not (word[0].isalnum() or (pieces and word in self.joints)):
                break
            if alone and pieces and word != "city":
                break
            pieces.append(word)
            k += 1
            ends.append((k, " ".join(pieces)))
        return ends

    def _longest(
        self, tokens: Tokens, i: int, taken: Collection[int], upper: bool, plain: bool
    ) -> tuple[int, tuple[Ref, ...]] | None:
        ends = self._spellings(tokens, i, taken)
        for end, spelt in reversed(ends):
            refs = self.lookup(spelt)
            if refs is None and end == ends[0][0] and upper:
                refs = self._misspelt(spelt)
            if refs is None:
                continue
            own = spelt in self.own
            if spelt in self.common and not upper and i and tokens.norm[i - 1] in INDEFINITE:
                continue  # "*a* city council" is any
            if not upper and not (
                own
                and (
                    plain
                    or spelt in self.common
                    or any(c.isupper() for c in tokens.text[tokens.start[i] : tokens.end[end - 1]])
                )
            ):
                if not plain or (" " not in spelt and (len(spelt) < 4 or parts.known(spelt))):
                    continue
            if own and not upper and " " not in spelt and parts.known(spelt) and not plain:
                continue
            if spelt in ("us", "it") and not tokens.surface(i).isupper():
                continue
            if (
                not own
                and " " not in spelt
                and parts.known(spelt)
                and refs[0].kind in ("city", "region")
                and spelt not in self.world.capitals
            ):
                continue
            if len(refs) > 1:
                refs = refs[:1]
            return end, refs
        return None

    def _misspelt(self, word: str) -> tuple[Ref, ...] | None:
        if len(word) < 5 or parts.known(word) or not self.named:
            return None
        right = self.speller.correct(word)
        return self.lookup(right) if right is not None else None

    def _addresses(self, tokens: Tokens, found: dict[int, tuple[int, tuple[Ref, ...]]]) -> None:
        """ "Medan, Indonesia": a town with its country, closed by a comma or the end."""
        for first in sorted(found):
            if first not in found:
                continue
            last, refs = found[first]
            after = found.get(last + 1)
            if (
                refs[0].kind not in ("city", "unknown", "place")
                or last >= len(tokens.norm)
                or tokens.norm[last] != ","
                or after is None
            ):
                continue
            country = after[1][0]
            closed_by = tokens.norm[after[0]] if after[0] < len(tokens.norm) else "."
            if country.kind != "country" or country.adjective or closed_by not in (",", ".", ";", ")"):
                continue
            if refs[0].country not in (None, country.id):
                found[first] = (
                    after[0],
                    (Ref("?" + " ".join(tokens.norm[first:last]) + " " + country.id, "city", country.id),),
                )
            else:
                found[first] = (after[0], (refs[0]._replace(country=country.id),))
            del found[last + 1]

    def _directions(self, tokens: Tokens, found: dict[int, tuple[int, tuple[Ref, ...]]]) -> None:
        """ "North Kazakhstan", "southern Korea": a part of the country, unless the longer name is known."""
        for first in list(found):
            last, refs = found[first]
            if (
                first
                and refs[0].kind == "country"
                and tokens.norm[first - 1] in _DIRECTIONS
                and first - 1 not in found
                and not refs[0].adjective
            ):
                name = " ".join(tokens.norm[first - 1 : last])
                del found[first]
                found[first - 1] = (last, (Ref("?" + name, "region", refs[0].country),))

    def _saints(self, tokens: Tokens, taken: Collection[int], found: dict[int, tuple[int, tuple[Ref, ...]]]) -> None:
        """ "St. Anne's Hospital" is one name, whoever it is; a longer one that is known ("St Louis") stays."""
        norm, text, start = tokens.norm, tokens.text, tokens.start

        def capital(i: int) -> bool:
            return i < len(norm) and i not in taken and norm[i][0].isalpha() and text[start[i]].isupper()

        for i, word in enumerate(norm):
            if word not in SAINTS or not capital(i):
                continue
            last = i + 1
            if last < len(norm) and norm[last] == "." and glued(tokens, last):
                last += 1
            if not capital(last) or norm[last] in FUNCTION or any(a < i < b for a, (b, _) in found.items()):
                continue
            words = [word, norm[last]]
            last += 1
            if last < len(norm) and norm[last] in OWNING and glued(tokens, last) and capital(last + 1):
                words[-1] += norm[last]
                last += 1
                while capital(last) and norm[last] not in FUNCTION:
                    words.append(norm[last])
                    last += 1
            if i in found and found[i][0] >= last:
                continue
            for inner in [a for a in found if i <= a < last]:
                last = max(last, found.pop(inner)[0])
            found[i] = (last, (Ref("?" + " ".join(words), "unknown"),))


_DIRECTIONS = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "upper",
        "lower",
    ]
)
__all__ = ["Gazetteer", "Named", "key", "normalise"]
