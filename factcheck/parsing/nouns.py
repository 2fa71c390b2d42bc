"""Noun phrases up to their heads: determiners, figures, adjectives, names, coordination."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import closed
from factcheck.parsing import premodifiers
from factcheck.parsing.apposing import Apposing
from factcheck.parsing.items import Item
from factcheck.parsing.lists import holder_named
from factcheck.parsing.lookahead import parallel
from factcheck.parsing.verbs import (
    AMOUNTS,
    GOVERNING,
    ORDINALS,
)

HEADS = frozenset({"n", "name", "q", "det", "poss"})
"""The tags of which a noun phrase has one at least."""
CORRELATIVES = {"both": "both", "either": "either", "neither": "no", "not": "not"}
"""Words before a coordination that belong to its conjunction, and the determiner that they make."""
JOINING = frozenset({"and", "or", "nor", "but", "&"})
NOMINAL = frozenset({"name", "n", "det", "j", "poss", "'s", "q", "prep", ","})
"""Tags of items within a coordination of noun phrases."""
ELLIPTIC = frozenset({"first", "second", "third", "last", "latest", "next"})
"""Words that after an owner stand for their noun ("X's *first*")."""
PARTITIVE = frozenset({"all", "both", "each", "some", "many", "few", "most", "several", "any", "none", "not_all"})
"""Pronouns that may have "of" after them."""

NUMBERS = frozenset({"two", "three", "four", "five", "six", "both", "all"})
COURTESIES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "lady"})


class Nouns(Apposing):
    """Noun phrases up to their heads: determiners, figures, adjectives, names, coordination."""

    def noun_phrase(self, subject: bool, inner: bool = False) -> Term | None:
        """A coordination of noun phrases, or one. A ``subject`` takes all phrases that follow a noun."""
        self.inside += subject
        term = self._noun_phrase(subject, inner or self.inside > 0)
        self.inside -= subject
        return term

    def _noun_phrase(self, subject: bool, inner: bool) -> Term | None:
        if self._correlated():
            return self._both(subject)
        first = self.single(subject)
        if first is None:
            return None
        if (seat := self._named_seat(first)) is not None:
            return seat
        members = [first]
        link = ""
        while (joint := self._further(members, subject, inner)) is not None:
            link = joint or link
        if len(members) == 1:
            return first
        self.distribute(members)
        joined = self._fields_before(members, link or "and")
        if joined is not None:
            return joined
        return Term(members[0].first, members[-1].last, members=members, link=link or "and", at=members[0].at, det="")

    def _correlated(self) -> bool:
        """ "*both* X and Y", "*neither* X nor Y": does a conjunction follow within the phrase?"""
        if self.word() not in CORRELATIVES or self.tag() not in ("det", "pron", "neg"):
            return False
        if self.tag(self.pos + 1) not in ("name", "det", "n", "j", "poss", "q"):
            return False
        k = self.pos + 1
        while k < min(self.n, self.pos + 12) and self.tag(k) in NOMINAL:
            k += 1
        return self.tag(k) == "conj" and self.word(k) in ("and", "or", "nor")

    def _both(self, subject: bool) -> Term | None:
        """The coordination after "both", "either", "neither", "not", which is its determiner."""
        word = self.word()
        self.pos += 1
        term = self.noun_phrase(subject)
        if term is not None and term.members:
            term.det = CORRELATIVES.get(word, word)
        return term

    def _further(self, members: list[Term], subject: bool, inner: bool) -> str | None:
        """Reads one more member of a coordination: the conjunction before it, "" for none; ``None``, with nothing
        consumed, where it ends."""
        tag = self.tag()
        if tag == ",":
            if self.between_commas:
                return None
            self.apposed_member(members[-1])
        if tag == "conj":
            return self._further_joined(members, subject, inner)
        if tag == "," and self._along_with(members, subject):
            return "and"
        if tag != "," or (not self.listing and self.exemplifies()):
            return None  # "firms, *X and Y among them*"
        if not self._enumeration() or (len(members) == 1 and self._apposed_names(members[0])):
            return None
        save, link = self.pos, ""
        self.pos += 1
        if self.tag() == "conj":
            link = "or" if self.word() in ("or", "nor") else ""
            self.pos += 1
        return link if self._member(members, subject, save) else None

    def _along_with(self, members: list[Term], subject: bool) -> bool:
        """ "X, *along with Y*, has grown", "named X, *together with Y*, as a field": one more, between commas."""
        item = self.at(self.pos + 1)
        if item is None or item.word != "with" or item.last - item.first < len(("along", "with")):
            return False
        save, count = self.pos, len(members)
        self.pos += 2
        other = self.noun_phrase(subject)
        if other is None or self.tag() != "," or self.unlike(members[0], other):
            self.pos = save
            return False
        self.pos += 1
        members.extend(other.members or [other])
        return len(members) > count

    def _further_joined(self, members: list[Term], subject: bool, inner: bool) -> str | None:
        """The member after a conjunction, unless a clause or another kind of thing begins there."""
        save, word, k = self.pos, self.word(), self.pos + 1
        if word not in JOINING or (word == "but" and self.tag(k) != "name"):
            return None
        if self.tag(k) == "r" and self.word(k) in ("also", "even", "now", "later"):
            k += 1
        if self.tag(k) not in ("det", "poss", "name", "n", "j", "q", "pron"):
            return None
        if self.tag(k) == "pron" and self.word(k) not in ("others", "i", "me", "him", "her", "them"):
            return None
        unpriced = members[0].head == "$" and self.tag(k) != "q"
        if (not inner and self._begins_clause(k)) or self._gaps(members[0], k) or unpriced:
            return None
        if self.word(k) == "others" and all(m.ref is not None for m in members) and self.tag(k + 1) != "prep":
            self.coloured.extend((self.token(k - 1), self.token(k)))  # "X, Y *and others*": an open list
            self.pos = k + 1
            return None
        self.pos = k
        if not self._member(members, subject, save):
            return None
        return "or" if word in ("or", "nor") else "and"

    def _member(self, members: list[Term], subject: bool, back: int) -> bool:
        """Reads a member, if it is of the kind of the first; else back to item ``back``."""
        term = self.single(subject)
        if term is None or self.unlike(members[0], term):
            self.pos = back
            return False
        members.append(term)
        return True

    def unlike(self, first: Term, other: Term) -> bool:
        """ "X of Norway *and Y of Chile*", "met in Oslo *and X spoke*": a person does not join the place that a
        preposition governs; nor does a second holder of the phrase ("talks in a hall *and talks* in a garden")."""
        if (
            not first.head
            and first.ref is None
            and first.count is not None
            and not first.members
            and other.ref is not None
        ):
            return True  # "in all three, *X and Y* work together"
        if first.head in NUMBERS and first.ref is None and other.ref is not None:
            return True
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
            if j > k and self._subject_here(j) and self._led(k - 1):
                return False  # "in X and Y *she met* Z"
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

    def _subject_here(self, j: int) -> bool:
        """Does another noun phrase begin after a name: the clause's subject?"""
        nominative = self.word(j) in closed.NOMINATIVE or self.word(j) == "it"
        return self.tag(j - 1) == "name" and (self.tag(j) in ("det", "poss") or (self.tag(j) == "pron" and nominative))

    def _led(self, j: int) -> bool:
        """Do the names that end at item ``j`` follow a preposition?"""
        while self.tag(j) in ("name", "conj", ","):
            j -= 1
        return self.tag(j) == "prep"

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
            back, self.pos = self.pos, self.pos + 1
            whole = self.single(subject)
            ref = whole.ref if whole is not None else None
            people = ref is None or (ref.adjective and whole is not None and whole.plural)  # "*hundreds of* Finns"
            if whole is not None and whole.count is None and people:
                whole.count, whole.first = term.count, term.first
                return whole
            self.pos = back
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
        premodifiers.build(term, words)
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
            premodifiers.build(term, words)
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
        if item.word in COURTESIES and last is not None and last.refs and last.refs[0].kind in ("city", "country"):
            return False  # "In Oslo *Ms.* Lind"
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
        if not words and self.governing and self.items[self.pos].form == "e" and k == self.pos + 1:
            return self.items[k].plural or self.tag(k + 1) not in ("n", "name")  # "sued X over *hidden* fees"
        if not words:  # "*accumulated* Korean investment came to …"
            return (
                self.items[self.pos].form == "e" and self.tag(self.pos + 1) == "name" and self._finite_before_comma(k)
            )
        if words[-1].tag == "name" and self.items[self.pos].form == "g":
            return words[0].word in ("a", "an")  # "a Nordbank *holding* company"
        return words[-1].tag in ("det", "poss", "j", "q", "r", "t")

    def _heads_noun(self, k: int) -> bool:
        """Does the adjective at item ``k`` stand before a noun ("large companies")?"""
        while (
            self.tag(k) in ("j", "r", "q")
            or (self.tag(k) == "conj" and self.tag(k + 1) == "j")
            or (self.tag(k) == "," and self.tag(k + 1 + (self.tag(k + 1) == "r")) == "j")
        ):
            k += 1
        return self.tag(k) in ("n", "name") or (self.tag(k) == "pron" and self.word(k) in ("one", "ones"))
