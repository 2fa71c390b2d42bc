"""What is no plain clause: headlines, labels, kickers, inversions, questions, existentials."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed, turns
from factcheck.parsing.kickers import Kickers
from factcheck.parsing.lists import titled

STRANDED = frozenset({"on", "about", "for", "with", "at", "to", "in"})
"""Prepositions that may end a clause after "what"."""


class Fragments(Kickers):
    """What is no plain clause: headlines, labels, kickers, inversions, questions, existentials."""

    def clausal_subject(self) -> Frame | None:
        """ "That K invested …", "Holding a summit …" as a subject: read as an infinitive argument; "What X did was
        Y"."""
        if self.word() == "what" and self.tag(self.pos + 1) in ("name", "det", "n", "pron", "j", "poss"):
            return self._what_one_did()
        if self.word() == "what" and (told := self._what_does()) is not None:
            return told
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

    def _what_one_did(self) -> Frame | None:
        """ "*What X signed was* Y", "*what X agreed on is* Y", "*what X discussed was* how to build it": X signed Y."""
        save = self.pos
        self.pos += 1
        subject = self.noun_phrase(subject=True)
        frame = self.predicate(subject, self.token(save)) if subject is not None else None
        be = self.item
        if frame is None or frame.arg("obj") is not None or be is None or be.tag != "aux" or be.lemma != "be":
            self.pos = save
            return None
        self.pos += 1
        asked = self.tag() == "sub" and self.word() == "how"
        if self.tag() == "to" or self.how_to():
            deed = self.infinitive()
            frame.args.extend([Arg("inf", deed.first, frame=deed)] if deed is not None else [])
            asked = deed is not None
        if asked:
            return frame  # "… was how X might grow": a clause of its own
        term = self.noun_phrase(subject=False)
        if term is None:
            self.pos = save
            return None
        last = frame.adverbs[-1] if frame.adverbs else ("", -1)
        role = last[0] if last[0] in STRANDED and last[1] == be.first - 1 else "obj"
        if role != "obj":
            frame.adverbs.pop()
        frame.args.append(Arg(role, term.first, term=term))
        self.complements(frame)
        return frame

    def _what_does(self) -> Frame | None:
        """ "*What binds X and Y is* a treaty": the treaty does; nothing is consumed otherwise."""
        verb = self.at(self.pos + 1)
        if verb is None or verb.tag != "v" or verb.form not in ("z", "d"):
            return None
        save, start = self.pos, self.token()
        self.pos += 1
        self.inside += 1  # before "is" an "and" joins nouns
        frame = self.predicate(None, start)
        self.inside -= 1
        be = self.item
        if frame is not None and be is not None and be.tag == "aux" and be.lemma == "be" and not frame.passive:
            self.pos += 1
            term = self.noun_phrase(subject=False) if self.tag() not in ("neg", "r") else None
            if term is not None:
                frame.args.insert(0, Arg("subj", term.first, term=term))
                frame.last = term.last
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
        if (going := ongoing(term)) is not None:
            return going
        frame = Frame(first, term.last, kind="fragment", args=[Arg("subj", term.first, term=term)])
        self.complements(frame)
        return frame


def ongoing(term: Term) -> Frame | None:
    """ "Trade between X and Y *growing steadily*": a participle after a name, which none restricts, is what the line
    says of its head. ``None`` for another noun phrase; the clause is taken off the name."""
    host = term.mods[-1].term if term.mods and not term.members and term.ref is None else None
    while host is not None and not host.members and host.ref is None and host.mods:
        host = host.mods[-1].term
    if host is None or not all(one.ref is not None for one in host.walk()):
        return None
    holder = host if host.mods or not host.members else host.members[-1]
    clause = holder.mods[-1].frame if holder.mods and holder.mods[-1].role == "rel" else None
    if clause is None or clause.kind != "part" or clause.passive or clause.tense == "perfect":
        return None
    gap = next((a for a in clause.args if a.gap), None)
    if gap is None or gap.role != "subj":
        return None
    holder.mods.pop()
    args = [replace(gap, term=term, gap=False) if a is gap else a for a in clause.args]
    return replace(clause, first=term.first, kind="finite", args=args)


def classifying(term: Term) -> bool:
    """ "Mining coal is *a risky business*" says of what kind it is; "Attending the talks was *a minister*" is turned
    round."""
    if term.ref is not None or term.members or titled(term.head):
        return False
    return term.det in ("a", "an") or term.head in turns.DUTIES  # "Mining coal is *X's job*"
