"""Misspelt words: the one word with a sense that a slip of the pen makes of them.

The lexicon lacks many a rare word, so that an unknown one is not taken for another at any letter: only letters that
changed places, a double letter for a single one, a vowel or "c" and "s" for each other, and a letter left out of a long
word.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.language.en import parts, senses
from factcheck.world import common_words

SHORTEST = 5
"""Shorter words are too easily another word; of one of this length only letters that changed places, or a single one
for a double one."""
LONG = 8
"""From this length on, a letter may be missing."""
ENDINGS = ("", "s", "ed", "ing", "d", "es")
SIMILAR = (frozenset("aeiouy"), frozenset("cs"), frozenset("sz"))


@cache
def _known() -> dict[tuple[str, int], tuple[str, ...]]:
    """The words that have senses and their forms, by first letter and length."""
    found: dict[tuple[str, int], set[str]] = {}
    tables = (senses.verbs(), senses.nouns(), senses.adjectives(), senses.noun_concepts())
    for word in {w for table in tables for w in table if "_" not in w}:
        stem = word[:-1] if word.endswith(("e", "y")) else word
        for form in {word + e for e in ENDINGS} | {stem + e for e in ("ed", "ing", "ies", "ied")}:
            if len(form) >= SHORTEST - 1 and (form == word or parts.known(form)):
                found.setdefault((form[0], len(form)), set()).add(form)
    return {key: tuple(sorted(held)) for key, held in found.items()}


@lru_cache(8192)
def corrected(word: str) -> str:
    """The word that ``word`` misspells, where exactly one may be meant; else the word itself."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or parts.known(word) or word in common_words():
        return word
    if word.endswith("ys") and parts.known(plural := f"{word[:-2]}ies"):
        return plural  # "companys"
    sizes = (len(word) - 1, len(word), len(word) + 1)
    near = [other for size in sizes for other in _known().get((word[0], size), ()) if slip(word, other)]
    return near[0] if len(near) == 1 else word


def slip(typed: str, meant: str) -> bool:
    """Is ``typed`` one slip away from ``meant``?"""
    if len(typed) == len(meant):
        odd = [k for k in range(len(typed)) if typed[k] != meant[k]]
        if len(odd) == 2:
            a, b = odd
            return b == a + 1 and typed[a] == meant[b] and typed[b] == meant[a]
        return (
            len(odd) == 1
            and len(typed) > SHORTEST
            and any({typed[odd[0]], meant[odd[0]]} <= group for group in SIMILAR)
        )
    short, long = sorted((typed, meant), key=len)
    at = next((k for k in range(len(short)) if short[k] != long[k]), len(short))
    if short[at:] != long[at + 1 :]:
        return False
    double = bool(at) and (long[at] == long[at - 1] or long[at : at + 2] == long[at] * 2)
    return double or (short is typed and len(typed) >= LONG)
