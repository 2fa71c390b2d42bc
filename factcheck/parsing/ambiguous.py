"""Words that are several things: that, ’s, to, determiners, and verbs that are nouns."""

from __future__ import annotations

from factcheck.language.en import closed, intervals, parts, people
from factcheck.model import QuantityKind
from factcheck.parsing.items import Item
from factcheck.parsing.lookahead import finite_ahead, neighbour, nounish, pair_stands_alone

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


TIMES = frozenset(
    [
        "time",
        "day",
        "year",
        "month",
        "week",
        "moment",
        "period",
        "era",
        "date",
        "hour",
        "night",
        "morning",
        "decade",
        "century",
        "occasion",
    ]
)

ORDERING = frozenset(
    [
        "long",
        "next",
        "last",
        "only",
        "first",
        "then",
        "further",
        "early",
        "earlier",
        "later",
        "late",
        "daily",
        "weekly",
        "monthly",
        "yearly",
        "worldwide",
        "nationwide",
        "overseas",
        "very",
        "once",
        "almost",
        "well",
    ]
)
"""Adverbs that are adjectives between a determiner and a noun ("the next summit")."""


def prep_or_sub(items: list[Item], k: int) -> str:
    """ "after the talks" or "after they talked": is there a sure finite verb before the next comma?"""
    item = items[k]
    if item.word == "like":
        before, nxt = items[k - 1] if k else None, items[k + 1] if k + 1 < len(items) else None
        if before is not None and (
            before.tag in ("modal", "to")
            or (nxt is not None and nxt.tag == "to" and before.tag != "aux")  # "dogs like to run"
            or before.word in ("do", "does", "did", "not", "they", "we", "i")
        ):
            item.tag = ""
            item.can = "v"
            return ""
    if item.word in ("like", "than", "till"):
        return "prep"
    nxt = items[k + 1] if k + 1 < len(items) else None
    if item.word == "before" and k and items[k - 1].word == "never":
        verbal = nxt is None or nxt.tag in ("aux", "modal") or (not nxt.tag and set("ed") & set(nxt.can[:2]))
        return "r" if verbal else "prep"  # "never before had X", "had never before been", "never before that day"
    if nxt is None or nxt.tag == ".":
        return "r" if item.word in ("before", "since", "once") else "prep"
    if item.word in ("before", "after") and k and (nxt.tag == "modal" or (nxt.tag == "aux" and nxt.form in "zd")):
        return "r"  # "the stop *before* had been Oslo"
    if item.word == "since" and k and items[k - 1].lemma == "have" and not nxt.tag and set("ed") & set(nxt.can[:2]):
        return "r"  # "has *since* replaced it"
    if "g" in nxt.can and not nxt.tag:
        return "sub" if item.word in ("after", "before", "since", "while", "once") else "prep"
    if item.word == "once" and k and items[k - 1].tag == "aux":
        return "r"
    if (
        item.word == "as"
        and not nxt.tag
        and set("jg") & set(nxt.can[:1])
        and k + 2 < len(items)
        and items[k + 2].lemma == "be"
    ):
        return "prep"  # "singled out as promising were …"
    if item.word == "as" and _ascribed(items, k):
        return "prep"  # "cited $6 billion as the sum X had invested"
    if item.word == "as" and _installed(items, k):
        return "prep"  # "the appointment of X as director took place"
    if item.word == "as":
        return "sub" if finite_ahead(items, k + 1, near=True) or clausal(items, k) else "prep"
    if item.word in ("after", "before", "since") and items[0].word == "what" and _one_finite(items, k):
        return "prep"  # "what they signed after the talks *were* 11 papers"
    if item.word in ("after", "before", "since") and _disagrees(items, k):
        return "prep"  # "the number of papers signed after the talks *was* …"
    if finite_ahead(items, k + 1, near=True) or clausal(items, k) or pair_stands_alone(items, k + 3):
        return "sub"
    return "sub" if item.word in ("while", "once") else "prep"


def _installed(items: list[Item], k: int) -> bool:
    """Does "as" follow a noun of coming into an office, and a title follow it?"""
    at = k + 1
    while at < len(items) - 1 and items[at].noun not in closed.TITLES and _before_title(items[at]):
        at += 1  # "as *Norwegian health* minister"
    if items[at].noun not in closed.TITLES:
        return False
    back = k - 1
    while back >= 0 and items[back].tag in ("name", "prep", "n", "'s", "poss", "det", ""):
        if items[back].word in people.INSTALLING:
            return True
        back -= 1
    return False


