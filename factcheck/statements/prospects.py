"""What may come, and what will not: on the cards, being mulled, a candidate for; ruled out, dropped, out of the
question."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, kinds, senses
from factcheck.language.en.chaining import INNER
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, nominal, of_frame
from factcheck.statements.heads import is_place, means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

STATES = {
    ("on", "card"): "possible",
    ("on", "drawing_board"): "possible",
    ("on", "horizon"): "possible",
    ("in", "prospect"): "possible",
    ("in", "pipeline"): "possible",
    ("in", "offing"): "possible",
    ("in", "work"): "possible",
    ("under", "consideration"): "possible",
    ("under", "review"): "possible",
    ("under", "study"): "possible",
    ("out_of", "question"): "refused",
    ("off", "table"): "refused",
    ("off", "card"): "refused",
    ("off", "agenda"): "refused",
}
"""What stands after "be" of a thing that may come or will not, with its mark, and how far it has come."""
WEIGHED = word_set(
    "consider contemplate mull mull_over weigh weigh_up ponder moot eye explore float study toy_with examine"
)
"""What is done with a thing that may come."""
ENVISAGED = word_set("envisage foresee")
DROPPED = word_set(
    """rule_out drop scrap abandon ditch axe shelve give_up give_up_on decide_against opt_against back_out_of
    pull_out_of walk_away_from think_better_of bin bury kill_off cancel call_off reject dismiss forswear renounce
    balk_at baulk_at balk baulk shrink_from recoil_from"""
)
"""What somebody does with a plan of their own that comes to nothing."""
LEFT_OPEN = frozenset({"rule_out", "be", "remain", "exist", "dismiss", "reject"})
"""Verbs that, denied, leave a thing open ("did not rule it out"); who did not balk at it did it."""
CASES = word_set("candidate contender frontrunner front-runner favourite favorite option possibility")
"""What a place is that may get something."""
SITES = word_set("location site home venue place setting base host spot")
NAMED = word_set("name float tout tip mention suggest cite identify see list propose mention_as discuss moot consider")
IDEAS = word_set("idea notion thought possibility prospect plan option")
TALK = dict.fromkeys(word_set("talk possibility chance prospect likelihood"), "possible") | {"question": "refused"}
"""Nouns after "there is": of what may come; with "no", of what will not."""
CHANCES = word_set("possibility chance likelihood")
MADE = word_set("open found build launch hold strengthen")
"""Concepts of what may be done to a thing that is not there yet."""
DESTINED = word_set("mean intend plan earmark pencil_in envisage destine schedule slate")
"""What is done with a thing that is to be somewhere ("is meant *for Y*")."""
VERBS = (
    DESTINED
    | WEIGHED
    | ENVISAGED
    | DROPPED
    | NAMED
    | {
        "think",
        "be",
        "remain",
        "exist",
        "toy",
        "flirt",
        "name_as",
        "host",
        "get",
        "toy_with",
        "balk",
        "walk",
        "back",
        "pull",
    }
)


def prospective(frame: Frame) -> list[Statement] | None:
    """The first of the rows that reads the frame."""
    for row in (_state, _weighed, _dropped, _talked_of, _destined, _sited):
        made = row(frame)
        if made is not None:
            return made
    return None


def _to_be(term: Term | None) -> bool:
    """Whether it is a deed told by a noun ("the opening of a branch"), or a thing that is not there yet ("a
    branch")."""
    if term is None or term.members or term.ref is not None or term.count is not None:
        return False
    if any(s.concept in MADE for s in senses.nouns().get(term.head, ())) and any(m.term for m in term.mods):
        return True
    return term.det in ("a", "an", "any") and not means(term, "propose", *classes.EVENTS)


def _come(frame: Frame, thing: Arg, status: str, rest: list[Arg], doer: Arg | None = None) -> list[Statement]:
    """The statements that a thing is to come, or a deed to be done; refused: that it is not."""
    negated = frame.negated
    if status == "refused":
        status, negated = ("refused", True) if not negated else ("possible" if frame.verb in LEFT_OPEN else "", False)
    elif negated:
        status = "refused"
    common = replace(frame, negated=negated, neg_at=frame.at if negated else frame.neg_at, passive=False)
    common.status = "happened"
    if thing.frame is not None:
        deed = thing.frame
        args = [*([doer] if doer is not None and deed.arg("subj") is None else []), *deed.args, *rest]
        adverbs, times = [*frame.adverbs, *deed.adverbs], [*frame.times, *deed.times]
        made = of_frame(replace(common, verb=deed.verb, at=deed.at, args=args, adverbs=adverbs, times=times))
    elif thing.term is not None and any(s.concept in MADE for s in senses.nouns().get(thing.term.head, ())):
        one = nominal(thing.term, common)
        add_args(one, [*([replace(doer, role="by")] if doer is not None else []), *rest], senses.DEFAULT_N)
        made = [one]
    else:
        sides = [doer, replace(thing, role="obj")] if doer is not None else [replace(thing, role="subj")]
        made = of_frame(replace(common, verb="open", args=[*sides, *rest]))
    for one in made:
        one.status = status or frame.status
    return made


def _state(frame: Frame) -> list[Statement] | None:
    """ "A branch in Y is on the cards, is out of the question"."""
    thing = frame.arg("subj")
    if frame.verb not in ("be", "remain") or frame.passive or thing is None or not _to_be(thing.term):
        return None
    for arg in frame.args:
        status = STATES.get((arg.role, arg.term.head)) if arg.term is not None and not arg.term.mods else None
        if status is not None:
            return _come(frame, thing, status, take(frame, thing, arg))
    comp = frame.arg("comp")
    if comp is not None and comp.word in ("possible", "conceivable", "likely"):
        return _come(frame, thing, "possible", take(frame, thing, comp))
    return None


def _weighed(frame: Frame) -> list[Statement] | None:
    """ "A branch in Y is being mulled", "X is considering opening, toying with the idea of opening one"."""
    doer = frame.arg("subj")
    if frame.passive and frame.verb in WEIGHED | ENVISAGED | {"rule_out"}:
        thing = frame.arg("obj")
        deed = _idea(thing)
        if thing is None or (deed is None and not _to_be(thing.term)) or frame.arg("comp", "as", "obj2", "inf"):
            return None
        status = "refused" if frame.verb == "rule_out" else "planned" if frame.verb in ENVISAGED else "possible"
        by = frame.arg("by")
        rest = take(frame, thing, *([by] if by is not None else []))
        return _come(frame, deed or thing, status, rest, replace(by, role="subj") if by is not None else None)
    if (site := _site_wanted(frame, doer)) is not None:
        return site
    if frame.passive or doer is None or frame.verb not in WEIGHED | {"toy", "flirt"}:
        return None
    for arg in frame.args:
        if arg.role == "ing" and arg.frame is not None and _makes(arg.frame):
            return _come(frame, arg, "possible", take(frame, doer, arg), doer)
        deed = _idea(arg) if arg.role in ("obj", "with") else None
        if deed is not None and deed.frame is not None and _makes(deed.frame):
            return _come(frame, deed, "possible", take(frame, doer, arg), doer)
    return None


def _site_wanted(frame: Frame, doer: Arg | None) -> list[Statement] | None:
    """ "X is thinking about a consulate in Y", "is considering a depot there", "plans one": to open it, or build it."""
    marks = ("about", "of") if frame.verb == "think" else ("obj",)
    thing = next((a for a in frame.args if a.role in marks and _to_be(a.term)), None)
    if frame.passive or doer is None or thing is None or thing.term is None:
        return None
    if frame.verb not in WEIGHED | {"think", "plan"} or frame.status != "happened" or frame.tense == "past":
        return None
    rest = take(frame, doer, thing)
    if thing.term.head not in SITED or any(a.role not in ("in", "at") for a in rest):
        return None
    made = _come(frame, thing, "planned" if frame.verb == "plan" else "possible", rest, doer)
    for one in made:
        if thing.term.head not in closed.MISSIONS:
            one.senses = (*one.senses, ("build", 1))
    return made


SITED = closed.MISSIONS | word_set("branch branch_office") | ((kinds.EDIFICES | kinds.RAISED) - INNER)


def _makes(deed: Frame) -> bool:
    return any(s.concept in MADE for s in senses.verbs().get(deed.verb, ()))


def _idea(arg: Arg | None) -> Arg | None:
    """ "the idea *of opening Z*"."""
    term = arg.term if arg is not None else None
    if term is None or term.head not in IDEAS:
        return None
    return next((Arg("ing", m.at, frame=m.frame) for m in term.mods if m.role in ("of", "inf") and m.frame), None)


def _dropped(frame: Frame) -> list[Statement] | None:
    """ "X ruled out opening Z, dropped its plans to open it, decided against it": X will not open it."""
    doer = frame.arg("subj")
    if frame.passive or doer is None or doer.term is None or frame.verb not in DROPPED:
        return None
    for arg in frame.args:
        if arg is doer or arg.role not in ("obj", "ing", "at", "on", "of", "from", "against"):
            continue
        if arg.frame is not None and not arg.frame.negated:
            return _come(frame, arg, "refused", take(frame, doer, arg), doer)
        deed = _idea(arg)
        if deed is not None:
            return _come(frame, deed, "refused", take(frame, doer, arg), doer)
        if frame.verb == "rule_out" and arg.role == "obj" and _to_be(arg.term):
            return _come(frame, arg, "refused", take(frame, doer, arg), doer)
    return None


def _talked_of(frame: Frame) -> list[Statement] | None:
    """ "There is talk of opening Z, of a branch in Y"; "no question of it"."""
    talk = frame.arg("subj")
    term = talk.term if talk is not None else None
    if frame.verb != "exist" or talk is None or term is None or term.head not in TALK or frame.arg("between", "with"):
        return None
    if (clause := _chance(frame, term)) is not None:
        return clause
    of = next((m for m in term.mods if m.role == "of"), None)
    if of is None or any(m.term is not None and m is not of and m.role != "in" for m in term.mods):
        return None
    status = TALK[term.head]
    if (status == "refused") != (term.det == "no" or frame.negated):
        return None
    beside = [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not of and m.term is not None]
    thing = Arg("ing", of.at, frame=of.frame) if of.frame is not None else Arg("obj", of.at, term=of.term)
    if thing.frame is None and not _to_be(thing.term):
        return None
    return _come(replace(frame, negated=False), thing, status, [*beside, *take(frame, talk)])


def _chance(frame: Frame, term: Term) -> list[Statement] | None:
    """ "There is a chance *that X opens Z*": it may."""
    whole = [m for m in term.mods if m.role in ("that", "rel") and m.frame is not None and _complete(m.frame)]
    if term.head not in CHANCES or len(whole) != 1 or whole[0].frame is None:
        return None
    if any(m is not whole[0] and m.word not in closed.HARMLESS | GOOD for m in term.mods):
        return None
    clause = replace(whole[0].frame, args=[a for a in whole[0].frame.args if not a.gap])
    denied = frame.negated != (term.det == "no")
    told = replace(clause, kind=frame.kind, first=frame.first, speaker=frame.speaker, said=frame.said, act=frame.act)
    return of_frame(replace(told, negated=clause.negated or denied, status="refused" if denied else "possible"))


def _complete(clause: Frame) -> bool:
    """Is it a clause of its own, not one about a noun? (An object that it may do without is none.)"""
    gap = next((a for a in clause.args if a.gap), None)
    return clause.arg("subj" if gap is not None else "obj", "subj") is not None and (gap is None or gap.role == "obj")


GOOD = word_set("good strong fair real decent reasonable")
"""How great a chance is; a slim one is another matter."""


def _destined(frame: Frame) -> list[Statement] | None:
    """ "A branch is planned for Y": it is to open in Y."""
    thing, where = frame.arg("obj"), frame.arg("for")
    if not frame.passive or frame.verb not in DESTINED or thing is None or where is None or frame.status != "happened":
        return None
    if not is_place(where.term) or not _to_be(thing.term):
        return None
    return _come(frame, thing, "planned", [Arg("in", where.at, term=where.term), *take(frame, thing, where)])


def destined(frames: list[Frame]) -> list[Frame]:
    """ "The branch *that X may open* is meant for Y": X may open it in Y."""
    return [_destined_clause(frame) or frame for frame in frames]


def _destined_clause(frame: Frame) -> Frame | None:
    thing, where = frame.arg("obj"), frame.arg("for")
    if not frame.passive or frame.verb not in DESTINED or thing is None or thing.term is None or where is None:
        return None
    clause = next((m.frame for m in thing.term.mods if m.role == "rel" and m.frame is not None), None)
    if clause is None or not is_place(where.term) or frame.status != "happened" or not _makes(clause):
        return None
    if clause.negated or clause.status == "happened" or clause.arg("subj") is None:
        return None
    bare = replace(thing.term, det="a", mods=[m for m in thing.term.mods if m.frame is not clause])
    own = [replace(a, term=bare, gap=False) if a.gap else a for a in clause.args]
    inner = [a for a in own if a.role not in ("in", "at") or not is_place(a.term)]  # Y tells where
    args = [*inner, Arg("in", where.at, term=where.term), *take(frame, thing, where)]
    told = replace(frame, verb=clause.verb, at=clause.at, passive=clause.passive, status=clause.status, args=args)
    return replace(told, times=[*frame.times, *clause.times], adverbs=[*frame.adverbs, *clause.adverbs])


def _sited(frame: Frame) -> list[Statement] | None:
    """ "Y is a candidate for a branch, in line for one", "has been named as a possible site for it", "may host it"."""
    where = frame.arg("obj" if frame.passive else "subj")
    if where is None or not is_place(where.term):
        return None
    thing = next((a for a in frame.args if a.role == "for" and _to_be(a.term)), None)
    used = []
    if frame.passive and (frame.verb in NAMED or frame.verb == "name_as"):
        role = frame.arg("as", "obj2", "comp")
        head = role.term.head if role is not None and role.term is not None else ""
        used = [role] if role is not None and head in SITES | CASES else []
        if role is not None and role.term is not None and thing is None:
            inner = next((m for m in role.term.mods if m.role in ("for", "of") and _to_be(m.term)), None)
            thing = Arg("for", inner.at, term=inner.term) if inner is not None else None
    elif frame.passive and frame.verb in DESTINED and thing is not None:
        return _come(frame, thing, "planned", [Arg("in", where.at, term=where.term), *take(frame, where, thing)])
    elif frame.verb == "be" and not frame.passive:
        role = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head == "line"), None)
        role = role or frame.arg("comp")
        head = role.term.head if role is not None and role.term is not None else ""
        used = [role] if role is not None and head in CASES | {"line"} else []
        if role is not None and role.term is not None and head in SITES:
            likely = any(m.word in ("possible", "potential", "likely", "conceivable") for m in role.term.mods)
            used = [role] if likely else []
            inner = next((m for m in role.term.mods if m.role in ("for", "of") and _to_be(m.term)), None)
            thing = thing or (Arg("for", inner.at, term=inner.term) if inner is not None else None)
    elif frame.verb == "host" and frame.status == "possible" and not frame.passive:
        thing = frame.arg("obj")
        used = [thing] if thing is not None and _to_be(thing.term) else []
    if thing is None or not used:
        return None
    there = Arg("in", where.at, term=where.term)
    return _come(frame, thing, "possible", [there, *take(frame, where, thing, *used)])
