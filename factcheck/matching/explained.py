"""What of a claim no role of the fact holds, and whether the fact explains it."""

from __future__ import annotations

from factcheck.frames import Frame, Term
from factcheck.language.en import bodies, classes, closed, opposites, projection, senses
from factcheck.language.en.derivation import adverb
from factcheck.matching.alignment import Alignment, Pairing, show, term_text
from factcheck.matching.comparing import compare
from factcheck.matching.deeds import quality
from factcheck.matching.denoting import denotes, owners, pointed
from factcheck.matching.knowledge import GENERIC_ADJ, Knowledge, Rel, as_countries, inside
from factcheck.matching.participation import told_of
from factcheck.matching.restricting import theirs
from factcheck.model import Quantity, Relation
from factcheck.statements.heads import means
from factcheck.statements.model import Role, Statement


def _grade(word: str) -> str:
    return classes.GRADES.get(word, senses.concept(word))


def grades(out: Alignment, c: Statement, f: Statement, unused: list[Role]) -> list[str]:
    """Words that grade an event (a *state* visit): the same, exclusive, or added."""
    told = [r for r in f.roles if r.role == "K"]
    said = [r for r in unused if r.role == "K"]
    if not (told or said):
        return []
    for mine in said:
        concept = _grade(mine.word)
        match = next((r for r in told if _grade(r.word) == concept), None)
        if match is not None:
            unused.remove(mine)
            told.remove(match)
            continue
        against = next((r for r in told if classes.exclusive(concept, _grade(r.word))), None)
        against = against or next((r for r in told if opposites.judging(mine.word, r.word)), None)
        parted = next((r for r in told if opposites.opposite(mine.word, r.word)), None) if against is None else None
        if (one := against or parted) is not None:
            unused.remove(mine)
            excludes = against is not None and not _another_visit(mine, one, c, f)  # *formal* talks are others, too
            relation = Relation.EXCLUDES if excludes else Relation.INCOMPARABLE
            effect, why = "value" if excludes else "other", f"{mine.word} instead of {one.word}"
            out.pairs.append(Pairing("K", effect, mine.word, one.word, relation, why, at=mine.at))
    out.left.extend(r.word for r in told)
    out.adds.extend((c.at, word) for r in told if (word := r.word) in projection.PRIVATIVE)  # a *mock* attack is none
    if c.status in DECIDED:  # nobody has agreed on what is *promising*
        out.adds.extend((c.at, r.word) for r in told if senses.concept(r.word) == "promising")
    return [r.word for r in told]


def _another_visit(mine: Role, other: Role, c: Statement, f: Statement) -> bool:
    """Whether a private visit can be another one than that of a day ("is on a private visit", "has paid a private visit
    to Y"). Not "*his* visit was a private one", nor one of a time of its own."""
    if not f.times or f.tense != "past" or mine.word not in classes.GRADES or any(t.low for t in c.times):
        return False
    whose = any(r.role == "A" and r.mark == "own" for r in c.roles)
    return not whose and {_grade(mine.word), _grade(other.word)} == PRIVATE_OR_NOT


PRIVATE_OR_NOT = frozenset({"private-visit", "official-visit"})
"""Grades of which one visit has one, while somebody often pays both."""
DECIDED = frozenset({"agreed", "vowed", "future"})


def rest(
    out: Alignment,
    c: Statement,
    f: Statement,
    unused: list[Role],
    know: Knowledge,
    known: frozenset[str],
    background: frozenset[str],
    concept: str,
) -> None:
    """What the claim says beyond the fact: explained by the fact's background, harmless, or added."""
    if not (unused or c.adverbs or c.loose):
        return
    beyond = _Beyond(out, c, f, know, known, background, concept)
    for role in unused:
        if not beyond.explains(role):
            out.adds.append((role.at, show(role) or role.mark))
    out.adds.extend((at, word) for word, at in c.adverbs if not beyond.adverb(word))
    out.adds.extend((at, word or "…") for at, word in c.loose)


