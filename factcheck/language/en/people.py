"""Nouns of people and possessions, each with the verb that says the same: agents, stock, audiences."""

from __future__ import annotations

from factcheck.language.tables import word_set

AGENTS = {
    "winner": "win",
    "recipient": "receive",
    "importer": "import",
    "exporter": "export",
    "funder": "fund",
    "sponsor": "fund",
    "backer": "support",
    "supporter": "support",
    "opponent": "oppose",
    "buyer": "buy",
    "purchaser": "buy",
    "seller": "sell",
    "signatory": "sign",
    "party": "sign",
    "creator": "found",
    "co-founder": "found",
    "cofounder": "found",
    "inventor": "invent",
    "designer": "design",
    "architect": "design",
    "provider": "provide",
    "killer": "kill",
    "owner": "own",
    "proprietor": "own",
    "coach": "coach",
    "founder": "found",
    "author": "write",
    "producer": "produce",
    "maker": "produce",
    "manufacturer": "produce",
    "supplier": "supply",
    "operator": "run",
    "builder": "build",
    "contractor": "build",
    "constructor": "build",
    "employer": "employ",
    "publisher": "publish",
    "organiser": "hold",
    "organizer": "hold",
}
"""Nouns of who does something and the verb of it: "X is the owner of Y" is "X owns Y"."""
STOCK = {
    "staff": "employ",
    "workforce": "employ",
    "payroll": "employ",
    "employee": "employ",
    "worker": "employ",
    "fleet": "run",
    "stake": "own",
    "shareholding": "own",
}
"""Nouns of what somebody has and the verb of it: "X has a staff of 40" is "X employs 40"."""
AUDIENCE = {
    "student": "attend",
    "pupil": "attend",
    "schoolchild": "attend",
    "visitor": "attend",
    "spectator": "attend",
    "viewer": "attend",
    "passenger": "use",
    "traveller": "use",
    "traveler": "use",
    "rider": "use",
    "recipient": "receive",
    "holder": "receive",
    "beneficiary": "receive",
}
"""Nouns of who comes, and what they do: "X has 300 students" is "300 students attend X"."""
HEADCOUNTS = {
    "attendance": ("attend", "person"),
    "enrolment": ("attend", "student"),
    "enrollment": ("attend", "student"),
    "headcount": ("employ", "person"),
    "membership": ("have", "member"),
    "readership": ("have", "reader"),
}
"""Nouns of how many do something, with the verb and who they are: "the membership of X is 300" is "X has 300
members"."""
TOLLS = {
    "birth": ("bear", True, "child"),
    "death": ("die", False, "person"),
    "fatality": ("die", False, "person"),
    "injury": ("injure", True, "person"),
    "arrest": ("arrest", True, "person"),
    "infection": ("infect", True, "person"),
    "conviction": ("convict", True, "person"),
    "rescue": ("rescue", True, "person"),
    "detention": ("arrest", True, "person"),
    "vaccination": ("vaccinate", True, "person"),
    "deportation": ("deport", True, "person"),
    "arrival": ("visit", False, "person"),
    "hospitalisation": ("hospitalise", True, "person"),
    "hospitalization": ("hospitalise", True, "person"),
}
"""Nouns that count whom something was done to, or who did it: the verb, whether they are its object, who they are."""
HARMS = word_set(
    """outbreak epidemic fire blaze storm hurricane tornado flood earthquake landslide drought heatwave blackout outage
    explosion blast"""
)
"""Nouns of what hits a place: what there was there, broke out there."""
NEWBORN = word_set("child baby infant newborn")
LISTS = {"list": "on", "register": "on", "roll": "on", "payroll": "on", "queue": "in"}
"""Nouns of what has as many names as there are people on it, or in it."""
RESIDENTS = word_set("resident inhabitant villager townspeople local islander")
"""Nouns of those who live in a place."""
WHOEVER = RESIDENTS | word_set("""worker visitor spectator student pupil passenger customer participant protester
    demonstrator guest tenant attendee""")
