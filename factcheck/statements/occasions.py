"""Clauses that say when something was done, as circumstances of what was done.

"once the talks were over" is "after the talks"; "since ties were established" is "since the establishment of ties".
"""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive, is_place, means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

AFTERWARDS = frozenset({"once", "after", "when", "as"})
"""Subordinators before the end of something: what follows comes after it."""
ENDING = frozenset({"end", "finish", "conclude", "close", "complete", "wrap_up", "wind_up", "hold", "take_place", "be"})
OVER = frozenset({"over", "finished", "complete", "behind", "through", "done"})
LASTING = frozenset({"since"})
"""Subordinators whose clause is held against the fact's own event."""


def circumstantial(frames: list[Frame]) -> list[Frame]:
    """The frames, those of an occasion taken into the frame that they stand at."""
    gone: set[int] = set()
    out = list(frames)
    for k, clause in enumerate(frames):
        if not clause.kind.startswith("sub:"):
            continue
        if clause.kind == "sub:since" and clause.tense == "perfect" and _told_once(out, k):
            out[k] = replace(clause, kind="sub:because")
            continue
        if clause.kind.removeprefix("sub:") == closed.REASON and (host := _host(out, k, gone)) is not None:
            reason = closed.REASON, clause.first
            out[host] = replace(out[host], adverbs=[*out[host].adverbs, reason])  # why it was done is claimed, too
            continue
        arg = occasion(clause)
        host = _host(out, k, gone) if arg is not None else None
        if clause.kind == "sub:how" and (talk := _host(out, k, gone)) is not None and talked_over(out[talk], clause):
            arg, host = Arg("inf", clause.first, frame=replace(clause, kind="inf", status="happened")), talk
        if arg is None or host is None:
            continue
        out[host] = replace(
            out[host],
            args=[*out[host].args, arg],
            adverbs=[a for a in out[host].adverbs if a[0] != "ever"],
            unread=[*out[host].unread, *clause.unread],
        )
        gone.add(k)
    return [frame for k, frame in enumerate(out) if k not in gone]


def _told_once(frames: list[Frame], k: int) -> bool:
    """ "Since the work has been done, X said …": the clause beside tells of one moment, so "since" gives the reason."""
    host = _host(frames, k, set())
    return host is not None and frames[host].tense not in ("perfect", "progressive")


def occasion(clause: Frame) -> Arg | None:
    """A clause of time as an argument; ``None`` where it says more than when."""
    mark = clause.kind.removeprefix("sub:")
    if clause.negated or clause.status != "happened" or clause.act != "assert":
        return None
    event = clause.arg("subj") or (clause.arg("obj") if clause.passive else None)
    if mark in AFTERWARDS and event is not None and eventive(event.term) and clause.verb in ENDING:
        rest = [a for a in clause.args if a is not event and not (a.word in OVER or a.role in OVER)]
        adverbs = [w for w, _ in clause.adverbs if w not in OVER | closed.HARMLESS]
        over = len(rest) < len(clause.args) - 1 or any(w in OVER for w, _ in clause.adverbs)
        if rest or adverbs or clause.times or (clause.verb == "be" and not over):
            return None
        return Arg("after", event.at, term=event.term)
    if mark in LASTING and event is not None:
        if event.role == "subj" and event.term is not None and event.term.det == "pron" and clause.arg("obj"):
            clause = replace(clause, args=take(clause, event))  # "since *they* established relations"
        return Arg(mark, clause.first, frame=replace(clause, kind="since"))
    return None


def talked_over(host: Frame, clause: Frame) -> bool:
    """ "discussed *how ties could be deepened*": is the clause what was discussed?"""
    if clause.negated or host.arg("obj", "inf", "ing", "about") is not None:
        deed = host.arg("inf")
        return deed is not None and deed.frame is not None and talked_over(deed.frame, clause)
    return any(s.concept == "discuss" and s.sign > 0 for s in senses.verbs().get(host.verb, ()))


def in_turn(frames: list[Frame]) -> list[Frame]:
    """ "X and Y held talks and *then* signed Z": signed it after the talks."""
    out: list[Frame] = []
    for frame in frames:
        word = next((a for a in frame.adverbs if a[0] in closed.IN_TURN), None)
        before = out[-1] if out else None
        met = before is not None and any(s.concept == "meet" for s in senses.verbs().get(before.verb, ()))
        if word is None or before is None or not met or before.negated or before.status != "happened":
            out.append(frame)
            continue
        talks = Term(word[1], word[1] + 1, head="talk", det="the", plural=True, at=word[1])
        left = [a for a in frame.adverbs if a is not word]
        out.append(replace(frame, adverbs=left, args=[*frame.args, Arg("after", word[1], term=talks)]))
    return out


def whereabouts(frames: list[Frame]) -> list[Frame]:
    """ "X, *in Oslo*, met Y": where they met."""
    out: list[Frame] = []
    for frame in frames:
        aside, doer = out[-1] if out else None, frame.arg("subj")
        if aside is not None and doer is not None and aside.args and aside.args[0].term is doer.term:
            only = aside.kind == "part" and aside.verb == "be" and len(aside.args) == 2 and not aside.times
            held = any(s.concept in classes.PLACED for s in senses.verbs().get(frame.verb, ()))
            if only and held and is_place(aside.args[1].term) and frame.arg("in", "at") is None:
                out[-1] = replace(frame, args=[*frame.args, aside.args[1]], unread=[*aside.unread, *frame.unread])
                continue
        out.append(frame)
    return out


def _host(frames: list[Frame], k: int, gone: set[int]) -> int | None:
    """The frame that a clause stands at: the one that it is fronted to, else the last one before it."""
    first = frames[k].first
    after = [i for i in range(k + 1, len(frames)) if frames[i].first <= first and not frames[i].kind.startswith("sub:")]
    if after:
        return after[0]
    before = [i for i in range(k - 1, -1, -1) if i not in gone and not frames[i].kind.startswith("sub:")]
    return before[0] if before else None


def presumed(stmt: Statement) -> list[Statement]:
    """ "met X during *his state visit to Y*": the visit, which the sentence takes as known."""
    out = []
    for role in stmt.roles:
        if role.mark not in PRESUMING or role.term is None or not means(role.term, "visit"):
            continue
        if any(m.role == "own" and m.term is not None and m.term.det != "pron" for m in role.term.mods):
            visit = nominal(role.term)
            visit.kind, visit.speaker, visit.said = "presumed", stmt.speaker, stmt.said
            out.append(visit)
    return out


PRESUMING = frozenset({"during", "within", "amid"})
