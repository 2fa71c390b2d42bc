"""What ranks: a place in a ranking or among a group."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.records import dataclass
from factcheck.statements.building import add_args, base
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import rank_in, superlative, take
from factcheck.statements.places import own_pronoun

AMONG = frozenset({"among", "amongst", "within", "of", "in", "into", "to", "as", "on", "amid"})

RANKING = AMONG | {"comp", "obj", "obj2", "outside", "at", "subj"}
"""Roles of arguments that may say a place."""
GROUPING = frozenset({"among", "of", "in", "by", "as", "for"})
"""Prepositions before those who are ranked."""
WHERE = frozenset({"in", "own", "to", "into", "of"})
"""Roles in which the land where they rank hangs on them."""

HOLDING = frozenset(["secure", "gain", "claim", "earn", "occupy", "hold", "take", "win", "keep", "retain", "have"])


POSTURES = frozenset(["stand", "sit", "appear", "pose"])


@dataclass(slots=True, eq=False)
class Place:
    """A place in a ranking: who holds it, the argument that says it and the term of those who are ranked (its ``rank``
    is the place), what else is said, and who ranks."""

    subject: Arg
    value: Arg
    term: Term
    rest: list[Arg]
    speaker: Term | None = None


def ranking(frame: Frame, subject: Arg, comp: Arg | None) -> list[Statement] | None:
    """X is (among) the top five investors in Y, ranks 15th among …, is no. 3, holds seventh place, joined the top
    ten."""
    assert subject.term is not None
    subject = _who_ranks(subject, comp)
    value = next(
        (a for a in frame.args if a is not subject and a.role in RANKING and rank_in(a.term) is not None), None
    )
    term = rank_in(value.term) if value is not None else None
    if value is None or term is None or subject.term is None or eventive(subject.term) or _no_place(term, frame):
        return None
    frame = replace(
        frame,
        args=[
            replace(a, term=doers(a.term)) if a is not value and a.role == "among" and a.term is not None else a
            for a in frame.args
        ],
    )
    place = Place(subject, value, term, take(frame, subject, value))
    _placed_by(place, frame)
    if place.term.head in classes.POSITIONS | {"", "list", "league"}:
        _of_whom(place)
    place.rest = [
        a
        for a in place.rest
        if not (a.term is not None and a.term.head in classes.POSITIONS and a.role in ("obj", "comp"))
    ]
    return [_statement(place, frame)]


def _who_ranks(subject: Arg, comp: Arg | None) -> Arg:
    """ "The third largest investor is X", "One of the largest is X": X ranks, whichever side of "is" it stands on."""
    if comp is None or comp.term is None or comp.term.ref is None or subject.term is None:
        return subject
    return comp if subject.term.rank is not None or subject.term.head == "one" else subject


def _no_place(term: Term, frame: Frame) -> bool:
    """Is an ordinal none of a ranking: "the visit is the third", "the second summit", unlike "the second largest"?"""
    if term.rank is None or term.rank.kind is not QuantityKind.ORDINAL:
        return False
    if not term.head:
        return frame.verb in closed.COPULAS
    return not superlative(term) and term.head not in classes.POSITIONS


def _placed_by(place: Place, frame: Frame) -> None:
    """ "S *puts X* among the top ten": X ranks, and S says so; "the land counts X among its top ten": X ranks there."""
    placed = frame.arg("obj") if frame.verb in PLACING and not frame.passive else None
    if placed is None or placed is place.value or placed.term is None or placed.term.rank is not None:
        return
    who = frame.arg("subj")
    ranker = who.term if who is not None else None
    if frame.verb == "have" and not (ranker is not None and ranker.ref is not None and ranker.ref.kind == "source"):
        return  # "X *has* a place in the top ten"
    if ranker is not None and is_place(ranker) and any(own_pronoun(m) for m in place.term.mods):
        mods = [replace(m, term=ranker) if own_pronoun(m) else m for m in place.term.mods]
        place.term = replace(place.term, mods=mods)
    elif ranker is not None and ranker.det != "pron":
        place.speaker = ranker  # "that puts X in the top ten": nobody says so
    place.subject = placed
    place.rest = [a for a in place.rest if a.role != "subj" and a is not placed]


def _of_whom(place: Place) -> None:
    """ "third *among the investors*", "the top ten *for investment*", "first place *of the firms*": those who rank."""
    group = next((a for a in place.rest if a.role in GROUPING and _nameless(a.term)), None)
    if group is not None and group.term is not None:
        place.term = replace(_ranked(_done_by(group.term)), rank=place.term.rank)
        place.rest = [a for a in place.rest if a is not group]
        return
    inner = next((m for m in place.term.mods if m.role in ("among", "of") and _nameless(m.term)), None)
    if inner is not None and inner.term is not None:
        others = [m for m in place.term.mods if m is not inner]
        place.term = replace(inner.term, rank=place.term.rank, mods=[*inner.term.mods, *others])


def _nameless(term: Term | None) -> bool:
    return term is not None and term.ref is None and not is_place(term)


def _done_by(term: Term) -> Term:
    """ "top ten for *investment*": those who do it."""
    doer = levels.DONE.get(senses_of(term))
    return term if doer is None else replace(term, head=doer)


def _statement(place: Place, frame: Frame) -> Statement:
    """That somebody ranks: the subject, those who are ranked, where, and of what."""
    stmt = base(frame, (), "rank")
    stmt.senses = (("rank", 1),)
    stmt.speaker = stmt.speaker or place.speaker
    if place.value.role == "outside":
        stmt.negated = not stmt.negated
        stmt.neg_at = place.value.at
    # "among the investors in Kazakhstan in 2021": when it ranks, which the statement holds already
    mods = [m for m in place.term.mods if m.word not in levels.FOREIGN and m.role != "time"]
    where = [m for m in mods if m.role in WHERE and m.term is not None and m.term.ref is not None]
    ranked = replace(place.term, mods=[m for m in mods if m not in where])
    stmt.roles.append(Role("A", "subj", place.subject.at, term=place.subject.term, fixed=True))
    stmt.roles.append(Role("C", "comp", place.value.at, term=ranked, fixed=True))
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in where)
    for arg in place.rest:
        if arg.role in ("among", "of", "in", "by") and _nameless(arg.term):
            stmt.roles.append(Role("T", arg.role, arg.at, term=arg.term, fixed=True))
        elif arg.role != "subj":
            add_args(stmt, [arg], {})
    return stmt


def _ranked(term: Term) -> Term:
    """ "in *the ranking of* the largest investors": those who are ranked."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.plural), None)
    if term.head not in LISTINGS or of is None or of.term is None:
        return term
    return replace(of.term, mods=[*of.term.mods, *[m for m in term.mods if m is not of]])


