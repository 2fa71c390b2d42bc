"""Owners, members, works, casualties, contests and yearly figures in the wordings of the press, told plainly."""

from __future__ import annotations

import re

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intervals, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements import bonds
from factcheck.statements.heads import amount, is_organisation, means, per_time
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

HANDS = word_set("hand possession ownership property control")
SUBSIDIARIES = word_set("subsidiary unit arm property affiliate")
WINNING = word_set("record secure claim score post earn gain notch win get celebrate register achieve")
LOSING = word_set("suffer concede slump_to crash_to go_down_to")


def at_a_rate(frame: Frame) -> Frame:
    """ "makes 3,000 tonnes annually, each year": 3,000 tonnes a year."""
    rate = next((a for a in frame.adverbs if a[0] in intervals.PACES), None)
    if rate is None:
        return frame
    thing = next(
        (a for a in frame.args if a.role in ("obj", "obj2", "subj", "comp", "out", "up") and _figured(a.term)), None
    )
    if thing is None and _open(frame):
        thing = next((a for a in frame.args if a.role == "for" and _figured(a.term)), None)
    if thing is None or thing.term is None:
        return frame
    by = Mod("per", rate[1], term=Term(rate[1], rate[1] + 1, head=intervals.PACES[rate[0]], at=rate[1]))
    term = replace(thing.term, mods=[by, *thing.term.mods])
    args = [replace(a, term=term) if a is thing else a for a in frame.args]
    return replace(frame, args=args, adverbs=[a for a in frame.adverbs if a is not rate and a[0] != "every"])


def _open(frame: Frame) -> bool:
    comp = frame.arg("comp")
    return frame.verb in OPENED and comp is not None and (comp.word or (comp.term.head if comp.term else "")) == "open"


OPENED = word_set("be stay remain keep")


def open_hours(frame: Frame) -> Frame:
    """ "X is open 60 hours a week": for 60 hours a week."""
    long = frame.arg("obj") if _open(frame) else None
    if long is None or long.term is None or long.term.count is None:
        return frame
    if long.term.count.kind is not QuantityKind.DURATION:
        return frame
    return replace(frame, args=[replace(a, role="for") if a is long else a for a in frame.args])


def _figured(term: Term | None) -> bool:
    return term is not None and term.count is not None and not any(m.role == "per" for m in term.mods)


def _body(term: Term | None) -> bool:
    return (
        term is not None and term.ref is not None and term.ref.kind in ("organisation", "unknown", "person", "country")
    )


def in_hands(frame: Frame) -> Frame:
    """ "X is in the hands, the property, a subsidiary of Y": Y owns X."""
    thing = frame.arg("subj")
    if thing is None or thing.term is None or thing.term.members or frame.passive:
        return frame
    for arg in frame.args:
        term = arg.term
        if arg is thing or term is None or term.ref is not None or term.members:
            continue
        held = arg.role in ("in", "under") and term.head in HANDS
        named = arg.role == "comp" and term.head in SUBSIDIARIES
        owner = next((m for m in term.mods if m.role in ("of", "own") and _body(m.term)), None)
        if (
            not (held or named)
            or owner is None
            or any(m is not owner and m.word not in closed.HARMLESS for m in term.mods)
        ):
            continue
        args = [Arg("subj", owner.at, term=owner.term), replace(thing, role="obj"), *take(frame, thing, arg)]
        verb = "buy" if frame.verb == "become" else "own"
        return replace(frame, verb=verb, args=args)
    return frame


def becoming_owner(frame: Frame) -> Frame:
    """ "X became the owner of Y": bought it."""
    comp = frame.arg("comp")
    if comp is None or comp.term is None or comp.term.head != "owner" or frame.passive:
        return frame
    of = next((m for m in comp.term.mods if m.role in ("of", "own") and m.term is not None), None)
    if of is None or any(m is not of and m.word not in closed.HARMLESS | {"new"} for m in comp.term.mods):
        return frame
    return replace(frame, verb="buy", args=[*take(frame, comp), Arg("obj", of.at, term=of.term)])


def belonging(frame: Frame) -> Frame:
    """ "X belongs to, is part of, in, one of the members of the league": is a member of it."""
    who = frame.arg("subj")
    if who is None or who.term is None or who.term.ref is None or frame.passive:
        return frame
    found = _league(frame)
    if found is None:
        return frame
    league, used = found
    member = Term(
        frame.at, frame.at + 1, head="member", det="a", at=frame.at, mods=[Mod("of", league.first, term=league)]
    )
    return replace(frame, verb="be", args=[who, Arg("comp", frame.at, term=member), *take(frame, who, *used)])


