"""English: words by which a sentence of a text is cut into the things that it asserts. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set
from factcheck.patterns import late

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
ROOM = word_set("room space seats seating places capacity")
"""What is there "for 420 passengers and 90 cars", and so for either."""
WHOLLY = word_set("all both each none neither")
"""Words before "of them" that tell of all."""
PARTITIVE = WHOLLY | word_set("most many some several few half either any much")
"""Words before "of them"."""
CHIEFLY = word_set("mainly mostly chiefly notably especially particularly primarily predominantly largely")
"""Words before those of a group that matter most."""
PASSED = frozenset(["above all", "in particular", "first and foremost"])
"""Phrases to that effect that the reader reads over."""
COMPARED = word_set(
    "more less fewer longer shorter higher lower larger smaller earlier later faster sooner better worse"
)
"""What begins a comparison that only weighs what was said."""
SPANS = word_set(
    "day days week weeks month months year years hour hours minute minutes round rounds decade decades times"
)
"""Units of how far apart things happen."""
APART = word_set("later earlier late early after before ahead_of behind sooner longer than")
"""Words behind such a unit."""
AROUND = word_set("""
    after before during amid amidst despite notwithstanding following because_of owing_to due_to thanks_to alongside
    with in_spite_of for
""")
"""Prepositions behind a comma: what they bring in only says more of what has been told."""
MAKING = word_set("develop make produce build design invent write publish sell create manufacture")
"""What is done to a work or a product by its maker."""
EXAMPLES = frozenset(["such as", "for example", "for instance", "including", "like", "e.g."])
"""Phrases behind a comma that lead in names of a group that was counted."""
CIRCUMSTANCES = word_set("""
    ground soil weather wind rain snow ice water sea winter summer money time demand supply traffic law work inflation
    material steel wood concrete energy power fuel electricity paper space capacity staff
""")
"""What a reason speaks of, of which nothing else is told: "because the *ground* is wet, it will open later"."""
REASONS = word_set("because since as although though while whereas")
"""What begins a clause at the head of a sentence, without which the rest of it holds as well."""
CENTRES = word_set("centre center heart core hub head top end foot edge side")
"""Places within a thing, at which a text says that something stands: "at its heart is X, a Y"."""
APPOINTING = word_set("appoint elect name nominate choose make hire re-elect crown declare install confirm")
"""Verbs of making somebody something."""
EVERYWHERE = (
    "at sea and on land", "on land and at sea", "at home and abroad", "both at home and abroad", "day and night",
    "by day and by night", "in town and country", "inside and out",
)  # fmt: skip
"""What names two halves and means the whole, behind a verb."""

EARLIER = word_set("once originally previously initially first formerly earlier long at_first")
"""What begins an aside on an earlier plan ("*once* planned for May")."""
MEANT = word_set("planned scheduled expected due meant intended announced set slated billed promised supposed foreseen")
"""What something was, of which the plan is an earlier one."""
FORESEEN = word_set("reported hoped feared agreed foretold predicted anticipated forecast usual")
"""What is only said of what is told, besides what was meant to be (", as *reported*,")."""
SPOKEN = word_set("""
    said says added adds explained explains warned admitted noted stressed wrote complained joked argued recalled
    insisted
""")
"""Verbs behind what somebody says in his own words."""
FINDING = word_set("find conclude")
"""Verbs of saying that have other objects, too: "found cracks", "concluded the talks"."""
CHANGES = word_set("""
    rise rose risen grow grew grown increase increased fall fell fallen drop dropped decline declined shrink shrank
    climb climbed jump jumped gain gained lose lost double doubled triple tripled halve halved slip slipped add added
    rises grows increases falls drops declines shrinks climbs jumps gains loses doubles triples halves slips adds
""")
"""Verbs after which a second figure is told for comparison ("rose to 5 in 2024, after 4 in 2023")."""
AGAINST = word_set("after from against with than to down up compared")
"""Words between a figure and that of an earlier year which is told for comparison."""
OPPOSED = word_set("after from against than")
"""Of these what stands right before it."""
MOVING = word_set("up down higher lower")
WEIGHED = word_set("only just almost nearly already still")
"""Words before a figure that weigh it."""
ON_ITS_WAY = late(r"^On (?:its|their) way,? (?=(?:it|they)\b)| on the way(?=\.?$)")
""" "*On its way* it serves the stadium": it does."""
