"""What a modifier does to a term: restricts it, colours it, leaves it."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, opposites, projection, senses
from factcheck.language.tables import word_set
from factcheck.matching.amounts import figures
from factcheck.matching.comparing import compare, reversed_terms, same_head
from factcheck.matching.denoting import of_another, pointed
from factcheck.matching.knowledge import Compared, Knowledge, Rel, entity_ids
from factcheck.model import Quantity, QuantityKind, Relation
from factcheck.statements.heads import amount, beneficial
from factcheck.statements.nouns import purpose


def coloured(word: str, c: Term, know: Knowledge) -> bool:
    """Does an adjective only colour: degree and manner, but not the size or the look of a thing?"""
    if know.strict:
        return word in know.harmless
    if c.head in classes.MADE and word in classes.FITTING:
        return True
    if c.rank is not None and c.rank.kind is QuantityKind.RANK and word in closed.SIZES:
        return True  # "one of the top ten *big* investors": those who come first are
    if word in LOOKS and not senses.nouns().get(c.head) and c.count is None:
        return False
    return word in know.harmless or (word.endswith("est") and word not in projection.EXTREMES)


LOOKS = frozenset(
    [
        "big",
        "huge",
        "enormous",
        "massive",
        "tiny",
        "large",
        "smiling",
        "cheerful",
        "proud",
        "famous",
        "healthy",
        "handsome",
        "leading",
    ]
)


WORDED = ("adj", "noun", "adv")
WAYS = ("from", "to", "via", "near")
"""Where something goes: a capital is a town there, and not its country."""


def _same_word(concept: str, left: list[Mod], head: str) -> Mod | None:
    """The fact's modifier of ``head`` that means ``concept``, else one that means a kind of it: *power* beside *nuclear
    power*."""
    told = [(m, m.word or (m.term.head if m.term else "")) for m in left if m.role in WORDED]
    words = [(m, senses.concept(classes.COLLOCATIONS.get((word, head), word))) for m, word in told]
    same = next((m for m, told in words if told == concept), None)
    return same or next((m for m, told in words if concept in senses.ancestors(told)), None)


def _ends(term: Term) -> set[str]:
    """The places that a phrase names, each as itself."""
    return {t.ref.id for t in term.walk() if t.ref is not None}


def restrict(
    c: Term, f: Term, used: list[Mod], used_f: list[Mod], out: Compared, know: Knowledge, known: frozenset[str]
) -> None:
    """What restricts the claim's noun must restrict the fact's, or colour it only."""
    left = [x for m in f.mods if m not in used_f for x in _so_much(purpose(flat(m)))]
    beside = _Beside(c, f, left, bool(used_f), out, know, known)
    _ages(c, f, left, out)
    mods = [x for m in c.mods if m.role != AGED for x in _so_much(purpose(flat(m)))]
    for mod in sorted(mods, key=lambda m: (m.role != "noun", -m.at if m.role == "noun" else 0)):
        if mod in used or (mod.role == "adv" and mod.word in know.harmless):
            continue
        if _pronoun(mod):
            continue
        if mod.role == "adj" and senses.concept(mod.word or "") == "joint" and _of_several(c):
            left[:] = [m for m in left if senses.concept(m.word or "") != "joint"]
            continue
        if mod.role in RESTRICTING:
            beside.word(mod)
        elif mod.term is not None:
            beside.phrase(mod, mod.term)
        elif mod.role in ("not", "time"):
            continue
        elif mod.frame is not None:
            beside.clause(mod, mod.frame)
        elif mod.word:
            out.adds.append((mod.at, mod.word))
    out.left = [m.word or (m.term.head if m.term else m.frame.verb if m.frame else "") for m in left if not _pronoun(m)]


AGED = "aged"


def _ages(c: Term, f: Term, left: list[Mod], out: Compared) -> None:
    """ "children *under 12*": what is so of all of them need not be so of others, younger or older ones."""
    mine = next((m for m in c.mods if m.role == AGED), None)
    told = next((m for m in left if m.role == AGED), None)
    ages = [m.term.count for m in (mine, told) if m is not None and m.term is not None and m.term.count is not None]
    if len({(age.comparator, age.low, age.high) for age in ages}) == 1 < len(ages):
        left[:] = [m for m in left if m is not told]
    elif mine is not None:
        out.adds.append((mine.at, AGED))
    elif told is not None and c.count is None and f.count is None:
        out.adds.append((c.first, "of any age"))


def _so_much(mod: Mod) -> list[Mod]:
    """ "a quota *of 900 tonnes of herring*" as "a *herring* quota *of 900 tonnes*"."""
    term = mod.term
    if mod.role != "of" or term is None or term.count is None or term.head not in UNITS or len(term.mods) != 1:
        return [mod]
    stuff = term.mods[0].term if term.mods[0].role == "of" else None
    if stuff is None or stuff.ref is not None or stuff.mods or stuff.members or stuff.det or not stuff.head:
        return [mod]
    return [replace(mod, term=replace(term, mods=[])), Mod("noun", stuff.at, word=stuff.head)]


UNITS = word_set("tonne ton kilogram kilo litre barrel bushel hectare acre")
"""Nouns of measures that say how much of a stuff there is."""


def _pronoun(mod: Mod) -> bool:
    """ "*its* first year": whose it is, as the sentence tells."""
    return mod.role == "own" and mod.term is not None and mod.term.det == "pron"


def _of_several(term: Term) -> bool:
    """ "the joint factory *of X and Y*", "*their* joint factory": whose it is, says that it is joint."""
    owners = [m.term for m in term.mods if m.role in ("own", "of", "by") and m.term is not None]
    return any(len(t.members) > 1 or (t.det == "pron" and t.head in THEIRS) for t in owners)


THEIRS = frozenset({"they", "their", "them"})
WORTH = frozenset({"of", "worth"})
"""Marks of the sum that something comes to."""
RESTRICTING = frozenset({"adj", "noun", "title", "adv"})
"""The modifiers that are words."""
ABOUT = frozenset({"on", "of", "in", "into", "for", "about"})
ALIKE = ABOUT | {"noun", "between", "among", "own", "by"}
"""Marks that may stand for one another between a noun and its phrase."""
PUBLISHING = frozenset({"publish", "print", "run", "carry"})


class _Beside:
    """The claim's modifiers beside those of the fact that are ``left``; what is found goes into ``out``."""

    __slots__ = ("c", "f", "know", "known", "left", "out", "owned")

    def __init__(
        self, c: Term, f: Term, left: list[Mod], owned: bool, out: Compared, know: Knowledge, known: frozenset[str]
    ) -> None:
        self.c = c
        self.f = f
        self.left = left
        self.owned = owned
        """Whether it is said whose the fact's is."""
        self.out = out
        self.know = know
        self.known = known

    def word(self, mod: Mod) -> None:
        """An adjective, a noun before the noun, a title."""
        left, out = self.left, self.out
        if mod.term is not None and mod.term.ref is not None and mod.term.ref.id in self.known:
            return
        word = mod.word or (mod.term.head if mod.term else "")
        word = classes.COLLOCATIONS.get((word, self.c.head), word)
        concept = senses.concept(word)
        if (match := _same_word(concept, left, self.f.head) or self._phrase_of(word)) is not None:
            left.remove(match)
            return
        worded = [m for m in left if m.role in ("adj", "noun") and m.word]
        against = next((m for m in worded if classes.exclusive(concept, senses.concept(m.word))), None)
        if against is not None:
            out.rel, out.why = Rel.EXCLUDES, f"{word} instead of {against.word}"
            left.remove(against)
            return
        if out.antonym and any(m.word and opposites.opposite(word, m.word) for m in self.f.mods):
            return  # "ordinary, unremarkable" for "historic": said twice
        opposite = next((m for m in worded if opposites.opposite(word, m.word)), None)
        if opposite is not None:
            out.rel, out.why, out.antonym = Rel.OTHER, f"{word} instead of {opposite.word}", True
            left.remove(opposite)
        elif not coloured(word, self.c, self.know) and not (mod.role == "noun" and self._titled(word)):
            out.adds.append((mod.at, word))

    def _titled(self, word: str) -> bool:
        """ "X's *chip* plant", in a base of "X's chip factory": of what kind it is, its title says."""
        if self.know.strict:
            return False
        noun = senses.concept(self.c.head)
        return any(told == word and senses.concept(kind) == noun for told, kind in self.know.subject)

    def _phrase_of(self, word: str) -> Mod | None:
        """The fact's phrase about what a word before the claim's noun names; what hangs on it is left, too ("mineral
        supply" beside "the supply of critical minerals")."""
        for m in self.left:
            if m.role in ABOUT and m.term is not None:
                if any(same_head(t.head, word) is Rel.EQUAL for t in m.term.walk()):
                    self.left.extend(purpose(flat(inner)) for inner in m.term.mods)
                    return m
        return None

    def phrase(self, mod: Mod, term: Term) -> None:
        """A phrase with a preposition, or whose it is."""
        out, know = self.out, self.know
        if self._sum(mod, term):
            return
        match = self._same_phrase(mod, term)
        if match is None and mod.role == "for" and term.head in senses.nouns():
            match = next((m for m in self.left if m.frame is not None and _same_deed(term, m.frame, know)), None)
        if match is None and mod.role in ABOUT and not term.mods:
            match = next((m for m in self.left if m.word and same_head(term.head, m.word) is Rel.EQUAL), None)
        if match is not None:
            self.left.remove(match)
            return
        ids = entity_ids(term) if mod.role not in WAYS else _ends(term)
        if ids and ids <= self.known and not of_another(term):
            out.adds.extend((m.at, m.word) for m in term.mods if m.role == "adj" and not coloured(m.word, term, know))
            if mod.role == "in" and any(m.role == "in" and _part_of(m.term, ids) for m in self.left):
                out.adds.append((mod.at, term.head))  # in *X*, where the fact is of the old town of X
            return  # but "in *northern* X" is not in all of it
        if (
            mod.role in ("at", "in")
            and term.head in ("work", "operation", "business")
            and not term.mods
            and not term.det
        ):
            return  # "firms *at work* in Y"
        if self.c.head in classes.SPANS and mod.role in ("of", "in") and term.head in classes.RUNNING and not term.mods:
            return
        around = self.owned or (know.focus and not know.strict)  # the pair that the base is about
        both = around and mod.role in ("between", "of", "with", "own") and pointed(term) == "countries"
        if both or (mod.role == "own" and theirs(term)):
            out.lent = True  # "between their countries", "their countries' cooperation"
        elif mod.role != "such_as":
            out.adds.append((mod.at, term.head or mod.word))

    def _sum(self, mod: Mod, term: Term) -> bool:
        """ "a grant *of $12 million*", "a contract *worth $40 million*" beside the fact's: the sums are held against
        each other."""
        told = next((m for m in self.left if m.role in WORTH and _sized(m.term)), None)
        mine, theirs = _sized(term), _sized(told.term) if told is not None else None
        if mod.role not in WORTH or mine is None or told is None or theirs is None:
            return False
        kinds = {(one.kind, one.unit if one.kind is QuantityKind.COUNT else "") for one in (mine, theirs)}
        if len(kinds) > 1 or _rated(term) != _rated(told.term):
            return False
        got = figures(mine, theirs)
        agreed = self.out.figure is None or self.out.figure.relation is Relation.ENTAILS
        if agreed and self.out.rel in (Rel.EQUAL, Rel.WIDER):
            self.out.figure, self.out.rel, self.out.other_unit = got.figure, got.rel, got.other_unit
        self.left.remove(told)
        return True

    def _same_phrase(self, mod: Mod, term: Term) -> Mod | None:
        """The fact's phrase that says the same, or is pointed at."""
        for m in self.left:
            if m.term is None or not (m.role == mod.role or (m.role in ALIKE and mod.role in ALIKE)):
                continue
            if mod.role in projection.REVERSING:
                got = reversed_terms(term, m.term, self.know)
            else:
                got = compare(term, m.term, self.know, participants=self.known)
            if got.rel not in (Rel.EQUAL, Rel.WIDER, Rel.LENT):
                continue
            if got.rel is Rel.LENT and pointed(term) != "countries":
                continue
            self.out.lent = self.out.lent or got.rel is Rel.LENT
            for at, word in got.adds:  # "the mining of *rare* earths" beside "*rare* earth mining"
                same = next((x for x in self.left if x.role == "adj" and x.word == word and x is not m), None)
                if same is not None and m.role == "noun":
                    self.left.remove(same)
                else:
                    self.out.adds.append((at, word))
            denied = term.det != m.term.det and "no" in (term.det, m.term.det)
            return None if denied else m  # "with no money" is not "with money"
        return None

    def clause(self, mod: Mod, frame: Frame) -> None:
        """A restrictive clause."""
        rest = [a for a in frame.args if not a.gap]
        if frame.verb in PUBLISHING and frame.passive and len(rest) == 1 and rest[0].role in ("by", "in"):
            by = entity_ids(rest[0].term) if rest[0].term is not None else set()
            if by and by <= self.known:
                return  # the picture is the source's own
        if frame.verb in classes.LINKING and not frame.negated:
            others = [a.term for a in rest if a.term is not None]
            if others and all((ids := entity_ids(t)) and ids <= self.known for t in others):
                return  # "the partnership linking X and Y"
        match = next((m for m in self.left if m.frame is not None and _same_clause(frame, m.frame, self.know)), None)
        if match is not None:
            self.left.remove(match)
        else:
            self.out.adds.append((mod.at, frame.verb))


