"""Appositions, relatives and participles between commas, dashes and brackets."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.parsing.apposing import apposition
from factcheck.parsing.attributions import Attributions
from factcheck.parsing.items import Item
from factcheck.parsing.verbs import NAMING


class Asides(Attributions):
    """Appositions, relatives and participles between commas, dashes and brackets."""

    def subject_tail(self, subject: Term) -> None:
        """Appositions, relatives and participles between commas after a subject; asides in dashes or brackets."""
        for _ in range(4):
            tag = self.tag()
            if tag not in (",", "dash", "("):
                return
            if tag == "," and self.called_after():
                return  # "A historic event, X called it"
            if tag == "dash" and self.word(self.pos + 1) in ("that", "this") and self.tag(self.pos + 2) == "aux":
                return  # "Eleven – that is how many …"
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

    def called_after(self) -> bool:
        """ ", X called it": a name, a verb of calling and a pronoun after the comma at ``pos``."""
        verb = self.at(self.pos + 2)
        return (
            self.tag(self.pos + 1) == "name"
            and verb is not None
            and verb.tag == "v"
            and verb.lemma in NAMING
            and self.tag(self.pos + 3) == "pron"
            and self.tag(self.pos + 4) in (".", "", ",", "t", "prep")
        )

    def verbal_ahead(self) -> bool:
        """Whether a predicate follows (adverbs, periods, further asides skipped)."""
        k = self.pos
        while self.tag(k) in ("r", "t", "neg", ","):
            k += 1
        return self.tag(k) in ("v", "aux", "modal", "prep", "rel", "dash", "(") or self.tag(k) == "conj"

    def examples(self) -> Term | None:
        """The list of "X, Y and Z among them", "X included" at ``pos``, after its comma; ``None`` elsewhere."""
        self.pos -= 1
        given = self.tag() == "," and self.exemplifies()
        self.pos += 1
        if not given:
            return None
        save, self.listing = self.pos, True
        listed = self._noun_phrase(False, True)
        self.listing = False
        if listed is not None and self.word() == "included":
            self.coloured.append(self.token())
            self.pos += 1
            return listed
        if listed is None or self.word() not in ("among", "amongst"):
            self.pos = save
            return None
        self.pos += 2
        return listed

    def _opposed(self, subject: Term) -> bool:
        """ "*not Y*", "instead of Y" at ``pos``: what the subject is set against."""
        at = self.token()
        self.pos += 1
        term = self.noun_phrase(subject=True)
        if term is None:
            return False
        self.oppose(subject, term, at)
        return True

    def aside_of(self, subject: Term) -> bool:
        """What stands between commas after a subject; false where it is nothing that can be read there."""
        if (listed := self.examples()) is not None:
            subject.mods.append(Mod("such_as", listed.first, term=listed))
            return True
        if self.tag() == "t" and _now(self.items[self.pos]):
            if self.tag(self.pos + 1) in ("det", "j", "n", "q", "pron"):
                self.coloured.append(self.token())  # "X, *now* a partner of Y, …"
                self.pos += 1
                return self._noun_aside(subject)
        rule = ASIDES.get(self.tag())
        step = rule(self, subject) if rule is not None else None
        return self._noun_aside(subject) if step is None else step

    # Rules for an aside by the tag of its first item: whether it was read, or ``None``: it is read as a noun phrase.

    def _relative_aside(self, subject: Term) -> bool:
        """ "X, *who met Y*, …"."""
        rel = self.relative(subject)
        if rel is None:
            return False
        rel.kind = "relative"
        self.frames.append(rel)
        self._goes_on(rel, subject)
        return True

    def _participle_aside(self, subject: Term) -> bool | None:
        """ "X, *founded in 1990*, …"."""
        part = self.participle() if self.items[self.pos].form in ("g", "e") else None
        if part is None:
            return None
        part.args.insert(0, Arg("obj" if part.passive else "subj", subject.first, term=subject))
        self.frames.append(part)
        return True

    def _infinitive_aside(self, subject: Term) -> bool | None:
        """ "X, *to be built in Y*, …"."""
        deed = self.infinitive()
        return self._phrase_aside(subject) if deed is None else self._to_be_done(subject, deed)

    def _phrase_aside(self, subject: Term) -> bool | None:
        """ "X, *among them Y*, …", "X, *unlike Y*, …", "X, *on a visit to Y*, …", "X, *with its ports*, …"."""
        first = self.pos
        if self.word() == "among" and self.word(self.pos + 1) in ("them", "these", "those"):
            self.pos += 2
            listed = self.noun_phrase(subject=True)
            if listed is None:
                return False
            subject.mods.append(Mod("such_as", self.token(first), term=listed))
            return True
        arg = self.prep_phrase()
        if arg is None or arg.role == "according_to":
            return False
        if arg.role in ("unlike", "contrary_to"):
            self.coloured.extend(range(self.token(first), self.token()))
            return True  # says nothing of the subject
        if arg.term is not None and _person(subject) and (arg.role == "on" or _whereabouts(arg)):
            at, being = self.token(first), [Arg("subj", subject.first, term=subject), arg]
            being.extend(self._phrases())  # "X, on his first visit to Y, …", "X, in Y on a visit, …"
            self.frames.append(Frame(at, self.token(), "be", at=at, kind="part", args=being))
            return True
        alone = arg.role == "such_as" or self.word(first) == "among"
        for each in [arg] if alone else [arg, *self._phrases()]:
            subject.mods.append(Mod(each.role, each.at, term=each.term, frame=each.frame))
        return True

    def _phrases(self) -> list[Arg]:
        """The phrases from here on."""
        out = []
        while self.tag() in ("prep", "to") and (arg := self.prep_phrase()) is not None:
            out.append(arg)
        return out

    def _quality_aside(self, subject: Term) -> bool:
        """ "X, *famous for its ports*, …"."""
        first, word = self.token(), self.word()
        self.pos += 1
        more = self._phrases()
        if self.tag() not in (",", "dash", ")"):
            return False
        args = [Arg("subj", subject.first, term=subject), Arg("comp", first, word=word), *more]
        self.frames.append(Frame(first, self.token(), "be", kind="apposition", args=args))
        return True

    def _time_aside(self, subject: Term) -> bool:
        """ "the visit, *on June 12*, was …"."""
        if subject.period is None and subject.ref is None:
            subject.period = self.items[self.pos].period
        self.pos += 1
        return True

    def _denied_aside(self, subject: Term) -> bool:
        """ "X, *not Y and not Z*, …"."""
        opposed = self._opposed(subject)
        while opposed and self.tag() == "conj" and self.tag(self.pos + 1) == "neg":
            self.pos += 1
            opposed = self._opposed(subject)
        return opposed

    def _adverb_aside(self, _subject: Term) -> bool | None:
        """ "X, *however*, …"; before a noun phrase adverbs are passed over ("X, *once* the mayor of Y, …")."""
        if self.word() == "not":
            return False
        while self.tag() == "r":
            self.pos += 1
        return True if self.tag() in (",", "dash", ")") else None

    def _noun_aside(self, subject: Term) -> bool:
        """ "X, *most of whom left*, …", "X, *the mayor of Y*, …"."""
        if self.quantified_relative(subject):
            return True
        term = self.noun_phrase(subject=True)
        if term is None:
            return False
        last = subject.members[-1] if subject.members else subject
        if last.ref is not None and not (term.plural or term.members or term.count is not None):
            subject = last  # "X and Y, *a maker of cars*, …"
        self.appose(self.named_by(subject, term), term)
        return True

    @staticmethod
    def _to_be_done(subject: Term, deed: Frame) -> bool:
        """ "a summit, *to be held in Y*, …": what is to be done with it."""
        if not deed.passive or deed.args[:1] == [] or subject.ref is not None:
            return False
        deed.args.insert(0, Arg("obj", subject.first, term=subject, gap=True))
        deed.kind = "part"
        subject.mods.append(Mod("rel", deed.first, frame=deed))
        return True

    def deepest(self, term: Term) -> Term:
        """The term that stands last in a noun phrase: what an apposition of names is put beside."""
        while not term.members:
            inner = [
                m.term
                for m in term.mods
                if m.term is not None and m.role not in ("own", "noun", "adj", "title") and m.term.last >= term.last
            ]
            if not inner:
                return term
            term = inner[-1]
        return term.members[-1] if term.members[-1].last >= term.last and not term.members[-1].ref else term

    def _identify(self, subject: Term, term: Term) -> None:
        """A frame of its own for the apposition: the subject is the term."""
        self.frames.append(apposition(subject, term))

    def appose(self, subject: Term, term: Term) -> None:
        """A noun phrase beside another: a figure or a name tells who is meant, anything else is a part of its own."""
        if _land(term) and (other := _last_land(subject)) is not None and other.ref != term.ref:
            _join(other, term)
            return
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
                subject.last = max(subject.last, term.last)
            else:
                subject.members, subject.link = list(term.members), term.link
            return
        self._identify(subject, term)

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
        if last is not None and _bare_number(term) and _bare_number(last):
            self.pos = save
            return False  # "9, 9": one number is no apposition to another
        own = any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)
        if (
            not term.head
            and term.rank is not None
            and own
            and (thing := frame.arg("subj" if frame.kind == "fragment" else "obj")) is not None
            and thing.term is not None
        ):
            last = thing.term  # "opened a school in X, her first", "May: visit of X to Y, his first"
        if own and not term.head and term.rank is not None:
            term = _its_subjects(term, frame)  # "X came on a visit, his first to Y": X's
        if last is None:
            self.pos = save
            return False
        if all(t.ref is not None for t in term.walk()) or last.ref is None:
            self.appose(last, term)
            frame.last = max(frame.last, last.last)
            self.skip(",")
            return True
        self._identify(last, term)
        self.skip(",")
        return True

    def relative_after(self, frame: Frame) -> None:
        """ ", which …" after a clause: about the last term that can be meant."""
        antecedent = self.last_term(frame)
        if self.word() == "whose" and self.items[min(self.pos + 1, self.n - 1)].plural and antecedent is not None:
            antecedent = self._whole(frame, antecedent)
        if self.word() == "which" and antecedent is not None and antecedent.ref is not None:
            antecedent = self._thing(frame, antecedent)
        if antecedent is not None:
            antecedent = _its_subjects(antecedent, frame)  # "X came on his visit, which Y described as …": it is X's
        rel = self.relative(antecedent)
        if rel is not None:
            rel.kind = "relative"
            self.frames.append(rel)
            self._goes_on(rel, antecedent)
            self.skip(",")

    def _goes_on(self, rel: Frame, antecedent: Term | None) -> None:
        """ ", which began in May *and closed* the street": with no comma before it, "and" goes on with that clause."""
        subject = rel.arg("obj" if rel.passive else "subj")
        if (
            self.tag() != "conj"
            or self.word() not in ("and", "but")
            or self.tag(self.pos + 1) not in ("v", "aux", "modal")
        ):
            return
        if antecedent is None or subject is None or subject.term is not antecedent:
            return
        save = self.pos
        self.pos += 1
        part = self.predicate(antecedent, self.token())
        if part is None:
            self.pos = save
            return
        part.kind = "relative"
        self.frames.append(part)

    def _thing(self, frame: Frame, last: Term) -> Term:
        """ "the talks between X and Y, *which were* …": no person is "which"; the plural that the name hangs on is
        meant by a plural verb."""
        many = self.word(self.pos + 1) in ("were", "are", "have")
        if not many and not (last.ref is not None and last.ref.kind == "person"):
            return last
        holders = [
            t
            for arg in frame.args
            if arg.term is not None
            for t in arg.term.walk()
            if t.ref is None and (t.plural or not many) and _holds(t, last)
        ]
        return holders[-1] if holders else last

    def piped_after(self, frame: Frame) -> bool:
        """ ", with whom …", ", after which …": a clause about the last term, which stands in its phrase."""
        if self.tag(self.pos + 2) != "rel" or self.word(self.pos + 2) not in ("which", "whom", "whose"):
            return False
        antecedent = self.last_term(frame)
        if antecedent is None:
            return False
        self.pos += 1
        rel = self.piped(antecedent)
        if rel is None:
            self.pos -= 1
            return False
        rel.kind = "relative"
        for arg in rel.args:
            arg.gap = False
        self.frames.append(rel)
        self.skip(",")
        return True

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

    def aside(self, frame: Frame, arg: Arg) -> None:
        """A prepositional phrase after a comma: "with South Korea entering the top five" is a part of its own."""
        if arg.frame is not None and arg.role in ("with", "without"):
            self.frames.append(arg.frame)
            return
        frame.args.append(arg)


def _now(item: Item) -> bool:
    """ "now", "today": no period of its own."""
    return item.period is not None and item.period.relative in (("now", 0), ("day", 0))


def _land(term: Term) -> bool:
    return not term.members and term.ref is not None and term.ref.kind == "country" and not term.ref.adjective


def _last_land(term: Term) -> Term | None:
    """The country that a noun phrase ends with, also in its clause: "documents signed by X"."""
    if _land(term) and not any(m.role not in ("own", "noun", "adj", "title") for m in term.mods):
        return term
    for mod in reversed(term.mods):
        inside = [a.term for a in mod.frame.args if not a.gap] if mod.frame is not None else [mod.term]
        ends = [t for t in inside if t is not None and not t.members]
        last = max(ends, key=lambda t: t.last, default=None)
        if last is not None and last.last >= term.last - 1 and mod.role not in ("own", "noun", "adj", "title"):
            return _last_land(last)
    return None


def _join(one: Term, other: Term) -> None:
    """ "X, Y" for "X and Y": no country is another one's apposition."""
    one.members, one.link = [replace(one), other], "and"
    one.ref, one.head, one.mods, one.last = None, "", [], other.last


