"""Why something was done: "faulty brakes forced X to recall cars", "the reason for the recall was brake trouble"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, people, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import amount, is_body, is_place, means, term_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

FORCING = word_set("force prompt lead cause push drive compel oblige make move induce")
CAUSING = word_set("lead trigger prompt cause result spark force")
BECAUSE = word_set("due_to owing_to on_account_of as_a_result_of in_view_of thanks_to over following")
REASONS = word_set("reason cause trigger explanation")
FAULTS = word_set("problem trouble defect fault issue failure malfunction flaw glitch")
DEEDS = ("recall", "dismiss", "close", "cancel", "postpone", "resign", "strike", "fine")
"""Deeds that are done for a reason."""


def caused(frame: Frame) -> Frame:
    """ "Faulty brakes forced X to recall cars, led to their recall": X recalled them because of faulty brakes."""
    cause = frame.arg("subj")
    if cause is None or cause.term is None or cause.term.ref is not None or frame.passive or frame.negated:
        return frame
    deed, whom = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None), frame.arg("obj")
    because = Arg("because_of", cause.at, term=cause.term)
    if (
        deed is not None
        and deed.frame is not None
        and whom is not None
        and is_body(whom.term)
        and frame.verb in FORCING
    ):
        inner = deed.frame
        if inner.negated or inner.passive:
            return frame
        args = [replace(whom, role="subj"), *[a for a in inner.args if a.role != "subj"], because]
        args += take(frame, cause, deed, whom)
        return replace(frame, verb=inner.verb, at=inner.at, args=args, times=[*frame.times, *inner.times],
                       adverbs=[*frame.adverbs, *inner.adverbs], unread=[*frame.unread, *inner.unread])  # fmt: skip
    noun = frame.arg("in" if frame.verb == "result" else "to" if frame.verb == "lead" else "obj")
    if frame.verb not in CAUSING or noun is None or deed is not None or not means(noun.term, *DEEDS):
        return frame
    rest = take(frame, cause, noun)
    if noun.term is not None and noun.term.count is not None and (told := _so_many(noun.term, rest)) is not None:
        return replace(frame, verb=told[0], args=[*told[1], because])
    return replace(frame, verb="take_place", args=[replace(noun, role="subj"), because, *rest])


def _so_many(term: Term, rest: list[Arg]) -> tuple[str, list[Arg]] | None:
    """ "300 (flight) cancellations *at X*": cancelled by X, so many; the verb, and what stands beside it."""
    verb = next((s.concept for s in senses.nouns().get(term.head, ()) if s.concept in DEEDS), "")
    around = [*rest, *(Arg(m.role, m.at, term=m.term) for m in term.mods if m.role != "noun")]
    who = next((a for a in around if a.role in ("at", "by", "own") and is_body(a.term)), None)
    what = [m.word for m in term.mods if m.role == "noun" and m.word]
    if not verb or who is None or len(what) > 1 or any(m.role == "adj" for m in term.mods):
        return None
    many = replace(term, head=what[0] if what else "", plural=True, mods=[])
    return verb, [replace(who, role="subj"), Arg("obj", term.at, term=many), *(a for a in around if a is not who)]


def reasoned(frames: list[Frame]) -> list[Frame]:
    """ "Faulty brakes were (the reason) why X recalled cars": X recalled them because of faulty brakes."""
    out: list[Frame] = []
    for frame in frames:
        last = out[-1] if out else None
        cause = last.arg("subj") if last is not None else None
        if frame.kind == "sub:why" and last is not None and cause is not None and _is_reason(last, cause):
            because = Arg("because_of", cause.at, term=cause.term)
            out[-1] = replace(frame, kind=last.kind, first=last.first, args=[*frame.args, because],
                              unread=[*last.unread, *frame.unread], speaker=last.speaker, said=last.said)  # fmt: skip
        else:
            out.append(frame)
    return out


def _is_reason(frame: Frame, cause: Arg) -> bool:
    """Does the frame only say that something is the reason?"""
    comp = frame.arg("comp")
    named = comp is None or (comp.term is not None and comp.term.head in ("reason", "cause") and not comp.term.mods)
    plain = cause.term is not None and cause.term.ref is None and cause.term.det != "pron"
    rest = [a for a in frame.args if a is not cause and a is not comp]
    return frame.verb == "be" and plain and named and not (frame.negated or frame.times or rest or frame.adverbs)


def reason_for(frame: Frame) -> Frame:
    """ "Faulty brakes were the reason that X recalled cars, the reason for their recall"."""
    cause, reason = frame.arg("subj"), frame.arg("comp")
    if cause is None or reason is None or reason.term is None or cause.term is None or frame.negated:
        return frame
    if cause.term.head in ("reason", "cause"):
        cause, reason = replace(reason, role="subj"), replace(cause, role="comp")
    if cause.term is None or reason.term is None or cause.term.ref is not None or len(reason.term.mods) != 1:
        return frame
    only, because = reason.term.mods[0], Arg("because_of", cause.at, term=cause.term)
    if reason.term.head not in ("reason", "cause") or frame.adverbs:
        return frame
    clause = only.frame
    if clause is not None and not any(a.gap for a in clause.args) and clause.verb and not clause.negated:
        return replace(clause, kind=frame.kind, first=frame.first, args=[*clause.args, because],
                       times=[*clause.times, *frame.times], unread=[*frame.unread, *clause.unread])  # fmt: skip
    if only.role in ("for", "of") and means(only.term, *DEEDS):
        args = [Arg("subj", only.at, term=only.term), because]
        return replace(frame, verb="take_place", args=args)
    return frame


def reasons(frame: Frame) -> Frame:
    """ "over brake trouble", "due to brake defects": because of faulty brakes."""
    why = [a for a in frame.args if a.role in BECAUSE | {"because_of"} and a.term is not None]
    if not why or not any(s.concept in DEEDS for s in senses.verbs().get(frame.verb, ())):
        return frame
    args = []
    for arg in frame.args:
        if arg in why and arg.term is not None and not _names(arg.term):
            args.append(replace(arg, role="because_of", term=_faulty(arg.term)))
        else:
            args.append(arg)
    return replace(frame, args=args)


def _names(term: Term) -> bool:
    return term.ref is not None or term.period is not None or amount(term) is not None


def _faulty(term: Term) -> Term:
    """ "brake trouble", "a defect in the brakes": faulty brakes."""
    part = next((m for m in term.mods if m.role in ("noun", "with", "in") and (m.term is None or not m.term.ref)), None)
    if term.head not in FAULTS or part is None or term.members:
        return term
    inner = part.term or Term(part.at, part.at + 1, head=part.word, at=part.at)
    mods = [*inner.mods, *[m for m in term.mods if m is not part], Mod("adj", term.at, word="faulty")]
    return replace(inner, plural=True, det="", count=None, mods=mods)


def reason_was(frame: Frame) -> Frame:
    """ "The reason for X was Y", "Y was the cause of X": Y caused X."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    for noun, other in ((subject, comp), (comp, subject)):
        term = term_of(noun)
        if noun is None or other is None or term is None or term.ref is not None or term.head not in REASONS:
            continue
        if term.det not in ("the", "") or term.plural or term.members:
            continue
        what = next((m for m in term.mods if m.role in ("for", "of", "behind") and m.term is not None), None)
        if what is None or what.term is None or any(m.role in ("adj", "noun") and not _plainly(m) for m in term.mods):
            continue
        if other.term is None and other.frame is None:
            continue
        near = [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not what and m.term is not None]
        rest = [*take(frame, noun, other), *near]
        done = Arg("obj", what.at, term=what.term)
        return replace(frame, verb="cause", args=[replace(other, role="subj"), done, *rest])
    return frame


