"""Words with hyphens: one item, halves that hang on the next, the dash between two names; labels that end a post."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.en import parts, senses
from factcheck.model import Comparator, QuantityKind
from factcheck.parsing.items import Item
from factcheck.reading.tokens import Tokens, all_digits


def _compound(merged: Item) -> Item:
    """The item with what the lexicon knows of its word, with the hyphen or without."""
    plain = merged.word.replace("-", "")
    e = parts.entry(plain) if parts.known(plain) else parts.entry(merged.word)
    merged.lemma, merged.noun, merged.can = e.verb, e.noun, e.tags
    if e.tags == "n" and not parts.known(plain) and not parts.known(merged.word):
        first, last = (parts.entry(half).tags for half in merged.word.split("-", 1))
        if set("jer") & set(first) and "n" in last:
            merged.can = "jn"  # "long-term loans", "narrow-format talks"
    return merged


def _hanging(items: list[Item], k: int, tokens: Tokens) -> bool:
    """ "short- and long-term": a hyphen whose second half stands after the next one."""
    if k + 4 >= len(items) or items[k + 1].tag != "conj" or items[k + 3].tag != "hyphen" or items[k - 1].tag == "name":
        return False
    tight = tokens.end[items[k - 1].last - 1] == tokens.start[items[k].first]
    return tight and tokens.end[items[k].first] < tokens.start[items[k + 1].first]


def _result(left: Item, right: Item) -> bool:
    """ "2–1", "2 – 1": two bare numbers that are no range, with a dash of whatever length between them."""
    bare = all(one.quantity is None and one.period is None for one in (left, right))
    return bare and all_digits(left.word) and all_digits(right.word) and len(left.word + right.word) <= LONGEST


LONGEST = 6
"""Digits of a result ("112–104")."""


def _attributive(left: Item, right: Item, after: Item | None) -> bool:
    """ "a *200-seat* chamber": a plain number and what it counts, before the noun that has so many."""
    many = left.quantity
    if many is None or after is None:
        return False
    if right.word in OF_SO_MANY:
        return _nominal(after)
    if many.kind not in (QuantityKind.COUNT, QuantityKind.MEASURE):
        return False
    if many.comparator is not Comparator.BARE or many.high is not None or right.quantity is not None:
        return False
    return right.tag in ("n", "") and "n" in right.can.lower() and right.noun == right.word and _nominal(after)


def _of_so_many(left: Item, right: Item) -> Item:
    """ "200-seat", "20-year-old" as one item."""
    many = left.quantity
    unit = f"{many.unit}-" if many is not None and right.word == "old" else ""
    word = f"{many.low.normalize():f}-{unit}{right.word}" if many is not None else right.word
    return _compound(Item(left.first, right.last, word, capital=left.capital))


def _nominal(item: Item) -> bool:
    return item.tag in ("n", "j") or (not item.tag and bool(set("njN") & set(item.can)))


OF_SO_MANY = frozenset({"strong", "old"})
"""Adjectives after a number and a hyphen ("a *12-strong* team", "a *20-year-old* man")."""


def compounds(items: list[Item], tokens: Tokens) -> list[Item]:
    """Words joined by a hyphen are one ("start-up", "co-operation", "Seoul-based"); a lone hyphen is a dash."""
    if not any(item.tag in ("hyphen", "dash") for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        if item.tag == "dash" and out and k + 1 < len(items) and out[-1].tag == "name" and items[k + 1].tag == "name":
            left, right = out[-1], items[k + 1]
            if (
                tokens.end[left.last - 1] == tokens.start[item.first]
                and tokens.end[item.first] == tokens.start[right.first]
            ):
                item.tag = "hyphen"  # "Kazakhstan–Korea trade", not "ASTANA – Korean investment"
                out.append(item)
                k += 1
                continue
        if item.tag in ("dash", "hyphen") and out and k + 1 < len(items) and _result(out[-1], items[k + 1]):
            out[-1] = _compound(Item(out[-1].first, items[k + 1].last, f"{out[-1].word}-{items[k + 1].word}"))
            k += 2
            continue
        if item.tag == "hyphen" and out and _hanging(items, k, tokens):
            left, last = out[-1], items[k + 4]
            out[-1] = _compound(Item(left.first, item.last, f"{left.word}-{last.word}", capital=left.capital))
            k += 1
            continue
        if item.tag == "hyphen" and out and k + 1 < len(items):
            left, right = out[-1], items[k + 1]
            tight = left.last == item.first and right.first == item.last and left.last - 1 >= 0
            if (
                tight
                and tokens.end[left.last - 1] == tokens.start[item.first]
                and tokens.end[item.first] == tokens.start[right.first]
            ):
                if left.tag == "name" and right.tag == "name":
                    out.append(Item(item.first, item.last, "-", "hyphen"))
                    k += 1
                    continue
                if left.quantity is None and right.quantity is None and left.period is None and right.period is None:
                    word = f"{left.word}-{right.word}"
                    merged = _compound(Item(left.first, right.last, word, capital=left.capital))
                    if left.tag == "name" or right.tag == "name":
                        merged.tag = "j"
                        merged.refs = left.refs or right.refs
                    out[-1] = merged
                    k += 2
                    continue
                if _attributive(left, right, items[k + 2] if k + 2 < len(items) else None):
                    out[-1] = _of_so_many(left, right)
                    k += 2
                    continue
            item.tag = "dash"
        out.append(item)
        k += 1
    return out


def hashtags(tokens: Tokens, i: int, names: Mapping[int, tuple[int, object]]) -> int:
    """Past the labels that end a post ("… #trade #Oslo"), each a topic or a name; 0 where they say anything else."""
    norm = tokens.norm
    while i + 1 < len(norm) and norm[i] == "#" and tokens.end[i] == tokens.start[i + 1]:
        topic = norm[i + 1] in senses.nouns() or norm[i + 1] in senses.verbs() or norm[i + 1] in senses.noun_concepts()
        if i + 1 in names:
            i = names[i + 1][0]
        elif topic:
            i += 2
        else:
            return 0
    return i if i >= len(norm) else 0
