"""More and more of something: "has a growing number of firms", "there are fewer and fewer", "is getting bigger"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import LOCATIVE
from factcheck.statements.nouns import number_noun, take
from factcheck.statements.steps import Step

GROWING = {
    **dict.fromkeys(word_set("growing increasing rising expanding ever-growing ever-increasing"), "grow"),
    **dict.fromkeys(word_set("dwindling shrinking falling declining decreasing diminishing ever-shrinking"), "shrink"),
}
"""Adjectives of a number that changes, and the verb."""
HAVING = word_set("have see attract draw count host boast welcome register record exist")
BEING = word_set("operate work live exist be trade")
BIGGER = {
    **dict.fromkeys(word_set("bigger larger greater higher"), "grow"),
    **dict.fromkeys(word_set("smaller lower fewer"), "shrink"),
}
BECOMING = word_set("get become grow turn")


def many_more(frame: Frame) -> Frame:
    """ "Y has, attracts a growing number of X", "a growing number of X operate in Y": their number in Y is growing."""
    if frame.passive or frame.negated or frame.status != "happened":
        return frame
    where = next((a for a in frame.args if a.role in LOCATIVE and is_place(a.term)), None)
    who = frame.arg("subj")
    things = who if frame.verb in BEING and where is not None else frame.arg("obj")
    if things is None or things.term is None or (things is not who and (who is None or not is_place(who.term))):
        return frame
    if (changed := _changing(things.term)) is None:
        return frame
    verb, counted = changed
    place = where if things is who else who
    assert place is not None
    thing = replace(counted, det="", mods=[*counted.mods, Mod("noun", counted.at, word="number_of")])
    thing = replace(thing, mods=[*thing.mods, Mod("in", place.at, term=place.term)])
    return replace(frame, verb=verb, args=[Arg("subj", things.at, term=thing), *take(frame, things, place)])


def _changing(term: Term) -> tuple[str, Term] | None:
    """The verb, and the noun that is counted, of "a growing number of X", "ever more X"."""
    if term.ref is not None or term.members or term.count is not None:
        return None
    degree = next((m for m in term.mods if m.word in GROWING), None)
    if degree is None:
        return None
    plain = replace(term, mods=[m for m in term.mods if m is not degree])
    counted = number_noun(plain) if not plain.plural else plain
    if counted is None or not counted.plural or eventive(counted):
        return None
    return GROWING[degree.word], counted


def getting_bigger(frame: Frame) -> Frame:
    """ "The number of X is getting bigger": it is growing."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or subject.term is None or comp is None or comp.word not in BIGGER or frame.passive:
        return frame
    if number_noun(subject.term) is None and not eventive(subject.term):
        return frame
    return replace(frame, verb=BIGGER[comp.word], args=take(frame, comp))


STEPS: tuple[Step, ...] = ((many_more, HAVING | BEING), (getting_bigger, BECOMING))