def _person(term: Term) -> bool:
    return term.ref is not None and term.ref.kind == "person"


def _whereabouts(arg: Arg) -> bool:
    """ "in Oslo", "at the Old Palace": a place by its name."""
    ref = arg.term.ref if arg.term is not None else None
    return arg.role in ("in", "at") and ref is not None and ref.kind in ("city", "country", "place", "region")


def _holds(term: Term, inner: Term) -> bool:
    """Whether a phrase hangs on a noun, at any depth."""
    for mod in term.mods:
        if mod.term is not None and (any(t is inner for t in mod.term.walk()) or _holds(mod.term, inner)):
            return True
    return False


def _its_subjects(term: Term, frame: Frame) -> Term:
    """ "*his* visit", "*her* first", of the subject of the clause, where that has a name."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or subject.term.ref is None:
        return term
    mods = [
        replace(m, term=subject.term)
        if m.role == "own" and m.term is not None and m.term.det == "pron" and m.term.head in ("his", "her", "its")
        else m
        for m in term.mods
    ]
    return replace(term, mods=mods)


def _bare_number(term: Term) -> bool:
    """A number that counts nothing that is named."""
    return term.count is not None and not (term.head or term.ref or term.mods or term.members)


ASIDES: dict[str, Callable[[Asides, Term], bool | None]] = {
    "rel": Asides._relative_aside,
    "v": Asides._participle_aside,
    "to": Asides._infinitive_aside,
    "prep": Asides._phrase_aside,
    "j": Asides._quality_aside,
    "t": Asides._time_aside,
    "neg": Asides._denied_aside,
    "r": Asides._adverb_aside,
}
"""How an aside after a subject is read, by the tag of its first item; any other is a noun phrase."""
