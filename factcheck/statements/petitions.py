"""Petitions: how many signed one, told of the petition itself."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

PAPERS = word_set("petition")
GAINING = word_set(
    "gather collect draw attract get receive win garner have bear carry amass reach accumulate raise muster obtain"
)
AIMS = frozenset({"for", "against"})
CALLING = word_set("call_for demand call seek")


def signatures(frame: Frame) -> Frame:
    """ "The petition for Z gathered, drew, has 900 signatures": 900 people signed the petition for Z."""
    paper, names = frame.arg("subj"), frame.arg("obj")
    if frame.passive or paper is None or names is None or paper.term is None or names.term is None:
        return frame
    if paper.term.head not in PAPERS or names.term.head != "signature" or names.term.count is None:
        return frame
    if names.term.mods or paper.term.members or names.term.members:
        return frame
    mods, aims = [], []
    for mod in paper.term.mods:
        aim = _aim(mod.frame) if mod.frame is not None else mod.term if mod.role in AIMS else None
        if aim is not None:
            aims.append(Arg(mod.role if mod.role in AIMS else "for", mod.at, term=aim))
        else:
            mods.append(mod)
    people = replace(names.term, head="people", plural=True)
    args = [
        Arg("subj", names.at, term=people),
        Arg("obj", paper.at, term=replace(paper.term, mods=mods)),
        *aims,
        *take(frame, paper, names),
    ]
    return replace(frame, verb="sign", args=args)


def _aim(frame: Frame) -> Term | None:
    """What a petition is for that *calls for Z*, *demands Z*."""
    what = [a for a in frame.args if not a.gap]
    if frame.verb not in CALLING or frame.passive or frame.negated or len(what) != 1 or what[0].term is None:
        return None
    return what[0].term if what[0].role == ("for" if frame.verb == "call" else "obj") else None


STEPS: tuple[Step, ...] = ((signatures, GAINING),)