TIMES = frozenset({"period", "time", "timeframe"})
SPANS = frozenset({"year", "decade", "month"})
WHITHER = frozenset({"to", "into"})
INNER = frozenset({"A", "M", "P", "C"})
"""Roles that are no circumstances."""
ESSENTIAL = frozenset({"subj", "obj", "comp", "without", "except", "from", "for"})
"""Marks that are of no circumstance."""
AROUND = frozenset({"after", "during", "at", "in", "on", "following", "within", "under", "with", "as", "X"})
"""Marks of a circumstance that may be the fact's own occasion."""
WHERE = frozenset({"in", "at", "near"})
SITES = frozenset({"place", "city", "region"})
PARTING = frozenset({"graduate", "resign", "retire", "export", "dismiss"})
OPENING = frozenset({"open", "launch", "start", "found", "close", "reopen"})
"""What those do with a thing whose it is."""
APPOINTING = frozenset({"appoint", "elect", "dismiss"})


CLASSING = frozenset({"with", "without", "under", "behind", "for"})
"""Prepositions of what tells some of a class from others."""


class _Beyond:
    """A claim's roles and adverbs that the fact does not have."""

    __slots__ = ("background", "c", "concept", "f", "know", "known", "out")

    def __init__(
        self,
        out: Alignment,
        c: Statement,
        f: Statement,
        know: Knowledge,
        known: frozenset[str],
        background: frozenset[str],
        concept: str,
    ) -> None:
        self.out = out
        self.c = c
        self.f = f
        self.know = know
        self.known = known
        self.background = background
        self.concept = concept

    def explains(self, role: Role) -> bool:
        """Does the fact explain a role, or need it not? What is found of it on the way goes into the alignment."""
        if role.mark == "control" or _outer_place(role, self.c, self.know):
            return True  # told at the verb outside; where the place lies that is named beside it
        if role.word and role.role in ("C", "comp") and role.word in GENERIC_ADJ:
            return True
        if role.role == "K" and self._kind(role):
            return True
        if role.term is None:
            return False
        if self._empty(role, role.term):
            return True
        if role.role == "KIND":
            self._sort(role, role.term)
            return True
        if role.mark in closed.PREPOSITIONS and _held(role, self.f, self.know, self.known):
            return True
        if role.mark in ("unlike", "contrary_to"):
            return True
        narrowed: list[tuple[int, str]] = []
        ids = denotes(role.term, self.know, economic=True, adds=narrowed)
        if role.role == "R" and ids and ids <= self.f.setting - told_of(self.f, self.know):
            return False  # "owes X €5 million", in a text about X: to whom it owed all of it, no source says
        if role.role not in INNER and role.mark not in ESSENTIAL and self._circumstance(role, role.term, ids):
            self.out.adds.extend(narrowed)  # "in *northern* X"
            return True
        return self._own(role, role.term, ids)

    def _kind(self, role: Role) -> bool:
        """What kind of event it was: the word is the event's own, or colours only."""
        word = role.word
        if word in classes.REDUNDANT.get(self.concept, ()) or _formed(word, self.f):
            return True
        if self.concept == "visit" and word in classes.GRADES:
            self.out.adds.append((role.at, word))
            return True
        if not self.know.strict and _done_so(word, self.f):
            return True  # "extensive discussions": discussed extensively
        return word in self.know.harmless or senses.concept(word) in ("mutual", "joint")

    def _empty(self, role: Role, term: Term) -> bool:
        """ "over the whole period up to 2023", where the date says which; "met for talks"."""
        if (
            term.head in TIMES
            and term.count is None
            and self.c.times
            and all(m.word in closed.HARMLESS for m in term.mods)
        ):
            return True
        return role.mark == "for" and self.concept == "meet" and not term.mods and means(term, "meet")

    def _sort(self, role: Role, term: Term) -> None:
        """Whose it is, and of what kind, must be the subject's."""
        know = self.know
        mine, used = owners(term)
        subject = next((denotes(r.term, know) for r in self.c.roles if r.role == "A" and r.term is not None), None)
        homes = {know.country.get(i) for i in subject} if subject else set()
        if mine and not mine <= (homes | self.known):
            self.out.adds.append((role.at, term_text(term)))
        if any(know.kinds.get(i) == "organisation" and self._another_trade(i, term.head) for i in subject or ()):
            self.out.adds.append((term.at, term.head))
        for mod in term.mods:
            if mod not in used and mod.role in CLASSING and mod.term is not None:
                self.out.adds.append((mod.at, mod.term.head or term_text(mod.term)))  # "firms *with a factory*"
            if mod not in used and mod.role in ("adj", "noun"):
                if mod.word not in know.harmless and mod.word not in closed.SIZES:
                    self.out.adds.append((mod.at, mod.word))

    def _another_trade(self, body: str, noun: str) -> bool:
        """ "X is one of the *airlines*": a kind of body that nothing says it is of; any is a company, a group."""
        particular = noun in bodies.KINDS["organisation"] - bodies.COMPANIES - bodies.ALIKE.keys() - bodies.ANY
        return particular and noun not in self.know.bodies.get(body, ())

    def _circumstance(self, role: Role, term: Term, ids: frozenset[str] | None) -> bool:
        """Whether a circumstance is made of the fact's own people and places, or its occasion."""
        out, know = self.out, self.know
        ours = self.known | self.background
        if role.mark == "under" and ids and not ids.isdisjoint(know.persons):
            return False  # "*under X* it was $2 billion": while X held an office
        if ids is not None and ids <= ours:
            if (
                self._elsewhere(ids)
                or self._homeland(role, ids)
                or self._branch(role, ids)
                or (role.mark in WHITHER and any(r.role == "S" for r in self.f.roles))
            ):
                return False  # another town than the fact's; where to, where the fact only says from where
            out.grounded = True
            out.occasion = out.occasion or (self.concept in classes.EVENTS and self._venue(ids))
            return True
        if role.mark not in AROUND or not explained(term, self.background, self.known, know):
            return False
        out.grounded = out.grounded or any(m.term is not None for m in term.mods)
        whose = [denotes(m.term, know) for m in term.mods if m.role in ("own", "of", "by") and m.term]
        out.occasion = out.occasion or any(who and who <= know.persons & self.known | self.background for who in whose)
        return True

    def _venue(self, ids: frozenset[str]) -> bool:
        """Whether it is a building or a ground that the fact's source reports from ("the *castle* talks")."""
        kinds = self.know.kinds
        return bool(ids & self.background) and all(kinds.get(i) == "place" for i in ids)

    def _homeland(self, role: Role, ids: frozenset[str]) -> bool:
        """ "Employs 13,300 people *in Belgium*": a country that only the body's home is, of which its figure need not
        be."""
        know = self.know
        counted = any(r.role == "M" or (r.term is not None and r.term.count is not None) for r in self.f.roles)
        placed = any(r.role == "L" or r.mark in WHERE for r in self.f.roles)  # and the country is where that is
        if not counted or placed or role.role != "L" or role.mark != "in" or not ids.isdisjoint(know.focus):
            return False
        terms = [t for r in self.f.roles if r.term is not None for t in r.term.within()]
        named = {t.ref.id for t in terms if t.ref is not None}
        at_home = {home for i in named - know.persons if (home := know.country.get(i))}
        return ids <= at_home - named

    def _branch(self, role: Role, ids: frozenset[str]) -> bool:
        """ "Carried 300,000 passengers *to Vell*", "employs 90 people *in Vell*": of what a body does a part only,
        be the place one of which its source speaks."""
        know, f = self.know, self.f
        refs = [t.ref for t in role.term.walk()] if role.term is not None else []
        sites = all(r is not None and {r.kind, know.kinds.get(r.id)} & SITES for r in refs)
        if role.mark not in WHERE | WHITHER or not sites:
            return False
        doer = next((r.term.ref.id for r in f.of("A") if r.term is not None and r.term.ref is not None), "")
        counted = any(r.role in ("A", "P") and r.term is not None and r.term.count is not None for r in f.roles)
        placed = any(r.role == "L" or r.mark in WHERE | WHITHER for r in f.roles)
        apart = ids.isdisjoint(self.known | know.focus | f.setting)
        return counted and not placed and apart and know.kinds.get(doer) == "organisation"

    def _elsewhere(self, places: frozenset[str]) -> bool:
        """Whether they are places that the source speaks of, too, while the fact has a place of its own elsewhere."""
        know = self.know

        def spots(ids: frozenset[str]) -> frozenset[str]:
            return frozenset(i for i in ids if know.kinds.get(i) in ("place", "city", "region"))

        others = spots(places - self.known)
        own = spots(self.known)
        return bool(others and own) and not any(inside(a, b, know) or inside(b, a, know) for a in others for b in own)

    def _own(self, role: Role, term: Term, ids: frozenset[str] | None) -> bool:
        """Whether it is the fact's own pair, pointed at or left unsaid there, or nobody in particular."""
        know, f = self.know, self.f
        group = pointed(term)
        if group == "reciprocal" or (group == "pronoun" and role.role == "A" and term.det == "the"):
            return True  # "since *the two* established ties"
        if role.mark == "own" and (term.det == "pron" or _their_own(term, know, self.known)):
            return True
        if term.head == "others" or role.role == "E":
            return True
        if role.mark in ("among", "besides") and any(m.word in ("other", "others") for m in term.mods):
            return True
        unsaid = role.role in ("A", "L") and not any(r.role == role.role for r in f.roles)
        if unsaid and ids and len(ids) > 1:
            ids = as_countries(ids, know.focus, know)  # "*Astana and Seoul* have it"
        if unsaid and ids and role.mark in ("by", "subj", "between") and not self._exchanged(role, ids):
            if ids <= f.setting or (ids <= know.focus if role.role == "A" else ids == know.focus):
                return True  # what the text or the base is about has it, does it
        if unsaid and role.role == "A" and role.mark in ("own", "of") and ids and ids == f.setting:
            return True  # "*X's* revenue", where a text about X tells of "revenue"
        if role.mark == "from" and ids and ids <= f.setting and self.concept in PARTING:
            return True  # "graduated *from X*", in a text about X
        if unsaid and group == "countries" and know.focus and role.role == "A":
            self.out.lent = True
            return True  # "the two countries" have it, do it
        if unsaid and role.role == "A" and self.concept in APPOINTING and ids and ids <= self.known:
            return True  # the body that the office belongs to
        if unsaid and role.role == "A" and self.concept in OPENING and ids and ids == self._owners():
            return True  # "X is to open a plant", where the fact has "the plant of X will open"
        lasting = role.mark == "for" and term.head in SPANS and term.plural
        if lasting and self.c.tense in ("progressive", "perfect"):
            self.out.adds.append((role.at, closed.SO_FAR))  # "has been growing for years": it is growing
            return True
        return False

    def _owners(self) -> set[str]:
        """Whose the fact's thing is."""
        things = (r.term for r in self.f.roles if r.role == "P" and r.term is not None)
        return set().union(*(owners(thing)[0] for thing in things))

    def _exchanged(self, role: Role, ids: frozenset[str]) -> bool:
        """Whether the fact has them in the other part: who sold, where the claim has who bought."""
        return role.role == "A" and any(
            r.role in ("S", "R") and r.term is not None and denotes(r.term, self.know) == ids for r in self.f.roles
        )

    def adverb(self, word: str) -> bool:
        """Whether an adverb says nothing that the fact does not."""
        c, f, know = self.c, self.f, self.know
        if word == "since_then" and any(r.mark == "since" for r in f.roles):
            return True  # "since then", of a fact with a "since" of its own
        if word in (know.harmless if know.strict else closed.HARMLESS):
            return True
        if word == "first" and self.concept in classes.ORIGINAL:
            return True
        if word == "further" and self.concept in ("grow", "strengthen"):
            return True
        if any(word == w or senses.concept(quality(word)) == senses.concept(quality(w)) for w, _ in f.adverbs):
            return True
        if word == "there" and any(r.role == "L" for r in c.roles):
            return True  # the place has been named
        if word in closed.AT_FIRST and (any(w == "was_to" for w, _ in c.adverbs) or _was_planned(c)):
            return True  # "was *at first* meant to open": a step of a plan
        return word == "was_to" or (word in ("no_longer", "not_yet") and c.negated and not f.negated)


