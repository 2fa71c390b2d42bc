"""Predicates and clauses that are joined: what they share, what a gap leaves out."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.parsing.items import Item
from factcheck.parsing.remnants import Remnants
from factcheck.parsing.verbs import TOPICAL


class Coordination(Remnants):
    """Predicates and clauses that are joined: what they share, what a gap leaves out."""

    def share_subject(self, frame: Frame, part: Frame) -> None:
        """A participle or coordinated predicate takes the subject of the clause before it."""
        subj = frame.arg("subj")
        term = subj.term if subj is not None else None
        if subj is None and frame.passive:
            obj = frame.arg("obj")
            term = obj.term if obj is not None else None
        if frame.verb in ("show", "depict", "picture") and not part.passive and (shown := frame.arg("obj")) is not None:
            if shown.term is not None and all(t.ref is not None for t in shown.term.walk()):
                term = shown.term  # "A photo shows X, shaking hands with Y", but "Trade shows growth, exceeding …"
        if part.passive and part.verb == "hold" and (held := self._event_before(frame, part)) is not None:
            term = held
        if term is None:
            return
        role = "obj" if part.passive else "subj"
        if not any(a.role == role for a in part.args):
            part.args.insert(0, Arg(role, term.first, term=term))

    def _event_before(self, frame: Frame, part: Frame) -> Term | None:
        """ "X hosted the talks, *held in* March": the event that ends the clause, where the subject is none."""
        subject = frame.arg("obj" if frame.passive else "subj")
        ends = [t for a in frame.args if a.term is not None for t in a.term.within() if t.last <= part.first]
        events = [t for t in ends if _held(t)]
        if not events or subject is None or subject.term is None or _held(subject.term):
            return None
        return max(events, key=lambda t: t.last)

    def coordination(self, frame: Frame) -> bool:
        """ "and" after a clause: a predicate that shares its subject, or a clause of its own."""
        k = self.pos + 1
        while self.tag(k) in ("r", "t", "neg"):
            k += 1
        tag = self.tag(k)
        if self.word() in ("and", "but", "then", "while") and self.figure_again(frame):
            return True
        if tag in ("v", "aux", "modal"):
            nearest = self._when_where(frame)
            self.pos += 1
            self.coordinated(nearest)
            return True
        if tag in ("prep", "to") and any(self.tag(j) == "neg" for j in range(self.pos + 1, k)):
            return self.set_against(frame) or self.second_clause(frame)  # "in X, and not in Y"
        if self.word() == "nor" and frame.negated and tag == "j" and (subject := frame.arg("subj")) is not None:
            quality = Arg("comp", self.token(k), word=self.word(k))
            self.pos = k + 1
            self.frames.append(
                replace(
                    frame, first=quality.at, verb="be", args=[replace(subject), quality], tense="present", unread=[]
                )
            )
            return True
        repeated = tag == "prep" and frame.verb in closed.COPULAS and frame.speaker is not None
        repeated = repeated and any(a.role == self.word(k) and a.term is not None for a in frame.args)
        nearest = self.frames[-1] if self.frames and self.frames[-1].kind == "part" else frame
        nearest = nearest if nearest.first > frame.first else frame  # "talks, *held in X* and then in Y"
        if tag == "prep" and self.in_turn(nearest, k):
            return True
        if tag == "prep" and (repeated or (self.tag(self.pos + 1) == "r" and frame.verb)) and self.again(frame, k):
            return True
        if tag == "prep" and k == self.pos + 1 and frame.verb and self.second_phrase(frame):
            return True
        if tag == "prep" and self.joined_phrase(nearest, k):
            return True
        if tag in ("det", "poss", "name", "n", "j", "pron", "q", "there", "prep"):
            return self.second_clause(frame) or (bool(frame.verb) and self.gapped(frame))
        self.pos += 1
        return False

    def second_clause(self, frame: Frame) -> bool:
        """The clause after "and"; where none begins, nothing is consumed, and that conjunction is not tried again."""
        save, count = self.pos, len(self.frames)
        tried = (save, self.depth, self.inside)
        if tried in self.barren:
            return False
        self.pos += 1
        made = self.clause_or_fragment()
        if made is not None and not made.times and frame.times and frame.fronted:
            made.times = list(frame.times[: frame.fronted])
        if made is not None and (made.verb or made.kind != "fragment"):
            return True
        self.barren.add(tried)
        del self.frames[count:]
        self.pos = save
        return False

    def second_phrase(self, frame: Frame) -> bool:
        """ "agreed in the energy sector *and on minerals*": one more phrase of the same clause, where none begins after
        it."""
        save = self.pos
        if self.tag(save - 1) == "," or not any(
            a.term is not None and a.role in closed.PREPOSITIONS for a in frame.args
        ):
            return False
        self.pos += 1
        arg = self.prep_phrase()
        if arg is None or arg.term is None:
            self.pos = save
            return False
        ends = self.tag() in ("", ".", ";", "dash", "conj", "t")
        if ends or (self.tag() == "," and self.attribution_after(frame)):
            last = max((a for a in frame.args if a.term is not None), key=lambda a: a.at, default=None)
            if last is not None and last.term is not None and {last.role, arg.role} <= TOPICAL:
                both = [*last.term.walk(), *arg.term.walk()]
                last.term = Term(last.term.first, arg.term.last, members=both, link="and", at=last.term.at)
            else:
                frame.args.append(arg)
            return True
        self.pos = save
        return False

    def joined_phrase(self, frame: Frame, k: int) -> bool:
        """ "cooperate in X and (as well as) *in Y*": the preposition is said again."""
        last = self.last_phrase(frame)
        if last is None or last.term is None or last.role != self.word(k) or last.term.count is not None:
            return False
        save, joint = self.pos, self.word()
        self.pos = k
        arg = self.prep_phrase()
        done = self.tag() in ("", ".", ",", ";", "t", "conj")
        if arg is None or arg.term is None or arg.term.count is not None or not done:
            self.pos = save
            return False
        members = [*(last.term.members or [last.term]), *(arg.term.members or [arg.term])]
        last.term = Term(last.term.first, arg.term.last, members=members, link=joint, at=last.term.at)
        return True

    def in_turn(self, frame: Frame, k: int) -> bool:
        """ "talks in a narrow *and then in an expanded* format", "in a narrow one at first *and in an expanded one
        later*": one after the other; both phrases of one clause."""
        last, save = self.last_phrase(frame), self.pos
        between = [self.word(j) for j in range(save + 1, k)]
        if not set(between) <= closed.IN_TURN or last is None or last.term is None:
            return False
        if last.role != self.word(k) or last.term.ref is not None or last.term.count is not None:
            return False
        self.pos = k
        arg = self.prep_phrase()
        other = arg.term if arg is not None else None
        after = other is not None and bool(between or self.word() in closed.IN_TURN)
        if other is None or not after or other.ref is not None or other.members or other.count is not None:
            self.pos = save
            return False
        headless = last.term.det != "" and last.term.at == last.term.last - 1 and not last.term.mods
        if headless and any(i.first == last.term.at and i.tag == "j" for i in self.items):
            last.term.mods = [Mod("adj", last.term.at, word=last.term.head)]  # "in *a narrow* and then in …"
            last.term.head = other.head
        if other.head not in (last.term.head, "") and not self._stands_in(other):
            self.pos = save
            return False
        other.head = last.term.head
        last.term = Term(last.term.first, other.last, members=[last.term, other], link="and", at=last.term.at)
        self.coloured.extend(self.token(j) for j in range(save + 1, k))
        if not between:
            self.coloured.append(self.token())
            self.pos += 1
        self.coloured.extend(at for word, at in frame.adverbs if word in closed.AT_FIRST)
        frame.adverbs = [a for a in frame.adverbs if a[0] not in closed.AT_FIRST]
        return True

    def _stands_in(self, term: Term) -> bool:
        """Whether the noun is a "one"."""
        return any(i.last == term.last and i.word in ("one", "ones") for i in self.items)

    def last_phrase(self, frame: Frame) -> Arg | None:
        """The phrase that stands last in a clause, within what is embedded in it."""
        if not frame.args:
            return None
        last = max(frame.args, key=lambda a: a.at)
        return self.last_phrase(last.frame) if last.frame is not None else last

    def again(self, frame: Frame, k: int) -> bool:
        """ "met in X in May and again in Y a month later": the same, with another place or time."""
        subj = frame.arg("subj") or frame.arg("obj")
        if subj is None:
            return False
        made = Frame(
            self.token(),
            self.token(),
            frame.verb,
            at=frame.at,
            passive=frame.passive,
            status=frame.status,
            tense=frame.tense,
        )
        made.args = [
            Arg(a.role, a.at, term=a.term, frame=a.frame, word=a.word)
            for a in frame.args
            if a.role in ("subj", "obj", "with", "by")
        ]
        made.adverbs = [(self.word(j), self.token(j)) for j in range(self.pos + 1, k) if self.tag(j) == "r"]
        self.pos = k
        self.complements(made)
        for arg in made.args:  # "among the top five investors … and among the top ten": the noun is not said again
            before = frame.arg(arg.role)
            if (
                arg.term is not None
                and not arg.term.head
                and arg.term.rank is not None
                and before is not None
                and before.term is not None
            ):
                arg.term.head, arg.term.plural = before.term.head, before.term.plural
                arg.term.mods = [*arg.term.mods, *before.term.mods]
        self.frames.append(made)
        return True

    def gapped(self, frame: Frame) -> bool:
        """ "trade stands at $6 billion and investment at $9 billion": the verb is not said again; else it is told as
        not read."""
        self.pos += 1
        term = self.noun_phrase(subject=False)
        if term is None:
            self.unread.append(self.token())
            self.pos += 1
            return True
        sum_ = next(
            (a for a in frame.args if a.role == "obj" and a.term is not None and a.term.head in ("$", "")), None
        )
        if self.tag() == "q" and sum_ is not None and not frame.passive and (figure := self.noun_phrase(subject=False)):
            subject, value = Arg("subj", term.first, term=term), replace(sum_, term=figure, at=figure.first)
            rest = [a for a in frame.args if a.role not in ("subj", "obj") and a.at < frame.at]
            self.frames.append(replace(frame, first=term.first, args=[subject, *rest, value], times=[], unread=[]))
            return True  # "trade reached $6 billion and investment $9 billion"
        last = next((a for a in reversed(frame.args) if a.term is not None and a.role == self.word()), None)
        if last is not None and last.term is not None and self.tag() in ("prep", "to"):
            arg = self.prep_phrase()
            if arg is not None and arg.term is not None and (arg.term.count is None) == (last.term.count is None):
                role = "obj" if frame.passive else "subj"
                self.frames.append(
                    Frame(
                        term.first,
                        self.token(),
                        frame.verb,
                        at=frame.at,
                        passive=frame.passive,
                        negated=frame.negated,
                        neg_at=frame.neg_at,
                        status=frame.status,
                        tense=frame.tense,
                        args=[
                            Arg(role, term.first, term=term),
                            *[a for a in frame.args if a.role in ("obj", "comp") and a.role != role and a is not last],
                            *[
                                a
                                for a in frame.args
                                if a.role not in ("subj", "obj", "comp") and a.at < frame.at and a is not last
                            ],
                            arg,
                        ],
                    )
                )
                while self.tag() == "t":
                    self.frames[-1].times.append(self.items[self.pos].period)
                    self.pos += 1
                return True
        # a second object or a gapped clause: not read
        self.frames.append(Frame(term.first, term.last, kind="fragment", args=[Arg("obj", term.first, term=term)]))
        return True

    def _when_where(self, frame: Frame) -> Frame:
        """ "Salt was mined until 1990, *when X closed the pit* and sold it": the clause whose subject goes on, where no
        comma ends it."""
        last = self.frames[-1] if self.frames else frame
        opens = last.kind == "relative" and last.first > frame.at
        word = next((i.word for i in self.items if i.first == last.first), "") if opens else ""
        ends = opens and last.last == self.token() and last.tense == "past"
        return last if ends and word in ("when", "where") and last.arg("subj", "obj") is not None else frame

    def coordinated(self, frame: Frame) -> None:
        subj = frame.arg("subj")
        term = subj.term if subj is not None else None
        if term is None and frame.passive:
            obj = frame.arg("obj")
            term = obj.term if obj is not None else None
        start = self.token()
        joint = self.word(self.pos - 1)
        part = self.predicate(term, start, self._lent(frame))
        if part is not None and joint == "nor" and not part.negated:
            part.negated, part.neg_at = True, start  # "does neither X nor Y"
        if part is None:
            self.unread.append(self.token())
            self.pos += 1
            return
        if frame.passive and not part.passive and part.arg("by") is not None and not part.arg("obj"):
            part.passive = True  # "was made by X and supported by Y"
            for arg in part.args:
                arg.role = "obj" if arg.role == "subj" else arg.role
        if part.tense == "bare" and frame.status != "happened":
            part.status, part.negated = frame.status, part.negated or frame.negated
        if joint == "or" and not frame.negated and not part.negated:
            frame.act = "suppose"  # one of the two: which is not said
        part.act = frame.act if frame.act == "suppose" else part.act
        self.frames.append(part)
        self.tail_predicate(part)

    def _lent(self, frame: Frame) -> Item | None:
        """The auxiliary that a second -ing form shares: "is playing a guitar and singing"."""
        k = self.pos
        while self.tag(k) == "r":
            k += 1
        return self.progressive.get(id(frame)) if self.tag(k) == "v" and self.items[k].form == "g" else None

    def _gaps(self, first: Term, k: int) -> bool:
        """ "X on the left *and Y on the right*": another subject with the preposition that governs this phrase
        again."""
        if self.governing and first.ref is not None and self.tag(k) == "q":  # "300 in Oslo *and 200 in Bergen*"
            return self.tag(k + 1) in ("prep", "to") and self.word(k + 1) == self.governing[-1]
        if not self.governing or first.ref is not None or self.tag(k) not in ("name", "det"):
            return False
        j = k + (self.tag(k) == "det")
        if self.tag(j) != "name" or (self.items[j].refs and self.items[j].refs[0].adjective):
            return False
        return self.tag(j + 1) in ("prep", "to") and self.word(j + 1) == self.governing[-1]


def _held(term: Term) -> bool:
    """Is it what is held: talks, a summit?"""
    return any(s.concept in classes.EVENTS for s in senses.nouns().get(term.head, ()))
