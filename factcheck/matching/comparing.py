"""How two terms stand to each other: the same, narrower, wider, other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, closed, people, projection, quantifiers, senses, sole
from factcheck.matching import renewing
from factcheck.matching.amounts import figures
from factcheck.matching.denoting import (
    MANY,
    bare,
    closed_off,
    denotes,
    is_seat,
    owners,
    pointed,
    projected,
    spelt_alike,
)
from factcheck.matching.knowledge import (
    ORDER,
    Compared,
    Knowledge,
    Rel,
    as_countries,
    inside,
    names_of,
    placelike,
)
from factcheck.matching.likening import land, likened, parted, two_persons
from factcheck.matching.ordering import ordered
from factcheck.matching.sole import all_of, quantified
from factcheck.matching.standing_in import of_its_kind
from factcheck.matching.stripping import stripped
from factcheck.matching.units import in_its_unit
from factcheck.model import Comparator, Quantity, QuantityKind


def compare(
    c: Term,
    f: Term,
    know: Knowledge,
    *,
    economic: bool = False,
    participants: frozenset[str] = frozenset(),
    stand_in: bool = False,
) -> Compared:
    """The relation of claim term ``c`` to fact term ``f``. ``participants`` are the fact's own entities, which may be
    named again anywhere."""
    told = denotes(f, know, economic=economic)
    if told is None:
        c, f = likened(parted(c, f), f)
        c = _common(c, f)
    elif c.ref is None and len(told) == 1 and not c.members and c.head and f"?{c.head}" in told:
        told = None  # a capital letter at the start makes no name: "Rugby is played", "they play rugby"
        f = replace(f, ref=None, head=c.head, members=[])
    elif f.ref is None and f.head == c.head and f.head in closed.OFFICES and denotes(c, know) is None:
        told = None  # "became *farm minister*": of the office, not of its holder
    if told is not None:
        return _named(c, f, told, know, economic, stand_in)
    if f.members and f.link == "or" and not c.members:
        parts = [compare(c, m, know, economic=economic, participants=participants) for m in f.members]
        return replace(min(parts, key=_order), either=max(parts, key=_order).rel not in (Rel.EQUAL, Rel.WIDER))
    if f.members:
        return _listed(c, f, know, economic, participants)
    if c.members and c.link == "or":
        return min((compare(m, f, know, economic=economic, participants=participants) for m in c.members), key=_order)
    if c.members and (whole := _joint(c, f)) is not None:
        return _nouns(whole, f, know, participants)
    if c.members:
        parts = [compare(m, f, know, economic=economic, participants=participants) for m in c.members]
        if any(p.rel is Rel.OTHER for p in parts):
            return Compared(Rel.OTHER, why="not only that")  # "three soldiers *and a driver*", where the fact has four
        return next((p for p in parts if p.rel not in (Rel.EQUAL, Rel.WIDER)), parts[0])
    return _nouns(c, f, know, participants)


def _common(c: Term, f: Term) -> Term:
    """The claim's term without the name that only a capital letter at the start made of the fact's noun."""
    if c.ref is None or c.ref.kind != "unknown" or c.first != 0 or f.ref is not None or f.members:
        return c
    word = c.ref.id.removeprefix("?")
    if word == f"{f.head}s":  # "*Welders* went on strike": a word that no list knows
        return replace(c, ref=None, head=f.head, plural=True)
    return replace(c, ref=None, head=word) if senses.concept(word) == senses.concept(f.head) else c


def _named(c: Term, f: Term, told: frozenset[str], know: Knowledge, economic: bool, stand_in: bool) -> Compared:
    """A term beside one that denotes ``told``; ``stand_in``: a country stands for the persons who speak for it."""
    adds: list[tuple[int, str]] = []
    named = denotes(c, know, economic=economic, adds=adds)
    if named is None:
        if _points_at(c, told, know):
            return Compared(Rel.LENT, lent=True)
        why = f"{c.head or 'this'} is not {names_of(told, know)}"
        return of_its_kind(c, told, know) or Compared(Rel.OTHER, why=why)
    if is_seat(c) or is_seat(f):
        told = named & told or told  # a seat of government has several names, and a country may have several seats
        named = told & named or named
    said = as_countries(named, told, know)
    if said == told:
        if renewing.another(c, f):
            return Compared(Rel.OTHER, why="the old one is not the new one")
        adds = renewing.besides(adds, f)
        adds.extend([(c.first, c.det)] if all_of(c, f) else ())
        out = Compared(Rel.EQUAL, adds=[*adds, *_other_titles(c, f)])
        if c.count is not None or f.count is not None:
            _count(c, f, out)
        return out
    if f.members and said < told:
        return Compared(Rel.EQUAL, adds=adds, subset=True, asked=said, hits=said)
    if f.members and (hits := said & told):
        why = "not all are named"
        return Compared(Rel.NARROWER, adds=adds, unlisted=True, listed=True, why=why, asked=said, hits=hits)
    if stand_in and (_at_home(told, said, know) or _at_home(said, told, know)):
        return Compared(Rel.EQUAL, adds=adds)
    if f.members and len(told) > 1:
        return Compared(Rel.OTHER, adds=adds, unlisted=True, why="not in the list", asked=said)
    rel, why = _apart(said, told, know)
    return Compared(rel, adds=adds, why=why.format(names_of(said, know), names_of(told, know)) if why else "")


def _other_titles(c: Term, f: Term) -> list[tuple[int, str]]:
    """ "*The doctor* X", where the fact has "the head coach X": what he is besides, if he is. "The coach" will do."""
    told = {m.word for m in f.mods if m.role == "title"}
    told |= {word for title in told for word in title.replace("-", "_").split("_")}
    mine = [m for m in c.mods if m.role == "title"]
    if not told or not mine or any(senses.concept(m.word) in {*map(senses.concept, told)} for m in mine):
        return []
    return [(m.at, m.word) for m in mine if m.word not in LEADING]


LEADING = frozenset({"manager", "boss", "chief", "head", "leader", "trainer"})
"""Titles of whoever leads: other words for the one that the fact has."""


PAIR = 2
"""As many at least does "the two countries", "the presidents" point at."""


def _points_at(c: Term, told: frozenset[str], know: Knowledge) -> bool:
    """Does a pronoun or "the two countries" point at those whom the fact names?"""
    group = pointed(c)
    if not group or group in ("pronoun", "reciprocal"):
        return bool(group)
    kinds = {know.kinds.get(i, "country") for i in told}
    if len(told) < PAIR:
        return False  # "both presidents proposed it", where one did
    return (group == "countries" and kinds <= {"country"}) or (group == "persons" and kinds == {"person"})


def _at_home(persons: frozenset[str], lands: frozenset[str], know: Knowledge) -> bool:
    """Are all of them persons, and those the countries that they belong to?"""
    return all(know.kinds.get(i) == "person" for i in persons) and {know.country.get(i, "") for i in persons} == lands


OTHERS = Rel.OTHER, "{} is not {}"
INSTEAD = Rel.EXCLUDES, "{} instead of {}"
PART = Rel.NARROWER, "a part of it"


def _apart(said: frozenset[str], told: frozenset[str], know: Knowledge) -> tuple[Rel, str]:
    """How those that are not the same relate, and why: other persons and places exclude, a place lies in another."""
    kinds = {know.kinds.get(i, "country" if len(i) == 2 else "place") for i in said | told}
    if kinds == {"person"} and said <= know.persons and not said & told:
        return INSTEAD
    if any(know.kinds.get(i, "country" if len(i) == 2 else "") == "country" for i in told):
        return PART if _within(said, told, know) else OTHERS
    if said & told or not all(placelike(i, know) for i in said | told):
        return OTHERS
    if _within(said, told, know):
        return PART
    if _within(told, said, know):
        return Rel.WIDER, ""
    return (Rel.OTHER, "{} may be {}") if any(spelt_alike(a, b) for a in said for b in told) else INSTEAD


def _within(inner: frozenset[str], outer: frozenset[str], know: Knowledge) -> bool:
    return all(inside(a, b, know) for a in inner for b in outer)


def _count(c: Term, f: Term, out: Compared) -> None:
    """How the figures stand to each other that count people who are named ("120,686 ethnic Koreans")."""
    if c.count is not None and f.count is not None:
        got = figures(c.count, f.count)
        out.figure, out.rel, out.other_unit = got.figure, got.rel, got.other_unit
    elif c.count is not None:
        out.adds.append((c.first, "a number"))


def _joint(c: Term, f: Term) -> Term | None:
    """ "companies and joint ventures": one head is the fact's, the others are kinds of it; the figure counts them
    all."""
    if any(m.members or m.ref is not None for m in c.members):
        return None
    if (
        sum(m.count is not None for m in c.members) > 1
        or len({frozenset(owners(m)[0]) for m in c.members if owners(m)[0]}) > 1
    ):
        return None  # each has a figure or an owner of its own
    heads = [same_head(m.head, f.head) for m in c.members]
    if Rel.EQUAL not in heads or any(h not in (Rel.EQUAL, Rel.NARROWER) for h in heads):
        return None
    lead = c.members[heads.index(Rel.EQUAL)]
    return replace(lead, count=next((m.count for m in c.members if m.count is not None), None), det=c.det or lead.det)


def _listed(c: Term, f: Term, know: Knowledge, economic: bool, participants: frozenset[str]) -> Compared:
    """Each member of the claim must be one of the fact's list."""
    if any(map(land, c.members)) and not any(map(land, f.walk())):
        return Compared(Rel.OTHER, why="a country is none of them")  # "the council strengthens ties *with Japan*"
    adds: list[tuple[int, str]] = []
    worst: Compared | None = None
    count = hits = 0
    lent = False
    for member in map(_field, _fields(c).walk()):
        best: Compared | None = None
        if pointed(member) == "persons" and two_persons(f, know):  # "*the presidents* and members of their cabinets"
            lent, count, hits = True, count + 2, hits + 2
            worst = worst or Compared(Rel.EQUAL)
            continue
        for item in f.walk():
            one = compare(member, item, know, economic=economic, participants=participants)
            if best is None or _order(one) < _order(best):
                best = one
        assert best is not None
        if best.rel is Rel.OTHER and any(_material(member, item, know, participants) for item in f.walk()):
            best = Compared(Rel.WIDER)
        count += 1
        hits += best.rel in (Rel.EQUAL, Rel.WIDER)
        if best.rel in (Rel.EQUAL, Rel.WIDER) or best.rel is Rel.NARROWER:
            adds.extend(best.adds)
        if worst is None or _order(best) > _order(worst):
            worst = best
    assert worst is not None
    listed = hits > 0
    if worst.rel in (Rel.EQUAL, Rel.WIDER):
        return Compared(Rel.EQUAL, adds=adds, subset=count < len(f.members), lent=lent)
    if worst.rel is Rel.NARROWER and worst.adds:
        return Compared(Rel.NARROWER, adds=adds, unlisted=True, listed=listed)
    return Compared(Rel.OTHER, adds=adds, unlisted=True, listed=listed, why="not in the list")


