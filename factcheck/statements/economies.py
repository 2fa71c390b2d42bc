"""The economy in the words of the news: growth, prices, joblessness, rates of exchange, what exporters earn, in the
wordings that figures are compared in."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator, QuantityKind
from factcheck.statements.heads import amount, core_noun, eventive, is_money, is_place
from factcheck.statements.nouns import relative_amount, take
from factcheck.statements.steps import Step

WORTH = word_set("value worth price")
LOSING = word_set("lose shed surrender drop")
GAINING = word_set("gain add")
SHOWING = word_set("see record post register report achieve show enjoy experience log notch have")
REACHING = word_set("be stand come come_in reach hit total amount average exceed top equal measure")
FORECASTING = word_set("forecast predict expect project foresee anticipate see")
OWNER = frozenset({"in", "of", "own", "for", "adj", "noun"})
IDLE = word_set("unemployed jobless idle")
WORK = word_set("work job")
WORKERS = word_set("workforce population worker people adult")
TRADERS = {"exporter": "export", "importer": "import"}
EARNING = word_set("earn take take_in make gross bring bring_in generate pocket book net yield fetch")
SUFFERING = word_set("suffer experience undergo")
RISES = word_set("rise increase growth jump surge gain hike")
FALLS = word_set("fall drop decline decrease reduction slump contraction dip plunge")
GOING_UP = word_set("go move creep edge inch rise soar")
CONSISTING = word_set("be consist comprise")
BRINGING = word_set("bring bring_in generate earn yield contribute provide")


def gone_up_to(frame: Frame) -> Frame:
    """ "The wage went *up to* 9,200", "is *up to* 9,200 from 8,000": it rose to so much; without a start it is a limit,
    maybe."""
    level = frame.arg("up_to") or frame.arg("comp" if frame.verb == "be" else "obj")
    count = level.term.count if level is not None and level.term is not None else None
    if level is None or level.term is None or count is None:
        return frame
    if level.role != "up_to" and count.comparator is not Comparator.LE:
        return frame
    start = frame.arg("from")
    if frame.verb == "be" and (start is None or amount(start.term) is None):
        return frame
    exact = (
        replace(level.term, count=count._replace(comparator=Comparator.BARE)) if level.role != "up_to" else level.term
    )
    return replace(frame, verb="go_up", args=[*take(frame, level), replace(level, role="to", term=exact)])


def by_percent(frame: Frame) -> Frame:
    """ "The crown lost, shed 11 percent (of its value)", "gained 2 percent": it fell, rose by so much."""
    much = frame.arg("obj")
    if frame.passive or much is None or much.term is None or not relative_amount(much.term) or much.term.head != "$":
        return frame
    of = [m for m in much.term.mods if m.term is not None]
    if any(m.term is None or m.term.head not in WORTH for m in of) or frame.arg("to", "comp", "from") is not None:
        return frame
    plain = replace(much.term, mods=[m for m in much.term.mods if m not in of])
    verb = "fall" if frame.verb in LOSING else "rise"
    return replace(frame, verb=verb, args=[*take(frame, much), replace(much, role="by", term=plain)])


def _growth(term: Term | None) -> tuple[list[Mod], Term | None] | None:
    """Where the economy grew whose growth a noun tells, and by how much, if it says so."""
    if term is None or term.head != "growth" or term.ref is not None or term.members or term.count is not None:
        return None
    of = next((m.term for m in term.mods if m.role == "of" and amount(m.term) is not None), None)
    where = [m for m in term.mods if m.role in OWNER and m.term is not None and m.term.ref is not None]
    rest = [m for m in term.mods if m not in where and m.term is not of and m.role != "time"]
    if any(m.word not in closed.HARMLESS | {"economic", "gdp", "annual"} and not _of_gdp(m) for m in rest):
        return None
    return where, of


def _of_gdp(mod: Mod) -> bool:
    return mod.term is not None and mod.term.head in ("gdp", "economy") and not mod.term.mods


def _grew(frame: Frame, where: list[Mod], at: int, much: Term, rest: list[Arg]) -> Frame:
    mods = [replace(m, role="of", term=_noun(m.term)) for m in where]
    economy = Term(at, at + 1, head="economy", det="the", mods=mods, at=at)
    args = [Arg("subj", at, term=economy), Arg("by", much.first, term=much), *rest]
    return replace(frame, verb="grow", passive=False, args=args)


def _noun(term: Term | None) -> Term | None:
    if term is None or term.ref is None or not term.ref.adjective:
        return term
    return replace(term, ref=term.ref._replace(adjective=False))


def growing(frame: Frame) -> Frame:
    """ "X saw growth of 3 percent", "growth in X came in above 3 percent": the economy of X grew by so much."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None:
        return frame
    if frame.verb in REACHING and (told := _growth(subject.term)) is not None and told[1] is None:
        value = next((a for a in frame.args if a is not subject and relative_amount(a.term) and amount(a.term)), None)
        if value is not None and value.term is not None:
            adverbs = [a for a in frame.adverbs if a[0] != "in"]
            rest = take(frame, subject, value)
            return replace(_grew(frame, told[0], subject.at, value.term, rest), adverbs=adverbs)
    told = _growth(obj.term) if obj is not None else None
    if told is None or obj is None or told[1] is None:
        return frame
    if frame.verb in SHOWING and not told[0] and (is_place(subject.term) or subject.term.head == "economy"):
        owner = [Mod("of", subject.at, term=subject.term)] if is_place(subject.term) else subject.term.mods
        return _grew(frame, owner, obj.at, told[1], take(frame, subject, obj))
    if frame.verb in FORECASTING and not is_place(subject.term):
        clause = replace(frame, times=[], adverbs=[], speaker=None, said="", status="future", tense="future")
        inner = _grew(clause, told[0], obj.at, told[1], take(frame, subject, obj))
        inner = replace(inner, times=list(frame.times))
        return replace(frame, verb="forecast", args=[subject, Arg("that", obj.at, frame=inner)], times=[])
    return frame


