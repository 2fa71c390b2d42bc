"""What a text only puts up: exercises, options of a question, suppositions, what stands in quotation marks under a
lead, a text of another day. Who writes it asserts nothing of it, or did so at another time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck.discourse import settings
from factcheck.discourse.scenes import PAST
from factcheck.discourse.settings import FREE, UNASSERTED, Setting
from factcheck.language.en import scenes
from factcheck.model import Period, Span
from factcheck.parsing.items import Read, finite
from factcheck.patterns import late
from factcheck.reading.tokens import any_digit

if TYPE_CHECKING:
    from factcheck.checking.reader import Understood
    from factcheck.documents.base import Document

QUOTED = late(r"""\s*["“„«].*["”“»][.!?…]?\s*""")
OPTION = late(r"\s*\(?[A-Ha-h]\)\s|\s*[A-H]\.\s")
"""(a), b), C. at the head of an option."""
BOXES = late(r"[☐☑☒□▢◻⬜○◯]|\[[ xX]?\]")
TOLD_OF = late(r"""\s*["“„«][^"“”]+["”“»]\s*[:–—-]+\s(?P<rest>.*)""")
"""A quotation at the head, and what is said of it ("…": how a hoax spread)."""
STANDING = frozenset({"paragraph", "item", "quote"})
HEADINGS = frozenset({"title", "heading"})
LONGEST = 80
"""Characters of a line that tells where and when the text below it stood."""
SHORT = 7
"""Words of a question that only asks to choose ("True or false?")."""
ONLY_WHEN = ("pron", "aux", "t", "det", "prep", ",", ".")
"""Parts of speech of "it is 1997"."""
CLOCK = late(r"(?:at\s+)?\d{1,2}[:.h]\d{2}\b")
"""A time of day at the head of a line."""
FEW = 4
"""Words of a label at the head of a paragraph."""
YEAR = late(r"\b[12]\d{3}\b")
WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Staging:
    """A document's blocks, each with what it is put up as. ``earliest`` is the day of the base's first source."""

    def __init__(self, read: Callable[[str], Understood], document: Document, earliest: str) -> None:
        self.read = read
        self.blocks = document.blocks
        self.earliest = earliest
        self.supposed = False
        """A sentence has asked to suppose something, and led in what follows it."""
        self.imagined = False
        """The same within a block, for the sentence that was asked for last."""
        self.optional = False
        """The block asked for last is an option under a question, or one of several."""
        self.asked = False
        """The last block that is no item ends with a question for one of several ("Which …?")."""
        self.led = ""
        """The lead of the quotation that is the block asked for last, or of several."""
        self.reprinted = FREE
        """What a line over the text says of when it stood somewhere."""

    def of_block(self, number: int, leads: Callable[[str], Setting]) -> Setting:
        """What a block is put up as; to be asked of each block in its turn."""
        block = self.blocks[number]
        self.optional, self.led = self._is_option(number), self._lead(number)
        if block.kind != "item":
            asked = _last(block.text).rstrip()
            self.asked = asked.endswith("?") and words(asked)[:1] == ["which"]
        if block.kind in HEADINGS:
            self.supposed, self.reprinted = False, self._reprint(block.text) or FREE
            return FREE
        first = words(block.text[:LONGEST])
        if self.supposed and returns(first):
            self.supposed = False
        supposed = self.supposed
        if block.kind in STANDING:
            last = _last(block.text)
            self.supposed = supposed or (supposes(words(last)) and ": " not in last)
            if block.kind != "item" and (told := self._old(block.text)) is not None:
                self.reprinted = told
                return FREE
        if supposed or self.optional or _boxed(block.text) or self._scheduled(block.text):
            return UNASSERTED
        if block.kind in ("row", "header"):
            told = leads(block.lead) if block.lead else FREE
            return told if told.apart == "not-a-claim" or told.when is PAST else self._below(number)
        if self.led:
            return leads(self.led)
        return FREE if not scenes.NOW.isdisjoint(first[:SHORT]) else self.reprinted

    def of_sentence(self, whole: str, spans: Sequence[Span], k: int) -> Setting:
        """What a sentence is put up as by those beside it in its block; to be asked of each in its turn."""
        near = [whole[spans[j].start : spans[j].end] for j in (k - 1, k + 1) if 0 <= j < len(spans)]
        here = whole[spans[k].start : spans[k].end]
        label = here.partition(":")[0]
        if ": " in here and YEAR.search(label) and self._label_of_old(label):
            return Setting(apart="later-source")
        self.imagined = k > 0 and not returns(words(here)) and (self.imagined or _leads_in(words(near[0])))
        if (told := TOLD_OF.match(here)) and not scenes.UNTRUE.isdisjoint(words(told["rest"])):
            return UNASSERTED
        if any(chooses(text) for text in near) or chooses(label + "?") or (label != here and puts_up(words(label))):
            return UNASSERTED
        return UNASSERTED if self.imagined else FREE

    def _is_option(self, number: int) -> bool:
        """ "(b) …", under a question; any item of a list under one with "which"."""
        if self.asked and self.blocks[number].kind == "item" and not self.blocks[number].lead:
            return True
        if number == 0 or not OPTION.match(self.blocks[number].text):
            return False
        before = self.blocks[number - 1].text
        return self.optional if OPTION.match(before) else before.rstrip().endswith("?")

    def _lead(self, number: int) -> str:
        """The lead of a quotation in a paragraph of its own: "X wrote:" before it, or before others of the kind."""
        if number == 0 or not QUOTED.fullmatch(self.blocks[number].text):
            return ""
        before = self.blocks[number - 1]
        if QUOTED.fullmatch(before.text):
            return self.led
        text = before.text.rstrip()
        return _last(text) if text.endswith(":") and before.kind not in HEADINGS else ""

    def _old(self, text: str) -> Setting | None:
        """What a block says of the time in which the ones after it tell; ``None`` where it says nothing of that."""
        told = self._reprint(text)
        return self._set_in(text) if told is None else told

    def _reprint(self, text: str) -> Setting | None:
        """ "From our issue of 3 May 1999", "Sitting of 3 March 2008": the text below it is older than all sources."""
        if len(text) > LONGEST or text.rstrip().endswith((":", ".", "?")) or not any_digit(text):
            return None
        read = self.read(text).read
        told = _only_time(read)
        printed = not scenes.REPRINTED.isdisjoint(words(text))
        if told is None or not (printed or (told.grain == "day" and settings.verbless(read))):
            return None
        return self._spoken(told)

    def _set_in(self, text: str) -> Setting | None:
        """ "It is 1997. …": the present in which the next paragraphs tell is that of a time before all sources."""
        said = tuple(text[:LONGEST].lower().split(None, 3)[:3])
        year = YEAR.match(text.removeprefix("The year "))
        if year is None and not any(said[: len(begun)] == begun for begun in scenes.SET_IN):
            return None
        read = self.read(text.partition(". ")[0]).read
        told = _only_time(read)
        if year is not None:  # "The year 2005 was a quiet one."
            head = [item for item in read.items[:4] if item.word not in ("the", "year")]
            only = len(head) > 1 and head[0].tag == "t" and finite(head[1])
        else:
            only = all(item.tag in ONLY_WHEN or item.word == "year" for item in read.items)
        return self._spoken(told) if only and told is not None else None

    def _spoken(self, when: Period) -> Setting:
        """What holds for what was told at a time."""
        return Setting(apart="later-source") if self._early(when) else FREE

    def _label_of_old(self, label: str) -> bool:
        """ "*On this day in 2011*: …": told as of a time before all sources."""
        read = self.read(label).read
        told = _only_time(read)
        only = all(item.tag in ONLY_WHEN or item.word == "day" for item in read.items)  # "Trade, 2022: …" names more
        return only and told is not None and self._early(told)

    def _scheduled(self, text: str) -> bool:
        """ "12:15 Signing of 9 papers": a line of a programme, which tells what is to be, not that it was."""
        return CLOCK.match(text) is not None and settings.verbless(self.read(_last(text)).read)

    def _below(self, number: int) -> Setting:
        """ "Source: Yearbook 2011", below a table: of what time its figures are."""
        frame = self.blocks[number].frame
        while number < len(self.blocks) and self.blocks[number].frame == frame:
            number += 1
        text = self.blocks[number].text if number < len(self.blocks) else ""
        if len(text) > LONGEST or words(text)[:1] == [] or words(text)[0] not in scenes.FROM_WHERE:
            return FREE
        told = _only_time(self.read(text).read)
        return Setting(told) if told is not None and self._early(told) else FREE

    def _early(self, when: Period) -> bool:
        """Is it before all sources?"""
        return (when.high or when.low or "") < self.earliest


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [match.group().lower() for match in WORD.finditer(text)]


