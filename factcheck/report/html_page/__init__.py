"""Parts of the HTML report: the drafts as they were read, the style sheet and the script (package data)."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources


@cache
def asset(name: str) -> str:
    """The text of ``page.css`` or ``page.js``."""
    return (resources.files(__name__) / name).read_text(encoding="utf-8").strip()


@cache
def asset_hash(name: str) -> str:
    """What a Content-Security-Policy allows an inline style sheet or script by."""
    digest = hashlib.sha256(asset(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
