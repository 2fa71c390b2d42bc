"""Roles of a claim paired with those of a fact."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, people, projection, senses
from factcheck.matching import sole
from factcheck.matching.alignment import DIRECTED, REASONS, SWAPPED, Alignment, Pairing, show, term_text
from factcheck.matching.comparing import compare, same_head
from factcheck.matching.denoting import BELONGING, denotes, identifies, leaders, pointed, valued
from factcheck.matching.fillers import about, ahead, filler, turned
from factcheck.matching.knowledge import ORDER, Compared, Knowledge, Rel, entity_ids, placelike
from factcheck.model import Comparator, Relation
from factcheck.records import dataclass
from factcheck.statements.heads import amount, core_noun
from factcheck.statements.model import LOCATIVE, Role, Statement

HELD_BY_OFFICE = frozenset(
    ["sign", "agree", "strengthen", "discuss", "support", "propose", "ready", "commit", "interest", "cooperate"]
)
"""Concepts in which a country stands for its president, and he for it."""

STOCKS = frozenset(["employ", "own", "have", "exist", "operate", "live", "attend"])
"""Concepts of what there is at a time: of a wider class there may be more of them."""
PLACES = ("L", "R", "S")
"""Roles of places."""
FIGURED = ("M", "N", "ORD")
"""Roles of figures and ordinals."""
UNSWAPPED = (Rel.OTHER, Rel.EXCLUDES, Rel.LENT)
"""Relations by which a filler of another role that grammar marks alike does not stand for a fact's."""
DOUBTFUL = ORDER[Rel.OTHER] * 10
"""From this cost on a filler is something else."""


@dataclass(slots=True, eq=False)
class Attempt:
    """A claim held against a fact, by the concept that they share. ``unused`` are the claim's roles that stand for none
    of the fact's so far; ``known`` the fact's own entities; ``his`` the statement whose subject "his country" is of;
    ``economic``: companies and investors of a country stand for it."""

    out: Alignment
    claim: Statement
    fact: Statement
    unused: list[Role]
    know: Knowledge
    economic: bool
    known: frozenset[str]
    his: Statement | None


def pair(at: Attempt, role: Role, known: frozenset[str]) -> None:
    """Find the claim's filler for one argument of the fact and tell how they relate; ``known`` may be named there."""
    out, know = at.out, at.know
    economic = at.economic or role.role == "L"
    best = _best(at, role, economic, known)
    if best is None and (before := _compounded(role, at.claim)):
        out.floated |= {(mod.at, mod.word) for mod in before}
        text, where = before[0].word, before[0].at
        out.pairs.append(Pairing(role.role, "same", text, role, at=where, identifying=identifies(role, know)))
        return
    if best is None or best[1].rel is Rel.OTHER:
        floating = _floating(role, at.claim, know, economic, known)
        if floating is not None:
            text, adds, where, word = floating
            out.floated |= {(where, word), (where, text)}
            out.pairs.append(Pairing(role.role, "same", text, role, at=where, identifying=identifies(role, know)))
            out.adds.extend(adds)
            return
    if best is None and (where := _in_office(at, role)) >= 0:
        out.pairs.append(Pairing("A", "same", "", role, at=where, identifying=identifies(role, know)))
        return
    identifying = identifies(role, know)
    whom = (denotes(role.term, know, economic=True) if role.term is not None else None) or frozenset()
    figured = role.role in FIGURED or (role.term is not None and role.term.count is not None)
    if best is None:
        out.pairs.append(Pairing(role.role, "missing", "", role, identifying=identifying, ids=whom))
        out.lent = out.lent or identifying
        out.fact_figure = out.fact_figure or figured
        return
    mine, got = best
    at.unused.remove(mine)
    _gather(out, got)
    if got.either and not at.fact.negated:
        out.adds.append((mine.at, "or"))  # one of them: which is not said
    effect, relation = _effect(got, mine, role, at, identifying)
    if got.figure is None:
        out.fact_figure = out.fact_figure or figured
        if effect == "value" and relation is Relation.ALLOWS and not got.adds:
            out.adds.append((mine.at, show(mine)))  # a part of it only
    if effect == "lent" or ((got.lent or got.pointed) and effect in ("same", "value")):
        out.lent = True
    out.pairs.append(Pairing(role.role, effect, mine, role, relation, got.why, got, mine.at, identifying, whom))


