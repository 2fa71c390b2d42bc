"""Bonds, ratings, remittances and seats of firms: what the business pages say in many ways, in one."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.heads import amount, is_country, is_organisation
from factcheck.statements.nouns import relative_amount, take
from factcheck.statements.steps import FIGURE, Step

PAPERS = word_set("bond eurobond gilt debenture")
PLACING = word_set("sell place float launch offer")
RAISING_MONEY = word_set("raise borrow")
BEARING = word_set("carry bear have pay offer yield")
RETURNS = word_set("coupon interest yield")
ORDERS = word_set("order bid")
ORDERING = word_set("place submit make send")
SENDING = word_set("send wire transfer remit")
DOWN = word_set("lower cut reduce knock knock_down mark_down cut_down downgrade slash drop")
UP = word_set("raise lift upgrade increase")
RATINGS = word_set("rating credit_rating")
STRIPPING = word_set("strip deprive divest")
SEATS = word_set("headquarters headquarter hq")
SEATED = word_set("have keep maintain")
STANDING = word_set("be lie stand sit locate situate")
INSIDE = frozenset({"in", "at"})


def issued(frame: Frame) -> Frame:
    """X sold, placed, floated a bond; raised $2 billion with a bond: X issued it, worth so much."""
    paper = frame.arg("obj")
    if paper is None or paper.term is None:
        return frame
    if frame.verb in PLACING and paper.term.head in PAPERS:
        return replace(frame, verb="issue")
    with_ = frame.arg("with", "through", "from", "by", "via")
    sum_ = amount(paper.term)
    if frame.verb not in RAISING_MONEY or with_ is None or with_.term is None or sum_ is None or frame.passive:
        return frame
    if with_.term.head not in PAPERS or sum_.kind is not QuantityKind.MONEY:
        return frame
    thing = replace(with_.term, mods=[*with_.term.mods, Mod("worth", paper.at, term=paper.term)])
    return replace(frame, verb="issue", args=[*take(frame, paper, with_), replace(with_, role="obj", term=thing)])


def bearing(frame: Frame) -> Frame:
    """A bond carries a coupon of 5 percent; X pays 5 percent interest on it: its interest is so much."""
    subject, gain = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None or gain is None or gain.term is None:
        return frame
    if gain.term.head not in RETURNS | {"$"} or gain.term.members:
        return frame
    of = next((m for m in gain.term.mods if m.role == "of" and relative_amount(m.term)), None)
    on = frame.arg("on")
    if subject.term.head in PAPERS and (of is not None or relative_amount(gain.term)):
        paper, rest = subject.term, take(frame, subject, gain)
    elif frame.verb == "pay" and on is not None and on.term is not None and on.term.head in PAPERS:
        owned = [] if on.term.mods and any(m.role == "own" for m in on.term.mods) else [subject]
        mods = [*on.term.mods, *(Mod("own", a.at, term=a.term) for a in owned)]
        paper, rest = replace(on.term, mods=mods), take(frame, subject, gain, on)
    else:
        return frame
    figure = of.term if of is not None else replace(gain.term, head="$", mods=[])
    if figure is None or not relative_amount(figure):
        return frame
    interest = Term(gain.at, gain.at + 1, head="interest", mods=[Mod("on", paper.first, term=paper)], at=gain.at)
    args = [Arg("subj", subject.at, term=interest), Arg("obj", gain.at, term=figure), *rest]
    return replace(frame, verb="measure", args=args)


def ordered(frame: Frame) -> Frame:
    """ "Investors placed orders worth $4 billion for the bond": the orders for it were worth so much."""
    orders, goal = frame.arg("obj"), frame.arg("for")
    if orders is None or orders.term is None or orders.term.head not in ORDERS or not orders.term.plural:
        return frame
    worth = next((m for m in orders.term.mods if m.role in ("worth", "of") and amount(m.term)), None)
    if worth is None or worth.term is None:
        return frame
    mods = [m for m in orders.term.mods if m is not worth]
    mods += [Mod("for", goal.at, term=goal.term)] if goal is not None else []
    who = frame.arg("by" if frame.passive else "subj")
    if who is not None and who.term is not None and (who.term.mods or not _all(who.term)):
        return frame  # orders of some only
    rest = [a for a in take(frame, orders) if a is not goal and a is not who]
    args = [replace(orders, role="subj", term=replace(orders.term, mods=mods)), Arg("obj", worth.at, term=worth.term)]
    return replace(frame, verb="measure", passive=False, args=[*args, *rest])


def _all(term: Term) -> bool:
    """Whoever puts money in, nobody in particular."""
    return term.plural and term.count is None and senses.concept(term.head) == classes.DOERS["invest"]


def booked(frame: Frame) -> Frame:
    """ "The order book for the bond", "bids for the bond": the orders for it."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or not any(m.role == "for" and _paper(m.term) for m in term.mods):
        return frame
    book = next((m for m in term.mods if m.role == "noun" and m.word == "order"), None)
    if not (term.head == "bid" and term.plural) and not (term.head == "book" and book is not None):
        return frame
    orders = replace(term, head="order", plural=True, det="", mods=[m for m in term.mods if m is not book])
    return replace(frame, args=[replace(subject, term=orders), *take(frame, subject)])


def _paper(term: Term | None) -> bool:
    return term is not None and term.head in PAPERS


