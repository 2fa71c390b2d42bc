"""What something is: a rank, a member, a quality, a name."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, base
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import rank_in, superlative, take
from factcheck.statements.places import own_pronoun

AMONG = frozenset({"among", "amongst", "within", "of", "in", "into", "to", "as", "on", "amid"})

HOLDING = frozenset(["secure", "gain", "claim", "earn", "occupy", "hold", "take", "win", "keep", "retain", "have"])


POSTURES = frozenset(["stand", "sit", "appear", "pose"])


def ranking(frame: Frame, subject: Arg, comp: Arg | None) -> list[Statement] | None:
    """X is (among) the top five investors in Y, ranks 15th among …, is no. 3, holds seventh place, joined the top
    ten."""
    assert subject.term is not None
    if (subject.term.rank is not None and comp is not None and comp.term is not None and comp.term.ref is not None) or (
        subject.term.head == "one" and comp is not None and comp.term is not None and comp.term.ref is not None
    ):
        subject, comp = comp, subject
    candidates = [
        a
        for a in frame.args
        if a is not subject
        and a.term is not None
        and a.role in (*AMONG, "comp", "obj", "obj2", "outside", "at", "subj")
    ]
    value = next((a for a in candidates if rank_in(a.term) is not None), None)
    if value is None or value.term is None or subject.term is None or eventive(subject.term):
        return None
    term = rank_in(value.term)
    assert term is not None
    if (
        term.rank is not None
        and term.rank.kind is QuantityKind.ORDINAL
        and not term.head
        and frame.verb in closed.COPULAS
    ):
        return None
    if (
        term.rank is not None
        and term.rank.kind is QuantityKind.ORDINAL
        and not superlative(term)
        and term.head not in classes.POSITIONS | {""}
    ):
        return None
    frame = replace(
        frame,
        args=[
            replace(a, term=doers(a.term)) if a is not value and a.role == "among" and a.term is not None else a
            for a in frame.args
        ],
    )
    stmt = base(frame, (), "rank")
    stmt.senses = (("rank", 1),)
    rest = take(frame, subject, value)
    if (
        frame.verb in PLACING
        and not frame.passive
        and (placed := frame.arg("obj")) is not None
        and placed is not value
        and placed.term is not None
        and placed.term.rank is None
    ):
        rest = [a for a in rest if a.role not in ("subj",)]
        speaker = frame.arg("subj")
        land = speaker.term if speaker is not None and is_place(speaker.term) else None
        if speaker is not None and land is not None and any(own_pronoun(m) for m in term.mods):
            term = replace(term, mods=[replace(m, term=land) if own_pronoun(m) else m for m in term.mods])
        elif speaker is not None and speaker.term is not None and speaker.term.det != "pron":
            stmt.speaker = stmt.speaker or speaker.term  # "that puts X in the top ten": nobody says so
        if (obj := frame.arg("obj")) is not None:
            subject = obj
            rest = [a for a in rest if a is not obj]
    if term.head in classes.POSITIONS | {"", "list", "league"}:
        group = next(
            (
                a
                for a in rest
                if a.term is not None
                and a.role in ("among", "of", "in", "by", "as", "for")
                and not is_place(a.term)
                and a.term.ref is None
            ),
            None,
        )
        if (
            group is not None
            and group.term is not None
            and (doer := levels.DONE.get(senses_of(group.term))) is not None
        ):
            group = replace(group, term=replace(group.term, head=doer))  # "top ten for investment"
            rest = [group if a.at == group.at and a.role == group.role else a for a in rest]
        inner = next(
            (
                m
                for m in term.mods
                if m.term is not None and m.role in ("among", "of") and not is_place(m.term) and m.term.ref is None
            ),
            None,
        )
        if group is not None and group.term is not None:
            term = replace(_ranked(group.term), rank=term.rank)
            rest = [a for a in rest if a is not group]
        elif inner is not None and inner.term is not None:
            term = replace(
                inner.term, rank=term.rank, mods=[*inner.term.mods, *[m for m in term.mods if m is not inner]]
            )
    rest = [
        a for a in rest if not (a.term is not None and a.term.head in classes.POSITIONS and a.role in ("obj", "comp"))
    ]
    if value.role == "outside":
        stmt.negated = not stmt.negated
        stmt.neg_at = value.at
    # "among the investors in Kazakhstan in 2021": when it ranks, which the statement holds already
    term = replace(term, mods=[m for m in term.mods if m.word not in levels.FOREIGN and m.role != "time"])
    places = [
        m
        for m in term.mods
        if m.term is not None
        and m.role in ("in", "own", "to", "into", "of")
        and m.term is not None
        and m.term.ref is not None
    ]
    stmt.roles.append(Role("A", "subj", subject.at, term=subject.term, fixed=True))
    stmt.roles.append(
        Role("C", "comp", value.at, term=replace(term, mods=[m for m in term.mods if m not in places]), fixed=True)
    )
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
    for arg in rest:
        if arg.role == "subj":
            continue
        if (
            arg.term is not None
            and arg.role in ("among", "of", "in", "by")
            and arg.term.ref is None
            and not is_place(arg.term)
        ):
            stmt.roles.append(Role("T", arg.role, arg.at, term=arg.term, fixed=True))
        else:
            add_args(stmt, [arg], {})
    return [stmt]


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
    ["put", "place", "rank", "list", "count", "see", "rate", "name", "slot", "position", "class", "include"]
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
