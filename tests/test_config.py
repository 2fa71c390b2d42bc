"""Configuration: where it is found, mistakes with their places, overrides; the schema and the loader agree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import find
from factcheck.config.loading import Config, ConfigError, parse, read
from factcheck.config.overrides import NOTHING, Override, choose, reweigh
from factcheck.config.positions import Positions
from factcheck.config.schema import KEYS, LEVELS, OVERRIDE, json_schema
from factcheck.model import ClaimResult, Finding, Severity, Verdict

SCHEMA = Path(__file__).parent.parent / "factcheck" / "config" / "schema.json"


def load(text: str, path: str = "factcheck.toml") -> Config:
    return parse(text.encode(), path)


def problems(text: str, path: str = "factcheck.toml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load(text, path)
    assert caught.value.exit_code == 2
    return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]


GOOD = """\
facts = ["facts.yaml", "more/"]
sources = ["gazette-2023"]
format = "json"
fail-on = "disputed"
show = "all"
date = 2024-06-12
encoding = "cp1252"
color = "never"
exclude = ["old/", "*.bak.md"]
jobs = 4
baseline = "known.json"
exit-zero = true
context = "ann"

[[overrides]]
paths = ["drafts/**", "!drafts/final/"]
severity = { disputed = "note", near-miss = "off" }

