"""How long, how wide a thing is that a sentence begins with: "The canal *of 68 kilometres* will open", "A drought *of
94 days* scorched the plain" tell it beside what they tell."""

from __future__ import annotations

from factcheck.drafting.asides import AREAS, HAS_AREA
from factcheck.drafting.compared import ends, starts
from factcheck.language.en import belongings
from factcheck.language.tables import word_set
from factcheck.parsing.items import Read

LENGTHS = word_set("kilometre kilometer metre meter mile km foot yard")
SPANS = word_set("day week month year hour minute")
LASTING = belongings.EVENTS | word_set("""
    drought heatwave heat_wave blockade siege war visit tour stay occupation curfew lockdown ban ceasefire truce session
    hearing search operation shutdown closure delay power_cut outage
""")
"""What has a beginning and an end: of these "of 94 days" tells how long they were."""
AHEAD = frozenset({"will", "would", "shall"})


def apart(read: Read) -> list[str]:
    """The sentence without the measure behind its first noun, and what that says; the sentence itself where it has
    none."""
    items, text = read.items, read.tokens.text
    k = next((k for k, item in enumerate(items) if item.tag in ("v", "aux", "modal", ",", ".")), 0)
    at = next((j for j in range(1, k - 1) if items[j].word == "of" and items[j + 1].tag == "q"), 0)
    if not at or items[0].tag not in ("det", "name") or items[k].tag not in ("v", "aux", "modal", ","):
        return [text]
    past = at + 2 + (items[at + 2].tag == "n")
    own = _size(read, at, past) if past == k and not any(sign in text for sign in '"“”«»') else ""
    behind = " " if items[k].tag != "," else ""
    return [f"{text[: ends(read, at - 1)]}{behind}{text[starts(read, k) :]}", own] if own else [text]


def _size(read: Read, at: int, past: int) -> str:
    """What the measure from item ``at`` ("of") to ``past`` says of the noun before it; "" where that is open."""
    items, text = read.items, read.tokens.text
    noun, figure = items[at - 1], items[at + 1]
    if noun.tag not in ("n", "name") or noun.plural or figure.quantity is None or items[0].word in DISTRIBUTIVE:
        return ""
    subject = text[starts(read, 0) : ends(read, at - 1)]
    subject = f"The{subject[1 if subject.startswith('A ') else 2 :]}" if items[0].word in ("a", "an") else subject
    ahead = any(item.word in AHEAD for item in items)
    amount = text[starts(read, at + 1) : ends(read, past - 1)]
    unit = items[past - 1].lemma if past - at > 2 else amount.rpartition(" ")[2].removesuffix("s")
    if unit in SPANS and past - at == 2:
        return f"{subject} lasted {amount}." if noun.lemma in LASTING and not ahead else ""
    if unit in LENGTHS:
        return f"{subject} {'will be' if ahead else 'is'} {amount} long."
    return f"{subject} {'will have an area of' if ahead else HAS_AREA} {amount}." if unit in AREAS else ""


DISTRIBUTIVE = frozenset({"no", "each", "every", "any", "some"})
