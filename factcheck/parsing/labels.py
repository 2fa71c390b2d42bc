"""Two phrases about a colon: what is named and what it is ("Largest investor: Norway", "Lind on the plan: fine")."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.parsing import labelling
from factcheck.parsing.asides import Asides

TOPICAL = ("on", "about")


class Labels(Asides):
    """What a line with a colon says of a name, a topic or a figure."""

    def label(self) -> bool:
        """ "Korean companies in K: 70", "Eleven: that is the number of …", "Silk Way TV: trade has …": a label and what
        it stands for, or who speaks."""
        last, mark = self.frames[-1] if self.frames else None, self.tag(self.pos - 1)
        if last is None or mark not in (":", "dash"):
            return False
        if last.verb:
            return mark == ":" and self.tag() == "q" and self._tally(last)
        term = last.args[0].term if last.kind == "fragment" and len(last.args) == 1 else None
        if term is None:
            return False
        if self._figured(last, term):
            return True
        if mark == "dash" and _place(term) and len(self.frames) == 1:
            self.frames.pop()  # "ASTANA – Trade has …": where the text was written
            return False
        if _country(term) and self.tag() in ("n", "j", "det") and self._of_country(last, term):
            return True
        if mark != ":" or self.read.question:
            return False
        if _region(term) and len(self.frames) == 1 and self._in_place(last, term):
            return True
        ways = (self._ranked, self.on_topic, self._spoken_by, self.equated)
        return any(way(last, term) for way in ways)

    def _ranked(self, last: Frame, kind: Term) -> bool:
        """ "Largest investors in K: *Norway, top five*": how it ranks among them; nothing is consumed otherwise."""
        if not labelling.is_kind(kind) or kind.members or kind.count is not None or self.tag() not in ("name", "det"):
            return False
        save = self.pos
        who = self.noun_phrase(subject=True)
        self.pos += 1
        value = self.noun_phrase(subject=True) if self.tag(self.pos - 1) in (",", "dash") else None
        if value is not None and value.head in labelling.POSITIONS and value.head and self.tag() == "q":
            self.coloured.extend(range(value.first, value.last))  # "*rank* 15"
            value = self.noun_phrase(subject=True)
        if who is None or who.ref is None or value is None or self.tag() not in (".", "", ";"):
            self.pos = save
            return False
        made = labelling.placed(last.first, who, value, kind)
        if made is None:
            self.pos = save
            return False
        self.frames[-1] = made
        return True

    def _figured(self, last: Frame, term: Term) -> bool:
        """ "Korean companies in K: *70*", "Eleven: *that is the number of …*"; nothing is consumed otherwise."""
        save = self.pos
        figure = term.count is not None and term.head in ("", "$")
        if not figure and self.tag() != "q":
            return False
        if figure and self.word() in ("that", "this", "such") and self.tag(self.pos + 1) == "aux":
            self.pos += 2
        other = self.noun_phrase(subject=True)
        made = None
        if other is not None and (self.tag() in (".", "", "?", ",", ";") or self.word() == "according_to"):
            made = labelling.ranking(term, other) if not figure else None
            made = made or self._measured(last, term, other, figure)
        if made is None:
            self.pos = save
            return False
        self.frames[-1] = made
        self.tail(made)
        return True

    def _measured(self, last: Frame, term: Term, other: Term, figure: bool) -> Frame | None:
        """Which of label and what it stands for is the figure of the other; ``figure``: the label is one."""
        thing, value = (other, term) if figure else (term, other)
        if (other.count is not None) == figure or value.head not in ("", "$"):
            return None
        args = [Arg("subj", thing.first, term=thing), Arg("obj", value.first, term=value)]
        return Frame(last.first, self.token(), "measure", at=last.first, kind="finite", args=args)

    def _of_country(self, last: Frame, term: Term) -> bool:
        """ "Germany: *trade with K rose*": its trade; nothing is consumed otherwise."""
        save, made = self.pos, len(self.frames)
        self.frames.pop()
        frame = self.clause_or_fragment()
        subject = frame.arg("subj", "obj") if frame is not None else None
        owned = subject.term if subject is not None else None
        if owned is not None and not owned.members and owned.ref is None:
            owned.mods.append(Mod("own", term.first, term=term))
            return True
        self._back(last, made, save)
        return False

    def _in_place(self, last: Frame, place: Term) -> bool:
        """ "Bergen: *two schools shut*": there; nothing is consumed otherwise."""
        save, made = self.pos, len(self.frames)
        self.frames.pop()
        frame = self.clause_or_fragment()
        if frame is None or not frame.verb or frame.kind != "finite" or frame.arg("in", "at") is not None:
            self._back(last, made, save)
            return False
        frame.args.append(Arg("in", place.first, term=place))
        return True

    def _spoken_by(self, last: Frame, term: Term) -> bool:
        """ "Silk Way TV: *trade has grown*": who says so; nothing is consumed otherwise."""
        if term.ref is None or term.ref.kind not in ("person", "source", "unknown", "organisation"):
            return False
        save, made = self.pos, len(self.frames)
        self.frames.pop()
        frame = self.clause_or_fragment()
        if frame is None or not (frame.verb or any(a.role == "comp" and a.word for a in frame.args)):
            self._back(last, made, save)
            return False
        for one in self.frames[made - 1 :]:
            one.speaker = one.speaker or term
            one.said = one.said or "say"
        return True

    def _back(self, last: Frame, made: int, pos: int) -> None:
        """Back to where the label was the last of ``made`` frames."""
        del self.frames[made - 1 :]
        self.frames.append(last)
        self.pos = pos

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

    def equated(self, last: Frame, term: Term) -> bool:
        """ "N: X", "X: the N that …": the named is what the noun says. False, with nothing consumed, elsewhere."""
        save, made = self.pos, len(self.frames)
        frame = self.clause_or_fragment()
        other = frame.args[0].term if frame is not None and len(frame.args) == 1 else None
        if frame is not None and frame.kind == "fragment" and not frame.verb and other is not None:
            pair = (other, term) if described(term) and not described(other) else (term, other)
            if described(pair[1]) and not described(pair[0]):
                subject, noun = pair
                args = [Arg("subj", subject.first, term=subject), Arg("comp", noun.first, term=noun)]
                if subject is other and (place := next((m for m in subject.mods if m.role == "in"), None)) is not None:
                    subject.mods.remove(place)
                    args.append(Arg("in", place.at, term=place.term))
                del self.frames[made - 1 :]
                self.frames.append(Frame(last.first, frame.last, "be", at=last.first, args=args, unread=frame.unread))
                return True
        del self.frames[made:]
        self.pos = save
        return False

    def on_topic(self, last: Frame, person: Term) -> bool:
        """ "X on Y: historic", "X on Y: it is growing": what X says of Y."""
        if person.ref is None or person.ref.kind not in ("person", "source"):
            return False
        topic = next((m for m in person.mods if m.role in TOPICAL and m.term is not None), None)
        if topic is None or topic.term is None:
            return False
        save, made = self.pos, len(self.frames)
        frame = self.clause_or_fragment()
        if frame is None:
            self.pos = save
            return False
        speaker = replace(person, mods=[m for m in person.mods if m is not topic])
        subject = Arg("subj", topic.term.first, term=topic.term)
        if frame.kind == "kicker" or (frame.kind == "fragment" and not frame.verb and frame.arg("subj") is not None):
            comps = [Arg("comp", at, word=word) for word, at in frame.adverbs if frame.kind == "kicker"]
            comps += [replace(a, role="comp") if a.role == "subj" else a for a in frame.args]
            said = Frame(last.first, frame.last, "be", at=last.first, args=[subject, *comps], unread=frame.unread)
            del self.frames[made:]
            self.frames.append(said)
        else:
            for arg in frame.args:
                if arg.term is not None and arg.term.det == "pron" and arg.term.head in ("it", "they"):
                    arg.term = topic.term
        del self.frames[made - 1]
        for one in self.frames[made - 1 :]:
            one.speaker, one.said = one.speaker or speaker, one.said or "say"
        return True


def described(term: Term) -> bool:
    """Is a phrase what something is, not a thing itself: ranked, or a singular noun with "the", a clause or nothing?"""
    if term.ref is not None or term.members:
        return False
    if term.rank is not None or any(m.role == "rel" for m in term.mods):
        return True
    return not term.plural and term.count is None and term.head not in ("", "$") and not _names(term.mods)


def _names(mods: list[Mod]) -> bool:
    return any(m.term is not None and m.term.ref is not None for m in mods)


def _place(term: Term) -> bool:
    return term.ref is not None and term.ref.kind in ("city", "place") and not term.mods


def _region(term: Term) -> bool:
    """Whether it is a country, a region or a town by its name alone."""
    kinds = ("country", "region", "city", "place")
    return term.ref is not None and term.ref.kind in kinds and not term.ref.adjective and not term.mods


def _country(term: Term) -> bool:
    return term.ref is not None and term.ref.kind == "country" and not term.ref.adjective and not term.mods
