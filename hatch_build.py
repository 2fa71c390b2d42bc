"""Puts the fact bases that come with factcheck into the wheel, and a second time: parsed, and their sentences read."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """``factcheck/data/NAME.yaml`` and beside it ``NAME.json``. An editable installation has neither."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root, folder = Path(self.root), Path(mkdtemp(prefix="factcheck-"))
        sys.path.insert(0, str(root))
        try:
            from factcheck.facts.kept import shipped
            from factcheck.facts.location import SHIPPED

            for name in SHIPPED.values():
                build_data["force_include"][str(root / name)] = f"factcheck/data/{name}"
                made = folder / Path(name).with_suffix(".json")
                made.write_bytes(shipped(root / name))
                build_data["force_include"][str(made)] = f"factcheck/data/{made.name}"
        finally:
            sys.path.remove(str(root))
