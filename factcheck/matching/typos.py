"""Names and words with typos: few candidates by first letter and length, verified by edit distance.

A typo never decides against a claim: a mention found this way is marked, and cannot alone refute (docs/verdicts.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from factcheck.world import common_words

SHORTEST = 5
"""Shorter words are too easily another word."""


def allowed_edits(word: str) -> int:
    """OSA edits that a name of this length may have: none below five letters, one below nine, then two."""
    n = len(word)
    return 0 if n < 5 else 1 if n < 8 else 2


class Speller:
    """Finds the one known word near an unknown one; remembers its answers."""

    def __init__(self, buckets: Callable[[], Mapping[tuple[str, int], list[str]]], known: frozenset[str]) -> None:
        self._make = buckets
        self.known = known
        self._answers: dict[str, str | None] = {}

    def correct(self, word: str) -> str | None:
        """The known word that ``word`` misspells, or ``None``; a common English word misspells nothing."""
        if len(word) < SHORTEST or not word.isalpha():
            return None
        if word not in self._answers:
            if len(self._answers) > 50_000:
                self._answers.clear()
            self._answers[word] = self._search(word)
        return self._answers[word]

    @cached_property
    def buckets(self) -> Mapping[tuple[str, int], list[str]]:
        """Known words by first letter and length, gathered when the first unknown word comes up."""
        return self._make()

    def _search(self, word: str) -> str | None:
        edits = allowed_edits(word)
        candidates = [
            c for n in range(len(word) - edits, len(word) + edits + 1) for c in self.buckets.get((word[0], n), ())
        ]
        if not candidates or word in self.known or word in common_words():
            return None
        from rapidfuzz.distance import OSA

        best: str | None = None
        least = edits + 1
        for candidate in candidates:
            if word == f"{candidate}a":
                continue  # a woman's form of the surname: somebody else
            limit = min(edits, allowed_edits(candidate))
            distance = OSA.distance(word, candidate, score_cutoff=limit)
            if distance <= limit and distance < least:
                best, least = candidate, distance
            elif distance == least and candidate != best:
                best = None if best is None else best
        return best
