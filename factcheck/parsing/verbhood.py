"""Is a word that may be a noun or a verb a verb where it stands? Asked by what comes before it and after it."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.en import bodies, classes, closed, intents, intervals, senses
from factcheck.model import QuantityKind
from factcheck.parsing.items import Item
from factcheck.parsing.lookahead import (
    finite_ahead,
    has_finite,
    in_what,
    phrasal_participle,
    previous_form,
    reports,
    under_modal,
)
from factcheck.parsing.spots import Spot
from factcheck.parsing.verbs import PROPOSING, TELLING, THAT_NOUNS

_OBJECTS = ("det", "poss", "name", "q", "prep", "t", "to")
_BEGINNING = frozenset({"det", "poss", "name", "q", "to", "prep", "rel", "t", "r", "pron", ""})
"""Tags of what may follow a verb: an object, a phrase, an adverb, what is not settled yet."""


def wants_verb(items: list[Item], k: int, nxt: Item | None) -> bool:
    """Is a verb likelier than a noun here? After a subject without one, where none is sure to come."""
    can = items[k].can
    before = items[k - 1].tag if k else ""
    if before == "to":
        return "v" in can
    if before in ("", "det", "poss", "prep", "j"):
        return before == "" and k > 0 and can[0] in "vzd"
    if before == "name" and k > 1 and items[k - 2].tag == "aux" and items[k - 2].lemma == "do" and "v" in can:
        return True  # "never did X *call* it historic"
    if before == "name" and in_fronted(items, k):
        return False
    if before == "n" and no_subject_yet(items, k):
        return False
    if before in ("pron", "rel", "there"):
        return _after_pronoun(items, k, before)
    if before == "conj" and _goes_on(items, k, nxt):
        return True
    if before == "conj":
        priced = nxt is not None and nxt.quantity is not None and nxt.quantity.kind is QuantityKind.MONEY
        return (can[0] in "vzd" and previous_form(items, k) != "") or (priced and "d" in can) or _counts(items, k, nxt)
    if before not in ("name", "n", "q", "t", ")", "r", ",", "'s"):
        return can[0] in "vzd"
    spot = Spot(items, k, can, before, nxt)
    for rule in AFTER_NOUN:
        answer = rule(spot)
        if answer is not None:
            return answer
    return "d" in can or can[0] in "vzd"


def _goes_on(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "will have 96 beds and *open* in 2027", "will hire people and *close* two shops": a bare verb of a modal's."""
    if nxt is None or "v" not in items[k].can or k < 2 or not under_modal(items, k):
        return False
    if nxt.tag in ("det", "poss", "q"):
        return True
    return nxt.tag in ("t", "prep") and items[k - 2].tag in ("t", "q") and items[k].can[:1] != "N"


