"""-ing forms that are verbs, and those that are the names of trades."""

from __future__ import annotations

from factcheck.language.en import closed, kinds, parts, senses, turns
from factcheck.parsing.items import Item


def governed(mark: Item | None, nxt: Item) -> bool:
    """After "on", "without": has an -ing form what stands behind it as its object ("without *meeting* him, X")?"""
    if nxt.tag in ("det", "poss"):
        return True
    if nxt.tag == "pron":
        return nxt.word not in closed.NOMINATIVE
    if nxt.tag == "q":
        return mark is not None and mark.word in ("of", "without", "after", "before", "from", "by")
    return nxt.tag == "name" and mark is not None and mark.word == "without"


def managed(items: list[Item], k: int) -> bool:
    """ "*Mining* rare ores is costly": the name of a trade before a plural that is not the subject of the "is"."""
    if items[k].word not in turns.TRADES or (k and items[k - 1].tag not in (",", ":", "sub", "rel")):
        return False
    end = k + 1
    while end < len(items) and not items[end].tag and set("jnN") & set(items[end].can[:2]):
        end += 1
    return end > k + 1 and "N" in items[end - 1].can and end < len(items) and items[end].word in ("is", "was", "has")


def trade(item: Item, nxt: Item | None) -> bool:
    """ "named *shipping* as a field", not "*shipping* grain to Y"."""
    return item.word in turns.TRADES and (nxt is None or nxt.tag not in ("det", "poss", "pron", "q", "name"))


def use(item: Item, nxt: Item | None, third: Item | None) -> bool:
    """ "*Landing* fees at X fell": what they are paid for; not "landing fees is"."""
    if item.word not in turns.USES or nxt is None or nxt.noun not in turns.DUES or "N" not in nxt.can:
        return False
    return third is None or third.word not in ("is", "was", "has")


def of_a_site(items: list[Item], k: int) -> bool:
    """ "the Nordlys *swimming* hall", "the Kalmar *training* ground": what a site is for, behind its name."""
    if not k or k + 1 >= len(items) or items[k - 1].tag != "name" or not items[k].word.endswith("ing"):
        return False
    nxt = items[k + 1]
    return "n" in nxt.can and senses.concept(nxt.noun or nxt.word) in kinds.EDIFICES | kinds.PARTED | turns.SITES


def base_of(word: str) -> str:
    """The verb of an -ing form, as the senses or the lexicon have it."""
    stem = word[:-3]
    known = next((v for v in (stem, f"{stem}e", stem[:-1]) if v in senses.verbs()), "")
    return known or next((v for v in (f"{stem}e", stem) if parts.known(v)), stem)
