"""``factcheck init``: a first configuration, and the file with which a CI system runs the check; what exists stays."""

from __future__ import annotations

import json
import os
import re
import shlex
from pathlib import Path

from factcheck._version import __version__
from factcheck.config import NAMES, find, passed_over
from factcheck.config.schema import KEYS, OVERRIDE, Key, Shape
from factcheck.errors import OutputError
from factcheck.output import remark
from factcheck.records import NamedTuple
from factcheck.report.repository import tops

CI = {
    "github": ".github/workflows/factcheck.yml",
    "gitlab": ".gitlab-ci.yml",
    "pre-commit": ".pre-commit-config.yaml",
}
"""Where the file of a system stands, from the top of the repository on."""
DISTRIBUTION = "factcheck-cli"
_TEMPLATES = Path(__file__).parent.parent / "data" / "init"
_BELOW = re.compile(r"@(?:folder|cd|files)@|# of a folder below the top$")
"""What marks the lines that are only for a folder below the top of the repository."""
_PLACE = re.compile("@(folder|cd|files|config|requirement|version)@")


class Made(NamedTuple):
    """A file to write, and what goes into it."""

    path: str
    text: str


def fact_base(path: str) -> int:
    """Write a commented base of sentences with one fact; where the file exists, print it instead."""
    text = (_TEMPLATES / "facts.yaml").read_text(encoding="utf-8")
    if os.path.lexists(path):
        remark(f"{path}: there already, left as it is")
        print(text, end="")
        return 0
    _write(Made(path, text))
    return 0


def run(ci: str | None) -> int:
    """Write ``factcheck.toml`` here, and the file of the system ``ci`` at its place in the repository.

    A file that is there stays as it is; what would have been written goes to standard output then.
    """
    folder = Path.cwd()
    above = find(str(folder))
    here = above is not None and Path(above).parent == folder
    if here and above is not None:
        names = [Path(above).name, *passed_over(above)]
        remark(f"{', '.join(names)}: there already, left as it is")
        if ci is None:
            print(configuration(), end="")
    else:
        _write(Made(NAMES[0], configuration()))
        if above is not None:
            remark(f"{os.path.relpath(above)} no longer holds in this folder")
    if ci is not None:
        top = Path(next(iter(tops({}, str(folder))), folder))
        below = Path(os.path.realpath(folder)).relative_to(top).as_posix()
        name = Path(above).name if here and above is not None else NAMES[0]
        _write(Made(os.path.relpath(top / CI[ci]), snippet(ci, below, name)))
    return 0


def _write(made: Made) -> None:
    path = Path(made.path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(made.text)
    except FileExistsError:
        if not os.path.lexists(path):  # what is in the way is a folder of it that is none
            raise OutputError(f"cannot write {made.path}: {path.parent} is no folder") from None
        remark(f"{made.path}: there already, left as it is; what belongs there:")
        print(made.text, end="")
        return
    except OSError as error:
        raise OutputError(f"cannot write {made.path}: {error.strerror or error}") from error
    remark(f"{made.path}: written")


def configuration() -> str:
    """A configuration in which every key stands as a comment, with what it is for."""
    lines = [
        '# Configuration of factcheck. Take off the "#" before a key to set it. Paths begin at this folder.',
        "# `factcheck config` shows what holds, and where it comes from.",
    ]
    for name, key in KEYS.items():
        if name == "source":
            continue
        lines += ["", *_entry(name, key)]
    for name, key in OVERRIDE.items():
        lines += _entry(name, key)
    return "\n".join(lines) + "\n"


def _entry(name: str, key: Key) -> list[str]:
    choices = [f"# One of {', '.join(key.choices)}."] if key.choices else []
    setting = f"[[{name}]]" if key.shape is Shape.TABLES else f"{name} = {key.example}"
    return [f"# {key.doc}", *choices, f"#{setting}"]


def snippet(ci: str, folder: str, config: str) -> str:
    """The file of the system ``ci`` for texts in ``folder``, which is seen from the top of the repository ("." at the
    top), where the configuration is called ``config``."""
    text = (_TEMPLATES / f"{ci}.yml").read_text(encoding="utf-8")
    values = {
        "requirement": requirement(),
        "version": __version__,
        "folder": json.dumps(folder, ensure_ascii=False),
        "cd": json.dumps(f"cd {shlex.quote(folder)}", ensure_ascii=False),
        "files": json.dumps(f"^{re.escape(folder)}/", ensure_ascii=False),
        "config": ""
        if folder == "."
        else json.dumps(["--config", f"{folder}/{config}"], ensure_ascii=False)[1:-1] + ", ",
    }
    lines = [line for line in text.splitlines() if folder != "." or not _BELOW.search(line)]
    lines = [line.removesuffix(" # of a folder below the top") for line in lines]
    return _PLACE.sub(lambda match: values[match[1]], "\n".join(lines) + "\n")


def requirement() -> str:
    """What pip is to install in CI: this version; from the repository that it was installed from, if it was."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        origin = json.loads(distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        origin = {}
    version = origin.get("vcs_info", {})
    if version.get("vcs") == "git" and version.get("commit_id"):
        return f"{DISTRIBUTION} @ git+{origin['url']}@{version['commit_id']}"
    return f"{DISTRIBUTION}=={__version__}"
