"""What stands before and after an item, asked by those that settle what it is."""

from __future__ import annotations

from factcheck.language.en import closed
from factcheck.parsing.items import Item
from factcheck.parsing.verbs import PHRASAL, WISH_NOUNS

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


def nounish(item: Item) -> bool:
    return item.tag in ("n", "name", "j", "q") or (not item.tag and bool(set("nNj") & set(item.can)))


def neighbour(items: list[Item], k: int, skip: tuple[str, ...] = ("r",)) -> Item | None:
    for other in items[k + 1 : k + 5]:
        if other.tag not in skip:
            return other
    return None


def finite_ahead(items: list[Item], k: int, near: bool = False) -> bool:
    """Is there a sure finite verb between item ``k`` and the end of its clause?"""
    bracketed = False
    for other in items[k : k + 14]:
        bracketed = other.tag == "(" or (bracketed and other.tag != ")")
        if bracketed or other.tag == ")":
            continue  # "X (left) and Y"
        if other.tag in (",", ";", ":", ".", "?", "dash") or (other.tag == "sub") or (other.tag == "rel" and not near):
            return False
        if other.tag == "rel" or (
            other.tag == "conj" and k + 1 < len(items) and _verbal(items, items.index(other) + 1)
        ):
            return False
        if other.tag == "modal" or (
            other.tag == "aux" and other.form in "zdv" and other.word not in ("be", "have", "do")
        ):
            return True
        if other.tag == "aux" and other.word in ("have", "do"):
            return True
        if other.measure and other.form in "zd":
            return True
        if other.can[:1] == "g" and other.lemma in closed.SAY:
            return False  # "quotes X as *saying* trade has grown": the verb of what is said
        if items[items.index(other) - 1].word == "being" and "e" in other.can:
            continue  # "without a paper *being signed*"
        after = items[items.index(other) + 1] if other is not items[-1] else None
        if {"d", "e"} <= set(other.can) and after is not None and after.word == "by":
            continue  # "saw 11 papers *signed by* X"
        if not other.tag and other.can[:1] in ("d", "z") and not _premodifying(items, items.index(other)):
            return True
        if not other.tag and other.can[:1] == "e" and "d" in other.can and _has_object(items, items.index(other)):
            return True
    return False


def _has_object(items: list[Item], k: int) -> bool:
    """ "since *X and Y established relations*": a past form between a name or pronoun and what it takes."""
    if not 0 < k < len(items) - 1 or items[k - 1].tag not in ("name", "pron"):
        return False
    nxt = items[k + 1]
    return nxt.tag in ("det", "poss", "q") or (not nxt.tag and bool(set("nNj") & set(nxt.can[:1])))


def _premodifying(items: list[Item], k: int) -> bool:
    """ "the *agreed* fields", "11 *signed* documents": a participle between what opens a noun phrase and its noun."""
    before = items[k - 1].tag if k else ""
    if before in ("det", "poss"):
        return True
    if pair_stands_alone(items, k):
        return False
    return before in ("q", "j") and k + 1 < len(items) and nounish(items[k + 1])


def reports(items: list[Item], k: int) -> bool:
    """ ", Reuters *reports*.": a name and a verb of saying between a comma and the end."""
    if k < 2 or items[k - 1].tag != "name" or items[k - 2].tag not in (",", "dash"):
        return False
    done = k + 1 >= len(items) or items[k + 1].tag in (".", ";") or items[k + 1].tag == "t"
    before = items[k - 1].refs[:1]
    return done and items[k].lemma in closed.SAY and not (before and before[0].adjective)


OPENERS = frozenset(
    {"since", "when", "after", "before", "because", "while", "once", "until", "as", "where", "although"}
)


def pair_stands_alone(items: list[Item], k: int) -> bool:
    """ "since *the two* established relations": a number that stands for those named before, and their verb at ``k``;
    in "the two established firms" another verb follows."""
    if not 3 <= k < len(items) or items[k - 2].word != "the" or items[k - 3].word not in OPENERS:
        return False
    if items[k - 1].tag != "q" and items[k - 1].word not in ("two", "three", "four"):
        return False
    return "d" in items[k].can and not finite_ahead(items, k + 1, near=True)


def _verbal(items: list[Item], k: int) -> bool:
    """Is item ``k`` sure to be a verb (after "and": a second predicate, not a second noun)?"""
    item = items[k] if k < len(items) else None
    return item is not None and (item.tag in ("aux", "modal") or (not item.tag and item.can[:1] in ("d", "z")))


def heads(items: list[Item], k: int) -> bool:
    """Is the word after a determiner and followed by nothing that could be the head ("the present", "the main")?"""
    return k > 0 and items[k - 1].tag in ("det", "poss", "j", "'s", "q", "n", "name")


