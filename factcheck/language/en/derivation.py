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


def adverb(adjective: str) -> str:
    """The adverb of an adjective: "steadily"."""
    cut, end = next(((cut, end) for cut, end in ADVERBS if adjective.endswith(cut)), ("", "ly"))
    return f"{adjective.removesuffix(cut)}{end}"


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


DEMONYMS = (
    ("land", ("landic", "lander")),
    ("stan", ("stani",)),
    ("a", ("an",)),
    ("y", ("ian",)),
    ("o", ("an", "olese")),
    ("e", ("ean", "ian", "ese")),
    ("", ("ian", "an", "ese", "i", "ish", "er")),
)
"""Ends of names of countries, and of the words for what and who is from there: the first row that fits."""


def demonyms(name: str) -> tuple[str, ...]:
    """The adjectives that English may make of the name of a country that no table knows, and the peoples."""
    if " " in name or len(name) < SHORTEST:
        return ()
    end, made = next(row for row in DEMONYMS if name.lower().endswith(row[0]))
    root = name[: len(name) - len(end)]
    forms = [root + form for form in made if root + form != name]
    return (*forms, *(f"{form}s" for form in forms if not form.endswith(("ese", "ish", "ic"))))


SHORTEST = 4
"""Letters of a name of which a demonym is made."""
