"""Sentences whose predicate stands first, or whose row of people is told roundabout, told in the plain order. Items in,
items out.

"Third from the left in the photo stands X", "Counting from the left, X comes third", "It was in Oslo, in May, that X
met Y", "How to build it was discussed by X" become the sentences that they stand for.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Step
from factcheck.parsing.verbs import ORDINALS

NOMINAL = frozenset({"det", "poss", "j", "n", "name", "'s", "q"})
FIGURES = word_set("person figure one individual place spot position")
"""Who or what stands in a row, by no more than that ("the third *person* from the left")."""
LOOKING = word_set("count reckon look see view read go start begin take move")
"""Verbs of passing along a row ("*counting* from the left")."""
STANDING = word_set("be stand sit pose come appear feature figure")


def _word(at: int, word: str, tag: str) -> Item:
    return Item(at, at, word, tag, lemma=word)


def _again(items: list[Item], at: int) -> list[Item]:
    """Copies of items, put in at a token."""
    return [replace(item, first=at, last=at) for item in items]


def _side(items: list[Item], k: int) -> int:
    """Past the "from the left" at item ``k``; else 0."""
    if k >= len(items) or items[k].word != "from":
        return 0
    end = k + 1
    while end < len(items) and (items[end].tag == "det" or items[end].word == "far"):
        end += 1
    return end + 1 if end < len(items) and items[end].word in closed.SIDES else 0


def _ordinal(item: Item) -> str:
    """The ordinal that an item is, by itself or with a bare noun after it ("third", "third place"); else ""."""
    first, _, noun = item.word.partition(" ")
    return first if first in ORDINALS and (not noun or noun in FIGURES) else ""


def _along(items: list[Item]) -> list[Item]:
    """ "*Counting from the left*, X comes third": third from the left."""
    start = 1 if items[0].tag == "v" and items[0].form in ("g", "e") and items[0].lemma in LOOKING else 0
    past = _side(items, start)
    if not past or past + 2 >= len(items):
        return items
    rest = past + (items[past].tag == ",")
    k = next((k for k in range(rest, len(items)) if _ordinal(items[k])), 0)
    if not k or _side(items, k + 1):
        return items
    k += k + 1 < len(items) and items[k + 1].word in FIGURES
    return [*items[rest : k + 1], *_again(items[start:past], items[k].last), *items[k + 1 :]]


def _in_row(items: list[Item]) -> list[Item]:
    """ "is *the third person* from the left", "has *the third place* from the left": is third from the left."""
    for k in range(len(items) - 2):
        word = _ordinal(items[k])
        end = k + 1 + (items[k + 1].word in FIGURES)
        side = _side(items, end) if word else 0
        if not side:
            continue
        start = k - (k > 0 and items[k - 1].tag == "det")
        plain = replace(items[k], word=word, tag="r", lemma=word, quantity=None)
        plain.first, plain.last = items[start].first, items[end - 1].last
        out = [*items[:start], plain, *items[end:]]
        opens = start == 0 or items[start - 1].tag == ","
        return [*items[:start], *_subject_first(out[start:])] if opens else out
    return items


def _subject_first(items: list[Item]) -> list[Item]:
    """ "Third from the left in the photo *is X*": X is."""
    stop = len(items) - (items[-1].tag == ".")
    for k in range(2, stop - 1):
        if items[k].lemma not in STANDING and items[k].noun not in STANDING:
            continue
        who = items[k + 1 : stop]
        if any(i.tag not in NOMINAL and i.word != "of" for i in who) or not any(i.tag == "name" for i in who):
            return items
        at = items[k].first
        be = Item(at, items[k].last, "is", "aux", lemma="be", form="z")
        return [*who, be, *items[:k], *items[stop:]]
    return items


STEPS: tuple[Step, ...] = (
    (_along, frozenset({"from"})),
    (_in_row, frozenset({"from"})),
)
"""What is told in its plain order, before sentences are told plainly in other ways."""
