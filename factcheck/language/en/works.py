"""The English of works and of those who make, show and visit them. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

MADE = {
    **dict.fromkeys(word_set("film movie documentary picture series thriller drama"), "direct"),
    **dict.fromkeys(word_set("novel book poem play memoir biography story essay song textbook libretto"), "write"),
    **dict.fromkeys(word_set("painting canvas portrait fresco watercolour mural"), "paint"),
    **dict.fromkeys(word_set("opera symphony concerto sonata ballet score"), "compose"),
    **dict.fromkeys(word_set("building house tower wing bridge pavilion extension stadium dress logo"), "design"),
}
"""Nouns of works, with what who made them did."""
WORKS = frozenset(MADE) | word_set("work piece drawing sculpture photograph photo print")
NAMING = word_set("name vote crown judge declare select adjudge choose pick")
"""Verbs of giving somebody a prize by what it is for ("was named best actress")."""
LEADERS = word_set("president head chair chairman chairwoman chairperson chief leader boss")
COMMITTEES = word_set("jury committee panel commission board delegation inquiry council team taskforce faction group")
"""Bodies that somebody leads who is "jury president", "head of the panel"."""
PRICED = word_set("ticket admission entry entrance membership subscription pass")
"""What costs something, so that "is" before a sum tells its price."""
HOLDINGS = word_set("holding collection")
RUNNING_TO = word_set("run number comprise count total amount hold contain have span")
"""Verbs between what a museum holds and how much it is."""
CROWDS = word_set("crowd audience turnout throng")
SHOWS = word_set("exhibition exhibit show fair festival retrospective musical play run series")
DAYS = {"last": "close", "final": "close", "closing": "close", "first": "open", "opening": "open"}
"""What a thing does on the day of it that is called so."""
