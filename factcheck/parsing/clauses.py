"""Items to frames: noun phrases, clauses, who does what to whom. A deterministic descent, linear in the sentence.

``parse`` returns the asserted frames in the order of the text. Frames in restrictive clauses, infinitives and the
content of sayings hang on the terms and arguments they belong to.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.parsing.absolutes import Absolutes, owned, presented
from factcheck.parsing.conserving import Coverage
from factcheck.parsing.items import Item, Read
from factcheck.parsing.verbs import (
    ORDINALS,
)


class Parser(Absolutes):
    """Reads the items of one sentence: clauses, their coordination, what is fronted and what follows."""

    def sentence(self) -> list[Frame]:
        guard = -1
        while self.pos < self.n:
            if self.pos == guard:
                self.unread.append(self.token())
                self.pos += 1
                continue
            guard = self.pos
            tag = self.tag()
            if tag in (".", "?", ";", ",", "dash", ":", ")", "hyphen", "/"):
                self.pos += 1
                continue
            if tag == "conj":
                self.pos += 1
                continue
            if tag == "(":
                self.pos += 1
                continue
            if self.predication() or self.label():
                continue
            joined, count = self.tag(self.pos - 1) == "conj", len(self.frames)
            lent = next((f.times[: f.fronted] for f in reversed(self.frames) if f.fronted), None) if joined else None
            self.clause_or_fragment()
            for made in self.frames[count:]:
                if lent and not made.times:
                    made.times = list(lent)  # "In 2019, X was …, and Y was …"
        if self.frames:
            self.frames[-1].unread.extend(self.unread)
            self.frames[-1].coloured.extend(self.coloured)
        elif self.unread:
            self.frames.append(Frame(self.unread[0], self.unread[-1] + 1, kind="fragment", unread=list(self.unread)))
        return self.frames

    def clause_or_fragment(self, subject: Term | None = None) -> Frame | None:
        """One independent clause with what is fronted, subordinate or coordinated; or a fragment."""
        start = self.pos
        fronted: list[Arg] = []
        adverbs: list[tuple[str, int]] = []
        times: list[Period | None] = []
        before: list[Frame] = []
        told: tuple[Term, int] | None = None
        counted: list[Period] = []
        supposed = False
        absolute: Frame | None = None
        while self.pos < self.n:
            tag, word = self.tag(), self.word()
            if tag == "sub":
                begun = self.pos
                sub = self.subordinate()
                if sub is None:
                    break
                mark, frame = sub
                if mark in ("if", "unless", "lest") or mark in ("whether",):
                    supposed = True
                who = self.as_told(mark, frame) if self.tag() == "," else None
                if who is not None:
                    told = (who, begun)
                elif frame is not None and frame.kind == "adjunct":
                    fronted.extend(frame.args)  # "After the talks X signed …"
                elif frame is not None:
                    frame.kind = "sub:" + mark
                    before.append(frame)
                self.skip(",")
                continue
            if tag == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
                self.skip(",", ":")
                continue
            if tag == "r" and word not in ("only", "not"):
                adverbs.append((word, self.token()))
                self.pos += 1
                self.skip(",")
                continue
            if tag == "r" and word == "only" and self.tag(self.pos + 1) in ("sub", "prep"):
                adverbs.append((word, self.token()))
                self.pos += 1
                continue
            if (ahead := self.interval()) is not None:
                if tag == "det":
                    self.coloured.extend(item.first for item in self.items[self.pos : ahead])  # "the year before …"
                else:
                    adverbs.append((word, self.token()))
                self.pos = ahead
                continue
            if subject is None and (absolute := self.absolute()) is not None:
                break
            if tag == "to" and (aim := self.fronted_purpose()) is not None:
                fronted.append(aim)
                continue
            if tag in {"prep", "to"}:
                save = self.pos
                arg = self.prep_phrase()
                if arg is None:
                    self.pos = save
                    break
                fronted.append(arg)
                account = arg.role in closed.ACCOUNT_MARKS and arg.term is not None and arg.term.head in closed.ACCOUNTS
                while account and self.tag() == "t":  # "By X's count *in June*, …"
                    counted.extend(filter(None, [self.items[self.pos].period]))
                    self.coloured.append(self.token())
                    self.pos += 1
                if arg.term is not None and self.tag() == "," and self.tag(self.pos + 1) == "rel":
                    self.pos += 1
                    rel = self.relative(arg.term)
                    if rel is not None:
                        rel.kind = "relative"
                        before.append(rel)
                elif (office := self.fronted_office(arg.term)) is not None:
                    before.append(office)
                self.skip(",")
                continue
            if tag == "v" and self.items[self.pos].form in ("g", "e") and subject is None:
                save = self.pos
                part = self.participle()
                if part is not None and self.tag() == "," and self.starts_clause(self.pos + 1):
                    self.pos += 1
                    before.append(part)
                    continue
                if part is not None and self.items[save].form == "e" and (self.inverted(save) is not None):
                    self.pos = save
                    break
                self.pos = save
                break
            if tag in ("conj",) and self.pos == start:
                self.pos += 1
                continue
            break
        if (fronted or before) and self.pos > start and self.tag(self.pos - 1) == ",":
            self.pos -= 1  # "Since then, X noted, trade has grown"
            if not self.medial():
                self.pos += 1
        said, self.pending = self.pending, None
        frame = self.seen() if subject is None and times and not fronted else None
        frame = frame or self.main(subject, fronted)
        if frame is not None and said is not None and frame.speaker is None:
            frame.speaker, frame.said, saying, when = said
            frame.said_when.extend(when)
            frame.saying.extend(saying)
            for part in before:
                part.speaker, part.said = frame.speaker, frame.said
        if frame is None:
            frame = self.fragment(fronted, start)
            if frame is None:
                self.unread.extend(at for _, at in adverbs)
                self.frames.extend([*before, absolute] if absolute is not None else before)
                return None
        frame.first = min(frame.first, self.token(start))
        for arg in fronted:
            if arg in frame.args or self.is_attribution(frame, arg) or self.counted_by(frame, arg):
                continue
            frame.args.append(arg)
        self.for_whom(frame, fronted)
        before.extend(presented(frame, fronted))
        if told is not None:
            frame.speaker, frame.said = frame.speaker or told[0], frame.said or "say"
            frame.saying.extend(item.first for item in self.items[told[1] :] if item.first < frame.at)
        frame.said_when.extend(counted)
        frame.adverbs = adverbs + frame.adverbs
        frame.times = times + frame.times
        frame.fronted = len(times)
        if supposed:
            frame.act = "suppose"
        if absolute is not None:
            owned(absolute, frame)
            absolute.speaker, absolute.said = frame.speaker, frame.said
            self.frames.append(absolute)
        for part in before:
            if not any(a.role == "subj" for a in part.args) and not part.kind.startswith("sub:"):
                role = "obj" if part.passive and part.kind == "part" else "subj"
                subj = frame.arg("obj") if frame.passive else frame.arg("subj")
                if subj is not None:
                    part.args.insert(0, Arg(role, subj.at, term=subj.term))
            if supposed:
                part.act = "suppose"
            if part.verb or part.args:
                self.frames.append(part)
        self.frames.append(frame)
        self.tail(frame)
        return frame

    def fronted_purpose(self) -> Arg | None:
        """ "*To widen trade*, X and Y set up a panel": what for; nothing is consumed where no clause follows."""
        save, unread = self.pos, len(self.unread)
        aim = self.infinitive()
        if aim is None or self.tag() != "," or not self.starts_clause(self.pos + 1):
            del self.unread[unread:]
            self.pos = save
            return None
        self.pos += 1
        return Arg("so_as", aim.first, frame=aim, bound=True)

    def interval(self) -> int | None:
        """ "two years *before X left*", "the year *after …*": how long before or after; where the clause begins."""
        k = self.pos + (self.tag() == "det" and self.word() == "the")
        if self.tag(k) not in ("n", "q") or self.word(k + 1) not in ("after", "before"):
            return None
        return k + 1 if self.tag(k + 1) in ("sub", "prep") and self._duration(k) else None

    def fronted_office(self, person: Term | None) -> Frame | None:
        """ "With X, president of Y, he discussed …": who somebody is, between commas; nothing is consumed otherwise."""
        if person is None or person.ref is None or person.ref.kind not in ("person", "unknown") or self.tag() != ",":
            return None
        save = self.pos
        self.pos += 1
        term = self.noun_phrase(subject=False)
        if term is None or term.ref is not None or term.members or term.head not in closed.TITLES or self.tag() != ",":
            self.pos = save
            return None
        args = [Arg("subj", person.first, term=person), Arg("comp", term.first, term=term)]
        return Frame(term.first, term.last, "be", kind="apposition", args=args)

    def tail(self, frame: Frame) -> None:
        """Coordinated predicates, subordinate clauses, participles, attributions, asides after a clause."""
        self.twin(frame)
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            tag = self.tag()
            if tag == ",":
                if self.attribution_after(frame) or self.addendum(frame):
                    continue
                nxt = self.tag(self.pos + 1)
                group = frame.arg("obj" if frame.passive else "subj")
                if self.exemplifies() and group is not None and group.term is not None and group.term.plural:
                    self.pos += 1
                    if (listed := self.examples()) is not None:
                        group.term.mods.append(Mod("such_as", listed.first, term=listed))
                        continue
                    self.pos -= 1
                if nxt == "v" and self.items[self.pos + 1].form in ("g", "e"):
                    self.pos += 1
                    part = self.participle()
                    if part is not None:
                        self.share_subject(frame, part)
                        self.frames.append(part)
                        continue
                if nxt == "v" and self.items[self.pos + 1].form in ("d", "z", "v"):
                    self.pos += 1
                    self.coordinated(frame)
                    continue
                if self.word(self.pos + 1) in closed.IN_TURN and self.finite_at(self.pos + 2):
                    after, made = (self.word(self.pos + 1), self.token(self.pos + 1)), len(self.frames)
                    self.pos += 2
                    self.coordinated(frame)  # "met X, *then* left"
                    for part in self.frames[made : made + 1]:
                        part.adverbs.append(after)
                    continue
                if nxt == "conj" and self.tag(self.pos + 2) in ("v", "aux", "modal", "neg", "r", "t"):
                    self.pos += 1
                    continue
                if nxt == "rel" and self.word(self.pos + 1) == "that" and self.split_time(frame):
                    continue
                if nxt == "rel":
                    self.pos += 1
                    self.relative_after(frame)
                    continue
                if nxt == "sub":
                    self.pos += 1
                    continue
                if nxt == "prep" and (self.among_them(frame) or self.piped_after(frame)):
                    continue
                if nxt in ("prep", "to"):
                    self.pos += 1
                    arg = self.prep_phrase()
                    if arg is not None:
                        if not self.is_attribution(frame, arg):
                            arg.bound = True
                            self.aside(frame, arg)
                        continue
                    return
                if nxt in ("t",):
                    frame.times.append(self.items[self.pos + 1].period)
                    self.pos += 2
                    continue
                if nxt == "r" and self.tag(self.pos + 2) == "prep" and self.in_turn(frame, self.pos + 2):
                    continue
                if nxt == "r":
                    frame.adverbs.append((self.word(self.pos + 1), self.token(self.pos + 1)))
                    self.pos += 2
                    continue
                if nxt in ("det", "poss", "name", "n", "j", "q", "pron"):
                    save = self.pos
                    self.pos += 1
                    whole = self.last_term(frame)
                    if whole is not None and self.quantified_relative(whole):
                        self.skip(",")
                        continue
                    if self.apposed(frame):
                        continue
                    self.pos = save
                    return
                return
            if tag == "dash" and frame.verb:
                save, count = self.pos, len(self.frames)
                self.pos += 1
                if self.apposed(frame) and self.tag() == "dash":
                    self.pos += 1
                    self.complements(frame)  # "paid a visit – his first – to X"
                    continue
                del self.frames[count:]
                self.pos = save
                return
            if tag == "sub":
                sub = self.subordinate()
                if sub is None:
                    return
                mark, part = sub
                if mark in ("if", "unless", "lest", "whether"):
                    frame.act = "suppose"
                    if part is not None:
                        part.act = "suppose"
                if part is not None and part.kind == "adjunct":
                    frame.args.extend(part.args)
                    continue
                subject, also = frame.arg("subj"), part.arg("subj") if part is not None and mark == "as" else None
                if part is not None and also is not None and subject is not None and part.verb == "do":
                    args = [replace(also), *[replace(a) for a in frame.args if a is not subject]]
                    self.frames.append(replace(frame, first=also.at, args=args, unread=[], coloured=[]))
                    continue  # "X does it, as do Y and Z"
                if part is not None:
                    part.kind = "sub:" + mark
                    if not any(a.role == "subj" for a in part.args):
                        self.share_subject(frame, part)
                    self.frames.append(part)
                    self.tail(part)
                continue
            if tag == "conj":
                if self.coordination(frame):
                    continue
                return
            if tag == "v" and self.items[self.pos].form in ("g", "e"):
                part = self.participle()
                if part is not None:
                    self.share_subject(frame, part)
                    self.frames.append(part)
                    continue
            if tag == "t":
                frame.times.append(self.items[self.pos].period)
                self.pos += 1
                continue
            if tag == "r":
                frame.adverbs.append((self.word(), self.token()))
                self.pos += 1
                continue
            if tag in ("prep", "to"):
                arg = self.prep_phrase()
                if arg is not None:
                    if not self.is_attribution(frame, arg):
                        frame.args.append(arg)
                    continue
            return

    def finite_at(self, k: int) -> bool:
        return self.tag(k) == "v" and self.items[k].form in ("d", "z", "v")

    def split_time(self, frame: Frame) -> bool:
        """ "It was on 2 May, 1999, *that X met Y*": the clause, at the time that is set apart."""
        subject = frame.arg("subj")
        if frame.verb != "be" or subject is None or subject.term is None or subject.term.head != "it":
            return False
        if not frame.times or len(frame.args) > 1 or frame.negated:
            return False
        self.pos += 1
        holder = Frame(frame.first, frame.last)
        if not self.content(holder) or len(holder.args) != 1 or holder.args[0].frame is None:
            self.pos -= 1
            return False
        clause = holder.args[0].frame
        self.coloured.append(subject.term.first)
        for name in ("verb", "args", "at", "passive", "status", "negated", "neg_at", "tense", "speaker", "said"):
            setattr(frame, name, getattr(clause, name))
        frame.times.extend(clause.times)
        frame.adverbs.extend(clause.adverbs)
        return True

    def among_them(self, frame: Frame) -> bool:
        """ "700 firms sell tea, *among them X and Y*": examples of the subject."""
        subject = frame.arg("subj")
        if self.word(self.pos + 1) not in ("among", "amongst") or self.word(self.pos + 2) not in ("them", "these"):
            return False
        save, first = self.pos, self.token(self.pos + 1)
        self.pos += 3
        listed = self.noun_phrase(subject=True)
        if listed is None or subject is None or subject.term is None or not subject.term.plural:
            self.pos = save
            return False
        subject.term.mods.append(Mod("such_as", first, term=listed))
        return True

    def tail_predicate(self, part: Frame) -> None:
        self.tail(part)

    @staticmethod
    def _whole(frame: Frame, member: Term) -> Term:
        """The coordination that a term is a member of, else the term."""
        stack = [a.term for a in frame.args if a.term is not None]
        while stack:
            term = stack.pop()
            if any(m is member for m in term.members):
                return term
            stack.extend(term.members)
            stack.extend(m.term for m in term.mods if m.term is not None)
        return member

    def named_by(self, subject: Term, names: Term) -> Term:
        """Whom names beside a phrase name: its last noun, but never a name ("the capital of Norway, *Oslo*")."""
        if not all(t.ref is not None for t in names.walk()):
            return subject
        last = self.deepest(subject)
        if subject.head in closed.PERSON_NOUNS and all(t.ref and t.ref.kind == "person" for t in names.walk()):
            return subject  # "the presidents of K and O, *X and Y*"
        return subject if last.ref is not None and subject.ref is None else last

    @staticmethod
    def _shared(members: list[Term]) -> None:
        """ "the joint search and rescue of sailors": one determiner, so one adjective and one of-phrase for all."""
        first, last = members[0], members[-1]
        bare = [m for m in members[1:] if not m.det and m.ref is None and m.count is None and not m.members and m.head]
        if first.ref is not None or first.members or first.count is not None or len(bare) < len(members) - 1:
            return
        adjectives = [m for m in first.mods if m.role == "adj" and m.word]
        own = any(m.role in ("adj", "noun", "adv") for member in bare for m in member.mods)
        if not own and (first.det or len(members) == 2):  # not "mechanical engineering, mining and nuclear power"
            for member in bare:
                if first.plural == member.plural:
                    member.mods.extend(adjectives)
        of = [m for m in last.mods if m.role == "of"]
        if (
            adjectives
            and of
            and first.det in ("the", "")
            and all(not any(m.role == "of" for m in x.mods) for x in members[:-1])
        ):
            for member in members[:-1]:
                raised = {m.term.at for m in member.mods if m.term is not None}  # "search for and rescue *of* sailors"
                member.mods.extend(m for m in of if m.term is None or m.term.at not in raised)

    def ordinal(self, term: Term, words: list[Item]) -> None:
        """ "her first", "X's second": an ordinal that stands for its noun."""
        last = words[-1]
        if len(words) > 1:
            self.build(term, words[:-1])
        span = Span(self.read.tokens.start[last.first], self.read.tokens.end[last.first])
        n = Decimal(ORDINALS[last.word])
        term.rank = Quantity(span, QuantityKind.ORDINAL, Comparator.EXACT, n, None, Decimal(1), None)
        term.mods = [m for m in term.mods if m.at != last.first]
        term.head, term.at, term.last = "", last.first, last.last


def parse(read: Read) -> list[Frame]:
    """The asserted frames of a sentence, with what hangs on them."""
    parser = Parser(read)
    items = parser.items
    frames = parser.sentence()
    lost = [item.first for item in Coverage(read, frames).missing(items)]
    if lost and not frames:
        frames.append(Frame(lost[0], lost[-1] + 1, kind="fragment"))
    if lost:
        frames[-1].unread.extend(lost)
    if all(frame.kind in closed.INDIRECT for frame in frames):
        for frame in frames:
            frame.act = "ask"  # "Where X and Y met", a caption: it only names what it is about
    return frames


__all__ = ["Parser", "parse"]