def _was_planned(c: Statement) -> bool:
    return c.status in ("planned", "proposed", "agreed", "vowed", "wished") and c.tense == "past"


def _done_so(word: str, f: Statement) -> bool:
    """Whether an adjective says of the deed what an adverb of the fact, or a harmless one, says of the doing."""
    concept = senses.concept(word)
    if {adverb(word), adverb(concept)} & closed.HARMLESS:
        return True
    return any(senses.concept(quality(each)) == concept for each, _ in f.adverbs)


def _their_own(term: Term, know: Knowledge, known: frozenset[str]) -> bool:
    """ "their countries", where the people of the fact are of the base's own pair."""
    return theirs(term) and know.focus <= {know.country.get(i) for i in known}


def _outer_place(role: Role, c: Statement, know: Knowledge) -> bool:
    """ "at the Old Palace *in Rome*": does another place of the claim lie in this one?"""
    here = denotes(role.term, know) if role.role == "L" and role.term is not None else None
    if not here or len(here) != 1:
        return False
    others = [denotes(r.term, know) for r in c.roles if r is not role and r.role == "L" and r.term is not None]
    return any(here <= know.holders(i) for ids in others if ids for i in ids)


def _formed(word: str, f: Statement) -> bool:
    """ "*expanded* talks" beside "talks in narrow and expanded formats"."""
    formats = [t for r in f.roles if r.role == "T" and r.term is not None for t in r.term.walk()]
    word = word.removesuffix("-format")
    return any(m.role == "adj" and m.word == word for t in formats for m in t.mods if t.head == "format")


