"""A base's sentences are read once: what is kept of them is what the reader makes of them, or it is not used."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tables import load_table

from factcheck import records
from factcheck.base import FactBase
from factcheck.checking import compiling
from factcheck.checking.engine import Checker
from factcheck.checking.reader import Reader
from factcheck.facts import cache as kept
from factcheck.facts import kept as kept_bases
from factcheck.facts import sentences
from factcheck.facts.location import SHIPPED
from factcheck.statements import packing
from factcheck.statements.model import Statement

ROOT = Path(__file__).parent.parent
CLAIMS = [
    "Kazakhstan and South Korea signed 12 documents.",
    "Trade between Kazakhstan and South Korea exceeded $6 billion in 2022, said Tokayev.",
    "Woosong University will not open a branch in Turkistan.",
]


@cache
def base() -> FactBase:
    return sentences.load([ROOT / "facts.yaml"])


@cache
def reader() -> Reader:
    return Reader(base())


@cache
def explained() -> list[Any]:
    """The claims under the base as it is read."""
    checker = Checker(base())
    return [checker.explain(claim) for claim in CLAIMS]


def constructions() -> list[str]:
    return [
        case["says"]
        for path in sorted((ROOT / "tests" / "data" / "reading").glob("*.yaml"))
        for rows in load_table(path).values()
        for case in rows
    ]


def plain(one: Any, seen: dict[int, int]) -> Any:
    """All that an object of a statement holds, with what it shares by number."""
    if isinstance(one, packing.KINDS):
        if id(one) in seen:
            return seen[id(one)]
        seen[id(one)] = len(seen)
        held = [each.name for each in fields(one) if each.init]
        return {"of": type(one).__name__} | {name: plain(getattr(one, name), seen) for name in held}
    if type(one) in (list, tuple):
        return type(one)(plain(each, seen) for each in one)
    return one


def test_a_packed_sentence_is_what_was_read() -> None:
    """By way of JSON, with types, and with what is shared; of each construction that the reader knows."""
    said = [*(reading.says for _, reading in base().readings()), *constructions()]
    for text in said:
        read: list[Statement] = reader().read(text).statements
        again = packing.unpack(json.loads(json.dumps(packing.pack(read))))
        assert plain(again, {}) == plain(read, {}), text


def test_a_closed_sentence_is_what_was_read() -> None:
    """What is asked of all statements is there at once; the rest comes, into the same objects, when it is asked for."""
    for text in dict.fromkeys(reading.says for _, reading in base().readings()):
        read = reader().summed_up(reader().base_sentence(text).statements)
        heads, rows = ([packing.head(one) for one in read], json.dumps(packing.pack(read)))
        again = packing.closed(json.loads(json.dumps(heads)), rows)
        assert [type(one) for one in again] != [Statement] * len(read)
        assert [(one.senses, one.gist, one.known) for one in again] == [
            (one.senses, one.gist, one.gist and one.gist.named) for one in read
        ]
        assert [type(one) for one in again] != [Statement] * len(read), "still closed"
        assert again[-1].cast("meet") is again[-1].cast("meet")
        assert [type(one) for one in again] == [Statement] * len(read)
        assert plain(again, {}) == plain(read, {}), text
        assert [one.gist for one in again] == [one.gist for one in read]


def test_a_copy_of_a_closed_statement_is_whole() -> None:
    text = next(reading.says for _, reading in base().readings())
    read = reader().summed_up(reader().base_sentence(text).statements)
    (one, *_) = packing.closed([packing.head(each) for each in read], json.dumps(packing.pack(read)))
    copied = records.replace(one, negated=True)
    assert (type(copied), copied.gist, copied.negated) == (Statement, None, True)
    assert plain(records.replace(copied, negated=False), {}) == plain(read[0], {})
    with pytest.raises(AttributeError):
        _ = one.nose  # type: ignore[attr-defined]


def test_most_facts_stay_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    unpack = packing.unpack
    monkeypatch.setattr(packing, "unpack", lambda *given: (opened.append(given), unpack(*given))[1])
    wide = kept_bases._read(sentences.load([ROOT / "facts-wide.yaml"]))
    checker = Checker(wide)
    assert len(opened) < 20
    checker.check(CLAIMS[0])
    assert 0 < len(opened) * 5 < sum(1 for _ in wide.readings())


def test_a_compiled_base_judges_alike_and_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = kept.unpack(json.loads(json.dumps(kept.pack(compiling.compiled(base())))))
    expected = explained()
    monkeypatch.setattr(Reader, "read", None)
    checker = Checker(ready)  # type: ignore[arg-type]
    monkeypatch.undo()
    assert [checker.explain(claim) for claim in CLAIMS] == expected


def test_what_was_read_with_other_names_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = compiling.compiled(base())
    (first, *others) = base().entities.values()
    asked: list[str] = []
    read = Reader.read
    monkeypatch.setattr(
        Reader, "read", lambda self, text, called=None: (asked.append(text), read(self, text, called))[1]
    )
    entities = {first.id: replace(first, aliases=(*first.aliases, "Somebody")), **{each.id: each for each in others}}
    Checker(replace(ready, entities=entities))
    assert len(asked) == sum(1 for _ in base().readings())
    asked.clear()
    Checker(replace(ready, title="Another"))
    assert asked == []


@pytest.mark.parametrize(
    "damage",
    [None, [], [1], [1, []], [1, [9]], [1, [2, 0, 4]], [1, [0, 7]], [1, [0, [], "x", 0, 1, 0, [5]]], "x", [{}]],
)
def test_what_is_no_packed_sentence_is_read(damage: Any) -> None:
    says = next(reading.says for _, reading in base().readings())
    with pytest.raises((ValueError, TypeError)):
        packing.unpack(damage)
    kept: list[dict[str, Any]] = [
        {"said": {says: damage}},
        {"texts": [says], "heads": [damage], "rows": ["[0]"]},
        *([{"texts": [says]}] if damage is None else []),
    ]
    for compiled in kept:
        checker = Checker(replace(base(), compiled={"names": compiling.names(base()), **compiled}))
        assert [checker.explain(claim) for claim in CLAIMS] == explained()


@pytest.mark.parametrize("name", SHIPPED.values())
def test_what_the_wheel_holds_is_the_base(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``hatch_build.py`` puts it there; a byte of either file that differs, or another place, and it is not used."""
    made = kept_bases.shipped(ROOT / name)
    home = tmp_path / "data"
    home.mkdir()
    monkeypatch.setattr(kept, "_PACKAGE", tmp_path)
    text = (ROOT / name).read_text(encoding="utf-8")
    place, beside = home / name, (home / name).with_suffix(".json")
    beside.write_bytes(made)
    held = kept.shipped(str(place), text)
    place.write_text(text, encoding="utf-8")
    assert held == kept_bases._parse([place], kept_bases._contents([place]))
    assert kept.shipped(str(place), text + " ") is None
    assert kept.shipped(str(tmp_path / name), text) is None
    for damage in (b"", made[:-1], made.replace(b"Kazakhstan", b"Kyrgyzstan", 1)):
        beside.write_bytes(damage)
        assert kept.shipped(str(place), text) is None
    beside.unlink()
    assert kept.shipped(str(place), text) is None
