"""The steps of ``action.yml``, run as shell the way a runner does it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import warm
from tables import load_table

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (
    "factcheck",
    "facts.yaml",
    "facts-wide.yaml",
    "pyproject.toml",
    "hatch_build.py",
    "README.md",
    "LICENSE",
    "action.yml",
)
NO_INDEX = re.compile(
    r"No matching distribution|Could not find a version|Max retries|Connection|Network is unreachable|name resolution"
)
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")
WRONG = "Trade between Kazakhstan and South Korea is $12 billion.\n"
DISPUTED = "Korean investment in Kazakhstan has reached $9.6 billion.\n"
RIGHT = "Kazakhstan and South Korea signed 11 documents.\n"
pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = load_table(ROOT / "action.yml")
    return loaded


INSTALL, CHECK, UPLOAD = action()["runs"]["steps"]


class Done(NamedTuple):
    code: int
    stdout: str
    stderr: str
    outputs: dict[str, str]
    summary: str


def outputs_of(text: str) -> dict[str, str]:
    """The outputs of a step: ``name=value`` or ``name<<delimiter``, as GitHub reads them."""
    out = {}
    lines = iter(text.splitlines())
    for line in lines:
        if re.match(r"[\w-]+=", line):
            name, _, out[name] = line.partition("=")
        else:
            name, _, delimiter = line.partition("<<")
            value = []
            for inner in lines:
                if inner == delimiter:
                    break
                value.append(inner)
            out[name] = "\n".join(value)
    return out


def run(step: dict[str, Any], runner: Path, cwd: Path, **inputs: str) -> Done:
    """Run a step as GitHub does: inputs with their defaults, values in ``env``, the script in a file."""
    values = {f"inputs.{name}": str(given["default"]) for name, given in action()["inputs"].items()}
    for name, value in inputs.items():
        assert f"inputs.{name.replace('_', '-')}" in values
        values[f"inputs.{name.replace('_', '-')}"] = value
    values["github.action_path"] = str(runner / "source")
    script, output, summary = (runner / name for name in ("step.sh", "output", "summary"))
    script.write_text(step["run"], encoding="utf-8")
    for path in (output, summary):
        path.write_text("", encoding="utf-8")
    outside = ("PYTHON", "FACTCHECK", "VIRTUAL_ENV", "GITHUB_", "INPUT_", "PIP_TARGET")
    env = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    env |= {"GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
    env |= {"RUNNER_TEMP": str(runner / "temp dir"), "LC_ALL": "C.UTF-8"}
    env["PIP_COMPILE"] = "0"  # what runs is compiled when it runs
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env["PATH"]])
    for name, value in step.get("env", {}).items():
        env[name] = EXPRESSION.sub(lambda match: values[match[1]], value)
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    told = outputs_of(output.read_text(encoding="utf-8"))
    return Done(done.returncode, done.stdout, done.stderr, told, summary.read_text(encoding="utf-8"))


def with_pip_at_hand(folder: Path) -> Path:
    """A folder with a ``python3`` whose ``-m venv`` takes the pip that is here, where there is one: to unpack and
    compile its own takes a third of the time of the step."""
    (folder / "bin").mkdir()
    python, pip = shlex.quote(sys.executable), find_spec("pip")
    lines = [f'exec {python} "$@"']
    if pip is not None and pip.origin is not None:
        home = Path(pip.origin).parent
        place = f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
        made = f'{python} -m venv --without-pip "$3"; cp -Rp {shlex.quote(str(home))} "$3/{place}"; exit'
        lines.insert(0, f'if [ "$1 $2" = "-m venv" ]; then set -e; {made}; fi')
    program = folder / "bin" / "python3"
    program.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    program.chmod(0o755)
    return program.parent


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner with the first step done: the action checked out, the program installed."""
    if find_spec("ensurepip") is None:
        pytest.skip("this Python cannot make virtual environments: no ensurepip")
    runner = tmp_path_factory.mktemp("runner")
    (runner / "temp dir").mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, runner / "source" / name)  # with what is compiled, else the build does it anew
        else:
            shutil.copy(ROOT / name, runner / "source" / name)
    done = run(INSTALL | {"run": f'PATH="{with_pip_at_hand(runner)}:$PATH"\n{INSTALL["run"]}'}, runner, runner)
    if done.code != 0 and NO_INDEX.search(done.stderr):
        pytest.skip("the step cannot install the program: no package index here")
    assert done.code == 0, done.stdout + done.stderr
    return runner


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner whose program is the one that stands here, forked: what the script makes of inputs is the same."""
    runner = tmp_path_factory.mktemp("quick")
    program = runner / "temp dir" / "factcheck" / "bin" / "factcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec env {warm.script()} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return runner


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "right.md").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "drafts" / "wrong.md").write_text(WRONG, encoding="utf-8")
    return tmp_path


def test_it_is_a_composite_action_of_plain_shell() -> None:
    found = action()
    assert set(found) == {"name", "description", "inputs", "outputs", "runs"}
    assert found["runs"]["using"] == "composite"
    shell = [INSTALL, CHECK]
    for step in shell:
        assert set(step) <= {"name", "id", "shell", "env", "run"}
        assert step["shell"] == "bash"
        # what somebody else wrote must not become part of a script
        assert "${{" not in step["run"]
        for value in step["env"].values():
            assert EXPRESSION.fullmatch(value), value
        subprocess.run(["bash", "-n"], input=step["run"], encoding="utf-8", check=True, timeout=600)
    for name, given in found["inputs"].items():
        assert set(given) == {"description", "default"}, name
        assert isinstance(given["default"], str)
    used = {m[1] for step in shell for v in step["env"].values() for m in EXPRESSION.finditer(v)}
    assert used == {f"inputs.{name}" for name in found["inputs"]} | {"github.action_path"}
    for name, given in found["outputs"].items():
        assert given["value"] == f"${{{{ steps.check.outputs.{name} }}}}"


def test_the_upload_is_pinned_and_comes_after_a_failure_too() -> None:
    assert set(UPLOAD) == {"name", "if", "uses", "with"}
    assert re.fullmatch(r"github/codeql-action/upload-sarif@[0-9a-f]{40}", UPLOAD["uses"])
    for condition in ("always()", "inputs.upload-sarif == 'true'", "steps.check.outputs.sarif-file != ''"):
        assert condition in UPLOAD["if"]
    assert UPLOAD["with"]["sarif_file"] == "${{ steps.check.outputs.sarif-file }}"


def test_what_is_to_be_uploaded(runner: Path, drafts: Path) -> None:
    done = run(CHECK, runner, drafts, upload_sarif="true")
    assert done.code == 1 and "::error file=drafts/wrong.md" in done.stdout
    report = json.loads(Path(done.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert Path(done.outputs["sarif-file"]).parent == runner / "temp dir"
    (result,) = report["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "drafts/wrong.md"
    done = run(CHECK, runner, drafts, upload_sarif="true", sarif_file="a.sarif", format="sarif")
    assert (done.code, done.stdout, done.outputs["sarif-file"]) == (1, "", "a.sarif")
    assert "sarif-file" not in run(CHECK, runner, drafts).outputs
    done = run(CHECK, runner, drafts, upload_sarif="yes")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert "upload-sarif must be true or false" in done.stdout


def test_a_wrong_draft_fails_with_annotations(runner: Path, drafts: Path) -> None:
    done = run(CHECK, runner, drafts, files="drafts")
    assert done.code == 1, done.stderr
    assert re.search(r"^::error file=drafts/wrong\.md,line=1,col=\d+", done.stdout, re.MULTILINE)
    assert done.outputs == {"exit-code": "1"}
    assert "drafts/wrong.md" in done.summary


def test_a_right_draft_passes(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, files="drafts/right.md")
    assert (done.code, done.outputs) == (0, {"exit-code": "0"}), done.stderr
    assert "::error" not in done.stdout


def test_the_default_is_everything(quick: Path, drafts: Path) -> None:
    assert run(CHECK, quick, drafts).code == 1


def test_fail_on(quick: Path, drafts: Path) -> None:
    (drafts / "drafts" / "wrong.md").write_text(DISPUTED, encoding="utf-8")
    assert run(CHECK, quick, drafts, fail_on="refuted").code == 0
    assert run(CHECK, quick, drafts, fail_on="disputed").code == 1
    done = run(CHECK, quick, drafts, fail_on="refutd")
    assert (done.code, done.outputs["exit-code"]) == (2, "2")
    assert "did you mean: refuted" in done.stderr


def test_another_format(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, format="jsonl")
    assert done.code == 1
    assert json.loads(done.stdout)["path"] == "drafts/wrong.md"


def test_files_one_a_line(quick: Path, drafts: Path) -> None:
    """With blanks and whatever else names may have; what looks like an option is none, and nothing is run."""
    names = ["a b.md", "it's.md", 'say "x".md', "$(touch hacked).md", "; touch hacked;.md", "`touch hacked`.md"]
    names += ["-exclude.md", "wörtlich.md", "*.md"[1:]]
    for name in names:
        (drafts / name).write_text(WRONG, encoding="utf-8")
    done = run(CHECK, quick, drafts, files="\n".join(["", *names, ""]), format="jsonl")
    assert done.code == 1, done.stderr
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == names
    assert not (drafts / "hacked").exists()


@pytest.mark.parametrize("name", ["fail_on", "format", "facts", "sarif_file", "upload_sarif", "files"])
def test_inputs_are_no_shell(name: str, quick: Path, drafts: Path) -> None:
    for text in ('"; touch hacked; "', "$(touch hacked)", "`touch hacked`", "'; touch hacked; '"):
        run(CHECK, quick, drafts, **{name: text})
        assert not (drafts / "hacked").exists()


def test_no_files_is_a_mistake(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, files="\n")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert '::error::files names nothing; the whole folder is "."' in done.stdout


def test_facts(quick: Path, drafts: Path) -> None:
    shutil.copy(ROOT / "tests" / "data" / "other_subject.yaml", drafts / "our facts.yaml")
    (drafts / "drafts" / "trams.md").write_text("There are no trams in Valmere.\n", encoding="utf-8")
    done = run(CHECK, quick, drafts, facts="our facts.yaml\n")
    assert done.code == 1, done.stderr
    assert re.findall(r"^::error file=(.*?),", done.stdout, re.MULTILINE) == ["drafts/trams.md"]
    done = run(CHECK, quick, drafts, facts="our facts.yaml\nmissing.yaml")
    assert done.code == 2
    assert "missing.yaml" in done.stderr


def test_sarif_beside_the_report(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, sarif_file="fact check.sarif")
    assert done.code == 1
    assert "::error file=drafts/wrong.md" in done.stdout
    assert done.outputs == {"exit-code": "1", "sarif-file": "fact check.sarif"}
    report = json.loads((drafts / "fact check.sarif").read_text(encoding="utf-8"))
    (result,) = report["runs"][0]["results"]
    assert result["ruleId"] == "contradicted"
    done = run(CHECK, quick, drafts, sarif_file="right.sarif", files="drafts/right.md")
    assert (done.code, done.outputs["exit-code"]) == (0, "0")
    assert json.loads((drafts / "right.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []


def test_sarif_that_cannot_be_written(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, sarif_file="missing/x.sarif", files="drafts/right.md")
    assert done.code == 2
    assert "::error::the SARIF report could not be written" in done.stdout
    assert "sarif-file" not in done.outputs


def test_what_cannot_be_read(quick: Path, drafts: Path) -> None:
    done = run(CHECK, quick, drafts, files="drafts\nmissing.md", sarif_file="x.sarif")
    assert done.code == 2
    assert "missing.md" in done.stderr
    assert "::error file=drafts/wrong.md" in done.stdout


def test_an_old_python_is_told(quick: Path, tmp_path: Path) -> None:
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "python3").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (fake / "python3").chmod(0o755)
    step = INSTALL | {"run": f'PATH="{fake}:$PATH"\n{INSTALL["run"]}'}
    done = run(step, quick, tmp_path)
    assert done.code == 2
    assert done.stdout.startswith("::error::factcheck needs Python 3.11")


def test_what_is_installed_is_complete(runner: Path, tmp_path: Path) -> None:
    """With the fact base, the texts about finding codes and the readers of the extras."""
    (tmp_path / "a.rst").write_text(f"Trade\n=====\n\n{WRONG}", encoding="utf-8")
    program = runner / "temp dir" / "factcheck" / "bin" / "factcheck"
    for arguments, code in ((["explain", "near-miss"], 0), (["facts", "list"], 0), (["check", "a.rst"], 1)):
        done = subprocess.run(
            [program, *arguments], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=600, check=False
        )
        assert done.returncode == code, done.stderr