def _counts(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "has a capacity of 600 megawatts and *costs* €2": a figure behind a form like that of the verb before."""
    if nxt is None or nxt.tag != "q" or "z" not in items[k].can:
        return False
    before = next((i for i in reversed(items[:k]) if i.tag in ("v", "aux", "modal")), None)
    return before is not None and (before.form == "z" or before.word in ("has", "is"))


def _after_pronoun(items: list[Item], k: int, before: str) -> bool:
    """ "they *trade*", "which *needs* …"; but "said that *trade* …", "made it *clear* that"."""
    that = before == "rel" and items[k - 1].word == "that" and k > 1
    if that and (
        items[k - 2].tag in ("v", "aux", "j")
        or items[k - 2].noun in THAT_NOUNS
        or told_whom(items, k - 2)
        or said_then(items, k - 2)
    ):
        return False
    can = items[k].can
    if before == "pron" and items[k - 1].word == "it" and "j" in can and k > 1 and items[k - 2].tag == "v":
        return False
    return items[k - 1].word != "whose" and not {"v", "z", "d"}.isdisjoint(can)


def _head(s: Spot) -> Item:
    """The head of the subject before the word, or before its adverb."""
    return s.items[s.k - 2] if s.before == "r" and s.k > 1 else s.items[s.k - 1]


# Rules for a word after a subject: an answer, or ``None`` where the rule does not apply.


def _in_relative(s: Spot) -> bool | None:
    """ "a bridge that the firm *plans*": a clause that has no verb yet."""
    if s.before not in ("name", "n") or {"v", "z", "d"}.isdisjoint(s.can):
        return None
    open_ = any(
        s.items[j].tag == "rel" and s.items[j].word != "whose" and not (j and s.items[j - 1].tag == "v")
        for j in range(max(0, s.k - 4), s.k)
    )
    if not open_ or has_finite(s.items, s.k) or (s.can[0] in "nN" and s.next_tag("aux", "modal")):
        return None
    return True


def _governed_form(s: Spot) -> bool | None:
    """ "a fund *set up* by X", "proposed that Oslo *host* the games"."""
    return phrasal_participle(s.items, s.k) or subjunctive(s.items, s.k) or None


def _of_a_source(s: Spot) -> bool | None:
    """ "The Post *counts* 12 treaties signed in May": after a source, before a figure."""
    head = s.items[s.k - 1]
    source = s.before == "name" and bool(head.refs) and head.refs[0].kind == "source"
    if not source or "z" not in s.can or not s.next_tag("q") or has_finite(s.items, s.k):
        return None
    return True


def _verb_elsewhere(s: Spot) -> bool | None:
    """Whether the clause has its verb before, or it is sure to come."""
    if s.before != "," and has_finite(s.items, s.k):
        return False
    if s.before == "'s" or (finite_ahead(s.items, s.k + 1) and not in_what(s.items, s.k)):
        return False
    return None


def _in_what_clause(s: Spot) -> bool | None:
    """ "What the firm *needs* is …"."""
    formed = not {"z", "d"}.isdisjoint(s.can) and s.next_tag("aux", "modal", "prep", "t")
    return (formed and in_what(s.items, s.k)) or None


def _with_adverb(s: Spot) -> bool | None:
    """ "talks between the two leaders *date back* to May"."""
    if s.nxt is None or s.nxt.tag != "r" or {"z", "v"}.isdisjoint(s.can):
        return None
    return f"{s.items[s.k].lemma}_{s.nxt.word}" in senses.verbs() or None


def _past_aside(s: Spot) -> bool | None:
    """ "Firms, most of which are small, *sell* tea"."""
    subject = _aside_subject(s.items, s.k) if s.before == "," and "v" in s.can else None
    if subject is None:
        return None
    if "d" in s.can and s.next_tag("det", "poss", "name", "q"):
        return True  # "The work, finished in May, *cost* €9 million"
    return subject.plural and s.nxt is not None and not s.next_tag(".", ",", "conj", "aux", "modal")


def _telling_form(s: Spot) -> bool | None:
    """ "trade *keeps* growing", "the branch *reports* that", "the branch *plans* to hire": no other verb is to come."""
    if "z" not in s.can:
        return None
    item = s.items[s.k]
    if item.lemma in closed.ASPECT and s.nxt is not None and s.nxt.can[:1] == "g":
        return True
    return reports(s.items, s.k) or (item.noun in intents.INTEND and s.next_tag("to")) or None


def _alone(s: Spot, head: Item) -> bool:
    """ "The law *cuts* income tax.", "X *quits*": after a singular subject, where no other verb is."""
    if has_finite(s.items, s.k) or finite_ahead(s.items, s.k + 1):
        return False
    if s.nxt is None or s.nxt.tag == ".":
        return head.tag == "name" and bool(head.refs) and head.refs[0].kind == "person"
    if head.tag != "n" or head.plural or s.items[-1].tag != "." or s.items[0].tag not in ("det", "poss", "name"):
        return False
    return s.nxt.tag in ("n", "j") or (not s.nxt.tag and s.nxt.can[:1] in ("n", "N", "j"))


def _at_figure(s: Spot) -> bool | None:
    """ "Trade between X and Y *stands at* €300 million": whatever name stands before it."""
    figure = s.items[s.k + 2] if s.k + 2 < len(s.items) else None
    at = s.nxt is not None and s.nxt.word == "at" and figure is not None and figure.tag == "q"
    return True if at and "z" in s.can and not has_finite(s.items, s.k) else None


def _third_person(s: Spot) -> bool | None:
    """ "talks", "visits": a verb after a singular subject, or where an object follows."""
    if "z" not in s.can or "v" in s.can or s.can[0] not in ("N", "z"):
        return None
    followed, head = s.next_tag(*_BEGINNING), _head(s)
    if _alone(s, head):
        return True
    if head.tag != "name" or (head.refs and head.refs[0].adjective):
        singular = not head.plural or _governed(s.items, s.k)
        return followed and singular and (s.can[0] == "z" or s.next_tag("det", "poss", "name", "q", "rel"))
    if not head.refs or head.refs[0].kind not in ("city", "place"):
        return followed
    named = bodies.noun_of(head.word) and s.next_tag("q")
    if s.k > 1 and s.items[s.k - 2].tag in ("det", "poss") and not named:
        return False  # "*the* Oslo talks dealt with …"
    if s.can[0] == "N" and s.nxt is not None and not s.nxt.tag and "v" in s.nxt.can:
        return False  # "Oslo *talks* end", "yield no deal"
    return followed and not s.next_tag("prep")  # "Oslo *talks* on …"


def _plain_form(s: Spot) -> bool | None:
    """ "firms *trade* goods": a verb after a plural subject, where an object follows."""
    first = s.can[0]
    if "v" not in s.can or first not in ("n", "j", "v", "r"):
        return None
    followed = s.next_tag(*_BEGINNING, "neg")
    if first == "v":
        return followed or s.nxt is None or s.nxt.tag == "."
    head, nxt = _head(s), s.nxt
    plural = head.plural or _plural_subject(s.items, s.k)
    open_ = nxt is not None and not nxt.tag
    pair = plural and head.tag == "name" and s.k > 1 and s.items[s.k - 2].tag == "conj"
    if pair and open_ and nxt is not None and nxt.can[:1] in ("n", "N", "j"):
        return True  # "X and Y exchange goods", "plan closer ties"
    plurals = head.tag == "n" and head.plural
    if plurals and s.before == "n" and open_ and nxt is not None and nxt.can == "N":
        return True  # "the two firms trade goods": a plural stands before no noun
    if plural and nxt is not None and nxt.tag not in (".", ","):
        if s.items[s.k].lemma in closed.SAY or s.items[s.k].lemma in closed.SUPPOSE:
            return True
    if plurals and head.word not in closed.PLURAL_MODIFIERS and first in "nv":
        return followed  # "firms *conduct* business": a plural noun seldom stands before another
    if not followed or not (plural or "d" in s.can) or nxt is None:
        return False
    manner = (head.tag == "name" or plural) and nxt.can[:1] == "r" and nxt.word.endswith("ly")
    return nxt.tag in _OBJECTS or manner


def _trend(s: Spot) -> bool | None:
    """ "Profit *halves* at X", "profits *plunge*": what a level does, as headlines have it."""
    item, head = s.items[s.k], _head(s)
    if s.before != "n" or item.lemma not in closed.INCREASE | closed.DECREASE or {"v", "z"}.isdisjoint(s.can):
        return None
    if ("z" in s.can) == head.plural or not any(
        m.concept in classes.MEASURED for m in senses.nouns().get(head.noun, ())
    ):
        return None
    return s.nxt is None or s.next_tag(".", ",", "prep", "t") or None


AFTER_NOUN: tuple[Callable[[Spot], bool | None], ...] = (
    _in_relative,
    _governed_form,
    _of_a_source,
    _verb_elsewhere,
    _in_what_clause,
    _with_adverb,
    _trend,
    _past_aside,
    _telling_form,
    _at_figure,
    _third_person,
    _plain_form,
)
"""What tells a verb after a subject, in the order in which it is asked."""


def _aside_subject(items: list[Item], k: int) -> Item | None:
    """The head of the subject before an aside that the comma before item ``k`` closes ("Firms, most of which …,
    *sell*")."""
    opening = next((j for j, other in enumerate(items[: k - 1]) if other.tag == ","), None)
    if opening is None or opening == 0 or items[opening - 1].tag not in ("n", "name"):
        return None
    before = items[:opening]
    verbal = any(o.tag in ("v", "aux", "modal", "sub", ":", "conj") for o in before)
    nested = any(o.tag in ("rel", "v") or o.word in ("which", "whom") for o in items[opening : k - 1])
    return None if verbal or not nested else items[opening - 1]


def _governed(items: list[Item], k: int) -> bool:
    """Does the noun before item ``k`` hang on a singular one ("the growth of ties *matters*")?"""
    for at in range(k - 1, 0, -1):
        if items[at].tag == "prep":
            return items[at - 1].tag == "n" and not items[at - 1].plural
        if items[at].tag not in ("n", "name", "j", "det", "poss", "q"):
            return False
    return False


def _plural_subject(items: list[Item], k: int) -> bool:
    """Does a plural noun or a coordination stand before item ``k`` in its clause?"""
    for at in range(k - 1, -1, -1):
        other = items[at]
        if other.tag in (";", ":", "sub", "rel", "dash", ","):
            return False
        if other.plural or (other.tag == "conj" and other.word == "and"):
            return True
        if other.word in ("a", "an") and other.tag == "det" and items[at + 1].noun not in intervals.TIMES:
            return False  # "X and Y *a turning* point": a noun phrase of its own, and a singular
    return False


def in_fronted(items: list[Item], k: int) -> bool:
    """ "In one of the Gazette *pictures* X …": still within the phrase that begins the sentence; no subject yet."""
    j = k - 1
    while j > 0 and items[j].tag in ("name", "n", "j", "det", "poss", "'s", "q", "pron", "prep", "t"):
        j -= 1
    nxt = items[k + 1] if k + 1 < len(items) else None
    named = bool(set("nN") & set(items[k].can)) and nxt is not None and nxt.tag == "name"
    return j == 0 and items[0].tag == "prep" and named


def no_subject_yet(items: list[Item], k: int) -> bool:
    """ "After talks during the state *visit* to X, the two …": within what is fronted, with the subject behind the
    comma."""
    nominal = ("det", "poss", "j", "n", "name", "'s", "q", "prep", "to", "t", "conj")
    if items[0].tag != "prep" or not all(other.tag in nominal for other in items[:k]):
        return False
    comma = next((j for j in range(k + 1, min(len(items), k + 12)) if items[j].tag == ","), None)
    if comma is None or comma + 1 >= len(items) or items[comma + 1].tag not in ("det", "name", "poss", "pron", "q"):
        return False
    between = all(o.tag in nominal or (not o.tag and set("nNj") & set(o.can)) for o in items[k + 1 : comma])
    return between and finite_ahead(items, comma + 1)


def subjunctive(items: list[Item], k: int) -> bool:
    """ "proposed that Oslo *host* the games": the bare verb of what is proposed, after its subject."""
    if "v" not in items[k].can or k + 1 >= len(items) or items[k + 1].tag not in ("det", "poss", "name", "q"):
        return False
    that = next((j for j in range(k - 1, max(0, k - 6), -1) if items[j].word == "that"), 0)
    return bool(that) and items[that - 1].lemma in PROPOSING


def said_then(items: list[Item], k: int) -> bool:
    """ "*said in June at a meeting* that": does item ``k`` end what stands between a verb of saying and its clause?"""
    while k > 0 and items[k].tag in ("t", "r", "prep", "det", "name", "n", "j", "'s"):
        if items[k].tag in ("t", "r", "prep") and items[k - 1].tag == "v":
            return items[k - 1].lemma in closed.SAY
        k -= 1
    return False


def told_whom(items: list[Item], k: int) -> bool:
    """ "told *X* that", "assured the *board* that": does a verb of telling govern the noun at ``k``?"""
    before = next(
        (o for o in reversed(items[max(0, k - 5) : k]) if o.tag not in ("det", "poss", "j", "name", "n")), None
    )
    return items[k].tag in ("n", "name") and before is not None and before.tag == "v" and before.lemma in TELLING
