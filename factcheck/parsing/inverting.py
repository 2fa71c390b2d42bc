"""Sentences whose predicate stands first, or whose row of people is told roundabout, told in the plain order. Items in,
items out.

"Third from the left in the photo stands X", "Counting from the left, X comes third", "It was in Oslo, in May, that X
met Y", "How to build it was discussed by X" become the sentences that they stand for.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, end_of, put_in
from factcheck.parsing.verbs import ORDINALS

FIGURES = word_set("person figure one individual place spot position")
"""Who or what stands in a row, by no more than that ("the third *person* from the left")."""
LOOKING = word_set("count reckon look see view read go start begin take move")
"""Verbs of passing along a row ("*counting* from the left")."""
STANDING = word_set("be stand sit pose come appear feature figure")


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
    return [*items[rest : k + 1], *again(items[start:past], items[k].last), *items[k + 1 :]]


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
    """ "Third from the left in the photo *is X*", "…: X": X is."""
    stop = end_of(items)
    for k in range(2, stop - 1):
        told = items[k].tag in (":", "dash") and k > 4  # "Third from the left in the photo: X"
        if not told and items[k].lemma not in STANDING and items[k].noun not in STANDING:
            continue
        who = items[k + 1 : stop]
        if any(i.tag not in NOUN_PHRASE and i.word != "of" for i in who) or not any(i.tag == "name" for i in who):
            return items
        at = items[k].first
        be = Item(at, items[k].last, "is", "aux", lemma="be", form="z")
        return [*who, be, *items[:k], *items[stop:]]
    return items


def _set_off(items: list[Item]) -> list[Item]:
    """ "It was in Oslo, *in May, that* X met Y": in Oslo, in May, X met Y. Where no comma stands before it, the clause
    finds its phrase itself."""
    start = next((k for k, item in enumerate(items) if item.word == "it" and _opens(items, k)), None)
    if start is None or start + 2 >= len(items) or items[start + 1].lemma != "be" or items[start + 1].tag != "aux":
        return items
    first = start + 2
    if items[first].tag not in ("prep", "t"):
        return items
    that = first
    while that < len(items) and items[that].tag in SETTING:
        that += 1
    if that + 2 >= len(items) or items[that].word not in ("that", "when") or items[that - 1].tag != ",":
        return items
    end = next((k for k in range(that, len(items)) if items[k].tag in (".", ";")), len(items))
    clause = items[that + 1 : end]
    if clause[0].tag not in (*NOUN_PHRASE, "pron") or any(i.tag in ("sub", "rel", ":", "dash") for i in clause):
        return items
    if any(items[k].tag == "," and items[k + 1].tag not in ("prep", "t") for k in range(first, that - 1)):
        return items  # "in Oslo, *the capital*, that …"
    return [*items[:start], *items[first:that], *clause, *items[end:]]


SETTING = NOUN_PHRASE | {"prep", "t", ",", "conj", "r"}
"""What a place, a time or an occasion is told by."""


def _opens(items: list[Item], k: int) -> bool:
    return k == 0 or items[k - 1].tag in (".", ";", ":", "dash")


def _how_asked(items: list[Item]) -> list[Item]:
    """ "*How to build it* was discussed by X in Oslo": in Oslo, X discussed how to build it."""
    end = end_of(items)
    by = next((k for k in range(end - 2, 4, -1) if items[k].word == "by" and items[k].tag == "prep"), 0)
    if items[0].word != "how" or not by or any(i.tag in ("rel", "sub", ":", ";", "neg") for i in items[1:end]):
        return items
    verb = by - 1
    while verb > 3 and items[verb].tag in ("r", "prep", "v") and items[verb - 1].tag == "v":
        verb -= 1  # "talked *through* by X"
    be = verb
    while items[be - 1].tag in ("aux", "r"):
        be -= 1
    auxiliaries = [i for i in items[be:verb] if i.tag == "aux"]
    if items[verb].tag != "v" or not auxiliaries or auxiliaries[-1].lemma != "be" or be < 3:
        return items
    until = next((k for k in range(by + 2, end) if items[k].tag == "t" or items[k].word in WHERE), end)
    where = [*items[until:end], put_in(items[by].first, ",", ",")] if until < end else []
    done = replace(items[verb], form="d")
    adverbs = [i for i in items[be:verb] if i.tag == "r"]
    return [*where, *items[by + 1 : until], *adverbs, done, *items[verb + 1 : by], *items[:be], *items[end:]]


WHERE = word_set("in at on during")
"""Marks of where and when something was talked about."""


STEPS: tuple[Step, ...] = (
    (_how_asked, frozenset({"how"})),
    (_set_off, frozenset({"that", "when"})),
    (_along, frozenset({"from"})),
    (_in_row, frozenset({"from"})),
)
"""What is told in its plain order, before sentences are told plainly in other ways."""
