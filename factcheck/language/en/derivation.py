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

MANNERS = {"together": "joint", "fast": "fast", "steadily": "steady", "happily": "happy"}
"""Adverbs whose adjective is not they without "-ly"."""
