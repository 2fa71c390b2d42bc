"""The command as a process that need not start: with its own streams, folder, environment and exit code.

Starting Python, loading four hundred modules and putting the rules together is nine tenths of what a run costs, and is
the same in each. So one process per worker of the tests does it once, and a run is a fork of it: what is tested of
such a run is all that comes after the start. Where the start is the point (the entry point, what is imported, how
streams are decoded, signals, a pipe that is closed) tests start the command itself, and so they do once for each
command and each format.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any

import warm_client

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-m", "factcheck"]
POSSIBLE = hasattr(os, "fork") and sys.platform != "win32"
OUT_OF_THE_WAY = 120
"""Numbers of streams that no test gives to the command, and every system has twice as many."""
ANYWHERE = ("C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8")
"""Locales in which the streams of Python let through what cannot be decoded."""


class Server:
    """The process that forks; it ends when nobody holds its standard input any more."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="warm")
        self.path = str(Path(self.folder.name) / "line")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK", "PYTHON"))}
        self.process = subprocess.Popen(
            [sys.executable, __file__, self.path],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=kept | {"PYTHONPATH": str(ROOT)}, cwd=ROOT,
        )  # fmt: skip
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"ready\n"

    def stop(self) -> None:
        self.process.communicate()
        self.folder.cleanup()


@cache
def server() -> Server:
    return Server()


def stop() -> None:
    """End what was started, if it was."""
    if server.cache_info().currsize:
        server().stop()
        server.cache_clear()


def script() -> str:
    """The shell's words for ``factcheck``, to which arguments are added."""
    if not POSSIBLE:
        return f"PYTHONPATH={shlex.quote(str(ROOT))} " + shlex.join(COMMAND)
    return shlex.join([sys.executable, "-SE", warm_client.__file__, server().path])


def run(
    *arguments: str,
    cwd: str | Path = ROOT,
    env: Mapping[str, str] | None = None,
    feed: str | bytes | None = "",
    stdin: int | IO[Any] | None = None,
    stdout: int | IO[Any] | None = None,
    encoding: str | None = "utf-8",
    before: str = "",
    pass_fds: Sequence[int] = (),
) -> subprocess.CompletedProcess[Any]:
    """What the command says to arguments and ``feed`` (or what it reads from ``stdin``); ``before`` it begins, that
    program is run. Without an ``encoding`` what it says comes as bytes; what it writes to ``stdout`` doesn't come."""
    env = os.environ if env is None else env
    if not POSSIBLE:
        return _started(arguments, cwd, env, feed, stdin, stdout, encoding, before, pass_fds)
    data = feed.encode(encoding or "utf-8") if isinstance(feed, str) else feed or b""
    said: dict[int, bytes] = {}
    ours: list[int] = []

    def pipe(end: int) -> int:
        """A pipe of which we hold this end."""
        ends = os.pipe()
        ours.append(ends[end])
        return ends[1 - end]

    def fed(fd: int) -> None:
        with os.fdopen(fd, "wb") as stream:
            try:
                stream.write(data)
                stream.flush()
            except BrokenPipeError:
                pass

    def drained(fd: int) -> None:
        with os.fdopen(fd, "rb") as stream:
            said[fd] = stream.read()

    theirs = [pipe(1) if stdin is None else os.dup(_fd(stdin)), pipe(0) if stdout is None else os.dup(_fd(stdout))]
    theirs.append(pipe(0))
    works = [fed] * (stdin is None) + [drained] * (1 + (stdout is None))
    threads = [threading.Thread(target=work, args=(fd,)) for work, fd in zip(works, ours, strict=True)]
    try:
        for thread in threads:
            thread.start()
        job = (list(arguments), str(cwd), dict(env), before, list(pass_fds))
        code = warm_client.ask(server().path, job, (*theirs, *pass_fds))
    finally:
        for fd in theirs:
            os.close(fd)
        for thread in threads:
            thread.join()
    told: list[Any] = [said[fd] for fd in ours if fd in said]
    if encoding is not None:
        told = [_lines(text.decode(encoding)) for text in told]
    return subprocess.CompletedProcess(arguments, code, None if stdout is not None else told[0], told[-1])


