"""Doing the same to many files: in one process or several, in order, without keeping what is done.

Results come in the order of the files whatever the number of processes. A process is given a few small files at a time,
and no more than a few batches are ever under way, so that memory does not grow with the number of files. What the work
raises is its own affair: it should return failures. Only a process that dies is turned into one here.
"""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, TypeVar, cast

from factcheck.records import dataclass, field
from factcheck.signals import GRACE, become_worker, blocked

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH_SIZE = 64 * 1024
"""Bytes of files that go to a process at a time, at least one file."""
BATCH_FILES = 32
BATCHES_PER_JOB = 4
"""That many batches for each process are under way or waiting."""
_POLL = 0.2
"""Seconds after which a wait looks whether Ctrl-C was pressed."""


class DiedError(Exception):
    """A process ended before its time (killed, or out of memory)."""


def batches(items: Sequence[Item], size: Callable[[Item], int], *, jobs: int = 0) -> Iterator[list[Item]]:
    """The items in order, in lists of at most :data:`BATCH_FILES` and about :data:`BATCH_SIZE` bytes; fewer where
    there would not be several for each of the ``jobs``."""
    most = min(BATCH_FILES, max(1, len(items) // (jobs * 2 * BATCHES_PER_JOB))) if jobs else BATCH_FILES
    batch: list[Item] = []
    total = 0
    for item in items:
        one = size(item)
        if batch and (total + one > BATCH_SIZE or len(batch) >= most):
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += one
    if batch:
        yield batch


def processors() -> int:
    """How many processes can run at once here."""
    with suppress(AttributeError):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def run(
    items: Sequence[Item],
    work: Callable[[Item], Result],
    *,
    jobs: int = 1,
    size: Callable[[Item], int] = lambda _: 0,
    failed: Callable[[Item, Exception], Result],
    progress: Callable[[int], None] = lambda _: None,
) -> Generator[Result, None, None]:
    """``work`` of each item, in order. ``failed`` makes the result of an item whose process died; ``progress`` is told
    how many items are done, and from time to time the same number again."""
    if jobs <= 1 or len(items) < 2:
        for number, item in enumerate(items, 1):
            result = work(item)
            progress(number)
            yield result
        return
    yield from _in_processes(items, work, jobs=min(jobs, len(items)), size=size, failed=failed, progress=progress)


_WORK: Callable[[Any], Any] | None = None
"""What a worker process does; set before it is forked, or sent to it where processes are started anew."""


def _begin(work: Callable[[Any], Any] | None) -> None:
    global _WORK  # noqa: PLW0603
    become_worker()
    if work is not None:
        _WORK = work


def _batch(items: list[Any]) -> list[Any]:
    if _WORK is None:  # pragma: no cover - _begin has set it
        raise RuntimeError("no work")
    return [_WORK(item) for item in items]


def _in_processes(
    items: Sequence[Item],
    work: Callable[[Item], Result],
    *,
    jobs: int,
    size: Callable[[Item], int],
    failed: Callable[[Item, Exception], Result],
    progress: Callable[[int], None],
) -> Iterator[Result]:
    waiting: deque[tuple[list[Item], Future[list[Any]] | None]] = deque()
    left = batches(items, size, jobs=jobs)
    done = 0
    with _Pool(work, jobs) as pool:
        while True:
            while len(waiting) < jobs * BATCHES_PER_JOB and (batch := next(left, None)) is not None:
                waiting.append((batch, pool.submit(batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                results = _wait(future, partial(progress, done))
            except DiedError:
                # Find out which file it was: each gets a process to itself, the others are begun again.
                results = [pool.alone(item, failed) for item in batch]
                pool.renew()
                waiting = deque((later, pool.submit(later)) for later, _ in waiting)
            for result in results:
                done += 1
                progress(done)
                yield result


def _wait(future: Future[list[Any]] | None, meanwhile: Callable[[], None]) -> list[Any]:
    from concurrent.futures import BrokenExecutor
    from concurrent.futures import TimeoutError as NotYet

    if future is None:
        raise DiedError("a worker process died")
    while True:
        try:
            return future.result(timeout=_POLL)
        except NotYet:
            if future.done():  # the work itself timed out on something
                return future.result()
            meanwhile()
        except BrokenExecutor as error:
            raise DiedError("a worker process died") from error


def _end(children: Sequence[BaseProcess]) -> None:
    """End processes, those that do not see to it themselves by force."""
    from multiprocessing.connection import wait

    for child in children:
        child.terminate()
    left = {child.sentinel: child for child in children}
    until = time.monotonic() + GRACE
    while left and time.monotonic() < until:
        for sentinel in wait(list(left), until - time.monotonic()):
            del left[cast(int, sentinel)]
    for child in left.values():
        child.kill()


class _Pool:
    """The worker processes; forked where the system can do that, so that what is loaded is shared with them."""

    def __init__(self, work: Callable[[Any], Any], jobs: int) -> None:
        import multiprocessing

        self.jobs = jobs
        fork = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
        self._context = multiprocessing.get_context("fork" if fork else "spawn")
        self._sent = None if fork else work
        global _WORK  # noqa: PLW0603
        _WORK = work
        self._executor = self._start(jobs)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor

        for stream in (sys.stdout, sys.stderr):  # what is in their buffers would be written once more by each child
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        return ProcessPoolExecutor(jobs, mp_context=self._context, initializer=_begin, initargs=(self._sent,))

    def submit(self, batch: list[Any]) -> Future[list[Any]] | None:
        """``None`` where the processes are gone."""
        from concurrent.futures import BrokenExecutor

        try:
            with blocked():
                return self._executor.submit(_batch, batch)
        except BrokenExecutor:
            return None

    def alone(self, item: Item, failed: Callable[[Item, Exception], Result]) -> Result:
        """The result of an item in a process of its own."""
        executor = self._start(1)
        try:
            with blocked():
                future = executor.submit(_batch, [item])
            result: Result = _wait(future, lambda: None)[0]
        except DiedError as error:
            return failed(item, error)
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
        return result

    def renew(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._start(self.jobs)

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """When something went wrong, or Ctrl-C was pressed, the processes are not waited for."""
        global _WORK  # noqa: PLW0603
        children = list((getattr(self._executor, "_processes", None) or {}).values())
        self._executor.shutdown(wait=kind is None, cancel_futures=True)
        if kind is not None:
            _end(children)
        _WORK = None


@dataclass(slots=True)
class Progress:
    """A bar on standard error, for people only and for long work only.

    It shows after :data:`PATIENCE` seconds, at most ten times a second; :meth:`clear` takes it away before something
    else is written. ``clock`` gives seconds, ``stream`` is ``None`` for no bar.
    """

    total: int
    stream: TextIO | None
    clock: Callable[[], float] = time.monotonic
    width: int = 80
    _begun: float = field(init=False)
    _drawn: float = field(default=float("-inf"), init=False)
    _shown: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._begun = self.clock()

    def update(self, done: int) -> None:
        if self.stream is None or self.total < 2:
            return
        now = self.clock()
        if now - self._begun < PATIENCE or now - self._drawn < INTERVAL or done >= self.total:
            return
        self._drawn = now
        self._write("\r" + self._line(done, now - self._begun))

    def _line(self, done: int, spent: float) -> str:
        tail = f" {done:,}/{self.total:,} files"
        if done:
            left = spent / done * (self.total - done)
            tail += f", {left:.0f} s left" if left < 100 else f", {left / 60:.0f} min left"
        size = max(min(40, self.width - len(tail) - 4), 0)
        full = size * done // self.total
        line = f"[{'#' * full}{'.' * (size - full)}]{tail}" if size else tail.strip()
        line = line[: self.width - 1]
        padded = line.ljust(self._shown)
        self._shown = len(line)
        return padded

    def clear(self) -> None:
        """Take the bar away; it comes back with the next update that is due."""
        if self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def _write(self, text: str) -> None:
        if self.stream is not None:
            with suppress(OSError, ValueError):
                self.stream.write(text)
                self.stream.flush()


PATIENCE = 1.0
"""Seconds of work before a bar is shown."""
INTERVAL = 0.1


def progress_for(total: int) -> Progress:
    """The bar for this terminal, or one that is never seen."""
    stream = sys.stderr
    try:
        watched = stream is not None and stream.isatty()
        width = os.get_terminal_size(stream.fileno()).columns if watched else 80
    except (OSError, ValueError):
        watched, width = False, 80
    return Progress(total, stream if watched else None, width=width or 80)
