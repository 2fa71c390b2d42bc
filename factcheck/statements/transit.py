"""Ways and those who use them: what a ticket costs, how long a journey takes, where a line runs, how fast a train
goes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intervals, people, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator, QuantityKind
from factcheck.statements import bonds
from factcheck.statements.heads import amount, eventive, is_money, is_organisation, named, term_of
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

PAYING = word_set("pay spend fork_out shell_out")
MOVING = word_set("take carry bring get whisk transport travel go ride run connect link make cover")
REACHING = word_set("reach hit attain achieve clock travel run go do touch manage move race measure have")
UTMOST = word_set("measure reach hit attain achieve be")
"""Verbs of a speed that is the top one ("reaches", "is capable of")."""
BEING = word_set("be last take stand")
JOURNEY = word_set("journey trip ride travel travelling traveling crossing run drive flight")


def _anybody(term: Term | None) -> bool:
    """Whether it is people in general, not those of one body."""
    if term is None or term.ref is not None or term.members or term.count is not None:
        return False
    if term.head not in people.ANYBODY or term.det not in ("", "the", "pron", "a", "an"):
        return False
    return all(m.role in ("adj", "noun") and m.word in closed.HARMLESS for m in term.mods)


def _place(term: Term | None) -> bool:
    return term is not None and term.ref is not None and term.ref.kind in ("place", "city") and not term.ref.adjective


def paid(frame: Frame) -> Frame:
    """ "Passengers pay $9 for a ticket": it costs so much."""
    money, thing = frame.arg("obj"), frame.arg("for")
    what = term_of(thing)
    if frame.passive or thing is None or what is None or money is None or not _anybody(term_of(frame.arg("subj"))):
        return frame
    sum_ = amount(money.term)
    if sum_ is None or sum_.kind is not QuantityKind.MONEY or what.ref is not None or eventive(what):
        return frame
    near = [
        a for a in frame.args if a.at > thing.at and a.term is not None and a.role in ("on", "from", "to", "at", "in")
    ]
    whole = replace(what, mods=[*what.mods, *(Mod(a.role, a.at, term=a.term) for a in near)])
    rest = [a for a in frame.args if a.role != "subj" and a not in (money, thing, *near)]
    return replace(frame, verb="cost", args=[Arg("subj", thing.at, term=whole), money, *rest])


def came_in(frame: Frame) -> Frame:
    """ "The bridge came in at $340 million": it cost so much."""
    money = frame.arg("at")
    sum_ = amount(term_of(money))
    thing = term_of(frame.arg("subj"))
    if money is None or sum_ is None or sum_.kind is not QuantityKind.MONEY or thing is None or eventive(thing):
        return frame
    if not (_thing(thing) or _place(thing) or (thing.ref is None and thing.det == "the" and not thing.plural)):
        return frame
    if not any(w == "in" for w, _ in frame.adverbs):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "in"]
    return replace(frame, verb="cost", adverbs=adverbs, args=[*take(frame, money), replace(money, role="obj")])


def built_for(frame: Frame) -> Frame:
    """ "Building the bridge cost $340 million": the bridge cost so much."""
    subject = frame.arg("subj")
    inner = subject.frame if subject is not None else None
    if subject is None or inner is None or inner.negated or inner.verb not in MAKING:
        return frame
    made, rest = inner.arg("obj"), [a for a in inner.args if a.role not in ("obj", "subj")]
    if made is None or made.term is None or rest or inner.times:
        return frame
    return replace(frame, args=[replace(made, role="subj"), *take(frame, subject)])


MAKING = word_set("build construct erect make create")


def thrown_open(frame: Frame) -> Frame:
    """ "The hall threw open its doors": it opened."""
    comp, gates = frame.arg("comp"), frame.arg("obj")
    if comp is None or comp.word != "open" or gates is None or gates.term is None or frame.passive:
        return frame
    own = all(m.role == "own" and m.term is not None and m.term.det == "pron" for m in gates.term.mods)
    if gates.term.head not in ("gate", "door") or not own:
        return frame
    return replace(frame, verb="open", args=take(frame, comp, gates))


def craft_of(frame: Frame) -> Frame:
    """ "X's planes carried, 300 people boarded the planes of X": X carried them, they used X."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ABOARD or term is None or term.ref is not None or not term.plural:
            continue
        if term.head not in ("flight", "airliner") and senses.concept(term.head) != "plane":
            continue  # who runs trains may run buses besides
        owner = next((m for m in term.mods if m.role in ("own", "of", "noun") and _thing(m.term)), None)
        if owner is None or len(term.mods) > 1 or term.count is not None:
            continue
        inside = arg.role in ("on", "aboard", "in")
        return replace(frame, args=[replace(a, term=owner.term, role="with" if inside else a.role) if a is arg else a
                                    for a in frame.args])  # fmt: skip
    return frame


