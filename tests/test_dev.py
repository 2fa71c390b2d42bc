"""./dev on machines that have this and lack that: each is a folder of programs, made up but for the plain tools."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
TOOLS = ("cat", "cksum", "cp", "dirname", "find", "mkdir", "rm", "sed", "sh")
APT = "apt-get update && apt-get install -y python3-venv"

pytestmark = pytest.mark.skipif(os.name == "nt" or shutil.which("sh") is None, reason="needs a shell")

# A Python: new enough unless "old", with ensurepip unless "bare", with pip if "pip" or in an environment.
PYTHON = """
case "$1 $2" in
  "-c import sys, venv"*) test %(old)s = no ;;
  "-c import sys;"*) test %(old)s = no ;;
  "-c import ensurepip") test %(bare)s = no ;;
  "-m venv")
    for folder in "$@"; do :; done
    mkdir -p "$folder/bin"
    cp "$0" "$folder/bin/python"
    cp "$(dirname "$0")/factcheck.fake" "$folder/bin/factcheck" ;;
  "-m pip")
    case "$3" in --version) case "$0" in *.venv*) ;; *) test %(pip)s = yes ;; esac ;; esac ;;
  "--version "*) echo "Python %(version)s" ;;
esac
"""
UV = """
case "$1" in venv)
  for folder in "$@"; do :; done
  mkdir -p "$folder/bin"
  cp "$(dirname "$0")/nothing" "$folder/bin/python"
  cp "$(dirname "$0")/factcheck.fake" "$folder/bin/factcheck" ;;
esac
"""


class Machine:
    """A clone of the project, and a PATH with what the machine has. Every made-up program writes down its calls."""

    def __init__(self, folder: Path) -> None:
        self.clone = folder / "the clone"
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.clone.mkdir(parents=True)
        self.bin.mkdir()
        for name in ("dev", "pyproject.toml", *LOCKS):
            shutil.copy(ROOT / name, self.clone / name)
        for name in TOOLS:
            (self.bin / name).symlink_to(str(shutil.which(name)))
        self.program("factcheck.fake", 'echo "judged: $*"; cat; exit 1')
        self.program("nothing", "exit 1")
        self.program("id", "echo 1000")
        self.program("sudo", "exit 1")
        self.program("apt-get", "")

    def program(self, name: str, text: str) -> None:
        path = self.bin / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.log}"\n{text}\n', encoding="utf-8")
        path.chmod(0o755)

    def python(self, name: str = "python3", *, version: str = "3.11.2", bare: bool = False, pip: bool = False) -> None:
        old = tuple(int(part) for part in version.split(".")[:2]) < (3, 11)
        words = {"old": old, "bare": bare, "pip": pip}
        answers = {key: "yes" if value else "no" for key, value in words.items()}
        self.program(name, PYTHON % (answers | {"version": version}))

    def run(self, *arguments: str, stdin: str = "", clone: Path | None = None, **env: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [str((clone or self.clone) / "dev"), *arguments],
            cwd=self.bin.parent,
            env={"PATH": str(self.bin), **env},
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    def called(self, name: str) -> list[str]:
        """The calls of a program, or of the Python in .venv, since this was last asked."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [line for line in lines if line.startswith(f"{name} ")]

    def installed(self) -> list[str]:
        """The locks that were installed since this was last asked."""
        found = [line for line in self.called("python3") + self.called("uv") if " --requirement " in line]
        assert all(" --require-hashes " in line and " --no-deps " in line for line in found)
        self.log.unlink(missing_ok=True)
        return [line.split(" --requirement ")[1] for line in found]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_python_with_venv(machine: Machine) -> None:
    machine.python()
    code, out, err = machine.run("run", "a claim", "it's", stdin="lines")
    assert (code, out) == (1, "judged: a claim it's\nlines"), err
    assert "requirements.lock" in err
    calls = machine.called("python3")
    assert f"python3 -m venv {machine.clone}/.venv" in calls
    assert calls[-1] == "python3 -m pip install --quiet --no-deps --no-build-isolation --editable ."
    assert machine.called("apt-get") == []