def _best(at: Attempt, role: Role, economic: bool, known: frozenset[str]) -> tuple[Role, Compared] | None:
    """The role of the claim that comes nearest to the fact's, and how it relates: those of the same role first, then
    those that grammar marks alike."""
    swaps = (DIRECTED if at.out.concept in senses.directed() else SWAPPED).get(role.role, ())
    best: tuple[Role, Compared] | None = None
    cost = 0
    for swapped in (False, True):
        for mine in at.unused:
            if mine.role not in swaps if swapped else mine.role != role.role:
                continue
            if swapped and {mine.role, role.role} & REASONS and _somebody(mine, at.know):
                continue  # "because of X" does not say that X did it
            got = _met(at, mine, role, economic, known)
            if swapped and got.rel in UNSWAPPED:
                continue
            dear = ORDER[got.rel] * 10 + len(got.adds)
            if best is None or dear < cost:
                best, cost = (mine, got), dear
        if best is not None and cost < DOUBTFUL:
            break
    return best


def _met(at: Attempt, mine: Role, role: Role, economic: bool, known: frozenset[str]) -> Compared:
    """How a role of the claim relates to the fact's; what is something else may be one of several, or a topic told by
    what it is of."""
    concept, know = at.out.concept, at.know
    if mine.mark == role.mark and mine.mark in projection.REVERSING:
        got = turned(mine, role, know, known)
    else:
        stand_in = role.role == "A" and concept in HELD_BY_OFFICE
        got = filler(mine, role, know, economic, known, at.his, stand_in)
    stock = concept in STOCKS and not (at.claim.negated or at.fact.negated)
    one = concept in classes.FIGURE_EVENTS or sole.same_day(at.claim, at.fact)  # of one event the figure is the event's
    if (stock or not (one or at.claim.negated or at.fact.negated)) and _some_of(mine.term, role.term, got, stock, know):
        return Compared(Rel.NARROWER, adds=[(mine.at, show(mine))], why="a wider class")
    if got.rel is Rel.EXCLUDES and got.figure is not None and mine.term is not None and mine.term.count is None:
        if sorted_out(role.term, got, know):  # "a grant of $5 million", where the fact has a *research* grant
            return replace(got, rel=Rel.NARROWER, figure=None, adds=[*got.adds, (mine.at, show(mine))])
    if got.rel is Rel.EQUAL and role.role == "L" and concept != "visit" and _its_seat(mine, role, know):
        return Compared(Rel.NARROWER, adds=[(mine.at, show(mine))], why="a town of it")
    if got.rel is not Rel.OTHER:
        return got
    if at.claim.negated and not at.fact.negated and mine.term is not None and mine.term.link == "or":
        got = one_of(mine, role, know, economic, known)  # "neither X nor Y does": nor does Y
    if got.rel is Rel.OTHER and concept == "discuss" and role.role == "P":
        return Compared(Rel.WIDER) if about(mine, role, know, known) else ahead(mine, role, know, known) or got
    return got


def _its_seat(mine: Role, told: Role, know: Knowledge) -> bool:
    """ "operates *in Oslo*", where the fact has "in Norway": a capital stands for its country, but as a place it is a
    town."""
    if mine.term is None or told.term is None or mine.mark not in LOCATIVE:
        return False
    town, land = denotes(mine.term, know), denotes(told.term, know)
    return town is not None and town != land and frozenset(know.capitals.get(i, "") for i in town) == land


def _some_of(mine: Term | None, told: Term | None, got: Compared, stock: bool, know: Knowledge) -> bool:
    """ "12 people", "12 nurses", where the fact has "12 *night* nurses": how many there are of the wider class, they do
    not tell. ``stock``: of what there is, even as many are others; of what was done once, more are."""
    if mine is None or told is None or mine.count is None or told.count is None or mine.members or told.members:
        return False
    if same_head(mine.head, told.head) is not Rel.WIDER and not (
        got.figure is not None and sorted_out(told, got, know)
    ):
        return False
    if senses.concept(mine.head) == "person" and senses.concept(told.head) in people.WHOEVER:
        return False
    if mine.count.comparator in (Comparator.GT, Comparator.GE):
        return mine.count.low > told.count.low
    most = mine.count.high or mine.count.low
    return most >= told.count.low if stock else most > (told.count.high or told.count.low)


def sorted_out(told: Term | None, got: Compared, know: Knowledge) -> bool:
    """Is the fact's noun of a sort that the claim does not say ("*youth* unemployment"), beside what identifies it?"""
    if told is None:
        return False
    words = {m.word for m in told.mods if m.role in ("adj", "noun") and m.word} & set(got.left) - know.harmless
    return bool(words - NEWEST)


NEWEST = frozenset({"new", "old", "modern", "main", "direct", "non-stop", "regular", "scheduled"})
"""Words that only say of a thing which it is ("X's *new* campus"), or what flights and ferries mostly are."""


def _somebody(role: Role, know: Knowledge) -> bool:
    """Whether it names a person, a body or a country."""
    named = denotes(role.term, know) if role.term is not None else None
    return any(know.kinds.get(i, "country") not in ("thing", "place") for i in named or ())


