"""Values: what stands at a figure, reaches it, has it; what there is."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, people, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity, QuantityKind
from factcheck.statements import existing, firms, flows, headcounts, shares, tolls
from factcheck.statements.building import add_args, base, merged, nominal, of_frame
from factcheck.statements.capacities import open_count
from factcheck.statements.gaps import filled
from factcheck.statements.heads import amount, core_noun, eventive
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import inherit, levelled, number_noun, parted, relative_amount, some_of, take

LEVELS = closed.MEASURE | frozenset(["value", "estimate"])
STANDING = word_set("stand lie come amount run add add_up come_in remain be")
AT = frozenset({"at", "to", "up_to", "obj", "comp", "worth", "between", "above", "below", "around", "over", "under"})
"""Roles of a figure at which something stands."""
MEASURING = LEVELS | STANDING | closed.INCREASE | closed.DECREASE | {"measure", "put"}
"""The verbs that may say how much something is."""


def measuring(frame: Frame) -> list[Statement] | None:
    """Trade exceeded $6 billion, is worth …, stands at …, rose to …; the number of firms passed 700."""
    frame = _number_first(frame)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return None
    if subject.term.head in people.LISTS:
        frame = tolls.numbered(frame)
    if any(a.role == "comp" and some_of(a.term) for a in frame.args):
        return None  # "X and Y are two of the firms"
    value = _value(frame, subject)
    if value is None or value.term is None or amount(value.term) is None:
        return None
    if (spent := summed(frame, subject, value)) is not None:
        return spent
    count = value.term.count
    if frame.verb == "be" and frame.status == "possible" and count is not None and count.comparator is Comparator.LE:
        frame = replace(frame, status="happened")  # "can be counted on one hand"
    rest = [a for a in frame.args if a is not subject and a is not value]
    if (share := shares.measured(subject.term, frame, value, rest)) is not None:
        return share
    plain = firms.volumes(replace(frame, verb="measure", args=[subject, replace(value, role="obj"), *rest]))
    if plain.verb != "measure":  # "X's sales fell to 8,000 cars"
        sold = of_frame(plain)
        for stmt in sold:
            stmt.change = _change(frame.verb)
        return sold
    if subject.term.head in people.HEADCOUNTS and (many := _of_members(frame, subject, value, rest)):
        return many
    counted = number_noun(subject.term)
    things = [counted] if counted is not None else parted(subject.term, count)
    if frame.verb == "come" and value.role == "at":
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] not in ("in", "out")])  # "came in at 8"
    return [_measured(t, counted is not None, frame, subject, value, rest) for t in things]


def _of_members(frame: Frame, subject: Arg, value: Arg, rest: list[Arg]) -> list[Statement]:
    """ "Membership of X fell (from 310) to 260": X has 260 members."""
    figure = amount(value.term)
    if value.term is None or figure is None or figure.kind is not QuantityKind.COUNT:
        return []
    origin = [a for a in rest if a.role == "from" and amount(a.term) is not None]
    number = replace(value, role="comp", term=replace(value.term, head="", count=figure))
    level = replace(frame, verb="be", args=[subject, number, *(a for a in rest if a not in origin)])
    many = headcounts.counted(level) or []
    for stmt in many:
        stmt.change = _change(frame.verb)
        stmt.roles.extend(Role("S", "from", a.at, term=a.term) for a in origin)
    return many


def _number_first(frame: Frame) -> Frame:
    """ "35 is the number of documents": the number of documents is 35."""
    subject, things = frame.arg("subj") or (frame.arg("obj") if frame.passive else None), frame.arg("comp")
    if frame.verb != "be" or subject is None or things is None:
        return frame
    if amount(subject.term) is None or number_noun(things.term) is None:
        return frame
    turned = [replace(things, role="subj"), replace(subject, role="comp")]
    return replace(frame, args=[*take(frame, subject, things), *turned])


def _value(frame: Frame, subject: Arg) -> Arg | None:
    """The figure that the subject comes to, by the kind of the verb."""
    verb = frame.verb
    figures = [a for a in frame.args if a is not subject and amount(a.term) is not None]
    if verb in closed.INCREASE or verb in closed.DECREASE:
        return _new_level(frame, subject, figures)
    if verb == "measure":
        return frame.arg("obj")
    if verb in STANDING:
        if verb == "be" and any(word in ("up", "down") for word, _ in frame.adverbs):
            return None
        return next((a for a in figures if a.role in AT), None)
    if verb in LEVELS or (verb in ("value", "put", "estimate") and frame.passive):
        return next(iter(figures), None)
    return None


def _new_level(frame: Frame, subject: Arg, figures: list[Arg]) -> Arg | None:
    """What it rose or fell to; ``None`` where only by how much is said."""
    value = next((a for a in figures if a.role in ("to", "obj") and not relative_amount(a.term)), None)
    if value is None or any(a.role in ("by", "obj") and a is not value for a in figures):
        return None
    if value.role == "obj":
        sunk = frame.arg("into") is not None and not eventive(subject.term)  # "sank $9 billion into Y"
        return value if levelled(value.term) and not sunk else None
    return value


def _change(verb: str) -> str:
    """The direction in which something changes by the verb; "" for none."""
    if verb not in closed.INCREASE and verb not in closed.DECREASE:
        return ""
    if verb in closed.MULTIPLYING:
        return closed.MANY_TIMES
    return "up" if verb in closed.INCREASE else "down"


def _measured(t: Term, counted: bool, frame: Frame, subject: Arg, value: Arg, rest: list[Arg]) -> Statement:
    """The statement that a thing comes to the value: how many there are, how much passed, what it measured."""
    figure = amount(value.term)
    if t.members:
        return existing.existence(counting(t, figure), frame, rest)
    if t.head in people.TOLLS and t.ref is None and t.plural and eventive(t):
        return existing.existence(counting(t, figure), frame, rest)
    if t.head in people.LISTS and figure is not None and figure.kind is QuantityKind.COUNT and value.term is not None:
        stmt = of_frame(tolls.listed(t, value.term, replace(frame, args=rest)))[0]
        stmt.change = _change(frame.verb)
        return stmt
    head, noun = core_noun(t)
    if counted or _counts(t, value, frame.verb):
        many = counting(noun, figure)
        stmt = headcounts.audience(many, frame, rest) or existing.existence(many, frame, rest)
    elif (flow := flows.measured(noun, frame, value, rest)) is not None:
        stmt = flow
    elif eventive(t):
        stmt = nominal(noun, frame)
        stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
        add_args(stmt, rest, merged(senses.nouns().get(head, ()), senses.DEFAULT_N) | {"by": "by"})
    else:
        stmt = base(frame, (), "measure")
        stmt.roles.append(Role("A", "subj", subject.at, term=noun, fixed=True))
        stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
        add_args(stmt, rest, {})
    stmt.change = _change(frame.verb)
    period = value.term.period if value.term is not None else None
    if period is not None and period not in stmt.times:
        stmt.times.append(period)  # "firms in Y: *400 in 2015*"
    return stmt


def _counts(t: Term, value: Arg, verb: str) -> bool:
    """ "The firms passed 700": does the value say how many of a thing there are?"""
    count = value.term.count if value.term is not None else None
    if count is None or count.kind is not QuantityKind.COUNT or not t.plural:
        return False
    if eventive(t) and not any(m.role == "rel" and m.frame is not None for m in t.mods):
        return False
    return verb != "be" or count.comparator not in (Comparator.BARE, Comparator.EXACT)


def counting(noun: Term, count: Quantity | None) -> Term:
    """The noun with its count; of several, the first has it, as in "700 companies and joint ventures"."""
    if not noun.members:
        return replace(noun, count=count, rank=None)
    first, *others = noun.members
    last = others[-1] if others else first
    clause = [m for m in last.mods if m.role == "rel"]  # "companies and joint ventures *working in Y*"
    members = [
        replace(first, count=count, rank=None),
        *others[:-1],
        replace(last, mods=[m for m in last.mods if m not in clause]),
    ]
    return replace(noun, members=members, mods=[*noun.mods, *clause])


def summed(frame: Frame, subject: Arg, value: Arg) -> list[Statement] | None:
    """The sum that X invested is $6 billion: X invested $6 billion."""
    term = subject.term
    if term is None or term.members or term.head not in SUMS:
        return None
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is None or rel.frame is None or not any(a.gap and a.role == "obj" for a in rel.frame.args):
        return None
    made = filled(rel.frame, value.term) if value.term is not None else []
    for stmt in made:
        inherit(stmt, frame)
        add_args(stmt, take(frame, subject, value), {})
    return made


SUMS = frozenset(["sum", "amount", "total", "figure", "money"])


def sizing(frame: Frame) -> list[Statement] | None:
    """X is 11 kilometres long; the length of X is 11 kilometres; the hall holds 500 people."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or subject.term is None:
        return None
    if (
        frame.verb == "be"
        and comp is not None
        and comp.term is not None
        and comp.term.count is not None
        and not comp.term.mods
    ):
        word = next(
            (w for w, _ in frame.adverbs if any(s.concept in classes.MEASURED for s in senses.adjectives().get(w, ()))),
            "",
        )
        if word:
            found = senses.adjectives()[word]
            stmt = base(replace(frame, adverbs=[a for a in frame.adverbs if a[0] != word]), found, word)
            stmt.roles.append(Role("M", "comp", comp.at, term=comp.term, fixed=True))
            add_args(stmt, take(frame, comp), merged(found, senses.DEFAULT_V))
            return [stmt]
    value = comp or frame.arg("obj") or frame.arg("at") or frame.arg("to")
    if (
        eventive(subject.term)
        and value is not None
        and value.term is not None
        and value.term.count is not None
        and amount(value.term) is None
    ):
        stmt = nominal(subject.term, frame)
        if not any(c in classes.MEASURED for c, _ in stmt.senses):
            return None
        stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
        add_args(stmt, take(frame, subject, value), senses.DEFAULT_N)
        open_count(stmt)
        return [stmt]
    return None
