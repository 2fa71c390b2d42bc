"""The keys of the configuration as tables; loading walks them.

The JSON Schema for editors, ``schema.json``, is written from them by ``python -m factcheck.config.schema``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from factcheck.judging.tables import CODES
from factcheck.model import Verdict
from factcheck.records import NamedTuple
from factcheck.report import FAIL_ON, FORMATS

LEVELS = ("error", "warning", "note", "off")
"""What a verdict or finding code can be made into; ``off`` is not reported at all."""
JUDGED = tuple(verdict.value for verdict in Verdict if verdict is not Verdict.PARTIAL)
"""The verdicts of findings; ``partial`` is one of whole claims."""
MOST_JOBS = 256
SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
DATE = r"^\d{4}-\d{2}-\d{2}$"
ADDRESS = r"^https?://[^\s\"'<>\\^`{|}]+$"


class Shape(StrEnum):
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    DATE = "date"
    ENCODING = "encoding"
    TEXT = "text"
    ADDRESS = "address"
    """An http or https address."""
    PATH = "path"
    """A path, relative to the folder of the configuration."""
    PATHS = "paths"
    """A path or the name of a base that comes with factcheck, or a list of them."""
    GLOBS = "globs"
    """A pattern as in .gitignore, or a list of them, relative to the folder of the configuration."""
    IDS = "ids"
    """An id or a list of ids of the fact base."""
    LEVELS = "levels"
    """A table from verdicts and finding codes to :data:`LEVELS`."""
    TABLES = "tables"
    """A list of tables with the keys of :data:`OVERRIDE`."""


class Key(NamedTuple):
    """What may stand under a key. ``option`` is the name of the setting where it is not that of the key."""

    shape: Shape
    doc: str
    choices: tuple[str, ...] = ()
    option: str = ""
    default: Any = None
    required: bool = False
    example: str = ""
    """A value as it may stand in the configuration."""


KEYS = {
    "facts": Key(
        Shape.PATHS,
        "The fact base: one or more files or folders, or the name of one that comes with factcheck.",
        default=(),
        example='"facts.yaml"',
    ),
    "sources": Key(Shape.IDS, "Judge by these sources only.", option="source", default=(), example='["source-id"]'),
    "source": Key(Shape.IDS, "The same as sources.", default=()),
    "format": Key(Shape.CHOICE, "The report format.", ("auto", *FORMATS), default="auto", example='"auto"'),
    "fail-on": Key(
        Shape.CHOICE, "Exit with 1 from this verdict on.", tuple(FAIL_ON), default="refuted", example='"refuted"'
    ),
    "show": Key(Shape.CHOICE, "Show all claims, or problems only.", ("all", "problems"), example='"problems"'),
    "date": Key(Shape.DATE, "The day that texts without a date of their own are from.", example='"2024-06-12"'),
    "encoding": Key(Shape.ENCODING, "The encoding of the input.", default="utf-8", example='"utf-8"'),
    "color": Key(Shape.CHOICE, "Colour.", ("auto", "always", "never"), default="auto", example='"auto"'),
    "exclude": Key(
        Shape.GLOBS,
        "Files and folders that are not looked at in folders.",
        default=(),
        example='["drafts/old/", "*.bak.md"]',
    ),
    "select": Key(
        Shape.IDS,
        "Facts and finding codes: only these are reported of texts.",
        default=(),
        example='["fact-id", "near-miss"]',
    ),
    "ignore": Key(
        Shape.IDS, "Facts and finding codes that are not reported of texts.", default=(), example='["too-far"]'
    ),
    "jobs": Key(Shape.NUMBER, "Processes that judge files; 0: one for each processor.", default=1, example="0"),
    "baseline": Key(Shape.PATH, "The file of known findings.", example='"known.json"'),
    "exit-zero": Key(Shape.FLAG, "Exit with 0 whatever is found.", default=False, example="true"),
    "context": Key(
        Shape.IDS,
        "The entities that a text is about where it does not say so.",
        default=(),
        example='["entity-id"]',
    ),
    "docs-url": Key(
        Shape.ADDRESS,
        "The page about finding codes that reports link to, with the code as #fragment.",
        example='"https://example.org/codes"',
    ),
    "claimreview-url": Key(
        Shape.ADDRESS,
        "The page that the review is published on, for claimreview.",
        example='"https://example.org/review"',
    ),
    "claimreview-author": Key(
        Shape.TEXT, "Who reviews, for claimreview.", default="factcheck", example='"The Example Desk"'
    ),
    "claimreview-date": Key(
        Shape.DATE, "The day that the review is published, for claimreview; else today.", example='"2024-06-12"'
    ),
    "overrides": Key(Shape.TABLES, "What is different for some files; where several apply, the last one counts."),
}
OVERRIDE = {
    "paths": Key(Shape.GLOBS, "The files that this is about.", required=True, example='["letters/"]'),
    "severity": Key(
        Shape.LEVELS,
        "Verdicts and finding codes, and what becomes of them; the code counts more.",
        example='{ refuted = "warning", too-far = "off" }',
    ),
    "facts": Key(Shape.PATHS, "The fact base for these files: as facts above.", example='"letters.yaml"'),
    "date": Key(
        Shape.DATE, "The day that these files are from, where they do not say so themselves.", example='"2024-06-12"'
    ),
    "context": Key(
        Shape.IDS, "The entities that these files are about where they do not say so.", example='["entity-id"]'
    ),
}
JUDGEMENTS = (*JUDGED, *(code for code in CODES if code not in JUDGED))
"""The keys of a table of :data:`Shape.LEVELS`."""


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"oneOf": [item, {"type": "array", "items": item}]}


def _schema(key: Key) -> dict[str, Any]:
    text = {"type": "string", "minLength": 1}
    match key.shape:
        case Shape.CHOICE:
            out: dict[str, Any] = {"enum": list(key.choices)}
        case Shape.FLAG:
            out = {"type": "boolean"}
        case Shape.NUMBER:
            out = {"type": "integer", "minimum": 0, "maximum": MOST_JOBS}
        case Shape.DATE:
            out = {"type": "string", "format": "date", "pattern": DATE}
        case Shape.ADDRESS:
            out = {"type": "string", "pattern": ADDRESS}
        case Shape.ENCODING | Shape.PATH | Shape.TEXT:
            out = dict(text)
        case Shape.PATHS | Shape.GLOBS | Shape.IDS:
            out = _one_or_more(text)
        case Shape.LEVELS:
            level = {"enum": list(LEVELS)}
            out = {"type": "object", "properties": dict.fromkeys(JUDGEMENTS, level), "additionalProperties": False}
        case Shape.TABLES:
            out = {"type": "array", "items": _table(OVERRIDE)}
    return {"description": key.doc} | out | ({} if key.default is None else {"default": _plain(key.default)})


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _table(keys: dict[str, Key]) -> dict[str, Any]:
    out: dict[str, Any] = {
        "type": "object",
        "properties": {name: _schema(key) for name, key in keys.items()},
        "additionalProperties": False,
    }
    if required := [name for name, key in keys.items() if key.required]:
        out["required"] = required
    return out


def json_schema() -> dict[str, Any]:
    """The JSON Schema of ``factcheck.toml`` and of the table ``[tool.factcheck]``."""
    table = _table(KEYS)
    table["not"] = {"required": ["source", "sources"]}
    head = {
        "$schema": SCHEMA_ID,
        "title": "factcheck.toml",
        "description": "Configuration of factcheck; in pyproject.toml the table [tool.factcheck].",
    }
    return head | table


def write() -> None:
    """Write ``schema.json`` beside this file."""
    import json
    from pathlib import Path

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    Path(__file__).with_name("schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