def _place(role: Role, know: Knowledge) -> bool:
    """Is it a place ("*Mill Park* opened")? That another one opened is another matter."""
    named = denotes(role.term, know) if role.term is not None else None
    return bool(named) and all(placelike(i, know) for i in named or ())


def _gather(out: Alignment, got: Compared) -> None:
    """What the comparison of one argument tells of the whole alignment."""
    out.adds.extend(got.adds)
    out.left.extend(got.left)
    out.needs |= got.needs
    out.subset = out.subset or got.subset
    out.occasion = out.occasion or got.named
    out.unlisted = out.unlisted or got.unlisted
    out.other_unit = out.other_unit or got.other_unit
    out.figure = out.figure or got.figure is not None


def _effect(got: Compared, mine: Role, role: Role, at: Attempt, identifying: bool) -> tuple[str, Relation]:
    """What the relation of two fillers makes of the argument."""
    know = at.know
    if got.figure is not None:
        return ("unit" if got.other_unit else "value"), got.figure.relation
    if got.rel is Rel.LENT:
        return "lent", Relation.ENTAILS
    if got.antonym and role.role == "C":
        return "value", Relation.EXCLUDES
    if got.rel is Rel.EXCLUDES:
        other = _another(mine, role, at) or (identifying and not valued(role, mine, know))
        return ("other", Relation.INCOMPARABLE) if other else ("value", Relation.EXCLUDES)
    if got.rel is Rel.NARROWER:
        return ("unlisted" if got.unlisted else "value"), Relation.ALLOWS
    if got.rel is Rel.OTHER:
        return ("unlisted" if got.unlisted else "other"), Relation.INCOMPARABLE
    return "same", Relation.ENTAILS


def _another(mine: Role, role: Role, at: Attempt) -> bool:
    """Whether it is another matter where the argument is another: what others do, too, what happens often and anywhere,
    or in another country."""
    concept, know = at.out.concept, at.know
    if (
        role.role != "C"
        and _somebody_else(mine, role, know)
        and not sole.person(role, concept, at.claim, at.fact, know)
    ):
        return True
    if role.role in (*PLACES, "F") and _place(role, know) and not sole.place(concept, at.claim, at.fact):
        return True
    if role.role != "L":
        return concept in classes.PARTED.get(role.role, ()) or (role.role == "P" and _place(role, know))
    return concept in classes.REPEATED or (concept not in classes.STAGED and _abroad(mine, role, know))


def _somebody_else(mine: Role, role: Role, know: Knowledge) -> bool:
    """Whether both name persons."""
    told = denotes(role.term, know) if role.term is not None else None
    said = denotes(mine.term, know) if mine.term is not None else None
    return bool(told and said) and all(know.kinds.get(i) == "person" for i in (*(told or ()), *(said or ())))


def one_of(mine: Role, role: Role, know: Knowledge, economic: bool, known: frozenset[str]) -> Compared:
    """The best that any of the alternatives comes to."""
    assert mine.term is not None
    found = [filler(replace(mine, term=m), role, know, economic, known, None) for m in mine.term.members]
    return next((got for got in found if got.rel in (Rel.EQUAL, Rel.WIDER)), Compared(Rel.OTHER))


def _abroad(mine: Role, role: Role, know: Knowledge) -> bool:
    """Whether two places lie in different countries."""

    def countries(r: Role) -> set[str]:
        found = denotes(r.term, know) if r.term is not None else None
        out = {c for i in found or () for c in know.holders(i) if len(c) == 2}
        return out | {
            t.ref.country for t in (r.term.walk() if r.term is not None else ()) if t.ref is not None and t.ref.country
        }

    ours, theirs = countries(mine), countries(role)
    return bool(ours and theirs) and not ours & theirs


def _floating(
    role: Role, c: Statement, know: Knowledge, economic: bool, known: frozenset[str]
) -> tuple[str, list[tuple[int, str]], int, str] | None:
    """A phrase that English lets stand at the noun: "Korean companies *in Kazakhstan* operate"; with what it adds
    itself, and as what it would be added."""
    if role.role == "A" and role.term is not None and (doer := _before_noun(role.term, c)) is not None:
        return doer.word, [], doer.at, doer.word
    plain = role.role == role.mark  # "a complaint *against the merger*"
    if not (plain or role.role in ("L", "T", "R", "S")) or role.term is None:
        return None
    for holder in c.roles:
        if holder.term is None:
            continue
        for t in holder.term.walk():
            held = next((m.term for m in t.mods if m.role == "of" and m.term is not None), None) if _part(t) else None
            for whose, mod in ((x, m) for x in (t, held) if x is not None for m in x.mods):
                at_it = mod.role == role.mark if plain else mod.role in LOCATIVE or _where(mod, whose)
                if mod.term is not None and at_it:
                    got = compare(_land(mod.term), role.term, know, economic=economic, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER):
                        return term_text(mod.term), got.adds, mod.at, mod.term.head or mod.word
    return None


