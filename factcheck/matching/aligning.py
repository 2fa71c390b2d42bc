"""A claim's statement against a fact's, role by role: what agrees, what differs, what the claim adds and leaves out.

No threshold and no sum decides. A mismatch is a value with an effect, and the effect depends on what kind of role it
is in: an identifying entity (another one: no finding), a value (another one excludes), or what describes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from factcheck.frames import Mod, Term
from factcheck.language.en import closed, kinds, projection, senses
from factcheck.matching.terms import GENERIC_ADJ, Compared, Knowledge, Rel, compare, denotes, figures, fixed, pointed, reversed_terms
from factcheck.model import Relation
from factcheck.reading.forms import LOCATIVE, Role, Statement, amount, core_noun, eventive, is_place, nominal

SWAPS = {
    ("A", "S"),
    ("A", "W"),
    ("L", "R"),
    ("R", "L"),
    ("P", "T"),
    ("T", "P"),
    ("L", "P"),
    ("P", "L"),
    ("S", "A"),
    ("W", "A"),
    ("C", "K"),
    ("F", "T"),
    ("T", "F"),
    ("F", "P"),
    ("P", "F"),
    ("T", "L"),
    ("P", "C"),
    ("C", "P"),
}
"""Pairs of roles (the fact's, the claim's) that grammar marks alike; the fillers must agree, then."""


@dataclass(slots=True)
class Pairing:
    """One argument of the fact with the claim's, and how they relate. ``effect`` is ``same``, ``value`` (excludes or
    narrower), ``other`` (another subject), ``missing`` or ``lent``."""

    role: str
    effect: str
    mine: Role | str | None
    told: Role | str | None
    relation: Relation = Relation.ENTAILS
    why: str = ""
    compared: Compared | None = None
    at: int = -1
    identifying: bool = False
    ids: frozenset[str] = frozenset()
    """Whom the fact means there, where the claim does not name them."""

    @property
    def claim(self) -> str:
        """The claim's filler in words."""
        return self.mine if isinstance(self.mine, str) else show(self.mine)

    @property
    def fact(self) -> str:
        """The fact's filler in words."""
        return self.told if isinstance(self.told, str) else show(self.told)


