"""A frame as a statement: its sense, its arguments as roles, its modifiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, closed, people, senses
from factcheck.model import Comparator, QuantityKind
from factcheck.statements import queues
from factcheck.statements.capacities import able, not_yet, open_count, paced
from factcheck.statements.fielding import in_a_field
from factcheck.statements.fitting import fits, fitting
from factcheck.statements.formats import formatted
from factcheck.statements.founding import founded
from factcheck.statements.heads import amount, beneficial, core_noun, eventive, is_place, means, of_land, ordinal
from factcheck.statements.model import Role, Statement, role_of
from factcheck.statements.mutual import both
from factcheck.statements.nouns import dated, relative_amount
from factcheck.statements.states import stated


def of_frame(frame: Frame) -> list[Statement]:
    """The statements of one frame: the first row of the table that applies."""
    rewritten, rules = _table()
    frame = rewritten(frame)
    if (held := talks_with(frame.args)) is not frame.args:
        frame = replace(frame, args=held)
    for rule in rules(frame.verb):
        made = rule(frame)
        if made is not None:
            return [_whole(stmt) for stmt in made]
    return [_whole(plain(frame))]


def _whole(stmt: Statement) -> Statement:
    made = _on_a_topic(in_a_field(_nationals(_partaking(stmt))))
    return paced(stated(dated(owned(formatted(_in_growth(made))))))


def _in_growth(stmt: Statement) -> Statement:
    """ "interested in *the expansion of* Z": in expanding Z."""
    if not any(c == "interest" for c, _ in stmt.senses):
        return stmt
    for role in stmt.roles:
        if role.role == "T" and role.stmt is None and means(role.term, "strengthen") and role.term is not None:
            if any(m.role == "of" and m.term is not None for m in role.term.mods):
                role.stmt, role.term = in_a_field(nominal(role.term)), None
    return stmt


def _partaking(stmt: Statement) -> Statement:
    """ "1.8 million *viewers* watched it", "600 *demonstrators* marched": so many people did."""
    if any(c == "wait" for c, _ in stmt.senses):
        for role in stmt.roles:
            role.term = queues.anybody(role.term) if role.role == "A" else role.term
    meant = [people.PARTAKERS[c] for c, _ in stmt.senses if c in people.PARTAKERS]
    for role in stmt.roles if meant else ():
        term = role.term
        if term is None or term.count is None or term.members or not any(term.head in nouns for nouns in meant):
            continue
        role.term = replace(term, head="person")
    return stmt


def _nationals(stmt: Statement) -> Statement:
    """ "24,000 *Norwegians*", "24,000 Norwegian *nationals*": so many people of that land."""
    for role in stmt.roles:
        term = role.term
        if term is None or term.count is None or term.members:
            continue
        if term.ref is not None and term.ref.adjective and term.plural:
            kept = [m for m in term.mods if m.role != "title"]  # "the *number of* Norwegians"
            role.term = replace(term, head="person", ref=None, mods=[of_land(term), *kept])
        elif term.head in NATIONALS and any(m.term is not None and m.term.ref is not None for m in term.mods):
            role.term = replace(term, head="person")
    return stmt


NATIONALS = frozenset({"national", "citizen"})


def _on_a_topic(stmt: Statement) -> Statement:
    """ "held, were in talks on Z", "a meeting about Z": they discussed Z, too."""
    if not any(c == "meet" for c, _ in stmt.senses) or any(c == "discuss" for c, _ in stmt.senses):
        return stmt
    if not any(r.role == "T" and r.mark in TOPICAL and not is_place(r.term) for r in stmt.roles):
        return stmt
    for concept, _ in stmt.senses:
        stmt.marks.setdefault(concept, {r.mark: r.role for r in stmt.roles})
    topics = dict.fromkeys(TOPICAL, "P")
    stmt.marks["discuss"] = {r.mark: r.role for r in stmt.roles if r.role in ("A", "L")} | topics
    stmt.senses = (*stmt.senses, ("discuss", 1))
    return stmt


TOPICAL = frozenset({"on", "about", "over", "concerning", "regarding"})
"""Marks of what talks are on."""


@cache
def _table() -> tuple[Callable[[Frame], Frame], Callable[[str], Sequence[Callable[[Frame], list[Statement] | None]]]]:
    """What rewrites a frame, and the rules for a verb: written in terms of this room, so imported late, and once."""
    from factcheck.statements.denying import denied
    from factcheck.statements.forms import rules
    from factcheck.statements.idioms import idiom

    return lambda frame: idiom(denied(frame)), rules


def base(frame: Frame, found: tuple[senses.Sense, ...], word: str) -> Statement:
    """A statement with the frame's own polarity, status, times and words, and no roles yet."""
    return Statement(
        tuple((s.concept, s.sign) for s in found) or ((word, 1),),
        word,
        frame.first,
        frame.last,
        at=frame.at,
        negated=frame.negated,
        neg_at=frame.neg_at,
        status=frame.status,
        act=frame.act,
        times=[*[t for t in frame.times if t is not None], *[a.period for a in frame.args if a.period is not None]],
        adverbs=list(frame.adverbs),
        only=frame.only,
        speaker=frame.speaker,
        said=frame.said,
        said_when=list(frame.said_when),
        said_at=[t for t in frame.said_at if is_place(t)],
        settled_when=list(frame.settled_when),
        kind=frame.kind,
        tense=frame.tense,
        fronted=frame.fronted > 0,
    )


