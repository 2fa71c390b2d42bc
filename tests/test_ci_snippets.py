"""What docs/ci.md, docs/tutorial.md and docs/reference.md show is run: commands, configurations, outputs."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import warm
import yaml
from tables import load_table

from factcheck import __version__
from factcheck.__main__ import main
from factcheck.config.schema import KEYS, OVERRIDE
from factcheck.report import FAIL_ON, FORMATS

ROOT = Path(__file__).resolve().parent.parent
CI, TUTORIAL, REFERENCE = (ROOT / "docs" / name for name in ("ci.md", "tutorial.md", "reference.md"))
WRONG = "Trade between Kazakhstan and South Korea is $12 billion.\n"
RIGHT = "Kazakhstan and South Korea signed 11 documents.\n"
PIP = f"pip install 'factcheck-cli @ git+https://example.org/factcheck@v{__version__}'"

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("sh") is None, reason="needs a shell")


class Block(NamedTuple):
    language: str
    text: str
    before: str
    """The paragraph above."""


def blocks(path: Path, language: str | None = None, heading: str | None = None) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    if heading is not None:
        found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
        assert found, heading
        text = found[1]
    out = []
    for match in re.finditer(r"^```(\w+)\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        before = text[: match.start()].rstrip().rpartition("\n\n")[2]
        if language in (None, match[1]):
            out.append(Block(match[1], match[2], before))
    return out


class Shell:
    """A folder, and a shell in which ``factcheck`` is the program as it stands here; pip and venv do nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.bin = folder / "bin"
        self.folder.mkdir()
        self.bin.mkdir()
        self.program("factcheck", f'exec env {warm.script()} "$@"')
        self.program("pip", f'test "pip $*" = {shlex.quote(" ".join(shlex.split(PIP)))}')
        fake_venv = f'test "$1 $2" = "-m venv"; mkdir -p "$3/bin"; cp {shlex.quote(str(self.bin))}/* "$3/bin/"'
        self.program("python3", fake_venv)
        outside = ("GIT_", "PYTHON", "FACTCHECK", "GITHUB_", "CI")
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
        who = {
            f"GIT_{role}_{key}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
        }
        self.env |= who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        self.env["PATH"] = f"{self.bin}{os.pathsep}{os.environ['PATH']}"

    def program(self, name: str, text: str) -> None:
        (self.bin / name).write_text(f"#!/bin/sh\nset -e\n{text}\n", encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, script: str, shell: str = "sh", **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [shell, "-c", script],
            cwd=self.folder,
            env=self.env | env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )

    def commit(self, message: str) -> str:
        """Commit everything; the name of the commit."""
        if shutil.which("git") is None:
            pytest.skip("needs git")
        commands = "git init -q -b main . && git add -A && git commit -q -m " + shlex.quote(message)
        done = self.run(f"{commands} && git rev-parse HEAD")
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


@pytest.fixture
def drafts(shell: Shell) -> Shell:
    shell.write("drafts/right.md", RIGHT)
    shell.write("drafts/wrong.md", WRONG)
    return shell


# Exit codes


def told_codes() -> list[str]:
    return re.findall(r"^\| (\d+) \|", CI.read_text(encoding="utf-8"), re.MULTILINE)


RUNS = [
    ("drafts/right.md", 0),
    ("drafts", 1),
    ("drafts --output report", 1),
    ("drafts --show all --fail-on never", 0),
    ("drafts --exit-zero", 0),
    ("drafts missing.md", 2),
    ("drafts --facts missing.yaml", 2),
]


def test_exit_codes_of_the_process(drafts: Shell) -> None:
    assert told_codes() == ["0", "1", "2", "130"]
    for arguments, code in RUNS:
        assert drafts.run(f"factcheck check {arguments}").returncode == code, arguments


