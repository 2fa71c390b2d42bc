"""``factcheck init``: what it writes is right, works where it stands, and nothing is ever overwritten."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tables import load_table
from test_ci_snippets import RIGHT, WRONG, Shell, shell  # noqa: F401 - a fixture

from factcheck.__main__ import main
from factcheck.commands import init
from factcheck.config.loading import parse
from factcheck.config.schema import KEYS, OVERRIDE

TEXTS = {"right.md": RIGHT, "wrong.md": WRONG}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of a repository, with nothing else."""
    (tmp_path / "top" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "top")
    return tmp_path / "top"


def test_every_key_of_the_configuration_is_explained_and_right() -> None:
    text = init.configuration()
    assert parse(text.encode(), "factcheck.toml").values == {}
    bare = re.sub(r"^#(?! )", "", text, flags=re.MULTILINE)
    config = parse(bare.encode(), "factcheck.toml")
    names = [key.option or name.replace("-", "_") for name, key in KEYS.items() if name not in ("source", "overrides")]
    assert list(config.values) == names
    (override,) = config.overrides
    assert set(override.places) == set(OVERRIDE)
    for line, after in zip(text.splitlines(), text.splitlines()[1:], strict=False):
        if re.match(r"#(?! )", after):
            assert re.match("# .*[.]$", line), "each key has its explanation above it"
    assert max(map(len, text.splitlines())) <= 120


def test_it_writes_and_never_overwrites(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert capsys.readouterr() == ("", "factcheck: factcheck.toml: written\n")
    assert (here / "factcheck.toml").read_text() == init.configuration()
    (here / "factcheck.toml").write_text("jobs = 3")
    assert main(["init"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (init.configuration(), "factcheck: factcheck.toml: there already, left as it is\n")
    assert (here / "factcheck.toml").read_text() == "jobs = 3"


@pytest.mark.parametrize("ci", init.CI)
def test_the_file_of_a_system_is_written_in_its_place_or_printed(
    ci: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--ci", ci]) == 0
    path = here / init.CI[ci]
    assert capsys.readouterr().err.splitlines()[1:] == [f"factcheck: {init.CI[ci]}: written"]
    written = path.read_text()
    assert yaml.safe_load(written)
    path.write_text("mine: true\n")
    assert main(["init", "--ci", ci]) == 0
    out, err = capsys.readouterr()
    assert (out, path.read_text()) == (written, "mine: true\n")
    assert f"{init.CI[ci]}: there already, left as it is; what belongs there:" in err


@pytest.mark.parametrize("name", [".factcheck.toml", "pyproject.toml"])
def test_a_configuration_by_another_name_is_one(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / name).write_text("[tool.factcheck]\n" if name == "pyproject.toml" else "")
    assert main(["init"]) == 0
    assert capsys.readouterr().err == f"factcheck: {name}: there already, left as it is\n"
    assert not (here / "factcheck.toml").exists()


def test_one_above_is_told(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "factcheck.toml").write_text("jobs = 3")
    (here / "sub").mkdir()
    monkeypatch.chdir(here / "sub")
    assert main(["init"]) == 0
    told = "factcheck: factcheck.toml: written\nfactcheck: ../factcheck.toml no longer holds in this folder\n"
    assert capsys.readouterr().err == told


def test_what_is_in_the_way_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / ".github").write_text("")
    assert main(["init", "--ci", "github"]) == 2
    assert "error: cannot write .github/workflows/factcheck.yml" in capsys.readouterr().err
    (here / "factcheck.toml").unlink()
    (here / "factcheck.toml").symlink_to("nowhere")
    assert main(["init"]) == 0, "a link to nothing is not followed"
    out, err = capsys.readouterr()
    assert out == init.configuration()
    assert "factcheck.toml: there already" in err
    assert not (here / "nowhere").exists()
    assert main(["init", "--ci", "gihtub"]) == 2
    assert "did you mean: github" in capsys.readouterr().err


def test_the_version_is_this_one_or_the_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import __version__

    assert init.requirement() == f"factcheck-cli=={__version__}"

    class Installed:
        def read_text(self, name: str) -> str:
            assert name == "direct_url.json"
            found = {"url": "https://example.org/factcheck", "vcs_info": {"vcs": "git", "commit_id": "abc"}}
            return json.dumps(found)

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Installed())
    assert init.requirement() == "factcheck-cli @ git+https://example.org/factcheck@abc"


# What is written is run


@pytest.fixture(params=["", "press texts"])
def drafts(shell: Shell, request: pytest.FixtureRequest) -> Shell:  # noqa: F811
    """A repository with texts at the top or in a folder, where the three systems were set up. pip does nothing."""
    shell.program("pip", f'test "$*" = "install {init.requirement()}"')
    shell.env["BELOW"] = request.param or "."
    for name, text in TEXTS.items():
        shell.write(f"{request.param}/{name}".lstrip("/"), text)
    shell.commit("texts")
    done = shell.run('cd "$BELOW" && for ci in github gitlab pre-commit; do factcheck init --ci $ci || exit; done')
    assert done.returncode == 0, done.stderr
    return shell


def run_steps(drafts: Shell, steps: list[str], folder: str) -> subprocess.CompletedProcess[str]:
    return drafts.run(f"set -e\ncd '{folder}'\n" + "\n".join(steps), "bash", CI_PROJECT_DIR=str(drafts.folder))


def loaded(drafts: Shell, ci: str) -> Any:
    return load_table(drafts.folder / init.CI[ci])


def fails_by_the_wrong_text_only(drafts: Shell, steps: list[str], folder: str = ".") -> str:
    done = run_steps(drafts, steps, folder)
    assert done.returncode == 1, done.stderr
    wrong = drafts.folder / drafts.env["BELOW"] / "wrong.md"
    wrong.unlink()
    assert run_steps(drafts, steps, folder).returncode == 0
    return done.stdout


def test_github_runs_it(drafts: Shell) -> None:
    (job,) = loaded(drafts, "github")["jobs"].values()
    folder = job.get("defaults", {"run": {"working-directory": "."}})["run"]["working-directory"]
    assert folder == drafts.env["BELOW"]
    steps = [step["run"] for step in job["steps"] if "run" in step]
    assert "::error file=" in fails_by_the_wrong_text_only(drafts, steps, folder)


def test_gitlab_runs_it(drafts: Shell) -> None:
    (job,) = loaded(drafts, "gitlab").values()
    fails_by_the_wrong_text_only(drafts, job["script"])
    report = drafts.folder / job["artifacts"]["reports"]["codequality"]
    assert json.loads(report.read_text()) == []


def test_pre_commit_runs_it(drafts: Shell, tmp_path: Path) -> None:
    config = drafts.folder / init.CI["pre-commit"]
    (repository,) = loaded(drafts, "pre-commit")["repos"]
    (hook,) = repository["hooks"]
    assert hook["additional_dependencies"] == [init.requirement()]
    names = [f"{drafts.env['BELOW']}/{name}".removeprefix("./") for name in TEXTS]
    assert all(re.search(hook.get("files", ""), name) for name in names)
    assert drafts.env["BELOW"] == "." or not re.search(hook["files"], "elsewhere/a.md")
    drafts.write("--exit-zero", WRONG)
    command = [*hook["entry"].split(), *hook["args"]]
    for files, code in ((names, 1), (names[:1], 0), (["--exit-zero"], 1)):
        done = subprocess.run([*command, *files], cwd=drafts.folder, env=drafts.env, capture_output=True, check=False)
        assert done.returncode == code, done.stderr
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(config)],
        env=os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "home")},
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"")


pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("sh") is None, reason="needs a shell")
