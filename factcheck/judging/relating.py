"""How a statement relates to one reading: each step takes what the ones before came to, and may change it.

The order is that of :func:`relate`: what differs, denial, lists and units, how far a plan has come, "only", the rest.
"""

from __future__ import annotations

from factcheck.judging import wholes
from factcheck.judging.lasting import no_more, under_way
from factcheck.judging.lending import Spoken, all_others, another, another_one, spoken_of, uncalled
from factcheck.judging.occurring import BEFORE_THE_FIRST, occurrence, scheduled
from factcheck.judging.outcomes import (
    STRENGTH,
    Focus,
    Outcome,
    Prepared,
    another_way,
    done_anew,
    figured,
    one_event,
    some_of_them,
    value_code,
)
from factcheck.judging.rates import of_an_earlier_day, share, total_of_rate
from factcheck.judging.rivals import narrower_first
from factcheck.judging.scopes import of_a_part, of_more
from factcheck.judging.siblings import Siblings
from factcheck.judging.speakers import who_says
from factcheck.judging.tables import NEGATED
from factcheck.judging.timed import SPANS
from factcheck.language.en import classes, closed, sole
from factcheck.matching.aligning import times
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.matching.fillers import WHOLE
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.matching.pairing import sorted_out
from factcheck.matching.participation import told_of
from factcheck.matching.projecting import beyond, downward, frozen
from factcheck.matching.wishing import WANTED, owed
from factcheck.model import Comparator, QuantityKind, Relation
from factcheck.records import NamedTuple
from factcheck.statements.lawsuits import WHOSE
from factcheck.statements.model import Role, Statement

ONLY = frozenset({"only", "solely", "exclusively", "alone"})
ANEW = frozenset({"again"})
"""What says that it is done once more: at another time, or elsewhere, that is another event."""
CONTRACTED = frozenset({"be", "have"})
"""Verbs that bear their own denial: "aren't"."""
UNIVERSAL = frozenset({"every", "all", "each", "last"})
Word = tuple[int, str]
"""A token and its word."""


class Told(NamedTuple):
    """What a reading says of a statement so far."""

    relation: Relation
    code: str
    detail: str = ""


class Case(NamedTuple):
    """A statement ``c`` aligned with a reading: ``a``. ``where`` is what the reading's siblings say of its place,
    ``adds`` what the claim has beside the reading, ``turned`` that a denial turns wider and narrower round."""

    c: Statement
    one: Prepared
    a: Alignment
    know: Knowledge
    differing: list[Pairing]
    where: tuple[Relation, str] | None
    adds: list[Word]
    turned: bool

    @property
    def sign(self) -> int:
        """-1 where the statement says the opposite of the reading."""
        if self.not_only:
            return 1
        return self.a.sign * (-1 if self.c.negated else 1)

    @property
    def only(self) -> bool:
        return self.c.only >= 0 or any(word in ONLY for word, _ in self.c.adverbs)

    @property
    def not_only(self) -> bool:
        return self.only and self.c.negated


