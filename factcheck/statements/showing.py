"""Works and shows, told plainly: who made a work, who leads a jury, what is on view, when a show closed, who came."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, people, senses, works
from factcheck.statements.heads import amount, is_organisation, means, named
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step


def authored(frame: Frame) -> Frame:
    """ "Z is a film by X": X directed it; "is the work of X": X made it."""
    thing, comp = frame.arg("subj"), frame.arg("comp")
    if thing is None or thing.term is None or comp is None or comp.term is None or frame.negated:
        return frame
    term = comp.term
    if term.head == "work" and term.det == "the":
        of = next((m for m in term.mods if m.role == "of" and _person(m.term)), None)
        if of is None or len(term.mods) != 1:
            return frame
        return replace(frame, verb="be_work_of", args=[*take(frame, comp), Arg("obj", of.at, term=of.term)])
    by = next((Arg("by", m.at, term=m.term) for m in term.mods if m.role == "by"), frame.arg("by"))
    if by is None or not _person(by.term) or term.head not in works.MADE or term.det not in ("a", "an", "the"):
        return frame
    if any(m.role != "by" and m.word not in closed.HARMLESS for m in term.mods):
        return frame
    rest = [a for a in take(frame, thing, comp) if a is not by]
    args = [replace(thing, role="obj"), by, *rest]
    return replace(frame, verb=works.MADE[term.head], passive=True, args=args)


def by_whom(frame: Frame) -> Frame:
    """ "bought three paintings *by X*": X's paintings, and no buyer."""
    by = frame.arg("by")
    if by is None or frame.passive or not _person(by.term):
        return frame
    before = [a for a in frame.args if a.role in ("obj", "for") and a.term is not None and a.at < by.at]
    thing = next((a for a in reversed(before) if a.term is not None and a.term.head in works.WORKS), None)
    if thing is None or thing.term is None:
        return frame
    term = replace(thing.term, mods=[*thing.term.mods, Mod("by", by.at, term=by.term)])
    return replace(frame, args=[replace(a, term=term) if a is thing else a for a in take(frame, by)])


def _person(term: Term | None) -> bool:
    return named(term, "person", "unknown")


def best(frame: Frame) -> Frame:
    """ "X was named best actress", "won best actress": won the prize for it."""
    who = frame.arg("obj" if frame.passive else "subj")
    what = frame.arg("comp", "as", "obj2") if frame.passive else frame.arg("obj")
    if who is None or what is None or what.term is None or what.term.ref is not None or what.term.count is not None:
        return frame
    first = any(m.role == "adj" and m.word in ("best", "top", "outstanding") for m in what.term.mods)
    if not first or what.term.head in ("prize", "award") or (frame.passive and frame.verb not in works.NAMING):
        return frame
    prize = Term(what.at, what.at + 1, head="prize", det="the", at=what.at)
    rest = [a for a in take(frame, who, what) if a.role != "by"]
    args = [replace(who, role="subj"), Arg("obj", what.at, term=prize), replace(what, role="for"), *rest]
    return replace(frame, verb="win", passive=False, args=args)


def leading(frame: Frame) -> Frame:
    """ "X was jury president at Y, head of the panel": led the jury of Y."""
    comp = frame.arg("comp")
    term = comp.term if comp is not None else None
    if comp is None or term is None or term.ref is not None or term.head not in works.LEADERS or frame.passive:
        return frame
    body = next((m for m in term.mods if _committee(m)), None)
    if body is None or any(m is not body and m.word not in closed.HARMLESS for m in term.mods):
        return frame
    led = body.term if body.role == "of" else None
    led = led or Term(body.at, body.at + 1, head=body.word, det="the", at=body.at)
    whose = next((a for a in frame.args if a.role in ("at", "of") and is_organisation(a.term)), None)
    if whose is not None:
        led = replace(led, mods=[*led.mods, Mod("of", whose.at, term=whose.term)])
    rest = [a for a in take(frame, comp) if a is not whose]
    return replace(frame, verb="lead", args=[*rest, Arg("obj", body.at, term=led)])


def _committee(mod: Mod) -> bool:
    if mod.role == "of":
        return mod.term is not None and mod.term.ref is None and mod.term.head in works.COMMITTEES
    return mod.role == "noun" and mod.word in works.COMMITTEES


