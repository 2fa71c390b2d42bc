"""What fills a role of the claim beside what fills one of the fact: terms, statements, words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, closed, levels, opposites, projection, senses
from factcheck.matching.amounts import figures
from factcheck.matching.comparing import compare, reversed_terms
from factcheck.matching.deeds import deed_of, named, one_of_them
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import ORDER, Compared, Knowledge, Rel
from factcheck.model import Comparator, Quantity, QuantityKind
from factcheck.statements.building import nominal, of_frame
from factcheck.statements.comparatives import compared
from factcheck.statements.heads import amount, eventive
from factcheck.statements.model import LOCATIVE, Role, Statement

COMPARATIVE = frozenset(
    ["deeper", "closer", "stronger", "greater", "further", "broader", "wider", "more", "fuller", "expanded", "enhanced"]
)
WHAT_FOR = frozenset({"inf", "of", "for", "to"})
"""Marks of what ways and means are for."""


def filler(
    mine: Role,
    role: Role,
    know: Knowledge,
    economic: bool,
    known: frozenset[str],
    his: Statement | None,
    stand_in: bool = False,
) -> Compared:
    """The relation of two fillers: terms, words or statements; ``his``: where "his country" stands."""
    if mine.stmt is not None and role.stmt is not None:
        return _statements()(*_level(mine.stmt, role.stmt), know, known)
    if mine.term is not None and role.term is not None:
        denied = mine.term.det == "no" and mine.mark in ("subj", "obj")
        return _terms(mine.term, role.term, denied, know, economic, known, his, stand_in)
    if mine.stmt is not None and role.term is not None:
        return _statement_and_term(mine, mine.stmt, role, role.term, know, economic, known, his)
    if mine.term is not None and role.stmt is not None:
        return _term_and_statement(mine, mine.term, role, role.stmt, know, economic, known, his)
    if mine.word and role.word and mine.mark == role.mark == "score":
        same = mine.word == role.word
        return Compared(Rel.EQUAL if same else Rel.EXCLUDES, why="" if same else f"{mine.word} instead of {role.word}")
    if mine.word and role.word:
        return words(mine.word, role.word)
    if mine.word and role.term is not None:
        return _word_and_term(mine.word, role.term)
    if mine.term is not None and role.word:
        return _term_and_word(mine.term, role.word, know)
    return Compared(Rel.OTHER)


def _terms(
    c: Term,
    f: Term,
    denied: bool,
    know: Knowledge,
    economic: bool,
    known: frozenset[str],
    his: Statement | None,
    stand_in: bool,
) -> Compared:
    """Two terms: as figures, as places in a ranking, as what they say, else as nouns. ``denied``: the "no" of the
    claim's denies its verb."""
    qc, qf = amount(c), amount(f)
    if qc is not None and qf is not None:
        got = figures(qc, qf)
        got.adds.extend(
            (m.at, m.word or (m.term.head if m.term else ""))
            for m in c.mods
            if m.role != "time" and not _coloured(m, know) and not _shared(m, f, know, known)
        )
        return got
    if qc is not None and qf is None and (part := _part_of_all(c, qc, f, know, economic, known)) is not None:
        return part
    if c.rank is not None and f.rank is not None and not c.head and not f.head:
        return figures(c.rank, f.rank)
    if own_country(c) and his is not None and (home := know.country.get(_subject(his, know))):
        if denotes(f, know, economic=economic) == frozenset({home}):
            return Compared(Rel.EQUAL)
    said, told = _as_statement(replace(c, det="") if denied else c), _as_statement(f)
    if (said is None) != (told is None) or (c.head != f.head and said is None):
        said, told = said or deed_of(c, told, f), told or deed_of(f, said, c)
    if said is not None and told is not None:
        got = _statements()(*_level(said, told), know, known)
        if got.rel is Rel.EQUAL and got.adds and any(m.role == "noun" and m.word for m in (*c.mods, *f.mods)):
            plain = compare(c, f, know, economic=economic, participants=known, stand_in=stand_in)
            if plain.rel is Rel.EQUAL and not plain.adds:
                return plain  # "the *smoking* ban" beside "the ban *on smoking*"
        return got
    return compare(c, f, know, economic=economic, participants=known, stand_in=stand_in)