@pytest.mark.parametrize("name", FORMATS)
def test_exit_codes_are_the_same_for_every_format(
    name: str, drafts: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(drafts.folder)
    for arguments, code in RUNS:
        assert main(["check", "--format", name, *arguments.split()]) == code, arguments
    capsys.readouterr()


# Snippets of CI systems


def all_yaml() -> list[Any]:
    return [yaml.safe_load(block.text) for block in blocks(CI, "yaml")]


def test_versions_are_this_one() -> None:
    text = CI.read_text(encoding="utf-8")
    versions = re.findall(r"example(?:\.org)?/factcheck@v([\d.]+\d)|rev: v(\S+)|factcheck:(\d[\d.]*\d)", text)
    assert len(versions) > 8
    assert {"".join(found) for found in versions} == {__version__}


def test_pre_commit_snippets(tmp_path: Path) -> None:
    (hook,) = load_table(ROOT / ".pre-commit-hooks.yaml")
    snippets = blocks(CI, "yaml", "pre-commit")
    assert len(snippets) == 2
    for block in snippets:
        (repository,) = yaml.safe_load(block.text)["repos"]
        (used,) = repository["hooks"]
        assert used["id"] == hook["id"]
        re.compile(used["files"])
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    needed = {re.split(r"[<>=]", name)[0] for extra in ("rst", "docx") for name in extras[extra]}
    assert set(used["additional_dependencies"]) == needed
    pytest.importorskip("pre_commit", reason="needs pre-commit")
    for i, block in enumerate(snippets):
        file = tmp_path / f"{i}.yaml"
        file.write_text(block.text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "validate-config", str(file)],
            env=os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "home")},
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stdout


def workflow_steps() -> Iterator[dict[str, Any]]:
    for block in blocks(CI, "yaml", "GitHub"):
        for job in yaml.safe_load(block.text)["jobs"].values():
            yield from job["steps"]


def test_github_snippets_fit_the_action() -> None:
    action = load_table(ROOT / "action.yml")
    used = [step for step in workflow_steps() if step.get("uses", "").startswith("example/factcheck@")]
    assert len(used) == 2
    for step in used:
        assert set(step["with"]) <= set(action["inputs"])
        assert step["with"].get("fail-on", "refuted") in FAIL_ON
    assert used[1]["with"]["upload-sarif"] is True
    text = CI.read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| `([a-z-]+)` \| .* \| (.*?) ?\|$", text, re.MULTILINE))
    assert list(table) == list(action["inputs"])
    for name, told in table.items():
        if name != "facts":
            assert told.strip("`") == action["inputs"][name]["default"]
    for name in action["outputs"]:
        assert f"`{name}`" in text


def test_github_without_the_action(drafts: Shell) -> None:
    base = drafts.commit("drafts with an old mistake")
    install, check = [step for step in workflow_steps() if "run" in step]
    assert install["run"] == PIP
    assert drafts.run(install["run"], "bash").returncode == 0
    assert check["env"] == {"BASE": "${{ github.event.pull_request.base.sha }}"}
    done = drafts.run(check["run"], "bash", BASE=base)
    assert (done.returncode, "::error" in done.stdout) == (0, False), done.stdout + done.stderr
    drafts.write("drafts/new.md", WRONG)
    drafts.commit("a new one")
    done = drafts.run(check["run"], "bash", BASE=base)
    assert done.returncode == 1, done.stderr
    assert re.findall(r"^::error file=(.*?),", done.stdout, re.MULTILINE) == ["drafts/new.md"]


def gitlab_job(number: int) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(blocks(CI, "yaml", "GitLab")[number].text)
    assert list(loaded) == ["facts"]
    job: dict[str, Any] = loaded["facts"]
    assert job["script"][0] == PIP
    return job


def test_gitlab_reports(drafts: Shell) -> None:
    job = gitlab_job(0)
    done = drafts.run("set -e\n" + "\n".join(job["script"]), "bash")
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    assert job["artifacts"]["when"] == "always"
    assert '"path": "drafts/wrong.md"' in (drafts.folder / reports["codequality"]).read_text(encoding="utf-8")
    assert "drafts/wrong.md" in (drafts.folder / reports["junit"]).read_text(encoding="utf-8")
    (drafts.folder / "drafts/wrong.md").unlink()
    assert drafts.run("set -e\n" + "\n".join(job["script"]), "bash").returncode == 0


