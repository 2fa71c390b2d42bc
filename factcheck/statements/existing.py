"""What there is: how many of something are somewhere, or are somebody's."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, kinds, senses
from factcheck.language.tables import word_set
from factcheck.records import dataclass
from factcheck.statements import gaps, tolls, touring
from factcheck.statements.building import add_args, base, nominal, of_frame
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import parted, take

EXISTING = word_set("exist be become have host count house boast contain shelter offer feature comprise")
"""The verbs that may say how many there are."""
OWNING = EXISTING - {"exist", "be", "become", "host"}
"""Verbs that may say how many of something a body or thing has."""

SCARCITY = frozenset(["shortage", "lack", "dearth", "scarcity", "want"])

RUNNING = frozenset({"number_of", "operating", "working", "functioning", "operational"})
"""Participles before a noun that only say that there are such things at work."""
DONE = {"signed": "sign", "concluded": "sign", "built": "build", "closed": "close", "shut": "close"}
DONE |= {"destroyed": "destroy", "damaged": "damage", "killed": "kill", "injured": "injure", "evacuated": "evacuate"}
DONE |= {"born": "bear"}
HOUSING = word_set("house shelter")
"""Verbs of having people under one's roof."""
"""Participles before a noun that say what was done, and the verb."""


def existing(frame: Frame) -> list[Statement] | None:
    """There are N X in Y; Y has, hosts, is home to N X."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None:
        return None
    if frame.verb == "exist":
        return _there_are(frame, subject, subject.term)
    if frame.verb == "become" and _homely(replace(frame, verb="be")):
        frame = replace(frame, verb="be")
    home = _homely(frame)
    if frame.verb == "be" and not home:
        return None
    thing = frame.arg("to" if home else "obj")
    if thing is None or thing.term is None:
        return None
    owning = (
        (thing.term.count is not None or thing.term.det == "no")
        and (home or frame.verb in OWNING)
        and _body(subject.term)
    )
    if not owning and not is_place(subject.term):
        return None
    if home:
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "home"])
    holding = Holding(frame, subject, [a for a in take(frame, subject, thing) if a.role != "comp"], home)
    several = list(thing.term.walk())
    if home and frame.status != "happened" and thing.term.det in ("a", "an") and not thing.term.members:
        args = [replace(thing, role="obj"), replace(subject, role="in"), *holding.beside]
        return of_frame(replace(holding.frame, verb="open", passive=True, args=args))  # "may become home to a branch"
    if len(several) > 1 and all(t.plural and t.ref is None and not eventive(t) for t in several):
        stmt = holding.there(replace(several[0], mods=[]), holding.beside)
        stmt.roles[0].term = thing.term
        return [stmt]
    if not all(_counted(t) for t in several):
        return None
    return [holding.of(t, alone=len(several) == 1) for t in several]


def _there_are(frame: Frame, subject: Arg, term: Term) -> list[Statement] | None:
    """ "There are 700 firms in Y", "There were talks": each thing by itself."""
    if (there := unscarce(term)) is not None:
        return existing(replace(frame, args=[replace(subject, term=there), *take(frame, subject)]))
    out = []
    for t in parted(term, term.walk()[0].count):
        if eventive(t):
            stmt = nominal(t, frame)
            stmt.existential = True
            add_args(stmt, take(frame, subject), senses.DEFAULT_N)
        else:
            stmt = existence(t, frame, take(frame, subject))
        out.append(stmt)
    return out


def _homely(frame: Frame) -> bool:
    """ "Y is *home* to 700 firms"?"""
    if frame.verb != "be":
        return False
    comp = frame.arg("comp")
    named = comp is not None and comp.term is not None and comp.term.head == "home"
    return named or any(word == "home" for word, _ in frame.adverbs)


def _counted(term: Term) -> bool:
    """Whether it is something that a place may have so many of: things, or people named by their land, no events."""
    people = term.ref is not None and term.ref.adjective and term.count is not None
    return (term.ref is None or people) and not eventive(term) and term.plural


@dataclass(slots=True, eq=False)
class Holding:
    """A place or body, the ``subject``, that has something; ``beside`` is what else is said."""

    frame: Frame
    subject: Arg
    beside: list[Arg]
    home: bool

    def of(self, term: Term, alone: bool) -> Statement:
        """That there are so many of them there; where another place is named they are the subject's, and are there."""
        elsewhere = any(a.role in LOCATIVE and is_place(a.term) for a in self.beside) or any(
            m.role in LOCATIVE and is_place(m.term) for m in term.mods
        )
        if elsewhere and not self.home:
            owned = replace(term, mods=[*term.mods, Mod("own", self.subject.at, term=self.subject.term)])
            return existence(owned, self.frame, self.beside)
        kept = [a for a in self.beside if alone and a.role in ("with", "from", "of") and a.term is not None]
        # "has 735 companies *with Korean capital*": what hangs on the thing restricts it
        thing = replace(term, mods=[*term.mods, *(Mod(a.role, a.at, term=a.term) for a in kept)])
        return self.there(thing, [a for a in self.beside if a not in kept])

    def there(self, thing: Term, rest: list[Arg]) -> Statement:
        """That there are so many of them in the place."""
        stmt = existence(thing, self.frame, rest)
        stmt.roles.append(Role("L", "subj", self.subject.at, term=self.subject.term, fixed=True))
        return stmt