WHOLE = Decimal(100)
"""Percent of a thing that are all of it."""


def _part_of_all(
    c: Term, share: Quantity, f: Term, know: Knowledge, economic: bool, known: frozenset[str]
) -> Compared | None:
    """ "half of the schools" beside "all schools": fewer; ``None`` where neither is told."""
    of = next((m.term for m in c.mods if m.role == "of" and m.term is not None), None)
    if share.kind is not QuantityKind.PERCENT or f.det not in projection.UNIVERSAL_WORDS or of is None:
        return None
    got = compare(replace(of, det=""), replace(f, det=""), know, economic=economic, participants=known)
    if got.rel not in (Rel.EQUAL, Rel.WIDER) or share.comparator in (Comparator.GT, Comparator.GE):
        return None
    if (share.high or share.low) >= WHOLE:
        return None
    return replace(got, rel=Rel.EXCLUDES, why="not all")


def _statement_and_term(
    mine: Role,
    said: Statement,
    role: Role,
    told: Term,
    know: Knowledge,
    economic: bool,
    known: frozenset[str],
    his: Statement | None,
) -> Compared:
    """ "to deepen ties" beside "deeper ties", "to hold a summit" beside "a summit"."""
    deep = _deepened(said, role.role != "F")
    if deep is not None and (role.role == "F" or _comparative(told)):
        return filler(deep, role, know, economic, known, his)
    if told.members:
        parts = [filler(mine, replace(role, term=m), know, economic, known, his) for m in told.members]
        return min(parts, key=lambda got: (ORDER[got.rel], len(got.adds)))
    if (statement := _as_statement(told) or deed_of(told, said)) is not None:
        return one_of_them(_statements()(*_level(said, statement), know, known), said, statement)
    if (deed := named(said, told)) is not None:
        return filler(replace(mine, stmt=None, term=deed), role, know, economic, known, his)
    return Compared(Rel.OTHER, why="something else")


def _term_and_statement(
    mine: Role,
    said: Term,
    role: Role,
    told: Statement,
    know: Knowledge,
    economic: bool,
    known: frozenset[str],
    his: Statement | None,
) -> Compared:
    """ "deeper ties" beside "to deepen ties", "a summit" beside "to hold a summit"."""
    if _comparative(said) and (deep := _deepened(told)) is not None and not _strengthening(said):
        return filler(mine, deep, know, economic, known, his)
    if role.role == "T" and senses.concept(said.head) in ("cooperation", "relation"):
        plain = _deepened(told, compared=False)  # who is interested in deepening it is interested in it
        if plain is not None and plain.term is not None:
            got = compare(said, plain.term, know, economic=economic, participants=known)
            if got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds:
                return Compared(Rel.EQUAL, lent=got.lent)
    if (statement := _as_statement(said) or deed_of(said, told)) is not None:
        return _statements()(*_level(statement, told), know, known)
    if (deed := named(told, said)) is not None:
        return filler(mine, replace(role, stmt=None, term=deed), know, economic, known, his)
    return Compared(Rel.OTHER, why=f"{said.head} is something else")


TELLING = levels.SORTING | closed.ASSERTING
"""Words before a figure that say which it is, or something of it."""


def _coloured(mod: Mod, know: Knowledge) -> bool:
    """Whether a word before a figure tells only what one thinks of it ("a *dismal* $1.5 billion"), not which it is."""
    if mod.word in know.harmless or mod.role != "adj" or mod.term is not None or know.strict:
        return mod.word in know.harmless
    return not (mod.word in TELLING or mod.word.endswith(levels.SORTS))


def _word_and_term(said: str, told: Term) -> Compared:
    """ "called it historic" beside "called it a historic event"."""
    by_mod = [(m.word, words(said, m.word).rel) for m in told.mods if m.word]
    if any(rel is Rel.EQUAL for _, rel in by_mod):
        return Compared(Rel.EQUAL)
    return words(said, next((word for word, rel in by_mod if rel is Rel.EXCLUDES), told.head))