"""Nouns that say of people no more than that they work, live, come there."""
LOCALS = RESIDENTS | word_set(
    """teacher lecturer professor headteacher pupil schoolchild student undergraduate graduate candidate apprentice
    trainee child parent family pensioner patient nurse midwife doctor physician surgeon dentist pharmacist paramedic
    carer household farmer driver voter taxpayer worker employee civil_servant public_servant school university college
    kindergarten nursery hospital clinic surgery pharmacy court train bus"""
)
"""Nouns of those who live, work or stand in a place: "*Norway's* nurses" are those in Norway."""
WAITERS = word_set("""patient applicant customer passenger learner candidate claimant resident traveller visitor
    motorist driver buyer client caller people""")
"""Those who wait for something, by what they are to those who give it."""
HELD_THERE = word_set("exam examination election referendum road motorway prison playground")
"""Nouns of what is held and stands in a land: "*Norway's* exams" are those in Norway."""
COLLECTIVES = word_set("member")
BODIES = dict.fromkeys(("army", "armed_force", "military"), "soldier") | {
    "police": "policeman",
    "fire_brigade": "firefighter",
}
"""Bodies, and what their members are."""
HOLDERS = {"champion": "championship"}
"""Nouns of who has won something, and what: "X were champions"."""
LEADERS = word_set("leader head chief boss")
"""Nouns for whoever leads, whatever the office is called."""
PARTAKERS = {
    "look": word_set("viewer spectator"),
    "participate": word_set("participant demonstrator protester marcher"),
    "vote": word_set("voter elector"),
    "visit": word_set("visitor tourist guest holidaymaker"),
    "carry": word_set("passenger traveller traveler flyer flier rider"),
}
"""By deed, nouns of those who do it, which say no more than that they are people who do."""
STRIKING = word_set("""worker employee staffer driver crew doctor nurse miner docker conductor clerk guard cleaner
    porter controller attendant steward stewardess signalman railwayman technician physician midwife paramedic tutor""")
"""Those who strike, by their work."""
GROWERS = word_set("farmer grower producer exporter breeder fisherman farm orchard planter")
"""Those of a land who together bring in what it is said to bring in."""
GROUND = word_set("farmland field meadow pasture forest woodland wood vineyard orchard land wetland park cropland")
"""What there are so many hectares of."""
TRADES = word_set("""agriculture farming industry manufacturing mining tourism fishing forestry construction retail
    aviation shipping trade banking finance health education transport hospitality""")
"""Branches of work, as what employs people."""
HOLDINGS = word_set("share shareholding holding stake interest")
"""Nouns of how much of a firm somebody has."""
OCCUPATIONS = word_set("""
    architect engineer striker midfielder defender goalkeeper winger forward singer actor actress pianist conductor
    painter sculptor poet novelist writer author journalist reporter editor columnist scientist physicist chemist
    biologist researcher economist historian lawyer attorney judge prosecutor detective sergeant colonel general admiral
    lieutenant inspector pilot
    astronaut cosmonaut farmer teacher nurse surgeon physician student activist entrepreneur businessman businesswoman
    banker analyst athlete swimmer runner boxer wrestler cyclist footballer skipper trainer referee chef designer
    photographer composer violinist veterinarian librarian curator archaeologist geologist astronomer vice-president
    vet dentist carpenter plumber baker butcher barrister solicitor crofter fisherman midwife joiner surveyor
    pharmacist translator sociologist
    chancellor provost principal warden bishop archbishop priest rabbi imam inventor founder owner heir widow
""")
"""What people are by their work, as it stands before a name ("striker X")."""
DONE = word_set("""resign retire die confess testify plead marry graduate drown""")
"""What only people do."""
UNDERGONE = word_set("""
    born arrested jailed imprisoned sentenced convicted acquitted extradited murdered beheaded buried elected re-elected
    appointed sworn_in sworn knighted christened widowed
""")
"""What only people undergo."""
ENDINGS = ("man", "woman", "ist", "keeper", "smuggler", "financier", "monger", "wright", "smith")
"""Endings of nouns of people by what they do."""
INSTALLING = word_set(
    "appointment election nomination selection designation choice resignation departure dismissal retirement"
)
"""Nouns of coming into an office, or out of it ("the appointment of X *as director*")."""

