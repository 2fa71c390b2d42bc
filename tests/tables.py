"""The YAML tables of this folder, by the parser in C: that in Python takes a tenth of the suite's time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def load_table(path: Path) -> Any:
    """What a file of YAML holds."""
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)
