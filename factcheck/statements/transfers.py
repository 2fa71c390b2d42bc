"""Money that passes from one to another, told from any side and in any order: who gave whom how much."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intervals
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.heads import amount, is_money, is_place, named, per_time
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

GIFTS = word_set(
    "subsidy grant donation gift funding contribution support sponsorship endowment bequest money payment handout"
)
"""Nouns of money that is given, by which nothing else is said of it."""
DAMAGES = word_set("compensation indemnity reparation redress")
"""Money that is given for harm: another sum than what is given for nothing."""
BACKING = word_set("subsidise subsidize fund finance sponsor endow bankroll back support help aid assist")
"""What one does to those to whom one gives money."""
REDRESSING = word_set("compensate recompense indemnify reimburse")
HANDING = word_set("pay give grant award donate hand contribute provide")
GETTING = classes.RECEIVING | word_set("win collect secure")
FLOWING = word_set("go flow come pass")
BEARING = word_set("bear foot cover shoulder meet pick_up defray")
"""What those do with a bill who pay it."""
BILLS = word_set("cost bill expense price outlay tab")
PUTTING = word_set("put pour plough plow pump sink inject channel spend invest contribute pay give")
SPANS = word_set("year month week day hour")
"""Words that say how often so much is paid."""
PAYERS = word_set("state government city council county region municipality taxpayer lottery ministry union")
"""Nouns of who gives, before the noun of the money."""
PLAIN = closed.HARMLESS | PAYERS | {"public", "financial", "annual"}
"""Words beside the noun of money that leave it what it is."""
BEING = word_set("be measure amount come total stand run reach amount_to come_to total_up number")


def _sum(term: Term | None) -> Term | None:
    """How much it is: "€2 million a year", "a grant *of $4 million*", "an annual *€2 million* subsidy"; ``None`` where
    more is said of it."""
    if term is None or term.members or term.ref is not None:
        return None
    if is_money(term):
        return replace(term, mods=[m for m in term.mods if not _damages(m)])
    if term.head not in GIFTS | DAMAGES or term.plural:
        return None
    of = next((m for m in term.mods if m.role in ("of", "worth") and is_money(m.term)), None)
    rest = [m for m in term.mods if m is not of and not (m.role == "adj" and m.word in intervals.PACES)]
    if any(m.word not in PLAIN for m in rest):
        return None
    money = of.term if of is not None else None
    if money is None and term.count is not None and term.count.kind is QuantityKind.MONEY:
        money = Term(term.first, term.last, head="$", count=term.count, at=term.first)
    rate = next((m for m in term.mods if m.role == "adj" and m.word in intervals.PACES), None)
    return money if money is None or rate is None else per_time(money, intervals.PACES[rate.word], rate.at)


def _damages(mod: Mod) -> bool:
    """ "€12 million *in compensation*"."""
    return mod.role == "in" and mod.term is not None and mod.term.head in DAMAGES


def _kind(term: Term | None) -> list[Arg]:
    """What the money is for by its noun, where that makes it another sum ("in compensation")."""
    inner = next((m.term for m in term.mods if _damages(m)), None) if term is not None else None
    term = inner or term
    if term is None or term.head not in DAMAGES:
        return []
    return [Arg("in", term.at, term=Term(term.at, term.at + 1, head=term.head, at=term.at))]


def _given(frame: Frame, giver: Arg | None, money: Arg, sum_: Term, taker: Arg | None, *gone: Arg) -> Frame:
    """The frame as: the giver contributes so much to the taker, or to what is the taker's own."""
    own = next((a for a in frame.args if a.role in ("for", "towards", "toward") and _own(a.term)), None)
    gone = (*gone, taker) if taker is not None else gone
    if own is not None and own.term is not None and taker is not None and taker.term is not None:
        mods = [replace(m, term=taker.term) if m.role == "own" else m for m in own.term.mods]
        gone, taker = (*gone, own), replace(own, term=replace(own.term, mods=mods))
    rest = take(frame, money, *(a for a in (giver, *gone) if a is not None))
    ends = [replace(giver, role="subj")] if giver is not None else []
    ends += [replace(taker, role="to")] if taker is not None else []
    args = [*ends, replace(money, role="obj", term=sum_), *_kind(money.term), *rest]
    return replace(frame, verb="contribute", passive=giver is None, args=args)