def _material(member: Term, item: Term, know: Knowledge, participants: frozenset[str]) -> bool:
    """ "rare earths", in a list of fields, beside "rare earth mining", "the supply of grain" beside "grain": what the
    work is done on."""
    if item.head not in classes.WORKINGS or member.ref is not None or member.members:
        return False
    inner = [m.term for m in item.mods if m.role == "of" and m.term is not None and not m.term.members]
    compound = next((m for m in reversed(item.mods) if m.role == "noun" and m.word), None)
    if compound is not None:
        rest = [m for m in item.mods if m is not compound and m.role in ("adj", "noun")]
        inner.append(replace(item, head=compound.word, mods=rest, det=""))
    got = [compare(member, thing, know, participants=participants) for thing in inner]
    return any(one.rel in (Rel.EQUAL, Rel.WIDER) and not one.adds and not one.left for one in got)


def _fields(term: Term) -> Term:
    """ "the fields of X and Y", "the X and Y sectors": X and Y."""
    inner = next((m.term for m in term.mods if m.role in ("of", "in") and m.term is not None), None)
    if term.head not in classes.AFTER or inner is None or not inner.members:
        return term
    return inner if all(m.term is inner or m.word in closed.HARMLESS for m in term.mods) else term


def _field(member: Term) -> Term:
    """ "the development of nuclear energy", in a list of fields, is nuclear energy."""
    inner = [m.term for m in member.mods if m.role == "of" and m.term is not None]
    if (
        member.head in ("development", "use", "field", "area")
        and len(member.mods) == len(inner) == 1
        and not inner[0].members
    ):
        return inner[0]
    return member