def _held(role: Role, f: Statement, know: Knowledge, known: frozenset[str]) -> bool:
    """Whether the fact has the phrase at one of its nouns: "a player *in mid game* holds it", "is held … *in mid
    game*"."""
    for holder in f.roles:
        for t in holder.term.walk() if holder.term is not None else ():
            for mod in t.mods:
                if mod.role == role.mark and mod.term is not None and role.term is not None:
                    got = compare(role.term, mod.term, know, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds and not got.lent:
                        return True
    return False


def explained(term: Term, background: frozenset[str], known: frozenset[str], know: Knowledge) -> bool:
    """Whether a circumstance is the fact's own: the occasion that its source reports, its people and places."""
    for t in term.walk():
        if t.ref is not None:
            if t.ref.id not in background and t.ref.id not in known:
                return False
            continue
        concepts = {s.concept for s in senses.nouns().get(t.head, ())} | {senses.concept(t.head)}
        met = concepts & classes.MEETINGS and background & classes.MEETINGS and _of_ours(t, background, known)
        if not met and not concepts & (background | {"relate"}):
            return False
        if t.count is not None or (t.rank is not None and not {nth(c, t.rank) for c in concepts} & background):
            return False
        for mod in t.mods:
            if mod.role == "time":
                continue  # the date is compared with the fact's
            if mod.term is not None:
                ids = {x.ref.id for x in mod.term.walk() if x.ref is not None}
                if ids and ids <= background | known:
                    continue
                if mod.term.det == "pron":
                    continue
                if (who := denotes(mod.term, know)) and who <= background | known:
                    continue  # "the visit of the country's president"
            if mod.word and (senses.concept(mod.word) in background or mod.word in GENERIC_ADJ):
                continue
            if mod.frame is not None and _told_of(mod.frame, background, known):
                continue
            return False
    return True


def nth(concept: str, rank: Quantity) -> str:
    """How a background names the first, second … of something."""
    return f"{concept}#{rank.low}"


def _of_ours(term: Term, background: frozenset[str], known: frozenset[str]) -> bool:
    """Are those named who meet ("the summit *of X and Y*"), and are they the source's own?"""
    refs = {t.ref.id for m in term.mods if m.term is not None for t in m.term.walk() if t.ref is not None}
    return len(refs) > 1 and refs <= background | known


def _told_of(frame: Frame, background: frozenset[str], known: frozenset[str]) -> bool:
    """ "the proposal *backed by X*": a clause that only says what the fact's source tells, of its own people."""
    done = frame.verb in closed.LIGHT_VERBS or any(
        s.concept in background and s.sign > 0 for s in senses.verbs().get(frame.verb, ())
    )
    if frame.negated or not done:
        return False
    refs = [t.ref for a in frame.args if a.term is not None and not a.gap for t in a.term.walk()]
    return bool(refs) and all(ref is not None and ref.id in background | known for ref in refs)
