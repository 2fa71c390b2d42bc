"""By how much a figure differs from that of another time, after a comma, after a dash or in brackets: "up 9 percent on
2024", "300,000 more than a year earlier", "an increase of 9 percent"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import levels
from factcheck.model import Period, QuantityKind
from factcheck.parsing.coordination import Coordination
from factcheck.parsing.verbs import AMOUNTS
from factcheck.records import NamedTuple

ENDS = frozenset({",", ".", ";", "", ")", "conj", "dash", "sub"})
"""Tags of what may follow."""


class Difference(NamedTuple):
    """Which way, the item with the figure (-1 for none), the time that it is compared with, and where it ends."""

    up: bool
    figure: int
    since: Period | None
    end: int


class Differences(Coordination):
    """By how much a figure differs from that of another time."""

    def differing(self, frame: Frame) -> bool:
        """The change that the sign at ``pos`` adds to the figure of a clause; false, with nothing consumed, where it
        adds none."""
        found = self._difference(self.pos + 1)
        if found is None or frame.negated or self.tag(found.end) not in ENDS:
            return False
        made = self._counting(frame, found) or self._measuring(frame, found)
        if made is None:
            return False
        passed = [k for k in range(self.pos + 1, found.end) if k != found.figure and self.tag(k) != "t"]
        made.coloured = [*made.coloured, *[self.token(k) for k in passed]]
        made.first, made.last = self.token(self.pos + 1), self.items[found.end - 1].last
        made.kind, made.tense, made.unread = "part", "past", []
        since = [found.since._replace(comparator=levels.THAN)] if found.since is not None else []
        made.times = [*frame.times, *since]
        self.frames.append(made)
        self.pos = found.end + (self.tag() == "(" and self.tag(found.end) == ")")
        return True

    def _difference(self, k: int) -> Difference | None:
        """What the words from ``k`` on say."""
        k += self.tag(k) == "det" and self.word(k) in ("a", "an")
        word, figure, way = self.word(k), -1, 0
        if word in levels.CHANGED:
            way, k = levels.CHANGED[word], k + 1
            k += self.word(k) == "by"
            if self._figure_at(k):
                figure, k = k, k + 1
        elif self._figure_at(k) and (way := self._way(k + 1)):
            figure, k = k, k + 2
        elif word in levels.CHANGES:
            way, k = levels.CHANGES[word], k + 1
            if self.word(k) == "of" and self._figure_at(k + 1):
                figure, k = k + 1, k + 2
        elif word in levels.COMPARED and self.word(k + 1) == levels.THAN:
            way, k = levels.COMPARED[word], k + 1
        else:
            return None
        since, end = self._compared_with(k)
        return Difference(way > 0, figure, since, end) if figure >= 0 or since is not None else None

    def _way(self, k: int) -> int:
        word = self.word(k)
        return levels.CHANGED.get(word, 0) or levels.COMPARED.get(word, 0) or levels.CHANGES.get(word, 0)

    def _figure_at(self, k: int) -> bool:
        quantity = self.items[k].quantity if self.tag(k) == "q" else None
        return quantity is not None and quantity.kind in AMOUNTS | {QuantityKind.COUNT}

    def _compared_with(self, k: int) -> tuple[Period | None, int]:
        """The time that is compared with, and where it ends: "than in 2024", "compared with a year earlier", "year on
        year"."""
        for words in levels.ON_THE_YEAR:
            if tuple(self.word(k + n) for n in range(len(words))) == words:
                return None, k + len(words)
        at = k + (2 if self.word(k) in ("compared", "relative") else self.word(k) in levels.AGAINST)
        if self.tag(at) == "t" and (at > k or self.word(at).split()[0] in levels.FROM):
            period = self.items[at].period
            return (period._replace(comparator="on") if period is not None else None), at + 1
        return None, k

    def _counting(self, frame: Frame, found: Difference) -> Frame | None:
        """ "carried 3 million people, 300,000 *more than in 2024*": so many more people."""
        counted = next((a for a in frame.args if a.term is not None and _things(a.term)), None)
        if counted is None or counted.term is None:
            return None
        at = self.token(self.pos + 1)
        mods = [Mod("adj", at, word="more" if found.up else "fewer"), *counted.term.mods]
        term = replace(counted.term, count=None, det="", mods=mods, plural=True)
        args = [replace(a, term=term) if a is counted else replace(a) for a in frame.args]
        return replace(frame, args=[*args, *self._by(found)])

    def _measuring(self, frame: Frame, found: Difference) -> Frame | None:
        """ "reached $5 billion in 2025, *up 9 percent*": what reached it rose by so much."""
        subject, thing = frame.arg("subj"), frame.arg("obj")
        if frame.passive or subject is None or subject.term is None:
            return None
        level = next((a for a in frame.args if a is not subject and a.term is not None and _sum(a.term)), None)
        of = thing.term.mods if level is None and thing is not None and thing.term is not None else []
        sum_ = next((m for m in of if m.role in ("of", "worth") and m.term is not None and _sum(m.term)), None)
        if sum_ is not None and thing is not None and thing.term is not None:  # "made a profit of $3 million"
            mods = [Mod("own", subject.at, term=subject.term), *[m for m in of if m is not sum_]]
            rising, gone = replace(thing.term, det="", mods=mods), [subject, thing]
        elif level is not None and subject.term.ref is None:
            rising, gone = subject.term, [subject, level]
        else:
            return None
        rest = [replace(a) for a in frame.args if not any(a is one for one in gone)]
        args = [Arg("subj", rising.first, term=rising), *self._by(found), *rest]
        at = self.token(self.pos + 1)
        return Frame(at, at, "rise" if found.up else "fall", at=at, args=args)

    def _by(self, found: Difference) -> list[Arg]:
        if found.figure < 0:
            return []
        item = self.items[found.figure]
        assert item.quantity is not None
        head = "" if item.quantity.kind is QuantityKind.COUNT else "$"
        return [Arg("by", item.first, term=Term(item.first, item.last, head=head, count=item.quantity, at=item.first))]


def _things(term: Term) -> bool:
    return term.count is not None and term.count.kind is QuantityKind.COUNT and term.head not in ("", "$")


def _sum(term: Term) -> bool:
    return term.count is not None and term.head in ("", "$") and term.count.kind in AMOUNTS | {QuantityKind.COUNT}