ABOARD = frozenset({"subj", "obj", "by", "on", "aboard", "in"})
CARRYING = word_set("carry transport ferry convey haul fly travel ride use board")


def attained(frame: Frame) -> Frame:
    """ "The line achieved a punctuality of 87 percent": its punctuality was so much."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    term, who = term_of(obj), term_of(subject)
    if subject is None or obj is None or term is None or who is None or frame.passive or eventive(term):
        return frame
    if term.ref is not None or term.members or term.det not in ("a", "an") or term.head in SHARED | people.STOCK.keys():
        return frame
    of = next((m for m in term.mods if m.role == "of" and amount(m.term) is not None), None)
    named = (
        _thing(who) or _place(who) or (who.ref is None and who.det == "the" and not who.plural and not eventive(who))
    )
    kind = next((m for m in term.mods if m.role == "noun" and m.word), None) if term.head in RATES else None
    if kind is not None:  # "a *punctuality* rate of 87 percent"
        term = replace(term, head=kind.word, mods=[m for m in term.mods if m is not kind])
    if of is None or not named or any(m is not of and m.role != "adj" for m in term.mods):
        return frame
    mods = [Mod("own", subject.at, term=who), *(m for m in term.mods if m is not of)]
    args = [Arg("subj", obj.at, term=replace(term, det="the", mods=mods)), Arg("obj", of.at, term=of.term)]
    return replace(frame, verb="measure", args=[*args, *take(frame, subject, obj)])


HAVING = word_set("achieve attain have reach record register report post show boast see manage hit notch score return")
RATES = word_set("rate level figure score record percentage ratio")
SHARED = word_set(
    "share stake majority minority interest part discount increase rise fall drop lead margin staff fleet sum total"
)
"""Nouns of what is of something else, or by how much."""


def punctual(frame: Frame) -> Frame:
    """ "84 percent of X's trains ran on time, were punctual": X's punctuality was 84 percent."""
    subject, of = frame.arg("subj"), frame.arg("of")
    share = amount(term_of(subject))
    time = _on_time(frame)
    if subject is None or subject.term is None or share is None or share.kind is not QuantityKind.PERCENT:
        return frame
    inner = next((m for m in subject.term.mods if m.role == "of" and m.term is not None), None)
    runs = of.term if of is not None else inner.term if inner is not None else None
    if time is None or runs is None or not runs.plural or runs.count is not None or frame.passive or frame.negated:
        return frame
    owner = next((m for m in runs.mods if m.role in ("own", "of", "by", "at", "noun") and _thing(m.term)), None)
    if owner is None or runs.head not in RUNS or len(runs.mods) > 1 or runs.ref is not None:
        return frame
    some = runs.head in MIXED and is_organisation(owner.term)  # who runs trains may run buses besides
    whose = Mod("of", runs.first, term=runs) if some else replace(owner, role="own")
    noun = Term(runs.first, runs.first + 1, head="punctuality", det="the", at=runs.at, mods=[whose])
    figure = replace(subject.term, mods=[m for m in subject.term.mods if m is not inner])
    rest = [a for a in take(frame, subject) if a is not of and a.at != time]
    args = [Arg("subj", runs.at, term=noun), Arg("obj", subject.at, term=figure), *rest]
    return replace(frame, verb="measure", args=args, adverbs=[a for a in frame.adverbs if a[1] != time])


