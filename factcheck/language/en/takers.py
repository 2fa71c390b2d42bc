"""English: what can be said of a body, of a thing, of a law or a contract, so that "it" means that. Data only."""

from __future__ import annotations

from factcheck.language.en import bodies
from factcheck.language.tables import word_set

ACTS = word_set("""
    employ hire order buy sell purchase acquire win earn lose carry fly launch sign own operate announce report receive
    cancel recall borrow lend export import produce manufacture train treat serve offer teach admit enrol enroll publish
    supply donate fine approve adopt reject build open close plan want invest pay buy_up take_over set_up found
    sack dismiss lay_off recruit appoint sue broadcast air screen renew commission award demand seek rename auction
    convict acquit sentence ban extradite shelter house feed accommodate
""")
"""Verbs of bodies, with an object."""
EITHER = word_set("serve carry offer cover house accommodate link connect feed")
"""Of these, verbs of things as well ("the line serves the stadium", "the ferry carries 420 passengers")."""
STAFF = word_set("job staff post position worker employee workforce branch shop store")
STAFFS = dict.fromkeys(("cut", "shed", "axe", "slash", "create", "add", "double", "keep"), STAFF)
"""Verbs that with these objects are of bodies, too."""
DOES = word_set("""
    cost open reopen close measure weigh begin start end finish stand lie date stretch
""")
"""Verbs of things built or made, and of what happens, without an object but for a measure."""
DONE_TO = word_set("""
    build complete finish design restore repair inaugurate renovate demolish extend construct unveil erect
""")
"""What is done to things."""
DEEDS = word_set("""
    law bill act treaty agreement deal contract loan grant ban reform rule regulation tax scheme decree pact accord
    licence license memorandum programme program budget sanction embargo moratorium ordinance
""")
"""What is agreed, granted or enacted."""
TAKES = {
    "take": word_set("effect"),
    "come": word_set("force"),
    "enter": word_set("force"),
    "limit": word_set("use number sale amount time import export access"),
}
"""Verb -> objects with which it is said of what is enacted."""
RUNS = {"enter": word_set("service operation"), "go": word_set("service operation")}
"""Verb -> objects with which it is said of what is built."""
HARM = word_set("attack infection symptom risk death case pain mortality hospitalisation hospitalization fever relapse")
EFFECTS = dict.fromkeys(("reduce", "cut", "lower", "prevent", "halve", "relieve", "ease"), HARM)
"""Verb -> objects with which it is said of a medicine and the like."""
GIVES = word_set("give grant award lend pay offer send sell lease donate hand promise")
"""Verbs with somebody who gets something."""
HAS = word_set("""
    plane aircraft route fleet network hub plant factory store shop branch brand product member site office train bus
    ship ferry vehicle
""")
"""What bodies of many kinds have."""
LASTS = word_set("run last apply hold")
TIMES = word_set("year month week day decade century season term summer winter spring autumn quarter time hour")
PARTS = word_set("""
    bed floor room seat station lane storey track page stop metre kilometre hectare platform runway carriage span deck
    terminal ward screen stand turbine wing crane lift gate berth
""")
"""What things are made of, and bodies hardly."""
OFFICES = word_set("office ministry service department bureau board police operator regulator watchdog inspectorate")
"""Nouns of bodies that act and speak, besides those that have names."""

DOCUMENTS = word_set("""
    declaration treaty agreement plan law bill memorandum statement communique communiqué resolution charter programme
    program contract accord pact convention protocol constitution manifesto act decree roadmap strategy letter
""")
"""Nouns of texts that are signed, passed or published."""
TEXTUAL = word_set("point article clause paragraph chapter section page annex appendix provision item signature")
"""What texts are made of."""
ATTRIBUTES = word_set("""
    capacity length cost price construction opening route span height weight range output width depth completion
    power design
""")
"""What a thing has, and no body besides it."""
AGREES = word_set("agree decide promise threaten strike protest vote negotiate refuse decline fail win lose")
"""Verbs of bodies that need no object."""
BUILDINGS = (bodies.KINDS["place"] | bodies.LINKS | {"clinic", "university", "college"}) - bodies.TOWNS
"""Nouns of what is built, whether it acts as a body as well or not."""
_MADE, _BODY = frozenset({"thing", "deed"}), frozenset({"body"})
TAKEN = {
    **dict.fromkeys(
        word_set("""build complete finish design restore repair inaugurate renovate demolish extend unveil
        open reopen buy sell drive launch finance fund sign pass reject approve ratify read write publish film develop
        produce test"""),
        _MADE,
    ),
    **dict.fromkeys(word_set("sue fine found run lead head join chair employ criticise accuse take_over"), _BODY),
}
"""Verb -> the sorts of what it can be done to."""
BEHIND = dict.fromkeys(("in", "into", "on", "for", "under", "through", "over", "across"), _MADE) | {"by": _BODY}
"""Preposition -> the sorts of what "it" means behind it."""
RESTS = word_set("rest remainder latter former same other one most some many part half")
"""What is left, or a part, of something told before: nothing that could be taken up itself."""
DESCRIBED = (
    bodies.KINDS["place"]
    | bodies.KINDS["thing"]
    | bodies.LINKS
    | DEEDS
    | DOCUMENTS
    | word_set("""
    plant site works facility complex centre center camp base depot warehouse terminal field farm orchard vineyard
    shaft tower hangar yard shipyard smelter refinery oilfield pipeline grid network project scheme venture stadium
    ground venue exhibition concert premiere tour summit conference congress meeting fair exercise mission expedition
    launch landing flight crossing race match final outbreak fire flood storm earthquake spill leak explosion crash
    accident collapse strike protest march demonstration trial lawsuit suit complaint appeal verdict bid offer takeover
    merger exchange withdrawal study survey clinic ward shelter convoy wreck statue painting manuscript licence permit
    subsidy concession route line link crossing ferry
""")
) - word_set("port market series street square park school")
"""Nouns of things and events of which a text tells as of one."""
WORKS = word_set("""
    factory plant mine mill refinery smelter brewery farm vineyard shipyard works port airport station hospital clinic
    school university museum library theatre prison hotel reactor quarry
""")
"""Nouns of what is built and of those who work there in one: it is opened, and it employs."""
MEASURES = TIMES | word_set("""
    pound kilo kilogram kilogramme ton tonne barrel bushel gallon litre liter mile kilometre kilometer metre meter hour
    minute second day person head piece share unit hectare acre night generation lifetime era
""")
"""Nouns behind "a" of what something is counted by ("€3 *a litre*")."""
