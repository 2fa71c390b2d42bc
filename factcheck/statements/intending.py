"""What is meant to be done, told by a noun or adjective: plans, intentions; closer ties, ties that are enjoyed."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.comparatives import compared
from factcheck.statements.heads import eventive
from factcheck.statements.meetings import QUALITIES
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take


def resolved(frame: Frame) -> list[Statement] | None:
    """X is intent on doing Z, going to do Z: Z, intended."""
    comp = frame.arg("comp")
    word = "" if comp is None else comp.word
    if comp is not None and comp.term is not None and not (comp.term.det or comp.term.mods or comp.term.ref):
        word = comp.term.head
    if frame.verb in ("be", "remain", "seem") and comp is not None and f"be_{word}" in intents.INTEND:
        if any(s.concept in ("ready", "interest") for s in senses.adjectives().get(word, ())):
            return None  # concepts of their own
        key, rest = f"be_{word}", take(frame, comp)
    elif frame.passive and f"be_{frame.verb}" in intents.INTEND:
        key, rest = f"be_{frame.verb}", list(frame.args)
    elif frame.verb == "go" and frame.tense == "progressive":
        key, rest = "be_going", list(frame.args)
    else:
        return None
    inner = next((a for a in rest if a.frame is not None and a.role in ("on", "upon", "to", "about")), None)
    if key == "be_going":
        inner = next((a for a in rest if a.frame is not None and a.role == "inf"), None)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if inner is None or subject is None or intents.INTEND[key] not in LIFTS:
        return None
    args = [replace(subject, role="subj"), *[a for a in rest if a is not inner and a is not subject]]
    lifted = [*args, replace(inner, role="inf")]
    return of_frame(replace(frame, verb=LIFTS[intents.INTEND[key]], passive=False, args=lifted))


LIFTS = {
    "planned": "intend",
    "wished": "want",
    "agreed": "agree",
    "vowed": "agree",
    "ready": "intend",
    "wanted": "want",
    "proposed": "propose",
}
"""A status → a verb that gives it."""
HELD = classes.INTENTIONS | dict.fromkeys(["proposal", "suggestion", "idea", "initiative"], "proposed")
"""Nouns of what somebody means to be done."""


def there_are_plans(frame: Frame) -> list[Statement] | None:
    """ "there are plans to do Z", "a plan exists to do Z": Z is planned."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or subject.term.ref is not None or subject.term.head not in HELD:
        return None
    inner = next((m for m in subject.term.mods if m.role == "inf" and m.frame is not None), None)
    late = frame.arg("inf")
    content = inner.frame if inner is not None else late.frame if late is not None else None
    sides = [m for m in subject.term.mods if m.role in ("between", "by", "own", "of") and m.term is not None]
    if content is None or any(
        m is not inner and m not in sides and m.word not in closed.HARMLESS for m in subject.term.mods
    ):
        return None
    own = [a for a in take(frame, subject) if a is not late]
    if sides and content.arg("subj", "by") is None:  # "there is an agreement *between X and Y* to do Z"
        own.append(Arg("by" if content.passive else "subj", sides[0].at, term=sides[0].term))
    denied = frame.negated != (subject.term.det == "no")
    return of_frame(
        replace(
            content,
            kind=frame.kind,
            status=HELD[subject.term.head],
            negated=content.negated != denied,
            neg_at=frame.neg_at,
            tense=frame.tense,
            args=[*content.args, *own],
            times=[*content.times, *frame.times],
            speaker=frame.speaker,
            said=frame.said,
            unread=[*content.unread, *frame.unread],
        )
    )


def purposed(frame: Frame) -> list[Statement] | None:
    """X's plan is to do Z; it is X's intention to do Z: X intends to."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or subject.term is None or (frame.verb != "be" and frame.status != "planned"):
        return None
    if frame.verb != "be" and subject.term.head in HELD:
        frame = _of_the_plan(frame, subject)
        comp = None
    if frame.verb != "be":
        return None
    held = comp if subject.term.head == "it" and comp is not None else subject
    noun = held.term
    if noun is None or noun.ref is not None or noun.head not in HELD:
        return None
    own = next((m for m in noun.mods if m.role in ("own", "of") and m.term is not None), None)
    inner = frame.arg("inf")
    content = inner.frame if inner is not None else next((m.frame for m in noun.mods if m.role == "inf"), None)
    if own is None or content is None or any(m is not own and m.frame is not content for m in noun.mods):
        return None
    rest = [a for a in frame.args if a is not subject and a is not comp and a is not inner]
    args = [Arg("subj", own.at, term=own.term), *rest, Arg("inf", content.first, frame=content)]
    return of_frame(replace(frame, verb=LIFTS[_status(noun.head)], args=args))


def _of_the_plan(frame: Frame, subject: Arg) -> Frame:
    """ "X's plan was *to do* Z": what the plan is, not what it was to do."""
    rest = [a for a in frame.args if a is not subject]
    done = [a for a in frame.adverbs if a[0] != "was_to"]
    content = replace(frame, kind="inf", status="happened", tense="infinitive", adverbs=done, args=rest)
    return replace(
        frame, verb="be", status="happened", times=[], adverbs=[], args=[subject, Arg("inf", frame.at, frame=content)]
    )


def _status(noun: str) -> str:
    status = HELD[noun]
    return status if status in LIFTS else "planned"


def nominally(frame: Frame) -> list[Statement] | None:
    """X plans, eyes, seeks the construction of Z: the noun's predicate, intended."""
    status = intents.INTEND_NOUN[frame.verb]
    subject, thing = frame.arg("subj"), frame.arg("obj")
    if frame.passive and thing is not None and frame.verb in PLANNED:  # "the construction of Z is planned by X"
        by = [replace(a, role="subj") for a in frame.args if a.role == "by"]
        frame = replace(frame, passive=False, args=[*by, *(a for a in frame.args if a.role != "by")])
        subject = by[0] if by else thing
    if frame.passive or subject is None or thing is None or thing.term is None:
        return None
    if thing.term.members or any(m.role == "own" for m in thing.term.mods):
        return None
    if not eventive(thing.term):
        return _building(frame, thing.term, status)
    made = replace(frame, verb="undertake", status=status if frame.status == "happened" else frame.status)
    concepts = {s.concept for s in senses.nouns().get(thing.term.head, ())}
    if not concepts & (classes.DEEDS | {"strengthen", "invest", "visit", "found", "open"}):
        return None
    return of_frame(made)


