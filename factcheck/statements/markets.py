"""Firms and their wares in the words of the business pages: how far a car goes, who leads a market and whose share of
it is how large, who owns how much, what is spent and paid out, when a firm was founded and who runs it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.model import Period, QuantityKind
from factcheck.statements import bonds
from factcheck.statements.heads import LENGTHS, amount, eventive, is_body, is_organisation, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

GOING = word_set("go travel cover drive run manage do get sail fly")
CHARGES = word_set("charge charging battery tank fill filling")
HOLDING = word_set(
    "have hold command control capture boast enjoy gain take win reach account secure claim represent corner"
)
OWNING = word_set("control sit own hold have")
SPENDING = word_set("spending expenditure outlay budget")
JOBS = word_set("job position workplace")
BRINGING = word_set("bring create provide generate add mean")
AIDS = word_set("aid subsidy grant support funding help")
HEADING = word_set("top lead head")
RANKINGS = word_set("list ranking rankings table league chart")
SALES = word_set("sale registration selling")
EXISTING = word_set("exist be operate go run work")
ROOTS = word_set("root origin beginning")
RUNNING = word_set("run lead head manage helm steer captain direct")


def _percent(term: Term | None) -> bool:
    return term is not None and term.count is not None and term.count.kind is QuantityKind.PERCENT


def ranging(frame: Frame) -> Frame:
    """ "The car can go 400 kilometres on one charge": has a range of so much."""
    thing, way = frame.arg("subj"), frame.arg("obj")
    if thing is None or way is None or way.term is None or way.term.head not in LENGTHS or frame.passive:
        return frame
    fill = next((a for a in frame.args if a.role in ("on", "with", "per") and _charge(a.term)), None)
    between = next((m for m in way.term.mods if m.role in ("between", "on", "per") and _charge(m.term)), None)
    if fill is None and between is None:
        return frame
    far = replace(way.term, mods=[m for m in way.term.mods if m is not between])
    span = Term(way.at, way.at + 1, head="range", det="a", at=way.at, mods=[Mod("of", way.at, term=far)])
    rest = [a for a in take(frame, way) if a is not fill]
    status = "happened" if frame.status == "possible" else frame.status
    return replace(frame, verb="have", status=status, args=[*rest, Arg("obj", way.at, term=span)])


def _charge(term: Term | None) -> bool:
    plain = ("single", "one", "full", "a")
    return term is not None and term.head in CHARGES and all(m.word in plain for m in term.mods)


def share_of_market(frame: Frame) -> Frame:
    """ "X had a market share of 6 percent in Y, held 6 percent of Y's market", "so much of it belonged to X": X's
    market share in Y was so much."""
    who, what = frame.arg("subj"), frame.arg("for" if frame.verb == "account" else "obj")
    if frame.verb == "belong":
        who, what = frame.arg("to"), frame.arg("subj")
    if who is None or what is None or what.term is None or not is_body(who.term) or frame.passive:
        return frame
    of = next((m for m in what.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None:
        return frame
    if _percent(what.term) and of.term.head == "market":
        part, around = replace(what.term, mods=[m for m in what.term.mods if m is not of]), of.term.mods
    elif _percent(of.term) and what.term.head == "share" and any(m.word == "market" for m in what.term.mods):
        part, around = of.term, [m for m in what.term.mods if m is not of and m.word != "market"]
    else:
        return frame
    where = [replace(a, role="in") for a in frame.args if a.role == "in" and is_place(a.term)]
    mods = [Mod("own", who.at, term=who.term), Mod("noun", what.at, word="market"), *map(_country, around)]
    mods += [Mod("in", a.at, term=a.term) for a in where]
    share = Term(what.at, what.at + 1, head="share", at=what.at, mods=mods)
    rest = [a for a in take(frame, who, what) if not (a.role == "in" and is_place(a.term))]
    args = [Arg("subj", what.at, term=share), Arg("comp", part.first, term=part), *rest]
    return replace(frame, verb="be", args=args)


def shares(frame: Frame) -> Frame:
    """ "X's share of Y's market is 6 percent": X's market share in Y."""
    share = frame.arg("subj")
    if share is None or share.term is None or share.term.head != "share" or share.term.members:
        return frame
    of = next((m for m in share.term.mods if m.role == "of" and m.term is not None and m.term.head == "market"), None)
    if of is None or of.term is None:
        return frame
    mods = [m for m in share.term.mods if m is not of]
    mods += [Mod("noun", of.at, word="market"), *map(_country, of.term.mods)]
    return replace(frame, args=[replace(share, term=replace(share.term, mods=mods)), *take(frame, share)])


