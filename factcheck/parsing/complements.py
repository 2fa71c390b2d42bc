"""What completes a verb: objects, predicatives, phrases, embedded clauses, periods."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.parsing.items import Item
from factcheck.parsing.objects import Objects
from factcheck.parsing.verbs import CLAUSE_VERBS, ORDINALS, TAKES_ING

Step = bool | None
"""What a rule says: ``True``, something was read; ``False``, the complements end here; ``None``, it does not apply."""

WEIGHING = frozenset({"only", "just", "even"})
HAVING = frozenset({"have", "get", "see", "want", "hear"})
"""Verbs whose object may have a past participle after it."""
TOLD = frozenset({"tell", "inform", "assure", "remind"})
"""Verbs of saying with an object for the hearer."""
ASKING = closed.SUPPOSE | {"say", "ask", "know", "see", "question", "decide"}
"""Verbs whose clause may be in doubt ("asked *whether* X came")."""


class Complements(Objects):
    """Reads item by item what completes a verb: each by the first rule for its tag in ``RULES`` that applies."""

    def complements(self, frame: Frame) -> None:
        """Objects, predicatives, prepositional phrases, embedded clauses and periods after a verb."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            for rule in RULES.get(self.items[guard].tag, ()):
                step = rule(self, frame)
                if step:
                    break
                if step is False:
                    return
            else:
                return
        frame.last = self.token()

    def period(self, frame: Frame) -> Step:
        """ "grew *in 2019*"."""
        frame.times.append(self.items[self.pos].period)
        self.pos += 1
        return True

    # Adverbs and denial.

    def both_of(self, _frame: Frame) -> Step:
        """ "wants *both* to stay and to grow"."""
        if self.word() != "both" or not self.correlative():
            return None
        self.coloured.append(self.token())
        self.pos += 1
        return True

    def adverb(self, frame: Frame) -> Step:
        """ "grew *fast*", "has *only* three"; not the adverb before the predicate that a participle stands in."""
        item, after = self.items[self.pos], self.at(self.pos + 1)
        nxt = after.tag if after is not None else ""
        if after is not None and frame.kind in ("part", "inf"):
            if nxt == "modal" or (nxt in ("aux", "v") and after.form in "zdv"):
                return False
        if item.word in WEIGHING and nxt in ("det", "q", "n", "name", "j", "prep", "poss"):
            if item.word == "even" and frame.negated and nxt == "q" and after is not None:
                at_least(after)
            if item.word != "only":
                self.coloured.append(item.first)
                self.pos += 1
                return True
        frame.adverbs.append((item.word, item.first))
        self.pos += 1
        return True

    def premodified(self, frame: Frame) -> Step:
        """ "wants *mutually beneficial* ties": the adverb belongs to the adjective of a noun."""
        if not self.word().endswith("ly") or self.tag(self.pos + 1) != "j" or not self._heads_noun(self.pos + 1):
            return None
        if frame.verb in closed.COPULAS or frame.passive or frame.arg("obj") is not None:
            return None
        return self.object(frame) or None

    def in_a_row(self, frame: Frame) -> Step:
        """ "is *third* from the left": a place among those who stand in a row."""
        sided = self.word(self.pos + 2 + (self.tag(self.pos + 2) == "det")) in closed.SIDES
        if self.word(self.pos + 1) != "from" or self.word() not in ORDINALS or not sided:
            return None
        at = self.token()
        span = Span(self.read.tokens.start[at], self.read.tokens.end[at])
        n = Decimal(ORDINALS[self.word()])
        rank = Quantity(span, QuantityKind.ORDINAL, Comparator.EXACT, n, None, Decimal(1), None)
        self.pos += 1
        where = self.prep_phrase()
        mods = [Mod(where.role, where.at, term=where.term)] if where is not None else []
        frame.args.append(Arg("comp", at, term=Term(at, self.token(), rank=rank, mods=mods, head=closed.ROW, at=at)))
        return True

    def far_from(self, frame: Frame) -> Step:
        """ "is *far from* friendly": denied."""
        if self.word() != "from" or not frame.adverbs or frame.adverbs[-1][0] != "far" or self.tag(self.pos + 1) != "j":
            return None
        frame.negated, frame.neg_at = not frame.negated, frame.adverbs.pop()[1]
        self.pos += 1
        return True

    def correction(self, frame: Frame) -> Step:
        """ "signed *not X but Y*"."""
        right = self.corrected() if self.corrective() else None
        if right is None:
            return None
        frame.args.append(Arg("comp" if frame.verb in closed.COPULAS else "obj", right.first, term=right))
        return True

    def phrase_correction(self, frame: Frame) -> Step:
        """ "held *not at X but at Y*"."""
        return self.corrected_phrase(frame) or None

    def contrast(self, frame: Frame) -> Step:
        """ "signed X*, not Y*"."""
        return (bool(frame.args) and self.set_against(frame)) or None

    def denial(self, frame: Frame) -> Step:
        """ "signed *not* one treaty"."""
        if self.tag(self.pos + 1) not in ("det", "q", "n", "name", "j", "prep", "v", "r", "pron", "to"):
            return False
        frame.negated, frame.neg_at = not frame.negated, self.token()
        self.pos += 1
        return True

    # Verbs.

    def had_done(self, frame: Frame) -> Step:
        """ "has $3 billion *invested* in Y": that is the verb; after another object a participle is none of these."""
        item = self.items[self.pos]
        had = frame.arg("obj") if item.form == "e" and frame.verb in HAVING else None
        if had is None:
            return None
        if frame.verb != "have" or had.term is None or had.term.count is None or frame.arg("inf") is not None:
            return False
        frame.verb, frame.at, frame.tense = item.lemma, item.first, "perfect"
        self.pos += 1
        return True

    def gerund(self, frame: Frame) -> Step:
        """ "started *selling* and *buying* tea"."""
        if self.items[self.pos].form != "g" or frame.verb not in TAKES_ING or frame.arg("obj"):
            return None
        part = self.participle()
        if part is None:
            return False
        frame.args.append(Arg("ing", part.first, frame=part))
        self.more(frame, "ing", "g")
        return True

    def predicate_participle(self, frame: Frame) -> Step:
        """ "remains *unsigned*"."""
        copular = frame.verb in closed.COPULAS or frame.verb == "remain"
        if self.items[self.pos].form not in ("e", "g") or not copular or frame.arg("comp", "obj"):
            return None
        part = self.participle()
        if part is None:
            return False
        frame.args.append(Arg("comp", part.first, frame=part))
        return True

    def bare_verb(self, frame: Frame) -> Step:
        """ "let X *sell* tea", "saw X *leave*"."""
        if frame.passive and frame.verb == "make":
            return None  # "the investments made by X *total* …"
        if self.items[self.pos].form != "v" or frame.verb not in closed.CAUSATIVES | closed.PERCEPTION:
            return None
        inner = self.verb_group(self.token())
        if inner is None:
            return False
        self.complements(inner)
        frame.args.append(Arg("inf", inner.first, frame=inner))
        return True

    def to_infinitive(self, frame: Frame) -> Step:
        """ "wants *to stay* and *to grow*"."""
        inf = self.infinitive()
        if inf is None:
            return False
        frame.args.append(Arg("inf", inf.first, frame=inf))
        self.more(frame, "inf", "v")
        return True

    # Clauses.

    def manner_asked(self, _frame: Frame) -> Step:
        """ "discussed *how* to deepen …": the infinitive is next."""
        return self.how_to() or None

    def clefted(self, frame: Frame) -> Step:
        """ "It was X, not Y, *who did Z*"."""
        return self.cleft(frame) or None

    def that_clause(self, frame: Frame) -> Step:
        """ "said *that X came*"."""
        if self.word() != "that":
            return None
        governed = frame.verb in CLAUSE_VERBS or frame.arg("obj") is None or frame.verb in TOLD
        return self.content(frame) if governed or _expletive(frame) else None

    def whether_clause(self, frame: Frame) -> Step:
        """ "asked *whether X came*"."""
        if self.word() not in ("whether", "if") or frame.verb not in ASKING:
            return None
        if not self.content(frame):
            return False
        frame.args[-1].role = "whether"
        return True

    # Phrases and objects.

    def mood(self, frame: Frame) -> Step:
        """ "noted *with satisfaction* that …"."""
        return self.in_what_mood(frame) or None

    def phrase(self, frame: Frame) -> Step:
        """ "met *in Oslo*", "benefits *from selling and buying* tea", "went *out*"."""
        item = self.items[self.pos]
        figured = item.word == "in" and frame.verb in SUMMED_IN and self._sum_next()  # "came *in above 3 percent*"
        arg = None if figured or self._particle_of_time() else self.prep_phrase()
        if arg is None:
            if item.word not in closed.PARTICLES | closed.PLACE_ADVERBS:
                return False
            frame.adverbs.append((item.word, item.first))
            self.pos += 1
        elif not self.is_attribution(frame, arg) and not _sum_of_object(frame, arg):
            frame.args.append(arg)
            if arg.frame is not None:
                self.more(frame, arg.role, "g")
        return True

    def _particle_of_time(self) -> bool:
        """ "caved *in* on 4 May", "is due *out* in March": a time with a preposition of its own follows."""
        when = self.items[self.pos + 1] if self.tag(self.pos + 1) == "t" else None
        particle = self.word() in closed.PARTICLES
        return particle and when is not None and when.word.partition(" ")[0] in closed.PREPOSITIONS

    def _sum_next(self) -> bool:
        """Whether an amount follows that counts nothing."""
        item = self.at(self.pos + 1)
        return item is not None and item.quantity is not None and item.quantity.kind in AMOUNTS

    def place_adverb(self, frame: Frame) -> Step:
        """ "invested *there*"."""
        if self.tag(self.pos + 1) in ("aux", "modal", "v"):
            return None
        frame.adverbs.append((self.word(), self.token()))
        self.pos += 1
        return True

    def nominal(self, frame: Frame) -> Step:
        """ "signed *a treaty*", "is *old*"; a "who" begins another clause."""
        if self.tag() == "pron" and self.word() in ("who", "whom"):
            return False
        return self.object(frame)


