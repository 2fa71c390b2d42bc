"""Clauses that say roundabout what a plain verb says. Items in, items out.

"Third place goes to X" is "X takes third place"; "the plan went unsigned" is "the plan was not signed"; "X made plain
the wish to …" is "X expressed the wish to …"; "interested in nothing but tea" is "only in tea"; "$9 million has flowed
into Y in the form of grants" is "$9 million of grants has flowed into Y".
"""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import asides
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Step, again, end_of, put_in
from factcheck.parsing.verbs import ORDINALS

FALLING = word_set("go fall belong come")
"""What a place in a ranking does to whom it is of ("*goes* to X", "*belongs* to X")."""
RANKS = word_set("place spot rank position slot")
STAYING = word_set("go leave remain stay")
"""Verbs after which it says that something was not done ("*went* unsigned")."""
UN = "un"
PLAINLY = word_set("plain clear known felt")
AT_NOUN = frozenset({"det", "poss", "name", "n", "j", "q"})
LONGEST = 14
"""Items of a ranking between the place and its verb."""


def _place_to(items: list[Item]) -> list[Item]:
    """ "*Third place in the list of X's buyers goes to Y*": Y takes third place in it."""
    first = items[0].word.split()
    if not first or first[0] not in ORDINALS or first[-1] not in RANKS:
        return items
    for k in range(1, min(len(items) - 2, LONGEST)):
        item, after = items[k], items[k + 1]
        verb = {"goes": "go", "falls": "fall", "belongs": "belong", "went": "go", "fell": "fall"}.get(item.word)
        if verb in FALLING and after.word == "to":
            end = next((j for j in range(k + 2, len(items)) if items[j].tag in (".", ",", ";", "dash")), len(items))
            whom = items[k + 2 : end]
            if not whom or not whom[-1].refs:
                return items
            form = "d" if item.word in ("went", "fell") else "z"
            took = replace(item, word="took" if form == "d" else "takes", tag="v", lemma="take", form=form, noun="")
            return [*again(whom, items[0].first), took, *items[:k], *items[end:]]
    return items


def _undone(items: list[Item]) -> list[Item]:
    """ "The plan *went unsigned*, *was left undiscussed*": it was not signed."""
    for k in range(1, len(items)):
        item, before = items[k], items[k - 1]
        if not item.word.startswith(UN) or item.lemma[:2] != UN or item.tag not in ("v", "j"):
            continue
        if before.lemma not in STAYING or before.tag != "v" or item.form not in ("e", "d", ""):
            continue
        done = replace(item, word=item.word[2:], lemma=item.lemma[2:], tag="v", form="e")
        if not done.lemma or done.tag != "v" or item.tag == "j":
            return items
        aux = k > 1 and items[k - 2].tag == "aux" and before.lemma == "leave"
        if before.lemma == "leave" and not aux:
            return items
        was = items[k - 2] if aux else replace(before, word="was", tag="aux", lemma="be", form="d")
        return [*items[: k - 1 - aux], was, put_in(before.last, "not", "neg"), done, *items[k + 1 :]]
    return items


def _made_plain(items: list[Item]) -> list[Item]:
    """ "X *made plain* Y's wish to …", "Y's wish to … *was made plain* by X": expressed it."""
    for k, item in enumerate(items[:-2]):
        if item.tag != "v" or item.lemma != "make" or items[k + 1].word not in PLAINLY:
            continue
        passive = k > 0 and items[k - 1].lemma == "be" and items[k + 2].word == "by"
        if passive or (items[k + 2].tag in AT_NOUN and items[k + 2].word != "that"):
            said = replace(item, last=items[k + 1].last, word="expressed", lemma="express")
            return [*items[:k], said, *items[k + 2 :]]
    return items


def _nothing_but(items: list[Item]) -> list[Item]:
    """ "in *nothing but* tea": only in tea."""
    for k, item in enumerate(items[:-2]):
        if item.word == "nothing" and items[k + 1].word in ("but", "except") and k and items[k - 1].tag == "prep":
            at = k - 1
            only = replace(item, last=items[k + 1].last, word="only", tag="r", lemma="only")
            return [*items[:at], only, *items[at:k], *items[k + 2 :]]
    return items


def _in_the_form(items: list[Item]) -> list[Item]:
    """ "$9 million has flowed into Y *in the form of* grants": so much of grants."""
    if items[0].tag != "q":
        return items
    for k in range(2, len(items) - 2):
        form = [i.word for i in items[k : k + 4]] == ["in", "the", "form", "of"]
        as_what = items[k].word == "as" and items[k + 1].noun in asides.MONIES
        if form or as_what:
            first = k + 4 if form else k + 1
            end = next((j for j in range(first, len(items)) if items[j].tag in (".", ",", ";", "dash")), len(items))
            at = items[0].last
            return [items[0], put_in(at, "of", "prep"), *again(items[first:end], at), *items[1:k], *items[end:]]
    return items


def _another(items: list[Item]) -> list[Item]:
    """ "Tea is *another* field in which …": one of them."""
    for k in range(1, len(items) - 2):
        if items[k].word == "another" and items[k - 1].lemma == "be" and items[k + 1].tag == "n":
            if items[k + 2].word in asides.WHERE_IN:
                return [*items[:k], replace(items[k], word="a", tag="det", lemma="a"), *items[k + 1 :]]
    return items


