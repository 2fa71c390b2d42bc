"""How to get a package that is not installed, said for the environment that this program runs in.

The extras of the distribution ``factcheck-cli`` (``rst``, ``docx``) are for installing it; once it is there, a package
is asked for by name: ``pip install factcheck-cli[rst]`` would go by whatever index and environment ``pip`` means there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path


def how_to_install(package: str) -> str:
    """What to do to have ``package`` (its name on the package index) where this program runs; one line."""
    prefix = Path(sys.prefix)
    for here, told in _ENVIRONMENTS:
        if here(prefix):
            return told(prefix, package)
    return _command(sys.executable or "python3", "-m", "pip", "install", package)


_ENVIRONMENTS: tuple[tuple[Callable[[Path], bool], Callable[[Path, str], str]], ...] = (
    (
        lambda prefix: (prefix / "pipx_metadata.json").is_file(),
        lambda prefix, package: _command("pipx", "inject", prefix.name, package),
    ),
    (
        lambda prefix: prefix.name.startswith("py_env-"),
        lambda _, package: f"additional_dependencies: [{package}] beside the hook in .pre-commit-config.yaml",
    ),
    (
        lambda _: find_spec("pip") is None,
        lambda prefix, package: _command("uv", "pip", "install", "--python", str(prefix), package),
    ),
)
"""What tells an environment (pipx's, pre-commit's, uv's: one without pip), and what to do in it."""


def _command(*words: str) -> str:
    """``words`` as one types them into the shell of this system."""
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline(words)
    from shlex import join

    return join(words)