def _own(term: Term | None) -> bool:
    """ "for *its* factory"."""
    if term is None or term.ref is not None or term.members:
        return False
    return any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)


def paced(frame: Frame) -> Frame:
    """ "Puts €2 million *a year* into X": €2 million a year."""
    money = next((a for a in frame.args if a.role in ("subj", "obj", "obj2") and is_money(a.term)), None)
    if money is None or money.term is None:
        return frame
    span = next((a for a in frame.args if a is not money and a.role in ("obj", "obj2") and _span(a.term)), None)
    if span is None or span.term is None:
        return frame
    paid = replace(money, term=per_time(money.term, span.term.head, span.at))
    return replace(frame, args=[paid if a is money else a for a in take(frame, span)])


def _span(term: Term | None) -> bool:
    """ "a year"."""
    return term is not None and term.head in SPANS and term.det in ("a", "an", "each", "every") and not term.mods


def with_a_sum(frame: Frame) -> Frame:
    """ "X subsidises Y with, to the tune of €2 million", "Y is funded with €2 million from X": X gives Y so much."""
    taker = frame.arg("obj")
    money = next((a for a in frame.args if a.role in ("with", "worth", "by") and _sum(a.term) is not None), None)
    if money is None or money.term is None or taker is None or taker.term is None or is_money(taker.term):
        return frame
    sum_ = _sum(money.term)
    giver = frame.arg("subj") if not frame.passive else next((a for a in frame.args if a.role == "by"), None)
    if giver is None and frame.passive:
        giver = frame.arg("from")
    if sum_ is None or giver is money:
        return frame
    made = _given(frame, giver, money, sum_, taker)
    if frame.verb in REDRESSING and not _kind(money.term):
        noun = Term(frame.at, frame.at + 1, head="compensation", at=frame.at)
        return replace(made, args=[*made.args, Arg("in", frame.at, term=noun)])
    return made


def handed(frame: Frame) -> Frame:
    """ "Y is paid €2 million by X", "X gives, grants Y a subsidy of €2 million": X gives Y so much."""
    money = next((a for a in frame.args if a.role in ("obj", "obj2") and _sum(a.term) is not None), None)
    sum_ = _sum(money.term) if money is not None else None
    if money is None or money.term is None or sum_ is None:
        return frame
    if not frame.passive:
        taker = frame.arg("to", "towards")
        if is_money(money.term) and (taker is None or _bought(frame) or frame.arg("subj") is None):
            return frame
        return _given(frame, frame.arg("subj"), money, sum_, taker)
    taker = frame.arg("obj") if money.role == "obj2" else frame.arg("to")
    if taker is None or taker is money or taker.term is None:
        return frame
    return _given(frame, frame.arg("by"), money, sum_, taker)


def refused(frame: Frame) -> Frame:
    """ "X refused Y a grant of €2 million": X did not give Y so much."""
    whom, money = frame.arg("obj"), frame.arg("obj2")
    sum_ = _sum(money.term) if money is not None else None
    if frame.passive or whom is None or money is None or sum_ is None or frame.arg("subj") is None:
        return frame
    made = _given(frame, frame.arg("subj"), money, sum_, whom)
    return replace(made, negated=not frame.negated, neg_at=frame.at)


def _bought(frame: Frame) -> bool:
    """Whether it is the price of something, or what is due: "paid X $3 million *for the ship*, *in fees*"."""
    if frame.verb != "pay":
        return False
    kind = frame.arg("in", "as")
    return frame.arg("for") is not None or (
        kind is not None and (kind.term is None or kind.term.head not in GIFTS | DAMAGES)
    )


