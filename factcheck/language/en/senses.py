"""English senses: which words mean which concept, and how their grammar fills its roles.

A row is ``concept | part of speech | words | roles``. Roles are ``A`` who does it (for a symmetric concept: all who
take part), ``P`` whom or what it is done to, ``L`` where, ``M`` how much, ``T`` about what, ``R`` for whom, ``C`` as
what; ``A:subj,by`` says which marks fill a role; marks that are not named keep their default. A word with ``!`` means
the opposite of the concept. Words that stand in no row are concepts of their own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from factcheck.language.en import kinds

_PATH = Path(__file__).parents[2] / "data" / "senses_en.txt"

ROWS = """
discuss | v | come_up arise | A:by P:subj
open | v | get have receive gain | L:subj P:obj
found | p | in_place up_and_running | P:subj
operate | p | at_work in_business | A:subj
meet | v | see receive welcome greet host | A:subj,obj,by
meet | v | meet talk hold_talks negotiate confer sit_down sit_down_with get_together converse | A:subj,obj,with,to,between,by
meet | n | meeting talk negotiation encounter conversation tête-à-tête consultation | A:own,of,with,between,by,adj,noun,from
visit | v | visit come travel arrive go fly journey tour land | A:subj L:obj,to,in,at
visit | n | visit trip tour journey stay travel arrival | A:own,of,by,adj,from L:to,in,at
sign | v | put_name put_pen | A:subj,by P:to,on
sign | v | sign ink initial conclude seal reach strike clinch | A:subj,by,with,between,among P:obj
sign | n | signing signature conclusion | A:own,by,between,with,adj P:of
handshake | v | shake_hands | A:subj,with,between
handshake | n | handshake | A:own,of,between,with,by
invest | v | invest put pour sink plough plow inject channel pump spend place bring funnel | A:subj,by,from M:obj L:in,into,to,on
invest | v | attract draw receive secure get win pull_in absorb | A:from,by M:obj L:subj
invest | n | investment fdi money | A:own,of,from,by,adj,noun L:in,into,to M:worth
trade | v | trade do_business exchange | A:subj,with,between,by M:obj,for,worth
trade | n | trade commerce turnover interchange | A:own,of,with,between,by,adj,noun,from,to M:worth
operate | v | operate work function be_present do_business find locate exist run_business trade | A:subj,obj L:in,on,at,within,across,throughout,inside -obj
operate | n | presence operation existence | A:own,of,by,adj L:in,on,at
operate | j | active present operational at_work in_business represented | A:subj L:in,on,at
operate | v | enter set_foot | A:subj,by L:obj,in
operate | j | absent! missing! | A:subj L:from,in
open | v | open set_up establish launch found start appear inaugurate | A:subj,by P:obj L:in,at
open | n | opening establishment launch inauguration | A:by,own P:of L:in,at
found | v | form create set_up establish found organise organize constitute assemble | A:subj,by P:obj
found | n | formation creation establishment foundation | A:by,own P:of
propose | v | propose suggest put_forward float advance table recommend | A:subj,by P:obj,inf,ing,that
propose | n | proposal idea suggestion plan initiative | A:own,by,from,adj PA:of P:inf,for,ing,that
implement | v | implement carry_out realise realize execute fulfil fulfill put_into_practice pursue undertake | A:subj,by P:obj
support | v | support back endorse favour favor approve welcome second embrace accept agree_to side_with | A:subj,by P:obj,ing,inf,that
support | v | oppose! reject! snub! turn_down! rebuff! refuse! decline! block! dismiss! | A:subj,by P:obj,ing,inf,that
support | n | support backing approval endorsement blessing | A:own,of,by,from,adj P:for
aid | n | aid assistance | A:own,of,from,by,adj,noun R:to,for M:worth
support | n | opposition! rejection! refusal! | A:own,of,by P:to,of
call | v | call describe hail term label dub characterise characterize brand declare deem praise name consider regard | A:subj,by P:obj C:comp,as,obj2
strengthen | v | strengthen expand widen deepen enhance boost broaden intensify step_up improve extend enlarge promote scale_up develop further reinforce advance upgrade build_up raise increase lift elevate | A:subj,by,between P:obj
strengthen | n | strengthening expansion deepening widening enhancement development broadening intensification improvement extension promotion | A:by,own P:of
cooperate | v | cooperate collaborate work_together partner | A:subj,with,between T:in,on
cooperate | n | cooperation collaboration partnership interaction | A:own,of,with,between,by,adj,noun T:in,on
relate | n | relation relationship tie link bond contact | A:own,of,with,between,adj,noun,to
grow | v | grow rise increase climb jump expand soar surge swell gain mount go_up advance rocket skyrocket accelerate develop | P:subj,obj
grow | v | fall! drop! decline! shrink! decrease! dip! plunge! slump! sink! slip! contract! dwindle! diminish! tumble! go_down! slide! plummet! stagnate! stall! collapse! halve! | P:subj,obj
grow | n | development | P:of,in,own
grow | n | upswing downturn! stagnation! | P:of,in,own,noun
discuss | v | discuss talk_about debate address touch_on consider examine explore deliberate raise cover review come_up talk | A:subj,by,with,between P:obj,about,on,of
discuss | n | discussion debate exchange | A:own,between,by,with P:of,about,on
interest | v | interest | A:obj T:in
interest | v | have_eye | A:subj T:on
interest | j | interested keen eager | A:subj T:in,on,inf
interest | n | interest | A:own,of,by T:in,inf
give | v | give provide grant donate supply extend furnish lend disburse hand | A:subj,by P:obj,with R:to,for
give | n | donation grant provision | A:own,by,from,of R:to P:of
thank | v | thank express_thanks | A:subj P:obj F:for
export | n | export | A:own,of,by,adj R:to P:of
start | v | start begin commence kick_off | A:subj P:obj
end | v | end finish conclude complete | A:subj P:obj
hold | v | hold host stage organise organize convene arrange | A:subj,by P:obj L:in,at
hold | n | holding hosting staging organisation | A:by P:of L:in,at
summit | n | summit | A:of,between,noun,adj,with L:in,at
forum | n | forum | A:of,between,noun,adj L:in,at
conference | n | conference congress | A:of,between,noun,adj L:in,at
festival | n | festival | L:in,at
jump | v | jump leap hop |
cut | v | cut chop slice dice cut_up chop_up |
throw | v | throw toss hurl fling |
cry | v | cry weep sob |
mend | v | repair fix mend |
shout | v | shout yell scream |
look | v | watch observe look_at |
frolic | v | frolic romp |
answer | v | answer reply respond |
lead | v | lead head chair preside | A:subj,by P:obj
lead | n | leadership head chair | A:of,own
help | v | help assist aid | A:subj P:obj
attack | v | attack assault raid | A:subj P:obj
teach | v | teach instruct | A:subj P:obj
agree | v | agree consent | A:subj,by,between P:obj,on,inf,to
agree | n | agreement consent | A:between,own,of,by P:on,inf,about
lift | v | take lift raise elevate bring | A:subj P:obj L:to
ready | j | ready prepared willing | A:subj T:inf,for
ready | v | prepare | A:obj T:inf
implement | n | implementation realisation realization fulfilment | A:by,own P:of
ready | n | readiness willingness | A:own,of T:inf,for
commit | n | commitment | A:own,of T:inf,to
commit | v | commit | A:subj,obj T:inf,to,obj2
"""

NOUNS = """
company: company firm business enterprise corporation giant conglomerate brand heavyweight household-name
document: document paper agreement accord memorandum deal pact treaty
president: president head_of_state leader presidential
factory: factory plant
vehicle: vehicle
director: director head chief boss
worker: worker employee staffer labourer
spectator: spectator viewer
contract: contract
kilometre: kilometre kilometer km
metre: metre meter
tonne: tonne ton
prime_minister: prime_minister premier head_of_government
country: country nation state
investor: investor backer
branch: branch campus affiliate
university: university college
energy: energy power
nuclear: nuclear atomic
mining: mining extraction
exploration: exploration prospecting
engineering: engineering machine-building
rare-earth: rare-earth rare-earths
information-technology: it
sector: sector area field sphere industry domain branch line
relation: relation relationship tie link bond
cooperation: cooperation collaboration partnership
talk: talk negotiation
visit: visit trip tour journey
meeting: meeting encounter
car: car automobile
motorcycle: motorcycle motorbike
bicycle: bicycle bike
sidewalk: sidewalk pavement
racket: racket racquet
telephone: telephone phone cellphone
television: television tv telly
policeman: policeman cop
rock: rock stone boulder
shop: shop store
film: film movie
autumn: autumn fall
sofa: sofa couch settee
lorry: lorry truck
plane: plane airplane aeroplane aircraft jet
vacation: vacation holiday
path: path trail track
trousers: trousers pants
coast: coast shore seashore
forest: forest woods
garbage: garbage rubbish trash
jumper: jumper sweater pullover
illness: illness disease sickness
soldier: soldier trooper
toddler: toddler infant baby
physician: doctor physician
mother: mother mom mum
father: father dad
bag: bag sack
street: street road
speed: speed velocity
price: price cost
salary: salary wage pay
error: error mistake
tale: tale story
task: task job
start: start beginning
end: end ending
group: group team
economy: economy market
friendly: friendly amicable cordial warm good
hostile: hostile unfriendly tense cold frosty
steady: steady stable constant continuous consistent sustained
historic: historic historical landmark epochal
promising: promising
important: important significant
joint: joint shared common
mutual: mutual bilateral two-way reciprocal
mechanical: mechanical
dynamic: dynamic fast rapid brisk quick
man: man gentleman guy
woman: woman lady
child: child kid youngster
boy: boy lad
person: person human individual somebody someone people nobody anyone anybody everyone everybody
dog: dog
photo: photo photograph picture image
milestone: milestone landmark
culture: culture
"""

GRADES = {"state": "state-visit", "working": "working-visit", "business": "working-visit", "private": "private-visit", "personal": "private-visit", "unofficial": "private-visit", "informal": "working-visit", "official": "official-visit"}
"""What grades a visit, by the adjective before it."""
EXCLUSIVE = (
    frozenset({"friendly", "hostile"}),
    frozenset({"state-visit", "working-visit", "private-visit"}),
    frozenset({"narrow", "expanded"}),
    frozenset({"left", "right"}),
)
"""Concepts of which one excludes the others where the rest agrees."""

NEAR = {
    frozenset({"cooperation", "relation"}),
    frozenset({"cooperate", "relate"}),
    frozenset({"found", "open"}),
    frozenset({"official-visit", "state-visit"}) - frozenset({"x"}),
}
TRANSPARENT = frozenset(["stock", "day", "round"]) | frozenset(
    ["number_of", "number", "volume", "value", "level", "amount", "total", "sum", "scale", "size", "figure", "worth", "turnover_of", "extent", "overall", "group", "club", "list", "circle", "ranks", "rank", "range", "league", "series", "set", "pair", "prospect", "future", "outlook", "issue", "matter", "question", "topic", "sector", "area", "field", "sphere", "industry", "domain", "part", "kind", "type", "sort", "form", "one", "member", "process", "possibility", "case"]
)
"""Head nouns that stand for what follows "of" (the volume of trade, the number of companies) or what precedes them (the energy sector)."""
AFTER = frozenset(["sector", "area", "field", "sphere", "industry", "domain"])
MEASURED = frozenset(
    ["cost", "revenue", "profit", "debt", "budget", "fine", "length", "height", "width", "depth", "weight", "age", "area", "duration", "capacity", "population"]
)
"""Concepts that are how much of something a thing has: their noun takes the figure after "of"."""
COUNTABLE = frozenset(["spectator", "seat", "people", "person", "fan", "visitor", "guest", "passenger", "place", "viewer", "patient", "bed"])
"""What a capacity counts, whatever it is called."""
AGENTS = {
    "winner": "win", "owner": "own", "coach": "coach", "founder": "found", "author": "write", "producer": "produce", "maker": "produce", "manufacturer": "produce",
    "supplier": "supply", "operator": "run", "builder": "build", "employer": "employ", "publisher": "publish", "organiser": "hold", "organizer": "hold",
}
"""Nouns of who does something and the verb of it: "X is the owner of Y" is "X owns Y"."""
STOCK = {"staff": "employ", "workforce": "employ", "payroll": "employ", "employee": "employ", "worker": "employ", "fleet": "run", "stake": "own", "shareholding": "own"}
"""Nouns of what somebody has and the verb of it: "X has a staff of 40" is "X employs 40"."""
AUDIENCE = {"student": "attend", "pupil": "attend", "visitor": "attend", "spectator": "attend", "viewer": "attend", "passenger": "use"}
"""Nouns of who comes, and what they do: "X has 300 students" is "300 students attend X"."""
DEEDS = frozenset(["ban", "investigate", "renovate", "resign", "buy", "demolish", "publish", "build"])
"""Concepts whose noun is done, made, imposed ("a ban was imposed")."""
NAMED_AS = frozenset(["name", "make", "choose", "pick", "select", "nominate_as", "appoint", "become"])
"""Verbs that put somebody into an office, where what follows is one."""
DITRANSITIVE = frozenset(["sell", "give", "lend", "send", "award", "pay", "offer", "grant", "hand", "lease", "supply", "deliver"])
"""Verbs that may name the receiver before the thing."""
ONCE = frozenset(["open", "found", "close", "appoint", "resign", "die", "demolish", "retire", "dismiss", "elect", "buy"])
"""What happens to one thing or person once: another date contradicts."""
LIGHT_EVENT = MEASURED | DEEDS | frozenset(
    ["aid", "commit", "ready", "handshake", "visit", "meet", "sign", "trade", "invest", "talk", "discuss", "support", "propose", "grow", "interest", "summit", "forum", "conference", "festival", "operate", "give", "hold", "sign", "found", "open", "strengthen", "cooperate", "agree"]
)
VENUES = frozenset({"scene", "venue", "site", "setting", "location", "place", "host", "stage"})
"""Nouns that say where something was ("the palace was the scene of talks")."""
INTENTIONS = {
    "commitment": "planned", "wish": "planned", "intention": "planned", "desire": "planned", "plan": "planned", "readiness": "ready", "willingness": "ready",
    "determination": "planned", "resolve": "planned", "aim": "planned", "goal": "planned", "ambition": "planned", "decision": "agreed", "agreement": "agreed", "hope": "wished", "pledge": "agreed", "promise": "planned",
}
"""Nouns that lift what follows them ("their commitment to raising …"), with its status then."""
GIVING = frozenset(["give", "provide", "grant", "donate", "supply", "extend", "send", "lend", "disburse", "offer", "furnish"])
MADE = frozenset(["condition", "environment", "framework", "climate"])
"""What is made for somebody, not handed over ("give firms the conditions")."""
RECEIVING = frozenset(["receive", "get", "obtain", "accept", "gain"])
"""Verbs of giving and their converse: "gave X aid", "X received aid from"."""
GIVEN = frozenset(["development", "relief", "humanitarian", "emergency", "aid", "assistance", "donor", "charity"])
RESULTING = frozenset("yield produce bring result_in end_in end_with culminate_in lead_to conclude_with close_with see generate follow precede".split())
"""Verbs between an event and what came of it, alone or with their preposition."""
MUTUALS = frozenset(["counterpart", "colleague", "guest", "host", "interlocutor"])
"""Nouns for the other one of two who hold the same office."""
POSITIONS = frozenset(["place", "position", "spot", "rank", "slot"])
MONEY = frozenset(["capital", "investment", "money", "fund", "cash"])
IDIOMS = {
    ("set_up", "shop"): "do_business", ("open", "shop"): "do_business", ("start", "work"): "open", ("begin", "work"): "open", ("open", "door"): "open",
    ("do", "business"): "do_business", ("set", "foot"): "set_foot", ("put", "name"): "put_name", ("put", "pen"): "put_pen", ("shake", "hand"): "shake_hands",
    ("join", "hand"): "shake_hands", ("clasp", "hand"): "shake_hands", ("take", "part"): "participate", ("play", "host"): "host", ("have", "eye"): "have_eye", ("take", "shape"): "take_shape", ("hold", "hand"): "shake_hands",
}
"""A verb and its bare object that mean one thing together."""
DOERS = {"invest": "investor", "produce": "producer", "export": "exporter", "import": "importer", "supply": "supplier", "donate": "donor"}
"""What those are called that do something: "countries investing in X" are investors."""
LINKING = frozenset(["link", "unite", "bind", "connect", "tie", "join", "involve"])
"""Verbs of a clause that only says between whom something is."""
REDUNDANT = {"strengthen": frozenset({"further", "additional"}), "aid": frozenset({"development", "financial"}), "invest": frozenset({"capital"}), "trade": frozenset({"goods", "good", "merchandise", "two-way", "turnover"})}
"""Words before a noun that say again what it means."""
SYMMETRIC = frozenset(["handshake", "meet", "sign", "trade", "cooperate", "relate", "agree", "discuss", "strengthen", "summit", "forum"])
HELD = frozenset(["summit", "forum", "conference", "festival"])
"""What is held without the holder's taking part being said."""
EVENTS = frozenset(["meet", "visit", "summit", "forum", "conference", "festival", "sign"])