@dataclass(slots=True)
class Alignment:
    """``concept`` is the shared predicate, ``sign`` -1 where one says the opposite of the other's."""

    concept: str
    sign: int
    pairs: list[Pairing] = field(default_factory=list)
    adds: list[tuple[int, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    unlisted: bool = False
    subset: bool = False
    lent: bool = False
    grounded: bool = False
    """A circumstance names somebody or some place of the fact's own."""
    needs: frozenset[str] = frozenset()
    other_unit: tuple[str, str] | None = None
    figure: bool = False
    """A figure of the claim was compared with one of the fact."""
    fact_figure: bool = False

    @property
    def other(self) -> Pairing | None:
        return next((p for p in self.pairs if p.effect == "other"), None)

    @property
    def missing(self) -> list[Pairing]:
        return [p for p in self.pairs if p.effect == "missing"]

    @property
    def values(self) -> list[Pairing]:
        return [p for p in self.pairs if p.effect == "value"]

    @property
    def same(self) -> int:
        return sum(p.effect == "same" for p in self.pairs)


CIRCUMSTANCES = frozenset(["X", "after", "during", "before", "following", "since", "at", "under", "within", "amid"])
HELD_BY_OFFICE = frozenset("sign agree strengthen discuss support propose ready commit interest cooperate".split())
"""Concepts in which a country stands for its president, and he for it."""
NEAR = {
    frozenset({"operate", "exist"}),
    frozenset({"operate", "be-in"}),
    frozenset({"cooperate", "relate"}),
    frozenset({"found", "open"}),
}


def predicate(c: Statement, f: Statement) -> tuple[str, int] | None:
    """The concept that both predicates can mean, with the product of their signs."""
    for concept, sign in f.senses:
        for other, theirs in c.senses:
            if sign == theirs == 1 and other in kinds.actions().get(concept, ()):
                return concept, 1  # who fries cooks
            if concept == other or frozenset({concept, other}) in NEAR:
                return concept, sign * theirs
    return None


def show(role: Role | None) -> str:
    if role is None:
        return ""
    if role.term is not None:
        return term_text(role.term)
    if role.stmt is not None:
        return role.stmt.word
    return role.word


def term_text(term: Term) -> str:
    if term.members:
        return f" {term.link} ".join(term_text(m) for m in term.members)
    if term.head == "$" and term.count is not None:
        return f"{term.count.unit or ''} {term.count.low:,f}".strip()
    bits = [m.word or (m.term.head if m.term else "") for m in term.mods if m.role in ("adj", "noun", "title", "own")]
    return " ".join(b for b in [*bits, term.head] if b)


def participants(f: Statement, know: Knowledge) -> set[str]:
    """All entities that a statement names, with their countries."""
    out: set[str] = set()
    for role in f.roles:
        if role.term is not None:
            for t in role.term.walk():
                found = denotes(t, know, economic=True)
                if found:
                    out |= found
                for mod in t.mods:
                    if mod.term is not None:
                        inner = denotes(mod.term, know, economic=True)
                        if inner:
                            out |= inner
                        elif mod.term.ref is not None:
                            out.add(mod.term.ref.id)
                        for deep in mod.term.mods:
                            if deep.term is not None and deep.term.ref is not None:
                                out.add(deep.term.ref.id)
        elif role.stmt is not None:
            out |= participants(role.stmt, know)
    return out | {know.country[i] for i in out if i in know.country}


def align(c: Statement, f: Statement, know: Knowledge, background: frozenset[str] = frozenset()) -> Alignment | None:
    """The alignment of a claim with a fact, or ``None`` where their predicates share nothing."""
    shared = predicate(c, f)
    if shared is None:
        return None
    concept, sign = shared
    out = Alignment(concept, sign * (-1 if f.negated else 1))
    economic = concept in ("invest", "trade", "interest", "strengthen", "cooperate", "relate", "agree", "support")
    if f.known is None:
        f.known = frozenset(participants(f, know))
    known = set(f.known) | {i for i in background if know.kinds.get(i) == "source"}
    subject_ids = next((denotes(r.term, know) for r in c.roles if r.role == "A" and r.term is not None), None)
    if not (subject_ids and subject_ids <= know.persons) and c.speaker is not None:
        subject_ids = denotes(c.speaker, know) or subject_ids  # "in *his* country", says X
    subject = next(iter(subject_ids)) if subject_ids and len(subject_ids) == 1 else None
    unused = [r for r in c.cast(concept)] if concept in c.marks else list(c.roles)
    facts = f.cast(concept)
    symmetric = concept in senses.SYMMETRIC
    if symmetric:
        _participants(out, c, f, facts, unused, know, economic)
        if out.other is not None:
            return out
    for role in facts:
        if role.role in CIRCUMSTANCES:
            _circumstance(out, role, unused, know, known | background)
        if (symmetric and role.role == "A") or role.role in CIRCUMSTANCES:
            continue  # the fact's own circumstances explain a claim's; they need not be said
        if role.role in ("K", "E"):
            continue
        if symmetric and role.role == "W" and role.mark == "with" and role.term is not None and fixed(role.term, know, economic) is not None:
            continue
        if role.mark == "control" and (controls := [r for r in unused if r.mark == "control"]):
            unused.remove(controls[0])  # compared where it stands, at the verb outside
            continue
        around = known | background if role.mark in OCCASION else known
        _pair(out, role, f, c, unused, know, economic, around, concept, subject)
        if out.pairs and out.pairs[-1].effect == "other":
            return out  # about somebody else: the rest says nothing more
    if c.change and f.change and c.change != f.change:
        out.pairs.append(Pairing("CHANGE", "value", c.change, f.change, Relation.EXCLUDES, f"{c.change} instead of {f.change}", at=c.at))
    left = _grades(out, c, f, unused)
    order = next((p for p in out.pairs if p.role == "ORD"), None)
    if order is not None and order.effect != "missing" and left:
        out.pairs.remove(order)  # the first visit is not the first state visit
        out.adds.append((order.at, order.claim or "first"))
    _rest(out, c, f, unused, know, known, background, concept)
    return out


def _participants(
    out: Alignment, c: Statement, f: Statement, facts: list[Role], unused: list[Role], know: Knowledge, economic: bool
) -> None:
    """Those who take part in something mutual, as a set: "X met Y" is "Y met X" and "X and Y met"."""
    told: set[str] = set()
    fact_roles = [r for r in facts if r.role == "A" and r.term is not None]
    controlled: set[str] = set()
    for role in [*fact_roles, *[r for r in facts if r.role == "W" and r.mark == "with" and r.term is not None]]:
        found = fixed(role.term, know, economic) if role.term else None
        if found is None and role.role == "W":
            continue
        if role.mark == "control":
            controlled |= found or set()
        if found is None:
            # no entities: compare as nouns
            for each in fact_roles:
                _pair(out, each, f, c, unused, know, economic, set(), out.concept, None)
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
    people = {know.country.get(i, "") for i in said} if said and all(know.kinds.get(i) == "person" for i in said) else set()
    if said != told and people == told and out.concept in HELD_BY_OFFICE:
        said = set(told)
    if said == told:
        out.pairs.append(Pairing("A", "same", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told)))
    elif said - told - countries:
        odd = said - told
        out.pairs.append(
            Pairing(
                "A",
                "other",
                claim_text,
                fact_text,
                why=f"{' and '.join(sorted(know.names.get(i, i.lstrip('?')) for i in odd))} is not {fact_text}",
                at=at,
                identifying=True,
            )
        )
    elif not said:
        out.pairs.append(Pairing("A", "lent" if lent else "missing", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told)))
        out.lent = True
    else:
        # fewer than take part: the others are left unsaid
        out.pairs.append(Pairing("A", "partly", claim_text, fact_text, at=at, identifying=True, ids=frozenset(told)))
    if lent:
        out.lent = True


