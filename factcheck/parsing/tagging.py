"""Which part of speech each item is, from the lexicon and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.parsing import rates
from factcheck.parsing.ambiguous import (
    ORDERING,
    bare_verb,
    headline_pair,
    perceived,
    prep_or_sub,
    progressive,
    settle_det,
    settle_s,
    settle_that,
    settle_to,
    there_is,
)
from factcheck.parsing.items import COUNTING, Item
from factcheck.parsing.lookahead import (
    apposed,
    closes_aside,
    finite_ahead,
    has_finite,
    heads,
    in_what,
    neighbour,
    nounish,
    open_whose,
    pair_stands_alone,
    phrasal_participle,
    previous_form,
    restrictive,
    same_form,
    subject_before,
    sum_follows,
    tail_saying,
    wants_verb,
)

if TYPE_CHECKING:
    pass


STATIVE = word_set("""exist emerge remain rise grow last outstand surround prevail develop increase work""")
"""Verbs that can be without an object: their -ing form before a noun is an adjective."""

WILLING = word_set(
    """interested interest keen intent bent committed commitment commit aim agree insist succeed success progress"""
)
"""Words whose preposition takes what is to be done."""


def tag(items: list[Item]) -> None:
    """Settle the part of speech of each item, left to right."""
    headline_pair(items)
    for k, item in enumerate(items):
        if item.tag in ("prep/sub",):
            item.tag = prep_or_sub(items, k)
    for k, item in enumerate(items):
        if (
            item.tag == "neg"
            and item.word in ("hardly", "barely", "scarcely")
            and k + 1 < len(items)
            and items[k + 1].tag == "q"
        ):
            item.tag = "r"
        if (
            item.word == "yet"
            and item.tag == "conj"
            and k
            and items[k - 1].tag == "aux"
            and k + 1 < len(items)
            and items[k + 1].tag == "to"
        ):
            item.tag = "r"  # "has yet to sign"
        if item.word == "being" and k and items[k - 1].word in ("into", "human"):
            item.tag, item.lemma = "n", item.noun  # "come into being"
        if item.word == "neither" and k and k + 1 < len(items):
            spoken = (
                items[k - 1].tag in ("n", "name", "pron")
                and not items[k + 1].tag
                and set("vzd") & set(items[k + 1].can)
            )
            if items[k - 1].tag in ("aux", "modal") or spoken:
                item.tag = "neg"  # "is neither growing nor stable", "X neither confirmed nor denied it"
        if item.tag == "rel":
            settle_that(items, k)
        elif item.tag == "'s":
            settle_s(items, k)
        elif item.tag == "to":
            settle_to(items, k)
        elif item.tag == "r" and (
            (item.word in ORDERING and k and items[k - 1].tag in ("det", "poss", "'s"))
            or (item.word in rates.ADJECTIVES and k and items[k - 1].tag == "q")
            or (
                item.word == "little" and (not k or items[k - 1].tag in ("det", "poss", "q", "'s", "j", "prep", "conj"))
            )
        ):
            nxt = items[k + 1] if k + 1 < len(items) else None
            if nxt is not None and (nxt.tag in ("n", "name", "j", "q") or (not nxt.tag and set("nNj") & set(nxt.can))):
                item.tag, item.lemma = "j", item.word
        elif item.tag == "pron" and item.word == "mine" and k and items[k - 1].tag in ("det", "poss", "j", "q"):
            item.tag, item.lemma = "n", item.noun
        elif item.tag in {"det", "pron"}:
            settle_det(items, k)
        elif item.word == "record" and k and items[k - 1].tag == "det" and k + 1 < len(items) and items[k + 1].quantity:
            item.tag, item.lemma = "j", item.word  # "a record $12 billion"
        elif not item.tag:
            _open(items, k)
    for k, item in enumerate(items):
        if item.tag == "aux" and item.form == "g" and not (k and items[k - 1].tag in ("aux", "modal", "neg")):
            verb = neighbour(items, k, ("r", "neg", "aux"))
            if verb is not None and verb.tag == "v" and verb.form in ("e", "d", "g"):
                item.tag = "v"  # "having signed", "being built": a participle of several words


def _open(items: list[Item], k: int) -> None:
    """An open-class word: what it can be, narrowed by its neighbours."""
    item = items[k]
    can = item.can
    prev = items[k - 1] if k else None
    back = k - 1
    while prev is not None and prev.tag in ("r", "neg") and back > 0:
        back -= 1
        prev = items[back]
    nxt = neighbour(items, k, ())
    p = prev.tag if prev is not None else ""
    if p == "aux" and prev is not None:
        _after_aux(item, prev, nxt, items, k)
        return
    if "z" in can and (tail_saying(items, k) or sum_follows(items, k)):
        _verb(item, "z")
        return
    if p == "modal" and ("v" in can or bare_verb(items, k)):
        _verb(item, "v")
        return
    if "z" in can and item.lemma in closed.SAY and _between_commas(items, k):
        _verb(item, "z")
        return
    if (
        nxt is not None
        and nxt.word in ("among", "amongst")
        and set("zvd") & set(can)
        and (p in ("name", "r", ",", "t", ")") or (p == "n" and prev is not None and prev.plural))
    ):
        _verb(item, next(c for c in can if c in "zvd"))  # "now figures among"
        return
    if "v" in can and p in ("n", "name", "pron") and perceived(items, k, nxt):
        _verb(item, "v")
        return
    inside = (
        p in ("det", "poss", "'s", "j")
        or (p == "q" and prev is not None and prev.quantity is not None and prev.quantity.kind in COUNTING)
        or (p == "n" and prev is not None and prev.word in ("two",))
    )
    ends = nxt is None or nxt.tag in (".", ",", "prep", "t", "r", "det", "poss")
    if inside and p == "q" and can and not set(can) & set("nNjger") and ends and not has_finite(items, k):
        _verb(item, "d" if "d" in can else can[0])  # "12 sank"
        return
    if inside and items[k - 1].tag not in ("neg",):
        if pair_stands_alone(items, k):
            _verb(item, "d")
            return
        if items[k - 1].tag == "r" and set("j") & set(can):
            item.tag = "j"
            return
        _nominal(items, k, nxt)
        return
    if p == "prep" and "g" in can and nxt is not None and nxt.tag in ("det", "poss"):
        _verb(item, "g")  # "agreed on *building* a bridge"
        return
    if can == "jn" and p in ("", ",", "prep", ":") and nxt is not None and nxt.tag in (",", "conj"):
        later = items[k + 2] if k + 2 < len(items) else None
        if later is not None and later.can[:1] == "n":
            item.tag = "n"  # "*Aerospace*, ecology and finance"
            return
    if item.word in closed.GATHERINGS and not (p in ("", "sub") and nxt is not None and nxt.tag in ("name", "pron")):
        item.tag, item.lemma = "n", item.noun  # but "*Meeting* X in Oslo, Y said …"
        return
    if can == "jn" and p in ("", ",", "conj") and nxt is not None and nxt.tag in ("aux", "modal"):
        item.tag = "n"  # "cars and *aerospace* are …"
        return
    if p in ("prep",) and not (set("g") & set(can[:1])):
        if set("nNj") & set(can):
            _nominal(items, k, nxt)
            return
    if (
        "g" in can
        and p in ("n", "name")
        and not (nxt is not None and nounish(nxt) and nxt.tag != "name")
        and there_is(items, k)
    ):
        _verb(item, "g")  # "there is no dog running"
        return
    if (
        "g" in can
        and ("n" not in can or (p == "n" and prev is not None and prev.plural))
        and p in ("n", "name")
        and nxt is not None
        and nxt.tag in ("prep", "to", "det", "q")
    ):
        _verb(item, "g")
        return
    if can[:1] == "g" or (can and set(can) <= set("gn") and "g" in can):
        _ing(items, k, nxt)
        return
    if p in ("n", "name") and restrictive(items, k, nxt):
        _verb(item, "e")  # "as for the papers *needed* for it, …", "the capital *placed* in X exceeds …"
        return
    verbs = [c for c in can if c in "vzde"]
    if can == "N" and p == "name" and _sole_verb(items, k, nxt):
        _verb(item, "z")
        item.lemma = item.noun
        return
    if not verbs or not set("nNjr") & set(can):
        if verbs:
            _finite_or_participle(items, k, nxt)
        else:
            _nominal(items, k, nxt)
        return
    # Open between noun (adjective, adverb) and verb.
    if wants_verb(items, k, nxt):
        _finite_or_participle(items, k, nxt)
    else:
        _nominal(items, k, nxt)


def _after_aside(items: list[Item], k: int) -> bool:
    """Does a phrase between commas stand between a subject without a verb and the word?"""
    opening = next((j for j, other in enumerate(items[: k - 1]) if other.tag == ","), 0)
    if (
        not opening
        or items[opening + 1].tag not in ("prep", "t")
        or any(o.tag == "," for o in items[opening + 1 : k - 1])
    ):
        return False
    nominal = ("det", "poss", "j", "n", "name", "'s", "q", "prep", "conj", "t")
    return items[0].tag != "prep" and all(o.tag in nominal for i, o in enumerate(items[: k - 1]) if i != opening)


def _sole_verb(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "Silk Way TV *slots* Korea into …": after a name, before an object, and no other verb in the clause."""
    head = items[k - 1]
    return (
        nxt is not None
        and nxt.tag in ("det", "poss", "name", "q")
        and not (head.refs and head.refs[0].adjective)
        and not has_finite(items, k)
        and not finite_ahead(items, k + 1)
    )


