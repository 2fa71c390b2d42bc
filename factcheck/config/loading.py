"""Reading a configuration, with every mistake at its line and column."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.config import LARGEST, positions
from factcheck.config.overrides import Override
from factcheck.config.positions import Positions
from factcheck.config.schema import ADDRESS, JUDGEMENTS, KEYS, LEVELS, MOST_JOBS, OVERRIDE, Key, Shape
from factcheck.errors import FactcheckError, Problem, UsageError
from factcheck.facts.location import SHIPPED
from factcheck.files import is_special
from factcheck.files import read as read_file
from factcheck.inputs import did_you_mean, text_encoding
from factcheck.records import NamedTuple, dataclass, field

TABLE = ("tool", "factcheck")
_AT = re.compile(r" ?\(at line (\d+), column (\d+)\)$")
_END = " (at end of document)"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class ConfigError(FactcheckError):
    """A configuration with mistakes; ``problems`` holds all of them, by line and column."""

    exit_code = 2
    advice = "Correct the configuration, or leave it out with --no-config."

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.where, p.message)))
        self.more = tuple(map(str, self.problems))
        super().__init__("\n".join((self.head, *self.more)))

    @property
    def head(self) -> str:
        return f"the configuration has {len(self.problems)} mistake{'' if len(self.problems) == 1 else 's'}:"


class Given(NamedTuple):
    """A value of the configuration and where it begins."""

    value: Any
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A configuration as read. ``values`` has the names of the options; paths in it are relative to ``folder``
    no more."""

    path: str
    folder: str
    values: Mapping[str, Given] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    def origin(self, name: str) -> str:
        """ "factcheck.toml:3"."""
        return f"{self.path}:{self.values[name].line}"


def read(path: str) -> Config:
    """The configuration in the file ``path``: ``factcheck.toml``, any other name the same, but for ``pyproject.toml``.

    Raises :class:`ConfigError` with everything that is wrong with it.
    """
    try:
        data = read_file(path, LARGEST)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError([Problem(path, 1, 1, "", f"cannot be read: {reason}")]) from error
    if len(data) > LARGEST:
        raise ConfigError([Problem(path, 1, 1, "", f"larger than {LARGEST >> 20} MB")])
    return parse(data, path)


