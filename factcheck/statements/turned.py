"""Turns of phrase with a verb that says nothing of its own: stopping short of doing, going without support, the man on
the left, at the time of the talks."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import nominal, of_frame
from factcheck.statements.heads import amount, eventive, is_place, means
from factcheck.statements.meetings import MINIMAL
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import take

WITHHOLDING = {
    ("refrain", "from"),
    ("abstain", "from"),
    ("desist", "from"),
    ("shrink", "from"),
    ("shy_away", "from"),
    ("hold_back", "from"),
    ("stop_short", "of"),
    ("fall_short", "of"),
    ("steer_clear", "of"),
    ("refrain_from", "ing"),
    ("shy_from", "ing"),
    ("steer_clear_of", "ing"),
    ("stay", "from"),
    ("keep", "from"),
    ("back", "from"),
    ("keep_clear_of", "ing"),
    ("omit", "inf"),
    ("pass_up", "ing"),
    ("forgo", "ing"),
    ("forego", "ing"),
    ("skip", "ing"),
    ("dodge", "ing"),
    ("avoid", "ing"),
    ("avoid", "obj"),
    ("resist", "ing"),
}
"""Verb and mark before what is not done."""
WITHHELD = frozenset(verb for verb, _ in WITHHOLDING) | {"stop", "fall"}
"""Verbs of not doing, with those that are one before "short"."""
GOING = word_set("go be remain do pass end_up")
SOMEBODY = word_set("man woman person one figure leader")
TIMES = word_set("time moment date day")
NAUGHT = word_set("nothing anything")
RESULT = {"sign": "document"}
"""Concepts with one kind of object: who did it to nothing did it to none of these."""


def withheld(frame: Frame) -> list[Statement] | None:
    """ "X refrained from doing Z", "stopped short of doing Z": X did not do it."""
    subject, short = frame.arg("subj"), frame.arg("comp")
    if short is not None and short.word == "short" and frame.arg("of") is not None:
        frame = replace(frame, verb=f"{frame.verb}_short", args=take(frame, short))
    inner = next((a for a in frame.args if a.frame is not None and (frame.verb, a.role) in WITHHOLDING), None)
    if inner is None or inner.frame is None or subject is None or frame.passive:
        return None
    deed = inner.frame
    args = [subject, *[a for a in deed.args if a.role != "subj"], *take(frame, subject, inner)]
    return of_frame(
        replace(
            frame,
            verb=deed.verb,
            at=deed.at,
            passive=deed.passive,
            args=args,
            negated=frame.negated == deed.negated,
            neg_at=frame.at,
            times=[*frame.times, *deed.times],
            adverbs=[*frame.adverbs, *deed.adverbs],
        )
    )


def unbacked(frame: Frame) -> list[Statement] | None:
    """ "The plan went without X's support": X did not support it."""
    subject, lack = frame.arg("subj"), frame.arg("without")
    if subject is None or subject.term is None or lack is None or lack.term is None:
        return None
    owned = any(m.role in ("own", "of", "from") and m.term is not None for m in lack.term.mods)
    if not owned or not means(lack.term, "support") or lack.term.members:
        return None
    stmt = nominal(lack.term, frame)
    stmt.negated, stmt.neg_at, stmt.kind = not frame.negated, lack.at, frame.kind
    stmt.roles.append(Role("P", "subj", subject.at, term=subject.term, fixed=True))
    return [stmt]


def placed(frame: Frame) -> list[Statement] | None:
    """ "X is the man on the left", "the man on the left is X": X is on the left."""
    comp, who = frame.arg("comp"), frame.arg("subj")
    if comp is not None and who is not None and who.term is not None and who.term.head in SOMEBODY and comp.term:
        side = next((m for m in who.term.mods if m.role in LOCATIVE and m.term is not None), None)
        named = comp.term.ref is not None and comp.term.ref.kind == "person"
        if named and side is not None and len(who.term.mods) == 1 and who.term.det == "the" and not who.term.plural:
            rest = take(frame, comp, who)
            return of_frame(
                replace(frame, args=[replace(comp, role="subj"), Arg(side.role, side.at, term=side.term), *rest])
            )
    if comp is None or comp.term is None or comp.term.head not in SOMEBODY:
        return None
    term: Term = comp.term
    if term.det not in ("the", "") or term.mods or term.plural or term.ref is not None or term.count is not None:
        return None
    if not any(a.role in LOCATIVE and a.term is not None and a.at == term.last for a in frame.args):
        return None
    return of_frame(replace(frame, args=take(frame, comp)))


def timed(frame: Frame) -> list[Statement] | None:
    """ "At the time of the talks X was …": during the talks."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("at", "by", "on") or term is None or term.head not in TIMES or len(term.mods) != 1:
            continue
        event = term.mods[0].term if term.mods[0].role == "of" else None
        if event is not None and eventive(event) and term.det == "the" and term.count is None:
            during = Arg("during", arg.at, term=event)
            return of_frame(replace(frame, args=[during if a is arg else a for a in frame.args]))
    return None