def _between_commas(items: list[Item], k: int) -> bool:
    """ "Trade, Silk Way TV *notes*, is …": a name and a word alone between commas, or a comma and the end."""
    after = items[k + 1].tag if k + 1 < len(items) else "."
    return k > 1 and items[k - 1].tag == "name" and items[k - 2].tag == "," and after in (",", ".")


def _verb(item: Item, form: str) -> None:
    item.tag, item.form = "v", form


def _after_aux(item: Item, aux: Item, nxt: Item | None, items: list[Item], k: int) -> None:
    can = item.can
    if aux.lemma == "do" and ("v" in can or bare_verb(items, k)):
        _verb(item, "v")
    elif aux.lemma == "have" and ("e" in can or "d" in can):
        if nxt is not None and not nxt.tag and "N" in nxt.can and can[0] in "jn":
            item.tag = "j"
        else:
            _verb(item, "e")
    elif aux.lemma == "be" and "g" in can:
        if "j" in can and nxt is not None and nounish(nxt):
            item.tag, item.lemma = "j", item.word
        else:
            _verb(item, "g")
    elif (
        aux.lemma == "be"
        and ("e" in can or "d" in can)
        and not (can[0] == "j" and nxt is not None and nxt.tag in (".", ","))
    ) or ("v" in can and aux.lemma == "have" and not set("nNj") & set(can)):
        _verb(item, "e")
    else:
        # a question turns verb and subject round: "Do companies …"
        _nominal(items, k, nxt)