def parse(data: bytes, path: str) -> Config:
    """The configuration in ``data``; ``path`` names it and says where its paths begin."""
    import tomllib

    try:
        text = data.decode("utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise ConfigError([Problem(path, line, column, "", message)]) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_syntax(str(error), text, path)]) from error
    except RecursionError as error:
        raise ConfigError([Problem(path, 1, 1, "", "nested too deeply")]) from error
    base: positions.Path = TABLE if Path(path).name == "pyproject.toml" else ()
    table: Any = document
    for name in base:
        table = table.get(name, {}) if isinstance(table, dict) else {}
    reader = _Reader(path, Positions(text), base)
    config = reader.read(table)
    if reader.problems:
        raise ConfigError(reader.problems)
    return config


def _syntax(message: str, text: str, path: str) -> Problem:
    match = _AT.search(message)
    if match is not None:
        return Problem(path, int(match[1]), int(match[2]), "", f"no TOML: {message[: match.start()]}")
    lines = text.split("\n")
    return Problem(path, len(lines), len(lines[-1]) + 1, "", f"no TOML: {message.removesuffix(_END)}")


class _Reader:
    def __init__(self, path: str, places: Positions, base: positions.Path) -> None:
        self.path = path
        above = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120 - links stay as they are
        self.folder = os.getcwd() if is_special(path) else above  # noqa: PTH109 - a pipe stands nowhere
        self.places = places
        self.base = base
        self.problems: list[Problem] = []

    def read(self, table: Any) -> Config:
        values: dict[str, Given] = {}
        overrides: list[Override] = []
        if not isinstance(table, dict):
            self._wrong((), "must be a table")
            table = {}
        for name, value in table.items():
            key = self._known(name, KEYS, ())
            if key is None:
                continue
            if key.shape is Shape.TABLES:
                overrides = self._overrides(name, value)
                continue
            found = self._value(key, value, (name,))
            if found is not None:
                option = key.option or name.replace("-", "_")
                place = self.places.value((*self.base, name))
                if option in values:
                    self._wrong((name,), "given twice, as source and as sources", at_key=True)
                values[option] = Given(found, place.line, place.column)
        return Config(path=self.path, folder=self.folder, values=values, overrides=tuple(overrides))

    def _overrides(self, name: str, value: Any) -> list[Override]:
        if not isinstance(value, list):
            self._wrong((name,), f"must be a list of tables: [[{'.'.join((*map(str, self.base), name))}]]")
            return []
        out = []
        for i, table in enumerate(value):
            path: positions.Path = (name, i)
            if not isinstance(table, dict):
                self._wrong(path, "must be a table")
                continue
            found: dict[str, Any] = {}
            for inner, inside in table.items():
                key = self._known(inner, OVERRIDE, path)
                if key is not None:
                    found[inner] = self._value(key, inside, (*path, inner))
            for inner, key in OVERRIDE.items():
                if key.required and inner not in table:
                    self._wrong(path, f"the key '{inner}' is missing", at_key=True)
            if None in found.values() or not found.get("paths"):
                if found.get("paths") == ():
                    self._wrong((*path, "paths"), "names no files")
                continue
            line = self.places.key((*self.base, *path)).line
            lines = {inner: self.places.value((*self.base, *path, inner)).line for inner in found}
            places = {inner: f"{self.path}:{at}: overrides[{i}]" for inner, at in lines.items()}
            out.append(Override(folder=self.folder, origin=f"{self.path}:{line}", places=places, **found))
        return out

    def _known(self, name: str, keys: Mapping[str, Key], path: positions.Path) -> Key | None:
        if name in keys:
            return keys[name]
        where = (*path, name)
        if name == "tool" and not self.base and not path:
            advice = "in a file of its own the keys stand at the top, without [tool.factcheck]"
            self._wrong(where, f"unknown key 'tool': {advice}", at_key=True)
            return None
        near = did_you_mean(name.replace("_", "-"), list(keys))
        message = f"unknown key '{name}'"
        if near is None and not path and name in OVERRIDE:
            message += ": it stands in [[overrides]]"
        elif near is None:
            message += f" (known: {', '.join(keys)})"
        self._wrong(where, message, near, at_key=True)
        return None

    def _wrong(
        self, path: positions.Path, message: str, suggestion: str | None = None, *, at_key: bool = False
    ) -> None:
        full = (*self.base, *path)
        place = self.places.key(full) if at_key else self.places.value(full)
        shown = path[:-1] if at_key and message.startswith("unknown") else path
        where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in shown).lstrip(".")
        self.problems.append(Problem(self.path, place.line, place.column, where, message, suggestion))

    def _value(self, key: Key, value: Any, path: positions.Path) -> Any:
        """The value as settings have it; ``None`` where it is wrong."""
        match key.shape:
            case Shape.CHOICE:
                if isinstance(value, str) and value in key.choices:
                    return value
                near = did_you_mean(value, list(key.choices)) if isinstance(value, str) else None
                return self._wrong(path, f"{_shown(value)} is not one of {', '.join(key.choices)}", near)
            case Shape.FLAG:
                return value if isinstance(value, bool) else self._wrong(path, "must be true or false")
            case Shape.NUMBER:
                if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_JOBS:
                    return value
                return self._wrong(path, f"must be a whole number from 0 to {MOST_JOBS}")
            case Shape.DATE:
                return self._date(value, path)
            case Shape.ENCODING:
                return self._encoding(value, path)
            case Shape.TEXT:
                return value if self._is_text(value, path) else None
            case Shape.ADDRESS:
                if isinstance(value, str) and re.search(ADDRESS, value) and value.isprintable():
                    return value
                return self._wrong(path, f"{_shown(value)} is no http or https address")
            case Shape.PATH:
                return self._full(value) if self._is_text(value, path) else None
            case Shape.PATHS:
                found = self._texts(value, path)
                return None if found is None else tuple(one if one in SHIPPED else self._full(one) for one in found)
            case Shape.GLOBS:
                return self._globs(value, path)
            case Shape.IDS:
                return self._texts(value, path)
            case Shape.LEVELS:
                return self._levels(value, path)
            case Shape.TABLES:
                return None

    def _is_text(self, value: Any, path: positions.Path) -> bool:
        if isinstance(value, str) and value.strip() and "\0" not in value:
            return True
        self._wrong(
            path, "must be a text" if not isinstance(value, str) else "is empty" if not value.strip() else "NUL"
        )
        return False

    def _texts(self, value: Any, path: positions.Path) -> tuple[str, ...] | None:
        if isinstance(value, list):
            good = [self._is_text(item, (*path, i)) for i, item in enumerate(value)]
            return tuple(value) if all(good) else None
        if not isinstance(value, str):
            self._wrong(path, "must be a text or a list of texts")
            return None
        return (value,) if self._is_text(value, path) else None

    def _globs(self, value: Any, path: positions.Path) -> tuple[str, ...] | None:
        from factcheck.config.overrides import bad_glob

        found = self._texts(value, path)
        if found is None:
            return None
        good = True
        for i, glob in enumerate(found):
            if (reason := bad_glob(glob)) is not None:
                self._wrong((*path, i) if isinstance(value, list) else path, f"{_shown(glob)} is no pattern: {reason}")
                good = False
        return found if good else None

    def _full(self, path: str) -> str:
        """The path from here: as it is written where the configuration stands here."""
        if self.folder == os.getcwd() or os.path.isabs(path):  # noqa: PTH109, PTH117
            return path
        seen = os.path.relpath(os.path.join(self.folder, path))  # noqa: PTH118
        return f".{os.sep}{seen}" if seen in SHIPPED else seen

    def _date(self, value: Any, path: positions.Path) -> str | None:
        import datetime

        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value.isoformat()
        if isinstance(value, str) and _ISO.fullmatch(value):
            try:
                return datetime.date.fromisoformat(value).isoformat()
            except ValueError:
                pass
        self._wrong(path, f'{_shown(value)} is no date: write it as "YYYY-MM-DD"')
        return None

    def _encoding(self, value: Any, path: positions.Path) -> str | None:
        if not self._is_text(value, path):
            return None
        try:
            return text_encoding(value)
        except UsageError:
            near = did_you_mean(value, ("utf-8", "utf-16", "latin-1", "cp1252", "cp949", "euc-kr", "cp1251", "koi8-r"))
            self._wrong(path, f"unknown encoding {_shown(value)}", near)
            return None

    def _levels(self, value: Any, path: positions.Path) -> dict[str, str] | None:
        if not isinstance(value, dict):
            self._wrong(path, 'must be a table, such as { disputed = "note" }')
            return None
        good = True
        for name, level in value.items():
            if name not in JUDGEMENTS:
                near = did_you_mean(name, JUDGEMENTS)
                self._wrong((*path, name), f"unknown verdict or finding code '{name}'", near, at_key=True)
                good = False
            if level not in LEVELS:
                near = did_you_mean(level, LEVELS) if isinstance(level, str) else None
                self._wrong((*path, name), f"{_shown(level)} is not one of {', '.join(LEVELS)}", near)
                good = False
        return dict(value) if good else None


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value[:60]}'"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)[:60]
