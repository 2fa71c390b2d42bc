"""Items to frames: noun phrases, clauses, who does what to whom. A deterministic descent, linear in the sentence.

``parse`` returns the asserted frames in the order of the text. Frames in restrictive clauses, infinitives and the
content of sayings hang on the terms and arguments they belong to.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Ref, Term
from factcheck.language.en import closed, senses
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.reading.conserving import Coverage
from factcheck.reading.items import Item, Read
from factcheck.reading.openings import bare

AMOUNTS = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.DURATION}
)
RANKS = frozenset({QuantityKind.RANK, QuantityKind.ORDINAL})
LOW = frozenset({"of", "between"})
"""Prepositions that bind to the noun before them."""
THAT_NOUNS = frozenset(
    ["fact", "claim", "report", "belief", "idea", "view", "news", "statement", "announcement", "hope", "fear", "rumour", "rumor", "suggestion", "assertion", "allegation", "impression", "notion", "conviction", "confirmation", "possibility"]
)
INF_NOUNS = frozenset(
    ["plan", "proposal", "idea", "intention", "decision", "agreement", "desire", "wish", "readiness", "commitment", "willingness", "interest", "offer", "promise", "attempt", "effort", "ability", "chance", "opportunity", "right", "need", "move", "bid", "pledge", "invitation", "initiative", "suggestion", "aim", "goal", "ambition", "hope", "failure", "refusal", "request", "call", "commitment", "deal", "way"]
)
TIME_UNITS = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "moment"])
CLAUSE_VERBS = (
    closed.SAY
    | closed.SUPPOSE
    | closed.DENY
    | frozenset(
        ["agree", "propose", "suggest", "know", "see", "find", "hear", "hope", "wish", "learn", "understand", "show", "mean", "decide", "recommend", "ensure"]
    )
)


class Parser:
    """Reads the items of one sentence. ``pos`` is the next item; ``frames`` collects what is asserted."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.items = bare(read.items)
        self.n = len(self.items)
        self.pos = 0
        self.progressive: dict[int, Item] = {}
        self.frames: list[Frame] = []
        self.depth = 0
        self.unread: list[int] = []
        self.inside = 0
        self.holders: list[Term] = []
        self.asking = False
        """Reading a subject between an auxiliary and its verb: a participle after it is that verb."""
        self.telling = False
        """Reading whom something is told: "that" after it is no relative."""
        self.governing: list[str] = []
        """The prepositions whose phrases are being read."""
        self.coloured: list[int] = []
        """Tokens that only weigh the phrase after them."""
        self.named = ""
        """The last plural noun: what "ones" stands for."""
        self.raised: dict[int, str] = {}
        """Members of a coordination whose preposition has its noun only after the last ("search for and sale of X")."""
        self.pending: tuple[Term, str, list[int]] | None = None
        """Who was said to say so in the middle of a clause ("K, X said, is …")."""
        """How many subjects are being read: in them "and" joins nouns, never clauses."""

    # Looking.

    def at(self, k: int) -> Item | None:
        return self.items[k] if 0 <= k < self.n else None

    @property
    def item(self) -> Item | None:
        return self.items[self.pos] if self.pos < self.n else None

    def tag(self, k: int | None = None) -> str:
        item = self.at(self.pos if k is None else k)
        return item.tag if item is not None else ""

    def word(self, k: int | None = None) -> str:
        item = self.at(self.pos if k is None else k)
        return item.word if item is not None else ""

    def token(self, k: int | None = None) -> int:
        item = self.at(self.pos if k is None else k)
        if item is not None:
            return item.first
        return self.items[-1].last if self.items else 0

    # Sentences.

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

    def predication(self) -> bool:
        """ "Historic: that is what X called Y", "Angry and loud – that is how the talks went": the kicker is predicated."""
        last = self.frames[-1] if self.frames else None
        if last is None or not (
            last.kind == "kicker"
            or (last.kind == "fragment" and not last.verb and len(last.args) == 1 and last.args[0].term is not None and self.word() in ("that", "this", "such", "so") and self.word(self.pos + 2) in ("how", "what")) or (last.kind == "fragment" and last.passive and not last.arg("obj"))
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

    def label(self) -> bool:
        """ "Korean companies in K: 70", "Eleven: that is the number of …", "Silk Way TV: trade has …": a label and what
        it stands for, or who speaks."""
        last = self.frames[-1] if self.frames else None
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
        if term.ref is not None and term.ref.kind in ("city", "place") and mark == "dash" and not term.mods and len(self.frames) == 1:
            self.frames.pop()  # "ASTANA – Trade has …": where the text was written
            return False
        if term.ref is not None and term.ref.kind == "country" and not term.ref.adjective and not term.mods and self.tag() in ("n", "j", "det"):
            self.frames.pop()
            frame = self.clause_or_fragment()
            subject = frame.arg("subj", "obj") if frame is not None else None
            if subject is not None and subject.term is not None and not subject.term.members and subject.term.ref is None:
                subject.term.mods.append(Mod("own", term.first, term=term))  # "Germany: trade with K rose"
                return True
            del self.frames[made - 1 :]
            self.frames.append(last)
            self.pos = save
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
        return False

    def clause_or_fragment(self, subject: Term | None = None) -> Frame | None:
        """One independent clause with what is fronted, subordinate or coordinated; or a fragment."""
        start = self.pos
        fronted: list[Arg] = []
        adverbs: list[tuple[str, int]] = []
        times: list[Period | None] = []
        before: list[Frame] = []
        supposed = False
        while self.pos < self.n:
            tag, word = self.tag(), self.word()
            if tag == "sub":
                sub = self.subordinate()
                if sub is None:
                    break
                mark, frame = sub
                if mark in ("if", "unless", "lest") or mark in ("whether",):
                    supposed = True
                if frame is not None:
                    frame.kind = "sub:" + mark
                    before.append(frame)
                self.skip(",")
                continue
            if tag == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
                self.skip(",")
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
            if (
                (tag == "n" or tag == "q")
                and self.tag(self.pos + 1) in ("sub", "prep")
                and self.word(self.pos + 1) in ("after", "before")
                and self._duration()
            ):
                adverbs.append((word, self.token()))
                self.pos += 1
                continue
            if tag == "prep" or (tag == "to"):
                save = self.pos
                arg = self.prep_phrase(fronted=True)
                if arg is None:
                    self.pos = save
                    break
                fronted.append(arg)
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
        frame = self.main(subject, fronted)
        if frame is None:
            frame = self.fragment(fronted, start)
            if frame is None:
                self.unread.extend(at for _, at in adverbs)
                for part in before:
                    self.frames.append(part)
                return None
        frame.first = min(frame.first, self.token(start))
        for arg in fronted:
            if arg not in frame.args and not self.is_attribution(frame, arg):
                frame.args.append(arg)
        frame.adverbs = adverbs + frame.adverbs
        frame.times = times + frame.times
        frame.fronted = len(times)
        if supposed:
            frame.act = "suppose"
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

    def _duration(self) -> bool:
        item = self.items[self.pos]
        return item.noun in TIME_UNITS or (item.quantity is not None and item.quantity.kind is QuantityKind.DURATION)

    def skip(self, *tags: str) -> bool:
        if self.tag() in tags:
            self.pos += 1
            return True
        return False

    def starts_clause(self, k: int) -> bool:
        """Does a subject or a clause begin at item ``k``?"""
        return self.tag(k) in ("det", "poss", "name", "n", "j", "pron", "q", "there", "rel", "v", "t", "r", "prep")

    # Tails: what follows a clause.

    def tail(self, frame: Frame) -> None:
        """Coordinated predicates, subordinate clauses, participles, attributions, asides after a clause."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            tag = self.tag()
            if tag == ",":
                if self.attribution_after(frame):
                    continue
                nxt = self.tag(self.pos + 1)
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
                if nxt == "conj" and self.tag(self.pos + 2) in ("v", "aux", "modal", "neg", "r", "t"):
                    self.pos += 1
                    continue
                if nxt == "rel":
                    self.pos += 1
                    self.relative_after(frame)
                    continue
                if nxt == "sub":
                    self.pos += 1
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

    def aside(self, frame: Frame, arg: Arg) -> None:
        """A prepositional phrase after a comma: "with South Korea entering the top five" is a part of its own."""
        if arg.frame is not None and arg.role in ("with", "without"):
            self.frames.append(arg.frame)
            return
        frame.args.append(arg)

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
        if term is None:
            return
        role = "obj" if part.passive else "subj"
        if not any(a.role == role for a in part.args):
            part.args.insert(0, Arg(role, term.first, term=term))

    def coordination(self, frame: Frame) -> bool:
        """ "and" after a clause: a predicate that shares its subject, or a clause of its own."""
        k = self.pos + 1
        while self.tag(k) in ("r", "t", "neg", "sub") and self.tag(k) != "sub":
            k += 1
        tag = self.tag(k)
        if tag in ("v", "aux", "modal") and not (tag == "aux" and self.tag(k + 1) in ("det", "name", "pron") and False):
            self.pos += 1
            self.coordinated(frame)
            return True
        repeated = tag == "prep" and frame.verb in closed.COPULAS and frame.speaker is not None
        repeated = repeated and any(a.role == self.word(k) and a.term is not None for a in frame.args)
        if tag == "prep" and (repeated or (self.tag(self.pos + 1) == "r" and frame.verb)) and self.again(frame, k):
            return True
        if tag in ("det", "poss", "name", "n", "j", "pron", "q", "there", "prep"):
            save = self.pos
            self.pos += 1
            count = len(self.frames)
            made = self.clause_or_fragment()
            if made is not None and not made.times and frame.times and frame.fronted:
                made.times = list(frame.times[: frame.fronted])
            if made is None or (not made.verb and made.kind == "fragment"):
                del self.frames[count:]
                self.pos = save
                if not frame.verb:
                    return False
                return self.gapped(frame)
            return True
        self.pos += 1
        return False

    def again(self, frame: Frame, k: int) -> bool:
        """ "met in X in May and again in Y a month later": the same, with another place or time."""
        subj = frame.arg("subj") or frame.arg("obj")
        if subj is None:
            return False
        made = Frame(self.token(), self.token(), frame.verb, at=frame.at, passive=frame.passive, status=frame.status, tense=frame.tense)
        made.args = [Arg(a.role, a.at, term=a.term, frame=a.frame, word=a.word) for a in frame.args if a.role in ("subj", "obj", "with", "by")]
        made.adverbs = [(self.word(j), self.token(j)) for j in range(self.pos + 1, k) if self.tag(j) == "r"]
        self.pos = k
        self.complements(made)
        for arg in made.args:  # "among the top five investors … and among the top ten": the noun is not said again
            before = frame.arg(arg.role)
            if arg.term is not None and not arg.term.head and arg.term.rank is not None and before is not None and before.term is not None:
                arg.term.head, arg.term.plural = before.term.head, before.term.plural
                arg.term.mods = [*arg.term.mods, *before.term.mods]
        self.frames.append(made)
        return True

    def gapped(self, frame: Frame) -> bool:
        """ "trade stands at $6 billion and investment at $9 billion": the verb is not said again; else it is told as not read."""
        self.pos += 1
        term = self.noun_phrase(subject=False)
        if term is None:
            self.unread.append(self.token())
            self.pos += 1
            return True
        last = next((a for a in reversed(frame.args) if a.term is not None and a.role == self.word()), None)
        if last is not None and last.term is not None and self.tag() in ("prep", "to"):
            arg = self.prep_phrase()
            if arg is not None and arg.term is not None and (arg.term.count is None) == (last.term.count is None):
                role = "obj" if frame.passive else "subj"
                self.frames.append(Frame(term.first, self.token(), frame.verb, at=frame.at, passive=frame.passive, negated=frame.negated, neg_at=frame.neg_at, status=frame.status, tense=frame.tense, args=[Arg(role, term.first, term=term), *[a for a in frame.args if a.role in ("obj", "comp") and a.role != role and a is not last], *[a for a in frame.args if a.role not in ("subj", "obj", "comp") and a.at < frame.at and a is not last], arg]))
                return True
        # a second object or a gapped clause: not read
        self.frames.append(Frame(term.first, term.last, kind="fragment", args=[Arg("obj", term.first, term=term)]))
        return True

    def coordinated(self, frame: Frame) -> None:
        subj = frame.arg("subj")
        term = subj.term if subj is not None else None
        if term is None and frame.passive:
            obj = frame.arg("obj")
            term = obj.term if obj is not None else None
        start = self.token()
        joint = self.word(self.pos - 1)
        part = self.predicate(term, start, self._lent(frame))
        if part is None:
            self.unread.append(self.token())
            self.pos += 1
            return
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

    def tail_predicate(self, part: Frame) -> None:
        self.tail(part)

    def relative_after(self, frame: Frame) -> None:
        """ ", which …" after a clause: about the last term that can be meant."""
        antecedent = self.last_term(frame)
        if self.word() == "whose" and self.items[min(self.pos + 1, self.n - 1)].plural and antecedent is not None:
            antecedent = self._whole(frame, antecedent)
        subject = frame.arg("subj")
        if antecedent is not None and subject is not None and subject.term is not None and subject.term.ref is not None:
            antecedent = replace(  # "X came on his visit, which Y described as …": the visit is X's
                antecedent,
                mods=[
                    replace(m, term=subject.term)
                    if m.role == "own" and m.term is not None and m.term.det == "pron" and m.term.head in ("his", "her", "its")
                    else m
                    for m in antecedent.mods
                ],
            )
        rel = self.relative(antecedent)
        if rel is not None:
            rel.kind = "relative"
            self.frames.append(rel)
            self.skip(",")

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

    def last_term(self, frame: Frame) -> Term | None:
        best: Term | None = None
        for arg in frame.args:
            if arg.term is not None and (best is None or arg.term.last > best.last):
                best = arg.term
        if best is None:
            return None
        while True:
            inner = None
            for mod in best.mods:
                if (
                    mod.term is not None
                    and mod.role not in ("own", "noun", "title", "adj")
                    and mod.term.last >= best.last - 0
                    and mod.term.last > (inner.last if inner else -1)
                ):
                    inner = mod.term
            if inner is None:
                return best.members[-1] if best.members and best.members[-1].last >= best.last else best
            best = inner

    def apposed(self, frame: Frame) -> bool:
        """ ", a maker of …" after a clause: an apposition to its last term; false where a clause begins."""
        save = self.pos
        term = self.noun_phrase(subject=True)
        if term is None:
            self.pos = save
            return False
        if self.tag() in ("aux", "modal", "v", "neg") or (
            self.tag() == "r" and self.tag(self.pos + 1) in ("v", "aux", "modal")
        ):
            self.pos = save
            return False
        if self.tag() == "conj" and self.tag(self.pos + 1) in ("det", "n", "name", "j"):
            pass
        last = self.last_term(frame)
        own = any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)
        if not term.head and term.rank is not None and own and (thing := frame.arg("obj")) is not None and thing.term is not None:
            last = thing.term  # "opened a school in X, her first"
        if last is None:
            self.pos = save
            return False
        if all(t.ref is not None for t in term.walk()) or last.ref is None:
            self.appose(last, term)
            self.skip(",")
            return True
        self.frames.append(
            Frame(
                term.first,
                term.last,
                "be",
                kind="apposition",
                args=[Arg("subj", last.first, term=last), Arg("comp", term.first, term=term)],
            )
        )
        self.skip(",")
        return True

    # Attribution.

    def attribution_after(self, frame: Frame) -> bool:
        """ ", Tokayev said on Wednesday" or ", said Tokayev" after a clause: who says so, taken off it."""
        k = self.pos + 1
        save = self.pos
        if self.tag(k) == "conj":
            return False
        adverb = k
        while self.tag(adverb) == "r":
            adverb += 1
        if self.tag(adverb) == "v" and self.items[adverb].lemma in closed.SAY and (
            self.items[adverb].form in "dz" or (self.items[adverb].form == "e" and self.tag(adverb + 1) in ("name", "det", "n"))
        ):
            self.pos = adverb + 1
            who = self.noun_phrase(subject=True)
            if who is not None:
                self.said(frame, who, self.items[adverb].lemma)
                self.after_saying(frame)
                self.of_saying(frame, adverb)
                return True
            self.pos = save
            return False
        if self.tag(k) in ("prep",) and self.word(k) == "as":
            k += 1
        if self.tag(k) == "sub" and self.word(k) == "as":
            k += 1
        if self.tag(k) in ("det", "poss", "name", "n", "j", "pron", "q"):
            self.pos = k
            who = self.noun_phrase(subject=True)
            while self.tag() in ("r", "t"):
                self.pos += 1
            verb = self.item
            if who is not None and verb is not None:
                if verb.tag == "aux" and verb.lemma == "have" and self.tag(self.pos + 1) == "v":
                    self.pos += 1
                    verb = self.item
                if verb is not None and verb.tag == "v" and verb.lemma in closed.SAY | {"put"} and verb.form in "dze":
                    after = self.tag(self.pos + 1)
                    if after in ("", ".", ",", "t", "prep", "to", "r", ";", "dash", "sub", "name", "pron", "n") or (
                        after == "v" and self.items[self.pos + 1].form == "g"
                    ):
                        if self.word(self.pos + 1) not in ("that",):
                            self.pos += 1
                            self.said(frame, who, verb.lemma)
                            self.after_saying(frame)
                            self.of_saying(frame, k)
                            return True
        self.pos = save
        return False

    def after_saying(self, frame: Frame) -> None:
        """Where and when it was said, to whom: apart from the frame."""
        while self.pos < self.n:
            tag = self.tag()
            if tag in ("t", "r"):
                self.pos += 1
            elif tag in ("prep", "to"):
                if self.prep_phrase() is None:
                    return
            elif tag in ("name", "pron", "n"):
                if self.noun_phrase(subject=False) is None:
                    return
            elif tag == "v" and self.items[self.pos].form == "g":
                self.participle()
            else:
                self.skip(",")
                return

    def of_saying(self, frame: Frame, k: int) -> None:
        """The items from ``k`` to here belong to the saying, not to what is said."""
        frame.saying.extend(item.first for item in self.items[k : self.pos])

    def said(self, frame: Frame, who: Term, verb: str) -> None:
        for made in self.frames:
            if made.speaker is None:
                made.speaker, made.said = who, verb
        if frame.speaker is None:
            frame.speaker, frame.said = who, verb

    def is_attribution(self, frame: Frame, arg: Arg) -> bool:
        """ "according to X", "in X's words": a speaker, no argument."""
        if arg.role == "according_to" and arg.term is not None:
            frame.speaker = frame.speaker or arg.term
            frame.said = frame.said or "according_to"
            return True
        if (
            arg.role in ("by", "in")
            and arg.term is not None
            and arg.term.head in ("account", "reckoning", "estimate", "opinion", "view", "word", "words")
        ):
            own = next((m.term for m in arg.term.mods if m.role in ("own", "of") and m.term is not None), None)
            if own is not None:
                frame.speaker, frame.said = frame.speaker or own, frame.said or "say"
                frame.saying.extend([arg.term.at, *[m.at for m in arg.term.mods if m.word in closed.HARMLESS]])
                return True
        return False

    # Clauses.

    def subordinate(self) -> tuple[str, Frame | None] | None:
        """ "after they met", "while visiting …": its mark and its frame."""
        mark = self.word()
        save = self.pos
        self.pos += 1
        if self.depth > 6:
            return None
        if self.tag() == "v" and self.items[self.pos].form in ("g", "e"):
            self.depth += 1
            part = self.participle()
            self.depth -= 1
            return mark, part
        self.depth += 1
        times: list[Period | None] = []
        fronted: list[Arg] = []
        while self.tag() in ("t", "r") or (self.tag() == "prep" and mark not in ("than",)):
            if self.tag() == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
            elif self.tag() == "r":
                self.pos += 1
            else:
                arg = self.prep_phrase(fronted=True)
                if arg is None:
                    break
                fronted.append(arg)
            self.skip(",")
        frame = self.main(None, fronted)
        self.depth -= 1
        if frame is None:
            if self.pos == save + 1:
                arg = self.prep_phrase_at(mark)
                if arg is None:
                    self.pos = save
                    return None
                return mark, Frame(arg.at, self.token(), kind="adjunct", args=[arg])
            if fronted or times:  # "while on a state visit"
                return mark, Frame(self.token(save), self.token(), "be", at=self.token(save), args=fronted, times=times)
            return mark, None
        frame.args.extend(a for a in fronted if a not in frame.args)
        frame.times.extend(times)
        return mark, frame

    def prep_phrase_at(self, role: str) -> Arg | None:
        at = self.token(self.pos - 1)
        term = self.noun_phrase(subject=False)
        return Arg(role, at, term=term) if term is not None else None

    def main(self, subject: Term | None, fronted: list[Arg]) -> Frame | None:
        """Subject and predicate. ``None``, with nothing consumed, where there is no predicate."""
        save, start = self.pos, self.token()
        if self.depth > 8:
            return None
        if self.tag() == "there":
            return self.existential(fronted)
        if (self.tag() == "neg" or self.word() in ("never", "rarely", "seldom")) and self.tag(self.pos + 1) in ("aux", "modal") and self.tag(self.pos + 2) in ("det", "name", "n", "pron", "poss", "q"):
            at = self.token()  # "Never had X seen Y"
            self.pos += 1
            frame = self.question()
            if frame is not None:
                frame.negated, frame.neg_at, frame.act = not frame.negated, at, "assert"
                return frame
            self.pos = save
        inverted = self.inverted(self.pos, fronted)
        if inverted is not None:
            return inverted
        only = -1
        if subject is None:
            if self.tag() == "r" and self.word() == "only":
                only = self.token()
                self.pos += 1
            if self.tag() in ("aux", "modal") and self.tag(self.pos + 1) in (
                "det",
                "name",
                "n",
                "pron",
                "poss",
                "q",
                "j",
            ):
                return self.question()
            subject = self.noun_phrase(subject=True) if self.word() != "what" else None
            if subject is None:
                clausal = self.clausal_subject()
                if clausal is not None:
                    return clausal
                self.pos = save
                return None
            self.subject_tail(subject)
        frame = self.predicate(subject, start)
        pending, self.pending = self.pending, None
        if frame is None:
            self.pos = save
            return None
        if pending is not None:
            frame.speaker, frame.said, saying = pending
            frame.saying.extend(saying)
        if only >= 0:
            frame.only = only
        return frame

    def clausal_subject(self) -> Frame | None:
        """ "That K invested …", "Holding a summit …" as a subject: read as an infinitive argument; "What X did was Y"."""
        if self.word() == "what" and self.tag(self.pos + 1) in ("name", "det", "n", "pron", "j", "poss"):
            save = self.pos
            self.pos += 1
            subject = self.noun_phrase(subject=True)
            frame = self.predicate(subject, self.token(save)) if subject is not None else None
            if frame is not None and frame.arg("obj") is None and self.tag() == "aux" and self.items[self.pos].lemma == "be":
                self.pos += 1
                term = self.noun_phrase(subject=False)
                if term is not None:
                    frame.args.append(Arg("obj", term.first, term=term))
                    self.complements(frame)
                    return frame
            self.pos = save
            return None
        if self.tag() == "v" and self.items[self.pos].form == "g":
            save = self.pos
            part = self.participle()
            parts = [part] if part is not None else []
            while parts and self.tag() == "conj" and self.tag(self.pos + 1) == "v" and self.items[self.pos + 1].form == "g":
                self.pos += 1
                if (further := self.participle()) is not None:
                    parts.append(further)
            if parts and self.tag() in ("aux", "modal", "v"):
                frame = self.predicate(None, self.token(save))
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

    def subject_tail(self, subject: Term) -> None:
        """Appositions, relatives and participles between commas after a subject; asides in dashes or brackets."""
        for _ in range(4):
            tag = self.tag()
            if tag not in (",", "dash", "("):
                return
            save, frames = self.pos, len(self.frames)
            close = {",": (",",), "dash": ("dash",), "(": (")",)}[tag]
            if tag == "," and self.medial():
                continue
            self.pos += 1
            made = self.aside_of(subject)
            if made and (self.tag() in close or self.tag() in ("aux", "modal", "v")):
                if self.tag() in close:
                    self.pos += 1
                if self.verbal_ahead():
                    continue
            del self.frames[frames:]
            self.pos = save
            return

    def medial(self) -> bool:
        """ ", X said," or ", according to X," in the middle of a clause; the comma is at ``pos``."""
        save = self.pos
        holder = Frame(self.token(), self.token())
        if self.tag(self.pos + 1) == "prep":
            self.pos += 1
            arg = self.prep_phrase()
            if arg is not None and self.is_attribution(holder, arg) and self.tag() == "," and holder.speaker is not None:
                self.pos += 1
                self.pending = (holder.speaker, holder.said, holder.saying)
                return True
            self.pos = save
            return False
        if self.attribution_after(holder) and holder.speaker is not None and (self.tag(self.pos - 1) == "," or self.tag() == ","):
            self.skip(",")
            self.pending = (holder.speaker, holder.said, holder.saying)
            for made in self.frames:
                if made.speaker is holder.speaker:
                    made.speaker, made.said = None, ""
            return True
        self.pos = save
        return False

    def verbal_ahead(self) -> bool:
        """Does a predicate follow (adverbs, periods, further asides skipped)?"""
        k = self.pos
        while self.tag(k) in ("r", "t", "neg", ","):
            k += 1
        return self.tag(k) in ("v", "aux", "modal", "prep", "rel", "dash", "(") or self.tag(k) == "conj"

    def aside_of(self, subject: Term) -> bool:
        """What stands between commas after a subject; false where it is nothing that can be read there."""
        tag = self.tag()
        if tag == "rel":
            rel = self.relative(subject)
            if rel is None:
                return False
            rel.kind = "relative"
            self.frames.append(rel)
            return True
        if tag == "v" and self.items[self.pos].form in ("g", "e"):
            part = self.participle()
            if part is None:
                return False
            part.args.insert(0, Arg("obj" if part.passive else "subj", subject.first, term=subject))
            self.frames.append(part)
            return True
        if tag in ("prep", "to"):
            first = self.pos
            if self.word() == "among" and self.word(self.pos + 1) in ("them", "these", "those"):
                self.pos += 2
                listed = self.noun_phrase(subject=True)
                if listed is None:
                    return False
                subject.mods.append(Mod("such_as", self.token(first), term=listed))
                return True
            arg = self.prep_phrase()
            if arg is None:
                return False
            if arg.role == "according_to":
                return False
            if arg.role == "such_as" or self.word(first) in ("among",):
                subject.mods.append(Mod(arg.role, arg.at, term=arg.term, frame=arg.frame))
                return True
            subject.mods.append(Mod(arg.role, arg.at, term=arg.term, frame=arg.frame))
            return True
        if tag == "j":
            first = self.token()
            word = self.word()
            self.pos += 1
            more: list[Arg] = []
            while self.tag() in ("prep", "to"):
                arg = self.prep_phrase()
                if arg is None:
                    break
                more.append(arg)
            if self.tag() in (",", "dash", ")"):
                self.frames.append(
                    Frame(
                        first,
                        self.token(),
                        "be",
                        kind="apposition",
                        args=[Arg("subj", subject.first, term=subject), Arg("comp", first, word=word), *more],
                    )
                )
                return True
            return False
        if tag == "t":
            if subject.period is None and subject.ref is None:
                subject.period = self.items[self.pos].period  # "the visit, on June 12, was …"
            self.pos += 1
            return True
        if tag in ("r",) and self.word() in ("not",):
            return False
        if tag == "neg":
            at = self.token()
            self.pos += 1
            term = self.noun_phrase(subject=True)
            if term is None:
                return False
            frame = Frame(at, term.last, "not", kind="contrast", args=[Arg("obj", term.first, term=term)])
            subject.mods.append(Mod("not", at, term=term, frame=frame))
            return True
        if tag == "r":
            k = self.pos
            while self.tag(k) == "r":
                k += 1
            if self.tag(k) in (",", "dash", ")"):
                self.pos = k
                return True
            self.pos = k
        if self.quantified_relative(subject):
            return True
        term = self.noun_phrase(subject=True)
        if term is None:
            return False
        whom = self.named_by(subject, term)
        self.appose(whom, term)
        return True

    def quantified_relative(self, antecedent: Term) -> bool:
        """ ", more than 700 of which operate in X", "most of whom came": a count of the antecedent, and what is said of it."""
        save, item = self.pos, self.item
        if item is None or item.tag not in ("q", "pron", "det") or self.word(self.pos + 1) != "of" or self.word(self.pos + 2) not in ("which", "whom"):
            return False
        part = Term(item.first, item.last, head=antecedent.head, plural=True, mods=list(antecedent.mods), at=antecedent.at)
        if item.quantity is not None:
            part.count = item.quantity
        else:
            part.det = item.word
            if item.word not in ("all", "both"):
                part.mods.append(Mod("part", item.first, word=item.word))
        self.pos += 3
        frame = self.predicate(part, item.first)
        if frame is None:
            self.pos = save
            return False
        frame.kind = "relative"
        self.frames.append(frame)
        return True

    def deepest(self, term: Term) -> Term:
        """The term that stands last in a noun phrase: what an apposition of names is put beside."""
        while not term.members:
            inner = [m.term for m in term.mods if m.term is not None and m.role not in ("own", "noun", "adj", "title") and m.term.last >= term.last]
            if not inner:
                return term
            term = inner[-1]
        return term.members[-1] if term.members[-1].last >= term.last and not term.members[-1].ref else term

    def named_by(self, subject: Term, names: Term) -> Term:
        """Whom names beside a phrase name: its last noun, but never a name ("the capital of Norway, *Oslo*")."""
        if not all(t.ref is not None for t in names.walk()):
            return subject
        last = self.deepest(subject)
        return subject if last.ref is not None and subject.ref is None else last

    def appose(self, subject: Term, term: Term) -> None:
        """A noun phrase beside another: a figure or a name tells who is meant, anything else is a part of its own."""
        if (
            not term.head
            and term.count is not None
            and subject.ref is None
            and not subject.members
            and subject.count is None
        ):
            subject.count = term.count
            return
        names = [t for t in term.walk() if t.ref is not None and not t.ref.adjective]
        if (
            subject.ref is None
            and not subject.members
            and names
            and len(names) == len(list(term.walk()))
            and subject.head not in ("one", "$", "")
            and subject.det != "pron"
        ):
            if len(names) == 1:
                subject.mods.append(Mod("title", subject.at, word=subject.head))
                subject.ref, subject.head, subject.at = names[0].ref, names[0].head, names[0].at
                subject.mods.extend(names[0].mods)
            else:
                subject.members, subject.link = list(term.members), term.link
            return
        self.frames.append(
            Frame(
                term.first,
                term.last,
                "be",
                kind="apposition",
                args=[Arg("subj", subject.first, term=subject), Arg("comp", term.first, term=term)],
            )
        )

    def existential(self, fronted: list[Arg]) -> Frame | None:
        """ "There are N companies in X"."""
        save, start = self.pos, self.token()
        self.pos += 1
        frame = self.verb_group(start)
        if frame is None or frame.verb not in ("be", "exist", "remain", "seem", "appear", "come", "stand"):
            self.pos = save
            return None
        frame.verb = "exist"
        term = self.noun_phrase(subject=True)
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
                term = self.noun_phrase(subject=True)
                if term is not None:
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
        if item.tag == "j" or item.tag == "r":
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

    # Predicates.

    def predicate(self, subject: Term | None, start: int, borrowed: Item | None = None) -> Frame | None:
        if subject is not None and self.tag() == "aux" and self.items[self.pos].lemma == "be" and self.word(self.pos + 1) in ("how", "what"):
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
        frame.last = self.token()
        return frame

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
            elif item.tag == "neg":
                frame.negated, frame.neg_at = not frame.negated, item.first
                if item.word in ("hardly", "scarcely", "barely"):
                    frame.adverbs.append((item.word, item.first))
            elif item.tag == "t" and aux:
                frame.times.append(item.period)
            elif item.tag in ("aux", "modal"):
                aux.append(item)
            elif item.word in ("all", "both", "each") and aux and self.tag(self.pos + 1) in ("v", "r", "j"):
                pass  # "are all doing business"
            else:
                break
            self.pos += 1
        item = self.item
        if item is not None and item.tag == "v" and not (item.form == "g" and not aux and False):
            frame.verb, frame.at = item.lemma, item.first
            form = item.form
            self.pos += 1
            if not aux and form == "g":
                self.pos = save
                return None
            if not aux and form == "e":
                form = "d"
            if form == "g" and aux[-1].lemma == "be":
                self.progressive[id(frame)] = aux[-1]
            self._voice(frame, aux, form)
            self._particle(frame, item)
            return frame
        if aux:
            last = aux[-1]
            frame.verb, frame.at = last.lemma or "be", last.first
            if last.tag == "modal":
                frame.verb = "do"
            self._voice(frame, aux[:-1] if last.tag == "aux" else aux, last.form)
            if item is not None and item.tag == "to" and last.lemma == "be":
                self.pos += 1
                inner = self.verb_group(start)
                if inner is not None:
                    inner.status = "planned"
                    inner.negated = inner.negated != frame.negated
                    inner.tense = frame.tense
                    inner.adverbs = frame.adverbs + inner.adverbs
                    if frame.tense == "past":
                        inner.adverbs.append(("was_to", last.first))
                    return inner
                self.pos -= 1
            if item is not None and item.tag == "to" and last.lemma == "have":
                self.pos += 1
                inner = self.verb_group(start)
                if inner is not None:
                    inner.status = "wished"
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
                frame.tense = "future"
        if lemmas and lemmas[-1] == "be" and form in ("e", "d") and frame.at >= 0:
            frame.passive = True
        if lemmas and lemmas[-1] == "be" and form == "g":
            frame.tense = frame.tense if frame.status != "happened" else "progressive"
        first = aux[0] if aux else None
        if frame.tense in ("present",):
            if first is None:
                frame.tense = "past" if form == "d" else "bare" if form == "v" else "present"
            elif first.tag == "aux":
                frame.tense = "past" if first.form == "d" else "perfect" if first.lemma == "have" else "present"
        if frame.tense == "progressive" and first is not None and first.form == "d":
            frame.tense = "past"

    def _particle(self, frame: Frame, item: Item) -> None:
        """ "carry out", "put forward", "take place": a particle that makes another verb of it."""
        word = self.word()
        pair = f"{frame.verb}_{word}"
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

    def participle(self) -> Frame | None:
        """ "exceeding $6 billion", "signed by X", "operating in Y": a frame without a subject of its own."""
        item = self.item
        if item is None or item.tag != "v":
            return None
        self.depth += 1
        frame = Frame(item.first, item.last, item.lemma, at=item.first, kind="part")
        if item.form == "e" or item.form == "d":
            frame.passive = item.lemma not in INTRANSITIVE
            frame.tense = "past"
        if item.lemma == "be" or (
            item.lemma == "have"
            and item.form == "g"
            and self.tag(self.pos + 1) == "v"
            and self.items[self.pos + 1].form in ("e", "d")
        ):
            self.pos += 1
            item = self.items[self.pos]
            if item.tag == "v":
                frame.verb, frame.at = item.lemma, item.first
                frame.passive = self.items[self.pos - 1].lemma == "be" and item.form == "e"
        self.pos += 1
        self._particle(frame, item)
        if self.depth < 8:
            self.complements(frame)
        self.depth -= 1
        frame.last = self.token()
        return frame

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
            elif tag == "r":
                nxt = self.tag(self.pos + 1)
                if frame.kind in ("part", "inf") and (nxt == "modal" or (nxt in ("aux", "v") and self.items[self.pos + 1].form in "zdv")):
                    return
                if item.word in ("only", "just", "even") and nxt in ("det", "q", "n", "name", "j", "prep", "poss"):
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
                and frame.arg("obj")
            ):
                return
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
            elif tag == "to":
                inf = self.infinitive()
                if inf is None:
                    return
                frame.args.append(Arg("inf", inf.first, frame=inf))
                self.more(frame, "inf", "v")
            elif (
                tag == "rel"
                and item.word == "that"
                and (
                    frame.verb in CLAUSE_VERBS
                    or frame.arg("obj") is None
                    or frame.verb in ("tell", "inform", "assure", "remind")
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
            elif tag in ("prep",):
                if self.number_after_measure(frame):
                    continue
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

    def more(self, frame: Frame, role: str, form: str) -> None:
        """ "to expand … and deepen …", "expanding … and starting …": coordinated infinitives and -ing clauses."""
        while self.tag() == "conj" and self.word() in ("and", "or"):
            save = self.pos
            self.pos += 1
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
            frame.args.append(Arg(role, start, frame=part))

    def number_after_measure(self, frame: Frame) -> bool:
        """ "rose by $1 billion", "rose to $6 billion": change and level."""
        return False

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
        if frame.verb in CLAUSE_VERBS and not copular and frame.arg("obj", "that") is None and self._clause_here():
            if self.content(frame, bare=True):
                return True
        if self.depth > 1 and frame.arg("inf") is not None and frame.arg("obj") is None and item.tag in ("det", "poss", "name", "q"):
            return False
        if self.depth > 1 and frame.arg("obj") is not None and not copular and frame.verb not in DITRANSITIVE | NAMING | {"measure"}:
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

    def free_relative(self, frame: Frame) -> bool:
        """ "Y is what X did", "$6 billion is what trade amounts to": the clause, with the subject in its gap."""
        subject = frame.arg("subj")
        save = self.pos
        if subject is None or subject.term is None:
            return False
        self.pos += 1
        who = self.noun_phrase(subject=True) if self.tag() not in ("v", "aux", "modal") else None
        inner = self.predicate(who, self.token(save)) if who is not None else None
        if inner is None:
            self.pos = save
            return False
        gap = "obj"
        if self.tag() in ("prep", "to") and self.tag(self.pos + 1) in ("", ".", ",", "?"):
            gap = self.word()
            self.pos += 1
        inner.args.append(Arg(gap, subject.at, term=subject.term, gap=True))
        frame.args.append(Arg("what", inner.first, frame=inner))
        return True

    def _heads_noun(self, k: int) -> bool:
        """Does the adjective at item ``k`` stand before a noun ("large companies")?"""
        while (
            self.tag(k) in ("j", "r", "q")
            or (self.tag(k) == "conj" and self.tag(k + 1) == "j")
            or (self.tag(k) == "," and self.tag(k + 1) == "j")
        ):
            k += 1
        return self.tag(k) in ("n", "name") or (self.tag(k) == "pron" and self.word(k) in ("one", "ones"))

    def _clause_here(self) -> bool:
        """Does a clause without "that" begin here: a subject and a finite verb before the next comma?"""
        k = self.pos
        seen = False
        while k < self.n and k < self.pos + 16:
            tag = self.tag(k)
            if tag in (",", ";", ":", ".", "?", "dash", "sub", "rel"):
                return False
            if (
                tag in ("modal",)
                or (tag == "aux" and self.items[k].form in "zdv")
                or (tag == "v" and self.items[k].form in "zdv")
            ):
                return seen
            if tag == "to" or (tag == "v" and self.items[k].form == "g"):
                return False
            if tag in ("n", "name", "pron"):
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

    def piped(self, antecedent: Term) -> Frame | None:
        """ "in which X and Y agreed …": a relative clause whose gap is a prepositional phrase."""
        save, start = self.pos, self.token()
        role = self.word()
        self.pos += 2
        self.depth += 1
        frame = self.main(None, []) if self.depth < 7 else None
        self.depth -= 1
        if frame is None:
            self.pos = save
            return None
        frame.args.append(Arg(role, start, term=antecedent, gap=True))
        return frame

    def relative(self, antecedent: Term | None) -> Frame | None:
        """ "which …", "who …", "that …" at ``pos``: the frame with the antecedent put in its gap."""
        save, start = self.pos, self.token()
        word = self.word()
        if self.tag() == "prep":
            return None
        self.pos += 1
        self.depth += 1
        if self.depth > 7:
            self.depth -= 1
            self.pos = save
            return None
        frame: Frame | None = None
        if word == "whose":
            term = self.noun_phrase(subject=True)
            if term is not None and antecedent is not None:
                term.mods.append(Mod("own", start, term=antecedent))
                frame = self.predicate(term, start)
        elif self.tag() in ("v", "aux", "modal", "neg", "r") or (self.tag() == "t"):
            times: list[Period | None] = []
            while self.tag() == "t":
                times.append(self.items[self.pos].period)
                self.pos += 1
            frame = self.predicate(antecedent, start)
            if frame is not None:
                frame.times.extend(times)
        else:
            subject = self.noun_phrase(subject=True)
            if subject is not None:
                frame = self.predicate(subject, start)
                if frame is not None and antecedent is not None:
                    if word in ("where", "when"):
                        frame.args.append(Arg("in", start, term=antecedent))
                    elif frame.arg("obj") is None:
                        frame.args.append(Arg("obj", start, term=antecedent))
        self.depth -= 1
        if frame is None:
            self.pos = save
        return frame

    # Noun phrases.

    def noun_phrase(self, subject: bool, inner: bool = False) -> Term | None:
        """A coordination of noun phrases, or one. A ``subject`` takes all phrases that follow a noun."""
        self.inside += subject
        term = self._noun_phrase(subject, inner or self.inside > 0)
        self.inside -= subject
        return term

    def _noun_phrase(self, subject: bool, inner: bool) -> Term | None:
        if (
            self.word() in ("both", "either", "neither", "not")
            and self.tag() in ("det", "pron", "neg")
            and self.tag(self.pos + 1) in ("name", "det", "n", "j", "poss")
        ):
            k = self.pos + 1
            while k < min(self.n, self.pos + 12) and self.tag(k) in (
                "name",
                "n",
                "det",
                "j",
                "poss",
                "'s",
                "q",
                "prep",
                ",",
            ):
                k += 1
            if self.tag(k) == "conj" and self.word(k) in ("and", "or", "nor"):
                word = self.word()
                self.pos += 1
                term = self.noun_phrase(subject)
                if term is not None and term.members:
                    term.det = {"neither": "no", "both": "both"}.get(word, word)
                return term
        first = self.single(subject)
        if first is None:
            return None
        members = [first]
        link = ""
        while True:
            save = self.pos
            tag = self.tag()
            if (
                tag == "conj"
                and self.word() in ("and", "or", "nor", "but", "&")
                and (self.word() != "but" or self.tag(self.pos + 1) in ("name",))
            ):
                k = self.pos + 1
                if self.tag(k) == "neg":
                    break
                if self.tag(k) == "r" and self.word(k) in ("also", "even", "now", "later"):
                    k += 1
                if not self.tag(k) or self.tag(k) not in ("det", "poss", "name", "n", "j", "q", "pron"):
                    break
                if self.tag(k) == "pron" and self.word(k) not in ("others", "i", "me", "him", "her", "them"):
                    break
                if not inner and self._begins_clause(k):
                    break
                if self._gaps(first, k):
                    break
                if first.head == "$" and self.tag(k) != "q":
                    break
                word = self.word()
                self.pos = k
                nxt = self.single(subject)
                if nxt is None:
                    self.pos = save
                    break
                members.append(nxt)
                link = "or" if word in ("or", "nor") else "and"
                continue
            if tag == "," and self._enumeration() and not (len(members) == 1 and self._apposed_names(first)):
                self.pos += 1
                if self.tag() == "conj":
                    if self.word() in ("or", "nor"):
                        link = "or"
                    self.pos += 1
                nxt = self.single(subject)
                if nxt is None:
                    self.pos = save
                    break
                members.append(nxt)
                continue
            break
        if len(members) == 1:
            return first
        self.distribute(members)
        joined = self._fields_before(members) if link != "or" else None
        if joined is not None:
            return joined
        return Term(members[0].first, members[-1].last, members=members, link=link or "and", at=members[0].at, det="")

    @staticmethod
    def _fields_before(members: list[Term]) -> Term | None:
        """ "mining, farming and wind power projects": bare fields before a noun of undertakings are what it is in."""
        last = members[-1]
        if last.head not in closed.UNDERTAKINGS or not last.plural or last.det or last.count is not None or last.ref is not None:
            return None
        own = [m for m in last.mods if m.role in ("noun", "adj") and m.word and (m.term is None or m.term.ref is None)]
        if not own or len(own) != len([m for m in last.mods if m.role in ("noun", "adj")]) or any(
            m.head == "" or m.plural or m.det or m.count is not None or m.ref is not None or m.members for m in members[:-1]
        ):
            return None
        head = own[-1]
        field = Term(own[0].at, head.at + 1, head=head.word, mods=[replace(m, term=None) for m in own[:-1]], at=head.at)
        fields = Term(members[0].first, head.at + 1, members=[*members[:-1], field], link="and", at=members[0].at)
        rest = [m for m in last.mods if m not in own]
        return replace(last, first=members[0].first, mods=[Mod("in", members[0].first, term=fields), *rest])

    def _gaps(self, first: Term, k: int) -> bool:
        """ "X on the left *and Y on the right*": another subject with the preposition that governs this phrase again."""
        if not self.governing or first.ref is not None or self.tag(k) not in ("name", "det"):
            return False
        j = k + (self.tag(k) == "det")
        if self.tag(j) != "name" or (self.items[j].refs and self.items[j].refs[0].adjective):
            return False
        return self.tag(j + 1) in ("prep", "to") and self.word(j + 1) == self.governing[-1]

    def _begins_clause(self, k: int) -> bool:
        """After "and": does a clause of its own begin (a subject and its finite verb), not another member?"""
        j = k
        while j < self.n and j < k + 12:
            tag = self.tag(j)
            if tag in (",", ";", ":", ".", "?", "dash", "sub", "rel", "conj", "to"):
                return False
            if (
                tag == "modal"
                or (tag == "aux" and self.items[j].form in "zdv")
                or (tag == "v" and self.items[j].form in "zdv")
            ):
                return True
            if tag == "v" and self.items[j].form in "ge":
                return False
            j += 1
        return False

    def _apposed_names(self, first: Term) -> bool:
        """ "the two presidents, X and Y, …": names put beside a plural, closed by a comma."""
        if (
            first.ref is not None
            or not first.plural
            or self.tag(self.pos + 1) != "name"
            or (self.items[self.pos + 1].refs[:1]
            and self.items[self.pos + 1].refs[0].adjective)
        ):
            return False
        k = self.pos + 1
        while self.tag(k) in ("name", ",", "conj") and k < self.n:
            if self.tag(k) == "conj" and self.tag(k + 2) in (",", "dash"):
                return True
            k += 1
        return False

    def _enumeration(self) -> bool:
        """Is the comma at ``pos`` one of an enumeration: noun phrases, and "and" before the last, in the same clause?"""
        k = self.pos + 1
        if self.tag(k) == "conj":
            if self.word(k) not in ("and", "or", "nor"):
                return False
            j = k + 1
            return self.tag(j) in ("det", "name", "n", "j", "q", "poss", "pron") and (
                self.inside > 0 or not self._begins_clause(j)
            )
        if self.tag(k) not in ("det", "name", "n", "j", "q", "poss"):
            return False
        nouns = 0
        while k < self.n:
            tag = self.tag(k)
            if tag in ("n", "name"):
                nouns += 1
            elif tag == "conj":
                if self.word(k) not in ("and", "or", "nor"):
                    return False
                return (
                    nouns > 0
                    and self.tag(k + 1) in ("det", "name", "n", "j", "q", "poss", "pron")
                    and (self.inside > 0 or not self._begins_clause(k + 1))
                )
            elif tag in ("det", "j", "poss", "'s", ",", "q") or (tag == "prep" and self.word(k) in ("of", "in", "from")):
                pass
            else:
                return False
            k += 1
        return False

    def distribute(self, members: list[Term]) -> None:
        """ "infrastructure and manufacturing development": what stands before or after belongs to the members it fits.

        A determiner-less member with no head of its own ("automotive and aerospace industries") takes the last head.
        """
        last = members[-1]
        for member in members[:-1]:
            if member.ref is not None and member.ref.adjective and member.count is not None and last.ref is None and last.plural:
                member.mods.append(Mod("adj", member.at, term=Term(member.at, member.last, head=member.head, ref=member.ref, at=member.at)))
                member.ref, member.head, member.plural = None, last.head, True
            elif not member.head and member.ref is None and not member.members:
                member.head = last.head
                member.plural = last.plural
            elif member.head and member.count is None and not member.det:
                pass
            role = self.raised.pop(id(member), "")
            shared = next((m for m in last.mods if m.term is not None and m.role in ("of", "for", "in", "with", "to", "on")), None)
            if role and shared is not None:
                member.mods.append(Mod(role, shared.at, term=shared.term))
        self._shared(members)
        first = members[0]
        for member in members[1:]:
            if (
                member.count is None
                and first.count is not None
                and member.det == ""
                and member.ref is None
                and first.plural
                and member.plural
            ):
                member.count = None

    @staticmethod
    def _shared(members: list[Term]) -> None:
        """ "the joint search and rescue of sailors": one determiner, so one adjective and one of-phrase for all."""
        first, last = members[0], members[-1]
        bare = [m for m in members[1:] if not m.det and m.ref is None and m.count is None and not m.members and m.head]
        if first.ref is not None or first.members or first.count is not None or len(bare) < len(members) - 1:
            return
        adjectives = [m for m in first.mods if m.role == "adj" and m.word]
        for member in bare:
            if not any(m.role in ("adj", "noun", "adv") for m in member.mods) and first.plural == member.plural:
                member.mods.extend(adjectives)
        of = [m for m in last.mods if m.role == "of"]
        if adjectives and of and first.det in ("the", "") and all(not any(m.role == "of" for m in x.mods) for x in members[:-1]):
            for member in members[:-1]:
                member.mods.extend(of)

    def single(self, subject: bool) -> Term | None:
        """One noun phrase: determiner, figures, adjectives, nouns, names; then what follows the head."""
        save = self.pos
        owner: Term | None = None
        term: Term | None = None
        for _ in range(4):
            core = self.core(owner)
            if core is None:
                if term is None and owner is None:
                    self.pos = save
                    return None
                break
            if self.tag() == "'s":
                self.pos += 1
                owner = core
                if not self.core_ahead():
                    term = Term(core.first, core.last, at=core.at)
                    term.mods.append(Mod("own", core.first, term=core))
                    break
                continue
            term = core
            break
        if term is None:
            term = owner
        if term is None:
            self.pos = save
            return None
        if term.count is not None and term.count.vague and not term.head and self.word() == "of":
            self.pos += 1
            whole = self.single(subject)
            if whole is not None and whole.count is None and whole.ref is None:
                whole.count, whole.first = term.count, term.first
                return whole
            self.pos -= 1
        self.postmodify(term, subject)
        if term.members and term.mods:
            term.members[-1].mods.extend(term.mods)
            term.mods = []
        return term

    def core_ahead(self) -> bool:
        return self.tag() in ("n", "name", "j", "q", "r") or (self.tag() == "v" and self.items[self.pos].form in "ge")

    def core(self, owner: Term | None) -> Term | None:
        """The noun phrase up to its head."""
        start = self.pos
        item = self.item
        if item is None:
            return None
        term = Term(item.first if owner is None else owner.first, item.last)
        if owner is not None:
            term.mods.append(Mod("own", owner.first, term=owner))
        if item.tag == "pron":
            self.pos += 1
            term.head, term.at, term.det = item.word, item.first, "pron"
            if item.word in closed.NEGATIVE_PRONOUNS:
                term.det = "no"
            if (
                item.word in ("all", "both", "each", "some", "many", "few", "most", "several", "any", "none")
                and self.word() == "of"
            ):
                term.det = item.word if item.word != "none" else "no"
                term.head = ""
                of = self.prep_phrase()
                if of is not None and of.term is not None:
                    if item.word in ("all", "both", "each"):
                        of.term.det = item.word
                        of.term.first = term.first
                        return of.term
                    inner = of.term
                    inner.mods.append(Mod("part", item.first, word=item.word))
                    inner.first = term.first
                    inner.det = term.det
                    return inner
            term.last = item.last
            return term
        words: list[Item] = []
        while self.pos < self.n:
            item = self.items[self.pos]
            tag = item.tag
            if tag == "pron" and item.word in ("one", "ones") and words and words[-1].tag in ("j", "det", "v") and self.named:
                term.head, term.plural, term.at = self.named, item.word == "ones", item.first
                self.pos += 1
                self.build(term, words)
                term.last = item.last
                return term
            if tag == "det" or tag == "poss":
                if words and not all(w.tag in ("det", "r") for w in words):
                    break
                words.append(item)
            elif tag == "j" and words and words[-1].tag in ("n", "name") and not self._heads_noun(self.pos) and not (words[-1].refs and words[-1].refs[0].adjective):
                break  # "called the visit *historic*"
            elif tag in ("j", "n", "name"):
                if tag == "name" and words and (not self._joins(words[-1], item) or self._subject_of_contact(words, item)):
                    break
                words.append(item)
            elif tag == "q":
                if words and not self._figure_joins(words, item):
                    break
                words.append(item)
                if item.quantity is not None and item.quantity.kind in AMOUNTS and not self._noun_next():
                    self.pos += 1
                    break
            elif tag == "v" and item.form in ("e", "g") and self._premodifier(words):
                words.append(item)
            elif (
                tag == "r"
                and self.tag(self.pos + 1) in ("j", "q")
                and (words or self.tag(self.pos + 1) == "j" or self.tag(self.pos + 1) == "q")
            ):
                if words and words[-1].tag in ("n", "name"):
                    break
                words.append(item)
            elif (tag == "r" and words and item.word in ("now", "then") and False) or (tag == "conj" and words and words[-1].tag in ("j", "name") and self._shared_head(self.pos)):
                words.append(item)
            elif (
                tag == ","
                and words
                and words[-1].tag == "j"
                and self.tag(self.pos + 1) == "j"
                and self._heads_noun(self.pos + 1)
            ):
                pass
            elif (
                (tag == "hyphen" or (tag == "dash" and words and words[0].tag in ("det", "poss", "q")))
                and words
                and words[-1].tag == "name"
                and self.tag(self.pos + 1) == "name"
                and self.tag(self.pos + 2) in ("n", "name", "j")
            ) or (tag == "/" and words and words[-1].tag in ("name", "n") and self.tag(self.pos + 1) in ("name", "n")):
                words.append(item)
            elif (
                tag == "t"
                and words
                and words[-1].tag in ("det", "poss")
                and self.tag(self.pos + 1) in ("n", "name", "j")
            ):
                term.period = item.period
                words.append(item)
            else:
                break
            self.pos += 1
        if words and words[-1].tag == "poss" and self.tag() == "r" and self.word() in ORDINALS:
            words.append(self.items[self.pos])  # "– his first –"
            self.pos += 1
            self.ordinal(term, words)
            return term
        while words and words[-1].tag in ("conj", "hyphen", "dash", "r"):
            self.pos -= 1
            words.pop()
        if not any(w.tag in ("n", "name", "q", "det", "poss") for w in words) and not (
            owner is not None and len(words) == 1 and words[0].word in ("first", "second", "third", "last", "latest", "next")
        ):
            self.pos = start
            return None
        self.build(term, words)
        if owner is not None and term.head == "" and term.rank is None and len(words) == 1 and words[0].word in ORDINALS:
            self.ordinal(term, words)
        if term.ref is None and term.plural and term.head not in ("", "$"):
            self.named = term.head
        if term.plural and term.ref is None and owner is None and (split := self._fields(term, words)) is not None:
            return split
        return term

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

    def _fields(self, term: Term, words: list[Item]) -> Term | None:
        """ "automotive and aerospace industries" are two: adjectives joined before a plural noun, one member each."""
        joint = next((k for k, w in enumerate(words) if w.tag == "conj"), None)
        if joint is None or joint == 0 or any(w.tag in ("q", "name") for w in words):
            return None
        left, right = words[joint - 1], words[joint + 1]
        if left.tag != "j" or right.tag != "j" or words[joint + 2 :][:1] == [] or words[joint + 2].tag != "n":
            return None
        members = []
        for own in (left, right):
            mods = [m for m in term.mods if m.at not in (left.first, right.first) or m.at == own.first]
            members.append(Term(term.first, term.last, head=term.head, det=term.det, plural=True, mods=mods, at=term.at))
        return Term(term.first, term.last, members=members, link=words[joint].word, at=term.at)

    def _subject_of_contact(self, words: list[Item], item: Item) -> bool:
        """ "the bridge *Norway built* fell": a country or person after a thing, and its verb without an object."""
        ref = item.refs[0] if item.refs else None
        thing = words[-1]
        if ref is None or ref.adjective or ref.kind not in ("country", "person", "organisation") or words[0].tag not in ("det", "poss", "q"):
            return False
        return thing.tag == "n" and thing.noun not in closed.PERSON_NOUNS | closed.UNDERTAKINGS | {"bank", "group", "country", "city"} and thing.lemma not in closed.TITLES and self._contact()

    def _joins(self, before: Item, item: Item) -> bool:
        """May a name follow inside the same phrase ("President Tokayev", "the Korean company Doosan")?"""
        if before.tag == "name":
            ref = before.refs[0] if before.refs else None
            own = item.refs[0] if item.refs else None
            if ref is None or own is None:
                return True
            return (
                ref.adjective
                or (ref.kind in ("country", "city", "unknown")
                and own.adjective)
                or (
                    ref.kind in ("organisation", "unknown", "source")
                    and own.kind in ("person", "organisation", "unknown")
                )
                or ref.kind == "country"
            )
        if before.tag == "n" and before.plural and before.noun not in closed.PERSON_NOUNS:
            return False
        return before.tag in ("n", "j", "det", "poss", "q", "v", "t", "conj", "hyphen", "dash", "/", "r")

    def _figure_joins(self, words: list[Item], item: Item) -> bool:
        q = item.quantity
        last = words[-1]
        if last.tag == "q" and q is not None and q.cue is not None and q.kind not in RANKS:
            return False  # "by 700 | over five years"
        if q is not None and q.kind in AMOUNTS and last.tag in ("n", "name"):
            return False
        if last.tag in ("n",) and not (q is not None and q.kind in RANKS):
            return False
        return last.tag in ("det", "poss", "j", "r", "q", "name", "v") or (q is not None and q.kind in RANKS)

    def _noun_next(self) -> bool:
        k = self.pos + 1
        while self.tag(k) in ("j", "name") and k < self.pos + 5:
            k += 1
        if self.tag(k) != "n":
            return False
        nxt = self.items[self.pos + 1]
        return nxt.tag in ("n", "j") or (nxt.tag == "name" and bool(nxt.refs) and nxt.refs[0].adjective)

    def _premodifier(self, words: list[Item]) -> bool:
        """Is the participle at ``pos`` before its noun ("growing trade", "signed documents")?"""
        k = self.pos + 1
        while self.tag(k) in ("j",) or (
            self.tag(k) == "name" and self.items[k].refs[:1] and self.items[k].refs[0].adjective
        ):
            k += 1
        if self.tag(k) not in ("n",):
            return False
        return bool(words) and words[-1].tag in ("det", "poss", "j", "q", "r", "t")

    def _shared_head(self, k: int) -> bool:
        """ "economic and trade ties", "Kazakh and Korean presidents": adjectives joined before one noun."""
        j = k + 1
        if self.tag(j) == "r" and self.tag(j + 1) == "j" and self.items[k - 1].tag == "j":
            j += 1
        if self.tag(j) == "j":
            return self._heads_noun(j)
        if self.tag(j) == "name" and self.items[j].refs[:1] and self.items[j].refs[0].adjective:
            before = self.items[k - 1]
            if before.tag == "name" and not (before.refs and before.refs[0].adjective):
                return False
            while self.tag(j) in ("name", "j") and not (self.tag(j) == "name" and not self.items[j].refs[0].adjective):
                j += 1
            return self.tag(j) == "n"
        return False

    def build(self, term: Term, words: list[Item]) -> None:
        """Head and premodifiers from the words of a noun phrase."""
        term.last = words[-1].last
        nominal = [w for w in words if w.tag in ("n", "name")]
        head = nominal[-1] if nominal else None
        if head is not None and head.tag == "name" and head.refs and head.refs[0].adjective:
            common = [w for w in nominal if w.tag == "n"]
            if common and words.index(common[-1]) > words.index(head):
                head = common[-1]
        heads_at = words.index(head) if head is not None else len(words)
        if head is not None:
            term.at = head.first
            if head.tag == "name":
                term.ref = head.refs[0] if head.refs else None
                term.head = head.word
                if term.ref is not None and term.ref.adjective and head.word.endswith("s"):
                    term.plural = True
            else:
                term.head, term.plural = head.lemma or head.word, head.plural
        else:
            term.at = words[-1].first
        for k, w in enumerate(words):
            if w is head:
                continue
            if w.tag == "det":
                term.det = w.word if not term.det or term.det in ("all", "both") else term.det
                if w.word in ("other", "another", "such", "certain", "more", "various", "further", "enough", "half"):
                    term.mods.append(Mod("adj", w.first, word=w.word))
                    if w.word == "another":
                        term.det = "a"
                elif w.word in (
                    "many",
                    "few",
                    "most",
                    "several",
                    "some",
                    "any",
                    "no",
                    "each",
                    "every",
                    "fewer",
                    "less",
                    "much",
                    "countless",
                    "numerous",
                ):
                    term.det = w.word
            elif w.tag == "poss":
                term.det = "the"
                term.mods.append(Mod("own", w.first, term=Term(w.first, w.last, head=w.word, det="pron", at=w.first)))
            elif w.tag == "q" and w.quantity is not None:
                if w.quantity.kind in RANKS:
                    term.rank = w.quantity
                elif w.quantity.kind in AMOUNTS and head is None:
                    term.count = w.quantity
                    term.head = "$"
                else:
                    term.count = w.quantity
            elif w.tag == "t":
                term.mods.append(Mod("time", w.first, word=w.word))
            elif w.tag == "name":
                ref = w.refs[0] if w.refs else None
                inner = Term(w.first, w.last, head=w.word, ref=ref, at=w.first)
                term.mods.append(Mod("adj" if ref is not None and ref.adjective else "noun", w.first, term=inner))
            elif w.tag == "n":
                if head is not None and head.tag == "name" and k < heads_at and w is not words[-1]:
                    # a title before a name, with what stands before it
                    term.mods.append(Mod("title", w.first, word=w.lemma or w.word))
                    if w.plural:
                        term.plural = True
                else:
                    inner = Term(w.first, w.last, head=w.lemma or w.word, at=w.first, plural=w.plural)
                    term.mods.append(Mod("noun", w.first, word=w.lemma or w.word, term=inner))
            elif w.tag == "j":
                term.mods.append(Mod("adj", w.first, word=w.word))
                if w.refs:
                    term.mods[-1].term = Term(w.first, w.last, head=w.word, ref=w.refs[0], at=w.first)
            elif w.tag == "v":
                term.mods.append(Mod("adj", w.first, word=w.word))
            elif w.tag == "r":
                term.mods.append(Mod("adv", w.first, word=w.word))
        if head is None and term.head == "" and term.rank is None and term.count is None:
            adjective = next((w for w in reversed(words) if w.tag == "j"), None)
            if adjective is not None and len(words) > 1:
                term.head = adjective.word
                term.mods = [m for m in term.mods if m.at != adjective.first]

    def postmodify(self, term: Term, subject: bool) -> None:
        """What follows a head: of-phrases always; other phrases, relatives and participles where they can belong to it."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            item = self.items[self.pos]
            tag = item.tag
            if tag == "j" and term.ref is None and term.head not in ("", "$") and term.det != "pron" and self.tag(self.pos + 1) in ("prep",) and self.word(self.pos + 1) not in ("than", "as"):
                first = self.pos
                self.pos += 1
                clause = Frame(self.token(first), self.token(), "be", kind="part", args=[Arg("subj", term.first, term=term, gap=True), Arg("comp", self.token(first), word=self.word(first))])
                self.complements(clause)
                term.mods.append(Mod("rel", item.first, frame=clause))
                term.last = self.token()
                continue
            if tag == "prep" and self.tag(self.pos + 1) == "rel" and self.word(self.pos + 1) in ("which", "whom"):
                rel = self.piped(term)
                if rel is None:
                    return
                term.mods.append(Mod("rel", item.first, frame=rel))
                term.last = self.token()
                continue
            if tag == "prep" and self.tag(self.pos + 1) == "conj" and self.tag(self.pos + 2) in ("n", "j", "det") and term.ref is None:
                self.raised[id(term)] = item.word
                self.pos += 1
                return
            if tag == "prep" and item.word in ("worth",):
                self.pos += 1
                inner = self.single(False)
                if inner is not None:
                    term.mods.append(Mod("worth", item.first, term=inner))
                    term.last = inner.last
                continue
            if tag == "prep":
                if term.head == "$" and item.word != "of" and not (item.word == "in" and self._kind_ahead()):
                    return
                if (
                    item.word in LOW
                    or (
                        subject
                        and item.word
                        not in ("according_to", "as", "by", "than", "because_of", "after", "before", "during")
                    )
                    or item.word in ("such_as", "except")
                    or (item.word == "by" and subject and self.tag(self.pos + 1) in ("name", "det", "j", "n"))
                ):
                    if term.det == "pron" and item.word not in ("of", "from", "in"):
                        return
                    if (
                        item.word == "of"
                        and term.ref is not None
                        and term.ref.kind in ("country", "city", "region")
                        and self.tag(self.pos + 1) == "q"
                    ):
                        return
                    self.holders.append(term)
                    arg = self.prep_phrase(in_noun=subject or item.word == "between")
                    self.holders.pop()
                    if arg is None:
                        return
                    if arg.period is not None:
                        term.period = term.period or arg.period
                        term.mods.append(Mod("time", arg.at, word=arg.role))
                    else:
                        term.mods.append(Mod(arg.role, arg.at, term=arg.term, frame=arg.frame))
                    term.last = self.token(self.pos - 1) + 1 if self.pos else term.last
                    if (
                        term.det in ("pron",)
                        and term.head
                        in ("one", "some", "many", "most", "several", "few", "none", "each", "all", "both")
                        and arg.role == "of"
                    ):
                        pass
                    continue
                return
            if tag == "rel" and item.word in ("who", "which", "that", "whose", "where") and term.head not in ("that",):
                if item.word == "that" and (term.head in THAT_NOUNS) and self._content_after_noun():
                    told = self.noun_content()
                    if told:
                        for one in told:
                            term.mods.append(Mod("that", item.first, frame=one))
                        term.last = self.token()
                        continue
                if item.word == "that" and self.telling:
                    return
                rel = self.relative(term)
                if rel is None:
                    return
                for arg in rel.args:
                    arg.gap = arg.gap or arg.term is term
                    if arg.term is not None and arg.term is not term:
                        arg.term.mods = [m for m in arg.term.mods if m.term is not term]
                term.mods.append(Mod("rel", item.first, frame=rel))
                term.last = self.token()
                continue
            if tag == "v" and item.form in ("e", "g") and not item.measure and term.head not in ("$",) and not self.asking:
                if not self._reduced(subject):
                    return
                holder = self.holders[-1] if self.holders else None
                if holder is not None and holder.plural and not term.plural and not term.det and not term.members:
                    return  # "companies with Korean capital *operating in* K"
                part = self.participle()
                if part is None:
                    return
                part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term, gap=True))
                term.mods.append(Mod("rel", item.first, frame=part))
                term.last = self.token()
                continue
            if tag == "to" and (
                term.head in INF_NOUNS or (term.rank is not None and term.rank.kind in RANKS) or term.head in ("only",)
            ):
                inf = self.infinitive()
                if inf is None:
                    return
                term.mods.append(Mod("inf", item.first, frame=inf))
                term.last = self.token()
                continue
            if tag == "to" and self.items[self.pos].tag == "to":
                return
            if tag == "t" and subject:
                term.period = item.period
                term.mods.append(Mod("time", item.first, word=item.word))
                self.pos += 1
                term.last = item.last
                continue
            if tag == "t" and item.period is not None and not subject and term.rank is None and False:
                return
            if tag == "(":
                save, frames = self.pos, len(self.frames)
                self.pos += 1
                if self.tag() == "v" and self.items[self.pos].form in ("e", "g") and (part := self.participle()) is not None and self.tag() == ")":
                    self.pos += 1
                    part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term))
                    self.frames.append(part)
                    continue
                self.pos = save + 1
                depth = 0
                while self.pos < self.n and self.tag() != ")" and depth < 12:
                    self.pos += 1
                    depth += 1
                if self.tag() == ")":
                    inside = self.items[save + 1 : self.pos]
                    self.pos += 1
                    if not all(
                        w.tag in ("j", "n", "name", "q", "r", "conj", ",", "prep", "det", "t") for w in inside
                    ) or any(w.tag == "v" for w in inside) or (any(w.quantity is not None for w in inside) and term.count is None and term.ref is None):
                        self.unread.extend(w.first for w in inside)
                    continue
                del self.frames[frames:]
                self.pos = save
                return
            if (
                tag in ("name", "pron", "det")
                and term.ref is None
                and term.head
                and term.head != "$"
                and term.det != "pron"
                and self._contact()
            ):
                rel = self.contact(term)
                if rel is None:
                    return
                term.mods.append(Mod("rel", item.first, frame=rel))
                term.last = self.token()
                continue
            return

    def _contact(self) -> bool:
        """ "the documents K and S signed": a subject and a verb right after a noun, and no object after the verb."""
        if self.inside and self.word() in ("that",):
            return False
        k, names = self.pos, 0
        while self.tag(k) in ("name", "det", "n", "conj", "pron", "j", "'s", "poss") and k < self.pos + 8:
            names += self.tag(k) in ("name", "n", "pron")
            k += 1
        if not names:
            return False
        while self.tag(k) in ("aux", "modal", "r"):
            k += 1
        if self.tag(k) != "v" or self.items[k].form not in "zdve":
            return False
        if self.items[k].lemma in DITRANSITIVE and self.tag(k + 1) == "name" and self.tag(k + 2) in ("v", "aux", "modal"):
            return True  # "the loan X gave Y"
        return (
            self.tag(k + 1) in ("", ".", ",", "prep", "t", "v", "aux", "modal", ":", "dash", "to")
            and self.items[k].lemma not in INTRANSITIVE | closed.COPULAS
            and (self.tag(k + 1) != "prep" or self.word(k + 1) in ("in", "at", "on", "after", "during", "with"))
        )

    def contact(self, antecedent: Term) -> Frame | None:
        save, start = self.pos, self.token()
        self.depth += 1
        subject = self.noun_phrase(subject=True) if self.depth < 8 else None
        frame = self.predicate(subject, start) if subject is not None else None
        self.depth -= 1
        if frame is None:
            self.pos = save
            return None
        if frame.verb in DITRANSITIVE and (given := frame.arg("obj")) is not None:
            given.role = "to"
        frame.args.append(Arg("obj", start, term=antecedent, gap=True))
        return frame

    def _kind_ahead(self) -> bool:
        """ "$9 billion in Korean capital": does a bare common noun follow the preposition?"""
        k = self.pos + 1
        while self.tag(k) in ("j",) or (self.tag(k) == "name" and self.items[k].refs[:1] and self.items[k].refs[0].adjective):
            k += 1
        return self.tag(k) == "n" and self.tag(self.pos + 1) != "det"

    def _content_after_noun(self) -> bool:
        """ "the fact that X is …": a subject and its verb follow; not a relative with a gap."""
        return self.tag(self.pos + 1) in ("det", "name", "n", "q", "j", "poss", "pron", "there", "prep")

    def noun_content(self) -> list[Frame]:
        holder = Frame(self.token(), self.token())
        if self.content(holder):
            return [a.frame for a in holder.args if a.frame is not None]
        return []

    def _reduced(self, subject: bool) -> bool:
        """Is the participle after a noun a restriction of it ("documents signed by …", "companies operating in …")?"""
        item = self.items[self.pos]
        nxt = self.tag(self.pos + 1)
        if item.form == "g":
            return nxt in (
                "prep",
                "det",
                "name",
                "n",
                "q",
                "poss",
                "j",
                "to",
                "r",
                "t",
                "pron",
                "v",
                "aux",
                "modal",
                ",",
                ".",
                "",
            )
        return nxt in (
            "prep",
            "to",
            "r",
            "t",
            "aux",
            "modal",
            "v",
            "",
            ".",
            ",",
            "sub",
            ":",
            "dash",
            "conj",
            "name",
            "det",
        )

    def prep_phrase(self, fronted: bool = False, in_noun: bool = False) -> Arg | None:
        """A preposition with its term, or with an -ing clause."""
        save = self.pos
        item = self.items[self.pos]
        role = item.word
        at = item.first
        self.pos += 1
        if role in ("not_least",):
            return None
        while (
            self.tag() == "prep"
            and self.word() in ("of", "in", "between", "among", "from", "over", "to", "about")
            and role
            in ("from", "out_of", "up_to", "as", "inside", "because_of", "outside", "except", "in", "to", "than", "by")
        ):
            role = self.word() if role not in ("as",) else role
            self.pos += 1
        if self.tag() == "r" and self.word() in (
            "only",
            "just",
            "even",
            "both",
            "either",
            "about",
            "almost",
            "nearly",
            "also",
        ):
            if self.word() == "only" and self.tag(self.pos + 1) != "q":
                self.unread.append(self.token())
            else:
                self.coloured.append(self.token())
            self.pos += 1
        if self.tag() == "v" and self.items[self.pos].form == "g":
            k = self.pos
            part = self.participle()
            if part is not None:
                return Arg(role, at, frame=part)
            self.pos = k
        if self.tag() == "rel" and self.word() in ("which", "whom"):
            self.pos = save
            return None
        if self.tag() == "t":
            # "in the first half of 2024" is read as a period by itself
            period = self.items[self.pos].period
            self.pos += 1
            return Arg(role, at, word="t", period=period)
        if role == "with" or role == "without":
            return self.with_phrase(role, at, save)
        if role == "as" and self.tag() == "r" and self.tag(self.pos + 1) == "j" and not self._heads_noun(self.pos + 1):
            (self.coloured if self.word() in closed.HARMLESS else self.unread).append(self.token())
            self.pos += 1
        if role in ("as",) and self.tag() == "j" and not self._heads_noun(self.pos):
            words = [(self.word(), self.token())]
            self.pos += 1
            while self.tag() in ("conj", "j"):
                if self.tag() == "j":
                    words.append((self.word(), self.token()))
                self.pos += 1
            self.unread.extend(token for _, token in words[1:])
            return Arg("as", words[0][1], word=words[0][0])
        greedy = role in ("among", "amongst") or (role == "of" and self.word(self.pos - 2) == "one")
        self.governing.append(role)
        term = self.noun_phrase(subject=greedy, inner=in_noun)
        self.governing.pop()
        if term is None:
            self.pos = save
            return None
        return Arg(role, at, term=term)

    def with_phrase(self, role: str, at: int, save: int) -> Arg | None:
        """ "with Yoon", or "with South Korea entering the top five" – a clause of its own."""
        term = self.noun_phrase(subject=False)
        if term is None:
            self.pos = save
            return None
        rel = next(
            (
                m
                for m in term.mods
                if m.role == "rel" and m.frame is not None and m.frame.kind == "part" and m.frame.verb not in ("call",)
            ),
            None,
        )
        if (
            rel is not None
            and rel.frame is not None
            and not rel.frame.passive
            and save > 0
            and self.tag(save - 1) == ","
        ):
            term.mods.remove(rel)
            return Arg(role, at, frame=rel.frame)
        if save > 0 and self.tag(save - 1) == "," and self.tag() == "prep" and role == "with":
            inner = self.prep_phrase()
            if inner is not None and inner.term is not None:
                return Arg(role, at, frame=Frame(term.first, self.token(), "be", at=at, kind="part", args=[Arg("subj", term.first, term=term), inner]))
        return Arg(role, at, term=term)


ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
PHRASAL = frozenset(
    ["carry_out", "put_forward", "take_place", "point_out", "set_up", "come_out", "sit_down", "come_up", "go_ahead", "step_up", "bring_about", "hold_talks", "turn_down", "take_part", "add_up", "get_together", "stand_at", "come_to", "amount_to", "call_off", "break_off", "lay_out", "pick_out", "single_out", "name_as", "work_out", "draw_up", "kick_off", "set_out", "give_up", "take_up", "bring_up", "scale_up", "ramp_up", "speed_up", "build_up", "go_up", "go_down", "sit_down_with", "sum_up", "open_up", "pull_out", "draw_on", "take_over", "hand_over", "make_up", "grow_up", "wind_up", "shut_down", "close_down", "look_forward", "move_forward", "roll_out", "run_up", "wake_up", "put_off", "put_on", "put_up", "turn_up", "back_up", "show_up", "fly_home", "go_on", "keep_on", "hang_up", "take_off", "run_away", "pick_up", "get_up", "fall_down", "clean_up", "cut_up", "chop_up", "climb_up", "walk_away", "jump_up", "throw_away", "lie_down", "stand_up", "set_off", "end_up", "hold_up", "hold_on", "lift_up", "play_with"]
)
PHRASAL |= {"take_on"} | {verb for verb in senses.verbs() if verb.partition("_")[2] in ("up", "down", "out", "off", "away", "back", "together", "ahead", "forward")}
PREPOSITIONAL = frozenset(["stand_at", "come_to", "amount_to", "draw_on", "sit_down_with", "play_with"])
TELLING = frozenset("tell inform assure remind warn notify convince persuade show teach promise".split())
TAKES_ING = frozenset(
    ["start", "begin", "stop", "keep", "continue", "finish", "avoid", "consider", "propose", "suggest", "enjoy", "risk", "admit", "deny", "recommend", "go", "cease", "involve", "include", "mean", "discuss", "favour", "favor", "support", "regret", "imagine", "dread", "quit", "practice", "practise", "mind", "miss", "try", "like", "love", "hate", "prefer", "end"]
)
NAMING = frozenset(
    ["hail", "call", "name", "elect", "appoint", "label", "dub", "term", "consider", "declare", "make", "describe", "deem", "find", "brand", "christen", "rename", "pronounce"]
)
DITRANSITIVE = frozenset(
    ["give", "offer", "grant", "lend", "provide", "send", "show", "tell", "promise", "pay", "hand", "pass", "award", "bring", "sell", "teach"]
)
INTRANSITIVE = frozenset(["come", "go", "arrive", "grow", "rise", "fall", "happen", "occur", "emerge", "appear", "depart"])


def parse(read: Read) -> list[Frame]:
    """The asserted frames of a sentence, with what hangs on them."""
    frames = Parser(read).sentence()
    lost = [item.first for item in Coverage(read, frames).missing()]
    if lost and not frames:
        frames.append(Frame(lost[0], lost[-1] + 1, kind="fragment"))
    if lost:
        frames[-1].unread.extend(lost)
    return frames


__all__ = ["Parser", "Ref", "parse"]