def _nominal(items: list[Item], k: int, nxt: Item | None) -> None:
    """Noun, adjective or adverb."""
    item = items[k]
    can = item.can
    if "j" in can and k and items[k - 1].tag == "n" and items[k - 1].plural and item.word in senses.adjectives():
        if nxt is not None and nxt.word in ("in", "on", "at", "within"):
            item.tag, item.lemma = "j", item.word  # "the companies *present* in K"
            return
    if (
        can[:1] == "j"
        and k
        and items[k - 1].tag in ("n", "name")
        and not (items[k - 1].refs and items[k - 1].refs[0].adjective)
        and nxt is not None
        and nxt.tag in ("prep", "to")
        and item.word in senses.adjectives()
    ):
        item.tag, item.lemma = "j", item.word  # "firms *keen* on projects"
        return
    following = nxt is not None and (
        nxt.tag in ("n", "name", "q", "j")
        or nxt.word in ("one", "ones")
        or (not nxt.tag and bool(set("nN") & set(nxt.can)))
    )
    if can[:1] == "r" and not (set("nN") & set(can)):
        item.tag = "r"
        return
    if "N" in can:
        item.tag, item.plural = "n", True
        item.lemma = item.noun
        return
    if "j" in can and "r" in can and following and nxt is not None and nxt.tag not in ("q", "name"):
        item.tag, item.lemma = "j", item.word  # "fast growth", "the right conditions": an adverb's form is no noun here
        return
    if "j" in can and (can[0] == "j" or following) and not (can[0] == "n" and not following):
        adjective = can[0] == "j" or ("n" not in can)
        if adjective and (following or "n" not in can or not heads(items, k)):
            item.tag = "j"
            item.lemma = item.word
            return
    if "n" in can:
        item.tag = "n"
        item.lemma = item.noun
        item.plural = item.word in ("people", "police", "media", "data", "cattle", "men", "women", "children")
        return
    if "j" in can:
        item.tag = "j"
        item.lemma = item.word
        return
    if "g" in can or "e" in can or "d" in can:
        item.tag = "j" if following else "n" if "g" in can else "j"
        item.lemma = item.word if item.tag == "n" else item.lemma
        return
    if "r" in can:
        item.tag = "r"
        return
    item.tag = "n"
    item.lemma = item.noun


def _ing(items: list[Item], k: int, nxt: Item | None) -> None:
    item = items[k]
    p = items[k - 1].tag if k else ""
    if item.lemma in STATIVE and nxt is not None and nounish(nxt) and p in ("v", "prep", "conj", ","):
        if p == "prep" and k > 1 and (items[k - 2].word in WILLING or items[k - 2].lemma in WILLING):
            _verb(item, "g")  # "interested in *increasing* trade"
            return
        item.tag, item.lemma = "j", item.word  # "expanding *existing* projects"
        return
    if nxt is not None and _names_kind(items, k, nxt):
        item.tag, item.lemma = "j", item.word
        return
    follows_noun = nxt is not None and (nxt.tag in ("n", "name", "det", "poss", "q") or not nxt.tag)
    if item.can[:1] == "g" and p == "conj" and progressive(items, k - 2):
        _verb(item, "g")  # "is playing a guitar and singing"
        return
    if "n" in item.can and (
        p in ("prep", "conj", ",", "n", "j") and not (nxt is not None and nxt.tag in ("det", "poss"))
    ):
        # "in mining and engineering", "deep-sea mining"
        if item.can[0] == "n" or not follows_noun:
            item.tag, item.lemma = "n", item.noun
            return
    _verb(item, "g")


