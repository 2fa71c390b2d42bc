"""Replacements in a text."""

from __future__ import annotations

from factcheck.records import dataclass, field


@dataclass(slots=True)
class Edits:
    """Replacements in a text, by character offsets."""

    found: list[tuple[int, int, str]] = field(default_factory=list)

    def put(self, start: int, end: int, text: str) -> None:
        self.found.append((start, end, text))

    def apply(self, text: str) -> str:
        out, at = [], 0
        for start, end, new in sorted(self.found):
            if start < at:
                continue
            out += [text[at:start], new]
            at = end
        return "".join([*out, text[at:]])