def previous_form(items: list[Item], k: int) -> str:
    for other in reversed(items[:k]):
        if other.tag == "v":
            return other.form
    return ""


def under_modal(items: list[Item], k: int) -> bool:
    """ "will have 96 beds, *cost* €4", "is to open and *carry*": may a bare verb go on with what a modal began?"""
    for other in reversed(items[:k]):
        if other.tag in ("modal", "to"):
            return True
        if other.tag in ("sub", "rel", ";", ":", "pron") or (other.tag in ("v", "aux") and other.form in ("z", "d")):
            return False
    return False


def same_form(items: list[Item], k: int) -> bool:
    """An enumeration of verbs ("met Yoon, listened to Tokayev and left"): the verb before is finite as well."""
    conj = any(other.tag == "conj" for other in items[k + 1 : k + 12])
    return previous_form(items, k) == "d" and conj


def subject_before(items: list[Item], k: int) -> bool:
    return any(other.tag in ("name", "n", "pron") for other in items[:k])


def tail_saying(items: list[Item], k: int) -> bool:
    """ "…, Reuters *reports*.": a verb of saying after a name or a singular noun that stands alone after a comma."""
    nxt = items[k + 1] if k + 1 < len(items) else None
    if items[k].lemma not in closed.SAY or not (nxt is None or nxt.tag in (".", ",", "t")):
        return False
    j = k - 1
    while j > 0 and items[j].tag in ("n", "j", "det", "name"):
        j -= 1
    head = items[k - 1]
    alone = head.tag == "name" and not (head.refs and head.refs[0].adjective)
    alone = alone or (head.tag == "n" and not head.plural and items[j + 1].tag == "det")
    return alone and j < k - 1 and items[j].tag == "," and has_finite(items, j)


def sum_follows(items: list[Item], k: int) -> bool:
    """ "trade between the two countries *amounts* to $6 billion": a verb of level before "to" and an amount."""
    if items[k].lemma not in closed.INCREASE | closed.DECREASE | LEVELLING or k + 2 >= len(items):
        return False
    money = items[k + 2].quantity is not None or items[k + 2].word == "$"
    return items[k + 1].word == "to" and money and not has_finite(items, k)


LEVELLING = frozenset({"amount", "come", "total", "run"})


def has_finite(items: list[Item], k: int) -> bool:
    """Has the clause that item ``k`` stands in a finite verb already?"""
    found, wanted = 0, 1
    for at in range(k - 1, -1, -1):
        other = items[at]
        if other.tag == "rel" and found and at and items[at - 1].tag in ("n", "name") and other.word != "whose":
            wanted += 1  # that was the verb of a relative clause: its head wants one, too
            continue
        if other.tag == "conj" and governed_pair(items, at) and at + 1 < k - 1:
            continue
        if other.tag in (";", ":", "sub", "rel", "dash", "conj", ",") or other.word == "what":
            return found >= wanted
        if other.tag == "v" and other.lemma in closed.SAY and not found and _new_subject(items, at + 1, k):
            return False  # "X said *the two countries* want …": a clause without "that"
        finite = (
            other.tag == "modal"
            or (other.tag == "aux" and other.form in "zdv")
            or (other.tag == "v" and other.form in "zdv" and not (at and items[at - 1].tag == "to"))
        )
        if finite and not (
            at + 1 < k and items[at + 1].tag in ("v", "aux") and other.tag in ("aux", "modal") and found
        ):
            found += 1
            if found > wanted:
                return True
    return found >= wanted


def _new_subject(items: list[Item], first: int, k: int) -> bool:
    """Do the items from ``first`` to before ``k`` make a plural noun phrase, as a subject is?"""
    nominal = all(o.tag in ("det", "poss", "j", "q", "n", "name", "prep", "conj") for o in items[first:k])
    return first < k and nominal and items[first].tag in ("det", "poss", "q", "j", "n") and items[k - 1].plural


def governed_pair(items: list[Item], k: int) -> bool:
    """ "met *by X and Y* in the hall": does the "and" at ``k`` join two names that one preposition governs?"""
    if not 2 <= k < len(items) - 1 or items[k].word not in ("and", "&"):
        return False
    names = items[k - 1].tag == "name" and items[k + 1].tag == "name"
    return names and items[k - 2].tag in ("prep", "to")


def phrasal_participle(items: list[Item], k: int) -> bool:
    """ "a fund *set up* by X": a verb whose participle looks like a noun, with its particle."""
    if k + 2 >= len(items) or "e" not in items[k].can or items[k - 1].tag != "n":
        return False
    return f"{items[k].lemma}_{items[k + 1].word}" in PHRASAL


