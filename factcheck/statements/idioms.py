"""Frames whose words mean another frame: scores, receivers, amounts given with a verb."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements import (
    accords,
    appraising,
    aspiring,
    calling_off,
    captions,
    causes,
    contracts,
    counterparts,
    courts,
    crossings,
    deadlines,
    dealings,
    deciding,
    departing,
    directions,
    dues,
    duties,
    economies,
    equating,
    extents,
    extremes,
    fees,
    finance,
    firms,
    flows,
    frequencies,
    governing,
    harming,
    holders,
    hopeful,
    incidents,
    intervals,
    joining,
    lateness,
    lawsuits,
    limits,
    linking,
    markets,
    moving,
    multiplying,
    natures,
    negotiating,
    networks,
    pacts,
    parents,
    payments,
    petitions,
    platforms,
    prices,
    proportions,
    recasting,
    regards,
    releases,
    rooms,
    screens,
    services,
    serving,
    setphrases,
    showing,
    sporting,
    standing,
    stocks,
    superlatives,
    supplying,
    surplus,
    touring,
    trading,
    transfers,
    transit,
    undertakings,
    upholding,
    voting,
    weighing,
    welfare,
    wordings,
    wordy,
    workplaces,
)
from factcheck.statements.bettering import DEEPLY
from factcheck.statements.denials import denied
from factcheck.statements.exclusives import but_one
from factcheck.statements.heads import core_noun, eventive, is_place
from factcheck.statements.levels import figures
from factcheck.statements.nouns import take
from factcheck.statements.phrasal import own_way, phrasal
from factcheck.statements.places import local
from factcheck.statements.purposes import bound
from factcheck.statements.rankings import ranked
from factcheck.statements.sporting import score
from factcheck.statements.steps import FIGURE, Steps, through


def beside(frame: Frame) -> Frame:
    """ "X, on a visit to Y, met Z": what stands beside a named subject is said of the verb."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.ref is None or term.ref.kind != "person" or not frame.verb:
        return frame
    phrases: list[Arg] = []
    for mod in term.mods:
        if mod.role not in ("on", "during", "after", "before", "to") or mod.term is None:
            continue
        last = phrases[-1].term if phrases else None
        if last is not None and eventive(last) and mod.role in ("to", "in"):
            phrases[-1] = replace(
                phrases[-1], term=replace(last, mods=[*last.mods, Mod(mod.role, mod.at, term=mod.term)])
            )
        elif eventive(mod.term):
            phrases.append(Arg("during" if mod.role == "on" else mod.role, mod.at, term=mod.term))
    if not phrases:
        return frame
    moved = {p.at for p in phrases} | {m.at for p in phrases if p.term is not None for m in p.term.mods}
    name = replace(term, mods=[m for m in term.mods if m.at not in moved])
    args = [replace(a, term=name) if a is subject else a for a in frame.args]
    return replace(frame, args=[*args, *phrases])


def idiom(frame: Frame) -> Frame:
    """ "do business", "set foot", "go into service", "put their names to": verb and bare noun as one verb."""
    return through(phrasal(ranked(figures(through(frame, BEFORE_FIGURES)))), AFTER_FIGURES)


def far_from(frame: Frame) -> Frame:
    """ "far from growing, it fell", "is far from growing": does not grow."""
    if not any(w == "far" for w, _ in frame.adverbs):
        return frame
    contrast = next((a for a in frame.args if a.role == "from" and a.frame is not None), None)
    if contrast is None or contrast.frame is None:
        return frame
    subject, inner = frame.arg("subj"), contrast.frame
    adverbs = [a for a in frame.adverbs if a[0] != "far"]
    if contrast.at < frame.at:
        return replace(frame, args=take(frame, contrast), adverbs=adverbs)
    if frame.verb != "be" or subject is None or inner.passive:
        return frame
    rest = [a for a in take(frame, contrast) if a is not subject]
    return replace(
        frame,
        verb=inner.verb,
        args=[subject, *inner.args, *rest],
        adverbs=[*adverbs, *inner.adverbs],
        negated=not frame.negated,
        neg_at=contrast.at,
    )


def higher(frame: Frame) -> Frame:
    """ "pushing investment higher": increasing it."""
    up = frame.arg("comp")
    return replace(frame, verb="increase", args=take(frame, up)) if up is not None and up.word == "higher" else frame


def liking(frame: Frame) -> Frame:
    """ "would like to": wants to."""
    return replace(frame, verb="want", status="happened") if frame.status == "proposed" else frame


