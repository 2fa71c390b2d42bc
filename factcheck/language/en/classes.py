"""Classes of English words that statements ask for: what is measured, counted, given, held."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.en import kinds, terms
from factcheck.language.tables import word_set

GRADES = {
    "state": "state-visit",
    "working": "working-visit",
    "business": "working-visit",
    "private": "private-visit",
    "personal": "private-visit",
    "unofficial": "private-visit",
    "informal": "working-visit",
    "official": "official-visit",
}
"""What grades a visit, by the adjective before it."""

WORKINGS = word_set("mining exploration extraction production supply delivery processing refining farming")
"""Nouns of work on a material: a field may be called by the material alone."""

EXCLUSIVE = (
    frozenset({"friendly", "hostile"}),
    frozenset({"state-visit", "working-visit", "private-visit"}),
    frozenset({"official-visit", "private-visit"}),
    frozenset({"narrow", "expanded"}),
    frozenset({"left", "right", "centre"}),
)
"""Concepts of which one excludes the others where the rest agrees."""

_EXCLUDED = frozenset((a, b) for group in EXCLUSIVE for a in group for b in group)


def exclusive(a: str, b: str) -> bool:
    """Whether two concepts stand in one group of those that exclude each other."""
    return (a, b) in _EXCLUDED


NEAR = {
    frozenset({"cooperation", "relation"}),
    frozenset({"cooperate", "relate"}),
    frozenset({"found", "open"}),
    frozenset({"move", "relocation"}),
    frozenset({"household", "house"}),
    frozenset({"household", "home"}),
    frozenset({"home", "house"}),
    frozenset({"ship", "vessel"}),
    *(frozenset({"project", deed}) for deed in ("venture", "undertaking")),
    *(frozenset(p) for p in (("job", "task"), ("submarine", "undersea"), ("electricity", "energy"))),
    *(frozenset(pair) for pair in (("understanding", "document"), ("group", "working_group"))),
    frozenset({"port", "harbour"}),
    *(frozenset({"treaty", one}) for one in ("pact", "accord")),
    frozenset({"pupil", "student"}),
    frozenset({"police", "policeman"}),
    frozenset({"fire_brigade", "firefighter"}),
    frozenset({"detective", "investigator"}),
    frozenset({"landmine", "mine"}),
    frozenset({"researcher", "scientist"}),
    frozenset({"parliament", "lawmaker"}),
    frozenset({"parliament", "mp"}),
    frozenset({"presenter", "host"}),
    frozenset({"presenter", "anchor"}),
    frozenset({"drug", "medicine"}),
    frozenset({"drug", "medication"}),
    frozenset({"medicine", "medication"}),
    frozenset({"coach", "manager"}),
    frozenset({"chair", "chairman"}),
    frozenset({"storey", "tale"}),
    *(frozenset({"automotive", one}) for one in ("car", "carmaking", "auto", "automobile")),
    frozenset({"company", "venture"}),
    frozenset({"gdp", "economy"}),
    *(frozenset({"ward", unit}) for unit in ("unit", "department")),
}

TRANSPARENT = word_set(
    """stock day round flow inflow influx number_of number volume value level amount total sum scale size figure
    worth turnover_of extent overall group club list circle ranks rank range league series set pair prospect
    future things_to_come outlook issue matter question topic sector area field sphere industry domain avenue direction part kind
    type sort form one member process possibility case"""
)
"""Head nouns that stand for what follows "of" (the volume of trade, the number of companies) or what precedes them (the energy sector)."""

AFTER = frozenset(["sector", "area", "field", "sphere", "industry", "domain", "avenue", "direction"])

MEASURED = word_set(
    "cost revenue profit debt budget fine length height width depth weight age area duration capacity population range speed consume"
)
"""Concepts that are how much of something a thing has: their noun takes the figure after "of"."""
IN_MONEY = word_set("cost revenue profit debt budget fine")
"""Those that are told in money."""

THROUGHWAYS = word_set(
    "line railway railroad road route motorway highway tunnel bridge pipeline canal cable track metro ferry train bus "
    "service section stretch phase leg branch extension corridor path link"
)
"""What runs from one place to another."""
EXTREMES_OF = word_set("minimum maximum average top mean median peak cheapest lowest dearest")
"""Words that say which of several values of a measure is meant: who leaves them out may mean another."""
DISTANCES = word_set("kilometre mile metre")
"""Concepts of units of length."""
COUNTABLE = word_set("""spectator seat people person fan visitor guest passenger place viewer patient bed""")
"""What a capacity counts, whatever it is called."""


DEEDS = word_set(
    """ban investigate renovate resign buy demolish publish build merge evacuate deploy recall unveil dismiss rob kidnap
    expel evict deport extradite overthrow confiscate withdraw remove vaccinate explode marry privatise dissolve inspect
    resume convert mend nationalise attack rescue destroy leave join move criticise apologise allow adopt sink die
    convict free divorce discover install capture escape hire retire"""
)
"""Concepts whose noun is done, made, imposed ("a ban was imposed")."""

NAMED_AS = frozenset(["name", "make", "choose", "pick", "select", "nominate_as", "appoint", "become"])
"""Verbs that put somebody into an office, where what follows is one."""

DITRANSITIVE = frozenset(
    ["sell", "give", "lend", "owe", "send", "award", "pay", "offer", "grant", "hand", "lease", "supply", "deliver"]
)
"""Verbs that may name the receiver before the thing."""

WORKED = word_set("rob steal kill attack bribe build renovate")
"""Concepts whose noun is somebody's work ("the raid was the work of three men")."""

