"""Two phrases about a colon: what is named and what it is ("Largest investor: Norway", "Lind on the plan: fine")."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.parsing.asides import Asides

TOPICAL = ("on", "about")


class Labels(Asides):
    """What a line with a colon says of a name, a topic or a figure."""

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