def seeing_more(frame: Frame) -> Frame:
    """ "keen to see more trade": to increase it."""
    more = frame.arg("obj") if frame.kind == "inf" else None
    if more is None or more.term is None or not eventive(more.term):
        return frame
    kept = [m for m in more.term.mods if m.word not in closed.GREATER]
    if len(kept) == len(more.term.mods):
        return frame
    lesser = replace(more.term, mods=kept, det="" if more.term.det == "more" else more.term.det)
    return replace(frame, verb="increase", args=[replace(more, term=lesser), *take(frame, more)])


def seeing(frame: Frame) -> Frame:
    """ "to see trade grow": to increase it."""
    seen = next((a.frame for a in frame.args if a.role in ("that", "inf") and a.frame is not None), None)
    thing = (seen.arg("subj") if seen is not None else None) or frame.arg("obj")
    meant = frame.kind == "inf" or frame.status in ("planned", "wished", "wanted", "ready")
    if not meant or seen is None or thing is None or seen.negated or seen.arg("obj") is not None:
        return frame
    if seen.verb not in closed.INCREASE | closed.DECREASE:
        return frame
    verb = "increase" if seen.verb in closed.INCREASE else "reduce"
    own = [a for a in frame.args if a.frame is not seen and a is not thing]
    rest = [a for a in seen.args if a is not thing]
    adverbs = [*frame.adverbs, *seen.adverbs]
    return replace(frame, verb=verb, args=[*own, replace(thing, role="obj"), *rest], adverbs=adverbs)


def made_known(frame: Frame) -> Frame:
    """ "made (it) clear that …": said."""
    known = frame.arg("comp")
    if known is None or known.word not in closed.MADE_KNOWN or frame.arg("that") is None:
        return frame
    expletive = frame.arg("obj")
    return replace(frame, verb="say", args=take(frame, known, *([expletive] if expletive is not None else [])))


def entering(frame: Frame) -> Frame:
    """ "want to come to our market", "firms move into Y": to enter it."""
    market = frame.arg("to", "into", "onto", "on") if not frame.passive else None
    if market is None or market.term is None or frame.arg("obj") is not None:
        return frame
    subject = frame.arg("subj")
    firms = subject is not None and subject.term is not None and senses.concept(subject.term.head) == "company"
    if market.term.head not in MARKETS and not (firms and is_place(market.term) and market.role != "on"):
        return frame
    return replace(frame, verb="enter", args=[*take(frame, market), replace(market, role="obj")])


def developing(frame: Frame) -> Frame:
    """ "build ties": develop them."""
    thing = frame.arg("obj")
    if thing is None or thing.term is None or senses.concept(thing.term.head) not in ("relation", "cooperation"):
        return frame
    return replace(frame, verb="develop")


COMING = word_set("come move go get break push venture head expand")
MARKETS = word_set("market marketplace")
"""What one enters by moving into it ("firms that want to come to our market")."""


def creating(frame: Frame) -> Frame:
    """ "give firms the conditions", "provide them with an environment": create it for them."""
    for arg in frame.args:
        if arg.role in ("obj", "with") and arg.term is not None and arg.term.head in classes.MADE and not frame.passive:
            given = dict.fromkeys(("to", "obj2"), "for") | ({"with": "obj", "obj": "for"} if arg.role == "with" else {})
            args = [replace(a, role=given.get(a.role, a.role)) for a in frame.args]
            return replace(frame, verb="create", args=args)
    return frame


def working(frame: Frame) -> Frame:
    """ "work together", "work (more) closely on Y": cooperate on it; more of it, strengthen the cooperation."""
    words = {w for w, _ in frame.adverbs}
    more = next(
        (a for a in frame.args if a.role in ("obj", "comp") and a.term is not None and a.term.head == "more"), None
    )
    together = frame.verb == "work" and bool(words & CLOSELY) and frame.arg("obj") is None
    if frame.passive or not (together or (frame.verb != "work" and (more or words & MORE))):
        return frame
    gone = CLOSELY | MORE | (DEEPLY if words & MORE or more is not None else frozenset())
    adverbs = [a for a in frame.adverbs if a[0] not in gone]
    args = take(frame, more) if more is not None else list(frame.args)
    if not (words & MORE or more is not None):
        return replace(frame, verb="cooperate", args=args, adverbs=adverbs)
    thing = Arg("obj", frame.at, term=Term(frame.at, frame.at + 1, head="cooperation", at=frame.at))
    return replace(frame, verb="strengthen", args=[thing, *args], adverbs=adverbs)


