"""Whom somebody has do a work: "X chose Y to build Z", "awarded Y the contract for Z", "Y won the contract to build Z",
"the job of building Z went to Y"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import contracts, senses
from factcheck.statements.heads import DOERS, is_money, named
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

DEED = "as"
"""The mark of what a contractor is to do."""


def chosen(frame: Frame) -> Frame:
    """ "X chose, hired Y to build Z", "tasked Y with building Z"."""
    whom = frame.arg("obj")
    deed = next((a for a in frame.args if a.role in ("inf", "with", "for") and a.frame is not None), None)
    if whom is None or whom.term is None or deed is None or not named(whom.term, *DOERS):
        return frame
    used = _work(deed)
    if used is None:
        return frame
    return replace(frame, verb="award_contract", args=[*take(frame, deed), *used])


def awarded(frame: Frame) -> Frame:
    """ "X awarded Y the contract for Z", "the contract for Z was awarded to Y"."""
    paper = next((a for a in frame.args if a.role in ("obj", "obj2") and _contract(a.term)), None)
    if paper is None:
        return frame
    others = [a for a in frame.args if a is not paper and a.role in ("to", "obj") and named(a.term, *DOERS)]
    if len(others) != 1:
        return frame
    work = _what(frame, paper)
    if work is None:
        return frame
    rest = [a for a in take(frame, paper, others[0]) if not any(a is one for one in work[1])]
    args = [*[a for a in rest if a.role != "obj2"], replace(others[0], role="obj"), *work[0]]
    return replace(frame, verb="award_contract", args=args)


def won(frame: Frame) -> Frame:
    """ "Y won the contract for Z (from X)", "the job of building Z went to Y"."""
    if frame.verb == "go":
        paper, whom = frame.arg("subj"), frame.arg("to")
    else:
        paper, whom = frame.arg("obj"), frame.arg("by") if frame.passive else frame.arg("subj")
    if paper is None or whom is None or not _contract(paper.term) or not named(whom.term, *DOERS):
        return frame
    work = _what(frame, paper)
    if work is None:
        return frame
    client = frame.arg("from") if frame.verb != "go" else None
    rest = [a for a in take(frame, paper, whom) if a is not client and not any(a is one for one in work[1])]
    by = [replace(client, role="by")] if client is not None else []
    args = [*by, replace(whom, role="obj"), *rest, *work[0]]
    return replace(frame, verb="award_contract", passive=True, args=args)


def _contract(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in contracts.CONTRACTS


def _what(frame: Frame, paper: Arg) -> tuple[list[Arg], list[Arg]] | None:
    """What a contract is for, and what it is worth, with the arguments that say so; ``None`` where nothing does."""
    term = paper.term
    assert term is not None
    made: list[Arg] = []
    used: list[Arg] = []
    if is_money(term) and term.count is not None:
        made.append(
            Arg("worth", term.at, term=Term(term.first, term.first + 1, head="$", count=term.count, at=term.at))
        )
    inner = [Arg(m.role, m.at, term=m.term, frame=m.frame) for m in term.mods if m.role != "adj"]
    goal = None
    for arg in (*inner, *frame.args):
        if arg is paper or arg.role not in ("for", "to", "inf", "of", "rel", "worth"):
            continue
        if arg.role == "worth" or (arg.role == "of" and arg.term is not None and is_money(arg.term)):
            made.append(replace(arg, role="worth"))
            used.append(arg)
        elif goal is None and arg.frame is not None and (work := _work(arg)) is not None:
            goal = work
            used.append(arg)
        elif goal is None and arg.role == "for" and arg.term is not None and arg.frame is None:
            goal = [replace(arg, role="for")]
            used.append(arg)
    if goal is None or (term.head in contracts.ORDERS and not any(a.role == DEED for a in goal)):
        return None  # "an order for 24 buses": they were ordered
    return made + goal, used


def _work(deed: Arg) -> list[Arg] | None:
    """What is to be done to what."""
    inner = deed.frame
    if inner is None or inner.verb not in contracts.DEEDS or inner.passive or inner.negated:
        return None
    thing = inner.arg("obj")
    if thing is None or thing.term is None:
        return None
    rest = [a for a in inner.args if a is not thing and not a.gap and a.role != "subj"]
    if inner.unread or any(a.role not in ("in", "at", "on", "for", "from", "to") for a in rest):
        return None
    word = Arg(DEED, deed.at, word=inner.verb)
    return [replace(thing, role="for"), word, *[a for a in rest if a.role != "for"]]


def planned(frame: Frame) -> Frame:
    """ "80 beds are planned, will be provided for X": X is to have so many."""
    what, where = frame.arg("obj"), frame.arg("for", "at", "in")
    if not frame.passive or frame.negated or what is None or what.term is None or what.term.count is None:
        return frame
    if where is None or not named(where.term, *DOERS, "place", "thing") or frame.arg("by", "to") is not None:
        return frame
    if what.term.ref is not None or what.term.head in ("", "$") or what.term.members or not what.term.plural:
        return frame
    if frame.verb == "provide" and frame.status == "happened":
        return frame
    status = "planned" if frame.status == "happened" else frame.status
    args = [replace(where, role="subj"), *take(frame, where)]
    return replace(frame, verb="have", passive=False, status=status, args=args)


def done(stmt: Statement) -> Iterator[Statement]:
    """Of whom it is said that he was chosen to build a thing, he is to build it."""
    if not any(concept == "contract" and sign > 0 for concept, sign in stmt.senses) or stmt.negated:
        return
    deed = next((r for r in stmt.roles if r.mark == DEED), None)
    who = next((r for r in stmt.of("R") if r.term is not None), None)
    what = next((r for r in stmt.of("P") if r.term is not None), None)
    if deed is None or who is None or what is None:
        return
    concepts = tuple(dict.fromkeys((s.concept, s.sign) for s in senses.verbs().get(deed.word, ())))
    if not concepts:
        return
    rest = [r for r in stmt.roles if r.mark in ("in", "at", "on")]
    roles = [replace(who, role="A", mark="subj", fixed=True), replace(what, role="P", mark="obj", fixed=True), *rest]
    yield replace(
        stmt, senses=concepts, word=deed.word, roles=roles, times=[], status="planned", marks={}, tense="present"
    )


STEPS: tuple[Step, ...] = (
    (planned, contracts.PLANNING),
    (chosen, contracts.CHOOSING),
    (awarded, contracts.GIVING, contracts.CONTRACTS),
    (won, contracts.GETTING | {"go"}, contracts.CONTRACTS),
)
"""What is read in other words before its figures are."""
