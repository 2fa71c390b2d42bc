"""A claim’s statement aligned with a fact’s."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.language.en import classes, closed
from factcheck.language.en import sole as data
from factcheck.matching.alignment import CIRCUMSTANCES, Alignment, Pairing
from factcheck.matching.comparing import compare
from factcheck.matching.denoting import denotes
from factcheck.matching.explained import grades, rest
from factcheck.matching.fillers import filler
from factcheck.matching.holders import as_told
from factcheck.matching.knowledge import Compared, Knowledge, Rel
from factcheck.matching.mutual import participants
from factcheck.matching.pairing import OCCASION, Attempt, circumstance, pair
from factcheck.matching.participation import predicate, told_of
from factcheck.model import Relation
from factcheck.statements.model import Role, Statement


def align(c: Statement, f: Statement, know: Knowledge, background: frozenset[str] = frozenset()) -> Alignment | None:
    """The alignment of a claim with a fact, or ``None`` where their predicates share nothing."""
    shared = predicate(c, f)
    if shared is None:
        return None
    concept, sign = shared
    out = Alignment(concept, sign * (-1 if f.negated else 1))
    economic = concept in ECONOMIC
    ours = told_of(f, know)
    c = as_told(c, ours, know)
    known = ours | f.setting | know.sources(background)
    unused = list(c.cast(concept))
    facts = f.cast(concept)
    symmetric = concept in classes.SYMMETRIC
    attempt = Attempt(out, c, f, unused, know, economic, known, c)
    if symmetric:
        participants(attempt, facts)
        if out.other is not None:
            return out
    for role in _ordered(facts, unused, know, economic, known):
        if role.role in CIRCUMSTANCES:
            circumstance(out, role, unused, know, known | background)
        if (symmetric and role.role == "A") or role.role in CIRCUMSTANCES:
            continue  # the fact's own circumstances explain a claim's; they need not be said
        if role.role in ("K", "E"):
            continue
        if (
            symmetric
            and role.role == "W"
            and role.mark == "with"
            and role.term is not None
            and denotes(role.term, know, economic=economic) is not None
        ):
            continue
        if role.mark == "control" and (controls := [r for r in unused if r.mark == "control"]):
            unused.remove(controls[0])  # compared where it stands, at the verb outside
            continue
        around = known | background if role.mark in OCCASION else known
        pair(attempt, role, around)
        if out.pairs and out.pairs[-1].effect == "other":
            if not (concept == "be" and role.role == "A" and sole(c, f, role, know, known)):
                return out  # about somebody else: the rest says nothing more
            out.pairs[-1].effect, out.pairs[-1].relation = "value", Relation.EXCLUDES
    _directions(out, c, f)
    if out.floated:
        out.adds = [x for x in out.adds if x not in out.floated]  # it is the fact's, and adds nothing
    left = grades(out, c, f, unused)
    order = next((p for p in out.pairs if p.role == "ORD"), None)
    loosely = f.kind == "apposition" and left == ["official"]  # "came for an official visit, *her first to Y*"
    if order is not None and order.effect != "missing" and left and not loosely:
        out.pairs.remove(order)  # the first visit is not the first state visit
        out.adds.append((order.at, order.claim or "first"))
    rest(out, c, f, unused, know, known, background, concept)
    _worded(out, c, f, know)
    return out


def _directions(out: Alignment, c: Statement, f: Statement) -> None:
    """Which way the claim's level goes, beside the fact's; a level alone tells no direction."""
    if c.change and f.change and c.change != f.change and closed.MANY_TIMES not in (c.change, f.change):
        why = f"{c.change} instead of {f.change}"
        out.pairs.append(Pairing("CHANGE", "value", c.change, f.change, Relation.EXCLUDES, why, at=c.at))
    elif c.change and not f.change and not any(r.term is not None and r.term.count is not None for r in c.roles):
        out.adds.append((c.at, c.change))


def _worded(out: Alignment, c: Statement, f: Statement, know: Knowledge) -> None:
    """What the claim's words say more than the fact's; not that what is built is new, unless it is not built."""
    if out.concept in data.MAKING and not know.strict:
        out.adds = [x for x in out.adds if x[1] not in data.NEW]
    if out.sign > 0 and _stronger(c, f, out.concept, know):
        out.adds.append((c.at, c.word))


def _stronger(c: Statement, f: Statement, concept: str, know: Knowledge) -> bool:
    """Does the claim's word say more than the fact's of the same concept: *ratified* for "backed"?"""
    more = data.STRONGER.get(concept, ())
    if c.word not in more or f.word in more or any(r.term and r.term.head in data.RULED for r in c.roles):
        return False
    doers = [r.term for r in c.roles if r.role == "A" and r.term is not None]
    people = any((ids := denotes(one, know)) and ids <= know.persons for one in doers) or any(map(_voting, doers))
    return c.word not in data.PERMITTING or not people


def _voting(doer: Term) -> bool:
    """Do people decide together: "57 percent of *voters* approved it"?"""
    return any(t.head in data.VOTING for t in doer.within())


def sole(c: Statement, f: Statement, role: Role, know: Knowledge, known: frozenset[str]) -> bool:
    """Whether the claim says of another what holds of one alone: "X is Y's largest market" for Z, of the same time."""
    from factcheck.statements.predicating import foremost

    mine = next((r.term for r in c.of("A")), None)
    what = next((r.term for r in f.of("C") if r.term is not None), None)
    said = next((r.term for r in c.of("C") if r.term is not None), None)
    if (
        mine is None
        or mine.ref is None
        or role.term is None
        or role.term.ref is None
        or mine.ref.kind != role.term.ref.kind
    ):
        return False
    if what is None or said is None or not foremost(what) or not foremost(said) or mine.ref.kind == "unknown":
        return False
    if {t.ref.id for t in said.within() if t.ref} - {t.ref.id for t in what.within() if t.ref}:
        return False  # "*X's* best-selling car" is not the best-selling one
    got = compare(said, what, know, participants=known)
    if got.rel is not Rel.EQUAL or got.adds or got.left or (f.times and times(c, f) is not Relation.ENTAILS):
        return False
    for other in f.roles:
        if other.role in ("A", "C") or other.term is None:
            continue
        alike = [r.term for r in c.roles if r.role == other.role and r.term is not None]
        if not any(compare(t, other.term, know, participants=known).rel is Rel.EQUAL for t in alike):
            return False
    return True


ECONOMIC = frozenset(["invest", "trade", "interest", "strengthen", "cooperate", "relate", "agree", "support"])
"""Concepts in which companies and investors of a country stand for it."""


def _ordered(
    facts: list[Role], unused: list[Role], know: Knowledge, economic: bool, known: frozenset[str]
) -> list[Role]:
    """The fact's roles; of several alike, the one that a filler of the claim means comes first."""
    names = [r.role for r in facts if r.role in "TPF"]
    if len(names) == len(set(names)):
        return facts
    several = [name for name in ("T", "P", "F") if names.count(name) > 1]

    def meant(role: Role) -> bool:
        if role.role not in several:
            return False
        mine = [r for r in unused if r.role == role.role]
        found = [filler(r, role, know, economic, known, None) for r in mine]
        return any(got.rel in (Rel.EQUAL, Rel.WIDER) or got.listed for got in found)

    first = [r for r in facts if meant(r)]
    return [*first, *[r for r in facts if not any(r is x for x in first)]]


