"""Statements under negation and other operators that turn the direction of entailment.

A denied fact is compared the other way round: what it says beyond the claim is what its denial does not reach.
"""

from __future__ import annotations

from factcheck.language.en import classes, projection
from factcheck.matching.aligning import align
from factcheck.matching.alignment import Alignment
from factcheck.matching.denoting import projected
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.model import Comparator
from factcheck.statements.model import Role, Statement

LOWERING = frozenset({Comparator.LT, Comparator.LE})


def operator(s: Statement) -> str:
    """What turns a statement round besides a plain negation: "few", "at most", an adverb; "" for nothing."""
    for role in s.roles:
        if role.term is None or role.term.members:
            continue
        if (
            projected(role.term) is projection.NEGATIVE
            and role.term.det != "no"
            and role.term.head not in projection.PRONOUNS
        ):
            return role.term.det
        if (
            role.mark in ("subj", "obj")
            and role.term.count is not None
            and role.term.head not in ("", "$")
            and role.term.count.comparator in LOWERING
        ):
            return "at most"
    return next((word for word, _ in s.adverbs if word in projection.DOWNWARD_ADVERBS), "")


def downward(c: Statement, f: Statement) -> bool:
    """Is the fact to be held against the claim rather than the other way round?"""
    if f.negated:
        return True
    mine = operator(c)
    return bool(mine) and not c.negated and mine == operator(f)


def frozen(c: Statement, f: Statement) -> bool:
    """Does an exact count govern both: "exactly two men ran" holds of running and of nothing wider or narrower?"""
    return all(
        any(
            r.mark == "subj"
            and r.term is not None
            and r.term.count is not None
            and r.term.head
            and r.term.count.comparator is Comparator.EXACT
            for r in s.roles
        )
        for s in (c, f)
    )


def outside(s: Statement) -> Role | None:
    """The subject that stands outside a "not": "a dog is not running" speaks of some dog, "no dog" of every one."""
    subject = next((r for r in s.roles if r.mark == "subj" and r.term is not None), None)
    if subject is None or subject.term is None or s.existential:
        return None
    if subject.term.members or projected(subject.term).scope == projection.DOWN or subject.term.det == "any":
        return None
    return subject


def _happened(a: Alignment) -> bool:
    """Whether the claim names the fact's own happening ("no one died in *the fire at X*"), and so its date."""
    placed = any(p.effect == "same" and p.ids and p.role in ("L", "A", "P") for p in a.pairs)
    for p in a.pairs:
        mine, told = (r.term if isinstance(r, Role) else None for r in (p.mine, p.told))
        if p.effect == "same" and mine is not None and told is not None and mine.det in ("the", "this", "that"):
            if told.head in classes.HAPPENINGS and not (mine.plural or told.plural) and (mine.mods or placed):
                return True
    return False


def beyond(c: Statement, f: Statement, a: Alignment, know: Knowledge) -> list[tuple[int, str]]:
    """What keeps a denied fact from reaching the claim: words of the fact inside the denial that the claim lacks,
    and words of the claim about a subject outside it; (token of the claim, word)."""
    back = align(f, c, know.turned())
    if back is None or back.other is not None:
        why = back.other.why if back is not None and back.other is not None else ""
        return [(c.first, why or "…")]
    subject = outside(f) if f.negated else None
    place = subject.at if subject is not None else -1
    free = [word for p in back.pairs if p.at == place and p.compared is not None for word in p.compared.adds]
    out = [(c.first, word) for at, word in back.adds if (at, word) not in free]
    if subject is not None:
        said = next((r.at for r in c.roles if r.mark == "subj"), -1)
        about = [p.compared for p in a.pairs if p.at == said and p.compared is not None]
        out += [x for one in about for x in one.adds]
        if not c.negated and any(one.rel is Rel.WIDER or one.left for one in about):
            out.append((c.first, "another of them"))  # a boy is not playing: some other child may be
    if f.times and not c.times and not _happened(a):
        out.append((c.first, "date"))
    if _nowhere(f):
        there = {p.at for p in a.pairs if p.effect in ("same", "value")}
        apart = {at for r in c.roles if r.at not in there and r.term is not None for at in range(r.at, r.term.last)}
        out += [x for x in a.adds if x[0] in apart and x not in out]
    out += [x for x in a.adds if x[1] == "…" and x not in out]
    return out


def _nowhere(f: Statement) -> bool:
    """Does a denial tell of nobody and of no place, time or event ("no one was hurt")? It is about what its source
    tells of, and not about a storm elsewhere."""
    if f.times or not f.roles:
        return False
    return all(
        r.term is not None
        and (r.term.det == "no" or r.term.head in projection.PRONOUNS)
        and all(t.ref is None for t in r.term.walk())
        for r in f.roles
    )
