"""Words of what there is so much of: groups of animals, verbs of standing somewhere, of having, holding and making."""

from __future__ import annotations

from factcheck.language.tables import word_set

GROUPS = word_set("herd flock pack colony swarm shoal pride population")
"""Nouns of all animals of a kind in a place."""
FLEETS = word_set("fleet collection holding stock")
"""Nouns of all things of a kind that somebody has."""
LIVING_THINGS = word_set("animal bird fish insect plant tree")
"""Kinds of what lives in herds and populations."""
HEADS = ("", "$", "…", "animal", "head", "individual", "bird", "specimen")
"""How animals of one kind are counted."""
NUMBERING = word_set(
    """be number total count stand stand_at amount amount_to come come_to reach exceed top pass surpass hit consist
    include comprise have grow rise increase climb fall shrink drop decline dwindle swell double triple halve"""
)
"""Verbs that may say how many a group is."""
COMPRISING = word_set("comprise have count number include consist")
"""Those of which the figure is the object."""
WORKFORCE = word_set("person people worker employee")
"""Nouns of those who work somewhere, whatever they do."""
STANDING = word_set("stand hang run sit lie grow")
"""What things do where they are."""
GROWING = word_set("grow")
"""Those of plants."""
PUT = word_set("install keep store hold locate place house park station stable shelve")
"""What is done to things where they are."""
HAVING = word_set("exist live operate hold own comprise shelter carry be-in run")
"""Concepts of having so much, or of there being so much."""
WHOSE = ("of", "own", "in", "at", "on")
"""Marks of where something is, or whose it is, at its noun."""
WORKING = word_set("handle process")
"""What a terminal or works does with whatever comes: its capacity, by no other deed."""
CARRYING = word_set("carry transport transmit convey take hold store seat accommodate")
"""What carriers and vessels can do with so much."""
LEAVING = word_set("leave roll_off come_off roll")
"""What things do that have been made ("70,000 cars a year can *leave* the plant")."""
