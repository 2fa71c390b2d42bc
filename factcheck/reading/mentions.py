"""Finding names, concepts and cues in tokens: one dictionary of phrases, longest match first, with exact spans."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factcheck.model import Span
from factcheck.reading.tokens import Tokens, tokenize

GAP = "*"
MAX_GAP = 4
MAX_SKIPPED = 2
"""Articles and possessives that may stand between two words of a phrase."""


class Mention(NamedTuple):
    """Something named at tokens ``first`` to ``last`` (exclusive).

    ``kind``: ``entity`` ``concept`` ``choice`` ``cue`` ``source`` ``foreign`` (a country the base does not know)
    ``city`` ``unknown`` (a capitalised name nobody knows). ``id`` is the entity, concept, choice set, cue class,
    source, ISO code, city or normalised name; ``detail`` an option, ``opposite``, ``adjective``, ``typo`` or empty.
    """

    first: int
    last: int
    kind: str
    id: str
    detail: str = ""

    def span(self, tokens: Tokens) -> Span:
        """Offsets in the original text."""
        return Span(tokens.start[self.first], tokens.end[self.last - 1])


class Payload(NamedTuple):
    kind: str
    id: str
    detail: str = ""


_Entry = tuple[tuple[str, ...], Payload]
_Row = tuple[tuple[Payload, ...], dict[str, list[_Entry]], tuple[_Entry, ...]]


class Phrases:
    """Phrases keyed by their first word. ``keys`` maps a first word to (rest, payload) pairs, longest first."""

    __slots__ = ("_table", "key", "keys", "skipped", "vocabulary")

    def __init__(self, key: Callable[[str], str], skipped: frozenset[str]) -> None:
        self.key = key
        self.skipped = skipped
        self.keys: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self.vocabulary: set[str] = set()
        self._table: dict[str, _Row] = {}

    def add(self, phrase: str, payload: Payload) -> None:
        """Enter a phrase; one that is empty once articles are gone is left out."""
        parts = self.split(phrase)
        if not parts:
            return
        self.keys.setdefault(parts[0], []).append((tuple(parts[1:]), payload))
        self.vocabulary.update(p for p in parts if p != GAP)

    def split(self, phrase: str) -> list[str]:
        words = spell(phrase)
        return [
            word if word == GAP else self.key(word)
            for k, word in enumerate(words)
            if k == 0 or word not in self.skipped
        ]

    def finish(self) -> None:
        """Sort each bucket so that the longest phrase comes first, by the second word where there is one."""
        self._table.clear()
        for first, bucket in self.keys.items():
            bucket.sort(key=lambda entry: -len(entry[0]))
            single = tuple(payload for rest, payload in bucket if not rest)
            gapped = tuple(entry for entry in bucket if entry[0] and entry[0][0] == GAP)
            by_second: dict[str, list[_Entry]] = {}
            for entry in bucket:
                if entry[0] and entry[0][0] != GAP:
                    by_second.setdefault(entry[0][0], []).append(entry)
            self._table[first] = (single, by_second, gapped)

    def find(self, words: Sequence[str], places: Sequence[int], *, nested: bool) -> list[Mention]:
        """All phrases in ``words`` (``places[k]`` is the token of word k).

        With ``nested`` each payload's longest phrase at each place counts, overlapping as it may; otherwise the
        longest phrase wins and its words are used up.
        """
        found: list[Mention] = []
        table, skipped = self._table, self.skipped
        n = len(words)
        free = 0
        """The first word that no phrase has used up."""
        for k in [k for k, word in enumerate(words) if word in table]:
            if k >= free:
                single, by_second, gapped = table[words[k]]
                seen: set[Payload] = set()
                entries = gapped
                if by_second:
                    ahead = k + 1
                    while ahead < n and ahead <= k + 1 + MAX_SKIPPED:
                        more = by_second.get(words[ahead])
                        if more is not None:
                            entries = (*more, *entries)
                        if words[ahead] not in skipped:
                            break
                        ahead += 1
                for rest, payload in entries:
                    end = _follow(words, k + 1, rest, skipped)
                    if end < 0 or payload in seen:
                        continue
                    seen.add(payload)
                    found.append(Mention(places[k], places[end - 1] + 1, *payload))
                    if not nested:
                        free = end
                        break
                if nested or not seen:
                    for payload in single:
                        if payload not in seen:
                            seen.add(payload)
                            found.append(Mention(places[k], places[k] + 1, *payload))
                            if not nested:
                                break
        return found


POSSESSIVE = frozenset({"'s", "’s", "'"})
"""Tokens that make the name before them an owner."""
_JOINERS = frozenset({"-", "–", "'s", "’s", "'", ".", "‑"})


def spell(phrase: str) -> list[str]:
    """The normalised words of a phrase; plain ones are split without the tokenizer, for a quick start."""
    plain = phrase.replace(" ", "").replace("-", "")
    if plain.isascii() and plain.isalpha():
        return phrase.lower().replace("-", " ").split()
    return [word for word in tokenize(phrase).norm if word not in _JOINERS]


def _follow(words: Sequence[str], k: int, rest: tuple[str, ...], skipped: frozenset[str]) -> int:
    """The index after ``rest`` matched from word ``k`` on, articles passed over, or -1."""
    n = len(words)
    gap = False
    for part in rest:
        if part == GAP:
            gap = True
            continue
        if gap:
            stop = min(n, k + MAX_GAP + 1)
            while k < stop and words[k] != part:
                k += 1
            if k >= stop:
                return -1
            gap = False
        else:
            limit = k + MAX_SKIPPED
            while k < n and k < limit and words[k] != part and words[k] in skipped:
                k += 1
            if k >= n or words[k] != part:
                return -1
        k += 1
    return k


def stream(tokens: Tokens, key: Callable[[str], str]) -> tuple[list[str], list[int]]:
    """The words that phrases match on, with their token indices: hyphens and possessives left out."""
    norm = tokens.norm
    places = [i for i, word in enumerate(norm) if word not in _JOINERS]
    return [key(norm[i]) for i in places], places


def covers(mentions: Iterable[Mention]) -> set[int]:
    """The token indices that mentions take up."""
    out: set[int] = set()
    for m in mentions:
        if m.last == m.first + 1:
            out.add(m.first)
        else:
            out.update(range(m.first, m.last))
    return out
