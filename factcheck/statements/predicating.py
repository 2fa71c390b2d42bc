"""What "be" and its like say of a subject: one row for each kind of complement, in their order."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, projection, senses, turns
from factcheck.language.tables import word_set
from factcheck.records import NamedTuple
from factcheck.statements.building import add_args, base, merged, nominal, of_frame
from factcheck.statements.copulas import HOLDING, POSTURES, ranking
from factcheck.statements.gaps import filled
from factcheck.statements.heads import core_noun, eventive, is_place
from factcheck.statements.memberships import defined, defining, membership
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, rank_in, some_of, take

SIDES = frozenset(["left", "right", "centre", "center", "middle"])
PRESENCES = frozenset(["presence", "player", "fixture", "participant"])
"""Nouns of who is somewhere ("is a player on the market")."""
LISTED = word_set("count number list include rank feature figure stand belong")
"""Verbs that with "among" say that one belongs to a group."""
STAYING = frozenset({"be", "stay", "remain"})


class Clause(NamedTuple):
    """A clause with a copula. ``verb`` is the one that it is read with, ``whom`` the subject's term, ``what`` that of
    the complement."""

    frame: Frame
    verb: str
    subject: Arg
    whom: Term
    comp: Arg | None
    what: Term | None


def copular(frame: Frame) -> list[Statement] | None:
    """X is among the top five investors, one of the firms that …, active in Y, in Y on a visit; it was X who …"""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return None
    verb = frame.verb
    if verb in HOLDING:
        if (held := _held_by(frame, subject.term)) is not None:
            return of_frame(held)
        seat = frame.arg("obj")
        if seat is not None and seat.term is not None and seat.term.head in classes.POSITIONS and rank_in(seat.term):
            verb = "hold"
            frame = replace(frame, verb=verb)
    comp = next((a for a in frame.args if a.role == "comp" and a is not subject), None)
    if verb == "stand" and comp is not None and comp.word in senses.adjectives():
        verb = "be"
    clause = Clause(frame, verb, subject, subject.term, comp, comp.term if comp is not None else None)
    for row in ROWS:
        made = row(clause)
        if made is not None:
            return made
    if verb not in closed.COPULAS and verb != "belong" and not (verb in LISTED and frame.arg("among") is not None):
        return None
    for row in COMPLEMENTS:
        made = row(clause)
        if made is not None:
            return made
    return None


def _held_by(frame: Frame, seat: Term) -> Frame | None:
    """ "a place in the top ten was secured by X": X secured it."""
    by = frame.arg("by")
    if not frame.passive or by is None or seat.head not in classes.POSITIONS:
        return None
    active = [replace(a, role="subj") if a is by else a for a in frame.args]
    return replace(frame, verb="hold", passive=False, args=active)


def _on_a_side(it: Clause) -> list[Statement] | None:
    """ "stands on the left": is there."""
    if it.verb not in POSTURES or not any(a.term is not None and a.term.head in SIDES for a in it.frame.args):
        return None
    return of_frame(replace(it.frame, verb="be"))


def _turned_round(it: Clause) -> list[Statement] | None:
    """ "the president is X": X is the president."""
    frame, subject, comp, whom, what = it.frame, it.subject, it.comp, it.whom, it.what
    if it.verb not in ("be", "remain") or comp is None or what is None:
        return None
    if what.ref is None or whom.ref is not None or whom.members:
        return None
    named = what.ref.kind == "unknown" and whom.head in closed.TITLES and not whom.plural and whom.det != "a"
    if what.ref.kind != "person" and not (foremost(whom) or named):
        if whom.det != "the" or whom.plural or _relative(whom) is None:
            return None  # "the company that bought Y was X"
    if whom.det == "pron" or whom.rank is not None:
        return None
    swapped = [
        replace(a, role="comp") if a is subject else replace(a, role="subj") if a is comp else a for a in frame.args
    ]
    return of_frame(replace(frame, args=swapped))


def foremost(term: Term) -> bool:
    """ "X's *largest* market", "the *best-selling* car": is there one only?"""
    one = not term.plural and term.ref is None and not term.members and term.rank is None
    owned = any(m.role == "own" for m in term.mods)
    sole = any(m.role == "adj" and m.word and projection.superlative(m.word) for m in term.mods)
    return one and sole and term.count is None and (term.det == "the" or owned)


def _what_one_did(it: Clause) -> list[Statement] | None:
    """ "X is what Y signed"."""
    what = it.frame.arg("what")
    return _by_clause(it.frame, what.frame, it.whom) if what is not None and what.frame is not None else None


def _by_clause(frame: Frame, clause: Frame, filler: Term) -> list[Statement]:
    """The clause with a term in its gap, held as the frame around it says."""
    made = filled(clause, filler)
    for stmt in made:
        inherit(stmt, frame)
    return made


def _ranked(it: Clause) -> list[Statement] | None:
    return ranking(it.frame, it.subject, it.comp)


def _relative(term: Term) -> Mod | None:
    return next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)


def _pointed_at(it: Clause) -> list[Statement] | None:
    """ "it was X who signed it", "this was the first visit of X"."""
    frame, whom = it.frame, it.whom
    if it.comp is None or it.what is None or frame.verb not in ("be", "remain") or whom.det != "pron":
        return None
    if whom.head not in ("it", "this", "that", "he", "she"):
        return None
    rel = _relative(it.what)
    if rel is not None and rel.frame is not None and whom.head == "it":
        return _by_clause(frame, rel.frame, replace(it.what, mods=[m for m in it.what.mods if m is not rel]))
    if not eventive(it.what):
        return None
    stmt = nominal(it.what, frame)
    add_args(stmt, take(frame, it.subject, it.comp), senses.DEFAULT_N)
    return [stmt]


def _there_it_was(it: Clause) -> list[Statement] | None:
    """ "it was in Y that X met Z"."""
    frame = it.frame
    if it.verb != "be" or it.whom.head != "it" or it.comp is not None:
        return None
    for arg in frame.args:
        rel = _relative(arg.term) if arg.term is not None and arg is not it.subject else None
        if arg.term is not None and rel is not None and rel.frame is not None:
            place = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not rel]))
            made = of_frame(replace(rel.frame, args=[*[a for a in rel.frame.args if not a.gap], place]))
            for stmt in made:
                inherit(stmt, frame)
            return made
    return None


def _it_is_that(it: Clause) -> list[Statement] | None:
    """ "it is in 2022 that trade grew"."""
    frame = it.frame
    content = [a.frame for a in frame.args if a.role == "that" and a.frame is not None]
    if it.verb != "be" or it.whom.head != "it" or it.comp is not None or not content:
        return None
    made = []
    rest = [a for a in frame.args if a is not it.subject and a.role != "that"]
    for inner in content:
        for stmt in of_frame(replace(inner, args=[*inner.args, *rest])):
            inherit(stmt, frame)
            made.append(stmt)
    return made


def _fields_in_which(it: Clause) -> list[Statement] | None:
    """ "X and Y are fields in which they cooperate", "X is a branch in which they do"."""
    frame, what = it.frame, it.what
    one = what is not None and what.det == "a" and what.head not in classes.AFTER
    if it.comp is None or what is None or what.ref is not None or not (what.plural or one):
        return None
    if what.head not in turns.FIELDS | classes.AFTER:
        return None
    clause = next(
        (m for m in what.mods if m.role == "rel" and m.frame is not None and _gap_within(m.frame)),
        None,
    )
    if clause is None or clause.frame is None:
        return None
    if any(m is not clause and m.word not in closed.HARMLESS for m in what.mods):
        return None
    made = _by_clause(frame, clause.frame, it.whom)
    for stmt in made:
        add_args(stmt, take(frame, it.subject, it.comp), {})
    return made


def _gap_within(frame: Frame) -> bool:
    return any(a.gap and a.role in ("in", "on") for a in frame.args)


def _member(it: Clause) -> list[Statement] | None:
    """ "X is one of the firms", "belongs to them", "is among them"."""
    group = it.frame.arg("among", "amongst")
    if group is None and it.comp is not None and it.what is not None and (it.what.head == "one" or some_of(it.what)):
        group = it.comp
    if group is None and it.verb == "belong":
        group = it.frame.arg("to")
    if group is None or group.term is None:
        return None
    inner = group.term
    if inner.head == "one" or some_of(inner):
        inner = next((m.term for m in inner.mods if m.role == "of" and m.term is not None), inner)
    return membership(it.frame, it.subject, group, inner)


def _venue(it: Clause) -> list[Statement] | None:
    """ "Y was the venue of the talks": they were there."""
    frame = it.frame
    if it.comp is None or it.what is None or it.what.head not in classes.VENUES:
        return None
    outside = next((a for a in frame.args if a.role in ("of", "for") and _events(a.term)), None)
    of = next((m.term for m in it.what.mods if m.role in ("of", "for", "to") and eventive(m.term)), None)
    if of is None and outside is not None:
        of = outside.term
    if of is None:
        return None
    made = []
    for t in of.walk():
        stmt = nominal(t, frame)
        stmt.roles.append(Role("L", "subj", it.subject.at, term=it.whom, fixed=True))
        rest = take(frame, it.subject, it.comp, *([outside] if outside is not None else []))
        add_args(stmt, rest, senses.DEFAULT_N)
        made.append(stmt)
    return made


def _events(term: Term | None) -> bool:
    return term is not None and all(eventive(t) for t in term.walk())


def _area(it: Clause) -> list[Statement] | None:
    """ "energy is a priority area of cooperation between K and S"."""
    frame, what = it.frame, it.what
    if it.comp is None or what is None or what.head not in classes.TRANSPARENT:
        return None
    of = next((m.term for m in what.mods if m.role in ("of", "for", "in") and eventive(m.term)), None)
    if of is None and what.head in classes.AFTER:
        at = next((a for a in frame.args if a.role in ("of", "for", "in") and eventive(a.term)), None)
        if at is not None:
            of, frame = at.term, replace(frame, args=take(frame, at))
    if of is None:
        return None
    stmt = nominal(of, frame)
    if any(c == "cooperate" for c, _ in stmt.senses):
        stmt.senses = (*stmt.senses, ("strengthen", 1))
        stmt.roles.append(Role("P", "of", of.first, term=replace(of, mods=[]), fixed=True))
        if stmt.status == "happened":
            stmt.status = "planned"
    stmt.roles.append(Role("T", "subj", it.subject.at, term=it.whom, fixed=True))
    for mod in what.mods:
        if mod.word:
            stmt.roles.append(Role("K", mod.role, mod.at, word=mod.word, fixed=True))
        if mod.role == "adj" and mod.word and mod.word not in closed.HARMLESS:
            quality = Role("C", "comp", mod.at, word=mod.word, fixed=True)
            stmt.also = base(frame, (), "be")
            stmt.also.roles = [Role("A", "subj", it.subject.at, term=it.whom, fixed=True), quality]
    add_args(stmt, take(frame, it.subject, it.comp), senses.DEFAULT_N)
    return [stmt]


def _event(it: Clause) -> list[Statement] | None:
    """ "his trip was a working visit", "the visit was his second"."""
    frame, comp, what = it.frame, it.comp, it.what
    if comp is None or what is None or not eventive(it.whom):
        return None
    head, noun = core_noun(it.whom)
    other = core_noun(what)[0] if what.ref is None and not what.members else "?"
    same = {s.concept for s in senses.nouns().get(head, ())} & {s.concept for s in senses.nouns().get(other, ())}
    if other == "one" and (what.rank is not None or any(m.role == "own" for m in what.mods)):
        same = {head}  # "the visit was X's first official *one*"
    elif other == "one" and len(what.mods) == 1 and (word := what.mods[0].word):
        if word not in classes.GRADES:  # "the visit was a historic *one*": it was historic
            like = Arg("comp", what.mods[0].at, word=word)
            return of_frame(replace(frame, args=[like if a is comp else a for a in frame.args]))
        same = {head}  # "the visit was a private *one*"
    if not same and (what.head or what.rank is None):
        return None
    stmt = nominal(noun, frame)
    extra = nominal(replace(what, head=noun.head) if what.head in ("", "one") else what)
    told = {r.word for r in stmt.roles if r.role == "K"}
    new = [r for r in extra.roles if not (r.role == "K" and r.word in told)]
    stmt.roles.extend(r for r in new if not (r.term is not None and r.term.det == "pron"))
    stmt.loose.extend(extra.loose)
    add_args(stmt, take(frame, it.subject, comp), senses.DEFAULT_N)
    return [stmt]


def _only_one(it: Clause) -> list[Statement] | None:
    """ "X is the only one who signed it"."""
    if it.comp is None or it.what is None or not any(m.word in ("only", "sole") for m in it.what.mods):
        return None
    rel = _relative(it.what)
    if rel is None or rel.frame is None:
        return None
    made = _by_clause(it.frame, rel.frame, it.whom)
    for stmt in made:
        stmt.only = it.comp.at
    return made


def _present(it: Clause) -> list[Statement] | None:
    """ "X is a player on the market": has a presence there."""
    frame, what = it.frame, it.what
    if it.comp is None or what is None or what.head not in PRESENCES or what.det != "a":
        return None
    if not any(a.role in LOCATIVE and is_place(a.term) for a in frame.args):
        return None
    presence = Arg("obj", it.comp.at, term=replace(what, head="presence"))
    return of_frame(replace(frame, verb="have", args=[*take(frame, it.comp), presence]))


def _definition(it: Clause) -> list[Statement] | None:
    """ "mining is the field in which X invests", "Seoul is the city that hosts it"."""
    if it.comp is None or it.what is None or not defining(it.what, it.whom):
        return None
    return defined(it.frame, it.subject, it.comp)


def _quality(it: Clause) -> list[Statement] | None:
    """ "is active in Y"; "is not uninterested", "is unprepared"."""
    frame, comp = it.frame, it.comp
    if comp is None or not comp.word:
        return None
    found = senses.adjectives().get(comp.word)
    if found is not None:
        stmt = base(frame, found, comp.word)
        add_args(stmt, take(frame, comp), merged(found, senses.DEFAULT_V))
        return [stmt]
    plain = comp.word.removeprefix("un")
    if plain == comp.word or plain not in senses.adjectives():
        return None
    positive = replace(frame, negated=not frame.negated, neg_at=comp.at)
    return of_frame(replace(positive, args=[replace(a, word=plain) if a is comp else a for a in frame.args]))


def _somewhere(it: Clause) -> list[Statement] | None:
    """ "X is in Y", "was on a visit to Y"."""
    frame = it.frame
    if it.comp is not None or it.verb not in STAYING:
        return None
    trip = next((a for a in frame.args if a.role in ("on", "for") and eventive(a.term)), None)
    if trip is not None and trip.term is not None:
        stmt = nominal(trip.term, frame)
        if {"visit", "meet"} & {c for c, _ in stmt.senses}:
            marks = merged(senses.nouns().get(stmt.word, ()), senses.DEFAULT_N) | {"subj": "A"}
            add_args(stmt, take(frame, trip), marks)
            return [stmt]
    if not any(a.role in LOCATIVE and is_place(a.term) for a in frame.args):
        return None
    stmt = base(frame, (), "be")
    stmt.senses = (("be-in", 1), ("operate", 1))
    if frame.tense == "past" and it.whom.ref is not None and it.whom.ref.kind == "person":
        stmt.senses = (*stmt.senses, ("visit", 1))  # "X was in Y in May"
    add_args(stmt, frame.args, {"subj": "A"})
    return [stmt]


Row = Callable[[Clause], "list[Statement] | None"]
ROWS: tuple[Row, ...] = (_on_a_side, _turned_round, _what_one_did, _ranked)
"""What any of the verbs may say."""
COMPLEMENTS: tuple[Row, ...] = (
    _pointed_at,
    _there_it_was,
    _it_is_that,
    _fields_in_which,
    _member,
    _venue,
    _area,
    _event,
    _only_one,
    _present,
    _definition,
    _quality,
    _somewhere,
)
"""What only a copula says, and what belongs among others."""
