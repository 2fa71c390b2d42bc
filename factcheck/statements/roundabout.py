"""Deeds told by way of a noun: a word given to a thing, a trip that takes one somewhere, an occasion that is used."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.gaps import filled
from factcheck.statements.heads import is_place, means
from factcheck.statements.model import LOCATIVE, Statement
from factcheck.statements.nouns import inherit, take
from factcheck.statements.speaking import OF_QUALITY

LABELS = word_set("word label term epithet description adjective name phrase tag expression verdict")
"""Nouns of what somebody calls a thing."""

GIVEN_TO = {"give": "to", "attach": "to", "apply": "to", "use": "for", "choose": "for", "find": "for", "have": "for"}
"""What somebody does with a label, and the mark of the thing."""

BRINGING = word_set("take bring lead carry see")
OCCASIONS = word_set("opportunity occasion chance visit trip")
"""What one may use or take to do something."""

PRESENT = word_set("attend join participate take_part sit_in partake be_present")
SAMPLES = word_set("example instance member representative case")


def labelled(frame: Frame) -> list[Statement] | None:
    """ "Historic" was X's word for Y; was the label that X gave to Y: X called Y historic."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None:
        return None
    label, quality = (subject, comp) if _label(subject.term) else (comp, subject)
    term = label.term
    if not _label(term) or term is None or not (quality.word or quality.term is not None):
        return None
    own = next((m for m in term.mods if m.role == "own" and m.term is not None), None)
    clause = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if own is not None:
        who, args = own.term, [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not own and m.term]
        marks = ("for", "of")
    elif clause is not None and clause.verb in GIVEN_TO and any(a.gap and a.role == "obj" for a in clause.args):
        doer = clause.arg("by" if clause.passive else "subj")
        who, args = (doer.term if doer is not None else None), [a for a in clause.args if a is not doer and not a.gap]
        marks = (GIVEN_TO[clause.verb], "obj2")
    else:
        return None
    args = [*args, *take(frame, subject, comp)]
    thing = next((a for a in args if a.role in marks and a.term is not None), None)
    if who is None or thing is None or thing.term is None:
        return None
    rest = [a for a in args if a is not thing]
    own_phrases = [a for a in rest if a.term is not None and a.role in (*LOCATIVE, "by", "of", "with", "between")]
    thing_term = replace(thing.term, mods=[*thing.term.mods, *[Mod(a.role, a.at, term=a.term) for a in own_phrases]])
    called = [
        Arg("subj", term.at, term=who),
        Arg("obj", thing.at, term=thing_term),
        replace(quality, role="comp"),
        *[a for a in rest if a not in own_phrases],
    ]
    return of_frame(replace(frame, verb="call", passive=False, args=called))


