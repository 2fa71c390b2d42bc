"""Values: what stands at a figure, reaches it, has it; what there is."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity, QuantityKind
from factcheck.statements import flows, shares
from factcheck.statements.building import add_args, base, merged, nominal, of_frame
from factcheck.statements.capacities import open_count
from factcheck.statements.heads import amount, core_noun, eventive, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, levelled, number_noun, relative_amount, some_of, take
from factcheck.statements.touring import visited

LEVELS = closed.MEASURE | frozenset(["value", "estimate"])
STANDING = word_set("stand lie come amount run add add_up come_in remain be")
MEASURING = LEVELS | STANDING | closed.INCREASE | closed.DECREASE | {"measure", "put"}
"""The verbs that may say how much something is."""
EXISTING = word_set("exist be have host count house boast contain shelter")
"""The verbs that may say how many there are."""


def measuring(frame: Frame) -> list[Statement] | None:
    """Trade exceeded $6 billion, is worth …, stands at …, rose to …; the number of firms passed 700."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return None
    things = frame.arg("comp")
    if (
        frame.verb == "be"
        and amount(subject.term) is not None
        and things is not None
        and number_noun(things.term) is not None
    ):
        frame = replace(
            frame, args=[*take(frame, subject, things), replace(things, role="subj"), replace(subject, role="comp")]
        )
        subject = frame.arg("subj")  # "35 is the number of documents"
    if subject is None or subject.term is None:
        return None
    if any(a.role == "comp" and some_of(a.term) for a in frame.args):
        return None  # "X and Y are two of the firms"
    verb, value, change = frame.verb, None, ""
    if verb in closed.INCREASE or verb in closed.DECREASE:
        change = "up" if verb in closed.INCREASE else "down"
        change = closed.MANY_TIMES if verb in closed.MULTIPLYING else change
        value = next(
            (
                a
                for a in frame.args
                if a.role in ("to", "obj")
                and a is not subject
                and amount(a.term) is not None
                and not relative_amount(a.term)
            ),
            None,
        )
        by = next(
            (
                a
                for a in frame.args
                if a.role in ("by", "obj") and a is not subject and amount(a.term) is not None and a is not value
            ),
            None,
        )
        if value is not None and value.role == "obj" and frame.arg("into") is not None and not eventive(subject.term):
            return None  # "sank $9 billion into Y"
        if value is not None and value.role == "obj" and not levelled(value.term):
            by, value = value, None
        if by is not None:
            value = None
    elif verb == "measure":
        value = frame.arg("obj")
    elif verb in STANDING:
        value = next(
            (
                a
                for a in frame.args
                if a.role
                in ("at", "to", "up_to", "obj", "comp", "worth", "between", "above", "below", "around", "over", "under")
                and a is not subject
                and amount(a.term) is not None
            ),
            None,
        )
        if verb == "be" and any(w in ("up", "down") for w, _ in frame.adverbs):
            return None
    elif verb in LEVELS or (verb in ("value", "put", "estimate") and frame.passive):
        value = next((a for a in frame.args if a is not subject and amount(a.term) is not None), None)
    if value is None or amount(value.term) is None:
        return None
    assert value.term is not None
    if (spent := summed(frame, subject, value)) is not None:
        return spent
    if (
        verb == "be"
        and frame.status == "possible"
        and value.term.count is not None
        and value.term.count.comparator is Comparator.LE
    ):
        frame = replace(frame, status="happened")  # "can be counted on one hand"
    rest = [a for a in frame.args if a is not subject and a is not value]
    if (share := shares.measured(subject.term, frame, value, rest)) is not None:
        return share
    out: list[Statement] = []
    counted = number_noun(subject.term)
    for t in [counted] if counted is not None else parted(subject.term, value.term.count):
        head, noun = core_noun(t)
        if t.members:
            out.append(existence(counting(t, amount(value.term)), frame, rest))
            continue
        if counted is not None or (
            amount(value.term) is not None
            and value.term.count is not None
            and value.term.count.kind is QuantityKind.COUNT
            and (not eventive(t) or any(m.role == "rel" and m.frame is not None for m in t.mods))
            and t.plural
            and (verb != "be" or value.term.count.comparator not in (Comparator.BARE, Comparator.EXACT))
        ):
            term = counting(noun, amount(value.term))
            stmt = existence(term, replace(frame, negated=frame.negated), rest)
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
        stmt.change = change
        out.append(stmt)
    return out


