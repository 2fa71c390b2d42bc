"""When reports and films come out: what is due, expected, and by whom it is published."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, replace
from factcheck.language.en import classes, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import means
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

PRINTED = word_set("report book album study result finding memoir novel paper review survey verdict record single")
EXPECTING = word_set("expect schedule slate plan")


def due(frame: Frame) -> Frame:
    """ "The report is due (out), expected in March", "the opening is due in May": is to be published, to take place."""
    thing = frame.arg("obj" if frame.passive else "subj")
    if thing is None or thing.term is None or thing.term.ref is not None or frame.negated:
        return frame
    if not frame.times or frame.status != "happened" or frame.arg("inf", "for", "that", "as", "by") is not None:
        return frame
    comp = frame.arg("comp")
    out = any(w == "out" for w, _ in frame.adverbs)
    if frame.verb == "be" and (comp is None or comp.word not in ("due", "expected")):
        return frame
    rest = [a for a in take(frame, thing) if a is not comp]
    adverbs = [a for a in frame.adverbs if a[0] != "out"]
    if out or thing.term.head in PRINTED:
        args = [replace(thing, role="obj"), *rest]
        return replace(frame, verb="publish", passive=True, status="planned", args=args, adverbs=adverbs)
    if means(thing.term, *classes.EVENTS, *classes.DEEDS, *classes.ONCE):
        args = [replace(thing, role="subj"), *rest]
        return replace(frame, verb="take_place", passive=False, status="planned", args=args, adverbs=adverbs)
    return frame


def whose(frame: Frame) -> Frame:
    """ "The report *of the inquiry* was published": by the inquiry."""
    thing = frame.arg("obj" if frame.passive else "subj")
    if thing is None or thing.term is None or thing.term.ref is not None or frame.arg("by") is not None:
        return frame
    if not frame.passive and frame.arg("obj") is not None:
        return frame
    if thing.term.head not in PRINTED or thing.term.plural:
        return frame
    of = next((m for m in thing.term.mods if m.role in ("of", "own") and m.term is not None), None)
    if of is None or of.term is None or of.term.det == "pron":
        return frame
    around = [m for m in thing.term.mods if m is not of and m.at > of.at and m.term is not None]
    maker = replace(of.term, mods=[*of.term.mods, *around])
    bare = replace(thing.term, mods=[m for m in thing.term.mods if m is not of and m not in around])
    args = [Arg("subj", of.at, term=maker), replace(thing, role="obj", term=bare), *take(frame, thing)]
    return replace(frame, verb="publish", passive=False, args=args)


STEPS: tuple[Step, ...] = (
    (due, EXPECTING | {"be"}),
    (whose, senses.meaning("publish")),
)