def _country(mod: Mod) -> Mod:
    """ "the *Norwegian* market", "*Norway's* market": the market in Norway."""
    ref = mod.term.ref if mod.term is not None else None
    if mod.role not in ("adj", "own", "of") or ref is None or ref.kind != "country" or mod.term is None:
        return mod
    return Mod("in", mod.at, term=replace(mod.term, ref=ref._replace(adjective=False)))


def holding(frame: Frame) -> Frame:
    """ "X controls, sits on 31 percent of Y", "so much of Y is in X's hands": X owns so much of Y."""
    who, what = frame.arg("subj"), frame.arg("on" if frame.verb == "sit" else "obj")
    if frame.verb == "be":
        hands = frame.arg("in")
        if hands is None or hands.term is None or hands.term.head not in ("hand", "possession", "ownership"):
            return frame
        by = next((m for m in hands.term.mods if m.role in ("of", "own") and m.term is not None), None)
        if by is None or who is None or not _percent(who.term) or by.term is None:
            return frame
        args = [Arg("subj", by.at, term=by.term), replace(who, role="obj"), *take(frame, who, hands)]
        return replace(frame, verb="own", args=args)
    if who is None or what is None or not _percent(what.term) or frame.passive or what.term is None:
        return frame
    if not any(m.role == "of" and is_body(m.term) for m in what.term.mods):
        return frame
    return replace(frame, verb="own", args=[replace(a, role="obj") if a is what else a for a in frame.args])


def spending(frame: Frame) -> Frame:
    """ "X's research spending came to $9 million": X spent so much on research."""
    noun, sum_ = frame.arg("subj"), frame.arg("obj", "comp", "to", "at")
    if noun is None or noun.term is None or noun.term.head not in SPENDING or frame.passive or noun.term.members:
        return frame
    own = next((m for m in noun.term.mods if m.role in ("own", "of", "by") and is_body(m.term)), None)
    on = next((m for m in noun.term.mods if m.role in ("on", "noun", "for") and m is not own and not _named(m)), None)
    if own is None or on is None or sum_ is None or amount(sum_.term) is None or len(noun.term.mods) != 2:
        return frame
    what = on.term or Term(on.at, on.at + 1, head=on.word, at=on.at)
    args = [Arg("subj", own.at, term=own.term), replace(sum_, role="obj"), Arg("on", on.at, term=what)]
    return replace(frame, verb="spend", args=[*args, *take(frame, noun, sum_)])


def _named(mod: Mod) -> bool:
    return mod.term is not None and (mod.term.ref is not None or mod.term.period is not None)


