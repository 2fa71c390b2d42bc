"""Clauses within clauses: subordinate, free relative, and the main clause after them."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.model import Period
from factcheck.parsing.addenda import Addenda
from factcheck.parsing.attributions import voiced
from factcheck.parsing.items import Item


class Subordinates(Addenda):
    """Clauses within clauses: subordinate, free relative, and the main clause after them."""

    def subordinate(self) -> tuple[str, Frame | None] | None:
        """ "after they met", "while visiting …": its mark and its frame."""
        mark = self.word()
        save = self.pos
        self.pos += 1
        if self.depth > 6:
            return None
        if self.tag() == "v" and self.items[self.pos].form in ("g", "e"):
            self.depth += 1
            part = self.participle()
            self.depth -= 1
            return mark, part
        self.depth += 1
        times: list[Period | None] = []
        fronted: list[Arg] = []
        while self.tag() in ("t", "r") or (self.tag() == "prep" and mark not in ("than",)):
            if self.tag() == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
            elif self.tag() == "r":
                self.pos += 1
            else:
                arg = self.prep_phrase()
                if arg is None:
                    break
                fronted.append(arg)
            self.skip(",")
        frame = self.main(None, fronted)
        self.depth -= 1
        if frame is None:
            if self.pos == save + 1:
                arg = self.prep_phrase_at(mark)
                if arg is None:
                    self.pos = save
                    return None
                return mark, Frame(arg.at, self.token(), kind="adjunct", args=[arg])
            if fronted or times:  # "while on a state visit"
                return mark, Frame(self.token(save), self.token(), "be", at=self.token(save), args=fronted, times=times)
            return mark, None
        frame.args.extend(a for a in fronted if a not in frame.args)
        frame.times.extend(times)
        return mark, frame

    def main(self, subject: Term | None, fronted: list[Arg]) -> Frame | None:
        """Subject and predicate. ``None``, with nothing consumed, where there is no predicate."""
        save, start = self.pos, self.token()
        if self.depth > 8:
            return None
        if self.tag() == "there":
            return self.existential()
        if (
            (self.tag() == "neg" or self.word() in ("never", "rarely", "seldom"))
            and self.tag(self.pos + 1) in ("aux", "modal")
            and self.tag(self.pos + 2) in ("det", "name", "n", "pron", "poss", "q")
        ):
            at = self.token()  # "Never had X seen Y"
            self.pos += 1
            frame = self.question()
            if frame is not None:
                frame.negated, frame.neg_at, frame.act = not frame.negated, at, "assert"
                return frame
            self.pos = save
        unprecedented = self.never_before()
        if unprecedented is not None:
            return unprecedented
        inverted = self.inverted(self.pos, fronted)
        if inverted is not None:
            return inverted
        only = -1
        if subject is None:
            if self.tag() == "r" and self.word() == "only":
                only = self.token()
                self.pos += 1
            if self.tag() in ("aux", "modal") and self.tag(self.pos + 1) in (
                "det",
                "name",
                "n",
                "pron",
                "poss",
                "q",
                "j",
            ):
                return self.question()
            subject = self.noun_phrase(subject=True) if self.word() != "what" else None
            if subject is None:
                clausal = self.clausal_subject()
                if clausal is not None:
                    return clausal
                self.pos = save
                return None
            self.subject_tail(subject)
        frame = self.predicate(subject, start)
        pending, self.pending = self.pending, None
        if frame is None:
            self.pos = save
            return None
        if pending is not None:
            frame.speaker = None
            voiced(frame, pending)
        if only >= 0:
            frame.only = only
        return frame

    def never_before(self) -> Frame | None:
        """ "Never before had X seen Y", "Never before that trip had X …": denied, until then."""
        save, at = self.pos, self.token()
        if self.word() != "never" or self.word(self.pos + 1) != "before":
            return None
        earlier: Arg | None = None
        self.pos += 1
        if self.tag() == "prep":
            earlier = self.prep_phrase()
        else:
            self.pos += 1
        frame = self.question() if self.tag() in ("aux", "modal") else None
        if frame is None:
            self.pos = save
            return None
        frame.negated, frame.neg_at, frame.act = not frame.negated, at, "assert"
        if earlier is not None:
            frame.args.append(earlier)
        else:
            frame.adverbs.append(("before", self.token(save + 1)))
        return frame

    def quantified_relative(self, antecedent: Term) -> bool:
        """ ", more than 700 of which operate in X", "most of whom came": a count of the antecedent, and what is said
        of it."""
        save, item = self.pos, self.item
        if (
            item is None
            or item.tag not in ("q", "pron", "det")
            or self.word(self.pos + 1) != "of"
            or self.word(self.pos + 2) not in ("which", "whom")
        ):
            return False
        part = Term(
            item.first, item.last, head=antecedent.head, plural=True, mods=list(antecedent.mods), at=antecedent.at
        )
        if item.quantity is not None:
            part.count = item.quantity
        else:
            part.det = item.word
            if item.word not in ("all", "both"):
                part.mods.append(Mod("part", item.first, word=item.word))
        self.pos += 3
        frame = self.predicate(part, item.first)
        if frame is None:
            self.pos = save
            return False
        frame.kind = "relative"
        self.frames.append(frame)
        return True

    def free_relative(self, frame: Frame) -> bool:
        """ "Y is what X did", "Y is where X met Z", "Y is who did Z": the clause, with the subject in its gap."""
        subject = frame.arg("subj")
        save, word = self.pos, self.word()
        if subject is None and self.deed is not None and word == "what":
            subject = Arg("subj", self.deed.first, frame=self.deed)
        nobody = subject is None or (subject.term is None and subject.frame is None)
        if nobody or subject is None or frame.arg("comp", "what") is not None:
            return False
        self.pos += 1
        verbal = self.tag() in ("v", "aux", "modal", "r")
        if word == "who" and verbal:
            inner = self.predicate(subject.term, self.token(save))
            for arg in inner.args if inner is not None else ():
                arg.gap = arg.gap or arg.term is subject.term
        else:
            who = self.noun_phrase(subject=True) if not verbal else None
            if who is not None and self.tag() == ",":
                self.subject_tail(who)
            inner = self.predicate(who, self.token(save)) if who is not None else None
            gap = "in" if word == "where" else "obj"
            ends = ("", ".", ",", "?", "prep", "t", "r", "sub")
            if inner is not None and self.tag() in ("prep", "to") and self.tag(self.pos + 1) in ends:
                gap = self.word()
                self.pos += 1
            if inner is not None:
                inner.args.append(Arg(gap, subject.at, term=subject.term, frame=subject.frame, gap=True))
        if inner is None:
            self.pos = save
            return False
        frame.args.append(Arg("what", inner.first, frame=inner))
        return True

    @staticmethod
    def _fields_before(members: list[Term], link: str) -> Term | None:
        """ "mining, farming and wind power projects": bare fields before a noun of undertakings are what it is in."""
        last = members[-1]
        if (
            last.head not in closed.UNDERTAKINGS
            or not last.plural
            or last.det
            or last.count is not None
            or last.ref is not None
        ):
            return None
        own = [m for m in last.mods if m.role in ("noun", "adj") and m.word and (m.term is None or m.term.ref is None)]
        if (
            not own
            or len(own) != len([m for m in last.mods if m.role in ("noun", "adj")])
            or any(
                m.head == "" or m.plural or m.det or m.count is not None or m.ref is not None or m.members
                for m in members[:-1]
            )
        ):
            return None
        head = own[-1]
        field = Term(own[0].at, head.at + 1, head=head.word, mods=[replace(m, term=None) for m in own[:-1]], at=head.at)
        fields = Term(members[0].first, head.at + 1, members=[*members[:-1], field], link=link, at=members[0].at)
        rest = [m for m in last.mods if m not in own]
        return replace(last, first=members[0].first, mods=[Mod("in", members[0].first, term=fields), *rest])

    def _subject_of_contact(self, words: list[Item], item: Item) -> bool:
        """ "the bridge *Norway built* fell": a country or person after a thing, and its verb without an object."""
        ref = item.refs[0] if item.refs else None
        thing = words[-1]
        if (
            ref is None
            or ref.adjective
            or ref.kind not in ("country", "person", "organisation")
            or words[0].tag not in ("det", "poss", "q")
        ):
            return False
        return (
            thing.tag == "n"
            and thing.plural
            and ref.kind == "person"
            and words[0].tag == "det"
            and self._contact()  # "the leaders *X saw*": several are not one
        ) or (
            thing.tag == "n"
            and thing.noun not in closed.PERSON_NOUNS | closed.UNDERTAKINGS | {"bank", "group", "country", "city"}
            and thing.lemma not in closed.TITLES
            and self._contact()
        )

    def of_saying(self, frame: Frame, k: int) -> None:
        """The items from ``k`` to here belong to the saying, not to what is said."""
        frame.saying.extend(item.first for item in self.items[k : self.pos])