def rated(frame: Frame) -> Frame:
    """X lowered Y's credit rating, knocked Y down to BB: X downgraded Y."""
    whom, to = frame.arg("obj"), frame.arg("to")
    term = whom.term if whom is not None else None
    if whom is None or term is None or to is None or to.term is None or amount(to.term) is not None:
        return frame
    owner = next((m for m in term.mods if m.role in ("own", "of", "noun", "adj") and m.term and m.term.ref), None)
    verb = "downgrade" if frame.verb in DOWN else "upgrade"
    if term.head in RATINGS and owner is not None and owner.term is not None and owner.term.ref is not None:
        named = replace(owner.term, ref=owner.term.ref._replace(adjective=False))
        args = [replace(whom, term=named), *take(frame, whom)]
        return replace(frame, verb=verb, args=args)
    return replace(frame, verb=verb) if frame.verb == "knock_down" and term.ref is not None else frame


def sent_home(frame: Frame) -> Frame:
    """ "Norwegians abroad sent home $2 billion", "the Norwegian diaspora wired $2 billion home": remittances to
    Norway."""
    who, sum_ = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    home = any(word == "home" for word, _ in frame.adverbs)
    q = amount(sum_.term) if sum_ is not None else None
    if not home or who is None or who.term is None or sum_ is None or q is None or q.kind is not QuantityKind.MONEY:
        return frame
    away = any(word in ("abroad", "overseas") for word, _ in frame.adverbs)
    if who.term.ref is not None and not (who.term.plural or who.term.ref.adjective or away):
        return frame  # the land itself sends something else
    land = who.term if who.term.ref is not None else next((m.term for m in who.term.mods if is_country(m.term)), None)
    if land is None or not is_country(land) or land.ref is None:
        return frame
    to = replace(land, ref=land.ref._replace(adjective=False), plural=False, det="", mods=[])
    flow = Term(who.at, who.at + 1, head="remittance", plural=True, mods=[Mod("to", who.at, term=to)], at=who.at)
    adverbs = [a for a in frame.adverbs if a[0] not in ("home", "abroad", "overseas", "back")]
    args = [Arg("subj", who.at, term=flow), replace(sum_, role="obj"), *take(frame, who, sum_)]
    return replace(frame, verb="measure", passive=False, adverbs=adverbs, args=args)


def stripped(frame: Frame) -> Frame:
    """ "X stripped Y of its licence": withdrew the licence of Y."""
    whom, what = frame.arg("obj"), frame.arg("of")
    inner = None
    if whom is None or whom.term is None:
        return frame
    if what is None:
        inner = next((m for m in whom.term.mods if m.role == "of" and m.term is not None), None)
    thing = what.term if what is not None else inner.term if inner is not None else None
    owner = replace(whom.term, mods=[m for m in whom.term.mods if m is not inner])
    if thing is None or thing.ref is not None or owner.ref is None:
        return frame
    mods = [*[m for m in thing.mods if not (m.role == "own" and m.term and m.term.det == "pron")]]
    taken = replace(thing, mods=[*mods, Mod("of", whom.at, term=owner)])
    rest = [a for a in take(frame, whom) if a is not what]
    return replace(frame, verb="withdraw", args=[*rest, Arg("obj", whom.at, term=taken)])


def seated(frame: Frame) -> Frame:
    """ "X has its headquarters in Y", "X's headquarters are in Y": X is headquartered in Y."""
    subject, seat = frame.arg("subj") or frame.arg("obj"), frame.arg("obj")
    place = next((a for a in frame.args if a.role in INSIDE and a.term is not None), None)
    if subject is None or subject.term is None or place is None:
        return frame
    if frame.verb in SEATED and not frame.passive and seat is not None and seat.term is not None:
        own = all(m.role == "own" or m.word in ("main", "head") for m in seat.term.mods)
        if seat.term.head not in SEATS or not own or not is_organisation(subject.term):
            return frame
        body, rest = subject.term, take(frame, subject, seat)
    elif frame.verb in STANDING and subject.term.head in SEATS:
        whose = [m.term for m in subject.term.mods if m.role in ("own", "of") and m.term is not None]
        if len(whose) != 1 or len(subject.term.mods) != 1 or not is_organisation(whose[0]):
            return frame
        body, rest = whose[0], take(frame, subject)
    else:
        return frame
    args = [Arg("obj", subject.at, term=body), *rest]
    return replace(frame, verb="headquarter", passive=True, args=args)


def loaned(frame: Frame) -> Frame:
    """ "The loan that X got from Y was $3 million": X got a loan of $3 million from Y."""
    loan, sum_ = frame.arg("subj"), frame.arg("comp", "obj", "to", "at")
    figure = amount(sum_.term) if sum_ is not None else None
    if loan is None or loan.term is None or sum_ is None or sum_.term is None or figure is None or frame.passive:
        return frame
    rel = next((m for m in loan.term.mods if m.role == "rel" and m.frame is not None), None)
    owed = any(s.concept == "borrow" for s in senses.nouns().get(loan.term.head, ()))
    if rel is None or rel.frame is None or not owed or len(loan.term.mods) > 1 or frame.negated or rel.frame.negated:
        return frame
    if not any(a.gap and a.role in ("obj", "obj2") for a in rel.frame.args) or frame.status != "happened":
        return frame
    of = Mod("of", sum_.at, term=replace(sum_.term, mods=[]))
    lent = replace(loan.term, det="a", mods=[of])
    args = [replace(a, term=lent, gap=False) if a.gap else a for a in rel.frame.args]
    times = [*rel.frame.times, *frame.times]
    return replace(rel.frame, kind=frame.kind, args=args, times=times, first=frame.first, last=frame.last)


EARLY: tuple[Step, ...] = (
    (loaned, word_set("be amount come total stand"), FIGURE),
    (issued, PLACING | RAISING_MONEY),
    (bearing, BEARING),
    (ordered, ORDERING),
    (booked, None, {"bid", "book"}),
    (rated, DOWN | UP),
    (sent_home, SENDING),
    (stripped, STRIPPING),
    (seated, SEATED | STANDING, SEATS),
)
"""What is read in other words before its figures are."""
