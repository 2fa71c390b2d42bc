"""What stands around a picture: where it was taken, what somebody in it does, whom a cleft names there."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_place
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

SHOWING = word_set("have show put place depict feature capture catch")
BESIDE = frozenset({"on", "in", "at"})


def _is_picture(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in closed.PICTURES


def clasping(frames: list[Frame]) -> list[Frame]:
    """ "The photo has X on the left, *clasping Y's hand*": X does, in the photo."""
    out: list[Frame] = []
    for frame in frames:
        out.append(_in_the_photo(out[-1], frame) if out else frame)
    return out


def _in_the_photo(host: Frame, frame: Frame) -> Frame:
    doer, picture, who = frame.arg("subj"), host.arg("subj"), host.arg("obj")
    if host.verb not in SHOWING or frame.kind != "part" or doer is None or picture is None or who is None:
        return frame
    if doer.term is None or picture.term is None or not _is_picture(picture.term) or doer.term.at != picture.term.at:
        return frame
    if who.term is None or who.term.ref is None:
        return frame
    photo = Term(picture.at, picture.at + 1, head=closed.PICTURE, det="a", at=picture.at)
    return replace(frame, args=[replace(doer, term=who.term), *take(frame, doer), Arg("in", picture.at, term=photo)])


def taken_there(stmt: Statement) -> None:
    """ "on the left in the photo *from Oslo*": in the photo, taken there."""
    for role in list(stmt.roles):
        term = role.term
        places = [m for m in term.mods if m.role == "from" and is_place(m.term)] if term is not None else []
        if term is None or not _is_picture(term) or len(places) != 1:
            continue
        role.term = replace(term, mods=[m for m in term.mods if m is not places[0]])
        stmt.roles.append(Role("X", "in", places[0].at, term=places[0].term, fixed=True))


def cleft_there(frame: Frame) -> Frame:
    """ "*In the photo it is X who* stands on the left": X stands there, in the photo."""
    it, who = frame.arg("subj"), frame.arg("comp")
    if it is None or it.term is None or it.term.head != "it" or who is None or who.term is None or frame.negated:
        return frame
    clause = next((m for m in who.term.mods if m.role == "rel" and m.frame is not None), None)
    around = [a for a in frame.args if a.role in BESIDE and _is_picture(a.term)]
    if clause is None or clause.frame is None or not around:
        return frame
    inner = Mod("rel", clause.at, frame=replace(clause.frame, args=[*clause.frame.args, *around]))
    named = replace(who, term=replace(who.term, mods=[inner if m is clause else m for m in who.term.mods]))
    return replace(frame, args=[it, named, *take(frame, it, who, *around)])


def sharing(frame: Frame) -> Frame:
    """ "X and Y *share a photo* with Z": appear in one with Z."""
    picture = frame.arg("obj")
    if frame.passive or picture is None or not _is_picture(picture.term) or frame.arg("with", "subj") is None:
        return frame
    return replace(frame, verb="appear", args=[replace(a, role="in") if a is picture else a for a in frame.args])


STEPS: tuple[Step, ...] = (
    (cleft_there, {"be"}, {"it"}),
    (sharing, {"share"}, closed.PICTURES),
)
