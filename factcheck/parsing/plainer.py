"""Turns of phrase about a whole clause, told without them. Items in, items out.

"To hear X tell it", "left no doubt that", "would like nothing better than to", "not a cent of", "that X met Y is a
matter of record", "going nowhere" say no more than the clause.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Step, end_of, finite


def _words(items: list[Item], k: int, n: int) -> list[str]:
    return [i.word for i in items[k : k + n]]


def _to_hear(items: list[Item]) -> list[Item]:
    """ ", *to hear X tell it*": according to X."""
    for k in range(len(items) - 4):
        if _words(items, k, 2) != ["to", "hear"]:
            continue
        end = k + 2
        while end < len(items) and items[end].tag in ("name", "det", "j", "n"):
            end += 1
        if end > k + 2 and _words(items, end, 2) == ["tell", "it"]:
            at = items[k]
            by = Item(at.first, at.last, "according_to", "prep", lemma="according_to")
            return [*items[:k], by, *items[k + 2 : end], *items[end + 2 :]]
    return items


def _no_doubt(items: list[Item]) -> list[Item]:
    """ "X *left no doubt that* it grows": said that it grows."""
    for k in range(1, len(items) - 4):
        if items[k].lemma == "leave" and _words(items, k + 1, 2) == ["no", "doubt"] and items[k + 3].word == "that":
            said = Item(items[k].first, items[k + 2].last, "said", "v", lemma="say", form="d")
            return [*items[:k], said, *items[k + 3 :]]
    return items


def _nothing_better(items: list[Item]) -> list[Item]:
    """ "X *would like nothing better than to* do Z": wants to do Z."""
    for k in range(1, len(items) - 6):
        words = _words(items, k, 6)
        if words[:3] == ["would", "like", "nothing"] and words[3] in ("better", "more") and words[4:] == ["than", "to"]:
            wants = Item(items[k].first, items[k + 4].last, "wants", "v", lemma="want", form="z")
            return [*items[:k], wants, replace(items[k + 5], tag="to"), *items[k + 6 :]]
    return items


LEAST = word_set("cent dollar penny won tenge euro single word soul shred inch iota trace")


def _not_a(items: list[Item]) -> list[Item]:
    """ "*Not a cent* was invested": no cent."""
    if len(items) < 4 or items[0].word != "not" or items[1].word not in ("a", "one") or items[2].word not in LEAST:
        return items
    no = Item(items[0].first, items[1].last, "no", "det", lemma="no")
    return [no, *items[2:]]


SURE = {
    ("a", "matter", "of", "record"),
    ("a", "matter", "of", "public", "record"),
    ("a", "matter", "of", "fact"),
    ("common", "knowledge"),
    ("public", "knowledge"),
    ("beyond", "doubt"),
    ("beyond", "dispute"),
    ("no", "secret"),
    ("a", "fact"),
    ("undisputed",),
    ("certain",),
    ("clear",),
    ("true",),
}
"""What is said of what nobody doubts."""


def _that_is_so(items: list[Item]) -> list[Item]:
    """ "*That* X met Y *is a matter of record*": X met Y."""
    if items[0].word != "that" or len(items) < 6:
        return items
    end = end_of(items)
    for k in range(end - 2, 3, -1):
        if items[k].word == "is" and tuple(i.word for i in items[k + 1 : end]) in SURE:
            clause = items[1:k]
            return [*clause, *items[end:]] if any(map(finite, clause)) else items
    return items


def _nowhere(items: list[Item]) -> list[Item]:
    """ "is *going nowhere*": an adverb, no denial."""
    for k in range(1, len(items)):
        if items[k].word == "nowhere" and items[k].tag == "neg" and items[k - 1].lemma in ("go", "get", "lead"):
            return [*items[:k], replace(items[k], tag="r", lemma="nowhere"), *items[k + 1 :]]
    return items


ABOVE_ALL = word_set("especially mainly primarily particularly chiefly mostly above_all principally")


def _cleft_adverb(items: list[Item]) -> list[Item]:
    """ "It is *above all* X that draws Y": it is X."""
    if len(items) < 6 or items[0].word != "it" or items[1].lemma != "be":
        return items
    k = 2
    width = 2 if _words(items, 2, 2) == ["above", "all"] else 1 if items[2].word in ABOVE_ALL else 0
    if not width or not any(i.word in ("that", "who", "which") for i in items[3:]):
        return items
    return [*items[:k], *items[k + width :]]


STEPS: tuple[Step, ...] = (
    (_to_hear, frozenset({"hear"})),
    (_no_doubt, frozenset({"doubt"})),
    (_nothing_better, frozenset({"nothing"})),
    (_not_a, frozenset({"not"})),
    (_that_is_so, frozenset({"that"})),
    (_nowhere, frozenset({"nowhere"})),
    (_cleft_adverb, frozenset({"it"})),
)
"""What is taken off, in this order."""
