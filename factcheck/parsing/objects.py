"""Objects and predicatives: a noun phrase or an adjective after a verb, or a clause without "that"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame
from factcheck.language.en import closed
from factcheck.parsing.items import Item
from factcheck.parsing.verbgroups import VerbGroups
from factcheck.parsing.verbs import CLAUSE_VERBS, DITRANSITIVE, NAMING, PROPOSING, TELLING

WANTING = frozenset({"want", "desire", "like"})
"""Verbs of wanting: no clause with a finite verb follows them."""


class Objects(VerbGroups):
    """A noun phrase or adjective after a verb, and which argument of the verb it is."""

    def object(self, frame: Frame) -> bool:
        """A noun phrase or adjective after the verb: object, second object, predicative; or a clause without "that"."""
        item = self.item
        assert item is not None
        if item.word == "what" and frame.verb == "be" and self.free_relative(frame):
            return True
        if item.tag == "j" and not self._heads_noun(self.pos):
            return self._qualities(frame)
        copular = frame.verb in closed.COPULAS or frame.passive or frame.verb == "exist"
        if frame.verb in CLAUSE_VERBS - WANTING and not copular and frame.arg("obj", "that") is None:
            if self._clause_here(frame.verb) and self.content(frame, bare=True):
                return True
        if self.depth > 1 and _of_outer_verb(frame, item, copular):
            return False
        self.telling = frame.verb in TELLING and frame.arg("obj") is None
        term = self.noun_phrase(subject=False)
        self.telling = False
        if term is None:
            return False
        frame.args.append(Arg(_role(frame), term.first, term=term))
        _given_to(frame)
        return True

    def _qualities(self, frame: Frame) -> bool:
        """ "is *old, fast and very large*": one predicative for each adjective."""
        found = False
        while self.tag() in ("j", "conj", "r", ","):
            tag, nxt = self.tag(), self.tag(self.pos + 1)
            if tag == "j":
                frame.args.append(Arg("comp", self.token(), word=self.word()))
                found = True
            elif nxt not in ("j", "r") or (tag != "r" and self._heads_noun(self.pos + 1)):
                break
            elif tag == "r":
                frame.adverbs.append((self.word(), self.token()))
            self.pos += 1
        return found

    def _clause_here(self, verb: str = "") -> bool:
        """Does a clause without "that" begin here: a subject and a finite verb before the next comma?"""
        k = self.pos
        seen = False
        if self.tag() == "there" and self.tag(k + 1) in ("aux", "modal"):
            return True  # "said there were 700 firms"
        while k < self.n and k < self.pos + 16:
            tag = self.tag(k)
            if tag in (",", ";", ":", ".", "?", "dash", "sub", "rel") or (tag == "prep" and self.word(k) == "as"):
                return False
            if tag == "conj" and self.tag(k + 1) in ("v", "aux", "modal"):
                return False  # "proposed a summit in X and invited Y"
            if (
                tag in ("modal",)
                or (tag == "aux" and self.items[k].form in "zdv")
                or (tag == "v" and self.items[k].form in "zdv")
            ):
                return seen and not (verb in PROPOSING and tag == "v" and self.items[k].form in "zd")
            governed = tag == "v" and self.items[k].form == "g" and self.tag(k - 1) == "prep"
            if tag == "to" or (tag == "v" and self.items[k].form == "g" and not governed):
                return False  # but "the tools for *doing* Z have been made"
            if tag in ("n", "name", "pron", "there"):
                seen = True
            k += 1
        return False

    def content(self, frame: Frame, bare: bool = False) -> bool:
        """The clause after "that" (or without it): what is said, thought, hoped."""
        save = self.pos
        if not bare:
            self.pos += 1
        self.depth += 1
        if self.depth > 6:
            self.depth -= 1
            self.pos = save
            return False
        outer, self.frames = self.frames, []
        within, self.inside = self.inside, 0
        made = self.clause_or_fragment()
        inner, self.frames = self.frames, outer
        self.inside = within
        self.depth -= 1
        if made is None or not inner:
            self.pos = save
            return False
        for one in inner:
            frame.args.append(Arg("that", one.first, frame=one))
        return True


def _of_outer_verb(frame: Frame, item: Item, copular: bool) -> bool:
    """Does the noun phrase at ``item`` complete the verb that an embedded frame belongs to?"""
    if frame.arg("obj") is None:
        return frame.arg("inf") is not None and item.tag in ("det", "poss", "name", "q")
    return not copular and frame.verb not in DITRANSITIVE and frame.verb not in NAMING and frame.verb != "measure"


def _role(frame: Frame) -> str:
    """The role of one more noun phrase after the verb."""
    if frame.verb in closed.COPULAS and not frame.passive:
        return "obj" if frame.arg("comp") else "comp"
    if frame.passive or frame.arg("obj") is not None:
        return "comp" if frame.verb in NAMING else "obj2"
    return "obj"


def _given_to(frame: Frame) -> None:
    """ "gave *X a book*": of two objects the first is to whom."""
    second = frame.arg("obj2") if frame.verb in DITRANSITIVE and not frame.passive else None
    first = frame.arg("obj") if second is not None else None
    if first is not None and second is not None:
        first.role, second.role = "to", "obj"
