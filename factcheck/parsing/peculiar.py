"""Words that are read by what stands beside them, whatever else they can be: "barely", "yet", "record", "home"."""

from __future__ import annotations

from factcheck.parsing.items import Item


def weighing(items: list[Item], k: int) -> None:
    """ "barely 12": a degree, no denial."""
    if items[k].tag == "neg" and k + 1 < len(items) and items[k + 1].tag == "q":
        items[k].tag = "r"


def yet(items: list[Item], k: int) -> None:
    """ "has *yet* to sign"."""
    between = items[k].tag == "conj" and 0 < k < len(items) - 1
    if between and items[k - 1].tag == "aux" and items[k + 1].tag == "to":
        items[k].tag = "r"


def being(items: list[Item], k: int) -> None:
    """ "come into *being*", "human *being*"."""
    if k and items[k - 1].word in ("into", "human"):
        items[k].tag, items[k].lemma = "n", items[k].noun


def neither(items: list[Item], k: int) -> None:
    """ "is *neither* growing nor stable", "X *neither* confirmed nor denied it"."""
    if not 0 < k < len(items) - 1:
        return
    before, after = items[k - 1], items[k + 1]
    spoken = before.tag in ("n", "name", "pron") and not after.tag and set("vzd") & set(after.can)
    if before.tag in ("aux", "modal") or spoken:
        items[k].tag = "neg"


def first(items: list[Item], k: int) -> None:
    """ "was *first* spotted by X", "X *first* observed it": for the first time, and no place in a row."""
    if not 0 < k < len(items) - 1 or items[k].tag != "q":
        return
    before, after = items[k - 1], items[k + 1]
    if after.tag or not {"d", "e"} & set(after.can) or after.can[:1] in ("n", "N"):
        return
    if (before.tag == "aux" and before.lemma in ("be", "have")) or before.tag in ("name", "pron"):
        items[k].tag, items[k].quantity = "r", None


def record(items: list[Item], k: int) -> None:
    """ "a *record* $12 billion"."""
    between = items[k].tag not in ("det", "pron") and 0 < k < len(items) - 1
    if between and items[k - 1].tag == "det" and items[k + 1].quantity:
        items[k].tag, items[k].lemma = "j", items[k].word


def bygone(items: list[Item], k: int) -> None:
    """ "over the *past* decade": an adjective after a determiner, where a noun follows."""
    after = items[k + 1] if k + 1 < len(items) else None
    nominal = after is not None and (after.tag in ("n", "q") or (not after.tag and bool(set("nNj") & set(after.can))))
    if k and items[k - 1].tag in ("det", "poss") and nominal:
        items[k].tag = "j"
