"""What a clause leaves out because the one before said it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.model import Comparator, QuantityKind
from factcheck.statements import existing
from factcheck.statements.heads import amount, is_place

ELIDING = frozenset({"be", "do", "have"})
"""What stands for a predicate said before ("X operates in Y, Z *does* not")."""


MARKS = frozenset(
    {"volume", "mark", "figure", "level", "sum", "threshold", "total", "milestone", "number", "amount", "value"}
)
"""Nouns that point at a figure told before."""

REACHING = {
    Comparator.REACHED: frozenset({"reach", "hit", "attain", "touch", "achieve", "amount", "total"}),
    Comparator.GT: frozenset({"exceed", "pass", "surpass", "top", "break", "cross", "beat", "overtake"}),
}
"""What "that mark" is to a verb that has it as its object."""


def marked(frames: list[Frame]) -> list[Frame]:
    """ "Trade is close to $6 billion but has not reached *that mark*": the figure told before, of the same thing."""
    out: list[Frame] = []
    for frame in frames:
        mark, subject = frame.arg("obj"), frame.arg("subj")
        cue = next((cue for cue, verbs in REACHING.items() if frame.verb in verbs), None)
        told = _figure(out, subject) if mark is not None and cue is not None and _points(mark.term) else None
        if told is None or mark is None or cue is None or mark.term is None or told.count is None:
            out.append(frame)
            continue
        count = told.count._replace(comparator=cue, cue=None, high=None)
        value = replace(mark.term, head=told.head, count=count, det="", mods=list(told.mods))
        args = [replace(a, term=value) if a is mark else a for a in frame.args]
        out.append(replace(frame, verb="measure", passive=False, args=args))
    return out


def counted_again(frames: list[Frame]) -> list[Frame]:
    """ "There are firms from X in Y: *more than 700 of them*, Z counts *more than 700*": so many of those."""
    out = frames[:1]
    for frame in frames[1:]:
        out.append(_counted(frame, out[-1]))
    return out


def _counted(frame: Frame, before: Frame) -> Frame:
    bare = next((a for a in frame.args if a.term is not None and _bare_count(a.term)), None)
    if bare is not None and bare.term is not None and frame.verb == "exist" and (kind := _so_many(before)) is not None:
        counted = replace(bare, term=replace(bare.term, head=kind.head, plural=True))
        return replace(frame, args=[counted if a is bare else a for a in frame.args])
    noun = _plural(before) if bare is not None else None
    if bare is None or bare.term is None or noun is None or noun.term is None:
        return frame
    of = any(m.role == "of" for m in bare.term.mods)
    if not of and not (before.verb == "exist" and frame.verb in COUNTING):
        return frame
    host = before.arg("subj")
    there = [replace(host, role="in")] if host is not None and host is not noun and is_place(host.term) else []
    around = there or [Arg(a.role, a.at, term=a.term) for a in before.args if a.role in ("in", "at") and a.term]
    whole = replace(noun.term, count=bare.term.count, first=bare.term.first, last=bare.term.last, det="")
    roles = {a.role for a in frame.args}
    args = [replace(a, term=whole) if a is bare else a for a in frame.args]
    return replace(frame, args=[*args, *[a for a in around if a.role not in roles and frame.verb != "be"]])


COUNTING = frozenset({"count", "exist", "have", "list", "put", "number"})


def _bare_count(term: Term) -> bool:
    """ "more than 700", "eleven of them"?"""
    if term.count is None or term.head or term.members or term.count.kind is not QuantityKind.COUNT:
        return False
    return all(m.role == "of" and m.term is not None and m.term.head in THEM for m in term.mods)


THEM = frozenset({"them", "those", "these"})


def _plural(frame: Frame) -> Arg | None:
    """The things that a frame tells of, in the plural and not counted."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("subj", "obj") or term is None:
            continue
        term = existing.unscarce(term) or term
        if term.plural and term.count is None and term.ref is None and term.head and not term.members:
            return replace(arg, term=term) if term.det != "pron" else None
    return None


def _so_many(frame: Frame) -> Term | None:
    """The things of which a frame gives a number last: "a feast with 200 guests; this year there were *450*"."""
    counted = [a.term for a in frame.args if a.term is not None and a.term.count is not None and a.term.head]
    kind = max(counted, key=lambda term: term.at, default=None)
    if kind is None or kind.count is None or kind.head == "$" or kind.count.kind is not QuantityKind.COUNT:
        return None
    return kind


def _points(term: Term | None) -> bool:
    return term is not None and term.head in MARKS and term.det in ("this", "that", "the") and not term.mods


def _figure(before: list[Frame], subject: Arg | None) -> Term | None:
    """The last figure that a frame before gives for the subject, which it shares or takes up as "it"."""
    for frame in reversed(before):
        own = frame.arg("subj")
        if subject is None or own is None or subject.term is None or own.term is None:
            continue
        same = own.term is subject.term or own.term.at == subject.term.at or subject.term.head in ("it", "they")
        value = next((a.term for a in frame.args if a is not own and amount(a.term) is not None), None)
        if same and value is not None:
            return value
    return None