def naught(frame: Frame) -> Frame:
    """ "X gave Y nothing, not a cent", "X paid nothing towards Y": X did not give Y money."""
    least = frame.arg("obj")
    none = least is not None and least.term is not None and least.term.head == "nothing" and not least.term.mods
    taker = frame.arg("to", "towards", "toward", "into", "on", "for")
    if frame.passive or taker is None or frame.arg("subj") is None or (least is not None and not none):
        return frame
    if none == frame.negated or (not none and frame.verb in ("contribute", "donate")):
        return frame
    args = [replace(a, role="to") if a is taker else a for a in frame.args if a is not least]
    at = least.at if least is not None and none else frame.neg_at
    return replace(frame, verb="contribute", negated=True, neg_at=at, args=args)


def taken(frame: Frame) -> Frame:
    """ "Y gets a subsidy of €2 million from X", "gets €2 million out of X": X gives Y so much."""
    money, taker = frame.arg("obj"), frame.arg("subj")
    giver = frame.arg("from", "out_of")
    if frame.passive or money is None or money.term is None or taker is None:
        return frame
    if money.term.det == "no" and money.term.head in GIFTS | DAMAGES and not money.term.mods:
        none = replace(frame, negated=True, neg_at=money.at, verb="contribute", passive=giver is None)
        ends = [replace(giver, role="subj")] if giver is not None else []
        rest = take(frame, money, taker, *([giver] if giver is not None else []))
        return replace(none, args=[*ends, replace(taker, role="to"), *_kind(money.term), *rest])
    sum_ = _sum(money.term)
    kind = frame.arg("in")
    source = _source(kind.term) if kind is not None and giver is None else None
    if source is not None and kind is not None and sum_ is not None:
        return _given(frame, Arg("from", source.at, term=source), money, sum_, taker, kind)
    whole = money
    if giver is None:
        money, giver = _sender(money)
        sum_ = _sum(money.term)
    if sum_ is None or money.term is None:
        return frame
    purpose = frame.arg("for", "towards", "toward")
    damages = kind if kind is not None and kind.term is not None and kind.term.head in DAMAGES else None
    if damages is not None:
        return _given(frame, giver, money, sum_, taker)
    if is_money(money.term) and not (
        giver is not None and purpose is not None and _own(purpose.term)
    ):  # it may be what was invested, or a price
        return (
            frame
            if giver is None or giver.role == "from"
            else replace(frame, args=[replace(a, role="from") if a is giver else a for a in frame.args])
        )
    return _given(frame, giver, money, sum_, taker, whole)


def _source(term: Term | None) -> Term | None:
    """Who gives it: "in *state* subsidies", "in subsidies *from the state*"."""
    if term is None or term.head not in GIFTS or len(term.mods) != 1:
        return None
    whose = term.mods[0]
    if whose.role == "from":
        return whose.term
    if whose.role not in ("noun", "adj") or not (whose.word in PAYERS or named(whose.term, "organisation", "country")):
        return None
    inner = whose.term or Term(whose.at, whose.at + 1, head=whose.word, at=whose.at)
    return replace(inner, det="the", head=inner.head or whose.word)


def _sender(money: Arg) -> tuple[Arg, Arg | None]:
    """ "A grant of €2 million *from X*": the money, and who gives it."""
    term = money.term
    source = (
        next((m for m in term.mods if m.role in ("from", "by", "own") and m.term is not None), None) if term else None
    )
    if term is None or source is None:
        return money, None
    plain = replace(term, mods=[m for m in term.mods if m is not source])
    return replace(money, term=plain), Arg("from", source.at, term=source.term)


def flowed(frame: Frame) -> Frame:
    """ "€2 million goes from X to Y", "a grant of €2 million went to Y", "€2 million came from X for Y": X gives Y so
    much."""
    money = frame.arg("subj")
    sum_ = _sum(money.term) if money is not None else None
    giver, taker = frame.arg("from", "out_of"), frame.arg("to")
    if giver is None and money is not None and money.term is not None:
        money, giver = _sender(money)
        sum_ = _sum(money.term)
    if money is None or sum_ is None or money.term is None or frame.passive or frame.arg("by", "obj") is not None:
        return frame
    if giver is None and (taker is None or (is_money(money.term) and not _kind(money.term))):
        return frame
    if taker is None and giver is not None:
        taker = frame.arg("for")
    whole = frame.arg("subj")
    if taker is None or taker.term is None or whole is None or is_place(taker.term):
        return frame  # what comes to a country may be invested there
    return _given(frame, giver, money, sum_, taker, whole)