def _pair(
    out: Alignment,
    role: Role,
    f: Statement,
    c: Statement,
    unused: list[Role],
    know: Knowledge,
    economic: bool,
    known: set[str],
    concept: str,
    subject: str | None,
) -> None:
    """Find the claim's filler for one argument of the fact and tell how they relate."""
    economic = economic or role.role == "L"
    candidates = [r for r in unused if r.role == role.role]
    swaps = SWAPS - {("A", "S"), ("S", "A")} if concept in senses.directed() else SWAPS
    near = [r for r in unused if (role.role, r.role) in swaps]
    best: tuple[int, Role, Compared] | None = None
    for order, group in enumerate((candidates, near)):
        for mine in group:
            if mine.mark == role.mark and mine.mark in projection.REVERSING:
                got = turned(mine, role, know, known)
            else:
                got = filler(mine, role, know, economic, known, subject, role.role == "A" and concept in HELD_BY_OFFICE)
            if concept == "discuss" and role.role == "P" and got.rel is Rel.OTHER and _about(mine, role, know, known):
                got = Compared(Rel.WIDER)
            rank = [Rel.EQUAL, Rel.WIDER, Rel.LENT, Rel.NARROWER, Rel.EXCLUDES, Rel.OTHER].index(got.rel) * 10 + len(
                got.adds
            )
            if order == 1 and got.rel in (Rel.OTHER, Rel.EXCLUDES, Rel.LENT):
                continue
            if best is None or rank < best[0]:
                best = (rank, mine, got)
        if best is not None and best[0] < 50:
            break
    if best is None or best[2].rel is Rel.OTHER:
        floating = _floating(role, c, know, economic, known)
        if floating is not None:
            out.pairs.append(
                Pairing(role.role, "same", floating[0], role, at=floating[2], identifying=_identifies(role, know))
            )
            out.adds.extend(floating[1])
            return
    identifying = _identifies(role, know)
    if best is None:
        whom = (fixed(role.term, know, True) if role.term is not None else None) or frozenset()
        out.pairs.append(Pairing(role.role, "missing", "", role, identifying=identifying, ids=whom))
        if identifying:
            out.lent = True
        if role.role in ("M", "N", "ORD") or (role.term is not None and role.term.count is not None):
            out.fact_figure = True
        return
    _, mine, got = best
    unused.remove(mine)
    out.adds.extend(got.adds)
    if got.either and not f.negated:
        out.adds.append((mine.at, "or"))  # one of them: which is not said
    out.left.extend(got.left)
    out.needs |= got.needs
    out.subset = out.subset or got.subset
    out.unlisted = out.unlisted or got.unlisted
    out.other_unit = out.other_unit or got.other_unit
    effect, relation = "same", Relation.ENTAILS
    if got.figure is not None:
        out.figure = True
        relation = got.figure.relation
        effect = "value"
        if got.other_unit:
            effect = "unit"
    elif got.rel is Rel.LENT:
        effect = "lent"
        out.lent = True
    elif got.antonym and role.role == "C":
        effect, relation = "value", Relation.EXCLUDES
    elif got.rel is Rel.EXCLUDES and role.role == "L" and concept in senses.REPEATED:
        effect, relation = "other", Relation.INCOMPARABLE
    elif got.rel is Rel.EXCLUDES and role.role == "L" and concept not in senses.EVENTS and _abroad(mine, role, know):
        effect, relation = "other", Relation.INCOMPARABLE  # in another country: another matter
    elif got.rel is Rel.EXCLUDES:
        effect, relation = (
            ("other", Relation.INCOMPARABLE)
            if identifying and not _valued(role, mine, know)
            else ("value", Relation.EXCLUDES)
        )
    elif got.rel is Rel.NARROWER:
        effect, relation = "value", Relation.ALLOWS
        if got.unlisted:
            effect = "unlisted"
        elif not got.adds:
            out.adds.append((mine.at, show(mine)))  # a part of it only
    elif got.rel is Rel.OTHER:
        effect, relation = ("unlisted" if got.unlisted else "other"), Relation.INCOMPARABLE
    if (
        role.role in ("M", "N", "ORD") or (role.term is not None and role.term.count is not None)
    ) and got.figure is None:
        out.fact_figure = True
    if got.lent and effect in ("same", "value"):
        out.lent = True
    whom = (fixed(role.term, know, True) if role.term is not None else None) or frozenset()
    out.pairs.append(Pairing(role.role, effect, mine, role, relation, got.why, got, mine.at, identifying, whom))


