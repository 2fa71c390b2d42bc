"""Verb groups: auxiliaries, negation, adverbs, the main verb and its particle."""

from __future__ import annotations

from factcheck.frames import Frame
from factcheck.language.en import closed, senses, turns
from factcheck.parsing.items import Item
from factcheck.parsing.nonfinites import Nonfinites
from factcheck.parsing.verbs import ORDINALS, PHRASAL, PREPOSITIONAL

SHARED = frozenset({"all", "both", "each"})
"""Words of a subject that may stand among its auxiliaries ("are *all* doing")."""
PHRASE = 8
"""Items of a phrase within a verb group."""
BARELY = frozenset({"hardly", "scarcely", "barely"})
"""Denials that grade, too."""


class VerbGroups(Nonfinites):
    """Auxiliaries, negation, adverbs and the main verb, with its particle."""

    def verb_group(self, start: int, borrowed: Item | None = None) -> Frame | None:
        """The frame of a verb group, with no arguments yet; ``borrowed`` is an auxiliary said before. ``None``, with
        nothing consumed, where there is no verb."""
        save = self.pos
        frame = Frame(start, start)
        aux: list[Item] = [borrowed] if borrowed is not None else []
        self._auxiliaries(frame, aux)
        verb = self.item
        if verb is not None and verb.tag == "v" and (aux or verb.form != "g"):
            return self._with_verb(frame, aux, verb)
        if aux and (verb is None or verb.tag != "v"):
            return self._without_verb(frame, aux, start)
        self.pos = save
        return None

    def _auxiliaries(self, frame: Frame, aux: list[Item]) -> None:
        """What stands before the main verb: auxiliaries go to ``aux``, the rest to the frame."""
        while self.pos < self.n:
            item = self.items[self.pos]
            tag = item.tag
            if tag in ("aux", "modal"):
                aux.append(item)
            elif tag == "r" and item.word in ORDINALS and self.word(self.pos + 1) == "from":
                return  # "is *third* from the left"
            elif tag == "r":
                if item.word in ("no_longer", "not_yet"):
                    frame.negated, frame.neg_at = not frame.negated, item.first
                frame.adverbs.append((item.word, item.first))
            elif tag == "neg":
                if aux and aux[-1].lemma == "be" and self.corrective():
                    return  # "was not X but Y"
                frame.negated, frame.neg_at = not frame.negated, item.first
                if item.word in BARELY:
                    frame.adverbs.append((item.word, item.first))
            elif tag == "t" and (aux or self.tag(self.pos + 1) in ("v", "aux", "modal")):
                frame.times.append(item.period)
            elif tag == "prep" and aux and self._between(frame, aux[-1]):
                continue
            elif item.word not in SHARED or not self._of_subject(bool(aux)):
                return
            self.pos += 1

    def _between(self, frame: Frame, last: Item) -> bool:
        """ "had *by then* reached", "has *over the past years* built": a phrase before the participle."""
        if last.lemma != "have" and last.tag != "modal":
            return False
        k = self.pos + 1
        while self.tag(k) in ("det", "j", "n", "q", "t", "r", "poss", "name") and k < self.pos + PHRASE:
            k += 1
        verb = self.at(k)
        if verb is None or verb.tag != "v" or k == self.pos + 1 or (verb.form == "v") != (last.tag == "modal"):
            return False
        if self.tag(k - 1) == "r":  # "by then", "until now"
            if k - self.pos != 2:
                return False
            self.coloured.append(self.token())
            frame.adverbs.append((self.word(k - 1), self.token(k - 1)))
            self.pos = k
            return True
        save, whole, self.n = self.pos, self.n, k
        arg = self.prep_phrase()
        self.n = whole
        if arg is None or self.pos != k:
            self.pos = save
            return False
        frame.args.append(arg)
        return True

    def _of_subject(self, within: bool) -> bool:
        """ "are *all* doing business", "X and Y *both* speak of": does the word at ``pos`` belong to the subject?"""
        after = self.tag(self.pos + 1)
        return after in ("v", "aux", "modal") or (within and after in ("r", "j"))

    def _with_verb(self, frame: Frame, aux: list[Item], verb: Item) -> Frame:
        frame.verb, frame.at = verb.lemma, verb.first
        self.pos += 1
        form = "d" if not aux and verb.form == "e" else verb.form
        if form == "g" and aux[-1].lemma == "be":
            self.progressive[id(frame)] = aux[-1]
            self.kept.append(frame)
        self._voice(frame, aux, form)
        self._particle(frame)
        return frame

    def _without_verb(self, frame: Frame, aux: list[Item], start: int) -> Frame:
        """The auxiliary is the verb ("is", "has", "did"), unless a "to" makes one of obligation of it."""
        last = aux[-1]
        frame.verb, frame.at = last.lemma or "be", last.first
        if last.tag == "modal":
            frame.verb = "do"
        self._voice(frame, aux[:-1] if last.tag == "aux" else aux, last.form)
        if self.tag() != "to" or last.lemma not in ("be", "have"):
            return frame
        self.pos += 1
        inner = self.verb_group(start)
        if inner is None:
            self.pos -= 1
            return frame
        inner.negated = inner.negated != frame.negated
        if last.lemma == "be" and any(word == "yet" for word, _ in frame.adverbs):
            _has_to(frame, inner, last)  # "is yet to agree": did not so far
        elif last.lemma == "be":
            _is_to(frame, inner, last)
        else:
            _has_to(frame, inner, last)
        return inner

    def _voice(self, frame: Frame, aux: list[Item], form: str) -> None:
        lemmas = [a.lemma if a.tag == "aux" else "modal" for a in aux]
        for a in aux:
            if a.tag == "modal":
                frame.status = closed.MODALS.get(a.word, "possible")
                if a.word == closed.MUST:
                    frame.adverbs.append((closed.MUST, a.first))
                if a.word == "could" and frame.negated:
                    frame.status = "happened"  # "could not agree": did not
                frame.tense = "future"
        if lemmas and lemmas[-1] == "be" and form in ("e", "d") and frame.at >= 0:
            frame.passive = True
        if lemmas and lemmas[-1] == "be" and form == "g":
            lasting = frame.status != "happened" or frame.verb in turns.LASTING  # "is missing from the list"
            frame.tense = frame.tense if lasting else "progressive"
        first = aux[0] if aux else None
        if frame.tense in ("present",):
            if first is None:
                frame.tense = "past" if form == "d" else "bare" if form == "v" else "present"
            elif first.tag == "aux" and first.form == "v" and first.lemma == "be":
                frame.tense = "bare"  # "proposed that it be held"
            elif first.tag == "aux":
                frame.tense = "past" if first.form == "d" else "perfect" if first.lemma == "have" else "present"
        if frame.tense == "progressive" and first is not None and first.form == "d":
            frame.tense = "past"

    def _particle(self, frame: Frame) -> None:
        """ "carry out", "put forward", "take place": a particle that makes another verb of it."""
        word = self.word()
        if word == "up_to" and self.tag(self.pos + 1) in ("", ".", ",", "dash"):
            self.pos += 1  # "what it adds up to"
            return
        pair = f"{frame.verb}_{word}"
        asked = (
            self.tag() == "prep" and self.tag(self.pos + 1) == "sub" and self.word(self.pos + 1) in ("how", "whether")
        )
        if asked and "to" not in (self.tag(self.pos + 2), self.tag(self.pos + 3)):
            frame.verb = pair if pair in senses.verbs() else frame.verb  # "talked *about how* ties could be deepened"
            self.coloured.append(self.token())
            self.pos += 1
            return
        if pair in PHRASAL:
            k = self.pos + 1
            third = f"{pair}_{self.word(k)}"
            if third in PHRASAL:
                frame.verb = third
                self.pos += 2
                return
            if self.tag() in ("prep", "to") and pair in PREPOSITIONAL:
                return
            frame.verb = pair
            self.pos += 1


