"""Who says so: before, after and in the middle of a clause."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term
from factcheck.language.en import asides, closed
from factcheck.parsing.items import Item
from factcheck.parsing.predicates import Predicates
from factcheck.parsing.verbs import TELLING

ENDING = frozenset({"", ".", ",", "t", "prep", "to", "r", ";", "dash", "sub", "name", "pron", "n", "there"})
"""Tags that may stand after a verb of saying behind its clause."""
OBJECTS = frozenset({"det", "poss", "name", "n", "j", "pron", "q", "v"})
"""What may begin the noun phrase after "spoke of": then the clause is one of its own."""


WHERE = frozenset({"in", "at", "on", "from", "during"})
"""Prepositions of where, and at what, something was said."""
IT = frozenset({"put", "have"})
"""Verbs that are of saying with "it" alone ("as X has it")."""
TELLS = closed.SAY | asides.SETTING_OUT | IT


def voiced(frame: Frame, holder: Frame) -> None:
    """Gives a clause who says it, when and where, unless it has a speaker of its own."""
    if frame.speaker is None:
        frame.speaker, frame.said = holder.speaker, holder.said
    frame.said_when.extend(holder.said_when)
    frame.said_at.extend(holder.said_at)
    frame.said_of = frame.said_of or holder.said_of
    frame.saying.extend(holder.saying)


AUDIENCE = frozenset({"audience", "viewer", "reader", "listener", "public", "reporter", "journalist", "world", "press"})
"""Whom somebody tells something ("as X told *its viewers*")."""


class Attributions(Predicates):
    """Who says so: before, after and in the middle of a clause."""

    def attribution_after(self, frame: Frame) -> bool:
        """ ", Tokayev said on Wednesday" or ", said Tokayev" after a clause: who says so, taken off it. The comma is at
        ``pos``; nothing is consumed otherwise."""
        k, save = self.pos + 1, self.pos
        if self.tag(k) == "conj":
            return False
        adverb = k
        while self.tag(adverb) == "r":
            adverb += 1
        if self._says_first(adverb):
            return self._said_inverted(frame, adverb)
        if self.tag(k) in ("prep", "sub") and self.word(k) == "as":
            k += 1
            if self._as_said_by(frame, k):
                return True
        if self.tag(k) in ("det", "poss", "name", "n", "j", "pron", "q") and self._said_by(frame, k):
            return True
        self.pos = save
        return False

    def _says_first(self, k: int) -> bool:
        """ ", *said* Tokayev": a verb of saying before who says so."""
        if self.tag(k) != "v" or self.items[k].lemma not in closed.SAY:
            return False
        form = self.items[k].form
        return form in "dz" or (form == "e" and self.tag(k + 1) in ("name", "det", "n"))

    def _said_inverted(self, frame: Frame, k: int) -> bool:
        """ ", said *Tokayev on Wednesday*"; the verb is item ``k``."""
        save, self.pos = self.pos, k + 1
        who = self.noun_phrase(subject=True)
        if who is None:
            self.pos = save
            return False
        self.said(frame, who, self.items[k].lemma)
        self.after_saying(frame)
        self.of_saying(frame, k)
        return True

    def _said_by(self, frame: Frame, k: int) -> bool:
        """ ", *Tokayev said on Wednesday*", ", *X was quoted as saying*": who begins at item ``k``."""
        self.pos = k
        self.speaking = True
        who = self.noun_phrase(subject=True)
        self.speaking = False
        while self.tag() in ("r", "t"):
            self.pos += 1
        verb = self.item
        if verb is not None and verb.tag == "aux" and verb.lemma == "have" and self.tag(self.pos + 1) == "v":
            self.pos += 1
            verb = self.item
        if who is None or verb is None:
            return False
        if verb.lemma == "have" and self.word(self.pos + 1) == "it" and self.word(k - 1) == "as":
            self.pos += 2  # "…, as X has it"
            self.said(frame, who, "say")
            self.of_saying(frame, k)
            return True
        passed = max(self._quoted_as(), 0)
        if not passed and verb.tag == "v":
            passed = self._made_known(verb.lemma)
        if not passed:
            return self._verb_of_saying(frame, who, verb, k)
        self.pos += passed
        self.said(frame, who, "say")
        self.after_saying(frame)
        self.of_saying(frame, k)
        return True

    def _verb_of_saying(self, frame: Frame, who: Term, verb: Item, k: int) -> bool:
        """ ", X *said in Y*", ", X *told his counterpart*"; but ", X spoke of *the plan*" is a clause."""
        spoken = self.spoken(verb)
        many = who.members or who.plural or (who.det == "pron" and who.head in asides.MANY)
        forms = "dzev" if many else "dze"
        if verb.tag != "v" or verb.form not in forms or spoken not in closed.ATTRIBUTING | {"put"}:
            return False
        if spoken == "find" and self.tag(self.pos + 1) not in ("", "."):
            return False  # ", X found," in the middle of a clause
        if spoken.endswith("_of") and self.tag(self.pos + 2) in OBJECTS:
            return False
        self.pos += "_" in spoken
        after = self.tag(self.pos + 1)
        told = spoken in TELLING and after in ("det", "poss")
        ends = told or after in ENDING or (after == "v" and self.items[self.pos + 1].form == "g")
        if not ends or self.word(self.pos + 1) == "that":
            return False
        self.pos += 1
        if spoken in asides.EMERGING and who.head == "it":
            who = Term(who.first, who.last, head="everyone", det="pron", at=who.at)
        self.said(frame, who, spoken)
        if told:
            self.noun_phrase(subject=False)
        self.after_saying(frame)
        self.of_saying(frame, k)
        return True

    def _as_said_by(self, frame: Frame, k: int) -> bool:
        """ ", as *outlined by X in Y*": the participle is at item ``k``."""
        verb, save = self.at(k), self.pos
        if self.word(k - 1) != "as" or self.word(k + 1) != "by":
            return False
        if verb is None or verb.tag != "v" or verb.form not in "de":
            return False
        if verb.lemma not in closed.ATTRIBUTING | asides.SETTING_OUT:
            return False
        self.pos = k + 2
        who = self.noun_phrase(subject=False)
        if who is None:
            self.pos = save
            return False
        self.said(frame, who, "say")
        self.after_saying(frame)
        self.of_saying(frame, k)
        return True

    def as_said(self) -> Frame | None:
        """ "*As outlined by X in Y,* …" before a clause: who says what follows."""
        holder = Frame(self.pos, self.pos)
        return holder if self._as_said_by(holder, self.pos + 1) else None

    def spoken(self, verb: Item | None) -> str:
        """The verb of saying at ``pos``, with the particle that makes another of it ("pointed out")."""
        if verb is None:
            return ""
        whole = f"{verb.lemma}_{self.word(self.pos + 1)}"
        return whole if whole in closed.ATTRIBUTING else verb.lemma

    def _quoted_as(self) -> int:
        """How many items "was quoted as saying" has, where it ends a saying; else 0."""
        k = self.pos
        while self.tag(k) in ("aux", "r"):
            k += 1
        if k == self.pos or self.items[k - 1].lemma != "be" or self.tag(k) != "v" or self.word(k + 1) != "as":
            return 0
        saying = self.at(k + 2)
        if saying is None or saying.tag != "v" or saying.form != "g" or saying.lemma not in closed.SAY:
            return 0
        return k + 3 - self.pos

    def _made_known(self, verb: str) -> int:
        """How many items "made (it) clear", "let it be known" has, where it ends a saying; else 0."""
        k = self.pos + 1 + (self.word(self.pos + 1) == "it")
        if verb not in ("make", "let") or (verb == "let" and self.word(k) != "be"):
            return 0
        k += verb == "let"
        if self.word(k) not in closed.MADE_KNOWN or self.word(k + 1) == "that":
            return 0
        return k + 1 - self.pos

    def after_saying(self, frame: Frame | None = None) -> None:
        """Where and when it was said, to whom: apart from the frame."""
        while self.pos < self.n:
            tag = self.tag()
            if tag in ("t", "r", "there"):
                if frame is not None and (when := self.items[self.pos].period) is not None:
                    frame.said_when.append(when)
                self.pos += 1
            elif tag == "prep" and self.word() in ("of", "about") and frame is not None and frame.said_of is None:
                self.pos += 1
                frame.said_of = self.noun_phrase(subject=True)
                if frame.said_of is None:
                    self.pos -= 1
                    return
                for each in frame.said_of.within():
                    if each.period is not None:  # "said of Y *in June*"
                        frame.said_when.append(each.period)
                        each.period, each.mods = None, [m for m in each.mods if m.role != "time"]
            elif tag in ("prep", "to"):
                where = self.prep_phrase()
                if where is None:
                    return
                if frame is not None and where.term is not None and where.role in WHERE:
                    frame.said_at.append(where.term)
            elif tag in ("name", "pron", "n"):
                if self.noun_phrase(subject=False) is None:
                    return
            elif tag == "v" and self.items[self.pos].form == "g":
                self.participle()
            else:
                self.skip(",")
                return

    def said(self, frame: Frame, who: Term, verb: str) -> None:
        for made in self.frames:
            if made.speaker is None:
                made.speaker, made.said = who, verb
        if frame.speaker is None:
            frame.speaker, frame.said = who, verb

    def is_attribution(self, frame: Frame, arg: Arg) -> bool:
        """ "according to X", "in X's words", "by X's count", "per X": a speaker, no argument."""
        term = arg.term
        if term is None:
            return False
        if arg.role == "according_to" and term.ref is None and term.head in closed.PLANS:
            arg.role = "under"  # "according to X's proposal, it would be held …": no speaker
            return False
        if arg.role == "according_to" or (arg.role == "per" and self._speaks(term)):
            frame.speaker = frame.speaker or self._named_after(term) or term
            frame.said = frame.said or "according_to"
            if arg.role == "per":
                frame.saying.append(arg.at)
            return True
        if arg.role in closed.ACCOUNT_MARKS and term.head in closed.ACCOUNTS and not term.members:
            own = next((m.term for m in term.mods if m.role in ("own", "of") and m.term is not None), None)
            if own is None or (arg.role == "on" and not self._speaks(own)):
                return False
            frame.speaker, frame.said = frame.speaker or own, frame.said or "say"
            frame.saying.extend([term.at, *[m.at for m in term.mods if m.word in closed.HARMLESS]])
            self._addressed(frame)
            return True
        return False

    @staticmethod
    def counted_by(frame: Frame, arg: Arg) -> bool:
        """ "*By Korean customs data*, trade fell": a body before a clause in the active voice has counted it."""
        ref = arg.term.ref if arg.term is not None else None
        if ref is None or ref.kind != "organisation" or arg.role not in ("by", "on") or frame.passive or not frame.verb:
            return False
        if arg.at > frame.at or frame.speaker is not None:
            return False
        frame.speaker, frame.said = arg.term, "according_to"
        frame.saying.append(arg.at)
        return True

    def _named_after(self, term: Term) -> Term | None:
        """ "according to its director, *X*": who that is, named after a comma."""
        name, past = self.at(self.pos + 1), self.tag(self.pos + 2)
        if self.tag() != "," or name is None or name.tag != "name" or not name.refs or past not in (",", ".", ""):
            return None
        ref = name.refs[0]
        someone = ref.kind == "person" or (ref.kind == "unknown" and " " in ref.id)
        if not someone or term.ref is not None or term.head not in closed.PERSON_NOUNS or term.members:
            return None
        self.pos += 2 + (past == ",")
        title = Mod("title", term.at, word=term.head)
        return Term(term.first, name.last, head=ref.id, ref=ref, mods=[title], at=name.first)

    @staticmethod
    def _speaks(term: Term) -> bool:
        """Whether a term is somebody who can say something: a person, a source, somebody with an office."""
        if term.members:
            return False
        if term.ref is not None:
            return term.ref.kind in ("person", "source")
        return term.head in closed.TITLES | asides.EVERYBODY

    def _addressed(self, frame: Frame) -> None:
        """ "in X's words *to Y*": whom it was said to belongs to the saying."""
        first = self.pos
        if self.tag() in ("prep", "to") and self.word() == "to" and self.tag(self.pos + 1) == "name":
            if self.prep_phrase() is None:
                self.pos = first
                return
            self.of_saying(frame, first)

    def as_told(self, mark: str, frame: Frame | None) -> Frame | None:
        """ "As X put it, …", "As X said in Y, …", "As outlined by X, …": a frame that says who says what follows, when
        and where."""
        if mark != "as" or frame is None or frame.negated or frame.verb not in TELLS:
            return None
        subject, obj = frame.arg("by" if frame.passive else "subj"), frame.arg("obj", "that")
        if subject is None or subject.term is None or not self._speaks(subject.term):
            return None
        if (frame.verb in IT and obj is None) or (frame.passive and obj is not None):
            return None
        heard = obj is not None and obj.term is not None and obj.term.head in AUDIENCE and frame.verb == "tell"
        if obj is not None and not heard and (obj.term is None or obj.term.head != "it"):
            return None
        holder = Frame(frame.first, frame.last, speaker=subject.term, said="say")
        holder.said_at.extend(a.term for a in frame.args if a.term is not None and a.role in WHERE)
        holder.said_when.extend(filter(None, frame.times))
        return holder

    def for_whom(self, frame: Frame, fronted: list[Arg]) -> None:
        """ "For X, Y was Z": whose opinion it is."""
        comp = frame.arg("comp")
        if frame.verb not in closed.COPULAS or frame.passive or comp is None:
            return
        if comp.term is not None and comp.term.rank is not None:
            return  # "For X it was the second visit": counted, not judged
        for arg in fronted:
            if arg.role in ("for", "to") and arg.term is not None and arg.term.ref is not None and arg in frame.args:
                if arg.term.ref.kind == "person" and frame.speaker is None:
                    frame.speaker, frame.said = arg.term, "say"
                    frame.args.remove(arg)

    def what_was_said(self) -> Term | None:
        """ "according to *what X said in Y*": who said it; the rest belongs to the saying. Nothing is consumed where
        nobody says anything."""
        save = self.pos
        self.pos += 1
        who = self.noun_phrase(subject=True)
        while self.tag() in ("aux", "r"):
            self.pos += 1
        if who is None or self.tag() != "v" or self.items[self.pos].lemma not in closed.SAY:
            self.pos = save
            return None
        first = self.pos
        self.pos += 1
        self.after_saying()
        self.coloured.extend(item.first for item in self.items[first : self.pos])
        return who

    def medial(self) -> bool:
        """ ", X said," or ", according to X," in the middle of a clause; the comma is at ``pos``."""
        save = self.pos
        holder = Frame(self.token(), self.token())
        if self.tag(self.pos + 1) == "prep" and not self._as_said_by(holder, self.pos + 2):
            self.pos += 1
            arg = self.prep_phrase()
            if (
                arg is not None
                and self.is_attribution(holder, arg)
                and self.tag() == ","
                and holder.speaker is not None
            ):
                self.pos += 1
                self.pending = holder
                return True
            self.pos = save
            return False
        if (
            (holder.speaker is not None or self.attribution_after(holder))
            and holder.speaker is not None
            and (self.tag(self.pos - 1) == "," or self.tag() == ",")
        ):
            self.skip(",")
            self.pending = holder
            for made in self.frames:
                if made.speaker is holder.speaker:
                    made.speaker, made.said = None, ""
            return True
        self.pos = save
        return False
