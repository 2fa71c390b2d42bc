"""The English of turns of phrase: what may stand inside an idiom, what calls an event off, what stands idle beside one.
Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

FLAT = word_set(
    """flat outright blunt point-blank stony clear-cut unequivocal unambiguous resounding ringing unqualified unreserved
    thorough proper thumping decisive"""
)
"""What an idiom's noun may have before it ("met with a *flat* refusal"): it weighs, and says no more."""

DATIVE = word_set("give deal hand show accord grant lend offer do serve extend afford")
"""Verbs whose idiom may come last ("gave the plan to build a dam *short shrift*")."""

CALLED_OFF = word_set("cancel call_off scrap scrub axe drop abandon ditch")
"""What is done to an event that does not take place."""

COME_TO_NOTHING = word_set(
    """fall_through come_to_nothing come_to_naught come_to_nought fizzle fizzle_out collapse fall_by_wayside
    fall_apart go_by_board come_unstuck fail_to_materialise"""
)
"""What an event does that does not take place."""

TAKEN_PLACE = word_set("materialise materialize go_ahead come_off come_about come_to_pass go_forward transpire happen")
"""What an event does, or fails to do, that takes place."""
