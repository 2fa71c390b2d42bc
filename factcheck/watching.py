"""Looking again and again whether files changed: by their times and sizes, without a library."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence

from factcheck.records import NamedTuple

INTERVAL = 0.3
"""Seconds between two looks."""

State = tuple[int, int, int] | None
"""Time of change, size and number of a file; ``None`` where there is none."""


class Round(NamedTuple):
    """What changed since the last look: the files to judge (again), in order, and those that are gone."""

    changed: tuple[str, ...]
    gone: tuple[str, ...] = ()
    everything: bool = False
    """Something that all files depend on has changed."""


def state(path: str) -> State:
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def rounds(
    files: Callable[[], Sequence[str]],
    shared: Callable[[], Sequence[str]] = lambda: (),
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Round]:
    """First all files, then, whenever something has changed, what has. Never ends by itself.

    ``files`` lists what is to be watched (asked anew each time, so that new files are found), ``shared`` the files that
    all the others depend on. A file that is just being replaced is not gone: it is, when it is missing twice. One that
    goes on changing is reported when it has been the same for two looks, or after ten.
    """
    known = {path: state(path) for path in files()}
    common = {path: state(path) for path in shared()}
    yield Round(tuple(known))
    missing: set[str] = set()
    waiting: dict[str, int] = {}
    while True:
        sleep(INTERVAL)
        everything = False
        now = {path: state(path) for path in shared()}
        if now != common and None not in now.values():
            common, everything = now, True
        listed = list(dict.fromkeys([*files(), *(path for path in known if known[path] is not None)]))
        changed: list[str] = []
        gone: list[str] = []
        for path in listed:
            current = state(path)
            if current is None:
                if path in missing:
                    missing.discard(path)
                    known.pop(path, None)
                    gone.append(path)
                elif known.get(path) is not None:
                    missing.add(path)
                continue
            missing.discard(path)
            if path in known and current == known[path]:
                if path in waiting:
                    del waiting[path]
                    changed.append(path)
                continue
            looks = waiting.get(path, 0) + 1
            known[path] = current
            if looks >= _PATIENCE:
                waiting.pop(path, None)
                changed.append(path)
            else:
                waiting[path] = looks
        if everything:
            waiting.clear()
            yield Round(tuple(path for path in listed if known.get(path) is not None), tuple(gone), True)
        elif changed or gone:
            yield Round(tuple(changed), tuple(gone))


_PATIENCE = 10
