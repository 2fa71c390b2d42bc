# ruff: noqa: PTH100, PTH105, PTH108, PTH116, PTH118, PTH120, PTH123
"""The compiled modules of this package in one file, for the console script: a claim loads three hundred of them, and
finding, opening and reading as many files is an eighth of its time.

The file lies where Python keeps the compiled form of :mod:`factcheck.modules`, among the others. It is written at the
end of a run that had to load a module by itself, and holds what any run has needed so far. A module is taken from it
only while its source has the time and the size that it had then, which is what Python asks of compiled files, too; in
any doubt Python loads it as ever. Nothing here fails, and whoever imports factcheck as a library never comes here.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from _thread import RLock
from importlib.machinery import ModuleSpec as Spec
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from types import ModuleType

from factcheck import foreseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from io import BufferedReader
    from types import CodeType
    from typing import Any

    About = tuple[str, str, float, int]
    """Of a module: its source, where Python keeps that compiled, when it was changed last, in seconds, and its size."""
    Entry = tuple[str, str, float, int, int, int]
    """The same, and where its code begins and ends among all code, in bytes."""

    State = tuple[tuple[str, float, int], ...]
    """Of files: name, when it was changed last, in seconds, and size in bytes."""

HEAD = MAGIC_NUMBER + b"factcheck 3\n"
"""What the file begins with: the Python that wrote it, and a number that is raised whenever its form changes."""
SIZE = 4
"""Bytes of the number that follows: how many there are before the code."""
NAMES = __name__.rpartition(".")[0] + "."
PACKAGE = os.sep + "__init__.py"
HOME = os.path.dirname(os.path.abspath(__file__))
SLOT = os.path.join(HOME, "modules.py")
"""In the place of whose compiled form the file lies."""
FORESEEN_OF = ("statements", "language", os.path.join("language", "en"), "data")
"""The folders whose files make what is foreseen."""
LOCK = RLock()
"""Of those who load what waits: one at a time, and it may come to others that wait."""


class Loader(SourceFileLoader):
    """Takes a module's code from the file, and all else from its source."""

    def __init__(self, name: str, source: str, code: memoryview) -> None:
        super().__init__(name, source)
        self.code = code

    def get_code(self, fullname: str) -> CodeType | None:
        try:
            found: CodeType = marshal.loads(self.code)
        except (ValueError, EOFError, TypeError):
            return super().get_code(fullname)
        return found

    def exec_module(self, module: ModuleType) -> None:
        if self.path.endswith(PACKAGE):
            super().exec_module(module)
        else:
            module.__class__ = Waiting

    def load(self, module: ModuleType) -> None:
        """Execute a module that has waited; while it is being executed it is asked like any other."""
        module.__class__ = Loading
        try:
            super().exec_module(module)
        except BaseException:
            module.__class__ = Waiting
            raise
        module.__class__ = ModuleType


class Waiting(ModuleType):
    """A module that is executed when it is first asked for a name that it does not have yet."""

    def __getattr__(self, name: str) -> Any:
        with LOCK:
            if type(self) is Waiting:
                loader = self.__spec__.loader if self.__spec__ is not None else None
                if isinstance(loader, Loader):
                    loader.load(self)
        return ModuleType.__getattribute__(self, name)


class Loading(Waiting):
    """A module that is being executed: another thread waits for the end of it."""


