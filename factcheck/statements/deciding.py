"""Decisions and findings in other words: voting to do a thing, wanting others to do it, putting it off, ending an
inquiry, blaming a thing on what caused it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import decisions, sole
from factcheck.model import Period
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step


def voted(frame: Frame) -> Frame:
    """ "X voted, opted to close it": decided to."""
    deed = frame.arg("inf")
    if frame.passive or deed is None or deed.frame is None or frame.arg("obj", "for", "against") is not None:
        return frame
    return replace(frame, verb="decide")


def demanded(frame: Frame) -> Frame:
    """ "X demanded that it be closed, called for it to be closed": demanded to close it."""
    if frame.passive:
        return frame
    clause = frame.arg("that") if frame.verb in decisions.WISHING else None
    if clause is not None and clause.frame is not None and clause.frame.passive and clause.frame.status == "happened":
        inner, used = clause.frame, [clause]
        if inner.arg("obj") is None or inner.speaker is not None or inner.tense == "past":
            return frame
    else:
        deed, thing = frame.arg("inf"), frame.arg("for")
        if deed is None or deed.frame is None or not deed.frame.passive or thing is None or thing.term is None:
            return frame
        own = [a for a in deed.frame.args if a.role not in ("obj", "subj")]
        inner, used = replace(deed.frame, args=[replace(thing, role="obj"), *own]), [deed, thing]
    asked = replace(inner, kind="inf")
    verb = "call_for" if frame.verb in ("call", "call_for") else "demand"
    return replace(frame, verb=verb, args=[*take(frame, *used), Arg("inf", used[0].at, frame=asked)])


def elected(frame: Frame) -> Frame:
    """ "X won the election for president of Y": was elected its president; "lost it": was not."""
    who, poll, post = frame.arg("subj"), frame.arg("obj"), frame.arg("for")
    if frame.passive or who is None or who.term is None or who.term.ref is None or poll is None or poll.term is None:
        return frame
    if poll.term.head not in decisions.ELECTIONS or poll.term.det not in ("the", "") or poll.term.mods:
        return frame
    if post is None or post.term is None or not seat(post.term):
        return frame
    lost = frame.verb == "lose"
    winner = frame.arg("to") if lost else None
    rest = take(frame, who, poll, post)
    if winner is not None and winner.term is not None and winner.term.ref is not None:
        args = [replace(winner, role="subj"), replace(who, role="obj"), *take(frame, who, poll, winner, post)]
        return replace(frame, verb="beat", args=[*args, replace(poll, role="in"), post])
    args = [replace(who, role="obj"), replace(post, role="comp"), *rest]
    if lost:
        return replace(frame, verb="elect", passive=True, args=args, negated=not frame.negated, neg_at=frame.at)
    return replace(frame, verb="elect", passive=True, args=args)


def seat(term: Term) -> bool:
    """Whether it is an office to which one is elected."""
    return term.ref is None and not term.plural and term.head in sole.POSTS


def put_off(frame: Frame) -> Frame:
    """ "postponed it *until* 2027, *to* 2027": it is to be then."""
    off = any(w in ("off", "back") for w, _ in frame.adverbs)
    if frame.verb in ("put", "move", "push") and not off:
        return frame  # "put it at $3 billion until 2023"
    times = [_then(t) if t is not None and t.comparator == "until" else t for t in frame.times]
    return frame if times == frame.times else replace(frame, times=times)


def _then(when: Period) -> Period:
    if when.high is None or when.yearless:
        return when
    low = {"year": when.high[:5] + "01-01", "month": when.high[:8] + "01"}.get(when.grain, when.high)
    return when._replace(comparator="on", low=low)


def looked_into(frame: Frame) -> Frame:
    """ "X closed its investigation into Y, X's inquiry into Y was closed": X ended looking into Y."""
    case = frame.arg("obj")
    if case is None or case.term is None or case.term.ref is not None or case.term.head not in decisions.INQUIRIES:
        return frame
    term = case.term
    if term.members or term.count is not None or any(m.role in ("adj", "noun", "rel") for m in term.mods):
        return frame
    into = next((m for m in term.mods if m.role in ("into", "of") and m.term is not None), None)
    outer = frame.arg("into") if into is None else None
    whom = into.term if into is not None else outer.term if outer is not None else None
    if whom is None:
        return frame
    rest = take(frame, case, *(() if outer is None else (outer,)))
    own = next((m for m in term.mods if m.role in ("own", "by") and m.term is not None and m.term.det != "pron"), None)
    if own is not None and frame.passive and frame.arg("by") is None:
        rest.append(Arg("by", own.at, term=own.term))
    return replace(frame, verb="end_investigation", args=[replace(case, role="obj", term=whom), *rest])


def blamed(frame: Frame) -> Frame:
    """ "X blamed the loss on Y, put it down to Y": Y caused the loss, says X."""
    mark = decisions.BLAMING[frame.verb]
    harm, cause, who = frame.arg("obj"), frame.arg(mark), frame.arg("subj")
    whose = frame.arg("for") if frame.verb == "blame" else None
    if whose is not None and _harm(whose.term) and harm is not None:  # "blamed Y *for* the loss"
        harm, cause = frame.arg("for"), harm
    down = any(w == "down" for w, _ in frame.adverbs)
    if frame.verb == "put" and not down:
        return frame
    if harm is None or not _harm(harm.term) or cause is None or not _thing(cause.term):
        return frame
    rest = take(frame, harm, cause, *(() if who is None else (who,)))
    adverbs = [a for a in frame.adverbs if a[0] != "down"]
    args = [replace(harm, role="obj"), replace(cause, role="by"), *rest]
    made = replace(frame, verb="cause", passive=True, args=args, adverbs=adverbs)
    if frame.passive or who is None or who.term is None:
        return made if frame.passive else frame
    return replace(made, speaker=who.term, said="say")


def reasoned(frame: Frame) -> Frame:
    """ "X gave, cited Y as the reason for the loss": Y caused it, says X."""
    cause, label, who = frame.arg("obj"), frame.arg("as"), frame.arg("subj")
    if cause is None or not _thing(cause.term) or label is None or label.term is None or frame.passive or who is None:
        return frame
    what = next((m for m in label.term.mods if m.role in ("for", "of") and m.term is not None), None)
    outer = frame.arg("for") if what is None else None
    harm = what.term if what is not None else outer.term if outer is not None else None
    if label.term.head not in decisions.REASONS or label.term.ref is not None or not _harm(harm) or who.term is None:
        return frame
    rest = take(frame, cause, label, who, *(() if outer is None else (outer,)))
    args = [Arg("obj", label.at, term=harm), replace(cause, role="by"), *rest]
    return replace(frame, verb="cause", passive=True, args=args, speaker=who.term, said="say")


def result_of(frame: Frame) -> Frame:
    """ "The loss was due to Y, is the result of Y": Y caused it."""
    harm, comp = frame.arg("subj"), frame.arg("comp")
    due = frame.arg("due_to", "because_of")
    if harm is None or not _harm(harm.term) or frame.passive or frame.negated:
        return frame
    if comp is None and due is not None and _thing(due.term):
        args = [replace(harm, role="obj"), replace(due, role="by"), *take(frame, harm, due)]
        return replace(frame, verb="cause", passive=True, args=args)
    term = comp.term if comp is not None else None
    if comp is None or term is None or term.ref is not None or term.head not in decisions.OUTCOMES:
        return frame
    of = next((m for m in term.mods if m.role == "of" and _thing(m.term)), None)
    if of is None or len(term.mods) > 1 or term.plural:
        return frame
    args = [replace(harm, role="obj"), Arg("by", of.at, term=of.term), *take(frame, harm, comp)]
    return replace(frame, verb="cause", passive=True, args=args)


def was_down_to(frame: Frame) -> Frame:
    """ "The loss was down to Y, Y was the reason for it": Y caused it."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    down = frame.arg("to") if any(w == "down" for w, _ in frame.adverbs) else None
    if frame.passive or subject is None:
        return frame
    if comp is None and down is not None and _harm(subject.term) and _thing(down.term):
        adverbs = [a for a in frame.adverbs if a[0] != "down"]
        args = [replace(subject, role="obj"), replace(down, role="by"), *take(frame, subject, down)]
        return replace(frame, verb="cause", passive=True, args=args, adverbs=adverbs)
    reason = comp.term if comp is not None else None
    if reason is None or reason.ref is not None or reason.head not in decisions.REASONS or reason.plural:
        return frame
    what = next((m for m in reason.mods if m.role in ("for", "of") and m.term is not None), None)
    outer = frame.arg("for") if what is None else None
    harm = what.term if what is not None else outer.term if outer is not None else None
    if comp is None or not _harm(harm) or reason.det != "the" or len(reason.mods) > (what is not None):
        return frame
    rest = take(frame, comp, *(() if outer is None else (outer,)))
    return replace(frame, verb="cause", args=[*rest, Arg("obj", comp.at, term=harm)])


