"""What a writer says to the readers beside the matter. Items in, items out.

", however,", ", on the other hand,", ", readers will be sorry to hear,", "I am sorry to report that …", "To be
precise, …", "One caution: …", ", not a cent more" leave the sentence; the last makes the figure before it exact.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.frames import replace
from factcheck.language.en import asides, closed
from factcheck.model import Comparator
from factcheck.parsing.items import Item, Step

LONGEST = 9
"""Items of an aside."""
LEAD = 14
"""Items of a lead-in before a colon."""
CLOSING = 12
"""Items of an emphasis at the end of a sentence, with the comma before it and the stops after it."""
ENDS = frozenset({",", ".", ":", "dash", ";"})


def _between(items: list[Item]) -> list[Item]:
    """What stands between commas, after the first or before the last one, and says nothing of its own."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        opens = k == 0 or items[k].tag == "," or (bool(out) and out[-1].tag in (":", ";"))
        if opens:
            first = k + (items[k].tag == ",")
            close = next((i for i in range(first, min(len(items), first + LONGEST)) if items[i].tag in ENDS), None)
            if close is None and len(items) - first < LONGEST:
                close = len(items)
            empty = close == first > k  # ", of course,": words that stand for none
            if close is not None and (empty or _idle(items[first:close])):
                if close >= len(items) or items[close].tag != ",":
                    if k and first > k:  # ", to be precise."
                        k = close
                        continue
                elif first == k:  # "However, …"
                    k = close + 1
                    continue
                else:
                    bound = close + 1 < len(items) and items[close + 1].tag in ("v", "aux", "modal", "neg", "rel")
                    bound = bound or (bool(out) and out[-1].tag in ("conj", "v", "aux", "sub"))
                    k = close + 1 if bound else close
                    after = items[k] if k < len(items) else None
                    if after is not None and after.tag == "v" and after.form == "e" and after.lemma in closed.SAY:
                        out.append(replace(after, form="d"))  # "X, for his part, *said* …"
                        k += 1
                    continue
        out.append(items[k])
        k += 1
    return out


def _idle(segment: list[Item]) -> bool:
    """Does a stretch between commas only join, or address the readers?"""
    if not segment:
        return False
    said = tuple(word for item in segment for word in item.word.split("_"))
    if said in asides.JOINING or _marvelling(segment):
        return True
    return _addressed(segment) or _precise(segment) or _bidding(segment)


def _marvelling(segment: list[Item]) -> bool:
    """ "to nobody's surprise", "much to the delight of the students", "strange as it may sound": how one takes it."""
    if any(i.refs or i.quantity is not None or i.period is not None for i in segment) or len(segment) < 3:
        return False
    words = segment[1:] if segment[0].word == "much" else segment
    if words[0].word == "to":
        return any(i.lemma in asides.FEELINGS for i in words) and not any(i.tag in ("v", "aux", "modal") for i in words)
    if words[0].tag != "j" or words[1].word != "as" or words[2].word not in ("it", "this", "that"):
        return False
    return (
        len(words) > 3 and words[-1].lemma in asides.SEEMING and all(i.tag in ("modal", "v", "aux") for i in words[3:])
    )


def _bidding(segment: list[Item]) -> bool:
    """ "so take your time", "but judge for yourself": what the readers are bidden to do."""
    words = segment[1:] if segment[0].tag in ("conj", "r", "sub") else segment
    if len(words) < 2 or "v" not in words[0].can or any(i.refs or i.quantity is not None for i in segment):
        return False
    if any(i.tag in ("aux", "modal") or (i.tag == "v" and i.form in "zd") for i in segment):
        return False
    return any(i.word in asides.YOURS for i in words[1:])


def _addressed(segment: list[Item]) -> bool:
    """ "as you know", "I am sorry to report", "it must be said", "it was reported in June": a clause to the readers."""
    whom = next((i for i, item in enumerate(segment) if item.word in asides.TOLD), None)
    if whom is None or whom > 2 or any(item.refs or item.quantity is not None for item in segment):
        return False
    told = any(item.lemma in asides.TELLING - {"be", "have", "need", "want"} for item in segment)
    if not told or _heard(segment):
        return False
    if segment[0].word == "it" and any(item.period is not None for item in segment):
        verbs = [item for item in segment if item.tag == "v"]
        return len(verbs) == 1 and verbs[0].lemma in asides.NEUTRAL
    if segment[0].word == "it" and not any(item.tag == "modal" or item.lemma == "bear" for item in segment):
        verbs = [item for item in segment if item.tag == "v"]
        return len(verbs) == 1 and verbs[0].form == "e" and verbs[0].lemma in asides.NEUTRAL
    return all(
        item.lemma in asides.TELLING or item.word in asides.TOLD | asides.TONE or item.tag in ("modal", "aux")
        for item in segment
    )


