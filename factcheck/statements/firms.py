"""What firms do in the words of the business pages, told plainly: what they sell and export, whom they lay off, what
they are fined, how long they stand still or are on strike."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, levels, people, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.statements.heads import amount, is_body, is_organisation, is_place, is_span, means, named, word_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

VOLUMES = {
    "sale": "sell",
    "export": "export",
    "shipment": "ship",
    "delivery": "deliver",
    "production": "produce",
    "output": "produce",
    "harvest": "harvest",
    "crop": "harvest",
    "catch": "catch",
}
"""Nouns of how much is sold, made, sent, with the verb: "X's sales came to 8,000 cars" is "X sold 8,000 cars"."""
COMING_TO = levels.VERBS | closed.MEASURE | {"be", "measure", "fall_short"}
RECORDING = word_set(
    "notch notch_up rack rack_up ring ring_up chalk chalk_up record post report register achieve log see clock"
)
JOBS = word_set("job post position role workplace")
CUTTING = senses.meaning("cut") | word_set("shave lose strip")
ABROAD = word_set("abroad overseas")
FOREIGN = word_set("foreign overseas international other")
BUYERS = word_set("market customer country buyer destination client shore")
SENDING = word_set("ship sell send deliver export go")
PENALTIES = word_set("fine penalty")
FINING = word_set(
    """slap hit hand give impose order levy sting issue land pay receive get face penalise penalize punish sanction
    incur inflict mete serve clobber whack saddle"""
)
HALTING = word_set("stand grind come be lie stop halt suspend pause interrupt bring rest cease stay remain sit")
LINES = word_set("line production output assembly work operation manufacturing machine plant factory belt")
STILL = word_set("still idle motionless silent dormant")
STOPS = word_set("standstill halt stop")
WORKS = word_set("plant factory works mill line site facility yard shop")
STRIKES = word_set("strike walkout walk-out stoppage")
LASTING = word_set("last go drag go_on drag_on run take continue stretch be end wear")
WORKING = people.OCCUPATIONS | people.STRIKING
STRIKERS = word_set("worker employee staff staffer labourer crew")


def _owner(term: Term, *more: str) -> Mod | None:
    """Whose something is: a body with a name."""
    named = [m for m in term.mods if m.role in ("own", "of", "noun", "by", *more) and is_body(m.term)]
    return next((m for m in named if is_organisation(m.term)), next(iter(named), None))


def _producer(term: Term, *more: str) -> Mod | None:
    """Whose goods they are: a body, else the land of the farms and works ("*Norway's* exports", "the harvest *in*
    Norway")."""
    lands = [m for m in term.mods if m.role in ("own", "of", "adj", "by", "in", "from") and _land(m.term)]
    return _owner(term, *more) or next(iter(lands), None)


def _land(term: Term | None) -> bool:
    return named(term, "country", "region", "city", "place")


def _stands_for(site: Arg) -> bool:
    """ "Production *at X* rose", "the harvest fell *in Norway*"."""
    return is_body(site.term) if site.role == "at" else _land(site.term)


def _many(term: Term | None) -> bool:
    """So many things, no money and no share."""
    return term is not None and term.count is not None and term.count.kind is QuantityKind.COUNT


def goods_aside(frame: Frame) -> Frame:
    """ "X's sales came to 8,000 cars": X's sales of cars came to 8,000."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or subject.term.head not in VOLUMES or frame.passive:
        return frame
    value = next((a for a in frame.args if a is not subject and a.role in levels.ROLES and _many(a.term)), None)
    if value is None or value.term is None or not value.term.head or amount(value.term) is not None:
        return frame
    goods = replace(value.term, count=None, rank=None)
    kinds = [m for m in subject.term.mods if m.role in ("of", "noun") and m.term is not None and m.term.ref is None]
    if senses.concept(goods.head) in levels.WEIGHED and not goods.mods:  # "X's *wheat* exports came to 300 tonnes"
        goods = replace(goods, mods=[replace(m, role="of") for m in kinds])
    else:
        kinds = []
    figure = replace(value.term, head="", mods=[], plural=False)
    mods = [m for m in subject.term.mods if m not in kinds]
    noun = replace(subject.term, mods=[*mods, Mod("of", value.at, term=goods)])
    changed = {id(subject): replace(subject, term=noun), id(value): replace(value, term=figure)}
    return replace(frame, args=[changed.get(id(a), a) for a in frame.args])


def volumes(frame: Frame) -> Frame:
    """ "X's car sales came to 8,000", "X's exports reached 8,000 cars": X sold, exported so many."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or frame.passive or subject.term.members:
        return frame
    verb = VOLUMES.get(subject.term.head)
    owner = _producer(subject.term, "at")
    site = frame.arg("at") or frame.arg("in") if owner is None else None  # "Production at X", "X saw production rise"
    value = next((a for a in frame.args if a is not subject and a.role in levels.ROLES and _many(a.term)), None)
    whose = owner.term if owner is not None else site.term if site is not None and _stands_for(site) else None
    if verb is None or whose is None or value is None or value.term is None or amount(value.term) is None:
        return frame
    mods = [m for m in subject.term.mods if m is not owner]
    goods = next((m for m in mods if m.role in ("of", "noun") and m.term is not None and m.term.ref is None), None)
    around = [Arg(m.role, m.at, term=m.term) for m in mods if m is not goods and m.role in ("in", "to") and m.term]
    told = [m for m in mods if m is not goods and m.role in ("adj", "noun") and m.word not in closed.HARMLESS]
    figure = replace(value.term, head="", mods=told)
    if goods is not None and goods.term is not None:
        figure = replace(goods.term, count=value.term.count, plural=True, det="", mods=[*goods.term.mods, *told])
    times = [*frame.times, *([subject.term.period] if subject.term.period is not None else [])]
    if whose.ref is not None and whose.ref.adjective:
        whose = replace(whose, ref=whose.ref._replace(adjective=False))
    args = [Arg("subj", whose.first, term=whose), replace(value, role="obj", term=figure), *around]
    rest = take(frame, subject, value, *([site] if site is not None else []))
    return replace(frame, verb=verb, times=times, args=[*args, *rest])


def own_level(frame: Frame) -> Frame:
    """ "X doubled its profit, raised its output": X's profit doubled."""
    who, level = frame.arg("subj"), frame.arg("obj")
    if who is None or level is None or level.term is None or frame.passive or frame.status != "happened":
        return frame
    own = next((m for m in level.term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    if own is None or not is_body(who.term) or not (level.term.head in VOLUMES or means(level.term, *LEVELS)):
        return frame
    mods = [replace(m, term=who.term) if m is own else m for m in level.term.mods]
    thing = replace(level, role="subj", term=replace(level.term, mods=mods))
    return replace(frame, args=[thing, *take(frame, who, level)])


LEVELS = ("profit", "revenue", "debt", "budget")


def recorded(frame: Frame) -> Frame:
    """ "X notched up sales of 8,000 cars": sold so many."""
    noun = frame.arg("obj")
    if noun is None or noun.term is None or frame.passive or noun.term.members or noun.term.ref is not None:
        return frame
    verb = VOLUMES.get(noun.term.head)
    of = next((m for m in noun.term.mods if m.role == "of" and _many(m.term)), None)
    if verb is None or of is None or of.term is None or amount(of.term) is not None:
        return frame
    rest = [m for m in noun.term.mods if m is not of]
    if any(m.word not in closed.HARMLESS for m in rest if m.role in ("adj", "noun")):
        return frame
    thing = replace(of.term, mods=[*of.term.mods, *rest])
    adverbs = [a for a in frame.adverbs if a[0] != "up"]
    args = [replace(noun, term=thing), *take(frame, noun)]
    return replace(frame, verb=verb, args=args, adverbs=adverbs)


def works_of(frame: Frame) -> Frame:
    """ "X's factories built, 8,000 cars rolled off X's lines": X built them."""
    for arg in frame.args:
        if arg.role not in ("subj", "off", "by") or arg.term is None or arg.term.ref is not None:
            continue
        owner = _owner(arg.term, "at")
        kinds = [m for m in arg.term.mods if m is not owner and m.word in ("production", "assembly")]
        lines = arg.term.head in WORKS and (arg.term.plural or (arg.role == "off" and kinds))
        if not lines or arg.term.count is not None or len(kinds) + (owner is not None) != len(arg.term.mods):
            continue
        outer = frame.arg("at") if owner is None and arg.role == "off" else None
        whose = owner.term if owner is not None else outer.term if outer is not None and is_body(outer.term) else None
        if whose is not None:
            args = [replace(a, term=whose) if a is arg else a for a in frame.args if a is not outer]
            return replace(frame, args=args)
    return frame


def of_its_own(frame: Frame) -> Frame:
    """ "8,000 X cars were sold, recalled", "300 X workers were laid off": X did it."""
    thing = frame.arg("obj")
    if not frame.passive or thing is None or not _many(thing.term) or frame.arg("by") is not None:
        return frame
    assert thing.term is not None
    owner = next((m for m in thing.term.mods if m.role in ("noun", "own") and is_body(m.term)), None)
    if owner is None:
        return frame
    term = replace(thing.term, mods=[m for m in thing.term.mods if m is not owner])
    args = [replace(a, term=term) if a is thing else a for a in frame.args]
    return replace(frame, args=[*args, Arg("by", owner.at, term=owner.term)])


OWN = (
    senses.meaning("dismiss") | senses.meaning("produce") | {"sell", "export", "ship", "recall", "lay", "call", "build"}
)


def shedding(frame: Frame) -> Frame:
    """ "X cut 300 jobs", "300 jobs were lost at X": X laid off 300 workers."""
    jobs = frame.arg("obj") or (frame.arg("subj") if frame.verb in GOING else None)
    if jobs is None or jobs.term is None or jobs.term.head not in JOBS or not _many(jobs.term):
        return frame
    if jobs.role == "obj" and frame.verb not in CUTTING:
        return frame
    kept = [m for m in jobs.term.mods if not (m.role == "own" and m.term is not None and m.term.det == "pron")]
    workers = replace(jobs, role="obj", term=replace(jobs.term, head="worker", mods=kept))
    lost = frame.passive or jobs.role == "subj"
    where = [a for a in frame.args if lost and a.role in ("at", "from") and is_body(a.term)]
    rest = [replace(a, role="by") if a in where else a for a in take(frame, jobs)]
    return replace(frame, verb="dismiss", passive=lost, args=[workers, *rest])


GOING = word_set("go disappear vanish")


def abroad(frame: Frame) -> Frame:
    """ "X shipped 8,000 cars abroad, sold them to foreign markets": exported them."""
    away = next((a for a in frame.adverbs if a[0] in ABROAD), None)
    to = frame.arg("to")
    buyers = to if to is not None and to.term is not None and to.term.ref is None and to.term.head in BUYERS else None
    if buyers is not None and buyers.term is not None:
        foreign = [m for m in buyers.term.mods if m.word in FOREIGN | ABROAD]
        if len(foreign) != len(buyers.term.mods) or not (foreign or away) or not buyers.term.plural:
            return frame
    thing = frame.arg("obj") or (frame.arg("subj") if frame.verb == "go" else None)
    if (away is None and buyers is None) or (buyers is None and to is not None) or thing is None:
        return frame
    if not _many(thing.term) or thing.term is None or thing.term.head in STRIKERS | {"people", "person"}:
        return frame
    adverbs = [a for a in frame.adverbs if a is not away]
    args = [a for a in frame.args if a is not buyers]
    if thing.role == "subj":
        args = [replace(thing, role="obj"), *[a for a in args if a is not thing]]
        return of_its_own(replace(frame, verb="export", passive=True, args=args, adverbs=adverbs))
    return replace(frame, verb="export", args=args, adverbs=adverbs)


def fined(frame: Frame) -> Frame:
    """ "hit X with a $20 million fine", "imposed, slapped a fine of so much on X", "X had to pay it to Y": fined X so
    much."""
    fine = next((a for a in frame.args if a.term is not None and a.term.head in PENALTIES and a.role in FINE), None)
    sum_ = _penalty(fine.term) if fine is not None and fine.term is not None else None
    if fine is None or sum_ is None or frame.verb not in FINING:
        return frame
    rest = take(frame, fine)
    if fine.role == "with":
        args = rest
    elif frame.verb in PAYING:
        who, by = frame.arg("subj"), frame.arg("to", "from", "by")
        if who is None or frame.passive:
            return frame
        args = [replace(who, role="obj"), *[a for a in rest if a is not who and a is not by]]
        args += [replace(by, role="by")] if by is not None else []
        frame = bound(frame)
        return replace(frame, verb="fine", passive=True, args=[*args, Arg("obj2", fine.at, term=sum_)])
    else:
        on = frame.arg("on", "to", "against") or (frame.arg("obj2") if fine.role == "obj" else None)
        if on is None and frame.passive and fine.role == "obj2":
            on = frame.arg("obj")
        if on is None:
            return frame
        args = [replace(on, role="obj"), *[a for a in rest if a is not on]]
    return replace(frame, verb="fine", args=[*args, Arg("obj2", fine.at, term=sum_)])


def bound(frame: Frame) -> Frame:
    """ "*must* pay a fine, serve nine years": was given it."""
    if frame.status != "wished" or not any(word == closed.MUST for word, _ in frame.adverbs):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != closed.MUST]
    return replace(frame, status="happened", tense="past", adverbs=adverbs)


FINE = frozenset({"obj", "obj2", "with"})
PAYING = word_set("pay receive get face incur")


def _penalty(term: Term) -> Term | None:
    """How much a fine is."""
    if term.count is not None and term.count.kind is QuantityKind.MONEY:
        return Term(term.first, term.last, head="$", count=term.count, at=term.at)
    sums = (m.term for m in term.mods if m.role in ("of", "worth", "totalling"))
    return next((sum_ for sum_ in sums if amount(sum_) is not None), None)


def ordered(frame: Frame) -> Frame:
    """ "Y ordered X to pay a fine of $20 million": fined X so much."""
    whom, deed = frame.arg("obj"), next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if whom is None or deed is None or deed.frame is None or deed.frame.verb != "pay" or deed.frame.negated:
        return frame
    fine = deed.frame.arg("obj")
    sum_ = _penalty(fine.term) if fine is not None and fine.term is not None and fine.term.head in PENALTIES else None
    if fine is None or sum_ is None:
        return frame
    inner = [a for a in deed.frame.args if a is not fine and a.role != "subj"]
    args = [*take(frame, deed), Arg("obj2", fine.at, term=sum_), *inner]
    return replace(frame, verb="fine", args=args, times=[*frame.times, *deed.frame.times])


def halted(frame: Frame) -> Frame:
    """ "Production at X's plant stood still, ground to a halt, was suspended", "X's lines were idle": X halted
    production."""
    lines = frame.arg("obj" if frame.passive or frame.verb == "bring" else "subj")
    if lines is None or lines.term is None or lines.term.head not in LINES or not _stops(frame):
        return frame
    term = lines.term
    plant = next((m for m in term.mods if m.role in ("at", "in", "of") and m.term is not None and _owner(m.term)), None)
    owner = _owner(term, "at") or (_owner(plant.term) if plant is not None and plant.term is not None else None)
    if owner is None or (term.head in WORKS and not any(m.word in ("production", "assembly") for m in term.mods)):
        return frame
    inner = plant.term.mods if plant is not None and plant.term is not None else []
    around = [Arg(m.role, m.at, term=m.term) for m in (*term.mods, *inner) if is_place(m.term) or _site(m)]
    gone = (a for a in frame.args if a.role in ("comp", "to") and not is_place(a.term))
    cause = frame.arg("subj") if frame.verb == "bring" and not frame.passive else None
    rest = [a for a in take(frame, lines, *gone) if a is not cause and a.role != "by"]
    if cause is not None:
        rest.append(replace(cause, role="because_of"))
    production = Term(lines.at, lines.at + 1, head="production", at=lines.at)
    rest = [replace(a, term=fortnight(a.term)) if a.role == "for" and a.term is not None else a for a in rest]
    args = [Arg("subj", owner.at, term=owner.term), Arg("obj", lines.at, term=production), *around, *rest]
    adverbs = [a for a in frame.adverbs if a[0] not in STILL]
    return replace(frame, verb="halt", passive=False, args=args, adverbs=adverbs)


def fortnight(term: Term) -> Term:
    """ "for a fortnight": for two weeks; "for a week": for one."""
    weeks = {"fortnight": 2, "week": 1}.get(term.head, 0)
    if not weeks or term.count is not None or term.det not in ("a", "an", "one") or term.mods:
        return term
    kind, many = QuantityKind.DURATION, Decimal(weeks)
    count = Quantity(Span(0, 0), kind, Comparator.BARE, many, None, Decimal(1), "week")
    return replace(term, head="$", count=count, det="")


def _site(mod: Mod) -> bool:
    ref = mod.term.ref if mod.term is not None else None
    return mod.role in ("in", "at") and ref is not None and ref.kind in ("place", "city", "region", "unknown")


def _stops(frame: Frame) -> bool:
    """Do the verb and what stands beside it say that something stands still?"""
    to, comp = frame.arg("to"), frame.arg("comp")
    if frame.passive:
        return frame.verb in ("halt", "suspend", "stop", "pause", "interrupt") or (frame.verb == "bring" and _stop(to))
    still = any(w in STILL for w, _ in frame.adverbs) or (comp is not None and word_of(comp) in STILL)
    if frame.verb in ("be", "stand", "lie", "stay", "remain", "sit"):
        at = frame.arg("at")
        return still or (at is not None and _stop(at))
    return (frame.verb in ("grind", "come", "bring") and _stop(to)) or (
        frame.verb in ("stop", "cease") and comp is None
    )


def _stop(arg: Arg | None) -> bool:
    return arg is not None and arg.term is not None and arg.term.head in STOPS


def strike_for(frame: Frame) -> tuple[Arg, Arg, Term] | None:
    """A strike that "lasted eight days", "was over after eight days", with how long it was, and its term."""
    strike = frame.arg("subj")
    if strike is None or strike.term is None or strike.term.head not in STRIKES or frame.passive:
        return None
    span = next((a for a in frame.args if a.role in ("obj", "comp", "for", "after") and is_span(a.term)), None)
    over = any(w == "over" for w, _ in frame.adverbs) or frame.verb == "end"
    return (strike, span, strike.term) if span is not None and (span.role == "after") == over else None


def struck(frame: Frame) -> Frame:
    """ "The strike at X lasted eight days, was over after eight days": the workers at X struck for eight days."""
    lasted = strike_for(frame)
    if lasted is None or _numbered(lasted[2]):
        return frame
    strike, span, term = lasted
    site = next((m for m in term.mods if m.role in ("at", "of", "by", "own", "noun") and _struck(m.term)), None)
    crew = next((m for m in term.mods if m.role in ("of", "by", "own") and _crew(m.term)), None)
    if crew is not None and crew.term is not None:  # "the strike *of X's pilots*"
        site = site or crew
        staff = crew.term if site is crew else replace(crew.term, mods=[*crew.term.mods, replace(site, role="of")])
        term = replace(term, mods=[m for m in term.mods if m is not crew])
    elif site is None:
        return frame
    workers = (
        staff
        if crew is not None
        else Term(site.at, site.at + 1, head="worker", plural=True, at=site.at, mods=[replace(site, role="at")])
    )
    workers.mods += [m for m in term.mods if m is not site and m.role == "in" and m.term is not None]
    others = [m for m in term.mods if m is not site and m.role not in ("in", "time", "adj")]
    if others:
        return frame
    times = [*frame.times, *([term.period] if term.period is not None else [])]
    adverbs = [a for a in frame.adverbs if a[0] not in ("over", "on")]
    args = [replace(strike, term=workers), replace(span, role="for"), *take(frame, strike, span)]
    return replace(frame, verb="strike", args=args, adverbs=adverbs, times=times, tense="past")


def _struck(term: Term | None) -> bool:
    """Whether it is a body, or works of one ("the strike at *X's mill*")."""
    if is_body(term):
        return True
    works = term is not None and term.ref is None and term.head in WORKS
    return works and term is not None and any(is_body(m.term) for m in term.mods if m.role in ("own", "of", "noun"))


def _numbered(term: Term) -> bool:
    """Whether it is one of several ("the *second*, the *last* strike")."""
    return term.rank is not None or any(m.role == "adj" and m.word not in closed.HARMLESS for m in term.mods)


def _crew(term: Term | None) -> bool:
    """Whether they are people by their work."""
    return term is not None and term.ref is None and term.plural and not term.members and term.head in WORKING


def first_sod(frame: Frame) -> Frame:
    """ "Ground was broken for Z", "the foundation stone of Z was laid": the construction of Z began."""
    what = frame.arg("obj")
    if what is None or what.term is None or what.term.head not in SODS.get(frame.verb, ()):
        return frame
    outer = frame.arg("for", "on", "at")
    inner = next((m for m in what.term.mods if m.role in ("for", "of", "on") and m.term is not None), None)
    thing = outer.term if outer is not None else inner.term if inner is not None else None
    if thing is None or thing.period is not None:
        return frame
    rest = [a for a in take(frame, what) if a is not outer and a.role not in ("subj", "by")]
    who = frame.arg("by") if frame.passive else frame.arg("subj")
    if who is not None and named(who.term, "person") and what.term.head in SODS["lay"]:
        args = [replace(who, role="subj"), Arg("obj", what.at, term=thing), *rest]
        return replace(frame, verb="lay_stone", passive=False, args=args)
    if frame.verb == "place":
        return frame
    around = [m for m in what.term.mods if m.role in ("in", "at") and m.term is not None]
    site = [a for a in rest if a.role == "in" and is_place(a.term)]
    thing = replace(thing, mods=[*thing.mods, *around, *[Mod("in", a.at, term=a.term) for a in site]])
    work = Term(what.at, what.at + 1, head="construction", at=what.at, mods=[Mod("of", thing.first, term=thing)])
    args = [Arg("subj", what.at, term=work), *[a for a in rest if a not in site]]
    return replace(frame, verb="begin", passive=False, args=args)


SODS = {
    "break": word_set("ground"),
    "turn": word_set("sod"),
    "cut": word_set("sod turf"),
    "lay": word_set("stone cornerstone"),
    "place": word_set("stone cornerstone"),
}
"""What is done to what when building begins."""


STEPS: tuple[Step, ...] = (
    (first_sod, SODS),
    (goods_aside, COMING_TO | closed.INCREASE | closed.DECREASE, VOLUMES),
    (recorded, RECORDING),
    (own_level, closed.INCREASE | closed.DECREASE),
    (works_of, senses.meaning("produce") | {"roll", "come", "leave", "build", "run"}),
    (of_its_own, OWN),
    (abroad, SENDING),
    (ordered, {"order", "tell", "require", "sentence", "condemn"}),
    (fined, FINING),
    (halted, HALTING, LINES),
    (struck, LASTING, STRIKES),
)
"""What is read in other words before figures are."""
LATE: tuple[Step, ...] = ((shedding, CUTTING | GOING),)
"""What is told plainly once the figure is known."""