def _expletive(frame: Frame) -> bool:
    """ "made *it* clear that …": the object only stands for the clause."""
    obj = frame.arg("obj")
    return obj is not None and obj.term is not None and obj.term.head == "it" and frame.arg("comp") is not None


def at_least(item: Item) -> None:
    """ "has not invested *even* $1 billion": not so much, nor more."""
    q = item.quantity
    if q is not None and q.comparator is Comparator.BARE:
        item.quantity = q._replace(comparator=Comparator.GE)


SUMMED_IN = frozenset({"come", "put", "pour", "pump", "chip"})
"""Verbs with a particle "in" that a sum may follow ("have put *in* $3 billion")."""
AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})
Rule = Callable[[Complements, Frame], Step]


def _sum_of_object(frame: Frame, arg: Arg) -> bool:
    """ "reported a turnover with X *of $3 billion*": a sum is the object's, and so is what stands between."""
    term, thing = arg.term, frame.arg("obj")
    if arg.role != "of" or term is None or term.count is None or term.head not in ("$", "") or thing is None:
        return False
    past = frame.args.index(thing) + 1
    between = frame.args[past:]
    host = thing.term
    if not between or host is None or host.ref is not None or host.members or any(m.role == "of" for m in host.mods):
        return False
    if any(each.term is None or each.role in ("obj", "comp") for each in between):
        return False
    host.mods.extend(Mod(each.role, each.at, term=each.term) for each in (*between, arg))
    host.last = term.last
    del frame.args[past:]
    return True


