"""What is told of one member of a coordination between commas ("X, *a maker of cars*, and Y"): no member of its own."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.parsing.lists import Lists

BESIDE = "app"
"""The role of such a phrase, till it is a frame of its own."""
DETERMINERS = frozenset({"a", "an", "the"})


class Apposing(Lists):
    """Appositions within coordinations of names."""

    def apposed_member(self, member: Term) -> None:
        """Reads what is told of a member at the comma at ``pos``, up to the next one; nothing where it is something
        else. "X, the N, and Y" may be three, if nothing is told of Y, too."""
        word = self.word(self.pos + 1)
        if member.ref is None or word not in DETERMINERS or self.tag(self.pos + 1) != "det":
            return
        save, frames = self.pos, len(self.frames)
        self.pos += 1
        before, self.between_commas = self.between_commas, True
        told = self.single(False)
        self.between_commas = before
        if told is None or told.ref is not None or told.plural or not self._another_follows(alike=word == "the"):
            self.pos = save
            del self.frames[frames:]
            return
        member.mods.append(Mod(BESIDE, told.first, term=told))
        self.told_of_members = True

    def _another_follows(self, alike: bool) -> bool:
        """Is there a comma at ``pos`` and another name after it, of which, if ``alike``, something is told as well? It
        may begin a clause."""
        if self.tag() != ",":
            return False
        k = self.pos + 1
        k += self.tag(k) == "conj"
        end = self._name_ends(k)
        if end == k:
            return False
        if alike:
            return self._enumeration() and self.tag(end) == "," and self.word(end + 1) in DETERMINERS
        return self._enumeration() or (self.tag(k - 1) == "conj" and self._begins_clause(k))


def apposition(subject: Term, told: Term) -> Frame:
    """What is told of somebody beside his name, as a frame of its own."""
    args = [Arg("subj", subject.first, term=subject), Arg("comp", told.first, term=told)]
    return Frame(told.first, told.last, "be", kind="apposition", args=args)


def apart(frames: list[Frame]) -> list[Frame]:
    """The frames, with one for each thing that is told of a member of a coordination."""
    out: list[Frame] = []
    for frame in frames:
        for term in _phrases(frame):
            for mod in [mod for mod in term.mods if mod.role == BESIDE]:
                term.mods.remove(mod)
                if mod.term is not None:
                    out.append(apposition(term, mod.term))
                    out[-1].speaker, out[-1].said, out[-1].act = frame.speaker, frame.said, frame.act
        out.append(frame)
    return out


def _phrases(frame: Frame) -> Iterator[Term]:
    """The noun phrases of a frame and of those in it, with what hangs on them."""
    for arg in frame.args:
        if arg.frame is not None:
            yield from _phrases(arg.frame)
        if arg.term is not None:
            yield from list(arg.term.within())
