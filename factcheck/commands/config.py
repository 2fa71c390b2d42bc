"""``factcheck config``: the value of each option, and where it comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from factcheck.commands.common import Settings, opened
from factcheck.commands.settings import configuration
from factcheck.output import Sink, visible

_ENVIRONMENT = {"facts": ("FACTCHECK_FACTS",), "color": ("NO_COLOR", "FORCE_COLOR")}


def run(given: Mapping[str, Any], settings: Settings) -> int:
    """Show every option of the configuration; ``given`` are those of the command line, ``settings`` what came of it."""
    rows = _rows(given, settings)
    config = configuration(given)
    # The format asked for on this command line is meant for this list, too; one from the configuration is not.
    by_ending = settings.origins.get("format") == "--output"
    name = settings.for_lists().format if by_ending else str(given.get("format", "auto"))
    with opened(settings) as sink:
        if name in ("json", "jsonl"):
            from factcheck.report.listing import write_records

            write_records(sink, name, [*rows, *_overrides(settings)])
        else:
            _write(sink, rows, settings, config.path if config is not None else None)
    return 0


def _rows(given: Mapping[str, Any], settings: Settings) -> list[dict[str, Any]]:
    from factcheck.config.schema import KEYS, Shape

    rows = []
    for name, key in KEYS.items():
        if key.shape is Shape.TABLES or name == "source":
            continue
        option = key.option or name.replace("-", "_")
        value: Any = getattr(settings, option)
        configured = "default_date" if option == "date" and option not in given else option
        variable = next((name for name in _ENVIRONMENT.get(option, ()) if os.environ.get(name)), None)
        if option in given:
            origin = f"--{option.replace('_', '-')}"
        elif configured in settings.origins:
            value, origin = getattr(settings, configured), settings.origins[configured]
        elif variable is not None:
            value = settings.colour if option == "color" else _paths(os.environ[variable])
            origin = f"environment: {variable}"
        elif option == "facts" and (found := _nearest_facts()) is not None:
            value, origin = [found], "found here" if os.path.dirname(found) == "" else "found above"  # noqa: PTH120
        else:
            origin = "default"
        rows.append({"key": name, "value": list(value) if isinstance(value, tuple) else value, "origin": origin})
    return rows


def _nearest_facts() -> str | None:
    """The fact base that is picked up where none is named, as seen from here."""
    from factcheck.facts.location import nearest

    found = nearest(os.getcwd())  # noqa: PTH109
    return None if found is None else os.path.relpath(found)


def _paths(text: str) -> list[str]:
    return [path for path in text.split(os.pathsep) if path]


def _overrides(settings: Settings) -> list[dict[str, Any]]:
    rows = []
    for override in settings.overrides:
        parts: dict[str, Any] = {"paths": list(override.paths)}
        for name in ("severity", "facts", "date", "context"):
            value = getattr(override, name)
            if value:
                parts[name] = list(value) if isinstance(value, tuple) else value
        rows.append({"key": "overrides", "value": parts, "origin": override.origin})
    return rows


def _write(sink: Sink, rows: list[dict[str, Any]], settings: Settings, path: str | None) -> None:
    sink.write(f"configuration: {visible(path) if path is not None else 'none'}\n\n")
    table = [(row["key"], _shown(row["value"]), row["origin"]) for row in rows]
    from factcheck.report.listing import table as columns

    for line in columns([tuple(map(visible, row)) for row in table]):
        sink.write(line + "\n")
    for row in _overrides(settings):
        sink.write(f"\n[[overrides]]  {visible(row['origin'])}\n")
        for name, value in row["value"].items():
            sink.write(f"  {name} = {visible(_shown(value))}\n")


def _shown(value: Any) -> str:
    """As it would stand in the configuration; "–" for nothing."""
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_shown(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
