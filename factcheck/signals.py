"""Ctrl-C and requests to end (SIGTERM, SIGHUP): nothing is cut off half done, nothing is left behind.

Between :func:`catch` and :func:`release`, which :class:`Interrupts` calls, they raise :class:`Stopped`; within
:func:`held` they wait until the end of the block. A signal that is ignored, as under nohup, stays so.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

from factcheck.records import dataclass, field

ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
GRACE = 5.0
"""Seconds that a worker has for what it is at, once it is to end."""
AGAIN = 0.01
"""Seconds after which a signal comes again that nobody saw."""


class Stopped(KeyboardInterrupt):
    """A signal ends the run. ``code`` is the exit code by which shells know that signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


@dataclass(slots=True)
class _State:
    """Signals belong to the process, and so does this."""

    holding: int = 0
    pending: int = 0
    """The signal that waits."""
    worker: bool = False


_state = _State()
LAST: list[Callable[[], None]] = []
"""What is to be done before the process ends."""


def _act(number: int) -> NoReturn:
    _state.pending = 0
    if _state.worker:
        _leave(128 + number)
    raise Stopped(number)


def _leave(code: int) -> NoReturn:
    clear_up()
    os._exit(code)


def clear_up() -> None:
    """Call what :data:`LAST` holds: for the end of a process, however that comes about."""
    for function in LAST:
        function()


def _asked(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    if _state.holding and (_state.worker or not _state.pending):
        _state.pending = number
        return
    _act(number)


def _ignored(before: Callable[[Any], object]) -> Callable[[Any], None]:
    """A hook for what Python can't raise: in a finaliser or a weak reference's callback, which imports have, it prints
    and forgets every exception. There a signal comes again when that is over; all else is for the hook ``before``."""

    def hook(unraisable: Any) -> None:
        stopped = unraisable.exc_value
        if not isinstance(stopped, Stopped):
            before(unraisable)
            return
        import threading

        threading.Timer(AGAIN, _send, (stopped.code - 128,)).start()

    return hook


def _send(number: int) -> None:
    import _thread
    import threading

    if hasattr(signal, "pthread_kill") and (main := threading.main_thread().ident) is not None:
        signal.pthread_kill(main, number)  # so that it ends what the main thread waits for, too
    else:  # pragma: no cover - Windows
        _thread.interrupt_main(signal.Signals(number))


@contextmanager
def held() -> Iterator[None]:
    """A signal waits until the end of the block. A second one does not, but in a worker, which gets several at once."""
    _state.holding += 1
    try:
        yield
    finally:
        _state.holding -= 1
        if _state.pending and not _state.holding:
            _act(_state.pending)  # what the block raises does not matter any more


@dataclass(slots=True)
class Interrupts:
    """While this is entered, the signals that end a run raise :class:`Stopped`, which is a ``KeyboardInterrupt``."""

    _before: dict[int, Any] = field(default_factory=dict)
    _hook: Callable[[Any], Any] = sys.unraisablehook

    def __enter__(self) -> Interrupts:
        with suppress(ValueError):  # only the main thread may
            for number in ENDING:
                if signal.getsignal(number) not in (signal.SIG_IGN, None):
                    self._before[number] = signal.signal(number, _asked)
        self._hook, sys.unraisablehook = sys.unraisablehook, _ignored(sys.unraisablehook)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()
        sys.unraisablehook = self._hook

    held = staticmethod(held)


def become_worker() -> None:
    """For a process that works for another: Ctrl-C is for that one to see, and it ends when that one does, however
    that came about."""
    import threading

    global _state  # noqa: PLW0603 - what was inherited is of the parent
    _state = _State(worker=True)
    for number in ENDING:
        if number == signal.SIGINT:
            signal.signal(number, signal.SIG_IGN)
        elif signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _asked)
    with blocked():  # in the thread: signals are to wake the main one
        threading.Thread(target=_outlive_nobody, daemon=True).start()
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


@contextmanager
def blocked() -> Iterator[None]:
    """The system keeps the signals until the end of the block; what begins in it, thread or process, gets none."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover - Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _outlive_nobody() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is None:  # pragma: no cover - a worker has one
        return
    wait([parent.sentinel])
    os.kill(os.getpid(), signal.SIGTERM)  # which the main thread takes as soon as nothing is half done
    time.sleep(GRACE)
    _leave(128 + signal.SIGTERM)
