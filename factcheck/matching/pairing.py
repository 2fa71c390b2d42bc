"""Roles of a claim paired with those of a fact."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, closed, opposites, projection, senses
from factcheck.matching.alignment import DIRECTED, SWAPPED, Alignment, Pairing, show, term_text
from factcheck.matching.comparing import compare, figures, reversed_terms
from factcheck.matching.deeds import named
from factcheck.matching.denoting import denotes, identifies, leaders, pointed, valued
from factcheck.matching.knowledge import ORDER, Compared, Knowledge, Rel, entity_ids
from factcheck.model import Relation
from factcheck.statements.building import nominal, of_frame
from factcheck.statements.heads import amount, core_noun, eventive
from factcheck.statements.model import LOCATIVE, Role, Statement

HELD_BY_OFFICE = frozenset(
    ["sign", "agree", "strengthen", "discuss", "support", "propose", "ready", "commit", "interest", "cooperate"]
)
"""Concepts in which a country stands for its president, and he for it."""


def pair(
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
    swaps = (DIRECTED if concept in senses.directed() else SWAPPED).get(role.role, ())
    near = [r for r in unused if r.role in swaps]
    best: tuple[int, Role, Compared] | None = None
    for order, group in enumerate((candidates, near)):
        for mine in group:
            if mine.mark == role.mark and mine.mark in projection.REVERSING:
                got = turned(mine, role, know, known)
            else:
                got = filler(mine, role, know, economic, known, subject, role.role == "A" and concept in HELD_BY_OFFICE)
            if (
                c.negated
                and not f.negated
                and got.rel is Rel.OTHER
                and mine.term is not None
                and mine.term.link == "or"
            ):
                got = one_of(mine, role, know, economic, known)  # "neither X nor Y does": nor does Y
            if concept == "discuss" and role.role == "P" and got.rel is Rel.OTHER and _about(mine, role, know, known):
                got = Compared(Rel.WIDER)
            if concept == "discuss" and role.role == "P" and got.rel is Rel.OTHER:
                got = ahead(mine, role, know, known) or got
            rank = ORDER[got.rel] * 10 + len(got.adds)
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
                Pairing(role.role, "same", floating[0], role, at=floating[2], identifying=identifies(role, know))
            )
            out.adds.extend(floating[1])
            return
    identifying = identifies(role, know)
    if best is None:
        whom = (denotes(role.term, know, economic=True) if role.term is not None else None) or frozenset()
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
    out.occasion = out.occasion or got.named
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
    elif got.rel is Rel.EXCLUDES and concept in (
        classes.REPEATED if role.role == "L" else classes.PARTED.get(role.role, ())
    ):
        effect, relation = "other", Relation.INCOMPARABLE
    elif got.rel is Rel.EXCLUDES and role.role == "L" and concept not in classes.EVENTS and _abroad(mine, role, know):
        effect, relation = "other", Relation.INCOMPARABLE  # in another country: another matter
    elif got.rel is Rel.EXCLUDES:
        effect, relation = (
            ("other", Relation.INCOMPARABLE)
            if identifying and not valued(role, mine, know)
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
    whom = (denotes(role.term, know, economic=True) if role.term is not None else None) or frozenset()
    out.pairs.append(Pairing(role.role, effect, mine, role, relation, got.why, got, mine.at, identifying, whom))


def one_of(mine: Role, role: Role, know: Knowledge, economic: bool, known: set[str]) -> Compared:
    """The best that any of the alternatives comes to."""
    assert mine.term is not None
    found = [filler(replace(mine, term=m), role, know, economic, known, None) for m in mine.term.members]
    return next((got for got in found if got.rel in (Rel.EQUAL, Rel.WIDER)), Compared(Rel.OTHER))


def _about(mine: Role, role: Role, know: Knowledge, known: set[str]) -> bool:
    """Who discusses the extraction of gold discusses gold: does the claim name what the fact's topics are of?"""
    if mine.term is None or role.term is None:
        return False
    inner = [m.term for t in role.term.walk() for m in t.mods if m.role == "of" and m.term is not None]
    return any(
        (got := compare(mine.term, x, know, participants=known)).rel in (Rel.EQUAL, Rel.WIDER) and not got.adds
        for x in inner
    )


def ahead(mine: Role, role: Role, know: Knowledge, known: set[str]) -> Compared | None:
    """ "the prospects of ties", "the future of ties", "developing ties", "how ties can be deepened": the same topic,
    what lies ahead of them."""
    told = _lying_ahead(role)
    said = _lying_ahead(mine) if told is not None else None
    if told is None or said is None:
        return None
    return compare(said, told, know, economic=True, participants=known)


