"""Figures in other wordings: what stands at, went past, clears a mark; sums of a clause; bundles of what is counted."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import levels, senses
from factcheck.model import Comparator, Quantity
from factcheck.statements.heads import amount, core_noun, eventive
from factcheck.statements.nouns import number_noun, take


def levelled(frame: Frame) -> Frame:
    """ "sits at $6 billion", "went past the 700 mark", "came in below": the figure is measured."""
    if frame.verb not in levels.VERBS or frame.verb in ("be", "measure"):
        return frame
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or not measurable(subject.term):
        return frame
    value = next((a for a in frame.args if a is not subject and a.role in levels.ROLES and amount(a.term)), None)
    if value is None or value.term is None or value.term.count is None:
        return frame
    bound = levels.BOUNDS.get(value.role) or levels.BOUNDS.get(frame.verb)
    term = replace(value.term, count=bounded(value.term.count, bound))
    adverbs = [(w, at) for w, at in frame.adverbs if w != "in"]
    args = [replace(subject, role="subj"), *take(frame, subject, value), Arg("obj", value.at, term=term)]
    return replace(frame, verb="measure", passive=False, args=args, adverbs=adverbs)


def bounded(count: Quantity, bound: Comparator | None) -> Quantity:
    """The figure with the side that its verb or preposition gives it, unless it has one of its own."""
    if bound is None or count.comparator not in (Comparator.BARE, Comparator.EXACT):
        return count
    return count._replace(comparator=bound)


def measurable(term: Term | None) -> bool:
    """Is it something that a figure measures: trade, investment, a number of firms, a sum?"""
    if term is None:
        return False
    return number_noun(term) is not None or all(
        eventive(t) or t.head in levels.SUMS or core_noun(t)[0] in levels.SUMS for t in term.walk()
    )


def summed(frame: Frame) -> Frame:
    """ "the sum X has invested is $8 billion", "the total invested by X": the clause, with the figure in its gap."""
    subject = frame.arg("subj")
    value = next((a for a in frame.args if a is not subject and amount(a.term) is not None), None)
    if (
        subject is None
        or subject.term is None
        or subject.term.head not in levels.SUMS
        or value is None
        or frame.verb not in levels.VERBS
    ):
        return frame
    clause = next((m.frame for m in subject.term.mods if m.role == "rel" and m.frame is not None), None)
    if clause is None or not any(a.gap and a.role in ("obj", "subj") for a in clause.args):
        return frame
    if not any(s.roles.get("obj") == "M" for s in senses.verbs().get(clause.verb, ())):
        return frame
    filled = [replace(a, term=value.term, gap=False) if a.gap else a for a in clause.args]
    return replace(
        frame,
        verb=clause.verb,
        passive=clause.passive,
        tense=clause.tense,
        args=[*filled, *take(frame, subject, value)],
        adverbs=[*clause.adverbs, *frame.adverbs],
        times=[*clause.times, *frame.times],
        negated=frame.negated != clause.negated,
    )


def unbundled(term: Term) -> Term:
    """ "a package of 11 documents": 11 documents."""
    if term.ref is not None or term.members or term.head not in levels.BUNDLES or term.count is not None:
        return term
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None or not of.term.plural or of.term.members or of.term.ref is not None:
        return term
    if of.term.count is None or amount(of.term) is not None or term.rank is not None:
        return term
    return replace(
        of.term, first=min(term.first, of.term.first), mods=[*of.term.mods, *[m for m in term.mods if m is not of]]
    )


def source_of(term: Term) -> Term:
    """ "the five largest sources of investment": the five largest investors."""
    if term.ref is not None or term.members:
        return term
    for mod in term.mods:
        inner = mod.term
        if mod.role not in ("of", "noun") or inner is None or inner.ref is not None or inner.members:
            continue
        for sense in senses.nouns().get(inner.head, ()):
            whole = levels.SOURCES.get((term.head, sense.concept))
            if whole is not None:
                return replace(term, head=whole, mods=[*[m for m in term.mods if m is not mod], *inner.mods])
    return term


def kinds_of_money(frame: Frame) -> Frame:
    """ "received $9.6 billion in investment from X": investment, and how much of it."""
    obj = frame.arg("obj")
    if obj is None or obj.term is None or amount(obj.term) is None or frame.passive:
        return frame
    kind = next((a for a in frame.args if a.role in ("in", "of") and a.at > obj.at and a.term is not None), None)
    if kind is None or kind.term is None or not eventive(kind.term) or kind.term.count is not None:
        return frame
    head, _ = core_noun(kind.term)
    if not any(s.roles.get("worth") == "M" and s.concept in ("invest", "trade") for s in senses.nouns().get(head, ())):
        return frame
    noun = replace(kind.term, mods=[*kind.term.mods, Mod("worth", obj.at, term=obj.term)])
    return replace(frame, args=[replace(obj, term=noun), *take(frame, obj, kind)])


def plainly(term: Term) -> Term:
    """A term without the nouns that only hold what follows "of"."""
    if term.head in levels.STEPS and term.count is None and amount(term) is not None:
        of = next(m for m in term.mods if m.role == "of" and m.term is not None)
        if of.term is not None and all(m is of or m.word == "record" for m in term.mods):
            return of.term  # "a level of $6 billion"
    return source_of(unbundled(term))


def headline(frame: Frame) -> Frame:
    """ "K–K trade > USD 6 bn": a noun and its figure without a verb."""
    if frame.kind != "fragment" or frame.verb:
        return frame
    subject, value = frame.arg("subj"), frame.arg("obj")
    if subject is None or value is None or amount(value.term) is None or not measurable(subject.term):
        return frame
    return replace(frame, verb="measure")


def figures(frame: Frame) -> Frame:
    """The frame with its figures in the usual wording."""
    args = [
        replace(a, term=whole) if a.term is not None and (whole := plainly(a.term)) is not a.term else a
        for a in frame.args
    ]
    if any(a is not b for a, b in zip(args, frame.args, strict=True)):
        frame = replace(frame, args=args)
    return headline(levelled(kinds_of_money(summed(frame))))
