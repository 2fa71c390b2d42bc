"""The bases that come with factcheck: chosen by name, listed, and told of where the default says nothing."""

from __future__ import annotations

import json
import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from click.shell_completion import ShellComplete
from dam import BASE
from test_check import Desk

from factcheck.cli import program
from factcheck.commands import beyond
from factcheck.errors import FactBaseError
from factcheck.facts import find, load, location
from factcheck.facts.location import SHIPPED
from factcheck.facts.timing import covered

FERRIES = """\
factcheck: 2
title: Ferries
sources:
  gazette: {publisher: The Gazette, published: 2024-06-12}
  almanac: {publisher: The Almanac, published: 2021}
facts:
- id: passengers
  readings:
  - {says: Ferries between Portugal and Chile carried 700 passengers in 2019., source: almanac p. 3}
  - {says: Ferries between Portugal and Chile carried 900 passengers in 2023., source: gazette P1}
- id: pier
  says: Portugal will build a pier in Chile in 2031.
  source: gazette P2
"""
ROOT = Path(__file__).resolve().parent.parent
FERRY = "Ferries between Portugal and Chile carried 900 passengers in 2023."
DAM = "The dam cost more than $8 million."


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped bases of its own: the dam is the default one, the ferries are the wide one."""
    data = tmp_path / "package" / "data"
    data.mkdir(parents=True)
    (data / "facts.yaml").write_text(BASE, encoding="utf-8")
    (data / "facts-wide.yaml").write_text(FERRIES, encoding="utf-8")
    monkeypatch.setattr(location, "_PACKAGE", data.parent)
    return data


@pytest.fixture
def away(shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A folder without a base of its own."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.setenv("COLUMNS", "100")
    desk = Desk(folder, monkeypatch, capsys)
    (folder / "facts.yaml").unlink()
    assert load().path == str(shipped / "facts.yaml")
    return desk


def build_coverage() -> ModuleType:
    spec = spec_from_file_location("build_coverage", ROOT / "tools" / "build_coverage.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# By name


def test_a_name_goes_before_a_path_of_that_name(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "wide").write_text(BASE, encoding="utf-8")
    wide = shipped / "facts-wide.yaml"
    assert find(["wide"], {}, tmp_path) == [wide]
    assert find(["default", "wide"], {}, tmp_path) == [shipped / "facts.yaml", wide]
    assert find([], {"FACTCHECK_FACTS": "wide"}, tmp_path) == [wide]
    assert find(["./wide"], {}, tmp_path) == find([Path("wide")], {}, tmp_path) == [tmp_path / "wide"]
    assert find(["wide", str(wide)], {}, tmp_path) == [wide]


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("word", "meant"), [("wdie", "wide"), ("Wide", "wide"), ("wid", "wide"), ("defualt", "default"), ("other", None),
                        ("wide.yaml", None), ("bases/wdie", None)]
)  # fmt: skip
def test_near_misses_of_a_name(tmp_path: Path, word: str, meant: str | None) -> None:
    with pytest.raises(FactBaseError) as caught:
        find([word], {}, tmp_path)
    (problem,) = caught.value.problems
    assert (problem.path, problem.suggestion) == (word, meant)
    assert "factcheck bases" in caught.value.advice


def test_a_base_that_did_not_come_along_is_told(shipped: Path, away: Desk) -> None:
    (shipped / "facts-wide.yaml").unlink()
    done = away("--facts", "wide", FERRY)
    assert done.code == 2
    assert "wide:1:1: this base did not come with factcheck (given by --facts)" in done.err
    assert [row["name"] for row in json.loads(away("bases", "--format", "json").out)["results"]] == ["default"]


def test_the_configuration_names_bases_too(away: Desk) -> None:
    """Of this folder and of one above; a path called so begins with "./" there as well."""
    away.write("wide", BASE)
    away.write("deep/draft.md", f"{FERRY} {DAM}")
    settings = away.write("factcheck.toml", 'facts = "wide"\n')

    def judged() -> list[str]:
        return [row["findings"][0]["fact"] for row in away.check("--show", "all", "deep/draft.md").rows]

    for folder in (away.folder, away.folder / "deep"):
        away.monkeypatch.chdir(folder)
        draft = os.path.relpath(away.folder / "deep" / "draft.md")
        for value, facts in (("wide", ["passengers", None]), ("./wide", [None, "dam-cost"])):
            settings.write_text(f'facts = "{value}"\n', encoding="utf-8")
            done = away.check("--show", "all", draft)
            assert [row["findings"][0]["fact"] for row in done.rows] == facts, (folder, value)
    away.monkeypatch.chdir(away.folder)
    settings.write_text('[[overrides]]\npaths = ["deep/"]\nfacts = "wide"\n', encoding="utf-8")
    assert judged() == ["passengers", None]
    settings.write_text('facts = "wdie"\n', encoding="utf-8")
    done = away.check("deep/draft.md")
    assert (done.code, "factcheck.toml:1: facts" in done.err, "did you mean: wide" in done.err) == (2, True, True)


def test_shells_complete_names_and_files() -> None:
    found = ShellComplete(program, {}, "factcheck", "_FACTCHECK_COMPLETE").get_completions(["--facts"], "w")
    assert [(item.value, item.type) for item in found] == [("wide", "plain"), ("w", "file")]


# What ships


def test_bases_tells_what_each_holds(away: Desk, shipped: Path) -> None:
    done = away("bases", "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    for row, path in zip(rows, ("facts.yaml", "facts-wide.yaml"), strict=True):
        base = load([shipped / path])
        held = row["title"], row["facts"], row["readings"], row["sources"]
        assert held == (base.title, len(base.facts), len(list(base.readings())), len(base.sources))
    assert rows[1] == {
        "name": "wide", "title": "Ferries", "facts": 2, "readings": 3, "sources": 2, "from": "2019", "to": "2024",
        "newest": "2024-06-12",
    }  # fmt: skip
    assert covered(load([shipped / "facts-wide.yaml"])) == ("2019", "2024"), "a plan for 2031 says nothing of 2031"
    lines = away("bases").out.splitlines()
    assert lines[2].split() == ["wide", "2", "3", "2", "2019–2024", "2024-06-12", "Ferries"]
    assert lines[3] == "2 bases; factcheck --facts NAME judges by one of them"
    assert away("bases", "-q").out.splitlines() == lines[3:]
    assert away("bases", "--format", "html").code == 2


def test_the_pages_tell_what_the_bases_hold() -> None:
    """``./dev coverage`` writes them anew."""
    built = build_coverage()
    assert built.TARGET.read_text(encoding="utf-8") == built.page()
    text = built.README.read_text(encoding="utf-8")
    assert built.readme(text) == text
    assert text.count("| `wide` |") == 1


def test_every_theme_and_fact_has_its_row() -> None:
    built = build_coverage()
    page = built.page()
    for file in SHIPPED.values():
        base = load([ROOT / file])
        assert [fact for fact in base.facts if f"| `{fact}` |" not in page] == []
        first = min(fact.line for fact in base.facts.values())
        for line, theme in built.themes(ROOT / file):
            held = [fact for fact in base.facts.values() if fact.line > line]
            assert not held or line < first or f": {theme}\n" in page, theme


# Told of below the summary


def terminal(away: Desk, *arguments: str, stdin: str = "") -> list[str]:
    return [line for line in away(*arguments, stdin=stdin).out.splitlines() if line.startswith("more: ")]


def test_where_the_default_says_nothing_the_summary_tells_of_the_wide_one(away: Desk) -> None:
    look = ("--format", "terminal")
    assert terminal(away, *look, FERRY) == ["more: --facts wide can judge this"]
    lines = f"{FERRY}\nAll is well.\n{DAM}\n"
    told = ["more: --facts wide can judge 1 of the 2 that this base says nothing of"]
    assert terminal(away, *look, "-", stdin=lines) == told
    away.write("draft.md", lines.replace("\n", "\n\n"))
    assert terminal(away, "check", *look, "draft.md") == told
    assert terminal(away, "check", *look, "draft.md", "--show", "all") == told
    away.write("older.md", f"---\ndate: 2020-01-01\n---\n\n{FERRY}\n")
    assert terminal(away, "check", *look, "older.md") == [], "its sources are of a later day"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "terminal", "-q", FERRY],
        ["--format", "plain", FERRY],
        ["--format", "json", FERRY],
        ["--format", "terminal", DAM],
        ["--format", "terminal", "--facts", "wide", DAM],
        ["--format", "terminal", "--facts", "./own.yaml", FERRY],
        ["--format", "terminal", "--source", "gazette", FERRY],
        ["--format", "terminal", "--against", "other.txt", FERRY],
        ["--format", "terminal", "-o", "out.txt", FERRY],
    ],
    ids=" ".join,
)
def test_otherwise_the_wide_base_is_not_even_loaded(
    away: Desk, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    away.write("own.yaml", BASE)
    away.write("other.txt", "Portugal signed nine agreements with Chile in 2023.")
    monkeypatch.setattr(beyond.Beyond, "load", None)
    done = away(*arguments)
    assert "more: " not in done.out
    assert (done.code, done.err) == (0, "")
