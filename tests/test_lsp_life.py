"""The life of the language server: how it begins and ends, and what it survives."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from dam import BASE
from lsp_client import PATIENCE, WRONG, command, environment

from factcheck.extras import how_to_install


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a fact base."""
    (tmp_path / "facts.yaml").write_text(BASE, encoding="utf-8")
    return tmp_path


def message(**content: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


BEGIN = message(id=1, method="initialize", params={"capabilities": {}}) + message(method="initialized", params={})


def opened(text: str) -> bytes:
    document = {"uri": "untitled:one", "languageId": "markdown", "version": 1, "text": text}
    return message(method="textDocument/didOpen", params={"textDocument": document})


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (message(id=2, method="shutdown") + message(method="exit"), 0),
        (message(method="exit"), 1),
        (opened("A word. " * 50_000) + message(id=2, method="shutdown") + message(method="exit"), 0),
    ],
    ids=["in order", "without shutdown", "while it judges"],
)
def test_it_ends_when_told_though_its_input_stays_open(desk: Path, sent: bytes, code: int) -> None:
    with subprocess.Popen(
        command(), cwd=desk, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write(BEGIN + sent)
        process.stdin.flush()
        assert process.wait(PATIENCE) == code
        assert process.stderr.read() == b""


@pytest.mark.parametrize("sent", [b"", BEGIN, BEGIN + opened(WRONG), BEGIN + b"Content-Length: 900\r\n\r\n{"])
def test_it_ends_with_its_input(desk: Path, sent: bytes) -> None:
    done = subprocess.run(
        command(), cwd=desk, env=environment(), input=sent, capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")


def test_messages_that_are_none_are_survived(desk: Path) -> None:
    """Broken JSON, an unknown method, wrong parameters: the next request is answered all the same."""
    rubbish = b"Content-Length: 5\r\n\r\n{oops" + message(id=7, method="no/such", params={})
    wrong = message(id=8, method="textDocument/hover", params={"textDocument": 5})
    ending = message(id=9, method="shutdown") + message(method="exit")
    done = subprocess.run(
        command(), cwd=desk, env=environment(), input=BEGIN + rubbish + wrong + ending, capture_output=True,
        timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"id":9' in done.stdout.replace(b" ", b"")


def test_a_fault_of_ours_is_told_and_survived(desk: Path) -> None:
    program = (
        "import sys, factcheck.commands.desk as d, factcheck.__main__ as f\n"
        "def judge(self, page): raise RuntimeError('oh')\n"
        "d.Desk.judge = judge\n"
        "sys.exit(f.main(['lsp']))"
    )
    hover = {"textDocument": {"uri": "untitled:one"}, "position": {"line": 0, "character": 0}}
    sent = opened(WRONG) + message(id=5, method="textDocument/hover", params=hover)
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=desk, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        process.stdin.write(BEGIN + sent)
        process.stdin.flush()
        said = b""
        while b"window/logMessage" not in said or b'"error"' not in said:
            said += (piece := process.stdout.read1())
            assert piece, said
        alarm.cancel()
        assert b"factcheck: RuntimeError: oh" in said
        process.stdin.write(message(id=6, method="shutdown") + message(method="exit"))
        process.stdin.flush()
        assert process.wait(PATIENCE) == 0
        assert process.stderr.read() == b""


def test_without_the_extra_it_says_what_to_install(desk: Path) -> None:
    program = (
        "import sys; sys.modules['lsprotocol'] = None; from factcheck.__main__ import main; sys.exit(main(['lsp']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=desk, env=environment(), input=b"", capture_output=True,
        timeout=PATIENCE, check=False,
    )  # fmt: skip
    line, hint = done.stderr.decode().splitlines()
    assert line == "factcheck: error: lsp needs pygls, which is not installed"
    assert hint == f"hint: {how_to_install('pygls>=2')}"
    assert (done.returncode, done.stdout) == (2, b"")