def _body(term: Term) -> bool:
    """Is it a body or a thing, with a name or without one, that has parts and members? People have them otherwise."""
    if term.ref is not None:
        strange = term.ref.kind == "unknown" and bool(bodies.noun_of(term.head))
        return strange or term.ref.kind in ("organisation", "thing")
    known = bodies.EVERY | kinds.EDIFICES | kinds.PARTED
    return not term.members and not term.plural and bool({term.head, senses.concept(term.head)} & known)


def unscarce(term: Term) -> Term | None:
    """ "no shortage of firms": firms; "a lack of firms": no answer, as some may be there."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if term.head not in SCARCITY or term.det != "no" or of is None or of.term is None:
        return None
    return replace(of.term, mods=[*of.term.mods, *[m for m in term.mods if m is not of]])


def existence(term: Term, frame: Frame, rest: list[Arg]) -> Statement:
    """There are so many of them (in a place): the statement of a count."""
    if (told := tolls.deed(term, frame, rest) or tolls.on_a_list(term, frame, rest)) is not None:
        return of_frame(told)[0]
    if (visit := touring.visited(frame, term, rest)) is not None:
        return of_frame(visit)[0]
    if (said := _by_clause(term, frame, rest)) is not None:
        return said
    done = next((m for m in term.mods if m.role == "adj" and m.word in DONE), None)
    if done is not None:  # "there are 11 *signed* documents"
        thing = replace(term, mods=[m for m in term.mods if m is not done])
        args = [Arg("obj", term.first, term=thing), *rest]
        made = of_frame(replace(frame, verb=DONE[done.word], passive=True, args=args))
        if made:
            return made[0]
    stmt = base(frame, (), "exist")
    stmt.senses = (("operate", 1), ("exist", 1), *((("shelter", 1),) if frame.verb in HOUSING else ()))
    stmt.existential = True
    term = replace(term, mods=[m for m in term.mods if m.word not in RUNNING])
    if term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, term.first
    last = term.members[-1] if term.members else term
    around = [*last.mods, *term.mods] if term.members else last.mods
    places = [m for m in around if m.term is not None and m.role in LOCATIVE and _site(m)]
    alone = replace(last, mods=[m for m in last.mods if m not in places])
    outer = [m for m in term.mods if m not in places]
    who = replace(term, members=[*term.members[:-1], alone], mods=outer) if term.members else alone
    stmt.roles.append(Role("A", "subj", term.at, term=who, fixed=True))
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
    add_args(stmt, rest, {})
    return stmt


def _by_clause(term: Term, frame: Frame, rest: list[Arg]) -> Statement | None:
    """ "There are 700 firms *that sell tea*": what the clause says of them."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = gaps.filled(_done(rel.frame), replace(term, mods=[m for m in term.mods if m is not rel]))
        if made:
            stmt = made[0]
            stmt.first, stmt.last = frame.first, frame.last
            stmt.negated, stmt.neg_at = stmt.negated != frame.negated, frame.neg_at
            stmt.speaker, stmt.said, stmt.act, stmt.status = (
                frame.speaker,
                frame.said,
                frame.act,
                frame.status if frame.status != "happened" else stmt.status,
            )
            stmt.times = [*stmt.times, *[t for t in frame.times if t is not None]]
            stmt.adverbs = [*stmt.adverbs, *frame.adverbs]
            stmt.only = max(stmt.only, frame.only)
            add_args(stmt, rest, {})
            return stmt
    return None


def _done(clause: Frame) -> Frame:
    """ "There are two schools *closed in Y*": a participle read as an adjective."""
    state = clause.arg("comp")
    if clause.verb != "be" or state is None or state.word not in DONE:
        return clause
    args = [replace(a, role="obj") if a.gap else a for a in take(clause, state)]
    return replace(clause, verb=DONE[state.word], passive=True, args=args)


def _site(mod: Mod) -> bool:
    """A place, or a body at which something is."""
    ref = mod.term.ref if mod.term is not None else None
    return is_place(mod.term) or (mod.role == "at" and ref is not None and ref.kind == "organisation")