def test_without_arguments_a_claim_is_judged(machine: Machine) -> None:
    machine.python()
    assert machine.run("run")[1] == "judged: Korean investment in Kazakhstan has reached $9.6 billion.\n"


def test_it_installs_once_and_anew_when_something_changed(machine: Machine) -> None:
    machine.python()
    machine.run("run")
    assert machine.installed() == ["requirements.lock"]
    assert machine.run("run")[2] == ""
    assert machine.installed() == []
    machine.run("test")
    assert machine.installed() == ["requirements-dev.lock"]
    machine.run("run")
    machine.run("test", "-k", "x")
    machine.run("test")
    pytest_ = "python3 -m pytest --hypothesis-profile=ci"
    assert machine.called("python3")[-2:] == [f"{pytest_} -k x", f"{pytest_} --numprocesses auto --dist worksteal"]
    assert machine.installed() == []
    (machine.clone / LOCKS[1]).write_text("other", encoding="utf-8")
    assert "making .venv" in machine.run("test")[2]
    assert machine.installed() == ["requirements-dev.lock"]
    copy = machine.clone.with_name("copy")
    shutil.copytree(machine.clone, copy)
    assert "making .venv" in machine.run("run", clone=copy)[2]


def test_what_failed_is_tried_again(machine: Machine) -> None:
    machine.python()
    python = machine.bin / "python3"
    works = python.read_text(encoding="utf-8")
    python.write_text(
        works.replace('"-m pip")', '"-m pip") test "$3" != install || { echo "no network" >&2; exit 1; }'),
        encoding="utf-8",
    )
    code, out, err = machine.run("run")
    assert (code, out) == (2, "")
    assert "no network" in err and err.endswith("dev: the packages could not be installed: see above\n")
    python.write_text(works, encoding="utf-8")
    assert machine.run("run")[0] == 1


def test_uv_alone(machine: Machine) -> None:
    machine.program("uv", UV)
    code, out, err = machine.run("run", "x")
    assert (code, out) == (1, "judged: x\n"), err
    assert machine.called("uv")[0] == f"uv venv --quiet --python >=3.11 {machine.clone}/.venv"
    assert machine.installed() == ["requirements.lock"]


@pytest.mark.parametrize("python", [{"version": "3.9.2"}, {"bare": True}], ids=str)
def test_uv_where_python_will_not_do(machine: Machine, python: dict[str, str | bool]) -> None:
    machine.python(**python)  # type: ignore[arg-type]
    machine.program("uv", UV)
    assert machine.run("run", "x")[:2] == (1, "judged: x\n")
    assert machine.called("apt-get") == []


def test_a_pip_outside_will_do(machine: Machine) -> None:
    machine.python(bare=True, pip=True)
    assert machine.run("run", "x")[:2] == (1, "judged: x\n")
    assert f"python3 -m pip --python {machine.clone}/.venv/bin/python install --quiet pip" in machine.called("python3")


def test_a_newer_python_beside_an_old_one(machine: Machine) -> None:
    machine.python(version="3.10.12")
    machine.python("python3.12", version="3.12.1")
    assert "Python 3.12.1 (python3.12)" in machine.run("run")[2]


def test_the_python_that_is_named(machine: Machine) -> None:
    machine.python()
    machine.python("python named", version="3.13.0")
    assert "Python 3.13.0" in machine.run("run", PYTHON=str(machine.bin / "python named"))[2]
    assert machine.run("run", PYTHON="python3.99")[2] == "", "what is installed is not looked for again"
    shutil.rmtree(machine.clone / ".venv")
    code, _, err = machine.run("run", PYTHON="python3.99")
    assert (code, err) == (2, "dev: python3.99 is no Python 3.11 or newer that can make virtual environments\n")


