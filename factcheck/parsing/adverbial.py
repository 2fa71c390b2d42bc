"""Words that are something else beside certain words: home, away, last, back, will."""

from __future__ import annotations

from factcheck.parsing.items import Item

LASTING = frozenset({"for", "until", "till", "a", "an", "at_least", "more_than", "less_than", "about", "only"})
"""What a time begins with that something lasts."""


def home(items: list[Item], k: int) -> None:
    """ "at *home* matches", "the *away* win": which ones, before a noun."""
    nxt = items[k + 1] if k + 1 < len(items) else None
    noun = nxt is not None and (nxt.tag == "n" or (not nxt.tag and bool(set("nN") & set(nxt.can))))
    if k and items[k].word == "home" and items[k - 1].tag in ("det", "poss", "'s") and not noun:
        items[k].tag, items[k].lemma = "n", items[k].word  # "found a *home* in Y"
    led = k and (items[k - 1].tag in ("prep", "det", "poss", "'s", "q", "j") or items[k - 1].word == "average")
    if led and noun:
        items[k].tag, items[k].lemma = "j", items[k].word


def last(items: list[Item], k: int) -> None:
    """ "is to *last* ten years", "will *last* until May": a verb."""
    nxt = items[k + 1] if k + 1 < len(items) else None
    before = items[k - 1] if k else None
    long = nxt is not None and (nxt.tag in ("q", "t") or nxt.word in LASTING)
    if before is not None and (before.word == "to" or before.tag == "modal") and long:
        before.tag = "to" if before.word == "to" else "modal"
        items[k].tag, items[k].form, items[k].lemma = "v", "v", "last"


def backing(items: list[Item], k: int) -> None:
    """ "to *back* the plan", "did not *back* it": a verb, not the way home."""
    item, nxt = items[k], items[k + 1] if k + 1 < len(items) else None
    if k and items[k - 1].tag == "poss" and nxt is not None and nxt.tag == "prep":
        item.tag, item.lemma, item.noun = "n", item.word, item.word  # "turned its *back* on X"
        return
    j = k - 1
    while j > 0 and items[j].tag in ("neg", "r"):
        j -= 1
    led = j >= 0 and (
        items[j].word == "to" or items[j].tag == "modal" or (items[j].tag, items[j].lemma) == ("aux", "do")
    )
    if led and nxt is not None and nxt.tag in ("det", "poss", "name", "pron", "q"):
        item.tag, item.lemma, item.form = "v", item.word, "v"
        items[j].tag = "to" if items[j].word == "to" else items[j].tag  # no preposition then


def willed(items: list[Item], k: int) -> None:
    """ "their *will* to do Z", "the political *will* of Y": a noun."""
    item, before = items[k], items[k - 1] if k else None
    nxt = items[k + 1] if k + 1 < len(items) else None
    owned = before is not None and (before.tag in ("poss", "det", "'s") or (before.word in STRONG and k > 1))
    if item.tag == "modal" and owned and nxt is not None and nxt.word in ("to", "of"):
        item.tag, item.lemma = "n", item.word


STRONG = frozenset({"political", "strong", "firm", "free", "shared", "common", "good"})
"""Adjectives of a will."""
