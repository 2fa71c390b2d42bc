"""Relative clauses, with and without their pronoun."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed, intents
from factcheck.model import Period
from factcheck.parsing.nouns import Nouns
from factcheck.parsing.verbs import DITRANSITIVE, INTRANSITIVE, NAMING, TIME_UNITS

STRANDED = {w: w for w in ("on", "in", "about", "for", "with", "to", "at")} | {"upon": "on"}
"""Prepositions that may end a relative clause, and the mark of their gap."""


_AFTER_CONTACT = frozenset({"in", "into", "at", "on", "after", "during", "with", "to", "by", "for", "as"})
"""Prepositions that may follow the verb of a clause without its pronoun ("the fields X named to Y")."""


CALLING = frozenset({"call", "consider", "deem", "label", "term", "think", "find", "declare", "brand"})
AFTER_QUALITY = frozenset({"", ".", ",", ";", ":", "aux", "modal", "v"})
"""What may stand behind the quality in "the areas *X called promising* …"."""


FINITE = frozenset({"v", "aux", "modal"})


class Relatives(Nouns):
    """Relative clauses, with and without their pronoun."""

    def _contact(self, timed: bool = False) -> bool:
        """ "the documents K and S signed": a subject and a verb right after a noun, and no object after the verb; after
        the noun of a time (``timed``) any verb ("the day K came")."""
        if self.inside and self.word() in ("that",):
            return False
        k, names = self.pos, 0
        nominal = ("name", "det", "n", "conj", "pron", "j", "'s", "poss", "q", *(("prep",) if timed else ()))
        while self.tag(k) in nominal and k < self.pos + 8:
            names += self.tag(k) in ("name", "n", "pron")
            k += 1
        if not names:
            return False
        if self._opens(k):
            return False
        while self.tag(k) in ("aux", "modal", "r"):
            k += 1
        if self._stranded(k):
            return True
        if (
            self.items[k - 1].lemma == "have"
            and self.tag(k - 1) == "aux"
            and self.tag(k) in ("", ".", ",", "prep", "t", "conj")
        ):
            return True  # "the projects *they have* in Y"
        if self.tag(k) != "v" or self.items[k].form not in "zdve":
            return False
        if timed:
            return True
        if (
            self.items[k].lemma in DITRANSITIVE
            and self.tag(k + 1) == "name"
            and self.tag(k + 2) in ("v", "aux", "modal")
        ):
            return True  # "the loan X gave Y"
        if self.tag(k + 1) == "to" and not any(i.tag in ("v", "aux") and i.form in "zd" for i in self.items[k + 2 :]):
            return False  # "in the photo *X and Y refuse to shake hands*": the clause itself
        if self.items[k].lemma in CALLING and self.tag(k + 1) == "j" and self.tag(k + 2) in AFTER_QUALITY:
            return True  # "the areas *X called promising*"
        return (
            self.tag(k + 1) in ("", ".", ",", "prep", "t", "v", "aux", "modal", ":", "dash", "to")
            and self.items[k].lemma not in INTRANSITIVE | closed.COPULAS
            and (self.tag(k + 1) != "prep" or self.word(k + 1) in _AFTER_CONTACT)
        )

    def _opens(self, k: int) -> bool:
        """ "In its first year *the line carried* so many": after a phrase that opens the sentence, where no other verb
        follows, the clause itself."""
        if self.pos > 8 or self.tag(0) != "prep" or any(self.tag(i) in FINITE | {",", "sub"} for i in range(self.pos)):
            return False
        while self.tag(k) in ("aux", "modal", "r"):
            k += 1
        later = self.items[k + 1 :]
        if any(i.tag in ("aux", "modal") or (i.tag == "v" and i.form in "zd") for i in later):
            return False
        return bool(later)

    def _stranded(self, k: int) -> bool:
        """ "the areas they agreed *on*", "the fields they are interested *in*": a preposition without its phrase."""
        if self.tag(k) not in ("v", "j") or (self.tag(k) == "j" and self.tag(k - 1) not in ("aux", "r")):
            return False
        while self.tag(k + 1) == "r" and self.word(k + 1) not in STRANDED:
            k += 1
        after = self.tag(k + 2)
        finite = after in ("aux", "modal") or (after == "v" and self.items[k + 2].form in "zd")
        return self.word(k + 1) in STRANDED and (after in ("", ".", ",", ";", ":", "dash") or finite)

    def contact(self, antecedent: Term) -> Frame | None:
        save, start = self.pos, self.token()
        self.depth += 1
        asking, self.asking = self.asking, True  # a participle after the subject is its verb
        subject = self.noun_phrase(subject=True) if self.depth < 8 else None
        self.asking = asking
        frame = self.predicate(subject, start) if subject is not None else None
        self.depth -= 1
        if frame is None:
            self.pos = save
            return None
        last = self.items[self.pos - 1].word if self.tag() not in ("prep", "r") else ""
        if self.word() in STRANDED and self.tag() in ("prep", "r") and not last:
            last = self.word()
            self.pos += 1
        elif last in STRANDED and frame.adverbs and frame.adverbs[-1][0] == last:
            frame.adverbs.pop()
        if last in STRANDED and frame.arg(last) is None:
            frame.args.append(Arg(STRANDED[last], start, term=antecedent, gap=True))
            return frame
        if frame.verb in DITRANSITIVE and (given := frame.arg("obj")) is not None:
            given.role = "to"
        role = "on" if antecedent.head in TIME_UNITS else "obj"
        frame.args.append(Arg(role, start, term=antecedent, gap=True))
        return frame

    def piped(self, antecedent: Term) -> Frame | None:
        """ "in which X and Y agreed …": a relative clause whose gap is a prepositional phrase."""
        save, start = self.pos, self.token()
        role, whose = self.word(), self.word(self.pos + 1) == "whose"
        self.pos += 2
        self.depth += 1
        owned = self.noun_phrase(subject=False) if whose else None
        asking, self.asking = self.asking, self.asking or self._means_to()
        frame = self.main(None, []) if self.depth < 7 and (owned is not None or not whose) else None
        self.asking = asking
        self.depth -= 1
        if frame is None or (whose and not frame.verb):
            self.pos = save
            return None
        if owned is not None:
            owned.mods.append(Mod("own", start, term=antecedent))  # "with *whose* leader he talked"
        frame.args.append(Arg(role, start, term=owned or antecedent, gap=owned is None))
        return frame

    def _means_to(self) -> bool:
        """ "in which *X and Y agreed to do* Z is W": "agreed" is the verb, whatever follows."""
        k = self.pos
        while self.tag(k) in ("name", "det", "n", "conj", "j", "'s", "poss", "q") and k < self.pos + 8:
            k += 1
        return k > self.pos and self.tag(k) == "v" and self.tag(k + 1) == "to" and self.items[k].lemma in intents.INTEND

    @staticmethod
    def _wanted(frame: Frame) -> Frame | None:
        """ "the fair that X plans *to hold*": the gap is within the infinitive."""
        inner = next((a.frame for a in frame.args if a.role == "inf" and a.frame is not None), None)
        plan = frame.verb in intents.INTEND and not frame.passive and frame.arg("obj") is None
        if inner is None or not plan or inner.passive or inner.arg("obj", "comp", "inf") is not None:
            return None
        return inner if inner.verb not in INTRANSITIVE else None

    def relative(self, antecedent: Term | None) -> Frame | None:
        """ "which …", "who …", "that …" at ``pos``: the frame with the antecedent put in its gap."""
        save, start = self.pos, self.token()
        word = self.word()
        if self.tag() == "prep":
            return None
        if word == "who":
            antecedent = _somebody(antecedent)
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
                rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
                term.mods.append(Mod("own", start, term=antecedent))
                frame = self.predicate(term, start)
                if frame is None and rel is not None and rel.frame is not None and rel is term.mods[-2]:
                    term.mods.remove(rel)  # "whose leader *he met*"
                    frame = rel.frame
                    for gap in (a for a in frame.args if a.gap):
                        gap.term, gap.gap = term, False
        elif self.tag() in ("v", "aux", "modal", "neg", "r") or (self.tag() == "t"):
            times: list[Period | None] = []
            while self.tag() == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
            frame = self.predicate(antecedent, start)
            if frame is not None:
                frame.times.extend(times)
        else:
            frame = self._with_gap(antecedent, word, start)
        self.depth -= 1
        if frame is None:
            self.pos = save
        return frame

    def _with_gap(self, antecedent: Term | None, word: str, start: int) -> Frame | None:
        """ "which X signed", "which X, the host, called a success", "which, X said, was signed": after the pronoun."""
        before, self.pending, at = self.pending, None, self.pos
        inserted = self.tag() == "," and self.medial()
        told = [item.first for item in self.items[at : self.pos]] if inserted else []
        if inserted and self.tag() in ("v", "aux", "modal", "neg"):
            frame = self.predicate(antecedent, start)
        else:
            subject = self.noun_phrase(subject=True)
            if subject is not None and self.tag() == ",":
                self.subject_tail(subject)
            frame = self.predicate(subject, start) if subject is not None else None
            if frame is not None and antecedent is not None:
                self._fill_gap(frame, antecedent, word, start)
        said, self.pending = self.pending, before
        if frame is not None and said is not None and frame.speaker is None:
            frame.speaker, frame.said = said.speaker, said.said
            frame.saying.extend(told)
        return frame

    def _fill_gap(self, frame: Frame, antecedent: Term, word: str, start: int) -> None:
        """Puts in what the clause hangs on: where, in the infinitive, or as its object."""
        thing = frame.arg("obj")
        if thing is not None and word == "which" and frame.verb in NAMING and frame.arg("comp") is None:
            thing.role = "comp"  # "which X called *a success*"
        if word in ("where", "when"):
            frame.args.append(Arg("in", start, term=antecedent))
        elif (wanted := self._wanted(frame)) is not None:
            wanted.args.append(Arg("obj", start, term=antecedent, gap=True))
        elif frame.passive and frame.adverbs and frame.adverbs[-1][0] in STRANDED:
            mark = STRANDED[frame.adverbs.pop()[0]]  # "the fields *that they are interested in*"
            frame.args.append(Arg(mark, start, term=antecedent, gap=True))
        elif frame.arg("obj") is None:
            frame.args.append(Arg("obj", start, term=antecedent))


def _somebody(term: Term | None) -> Term | None:
    """Whom "who" takes up: "the murder of *the journalist X*, who …"."""
    if term is None or term.ref is not None or term.head in closed.PERSON_NOUNS or not term.mods:
        return term
    last = term.mods[-1]
    whom = last.term if last.role == "of" else None
    titled = whom is not None and whom.ref is not None and any(m.role == "title" for m in whom.mods)
    return whom if titled or (whom is not None and whom.ref is not None and whom.ref.kind == "person") else term