WHAT_FOR = frozenset({"inf", "of", "for", "to"})
"""Marks of what ways and means are for."""


def _lying_ahead(role: Role) -> Term | None:
    """What a topic of prospects or growth is of."""
    stmt, term = role.stmt, role.term
    if term is not None and not term.members and term.ref is None:
        term = replace(term, mods=[m for m in term.mods if m.word not in classes.COMING])
        deed = next((m.frame for m in term.mods if m.role in WHAT_FOR and m.frame is not None), None)
        if deed is not None and term.head in classes.WAYS and len(term.mods) == 1:
            made = of_frame(deed)
            stmt = made[0] if len(made) == 1 else None
        elif term.head in classes.OUTLOOKS:
            of = next((m for m in term.mods if m.role in ("of", "for", "in", "own") and m.term is not None), None)
            if of is None or of.term is None or of.term.members:
                return None
            beside = [m for m in term.mods if m is not of and m.role in ("between", "with", "in")]
            if any(m is not of and m not in beside and m.word not in closed.HARMLESS for m in term.mods):
                return None
            inner = replace(of.term, mods=[*of.term.mods, *beside])
            return _lying_ahead(replace(role, term=inner)) or inner
        else:
            stmt = _as_statement(term)
    if stmt is None or stmt.negated or not {("strengthen", 1), ("grow", 1)} & set(stmt.senses):
        return None
    things = [r for r in stmt.roles if r.role == "P" and r.term is not None and not r.term.members]
    rest = [r for r in stmt.roles if r.role != "P" and r.mark != "control"]
    if len(things) != 1 or things[0].term is None or stmt.loose:
        return None
    if any(r.role not in ("A", "L", "T", "W", "K") or (r.role == "K" and r.word not in closed.HARMLESS) for r in rest):
        return None
    extra = [Mod(r.mark, r.at, term=r.term) for r in rest if r.term is not None and r.mark in ("with", "between", "in")]
    return replace(things[0].term, mods=[*things[0].term.mods, *extra])


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
        out = {c for i in found or () for c in know.holders(i) if len(c) == 2}
        return out | {
            t.ref.country for t in (r.term.walk() if r.term is not None else ()) if t.ref is not None and t.ref.country
        }

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
                if mod.term is not None and mod.role in LOCATIVE:
                    got = compare(mod.term, role.term, know, economic=economic, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER):
                        return term_text(mod.term), got.adds, mod.at
    return None


def filler(
    mine: Role,
    role: Role,
    know: Knowledge,
    economic: bool,
    known: set[str],
    subject: str | None,
    stand_in: bool = False,
) -> Compared:
    """The relation of two fillers: terms, words or statements."""
    if mine.stmt is not None and role.stmt is not None:
        return _statements()(*_level(mine.stmt, role.stmt), know, known)
    if mine.term is not None and role.term is not None:
        a, b = mine.term, role.term
        qa, qb = amount(a), amount(b)
        if qa is not None and qb is not None:
            got = figures(qa, qb)
            got.adds.extend(
                (m.at, m.word or (m.term.head if m.term else ""))
                for m in a.mods
                if m.role != "time" and m.word not in know.harmless and not _shared(m, b, know, known)
            )
            return got
        if a.rank is not None and b.rank is not None and not a.head and not b.head:
            return figures(a.rank, b.rank)
        if own_country(a) and subject is not None and know.country.get(subject):
            told = denotes(b, know, economic=economic)
            if told == frozenset({know.country[subject]}):
                return Compared(Rel.EQUAL)
        stated = replace(a, det="") if a.det == "no" and mine.mark in ("subj", "obj") else a  # the verb is denied
        a_stmt, b_stmt = _as_statement(stated), _as_statement(b)
        if a_stmt is not None and b_stmt is not None:
            return _statements()(*_level(a_stmt, b_stmt), know, known)
        return compare(a, b, know, economic=economic, participants=known, stand_in=stand_in)
    if (
        mine.stmt is not None
        and role.term is not None
        and (deep := _deepened(mine.stmt, role.role != "F")) is not None
        and (role.role == "F" or _comparative(role.term))
    ):
        return filler(deep, role, know, economic, known, subject)
    if mine.stmt is not None and role.term is not None:
        if role.term.members:
            parts = [filler(mine, replace(role, term=m), know, economic, known, subject) for m in role.term.members]
            return min(parts, key=lambda got: (ORDER[got.rel], len(got.adds)))
        if (told_stmt := _as_statement(role.term)) is not None:
            return _statements()(*_level(mine.stmt, told_stmt), know, known)
        if (deed := named(mine.stmt, role.term)) is not None:
            return filler(replace(mine, stmt=None, term=deed), role, know, economic, known, subject)
        return Compared(Rel.OTHER, why="something else")
    if (
        mine.term is not None
        and role.stmt is not None
        and _comparative(mine.term)
        and (deep := _deepened(role.stmt)) is not None
        and not _strengthening(mine.term)
    ):
        return filler(mine, deep, know, economic, known, subject)
    if mine.term is not None and role.stmt is not None:
        if (said_stmt := _as_statement(mine.term)) is not None:
            return _statements()(*_level(said_stmt, role.stmt), know, known)
        if (deed := named(role.stmt, mine.term)) is not None:
            return filler(mine, replace(role, stmt=None, term=deed), know, economic, known, subject)
        return Compared(Rel.OTHER, why=f"{mine.term.head} is something else")
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
        against = next((m for m in role.term.mods if m.word and words(mine.word, m.word).rel is Rel.EXCLUDES), None)
        return words(mine.word, against.word if against is not None else role.term.head)
    if mine.term is not None and role.word:
        if any(m.word and words(m.word, role.word).rel is Rel.EQUAL for m in mine.term.mods):
            return Compared(Rel.EQUAL)
        got = words(mine.term.head, role.word)
        got.adds.extend(
            (m.at, m.word or (m.term.head if m.term else "")) for m in mine.term.mods if m.word not in know.harmless
        )
        return got
    return Compared(Rel.OTHER)


