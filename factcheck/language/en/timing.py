"""English: words of being late or early. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

LATER = word_set("later earlier sooner")
PLANNED = word_set("planned scheduled expected intended announced promised foreseen hoped envisaged agreed")
"""What stands after "than" in "later than *planned*"."""
SUPPOSED = word_set("supposed meant due scheduled expected intended planned")
SPANS = word_set("day week month year hour minute decade fortnight")
