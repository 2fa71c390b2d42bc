"""How high, long, deep, heavy, old a thing is, by whatever noun, adjective or verb says it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import extents, senses
from factcheck.statements.heads import is_span, weighed
from factcheck.statements.nouns import take


def squared(term: Term | None) -> bool:
    """Whether it is so many square kilometres, hectares."""
    if term is None or term.count is None or term.ref is not None or term.members:
        return False
    if senses.concept(term.head) in extents.ACRES:
        return True
    return term.head in extents.LENGTHS and [m.word for m in term.mods if m.role == "adj"] == ["square"]


def _suits(noun: str, term: Term | None) -> bool:
    """Whether it is a measure in which that is told."""
    if term is None or term.count is None or term.ref is not None or term.members:
        return False
    if noun == "weight":
        return weighed(term) and not term.mods
    if noun == "age":
        return is_span(term)
    return noun in extents.DIMENSIONS and term.head in extents.LENGTHS and not term.mods


def attributed(frame: Frame) -> Frame:
    """ "The height of X is 61 metres", "X measures 61 metres in height", "reaches a depth of 61 metres": it has a
    height, a depth of so much."""
    if frame.passive:
        return frame
    for way in (_its, _in_it, _reached, _of_age, _down, _heavy, _scales):
        told = way(frame)
        if told is not None:
            return told
    return frame


def _having(frame: Frame, thing: Arg, noun: str, value: Term, rest: list[Arg]) -> Frame:
    """The frame of a thing with so much of it."""
    noun = extents.ALIKE.get(noun, noun)
    subject = replace(thing, role="subj")
    if noun == "weight":
        return replace(frame, verb="weigh", args=[subject, Arg("obj", value.at, term=value), *rest])
    if noun == "age":
        old = replace(value, head="old", mods=[])
        return replace(frame, verb="be", args=[subject, Arg("comp", value.at, term=old), *rest])
    held = Term(value.first, value.last, head=noun, det="a", at=value.at, mods=[Mod("of", value.at, term=value)])
    return replace(frame, verb="have", args=[subject, Arg("obj", value.at, term=held), *rest])


def _its(frame: Frame) -> Frame | None:
    """ "The height of X is 61 metres", "X's weight is 3 tonnes"."""
    subject, value = frame.arg("subj"), frame.arg("comp", "obj", "at", "to")
    term = subject.term if subject is not None else None
    if term is None or subject is None or value is None or value.term is None or term.ref is not None:
        return None
    whose = [m for m in term.mods if m.role in ("of", "own") and m.term is not None]
    if (
        frame.verb not in extents.COMING_TO
        or len(whose) != 1
        or len(term.mods) != 1
        or not _suits(term.head, value.term)
    ):
        return None
    thing = replace(subject, term=whose[0].term)
    return _having(frame, thing, term.head, value.term, take(frame, subject, value))


def _in_it(frame: Frame) -> Frame | None:
    """ "X measures 61 metres *in height*", "is 3 tonnes *in weight*"."""
    subject, value = frame.arg("subj"), frame.arg("comp", "obj")
    side = next((a for a in frame.args if a.role == "in" and a.term is not None and not a.term.mods), None)
    if subject is None or value is None or value.term is None or side is None or side.term is None:
        return None
    if frame.verb not in extents.BEING or not _suits(side.term.head, value.term):
        return None
    return _having(frame, subject, side.term.head, value.term, take(frame, subject, value, side))


def _reached(frame: Frame) -> Frame | None:
    """ "X reaches a depth of 1,200 metres", "has a weight of 3 tonnes"."""
    subject, held = frame.arg("subj"), frame.arg("obj")
    term = held.term if held is not None else None
    if subject is None or held is None or term is None or frame.verb not in extents.HAVING or len(term.mods) != 1:
        return None
    of = term.mods[0].term if term.mods[0].role == "of" else None
    if of is None or not _suits(term.head, of) or (frame.verb == "have" and term.head not in ("weight", "age")):
        return None
    return _having(frame, subject, term.head, of, take(frame, subject, held))


def _of_age(frame: Frame) -> Frame | None:
    """ "X is 800 years *of age*": is 800 years old."""
    subject, value = frame.arg("subj"), frame.arg("comp")
    term = value.term if value is not None else None
    if subject is None or value is None or term is None or len(term.mods) != 1 or not is_span(term):
        return None
    of = term.mods[0].term if term.mods[0].role == "of" else None
    if frame.verb != "be" or of is None or of.head != "age" or of.mods:
        return None
    return _having(frame, subject, "age", replace(term, mods=[]), take(frame, subject, value))


def _down(frame: Frame) -> Frame | None:
    """ "X goes down 1,200 metres"."""
    subject, value = frame.arg("subj"), frame.arg("obj", "to")
    below = frame.verb == "go_down" or (frame.verb in extents.GOING and any(w == "down" for w, _ in frame.adverbs))
    if subject is None or value is None or value.term is None or not below or frame.tense != "present":
        return None
    if not _suits("depth", value.term):
        return None
    plain = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "down"])
    return _having(plain, subject, "depth", value.term, take(frame, subject, value))


def _heavy(frame: Frame) -> Frame | None:
    """ "X is 3 tonnes *heavy*", read as one noun."""
    subject, value = frame.arg("subj"), frame.arg("comp")
    term = value.term if value is not None else None
    if subject is None or value is None or term is None or term.head != "heavy" or term.count is None:
        return None
    unit = next((m for m in term.mods if m.role == "noun" and m.word), None)
    if unit is None or len(term.mods) != 1:
        return None
    many = replace(term, head=unit.word, plural=True, mods=[])
    return _having(frame, subject, "weight", many, take(frame, subject, value)) if weighed(many) else None


def _scales(frame: Frame) -> Frame | None:
    """ "X *tips the scales* at 3 tonnes", "*weighs in* at 3 tonnes"."""
    subject, value, scale = frame.arg("subj"), frame.arg("at"), frame.arg("obj")
    tips = frame.verb == "tip" and scale is not None and scale.term is not None and scale.term.head == "scale"
    weighs = frame.verb in ("weigh", "weigh_in") and scale is None
    if subject is None or value is None or value.term is None or not (tips or weighs) or not weighed(value.term):
        return None
    plain = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "in"])
    return _having(plain, subject, "weight", value.term, take(frame, subject, value, *([scale] if scale else [])))
