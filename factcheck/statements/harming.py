"""What disasters do and what is done about them, told plainly: tolls, the missing, power cuts, rainfall, damage."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, harm, parts
from factcheck.model import QuantityKind
from factcheck.statements.fitting import peopled
from factcheck.statements.heads import amount, is_place, word_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

OF_WHAT = frozenset({"of", "in", "from", "own", "noun", "for", "to"})


def toll(frame: Frame) -> Frame:
    """ "The fire caused two deaths, claimed two lives, left two dead", "the death toll of it was two": killed two."""
    event = frame.arg("subj")
    if event is None or event.term is None or frame.passive:
        return frame
    if event.term.head == "toll" and frame.verb in harm.COUNTING:
        return _death_toll(frame, event)
    if event.term.head == "number_of" and frame.verb in harm.COUNTING:
        return _number_harmed(frame, event, event.term)
    hurt = frame.arg("in" if frame.verb == "result" else "obj")
    if hurt is None or hurt.term is None or hurt.term.members or event.term.ref is not None:
        return frame
    term = hurt.term
    rest = take(frame, event, hurt)
    if frame.verb in ("leave", "make", "render"):
        return _left_harmed(frame, event, term, rest)
    if term.head in harm.DEATHS and term.count is not None and term.plural and not term.mods:
        return _harmed(frame, harm.DEATHS[term.head], event, term, rest) if frame.verb in harm.CAUSING else frame
    lives = frame.arg("obj2")
    if frame.verb == "cost" and lives is not None and lives.term is not None and lives.term.head == "life":
        return _harmed(frame, "kill", event, term, take(frame, event, hurt, lives))
    return frame


def _left_harmed(frame: Frame, event: Arg, term: Term, rest: list[Arg]) -> Frame:
    """ "left 14 *dead*", "14 people *hurt*", "14 people *dead in Y*"."""
    if term.count is None:
        return frame
    if not term.head:
        state = next((m for m in term.mods if m.role == "adj" and m.word in harm.STATES), None)
        bare = state is not None and len(term.mods) == 1
        return _harmed(frame, harm.STATES[state.word], event, term, rest) if state is not None and bare else frame
    if term.head in harm.STATES and len(term.mods) == 1 and term.mods[0].role == "noun" and term.mods[0].word:
        who = replace(term, head=term.mods[0].word, plural=True, mods=[])  # "430 people hurt", read as one noun
        return _harmed(frame, harm.STATES[term.head], event, who, rest)
    clause = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if clause is None or clause.frame is None or clause.frame.verb != "be" or clause.frame.negated:
        return frame
    state_arg = clause.frame.arg("comp")
    if state_arg is None or state_arg.word not in harm.STATES:
        return frame
    around = [a for a in clause.frame.args if not a.gap and a is not state_arg]
    who = replace(term, mods=[m for m in term.mods if m is not clause])
    return _harmed(frame, harm.STATES[state_arg.word], event, who, [*around, *rest])


def _number_harmed(frame: Frame, noun: Arg, term: Term) -> Frame:
    """ "The number of dead, of injured in the fire rose to 31": it killed, injured so many."""
    figure = next((a for a in frame.args if a is not noun and amount(a.term) is not None), None)
    clause = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if figure is None or figure.term is None or clause is None or clause.negated:
        return frame
    state = clause.arg("comp") if clause.verb == "be" else None
    done = harm.STATES.get(state.word, "") if state is not None else clause.verb if clause.passive else ""
    if done not in harm.STATES.values():
        return frame
    where = next((a for a in clause.args if a.role in ("in", "from", "of") and a.term is not None), None)
    if where is None or where.term is None or len(term.mods) != 1:
        return frame
    rest = [*(a for a in clause.args if not a.gap and a is not state and a is not where), *take(frame, noun, figure)]
    people = Arg("obj", figure.at, term=replace(figure.term, head="person", plural=True, mods=[]))
    if is_place(where.term):
        return replace(frame, verb=done, passive=True, args=[people, replace(where, role="in"), *rest])
    return replace(frame, verb=done, args=[replace(where, role="subj"), people, *rest])


def _death_toll(frame: Frame, noun: Arg) -> Frame:
    term = noun.term
    figure = next((a for a in frame.args if a is not noun and amount(a.term) is not None), None)
    event = (
        next((m for m in term.mods if m.role in ("of", "in", "from") and m.term is not None), None) if term else None
    )
    if term is None or figure is None or figure.term is None or event is None or event.term is None:
        return frame
    if not any(m.role == "noun" and m.word == "death" for m in term.mods):
        return frame
    around = [
        Arg(m.role, m.at, term=m.term) for m in term.mods if m.term is not None and m.role != "noun" and m is not event
    ]
    rest = [*around, *take(frame, noun, figure)]
    if is_place(event.term):  # "the death toll in Y": so many died there
        people = replace(figure.term, head="person", plural=True, mods=[])
        place = Arg("in", event.at, term=event.term)
        return replace(frame, verb="die", args=[Arg("subj", figure.at, term=people), place, *rest])
    return _harmed(frame, "kill", Arg("subj", event.at, term=event.term), figure.term, rest)


def _harmed(frame: Frame, verb: str, event: Arg, who: Term, rest: list[Arg]) -> Frame:
    """The event has done it to them; a figure without a noun, or one of deaths, counts people."""
    people = who if who.head and who.head not in harm.DEATHS else replace(who, head="person", plural=True, mods=[])
    return replace(frame, verb=verb, args=[event, Arg("obj", who.at, term=people), *rest])


def headlined(frame: Frame) -> Frame:
    """ "*14 injured* in a fire", "Fire in Y: *14 hurt*", "1,200 *infected* in Y": that many people were."""
    measured = frame.verb == "measure"
    many, event = frame.arg("obj" if measured else "subj"), frame.arg("subj") if measured else None
    term = many.term if many is not None else None
    if (
        many is None
        or term is None
        or term.count is None
        or term.members
        or (frame.kind != "fragment" and not measured)
    ):
        return frame
    if term.count.kind is not QuantityKind.COUNT or (event is not None and (not event.term or event.term.ref)):
        return frame
    state = term.head or next((m.word for m in term.mods if m.role == "adj"), "")
    entry = parts.entry(state) if state else None
    done = entry.verb if entry is not None and not term.head and "e" in entry.tags else ""
    verb = harm.STATES.get(state) or (done if done in harm.DONE_TO_PEOPLE else "")
    around = [m for m in term.mods if m.term is not None]
    if not verb or len(term.mods) - len(around) != (0 if term.head else 1):
        return frame
    people = Arg("obj", many.at, term=replace(term, head="person", plural=True, mods=[]))
    args = [people, *(Arg(m.role, m.at, term=m.term) for m in around), *take(frame, many)]
    if event is not None:
        args = [replace(a, role="in") if a is event else a for a in args]
    return replace(frame, verb=verb, passive=True, kind="finite", args=args)


def deaths(frame: Frame) -> Frame:
    """ "There were two deaths in Y", "two deaths were reported": two people died."""
    noun = frame.arg("obj" if frame.passive else "subj")
    term = noun.term if noun is not None else None
    if noun is None or term is None or term.ref is not None or term.count is None or not term.plural:
        return frame
    if term.head not in harm.DEATHS or any(m.term is None or m.role not in ("in", "from", "at") for m in term.mods):
        return frame
    if frame.verb != "exist" and not (frame.passive and frame.verb in harm.COUNTED):
        return frame
    people = Arg("subj", noun.at, term=replace(term, head="person", mods=[]))
    around = [Arg(m.role, m.at, term=m.term) for m in term.mods]
    verb = "die" if harm.DEATHS[term.head] == "kill" else "get_hurt"
    return replace(frame, verb=verb, passive=False, args=[people, *around, *take(frame, noun)])


def missing(frame: Frame) -> Frame:
    """ "are missing, unaccounted for", "remain missing", "have not been found", "there is no trace of X": missing."""
    who = frame.arg("obj" if frame.passive else "subj")
    if who is None or who.term is None:
        return frame
    if frame.verb in harm.SEEKING:
        return _sought(frame, who)
    if frame.verb == "exist":
        return _without_trace(frame, who, who.term)
    if frame.passive:
        lost = frame.verb in harm.FOUND and frame.negated and frame.tense == "perfect"
        if not lost or who.term.count is None or frame.arg("by", "comp") is not None:
            return frame
        state = Arg("comp", frame.at, word="missing")
        args = [replace(who, role="subj"), state, *take(frame, who)]
        return _lost(replace(frame, verb="be", passive=False, negated=False, neg_at=-1, args=args))
    if frame.verb == "miss":
        away = frame.arg("obj", "inf", "ing", "that") is None and frame.tense in ("progressive", "present", "past")
        if not away or (who.term.ref is not None and who.term.ref.kind != "person") or frame.arg("from") is not None:
            return frame
        return _lost(replace(frame, verb="be", args=[*frame.args, Arg("comp", frame.at, word="missing")]))
    comp = frame.arg("comp")
    if comp is None or comp.frame is None or comp.frame.verb != "miss" or comp.frame.arg("obj", "from") is not None:
        return frame
    state = Arg("comp", comp.at, word="missing")
    return _lost(replace(frame, verb="be", args=[*take(frame, comp), state, *comp.frame.args]))


def _without_trace(frame: Frame, noun: Arg, term: Term) -> Frame:
    """ "There is no trace, no sign of X"."""
    none = term.det == "no" or frame.negated
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if term.head not in harm.TRACES or not none or of is None or of.term is None:
        return frame
    around = [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not of and m.term is not None]
    if any(m is not of and m.term is None and m.word not in ("single",) for m in term.mods):
        return frame
    args = [Arg("subj", of.at, term=of.term), Arg("comp", noun.at, word="missing"), *around, *take(frame, noun)]
    return _lost(replace(frame, verb="be", negated=False, neg_at=-1, args=args))


def _sought(frame: Frame, who: Arg) -> Frame:
    """ "Rescuers are looking for nine people": these are missing."""
    whom = frame.arg("for")
    rescuing = who.term is not None and who.term.ref is None and who.term.head in harm.RESCUERS
    if not rescuing or whom is None or whom.term is None or frame.passive or frame.negated:
        return frame
    if frame.tense != "progressive" or whom.term.count is None or not peopled(whom.term):
        return frame
    return replace(frame, verb="go_missing", args=[replace(whom, role="subj"), *take(frame, who, whom)])


def _lost(frame: Frame) -> Frame:
    """Of people: they have gone missing; firms that are missing somewhere are not there."""
    who, state = frame.arg("subj"), frame.arg("comp")
    if who is None or who.term is None or state is None or not (peopled(who.term) or who.term.det == "pron"):
        return frame
    return replace(frame, verb="go_missing", args=take(frame, state))


def powered(frame: Frame) -> Frame:
    """ "Power is back, was restored, came back in Y": restored it; "electricity was cut to X, X's was": cut it."""
    on_again = frame.verb.endswith("_back") or any(w in ("back", "on") for w, _ in frame.adverbs)
    having = on_again and not frame.passive and frame.verb.removesuffix("_back") in harm.HAVING
    thing = frame.arg("obj" if frame.passive or having else "subj")
    term = thing.term if thing is not None else None
    if thing is None or term is None or not _power(term) or term.count is not None:
        return frame
    if having:  # "had the lights back on"
        adverbs = [a for a in frame.adverbs if a[0] not in ("back", "on")]
        return replace(frame, verb="restore_power", args=take(frame, thing), adverbs=adverbs)
    verb = next((f"{frame.verb}_{w}" for w, at in frame.adverbs if at > frame.at and w in ("back", "off", "out")), "")
    verb = verb or frame.verb
    around = [
        Arg("to" if m.role in ("own", "of") else m.role, m.at, term=m.term)
        for m in term.mods
        if m.term is not None and m.role in OF_WHAT and m.role != "noun" and m.term.det != "pron"
    ]
    if (frame.passive and verb in harm.RESTORING) or (not frame.passive and verb in harm.RETURNING):
        made = "restore_power"
    elif (frame.passive and verb in harm.CUTTING) or (not frame.passive and verb in harm.FAILING):
        made = "cut_power"
    else:
        return frame
    doer = [replace(a, role="subj") if a.role == "by" else a for a in take(frame, thing)]
    words = frozenset(verb.split("_")[1:]) | {"on"}
    adverbs = [a for a in frame.adverbs if a[0] not in words]
    return replace(frame, verb=made, passive=False, args=[*around, *doer], adverbs=adverbs)


def _power(term: Term) -> bool:
    """Whether it is the supply of power, by any name."""
    if term.ref is not None or term.members:
        return False
    compound = next((m for m in term.mods if m.role == "noun" and m.word), None)
    if term.head == "supply":
        return compound is not None and compound.word in harm.POWER
    return term.head in harm.POWER and not any(m.role in ("noun", "adj") for m in term.mods)


def had_done(frame: Frame) -> Frame:
    """ "X had its licence revoked by Y": X's licence was revoked by Y."""
    who, thing = frame.arg("subj"), frame.arg("obj")
    if who is None or who.term is None or thing is None or thing.term is None or frame.passive or frame.negated:
        return frame
    clause = next((m for m in thing.term.mods if m.role == "rel" and m.frame is not None), None)
    own = next((m for m in thing.term.mods if m.role == "own" and m.term is not None), None)
    if clause is None or clause.frame is None or own is None or own.term is None or own.term.det != "pron":
        return frame
    deed = clause.frame
    if deed.kind != "part" or not deed.passive or deed.negated or not any(a.gap and a.role == "obj" for a in deed.args):
        return frame
    mods = [replace(m, term=who.term) if m is own else m for m in thing.term.mods if m is not clause]
    whose = replace(thing, term=replace(thing.term, mods=mods))
    rest = [a for a in deed.args if not a.gap]
    return replace(
        frame,
        verb=deed.verb,
        at=deed.at,
        passive=True,
        args=[whose, *rest, *take(frame, who, thing)],
        adverbs=[*frame.adverbs, *deed.adverbs],
        times=[*frame.times, *deed.times],
    )