def _about(mine: Role, role: Role, know: Knowledge, known: set[str]) -> bool:
    """Who discusses the extraction of gold discusses gold: does the claim name what the fact's topics are of?"""
    if mine.term is None or role.term is None:
        return False
    inner = [m.term for t in role.term.walk() for m in t.mods if m.role == "of" and m.term is not None]
    return any((got := compare(mine.term, x, know, participants=known)).rel in (Rel.EQUAL, Rel.WIDER) and not got.adds for x in inner)


def turned(mine: Role, role: Role, know: Knowledge, known: set[str]) -> Compared:
    """Two fillers under an operator that turns the direction ("without"): the fact's is held against the claim's."""
    if mine.term is not None and role.term is not None:
        return reversed_terms(mine.term, role.term, know)
    back = filler(role, mine, know.turned(), False, known, None)
    if back.rel in (Rel.EQUAL, Rel.WIDER) and not back.adds:
        return Compared(Rel.EQUAL)
    rel = Rel.OTHER if back.rel is Rel.OTHER else Rel.NARROWER
    return Compared(rel, adds=[(mine.at, word) for _, word in back.adds], why="a wider class")


def _abroad(mine: Role, role: Role, know: Knowledge) -> bool:
    """Do two places lie in different countries?"""

    def countries(r: Role) -> set[str]:
        found = denotes(r.term, know) if r.term is not None else None
        out = {c for i in found or () for c in know.within.get(i, ()) if len(c) == 2}
        return out | {t.ref.country for t in (r.term.walk() if r.term is not None else ()) if t.ref is not None and t.ref.country}

    ours, theirs = countries(mine), countries(role)
    return bool(ours and theirs) and not ours & theirs


def _floating(
    role: Role, c: Statement, know: Knowledge, economic: bool, known: set[str]
) -> tuple[str, list[tuple[int, str]], int] | None:
    """A phrase that English lets stand at the noun: "Korean companies *in Kazakhstan* operate"."""
    if role.role not in ("L", "T", "R", "S") or role.term is None:
        return None
    for holder in c.roles:
        if holder.term is None:
            continue
        for t in holder.term.walk():
            for mod in list(t.mods):
                if mod.term is not None and (
                    mod.role in LOCATIVE
                    or (mod.role in ("on", "of", "own", "from", "adj")
                    and role.role == "L"
                    and False)
                ):
                    got = compare(mod.term, role.term, know, economic=economic, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER):
                        return term_text(mod.term), got.adds, mod.at
    return None