def _before_title(item: Item) -> bool:
    people = item.tag == "name" and bool(item.refs) and item.refs[0].adjective
    return people or item.tag in ("det", "poss", "j", "n") or (not item.tag and bool(set("nj") & set(item.can[:1])))


def _one_finite(items: list[Item], k: int) -> bool:
    """Is there one auxiliary ahead, a form of "be" before a noun phrase, and no other?"""
    found = [j for j in range(k, len(items)) if items[j].tag in ("aux", "modal")]
    if len(found) != 1 or items[found[0]].lemma != "be" or found[0] + 1 >= len(items):
        return False
    return items[found[0] + 1].tag in ("det", "q", "name", "poss")


def _disagrees(items: list[Item], k: int) -> bool:
    """Does a plural noun stand before the next auxiliary, which is singular: not its subject?"""
    head = next((i for i in items[k + 1 : k + 4] if not i.tag and i.can[:1] == "N"), None)
    for j in range(k + 2, min(len(items), k + 8)):
        if items[j].word in ("is", "was", "has"):
            if head is not None and items[k + 1].tag in ("det", "poss") and items[items.index(head) + 1].tag == "prep":
                return not any(i.tag == "conj" for i in items[k:j])  # "after the *talks* in Y *was*"
            before = items[j - 1]
            return not before.tag and before.can[:1] == "N" and not any(i.tag == "conj" for i in items[k:j])
        if items[j].tag not in ("", "det", "poss", "name", "prep", "n", "j", "q", "'s"):
            return False
    return False


def clausal(items: list[Item], k: int) -> bool:
    """ "as X *visits* Y", "since they *forged* ties": a subject, what may be its verb, and an object after it."""
    j = k + 1
    while j < min(len(items) - 1, k + 8):
        item, nxt = items[j], items[j + 1]
        before = items[j - 1] if j > k + 1 else None
        named = before is not None and before.tag == "name" and not (before.refs and before.refs[0].adjective)
        if not item.tag and before is not None:
            if "z" in item.can and "v" not in item.can and named and nxt.tag in _OBJECTS:
                return True
            noun = named or before.tag == "pron" or (not before.tag and bool(set("nN") & set(before.can[:1])))
            if noun and {"d", "e"} <= set(item.can) and (item.can[0] in "de" or nxt.tag == "pron"):
                return nxt.tag in _OBJECTS or (not nxt.tag and nxt.can[:1] in ("j", "n", "N"))
        if item.tag not in ("det", "poss", "name", "q", "n", "'s", "pron") and (
            item.tag or not set("njN") & set(item.can)
        ):
            return False
        j += 1
    return False


_OBJECTS = ("det", "poss", "name", "q", "pron")


def headline_pair(items: list[Item]) -> None:
    """ "Norway, Chile sign …": two names of a kind at the head of a line are joined, not one beside the other."""
    if len(items) < 5 or [i.tag for i in items[:3]] != ["name", ",", "name"] or items[3].tag in _CLOSING:
        return
    first, second = items[0].refs[:1], items[2].refs[:1]
    if first and second and first[0].id != second[0].id and first[0].kind == second[0].kind != "unknown":
        if not first[0].adjective and not second[0].adjective:
            items[1].tag, items[1].word = "conj", "and"


_CLOSING = (",", "'s", "conj", "dash", "(", ":", "hyphen", ".", "t")


def _ascribed(items: list[Item], k: int) -> bool:
    """Does "as" follow a verb of calling or citing, and a noun with a clause of its own follow it?"""
    before = next((o for o in reversed(items[max(0, k - 8) : k]) if o.lemma in closed.ASCRIBE or o.tag == ","), None)
    if before is None or before.tag == "," or k + 3 >= len(items) or items[k + 1].tag != "det":
        return False
    return bool(set("nN") & set(items[k + 2].can)) and items[k + 3].tag in ("name", "pron", "det")


