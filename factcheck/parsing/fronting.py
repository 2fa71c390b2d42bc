"""What stands before the subject of a clause: periods, phrases, clauses and participles, who says so."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import closed
from factcheck.model import Period
from factcheck.parsing.absolutes import Absolutes
from factcheck.records import dataclass, field

CONDITIONS = frozenset({"if", "unless", "lest", "whether"})
"""Marks of clauses that only suppose."""


@dataclass(slots=True, eq=False)
class Front:
    """What stands before a clause from item ``start`` on; ``subject`` is the one that the clause has already."""

    start: int
    subject: Term | None
    phrases: list[Arg] = field(default_factory=list)
    adverbs: list[tuple[str, int]] = field(default_factory=list)
    times: list[Period | None] = field(default_factory=list)
    parts: list[Frame] = field(default_factory=list)
    """Clauses, participles and asides: each a part of its own."""
    absolute: Frame | None = None
    saying: Frame | None = None
    """Who says so, when and where, by an "As X said, …"; it begins at item ``told``."""
    told: int = -1
    counted: list[Period] = field(default_factory=list)
    """When somebody counted ("By X's count *in June*, …")."""
    supposed: bool = False


class Fronting(Absolutes):
    """Reads item by item what stands before the subject: each kind by the rule for its tag in ``BEFORE``."""

    def front(self, subject: Term | None) -> Front:
        front = Front(self.pos, subject)
        while (rule := BEFORE.get(self.tag())) is not None and rule(self, front):
            pass
        return front

    # The rules: each tells whether it read something, so that more may stand before the subject.

    def clause_before(self, front: Front) -> bool:
        """ "After they met, …", "If X came, …", "As X said, …", "After the talks …"."""
        begun = self.pos
        sub = self.subordinate()
        if sub is None:
            return False
        mark, frame = sub
        front.supposed = front.supposed or mark in CONDITIONS
        saying = self.as_told(mark, frame) if self.tag() == "," else None
        if saying is not None:
            front.saying, front.told = saying, begun
        elif frame is not None and frame.kind == "adjunct":
            front.phrases.extend(frame.args)
        elif frame is not None:
            frame.kind = "sub:" + mark
            front.parts.append(frame)
        self.skip(",")
        return True

    def time_before(self, front: Front) -> bool:
        """ "In 2019, …", "May 2019: …"."""
        front.times.append(self.items[self.pos].period)
        self.pos += 1
        self.skip(",", ":")
        return True

    def adverb_before(self, front: Front) -> bool:
        """ "Recently, …", "Only after the talks …"; "only X" and "not X" belong to X."""
        word = self.word()
        only = word == "only" and self.tag(self.pos + 1) in ("sub", "prep")
        if not only and word in ("only", "not"):
            return False
        front.adverbs.append((word, self.token()))
        self.pos += 1
        if not only:
            self.skip(",")
        return True

    def duration_before(self, front: Front) -> bool:
        """ "*Two years* before X left, …", "*The year* after the talks …"."""
        ahead = self.interval()
        if ahead is None:
            return False
        if self.tag() == "det":
            self.coloured.extend(item.first for item in self.items[self.pos : ahead])
        else:
            front.adverbs.append((self.word(), self.token()))
        self.pos = ahead
        return True

    def purpose_before(self, front: Front) -> bool:
        """ "To widen trade, …"."""
        aim = self.fronted_purpose()
        if aim is None:
            return self.phrase_before(front)
        front.phrases.append(aim)
        return True

    def phrase_before(self, front: Front) -> bool:
        """ "In Oslo, …", "With X, president of Y, …", "By X's count in June, …"; "With Z done, …" ends the front."""
        if front.subject is None and (absolute := self.absolute()) is not None:
            front.absolute = absolute
            return False
        save = self.pos
        if (outlined := self.as_said()) is not None:
            front.saying, front.told = outlined, save
            return True
        arg = self.prep_phrase()
        if arg is None:
            self.pos = save
            return False
        if arg.role in ("unlike", "contrary_to") and arg.term is not None:
            self._set_against()
        front.phrases.append(arg)
        if arg.role in closed.ACCOUNT_MARKS and arg.term is not None and arg.term.head in closed.ACCOUNTS:
            self._count_dated(front)
        if arg.term is not None and self.tag() == "," and self.tag(self.pos + 1) == "rel":
            self.pos += 1
            rel = self.relative(arg.term)
            if rel is not None:
                rel.kind = "relative"
                front.parts.append(rel)
        elif (office := self.fronted_office(arg.term)) is not None:
            front.parts.append(office)
        self.skip(",")
        return True

    def participle_before(self, front: Front) -> bool:
        """ "Signed by X, the treaty …", where a clause follows."""
        save = self.pos
        if self.items[save].form not in ("g", "e") or front.subject is not None:
            return False
        part = self.participle()
        if part is not None and self.tag() == "," and self.starts_clause(self.pos + 1):
            self.pos += 1
            front.parts.append(part)
            return True
        self.pos = save
        return False

    def conjunction_before(self, front: Front) -> bool:
        """ "*And* X met Y"."""
        if self.pos != front.start:
            return False
        self.pos += 1
        return True

    # What the rules ask.

    def _set_against(self) -> None:
        """ "Unlike X's visit *to Y in 2023*, …": where and when that was says nothing of the subject."""
        save = self.pos
        while self.tag() in ("prep", "to", "t"):
            if self.tag() != "t" and self.prep_phrase() is None:
                break
            self.pos += self.tag() == "t"
        if self.tag() == "," and self.tag(self.pos + 1) != "rel":
            self.coloured.extend(range(self.token(save), self.token()))
        else:
            self.pos = save

    def _count_dated(self, front: Front) -> None:
        """ "By X's count *in June*, …": when it was counted, not when it happened."""
        while self.tag() == "t":
            front.counted.extend(filter(None, [self.items[self.pos].period]))
            self.coloured.append(self.token())
            self.pos += 1

    def fronted_purpose(self) -> Arg | None:
        """ "*To widen trade*, X and Y set up a panel": what for; nothing is consumed where no clause follows."""
        save, unread = self.pos, len(self.unread)
        aim = self.infinitive()
        if aim is None or self.tag() != "," or not self.starts_clause(self.pos + 1):
            del self.unread[unread:]
            self.pos = save
            return None
        self.pos += 1
        return Arg("so_as", aim.first, frame=aim, bound=True)

    def interval(self) -> int | None:
        """ "two years *before X left*", "the year *after …*": how long before or after; where the clause begins."""
        k = self.pos + (self.tag() == "det" and self.word() == "the")
        if self.tag(k) not in ("n", "q") or self.word(k + 1) not in ("after", "before"):
            return None
        return k + 1 if self.tag(k + 1) in ("sub", "prep") and self._duration(k) else None

    def fronted_office(self, person: Term | None) -> Frame | None:
        """ "With X, president of Y, he discussed …": who somebody is, between commas; nothing is consumed otherwise."""
        if person is None or person.ref is None or person.ref.kind not in ("person", "unknown") or self.tag() != ",":
            return None
        save = self.pos
        self.pos += 1
        term = self.noun_phrase(subject=False)
        if term is None or term.ref is not None or term.members or term.head not in closed.TITLES or self.tag() != ",":
            self.pos = save
            return None
        args = [Arg("subj", person.first, term=person), Arg("comp", term.first, term=term)]
        return Frame(term.first, term.last, "be", kind="apposition", args=args)


BEFORE: dict[str, Callable[[Fronting, Front], bool]] = {
    "sub": Fronting.clause_before,
    "t": Fronting.time_before,
    "r": Fronting.adverb_before,
    "n": Fronting.duration_before,
    "q": Fronting.duration_before,
    "det": Fronting.duration_before,
    "to": Fronting.purpose_before,
    "prep": Fronting.phrase_before,
    "v": Fronting.participle_before,
    "conj": Fronting.conjunction_before,
}
"""What may stand before a subject, by the tag of its first item."""
