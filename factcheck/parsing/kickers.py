"""Kickers: what stands before a colon or dash and is predicated of what follows ("Historic: that is how …")."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.parsing.labels import Labels
from factcheck.parsing.verbs import NAMING

THAT = ("that", "this", "such", "so")
HOW = ("how", "what")


class Kickers(Labels):
    """What is said of a kicker: what it is, what somebody called so, how something went."""

    def predication(self) -> bool:
        """ "Historic: that is what X called Y", "Angry and loud – that is how the talks went": the kicker is
        predicated."""
        last = self.frames[-1] if self.frames else None
        if last is None:
            return False
        alone = last.kind == "fragment" and not last.verb and len(last.args) == 1
        if alone and self._called_so(last):
            return True
        if not (
            last.kind == "kicker"
            or (alone and last.args[0].term is not None and self.word() in THAT and self.word(self.pos + 2) in HOW)
            or (last.kind == "fragment" and last.passive and not last.arg("obj"))
        ):
            return False
        if self.word() not in (*THAT, "is", "was", "are", "were"):
            return last.kind == "fragment" and self._named_late(last)
        k = self.pos + 1
        if self.tag() == "aux" and self.items[self.pos].lemma == "be" and self.word(k) in HOW:
            k = self.pos
        elif self.word() not in THAT:
            return False
        if self.tag(k) != "aux" or self.items[k].lemma != "be":
            return False
        save = self.pos
        frame = self._how(last, k) if self.word(k + 1) in HOW else self._what(last, k)
        if frame is None:
            self.pos = save
            return False
        self.frames.append(frame)
        self.tail(frame)
        return True

    def _called_so(self, last: Frame) -> bool:
        """ "A historic event, *X called it*"; the comma is before ``pos``."""
        self.pos -= 1
        called = last.args[0].role == "subj" and self.tag() == "," and self.called_after()
        self.pos += 1
        frame = self.main(None, []) if called else None
        if frame is None:
            return False
        frame.args.append(Arg("comp", last.first, term=last.args[0].term))
        self.frames[-1] = frame
        self.tail(frame)
        return True

    def _named_late(self, last: Frame) -> bool:
        """ "Signed after the talks: *11 documents*", "Called historic by X: *Y*"; nothing is consumed otherwise."""
        if self.tag() not in ("det", "poss", "name", "n", "q", "j"):
            return False
        save = self.pos
        term = self.noun_phrase(subject=True)
        if term is None or self.tag() not in (".", "", ",", "dash", ";"):
            self.pos = save
            return False
        last.args.insert(0, Arg("obj", term.first, term=term))
        last.kind, last.last = "finite", term.last
        return True

    def _how(self, last: Frame, k: int) -> Frame | None:
        """ "that is *how the talks went*, *what X called Y*, *how much X invested*"; ``k`` is the "is"."""
        start = self.token()
        self.pos = k + 2
        kicker = last.args[0].term if last.args and not last.verb else None
        if self.word() in ("much", "many") and kicker is not None:
            frame = self.so_many(kicker)
        else:
            subject = self.noun_phrase(subject=True)
            frame = self.predicate(subject, start) if subject is not None else None
            if frame is not None:
                objects = [a for a in frame.args if a.role in ("obj", "comp")]
                if objects and frame.verb in NAMING | {"put", "find", "see"}:
                    objects[-1].role = "obj"
                frame.args.extend(
                    [Arg("comp", last.first, term=kicker)] if last.args and not last.verb else _words(last)
                )
        if frame is not None:
            frame.first = last.first
            self.frames.pop()
        return frame

    def _what(self, last: Frame, k: int) -> Frame | None:
        """ "such is *the visit*"; ``k`` is the "is"."""
        self.pos = k + 1
        term = self.noun_phrase(subject=True)
        if term is None:
            return None
        frame = Frame(last.first, term.last, "be", at=self.items[k].first, args=[Arg("subj", term.first, term=term)])
        frame.args.extend(_words(last))
        self.frames.pop()
        self.complements(frame)
        return frame

    def so_many(self, figure: Term) -> Frame | None:
        """ "$9bn: that is how *much X invested*", "Eleven – that is how *many papers they signed*": the clause after
        "how", with the figure in its gap; the item at ``pos`` is "much" or "many"."""
        start, many = self.token(), self.word() == "many"
        self.pos += 1
        thing = self.noun_phrase(subject=True)
        if not many:
            frame = self.predicate(thing or figure, start) if thing is not None or self.tag() == "aux" else None
            if frame is not None and thing is not None:
                frame.args.append(Arg("obj", figure.first, term=figure))
            return frame
        if thing is None or figure.count is None or thing.count is not None:
            return None
        thing.count, thing.plural = figure.count, True
        clause = next((m for m in thing.mods if m.role == "rel" and m.frame is not None), None)
        if clause is None or clause.frame is None or self.tag() in ("v", "aux", "modal"):
            return self.predicate(thing, start)
        thing.mods.remove(clause)  # "how many papers *they signed*"
        for arg in clause.frame.args:
            arg.gap = False
        clause.frame.kind = "finite"
        return clause.frame


def _words(kicker: Frame) -> list[Arg]:
    """The words of a kicker as predicatives."""
    return [Arg("comp", at, word=word) for word, at in kicker.adverbs or [(kicker.verb, kicker.first)]]