def settle_that(items: list[Item], k: int) -> None:
    """ "that": determiner before a noun, relative after a noun, conjunction after a verb."""
    item, nxt = items[k], items[k + 1] if k + 1 < len(items) else None
    if item.word in ("where", "when"):
        before = items[k - 1] if k else None
        if (
            before is None
            or before.tag not in ("n", "name", ",", "t")
            or (item.word == "when" and before.tag in ("n", "name") and before.noun not in TIMES)
        ):
            item.tag = "sub"
        return
    if item.word != "that":
        if item.word in ("which", "whose") and (k == 0):
            item.tag = "rel"
        return
    before = items[k - 1] if k else None
    if before is not None and before.tag == "prep" and k > 1 and f"{items[k - 2].lemma}_{before.word}" in closed.SAY:
        return  # "point out *that*"
    if (
        nxt is not None
        and not nxt.tag
        and nxt.can[:1] in ("n",)
        and (before is None or before.tag in ("prep", "conj", "v", ",", "to"))
    ):
        after = items[k + 2] if k + 2 < len(items) else None
        ends = after is not None and (after.tag == "." or (after.tag == "," and not clause_ahead(items, k + 1)))
        phrase = after is not None and after.tag == "prep" and not clause_ahead(items, k + 1)
        if before is None or before.tag != "v" or ends or phrase:
            item.tag = "det"  # "puts that sum at so much"
            return
    if nxt is not None and nxt.word == "of" and nxt.tag == "prep":
        item.tag = "pron"  # "is *that of* X"
        return
    earlier = items[k - 2].tag if k > 1 else ""
    split = (
        before is not None and before.tag == "name" and nxt is not None and "d" in nxt.can
    )  # "it was X *that hosted*"
    if (
        not split
        and nxt is not None
        and not nxt.tag
        and earlier in ("modal", "neg", "to", "aux")
        and not finite_ahead(items, k + 1)
    ):
        item.tag = "det"  # no clause follows: "cannot answer that stupid question"
        return
    if nxt is not None and (nxt.tag == "aux") and (before is None or before.tag in (":", "dash", ",", ".")):
        item.tag = "pron"
        return
    if before is None and nxt is not None and nxt.tag in ("r", "j") and k + 2 < len(items) and nounish(items[k + 2]):
        item.tag = "det"  # "That earlier meeting of theirs took place …"
        return
    if before is None:
        item.tag = "pron" if nxt is not None and nxt.tag in ("aux", "modal") else "rel"
    if before is not None and before.tag == "prep":
        ordinal = nxt is not None and nxt.quantity is not None and nxt.quantity.kind is QuantityKind.ORDINAL
        item.tag = "det" if nxt is not None and (not nxt.tag or ordinal) else "pron"


def clause_ahead(items: list[Item], k: int) -> bool:
    """Is there a sure finite verb before the sentence ends, enumerations skipped?"""
    for other in items[k : k + 24]:
        if other.tag in (".", ";", ":", "?", "rel", "sub", "dash"):
            return False
        if (
            other.tag == "modal"
            or (other.tag == "aux" and other.form in "zd")
            or (other.measure and other.form in "zd")
        ):
            return True
        if not other.tag and other.can[:1] in ("d", "z") and not set("ne") & set(other.can):
            return True
    return finite_ahead(items, k)


def settle_s(items: list[Item], k: int) -> None:
    """ "'s": possessive after a noun; "is" or "has" after a pronoun or "there"."""
    before = items[k - 1] if k else None
    if (
        before is not None
        and before.tag in ("pron", "there")
        and before.word not in ("each_other", "one", "everyone", "somebody", "someone", "nobody")
    ):
        item = items[k]
        item.tag, item.word, item.lemma, item.form = "aux", "is", "be", "z"


def settle_to(items: list[Item], k: int) -> None:
    """ "to" before a verb marks an infinitive, else it is a preposition."""
    item = items[k]
    nxt = neighbour(items, k)
    if nxt is None:
        item.tag = "prep"
        return
    if nxt.tag == "aux" and nxt.word in ("be", "have", "do"):
        return
    if nxt.measure and "v" in nxt.can:
        nxt.form = "v"
        return
    if not nxt.tag and "v" in nxt.can:
        noun_first = nxt.can[0] in "nNj"
        after = items[items.index(nxt) + 1] if items.index(nxt) + 1 < len(items) else None
        if (
            noun_first
            and after is not None
            and after.tag in (".", ",", "prep", "conj", "t")
            and not _awaited(items, k)
            and nxt.word in PLACES
        ):
            item.tag = "prep"
            return
        nxt.tag, nxt.form = "v", "v"
        if nxt.word in BASES:
            nxt.lemma = nxt.word
        return
    after = items[items.index(nxt) + 1] if items.index(nxt) + 1 < len(items) else None
    if not nxt.tag and not nxt.capital and not parts.known(nxt.word) and nxt.can == "n" and after is not None:
        if after.tag in ("det", "poss", "name", "q") or nounish(after):
            nxt.tag, nxt.form = "v", "v"  # a word that nobody knows: "to *curtail* cooperation"
            return
    item.tag = "prep"