def relate(
    c: Statement,
    one: Prepared,
    a: Alignment,
    focus: Focus,
    know: Knowledge,
    siblings: Siblings,
    sources: frozenset[str],
) -> Outcome | None:
    """The relation of a statement to one reading; ``None`` where it is about somebody or something else."""
    if a.other is not None:
        return None
    spoken = spoken_of(c, one, a, focus, who_says(c.speaker, know, sources), know, sources)
    differing = [p for p in a.pairs if p.differs]
    if spoken is None or _somebody_else(c, one, a, focus, know, differing, spoken):
        return None
    where = siblings.elsewhere(c, one, a)
    adds = [x for x in a.adds if where is None or x[0] not in {r.at for r in c.roles if r.role == "L"}]
    event = occurrence(c, one, a)
    if event is BEFORE_THE_FIRST:  # of whatever grade
        adds = [x for x in adds if x[0] not in {r.at for r in c.roles if r.role == "K"}]
    case = Case(c, one, a, know, differing, where, adds, downward(c, one.statement))
    if event is None or _something_else(case):
        return None
    if any(p.effect == "unit" for p in a.pairs):
        return Outcome(one, a, Relation.INCOMPARABLE, "other-unit", "", adds, True)
    unlisted = any(p.effect == "unlisted" for p in a.pairs)
    told = _compared(case, event)
    if narrower_first(c, one.statement):
        told = Told(Relation.ALLOWS, "undecided", told.detail)  # "the first in five years" is not the first
    told = _denied(case, _summed(case, told, focus))
    if unlisted:
        told = Told(Relation.ALLOWS, "unlisted", told.detail)
    asserting, blocking = _uncovered(case)
    if told.code == "wrong-slot" or one_event(a):
        blocking = [*blocking, *(x for x in asserting if x[1] in ANEW)]  # done again: another time, elsewhere
    told = _covered(_exclusive(case, _staged(case, told)), asserting, blocking)
    partly = unlisted and not blocking and _partly_listed(a)
    vague = c.vague or not classes.EXTREMES_OF.isdisjoint(a.left)  # "a speed of" is not the top speed
    vague = vague or _of_more(case) or uncalled(c, a)
    identified = (
        not vague
        and _identified(spoken, _unsaid(c, one.statement, a))
        and focus.assumed.isdisjoint(told_of(c, know))
        and not _half_named(c, a, focus)
    )
    return Outcome(one, a, told.relation, told.code, told.detail, adds, identified, partly)


def _partly_listed(a: Alignment) -> bool:
    """Whether the reading has some of the members, and no other figure for them."""
    excluded = any(p.effect == "value" and p.relation is Relation.EXCLUDES for p in a.pairs)
    return not excluded and any(p.compared is not None and p.compared.listed for p in a.pairs)


def _somebody_else(
    c: Statement, one: Prepared, a: Alignment, focus: Focus, know: Knowledge, differing: list[Pairing], spoken: Spoken
) -> bool:
    counted = one.fact.series is not None or any(time.grain in SPANS for time in one.statement.times)
    counted = counted or len(one.fact.readings) > 1  # which of them counted right is the question
    counted = counted or a.concept == "attend"
    if a.concept in ("visit", "attend") and any(p.role == "A" and not (counted and p.figured) for p in differing):
        return True  # somebody else's visit is another one
    told = focus.running and bool(focus.entities)  # "the branch may open in X": whose, only a text can tell
    return bool(differing) and not told and not spoken.lent and all_others(c, one.statement, know)


def _something_else(case: Case) -> bool:
    """Another event, the figure of another place, or who held an office before."""
    c, f = case.c, case.one.statement
    was = case.a.concept == "be" and c.tense == "past" and f.tense == "present" and not c.times
    gone = case.a.concept == "be" and f.tense == "past" and not (f.times and c.times)
    if (was or gone) and any(p.role == "A" for p in case.differing):
        return True  # "X was director": now it is Y
    if another(case.differing, case.know) or (case.turned and another_one(case.a)):
        return True
    if not figured(case.one.statement) or one_event(case.a):
        return False
    # what is counted in another place, or in a part of it, is another sum
    elsewhere = any(p.role == "L" and not p.figured for p in case.differing) and not _that_day(case)
    return elsewhere or of_a_part(case.a, case.know)


def _that_day(case: Case) -> bool:
    """Whether it was done to the reading's own thing, called by its name, on that very day ("robbed X on 14 March")."""
    theirs = [t for t in case.one.statement.times if t.grain == "day"]
    mine = [t for t in case.c.times if t.grain == "day"]
    named = any(p.role == "P" and p.effect == "same" and p.ids for p in case.a.pairs)
    return named and any((a.low, a.high) == (b.low, b.high) for a in mine for b in theirs)


