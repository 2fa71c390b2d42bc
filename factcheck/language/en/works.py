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
MAKERS = {
    "director": "direct",
    **dict.fromkeys(word_set("author writer playwright screenwriter librettist"), "write"),
    "composer": "compose",
    "architect": "design",
    "designer": "design",
    "translator": "translate",
    "discoverer": "discover",
    "inventor": "invent",
}
"""Who made a work, with what they did: one alone is *the* author of it."""
BOX_OFFICE = "box_office"
EARNING = word_set("earn make take take_in gross bring_in rake_in pull_in collect net ring_up bring rake pull do")
"""Verbs of what a film takes in."""
STAGED = word_set(
    "gala concert ceremony premiere final match game show event party reception conference congress debate"
)
"""What a place hosts, beside what happens once."""
BEST = word_set("best top outstanding")
PROGRAMMES = word_set("programme program line-up lineup selection schedule bill repertoire")
COMPRISING = word_set("comprise consist number total run boast count have be")
"""Verbs between a programme and all that it is made of."""
ORDERING = word_set("order give commission greenlight announce grant award make hand buy approve confirm")
GETTING = word_set("get receive win")
"""Verbs of a series that goes on for another season: of who orders it, and of the series."""
COPIES = word_set("copy unit record album ticket disc")
ATTENDING = word_set("visitor spectator viewer guest fan festivalgoer filmgoer moviegoer cinemagoer concertgoer")
"""Who comes to a show, where a headline only counts them."""

# Works of firms, and what is lodged with courts: whose they are.
KEEPING = word_set("build construct erect own run operate plan put_up set_up establish open keep maintain")
"""Verbs of what somebody does with works of his own ("the factory *that X is building*")."""
KEPT = word_set("facility site line shop branch office railway airport airline bank newspaper")
"""Kinds of such works."""
FILING = word_set("bring file lodge make submit raise put_in launch enter take_out hand_in present")
"""Verbs of what somebody lodges ("the complaint *that X had brought against Y*")."""
FILED = word_set(
    "complaint lawsuit suit appeal petition objection claim proposal application bid challenge case motion"
)
AGAINST = frozenset({"against", "over", "about", "with", "to", "for"})
"""Marks of what it is about, of those who get it."""

# What works do, and what is done there.
USE = word_set("consumption use usage demand requirement need")
"""Nouns of how much of a stuff something uses ("the *water consumption* of the plant")."""
WORK = word_set("work job employment")
FINDING = word_set("find get obtain have take_up")
PROVIDING = word_set("provide offer give create generate mean")
ERECTING = word_set("build construct erect put_up")
OUTPUT = word_set("production manufacturing")
STARTING = word_set("start begin commence launch kick_off get_under_way take_up")
DONE_IN_WORKS = frozenset({"produce", "consume", "found", "open"})
"""Concepts of what a firm does in its works: they do it."""
TOWARDS = frozenset({"for", "towards", "toward", "into"})
"""Marks of what money is given for."""

# What comes through pipes and lines to homes, and who is left without it.
PIPED = word_set("water gas heating heat internet tap_water drinking_water running_water")
AT_WORK = word_set("operation service")
"""What a body has its cranes and trains in that it runs."""
MEANS = word_set(
    "turbine kettle machine panel plant factory mill furnace reactor hen cow press loom vine well mine brewery"
)
"""What makes things for the body that has it."""
POWER = word_set("power electricity")
RUNNING = word_set("running drinking tap clean hot")
HOUSED = word_set("home household house person people customer resident inhabitant family flat property")
TOLLED = word_set("death case infection mortality")
"""What an illness is told to have brought: "malaria *deaths*"."""
JOINT = word_set("""
    develop build produce design found open run hold launch write direct compose fund own test conduct discover invent
    publish construct operate organise
""")
"""Concepts of what several may do together ("X and Y developed it": X did with Y)."""
ENTRY = word_set("admission entry entrance access")
"""What one pays for to be inside."""
GOING = word_set("get go come walk")
"""What visitors do "in"."""
LETTING = word_set("let admit allow")
"""What is done to them by whose place it is."""
FEES = word_set("fee subscription due")
"""Nouns of what members pay."""
BELONGING = "membership"
"""What they pay it for."""