def _awaited(items: list[Item], k: int) -> bool:
    """ "expects 260 people *to work* there": who is expected to do it."""
    if not k or items[k - 1].tag != "n" or not items[k - 1].plural:
        return False
    return any(i.tag == "v" and i.lemma in AWAITING for i in items[max(0, k - 5) : k - 1])


PLACES = frozenset(
    {"trade", "market", "date", "power", "work", "business", "growth", "level", "place", "court", "school", "bed"}
)
"""Nouns after "to" that may be verbs ("to market", "to work")."""
BASES = frozenset({"lay", "found", "saw", "wound", "bound", "fell"})
"""Verbs that look like the past of another one ("to *lay* pipes")."""
AWAITING = frozenset({"expect", "want", "allow", "need", "invite", "ask", "enable"})


def _floating(items: list[Item], k: int) -> bool:
    """Whether a quantifier stands between a plural subject and its verb."""
    before, nxt = items[k - 1] if k else None, items[k + 1] if k + 1 < len(items) else None
    if before is not None and before.tag == "aux" and nxt is not None and not nxt.tag and "g" in nxt.can:
        return before.lemma == "be"  # "are *all* doing business"
    if before is None or nxt is None or nxt.tag or not set("vd") & set(nxt.can):
        return False
    joined = before.tag == "name" and any(i.tag == "conj" for i in items[max(0, k - 4) : k])
    after = items[k + 2] if k + 2 < len(items) else None
    return (joined or (before.tag == "n" and before.plural)) and after is not None and after.tag != "prep"


def _correlative(items: list[Item], k: int) -> bool:
    """Does "both" only announce "and": "both to build … and to sell", "both in X and in Y"?"""
    mark = items[k + 1]
    if mark.tag not in ("to", "prep"):
        return False
    return any(a.tag == "conj" and b.word == mark.word for a, b in zip(items[k:], items[k + 1 :], strict=False))


def settle_det(items: list[Item], k: int) -> None:
    """A word that can be a determiner or a pronoun: the former where a noun follows."""
    item = items[k]
    if item.word in ("the", "a", "an", "every"):
        item.tag = "det"
        return
    if item.word not in closed.DETERMINERS:
        return
    if item.word in ("all", "both", "each") and _floating(items, k):
        item.tag = "pron"  # "X, Y and Z *all* run shops"
        return
    nxt = items[k + 1] if k + 1 < len(items) else None
    if item.word == "both" and nxt is not None and _correlative(items, k):
        item.tag = "r"  # "keen *both* to build and to sell"
        return
    after = items[k + 2].tag if k + 2 < len(items) else ""
    if item.word == "those" and nxt is not None and "g" in nxt.can and after == "prep":
        item.tag = "pron"  # "among *those* operating in Y"
        return
    if item.word == "such" and k and items[k - 1].tag == "q" and nxt is not None and nounish(nxt):
        item.tag, item.lemma = "j", "such"  # "700 such firms"
    elif nxt is None:
        item.tag = "pron"
    elif (
        nxt.tag in ("name", "q", "det", "poss", "n", "j")
        or (not nxt.tag and set("nNjge") & set(nxt.can) and nxt.can[0] not in "zd")
        or (not nxt.tag and item.word in ("no",))
    ) or (
        nxt.tag == "r"
        and (nxt.word in ORDERING or nxt.word == "little")
        and k + 2 < len(items)
        and nounish(items[k + 2])
        and item.word not in ("most", "more", "less", "all", "both")
    ):
        item.tag = "det"
    elif nxt.tag == "r" and item.word in ("most", "more", "less"):
        item.tag = "r"
    else:
        item.tag = "pron" if item.word not in ("much", "more", "less") else "r" if nxt.tag not in (".", ",") else "pron"
        if item.word == "no":
            item.tag = "det"


