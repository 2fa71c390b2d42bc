"""Items to frames: noun phrases, clauses, who does what to whom. A deterministic descent, linear in the sentence.

``parse`` returns the asserted frames in the order of the text. Frames in restrictive clauses, infinitives and the
content of sayings hang on the terms and arguments they belong to.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import classes, closed
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.parsing import premodifiers
from factcheck.parsing.absolutes import owned, presented
from factcheck.parsing.apposing import apart
from factcheck.parsing.attributions import voiced
from factcheck.parsing.conserving import Coverage
from factcheck.parsing.fronting import Front
from factcheck.parsing.items import Item, Read
from factcheck.parsing.mending import is_loose, mended
from factcheck.parsing.tails import Tails
from factcheck.parsing.verbs import ORDINALS

OF_TIME = frozenset({"in", "on", "at", "since", "by", "until", "before", "after", "during"})
"""What stands before a time that belongs to its own clause, and is no label."""


class Parser(Tails):
    """Reads the items of one sentence: clauses, their coordination, what is fronted and what follows."""

    def sentence(self) -> list[Frame]:
        guard = -1
        while self.pos < self.n:
            if self.pos == guard:
                self.unread.append(self.token())
                self.pos += 1
                continue
            guard = self.pos
            tag = self.tag()
            if tag in (".", "?", ";", ",", "dash", ":", ")", "hyphen", "/"):
                self.pos += 1
                continue
            if tag == "conj":
                self.pos += 1
                continue
            if tag == "(":
                self.pos += 1
                continue
            if self.predication() or self.label():
                continue
            joined, count = self.tag(self.pos - 1) == "conj" or self._listed_under_date(), len(self.frames)
            lent = next((f.times[: f.fronted] for f in reversed(self.frames) if f.fronted), None) if joined else None
            self.clause_or_fragment()
            for made in self.frames[count:]:
                if lent and not made.times:
                    made.times = list(lent)  # "In 2019, X was …, and Y was …"
            if count and len(self.frames) == count + 1 and all(map(_crumb, self.frames[-2:])):
                crumb = self.frames.pop()  # one figure after another: one thing that says nothing
                self.frames[-1].unread.append(crumb.first)
                self.frames[-1].last = crumb.last
        if self.frames:
            self.frames[-1].unread.extend(self.unread)
            self.frames[-1].coloured.extend(self.coloured)
        elif self.unread:
            self.frames.append(Frame(self.unread[0], self.unread[-1] + 1, kind="fragment", unread=list(self.unread)))
        return self.frames

    def _listed_under_date(self) -> bool:
        """ "*3 July 2024:* X met Y; …": what stands behind the semicolon is of that day, too."""
        if self.tag(self.pos - 1) != ";" or self.tag(0) != "t" or self.tag(1) not in (":", "dash", ","):
            return False
        return self.items[0].word.split()[0] not in OF_TIME

    def clause_or_fragment(self, subject: Term | None = None) -> Frame | None:
        """One independent clause with what is fronted, subordinate or coordinated; or a fragment."""
        start = self.token()
        front = self.front(subject)
        frame = self._predicated(front)
        if frame is None:
            self.unread.extend(at for _, at in front.adverbs)
            self.frames.extend(front.parts if front.absolute is None else [*front.parts, front.absolute])
            return None
        frame.first = min(frame.first, start)
        self._take_front(front, frame)
        if front.absolute is not None:
            owned(front.absolute, frame)
            front.absolute.speaker, front.absolute.said = frame.speaker, frame.said
            self.frames.append(front.absolute)
        for part in front.parts:
            _lend_subject(frame, part)
            if front.supposed:
                part.act = "suppose"
            if part.verb or part.args:
                self.frames.append(part)
        self.frames.append(frame)
        self.tail(frame)
        return frame

    def _predicated(self, front: Front) -> Frame | None:
        """The clause after its front, said by whom its middle names; else the fragment."""
        if (front.phrases or front.parts) and self.pos > front.start and self.tag(self.pos - 1) == ",":
            self.pos -= 1  # "Since then, X noted, trade has grown"
            if not self.medial():
                self.pos += 1
        said, self.pending = self.pending, None
        frame = self.seen() if front.subject is None and front.times and not front.phrases else None
        frame = frame or self.main(front.subject, front.phrases)
        if frame is None:
            return self.fragment(front.phrases, front.start)
        if said is not None and frame.speaker is None:
            voiced(frame, said)
            for part in front.parts:
                part.speaker, part.said = frame.speaker, frame.said
        return frame

    def _take_front(self, front: Front, frame: Frame) -> None:
        """Gives a clause what stands before it: phrases, adverbs and periods, who says so, whether it is supposed."""
        for arg in front.phrases:
            if arg not in frame.args and not self.is_attribution(frame, arg) and not self.counted_by(frame, arg):
                frame.args.append(arg)
        self.for_whom(frame, front.phrases)
        front.parts.extend(presented(frame, front.phrases))
        if front.saying is not None:
            voiced(frame, front.saying)
            frame.saying.extend(item.first for item in self.items[front.told :] if item.first < frame.at)
        frame.said_when.extend(front.counted)
        frame.adverbs = front.adverbs + frame.adverbs
        frame.times = front.times + frame.times
        frame.fronted = len(front.times)
        if front.supposed:
            frame.act = "suppose"

    def tail_predicate(self, part: Frame) -> None:
        self.tail(part)

    @staticmethod
    def _whole(frame: Frame, member: Term) -> Term:
        """The coordination that a term is a member of, else the term."""
        stack = [a.term for a in frame.args if a.term is not None]
        while stack:
            term = stack.pop()
            if any(m is member for m in term.members):
                return term
            stack.extend(term.members)
            stack.extend(m.term for m in term.mods if m.term is not None)
        return member

    def named_by(self, subject: Term, names: Term) -> Term:
        """Whom names beside a phrase name: its last noun, but never a name ("the capital of Norway, *Oslo*")."""
        if not all(t.ref is not None for t in names.walk()):
            return subject
        last = self.deepest(subject)
        if subject.head in closed.PERSON_NOUNS and all(t.ref and t.ref.kind == "person" for t in names.walk()):
            return subject  # "the presidents of K and O, *X and Y*"
        return subject if last.ref is not None and subject.ref is None else last

    @staticmethod
    def _shared(members: list[Term]) -> None:
        """ "the joint search and rescue of sailors": one determiner, so one adjective and one of-phrase for all."""
        first, last = members[0], members[-1]
        bare = [m for m in members[1:] if not m.det and m.ref is None and m.count is None and not m.members and m.head]
        if first.ref is not None or first.members or first.count is not None or len(bare) < len(members) - 1:
            return
        adjectives = [m for m in first.mods if m.role == "adj" and m.word]
        own = any(m.role in ("adj", "noun", "adv") for member in bare for m in member.mods)
        field = first.head in classes.AFTER  # "the automotive industry and aerospace"
        if (
            not own and not field and (first.det or len(members) == 2)
        ):  # not "mechanical engineering, mining and nuclear power"
            for member in bare:
                if first.plural == member.plural:
                    member.mods.extend(adjectives)
        of = [m for m in last.mods if m.role == "of"]
        if (
            adjectives
            and of
            and first.det in ("the", "")
            and all(not any(m.role == "of" for m in x.mods) for x in members[:-1])
        ):
            for member in members[:-1]:
                raised = {m.term.at for m in member.mods if m.term is not None}  # "search for and rescue *of* sailors"
                member.mods.extend(m for m in of if m.term is None or m.term.at not in raised)

    def ordinal(self, term: Term, words: list[Item]) -> None:
        """ "her first", "X's second": an ordinal that stands for its noun."""
        last = words[-1]
        if len(words) > 1:
            premodifiers.build(term, words[:-1])
        span = Span(self.read.tokens.start[last.first], self.read.tokens.end[last.first])
        n = Decimal(ORDINALS[last.word])
        term.rank = Quantity(span, QuantityKind.ORDINAL, Comparator.EXACT, n, None, Decimal(1), None)
        term.mods = [m for m in term.mods if m.at != last.first]
        term.head, term.at, term.last = "", last.first, last.last


def _lend_subject(frame: Frame, part: Frame) -> None:
    """A participle or aside before a clause has its subject; a subordinate clause, or what has its own, has not."""
    if part.kind.startswith("sub:") or any(a.role == "subj" for a in part.args):
        return
    subject = frame.arg("obj") if frame.passive else frame.arg("subj")
    if subject is not None:
        role = "obj" if part.passive and part.kind == "part" else "subj"
        part.args.insert(0, Arg(role, subject.at, term=subject.term))


def _crumb(frame: Frame) -> bool:
    """A fragment of one bare figure, or of a "not" alone."""
    if frame.kind != "fragment" or frame.verb or frame.times or frame.adverbs:
        return False
    return all(a.term is not None and a.term.head == "" and not a.term.mods and not a.term.ref for a in frame.args)


def parse(read: Read) -> list[Frame]:
    """The asserted frames of a sentence, with what hangs on them; of what does not hang together, by another reading of
    its words where one does."""
    frames = once(read)
    if any(map(is_loose, frames)):
        from factcheck.parsing.repairing import repaired

        frames = repaired(read, frames, once)
    return frames


def once(read: Read) -> list[Frame]:
    """The frames by the words as they are tagged."""
    parser = Parser(read)
    items = parser.items
    frames = mended(parser.sentence(), items)
    if parser.told_of_members:
        frames = apart(frames)
    lost = [item.first for item in Coverage(read, frames).missing(items)]
    if lost and not frames:
        frames.append(Frame(lost[0], lost[-1] + 1, kind="fragment"))
    if lost:
        frames[-1].unread.extend(lost)
    joined = {second.last for first, second in pairwise(items) if first.tag == "conj" and second.tag == "sub"}
    alone = all(frame.kind in closed.INDIRECT for frame in frames)
    for frame in frames:
        if frame.kind in closed.INDIRECT and (alone or frame.first in joined):
            frame.act = "ask"  # "Where X and Y met", a caption; "the ties, *and where they go*": a topic
    return frames


__all__ = ["Parser", "parse"]