def _order(one: Compared) -> tuple[int, int]:
    return ORDER[one.rel], len(one.adds)


def same_head(c: str, f: str) -> Rel:
    a, b = senses.concept(c), senses.concept(f)
    if c != f and frozenset({c, f}) in sole.APART:
        return Rel.OTHER
    if a == b or {c, f} <= people.LEADERS or (not f and c in classes.COUNTABLE):
        return Rel.EQUAL
    if frozenset({a, b}) in classes.NEAR:
        return Rel.EQUAL
    if b in senses.ancestors(a):
        return Rel.NARROWER
    if a in senses.ancestors(b):
        return Rel.WIDER
    return Rel.EXCLUDES if classes.exclusive(a, b) else Rel.OTHER


def _nouns(c: Term, f: Term, know: Knowledge, participants: frozenset[str]) -> Compared:
    if c.ref is not None and f.ref is not None and c.ref.id == f.ref.id:
        said = {m.word for m in c.mods}
        if privative := [m.word for m in f.mods if m.word in projection.PRIVATIVE - said]:
            return Compared(Rel.OTHER, why=f"{privative[0]} {f.head} is not {c.head}")
        out = Compared(Rel.EQUAL)  # both named by an adjective or with a word before the name
        _count(c, f, out)
        _restrict()(c, f, [], [], out, know, participants)
        return out
    if c.ref is not None:
        return Compared(Rel.OTHER, why=f"{c.head} is not {f.head}")
    c, f = stripped(c), stripped(f)
    if c.det == "the" and not (c.plural or c.mods or c.members or c.rank or c.count) and f.plural and f.count:
        return Compared(Rel.OTHER, why=f"which {c.head} is open")  # "*the company* operates there", of 700
    if not (c.det or c.plural or c.count) and (whole := classes.COLLECTIVE.get(c.head)) == senses.concept(f.head):
        c = replace(c, head=whole or c.head)
    mine, theirs = projected(c), projected(f)
    if (shared := _shared_out(c, f, theirs is projection.UNIVERSAL, know, participants)) is not None:
        return shared
    if (mine is projection.NEGATIVE and theirs is not mine and not closed_off(c)) or (
        c.det in MANY and f.det != c.det and f.count is None and c.count is None
    ):
        out = _plain_nouns(c, f, know, participants)
        out.adds.append((c.first, c.det))
        return out
    if (
        mine is not projection.EXISTENTIAL
        and mine is not projection.NEGATIVE
        and not know.strict
        and theirs is not mine
    ):
        if theirs is not projection.UNIVERSAL or mine.restrictor != projection.FROZEN:
            out = _plain_nouns(c, f, know, participants)
            out.adds.append((c.first, c.det or c.head))
            return out
    if theirs is projection.UNIVERSAL and mine is theirs:
        alike = _plain_nouns(bare(c), bare(f), know, participants)
        if alike.rel is Rel.EQUAL and not (alike.adds or alike.left or alike.lent):
            return alike  # neither says more than the other
        return reversed_terms(bare(c), bare(f), know)
    got = _plain_nouns(c, f, know, participants)
    if (
        got.left
        and not know.strict
        and (frozen := _frozen(f, mine is theirs and mine.restrictor == projection.FROZEN, got.left))
    ):
        got.adds.append((c.first, frozen))
    if got.rel is Rel.WIDER and c.head and same_head(c.head, f.head) is Rel.WIDER and not know.strict:
        if any(m.word and projection.freezes(m.word) for m in f.mods):
            got.adds.append((c.at, c.head))  # the largest tram is not the largest vehicle
    if got.rel in (Rel.EQUAL, Rel.WIDER) and (taken := [w for w in got.left if w in projection.PRIVATIVE]):
        return Compared(Rel.OTHER, why=f"{taken[0]} {f.head} is not {c.head}")
    return got


