"""Visitors: "X drew 40,000 visitors from Y", "visitors from Y to X numbered 40,000": so many of Y visited X."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_place, of_land
from factcheck.statements.model import LOCATIVE
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

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


def as_what(frame: Frame) -> Frame:
    """ "18,000 Norwegians travelled to X *as tourists*": so many Norwegian tourists did."""
    who, what = frame.arg("subj"), frame.arg("as")
    if who is None or who.term is None or what is None or what.term is None or who.term.count is None:
        return frame
    noun, term = what.term, who.term
    if not noun.plural or noun.count is not None or noun.ref is not None or noun.members or term.members:
        return frame
    if "person" not in {noun.head, *senses.kinds_of(noun.head)}:
        return frame
    mods = [*term.mods, *noun.mods]
    if term.ref is not None and term.ref.adjective and term.plural:
        mods = [of_land(term), *mods]
    elif term.ref is not None or term.head not in ("person", "people"):
        return frame
    visitors = replace(term, head=noun.head, ref=None, plural=True, mods=mods)
    return replace(frame, args=[replace(who, term=visitors), *take(frame, who, what)])


COMING = word_set("travel come visit go arrive fly journey sail cross")


STEPS: tuple[Step, ...] = ((as_what, COMING, {"as"}),)
