"""``factcheck lsp``: a language server on standard input and output, for editors."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

from factcheck.commands.common import settle
from factcheck.errors import UsageError
from factcheck.extras import how_to_install
from factcheck.output import remark


def run(given: Mapping[str, Any]) -> int:
    """Serve one editor until it says that it is done; ``given`` are the options that were given."""
    try:
        from factcheck.editor.server import Server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise UsageError("lsp needs pygls, which is not installed", advice=how_to_install("pygls>=2")) from error
    from factcheck.commands.desk import Desk

    if sys.stdin is None or sys.stdout is None:
        raise UsageError("lsp speaks with an editor on standard input and output; one of them is closed", advice="")
    if sys.stdin.isatty():
        remark("a language server: editors start it (docs/editors.md); Ctrl-D ends it")
    if os.environ.get("FACTCHECK_DEBUG") != "1":
        import logging

        logging.getLogger("pygls").addHandler(logging.NullHandler())
        logging.getLogger("pygls").propagate = False
    server = Server(Desk(_in_full(given)))
    settle()
    server.start_io(sys.stdin.buffer, _messages())
    server.end()
    return 0 if server.shut else 1


def _in_full(given: Mapping[str, Any]) -> dict[str, Any]:
    """The options with their paths in full, for the folder changes with the document."""
    out = dict(given)
    for name in ("config", "baseline"):
        if name in out:
            out[name] = os.path.abspath(out[name])  # noqa: PTH100
    if "facts" in out:
        out["facts"] = tuple(map(os.path.abspath, out["facts"]))
    return out


def _messages() -> BinaryIO:
    """Standard output for the protocol alone: whatever else is printed from now on goes to standard error."""
    sys.stdout.flush()
    stream = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    aside = os.open(os.devnull, os.O_WRONLY) if sys.stderr is None else os.dup(sys.stderr.fileno())
    os.dup2(aside, sys.stdout.fileno())
    os.close(aside)
    return stream
