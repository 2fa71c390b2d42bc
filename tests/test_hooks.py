"""The hook, by the real pre-commit: on a temporary git repository, against a copy of this one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest
from tables import load_table

from factcheck import __version__
from factcheck.documents import READERS

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
NEEDED = (
    "factcheck",
    "facts.yaml",
    "facts-wide.yaml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "hatch_build.py",
    ".pre-commit-hooks.yaml",
)
NO_INDEX = re.compile(
    r"No matching distribution|Could not find a version|Max retries|Connection|Network is unreachable|name resolution"
)
WRONG = "Trade between Kazakhstan and South Korea is $12 billion.\n"
RIGHT = "Kazakhstan and South Korea signed 11 documents.\n"

needs_tools = pytest.mark.skipif(
    find_spec("pre_commit") is None or shutil.which("git") is None, reason="needs git and pre-commit"
)


class Repository:
    """A git repository that no configuration of this machine reaches."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.folder = folder
        self.env = dict(env)
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def run(self, *command: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout
        return done

    def git(self, *arguments: str) -> str:
        return self.run("git", *arguments, check=True).stdout

    def pre_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "pre_commit", *arguments)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "--all")


def environment(home: Path) -> dict[str, str]:
    outside = ("GIT_", "PYTHON", "PRE_COMMIT", "FACTCHECK", "VIRTUAL_ENV")
    env = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    who = {f"GIT_{role}_{key}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    pip = {"PIP_COMPILE": "0"}  # what runs is compiled when it runs
    return env | who | git | pip | {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}


def configuration(source: Path, options: str = "") -> str:
    return f"repos:\n- repo: {source}\n  rev: v{__version__}\n  hooks:\n  - id: factcheck\n{options}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the program as it stands here, and a tag."""
    folder = tmp_path_factory.mktemp("source") / "factcheck"
    repository = Repository(folder, environment(folder.parent / "home"))
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "all of it")
    repository.git("tag", f"v{__version__}")
    return folder


