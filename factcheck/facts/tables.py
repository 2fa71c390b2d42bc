"""The schema of a fact base whose facts are sentences (format 2), as tables.

``python -m factcheck.facts.tables`` writes the JSON Schema for editors from them.
"""

from __future__ import annotations

from typing import Any

from factcheck.base import Kind, Series, Status
from factcheck.facts import shapes
from factcheck.facts.shapes import QUOTE_WORDS, Key, Shape, Table
from factcheck.model import Verdict

VERSION = 2
S = Shape
NOUNS = {"sources": "source", "entities": "entity", "facts": "fact"}
SPEAKERS = ("entities", "sources")

_READING = {
    "says": Key(S.TEXT, "What the source says, in one sentence of your own", required=True),
    "source": Key(
        S.CITES, "Id of the source, then the place in it: gazette P3; a list where several say it", required=True
    ),
    "said_by": Key(S.WHOS, "Who said it in the source", names=SPEAKERS),
    "about": Key(S.WHOS, "Whom or what its text is about, where the sentence leaves it unsaid", names=SPEAKERS),
    "as_of": Key(S.DATE, "The day on which it holds, where the sentence does not say it"),
    "period": Key(S.TIME, "The time that it counts, where the sentence does not say it"),
    "term": Key(S.TIME, "From when to when an office is held: 2019-03-20.."),
    "status": Key(S.OPTION, "How far it has come, where the sentence does not say it", names=tuple(Status)),
    "scope": Key(S.TEXT, "The part that is counted: within Almaty region; of oil"),
    "by": Key(S.WHO, "Whose statistics it is", names=SPEAKERS),
    "wrong": Key(S.TEXT, "Why the source is mistaken; such a reading decides nothing"),
    "inferred": Key(S.TEXT, "What was concluded and does not stand in the source"),
    "quote": Key(S.QUOTE, f"The words of the source, {QUOTE_WORDS} at most"),
    "note": Key(S.TEXT, "A remark shown with findings"),
}

_FACT = {
    "id": Key(S.TEXT, "Lower-case letters, digits and hyphens", required=True),
    "title": Key(S.TEXT, "The fact in a few words; its first sentence by default"),
    "series": Key(S.OPTION, "How its readings follow one another in time", names=tuple(Series)),
    "plan": Key(S.FLAG, "Whether its readings are dated steps of one plan, of which the last speaks"),
    "complete": Key(S.FLAG, "Whether its lists name all members"),
    "readings": Key(S.LIST, "What each source says", item=Key(S.RECORD, table="reading")),
}

TABLES: dict[str, Table] = {
    "top": Table(
        {
            "factcheck": Key(S.VERSION, "The version of the format", required=True),
            "title": Key(S.TEXT, "What the fact base is about", required=True),
            "language": Key(S.LANGUAGE, "The language of the sentences; en by default"),
            "focus": Key(S.WHOS, "Whom claims that name nobody are about: a pair, or one", names=("entities",)),
            "sources": Key(S.MAP, "Where the readings come from", item=Key(S.RECORD, table="source")),
            "entities": Key(
                S.MAP, "Whom and what sentences name, but for countries and cities", item=Key(S.RECORD, table="entity")
            ),
            "facts": Key(S.LIST, "What can be checked", item=Key(S.RECORD, table="fact")),
            "words": Key(
                S.MAP,
                "Phrases peculiar to the subject, each with others that mean the same",
                keyed="text",
                item=Key(S.TEXTS, required=True),
            ),
            "examples": Key(
                S.MAP,
                "Claims and the verdicts that they must get",
                keyed="text",
                item=Key(S.OPTION, names=tuple(Verdict)),
            ),
        }
    ),
    "source": Table(
        {
            "publisher": Key(S.TEXT, "Who published it; an alias by itself", required=True),
            "title": Key(S.TEXT, "A short description"),
            "url": Key(S.URL, "Where it can be read"),
            "published": Key(S.DATE, "YYYY, YYYY-MM or YYYY-MM-DD; left out where unknown"),
            "retrieved": Key(S.DATE, "When it was read for this fact base"),
            "aliases": Key(S.TEXTS, "How claims name it"),
            "occasions": Key(S.TEXTS, "The event or place that it reports on, as texts call it"),
            "after": Key(S.WHO, "The source, or somebody else, that it retells", names=("sources", "entities")),
            "excerpt": Key(S.FLAG, "Whether only an excerpt of it was seen"),
            "note": Key(S.TEXT, "A remark"),
        }
    ),
    "entity": Table(
        {
            "type": Key(S.OPTION, "What it is", required=True, names=tuple(Kind)),
            "name": Key(S.TEXT, "Its name in reports", required=True),
            "aliases": Key(S.TEXTS, "Other names and spellings"),
            "of": Key(S.WHO, "The country, or other entity, that it belongs to", names=("entities",)),
            "within": Key(S.WHERE, "The place that holds it", names=("entities",)),
            "office": Key(S.TEXT, "The office that a person holds: president"),
        }
    ),
    # A fact with one reading may hold the reading's keys itself; the loader says which of them are missing.
    "fact": Table(_FACT | {name: key._replace(required=False) for name, key in _READING.items()}),
    "reading": Table(_READING),
}
READING_KEYS = tuple(_READING)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of this format."""
    schema = shapes.json_schema(TABLES, VERSION)
    schema["$defs"]["fact"]["oneOf"] = [{"required": ["readings"]}, {"required": ["says", "source"]}]
    return schema


def main() -> None:
    """Write ``schema.json`` beside this file."""
    from pathlib import Path

    shapes.write_schema(json_schema(), Path(__file__).with_name("schema.json"))


if __name__ == "__main__":
    main()