def changing(frame: Frame) -> Frame:
    """ "X recorded a 3 percent fall in revenue", "the rise in Y was 12 percent": it fell, rose by so much."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    told = obj if obj is not None and (frame.verb in SHOWING | SUFFERING or frame.passive) else subject
    if frame.verb not in SHOWING | SUFFERING | REACHING | {"exist"} or told is None or told.term is None:
        return frame
    noun, holder = told.term, subject if told is not subject else None
    verb = "rise" if noun.head in RISES else "fall" if noun.head in FALLS else ""
    if not verb or noun.members or noun.ref is not None or noun.rank is not None or noun.det == "no":
        return frame
    if noun.plural and noun.count is not None:
        return frame  # "three rises", not "rises of 6 percent"
    used = [told, *([holder] if holder is not None else [])]
    much = Arg("by", noun.at, term=Term(noun.first, noun.last, head="$", count=noun.count, at=noun.at))
    mods = list(noun.mods)
    if noun.count is None:
        of = next((m for m in mods if m.role == "of" and relative_amount(m.term) and amount(m.term)), None)
        value = None if told is not subject else next((a for a in frame.args if relative_amount(a.term)), None)
        if of is None and value is None:
            return frame
        mods = [m for m in mods if m is not of]
        used += [value] if value is not None and of is None else []
        much = Arg(
            "by", of.at if of else value.at if value else 0, term=of.term if of else value.term if value else None
        )
    if not relative_amount(much.term) or (frame.verb in REACHING and told is subject and len(used) < 2):
        return frame
    thing = _changed(frame, mods, holder, used)
    if thing is None or any(m.word not in closed.HARMLESS and m.role != "time" for m in mods):
        return frame
    args = [Arg("subj", thing.first, term=thing), much, *take(frame, *used)]
    return replace(frame, verb=verb, passive=False, args=args)


def _changed(frame: Frame, mods: list[Mod], holder: Arg | None, used: list[Arg]) -> Term | None:
    """What rose or fell, with its owner; what of the noun's words and the clause's phrases is taken goes."""
    found = (m for m in mods if m.role in ("in", "of", "noun"))
    at = next((m for m in found if m.term is not None and not is_place(m.term)), None)
    thing = at.term if at is not None else None
    if at is not None:
        mods.remove(at)
    elif (within := frame.arg("in")) is not None and within.term is not None and not is_place(within.term):
        thing = within.term
        used.append(within)
    owner = holder.term if holder is not None else next((m.term for m in mods if m.role == "own"), None)
    mods[:] = [m for m in mods if m.role != "own"]
    if thing is None:
        return owner if owner is not None and owner.ref is None else None
    if thing.ref is not None or thing.members or owner is None:
        return thing if owner is None and thing.ref is None and not thing.members else None
    if owner.ref is None or any(m.role == "own" for m in thing.mods):
        return None
    return replace(thing, mods=[*thing.mods, Mod("own", owner.first, term=owner)])


def dearer(frame: Frame) -> Frame:
    """ "Consumer prices in X rose by 5 percent": inflation in X was so much."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    much = frame.arg("by", "obj")
    if subject is None or term is None or term.head != "price" or frame.passive or much is None:
        return frame
    consumer = next((m for m in term.mods if m.role == "noun" and m.word in ("consumer", "retail")), None)
    if consumer is None or much.term is None or not relative_amount(much.term) or frame.arg("to", "from") is not None:
        return frame
    level = replace(term, head="inflation", det="", plural=False, mods=[m for m in term.mods if m is not consumer])
    args = [replace(subject, term=level), replace(much, role="obj"), *take(frame, subject, much)]
    return replace(frame, verb="measure", args=args)


