"""Relative clauses, with and without their pronoun."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed
from factcheck.model import Period
from factcheck.parsing.nouns import Nouns
from factcheck.parsing.verbs import DITRANSITIVE, INTRANSITIVE


class Relatives(Nouns):
    """Relative clauses, with and without their pronoun."""

    def _contact(self) -> bool:
        """ "the documents K and S signed": a subject and a verb right after a noun, and no object after the verb."""
        if self.inside and self.word() in ("that",):
            return False
        k, names = self.pos, 0
        while self.tag(k) in ("name", "det", "n", "conj", "pron", "j", "'s", "poss") and k < self.pos + 8:
            names += self.tag(k) in ("name", "n", "pron")
            k += 1
        if not names:
            return False
        while self.tag(k) in ("aux", "modal", "r"):
            k += 1
        if self.tag(k) != "v" or self.items[k].form not in "zdve":
            return False
        if (
            self.items[k].lemma in DITRANSITIVE
            and self.tag(k + 1) == "name"
            and self.tag(k + 2) in ("v", "aux", "modal")
        ):
            return True  # "the loan X gave Y"
        if self.tag(k + 1) == "to" and not any(i.tag == "v" and i.form in "zd" for i in self.items[k + 2 :]):
            return False  # "in the photo *X and Y refuse to shake hands*": the clause itself
        return (
            self.tag(k + 1) in ("", ".", ",", "prep", "t", "v", "aux", "modal", ":", "dash", "to")
            and self.items[k].lemma not in INTRANSITIVE | closed.COPULAS
            and (self.tag(k + 1) != "prep" or self.word(k + 1) in ("in", "at", "on", "after", "during", "with"))
        )

    def contact(self, antecedent: Term) -> Frame | None:
        save, start = self.pos, self.token()
        self.depth += 1
        subject = self.noun_phrase(subject=True) if self.depth < 8 else None
        frame = self.predicate(subject, start) if subject is not None else None
        self.depth -= 1
        if frame is None:
            self.pos = save
            return None
        if frame.verb in DITRANSITIVE and (given := frame.arg("obj")) is not None:
            given.role = "to"
        frame.args.append(Arg("obj", start, term=antecedent, gap=True))
        return frame

    def piped(self, antecedent: Term) -> Frame | None:
        """ "in which X and Y agreed …": a relative clause whose gap is a prepositional phrase."""
        save, start = self.pos, self.token()
        role = self.word()
        self.pos += 2
        self.depth += 1
        frame = self.main(None, []) if self.depth < 7 else None
        self.depth -= 1
        if frame is None:
            self.pos = save
            return None
        frame.args.append(Arg(role, start, term=antecedent, gap=True))
        return frame

    def relative(self, antecedent: Term | None) -> Frame | None:
        """ "which …", "who …", "that …" at ``pos``: the frame with the antecedent put in its gap."""
        save, start = self.pos, self.token()
        word = self.word()
        if self.tag() == "prep":
            return None
        self.pos += 1
        self.depth += 1
        if self.depth > 7:
            self.depth -= 1
            self.pos = save
            return None
        frame: Frame | None = None
        if word == "whose":
            term = self.noun_phrase(subject=True)
            if term is not None and antecedent is not None:
                term.mods.append(Mod("own", start, term=antecedent))
                frame = self.predicate(term, start)
        elif self.tag() in ("v", "aux", "modal", "neg", "r") or (self.tag() == "t"):
            times: list[Period | None] = []
            while self.tag() == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
            frame = self.predicate(antecedent, start)
            if frame is not None:
                frame.times.extend(times)
        else:
            subject = self.noun_phrase(subject=True)
            if subject is not None:
                frame = self.predicate(subject, start)
                if frame is not None and antecedent is not None:
                    if word in ("where", "when"):
                        frame.args.append(Arg("in", start, term=antecedent))
                    elif frame.arg("obj") is None:
                        frame.args.append(Arg("obj", start, term=antecedent))
        self.depth -= 1
        if frame is None:
            self.pos = save
        return frame
