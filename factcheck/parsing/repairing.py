"""A sentence that left fragments, read once more: with a comma after what is fronted, another tag for one word, an
aside between commas set apart. Another reading counts only where no fragment is left in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from factcheck.frames import Frame
from factcheck.language.en import closed, parts
from factcheck.parsing.items import Item, Read, copula
from factcheck.parsing.mending import is_loose
from factcheck.records import replace

MOST = 12
"""Other readings that are tried."""
LONGEST = 60
"""Items of a sentence that is read once more."""
FRONT = 9
"""Items within which a fronted phrase must end."""
NOMINAL = frozenset({"n", "name", "q", "t", "pron", "j"})
TELLING = frozenset({"tell", "assure", "inform", "remind", "warn", "convince", "notify", "promise"})
SIGNS = frozenset({".", ",", ";", ")", "dash"})
SUBJECTS = frozenset({"det", "poss", "pron", "name", "q", "n", "there"})

Parse = Callable[[Read], list[Frame]]
Variant = tuple[list[Item], Sequence[list[Item]]]
"""The items read another way, and those of asides that were set apart."""


def repaired(read: Read, frames: list[Frame], parse: Parse) -> list[Frame]:
    """The frames of the first other reading that hangs together; else ``frames``."""
    items = read.items
    if len(items) > LONGEST or items[-1].tag == "?":
        return frames
    lost = _lost(frames)
    for variant, asides in islice(_variants(items), MOST):
        found = parse(replace(read, items=variant))
        if _lost(found) < lost and _hangs_together(found):
            for aside in asides:
                found.extend(_said_aside(parse(replace(read, items=aside)), aside))
            return found
    return frames


def _said_aside(frames: list[Frame], items: list[Item]) -> list[Frame]:
    """What an aside says of its noun."""
    kind = "part" if items[-1].tag == "v" or frames[0].verb != "be" else "apposition"
    for frame in frames:
        if frame.kind == "finite":
            frame.kind = kind
    return frames


def _hangs_together(frames: Sequence[Frame]) -> bool:
    """Is there a clause, and no fragment?"""
    whole = all(frame.kind != "fragment" and not is_loose(frame) for frame in frames)
    return whole and any(frame.kind == "finite" for frame in frames)


def _lost(frames: Sequence[Frame]) -> int:
    """How much of a sentence its frames do not say."""
    return sum(2 * is_loose(frame) + len(frame.unread) for frame in frames)


def _variants(items: list[Item]) -> Iterator[Variant]:
    yield from ((variant, ()) for variant in _put_in(items))
    yield from _set_apart(items)
    for variant in (*_that(items), *_fronted(items), *_one_head(items), *_retagged(items)):
        yield variant, ()


def _that(items: list[Item]) -> Iterator[list[Item]]:
    """ "Told reporters [that] the bridge would open": the "that" after whom something is told."""
    for k, item in enumerate(items):
        if item.tag == "v" and item.lemma in TELLING:
            for n in range(k + 2, min(k + FRONT, len(items) - 1)):
                if items[n].tag in SUBJECTS and items[n - 1].tag in ("n", "name", "pron") and _verb_after(items, n):
                    at = items[n].first
                    yield [*items[:n], Item(at, at, "that", "rel"), *items[n:]]
            return


def _set_apart(items: list[Item]) -> Iterator[Variant]:
    """ "Gulnara, *52, a teacher*, has sold": what stands between a subject and its verb says something of it."""
    commas = [k for k, item in enumerate(items) if item.tag == ","]
    for first, opening in enumerate(commas):
        start = commas[first - 1] + 1 if first else 0
        if any(_finite(item) for item in items[start:opening]) or items[start].tag in ("prep", "sub", "conj"):
            continue
        for closing in commas[first + 1 :]:
            if any(_finite(item) for item in items[opening + 1 : closing]):
                break
            if closing + 1 < len(items) and _finite(items[closing + 1]):
                asides = list(_between(items[start:opening], items[opening + 1 : closing]))
                yield [*items[:opening], *items[closing + 1 :]], asides
                break


def _between(subject: list[Item], words: list[Item]) -> Iterator[list[Item]]:
    """The pieces of an aside, each as "SUBJECT is PIECE"."""
    pieces: list[list[Item]] = [[]]
    for item in words:
        if item.tag == ",":
            pieces.append([])
        else:
            pieces[-1].append(item)
    for piece in filter(None, pieces):
        at = piece[0].first
        yield [*subject, copula(at), *piece]


def _finite(item: Item) -> bool:
    return item.tag in ("aux", "modal") or (item.tag == "v" and item.form in ("v", "z", "d"))


def _fronted(items: list[Item]) -> Iterator[list[Item]]:
    """ "In Almaty[,] Mr. Moon dined": a comma after the phrase that a sentence begins with."""
    opening = items[0]
    if opening.tag == "sub" and opening.word in closed.PREPOSITIONS:
        opening = replace(opening, tag="prep")  # "After the talks the leaders dined"
    if opening.tag not in ("prep", "t"):
        return
    for k in range(1 + (opening.tag == "prep"), min(FRONT, len(items) - 1)):
        if items[k].tag in SUBJECTS and items[k - 1].tag in NOMINAL and _verb_after(items, k):
            at = items[k].first
            yield [opening, *items[1:k], Item(at, at, ",", ","), *items[k:]]


def _put_in(items: list[Item]) -> Iterator[list[Item]]:
    """ "X, who[,] in June 2024[,] proposed": what stands between "who" and its verb, without its commas or after the
    verb."""
    for k, item in enumerate(items[:-3]):
        if item.tag != "rel" or items[k + 1].tag != "," or items[k + 2].tag not in ("prep", "sub", "t"):
            continue
        ends = (n for n in range(k + 3, min(k + 3 + FRONT, len(items) - 1)) if items[n].tag == ",")
        end = next(ends, None)
        if end is None:
            continue
        verb = items[end + 1]
        if _finite(verb) or (verb.tag == "v" and verb.form == "e"):
            opening = replace(items[k + 2], tag="prep") if items[k + 2].tag == "sub" else items[k + 2]
            verb = replace(verb, form="d") if verb.form == "e" else verb
            phrase = [opening, *items[k + 3 : end]]
            yield [*items[: k + 1], *phrase, verb, *items[end + 2 :]]
            yield [*items[: k + 1], verb, *phrase, *items[end + 2 :]]


def _one_head(items: list[Item]) -> Iterator[list[Item]]:
    """ "[Both] in narrow and [in] expanded format", "from the old and [from] the new bank": two of one noun."""
    for k, item in enumerate(items[:-2]):
        if item.tag != "conj" or items[k + 1].tag != "prep" or items[k - 1].tag != "j":
            continue
        before = next((n for n in range(k - 1, -1, -1) if items[n].tag not in ("j", "det", "poss")), None)
        if before is not None and items[before].tag == "prep" and items[before].word == items[k + 1].word:
            both = before > 0 and items[before - 1].word == "both"
            yield [*items[: before - both], *items[before : k + 1], *items[k + 2 :]]


def _verb_after(items: list[Item], k: int) -> bool:
    return any(item.tag in ("v", "aux", "modal") and item.form != "g" for item in items[k + 1 :])


def _retagged(items: list[Item]) -> Iterator[list[Item]]:
    """One word as the other part of speech that it may be; of -ing forms all ("building and selling a plant")."""
    doing = [replace(item, tag="v", form="g") if item.tag == "n" and "g" in item.can else item for item in items]
    if any(item.tag == "v" and item.form == "g" for item in items) and doing != items:
        yield doing
    if items[-1].tag != ".":
        return  # a headline, a label: there a noun is a noun
    for k, item in enumerate(items):
        for tag, form in _others(items, k):
            lemma = parts.entry(item.word).verb if tag == "v" else item.lemma
            yield [*items[:k], replace(item, tag=tag, form=form, lemma=lemma), *items[k + 1 :]]


def _agreeing(items: list[Item], k: int) -> str:
    """The forms of a verb after the noun phrase that ends at item ``k``: is it plural, by its last noun, its figure, or
    "and"? Of what hangs on another noun ("environmentalists *in Almaty* fear") either will do."""
    if items[k - 1].plural:
        return "dv"
    while k and items[k - 1].tag in (*NOMINAL, "conj"):
        k -= 1
        if items[k].quantity is not None or items[k].tag == "conj":
            return "dv"
    return "dvz" if k and items[k - 1].tag == "prep" else "dz"


def _others(items: list[Item], k: int) -> Iterator[tuple[str, str]]:
    """Other tags and verb forms of an item, where its neighbours allow for them."""
    item = items[k]
    before = items[k - 1].tag if k else ""
    if item.tag in ("n", "j") and before in NOMINAL:
        for can in item.can:
            if can in _agreeing(items, k):
                yield "v", can
    elif item.tag == "v" and item.form in ("v", "z") and {"n", "N"} & set(item.can):
        yield "n", ""
    elif item.tag == "prep" and k and (k + 1 == len(items) or items[k + 1].tag in SIGNS):
        yield "r", ""  # "It should go *on*.", "in the years *since*, …"
