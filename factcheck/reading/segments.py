"""A sentence into segments that each can hold an assertion of its own: clauses, coordinated halves, asides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.language.base import Language
from factcheck.reading.tokens import Tokens, any_digit

_HARD = frozenset({";"})
MOST = 32
"""Segments of a sentence. What a longer one says is looked for in the last of them: each is held against all the words
of its sentence, and what has more parts is a list or noise."""
_DASH = frozenset({"—", "–", "-"})


class Segment(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive). ``link`` is the word or sign before it, "" for the first."""

    first: int
    last: int
    link: str
    verb: bool


def has_verb(tokens: Tokens, first: int, last: int, language: Language) -> bool:
    """Is there a finite verb, as far as form and neighbours tell?"""
    norm = tokens.norm
    for i in range(first, last):
        word = norm[i]
        if word in language.auxiliaries:
            return True
        if language.stem(word) in language.verbs:
            before = norm[i - 1] if i > first else ""
            if before in language.skipped or (before in language.prepositions and before != "and"):
                continue
            if word in language.noun_verbs and before not in language.pronouns:
                continue
            if word.endswith(("ed", "s")) or _is_past(word, language):
                return True
            if i > first and language.stem(word) in language.plain_verbs and before not in language.function:
                return True
    return False


def _is_past(word: str, language: Language) -> bool:
    """Is the word an irregular form (its stem is no prefix of it)?"""
    return not word.startswith(language.stem(word)) and not word.endswith("ing")


def opens_with_verb(tokens: Tokens, segment: Segment, language: Language) -> bool:
    """Has the segment no subject of its own ("… and *went* past the mark")?"""
    i = segment.first
    while i < segment.last and tokens.norm[i] in language.resumptives:
        i += 1
    if i >= segment.last:
        return False
    word = tokens.norm[i]
    stem = language.stem(word)
    verbal = stem in language.verbs and (word.endswith("ed") or _is_past(word, language))
    return word in language.auxiliaries or verbal


