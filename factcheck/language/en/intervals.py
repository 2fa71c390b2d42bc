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