def rained(frame: Frame) -> Frame:
    """ "Y recorded, saw 210 mm of rain", "210 mm of rain came down on Y, were measured in Y": they fell in Y."""
    fallen = next((a for a in frame.args if a.role in ("subj", "obj") and _rain(a.term)), None)
    if fallen is None:
        return frame
    rest = take(frame, fallen)
    place = next((a for a in rest if a.role == "subj"), None)
    down = [a for a in frame.adverbs if a[0] != "down"]
    if fallen.role == "subj" and not frame.passive:
        if frame.verb not in harm.RAINING:
            return frame
        around = [replace(a, role="in") if a.role == "on" else a for a in rest]
        return replace(frame, verb="rain_down", args=[fallen, *around], adverbs=down)
    if frame.verb not in harm.RECORDING or (place is not None and not is_place(place.term)):
        return frame
    around = [replace(a, role="in") if a is place else a for a in rest]
    return replace(frame, verb="rain_down", passive=False, args=[replace(fallen, role="subj"), *around])


def _rain(term: Term | None) -> bool:
    """ "210 millimetres of rain"."""
    if term is None or term.count is None or term.head not in harm.RAIN_UNITS:
        return False
    return any(m.role == "of" and m.term is not None and m.term.head in harm.RAIN for m in term.mods)