def filler(
    mine: Role, role: Role, know: Knowledge, economic: bool, known: set[str], subject: str | None, stand_in: bool = False
) -> Compared:
    """The relation of two fillers: terms, words or statements."""
    if mine.stmt is not None and role.stmt is not None:
        return statements(*_level(mine.stmt, role.stmt), know, known)
    if mine.term is not None and role.term is not None:
        a, b = mine.term, role.term
        qa, qb = amount(a), amount(b)
        if qa is not None and qb is not None:
            got = figures(qa, qb)
            got.adds.extend((m.at, m.word or (m.term.head if m.term else "")) for m in a.mods if m.role != "time" and m.word not in know.harmless and not _shared(m, b, know, known))
            return got
        if a.rank is not None and b.rank is not None and not a.head and not b.head:
            return figures(a.rank, b.rank)
        if own_country(a) and subject is not None and know.country.get(subject):
            told = denotes(b, know, economic=economic)
            if told == frozenset({know.country[subject]}):
                return Compared(Rel.EQUAL)
        a_stmt, b_stmt = _as_statement(a), _as_statement(b)
        if a_stmt is not None and b_stmt is not None:
            return statements(*_level(a_stmt, b_stmt), know, known)
        got = compare(a, b, know, economic=economic, participants=known, subject=subject, stand_in=stand_in)
        return got
    if mine.stmt is not None and role.term is not None and (deep := _deepened(mine.stmt, role.role != "F")) is not None and (role.role == "F" or _comparative(role.term)):
        return filler(deep, role, know, economic, known, subject)
    if mine.stmt is not None and role.term is not None and (thing := _undertaken(mine.stmt, role.term, know)) is not None:
        return filler(thing, role, know, economic, known, subject)
    if mine.stmt is not None and role.term is not None:
        told_stmt = _as_statement(role.term)
        return (
            statements(*_level(mine.stmt, told_stmt), know, known)
            if told_stmt is not None
            else Compared(Rel.OTHER, why="something else")
        )
    if mine.term is not None and role.stmt is not None and _comparative(mine.term) and (deep := _deepened(role.stmt)) is not None and not _strengthening(mine.term):
        return filler(mine, deep, know, economic, known, subject)
    if mine.term is not None and role.stmt is not None:
        said_stmt = _as_statement(mine.term)
        return (
            statements(*_level(said_stmt, role.stmt), know, known)
            if said_stmt is not None
            else Compared(Rel.OTHER, why=f"{mine.term.head} is something else")
        )
    if mine.word and role.word and mine.mark == role.mark == "score":
        same = mine.word == role.word
        return Compared(Rel.EQUAL if same else Rel.EXCLUDES, why="" if same else f"{mine.word} instead of {role.word}")
    if mine.word and role.word:
        return words(mine.word, role.word)
    if mine.word and role.term is not None:
        # "called it historic" beside "called it a historic event"
        hit = next((m for m in role.term.mods if m.word and words(mine.word, m.word).rel is Rel.EQUAL), None)
        if hit is not None:
            return Compared(Rel.EQUAL)
        return words(mine.word, role.term.head)
    if mine.term is not None and role.word:
        if any(m.word and words(m.word, role.word).rel is Rel.EQUAL for m in mine.term.mods):
            return Compared(Rel.EQUAL)
        got = words(mine.term.head, role.word)
        got.adds.extend((m.at, m.word or (m.term.head if m.term else "")) for m in mine.term.mods if m.word not in know.harmless)
        return got
    return Compared(Rel.OTHER)


def _shared(mod: Mod, told: Term, know: Knowledge, known: set[str]) -> bool:
    """Does the fact's figure have the same of-phrase ("45 percent *of the club*")?"""
    return mod.term is not None and any(
        m.term is not None and m.role == mod.role and compare(mod.term, m.term, know, participants=known).rel is Rel.EQUAL for m in told.mods
    )


def _level(c: Statement, f: Statement) -> tuple[Statement, Statement]:
    """ "supported holding a summit" beside "supported the proposal to hold it": what is proposed is compared."""
    ours, theirs = _proposed(c), _proposed(f)
    if ours is None and theirs is not None:
        return c, theirs
    if ours is not None and theirs is None:
        return ours, f
    return c, f


def _proposed(stmt: Statement) -> Statement | None:
    if not any(concept == "propose" for concept, _ in stmt.senses):
        return None
    for role in stmt.roles:
        if role.role == "P":
            inner = role.stmt if role.stmt is not None else _as_statement(role.term) if role.term is not None else None
            if inner is None:
                return None
            around = [r for r in stmt.roles if r.mark in LOCATIVE and r is not role]  # "the idea of a summit *in Seoul*"
            return replace(inner, roles=[*inner.roles, *around], times=[*inner.times, *stmt.times], loose=[*inner.loose, *stmt.loose])
    return None