def costlier(frame: Frame) -> Frame:
    """ "Bread became 9 percent dearer, more expensive": its price rose by so much."""
    what = frame.arg("subj")
    much = next((a for a in frame.args if a.role in ("comp", "obj") and relative_amount(a.term)), None)
    how = next((a for a in frame.args if a is not much and a.role in ("comp", "obj") and _priced(a)), None)
    if what is None or what.term is None or much is None or how is None or frame.arg("than") is not None:
        return frame
    price = Term(what.at, what.at + 1, head="price", det="the", at=what.at, mods=[Mod("of", what.at, term=what.term)])
    args = [replace(what, term=price), replace(much, role="by"), *take(frame, what, much, how)]
    return replace(frame, verb=_priced(how), args=args)


def _priced(arg: Arg) -> str:
    """The verb of what a price does: "dearer", "less expensive"."""
    word = arg.word or (arg.term.head if arg.term is not None else "")
    if word in ("expensive", "more expensive", "less expensive") and arg.term is not None:
        less = word.startswith("less") or any(m.word == "less" for m in arg.term.mods)
        more = word.startswith("more") or any(m.word == "more" for m in arg.term.mods)
        return "fall" if less else "rise" if more else ""
    return {"dearer": "rise", "costlier": "rise", "pricier": "rise", "cheaper": "fall"}.get(word, "")


def out_of_work(frame: Frame) -> Frame:
    """ "8 percent of X's workforce was out of work, jobless": unemployment in X was so much."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or not relative_amount(subject.term):
        return frame
    of = next((m.term for m in subject.term.mods if m.role == "of" and m.term is not None), None)
    lack = frame.arg("out_of", "without")
    idle = next((a for a in frame.args if a.role == "comp" and a.word in IDLE), None)
    gone = lack if lack is not None and lack.term is not None and lack.term.head in WORK else idle
    if of is None or of.head not in WORKERS or gone is None:
        return frame
    level = replace(of, head="unemployment", det="", plural=False)
    much = replace(subject.term, mods=[m for m in subject.term.mods if m.term is not of])
    args = [Arg("subj", subject.at, term=level), Arg("obj", gone.at, term=much), *take(frame, subject, gone)]
    return replace(frame, verb="measure", args=args)


def traded(frame: Frame) -> Frame:
    """ "X's exporters earned $9 billion", "X spent $9 billion on imports": its exports, imports were worth so much."""
    subject = frame.arg("subj")
    sums = [
        a
        for a in frame.args
        if a.role in ("obj", "obj2", "in") and (q := amount(a.term)) and q.kind is QuantityKind.MONEY
    ]
    if frame.passive or subject is None or subject.term is None or not sums:
        return frame
    term, rest = subject.term, take(frame, subject, sums[0])
    goods = TRADERS.get(term.head)
    if goods is not None and frame.verb in EARNING and term.plural and term.ref is None:
        owned = [replace(m, role="own", term=_noun(m.term)) if m.term and m.term.ref else m for m in term.mods]
        flow = replace(term, head=goods, mods=owned)
    elif frame.verb == "spend" and (on := frame.arg("on")) is not None and on.term is not None:
        if on.term.head != "import" or not is_place(term):
            return frame
        flow = replace(on.term, mods=[*on.term.mods, Mod("own", subject.at, term=term)])
        rest = [a for a in rest if a is not on]
    elif (found := _brought(frame, subject, sums[0])) is not None:
        flow, rest = found
    else:
        return frame
    args = [Arg("subj", subject.at, term=flow), replace(sums[0], role="obj"), *rest]
    return replace(frame, verb="measure", args=args)


def _brought(frame: Frame, subject: Arg, sum_: Arg) -> tuple[Term, list[Arg]] | None:
    """ "X earned $9 billion from tea exports", "tea exports brought X $9 billion", "X's tea exports earned $9 billion":
    X's exports."""
    term = subject.term
    if term is None or frame.verb not in EARNING or term.members:
        return None
    source = frame.arg("from")
    land: Mod | None = None
    if source is not None and source.term is not None and source.term.head in FLOWS and is_place(term):
        goods, land = source.term, Mod("own", subject.at, term=term)
        rest = take(frame, subject, source, sum_)
    elif term.head in FLOWS and term.ref is None:
        got = next((a for a in frame.args if a.role in ("to", "obj2", "obj", "for") and is_place(a.term)), None)
        goods, land = term, Mod("own", got.at, term=got.term) if got is not None else None
        rest = take(frame, subject, sum_, *([got] if got is not None else []))
    else:
        return None
    owned = any(m.role in ("own", "of", "adj", "from") and m.term is not None and m.term.ref for m in goods.mods)
    if land is not None and owned:
        return None
    return replace(goods, mods=[*goods.mods, *([land] if land is not None else [])]), rest