def _part_of(term: Term | None, places: set[str]) -> bool:
    """ "The *old town of X*": a part of one of the places?"""
    if term is None or term.ref is not None or term.head not in QUARTERS:
        return False
    return any(t.ref is not None and t.ref.id in places for m in term.mods if m.term is not None for t in m.term.walk())


QUARTERS = word_set(
    "town city centre center quarter district suburb outskirt part half side area neighbourhood east west"
)
"""Nouns of parts of a place."""


def _sized(term: Term | None) -> Quantity | None:
    """The sum of money that a term is, or so many tonnes."""
    got = amount(term)
    if got is not None:
        return got if got.kind is QuantityKind.MONEY else None
    return term.count if term is not None and term.head in UNITS and not term.mods else None


def _rated(term: Term | None) -> bool:
    """Whether it is so much a year, a share, a barrel."""
    return term is not None and any(m.role == "per" for m in term.mods)


def theirs(term: Term) -> bool:
    """ "*their* countries": those of the people named beside it."""
    return pointed(term) == "countries" and any(
        m.role == "own" and m.term is not None and m.term.head == "their" for m in term.mods
    )


def flat(mod: Mod) -> Mod:
    """ "a pepper which is big" is a big pepper: a relative clause that only says what the noun is, as the word
    itself."""
    frame = mod.frame
    if frame is not None and beneficial(frame):
        return Mod("adj", mod.at, word="beneficial")
    if frame is not None and frame.verb == "make" and frame.passive and not frame.negated and not frame.times:
        of = [a for a in frame.args if not a.gap]
        if len(of) == 1 and of[0].role in ("of", "from") and of[0].term is not None and of[0].term.ref is None:
            material = of[0].term
            if material.head and not material.mods and material.count is None:
                return Mod("noun", mod.at, word=material.head)
    if frame is None or mod.role != "rel" or frame.verb != "be" or frame.negated or frame.status != "happened":
        return mod
    rest = [a for a in frame.args if not a.gap]
    if len(rest) != 1 or frame.times or frame.adverbs or rest[0].role != "comp" or not rest[0].word:
        return mod
    return Mod("adj", mod.at, word=rest[0].word)