def _circumstance(out: Alignment, role: Role, unused: list[Role], know: Knowledge, known: set[str]) -> None:
    """A claim's circumstance that is the fact's own ("after the talks") is said by both; places of the fact may stand at it."""
    for mine in [r for r in unused if r.role == role.role or {r.mark, role.mark} <= OCCASION]:
        got = filler(mine, role, know, False, known, None)
        if got.rel not in (Rel.EQUAL, Rel.WIDER) or mine.term is None:
            continue
        _, core = core_noun(mine.term)  # "a day of talks between X and Y"
        own = {m.at for m in core.mods if m.term is not None and (ids := denotes(m.term, know)) is not None and ids <= known}
        own |= {m.at for m in core.mods if m.role == "adj" and senses.concept(m.word) in {office for office, land in know.offices if land in known}}
        unused.remove(mine)
        out.adds.extend(x for x in got.adds if x[0] not in own)
        return


def _undertaken(stmt: Statement, told: Term, know: Knowledge) -> Role | None:
    """ "interested in pursuing projects" beside "in projects", "in launching new ones" beside "in new ones"."""
    concepts = {c for c, _ in stmt.senses}
    thing = next((r for r in stmt.roles if r.role == "P" and r.term is not None), None)
    starting = concepts & {"open", "found", "start"} and any(m.word == "new" for m in told.mods)
    if thing is None or thing.term is None or stmt.negated or not ("implement" in concepts or starting):
        return None
    rest = [r for r in stmt.roles if r is not thing and r.mark in LOCATIVE and r.term is not None]
    own = [r for r in rest if (ids := denotes(r.term, know, economic=True)) is not None and ids <= know.focus]  # type: ignore[arg-type]
    extra = [Mod(r.mark, r.at, term=r.term) for r in rest if r not in own]
    return replace(thing, term=replace(thing.term, mods=[*thing.term.mods, *extra]))


OCCASION = frozenset({"after", "during", "following"})
COMPARATIVE = frozenset(["deeper", "closer", "stronger", "greater", "further", "broader", "wider", "more", "fuller", "expanded", "enhanced"])


def _deepened(stmt: Statement, compared: bool = True) -> Role | None:
    """What is strengthened: "to deepen cooperation" is deeper cooperation."""
    if not any(c == "strengthen" for c, _ in stmt.senses):
        return None
    thing = next((r for r in stmt.roles if r.role == "P" and r.term is not None), None)
    if thing is None or thing.term is None:
        return None
    extra = [Mod(r.mark, r.at, term=r.term) for r in stmt.roles if r is not thing and r.mark in ("with", "between", "among", "in") and r.term is not None]
    return replace(thing, term=replace(thing.term, mods=[*thing.term.mods, *([Mod("adj", thing.at, word="deeper")] if compared else []), *extra]))


def _strengthening(term: Term) -> bool:
    """ "a further deepening": the noun itself says it."""
    return any(s.concept == "strengthen" for s in senses.nouns().get(term.head, ()))


def _comparative(term: Term) -> bool:
    return any(m.word in COMPARATIVE for m in term.mods)


def own_country(term: Term) -> bool:
    return (
        term.ref is None
        and term.head in ("country", "nation", "homeland", "market", "economy")
        and any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)
    )


def words(a: str, b: str) -> Compared:
    x, y = senses.concept(a), senses.concept(b)
    if x == y:
        return Compared(Rel.EQUAL)
    if x in senses.ancestors(y):
        return Compared(Rel.WIDER)  # scarlet is red
    if any({x, y} <= g for g in senses.EXCLUSIVE) or senses.opposite(a, b):
        return Compared(Rel.EXCLUDES, why=f"{a} instead of {b}")
    return Compared(Rel.OTHER, why=f"{a} is not {b}")


def _as_statement(term: Term) -> Statement | None:
    """What a noun phrase says where its head has a predicate of its own; found once."""
    if term.event is None:
        term.event = nominal(term) if eventive(term) else False
    return term.event if isinstance(term.event, Statement) else None