def _compared(case: Case, event: list[tuple[Relation, str, str]]) -> Told:
    """The worst of what differs: values, the event's place and date."""
    parts = [(p.relation, value_code(p), p.why) for p in case.a.values if not (case.turned and _narrower(p))]
    parts.extend(event)
    if case.where is not None and case.where[0] is Relation.EXCLUDES:
        parts.append((case.where[0], "wrong-slot", case.where[1]))
    for wanted in (Relation.EXCLUDES, Relation.STRETCH, Relation.ALLOWS):
        for part in parts:
            if part[0] is wanted:
                return Told(*part)
    if any(_all_but(p) for p in case.a.values) and not (case.c.change or case.a.concept in ("grow", "strengthen")):
        return Told(Relation.EXCLUDES, "near-miss")  # "100 percent" is all of it, where the fact has 96
    figures = (p.compared.figure for p in case.a.values if p.compared is not None)
    softened = any(figure is not None and figure.softened for figure in figures)
    return Told(Relation.ENTAILS, "hedge-dropped" if softened else "supported")


def _all_but(p: Pairing) -> bool:
    """Whether a claim says "100 percent" of a share that is less."""
    mine, told = (r.term.count if isinstance(r, Role) and r.term is not None else None for r in (p.mine, p.told))
    if mine is None or told is None or not mine.kind is told.kind is QuantityKind.PERCENT:
        return False
    whole = mine.low == WHOLE and mine.comparator in (Comparator.BARE, Comparator.EXACT)
    return whole and told.comparator is Comparator.BARE and told.low < WHOLE


def _of_more(case: Case) -> bool:
    """Whether a claim leaves out what restricts the fact's sum (unemployment for *youth* unemployment)."""
    if not any(p.role == "M" and p.differs for p in case.a.pairs):
        return False
    if any(p.role == "R" and p.effect == "missing" and not p.ids for p in case.a.pairs):
        return True  # "lent $90 million", where the fact has what was lent *to farmers*
    return any(
        sorted_out(p.told.term, p.compared, case.know)
        for p in case.a.pairs
        if p.role in ("A", "P") and isinstance(p.told, Role) and p.compared is not None
    )


def _summed(case: Case, told: Told, focus: Focus) -> Told:
    """A figure of a part leaves that of the whole open."""
    if told.relation is Relation.EXCLUDES and (_in_all(case) or of_an_earlier_day(case.c, case.one, case.a)):
        return Told(Relation.ALLOWS, "undecided", told.detail)
    if not wholes.decided(case.a, told.relation, told.code):
        return told
    if told.relation is Relation.EXCLUDES and (less := wholes.less(case.c, case.one.statement, case.a)):
        return Told(Relation.ALLOWS, "not-covered", less)
    part = wholes.of_its_part(case.c, case.one, case.a, told.relation, focus, case.know)
    return told if part is None else Told(Relation.ALLOWS, "part-only", part)


def _in_all(case: Case) -> bool:
    """Whether a claim tells what somebody has paid so far, where the reading says how much he pays a year."""
    past = case.c.tense in ("past", "perfect") and not case.c.times and case.one.statement.tense == "present"
    return past and case.a.concept in ("give", "fund") and any(total_of_rate(p.mine, p.told) for p in case.differing)


def _narrower(p: Pairing) -> bool:
    """Is a kind narrower than the fact's, which a denial of the wider one covers?"""
    got = p.compared
    return p.relation is Relation.ALLOWS and got is not None and got.rel is Rel.NARROWER and got.figure is None