RULES: dict[str, tuple[Rule, ...]] = {
    "t": (Complements.period,),
    "r": (Complements.both_of, Complements.premodified, Complements.in_a_row, Complements.adverb),
    "neg": (Complements.correction, Complements.phrase_correction, Complements.contrast, Complements.denial),
    ",": (Complements.phrase_correction, Complements.contrast),
    "conj": (Complements.contrast,),
    "v": (
        Complements.had_done,
        Complements.gerund,
        Complements.predicate_participle,
        Complements.bare_verb,
    ),
    "to": (Complements.to_infinitive,),
    "rel": (Complements.clefted, Complements.that_clause),
    "sub": (Complements.manner_asked, Complements.clefted, Complements.whether_clause),
    "prep": (Complements.far_from, Complements.contrast, Complements.mood, Complements.phrase),
    "there": (Complements.place_adverb, Complements.nominal),
    "det": (Complements.both_of, Complements.correction, Complements.nominal),
    "pron": (Complements.both_of, Complements.correction, Complements.nominal),
    **dict.fromkeys(("poss", "name"), (Complements.nominal,)),
    **dict.fromkeys(("n", "q", "j"), (Complements.in_a_row, Complements.nominal)),
}
"""What may complete a verb, by the tag of its first item, in the order in which it is tried."""
