"""What follows a clause: predicates and clauses that are joined, participles, attributions, asides, phrases."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Frame, Mod, replace
from factcheck.language.en import closed
from factcheck.parsing.fronting import CONDITIONS, Fronting


class Tails(Fronting):
    """Reads piece by piece what follows a clause: each by the rule for its tag in ``AFTER``; after a comma by a rule of
    ``ANY_AFTER_COMMA``, else by that for the tag behind it in ``AFTER_COMMA``."""

    def tail(self, frame: Frame) -> None:
        """Coordinated predicates, subordinate clauses, participles, attributions, asides after a clause."""
        self.twin(frame)
        guard = -1
        while self.pos != guard and (rule := AFTER.get(self.tag())) is not None:
            guard = self.pos
            if not rule(self, frame):
                return

    # Rules for the next item: each tells whether it read something, so that more may follow.

    def comma_after(self, frame: Frame) -> bool:
        """What a comma adds; where no rule knows it, the comma ends the clause."""
        for rule in ANY_AFTER_COMMA:
            if rule(self, frame):
                return True
        by_tag = AFTER_COMMA.get(self.tag(self.pos + 1))
        return by_tag is not None and by_tag(self, frame)

    def dash_after(self, frame: Frame) -> bool:
        """ "paid a visit *– his first –* to X": an aside between dashes; nothing is consumed otherwise."""
        if not frame.verb:
            return False
        if self.differing(frame):
            return True
        save, count = self.pos, len(self.frames)
        self.pos += 1
        if self.apposed(frame) and self.tag() == "dash":
            self.pos += 1
            self.complements(frame)
            return True
        del self.frames[count:]
        self.pos = save
        return False

    def bracket_after(self, frame: Frame) -> bool:
        """ "earned $5 million *(up 9 percent)*"; nothing is consumed otherwise."""
        return self.differing(frame)

    def clause_after(self, frame: Frame) -> bool:
        """ "… *after X left*", "… *if X agrees*", "X does it, *as do Y and Z*"."""
        sub = self.subordinate()
        if sub is None:
            return False
        mark, part = sub
        if mark in CONDITIONS:
            frame.act = "suppose"
            if part is not None:
                part.act = "suppose"
        if part is None:
            return True
        if part.kind == "adjunct":
            frame.args.extend(part.args)
        elif (alike := _likewise(frame, mark, part)) is not None:
            self.frames.append(alike)
        else:
            part.kind = "sub:" + mark
            if not any(a.role == "subj" for a in part.args):
                self.share_subject(frame, part)
            self.frames.append(part)
            self.tail(part)
        return True

    def participle_after(self, frame: Frame) -> bool:
        """ "X opened a branch *employing 300*"."""
        part = self.participle() if self.items[self.pos].form in ("g", "e") else None
        if part is None:
            return False
        self.share_subject(frame, part)
        self.frames.append(part)
        return True

    def time_after(self, frame: Frame) -> bool:
        """ "… *in 2019*"."""
        frame.times.append(self.items[self.pos].period)
        self.pos += 1
        return True

    def adverb_after(self, frame: Frame) -> bool:
        """ "… *again*"."""
        frame.adverbs.append((self.word(), self.token()))
        self.pos += 1
        return True

    def phrase_after(self, frame: Frame) -> bool:
        """ "… *in Oslo*", "… *according to X*"."""
        arg = self.prep_phrase()
        if arg is None:
            return False
        if not self.is_attribution(frame, arg):
            frame.args.append(arg)
        return True

    # Rules for what follows a comma; the comma is at ``pos``.

    def examples_after(self, frame: Frame) -> bool:
        """ "Firms sell tea, *such as X and Y*": examples of a subject in the plural."""
        group = frame.arg("obj" if frame.passive else "subj")
        if not self.exemplifies() or group is None or group.term is None or not group.term.plural:
            return False
        self.pos += 1
        listed = self.examples()
        if listed is None:
            self.pos -= 1
            return False
        group.term.mods.append(Mod("such_as", listed.first, term=listed))
        return True

    def in_turn_after(self, frame: Frame) -> bool:
        """ "met X, *then left*"."""
        if self.word(self.pos + 1) not in closed.IN_TURN or not self.finite_at(self.pos + 2):
            return False
        after, made = (self.word(self.pos + 1), self.token(self.pos + 1)), len(self.frames)
        self.pos += 2
        self.coordinated(frame)
        for part in self.frames[made : made + 1]:
            part.adverbs.append(after)
        return True

    def verb_past_comma(self, frame: Frame) -> bool:
        """ "X grew, *exceeding Y*", "X came, *saw Y*"."""
        form = self.items[self.pos + 1].form
        if form in ("g", "e"):
            self.pos += 1
            return self.participle_after(frame)
        if form in ("d", "z", "v"):
            self.pos += 1
            self.coordinated(frame)
            return True
        return False

    def predicate_past_comma(self, frame: Frame) -> bool:
        """ "X runs shops, *has 300 beds* and makes toys": one of several predicates of a subject, of which "and" brings
        the last."""
        k, aux = self.pos + 2, self.items[self.pos + 1]
        if frame.arg("subj", "obj") is None or (aux.tag == "aux" and aux.form not in ("z", "d")):
            return False
        while k < self.n and self.tag(k) not in (".", ";", ":", "?", "sub", "rel"):
            if self.tag(k) == "conj" and self.tag(k + 1) in ("v", "aux", "modal"):
                self.pos += 1
                self.coordinated(frame)
                return True
            k += 1
        return False

    def conjunction_past_comma(self, _frame: Frame) -> bool:
        """ "X met Y, *and left*": the conjunction is next where a predicate follows it."""
        if self.tag(self.pos + 2) not in ("v", "aux", "modal", "neg", "r", "t"):
            return False
        self.pos += 1
        return True

    def relative_past_comma(self, frame: Frame) -> bool:
        """ "X met Y, *who left*", "It was on 2 May, *that X met Y*"."""
        if self.word(self.pos + 1) == "that" and self.split_time(frame):
            return True
        self.pos += 1
        self.relative_after(frame)
        return True

    def clause_past_comma(self, _frame: Frame) -> bool:
        """ "X left, *after Y came*": the clause is next."""
        self.pos += 1
        return True

    def group_past_comma(self, frame: Frame) -> bool:
        """ "700 firms sell tea, *among them X*"."""
        return self.among_them(frame) or self.piped_after(frame) or self.phrase_past_comma(frame)

    def phrase_past_comma(self, frame: Frame) -> bool:
        """ "X grew, *to $3 billion*", "X grew, *according to Y*"."""
        self.pos += 1
        arg = self.prep_phrase()
        if arg is None:
            return False
        if not self.is_attribution(frame, arg):
            arg.bound = True
            self.aside(frame, arg)
        return True

    def time_past_comma(self, frame: Frame) -> bool:
        """ "X met Y, *on 2 May*"."""
        self.pos += 1
        return self.time_after(frame)

    def adverb_past_comma(self, frame: Frame) -> bool:
        """ "talks in a narrow, *then in an expanded* format", "X left, *too*"."""
        if self.tag(self.pos + 2) == "prep" and self.in_turn(frame, self.pos + 2):
            return True
        self.pos += 1
        return self.adverb_after(frame)

    def noun_past_comma(self, frame: Frame) -> bool:
        """ "X met Y, *the mayor of Z*", "many firms, *most of which left*"; nothing is consumed otherwise."""
        save = self.pos
        self.pos += 1
        whole = self.last_term(frame)
        if whole is not None and self.quantified_relative(whole):
            self.skip(",")
            return True
        if self.apposed(frame):
            return True
        self.pos = save
        return False

    # What the rules ask.

    def finite_at(self, k: int) -> bool:
        return self.tag(k) == "v" and self.items[k].form in ("d", "z", "v")

    def split_time(self, frame: Frame) -> bool:
        """ "It was on 2 May, 1999, *that X met Y*": the clause, at the time that is set apart."""
        subject = frame.arg("subj")
        if frame.verb != "be" or subject is None or subject.term is None or subject.term.head != "it":
            return False
        if not frame.times or len(frame.args) > 1 or frame.negated:
            return False
        self.pos += 1
        holder = Frame(frame.first, frame.last)
        if not self.content(holder) or len(holder.args) != 1 or holder.args[0].frame is None:
            self.pos -= 1
            return False
        clause = holder.args[0].frame
        self.coloured.append(subject.term.first)
        for name in ("verb", "args", "at", "passive", "status", "negated", "neg_at", "tense", "speaker", "said"):
            setattr(frame, name, getattr(clause, name))
        frame.times.extend(clause.times)
        frame.adverbs.extend(clause.adverbs)
        return True

    def among_them(self, frame: Frame) -> bool:
        """ "700 firms sell tea, *among them X and Y*": examples of the subject."""
        subject = frame.arg("subj")
        if self.word(self.pos + 1) not in ("among", "amongst") or self.word(self.pos + 2) not in ("them", "these"):
            return False
        save, first = self.pos, self.token(self.pos + 1)
        self.pos += 3
        listed = self.noun_phrase(subject=True)
        if listed is None or subject is None or subject.term is None or not subject.term.plural:
            self.pos = save
            return False
        subject.term.mods.append(Mod("such_as", first, term=listed))
        return True


def _likewise(frame: Frame, mark: str, part: Frame) -> Frame | None:
    """ "X does it, *as do Y and Z*": the clause again, with another subject."""
    subject, also = frame.arg("subj"), part.arg("subj")
    if mark != "as" or part.verb != "do" or subject is None or also is None:
        return None
    args = [replace(also), *[replace(a) for a in frame.args if a is not subject]]
    return replace(frame, first=also.at, args=args, unread=[], coloured=[])


Rule = Callable[[Tails, Frame], bool]

AFTER: dict[str, Rule] = {
    ",": Tails.comma_after,
    "dash": Tails.dash_after,
    "(": Tails.bracket_after,
    "sub": Tails.clause_after,
    "conj": Tails.coordination,
    "v": Tails.participle_after,
    "t": Tails.time_after,
    "r": Tails.adverb_after,
    "prep": Tails.phrase_after,
    "to": Tails.phrase_after,
}
"""What may follow a clause, by the tag of its first item."""

ANY_AFTER_COMMA: tuple[Rule, ...] = (
    Tails.attribution_after,
    Tails.addendum,
    Tails.examples_after,
    Tails.in_turn_after,
)
"""What a comma may add that no tag tells; each consumes nothing where it does not apply."""

AFTER_COMMA: dict[str, Rule] = {
    "v": Tails.verb_past_comma,
    "aux": Tails.predicate_past_comma,
    "modal": Tails.predicate_past_comma,
    "conj": Tails.conjunction_past_comma,
    "rel": Tails.relative_past_comma,
    "sub": Tails.clause_past_comma,
    "prep": Tails.group_past_comma,
    "to": Tails.phrase_past_comma,
    "t": Tails.time_past_comma,
    "r": Tails.adverb_past_comma,
    **dict.fromkeys(("det", "poss", "name", "n", "j", "q", "pron"), Tails.noun_past_comma),
}
"""What may follow a comma after a clause, by the tag of what comes first."""