def _only_time(read: Read) -> Period | None:
    """The one full time that a line names; ``None`` where it names none, or several."""
    told = [p for p in read.periods if _full(p)]
    return told[0] if len(told) == 1 else None


def labels(text: str) -> bool:
    """May a sentence only say when or in which region all was so that stands behind it?"""
    said = words(text)
    if not text.endswith(".") or len(said) > FEW:
        return False
    told = not said or YEAR.search(text) is not None
    return told or not (scenes.AGO | scenes.FORMER | scenes.REGIONS).isdisjoint(said)


def _last(text: str) -> str:
    """The last sentence of a block, roughly."""
    cut = max(text.rstrip().rfind(end, 0, len(text.rstrip()) - 1) for end in (". ", "! ", "? "))
    return text[cut + 2 :] if cut >= 0 else text


def _boxed(text: str) -> bool:
    """Boxes to tick, of which one is right."""
    return len(BOXES.findall(text)) > 1


def _full(p: Period) -> bool:
    return p.relative is None and not p.yearless and bool(p.low) and (p.low or "")[:1] != "-"


def chooses(text: str) -> bool:
    """ "True or false?": no more than the question which it is."""
    said = words(text)
    return text.rstrip().endswith("?") and len(said) <= SHORT and settings.choosing(said)


def puts_up(said: Sequence[str]) -> bool:
    """ "Thesis 1", "The rumour": a label that only says what kind of thing stands behind it."""
    named = [word for word in said if word not in scenes.DETERMINERS]
    return len(named) == 1 and named[0] in scenes.UNTRUE | scenes.PUT_UP | scenes.VARIANTS


def _leads_in(said: Sequence[str]) -> bool:
    """Whether a sentence asks to suppose what follows, or only label it ("*Option.*")."""
    return supposes(said) or (len(said) == 1 and said[0] in scenes.VARIANTS)


def supposes(said: Sequence[str]) -> bool:
    """ "Imagine …", "Let us suppose …": nothing that follows is asserted."""
    said = said[1:] if said[:1] and said[0] in ("just", "now", "but", "and", "so") else said
    if said[:2] == ["let", "us"] or said[:1] == ["let's"]:
        said = said[2 if said[0] == "let" else 1 :]
    return bool(said) and said[0] in scenes.SUPPOSING


def returns(said: Sequence[str]) -> bool:
    """ "In reality, …", "Today …": asserted again."""
    return any(tuple(said[: len(back)]) == back for back in scenes.REAL) or not scenes.NOW.isdisjoint(said[:4])
