"""Bad input and bad output: a clear message, the right exit code, and nothing else lost."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fakes
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.__main__ import main
from factcheck.errors import InputError
from factcheck.inputs import ECHO, line_batches

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, str(ROOT / "tests" / "fakes.py")]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": ""}

needs_devices = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


def start(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.Popen([*COMMAND, *arguments], env=ENVIRONMENT, **streams)


def call(*arguments: str, stdin: bytes = b"", **options: Any) -> tuple[int, str, str]:
    process = start(*arguments, **options)
    out, err = process.communicate(stdin, timeout=600)
    return process.returncode, (out or b"").decode(), (err or b"").decode()


def rows(text: str) -> list[dict[str, Any]]:
    """The claims, without the files that could not be read."""
    return [row for line in text.splitlines() if "error" not in (row := json.loads(line))]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.install(lambda *item: monkeypatch.setitem(sys.modules, *item), monkeypatch.setattr)


# Input that is no text


def test_lines_that_are_no_text_spoil_only_themselves() -> None:
    code, out, err = call("-", "--format", "jsonl", stdin=b"\xef\xbb\xbfgood one\ncaf\xe9 x\nnul \0 x\na REFUTED x\n")
    assert code == 2
    assert [(row["line"], row["verdict"]) for row in rows(out)] == [
        (1, "unverifiable"), (2, "unverifiable"), (3, "unverifiable"), (4, "refuted")
    ]  # fmt: skip
    assert [row["findings"][0]["code"] for row in rows(out)][1:3] == ["not-text", "not-text"]
    assert rows(out)[0]["claim"] == "good one"
    assert "standard input: line 2: byte 0xe9 at byte 15 is not UTF-8" in err
    assert "line 3: NUL character at byte 23" in err
    assert "--encoding" in err


def test_encoding() -> None:
    assert rows(call("-", "--format", "jsonl", "--encoding", "cp1252", stdin=b"caf\xe9 x")[1])[0]["claim"] == "café x"
    for encoding in ("utf-16", "utf-16-le", "utf-32"):
        code, out, err = call("-", "--format", "jsonl", "--encoding", encoding, stdin="é x\n한국 y".encode(encoding))
        assert (code, err) == (0, "")
        assert [row["claim"] for row in rows(out)] == ["é x", "한국 y"]
    code, _, err = call("-", "--encoding", "utf-16-le", stdin=b"\x00\xdca\0")
    assert code == 2
    assert "not utf-16-le" in err


def test_many_bad_lines_are_counted_not_listed() -> None:
    _, out, err = call("-", "--format", "jsonl", stdin=b"\xff x\n" * 50)
    assert len(rows(out)) == 50
    assert err.count("is not UTF-8") == 5
    assert "45 more" in err


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (b"one\ntwo caf\xe9\n", "line 2: byte 0xe9 at byte 11 is not UTF-8", "--encoding cp1252"),
        ("\ufeffé".encode("utf-16-le"), "line 1: byte 0xff at byte 0", "--encoding utf-16"),
        (b"one\nt\0wo\n", "line 2: NUL character", "utf-16"),
    ],
)
def test_files_that_are_no_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, message: str, hint: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text("All is REFUTED.")
    assert main(["check", str(tmp_path), "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [row["verdict"] for row in rows(out)] == ["refuted"]
    assert f"{tmp_path / 'bad.txt'}: {message}" in err
    assert hint in err


@pytest.mark.usefixtures("fake")
def test_missing_files_and_empty_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.txt").write_text("All is REFUTED.")
    (tmp_path / "folder").mkdir()
    assert main(["check", str(tmp_path / "darft.txt")]) == 2
    assert f"did you mean: {tmp_path / 'draft.txt'}" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "folder")]) == 2
    assert "no document in this folder (*.md, " in capsys.readouterr().err
    assert main(["check", "x\0y", "z" * 5000]) == 2
    assert capsys.readouterr().err.count("factcheck: error: ") == 2
    # what can be read is read
    assert main(["check", str(tmp_path / "none.txt"), str(tmp_path / "draft.txt"), "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [row["verdict"] for row in rows(out)] == ["refuted"]
    assert "none.txt: no such file" in err


@pytest.mark.usefixtures("fake")
def test_empty_input_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for data in (b"", b"\n \n", b"# only a comment\n"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert main(["-", "--format", "jsonl"]) == 0
        out, err = capsys.readouterr()
        assert (out, "no claims on standard input" in err) == ("", True)
    (tmp_path / "empty.txt").write_text("")
    assert main(["check", str(tmp_path / "empty.txt")]) == 0
    assert "empty.txt: empty" in capsys.readouterr().err


def test_a_claim_that_is_too_long_is_not_judged_and_the_others_are() -> None:
    data = b"first REFUTED x\n" + b"7" * 5_000_000 + "é\n".encode() + b"last REFUTED x\n"
    code, out, err = call("-", "--format", "jsonl", stdin=data)
    found = rows(out)
    assert (code, err) == (1, "")
    assert [row["verdict"] for row in found] == ["refuted", "unverifiable", "refuted"]
    assert found[1]["findings"][0]["code"] == "too-long"
    assert len(found[1]["claim"]) == ECHO + 1
    assert "5,000,001 characters" in found[1]["notes"][0]


@pytest.mark.usefixtures("fake")
def test_a_line_of_a_text_that_is_too_long(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "long.txt"
    file.write_text("A REFUTED x.\n" + "7" * 1_000_001 + "\nB REFUTED x.\n")
    assert main(["check", str(file), "--format", "jsonl"]) == 1
    found = rows(capsys.readouterr().out)
    assert [(row["line"], row["findings"][0]["code"]) for row in found] == [
        (1, "contradicted"),
        (2, "too-long"),
        (3, "contradicted"),
    ]


def batches(data: bytes, **options: Any) -> Iterator[Any]:
    return (line for batch in line_batches(io.BytesIO(data), **options) for line in batch)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\0"), max_size=30), max_size=30))
def test_lines_come_back_whole(lines: list[str]) -> None:
    data = "\n".join([*lines, "end"]).encode()
    found = list(batches(data))
    expected = [line.removesuffix("\r") for line in [*lines, "end"]]
    expected[0] = expected[0].removeprefix("\ufeff")
    assert [line.text for line in found] == expected
    assert [line.number for line in found] == list(range(1, len(lines) + 2))


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    for encoding in ("utf-8", "cp1252", "shift_jis", "utf-16"):
        try:
            found = list(batches(data, encoding=encoding, limit=50))
        except InputError:
            assert encoding == "utf-16"
            continue
        if encoding == "cp1252":
            lines = data.split(b"\n")
            assert len(found) == len(lines) - (not lines[-1])


class Dribble(io.RawIOBase):
    """A stream that gives one byte at a time."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002
        first, self.data = self.data[:1], self.data[1:]
        return first


