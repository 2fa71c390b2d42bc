"""English: words made of others."""

from __future__ import annotations

from functools import cache

DEEDS = (
    ("", ("ation", "ion", "ment", "ing", "al")),
    ("e", ("ation", "ion", "ing", "al", "ure")),
    ("y", ("ication", "iation")),
    ("d", ("sion",)),
    ("de", ("sion",)),
    ("t", ("ssion",)),
)
"""What nouns of doing end in, after the end that the verb loses: "explore", "exploration"."""

MANNERS = {"together": "joint", "fast": "fast"}
"""Adverbs whose adjective is another word."""

ADVERBS = (("le", "ly"), ("y", "ily"), ("ic", "ically"))
"""Ends of adjectives and of their adverbs, where it is not "-ly" alone."""

RELATIONAL = {
    "cultural": "culture",
    "educational": "education",
    "scientific": "science",
    "industrial": "industry",
    "agricultural": "agriculture",
    "financial": "finance",
    "environmental": "environment",
    "ecological": "ecology",
    "medical": "medicine",
    "technological": "technology",
    "sporting": "sport",
}
"""Adjectives of a field, and the field ("*cultural* cooperation")."""


@cache
def nouns_of(verb: str) -> frozenset[str]:
    """The nouns that English may make of a verb."""
    return frozenset(f"{verb.removesuffix(cut)}{end}" for cut, ends in DEEDS for end in ends if verb.endswith(cut))
