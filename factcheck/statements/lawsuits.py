"""Lawsuits in other words: who lost or won which case against whom, for whom the court ruled, what it upheld."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import courts
from factcheck.statements.heads import is_organisation
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

WHOSE = ("own", "of", "by", "from")
"""Marks of who brought a case."""


def fared(frame: Frame) -> Frame:
    """ "X failed with, was unsuccessful with its lawsuit, its lawsuit was unsuccessful": X lost it."""
    if frame.passive or (frame.negated and frame.verb == "fail"):
        return frame
    comp = frame.arg("comp")
    case = next((a for a in frame.args if a.role in ("with", "in") and _case(a.term)), None)
    word = comp.word or (comp.term.head if comp.term is not None else "") if comp is not None else ""
    verb = courts.OUTCOMES.get(word) if frame.verb == "be" else {"fail": "lose", "succeed": "win"}.get(frame.verb)
    subject = frame.arg("subj")
    if verb is None or subject is None:
        return frame
    used = () if comp is None else (comp,)
    if case is not None and subject.term is not None and subject.term.ref is not None:
        return replace(frame, verb=verb, args=[*take(frame, case, *used), replace(case, role="obj")])
    if _case(subject.term) and frame.verb == "be":
        return replace(frame, verb="fail" if verb == "lose" else "succeed", args=take(frame, *used))
    return frame


def decided(frame: Frame) -> Frame:
    """ "X lost its case against Y": X's lawsuit against Y was rejected, by the court before which it was."""
    intransitive = frame.verb in ("fail", "succeed")
    case = frame.arg("subj" if intransitive else "obj")
    if frame.passive or case is None or case.term is None or not _case(case.term):
        return frame
    who = None if intransitive else frame.arg("subj")
    term = case.term
    if who is not None:
        if who.term is None or (who.term.ref is None and not who.term.head):
            return frame
        own = next((m for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
        if own is None and (term.det not in ("a", "an", "the") or any(m.role in WHOSE for m in term.mods)):
            return frame
        mods = [m for m in term.mods if m is not own]
        term = replace(term, det="the", mods=[*mods, Mod("of", who.at, term=who.term)])
    rest = [
        replace(a, role="by") if a.role in ("in", "before", "at") and _court(a.term) else a
        for a in take(frame, case, *(() if who is None else (who,)))
    ]
    args = [replace(case, role="obj", term=_plain(term)), *rest]
    return replace(frame, verb=courts.FATES[frame.verb], passive=True, args=args)


def _case(term: Term | None) -> bool:
    """Whether it is a lawsuit, a complaint, a battle in court."""
    if term is None or term.ref is not None or term.members or term.count is not None:
        return False
    return term.head in courts.CASES or (term.head in courts.FIGHTS and any(m.word in courts.LEGAL for m in term.mods))


def _plain(term: Term) -> Term:
    """A case in court as a lawsuit."""
    if term.head in courts.PLAIN_CASES and not any(m.word in courts.LEGAL for m in term.mods):
        return term
    return replace(term, head="lawsuit", mods=[m for m in term.mods if m.word not in courts.LEGAL])


def _court(term: Term | None) -> bool:
    return is_organisation(term) or (term is not None and term.ref is None and term.head in courts.COURTS)


def sided(frame: Frame) -> Frame:
    """ "The court ruled for, against, in favour of, sided with X": it ruled for X, or not."""
    court = frame.arg("subj")
    side = next((a for a in frame.args if a.role in courts.SIDES and _party(a.term)), None)
    favour = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in FAVOUR), None)
    if favour is not None and favour.term is not None:
        whose = next((m for m in favour.term.mods if m.role in ("own", "of") and _party(m.term)), None)
        side = None if whose is None else Arg("for", favour.at, term=whose.term)
    if frame.passive or court is None or not _court(court.term) or side is None or frame.arg("obj", "comp", "to"):
        return frame  # "X went to court against Y": X decides nothing
    if (side.role == "with") != (frame.verb == "side") and favour is None:
        return frame
    args = [*take(frame, *(a for a in (side, favour) if a is not None)), replace(side, role="obj")]
    return replace(frame, verb=courts.SIDES[side.role], args=[a for a in args if a.at != side.at or a.role == "obj"])


FAVOUR = frozenset({"favour", "favor"})


def _party(term: Term | None) -> bool:
    """Somebody who may be a party before a court."""
    return term is not None and bool(term.walk()) and all(t.ref is not None for t in term.walk())


def litigated(stmt: Statement, *, also: bool = False) -> Iterator[Statement]:
    """ "X's lawsuit was rejected": the court ruled against X; where it was one against a fine, it upheld the fine.

    ``also``: entailed by a base's own statement; else another wording of a claim, which another case may be about."""
    sign = next((sign for concept, sign in stmt.senses if concept == "support"), 0)
    case = next((r for r in stmt.roles if r.role == "P" and r.term is not None and _case(r.term)), None)
    if not sign or case is None or case.term is None:
        return
    whose = next((m for m in case.term.mods if m.role in WHOSE and m.term is not None and _party(m.term)), None)
    rest = [r for r in stmt.roles if r is not case]
    rest += [Role(m.role, m.role, m.at, term=m.term) for m in case.term.mods if m.role == "against"]
    if whose is None:
        return
    if also or case.term.head == "lawsuit":
        loser = Role("P", "obj", whose.at, term=whose.term, fixed=True)
        senses = (("rule_for", sign),)
        yield replace(stmt, senses=senses, word="rule_for", roles=[loser, *rest], marks={}, vague=not also)
    ruling = next((r for r in rest if r.mark == "against" and r.term is not None), None)
    if ruling is not None and ruling.term is not None and ruling.term.head in courts.RULINGS and not also:
        upheld = replace(ruling, role="P", mark="obj", fixed=True)
        against = [Role("against", "against", whose.at, term=whose.term)]
        roles = [upheld, *(r for r in rest if r is not ruling), *against]
        word = "uphold" if sign < 0 else "overturn"
        yield replace(stmt, senses=(("support", -sign),), word=word, roles=roles, marks={}, vague=True)


STEPS: tuple[Step, ...] = (
    (fared, {"fail", "succeed", "be"}, {"with", "in", *courts.OUTCOMES}),
    (decided, courts.FATES),
    (sided, courts.SIDING, {*courts.SIDES, "in"}),
)
"""What is read in other words before figures are."""
