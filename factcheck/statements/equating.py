"""Sentences with "be" told the other way round, or with what they take up: "one of them is X", "Z: that was X's verdict
on Y"."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements import copulas
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

POINTING = frozenset({"that", "this", "these", "those"})
OPINIONS = word_set("word verdict term phrase description judgement judgment label expression assessment")
"""Nouns of what somebody says of a thing."""


def one_of_them(frame: Frame) -> Frame:
    """ "*One of the firms active in Y is X*", "the *fields in which they agreed* are X and Y": X is one of them."""
    one, who = frame.arg("subj"), frame.arg("comp")
    term = one.term if one is not None else None
    if one is None or who is None or term is None or who.term is None or frame.negated or frame.passive:
        return frame
    some = term.head == "one" and term.det == "pron" and any(m.role == "of" and m.term is not None for m in term.mods)
    kind = term.head in turns.FIELDS and any(m.role == "rel" for m in term.mods) and term.count is None
    if not (some or kind) or any(m.role == "rel" for m in who.term.mods):
        return frame
    if who.term.ref is None and (who.term.det or who.term.count is not None or who.term.rank is not None):
        return frame
    return replace(frame, args=[replace(who, role="subj"), replace(one, role="comp"), *take(frame, one, who)])


def placed(frame: Frame) -> Frame:
    """ "*secured a (firm) place* among the top ten": holds one."""
    seat = frame.arg("obj")
    if frame.passive or frame.negated or seat is None or seat.term is None or seat.term.head not in classes.POSITIONS:
        return frame
    row = [a for a in frame.args if a.role in ("in", "among") and a.term is not None and _ranked(a.term)]
    return replace(frame, verb="hold") if row else frame


def _ranked(term: Term) -> bool:
    return term.rank is not None or any(m.term is not None and m.term.rank is not None for m in term.mods)


def pointed_back(frames: list[Frame]) -> list[Frame]:
    """ "*A historic event: that was X's verdict on Y*", "– those were X's words for Y": what "that" takes up."""
    out: list[Frame] = []
    for frame in frames:
        before = out[-1] if out else None
        subject, comp = frame.arg("subj"), frame.arg("comp")
        if (
            before is not None
            and _opinion(comp.term if comp is not None else None)
            and frame.verb == "be"
            and subject is not None
            and subject.term is not None
        ):
            it = before.arg("subj")
            pointing = subject.term.det == "pron" and subject.term.head in POINTING
            if pointing and not before.verb and it is not None and len(before.args) == 1 and not before.unread:
                out[-1] = replace(frame, args=[replace(it, role="subj"), *take(frame, subject)])
                continue
            other = before.arg("comp")
            if before.kind == "apposition" and other is not None and other.term is not None:
                if other.term.det == "pron" and other.term.head in POINTING:
                    out[-1] = frame
                    continue
        out.append(frame)
    return out


def _opinion(term: Term | None) -> bool:
    return term is not None and term.head in OPINIONS and any(m.role == "own" for m in term.mods)


def proposed_by(stmt: Statement) -> None:
    """ "X backed *the summit that Y suggested*": Y's proposal of it."""
    if not any(concept == "support" for concept, _ in stmt.senses):
        return
    for role in stmt.roles:
        term = role.term
        rel = (
            next((m for m in term.mods if m.role == "rel" and m.frame is not None), None) if term is not None else None
        )
        clause = rel.frame if rel is not None else None
        if term is None or clause is None or clause.negated or clause.verb not in senses.meaning("propose"):
            continue
        doer = clause.arg("by" if clause.passive else "subj")
        if doer is None or doer.term is None or doer.gap or len(clause.args) != 2 or not eventive(term):
            continue
        thing = replace(term, mods=[m for m in term.mods if m is not rel])
        mods = [Mod("own", doer.at, term=doer.term), Mod("of", term.at, term=thing)]
        role.term = Term(term.first, term.last, head="proposal", det="the", mods=mods, at=term.at)


STEPS: tuple[Step, ...] = (
    (one_of_them, {"be"}, {"one"} | turns.FIELDS),
    (placed, copulas.HOLDING, classes.POSITIONS),
)
