"""Meetings, visits and plans in other wordings: who received whom on a visit, whose idea it was, who is for it, what it
ended without."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements import denying
from factcheck.statements.building import add_args, nominal, of_frame
from factcheck.statements.heads import core_noun, is_place, means
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import take

RECEIVING = word_set("receive welcome host greet")
PROPOSING = word_set("propose suggest recommend")
ORIGIN = word_set("come stem originate emanate belong")
SIDES = {"for": 1, "behind": 1, "against": -1}
"""What stands after "be" of somebody who takes a side."""
ENDING = word_set("end finish close conclude break_up wind_up")
MINIMAL = word_set("cent penny dime dollar euro won tenge kopeck")
"""The least of it: "not a cent"."""


def proposed(frame: Frame) -> list[Statement] | None:
    """ "The summit should be in Y, X suggested": X suggested it."""
    if frame.said not in PROPOSING or frame.speaker is None or frame.status == "happened":
        return None
    who = frame.speaker
    content = replace(frame, speaker=None, said="")
    return of_frame(
        Frame(
            frame.first,
            frame.last,
            frame.said,
            at=frame.at,
            kind=frame.kind,
            act=frame.act,
            tense="past",
            args=[Arg("subj", who.first, term=who), Arg("that", frame.first, frame=content)],
        )
    )


def receiving(frame: Frame) -> list[Statement] | None:
    """X welcomed Y to Z for a state visit: Y visited Z, and X met Y."""
    host, guest = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    trip = next((a for a in frame.args if a.role in ("for", "on", "during") and means(a.term, "visit")), None)
    after = [a for a in frame.args if a.role in LOCATIVE and is_place(a.term)]
    where = next((a for a in after if a.role == "to"), after[0] if after else None)
    if host is None or guest is None or guest.term is None or trip is None:
        return None
    if trip.term is None or where is None or frame.negated:
        return None
    visit = nominal(trip.term, frame)
    home = guest.term.ref.country if guest.term.ref is not None else None
    visit.roles = [r for r in visit.roles if not (r.mark == "own" and r.term is not None and _is(r.term, home))]
    visit.roles.append(Role("A", "subj", guest.at, term=guest.term, fixed=True))
    visit.roles.append(Role("L", where.role, where.at, term=where.term, fixed=True))
    gone = (trip, where) if where.role == "to" else (trip,)
    return [visit, *of_frame(replace(frame, args=take(frame, *gone)))]


def _is(owner: Term, home: str | None) -> bool:
    """ "*his*, *the Norwegian's* visit": the guest's, who is of that country."""
    return owner.det == "pron" or (owner.ref is not None and owner.ref.adjective and owner.ref.id == home)


def on_terms(frame: Frame) -> list[Statement] | None:
    """ "X and Y are on friendly terms": their relations are friendly."""
    who, terms = frame.arg("subj"), frame.arg("on")
    if who is None or who.term is None or terms is None:
        return None
    if terms.term is None or terms.term.head != "term" or not terms.term.plural or frame.arg("comp") is not None:
        return None
    words = [m for m in terms.term.mods if m.role == "adj" and m.word]
    between = [Mod("between", who.at, term=who.term)]
    between += [Mod("with", a.at, term=a.term) for a in frame.args if a.role == "with" and a.term is not None]
    relations = Term(terms.at, terms.term.last, head="relation", plural=True, mods=between, at=terms.at)
    if len(words) != 1 or len(terms.term.mods) != 1:
        return None
    rest = [a for a in take(frame, who, terms) if a.role != "with"]
    args = [Arg("subj", who.at, term=relations), Arg("comp", words[0].at, word=words[0].word), *rest]
    return of_frame(replace(frame, args=args))


def related(frame: Frame) -> list[Statement] | None:
    """ "Friendly relations have developed between X and Y": their relations are friendly."""
    subject = frame.arg("subj")
    if frame.passive or frame.arg("obj", "comp") is not None or subject is None:
        return None
    if subject.term is None or subject.term.ref is not None or senses.concept(subject.term.head) != "relation":
        return None
    quality = [m for m in subject.term.mods if m.role == "adj" and m.word and m.word not in closed.HARMLESS]
    if len(quality) != 1 or not {quality[0].word, senses.concept(quality[0].word)} & QUALITIES:
        return None
    between = [a for a in frame.args if a.role in ("between", "with") and a.term is not None]
    mods = [m for m in subject.term.mods if m is not quality[0]] + [Mod(a.role, a.at, term=a.term) for a in between]
    thing = replace(subject, term=replace(subject.term, mods=mods))
    comp = Arg("comp", quality[0].at, word=quality[0].word)
    return of_frame(replace(frame, verb="be", args=[thing, comp, *take(frame, subject, *between)]))


