"""Noun phrases up to their heads: determiners, figures, adjectives, names, coordination."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import closed
from factcheck.parsing import rates
from factcheck.parsing.items import Item
from factcheck.parsing.lists import Lists, holder_named
from factcheck.parsing.lookahead import parallel
from factcheck.parsing.verbs import (
    AMOUNTS,
    GOVERNING,
    ORDINALS,
    RANKS,
)

HEADS = frozenset({"n", "name", "q", "det", "poss"})
"""The tags of which a noun phrase has one at least."""
ELLIPTIC = frozenset({"first", "second", "third", "last", "latest", "next"})
"""Words that after an owner stand for their noun ("X's *first*")."""
PARTITIVE = frozenset({"all", "both", "each", "some", "many", "few", "most", "several", "any", "none", "not_all"})
"""Pronouns that may have "of" after them."""


class Nouns(Lists):
    """Noun phrases up to their heads: determiners, figures, adjectives, names, coordination."""

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
        if (seat := self._named_seat(first)) is not None:
            return seat
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
                unpriced = first.head == "$" and self.tag(k) != "q"
                if (not inner and self._begins_clause(k)) or self._gaps(first, k) or unpriced:
                    break
                word = self.word()
                self.pos = k
                if self.word(k) == "others" and all(m.ref is not None for m in members) and self.tag(k + 1) != "prep":
                    self.coloured.extend((self.token(k - 1), self.token(k)))  # "X, Y *and others*": an open list
                    self.pos = k + 1
                    break
                nxt = self.single(subject)
                if nxt is None or self.unlike(first, nxt):
                    self.pos = save
                    break
                members.append(nxt)
                link = "or" if word in ("or", "nor") else "and"
                continue
            if tag == "," and not self.listing and self.exemplifies():
                break  # "firms, *X and Y among them*"
            if tag == "," and self._enumeration() and not (len(members) == 1 and self._apposed_names(first)):
                self.pos += 1
                if self.tag() == "conj":
                    if self.word() in ("or", "nor"):
                        link = "or"
                    self.pos += 1
                nxt = self.single(subject)
                if nxt is None or self.unlike(first, nxt):
                    self.pos = save
                    break
                members.append(nxt)
                continue
            break
        if len(members) == 1:
            return first
        self.distribute(members)
        joined = self._fields_before(members, link or "and")
        if joined is not None:
            return joined
        return Term(members[0].first, members[-1].last, members=members, link=link or "and", at=members[0].at, det="")

    def unlike(self, first: Term, other: Term) -> bool:
        """ "X of Norway *and Y of Chile*", "met in Oslo *and X spoke*": a person does not join the place that a
        preposition governs; nor does a second holder of the phrase ("talks in a hall *and talks* in a garden")."""
        holder = self.holders[-1].head if self.holders else ""
        if holder and other.head == holder != first.head and other.ref is None:
            return True
        if self.governing[-2:] == ["between", "of"] and self.holders and self._first_of_two(self.holders[-1]):
            named = other.ref is not None or other.head in closed.TITLES
            return first.ref is not None and named  # "between *the city of X* and Y"
        if holder and self.holders[-1].det == other.det == "the" != first.det and not other.ref:
            return any(m.role == "of" for m in other.mods)  # "the mining of X *and the use of* Y"
        if holder_named(self.holders) and self.governing[-1:] == ["of"] and other.ref is not None:
            if any(m.role == "of" for m in other.mods):
                return True  # "X *of* Norway *and Y of* Chile": whoever they are
        if not self.governing or self.governing[-1] not in GOVERNING or first.ref is None or other.ref is None:
            return False
        return first.ref.kind in ("country", "city", "place") and other.ref.kind == "person"

    def _begins_clause(self, k: int) -> bool:
        """After "and": does a clause of its own begin (a subject and its finite verb), not another member?"""
        j = k
        pair = False
        if [self.tag(k), self.tag(k + 1), self.tag(k + 2)] == ["name", "conj", "name"] and self.word(k + 1) == "and":
            verb = self.at(k + 3)  # "…, and *X and Y want* more"
            if verb is not None and (verb.tag == "modal" or (verb.tag in ("v", "aux") and verb.form in "zdv")):
                return True
        while j < self.n and j < k + 12:
            tag = self.tag(j)
            if tag == "conj" and pair:
                pair = False  # "and trade between X and Y grew"
                j += 1
                continue
            pair = pair or (tag == "prep" and self.word(j) == "between")
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
        if term.count is not None and not term.head and not term.mods and self.word() == "of":
            if self.tag(self.pos + 1) == "poss":  # "more than 700 of its firms"
                back, self.pos = self.pos, self.pos + 1
                whole = self.single(subject)
                if whole is not None and whole.count is None and whole.ref is None and whole.plural:
                    whole.count, whole.first = term.count, term.first
                    return whole
                self.pos = back
        self.postmodify(term, subject)
        if term.members and term.mods:
            term.members[-1].mods.extend(term.mods)
            term.mods = []
        return term

    def core_ahead(self) -> bool:
        at = self.pos + (self.tag() == "t")  # "X's *June 2024* visit"
        return self.tag(at) in ("n", "name", "j", "q", "r") or (self.tag(at) == "v" and self.items[at].form in "ge")

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
            return self._pronoun(term, item)
        words: list[Item] = []
        while self.pos < self.n:
            item = self.items[self.pos]
            if item.tag == "pron" and item.word in ("one", "ones") and self._one(term, words, item):
                return term
            if item.tag == ",":
                if not self._comma_joins(words):
                    break
                self.pos += 1
                continue
            if not self._belongs(item, words, owner):
                break
            words.append(item)
            if item.tag == "t":
                term.period = item.period
            amount = item.quantity is not None and item.quantity.kind in AMOUNTS
            ends = item.tag == "q" and amount and not self._noun_next()
            self.pos += 1
            if ends:
                break
        if words and words[-1].tag == "poss" and self.tag() == "r" and self.word() in ORDINALS:
            words.append(self.items[self.pos])  # "– his first –"
            self.pos += 1
            self.ordinal(term, words)
            return term
        while words and words[-1].tag in ("conj", "hyphen", "dash", "r"):
            self.pos -= 1
            words.pop()
        elliptic = owner is not None and len(words) == 1
        if not any(w.tag in HEADS for w in words) and not (elliptic and words[0].word in ELLIPTIC):
            self.pos = start
            return None
        self.build(term, words)
        if elliptic and term.head == "" and term.rank is None and words[0].word in ORDINALS:
            self.ordinal(term, words)
        if term.ref is None and term.plural and term.head not in ("", "$"):
            self.named = term.head
        if term.ref is None and owner is None and (split := self._fields(term, words)) is not None:
            return split
        return term

    def _pronoun(self, term: Term, item: Item) -> Term:
        """ "it", "this one", "none of them"."""
        self.pos += 1
        term.head, term.at, term.det = item.word, item.first, "pron"
        if item.word in ("this", "that") and self.word() == "one" and self.tag() in ("pron", "q", "n"):
            term.last = self.items[self.pos].last
            self.pos += 1
            return term  # "before *this one*"
        term.plural = item.word in ("those", "these")
        if item.word in closed.NEGATIVE_PRONOUNS:
            term.det = "no"
        if item.word in PARTITIVE and self.word() == "of":
            term.det = item.word if item.word != "none" else "no"
            term.head = ""
            of = self.prep_phrase()
            if of is not None and of.term is not None:
                inner = of.term
                inner.first = term.first
                if item.word in ("all", "both", "each"):
                    inner.det = item.word
                else:
                    inner.mods.append(Mod("part", item.first, word=item.word))
                    inner.det = term.det
                return inner
        term.last = item.last
        return term

    def _one(self, term: Term, words: list[Item], item: Item) -> bool:
        """ "a new *one*", "the *one* who …": does it stand for a noun, and so end the phrase?"""
        last = words[-1] if words else None
        many = item.word == "ones"
        if last is not None and last.tag in ("j", "det", "v") and (self.named or (not many and last.tag == "j")):
            head = parallel(self.items, self.pos) or self.named or "one"
            term.head, term.plural, term.at = head, many, item.first
            self.pos += 1
            self.build(term, words)
        elif [w.word for w in words] == ["the"]:
            term.head, term.plural, term.at, term.det = "one", many, item.first, "the"
            self.pos += 1
        else:
            return False
        term.last = item.last
        return True

    def _comma_joins(self, words: list[Item]) -> bool:
        """ "a new, very large plant": does another adjective of the same noun follow?"""
        if not words or words[-1].tag != "j":
            return False
        later = self.pos + 1 + (self.tag(self.pos + 1) == "r")
        return self.tag(later) == "j" and self._heads_noun(later)

    def _belongs(self, item: Item, words: list[Item], owner: Term | None) -> bool:
        """Does the item at ``pos`` go on with the noun phrase of ``words``?"""
        tag, last, nxt = item.tag, words[-1] if words else None, self.tag(self.pos + 1)
        before = last.tag if last is not None else ""
        if tag in ("det", "poss"):
            return all(w.tag in ("det", "r") for w in words)
        if tag in ("j", "n", "name"):
            if last is None:
                return True
            if tag == "j" and before in ("n", "name") and not self._heads_noun(self.pos):
                if not (last.refs and last.refs[0].adjective):
                    return False  # "called the visit *historic*"
            if owner is not None and self._account_ends(last, item):
                return False
            return tag != "name" or (self._joins(last, item) and not self._subject_of_contact(words, item))
        if tag == "q":
            return last is None or self._figure_joins(words, item)
        if tag == "v":
            return item.form in ("e", "g") and self._premodifier(words)
        if tag == "r":
            return before not in ("n", "name") if nxt in ("j", "q") else self._manner_ahead(words)
        if tag == "conj":
            return before in ("j", "name") and self._shared_head(self.pos)
        if tag in ("hyphen", "dash"):
            opened = tag == "hyphen" or (bool(words) and words[0].tag in ("det", "poss", "q"))
            return opened and before == nxt == "name" and self.tag(self.pos + 2) in ("n", "name", "j")
        if tag == "/":
            return before in ("name", "n") and nxt in ("name", "n")
        if tag == "t":
            opened = before in ("det", "poss") if last is not None else owner is not None
            return opened and nxt in ("n", "name", "j")
        return False

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
        if not words:  # "*accumulated* Korean investment came to …"
            return (
                self.items[self.pos].form == "e" and self.tag(self.pos + 1) == "name" and self._finite_before_comma(k)
            )
        return bool(words) and words[-1].tag in ("det", "poss", "j", "q", "r", "t")

    def build(self, term: Term, words: list[Item]) -> None:
        """Head and premodifiers from the words of a noun phrase."""
        term.last = words[-1].last
        nominal = [w for w in words if w.tag in ("n", "name")]
        if words[-1].tag == "q" and len(words) > 1 and words[-2].word in closed.EXTREMES:
            nominal = []  # "a record $12 billion"
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
                term.det = w.word if not term.det or term.det == "both" else term.det
                if w.word in ("other", "another", "such", "certain", "more", "various", "further", "enough", "half"):
                    term.mods.append(Mod("adj", w.first, word=w.word))
                    if w.word == "another":
                        term.det = "a"
                elif w.word in (
                    "many",
                    "few",
                    "not_all",
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
                owner = "own" if w.word.endswith("'s") else "noun"  # "McDonald's profit"
                term.mods.append(Mod("adj" if ref is not None and ref.adjective else owner, w.first, term=inner))
            elif w.tag == "n":
                if not nominal:
                    term.mods.append(Mod("adj", w.first, word=w.word))
                elif head is not None and head.tag == "name" and k < heads_at and w is not words[-1]:
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
        rates.settled(term)
        if head is None and term.head == "" and term.rank is None and term.count is None:
            adjective = next((w for w in reversed(words) if w.tag == "j"), None)
            if adjective is not None and len(words) > 1:
                term.head = adjective.word
                term.mods = [m for m in term.mods if m.at != adjective.first]

    def _heads_noun(self, k: int) -> bool:
        """Does the adjective at item ``k`` stand before a noun ("large companies")?"""
        while (
            self.tag(k) in ("j", "r", "q")
            or (self.tag(k) == "conj" and self.tag(k + 1) == "j")
            or (self.tag(k) == "," and self.tag(k + 1 + (self.tag(k + 1) == "r")) == "j")
        ):
            k += 1
        return self.tag(k) in ("n", "name") or (self.tag(k) == "pron" and self.word(k) in ("one", "ones"))
