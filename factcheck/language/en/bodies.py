"""English: the nouns by which bodies and places are spoken of once they are known ("the hospital", "the bridge")."""

from __future__ import annotations

from factcheck.language.tables import word_set

KINDS = {
    "organisation": word_set("""
        company firm corporation business enterprise group organisation organization institution institute agency
        authority association federation society foundation charity trust fund bank insurer club team side hospital
        clinic university college school academy museum gallery library theatre theater opera orchestra church
        party union ministry council court airline carmaker maker manufacturer producer operator brewery publisher
        newspaper broadcaster station studio brand chain retailer supermarket hotel restaurant brewer port airport
        conglomerate zoo laboratory cooperative startup start-up utility
        observatory prison festival fair biennale carnival
    """),
    "place": word_set("""
        bridge tunnel tower building palace castle church cathedral mosque temple monument stadium arena hall museum
        gallery library theatre theater hospital school station airport port park garden zoo market
        hotel mine plant factory mill refinery dam reservoir canal road motorway highway railway line square street
        island lake river mountain valley forest reserve city town village district
        strait bay gulf fjord lagoon peninsula canyon glacier
        pool rink lido farm pier marina cinema depot lighthouse windmill sawmill cemetery aquarium kindergarten
    """),
    "region": word_set("region province state district county valley island"),
    "source": word_set("newspaper broadcaster channel station outlet daily weekly agency portal website magazine"),
    "country": word_set("country nation republic"),
    "thing": word_set("""
        ship vessel ferry boat train satellite rocket telescope probe spacecraft rover lander orbiter drone icebreaker
        submarine aircraft plane car model device vaccine drug
        prize award trophy medal cup championship tournament marathon
        film book novel album opera series game programme program project reactor pipeline cable bill law treaty
    """),
}
"""Kind of an entity -> nouns for it. One whose name holds such a noun is called by that ("St Anne's *Hospital*")."""
SORTS = {
    "organisation": KINDS["organisation"],
    "person": word_set("man woman politician statesman leader"),
    "city": word_set("city town capital"),
    "place": KINDS["place"] | {"residence"},
    "country": KINDS["country"] | {"state"},
}
"""Kind of an entity -> nouns that only say of what kind it is ("Nordbank, *a bank*, opened …")."""
ANY = word_set("company business group organisation organization institution conglomerate authority brand firm")
"""Nouns that any body may be called by."""
ASSEMBLIES = word_set("parliament legislature assembly")
"""Nouns for the body that makes a country's laws, whatever its name."""
MEMBERS = dict.fromkeys(("lawmaker", "legislator", "parliamentarian", "mp"), ASSEMBLIES) | {
    "senator": frozenset({"senate"}),
    "deputy": ASSEMBLIES,
}
"""Nouns of those who sit in a body, who together decide what it decides."""
SOLE = word_set("""
    festival fair biennale carnival championship tournament broadcaster airline carmaker insurer retailer brewery
    newspaper museum gallery library theatre opera orchestra zoo club hospital clinic university observatory laboratory
    institute prison hotel restaurant supermarket studio conglomerate
""")
"""Nouns of bodies of which texts that name one only mean that one, in whichever text; of courts, banks and schools
there are more than are named."""
PUBLIC = word_set("city town state county district village community")
"""Nouns before another one that tell whose it is, and not of what sort."""
COMMUNAL = word_set("public municipal communal local city town village community")
"""Words before a noun that only say that it is its town's."""
HOUSES = word_set("building house premises")
"""Nouns for what a body is in ("the library *building*")."""
HOUSED = word_set("new main old former central present current original")
"""Adjectives that say which house of a body is meant ("the *main* library")."""
PROTECTED = word_set("national nature natural wildlife game marine forest")
RESERVES = word_set("park reserve sanctuary refuge")
"""What ends the name of protected land ("Castrenne *National Park*")."""
CARING = word_set("""
    trust foundation charity society association fund authority commission committee council board alliance federation
    agency
""")
"""Nouns of bodies that have their name from what they care for ("Harlow Moss *Trust*" … "on Harlow Moss")."""
TOWNS = word_set("city town village district municipality borough community")
"""Nouns for a place whose name tells nothing: what it is else, nobody knows."""
BUILT = word_set("""
    bridge tunnel tower building palace castle church cathedral mosque temple monument stadium arena hall museum gallery
    library theatre hospital school clinic station airport port park garden zoo market hotel mine plant factory mill
    refinery dam reservoir canal prison swimming_pool pool rink lido farm pier marina cinema depot lighthouse
    windmill sawmill cemetery aquarium kindergarten reactor pipeline
""")
"""Nouns of what is built, or laid out, in a place, whose name it bears ("the Vell swimming *pool*")."""
CRAFT = word_set("plane aircraft airliner jet ship ferry boat vessel bus train helicopter locomotive")
"""Nouns of what a carrier has to carry with."""
TOWNISH = frozenset({"port"})
"""First words of names of towns ("Port Louis"); only as its last word such a noun says what is named."""
LINKS = word_set("line railway bridge tunnel road motorway highway canal")
"""Places that are built and lead from one to another: of them is told what is told of things."""
ORGANISATIONS = word_set("organisation organization institution")
"""Nouns for any body, whatever its name."""
SHORT = {"fc": "club", "afc": "club", "cf": "club", "sc": "club", "rfc": "club", "inc": "company", "ltd": "company",
         "plc": "company", "ag": "company", "gmbh": "company", "corp": "company", "llc": "company", "co": "company",
         "airlines": "airline", "air": "airline", "airways": "airline", "motors": "carmaker", "insurance": "insurer",
         "infirmary": "hospital", "broadcasting": "broadcaster", "television": "broadcaster", "tv": "broadcaster",
         "radio": "station", "fm": "station", "studios": "studio", "philharmonic": "orchestra",
         "symphony": "orchestra", "courier": "newspaper", "herald": "newspaper", "gazette": "newspaper",
         "tribune": "newspaper", "chronicle": "newspaper", "observer": "newspaper", "pictures": "company",
         "breweries": "brewery", "brewing": "brewery", "press": "publisher",
         "railways": "railway", "hospitals": "company", "schools": "company", "hotels": "company",
         "dairy": "company", "bakery": "company", "winery": "company", "distillery": "company"}  # fmt: skip