def _open(frame: Frame) -> Frame:
    """The clause without the noun that it hangs on."""
    return replace(frame, args=[a for a in frame.args if not a.gap])


def _entering(frame: Frame) -> Frame:
    """ "(firms) that want to *come to Y*": to enter it."""
    from factcheck.statements.idioms import entering

    who, deed = next((a for a in frame.args if a.gap), None), frame.arg("inf")
    if who is None or deed is None or deed.frame is None:
        return frame
    moved = entering(replace(deed.frame, args=[replace(who, role="subj", gap=False), *deed.frame.args]))
    if moved.verb != "enter":
        return frame
    inner = replace(moved, args=[a for a in moved.args if a.role != "subj"])
    return replace(frame, args=[replace(deed, frame=inner) if a is deed else a for a in frame.args])


def _wanting(frame: Frame) -> Frame:
    """ "(firms) *willing to enter Y*": who want to."""
    comp, deed = frame.arg("comp"), frame.arg("inf")
    if frame.verb != "be" or comp is None or deed is None or comp.word not in intents.WILLING:
        return frame
    return replace(frame, verb="want", args=[a for a in frame.args if a is not comp])


def _same_clause(c: Frame, f: Frame, know: Knowledge) -> bool:
    """Do two restrictive clauses say the same of their noun?"""
    from factcheck.matching.aligning import statements
    from factcheck.statements.building import of_frame

    ours, theirs = (of_frame(_wanting(_open(_entering(clause)))) for clause in (c, f))
    if len(ours) != 1 or len(theirs) != 1:
        return False
    got = statements(ours[0], theirs[0], know)
    return got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds


def _same_deed(c: Term, f: Frame, know: Knowledge) -> bool:
    """Does a noun phrase say what the clause says: "for *the building of X*", "for *building X*"?"""
    from factcheck.matching.aligning import statements
    from factcheck.statements.building import nominal, of_frame

    told = of_frame(_open(f))
    got = statements(nominal(c), told[0], know) if len(told) == 1 else Compared(Rel.OTHER)
    return got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds
