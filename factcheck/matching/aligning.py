"""A claim’s statement aligned with a fact’s."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.language.en import classes, closed
from factcheck.matching.alignment import CIRCUMSTANCES, Alignment, Pairing, show
from factcheck.matching.denoting import denotes, pointed
from factcheck.matching.explained import grades, rest
from factcheck.matching.holders import as_told
from factcheck.matching.knowledge import Compared, Knowledge, Rel
from factcheck.matching.pairing import HELD_BY_OFFICE, OCCASION, circumstance, filler, pair
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
    known = set(ours | know.sources(background))
    subject_ids = next((denotes(r.term, know) for r in c.roles if r.role == "A" and r.term is not None), None)
    if not (subject_ids and subject_ids <= know.persons) and c.speaker is not None:
        subject_ids = denotes(c.speaker, know) or subject_ids  # "in *his* country", says X
    subject = next(iter(subject_ids)) if subject_ids and len(subject_ids) == 1 else None
    unused = list(c.cast(concept))
    facts = f.cast(concept)
    symmetric = concept in classes.SYMMETRIC
    if symmetric:
        _participants(out, c, f, facts, unused, know, economic)
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
        pair(out, role, f, c, unused, know, economic, around, concept, subject)
        if out.pairs and out.pairs[-1].effect == "other":
            return out  # about somebody else: the rest says nothing more
    if c.change and f.change and c.change != f.change and closed.MANY_TIMES not in (c.change, f.change):
        out.pairs.append(
            Pairing(
                "CHANGE", "value", c.change, f.change, Relation.EXCLUDES, f"{c.change} instead of {f.change}", at=c.at
            )
        )
    left = grades(out, f, unused)
    order = next((p for p in out.pairs if p.role == "ORD"), None)
    if order is not None and order.effect != "missing" and left:
        out.pairs.remove(order)  # the first visit is not the first state visit
        out.adds.append((order.at, order.claim or "first"))
    rest(out, c, f, unused, know, known, background, concept)
    return out


ECONOMIC = frozenset(["invest", "trade", "interest", "strengthen", "cooperate", "relate", "agree", "support"])
"""Concepts in which companies and investors of a country stand for it."""


def _ordered(facts: list[Role], unused: list[Role], know: Knowledge, economic: bool, known: set[str]) -> list[Role]:
    """The fact's roles; of several alike, the one that a filler of the claim means comes first."""
    names = [r.role for r in facts]
    several = [name for name in ("T", "P", "F") if names.count(name) > 1]
    if not several:
        return facts

    def meant(role: Role) -> bool:
        if role.role not in several:
            return False
        mine = [r for r in unused if r.role == role.role]
        found = [filler(r, role, know, economic, known, None) for r in mine]
        return any(got.rel in (Rel.EQUAL, Rel.WIDER) or got.listed for got in found)

    first = [r for r in facts if meant(r)]
    return [*first, *[r for r in facts if not any(r is x for x in first)]]


def _participants(
    out: Alignment, c: Statement, f: Statement, facts: list[Role], unused: list[Role], know: Knowledge, economic: bool
) -> None:
    """Those who take part in something mutual, as a set: "X met Y" is "Y met X" and "X and Y met"."""
    told: set[str] = set()
    fact_roles = [r for r in facts if r.role == "A" and r.term is not None]
    controlled: set[str] = set()
    for role in [*fact_roles, *[r for r in facts if r.role == "W" and r.mark == "with" and r.term is not None]]:
        found = denotes(role.term, know, economic=economic) if role.term else None
        if found is None and role.role == "W":
            continue
        if role.mark == "control":
            controlled |= found or set()
        if found is None:
            # no entities: compare as nouns
            for each in fact_roles:
                pair(out, each, f, c, unused, know, economic, set(), out.concept, None)
            return
        told |= found
    if not told:
        return
    said: set[str] = set()
    persons_told = all(know.kinds.get(i) == "person" for i in told)
    lent = False
    stranger: Role | None = None
    mine = [
        r
        for r in unused
        if (r.role in ("A", "W") or (r.role in ("S",) and r.mark == "from") or r.mark == "between")
        and r.term is not None
    ]
    adds: list[tuple[int, str]] = []
    for role in mine:
        assert role.term is not None
        found = denotes(role.term, know, economic=economic, adds=adds)
        if role.mark == "control" and controlled:
            said |= controlled  # compared where it stands, at the verb outside
        elif found is None:
            group = pointed(role.term)
            if group in ("pronoun", "reciprocal"):
                lent = True
            elif group and (
                (group == "countries") == all(know.kinds.get(i, "country") == "country" for i in told)
                or out.concept in HELD_BY_OFFICE
            ):
                lent = True
                said |= told
            elif role.term.det == "no":
                found = None
                stranger = role
            else:
                stranger = role
        else:
            converted = set()
            if persons_told:
                found = frozenset(know.capitals.get(i, i) for i in found)
            for i in found:
                converted.add(know.capitals[i] if i in know.capitals and know.capitals[i] in told else i)
            said |= converted
        unused.remove(role)
    fact_text = " and ".join(sorted(know.names.get(i, i) for i in told))
    claim_text = " and ".join(filter(None, (show(r) for r in mine)))
    at = mine[0].at if mine else c.first
    out.adds.extend(adds)
    if stranger is not None and not (said & told and stranger.term is not None and stranger.term.det == "pron"):
        out.pairs.append(
            Pairing(
                "A",
                "other",
                claim_text,
                fact_text,
                why=f"“{show(stranger)}” is not {fact_text}",
                at=stranger.at,
                identifying=True,
            )
        )
        return
    persons = all(know.kinds.get(i) == "person" for i in told)
    countries = said & {know.country.get(i, "") for i in told} if persons else set()
    homes = {know.country.get(i, "") for i in told} if persons else set()
    if said != told and homes and said == homes and out.concept in HELD_BY_OFFICE:
        said = set(told)  # the country for the one who speaks for it
    people = (
        {know.country.get(i, "") for i in said} if said and all(know.kinds.get(i) == "person" for i in said) else set()
    )
    if said != told and (people == told or (lent and people < told)) and people and out.concept in HELD_BY_OFFICE:
        said = set(told)
    if said == told:
        whole = Pairing("A", "same", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told))
        whole.compared = Compared(Rel.EQUAL, lent=True) if lent else None
        out.pairs.append(whole)
        if c.word in classes.HOSTING and (host := _guest_as_host(mine, [*facts, *unused], know)):
            why = f"{host} was the guest there"
            out.pairs.append(Pairing("A", "value", claim_text, fact_text, Relation.EXCLUDES, why, at=at))
    elif said - told - countries:
        odd = said - told
        out.pairs.append(
            Pairing(
                "A",
                "other",
                claim_text,
                fact_text,
                why=f"{' and '.join(sorted(know.names.get(i, i.lstrip('?').title()) for i in odd))} is not {fact_text}",
                at=at,
                identifying=True,
            )
        )
    elif not said:
        out.pairs.append(
            Pairing(
                "A", "lent" if lent else "missing", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told)
            )
        )
        out.lent = True
    elif out.concept in classes.MUTUAL_SUMS and not any(r.mark in ("with", "between") for r in mine):
        why = f"“{claim_text}” alone is not {fact_text}"  # the trade of one with everybody
        out.pairs.append(Pairing("A", "other", claim_text, fact_text, why=why, at=at, identifying=True))
    else:
        # fewer than take part: the others are left unsaid
        out.pairs.append(Pairing("A", "partly", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told)))
    if lent:
        out.lent = True


def _guest_as_host(mine: list[Role], around: list[Role], know: Knowledge) -> str:
    """Who is said to have received the other at a place in the other's country; "" where nobody is."""
    lands = {know.country.get(i, i) for r in around if r.role == "L" and r.term for i in denotes(r.term, know) or ()}
    host = next((denotes(r.term, know) for r in mine if r.mark in ("subj", "by") and r.term), None) or frozenset()
    guest = next((denotes(r.term, know) for r in mine if r.mark == "obj" and r.term), None) or frozenset()
    homes = {know.country.get(i) for i in guest}
    if len(lands) == 1 and lands == homes and not {know.country.get(i) for i in host} & homes:
        return " and ".join(sorted(know.names.get(i, i) for i in host))
    return ""


def statements(c: Statement, f: Statement, know: Knowledge, around: Iterable[str] = ()) -> Compared:
    """Embedded statements: the same roles, without time. ``around`` are the entities of the fact that holds ``f``."""
    if c.negated and f.negated:
        return _denied(c, f, know)
    got = align(c, f, know, frozenset(around))
    if got is None:
        return Compared(Rel.OTHER, why=f"{c.word} is not {f.word}")
    if got.sign != (-1 if f.negated else 1) or c.negated != f.negated:
        return Compared(Rel.OTHER, why="the opposite")
    out = Compared(Rel.EQUAL, adds=got.adds)
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