QUALITIES = frozenset(word for group in classes.EXCLUSIVE for word in group) | word_set("close strong")
"""What relations are said to be like."""


def held(frame: Frame) -> list[Statement] | None:
    """ "The meeting was on 3 May, fell on it, dates back to it, was in Oslo": it was held then, there."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or not means(subject.term, *classes.EVENTS, *classes.DEEDS, *BEGUN):
        return None
    rest, times = take(frame, subject), list(frame.times)
    if frame.verb == "come" and not times:
        return None
    if frame.verb in FALLING:
        times += [a.period for a in rest if a.role == "to" and a.period is not None]
        rest = [a for a in rest if a.period is None or a.role != "to"]
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "back"], verb="be" if times else "")
    if frame.verb != "be" or not (rest or times) or any(a.role not in LOCATIVE or not is_place(a.term) for a in rest):
        return None
    return of_frame(replace(frame, verb="take_place", args=[subject, *rest], times=times))


BEGUN = ("open", "found", "close", "appoint")
FALLING = word_set("fall date date_back go_back come")
"""Verbs between an event and its day ("fell on 2 May", "dates back to 1999")."""


def originating(frame: Frame) -> list[Statement] | None:
    """ "The idea of a summit came from X", "was X's": X's idea of it."""
    subject = frame.arg("subj")
    comp = frame.arg("comp")
    if subject is not None and frame.verb == "be" and comp is not None and comp.term is not None:
        own = next((m for m in comp.term.mods if m.role == "own" and m.term is not None), None)
        if means(comp.term, "propose") and own is not None and len(comp.term.mods) == 1 and not frame.negated:
            if (
                subject.term is not None
                and subject.term.ref is None
                and subject.term.head not in ("it", "this", "that")
            ):
                args = [Arg("subj", own.at, term=own.term), replace(subject, role="obj"), *take(frame, subject, comp)]
                return of_frame(replace(frame, verb="propose", args=args))  # "the summit was X's idea"
    if subject is None or subject.term is None or not means(subject.term, "propose", "support") or frame.negated:
        return None
    source = frame.arg("from", "with") if frame.verb in ORIGIN else None
    owner = source.term if source is not None else None
    if frame.verb == "be" and comp is not None and comp.term is not None and not comp.term.head and comp.term.mods:
        own = comp.term.mods[0]
        owner, source = (own.term, comp) if own.role == "own" and len(comp.term.mods) == 1 else (None, None)
    if owner is None or source is None:
        return None
    stmt = nominal(replace(subject.term, mods=[*subject.term.mods, Mod("own", source.at, term=owner)]), frame)
    marks = {"for": "P"} if means(subject.term, "support") else {}
    add_args(stmt, take(frame, subject, source), senses.DEFAULT_N | marks)
    return [stmt]


def siding(frame: Frame) -> list[Statement] | None:
    """ "X is for, behind, against the plan": X supports it, or does not."""
    side = frame.arg(*SIDES)
    if side is None or frame.arg("comp", "obj") is not None:
        return None
    if side.role == "behind" and side.term is not None and not any(m.role in OWNING for m in side.term.mods):
        return None  # "is behind the proposal": whose is it?
    if side.role == "for" and means(side.term, "visit"):
        return None  # "was in Y for a visit"
    if side.frame is None and not means(side.term, "propose", *classes.HELD):
        return None
    verb = "support" if SIDES[side.role] > 0 else "oppose"
    return of_frame(replace(frame, verb=verb, args=[*take(frame, side), replace(side, role="obj")]))


OWNING = frozenset({"own", "of", "by", "from"})


def fruitless(frame: Frame) -> list[Statement] | None:
    """ "The talks ended without an agreement", "without signing any": none was signed after them."""
    subject, lack = frame.arg("subj"), frame.arg("without")
    if frame.negated or subject is None or lack is None:
        return None
    if subject.term is None or not means(subject.term, *classes.MEETINGS):
        return None
    rest = take(frame, subject, lack)
    after = Arg("after", subject.at, term=subject.term)
    if lack.frame is not None:
        inner = replace(lack.frame, kind=frame.kind, negated=not lack.frame.negated, neg_at=lack.at)
        return of_frame(replace(inner, times=[*frame.times, *inner.times], args=[*inner.args, after, *rest]))
    if lack.term is None or lack.term.members:
        return None
    lack = replace(lack, term=replace(lack.term, mods=[m for m in lack.term.mods if not denying.coming_about(m)]))
    assert lack.term is not None
    if means(lack.term, "sign") and len(lack.term.mods) == sum(m.word == "single" for m in lack.term.mods):
        nothing = Term(lack.at, lack.term.last, head="document", det="no", plural=True, at=lack.at)
        args = [Arg("obj", lack.at, term=nothing), after, *rest]
        return of_frame(replace(frame, verb="conclude", passive=True, args=args))
    if senses.concept(lack.term.head) in kinds.PAPERS:
        thing = Arg("obj", lack.at, term=replace(lack.term, det="no"))
        return of_frame(replace(frame, verb="conclude", passive=True, args=[thing, after, *rest]))
    return None