[[overrides]]
paths = "news/2023/"
date = "2023-09-01"
facts = "old.yaml"
context = ["bob"]
"""


def test_every_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = load(GOOD, str(tmp_path / "factcheck.toml"))
    assert {name: given.value for name, given in config.values.items()} == {
        "facts": ("facts.yaml", "more/"),
        "source": ("gazette-2023",),
        "format": "json",
        "fail_on": "disputed",
        "show": "all",
        "date": "2024-06-12",
        "encoding": "cp1252",
        "color": "never",
        "exclude": ("old/", "*.bak.md"),
        "jobs": 4,
        "baseline": "known.json",
        "exit_zero": True,
        "context": ("ann",),
    }
    assert config.origin("jobs").endswith("factcheck.toml:10")
    first, second = config.overrides
    assert first.severity == {"disputed": "note", "near-miss": "off"}
    assert (second.date, second.facts, second.context) == ("2023-09-01", ("old.yaml",), ("bob",))
    assert (first.origin.rsplit(":", 1)[1], second.origin.rsplit(":", 1)[1]) == ("15", "19")


def test_paths_are_those_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    config = load('facts = "a/f.yaml"\nbaseline = "../b.json"', str(tmp_path / "factcheck.toml"))
    assert config.values["facts"].value == (os.path.relpath(tmp_path / "a/f.yaml"),)
    assert config.values["baseline"].value == os.path.relpath(tmp_path.parent / "b.json")
    assert load('facts = "/x/f.yaml"', str(tmp_path / "factcheck.toml")).values["facts"].value == ("/x/f.yaml",)


def test_a_pyproject_holds_a_table() -> None:
    text = '[project]\nname = "x"\n[tool.ruff]\nline-length = 1\n[tool.factcheck]\njobs = 2\n'
    text += '[[tool.factcheck.overrides]]\npaths="a"'
    config = load(text, "pyproject.toml")
    assert config.values["jobs"] == (2, 6, 8)
    assert len(config.overrides) == 1
    assert load("[tool]\nx = 1", "pyproject.toml").values == {}
    assert problems("[tool.factcheck]\njbos = 2", "pyproject.toml") == [
        "2:1: unknown key 'jbos' (did you mean 'jobs'?)"
    ]


MISTAKES = [
    ('fail_on = "refuted"', "1:1: unknown key 'fail_on' (did you mean 'fail-on'?)"),
    ('  "formt" = "json"', "1:3: unknown key 'formt' (did you mean 'format'?)"),
    ('\n\nformat = "jsno"', "3:10: format: 'jsno' is not one of "),
    ('format = "jsno"', "(did you mean 'json'?)"),
    ("format = 3", "1:10: format: 3 is not one of "),
    ('facts = ["a", 3]', "1:15: facts[1]: must be a text"),
    ('facts = [\n  "a",\n  # no\n  " ",\n]', "4:3: facts[1]: is empty"),
    ("facts = 3", "1:9: facts: must be a text or a list of texts"),
    ("facts = true", "1:9: facts: must be a text or a list"),
    ("jobs = true", "1:8: jobs: must be a whole number"),
    ("jobs = -1", "1:8: jobs: must be a whole number"),
    ("jobs = 1.5", "1:8: jobs: must be a whole number"),
    ('exit-zero = "yes"', "1:13: exit-zero: must be true or false"),
    ('date = "2023-02-30"', "1:8: date: '2023-02-30' is no date"),
    ("date = 2023-02-01T10:00:00", "1:8: date: 2023-02-01 10:00:00 is no date"),
    ('encoding = "utf-9"', "1:12: encoding: unknown encoding 'utf-9' (did you mean 'utf-8'?)"),
    ('baseline = ""', "1:12: baseline: is empty"),
    ('sources = ["a"]\nsource = "b"', "2:1: source: given twice"),
    ('exclude = ["a", "!"]', "1:17: exclude[1]: '!' is no pattern"),
    ('severity = "x"', "1:1: unknown key 'severity': it stands in [[overrides]]"),
    ("[tool.factcheck]\njobs = 1", "1:2: unknown key 'tool': in a file of its own the keys stand at the top"),
    ("overrides = 1", "1:13: overrides: must be a list of tables: [[overrides]]"),
    ("overrides = [1]", "1:14: overrides[0]: must be a table"),
    ('[[overrides]]\ndate = "2023-01-01"', "1:1: overrides[0]: the key 'paths' is missing"),
    ("[[overrides]]\npaths = []", "2:9: overrides[0].paths: names no files"),
    ('[[overrides]]\npath = ["a"]', "2:1: overrides[0]: unknown key 'path' (did you mean 'paths'?)"),
    ('[[overrides]]\npaths="a"\n[[overrides]]\npaths="b"\njobs=1', "5:1: overrides[1]: unknown key 'jobs' (known: "),
    (
        '[[overrides]]\npaths="a"\n[overrides.severity]\ndisputd = "note"',
        "4:1: overrides[0].severity: unknown verdict or finding code 'disputd' (did you mean 'disputed'?)",
    ),
    (
        '[[overrides]]\npaths="a"\nseverity = { refuted = "warn", partial = "off" }',
        "3:24: overrides[0].severity.refuted: 'warn' is not one of error, warning, note, off (did you mean 'warning'?)",
    ),
    ('[[overrides]]\npaths="a"\nseverity.partial = "off"', "3:10: overrides[0].severity: unknown verdict or"),
    ('[[overrides]]\npaths="a"\nseverity = "off"', "3:12: overrides[0].severity: must be a table"),
    ("jobs = 1\njobs = 2", "2:"),
    ("a = \n", "1:5: no TOML: Invalid value"),
    ('a = "x', "1:7: no TOML: "),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_mistakes_have_their_place(text: str, message: str) -> None:
    found = problems(text)
    assert any(message in line for line in found), found


def test_all_mistakes_are_told_at_once() -> None:
    assert len(problems('jbos = 1\nformat = "x"\n[[overrides]]\n[[overrides]]\npaths="a"\ndate = 1')) == 4


def test_what_is_not_utf_8() -> None:
    with pytest.raises(ConfigError, match=r"c\.toml:2:5: byte 0xe9 is not UTF-8"):
        parse(b"# x\n# \xc3\xa9 \xe9", "c.toml")
    assert parse(b"\xef\xbb\xbfjobs = 3\r\nshow = 'all'\r\n", "c.toml").values["show"] == ("all", 2, 8)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read(str(tmp_path / "none.toml"))


def test_the_nearest_configuration(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(str(inner)) is None or not str(find(str(inner))).startswith(str(tmp_path))
    top = tmp_path / "factcheck.toml"
    top.write_text("")
    assert find(str(inner)) == str(top)
    near = tmp_path / "a" / "pyproject.toml"
    near.write_text('[project]\nname = "factcheck"\n[tool.hatch]\nx = "factcheck"\n')
    assert find(str(inner)) == str(top)
    for text in (
        "[tool.factcheck]",
        " [ tool . 'factcheck' ]",
        "[[tool.factcheck.overrides]]",
        "[tool]\nfactcheck.jobs = 1",
    ):
        near.write_text("x = 1\n" + text)
        assert find(str(inner)) == str(near), text
    (tmp_path / "a" / "factcheck.toml").write_text("")
    assert find(str(inner)) == str(tmp_path / "a" / "factcheck.toml")


def test_a_claim_costs_no_configuration_where_there_is_none(tmp_path: Path) -> None:
    """Neither TOML nor patterns are loaded before a configuration is found."""
    script = "import sys; from factcheck.__main__ import main; main(['The sun is hot.']); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(SCHEMA.parent.parent.parent)}
    heavy = {"tomllib", "pathspec", "subprocess", "multiprocessing", "factcheck.config.loading", "factcheck.runner"}
    for text, expected in ((None, set()), ("jobs = 1", {"tomllib", "factcheck.config.loading"})):
        if text is not None:
            (tmp_path / "factcheck.toml").write_text(text)
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=True
        )
        assert heavy & set(done.stdout.decode().split()) == expected


# Places


def test_positions_follow_all_of_toml() -> None:
    text = '''# [x]
a.b = 1
"q\\u0041" = [ 1, [2, """
]""" ], {k = 'v', l = {m = 3}} ]
[t.u] # c
'x y' = 1979-05-27 07:32:00
s = """a
"b" = \\""""
[[l]]
n = 1
[[l.m]]
o = 'x'
[[l.m]]
o = 2
[[l]]
[l.p]
z = []
'''
    places = Positions(text)
    tomllib.loads(text)
    assert places.key(("a", "b")) == (2, 3)
    assert places.key(("qA",)) == (3, 1)
    assert places.value(("qA", 1, 1)) == (3, 22)
    assert places.key(("qA", 2, "l", "m")) == (4, 24)
    assert places.key(("t", "u")) == (5, 4)
    assert places.value(("t", "u", "x y")) == (6, 9)
    assert places.key(("t", "u", "s")) == (7, 1)
    assert places.key(("l", 0, "m", 1, "o")) == (14, 1)
    assert places.key(("l", 1)) == (15, 1)
    assert places.key(("l", 1, "p", "z")) == (17, 1)
    assert places.key(("l", 1, "none")) == (15, 1)


names = st.text("abc-_1", min_size=1, max_size=4)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
scalars = st.one_of(st.integers(-99, 99), st.booleans(), texts, st.floats(allow_nan=False, allow_infinity=False))
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | texts, inner, max_size=3)
)


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[ # a list\n" + ",\n".join(map(toml, value)) + "]"
    if isinstance(value, float):
        return f"{value:.3f}"
    return json.dumps(value).replace("\x7f", "\\u007f")


@given(st.dictionaries(names, values, max_size=4))
def test_positions_of_any_text(data: dict[str, Any]) -> None:
    """Each place found holds the value it is said to hold."""
    text = "".join(f"{key} = {toml(value)}\n" for key, value in data.items())
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # surrogates
        return
    places = Positions(text)
    lines = text.split("\n")

    def walk(path: tuple[str | int, ...], value: Any) -> None:
        line, column = places.value(path)
        rest = lines[line - 1][column - 1 :]
        assert rest.startswith(toml(value).split("\n")[0]), path
        if isinstance(value, dict):
            for key, one in value.items():
                walk((*path, key), one)
        elif isinstance(value, list):
            for i, one in enumerate(value):
                walk((*path, i), one)

    for key, value in document.items():
        if not isinstance(value, float):
            walk((key,), data[key] if isinstance(data[key], str) else value)


# The schema


def test_the_schema_as_shipped_is_that_of_the_tables() -> None:
    """Write it anew with ``python -m factcheck.config.schema``."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()
    jsonschema.Draft202012Validator.check_schema(json_schema())