STRANGERS = word_set(
    "thief burglar robber suspect defendant culprit offender attacker gunman intruder vandal arsonist hacker "
    "fraudster neighbour neighbor friend relative brother sister son daughter father mother wife husband cousin "
    "uncle aunt nephew niece predecessor successor deputy assistant clerk employee worker volunteer trainee "
    "apprentice pupil patient boy girl teenager pensioner tenant landlord passer-by bystander witness passenger "
    "visitor tourist customer driver cleaner caretaker guard soldier officer policeman councillor accountant "
    "manager trader dealer contractor rival"
)
"""Who is told of without a name ("a thief", "his neighbour")."""
BESIDE = frozenset({"neighbour", "partner"})
"""Nouns of somebody who stands beside another one: never the one whose they are."""

ANYBODY = word_set(
    "passenger traveller traveler visitor customer tourist commuter guest driver motorist rider resident adult "
    "consumer people person shopper buyer household flyer subscriber viewer reader listener user you one we they"
)
"""Who pays, travels: nobody in particular."""
ENTERING_OFFICE = word_set(
    "become take_office take_over take_charge take_post assume_office assume_post assume_role assume_duty step_up"
)
FORMER = "former"
"""Before an office that somebody has no more."""
LEAVING_OFFICE = word_set(
    """step_down stand_down step_aside stand_aside bow_out leave_office leave_post vacate_office vacate_post quit_office
    quit_post give_up_post relinquish_post retire move_on"""
)
"""Verbs of the first and the last day in an office. Who is appointed or resigns may hold it later, or still."""
HEADS = word_set(
    """president governor chairman chairwoman chair chief_executive ceo director head mayor rector principal leader
    premier prime_minister minister chancellor commissioner manager secretary_general"""
)
"""Offices of who is at the head of a body or land."""
MINISTRIES = {"ministry": "minister"}
"""Nouns of what a member of a government is at the head of, and who that is."""
FIELDS = {
    "farm": "agriculture", "farming": "agriculture", "agricultural": "agriculture", "defense": "defence",
    "economic": "economy", "economics": "economy", "financial": "finance", "treasury": "finance",
    "environmental": "environment", "labor": "labour", "transportation": "transport", "schools": "education",
    "school": "education", "commerce": "trade", "home": "interior", "cultural": "culture",
    "fishery": "fisheries", "sports": "sport", "railways": "railway", "judicial": "justice",
}  # fmt: skip
"""Words before "minister" for what he is minister of, by the plainest of them."""
UNDER = word_set("assistant deputy vice acting interim caretaker junior associate trainee honorary shadow")
"""Words before a title of who is not, or not for good, what it says."""

KEY, WEIGHTY = "key", word_set("leading senior principal prominent high-ranking top-ranking top-level ranking")
STAFF = word_set("member official figure representative minister politician executive functionary")
"""What the important ones among those who serve a body are called (its *senior* officials are its *key* ones)."""

BUILDERS = word_set("builder worker crew labourer workman construction_worker excavator digger bulldozer")
"""Who is busy where something is built."""
TAKING_SIDES = dict.fromkeys(word_set("opponent critic adversary foe enemy"), "against") | dict.fromkeys(
    word_set("supporter backer advocate proponent champion friend"), "for"
)
"""Nouns of those who are for or against something."""
PARTICLES = word_set("van von de den der del di da bin al ter")
"""What stands before a surname and is part of it."""
BENCHES = word_set("judge magistrate justice bench")
"""Who decides where a court does."""
AGE = "age"
ANYONE = word_set("nobody anyone anybody everyone everybody no_one those no-one")
"""Pronouns of people, whoever they are ("*those* under 12")."""
ROLES = word_set(
    "director coach manager chairman chairwoman chair chief spokesman spokeswoman spokesperson captain owner"
)
"""What somebody is in a body; no office that a base knows."""
PEERS = word_set("predecessor successor rival opponent partner")
"""Who somebody is to another person, of things as well: "his predecessor" is a person."""
