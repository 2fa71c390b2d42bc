"""Rates: "71 percent of the candidates passed the test" says that the pass rate in it was 71 percent."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, rates
from factcheck.model import TURNED, Comparator, Quantity, QuantityKind, Span
from factcheck.statements.heads import amount, term_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

ALL = Decimal(100)
WITHIN = frozenset({"in", "of", "at", "for", "on"})


def share_of(term: Term | None) -> tuple[Term, Term | None, int] | None:
    """The figure of a share, whom it is of, and where that stands: "71 percent of pupils", "most pupils", "half the
    pupils"."""
    if term is None or term.members or term.ref is not None:
        return None
    if (count := amount(term)) is not None:
        if count.kind is not QuantityKind.PERCENT:
            return None
        of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
        others = [m for m in term.mods if m is not of and not (m.role == "adj" and m.word in HARMLESS)]
        return None if others else (replace(term, mods=[], det=""), of.term if of is not None else None, term.first)
    if term.det not in PARTS or not term.plural or term.count is not None:
        return None
    how, value = PARTS[term.det]
    figure = Quantity(Span(0, 0), QuantityKind.PERCENT, how, value, None, Decimal(10), "%")
    who = replace(term, det="the", mods=[m for m in term.mods if m.word != term.det])
    return Term(term.first, term.first + 1, head="$", count=figure, at=term.first), who, term.first


PARTS = {"most": (Comparator.GT, Decimal(50)), "half": (Comparator.BARE, Decimal(50))}
HARMLESS = closed.HARMLESS | {"full", "whole"}


def rated(frame: Frame) -> Frame:
    """ "71 percent of the candidates passed the test", "the test was passed by 71 percent of them", "29 percent
    failed": the pass rate in it was 71 percent."""
    verb = (rates.DONE_TO if frame.passive and frame.arg("by") is None else rates.DOING).get(frame.verb)
    by = frame.arg("by") if frame.passive else None
    who = by if by is not None else frame.arg("obj" if frame.passive else "subj")
    found = share_of(term_of(who)) if verb is not None else None
    if verb is None or who is None or found is None or frame.negated or frame.status != "happened":
        return frame
    figure, group, at = found
    what = frame.arg("obj") if who.role != "obj" else None
    if verb == "pass" and not _examined(frame, what):
        return frame
    if what is not None and (what.term is None or (verb == "pass" and what.term.head not in rates.EXAMS)):
        return frame
    left = _rest(figure) if frame.verb in rates.FAILING else figure
    if left is None:
        return frame
    figure = left
    mods = [Mod("noun", at, word=verb)]
    if what is not None:
        mods.append(Mod("in", what.at, term=what.term))
    if group is not None:
        mods += _of_whom(group, verb)
    elif verb != "pass":
        return frame
    rest = []
    for arg in take(frame, who, *([what] if what is not None else [])):
        if arg.role in WITHIN and arg.term is not None and (_subject(arg.term) or arg.term.head in rates.EXAMS):
            mods.append(Mod("in", arg.at, term=arg.term))
        else:
            rest.append(arg)
    noun = Term(figure.first, figure.first + 1, head="rate", det="the", at=figure.first, mods=mods)
    args = [Arg("subj", figure.first, term=settled(noun)), Arg("comp", figure.first, term=figure), *rest]
    return replace(frame, verb="be", passive=False, args=args)


def _examined(frame: Frame, what: Arg | None) -> bool:
    """Whether it is an exam that is passed, or nothing said ("71 percent passed in 2025")."""
    if what is not None:
        return what.term is not None and what.term.head in rates.EXAMS
    return all(a.role in (*WITHIN, "subj", "by", "time") for a in frame.args)


def _of_whom(group: Term, verb: str) -> list[Mod]:
    """What says of whom the rate is: nothing for those who take part in any case, but where they are."""
    if group.head not in rates.TAKERS.get(verb, ()) or group.count is not None or group.members:
        return [Mod("of", group.first, term=group)]
    sat = [m for m in group.mods if m.role == "rel" and m.frame is not None and _sitting(m.frame)]
    out = [m for m in group.mods if m not in sat]
    for mod in sat:
        out += [Mod("in", a.at, term=a.term) for a in mod.frame.args if a.term and not a.gap] if mod.frame else []
    return out


