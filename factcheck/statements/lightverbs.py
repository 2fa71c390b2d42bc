"""Light verbs: "hold talks", "pay a visit", "show growth", where the noun is the predicate."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.records import NamedTuple
from factcheck.statements.building import add_args, merged, nominal
from factcheck.statements.founding import founded
from factcheck.statements.heads import core_noun, eventive, is_place, means
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take

CONVERSE = frozenset(
    [
        "enjoy",
        "have",
        "win",
        "receive",
        "get",
        "find",
        "gain",
        "earn",
        "secure",
        "command",
        "meet_with",
        "draw",
        "attract",
    ]
)

WITHHOLDING = word_set("withhold deny withdraw")
"""Verbs of not giving one's support, or no longer."""
EXPRESSING = frozenset(
    [
        "give",
        "lend",
        "offer",
        "express",
        "voice",
        "pledge",
        "show",
        "have",
        "take",
        "declare",
        "extend",
        "throw",
        "announce",
        "confirm",
        "signal",
        "raise",
        "present",
        "submit",
        "launch",
        "table",
        *WITHHOLDING,
    ]
)

SHOWING = frozenset(
    ["show", "see", "record", "register", "post", "experience", "enjoy", "display", "demonstrate", "exhibit", "undergo"]
)

UNDERTAKING = word_set("pay make undertake complete do begin start")

CONVENING = frozenset(
    ["convene", "gather", "assemble", "bring_together", "stage", "organise", "organize", "arrange", "call"]
)

DOING = frozenset(
    [
        "make",
        "impose",
        "bring_in",
        "place",
        "introduce",
        "order",
        "undertake",
        "complete",
        "finalise",
        "finalize",
        "conduct",
        "carry_out",
        "tender",
        "submit",
        "hand_in",
        "launch",
        "open",
        "start",
        "begin",
        "issue",
    ]
)
"""Verbs of doing what a noun says."""

COMPLETING = word_set("complete finalise finalize")
WORKS = word_set("renovate mend")
"""Concepts of works on what is there: that they were completed, by nobody in particular, says when they ended."""

POSTING = frozenset(
    [
        "have",
        "make",
        "post",
        "report",
        "generate",
        "record",
        "earn",
        "book",
        "turn",
        "achieve",
        "see",
        "enjoy",
        "boast",
        "register",
        "take_in",
        "bring_in",
        "run",
        "run_up",
        "rack_up",
        "chalk_up",
        "pile_up",
        "incur",
        "suffer",
        "reach",
        "attain",
        "hit",
        "clock",
        "manage",
    ]
)
"""Verbs of having a figure ("posted a profit of")."""

CELEBRATING = word_set("celebrate mark hold stage")
KEEPING = word_set("maintain keep pursue engage_in")
STAGING = word_set("hold make pay conduct host organise organize stage convene")
"""Verbs of which anything that is held may be the passive subject."""

ANY: frozenset[str] = frozenset()
"""Of a row: whatever the noun means."""


class Row(NamedTuple):
    """With one of the ``verbs`` a noun of one of the ``concepts``, but none of ``unless``, is the predicate, and the
    subject plays the ``role`` in it; "" for no role: no light verb."""

    verbs: frozenset[str]
    concepts: frozenset[str]
    role: str
    unless: frozenset[str] = frozenset()


ROWS = (
    Row(CELEBRATING, word_set("open found"), "A"),
    Row(word_set("take"), word_set("invest"), ""),
    Row(closed.LIGHT_VERBS - {"carry_out"}, classes.UNDERTAKEN, "A"),
    Row(word_set("carry_out"), classes.UNDERTAKEN, "A", unless=word_set("propose")),
    Row(UNDERTAKING, word_set("visit invest propose"), "A"),
    Row(SHOWING | {"make"}, word_set("grow"), "P"),
    Row(CONVERSE, word_set("support"), "P"),
    Row(KEEPING, word_set("cooperate"), "A"),
    Row(EXPRESSING, word_set("support interest propose ready commit"), "A"),
    Row(word_set("have maintain keep retain establish"), word_set("operate"), "A"),
    Row(word_set("attract draw receive get win secure pull_in absorb see"), word_set("invest"), "L"),
    Row(word_set("see witness host"), classes.EVENTS, "L"),
    Row(word_set("see witness"), word_set("evacuate"), "S"),
    Row(word_set("hold"), ANY, "A"),
    Row(CONVENING, classes.EVENTS, "A"),
    Row(DOING, classes.DEEDS | {"strengthen"}, "A"),
    Row(word_set("cause trigger lead_to bring_about force mean prompt"), word_set("postpone close cancel"), "A"),
)
MEASURED = (
    Row(word_set("pay get receive incur face"), word_set("fine"), "P"),
    Row(POSTING, classes.MEASURED, "A"),
)
"""The rows tried last: what has a figure."""


