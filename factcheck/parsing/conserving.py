"""Which tokens of a sentence its frames hold. What no frame holds is told as not read, so that nothing gets lost."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.model import Span
from factcheck.parsing.items import Item, Read
from factcheck.parsing.openings import bare

CONTENT = frozenset({"n", "name", "j", "v", "q", "t", "r", "neg"})
"""The tags of items that say something; the others only join them."""


class Coverage:
    """The token positions that frames, their terms, figures, periods and unread words hold."""

    def __init__(self, read: Read, frames: list[Frame]) -> None:
        self.read = read
        self.held: set[int] = set()
        self.seen: set[int] = set()
        for frame in frames:
            self.frame(frame)

    def missing(self, items: list[Item] | None = None) -> list[Item]:
        """The content words that nothing holds, in the order of the text; what only stands around it says nothing, and
        is not among ``items``."""
        return [i for i in items or bare(self.read.items) if i.tag in CONTENT and not self.holds(i)]

    def holds(self, item: Item) -> bool:
        return any(at in self.held for at in range(item.first, max(item.last, item.first + 1)))

    def frame(self, frame: Frame | None) -> None:
        if frame is None or id(frame) in self.seen:
            return
        self.seen.add(id(frame))
        self.held.update(
            [
                frame.at,
                frame.neg_at,
                frame.only,
                *frame.unread,
                *frame.saying,
                *frame.coloured,
                *[at for _, at in frame.adverbs],
            ]
        )
        self.held.update(range(frame.at, frame.at + 1 + frame.verb.count("_")))  # "turn down", "take place"
        for period in frame.times:
            if period is not None:
                self.span(period.span)
        self.term(frame.speaker)
        for arg in frame.args:
            self.arg(arg)

    def arg(self, arg: Arg) -> None:
        self.held.add(arg.at)
        self.term(arg.term)
        self.frame(arg.frame)
        if arg.period is not None:
            self.span(arg.period.span)

    def term(self, term: Term | None) -> None:
        if term is None or id(term) in self.seen:
            return
        self.seen.add(id(term))
        self.held.add(term.at)
        for figure in (term.count, term.rank):
            if figure is not None:
                self.span(figure.span)
                if figure.cue is not None:
                    self.span(figure.cue)
        if term.period is not None:
            self.span(term.period.span)
        for member in term.members:
            self.term(member)
        for mod in term.mods:
            self.mod(mod)

    def mod(self, mod: Mod) -> None:
        self.held.add(mod.at)
        self.term(mod.term)
        self.frame(mod.frame)

    def span(self, span: Span) -> None:
        self.held.update(self.read.tokens.within(span))
