"""Participles and infinitives: frames without a subject of their own."""

from __future__ import annotations

from factcheck.frames import Frame
from factcheck.parsing.contrasts import Contrasts
from factcheck.parsing.verbs import INTRANSITIVE


class Nonfinites(Contrasts):
    """Participles and infinitives: frames without a subject of their own."""

    def participle(self) -> Frame | None:
        """ "exceeding $6 billion", "signed by X", "operating in Y": a frame without a subject of its own."""
        item = self.item
        if item is None or item.tag != "v":
            return None
        self.depth += 1
        frame = Frame(item.first, item.last, item.lemma, at=item.first, kind="part")
        if item.form in {"e", "d"}:
            frame.passive = item.lemma not in INTRANSITIVE
            frame.tense = "past"
        if item.form == "g" and item.lemma in ("be", "have"):
            self._compound(frame)
        elif item.lemma == "be":
            self.pos += 1
            if self.tag() == "v":
                verb = self.items[self.pos]
                frame.verb, frame.at = verb.lemma, verb.first
                frame.passive = verb.form == "e"
        self.pos += 1
        self._particle(frame)
        if self.depth < 8:
            self.complements(frame)
        self.depth -= 1
        frame.last = self.token()
        return frame

    def _compound(self, frame: Frame) -> None:
        """ "having signed", "being built", "having never been seen": the participle's auxiliaries up to its verb."""
        k, passive = self.pos, False
        adverbs: list[tuple[str, int]] = []
        negated = -1
        while self.tag(k) in ("aux", "r", "neg") or k == self.pos:
            if self.tag(k) == "r":
                adverbs.append((self.word(k), self.token(k)))
            elif self.tag(k) == "neg":
                negated = self.token(k)
            else:
                passive = self.items[k].lemma == "be"
            k += 1
        if self.tag(k) != "v" or self.items[k].form not in ("e", "d", "g"):
            return
        verb = self.items[k]
        self.coloured.append(self.token())
        frame.verb, frame.at, frame.passive = verb.lemma, verb.first, passive and verb.form != "g"
        frame.adverbs.extend(adverbs)
        if negated >= 0:
            frame.negated, frame.neg_at = True, negated
        frame.tense = "past" if self.items[self.pos].lemma == "have" else frame.tense
        self.pos = k

    def infinitive(self) -> Frame | None:
        """ "to hold a summit" – the item at ``pos`` is "to"."""
        save, start = self.pos, self.token()
        self.pos += 1
        self.depth += 1
        frame = self.verb_group(start) if self.depth < 8 else None
        if frame is None:
            self.pos = save
            self.depth -= 1
            return None
        frame.kind, frame.tense = "inf", "infinitive"
        self.complements(frame)
        self.depth -= 1
        frame.last = self.token()
        # coordinated infinitives: "to expand and deepen"
        return frame
