"""Goods that leave the plant: they are made there."""

from __future__ import annotations

from factcheck.frames import Frame, replace
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

LEAVING = word_set("leave roll come")
WORKS = word_set("plant factory works line conveyor shipyard mill")
GOODS = word_set(
    """car vehicle bus truck lorry tractor van motorcycle locomotive wagon train plane ship boat machine television set
    phone appliance refrigerator fridge engine battery tyre unit tonne ton barrel bottle cigarette"""
)


def made_at(frame: Frame) -> list[Statement] | None:
    """ "70,000 cars a year leave the plant", "roll off the line at the plant": the plant makes them."""
    goods = frame.arg("subj")
    works = frame.arg("obj", "off", "from", "out_of")
    if frame.passive or goods is None or goods.term is None or works is None or works.term is None:
        return None
    if goods.term.head not in GOODS or goods.term.count is None or works.term.head not in WORKS:
        return None
    adverbs = [a for a in frame.adverbs if a[0] not in ("off", "out")]
    place = frame.arg("at") if works.term.head in ("line", "conveyor") else None
    maker = place if place is not None and place.term is not None else works
    used = (goods, works) if maker is works else (goods, works, maker)
    args = [replace(maker, role="subj"), replace(goods, role="obj"), *take(frame, *used)]
    return of_frame(replace(frame, verb="produce", args=args, adverbs=adverbs))