def light(frame: Frame) -> list[Statement] | None:
    """X holds talks, pays a visit, gives support, shows growth, attracts investment: the noun is the predicate."""
    obj = frame.arg("obj")
    if obj is None or obj.term is None or frame.arg("comp") is not None:
        return None
    terms = list(obj.term.walk())
    settled = frame.verb == "pay" and obj.term.head == "fine" and obj.term.det not in ("", "a", "an")
    if not all(eventive(t) for t in terms) or settled:
        return None  # "paid *the* fine": has been fined, and has paid
    out: list[Statement] = []
    for t in terms:
        head, noun = core_noun(t)
        found = senses.nouns().get(head, ())
        concepts = {s.concept for s in found}
        role = _subject_role(frame, concepts)
        if not role:
            return None
        stmt = nominal(noun, frame)
        if frame.verb in WITHHOLDING:
            stmt.negated, stmt.neg_at = not stmt.negated, frame.at
        marks = merged(found, senses.DEFAULT_N)
        own = _own_plan(frame, frame.arg("subj")) if role == "P" else None
        for arg in take(frame, obj):
            if arg.role == "subj":
                if role == "P" and "support" in concepts and any(a.role == "for" and a.frame for a in frame.args):
                    continue  # "X has Y's support *for doing Z*"
                if own is not None and "support" in concepts:
                    add_args(stmt, [own], marks)  # "X won Y's support for *her* plan"
                else:
                    _add_subject(stmt, arg, role, concepts, frame)
            elif arg.role == "by" and frame.passive:
                place = is_place(arg.term) and concepts & classes.HELD
                stmt.roles.append(Role("L" if place else "A", "by", arg.at, term=arg.term, fixed=True))
            elif arg.role != "for" or own is None:
                add_args(stmt, [arg], marks)
        if concepts & {"open", "found"}:
            founded(stmt)
        out.append(stmt)
    return out


def _subject_role(frame: Frame, concepts: set[str]) -> str:
    """What the subject does in what the noun says; "" where the verb is no light one for it."""
    if frame.verb in COMPLETING and frame.passive and frame.arg("by") is None and concepts & WORKS:
        return ""
    row = next((row for row in ROWS if _applies(row, frame.verb, concepts)), None)
    if row is not None:
        farther = frame.verb == "take" and frame.arg("to", "into", "beyond") is not None  # "take ties to a new level"
        return "" if farther and row.concepts is classes.UNDERTAKEN else row.role
    if frame.passive and frame.verb in STAGING:
        return "A"
    if concepts & classes.EVENTS and frame.verb in senses.meaning("hold"):
        return "A"
    return next((row.role for row in MEASURED if _applies(row, frame.verb, concepts)), "")


def _applies(row: Row, verb: str, concepts: set[str]) -> bool:
    if verb not in row.verbs or concepts & row.unless:
        return False
    return row.concepts is ANY or not concepts.isdisjoint(row.concepts)


def _add_subject(stmt: Statement, arg: Arg, role: str, concepts: set[str], frame: Frame) -> None:
    """The subject in its role: a place where something is held, a person who takes part."""
    if arg.frame is not None:
        add_args(stmt, [arg], {"subj": role})
        return
    if arg.term is not None and arg.term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, arg.term.first
    if role == "A" and is_place(arg.term) and concepts & classes.HELD:
        role = "L"  # "Seoul would host the summit"
    if role == "P" and "grow" in concepts and is_place(arg.term) and (frame.arg("in", "of") or stmt.of("P")):
        role = "L"  # "Y is seeing a rise in X", "saw *rent* increases"
    if role == "L" and "meet" in concepts and _person(arg.term):
        role = "A"  # "X hosted talks with Y"
    stmt.roles.append(Role(role, "subj", arg.at, term=arg.term, fixed=True))


def _own_plan(frame: Frame, who: Arg | None) -> Arg | None:
    """What somebody wins support for, where it is a plan of their own: with its owner named."""
    plan = frame.arg("for")
    if plan is None or plan.term is None or who is None or who.term is None or not means(plan.term, "propose"):
        return None
    own = next((m for m in plan.term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    if own is None:
        return None
    named = [replace(m, term=who.term) if m is own else m for m in plan.term.mods]
    return replace(plan, term=replace(plan.term, mods=named))


def _person(term: Term | None) -> bool:
    return term is not None and all(t.ref is not None and t.ref.kind == "person" for t in term.walk())