CLOSELY = frozenset({"together", "closely", "closer", "jointly", "hand-in-hand"})
MORE = frozenset({"more", "closer", "further"})


def agreeing(frame: Frame) -> Frame:
    """ "came to an agreement, to no understanding": reached one, reached none."""
    to = frame.arg("at" if frame.verb == "arrive" else "to")
    if frame.passive or to is None or to.term is None or frame.arg("obj"):
        return frame
    if to.term.ref is not None or to.term.members or to.term.head not in closed.AGREEMENTS:
        return frame
    return replace(frame, verb="reach", args=[*take(frame, to), replace(to, role="obj")])


def falling_on(frame: Frame) -> Frame:
    """ "The talks fell on 2 September", "date back to 2022": they took place then; "played host to": hosted."""
    subject = frame.arg("subj")
    idle = frame.arg("obj") if frame.verb == "play" else None
    if idle is not None and idle.term is not None and idle.term.head == "host":
        to = frame.arg("to")
        if to is not None and not idle.term.mods:
            return replace(frame, verb="host", args=[*take(frame, idle, to), replace(to, role="obj")])
    if frame.verb == "play" or subject is None or not eventive(subject.term):
        return frame
    periods = [a for a in frame.args if a.period is not None and a.role in ("to", "from", "on", "in")]
    if not (frame.times or periods) or any(a is not subject and a not in periods for a in frame.args):
        return frame
    if not any(
        s.concept in classes.EVENTS for s in senses.nouns().get(core_noun(subject.term)[0] if subject.term else "", ())
    ):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "back"]
    return replace(frame, verb="take_place", adverbs=adverbs)


def receiver(frame: Frame) -> Frame:
    """ "sold X 38 trams": a name before the figure is who receives, no part of the noun."""
    if frame.verb not in classes.DITRANSITIVE and not frame.passive:
        for arg in frame.args:
            who = (
                next(
                    (
                        m
                        for m in arg.term.mods
                        if m.role == "noun"
                        and m.term is not None
                        and m.term.ref is not None
                        and m.term.ref.kind == "person"
                    ),
                    None,
                )
                if arg.role == "obj" and arg.term is not None
                else None
            )
            if (
                who is not None and arg.term is not None and arg.term.head in closed.TITLES
            ):  # "appointed X chief executive"
                post = Arg("comp", arg.at, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not who]))
                return replace(frame, args=[*take(frame, arg), Arg("obj", who.at, term=who.term), post])
    if frame.verb not in classes.DITRANSITIVE or frame.passive:
        return frame
    for arg in frame.args:
        if arg.role != "obj" or arg.term is None:
            continue
        sum_ = arg.term.head in classes.MONEY and not arg.term.det  # "lent X *money*"
        if arg.term.count is None and not sum_ and not any(m.role == "worth" for m in arg.term.mods):
            continue
        name = next(
            (
                m
                for m in arg.term.mods
                if m.role == "noun" and m.term is not None and m.term.ref is not None and not m.term.ref.adjective
            ),
            None,
        )
        if name is not None:
            thing = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not name]))
            return replace(frame, args=[*take(frame, arg), thing, Arg("to", name.at, term=name.term)])
    return frame


