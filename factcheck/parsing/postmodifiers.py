"""What follows a head: phrases, relatives, participles, clauses."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.parsing import spans
from factcheck.parsing.lists import mutual, such, titled
from factcheck.parsing.lookahead import content_after
from factcheck.parsing.relatives import Relatives
from factcheck.parsing.verbs import (
    COVERING,
    FOR_NOUNS,
    INF_NOUNS,
    LOW,
    RANKS,
    THAT_NOUNS,
    TIME_UNITS,
    WISH_NOUNS,
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
        """Does a verb follow the "there" at ``pos`` that is none of those that "there" itself opens a clause with?"""
        nxt = self.at(self.pos + 1)
        return nxt is not None and nxt.tag in ("v", "aux", "modal") and nxt.lemma not in EXISTING

    def postmodify(self, term: Term, subject: bool) -> None:
        """What follows a head: of-phrases always; other phrases, relatives and participles where they can belong to
        it."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            item = self.items[self.pos]
            tag = item.tag
            if (taken := spans.taken(self.items, self.pos, term, self.holders)) > 0:
                self.pos, term.last = self.pos + taken, self.items[self.pos + taken - 1].last
                continue
            if tag == "there" and subject and term.det != "pron" and self._predicate_next():
                spot = Term(item.first, item.last, head="there", det="pron", at=item.first)
                term.mods.append(Mod("in", item.first, term=spot))  # "its investment *there* exceeds …"
                term.last, self.pos = item.last, self.pos + 1
                continue
            if (
                tag == "j"
                and term.ref is None
                and term.head not in ("", "$")
                and term.det != "pron"
                and self.tag(self.pos + 1) in ("prep",)
                and self.word(self.pos + 1) not in ("than", "as")
            ):
                first = self.pos
                self.pos += 1
                clause = Frame(
                    self.token(first),
                    self.token(),
                    "be",
                    kind="part",
                    args=[
                        Arg("subj", term.first, term=term, gap=True),
                        Arg("comp", self.token(first), word=self.word(first)),
                    ],
                )
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
            if (
                tag == "prep"
                and self.tag(self.pos + 1) == "conj"
                and self.tag(self.pos + 2) in ("n", "j", "det")
                and term.ref is None
            ):
                self.raised[id(term)] = item.word
                self.kept.append(term)
                self.pos += 1
                return
            if tag == "prep" and item.word in ("worth",):
                if term.ref is not None or term.det == "pron":
                    return  # "invested in Y *to the tune of* $8 billion"
                self.pos += 1
                inner = self.single(False)
                if inner is not None:
                    term.mods.append(Mod("worth", item.first, term=inner))
                    term.last = inner.last
                continue
            if tag == "prep":
                if item.word == "between" and _names_place(term):
                    return  # "the talks in Oslo *between X and Y*"
                if term.head == "$" and item.word != "of" and not (item.word == "in" and self._kind_ahead()):
                    whole = term.mods[-1].term if subject and term.mods and term.mods[-1].role == "of" else None
                    if whole is None or whole.ref is not None or whole.members:
                        return
                    self.postmodify(whole, subject)  # "half of the investment *in Y* goes to X"
                    term.last = max(term.last, whole.last)
                    continue
                if (
                    item.word in LOW
                    or (item.word == "among" and mutual(term.head))
                    or (subject and item.word == "during" and term.ref is None and not titled(term.head))
                    or (
                        subject
                        and item.word
                        not in ("according_to", "as", "by", "than", "because_of", "after", "before", "during")
                    )
                    or item.word in ("such_as", "except")
                    or (item.word == "as" and such(term))  # "*such* firms *as* X and Y"
                    or (item.word == "for" and term.head in FOR_NOUNS)
                    or (
                        item.word == "by"
                        and (subject or term.head in WISH_NOUNS)
                        and self.tag(self.pos + 1) in ("name", "det", "j", "n")
                    )
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
                        role = "between" if arg.role == "among" and mutual(term.head) else arg.role
                        if role == "as" and such(term):
                            role, term.det = "such_as", ""
                            term.mods = [m for m in term.mods if m.word != "such"]
                        term.mods.append(Mod(role, arg.at, term=arg.term, frame=arg.frame))
                    while subject and arg.term is not None and self.tag() == "conj" and self.second_of(term, arg.role):
                        pass
                    term.last = self.token(self.pos - 1) + 1 if self.pos else term.last
                    continue
                return
            if tag == "rel" and item.word in ("who", "which", "that", "whose", "where") and term.head not in ("that",):
                if (
                    item.word == "that"
                    and term.head in THAT_NOUNS | WISH_NOUNS
                    and content_after(term.head, self.items, self.pos)
                ):
                    told = self.noun_content()
                    if told:
                        for one in told:
                            term.mods.append(Mod("that", item.first, frame=one))
                        term.last = self.token()
                        continue
                if item.word == "that" and (self.telling or self.told_to(term) or self.said_in(term)):
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
            if (
                tag == "v"
                and item.form in ("e", "g")
                and not item.measure
                and term.head not in ("$",)
                and not self.asking
            ):
                if not self._reduced():
                    return
                holder = self.holders[-1] if self.holders else None
                if holder is not None and holder.ref is None and item.form == "e" and _names_place(term):
                    return  # "a summit in Seoul *proposed by* Y"
                if holder is not None and holder.plural and not term.plural and not term.det and not term.members:
                    return  # "companies with Korean capital *operating in* K"
                part = self.participle()
                if part is None:
                    return
                about = part.args[0].term if len(part.args) == 1 and part.args[0].role == "obj" else None
                if part.verb in COVERING and about is not None and not (part.passive or part.negated or part.adverbs):
                    self.coloured.append(part.at)
                    term.mods.append(Mod("on", item.first, term=about))  # "accords *covering energy*"
                    term.last = self.token()
                    continue
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
                if term.ref is None:  # "Oslo *now* hosts …" dates the hosting
                    term.mods.append(Mod("time", item.first, word=item.word))
                self.pos += 1
                term.last = item.last
                continue
            if tag in ("(", ",") and term.ref is not None and term.ref.kind == "person" and self.seen_at(term):
                continue
            if tag == "(":
                save, frames = self.pos, len(self.frames)
                self.pos += 1
                if (
                    self.tag() == "v"
                    and self.items[self.pos].form in ("e", "g")
                    and (part := self.participle()) is not None
                    and self.tag() == ")"
                ):
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
                    if (
                        not all(w.tag in ("j", "n", "name", "q", "r", "conj", ",", "prep", "det", "t") for w in inside)
                        or any(w.tag == "v" for w in inside)
                        or (any(w.quantity is not None for w in inside) and term.count is None and term.ref is None)
                    ):
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
        if self.tag(k) not in ("prep", "to") or self.word(k) != role or mod.role != role or mod.term is None:
            return False
        save = self.pos
        self.pos = k
        arg = self.prep_phrase(in_noun=True)
        if arg is None or arg.term is None:
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
        if role in ("not_least",):
            return None
        while self.tag() == "prep" and self.word() in SECOND and role in FIRST:
            role = self.word() if role not in ("as",) else role
            self.pos += 1
        if self.tag() == "r" and self.word() in WEIGHING:
            if self.word() == "only" and self.tag(self.pos + 1) != "q":
                self.unread.append(self.token())
            else:
                self.coloured.append(self.token())
            self.pos += 1
        if role == "according_to" and self.word() == "what" and (who := self.what_was_said()) is not None:
            return Arg(role, at, term=who)
        k = self.pos + (self.tag() == "r")  # "for *further* developing it"
        if self.tag(k) == "v" and self.items[k].form == "g":
            before = self.pos
            self.pos = k
            part = self.participle()
            if part is not None:
                part.adverbs.extend((self.word(j), self.token(j)) for j in range(before, k))
                return Arg(role, at, frame=part)
            self.pos = before
        if role in ("about", "on", "over") and self.how_to() and (deed := self.infinitive()) is not None:
            return Arg(role, at, frame=deed)  # "talked about how to deepen it"
        if self.tag() == "rel" and self.word() in ("which", "whom"):
            self.pos = save
            return None
        if self.tag() == "t":
            # "in the first half of 2024" is read as a period by itself
            period = self.items[self.pos].period
            self.pos += 1
            return Arg(role, at, word="t", period=period)
        if role in {"with", "without"}:
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
        # "one of the firms in K" takes what follows its noun, but no clause after "and"
        term = self._noun_phrase(True, in_noun or self.inside > 0) if greedy else self.noun_phrase(False, in_noun)
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


FIRST = word_set("from out_of up_to as inside because_of outside except in to than by")
SECOND = word_set("of in between among from over to about")
"""Prepositions before and after another one ("*from among* them")."""
WEIGHING = frozenset({"only", "just", "even", "both", "either", "about", "almost", "nearly", "also"})
"""Adverbs between a preposition and its noun phrase."""


def _names_place(term: Term) -> bool:
    return term.ref is not None and term.ref.kind in ("city", "country", "place", "region") and not term.mods