def high_water(frame: Frame) -> Frame:
    """ "The level of the river hit, was measured at 8 metres", "the river stood at 8 metres": reached 8 metres."""
    thing = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if thing is None or thing.term is None or frame.verb not in harm.STANDING:
        return frame
    if any(word in harm.SIDES for word, _ in frame.adverbs) or any(word_of(a) in harm.SIDES for a in frame.args):
        return frame  # "is 300 metres *long*"
    value = next((a for a in frame.args if a is not thing and a.role in harm.AT and _metres(a.term)), None)
    if value is None or value.term is None:
        return frame
    held = value.term
    if held.head in harm.LEVELS:  # "a level of 8 metres"
        inner = next((m.term for m in held.mods if m.role == "of" and m.term is not None), None)
        held = inner if inner is not None else held
    term = thing.term
    around: list[Arg] = []
    if term.head in harm.LEVELS and term.ref is None:
        whose = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None), None)
        if whose is None or whose.term is None:
            return frame
        around = [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not whose and m.term and m.role != "noun"]
        term = whose.term
    elif term.ref is None and term.head not in harm.WATERS:
        return frame
    args = [Arg("subj", thing.at, term=term), Arg("obj", value.at, term=held), *around, *take(frame, thing, value)]
    return replace(frame, verb="reach_level", passive=False, args=args)