NAMED = classes.NAMED_AS | {"elect"}
BEFORE_FIGURES = Steps(
    "before figures",
    (
        (local, None),
        lambda: proportions.STEPS,
        lambda: deadlines.STEPS,
        lambda: dues.STEPS,
        lambda: contracts.STEPS,
        lambda: intervals.STEPS,
        lambda: supplying.STEPS,
        lambda: extents.EARLY,
        lambda: payments.STEPS,
        lambda: incidents.STEPS,
        lambda: lateness.STEPS,
        lambda: rooms.STEPS,
        lambda: crossings.STEPS,
        lambda: wordy.BEFORE,
        lambda: deciding.STEPS,
        lambda: superlatives.STEPS,
        lambda: parents.STEPS,
        lambda: surplus.STEPS,
        lambda: flows.STEPS,
        lambda: holders.STEPS,
        lambda: economies.EARLY,
        lambda: finance.EARLY,
        lambda: equating.STEPS,
        lambda: weighing.EARLY,
        lambda: captions.STEPS,
        lambda: joining.STEPS,
        lambda: pacts.STEPS,
        lambda: setphrases.STEPS,
        lambda: wordings.STEPS,
        lambda: regards.STEPS,
        lambda: duties.STEPS,
        lambda: recasting.FIRST,
        lambda: accords.FIRST,
        (recasting.with_another, None),
        lambda: accords.EARLY,
        lambda: recasting.EARLY,
        lambda: multiplying.STEPS,
        lambda: standing.STEPS,
        lambda: workplaces.STEPS,
        lambda: touring.STEPS,
        lambda: ((frequencies.frequent, None, frequencies.MARKS),),
        lambda: sporting.STEPS,
        lambda: dealings.STEPS,
        lambda: petitions.STEPS,
        lambda: voting.STEPS,
        lambda: harming.STEPS,
        lambda: releases.STEPS,
        lambda: showing.STEPS,
        lambda: screens.STEPS,
        lambda: causes.STEPS,
        lambda: firms.STEPS,
        lambda: undertakings.STEPS,
        lambda: counterparts.STEPS,
        lambda: serving.STEPS,
        lambda: markets.STEPS,
        lambda: negotiating.EARLY,
        lambda: governing.STEPS,
        lambda: causes.RESULTS,
        lambda: transit.STEPS,
        lambda: networks.STEPS,
        lambda: prices.STEPS,
        lambda: extents.STEPS,
        lambda: stocks.STEPS,
        lambda: hopeful.STEPS,
        lambda: courts.STEPS,
        lambda: lawsuits.STEPS,
        lambda: upholding.STEPS,
        lambda: platforms.EARLY,
        lambda: transfers.STEPS,
        lambda: fees.STEPS,
        lambda: welfare.STEPS,
        lambda: limits.STEPS,
        (beside, None),
        (own_way, turns.WENDING),
        (falling_on, {"play", "fall", "date", "date_back"}),
        (agreeing, {"come", "get", "arrive"}),
        (working, {"work", "cooperate", "collaborate"}),
        lambda: ((moving.invested, None, FIGURE), (moving.capitalised, None, FIGURE)),
        lambda: ((extremes.extreme, None, extremes.MARKS),),
        (denied, None),
        (score, None),
        (receiver, NAMED | classes.DITRANSITIVE),
        lambda: (
            (trading.amounting, trading.AMOUNTING),
            (trading.with_amount, closed.LIGHT_VERBS | trading.TRADING),
        ),
    ),
)
"""What is read in other words before its figures are, with the verbs that it may have."""
AFTER_FIGURES = Steps(
    "after figures",
    (
        lambda: accords.LATE,
        lambda: recasting.CALLS,
        lambda: accords.AGREED,
        lambda: recasting.LATE,
        lambda: upholding.LATE,
        lambda: weighing.STEPS,
        lambda: causes.LATE,
        lambda: firms.LATE,
        lambda: negotiating.LATE,
        lambda: courts.LATE,
        lambda: screens.LATE,
        lambda: platforms.LATE,
        lambda: ((appraising.appraised, appraising.APPRAISING),),
        lambda: ((regards.thought, {"be", "remain", "seem"}, {"to", "for"}),),
        lambda: ((appraising.active, closed.SAY),),
        lambda: ((departing.departing, departing.GOING),),
        lambda: ((calling_off.called_off, calling_off.CALLED),),
        (but_one, None),
        lambda: ((natures.natured, natures.HAVING),),
        (far_from, None, {"far"}),
        (higher, {"push", "drive", "take", "bring", "move"}),
        lambda: aspiring.STEPS,
        lambda: wordy.TURNS,
        (liking, {"like", "love"}),
        lambda: (
            (directions.pushed, directions.PUSHING),
            (directions.stirring, directions.STIRRING),
            (directions.unlisted, directions.LEAVING),
            (directions.matters, directions.DISCUSSING),
        ),
        (seeing, {"see"}),
        (seeing_more, {"see"}),
        (made_known, {"make"}),
        lambda: linking.STEPS,
        (bound, None),
        (entering, COMING),
        (developing, {"build"}),
        (creating, classes.GIVING),
        lambda: (
            (wordy.easing, turns.EASING),
            (wordy.open_about, {"make"}),
            (wordy.not_alone, {"be", "operate"}, {"alone"}),
            (wordy.mutual, senses.meaning("strengthen") | senses.meaning("want")),
            (wordy.footed, turns.KEEPING),
            (wordy.raised, turns.HOISTING),
            (wordy.capacity, {"visit", "travel", "come", "go", "be"}, {"capacity"}),
        ),
        lambda: ((trading.exchanging, trading.TRADING),),
        lambda: ((services.between, services.SERVING),),
        lambda: ((touring.drawn, touring.DRAWING),),
    ),
)
"""What is read in other words once the verb is whole."""
