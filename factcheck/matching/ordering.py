"""By what two terms with a rank are ordered: "third-largest" is not "third-oldest"."""

from __future__ import annotations

from factcheck.frames import Term, replace

ORDER = "order"
"""The role of the word that tells it (:mod:`factcheck.parsing.premodifiers`)."""


def ordered(c: Term, f: Term) -> tuple[Term, Term] | None:
    """Both without that word where it is the same, or where the claim only says the rank; else ``None``."""
    if c.rank is None and f.rank is None:
        return c, f
    mine, theirs = (next((m.word for m in t.mods if m.role == ORDER), "") for t in (c, f))
    if mine != theirs and c.head:
        return None
    return tuple(replace(t, mods=[m for m in t.mods if m.role != ORDER]) for t in (c, f))  # type: ignore[return-value]