def _term_and_word(said: Term, told: str, know: Knowledge) -> Compared:
    """ "called it a historic event" beside "called it historic"."""
    if any(m.word and words(m.word, told).rel is Rel.EQUAL for m in said.mods):
        return Compared(Rel.EQUAL)
    got = words(said.head, told)
    got.adds.extend((m.at, m.word or (m.term.head if m.term else "")) for m in said.mods if m.word not in know.harmless)
    return got


def words(a: str, b: str) -> Compared:
    x, y = senses.concept(a), senses.concept(b)
    if x == y:
        return Compared(Rel.EQUAL)
    if x in senses.ancestors(y):
        return Compared(Rel.WIDER)  # scarlet is red
    if classes.exclusive(x, y) or opposites.opposite(a, b):
        return Compared(Rel.EXCLUDES, why=f"{a} instead of {b}")
    return Compared(Rel.OTHER, why=f"{a} is not {b}")


@cache
def _statements() -> Callable[[Statement, Statement, Knowledge, frozenset[str]], Compared]:
    """What aligns embedded statements, pair by pair: imported late, and once."""
    from factcheck.matching.aligning import statements

    return statements


def _as_statement(term: Term) -> Statement | None:
    """What a noun phrase says where its head has a predicate of its own; found once."""
    if term.event is None:
        term.event = nominal(term) if eventive(term) else False
    return term.event if isinstance(term.event, Statement) else None


def _shared(mod: Mod, told: Term, know: Knowledge, known: frozenset[str]) -> bool:
    """Has the fact's figure the same of-phrase ("45 percent *of the club*"), or word ("a *record* $4 billion")?"""
    if mod.term is None and mod.frame is None:
        return any(m.role == mod.role and m.word == mod.word for m in told.mods)
    return mod.term is not None and any(
        m.term is not None
        and m.role == mod.role
        and (got := compare(mod.term, m.term, know, participants=known)).rel is Rel.EQUAL
        and not got.adds
        for m in told.mods
    )


def _subject(stmt: Statement, know: Knowledge) -> str:
    """Whom "his country" is of: the one who does it, or who says so; "" for nobody or several."""
    ids = next((denotes(r.term, know) for r in stmt.roles if r.role == "A" and r.term is not None), None)
    if not (ids and ids <= know.persons) and stmt.speaker is not None:
        ids = denotes(stmt.speaker, know) or ids  # "in *his* country", says X
    return next(iter(ids)) if ids and len(ids) == 1 else ""


def own_country(term: Term) -> bool:
    return (
        term.ref is None
        and term.head in ("country", "nation", "homeland", "market", "economy")
        and any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)
    )


def turned(mine: Role, role: Role, know: Knowledge, known: frozenset[str]) -> Compared:
    """Two fillers under an operator that turns the direction ("without"): the fact's is held against the claim's."""
    if mine.term is not None and role.term is not None:
        return reversed_terms(mine.term, role.term, know)
    back = filler(role, mine, know.turned(), False, known, None)
    if back.rel in (Rel.EQUAL, Rel.WIDER) and not back.adds:
        return Compared(Rel.EQUAL)
    rel = Rel.OTHER if back.rel is Rel.OTHER else Rel.NARROWER
    return Compared(rel, adds=[(mine.at, word) for _, word in back.adds], why="a wider class")


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


def about(mine: Role, role: Role, know: Knowledge, known: frozenset[str]) -> bool:
    """Who discusses the extraction of gold discusses gold: does the claim name what the fact's topics are of?"""
    if mine.term is None or role.term is None:
        return False
    inner = [m.term for t in role.term.walk() for m in t.mods if m.role == "of" and m.term is not None]
    return any(
        (got := compare(mine.term, x, know, participants=known)).rel in (Rel.EQUAL, Rel.WIDER) and not got.adds
        for x in inner
    )


def ahead(mine: Role, role: Role, know: Knowledge, known: frozenset[str]) -> Compared | None:
    """ "the prospects of ties", "the future of ties", "developing ties", "how ties can be deepened": the same topic,
    what lies ahead of them."""
    told = _lying_ahead(role)
    said = _lying_ahead(mine) if told is not None else None
    if told is None or said is None:
        return None
    return compare(said, told, know, economic=True, participants=known)


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
        elif (closer := compared(term)[0]) and not compared(term)[1]:
            return replace(term, mods=[m for m in term.mods if m not in closer])  # "*closer* ties"
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