class Sense(NamedTuple):
    """``sign`` is -1 for the opposite of the concept; ``roles`` maps a mark ("subj", "in") to a role."""

    concept: str
    sign: int
    roles: dict[str, str]
    needs: str = ""
    """"+obj": the verb means this only with an object; "-obj": only without one; "+person": only with people as its object."""


DEFAULT_V = {
    "subj": "A",
    "obj": "P",
    "by": "A",
    "comp": "C",
    "as": "C",
    "obj2": "P2",
    "inf": "P",
    "ing": "P",
    "that": "P",
}
KEPT = frozenset(["by", "inf", "ing", "that"])
"""Marks that keep their default beside a row's own: whoever can debate a thing can debate doing it."""
DEFAULT_N = {"own": "A", "by": "A", "of": "P", "adj": "A", "noun": "A", "inf": "P", "that": "P"}


@cache
def verbs() -> dict[str, tuple[Sense, ...]]:
    return _table("v")


@cache
def nouns() -> dict[str, tuple[Sense, ...]]:
    return _table("n")


@cache
def predicatives() -> dict[str, tuple[Sense, ...]]:
    """Phrases after "be" that are a predicate ("in_place")."""
    return _table("p")


@cache
def adjectives() -> dict[str, tuple[Sense, ...]]:
    return _table("j")