def gapped(frames: list[Frame]) -> list[Frame]:
    """ "Trade reached $9 billion, and *investment $6 billion*", "X's trade is worth $9 billion, *Y's $3 billion*": the
    verb said before."""
    out: list[Frame] = []
    for frame in frames:
        out.extend(_split(frame))
        shared = _whose_figure(out[-1], out[-2]) if len(out) > 1 else None
        if shared is not None:
            out[-1] = shared
    return out


def _split(frame: Frame) -> list[Frame]:
    obj, value, subject = frame.arg("obj"), frame.arg("obj2"), frame.arg("subj")
    pair = obj.term.members if obj is not None and obj.term is not None else []
    if len(pair) != 2 or value is None or amount(value.term) is None or subject is None or frame.negated:
        return [frame]
    first, noun = pair
    if amount(first) is None or noun.count is not None or not noun.head or obj is None:
        return [frame]
    before = [replace(obj, term=first) if a is obj else a for a in frame.args if a is not value]
    after = [Arg("subj", noun.at, term=noun), replace(value, role="obj")]
    adverbs = [a for a in frame.adverbs if a[1] > noun.at]
    rest = [a for a in frame.adverbs if a not in adverbs]
    made = replace(frame, first=noun.first, args=after, adverbs=adverbs, times=[], unread=[], kind="finite")
    return [replace(frame, last=noun.first, args=before, adverbs=rest), made]


def _whose_figure(frame: Frame, before: Frame) -> Frame | None:
    """ "…, *Y's $3 billion*": read as if X's figure were Y's."""
    subject, comp, whose = frame.arg("subj"), frame.arg("comp"), before.arg("subj")
    if frame.verb != "be" or len(frame.args) != 2 or subject is None or comp is None or whose is None:
        return None
    told = next((a for a in before.args if a is not whose and amount(a.term) is not None), None)
    if told is None or told.term is None or subject.term is None or comp.term is None or whose.term is None:
        return None
    own = next((m for m in comp.term.mods if m.role == "own" and m.term is not None), None)
    mine = next((m for m in whose.term.mods if m.role == "own"), None)
    if own is None or mine is None or subject.term.at != told.term.at or amount(comp.term) is None:
        return None
    value = replace(comp.term, mods=[m for m in comp.term.mods if m is not own])
    thing = replace(whose.term, mods=[own if m is mine else m for m in whose.term.mods])
    args = [replace(a, term=thing) if a is whose else replace(a, term=value) if a is told else a for a in before.args]
    return replace(before, first=frame.first, last=frame.last, args=args, unread=frame.unread)


def elided(frames: list[Frame]) -> list[Frame]:
    """ "X and Y sell tea; Z does not": the predicate before, of somebody else."""
    out: list[Frame] = []
    before: Frame | None = None
    for frame in frames:
        subject = frame.arg("subj")
        alone = frame.verb in ELIDING and len(frame.args) == 1 and subject is not None and frame.negated
        matches = before is not None and (frame.verb == "be") == (before.verb == "be" or before.passive)
        if alone and matches and before is not None and subject is not None and frame.kind == "finite":
            args = [subject if a.role == "subj" else a for a in before.args]
            said = replace(before, args=args, negated=True, neg_at=frame.neg_at, unread=frame.unread)
            before = replace(said, first=frame.first, last=frame.last)
            out.append(before)
            continue
        out.append(_so_is(_did_so(frame, before), before) if before is not None else frame)
        if subject is not None and frame.kind == "finite":
            before = out[-1]
    return out


def _so_is(frame: Frame, before: Frame) -> Frame:
    """ "X is present in Y, and *so is Z*": Z is, too."""
    so = next((a for a in frame.adverbs if a[0] == "so"), None)
    subject, comp, whose = frame.arg("subj"), frame.arg("comp"), before.arg("subj")
    if so is None or frame.verb != "be" or comp is None or subject is None or whose is None or frame.negated:
        return frame
    if len(frame.args) != 2 or comp.term is None or subject.term is None or whose.term is None:
        return frame
    if subject.term.at != whose.term.at or not all(t.ref is not None for t in comp.term.walk()):
        return frame
    args = [replace(comp, role="subj") if a.role == "subj" else a for a in before.args]
    adverbs = [*before.adverbs, *[a for a in frame.adverbs if a is not so]]
    return replace(before, first=frame.first, last=frame.last, args=args, adverbs=adverbs, unread=frame.unread)


CORE = frozenset({"subj", "obj", "by", "with", "between", "comp"})


def _did_so(frame: Frame, before: Frame) -> Frame:
    """ "X and Y held talks, and they *did so* in Oslo": held talks in Oslo."""
    so = next((a for a in frame.adverbs if a[0] == "so"), None)
    subject = frame.arg("subj")
    if frame.verb != "do" or so is None or frame.passive or frame.arg("obj") is not None or subject is None:
        return frame
    if before.passive or subject.term is None or (subject.term.det != "pron" and subject.term.ref is None):
        return frame
    own = [a for a in before.args if a.role in CORE and not (a.role == "subj" and subject.term.det != "pron")]
    mine = [a for a in frame.args if a is not subject or subject.term.det != "pron"]
    adverbs = [a for a in frame.adverbs if a is not so]
    return replace(frame, verb=before.verb, args=[*own, *mine], adverbs=adverbs)