def parted(term: Term, count: Quantity | None) -> list[Term]:
    """The terms of a coordination; as a whole where one figure counts plain things of several kinds ("700 companies and
    joint ventures")."""
    first, *others = term.walk()
    parts = [first, *(_elided(other, first) for other in others)]
    plain = all(t.plural and t.ref is None and not eventive(t) for t in parts)
    counts = sum(t.count is not None for t in parts[1:])
    if len(parts) > 1 and plain and count is not None and count.kind is QuantityKind.COUNT and not counts:
        return [term]
    return parts


def _elided(term: Term, first: Term) -> Term:
    """ "15 weekly flights, *13* from X": flights a week, too."""
    if term.head or term.ref is not None or term.count is None or first.count is None or first.head in ("", "$"):
        return term
    kept = [m for m in first.mods if m.role in ("adj", "noun", "per", "between")]
    return replace(term, head=first.head, plural=True, mods=[*kept, *term.mods])


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


SCARCITY = frozenset(["shortage", "lack", "dearth", "scarcity", "want"])


def unscarce(term: Term) -> Term | None:
    """ "no shortage of firms": firms; "a lack of firms": no answer, as some may be there."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if term.head not in SCARCITY or term.det != "no" or of is None or of.term is None:
        return None
    return replace(of.term, mods=[*of.term.mods, *[m for m in term.mods if m is not of]])


SUMS = frozenset(["sum", "amount", "total", "figure", "money"])


def existence(term: Term, frame: Frame, rest: list[Arg]) -> Statement:
    """There are so many of them (in a place): the statement of a count."""
    if (visit := visited(frame, term, rest)) is not None:
        return of_frame(visit)[0]
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
        if made:
            stmt = made[0]
            stmt.first, stmt.last = frame.first, frame.last
            stmt.negated, stmt.neg_at = stmt.negated != frame.negated, frame.neg_at
            stmt.speaker, stmt.said, stmt.act, stmt.status = (
                frame.speaker,
                frame.said,
                frame.act,
                frame.status if frame.status != "happened" else stmt.status,
            )
            stmt.times = [*stmt.times, *[t for t in frame.times if t is not None]]
            stmt.adverbs = [*stmt.adverbs, *frame.adverbs]
            stmt.only = max(stmt.only, frame.only)
            add_args(stmt, rest, {})
            return stmt
    done = next((m for m in term.mods if m.role == "adj" and m.word in DONE), None)
    if done is not None:  # "there are 11 *signed* documents"
        thing = replace(term, mods=[m for m in term.mods if m is not done])
        args = [Arg("obj", term.first, term=thing), *rest]
        made = of_frame(replace(frame, verb=DONE[done.word], passive=True, args=args))
        if made:
            return made[0]
    stmt = base(frame, (), "exist")
    stmt.senses = (("operate", 1), ("exist", 1))
    stmt.existential = True
    term = replace(term, mods=[m for m in term.mods if m.word not in RUNNING])
    if term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, term.first
    last = term.members[-1] if term.members else term
    around = [*last.mods, *term.mods] if term.members else last.mods
    places = [m for m in around if m.term is not None and m.role in LOCATIVE and _site(m)]
    alone = replace(last, mods=[m for m in last.mods if m not in places])
    outer = [m for m in term.mods if m not in places]
    who = replace(term, members=[*term.members[:-1], alone], mods=outer) if term.members else alone
    stmt.roles.append(Role("A", "subj", term.at, term=who, fixed=True))
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
    add_args(stmt, rest, {})
    return stmt


def _site(mod: Mod) -> bool:
    """A place, or a body at which something is."""
    ref = mod.term.ref if mod.term is not None else None
    return is_place(mod.term) or (mod.role == "at" and ref is not None and ref.kind == "organisation")


RUNNING = frozenset({"number_of", "operating", "working", "functioning", "operational"})
"""Participles before a noun that only say that there are such things at work."""

DONE = {"signed": "sign", "concluded": "sign", "built": "build"}
"""Participles before a noun that say what was done, and the verb."""


def filled(frame: Frame, term: Term) -> list[Statement]:
    """The statements of a relative clause with its antecedent in the gap."""
    frame = agreed_fields(frame)
    frame = _ungapped(frame, term)
    return of_frame(replace(frame, kind="finite" if frame.kind in ("part", "relative") else frame.kind))


def _ungapped(frame: Frame, term: Term) -> Frame:
    """The clause with a term in its gap, also where that stands in an infinitive ("the fair that X plans to hold")."""
    args = [
        replace(a, term=term, gap=False)
        if a.gap
        else replace(a, frame=_ungapped(a.frame, term))
        if a.frame is not None and a.role == "inf"
        else a
        for a in frame.args
    ]
    return replace(frame, args=args)


def agreed_fields(frame: Frame) -> Frame:
    """ "the fields that they agreed on": those in which they agreed to cooperate."""
    gap = next((a for a in frame.args if a.gap and a.role == "on" and a.term is not None), None)
    if frame.verb != "agree" or gap is None or gap.term is None or gap.term.head not in classes.AFTER:
        return frame
    at = frame.at
    thing = Arg("obj", at, term=Term(at, at + 1, head="cooperation", at=at))
    args = [replace(a, role="in") if a is gap else a for a in frame.args]
    return replace(frame, verb="strengthen", status="agreed", args=[*args, thing])


def noun_statement(term: Term) -> list[Statement] | None:
    """What a noun phrase by itself says: its clause ("12 documents signed by X") or its own predicate."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        return filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
    if eventive(term):
        return [nominal(term)]
    return None