"""Words of names that say what kind of body they name."""
ALIKE = {"firm": "company", "corporation": "company", "business": "company", "enterprise": "company",
         "theater": "theatre", "organization": "organisation", "side": "club", "team": "club",
         "group": "company", "arena": "stadium"}  # fmt: skip
"""Nouns that name one kind of body in other words."""
MERGING = word_set("merge amalgamate combine unite fuse")
"""Verbs of those who become one ("merged into Vell Hospital")."""
TEAMS = word_set("athletic united rovers wanderers albion rangers hotspur dynamo spartak")
TRADES = word_set("""
    energy steel shipping logistics foods pharma pharmaceuticals technologies technology holding holdings industries
    systems media telecom telecommunications software robotics electric oil gas petroleum mining metals materials
    chemicals engineering electronics motor automotive airways capital investments ventures partners
    properties estates developments construction construct cement paper textiles dairies bakeries farms wines
    entertainment games studios records consulting services solutions networks labs therapeutics biotech group brands
""")
"""Words at the end of names of clubs, and of companies."""
COMPANIES = word_set("""
    company carmaker maker manufacturer producer operator startup start-up utility chain brand retailer supplier
    developer builder distributor contractor subcontractor wholesaler importer exporter
""")
"""Nouns for a company of which the name tells no more than its trade."""
SHORT |= dict.fromkeys(TEAMS, "club") | dict.fromkeys(TRADES - ORGANISATIONS - frozenset(ALIKE), "company")
POLITICAL = word_set(
    "government parliament legislature senate assembly congress commission committee alliance movement"
)
"""Nouns for bodies whose name holds them; no other body is called so."""
OFFICIAL = word_set("board department bureau inspectorate")
"""Last words of names of public bodies, by which no other body is called either."""
POLITICAL |= OFFICIAL
EVERY = POLITICAL.union(*KINDS.values())
"""All nouns for bodies and places."""


ACTING = word_set("office service administration police")
"""Last words of names of bodies that are called by no noun of their own."""

BEFORE_NAMES = frozenset({"country", "city", "company", "firm", "group", "newspaper", "university", "cooperative"})
"""Nouns before a name that only say what it is."""
BEFORE_LANDS = BEFORE_NAMES | {
    "host",
    "ally",
    "champion",
    "winner",
    "holder",
    "rival",
    "member",
    "giant",
    "co-host",
    "power",
}
"""Those that may stand before the name of a country, too."""
NAMESAKES = frozenset({"group", "company", "brand", "label", "model", "range", "app", "festival"})
"""Nouns of what is called as the body itself is."""


def kind_of(noun: str) -> str:
    """The kind of an entity that is called by a noun."""
    return next((kind for kind in ("organisation", "place", "region", "thing") if noun in KINDS[kind]), "place")


def noun_of(name: str) -> str:
    """The noun in a name that says what kind of body it is ("Bank of Valmere": bank); "" where there is none."""
    words = name.lower().split()
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    if words and words[-1] in ACTING:
        return ""  # "Drug Office" is no drug
    if words and words[-1] in OFFICIAL:
        return words[-1]
    for word in (words[-1], *({words[0]} - TOWNISH)) if words else ():
        noun = SHORT.get(word, word)
        if noun in EVERY:
            return ALIKE.get(noun, noun)
    return ""
