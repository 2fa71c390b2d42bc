"""English: how often something runs. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

RUNNING = word_set("run go leave depart operate come arrive pass exist sail fly be serve")
HAVING = word_set("have see offer")
VEHICLES = word_set(
    "tram bus train ferry boat shuttle flight service departure coach metro underground minibus ship plane one"
)
"""What runs again and again."""
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
