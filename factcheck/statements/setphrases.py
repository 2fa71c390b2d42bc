"""Set phrases told plainly: at a steady pace, in the company of, the ink is dry on; a decline marks trade, somebody
spoke of a visit as a success."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, derivation, senses
from factcheck.language.tables import word_set
from factcheck.statements.comparatives import compared
from factcheck.statements.heads import eventive, is_place, means, together
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

MANNERS = word_set("pace rate speed tempo clip way manner fashion")
"""Nouns of how something is done, with the adjective that says how ("at a *steady* pace")."""


def mannered(frame: Frame) -> Frame:
    """ "at a steady pace", "in a dynamic way": steadily, dynamically."""
    for arg in frame.args:
        term = arg.term
        if (
            arg.role not in ("at", "in", "with")
            or term is None
            or term.head not in MANNERS
            or term.det not in ("a", "an")
        ):
            continue
        words = [m for m in term.mods if m.role in ("adj", "noun") and m.word and m.word not in MEASURED]
        if term.count is None and not term.plural and len(words) == len(term.mods) == 1:
            how = derivation.adverb(words[0].word)
            return replace(frame, args=take(frame, arg), adverbs=[*frame.adverbs, (how, words[0].at)])
    return frame


MEASURED = word_set(
    "slower faster higher lower different similar comparable record average annual big small new other such"
)
"""Adjectives of a pace that compare it with another one, or that have no adverb."""
CONTRIBUTING = {"contribute": "to", "lead": "to", "make": "for", "help": "with"}


def contributing(frame: Frame) -> Frame:
    """ "contribute to closer ties, to strengthening them, to their expansion": bring it about."""
    what = frame.arg(CONTRIBUTING[frame.verb])
    if frame.passive or what is None or frame.arg("obj") is not None or frame.arg("subj") is None:
        return frame
    if what.frame is not None and frame.verb in ("contribute", "help"):
        return replace(frame, verb="help", args=[replace(what, role="inf"), *take(frame, what)])
    if what.term is None or what.term.ref is not None or what.term.members or what.term.count is not None:
        return frame
    if compared(what.term)[0] and (eventive(what.term) or senses.concept(what.term.head) == "relation"):
        return replace(frame, verb="foster", args=[replace(what, role="obj"), *take(frame, what)])
    if means(what.term, "strengthen") and any(m.term is not None for m in what.term.mods):
        return replace(frame, verb="undertake", args=[replace(what, role="obj"), *take(frame, what)])
    return frame


COMPLETE = word_set("complete finished done concluded over")


def completed(frame: Frame) -> Frame:
    """ "The creation of Z is complete": has been completed."""
    deed, state = frame.arg("subj"), frame.arg("comp")
    word = state.word or (state.term.head if state.term is not None and not state.term.mods else "") if state else ""
    if deed is None or state is None or word not in COMPLETE or not _of_thing(deed.term):
        return frame
    return replace(frame, verb="complete", passive=True, args=[replace(deed, role="obj"), *take(frame, deed, state)])


def _of_thing(term: Term | None) -> bool:
    """ "the creation, the establishment *of Z*"."""
    if term is None or not any(m.role == "of" and m.term is not None for m in term.mods):
        return False
    return any(s.concept in ("found", "open") for s in senses.nouns().get(term.head, ()))


def counting_as(frame: Frame) -> Frame:
    """ "X counts as Y's partner": is it."""
    what = frame.arg("as")
    if frame.passive or what is None or what.term is None or frame.arg("subj") is None or frame.arg("obj") is not None:
        return frame
    return replace(frame, verb="be", args=[replace(what, role="comp"), *take(frame, what)])


def called_for(frame: Frame) -> Frame:
    """ "called for the fair to be held in Oslo": proposed that it be held there."""
    thing, deed = frame.arg("for", "obj"), frame.arg("inf")
    term = thing.term if thing is not None else None
    if frame.passive or thing is None or term is None or not means(term, *classes.EVENTS):
        return frame
    inner = next((m for m in term.mods if m.role == "inf" and m.frame is not None), None)
    clause = deed.frame if deed is not None else inner.frame if inner is not None else None
    if clause is None:
        return frame
    whole = replace(term, mods=[m for m in term.mods if m is not inner])
    what = Arg("obj" if clause.passive else "subj", thing.at, term=whole)
    told = replace(clause, args=[what, *[a for a in clause.args if not a.gap]])
    rest = take(frame, thing, *([deed] if deed is not None else []))
    return replace(frame, verb="propose", args=[*rest, Arg("that", clause.first, frame=told)])


def at_disposal(frame: Frame) -> Frame:
    """ "has Z at its disposal": has it."""
    spare = frame.arg("at")
    if spare is None or spare.term is None or spare.term.head not in DISPOSAL or frame.arg("obj") is None:
        return frame
    return replace(frame, args=take(frame, spare)) if all(m.role == "own" for m in spare.term.mods) else frame


DISPOSAL = word_set("disposal command")
IMAGES = {
    ("ink", "be", "dry", "on"): "sign",
    ("curtain", "fall", "", "on"): "end",
    ("curtain", "come_down", "", "on"): "end",
    ("curtain", "come", "down", "on"): "end",
    ("sun", "set", "", "on"): "end",
    ("chapter", "close", "", "on"): "end",
    ("hammer", "fall", "", "on"): "auction",
    ("gavel", "fall", "", "on"): "auction",
}
"""Images with a subject of their own: its head, the verb, the word after it, the mark of what is meant; and the verb
for what has been done to that ("the ink is dry on Z": Z has been signed)."""
SEEN = frozenset(row[0] for row in IMAGES)


def imagined(frame: Frame) -> Frame:
    """ "The ink is dry on Z", "the curtain has come down on Z": Z was signed, ended."""
    scene, state = frame.arg("subj"), frame.arg("comp")
    if scene is None or scene.term is None or frame.passive or frame.negated or frame.arg("obj") is not None:
        return frame
    words = {state.word} if state is not None else {"", *(w for w, _ in frame.adverbs)}
    for (head, verb, word, mark), meant in IMAGES.items():
        what = frame.arg(mark)
        if scene.term.head != head or frame.verb != verb or word not in words or what is None or what.term is None:
            continue
        sides = [m for m in what.term.mods if m.role == "between"] if meant == "sign" else []
        thing = replace(what.term, mods=[m for m in what.term.mods if m not in sides])
        rest = [a for a in take(frame, scene, what) if a is not state]
        args = [Arg("obj", what.at, term=thing), *(Arg("by", m.at, term=m.term) for m in sides), *rest]
        adverbs = [a for a in frame.adverbs if a[0] != word]
        return replace(frame, verb=meant, passive=True, args=args, adverbs=adverbs)
    return frame


SPEAKING = word_set("speak talk refer think write")


def spoken_as(frame: Frame) -> Frame:
    """ "spoke of the visit as a success", "referred to it as one": called it one."""
    what, kind = frame.arg("of", "to", "about"), frame.arg("as")
    if frame.passive or what is None or kind is None or what.term is None or frame.arg("obj") is not None:
        return frame
    return replace(frame, verb="describe", args=[replace(what, role="obj"), *take(frame, what)])


COMPANY = word_set("company presence attendance")


def accompanied(frame: Frame) -> Frame:
    """ "posed in the company of ministers", "met in the presence of ministers": with them."""
    beside = frame.arg("in")
    term = beside.term if beside is not None else None
    if beside is None or term is None or term.head not in COMPANY or term.ref is not None or len(term.mods) != 1:
        return frame
    of = term.mods[0]
    if of.role != "of" or of.term is None:
        return frame
    return replace(frame, args=[*take(frame, beside), Arg("with", beside.at, term=of.term)])


MARKING = word_set("mark characterise characterize typify define distinguish shape pervade permeate")
SPIRITS = word_set("spirit atmosphere tone climate mood note")
MOODS = {
    "friendship": "friendly",
    "friendliness": "friendly",
    "cordiality": "cordial",
    "warmth": "warm",
    "amity": "friendly",
    "harmony": "harmonious",
    "hostility": "hostile",
    "enmity": "hostile",
    "animosity": "hostile",
    "antagonism": "hostile",
    "acrimony": "acrimonious",
    "tension": "tense",
}
"""Nouns of how people stand to each other, and what their relations are then."""


def marking(frame: Frame) -> Frame:
    """ "A decline marks trade", "friendship, a cordial tone characterises their relations": trade declines, they are
    friendly, cordial."""
    sign, thing = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    term = sign.term if sign is not None else None
    if sign is None or term is None or thing is None or thing.term is None or term.ref is not None or term.members:
        return frame
    if means(term, "grow") and eventive(thing.term) and not any(m.term is not None for m in term.mods):
        shown = [replace(thing, role="subj"), replace(sign, role="obj"), *take(frame, sign, thing)]
        return replace(frame, verb="show", passive=False, args=shown)
    if senses.concept(thing.term.head) not in ("relation", "cooperation"):
        return frame
    words = [m for m in term.mods if m.role in ("adj", "noun") and m.word and m.word not in closed.HARMLESS]
    word = MOODS.get(term.head, "") if not words else ""
    if term.head in SPIRITS and len(words) == len(term.mods) == 1:
        word = words[0].word
    if not word:
        return frame
    negated = frame.negated != (term.det == "no")
    told = [replace(thing, role="subj"), Arg("comp", sign.at, word=word), *take(frame, sign, thing)]
    return replace(frame, verb="be", passive=False, negated=negated, neg_at=sign.at, args=told)


DOING_MORE = {"trade": "trade", "cooperate": "cooperation", "collaborate": "cooperation"}


def ever_more(frame: Frame) -> Frame:
    """ "X and Y trade more and more with each other": trade between them grows."""
    more, who = frame.arg("comp"), frame.arg("subj")
    if more is None or more.word != "ever-growing" or who is None or who.term is None or frame.arg("obj") is not None:
        return frame
    other = frame.arg("with")
    named = other is not None and other.term is not None and other.term.det != "pron"
    sides = [Mod("between", who.at, term=who.term)]
    sides += [Mod("with", other.at, term=other.term)] if named and other is not None else []
    noun = Term(frame.at, frame.at + 1, head=DOING_MORE[frame.verb], at=frame.at, mods=sides)
    rest = take(frame, more, who, *([other] if other is not None else []))
    return replace(frame, verb="grow", args=[Arg("subj", frame.at, term=noun), *rest])


AGREEING = word_set("agree decide settle arrange negotiate")


def agreed_between(frame: Frame) -> Frame:
    """ "Doing Z was agreed *between X and Y*": by them."""
    sides = frame.arg("between")
    if not frame.passive or sides is None or frame.arg("by") is not None:
        return frame
    return replace(frame, args=[replace(sides, role="by"), *take(frame, sides)])


RECEIVING = word_set("receive welcome host see")


def received(frame: Frame) -> Frame:
    """ "Oslo received X for, on a working visit": X visited Oslo, on one."""
    where, who = frame.arg("subj"), frame.arg("obj")
    trip = next((a for a in frame.args if a.role in ("for", "on") and means(a.term, "visit")), None)
    if frame.passive or where is None or who is None or trip is None or not is_place(where.term):
        return frame
    if who.term is None or not all(t.ref is not None and t.ref.kind in ("person", "unknown") for t in who.term.walk()):
        return frame
    rest = take(frame, where, who, trip)
    args = [replace(who, role="subj"), replace(where, role="in"), replace(trip, role="on"), *rest]
    return replace(frame, verb="be", tense="past", args=args)


WITHHOLDING = word_set("withhold withdraw")


def withheld(frame: Frame) -> Frame:
    """ "withheld support *from a plan*": for it."""
    what, plan = frame.arg("obj"), frame.arg("from")
    if what is None or plan is None or not means(what.term, "support") or frame.passive:
        return frame
    return replace(frame, args=[replace(plan, role="for"), *take(frame, plan)])


HAVING = word_set("have enjoy hold")


def with_a_future(frame: Frame) -> Frame:
    """ "Cooperation has prospects in Z", "Z has no future in it": Z offers them for it."""
    future, subject, inner = frame.arg("obj"), frame.arg("subj"), frame.arg("in")
    if frame.passive or future is None or future.term is None or future.term.head not in PROMISE:
        return frame
    within = None
    if subject is not None and subject.term is not None and inner is None and means(subject.term, "cooperate"):
        within = next((m for m in subject.term.mods if m.role == "in" and m.term is not None), None)
    if within is not None and subject is not None and subject.term is not None:  # "cooperation *in Z* has a future"
        bare = replace(subject, term=replace(subject.term, mods=[m for m in subject.term.mods if m is not within]))
        inner = Arg("in", within.at, term=within.term)
        frame = replace(frame, args=[*[bare if a is subject else a for a in frame.args], inner])
        subject = bare
    if subject is None or inner is None or subject.term is None or inner.term is None or is_place(inner.term):
        return frame
    if means(subject.term, "cooperate") and not means(inner.term, "cooperate"):
        swap = [replace(inner, role="subj"), replace(subject, role="for")]
    elif means(inner.term, "cooperate"):
        swap = [subject, replace(inner, role="for")]
    else:
        return frame
    bright = [m for m in future.term.mods if m.word not in BRIGHT]
    plain = replace(future, term=replace(future.term, mods=bright))
    rest = [plain if a is future else a for a in take(frame, subject, inner)]
    return replace(frame, verb="offer", args=[*swap, *rest])


BRIGHT = word_set("promising bright good great rosy")


PROMISE = word_set("prospect future potential promise")
ATTACHING = word_set("attach ascribe assign attribute give")


def attached(frame: Frame) -> Frame:
    """ "attached *historic* significance to the visit": called it historic."""
    worth, thing = frame.arg("obj"), frame.arg("to")
    term = worth.term if worth is not None else None
    words = [m for m in term.mods if m.role == "adj" and m.word] if term is not None else []
    if frame.passive or frame.negated or worth is None or term is None or thing is None or len(words) != 1:
        return frame
    if term.head not in WORTH or len(term.mods) > 1 or senses.concept(words[0].word) != "historic":
        return frame
    args = [replace(thing, role="obj"), Arg("as", words[0].at, word=words[0].word), *take(frame, worth, thing)]
    return replace(frame, verb="describe", args=args)


WORTH = word_set("significance importance dimension rank character meaning")
MILESTONES = word_set("event milestone landmark breakthrough success failure triumph")


def seen_in(frame: Frame) -> Frame:
    """ "saw a historic event in the visit": called it one."""
    what, thing = frame.arg("obj"), frame.arg("in")
    if frame.passive or what is None or what.term is None or thing is None or not eventive(thing.term):
        return frame
    if what.term.head not in MILESTONES or what.term.det not in ("a", "an") or frame.negated:
        return frame
    args = [replace(thing, role="obj"), replace(what, role="as"), *take(frame, what, thing)]
    return replace(frame, verb="describe", args=args)


def standing_by(frame: Frame) -> Frame:
    """ "stand by their commitment to Z": reaffirm it."""
    word = frame.arg("by")
    if frame.passive or word is None or not means(word.term, "commit"):
        return frame
    return replace(frame, verb="reaffirm", args=[replace(word, role="obj"), *take(frame, word)])


GOALS = word_set("goal task target aim objective")


def set_a_goal(frame: Frame) -> Frame:
    """ "set themselves the goal of doing Z": aim to."""
    goal = next((a for a in frame.args if a.role in ("obj", "obj2") and a.term and a.term.head in GOALS), None)
    term = goal.term if goal is not None else None
    deed = next((m for m in term.mods if m.role in ("of", "inf") and m.frame is not None), None) if term else None
    if frame.passive or goal is None or deed is None or deed.frame is None or frame.arg("subj") is None:
        return frame
    rest = [a for a in take(frame, goal) if a.role not in ("obj", "obj2")]
    clause = replace(deed.frame, args=[a for a in deed.frame.args if not a.gap], kind="inf")
    return replace(frame, verb="aim", args=[*rest, Arg("inf", deed.at, frame=clause)])


SEEMING = word_set("look seem appear sound remain")


def looking(frame: Frame) -> Frame:
    """ "Z looks promising for Y": is."""
    quality = frame.arg("comp")
    if quality is None or quality.word not in ("promising", "important") or frame.passive:
        return frame
    return replace(frame, verb="be") if frame.arg("obj", "inf") is None else frame


PICTURES = word_set("photo photograph picture image snapshot")


def picture_of(frame: Frame) -> Frame:
    """ "There is a photo of X and Y shaking hands", "a photo of it exists": it shows them."""
    photo = frame.arg("subj")
    term = photo.term if photo is not None else None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None) if term is not None else None
    if photo is None or term is None or of is None or term.head not in PICTURES or term.members:
        return frame
    plain = replace(term, mods=[m for m in term.mods if m is not of])
    args = [replace(photo, term=plain), Arg("obj", of.at, term=of.term), *take(frame, photo)]
    return replace(frame, verb="show", args=args)


TERMS = {"amicably": "amicable", "well": "good", "harmoniously": "harmonious", "cordially": "cordial", "badly": "bad"}
"""Adverbs of how two get along, and what their relations are then."""


def getting_along(frame: Frame) -> Frame:
    """ "X and Y get along amicably": their relations are amicable."""
    who = frame.arg("subj")
    how = next((a for a in frame.adverbs if a[0] in TERMS), None)
    away = next((a for a in frame.adverbs if a[0] in ("along", "on")), None)
    if who is None or who.term is None or how is None or away is None or frame.arg("obj") is not None or frame.passive:
        return frame
    other = frame.arg("with")
    sides = [Mod("between", who.at, term=who.term)]
    sides += [Mod("with", other.at, term=other.term)] if other is not None and other.term is not None else []
    ties = Term(frame.at, frame.at + 1, head="relation", plural=True, at=frame.at, mods=sides)
    rest = take(frame, who, *([other] if other is not None else []))
    told = [Arg("subj", frame.at, term=ties), Arg("comp", how[1], word=TERMS[how[0]]), *rest]
    return replace(frame, verb="be", args=told, adverbs=[a for a in frame.adverbs if a not in (how, away)])


FRIENDS = word_set("friend enemy foe adversary")
COUNTING = word_set("count reckon number rank have treat see regard")


def among_friends(frame: Frame) -> Frame:
    """ "X counts Y among its friends", "X and Y treat each other as enemies": they are friends, enemies."""
    who, other, group = frame.arg("subj"), frame.arg("obj"), frame.arg("among", "as")
    if frame.passive or who is None or who.term is None or other is None or other.term is None or group is None:
        return frame
    if group.term is None or group.term.head not in FRIENDS or any(m.role != "own" for m in group.term.mods):
        return frame
    both = who.term if other.term.det == "pron" else together(who.term, other.term)
    friends = replace(group.term, plural=True, mods=[], det="")
    args = [replace(who, term=both), replace(group, role="comp", term=friends), *take(frame, who, other, group)]
    return replace(frame, verb="be", args=args)


STEPS: tuple[Step, ...] = (
    (getting_along, {"get"}, TERMS.keys()),
    (among_friends, COUNTING, FRIENDS),
    (withheld, WITHHOLDING, {"from"}),
    (with_a_future, HAVING, PROMISE),
    (attached, ATTACHING, WORTH),
    (seen_in, {"see", "recognise", "recognize", "find"}, MILESTONES),
    (standing_by, {"stand"}, {"by"}),
    (set_a_goal, {"set", "have"}, GOALS),
    (looking, SEEMING, {"promising", "important"}),
    (picture_of, {"exist"}, PICTURES),
    (mannered, None, MANNERS),
    (accompanied, None, COMPANY),
    (counting_as, {"count"}, {"as"}),
    (called_for, word_set("call argue plead"), {"for"}),
    (at_disposal, {"have"}, DISPOSAL),
    (imagined, frozenset(row[1] for row in IMAGES), SEEN),
    (completed, {"be"}, COMPLETE),
    (contributing, CONTRIBUTING.keys()),
    (spoken_as, SPEAKING, {"as"}),
    (marking, MARKING),
    (ever_more, DOING_MORE.keys(), {"ever-growing"}),
    (agreed_between, AGREEING, {"between"}),
    (received, RECEIVING),
)
"""What is told plainly before anything else is read, with the verbs, and the words one of which must be there."""