def _denied(case: Case, told: Told) -> Told:
    """A denial turns a relation round, unless it denies something else."""
    c, a, f = case.c, case.a, case.one.statement
    if case.not_only:
        return Told(Relation.ENTAILS, "supported") if a.subset else Told(Relation.ALLOWS, "exclusive")
    if case.sign > 0 and c.negated and c.word in classes.LEAVING:
        return Told(Relation.ALLOWS, "undecided", told.detail)  # that nobody left does not say how many are there
    if case.sign > 0 and f.negated and not c.negated and a.concept in SCALAR:
        return Told(Relation.ALLOWS, "undecided", told.detail)  # what did not rise need not have fallen
    if case.sign > 0:
        return told
    if c.word in classes.LEAVING and f.word in classes.ENTERING and not (c.negated or f.negated):
        return Told(Relation.ALLOWS, "undecided", told.detail)  # who entered may have left since
    going = c.word in classes.LEAVING or (case.a.concept == "operate" and not (c.negated or f.negated))
    if going and c.tense == "progressive":
        return Told(Relation.ALLOWS, "undecided", told.detail)  # who is leaving is still there
    if c.negated and not f.negated and (another_way(c, f) or (told.code == "wrong-slot" and done_anew(c, f, a))):
        return Told(Relation.ALLOWS, "undecided", told.detail)  # who did not sign *in person* may have signed
    if some_of_them(a, c, f):
        return Told(Relation.ALLOWS, "undecided", told.detail)  # "three companies left": the others may be there
    if not (c.negated or f.negated) and _beside_them(a):
        return Told(Relation.ALLOWS, "undecided", told.detail)  # 84 percent pass, 16 percent fail
    if f.negated and told.relation is Relation.EXCLUDES:
        return Told(Relation.ALLOWS, "undecided", told.detail)  # "not before 2029" does not say when
    contrary = told.relation is Relation.EXCLUDES and not c.negated and not f.negated
    if contrary and any(_ordinal(p) for p in case.differing):
        return Told(Relation.ALLOWS, "undecided", told.detail)  # the *third* plan failed, the second passed
    relation = told.relation if contrary else NEGATED[told.relation]  # "fell by 12 %" denies "rose by 8 %", too
    refused = c.negated and c.neg_at == c.at and c.word not in CONTRACTED
    if relation is Relation.ENTAILS and refused and not f.negated:
        return Told(Relation.ALLOWS, "undecided", told.detail)  # who gave $6 million may have *refused* to give 9
    code = {Relation.EXCLUDES: "denied", Relation.ENTAILS: "supported"}.get(relation, "undecided")
    return Told(relation, code, told.detail)


SCALAR = frozenset({"grow", "strengthen", "cut", "enlarge"})
"""Concepts whose opposites leave a middle: to stay as it is."""


def _ordinal(p: Pairing) -> bool:
    """Is another one of several meant: the third, where the fact has the second?"""
    return isinstance(p.mine, Role) and p.mine.term is not None and p.mine.term.rank is not None


def _beside_them(a: Alignment) -> bool:
    """Do those who do one thing and those who do the opposite fit beside each other: shares of one whole, so many of a
    number?"""
    for p in a.values:
        mine, told = share(p.mine), share(p.told)
        if mine is not None and told is not None and mine[0] + told[0] <= min(mine[1], told[1]):
            return True
    return False


def _staged(case: Case, told: Told) -> Told:
    """How far a plan has come: what asserts more than the reading is open, and what asserts less."""
    c, one = case.c, case.one
    mine, theirs = STRENGTH.get(c.status, 3), STRENGTH.get(one.status, 5)
    if c.status == "refused" and told.relation is Relation.ENTAILS and one.status != "refused":
        return Told(Relation.ALLOWS, "undecided", told.detail)  # that it was refused, no source says
    if told.relation is Relation.ENTAILS and (under_way(c, one, case.a) or no_more(c, one, case.a)):
        return Told(Relation.ALLOWS, "stronger-status", told.detail)
    if c.status in ("refused", one.status) or (mine > theirs and any(word == "was_to" for word, _ in c.adverbs)):
        mine = theirs  # who refuses denies what was done as well as what was promised; "was to": any step
    if scheduled(c, one):
        mine = theirs
    if "vowed" in (c.status, one.status) and STRENGTH["proposed"] <= min(mine, theirs) and max(mine, theirs) <= 3:
        mine = theirs  # who vows to do it is ready to, plans to
    if told.relation is Relation.EXCLUDES and _hoped_against(case):
        return Told(Relation.ALLOWS, "undecided", told.detail)
    if told.relation is Relation.INCOMPARABLE or mine == theirs or case.a.concept == "call":
        return told
    wished = c.status == "wished" and one.status != "proposed"
    if wished and told.relation is Relation.EXCLUDES and told.code != "denied":
        return Told(Relation.ALLOWS, "weaker-status", told.detail)  # that it should be otherwise
    if c.status in WANTED and theirs >= STRENGTH["proposed"] and one.status != "happened" and not owed(c, case.a):
        return told  # who is committed to a thing, proposes it, wants it
    if mine < theirs:
        placed = told.code == "wrong-slot" and any(p.role == "L" for p in case.differing)
        if placed and c.status == "possible" and theirs < STRENGTH["happened"]:
            return told  # "may open in X", where what is planned is to open elsewhere
        forecast = c.status in ("forecast", "future") and case.a.figure and told.relation is not Relation.ENTAILS
        return Told(Relation.ALLOWS, "not-a-claim" if forecast else "weaker-status", told.detail)
    if _unplanned(case, told) or (c.status == "happened" and any(total_of_rate(p.mine, p.told) for p in case.a.values)):
        return Told(Relation.ALLOWS, "stronger-status", told.detail)  # how many there are, what is planned does not say
    if told.detail == "date" and _years(c) & _years(one.statement):
        return Told(Relation.ALLOWS, "stronger-status", told.detail)  # done in June what was to be done in March
    wished = case.sign < 0 and not case.differing and one.status != "happened"  # "fell", where growth is only wanted
    wished = wished and not _meant_otherwise(case)
    if told.relation is not Relation.EXCLUDES or wished or (c.negated and c.status == "happened"):
        return Told(Relation.ALLOWS, "stronger-status", told.detail)
    return told


