"""Which form a verb has where two look alike: a past form or a participle ("the firm *built* …", "a house *built* by").

The rules are asked in the order of ``RULES``; each gives the form, "" for an adjective, or ``None`` where it does not
apply.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item
from factcheck.parsing.lookahead import (
    apposed,
    closes_aside,
    finite_ahead,
    has_finite,
    in_what,
    nounish,
    open_whose,
    phrasal_participle,
    previous_form,
    same_form,
    subject_before,
    under_modal,
)
from factcheck.parsing.spots import Spot

AGENTS = word_set("""
    by in between with at on from after under of during for to near before off inside outside beneath behind along
    within across among amongst around through throughout over aboard beside opposite onto into
""")
"""Prepositions that may follow a participle at a noun."""
OPENING = (",", ":", "dash", "conj", "(")
"""Tags after which a form begins something."""


def verb_form(items: list[Item], k: int, nxt: Item | None) -> str:
    """The form of a word that is a verb: ``v z d e``; "" where it is an adjective before a noun."""
    can = items[k].can
    if k and phrasal_participle(items, k):
        later = items[k + 2].tag in ("prep", "to", "t", "r")
        return "e" if later and (has_finite(items, k) or finite_ahead(items, k + 2)) else "d"
    if "d" not in can or "e" not in can:
        return next(c for c in can if c in "vzde")
    spot = Spot(items, k, can, items[k - 1].tag if k else "", nxt)
    for rule in RULES:
        form = rule(spot)
        if form is not None:
            return form
    return "d"


def _costing(s: Spot) -> str | None:
    """ "was opened in May, *cost* €4": nothing is cost by anybody."""
    if s.items[s.k].lemma != "cost" or s.before not in (",", "conj") or not s.next_tag("det", "poss", "name", "q"):
        return None
    return "v" if under_modal(s.items, s.k) else "d"


def _adjective(s: Spot) -> str | None:
    """ "is slicing *cooked* octopus", "a *proposed* bridge", "new and *improved* ties"."""
    if s.nxt is None or not nounish(s.nxt):
        return None
    named = s.nxt.tag == "name"
    if s.before == "v" and s.items[s.k - 1].form in ("g", "v") and not named:
        return ""
    if s.before in ("det", "j", "prep", "poss", "'s"):
        return ""
    joined = s.before == "conj" and s.k > 1 and s.items[s.k - 2].tag == "j"
    return "" if joined and not named else None


def _after_pronoun(s: Spot) -> str | None:
    """ "said *he* met Y"."""
    return "d" if s.before == "pron" and s.items[s.k - 1].word in closed.NOMINATIVE else None


def _in_relative(s: Spot) -> str | None:
    """ "the complaints *that residents filed* with X fell": the clause needs its verb."""
    if s.before != "n" or s.next_tag("v", "aux", "modal") or (s.nxt is not None and s.nxt.word == "by"):
        return None
    j = s.k - 1
    while j > 0 and s.items[j].tag in ("name", "n", "j", "det", "poss", "'s", "q"):
        j -= 1
    relative = s.items[j].tag == "rel" and 0 < j < s.k - 1 and s.items[j - 1].tag == "n"
    return "d" if relative and s.items[j].word in ("that", "which") and finite_ahead(s.items, s.k + 1) else None


def _in_apposition(s: Spot) -> str | None:
    """ "X, a school *founded* in 1954, may open …"."""
    return "e" if s.before == "n" and apposed(s.items, s.k) else None


def _past_aside(s: Spot) -> str | None:
    """ "X, on her way to Y, *met* Z"."""
    speaks = s.items[s.k].lemma in closed.SAY  # "X, for his part, *said* Y was …"
    if s.before == "," and after_aside(s.items, s.k) and (speaks or not finite_ahead(s.items, s.k + 1)):
        return "d"
    return None


def _opening(s: Spot) -> str | None:
    """ "*Founded* in 1990, …", "met X and *signed* Y", "came, *saw* Z"."""
    if s.k and s.before not in OPENING:
        return None
    if s.before == "conj":
        return "e" if previous_form(s.items, s.k) == "e" else "d"
    if s.before == ",":
        follows = s.next_tag("det", "name", "q", "to", "rel", "prep", "pron")
        if follows and subject_before(s.items, s.k) and same_form(s.items, s.k):
            return "d"
        if closes_aside(s.items, s.k):
            return "d"
    return "e"


def _noun_before(s: Spot) -> bool:
    """Whether a noun stands before it, or before an adverb ("the bank *recently* built")."""
    if s.before == "r":
        return s.k > 1 and s.items[s.k - 2].tag in ("n", "name", "pron")
    return s.before in ("n", "name", "t", "q", ")", "pron")


def by_so_much(s: Spot) -> bool:
    """ "exports *increased* by 4 percent": what changes by an amount, with no other verb to come."""
    moved = s.items[s.k].lemma in closed.INCREASE | closed.DECREASE | closed.MULTIPLYING | CHANGING
    figure = s.items[s.k + 2].quantity if s.k + 2 < len(s.items) else None
    return moved and figure is not None and not finite_ahead(s.items, s.k + 2)


CHANGING = frozenset({"weaken", "appreciate", "depreciate", "narrow", "widen", "lengthen", "shorten", "lose"})


def _after_noun(s: Spot) -> str | None:
    """ "the firm *built* it", "the house *built* by X *fell*"."""
    if not _noun_before(s):
        return None
    if s.items[s.k].lemma in closed.UNACCUSATIVE:
        return "d"  # what happens of itself has no passive participle
    if open_whose(s.items, s.k) or in_what(s.items, s.k):
        return "d"
    if has_finite(s.items, s.k) or (s.nxt is not None and s.nxt.word == "by" and not by_so_much(s)):
        return "e"
    if s.before == "name" or s.nxt is None:
        return "d"
    agent = s.nxt.tag == "prep" and s.nxt.word in AGENTS
    restricts = agent or s.next_tag("t", "aux", "modal", "v", "to")
    return "e" if restricts and finite_ahead(s.items, s.k + 1) else "d"


RULES: tuple[Callable[[Spot], str | None], ...] = (
    _costing,
    _adjective,
    _after_pronoun,
    _in_relative,
    _in_apposition,
    _past_aside,
    _opening,
    _after_noun,
)
"""What tells a past form from a participle, in the order in which it is asked; else it is a past form."""


def after_aside(items: list[Item], k: int) -> bool:
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
