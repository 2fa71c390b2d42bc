"""What is thought of a thing in turns of phrase: it made history, counts for nothing, is at rock bottom; who lays
stress on it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.heads import eventive
from factcheck.statements.meetings import QUALITIES
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.speaking import OF_QUALITY

HISTORIC = word_set("milestone landmark watershed turning_point turning-point first-ever")
"""What is called historic without the word."""
TIMES = word_set("event moment chapter page day occasion milestone landmark turning_point visit date")
OF_HISTORY = word_set("importance significance proportion dimension magnitude scale")
CALLING = senses.meaning("call") | {"be", "remain", "see", "portray"}
SPEAKING = word_set("speak talk tell complain boast")
MOVED = frozenset({"between", "with", "to", "in", "by", "of"})


def appraised(frame: Frame) -> Frame:
    """ "X made history", "counts for nothing": it is historic, not important; "X and Y are at loggerheads": their
    relations are hostile."""
    made = _verdict(frame)
    if made is not frame:
        return made
    dead = next((a for a in frame.args if a.role == "comp" and _dead_end(a.term)), None)
    if dead is not None and frame.verb in ("be", "remain", "prove"):
        args = [Arg("comp", a.at, word="promising") if a is dead else a for a in frame.args]
        return replace(frame, args=args, negated=not frame.negated, neg_at=dead.at)
    placed = (a for a in frame.args if a.role in ("for", "in", "of") and a.term is not None)
    books = next((a for a in placed if a.term is not None and _past(a.term)), None)
    if books is not None:
        comp = frame.arg("comp", "as", "obj2")
        if comp is not None and comp.term is not None and comp.term.head in TIMES | {"one"} and not comp.term.mods:
            return replace(frame, args=[*take(frame, comp, books), Arg(comp.role, comp.at, word="historic")])
    for arg in frame.args:
        if arg.role in ("comp", "as", "obj2") and arg.term is not None and _historic(arg.term):
            plain = Arg(arg.role, arg.at, word="historic")
            return replace(frame, args=[plain if a is arg else a for a in frame.args])
    return frame


def _verdict(frame: Frame) -> Frame:
    found, subject = turns.APPRAISED.get(frame.verb), frame.arg("subj")
    if found is None or frame.passive or subject is None or subject.term is None or frame.arg("obj") is not None:
        return frame
    quality, sign, of_relations = found
    if of_relations and senses.concept(subject.term.head) != "relation":
        both = [Mod(a.role, a.at, term=a.term) for a in frame.args if a.role == "with" and a.term is not None]
        if not (both or len(subject.term.members) > 1) or any(t.ref is None for t in subject.term.walk()):
            return frame
        mods = [Mod("between", subject.at, term=subject.term), *both]
        bond = Term(subject.term.first, subject.term.last, head="relation", plural=True, mods=mods, at=subject.at)
        rest = [a for a in take(frame, subject) if a.role != "with"]
        args = [replace(subject, term=bond), Arg("comp", frame.at, word=quality), *rest]
    elif of_relations is False and senses.concept(subject.term.head) == "relation":
        return frame
    else:
        args = [*frame.args, Arg("comp", frame.at, word=quality)]
    denied = frame.negated != (sign < 0)
    return replace(frame, verb="be", args=args, negated=denied, neg_at=frame.at if sign < 0 else frame.neg_at)


def _historic(term: Term) -> bool:
    """ "a milestone", "an event of historic importance", "a moment in history", "one for the history books"."""
    if term.ref is not None or term.members or term.count is not None or term.det == "no":
        return False
    words = [m for m in term.mods if m.word and m.word not in closed.HARMLESS and m.word != "historic"]
    inner = [m.term for m in term.mods if m.role in ("of", "in", "for") and m.term is not None]
    past = [t for t in inner if _past(t)]
    weighty = [t for t in inner if t.head in OF_HISTORY and any(m.word.startswith("historic") for m in t.mods)]
    if term.head in TIMES | {"one"} and not words and (past or weighty) and len(inner) == 1:
        return True
    return term.head in HISTORIC and not words and not inner


def _dead_end(term: Term | None) -> bool:
    """ "a dead end", "a blind alley"."""
    if term is None or term.ref is not None or term.members or term.det == "no":
        return False
    return "_".join([*[m.word for m in term.mods if m.role == "adj"], term.head]) in turns.DEAD_ENDS


def _past(term: Term) -> bool:
    return term.head == "history" or (term.head == "book" and any(m.word == "history" for m in term.mods))


APPRAISING = CALLING | turns.APPRAISED.keys()


def stressed(frame: Frame) -> list[Statement] | None:
    """ "X laid stress on Y", "set great store by Y": Y is important, says X."""
    mark, who = turns.STRESSING.get(frame.verb), frame.arg("subj")
    about = frame.arg(mark) if mark is not None else None
    if about is None or who is None or who.term is None or about.term is None or frame.passive:
        return None
    args = [replace(about, role="subj"), Arg("comp", frame.at, word="important"), *take(frame, who, about)]
    out = of_frame(replace(frame, verb="be", args=args))
    for stmt in out:
        stmt.speaker, stmt.said = stmt.speaker or who.term, stmt.said or "call"
    return out


def belittled(frame: Frame) -> list[Statement] | None:
    """ "X played down the importance of Y": Y is not important, says X."""
    who, worth = frame.arg("subj"), frame.arg("obj")
    term = worth.term if worth is not None else None
    if frame.passive or frame.negated or who is None or worth is None or term is None or term.head not in OF_QUALITY:
        return None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
    outer = [m for m in term.mods if m.role in MOVED - {"of"} and m.term is not None]
    if of is None or any(m is not of and m not in outer and m.word not in closed.HARMLESS for m in term.mods):
        return None
    args = [Arg("subj", of.at, term=of.term), Arg("comp", worth.at, word=OF_QUALITY[term.head])]
    rest = [*[Arg(m.role, m.at, term=m.term) for m in outer], *take(frame, who, worth)]
    out = of_frame(replace(frame, verb="be", args=[*args, *rest], negated=True, neg_at=frame.at))
    for stmt in out:
        stmt.speaker, stmt.said = stmt.speaker or who.term, stmt.said or "call"
    return out


def between(frame: Frame) -> list[Statement] | None:
    """ "There is bad blood between X and Y": their relations are hostile."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.ref is not None or term.members:
        return None
    words = [m.word for m in term.mods if m.role == "adj" and m.word and m.word not in closed.HARMLESS]
    quality = turns.BETWEEN.get("_".join([*words, term.head]))
    sides = next((m.term for m in term.mods if m.role == "between" and m.term is not None), None)
    outer = frame.arg("between")
    both = sides or (outer.term if outer is not None else None)
    if quality is None or both is None or any(t.ref is None for t in both.walk()):
        return None
    mods = [Mod("between", subject.at, term=both)]
    bond = Term(term.first, term.last, head="relation", plural=True, mods=mods, at=term.at)
    rest = take(frame, subject, *([outer] if outer is not None else []))
    args = [Arg("subj", subject.at, term=bond), Arg("comp", subject.at, word=quality), *rest]
    return of_frame(replace(frame, verb="be", args=args, negated=frame.negated != (term.det == "no")))


