"""Lines and connections: "15 flights a week connect X and Y" says how many there are between them."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed

JOINING = frozenset({"connect", "link", "join"})
RUNNING = frozenset({"operate", "fly", "run", "ply", "depart"})
SERVING = JOINING | RUNNING
CARRIERS = frozenset({"airline", "carrier", "operator", "company"})


def between(frame: Frame) -> Frame:
    """ "15 flights connect X and Y", "15 flights fly between X and Y", "airlines operate 15 flights between X and Y":
    there are 15 flights between X and Y."""
    service = next((a for a in frame.args if a.role in ("subj", "obj", "by") and _counted(a.term)), None)
    term = service.term if service is not None else None
    if service is None or term is None:
        return frame
    ends = _joined(frame, service) if frame.verb in JOINING else frame.arg("between")
    if ends is not None and ends.term is not None:
        service = replace(service, term=_with_ends(term, ends.term, ends.at))
    elif frame.verb in JOINING or not any(m.role == "between" for m in term.mods):
        return frame
    used = {service.at, ends.at if ends is not None else -1}
    rest = [a for a in frame.args if a.at not in used and not (frame.verb in JOINING and a.role in ("with", "to"))]
    others = [a for a in rest if a.role == "subj"]
    if any(a.term is None or not _anybody(a.term) for a in others):
        return frame  # who flies them is said
    args = [replace(service, role="subj"), *(a for a in rest if a not in others)]
    return replace(frame, verb="exist", passive=False, args=args)


def _joined(frame: Frame, service: Arg) -> Arg | None:
    """What is connected: "X and Y", "X with Y"."""
    first = frame.arg("subj") if service.role == "by" and not frame.passive else frame.arg("obj")
    second = frame.arg("with", "to")
    if first is None or first is service or first.term is None:
        return None
    if second is None or second.term is None:
        return first if len(first.term.members) > 1 else None
    both = Term(first.term.first, second.term.last, members=[first.term, second.term], link="and", at=first.term.at)
    return replace(first, term=both)


def _with_ends(service: Term, ends: Term, at: int) -> Term:
    return replace(service, mods=[*service.mods, Mod("between", at, term=ends)])


def _counted(term: Term | None) -> bool:
    return term is not None and not term.members and term.head in closed.ROUTES and term.count is not None


def _anybody(term: Term) -> bool:
    """ "Airlines", without a word on which."""
    return term.head in CARRIERS and term.ref is None and not term.mods and term.det != "the"
