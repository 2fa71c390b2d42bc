"""What one word serves twice or stands away from what it belongs to, told in full: an object that two verbs share, an
"all" behind its noun. Items in, items out."""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.parsing.gerunds import base_of
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, end_of, finite, put_in


def _shared_object(items: list[Item]) -> list[Item]:
    """ "looking *for and* mining ores", "the search *for and* extraction of ores": for ores and mining ores."""
    for k in range(1, len(items) - 3):
        prep, conj, deed = items[k : k + 3]
        if prep.tag != "prep" or conj.tag != "conj" or conj.word != "and" or items[k - 1].tag not in ("v", "n"):
            continue
        behind = any(i.tag == "v" for i in items[: k - 1])
        if behind and items[k - 1].tag == deed.tag == "n" and {prep.word, items[k + 3].word} == {"for", "of"}:
            return [*items[:k], *items[k + 1 :]]  # "the search *for and* extraction of ores"
        if items[k - 1].tag != "v" or items[k - 1].form != "g" or not deed.word.endswith("ing"):
            continue
        start = end = k + 3
        while end < len(items) and items[end].tag in NOUN_PHRASE:
            end += 1
        if end == start or items[end - 1].tag in ("det", "poss", "j", "'s"):
            continue
        if deed.tag == "n":
            deed = replace(deed, tag="v", form="g", lemma=base_of(deed.word))
        thing = again(items[start:end], conj.first)
        return [*items[: k + 1], *thing, conj, deed, *items[k + 3 :]]
    return items


def _floating(items: list[Item]) -> list[Item]:
    """ "The tools for it *all* exist": all the tools."""
    for k in range(2, len(items) - 1):
        if items[k].word != "all" or not finite(items[k + 1]) or items[0].word != "the" or items[0].tag != "det":
            continue
        before = items[1:k]
        if any(i.tag not in (*NOUN_PHRASE, "prep", "conj", "v") for i in before) or not any(i.plural for i in before):
            return items
        if any(i.tag == "v" and i.form not in ("g", "e") for i in before):
            return items
        at = items[0].first
        word = Item(at, at, "all", "det", lemma="all", can=items[k].can)
        return [word, *items[:k], *items[k + 1 :]]
    return items


def _at_most(items: list[Item]) -> list[Item]:
    """ "*No more than* a handful of firms": a handful of them."""
    for k in range(len(items) - 3):
        few = items[k + 3]
        if [i.word for i in items[k : k + 3]] == ["no", "more", "than"] and few.word in FEW:
            return [*items[:k], *items[k + 3 :]]
    return items


FEW = word_set("handful") | {"a handful", "a few", "a couple"}
"""Small numbers that are at most so many anyway."""


def _what_it_is(items: list[Item]) -> list[Item]:
    """ "Friendship *is what* marks their ties": it marks them. "Z *is what they aim* at": they aim at Z."""
    for k in range(1, len(items) - 3):
        be = items[k].lemma == "be" and items[k].tag == "aux"
        if not (be or items[k].word in ("remains", "remained")) or items[k + 1].word not in ("what", "something"):
            continue
        thing, rest = items[:k], items[k + 2 :]
        if any(i.tag == "v" and i.lemma in closed.SAY for i in rest):
            return items  # "is something X says he agreed on"
        doing = thing[0].tag == "v" and thing[0].form == "g"
        if rest[0].tag in ("prep", "to") and rest[1].word == "which":  # "is something *to which* they are committed"
            rest = [*rest[2:-1], rest[0], rest[-1]] if rest[-1].tag == "." else [*rest[2:], rest[0]]
        elif rest[0].tag == "rel" and items[k + 1].word == "something":
            rest = rest[1:]
        within = (*NOUN_PHRASE, "prep", "conj", *(("v", "to") if doing else ()))
        if any(i.tag not in within for i in thing) or any(i.tag in CLAUSES for i in rest):
            return items
        if rest[0].tag in ("v", "aux", "modal") and rest[0].form not in ("g", "e"):
            return [*thing, *rest]
        verb = next((n for n, i in enumerate(rest) if i.tag in ("v", "aux", "modal")), 0)
        if not verb or any(i.tag not in (*NOUN_PHRASE, "pron") for i in rest[:verb]):
            return items
        ends = [n for n in range(verb + 1, len(rest)) if rest[n].tag in ("prep", "to") and _stranded(rest, n)]
        if len(ends) != 1:
            return items
        mark = replace(rest[ends[0]], tag="prep")
        moved = again(thing, mark.last)
        return [*rest[: ends[0]], mark, *moved, *rest[ends[0] + 1 :]]
    return items