def _on_time(frame: Frame) -> int | None:
    """The token of what says that something is, leaves or arrives on time; ``None`` where nothing does."""
    for arg in frame.args:
        if arg.role in ("on", "to") and arg.term is not None and arg.term.head in TIMETABLES and not arg.term.mods:
            return arg.at
        if arg.role == "comp" and (arg.word or _head_of(arg)) == "punctual":
            return arg.at
    return next((at for word, at in frame.adverbs if word in ("punctually", "on_time", "punctual")), None)


def _head_of(arg: Arg) -> str:
    return arg.term.head if arg.term is not None else ""


TIMETABLES = word_set("time schedule timetable")
RUNS = word_set("flight train bus departure arrival service ferry sailing connection journey")
MIXED = word_set("train bus ferry sailing")
KEEPING = word_set("be run arrive depart leave land take take_off operate go come")


def fleeted(frame: Frame) -> Frame:
    """ "X's fleet consists of, numbers 62 ships": X operates so many."""
    fleet, count = frame.arg("subj"), frame.arg("of", "obj", "comp", "at", "to")
    term, many = term_of(fleet), term_of(count)
    if (
        fleet is None
        or count is None
        or term is None
        or many is None
        or term.head not in ("fleet", "network")
        or many.count is None
    ):
        return frame
    owner = next((m for m in term.mods if m.role in ("own", "of", "at") and _thing(m.term)), None)
    if owner is None or len(term.mods) > 1 or many.count.kind is not QuantityKind.COUNT or frame.passive:
        return frame
    args = [Arg("subj", owner.at, term=owner.term), replace(count, role="obj"), *take(frame, fleet, count)]
    return replace(frame, verb="operate", args=args)


FLEETS = word_set(
    "cover include contain consist comprise number count total be have stand amount run come be_made_up_of"
)


def served(frame: Frame) -> Frame:
    """ "X has flown from Y to Z since May", "X launched flights, began flying from Y to Z in May", "flights … were
    launched by X": X opened a route."""
    who, what = frame.arg("by" if frame.passive else "subj"), frame.arg("obj", "ing", "inf")
    ends = [a for a in frame.args if a.role in ("from", "to", "between")]
    if who is None or not _thing(who.term) or frame.negated or (frame.passive and frame.verb in FLYING):
        return frame
    times = frame.times
    if frame.verb in FLYING:
        since = [t for t in times if t is not None and t.comparator == "since"]
        if frame.tense != "perfect" or len(since) != 1 or what is not None:
            return frame
        times, what = [bonds.begun(t) if t is since[0] else t for t in times], who
    elif what is not None and what.frame is not None:
        inner = what.frame
        if (
            inner.verb not in FLYING
            or inner.negated
            or any(a.role not in ("from", "to", "between") for a in inner.args)
        ):
            return frame
        ends, times = [*ends, *inner.args], [*times, *inner.times]
    elif what is None or what.term is None or what.term.head not in FLIGHTS or what.term.ref is not None:
        return frame
    else:
        mods = what.term.mods
        ends = [*ends, *(Arg(m.role, m.at, term=m.term) for m in mods if m.role in ("from", "to", "between"))]
        if what.term.count is not None or any(m.role not in ("from", "to", "between") and not _new(m) for m in mods):
            return frame
    if not ends or not all(_place(t) for a in ends if a.term is not None for t in a.term.walk()):
        return frame
    route = Term(what.at, what.at + 1, head="route", det="a", at=what.at)
    rest = [a for a in take(frame, who) if a is not what and a not in ends]
    if (both := _ends(ends, "")) is not None:
        ends = [Arg(m.role, m.at, term=m.term) for m in both]
    args = [replace(who, role="subj"), Arg("obj", what.at, term=route), *ends, *rest]
    return replace(frame, verb="open", passive=False, tense="past", times=times, args=args)


