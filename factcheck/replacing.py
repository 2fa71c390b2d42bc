"""Files that are written: replaced whole or not at all.

New content is written to a file beside the old one, which then takes its place by renaming. Whatever ends the run, that
file does not stay: the process removes it, or, after SIGKILL, the next run that writes in its folder.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from factcheck.files import read
from factcheck.signals import LAST, held

NAME_BYTES = 100
"""Of a file's name, in the name of what is written beside it."""
PATIENCE = 2.0
"""Seconds to wait for another run that is writing in the same folder."""
_CHUNK = 1 << 20
_BESIDE = re.compile(r"\.(?P<name>.*)\.factcheck-(?P<process>[0-9]+)-[0-9a-f]{8}\.(?P<kind>tmp|old)", re.DOTALL)

_temporary: dict[str, int] = {}
"""What was written beside files and is not yet put in their place, with the number of the process that did so."""
_tidied: dict[str, dict[str, str]] = {}
"""The folders that were looked through for what killed runs have left; by file name, copies of what was in the file."""


def _discard() -> None:
    """Remove what this process has written beside files and not put in their place."""
    for path, process in list(_temporary.items()):
        if process == os.getpid():  # and not the one that this one was forked from
            _remove(path)


LAST.append(_discard)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108
    _temporary.pop(path, None)


class ChangedError(Exception):
    """The file holds something else than what was expected, and is left as it is."""


class _Anything:
    """Whatever a file holds."""


ANYTHING: Final = _Anything()


class Replacement:
    """New content for a file: written to :attr:`handle`, put in its place by :meth:`commit`, dropped by :meth:`abort`.

    Links are followed, an existing file keeps its owner, group, mode and extended attributes. One with several names
    (hard links), or whose owner we cannot give to another file, is written in place, with a copy of what was in it
    beside it until that is done. Everything here raises ``OSError``.
    """

    def __init__(self, path: str) -> None:
        self.target = os.path.realpath(path)
        self.folder, name = os.path.split(self.target)
        status = _status(path)
        if status is not None:
            _check(path, status)
        copy = tidy(self.folder).get(_stem(name))
        if copy is not None and os.path.lexists(copy):
            reason = f"a run that was killed left it half written; what was in it is in {copy}"
            raise OSError(errno.EBUSY, f"{reason}: compare them, then remove that")
        self.beside = _name_beside(self.target, "tmp")
        self.handle = _create(self.beside)

    def commit(self, expected: bytes | _Anything | None = ANYTHING) -> None:
        """Let the new content take the place of the old, if that is still ``expected`` (``None``: no file)."""
        os.fsync(self.handle)
        with held(), _locked(self.folder):
            status = _status(self.target)
            if not isinstance(expected, _Anything) and expected != _content(self.target, status):
                raise ChangedError
            if status is not None:
                _check(self.target, status)
            if self._takes_after(status):
                self._close()
                self._rename()
            else:
                self._overwrite()
        self.abort()

    def abort(self) -> None:
        """Leave the file as it was. After :meth:`commit` there is nothing to do."""
        self._close()
        if self.beside in _temporary:
            _remove(self.beside)

    def _close(self) -> None:
        if self.handle >= 0:
            handle, self.handle = self.handle, -1
            with suppress(OSError):
                os.close(handle)

    def _takes_after(self, status: os.stat_result | None) -> bool:
        """Give the new file the owner, group and mode of the old one; whether it can stand for that one."""
        if not hasattr(os, "fchown"):  # pragma: no cover - Windows
            return True
        if status is None:
            mask = os.umask(0)
            os.umask(mask)
            os.fchmod(self.handle, 0o666 & ~mask)
            return True
        if status.st_nlink > 1:
            return False
        new = os.fstat(self.handle)
        try:
            if (new.st_uid, new.st_gid) != (status.st_uid, status.st_gid):
                os.fchown(self.handle, status.st_uid, status.st_gid)
            os.fchmod(self.handle, stat.S_IMODE(status.st_mode))
        except OSError:  # we may not, or the owner is nobody here
            return False
        with suppress(OSError, AttributeError):  # which not every file system has
            for name in os.listxattr(self.target):
                with suppress(OSError):
                    os.setxattr(self.handle, name, os.getxattr(self.target, name))
        return True

    def _rename(self) -> None:
        try:
            os.replace(self.beside, self.target)  # noqa: PTH105
        except OSError as error:
            if error.errno not in (errno.EBUSY, errno.EXDEV):
                raise
            self._overwrite()  # it is mounted there by itself, as a single file of a container is
        else:
            _temporary.pop(self.beside, None)

    def _overwrite(self) -> None:
        """Write in place. What was in the file is beside it until that is done, and put back where it fails."""
        copy = _name_beside(self.target, "old")  # which stays if we are killed: it may be all there is
        handle = _create(copy)
        try:
            try:
                _pour(self.target, handle)
                os.fsync(handle)
            except BaseException:
                _remove(copy)
                raise
            try:
                self._into_place(self.beside)
            except BaseException as error:
                try:
                    self._into_place(copy)
                except OSError:
                    reason = f"{error}: it is half written; what was in it is in {copy}"
                    raise OSError(errno.EIO, reason) from error
                _remove(copy)
                raise
            _remove(copy)
        finally:
            os.close(handle)

    def _into_place(self, path: str) -> None:
        handle = os.open(self.target, os.O_WRONLY)
        try:
            os.ftruncate(handle, _pour(path, handle))
            os.fsync(handle)
        finally:
            os.close(handle)


