"""What is added after a comma to a clause that is whole: another level, a share, a companion, a gapped twin."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed
from factcheck.model import QuantityKind
from factcheck.parsing.differences import Differences
from factcheck.parsing.verbs import AMOUNTS

DIRECTIONS = frozenset({"up", "down"})
EARLIER = frozenset({"from", "on", "against"})
COMPARING = frozenset({"compared", "compare", "comparing", "compares"})
BESIDE = frozenset({"against", "after", "versus"})
"""Prepositions before a figure of another time, after a comma."""
PRONOUNS = frozenset({"it", "them", "which", "whom", "this", "these", "that"})


class Addenda(Differences):
    """What is added after a comma to a clause that is whole."""

    def addendum(self, frame: Frame) -> bool:
        """What the comma at ``pos`` adds, as a frame of its own; false, with nothing consumed, where it is none."""
        return (
            self.compared(frame)
            or self.counted_before(frame)
            or self.differing(frame)
            or self.share(frame)
            or self.beside(frame)
            or self.destined(frame)
            or self.figure_again(frame)
            or self.alike(frame)
        )

    def _earlier(self) -> int | None:
        """Where a figure of another time stands after the comma at ``pos``: past "up from", "compared with"."""
        k = self.pos + 1
        moved = self.word(k) in DIRECTIONS and self.word(k + 1) in EARLIER
        compared = self.word(k) in COMPARING and self.word(k + 1) in ("with", "to")
        if moved or compared:
            return k + 2
        return k + 1 if self.word(k) in BESIDE else None

    def counted_before(self, frame: Frame) -> bool:
        """ "treated 300 patients in 2025, *compared with 280 in 2024*": the same of another number, at another time."""
        k = self._earlier()
        figure = self.items[k].quantity if k is not None and self.tag(k) == "q" else None
        if k is None or figure is None or figure.kind is not QuantityKind.COUNT:
            return False
        counted = next((a for a in frame.args if a.term is not None and _number_of_things(a.term)), None)
        if counted is None or counted.term is None or frame.negated:
            return False
        save, self.pos = self.pos, k
        value = self.noun_phrase(subject=False)
        if value is None or value.count is None or value.head not in ("", counted.term.head):
            self.pos = save
            return False
        term = replace(counted.term, count=value.count, first=value.first, last=value.last, at=value.at)
        args = [replace(a, term=term, at=value.first) if a is counted else replace(a) for a in frame.args]
        first = self.token(save + 1)
        passed = [item.first for item in self.items[save + 1 : k]]
        made = replace(frame, first=first, last=value.last, kind="part", tense="past", args=args, times=[], unread=[])
        made.coloured = [*frame.coloured, *passed]
        self.complements(made)
        if not any(made.times):
            self.pos = save
            return False
        made.last = self.token()
        self.frames.append(made)
        return True

    def compared(self, frame: Frame) -> bool:
        """ "exceeded $6 billion in 2022, *up from $5 billion in 2021*": the level before is a part of its own."""
        k = self._earlier()
        if k is None:
            return False
        subject = frame.arg("subj")
        if subject is None or self.tag(k) != "q" or self.items[k].quantity is None:
            return False
        figure = self.items[k].quantity
        if figure is None or figure.kind not in AMOUNTS or not any(self._amount(a.term) for a in frame.args):
            return False
        save, self.pos = self.pos, k
        value = self.noun_phrase(subject=False)
        if value is None:
            self.pos = save
            return False
        made = Frame(self.token(save + 1), value.last, "measure", at=self.token(save + 1), kind="part", tense="past")
        made.args = [
            replace(subject),
            *[replace(a) for a in frame.args if a is not subject and not self._amount(a.term) and a.at < value.first],
            Arg("obj", value.first, term=value),
        ]
        self.complements(made)
        made.last = self.token()
        self.frames.append(made)
        return True

    @staticmethod
    def _amount(term: Term | None) -> bool:
        return term is not None and term.count is not None and term.count.kind in AMOUNTS

    def share(self, frame: Frame) -> bool:
        """ "reached $6 billion, *half of it crude oil*": what a part of it is, without a verb."""
        k = self.pos + 1
        if self.tag(k) not in ("det", "pron", "q", "n") or self.word(k + 1) != "of" or self.word(k + 2) not in PRONOUNS:
            return False
        if self.tag(k + 3) not in ("n", "j", "name", "q"):
            return False
        whole = self.last_term(frame)
        save, self.pos = self.pos, k + 3
        what = self.noun_phrase(subject=True)
        if what is None or self.tag() not in (",", ".", "", ";", "conj"):
            self.pos = save
            return False
        first = self.token(k)
        part = Term(first, first + 1, head=whole.head if whole is not None else "", det=self.word(k), at=first)
        self.frames.append(
            Frame(
                first,
                what.last,
                "be",
                at=first,
                kind="part",
                args=[Arg("subj", first, term=part), Arg("comp", what.first, term=what)],
            )
        )
        return True

    def beside(self, frame: Frame) -> bool:
        """ "signed 11 documents, *along with 40 contracts*": the same of something else."""
        k = self.pos + 1
        item = self.at(k)
        thing = frame.arg("obj")
        if item is None or item.word not in ("with", "besides") or item.last - item.first < 2 or thing is None:
            return False
        save, self.pos = self.pos, k + 1
        other = self.noun_phrase(subject=True)
        if other is None or other.members or not (other.plural or other.count is not None):
            self.pos = save
            return False
        args = [replace(a, term=other, at=other.first) if a is thing else replace(a) for a in frame.args]
        self.frames.append(replace(frame, first=self.token(k), last=other.last, args=args, unread=[], coloured=[]))
        return True

    def alike(self, frame: Frame) -> bool:
        """ "X puts it at 5 billion, *Y at 6*": the same of somebody else, without the verb."""
        subject = frame.arg("subj")
        if subject is None or self.tag(self.pos + 1) not in ("name", "det", "poss", "conj"):
            return False
        save, frames, unread = self.pos, len(self.frames), len(self.unread)
        self.pos += 1 + (self.tag(self.pos + 1) == "conj")
        other = self.noun_phrase(subject=False)
        mark = self.word()
        value = next((a for a in frame.args if a.role == mark and self._figure(a.term)), None)
        arg = self.prep_phrase() if other is not None and value is not None and self.tag() == "prep" else None
        if other is None or arg is None or not self._figure(arg.term) or self.tag() not in (".", "", ",", ";", "t"):
            del self.frames[frames:], self.unread[unread:]
            self.pos = save
            return False
        if not other.head and other.ref is None and any(m.role == "own" for m in other.mods):
            whose = subject.term.head if subject.term is not None and subject.term.ref is None else "figure"
            other = replace(other, head=whose, plural=True)  # "Y's at 6"
        args = [
            replace(a, term=other, at=other.first) if a is subject else arg if a is value else replace(a)
            for a in frame.args
        ]
        times = list(frame.times)
        if self.tag() == "t":
            times, self.pos = [self.items[self.pos].period], self.pos + 1
        self.frames.append(
            replace(frame, first=other.first, last=self.token(), args=args, times=times, unread=[], coloured=[])
        )
        return True

    @staticmethod
    def _figure(term: Term | None) -> bool:
        return term is not None and (term.count is not None or term.rank is not None)

    def destined(self, frame: Frame) -> bool:
        """ "backed a summit, *to take place in X*": what is to become of the thing named last."""
        thing = frame.arg("obj")
        if self.tag(self.pos + 1) != "to" or thing is None or thing.term is None or thing.term.members:
            return False
        save = self.pos
        self.pos += 1
        made = self.infinitive()
        if made is None or not (made.passive or made.verb in closed.OCCURRENCE | {"be", "open", "start", "begin"}):
            self.pos = save
            return False
        made.kind, made.status, made.tense = "part", "planned", "future"
        made.args.insert(0, Arg("obj" if made.passive else "subj", thing.at, term=thing.term))
        self.frames.append(made)
        return True

    def twin(self, frame: Frame) -> None:
        """ "X is the president of K *and Y the president of O*": the second "is" is not said."""
        comp, rest = frame.arg("comp"), frame.arg("obj")
        if frame.verb not in closed.COPULAS or comp is None or comp.term is None or rest is None or rest.term is None:
            return
        members = comp.term.members
        if len(members) < 2 or members[-1].ref is None or members[0].ref is not None or members[-1].mods:
            return
        subject = members[-1]
        first = members[0] if len(members) == 2 else replace(comp.term, members=members[:-1])
        after = [a for a in frame.args if a.at > rest.at]
        frame.args = [
            replace(a, term=first) if a is comp else a for a in frame.args if a is not rest and a not in after
        ]
        twin = replace(frame, first=subject.first, args=[Arg("subj", subject.first, term=subject)], unread=[])
        twin.args += [Arg("comp", rest.at, term=rest.term), *after]
        self.frames.append(twin)


def _number_of_things(term: Term) -> bool:
    """ "300 patients": so many of something."""
    return term.count is not None and term.count.kind is QuantityKind.COUNT and term.head not in ("", "$")
