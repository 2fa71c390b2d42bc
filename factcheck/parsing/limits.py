"""Sentences by which something is all that there is, or as far as one goes. Items in, items out.

"Signed *nothing but* eight documents", "*apart from* eight documents, signed *nothing*", "*all that* X has invested
*is* $3 billion", "$3 billion is *all* X has invested" say "only"; "*went as far as* signing" says "signed".
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.frames import replace
from factcheck.parsing.gerunds import base_of
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, end_of, finite, put_in, word_at

SUBJECTS = frozenset({"name", "det", "pron", "n", "own"})
"""Tags with which a clause begins after "all"."""
BEYOND = frozenset({"but", "except", "other_than"})


def _only(at: int) -> Item:
    return put_in(at, "only", "r")


def _nothing_but(items: list[Item]) -> list[Item]:
    """ "signed *nothing but* eight documents", "*apart from* eight documents, they signed *nothing*"."""
    for k in range(1, len(items) - 2):
        if items[k].word == "nothing" and items[k + 1].word in BEYOND and items[k + 2].tag in ("q", "n", "det", "name"):
            return [*items[:k], _only(items[k].first), *items[k + 2 :]]
    comma = next((k for k, item in enumerate(items) if item.tag == ","), 0)
    none = next((k for k, item in enumerate(items) if item.word == "nothing"), 0)
    if comma < 2 or items[0].word != "except" or none < comma or not finite(items[none - 1]):
        return items
    thing = items[1:comma]
    if any(item.tag not in NOUN_PHRASE for item in thing):
        return items
    return [*items[comma + 1 : none], _only(items[0].first), *thing, *items[none + 1 :]]


def _all_there_is(items: list[Item]) -> list[Item]:
    """ "*All (that)* X has invested *is* $3 billion", "$3 billion is *all (that)* X has invested": only so much."""
    k = next((k for k, item in enumerate(items) if item.word == "all"), -1)
    if k < 0 or (k and items[k - 1].lemma != "be"):
        return items
    end, first = end_of(items), k + 1 + (word_at(items, k + 1) == "that")
    if first >= end - 1 or items[first].tag not in SUBJECTS:
        return items
    if k:
        figure, clause, be = items[: k - 1], items[first:end], items[k - 1]
    else:
        at = next((i for i in range(first + 2, end - 1) if items[i].lemma == "be" and _figure(items[i + 1 : end])), 0)
        if not at:
            return items
        clause, be, figure = items[first:at], items[at], items[at + 1 : end]
    if not _figure(figure) or sum(map(finite, clause)) != 1 or any(i.tag in (",", "conj", "sub") for i in clause):
        return items
    at = items[k].first
    only = [_only(at)] if figure[0].tag == "q" else []  # "all that X has invested is *a* paltry $3 million"
    return [put_in(at, "what", "det"), *clause, be, *only, *figure, *items[end:]]


def _figure(items: Sequence[Item]) -> bool:
    """Whether they are a figure with its noun and the words before it."""
    return any(i.quantity is not None for i in items) and all(i.tag in NOUN_PHRASE for i in items)


def _as_far_as(items: list[Item]) -> list[Item]:
    """ "*went as far as* signing", "*went so far as to* sign": did it in the end."""
    for k in range(len(items) - 3):
        words = [i.word for i in items[k + 1 : k + 4]]
        if items[k].lemma != "go" or items[k].tag != "v":
            continue
        size = 3 if words == ["as", "far", "as"] else 2 if words[:2] in (["so far", "as"], ["as far", "as"]) else 0
        after = items[k + 1 + size] if size and k + 1 + size < len(items) else None
        if after is None or not (after.tag == "to" or "g" in after.can):
            continue
        if after.tag == "to":
            return [*items[:k], replace(items[k], lemma="manage"), *items[k + 1 + size :]]
        done = replace(after, tag="v", form="g", lemma=base_of(after.word))
        return [*items[:k], replace(items[k], lemma="end_up"), done, *items[k + 2 + size :]]
    return items


STEPS: tuple[Step, ...] = (
    (_nothing_but, frozenset({"nothing"})),
    (_all_there_is, frozenset({"all"})),
    (_as_far_as, frozenset({"far", "so far"})),
)
"""What is only so much, and no more."""