def plain(text: str) -> Any:
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def test_the_schema_takes_what_the_loader_takes() -> None:
    validator = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
    assert not list(validator.iter_errors(plain(GOOD)))
    assert not list(validator.iter_errors({}))
    # what a schema of JSON cannot know
    beyond = ("no TOML", "unknown encoding", "is no pattern", "is empty", "names no files", "2:")
    for text, message in MISTAKES:
        if any(word in message for word in beyond):
            continue
        assert list(validator.iter_errors(plain(text))), text


def test_the_tables_are_complete() -> None:
    assert all(key.doc.endswith(".") for key in (*KEYS.values(), *OVERRIDE.values()))
    assert set(json_schema()["properties"]) == set(KEYS)


# Overrides


def override(*paths: str, folder: Path, **values: Any) -> Override:
    return Override(paths=paths, folder=str(folder), **values)


def test_overrides_add_up_and_the_last_one_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    overrides = [
        override("drafts/", folder=tmp_path, severity={"refuted": "warning", "disputed": "off"}, date="2020-01-01"),
        override("*.md", "!keep.md", folder=tmp_path, severity={"disputed": "note"}, context=("ann",)),
        override("/drafts/deep/**", folder=tmp_path, date="2021-01-01", facts=("x.yaml",)),
    ]
    chosen = choose(overrides, "drafts/deep/a.md")
    assert chosen.severity == {"refuted": "warning", "disputed": "note"}
    assert (chosen.date, chosen.facts, chosen.context) == ("2021-01-01", ("x.yaml",), ("ann",))
    assert choose(overrides, str(tmp_path / "drafts" / "keep.md")).context is None
    assert choose(overrides, "notes.txt") is NOTHING
    assert choose(overrides, "../drafts/a.md") is NOTHING
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    assert choose(overrides, "a.txt").date == "2020-01-01"


