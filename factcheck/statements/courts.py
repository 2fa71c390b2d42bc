"""Courts in other words: how long somebody is sentenced to, when a trial begins, what is awarded."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, courts, senses
from factcheck.model import QuantityKind
from factcheck.statements.firms import bound
from factcheck.statements.heads import amount, core_noun, eventive, is_organisation, is_place
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

IN_PRISON = frozenset({"in", "behind", "of", "to"})


def sentenced(frame: Frame) -> Frame:
    """ "jailed X for, gave X 14 years in prison", "X was handed a 14-year sentence, a jail term of 14 years": sentenced
    X to 14 years in prison."""
    frame = _serving(frame)
    long = next((a for a in frame.args if _years(a.term) is not None), None)
    if long is None or long.term is None or long.role not in ("to", "for", "obj", "obj2"):
        return frame
    span = _years(long.term)
    jail = next((a for a in frame.args if a.role in IN_PRISON and _prison(a.term)), None)
    barred = _barred(frame)
    told = long.term.head in courts.TERMS or any(_prison(m.term) for m in long.term.mods)
    if frame.verb in courts.GIVING and not (told or jail is not None or barred):
        return frame
    if frame.verb not in courts.GIVING and long.role not in ("to", "for"):
        return frame
    if frame.verb in ("send", "put", "lock") and jail is None and not barred:
        return frame
    rest = take(frame, long, *([jail] if jail is not None else []))
    whom = _convict(replace(frame, args=rest))
    if whom is None or whom.term is None or span is None:
        return frame
    passive = frame.passive or whom.role == "subj"
    rest = [a for a in rest if a is not whom]
    rest = [replace(a, role="by") if passive and a.role == "from" else a for a in rest]
    prison = Term(long.at, long.at + 1, head="prison", at=long.at)
    args = [replace(whom, role="obj"), Arg("to", long.at, term=span), *rest, Arg("in", long.at, term=prison)]
    adverbs = [a for a in frame.adverbs if a[0] not in ("behind", "up")]
    return replace(frame, verb="sentence", passive=passive, args=args, adverbs=adverbs)


def _serving(frame: Frame) -> Frame:
    """ "X must spend 14 years in prison, go to prison for 14 years": got them."""
    if frame.verb not in courts.SERVING or frame.passive or (told := bound(frame)) is frame:
        return frame
    args = [replace(a, role="obj") if a.role == "for" and frame.verb == "go" else a for a in frame.args]
    return replace(told, verb="get", args=args)


def _barred(frame: Frame) -> bool:
    """ "14 years *behind bars*", where the adverb stands alone."""
    return any(w == "behind" for w, _ in frame.adverbs)


def _convict(frame: Frame) -> Arg | None:
    """Who gets the sentence."""
    if frame.verb in courts.GETTING:
        return frame.arg("subj") if not frame.passive else None
    if frame.verb not in courts.GIVING:
        return frame.arg("obj")
    return frame.arg("to", "on") or frame.arg("obj") or frame.arg("obj2")


def _years(term: Term | None) -> Term | None:
    """ "14 years", "a 14-year prison sentence", "a term of 14 years": how long it is."""
    if term is None or term.ref is not None or term.members:
        return None
    if term.count is not None and term.count.kind is QuantityKind.DURATION and term.head in ("$", *courts.TERMS):
        return Term(term.first, term.last, head="$", count=term.count, at=term.at)
    if term.head not in courts.TERMS:
        return None
    return next((m.term for m in term.mods if m.role == "of" and _years(m.term) is not None), None)


def _prison(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in courts.PRISONS


def on_trial(frame: Frame) -> Frame:
    """ "X went on trial": the trial of X began."""
    who = frame.arg("obj" if frame.passive else "subj")
    if who is None or who.term is None:
        return frame
    trial = Term(frame.at, frame.at + 1, head="trial", det="the", at=frame.at, mods=[Mod("of", who.at, term=who.term)])
    args = [Arg("subj", frame.at, term=trial), *take(frame, who)]
    return replace(frame, verb="begin", passive=False, args=args)


def awarded(frame: Frame) -> Frame:
    """ "compensation of $500,000": so much in compensation."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("obj", "obj2") or term is None or term.head not in courts.AWARDS or term.ref is not None:
            continue
        sum_ = next((m for m in term.mods if m.role in ("of", "worth", "totalling") and amount(m.term)), None)
        if sum_ is None or sum_.term is None or sum_.term.mods:
            continue
        bare = replace(term, mods=[m for m in term.mods if m is not sum_], count=None)
        args = [replace(arg, term=sum_.term) if a is arg else a for a in frame.args]
        return replace(frame, args=[*args, Arg("in", arg.at, term=bare)])
    return frame


