"""What to type for a package that is not there: right for the environment that says it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from factcheck import extras
from factcheck.documents import READERS

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the words are those of a POSIX shell")


@pytest.mark.parametrize(
    ("environment", "marks", "pip", "told"),
    [
        ("venv", (), True, "{python} -m pip install docutils"),
        ("a folder/venv", (), True, "{python} -m pip install docutils"),
        ("venv", (), False, "uv pip install --python {prefix} docutils"),
        ("tools/factcheck-cli", ("uv-receipt.toml",), False, "uv pip install --python {prefix} docutils"),
        ("venvs/factcheck-cli", ("pipx_metadata.json",), True, "pipx inject factcheck-cli docutils"),
        ("venvs/factcheck-cli-old", ("pipx_metadata.json",), False, "pipx inject factcheck-cli-old docutils"),
        (
            "repo1x2y/py_env-python3.12",
            (),
            True,
            "additional_dependencies: [docutils] beside the hook in .pre-commit-config.yaml",
        ),
    ],
)
def test_the_command_of_each_environment(
    environment: str, marks: tuple[str, ...], pip: bool, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / environment
    prefix.mkdir(parents=True)
    for mark in marks:
        (prefix / mark).touch()
    monkeypatch.setattr(sys, "prefix", str(prefix))
    monkeypatch.setattr(sys, "executable", str(prefix / "bin" / "python"))
    monkeypatch.setattr(extras, "find_spec", lambda name: object() if pip and name == "pip" else None)
    python = shlex.quote(str(prefix / "bin" / "python"))
    assert extras.how_to_install("docutils") == told.format(python=python, prefix=shlex.quote(str(prefix)))


def test_the_command_that_is_told_works_here() -> None:
    """What the real command prints goes to the shell as it is; only to see that it would install."""
    program = (
        "import sys; sys.modules['docutils'] = None; from factcheck.__main__ import main; main(['check', 'a.rst'])"
    )
    code = f"import os, tempfile; os.chdir(tempfile.mkdtemp()); open('a.rst', 'w').write('One.'); {program}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=600, check=False)
    (hint,) = [line.removeprefix("hint: ") for line in done.stderr.splitlines() if line.startswith("hint: ")]
    assert hint.endswith(" docutils")
    if " -m pip " in hint:
        dry = subprocess.run(
            f"{hint} --dry-run --no-index --no-deps",
            shell=True,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        assert (dry.returncode, "docutils" in dry.stdout) == (0, True), dry.stderr


def test_what_is_told_is_what_the_extras_bring() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for suffix, package in ((".rst", "docutils"), (".docx", "defusedxml")):
        assert suffix in READERS
        (needed,) = project["optional-dependencies"][suffix[1:]]
        assert needed.startswith(f"{package}>=")


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_no_page_names_the_distribution_of_somebody_else(page: str) -> None:
    """``factcheck`` on the package index is not ours: nothing tells people to install that."""
    words = (ROOT / page).read_text(encoding="utf-8").replace("'", " ").replace('"', " ").replace("`", " ").split()
    installs = [i for i, word in enumerate(words) if word in ("install", "inject", "uvx", "--with")]
    assert not [
        words[i : i + 3]
        for i in installs
        if any(w.startswith("factcheck[") or w == "factcheck" for w in words[i + 1 : i + 2])
    ]