def _new(mod: Mod) -> bool:
    return mod.word in closed.HARMLESS or mod.word in ("new", "direct", "regular", "scheduled", "non-stop", "nonstop")


FLYING = word_set("fly operate sail run serve")
STARTING = word_set("start begin launch introduce inaugurate add open commence establish")
FLIGHTS = word_set("flight service connection link route line")


def fared(frame: Frame) -> Frame:
    """ "X's lowest fare between Y and Z is $79", "you can fly from Y to Z with X from $79": the cheapest ticket costs
    so much."""
    subject = frame.arg("subj")
    money = next((a for a in frame.args if amount(a.term) is not None and is_money(a.term) and a is not subject), None)
    term = term_of(subject)
    if money is None or subject is None or term is None or frame.passive or frame.negated or term.ref is not None:
        return frame
    if term.head in FARES and frame.verb not in closed.INCREASE | closed.DECREASE:
        mods = [replace(m, word="cheapest") if m.word in LEAST else m for m in term.mods]
        ends = _ends([Arg(m.role, m.at, term=m.term) for m in mods if m.term is not None], "")
        kept = [m for m in mods if ends is None or m.role not in ("from", "to", "between")]
        ticket = replace(term, head="ticket", mods=[*kept, *(ends or ())])
        return replace(frame, verb="cost", args=[replace(subject, term=ticket), replace(money, role="obj"),
                                                 *take(frame, subject, money)])  # fmt: skip
    ends = _ends(frame.args, "") if frame.verb in GOING and _anybody(term) else None
    line = next((a for a in frame.args if a.role in ("with", "on", "by") and _thing(a.term)), None)
    if ends is None or line is None or money.role != "from":
        return frame
    mods = [Mod("adj", money.at, word="cheapest"), Mod("of", line.at, term=line.term), *ends]
    ticket = Term(subject.at, subject.at + 1, head="ticket", det="the", at=subject.at, mods=mods)
    rest = [a for a in take(frame, subject, money) if a is not line and a.role not in ("from", "to", "between")]
    args = [Arg("subj", subject.at, term=ticket), replace(money, role="obj"), *rest]
    return replace(frame, verb="cost", status=_able(frame), args=args)


FARES = word_set("fare airfare")
LEAST = word_set("lowest cheapest")
GOING = word_set("fly travel go sail ride")


def _lasting(frame: Frame) -> Arg | None:
    """How long it takes."""
    for arg in frame.args:
        figure = amount(arg.term)
        if arg.role in ("in", "obj", "comp", "within", "at") and figure is not None:
            if figure.kind is QuantityKind.DURATION:
                return arg
    return None


def journeyed(frame: Frame) -> Frame:
    """ "The line takes people from X to Y in an hour", "it takes an hour from X to Y", "the journey time from X to Y is
    an hour": the journey from X to Y takes so long."""
    span = _lasting(frame)
    if span is None or frame.negated:
        return frame
    deed = frame.arg("inf")
    inner = (
        deed.frame if deed is not None and deed.frame is not None and deed.frame.verb in MOVING | {"reach"} else None
    )
    subject = frame.arg("subj")
    around = [*frame.args, *(inner.args if inner is not None else ())]
    timed = term_of(subject) if _journey_time(term_of(subject)) else None
    if timed is not None:
        around.extend(Arg(m.role, m.at, term=m.term) for m in timed.mods if m.term is not None)
    rider = term_of(subject) if _rolling(term_of(subject)) else None
    if rider is not None:  # "the train from X to Y takes an hour"
        around.extend(Arg(m.role, m.at, term=m.term) for m in rider.mods if m.term is not None)
    ends = _ends(around, frame.verb)
    if ends is None or (frame.verb in BEING and timed is None and term_of(subject) is None):
        return frame
    way = _way(frame, subject, around, timed)
    if way is None:
        return frame
    at = subject.at if subject is not None else frame.first
    used = {m.at for m in (*ends, *way)}
    rest = [a for a in frame.args if a.at not in used and a not in (subject, span, deed) and not _anybody(a.term)]
    rest = [a for a in rest if a.role not in ("from", "to", "between") and not (a.role == "by" and _rolling(a.term))]
    whole = Term(at, at + 1, head="journey", det="the", at=at, mods=[*ends, *way])
    args = [Arg("subj", at, term=whole), replace(span, role="obj"), *rest]
    return replace(frame, verb="take", passive=False, status=_able(frame), args=args)


