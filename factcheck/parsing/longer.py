"""A known name that is only the beginning of a longer one: "Oslo Motors" is no part of Oslo."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.frames import Ref
from factcheck.language.en import bodies, closed
from factcheck.reading.tokens import Tokens

BEGINNING = frozenset({"city", "place", "region"})
"""Kinds of what others are called after."""
LOCAL = bodies.KINDS["region"] | {"city", "town", "village", "region", "oblast", "metropolis"}
"""Nouns that belong to a place's own name ("Almaty Region")."""
LITTLE = 0.5
"""The share of capitals from which on a sentence is set in them, as headlines are."""

Found = dict[int, tuple[int, tuple[Ref, ...]]]


def extend(tokens: Tokens, taken: Collection[int], found: Found, ends: Collection[str]) -> None:
    """Make one unknown name of a place's name and the capitalised words right after it. ``ends`` are words that are no
    part of a name."""
    for first, (last, refs) in sorted(found.items()):
        if refs[0].kind not in BEGINNING or refs[0].adjective or not _capital(tokens, last, taken, found, ends):
            continue
        past = last
        while _capital(tokens, past, taken, found, ends):
            past += 1
        if tokens.norm[past - 1] in LOCAL or _headline(tokens):
            continue
        found[first] = (past, (Ref("?" + " ".join(tokens.norm[first:past]), "unknown"),))


def _capital(tokens: Tokens, i: int, taken: Collection[int], found: Found, ends: Collection[str]) -> bool:
    """Does a capitalised word go on at token ``i`` with what stands before it?"""
    norm = tokens.norm
    if i >= len(norm) or i in taken or i in found or not norm[i][0].isalpha() or norm[i] in ends:
        return False
    surface = tokens.surface(i)
    return surface[0].isupper() and not surface.isupper() and tokens.end[i - 1] + 1 == tokens.start[i]


def _headline(tokens: Tokens) -> bool:
    """Are most words of a sentence set with a capital, whatever they are?"""
    words = [
        tokens.surface(i) for i, word in enumerate(tokens.norm) if word[0].isalpha() and word not in closed.PREPOSITIONS
    ]
    return sum(word[0].isupper() for word in words) > len(words) * LITTLE + 1
