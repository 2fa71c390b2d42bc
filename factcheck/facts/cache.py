# ruff: noqa: PTH111, PTH117, PTH118, PTH120, PTH122, PTH123
"""A cache of parsed fact bases: JSON in the user's cache folder, named by what it depends on.

A cached base is used only if the files, their paths, this package's version and the code that reads wording are the
same, if it is byte for byte what was written, and if nobody but its owner could have written it; any doubt means
parsing anew. Nothing here ever fails: a cache that cannot be written is no mistake.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping, Sequence

from factcheck._version import __version__
from factcheck.base import Entity, Example, Fact, FactBase, Kind, Reading, Series, Source, Status
from factcheck.model import Verdict
from factcheck.records import shape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

KEPT = 32
FORMAT = 6
"""Raised whenever what is written below changes."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a cached base."""
ABANDONED = 24 * 60 * 60
"""Seconds after which a file that was never completed belongs to nobody."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
# A base is parsed with these, and its sentences are read; the time and size of each file stand for what is in it.
READERS = (
    *("", "facts", "reading", "language", "language/en", "data"),
    *("parsing", "statements", "grammars", "matching", "checking"),
)


def folder(environ: Mapping[str, str]) -> str | None:
    """Where cached bases are kept; ``None`` if there is no home."""
    base = environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):
        return os.path.join(base, "factcheck")
    home = os.path.expanduser("~")
    return os.path.join(home, ".cache", "factcheck") if home != "~" else None


def name(files: Sequence[tuple[str, str]], rooms: Sequence[str] = READERS) -> str:
    """The name of the cached base of ``files`` (path, text), which the code in ``rooms`` makes."""
    digest = _blake2b()(str(FORMAT).encode(), digest_size=32)
    for room in rooms:
        with os.scandir(os.path.join(_PACKAGE, room)) as inside:
            for source in sorted(inside, key=lambda entry: entry.name):
                if source.name.endswith((".py", ".txt", ".json")):
                    state = source.stat()
                    line = f"\0{source.path}\0{state.st_mtime_ns}\0{state.st_size}"
                    digest.update(line.encode(errors="surrogateescape"))
    for path_text in files:
        for part in path_text:
            data = part.encode(errors="surrogateescape")
            digest.update(f"\0{len(data)}\0".encode())
            digest.update(data)
    return f"facts-{digest.hexdigest()}.json"


def get(
    files: Sequence[tuple[str, str]], environ: Mapping[str, str], rooms: Sequence[str] = READERS
) -> FactBase | None:
    """The cached base of ``files``, if there is one that can be read."""
    place = folder(environ)
    if place is None:
        return None
    try:
        if not _is_ours(os.lstat(place), stat.S_ISDIR):
            return None
        own = name(files, rooms)
        seal, _, body = _read(os.path.join(place, own)).partition(b"\n")
        return unpack(_plain(body)) if seal == _seal(own, body) else None
    except Exception:  # whatever is odd about it
        return None


def ship(text: str, base: FactBase) -> bytes:
    """What comes with factcheck beside a base that comes with it; ``text`` is that of its file."""
    body = _body(_placed(pack(base), ""))
    return _sum(text, body) + b"\n" + body


def shipped(path: str, text: str) -> FactBase | None:
    """The base in a file that comes with factcheck, if it came parsed for this version and is as it was made."""
    if os.path.dirname(path) != os.path.join(_PACKAGE, "data"):
        return None
    try:
        with open(os.path.splitext(path)[0] + ".json", "rb") as file:
            seal, _, body = file.read().partition(b"\n")
        return unpack(_placed(_plain(body), path)) if seal == _sum(text, body) else None
    except Exception:  # whatever is odd about it
        return None


def _body(plain: dict[str, Any]) -> bytes:
    """A packed base as bytes: a line for each sentence that was read, most of which nobody will ask for, and the rest
    in the last one."""
    import json

    compiled = plain.get("compiled") or {}
    whole = plain | {"compiled": {**compiled, "rows": None}} if compiled else plain
    last = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return "\n".join((*compiled.get("rows", ()), last)).encode()


def _plain(body: bytes) -> dict[str, Any]:
    """The packed base of :func:`_body`; ``ValueError`` for anything else."""
    import json

    *rows, last = body.decode().split("\n")
    plain: dict[str, Any] = json.loads(last)
    if (compiled := plain.get("compiled")) is not None:
        compiled["rows"] = rows
    return plain


def _sum(text: str, body: bytes) -> bytes:
    """The first line of what ships: it is whole, and of this version and text. Whoever could change it could change the
    program too, so that a checksum will do, which costs no start-up."""
    from zlib import crc32

    head = f"{FORMAT} {__version__} {len(text)}"
    return f"{head} {crc32(text.encode()):08x} {len(body)} {crc32(body):08x}".encode()


def _placed(plain: dict[str, Any], path: str) -> dict[str, Any]:
    """A packed base as one that stands at ``path``."""
    for item in (plain, *plain["facts"], *plain.get("examples", ())):
        if "path" in item:
            item["path"] = path
    return plain


def _seal(name: str, body: bytes) -> bytes:
    """The first line of a cached base: a digest of its name and of what follows."""
    seal: str = _blake2b()(name.encode() + b"\n" + body, digest_size=32).hexdigest()
    return seal.encode()


def _blake2b() -> Any:
    """The digest, without the OpenSSL that ``hashlib`` loads for others: that is a fiftieth of a claim's time."""
    try:
        from _blake2 import blake2b
    except ImportError:  # pragma: no cover - another Python
        from hashlib import blake2b
    return blake2b


