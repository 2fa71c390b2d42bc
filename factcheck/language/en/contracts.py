"""English: whom somebody has build, supply or run a thing. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

CHOOSING = word_set("choose select pick hire commission engage contract appoint task entrust charge assign")
"""Verbs with whom one has do it as their object."""
GIVING = word_set("award give hand grant assign let")
GETTING = word_set("win get receive land secure clinch obtain bag gain scoop")
"""Verbs with the contract as their object."""
CONTRACTS = word_set("contract job commission tender order task")
ORDERS = word_set("order commission")
"""Contracts for goods, where no deed is named."""
DEEDS = word_set(
    """build construct erect supply deliver design renovate refurbish rebuild extend run operate manage maintain make
    produce develop install provide lay restore modernise modernize clean equip furnish convert dig"""
)
"""What contractors do."""
SUPPLIERS = word_set("supplier")
"""What those are called that supply somebody."""
PLANNING = word_set("plan foresee envisage provide schedule")
"""Verbs, in the passive, of what there is to be somewhere."""