def _league(frame: Frame) -> tuple[Term, list[Arg]] | None:
    """The body that somebody is in, and the arguments that say so."""
    comp = frame.arg("comp")
    if frame.verb == "join":
        body = frame.arg("obj") if frame.tense == "perfect" else None
        return (body.term, [body]) if body is not None and body.term is not None and _grouped(body.term) else None
    if frame.verb == "belong":
        to = frame.arg("to")
        return (to.term, [to]) if to is not None and to.term is not None and _grouped(to.term) else None
    if frame.verb in ("have", "hold"):
        seat = frame.arg("obj")
        inner = frame.arg("in", "of")
        if seat is None or seat.term is None or seat.term.head != "membership":
            return None
        own = next((m.term for m in seat.term.mods if m.role in ("of", "in") and m.term is not None), None)
        if own is not None:
            return own, [seat]
        return (inner.term, [seat, inner]) if inner is not None and inner.term is not None else None
    if frame.verb != "be" or comp is None or comp.term is None:
        inside = frame.arg("in") if frame.verb == "be" and comp is None and not frame.times else None
        return (
            (inside.term, [inside])
            if inside is not None and inside.term is not None and _grouped(inside.term)
            else None
        )
    term = comp.term
    if term.head == "one" and (of := next((m.term for m in term.mods if m.role == "of"), None)) is not None:
        term = of
        if term.head != "member":
            return None
    if term.head not in ("member", "part") or term.rank is not None:
        return None
    of = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
    if of is not None and len(term.mods) == 1 and (term.head == "member" or _grouped(of)):
        return (of, [comp]) if term is not comp.term or term.head == "part" else None
    return None


def _grouped(term: Term) -> bool:
    """Whether it is a league, union or the like."""
    return not term.members and term.rank is None and term.count is None and term.head in GROUPS


GROUPS = word_set(
    "league union alliance association bloc federation club pact organisation organization group council network"
)


def including(frame: Frame) -> Frame:
    """ "The league includes, counts X among its members, has X as a member": X is a member of it."""
    league, who = frame.arg("subj"), frame.arg("obj")
    if league is None or league.term is None or who is None or who.term is None or who.term.ref is None:
        return frame
    if frame.passive or not _grouped(league.term):
        return frame
    told = frame.arg("among", "as")
    if told is not None and not (told.term is not None and told.term.head == "member"):
        return frame
    if told is None and frame.verb != "include":
        return frame
    member = Term(frame.at, frame.at + 1, head="member", det="a", at=frame.at)
    member.mods = [Mod("of", league.at, term=league.term)]
    rest = [a for a in take(frame, league, who) if a is not told]
    return replace(frame, verb="be", args=[replace(who, role="subj"), Arg("comp", who.at, term=member), *rest])


def works(frame: Frame) -> Frame:
    """ "Work, construction work on Z began", "construction began on Z": the construction of Z began."""
    role = "obj" if frame.passive else "subj"
    subject = frame.arg(role)
    if subject is None or subject.term is None or subject.term.ref is not None or subject.term.members:
        return frame
    term = subject.term
    building = means(term, "build") and term.head != "building"
    kinds = [m for m in term.mods if m.role == "noun" and (m.word in ("construction", "building") or _built(m.term))]
    if term.head == "work" and (kinds or any(m.role == "on" for m in term.mods) or frame.arg("on") is not None):
        building = True
    if not building:
        return frame
    on = next((m for m in term.mods if m.role == "on" and m.term is not None), None)
    outer = frame.arg("on") if on is None else None
    if outer is not None and outer.term is None:
        outer = None
    if term.head != "work" and on is None and outer is None:
        return frame
    if any(
        m is not on and m not in kinds and m.role in ("adj", "noun") and m.word not in closed.HARMLESS
        for m in term.mods
    ):
        return frame
    thing = on.term if on is not None else outer.term if outer is not None else None
    rest = [m for m in term.mods if m is not on and m not in kinds]
    mods = [*rest, *([Mod("of", thing.first, term=thing)] if thing is not None else [])]
    site = replace(term, head="construction", plural=False, mods=mods)
    args = [replace(subject, term=site) if a is subject else a for a in frame.args if a is not outer]
    return replace(frame, args=args)


def _built(term: Term | None) -> bool:
    return term is not None and term.head in ("construction", "building")


def settled(frame: Frame) -> Frame:
    """ "Construction was begun, completed, launched": it began, ended; "was over": ended."""
    if frame.passive:
        subject = frame.arg("obj")
        if subject is None or not means(subject.term, "build") or frame.arg("by") is not None:
            return frame
        verb = "begin" if frame.verb in BEGINNING else "end"
        return replace(frame, verb=verb, passive=False, args=[replace(subject, role="subj"), *take(frame, subject)])
    subject = frame.arg("subj")
    over = next((a for a in frame.adverbs if a[0] == "over"), None)
    comp = frame.arg("comp")
    ends = over is not None or (comp is not None and comp.word in ("over", "complete", "finished"))
    if subject is None or not means(subject.term, "build") or not ends or frame.verb != "be":
        return frame
    rest = [a for a in frame.args if a is not comp or comp.word not in ("over", "complete", "finished")]
    return replace(frame, verb="end", args=rest, adverbs=[a for a in frame.adverbs if a is not over])


