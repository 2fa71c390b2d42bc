"""What is set against a phrase: "X, not Y", "in X rather than in Y", "not X but Y"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed
from factcheck.model import QuantityKind
from factcheck.parsing.followers import Followers

WHERE = frozenset({"in", "at", "on"})
LONGEST = 9
"""Items between "not" and its "but"."""


class Contrasts(Followers):
    """What is set against a phrase: it becomes a ``not`` modifier of the term that it stands against."""

    def set_against(self, frame: Frame) -> bool:
        """ ", not in Y", "and not Y", "rather than in Y" after an argument; false, with nothing consumed, elsewhere."""
        save = self.pos
        opened = self.tag() == ","
        for _ in range(2):
            if self.tag() in (",", "conj") and self.word() in (",", "and", "but"):
                self.pos += 1
        if (self.tag() == "neg" and self.word() == "not") or (self.tag() == "prep" and self.word() == "instead_of"):
            at = self.token()
            self.pos += 1
        else:
            self.pos = save
            return False
        if self.tag() == "r" and self.word() in closed.MERELY:
            return self.understated(save)
        if self._other_time(frame, save):
            return True
        mark = ""
        if self.tag() in ("prep", "to"):
            mark = self.word()
            self.pos += 1
        if self.tag() not in ("name", "det", "n", "q", "poss", "j", "pron"):
            self.pos = save
            return False
        term = self.noun_phrase(subject=False)
        host = self._against(frame, mark, term) if term is not None else None
        if term is None or host is None or self.tag() in ("v", "aux", "modal"):
            self.pos = save
            return False
        self.oppose(host, term, at)
        if opened or self.tag(self.pos + 1) in ("prep", "to", "t", "rel"):
            self.skip(",")
        return True

    def _other_time(self, frame: Frame, first: int) -> bool:
        """ "was opened in May, *not in June*", "on 12 May, *not on the 14th*": the date says so."""
        k = self.pos + (self.word() in ("on", "in") and self.tag() == "prep")
        k += self.tag(k) == "det" and self.word(k) == "the"
        item = self.at(k)
        told = next((t for t in reversed(frame.times) if t is not None and t.low and t.relative is None), None)
        if item is None or told is None or any(figure(a.term) for a in frame.args):
            return False
        other = item.period
        if other is not None and other.grain == told.grain and other.low and other.relative is None:
            apart = other.low[-5:] != (told.low or "")[-5:] or not (other.yearless or other.low == told.low)
        else:
            day = item.quantity
            ordinal = day is not None and day.kind is QuantityKind.ORDINAL and told.grain == "day"
            apart = ordinal and day is not None and int(day.low) != int((told.low or "")[-2:])
        if not apart or self.tag(k + 1) not in ("", ".", ",", ";", "dash", ")"):
            return False
        self.pos = k + 1
        self.coloured.extend(each.first for each in self.items[first : self.pos])
        return True

    def understated(self, save: int) -> bool:
        """ ", not merely one of the ten biggest": what is said before says more; the phrase denies nothing."""
        first = save
        self.pos += 1
        if self.tag() in ("prep", "to"):
            self.pos += 1
        term = self.noun_phrase(subject=False)
        if term is None or self.tag() in ("v", "aux", "modal") or self.word() == "but":
            self.pos = save
            return False
        self.coloured.extend(item.first for item in self.items[first : self.pos])
        return True

    def oppose(self, host: Term, term: Term, at: int) -> None:
        """Make a term the contrast of another; what it leaves out ("not 12") it has from that."""
        if not term.head and term.ref is None and not term.members:
            term.head, term.plural = host.head, host.plural
            term.mods = [*term.mods, *[m for m in host.mods if m.role != "not"]]
        frame = Frame(at, term.last, "not", kind="contrast", args=[Arg("obj", term.first, term=term)])
        host.mods.append(Mod("not", at, term=term, frame=frame))

    def _against(self, frame: Frame, mark: str, term: Term) -> Term | None:
        """The argument that a contrast stands against: the last with its mark, of its kind; else the subject."""
        for arg in reversed(frame.args):
            where = {arg.role, mark} <= WHERE and arg.term is not None and place(arg.term)  # "in X rather than at Y"
            alike = (arg.role == mark or where) if mark else arg.role in ("obj", "comp", "obj2") or arg.term is term
            if alike and arg.term is not None and arg.frame is None and comparable(arg.term, term):
                return arg.term
        if not mark:
            for arg in reversed(frame.args):
                if arg.term is not None and arg.frame is None and comparable(arg.term, term):
                    return arg.term
        return None

    def cleft(self, frame: Frame) -> bool:
        """ "It was X, not Y, *who did Z*", "Y is *where X did Z*": the clause belongs to what stands about "be"."""
        subject, comp = frame.arg("subj"), frame.arg("comp")
        if frame.verb == "be" and self.word() in ("where", "who") and self.free_relative(frame):
            return True
        if self.tag() != "rel":
            return False
        if frame.verb != "be" or subject is None or subject.term is None or subject.term.head != "it":
            return False
        if comp is None or comp.term is None or not any(m.role == "not" for m in comp.term.mods):
            return False
        at = self.token()
        rel = self.relative(comp.term)
        if rel is None:
            return False
        for arg in rel.args:
            arg.gap = arg.gap or arg.term is comp.term
        comp.term.mods.append(Mod("rel", at, frame=rel))
        return True

    def corrective(self) -> bool:
        """ "not ten but eleven" at ``pos``: does "but" follow a noun phrase after "not"?"""
        if self.word() not in ("not", "neither") or self.tag() not in ("neg", "det", "pron"):
            return False
        for k in range(self.pos + 1, self.pos + LONGEST):
            if self.word(k) == "nor" and self.word() == "neither":
                continue
            if self.tag(k) == "conj":
                return (
                    k > self.pos + 1 and self.word(k) == "but" and self.tag(k + 1) in ("q", "name", "det", "prep", "j")
                )
            if self.tag(k) not in ("name", "n", "det", "j", "q", "prep", "'s"):
                return False
        return False

    def corrected_phrase(self, frame: Frame) -> bool:
        """ "held *not at X but at Y*", "named *not by X but by Y*": the phrase of Y, with X set against it."""
        save = self.pos
        self.skip(",")
        if self.word() != "not" or self.tag() != "neg" or self.tag(self.pos + 1) not in ("prep", "to"):
            self.pos = save
            return False
        at = self.token()
        self.pos += 1
        wrong = self.prep_phrase()
        self.skip(",")
        if wrong is None or wrong.term is None or self.word() != "but" or self.tag(self.pos + 1) not in ("prep", "to"):
            self.pos = save
            return False
        self.pos += 1
        right = self.prep_phrase()
        if right is None or right.term is None:
            self.pos = save
            return False
        for each in wrong.term.walk():
            self.oppose(right.term, each, at)
        frame.args.append(right)
        return True

    def corrected(self) -> Term | None:
        """The term of "not X but Y": Y, with X set against it."""
        save, at = self.pos, self.token()
        joint = self.word() == "neither"
        self.pos += 1
        wrong = self.noun_phrase(False) if joint else self.single(False)
        if wrong is None or self.word() != "but":
            self.pos = save
            return None
        self.pos += 1
        right = self.single(False)
        if right is None:
            self.pos = save
            return None
        for each in wrong.walk():
            self.oppose(right, each, at)
        return right


def figure(term: Term | None) -> bool:
    """Whether it is an amount, a count, a rank: what may be one thing in one year and another in the next."""
    return term is not None and any(t.count is not None or t.rank is not None for t in term.walk())


def comparable(host: Term, term: Term) -> bool:
    """May one be said instead of the other: both named and of one kind, both figures, both common nouns?"""
    if any(m.role == "not" for m in host.mods):
        return False
    if host.ref is not None and term.ref is not None:
        return place(host) == place(term)
    if host.ref is not None or term.ref is not None:
        return False
    return (host.count is None) == (term.count is None) and bool(term.head or term.count is not None)


def place(term: Term) -> bool:
    return term.ref is not None and term.ref.kind in ("city", "country", "place", "region")
