"""English: words of being late or early, of last days and of waiting. Data only."""

from __future__ import annotations

from factcheck.language.en.closed import SEASONS
from factcheck.language.tables import word_set

LATER = word_set("later earlier sooner")
PLANNED = word_set("planned scheduled expected intended announced promised foreseen hoped envisaged agreed")
"""What stands after "than" in "later than *planned*"."""
SUPPOSED = word_set("supposed meant due scheduled expected intended planned")
SPANS = word_set("day week month year hour minute decade fortnight")
PAPERS = word_set("application bid entry submission registration tender nomination claim proposal request comment vote")
"""What is handed in."""
DEADLINES = word_set("deadline cut-off cutoff")
"""The last day for that."""
ACCEPTING = word_set("accept take receive welcome invite")
"""What is done to papers by those who get them, until that day."""
SUBMITTING = word_set("submit hand_in send send_in file lodge make receive register put_in turn_in")
"""What is done to them in time."""
WAITS = word_set("wait waiting_time delay")
"""Nouns of how long one waits."""
FACED = WAITS - {"delay"}
"""What one has before something that one waits for: a delay may come of anything."""
GETTING = word_set("get obtain receive")
"""What it takes so long to do ("nine weeks to *get* a passport")."""
FACING = word_set("face have endure expect")
"""Verbs of those who wait."""
ACROSS = "winter"
"""The season that lies in two years."""
BEGINS = {season: first for season, (first, _) in SEASONS.items()} | {ACROSS: "12-01"}
"""Seasons, and the day on which they begin."""
ENDING = frozenset({"end", "close"})
"""Words for the last of a time ("before the *end* of 2029": in that year)."""
