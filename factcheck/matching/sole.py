"""Whether another person, or another place, contradicts a fact: where one alone can fill the argument, the others being
the same.

Who apologises, is invited or is arrested is one of many: that somebody else was says nothing against it. Who designed
that bridge, holds that office or won that prize is one.
"""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.language.en import classes, projection, quantifiers, senses
from factcheck.language.en import sole as data
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import actor
from factcheck.statements.heads import means
from factcheck.statements.model import Role, Statement


def person(role: Role, concept: str, c: Statement, f: Statement, know: Knowledge) -> bool:
    """Whether it is one person alone who fills that role of a fact."""
    if concept in data.REPEATED and f.times and not c.times:
        return False  # in another year others won it
    if concept in data.OFFICED and (role.role == "P" or concept in ("be", "become")):
        return role.role in ("A", "P") and _position(f)
    if concept in data.UNDERGOING and role.role == "P":
        return _position(f)
    one_way = concept in data.ONE_WAY and (concept != "beat" or bool(c.times and f.times))
    if (role.role == "A" or (role.role == "P" and one_way)) and _exchanged(c, f, know):
        return True
    if role.role != "A" or concept not in data.DOING or f.word.startswith("co-") or c.word.startswith("co-"):
        return False
    return any(r.role == "P" and _one(r) for r in f.roles)


def _exchanged(c: Statement, f: Statement, know: Knowledge) -> bool:
    """ "X backed what Y proposed" for "Y backed what X proposed": does each do the other's part? So does X who backed
    "it", "the idea"."""
    ours, theirs = _parts(c, know), _parts(f, know)
    done = [r.term for r in c.roles if r.role == "P" and r.term is not None]
    if any(t.det == "pron" or means(t, "propose") for t in done) and ours[0] and not ours[1] and all(theirs):
        return ours[0] == theirs[1] != theirs[0]
    return all((*ours, *theirs)) and ours == theirs[::-1] and ours[0] != ours[1]


def _parts(one: Statement, know: Knowledge) -> list[frozenset[str]]:
    """Who does it, and who does what it is done to."""
    return [actor(next((r for r in one.roles if r.role == name), None), know) for name in ("A", "P")]


def _one(role: Role) -> bool:
    """Is what is done, or done to, one alone: the bridge, or the *first* summit?"""
    if role.stmt is not None:
        return any(r.role == "ORD" or (r.term is not None and r.term.rank is not None) for r in role.stmt.roles)
    return role.term is not None and identified(role.term)


def _position(f: Statement) -> bool:
    """Whether a fact names an office, or a place on the left, that one has alone."""
    office = next((r.term for r in f.roles if r.role == "C" and r.term is not None), None)
    if office is not None:
        return post(office)
    return any(r.term is not None and _one_side(r.term.head) for r in f.roles if r.role not in ("A", "P"))


def _one_side(head: str) -> bool:
    return any(head in group for group in classes.EXCLUSIVE)


def post(term: Term) -> bool:
    """Whether it is an office or a part that one has at a time ("mayor of X", "the prosecutor in the trial")."""
    if term.plural or term.members or term.count is not None or term.det in ("a", "an", "one", "another", "some"):
        return False
    words = [m.word for m in term.mods if m.role in ("adj", "noun", "title") and m.word]
    if any(projection.superlative(word) for word in words):
        return True
    head = {term.head, senses.concept(term.head)}
    if not head.isdisjoint(data.SHARED) or not data.BESIDES.isdisjoint(words):
        return False
    if not head.isdisjoint(data.POSTS):
        return True
    if not head.isdisjoint(data.FIELDED):
        return any(m.role in ("noun", "adj", "of", "for") and (m.term is None or m.term.ref is None) for m in term.mods)
    return term.det == "the"


def identified(term: Term) -> bool:
    """Whether it is one thing or person that the fact means: by a name, "the", whose it is or which of several."""
    if term.members:
        return all(map(identified, term.members))
    if term.ref is not None:
        return term.det not in ("a", "an")
    if term.plural and term.count is None:
        return False
    owned = any(m.role == "own" for m in term.mods)
    return (
        term.det == "the"
        or owned
        or term.rank is not None
        or any(projection.freezes(m.word) for m in term.mods if m.word)
    )


def place(concept: str, c: Statement, f: Statement) -> bool:
    """Is it in one place alone that the fact's thing is, or that it happened there?"""
    if concept in classes.PLACED or f.status != "happened" or c.status != "happened":
        return True
    things = [r.term for name in ("P", "A") for r in f.roles if r.role == name and r.term is not None]
    if same_day(c, f):
        if concept in data.ANYWHERE and not f.of("P"):
            return False  # "imposed a ban in X": in Y, too, perhaps
        return any(identified(t) or t.count is not None or any(x.ref for x in t.within()) for t in things)
    return concept in data.PLACED and bool(things) and (identified(things[0]) or _same_month(c, f))


def _same_month(c: Statement, f: Statement) -> bool:
    """ "Opened a branch in Oslo in May", where one was opened on 4 May, or in May: hardly two of them in one month."""
    days = [t.low for t in f.times if t.grain in ("day", "month") and t.low]
    return any(t.grain == "month" and t.low and day[:7] == t.low[:7] for t in c.times for day in days)


def same_day(c: Statement, f: Statement) -> bool:
    days = {(t.low, t.high) for t in f.times if t.grain == "day"}
    return any((t.low, t.high) in days for t in c.times if t.grain == "day")


def all_of(c: Term, f: Term) -> bool:
    """ "*All* firms want it", where the fact has "firms want it": that none is left out, it does not say."""
    return (
        c.det in quantifiers.ALL
        and f.det not in quantifiers.ALL | {"the", "both"}
        and f.plural
        and f.count is None
        and not f.members
    )


def quantified(c: Term, f: Term) -> bool:
    """ "*Some* firms", "*all* firms", where the fact counts them, or tells of them with no word of how many."""
    return (f.count is not None and c.det in QUANTIFIERS) or all_of(c, f)


QUANTIFIERS = frozenset({"some", "several", "few", "many", "most", "all", "half", "every"})