def perceived(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "saw X *open* the door", "made firms *pay* taxes": a bare infinitive after the object of seeing or causing."""
    head = items[k - 1]
    j = k - 1
    better = nxt is not None and nxt.word in ("better", "more", "less", "harder", "faster")
    up = items[k].measure or (items[k].lemma == "go" and nxt is not None and nxt.word in ("up", "down"))
    ends = nxt is None or nxt.tag == "."
    placed = head.tag == "name" and ends and items[k].word in closed.INCREASE | closed.DECREASE  # "in Norway *rise*."
    loose = better or up or placed
    within = ("n", "name", "det", "poss", "j", "pron", "q", *(("prep", "conj") if loose else ()))
    while j >= 0 and j > k - 8 and (items[j].tag in within or items[j].word == "of"):
        j -= 1
    if j < 0 or items[j].tag != "v" or items[j].lemma not in closed.PERCEPTION or j == k - 1:
        return False
    if better and items[j].lemma in closed.CAUSATIVES:
        return True  # "makes the club *work* better"
    trend = items[k].word in closed.INCREASE | closed.DECREASE and (nxt is None or nxt.tag in (".", ",", ""))
    moved = items[k].word in closed.INCREASE | closed.DECREASE and items[j + 1].word not in ("a", "an")
    trend = trend or up or (moved and nxt is not None and (nxt.tag in ("t", "q") or nxt.word in MOVING))
    led = (
        (items[j + 1].tag in ("det", "poss", "name", "j") and items[k].can[0] == "v")
        or head.plural
        or head.tag in ("name", "pron")
        or trend  # "would like to see investment rise."
    )
    return led and nxt is not None and nxt.tag in ("det", "poss", "name", "q", "prep", "to", "r", "t", ".", "")


MOVING = frozenset({"from", "to", "by", "below", "above", "past", "beyond", "under"})
"""Prepositions of where a level goes ("saw output *slip from* 900 to 700")."""


def progressive(items: list[Item], k: int) -> bool:
    """Does a clause with "is …ing" stand before, with nothing of another clause between?"""
    while k > 0 and items[k].tag not in (",", ";", ".", "conj", "rel", "sub"):
        if items[k].tag == "v":
            back = k - 1
            while back > 0 and items[back].tag in ("r", "neg"):
                back -= 1
            return items[k].form == "g" and items[back].tag == "aux" and items[back].lemma == "be"
        k -= 1
    return False


def bare_verb(items: list[Item], k: int) -> bool:
    """Whether a subject stands before the auxiliary and an object after the word ("did not repair the boat")."""
    back = k - 1
    while back > 0 and items[back].tag in ("r", "neg"):
        back -= 1
    nxt = items[k + 1] if k + 1 < len(items) else None
    if back < 1 or nxt is None or nxt.tag not in ("det", "poss", "pron", "q") or "n" not in items[k].can:
        return False
    return items[back].tag in ("aux", "modal") and items[back - 1].tag in ("n", "name", "pron", "q")


def there_is(items: list[Item], k: int) -> bool:
    """Does only a noun phrase stand between "there is" and the word?"""
    back = k - 1
    while back > 0 and items[back].tag in ("n", "j", "det", "q", "r", "name", "neg"):
        back -= 1
    return back > 0 and items[back].tag == "aux" and items[back].lemma == "be" and items[back - 1].tag == "there"


def settle_adverb(items: list[Item], k: int) -> None:
    """ "the *then* president", "11 *weekly* flights", "*little* hope": an adjective."""
    item, nxt = items[k], items[k + 1] if k + 1 < len(items) else None
    before = items[k - 1].tag if k else ""
    adjective = (
        (item.word in ORDERING and before in ("det", "poss", "'s"))
        or (item.word == "further" and before == "prep" and nxt is not None and nxt.can[:1] in ("n", "N"))
        or (item.word in intervals.PACED and before == "q")
        or (item.word == "little" and (not k or before in ("det", "poss", "q", "'s", "j", "prep", "conj")))
    )
    if item.word == "further" and before == "prep" and nxt is not None and nxt.can[:1] in ("n", "N"):
        item.tag, item.lemma = "j", item.word  # "prospects for *further* growth"
    if not adjective or nxt is None:
        return
    if nxt.tag in ("n", "name", "j", "q") or (not nxt.tag and set("nNj") & set(nxt.can)):
        item.tag, item.lemma = "j", item.word


def settle_pronoun(items: list[Item], k: int) -> None:
    """ "the *mine*": a noun."""
    item = items[k]
    if item.word == "mine" and k and items[k - 1].tag in ("det", "poss", "j", "q"):
        item.tag, item.lemma = "n", item.noun
    else:
        settle_det(items, k)
