"""What speakers and sources tell in passing: names on a list, firms mentioned as what they are, a figure given for
something."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements.ascribing import PIECES, by_speaker, says
from factcheck.statements.building import add_args, of_frame
from factcheck.statements.gaps import filled
from factcheck.statements.heads import amount, eventive, is_place
from factcheck.statements.memberships import LISTS
from factcheck.statements.model import LOCATIVE, Statement
from factcheck.statements.nouns import inherit, number_noun, take

ENTRIES = word_set("name entry item one brand firm company")
"""What stands on a list."""
ON_A_LIST = word_set("be figure appear stand feature remain")
LISTING = word_set(
    """list name mention cite name_check name-check namecheck single_out count quote enumerate tick_off reel_off
    rattle_off invoke"""
)
"""Verbs of naming several one after the other."""
GETTING = word_set("get receive earn find win merit rate")
GIVING = word_set("give have show offer quote report cite state print carry name supply provide")
"""What a source does with a figure."""
AT_WORK = frozenset({"work"})


def on_a_list(frame: Frame) -> list[Statement] | None:
    """ "X is one name on Y's list of firms in Z": X is among them, says Y."""
    group, name = frame.arg("on", "in"), frame.arg("comp", "as")
    if frame.passive or group is None or group.term is None or group.term.head not in LISTS:
        return None
    owner = next((m for m in group.term.mods if m.role in ("own", "by") and says(m.term)), None)
    of = next((m for m in group.term.mods if m.role == "of" and m.term is not None and m.term.plural), None)
    if of is None or of.term is None or any(m not in (owner, of) and m.word not in LONG for m in group.term.mods):
        return None
    if eventive(of.term) or (owner is None and name is None):
        return None
    if name is not None and (name.term is None or name.term.head not in ENTRIES or name.term.det == "no"):
        return None
    if name is not None and name.term is not None and any(m.word not in closed.HARMLESS for m in name.term.mods):
        return None
    rest = take(frame, group, *([name] if name is not None else []))
    made = of_frame(replace(frame, verb="be", args=[*rest, Arg("among", group.at, term=of.term)]))
    return by_speaker(made, owner.term if owner is not None else None, "list")


LONG = closed.HARMLESS | word_set("long short growing")


def listed(frame: Frame) -> list[Statement] | None:
    """ "Y named A, B and C as firms at work in Z", "A and B get a mention in Y as firms there": they are, says Y."""
    mention = frame.arg("obj") if frame.verb in GETTING else None
    if mention is not None and mention.term is not None and mention.term.head == "mention" and not frame.passive:
        names, speaker = frame.arg("subj"), next((a for a in frame.args if a.role in ("in", "by", "from")), None)
        used: tuple[Arg | None, ...] = (mention,)
    elif frame.verb in LISTING:
        names, speaker = frame.arg("obj"), frame.arg("by" if frame.passive else "subj")
        used = ()
    else:
        return None
    group = frame.arg("as", "among")
    if names is None or names.term is None or group is None or group.term is None or frame.negated:
        return None
    if any(t.ref is None or t.ref.kind != "organisation" for t in names.term.walk()) or not group.term.plural:
        return None
    if speaker is None or speaker.term is None or not all(says(t) for t in speaker.term.walk()):
        return None
    rest = [a for a in take(frame, *(a for a in (names, speaker, group, *used) if a is not None)) if not _working(a)]
    if not any(a.role in LOCATIVE and is_place(a.term) for a in rest) and not group.term.mods:
        return None
    args = [Arg("subj", names.at, term=names.term), replace(group, role="among"), *rest]
    made = of_frame(replace(frame, verb="be", passive=False, args=args))
    return by_speaker(made, speaker.term, "list")


def _working(arg: Arg) -> bool:
    """ "at work"."""
    return arg.role == "at" and arg.term is not None and arg.term.head in AT_WORK and not arg.term.mods


def gives_figure(frame: Frame) -> list[Statement] | None:
    """ "Y gives $9 billion for trade with Z", "has a figure of $9 billion for it": it is so much, says Y."""
    source, value, thing = frame.arg("subj"), frame.arg("obj"), frame.arg("for", "as")
    if frame.passive or frame.negated or source is None or value is None or value.term is None or thing is None:
        return None
    if not _publishes(source.term) or thing.term is None or thing.role != "for":
        return None
    figure = _figure(value.term)
    if figure is None or not (eventive(thing.term) or number_noun(thing.term) is not None):
        return None
    rest = take(frame, source, value, thing)
    args = [replace(thing, role="subj"), replace(value, term=figure), *rest]
    return by_speaker(of_frame(replace(frame, verb="measure", args=args)), _source(source.term), "report")


def _source(term: Term | None) -> Term | None:
    """The source of "*the Post's* headline", "the headline on *Channel One*"."""
    if term is None or term.ref is not None:
        return term
    return next((m.term for m in term.mods if m.term is not None and m.term.ref is not None), term)


def _figure(term: Term) -> Term | None:
    """ "$9 billion", "a figure of $9 billion"."""
    if amount(term) is not None:
        return term
    of = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
    if term.head not in FIGURES or of is None or len(term.mods) != 1:
        return None
    return of if amount(of) is not None else None


FIGURES = word_set("figure sum total number value amount")


def _publishes(term: Term | None) -> bool:
    """Whether it is a source, or what one publishes."""
    if term is None or term.members:
        return False
    return term.ref.kind == "source" if term.ref is not None else term.head in PIECES and says(term)


def tells_number(frame: Frame) -> list[Statement] | None:
    """ "Y's headline speaks of, has 12 treaties": so many were signed, there are so many, says Y."""
    source, things = frame.arg("subj"), frame.arg("of", "obj")
    if frame.passive or frame.negated or source is None or things is None or not _publishes(source.term):
        return None
    term = things.term
    if term is None or term.count is None or not term.plural or term.members or term.head in ("", "$"):
        return None
    rest = take(frame, source, things)
    clause = next((m for m in term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None)
    if clause is not None and clause.frame is not None and not clause.frame.passive:
        return None  # "has two leaders *talking* in Y"
    if clause is not None and clause.frame is not None:  # "12 treaties *signed in May*"
        made = filled(clause.frame, replace(term, mods=[m for m in term.mods if m is not clause]))
        for stmt in made:
            inherit(stmt, frame)
            add_args(stmt, rest, senses.DEFAULT_V)
        return by_speaker(made, _source(source.term), "report")
    if senses.concept(term.head) in kinds.PAPERS:
        things = replace(things, term=replace(term, mods=[m for m in term.mods if m.word != "signed"]))
        told = replace(frame, verb="sign", passive=True, args=[replace(things, role="obj"), *rest])
    else:
        told = replace(frame, verb="exist", args=[replace(things, role="subj"), *rest])
    return by_speaker(of_frame(told), _source(source.term), "report")


TELLING = word_set("speak talk tell write count report mention have list give put cite")