def _meant_otherwise(case: Case) -> bool:
    """ "X *intends to cut* Z", where X wants to increase it: those who want the one mean to do the opposite."""
    c, one = case.c, case.one
    return not c.negated and c.status in MEANT and one.status in WANTED and _by_doers(case)


def _hoped_against(case: Case) -> bool:
    """ "Z *is expected to fall*", where X wants it to grow: both may be so."""
    c, one = case.c, case.one
    return case.sign < 0 and not c.negated and c.status in WANTED and one.status in WANTED and not _by_doers(case)


def _by_doers(case: Case) -> bool:
    """Whether the claim tells who does it, and they are those of the reading."""
    told = any(role.mark in DOING for role in case.c.of("A"))
    return told and any(p.role == "A" and p.effect == "same" for p in case.a.pairs)


MEANT = frozenset({"planned", "agreed", "vowed", "ready"})
"""How far a deed has come that somebody means to do."""
DOING = frozenset({"subj", "by", "control"})


def _unplanned(case: Case, told: Told) -> bool:
    """Is a count of what there is excluded only by what is planned, not by what something is to cost?"""
    counted = told.code in wholes.FIGURED and case.a.concept in wholes.STANDING | {"save"}
    return counted and case.c.status == "happened" and not case.c.negated


def _years(one: Statement) -> set[str]:
    """The years that a statement's dates lie in."""
    return {bound[:4] for time in one.times for bound in (time.low, time.high) if bound and not time.yearless}


def _exclusive(case: Case, told: Told) -> Told:
    """ "Only" is refuted by a further member, and supported by nothing that is open."""
    if not case.only or case.not_only or told.relation is not Relation.ENTAILS:
        return told
    return Told(Relation.EXCLUDES if case.a.subset else Relation.ALLOWS, "exclusive", told.detail)


def _uncovered(case: Case) -> tuple[list[Word], list[Word]]:
    """What the claim adds: words that assert something of a figure ("record"), and words that narrow or move it."""
    c, a, f = case.c, case.a, case.one.statement
    if case.turned:  # "no X of kind Y": a wider claim is not denied, a narrower one is
        timed = case.one.fact.series is not None or case.one.fact.plan  # its times are compared elsewhere
        return [], [x for x in beyond(c, f, a, case.know) if not (timed and x[1] == "date")]
    asserting = [x for x in case.adds if x[1] in closed.ASSERTING]
    if c.change in ("down", closed.MANY_TIMES) and a.figure and f.change != c.change:
        asserting.append((c.at, c.change))  # "fell, doubled to $6 billion" says more than the level
    blocking = [*(x for x in case.adds if x[1] not in closed.ASSERTING), *of_more(c, f, case.know)]
    if a.sign < 0 and not c.negated:
        return asserting, [x for x in blocking if x[1] not in UNIVERSAL]  # "every firm left": none is there
    return asserting, [*blocking, *(beyond(c, f, a, case.know) if frozen(c, f) else ())]


