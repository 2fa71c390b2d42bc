"""What a body, a place or the people there have, in other words: debts, votes, what is at somebody's disposal."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, kinds, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements import bonds
from factcheck.statements.heads import amount, eventive, is_money, named, term_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

OWING = word_set(
    "be amass accumulate run_up pile_up rack_up build_up sit leave leave_behind saddle burden struggle groan"
)
"""Verbs beside a debt and its sum."""
UNDER = frozenset({"on", "behind", "with", "under", "obj"})
CREDITORS = word_set("creditor lender")
VOTERS = word_set("voter electorate elector")
REFUSING = word_set("refuse deny")
AGAIN = frozenset({"back", "again"})
USE = word_set("use service operation business")


def _debt(term: Term | None) -> Term | None:
    """The sum of "debts of €270 million", "a mountain of debt worth so much", "€270 million of debt"."""
    if term is None or term.ref is not None or term.members:
        return None
    of = [m.term for m in term.mods if m.role in ("of", "worth") and m.term is not None]
    if is_money(term):
        owed = len(term.mods) == len(of) == 1 and of[0].head == "debt" and not of[0].mods
        return replace(term, mods=[]) if owed else None
    if term.head == "debt":
        return of[0] if len(of) == len(term.mods) == 1 and is_money(of[0]) else None
    return _debt(of[0]) if term.head in HEAPS and len(of) == len(term.mods) == 1 else None


HEAPS = word_set("mountain pile heap")


def indebted(frame: Frame) -> Frame:
    """ "X is €270 million in debt, sits on, left behind debts of so much": X owes it."""
    who = frame.arg("obj") if frame.passive else frame.arg("subj")
    if who is None or who.term is None:
        return frame
    value = frame.arg("comp", "obj")
    state = frame.arg("in")
    plain = state is not None and state.term is not None and state.term.head == "debt" and not state.term.mods
    if plain and value is not None and value is not who and is_money(value.term) and state is not None:
        money, used = value.term, [value, state]
    else:
        found = next(((a, s) for a in frame.args if a is not who and a.role in UNDER and (s := _debt(a.term))), None)
        if found is None:
            return frame
        money, used = found[1], [found[0]]
    args = [replace(who, role="subj"), Arg("obj", used[0].at, term=money), *take(frame, who, *used)]
    adverbs = [a for a in frame.adverbs if a[0] != "behind"]
    return replace(frame, verb="owe", passive=False, args=args, adverbs=adverbs)


def owing(frame: Frame) -> Frame:
    """ "X owes *its creditors* €270 million": whom else."""
    to = frame.arg("to")
    if to is None or to.term is None or to.term.head not in CREDITORS or not to.term.plural or to.term.count:
        return frame
    if any(m.role != "own" or m.term is None or m.term.det != "pron" for m in to.term.mods):
        return frame
    return replace(frame, args=take(frame, to))


def at_disposal(frame: Frame) -> Frame:
    """ "Cyclists in X have 340 kilometres of lanes at their disposal": X has them."""
    who, things, at = frame.arg("subj"), frame.arg("obj"), frame.arg("at")
    if at is None or at.term is None or at.term.head != "disposal" or who is None or who.term is None or things is None:
        return frame
    where = next((m for m in who.term.mods if m.role in ("in", "at") and m.term is not None), None)
    anybody = who.term.ref is None and who.term.plural and who.term.count is None and len(who.term.mods) == 1
    if where is not None and anybody and "person" in senses.ancestors(senses.concept(who.term.head)):
        place = Arg("subj", where.at, term=where.term)
        return replace(frame, args=[place, *take(frame, who, at)])
    return replace(frame, args=take(frame, at)) if who.term.ref is not None else frame


def available(frame: Frame) -> Frame:
    """ "120 beds are available in the shelter": they are there."""
    things, state = frame.arg("subj"), frame.arg("comp")
    term = term_of(things)
    if state is None or state.word != "available" or term is None or term.count is None or term.ref is not None:
        return frame
    sites = [a.term for a in frame.args if a.role in ("in", "at") and a.term is not None]
    known = bodies.EVERY | kinds.EDIFICES | {"shelter", "hostel"}
    if not any(named(t, "place", "organisation", "city") or {t.head, senses.concept(t.head)} & known for t in sites):
        return frame
    at = next(a for a in frame.args if a.term is not None and a.term is sites[0])
    outer = [a for a in frame.args if a.term is not None and any(a.term is t for t in sites[1:])]
    site = replace(sites[0], mods=[*sites[0].mods, *(Mod(a.role, a.at, term=a.term) for a in outer)])
    owner, there = replace(at, role="subj", term=site), Arg("obj", term.first, term=term)
    rest = [a for a in take(frame, state, at, *outer) if a is not things]
    return replace(frame, verb="have", args=[owner, there, *rest])


def including(frame: Frame) -> Frame:
    """ "The extension will include five stations": will have them."""
    whole, parts = frame.arg("subj"), frame.arg("obj")
    term, part = term_of(whole), term_of(parts)
    if frame.passive or term is None or part is None or part.count is None or part.ref is not None or part.members:
        return frame
    way = eventive(term) or term.head in classes.THROUGHWAYS or term.head in kinds.EDIFICES
    if part.count.kind is not QuantityKind.COUNT or part.head in ("", "$") or not part.plural or not way:
        return frame
    return replace(frame, verb="have")


def went_to(frame: Frame) -> Frame:
    """ "54 percent of the vote in the election went to X": X won so much of it."""
    share, who = frame.arg("subj"), frame.arg("to")
    figure = amount(term_of(share))
    if share is None or share.term is None or who is None or who.term is None or frame.passive or figure is None:
        return frame
    of = next((m for m in share.term.mods if m.role == "of" and m.term is not None), None)
    if figure.kind is not QuantityKind.PERCENT or of is None or of.term is None or of.term.head != "vote":
        return frame
    moved = [m for m in of.term.mods if m.role == "in" and m.term is not None]
    vote = replace(of.term, mods=[m for m in of.term.mods if m not in moved])
    won = replace(share.term, mods=[replace(of, term=vote), *[m for m in share.term.mods if m is not of]])
    args = [replace(who, role="subj"), Arg("obj", share.at, term=won), *(Arg(m.role, m.at, term=m.term) for m in moved)]
    return replace(frame, verb="win", args=[*args, *take(frame, share, who)])


def voters_chose(frame: Frame) -> Frame:
    """ "The voters of X chose Y as their mayor": Y was elected mayor of X."""
    who, post, whom = frame.arg("subj"), frame.arg("as", "comp", "obj2"), frame.arg("obj")
    if who is None or who.term is None or who.term.head not in VOTERS or post is None or post.term is None:
        return frame
    home = [m for m in who.term.mods if m.role in ("own", "of", "in") and m.term is not None and m.term.ref is not None]
    if whom is None or frame.passive or len(home) != 1 or len(who.term.mods) != 1 or who.term.count is not None:
        return frame
    mods = [m for m in post.term.mods if not (m.role == "own" and m.term is not None and m.term.det == "pron")]
    if not any(m.role in ("of", "own") for m in mods):
        mods.append(Mod("of", home[0].at, term=home[0].term))
    office = replace(post, role="comp", term=replace(post.term, det="", mods=mods))
    return replace(frame, verb="elect", passive=True, args=[whom, office, *take(frame, who, post, whom)])


def refused(frame: Frame) -> Frame:
    """ "X refused Y a grant": X did not give Y one."""
    whom, what = frame.arg("obj"), frame.arg("obj2")
    if whom is None or what is None or what.term is None or frame.passive or not named(whom.term, *WHOM):
        return frame
    args = [replace(whom, role="to"), replace(what, role="obj"), *take(frame, whom, what)]
    return replace(frame, verb="give", negated=not frame.negated, neg_at=frame.at, args=args)


WHOM = ("organisation", "person", "country", "city", "place")


def twinned(frame: Frame) -> Frame:
    """ "X is twinned with Y": they are twin cities."""
    one, other = frame.arg("obj") if frame.passive else frame.arg("subj"), frame.arg("with")
    if one is None or one.term is None:
        return frame
    towns = [*one.term.walk(), *(other.term.walk() if other is not None and other.term is not None else ())]
    if len(towns) != 2 or not all(named(t, "city", "place", "unknown", "region") for t in towns):
        return frame
    pair = Term(towns[0].first, towns[-1].last, members=towns, link="and", at=towns[0].at)
    twins = Term(
        frame.at, frame.at + 1, head="city", plural=True, at=frame.at, mods=[Mod("adj", frame.at, word="twin")]
    )
    rest = take(frame, one, *([other] if other is not None else []))
    args = [replace(one, role="subj", term=pair), Arg("comp", frame.at, term=twins), *rest]
    return replace(frame, verb="be", passive=False, args=args)


def in_use_again(frame: Frame) -> Frame:
    """ "The bridge has been back in use since May", "Bridge back in use": it reopened."""
    thing, state = frame.arg("subj"), frame.arg("in")
    if thing is None or thing.term is None or state is None or state.term is None or frame.passive:
        return frame
    if state.term.head not in USE or state.term.mods or not any(w in AGAIN for w, _ in frame.adverbs):
        return frame
    times = [bonds.begun(t) for t in frame.times]
    adverbs = [a for a in frame.adverbs if a[0] not in AGAIN]
    kind = "finite" if frame.kind == "fragment" else frame.kind
    args = take(frame, state)
    return replace(frame, verb="reopen", kind=kind, tense="past", times=times, adverbs=adverbs, args=args)


STEPS: tuple[Step, ...] = (
    (indebted, OWING),
    (owing, {"owe"}),
    (at_disposal, {"have"}),
    (available, {"be"}),
    (including, word_set("include comprise feature")),
    (went_to, {"go"}),
    (voters_chose, classes.NAMED_AS | {"elect"}),
    (refused, REFUSING),
    (twinned, {"twin"}),
    (in_use_again, {"be", ""}, USE),
)
