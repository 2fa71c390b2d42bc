"""Headlines that leave out a verb, told with it. Items in, items out.

"Ties: cordial, says X", "X in Y: a working visit", "Norway: 40 firms at work", "Firms keen on Z, X says", "Oslo the
scene of talks", "After the talks came the signing of Z" become sentences.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, copula, end_of
from factcheck.parsing.verbs import ORDINALS

NOMINAL = NOUN_PHRASE | {"conj"}
PHRASES = NOMINAL | {"prep", "t", "r", ",", "hyphen"}
EAGER = word_set("keen eager ready willing interested set due committed absent present active prepared unwilling")
"""Adjectives that a headline puts after its subject without "are"."""


def _finite(item: Item) -> bool:
    return item.tag == "modal" or (item.tag in ("v", "aux") and item.form in ("z", "d"))


def _tail(items: list[Item]) -> int:
    """Where the words of who says so begin (", X says"), else the end of the sentence."""
    end = end_of(items)
    for k in range(max(1, end - 6), end - 1):
        if items[k].tag != ",":
            continue
        rest = items[k + 1 : end]
        verbs = [i for i in rest if i.lemma in closed.SAY or i.noun in closed.SAY]
        if len(verbs) == 1 and all(
            i is verbs[0] or i.tag in ("name", "det", "n", "j", "poss", "'s", "v") for i in rest
        ):
            return k
    return end


def _saying(items: list[Item], tail: int) -> list[Item]:
    """The tail with its verb as one: ", *says* X"."""
    rest = items[tail:]
    told = next((i for i in rest if i.lemma in closed.SAY or i.noun in closed.SAY), None)
    if told is None:
        return rest
    verb = replace(told, tag="v", form="z", lemma=told.lemma if told.lemma in closed.SAY else told.noun)
    who = [i for i in rest if i is not told and i.tag not in (",", ".")]
    ends = [i for i in rest if i.tag == "."]
    return [rest[0], *who, verb, *ends]


def _quality(items: list[Item]) -> list[Item]:
    """ "Ties between X and Y: *cordial*(, says Z)", "trade with X: *growing steadily*": they are, it is."""
    tail = _tail(items)
    colon = next((k for k, i in enumerate(items[:tail]) if i.tag == ":"), 0)
    if not colon or not colon + 2 <= tail <= colon + 4:
        return items
    told = [k for k in range(colon + 1, tail) if items[k].tag == "j" or items[k].form == "g"]
    if len(told) != 1 or any(items[k].tag != "r" for k in range(colon + 1, tail) if k != told[0]):
        return items
    if any(i.tag not in PHRASES for i in items[:colon]) or (items[told[0]].form == "g" and items[told[0]].tag != "v"):
        return items
    subject, what = items[:colon], items[colon + 1 : tail]
    if items[told[0]].form != "g":
        what = [replace(i, tag="j", lemma=i.word) if i is items[told[0]] else i for i in what]
    plural = any(i.plural for i in subject) or any(i.tag == "conj" for i in subject)
    return [*subject, copula(items[colon].first, plural), *what, *_saying(items, tail)]


def _trip(items: list[Item]) -> list[Item]:
    """ "X in Y: *a working visit*": X was in Y on one."""
    end = end_of(items)
    colon = next((k for k, i in enumerate(items) if i.tag in (":", "dash")), 0)
    lead, kind = items[:colon], items[colon + 1 : end]
    if not 3 <= colon <= 6 or not kind or kind[0].tag != "det" or kind[-1].noun not in TRIPS:
        return items
    if (
        lead[0].tag != "name"
        or not any(i.word in ("in", "to") for i in lead)
        or any(_finite(i) for i in (*lead, *kind))
    ):
        return items
    k = next(n for n, i in enumerate(lead) if i.word in ("in", "to"))
    if not lead[0].refs or lead[0].refs[0].kind not in ("person", "unknown"):
        return items
    at = items[colon].first
    was = Item(at, at, "was", "aux", lemma="be", form="d")
    return [*lead[:k], was, *lead[k:], Item(at, at, "on", "prep", lemma="on"), *kind, *items[end:]]


TRIPS = word_set("visit trip journey stay")


def _somewhere(items: list[Item]) -> list[Item]:
    """ "*Norway: more than 40 firms at work*": there are so many at work in Norway."""
    end = end_of(items)
    if end < 5 or items[0].tag != "name" or items[1].tag != ":" or items[2].tag != "q" or not items[0].refs:
        return items
    if items[0].refs[0].kind not in ("country", "city", "region") or items[0].refs[0].adjective:
        return items
    things = items[2:end]
    if any(i.tag not in PHRASES for i in things) or not any(i.plural for i in things):
        return items
    if any(i.quantity is not None and i.quantity.kind is not QuantityKind.COUNT for i in things):
        return items
    at = items[1].first
    for k in range(len(things) - 1, 0, -1):
        if things[k - 1].word == "at" and things[k].word in ("work", "business"):
            things = things[: k - 1]
            break
    there = [Item(at, at, "there", "there", lemma="there"), copula(at, True)]
    return [*there, *things, Item(at, at, "in", "prep", lemma="in"), items[0], *items[end:]]


def _eager(items: list[Item]) -> list[Item]:
    """ "Firms *keen on Z*, X says": firms are keen on it."""
    tail = _tail(items)
    if tail >= len(items) - 1 or any(_finite(i) for i in items[:tail]):
        return items
    for k in range(1, tail - 2):
        if items[k].word in EAGER and items[k].tag in ("j", "v") and items[k + 1].tag in ("prep", "to"):
            if all(i.tag in NOMINAL for i in items[:k]) and (items[k - 1].tag == "name" or items[k - 1].plural):
                word = replace(items[k], tag="j", lemma=items[k].word)
                be = copula(items[k].first, items[k - 1].plural)
                return [*items[:k], be, word, *items[k + 1 : tail], *_saying(items, tail)]
            return items
    return items


def _apposed(items: list[Item]) -> list[Item]:
    """ "*Oslo the scene* of talks": Oslo is."""
    if len(items) < 5 or items[0].tag != "name" or items[1].word not in ("the", "a") or items[2].tag not in ("n", "j"):
        return items
    if any(i.tag in ("v", "aux", "modal", ":", ",", "dash", "rel", "sub", "to") for i in items):
        return items
    if not any(i.word in ("of", "for") for i in items[3:5]):
        return items
    return [items[0], copula(items[1].first, False), *items[1:]]


def _came_after(items: list[Item]) -> list[Item]:
    """ "*After the talks came the signing* of Z": it took place after them."""
    k = next((k for k, i in enumerate(items[:12]) if i.word in ("came", "followed", "comes", "follows")), 0)
    if items[0].word not in ("after", "following") or k < 2 or k + 2 >= len(items) or items[k + 1].tag != "det":
        return items
    end = end_of(items)
    if any(i.tag not in (*NOMINAL, "prep") for i in items[1:k]) or any(_finite(i) for i in items[k + 1 : end]):
        return items
    verb = replace(items[k], word="happened", tag="v", form="d", lemma="happen", noun="")
    lead = [replace(items[0], word="after", tag="prep", lemma="after"), *items[1:k]]
    return [*items[k + 1 : end], verb, *lead, *items[end:]]


def _row_gapped(items: list[Item]) -> list[Item]:
    """ "X is third from the left in the photo with Z, *Y fourth*": Y is fourth from the left in it."""
    end = end_of(items)
    if end < 8 or items[end - 1].word not in ORDINALS or items[end - 2].tag != "name":
        return items
    comma = end - 3
    if items[comma].tag != "," and not (items[comma].tag == "conj" and items[comma - 1].tag == ","):
        return items
    be = next((k for k, i in enumerate(items[:comma]) if i.lemma in ("be", "stand") and i.tag in ("v", "aux")), 0)
    if not be or items[be + 1].word not in ORDINALS or items[be + 2].word != "from":
        return items
    close = comma - (items[comma].tag == "conj")
    at = items[comma].first
    row = again(items[be + 2 : close], at)
    is_ = copula(at, False)
    nth = replace(items[end - 1], tag="r")
    conj = Item(at, at, "and", "conj", lemma="and")
    first = replace(items[be], word="is", tag="aux", lemma="be", form="z")
    return [*items[:be], first, *items[be + 1 : close], conj, items[end - 2], is_, nth, *row, *items[end:]]


STEPS: tuple[Step, ...] = (
    (_quality, frozenset({":"})),
    (_trip, frozenset({":", "dash"})),
    (_somewhere, frozenset({":"})),
    (_eager, EAGER),
    (_apposed, frozenset({"the", "a"})),
    (_came_after, frozenset({"after", "following"})),
    (_row_gapped, frozenset(ORDINALS)),
)
"""What headlines leave out, put in, in this order."""
