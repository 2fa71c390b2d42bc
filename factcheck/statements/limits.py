"""What is not all there is: talks limited to a format, those who are content with what there is, who lack nothing."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place, means, word_of
from factcheck.statements.nouns import number_noun, take

LIMITING = word_set("limit confine restrict")
LACKING = word_set("lack")
CONTENT = word_set("content satisfied happy")
LEAVING = word_set("leave keep let")
LEAVEN = word_set("be stand remain")
"""Verbs of a clause that says no more than as it is ("where it *stands*")."""
MARKS = {"format": "in", "session": "in", "form": "in"}


def limited(frame: Frame) -> Frame:
    """ "The talks were limited to a narrow format": were held in it and only in it; "not limited": in it, too."""
    event, bound = frame.arg("obj"), frame.arg("to")
    if not frame.passive or event is None or bound is None or bound.term is None or frame.arg("by") is not None:
        return frame
    if not means(event.term, *classes.MEETINGS) or bound.term.head not in MARKS:
        return frame
    args = [replace(event, role="subj"), replace(bound, role=MARKS[bound.term.head]), *take(frame, event, bound)]
    only = -1 if frame.negated else bound.at
    return replace(frame, verb="take_place", passive=False, negated=False, only=only, args=args)


def lacking(frame: Frame) -> Frame:
    """ "Y does not lack firms": has them; "lacks firms" may have some."""
    if not frame.negated or frame.passive or frame.arg("obj") is None:
        return frame
    return replace(frame, verb="have", negated=False)


def content(frame: Frame) -> Frame:
    """ "X is not content with Z as it stands, to leave Z where it is": wants more of Z; who is content does not."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or word_of(comp) not in CONTENT or frame.passive:
        return frame
    inner = next((a.frame for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if inner is not None and inner.verb not in LEAVING:
        return frame
    thing = inner.arg("obj") if inner is not None else frame.arg("with")
    if thing is None or thing.term is None or not _amount(thing.term):
        return frame
    plain = _plain(thing.term)
    rest = [a for a in (inner.args if inner is not None else frame.args) if a is not thing]
    deed = Frame(
        frame.first, frame.last, "increase", at=frame.at, kind="inf", args=[replace(thing, role="obj", term=plain)]
    )
    around = [a for a in rest if a.role in ("in", "from", "between") and a.term is not None]
    deed.args.extend(replace(a, term=_plain(a.term)) for a in around if a.term is not None)
    return replace(frame, verb="want", negated=not frame.negated, args=[subject, Arg("inf", frame.at, frame=deed)])


def _plain(term: Term) -> Term:
    """A noun phrase without a clause that says only "where it is"."""
    return replace(term, mods=[m for m in term.mods if not (m.role == "rel" and _as_is(m.frame))])


def _amount(term: Term) -> bool:
    return eventive(term) or number_noun(term) is not None


def _as_is(clause: Frame | None) -> bool:
    """ "where it is", "as it stands"."""
    if clause is None or clause.verb not in LEAVEN:
        return False
    subject = clause.arg("subj")
    return subject is not None and subject.term is not None and subject.term.det == "pron"


def newcomers(frame: Frame) -> Frame:
    """ "conditions for *newcomers from X, to Y's market*": for firms of X that want to enter it."""
    made = any(a.role in ("obj", "of") and a.term is not None and a.term.head in classes.MADE for a in frame.args)
    who = next((a for a in frame.args if made and a.term is not None and a.term.head in ENTRANTS), None)
    if who is None or who.term is None:
        return frame
    home = next((a for a in frame.args if a.role == "from" and is_place(a.term)), None)
    goal = next((a for a in frame.args if a.role == "to" and is_place(a.term)), None)
    mods = [*who.term.mods, *([Mod("from", home.at, term=home.term)] if home is not None else [])]
    firms = replace(who.term, head="company", mods=mods, plural=True)
    if goal is not None:
        market = Frame(goal.at, goal.at + 1, "enter", at=goal.at, kind="inf", args=[replace(goal, role="obj")])
        gap = Arg("subj", who.at, term=firms, gap=True)
        wish = Frame(goal.at, goal.at + 1, "want", at=goal.at, args=[gap, Arg("inf", goal.at, frame=market)])
        firms.mods.append(Mod("rel", goal.at, frame=wish))
    gone = [a for a in (home, goal) if a is not None]
    return replace(frame, args=[replace(a, term=firms) if a is who else a for a in take(frame, *gone)])


def telling(frames: list[Frame]) -> list[Frame]:
    """ "The talks were not fruitless: 11 papers were signed": what follows says what they brought; "as it stands" says
    nothing."""
    out: list[Frame] = []
    event: Arg | None = None
    for k, frame in enumerate(frames):
        if frame.kind == "sub:as" and _as_is(frame) and len(frame.args) == 1:
            continue
        after = [replace(event, role="after")] if event is not None and frame.arg("after") is None else []
        event = _not_in_vain(frame) if k + 1 < len(frames) else None
        if event is None:
            out.append(replace(frame, args=[*frame.args, *after]) if after else frame)
    return out


def _not_in_vain(frame: Frame) -> Arg | None:
    """The talks of which it is only said that they brought something."""
    event = frame.arg("obj" if frame.passive else "subj")
    if not frame.negated or frame.unread or frame.times or event is None or not means(event.term, *classes.MEETINGS):
        return None
    rest = take(frame, event)
    if len(rest) != 1 or frame.kind != "finite":
        return None
    if rest[0].role == "without":
        vain = rest[0].term is not None and rest[0].term.head in FRUITS and not rest[0].term.mods
    else:
        vain = frame.verb in LEAVEN and word_of(rest[0]) in FRUITLESS
    return event if vain else None


FRUITS = classes.OUTCOMES | word_set("success progress agreement")
FRUITLESS = word_set("fruitless futile unproductive inconclusive vain unsuccessful")


def bigger(frame: Frame) -> Frame:
    """ "would like Z to be bigger": to increase Z."""
    thing = frame.arg("obj")
    inner = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if thing is None or inner is None or inner.frame is None or frame.passive or inner.frame.negated:
        return frame
    comps = [a for a in inner.frame.args if a.role == "comp"]
    grown = inner.frame.verb in ("be", "become") and len(comps) == 1 and word_of(comps[0]) in closed.GREATER
    if not grown or thing.term is None or not _amount(thing.term):
        return frame
    around = [a for a in frame.args if a.role in ("in", "from", "between")]
    deed = replace(inner.frame, verb="increase", args=[thing, *around])
    verb = "want" if frame.verb == "like" else frame.verb
    status = "happened" if frame.status == "proposed" else frame.status  # "would like"
    rest = take(frame, thing, inner, *around)
    return replace(frame, verb=verb, status=status, args=[*rest, replace(inner, frame=deed)])


ENTRANTS = word_set("newcomer entrant")

STEPS = (
    (limited, LIMITING),
    (lacking, LACKING),
    (content, {"be"}),
    (newcomers, None),
    (bigger, {"want", "like", "wish"}),
)