def _metres(term: Term | None) -> bool:
    if term is None or term.ref is not None:
        return False
    if term.head in harm.LEVELS and term.count is None:
        return any(m.role == "of" and _metres(m.term) for m in term.mods)
    return term.count is not None and term.head in harm.DEPTHS


def damage(frame: Frame) -> Frame:
    """ "The fire caused losses of $6 million": losses from the fire came to so much."""
    cause, loss = frame.arg("subj"), frame.arg("obj")
    if cause is None or cause.term is None or loss is None or loss.term is None or frame.passive:
        return frame
    term = loss.term
    sum_ = next((m for m in term.mods if m.role in ("of", "worth") and amount(m.term) is not None), None)
    if term.ref is not None or term.head not in harm.LOSSES or sum_ is None or sum_.term is None:
        return frame
    mods = [*[m for m in term.mods if m is not sum_], Mod("from", cause.at, term=cause.term)]
    noun = Arg("subj", loss.at, term=_of_kind(replace(term, mods=mods)))
    value = Arg("obj", sum_.at, term=sum_.term)
    return replace(frame, verb="measure", args=[noun, value, *take(frame, cause, loss)])


def _of_kind(term: Term) -> Term:
    """ "*insured* losses": of that kind only, no total."""
    kinds = [m for m in term.mods if m.role in ("noun", "adj") and m.word and m.word not in closed.HARMLESS]
    head = "_".join([*(m.word for m in kinds if m.term is None or m.term.ref is None), "damage"])
    rest = [m for m in term.mods if m not in kinds or (m.term is not None and m.term.ref is not None)]
    return replace(term, head=head, plural=False, det="", mods=rest)


