"""``factcheck`` for the shells of tests: ``python -SE warm_client.py SOCKET ARGUMENT …`` hands its streams, folder,
environment and arguments to the process of :mod:`warm` that listens there, and ends as the command does.

It imports next to nothing: to start is all that it costs.
"""

import marshal
import os
import sys

LENGTH = 4
"""Bytes that say how many follow."""
DIED = 70
"""The exit code of a command that ended without one."""


def ask(path: str, job: "tuple[object, ...]", streams: "tuple[int, ...]") -> int:
    """Have a job done with these streams; its exit code, or that of a command that died."""
    from _socket import AF_UNIX, SCM_RIGHTS, SOL_SOCKET, socket  # not on every system

    said = marshal.dumps(job)
    with_streams = [(SOL_SOCKET, SCM_RIGHTS, b"".join(fd.to_bytes(4, sys.byteorder) for fd in streams))]
    line = socket(AF_UNIX)
    line.connect(path)
    line.sendmsg([len(said).to_bytes(LENGTH, "big")], with_streams)
    line.sendall(said)
    code = line.recv(1)
    line.close()
    return code[0] if code else DIED


if __name__ == "__main__":
    os._exit(ask(sys.argv[1], (sys.argv[2:], os.getcwd(), dict(os.environ), "", []), (0, 1, 2)))  # noqa: PTH109
