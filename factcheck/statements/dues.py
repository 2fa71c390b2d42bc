"""What members pay: "members of X pay €240 a year", "X's annual fee is €240" say what membership of X costs."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import intervals, works
from factcheck.statements.heads import is_body, is_money, per_time
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

OF = ("of", "at", "in", "own", "to", "for")


def _body(term: Term) -> Mod | None:
    return next((m for m in term.mods if m.role in OF and is_body(m.term)), None)


def _cost(frame: Frame, at: int, body: Term, sum_: Term, unit: str, rest: list[Arg]) -> Frame:
    """Membership of the body costs so much in that time."""
    if unit:
        sum_ = per_time(sum_, unit, sum_.first)
    if not any(m.role == "per" for m in sum_.mods):
        return frame
    thing = Term(at, at + 1, head=works.BELONGING, at=at, mods=[Mod("of", at, term=body)])
    args = [Arg("subj", at, term=thing), Arg("obj", sum_.first, term=sum_), *rest]
    return replace(frame, verb="cost", passive=False, status="happened", args=args)


def _fee(term: Term) -> tuple[str, Term | None] | None:
    """In what time a fee is paid, and the sum beside it; ``None`` where it is no member's."""
    unit = next((intervals.ANNUAL[m.word] for m in term.mods if m.word in intervals.ANNUAL), "")
    member = any(m.word in (works.BELONGING, "member") for m in term.mods)
    sum_ = next((m.term for m in term.mods if m.role == "of" and is_money(m.term)), None)
    plain = all(
        m.word in (*intervals.ANNUAL, works.BELONGING, "member") or m.term is sum_ or _own(m) for m in term.mods
    )
    return (unit, sum_) if term.head in works.FEES and (unit or member) and plain and term.ref is None else None


def _own(mod: Mod) -> bool:
    return mod.role in OF and (is_body(mod.term) or (mod.term is not None and mod.term.det == "pron"))


def members_pay(frame: Frame) -> Frame:
    """ "Members of X pay €240 a year, an annual fee of €240", "members pay X €240 a year"."""
    who = frame.arg("subj")
    if who is None or who.term is None or who.term.head != "member" or frame.passive or frame.negated:
        return frame
    if frame.status not in ("happened", "wished") or who.term.count is not None:
        return frame
    whom = next((a for a in frame.args if a.role in ("to", "obj") and is_body(a.term)), None)
    money = next((a for a in frame.args if a.role in ("obj", "obj2") and a is not whom), None)
    mod = _body(who.term)
    body = mod.term if mod is not None else whom.term if whom is not None else None
    if money is None or money.term is None or body is None or any(m is not mod for m in who.term.mods):
        return frame
    rest = take(frame, who, money, *([whom] if whom is not None else []))
    if is_money(money.term):
        return _cost(frame, who.at, body, money.term, "", rest)
    found = _fee(money.term)
    if found is None or found[1] is None:
        return frame
    return _cost(frame, who.at, body, found[1], found[0], rest)


def fee_is(frame: Frame) -> Frame:
    """ "X's annual fee is €240", "X has an annual membership fee of €240", "charges one of €240"."""
    subject, value = frame.arg("subj"), frame.arg("comp", "obj", "at")
    if subject is None or subject.term is None or value is None or value.term is None or frame.passive:
        return frame
    if frame.status != "happened" or frame.negated:
        return frame
    if frame.verb in ("have", "charge"):
        found = _fee(value.term)
        if found is None or found[1] is None or not is_body(subject.term):
            return frame
        return _cost(frame, value.at, subject.term, found[1], found[0], take(frame, subject, value))
    found = _fee(subject.term)
    body = _body(subject.term)
    if found is None or body is None or body.term is None or not is_money(value.term):
        return frame
    return _cost(frame, subject.at, body.term, value.term, found[0], take(frame, subject, value))


def charging_members(frame: Frame) -> Frame:
    """ "X charges its members €240 a year"."""
    who, whom, sum_ = frame.arg("subj"), frame.arg("obj"), frame.arg("obj2")
    if who is None or who.term is None or not is_body(who.term) or whom is None or whom.term is None or sum_ is None:
        return frame
    if whom.term.head != "member" or not is_money(sum_.term) or sum_.term is None or frame.passive or frame.negated:
        return frame
    return _cost(frame, whom.at, who.term, sum_.term, "", take(frame, who, whom, sum_))


def a_years(frame: Frame) -> Frame:
    """ "A year's membership of X costs €240", "an annual membership", "it costs €240 a year to be a member of X"."""
    subject, sum_ = frame.arg("subj"), frame.arg("obj")
    if subject is None or subject.term is None or sum_ is None or not is_money(sum_.term) or sum_.term is None:
        return frame
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if (
        subject.term.head == "it"
        and deed is not None
        and deed.frame is not None
        and deed.frame.verb in ("be", "become")
    ):
        member = deed.frame.arg("comp", "obj")
        body = _body(member.term) if member is not None and member.term is not None else None
        if member is None or member.term is None or member.term.head != "member" or body is None or body.term is None:
            return frame
        return _cost(frame, subject.at, body.term, sum_.term, "", take(frame, subject, sum_, deed))
    body = _body(subject.term)
    if subject.term.head != works.BELONGING or body is None or body.term is None:
        return frame
    unit = next((intervals.ANNUAL[m.word] for m in subject.term.mods if m.word in intervals.ANNUAL), "")
    if not unit and any(m.role == "own" and m.term is not None and m.term.head == "year" for m in subject.term.mods):
        unit = "year"
    return _cost(frame, subject.at, body.term, sum_.term, unit, take(frame, subject, sum_)) if unit else frame


STEPS: tuple[Step, ...] = (
    (members_pay, {"pay"}, {"member"}),
    (charging_members, {"charge"}, {"member"}),
    (fee_is, {"be", "have", "charge", "stand", "amount", "measure", "come"}, works.FEES),
    (a_years, {"cost"}),
)
"""What is read in other words before its figures are."""