def _shared_out(c: Term, f: Term, every: bool, know: Knowledge, participants: frozenset[str]) -> Compared | None:
    """Where one of two nouns is only part of what the other is all of (``every``), or few beside hundreds."""
    if c.det == "the" and c.plural and c.count is None and f.det in quantifiers.SHARES:
        out = _plain_nouns(c, f, know, participants)
        out.adds.append((c.first, "the"))  # "*the ferries* were cancelled", of which many were
        return out
    if every and c.det in quantifiers.PARTLY and not know.strict:
        part = replace(bare(c), mods=[m for m in c.mods if m.role != "part"])
        told = _plain_nouns(part, bare(f), know, participants)
        if told.rel is Rel.EQUAL and not (told.adds or told.left):
            return Compared(Rel.EXCLUDES, why=f"{c.det.replace('_', ' ')} instead of {f.det}", lent=told.lent)
    if _countless(c, f) and not know.strict:
        told = _plain_nouns(replace(c, det=""), replace(f, count=None), know, participants)
        if told.rel in (Rel.EQUAL, Rel.WIDER) and not told.adds:
            return Compared(Rel.EXCLUDES, why=f"{c.det} instead of hundreds", lent=told.lent)
    return None


def _countless(c: Term, f: Term) -> bool:
    """ "*hardly any* firms" beside hundreds of them; of people hundreds may be few."""
    if c.det != "few" or c.count is not None or f.count is None or f.count.kind is not QuantityKind.COUNT:
        return False
    return (
        f.count.low is not None and f.count.low >= HUNDREDS and "person" not in senses.ancestors(senses.concept(f.head))
    )


