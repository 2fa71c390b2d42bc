"""Fields of work in other wordings: those that somebody agreed on."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

FIELDS = classes.AFTER | word_set("priority direction")
AGREEING = word_set("agree agree_on settle select set define identify")


def agreed_fields(frame: Frame) -> list[Statement] | None:
    """ "X and Y are the priorities agreed by Z": Z agreed to cooperate more in X and Y."""
    subject, group = frame.arg("subj"), frame.arg("comp", "among")
    if subject is None or subject.term is None or group is None or group.term is None or frame.passive:
        return None
    if group.term.head not in FIELDS or not group.term.plural:
        return None
    clause = next((m for m in group.term.mods if _agreed(m)), None)
    if clause is None or clause.frame is None:
        return None
    if any(m is not clause and m.word not in closed.HARMLESS and not _of_work(m) for m in group.term.mods):
        return None
    who = clause.frame.arg("by")
    if who is None or who.term is None:
        return None
    thing = Arg("obj", group.at, term=Term(group.at, group.at + 1, head="cooperation", at=group.at))
    args = [Arg("subj", who.at, term=who.term), thing, Arg("in", subject.at, term=subject.term)]
    rest = [a for a in take(frame, subject, group) if a.role not in ("comp", "among")]
    return of_frame(replace(frame, verb="strengthen", status="agreed", args=[*args, *rest]))


def _agreed(mod: Mod) -> bool:
    clause = mod.frame
    return (
        mod.role == "rel"
        and clause is not None
        and clause.verb in AGREEING
        and clause.passive
        and not clause.negated
        and any(a.gap and a.role == "obj" for a in clause.args)
    )


def _of_work(mod: Mod) -> bool:
    return (
        mod.role in ("of", "for") and mod.term is not None and mod.term.head in ("cooperation", "work", "partnership")
    )