def _is_to(frame: Frame, inner: Frame, be: Item) -> None:
    """ "X is *to meet* Y": planned; "X was *to be seen* there": it was; "X is yet *to meet* Y": has not so far."""
    if any(word == "yet" for word, _ in frame.adverbs) and frame.tense != "past":
        _has_to(frame, inner, be)
        return
    inner.status = "happened" if inner.passive and inner.verb in ("find", "see") else "planned"
    inner.neg_at = frame.neg_at if frame.negated else inner.neg_at
    inner.tense = frame.tense
    inner.adverbs = frame.adverbs + inner.adverbs
    if frame.tense == "past":
        inner.adverbs.append(("was_to", be.first))


def _has_to(frame: Frame, inner: Frame, have: Item) -> None:
    """ "X had *to admit* it": did; "X has *to agree*": is wished; "X has yet *to agree*": did not so far."""
    inner.status = "happened" if have.form == "d" else "wished"
    inner.tense = "past" if have.form == "d" else inner.tense
    if any(word in ("still", "yet") for word, _ in frame.adverbs):
        inner.adverbs = frame.adverbs + inner.adverbs
        inner.status, inner.negated, inner.neg_at, inner.tense = "happened", True, have.first, "perfect"
    elif inner.status == "wished":
        inner.adverbs.append((closed.MUST, have.first))