def priced(frame: Frame) -> Frame:
    """ "Admission to X is, stands at $6": a ticket to X costs so much."""
    thing = frame.arg("subj")
    sum_ = next((a for a in frame.args if a.role in ("comp", "at", "obj", "to") and amount(a.term) is not None), None)
    if thing is None or thing.term is None or thing.term.ref is not None or sum_ is None or sum_.term is None:
        return frame
    if sum_.term.head != "$" or frame.passive:
        return frame
    if thing.term.head not in works.PRICED and not (means(thing.term, "renovate", "build") and frame.verb != "cost"):
        return frame
    return replace(frame, verb="cost", args=[thing, replace(sum_, role="obj"), *take(frame, thing, sum_)])


def made_available(frame: Frame) -> Frame:
    """ "made 40 paintings *available to X* (on loan)": made them available to X."""
    thing = frame.arg("obj")
    clause = next((m for m in thing.term.mods if m.role == "rel" and m.frame), None) if thing and thing.term else None
    if thing is None or thing.term is None or clause is None or clause.frame is None or clause.frame.verb != "be":
        return frame
    state = clause.frame.arg("comp")
    if state is None or state.word != "available" or clause.frame.negated:
        return frame
    rest = [a for a in clause.frame.args if not a.gap and a is not state and not _on_loan(a)]
    term = replace(thing.term, mods=[m for m in thing.term.mods if m is not clause])
    args = [replace(thing, term=term), *rest, *(a for a in take(frame, thing) if not _on_loan(a))]
    return replace(frame, verb="make_available", args=args)


def _on_loan(arg: Arg) -> bool:
    return arg.role == "on" and arg.term is not None and arg.term.head == "loan" and not arg.term.mods


def budgeted(frame: Frame) -> Frame:
    """ "X had $6 million to spend": its budget was so much."""
    who, sum_ = frame.arg("subj"), frame.arg("obj")
    if who is None or sum_ is None or sum_.term is None or frame.passive or not is_organisation(who.term):
        return frame
    spend = next((m for m in sum_.term.mods if m.role == "inf" and m.frame is not None), None)
    deed = spend.frame if spend is not None else None
    outer = frame.arg("inf") if deed is None else None
    deed = deed or (outer.frame if outer is not None else None)
    if deed is None or deed.verb != "spend" or any(not a.gap for a in deed.args) or amount(sum_.term) is None:
        return frame
    noun = Term(sum_.at, sum_.at + 1, head="budget", det="the", at=sum_.at, mods=[Mod("of", who.at, term=who.term)])
    value = replace(sum_, term=replace(sum_.term, mods=[m for m in sum_.term.mods if m is not spend]))
    rest = [a for a in take(frame, who, sum_) if a is not outer]
    times = [*frame.times, *deed.times]
    return replace(frame, verb="measure", args=[Arg("subj", who.at, term=noun), value, *rest], times=times)


def holding(frame: Frame) -> Frame:
    """ "X's holdings run to, comprise 400 works": X owns 400 works."""
    noun = frame.arg("subj")
    term = noun.term if noun is not None else None
    if noun is None or term is None or term.ref is not None or term.head not in works.HOLDINGS or frame.passive:
        return frame
    whose = next((m for m in term.mods if m.role in ("own", "of", "noun") and is_organisation(m.term)), None)
    things = next(
        (a for a in frame.args if a.role in ("obj", "to") and a.term and a.term.count and a.term.plural), None
    )
    if whose is None or things is None or any(m is not whose and m.word not in closed.HARMLESS for m in term.mods):
        return frame
    args = [Arg("subj", whose.at, term=whose.term), replace(things, role="obj"), *take(frame, noun, things)]
    return replace(frame, verb="own", args=args)


def ran(frame: Frame) -> Frame:
    """ "The show ran until 4 May": it closed then."""
    thing = frame.arg("subj")
    until = [t for t in frame.times if t is not None and t.comparator == "until"]
    if thing is None or thing.term is None or len(until) != 1 or len(frame.times) != 1 or frame.negated:
        return frame
    if frame.arg("obj", "comp", "between", "from", "to") is not None or not _show(thing.term) or frame.tense != "past":
        return frame
    return replace(frame, verb="close", times=[until[0]._replace(comparator="on", low=until[0].low or until[0].high)])


def _show(term: Term) -> bool:
    if any(m.role in ("title", "noun") and m.word in works.SHOWS for m in term.mods):
        return True  # "the *exhibition* X"
    return term.ref.kind == "thing" if term.ref is not None else term.head in works.SHOWS and not term.plural