def _harm(term: Term | None) -> bool:
    """Whether it is a misfortune, or a deed."""
    return term is not None and term.ref is None and (term.head in decisions.HARMS or eventive(term))


def _thing(term: Term | None) -> bool:
    """Whether it is a thing: nobody, no place, no sum."""
    return term is not None and term.ref is None and not term.members and term.count is None and term.det != "pron"


def accepted(stmt: Statement, *, also: bool = False) -> Iterator[Statement]:
    """ "X approved the closure of Y": X decided to close it; "X rejected it": X did not.

    ``also``: entailed by a base's own statement, whose word must be one of deciding."""
    sign = next((sign for concept, sign in stmt.senses if concept == "support"), 0)
    deed = next((r for r in stmt.roles if r.role == "P"), None)
    doer = next((r for r in stmt.roles if r.role == "A" and r.term is not None), None)
    if not sign or deed is None or doer is None or stmt.status != "happened" or stmt.negated:
        return
    if also and (sign < 0 or stmt.word not in sole.DECIDING | sole.PERMITTING | decisions.VOTED):
        return
    inner = deed.stmt
    if inner is None and deed.term is not None and deed.term.ref is None and eventive(deed.term):
        inner = nominal(deed.term)
    if inner is None or inner.negated or inner.status not in ("happened", "planned"):
        return
    if any(r.mark != "control" for r in inner.of("A")):
        return
    roles = [replace(doer, role="A", mark="subj", fixed=True), *(r for r in inner.roles if r.mark != "control")]
    yield replace(
        inner,
        roles=[*roles, *(r for r in stmt.roles if r is not deed and r is not doer)],
        times=[*inner.times, *stmt.times],
        status="agreed",
        kind="finite",
        act="assert",
        negated=sign < 0,
        neg_at=stmt.at,
        adverbs=stmt.adverbs,
        loose=stmt.loose,
        speaker=stmt.speaker,
        said=stmt.said,
    )


STEPS: tuple[Step, ...] = (
    (voted, decisions.VOTING, {"inf"}),
    (demanded, decisions.DEMANDING, {"that", "inf"}),
    (elected, decisions.STANDING, {"for"}),
    (put_off, decisions.POSTPONING),
    (looked_into, decisions.ENDING),
    (blamed, decisions.BLAMING),
    (was_down_to, {"be"}),
    (result_of, {"be"}),
    (reasoned, {"give", "cite", "name", "state"}, {"as"}),
)
"""What is read in other words before figures are."""
