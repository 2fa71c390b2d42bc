"""Whose task something is: they are to do it. "Y is the task of X", "it falls to X to do Y", "X is tasked with doing
Y", "the job of doing Y was given to X"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import turns
from factcheck.language.tables import word_set
from factcheck.statements.nouns import take
from factcheck.statements.purposes import DUTIES, TASKED
from factcheck.statements.steps import Step

FALLING = {"fall": "to", "be": "up_to", "lie": "with", "rest": "with"}
"""Verbs, and their marks, that say on whom a task falls."""
TASKS = turns.DUTIES | DUTIES
GIVEN = word_set("give assign entrust hand delegate set")


def _duty(term: Term | None) -> bool:
    return term is not None and term.head in TASKS and term.ref is None and not term.members


def _whose(term: Term) -> Arg | None:
    """Whose task it is, by name or noun."""
    found = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None and m.frame is None), None)
    if found is None or found.term is None or found.term.det == "pron":
        return None
    if any(m is not found and m.word not in ("main", "chief", "primary", "joint", "common") for m in term.mods):
        return None
    return Arg("subj", found.at, term=found.term)


def _done(frame: Frame, deed: Frame, who: Arg, *gone: Arg) -> Frame:
    """They are to do it."""
    args = [replace(who, role="subj"), *[a for a in deed.args if a.role != "subj" and not a.gap]]
    rest = [a for a in take(frame, *gone) if a.term is None or a.term.det != "pron"]
    return replace(
        frame,
        verb=deed.verb,
        at=deed.at,
        passive=deed.passive,
        status="planned" if frame.status == "happened" else frame.status,
        args=[*args, *rest],
        adverbs=[*frame.adverbs, *deed.adverbs],
        times=[*frame.times, *deed.times],
    )


def is_task(frame: Frame) -> Frame:
    """ "Doing Z is X's task", "it is the task of X to do Z"."""
    for duty in frame.args:
        if duty.role not in ("comp", "subj") or not _duty(duty.term) or duty.term is None:
            continue
        deed = next((a for a in frame.args if a is not duty and a.frame is not None and a.role in DEEDS), None)
        who = _whose(duty.term)
        if deed is not None and deed.frame is not None and who is not None:
            return _done(frame, deed.frame, who, duty, deed)
    return frame


DEEDS = word_set("inf ing subj comp")


def is_to(frame: Frame) -> Frame:
    """ "The task of X *is to do* Z": X is to do it."""
    duty = frame.arg("subj")
    if frame.status != "planned" or frame.passive or duty is None or duty.term is None or not _duty(duty.term):
        return frame
    who = _whose(duty.term)
    return frame if who is None else replace(frame, args=[who, *take(frame, duty)])


def falls_to(frame: Frame) -> Frame:
    """ "It falls to X, is up to X to do Z", "doing Z falls to X"."""
    who = frame.arg(FALLING[frame.verb])
    deed = next((a for a in frame.args if a.frame is not None and a.role in DEEDS), None)
    if frame.passive or who is None or who.term is None or deed is None or deed.frame is None:
        return frame
    empty = frame.arg("subj")
    if empty is not None and empty is not deed and (empty.term is None or empty.term.head != "it"):
        return frame
    return _done(frame, deed.frame, who, who, deed)


def tasked(frame: Frame) -> Frame:
    """ "X is tasked with doing Z", "has been charged to do Z"."""
    who = frame.arg("obj")
    deed = next((a for a in frame.args if a.frame is not None and a.role in ("with", "inf")), None)
    if not frame.passive or who is None or who.term is None or deed is None or deed.frame is None or frame.negated:
        return frame
    return _done(frame, deed.frame, who, who, deed)


def given(frame: Frame) -> Frame:
    """ "The job of doing Z was given to X"."""
    duty, who = frame.arg("obj"), frame.arg("to")
    if not frame.passive or duty is None or duty.term is None or not _duty(duty.term) or who is None or frame.negated:
        return frame
    deed = next((m.frame for m in duty.term.mods if m.role in ("of", "inf") and m.frame is not None), None)
    if deed is None or len(duty.term.mods) != 1 or who.term is None:
        return frame
    return _done(frame, deed, who, duty, who)


MEANT = {
    "commitment": "commit",
    "intention": "intend",
    "wish": "want",
    "desire": "want",
    "ambition": "aim",
    "plan": "plan",
    "hope": "hope",
}
"""Nouns of meaning to do something, and their verbs."""


def is_intention(frame: Frame) -> Frame:
    """ "Doing Z is *X's intention*, a commitment shared by X": X intends, is committed to do Z."""
    for noun in frame.args:
        term = noun.term
        if noun.role not in ("comp", "subj") or term is None or term.head not in MEANT or term.plural or term.members:
            continue
        deed = next((a for a in frame.args if a is not noun and a.frame is not None and a.role in DEEDS), None)
        who = _whose(term)
        shared = term.mods[0].frame if len(term.mods) == 1 and term.mods[0].role == "rel" else None
        if who is None and shared is not None and shared.passive and shared.verb in ("share", "hold", "make"):
            who = shared.arg("by")
        if deed is None or deed.frame is None or who is None or who.term is None:
            continue
        clause = replace(deed.frame, args=[a for a in deed.frame.args if a.role != "subj"], kind="inf")
        args = [replace(who, role="subj"), Arg("inf", deed.at, frame=clause), *take(frame, noun, deed)]
        return replace(frame, verb=MEANT[term.head], args=[a for a in args if a.term is None or a.term.head != "it"])
    return frame


STEPS: tuple[Step, ...] = (
    (is_task, {"be", "remain"}, TASKS),
    (is_intention, {"be", "remain"}, MEANT.keys()),
    (is_to, None, TASKS),
    (falls_to, FALLING.keys(), FALLING.values()),
    (tasked, (TASKED | {"entrust", "charge"}) - {"mean", "intend", "design", "aim"}, {"with", "inf"}),
    (given, GIVEN, TASKS),
)
"""What is told plainly before figures are read."""
