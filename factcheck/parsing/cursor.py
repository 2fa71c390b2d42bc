"""Where the parser stands in the items of a sentence, and what it has made so far."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.parsing.items import Item, Read
from factcheck.parsing.openings import bare


class Cursor:
    """The next item, and the frames that a sentence has given so far. What later rooms define is declared here."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.items = bare(read.items)
        self.n = len(self.items)
        self.pos = 0
        self.progressive: dict[int, Item] = {}
        self.kept: list[Frame | Term] = []
        """What tables know by its identity: kept, so that no other takes it up."""
        self.frames: list[Frame] = []
        self.depth = 0
        self.unread: list[int] = []
        self.inside = 0
        self.between_commas = False
        """Reading what ends at the next comma."""
        self.told_of_members = False
        """Something is told of a member of a coordination (:mod:`factcheck.parsing.apposing`)."""
        self.listing = False
        """How many subjects are being read: in them "and" joins nouns, never clauses."""
        self.holders: list[Term] = []
        self.asking = False
        """Reading a subject between an auxiliary and its verb: a participle after it is that verb."""
        self.telling = False
        """Reading whom something is told: "that" after it is no relative."""
        self.speaking = False
        """Reading who says something: a participle of saying after it is its verb."""
        self.deed: Frame | None = None
        """The doing that is the subject of the clause being read ("*building it* was what X proposed")."""
        self.governing: list[str] = []
        """The prepositions whose phrases are being read."""
        self.coloured: list[int] = []
        """Tokens that only weigh the phrase after them."""
        self.named = ""
        """The last plural noun: what "ones" stands for."""
        self.raised: dict[int, str] = {}
        """Members of a coordination whose preposition has its noun only after the last ("search for and sale of X")."""
        self.row = (0, 0, -1)
        """The last row of noun phrases that was looked through: where it begins and ends, its last noun."""
        self.barren: set[tuple[int, int, int]] = set()
        """Conjunctions after which no clause begins, with the depth they were met at: each is tried once."""
        self.pending: Frame | None = None
        """Who says, when and where, what the clause says that is being read."""
        """Who was said to say so in the middle of a clause ("K, X said, is …")."""

    def at(self, k: int) -> Item | None:
        return self.items[k] if 0 <= k < self.n else None

    @property
    def item(self) -> Item | None:
        return self.items[self.pos] if self.pos < self.n else None

    def tag(self, k: int | None = None) -> str:
        if k is None:
            k = self.pos
        return self.items[k].tag if 0 <= k < self.n else ""

    def word(self, k: int | None = None) -> str:
        if k is None:
            k = self.pos
        return self.items[k].word if 0 <= k < self.n else ""

    def token(self, k: int | None = None) -> int:
        item = self.at(self.pos if k is None else k)
        if item is not None:
            return item.first
        return self.items[-1].last if self.items else 0

    def skip(self, *tags: str) -> bool:
        if self.tag() in tags:
            self.pos += 1
            return True
        return False

    def starts_clause(self, k: int) -> bool:
        """Does a subject or a clause begin at item ``k``?"""
        return self.tag(k) in ("det", "poss", "name", "n", "j", "pron", "q", "there", "rel", "v", "t", "r", "prep")

    # What other rooms define.

    def _begins_clause(self, k: int) -> bool:
        raise NotImplementedError

    @staticmethod
    def _fields_before(members: list[Term], link: str) -> Term | None:
        raise NotImplementedError

    def _gaps(self, first: Term, k: int) -> bool:
        raise NotImplementedError

    def _heads_noun(self, k: int) -> bool:
        raise NotImplementedError

    @staticmethod
    def _shared(members: list[Term]) -> None:
        raise NotImplementedError

    def _subject_of_contact(self, words: list[Item], item: Item) -> bool:
        raise NotImplementedError

    @staticmethod
    def _whole(frame: Frame, member: Term) -> Term:
        raise NotImplementedError

    def appose(self, subject: Term, term: Term) -> None:
        raise NotImplementedError

    def clause_or_fragment(self, subject: Term | None = None) -> Frame | None:
        raise NotImplementedError

    def complements(self, frame: Frame) -> None:
        raise NotImplementedError

    def content(self, frame: Frame, bare: bool = False) -> bool:
        raise NotImplementedError

    def free_relative(self, frame: Frame) -> bool:
        raise NotImplementedError

    def core(self, owner: Term | None) -> Term | None:
        raise NotImplementedError

    def how_to(self) -> bool:
        """ "*how (best)* to deepen it": the words before the infinitive are passed over."""
        k = self.pos + 1
        if self.tag() != "sub" or self.word() not in ("how", "whether", "where"):
            return False
        k += self.word(k) in ("best", "better", "else", "exactly", "precisely", "together")
        if self.tag(k) != "to":
            return False
        self.coloured.extend(item.first for item in self.items[self.pos : k])
        self.pos = k
        return True

    def infinitive(self) -> Frame | None:
        raise NotImplementedError

    def is_attribution(self, frame: Frame, arg: Arg) -> bool:
        raise NotImplementedError

    def medial(self) -> bool:
        raise NotImplementedError

    def main(self, subject: Term | None, fronted: list[Arg]) -> Frame | None:
        raise NotImplementedError

    def named_by(self, subject: Term, names: Term) -> Term:
        raise NotImplementedError

    def of_saying(self, frame: Frame, k: int) -> None:
        raise NotImplementedError

    def ordinal(self, term: Term, words: list[Item]) -> None:
        raise NotImplementedError

    def participle(self) -> Frame | None:
        raise NotImplementedError

    def postmodify(self, term: Term, subject: bool) -> None:
        raise NotImplementedError

    def predicate(self, subject: Term | None, start: int, borrowed: Item | None = None) -> Frame | None:
        raise NotImplementedError

    def prep_phrase(self, in_noun: bool = False) -> Arg | None:
        raise NotImplementedError

    def quantified_relative(self, antecedent: Term) -> bool:
        raise NotImplementedError

    def subject_tail(self, subject: Term) -> None:
        raise NotImplementedError

    def tail(self, frame: Frame) -> None:
        raise NotImplementedError

    def verb_group(self, start: int, borrowed: Item | None = None) -> Frame | None:
        raise NotImplementedError

    def _particle(self, frame: Frame) -> None:
        raise NotImplementedError

    def what_was_said(self) -> Term | None:
        raise NotImplementedError

    def tail_predicate(self, part: Frame) -> None:
        raise NotImplementedError

    def single(self, subject: bool) -> Term | None:
        raise NotImplementedError