BEGINNING = word_set("begin start launch commence initiate kick_off")
FINISHING = word_set("complete finish end conclude wrap_up finalise finalize")


def contests(frame: Frame) -> Frame:
    """ "X recorded a 3-1 win over Y, was victorious over Y", "Y suffered a defeat at the hands of X": X beat Y."""
    noun = frame.arg("obj", "comp")
    who = frame.arg("subj")
    if who is None or frame.passive or noun is None:
        return frame
    if noun.word == "victorious" or (noun.term is not None and noun.term.head == "victorious"):
        other = frame.arg("over", "against")
        if other is None:
            return frame
        return replace(frame, verb="beat", args=[*take(frame, noun, other), replace(other, role="obj")])
    term = noun.term
    if term is None or term.ref is not None or term.members:
        return frame
    won = term.head in ("win", "victory", "triumph") and frame.verb in WINNING
    lost = term.head in ("defeat", "loss") and frame.verb in LOSING
    if not (won or lost):
        return frame
    score = next((m for m in term.mods if m.role == "noun" and SCORE.fullmatch(m.word)), None)
    if any(m is not score and m.word not in closed.HARMLESS | {"convincing", "narrow", "emphatic"} for m in term.mods):
        return frame
    marks = ("over", "against") if won else ("to", "against", "by")
    other = frame.arg(*marks)
    hands = frame.arg("at") if lost else None
    if hands is not None and hands.term is not None and hands.term.head == "hand":
        of = next((m for m in hands.term.mods if m.role in ("of", "own") and m.term is not None), None)
        other = Arg("to", hands.at, term=of.term) if of is not None else None
    if other is None:
        return frame
    rest = [a for a in take(frame, noun, who) if a is not other and a is not hands]
    result = [Arg("score", score.at, word=_higher_first(score.word))] if score else []
    first, second = (who, other) if won else (other, who)
    args = [replace(first, role="subj"), replace(second, role="obj"), *result, *rest]
    return replace(frame, verb="beat", args=args)


SCORE = re.compile(r"(\d{1,3})[-–:](\d{1,3})")


def _higher_first(score: str) -> str:
    found = SCORE.fullmatch(score)
    return "-".join(sorted(found.groups(), key=int, reverse=True)) if found is not None else score


def in_a_deal(frame: Frame) -> Frame:
    """ "bought Y in a deal worth $90 million, in a $90 million deal": for so much."""
    if not any(s.concept == "buy" and s.sign > 0 for s in senses.verbs().get(frame.verb, ())):
        return frame
    deal = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in DEALS), None)
    if deal is None or deal.term is None:
        return frame
    term = deal.term
    worth = next((m for m in term.mods if m.role in ("worth", "of") and amount(m.term) is not None), None)
    sum_ = (
        worth.term
        if worth is not None
        else replace(term, head="$", mods=[], det="")
        if term.count is not None
        else None
    )
    if sum_ is None or any(m is not worth and m.word not in closed.HARMLESS for m in term.mods):
        return frame
    return replace(frame, args=[*take(frame, deal), Arg("for", deal.at, term=sum_)])


def cost_of_buying(frame: Frame) -> Frame:
    """ "The acquisition of Y by X cost $90 million": X bought Y for it."""
    noun, sum_ = frame.arg("subj"), frame.arg("obj")
    if noun is None or noun.term is None or sum_ is None or amount(sum_.term) is None or frame.passive:
        return frame
    if noun.term.head not in ("acquisition", "purchase", "takeover"):
        return frame
    thing = next((m for m in noun.term.mods if m.role == "of" and m.term is not None), None)
    buyer = next((m for m in noun.term.mods if m.role in ("by", "own") and m.term is not None), None)
    if thing is None or buyer is None or any(m is not thing and m is not buyer for m in noun.term.mods):
        return frame
    args = [Arg("subj", buyer.at, term=buyer.term), Arg("obj", thing.at, term=thing.term), replace(sum_, role="for")]
    return replace(frame, verb="buy", args=[*args, *take(frame, noun, sum_)])


def sold_to(frame: Frame) -> Frame:
    """ "Y sold to X for $90 million", a headline: Y was sold."""
    thing, buyer = frame.arg("subj"), frame.arg("to")
    if frame.passive or frame.tense != "past" or thing is None or buyer is None or frame.arg("obj") is not None:
        return frame
    if not (is_organisation(thing.term) and is_organisation(buyer.term)):
        return frame
    return replace(frame, passive=True, args=[replace(a, role="obj") if a is thing else a for a in frame.args])