def _names_kind(items: list[Item], k: int, nxt: Item) -> bool:
    """ "makes *washing* machines", "cars and *sewing* machines": in an object, before a bare noun, no deed."""
    if k < 2 or not (nxt.tag == "n" or (not nxt.tag and set("nN") & set(nxt.can[:1]))):
        return False
    back = k - 1
    if items[back].tag == "name" and items[back - 1].tag == "q":
        back -= 2  # "200 Acme *washing* machines"
    elif items[back].tag == "conj" and items[back - 1].tag == "n":
        nominal = ("n", "name", "j", "conj", ",", "q", "det", "poss", "'s")
        back = next((j for j in range(back, -1, -1) if items[j].tag not in nominal), -1)
    verb = items[back] if back >= 0 else None
    return verb is not None and verb.tag == "v" and verb.form != "g" and verb.lemma not in closed.TAKING_DOINGS


def _finite_or_participle(items: list[Item], k: int, nxt: Item | None) -> None:
    """A word that is a verb here: which form?"""
    item = items[k]
    can = item.can
    if k and phrasal_participle(items, k):
        later = items[k + 2].tag in ("prep", "to", "t", "r")
        _verb(item, "e" if later and (has_finite(items, k) or finite_ahead(items, k + 2)) else "d")
        return
    if "d" in can and "e" in can:
        p = items[k - 1].tag if k else ""
        if p == "v" and items[k - 1].form in ("g", "v") and nxt is not None and nounish(nxt) and nxt.tag != "name":
            item.tag, item.lemma = "j", item.word  # "is slicing cooked octopus"
            return
        nominal_before = p in ("n", "name", "t", "q", ")", "pron") or (
            p in ("r",) and k > 1 and items[k - 2].tag in ("n", "name", "pron")
        )
        if (
            nxt is not None
            and nounish(nxt)
            and not nominal_before
            and (
                p in ("det", "j", "prep", "poss", "'s", "q")
                or (p == "conj" and k > 1 and items[k - 2].tag == "j" and nxt.tag != "name")
            )
        ):
            item.tag, item.lemma = "j", item.word
            return
        if p == "pron" and "d" in can and items[k - 1].word in closed.NOMINATIVE:
            _verb(item, "d")  # "said *he* met Y"
            return
        if p == "n" and apposed(items, k):
            _verb(item, "e")  # "X, a school *founded* in 1954, may open …"
            return
        ahead = finite_ahead(items, k + 1)
        agent = (
            nxt is not None
            and nxt.tag in ("prep",)
            and nxt.word
            in ("by", "in", "between", "with", "at", "on", "from", "after", "under", "of", "during", "for", "to")
        )
        if p == "," and _after_aside(items, k) and not ahead:
            _verb(item, "d")  # "X, on her way to Y, *met* Z"
            return
        if k == 0 or p in (",", ":", "dash", "conj", "("):
            if p == "conj" or (
                p == ","
                and nxt is not None
                and nxt.tag in ("det", "name", "q", "to", "rel", "prep", "pron")
                and subject_before(items, k)
                and same_form(items, k)
            ):
                _verb(item, "d" if not (p == "conj" and previous_form(items, k) == "e") else "e")
                return
            if p == "," and closes_aside(items, k):
                _verb(item, "d")  # "X, on his way to Y, *met* Z"
                return
            if p in {"dash", ","} or k == 0 or p in {":", "("}:
                by = nxt is not None and nxt.tag in ("prep", "sub", "r", "t", ":", "dash", ",", "to")
                _verb(item, "e" if by or not nominal_before else "d")
                return
        if nominal_before:
            if item.lemma in closed.UNACCUSATIVE:
                _verb(item, "d")  # what happens of itself has no passive participle
                return
            if open_whose(items, k) or in_what(items, k):
                _verb(item, "d")
                return
            if has_finite(items, k) or (nxt is not None and nxt.word == "by"):
                _verb(item, "e")
            elif p == "name":
                _verb(item, "d")
            elif ahead and (agent or (nxt is not None and nxt.tag in ("t", "aux", "modal", "v", "to"))):
                _verb(item, "e")
            else:
                _verb(item, "d")
            return
        _verb(item, "d")
        return
    form = next(c for c in can if c in "vzde")
    if form == "z" and "z" in can:
        _verb(item, "z")
        return
    _verb(item, form)
