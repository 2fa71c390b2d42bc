"""English: nouns that a text introduces and goes on with ("a cheese plant … the plant"), and those that it does not.
Data only."""

from __future__ import annotations

from factcheck.language.en import belongings, bodies, closed, cutting, people
from factcheck.language.en.takers import ATTRIBUTES, DEEDS, DOCUMENTS, RESTS, TIMES
from factcheck.language.tables import word_set

POINTING = frozenset({"this", "that"})
DEFINITE = POINTING | {"the"}
ARTICLES = DEFINITE | {"a", "an"}
APART = word_set("second third fourth fifth other another next previous last former old older further different first")
"""Words before a noun of one beside others."""
LOOSE = word_set("new same whole entire said present planned finished modern big huge small little")
"""Adjectives that tell no other one."""
OF = frozenset({"of"})
PLACING = frozenset({"in", "at", "on", "near", "between", "to", "from", "of", "for", "with"})
NEVER = (
    frozenset(closed.PERSON_NOUNS)
    | people.OCCUPATIONS
    | closed.TITLES
    | ATTRIBUTES
    | RESTS
    | TIMES
    | bodies.TOWNS
    | bodies.KINDS["region"]
    | bodies.KINDS["country"]
    | frozenset(cutting.SPANS)
    | belongings.EVENTS
    | belongings.ANYONES
    | DEEDS
    | DOCUMENTS
    | word_set("""
    number share amount total figure sum level rate percentage way case fact idea point part side end start beginning
    visit trip tour talk meeting session
    time day place thing people person public west east north south sea coast world market economy state government
    court police press media internet weather question problem reason result news staff management board union
    future past present moment morning evening night word name subject area capital centre center crowd audience
    """)
)
"""Nouns that are nobody's, of people, times, and such as every text has."""


FIRMLY = (bodies.ANY | bodies.COMPANIES | {"cooperative"}) - {"authority"} - bodies.ORGANISATIONS
"""Nouns that a firm may be called by, whatever its name."""


TRADES = bodies.COMPANIES - {"company"}
"""Those that tell what it does: another one's builder and supplier, too."""
GENERIC = word_set("company firm business corporation enterprise")
"""Those that tell nothing of what a firm does."""
SIDE = word_set("like unlike beside besides alongside")
"""Prepositions before one besides the subject."""
THERE = word_set("in at near around outside")
"""Prepositions before a place."""


BUILDING = frozenset({"building", "house"})
HOUSES = word_set("""
    hospital clinic school university museum library theatre prison hotel gallery opera station arena stadium
""")
"""Nouns of what is called "the building", or "the house", too."""
FIRMS = word_set("""
    airline bank insurer carmaker brewery publisher broadcaster retailer supermarket hotel chain brand railway
    restaurant conglomerate cooperative utility studio airport brewer maker operator manufacturer producer
""")
"""Nouns of bodies that are called "the company", too."""


STRIKES = frozenset({"strike", "walkout"})
BOARDS = word_set("board union council court police commission committee")
"""Nouns that take up a name with them, and nobody else."""


COUNTED = word_set("""
    line route terminal unit reactor block pier hall runway bus motorway highway phase building turbine berth
    platform tower section lot plant flight mine shaft stage hangar
""")
"""Nouns of things that are told apart by numbers ("Line 9", "Terminal 2")."""
AGAIN = 3
"""Times that texts name such a thing of which they go on to tell."""
OWNED = word_set("""
    profit loss revenue sale employee worker workforce staff share shareholder factory headquarters product
    customer board chairman chairwoman chief_executive director spokesman spokeswoman founder
""")
"""Nouns of what firms have and towns hardly."""
HEADING = word_set("""
    director chair chairman chairwoman chairperson chief_executive spokesman spokeswoman spokesperson manager head
    treasurer secretary boss
""")
"""Nouns of those who head a body, or speak for it."""
JOINED = word_set("member employee customer subscriber shareholder worker volunteer")
"""Nouns of those whom a body has."""
RUNNING = word_set("run generate handle brew manage provide process deliver transport distribute insure")
"""Verbs of bodies, and of those who work for themselves."""
SORTS = bodies.KINDS["organisation"] | bodies.COMPANIES | frozenset(bodies.SHORT) - bodies.TEAMS
"""Nouns that say of a name that it is a body's."""
TAKING_UP = frozenset({"building", "facility", "site", "complex", "structure", "premises"})
"""Nouns by which a building is taken up."""
INTRODUCING = frozenset({"a", "an", "its", "their", "his", "her"})
"""Words before a building of which nothing was told before."""
INNER = frozenset({"home", "floor", "room", "camp", "building"})
"""Nouns among those of buildings that tell of a part of one, or of any."""
DULL = word_set("a an the of in on at to for and or by with from is are was were be been has have had its their")
"""Words that tell nothing of what a sentence is about."""
