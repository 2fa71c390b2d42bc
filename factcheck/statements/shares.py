"""Shares: what part of a whole somebody receives, accounts for, holds."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, base, of_frame
from factcheck.statements.heads import amount
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import take

RECEIVING = word_set("receive get take attract draw absorb account represent make_up constitute collect")
"""Verbs whose subject has the share."""

GOING = word_set("go flow")
"""Verbs whose subject is the share, and "to" who has it."""

SHARING = RECEIVING | GOING

SHARE = word_set("share portion slice proportion percentage")
STAKE = word_set("stake share shareholding holding interest stakeholding")


def sharing(frame: Frame) -> list[Statement] | None:
    """ "Y receives half of the investment in Z", "half of the investment in Z goes to Y": Y's share of it."""
    going = frame.verb in GOING
    figure = frame.arg("subj") if going else frame.arg("for" if frame.verb == "account" else "obj")
    holder = frame.arg("to") if going else frame.arg("subj")
    if figure is None or holder is None or holder.term is None or frame.passive or holder.term.count is not None:
        return None
    parts = _apart(figure.term)
    if parts is None:
        return None
    part, whole = parts
    if whole.ref is not None or whole.det == "pron":
        return None
    rest: list[Arg] = []
    for arg in take(frame, figure, holder):
        if arg.at > figure.at and arg.role in LOCATIVE | {"from"} and arg.term is not None and not going:
            whole = replace(whole, mods=[*whole.mods, Mod(arg.role, arg.at, term=arg.term)])
        else:
            rest.append(arg)
    return [_share(frame, holder, part, whole, rest)]


def measured(subject: Term, frame: Frame, value: Arg, rest: list[Arg]) -> list[Statement] | None:
    """ "X's share of Z is 40 percent", "X's stake in Y was 40 percent": X's share of it, what X owns of it."""
    figure = value.term
    if figure is None or figure.count is None or figure.count.kind is not QuantityKind.PERCENT or subject.members:
        return None
    own = next((m for m in subject.mods if m.role in ("own", "of") and m.term is not None and m.term.ref), None)
    of = next((m for m in subject.mods if m.role in ("of", "in") and m is not own and m.term is not None), None)
    if own is None or of is None or own.term is None or of.term is None:
        return None
    others = [m for m in subject.mods if m is not own and m is not of]
    if of.term.ref is None and subject.head in SHARE:
        whole = replace(of.term, mods=[*of.term.mods, *others])
        return [_share(frame, Arg("subj", own.at, term=own.term), figure, whole, rest)]
    if subject.head not in STAKE or others or of.term.ref is None:
        return None
    thing = replace(figure, mods=[*figure.mods, Mod("of", of.at, term=of.term)])
    args = [Arg("subj", own.at, term=own.term), Arg("obj", value.at, term=thing), *rest]
    return of_frame(replace(frame, verb="own", passive=False, args=args))


def _share(frame: Frame, holder: Arg, part: Term, whole: Term, rest: list[Arg]) -> Statement:
    stmt = base(frame, (), "share")
    assert holder.term is not None
    if any(s.concept == "produce" for s in senses.nouns().get(whole.head, ())):
        return _produced(frame, holder, part, whole, rest)
    stmt.roles.append(Role("A", holder.role, holder.at, term=holder.term, fixed=True))
    stmt.roles.append(Role("M", "obj", part.first, term=part, fixed=True))
    stmt.roles.append(Role("P", "of", whole.first, term=whole, fixed=True))
    add_args(stmt, rest, {})
    return stmt


def _produced(frame: Frame, holder: Arg, part: Term, whole: Term, rest: list[Arg]) -> Statement:
    """ "X accounts for 40 percent of the world's copper output": X produces so much of the world's copper."""
    kinds = [m for m in whole.mods if m.role in ("of", "noun") and m.term is not None and m.term.ref is None]
    thing = next((m for m in kinds if m.role == "of"), kinds[-1] if kinds else None)
    others = [replace(m, role="own") if m.role == "noun" else m for m in whole.mods if m is not thing]
    made = whole if thing is None or thing.term is None else replace(thing.term, mods=[*thing.term.mods, *others])
    figure = replace(part, mods=[*part.mods, Mod("of", whole.first, term=made)])
    args = [replace(holder, role="subj"), Arg("obj", part.first, term=figure), *rest]
    return of_frame(replace(frame, verb="produce", args=args))[0]


def _apart(term: Term | None) -> tuple[Term, Term] | None:
    """The figure of a share, and what it is a share of."""
    count = amount(term)
    if term is None or count is None or count.kind is not QuantityKind.PERCENT:
        return None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None or of.term.members:
        return None
    return replace(term, mods=[m for m in term.mods if m is not of]), of.term
