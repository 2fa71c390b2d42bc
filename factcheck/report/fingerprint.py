"""A name for a finding that outlives edits elsewhere in the text.

It is made of the fact, the verdict and the sentence, not of line numbers: a baseline, a code-scanning alert or a merge
request goes on knowing the finding when paragraphs move. Case, white space, line wraps, the style of quotes and
dashes, soft hyphens and zero-width characters do not count; words and digits do.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter

from factcheck.model import ClaimResult, Finding

VERSION = "v1"
"""Part of what is hashed: raised when the same finding would get another fingerprint."""
LENGTH = 32
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)


def normalised(sentence: str) -> str:
    """``sentence`` as it is compared: one blank between words, one kind of quote and dash, no case, no final stop."""
    text = unicodedata.normalize("NFC", sentence).translate(_SAME).casefold()
    return " ".join(text.split()).rstrip(" .!?;:,")


def fingerprint(claim: str, finding: Finding) -> str:
    """32 hexadecimal digits for a finding in the sentence ``claim``."""
    key = "\0".join((VERSION, finding.fact or "", finding.verdict.value, normalised(claim)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprints(result: ClaimResult) -> tuple[str, ...]:
    """The fingerprints of all findings of a claim, in order."""
    return tuple(fingerprint(result.claim, finding) for finding in result.findings)


class Occurrences:
    """Tells apart findings with the same fingerprint in the same file: the first is 1, the next 2 …"""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def number(self, path: str, mark: str) -> int:
        self._seen[path, mark] += 1
        return self._seen[path, mark]


def located(path: str, mark: str, occurrence: int) -> str:
    """A fingerprint that is unique in a whole report: of the file and, for a repeated sentence, its number."""
    key = "\0".join((path, mark, str(occurrence)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