def talks_with(args: list[Arg]) -> list[Arg]:
    """ "was discussed during X's talks *with Y*": whom the talks were with, not the deed."""
    ordered = sorted(args, key=lambda a: a.at)
    for occasion, beside in pairwise(ordered):
        term, whom = occasion.term, beside.term
        if occasion.role not in OCCASIONS or beside.role != "with" or term is None or whom is None or whom.ref is None:
            continue
        if means(term, "meet") and any(m.role == "own" for m in term.mods):
            held = replace(occasion, term=replace(term, mods=[*term.mods, Mod("with", beside.at, term=whom)]))
            return [held if a is occasion else a for a in args if a is not beside]
    return args


OCCASIONS = frozenset({"during", "at", "after", "following", "in", "before"})


def add_args(stmt: Statement, args: Iterable[Arg], marks: dict[str, str]) -> None:
    for arg in args:
        filler = arg.term
        if arg.frame is not None:
            inner = of_frame(arg.frame)
            for one in inner:
                control(one, stmt)
                stmt.roles.append(Role(role_of(arg.role, None, marks), arg.role, arg.at, stmt=one))
            continue
        if arg.period is not None:
            continue
        if filler is not None and filler.period is not None and not eventive(filler):
            stmt.times.append(filler.period)
        if (
            filler is not None
            and filler.det == "no"
            and (arg.role in ("subj", "obj") or (arg.role == "comp" and stmt.word == "be"))
        ):
            stmt.negated, stmt.neg_at = not stmt.negated, filler.first
        stmt.roles.append(Role(role_of(arg.role, filler, marks), arg.role, arg.at, term=filler, word=arg.word))


def control(inner: Statement, outer: Statement) -> None:
    """An infinitive or -ing clause has the subject of the verb that it hangs on."""
    if inner.of("A") or inner.kind == "finite" or any(c in classes.HELD for c, _ in inner.senses):
        return
    urged = outer.word in closed.OBJECT_CONTROL or any(c == "urge" for c, _ in outer.senses)
    whom = outer.of("P") if urged else []  # "invited *X* to visit Y", "called on *X* to do Z"
    for role in [r for r in whom if r.term is not None] or outer.of("A"):
        inner.roles.insert(0, Role("A", "control", role.at, term=role.term, fixed=True))


def plain(frame: Frame) -> Statement:
    """The frame's own verb with its arguments."""
    found = tuple(s for s in fitting(senses.verbs().get(frame.verb, ()), frame) if fits(s.concept, frame))
    word = frame.verb or frame.kind
    stmt = base(frame, found, word)
    if (
        frame.passive
        and frame.status == "possible"
        and frame.verb in ("find", "see", "count", "buy", "describe", "call")
    ):
        stmt.status = "happened"  # "can be found"
    marks = merged(found, senses.DEFAULT_V)
    if "obj" not in marks:
        marks = marks | {"obj": "P"}
    args = list(frame.args)
    if frame.verb in ERGATIVE and not frame.passive and not any(a.role == "obj" for a in args):
        marks = marks | {"subj": "P"}
    elif len(found) > 1:
        for sense in reversed(found):
            stmt.marks[sense.concept] = stmt.marks.get(sense.concept, {}) | sense.roles
    if frame.passive and "inf" not in marks:
        marks = marks | {"inf": "F"}
    add_args(stmt, args, marks)
    founded(stmt)
    _graded(stmt)
    _what_for(stmt)
    if any(c in ("grow", "strengthen") for c, _ in stmt.senses):
        for role in stmt.roles:
            if role.mark in ("obj", "comp") and relative_amount(role.term):
                role.role, role.fixed = "D", True  # "rose, was up 8 percent"
    if any(c == "invest" for c, _ in stmt.senses):
        from factcheck.statements.moving import money

        money(stmt)
    able(stmt)
    open_count(stmt)
    not_yet(stmt)
    if frame.kind == "kicker":
        stmt.loose.extend((at, w) for w, at in frame.adverbs)
    return stmt


