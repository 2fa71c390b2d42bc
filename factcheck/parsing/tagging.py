"""Which part of speech each item is, from the lexicon and its neighbours."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.en import closed, intents, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.parsing.adverbial import backing, home, last, willed
from factcheck.parsing.ambiguous import (
    bare_verb,
    headline_pair,
    perceived,
    prep_or_sub,
    progressive,
    settle_adverb,
    settle_det,
    settle_pronoun,
    settle_s,
    settle_that,
    settle_to,
    there_is,
)
from factcheck.parsing.gerunds import base_of, governed, managed, of_a_site, trade, use
from factcheck.parsing.items import COUNTING, Item
from factcheck.parsing.lookahead import (
    finite_ahead,
    has_finite,
    heads,
    neighbour,
    nounish,
    pair_stands_alone,
    restrictive,
    sum_follows,
    tail_saying,
)
from factcheck.parsing.peculiar import being, bygone, first, neither, record, weighing, yet
from factcheck.parsing.verbforms import verb_form
from factcheck.parsing.verbhood import wants_verb

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


STATIVE = word_set("""exist emerge remain rise grow last outstand surround prevail develop increase work""")
"""Verbs that can be without an object: their -ing form before a noun is an adjective."""

WILLING = word_set(
    """interested interest keen promise potential prospect future intent bent committed
    commitment commit aim agree insist succeed success progress"""
)
"""Words whose preposition takes what is to be done."""


DONE_BY = word_set("run read")
"""Participles that look like nouns, after a noun and before whoever does it ("a school *run by* nuns")."""


def tag(items: list[Item]) -> None:
    """Settle the part of speech of each item, left to right."""
    headline_pair(items)
    for k, item in enumerate(items):
        if item.tag == "prep/sub":
            item.tag = prep_or_sub(items, k)
    for k, item in enumerate(items):
        if (special := SPECIAL.get(item.word)) is not None:
            special(items, k)
        if (settle := SETTLING.get(item.tag)) is not None:
            settle(items, k)
    for k, item in enumerate(items):
        if item.tag == "aux" and item.form == "g" and not (k and items[k - 1].tag in ("aux", "modal", "neg")):
            verb = neighbour(items, k, ("r", "neg", "aux"))
            if verb is not None and verb.tag == "v" and verb.form in ("e", "d", "g"):
                item.tag = "v"  # "having signed", "being built": a participle of several words


def _open(items: list[Item], k: int) -> None:
    """An open-class word: what it can be, narrowed by its neighbours."""
    item = items[k]
    prev = items[k - 1] if k else None
    back = k - 1
    while prev is not None and prev.tag in ("r", "neg") and back > 0:
        back -= 1
        prev = items[back]
    nxt = neighbour(items, k, ())
    if prev is not None and prev.tag == "aux":
        _after_aux(item, prev, nxt, items, k)
    elif form := _form_here(items, k, prev, nxt):
        _verb(item, form)
    elif prev is not None and _within_phrase(prev) and items[k - 1].tag != "neg":
        if pair_stands_alone(items, k):
            _verb(item, "d")
        elif items[k - 1].tag == "r" and "j" in item.can:
            item.tag = "j"
        else:
            _nominal(items, k, nxt)
    else:
        _unbound(items, k, prev, nxt)


def _within_phrase(prev: Item) -> bool:
    """Is a noun phrase open after an item?"""
    return (
        prev.tag in ("det", "poss", "'s", "j")
        or (prev.tag == "q" and prev.quantity is not None and prev.quantity.kind in COUNTING)
        or (prev.tag == "n" and prev.word == "two")
    )


def _form_here(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> str:
    """The form of the verb that the words around an item make of it, "" where they leave it open."""
    item, can = items[k], items[k].can
    p = prev.tag if prev is not None else ""
    if "z" in can and (tail_saying(items, k) or sum_follows(items, k)):
        return "z"
    if p == "modal" and ("v" in can or bare_verb(items, k)):
        return "v"
    if item.word == "cost" and p in ("n", "j") and nxt is not None and nxt.quantity is not None:
        if nxt.quantity.kind is QuantityKind.MONEY and not has_finite(items, k) and not finite_ahead(items, k + 1):
            return "d"  # "the inquiry into the train crash *cost* $3 million"
    if "z" in can and item.lemma in closed.SAY and _between_commas(items, k):
        return "z"
    if nxt is not None and nxt.word in ("among", "amongst"):
        if p in ("name", "r", ",", "t", ")") or (p == "n" and prev is not None and prev.plural):
            if (form := next((c for c in can if c in "zvd"), "")) != "":
                return form  # "now figures among"
    if prev is not None and prev.word == "what" and k < 4 and nxt is not None and set("zd") & set(can):
        if nxt.tag in ("name", "det", "poss") and finite_ahead(items, k + 1):
            prev.tag = "pron"
            return "z" if "z" in can else "d"  # "*What links* X and Y is Z"
    if p == "n" and prev is not None and prev.plural and "v" in can and nxt is not None and nxt.word == "to":
        if item.lemma in intents.INTEND and not has_finite(items, k):
            return "v"  # "firms *want* to expand what they have"
    if item.word == "working" and p == "v" and nxt is not None and nxt.word == "together":
        return "g"  # "discussed *working together*"
    if "N" in can and "z" in can and _one_of_them(items, k):
        return ""
    if item.word == "remains" and nxt is not None and nxt.word in ("something", "what"):
        return "z"
    if p == "pron" and prev is not None and prev.word in ("they", "we") and items[k - 1].tag == "r" and "v" in can:
        return "v"  # "the projects they already *run*"
    if p == "q" and "z" in can and nxt is not None and nxt.word == "between" and not has_finite(items, k):
        if not finite_ahead(items, k + 1) and prev is not None and prev.quantity is not None:
            return "z"  # "trade worth $3 billion *flows* between X and Y"
    if "d" in can and p == "name" and nxt is not None and nxt.tag in ("prep", "t") and _contact(items, k):
        return "d"  # "one of the leaders X *saw* in Y"
    if "v" in can and p in ("n", "name", "pron") and perceived(items, k, nxt):
        return "v"
    if p == "n" and "e" in can and item.word in DONE_BY and nxt is not None and nxt.word == "by":
        return "e"
    ends = nxt is None or nxt.tag in (".", ",", "prep", "t", "r", "det", "poss")
    if p == "q" and prev is not None and _within_phrase(prev) and can and not set(can) & set("nNjger"):
        if ends and not has_finite(items, k):
            return "d" if "d" in can else can[0]  # "12 sank"
    return ""


def _one_of_them(items: list[Item], k: int) -> bool:
    """ "one of the Post *pictures*": the plural that one is of."""
    j = k - 1
    while j > 0 and items[j].tag in ("name", "j", "n", "det", "poss") and not items[j].plural:
        j -= 1
    return j > 0 and k - j > 1 and items[j].word == "of" and items[j - 1].word in ("one", "two", "some", "several")


def _contact(items: list[Item], k: int) -> bool:
    """Does a plural noun with "the" stand before the name that a verb may follow, and the clause have its verb?"""
    name, noun = items[k - 1], items[k - 2] if k > 1 else None
    if noun is None or noun.tag != "n" or not noun.plural or (name.refs and name.refs[0].adjective):
        return False
    return k > 4 and items[k - 3].word == "the" and any(i.tag == "aux" for i in items[: k - 3])


def _unbound(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> None:
    """An open-class word that no determiner and no auxiliary goes before."""
    item, can = items[k], items[k].can
    p = prev.tag if prev is not None else ""
    doing = p == "prep" or (p == "v" and items[k - 1].lemma in closed.TAKING_DOINGS)
    if doing and "g" in can and nxt is not None and governed(prev, nxt):
        _verb(item, "g")  # "agreed on *building* a bridge"
        return
    if "N" in can and _numbered(items, k):
        _nominal(items, k, nxt)
        return
    if can == "jn" and _heads_list(items, k, p, nxt):
        item.tag = "n"
        return
    if managed(items, k):
        item.lemma = base_of(item.word)
        _verb(item, "g")
        return
    if trade(item, nxt) or use(item, nxt, items[k + 2] if k + 2 < len(items) else None) or of_a_site(items, k):
        item.tag, item.lemma = "n", item.word  # "named *shipping* as a field"
        return
    if item.word in closed.GATHERINGS and not (p in ("", "sub") and nxt is not None and nxt.tag in ("name", "pron")):
        item.tag, item.lemma = "n", item.noun  # but "*Meeting* X in Oslo, Y said …"
        return
    if can == "jn" and p in ("", ",", "conj") and nxt is not None and nxt.tag in ("aux", "modal"):
        item.tag = "n"  # "cars and *aerospace* are …"
        return
    if can == "jn" and p == "conj" and k > 1 and items[k - 2].tag == "n" and (nxt is None or nxt.tag in (".", ",")):
        item.tag = "n"  # "carmaking and *aerospace*."
        return
    if p == "prep" and can[:1] != "g" and set("nNj") & set(can):
        _nominal(items, k, nxt)
        return
    if "g" in can and p in ("n", "name") and _participial(items, k, prev, nxt):
        _verb(item, "g")
        return
    if can[:1] == "g" or (can and set(can) <= set("gn") and "g" in can):
        _ing(items, k, nxt)
        return
    if p in ("n", "name") and restrictive(items, k, nxt):
        _verb(item, "e")  # "as for the papers *needed* for it, …", "the capital *placed* in X exceeds …"
        return
    if (can == "N" or (item.noun in RANKED and set(can) == set("Nz"))) and p == "name" and _sole_verb(items, k, nxt):
        _verb(item, "z")
        item.lemma = item.noun
        return
    verb = bool(set("vzde") & set(can))
    if verb and set("nNjr") & set(can):  # open between noun (adjective, adverb) and verb
        verb = wants_verb(items, k, nxt)
    if verb:
        form = verb_form(items, k, nxt)
        if form:
            _verb(items[k], form)
        else:
            items[k].tag, items[k].lemma = "j", items[k].word  # "is slicing cooked octopus"
    else:
        _nominal(items, k, nxt)


def _numbered(items: list[Item], k: int) -> bool:
    """ "the number of sports *clubs* that …": the plural noun that a number is of."""
    j = k - 1
    while j >= 0 and (items[j].tag == "j" or (items[j].tag == "n" and not items[j].plural)):
        if items[j].word == "number_of":
            return True
        j -= 1
    return j >= 0 and items[j].word == "number_of"


def _heads_list(items: list[Item], k: int, p: str, nxt: Item | None) -> bool:
    """ "*Aerospace*, ecology and finance": the first noun of several."""
    later = items[k + 2] if k + 2 < len(items) else None
    listed = p in ("", ",", "prep", ":") and nxt is not None and nxt.tag in (",", "conj")
    return listed and later is not None and later.can[:1] in ("n", "g")


def _participial(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> bool:
    """ "there is no dog *running*", "firms *working* in Y": a participle after its noun."""
    if not (nxt is not None and nounish(nxt) and nxt.tag != "name") and there_is(items, k):
        return True
    plural = prev is not None and prev.tag == "n" and prev.plural
    return ("n" not in items[k].can or plural) and nxt is not None and nxt.tag in ("prep", "to", "det", "q")


Settle = Callable[[list[Item], int], None]
SPECIAL: dict[str, Settle] = {
    **dict.fromkeys(("hardly", "barely", "scarcely"), weighing),
    "yet": yet,
    "being": being,
    "neither": neither,
    "record": record,
    "first": first,
    **dict.fromkeys(("home", "away"), home),
    "last": last,
    "back": backing,
    "past": bygone,
    "will": willed,
}
"""Words that are read by what stands beside them, whatever their tag."""
SETTLING: dict[str, Settle] = {
    "rel": settle_that,
    "'s": settle_s,
    "to": settle_to,
    "r": settle_adverb,
    "pron": settle_pronoun,
    "det": settle_det,
    "": _open,
}
"""Tag → what settles the items that have it at first."""


RANKED = frozenset({"rank", "feature", "figure", "number", "count"})
"""Nouns that as verbs say where a name stands ("Oslo *ranks* among …")."""


def _sole_verb(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "Silk Way TV *slots* Korea into …": after a name, before an object, and no other verb in the clause."""
    head = items[k - 1]
    return (
        nxt is not None
        and (nxt.tag in ("det", "poss", "name", "q") or (nxt.tag == "prep" and items[k].noun in RANKED))
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


QUALIFIED = senses.meaning("strengthen") | word_set("trust value respect esteem proven")
"""Verbs whose participle says, before a noun, what those are who are meant."""


def _before_nouns(items: list[Item], k: int) -> bool:
    """Do an adjective and a plural noun follow, with no determiner?"""
    after = items[k + 1 : k + 3]
    return len(after) == 2 and "j" in (after[0].tag or after[0].can[:1]) and (after[1].plural or "N" in after[1].can)


def _after_aux(item: Item, aux: Item, nxt: Item | None, items: list[Item], k: int) -> None:
    can = item.can
    if aux.lemma == "do" and ("v" in can or bare_verb(items, k)):
        _verb(item, "v")
    elif aux.lemma == "have" and ("e" in can or "d" in can):
        if nxt is not None and not nxt.tag and "N" in nxt.can and can[0] in "jn":
            item.tag = "j"
        else:
            _verb(item, "e")
    elif aux.lemma == "be" and item.word == "sworn" and nxt is not None and "N" in nxt.can:
        item.tag, item.lemma = "j", item.word  # "are *sworn* enemies"
    elif aux.lemma == "be" and "e" in can and item.lemma in QUALIFIED and _before_nouns(items, k):
        item.tag, item.lemma = "j", item.word  # "are *expanded* strategic partners"
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
        standing = nxt is not None and nxt.word in ("one", "ones")  # "a firm one"
        adjective = can[0] == "j" or "n" not in can or standing
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
        item.tag, item.lemma = ("n", item.noun) if item.can[0] == "n" else ("j", item.word)
        return
    listed = nxt is not None and nxt.tag == "conj" and k + 2 < len(items) and "g" not in items[k + 2].can
    opens = nxt is not None and (listed or nxt.tag in ("aux", "prep") or "z" in nxt.can)
    if p == "" and item.can[0] == "n" and opens:
        item.tag, item.lemma = "n", item.noun  # "*Fishing* is …", "*funding* for it came from X"
        return
    follows_noun = nxt is not None and (
        nxt.word in closed.PARTICLES or nxt.tag in ("n", "name", "det", "poss", "q") or not nxt.tag
    )
    if item.can[:1] == "g" and p == "conj" and progressive(items, k - 2):
        _verb(item, "g")  # "is playing a guitar and singing"
        return
    if "n" in item.can and (
        (p in ("prep", "conj", ",", "n", "j") or (p == "v" and item.can[0] == "n" and not follows_noun))
        and not (nxt is not None and nxt.tag in ("det", "poss"))
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
