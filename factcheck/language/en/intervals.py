"""English: how often something runs, and in what time so much comes together. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

RUNNING = word_set("run go leave depart operate come arrive pass exist sail fly be serve")
HAVING = word_set("have see offer")
VEHICLES = word_set(
    "tram bus train ferry boat shuttle flight service departure coach metro underground minibus ship plane one"
)
"""What runs again and again."""
TRIPS = word_set("flight sailing crossing departure")
"""What a carrier operates so many times a week."""
UNITS = word_set("minute hour day week second")
GAPS = word_set("interval frequency")
"""Nouns of the time from one to the next."""
OFTEN = {
    "once": 1,
    "twice": 2,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
}
"""How many times, by its words."""
ANNUAL = {
    "annual": "year",
    "yearly": "year",
    "quarterly": "quarter",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
}
"""Adjectives of a sum that say in what time it comes together."""
PACES = {**ANNUAL, "annually": "year", "hourly": "hour", "nightly": "night"}
"""These, and adverbs that say so."""
PACED = {word: PACES[word] for word in ("hourly", "daily", "nightly", "weekly", "monthly")}
"""Those of which two are two in that time: not "annual" and "yearly", two annual summits are not two in a year."""
ADVERBS = {"year": "annually", "month": "monthly", "week": "weekly", "day": "daily"}
"""A time, and the adverb of "each" or "every" such time."""
OF_A_YEAR = frozenset(word for word, unit in PACES.items() if unit == "year")
TIMES = word_set("hour day night week month quarter year")
"""What a figure is told by: so many "a week"."""
PRICED = word_set("""
    share barrel litre liter tonne ton kilo kilogram kilogramme gram ounce pound bushel gallon bag sack box crate case
    bottle pint glass pack packet carton dozen metre piece unit copy seat ticket plate acre hectare bale head person
    pupil student patient passenger child adult visitor guest household
""")
"""What money is reckoned by ("€2 *a share*", "$70 *a barrel*")."""
EACH = word_set("a an per each every")
"""What stands before such a time."""
AWAY = word_set("ago earlier later before after into")
"""Words after a span that make it a distance."""
