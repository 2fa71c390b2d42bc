"""Events that did not take place: called off, fallen through, come to nothing; and those that did."""

from __future__ import annotations

from factcheck.frames import Frame, replace
from factcheck.language.en import senses, turns
from factcheck.statements.heads import core_noun, eventive
from factcheck.statements.nouns import take

ONCE = frozenset({"meet", "phone", "sign", "discuss"})
"""Concepts of what takes place or does not. A visit, a fair can be called off and held another time."""
CALLED = turns.CALLED_OFF | turns.COME_TO_NOTHING | turns.TAKEN_PLACE | {"fail", "be"}


def called_off(frame: Frame) -> Frame:
    """ "The signing of Z was called off, fell through": it did not take place; "was a no-show" is no such thing."""
    event = frame.arg("obj" if frame.passive else "subj")
    if event is None or event.term is None or not eventive(event.term):
        return frame
    if not any(s.concept in ONCE and s.sign > 0 for s in senses.nouns().get(core_noun(event.term)[0], ())):
        return frame
    if frame.arg("by" if frame.passive else "obj") is not None:
        return frame
    off = frame.verb in (turns.CALLED_OFF if frame.passive else turns.COME_TO_NOTHING)
    comp = frame.arg("comp")
    if frame.verb == "be" and not frame.passive and comp is not None and comp.word in OFF:
        frame, off = replace(frame, args=take(frame, comp)), True
    elif frame.verb == "be" and not frame.passive and (gone := next((a for a in frame.adverbs if a[0] in OFF), None)):
        frame, off = replace(frame, adverbs=[a for a in frame.adverbs if a is not gone]), True
    if not off and (frame.verb not in turns.TAKEN_PLACE or frame.passive):
        return frame
    args = [replace(event, role="subj"), *take(frame, event)]
    held = replace(frame, verb="take_place", passive=False, args=args)
    return replace(held, negated=not frame.negated, neg_at=frame.at) if off else held


OFF = frozenset({"off"})