PLANNED = word_set("plan envisage envision intend")
WORKS = frozenset(
    {"building", "factory", "road", "bridge", "railway", "station", "dam", "mine", "port", "airport", "tunnel"}
)
"""What there is once it has been built."""


def _building(frame: Frame, thing: Term, status: str) -> list[Statement] | None:
    """ "X plans *a new factory*": to build it."""
    noun = senses.concept(thing.head)
    if thing.ref is not None or thing.det not in ("a", "an", "") or not ({noun} | senses.ancestors(noun)) & WORKS:
        return None
    if frame.arg("inf", "for") is not None:
        return None
    return of_frame(replace(frame, verb="build", status=status if frame.status == "happened" else frame.status))


def closer(frame: Frame) -> list[Statement] | None:
    """X and Y forge, plan, seek closer ties, cooperate more closely: they strengthen ties."""
    words = {w for w, _ in frame.adverbs}
    if (
        "more" in words
        and words & CLOSELY
        and any(s.concept == "cooperate" for s in senses.verbs().get(frame.verb, ()))
    ):
        noun = Arg("obj", frame.at, term=Term(frame.at, frame.at + 1, head="cooperation", at=frame.at))
        left = [a for a in frame.adverbs if a[0] not in CLOSELY and a[0] != "more"]
        return of_frame(replace(frame, verb="strengthen", adverbs=left, args=[*frame.args, noun]))
    thing = frame.arg("on", "obj") if frame.verb in CLOSING else frame.arg("obj")
    if thing is None or thing.term is None or thing.term.members or thing.term.ref is not None:
        return None
    degree, quality = compared(thing.term)
    if frame.verb in CLOSING:  # "agreed on closer ties", "closer ties were agreed between X and Y"
        args = [replace(a, role="by") if frame.passive and a.role == "between" else a for a in frame.args]
        frame = replace(frame, status=intents.INTEND.get(frame.verb, "agreed"), args=args)
    making = (
        frame.verb in MAKING
        or frame.verb in CLOSING
        or any(s.concept == "strengthen" for s in senses.verbs().get(frame.verb, ()))
    )
    status = intents.INTEND_NOUN.get(frame.verb)
    if not degree or not (making or status):
        return None
    term = replace(thing.term, mods=[m for m in thing.term.mods if m not in degree])
    given = replace(frame, verb="strengthen", args=[*take(frame, thing), replace(thing, term=term, role="obj")])
    if status is not None and frame.status == "happened":
        given = replace(given, status=status)
    if quality:  # "a more effective partnership": to make it more effective
        at, more = degree[1].at, [degree[0]]
        made = Arg("comp", at, term=Term(more[0].at, at + 1, head=degree[1].word, at=at, mods=more))
        given = replace(given, verb="make", args=[*given.args, made])
    return of_frame(given)


CLOSING = word_set("agree decide settle")
CLOSELY = word_set("closely intensively actively deeply")
MAKING = word_set(
    """forge build develop establish create pursue promote achieve foster encourage bring_about bring secure attain
    ensure reach work_towards work_toward cultivate nurture usher_in"""
)


def enjoying(frame: Frame) -> list[Statement] | None:
    """X and Y have, X enjoys with Y friendly relations: their relations are friendly."""
    subject, thing = frame.arg("subj"), frame.arg("obj")
    made = frame.verb in BUILT and frame.status == "happened" and frame.tense in ("past", "perfect")
    if not (made or frame.verb in ENJOYING) or frame.passive or subject is None or subject.term is None:
        return None
    if (
        thing is None
        or thing.term is None
        or thing.term.ref is not None
        or senses.concept(thing.term.head) != "relation"
    ):
        return None
    quality = [m for m in thing.term.mods if m.role == "adj" and m.word and m.word not in closed.HARMLESS]
    if len(quality) != 1 or not {quality[0].word, senses.concept(quality[0].word)} & QUALITIES:
        return None
    beside = [a for a in frame.args if a.role in ("with", "between") and a.term is not None]
    mods = [m for m in thing.term.mods if m is not quality[0]]
    mods += [Mod("between", subject.at, term=subject.term), *[Mod(a.role, a.at, term=a.term) for a in beside]]
    args = [
        Arg("subj", thing.at, term=replace(thing.term, mods=mods)),
        Arg("comp", quality[0].at, word=quality[0].word),
        *take(frame, subject, thing, *beside),
    ]
    return of_frame(replace(frame, verb="be", args=args))


BUILT = word_set("forge build develop establish form")
"""Verbs of relations that somebody has since."""
ENJOYING = word_set("have enjoy maintain keep entertain share sustain boast")