OWNING = EXISTING - {"exist", "be", "host"}
"""Verbs that may say how many of something a body or thing has."""


def _body(term: Term) -> bool:
    """Is it a body or a thing, with a name or without one, that has parts and members? People have them otherwise."""
    if term.ref is not None:
        strange = term.ref.kind == "unknown" and bool(bodies.noun_of(term.head))
        return strange or term.ref.kind in ("organisation", "thing")
    return not term.members and not term.plural and term.head in bodies.EVERY


def existing(frame: Frame) -> list[Statement] | None:
    """There are N X in Y; Y has, hosts, is home to N X."""
    subject = frame.arg("subj")
    if frame.verb == "exist" and subject is not None and subject.term is not None:
        if (there := unscarce(subject.term)) is not None:
            plenty = replace(subject, term=there)
            return existing(replace(frame, args=[plenty, *take(frame, subject)]))
        out = []
        for t in parted(subject.term, subject.term.walk()[0].count):
            if eventive(t):
                stmt = nominal(t, frame)
                stmt.existential = True
                add_args(stmt, take(frame, subject), senses.DEFAULT_N)
                out.append(stmt)
            else:
                out.append(existence(t, frame, take(frame, subject)))
        return out
    home = frame.verb == "be" and (
        ((c := frame.arg("comp")) is not None and c.term is not None and c.term.head == "home")
        or any(w == "home" for w, _ in frame.adverbs)
    )
    if home:
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "home"])
    obj = frame.arg("to") if home else frame.arg("obj")
    counted = obj is not None and obj.term is not None and obj.term.count is not None
    body = counted and frame.verb in OWNING and subject is not None and subject.term is not None and _body(subject.term)
    if (
        subject is not None
        and (body or is_place(subject.term))
        and obj is not None
        and obj.term is not None
        and (home or frame.verb != "be")
    ):
        out = []
        several = list(obj.term.walk())
        if len(several) > 1 and all(t.plural and t.ref is None and not eventive(t) for t in several):
            stmt = existence(
                replace(several[0], mods=[]), frame, [a for a in take(frame, subject, obj) if a.role != "comp"]
            )
            stmt.roles[0].term = obj.term
            stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
            return [stmt]
        for t in several:
            people = t.ref is not None and t.ref.adjective and t.count is not None
            if (t.ref is not None and not people) or eventive(t) or not t.plural:
                return None
            elsewhere = any(a.role in LOCATIVE and is_place(a.term) for a in take(frame, subject, obj)) or any(
                m.role in LOCATIVE and is_place(m.term) for m in t.mods
            )
            if elsewhere and not home:
                owned_by = replace(t, mods=[*t.mods, Mod("own", subject.at, term=subject.term)])
                out.append(existence(owned_by, frame, [a for a in take(frame, subject, obj) if a.role != "comp"]))
                continue
            beside = [a for a in take(frame, subject, obj) if a.role != "comp"]
            kept = [a for a in beside if a.role in ("with", "from", "of") and a.term is not None and len(several) == 1]
            # "has 735 companies *with Korean capital*": what hangs on the thing restricts it
            thing = replace(t, mods=[*t.mods, *(Mod(a.role, a.at, term=a.term) for a in kept)])
            stmt = existence(thing, frame, [a for a in beside if a not in kept])
            stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
            out.append(stmt)
        return out
    return None


POSTING = frozenset(
    [
        "have",
        "make",
        "post",
        "report",
        "generate",
        "record",
        "earn",
        "book",
        "turn",
        "achieve",
        "see",
        "enjoy",
        "boast",
        "register",
        "take_in",
        "bring_in",
        "run_up",
        "incur",
        "suffer",
    ]
)
"""Verbs of having a figure ("posted a profit of")."""


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