def finding(verdict: Verdict, code: str, fact: str | None = "f") -> Finding:
    return Finding(part="x", start=0, end=1, fact=fact, verdict=verdict, code=code, message="m")


def result(*findings: Finding, verdict: Verdict = Verdict.PARTIAL) -> ClaimResult:
    spans = tuple((i, i + 1) for i in range(len(findings)))
    return ClaimResult(claim="x", verdict=verdict, severity=Severity.ERROR, findings=findings, finding_spans=spans)


def test_severities() -> None:
    refuted, near = finding(Verdict.REFUTED, "contradicted"), finding(Verdict.REFUTED, "near-miss")
    disputed = finding(Verdict.DISPUTED, "sources-differ")
    claim = result(refuted, disputed)
    assert reweigh(claim, {}) is claim
    changed = reweigh(claim, {"refuted": "note"})
    assert changed is not None
    assert (changed.severity, changed.findings) == (Severity.WARNING, claim.findings)
    reduced = reweigh(claim, {"contradicted": "off", "refuted": "error"})
    assert reduced is not None
    assert (reduced.findings, reduced.finding_spans) == ((disputed,), ((1, 2),))
    assert (reduced.verdict, reduced.severity) == (Verdict.DISPUTED, Severity.WARNING)
    assert reweigh(result(near), {"near-miss": "off"}) is None
    raised = reweigh(result(disputed), {"disputed": "error", "sources-differ": "note"})
    assert raised is not None
    assert raised.severity is Severity.NOTE


@given(
    st.lists(st.sampled_from(list(Verdict)[:4]), min_size=1, max_size=4),
    st.dictionaries(st.sampled_from([v.value for v in list(Verdict)[:4]]), st.sampled_from(LEVELS)),
)
def test_severity_is_that_of_the_worst_finding_left(verdicts: list[Verdict], levels: dict[str, str]) -> None:
    changed = reweigh(result(*(finding(verdict, "c") for verdict in verdicts)), levels)
    left = [verdict for verdict in verdicts if levels.get(verdict.value) != "off"]
    assert (changed is None) == (not left)
    assert changed is None or [one.verdict for one in changed.findings] == left