def _graded(stmt: Statement) -> None:
    """ "came to Y on a state visit": what the visit was is said of the coming."""
    if any(c == "meet" for c, _ in stmt.senses):
        stmt.roles = [r for r in stmt.roles if not (r.mark == "for" and _talks(r.term))]  # "received X for talks"
    if not any(c == "visit" for c, _ in stmt.senses):
        return
    for role in list(stmt.roles):
        if role.mark in ("on", "for") and eventive(role.term) and role.term is not None:
            inner = nominal(role.term)
            if any(c == "visit" for c, _ in inner.senses):
                stmt.roles.remove(role)
                stmt.roles.extend(r for r in inner.roles if not (r.term is not None and r.term.det == "pron"))
                stmt.loose.extend(inner.loose)
                stmt.times.extend(inner.times)


def _what_for(stmt: Statement) -> None:
    """ "gave X $9 million *for a laboratory*", "X received it from Y for a laboratory": what for, not to whom."""
    if not any(c == "give" for c, _ in stmt.senses):
        return
    purpose = next((r for r in stmt.roles if r.mark == "for" and r.term is not None and amount(r.term) is None), None)
    if purpose is not None and any(r.mark in ("to", "obj2") or (r.mark == "from") for r in stmt.roles):
        purpose.role, purpose.fixed = "F", True


def _talks(term: Term | None) -> bool:
    """A bare "talks", which says no more than that one met."""
    if term is None or term.mods or term.count is not None or not eventive(term):
        return False
    return any(s.concept == "meet" for s in senses.nouns().get(term.head, ()))


ERGATIVE = frozenset(
    [
        "open",
        "close",
        "start",
        "begin",
        "end",
        "form",
        "appear",
        "emerge",
        "launch",
        "return",
        "deepen",
        "strengthen",
        "widen",
        "intensify",
    ]
)


def merged(found: tuple[senses.Sense, ...], default: dict[str, str]) -> dict[str, str]:
    """The marks of several senses: the first that names one wins."""
    marks: dict[str, str] = {}
    for sense in found:
        for mark, role in sense.roles.items():
            marks.setdefault(mark, role)
    return marks or dict(default)


def nominal(term: Term, frame: Frame | None = None) -> Statement:
    """What a noun phrase with an event or action as its head says ("the signing of 11 documents by K and S")."""
    head, term = core_noun(term)
    found = tuple(senses.nouns().get(head, ()))
    stmt = base(frame, found, head) if frame is not None else _of_noun(term, found, head)
    proposing = any(s.concept == "propose" for s in found)
    if proposing:
        term = _proposed(stmt, term)
    elif any(s.concept in ("found", "open", "build") for s in found):
        term = _for_what(term)
    add_mods(stmt, term, merged(found, senses.DEFAULT_N))
    _both_sides(stmt)
    _whose(stmt, proposing)
    _undergone(stmt)
    _ranked(stmt, term)
    _counted(stmt, term)
    if term.period is not None:
        stmt.times.append(term.period)
    stmt.definite = term.det == "the"
    if term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, term.first
    if term.det in ("another", "other"):
        stmt.loose.append((term.first, term.det))
    return formatted(stmt)


def _of_noun(term: Term, found: tuple[senses.Sense, ...], head: str) -> Statement:
    meant = tuple((s.concept, s.sign) for s in found) or ((head, 1),)
    return Statement(meant, head, term.first, term.last, at=term.at, kind="nominal")