def met_to(frame: Frame) -> list[Statement] | None:
    """ "X and Y met to discuss Z": they met, and discussed Z."""
    deed, who = frame.arg("inf"), frame.arg("subj")
    if deed is None or deed.frame is None or who is None or frame.passive or frame.negated or deed.frame.passive:
        return None
    if not any(s.concept == "meet" and s.sign > 0 for s in senses.verbs().get(frame.verb, ())):
        return None
    if not any(s.concept in ("discuss", "meet") and s.sign > 0 for s in senses.verbs().get(deed.frame.verb, ())):
        return None
    other = [replace(a, role="with") for a in frame.args if a.role in ("obj", "with") and a.term is not None]
    told = replace(deed.frame, kind=frame.kind, status=frame.status, tense=frame.tense, times=list(deed.frame.times))
    told = replace(told, args=[who, *[a for a in told.args if a.role != "subj"], *other], speaker=frame.speaker)
    return [*of_frame(replace(frame, args=take(frame, deed))), *of_frame(replace(told, said=frame.said))]


TALKING = senses.meaning("meet")


def identified(frame: Frame) -> list[Statement] | None:
    """ "The Oslo meeting planned for 2030 was to be the fifth summit of X": the fifth summit, in Oslo, in 2030."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or subject.term is None:
        return None
    if comp.term is None or comp.term.rank is None or core_noun(comp.term)[0] == core_noun(subject.term)[0]:
        return None
    if not means(subject.term, *classes.EVENTS) or not means(comp.term, *classes.EVENTS):
        return None
    plans = [m for m in subject.term.mods if m.role == "rel" and m.frame is not None and m.frame.verb in PLANNING]
    stmt = nominal(comp.term, frame)
    told = nominal(replace(subject.term, mods=[m for m in subject.term.mods if m not in plans]))
    known = [r for r in told.roles if r.role in ("A", "L")]
    stmt.roles.extend(r for r in known if r.term is None or r.term.det != "pron")
    stmt.loose.extend(told.loose)
    stmt.times.extend(told.times)
    for plan in plans:
        assert plan.frame is not None
        stmt.times.extend(t for t in plan.frame.times if t is not None)
        add_args(stmt, [a for a in plan.frame.args if not a.gap], senses.DEFAULT_N)
    add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
    return [stmt]


PLANNING = word_set("plan schedule propose hold slate expect set announce")


def leaving(frame: Frame) -> list[Statement] | None:
    """ "X did not leave without a signature": X signed something."""
    who, lack = frame.arg("subj"), frame.arg("without")
    if frame.passive or who is None or who.term is None or lack is None:
        return None
    if lack.frame is not None and any(s.concept == "sign" for s in senses.verbs().get(lack.frame.verb, ())):
        deed = lack.frame  # "left without signing anything"
        args = [who, *[a for a in deed.args if a.role != "subj"], *take(frame, who, lack)]
        denied = not frame.negated
        return of_frame(replace(deed, kind=frame.kind, tense=frame.tense, negated=denied, neg_at=lack.at, args=args))
    if lack.term is None or lack.term.members or any(t.ref is None for t in who.term.walk()):
        return None
    if not means(lack.term, "sign") and senses.concept(lack.term.head) not in kinds.PAPERS:
        return None
    if any(m.word not in ("single", "signed") for m in lack.term.mods):
        return None
    thing = Term(lack.at, lack.term.last, head="document", plural=True, at=lack.at)
    args = [who, Arg("obj", lack.at, term=thing), *take(frame, who, lack)]
    rest = [a for a in args if a is who or a.role not in ("subj", "obj") or a.term is thing]
    return of_frame(replace(frame, verb="conclude", negated=not frame.negated, neg_at=lack.at, args=rest))


LEAVING = word_set("leave depart go return come_away go_away fly go_home")