def test_gitlab_changed_lines(drafts: Shell) -> None:
    job = gitlab_job(1)
    base = drafts.commit("drafts with an old mistake")
    script = "set -e\n" + "\n".join(job["script"])
    assert drafts.run(script, "bash", CI_MERGE_REQUEST_DIFF_BASE_SHA=base).returncode == 0
    drafts.write("drafts/new.md", WRONG)
    done = drafts.run(script, "bash", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1
    assert done.stdout.startswith("drafts/new.md:1:")


def test_a_shallow_clone_is_told(drafts: Shell) -> None:
    base = drafts.commit("first")
    drafts.write("drafts/new.md", WRONG)
    drafts.commit("second")
    assert drafts.run('git clone -q --depth 1 "file://$PWD" shallow').returncode == 0
    done = drafts.run(f"cd shallow && factcheck check drafts --since {base}...")
    assert done.returncode == 2
    assert "shallow" in done.stderr


def test_plain_shell(drafts: Shell) -> None:
    script = blocks(CI, "sh", "Plain shell")[0].text
    assert f".factcheck/bin/{PIP}" in script
    done = drafts.run(script)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("drafts/wrong.md:1:")
    page = (drafts.folder / "facts.html").read_text(encoding="utf-8")
    assert page.startswith("<!") and "drafts/wrong.md" in page
    (drafts.folder / "drafts/wrong.md").unlink()
    assert drafts.run(script).returncode == 0


def test_plain_shell_baseline(drafts: Shell) -> None:
    add, check, update = (block.text for block in blocks(CI, "sh", "Plain shell")[1:4])
    assert drafts.run(check).returncode == 2
    assert drafts.run(add).returncode == 0
    assert drafts.run(check).returncode == 0
    drafts.write("drafts/new.md", WRONG)
    assert drafts.run(check).returncode == 1
    assert drafts.run(update).returncode == 1
    (drafts.folder / "drafts/new.md").unlink()
    drafts.write("drafts/wrong.md", RIGHT)
    assert "no longer occurs" in drafts.run(check).stderr
    assert drafts.run(update).returncode == 0
    assert drafts.run(check).stderr == ""


def test_the_options_end_before_the_names_of_a_glob(drafts: Shell) -> None:
    command = blocks(CI, "sh", "Plain shell")[5].text.strip()
    drafts.write("drafts/--exclude=*.md", RIGHT)
    done = drafts.run(f"cd drafts && {command}")
    assert (done.returncode, "wrong.md:1:" in done.stdout) == (1, True)
    done = drafts.run("cd drafts && " + command.replace(" -- ", " "))
    assert (done.returncode, done.stdout) == (2, "")


def test_git_hook_without_pre_commit(drafts: Shell) -> None:
    drafts.commit("drafts")
    hook = drafts.write(".git/hooks/pre-commit", blocks(CI, "sh", "Plain shell")[4].text)
    hook.chmod(0o755)
    drafts.write("drafts/new one's.md", WRONG)
    done = drafts.run("git add drafts && git commit -q -m x")
    assert done.returncode != 0
    assert done.stdout.startswith("drafts/new one's.md:1:") or "drafts/new one's.md:1:" in done.stderr
    drafts.write("drafts/new one's.md", RIGHT)
    assert drafts.run("git add drafts && git commit -q -m x").returncode == 0
    assert drafts.run("git commit -q -m nothing --allow-empty").returncode == 0


def test_dockerfile() -> None:
    """It is not built here: known instructions, the extras there are, the entry point of the package."""
    (block,) = blocks(CI, "dockerfile", "Docker")
    lines = re.sub(r"\\\n\s*", "", block.text).splitlines()
    assert {line.split()[0] for line in lines} == {"FROM", "RUN", "COPY", "USER", "WORKDIR", "ENTRYPOINT"}
    assert lines[0].startswith("FROM python:3.")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (extras,) = re.findall(r"'/src\[(.*?)\]'", block.text)
    assert set(extras.split(",")) <= set(project["optional-dependencies"])
    (entry,) = re.findall(r'ENTRYPOINT \["(.*?)"\]', block.text)
    assert entry in project["scripts"]
    for line in lines:
        if line.startswith("RUN "):
            subprocess.run(["sh", "-n", "-c", line.removeprefix("RUN ")], check=True, timeout=600)
    (commands,) = blocks(CI, "sh", "Docker")
    subprocess.run(["sh", "-n", "-c", commands.text], check=True, timeout=600)


# The tutorial


def test_the_tutorial_from_top_to_bottom(shell: Shell) -> None:
    """Files are saved as told, commands run, and what is shown is what appears."""
    done = None
    ran = 0
    for block in blocks(TUTORIAL):
        if block.language == "sh":
            assert block.text.startswith("factcheck "), block.text
            done = shell.run(f"{block.text.rstrip()} 2>&1")
            assert done.returncode in (0, 1), block.text + done.stdout
            ran += 1
        elif block.language == "text":
            assert done is not None
            assert done.stdout == block.text
        else:
            assert block.language in ("markdown", "toml")
            (name,) = re.findall(r"ave this as `(.*?)`:", block.before.replace("\n", " "))
            shell.write(name, block.text)
    assert ran == 8
    assert done is not None and (done.returncode, done.stdout[:8]) == (0, "0 claims"), done.stdout
    plain = shell.run("factcheck check .")
    assert (plain.returncode, plain.stderr) == (0, "")


def test_reports_of_the_tutorial_are_those_of_a_wrong_draft(shell: Shell) -> None:
    first = blocks(TUTORIAL, "markdown")[0]
    shell.write("draft.md", first.text)
    assert shell.run("factcheck check draft.md").returncode == 1


# The reference


def test_every_key_of_the_configuration_is_in_the_reference() -> None:
    text = REFERENCE.read_text(encoding="utf-8").partition("\n## Configuration\n")[2].partition("\n## ")[0]
    tables = re.split(r"^\|---.*$", text, flags=re.MULTILINE)[1:]
    first, second = (re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) for table in tables)
    assert first == [name for name in KEYS if name != "source"]
    assert second == list(OVERRIDE)
    for name, key in (*KEYS.items(), *OVERRIDE.items()):
        (row,) = re.findall(rf"^\| `{name}` .*$", tables[name not in KEYS], re.MULTILINE) or [text]
        if name != "format":
            assert all(f"`{choice}`" in row for choice in key.choices), name
        if isinstance(key.default, (str, int)) and not isinstance(key.default, bool):
            assert row.endswith(f"| `{key.default}` |"), name


