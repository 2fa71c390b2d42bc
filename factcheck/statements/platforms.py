"""Technology firms in other words: who uses an app, how often it is downloaded, when it is down, what it is worth."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, intervals, platforms, senses
from factcheck.model import Comparator, QuantityKind
from factcheck.patterns import numbered
from factcheck.statements.heads import amount, is_span, per_time, so_many
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

OWNING = ("own", "of", "for", "noun")


def _owner(term: Term) -> Mod | None:
    """Whose it is, by name ("*X's* downloads", "downloads *of X*")."""
    return next((m for m in term.mods if m.role in OWNING and m.term is not None and m.term.ref is not None), None)


def _figure(frame: Frame) -> Arg | None:
    """The figure beside a verb that says how many or how much."""
    args = (
        a
        for a in frame.args
        if a.role in ("obj", "comp", "at", "to", "up_to") and a.term is not None and a.term.ref is None
    )
    return next((a for a in args if a.term is not None and a.term.count is not None), None)


def using(frame: Frame) -> Frame:
    """ "3 million people use X": X has 3 million users."""
    who, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or who is None or what is None or who.term is None or what.term is None:
        return frame
    if what.term.ref is None or what.term.ref.kind not in ("thing", "organisation", "unknown"):
        return frame
    if who.term.count is None or who.term.mods or who.term.head not in ("people", "person") or len(frame.args) > 2:
        return frame
    users = replace(who.term, head="user", plural=True)
    return replace(frame, verb="have", args=[replace(what, role="subj"), replace(who, role="obj", term=users)])


def signed_up(frame: Frame) -> Frame:
    """ "3 million people have signed up for X, subscribe to it": X has 3 million subscribers."""
    entered = frame.passive and frame.verb in ("subscribe", "register")  # "are subscribed to X"
    who, what = frame.arg("obj" if entered else "subj"), frame.arg("for", "to") or frame.arg("obj")
    if frame.passive != entered or who is None or what is None or what is who:
        return frame
    if who.term is None or what.term is None or who.term.count is None:
        return frame
    if what.term.ref is None or who.term.mods or who.term.head not in ("people", "person", "user", "customer"):
        return frame
    if what.term.ref.kind not in ("thing", "organisation", "unknown") or len(frame.args) > 2:
        return frame
    if frame.times and not entered:
        return frame
    subscribers = replace(who.term, head="subscriber", plural=True)
    return replace(
        frame, verb="have", passive=False, args=[replace(what, role="subj"), replace(who, role="obj", term=subscribers)]
    )


def numbering(frame: Frame) -> Frame:
    """ "X's users number 3 million", "X racked up 5 million downloads": X has so many, was downloaded so often."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or frame.passive:
        return frame
    if subject.term.head in platforms.USERS and subject.term.plural and frame.verb in platforms.COUNTING:
        owner, figure = _owner(subject.term), _figure(frame)
        if owner is None or owner.term is None or figure is None or figure.term is None or len(subject.term.mods) > 1:
            return frame
        count = figure.term.count
        if figure.term.head not in ("", "…", "$") or count is None or count.kind is not QuantityKind.COUNT:
            return frame
        many = replace(figure.term, head=subject.term.head, plural=True)
        whose, rest = Arg("subj", owner.at, term=owner.term), take(frame, subject, figure)
        return _having(replace(frame, args=rest), whose, Arg("obj", figure.at, term=many))
    many_of = frame.arg("obj")
    if many_of is None or many_of.term is None or many_of.term.head != "download" or many_of.term.count is None:
        return frame
    if subject.term.ref is None or many_of.term.mods or frame.verb not in platforms.GAINING:
        return frame
    return _having(replace(frame, args=take(frame, subject, many_of)), subject, many_of)


def _having(frame: Frame, whose: Arg, many: Arg) -> Frame:
    if many.term is not None and many.term.head == "download":
        times = replace(many, role="times", term=replace(many.term, head="time"))
        adverbs = [a for a in frame.adverbs if a[0] != "up"]
        args = [replace(whose, role="obj"), times, *frame.args]
        return replace(frame, verb="download", passive=True, args=args, adverbs=adverbs)
    return replace(frame, verb="have", args=[whose, many, *frame.args])