def _covered(told: Told, asserting: list[Word], blocking: list[Word]) -> Told:
    """What nothing in the reading covers leaves it open; a figure is refuted all the same by what only asserts."""
    if blocking and told.relation in (Relation.ENTAILS, Relation.EXCLUDES, Relation.STRETCH):
        return Told(Relation.ALLOWS, "not-covered", _words(blocking))
    if asserting and not blocking and told.relation is Relation.ENTAILS:
        return Told(Relation.ALLOWS, "not-covered", _words(asserting))
    return told


def _words(found: list[Word]) -> str:
    return ", ".join(dict.fromkeys(word for _, word in sorted(found)))


def _half_named(c: Statement, a: Alignment, focus: Focus) -> bool:
    """Does "X signed nothing" name one of two, and neither the day, the place nor the occasion? It was with somebody
    else, perhaps, or at another time, unless a text about the two has told of a meeting."""
    if c.times or a.occasion or a.grounded or a.concept not in classes.EVENTS:
        return False
    gatherings = classes.MEETINGS - {a.concept}
    if focus.pair and focus.untold(gatherings) != gatherings:
        return False
    if any(p.role in ("L", "X") and p.effect in ("same", "value") for p in a.pairs):
        return False
    return any(p.effect == "partly" for p in a.pairs)


def _by_nobody(c: Statement, f: Statement, a: Alignment) -> bool:
    """Whether a claim leaves unsaid who did what happens to that thing once, or deny that anybody did, and name the
    place or the occasion that the reading names."""
    if c.of("A"):
        return False
    if c.negated and (a.occasion or a.grounded):
        return True
    placed = any(p.role in ("L", "S") and p.effect == "same" and p.ids for p in a.pairs)
    placed = placed or (any(p.role == "P" and p.effect == "same" and p.ids for p in a.pairs) and _same_year(c, f))
    return placed and (a.concept in classes.ONCE or times(c, f) is Relation.ENTAILS)


def _same_year(c: Statement, f: Statement) -> bool:
    return bool(_years(c)) and _years(c) == _years(f)


def _unsaid(c: Statement, f: Statement, a: Alignment) -> frozenset[str]:
    """The roles that a claim may leave unsaid, as the rest tells which deed is meant: who did it to that thing in that
    place; who sold, or bought, what has a name, where the other one has."""
    free = {"L", "KIND"}  # of what kind those are whom a claim names
    if _by_nobody(c, f, a):
        free.add("A")
    if any(p.role == "P" and p.effect == "same" and _brought(p.told) for p in a.pairs):
        free |= {"A", "against"}  # "X's appeal was dismissed": by the court before which it was
    told = {p.role for p in a.pairs if p.effect == "same"}
    whom = any(p.role == "P" and p.effect == "same" and p.ids for p in a.pairs)
    if a.concept in JUDGED and told & {"T", "F", "for"} and whom:
        free.add("A")  # whoever sentenced him for that
    if a.concept in classes.DEALS:
        named = {p.role for p in a.pairs if p.effect == "same" and p.ids}
        if named & {"P", "T"}:
            free |= {role for role, other in (("S", "A"), ("A", "S"), ("R", "A")) if other in named}
    return frozenset(free)


JUDGED = frozenset({"sentence", "convict", "fine"})
"""What somebody undergoes for a deed."""


def _brought(role: Role | str | None) -> bool:
    """Whether it is a lawsuit, an appeal or a complaint of somebody named."""
    term = role.term if isinstance(role, Role) else None
    if term is None or term.ref is not None or term.head not in sole.RULED:
        return False
    return any(m.role in WHOSE and m.term is not None and m.term.ref is not None for m in term.mods)


def _identified(spoken: Spoken, known: frozenset[str]) -> bool:
    """Whether it is certain enough that the reading's own people and things are meant, to contradict."""
    if spoken.sure:
        return True
    unsaid = any(p.effect == "missing" and p.role not in known for p in spoken.lent)
    return not unsaid and (bool(spoken.named) or not spoken.lent)