def resulted(frame: Frame) -> Frame:
    """ "X resulted in Y", "Y resulted from X", "Y was due to X": X caused Y."""
    subject, source, outcome = frame.arg("subj"), frame.arg("from"), frame.arg("in")
    due = frame.arg("due_to", "because_of") if frame.verb == "be" and frame.arg("without") is None else None
    term = term_of(subject)
    if subject is None or frame.passive or (term is not None and (term.count is not None or term.plural)):
        return frame
    if due is not None and frame.arg("comp") is None and (due.term is not None or due.frame is not None):
        cause, done, used = due, subject, (due, subject)
    elif frame.verb == "be":
        return frame
    elif source is None and outcome is not None and outcome.term is not None and not is_place(outcome.term):
        cause, done, used = subject, outcome, (subject, outcome)
    elif source is not None and (source.term is not None or source.frame is not None):
        cause, done, used = source, subject, (subject, source)
    else:
        return frame
    args = [replace(cause, role="subj"), replace(done, role="obj"), *take(frame, *used)]
    return replace(frame, verb="cause", args=args)


def _plainly(mod: Mod) -> bool:
    return mod.word in closed.HARMLESS or mod.word == "main"


def behind(frame: Frame) -> Frame:
    """ "A software fault was, lay behind the accident of X": it caused it."""
    cause, deed = frame.arg("subj"), frame.arg("behind")
    if cause is None or cause.term is None or cause.term.ref is not None or deed is None or deed.term is None:
        return frame
    harm = deed.term.head in people.HARMS | classes.HAPPENINGS
    if frame.passive or frame.negated or not harm or frame.arg("comp", "obj") is not None:
        return frame
    around = [a for a in frame.args if a.role in ("at", "in") and a.term is not None and a.at > deed.at]
    thing = replace(deed.term, mods=[*deed.term.mods, *(Mod(a.role, a.at, term=a.term) for a in around)])
    return replace(frame, verb="cause", args=[*take(frame, deed, *around), replace(deed, role="obj", term=thing)])


STEPS: tuple[Step, ...] = (
    (behind, {"be", "lie"}, {"behind"}),
    (caused, FORCING | CAUSING),
    (reason_for, {"be"}),
)
"""What is read in other words before figures are."""
RESULTS: tuple[Step, ...] = (
    (reason_was, {"be", "remain"}),
    (resulted, {"be", "result", "arise", "stem"}),
)
"""What caused what, where nobody did it."""
LATE: tuple[Step, ...] = ((reasons, None, BECAUSE | {"because_of"}),)
"""Once the verb is whole."""