def dividends(frame: Frame) -> Frame:
    """ "X's dividend was $2 a share", "X's shareholders received a dividend of $2, went without one": X paid it."""
    payout = next((a for a in frame.args if a.term is not None and a.term.head in PAYOUTS), None)
    if payout is None or payout.term is None or frame.passive:
        return frame
    if payout.role == "subj" and frame.verb in ("be", "come", "amount", "stand", "total", "measure", "reach"):
        own = next((m for m in payout.term.mods if m.role in ("own", "of", "by") and is_body(m.term)), None)
        sum_ = next((a for a in frame.args if a is not payout and amount(a.term) is not None), None)
        rest = take(frame, payout, *([sum_] if sum_ is not None else []))
        if own is None or sum_ is None:
            return frame
        times = [*frame.times, *([payout.term.period] if payout.term.period is not None else [])]
        thing = Term(payout.at, payout.at + 1, head="dividend", det="a", at=payout.at)
        thing.mods = [Mod("of", sum_.at, term=sum_.term), *[m for m in payout.term.mods if m is not own and m.word]]
        args = [Arg("subj", own.at, term=own.term), Arg("obj", payout.at, term=thing), *rest]
        return replace(frame, verb="pay", args=args, times=times)
    holders = frame.arg("subj")
    if holders is None or holders.term is None or holders.term.head not in HOLDERS:
        return frame
    own = next((m for m in holders.term.mods if m.role in ("own", "of", "noun") and is_body(m.term)), None)
    without = payout.role == "without" and frame.verb in ("go", "be", "leave", "get")
    if own is None or not (without or (payout.role == "obj" and frame.verb in ("receive", "get", "collect"))):
        return frame
    args = [Arg("subj", own.at, term=own.term), replace(payout, role="obj", term=replace(payout.term, head="dividend"))]
    paid = replace(frame, verb="pay", args=[*args, *take(frame, holders, payout)])
    return replace(paid, negated=not frame.negated, neg_at=payout.at) if without else paid


PAYOUTS = word_set("dividend payout")
HOLDERS = word_set("shareholder stockholder owner")


def new_jobs(frame: Frame) -> Frame:
    """ "The plant will bring 500 new jobs", "there will be 500 new jobs at the plant": it creates 500 jobs."""
    jobs = frame.arg("subj" if frame.verb == "exist" else "obj")
    if jobs is None or jobs.term is None or jobs.term.head not in JOBS or jobs.term.count is None or frame.passive:
        return frame
    fresh = [m for m in jobs.term.mods if m.word in ("new", "additional", "fresh", "extra")]
    kept = [m for m in jobs.term.mods if m not in fresh]
    if frame.verb != "exist":
        plain = replace(jobs, term=replace(jobs.term, head="job", mods=kept))
        return replace(frame, verb="create", args=[plain if a is jobs else a for a in frame.args])
    site = next((m for m in kept if m.role in ("at", "in") and m.term is not None and m.term.ref is None), None)
    if site is None or site.term is None or not fresh or frame.status == "happened":
        return frame
    around = [m for m in kept if m is not site and is_place(m.term)]
    thing = replace(jobs.term, head="job", mods=[m for m in kept if m is not site and m not in around])
    plant = replace(site.term, mods=[*site.term.mods, *around])
    args = [Arg("subj", site.at, term=plant), Arg("obj", jobs.at, term=thing), *take(frame, jobs)]
    return replace(frame, verb="create", args=args)


def in_aid(frame: Frame) -> Frame:
    """ "was awarded $12 million in Norwegian state aid": Norway gave it a subsidy of so much."""
    sum_, kind = frame.arg("obj2" if frame.passive else "obj"), frame.arg("in")
    if sum_ is None or sum_.term is None or amount(sum_.term) is None:
        return frame
    inner = next((m for m in sum_.term.mods if m.role in ("in", "of") and m.term is not None), None)
    aid = kind.term if kind is not None else inner.term if inner is not None else None
    if aid is None or aid.head not in AIDS or aid.ref is not None or aid.count is not None or aid.members:
        return frame
    giver = next((m for m in aid.mods if m.role in ("adj", "own") and m.term is not None and m.term.ref), None)
    rest = [m for m in aid.mods if m is not giver]
    if any(m.word not in ("state", "government", "public") for m in rest):
        return frame
    figure = replace(sum_.term, mods=[m for m in sum_.term.mods if m is not inner])
    state = [Mod("noun", aid.first, word="state")] if aid.head == "aid" and rest else []
    thing = Term(aid.first, aid.last, head="subsidy" if state else aid.head, det="a", at=aid.at)
    thing.mods = [Mod("of", sum_.at, term=figure)]
    args = [replace(a, term=thing) if a is sum_ else a for a in frame.args if a is not kind]
    if giver is not None and giver.term is not None and giver.term.ref is not None:
        land = replace(giver.term, ref=giver.term.ref._replace(adjective=False))
        if frame.arg("by", "from") is None:
            args.append(Arg("by" if frame.passive else "from", giver.at, term=land))
    return replace(frame, args=args)