def told_of(frame: Frame) -> Frame:
    """ "X's subsidy to Y is, came to €2 million", "the grant from X to Y was $4 million": X gave Y so much."""
    gift = frame.arg("subj")
    money = next((a for a in frame.args if a.role in ("comp", "obj", "to", "at") and is_money(a.term)), None)
    term = gift.term if gift is not None else None
    if gift is None or term is None or money is None or money.term is None or frame.passive or term.plural:
        return frame
    if term.head not in GIFTS | DAMAGES or term.members or term.ref is not None:
        return frame
    giver = next((m for m in term.mods if m.role in ("own", "from", "by", "of") and m.term is not None), None)
    giver = giver or next(
        (m for m in term.mods if m.term is not None and named(m.term, "country", "organisation")), None
    )
    taker = next((m for m in term.mods if m.role in ("to", "for", "towards") and m.term is not None), None)
    where = [m for m in term.mods if m.role in ("in", "at") and is_place(m.term)]
    rest = [m for m in term.mods if m is not giver and m is not taker and m not in where]
    rate = next((m for m in rest if m.word in intervals.PACES), None)
    if giver is None or giver.term is None or taker is None or giver is taker or any(m is not rate for m in rest):
        return frame
    land = giver.term
    if land.ref is not None and land.ref.adjective:
        giver = replace(giver, term=replace(land, ref=land.ref._replace(adjective=False)))
    sum_ = money.term if rate is None else per_time(money.term, intervals.PACES[rate.word], rate.at)
    ends = [Arg("subj", giver.at, term=giver.term), Arg("to", taker.at, term=taker.term)]
    near = [Arg(m.role, m.at, term=m.term) for m in where]
    args = [*ends, replace(money, role="obj", term=sum_), *_kind(term), *near, *take(frame, gift, money)]
    return replace(frame, verb="contribute", args=args)


def borne(frame: Frame) -> Frame:
    """ "X bore €5 million of the cost of Z", "€5 million of the bill for Z was footed by X": X paid so much for Z."""
    part = frame.arg("obj")
    money = amount(part.term) if part is not None else None
    if part is None or part.term is None or money is None or money.kind is not QuantityKind.MONEY:
        return frame
    bill = next((m for m in part.term.mods if m.role in ("of", "towards") and m.term and m.term.head in BILLS), None)
    if bill is None or bill.term is None:
        return frame
    payer = frame.arg("by") if frame.passive else frame.arg("subj")
    what = next((m for m in bill.term.mods if m.role in ("of", "for", "own") and m.term is not None), None)
    thing = Arg("for", what.at, term=what.term) if what is not None else frame.arg("for")
    sum_ = replace(part.term, mods=[m for m in part.term.mods if m is not bill])
    rest = [a for a in take(frame, part, *([payer] if payer is not None else [])) if a is not thing]
    args = [*([replace(payer, role="subj")] if payer is not None else []), replace(part, role="obj", term=sum_)]
    args += [thing] if thing is not None else []
    return replace(frame, verb="pay", passive=payer is None, args=[*args, *rest])


STEPS: tuple[Step, ...] = (
    (paced, HANDING | GETTING | FLOWING | PUTTING | BACKING | {"cost"}, FIGURE),
    (with_a_sum, BACKING | REDRESSING, FIGURE | GIFTS | DAMAGES),
    (refused, {"refuse", "deny"}),
    (naught, HANDING - {"provide", "hand"}),
    (handed, HANDING | {"make"}),
    (taken, GETTING),
    (flowed, FLOWING),
    (told_of, BEING, GIFTS | DAMAGES),
    (borne, BEARING, FIGURE),
)
"""What is read in other words before its figures are."""
