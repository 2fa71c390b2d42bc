"""Headlines that leave out "is": "X among the top five investors", "Trade at $6 billion", "X to open a branch"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, kinds, senses
from factcheck.statements.building import of_frame
from factcheck.statements.existing import DONE, existing
from factcheck.statements.heads import core_noun, eventive, is_place, means
from factcheck.statements.measuring import measuring
from factcheck.statements.model import LOCATIVE, Statement
from factcheck.statements.nouns import number_noun, relative_amount, take
from factcheck.statements.predicating import copular
from factcheck.statements.speaking import valued

PREDICATING = LOCATIVE | {"among", "up_to", "above", "below", "over", "under", "for", "outside"}

WAYS = {"up": "rise", "down": "fall", "higher": "rise", "lower": "fall"}
"""Adverbs of a line without a verb that say which way something went."""


def headline(frame: Frame) -> list[Statement] | None:
    """What a line without a verb says of its noun, as if "is" stood after it."""
    subject = frame.arg("subj")
    if frame.kind != "fragment" or frame.negated or frame.unread:
        return None
    several = subject.term.walk() if subject is not None and subject.term is not None else ()
    if len(several) > 1 and all(t.ref is not None and t.ref.kind == "person" for t in several):
        if any(w == "in_person" for w, _ in frame.adverbs):  # "X and Y face to face in Z"
            return of_frame(replace(frame, verb="meet", kind="finite"))
    if subject is None or subject.term is None:
        return None
    will = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    comp = frame.arg("comp")
    if will is not None and will.frame is not None and comp is None:
        role = "obj" if will.frame.passive else "subj"
        args = [replace(subject, role=role), *will.frame.args, *take(frame, subject, will)]
        return of_frame(replace(will.frame, kind="finite", status="planned", args=args, first=frame.first))
    if comp is not None and comp.word and (comp.word in senses.adjectives() or subject.term.head in senses.nouns()):
        return of_frame(replace(frame, verb="be", kind="finite", at=comp.at))
    if (there := _afterwards(frame, subject)) is not None:
        return there
    if (own := granted(subject.term)) is not subject.term:
        return of_frame(replace(frame, args=[replace(subject, term=own), *take(frame, subject)]))
    bare, phrases = loosened(subject.term)
    if not phrases and not frame.adverbs:
        return None
    given = replace(
        frame,
        verb="be",
        kind="finite",
        args=[replace(subject, term=bare), *phrases, *take(frame, subject)],
    )
    if bare.count is not None and bare.plural and bare.head not in ("", "$") and len(phrases) == 1:
        return existing(replace(given, verb="exist")) if is_place(phrases[0].term) else None
    way = next((w for w, _ in frame.adverbs if w in WAYS), "")
    by_so_much = any(a.role == "obj" and relative_amount(a.term) for a in frame.args)
    if way and (by_so_much or eventive(bare) or number_noun(core_noun(bare)[1]) is not None):
        rest = [a for a in frame.adverbs if a[0] != way]
        return of_frame(replace(given, verb=WAYS[way], adverbs=rest))
    for row in (measuring, valued) if eventive(bare) else (measuring, valued, copular):
        made = row(given)
        if made is not None:
            return made
    return None


def _afterwards(frame: Frame, subject: Arg) -> list[Statement] | None:
    """ "After the talks, *eleven papers*": so many were signed then; of other things there are so many."""
    term = subject.term
    after = next((a for a in frame.args if a.role in ("after", "following") and means(a.term, *classes.MEETINGS)), None)
    if (
        term is None
        or after is None
        or senses.concept(term.head) not in kinds.PAPERS
        or term.members
        or not term.plural
    ):
        return None
    if any(m.role == "rel" for m in term.mods) or frame.arg("comp") is not None:
        return None
    thing = replace(term, mods=[m for m in term.mods if not (m.role == "adj" and m.word in DONE)])
    args = [replace(subject, role="obj", term=thing), *take(frame, subject)]
    return of_frame(replace(frame, verb="conclude", kind="finite", passive=True, at=term.at, args=args))


def granted(term: Term) -> Term:
    """ "Profit of €3 million *for X*": X's."""
    whose = [m for m in term.mods if m.role == "for" and m.term is not None and m.term.ref is not None]
    if len(whose) != 1 or term.members or any(m.role in ("own", "by") for m in term.mods):
        return term
    meant = senses.nouns().get(core_noun(term)[0], ())
    if not meant or any("for" in sense.roles or sense.roles.get("own", "A") != "A" for sense in meant):
        return term
    return replace(term, mods=[replace(m, role="own") if m is whose[0] else m for m in term.mods])


def loosened(term: Term) -> tuple[Term, list[Arg]]:
    """A noun phrase without the phrases that may be said of it, and these."""
    holder = term.members[-1] if term.members else term
    loose = [m for m in holder.mods if m.role in PREDICATING and m.term is not None]
    if not loose:
        return term, []
    bare = replace(holder, mods=[m for m in holder.mods if m not in loose])
    whole = replace(term, members=[*term.members[:-1], bare]) if term.members else bare
    return whole, [Arg(m.role, m.at, term=m.term) for m in loose]