@cache
def directed() -> frozenset[str]:
    """Concepts in which something passes from one to another: neither can stand for the other."""
    return frozenset(s.concept for found in (*verbs().values(), *nouns().values()) for s in found if "S" in s.roles.values())


@cache
def _rows() -> tuple[str, ...]:
    """The rows of this module, then those of general news in ``data/senses_en.txt``."""
    general = _PATH.read_text("ascii").splitlines()
    return tuple(row for row in (*ROWS.splitlines(), *general) if row and not row.startswith("#"))


def _table(part: str) -> dict[str, tuple[Sense, ...]]:
    return _tables().get(part, {})


@cache
def _tables() -> dict[str, dict[str, tuple[Sense, ...]]]:
    """Part of speech → word → its senses, in one pass over the rows."""
    tables: dict[str, dict[str, tuple[Sense, ...]]] = {}
    for row in _rows():
        concept, part, words, roles = (cell.strip() for cell in row.split("|"))
        found = tables.setdefault(part, {})
        own: dict[str, str] = {}
        needs = ""
        for cell in roles.split():
            if cell[0] in "+-":
                needs = cell
                continue
            role, _, names = cell.partition(":")
            for name in names.split(","):
                own[name] = role
        taken = set(own.values())
        default = DEFAULT_N if part == "n" else DEFAULT_V
        marks = {m: r for m, r in default.items() if m not in own and (r not in taken or m in KEPT)} | own
        senses = (Sense(concept, 1, marks, needs), Sense(concept, -1, marks, needs))
        for word in words.split():
            word, sense = (word[:-1], senses[1]) if word[-1] == "!" else (word, senses[0])
            found[word] = (*found[word], sense) if word in found else (sense,)
    return tables