def _able(frame: Frame) -> str:
    return "happened" if frame.status == "possible" else frame.status


def _journey_time(term: Term | None) -> bool:
    """ "The *journey time* between X and Y"?"""
    if term is None or term.ref is not None or term.head not in ("time", "duration"):
        return False
    return any(m.role in ("noun", "adj", "of") and (m.word or _head(m)) in JOURNEY for m in term.mods)


def _head(mod: Mod) -> str:
    return mod.term.head if mod.term is not None else ""


def _ends(args: list[Arg], verb: str) -> list[Mod] | None:
    """From where to where, as modifiers of a journey."""
    start, goal = (next((a for a in args if a.role == mark and _place(a.term)), None) for mark in ("from", "to"))
    if start is not None and goal is not None:
        return [Mod("from", start.at, term=start.term), Mod("to", goal.at, term=goal.term)]
    marks = ("between", "obj") if verb in ("connect", "link") else ("between",)
    pair = next((a for a in args if a.role in marks and a.term is not None and len(a.term.members) == 2), None)
    if pair is None or pair.term is None or not all(_place(t) for t in pair.term.members):
        return None
    first, second = pair.term.members
    return [Mod("from", pair.at, term=first), Mod("to", pair.at, term=second)]


def _way(frame: Frame, subject: Arg | None, around: list[Arg], timed: Term | None) -> list[Mod] | None:
    """On what one travels, as modifiers of a journey; ``None`` where it is somebody's own."""
    beside = [Mod("on", a.at, term=a.term) for a in around if a.role in ("on", "by", "with") and _thing(a.term)]
    by = next((a.term for a in around if a.role == "by" and _rolling(a.term)), None)
    term = term_of(subject)
    rolling = term if _rolling(term) else by
    if rolling is not None:
        beside.append(Mod("noun", rolling.at, word=rolling.head))
        if rolling is term:
            return beside
    if term is None or timed is not None or _anybody(term) or term.head in ("it", "journey", "trip", "ride"):
        if frame.verb in BEING and timed is None and (term is None or term.head != "it"):
            return None  # "the journey takes an hour" says so itself
        return beside
    if _thing(term):
        return [*beside, Mod("on", term.first, term=term)]
    if term.ref is None and term.head in classes.THROUGHWAYS and term.plural:
        return [
            *beside,
            *(Mod("on", m.at, term=m.term) for m in term.mods if m.role in ("on", "of") and _thing(m.term)),
        ]
    return None


def _rolling(term: Term | None) -> bool:
    """ "The train", "trains", "(by) bus": no named one."""
    if term is None or term.ref is not None or term.count is not None or term.members:
        return False
    return term.head in intervals.VEHICLES and all(m.role in ("from", "to", "between") for m in term.mods)


def _thing(term: Term | None) -> bool:
    return named(term, "thing", "organisation", "unknown")


