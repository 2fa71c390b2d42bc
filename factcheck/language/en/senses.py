"""English senses: which words mean which concept, and how their grammar fills its roles.

A row of ``data/senses_en.txt`` is ``concept | part of speech | words | roles``. Roles are ``A`` who does it (for a symmetric concept: all who
take part), ``P`` whom or what it is done to, ``L`` where, ``M`` how much, ``T`` about what, ``R`` for whom, ``C`` as
what; ``A:subj,by`` says which marks fill a role; marks that are not named keep their default. A word with ``!`` means
the opposite of the concept. Words that stand in no row are concepts of their own.
"""

from __future__ import annotations

from functools import cache

from factcheck import data
from factcheck.language.en import kinds
from factcheck.records import NamedTuple

NOUNS = """
company: company firm business enterprise corporation giant conglomerate brand heavyweight household-name player outfit multinational
document: document paper agreement accord memorandum memoranda mou deal pact treaty protocol
president: president head_of_state leader presidential
factory: factory plant
vehicle: vehicle
director: director head chief boss
worker: worker employee staffer labourer
spectator: spectator viewer
contract: contract
kilometre: kilometre kilometer km
metre: metre meter
kilowatt: kilowatt kw
megawatt: megawatt mw
gigawatt: gigawatt gw
hectare: hectare ha
tonne: tonne ton
prime_minister: prime_minister premier head_of_government
consulate: consulate consulate_general consulate-general
country: country nation state
investor: investor backer
branch: branch campus affiliate offshoot outpost
university: university college
energy: energy power
nuclear: nuclear atomic
mining: mining extraction
exploration: exploration prospecting
engineering: engineering machine-building
rare-earth: rare-earth rare-earths
information-technology: it ict
sector: sector area field sphere industry domain branch line
relation: relation relationship tie link bond
cooperation: cooperation collaboration partnership
talk: talk negotiation
digitalization: digitalization digitalisation digitization digitisation digital
supply: supply delivery
mechanism: mechanism tool instrument
working_group: working_group task_force
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
television: television tv telly
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
working-group: working_group task_force
group: group team
economy: economy market
business_community: business_community entrepreneur businesspeople businessman businesswoman
friendly: friendly amicable cordial warm good amiable harmonious neighbourly neighborly good-neighbourly
hostile: hostile unfriendly tense cold frosty strained bad poor icy chilly antagonistic acrimonious fraught troubled frayed soured
total: total overall cumulative accumulated combined aggregate
steady: steady stable constant continuous consistent sustained
historic: historic historical landmark epochal
promising: promising fruitful
beneficial: beneficial advantageous rewarding
important: important significant
joint: joint shared common
deeper: deeper closer stronger tighter fuller
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
format: format circle composition
narrow: narrow restricted
expanded: expanded extended enlarged wide wider larger broad broader
culture: culture
chief_executive: chief_executive ceo
fire: fire blaze
explosion: explosion blast
ship: ship vessel
railway: railway railroad
tram: tram streetcar
metro: metro subway underground
flat: flat apartment
petrol: petrol gasoline
match: match fixture
cup: cup trophy
lawyer: lawyer attorney
newspaper: newspaper daily
lift: lift elevator
chemist: chemist pharmacy
ecology: ecology environment
"""


class Sense(NamedTuple):
    """``sign`` is -1 for the opposite of the concept; ``roles`` maps a mark ("subj", "in") to a role."""

    concept: str
    sign: int
    roles: dict[str, str]
    needs: str = ""
    """"+obj": the verb means this only with an object; "-obj": only without one; "+person": only with people as its object;
    "+document": only with what is signed as its object;
    "+with", "+from": only with such a phrase."""


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
def meaning(concept_id: str) -> frozenset[str]:
    """The verbs that can mean a concept, not its opposite."""
    return frozenset(v for v, found in verbs().items() if any(s.concept == concept_id and s.sign > 0 for s in found))


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
    return frozenset(
        s.concept for found in (*verbs().values(), *nouns().values()) for s in found if "S" in s.roles.values()
    )


@cache
def _rows() -> tuple[str, ...]:
    """The rows of ``data/senses_en.txt`` and of ``data/idioms_en.txt``, in that order."""
    rows = (row for name in ("senses_en.txt", "idioms_en.txt") for row in data.text(name).splitlines())
    return tuple(row for row in rows if row and not row.startswith("#"))


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
        for cell in words.split():
            word, sense = (cell[:-1], senses[1]) if cell[-1] == "!" else (cell, senses[0])
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
