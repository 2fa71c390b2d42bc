"""What follows the head of a noun phrase: one method for each kind of item that may begin it."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import bodies, classes, closed, intents, people
from factcheck.parsing import spans
from factcheck.parsing.lists import mutual, such, titled
from factcheck.parsing.lookahead import content_after
from factcheck.parsing.postmodifiers import Postmodifiers
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


class Followers(Postmodifiers):
    """Hangs what follows a head on it. Each method tells whether it took something, so that more may follow."""

    def postmodify(self, term: Term, subject: bool) -> None:
        """What follows a head: of-phrases always; other phrases, relatives and participles where they can belong to
        it."""
        guard = -1
        while self.pos < self.n and self.pos != guard:
            guard = self.pos
            if (taken := spans.taken(self.items, self.pos, term, self.holders)) > 0:
                self.pos, term.last = self.pos + taken, self.items[self.pos + taken - 1].last
                continue
            follow = FOLLOWING.get(self.items[self.pos].tag)
            if follow is None or not follow(self, term, subject):
                return

    def _there(self, term: Term, subject: bool) -> bool:
        """ "its investment *there* exceeds …"."""
        if not subject or term.det == "pron" or not self._predicate_next():
            return False
        item = self.items[self.pos]
        spot = Term(item.first, item.last, head="there", det="pron", at=item.first)
        term.mods.append(Mod("in", item.first, term=spot))
        term.last, self.pos = item.last, self.pos + 1
        return True

    def _adjective(self, term: Term, _subject: bool) -> bool:
        """ "firms *active in Y*", "for firms *willing to enter Y*"."""
        item = self.items[self.pos]
        if term.ref is not None or term.head in ("", "$") or term.det == "pron":
            return False
        wish = self.tag(self.pos + 1) == "to" and item.word in intents.WILLING
        wish = wish and (bool(self.governing) or self._predicate_after(self.pos + 3))
        if not wish and self.tag(self.pos + 1) != "prep":
            return False
        if self.word(self.pos + 1) in ("than", "as"):
            return False
        first = self.pos
        self.pos += 1
        whose = Arg("subj", term.first, term=term, gap=True)
        quality = Arg("comp", self.token(first), word=self.word(first))
        clause = Frame(self.token(first), self.token(), "be", kind="part", args=[whose, quality])
        self.complements(clause)
        return self._hung(term, Mod("rel", item.first, frame=clause))

    def _predicate_after(self, k: int) -> bool:
        """Does a finite verb follow, within the clause?"""
        clause = self.items[k:]
        end = next((n for n, item in enumerate(clause) if item.tag in (",", ";", ":", "rel", "sub")), len(clause))
        return any(i.tag in ("aux", "modal") or (i.tag == "v" and i.form in ("z", "d")) for i in clause[:end])

    def _name(self, term: Term, subject: bool) -> bool:
        """ "the format *X – Y*", "trade *X–Y*": whose it is; else a clause ("the song *X wrote*")."""
        if not (term.head in classes.FORMATS or mutual(term.head)) or term.ref is not None or not self.pair_ahead():
            return self._contact_clause(term, subject)
        for item in (self.items[self.pos], self.items[self.pos + 2]):
            name = Term(item.first, item.last, head=item.word, ref=item.refs[0], at=item.first)
            term.mods.append(Mod("noun", item.first, term=name))
        self.pos += 3
        term.last = self.items[self.pos - 1].last
        return True

    def _hung(self, term: Term, mod: Mod) -> bool:
        term.mods.append(mod)
        term.last = self.token()
        return True

    def _phrase(self, term: Term, subject: bool) -> bool:
        """A phrase with a preposition."""
        item = self.items[self.pos]
        if self.tag(self.pos + 1) == "rel" and self.word(self.pos + 1) in ("which", "whom"):
            rel = self.piped(term)
            return rel is not None and self._hung(term, Mod("rel", item.first, frame=rel))
        if self.tag(self.pos + 1) == "conj" and self.tag(self.pos + 2) in ("n", "j", "det") and term.ref is None:
            self.raised[id(term)] = item.word
            self.kept.append(term)
            self.pos += 1
            return False
        if item.word == "worth":
            if term.ref is not None or term.det == "pron":
                return False  # "invested in Y *to the tune of* $8 billion"
            self.pos += 1
            inner = self.single(False)
            if inner is not None:
                term.mods.append(Mod("worth", item.first, term=inner))
                term.last = inner.last
            return True
        if item.word == "between" and _names_place(term):
            return False  # "the talks in Oslo *between X and Y*"
        if term.head == "$" and item.word != "of" and not (item.word == "in" and self._kind_ahead()):
            whole = term.mods[-1].term if subject and term.mods and term.mods[-1].role == "of" else None
            if whole is None or whole.ref is not None or whole.members:
                return False
            self.postmodify(whole, subject)  # "half of the investment *in Y* goes to X"
            term.last = max(term.last, whole.last)
            return True
        return self._may_hang(term, item.word, subject) and self._hang(term, item.word, subject)

    def _may_hang(self, term: Term, word: str, subject: bool) -> bool:
        """Can a phrase with that preposition belong to a noun?"""
        if term.det == "pron" and word not in ("of", "from", "in"):
            return False
        if word == "of" and term.ref is not None and term.ref.kind in ("country", "city", "region"):
            if self.tag(self.pos + 1) == "q":
                return False
        if word in LOW or word in ("such_as", "except") or (subject and word not in OUTSIDE):
            return True
        if word == "among":
            return mutual(term.head)
        if word == "during":
            return subject and term.ref is None and not titled(term.head)
        if word == "as":
            installed = term.head in people.INSTALLING  # "the appointment of X *as director*"
            return installed or such(term)  # "*such* firms *as* X and Y"
        if word == "for":
            return term.head in FOR_NOUNS
        by = word == "by" and (subject or term.head in WISH_NOUNS)
        return by and self.tag(self.pos + 1) in ("name", "det", "j", "n")

    def _hang(self, term: Term, word: str, subject: bool) -> bool:
        self.holders.append(term)
        arg = self.prep_phrase(in_noun=subject or word == "between")
        self.holders.pop()
        if arg is None:
            return False
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
        term.last = self.items[self.pos - 1].last if self.pos else term.last
        return True

    def _clause(self, term: Term, _subject: bool) -> bool:
        """A relative clause, or what is said with "that"."""
        item = self.items[self.pos]
        if item.word not in ("who", "which", "that", "whose", "where") or term.head == "that":
            return False
        if item.word == "that":
            holds = term.head in THAT_NOUNS or term.head in WISH_NOUNS
            if holds and content_after(term.head, self.items, self.pos) and (told := self.noun_content()):
                term.mods.extend(Mod("that", item.first, frame=one) for one in told)
                term.last = self.token()
                return True
            if self.telling or self.told_to(term) or self.said_in(term):
                return False
        rel = self.relative(term)
        if rel is None:
            return False
        for arg in rel.args:
            arg.gap = arg.gap or arg.term is term
            if arg.term is not None and arg.term is not term:
                arg.term.mods = [m for m in arg.term.mods if m.term is not term]
        return self._hung(term, Mod("rel", item.first, frame=rel))

    def _participle(self, term: Term, _subject: bool) -> bool:
        """ "companies *working in Y*", "a summit *proposed by X*"."""
        item = self.items[self.pos]
        if item.form not in ("e", "g") or item.measure or term.head == "$" or self.asking or not self._reduced():
            return False
        if self.speaking and item.lemma in closed.ATTRIBUTING and self.word(self.pos + 1) != "by":
            return False  # ", the minister *noted in Oslo*, …"
        holder = self.holders[-1] if self.holders else None
        if holder is not None and holder.ref is None and item.form == "e" and _names_place(term):
            return False  # "a summit in Seoul *proposed by* Y"
        if holder is not None and holder.plural and not term.plural and not term.det and not term.members:
            return False  # "companies with Korean capital *operating in* K"
        part = self.participle()
        if part is None:
            return False
        about = part.args[0].term if len(part.args) == 1 and part.args[0].role == "obj" else None
        if part.verb in COVERING and about is not None and not (part.passive or part.negated or part.adverbs):
            self.coloured.append(part.at)
            return self._hung(term, Mod("on", item.first, term=about))  # "accords *covering energy*"
        part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term, gap=True))
        return self._hung(term, Mod("rel", item.first, frame=part))

    def _adverb(self, term: Term, subject: bool) -> bool:
        """ "firms *successfully working in Y*"."""
        verb = self.at(self.pos + 1)
        if verb is None or verb.tag != "v" or verb.form != "g" or not term.plural or term.ref is not None:
            return False
        adverb, count = self.items[self.pos], len(term.mods)
        self.pos += 1
        if not self._participle(term, subject):
            self.pos -= 1
            return False
        for mod in term.mods[count:]:
            if mod.frame is not None:
                mod.frame.adverbs.append((adverb.word, adverb.first))
        return True

    def _infinitive(self, term: Term, _subject: bool) -> bool:
        """ "the plan *to build it*", "the first *to sign*"."""
        ranked = term.rank is not None and term.rank.kind in RANKS
        if not (term.head in INF_NOUNS or ranked or term.head == "only"):
            return False
        at = self.items[self.pos].first
        inf = self.infinitive()
        return inf is not None and self._hung(term, Mod("inf", at, frame=inf))

    def _period(self, term: Term, subject: bool) -> bool:
        """ "trade *in 2022* grew"."""
        if not subject:
            return False
        item = self.items[self.pos]
        term.period = item.period
        if term.ref is None:  # "Oslo *now* hosts …" dates the hosting
            term.mods.append(Mod("time", item.first, word=item.word))
        self.pos += 1
        term.last = item.last
        return True

    def _aside(self, term: Term, _subject: bool) -> bool:
        """ "X (*left*)", "X, *right*,"."""
        return term.ref is not None and term.ref.kind == "person" and self.seen_at(term)

    def _bracket(self, term: Term, subject: bool) -> bool:
        """What stands in brackets: a participle is a frame of its own, a figure of nothing is told as unread."""
        if self._aside(term, subject):
            return True
        save, frames = self.pos, len(self.frames)
        self.pos += 1
        if self.tag() == "v" and self.items[self.pos].form in ("e", "g"):
            part = self.participle()
            if part is not None and self.tag() == ")":
                self.pos += 1
                part.args.insert(0, Arg("obj" if part.passive else "subj", term.first, term=term))
                self.frames.append(part)
                return True
        self.pos = save + 1
        while self.pos < min(self.n, save + 13) and self.tag() != ")":
            self.pos += 1
        if self.tag() != ")":
            del self.frames[frames:]
            self.pos = save
            return False
        inside = self.items[save + 1 : self.pos]
        self.pos += 1
        figure = any(w.quantity is not None for w in inside) and term.count is None and term.ref is None
        if figure or not all(w.tag in IDLE for w in inside):
            self.unread.extend(w.first for w in inside)
        return True

    def _says_who(self, term: Term) -> bool:
        """Do names after a noun of people or bodies tell who they are: is theirs the only verb?"""
        if term.ref is not None or term.members or not (term.head in CALLED or term.head.endswith("maker")):
            return False
        k = self.pos
        while self.tag(k) in ("name", "conj"):
            refs = self.items[k].refs
            if self.tag(k) == "name" and (not refs or refs[0].kind not in ("organisation", "person", "unknown")):
                return False
            k += 1
        if not self._finite(k):
            return False
        k += 1
        while self.tag(k) not in ("", ".", ",", ";", ":", "dash", "rel", "sub", "conj"):
            if self._finite(k) and self.tag(k - 1) not in ("to", "aux", "modal"):
                return False  # "the firms Kia founded operate"
            k += 1
        return True

    def _finite(self, k: int) -> bool:
        return self.tag(k) in ("aux", "modal") or (self.tag(k) == "v" and self.items[k].form in "zdve")

    def _contact_clause(self, term: Term, _subject: bool) -> bool:
        """ "the documents *they signed*"; "the carmaker *Kia* operates" only says who the carmaker is."""
        if self._says_who(term):
            names = self.noun_phrase(subject=True)
            if names is not None:
                self.appose(term, names)
                return True
        pronoun = term.det == "pron" and term.head not in closed.ANYTHING
        if term.ref is not None or term.head in ("", "$") or pronoun:
            return False
        if not self._contact(term.head in TIME_UNITS and term.det == "the" and not term.mods):
            return False
        at = self.items[self.pos].first
        rel = self.contact(term)
        return rel is not None and self._hung(term, Mod("rel", at, frame=rel))


CALLED = (
    bodies.KINDS["organisation"]
    | bodies.COMPANIES
    | people.OCCUPATIONS
    | frozenset(["giant", "automaker", "lender", "contractor", "landlord", "mayor", "minister", "president"])
)
"""Nouns before the names of bodies and people."""
OUTSIDE = frozenset({"according_to", "as", "by", "than", "because_of", "after", "before", "during"})
"""Prepositions whose phrases do not belong to a subject for being the next to it."""
IDLE = frozenset({"j", "n", "name", "q", "r", "conj", ",", "prep", "det", "t"})
"""The tags of what in brackets only adds to a noun."""

FOLLOWING: dict[str, Callable[[Followers, Term, bool], bool]] = {
    "there": Followers._there,
    "j": Followers._adjective,
    "prep": Followers._phrase,
    "rel": Followers._clause,
    "v": Followers._participle,
    "r": Followers._adverb,
    "to": Followers._infinitive,
    "t": Followers._period,
    ",": Followers._aside,
    "(": Followers._bracket,
    "name": Followers._name,
    "pron": Followers._contact_clause,
    "det": Followers._contact_clause,
}
"""The tag of the next item → what may follow."""


def _names_place(term: Term) -> bool:
    return term.ref is not None and term.ref.kind in ("city", "country", "place", "region") and not term.mods
