"""Sentences that fold two assertions into one by the way they are built, as a sentence for each.

"X reached Y, which makes Z the third largest partner": Z is the third largest partner. "It works with A and, since May,
with B": with either. "Because the ground is wet, it will open in 2029": it will, and the ground is. What cannot be told
apart by its words alone stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.drafting.compared import VERBAL
from factcheck.drafting.spreading import cut
from factcheck.language.en import cutting, quoting
from factcheck.parsing.items import Item, Read

_SIGNS = frozenset('"“”«»;:')


def unfolded(read: Read) -> list[str]:
    """The sentences, the sentence itself where it folds nothing."""
    text = quoting.HERE.sub("", cutting.ON_ITS_WAY.sub("", read.tokens.text))
    text = f"{text[:1].upper()}{text[1:]}"
    if text != read.tokens.text:
        return [text]
    if not _SIGNS.isdisjoint(text):
        return [text]
    return next((made for way in WAYS if (made := way(read))), [text])


def _whole(said: str) -> str:
    said = said.strip(" ,.")
    return f"{said[:1].upper()}{said[1:]}."


def _verbs(items: Sequence[Item]) -> bool:
    return any(i.tag in VERBAL for i in items)


def _named_first(items: Sequence[Item]) -> int:
    """Where the name ends that a sentence begins with, a verb behind it; 0 where it begins otherwise."""
    at = int(bool(items) and items[0].tag == "det")
    ok = at + 1 < len(items) and items[at].tag == "name" and items[at + 1].tag in VERBAL
    return at + 1 if ok else 0


def _makes(read: Read) -> list[str]:
    """ "…, *which makes X the third largest port*", "…, *making it the oldest club*": X is that."""
    items = read.items
    for k in (k for k in range(2, len(items) - 4) if items[k].tag == ","):
        verb = k + 2 if items[k + 1].word == "which" else k + 1
        if items[verb].lemma != "make" or (verb == k + 1) != (items[verb].word == "making"):
            continue
        what = next((j for j in range(verb + 1, len(items)) if _begins_rank(items, j)), 0)
        if not what or what == verb + 1 or not _verbs(items[:k]) or _verbs(items[what:]):
            return []
        who = _made_so(read, verb + 1, what)
        past = items[verb].word == "made" or (items[verb].word == "making" and _told(items[:k]))
        end = next((j for j in range(what, len(items)) if items[j].tag in (".", ",", ";")), len(items))
        if not who or (end < len(items) and items[end].tag != "."):
            return []
        return [_whole(cut(read, 0, k)), _whole(f"{who} {'was' if past else 'is'} {cut(read, what, end)}")]
    return []


def _begins_rank(items: Sequence[Item], k: int) -> bool:
    """ "the third largest", "one of the", "the most successful"."""
    after = items[k + 1] if k + 1 < len(items) else None
    if after is None or items[k].word not in ("the", "one", "among", "a", "an"):
        return False
    return after.tag in ("q", "j", "r") or after.word in ("of", "most", "the")


def _told(items: Sequence[Item]) -> bool:
    """Whether a clause tells what happened."""
    return any(i.form == "d" and i.tag in ("v", "aux") for i in items) and not any(
        i.word in ("has", "have") for i in items
    )


def _made_so(read: Read, first: int, past: int) -> str:
    """Whom a sentence says that something makes so: a name, or "it" for the name that the sentence begins with."""
    items = read.items
    if past == first + 1 and items[first].word in ("it", "him", "her"):
        end = _named_first(items)
        return cut(read, 0, end) if end else ""
    return cut(read, first, past) if all(i.tag in ("name", "det") for i in items[first:past]) else ""


def _and_since(read: Read) -> list[str]:
    """ "Works with A *and, since May, with B*": works with A; works with B since May."""
    items = read.items
    for k in range(3, len(items) - 5):
        if items[k].word != "and" or items[k + 1].tag != "," or items[k + 2].tag != "t" or items[k + 3].tag != ",":
            continue
        second = k + 4
        if items[second].tag not in ("prep", "to"):
            return []
        first = next((j for j in range(k - 1, 0, -1) if items[j].word == items[second].word), 0)
        if not first or not _verbs(items[:first]) or _verbs(items[first:]) or items[first - 1].tag in ("det", "name"):
            return []
        end = next((j for j in range(second, len(items)) if items[j].tag in (".", ",")), len(items))
        if end < len(items) and items[end].tag != ".":
            return []
        again = f"{cut(read, 0, first)} {cut(read, second, end)} {cut(read, k + 2, k + 3)}"
        return [_whole(cut(read, 0, k)), _whole(again)]
    return []


def _reasoned(read: Read) -> list[str]:
    """ "*Because the ground is wet*, it will open in 2029": it will open in 2029; the ground is wet."""
    items = read.items
    if not items or items[0].word not in cutting.REASONS or items[0].tag != "sub":
        return []
    comma = next((k for k in range(2, len(items) - 3) if items[k].tag == ","), 0)
    reason, main = items[1:comma], items[comma + 1 :]
    if not comma or not _verbs(reason) or not _verbs(main) or main[0].tag in ("conj", "rel", "prep", "sub"):
        return []
    leaning = main[0].tag in ("pron", "poss")
    known = reason[0].tag in ("det", "n") and not any(i.tag in ("name", "pron", "poss") for i in reason)
    if leaning and not (known and any(i.word in cutting.CIRCUMSTANCES for i in reason[:2])):
        return []  # "because the bridge is old, it is closed"
    if any(i.word in cutting.HINGES for i in reason):
        return [_whole(cut(read, comma + 1, len(items)))] if not leaning else []
    return [_whole(cut(read, comma + 1, len(items))), _whole(cut(read, 1, comma))]


def _done_before(read: Read) -> list[str]:
    """ "X called off its strike, *after it had agreed* with Y on Z": X had agreed with Y on Z."""
    items = read.items
    for k in range(2, len(items) - 4):
        head = [i.word for i in items[k : k + 3]]
        if items[k].word != "after" or head[1] not in ("it", "they", "he", "she") or head[2] != "had":
            continue
        before = items[: k - (items[k - 1].tag == ",")]
        first = int(bool(before) and before[0].tag == "t")
        verb = next((j for j, i in enumerate(before) if i.tag in VERBAL), 0)
        subject = before[first:verb]
        if not subject or any(i.tag not in ("det", "name") for i in subject) or subject[-1].tag != "name":
            return []
        rest = before[verb:]
        if any(i.tag == "name" or (i.tag == "det" and i.word in ("a", "an")) for i in rest) or head[1] == "they":
            return []  # "X sold Y, after it had lost money": either
        own = f"{cut(read, first, verb)} {cut(read, k + 2, len(items))}"
        return [_whole(cut(read, 0, len(before))), _whole(own)]
    return []


def _centred(read: Read) -> list[str]:
    """ "At its centre is *X, an undersea cable*": X is an undersea cable."""
    items = read.items
    is_ = next((k for k, i in enumerate(items) if i.tag in VERBAL), 0)
    at = is_ + 1 + int(is_ + 1 < len(items) and items[is_ + 1].tag == "det")
    if not 2 < is_ < len(items) - 5 or items[is_].word not in ("is", "was", "stands", "lies") or items[0].word != "at":
        return []
    if items[2].word not in cutting.CENTRES or items[at].tag != "name" or items[at + 1].tag != ",":
        return []
    what = items[at + 2 :]
    if what[0].word not in ("a", "an") or _verbs(what) or any(i.tag in ("rel", ",") for i in what):
        return []
    name = cut(read, is_ + 1, at + 1)
    be = "was" if items[is_].word == "was" else "is"
    return [_whole(cut(read, 0, at + 1)), _whole(f"{name} {be} {cut(read, at + 2, len(items))}")]


WAYS: tuple[Callable[[Read], list[str]], ...] = (_makes, _and_since, _reasoned, _done_before, _centred)
