"""What somebody has, as what he does: a staff is employed, a stake owned; and what a year ends with."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, people
from factcheck.language.tables import word_set
from factcheck.statements import touring
from factcheck.statements.building import of_frame
from factcheck.statements.heads import means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

HAVING = frozenset(
    [
        "have",
        "have_on_payroll",
        "keep_on_payroll",
        "have_on_book",
        "have_on_staff",
        "boast",
        "employ",
        "hold",
        "own",
        "keep",
        "maintain",
        "count",
        "operate",
        "run",
        "acquire",
    ]
)


def having(frame: Frame) -> list[Statement] | None:
    """X has a staff of 40, 40 employees, a fleet of 12 ships, a 60 percent stake in Y, room for 500: X employs,
    runs, owns, holds."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if obj is None or obj.term is None or obj.term.members:
        return None
    if frame.passive:  # "900 workers were employed by X"
        counted = frame.verb == "employ" and obj.term.count is not None and people.STOCK.get(obj.term.head) == "employ"
        persons = replace(obj, term=replace(obj.term, head="person"))
        return of_frame(replace(frame, args=[*take(frame, obj), persons])) if counted else None
    if subject is None:
        return None
    term, room = obj.term, frame.arg("for")
    if term.head in ("room", "space", "seating", "place", "seat") and frame.verb == "have":
        if room is not None and room.term is not None and room.term.count is not None:
            return of_frame(
                replace(frame, verb="hold", args=[*take(frame, obj, room), Arg("obj", room.at, term=room.term)])
            )
        return None
    verb = people.STOCK.get(term.head)
    if (
        term.head in people.AUDIENCE
        and term.count is not None
        and term.plural
        and frame.verb in ("have", "boast", "count")
    ):
        if people.AUDIENCE[term.head] != "use" and (came := touring.drawn(frame)) is not frame:
            return of_frame(came)  # visitors of a park, a town; travellers use an airport
        return of_frame(
            replace(
                frame,
                verb=people.AUDIENCE[term.head],
                args=[*take(frame, subject, obj), _audience(obj), replace(subject, role="obj")],
            )
        )
    if verb is None:
        return None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.count is not None), None)
    others = [m for m in term.mods if m is not of]
    thing: Term | None = None
    rest = take(frame, obj)
    if verb == "own":
        figure = of.term.count if of is not None and of.term is not None else term.count
        whole = next((m for m in others if m.role == "in" and m.term is not None), None)
        place = next((a for a in rest if a.role == "in" and a.term is not None), None)
        target = whole.term if whole is not None else place.term if place is not None else None
        if figure is None or target is None or any(m is not whole and m.word not in closed.HARMLESS for m in others):
            return None
        thing = replace(term, head="$", count=figure, det="", mods=[Mod("of", target.first, term=target)])
        rest = [a for a in rest if a is not place]
    elif of is not None and of.term is not None:
        thing = replace(of.term, head=of.term.head or "person", plural=True, mods=[*of.term.mods, *others])
    elif verb == "employ" and term.count is not None and term.plural:
        thing = replace(term, head="person")
    if thing is None:
        return None
    return of_frame(replace(frame, verb=verb, args=[*rest, replace(obj, term=thing)]))


def _audience(arg: Arg) -> Arg:
    """Who comes, as the subject; of those who only hold or get it no more is said than that they are people."""
    term = arg.term
    bare = term is not None and people.AUDIENCE.get(term.head) == "receive"
    return replace(arg, role="subj", term=replace(term, head="person") if bare and term is not None else term)


ENDING = word_set("end close finish conclude")
RESULTS = frozenset({"profit", "revenue"})
"""What a year can end with."""


def ending(frame: Frame) -> list[Statement] | None:
    """ "X closed 2024 with a loss of $9 million": X made a loss of so much in it."""
    subject, result, what = frame.arg("subj"), frame.arg("with"), frame.arg("obj")
    if subject is None or result is None or frame.passive or not means(result.term, *RESULTS):
        return None
    if what is not None and (what.term is None or what.term.head not in YEARS):
        return None
    made = replace(result, role="obj")
    return of_frame(replace(frame, verb="make", args=[subject, made, *take(frame, subject, result, what or subject)]))


YEARS = frozenset({"year", "quarter", "month", "season", "half"})
