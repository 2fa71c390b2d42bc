"""What stands around a sentence and says nothing of its own: datelines, labels, pointers. Items in, items out.

"ASTANA — X signed …", "Correction: …", "Yes, …", "(see our chart)", "What nobody denies is that …" leave the sentence
that they go with; "if you read S" and "(S)" become "according to S", which the parser knows.
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import classes, closed, senses, units
from factcheck.parsing import (
    freely,
    headlining,
    hearers,
    inverting,
    limits,
    measured,
    multiples,
    numbering,
    plainer,
    punctual,
    restating,
    rewording,
    sharing,
    tallying,
    unwinding,
)
from factcheck.parsing.items import Item, Step, finite, through
from factcheck.reading.tokens import is_digits

LONGEST = 14
"""Items of a dateline ("ASTANA, Kazakhstan, June 12 (Reuters) —")."""
TOWNS = frozenset({"city", "place"})
PLACES = TOWNS | {"country", "region"}
SOURCES = frozenset({"source", "person"})
BETWEEN = frozenset({",", "name", "t", "(", ")", "/", "n"})


def bare(items: list[Item]) -> list[Item]:
    """The items without what only stands around the sentence; those of a source in an if-clause name it as one."""
    return through(items, STEPS)


def _without_dateline(items: list[Item]) -> list[Item]:
    """ "ASTANA — X and Y signed …", "Seoul, 12 June (Yonhap) – …": where and when the text was written."""
    if not items or not items[0].refs or items[0].refs[0].kind not in TOWNS:
        return items
    k = 1
    while k < min(len(items), LONGEST) and items[k].tag in BETWEEN:
        k += 1
    if k >= len(items) - 1 or items[k].tag != "dash" or items[k + 1].tag not in ("name", "n", "det", "poss", "q", "j"):
        return items
    rest = items[k + 1 :]
    verb = next((i for i, item in enumerate(rest) if finite(item)), None)
    if verb is None or any(item.tag in ("dash", ":", "rel") for item in rest[:verb]):
        return items  # "Astana – the capital of K – hosted …"
    return rest


def _timed(items: list[Item]) -> list[Item]:
    """ "2 September – X and Y meet", "May: the first ship sails": a period, then what happened in it."""
    if len(items) < 4 or items[0].tag != "t" or items[1].tag not in ("dash", ":"):
        return items
    return [items[0], replace(items[1], word=",", tag=","), *items[2:]]


def _clocked(items: list[Item]) -> list[Item]:
    """ "08:05 X met Y", "14:30 KST – X met Y": when a line of a ticker was written."""
    if len(items) < 5 or items[1].tag != ":" or not all(_of_clock(items[k].word) for k in (0, 2)):
        return items
    k = 3
    while items[k].word in units.CLOCK and k < len(items) - 2:
        k += 1
    if k < len(items) - 2 and items[k].tag in ("dash", ":", ",", "hyphen"):
        k += 1
    return items[k:]


def _of_clock(word: str) -> bool:
    return is_digits(word) and len(word) == 2


def _dated_label(items: list[Item]) -> list[Item]:
    """ "Trade between X and Y, *January to April 2024*: $1.6 billion": the period of a figure."""
    colon = next((k for k, item in enumerate(items[: 2 * LONGEST]) if item.tag == ":"), 0)
    if not 3 <= colon < len(items) - 1 or items[colon - 1].tag != "t" or items[colon - 2].tag != ",":
        return items
    if items[colon + 1].tag != "q" and items[colon + 1].quantity is None:
        return items
    comma = items[colon - 2]
    return [*items[: colon - 2], Item(comma.first, comma.last, "in", "prep", lemma="in"), *items[colon - 1 :]]


def _placed(items: list[Item]) -> list[Item]:
    """ "Oslo, 3 May 2024: X met Y", "3 May, Oslo: …", "Minutes, Oslo, May 2024: …": where and when it happened."""
    colon = next((k for k, item in enumerate(items[:LONGEST]) if item.tag == ":"), 0)
    if not 3 <= colon < len(items) - 1:
        return items
    cells, commas = items[0:colon:2], items[1:colon:2]
    place = [item for item in cells if item.refs and item.refs[0].kind in PLACES]
    when = [item for item in cells if item.tag == "t"]
    labels = [item for item in cells if item.noun in classes.LABELS]
    if colon % 2 == 0 or any(item.tag != "," for item in commas) or len(place) > 1 or len(when) > 1:
        return items
    if len(place) + len(when) + len(labels) < len(cells) or not (place or when):
        return items
    at = items[0].first
    out = [Item(at, at, "in", "prep", lemma="in"), *place, commas[0]] if place else []
    out += [when[0], replace(commas[-1], first=items[colon].first, last=items[colon].last)] if when else []
    return [*out, *items[colon + 1 :]]


def _without_label(items: list[Item]) -> list[Item]:
    """ "Correction: …", "Correction of our correction: …"; "Outcome of the talks: …" is "after the talks, …"."""
    colon = next((k for k, item in enumerate(items[:LONGEST]) if item.tag == ":"), None)
    if not colon or colon == len(items) - 1:
        return items
    before = [item for item in items[:colon] if item.tag not in ("det", "poss", "'s") and item.word != "of"]
    if before and all(item.noun in classes.LABELS or item.word in classes.LABELS for item in before):
        return items[colon + 1 :]
    first = 1 if items[0].tag == "det" else 0
    if items[first].noun in classes.OUTCOMES and items[first + 1].word == "of":
        told = [s.concept for item in items[first + 2 : colon] for s in senses.nouns().get(item.noun, ())]
        if classes.MEETINGS.intersection(told):
            after = Item(items[0].first, items[first + 1].last, "after", "prep", lemma="after")
            comma = replace(items[colon], word=",", tag=",")
            return [after, *items[first + 2 : colon], comma, *items[colon + 1 :]]
    return items


def _without_interjections(items: list[Item]) -> list[Item]:
    """ "Yes, …", "…: yes, …"."""
    out: list[Item] = []
    skip = -1
    for k, item in enumerate(items):
        if k <= skip:
            continue
        starts = k == 0 or items[k - 1].tag in (":", "dash", ".", ";")
        if starts and item.word in closed.INTERJECTIONS and k + 1 < len(items) and items[k + 1].tag in (",", ":"):
            skip = k + 1
            continue
        out.append(item)
    return out


def _without_pointers(items: list[Item]) -> list[Item]:
    """ "(see our chart)", "(read more here)": brackets that send the reader elsewhere."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        if items[k].tag == "(" and k + 1 < len(items) and (items[k + 1].lemma or items[k + 1].word) in closed.POINTING:
            close = next((i for i in range(k + 1, min(len(items), k + LONGEST)) if items[i].tag == ")"), None)
            if close is not None and not any(finite(item) for item in items[k + 2 : close]):
                k = close + 1
                continue
        out.append(items[k])
        k += 1
    return out


def _without_what(items: list[Item]) -> list[Item]:
    """ "in *what was* X's first visit": X's first visit, after a preposition."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        governed = items[k].word == "what" and k > 0 and items[k - 1].tag in ("prep", "sub")
        j = k + 1 + (governed and k + 1 < len(items) and items[k + 1].tag == "modal")
        if governed and j + 1 < len(items) and items[j].lemma == "be" and items[j + 1].tag in ("det", "poss", "name"):
            k = j + 1
            continue
        out.append(items[k])
        k += 1
    return out


def _undisputed(items: list[Item]) -> list[Item]:
    """ "Nobody denies that …", "What nobody doubts is that …", "What is clear is that …": what follows is asserted."""
    k = 1 if items and items[0].word == "what" else 0
    if len(items) < k + 4:
        return items
    first, verb = items[k], items[k + 1]
    denied = first.word in closed.NEGATIVE_PRONOUNS and verb.lemma in closed.DENY and verb.tag == "v"
    if not denied and not (k and first.lemma == "be" and verb.word in closed.UNDISPUTED):
        return items
    k += 2
    if items[0].word == "what":
        if items[k].lemma != "be":
            return items
        k += 1
    return items[k + 1 :] if k < len(items) - 1 and items[k].word == "that" else items


_POINTING_OUT = frozenset({"according_to", "going", "judging", "if"})


def _additive(items: list[Item]) -> list[Item]:
    """ "X *too* is active", "in this field *too* trade grew": "also", unless a degree follows ("too small")."""
    k = next((k for k, item in enumerate(items) if item.word == "too"), 0)
    if k and items[k - 1].tag == "," and [i.tag for i in items[k + 1 : k + 2]] == [","] and k + 2 < len(items):
        if items[k + 2].tag in ("v", "aux", "modal"):
            items = [*items[: k - 1], items[k], *items[k + 2 :]]  # "X, *too*, is active"
    before = ["", *[item.tag for item in items[:-1]]]
    after = [item.tag for item in items[1:]] + [""]
    return [
        replace(item, word="also")
        if item.word == "too" and (nxt in ALONE or (last in ("n", "name") and nxt in ("n", "name", "det", "poss")))
        else item
        for item, last, nxt in zip(items, before, after, strict=False)
    ]


ALONE = frozenset({"", ".", ",", ";", ":", "v", "aux", "modal", "prep"})
"""What may follow a word that weighs nothing after it."""


def _by_source(items: list[Item]) -> list[Item]:
    """ "if you read S", "going by S", "(S)": "according to S"."""
    out: list[Item] = []
    behind: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        if item.tag == "(" and k + 3 < len(items) and [items[k + 2].tag, items[k + 3].tag] == [")", ":"]:
            if items[k + 1].refs and items[k + 1].refs[0].kind == "source":  # "Exports (the Post): 12": who says so
                behind = [replace(item, word="according_to", tag="prep", lemma="according_to"), items[k + 1]]
                k += 3
                continue
        if (
            item.tag == ","
            and [i.tag for i in items[k + 2 : k + 4]] == ["name", ":"]
            and items[k + 1].word == "according_to"
        ):
            behind = items[k + 1 : k + 3]  # "exports, according to X: $6 billion"
            k += 3
            continue
        if item.tag == "(" and k + 2 < len(items) and items[k + 2].tag == ")" and items[k + 1].refs:
            if items[k + 1].refs[0].kind == "source" and (k + 3 == len(items) or items[k + 3].tag in (".", ",", ";")):
                out.extend((replace(item, word="according_to", tag="prep", lemma="according_to"), items[k + 1]))
                k += 3
                continue
        if item.word in ("going", "judging") and k + 2 < len(items) and items[k + 1].word in ("by", "from"):
            whom = next((i for i in items[k + 2 : k + 4] if i.tag not in ("det", "poss")), None)
            if whom is not None and whom.refs and whom.refs[0].kind in SOURCES:
                out.append(replace(item, last=items[k + 1].last, word="according_to", tag="prep", lemma="according_to"))
                k += 2
                continue
        if item.word == "if" and k + 3 < len(items) and items[k + 1].word in ("you", "one", "we"):
            verb, name = items[k + 2], k + 3
            if items[name].word in ("to", "in"):
                name += 1
            if verb.lemma in closed.CONSULTING and name < len(items) and items[name].refs:
                if items[name].refs[0].kind in SOURCES:
                    last = items[name].first
                    out.append(replace(item, last=last, word="according_to", tag="prep", lemma="according_to"))
                    k = name
                    continue
        out.append(item)
        k += 1
    ends = bool(out) and out[-1].tag == "."
    return [*out[:-1], *behind, out[-1]] if ends else [*out, *behind]


STEPS: tuple[Step, ...] = (
    (numbering.without_number, None),
    (_without_dateline, frozenset({"dash"})),
    (_clocked, frozenset({":"})),
    (_timed, frozenset({"dash", ":"})),
    (_dated_label, frozenset({":"})),
    (_placed, frozenset({":"})),
    (_without_label, frozenset({":"})),
    (_without_interjections, frozenset(closed.INTERJECTIONS)),
    (_without_pointers, frozenset({"("})),
    (_without_what, frozenset({"what"})),
    *plainer.STEPS,
    *tallying.STEPS,
    *unwinding.STEPS,
    *freely.STEPS,
    *headlining.STEPS,
    *sharing.STEPS,
    *hearers.STEPS,
    (_undisputed, frozenset({"that"})),
    (_by_source, _POINTING_OUT | {"("}),
    (_additive, frozenset({"too"})),
    *inverting.STEPS,
    *measured.STEPS,
    *multiples.STEPS,
    *punctual.STEPS,
    *restating.STEPS,
    *limits.STEPS,
    *rewording.STEPS,
)
"""What is taken off, in this order."""
