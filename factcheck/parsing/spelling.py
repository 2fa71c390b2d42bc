"""Misspelt words: the one word with a sense that a slip of the pen makes of them.

The lexicon lacks many a rare word, so that an unknown one is not taken for another at any letter: only letters that
changed places, a double letter for a single one, a vowel or "c" and "s" for each other, and a letter left out of a long
word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase

from factcheck.language.en import parts, senses
from factcheck.world import common_words

SHORTEST = 5
"""Shorter words are too easily another word; of one of this length only letters that changed places, or a single one
for a double one."""
LONG = 8
"""From this length on, a letter may be missing."""
ENDINGS = {
    "s": ("",),
    "d": ("",),
    "es": ("",),
    "ed": ("", "e", "y"),
    "ing": ("", "e", "y"),
    "ies": ("", "e", "y"),
    "ied": ("", "e", "y"),
}
"""The ends of forms, each with the letters that it may have taken the place of."""
LETTERS = f"{ascii_lowercase}-"
SIMILAR = (frozenset("aeiouy"), frozenset("cs"), frozenset("sz"))


@cache
def _words() -> frozenset[str]:
    """The words that have senses."""
    tables = (senses.verbs(), senses.nouns(), senses.adjectives(), senses.noun_concepts())
    return frozenset(word for table in tables for word in table if "_" not in word)


@cache
def _beginnings() -> frozenset[str]:
    """What they and their forms begin with: most slips of a strange word make nothing that any word begins with."""
    forms = (form for word in _words() for form in (word, f"{word[:-1]}i"))  # "owe", "owing"
    return frozenset(form[:3] for form in forms)


def _has_sense(form: str) -> bool:
    """Is it a word that has a sense, or a form of one?"""
    if form[:3] not in _beginnings():
        return False
    words = _words()
    return form in words or (any(base in words for base in _bases(form)) and parts.known(form))


def _bases(form: str) -> Iterator[str]:
    """What ``form`` may be a form of."""
    for ending, changed in ENDINGS.items():
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from (stem + letter for letter in changed)


@lru_cache(8192)
def corrected(word: str) -> str:
    """The word that ``word`` misspells, where exactly one may be meant; else the word itself."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or parts.known(word) or word in common_words():
        return word
    if word.endswith("ys") and parts.known(plural := f"{word[:-2]}ies"):
        return plural  # "companys"
    near = {form for form in slips(word) if _has_sense(form)}
    return near.pop() if len(near) == 1 else word


def slips(typed: str) -> Iterator[str]:
    """What may have been meant: all that is one slip away from ``typed`` and begins with the same letter."""
    for k in range(1, len(typed)):
        before, letter, after = typed[:k], typed[k], typed[k + 1 :]
        if after and after[0] != letter:
            yield f"{before}{after[0]}{letter}{after[1:]}"
        if letter == typed[k - 1]:
            yield before + after
        if len(typed) > SHORTEST:
            yield from (before + other + after for group in SIMILAR if letter in group for other in group - {letter})
    for k in range(1, len(typed) + 1):
        left_out = LETTERS if len(typed) >= LONG else typed[k - 1]
        yield from (typed[:k] + letter + typed[k:] for letter in left_out)
