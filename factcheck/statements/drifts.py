"""A change and what it is a change of, whoever is said to have made it: "X cut its fees by a fifth", "fees at X fell
by 20 percent", "X charged fewer fees in 2025 than in 2024"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import extents, multiples, timing
from factcheck.model import Comparator, Period
from factcheck.records import dataclass
from factcheck.statements.changes import Change, change_of, part_of, quantity
from factcheck.statements.heads import DOERS, amount, is_span, named, people_at
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import edges

OWNED = frozenset({"own", "of", "at", "in", "by"})
PLAIN = frozenset(
    {"exist", "measure", "operate", "have", "own", "receive", "get", "attend", "employ", "file", "be", "use"}
)
"""Concepts and verbs of a level that say no more than that there is so much of it."""


@dataclass(frozen=True, slots=True)
class Drift:
    """``change`` without the figure at its end in the level; ``doer`` is who made it; ``denied``: there was none."""

    change: Change
    doer: Term | None = None
    denied: bool = False
    kinds: frozenset[str] = frozenset()
    """The adjectives of what changes, which a level may be without ("*domestic* sales")."""


def drift_of(stmt: Statement) -> Drift | None:
    """The change that a statement tells, without its times; ``None`` where it tells none."""
    roles = [_unitless(r) for r in stmt.roles if r.term is None or not _season(r.term)]
    plain = replace(stmt, times=[], negated=False, roles=roles)
    plain, doer = _without_doer(plain)
    way = next((WAYS[concept] * sign for concept, sign in plain.senses if concept in WAYS), 0)
    if way and not plain.change:
        plain = replace(plain, senses=(("grow", way),))
    plain, by = _without_by(plain)
    change = change_of(plain)
    if change is not None and by is not None:
        part = part_of(by)
        times = quantity(1 + change.up * part, Comparator.ABOUT) if part is not None else change.times
        change = replace(change, by=by.count if part is None else None, times=times)
    if change is None or change.every or not change.up:
        return None
    level = _bare(change)
    kinds = frozenset(
        m.word for r in plain.roles if r.term is not None for m in r.term.mods if m.role == "adj" and m.word
    )
    return None if level is None else Drift(replace(change, level=level), doer, stmt.negated, kinds)


def _unitless(role: Role) -> Role:
    """ "from 30 *to 52 hectares*": so many, and so many."""
    term = role.term
    if role.mark not in ("from", "to", "by") or term is None or term.count is None or term.head not in extents.METRIC:
        return role
    return replace(role, role="D" if role.mark == "by" else role.role, term=replace(term, head="$", plural=False))


def _season(term: Term) -> bool:
    """ "in the 2023 *season*": when it changed."""
    return term.head == "season" and term.ref is None and all(m.role == "time" for m in term.mods)


def _without_by(stmt: Statement) -> tuple[Statement, Term | None]:
    """ "fell *by a third* to 40 days": by how much, beside the level that it came to."""
    by = next((r for r in stmt.roles if r.mark == "by" and r.term is not None), None) if stmt.change else None
    if by is None or by.term is None or (by.term.count is None and part_of(by.term) is None):
        return stmt, None
    return replace(stmt, roles=[r for r in stmt.roles if r is not by]), by.term


def _without_doer(stmt: Statement) -> tuple[Statement, Term | None]:
    """ "X cut its fees": the fees of X were cut, by X."""
    what = next((r for r in stmt.roles if r.mark == "obj" and r.term is not None and r.term.ref is None), None)
    who = next((r for r in stmt.roles if r.mark in ("subj", "by") and r.term is not None and not r.term.count), None)
    if what is None or what.term is None or who is None or who.term is None or amount(what.term) is not None:
        return stmt, None
    if not {concept for concept, _ in stmt.senses} & CHANGING:
        return stmt, None
    term, its = what.term, next((m for m in what.term.mods if m.role == "own" and m.term is not None), None)
    if not named(who.term, *DOERS):
        if its is None or its.term is None or its.term.ref is not None or its.term.head not in multiples.ITS:
            return stmt, None
        term = replace(term, mods=[replace(m, term=who.term) if m is its else m for m in term.mods])
    if not any(m.term is not None and m.term.ref is not None and m.role in OWNED for m in term.mods):
        term = replace(term, mods=[*term.mods, Mod("own", who.at, term=who.term)])
    senses_ = tuple(s for s in stmt.senses if s[0] in CHANGING)
    roles = [replace(r, term=term) if r is what else r for r in stmt.roles if r is not who]
    return replace(stmt, roles=roles, senses=senses_), who.term


WAYS = {"enlarge": 1, "shrink": -1}
"""Concepts of a change in size."""
CHANGING = frozenset({"strengthen", "cut", "enlarge", "double", "halve", "triple", "quadruple", "grow"})


def _bare(change: Change) -> Statement | None:
    """The level without any figure."""
    roles = []
    for role in change.level.roles:
        term = role.term
        if term is None or term.count is None or role.mark == "from":
            roles.append(role)
        elif term.head not in ("", "$"):
            roles.append(replace(role, term=replace(term, count=None)))
    return replace(change.level, roles=roles, change="", times=[], negated=False) if roles else None


def thing(level: Statement) -> Term | None:
    """What there is more or less of."""
    for role in level.roles:
        if role.term is not None and role.term.ref is None and role.term.head:
            return role.term
    return None


def plain(level: Statement) -> bool:
    """Does a level only say that there is so much of something?"""
    return level.word in PLAIN or any(concept in PLAIN for concept, _ in level.senses)


def ends(stmt: Statement) -> tuple[Period | None, Period | None]:
    """When a level that changed from one figure to another had the one, and the other: "from 40 in 2022 to 35 in 2023",
    "between 2022 and 2023"; ``None`` for both where the sentence does not say."""
    if not stmt.change or start_of(stmt) is None:
        return None, None
    told = [t for t in stmt.times if t.low and t.high and t.comparator == "on" and t.relative is None]
    if len(told) != len(stmt.times):
        return None, None
    if len(told) == 2:
        first, last = sorted(told, key=lambda t: t.low or "")
        return (first, last) if (first.high or "") < (last.low or "") else (None, None)
    if len(told) == 1 and told[0].grain == "range" and told[0].low and told[0].high:
        whole = told[0].low[5:] == "01-01" and told[0].high[5:] == "12-31"
        return edges(told[0]) if whole else (None, None)
    return None, None


def start_of(stmt: Statement) -> Role | None:
    """From what figure a level changed."""
    found = (r for r in stmt.roles if r.mark == "from" and r.term is not None and r.term.count is not None)
    return next(found, None)


def at_both_ends(stmt: Statement) -> Iterator[Statement]:
    """The level as it was at either end of a change."""
    first, last = ends(stmt)
    origin = start_of(stmt) if first is not None else None
    if origin is None or origin.term is None or origin.term.count is None or first is None or last is None:
        return
    rest = [r for r in stmt.roles if r is not origin]
    held = next((r for r in rest if r.term is not None and r.term.count is not None), None)
    if held is None or held.term is None:
        return
    was = replace(held, term=replace(held.term, count=origin.term.count))
    stmt = replace(stmt, senses=tuple(s for s in stmt.senses if s[0] not in CHANGING) or (("measure", 1),))
    yield replace(stmt, roles=[was if r is held else r for r in rest], times=[first], change="", marks={})
    yield replace(stmt, roles=rest, times=[last], change="", marks={})


def waited(stmt: Statement) -> Iterator[Statement]:
    """Where the waiting time for X came to 9 weeks, people waited so long for X, then."""
    for one in (stmt, *at_both_ends(stmt)):
        noun = next((r for r in one.of("A") if r.term is not None and r.term.head in timing.FACED), None)
        much = next((r for r in one.of("M") if is_span(r.term)), None)
        if noun is None or noun.term is None or much is None or not any(c == "measure" for c, _ in one.senses):
            continue
        what = next((m for m in noun.term.mods if m.role == "for" and m.term is not None), None)
        around = [m for m in noun.term.mods if m.role in ("in", "at") and m.term is not None]
        usual = [m for m in noun.term.mods if m.word == "average"]
        if what is None or len(around) + len(usual) + 1 < len(noun.term.mods) or (one.change and len(one.times) > 1):
            continue
        if any(r.mark not in ("in", "at", "from") and r not in (noun, much) for r in one.roles):
            continue
        kept = [r for r in one.roles if r.mark in ("in", "at")]
        span = replace(much.term, mods=[*much.term.mods, *usual]) if much.term is not None else None
        roles = [
            Role("A", "subj", noun.at, term=people_at(noun.at)),
            Role("P", "obj", much.at, term=span), Role("F", "for", what.at, term=what.term),
            *(Role("L", m.role, m.at, term=m.term) for m in around), *kept,
        ]  # fmt: skip
        yield replace(one, senses=(("wait", 1),), word="wait", roles=roles, change="", marks={})