def _lines(text: str) -> str:
    """As ``subprocess`` gives them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _fd(stream: int | IO[Any]) -> int:
    if stream == subprocess.DEVNULL:
        return os.open(os.devnull, os.O_RDWR)
    return stream if isinstance(stream, int) else stream.fileno()


def _started(
    arguments: Sequence[str], cwd: str | Path, env: Mapping[str, str], feed: str | bytes | None,
    stdin: Any, stdout: Any, encoding: str | None, before: str, pass_fds: Sequence[int],
) -> subprocess.CompletedProcess[Any]:  # fmt: skip
    """The same where a process cannot fork."""
    command = [sys.executable, "-c", f"{before}\nfrom factcheck.__main__ import run\nrun()"] if before else COMMAND
    data = feed.encode(encoding or "utf-8") if isinstance(feed, str) else feed or b""
    done = subprocess.run(
        [*command, *arguments], cwd=cwd, env={**env, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding or "utf-8"},
        stdout=stdout or subprocess.PIPE, stderr=subprocess.PIPE, check=False, pass_fds=pass_fds,
        **({"stdin": stdin} if stdin is not None else {"input": data}),
    )  # fmt: skip
    if encoding is None:
        return done
    told = [None if text is None else _lines(text.decode(encoding)) for text in (done.stdout, done.stderr)]
    return subprocess.CompletedProcess(done.args, done.returncode, *told)


# The process that forks


def _load() -> None:
    """Everything that a run may need: the modules, the rules, the words."""
    import contextlib
    import gc
    import importlib
    import pkgutil

    import factcheck
    from factcheck import Checker, load
    from factcheck.documents import read

    for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # what needs an extra
                importlib.import_module(module.name)
    checker = Checker(load([ROOT / "facts.yaml"]))
    draft = ROOT / "tests" / "drafts" / "01-news-story.md"
    list(checker.check_document(read(draft.name, draft.read_bytes())))
    for example in checker.base.examples[:20]:
        checker.explain(example.claim)
    gc.collect()
    gc.freeze()


def _serve(path: str) -> None:
    import select
    import socket

    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    _load()
    print("ready", flush=True)
    while True:
        ready, _, _ = select.select([listener, 0], [], [])
        if 0 in ready:
            break
        line, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            _attend(line)
        line.close()
        _bury(os.WNOHANG)
    _bury(0)


def _bury(options: int) -> None:
    try:
        while os.waitpid(-1, options)[0]:
            pass
    except ChildProcessError:
        pass


def _attend(line: Any) -> None:
    """Take the place of the one who asks, run, and tell the exit code."""
    import fcntl
    import marshal
    import socket
    import time
    import warnings

    line = socket.socket(fileno=fcntl.fcntl(line.detach(), fcntl.F_DUPFD_CLOEXEC, OUT_OF_THE_WAY + 100))
    head, ancillary, _, _ = line.recvmsg(warm_client.LENGTH, 1024)
    length, said = int.from_bytes(head, "big"), b""
    while len(said) < length:
        said += line.recv(length - len(said))
    arguments, cwd, environ, before, beside = marshal.loads(said)
    streams = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, OUT_OF_THE_WAY) for fd in memoryview(ancillary[0][2]).cast("i")]
    for number, stream in zip((0, 1, 2, *beside), streams, strict=True):
        os.dup2(stream, number)
    os.closerange(OUT_OF_THE_WAY, OUT_OF_THE_WAY + len(streams))
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environ)
    time.tzset()
    _open_streams()
    if os.environ.get("PYTHONWARNINGS") == "error":
        warnings.simplefilter("error")
    sys.argv = ["factcheck", *arguments]
    from factcheck.__main__ import FAILED, main

    if before:
        exec(compile(before, "before", "exec"), {"__name__": "before"})
    code = main(list(arguments))
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = code or FAILED
    line.sendall(bytes([code & 255]))
    os._exit(code)


def _open_streams() -> None:
    """As Python does when it starts, in UTF-8 unless something else is asked for."""
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "C")
    encoding, _, errors = os.environ.get("PYTHONIOENCODING", "").partition(":")
    errors = errors or ("surrogateescape" if locale in ANYWHERE and not encoding else "strict")
    encoding = encoding or "utf-8"
    named: dict[str, Any] = {"encoding": encoding, "newline": "\n", "closefd": False}
    sys.stdin = sys.__stdin__ = open(0, errors=errors, **named)  # noqa: SIM115
    sys.stdout = sys.__stdout__ = open(1, "w", errors=errors, **named)  # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(2, "w", errors="backslashreplace", buffering=1, **named)  # noqa: SIM115


if __name__ == "__main__":
    _serve(sys.argv[1])