def edges(frame: Frame) -> Frame:
    """ "The start of construction was in 2019", "2019 saw the end of it": it started, it ended then."""
    noun = frame.arg("obj" if frame.verb in SEEING else "subj")
    if noun is None or noun.term is None or noun.term.head not in EDGES or frame.passive:
        return frame
    of = next((m for m in noun.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None or any(m is not of and m.role in ("adj", "noun") for m in noun.term.mods):
        return frame
    around = [m for m in noun.term.mods if m is not of and m.term is not None]
    rest, times = take(frame, noun), list(frame.times)
    if frame.verb in SEEING:
        year = frame.arg("subj")
        if year is None or year.term is None or year.term.period is None or year.term.head:
            return frame
        times, rest = [*times, year.term.period], [a for a in rest if a is not year]
    elif not times or any(a.role not in ("in", "at") for a in rest):
        return frame
    thing = replace(of.term, mods=[*of.term.mods, *around])
    return replace(frame, verb=EDGES[noun.term.head], args=[Arg("subj", of.at, term=thing), *rest], times=times)


SEEING = word_set("see mark witness")
EDGES = {"start": "start", "beginning": "start", "commencement": "start", "end": "end", "completion": "end"}


def under_construction(frame: Frame) -> Frame:
    """ "Z has been under construction since 2019": its construction began in 2019."""
    thing, state = frame.arg("subj"), frame.arg("under")
    since = [t for t in frame.times if t is not None and t.comparator == "since"]
    if thing is None or thing.term is None or state is None or state.term is None or len(since) != 1 or frame.negated:
        return frame
    if state.term.head != "construction" or state.term.mods or frame.tense != "perfect":
        return frame
    work = Term(state.at, state.at + 1, head="construction", at=state.at, mods=[Mod("of", thing.at, term=thing.term)])
    times = [bonds.begun(t) if t is since[0] else t for t in frame.times]
    args = [Arg("subj", thing.at, term=work), *take(frame, thing, state)]
    return replace(frame, verb="begin", tense="past", times=times, args=args)


DEALS = word_set("deal transaction takeover agreement")


def yearly_output(frame: Frame) -> Frame:
    """ "X has an annual output of 3,000 tonnes", "its output is 3,000 tonnes a year": it produces so much."""
    noun = (
        frame.arg("subj") if frame.verb in ("be", "stand", "measure", "total", "amount", "reach") else frame.arg("obj")
    )
    if noun is None or noun.term is None or frame.passive or noun.term.head not in ("output", "production"):
        return frame
    term = noun.term
    annual = next((m for m in term.mods if m.role == "adj" and m.word in intervals.ANNUAL), None)
    if frame.verb == "have":
        who = frame.arg("subj")
        figure = next(
            (m for m in term.mods if m.role == "of" and m.term is not None and m.term.count is not None), None
        )
        sum_, what = (figure.term if figure is not None else None), None
        used = [a for a in (who, noun) if a is not None]
    else:
        own = next((m for m in term.mods if m.role in ("own", "of") and _body(m.term)), None)
        who = Arg("subj", own.at, term=own.term) if own is not None else None
        figures = (a for a in frame.args if a is not noun and a.term is not None and a.term.count is not None)
        value = next((a for a in figures if a.role != "for"), None)  # "was idle *for five weeks*"
        sum_ = value.term if value is not None else None
        what = next((m for m in term.mods if m.role == "of" and m is not own and m.term is not None), None)
        used = [a for a in (noun, value) if a is not None]
    if who is None or who.term is None or sum_ is None or noun.term.members:
        return frame
    if annual is not None:
        sum_ = per_time(sum_, intervals.ANNUAL[annual.word], annual.at)
    if what is not None:
        sum_ = replace(sum_, mods=[*sum_.mods, what])
    args = [replace(who, role="subj"), Arg("obj", sum_.at, term=sum_), *take(frame, *used)]
    return replace(frame, verb="produce", args=args)


STEPS: tuple[Step, ...] = (
    (open_hours, OPENED),
    (at_a_rate, None, intervals.PACES),
    (yearly_output, {"have", "be", "stand", "measure", "total", "amount", "reach"}, {"output", "production"}),
    (becoming_owner, {"become"}),
    (in_hands, {"be", "remain", "become", "stay"}),
    (belonging, {"belong", "be", "hold", "have", "join"}),
    (including, {"include", "count", "have"}),
    (works, classes.WORKING),
    (settled, BEGINNING | FINISHING | {"be"}),
    (contests, WINNING | LOSING | {"be", "emerge", "prove"}),
    (in_a_deal, senses.meaning("buy")),
    (cost_of_buying, {"cost"}),
    (sold_to, {"sell"}),
    (edges, SEEING | {"be", "come", "fall", "take_place"}, EDGES),
    (under_construction, {"be"}),
)