def _gapped(items: list[Item]) -> list[Item]:
    """ "X is president of A, *Y president of B*", "A's president is X, *B's Y*": the second clause in full."""
    comma = next((k for k, item in enumerate(items) if item.tag in (",", ";")), 0)
    if comma < 3:
        return items
    end = end_of(items)
    be = next((k for k in range(1, comma) if items[k].lemma == "be" and items[k].tag == "aux"), 0)
    rest = items[comma + 1 + (comma + 1 < end and items[comma + 1].word == "and") : end]
    if not be or len(rest) < 3 or not rest[0].refs or any(i.tag in VERBAL for i in [*items[be + 1 : comma], *rest]):
        return items
    before, after, at = items[:be], items[be + 1 : comma], items[comma].last
    is_ = replace(items[be], first=at, last=at)
    joined = [put_in(at, "and", "conj")]
    if [i.tag for i in before[:2]] == ["name", "'s"] and [i.tag for i in rest] == ["name", "'s", "name"]:
        return [*items[:comma], *joined, *rest[:2], *again(before[2:], at), is_, rest[2], *items[end:]]
    titled = len(after) > 2 and len(before) == 1 and before[0].refs and _titled(after)
    if titled and rest[1].tag in ("n", "det") and _titled(rest[1:]):
        return [*items[:comma], *joined, rest[0], is_, *rest[1:], *items[end:]]
    if titled and rest[1].word == "of" and rest[-1].refs:
        of = next(k for k, item in enumerate(after) if item.word == "of")
        return [*items[:comma], *joined, rest[0], is_, *again(after[:of], at), *rest[1:], *items[end:]]
    return items


VERBAL = frozenset({"v", "aux", "modal", "neg", "rel", "sub"})


def _titled(items: list[Item]) -> bool:
    """ "(the) president of Y": an office, and whose."""
    words = [i for i in items if i.tag != "det"]
    return len(words) > 2 and words[0].tag == "n" and words[1].word == "of" and bool(words[-1].refs)


def _strikes(items: list[Item]) -> list[Item]:
    """ "Tea *strikes X as* a promising crop": X sees it as one."""
    for k in range(1, len(items) - 3):
        verb, whom, mark = items[k : k + 3]
        if verb.lemma == "strike" and verb.word in ("strikes", "strike", "struck") and whom.refs and mark.word == "as":
            past = verb.word == "struck"
            aux = put_in(verb.first, "was" if past else "is", "aux", "be", "d" if past else "z")
            seen = replace(verb, word="seen", tag="v", lemma="see", form="e")
            by = put_in(verb.last, "by", "prep")
            return [*items[:k], aux, seen, by, *items[k + 1 :]]
    return items


def _take(items: list[Item]) -> list[Item]:
    """ "*Take* X, Y and Z – *all of them* active there": they are active there."""
    if items[0].word not in ("take", "consider") or len(items) < 5 or not items[1].refs:
        return items
    dash = next((k for k in range(2, len(items) - 3) if items[k].tag in ("dash", ":")), 0)
    if not dash or any(i.tag not in ("name", ",", "conj") for i in items[1:dash]):
        return items
    k = dash + 1
    if items[k].word in ("all", "each", "both"):
        k += 3 if items[k + 1].word == "of" else 1
    elif items[k].word == "they":
        k += 1
    else:
        return items
    if k >= len(items) - 1:
        return items
    at = items[dash].first
    here = [] if items[k].tag in ("aux", "modal", "v") else [put_in(at, "are", "aux", "be", "v")]
    return [*items[1:dash], *here, *items[k:]]


def _there_are(items: list[Item]) -> list[Item]:
    """ "There are 40 shops and stalls *selling tea* in Y": they sell it there."""
    if len(items) < 7 or items[0].tag != "there" or items[1].word not in ("are", "were") or items[2].tag != "q":
        return items
    k = 3
    while k < len(items) and items[k].tag in ("name", "j", "n", "conj"):
        k += 1
    thing = items[2:k]
    if k >= len(items) - 1 or items[k].tag != "v" or items[k].form != "g" or not any(i.tag == "conj" for i in thing):
        return items
    past = items[1].word == "were"
    does = replace(items[k], word=items[k].lemma, form="d" if past else "v")
    return [*thing, does, *items[k + 1 :]]


def _so_large(items: list[Item]) -> list[Item]:
    """ "Six billion: *so large is* X": X is six billion."""
    if len(items) < 6 or items[1].tag not in (":", "dash") or items[0].tag != "q" or items[2].word != "so":
        return items
    if items[4].lemma != "be" or items[3].tag not in ("j", "r", "det"):
        return items
    end = end_of(items)
    return [*items[5:end], items[4], replace(items[0], first=items[0].first), *items[end:]]


STEPS: tuple[Step, ...] = (
    (_place_to, FALLING | {"goes", "falls", "belongs", "went", "fell"}),
    (_undone, None),
    (_made_plain, PLAINLY),
    (_nothing_but, frozenset({"nothing"})),
    (_in_the_form, frozenset({"form", "as"})),
    (_another, frozenset({"another"})),
    (_gapped, None),
    (_strikes, frozenset({"strikes", "strike", "struck"})),
    (_take, frozenset({"take", "consider"})),
    (_so_large, frozenset({"so"})),
    (_there_are, frozenset({"there"})),
)
"""What is put plainly, in this order."""