def _is_ours(state: os.stat_result, kind: Callable[[int], bool]) -> bool:
    """Whether a folder or file belongs to who runs this, and nobody else may write to it."""
    if not hasattr(os, "geteuid"):  # pragma: no cover - Windows keeps the user's folder to the user
        return kind(state.st_mode)
    return kind(state.st_mode) and state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _read(path: str) -> bytes:
    """The bytes of a file that is ours, no link and no device; ``OSError`` where it is not."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        if not _is_ours(state, stat.S_ISREG) or state.st_size > LARGEST:
            raise OSError("not ours")
        return file.read(LARGEST)


def put(
    files: Sequence[tuple[str, str]], base: FactBase, environ: Mapping[str, str], rooms: Sequence[str] = READERS
) -> None:
    """Keep ``base`` for the next run; in silence if that cannot be done."""
    import tempfile
    import time
    from pathlib import Path

    found = folder(environ)
    if found is None:
        return
    place = Path(found)
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not _is_ours(place.lstat(), stat.S_ISDIR):
            return
        own = name(files, rooms)
        body = _body(pack(base))
        handle, temporary = tempfile.mkstemp(dir=place, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(own, body) + b"\n" + body)
            Path(temporary).replace(place / own)
            kept = sorted(place.glob("facts-*.json"), key=lambda path: path.stat().st_mtime_ns)
            lost = [path for path in place.glob("*.tmp") if time.time() - path.stat().st_mtime > ABANDONED]
            for old in (*kept[:-KEPT], *lost):
                old.unlink(missing_ok=True)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except (OSError, ValueError):
        return


def pack(base: FactBase) -> dict[str, Any]:
    """A fact base as plain JSON values."""
    plain = _fields(base)
    for section in ("sources", "entities"):
        plain[section] = [_fields(item) for item in plain[section].values()]
    plain["facts"] = [
        _fields(fact) | {"readings": [_fields(reading) for reading in fact.readings]} for fact in base.facts.values()
    ]
    return plain | {"examples": [_fields(example) for example in base.examples]}


def unpack(plain: dict[str, Any]) -> FactBase:
    """The fact base that :func:`pack` packed; ``plain`` is used up."""
    made = _made
    sources = {item["id"]: made(Source, item, "aliases", "occasions") for item in plain.pop("sources")}
    entities = {item["id"]: made(Entity, item, "aliases", type=Kind) for item in plain.pop("entities")}
    facts = {}
    for item in plain.pop("facts"):
        item["readings"] = tuple(made(Reading, one, "said_by", "about", status=Status) for one in item["readings"])
        facts[item["id"]] = made(Fact, item, series=Series)
    plain["words"] = {phrase: tuple(others) for phrase, others in plain.get("words", {}).items()}
    plain["examples"] = [made(Example, item, verdict=Verdict) for item in plain["examples"]]
    return made(
        FactBase, plain | {"sources": sources, "entities": entities, "facts": facts}, "focus", "examples", "abroad"
    )


def _made(kind: Callable[..., T], item: dict[str, Any], *tuples: str, **kinds: Callable[[Any], Any]) -> T:
    """A record of plain values, some of which become tuples, others members of an enumeration."""
    for name in tuples:
        if name in item:
            item[name] = tuple(item[name])
    for name, of in kinds.items():
        if item.get(name) is not None:
            item[name] = of(item[name])
    return kind(**item)


def _fields(item: Any) -> dict[str, Any]:
    """What is not as it is by default, which need not be written."""
    fields = shape(item).fields.items()
    return {name: value for name, one in fields if (value := getattr(item, name)) != one.default}
