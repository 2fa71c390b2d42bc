"""Films, series, stations and books in other words: what they take in, who makes them, in how many languages they are,
what a series goes on for."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, kinds, people, senses, works
from factcheck.model import Period, QuantityKind
from factcheck.statements.heads import PLACE_NOUNS, amount, named
from factcheck.statements.nouns import edges, take
from factcheck.statements.steps import Step

BY_SEASONS = frozenset({"season", "series", "run", "episode"})
GENERIC = frozenset({"translator", "publisher"})


def box_office(frame: Frame) -> Frame:
    """ "X earned $5 million *at the box office*", "the film X has made $5 million": its takings, and no profit."""
    who, sum_ = frame.arg("subj"), frame.arg("obj")
    if frame.passive or who is None or sum_ is None or amount(sum_.term) is None or who.term is None:
        return frame
    till = next((a for a in frame.args if a.term is not None and a.term.head == works.BOX_OFFICE), None)
    if till is None and not named(who.term, "thing"):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "in"]
    rest = take(frame, till) if till is not None else frame.args
    return replace(frame, verb="gross", args=list(rest), adverbs=adverbs)


def hosted(frame: Frame) -> Frame:
    """ "The arena hosted the final": it was held there."""
    where, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or where is None or what is None or where.term is None or what.term is None:
        return frame
    venue = named(where.term, "place") or (
        where.term.ref is None and (where.term.head in kinds.EDIFICES or where.term.head in PLACE_NOUNS)
    )
    staged = what.term.head in works.STAGED or what.term.head in classes.HAPPENINGS
    if not venue or what.term.ref is not None or not staged:
        return frame
    args = [what, replace(where, role="at"), *take(frame, where, what)]
    return replace(frame, verb="hold", passive=True, args=args)


def maker(frame: Frame) -> Frame:
    """ "X is the director of Z, its author": X directed it, wrote it."""
    who, what = frame.arg("subj"), frame.arg("comp")
    if who is None or what is None or what.term is None or what.term.ref is not None or what.term.det != "the":
        return frame
    verb = works.MAKERS.get(what.term.head)
    of = next((m for m in what.term.mods if m.role == "of" and named(m.term, "thing")), None)
    if verb is None or of is None or any(m is not of and m.word not in closed.HARMLESS for m in what.term.mods):
        return frame
    if not named(who.term, "person", "unknown"):
        return frame
    return replace(frame, verb=verb, args=[who, Arg("obj", of.at, term=of.term), *take(frame, who, what)])


def prized(frame: Frame) -> Frame:
    """ "the *best actress* award": the award for it."""
    prize = frame.arg("obj")
    if prize is None or prize.term is None or prize.term.ref is not None or prize.term.head not in classes.PRIZES:
        return frame
    best = next((m for m in prize.term.mods if m.role == "adj" and m.word in works.BEST), None)
    noun = next((m for m in prize.term.mods if m.role == "noun" and m.word), None)
    if best is None or noun is None or best.at > noun.at or frame.arg("for") is not None:
        return frame
    bare = replace(prize.term, mods=[m for m in prize.term.mods if m not in (best, noun)])
    what = Term(best.at, noun.at + 1, head=noun.word, mods=[best], at=noun.at)
    args = [replace(a, term=bare) if a is prize else a for a in frame.args]
    return replace(frame, args=[*args, Arg("for", best.at, term=what)])


def programmed(frame: Frame) -> Frame:
    """ "The programme of X comprised 40 films": X showed 40 films."""
    bill, what = frame.arg("subj"), frame.arg("obj", "of")
    if frame.passive or bill is None or bill.term is None or bill.term.head not in works.PROGRAMMES or what is None:
        return frame
    whose = (m for m in bill.term.mods if m.role in ("of", "own", "at", "noun"))
    owner = next((m for m in whose if named(m.term, "organisation", "thing")), None)
    if owner is None or what.term is None or what.term.count is None or len(bill.term.mods) > 1:
        return frame
    if what.term.count.kind is not QuantityKind.COUNT:
        return frame
    args = [replace(bill, term=owner.term), replace(what, role="obj"), *take(frame, bill, what)]
    return replace(frame, verb="show", args=args)


def budgeted(frame: Frame) -> Frame:
    """ "was made on a budget of $6 million": had that budget."""
    thing = frame.arg("obj" if frame.passive else "subj")
    money = next((a for a in frame.args if a.role in ("on", "with", "for") and _budget(a.term)), None)
    if thing is None or money is None or (not frame.passive and frame.verb != "come"):
        return frame
    args = [replace(thing, role="subj"), replace(money, role="obj"), *take(frame, thing, money)]
    return replace(frame, verb="have", passive=False, args=args)


def _budget(term: Term | None) -> bool:
    return term is not None and term.head == "budget" and any(amount(m.term) for m in term.mods if m.role == "of")


def renewed(frame: Frame) -> Frame:
    """ "ordered a third season of X", "X gets, was given a third season": it was renewed for a third season."""
    season = next((a for a in frame.args if a.role in ("obj", "obj2") and _nth(a.term)), None)
    if season is None or season.term is None or frame.negated:
        return frame
    of = next((m for m in season.term.mods if m.role in ("of", "for", "noun") and named(m.term, "thing")), None)
    if of is not None and not frame.passive:
        show: Arg | None = Arg("obj", of.at, term=of.term)
        rest = take(frame, season)
    else:
        show = frame.arg("obj") if season.role == "obj2" else frame.arg("for", "to")
        if frame.verb in works.GETTING:
            show = frame.arg("subj")
        rest = take(frame, season, *([show] if show is not None else []))
        rest = [replace(a, role="by") if a.role == "from" else a for a in rest]
    if show is None or show is season or not named(show.term, "thing"):
        return frame
    bare = replace(season.term, mods=[m for m in season.term.mods if m is not of], det="a")
    args = [replace(show, role="obj"), replace(season, role="for", term=bare), *rest]
    passive = frame.passive or frame.verb in works.GETTING
    return replace(frame, verb="renew", passive=passive, args=args)


def _nth(term: Term | None) -> bool:
    """ "a *third* season"."""
    if term is None or term.ref is not None or term.head not in BY_SEASONS:
        return False
    return term.rank is not None or any(m.role == "adj" and m.word in classes.NTHS for m in term.mods)


def tongues(frame: Frame) -> Frame:
    """ "put Z into 12 languages", "Z has appeared in 12 languages": it was translated into them."""
    where = next((a for a in frame.args if a.role in ("into", "in") and _languages(a.term)), None)
    thing = frame.arg("obj") or frame.arg("subj")
    if where is None or thing is None or not named(thing.term, "thing"):
        return frame
    doer = frame.arg("subj") if thing.role == "obj" else None
    rest = take(frame, where, thing, *([doer] if doer is not None else []))
    if any(a.role not in ("by", "comp") for a in rest):
        return frame
    whose = [replace(doer, role="by")] if doer is not None and not _anybody(doer.term) else []
    args = [replace(thing, role="obj"), replace(where, role="into"), *whose, *(a for a in rest if a.role == "by")]
    return replace(
        frame, verb="translate", passive=True, args=args, adverbs=[a for a in frame.adverbs if a[0] != "out"]
    )


def _languages(term: Term | None) -> bool:
    return term is not None and term.head == "language" and term.count is not None and not term.mods


def _anybody(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in GENERIC and not term.mods


def sold(frame: Frame) -> Frame:
    """ "Sales of the book Z reached, 500,000 copies of Z have been sold": it sold 500,000 copies."""
    subject = frame.arg("obj" if frame.passive else "subj")
    if subject is None or subject.term is None:
        return frame
    if frame.verb == "sell":
        of = next((m for m in subject.term.mods if m.role == "of" and named(m.term, "thing")), None)
        if not frame.passive or of is None or subject.term.count is None or subject.term.head not in works.COPIES:
            return frame
        many = replace(
            subject, role="obj", term=replace(subject.term, mods=[m for m in subject.term.mods if m is not of])
        )
        return replace(frame, passive=False, args=[Arg("subj", of.at, term=of.term), many, *take(frame, subject)])
    of = next((m for m in subject.term.mods if m.role in ("of", "own", "for") and named(m.term, "thing")), None)
    copies = next((a for a in frame.args if a.role in ("obj", "comp", "at", "to") and _copies(a.term)), None)
    if subject.term.head != "sale" or of is None or copies is None or len(subject.term.mods) > 1:
        return frame
    args = [Arg("subj", of.at, term=of.term), replace(copies, role="obj"), *take(frame, subject, copies)]
    return replace(frame, verb="sell", args=args)


def _copies(term: Term | None) -> bool:
    return term is not None and term.head in works.COPIES and term.count is not None


def put_off(frame: Frame) -> Frame:
    """ "put off *until* 12 May": to that day; "from May to June": to the last, and from when."""
    times: list[Period | None] = [
        t._replace(comparator="on", low=t.low or t.high) if t is not None and t.comparator == "until" else t
        for t in frame.times
    ]
    args = frame.args
    for k, t in enumerate(times):
        if t is not None and t.grain == "range" and t.low and t.high and t.comparator == "on" and t.relative is None:
            first, times[k] = edges(t)
            when = Term(frame.at, frame.at, head=f"{first.low}", at=frame.at)
            args = [*args, Arg("from", frame.at, term=when)]
    return replace(frame, times=times, args=args)


def payers(frame: Frame) -> Frame:
    """ "X costs *its subscribers* $9 a month": it costs so much."""
    whom, sum_ = frame.arg("obj"), frame.arg("obj2")
    if frame.passive or whom is None or sum_ is None or whom.term is None or amount(sum_.term) is None:
        return frame
    if whom.term.ref is not None or whom.term.head not in people.ANYBODY or whom.term.count is not None:
        return frame
    if any(not (m.role == "own" and m.term is not None and m.term.det == "pron") for m in whom.term.mods):
        return frame
    return replace(frame, args=[replace(sum_, role="obj"), *take(frame, whom, sum_)])


def crowd(frame: Frame) -> Frame:
    """ "57,000 visitors at X in 2026", without a verb: so many attended it."""
    many = frame.arg("subj")
    if frame.kind != "fragment" or many is None or many.term is None or many.term.count is None or len(frame.args) > 1:
        return frame
    at = next((m for m in many.term.mods if m.role in ("at", "to") and named(m.term, "organisation", "thing")), None)
    if (
        at is None
        or many.term.head not in works.ATTENDING
        or any(m is not at and m.role != "time" for m in many.term.mods)
    ):
        return frame
    who = replace(many, term=replace(many.term, mods=[m for m in many.term.mods if m is not at]))
    return replace(frame, verb="attend", kind="finite", tense="past", args=[who, Arg("obj", at.at, term=at.term)])


def winning(frame: Frame) -> Frame:
    """ "Golden Palm for X", "best film prize for X", without a verb: X won it."""
    prize = frame.arg("subj")
    if frame.kind != "fragment" or prize is None or prize.term is None or len(frame.args) > 1:
        return frame
    for_ = next((m for m in prize.term.mods if m.role == "for" and named(m.term, "thing", "person")), None)
    if for_ is None or not (named(prize.term, "thing") or prize.term.head in classes.PRIZES):
        return frame
    won = replace(prize, role="obj", term=replace(prize.term, mods=[m for m in prize.term.mods if m is not for_]))
    return replace(frame, verb="win", kind="finite", tense="past", args=[Arg("subj", for_.at, term=for_.term), won])


def headlined(frames: list[Frame]) -> list[Frame]:
    """ "Oslo Film Festival: Golden Elk for X", "Best actor at the festival: X", in two fragments: X won it there."""
    label, told = frames[0], frames[1]
    lines = [f.arg("subj") for f in (label, told) if f.kind == "fragment" and len(f.args) == 1 and not f.unread]
    if len(frames) != len(lines) or not all(a is not None and a.term is not None for a in lines):
        return frames
    first, second = (a for a in lines if a is not None)
    if first.term is None or second.term is None:
        return frames
    if named(first.term, "organisation", "thing"):
        won = winning(told)
        return [replace(won, args=[*won.args, replace(first, role="at")])] if won is not told else frames
    best_ = any(m.role == "adj" and m.word in works.BEST for m in first.term.mods)
    if not best_ or first.term.ref is not None or not named(second.term, "person", "thing", "unknown"):
        return frames
    around = [m for m in first.term.mods if m.role in ("at", "in") and m.term is not None]
    what = replace(first.term, mods=[m for m in first.term.mods if m not in around])
    prize = Term(first.at, first.at + 1, head="prize", det="the", at=first.at)
    args = [second, Arg("obj", first.at, term=prize), Arg("for", first.at, term=what)]
    args += [Arg(m.role, m.at, term=m.term) for m in around]
    return [replace(told, verb="win", kind="finite", tense="past", first=label.first, args=args)]


STEPS: tuple[Step, ...] = (
    (hosted, {"host", "stage", "house"}),
    (maker, {"be"}),
    (programmed, works.COMPRISING),
    (renewed, works.ORDERING | works.GETTING),
    (tongues, {"put", "appear", "publish", "come", "bring"}),
    (sold, {"sell", "be", "stand", *closed.MEASURE}),
    (payers, {"cost"}),
    (crowd, {"", "fragment"}),
    (winning, {"", "fragment"}),
)
"""What is read in other words before figures are."""
LATE: tuple[Step, ...] = (
    (box_office, works.EARNING),
    (prized, senses.meaning("win")),
    (budgeted, {"make", "produce", "film", "shoot", "come"}),
    (put_off, senses.meaning("postpone")),
)
"""What is told plainly once the verb is whole."""