BACKERS = word_set("investor backer shareholder")
"""Who gives a firm money."""
TAKINGS = word_set("revenue turnover profit sale earnings income")
"""What a firm makes so much in."""

UNDERGONE = word_set("open close found launch build start end demolish renovate cancel postpone derail damage destroy")
"""What is done to a thing, or happens to it, where the noun of it is the thing's own."""
INTO_OFFICE = frozenset(["appoint", "elect", "resign", "dismiss", "succeed", "retire"])
"""What is done in an office: in another one it is another matter."""

DEALS = frozenset({"buy"})
"""What two do with a thing: who has it, and who gave it up."""

DONE_TO = frozenset(["strengthen", "support", "propose"])
"""What is always done to something: without it nothing is said."""

MAIDEN = frozenset(["inaugural", "maiden", "first-ever", "debut"])
"""Adjectives of the first of its kind."""
SPANS = word_set("year season quarter month week decade half day night weekend century")
"""Nouns of a stretch of time."""
NTHS = dict.fromkeys((*MAIDEN, "opening", "initial"), "first") | {
    word: word for word in word_set("first second third fourth fifth sixth seventh eighth ninth tenth last final")
}
"""Which of several stretches of time is meant ("the *opening* season")."""
RUNNING = word_set("operation operations service business existence use running")
"""What a thing's own first year is of ("its first year *of service*")."""

ONCE = word_set(
    """ally open found close appoint resign die demolish retire dismiss unveil elect buy build start end cancel merge collapse fail
    evacuate declare reopen reconnect insolvency ban charge convict sentence twin succeed maiden"""
)
"""What happens to one thing or person once: another date contradicts."""

ORIGINAL = word_set("discover found invent devise describe_species")
"""What is done for the first time, whoever says so ("*first* observed")."""
ONCE_A_YEAR = word_set("fall_due free expel suspend launch seize orbit")
"""What happens to one person hardly more than once in a year."""
BECOMING = word_set(
    """ally partner city town municipality republic colony capital state park reserve museum university law sponsor owner
    shareholder subsidiary supplier member friend citizen monument"""
)
"""What somebody or something becomes once; a champion or a leader may do so again."""
FOR_GOOD = word_set("introduce abolish withdraw revoke rescind annul repeal scrap strip waive")
"""Verbs of what is done to one thing once; other verbs of their concepts tell what may be done again."""
APPROVING = word_set("approve authorise authorize license clear pass adopt")
APPROVED = word_set("law bill act treaty constitution merger takeover drug vaccine")
"""Who decides once upon what: other things are approved every year."""

REPEATABLE = word_set("cancel close buy dismiss appoint evacuate charge convict sentence")
"""Those of them that are done to others of a kind on another day ("cancelled flights")."""

LIGHT_EVENT = (
    MEASURED
    | DEEDS
    | word_set(
        """aid borrow postpone cancel appoint strike steal return close collapse fail reopen end kill commit ready handshake visit meet phone sign
        trade invest talk discuss support propose grow interest summit forum conference festival operate give
        hold found open strengthen cooperate agree reform pollute resign sue"""
    )
)

VENUES = frozenset({"scene", "venue", "site", "setting", "location", "place", "host", "stage", "backdrop", "theatre"})
"""Nouns that say where something was ("the palace was the scene of talks")."""