def leading_list(frame: Frame) -> Frame:
    """ "X topped the list of Y's markets, led the sales charts for cars": X was Y's largest market, the best-selling
    car."""
    who, chart = frame.arg("subj"), frame.arg("obj")
    if who is None or chart is None or chart.term is None or chart.term.head not in RANKINGS or frame.passive:
        return frame
    term = chart.term
    what = next((m for m in term.mods if m.role in ("of", "for") and m.term is not None and m.term.plural), None)
    outer = frame.arg("for") if what is None else None
    things = what.term if what is not None else outer.term if outer is not None else None
    sales = [m for m in term.mods if (m.term.head if m.term else m.word) in SALES]
    if things is None or things.ref is not None or things.members or things.count is not None or not things.plural:
        return frame
    rest = [_country(m) for m in term.mods if m is not what and m not in sales]
    if any(m.role not in ("in", "time") and m.word not in closed.HARMLESS for m in rest):
        return frame
    best = Mod("adj", term.first, word="best-selling" if sales else "largest")
    one = replace(things, plural=False, det="the", mods=[best, *things.mods])
    places = [Arg(m.role, m.at, term=m.term) for m in rest if m.term is not None]
    args = [who, Arg("comp", one.first, term=one), *places, *[a for a in take(frame, who, chart) if a is not outer]]
    return replace(frame, verb="be", args=args)


def outsold(frame: Frame) -> Frame:
    """ "No car sold better than X", "X outsold every other car": X was the best-selling car."""
    thing, than, better = frame.arg("subj"), frame.arg("than"), frame.arg("comp")
    if frame.verb == "outsell":
        beaten = frame.arg("obj")
        if beaten is None or beaten.term is None or beaten.term.det not in ("every", "all", "any") or thing is None:
            return frame
        kind, who, gone = beaten.term, thing, [beaten, thing]
    else:
        word = better.word if better is not None else next((w for w, _ in frame.adverbs if w == "better"), "")
        if thing is None or thing.term is None or thing.term.det != "no" or than is None or word != "better":
            return frame
        kind, who, gone = thing.term, replace(than, role="subj"), [thing, than, *([better] if better else [])]
    mods = [m for m in kind.mods if m.word != "other"]
    one = replace(kind, det="the", plural=False, mods=[Mod("adj", kind.first, word="best-selling"), *mods])
    adverbs = [a for a in frame.adverbs if a[0] != "better"]
    args = [who, Arg("comp", kind.first, term=one), *take(frame, *gone)]
    return replace(frame, verb="be", negated=False, args=args, adverbs=adverbs)


def of_a_land(frame: Frame) -> Frame:
    """ "X was Norway's best-selling car": the best-selling car in Norway."""
    comp = frame.arg("comp")
    if comp is None or comp.term is None or comp.term.ref is not None or frame.arg("in") is not None:
        return frame
    if not any(m.word in SELLING for m in comp.term.mods):
        return frame
    mods = [_country(m) if m.role == "own" else m for m in comp.term.mods]
    land = next((m for m, was in zip(mods, comp.term.mods, strict=True) if m is not was), None)
    if land is None:
        return frame
    term = replace(comp.term, det="the", mods=[m for m in mods if m is not land])
    args = [replace(a, term=term) if a is comp else a for a in frame.args]
    return replace(frame, args=[*args, Arg("in", land.at, term=land.term)])


SELLING = frozenset({"best-selling", "top-selling", "most-sold", "biggest-selling", "bestselling"})