CLAUSES = frozenset({"rel", "sub", ":", ";", "dash", "neg", "("})


def _stranded(items: list[Item], n: int) -> bool:
    """Whether a preposition has nothing behind it that it could govern."""
    return n + 1 == len(items) or items[n + 1].tag in (".", "prep", "t", ",")


def _of_two(items: list[Item]) -> list[Item]:
    """ "in *two formats: narrow and wide*": in narrow and wide formats."""
    for k in range(1, len(items) - 3):
        if items[k].tag not in (":", ",") or items[k - 1].tag != "n" or not items[k - 1].plural or k < 2:
            continue
        if items[k - 2].word not in ("two", "both") or items[k + 2].tag != "conj":
            continue
        kinds, rest = items[k + 1 : k + 4], items[k + 4 :]
        ends = not rest or rest[0].tag in (".", ",", ";")
        if ends and all(i.tag == "j" or (i.tag == "v" and i.form in "de") for i in (kinds[0], kinds[2])):
            plain = [replace(i, tag="j", lemma=i.word) if i.tag == "v" else i for i in kinds]
            return [*items[: k - 2], *plain, items[k - 1], *rest]
    return items


def _as_being(items: list[Item]) -> list[Item]:
    """ "dismissed it *as being* minor": as minor."""
    for k in range(1, len(items) - 2):
        if items[k].word == "being" and items[k - 1].word == "as" and items[k + 1].tag in ("j", "det", "prep", "n"):
            return [*items[: k - 1], replace(items[k - 1], tag="prep"), *items[k + 1 :]]
    return items


LEADS = frozenset({"agenda", "menu", "programme", "program", "table"})


def _agenda(items: list[Item]) -> list[Item]:
    """ "(High) *on the agenda in Y: Z*": Z was on the agenda in Y."""
    start = 1 if items[0].word in ("high", "top", "also") else 0
    colon = next((k for k, i in enumerate(items[:12]) if i.tag in (":", "dash")), 0)
    if colon < start + 3 or items[start].word not in ("on", "at") or items[start + 2].word not in LEADS:
        return items
    end = end_of(items)
    lead, thing = items[start:colon], items[colon + 1 : end]
    asked = thing[1:] if thing and thing[0].word == "how" else thing
    if not asked or any(i.tag in CLAUSES or (i.tag == "v" and i.form in ("z", "d")) for i in (*lead, *asked)):
        return items
    if thing[0].word == "how":  # "how to build it": to build it, ways of building it
        at = thing[0].first
        ways = [Item(at, at, "ways", "n", lemma="way", noun="way", plural=True)]
        thing = [*ways, *thing[1:]]
    at = items[colon].first
    was = Item(at, at, "was", "aux", lemma="be", form="d")
    return [*thing, was, *lead, *items[end:]]


def _anaphoric(items: list[Item]) -> list[Item]:
    """ "a working visit, not *a state one*": a state visit."""
    for k in range(4, len(items)):
        if items[k].word != "one" or items[k].tag != "pron" or items[k - 1].tag != "n" or items[k - 2].tag != "det":
            continue
        before = [i for i in items[: k - 2] if i.tag == "n" and not i.plural]
        if before and before[-1].noun != items[k - 1].noun:
            noun = replace(before[-1], first=items[k].first, last=items[k].last)
            return [*items[:k], noun, *items[k + 1 :]]
    return items