def statements(c: Statement, f: Statement, know: Knowledge, around: Iterable[str] = ()) -> Compared:
    """Embedded statements: the same roles, without time. ``around`` are the entities of the fact that holds ``f``."""
    if c.negated and f.negated:
        return _denied(c, f, know)
    got = align(c, f, know, frozenset(around))
    if got is None:
        return Compared(Rel.OTHER, why=f"{c.word} is not {f.word}")
    if got.sign != (-1 if f.negated else 1) * 1 or c.negated != f.negated:
        return Compared(Rel.OTHER, why="the opposite")
    out = Compared(Rel.EQUAL, adds=got.adds)
    for pair in got.pairs:
        if pair.effect in ("other",):
            return Compared(Rel.OTHER, adds=got.adds, why=pair.why)
        if pair.effect == "value":
            if pair.relation is Relation.EXCLUDES:
                out.rel, out.why = Rel.EXCLUDES, pair.why
            elif pair.relation in (Relation.ALLOWS, Relation.STRETCH) and out.rel is Rel.EQUAL:
                out.rel, out.why = Rel.NARROWER, pair.why
        if pair.effect == "unlisted":
            out.rel, out.unlisted = Rel.NARROWER, True
        if pair.effect == "missing" and pair.identifying and pair.role == "A":
            out.lent = True
    if any(p.effect in ("missing", "lent") for p in got.pairs) and not any(p.effect in ("same", "value") for p in got.pairs):
        out.lent = True  # "the proposal", "the visit": which one, only the text can tell
        out.needs = frozenset().union(*(p.ids for p in got.pairs)) | frozenset(
            r.stmt.senses[0][0] for r in f.roles if r.stmt is not None and r.role == "P"
        )
    if out.rel is Rel.EXCLUDES and out.lent and got.concept in senses.EVENTS:
        return Compared(Rel.OTHER, adds=got.adds, why=f"which {c.word} is not said")  # "a summit in Busan": any
    when = times(c, f)
    if when is not None:
        if when is Relation.EXCLUDES:
            out.rel, out.why = Rel.EXCLUDES, "another date"
        elif when is Relation.ALLOWS and out.rel is Rel.EQUAL:
            out.rel, out.why = Rel.NARROWER, "a finer date"
            out.adds.append((c.first, "date"))
    out.subset = got.subset
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


def _identifies(role: Role, know: Knowledge) -> bool:
    """Does the argument make the fact this fact: a country, a body, or what belongs to one?"""
    if role.role in ("M", "N", "ORD", "C"):
        return False
    if role.term is None:
        return role.stmt is not None
    told = fixed(role.term, know, True)
    if told is not None:
        kinds = {know.kinds.get(i, "country" if len(i) == 2 and i.isupper() else "place") for i in told}
        return bool(kinds & {"country", "organisation", "person", "region"}) or role.role == "A"
    return role.role in ("A", "P")


def _valued(role: Role, mine: Role, know: Knowledge) -> bool:
    """May another filler of an identifying argument still contradict: another of the base's own people?"""
    if role.term is None or mine.term is None:
        return role.stmt is not None or mine.stmt is not None
    told, said = denotes(role.term, know), denotes(mine.term, know)
    if told is None or said is None:
        return True
    return all(know.kinds.get(i) == "person" for i in told | said)


def _grade(word: str) -> str:
    return senses.GRADES.get(word, senses.concept(word))


def _grades(out: Alignment, c: Statement, f: Statement, unused: list[Role]) -> list[str]:
    """Words that grade an event (a *state* visit): the same, exclusive, or added."""
    told = [r for r in f.roles if r.role == "K"]
    for mine in [r for r in unused if r.role == "K"]:
        concept = _grade(mine.word)
        match = next((r for r in told if _grade(r.word) == concept), None)
        if match is not None:
            unused.remove(mine)
            told.remove(match)
            continue
        against = next((r for r in told if any({concept, _grade(r.word)} <= g for g in senses.EXCLUSIVE)), None)
        if against is not None:
            unused.remove(mine)
            out.pairs.append(
                Pairing(
                    "K",
                    "value",
                    mine.word,
                    against.word,
                    Relation.EXCLUDES,
                    f"{mine.word} instead of {against.word}",
                    at=mine.at,
                )
            )
    out.left.extend(r.word for r in told)
    return [r.word for r in told]