def damaged(frame: Frame) -> Frame:
    """ "Losses from the fire came to $6 million": the same noun for all of them."""
    noun = frame.arg("subj")
    if noun is None or noun.term is None or noun.term.ref is not None or noun.term.head not in harm.LOSSES:
        return frame
    if not any(m.role == "from" and m.term is not None for m in noun.term.mods):
        return frame
    term = _of_kind(noun.term)
    return replace(frame, args=[replace(a, term=term) if a is noun else a for a in frame.args])


def restored(frames: list[Frame]) -> list[Frame]:
    """ "Power came back in Y, *restored by X*": X restored it there."""
    out: list[Frame] = []
    for frame in frames:
        before, by = out[-1] if out else None, frame.arg("by")
        thing = frame.arg("obj")
        if before is None or by is None or thing is None or not (frame.kind == "part" and frame.passive):
            out.append(frame)
            continue
        subject = before.arg("subj")
        alone = len(frame.args) == 2 and not (frame.negated or frame.times or frame.adverbs)
        back = subject is not None and subject.term is thing.term and frame.verb in harm.RESTORING
        if not (alone and back) or before.verb not in harm.POWERING or before.passive or before.arg("by") is not None:
            out.append(frame)
            continue
        out[-1] = replace(before, args=[*before.args, by], unread=[*before.unread, *frame.unread])
    return out


def struck(frames: list[Frame]) -> list[Frame]:
    """ "Eighty people died *when the flood hit Y*": in the flood, there."""
    out: list[Frame] = []
    for frame in frames:
        event, place = frame.arg("subj"), frame.arg("obj")
        host = out[-1] if out else None
        plain = frame.kind in ("sub:when", "sub:as", "sub:after") and frame.verb in harm.STRIKING
        if host is None or not plain or frame.negated or frame.status != "happened" or frame.passive or frame.adverbs:
            out.append(frame)
            continue
        if (
            event is None
            or event.term is None
            or event.term.ref is not None
            or place is None
            or not is_place(place.term)
        ):
            out.append(frame)
            continue
        if len(frame.args) != 2 or event.term.head not in harm.DISASTERS or host.arg("in", "by") is not None:
            out.append(frame)
            continue
        where = replace(event.term, mods=[*event.term.mods, Mod("in", place.at, term=place.term)])
        times = [*host.times, *frame.times]
        args = [*host.args, Arg("in", event.at, term=where)]
        out[-1] = replace(host, args=args, times=times, unread=[*host.unread, *frame.unread])
    return out


STEPS: tuple[Step, ...] = (
    (headlined, {"", "measure"}),
    (had_done, {"have", "get", "see"}),
    (toll, harm.CAUSING | harm.COUNTING | {"leave", "make", "render"}),
    (deaths, harm.COUNTED | {"exist"}),
    (missing, harm.FOUND | harm.SEEKING | {"be", "remain", "stay", "miss", "exist"}),
    (powered, harm.POWERING | harm.HAVING | {f"{verb}_back" for verb in harm.HAVING}, harm.POWER | {"supply"}),
    (rained, harm.RAINING | harm.RECORDING),
    (high_water, harm.STANDING, harm.LEVELS | FIGURE),
    (damage, harm.CAUSING),
    (damaged, harm.COUNTING | {"amount", "come", "total", "put", "estimate"}, harm.LOSSES),
)