def under_construction(frame: Frame) -> Frame:
    """ "A plant of X's is under construction in Y": X is building a plant in Y."""
    thing, state = frame.arg("subj"), frame.arg("under")
    if thing is None or thing.term is None or state is None or state.term is None or state.term.mods:
        return frame
    long = any(t is not None and t.comparator == "since" for t in frame.times)
    if state.term.head != "construction" or frame.verb != "be" or long:
        return frame
    own = next((m for m in thing.term.mods if _possessor(m) is not None), None)
    by = _possessor(own) if own is not None else None
    term = replace(thing.term, mods=[m for m in thing.term.mods if m is not own])
    args = [replace(thing, role="obj", term=term), *take(frame, thing, state)]
    if by is not None:
        args.append(Arg("by", by.first, term=by))
    return replace(frame, verb="build", passive=True, tense="progressive", args=args)


def _possessor(mod: Mod) -> Term | None:
    """ "a plant *of X's*", "*X's* plant"."""
    inner = mod.term
    if (
        inner is not None
        and mod.role == "of"
        and inner.ref is None
        and inner.head in ("", "…")
        and len(inner.mods) == 1
    ):
        return _possessor(inner.mods[0])
    return inner if mod.role == "own" and is_body(inner) else None


def supplying(frame: Frame) -> Frame:
    """ "Among X's suppliers is Y", "Y is one of X's suppliers": Y is a supplier of X."""
    who, group = frame.arg("subj"), frame.arg("among")
    one = frame.arg("comp")
    if group is None and one is not None and one.term is not None and one.term.head == "one":
        of = next((m for m in one.term.mods if m.role == "of" and m.term is not None and m.term.plural), None)
        group = Arg("among", one.at, term=of.term) if of is not None and len(one.term.mods) == 1 else None
    named = who is not None and who.term is not None and all(map(is_body, who.term.members or (who.term,)))
    if who is None or group is None or group.term is None or not named:
        return frame
    own = next((m for m in group.term.mods if m.role in ("own", "of") and is_body(m.term)), None)
    if own is None or group.term.head != "supplier" or group.term.count is not None or len(group.term.mods) != 1:
        return frame
    gone = [a for a in frame.args if a.role == "among" or a is one]
    return replace(frame, verb="supply", args=[who, Arg("to", own.at, term=own.term), *take(frame, who, *gone)])


def invested(frame: Frame) -> Frame:
    """ "The plant, an $80 million investment by X": X invested so much in it."""
    thing, comp = frame.arg("subj"), frame.arg("comp")
    if thing is None or comp is None or comp.term is None or not means(comp.term, OUTLAY) or frame.passive:
        return frame
    by = next((m for m in comp.term.mods if m.role in ("by", "own", "of") and is_body(m.term)), None)
    count = comp.term.count
    if by is None or count is None or count.kind is not QuantityKind.MONEY or len(comp.term.mods) != 1:
        return frame
    if thing.term is None or eventive(thing.term) or is_place(thing.term):
        return frame
    sum_ = Term(comp.at, comp.at + 1, head="$", count=count, at=comp.at)
    args = [Arg("subj", by.at, term=by.term), Arg("obj", comp.at, term=sum_), replace(thing, role="in")]
    return replace(frame, verb=OUTLAY, tense="past", args=[*args, *take(frame, thing, comp)])


OUTLAY = "invest"