def _rest(
    out: Alignment,
    c: Statement,
    f: Statement,
    unused: list[Role],
    know: Knowledge,
    known: set[str],
    background: frozenset[str],
    concept: str,
) -> None:
    """What the claim says beyond the fact: explained by the fact's background, harmless, or added."""
    for role in unused:
        if role.word and role.role in ("C", "comp") and role.word in GENERIC_ADJ:
            continue
        if role.role == "K" and role.word in senses.REDUNDANT.get(concept, ()):
            continue
        if role.role == "K" and concept == "visit" and role.word in senses.GRADES:
            out.adds.append((role.at, role.word))
            continue
        if role.role == "K" and (role.word in know.harmless or senses.concept(role.word) in ("mutual", "joint")):
            continue
        if role.role == "KIND" and role.term is not None:
            from factcheck.matching.terms import owners

            mine, used = owners(role.term)
            subject = next((denotes(r.term, know) for r in c.roles if r.role == "A" and r.term is not None), None)
            homes = {know.country.get(i) for i in subject} if subject else set()
            plain = [
                m
                for m in role.term.mods
                if m not in used and m.role in ("adj", "noun") and (m.word or "") not in know.harmless | closed.SIZES
            ]
            if mine and not mine <= (homes | known):
                out.adds.append((role.at, term_text(role.term)))
            out.adds.extend((m.at, m.word) for m in plain)
            continue
        if role.term is not None and role.mark in closed.PREPOSITIONS and _held(role, f, know, known):
            continue
        if role.term is not None:
            ids = denotes(role.term, know, economic=True)
            if role.mark in ("unlike", "contrary_to"):
                continue
            circumstance = role.role not in ("A", "M", "P", "C") and role.mark not in (
                "subj",
                "obj",
                "comp",
                "without",
                "except",
                "from",
                "for",
            )
            if ids is not None and ids <= (known | background) and circumstance:
                out.grounded = True
                continue
            if (
                circumstance
                and role.mark
                in ("after", "during", "at", "in", "on", "following", "within", "under", "with", "as", "X")
                and _explained(role.term, background, know, known)
            ):
                out.grounded = out.grounded or any(m.term is not None for m in role.term.mods)
                continue
            if pointed(role.term) in ("reciprocal",) or (role.mark == "own" and role.term.det == "pron"):
                continue
            if role.mark in ("among", "besides") and any(m.word in ("other", "others") for m in role.term.mods) or role.term.head == "others":
                continue
            if role.role == "A" and ids and not any(r.role == "A" for r in f.roles) and ids <= know.focus and role.mark in ("by", "subj", "between"):
                continue
            if role.role == "E":
                continue
            if role.role == "A" and concept in ("appoint", "elect", "dismiss") and ids and ids <= known and not any(r.role == "A" for r in f.roles):
                continue  # the body that the office belongs to
            if role.mark == "for" and role.term.head in ("year", "decade", "month") and role.term.plural and c.tense in ("progressive", "perfect"):
                out.adds.append((role.at, closed.SO_FAR))  # "has been growing for years": it is growing
                continue
        out.adds.append((role.at, show(role) or role.mark))
    for word, at in c.adverbs:
        if word in (know.harmless if know.strict else closed.HARMLESS) or (word == "further" and concept in ("grow", "strengthen")):
            continue
        if any(word == w for w, _ in f.adverbs):
            continue
        if word in ("was_to",):
            continue
        out.adds.append((at, word))
    out.adds.extend((at, word or "…") for at, word in c.loose)


def _held(role: Role, f: Statement, know: Knowledge, known: set[str]) -> bool:
    """Does the fact have the phrase at one of its nouns: "a player *in mid game* holds it", "is held … *in mid game*"?"""
    for holder in f.roles:
        for t in holder.term.walk() if holder.term is not None else ():
            for mod in t.mods:
                if mod.role == role.mark and mod.term is not None and role.term is not None:
                    got = compare(role.term, mod.term, know, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds and not got.lent:
                        return True
    return False


def _explained(term: Term, background: frozenset[str], know: Knowledge, known: set[str]) -> bool:
    """Is a circumstance the fact's own: the occasion that its source reports, its people and places?"""
    for t in term.walk():
        if t.ref is not None:
            if t.ref.id not in background and t.ref.id not in known:
                return False
            continue
        concepts = {s.concept for s in senses.nouns().get(t.head, ())} | {senses.concept(t.head)}
        if not concepts & (background | {"relate"}):
            return False
        if t.rank is not None or t.count is not None:
            return False
        for mod in t.mods:
            if mod.role == "time":
                continue  # the date is compared with the fact's
            if mod.term is not None:
                ids = {x.ref.id for x in mod.term.walk() if x.ref is not None}
                if ids and ids <= background | known:
                    continue
                if mod.term.det == "pron":
                    continue
            if mod.word and (senses.concept(mod.word) in background or mod.word in GENERIC_ADJ):
                continue
            return False
    return True


__all__ = ["Alignment", "Pairing", "align", "is_place"]