def takings(frame: Frame) -> Frame:
    """ "X's earnings from tea exports were $9 billion": its tea exports were worth so much."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.head not in TAKINGS or frame.passive or term.members:
        return frame
    source = next((m for m in term.mods if m.role in ("from", "of") and m.term and m.term.head in FLOWS), None)
    own = next((m for m in term.mods if m.role == "own" and is_place(m.term)), None)
    sums = [a for a in frame.args if a is not subject and is_money(a.term)]
    if source is None or source.term is None or not sums:
        return frame
    others = [m for m in term.mods if m is not source and m is not own and m.word not in closed.HARMLESS]
    if any(m.role != "time" for m in others):
        return frame
    mods = [*source.term.mods, *(m for m in term.mods if m is own or m.role == "time")]
    args = [replace(subject, term=replace(source.term, mods=mods)), replace(sums[0], role="obj")]
    return replace(frame, verb="measure", args=[*args, *take(frame, subject, sums[0])])


TAKINGS = classes.TAKINGS - {"profit"} | word_set("earning proceeds receipt taking")
FLOWS = frozenset({"export", "import"})
"""Nouns of goods that pass a border, and what they earn."""


def part_of_a_sum(frame: Frame) -> Frame:
    """ "Half of X's exports were, consisted of copper", "copper earned half of them": copper made up half of them."""
    subject, thing = frame.arg("subj"), frame.arg("comp", "of", "obj", "in")
    if frame.passive or subject is None or thing is None or subject.term is None or thing.term is None:
        return frame
    if frame.verb in CONSISTING:
        part, holder = subject, thing
    else:
        part = next((a for a in frame.args if a.role in ("obj", "in") and relative_amount(a.term)), thing)
        holder = subject
    whole = next((m.term for m in part.term.mods if m.role == "of" and m.term is not None), None) if part.term else None
    counted = whole is not None and {s.concept for s in senses.nouns().get(core_noun(whole)[0], ())} & SUMMED
    named = holder.term is not None and holder.term.count is None and not holder.term.det
    if part.term is None or not relative_amount(part.term) or not counted or not named:
        return frame
    args = [replace(holder, role="subj"), replace(part, role="obj"), *take(frame, part, holder)]
    return replace(frame, verb="make_up", args=args)


def with_a_sum(frame: Frame) -> Frame:
    """ "X holds, is sitting on reserves of $9 billion": its reserves are worth so much."""
    subject = frame.arg("subj")
    thing = frame.arg("on") if frame.verb == "sit" else frame.arg("obj")
    if frame.passive or subject is None or subject.term is None or subject.term.ref is None:
        return frame
    term = thing.term if thing is not None else None
    if thing is None or term is None or term.ref is not None or eventive(term) or not term.plural or term.count:
        return frame
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and amount(m.term)), None)
    if of is None or of.term is None or (q := amount(of.term)) is None or q.kind is not QuantityKind.MONEY:
        return frame
    owned = replace(term, mods=[*[m for m in term.mods if m is not of], Mod("own", subject.at, term=subject.term)])
    args = [replace(thing, role="subj", term=owned), Arg("obj", of.at, term=of.term), *take(frame, subject, thing)]
    return replace(frame, verb="measure", args=args)


SUMMED = frozenset({"export", "import", "revenue", "profit", "trade", "invest", "debt", "budget", "cost", "produce"})
"""Concepts of sums of which something makes up a part."""
HOLDING = word_set("hold have sit own possess boast maintain")
EARLY: tuple[Step, ...] = (
    (gone_up_to, GOING_UP | {"be"}),
    (by_percent, LOSING | GAINING),
    (growing, SHOWING | REACHING | FORECASTING, {"growth"}),
    (changing, SHOWING | SUFFERING | REACHING | {"exist"}, RISES | FALLS),
    (dearer, closed.INCREASE),
    (costlier, {"be", "become", "get", "grow", "turn"}),
    (out_of_work, {"be"}),
    (part_of_a_sum, CONSISTING | BRINGING),
    (with_a_sum, HOLDING),
    (traded, EARNING | {"spend"}),
    (takings, closed.MEASURE | REACHING, TAKINGS),
)
"""What is read in other words before its figures are."""