def routes(stmt: Statement) -> Iterator[Statement]:
    """ "The line connects X and Y": it runs from one to the other; and the other way round."""
    concepts = {concept for concept, _ in stmt.senses}
    way = next((r for r in stmt.roles if r.mark == "subj"), None)
    if way is None or way.term is None or way.term.count is not None:
        return
    if not (_thing(way.term) or (way.term.ref is None and way.term.head in classes.THROUGHWAYS)):
        return
    linked = next((r for r in stmt.of("P") if r.term is not None and len(r.term.members) == 2), None)
    start, goal = (next((r for r in stmt.roles if r.mark == mark and _place(r.term)), None) for mark in ("from", "to"))
    doer = replace(way, role="A", fixed=True)
    if "connect" in concepts and linked is not None and linked.term is not None:
        rest = [r for r in stmt.roles if r not in (way, linked)]
        for ends in (linked.term.members, linked.term.members[::-1]):
            two = [
                Role(r, m, linked.at, term=t, fixed=True) for r, m, t in zip("SL", ("from", "to"), ends, strict=True)
            ]
            yield replace(stmt, senses=(("length", 1),), roles=[doer, *two, *rest], marks={}, vague=True)
    elif concepts & {"length", "lead"} and start is not None and goal is not None:
        assert start.term is not None and goal.term is not None
        both = [start.term, goal.term]
        pair = Term(start.term.first, goal.term.last, members=both, link="and", at=start.term.at)
        rest = [r for r in stmt.roles if r not in (way, start, goal)]
        joined = Role("P", "obj", start.at, term=pair, fixed=True)
        yield replace(stmt, senses=(("connect", 1),), roles=[doer, joined, *rest], marks={}, vague=True)


def sped(frame: Frame) -> Frame:
    """ "reaches, travels at, is capable of 300 kilometres an hour": has a top speed of so much."""
    marks = ("of",) if frame.verb == "be" else ("obj", "at", "up_to", "to")
    value = next((a for a in frame.args if a.role in marks and (_speed(a.term) or _speeds(a.term))), None)
    if value is None or value.term is None or frame.passive or frame.arg("subj") is None:
        return frame
    if frame.verb == "be" and not any(a.word == "capable" for a in frame.args):
        return frame
    term = value.term
    figure = term if _speed(term) else next(m.term for m in term.mods if m.role == "of" and _speed(m.term))
    assert figure is not None and figure.count is not None
    mods = [] if figure is term else [m for m in term.mods if m.term is not figure]
    most = figure.count.comparator is Comparator.LE or frame.verb in UTMOST
    if most:  # "up to 300", "can reach 300"
        figure = replace(figure, count=figure.count._replace(comparator=Comparator.BARE))
        mods = [Mod("adj", term.first, word="top"), *(m for m in mods if senses.concept(m.word) != "top")]
    term = Term(
        term.first, term.last, head="speed", det="a", at=term.at, mods=[*mods, Mod("of", figure.first, term=figure)]
    )
    rest = [a for a in take(frame, value) if a.word != "capable"]
    return replace(frame, verb="have", status=_able(frame), args=[*rest, replace(value, role="obj", term=term)])


def _speed(term: Term | None) -> bool:
    """Whether it is so much of a way in a time."""
    if term is None or term.count is None or senses.concept(term.head) not in classes.DISTANCES:
        return False
    return any(m.role == "per" and _head(m) in ("hour", "second", "minute") for m in term.mods)


def _speeds(term: Term | None) -> bool:
    """ "speeds of up to 300 kilometres an hour"?"""
    if term is None or term.ref is not None or senses.concept(term.head) != "speed":
        return False
    return any(m.role == "of" and _speed(m.term) for m in term.mods)


STEPS: tuple[Step, ...] = (
    (paid, PAYING),
    (came_in, {"come"}),
    (craft_of, CARRYING),
    (fleeted, FLEETS, {"fleet", "network"}),
    (punctual, KEEPING, FIGURE),
    (served, FLYING | STARTING),
    (fared, GOING | closed.MEASURE | word_set("be start stand begin cost come"), FIGURE),
    (attained, HAVING),
    (built_for, senses.meaning("cost")),
    (thrown_open, {"throw", "fling"}),
    (sped, REACHING | {"be"}),
    (journeyed, MOVING | BEING | {"reach", "need"}, FIGURE),
)