class Finder:
    """Finds the modules that the file holds, as ``sys.meta_path`` has finders."""

    def __init__(self, entries: dict[str, Entry], codes: memoryview, kept: bytes) -> None:
        self.entries = entries
        self.codes = codes
        self.kept = kept
        """What is foreseen, with the state of the files of which it was made, as marshal has it; empty: nothing."""

    def foreseen(self) -> dict[str, Any]:
        """What is foreseen; nothing where one of these files is another now."""
        try:
            state, values = marshal.loads(self.kept)
            found: dict[str, Any] = values if state == _state() else {}
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return found

    def find_spec(self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> Spec | None:
        entry = self.entries.get(fullname)
        if entry is None or not is_current(entry):
            return None
        source, cached, _, _, begin, end = entry
        spec = Spec(fullname, Loader(fullname, source, self.codes[begin:end]), origin=source)
        spec.has_location = True
        spec.cached = cached
        if source.endswith(PACKAGE):
            spec.submodule_search_locations = [source[: -len(PACKAGE)]]
        return spec


def install() -> Finder:
    """Let modules come from the file, where there is one that this Python wrote of this very folder."""
    entries: dict[str, Entry] = {}
    codes = memoryview(b"")
    kept = b""
    try:
        with open(cache_from_source(SLOT), "rb") as stream:
            if stream.read(len(HEAD)) == HEAD:
                size = int.from_bytes(stream.read(SIZE), "big")
                of, found, known = marshal.loads(stream.read(size))  # from a stream it would be read piece by piece
                codes = _rest(stream)
                if of == SLOT and len(codes) == max(entry[-1] for entry in found.values()):
                    entries, kept = found, known
    except (OSError, EOFError, ValueError, TypeError, NotImplementedError):
        pass  # no file, or none of ours
    finder = Finder(entries, codes, kept)
    foreseen.SOURCE[:] = [finder.foreseen]
    sys.meta_path.insert(0, finder)
    return finder


def _rest(stream: BufferedReader) -> memoryview:
    """What follows in a file, of which a run reads the pages that it needs: all of it would be a tenth of a claim's
    time. Windows replaces no file that is mapped."""
    if sys.platform == "win32":
        return memoryview(stream.read())
    from mmap import ACCESS_READ, mmap

    return memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))[stream.tell() :]


def keep(finder: Finder) -> None:
    """Write the file anew if this run has loaded modules that it does not hold, or no longer as they are."""
    if sys.dont_write_bytecode or sys.implementation.cache_tag is None:
        return
    new = [name for name in list(sys.modules) if name.startswith(NAMES) and not _is_held(name, finder)]
    found = {name: made for name in new if (made := _made(name)) is not None}
    if not found and not foreseen.MADE:
        return
    kept = marshal.dumps((_state(), foreseen.HELD | foreseen.MADE)) if foreseen.MADE else finder.kept
    held = {name: entry for name, entry in finder.entries.items() if name not in found and is_current(entry)}
    found.update((name, (entry[:4], finder.codes[entry[4] : entry[5]])) for name, entry in held.items())
    entries: dict[str, Entry] = {}
    end = 0
    for name, (about, code) in found.items():
        begin, end = end, end + len(code)
        entries[name] = (*about, begin, end)
    codes = (code for _, code in found.values())
    head = marshal.dumps((SLOT, entries, kept))
    _replace(cache_from_source(SLOT), b"".join((HEAD, len(head).to_bytes(SIZE, "big"), head, *codes)))


def is_current(entry: Entry) -> bool:
    """Its source is as it was when it was compiled."""
    try:
        state = os.stat(entry[0])
    except OSError:
        return False
    return state.st_mtime == entry[2] and state.st_size == entry[3]


def _state() -> State:
    """How the files stand of which it is made what is foreseen."""
    found = []
    for folder in FORESEEN_OF:
        with os.scandir(os.path.join(HOME, folder)) as files:
            for file in files:
                if file.name.endswith((".py", ".txt")):
                    state = file.stat()
                    found.append((file.name, state.st_mtime, state.st_size))
    return tuple(sorted(found))


def _is_held(name: str, finder: Finder) -> bool:
    """Was a module taken from the file, or can it be the next time?"""
    if isinstance(getattr(sys.modules[name], "__loader__", None), Loader):
        return True
    entry = finder.entries.get(name)
    return entry is not None and is_current(entry)


def _made(name: str) -> tuple[About, bytes | memoryview] | None:
    """A loaded module as the file holds it; ``None`` where it did not come from a source file."""
    spec = getattr(sys.modules[name], "__spec__", None)
    loader = getattr(spec, "loader", None)
    if spec is None or not isinstance(loader, SourceFileLoader) or spec.cached is None:
        return None
    try:
        state = os.stat(loader.path)
        code = SourceFileLoader(name, loader.path).get_code(name)
    except (OSError, ImportError, SyntaxError):
        return None
    if code is None:
        return None
    return (loader.path, spec.cached, state.st_mtime, state.st_size), marshal.dumps(code)


def _replace(path: str, data: bytes) -> None:
    """Write a file whole or not at all."""
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "xb") as stream:
            stream.write(data)
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(beside)
