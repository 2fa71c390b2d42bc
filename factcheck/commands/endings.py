"""The report format that the name of the output asks for, where no ``--format`` does."""

from __future__ import annotations

import re

ENDINGS = {
    "html": ("html",),
    "htm": ("html",),
    "json": ("json", "sarif", "gitlab", "claimreview"),
    "jsonl": ("jsonl",),
    "ndjson": ("jsonl",),
    "sarif": ("sarif",),
    "sarif.json": ("sarif",),
    "xml": ("junit",),
    "md": ("markdown",),
    "markdown": ("markdown",),
    **dict.fromkeys(("txt", "text", "log", "out"), ("plain", "terminal", "github")),
}
"""By ending the format it stands for, then the others that a file of this name may well hold."""
_ENDING = re.compile(r"[^./\\]\.((?:sarif\.)?[a-z]\w{0,8})$", re.IGNORECASE | re.ASCII)


def format_for(output: str, configured: str = "auto") -> str | None:
    """The format for a report called ``output``: the configured one where the name goes with it, else that of the
    name; ``None`` where the name has no ending, or one that says nothing (which is told)."""
    found = _ENDING.search(output)
    if found is None:
        return None
    formats = ENDINGS.get(found[1].casefold())
    if formats is not None:
        return None if configured in formats else formats[0]
    if configured == "auto":
        from factcheck.output import remark

        remark(f"{output}: no format goes by '.{found[1]}', so this is plain text; --format chooses another one")
    return None