def day_of(frame: Frame) -> list[Statement] | None:
    """ "3 May was the day on which X met Y", "the year X met Y was 2019": X met Y then."""
    day = frame.arg("subj", "comp")
    if day is None or day.term is None or day.term.head not in DAYS or day.term.det != "the" or len(frame.args) > 1:
        return None
    deed = day.term.mods[0].frame if len(day.term.mods) == 1 and day.term.mods[0].role == "rel" else None
    gap = next((a for a in deed.args if a.gap and a.role in ("on", "in", "at", "when")), None) if deed else None
    if deed is None or gap is None or not any(frame.times) or frame.status != "happened":
        return None
    made = replace(deed, kind=frame.kind, first=frame.first, args=take(deed, gap), times=[*deed.times, *frame.times])
    return of_frame(replace(made, speaker=frame.speaker, said=frame.said, negated=deed.negated != frame.negated))


DAYS = word_set("day date year month week evening morning afternoon")


def located(frame: Frame) -> list[Statement] | None:
    """ "The venue of the talks was Oslo": Oslo was the venue of the talks."""
    scene, place = frame.arg("subj"), frame.arg("comp", "in")
    if scene is None or place is None or scene.term is None or scene.term.head not in classes.VENUES:
        return None
    if not is_place(place.term) or is_place(scene.term):
        return None
    args = [replace(place, role="subj"), replace(scene, role="comp"), *take(frame, scene, place)]
    return of_frame(replace(frame, args=args))


def nothing(frame: Frame) -> list[Statement] | None:
    """ "X has not invested a single dollar in Y", "signed nothing": X has not invested in Y, has not signed."""
    least = frame.arg("obj")
    if least is None or least.term is None or not (frame.negated or least.term.det == "no"):
        return None
    if least.term.head in NAUGHT:
        made = next((RESULT[s.concept] for s in senses.verbs().get(frame.verb, ()) if s.concept in RESULT), None)
        if not frame.passive and not least.term.mods and not frame.negated and frame.verb in NOTHING and made is None:
            return of_frame(replace(frame, negated=True, neg_at=least.at, args=take(frame, least)))
        if made is None or least.term.mods:
            return None
        det = "no" if least.term.det == "no" else "any"
        paper = replace(least, term=replace(least.term, head=made, det=det, plural=True))
        return of_frame(replace(frame, args=[*take(frame, least), paper]))
    if not frame.negated:
        return None
    if frame.passive or least.term.head not in MINIMAL:
        return None
    if amount(least.term) is not None or any(m.word != "single" for m in least.term.mods):
        return None
    return of_frame(replace(frame, args=take(frame, least)))


NOTHING = senses.meaning("invest") | senses.meaning("sign") | senses.meaning("export") | senses.meaning("build")
"""Verbs of doing something with a thing: what did "nothing" of it did not do it."""


def additive(frame: Frame) -> list[Statement] | None:
    """ "Apart from X, Y, too, sells tea": both do."""
    subject, apart = frame.arg("subj"), frame.arg("except", "besides")
    if apart is None or apart.term is None or subject is None or subject.term is None or frame.negated:
        return None
    if not any(word == "also" for word, _ in frame.adverbs):
        return None
    kinds = {t.ref.kind for t in (*subject.term.walk(), *apart.term.walk()) if t.ref is not None}
    if len(kinds - {"unknown"}) > 1 or any(t.ref is None for t in (*subject.term.walk(), *apart.term.walk())):
        return None
    rest = take(frame, subject, apart)
    return [
        stmt
        for who in (apart, subject)
        for stmt in of_frame(replace(frame, args=[replace(who, role="subj"), *[replace(a) for a in rest]]))
    ]