HUNDREDS = 500
"""So many things nobody calls few."""


@cache
def _restrict() -> Callable[[Term, Term, list[Mod], list[Mod], Compared, Knowledge, frozenset[str]], None]:
    """What compares the modifiers of nouns, by this room: imported late, and once."""
    from factcheck.matching.restricting import restrict

    return restrict


def reversed_terms(c: Term, f: Term, know: Knowledge) -> Compared:
    """Terms under an operator that turns the direction: the fact's must not say more than the claim's."""
    back = compare(f, c, know.turned())
    if back.rel in (Rel.EQUAL, Rel.WIDER) and not back.adds:
        return Compared(Rel.EQUAL)
    if back.rel in (Rel.EQUAL, Rel.WIDER, Rel.NARROWER):
        return Compared(
            Rel.NARROWER, adds=[(c.first, word) for _, word in back.adds] or [(c.first, c.head)], why="a wider class"
        )
    return Compared(back.rel, why=back.why)


def _frozen(f: Term, determined: bool, left: list[str]) -> str:
    """The word that a claim may not leave out: the fact's determiner, ordinal or superlative holds of the whole
    phrase."""
    holds = determined or f.rank is not None or any(m.word and projection.freezes(m.word) for m in f.mods)
    return next((w for w in left if w and not projection.freezes(w)), "") if holds else ""


def _worth(term: Term) -> Term:
    """ "a *$12 million* grant": a grant of so much."""
    if term.count is None or term.count.kind is not QuantityKind.MONEY or term.head in ("", "$") or term.members:
        return term
    sum_ = Term(term.first, term.last, head="$", count=term.count, at=term.at)
    return replace(term, count=None, mods=[*term.mods, Mod("of", term.first, term=sum_)])