def work_of(frame: Frame) -> Frame:
    """ "The raid on Y was the work of X": X's raid on Y took place."""
    deed, comp = frame.arg("subj"), frame.arg("comp")
    if comp is None or comp.term is None or deed is None or deed.term is None or comp.term.head not in courts.WORK:
        return frame
    of = next((m for m in comp.term.mods if m.role == "of" and m.term is not None), None)
    rest = [m for m in comp.term.mods if m is not of and m.word not in closed.HARMLESS]
    if of is None or rest or not eventive(deed.term) or any(m.role in ("by", "own") for m in deed.term.mods):
        return frame
    if not any(s.concept in classes.WORKED for s in senses.nouns().get(core_noun(deed.term)[0], ())):
        return frame
    done = replace(deed.term, mods=[*deed.term.mods, Mod("by", of.at, term=of.term)])
    return replace(frame, verb="take_place", args=[replace(deed, term=done), *take(frame, deed, comp)])


def loot(frame: Frame) -> Frame:
    """ "stole jewels worth $2 million, $2 million (worth of, in) jewels": the jewels, and how much they were worth."""
    what = frame.arg("obj")
    if what is None or what.term is None or what.term.members or what.term.ref is not None:
        return frame
    term, marks = what.term, ("worth", "valued")
    if term.count is not None and term.count.kind is QuantityKind.MONEY:
        thing = next((m for m in term.mods if m.role in ("of", "worth", "in") and m.term is not None), None)
        outer = frame.arg("in", "worth") if thing is None else None
        goods = thing.term if thing is not None else outer.term if outer is not None else None
        if goods is None or goods.ref is not None or goods.period is not None or amount(goods) is not None:
            return frame
        sum_ = replace(term, mods=[m for m in term.mods if m is not thing])
        rest = [a for a in take(frame, what) if a is not outer]
        return replace(frame, args=[replace(what, term=goods), *rest, Arg("worth", what.at, term=sum_)])
    worth = next((m for m in term.mods if m.role in marks and amount(m.term) is not None), None)
    if worth is None:
        return frame
    bare = replace(term, mods=[m for m in term.mods if m is not worth])
    args = [replace(a, term=bare) if a is what else a for a in frame.args]
    return replace(frame, args=[*args, Arg("worth", worth.at, term=worth.term)])


def of_what(frame: Frame) -> Frame:
    """ "cleared X *of robbery*": what he was tried for is the verb's, not the name's."""
    whom = frame.arg("obj")
    if whom is None or whom.term is None or whom.term.ref is None or frame.arg("of") is not None:
        return frame
    of = next((m for m in whom.term.mods if m.role == "of" and m.term is not None and m.term.ref is None), None)
    if of is None or whom.term.ref.kind not in ("person", "unknown"):
        return frame
    bare = replace(whom.term, mods=[m for m in whom.term.mods if m is not of])
    args = [replace(a, term=bare) if a is whom else a for a in frame.args]
    return replace(frame, args=[*args, Arg("of", of.at, term=of.term)])


def new_hands(frame: Frame) -> Frame:
    """ "hired 120 *new* officers": whoever is hired is new."""
    whom = frame.arg("obj")
    if whom is None or whom.term is None or whom.term.ref is not None or whom.term.count is None:
        return frame
    kept = [m for m in whom.term.mods if m.word not in courts.NEW]
    if len(kept) == len(whom.term.mods):
        return frame
    args = [replace(a, term=replace(whom.term, mods=kept)) if a is whom else a for a in frame.args]
    return replace(frame, args=args)


