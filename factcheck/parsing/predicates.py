"""Verbs and what completes them: auxiliaries, voice, particles, objects, embedded clauses."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import closed, senses
from factcheck.model import Comparator
from factcheck.parsing.items import Item
from factcheck.parsing.nonfinites import Nonfinites
from factcheck.parsing.verbs import (
    CLAUSE_VERBS,
    DITRANSITIVE,
    NAMING,
    PHRASAL,
    PREPOSITIONAL,
    PROPOSING,
    TAKES_ING,
    TELLING,
)


class Predicates(Nonfinites):
    """Verbs and what completes them: auxiliaries, voice, particles, objects, embedded clauses."""

    def predicate(self, subject: Term | None, start: int, borrowed: Item | None = None) -> Frame | None:
        if (
            subject is not None
            and self.tag() == "aux"
            and self.items[self.pos].lemma == "be"
            and self.word(self.pos + 1) in ("how", "what")
        ):
            # "A historic event" is how X described Y
            save = self.pos
            self.pos += 2
            who = self.noun_phrase(subject=True)
            told = self.predicate(who, start) if who is not None else None
            if told is not None and told.verb in NAMING and told.arg("obj", "comp") is not None:
                for arg in told.args:
                    if arg.role == "comp":
                        arg.role = "obj"
                told.args.append(Arg("comp", subject.first, term=subject))
                return told
            self.pos = save
        frame = self.verb_group(start, borrowed)
        if frame is None:
            return None
        if subject is not None:
            frame.args.append(Arg("obj" if frame.passive else "subj", subject.first, term=subject))
        self.complements(frame)
        self.headline_passive(frame)
        frame.last = self.token()
        return frame

    def headline_passive(self, frame: Frame) -> None:
        """ "Eleven documents signed": a past form that wants an object and has none, after a bare noun."""
        subject = frame.arg("subj")
        if frame.passive or frame.tense != "past" or subject is None:
            return
        if frame.verb in closed.MINDED and len(frame.args) > 1 and not frame.arg("obj", "comp"):
            frame.passive, subject.role = True, "obj"  # "X interested in Y"
            return
        if frame.verb not in closed.TRANSITIVE:
            return
        term = subject.term
        if term is None or term.det or term.ref is not None or term.members:
            return
        if any(a.role in ("obj", "obj2", "comp", "inf", "ing", "that") for a in frame.args):
            return
        verb = next((i for i in self.items if i.first == frame.at), None)
        if verb is not None and {"d", "e"} <= set(verb.can):
            frame.passive, subject.role = True, "obj"

    def verb_group(self, start: int, borrowed: Item | None = None) -> Frame | None:
        """Auxiliaries, negation, adverbs and the main verb, with its particle."""
        save = self.pos
        frame = Frame(start, start)
        aux: list[Item] = [borrowed] if borrowed is not None else []
        while self.pos < self.n:
            item = self.items[self.pos]
            if item.tag == "r":
                if item.word in ("no_longer",) or item.word == "not_yet":
                    frame.negated, frame.neg_at = not frame.negated, item.first
                    frame.adverbs.append((item.word, item.first))
                else:
                    frame.adverbs.append((item.word, item.first))
            elif item.tag == "neg" and aux and aux[-1].lemma == "be" and self.corrective():
                break  # "was not X but Y"
            elif item.tag == "neg":
                frame.negated, frame.neg_at = not frame.negated, item.first
                if item.word in ("hardly", "scarcely", "barely"):
                    frame.adverbs.append((item.word, item.first))
            elif item.tag == "t" and (aux or self.tag(self.pos + 1) in ("v", "aux", "modal")):
                frame.times.append(item.period)
            elif item.tag in ("aux", "modal"):
                aux.append(item)
            elif item.word in ("all", "both", "each") and aux and self.tag(self.pos + 1) in ("v", "r", "j"):
                pass  # "are all doing business"
            elif item.word in ("all", "both", "each") and self.tag(self.pos + 1) in ("v", "aux", "modal"):
                pass  # "X and Y both speak of"
            else:
                break
            self.pos += 1
        verb = self.item
        if verb is not None and verb.tag == "v":
            frame.verb, frame.at = verb.lemma, verb.first
            form = verb.form
            self.pos += 1
            if not aux and form == "g":
                self.pos = save
                return None
            if not aux and form == "e":
                form = "d"
            if form == "g" and aux[-1].lemma == "be":
                self.progressive[id(frame)] = aux[-1]
                self.kept.append(frame)
            self._voice(frame, aux, form)
            self._particle(frame)
            return frame
        if aux:
            last = aux[-1]
            frame.verb, frame.at = last.lemma or "be", last.first
            if last.tag == "modal":
                frame.verb = "do"
            self._voice(frame, aux[:-1] if last.tag == "aux" else aux, last.form)
            if verb is not None and verb.tag == "to" and last.lemma == "be":
                self.pos += 1
                inner = self.verb_group(start)
                if inner is not None:
                    inner.status = "happened" if inner.passive and inner.verb in ("find", "see") else "planned"
                    inner.negated = inner.negated != frame.negated
                    inner.neg_at = frame.neg_at if frame.negated else inner.neg_at
                    inner.tense = frame.tense
                    inner.adverbs = frame.adverbs + inner.adverbs
                    if frame.tense == "past":
                        inner.adverbs.append(("was_to", last.first))
                    return inner
                self.pos -= 1
            if verb is not None and verb.tag == "to" and last.lemma == "have":
                self.pos += 1
                inner = self.verb_group(start)
                if inner is not None:
                    inner.status = "happened" if last.form == "d" else "wished"  # "had to admit": did
                    inner.tense = "past" if last.form == "d" else inner.tense
                    inner.negated = inner.negated != frame.negated
                    if any(w in ("still", "yet") for w, _ in frame.adverbs):
                        inner.adverbs = frame.adverbs + inner.adverbs
                        inner.status, inner.negated, inner.neg_at, inner.tense = "happened", True, last.first, "perfect"
                    return inner
                self.pos -= 1
            return frame
        self.pos = save
        return None

    def _voice(self, frame: Frame, aux: list[Item], form: str) -> None:
        lemmas = [a.lemma if a.tag == "aux" else "modal" for a in aux]
        for a in aux:
            if a.tag == "modal":
                frame.status = closed.MODALS.get(a.word, "possible")
                if a.word == "could" and frame.negated:
                    frame.status = "happened"  # "could not agree": did not
                frame.tense = "future"
        if lemmas and lemmas[-1] == "be" and form in ("e", "d") and frame.at >= 0:
            frame.passive = True
        if lemmas and lemmas[-1] == "be" and form == "g":
            frame.tense = frame.tense if frame.status != "happened" else "progressive"
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

    def complements(self, frame: Frame) -> None:
        """Objects, predicatives, prepositional phrases, embedded clauses and periods after a verb."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            item = self.items[self.pos]
            tag = item.tag
            if tag == "t":
                frame.times.append(item.period)
                self.pos += 1
            elif (
                item.word == "from"
                and frame.adverbs[-1:]
                and frame.adverbs[-1][0] == "far"
                and self.tag(self.pos + 1) == "j"
            ):
                frame.negated, frame.neg_at = not frame.negated, frame.adverbs.pop()[1]  # "is far from friendly"
                self.pos += 1
            elif item.word == "both" and self.correlative():
                self.coloured.append(item.first)  # "wants *both* to stay and to grow"
                self.pos += 1
            elif tag == "r":
                nxt = self.tag(self.pos + 1)
                if frame.kind in ("part", "inf") and (
                    nxt == "modal" or (nxt in ("aux", "v") and self.items[self.pos + 1].form in "zdv")
                ):
                    return
                if item.word in ("only", "just", "even") and nxt in ("det", "q", "n", "name", "j", "prep", "poss"):
                    if item.word == "even" and frame.negated and nxt == "q":
                        self.at_least(self.items[self.pos + 1])
                    if item.word == "only":
                        frame.adverbs.append((item.word, item.first))
                    else:
                        self.coloured.append(item.first)
                    self.pos += 1
                    continue
                if nxt == "j" and frame.verb in closed.COPULAS:
                    frame.adverbs.append((item.word, item.first))
                    self.pos += 1
                    continue
                frame.adverbs.append((item.word, item.first))
                self.pos += 1
            elif tag in ("neg", "det", "pron") and self.corrective() and (right := self.corrected()) is not None:
                frame.args.append(Arg("comp" if frame.verb in closed.COPULAS else "obj", right.first, term=right))
            elif (tag in ("neg", ",") and self.corrected_phrase(frame)) or (
                tag in (",", "neg", "prep", "conj") and frame.args and self.set_against(frame)
            ):
                continue
            elif tag == "neg":
                if self.tag(self.pos + 1) in ("det", "q", "n", "name", "j", "prep", "v", "r", "pron", "to"):
                    frame.negated, frame.neg_at = not frame.negated, item.first
                    self.pos += 1
                else:
                    return
            elif (
                tag == "v"
                and item.form == "e"
                and frame.verb in ("have", "get", "see", "want", "hear")
                and (had := frame.arg("obj"))
            ):
                if frame.verb != "have" or had.term is None or had.term.count is None or frame.arg("inf") is not None:
                    return
                frame.verb, frame.at, frame.tense = item.lemma, item.first, "perfect"
                self.pos += 1  # "has $3 billion *invested* in Y"
            elif tag == "v" and item.form == "g" and (frame.verb in TAKES_ING and not frame.arg("obj")):
                part = self.participle()
                if part is None:
                    return
                frame.args.append(Arg("ing", part.first, frame=part))
                self.more(frame, "ing", "g")
            elif (
                tag == "v"
                and item.form in ("e", "g")
                and frame.verb in closed.COPULAS | {"remain"}
                and not frame.arg("comp", "obj")
            ):
                part = self.participle()
                if part is None:
                    return
                frame.args.append(Arg("comp", part.first, frame=part))
            elif tag == "v" and item.form == "v" and frame.verb in closed.CAUSATIVES | closed.PERCEPTION:
                inner = self.verb_group(self.token())
                if inner is None:
                    return
                self.complements(inner)
                frame.args.append(Arg("inf", inner.first, frame=inner))
            elif tag == "sub" and self.how_to():
                continue  # "discussed how to deepen …"
            elif tag == "to":
                inf = self.infinitive()
                if inf is None:
                    return
                frame.args.append(Arg("inf", inf.first, frame=inf))
                self.more(frame, "inf", "v")
            elif tag in ("rel", "sub") and self.cleft(frame):
                continue
            elif (
                tag == "rel"
                and item.word == "that"
                and (
                    frame.verb in CLAUSE_VERBS
                    or frame.arg("obj") is None
                    or frame.verb in ("tell", "inform", "assure", "remind")
                    or self._expletive(frame)
                )
            ):
                if not self.content(frame):
                    return
            elif (
                tag == "sub"
                and item.word in ("whether", "if")
                and frame.verb in closed.SUPPOSE | {"say", "ask", "know", "see", "question", "decide"}
            ):
                if not self.content(frame):
                    return
                frame.args[-1].role = "whether"
            elif tag == "prep" and self.in_what_mood(frame):
                continue
            elif tag in ("prep",):
                arg = self.prep_phrase()
                if arg is None:
                    if item.word in closed.PARTICLES | closed.PLACE_ADVERBS:
                        frame.adverbs.append((item.word, item.first))
                        self.pos += 1
                        continue
                    return
                if not self.is_attribution(frame, arg):
                    frame.args.append(arg)
                    if arg.frame is not None:
                        self.more(frame, arg.role, "g")
            elif tag == "there" and self.tag(self.pos + 1) not in ("aux", "modal", "v"):
                frame.adverbs.append((item.word, item.first))
                self.pos += 1
            elif tag in ("det", "poss", "name", "n", "q", "pron", "j", "there"):
                if tag == "pron" and item.word in ("who", "whom"):
                    return
                if not self.object(frame):
                    return
            else:
                return
        frame.last = self.token()

    @staticmethod
    def _expletive(frame: Frame) -> bool:
        """ "made *it* clear that …": the object only stands for the clause."""
        obj = frame.arg("obj")
        return obj is not None and obj.term is not None and obj.term.head == "it" and frame.arg("comp") is not None

    @staticmethod
    def at_least(item: Item) -> None:
        """ "has not invested *even* $1 billion": not so much, nor more."""
        q = item.quantity
        if q is not None and q.comparator is Comparator.BARE:
            item.quantity = q._replace(comparator=Comparator.GE)

    def object(self, frame: Frame) -> bool:
        """A noun phrase or adjective after the verb: object, second object, predicative; or a clause without "that"."""
        item = self.item
        assert item is not None
        if item.word == "what" and frame.verb == "be" and self.free_relative(frame):
            return True
        copular = frame.verb in closed.COPULAS or frame.passive or frame.verb == "exist"
        if item.tag == "j" and not self._heads_noun(self.pos):
            words = []
            while self.tag() in ("j", "conj", "r", ","):
                if self.tag() in ("conj", ",") and self.tag(self.pos + 1) not in ("j", "r"):
                    break
                if self.tag() in ("conj", ",") and self._heads_noun(self.pos + 1):
                    break
                if self.tag() == "j":
                    words.append((self.word(), self.token()))
                elif self.tag() == "r":
                    if self.tag(self.pos + 1) not in ("j", "r"):
                        break
                    frame.adverbs.append((self.word(), self.token()))
                self.pos += 1
            if not words:
                return False
            for word, at in words:
                frame.args.append(Arg("comp", at, word=word))
            return True
        if (
            frame.verb in CLAUSE_VERBS
            and not copular
            and frame.arg("obj", "that") is None
            and self._clause_here(frame.verb)
        ):
            if self.content(frame, bare=True):
                return True
        if (
            self.depth > 1
            and frame.arg("inf") is not None
            and frame.arg("obj") is None
            and item.tag in ("det", "poss", "name", "q")
        ):
            return False
        if (
            self.depth > 1
            and frame.arg("obj") is not None
            and not copular
            and frame.verb not in DITRANSITIVE | NAMING | {"measure"}
        ):
            return False
        self.telling = frame.verb in TELLING and frame.arg("obj") is None
        term = self.noun_phrase(subject=False)
        self.telling = False
        if term is None:
            return False
        if frame.verb in closed.COPULAS and not frame.passive:
            role = "comp"
            if frame.arg("comp"):
                role = "obj"
        elif frame.passive or frame.arg("obj") is not None:
            role = "comp" if frame.verb in NAMING else "obj2"
        else:
            role = "obj"
        frame.args.append(Arg(role, term.first, term=term))
        if frame.arg("obj2") is not None and frame.verb in DITRANSITIVE and not frame.passive:
            first, second = frame.arg("obj"), frame.arg("obj2")
            if first is not None and second is not None and first.role == "obj":
                first.role, second.role = "to", "obj"
        return True

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
