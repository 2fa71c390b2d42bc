"""Who comes first in other words: "no X is older than Y", "Y is older than any other X", "only two X are larger"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import orders
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

OTHERS = frozenset({"any", "every", "all", "each"})
FEW = 20
"""So many may come before."""


def outdone(frame: Frame) -> Frame:
    """ "No X in Z is older than Y, there is no older X than Y": Y is the oldest X in Z; "only two X are": the third."""
    group, comp, than = frame.arg("subj"), frame.arg("comp"), frame.arg("than")
    if frame.passive or frame.negated or group is None or group.term is None or than is None or than.term is None:
        return frame
    if frame.verb == "be" and group.term.ref is not None and than.term.ref is None:
        return _beyond_others(frame, comp, than)
    if group.term.ref is not None or than.term.ref is None or group.term.members:
        return frame
    before = _before(frame, group.term)
    if before is None:
        return frame
    if frame.verb == "exist":
        word, more = next(
            ((m.word, False) for m in group.term.mods if m.role == "adj" and _compared(m.word)), ("", False)
        )
    else:
        word, more = _comparative(comp)
    order = _order(word, more)
    if not order:
        return frame
    mods = [m for m in group.term.mods if m.word not in ("other", word)]
    first = _ranked(replace(group.term, mods=mods, count=None), order, before + 1, more=more)
    rest = take(frame, group, than, *(() if comp is None or frame.verb == "exist" else (comp,)))
    args = [replace(than, role="subj"), Arg("comp", group.at, term=first), *rest]
    return replace(frame, verb="be", args=args, only=-1)


def _beyond_others(frame: Frame, comp: Arg | None, than: Arg) -> Frame:
    """ "Y is older than any other X in Z": the oldest X."""
    group = than.term
    if comp is None or group is None or group.members or group.det not in OTHERS:
        return frame
    if not any(m.word == "other" for m in group.mods):
        return frame
    word, more = _comparative(comp)
    order = _order(word, more)
    if not order:
        return frame
    bare = replace(group, plural=False, mods=[m for m in group.mods if m.word != "other"])
    first = _ranked(bare, order, 1, more=more)
    return replace(frame, args=[*take(frame, comp, than), Arg("comp", comp.at, term=first)])


def _before(frame: Frame, group: Term) -> int | None:
    """How many come before: none, or "only two"."""
    if group.det == "no" and group.count is None:
        return 0
    count = group.count
    if frame.only < 0 or count is None or count.comparator not in (Comparator.BARE, Comparator.EXACT):
        return None
    return int(count.low) if count.low == count.low.to_integral_value() and 0 < count.low < FEW else None


def _compared(word: str) -> bool:
    return bool(orders.superlative(word)) and word not in ("other", "former", "never")


def _comparative(comp: Arg | None) -> tuple[str, bool]:
    """The comparative, or the adjective after "more"."""
    if comp is None:
        return "", False
    if comp.word:
        return comp.word, False
    term = comp.term
    if term is not None and term.ref is None and len(term.mods) == 1 and term.mods[0].word == "more":
        return term.head, True
    return "", False


def _order(word: str, more: bool) -> str:
    return word if more else orders.superlative(word) if _compared(word) else ""


def _ranked(noun: Term, order: str, place: int, *, more: bool) -> Term:
    """The noun with its rank, as "the oldest", "the third-oldest", "the most expensive" have it."""
    plain = order in orders.PLAIN
    if place == 1 and not plain and not more:
        return replace(noun, det="the", plural=False, mods=[Mod("adj", noun.at, word=order), *noun.mods])
    span = Span(0, 0)
    rank = Quantity(span, QuantityKind.RANK, Comparator.EXACT, Decimal(place), None, Decimal(1), None)
    mods = [*([] if plain else [Mod("order", noun.at, word=order)]), *noun.mods]
    return replace(noun, det="the", plural=False, rank=rank, mods=mods)


STEPS: tuple[Step, ...] = ((outdone, {"be", "exist"}, {"than"}),)
"""What is read in other words before figures are."""
