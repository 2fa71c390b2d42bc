"""English: words made of others."""

from __future__ import annotations

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
