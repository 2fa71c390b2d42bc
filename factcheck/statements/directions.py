"""Turns of phrase for up and down, on and off: bring costs down, hardly move, be left off the list, a matter that is
raised."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, replace
from factcheck.language.en import classes, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

PUSHING = word_set("bring push drive take get pull force")
WAYS = {"down": "reduce", "up": "increase"}
STIRRING = word_set("move budge change advance progress")
LISTINGS = word_set("list roster register catalogue lineup")
LEAVING = {"leave": "off", "drop": "from", "strike": "off", "remove": "from", "omit": "from", "exclude": "from"}
LEAVING |= {"leave_off": "obj", "miss": "from", "be": "off", "leave_out": "of"}
"""Verbs of what is not, or no longer, on a list, with the mark of the list."""
MATTERS = word_set("subject topic issue question matter theme")


def pushed(frame: Frame) -> Frame:
    """ "bring the volume of trade down", "drive costs up": reduce it, increase them."""
    thing = frame.arg("obj")
    way = next((a for a in frame.adverbs if a[0] in WAYS and a[1] > frame.at), None)
    if way is None or thing is None or not eventive(thing.term) or frame.arg("to", "from") is not None:
        return frame
    return replace(frame, verb=WAYS[way[0]], adverbs=[a for a in frame.adverbs if a is not way])


def stirring(frame: Frame) -> Frame:
    """ "Cooperation has hardly moved": has not grown."""
    subject = frame.arg("subj")
    if not frame.negated or frame.passive or subject is None or frame.arg("obj", "to", "from", "into") is not None:
        return frame
    if not eventive(subject.term):
        return frame
    return replace(
        frame, verb="grow", adverbs=[a for a in frame.adverbs if a[0] not in ("hardly", "barely", "scarcely")]
    )


def unlisted(frame: Frame) -> Frame:
    """ "Z was left off the list of fields that …": is not among those fields."""
    subject = frame.arg("obj" if frame.passive else "subj")
    listed = frame.arg(LEAVING[frame.verb]) or frame.arg("from", "off")
    fields = frame.arg("out_of", "of") if frame.verb in ("leave", "leave_out") else frame.arg("from")
    if fields is not None and fields.term is not None and subject is not None and not frame.negated:
        named = fields.term.plural and any(m.role == "rel" for m in fields.term.mods)
        if named and fields.term.head in classes.AFTER:  # "was left out of the fields in which they cooperate"
            args = [replace(subject, role="subj"), replace(fields, role="among"), *take(frame, subject, fields)]
            return replace(frame, verb="be", passive=False, negated=True, neg_at=fields.at, args=args)
    if subject is None or listed is None or listed.term is None or listed.term.head not in LISTINGS:
        return frame
    of = next((m for m in listed.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or len(listed.term.mods) > 1 or frame.negated:
        return frame
    args = [replace(subject, role="subj"), Arg("among", listed.at, term=of.term), *take(frame, subject, listed)]
    return replace(frame, verb="be", passive=False, negated=True, neg_at=listed.at, args=args)


def matters(frame: Frame) -> Frame:
    """ "discussed *the issue of* visas": visas."""
    for arg in frame.args:
        term = arg.term
        if arg.role != "obj" or term is None or term.head not in MATTERS or term.det != "the" or term.plural:
            continue
        of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
        if of is not None and len(term.mods) == 1:
            return replace(frame, args=[replace(a, term=of.term) if a is arg else a for a in frame.args])
    return frame


def nothing_of(frame: Frame) -> list[Statement] | None:
    """ "There was nothing historic about the visit": the visit was not historic."""
    from factcheck.statements.building import of_frame

    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    clause = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None) if term else None
    if subject is None or term is None or term.head != "nothing" or clause is None or clause.verb != "be":
        return None
    quality, about = clause.arg("comp"), clause.arg("about", "in") or frame.arg("about", "in")
    if quality is None or not quality.word or about is None or about.term is None:
        return None
    rest = [a for a in take(frame, subject) if a is not about]
    args = [replace(about, role="subj"), quality, *rest]
    return of_frame(replace(frame, verb="be", negated=not frame.negated, neg_at=subject.at, args=args))


DISCUSSING = senses.meaning("discuss") | word_set("mention raise")
