"""English: words by which a sentence of a text is cut into the things that it asserts. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

PLACED = word_set("found settle mention inhabit conquer")
"""What is done to a town as well as to what stands in it: "the museum in Kelm, founded in 1924"."""
ENDED = word_set("""
    restoration renovation refurbishment construction conversion extension expansion modernisation modernization repair
    rebuilding reconstruction demolition excavation electrification upgrade
""")
"""Works on a thing: of these, not of the thing, it is told that they were finished."""
ENDING = word_set("finish complete begin start launch approve announce postpone delay plan interrupt suspend halt")
"""What is done to works."""
FACTIVE = word_set("when because after although though while whereas since")
"""What begins a clause that is asserted as well as the one that it hangs on."""
HINGES = word_set("not no never n't if unless but except only without instead rather until however would should nor")
"""Words that turn round what they stand beside: what holds one is not left out."""