def systems(frame: Frame) -> Frame:
    """ "broke into the servers of X": hacked X."""
    for arg in frame.args:
        if arg.role not in ("obj", "into", "to") or arg.term is None or arg.term.head not in platforms.SYSTEMS:
            continue
        owner = _owner(arg.term)
        if owner is not None and len(arg.term.mods) == 1:
            verb = frame.verb if arg.role == "obj" else "hack"
            if frame.verb == "gain" and not any(_headed(a, "access", "entry", "admission") for a in frame.args):
                return frame
            used = [a for a in frame.args if frame.verb == "gain" and a.role == "obj"]
            args = [replace(a, role="obj", term=owner.term) if a is arg else a for a in take(frame, *used)]
            return replace(frame, verb=verb, args=args)
    return frame


def _headed(arg: Arg, *heads: str) -> bool:
    return arg.term is not None and arg.term.head in heads


def down(frame: Frame) -> Frame:
    """ "X was down for seven hours, suffered a seven-hour outage": X was offline for seven hours."""
    subject = frame.arg("obj" if frame.passive else "subj")
    if subject is None or subject.term is None or subject.term.ref is None:
        return frame
    if frame.verb == "be":
        off = next((a for a in frame.adverbs if a[0] in platforms.DOWN), None)
        comp = next((a for a in frame.args if a.role == "comp" and a.word in platforms.DOWN), None)
        out = next((a for a in frame.args if a.role == "out_of" and _headed(a, *platforms.OUT)), None)
        span = next((a for a in frame.args if a.role == "for" and is_span(a.term)), None)
        if span is None or (off is None and comp is None and out is None):
            return frame
        args = [a for a in frame.args if a is not comp and a is not out]
        return replace(frame, verb="be_offline", args=args, adverbs=[a for a in frame.adverbs if a is not off])
    outage = frame.arg("by" if frame.passive else "obj")
    if outage is None or outage.term is None or outage.term.head not in platforms.OUTAGES:
        return frame
    long = outage.term if is_span(outage.term) else next((m.term for m in outage.term.mods if is_span(m.term)), None)
    if long is None or any(m.term is not long for m in outage.term.mods):
        return frame
    plain = Term(long.first, long.last, head="$", count=long.count, at=long.at)
    args = [replace(subject, role="subj"), Arg("for", outage.at, term=plain), *take(frame, subject, outage)]
    return replace(frame, verb="be_offline", passive=False, args=args)


def valued(frame: Frame) -> Frame:
    """ "X's valuation stood at, X commanded a valuation of, was deemed to be worth $8 billion": X was valued at it."""
    if frame.verb in platforms.DEEMING and frame.passive:
        whom, inner = frame.arg("obj"), next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
        worth = inner.frame.arg("worth") if inner is not None and inner.frame is not None else None
        if whom is None or inner is None or inner.frame is None or inner.frame.verb != "be" or worth is None:
            return frame
        args = [*take(frame, inner), replace(worth, role="at")]
        return replace(frame, verb="value", args=args, times=[*frame.times, *inner.frame.times])
    subject, thing = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None:
        return frame
    figure = _figure(frame) or next((a for a in frame.args if a.role in ("below", "above", "over", "under")), None)
    if subject.term.head in platforms.VALUATIONS and figure is not None and amount(figure.term) is not None:
        owner = _owner(subject.term)
        if owner is None or len(subject.term.mods) > 1:
            return frame
        args = [Arg("obj", owner.at, term=owner.term), replace(figure, role="at"), *take(frame, subject, figure)]
        return replace(frame, verb="value", passive=True, args=args)
    if thing is None or thing.term is None:
        return frame
    of = next((m for m in thing.term.mods if m.role == "of" and amount(m.term) is not None), None)
    tag = [m for m in thing.term.mods if thing.term.head == "tag" and m.word == "price"]
    if thing.term.head not in platforms.VALUATIONS and not tag:
        return frame
    firm = subject.term.ref is not None and subject.term.ref.kind == "organisation"
    if of is None or not firm or len(thing.term.mods) > 1 + len(tag) or frame.verb not in platforms.BEARING:
        return frame
    args = [replace(subject, role="obj"), Arg("at", of.at, term=of.term), *take(frame, subject, thing)]
    return replace(frame, verb="value", passive=True, args=args)