@cache
def noun_concepts() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in NOUNS.strip().splitlines():
        concept, _, words = row.partition(":")
        for word in words.split():
            found.setdefault(word, concept)
    return found


def concept(word: str) -> str:
    """The concept of a noun or adjective: its row's, else the word itself."""
    return noun_concepts().get(word, word)


@cache
def ancestors(concept_id: str) -> frozenset[str]:
    """All concepts that a noun's concept is a kind of, itself left out."""
    out: set[str] = set()
    todo = list(kinds.parents().get(concept_id, ()))
    while todo:
        up = concept(todo.pop())
        if up not in out and up != concept_id:
            out.add(up)
            todo.extend(kinds.parents().get(up, ()))
    return frozenset(out)


CONCRETE = frozenset(["person", "animal", "vehicle", "food", "plant", "garment", "thing", "building", "furniture", "container", "place"])
"""Kinds of what one can touch."""
BARRED = {
    "invest": (frozenset({"obj"}), CONCRETE | {"drink", "time", "attention", "night", "day"}),
    "strengthen": (frozenset({"obj"}), CONCRETE),
    "grow": (frozenset({"subj", "obj"}), CONCRETE),
    "meet": (frozenset({"obj"}), (CONCRETE | {"drink", "sport"}) - {"person"}),
    "attend": (frozenset({"obj"}), CONCRETE - {"person"}),
    "handshake": (frozenset({"obj"}), CONCRETE - {"person"}),
}
"""Concept → arguments and the kinds of things that show that the verb means something else."""
UNMISTAKEN = frozenset(["invest", "meet", "grow", "strengthen"])
"""Verbs that mean their concept beside any argument."""
REPEATED = frozenset(["have", "buy", "work", "see", "eat", "live", "want", "like"])
"""Concepts that hold in several places at once: another place is another matter."""
OPPOSITES = """
big large huge enormous giant tall : small little tiny short
young : old elderly aged
new : old ancient
hot warm : cold cool
long : short
rich wealthy : poor
full : empty
open : closed shut
male : female
happy glad cheerful : sad unhappy
dead : alive living
wet : dry
clean : dirty
fast quick rapid : slow
loud noisy : quiet silent
hard : soft
thick fat : thin slim
high : low
dark : light bright
heavy : light
married : unmarried single
strong : weak
safe : dangerous
easy : difficult hard
early : late
asleep : awake
possible : impossible
legal : illegal
"""
"""Adjectives of opposite meaning, a pair of groups a row."""


@cache
def _opposites() -> frozenset[frozenset[str]]:
    pairs = set()
    for row in OPPOSITES.strip().splitlines():
        left, _, right = row.partition(":")
        pairs |= {frozenset({a, b}) for a in left.split() for b in right.split()}
    return frozenset(pairs)


def opposite(a: str, b: str) -> bool:
    """Do two adjectives say the opposite?"""
    return a != b and frozenset({a, b}) in _opposites()