def last_day(frame: Frame) -> Frame:
    """ "The last day of the show was 4 May": it closed then; "the opening day": it opened."""
    day = frame.arg("subj")
    if day is None or day.term is None or day.term.head != "day" or not frame.times or frame.arg("comp", "obj"):
        return frame
    of = next((m for m in day.term.mods if m.role == "of" and m.term is not None and _show(m.term)), None)
    which = next((m for m in day.term.mods if m.role == "adj" and m.word in works.DAYS), None)
    if of is None or which is None or len(day.term.mods) != 2:
        return frame
    args = [Arg("subj", of.at, term=of.term), *take(frame, day)]
    return replace(frame, verb=works.DAYS[which.word], args=args)


def there_on(frame: Frame) -> Frame:
    """ "There were 40 paintings *on view* in X": they were on view."""
    noun = frame.arg("subj")
    if noun is None or noun.term is None or noun.term.members:
        return frame
    phrase = next((m for m in noun.term.mods if _predicative(m.role, m.term)), None)
    if phrase is None:
        arg = next((a for a in frame.args if a is not noun and _predicative(a.role, a.term)), None)
        return frame if arg is None else replace(frame, verb="be")
    around = [m for m in noun.term.mods if m.at > phrase.at and m.term is not None and m.role != "time"]
    mods = [m for m in noun.term.mods if m is not phrase and m not in around]
    bare = replace(noun, term=replace(noun.term, mods=mods))
    args = [bare, *(Arg(m.role, m.at, term=m.term) for m in (phrase, *around)), *take(frame, noun)]
    return replace(frame, verb="be", args=args)


def _predicative(role: str, term: Term | None) -> bool:
    if term is None or term.ref is not None or term.count is not None:
        return False
    return "_".join(filter(None, (role, term.det, term.head))) in senses.predicatives()


def numbered(frame: Frame) -> Frame:
    """ "Visitors to X numbered 400", "X drew crowds of 400": 400 visitors attended X."""
    crowd = frame.arg("obj")
    if crowd is not None and crowd.term is not None and crowd.term.head in works.CROWDS and crowd.term.count is None:
        of = next((m.term for m in crowd.term.mods if m.role == "of" and m.term is not None), None)
        if of is not None and of.count is not None and not of.head and len(crowd.term.mods) == 1:
            people_ = replace(of, head="person", plural=True)
            return replace(frame, args=[replace(a, term=people_) if a is crowd else a for a in frame.args])
    noun, figure = frame.arg("subj"), frame.arg("obj", "to", "at")
    if noun is None or noun.term is None or figure is None or figure.term is None or frame.passive:
        return frame
    verb = people.AUDIENCE.get(noun.term.head)
    to = next((m for m in noun.term.mods if m.role in ("to", "at", "of") and m.term is not None), None)
    if verb != "attend" or to is None or amount(figure.term) is None or frame.verb not in COUNTING:
        return frame
    if noun.term.count is not None or any(m is not to and m.word not in closed.HARMLESS for m in noun.term.mods):
        return frame
    who = replace(figure.term, head=noun.term.head, plural=True, mods=[])
    args = [Arg("subj", figure.at, term=who), Arg("obj", to.at, term=to.term), *take(frame, noun, figure)]
    return replace(frame, verb="attend", args=args)


def reopened(frame: Frame) -> Frame:
    """ "opened (its doors) *again*", "the doors of X swung open again": reopened."""
    again = next((a for a in frame.adverbs if a[0] == "again"), None)
    doors = frame.arg("obj")
    if again is None or (doors is not None and not frame.passive and (doors.term is None or doors.term.head != "door")):
        return frame
    adverbs = [a for a in frame.adverbs if a is not again]
    gone = [doors] if doors is not None and not frame.passive else []
    return replace(frame, verb="reopen", args=take(frame, *gone), adverbs=adverbs)


COUNTING = frozenset({"number", "total", "reach", "measure", "exceed", "top"})
STEPS: tuple[Step, ...] = (
    (authored, {"be"}),
    (by_whom, senses.meaning("buy") | senses.meaning("own") | senses.telling("buy")),
    (best, works.NAMING | {"win"}),
    (leading, {"be", "become"}, works.LEADERS),
    (priced, {"be", "stand", "measure", "run", "come", "amount", "total"}, FIGURE),
    (made_available, {"make"}),
    (budgeted, {"have"}),
    (holding, works.RUNNING_TO | {"measure"}),
    (ran, {"run"}),
    (last_day, {"be"}),
    (there_on, {"exist"}),
    (reopened, {"open"}),
    (numbered, COUNTING | {"draw", "attract", "pull", "pull_in"}),
)
