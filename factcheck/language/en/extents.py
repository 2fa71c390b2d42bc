"""Words of how large, long, deep, heavy a thing is."""

from __future__ import annotations

from factcheck.language.tables import word_set
from factcheck.model import Comparator

ACRES = word_set("hectare acre square_kilometre square_mile square_metre km² m²")
"""Concepts of the units in which a surface is told."""
LENGTHS = word_set("metre meter kilometre kilometer mile foot feet centimetre yard m km")
"""Units of how far something goes."""
DIMENSIONS = {"length": "long", "height": "high", "width": "wide", "breadth": "wide", "depth": "deep"}
"""Nouns of how far something goes, and the adjective that says the same."""
ALIKE = {"breadth": "width"}
COMING_TO = word_set("be measure reach stand stand_at come come_to amount amount_to total")
"""Verbs between a height, a weight and how much it is."""
BEING = word_set("be measure stand have run reach stretch extend")
"""Verbs between a thing and how much it is in height, in weight."""
HAVING = word_set("have reach attain possess boast")
"""Verbs between a thing and its height."""
GOING = word_set("go go_down reach extend descend stretch plunge")
"""Verbs of what goes down so far."""
WEIGHING = word_set("weigh weigh_in tip")
SPREADING = word_set("extend spread sprawl stretch range")
"""Verbs of a surface that need an "over" before how large it is."""
HOW = word_set("large big long high tall deep wide broad heavy old")
"""Adjectives of a measure, after "how"."""
MUCH = word_set("much long far fast large")
"""What stands before a verb that has a measure ("how *much* X weighs")."""
COMPARED = {"longer": "long", "taller": "tall", "higher": "high", "deeper": "deep", "wider": "wide"}
COMPARED |= {"shorter": "long", "narrower": "wide", "lower": "high"}
COMPARED |= {"heavier": "heavy", "lighter": "heavy", "older": "old", "younger": "old"}
"""Comparatives, and the adjective of the same measure."""
SQUARE = ("square-",)
TAKING = word_set("cost weigh take last cover measure")
"""Verbs with a measure behind them, that may stand at the end after "what"."""
SURPLUS = word_set("more fewer")
MEASURES = {"heavy": word_set("tonne ton kilogram kilo gram pound kg g t lb")}
"""Units of what is told by an adjective, where they are no lengths."""
TAGS = {"long": "r", "old": "n", "heavy": "n"}
"""How adjectives are read behind their measure ("is 14 kilometres *long*")."""
METRIC = {
    **dict.fromkeys(("metre", "meter", "m"), ("length", "1")),
    **dict.fromkeys(("kilometre", "kilometer", "km"), ("length", "1000")),
    **dict.fromkeys(("centimetre", "centimeter", "cm"), ("length", "0.01")),
    **dict.fromkeys(("kilogram", "kilo", "kg"), ("weight", "1")),
    **dict.fromkeys(("tonne", "ton", "t"), ("weight", "1000")),
    **dict.fromkeys(("hectare", "ha"), ("surface", "1")),
    **dict.fromkeys(("square_kilometre", "square_kilometer", "km²"), ("surface", "100")),
}
"""Units, with what they measure and how many of the smallest they are."""
ONE = LENGTHS | MEASURES["heavy"] | word_set("hectare litre liter")
"""Units that "a" counts ("more than *a* kilometre")."""
ABOVE = word_set("more over above longer taller higher deeper wider heavier older")
BELOW = word_set("less under below shorter lower narrower lighter younger")
ABOUT = word_set("about around roughly approximately some")
NEARLY = word_set("nearly almost")
"""What stands before "a kilometre", by what it says of how much there is."""
BESIDE_AGES = {"under": Comparator.LT, "below": Comparator.LT, "over": Comparator.GT, "above": Comparator.GT}
"""Prepositions of an age: "under *the age of* five"."""
