"""Participles and infinitives: frames without a subject of their own."""

from __future__ import annotations

from factcheck.frames import Arg, Frame
from factcheck.language.en import closed
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
        frame.kind, frame.tense = "inf", frame.tense if frame.tense == "progressive" else "infinitive"
        self.complements(frame)
        self.depth -= 1
        frame.last = self.token()
        # coordinated infinitives: "to expand and deepen"
        return frame

    def more(self, frame: Frame, role: str, form: str) -> None:
        """ "to expand … and deepen …", "expanding … and starting …": coordinated infinitives and -ing clauses."""
        stranded: dict[int, str] = {}
        while (prep := self._awaiting(form)) or (self.tag() == "conj" and self.word() in ("and", "or")):
            save = self.pos
            self.pos += 1 + bool(prep)
            while self.tag() == "r":
                self.pos += 1
            if self.tag() == "to" and form == "v":
                self.pos += 1
            if self.tag() != "v" or self.items[self.pos].form != form:
                self.pos = save
                return
            start = self.token()
            part = self.participle() if form == "g" else self.verb_group(start)
            if part is None:
                self.pos = save
                return
            if form == "v":
                part.kind, part.tense = "inf", "infinitive"
                self.complements(part)
            if prep:
                stranded[id(frame.args[-1].frame)] = prep
            frame.args.append(Arg(role, start, frame=part))
            shared(frame, role, stranded)

    def in_what_mood(self, frame: Frame) -> bool:
        """ "noted *with satisfaction* that …": how it was said, before what was said."""
        k = self.pos + 1
        while self.tag(k) in ("j", "r"):
            k += 1
        if self.word() != "with" or frame.verb not in closed.SAY or self.tag(k) != "n" or self.word(k + 1) != "that":
            return False
        self.coloured.extend(self.token(j) for j in range(self.pos, k + 1))
        self.pos = k + 1
        return True

    def correlative(self) -> bool:
        """Whether it is the "both" of "both to stay *and to* grow"."""
        after = self.pos + 1
        if self.tag(after) not in ("to", "prep", "v"):
            return False
        return any(
            self.word(k) == "and" and self.tag(k + 1) == self.tag(after)
            for k in range(after, min(after + 20, self.n - 1))
        )

    def _awaiting(self, form: str) -> str:
        """The preposition in "exploring *for* and extracting …", whose object comes later."""
        if self.tag() != "prep" or self.word(self.pos + 1) not in ("and", "or"):
            return ""
        after = self.pos + 2
        if self.tag(after) == "to" and form == "v":
            after += 1
        return self.word() if self.tag(after) == "v" and self.items[after].form == form else ""


def shared(frame: Frame, role: str, stranded: dict[int, str]) -> None:
    """ "exploring for and extracting *metals*": the object of the last verb is that of those before it, too."""
    joined = [a.frame for a in frame.args if a.role == role and a.frame is not None]
    last = joined[-1].arg("obj")
    for part in joined[:-1]:
        prep = stranded.get(id(part), "")
        bare = not any(a.term is not None or a.frame is not None for a in part.args)
        if last is not None and bare and (prep or part.verb not in INTRANSITIVE):
            part.args.append(Arg(prep or "obj", last.at, term=last.term))
