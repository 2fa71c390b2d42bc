"""English: words made of others, by their endings and by slips of the pen."""

from __future__ import annotations

from functools import cache

from factcheck.language.en import closed, numbers

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
FUNCTION = frozenset().union(
    *(closed.DETERMINERS, closed.PREPOSITIONS, closed.PRONOUNS, closed.CONJUNCTIONS, closed.POSSESSIVES),
    *(closed.RELATIVES, closed.SUBORDINATORS, closed.MODALS, closed.BE, closed.HAVE, closed.DO),
    {"the", "more", "less", "not"},
)
"""Words of the grammar: a slip in a short word makes one of these, or is none."""
COMPARED = frozenset({"more", "less", "fewer", "higher", "lower", "larger", "smaller"})
"""Words before a "than" that is mistaken for "then"."""
CARDINALS = frozenset({*numbers.NUMBERS.units, *numbers.NUMBERS.tens, "hundred", "thousand", "million", "billion"})
"""Words of figures, which no other word is taken for."""
DERIVED = ("s", "es", "d", "ed", "ing", "er", "ers", "or", "ly", "y", "ness", "able", "ise", "ised", "ize", "ized")
"""Endings with which any word makes others, which no list holds."""
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
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
LEFT_OUT = f"{ALPHABET}-"
"""What may be missing in a long word."""
SIMILAR = (frozenset("aeiouy"), frozenset("cs"), frozenset("sz"))
"""Letters that are written for each other."""