def _label(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in LABELS and bool(term.mods)


def taken(frame: Frame) -> list[Statement] | None:
    """A working trip took X to Y: X made a working trip to Y."""
    trip, who = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    where = frame.arg("to", "into")
    if trip is None or who is None or where is None or who.term is None:
        return None
    if trip.term is None or not means(trip.term, "visit") or not is_place(where.term):
        return None
    args = [
        replace(who, role="subj"),
        replace(where, role="to"),
        replace(trip, role="on"),
        *take(frame, trip, who, where),
    ]
    return of_frame(replace(frame, verb="travel", passive=False, args=args))


def used(frame: Frame) -> list[Statement] | None:
    """X used the meeting to do Z, took the opportunity to do Z: X did Z, at the meeting."""
    who, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or who is None or what is None:
        return None
    term, wish = what.term, frame.arg("inf")
    if term is None or term.ref is not None or term.members or frame.status != "happened":
        return None
    deed = wish.frame if wish is not None else next((m.frame for m in term.mods if m.role == "inf"), None)
    met = means(term, *classes.MEETINGS)
    if deed is None or not (met or term.head in OCCASIONS) or (frame.verb != "use" and met):
        return None
    mods = [m for m in term.mods if m.frame is not deed]
    around = [Arg("at", what.at, term=replace(term, mods=mods))] if met or means(term, "visit") else []
    rest = take(frame, who, what, *([wish] if wish is not None else []))
    args = [Arg("subj", who.at, term=who.term), *[a for a in deed.args if a.role != "subj"], *around, *rest]
    told = replace(deed, kind=frame.kind, first=frame.first, tense=frame.tense, args=args)
    return of_frame(replace(told, times=[*frame.times, *deed.times], adverbs=[*frame.adverbs, *deed.adverbs]))


def attended(frame: Frame) -> list[Statement] | None:
    """X attended, took part in the meeting with Y, the meeting of Y and Z; X joined Y in doing Z: so did X, with Y."""
    who, what = frame.arg("subj"), frame.arg("obj", "in", "at")
    if frame.passive or who is None or who.term is None or what is None:
        return None
    joined = next((a for a in frame.args if a.frame is not None and a.role in ("in", "for", "ing")), None)
    if frame.verb == "join" and joined is not None and joined.frame is not None and what.role == "obj" and what.term:
        both = Term(who.at, what.term.last, members=[*who.term.walk(), *what.term.walk()], link="and", at=who.at)
        deed = replace(joined.frame, kind=frame.kind, first=frame.first, tense=frame.tense)
        args = [Arg("subj", who.at, term=both), *deed.args, *take(frame, who, what, joined)]
        return of_frame(replace(deed, args=args, status=frame.status, negated=frame.negated, times=frame.times))
    if what.term is None or what.term.members or not means(what.term, "meet") or what.term.count is not None:
        return None
    partners = [m for m in what.term.mods if m.role in ("with", "of", "between", "own") and m.term is not None]
    outer = [a for a in frame.args if a.role == "with" and a.term is not None]
    beside = [*(m.term for m in partners), *(a.term for a in outer)]
    named = [t for term in beside if term is not None for t in term.walk()]
    if not named or any(t.ref is None or t.ref.kind != "person" for t in [*named, *who.term.walk()]):
        return None
    mine = {t.ref.id for t in who.term.walk() if t.ref is not None}
    if not outer and not any(m.role == "with" for m in partners) and not mine <= {t.ref.id for t in named if t.ref}:
        return None  # a third one, who attended the meeting of two others
    places = [
        Arg("in" if m.role == "noun" else m.role, m.at, term=m.term)
        for m in what.term.mods
        if m not in partners and m.term
    ]
    words = [m for m in what.term.mods if m.word and m.term is None and m.word not in closed.HARMLESS]
    others = [t for t in named if t.ref is not None and t.ref.id not in mine]
    if words or not others:
        return None
    args = [
        who,
        *[Arg("with", t.at, term=t) for t in others],
        *places,
        *[a for a in take(frame, who, what) if a not in outer],
    ]
    return of_frame(replace(frame, verb="meet", args=args))


def exemplary(frame: Frame) -> list[Statement] | None:
    """X and Y are, were cited as examples of the firms that operate in Z: X and Y are among them."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    comp = frame.arg("comp", "as")
    if comp is None or comp.term is None or comp.term.head not in SAMPLES or subject is None or subject.term is None:
        return None
    said = frame.passive and (frame.verb in closed.SAY or frame.verb in CITING)
    if not (frame.verb in ("be", "remain") or said) or any(t.ref is None for t in subject.term.walk()):
        return None
    of = next((m for m in comp.term.mods if m.role == "of" and m.term is not None and not m.term.members), None)
    if of is None or of.term is None or any(m is not of and m.word not in closed.HARMLESS for m in comp.term.mods):
        return None
    rest = take(frame, subject, comp)
    presence = next((a for a in rest if a.role == "with" and means(a.term, "operate")), None)
    if presence is not None and presence.term is not None:
        if any(m.word not in closed.HARMLESS and m.word not in senses.adjectives() for m in presence.term.mods):
            return None
        rest = [a for a in rest if a is not presence]  # "with a presence in Z"
    kind = replace(of.term, plural=True)
    speaker = next((a.term for a in rest if a.role == "by"), None) if said else None
    args = [Arg("subj", subject.at, term=subject.term), Arg("among", comp.at, term=kind)]
    args += [a for a in rest if not (said and a.role == "by")]
    made = of_frame(replace(frame, verb="be", passive=False, args=args))
    for stmt in made:
        if said:
            stmt.speaker, stmt.said = stmt.speaker or speaker, stmt.said or frame.verb
    return made


CITING = word_set("cite hold_up name give single_out list mention quote list present highlight")


def pointed_at(frame: Frame) -> list[Statement] | None:
    """Z is something that X is interested in: X is interested in Z."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or subject.term is None or comp.term is None:
        return None
    if comp.term.head not in ("something", "thing", "anything", "nothing") or subject.term.ref is not None:
        return None
    rel = [m for m in comp.term.mods if m.role == "rel" and m.frame is not None]
    if len(rel) != 1 or len(comp.term.mods) != 1 or rel[0].frame is None:
        return None
    clause = rel[0].frame
    if not any(a.gap for a in clause.args):
        clause = _hanging(clause, subject.term)
    made = filled(clause, subject.term)
    for stmt in made:
        inherit(stmt, frame)
        stmt.negated = stmt.negated != (comp.term.head == "nothing")
    return made


def _hanging(clause: Frame, thing: Term) -> Frame:
    """ "is interested in *deepening* [it]": a clause whose last deed is a noun or an -ing form without an object."""
    args, adverbs = [], list(clause.adverbs)
    beside = [m for m in thing.mods if m.term is not None and m.role in ("with", "between", "in")]
    around = [Arg(m.role, m.at, term=m.term) for m in beside]
    thing = replace(thing, mods=[m for m in thing.mods if m not in beside])
    for arg in clause.args:
        inner, noun = arg.frame, arg.term
        if inner is not None and inner.arg("obj") is None and not inner.passive:
            given = Arg("obj", inner.last, term=thing)
            args.append(replace(arg, frame=replace(inner, args=[*inner.args, given, *around])))
        elif noun is not None and not noun.mods and (verb := next((v for v in DEEDS if means(noun, v)), "")):
            after = [a for a in adverbs if a[1] > noun.at]  # "in deepening *further*"
            adverbs = [a for a in adverbs if a not in after]
            given = Arg("obj", noun.at, term=thing)
            deed = Frame(noun.first, noun.last, verb, at=noun.at, kind="ing", args=[given, *around], adverbs=after)
            args.append(replace(arg, term=None, frame=deed))
        else:
            args.append(arg)
    return replace(clause, args=args, adverbs=adverbs)


DEEDS = ("strengthen", "implement", "found", "open")
"""Concepts of what a bare noun of action may mean; each is a verb, too."""


def agreed_upon(frame: Frame) -> list[Statement] | None:
    """Agreement was reached to do Z, a decision was taken to do Z, and nobody says by whom: Z, agreed."""
    noun, wish = frame.arg("obj"), frame.arg("inf")
    if not frame.passive or frame.arg("by") is not None or noun is None or noun.term is None:
        return None
    if noun.term.head not in classes.INTENTIONS:
        return None
    inner = [m for m in noun.term.mods if m.frame is not None and m.role in ("inf", "on", "to")]
    content = wish.frame if wish is not None else inner[0].frame if inner else None
    if content is None or any(m not in inner and m.word not in closed.HARMLESS for m in noun.term.mods):
        return None
    rest = take(frame, noun, *([wish] if wish is not None else []))
    doers = [Arg("between", m.at, term=m.term) for m in noun.term.mods if m.role == "between"]
    told = replace(content, kind=frame.kind, first=frame.first, status=classes.INTENTIONS[noun.term.head])
    told = replace(told, speaker=frame.speaker, said=frame.said, act=frame.act, times=[*frame.times, *content.times])
    negated = content.negated != (frame.negated or noun.term.det == "no")
    return of_frame(replace(told, negated=negated, neg_at=frame.neg_at, args=[*content.args, *doers, *rest]))


def weighty(frame: Frame) -> list[Statement] | None:
    """Of great importance is X: X is of great importance."""
    subject, of = frame.arg("subj"), frame.arg("of")
    if of is None or of.term is None or of.term.head not in OF_QUALITY or subject is None:
        return None
    return of_frame(replace(frame, verb="be"))