def _heard(segment: list[Item]) -> bool:
    """ "I am told", "we were informed": by others, who say it."""
    told = [item for item in segment if item.lemma in asides.HEARING and item.form in "de"]
    return bool(told) and any(item.lemma == "be" for item in segment) and segment[0].word in ("i", "we")


def _precise(segment: list[Item]) -> bool:
    """ "to be (more) precise", "to repeat the main figure"."""
    if len(segment) < 2 or segment[0].word != "to" or any(item.refs or item.quantity is not None for item in segment):
        return False
    if segment[1].lemma == "be":
        return len(segment) > 2 and all(item.word in asides.EXACT for item in segment[2:])
    if segment[1].lemma == "put" and len(segment) > 2 and segment[2].word == "it":
        return not any(item.tag in ("v", "aux", "modal") for item in segment[2:])  # "to put it the other way round"
    return segment[1].lemma in asides.RESUMING and not any(item.tag in ("v", "aux", "modal") for item in segment[2:])


def _without_lead(items: list[Item]) -> list[Item]:
    """ "One caution: …", "A word to the statisticians at table nine: …", "To repeat the main figure: …"."""
    colon = next((k for k, item in enumerate(items[:LEAD]) if item.tag == ":"), None)
    if not colon or colon >= len(items) - 2:
        return items
    lead = items[:colon]
    if _precise(lead) or _idle(lead):
        return items[colon + 1 :]
    if any(item.refs or item.period is not None or item.word in asides.DOUBTING for item in lead):
        return items
    if any(item.quantity is not None and item.quantity.low != 1 for item in lead):
        return items
    head = next((item for item in lead if item.tag == "n"), None)
    asserted = any(item.tag in ("v", "modal") and item.form in "zdv" for item in lead)
    if head is None or (head.noun or head.lemma) not in asides.LEADS or asserted or lead[0].tag in ("prep", "sub"):
        return items
    return items[colon + 1 :]


def _without_preface(items: list[Item]) -> list[Item]:
    """ "It bears repeating that …", "I am sorry to report that …", "Let me add that …": what follows is asserted."""
    that = next((k for k, item in enumerate(items[:LONGEST]) if item.word == "that" and k), None)
    if that is None or that >= len(items) - 2 or any(item.tag in (",", ":") for item in items[:that]):
        return items
    before = items[:that]
    if before[-1].word in ("in", "so", "such", "of", "for") or items[that].tag == "det":
        return items
    return items[that + 1 :] if _addressed(before) else items


def _without_emphasis(items: list[Item]) -> list[Item]:
    """ ", not a cent more", ", no more and no less": the figure before it is exact."""
    near = range(len(items) - 1, max(0, len(items) - CLOSING), -1)
    comma = next((k for k in near if items[k].tag == "," and _emphatic(items[k + 1 :])), None)
    while comma is not None and comma > 1 and (before := _comma_before(items, comma)) is not None:
        if not _emphatic(items[before + 1 : comma]):
            break
        comma = before  # "no more, no less"
    if comma is None:
        return items
    figure = next((k for k in range(comma - 1, -1, -1) if items[k].quantity is not None), None)
    if figure is None:
        return items
    quantity = items[figure].quantity
    assert quantity is not None
    out = items[:comma] + [item for item in items[-1:] if item.tag == "."]
    if quantity.comparator is Comparator.BARE:
        out[figure] = replace(items[figure], quantity=quantity._replace(comparator=Comparator.EXACT))
    return out


def _comma_before(items: list[Item], comma: int) -> int | None:
    return next((k for k in range(comma - 1, 0, -1) if items[k].tag == ","), None)


def _emphatic(segment: list[Item]) -> bool:
    """ "not a cent more", "not one fewer", "no more and no less" (a full stop may follow)."""
    segment = [item for item in segment if item.tag != "."]
    if not segment or len(segment) > 6 or segment[-1].word not in asides.MORE:
        return False
    return segment[0].word in ("not", "no", "neither", "and") and not any(
        item.tag in ("v", "aux", "modal", "name", "prep") or item.refs for item in segment
    )


def _without_correlatives(items: list[Item]) -> list[Item]:
    """ "both in a narrow circle and in a wide one": the "and" says it all."""
    out = []
    for k, item in enumerate(items):
        nxt = items[k + 1] if k + 1 < len(items) else None
        if item.word == "both" and nxt is not None and nxt.tag == "prep" and nxt.word != "of":
            ahead = items[k + 2 : k + 10]
            if any(a.word == "and" and b.tag == "prep" for a, b in pairwise(ahead)):
                continue
        out.append(item)
    return out


STEPS: tuple[Step, ...] = (
    (_without_lead, frozenset({":"})),
    (_without_preface, frozenset({"that"})),
    (_without_emphasis, asides.MORE),
    (_between, None),
    (_without_correlatives, frozenset({"both"})),
)
"""What takes away what is only said to the readers."""
