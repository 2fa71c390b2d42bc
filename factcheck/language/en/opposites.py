"""Pairs of concepts that exclude each other: opening and closing, rising and falling."""

from __future__ import annotations

from functools import cache

from factcheck.language.en import classes, senses

OPPOSITES = """
big large huge enormous giant tall : small little tiny short
young : old elderly aged
new : old ancient
hot warm : cold cool
long : short
rich wealthy : poor
full : empty
open : closed shut
male : female
happy glad cheerful : sad unhappy
dead : alive living
wet : dry
clean : dirty
fast quick rapid : slow
loud noisy : quiet silent
hard : soft
thick fat : thin slim
high : low
dark : light bright
heavy : light
married : unmarried single
strong : weak
safe : dangerous
easy : difficult hard
early : late
asleep : awake
possible : impossible
legal : illegal
compulsory : optional voluntary
"""
"""Adjectives of opposite meaning, a pair of groups a row."""
JUDGEMENTS = """
historic historical landmark momentous : ordinary routine unremarkable everyday commonplace run-of-the-mill
important significant crucial vital : unimportant insignificant trivial minor negligible marginal
promising : unpromising hopeless
"""
"""The same of what somebody thinks of a thing: of one thing only one can be true, and the thing is no other for it."""


PREFIXES = ("un", "non-", "non")
"""What makes an adjective the opposite of itself ("unfriendly")."""


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return _pairs(OPPOSITES) | _pairs(JUDGEMENTS)


@cache
def _pairs(rows: str) -> frozenset[frozenset[str]]:
    pairs = set()
    for row in rows.strip().splitlines():
        left, _, right = row.partition(":")
        pairs |= {frozenset({a, b}) for a in left.split() for b in right.split()}
    return frozenset(pairs)


def judging(a: str, b: str) -> bool:
    """Whether two adjectives say the opposite of what one thinks of a thing."""
    return frozenset({a, b}) in _pairs(JUDGEMENTS)


def opposite(a: str, b: str) -> bool:
    """Whether two adjectives say the opposite."""
    if any(f"{prefix}{a}" == b or f"{prefix}{b}" == a for prefix in PREFIXES):
        return True
    return a != b and frozenset({a, b}) in _opposites()


def opposed(a: str, b: str) -> bool:
    """Can two adjectives not be true of one thing: opposites, or of one class that excludes?"""
    pair = {senses.concept(a), senses.concept(b)}
    return opposite(a, b) or (len(pair) == 2 and any(pair <= group for group in classes.EXCLUSIVE))


def all_of(word: str) -> frozenset[str]:
    """The adjectives that say the opposite of one."""
    found = {other for pair in _opposites() if word in pair for other in pair if other != word}
    return frozenset(found | {f"{prefix}{word}" for prefix in PREFIXES} | _bare(word))


def _bare(word: str) -> set[str]:
    return {word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix)}