def settled(frame: Frame) -> Frame:
    """ "reached a $5 million settlement with X": settled the lawsuit with X for $5 million."""
    deal = frame.arg("obj")
    if frame.passive or deal is None or deal.term is None or deal.term.head not in platforms.SETTLEMENTS:
        return frame
    count = deal.term.count
    of = next((m for m in deal.term.mods if m.role == "of" and amount(m.term) is not None), None)
    around = [m for m in deal.term.mods if m is not of]
    if any(m.role not in ("with", "between") for m in around):
        return frame
    if count is not None and count.kind is QuantityKind.MONEY:
        bare = count._replace(comparator=Comparator.BARE) if count.comparator is Comparator.REACHED else count
        sum_ = Term(deal.term.first, deal.term.last, head="$", count=bare, at=deal.at)
    elif of is not None and of.term is not None:
        sum_ = of.term
    else:
        return frame
    suit = Term(deal.at, deal.at + 1, head="lawsuit", det="the", at=deal.at)
    args = [*take(frame, deal), *[Arg(m.role, m.at, term=m.term) for m in around]]
    return replace(
        frame,
        verb="settle",
        args=[*args, replace(deal, term=suit), Arg("for", deal.at, term=sum_)],
        unread=frame.unread,
    )


def books(frame: Frame) -> Frame:
    """ "X was $5 million in the red": X lost $5 million."""
    ink = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in platforms.RED), None)
    sum_ = next((a for a in frame.args if a.role in ("obj", "comp") and amount(a.term) is not None), None)
    if ink is None or ink.term is None or sum_ is None or frame.passive or ink.term.mods:
        return frame
    if any(a.role not in ("subj", "time") for a in take(frame, ink, sum_)):
        return frame
    return replace(frame, verb=platforms.RED[ink.term.head], args=[*take(frame, ink, sum_), replace(sum_, role="obj")])


def takings(frame: Frame) -> Frame:
    """ "X generated $5 million in revenue": had a revenue of $5 million."""
    sum_, what = frame.arg("obj"), frame.arg("in")
    if frame.passive or sum_ is None or what is None or what.term is None or amount(sum_.term) is None:
        return frame
    if what.term.head not in classes.TAKINGS or what.term.mods or sum_.term is None or sum_.term.mods:
        return frame
    noun = replace(what.term, det="a", mods=[Mod("of", sum_.at, term=sum_.term)])
    return replace(frame, verb="have", args=[replace(sum_, term=noun), *take(frame, sum_, what)])


STRONG = numbered(r"(\d+)-strong")


def strong(frame: Frame) -> Frame:
    """ "has a 2,900-strong workforce": employs 2,900 people."""
    who, crew = frame.arg("subj"), frame.arg("obj")
    if frame.passive or who is None or crew is None or crew.term is None or crew.term.head not in platforms.STRENGTH:
        return frame
    found = next((m for m in crew.term.mods if m.role == "adj" and STRONG.fullmatch(m.word)), None)
    if found is None or any(m is not found and not (m.role == "own" and m.term) for m in crew.term.mods):
        return frame
    number = Decimal(found.word.partition("-")[0])
    count = so_many(number)
    people = Term(crew.term.first, crew.term.last, head="people", plural=True, count=count, at=crew.term.at)
    return replace(frame, verb="employ", args=[replace(crew, term=people), *take(frame, crew)])


def to_blame(frame: Frame) -> Frame:
    """ "A bad update *was to blame* for the outage": it caused it."""
    what = frame.arg("for")
    if (
        frame.passive
        or what is None
        or frame.arg("obj") is not None
        or not any(w == "was_to" for w, _ in frame.adverbs)
    ):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "was_to"]
    args = [replace(a, role="obj") if a is what else a for a in frame.args]
    return replace(frame, verb="cause", status="happened", args=args, adverbs=adverbs)


def priced(frame: Frame) -> Frame:
    """ "A subscription to X costs $5", "X will set you back $5": X costs $5."""
    subject, whom = frame.arg("subj"), frame.arg("obj")
    if subject is None or subject.term is None or frame.passive:
        return frame
    set_back = frame.verb == "set_back" or (frame.verb == "set" and any(w == "back" for w, _ in frame.adverbs))
    if set_back and whom is not None and whom.term is not None and _payer(whom.term):
        sum_ = frame.arg("obj2")
        if sum_ is None or amount(sum_.term) is None:
            return frame
        adverbs = [a for a in frame.adverbs if a[0] != "back"]
        args = [replace(sum_, role="obj"), *take(frame, whom, sum_)]
        status = "happened" if frame.status == "future" else frame.status
        frame = replace(frame, verb="cost", args=args, adverbs=adverbs, status=status)
    elif set_back:
        return frame
    to = next((m for m in subject.term.mods if m.role in ("to", "of", "for") and m.term and m.term.ref), None)
    if subject.term.head in platforms.ACCESS and to is not None and len(subject.term.mods) == 1:
        return replace(frame, args=[replace(subject, term=to.term), *take(frame, subject)])
    return frame