def since(frame: Frame) -> Frame:
    """ "X dates back to 1921, has existed since 1921, has its roots in Bergen": was founded then and there."""
    who, roots, to = frame.arg("subj"), frame.arg("obj"), frame.arg("to")
    if who is None or not is_body(who.term) or frame.passive or frame.negated:
        return frame
    founded = replace(frame, verb="found", passive=True, tense="past", status="happened")
    made = [replace(who, role="obj")]
    rooted = roots is not None and roots.term is not None and roots.term.head in ROOTS
    year = _year(to.term) if to is not None else None
    back = frame.verb in ("date", "date_back") or any(w == "back" for w, _ in frame.adverbs)
    if year is not None and to is not None and (back or (rooted and frame.verb in ("trace", "have"))):
        rest = take(frame, who, to, *([roots] if roots is not None else []))
        adverbs = [a for a in frame.adverbs if a[0] != "back"]
        return replace(founded, args=[*made, *rest], times=[*frame.times, year], adverbs=adverbs)
    if rooted and roots is not None and frame.verb in ("have", "trace"):
        where = frame.arg("in", "to")
        if where is None or not is_place(where.term):
            return frame
        return replace(founded, args=[*made, replace(where, role="in"), *take(frame, who, roots, where)])
    long = [t for t in frame.times if t is not None and t.comparator == "since"]
    business = frame.arg("in")
    idle = business is None or (business.term is not None and business.term.head in ("business", "existence"))
    if len(long) != 1 or frame.verb not in EXISTING or not idle or frame.tense not in ("perfect", "present"):
        return frame
    if frame.verb not in ("exist",) and business is None:
        return frame
    times = [bonds.begun(t) if t is long[0] else t for t in frame.times]
    return replace(founded, args=[*made, *take(frame, who, *([business] if business else []))], times=times)


def _year(term: Term | None) -> Period | None:
    """ "dates back *to 1921*": a bare number that is a year."""
    if term is not None and term.period is not None:
        return term.period
    count = term.count if term is not None and not term.mods and not term.head else None
    if count is None or count.low != int(count.low) or not 1000 <= count.low <= 2100:
        return None
    year = int(count.low)
    return Period(count.span, "year", f"{year}-01-01", f"{year}-12-31")


def birthplace(frame: Frame) -> Frame:
    """ "Bergen is the birthplace of X": X was founded in Bergen."""
    place, comp = frame.arg("subj"), frame.arg("comp")
    if place is None or comp is None or comp.term is None or comp.term.head not in ("birthplace", "cradle"):
        return frame
    of = next((m for m in comp.term.mods if m.role in ("of", "own") and is_body(m.term)), None)
    if of is None or not is_place(place.term):
        return frame
    args = [Arg("obj", of.at, term=of.term), replace(place, role="in"), *take(frame, place, comp)]
    return replace(frame, verb="found", passive=True, tense="past", args=args)


def in_charge(frame: Frame) -> Frame:
    """ "X runs, heads Y", "Y is run by X", a firm: X is the head of Y."""
    who, firm = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    if who is None or firm is None or who.term is None or firm.term is None:
        return frame
    person = who.term.ref is not None and who.term.ref.kind == "person" and not who.term.members
    if not person or not is_organisation(firm.term) or firm.term.mods or frame.status != "happened":
        return frame
    head = Term(frame.at, frame.at + 1, head="head", det="the", at=frame.at, mods=[Mod("of", firm.at, term=firm.term)])
    args = [replace(who, role="subj"), Arg("comp", frame.at, term=head), *take(frame, who, firm)]
    return replace(frame, verb="be", passive=False, args=args)


STEPS: tuple[Step, ...] = (
    (ranging, GOING),
    (share_of_market, HOLDING | {"belong"}),
    (shares, closed.MEASURE | {"be", "stand", "measure", "amount", "come"}, {"share"}),
    (holding, OWNING | {"be"}),
    (spending, closed.MEASURE | {"be", "stand", "measure", "amount", "come", "stay", "remain", "fall"}, SPENDING),
    (dividends, word_set("be come amount stand total measure reach receive get collect go leave"), PAYOUTS),
    (new_jobs, BRINGING | {"exist"}),
    (in_aid, word_set("award give grant hand pay receive get provide promise pledge")),
    (leading_list, HEADING),
    (outsold, {"sell", "outsell"}),
    (of_a_land, {"be", "become", "remain"}, {"comp"}),
    (birthplace, {"be"}),
    (under_construction, {"be"}),
    (supplying, {"be", "count", "number", "rank"}, {"among", "one"}),
    (invested, {"be"}),
    (since, EXISTING | word_set("date date_back trace have")),
    (in_charge, RUNNING),
)
"""What is read in other words before figures are."""
