"""``--since``: the lines that changed against a git revision, asked of the real git."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.changes import EVERYTHING, NOTHING, ChangesError, Hunk, Lines, parse_patch, since, unquoted
from factcheck.patching import quoted

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


class Repository:
    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *identity, *arguments], cwd=self.path, capture_output=True, text=True, check=True)
        return done.stdout

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", "--allow-empty")
        return self.git("rev-parse", "HEAD").strip()

    def lines(self, name: str, revision: str = "HEAD") -> Lines:
        return since(revision, str(self.path)).of(str(self.path / name))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Repository(tmp_path / "repository")


def test_changed_lines(repository: Repository) -> None:
    repository.write("a.md", "1\n2\n3\n4\n5\n6\n")
    repository.write("same.md", "x\n")
    repository.commit()
    repository.write("a.md", "1\n2x\n3\n4\nnew\nnew\n6\n")
    lines = repository.lines("a.md")
    assert lines.hunks == (Hunk(2, 2), Hunk(5, 6))
    assert [lines.touch(n, n) for n in range(1, 8)] == [False, True, False, False, True, True, False]
    assert lines.touch(3, 9)
    assert repository.lines("same.md") == NOTHING
    assert not repository.lines("same.md")


def test_lines_taken_out_touch_what_stood_around_them(repository: Repository) -> None:
    repository.write("a.md", "1\n2\n3\n4\n")
    repository.commit()
    repository.write("a.md", "1\n2\n4\n")
    lines = repository.lines("a.md")
    assert (lines.touch(2, 3), lines.touch(1, 2), lines.touch(3, 3), lines.touch(1, 9)) == (True, False, False, True)


def test_all_states_of_a_file(repository: Repository) -> None:
    for name in ("staged.md", "renamed.md", "gone.md", "mode.md"):
        repository.write(name, f"{name} has enough text to be known again\nwhen it is renamed\n")
    first = repository.commit()
    repository.write("committed.md", "new\n")
    repository.commit()
    repository.write("staged.md", "staged.md has enough text to be known again\nchanged\n")
    repository.write("added.md", "a\nb\n")
    (repository.path / "renamed.md").rename(repository.path / "other name.md")
    (repository.path / "gone.md").unlink()
    (repository.path / "mode.md").chmod(0o755)
    repository.git("add", "-A")
    repository.write("untracked.md", "x\n")
    repository.write(".gitignore", "ignored.md\n")
    repository.write("ignored.md", "x\n")
    changes = since(first, str(repository.path))
    expected = {
        "staged.md": Lines((Hunk(2, 2),)),
        "committed.md": Lines((Hunk(1, 1),)),
        "added.md": Lines((Hunk(1, 2),)),
        "other name.md": NOTHING,
        "mode.md": NOTHING,
        "untracked.md": EVERYTHING,
        "ignored.md": EVERYTHING,
    }
    assert {name: changes.of(str(repository.path / name)) for name in expected} == expected
    assert changes.of(None) == changes.of("-") == EVERYTHING
    assert changes.of(str(repository.path.parent / "elsewhere.md")) == EVERYTHING


NAMES = [
    "with blank.md", 'quo"te.md', "line\nfeed.md", "tab\there.md", "back\\slash.md", "ümläut.md", "한국.md",
    " leading.md", "-dash.md", "a => b.md", ":(glob)x.md", "\x1b[2J.md", "{a => b}.md",
]  # fmt: skip


def test_names_of_all_kinds(repository: Repository) -> None:
    for name in NAMES:
        repository.write(f"deep/{name}", "1\n2\n3\n")
    repository.commit()
    for name in NAMES:
        repository.write(f"deep/{name}", "1\n2\nnew\n")
    changes = since("HEAD", str(repository.path / "deep"))
    assert {name: changes.of(str(repository.path / "deep" / name)).hunks for name in NAMES} == dict.fromkeys(
        NAMES, (Hunk(3, 3),)
    )


def test_a_name_that_is_not_utf_8(repository: Repository) -> None:
    path = repository.path / os.fsdecode(b"\xff.md")
    try:
        path.write_bytes(b"1\n")
    except OSError:
        pytest.skip("the file system wants UTF-8")
    repository.commit()
    path.write_bytes(b"1\n2\n")
    assert since("HEAD", str(repository.path)).of(str(path)).hunks == (Hunk(2, 2),)


def test_a_binary_file_counts_as_changed_as_a_whole(repository: Repository) -> None:
    repository.write("a.docx", b"PK\0\1")
    repository.write("same.docx", b"PK\0\1")
    repository.commit()
    repository.write("a.docx", b"PK\0\2")
    assert repository.lines("a.docx") == EVERYTHING
    assert repository.lines("same.docx") == NOTHING


def test_text_that_looks_like_a_patch(repository: Repository) -> None:
    repository.write("a.md", "x\n")
    repository.commit()
    repository.write("a.md", "x\n++ b/other.md\n-- a/other.md\n@@ -1 +1,99 @@\ndiff --git a/x b/x\n")
    assert since("HEAD", str(repository.path)).files == {b"a.md": Lines((Hunk(2, 5),))}


def test_the_configuration_of_the_repository_changes_nothing(repository: Repository) -> None:
    repository.write("a.md", "1\n2\n3\n")
    repository.commit()
    repository.write("a.md", "1\n2x\n3\n")
    touched = repository.path.parent / "touched"
    for name, value in (
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.context", "9"),
        ("diff.interHunkContext", "9"), ("diff.external", f"touch {touched};"), ("core.fsmonitor", f"touch {touched};"),
        ("diff.relative", "true"), ("core.pager", f"touch {touched};"),
    ):  # fmt: skip
        repository.git("config", name, value)
    index = (repository.path / ".git" / "index").read_bytes()
    assert repository.lines("a.md").hunks == (Hunk(2, 2),)
    assert not touched.exists()
    assert (repository.path / ".git" / "index").read_bytes() == index


def test_from_where_a_branch_began(repository: Repository) -> None:
    repository.write("a.md", "1\n2\n3\n")
    repository.commit()
    repository.git("checkout", "-q", "-b", "topic")
    repository.write("a.md", "1\n2\n3 topic\n")
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("a.md", "1 main\n2\n3\n")
    repository.commit()
    repository.git("checkout", "-q", "topic")
    assert repository.lines("a.md", "main").hunks == (Hunk(1, 1), Hunk(3, 3))
    assert repository.lines("a.md", "main...").hunks == (Hunk(3, 3),)


def fails(revision: str, folder: Path) -> tuple[str, str]:
    with pytest.raises(ChangesError) as caught:
        since(revision, str(folder))
    return str(caught.value), caught.value.advice


def test_what_git_cannot_tell(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("a.md", "1\n")
    repository.commit()
    repository.git("branch", "release")
    assert fails("relaese", repository.path) == (
        "--since: no revision 'relaese' in this repository",
        "did you mean: release",
    )
    for revision in ("--output=x", "", "a...b", "HEAD\0"):
        assert "is no revision" in fails(revision, repository.path)[0]
    assert not (repository.path / "x").exists()
    assert "no revision" in fails("HEAD:a.md", repository.path)[0]
    outside = tmp_path / "outside"
    outside.mkdir()
    assert "in no git repository" in fails("HEAD", outside)[0]
    repository.git("clone", "-q", "--bare", ".", str(tmp_path / "bare"))
    assert fails("HEAD", tmp_path / "bare")[0].startswith("--since: ")
    monkeypatch.setenv("PATH", str(outside))
    assert fails("HEAD", repository.path)[0] == "--since needs git, which is not installed"


def test_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit()
    repository.write("a.md", "1\n")
    repository.commit()
    clone = tmp_path / "clone"
    repository.git("clone", "-q", "--depth", "1", repository.path.as_uri(), str(clone))
    message, advice = fails(first, clone)
    assert "no revision" in message
    assert "shallow" in advice
    assert "fetch-depth: 0" in advice
    assert since("HEAD", str(clone)).of(str(clone / "a.md")) == NOTHING


def test_line_ends() -> None:
    """Git counts line feeds; to us a lone carriage return ends a line, too."""
    lines = Lines((Hunk(2, 2), Hunk(4, 3)))
    assert lines.renumbered("a\r\nb\r\nc\n") is lines
    assert lines.renumbered("a\rb\nc\rd\r\ne\nf").hunks == (Hunk(3, 4), Hunk(6, 5))
    assert EVERYTHING.renumbered("a\rb") is EVERYTHING


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=20))
def test_quoted_names_are_read_back(name: str) -> None:
    assert unquoted(os.fsencode(quoted(name))) == os.fsencode(name) or name.endswith("\t")


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), max_size=5), st.integers(1, 30), st.integers(0, 5))
def test_touching(gaps: list[tuple[int, int]], first: int, length: int) -> None:
    """Against counting lines one by one."""
    hunks, at = [], 0
    for gap, size in gaps:
        at += gap + 1
        hunks.append(Hunk(at, at + size - 1))
        at += size
    lines = Lines(tuple(hunks))
    last = first + length
    expected = any(
        (h.start <= last and first <= h.end) if h.end >= h.start else (first < h.start <= last) for h in hunks
    )
    assert lines.touch(first, last) == expected


def test_a_patch_without_files() -> None:
    assert parse_patch(b"") == {}
    assert (
        parse_patch(b"diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n") == {}
    )
