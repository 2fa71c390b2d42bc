"""Visitors: "X drew 40,000 visitors from Y", "visitors from Y to X numbered 40,000": so many of Y visited X."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_place
from factcheck.statements.model import LOCATIVE

COMERS = word_set("visitor guest traveller traveler arrival")
"""Whoever comes: by the country that is named with them they are people of it."""
TOURISTS = COMERS | {"tourist", "holidaymaker"}
DRAWING = word_set("attract draw welcome receive host see record register log greet get")


def drawn(frame: Frame) -> Frame:
    """ "X drew 40,000 visitors": they visited X."""
    host, guests = frame.arg("subj"), frame.arg("obj")
    if frame.passive or host is None or guests is None or not is_place(host.term) or not _counted(guests.term):
        return frame
    rest = [a for a in frame.args if a is not host and a is not guests]
    came = [a for a in rest if a.role == "from" and a.term is not None]
    return _visit(frame, guests, replace(host, role="obj"), [a for a in rest if a not in came], came)


def visited(frame: Frame, guests: Term, rest: list[Arg]) -> Frame | None:
    """So many visitors to X: a visit; ``None`` for what is no visitor, or goes nowhere."""
    if not _counted(guests):
        return None
    to = next((m for m in guests.mods if m.role in ("to", *LOCATIVE) and m.term is not None and is_place(m.term)), None)
    if to is None:
        return None
    thing = replace(guests, mods=[m for m in guests.mods if m is not to])
    subject = Arg("subj", guests.first, term=thing)
    return _visit(frame, subject, Arg("obj", to.at, term=to.term), rest, [])


def _visit(frame: Frame, guests: Arg, host: Arg, rest: list[Arg], came: list[Arg]) -> Frame:
    term = guests.term
    assert term is not None
    term = replace(term, mods=[*term.mods, *(Mod("from", a.at, term=a.term) for a in came)])
    if term.head in COMERS and any(_country(m) for m in term.mods):
        term = replace(term, head="citizen")
    subject = replace(guests, role="subj", term=term)
    return replace(frame, verb="visit", passive=False, args=[subject, host, *rest])


def _counted(term: Term | None) -> bool:
    return term is not None and not term.members and term.head in TOURISTS and term.count is not None


def _country(mod: Mod) -> bool:
    ref = mod.term.ref if mod.term is not None else None
    return ref is not None and ref.kind == "country" and mod.role in ("adj", "from", "of", "own")