class _Splitter:
    def __init__(
        self,
        tokens: Tokens,
        language: Language,
        named: set[int],
        quantities: Mapping[int, str],
        idioms: set[int],
        sources: set[int],
        phrases: set[int],
    ) -> None:
        self.sources = sources
        self.phrases = phrases
        self.idioms = idioms
        self.tokens = tokens
        self.norm = tokens.norm
        self.language = language
        self.named = named
        self.quantities = quantities
        self.start = 0
        self.ends = self._all_ends()
        self.relative = False

    def link_at(self, i: int) -> tuple[int, str] | None:
        """Where the next segment begins and by what, if one ends before token ``i``."""
        norm, language = self.norm, self.language
        word = norm[i]
        if word in _HARD or (word == ":" and not any_digit(norm[i + 1])):
            return i + 1, word
        if word in _DASH and self._spaced(i) and i not in self.phrases:
            return i + 1, "-"
        if word == ",":
            return self._after_comma(i)
        if word in language.conjunctions and norm[i - 1] != "," and i not in self.idioms:
            return self._coordinated(i)
        return None

    def _after_comma(self, i: int) -> tuple[int, str] | None:
        norm, language = self.norm, self.language
        link = norm[i + 1]
        right = self._end(i + 2)
        if link in language.relatives:
            self.relative = True
            return i + 1, link
        named = i + 1 if link not in language.skipped else i + 2
        if named in self.sources and self._parallel_numbers(i, i + 1, right):
            return i + 1, ","
        if (
            i + 2 < len(norm)
            and link in language.prepositions
            and (norm[i + 2] in language.relatives or norm[i + 2] in language.enumerators)
        ):
            self.relative = True
            return i + 1, "which"
        if i + 1 in self.quantities and self._parallel_numbers(i, i + 1, right):
            if any(self.start <= s < i for s in self.sources) and any(i < s < right for s in self.sources):
                return i + 1, ","  # "$6 billion in one report, $7 billion in the other"
        if link in language.subordinators:
            if link == "with" or has_verb(self.tokens, i + 2, right, language):
                return i + 2, link
            if link in language.conjunctions and self._parallel_numbers(i, i + 2, right):
                return i + 2, link
            return None
        if link.endswith(language.participle_suffixes) and i - self.start > 2 and self._participle(link):
            return i + 1, link
        opened = norm[self.start] in language.subordinators and norm[self.start] not in language.conjunctions_only
        if (self.relative or opened) and has_verb(self.tokens, i + 1, right, language):
            if has_verb(self.tokens, self.start, i, language):
                self.relative = False
                return i + 1, ","
        return None

    def _participle(self, word: str) -> bool:
        stem = self.language.stem(word)
        return stem in self.language.verbs and word not in self.language.participial_prepositions

    def _coordinated(self, i: int) -> tuple[int, str] | None:
        norm, language = self.norm, self.language
        right = self._end(i + 1)
        after = i + 1
        while after < right and norm[after] in language.skipped:
            after += 1
        if i - 1 in self.named and after in self.named and language.prepositions.get(norm[i]) == "and":
            if not self._parallel_numbers(i, i + 1, right) or not any(self.start <= q < i for q in self.quantities):
                return None
        if self._paired(i):
            return None
        if self._parallel_numbers(i, i + 1, right):
            return i + 1, norm[i]
        embedded = next((j for j in range(self.start + 1, i) if norm[j] in language.embedding), None)
        if embedded is not None and not has_verb(self.tokens, self.start, embedded, language):
            return None  # "the group that links X and Y has …": the main verb is still to come
        chunk = max((j + 1 for j in range(self.start, i) if norm[j] == ","), default=self.start)
        if has_verb(self.tokens, chunk, i, language) and self._starts_clause(i + 1, right):
            return i + 1, norm[i]
        return None

    def _paired(self, i: int) -> bool:
        """Is this the "and" that a "between" or "both" before it waits for?"""
        norm, language = self.norm, self.language
        for j in range(i - 1, self.start - 1, -1):
            if language.prepositions.get(norm[j]) == "and":
                return False
            if norm[j] in language.pairing:
                return not has_verb(self.tokens, j + 1, i, language)
        return False

    def _parallel_numbers(self, i: int, first: int, last: int) -> bool:
        """Have both sides a number of their own, of one kind, outside a range?"""
        left = {k for q, k in self.quantities.items() if self.start <= q < i}
        right = {k for q, k in self.quantities.items() if first <= q < last}
        return bool(left & right)

    def _spaced(self, i: int) -> bool:
        tokens = self.tokens
        return tokens.start[i] > tokens.end[i - 1] and tokens.start[i + 1] > tokens.end[i]

    def _end(self, first: int) -> int:
        """Where the stretch that begins at ``first`` ends: at the next hard sign or comma with a conjunction."""
        return self.ends[first] if first < len(self.ends) else len(self.norm)

    def _all_ends(self) -> list[int]:
        """For each token where the stretch that it stands in ends; worked out once, from the last token on."""
        norm = self.norm
        ends = [len(norm)] * len(norm)
        for i in range(len(norm) - 1, -1, -1):
            joined = norm[i] == "," and i + 1 < len(norm) and norm[i + 1] in self.language.subordinators
            if norm[i] in _HARD or norm[i] == ":" or joined:
                ends[i] = i
            elif i + 1 < len(norm):
                ends[i] = ends[i + 1]
        return ends

    def _starts_clause(self, first: int, last: int) -> bool:
        """Does what follows a bare "and" look like a clause or a second predicate, not the end of a list?"""
        norm, language = self.norm, self.language
        if first >= last:
            return False
        word = norm[first]
        if word in language.auxiliaries or word in language.resumptives:
            return True
        compound = first + 1 < last and norm[first + 1] == "-"
        if not compound and language.stem(word) in language.verbs and (word.endswith("ed") or _is_past(word, language)):
            return True
        return has_verb(self.tokens, first, last, language)


def split(
    tokens: Tokens,
    language: Language,
    named: set[int],
    quantities: Mapping[int, str],
    idioms: set[int],
    sources: set[int],
    phrases: set[int],
) -> list[Segment]:
    """The segments of a sentence, in order, covering it but for the signs and words between them.

    ``named`` are the tokens of names, ``quantities`` the first tokens of numbers with their kinds, ``idioms`` tokens of
    fixed phrases, ``sources`` those of the base's sources, ``phrases`` those of the base's phrases of several words.
    """
    splitter = _Splitter(tokens, language, named, quantities, idioms, sources, phrases)
    n = len(tokens.norm)
    segments: list[Segment] = []
    first, link = 0, ""
    for i in range(1, n - 1):
        if i <= splitter.start:
            continue
        if len(segments) == MOST - 1:
            break
        cut = splitter.link_at(i)
        if cut is None:
            continue
        if i > first:
            segments.append(Segment(first, i, link, has_verb(tokens, first, i, language)))
        first, link = cut
        splitter.start = first
    if first < n:
        segments.append(Segment(first, n, link, has_verb(tokens, first, n, language)))
    return segments
