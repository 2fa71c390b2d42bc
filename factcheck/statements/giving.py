"""Gifts and occurrences: what is given, what takes place, what is had."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.model import Period, QuantityKind
from factcheck.statements.ascribing import says
from factcheck.statements.building import add_args, merged, nominal, of_frame
from factcheck.statements.heads import amount, core_noun, eventive, means
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.speaking import OF_QUALITY

LENDING = word_set("grant extend provide offer award advance issue hand")
BORROWING = word_set("take_out take obtain secure get raise have")
GRANTING = classes.GIVING | classes.RECEIVING | LENDING | BORROWING | {"make", "give"}


def granting(frame: Frame) -> list[Statement] | None:
    """X gave Y $350 million in aid, provided Y with aid of …; Y received … of aid from X: X's aid to Y is so much."""
    for gift in frame.args:
        if gift.role in ("obj", "with", "out", "obj2") and gift.term is not None:
            if (donated := _donated(frame, gift, gift.term)) is not None:
                return donated
    giving = frame.verb in classes.GIVING
    if not giving and frame.verb not in classes.RECEIVING:
        return None
    things = [a for a in frame.args if a.term is not None and a.role in ("obj", "obj2", "with")]
    kinds = [a for a in frame.args if a.term is not None and a.term.ref is None and a.role in ("in", "of", "as")]
    thing = next((a for a in things if _granted(a.term) is not None), None)
    money = next((a for a in things if amount(a.term) is not None), None)
    kind = next((a for a in kinds if _granted(a.term) is not None), None)
    named = thing if thing is not None else kind if money is not None else None
    noun = _granted(named.term) if named is not None else None
    if noun is None:
        return None
    stmt = nominal(replace(noun, count=None), frame)
    if thing is not None and thing.term is not None and thing.term.count is not None:
        stmt.roles.append(Role("M", "obj", thing.at, term=replace(thing.term, mods=[], head="$"), fixed=True))
    elif money is not None:
        stmt.roles.append(Role("M", "obj", money.at, term=money.term, fixed=True))
    doer = "A" if giving else "R"
    for arg in frame.args:
        if arg is thing or arg is money or arg is kind:
            continue
        if arg.role == "subj" or (arg.role == "by" and frame.passive):
            stmt.roles.append(Role(doer, arg.role, arg.at, term=arg.term, fixed=True))
        elif arg.role in ("obj", "obj2", "to", "for") and giving:
            stmt.roles.append(Role("R", arg.role, arg.at, term=arg.term, fixed=True))
        else:
            add_args(stmt, [arg], merged(senses.nouns().get("aid", ()), senses.DEFAULT_N))
    return [stmt]


def _donated(frame: Frame, gift: Arg, term: Term) -> list[Statement] | None:
    """ "made, received a donation of 3 million", "granted, took out a loan of 3 million": so much was given, lent."""
    if term.ref is not None or (frame.passive and (gift.role == "with" or frame.verb in classes.RECEIVING)):
        return None
    if gift.role == "obj2" and not frame.passive:
        return None
    concepts = {s.concept for s in senses.nouns().get(term.head, ())}
    lending = "borrow" in concepts
    if not lending and "give" not in concepts:
        return None
    sum_, rest = _sum(term)
    bare = term.det == "a" and not term.plural and term.rank is None
    if sum_ is None and lending and bare and frame.arg("from", "to", "obj2", "with") is not None:
        sum_ = Term(term.first, term.last, head="money", at=term.at)  # "got *a loan* from X": some money
    giver, taker = frame.arg("by" if frame.passive else "subj"), frame.arg("from")
    if sum_ is None or (giver is None and not frame.passive) or any(m.word not in closed.HARMLESS for m in rest):
        return None
    swap: dict[int, str] = {}
    if frame.passive:
        whom = frame.arg("obj")
        if lending or frame.verb not in LENDING | {"give"} or whom is None:
            return None
        swap = {whom.at: "to"} if gift.role == "obj2" else {}
    elif giver is None:
        return None
    elif frame.verb in classes.RECEIVING or (lending and frame.verb in BORROWING):
        swap = {giver.at: "to"} | ({taker.at: "subj"} if taker is not None else {})
    elif frame.verb not in ("make", "give") and frame.verb not in LENDING:
        return None
    elif gift.role == "with" and (whom := frame.arg("obj")) is not None:
        swap = {whom.at: "to"}
    args = [replace(a, role=swap.get(a.at, a.role)) for a in take(frame, gift)]
    verb = "lend" if lending else "give"
    return of_frame(replace(frame, verb=verb, args=[*args, Arg("obj", gift.at, term=sum_)]))