def _plain_nouns(c: Term, f: Term, know: Knowledge, participants: frozenset[str]) -> Compared:
    both = ordered(_worth(c), _worth(f))
    if both is None:
        return Compared(Rel.OTHER, why="in another order")
    c, f = both
    if pointed(c) == "pronoun":
        same = f.det == "pron" and f.head == c.head
        return Compared(Rel.EQUAL) if same else Compared(Rel.LENT, lent=True)
    c = in_its_unit(c, f)
    head = same_head(c.head, f.head)
    if not c.head and (c.count is not None or c.rank is not None):
        if c.count is not None and any(m.role == "from" for m in c.mods):
            return Compared(Rel.OTHER, why="of what, is not said")  # "13 from Oslo and *two from Bergen*"
        head = Rel.EQUAL
    if head is Rel.OTHER:
        return Compared(Rel.OTHER, why=f"{c.head or '…'} is not {f.head}")
    if head is Rel.EXCLUDES:
        return Compared(Rel.EXCLUDES, why=f"{c.head} instead of {f.head}")
    out = Compared(head if head is not Rel.EQUAL else Rel.EQUAL)
    if head is Rel.NARROWER:
        out.adds.append((c.at, c.head))
    if c.count is not None and f.count is not None:
        got = figures(c.count, f.count)
        out.figure, out.rel, out.other_unit = got.figure, got.rel, got.other_unit
    elif c.count is not None and f.det in MANIFOLD and c.count.low == 1 and c.count.comparator is Comparator.EXACT:
        return Compared(Rel.EXCLUDES, why=f"one instead of {f.det}")
    elif f.det == "both" and c.det in ("the", "") and c.count is not None and c.count.low == 2 and c.count.high is None:
        pass  # "the two boards" are both
    elif c.count is not None and not (c.count.low == 1 and not c.plural and f.det in ("a", "an", "one")):
        out.adds.append((c.first, "a number"))
    elif (f.count is not None and c.det in ONE and not c.plural and _plural(f.count)) or quantified(c, f):
        out.adds.append((c.first, c.det))
    if c.rank is not None and f.rank is not None:
        got = figures(c.rank, f.rank)
        out.figure, out.rel = got.figure, got.rel
    elif c.rank is not None:
        out.adds.append((c.first, "rank"))
    mine, used = owners(c)
    theirs, used_f = owners(f)
    mine, theirs = mine - _standing(c, f), theirs - _standing(f, c)
    known = participants.union(theirs, know.focus if know.focus == mine else ())
    if theirs and mine and not mine & theirs:
        return Compared(Rel.OTHER, why=f"{names_of(mine, know)} instead of {names_of(theirs, know)}")
    if theirs and mine and mine != theirs:
        ends = c.head in closed.ROUTES and any(know.kinds.get(i) != "country" for i in theirs - mine)
        if mine - known or ends:
            return Compared(Rel.OTHER, why=f"{names_of(mine, know)} instead of {names_of(theirs, know)}")
    if theirs and not mine:
        out.lent = not theirs <= _housed(c, know)
    if mine - known:
        out.adds.extend((m.at, m.word or "") for m in used)
    _restrict()(c, f, used, used_f, out, know, known)
    if c.head == "" and not c.mods:
        out.lent = True
    return out


def _housed(term: Term, know: Knowledge) -> set[str]:
    """ "The trains *on the line*", "patients *at the hospital*": the thing or body that they are of."""
    refs = {m.term.ref.id for m in term.mods if m.role in HOUSED and m.term is not None and m.term.ref is not None}
    return {i for i in refs if know.kinds.get(i) in ("thing", "organisation")}


HOUSED = frozenset({"on", "at", "in", "along", "aboard", "inside", "for", "by"})


def _standing(one: Term, other: Term) -> set[str]:
    """ "the *Saran* factory" beside "the factory in Saran": where it stands, and not whose it is."""
    places = {m.term.ref.id for m in other.mods if m.role in ("in", "at") and m.term is not None and m.term.ref}
    return {m.term.ref.id for m in one.mods if m.role == "noun" and m.term is not None and m.term.ref} & places


ONE = frozenset({"a", "an", "one", "each", "this", "that"})
MANIFOLD = frozenset({"several", "many", "numerous", "various"})
"""Determiners of more than one."""


def _plural(q: Quantity) -> bool:
    return q.low > 1 or q.comparator in (Comparator.GT, Comparator.GE)