def _sitting(frame: Frame) -> bool:
    """ "those *who sat the test*"."""
    return frame.verb in ("sit", "take", "write") and not frame.negated and not frame.passive


def _rest(figure: Term) -> Term | None:
    """Of a hundred, what is left: those who did not."""
    count = figure.count
    if count is None or count.high is not None or not 0 < count.low < ALL:
        return None
    if count.comparator is Comparator.NEARLY:
        return None
    how = TURNED.get(count.comparator, count.comparator)
    return replace(figure, count=count._replace(low=ALL - count.low, comparator=how))


def _subject(term: Term | None) -> bool:
    return term is not None and term.head in rates.SUBJECTS and not term.mods and not term.det and term.count is None


def settled(term: Term) -> Term:
    """The noun of a rate with what it is in told one way: "pass rate *for maths*", "the *maths* pass rate"."""
    mods = []
    for mod in term.mods:
        thing = mod.term
        if mod.role == "noun" and (thing is None or thing.ref is None) and (mod.word or "") in rates.SUBJECTS:
            thing = Term(mod.at, mod.at + 1, head=mod.word, at=mod.at)
        if thing is None or thing.ref is not None or thing.members:
            mods.append(mod)
        elif _subject(thing):
            noun = Mod("noun", thing.at, word=thing.head)
            mods.append(Mod("in", mod.at, term=replace(thing, head="exam", det="the", mods=[noun])))
        elif thing.head in rates.EXAMS and mod.role in (*WITHIN, "own", "noun"):
            mods.append(replace(mod, role="in"))
        else:
            mods.append(mod)
    return replace(term, mods=mods)


def at_a_rate(frame: Frame) -> Frame:
    """ "The failure rate was 29 percent", "the maths pass rate": the pass rate, in the maths exam, was 71 percent; "the
    share of pupils who pass it rose": the pass rate did."""
    subject = frame.arg("subj")
    term = _share_that(subject.term) if subject is not None and subject.term is not None else None
    if subject is None or term is None or term.ref is not None or term.members:
        return frame
    kind = next((m for m in term.mods if m.role == "noun" and m.word in rates.RATES), None)
    if term.head != "rate" or kind is None:
        return frame
    made = settled(replace(term, mods=[replace(m, word=rates.RATES[m.word]) if m is kind else m for m in term.mods]))
    args = [replace(a, term=made) if a is subject else a for a in frame.args]
    if kind.word in rates.FAILING:
        figure = frame.arg("comp", "obj", "at")
        if figure is None or figure.term is None or share_of(figure.term) is None or frame.verb not in STANDING:
            return frame
        left = _rest(figure.term)
        if left is None:
            return frame
        args = [replace(a, term=left) if a.term is figure.term else a for a in args]
    return replace(frame, args=args)


STANDING = frozenset({"be", "stand", "measure", "amount", "come"})


def _share_that(term: Term) -> Term:
    """ "The share of pupils who pass the test": the pass rate in it."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if term.head not in rates.SHARES or of is None or of.term is None or of.term.ref is not None:
        return term
    which = [m for m in of.term.mods if m.role == "rel" and m.frame is not None and not m.frame.negated]
    verb = rates.DOING.get(which[0].frame.verb) if len(which) == 1 and which[0].frame is not None else None
    clause = which[0].frame if which else None
    if verb is None or clause is None or clause.passive or clause.verb in rates.FAILING:
        return term
    group = replace(of.term, mods=[m for m in of.term.mods if m.role != "rel"])
    inside = [Mod("in" if a.role == "obj" else a.role, a.at, term=a.term) for a in clause.args if a.term and not a.gap]
    others = [m for m in term.mods if m is not of]
    mods = [Mod("noun", term.at, word=verb), *inside, *_of_whom(group, verb), *others]
    return replace(term, head="rate", mods=mods)


STEPS: tuple[Step, ...] = (
    (rated, rates.DOING.keys() | rates.DONE_TO.keys()),
    (at_a_rate, None, {"rate"} | rates.SHARES),
)
"""What is read in other words before its figures are."""
