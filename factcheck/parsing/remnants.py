"""Figures that share a clause: "came to $3 billion in 2021 and $4 billion in 2024" says the clause twice."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.parsing.fragments import Fragments
from factcheck.parsing.verbs import ORDINALS
from factcheck.records import dataclass, field

ENDS = frozenset({"", ".", ";", ",", "conj", "dash", ")", ":"})
"""What may stand after the remnants of a clause."""

MARKS = frozenset({"prep", "to"})


@dataclass(slots=True)
class Said:
    """What a remnant says anew: the argument that its figure takes the place of, the new arguments, the new times."""

    value: Arg
    figure: Term
    phrases: list[tuple[Arg, Arg]] = field(default_factory=list)
    times: list[Period | None] = field(default_factory=list)
    speaker: Term | None = None
    """Who says the new figure ("$6 billion, says the Post, *but $5 billion according to Channel One*")."""


class Remnants(Fragments):
    """What is left of a clause where only its figure and its time or place are said anew."""

    def figure_again(self, frame: Frame) -> bool:
        """A figure with its own time or place after "and" or a comma: the clause again; nothing is consumed otherwise.

        The item at ``pos`` is the "and" or the comma.
        """
        save, unread = self.pos, len(self.unread)
        self.pos += 1
        if self.tag(save) == "," and self.tag() == "conj":
            self.pos += 1
        said = self._figure_anew(frame) if frame.verb and frame.args else None
        if said is None or not self._rest_anew(frame, said) or self.tag() not in ENDS:
            del self.unread[unread:]
            self.pos = save
            return False
        anew = {id(old): new for old, new in said.phrases}
        args = [
            replace(a, term=said.figure, at=said.figure.first) if a is said.value else anew.get(id(a)) or replace(a)
            for a in frame.args
        ]
        first = self.token(save + 1)
        times = said.times or list(frame.times[: frame.fronted])
        self.frames.append(
            replace(
                frame,
                first=first,
                last=self.token(),
                args=args,
                times=times,
                fronted=0,
                unread=[],
                coloured=[],
                only=-1,
                speaker=said.speaker or frame.speaker,
            )
        )
        return True

    def _figure_anew(self, frame: Frame) -> Said | None:
        mark, times = "", []
        while self.tag() in ("r", "t") and self.tag(self.pos + 1) in ("r", "t", "q", *MARKS):
            if self.word() in ORDINALS:
                break
            if self.tag() == "t":
                times.append(self.items[self.pos].period)  # ", *in 2024* $3 billion"
            else:
                self.coloured.append(self.token())  # "and *then* $4 billion", "but *only* $3 billion"
            self.pos += 1
        if self.tag() in MARKS and self.tag(self.pos + 1) == "q":
            mark = self.word()
            self.pos += 1
        figure = self._place() or self._amount_here()
        if figure is None:
            return None
        for arg in reversed(frame.args):
            if arg.term is None or (mark and arg.role != mark) or not _alike(arg.term, figure):
                continue
            return Said(arg, _completed(figure, arg.term, self._by_verb(frame, arg.term)), times=times)
        return None

    def _by_verb(self, frame: Frame, term: Term) -> bool:
        """Whether the figure has its comparator from the verb, so that the next one has it, too ("*exceeded* $6
        billion")."""
        cue = term.count.cue if term.count is not None else None
        return (
            cue is not None
            and 0 <= frame.at < len(self.read.tokens.start)
            and (cue.start == self.read.tokens.start[frame.at])
        )

    def _place(self) -> Term | None:
        """ "third in 2024": a place in a ranking, by its ordinal alone."""
        word = self.word()
        if self.tag() not in ("r", "j", "n") or word not in ORDINALS or self.tag(self.pos + 1) not in ("t", *MARKS):
            return None
        at = self.token()
        span = Span(self.read.tokens.start[at], self.read.tokens.end[at])
        value = Decimal(ORDINALS[word])
        self.pos += 1
        return Term(
            at,
            at + 1,
            rank=Quantity(span, QuantityKind.RANK, Comparator.EXACT, value, None, Decimal(1), None),
            at=at,
        )

    def _amount_here(self) -> Term | None:
        if self.tag() != "q" and not (self.tag() == "det" and self.tag(self.pos + 1) == "q"):
            return None
        term = self.noun_phrase(subject=False)
        return None if term is None or term.members or (term.count is None and term.rank is None) else term

    def _rest_anew(self, frame: Frame, said: Said) -> bool:
        """The times and phrases after the figure; each has its fellow in the clause, and there is at least one."""
        found = bool(said.times)
        while self.tag() == "t" or self.tag() in MARKS:
            if self.tag() == "t":
                said.times.append(self.items[self.pos].period)
                self.pos += 1
            else:
                arg = self.prep_phrase()
                if arg is not None and arg.role == "according_to" and frame.speaker is not None:
                    said.speaker, found = arg.term, True
                    continue
                if arg is None or not (_said_anew(frame, said, arg) or _held_anew(said, arg)):
                    return False
            found = True
        if not said.times or any(frame.times):
            return found
        dated = [a for a in frame.args if a is not said.value and a.term is not None and _dated(a.term)]
        said.phrases.extend((a, replace(a, term=_undated(a.term))) for a in dated if a.term is not None)
        return bool(dated)


def _said_anew(frame: Frame, said: Said, arg: Arg) -> bool:
    """Whether a phrase takes the place of an argument ("in Spain … and … *in Peru*")."""
    for old in frame.args:
        if old.role == arg.role and old is not said.value and _fellows(old.term, arg.term):
            said.phrases.append((old, arg))
            return True
    return False


def _held_anew(said: Said, arg: Arg) -> bool:
    """Whether a phrase takes the place of one that hangs on what is counted ("300 tickets *in Spain*")."""
    for mod in said.figure.mods:
        if mod.role == arg.role and _fellows(mod.term, arg.term):
            mods = [replace(m, term=arg.term, at=arg.at) if m is mod else m for m in said.figure.mods]
            said.figure = replace(said.figure, mods=mods)
            return True
    return False


def _fellows(old: Term | None, new: Term | None) -> bool:
    return old is not None and new is not None and (old.ref is None) == (new.ref is None)


def _dated(term: Term) -> bool:
    return any(one.period is not None for one in term.within())


def _undated(term: Term) -> Term:
    """The term without the times that hang on it."""
    mods = [replace(m, term=_undated(m.term)) if m.term is not None else m for m in term.mods if m.role != "time"]
    return replace(term, period=None, mods=mods, members=[_undated(m) for m in term.members])


def _alike(old: Term, new: Term) -> bool:
    """Whether both are figures of one kind."""
    if new.rank is not None:
        return old.rank is not None
    if old.count is None or new.count is None or old.count.kind is not new.count.kind:
        return False
    if new.head and new.head != "$":
        return new.head == old.head
    return True


def _completed(new: Term, old: Term, by_verb: bool) -> Term:
    """The new figure with the noun of the old one where it has none, and with what their verb makes of both."""
    if new.rank is not None:
        mods = new.mods or old.mods
        return new if new.head else replace(new, head=old.head, plural=old.plural, det=old.det, mods=mods)
    count = new.count
    assert count is not None and old.count is not None
    if by_verb and count.comparator is Comparator.BARE:
        count = count._replace(comparator=old.count.comparator)
    if new.head and new.head != "$":
        return replace(new, count=count)
    return replace(new, head=old.head, plural=old.plural, ref=old.ref, mods=[*old.mods, *new.mods], count=count)
