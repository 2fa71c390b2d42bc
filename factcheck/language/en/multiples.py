"""English: words of how many times as much there is."""

from __future__ import annotations

from factcheck.language.tables import word_set

SHY = word_set("third quarter fifth sixth seventh eighth ninth tenth")
"""Parts that may be places in a row as well."""
MUCH = word_set("many much")
HALF = "halved"
NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TIMES = {"twice": "twofold", "half": HALF, **{f"{word} times": f"{word}fold" for word in NUMBERS if word}}
"""How many times "as many", and the adverb that says the same."""
FOLDS = {"twofold": "2", HALF: "0.5", **{f"{word}fold": str(n) for n, word in enumerate(NUMBERS) if word}}
"""Such adverbs, and the number."""
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
MORE = word_set("more less fewer higher lower longer shorter bigger larger smaller cheaper dearer costlier")
"""Comparatives that a part may stand before ("a third *shorter*")."""
VISITORS = word_set("visitor person guest spectator")
RIDERS = word_set("passenger rider ridership")
STAFF = word_set("employee staff workforce worker job")
CROWDS = word_set("gate crowd")
"""Who comes, travels, works somewhere: what there is more or less of, by whatever noun."""
PRICES = word_set("price cost rate")
PRICED = word_set("fee fare charge toll due")
"""Nouns of what is paid, and those that say what for besides."""
ITS = word_set("its their it they")
GAMES = word_set("game match fixture home")
"""Where those are who come to see a club."""
TRIPS = {"fly": "flight", "sail": "sailing"}
"""Verbs of carriers, and the noun of one such trip."""
RUN = "operate"
"""The verb with such a noun."""
ONCE = frozenset({"once", "twice"})