def _sum(term: Term) -> tuple[Term | None, list[Mod]]:
    """How much a gift is ("a loan *of $3 million*", "a *$3 million* loan"), and what else is said of it."""
    of = next((m for m in term.mods if m.role == "of" and amount(m.term) is not None), None)
    if of is not None:
        return of.term, [m for m in term.mods if m is not of]
    if term.count is None or term.count.kind is not QuantityKind.MONEY:
        return None, term.mods
    return Term(term.first, term.last, head="$", count=term.count, at=term.first), term.mods


def _granted(term: Term | None) -> Term | None:
    """The noun of aid that a term is or holds ("$350 million in development aid", "aid of $350 million")."""
    if term is None or term.members or term.ref is not None:
        return None
    if any(s.concept == "aid" for s in senses.nouns().get(term.head, ())):
        return term
    if _aiding(term):
        return replace(term, head="aid")
    if amount(term) is not None:
        inner = next((m.term for m in term.mods if m.role in ("in", "of") and m.term is not None), None)
        return _granted(inner)
    return None


def _aiding(term: Term) -> bool:
    """ "development money", "relief funds": money that is given, not invested."""
    purpose = {m.word or (m.term.head if m.term is not None else "") for m in term.mods if m.role in ("noun", "adj")}
    return term.head in classes.MONEY and bool(purpose & classes.GIVEN)


def came_from(frame: Frame) -> list[Statement] | None:
    """ "A gift of 3 million to X came from Y": Y gave it."""
    gift, giver = frame.arg("subj"), frame.arg("from")
    if gift is None or gift.term is None or giver is None or giver.term is None or frame.passive:
        return None
    if not means(gift.term, "give") or gift.term.members:
        return None
    sum_ = next((m for m in gift.term.mods if m.role == "of" and m.term is not None and m.term.count), None)
    to = next((m for m in gift.term.mods if m.role in ("to", "for") and m.term is not None), None)
    used = (sum_, to)
    if sum_ is None or any(m not in used and m.word not in closed.HARMLESS for m in gift.term.mods):
        return None
    args = [replace(giver, role="subj"), Arg("obj", sum_.at, term=sum_.term), *take(frame, gift, giver)]
    if to is not None:
        args.append(Arg("to", to.at, term=to.term))
    return of_frame(replace(frame, verb="give", args=args))


LASTING = word_set("continue persist go_on last be_under_way be_underway get_under_way gather_pace")
SPANNING = word_set("last run")
"""Verbs between an event and its first and last day."""
ASSEMBLING = word_set("meet convene gather assemble sit")
COMING = classes.EVENTS | classes.DEEDS | {"kill"} | classes.ONCE - {"start", "open"}
"""What comes at a time, as its noun tells ("the resignation *came* in May")."""
TAKING_EFFECT = word_set(
    """take_effect come_into_effect go_into_effect come_into_force become_effective go_through complete finalise
    finalize seal"""
)
"""What a merger does when it is made."""
OCCURRING = TAKING_EFFECT | closed.OCCURRENCE | closed.FOLLOWING | ASSEMBLING | LASTING | {"exist"}


def reached(frame: Frame) -> list[Statement] | None:
    """There was no agreement on Z: none was reached."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or any(t.head not in closed.AGREEMENTS for t in subject.term.walk()):
        return None
    args = [replace(subject, role="obj"), *take(frame, subject)]
    return of_frame(replace(frame, verb="reach", passive=True, args=args))


def occurrence(frame: Frame) -> list[Statement] | None:
    """The meeting took place, the summit was held, growth continued: the subject's noun is the predicate."""
    subject = frame.arg("subj")
    if subject is None or not eventive(subject.term):
        return None
    lasting = frame.verb in LASTING and frame.arg("obj", "comp", "inf", "ing") is None and means(subject.term, "grow")
    spanned = frame.verb in SPANNING and frame.arg("obj", "comp") is None and any(_ranges(t) for t in frame.times)
    came = frame.verb in closed.FOLLOWING and not frame.passive and frame.arg("obj", "comp") is None
    if (
        frame.verb in closed.OCCURRENCE
        or lasting
        or spanned
        or (came and means(subject.term, *COMING))
        or (frame.verb in TAKING_EFFECT and means(subject.term, "merge") and frame.arg("obj", "comp") is None)
        or (_convenes(frame) and any(means(subject.term, c) for c in classes.HELD))
        or (frame.verb == "exist" and frame.arg("comp", "worth", "obj") is None)
    ):
        assert subject.term is not None
        stmt = nominal(subject.term, frame)
        marks = merged(senses.nouns().get(core_noun(subject.term)[0], ()), senses.DEFAULT_N)
        add_args(stmt, take(frame, subject), marks)
        stmt.existential = frame.verb == "exist"
        return [stmt]
    return None


