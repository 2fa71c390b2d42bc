"""The old one and the new one of a name: "the new Northgate pool" is not the old one."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.language.en.anew import NEW, OLD


def another(c: Term, f: Term) -> bool:
    """Is one of them called the old one, the other the new one? A person is the same in a new office."""
    if c.ref is None or f.ref is None or c.ref.kind in ("person", "country"):
        return False
    mine, told = _words(c), _words(f)
    return bool((mine & OLD and told & NEW) or (mine & NEW and told & OLD))


def besides(adds: list[tuple[int, str]], f: Term) -> list[tuple[int, str]]:
    """What restricts a name beyond that with which the fact restricts it itself."""
    told = _words(f)
    return [x for x in adds if x[1] not in told]


def _words(term: Term) -> frozenset[str]:
    return frozenset(m.word for m in term.mods if m.role == "adj" and m.word)
