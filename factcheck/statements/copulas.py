"""What something is: a rank, a member, a quality, a name."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, base, merged, nominal, of_frame
from factcheck.statements.heads import core_noun, eventive, is_place
from factcheck.statements.measuring import filled
from factcheck.statements.memberships import defined, defining, membership
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, rank_in, some_of, superlative, take
from factcheck.statements.places import own_pronoun

AMONG = frozenset({"among", "amongst", "within", "of", "in", "into", "to", "as", "on", "amid"})

HOLDING = frozenset(["secure", "gain", "claim", "earn", "occupy", "hold", "take", "win", "keep", "retain", "have"])


def copular(frame: Frame) -> list[Statement] | None:
    """X is among the top five investors, one of the firms that …, active in Y, in Y on a visit; it was X who …"""
    verb = frame.verb
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    comp = next((a for a in frame.args if a.role == "comp" and a is not subject), None)
    if subject is None or subject.term is None:
        return None
    if (
        frame.passive
        and verb in HOLDING
        and (by := frame.arg("by")) is not None
        and subject.term.head in classes.POSITIONS
    ):
        active = [
            replace(a, role="subj") if a is by else a for a in frame.args
        ]  # "a place in the top ten was secured by X"
        return of_frame(replace(frame, verb="hold", passive=False, args=active))
    if (
        verb in HOLDING
        and (seat := frame.arg("obj")) is not None
        and seat.term is not None
        and seat.term.head in classes.POSITIONS
        and rank_in(seat.term) is not None
    ):
        verb = "hold"
        frame = replace(frame, verb=verb)
    if verb == "stand" and comp is not None and comp.word in senses.adjectives():
        verb = "be"
    if verb in POSTURES and any(a.term is not None and a.term.head in SIDES for a in frame.args):
        return of_frame(replace(frame, verb="be"))  # "stands on the left"
    if (
        verb in ("be", "remain")
        and comp is not None
        and comp.term is not None
        and comp.term.ref is not None
        and comp.term.ref.kind == "person"
        and subject.term.ref is None
        and not subject.term.members
        and subject.term.det != "pron"
        and subject.term.rank is None
    ):
        swapped = [
            replace(a, role="comp") if a is subject else replace(a, role="subj") if a is comp else a for a in frame.args
        ]
        return of_frame(replace(frame, args=swapped))
    what = frame.arg("what")
    if what is not None and what.frame is not None:
        made = filled(what.frame, subject.term)
        for stmt in made:
            inherit(stmt, frame)
        return made
    rank = ranking(frame, subject, comp)
    if rank is not None:
        return rank
    if (
        verb not in closed.COPULAS
        and not (
            verb in ("count", "number", "list", "include", "rank", "feature", "figure", "stand", "belong")
            and frame.arg("among") is not None
        )
        and verb != "belong"
    ):
        return None
    if (
        frame.verb in ("be", "remain")
        and subject.term.head in ("it", "this", "that", "he", "she")
        and subject.term.det == "pron"
        and comp is not None
        and comp.term is not None
    ):
        rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
        if rel is not None and rel.frame is not None and subject.term.head in ("it",):
            made = filled(rel.frame, replace(comp.term, mods=[m for m in comp.term.mods if m is not rel]))
            for stmt in made:
                inherit(stmt, frame)
            return made
        if eventive(comp.term):
            stmt = nominal(comp.term, frame)
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if verb == "be" and subject.term.head == "it" and comp is None:
        for arg in frame.args:
            rel = (
                next((m for m in arg.term.mods if m.role == "rel" and m.frame is not None), None)
                if arg.term is not None and arg is not subject
                else None
            )
            if arg.term is not None and rel is not None and rel.frame is not None:
                place = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not rel]))
                made = of_frame(replace(rel.frame, args=[*[a for a in rel.frame.args if not a.gap], place]))
                for stmt in made:
                    inherit(stmt, frame)
                return made
    if (
        verb == "be"
        and subject.term.head == "it"
        and comp is None
        and (content := [a for a in frame.args if a.role == "that" and a.frame is not None])
    ):
        made = []
        for arg in content:
            assert arg.frame is not None
            rest = [a for a in frame.args if a is not subject and a.role != "that"]
            for stmt in of_frame(replace(arg.frame, args=[*arg.frame.args, *rest])):
                inherit(stmt, frame)
                made.append(stmt)
        return made
    if (
        comp is not None
        and comp.term is not None
        and comp.term.ref is None
        and comp.term.plural
        and comp.term.head in classes.AFTER
    ):
        clause = next(
            (
                m
                for m in comp.term.mods
                if m.role == "rel"
                and m.frame is not None
                and any(a.gap and a.role in ("in", "on") for a in m.frame.args)
            ),
            None,
        )
        if (
            clause is not None
            and clause.frame is not None
            and not any(m is not clause and m.word not in closed.HARMLESS for m in comp.term.mods)
        ):
            made = filled(clause.frame, subject.term)  # "X and Y are fields in which they cooperate"
            for stmt in made:
                inherit(stmt, frame)
                add_args(stmt, take(frame, subject, comp), {})
            return made
    group = (
        frame.arg("among", "amongst")
        or (
            comp
            if comp is not None and comp.term is not None and (comp.term.head == "one" or some_of(comp.term))
            else None
        )
        or (frame.arg("to") if verb == "belong" else None)
    )
    if group is not None and group.term is not None:
        inner = group.term
        if inner.head == "one" or some_of(inner):
            inner = next((m.term for m in inner.mods if m.role == "of" and m.term is not None), inner)
        member = membership(frame, subject, group, inner)
        if member is not None:
            return member
    if comp is not None and comp.term is not None and comp.term.head in classes.VENUES:
        outside = next(
            (
                a
                for a in frame.args
                if a.role in ("of", "for") and a.term is not None and all(eventive(t) for t in a.term.walk())
            ),
            None,
        )
        of = next(
            (
                m.term
                for m in comp.term.mods
                if m.role in ("of", "for", "to") and m.term is not None and eventive(m.term)
            ),
            outside.term if outside is not None else None,
        )
        if of is not None:
            made = []
            for t in of.walk():
                stmt = nominal(t, frame)
                stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
                add_args(
                    stmt, take(frame, subject, comp, *([outside] if outside is not None else [])), senses.DEFAULT_N
                )
                made.append(stmt)
            return made
    if comp is not None and comp.term is not None and comp.term.head in classes.TRANSPARENT:
        # "energy is a priority area of cooperation between K and S"
        of = next(
            (
                m.term
                for m in comp.term.mods
                if m.role in ("of", "for", "in") and m.term is not None and eventive(m.term)
            ),
            None,
        )
        if (
            of is None
            and comp.term.head in classes.AFTER
            and (at := next((a for a in frame.args if a.role in ("of", "for", "in") and eventive(a.term)), None))
            is not None
        ):
            of, frame = at.term, replace(frame, args=take(frame, at))
        if of is not None:
            stmt = nominal(of, frame)
            if any(c == "cooperate" for c, _ in stmt.senses):
                stmt.senses = (*stmt.senses, ("strengthen", 1))
                stmt.roles.append(Role("P", "of", of.first, term=replace(of, mods=[]), fixed=True))
                if stmt.status == "happened":
                    stmt.status = "planned"
            stmt.roles.append(Role("T", "subj", subject.at, term=subject.term, fixed=True))
            for mod in comp.term.mods:
                if mod.word:
                    stmt.roles.append(Role("K", mod.role, mod.at, word=mod.word, fixed=True))
                if mod.role == "adj" and mod.word and mod.word not in closed.HARMLESS:
                    quality = Role("C", "comp", mod.at, word=mod.word, fixed=True)
                    stmt.also = base(frame, (), "be")
                    stmt.also.roles = [Role("A", "subj", subject.at, term=subject.term, fixed=True), quality]
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if eventive(subject.term) and comp is not None and comp.term is not None:
        # "his trip was a working visit", "the visit was his second"
        head, noun = core_noun(subject.term)
        other, _ = core_noun(comp.term) if comp.term.ref is None and not comp.term.members else ("?", comp.term)
        same = {s.concept for s in senses.nouns().get(head, ())} & {s.concept for s in senses.nouns().get(other, ())}
        if other == "one" and len(comp.term.mods) == 1 and (word := comp.term.mods[0].word):
            if word not in classes.GRADES:  # "the visit was a historic *one*": it was historic
                like = Arg("comp", comp.term.mods[0].at, word=word)
                return of_frame(replace(frame, args=[like if a is comp else a for a in frame.args]))
            same = {head}  # "the visit was a private *one*"
        if same or (not comp.term.head and comp.term.rank is not None):
            stmt = nominal(noun, frame)
            extra = nominal(replace(comp.term, head=noun.head) if comp.term.head in ("", "one") else comp.term)
            told = {r.word for r in stmt.roles if r.role == "K"}
            new = [r for r in extra.roles if not (r.role == "K" and r.word in told)]
            stmt.roles.extend(r for r in new if not (r.term is not None and r.term.det == "pron"))
            stmt.loose.extend(extra.loose)
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if comp is not None and comp.term is not None and any(m.word in ("only", "sole") for m in comp.term.mods):
        rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
        if rel is not None and rel.frame is not None:
            made = filled(rel.frame, subject.term)
            for stmt in made:
                inherit(stmt, frame)
                stmt.only = comp.at
            return made
    if (
        comp is not None
        and comp.term is not None
        and comp.term.head in PRESENCES
        and comp.term.det == "a"
        and any(a.role in LOCATIVE and is_place(a.term) for a in frame.args)
    ):
        return of_frame(
            replace(
                frame,
                verb="have",
                args=[*take(frame, comp), Arg("obj", comp.at, term=replace(comp.term, head="presence"))],
            )
        )
    if comp is not None and comp.term is not None and defining(comp.term, subject.term):
        # "mining is the field in which X invests", "Seoul is the city that hosts it"
        done = defined(frame, subject, comp)
        if done is not None:
            return done
    if comp is not None and comp.word.startswith("un") and comp.word not in senses.adjectives():
        if (plain := comp.word[2:]) in senses.adjectives():  # "is not uninterested", "is unprepared"
            positive = replace(frame, negated=not frame.negated, neg_at=comp.at)
            return of_frame(replace(positive, args=[replace(a, word=plain) if a is comp else a for a in frame.args]))
    if comp is not None and comp.word and comp.word in senses.adjectives():
        found = senses.adjectives()[comp.word]
        stmt = base(frame, found, comp.word)
        add_args(stmt, take(frame, comp), merged(found, senses.DEFAULT_V))
        return [stmt]
    if comp is None and verb in ("be", "stay", "remain"):
        trip = next((a for a in frame.args if a.role in ("on", "for") and eventive(a.term)), None)
        if trip is not None and trip.term is not None:
            stmt = nominal(trip.term, frame)
            if "visit" in {c for c, _ in stmt.senses}:
                marks = merged(senses.nouns().get("visit", ()), senses.DEFAULT_N) | {"subj": "A"}
                add_args(stmt, take(frame, trip), marks)
                return [stmt]
        where = next((a for a in frame.args if a.role in LOCATIVE and is_place(a.term)), None)
        if where is not None:
            stmt = base(frame, (), "be")
            stmt.senses = (("be-in", 1), ("operate", 1))
            add_args(stmt, frame.args, {"subj": "A"})
            return [stmt]
    return None


POSTURES = frozenset(["stand", "sit", "appear", "pose"])
SIDES = frozenset(["left", "right", "centre", "center", "middle"])
PRESENCES = frozenset(["presence", "player", "fixture", "participant"])
"""Nouns of who is somewhere ("is a player on the market")."""


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