INTENTIONS = {
    "commitment": "planned",
    "wish": "wished",
    "intention": "planned",
    "desire": "wished",
    "plan": "planned",
    "readiness": "ready",
    "willingness": "ready",
    "determination": "planned",
    "resolve": "planned",
    "aim": "planned",
    "goal": "planned",
    "ambition": "planned",
    "decision": "agreed",
    "agreement": "agreed",
    "deal": "agreed",
    "accord": "agreed",
    "pact": "agreed",
    "understanding": "agreed",
    "consensus": "agreed",
    "vow": "vowed",
    "hope": "wished",
    "pledge": "vowed",
    "promise": "vowed",
    "undertaking": "vowed",
    "word": "vowed",
    "intent": "planned",
    "objective": "planned",
    "will": "planned",
    "eagerness": "wished",
    "aspiration": "wished",
    "preparedness": "ready",
    "purpose": "planned",
}
"""Nouns that lift what follows them ("their commitment to raising …"), with its status then."""

GIVING = word_set(
    """hand hand_over deliver contribute pay allocate bestow present dole_out hand_out channel earmark dispatch give
    provide grant donate supply extend send lend disburse offer furnish"""
)

MADE = frozenset(["condition", "environment", "framework", "climate"])
"""What is made for somebody, not handed over ("give firms the conditions")."""

EXISTING = word_set("develop exist evolve emerge prevail form grow_up take_shape")
"""Verbs of ties that there are ("ties *have grown up* between X and Y")."""

FITTING = word_set(
    "favourable favorable necessary suitable appropriate proper good conducive optimal right requisite needed"
)
"""What is said of conditions that are made for somebody, and goes without saying."""

RECEIVING = frozenset(["receive", "get", "obtain", "accept", "gain"])
"""Verbs of giving and their converse: "gave X aid", "X received aid from"."""

GIVEN = frozenset(["development", "relief", "humanitarian", "emergency", "aid", "assistance", "donor", "charity"])

RESULTING = word_set(
    """yield produce bring result_in end_in end_with culminate_in lead_to conclude_with close_with see generate
    follow precede"""
)
"""Verbs between an event and what came of it, alone or with their preposition."""

LABELS = word_set(
    "photo picture pictured image caption photo_caption correction update note reminder recap clarification background breaking exclusive summary editor erratum ps ticker minutes minute headline digest bulletin news newsflash flash alert live brief briefing roundup round-up readout takeaway analysis explainer fact outcome result upshot"
)
"""What a text calls itself before a colon ("Correction: …"); it says nothing of what follows."""
OUTCOMES = word_set("outcome result upshot fruit yield product")
"""What came of something, before a colon ("Outcome of the talks: …")."""
MUTUALS = frozenset(["counterpart", "colleague", "guest", "host", "interlocutor"])
"""Nouns for the other one of two who hold the same office."""

POSITIONS = frozenset(["place", "position", "spot", "rank", "slot", "berth", "seat", "ranking", "standing"])

MONEY = frozenset(["capital", "investment", "money", "fund", "cash"])

DOERS = {
    "invest": "investor",
    "produce": "producer",
    "export": "exporter",
    "import": "importer",
    "supply": "supplier",
    "donate": "donor",
}
"""What those are called that do something: "countries investing in X" are investors."""

LINKING = frozenset(["link", "unite", "bind", "connect", "tie", "join", "involve", "bridge", "link_up", "connect_up"])
"""Verbs of a clause that only says between whom something is."""

REDUNDANT = {
    "strengthen": frozenset({"further", "additional"}),
    "aid": frozenset({"development", "financial"}),
    "invest": frozenset({"capital", "direct", "corporate"}),
    "cost": frozenset({"construction", "building"}),
    "revenue": frozenset({"box-office", "box_office"}),
    "interest": frozenset(
        {"business", "corporate", "keen", "strong", "great", "lively", "active", "serious", "particular"}
    ),
    "meet": frozenset({"face-to-face", "in-person", "in_person"}),
    "trade": frozenset({"goods", "good", "merchandise", "two-way", "turnover", "annual", "yearly"}),
}
"""Words before a noun that say again what it means."""

SYMMETRIC = word_set("""
    ally handshake marry divorce exchange meet merge phone settle sign trade cooperate relate agree discuss strengthen lift summit forum
""")

HOSTING = frozenset(["receive", "welcome", "host"])
"""Verbs of meeting whose subject is at home."""

SUMS = MEASURED | {"trade", "invest"}
"""What a text gives figures of, and takes up as "it" or "the figure"."""