def test_the_configuration_of_the_reference_is_valid(shell: Shell) -> None:
    (block,) = blocks(REFERENCE, "toml")
    shell.write("factcheck.toml", block.text)
    done = shell.run("factcheck config")
    assert done.returncode == 0, done.stderr
    assert re.search(r'^fail-on +"disputed"', done.stdout, re.MULTILINE)


def test_every_format_is_in_the_reference() -> None:
    text = REFERENCE.read_text(encoding="utf-8").partition("\n## Formats\n")[2]
    cells = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)[1:]
    assert [name for cell in cells for name in re.findall(r"`(\w+)`", cell)] == list(FORMATS)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("a.md", "<!-- ", " -->"),
        ("a.html", "<!-- ", " -->"),
        ("a.rst", ".. ", ""),
        ("a.txt", "", ""),
    ],
)
def test_comments_of_the_reference(name: str, start: str, end: str, shell: Shell) -> None:
    if name.endswith(".rst"):
        pytest.importorskip("docutils", reason="needs docutils")
    sentence = f"<p>{WRONG}</p>\n" if name.endswith("html") else WRONG
    rows = re.findall(r"^\| `(factcheck: ignore.*?)` \| (.*) \|$", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == 3
    for comment, told in rows:
        told_end = re.findall(r"`(factcheck: ignore-end.*?)`", told)
        lines = [comment, "", *told_end]
        first, _, *last = [
            f"{start}{line.replace('FACT', 'trade').replace('REASON', 'as an example')}{end}" if line else ""
            for line in lines
        ]
        shell.write(name, "\n\n".join([first, sentence, *last]) + "\n")
        done = shell.run(f"factcheck check {name} --fail-on unverifiable")
        assert (done.returncode, done.stdout[:8]) == (0, "0 claims"), f"{comment}\n{done.stdout}{done.stderr}"


def test_the_comment_shown_in_the_reference(shell: Shell) -> None:
    (block,) = blocks(REFERENCE, "markdown")
    shell.write("a.md", block.text)
    done = shell.run("factcheck check a.md")
    assert (done.returncode, done.stdout[:8]) == (0, "0 claims"), done.stdout
    shell.write("a.md", block.text.replace(" quoting a rival's slip,", ""))
    done = shell.run("factcheck check a.md")
    assert done.returncode == 1
    assert "no reason given" in done.stdout
