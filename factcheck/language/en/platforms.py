"""The English of technology firms: users, downloads, outages, valuations, settlements. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

USERS = word_set("user subscriber follower member customer download")
"""What an app has, and how many ("its users *number* 3 million")."""
COUNTING = word_set("number add total exceed top reach hit pass add_up amount come stand surpass be")
GAINING = word_set(
    "rack notch chalk clock amass rack_up notch_up chalk_up clock_up get pass top reach hit see record have"
)
"""Verbs of having so many downloads."""
SYSTEMS = word_set("server system network computer database website data_centre")
"""What hackers break into, and so into the firm that owns it."""
DOWN = word_set("down offline unavailable inaccessible unreachable")
OUT = word_set("action order service")
"""What an app is that does not work, and what it is "out of"."""
OUTAGES = word_set("outage downtime failure breakdown")
SUFFERING = word_set("suffer have experience see endure report hit")
VALUATIONS = word_set("valuation market_value price_tag")
BEARING = word_set("carry have command reach attain hit fetch bear boast achieve")
"""Verbs between a firm and its valuation."""
DEEMING = word_set("deem estimate reckon judge think believe consider say")
SETTLEMENTS = word_set("settlement")
SETTLING = word_set("reach agree strike make conclude sign measure")
RED = {"red": "lose", "black": "earn"}
"""What a firm's books are in, and what it did so much of."""
EARNING = word_set("generate make post bring_in earn report record book take_in pull_in rack_up")
STRENGTH = word_set("workforce staff team payroll headcount")
"""Nouns of all who work somewhere ("a 2,900-strong workforce")."""
ACCESS = word_set("subscription membership licence license")
"""What one pays for to use a thing: it costs what the thing costs."""
YOU = word_set("you customer user subscriber consumer")
"""Whom a price sets back."""
LEAD = word_set("lead leading main principal")
RAISING = word_set("raise secure pull bring land obtain attract collect pull_in bring_in get")
"""Who gives a firm money, and what the firm does."""
