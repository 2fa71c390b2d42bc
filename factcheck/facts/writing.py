"""A fact base of sentences as YAML that a person goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.base import Entity, Fact, FactBase, Reading, Source

WIDTH = 118
_PLAIN = re.compile(r"[A-Za-zÀ-ɏ][\w .,'’()/$%–—+-]*[\w.)%]|[A-Za-z]")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def base(made: FactBase, *, originals: Mapping[Reading, str], names: Mapping[str, str]) -> str:
    """The whole base; ``originals`` are put above their readings, as comments. ``names`` are those of countries."""
    lines = ["factcheck: 2", f"title: {scalar(made.title or 'Facts from texts')}"]
    if made.focus:
        lines.append(f"focus: [{', '.join(scalar(names.get(c, c)) for c in made.focus)}]")
    lines += ["", "sources:", *(line for s in made.sources.values() for line in source(s))]
    if made.entities:
        lines += ["", "entities:", *(line for e in made.entities.values() for line in entity(e, names))]
    lines += ["", "facts:", *(line for f in made.facts.values() for line in fact(f, originals))]
    return "\n".join(lines) + "\n"


def source(one: Source) -> Iterator[str]:
    yield f"  {one.id}:"
    for key in ("publisher", "title", "url", "published"):
        if value := getattr(one, key):
            yield f"    {key}: {value if key == 'published' else scalar(value)}"


def entity(one: Entity, names: Mapping[str, str]) -> Iterator[str]:
    pairs = [f"type: {one.type.value}", f"name: {scalar(one.name)}"]
    if one.aliases:
        pairs.append(f"aliases: [{', '.join(map(scalar, one.aliases))}]")
    if one.of:
        pairs.append(f"of: {scalar(names.get(one.of, one.of))}")
    if one.office:
        pairs.append(f"office: {scalar(one.office)}")
    yield f"  {one.id}: {{{', '.join(pairs)}}}"


def fact(one: Fact, originals: Mapping[Reading, str]) -> Iterator[str]:
    yield f"- id: {one.id}"
    if one.series is not None:
        yield f"  series: {one.series.value}"
    if one.plan:
        yield "  plan: true"
    yield "  readings:"
    for reading in one.readings:
        if original := originals.get(reading, ""):
            yield from comment(original, "  ")
        yield from keys(reading, "  - ", "    ")


def keys(reading: Reading, first: str, rest: str) -> Iterator[str]:
    """The keys of a reading, a line each."""
    yield from says(reading.says, first, rest)
    yield f"{rest}source: {scalar(f'{reading.source} {reading.locator}'.strip())}"
    for key in ("said_by", "about"):
        if who := [scalar(w) for w in getattr(reading, key)]:
            yield f"{rest}{key}: " + (who[0] if len(who) == 1 else f"[{', '.join(who)}]")
    for key in ("as_of", "period", "term"):
        if value := getattr(reading, key):
            yield f"{rest}{key}: {value}"
    if reading.status is not None:
        yield f"{rest}status: {reading.status.value}"


def says(text: str, first: str, rest: str) -> Iterator[str]:
    """A sentence, folded where it is too long for a line."""
    line = f"{first}says: {scalar(text)}"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"{first}says: >-"
    yield from (f"{rest}  {part}" for part in _wrapped(text, WIDTH - len(rest) - 2))


def comment(text: str, indent: str) -> Iterator[str]:
    yield from (f"{indent}# {part}" for part in _wrapped(text, WIDTH - len(indent) - 2))


def scalar(text: str) -> str:
    """A text as YAML, plain where that is safe."""
    if (
        _PLAIN.fullmatch(text)
        and ": " not in text
        and " #" not in text
        and text.lower() not in _WORDS
        and "," not in text
    ):
        return text
    if _PLAIN.fullmatch(text) and text.endswith(".") and ": " not in text and " #" not in text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _wrapped(text: str, width: int) -> list[str]:
    from textwrap import wrap

    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def insert(text: str, lines: list[str]) -> str:
    """``text``, a base, with lines at the end of its list of facts; comments stay where they are."""
    found = text.splitlines()
    start = next((k for k, line in enumerate(found) if re.match(r"facts[ \t]*:", line)), None)
    if start is None:
        return text.rstrip("\n") + "\n\n" + "\n".join(["facts:", *lines]) + "\n"
    found[start] = re.sub(r":\s*\[\s*\]", ":", found[start])
    end = next((k for k in range(start + 1, len(found)) if re.match(r"[A-Za-z_]", found[k])), len(found))
    while end > start + 1 and (not found[end - 1].strip() or found[end - 1].startswith("#")):
        end -= 1
    found[end:end] = lines
    return "\n".join(found) + "\n"


__all__ = ["base", "fact", "insert", "keys", "scalar"]
