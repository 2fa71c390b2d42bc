"""English: how a text tells who says what it tells, in words and in patterns of words. Data only."""

from __future__ import annotations

from factcheck.language.en import people
from factcheck.language.tables import word_set
from factcheck.patterns import late

FINDING = word_set("find calculate rule count compute learn establish determine")
"""Verbs that tell of what is said when they stand behind a comma, after all that is said."""
RECORDS = "accounts|books|figures|report|annual report|estimates?|statement|statistics|calculations?|records|data"
"""What somebody has written, of whom it says so."""
RECORDED = late(rf"\b([Aa]ccording to (?:the )?[^,.;]{{1,50}}?)['’]s? (?:own )?(?:{RECORDS})(?=[,.])")
"""What a body has written: what it says is what the body says."""
COUNTED = late(
    r"((?:The |[A-Z])[^,;:.\d]{2,50}?) (?:counted|registered|recorded|reported) (\d[\d,.]* [a-z]+) (?:who|that) "
    r"((?!(?:is|are|was|were|has|have|had)\b)[^,;]+\.)$"
)
""" "The union counted 900 drivers who took part": so many took part, says the union."""
CITED = late(r"\b[Aa]ccording to the ((?:[a-z][a-z-]+ ){1,2}[a-z][a-z-]+)(?=[,.;])")
""" "according to the *housing office*"."""
REPORT = late(
    r"(?:(?<=^ )|(?<=ccording to ))"
    r"(?:an?|the|its) (?:own |new |recent |annual )?(?:audit|report|study|survey|review|analysis|investigation|inquiry|"
    r"count|estimate) (?:by|of|from) (?=(?:the )?[A-Z])"
)
""" ", a report by the Vell Institute found": the institute found; but not "withdrew *the study by* X"."""
SAYING = "said|says|added|adds|announced|explained|told reporters|according to|wrote|warned|admitted|noted|stressed"
"""Verbs of a speaker."""
WHO = rf"(?:[A-Z][\w’'-]+ ){{1,2}}(?:(?:{'|'.join(sorted(people.PARTICLES))}) ){{0,2}}[A-Z][\w’'-]+"
"""A name of several words."""
APPOSED = late(
    rf"(\b(?:{SAYING})) (?:the|its|their|his|her) (?:[a-z][\w’'-]* ){{0,5}}[a-z][\w-]*"
    r"(?: (?:of|at) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})?, "
    rf"({WHO})(?=[,.]|$)"
    r"(?:,( (?:on|in) [A-Z]\w+))?"
)
""" "…, said the trade minister, Ada Brandt": Ada Brandt said so."""
BETWEEN = late(
    rf"(?<=[,.?!][\"”»] )({WHO}), (?:the|an?|its|their|his|her) [^,\"“”]{{3,80}}, (?=(?:{SAYING}|told|insisted)\b)"
)
""" ""…," *Peter Amrein, the chairman, insisted*": he insisted."""
OF_HIM = late(
    rf"([,.?!][\"”»] (?:{SAYING}) {WHO}), (?:the|an?|its|their|his|her) [^,\"“”]+ (?:who|which|that) [^\"“”]+\.$"
)
""" ""…," said *Nikola Vidan, the judge who headed the inquiry*": he said so."""
ITS = late(
    rf"(?<=[,.?!][\"”»] )(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z][\w’'-]* ){{0,3}}[a-z][\w-]*, ({WHO}), "
    rf"(?=(?:{SAYING}|told)\b)"
)
""" ""…," *its chief executive, Petri Ahola,* said"."""
MAKES = late(r"^([“\"]?)(?:That|This) makes (us|it) (?=(?:one of )?(?:the|a|an) )")
""" "*That makes us* one of the largest investors": we are."""
EXPECTING = word_set("expect reckon predict forecast estimate believe assume calculate anticipate")
"""Verbs of those who tell what will be."""
ANSWERING = "said|says|told|added"
"""Verbs of whoever holds an office while the text speaks; what else it tells of the holder may be of another time."""
PAST = late(r"\b(?:former|late|then|deputy|acting|vice|ex)\b")
"""What somebody is who no longer, or not quite, holds an office."""
HERE = late(
    r" (?:with|to|for|in) (?:this|our) (?:newspaper|paper|magazine|agency|programme|website|reporter|channel|journal)\b"
)
""" "In an interview *with this newspaper* she called …": whose it was, the source tells."""
SPOKEN_OF = {"am": "is", "'m": "is", "have": "has", "'ve": "has", "do": "does"}
"""What goes with "I" -> what goes with the name of who speaks."""
SPEAKING = frozenset({"i", "me", "my", "we", "us"})
"""Words for whoever speaks; "our port" is a part of what one says of it."""
THEN = late(r"\b(?:[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]y|[Bb]efore) then\b")
"""A time that the sentence before has told."""
