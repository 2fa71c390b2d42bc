"""The cache of parsed fact bases: the same base, and nothing that anybody else could have made of it."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
import warm
from test_loading import FERRIES, HEAD, ROOT

from factcheck.base import FactBase
from factcheck.commands import against
from factcheck.drafting import texts as drafting
from factcheck.facts import cache, load, loads, sentences
from factcheck.facts import kept as kept_bases


@pytest.fixture(scope="module")
def example() -> FactBase:
    return loads(FERRIES)


def test_cache_gives_the_same_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_bases, "CACHE_FROM", 0)
    path = tmp_path / "facts.yaml"
    path.write_text(FERRIES, encoding="utf-8")
    first = load([path])
    (kept,) = (tmp_path / "cache" / "factcheck").iterdir()
    assert first == loads(FERRIES, str(path))
    monkeypatch.setattr(sentences, "load", None)
    assert load([path]) == first
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_bases, "CACHE_FROM", 0)
    for damage in ("", "[]", "{}", '{"sources": 1}', '{"a": ' * 5000):
        kept.write_text(damage)
        assert load([path]) == first
    path.write_text(FERRIES.replace("title: The ferries of Sandholm", "title: Other"), encoding="utf-8")
    assert load([path]).title == "Other"


def test_one_path_is_loaded_however_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(FERRIES, encoding="utf-8")
    assert load(str(path)) == load(path) == load([path])


TRADE = "Trade between Kazakhstan and South Korea is $12 billion."


def judged(home: Path) -> tuple[int, str, str]:
    """What the command says with its cache in ``home``."""
    done = warm.run(
        *("--facts", str(ROOT / "facts.yaml"), "--format", "jsonl", TRADE),
        env=os.environ | {"XDG_CACHE_HOME": str(home)},
    )
    return done.returncode, done.stdout, done.stderr


def sealed(name: str, body: bytes) -> bytes:
    return hashlib.blake2b(name.encode() + b"\n" + body, digest_size=32).hexdigest().encode() + b"\n" + body


def test_a_cache_that_was_touched_is_not_believed(tmp_path: Path) -> None:
    """A byte, a null, another base under this name, one that others may write: the same answer, without a word."""
    answer = judged(tmp_path)
    assert (answer[0], answer[2]) == (1, "")
    folder = tmp_path / "factcheck"
    (kept,) = folder.iterdir()
    assert (kept.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    good = kept.read_bytes()
    body = good.partition(b"\n")[2]
    forged = body.replace(b"US$6 billion", b"US$12 billion")
    assert forged != body and sealed(kept.name, body) == good
    for bad in (
        good.replace(b"US$6 billion", b"US$9 billion"),
        good.replace(b'"said_by":["tokayev"]', b'"said_by":null', 1),
        sealed("facts-0.json", forged),
        sealed(kept.name, body[:-2]),
        sealed(kept.name, body.replace(b'"type":"', b'"type":"x', 1)),
    ):
        assert bad != good
        kept.write_bytes(bad)
        assert judged(tmp_path) == answer
        assert kept.read_bytes() == good, "and it is written anew"
    kept.write_bytes(sealed(kept.name, forged))
    assert judged(tmp_path) != answer, "what follows shows nothing if a base that is sealed is not used"
    folder.chmod(0o770)
    assert judged(tmp_path) == answer


def test_a_cache_that_others_could_have_written_is_not_read(example: FactBase, tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    files = [("facts.yaml", "x")]
    cache.put(files, example, environ)
    folder = tmp_path / "factcheck"
    (kept,) = folder.iterdir()

    def is_read() -> bool:
        return cache.get(files, environ) is not None

    assert is_read()
    for path, mode in ((folder, 0o720), (folder, 0o702), (kept, 0o620), (kept, 0o602)):
        before = path.stat().st_mode & 0o777
        path.chmod(mode)
        assert not is_read()
        cache.put([("facts.yaml", "y")], example, environ)
        assert (cache.get([("facts.yaml", "y")], environ) is None) == (path == folder)
        path.chmod(before)
        assert is_read()
    elsewhere = tmp_path / "elsewhere"
    kept.rename(elsewhere)
    kept.symlink_to(elsewhere)
    assert not is_read()
    kept.unlink()
    os.mkfifo(kept)
    assert not is_read()
    kept.unlink()
    elsewhere.rename(kept)
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    assert not is_read()


def test_what_was_never_completed_is_cleared_away(example: FactBase, tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    cache.put([("facts.yaml", "x")], example, environ)
    old, new = tmp_path / "factcheck" / "old.tmp", tmp_path / "factcheck" / "new.tmp"
    for path in (old, new):
        path.write_bytes(b"")
    os.utime(old, (0, 0))
    cache.put([("facts.yaml", "y")], example, environ)
    assert (old.exists(), new.exists()) == (False, True)


def test_cache_does_not_grow(example: FactBase, tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    for i in range(cache.KEPT + 3):
        cache.put([("facts.yaml", str(i))], example, environ)
    assert len(list((tmp_path / "factcheck").iterdir())) == cache.KEPT
    assert cache.get([("facts.yaml", str(cache.KEPT + 2))], environ) == example


def test_cache_that_cannot_be_written_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(kept_bases, "CACHE_FROM", 0)
    path = tmp_path / "facts.yaml"
    path.write_text(HEAD)
    assert load([path]).title == "T"


def test_cache_packs_every_field(example: FactBase) -> None:
    assert cache.unpack(json.loads(json.dumps(cache.pack(example)))) == example


HARBOUR = (
    "# published: 2025-05-14\n\nVell harbour handled 400,000 containers in 2024. Its director, Ada Brandt, resigned.\n"
)


def test_texts_are_drafted_from_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same base, sources and sentences that are not used; another text, encoding or known base is another one."""
    home = {"XDG_CACHE_HOME": str(tmp_path)}
    texts = {"harbour.txt": HARBOUR.encode()}
    known = loads(FERRIES)
    first, joined = against.kept(texts, "utf-8", None, home), against.kept(texts, "utf-8", known, home)
    assert first.base != joined.base
    assert first.sources == joined.sources == ("harbour",)
    assert any(first.unused)
    with monkeypatch.context() as patch:
        patch.setattr(drafting, "draft_texts", None)
        assert against.kept(texts, "utf-8", None, home) == first
        assert against.kept(texts, "utf-8", known, home) == joined
        again = against.kept(texts, "utf-8", None, home)
        assert (again.unused, again.base.compiled) == (first.unused, first.base.compiled)
        for other in ({"harbour.txt": HARBOUR.replace("400", "500").encode()}, {"port.txt": HARBOUR.encode()}):
            with pytest.raises(TypeError):
                against.kept(other, "utf-8", None, home)
        with pytest.raises(TypeError):
            against.kept(texts, "cp1252", None, home)
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    assert against.drafted_from([str(path)], "utf-8").base.facts == first.base.facts