def access(frame: Frame) -> Frame:
    """ "The *monthly* price of a subscription to X is $5": X costs $5 a month."""
    price, sum_ = frame.arg("subj"), next((a for a in frame.args if a.role in FIGURED and amount(a.term)), None)
    if price is None or price.term is None or sum_ is None or sum_.term is None or price.term.head not in PRICES:
        return frame
    of = next((m for m in price.term.mods if m.role in ("of", "for") and m.term is not None), None)
    often = next((m for m in price.term.mods if m.word in intervals.ANNUAL), None)
    if of is None or of.term is None or any(m not in (of, often) for m in price.term.mods):
        return frame
    what = of.term
    to = what.mods[0].term if what.head in platforms.ACCESS and len(what.mods) == 1 else None
    if to is None or to.ref is None:
        return frame
    sum_term = sum_.term
    if often is not None:
        sum_term = per_time(sum_term, intervals.ANNUAL[often.word], often.at)
    args = [replace(price, term=to), replace(sum_, role="obj", term=sum_term), *take(frame, price, sum_)]
    return replace(frame, verb="cost", args=args)


FIGURED = ("comp", "obj", "at", "to")
PRICES = frozenset({"price", "cost", "fee", "charge", "rate"})


def _payer(term: Term) -> bool:
    """Whoever buys it ("will set *you* back")."""
    return term.ref is None and (term.head in platforms.YOU or term.det == "pron")


def from_backers(frame: Frame) -> Frame:
    """ "raised $5 million *from backers*": from whom else."""
    whom, sum_ = frame.arg("from"), frame.arg("obj")
    if whom is None or whom.term is None or sum_ is None or amount(sum_.term) is None:
        return frame
    bare = whom.term.ref is None and not whom.term.mods and not whom.term.members and whom.term.count is None
    return replace(frame, args=take(frame, whom)) if bare and whom.term.head in classes.BACKERS else frame


def lead_backer(frame: Frame) -> Frame:
    """ "X was the lead backer in Y's funding round": X led it."""
    comp, round_ = frame.arg("comp"), frame.arg("in")
    if comp is None or comp.term is None or comp.term.head not in classes.BACKERS or frame.passive:
        return frame
    first = [m for m in comp.term.mods if m.word in platforms.LEAD]
    inner = next((m for m in comp.term.mods if m.role in ("in", "of") and m.term is not None), None)
    whole = round_.term if round_ is not None else inner.term if inner is not None else None
    if not first or whole is None or len(first) + (inner is not None) != len(comp.term.mods):
        return frame
    rest = [a for a in take(frame, comp) if a is not round_]
    return replace(frame, verb="lead", args=[*rest, Arg("obj", comp.at, term=whole)])


def at_firm(frame: Frame) -> Frame:
    """ "470 people *at X* lost their jobs", "X staff were shown the door": X dismissed them."""
    whom = frame.arg("obj") if frame.passive else frame.arg("subj")
    if whom is None or whom.term is None or whom.term.count is None or frame.arg("at", "by", "from") is not None:
        return frame
    owner = next((m for m in whom.term.mods if m.role in ("at", "noun", "of") and m.term and m.term.ref), None)
    if owner is None or owner.term is None or owner.term.ref is None or owner.term.ref.kind != "organisation":
        return frame
    term = replace(whom.term, mods=[m for m in whom.term.mods if m is not owner], plural=True)
    args = [replace(a, term=term) if a is whom else a for a in frame.args]
    return replace(frame, args=[*args, Arg("by" if frame.passive else "at", owner.at, term=owner.term)])


EARLY: tuple[Step, ...] = (
    (using, {"use"}),
    (numbering, platforms.COUNTING | platforms.GAINING),
    (systems, {"break", "hack", "penetrate", "breach", "infiltrate", "get", "gain"}),
    (down, {"be"} | platforms.SUFFERING),
    (valued, platforms.COUNTING | platforms.BEARING | platforms.DEEMING),
    (settled, platforms.SETTLING),
    (books, {"be", "end", "finish", "close"}, platforms.RED),
    (takings, platforms.EARNING),
    (strong, {"have", "boast", "employ"}),
    (to_blame, {"blame"}),
    (access, {"be", "stand", "come", "run", "amount", "measure"}),
    (priced, {"cost", "set", "set_back"}),
    (from_backers, platforms.RAISING),
    (lead_backer, {"be"}),
)
"""What is read in other words before figures are."""
LATE: tuple[Step, ...] = (
    (signed_up, {"sign_up", "subscribe", "sign"}),
    (at_firm, senses.meaning("dismiss")),
)
"""What is told plainly once the verb is whole."""