LISTINGS = frozenset({"ranking", "list", "league", "table", "rating", "standings", "order", "roster"})


def senses_of(term: Term) -> str:
    """The first concept of an event noun; "" for any other."""
    found = senses.nouns().get(term.head, ())
    return found[0].concept if found and eventive(term) else ""


PLACING = frozenset(
    ["put", "place", "rank", "list", "count", "see", "rate", "name", "slot", "position", "class", "include", "have"]
)
"""X puts, counts Y among …: X says that Y is."""


def doers(term: Term) -> Term:
    """ "the countries investing in X": the investors in X."""
    rel = next(
        (
            m
            for m in term.mods
            if m.role == "rel" and m.frame is not None and not m.frame.negated and m.frame.verb in classes.DOERS
        ),
        None,
    )
    if (
        rel is None
        or rel.frame is None
        or term.ref is not None
        or senses.concept(term.head) not in ("country", "company")
    ):
        return term
    mods = [Mod(a.role, a.at, term=a.term) for a in rel.frame.args if not a.gap and a.term is not None]
    return replace(term, head=classes.DOERS[rel.frame.verb], mods=[*[m for m in term.mods if m is not rel], *mods])


VERBS = closed.COPULAS | classes.JOINING | HOLDING | PLACING | POSTURES
VERBS |= word_set("occupy hold take count come finish end end_up put see name")
"""What may stand between a subject and its rank, group, place or posture."""