def of_how_much(frame: Frame) -> Frame:
    """ "cheated investors *of €2 million*": the sum is the verb's, not theirs."""
    whom = frame.arg("obj")
    if whom is None or whom.term is None or whom.term.members:
        return frame
    of = next((m for m in whom.term.mods if m.role in ("of", "out_of") and amount(m.term) is not None), None)
    if of is None or frame.arg(of.role) is not None:
        return frame
    bare = replace(whom.term, mods=[m for m in whom.term.mods if m is not of])
    args = [replace(a, term=bare) if a is whom else a for a in frame.args]
    return replace(frame, args=[*args, Arg(of.role, of.at, term=of.term)])


def protected(frame: Frame) -> Frame:
    """ "X is under, was put under, receives police protection": the police protect X."""
    under = next((a for a in frame.args if a.role == "under" and _guard(a.term)), None)
    whom = frame.arg("obj" if frame.passive else "subj")
    care: Arg | None
    if under is not None and frame.passive == (frame.verb in courts.PLACED):
        care = under
    elif frame.verb in courts.GUARDED and not frame.passive:
        care = frame.arg("obj")
    elif frame.verb == "give" and frame.passive:
        care = frame.arg("obj2")
    else:
        return frame
    if care is None or not _guard(care.term) or care.term is None or whom is None or whom.term is None:
        return frame
    by = [m for m in care.term.mods if m.term is not None and m.role in ("noun", "of", "by", "from")]
    if len(by) != 1 or len(care.term.mods) > 1 or frame.arg("by") is not None or by[0].term is whom.term:
        return frame
    args = [replace(whom, role="obj"), Arg("by", by[0].at, term=by[0].term), *take(frame, whom, care)]
    return replace(frame, verb="protect", passive=True, args=args)


def _guard(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in courts.GUARDS and term.count is None


def imprisoned(frame: Frame) -> Frame:
    """ "The prison holds 900 inmates", "900 inmates are held there": there are so many in it."""
    whom, places = frame.arg("obj"), ("in", "at") if frame.passive else ("subj",)
    where = next((a for a in frame.args if a.role in places and _jail(a.term)), None)
    if whom is None or where is None or whom.term is None or whom.term.count is None or frame.arg("by") is not None:
        return frame
    if whom.term.head not in courts.INMATES:
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "up"]
    args = [replace(whom, role="subj"), replace(where, role="in"), *take(frame, where, whom)]
    return replace(frame, verb="exist", passive=False, args=args, adverbs=adverbs)


def _jail(term: Term | None) -> bool:
    """A prison, or a place or name that may be one."""
    if term is None or term.ref is None:
        return term is not None and senses.concept(term.head) == "jail"
    return is_place(term) or term.ref.kind in ("organisation", "thing", "unknown")


def ruled(stmt: Statement) -> None:
    """ "X is guilty of fraud, the court ruled": it convicted him."""
    if stmt.said not in courts.RULING or stmt.speaker is None or stmt.of("A") or not is_organisation(stmt.speaker):
        return
    if any(concept == "convict" for concept, _ in stmt.senses):
        stmt.roles.append(Role("A", "by", stmt.speaker.at, term=stmt.speaker, fixed=True))
        stmt.speaker, stmt.said = None, ""


STEPS: tuple[Step, ...] = (
    (of_what, senses.telling("convict")),
    (of_how_much, courts.STRIPPING),
    (protected, courts.PLACED | courts.BEING | courts.GUARDED | {"give"}),
    (sentenced, courts.JAILING | courts.GIVING | courts.SERVING),
    (awarded, courts.AWARDING),
    (work_of, {"be"}),
)
"""What is read in other words before figures are."""
LATE: tuple[Step, ...] = (
    (new_hands, courts.HIRING),
    (imprisoned, courts.HOLDING),
    (loot, senses.meaning("steal") | courts.TAKING),
    (on_trial, {"go_on_trial", "put_on_trial", "stand_trial", "come_to_trial", "bring_to_trial"}),
)
"""What is told plainly once the verb is whole."""
