"""English: words of what is done to one thing or person again, years later."""

from __future__ import annotations

from factcheck.language.tables import word_set

ANEW_AFTER = {"close": 1, "reopen": 1, "elect": 3}
"""What is done to one thing or person again, and after how many years at the earliest."""
ONE_MORE_AFTER = 5
"""After how many years "a bridge" that somebody opened is hardly the one that a source calls "the bridge"."""
CLOSED_FOR_GOOD = word_set("""
    factory plant mill mine pit colliery refinery smelter brewery distillery foundry steelworks sawmill shipyard works
    dairy slaughterhouse quarry branch subsidiary firm company business newspaper
""")
"""What closes once: a library or a border may be open again later."""
LASTING = word_set("open found build adopt introduce join")
"""What lasts once it is done: nobody plans to do it anew within a few years, as one plans to close for a winter."""
STATES = word_set("be own lead head run operate live work belong serve chair manage represent employ use exist")
"""Verbs of what lasts: since when it has been so, it was so at all times."""

OLD = frozenset({"old", "former", "previous", "original"})
NEW = frozenset({"new", "present", "current"})
"""Adjectives of what there was, and of what is in its stead: two things of one name."""
