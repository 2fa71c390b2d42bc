"""Absolute constructions at the head of a sentence: "with 300 firms working there, X is …" says two things."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed
from factcheck.parsing.lists import mutual
from factcheck.parsing.subordinates import Subordinates
from factcheck.parsing.verbs import NAMING

SEEING = frozenset({"see", "witness", "bring"})


class Absolutes(Subordinates):
    """ "with Z done", "with Z in Y", "with 300 Zs" before a clause: a part of its own."""

    def absolute(self) -> Frame | None:
        """The part that a fronted "with" makes; nothing is consumed where it is a plain phrase."""
        if self.word() != "with" or (self.pos > 0 and self.tag(self.pos - 1) not in (",", "sub", "conj", ".", "t")):
            return None
        save, unread = self.pos, len(self.unread)
        self.pos += 1
        term = self.noun_phrase(subject=False)
        part = self._said_of(term) if term is not None and term.ref is None and not term.members else None
        if part is None or self.tag() != "," or not self.starts_clause(self.pos + 1):
            del self.unread[unread:]
            self.pos = save
            return None
        self.pos += 1
        return part

    def seen(self) -> Frame | None:
        """ "June 2024 *saw the opening of Y*", "2022 *saw trade top $6 billion*": what happened in a period."""
        verb = self.item
        if verb is None or verb.tag != "v" or verb.form not in "dz" or verb.lemma not in SEEING:
            return None
        save = self.pos
        self.pos += 1
        term = self.noun_phrase(subject=True)
        bare = self.tag() == "v" and self.items[self.pos].form == "v"
        if term is not None and bare and (frame := self.predicate(term, term.first)) is not None:
            frame.tense = "past"
            self.coloured.append(verb.first)
            return frame
        if term is None or bare or self.tag() == "v":
            self.pos = save
            return None
        args = [Arg("subj", term.first, term=term)]
        deed = "take_place"
        if term.ref is not None and term.ref.kind == "person" and any(m.role == "to" for m in term.mods):
            moved = [m for m in term.mods if m.role in ("to", "on", "for") and m.term is not None]
            alone = replace(term, mods=[m for m in term.mods if m not in moved])
            args = [Arg("subj", term.first, term=alone), *(Arg(m.role, m.at, term=m.term) for m in moved)]
            deed = "travel"  # "May *brought X to Y*"
        return Frame(term.first, self.token(), deed, at=verb.first, args=args, tense="past")

    def _said_of(self, term: Term) -> Frame | None:
        """What is said of the noun: its participle, where it is, or that the subject has it."""
        rel = term.mods[-1] if term.mods and term.mods[-1].role == "rel" else None
        if (
            rel is not None
            and rel.frame is not None
            and (rel.frame.kind == "part" or rel.frame.verb == "measure")
            and rel.frame.verb != "be"
        ):
            term.mods.remove(rel)
            return replace(rel.frame, args=[replace(a, gap=False) for a in rel.frame.args])
        item = self.item
        if item is not None and item.tag == "v" and item.form in ("g", "e", "d"):
            part = self.participle()
            if part is not None:
                part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term))
            return part
        if term.count is None and term.rank is None:
            return None
        inner: list[Arg] = []
        if self.word() in ("there", "here"):
            there, self.pos = (self.word(), self.token()), self.pos + 1
            args = [Arg("subj", term.first, term=term)]
            return Frame(term.first, self.token(), "exist", at=there[1], kind="part", args=args, adverbs=[there])
        while self.tag() == "prep" and (arg := self.prep_phrase()) is not None:
            inner.append(arg)
        at = self.token(self.pos - 1)
        if not inner or term.head == "$":
            return Frame(
                term.first,
                self.token(),
                "have",
                at=term.first,
                kind="part",
                args=[Arg("obj", term.first, term=term), *inner],
            )
        return Frame(
            term.first, self.token(), "exist", at=at, kind="part", args=[Arg("subj", term.first, term=term), *inner]
        )


def owned(part: Frame, frame: Frame) -> None:
    """Gives the part what its clause has: the subject for "its", as who has it, as whose money it is."""
    subject = frame.arg("obj" if frame.passive else "subj")
    if subject is None or subject.term is None:
        return
    owner = subject.term

    def named(term: Term) -> Term:
        mods = []
        for mod in term.mods:
            inner = mod.term
            if mod.role == "own" and inner is not None and inner.det == "pron" and inner.head in ("its", "their"):
                mods.append(replace(mod, term=replace(owner, first=inner.first, last=inner.last, carried=True)))
            else:
                mods.append(mod if inner is None else replace(mod, term=named(inner)))
        return replace(term, mods=mods)

    part.args = [a if a.term is None else replace(a, term=named(a.term)) for a in part.args]
    sum_ = part.arg("subj")
    if sum_ is not None and sum_.term is not None and mutual(sum_.term.head) and not sum_.term.mods:
        whose = [m for m in owner.mods if m.role in ("between", "with", "of", "adj") and m.term is not None]
        if mutual(owner.head) and whose:  # "With trade topping $6 billion, *commerce between X and Y* …"
            part.args[0] = replace(sum_, term=replace(sum_.term, mods=whose))
    thing = part.arg("obj")
    if part.verb == "have":
        part.args.insert(0, replace(subject, role="subj"))
    elif part.passive and thing is not None and thing.term is not None and thing.term.head == "$":
        if owner.ref is not None and part.arg("by") is None:
            part.args.append(replace(subject, role="by"))  # "with $3 million spent, X …": by X


def presented(frame: Frame, fronted: list[Arg]) -> list[Frame]:
    """ "*As one of the five largest investors*, X has …": what the subject is, taken out of its clause."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or subject.term.ref is None or frame.verb in NAMING | closed.SAY:
        return []
    out = []
    for arg in fronted:
        if arg.role == "as" and arg.term is not None and any(a is arg for a in frame.args):
            frame.args = [a for a in frame.args if a is not arg]
            comp = Arg("comp", arg.term.first, term=arg.term)
            out.append(Frame(arg.at, arg.term.last, "be", kind="apposition", args=[comp]))
    return out
