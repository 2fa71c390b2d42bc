"""A deed as a noun: "exploring for metals" beside "the exploration of metals"."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import derivation, senses
from factcheck.matching.knowledge import Compared
from factcheck.statements.building import nominal
from factcheck.statements.heads import core_noun
from factcheck.statements.model import Role, Statement

OBJECTS = frozenset({"P", "F"})


def named(stmt: Statement, told: Term) -> Term | None:
    """A clause as a noun phrase with the head of ``told``; ``None`` where neither that noun nor another
    word for it is made of the clause's verb ("mining ore" beside "the extraction of ore")."""
    made = derivation.nouns_of(stmt.word)
    same = told.head == stmt.word or told.head in made or senses.concept(told.head) in map(senses.concept, made)
    head = told.head if told.ref is None and same else ""
    if not head or stmt.negated or stmt.loose or stmt.times or stmt.status != "happened":
        return None
    mods = [_modifier(r, stmt) for r in stmt.roles if r.mark != "control"]
    if None in mods:
        return None
    manner = [Mod("adj", at, word=quality(word)) for word, at in stmt.adverbs]
    return Term(stmt.first, stmt.last, head=head, mods=[*manner, *filter(None, mods)], at=stmt.at)


def _modifier(role: Role, stmt: Statement) -> Mod | None:
    if role.term is None:
        return Mod("adj", role.at, word=role.word) if role.word and role.role == "K" else None
    thing = role.mark == "obj" or (role.role in OBJECTS and not any(r.mark == "obj" for r in stmt.roles))
    return Mod("of" if thing else role.mark, role.at, term=role.term)


def quality(adverb: str) -> str:
    """The adjective of an adverb: "jointly" is joint."""
    end, cut = next(((end, cut) for cut, end in derivation.ADVERBS[1:] if adverb.endswith(end)), ("ly", ""))
    stem = adverb.removesuffix(end)
    return derivation.MANNERS.get(adverb) or (f"{stem}{cut}" if stem != adverb else adverb)


def deed_of(term: Term, other: Statement | None, phrase: Term | None = None) -> Statement | None:
    """What a noun phrase says whose head has a sense of another statement's, which ``phrase`` is where it is none yet
    ("the *return* of X", "*reintroducing* X"); ``None`` where it has none."""
    if term.ref is not None or term.members or term.count is not None:
        return None
    own = senses.nouns().get(term.head)
    if not own:
        return None
    meant = {concept for concept, _ in other.senses} if other is not None else _concepts(phrase)
    return nominal(term) if any(s.concept in meant for s in own) else None


def _concepts(phrase: Term | None) -> set[str]:
    if phrase is None:
        return set()
    head = core_noun(phrase)[0]
    return {s.concept for s in senses.nouns().get(head, ())} or {head}


def one_of_them(got: Compared, said: Statement, told: Statement) -> Compared:
    """ "Bringing *a lynx* back" is one of the deeds that "the return of the lynx" is."""
    ours, theirs = (next((r.term for r in s.of("P") if r.term is not None), None) for s in (said, told))
    if ours is not None and theirs is not None and ours.det in ("a", "an", "one") and theirs.det not in ("a", "an"):
        return replace(got, adds=[*got.adds, (ours.first, ours.det)])
    return got