def _before_noun(doer: Term, c: Statement) -> Mod | None:
    """ "*army* helicopters were sent": the fact's doer before the noun of what it sent."""
    if doer.ref is not None or doer.mods or doer.members or not doer.head:
        return None
    mods = [m for r in c.roles if r.role == "P" and r.term is not None for m in r.term.mods if m.role == "noun"]
    return next((m for m in mods if senses.concept(m.word) == senses.concept(doer.head)), None)


def _compounded(role: Role, c: Statement) -> list[Mod]:
    """ "an *investment protection* treaty": what one on the protection of investments is about, before the noun."""
    about = role.term
    if role.mark not in TOPICS or about is None or about.ref is not None or about.members or about.count is not None:
        return []
    inner = [m.term.head for m in about.mods if m.role == "of" and m.term is not None]
    if not about.head or any(m.role != "of" for m in about.mods):
        return []
    for term in (r.term for r in c.roles if r.role == "P" and r.term is not None):
        mods = [m for m in term.mods if m.role == "noun" and m.word]
        last = next((m for m in mods if senses.concept(m.word) == senses.concept(about.head)), None)
        if last is not None:
            wanted = {senses.concept(head) for head in inner}
            return [last, *(m for m in mods if m is not last and senses.concept(m.word) in wanted)]
    return []


TOPICS = frozenset({"on", "for", "about", "of"})
"""Marks of what a treaty, a ban, a plan is about."""


def _in_office(at: Attempt, role: Role) -> int:
    """ "was elected speaker *of the parliament*": those who elect one are named with the office; -1 where not."""
    if role.role != "A" or role.term is None or at.out.concept not in classes.INTO_OFFICE:
        return -1
    whom = denotes(role.term, at.know)
    posts = [r.term for r in at.claim.roles if r.role == "C" and r.term is not None]
    found = (m for t in posts for m in t.mods if m.role in BELONGING and m.term is not None)
    return next((m.at for m in found if m.term is not None and whom and denotes(m.term, at.know) == whom), -1)


def _part(term: Term) -> bool:
    """ "84 percent *of the pupils in X*": a share of them."""
    return amount(term) is not None


def _land(term: Term) -> Term:
    """The land of "*Norwegian* exams"."""
    ref = term.ref
    return replace(term, ref=ref._replace(adjective=False)) if ref is not None and ref.adjective else term


def _where(mod: Mod, noun: Term) -> bool:
    """ "the *Bergen* fire", "*Norway's* measles outbreak", "*Norwegian* nurses": where it was, and they are; before
    another noun a country is whose it is."""
    ref = mod.term.ref if mod.term is not None else None
    if mod.role in ("own", "adj", "noun") and ref is not None and ref.kind in ("country", "region", "city", "place"):
        if noun.head in people.HARMS | classes.HAPPENINGS or (
            noun.plural and noun.head in people.LOCALS | people.HELD_THERE
        ):
            return True
    return mod.role == "noun" and ref is not None and ref.kind in ("city", "place", "region") and not ref.capital


def circumstance(out: Alignment, role: Role, unused: list[Role], know: Knowledge, known: frozenset[str]) -> None:
    """A claim's circumstance that is the fact's own ("after the talks") is said by both; places of the fact may
    stand at it."""
    for mine in [r for r in unused if r.role == role.role or {r.mark, role.mark} <= OCCASION]:
        got = filler(mine, role, know, False, known, None)
        if got.rel not in (Rel.EQUAL, Rel.WIDER):
            continue
        if mine.term is None:
            unused.remove(mine)
            out.adds.extend(got.adds)
            return
        _, core = core_noun(mine.term)  # "a day of talks between X and Y"
        own = {
            m.at
            for m in core.mods
            if m.term is not None
            and (
                ((ids := denotes(m.term, know) or frozenset(entity_ids(m.term))) and ids <= known)
                or leaders(m.term)
                or pointed(m.term)
            )
        }
        named = {i for m in core.mods if m.term is not None for i in denotes(m.term, know) or entity_ids(m.term)}
        out.occasion = out.occasion or any(i in known and know.kinds.get(i) in ("person", "place") for i in named)
        own |= {
            m.at
            for m in core.mods
            if m.role == "adj" and senses.concept(m.word) in {office for office, land in know.offices if land in known}
        }
        unused.remove(mine)
        out.adds.extend(x for x in got.adds if x[0] not in own)
        return


OCCASION = frozenset({"after", "during", "following"})