@pytest.fixture(scope="module")
def home(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the hook, installed once."""
    home = tmp_path_factory.mktemp("home")
    repository = Repository(tmp_path_factory.mktemp("first"), environment(home))
    repository.write({".pre-commit-config.yaml": configuration(source)})
    done = repository.pre_commit("install-hooks")
    if done.returncode != 0 and NO_INDEX.search(done.stdout):
        pytest.skip("pre-commit cannot install the hook: no package index here")
    assert done.returncode == 0, done.stdout
    return home


@pytest.fixture
def newsroom(home: Path, source: Path, tmp_path: Path) -> Repository:
    """A repository of drafts that uses the hook."""
    repository = Repository(tmp_path / "a newsroom", environment(home))
    repository.write({".pre-commit-config.yaml": configuration(source), "drafts/right.md": RIGHT})
    repository.git("commit", "--quiet", "--message", "drafts")
    return repository


def test_the_hook_is_declared() -> None:
    (hook,) = load_table(HOOKS)
    assert hook["id"] == "factcheck"
    assert hook["entry"] == "factcheck check"
    assert hook["language"] == "python"
    assert hook["require_serial"]
    assert hook["args"] == ["--"], "the names that follow are no options"
    scripts = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(r"^factcheck = ", scripts, re.MULTILINE)


def test_the_hook_takes_what_needs_no_extra() -> None:
    identify = pytest.importorskip("identify.identify", reason="needs pre-commit's identify")
    (hook,) = load_table(HOOKS)
    for suffix, reader in READERS.items():
        tags = identify.tags_from_filename(f"draft{suffix}")
        if tags:  # pre-commit does not know them all
            assert bool(tags & set(hook["types_or"])) is (reader not in ("rst", "docx")), suffix
    for name in ("a.py", "a.json", "a.png"):
        assert not identify.tags_from_filename(name) & set(hook["types_or"])


@needs_tools
def test_pre_commit_accepts_the_manifest(tmp_path: Path) -> None:
    done = Repository(tmp_path, environment(tmp_path)).pre_commit("validate-manifest", str(HOOKS))
    assert done.returncode == 0, done.stdout


@needs_tools
def test_a_right_draft_passes(newsroom: Repository) -> None:
    done = newsroom.pre_commit("run", "--all-files")
    assert done.returncode == 0, done.stdout
    assert re.search(r"^factcheck\.+Passed$", done.stdout, re.MULTILINE)


@needs_tools
def test_a_wrong_draft_is_not_committed(newsroom: Repository) -> None:
    assert newsroom.pre_commit("install").returncode == 0
    name = "drafts/ein wörtlicher 'Fehler'.md"
    newsroom.write({name: WRONG, "tool.py": f"# {WRONG}"})
    done = newsroom.run("git", "commit", "--message", "a slip")
    assert done.returncode == 1, done.stdout
    assert "exit code: 1" in done.stdout
    assert f"{name}:1:" in done.stdout
    assert "tool.py" not in done.stdout
    assert len(newsroom.git("log", "--oneline").splitlines()) == 1

    newsroom.write({name: RIGHT})
    done = newsroom.run("git", "commit", "--message", "corrected")
    assert done.returncode == 0, done.stdout
    assert len(newsroom.git("log", "--oneline").splitlines()) == 2


@needs_tools
def test_only_what_is_committed_is_judged(newsroom: Repository) -> None:
    newsroom.write({"drafts/old.md": WRONG})
    newsroom.git("commit", "--quiet", "--message", "an old mistake")
    newsroom.write({"drafts/new.md": RIGHT})
    done = newsroom.pre_commit("run")
    assert done.returncode == 0, done.stdout
    assert newsroom.pre_commit("run", "--all-files").returncode == 1


@needs_tools
def test_arguments_and_files_of_the_newsroom(newsroom: Repository, source: Path) -> None:
    options = '    files: ^drafts/\n    args: [--fail-on, never, --jobs, "0"]\n'
    newsroom.write(
        {".pre-commit-config.yaml": configuration(source, options), "drafts/x.md": WRONG, "README.md": WRONG}
    )
    done = newsroom.pre_commit("run", "--all-files", "--verbose")
    assert done.returncode == 0, done.stdout
    assert "drafts/x.md:1:" in done.stdout
    assert "README.md:1:" not in done.stdout


@needs_tools
def test_no_name_of_a_file_is_an_option(newsroom: Repository, source: Path) -> None:
    newsroom.write({"--exclude=*.md": WRONG, "--output=a.md": RIGHT, "drafts/x.md": WRONG})
    done = newsroom.pre_commit("run", "--all-files")
    assert done.returncode == 1
    assert "exit code: 1" in done.stdout
    assert "--exclude=*.md:1:" in done.stdout
    assert "drafts/x.md:1:" in done.stdout
    options = "    args: [--fail-on, refuted]\n"  # without the end of the options: closed rather than open
    newsroom.write({".pre-commit-config.yaml": configuration(source, options)})
    done = newsroom.pre_commit("run", "--all-files")
    assert (done.returncode, "exit code: 2" in done.stdout) == (1, True)
    assert not (newsroom.folder / "a.md").exists()


@needs_tools
def test_the_configuration_of_the_newsroom_counts(newsroom: Repository) -> None:
    newsroom.write({"factcheck.toml": '[[overrides]]\npaths = ["drafts/"]\nseverity = {refuted = "warning"}\n'})
    newsroom.write({"drafts/x.md": WRONG})
    assert newsroom.pre_commit("run", "--all-files").returncode == 0
    newsroom.write({"factcheck.toml": "fial-on = 'never'\n"})
    done = newsroom.pre_commit("run", "--all-files")
    assert done.returncode == 1
    assert "exit code: 2" in done.stdout
    assert "factcheck.toml:1:1" in done.stdout
