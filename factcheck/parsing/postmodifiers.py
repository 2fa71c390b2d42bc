"""What follows a head: phrases, relatives, participles, clauses."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.parsing.relatives import Relatives
from factcheck.parsing.verbs import (
    TIME_UNITS,
)

EXISTING = frozenset({"be", "exist", "remain", "seem", "appear", "come", "stand"})
"""Verbs after "there" that say that something exists."""


class Postmodifiers(Relatives):
    """What follows a head: phrases, relatives, participles, clauses."""

    def seen_at(self, person: Term) -> bool:
        """ "X (left) and Y shake hands", "X, left, meets Y": where in the photo somebody is."""
        close = {"(": ")", ",": ","}[self.tag()]
        if self.word(self.pos + 1) not in closed.SIDES or self.tag(self.pos + 2) != close:
            return False
        side = self.items[self.pos + 1]
        spot = Term(side.first, side.last, head=side.word, det="the", at=side.first)
        photo = Term(side.first, side.last, head=closed.PICTURE, det="the", at=side.first)
        args = [Arg("subj", person.first, term=person), Arg("on", side.first, term=spot)]
        args.append(Arg("in", side.first, term=photo))
        self.frames.append(Frame(side.first, side.last, "be", at=side.first, kind="apposition", args=args))
        self.pos += 3
        return True

    def _predicate_next(self) -> bool:
        """Whether a verb follows the "there" at ``pos`` that is none of those that "there" itself opens a clause
        with."""
        nxt = self.at(self.pos + 1)
        return nxt is not None and nxt.tag in ("v", "aux", "modal") and nxt.lemma not in EXISTING

    def said_in(self, term: Term) -> bool:
        """ "noted in Oslo *that* …": after a verb of saying, "that" goes with it and not with a town."""
        if term.ref is None or term.ref.adjective:
            return False
        verb = next((item for item in reversed(self.items[: self.pos]) if item.tag in ("v", "aux")), None)
        return verb is not None and verb.tag == "v" and verb.lemma in closed.SAY

    def told_to(self, term: Term) -> bool:
        """ "complained *to Y* that …": a person after "to" takes no clause with "that"."""
        return term.ref is not None and term.ref.kind == "person" and self.governing[-1:] == ["to"]

    def second_of(self, term: Term, role: str) -> bool:
        """ "deals on energy *and on minerals* were signed": one more phrase with the same preposition, at its noun."""
        k, mod = self.pos + 1, term.mods[-1]
        if self.tag(k) not in ("prep", "to") or mod.role != role or mod.term is None:
            return False
        fields = {role, self.word(k)} <= FIELDS and term.plural and all(t.ref is None for t in mod.term.walk())
        if self.word(k) != role and not fields:
            return False  # "deals *in* the energy sector *and on* minerals": both say what they are about
        save = self.pos
        self.pos = k
        arg = self.prep_phrase(in_noun=True)
        if arg is None or arg.term is None or (arg.role != role and any(t.ref for t in arg.term.walk())):
            self.pos = save
            return False
        both = [*mod.term.walk(), *arg.term.walk()]
        mod.term = Term(mod.term.first, arg.term.last, members=both, link="and", at=mod.term.at)
        return True

    def _kind_ahead(self) -> bool:
        """ "$9 billion in Korean capital": does a bare common noun follow the preposition?"""
        k = self.pos + 1
        while self.tag(k) in ("j",) or (
            self.tag(k) == "name" and self.items[k].refs[:1] and self.items[k].refs[0].adjective
        ):
            k += 1
        return self.tag(k) == "n" and self.tag(self.pos + 1) != "det"

    def noun_content(self) -> list[Frame]:
        holder = Frame(self.token(), self.token())
        if self.content(holder):
            return [a.frame for a in holder.args if a.frame is not None]
        return []

    def _reduced(self) -> bool:
        """Is the participle after a noun a restriction of it ("documents signed by …", "companies operating in …")?"""
        item = self.items[self.pos]
        nxt = self.tag(self.pos + 1)
        if item.form == "g" and nxt == "rel" and item.lemma in closed.SAY:
            return True  # "has X *saying that* …"
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

    def prep_phrase(self, in_noun: bool = False) -> Arg | None:
        """A preposition with its term, or with an -ing clause."""
        save = self.pos
        item = self.items[self.pos]
        role = item.word
        at = item.first
        self.pos += 1
        if role == "not_least":
            return None
        while self.tag() == "prep" and self.word() in SECOND and role in FIRST:
            role = self.word() if role != "as" else role
            self.pos += 1
        if self.tag() == "r" and self.word() in WEIGHING:
            if self.word() == "only" and self.tag(self.pos + 1) != "q":
                self.unread.append(self.token())
            else:
                self.coloured.append(self.token())
            self.pos += 1
        if self.tag() == "rel" and self.word() in ("which", "whom"):
            self.pos = save
            return None
        if (
            role in closed.PARTICLES
            and self.tag() == "t"
            and self.read.tokens.norm[self.token()] in closed.PREPOSITIONS
        ):
            self.pos = save  # "walked *out* on 9 March": the time has a preposition of its own
            return None
        if (arg := self._clause_or_time(role, at)) is not None:
            return arg
        if role in {"with", "without"}:
            return self.with_phrase(role, at, save)
        if role == "as" and (quality := self._as_quality()) is not None:
            return quality
        greedy = role in ("among", "amongst", "such_as") or (role == "of" and self.word(self.pos - 2) == "one")
        self.governing.append(role)
        # "one of the firms in K" takes what follows its noun, but no clause after "and"
        term = self._noun_phrase(True, in_noun or self.inside > 0) if greedy else self.noun_phrase(False, in_noun)
        self.governing.pop()
        if term is None:
            self.pos = save
            return None
        return Arg(role, at, term=term)

    def _clause_or_time(self, role: str, at: int) -> Arg | None:
        """ "for *further developing it*", "according to *what X said*", "about *how to deepen it*", "in *2024*";
        nothing is consumed otherwise."""
        if role == "according_to" and self.word() == "what" and (who := self.what_was_said()) is not None:
            return Arg(role, at, term=who)
        k = self.pos + (self.tag() == "r")
        if self.tag(k) == "v" and self.items[k].form == "g":
            before, self.pos = self.pos, k
            part = self.participle()
            if part is not None:
                part.adverbs.extend((self.word(j), self.token(j)) for j in range(before, k))
                return Arg(role, at, frame=part)
            self.pos = before
        if role in ("about", "on", "over") and self.how_to() and (deed := self.infinitive()) is not None:
            return Arg(role, at, frame=deed)
        if self.tag() == "t":  # "in the first half of 2024" is read as a period by itself
            self.pos += 1
            return Arg(role, at, word="t", period=self.items[self.pos - 1].period)
        return None

    def _as_quality(self) -> Arg | None:
        """ "described it as *(very) useful and new*": a quality, where no noun follows."""
        if self.tag() == "r" and self.tag(self.pos + 1) == "j" and not self._heads_noun(self.pos + 1):
            (self.coloured if self.word() in closed.HARMLESS else self.unread).append(self.token())
            self.pos += 1
        if self.tag() != "j" or self._heads_noun(self.pos):
            return None
        first = Arg("as", self.token(), word=self.word())
        self.pos += 1
        while self.tag() in ("conj", "j"):
            if self.tag() == "j":
                self.unread.append(self.token())
            self.pos += 1
        return first

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
                return Arg(
                    role,
                    at,
                    frame=Frame(
                        term.first,
                        self.token(),
                        "be",
                        at=at,
                        kind="part",
                        args=[Arg("subj", term.first, term=term), inner],
                    ),
                )
        return Arg(role, at, term=term)

    def prep_phrase_at(self, role: str) -> Arg | None:
        at = self.token(self.pos - 1)
        term = self.noun_phrase(subject=False)
        return Arg(role, at, term=term) if term is not None else None

    def _duration(self, k: int) -> bool:
        item = self.items[k]
        return item.noun in TIME_UNITS or (item.quantity is not None and item.quantity.kind is QuantityKind.DURATION)


FIELDS = frozenset({"in", "on", "about", "concerning", "for"})
"""Prepositions before what a document or talk is about."""
FIRST = word_set("from out_of up_to as inside because_of outside except in to than by")
SECOND = word_set("of in between among from over to about")
"""Prepositions before and after another one ("*from among* them")."""
WEIGHING = frozenset({"only", "just", "even", "both", "either", "about", "almost", "nearly", "also"})
"""Adverbs between a preposition and its noun phrase."""
