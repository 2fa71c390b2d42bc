"""The locks fit pyproject.toml, and each other: what is installed here is what everybody gets."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OWN = PROJECT["project"]["name"]
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
FOR_WORK_ON_IT = {"test", "dev"}
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(name: str) -> dict[str, str]:
    """The version of each package in a lock; that each has its hashes is seen to."""
    entries = re.split(r"\n(?=[a-z])", re.sub(r"^ *#.*\n", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.M))
    out = {}
    for entry in entries:
        first, *hashes = [line.strip(" \\") for line in entry.strip().split("\n")]
        package, _, version = first.partition(" ;")[0].partition("==")
        assert version, entry
        assert hashes and all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes), entry
        out[canonicalize_name(package)] = version.strip()
    return out


def asked(lock: str) -> list[Requirement]:
    """What a lock has to hold by pyproject.toml; our own extras stand for what they name."""
    extras = [name for name in EXTRAS if lock == "requirements-dev.lock" or name not in FOR_WORK_ON_IT]
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]
    lines += [line for name in extras for line in EXTRAS[name]]
    return [found for line in lines if (found := Requirement(line)).name != OWN]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_is_asked(lock: str) -> None:
    locked = pins(lock)
    for requirement in asked(lock):
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not in {lock}: ./dev lock"
        assert requirement.specifier.contains(version), f"{lock} has {version}, not {requirement}: ./dev lock"


def test_the_locks_agree() -> None:
    small, large = (pins(lock) for lock in LOCKS)
    assert small.items() <= large.items()
    assert not {"pytest", "mypy"} & set(small)


def test_every_requirement_has_a_lower_bound() -> None:
    """Without one, the lowest version that is allowed is the first there ever was, and nobody tests that."""
    for requirement in asked("requirements-dev.lock"):
        assert any(bound.operator in (">=", "==", "~=") for bound in requirement.specifier), requirement


def test_what_builds_the_package_is_what_builds_it_here() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["build"])


def test_who_asks_what_is_installed_asks_for_this_distribution() -> None:
    """The name of the package is that of somebody else's distribution."""
    names = [
        (path.name, name)
        for path in (*(ROOT / "factcheck").rglob("*.py"), *(ROOT / "bench").glob("*.py"))
        for name in re.findall(
            r'(?:\b(?:version|distribution)\(|DISTRIBUTION = )"(factcheck[\w-]*)"', path.read_text(encoding="utf-8")
        )
    ]
    assert {path for path, _ in names} >= {"init.py", "run.py"}
    assert {name for _, name in names} == {OWN}
