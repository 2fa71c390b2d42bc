"""English: nouns that a text leaves without their owner ("the opening", "a ticket", "the strike"). Data only."""

from __future__ import annotations

from factcheck.language.en.bodies import KINDS, LINKS
from factcheck.language.tables import word_set

ANYONES = word_set("""
    construction opening inauguration completion launch delay postponement renovation refurbishment extension expansion
    closure cost budget founding anniversary logo website name name_change
""")
"""What happens to a thing or body, and what each has."""
RESULTS = word_set("""
    profit loss revenue sales income harvest output production throughput debt share_price turnout popularity
    attendance membership market_share
""")
"""What a body or place has in a year: of "*X's* profit" a text goes on with X."""
TRAVEL = word_set("""
    train passenger traveller traveler ticket seat fare journey trip ride timetable carriage
    phase section stage branch
""")
BODYS = word_set("""
    strike walkout revenue profit loss deficit surplus debt staff workforce payroll headcount employee worker
    management board supervisory_board chairman chairwoman chief_executive director spokesman spokeswoman founder
    headquarters merger takeover shareholder share customer annual_report supplier contractor
""")
CLUBS = word_set("""
    coach captain goalkeeper striker squad player stadium academy sponsor shirt_sponsor fan supporter home_match title
    women's_team attendance transfer
""")
CARE = word_set("patient nurse doctor ward bed operation waiting_list")
LEARNING = word_set("student lecturer professor campus faculty tuition")
SHOWING = word_set("visitor exhibition collection ticket admission curator")
OWNED = (
    (LINKS | word_set("train ferry airline airport ship"), TRAVEL),
    (word_set("club team side"), CLUBS | word_set("ticket") | BODYS),
    (word_set("hospital clinic"), CARE | BODYS),
    (word_set("university college school academy"), LEARNING | BODYS),
    (word_set("museum gallery theatre library zoo opera"), SHOWING | BODYS),
    (KINDS["organisation"] | word_set("company"), BODYS),
)
"""Nouns by which a body or thing is called -> what it has, besides what all have."""
NATURAL = word_set("""
    passenger traveller traveler ticket fare seat patient student visitor employee customer fan train
    phase section
""")
"""Of these a text about one owner tells without an article, or with "a", and means the owner's."""
PARTS = {
    "dam": word_set("reservoir spillway power_plant power_station turbine"),
    "stadium": word_set("pitch roof stand"),
    "arena": word_set("roof stand"),
    "bridge": word_set("deck pylon pier"),
    "tunnel": word_set("tube portal"),
    "mine": word_set("shaft pit"),
}
"""Noun of what is built -> its parts, which texts name without saying whose they are."""
PIECES = frozenset().union(*PARTS.values()) | word_set("facade front wall window door floor ceiling boiler lift organ")
"""What neither opens nor closes: the house does of which it is a piece."""
PAPERS = word_set(
    "report petition study survey letter statement article list poll proposal complaint appeal request bid"
)
"""Texts that have no price, so that "the cost" is that of something else."""
PATRONS = word_set("sponsor co-sponsor backer patron benefactor donor funder tenant")
"""Nouns of those who pay for a body."""
PROJECTS = word_set("""
    opening reopening completion construction price cost bill repair renovation restoration refurbishment inauguration
    price_tag
""")
"""What a thing that a paragraph has just told of has, or what happens to it ("the price", "the repair")."""
TOLD_AS = {
    "close": word_set("closure reopening"),
    "shut": word_set("closure reopening"),
    "rebuild": word_set("rebuilding reopening"),
    "restore": word_set("restoration reopening"),
    "open": word_set("opening inauguration"),
    "reopen": word_set("reopening"),
    "build": word_set("construction"),
    "complete": word_set("completion"),
    "launch": word_set("launch"),
    "postpone": word_set("postponement delay"),
    "renovate": word_set("renovation refurbishment restoration reopening"),
    "extend": word_set("extension"),
    "expand": word_set("expansion"),
}
"""Verb of what happens to a thing -> the nouns for it."""
TOLD_BY = {
    "rebuilding": "rebuild",
    "reconstruction": "rebuild",
    "renovation": "renovate",
    "refurbishment": "renovate",
    "restoration": "restore",
    "closure": "close",
}
"""Noun of what happens to a thing ("the renovation of X") -> its verb."""
HAPPENED = frozenset().union(*TOLD_AS.values())
"""What happens to a thing of which a text may have told before, and to none of its parts alone."""
WORKS = word_set("cost construction completion")
"""Of these a firm has none: they are those of what it builds."""
LASTING = word_set("anniversary budget debt founding website name cost")
"""Of these a place that holds others has, too."""
TO = dict.fromkeys(word_set("ticket seat fare journey trip ride passenger traveller traveler"), "on") | dict.fromkeys(
    word_set("strike walkout"), "at"
)
"""How such a noun is bound to its owner, where not by "of"."""
ACCIDENTS = {
    "derail": "derailment",
    "crash": "crash",
    "collide": "collision",
    "explode": "explosion",
    "collapse": "collapse",
    "capsize": "capsizing",
    "sink": "sinking",
    "erupt": "eruption",
    "attack": "attack",
    "shoot": "shooting",
    "strike": "strike",
}
"""What happens, and the noun for it: what people are hurt in, or take part in."""
EVENTS = frozenset(ACCIDENTS.values()) | word_set("""
    outbreak epidemic fire blaze flood accident strike walkout inquiry investigation festival tournament match concert
    trial vote election referendum fair conference bombing blast earthquake storm
""")
"""What is told once in full ("an outbreak of flu at the Vell Hospital") and taken up with "the"."""
EVENTS |= frozenset({"emergency landing"})
MISHAPS = {"overturn": "accident", "run_aground": "grounding", "catch_fire": "fire"}
"""What happens to one thing, and the noun for it."""
DISASTERS = word_set("""
    fire blaze wildfire explosion blast flood storm earthquake avalanche landslide mudslide tornado hurricane typhoon
    cyclone collision crash derailment shooting stampede
""")
"""What strikes somebody or something."""
HARM = frozenset({"injure", "kill", "die", "hurt", "wound"})
HURT = word_set("passenger traveller traveler patient visitor student worker employee")
"""People who are hurt in an accident, whoever carries or employs them."""
BEFALLING = dict.fromkeys(
    ("injure", "kill", "die", "hurt", "wound", "infect", "participate", "arrest"), "in"
) | dict.fromkeys(("postpone", "cancel", "call_off", "suspend", "close", "evacuate"), "during")
"""What befalls people or things in an event, and how the event is told with it."""
