"""Who works where: "1,200 people work at the mill", "there are 1,200 jobs at Y", "Y's workforce numbers 1,200",
"1,200 people are on the payroll of Y" are all that Y employs 1,200 people."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import bodies, closed, kinds, people, senses, stocks
from factcheck.language.tables import word_set
from factcheck.statements.heads import PLACES, amount, named
from factcheck.statements.nouns import number_noun, take
from factcheck.statements.steps import Step

STAFF = word_set("workforce staff headcount personnel payroll employee worker")
JOBS = word_set("job position post")
ROLLS = word_set("payroll staff employ employment book")
"""What those are on, or in, who work for somebody."""
PROVIDING = word_set("provide offer have support sustain account_for create")
WORKS = word_set("site facility building office branch yard quarry port restaurant")
"""Kinds of places at which people work."""


def is_employer(term: Term | None) -> bool:
    """A body with a name, or a ministry of somebody's."""
    if term is None or term.ref is None:
        return term is not None and term.head in people.MINISTRIES and bool(term.mods)
    return term.ref.kind in ("organisation", "unknown")


def is_workplace(term: Term | None) -> bool:
    """ "Halko's *paper mill*", "the clinic in Arvik": a place of work that is somebody's, or somewhere."""
    if term is None or term.ref is not None or term.members or term.plural or term.count is not None:
        return False
    said = term.det == "the" or any(m.term is not None and any(t.ref for t in m.term.within()) for m in term.mods)
    return said and not WORKS.isdisjoint({term.head, *senses.kinds_of(term.head)})


def _employing(term: Term | None) -> bool:
    return is_employer(term) or is_workplace(term)


def staffed(frame: Frame) -> Frame:
    """ "Y's workforce numbers 1,200", "there are 1,200 jobs at Y", "Y provides 1,200 jobs": Y employs 1,200 people."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or frame.passive:
        return frame
    term = subject.term
    if frame.verb in PROVIDING and is_employer(term):
        jobs = frame.arg("obj")
        if jobs is not None and jobs.term is not None and jobs.term.head in JOBS | {"staff"} and _counted(jobs.term):
            return _employs(frame, term, jobs.term, take(frame, subject, jobs), subject.at)
        return frame
    body = next((m for m in term.mods if m.role in ("own", "of", "at", "with") and _employing(m.term)), None)
    where = frame.arg("at", "with") if body is None else None
    host = body.term if body is not None else where.term if where is not None and _employing(where.term) else None
    if host is None or (frame.status != "happened" and not is_employer(host)):
        return frame  # "there will be 1,200 jobs at the mill": they are made
    around = [m for m in term.mods if m is not body and _somewhere(m.role, m.term)]
    host = replace(host, mods=[*host.mods, *around])  # "the workforce of Y's mill *in Arvik*"
    rest = [a for a in take(frame, subject) if a is not where]
    bare = [m for m in term.mods if m is not body and m not in around]
    if frame.verb == "exist" and term.head in STAFF | JOBS and _counted(term) and not bare:
        return _employs(frame, host, term, rest, subject.at)
    counted = number_noun(term)
    noun = counted if counted is not None else term
    figure = next((a for a in rest if amount(a.term) is not None), None)
    if noun.head in STAFF and noun.ref is None and figure is not None and figure.term is not None:
        others = [m for m in noun.mods if m.term is not None and (m in around or _employing(m.term))]
        if len(noun.mods) > len(others) + (1 if counted is None and body in noun.mods and body not in others else 0):
            return frame
        strong = [a for a in rest if a is not figure and a.word != "strong"]
        return _employs(frame, host, figure.term, strong, subject.at)
    return frame


def on_the_payroll(frame: Frame) -> Frame:
    """ "1,200 people are on the payroll of Y, in its employ": Y employs them."""
    people, where = frame.arg("subj"), frame.arg("on", "in")
    if frame.verb == "exist" and people is not None and people.term is not None:  # "there are 1,200 people on …"
        where = next((Arg(m.role, m.at, term=m.term) for m in people.term.mods if m.role in ("on", "in")), where)
    if people is None or people.term is None or where is None or where.term is None or people.term.count is None:
        return frame
    if where.term.head not in ROLLS:
        return frame
    of = next((m for m in where.term.mods if m.role in ("of", "own") and _employing(m.term)), None)
    if of is None or of.term is None or len(where.term.mods) > 1:
        return frame
    around = [m for m in people.term.mods if _somewhere(m.role, m.term)]
    host = replace(of.term, mods=[*of.term.mods, *around])
    return _employs(frame, host, people.term, take(frame, people, where), people.at)


def _counted(term: Term) -> bool:
    return term.count is not None and not [m for m in term.mods if m.role in ("adj", "noun")]


def _employs(frame: Frame, who: Term, people: Term, rest: list[Arg], at: int) -> Frame:
    persons = replace(people, head="person", plural=True, mods=[], rank=None)
    return replace(
        frame, verb="employ", passive=False, args=[Arg("subj", at, term=who), Arg("obj", at, term=persons), *rest]
    )


def working(frame: Frame) -> Frame:
    """ "640 people work, are employed in X": X, a body or what has workers, employs them."""
    who = frame.arg("obj" if frame.verb == "employ" else "subj")
    where = next((a for a in frame.args if a.role in ("in", "at") and a.term is not None), None)
    if who is None or who.term is None or where is None or where.term is None or frame.adverbs:
        return frame
    if frame.verb == "employ" and (not frame.passive or frame.arg("by") is not None):
        return frame
    rest = take(frame, who, where)
    if not all(_somewhere(a.role, a.term) for a in rest):
        return frame
    site = named(where.term, "organisation", "thing") or (
        named(where.term, "place") and bool(bodies.noun_of(where.term.head) or _building(where.term))
    )
    if (
        not (site or is_workplace(where.term))
        or who.term.ref is not None
        or not (who.term.count or who.term.det == "no")
    ):
        return frame
    if who.term.head not in stocks.WORKFORCE or who.term.mods:
        return frame
    args = [replace(where, role="subj"), replace(who, role="obj"), *rest]
    return replace(frame, verb="employ", passive=False, args=args)


def _somewhere(role: str, term: Term | None) -> bool:
    return role == "in" and named(term, *PLACES)


def _building(term: Term) -> bool:
    """Whether it is called a mine, a plant, a harbour."""
    return senses.concept(term.head.split()[-1]) in kinds.EDIFICES | kinds.PARTED


STEPS: tuple[Step, ...] = (
    (staffed, PROVIDING | closed.MEASURE | {"exist", "be", "stand", "number", "measure"}),
    (on_the_payroll, {"be", "exist"}),
    (working, {"work", "employ"}, {"in", "at"}),
)
