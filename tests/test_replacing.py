"""Files that are written: whole or not at all, and everything but their content stays."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import warm
from dam import BASE

from factcheck import replacing
from factcheck.replacing import ChangedError, replace

ROOT = Path(__file__).resolve().parent.parent
WRONG, RIGHT = "The dam cost $3 million.\n", "The dam cost more than $8 million.\n"

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


def run(*arguments: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The command, in a folder of its own."""
    return warm.run(*arguments, cwd=cwd, feed=stdin)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(BASE)
    (tmp_path / "a.md").write_text(WRONG)
    return tmp_path


@pytest.fixture
def common() -> Iterator[Path]:
    """A folder that everybody may write in."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_draft_is_stays(desk: Path) -> None:
    draft, link, second = desk / "a.md", desk / "link.md", desk / "second.md"
    draft.chmod(0o640)
    link.symlink_to("a.md")
    if os.geteuid() == 0:
        os.chown(draft, 1234, 5678)
    before = draft.stat()
    assert run("check", "--fix", "link.md", cwd=desk).returncode == 0
    after = draft.stat()
    assert draft.read_text() == RIGHT
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert after.st_ino != before.st_ino, "by renaming"
    assert link.is_symlink()

    draft.write_text(WRONG)
    second.hardlink_to(draft)
    assert run("check", "--fix", "a.md", cwd=desk).returncode == 0
    assert second.read_text() == RIGHT
    assert second.samefile(draft)
    assert names(desk) == ["a.md", "facts.yaml", "link.md", "second.md"]


def test_a_report_and_a_baseline_keep_their_other_names(desk: Path) -> None:
    for name in ("report.txt", "known.json"):
        (desk / name).write_text('{"version": 1, "findings": []}' + " " * 9000)
        (desk / f"2-{name}").hardlink_to(desk / name)
    assert run("check", "a.md", "-o", "report.txt", cwd=desk).returncode == 1
    assert (desk / "2-report.txt").read_text().startswith("a.md:1:14: refuted")
    assert " " * 99 not in (desk / "2-report.txt").read_text()
    assert run("check", "a.md", "--baseline", "known.json", "--baseline-add", cwd=desk).returncode == 0
    assert "The dam cost $3 million." in (desk / "2-known.json").read_text()
    assert not [name for name in names(desk) if name.startswith(".")]


def test_a_name_of_many_bytes(desk: Path) -> None:
    name = "д" * 120 + ".md"
    (desk / name).write_text(WRONG)
    assert run("check", "--fix", name, cwd=desk).returncode == 0
    assert (desk / name).read_text() == RIGHT


@needs_root
def test_a_file_of_somebody_else_is_written_in_place(common: Path) -> None:
    file = common / "a.md"
    file.write_text("old" * 99)
    file.chmod(0o666)
    before = file.stat()
    os.seteuid(65534)
    try:
        replace(str(file), [b"new"])
    finally:
        os.seteuid(0)
    assert file.read_text() == "new"
    assert (file.stat().st_ino, file.stat().st_uid) == (before.st_ino, 0)
    assert names(common) == ["a.md"]


def test_where_writing_in_place_fails_the_old_content_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"the old text")
    (tmp_path / "b.md").hardlink_to(file)
    pour, seen = replacing._pour, []

    def full(path: str, handle: int) -> int:
        seen.append(sorted(path.name for path in tmp_path.iterdir()))
        if path.endswith(".tmp"):
            os.write(handle, b"th")
            raise OSError(errno.ENOSPC, "No space left on device")
        return pour(path, handle)

    monkeypatch.setattr(replacing, "_pour", full)
    with pytest.raises(OSError, match="No space left"):
        replace(str(file), [b"new"])
    assert file.read_bytes() == b"the old text"
    assert names(tmp_path) == ["a.md", "b.md"]
    assert any(name.endswith(".old") for name in seen[1]), "a copy is there while it is written"


def test_a_file_that_is_mounted_by_itself_is_written_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"the old text")
    inode = file.stat().st_ino

    def busy(source: str, target: str) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy", source, None, target)

    monkeypatch.setattr(os, "replace", busy)
    replace(str(file), [b"new"])
    assert (file.read_bytes(), file.stat().st_ino, names(tmp_path)) == (b"new", inode, ["a.md"])


def test_who_has_locked_the_folder_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(replacing, "PATIENCE", 0.05)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    replace(str(tmp_path / "a.md"), [b"new"])
    os.close(handle)
    assert names(tmp_path) == ["a.md"]


def test_a_file_left_half_written_is_not_touched_but_told(desk: Path) -> None:
    gone = subprocess.run(["sh", "-c", "echo $$"], capture_output=True, text=True, check=True).stdout.strip()
    copy = desk / f".a.md.factcheck-{gone}-01234567.old"
    copy.write_text("what was there")
    done = run("check", "--fix", "a.md", cwd=desk)
    assert done.returncode == 2
    assert f"what was in it is in {copy}" in done.stderr
    assert (desk / "a.md").read_text() == WRONG
    assert copy.read_text() == "what was there"
    copy.unlink()
    assert run("check", "--fix", "a.md", cwd=desk).returncode == 0


@pytest.mark.parametrize("name", ["plain", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html"])
def test_what_cannot_be_written_ends_with_2_and_is_told(desk: Path, name: str) -> None:
    (desk / f".a.md.factcheck-{2**22 + 1}-01234567.old").touch()  # more than a process can have for its number
    done = run("check", "--fix", "a.md", "--format", name, "--jobs", "2", cwd=desk)
    assert done.returncode == 2
    assert "a.md:1:14: left alone: “$3 million” [dam-cost]: the file cannot be written" in done.stderr
    assert "factcheck: error: cannot write a.md: " in done.stderr
    assert "cannot write a.md" in done.stdout
    if name == "json":
        document = json.loads(done.stdout)
        assert (document["errors"][0]["path"], document["summary"]["exit_code"]) == ("a.md", 2)
        assert document["results"][0]["verdict"] == "refuted", "it was judged all the same"


def test_two_runs_that_add_to_a_baseline_lose_nothing(desk: Path) -> None:
    (desk / "b.md").write_text("The dam cost $2 million.\n")
    os.mkfifo(desk / "late.txt")
    command = [sys.executable, "-m", "factcheck", "check", "late.txt", "a.md", "--baseline", "k.json", "--baseline-add"]
    late = subprocess.Popen(
        command, cwd=desk, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True
    )
    with (desk / "late.txt").open("w") as writer:  # it is being read: the baseline has been
        done = run("check", "b.md", "--baseline", "k.json", "--baseline-add", cwd=desk)
        writer.write("The dam has 900 workers.\n")
    _, err = late.communicate(timeout=600)
    assert (done.returncode, late.returncode) == (0, 0)
    assert "k.json: 0 taken out, 2 put in\nfactcheck: k.json: another run has changed it in the meantime" in err
    known = [entry["sentence"] for entry in json.loads((desk / "k.json").read_text())["findings"]]
    assert known == ["The dam cost $3 million.", "The dam cost $2 million.", "The dam has 900 workers."]
    assert run("check", "a.md", "b.md", "--baseline", "k.json", cwd=desk).returncode == 0


def test_only_what_is_expected_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    for expected in (b"", b"old"):
        with pytest.raises(ChangedError):
            replace(str(file), [b"new"], expected)
    assert names(tmp_path) == []
    replace(str(file), [b"old"], None)
    for expected in (None, b"", b"ol", b"older"):
        with pytest.raises(ChangedError):
            replace(str(file), [b"new"], expected)
    replace(str(file), [b"new"], b"old")
    assert (file.read_bytes(), names(tmp_path)) == (b"new", ["a.md"])