def _ranges(period: Period | None) -> bool:
    """Has a time both a first and a last day of its own ("*from 9 to 13 March*")?"""
    return period is not None and period.grain == "range" and bool(period.low and period.high)


def _convenes(frame: Frame) -> bool:
    """ "that the summit *meet* in Oslo", "the fair convenes": what is held meets."""
    return frame.verb in ASSEMBLING and frame.arg("obj", "with") is None


def for_whom(frame: Frame) -> list[Statement] | None:
    """For X it was the second visit to Y: the visit is X's."""
    subject, comp, whom = frame.arg("subj"), frame.arg("comp"), frame.arg("for")
    if subject is None or subject.term is None:
        return None
    if subject.term.head not in ("it", "this", "that") and not any(means(subject.term, c) for c in classes.EVENTS):
        return None
    if comp is None or comp.term is None or whom is None or whom.term is None:
        return None
    if not says(whom.term) and (whom.term.ref is None or whom.term.ref.kind != "unknown"):
        return None
    if not any(means(comp.term, c) for c in classes.EVENTS):
        return None
    owner = Mod("own", whom.at, term=whom.term)
    visit = replace(comp, term=replace(comp.term, det="the", mods=[owner, *comp.term.mods]))
    return of_frame(replace(frame, args=[*take(frame, comp, whom), visit]))


def crediting(frame: Frame) -> list[Statement] | None:
    """X attaches importance to Y: Y is important, says X."""
    subject, obj, to = frame.arg("subj"), frame.arg("obj"), frame.arg("to")
    if frame.passive or frame.negated or subject is None or obj is None or to is None:
        return None
    if obj.term is None or obj.term.ref is not None or obj.term.head not in OF_QUALITY:
        return None
    quality = Arg("of", obj.at, term=obj.term)
    out = of_frame(replace(frame, verb="be", args=[*take(frame, subject, obj, to), replace(to, role="subj"), quality]))
    for stmt in out:
        stmt.speaker, stmt.said = stmt.speaker or subject.term, stmt.said or "call"
    return out


def joined(frame: Frame) -> list[Statement] | None:
    """ "A partnership links X and Y": they have it."""
    subject, both = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or subject.term is None or both is None or both.term is None:
        return None
    if len(both.term.members) < 2 or not means(subject.term, *classes.SYMMETRIC):
        return None
    between = replace(subject.term, mods=[*subject.term.mods, Mod("between", both.at, term=both.term)])
    return of_frame(replace(frame, verb="exist", args=[replace(subject, term=between), *take(frame, subject, both)]))


def may_be(frame: Frame) -> list[Statement] | None:
    """ "The opening of X is possible, is a possibility": X may open; "a branch in Y is a possibility"."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or subject.term is None or comp is None or frame.negated or frame.status != "happened":
        return None
    word = comp.word or (comp.term.head if comp.term is not None and not comp.term.mods else "")
    if word not in POSSIBLE or subject.term.members or subject.term.ref is not None:
        return None
    if means(subject.term, *classes.DEEDS, *classes.ONCE):
        made = nominal(subject.term, frame)
        add_args(made, take(frame, subject, comp), senses.DEFAULT_N)
        out = [made]
    elif word in THINGS and subject.term.det in ("a", "an"):
        out = of_frame(replace(frame, verb="open", args=[subject, *take(frame, subject, comp)]))
    else:
        return None
    for stmt in out:
        stmt.status = "possible"
    return out


def assured(frame: Frame) -> list[Statement] | None:
    """ "X assured firms of good conditions", "they were promised conditions by X": X is ready to create them."""
    by = frame.arg("by" if frame.passive else "subj")
    given = (a for a in frame.args if a.role in ("obj", "obj2", "of") and a.term is not None)
    made = next((a for a in given if a.term is not None and a.term.head in classes.MADE), None)
    whom = next((a for a in frame.args if a.role in ("obj", "to", "for") and a is not made), None)
    if by is None or made is None or whom is None or whom.term is None or frame.status not in ("happened", "possible"):
        return None
    args = [replace(by, role="subj"), replace(made, role="obj"), replace(whom, role="for")]
    rest = take(frame, by, made, whom)
    out = of_frame(replace(frame, verb="create", passive=False, args=[*args, *rest]))
    for stmt in out:
        stmt.status = "refused" if frame.negated else "ready"
    return out


ASSURING = word_set("promise assure guarantee pledge")


POSSIBLE = frozenset({"possible", "possibility", "conceivable", "likely", "option"})
THINGS = frozenset({"possibility", "option"})
"""What is said of what may be done, and of a thing that may come to be."""