def _of_how(items: list[Item]) -> list[Item]:
    """ "a discussion *of how to* build it": of ways to build it."""
    for k in range(1, len(items) - 2):
        if items[k].word == "how" and items[k - 1].tag == "prep" and items[k + 1].tag == "to":
            at = items[k]
            ways = Item(at.first, at.last, "ways", "n", lemma="way", noun="way", plural=True)
            return [*items[:k], ways, *items[k + 1 :]]
    return items


def _nothing_short(items: list[Item]) -> list[Item]:
    """ "*nothing short of* a triumph": a triumph."""
    for k in range(len(items) - 3):
        words = [i.word for i in items[k : k + 3]]
        if words in (["nothing", "short", "of"], ["nothing", "less", "than"]) and items[k + 3].tag in ("det", "j", "n"):
            return [*items[:k], *items[k + 3 :]]
    return items


def _both_sides(items: list[Item]) -> list[Item]:
    """ "The photo has X *on the right and Y on the left*": it has X on the right, and it has Y on the left."""
    for k in range(4, len(items) - 4):
        if items[k].tag != "conj" or items[k - 1].word not in closed.SIDES or items[k + 1].tag != "name":
            continue
        end = k + 2
        while end < len(items) and items[end].tag == "name":
            end += 1
        verb = next((n for n in range(k - 1, 0, -1) if items[n].tag in ("v", "aux") and items[n].form in ("z", "d")), 0)
        last = end_of(items)
        if (
            not verb
            or items[verb + 1].tag == "prep"
            or end + 2 > last
            or items[end].tag != "prep"
            or items[last - 1].word not in closed.SIDES
        ):
            return items
        if any(i.tag not in (*NOUN_PHRASE, "prep") for i in (*items[:verb], *items[verb + 1 : k])):
            return items
        subject = items[:verb] if items[verb].lemma != "be" else []
        return [*items[: k + 1], *again([*subject, items[verb]], items[k].last), *items[k + 1 :]] if subject else items
    return items


def _owned_together(items: list[Item]) -> list[Item]:
    """ "X and Y's joint plant in Z": the joint plant of X and Y."""
    for k in range(3, len(items) - 1):
        one, last = items[k - 3], items[k - 1]
        if items[k].tag != "'s" or items[k - 2].tag != "conj" or items[k - 2].word not in ("and", "&"):
            continue
        if any(i.tag != "name" or not i.refs or i.refs[0].kind not in OWNING for i in (one, last)):
            continue
        if one.refs[0].kind != last.refs[0].kind or (k > 3 and items[k - 4].tag in ("prep", "'s", "conj", ",")):
            continue
        end = k + 1
        while end < len(items) and items[end].tag in ("j", "n", "q"):
            end += 1
        if end == k + 1 or items[end - 1].tag != "n":
            continue
        at = items[k].first
        thing = [put_in(at, "the", "det"), *items[k + 1 : end], put_in(at, "of", "prep")]
        return [*items[: k - 3], *thing, *items[k - 3 : k], *items[end:]]
    return items


OWNING = frozenset({"organisation", "country", "city", "region"})
"""Kinds of those that have a thing together."""

STEPS: tuple[Step, ...] = (
    (_owned_together, frozenset({"'s"})),
    (_agenda, LEADS),
    (_of_two, frozenset({":"})),
    (_anaphoric, frozenset({"one"})),
    (_both_sides, closed.SIDES),
    (_of_how, frozenset({"how"})),
    (_nothing_short, frozenset({"nothing"})),
    (_as_being, frozenset({"being"})),
    (_at_most, frozenset({"than"})),
    (_what_it_is, frozenset({"what", "something"})),
    (_floating, frozenset({"all"})),
    (_shared_object, frozenset({"prep"})),
)
"""What is told in full before anything else is read."""
