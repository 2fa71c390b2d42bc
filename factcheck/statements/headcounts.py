"""How many come, belong, take part: "attendance at X was 16,200" is "16,200 people attended X"; averages of them."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import people, stocks
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.heads import is_span, named
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

COUNTING = word_set(
    "be average total reach stand stand_at come_to amount_to number exceed top hit measure surpass pass"
)
"""Verbs that say how many."""
OF_WHAT = frozenset({"at", "of", "own", "in", "for"})


def counted(frame: Frame) -> list[Statement] | None:
    """ "The average attendance at X was N", "the membership of X is N": N people attend X, X has N members."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.head not in people.HEADCOUNTS or term.count is not None:
        return None
    number = frame.arg("comp", "obj", "at", "to")
    whole = next((m for m in term.mods if m.role in OF_WHAT and m.term is not None), None)
    if number is None or number.term is None or whole is None or number.term.count is None or number.term.head == "$":
        return None
    verb, noun = people.HEADCOUNTS[term.head]
    around = [m for m in term.mods if m is not whole]
    mods = [*around, *([Mod("adj", term.at, word=AVERAGE)] if frame.verb == AVERAGE else [])]
    many = replace(number.term, head=noun, plural=True, mods=[*mods, *number.term.mods])
    who, what = Arg("subj", number.at, term=many), Arg("obj", whole.at, term=whole.term)
    if verb == "have":
        who, what = replace(what, role="subj"), replace(who, role="obj")
    return of_frame(replace(frame, verb=verb, passive=False, args=[who, what, *take(frame, subject, number)]))


def audience(many: Term, frame: Frame, rest: list[Arg]) -> Statement | None:
    """ "The number of passengers at X rose to N": N passengers use X."""
    verb = people.AUDIENCE.get(many.head)
    whose = next((m for m in many.mods if m.role in (*OF_WHAT, "to") and _body(m.term)), None)
    outer = next((a for a in rest if a.role in OF_WHAT and _body(a.term)), None) if whose is None else None
    body = whose.term if whose is not None else outer.term if outer is not None else None
    if verb is None or body is None or many.members or many.ref is not None:
        return None
    who = replace(many, mods=[m for m in many.mods if m is not whose and m.word != "number_of"])
    args = [Arg("subj", many.first, term=who), Arg("obj", body.first, term=body), *(a for a in rest if a is not outer)]
    made = of_frame(replace(frame, verb=verb, passive=False, args=args))
    return made[0] if len(made) == 1 else None


def _body(term: Term | None) -> bool:
    return named(term, "organisation", "thing", "place", "unknown")


def of_which(frames: list[Frame]) -> list[Frame]:
    """ "Cattle *drowned in the flood* numbered 40": the first participle only says which of them."""
    out: list[Frame] = []
    for frame in frames:
        before, figure, thing = out[-1] if out else None, frame.arg("obj2"), frame.arg("obj")
        subject = before.arg("subj") if before is not None else None
        tallied = frame.kind == "part" and frame.passive and frame.verb in TALLYING and figure is not None
        if before is None or subject is None or thing is None or not tallied or subject.term is not thing.term:
            out.append(frame)
            continue
        if before.kind != "finite" or before.tense != "past" or before.arg("obj", "comp") is not None or figure is None:
            out.append(frame)
            continue
        told = replace(before, kind="part", args=[replace(a, gap=a is subject) for a in before.args])
        term = replace(thing.term, mods=[*thing.term.mods, Mod("rel", before.at, frame=told)]) if thing.term else None
        args = [replace(subject, term=term), replace(figure, role="obj"), *take(frame, thing, figure)]
        out[-1] = replace(frame, kind="finite", passive=False, first=before.first, args=args)
    return out


TALLYING = word_set("number total")
AVERAGE = "average"
CROWDS = word_set("audience crowd throng gang band crew mob posse")
"""Nouns of people: "a crowd *of 9,000*", "a gang *of four*"."""
HERDS = stocks.GROUPS | {"collection"}
"""Nouns of things: "a herd *of 420 reindeer*"."""


def averaged(frames: list[Frame]) -> list[Frame]:
    """ "An average of 16,200 people came", "16,200 came on average": the number is said to be an average."""
    out = [_usual(frame) for frame in frames]
    for frame in out:
        usual = next((a for a in frame.adverbs if a[0] == "on_average"), None)
        for arg in frame.args:
            if arg.term is None:
                continue
            arg.term = _of_average(arg.term)
            if (
                usual is not None
                and arg.term.count is not None
                and (arg.role in ("subj", "obj", "obj2") or _within(arg))
            ):
                arg.term = replace(arg.term, mods=[*arg.term.mods, Mod("adj", usual[1], word=AVERAGE)])
                frame.adverbs = [a for a in frame.adverbs if a is not usual]
                usual = None
    return out


def _within(arg: Arg) -> bool:
    """ "comes *in nine minutes* on average"."""
    return arg.role in ("in", "within") and is_span(arg.term)


def _usual(frame: Frame) -> Frame:
    """ "*The average class* has 24 pupils": classes have 24 on average."""
    who, what = frame.arg("subj"), frame.arg("obj")
    term = who.term if who is not None else None
    if term is None or term.det != "the" or term.plural or term.ref is not None or frame.verb not in EACH:
        return frame
    usual = next((m for m in term.mods if m.word == AVERAGE and m.role == "adj"), None)
    if usual is None or what is None or what.term is None or what.term.count is None:
        return frame
    each = replace(term, det="a", mods=[m for m in term.mods if m is not usual])
    many = replace(what.term, mods=[*what.term.mods, usual])
    told = {id(who): replace(who, term=each) if who else who, id(what): replace(what, term=many)}
    return replace(frame, args=[told.get(id(a)) or a for a in frame.args])


EACH = word_set("have hold contain count comprise number earn pay wait spend take work")
"""What the average one of a kind does so much of."""


def _of_average(term: Term) -> Term:
    if term.head in CROWDS | HERDS and term.det in ("a", "an") and term.count is None and len(term.mods) == 1:
        crowd = term.mods[0].term if term.mods[0].role == "of" else None
        if term.head in HERDS and (crowd is None or crowd.head.strip("…") in ("", "person", "people", "inhabitant")):
            return term
        if crowd is not None and crowd.count is not None and not crowd.mods:
            return replace(crowd, first=term.first, head=crowd.head.strip("…") or "person", plural=True, at=term.at)
    if term.head != AVERAGE or term.det not in ("a", "an") or len(term.mods) != 1:
        return term
    inner = term.mods[0].term if term.mods[0].role == "of" else None
    if inner is None or inner.count is None:
        return term
    return replace(inner, first=term.first, mods=[Mod("adj", term.at, word=AVERAGE), *inner.mods])
