"""What is no plain clause: headlines, labels, kickers, inversions, questions, existentials."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed
from factcheck.parsing import labelling
from factcheck.parsing.labels import Labels
from factcheck.parsing.lists import titled
from factcheck.parsing.verbs import (
    NAMING,
)


class Fragments(Labels):
    """What is no plain clause: headlines, labels, kickers, inversions, questions, existentials."""

    def predication(self) -> bool:
        """ "Historic: that is what X called Y", "Angry and loud – that is how the talks went": the kicker is
        predicated."""
        last = self.frames[-1] if self.frames else None
        if last is not None and last.kind == "fragment" and not last.verb and len(last.args) == 1:
            self.pos -= 1
            called = last.args[0].role == "subj" and self.tag() == "," and self.called_after()
            self.pos += 1
            frame = self.main(None, []) if called else None
            if frame is not None:
                frame.args.append(Arg("comp", last.first, term=last.args[0].term))
                self.frames[-1] = frame
                self.tail(frame)
                return True
        if last is None or not (
            last.kind == "kicker"
            or (
                last.kind == "fragment"
                and not last.verb
                and len(last.args) == 1
                and last.args[0].term is not None
                and self.word() in ("that", "this", "such", "so")
                and self.word(self.pos + 2) in ("how", "what")
            )
            or (last.kind == "fragment" and last.passive and not last.arg("obj"))
        ):
            return False
        if self.word() not in ("that", "this", "such", "so", "is", "was", "are", "were"):
            if last.kind == "fragment" and self.tag() in ("det", "poss", "name", "n", "q", "j"):
                # "Signed after the talks: 11 documents", "Called historic by X: Y"
                save = self.pos
                term = self.noun_phrase(subject=True)
                if term is not None and self.tag() in (".", "", ",", "dash", ";"):
                    last.args.insert(0, Arg("obj", term.first, term=term))
                    last.kind, last.last = "finite", term.last
                    return True
                self.pos = save
            return False
        k = self.pos + 1
        if self.tag() == "aux" and self.items[self.pos].lemma == "be" and self.word(k) in ("how", "what"):
            k = self.pos
        elif self.word() not in ("that", "this", "such", "so"):
            return False
        if self.tag(k) != "aux" or self.items[k].lemma != "be":
            return False
        words = last.adverbs or [(last.verb, last.first)]
        if self.word(k + 1) in ("how", "what"):
            save = self.pos
            self.pos = k + 2
            counted = last.args[0].term if last.args and not last.verb else None
            if self.word() in ("much", "many") and counted is not None:
                frame = self.so_many(counted)
                if frame is None:
                    self.pos = save
                    return False
                frame.first = last.first
                self.frames.pop()
                self.frames.append(frame)
                self.tail(frame)
                return True
            subject = self.noun_phrase(subject=True)
            frame = self.predicate(subject, self.token(save)) if subject is not None else None
            if frame is None:
                self.pos = save
                return False
            objects = [a for a in frame.args if a.role in ("obj", "comp")]
            if frame.verb in NAMING | {"put", "find", "see"} and len(objects) >= 1:
                objects[-1].role = "obj"
            if last.args and not last.verb:
                frame.args.append(Arg("comp", last.first, term=last.args[0].term))
            else:
                frame.args.extend(Arg("comp", at, word=word) for word, at in words)
            frame.first = last.first
            self.frames.pop()
            self.frames.append(frame)
            self.tail(frame)
            return True
        save = self.pos
        self.pos = k + 1
        term = self.noun_phrase(subject=True)
        if term is None:
            self.pos = save
            return False
        frame = Frame(last.first, term.last, "be", at=self.items[k].first, args=[Arg("subj", term.first, term=term)])
        frame.args.extend(Arg("comp", at, word=word) for word, at in words)
        self.frames.pop()
        self.complements(frame)
        self.frames.append(frame)
        self.tail(frame)
        return True

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

    def _tally(self, last: Frame) -> bool:
        """ "Documents signed after the talks: 21"."""
        save = self.pos
        value = self.noun_phrase(subject=True)
        if value is not None and (self.tag() in (".", "", ",", ";") or self.word() == "according_to"):
            if labelling.tallied(last, value):
                self.tail(last)
                return True
        self.pos = save
        return False

    def label(self) -> bool:
        """ "Korean companies in K: 70", "Eleven: that is the number of …", "Silk Way TV: trade has …": a label and what
        it stands for, or who speaks."""
        last = self.frames[-1] if self.frames else None
        if last is not None and last.verb and self.tag(self.pos - 1) == ":" and self.tag() == "q" and self._tally(last):
            return True
        if (
            last is None
            or last.kind != "fragment"
            or last.verb
            or len(last.args) != 1
            or self.tag(self.pos - 1) not in (":", "dash")
        ):
            return False
        term = last.args[0].term
        if term is None:
            return False
        save, made = self.pos, len(self.frames)
        mark = self.tag(self.pos - 1)
        figure = term.count is not None and (term.head in ("", "$"))
        if figure and self.word() in ("that", "this") and self.tag(self.pos + 1) == "aux":
            self.pos += 2
        if figure or self.tag() == "q":
            other = self.noun_phrase(subject=True)
            ends = self.tag() in (".", "", "?", ",", ";") or self.word() == "according_to"
            if other is not None and ends and not figure and (rank := labelling.ranking(term, other)) is not None:
                self.frames[-1] = rank
                self.tail(rank)
                return True
            if other is not None and ends and (other.count is not None) != figure:
                subj, obj = (other, term) if figure else (term, other)
                if obj.head in ("", "$"):
                    self.frames[-1] = Frame(
                        last.first,
                        self.token(),
                        "measure",
                        at=last.first,
                        kind="finite",
                        args=[Arg("subj", subj.first, term=subj), Arg("obj", obj.first, term=obj)],
                    )
                    self.tail(self.frames[-1])
                    return True
            self.pos = save
        if (
            term.ref is not None
            and term.ref.kind in ("city", "place")
            and mark == "dash"
            and not term.mods
            and len(self.frames) == 1
        ):
            self.frames.pop()  # "ASTANA – Trade has …": where the text was written
            return False
        if (
            term.ref is not None
            and term.ref.kind == "country"
            and not term.ref.adjective
            and not term.mods
            and self.tag() in ("n", "j", "det")
        ):
            self.frames.pop()
            frame = self.clause_or_fragment()
            subject = frame.arg("subj", "obj") if frame is not None else None
            if (
                subject is not None
                and subject.term is not None
                and not subject.term.members
                and subject.term.ref is None
            ):
                subject.term.mods.append(Mod("own", term.first, term=term))  # "Germany: trade with K rose"
                return True
            del self.frames[made - 1 :]
            self.frames.append(last)
            self.pos = save
        if mark == ":" and not self.read.question and self.on_topic(last, term):
            return True
        if (
            mark == ":"
            and term.ref is not None
            and term.ref.kind in ("person", "source", "unknown", "organisation")
            and not self.read.question
        ):
            self.frames.pop()
            frame = self.clause_or_fragment()
            if frame is not None and frame.verb:
                for one in self.frames[made - 1 :]:
                    one.speaker = one.speaker or term
                    one.said = one.said or "say"
                return True
            del self.frames[made - 1 :]
            self.frames.append(last)
            self.pos = save
        return mark == ":" and not self.read.question and self.equated(last, term)

    def clausal_subject(self) -> Frame | None:
        """ "That K invested …", "Holding a summit …" as a subject: read as an infinitive argument; "What X did was
        Y"."""
        if self.word() == "what" and self.tag(self.pos + 1) in ("name", "det", "n", "pron", "j", "poss"):
            save = self.pos
            self.pos += 1
            subject = self.noun_phrase(subject=True)
            frame = self.predicate(subject, self.token(save)) if subject is not None else None
            if (
                frame is not None
                and frame.arg("obj") is None
                and self.tag() == "aux"
                and self.items[self.pos].lemma == "be"
            ):
                self.pos += 1
                term = self.noun_phrase(subject=False)
                if term is not None:
                    frame.args.append(Arg("obj", term.first, term=term))
                    self.complements(frame)
                    return frame
            self.pos = save
            return None
        if self.word() == "that" and self.tag() == "rel":
            if self.word(self.pos + 1) == "that" and self.tag(self.pos + 1) == "rel":
                return None  # no clause begins with two: a run of them is not tried again from each
            save, start = self.pos, self.token()
            holder = Frame(start, start)
            if self.content(holder) and self.tag() in ("aux", "modal"):
                frame = self.predicate(None, start)
                if frame is not None:
                    frame.args.extend(holder.args)  # "That X did Y was said by Z"
                    return frame
            self.pos = save
            return None
        if self.tag() == "v" and self.items[self.pos].form == "g":
            save = self.pos
            self.inside += 1  # in a subject "and" joins nouns
            part = self.participle()
            self.inside -= 1
            parts = [part] if part is not None else []
            while (
                parts
                and self.tag() == "conj"
                and self.tag(self.pos + 1) == "v"
                and self.items[self.pos + 1].form == "g"
            ):
                self.pos += 1
                if (further := self.participle()) is not None:
                    parts.append(further)
            if parts and self.tag() in ("aux", "modal", "v"):
                self.deed = parts[0] if len(parts) == 1 else None
                frame = self.predicate(None, self.token(save))
                self.deed = None
                if frame is not None:
                    frame.args[:0] = [Arg("subj", each.first, frame=each) for each in parts]
                    return frame
            self.pos = save
        return None

    def question(self) -> Frame | None:
        start = self.token()
        aux = self.item
        self.pos += 1
        self.asking = True
        subject = self.noun_phrase(subject=True)
        self.asking = False
        frame = self.predicate(subject, start, borrowed=aux)
        if frame is not None:
            if aux is not None and self.word(self.items.index(aux) - 1) in ("nor", "neither"):
                frame.negated, frame.neg_at = not frame.negated, start  # "Nor is trade shrinking"
            frame.act = (
                "ask"
                if self.read.question
                else "suppose"
                if aux is not None and aux.word in ("were", "should", "had", "would")
                else "assert"
            )
        return frame

    def existential(self) -> Frame | None:
        """ "There are N companies in X"."""
        save, start = self.pos, self.token()
        self.pos += 1
        frame = self.verb_group(start)
        if frame is not None and frame.passive and frame.verb in closed.SAY and self.tag() == "to":
            self.pos += 1  # "there are *said* to be"
            frame = self.verb_group(start)
        if frame is None or frame.verb not in ("be", "exist", "remain", "seem", "appear", "come", "stand"):
            self.pos = save
            return None
        frame.verb = "exist"
        term = self._noun_phrase(subject=True, inner=False)  # after the verb: a clause may follow
        if term is None:
            frame.last = self.token()
            return frame
        frame.args.append(Arg("subj", term.first, term=term))
        self.complements(frame)
        return frame

    def inverted(self, k: int, fronted: list[Arg] | None = None) -> Frame | None:
        """ "Under the table is a cat", "Singled out by X as promising were Y", "From Korea came $9.6 billion"."""
        save = self.pos
        item = self.at(k)
        if item is None:
            return None
        if item.tag == "v" and item.form in ("e", "g") and k == self.pos:
            self.pos = k
            part = self.participle()
            if part is not None and self.tag() == "aux" and self.items[self.pos].lemma == "be":
                self.pos += 1
                deed = item.form == "g" and self.word() in closed.ANYTHING | {"what"}  # "building it *was what X did*"
                term = self.noun_phrase(subject=True) if not deed else None
                if term is not None and not (item.form == "g" and classifying(term)):
                    part.kind = "finite"
                    part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term))
                    self.complements(part)
                    return part
            self.pos = save
            return None
        if (
            fronted
            and any(a.term is not None for a in fronted)
            and item.tag in ("aux", "v")
            and (item.tag == "v" or item.lemma == "be")
        ):
            if item.tag == "v" and item.form not in "dz":
                return None
            start = self.token()
            frame = self.verb_group(start)
            if frame is None:
                self.pos = save
                return None
            term = self.noun_phrase(subject=True)
            if term is None:
                self.pos = save
                return None
            frame.args.append(Arg("subj", term.first, term=term))
            if frame.verb == "be":
                frame.verb = "exist" if not any(a.role in ("among",) for a in fronted) else "be"
            self.complements(frame)
            return frame
        if (
            item.tag == "j"
            and self.tag(k + 1) == "aux"
            and self.items[k + 1].lemma == "be"
            and self.tag(k + 2) in ("det", "name", "n", "poss", "q")
        ):
            # "Hostile are the relations …"
            frame = Frame(item.first, item.last, "be", at=self.items[k + 1].first)
            frame.args.append(Arg("comp", item.first, word=item.word))
            self.pos = k + 2
            term = self.noun_phrase(subject=True)
            if term is not None:
                frame.args.insert(0, Arg("subj", term.first, term=term))
                self.complements(frame)
                return frame
            self.pos = save
        return None

    def fragment(self, fronted: list[Arg], start: int) -> Frame | None:
        """What has no verb: a headline, a label, a kicker before a colon or dash."""
        self.pos = max(self.pos, start) if not fronted else self.pos
        item = self.item
        if item is None:
            if fronted:
                return Frame(fronted[0].at, self.items[-1].last, kind="fragment")
            return None
        first = self.token()
        if item.tag == "v" and item.form in ("e", "g"):
            part = self.participle()
            if part is not None:
                part.kind = "fragment"
                part.first = first
                return part
        if item.tag in {"j", "r"}:
            # "Historic:", "Angry and loud –"
            words: list[tuple[str, int]] = []
            k = self.pos
            while self.tag(k) in ("j", "conj", "r", ",") and k < self.n:
                if self.tag(k) in ("j", "r"):
                    words.append((self.word(k), self.token(k)))
                k += 1
            if self.tag(k) in (":", "dash", ",", "", ".", "aux", "prep", "to"):
                self.pos = k
                frame = Frame(first, self.token(), kind="kicker")
                frame.adverbs = words
                return frame
        if item.tag == "neg":
            self.pos += 1
            made = self.noun_phrase(subject=False)
            frame = Frame(first, self.token(), kind="fragment", negated=True, neg_at=first)
            if made is not None:
                frame.args.append(Arg("subj", made.first, term=made))
            return frame
        term = self.noun_phrase(subject=True)
        if term is None:
            if fronted:
                return Frame(fronted[0].at, self.token(), kind="fragment")
            return None
        frame = Frame(first, term.last, kind="fragment", args=[Arg("subj", term.first, term=term)])
        self.complements(frame)
        return frame


def classifying(term: Term) -> bool:
    """ "Mining coal is *a risky business*" says of what kind it is; "Attending the talks was *a minister*" is turned
    round."""
    return term.ref is None and not term.members and term.det in ("a", "an") and not titled(term.head)