def statements(c: Statement, f: Statement, know: Knowledge, around: frozenset[str] = frozenset()) -> Compared:
    """Embedded statements: the same roles, without time. ``around`` are the entities of the fact that holds ``f``."""
    if c.negated and f.negated:
        return _denied(c, f, know)
    got = align(c, f, know, around)
    if got is None:
        return Compared(Rel.OTHER, why=f"{c.word} is not {f.word}")
    if got.sign != (-1 if f.negated else 1) or c.negated != f.negated:
        return Compared(Rel.OTHER, why="the opposite")
    out = Compared(Rel.EQUAL, adds=got.adds, pointed=got.lent)
    for one in got.pairs:
        if one.effect in ("other",):
            return Compared(Rel.OTHER, adds=got.adds, why=one.why)
        if one.effect == "value":
            if one.relation is Relation.EXCLUDES:
                out.rel, out.why = Rel.EXCLUDES, one.why
            elif one.relation in (Relation.ALLOWS, Relation.STRETCH) and out.rel is Rel.EQUAL:
                out.rel, out.why = Rel.NARROWER, one.why
        if one.effect == "unlisted":
            out.rel, out.unlisted = Rel.NARROWER, True
        if one.effect == "missing" and one.identifying and one.role == "A":
            out.lent = True
        if one.compared is not None and one.compared.lent:
            out.lent = True  # "trade between the two countries"
    if any(p.effect in ("missing", "lent") for p in got.pairs) and not any(
        p.effect in ("same", "value") for p in got.pairs
    ):
        out.lent = True  # "the proposal", "the visit": which one, only the text can tell
        out.needs = frozenset().union(*(p.ids for p in got.pairs)) | frozenset(
            r.stmt.senses[0][0] for r in f.roles if r.stmt is not None and r.role == "P"
        )
    when = times(c, f)
    same = when is Relation.ENTAILS and any(p.role == "ORD" and p.relation is Relation.ENTAILS for p in got.pairs)
    if out.rel is Rel.EXCLUDES and out.lent and got.concept in classes.EVENTS and not same:
        return Compared(Rel.OTHER, adds=got.adds, why=f"which {c.word} is not said")  # "a summit in Busan": any
    if when is not None:
        if when is Relation.EXCLUDES and got.concept in data.OF_A_YEAR:
            return Compared(Rel.OTHER, adds=got.adds, why=f"the {c.word} of another year")
        if when is Relation.EXCLUDES:
            out.rel, out.why = Rel.EXCLUDES, "another date"
        elif when is Relation.ALLOWS and out.rel is Rel.EQUAL:
            out.rel, out.why = Rel.NARROWER, "a finer date"
            out.adds.append((c.first, "date"))
    if got.lent and any(p.role == "A" and p.effect == "same" for p in got.pairs):
        out.lent = True  # "mutual trade": whose, only the text can tell
    out.subset = got.subset
    out.named = any(p.ids and p.effect in ("same", "value") and p.identifying for p in got.pairs)
    return out


def _denied(c: Statement, f: Statement, know: Knowledge) -> Compared:
    """Two denied embedded statements: the fact's must say no more than the claim's."""
    back = align(f, c, know.turned())
    if back is None or back.other is not None:
        return Compared(Rel.OTHER, why=f"{c.word} is not {f.word}")
    if back.adds or any(p.relation is not Relation.ENTAILS for p in back.values):
        return Compared(Rel.NARROWER, adds=[(c.first, word) for _, word in back.adds], why="a wider class")
    return Compared(Rel.EQUAL)


def times(c: Statement, f: Statement) -> Relation | None:
    """The dates of a claim's event against those of the fact's sentence; ``None`` where one has none."""
    from factcheck.matching import periods

    if not c.times or not f.times:
        return None
    found = [periods.relation(a, b, None) for a in c.times for b in f.times]
    for relation in (Relation.EXCLUDES, Relation.ALLOWS, Relation.ENTAILS):
        if relation in found:
            return relation
    return None
