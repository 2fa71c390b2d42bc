"""English: determiners of several words, by the one that stands for them."""

from __future__ import annotations

PHRASES = {
    "": "not merely | not simply",
    "few": """hardly any | scarcely any | barely any | virtually no | almost no | a handful of | only a few | just a few
        | merely a few | only a handful of | just a handful of | very few | precious few""",
    "several": "a number of | a series of | a few",
    "many": "a lot of | lots of | plenty of | a host of | not a few | quite a few | a good many | a great many",
    "much": "a great deal of",
    "no": "not a single | not one single",
    "every": "every single | every last | each and every",
    "not": "under no circumstances | on no account | at no time | at no point | on no occasion | not once | in no way",
    "steadily": """month after month | year after year | year in year out | month by month | year by year
        | week after week""",
    "not_all": """not all | not every | not each | only some | just some | only part | just part | only a part
        | just a part""",
}
ROWS = {tuple(each.split()): word for word, row in PHRASES.items() for each in row.split("|")}
"""Their words, and what they stand for."""
ALL = frozenset({"all", "every", "each"})
SHARES = frozenset({"most", "many", "some", "several", "few"})
"""Determiners of which "the" says more: many of them are not they."""
PARTLY = frozenset({"few", "not_all"})
"""Determiners that exclude "all"."""
COMPARING = frozenset(
    ["at", "least", "more", "than", "about", "only", "just", "almost", "nearly", "some", "over", "by"]
)
"""Words of a comparator, between a verb and how often."""
INDEFINITE = frozenset({"a", "an", "any", "every", "another", "some"})
"""Determiners of one of a kind, or of any."""
PARTIAL = frozenset({"a", "an", "some", "many", "few", "several", "most", "one"})
"""Determiners of some of them."""
SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
"""Numbers of how many stand together ("the *two* countries")."""