MUTUAL_SUMS = frozenset(["trade"])
"""What two do with each other and each with many more: the sum of one alone is another sum."""

FURTHERING = frozenset({"development"})
"""Nouns of work in the field that they name ("the development of energy")."""

FORMATS = frozenset({"format", "framework"})
"""What is named after those who meet in it ("in the format X – Y")."""

HELD = frozenset(["summit", "forum", "conference", "festival"])
"""What is held without the holder's taking part being said."""

EVENTS = frozenset(["meet", "phone", "visit", "summit", "forum", "conference", "festival", "sign"])

FIGURE_EVENTS = frozenset({"sign"})
"""Those whose figure is that of one event."""
STAGED = EVENTS | {"unveil"}
"""What happens somewhere: in another country it is not another matter, but another place of the same."""
PLACED = STAGED | {"discuss"}
"""What happens in one place at a time: in another it is another one, unless its day is the same."""

CONCRETE = frozenset(
    ["person", "animal", "vehicle", "food", "plant", "garment", "thing", "building", "furniture", "container", "place"]
)
"""Kinds of what one can touch."""

BARRED = {
    "invest": (frozenset({"obj"}), CONCRETE | {"drink", "time", "attention", "night", "day"}),
    "strengthen": (frozenset({"obj"}), CONCRETE | kinds.NEEDED["measure"] - {"restriction", "sanction", "tariff"}),
    "grow": (frozenset({"subj", "obj"}), CONCRETE),
    "interest": (frozenset({"obj"}), CONCRETE - {"person"}),
    "operate": (frozenset({"obj"}), CONCRETE - {"person", "place", "building"}),
    "meet": (
        frozenset({"obj"}),
        (CONCRETE | {"drink", "sport", "episode", "film", "series", "programme"}) - {"person"},
    ),
    "attend": (frozenset({"obj"}), CONCRETE - {"person"}),
    "handshake": (frozenset({"obj"}), CONCRETE - {"person"}),
    **dict.fromkeys(("publish", "launch", "own", "unveil"), (frozenset({"obj"}), frozenset({"person"}))),
}
"""Concept → arguments and the kinds of things that show that the verb means something else."""

UNMISTAKEN = frozenset(["invest", "meet", "grow", "strengthen"])
"""Verbs that mean their concept beside any argument."""

REPEATED = frozenset(
    [
        "rain",
        "reconnect",
        "outage",
        "declare",
        "high_water",
        "have",
        "buy",
        "work",
        "see",
        "eat",
        "live",
        "want",
        "like",
    ]
)
"""Concepts that hold in several places at once: another place is another matter."""

COUNTRYISH = word_set(
    """country nation state republic side government cabinet homeland authority leadership kingdom sultanate emirate principality federation neighbour partner"""
)

ECONOMIC = word_set(
    """industry company firm business enterprise corporation investor economy market soil territory capital money businessman
    entrepreneur trader"""
)

GROUPS = frozenset(["country", "nation", "state", "side", "party", "capital", "government", "republic"])

REGIONS = {
    "asian": "asia",
    "asians": "asia",
    "european": "europe",
    "europeans": "europe",
    "african": "africa",
    "africans": "africa",
    "central asian": "central-asia",
    "eurasian": "eurasia",
    "scandinavian": "scandinavia",
    "arab": "arab-world",
    "latin american": "latin-america",
    "southeast asian": "southeast-asia",
}
"""Adjectives of parts of the world that are no country."""

BACKING = frozenset(["back", "fund", "finance", "support", "own", "establish", "set_up", "found"])
"""Verbs of whose money a company has ("firms backed by Korean capital")."""

STAKES = frozenset(["capital", "participation", "money", "investment", "ownership"])
"""What a foreigner has in "companies with Korean capital"."""

TALKING = frozenset(["discuss", "support", "propose", "call"])
"""What is done by speaking: a report of it is from the same days."""

RECURRING = frozenset(["phone", "visit", "sign", "summit", "support", "propose", "discuss", "call"])
"""What happens often: on another day it is another one."""

PARTED = {"P": frozenset({"share"}), "A": frozenset({"confidence"})}
"""By role, the concepts in which another filler is another matter: a share of another whole."""

UNDERTAKEN = EVENTS | frozenset(["trade", "discuss", "invest", "propose", "cooperate", "talk", "found", "open"])
"""What a light verb does ("make an investment", "hold talks")."""

