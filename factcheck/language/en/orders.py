"""English: by what things are put in order: "the third-*oldest*", "*older* than any other"."""

from __future__ import annotations

from factcheck.language.tables import word_set

PLAIN = word_set(
    """largest biggest greatest foremost top highest leading main major principal important significant
    single first one"""
)
"""What puts things in order by their size, or by nothing that a rank would not say by itself."""
SUPERLATIVES = {"better": "best", "worse": "worst", "more": "most", "less": "least", "further": "furthest"}


def ranked_by(words: str) -> str:
    """By what a rank orders, where not by size: "oldest" of "third-oldest", "profitable" of "the most profitable"."""
    found = words.replace("-", " ").split()
    word = found[-1] if found else ""
    measured = len(found) > 1 and (word.endswith("est") or word in ("worst", "best") or "most" in found[:-1])
    return word if measured and word not in PLAIN and "top" not in found[:-1] else ""


def superlative(word: str) -> str:
    """ "older" → "oldest"; "" for what is no comparative."""
    if word in SUPERLATIVES:
        return SUPERLATIVES[word]
    return f"{word[:-2]}est" if len(word) > 4 and word.endswith("er") else ""