def spoken_of(frame: Frame) -> list[Statement] | None:
    """ "X spoke of a historic visit by Y to Z", "of friendly ties": the visit is historic, says X."""
    who, about = frame.arg("subj"), frame.arg("of")
    term = about.term if about is not None else None
    if frame.passive or frame.negated or who is None or who.term is None or about is None or term is None:
        return None
    if term.head in turns.BETWEEN and any(m.role == "between" or _grown(m) for m in term.mods):
        sides = [m for m in term.mods if m.role == "between" and m.term is not None]
        sides += [Mod("between", a.at, term=a.term) for m in term.mods if (a := _grown(m)) is not None]
        ties = Term(term.first, term.last, head="relation", plural=True, at=term.at, mods=sides)
        args = [Arg("subj", about.at, term=ties), Arg("comp", term.at, word=turns.BETWEEN[term.head])]
        out = of_frame(replace(frame, verb="be", args=[*args, *take(frame, who, about)]))
        for stmt in out:
            stmt.speaker, stmt.said = stmt.speaker or who.term, stmt.said or "call"
        return out
    words = [m for m in term.mods if m.role == "adj" and m.word and m.word not in closed.HARMLESS]
    if len(words) != 1 or term.members or term.count is not None or term.det == "no" or not _told(term):
        return None
    if not {words[0].word, senses.concept(words[0].word)} & (QUALITIES | {"historic", "important"}):
        return None
    beside = [a for a in frame.args if a.role in MOVED and a is not about and a.term is not None and a.at > about.at]
    mods = [m for m in term.mods if m is not words[0]] + [Mod(a.role, a.at, term=a.term) for a in beside]
    thing = replace(term, mods=mods, det="the" if term.det in ("a", "an") else term.det)
    args = [Arg("subj", about.at, term=thing), Arg("comp", words[0].at, word=words[0].word)]
    out = of_frame(replace(frame, verb="be", args=[*args, *take(frame, who, about, *beside)]))
    for stmt in out:
        stmt.speaker, stmt.said = stmt.speaker or who.term, stmt.said or "call"
    return out


GROWING = word_set("grow grow_up develop exist arise emerge bind link unite")


def _grown(mod: Mod) -> Arg | None:
    """ "the friendship *that has grown up between X and Y*": between whom."""
    clause = mod.frame if mod.role == "rel" else None
    if clause is None or clause.negated or clause.verb not in GROWING:
        return None
    return clause.arg("between") or (clause.arg("obj") if clause.verb in ("bind", "link", "unite") else None)


def _told(term: Term) -> bool:
    return senses.concept(term.head) == "relation" or eventive(term)


def active(frame: Frame) -> Frame:
    """ "The importance of Y was stressed by X": X stressed it."""
    thing, by = frame.arg("obj"), frame.arg("by")
    if not frame.passive or thing is None or by is None or thing.term is None or thing.term.head not in OF_QUALITY:
        return frame
    outer = [m for m in thing.term.mods if m.role in MOVED - {"of"} and m.term is not None]  # "… of work *in energy*"
    worth = replace(thing, term=replace(thing.term, mods=[m for m in thing.term.mods if m not in outer]))
    beside = [Arg(m.role, m.at, term=m.term) for m in outer]
    return replace(frame, passive=False, args=[replace(by, role="subj"), worth, *beside, *take(frame, by, thing)])
