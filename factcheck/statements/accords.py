"""Accord and intent in other wordings: what several are of one mind on, shook hands on, do under a deal; what plans
include."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses
from factcheck.language.tables import word_set
from factcheck.statements.comparatives import compared
from factcheck.statements.heads import core_noun, eventive, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

ACCORD = {"in": word_set("agreement accord unison"), "of": word_set("mind opinion view")}
"""What follows "be" and a preposition of those who agree."""

PARTNERSHIP = word_set("partnership cooperation collaboration")

REACHING = word_set("reach come_to arrive_at strike find achieve have exist get")
"""Verbs of coming to an agreement, and of there being one; what is signed stays a document."""

ON = frozenset({"on", "about", "over", "for"})

DEALS = closed.AGREEMENTS | word_set("pact contract memorandum treaty")

INCLUDING = word_set("include call call_for foresee provide_for envisage")

PLANNING = word_set("have announce unveil draw_up draw present reveal outline make")


def at_one(frame: Frame) -> Frame:
    """ "X and Y were in agreement, of one mind on Z", "are united on it": agreed on it."""
    joint = frame.arg("in")
    if joint is not None and joint.term is not None and joint.term.head in PARTNERSHIP and frame.arg("comp") is None:
        sides = [Arg(m.role, m.at, term=m.term) for m in joint.term.mods if m.role in ("with", "in", "on") and m.term]
        if len(sides) == len(joint.term.mods) and (sides or frame.arg("with") is not None):
            return replace(frame, verb="cooperate", args=[*take(frame, joint), *sides])
    on = frame.arg("on", "about", "over", "to")
    backed = frame.arg("with")
    if backed is not None and means(backed.term, "propose") and (held := frame.arg("in")) is not None:
        if held.term is not None and held.term.head in ACCORD["in"] and not held.term.mods:
            return replace(frame, verb="support", args=[*take(frame, held, backed), replace(backed, role="obj")])
    if on is None or frame.passive or frame.arg("obj") is not None:
        return frame
    for mark, nouns in ACCORD.items():
        held = frame.arg(mark)
        if held is None or held is on or held.term is None or held.term.head not in nouns:
            continue
        words = [m for m in held.term.mods if m.word not in ("same", "full", "complete", "total", "broad")]
        one = held.term.count is not None or any(m.word == "same" for m in held.term.mods)
        if words or (mark == "of" and not one):
            return frame
        return replace(frame, verb="agree", args=[*take(frame, held, on), replace(on, role="on")])
    return frame


def shaking(frame: Frame) -> Frame:
    """ "shook hands on Z", "saw eye to eye on Z", "found common ground on Z": agreed on it."""
    if not any(s.concept == "agree" and s.sign > 0 for s in senses.verbs().get(frame.verb, ())) or frame.passive:
        return frame
    what = frame.arg("ing", "obj", "on", "about", "over", "upon") or (frame.arg("to") if "_" in frame.verb else None)
    if what is None or (what.frame is None and not eventive(what.term)):
        return frame
    return replace(frame, verb="agree", args=[replace(a, role="on") if a is what else a for a in frame.args])


def with_another(frame: Frame) -> Frame:
    """ "X agreed with Y on a pay rise of 5 percent": X and Y agreed on it. Who agrees *on the risks* with Y only thinks
    so, too."""
    who, other, on = frame.arg("subj"), frame.arg("with"), frame.arg("on", "upon")
    if frame.verb != "agree" or frame.passive or who is None or other is None or on is None or on.term is None:
        return frame
    first, second = who.term, other.term
    if first is None or second is None or first.ref is None or second.ref is None or first.members or second.members:
        return frame
    if on.term.det not in ("a", "an") or not eventive(on.term):
        return frame
    both = Term(first.first, first.last, members=[first, second], link="and", at=first.at)
    return replace(frame, args=[replace(who, term=both), *take(frame, who, other)])


def accordant(frame: Frame) -> Frame:
    """ "reached an agreement, a consensus on the construction of Z", "there is a deal on it": agreed on it."""
    noun = frame.arg("subj") if frame.verb == "exist" else frame.arg("obj")
    if noun is None or noun.term is None or noun.term.head not in closed.AGREEMENTS or noun.term.plural:
        return frame
    if noun.term.count is not None or noun.term.ref is not None:
        return frame
    about = next((m for m in noun.term.mods if m.role in ON), None)
    late = next((a for a in frame.args if a.role in ON), None)
    if about is None and late is None:
        return frame
    inner = late if late is not None else None
    content = Arg("on", about.at, term=about.term, frame=about.frame) if about is not None else inner
    if content is None or (content.frame is None and not _deed(content.term)):
        return frame
    sides = [m for m in noun.term.mods if m.role in ("between", "with", "own", "of", "by") and m.term is not None]
    if any(m is not about and m not in sides and m.word not in closed.HARMLESS for m in noun.term.mods):
        return frame
    others = [a for a in take(frame, noun) if a is not late]
    who = next((a for a in others if a.role in ("subj", "between", "by")), None)
    if who is None and sides:
        who = Arg("subj", sides[0].at, term=sides[0].term)
        sides = sides[1:]
    if who is None and frame.verb != "exist" and frame.passive:  # "agreement was reached on Z": Z was agreed
        if content.frame is not None and frame.arg("with") is None:
            clause = Arg("inf", content.at, frame=replace(content.frame, kind="inf"))
            negated = frame.negated != (noun.term.det == "no")
            return replace(frame, verb="agree", passive=False, args=[clause, *others], negated=negated)
        return replace(frame, verb="agree", args=[replace(content, role="obj"), *others])
    if who is None:
        return frame
    args = [replace(who, role="subj"), replace(content, role="on"), *[a for a in others if a is not who]]
    args += [Arg("with", m.at, term=m.term) for m in sides if m.role == "with"]
    negated = frame.negated != (noun.term.det == "no")
    return replace(frame, verb="agree", passive=False, args=args, negated=negated)


def _deed(term: Term | None) -> bool:
    return term is not None and any(
        compared(term)[0]
        or s.concept in classes.DEEDS | {"strengthen", "open", "found", "cut", "start", "close", "hold"}
        for s in (senses.nouns().get(core_noun(term)[0], ()) if term is not None else ())
    )


def it_was_agreed(frame: Frame) -> Frame:
    """ "It was agreed by X and Y, between them to do Z": they agreed to."""
    dummy, deed, by = frame.arg("obj"), frame.arg("inf", "that"), frame.arg("by", "between")
    if not frame.passive or dummy is None or deed is None or deed.frame is None or by is None or dummy.term is None:
        return frame
    if dummy.term.det != "pron" or dummy.term.head != "it" or frame.verb not in intents.INTEND:
        return frame
    return replace(frame, passive=False, args=[replace(by, role="subj"), deed, *take(frame, dummy, deed, by)])


def under(frame: Frame) -> Frame:
    """ "Under a deal between X and Y, Z will be built", "under a deal with Y, X will build Z": it is agreed."""
    deal = frame.arg("under")
    if deal is None or deal.term is None or deal.term.ref is not None or deal.term.members:
        return frame
    if deal.term.head not in DEALS or frame.status not in ("future", "planned", "agreed", "vowed"):
        return frame
    sides = [m for m in deal.term.mods if m.role in ("between", "with", "of", "own") and m.term is not None]
    sides = [m for m in sides if _parties(m.term)]
    if any(m not in sides and m.word not in closed.HARMLESS for m in deal.term.mods):
        return frame
    args = take(frame, deal)
    parties = [m for m in sides if m.role != "with"]
    if parties and frame.arg("by") is None and (frame.passive or frame.arg("subj") is None):
        args = [*args, Arg("by", parties[0].at, term=parties[0].term)]
    return replace(frame, status="agreed", args=args)


def _parties(term: Term | None) -> bool:
    """Whether they are somebody by name, or "the two countries", "both presidents"."""
    if term is None or term.ref is not None or term.members:
        return term is not None
    return term.plural and term.det in ("the", "both") and term.head in classes.GROUPS | closed.TITLES


def provided(frame: Frame) -> Frame:
    """ "A deal between X and Y provides for, foresees Z": they agreed on Z."""
    deal, what = frame.arg("subj"), frame.arg("obj", "for")
    if frame.passive or frame.negated or deal is None or deal.term is None or deal.term.head not in DEALS:
        return frame
    sides = [m for m in deal.term.mods if m.role in ("between", "of", "own", "by") and m.term is not None]
    if not sides or what is None or not (compared(what.term)[0] or _deed(what.term)):
        return frame
    if any(m not in sides and m.word not in closed.HARMLESS for m in deal.term.mods):
        return frame
    who = Arg("subj", sides[0].at, term=sides[0].term)
    return replace(frame, verb="agree", args=[who, replace(what, role="on"), *take(frame, deal, what)])


def foreseen(frame: Frame) -> Frame:
    """ "X's initiative, a proposal of X's foresees Z in Y": X proposed it."""
    idea, what = frame.arg("subj"), frame.arg("obj", "ing", "inf", "that")
    if frame.passive or frame.negated or idea is None or idea.term is None or what is None or idea.term.ref is not None:
        return frame
    own = [m for m in idea.term.mods if m.role in ("own", "of", "by", "from") and m.term is not None]
    if len(own) != 1 or not means(idea.term, "propose") or own[0].term is None or eventive(own[0].term):
        return frame
    if any(m is not own[0] and m.word not in closed.HARMLESS for m in idea.term.mods) or idea.term.plural:
        return frame
    who = Arg("subj", own[0].at, term=own[0].term)
    return replace(frame, verb="propose", args=[who, *take(frame, idea)], tense="past")


PROVIDING = word_set("foresee envisage provide provide_for call_for stipulate promise include")
FOR = {"slate": "planned", "earmark": "planned", "schedule": "planned", "destine": "planned", "mark": "planned"}


def slated(frame: Frame) -> Frame:
    """ "X is slated, earmarked for closer cooperation, is to see more of it": that cooperation, in X, is planned."""
    seeing = frame.verb in EXPERIENCING and not frame.passive and frame.status in ("future", "planned", "agreed")
    what, goal = frame.arg("subj" if seeing else "obj"), frame.arg("obj" if seeing else "for")
    if not (seeing or (frame.verb in FOR and frame.passive)) or what is None or what.term is None or goal is None:
        return frame
    if not compared(goal.term)[0] or goal.term is None or is_place(what.term):
        return frame
    field = Mod("in", what.at, term=what.term)
    thing = Arg("obj", goal.at, term=replace(goal.term, mods=[*goal.term.mods, field]))
    status = frame.status if seeing else FOR[frame.verb]
    return replace(frame, verb="develop", passive=True, status=status, args=[thing, *take(frame, what, goal)])


EXPERIENCING = word_set("see experience witness undergo")


def declined(frame: Frame) -> Frame:
    """ "X turned down, decided against, opposes closer ties": X will not have them, as "refused to develop" says."""
    who, what = frame.arg("subj"), frame.arg("against") if frame.verb == "decide" else frame.arg("obj", "ing")
    if frame.passive or frame.negated or what is None or who is None:
        return frame
    inner = what.frame
    if inner is None:
        if what.term is None or what.term.ref is not None or senses.concept(what.term.head) not in TIED:
            return frame
        nearer = compared(what.term)[0]
        plain = replace(what.term, mods=[m for m in what.term.mods if m not in nearer])
        args = [replace(what, role="obj", term=plain), *[a for a in take(frame, what) if a.role != "subj"]]
        inner = Frame(frame.at, frame.last, "strengthen" if nearer else "develop", at=frame.at, kind="inf", args=args)
        return replace(frame, verb="refuse", args=[who, Arg("inf", what.at, frame=inner)])
    if not any(s.concept == "strengthen" for s in senses.verbs().get(inner.verb, ())):
        return frame
    told = [replace(a, role="obj") if a.role == "of" else a for a in inner.args]  # "any deepening *of ties*"
    if not any(a.role == "obj" and a.term is not None and senses.concept(a.term.head) in TIED for a in told):
        return frame
    deed = replace(inner, args=told, kind="inf")
    adverbs = [a for a in frame.adverbs if a[0] != "further"]
    return replace(frame, verb="refuse", adverbs=adverbs, args=[*take(frame, what), Arg("inf", what.at, frame=deed)])


TIED = ("relation", "cooperation")
DECLINING = word_set("oppose reject turn_down decide spurn rebuff decline refuse decide_against")


def plans_include(frame: Frame) -> Frame:
    """ "X's plans include, call for Z", "X has plans for Z": X plans Z."""
    plans = frame.arg("subj") if frame.verb in INCLUDING else frame.arg("obj")
    if plans is None or plans.term is None or plans.term.head != "plan" or frame.passive or plans.term.ref is not None:
        return frame
    if frame.verb in INCLUDING:
        own = next((m for m in plans.term.mods if m.role in ("own", "of", "by") and m.term is not None), None)
        thing = frame.arg("obj", "for", "ing")
        if own is None or thing is None or any(m is not own and m.word not in closed.HARMLESS for m in plans.term.mods):
            return frame
        deed = replace(thing, role="inf" if thing.frame is not None else "obj")
        return replace(frame, verb="plan", args=[Arg("subj", own.at, term=own.term), deed, *take(frame, plans, thing)])
    inner = next((m for m in plans.term.mods if m.role == "for" and m.term is not None), None)
    outer = frame.arg("for")
    if any(m is not inner and m.word not in closed.HARMLESS for m in plans.term.mods) or plans.term.det == "no":
        return frame
    if inner is not None:
        goal = Arg("obj", inner.at, term=inner.term)
    elif outer is not None and outer.term is not None:
        goal = replace(outer, role="obj")
    else:
        return frame
    return replace(frame, verb="plan", args=[*(a for a in take(frame, plans) if a is not outer), goal])


def opposed(frame: Frame) -> Frame:
    """ "X is opposed to Z": opposes it."""
    who, what = frame.arg("obj"), frame.arg("to")
    if not frame.passive or who is None or what is None or frame.arg("by") is not None:
        return frame
    args = [replace(who, role="subj"), replace(what, role="obj"), *take(frame, who, what)]
    return replace(frame, passive=False, args=args)


def engaged(frame: Frame) -> Frame:
    """ "X and Y are engaged, engage in cooperation": they undertake it."""
    what = frame.arg("in")
    if what is None or not eventive(what.term) or frame.arg("subj", "obj") is None or frame.arg("by") is not None:
        return frame
    if not frame.passive and frame.arg("obj") is not None:
        return frame
    args = [replace(a, role="subj") if a.role == "obj" else a for a in take(frame, what)]
    return replace(frame, verb="engage_in", passive=False, args=[*args, replace(what, role="obj")])


FIRST: tuple[Step, ...] = (
    (it_was_agreed, frozenset(intents.INTEND)),
    (at_one, {"be", "remain"}),
    (with_another, {"agree"}),
)
EARLY: tuple[Step, ...] = ((opposed, {"oppose"}), (engaged, {"engage"}))
"""What is told plainly before figures are read."""
LATE: tuple[Step, ...] = (
    (plans_include, INCLUDING | PLANNING),
    (declined, DECLINING),
    (provided, PROVIDING),
    (foreseen, PROVIDING - {"promise", "provide"}),
    (slated, EXPERIENCING | FOR.keys()),
    (under, None, {"under"}),
)
AGREED: tuple[Step, ...] = (
    (shaking, senses.meaning("agree")),
    (accordant, REACHING),
)
"""What is told plainly once the verb is whole."""