def test_offsets_do_not_depend_on_the_pieces() -> None:
    data = "é한\nxé".encode() + b"\xe9\nlast"
    whole = list(batches(data))
    assert [line for batch in line_batches(Dribble(data)) for line in batch] == whole  # type: ignore[arg-type]
    assert whole[1].problem == "line 2: byte 0xe9 at byte 9 is not UTF-8"


# Output


def test_answers_come_as_the_claims_do() -> None:
    process = start("-", "--format", "jsonl")
    assert process.stdin is not None
    assert process.stdout is not None
    for i in range(1, 4):
        process.stdin.write(b"a REFUTED x\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["line"] == i
    process.communicate(timeout=600)
    assert process.returncode == 1


def test_a_closed_pipe_is_no_error() -> None:
    for name in ("jsonl", "plain", "terminal", "json"):
        process = start("-", "--format", name)
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(b"a DISPUTED x\n" * 3000, timeout=600)
        assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize("arguments", [["SLOW it is"], ["-"]])
def test_interrupt(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = tmp_path / "begun"
    monkeypatch.setitem(ENVIRONMENT, "FACTCHECK_TEST_SLOW", str(begun))
    process = start(*arguments)
    if arguments == ["-"]:
        assert process.stdin is not None
        process.stdin.write(b"a SLOW x\n")
        process.stdin.flush()
    while not begun.exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=600)
    assert (process.returncode, err) == (130, b"")


@needs_devices
@pytest.mark.parametrize("claims", [["a REFUTED x"], ["a REFUTED x"] * 300])
def test_a_full_disk(claims: list[str]) -> None:
    code, out, err = call("--output", "/dev/full", *claims)
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: error: cannot write /dev/full: No space left on device\n")
    with Path("/dev/full").open("wb") as full:
        code, _, err = call(*claims, stdout=full)
    assert code == 2
    assert err.startswith("factcheck: error: cannot write standard output: No space left on device\n")
    assert "Traceback" not in err
    assert "Exception ignored" not in err


@pytest.mark.usefixtures("fake")
def test_the_report_file_is_whole_or_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.jsonl"
    assert main(["a REFUTED x", "--format", "jsonl", "--output", str(target)]) == 1
    assert rows(target.read_text())[0]["verdict"] == "refuted"
    assert target.stat().st_mode & 0o777 == 0o666 & ~_umask()
    target.chmod(0o640)
    link = tmp_path / "link.jsonl"
    link.symlink_to(target)
    before = target.read_text()
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")  # so that the fault ends the run
    assert main(["b REFUTED x", "BOOM it is", "--format", "jsonl", "--output", str(link)]) == 2
    assert target.read_text() == before
    assert main(["b REFUTED x", "--format", "plain", "--output", str(link)]) == 1
    assert target.read_text().startswith("refuted  [dam-cost]\n  b REFUTED x\n")
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.jsonl", "report.jsonl"]
    capsys.readouterr()
    assert main(["b REFUTED x", "--output", str(tmp_path)]) == 2
    assert main(["b REFUTED x", "--output", str(tmp_path / "none" / "x.txt")]) == 2
    assert capsys.readouterr().err.count("factcheck: error: cannot write") == 2


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_closed_standard_streams() -> None:
    script = '"$0" "$@" <&- >&- 2>&-'
    for arguments in (["a REFUTED x"], ["-"], ["--help"], ["--version"], ["facts", "list"]):
        done = subprocess.run(["sh", "-c", script, *COMMAND, *arguments], env=ENVIRONMENT, check=False)
        assert done.returncode in (0, 2)


@pytest.mark.usefixtures("fake")
def test_a_mistake_of_ours_is_one_message(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    assert main(["BOOM it is"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("factcheck: error: claim 1: internal error: RuntimeError: boom \\x1b[31m (fakes, line ")
    assert "report it" in err
    assert "Traceback" not in err
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert main(["BOOM it is"]) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("claim", ["\udcff x", "a b \udc80"])
def test_an_argument_that_is_not_utf8(claim: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([claim]) == 2
    assert "claim 1 is not UTF-8" in capsys.readouterr().err