PRIZES = word_set("prize award medal cup trophy title honour honor order scholarship championship distinction")
WORKING = word_set(
    "begin start commence get_under_way start_up end finish conclude complete launch stop continue come get be"
)
"""Verbs between building works and their time."""
LEAVING = word_set("leave quit exit abandon desert flee withdraw retreat depart pull_out vanish disappear")
"""Verbs of going away: that it did not happen says nothing of how many are there."""
ENTERING = word_set("enter set_foot expand venture branch_out move_in settle enter_into break_into")
"""Verbs of coming in."""
OUTBREAKS = word_set("outbreak epidemic pandemic")
"""Nouns that say of an illness that it spread."""
RENEWALS = word_set("replacement transplant transplantation")
"""Nouns that say of a thing that it is a new one."""
HAPPENINGS = word_set(
    """outbreak epidemic strike walkout fire blaze explosion accident crash collision derailment attack raid siege storm
    hurricane cyclone tornado flood earthquake landslide avalanche eruption war battle match game final race regatta
    tournament festival concert premiere ceremony wedding funeral expedition voyage mission flight operation trial
    campaign election referendum debate rally march protest riot heist robbery evacuation"""
)
"""Nouns of what happens once: which one is said, so is when."""
MEETINGS = frozenset(["meet", "visit", "summit", "discuss", "talk", "phone"])
"""At which something may come up, and after which something may be their result."""

OUTLAY = "investment"
"""The noun whose roles money has that flows."""

COMPOUNDS = terms.pairs(terms.COMPOUNDS) | {
    **dict.fromkeys((("non-governmental", "organisation"), ("non-governmental", "organization")), "ngo"),
    ("trade", "turnover"): "trade",
    ("price", "tag"): "price",
    ("trade", "volume"): "trade",
    **{("export", sum_): "export" for sum_ in ("earnings", "revenue", "income", "sales", "bill")},
    **{("import", sum_): "import" for sum_ in ("bill", "cost", "spending")},
    ("television", "set"): "television",
    ("tv", "set"): "television",
    ("participation", "rate"): "turnout",
    **dict.fromkeys([("voter", "turnout"), ("electoral", "turnout"), ("voter", "participation")], "turnout"),
    **{("polling", site): "polling_station" for site in ("station", "place", "site")},
    ("business", "community"): "business_community",
    ("business", "circle"): "business_community",
    ("business", "world"): "business_community",
    **{
        (work, "project"): work for work in ("plant", "factory", "road", "railway", "pipeline", "bridge", "dam", "port")
    },
    **{(by, talk): "phone_call" for by in ("phone", "telephone") for talk in ("call", "conversation", "talk")},
}
"""Compounds that say no more than another noun."""

STATES_OF = dict.fromkeys(word_set("benelux baltics baltic-states south-caucasus"), 3)
STATES_OF |= {"central-asia": 5, "nordic-countries": 5}
"""How many states a region has ("the five Central Asian states" is all of it)."""
COLLECTIVE = {"business": "business_community"}
"""Nouns that without an article mean all who do it."""

SUM_NOUNS = {"invest": "investment", "trade": "trade"}
"""Concepts with an amount, and the noun that stands for what it is an amount of."""

COLLOCATIONS = {(word, span): nth for word, nth in NTHS.items() for span in SPANS} | terms.COLLOCATIONS
"""Adjective and noun that mean another adjective together."""

NATIONAL = word_set("""
    company firm business enterprise investor exporter importer partner ally neighbour neighbor supplier customer
    government parliament army economy student farmer citizen tourist export import
""")
"""Nouns of what one country has, and shares with none."""
FOREMOST = frozenset(["largest", "biggest", "leading", "top", "major", "main", "foremost", "chief"])
"""Adjectives of those who come first in an order."""

OPEN_GROUP = Decimal(20)
"""How many "the largest investors" are where no number says it: as many as a list of the leading ones is wont to have."""

RANKED = frozenset(["investor", "partner"])
"""Concepts whose superlative is a rank without a country's being named beside it ("its largest partner")."""

JOINING = word_set(
    """join enter belong_to belong make rank place stand figure count list number include rate feature"""
)
"""Verbs whose object is a group."""

OUTLOOKS = frozenset({"prospect", "outlook", "future", "perspective", "potential", "things_to_come"})
"""Nouns of what lies ahead of a thing."""
COMING = frozenset({"future", "further", "possible", "potential", "prospective", "continued", "next"})
"""Adjectives of what lies ahead."""
WAYS = frozenset(
    {"way", "means", "possibility", "option", "opportunity", "step", "measure", "approach", "method", "idea"}
)
"""Nouns of how something may be done."""
