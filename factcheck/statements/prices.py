"""Prices, by who pays and who charges: "drivers pay €4 an hour to park in X", "X charges €3 for a ticket"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, people
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_body, is_money, named, term_of
from factcheck.statements.model import LOCATIVE, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

PAYING = word_set("pay spend fork_out shell_out part do")
"""What who buys does ("must *part* with €4"), with its money after it."""
FEES = ("fee", "charge", "price", "fare")
"""Nouns of what doing something costs ("the parking *fee*")."""


def _payers(term: Term | None) -> list[Mod] | None:
    """What is said of those who pay, where they may be anybody: where they are, what they use; ``None`` where not."""
    if term is None or term.ref is not None or term.members or term.count is not None:
        return None
    if term.head not in people.ANYBODY or term.det not in ("", "the", "pron", "a", "an"):
        return None
    beside = [m for m in term.mods if m.word not in closed.HARMLESS or m.term is not None]
    return beside if all(m.role == "noun" or m.role in LOCATIVE for m in beside) else None


def _bought(frame: Frame) -> tuple[Arg, Term] | None:
    """What is paid for: a thing, or doing something as a noun."""
    for arg in frame.args:
        if arg.role == "for" and arg.term is not None and arg.term.ref is None and not arg.term.members:
            return (arg, arg.term) if not eventive(arg.term) else None
        if arg.role == "to" and arg.term is not None and not (arg.term.det or arg.term.mods or arg.term.ref):
            if not arg.term.plural:  # "to park": a verb that no table has
                return arg, replace(arg.term, head=f"{arg.term.head}ing")
        if (
            arg.role in ("for", "ing", "inf")
            and arg.frame is not None
            and (deed := _doing(arg.frame, arg.role == "for"))
        ):
            return arg, deed
    return None


def _doing(clause: Frame, to_what: bool = False) -> Term | None:
    """Doing something somewhere, as a noun: "*parking in X*"; ``to_what``: also "charges €3 for *testing a car*"."""
    rest = [a for a in clause.args if not a.gap and a.role != "subj"]
    thing = next((a for a in rest if a.role == "obj" and a.term is not None), None)
    rest = [replace(a, role="of") if a is thing and to_what else a for a in rest]
    if clause.negated or clause.times or any(a.role not in (*LOCATIVE, "of") or a.term is None for a in rest):
        return None
    mods = [Mod(a.role, a.at, term=a.term) for a in rest]
    return Term(clause.first, clause.last, head=f"{clause.verb.removesuffix('e')}ing", mods=mods, at=clause.at)


def priced(frame: Frame) -> Frame:
    """ "Drivers pay, are charged, must part with €4 to park there": parking there costs so much."""
    if frame.verb == "do":
        parting = frame.arg("obj")
        if parting is None or parting.term is None or parting.term.head != "part":
            return frame
        money, payers, rest = frame.arg("with"), frame.arg("subj"), take(frame, parting)
    elif frame.verb == "charge" and frame.passive:
        money, payers, rest = frame.arg("obj2"), frame.arg("obj"), list(frame.args)
    elif frame.passive:
        return frame
    else:
        money, payers, rest = frame.arg("obj", "with"), frame.arg("subj"), list(frame.args)
    who = _payers(payers.term) if payers is not None else None
    bought = _bought(frame)
    if not is_money(term_of(money)) or who is None or bought is None or money is None or payers is None:
        return frame
    arg, thing = bought
    around = [a for a in rest if a not in (money, payers, arg)]
    near = [a for a in around if a.role in LOCATIVE and a.term is not None]
    mods = [*thing.mods, *who, *(Mod(a.role, a.at, term=a.term) for a in near)]
    args = [Arg("subj", arg.at, term=replace(thing, mods=mods)), replace(money, role="obj")]
    status = "happened" if frame.status in ("wished", "needed") else frame.status
    rest = [a for a in around if a not in near]
    return replace(frame, verb="cost", passive=False, status=status, args=[*args, *rest])


def charging(frame: Frame) -> Frame:
    """ "X charges €3 for a ticket": a ticket costs so much there, from X."""
    seller, money = frame.arg("subj"), frame.arg("obj")
    if seller is None or seller.term is None or not is_money(term_of(money)) or money is None or frame.passive:
        return frame
    bought = _bought(frame)
    if bought is None:
        return frame
    arg, thing = bought
    if thing.head in TICKETS and named(seller.term, "thing") and not any(m.role == "for" for m in thing.mods):
        thing = replace(thing, mods=[*thing.mods, Mod("for", seller.at, term=seller.term)])
        rest = [a for a in take(frame, arg, money) if a.role != "subj"]
        return replace(frame, verb="cost", args=[Arg("subj", arg.at, term=thing), money, *rest])
    where = named(seller.term, "place", "city", "country", "region")
    seller = replace(seller, role="in" if where else "at")
    around = [a for a in frame.args if a not in (arg, money) and a.role != "subj"]
    return replace(frame, verb="cost", args=[Arg("subj", arg.at, term=thing), money, seller, *around])


def ticketed(frame: Frame) -> Frame:
    """ "A single for X", "a one-way ticket": a single ticket."""
    args = [replace(a, term=_ticket(a.term)) if a.term is not None and a.role in BOUGHT else a for a in frame.args]
    return frame if all(a.term is b.term for a, b in zip(args, frame.args, strict=True)) else replace(frame, args=args)


def _ticket(term: Term) -> Term:
    if term.ref is not None or term.members:
        return term
    way = next((m for m in term.mods if m.word in WAYS), None)
    if term.head in TICKETS and way is not None:
        return replace(term, mods=[replace(m, word=WAYS[m.word], term=None) if m is way else m for m in term.mods])
    if term.head in WAYS.values() and term.det == "a" and any(m.role in ("for", "on") for m in term.mods):
        return replace(term, head="ticket", mods=[Mod("adj", term.at, word=term.head), *term.mods])
    return term


def to_be_had(frame: Frame) -> Frame:
    """ "A ticket can be had, is to be had for €3": it costs so much."""
    thing, money = frame.arg("obj"), frame.arg("for", "at")
    if not frame.passive or thing is None or money is None or not is_money(money.term) or frame.arg("by") is not None:
        return frame
    args = [replace(thing, role="subj"), replace(money, role="obj"), *take(frame, thing, money)]
    return replace(frame, verb="cost", passive=False, status="happened", args=args)


TICKETS = word_set("ticket fare pass")
BOUGHT = ("subj", "obj", "for")
WAYS = {"one-way": "single", "single": "single", "return": "return", "round-trip": "return"}
"""What tickets for one way, and for both, are called."""


def costing(frame: Frame) -> Frame:
    """ "It costs €4 an hour to park in X", "parking in X costs €4": as a noun."""
    subject, deed = frame.arg("subj"), frame.arg("to", "inf")
    if subject is None:
        return frame
    doer = next((m for m in subject.term.mods if m.role == "by" and is_body(m.term)), None) if subject.term else None
    if doer is not None and subject.term is not None:  # "the testing of a car *by X* costs €3"
        thing = replace(subject.term, mods=[m for m in subject.term.mods if m is not doer])
        seller = Arg("at", doer.at, term=doer.term)
        return replace(frame, args=[replace(subject, term=thing), *take(frame, subject), seller])
    if subject.frame is not None and not subject.frame.arg("obj"):
        doing = _doing(subject.frame)
        if doing is None:
            return frame
        return replace(frame, args=[replace(subject, frame=None, term=doing), *take(frame, subject)])
    bought = _bought(frame)
    if subject.term is None or subject.term.head != "it" or deed is None or bought is None:
        return frame
    near = [a for a in frame.args if a.role in LOCATIVE and a.term is not None and a is not bought[0]]
    thing = replace(bought[1], mods=[*bought[1].mods, *(Mod(a.role, a.at, term=a.term) for a in near)])
    rest = [a for a in frame.args if a not in (subject, bought[0], *near)]
    return replace(frame, args=[replace(subject, term=thing), *rest])


def fees(stmt: Statement) -> Iterator[Statement]:
    """ "Parking in X costs €4": the parking fee in X is so much."""
    if not any(concept == "cost" for concept, _ in stmt.senses):
        return
    what = next((r for r in stmt.of("A") if r.term is not None and r.term.ref is None), None)
    much = next(iter(stmt.of("M")), None)
    if what is None or what.term is None or much is None or what.term.count is not None or what.term.members:
        return
    rest = [r for r in stmt.roles if r not in (what, much)]
    mods = [Mod("adj", what.term.at, word=what.term.head), *what.term.mods]
    for noun in FEES if what.term.head.endswith("ing") else FEES[:2]:
        term = replace(what.term, head=noun, det="the", plural=False, mods=mods)
        roles = [replace(what, term=term, fixed=True), replace(much, fixed=True), *rest]
        yield replace(stmt, senses=(("measure", 1),), roles=roles, marks={})


STEPS: tuple[Step, ...] = (
    (ticketed, None, {*TICKETS, *WAYS}),
    (to_be_had, {"have", "get"}),
    (priced, PAYING | {"charge"}),
    (charging, {"charge", "take", "ask", "demand"}),
    (costing, {"cost"}),
)
