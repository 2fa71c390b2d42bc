"""Predicates: a verb group with its subject and what completes it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import closed
from factcheck.parsing.complements import Complements
from factcheck.parsing.items import Item
from factcheck.parsing.verbs import NAMING

VERBAL = frozenset({"v", "aux", "modal", "r", "neg"})
"""The tags with which a predicate begins."""


class Predicates(Complements):
    """A verb group with its subject and what completes it."""

    def predicate(self, subject: Term | None, start: int, borrowed: Item | None = None) -> Frame | None:
        """The predicate at ``pos`` with its arguments; ``borrowed`` is an auxiliary said before. ``None`` where no verb
        stands there."""
        if subject is not None and (told := self._told_how(subject, start)) is not None:
            return told
        if subject is not None and self.word() in closed.REFLEXIVE and self.tag(self.pos + 1) in VERBAL:
            self.coloured.append(self.token())  # "X *himself* called it historic"
            self.pos += 1
        frame = self.verb_group(start, borrowed)
        if frame is None:
            return None
        if subject is not None:
            frame.args.append(Arg("obj" if frame.passive else "subj", subject.first, term=subject))
        self.complements(frame)
        self.headline_passive(frame)
        frame.last = self.token()
        return frame

    def _told_how(self, subject: Term, start: int) -> Frame | None:
        """ ""A historic event" *is how X described Y*"; nothing is consumed where it is none."""
        if self.word(self.pos + 1) not in ("how", "what") or self.tag() != "aux":
            return None
        if self.items[self.pos].lemma != "be":
            return None
        save = self.pos
        self.pos += 2
        who = self.noun_phrase(subject=True)
        told = self.predicate(who, start) if who is not None else None
        if told is None or told.verb not in NAMING or told.arg("obj", "comp") is None:
            self.pos = save
            return None
        for arg in told.args:
            if arg.role == "comp":
                arg.role = "obj"
        told.args.append(Arg("comp", subject.first, term=subject))
        return told

    def headline_passive(self, frame: Frame) -> None:
        """ "Eleven documents signed": a past form that wants an object and has none, after a bare noun."""
        subject = frame.arg("subj")
        if frame.passive or frame.tense != "past" or subject is None:
            return
        if frame.verb in closed.MINDED and len(frame.args) > 1 and not frame.arg("obj", "comp"):
            frame.passive, subject.role = True, "obj"  # "X interested in Y"
            return
        if frame.verb not in closed.TRANSITIVE:
            return
        term = subject.term
        if term is None or term.det not in ("", "no") or term.ref is not None or term.members:
            return
        if any(a.role in ("obj", "obj2", "comp", "inf", "ing", "that") for a in frame.args):
            return
        if any(word in closed.PARTICLES for word, at in frame.adverbs if at == frame.at + 1):
            return  # "thieves made *off* with it"
        verb = next((i for i in self.items if i.first == frame.at), None)
        if verb is not None and {"d", "e"} <= set(verb.can):
            frame.passive, subject.role = True, "obj"
