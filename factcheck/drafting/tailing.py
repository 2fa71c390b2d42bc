"""What stands behind a clause and only says more of it: "most of them in offices", "among them A and B".

It is left out, so that the rest can be used; whom "among them" names becomes a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting.compared import VERBAL, ends, starts
from factcheck.language.en import cutting
from factcheck.parsing.items import Item, Read

AGAIN = frozenset({"them", "it", "which", "whom", "these", "those"})
LISTED = frozenset({"name", "det", "q"})
STEPS = 5
"""Items, at the most, before the word that takes up what was told ("more than half of *them*")."""


def trimmed(read: Read) -> list[str]:
    """The sentence without such a tail, and what "among them" says in one of its own; the sentence itself where it has
    none."""
    items, text = read.items, read.tokens.text
    if any(sign in text for sign in '"“”«»'):
        return [text]
    for k in (k for k in range(1, len(items) - 2) if items[k].tag == ","):
        if not any(i.tag in VERBAL for i in items[:k]):
            closing = next((j for j in range(k + 1, len(items) - 2) if items[j].tag == ","), 0)
            if closing and _part(items[k + 1 : closing]):  # "Some 900 people, *most of them women*, work there"
                return [f"{text[: ends(read, k - 1)]} {text[starts(read, closing + 1) :]}"]
            continue
        end = _end(items, k)
        tail = items[k + 1 : end]
        if not tail:
            continue
        among = tail[0].word in ("among", "including") and len(tail) > 2 and tail[1].word in AGAIN
        first = 2 if among else _examples(items[:k], tail)
        if not (first or _part(tail) or _chiefly(read, k, tail) or _compared(tail) or _apart(tail)):
            continue
        rest = text[starts(read, end) :] if end < len(items) else "."
        main = f"{text[: ends(read, k - 1)]}{'' if rest[:1] in '.;,' else ' '}{rest}"
        after = next((j for j in range(k + 1, end) if items[j].tag == "sub" and items[j].word == "after"), 0)
        if after and end - after > 2 and any(i.tag in VERBAL for i in items[after:end]):
            clause = text[starts(read, after + 1) : ends(read, end - 1)]
            return [main, f"{clause[:1].upper()}{clause[1:]}."]  # "a day after X left": X left
        if not first or tail[first].tag not in LISTED or any(i.tag in VERBAL for i in tail):
            return [main]
        return [main, f"Among them are {text[starts(read, k + 1 + first) : ends(read, end - 1)]}."]
    return [text]


def lighter(read: Read) -> str:
    """The sentence without the circumstance behind its last comma ("reopened on 3 May, *after a year of repairs*"); ""
    where it has none. What turns it round, or may be a condition of what is to come, is not left out."""
    items, text = read.items, read.tokens.text
    k = next((k for k in range(len(items) - 2, 2, -1) if items[k].tag == ","), 0)
    tail = items[k + 1 :]
    if not k or tail[0].tag not in ("prep", "sub") or tail[0].word not in cutting.AROUND:
        return ""
    if any(sign in text for sign in '"“”«»;:') or not any(i.tag in VERBAL for i in items[:k]):
        return ""
    if any(i.tag in VERBAL | {"rel", "neg"} or i.word in cutting.HINGES for i in tail):
        return ""
    ahead = any(i.tag == "modal" for i in items[:k])
    if ahead and not any(i.tag == "q" for i in tail):
        return ""  # "will open in May, with luck"
    return f"{text[: ends(read, k - 1)]}."


def _end(items: Sequence[Item], k: int) -> int:
    """Where the tail behind the comma at item ``k`` ends: at the end, or where another clause begins."""
    for j in range(k + 1, len(items)):
        if items[j].tag in (".", ";"):
            return j
        clause = items[j].tag == "," and items[j + 1 : j + 2] and items[j + 1].tag == "conj"
        if clause and any(i.tag in VERBAL for i in items[j + 1 :]):
            return j
    return len(items)


def _part(tail: Sequence[Item]) -> bool:
    """ "most of them in offices", "three of whom are women"."""
    at = next((j for j, i in enumerate(tail[:STEPS]) if i.word in AGAIN), 0)
    return (
        at > 1
        and tail[at - 1].word == "of"
        and all(i.tag in ("det", "q", "n", "r", "pron", "j") for i in tail[: at - 1])
    )


def _examples(before: Sequence[Item], tail: Sequence[Item]) -> int:
    """ "More than 80 firms operate there, *such as* A, B and C": where the names begin behind the words that lead them
    in; 0 where no names follow, or what they are examples of is not counted."""
    first = next((n for n in (1, 2) if " ".join(i.word for i in tail[:n]).replace("_", " ") in cutting.EXAMPLES), 0)
    names = [i for i in tail[first:] if i.tag != "," and i.word not in ("and", "the")]
    counted = any(i.tag == "q" for i in before)
    return first if first and counted and names and all(i.tag == "name" for i in names) else 0


def _chiefly(read: Read, k: int, tail: Sequence[Item]) -> bool:
    """ "above all wheat and tyres", "mostly small ones"."""
    passed = read.tokens.text[ends(read, k) : read.tokens.start[tail[0].first]].strip()
    chief = passed in cutting.PASSED or tail[0].word in cutting.CHIEFLY
    return chief and not any(i.tag in VERBAL for i in tail)


def _compared(tail: Sequence[Item]) -> bool:
    """ "more than any other", "longer than planned", "a year later than planned"."""
    return len(tail) > 1 and tail[0].word.split(" ")[-1] in cutting.COMPARED and tail[1].word == "than"


def _apart(tail: Sequence[Item]) -> bool:
    """ "two years later than planned", "a day before the vote", "three times a week"."""
    units = [
        j
        for j, i in enumerate(tail[:4])
        if i.noun in cutting.SPANS or i.word.split("_")[-1].split(" ")[-1] in cutting.SPANS
    ]
    if not units:
        return False
    after = tail[units[0] + 1] if units[0] + 1 < len(tail) else None
    if tail[units[0]].word.startswith("time"):
        return after is not None and after.word in ("a", "an", "per")
    return after is not None and after.word in cutting.APART
