"""How many there were of a deed: "4,100 births" are 4,100 children born, "12 deaths" 12 people who died; and how many
are on a list, whose length that is."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import people, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

HAVING = word_set(
    "see record register report have log count witness suffer cause result_in lead_to bring number include contain hold"
)
"""Verbs between a place, a body or an event and what it had so many of."""
DOING = word_set("make carry_out perform conduct")
"""Verbs of who does so many of a deed."""
AROUND = frozenset({"in", "at", "from", "during", "on", "among", "within", "by"})


def deed(term: Term, frame: Frame, rest: list[Arg]) -> Frame | None:
    """The clause of what a noun counts ("*4,100 births* in X"); ``None`` where it counts things."""
    told = people.TOLLS.get(term.head)
    if told is None or term.ref is not None or term.members or term.rank is not None:
        return None
    verb, passive, noun = told
    who = next((m for m in term.mods if m.role == "noun" and _person(m.word)), None)
    around = [m for m in term.mods if m.role in AROUND and m.term is not None]
    kept = [m for m in term.mods if m is not who and m not in around]
    many = replace(term, head=who.word if who is not None else noun, plural=True, mods=kept)
    args = [Arg("obj" if passive else "subj", term.at, term=many), *(Arg(m.role, m.at, term=m.term) for m in around)]
    return replace(frame, verb=verb, passive=passive, args=[*args, *rest])


def _person(word: str) -> bool:
    return bool(word) and "person" in senses.ancestors(senses.concept(word))


def having(frame: Frame) -> list[Statement] | None:
    """X recorded 4,100 births, the fire caused 12 deaths: so many were born, died in it; the list had 300 names."""
    subject, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None or what is None or what.term is None:
        return None
    if subject.term.head in people.LISTS and what.term.count is not None and what.term.plural:
        return of_frame(listed(subject.term, what.term, replace(frame, args=take(frame, subject, what))))
    if what.term.count is None and what.term.det != "no":
        return None
    made = deed(what.term, frame, [replace(subject, role="in"), *take(frame, subject, what)])
    return None if made is None else of_frame(made)


def doing(frame: Frame) -> list[Statement] | None:
    """Police made 14 arrests, 14 arrests were made: so many were arrested, by them."""
    what = frame.arg("obj")
    if what is None or what.term is None or what.term.count is None or not people.TOLLS.get(what.term.head, ("", 0))[1]:
        return None
    by = frame.arg("by") if frame.passive else frame.arg("subj")
    made = deed(what.term, frame, take(frame, what, by) if by is not None else take(frame, what))
    if made is None or by is None:
        return None if made is None else of_frame(made)
    return of_frame(replace(made, passive=False, args=[replace(by, role="subj"), *made.args]))


def listed(names: Term, many: Term, frame: Frame) -> Frame:
    """So many are on a list: ``frame`` has what else is said."""
    head = "person" if many.head in ("", "$", "name") else many.head
    args = [
        Arg("subj", many.at, term=replace(many, head=head, plural=True)),
        Arg(people.LISTS[names.head], names.at, term=names),
    ]
    return replace(frame, verb="be", passive=False, args=[*args, *frame.args])


def numbered(frame: Frame) -> Frame:
    """ "The list shrank *to 240 people*": to that number."""
    plain = [a.term for a in frame.args if a.term is not None and a.term.count is not None and a.role in ("to", "at")]
    many = [t for t in plain if t.ref is None and not t.mods and (t.head == "people" or _person(t.head))]
    args = [replace(a, term=replace(a.term, head="$")) if a.term in many and a.term else a for a in frame.args]
    return replace(frame, args=args) if many else frame


def on_a_list(term: Term, frame: Frame, rest: list[Arg]) -> Frame | None:
    """The clause of how many there are on a list ("17,100 people *on the waiting list*")."""
    names = next((m for m in term.mods if m.term is not None and people.LISTS.get(m.term.head) == m.role), None)
    if names is None or names.term is None or term.count is None:
        return None
    many = replace(term, mods=[m for m in term.mods if m is not names])
    return listed(names.term, many, replace(frame, args=rest))


def befallen(frame: Frame) -> list[Statement] | None:
    """There was, X suffered an outbreak of measles, a fire broke out at X: it hit X."""
    subject, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None:
        return None
    if frame.verb in SUFFERING:
        harm, where = what, subject
        rest = take(frame, subject, what or subject)
    else:
        inner = [Arg(m.role, m.at, term=m.term) for m in subject.term.mods if m.role in WHERE and m.term is not None]
        term = replace(
            subject.term, mods=[m for m in subject.term.mods if not (m.role in WHERE and m.term is not None)]
        )
        places = [a for a in (*inner, *frame.args) if a.role in WHERE and a.term is not None]
        harm, rest = replace(subject, term=term), [a for a in take(frame, subject) if a not in places]
        if len(places) != 1 or what is not None:
            return None
        where = places[0]
    if harm is None or harm.term is None or harm.term.head not in people.HARMS or harm.term.ref is not None:
        return None
    if harm.term.det == "the" and frame.verb in SUFFERING:
        return None
    args = [replace(harm, role="subj"), replace(where, role="obj"), *rest]
    return of_frame(replace(frame, verb="hit", args=args))


WHERE = frozenset({"in", "at"})
SUFFERING = word_set("suffer experience see have witness undergo endure battle fight")
BEFALLING = SUFFERING | word_set("exist occur happen take_place break_out erupt flare_up")


def born(frame: Frame) -> list[Statement] | None:
    """Babies that are born are children who are born; who delivers them is where."""
    who = frame.arg("obj")
    if who is None or who.term is None or who.term.members or who.term.head not in people.NEWBORN:
        return None
    if frame.verb == "bear" and (not frame.passive or who.term.head == "child"):
        return None
    where = [replace(a, role="in") for a in frame.args if a.role == ("by" if frame.passive else "subj")]
    rest = [a for a in take(frame, who) if not any(a.at == w.at for w in where)]
    child = replace(who, term=replace(who.term, head="child"))
    return of_frame(replace(frame, verb="bear", passive=True, args=[child, *where, *rest]))