@pytest.mark.parametrize("python", [None, {"bare": True}], ids=["no Python", "Debian's without venv"])
class TestDebian:
    def test_not_root(self, machine: Machine, python: dict[str, bool] | None) -> None:
        """One line is told, and nothing is done."""
        if python is not None:
            machine.python(**python)  # type: ignore[arg-type]
        code, out, err = machine.run("run")
        assert (code, out) == (2, "")
        assert err.splitlines()[-1] == f"  sudo sh -c '{APT}'"
        assert machine.called("apt-get") == machine.called("sudo") == []
        assert not (machine.clone / ".venv").exists()

    def test_root(self, machine: Machine, python: dict[str, bool] | None) -> None:
        if python is not None:
            machine.python(**python)  # type: ignore[arg-type]
        later = Machine(machine.bin.parent / "later")
        later.python()
        machine.program("id", "echo 0")
        machine.program(
            "apt-get", f'case "$1" in install) echo Setting up; cp "{later.bin}/python3" "{machine.bin}" ;; esac'
        )
        code, out, err = machine.run("run", "x")
        assert (code, out) == (1, "judged: x\n"), err
        assert machine.called("apt-get") == ["apt-get update", "apt-get install -y python3-venv"]
        assert machine.called("sudo") == []
        assert "Setting up" in err

    def test_root_without_network(self, machine: Machine, python: dict[str, bool] | None) -> None:
        if python is not None:
            machine.python(**python)  # type: ignore[arg-type]
        machine.program("id", "echo 0")
        machine.program("apt-get", "echo 'E: no network' >&2; exit 100")
        code, out, err = machine.run("run")
        assert (code, out) == (2, "")
        assert err.endswith("E: no network\ndev: python3-venv could not be installed\n")

    def test_no_debian(self, machine: Machine, python: dict[str, bool] | None) -> None:
        if python is not None:
            machine.python(**python)  # type: ignore[arg-type]
        (machine.bin / "apt-get").unlink()
        code, _, err = machine.run("run")
        assert code == 2
        assert "with your system's package manager" in err


def test_an_old_debian(machine: Machine) -> None:
    """Its python3-venv would be as old: it is not installed."""
    machine.python(version="3.9.2")
    machine.program("id", "echo 0")
    code, out, err = machine.run("run")
    assert (code, out) == (2, "")
    assert "Python 3.11 or newer is needed, and python3 is Python 3.9.2" in err
    assert machine.called("apt-get") == []


def test_help_and_slips(machine: Machine) -> None:
    told = machine.run("help")[1]
    script = (ROOT / "dev").read_text(encoding="utf-8")
    commands = re.findall(r"^  ([a-z]+)\)", script.rpartition("case $command in")[2], re.MULTILINE)
    assert commands == re.findall(r"^\./dev ([a-z]+)", told, re.MULTILINE)
    assert machine.run()[1] == told
    assert machine.run("tset")[::2] == (2, "dev: no command 'tset'; ./dev help lists them\n")


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not here")
def test_make_calls_it(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path / "Makefile")
    (tmp_path / "dev").write_text('#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\n', encoding="utf-8")
    (tmp_path / "dev").chmod(0o755)
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}

    def make(*arguments: str) -> str:
        done = subprocess.run(
            ["make", "--silent", *arguments], cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    for target in ("test", "lint", "lock", "picture", "clean"):
        assert make(target) == f"<{target}>\n"
    assert make("run") == make() == "<run>\n"
    claim = 'It\'s $9 "billion"; $HOME `id`.'
    assert make("run", f"CLAIM={claim}") == f"<run>\n<{claim}>\n"
    assert make("test", "ARGS=-k docs") == "<test>\n<-k>\n<docs>\n"


def test_the_two_commands_of_the_readme() -> None:
    """They are short lines, and the ones that CI runs, as they stand."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start = re.findall(r"^```sh\n(.*?)^```", text.partition("\n## Start\n")[2].partition("\n## ")[0], re.DOTALL | re.M)
    assert start == ["./dev run\n", "./dev test\n", "pipx install .\n", "uv tool install .\n"]
    if not (ROOT / ".ci" / "run").is_file():
        pytest.skip("a source package has no .ci")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'for name in run test; do\n  command=$(grep "^\\./dev $name$" README.md)' in ci
    for name in ("run", "test"):
        assert re.findall(rf"^\./dev {name}$", text, re.MULTILINE) == [f"./dev {name}"]
    for line in ("uv tool install", "pipx install"):
        assert re.search(rf'"\$uv" tool (run --quiet )?{line.removeprefix("uv tool ")}.* \.$', ci, re.MULTILINE)