def replace(path: str, pieces: Iterable[bytes], expected: bytes | _Anything | None = ANYTHING) -> None:
    """Let the pieces be all that is in the file; see :class:`Replacement`."""
    replacement = Replacement(path)
    try:
        with open(replacement.handle, "wb", closefd=False) as stream:
            stream.writelines(pieces)
        replacement.commit(expected)
    finally:
        replacement.abort()


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None


def _check(path: str, status: os.stat_result) -> None:
    """Refuse what cannot be replaced, or must not: what may not be written is not replaced either."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "is no file")
    os.close(os.open(path, os.O_WRONLY))


def _content(path: str, status: os.stat_result | None) -> bytes | None:
    return None if status is None else read(path, status.st_size)


def _pour(path: str, handle: int) -> int:
    """Copy a file's bytes to where another one stands; how many they are."""
    total = 0
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
        while piece := stream.read(_CHUNK):
            total += len(piece)
            while piece:
                piece = piece[os.write(handle, piece) :]
    return total


def _stem(name: str) -> str:
    return os.fsdecode(os.fsencode(name)[:NAME_BYTES])


def _name_beside(path: str, kind: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{_stem(name)}.factcheck-{os.getpid()}-{os.urandom(4).hex()}.{kind}")  # noqa: PTH118


def _create(path: str) -> int:
    """A new file, which only we may read until it is put in its place, and a lock on it which tells that we live."""
    if path.endswith(".tmp"):
        _temporary[path] = os.getpid()
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except OSError:
        _temporary.pop(path, None)
        raise
    _lock(handle)
    return handle


def tidy(folder: str) -> dict[str, str]:
    """Remove from a folder what runs that were killed have left in it. Copies of what was in a file stay: what they are
    of is returned, by its name."""
    found = _tidied.get(folder)
    if found is None:
        found = _tidied[folder] = {}
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                match = _BESIDE.fullmatch(entry.name)
                if match is None or _lives(int(match["process"]), entry.path):
                    continue
                if match["kind"] == "old":
                    found[match["name"]] = entry.path
                else:
                    _remove(entry.path)
    return found


def _lives(process: int, path: str) -> bool:
    """Whether the process that wrote a file is still there, also if it is one of another machine or container."""
    if os.name == "nt":  # pragma: no cover - where os.kill would end it
        return True
    try:
        os.kill(process, 0)
        return True
    except ProcessLookupError:
        pass
    except (OSError, OverflowError):
        return True
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return True
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Lock a file until it is closed; ``False`` where somebody else has done so. Not every file system has locks."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@contextmanager
def _locked(folder: str) -> Iterator[None]:
    """Other runs that put something into the folder wait until the end of the block, but not for ever: who has locked
    it may be who waits for us (``flock FOLDER factcheck …``)."""
    handle = -1
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + PATIENCE
        while handle >= 0 and not _lock(handle) and time.monotonic() < until:
            time.sleep(PATIENCE / 100)
        yield
    finally:
        if handle >= 0:
            os.close(handle)
