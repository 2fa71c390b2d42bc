"""Who a quotation is from, where that stands around it: the lead before it, a dash and a name below or behind it, the
sentence that follows ("So says X.")."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.discourse import settings
from factcheck.discourse.settings import FREE, Setting
from factcheck.frames import Term
from factcheck.language.en import scenes
from factcheck.model import Span
from factcheck.parsing.items import Read
from factcheck.patterns import late
from factcheck.statements.model import Statement

if TYPE_CHECKING:
    from factcheck.checking.reader import Understood
    from factcheck.documents.base import Block, Document

OPENING = '"“„«‘'
DASHES = "—–―-~"
ENDS = (".", "!", "?", '"', "”", "»")
LONGEST = 90
"""Characters of who and where behind a quotation."""
MOST = 8
"""Words of it that may be taken for a clause ("a reader comment")."""
_BEHIND = late(r"""[.!?,]?["”»’]\s*[.]?\s*[—–―-]{1,2}\s+(?P<below>[^"“”]{3,90})\s*$""")
_BESIDE = late(r"""[.!?,]?["”»’]\s*\((?P<beside>[^()]{3,90})\)""")
_DASHED = late(r"""[.!?]\s+(?:[—–―]\s*|-{1,2}\s)(?P<below>[^"“”.!?]{3,90})$""")


class Quoting:
    """The quotations of a document. ``known`` are those whom the base lets speak."""

    def __init__(self, read: Callable[[str], Understood], document: Document, known: Collection[str]) -> None:
        self.read = read
        self.known = known
        self._below = dict(_attributions(document)) if any(f.kind == "quote" for f in document.frames) else {}
        self._made: dict[str, Setting] = {}

    def of_block(self, number: int, leads: Callable[[str], Setting]) -> Setting:
        """What stands around a block that is quoted: the name below it, else its lead, which ``leads`` understands."""
        found = self._below.get(number)
        if found is None:
            return FREE
        below, lead = found
        if below:
            return self._from(below)
        return leads(lead) if lead else FREE

    def of_sentence(self, whole: str, spans: Sequence[Span], k: int, quoted: bool) -> Setting:
        """What stands behind a quotation in its own block; ``quoted``: the block is set as one."""
        span = spans[k]
        opened = whole[:1] in OPENING or whole[span.start : span.start + 1] in OPENING
        if opened:
            beside = _BESIDE.search(whole, span.start, span.end + LONGEST)
            if beside is not None and span.start < beside.start():
                return self._from(beside["beside"])
            behind = _BEHIND.search(whole)
            if behind is not None and span.start < behind.start():
                return self._from(behind["below"])
            return self._next(whole, spans, k)
        if quoted and (behind := _DASHED.search(whole)) is not None and span.start < behind.start():
            return self._from(behind["below"])
        return FREE

    def _from(self, told: str) -> Setting:
        found = self._made.get(told)
        if found is None:
            got = self.read(told.strip(DASHES + " "))
            clause = told.rstrip().endswith(".") or len(got.read.tokens) > MOST
            clause = clause and any(s.kind == "finite" and s.roles for s in got.statements)
            clause = clause or bool(got.read.quantities)
            found = self._made[told] = FREE if clause else settings.attribution(got.read, self.known)
        return found

    def _next(self, whole: str, spans: Sequence[Span], k: int) -> Setting:
        """ "…" *That is what a reader wrote to us. So it stood here in 2009.*"""
        after = k + 1
        while after < len(spans) and whole[spans[after].start : spans[after].start + 1] in OPENING:
            after += 1
        if after >= len(spans):
            return FREE
        text = whole[spans[after].start : spans[after].end]
        if text.split(" ", 1)[0].lower() not in scenes.BEHIND:
            return FREE
        got = self.read(text)
        who = _sayer(got.read, got.statements)
        if who is not None:
            ids = {t.ref.id for t in who.within() if t.ref is not None} & set(self.known)
            return settings.attribution(got.read, ids)
        times = [t for s in got.statements if s.tense == "past" for t in s.times]
        return Setting(times[0]) if times else FREE


def _sayer(read: Read, statements: Sequence[Statement]) -> Term | None:
    """Who said it: "so says *X*", "that is what *X* wrote", "these are the words of *X*", "so it stood in *X*"."""
    for stmt in statements:
        terms = [r.term for r in stmt.roles if r.term is not None]
        pointing = [t for t in terms if t.head in scenes.BEHIND or t.det == "pron"]
        if stmt.word in scenes.SPOKEN and not stmt.negated:
            return next((t for t in terms if t not in pointing), None)
        of_words = [m.term for t in terms if t.head in scenes.WORDS for m in t.mods if m.role in ("of", "own")]
        if found := [t for t in of_words if t is not None]:
            return found[0]
    if any(item.word in ("say", "says", "said") for item in read.items[:3]):
        return next((r.term for s in statements for r in s.roles if r.term is not None), None)
    return None


def _attributions(document: Document) -> Iterator[tuple[int, tuple[str, str]]]:
    """Blocks that are quoted, with what stands below and before them."""
    blocks = document.blocks
    groups: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if (frame := _quote(document, block)) >= 0:
            groups.setdefault(frame, []).append(number)
    for numbers in groups.values():
        first, last = numbers[0], numbers[-1]
        below = ""
        if len(numbers) > 1 and _names_who(blocks[last]):
            below = blocks[last].text
        elif last + 1 < len(blocks) and blocks[last + 1].text[:1] in DASHES and len(blocks[last + 1].text) < LONGEST:
            below = blocks[last + 1].text
        before = blocks[first - 1].text if first else ""
        lead = before.rsplit(". ", 1)[-1] if before.endswith(":") and blocks[first - 1].kind != "heading" else ""
        for number in numbers:
            yield number, (below, lead)


def _quote(document: Document, block: Block) -> int:
    """The quotation that a block stands in; -1 for none."""
    frame = block.frame
    while frame >= 0 and document.frames[frame].kind != "quote":
        frame = document.frames[frame].parent
    return frame


def _names_who(block: Block) -> bool:
    """Is the last block of a quotation no sentence of it, but whom it is from?"""
    text = block.text
    return len(text) < LONGEST and (text[:1] in DASHES or not text.endswith(ENDS))
