"""Relations and a cooperation that are to be more than they are: "closer ties", "a more effective partnership"."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import senses
from factcheck.language.tables import word_set

CLOSER = word_set("closer deeper stronger wider broader greater tighter fuller increased enhanced intensified")
MEANT = ("relation", "cooperation")


def compared(term: Term | None) -> tuple[list[Mod], frozenset[str]]:
    """The adjectives of a noun phrase that say that it is to be more so ("closer", "more effective"), and which of them
    names a quality; none for other things than relations."""
    if term is None or term.members or term.ref is not None or senses.concept(term.head) not in MEANT:
        return [], frozenset()
    adjectives = [m for m in term.mods if m.role == "adj" and m.word]
    more = next((k for k, m in enumerate(adjectives) if m.word == "more"), None)
    if more is None or more + 1 == len(adjectives):
        return [m for m in adjectives if m.word in CLOSER], frozenset()
    return adjectives[more : more + 2], frozenset({adjectives[more + 1].word})