def in_what(items: list[Item], k: int) -> bool:
    """ "What the firm *needs* is …": a clause after "what" wants a verb of its own."""
    for j in range(k - 1, -1, -1):
        if items[j].word == "what":
            return j < k - 1 and (j == 0 or items[j - 1].tag in (".", ",", "v", "aux", "sub", ":", "dash"))
        if items[j].tag not in ("det", "poss", "j", "n", "name", "'s", "pron", "q", "r"):
            return False
    return False


def open_whose(items: list[Item], k: int) -> bool:
    """ "schools whose roofs *leaked*": the noun after "whose" has no verb yet."""
    for j in range(k - 1, max(-1, k - 7), -1):
        if items[j].tag == "rel":
            return items[j].word == "whose"
        if items[j].tag not in ("det", "poss", "j", "n", "name", "'s", "q"):
            return False
    return False


NEEDED = frozenset({"needed", "required"})


def restrictive(items: list[Item], k: int, nxt: Item | None) -> bool:
    """Is a past form after a noun a participle that restricts it: within the phrase that a preposition opens the
    sentence with, or before a preposition where the clause has its verb ahead?"""
    if nxt is None or nxt.tag not in ("prep", "to") or not {"d", "e"} <= set(items[k].can):
        return False
    if nxt.word == "without":
        return False  # "the talks *closed* without a treaty being signed"
    j = k - 1
    counted = False
    while j > 0 and items[j].tag in ("name", "n", "j", "det", "poss", "'s", "q"):
        counted = counted or items[j].word == "number_of"
        j -= 1
    if counted or items[j].word == "number_of":
        return any(
            i.lemma == "be" and i.tag == "aux" for i in items[k + 1 :]
        )  # "the number of papers *signed* in Y was"
    if items[k].word in NEEDED and items[k - 1].plural and nxt.word in ("to", "for"):
        return any(
            set(i.can) <= set("v") and i.can and not i.tag for i in items[k + 2 :]
        )  # "the tools *needed* … exist"
    if j == 0 and items[0].tag == "prep":
        return any(item.tag == "," for item in items[k:])
    if items[j].tag == "rel" and j < k - 1:
        return False  # "the papers that *residents filed* with Y are …"
    return "j" in items[k].can and finite_ahead(items, k + 1)


def content_after(noun: str, items: list[Item], k: int) -> bool:
    """ "the fact that X is …": a subject and its verb follow the "that" at ``k``; not a relative with a gap. After a
    noun of wishing, a modal or a bare verb: "the proposal that X host …", not "the proposal that X made"."""
    if noun in WISH_NOUNS:
        ahead = items[k + 1 : k + 15]
        verb = next((i for i, item in enumerate(ahead) if item.tag in ("v", "modal", "aux", "rel", ",")), 0)
        if not verb:
            return False
        bare = ahead[verb].tag == "v" and ahead[verb].form == "v" and not ahead[verb - 1].plural
        return ahead[verb].tag == "modal" or ahead[verb].word == "be" or bare
    return k + 1 < len(items) and items[k + 1].tag in ("det", "name", "n", "q", "j", "poss", "pron", "there", "prep")


def parallel(items: list[Item], k: int) -> str:
    """ "in a narrow circle and in a larger *one*": the noun before the conjunction, else empty."""
    at = k - 1
    while at > 0 and items[at].tag in ("j", "det", "r", "v", "prep"):
        at -= 1
    before = items[at - 1] if at > 0 and items[at].tag == "conj" else None
    return before.noun or before.lemma if before is not None and before.tag == "n" else ""


def apposed(items: list[Item], k: int) -> bool:
    """Does item ``k`` stand in a phrase between commas, with the verb of the clause behind the second?"""
    back = k - 1
    while back > 0 and items[back].tag in ("n", "j", "name", "q"):
        back -= 1
    if back < 2 or items[back].tag != "det" or items[back - 1].tag != "," or items[back - 2].tag not in ("n", "name"):
        return False
    close = next((j for j in range(k + 1, min(len(items), k + 9)) if items[j].tag == ","), None)
    if close is None or close + 1 >= len(items):
        return False
    verb = items[close + 1]
    return verb.tag in ("modal", "aux") or (verb.tag == "v" and verb.form in "zd") or verb.can[:1] in ("z", "d")


def closes_aside(items: list[Item], k: int) -> bool:
    """Does the comma before item ``k`` close a phrase after the subject, whose verb is still to come?"""
    opening = next((j for j in range(k - 2, 0, -1) if items[j].tag == ","), None)
    if opening is None or items[opening - 1].tag not in ("n", "name") or items[opening + 1].tag != "prep":
        return False
    around = [*items[:opening], *items[opening + 1 : k - 1]]
    verbal = any(o.tag in ("aux", "modal", "sub", "rel", "prep", ",") for o in items[:opening])
    return not verbal and not any(o.tag == "v" for o in around) and not finite_ahead(items, k + 1)
