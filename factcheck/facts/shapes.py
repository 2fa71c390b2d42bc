"""What the tables of a schema are made of, and the JSON Schema that is written from them for editors."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from factcheck.records import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

ID = r"[a-z0-9][a-z0-9-]*"
DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
STEP = r"\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?"
TIME = rf"(?:{STEP}|{STEP}\.\.(?:{STEP})?|\.\.{STEP})"
URL = r"https?://[^\s/?#]+\S*"
QUOTE_WORDS = 8


class Shape(StrEnum):
    VERSION = "version"
    """The number of this schema."""
    LANGUAGE = "language"
    TEXT = "text"
    TEXTS = "texts"
    """A text or a list of texts."""
    OPTION = "option"
    """One of the key's ``names``."""
    FLAG = "flag"
    DATE = "date"
    URL = "url"
    QUOTE = "quote"
    CITES = "cites"
    """The id of a source and the place in it ("gazette P3"), or a list of such texts."""
    TIME = "time"
    """A date, half ("2023-H1"), quarter ("2023-Q2") or a range of them ("2019..2023", "2022..", "..2023")."""
    WHO = "who"
    """Somebody, by id or name: an entity, a country of the world table, or what else the key's ``names`` allow."""
    WHOS = "whos"
    """One or a list of them."""
    WHERE = "where"
    """A place, by id or name: as ``WHO``, and the cities and regions of the world table."""
    RECORD = "record"
    """A mapping with the keys of the table named ``table``."""
    MAP = "map"
    """A mapping from names to ``item``; ``keyed`` says what its keys are."""
    LIST = "list"


class Key(NamedTuple):
    """What may stand under a key.

    ``names``: options, or name spaces of ids. ``keyed``: "id" (declares ids) or "text".
    """

    shape: Shape
    doc: str = ""
    required: bool = False
    names: tuple[str, ...] = ()
    table: str = ""
    item: Key | None = None
    keyed: str = "id"


class Table(NamedTuple):
    """The keys of a mapping."""

    keys: dict[str, Key]


def json_schema(tables: Mapping[str, Table], version: int) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a fact base. Looser than loading: it knows no references and no wording."""
    top = _record(tables["top"])
    top["properties"]["factcheck"] |= {"enum": [version, str(version)]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck fact base",
        **top,
        "$defs": {name: _record(table) for name, table in tables.items() if name != "top"},
    }


def write_schema(schema: Mapping[str, Any], target: Path) -> None:
    """Write a JSON Schema as it is kept in the package."""
    import json

    target.write_text(json.dumps(schema, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _record(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {}}
    for name, key in table.keys.items():
        schema["properties"][name] = ({"description": key.doc} if key.doc else {}) | _fragment(key)
    required = [name for name, key in table.keys.items() if key.required]
    if required:
        schema["required"] = required
    return schema


# Editors read 2023 and true as a number and a truth value; loading takes every scalar as its text.
_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}


def _some(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _fragment(key: Key) -> dict[str, Any]:
    match key.shape:
        case Shape.VERSION:
            return {}
        case Shape.OPTION:
            return {"enum": list(key.names)}
        case Shape.FLAG:
            return {"enum": [True, False, "true", "false"]}
        case Shape.DATE:
            return {"type": ["string", "integer"], "pattern": f"^{DATE}$"}
        case Shape.URL:
            return {"type": "string", "pattern": f"^{URL}$"}
        case Shape.LANGUAGE:
            return {"type": "string", "pattern": "^[a-z]{2,3}$"}
        case Shape.TIME:
            return {"type": ["string", "integer"], "pattern": f"^{TIME}$"}
        case Shape.TEXTS | Shape.WHOS | Shape.CITES:
            return _some(_SCALAR)
        case Shape.TEXT | Shape.QUOTE | Shape.WHO | Shape.WHERE:
            return dict(_SCALAR)
        case Shape.RECORD:
            return {"$ref": f"#/$defs/{key.table}"}
        case Shape.LIST:
            return {"type": "array", "items": _fragment(key.item or Key(Shape.TEXT))}
        case Shape.MAP:
            names = {} if key.keyed == "text" else {"propertyNames": {"pattern": f"^{ID}$"}}
            return {"type": "object", "additionalProperties": _fragment(key.item or Key(Shape.TEXT)), **names}
