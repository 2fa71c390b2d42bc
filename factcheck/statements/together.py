"""Two clauses that say one thing: what was not forgotten when something was agreed on, what it is not limited to, the
venue and year that were a proposal, a session that there was none of when two met."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.nouns import take

FORGETTING = word_set("forget overlook neglect ignore leave_out omit bypass miss skip pass_over")
LIMITING = word_set("limit confine restrict")
ALSO = frozenset({"also", "too", "as_well", "likewise"})
WHEN = frozenset({"sub:when", "sub:as", "sub:while"})
LISTED = frozenset({"list", "agenda", "menu"})
DATED = word_set("venue place site location host year date time setting")
"""What a place or a year is proposed as."""


def joined(frames: list[Frame]) -> list[Frame]:
    """The frames, two that say one thing made one."""
    out: list[Frame] = []
    k = 0
    while k < len(frames):
        first, second = frames[k], frames[k + 1] if k + 1 < len(frames) else None
        made = next((m for row in ROWS if second is not None and (m := row(first, second)) is not None), None)
        out.extend([first] if made is None else made)
        k += 1 if made is None else 2
    return out


def _forgotten(first: Frame, second: Frame) -> list[Frame] | None:
    """ "X *was not forgotten* when Y agreed to do Z": Y agreed to do Z in X."""
    thing = first.arg("obj")
    if first.verb not in FORGETTING or second.kind not in WHEN or thing is None or thing.term is None:
        return None
    if second.verb != "agree" or second.negated or first.status != "happened":
        return None
    field = Arg("in", thing.at, term=thing.term)
    deed, on = second.arg("inf"), second.arg("on")
    who = second.arg("subj")
    if who is not None and who.term is not None and who.term.det == "pron" and (doer := first.arg("subj")) is not None:
        second = replace(second, args=[doer if a is who else a for a in second.args])
    if deed is not None and deed.frame is not None:
        inner = replace(deed, frame=replace(deed.frame, args=[*deed.frame.args, field]))
        args = [inner if a is deed else a for a in second.args]
    elif on is not None and on.term is not None and _field_of_work(on.term):
        args = _to_cooperate(second, on, field)
    else:
        return None
    adverbs = [*first.adverbs, *second.adverbs]
    kept = not first.negated
    return [replace(second, kind=first.kind, first=first.first, args=args, negated=kept, adverbs=adverbs)]


def _field_of_work(term: Term) -> bool:
    """ "cooperation", "the fields of cooperation"."""
    of = next((m.term for m in term.mods if m.role in ("of", "for") and m.term is not None), None)
    inner = of if of is not None and term.head in classes.AFTER else term
    return senses.concept(inner.head) in ("cooperation", "relation")


def _to_cooperate(frame: Frame, on: Arg, field: Arg) -> list[Arg]:
    work = Arg("obj", on.at, term=Term(on.at, on.at + 1, head="cooperation", at=on.at))
    deed = Frame(on.at, on.at + 1, verb="strengthen", at=on.at, kind="inf", args=[work, field])
    return [*take(frame, on), Arg("inf", on.at, frame=deed)]


def _not_limited(first: Frame, second: Frame) -> list[Frame] | None:
    """ "The work that X agreed to do *is not limited to* Y; Z is on the list *as well*": X agreed to do it in Y, in
    Z."""
    thing, field = first.arg("obj"), first.arg("to")
    if first.verb not in LIMITING or not (first.passive and first.negated) or thing is None or thing.term is None:
        return None
    other = second.arg("obj" if second.passive else "subj")
    also = any(word in ALSO for word, _ in second.adverbs)
    if field is None or field.term is None or other is None or other.term is None or not also or second.negated:
        return None
    named = second.passive or (second.verb == "be" and (on := second.arg("on")) and on.term and on.term.head in LISTED)
    if not named or other.term.det == "pron":
        return None
    clause = next((m for m in thing.term.mods if m.role == "rel" and m.frame is not None), None)
    bare = replace(thing.term, mods=[m for m in thing.term.mods if m is not clause])
    out = []
    for place, holder in ((field, first), (other, second)):
        there = Arg("in", place.at, term=place.term)
        done = _of_clause(clause, bare, there) if clause is not None else _of_passive(second, thing.term, there)
        if done is None:
            return None
        plain = replace(done, kind="finite", first=holder.first, last=holder.last)
        out.append(replace(plain, speaker=first.speaker or second.speaker, said=first.said or second.said))
    return out


def _of_clause(clause: Mod, bare: Term, there: Arg) -> Frame | None:
    """ "X agreed to do [the work] [in Y]"."""
    frame = clause.frame
    if frame is None or frame.negated:
        return None
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    args = [a for a in frame.args if not a.gap]
    if deed is None or deed.frame is None:
        return replace(frame, args=[*args, Arg("obj", bare.at, term=bare), there])
    inner = [a for a in deed.frame.args if not a.gap and a.role != "obj"]
    done = replace(deed.frame, args=[*inner, Arg("obj", bare.at, term=bare), there])
    return replace(frame, args=[replace(a, frame=done) if a is deed else a for a in args])


def _of_passive(second: Frame, thing: Term, there: Arg) -> Frame | None:
    """ "… are to be strengthened, too": the work, in that field."""
    if not second.passive:
        return None
    rest = [a for a in second.args if a.role != "obj"]
    adverbs = [a for a in second.adverbs if a[0] not in ALSO]
    return replace(second, args=[Arg("obj", thing.at, term=thing), there, *rest], adverbs=adverbs)


def _proposed(first: Frame, second: Frame) -> list[Frame] | None:
    """ "*Oslo as the venue, 2025 as the year: that was* X's proposal for Z": X proposed Z, in Oslo, in 2025."""
    place, roles = first.arg("subj"), [a for a in first.args if a.role == "as"]
    pointing, what, event = second.arg("subj"), second.arg("comp"), second.arg("for")
    if first.kind != "fragment" or first.verb or not roles or second.verb != "be" or what is None or what.term is None:
        return None
    if any(a.term is None or a.term.head not in DATED for a in roles) or len(first.args) > len(roles) + 1:
        return None
    if pointing is None or pointing.term is None or pointing.term.det != "pron" or second.negated:
        return None
    owner = next((m for m in what.term.mods if m.role in ("own", "of", "by") and m.term is not None), None)
    proposing = any(s.concept == "propose" for s in senses.nouns().get(what.term.head, ()))
    if owner is None or not proposing or event is None or event.term is None or not eventive(event.term):
        return None
    args = [Arg("subj", owner.at, term=owner.term), Arg("obj", event.at, term=event.term)]
    if place is not None and is_place(place.term):
        args.append(Arg("in", place.at, term=place.term))
    elif place is not None:
        return None
    unread = [*first.unread, *second.unread]
    times = [*first.times, *second.times]
    plain = replace(second, verb="propose", tense="past", first=first.first, args=args, times=times, unread=unread)
    return [plain]


def _no_session(first: Frame, second: Frame) -> list[Frame] | None:
    """ "*There was no session in a wide format* when X met Y": X did not meet Y in one."""
    event = first.arg("subj")
    if first.verb != "exist" or second.kind not in WHEN or event is None or event.term is None or second.negated:
        return None
    if event.term.det != "no" or len(first.args) > 1 or not event.term.mods:
        return None
    meeting = any(s.concept in classes.MEETINGS for s in senses.nouns().get(event.term.head, ()))
    meeting = meeting or event.term.head in SESSIONS
    met = any(s.concept in classes.MEETINGS for s in senses.verbs().get(second.verb, ()))
    if not meeting or not met or any(m.term is None for m in event.term.mods):
        return None
    added = [Arg(m.role, m.at, term=m.term) for m in event.term.mods]
    args = [*second.args, *added]
    return [replace(second, kind="finite", first=first.first, args=args, negated=not first.negated, neg_at=event.at)]


SESSIONS = word_set("session round sitting part phase")
"""Nouns of a part of a meeting."""
ROWS = (_forgotten, _not_limited, _proposed, _no_session)