def _proposed(stmt: Statement, term: Term) -> Term:
    """ "the *Oslo summit* proposal": what is proposed; the term without it."""
    what = next((m for m in term.mods if m.role == "noun" and m.word in senses.nouns()), None)
    if what is None:
        return term
    inner = [m for m in term.mods if m is not what and m.role in ("noun", "adj") and _names_no_person(m.term)]
    event = Term(what.at, what.at + 1, head=what.word, mods=inner, at=what.at)
    stmt.roles.append(Role("P", "noun", what.at, stmt=nominal(event), fixed=True))
    return replace(term, mods=[m for m in term.mods if m is not what and m not in inner])


def _for_what(term: Term) -> Term:
    """ "the creation of an office *for issuing visas*": the office is for that."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.ref is None), None)
    aim = next((m for m in term.mods if m.role == "for" and m.frame is not None), None)
    if of is None or of.term is None or of.term.members or aim is None:
        return term
    thing = replace(of, term=replace(of.term, mods=[*of.term.mods, aim]))
    return replace(term, mods=[thing if m is of else m for m in term.mods if m is not aim])


def _names_no_person(term: Term | None) -> bool:
    return term is not None and term.ref is not None and term.ref.kind != "person"


def _both_sides(stmt: Statement) -> None:
    """ "*Norwegian-Chilean* talks": the two by their adjectives are one group."""
    both = [r for r in stmt.roles if r.role == "A" and r.mark == "adj" and r.term is not None]
    if len(both) > 1:
        members = [r.term for r in both if r.term is not None]
        whole = Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at)
        stmt.roles = [replace(both[0], term=whole), *[r for r in stmt.roles if r not in both]]


def _whose(stmt: Statement, proposing: bool) -> None:
    """ "the proposal *of X* to hold Y": X proposes; "the support *of X* for Y": X supports; "*X's* removal of Y"."""
    things = [r for r in stmt.roles if r.role == "P"]
    own = next((r for r in things if r.mark == "own"), None)
    if own is not None and not stmt.of("A") and any(r.mark == "of" for r in things):
        own.role, own.fixed = "A", True
        return
    named = [r for r in things if r.mark == "of" and r.term is not None and all(_somebody(t) for t in r.term.walk())]
    if named and (proposing or len(things) > len(named)):
        named[0].role = "A"


def _undergone(stmt: Statement) -> None:
    """ "*the bridge's* opening", "the *Sund bridge* opening": what is opened, as a thing opens nothing."""
    if stmt.of("P") or classes.UNDERGONE.isdisjoint(c for c, _ in stmt.senses):
        return
    for role in stmt.of("A"):
        term = role.term
        if role.mark in ("own", "adj", "noun") and term is not None and _built(term):
            role.role = "P"


def _built(term: Term) -> bool:
    """Whether it is a thing with a name, or a body that is called by its building ("the Aurora Theatre")."""
    ref = term.ref
    if ref is None or ref.kind == "thing":
        return ref is not None
    return ref.kind in ("organisation", "unknown") and bodies.noun_of(term.head) in bodies.KINDS["place"]


def _ranked(stmt: Statement, term: Term) -> None:
    """ "his *third* visit", "the *maiden* flight": which of several it is."""
    rank = term.rank
    maiden = next((r for r in stmt.roles if r.role == "K" and r.word in classes.MAIDEN), None)
    if maiden is not None and rank is None:
        stmt.roles.remove(maiden)
        rank = ordinal(1)
    if rank is not None and rank.low == 1 and any(c in classes.MEASURED for c, _ in stmt.senses) and maiden is None:
        stmt.roles.append(Role("K", "adj", term.first, word="top", fixed=True))  # "its *top* speed"
    elif rank is not None:
        place = Term(term.first, term.last, head="", rank=rank, at=term.at)
        stmt.roles.append(Role("ORD", "rank", term.at, term=place, fixed=True))


def _counted(stmt: Statement, term: Term) -> None:
    """ "*three* visits": how many; "an *$80 million* investment": so much of it."""
    count = term.count
    if count is None or (count.low == 1 and count.comparator is Comparator.BARE):
        return
    money = count.kind is QuantityKind.MONEY and any(c in classes.SUMS for c, _ in stmt.senses)
    role, mark, head = ("M", "obj", "$") if money else ("N", "count", "")
    if count.kind is QuantityKind.DURATION:
        role, mark, head = "F", "for", "$"  # "a *three-day* strike": for three days
    if relative_amount(term) and any(c == "grow" for c, _ in stmt.senses):
        role, mark, head = "M", "of", "$"  # "a *6 percent* rise"
    figure = Term(term.first, term.last, head=head, count=count, at=term.at)
    stmt.roles.append(Role(role, mark, term.at, term=figure, fixed=True))


def _somebody(term: Term) -> bool:
    """A name, or a person by what he is ("the proposal *of his counterpart*")."""
    return term.ref is not None or (term.head in closed.PERSON_NOUNS and not term.count)


def add_mods(stmt: Statement, term: Term, marks: dict[str, str]) -> None:
    for mod in term.mods:
        if mod.role in ("adj", "noun", "adv", "title"):
            inner = mod.term
            if inner is not None and inner.ref is not None:
                place = inner.ref.kind in ("city", "place") and not inner.ref.capital
                capital_event = inner.ref.kind == "city" and any(c in classes.EVENTS for c, _ in stmt.senses)
                role = "L" if (place or capital_event) else marks.get("adj", "A")
                whole = replace(inner, ref=inner.ref._replace(adjective=False)) if inner.ref.adjective else inner
                stmt.roles.append(Role(role, mod.role, mod.at, term=whole, fixed=True))
            elif mod.role == "noun" and marks.get("noun") == "P" and inner is not None and mod.word != "number_of":
                stmt.roles.append(Role("P", "of", mod.at, term=inner, fixed=True))  # "a fare increase"
            else:
                stmt.roles.append(
                    Role("K", mod.role, mod.at, word=mod.word or (inner.head if inner else ""), fixed=True)
                )
        elif mod.role == "time":
            continue
        elif mod.role == "part":
            stmt.loose.append((mod.at, mod.word))
        elif mod.frame is not None and mod.role in ("inf", "that", "for", "of", "in"):
            for one in of_frame(mod.frame):
                control(one, stmt)
                role = marks.get(mod.role, "P")  # a clause is nobody: "the idea *of holding* …"
                stmt.roles.append(Role("P" if role == "PA" else role, mod.role, mod.at, stmt=one))
        elif mod.frame is not None:
            _relative(stmt, mod)
        elif mod.term is not None:
            q = amount(mod.term)
            if q is None and mod.role == "of" and _how_much(stmt, mod.term):
                q = mod.term.count
            if mod.role in ("of", "worth") and q is not None:
                stmt.roles.append(Role("M", mod.role, mod.at, term=mod.term, fixed=True))
                for deep in mod.term.mods:
                    if deep.term is not None and deep.role not in ("adj", "adv", "per"):
                        stmt.roles.append(
                            Role(role_of(deep.role, deep.term, marks), deep.role, deep.at, term=deep.term)
                        )
            else:
                stmt.roles.append(Role(role_of(mod.role, mod.term, marks), mod.role, mod.at, term=mod.term))
        elif mod.word:
            stmt.loose.append((mod.at, mod.word))


def _how_much(stmt: Statement, term: Term) -> bool:
    """Is a counted noun how much of it there is ("a capacity of *500 seats*"), not what has it ("the price of *the 15
    ships*")?"""
    measured = {c for c, _ in stmt.senses if c in classes.MEASURED}
    if measured <= classes.IN_MONEY:
        return bool(measured) and term.count is not None and term.count.kind is QuantityKind.MONEY
    return True


def _relative(stmt: Statement, mod: Mod) -> None:
    """A restrictive clause on an event noun: its arguments are the event's where it only says that it was held."""
    frame = mod.frame
    assert frame is not None
    if beneficial(frame):
        stmt.roles.append(Role("K", "adj", mod.at, word="beneficial", fixed=True))
        return
    if frame.verb in closed.LIGHT_VERBS | closed.OCCURRENCE | {"make", "hold", "base"}:
        for arg in frame.args:
            if not arg.gap and arg.term is not None:
                stmt.roles.append(Role(role_of(arg.role, arg.term, senses.DEFAULT_V), arg.role, arg.at, term=arg.term))
        stmt.times.extend(t for t in frame.times if t is not None)
        return
    stmt.loose.append((mod.at, frame.verb))


def owned(stmt: Statement) -> Statement:
    """ "paid *his* visit": the possessive is the subject's, where there is one."""
    both(stmt)
    if any(r.role == "A" and not (r.term is not None and r.term.det == "pron") for r in stmt.roles):
        stmt.roles = [
            r
            for r in stmt.roles
            if not (r.role == "A" and r.mark == "own" and r.term is not None and r.term.det == "pron")
        ]
    return stmt
