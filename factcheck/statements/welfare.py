"""Schools, hospitals and those who work there, told plainly: how long a strike lasts, who is short of whom, what is
free for whom, who waits how long."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, people, senses, timing, works
from factcheck.language.tables import word_set
from factcheck.model import Comparator
from factcheck.statements.fees import persons
from factcheck.statements.firms import STRIKES, strike_for
from factcheck.statements.gratis import FREE, at_no_charge, entered
from factcheck.statements.heads import amount, is_body, is_money, is_place, is_span, named, people_at
from factcheck.statements.nouns import take
from factcheck.statements.queues import STEPS as WAITING
from factcheck.statements.queues import of_whom
from factcheck.statements.steps import FIGURE, Step

LASTING = word_set("last go drag go_on drag_on run take continue stretch be end")
SHORTAGES = word_set("shortage lack shortfall scarcity dearth")
QUEUES = word_set("queue")


def struck_for(frame: Frame) -> Frame:
    """ "The nurses' strike, the strike by nurses in X lasted nine days": nurses in X struck for nine days."""
    lasted = strike_for(frame)
    if lasted is None:
        return frame
    strike, span, term = lasted
    who = next((m for m in term.mods if m.role in ("own", "by", "of", "noun", "adj") and _strikers(m)), None)
    if who is None:
        return frame
    workers = who.term or Term(who.at, who.at + 1, head=who.word, plural=True, at=who.at)
    around = [m for m in term.mods if m.role in ("in", "at", "over", "against") and m.term is not None]
    if any(m is not who and m not in around and m.role != "time" for m in term.mods):
        return frame
    places = [Arg(m.role, m.at, term=m.term) for m in around]
    times = [*frame.times, *([term.period] if term.period is not None else [])]
    adverbs = [a for a in frame.adverbs if a[0] not in ("over", "on")]
    args = [replace(strike, term=replace(workers, plural=True)), replace(span, role="for"), *places]
    return replace(
        frame, verb="strike", args=[*args, *take(frame, strike, span)], adverbs=adverbs, times=times, tense="past"
    )


def _strikers(mod: Mod) -> bool:
    noun = mod.term.head if mod.term is not None else mod.word
    return (mod.term is None or mod.term.ref is None) and (
        noun in people.LOCALS or "person" in senses.ancestors(senses.concept(noun))
    )


def short_of(frame: Frame) -> Frame:
    """ "X is 340 teachers short", "has, faces a shortage of 340 teachers", "there is one in X": lacks 340 teachers."""
    subject = frame.arg("subj")
    noun = next((a for a in frame.args if a.role in ("obj", "comp", "subj", "from") and _shortage(a.term)), None)
    if subject is None or frame.passive:
        return frame
    comp = frame.arg("comp")
    if noun is None and (wanted := _wanted(frame, subject)) is not None:
        return wanted
    if noun is None:
        term = comp.term if comp is not None else None
        if comp is None or term is None or term.head != "short" or term.count is None or frame.verb != "be":
            return frame
        what = next((m for m in term.mods if m.role == "noun" and (m.word or m.term is not None)), None)
        if what is None:
            return frame
        many = Term(term.first, term.last, head=what.word or (what.term.head if what.term else ""), plural=True,
                    count=term.count, at=what.at)  # fmt: skip
        return replace(frame, verb="lack", args=[*take(frame, comp), replace(comp, role="obj", term=many)])
    assert noun.term is not None
    of = next((m for m in noun.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None or of.term.count is None:
        return frame
    place = next((m for m in [*noun.term.mods, *of.term.mods] if m.role in ("in", "at") and m.term is not None), None)
    many = replace(of.term, mods=[m for m in of.term.mods if m is not place])
    if frame.verb == "exist" or noun is subject:
        outer = frame.arg("in", "at")
        where = place.term if place is not None else outer.term if outer is not None else None
        if where is None or frame.verb != "exist":
            return frame
        rest = [a for a in take(frame, noun) if a is not outer or place is not None]
        return replace(
            frame, verb="lack", args=[Arg("subj", where.first, term=where), Arg("obj", of.at, term=many), *rest]
        )
    return replace(frame, verb="lack", args=[*take(frame, noun), Arg("obj", of.at, term=many)])


def _wanted(frame: Frame, subject: Arg) -> Frame | None:
    """ "X is short of, is missing 40 nurses", "needs 40 more nurses": X lacks 40 nurses."""
    many, more = frame.arg("comp" if frame.verb == "be" else "obj"), frame.arg("obj2")
    count = many.term.count if many is not None and many.term is not None else None
    if many is None or many.term is None or count is None or not (is_body(subject.term) or is_place(subject.term)):
        return None
    if frame.verb == "need" and more is not None and more.term is not None:
        if not any(m.word == "more" for m in more.term.mods) or not persons(more.term):
            return None
        mods = [m for m in more.term.mods if m.word != "more"]
        thing = replace(more.term, count=count, det="", mods=mods, first=many.term.first)
        return replace(frame, verb="lack", args=[*take(frame, many, more), replace(many, role="obj", term=thing)])
    missing = next((m for m in many.term.mods if m.word == "missing"), None)
    short = count.comparator is Comparator.LT
    if frame.verb != "be" or not persons(many.term) or not (missing or short):
        return None
    bare = count._replace(comparator=Comparator.BARE) if short else count
    thing = replace(many.term, count=bare, mods=[m for m in many.term.mods if m is not missing])
    return replace(frame, verb="lack", args=[*take(frame, many), replace(many, role="obj", term=thing)])


def _shortage(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in SHORTAGES


HAVING_TOO_FEW = word_set("be need have face suffer suffer_from report exist battle experience see")


def freed(frames: list[Frame]) -> list[Frame]:
    """ "Pupils do not (have to) pay for meals", "get them free of charge": meals are free for pupils."""
    out = [at_no_charge(frame) if frame.verb in ENTERING else frame for frame in frames]
    out = [for_free(frame) if frame.verb in FREEING else frame for frame in out]
    return [entered(frame) if frame.verb == "be" else frame for frame in out]


def for_free(frame: Frame) -> Frame:
    """One frame of :func:`freed`."""
    if frame.status not in ("happened", "wished", "future", "planned") and not (
        frame.status == "possible" and frame.verb in ("use", "ride", "travel", "get")
    ):
        return frame
    found = _unpaid(frame) or _costless(frame) or _gratis(frame)
    if found is None:
        return frame
    what, who, used = found
    free = Arg("comp", frame.at, word="free")
    whom = [replace(who, role="for")] if who is not None else []
    adverbs = [a for a in frame.adverbs if a[0] != FREE]
    unread = [at for at in frame.unread if at != frame.neg_at and not (frame.negated and at < frame.at)]
    args = [replace(what, role="subj"), free, *whom, *take(frame, *used)]
    status = STATUS.get(frame.status, frame.status)
    return replace(frame, verb="be", passive=False, negated=False, neg_at=-1, status=status, unread=unread,
                   adverbs=adverbs, args=args)  # fmt: skip


ENTERING = works.GOING | works.LETTING | {"pay"}
FREEING = word_set("pay charge cost be get receive have provide offer give serve use ride travel supply")
STATUS = {"wished": "happened", "possible": "happened"}
"""What need not be done is not; what one may use free of charge is free."""
Free = tuple[Arg, "Arg | None", tuple[Arg, ...]]
"""What is free, for whom, and the arguments that say so."""


def _unpaid(frame: Frame) -> Free | None:
    """ "do not pay for it", "pay nothing for it", "are not charged for it"."""
    what, none = frame.arg("for"), frame.arg("obj2" if frame.passive else "obj")
    who = frame.arg("obj" if frame.passive else "subj")
    if frame.verb not in ("pay", "charge") or frame.passive != (frame.verb == "charge") or what is None or who is None:
        return None
    if what.term is None or who.term is None or not persons(who.term) or amount(what.term) is not None:
        return None
    nothing = none is not None and none is not who and none.term is not None and none.term.head == "nothing"
    if nothing == frame.negated or (none is not None and none is not who and not nothing) or frame.arg("by", "to"):
        return None
    return what, who, (what, who, *([none] if nothing and none is not None else []))


def _costless(frame: Frame) -> Free | None:
    """ "costs Y nothing", "is free of charge for Y"."""
    what = frame.arg("subj")
    if what is None or what.term is None or frame.passive or frame.negated:
        return None
    if frame.verb == "be" and any(w == FREE for w, _ in frame.adverbs) and frame.arg("comp") is None:
        return what, None, (what,)
    none = next((a for a in frame.args if a.role in ("obj", "obj2") and a.term and a.term.head == "nothing"), None)
    if frame.verb != "cost" or none is None:
        return None
    who = next((a for a in frame.args if a.role == "obj" and a is not none), None)
    return what, who, (what, none, *([who] if who is not None else []))


def _gratis(frame: Frame) -> Free | None:
    """ "Pupils get, are offered meals free of charge", "meals are provided to them free of charge"."""
    if not any(w == FREE for w, _ in frame.adverbs) or frame.negated or frame.verb in ("pay", "charge", "cost", "be"):
        return None
    thing, giving = frame.arg("obj"), frame.verb in ("provide", "offer", "give", "serve", "supply")
    if not giving:
        who = None if frame.passive else frame.arg("subj")
        if who is None or thing is None or not persons(who.term):
            return None
        return thing, who, (thing, who)
    who, second = frame.arg("to", "for"), frame.arg("obj2", "with")
    if second is not None:
        thing, who = second, thing
    if thing is None or who is None or not persons(who.term):
        return None
    giver = frame.arg("by" if frame.passive else "subj")
    return None if giver is not None and named(giver.term, "organisation", "person") else (
        thing, who, (thing, who, *([giver] if giver is not None else [])))  # fmt: skip


def cost_what(frame: Frame) -> Frame:
    """ "$9 million: that is what it cost", "it comes at a price of $9 million": it cost so much."""
    comp = frame.arg("comp")
    if frame.verb == "cost" and comp is not None and is_money(comp.term) and frame.arg("obj") is None:
        return replace(frame, args=[*take(frame, comp), replace(comp, role="obj")])
    at = frame.arg("at") if frame.verb in ("come", "be") else None
    if at is None or at.term is None or at.term.head not in ("price", "cost") or frame.arg("comp") is not None:
        return frame
    of = next((m for m in at.term.mods if m.role == "of" and is_money(m.term)), None)
    if of is None:
        return frame
    return replace(frame, verb="cost", args=[*take(frame, at), Arg("obj", of.at, term=of.term)])


def takes_to(frame: Frame) -> Frame:
    """ "It takes X 9 minutes to reach Y", "X takes 9 minutes to reach Y": X reaches Y in 9 minutes."""
    deed, span = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None), None
    span = next((a for a in frame.args if a.role in ("obj", "obj2") and is_span(a.term)), None)
    subject = frame.arg("subj")
    if deed is None or deed.frame is None or span is None or subject is None or subject.term is None or frame.passive:
        return frame
    inner = deed.frame
    if inner.passive or inner.negated or inner.verb not in REACHING:
        return frame
    who = frame.arg("obj") if subject.term.head == "it" and span.role == "obj2" else subject
    if who is None or who.term is None or who.term.head == "it" or not any(a.term for a in inner.args if not a.gap):
        return frame
    own = [a for a in inner.args if a.role != "subj" and not a.gap]
    whom = next((a for a in own if a.role in ("to", "at") and a.term is not None), None)
    if whom is not None and inner.arg("obj") is None:  # "to get to a patient"
        own, inner = [replace(whom, role="obj"), *(a for a in own if a is not whom)], replace(inner, verb="reach")
    args = [replace(who, role="subj"), *own, replace(span, role="in"), *take(frame, deed, span, subject, who)]
    return replace(frame, verb=inner.verb, at=inner.at, args=args, times=[*frame.times, *inner.times],
                   adverbs=[*frame.adverbs, *inner.adverbs], unread=[*frame.unread, *inner.unread])  # fmt: skip


REACHING = word_set("reach arrive get respond attend")
"""What help does in so many minutes."""


def waiting(frame: Frame) -> Frame:
    """ "The (average) wait for X is 9 weeks": people wait 9 weeks for X; "the queue for X stands at 900": 900 wait."""
    noun = frame.arg("subj")
    figure = next((a for a in frame.args if a.role in ("comp", "obj", "at", "to") and a.term and a.term.count), None)
    if noun is None or noun.term is None or figure is None or figure.term is None or frame.passive:
        return frame
    term = noun.term
    what = next((m for m in term.mods if m.role == "for" and m.term is not None), None)
    if term.ref is not None or term.members or (what is None and term.head not in timing.WAITS):
        return frame
    whose = None
    if what is not None and what.term is not None:
        whose, thing, mods = of_whom(term.mods, what.term)
        what = replace(what, term=thing)
        term = replace(term, mods=[what if m.role == "for" and m.at == what.at else m for m in mods])
    usual = [m for m in term.mods if m.word in ("average", "mean", "median")]
    around = [Arg(m.role, m.at, term=m.term) for m in term.mods if m.role in ("in", "at") and m.term is not None]
    within = what.term.mods if what is not None and what.term is not None else []
    around += [Arg(m.role, m.at, term=m.term) for m in within if m.role in ("in", "at") and m.term is not None]
    if what is None and not around:
        return frame
    if any(m is not what and m not in usual and m.role not in ("in", "at", "time", "noun") for m in term.mods):
        return frame
    times = [*frame.times, *([term.period] if term.period is not None else [])]
    rest = [*around, *take(frame, noun, figure)]
    if what is not None and what.term is not None:
        thing = replace(what.term, mods=[m for m in what.term.mods if m.role not in ("in", "at")])
        rest.insert(0, Arg("for", what.at, term=thing))
    if term.head in timing.WAITS and is_span(figure.term):
        if frame.verb == "average":
            usual = [Mod("adj", frame.at, word="average")]
        span = replace(figure.term, mods=[*figure.term.mods, *usual])
        who = whose or people_at(noun.at)
        args = [Arg("subj", noun.at, term=who), Arg("obj", figure.at, term=span)]
        return replace(frame, verb="wait", args=[*args, *rest], times=times)
    if term.head not in QUEUES or is_span(figure.term) or usual:
        return frame
    head = "person" if figure.term.head in ("", "$", "…", "name") else figure.term.head
    many = Arg("subj", figure.at, term=replace(figure.term, head=head, plural=True))
    return replace(frame, verb="wait", args=[many, *rest], times=times)


def obliged(frame: Frame) -> Frame:
    """ "Patients *have to* wait 40 days": they wait so long."""
    if frame.status != "wished" or frame.negated or not any(is_span(a.term) for a in frame.args):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "must"]
    return replace(frame, status="happened", adverbs=adverbs) if len(adverbs) < len(frame.adverbs) else frame


def within(frame: Frame) -> Frame:
    """ "Reaches X *within 9 minutes*": in no more than nine."""
    span = next((a for a in frame.args if a.role == "within" and is_span(a.term)), None)
    if span is None or span.term is None or span.term.count is None or frame.times:
        return frame
    count = span.term.count
    if count.comparator is Comparator.BARE:
        count = count._replace(comparator=Comparator.LE)
    most = replace(span, role="in", term=replace(span.term, count=count))
    return replace(frame, args=[most if a is span else a for a in frame.args])


STEPS: tuple[Step, ...] = (
    (within, REACHING),
    (obliged, {"wait", "queue"}, {"must"}),
    (struck_for, LASTING, STRIKES),
    (short_of, HAVING_TOO_FEW, SHORTAGES | FIGURE),
    (cost_what, {"cost", "come", "be"}),
    *WAITING,
    (takes_to, {"take"}),
    (
        waiting,
        closed.MEASURE | {"be", "stand", "average", "measure", "number", "come", "reach", "amount", "total"},
        FIGURE,
    ),
)
"""What is read in other words before its figures are."""