@cache
def _statements() -> Callable[[Statement, Statement, Knowledge, set[str]], Compared]:
    """What aligns embedded statements, pair by pair: imported late, and once."""
    from factcheck.matching.aligning import statements

    return statements


def _shared(mod: Mod, told: Term, know: Knowledge, known: set[str]) -> bool:
    """Has the fact's figure the same of-phrase ("45 percent *of the club*"), or word ("a *record* $4 billion")?"""
    if mod.term is None and mod.frame is None:
        return any(m.role == mod.role and m.word == mod.word for m in told.mods)
    return mod.term is not None and any(
        m.term is not None
        and m.role == mod.role
        and compare(mod.term, m.term, know, participants=known).rel is Rel.EQUAL
        for m in told.mods
    )


def _level(c: Statement, f: Statement) -> tuple[Statement, Statement]:
    """ "supported holding a summit" beside "supported the proposal to hold it": what is proposed is compared."""
    ours, theirs = _proposed(c), _proposed(f)
    if ours is None and theirs is not None and not any(concept == "propose" for concept, _ in c.senses):
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
            around = [
                r for r in stmt.roles if r.mark in LOCATIVE and r is not role
            ]  # "the idea of a summit *in Seoul*"
            return replace(
                inner,
                roles=[*inner.roles, *around],
                times=[*inner.times, *stmt.times],
                loose=[*inner.loose, *stmt.loose],
            )
    return None


def circumstance(out: Alignment, role: Role, unused: list[Role], know: Knowledge, known: set[str]) -> None:
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

COMPARATIVE = frozenset(
    ["deeper", "closer", "stronger", "greater", "further", "broader", "wider", "more", "fuller", "expanded", "enhanced"]
)


def _deepened(stmt: Statement, compared: bool = True) -> Role | None:
    """What is strengthened: "to deepen cooperation" is deeper cooperation."""
    if not any(c == "strengthen" for c, _ in stmt.senses):
        return None
    thing = next((r for r in stmt.roles if r.role == "P" and r.term is not None), None)
    if thing is None or thing.term is None:
        return None
    extra = [
        Mod(r.mark, r.at, term=r.term)
        for r in stmt.roles
        if r is not thing and r.mark in ("with", "between", "among", "in") and r.term is not None
    ]
    return replace(
        thing,
        term=replace(
            thing.term, mods=[*thing.term.mods, *([Mod("adj", thing.at, word="deeper")] if compared else []), *extra]
        ),
    )


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
    if classes.exclusive(x, y) or opposites.opposite(a, b):
        return Compared(Rel.EXCLUDES, why=f"{a} instead of {b}")
    return Compared(Rel.OTHER, why=f"{a} is not {b}")


def _as_statement(term: Term) -> Statement | None:
    """What a noun phrase says where its head has a predicate of its own; found once."""
    if term.event is None:
        term.event = nominal(term) if eventive(term) else False
    return term.event if isinstance(term.event, Statement) else None
