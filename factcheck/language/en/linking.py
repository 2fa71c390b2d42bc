"""Phrases that only link, introduce or colour what follows: they are read over. Data only, one a line."""

from __future__ import annotations

PHRASES = """
all in all
all told
as a matter of fact
as is known
as is well known
as it happens
as it turned out
as it turns out
at the end of the day
at the same time
besides ,
by and large
down the years
for example
for instance
for the record
give or take
having said that
if truth be told
in a nutshell
in addition
in all
in effect
in essence
in fact
in particular
in reality
in rough terms
in round figures
in round numbers
in round terms
in sum
in the meantime
in the process
in total
in truth
in turn
it 's worth noting that
it bears noting that
it bears repeating that
it goes without saying that
it has to be said that
it is common knowledge that
it is no secret that
it is worth adding that
it is worth mentioning that
it is worth noting that
it is worth pointing out that
it is worth recalling that
it is worth remembering that
it is worth stressing that
it must be said that
it should be said that
it so happens that
more to the point
of course
of note ,
on balance
on top of that
overall ,
put together ,
suffice it to say that
taken together
the bottom line is that
the fact is that
the fact of the matter is that
the fact remains that
the reality is that
the truth is that
there is no denying that
there is no doubt that
there is no question that
time and again
to sum up
what 's more
what is more
year after year
year by year
"""
"""Words as the tokens have them; a comma may end a phrase that is one only before it."""

ROWS = tuple(tuple(row.split()) for row in PHRASES.strip().splitlines())

OTHERS = frozenset({"ever-growing", "ever-shrinking", "eye_to_eye", "hand-in-hand"})
"""Adjectives and adverbs among the words that they stand for."""
