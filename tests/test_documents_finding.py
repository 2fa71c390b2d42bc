"""Which files are read: folders, globs, exclusions, .gitignore, links, names of every kind."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.documents.finding import excluder, find
from factcheck.errors import EmptyFolderError, MissingFileError, UnreadableFileError, UsageError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository; ``*.py`` and hidden names are there to be passed over."""
    for name in (
        *("repo/a.md", "repo/b.TXT", "repo/code.py", "repo/.hidden.md", "repo/.secret/x.md", "repo/drafts/c.html"),
        *("repo/drafts/old/d.rst", "repo/drafts/old/e.docx", "repo/build/f.md", "repo/build/keep.md", "other/g.md"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "repo" / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "repo")
    return tmp_path / "repo"


def names(*paths: str, exclude: Sequence[str] = (), gitignore: bool = True) -> list[str]:
    found = find(paths, exclude=exclude, gitignore=gitignore)
    assert not found.problems, found.problems
    return [path.as_posix() for path in found.files]


ALL = ["a.md", "b.TXT", "build/f.md", "build/keep.md", "drafts/c.html", "drafts/old/d.rst", "drafts/old/e.docx"]


def test_a_folder_is_all_its_documents(tree: Path) -> None:
    assert names(".") == ALL
    assert names("drafts/") == ["drafts/c.html", "drafts/old/d.rst", "drafts/old/e.docx"]
    assert names(str(tree / "drafts" / "old")) == [
        f"{tree.as_posix()}/drafts/old/{name}" for name in ("d.rst", "e.docx")
    ]


@pytest.mark.usefixtures("tree")
def test_order_is_that_of_the_arguments_each_once() -> None:
    assert names("b.TXT", ".", "a.md") == ["b.TXT", *(name for name in ALL if name != "b.TXT")]


@pytest.mark.usefixtures("tree")
def test_a_named_file_is_read_whatever_it_is() -> None:
    assert names("code.py", ".hidden.md") == ["code.py", ".hidden.md"]


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "build/f.md", "build/keep.md"]),
        ("drafts/**", ["drafts/c.html", "drafts/old/d.rst", "drafts/old/e.docx"]),
        ("d*", ["drafts/c.html", "drafts/old/d.rst", "drafts/old/e.docx"]),
        ("*/[!c]*", ["build/f.md", "build/keep.md", "drafts/old/d.rst", "drafts/old/e.docx"]),
        ("build/?.md", ["build/f.md"]),
        ("**/old/*.{md,rst}", None),
        ("nowhere/*.md", None),
    ],
)
def test_globs(pattern: str, expected: list[str] | None) -> None:
    found = find([pattern])
    if expected is None:
        assert isinstance(found.problems[0], MissingFileError)
    else:
        assert [path.as_posix() for path in found.files] == expected


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("exclude", "left_out"),
    [
        (["build/"], ["build/f.md", "build/keep.md"]),
        (["build"], ["build/f.md", "build/keep.md"]),
        (["*.md", "!keep.md"], ["a.md", "build/f.md"]),
        (["/a.md"], ["a.md"]),
        (["drafts/**/d.*"], ["drafts/old/d.rst"]),
        (["old"], ["drafts/old/d.rst", "drafts/old/e.docx"]),
        (["nothing"], []),
    ],
)
def test_exclude(exclude: list[str], left_out: list[str]) -> None:
    assert names(".", exclude=exclude) == [name for name in ALL if name not in left_out]
    assert names(*ALL, exclude=exclude) == [name for name in ALL if name not in left_out], "named files as well"


def test_exclude_from_below_and_beside(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "drafts")
    assert names("..", exclude=["*.md"]) == [
        "../b.TXT",
        "../drafts/c.html",
        "../drafts/old/d.rst",
        "../drafts/old/e.docx",
    ]
    assert excluder(["drafts/old"], tree)(Path("old/d.rst"))
    assert not excluder([])(Path("x"))


def test_bad_pattern() -> None:
    with pytest.raises(UsageError, match="bad pattern"):
        find(["."], exclude=["!"])


def test_gitignore(tree: Path) -> None:
    (tree / ".gitignore").write_text("# made\nbuild/*\n!build/keep.md\nold/d.rst\n!\n", encoding="utf-8")
    (tree / "drafts" / ".gitignore").write_text("\ufeff*.docx\n/c.html\n", encoding="utf-8")
    assert names(".") == ["a.md", "b.TXT", "build/keep.md", "drafts/old/d.rst"]
    assert names("drafts/old") == ["drafts/old/d.rst"], "files above hold too"
    assert names("build/f.md") == ["build/f.md"], "what is named is read"
    assert names(".", gitignore=False) == ALL


def test_an_ignored_folder_that_is_named_is_read(tree: Path) -> None:
    (tree / ".gitignore").write_text("build/\n")
    assert "build/f.md" not in names(".")
    assert names("build") == ["build/f.md", "build/keep.md"]


def test_nothing_is_rescued_from_an_ignored_folder(tree: Path) -> None:
    (tree / ".gitignore").write_text("build/\n!build/keep.md\n")
    assert "build/keep.md" not in names(".")


def test_gitignore_above_a_repository_means_nothing(tree: Path) -> None:
    (tree.parent / ".gitignore").write_text("*\n")
    assert names(".") == ALL


def test_links(tree: Path) -> None:
    (tree / "loop").symlink_to(tree)
    (tree / "drafts" / "up").symlink_to("..")
    (tree / "self.md").symlink_to("self.md")
    (tree / "gone.md").symlink_to("nowhere.md")
    (tree / "again.md").symlink_to("a.md")
    (tree / "outside.md").symlink_to(tree.parent / "other" / "g.md")
    assert names(".") == ALL, "no loops, nothing twice, nothing from elsewhere"
    assert names("outside.md") == ["outside.md"], "what is named is read"
    for name in ("self.md", "gone.md"):
        assert isinstance(find([name]).problems[0], UnreadableFileError)
    (tree / "linked.md").symlink_to("code.py")
    assert "linked.md" in names(".")


@pytest.mark.parametrize(
    "name", ["a b.md", 'it\'s "q".md', "new\nline.md", "%0A::error.md", "한국.md", "-x.md", "[1].md"]
)
def test_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    assert names(".") == [name]
    assert names(name) == [name]


@pytest.mark.usefixtures("tree")
def test_one_bad_argument_stops_no_other() -> None:
    found = find(["a.md", "b.md", "\0", "drafts"])
    assert len(found.files) == 4
    assert [type(problem) for problem in found.problems] == [MissingFileError, MissingFileError]
    assert "did you mean: a.md" in found.problems[0].advice


def test_empty_folder(tmp_path: Path) -> None:
    assert isinstance(find([str(tmp_path)]).problems[0], EmptyFolderError)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read(tree: Path) -> None:
    (tree / "build").chmod(0)
    try:
        found = find(["."])
    finally:
        (tree / "build").chmod(0o755)
    assert len(found.files) == 5
    assert isinstance(found.problems[0], UnreadableFileError)


def test_pipes_are_no_documents(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "a.md").write_text("x")
    assert [path.name for path in find([tmp_path]).files] == ["a.md"]
