"""The schema of a fact base as tables: which keys each mapping takes, and of which shape.

Loading walks these tables; the JSON Schema for editors is written from them by ``python -m factcheck.facts.schema``.
``docs/fact-base.md`` describes them in words.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from factcheck.facts import shapes
from factcheck.facts.shapes import QUOTE_WORDS, Key, Shape, Table
from factcheck.model import QuantityKind, Status, Verdict

VERSION = 1


class Kind(NamedTuple):
    """A kind of fact: the type of its slot ``value`` ("" for none), and whether it needs readings."""

    value: str
    readings: bool


KINDS = {
    "amount": Kind("amount", True),
    "count": Kind("count", True),
    "rank": Kind("rank", True),
    "list": Kind("members", True),
    "event": Kind("", True),
    "plan": Kind("", False),
    "statement": Kind("", False),
}

Q = QuantityKind
# Slot type -> the kinds of quantity that fit it; the other types hold dates or ids.
QUANTITIES: dict[str, tuple[QuantityKind, ...]] = {
    "amount": (Q.MONEY, Q.MEASURE, Q.DURATION, Q.PERCENT, Q.POINTS, Q.MULTIPLE),
    "count": (Q.COUNT,),
    "rank": (Q.RANK, Q.ORDINAL),
    "ordinal": (Q.ORDINAL, Q.RANK),
    "percent": (Q.PERCENT, Q.POINTS),
    "duration": (Q.DURATION,),
    "measure": (Q.MEASURE, Q.MULTIPLE),
}
# Slot type -> what an example of it looks like, for messages.
SAMPLES = {
    "amount": "more than $8 billion",
    "count": "more than 700",
    "rank": "top 10",
    "ordinal": "second",
    "percent": "3.4%",
    "duration": "three years",
    "measure": "120 km",
    "date": "2023-09-20",
}
# Slot type -> the name spaces of its ids.
ID_SLOTS = {"place": ("entities",), "actor": ("entities", "concepts"), "members": ("entities", "concepts")}
SLOT_TYPES = (*QUANTITIES, "date", *ID_SLOTS, "choice")
OF_REQUIRED = ("amount", "count", "choice")
"""Slot types that must say ``of``: the unit, what is counted, the set of options."""
OF_ALLOWED = (*OF_REQUIRED, "measure", "actor")

ENTITY_TYPES = ("country", "region", "place", "person", "organisation", "thing")
CONSTRUCTIONS = ("origin", "goal", "between", "agent")
STATUSES = tuple(str(s) for s in Status)
VERDICTS = tuple(str(v) for v in Verdict)
MEANINGS = ("entities", "concepts")
NOUNS = {
    "sources": "source",
    "entities": "entity",
    "concepts": "concept",
    "choices": "set of choices",
    "roles": "role",
    "facts": "fact",
}

S = Shape

TABLES: dict[str, Table] = {
    "top": Table(
        {
            "factcheck": Key(S.VERSION, "The version of the schema", required=True),
            "title": Key(S.TEXT, "What the fact base is about", required=True),
            "language": Key(S.LANGUAGE, "The language of the wordings; en by default"),
            "default_context": Key(
                S.REFS, "Entities assumed for claims given as arguments that name no country", names=("entities",)
            ),
            "sources": Key(S.MAP, "Where the readings come from", item=Key(S.RECORD, table="source")),
            "entities": Key(S.MAP, "Whom and what claims name", item=Key(S.RECORD, table="entity")),
            "concepts": Key(S.MAP, "Meanings and their wordings", item=Key(S.RECORD, table="concept")),
            "choices": Key(
                S.MAP,
                "Sets of options that exclude one another",
                item=Key(S.MAP, "Options and their wordings", item=Key(S.TEXTS, required=True)),
            ),
            "roles": Key(S.MAP, "Roles and how the language marks them", item=Key(S.OPTION, names=CONSTRUCTIONS)),
            "background": Key(S.REFS, "Ids that colour any sentence of the subject", names=MEANINGS),
            "facts": Key(S.LIST, "What can be checked", item=Key(S.RECORD, table="fact")),
        }
    ),
    "source": Table(
        {
            "publisher": Key(S.TEXT, "Who published it; an alias by itself", required=True),
            "title": Key(S.TEXT, "A short description, not the headline's text", required=True),
            "url": Key(S.URL, "Where it can be read", required=True),
            "published": Key(S.DATE, "YYYY, YYYY-MM or YYYY-MM-DD", required=True),
            "retrieved": Key(S.DATE, "When it was read for this fact base", required=True),
            "aliases": Key(S.TEXTS, "How claims name it"),
            "occasions": Key(S.REFS, "Entities or concepts that name the occasion it reports on", names=MEANINGS),
        }
    ),
    "entity": Table(
        {
            "type": Key(S.OPTION, "What it is", required=True, names=ENTITY_TYPES),
            "name": Key(S.TEXT, "Its name in reports", required=True),
            "aliases": Key(S.TEXTS, "Other names"),
            "adjectives": Key(S.TEXTS, "Demonyms; plurals in -s are understood"),
            "of": Key(S.REF, "The entity it belongs to", names=("entities",)),
            "within": Key(S.REF, "The place that holds it", names=("entities",)),
            "stands_for": Key(S.REF, "The country a capital is a metonym of", names=("entities",)),
            "office": Key(S.REF, "The concept of the office a person holds", names=("concepts",)),
            "code": Key(S.CODE, "ISO 3166 code of a country, two letters"),
        }
    ),
    "concept": Table(
        {
            "words": Key(S.TEXTS, "Wordings; inflected forms are understood", required=True),
            "opposite": Key(S.TEXTS, "Wordings that mean the concept denied"),
        },
        short="words",
    ),
    "fact": Table(
        {
            "id": Key(S.TEXT, "Lower-case letters, digits and hyphens", required=True),
            "title": Key(S.TEXT, "The fact in a few words", required=True),
            "kind": Key(S.OPTION, "What kind of fact it is", required=True, names=tuple(KINDS)),
            "about": Key(
                S.GROUPS, "Groups: an id, or a list of ids of which one stands", required=True, names=MEANINGS
            ),
            "also": Key(S.REFS, "Ids that may stand beside without changing what is said", names=MEANINGS),
            "unless": Key(S.REFS, "Ids whose presence makes it another fact", names=MEANINGS),
            "roles": Key(S.MAP, "Who fills which role", keyed="roles", item=Key(S.REFS, names=("entities",))),
            "needs": Key(S.TEXTS, "Roles that must be filled in words; all of them by default"),
            "of": Key(S.TEXTS, "The unit of an amount, the concepts counted", required=True, kinds=("amount", "count")),
            "slots": Key(S.MAP, "Further slots: name: type", item=Key(S.RECORD, table="slot")),
            "identify": Key(S.TEXTS, "Slots of which one must agree for a part to be about this event"),
            "complete": Key(S.FLAG, "Whether the list names all members", kinds=("list",)),
            "readings": Key(S.LIST, "What each source says", item=Key(S.RECORD, table="reading")),
            "examples": Key(S.MAP, "Claims and their verdicts", keyed="text", item=Key(S.OPTION, names=VERDICTS)),
            "note": Key(S.TEXT, "A remark shown with findings"),
        }
    ),
    "slot": Table(
        {
            "type": Key(S.OPTION, "What the slot holds", required=True, names=SLOT_TYPES),
            "of": Key(S.TEXTS, "The unit, the concepts counted, or the set of choices"),
        },
        short="type",
    ),
    "reading": Table(
        {
            "source": Key(S.REF, "Who says it", required=True, names=("sources",)),
            "value": Key(S.VALUE, "The value in ordinary wording; ids for lists"),
            "values": Key(S.MAP, "Values of several slots; {} if the source gives none", item=Key(S.VALUE)),
            "said_by": Key(S.REFS, "Who said it, in the source", names=("entities",)),
            "as_of": Key(S.DATE, "The date it holds for"),
            "period": Key(S.PERIOD, "The period it holds for; ..2023 is up to and including 2023"),
            "status": Key(S.OPTION, "How far a plan has come; happened by default", names=STATUSES),
            "locator": Key(S.TEXT, "The place in the source"),
            "quote": Key(S.QUOTE, f"The words of the source, {QUOTE_WORDS} at most"),
            "note": Key(S.TEXT, "A remark"),
        }
    ),
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema of this format."""
    return shapes.json_schema(TABLES, VERSION)


def main() -> None:
    """Write ``schema.json`` beside this file."""
    from pathlib import Path

    shapes.write_schema(json_schema(), Path(__file__).with_name("schema.json"))


if __name__ == "__main__":
    main()
