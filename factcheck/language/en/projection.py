"""How English determiners and operators project entailment: which way a word may be exchanged inside them.

``UP`` lets a word become wider ("some dogs run" entails "some animals run"), ``DOWN`` narrower ("no dogs run" entails
"no big dogs run"), ``FROZEN`` neither ("most dogs"). The restrictor is what stands in the noun phrase, the scope what is
said of it.
"""

from __future__ import annotations

from factcheck.language.tables import word_set
from factcheck.records import NamedTuple

UP, FROZEN, DOWN = 1, 0, -1


class Projection(NamedTuple):
    """The direction of a determiner's two places."""

    restrictor: int
    scope: int


EXISTENTIAL = Projection(UP, UP)
UNIVERSAL = Projection(DOWN, UP)
NEGATIVE = Projection(DOWN, DOWN)
PROPORTIONAL = Projection(FROZEN, UP)
EXACT = Projection(FROZEN, FROZEN)

DETERMINERS = {
    "no": NEGATIVE,
    "few": NEGATIVE,
    "little": NEGATIVE,
    "not_all": Projection(UP, DOWN),
    "neither": Projection(FROZEN, DOWN),
    "every": UNIVERSAL,
    "each": UNIVERSAL,
    "all": UNIVERSAL,
    "most": PROPORTIONAL,
    "half": PROPORTIONAL,
    "both": PROPORTIONAL,
    "only": EXACT,
}
"""Determiners that do not project upward in both places."""
UNIVERSAL_WORDS = frozenset(word for word, places in DETERMINERS.items() if places is UNIVERSAL)
PRONOUNS = {
    "everyone": "every",
    "everybody": "every",
    "everything": "every",
    "nobody": "no",
    "nothing": "no",
    "none": "no",
}
"""Pronouns with the determiner that they hold."""
REVERSING = frozenset({"without"})
"""Prepositions that turn what they govern round."""
DOWNWARD_ADVERBS = frozenset(["seldom", "rarely", "hardly", "barely", "scarcely", "hardly_ever"])
"""Adverbs whose clause may only be narrowed."""
PRIVATIVE = frozenset(
    [
        "former",
        "ex-",
        "fake",
        "false",
        "counterfeit",
        "forged",
        "alleged",
        "would-be",
        "ethnic",
        "potential",
        "possible",
        "future",
        "past",
        "toy",
        "imaginary",
        "fictional",
        "fictitious",
        "virtual",
        "pretend",
        "artificial",
        "apparent",
        "presumed",
        "supposed",
        "mock",
        "failed",
        "onetime",
        "erstwhile",
        "prospective",
        "proposed",
        "putative",
        "candidate",
        "dummy",
        "pseudo-",
        "model",
    ]
)
"""Adjectives whose noun phrase is not of the noun's kind: a former minister is no minister."""
FREEZING = frozenset(
    [
        "first",
        "last",
        "latest",
        "newest",
        "oldest",
        "youngest",
        "best",
        "worst",
        "most",
        "least",
        "only",
        "next",
        "final",
    ]
)
"""Words before a noun that hold of it as it stands: the first state visit is not the first visit."""
NEUTRAL = frozenset(
    [
        "at_all",
        "also",
        "already",
        "still",
        "even",
        "just",
        "now",
        "then",
        "currently",
        "nowadays",
        "indeed",
        "however",
        "moreover",
        "furthermore",
        "nevertheless",
        "nonetheless",
        "therefore",
        "thus",
        "hence",
        "meanwhile",
        "reportedly",
        "actually",
        "really",
        "truly",
        "clearly",
        "certainly",
        "surely",
        "obviously",
        "yet",
        "as_yet",
        "so_far",
        "ever",
        "said",
        "simply",
        "basically",
    ]
)
"""Adverbs that change nothing, under a negation either."""


EXTREMES = word_set(
    """largest biggest smallest oldest youngest newest cheapest dearest tallest highest lowest longest shortest richest
    poorest fastest slowest busiest deepest widest heaviest lightest hottest coldest wettest driest steepest"""
)
"""Superlatives of what can be measured: they say that of all others one has most of it, and colour nothing."""


def superlative(word: str) -> bool:
    """Whether an adjective holds of one alone: "largest", "best-selling", "most-visited"."""
    first = word.partition("-")[0]
    known = first in ("best", "worst", "most", "least", "top") and first != word
    return known or (first.endswith("est") and len(first) > 5 and freezes(word))


def freezes(word: str) -> bool:
    """Does a word before a noun hold of the phrase as a whole: a superlative, an ordinal, "only"?"""
    first = word.partition("-")[0]  # "best-selling", "most-visited", "fastest-growing"
    return first in FREEZING | {"top"} or (
        first.endswith("est") and len(first) > 5 and first not in ("honest", "modest", "forest", "interest")
    )
