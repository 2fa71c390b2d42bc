"""Loading fact bases: every mistake of a file with its place, hostile files, several files, and where bases are found.

What the sentences of a base may say is in ``test_sentences.py``. Each file in ``data/bad_facts`` ends with the problems
it must give, as ``#! line:column: …``. After a deliberate change of a message, ``UPDATE_BAD_FACTS=1 pytest
tests/test_loading.py`` writes them anew; read the difference then.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import FactBaseError, Problem
from factcheck.facts import find, load, loads
from factcheck.facts.location import MAX_BYTES
from factcheck.facts.nodes import MAX_DEPTH, ScalarNode, compose, decode
from factcheck.facts.walking import date_trouble

HERE = Path(__file__).parent
ROOT = HERE.parent
BAD = sorted((HERE / "data" / "bad_facts").glob("*.yaml"))
FERRIES = (HERE / "data" / "sentences" / "ferries.yaml").read_text(encoding="utf-8")
"""A base with every key."""
HEAD = "factcheck: 2\ntitle: T\n"


def problems(text: str) -> list[str]:
    with pytest.raises(FactBaseError) as caught:
        loads(text)
    return str(caught.value).splitlines()


# Mistakes


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_facts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with pytest.raises(FactBaseError) as caught:
        load([path])
    found = [
        str(problem._replace(path=path.name)).replace(f"{path}:", f"{path.name}:") for problem in caught.value.problems
    ]
    found = [line.removeprefix(f"{path.name}:") for line in found]
    if os.environ.get("UPDATE_BAD_FACTS"):
        body = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#! "))
        path.write_text(body + "".join(f"#! {line}\n" for line in found), encoding="utf-8")
    else:
        assert found == [line[3:] for line in text.splitlines() if line.startswith("#! ")]


def test_all_problems_sorted_by_file_and_place(tmp_path: Path) -> None:
    first, second = tmp_path / "z.yaml", tmp_path / "a.yaml"
    first.write_text(HEAD + "colour: red\nfocus: [x]\n")
    second.write_text(HEAD + "colour: red\n")
    with pytest.raises(FactBaseError) as caught:
        load([first, second])
    assert [(Path(p.path).name, p.line, p.column) for p in caught.value.problems] == [
        ("z.yaml", 3, 1),
        ("z.yaml", 4, 9),
        ("a.yaml", 3, 1),
    ]
    assert caught.value.exit_code == 2


def test_problem_shows_no_terminal_controls() -> None:
    problem = Problem("facts.yaml", 42, 7, "facts[3].title", "a \x1b[31m text\nof two lines", "x")
    expected = "facts.yaml:42:7: facts[3].title: a \\x1b[31m text\\x0aof two lines (did you mean 'x'?)"
    assert str(problem) == expected


def test_scalars_are_their_text() -> None:
    base = loads(HEAD + "entities: {no: {type: place, name: no, aliases: [12:30, on, 010, 1e3, 2023-09-20]}}\n")
    assert base.entities["no"].name == "no"
    assert base.entities["no"].aliases == ("12:30", "on", "010", "1e3", "2023-09-20")


def test_columns_count_characters() -> None:
    assert problems("factcheck: 2\ntitle: 한국\nwords: {a: 무역, b: [무역, {}]}\n") == [
        "facts.yaml:3:24: words['b'][1]: a text is wanted here, not a mapping (quote texts that hold ': ' or brackets)"
    ]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("2024", True),
        ("2024-02", True),
        ("2024-02-29", True),
        ("2000-02-29", True),
        ("1900-02-29", False),
        ("2023-02-29", False),
        ("2023-13", False),
        ("2023-00-01", False),
        ("2023-04-31", False),
        ("0000", False),
        ("23", False),
        ("2023-9", False),
        ("２０２３", False),
        ("2023-09-20T10:00", False),
    ],
)
def test_dates(text: str, good: bool) -> None:
    assert (date_trouble(text) is None) is good


# Hostile files


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "{? ", "[a, [b], {c: d}, "])
@pytest.mark.parametrize("levels", [MAX_DEPTH, 1_001, 100_000])
@pytest.mark.parametrize("layer", ["libyaml", "libyaml's own limit", "Python"])
def test_deep_nesting_is_refused(sign: str, levels: int, layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By place, limit and way out, whoever sees it first: we, libyaml (PyYAML 6.0.4), or PyYAML written in Python."""
    import yaml

    if layer == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
        levels = min(levels, 5_000)
    elif layer == "libyaml's own limit":
        mark = yaml.Mark("", 0, 3, 51, None, None)
        refusal = yaml.scanner.ScannerError("while increasing flow level", mark, "exceeded maximum nesting depth", mark)
        loader = type("Loader", (yaml.SafeLoader,), {"get_event": lambda _: (_ for _ in ()).throw(refusal)})
        monkeypatch.setattr(yaml, "CSafeLoader", loader, raising=False)
    *others, last = problems(HEAD + "focus:\n  " + sign * levels)
    place, message = re.fullmatch(r"facts.yaml:(4:\d+): (?:focus[^:]*: )?(.*)", last).groups()  # type: ignore[union-attr]
    assert message == "nested more than 50 deep (a fact base needs 6): close the brackets, or mend the indentation"
    assert int(place[2:]) <= 1_010 * len(sign)
    assert all("a key must be a single text" in other for other in others)
    assert len(others) < MAX_DEPTH


def test_as_deep_as_allowed_is_no_matter_of_depth() -> None:
    # The file itself is a level, and so is the first bracket.
    deep = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert not any("deep" in problem for problem in problems(f"{HEAD}focus: {deep}\n"))
    assert any("deep" in problem for problem in problems(f"{HEAD}focus: [{deep}]\n"))


def test_alias_bomb_is_refused() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 9) + "]" for i in range(1, 400)]
    assert any("the anchor '&a0'" in problem for problem in problems("\n".join(levels)))


def test_without_libyaml_all_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "factcheck: 2\ntitel: [a, 'b']\n"
    fast = problems(text)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert problems(text) == fast


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"factcheck: 2\ntitle: caf\xe9\n", "2:11: not UTF-8 (byte 0xe9 does not fit): save the file as UTF-8"),
        ("factcheck: 2\n".encode("utf-16"), "1:1: not UTF-8 (UTF-16): save the file as UTF-8"),
        (b"\xef\xbb\xbffactcheck: 2\n\xff", "2:1: not UTF-8 (byte 0xff does not fit): save the file as UTF-8"),
        (b"factcheck: 2\ntitle: a\0b\n", "2:9: a NUL character: not a text file"),
        (b"factcheck: 2\ntitle: \x1b[31m\n", "2:8: the control character U+001B"),
        ("title: a\u0085b\n".encode(), "1:9: the control character U+0085"),
        (b"", "1:1: the file is empty"),
        (b"---\n...\n", "1:1: the file is empty"),
        (b"nonsense", "1:1: a fact base is a mapping that starts with 'factcheck: 2'"),
        (b"%", "1:2: not YAML"),
    ],
)
def test_files_that_are_no_yaml(data: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(data)
    with pytest.raises(FactBaseError) as caught:
        load([path])
    assert str(caught.value.problems[0]).startswith(f"{path}:{expected}")


def test_byte_order_mark_and_windows_lines() -> None:
    text, found = decode(b"\xef\xbb\xbffactcheck: 2\r\ntitle: T\r\n", "facts.yaml")
    assert not found
    assert text is not None
    assert loads(text).title == "T"
    assert loads("\ufeff" + HEAD).title == "T"


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(FactBaseError, match="larger than 20 MB"):
        load([path])


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(FactBaseError, match="no such fact base"):
        load([tmp_path / "none.yaml"])
    with pytest.raises(FactBaseError, match="a folder"):
        load([tmp_path])
    with pytest.raises(FactBaseError, match="no fact base was given"):
        load([])


def test_many_problems_are_all_told() -> None:
    entities = "".join(f"  e{i}: {{type: thing, name: E{i}, of: x{i}}}\n" for i in range(2000))
    assert len(problems(HEAD + "entities:\n" + entities)) == 2000


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_is_reported_and_nothing_else_raised(data: st.DataObject) -> None:
    """Lines of the example cut out, doubled, moved in or replaced: it loads, or a FactBaseError says where not."""
    lines = FERRIES.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        action = data.draw(st.sampled_from(["drop", "double", "indent", "cut", "sign"]))
        if action == "drop":
            del lines[at]
        elif action == "double":
            lines.insert(at, lines[at])
        elif action == "indent":
            lines[at] = "  " + lines[at]
        elif action == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, 30))]
        else:
            place = data.draw(st.integers(0, len(lines[at])))
            sign = data.draw(st.sampled_from(list("[]{}:,-#&*!|>'\"%@`~?\t\x1b0é")))
            lines[at] = lines[at][:place] + sign + lines[at][place:]
    text = "\n".join(lines)
    try:
        base = loads(text)
    except FactBaseError as error:
        assert error.problems
        for problem in error.problems:
            assert 1 <= problem.line <= len(lines) + 1
            assert problem.column >= 1
            assert str(problem).isprintable()
    else:
        assert base.facts or "facts:" not in text
        assert all(fact.readings for fact in base.facts.values())
        assert {reading.source for _, reading in base.readings()} <= set(base.sources)


@given(st.text(alphabet="ab:-[]{}, \n\t#&*!|>'\"%?~\x00\x1b", max_size=60))
def test_any_text_composes_or_is_reported(text: str) -> None:
    root, found = compose(text, "facts.yaml")
    assert root is not None or found
    if isinstance(root, ScalarNode):
        assert root.line >= 1


# Several files


def test_ids_are_unique_across_files(tmp_path: Path) -> None:
    """As are those of sources and entities, whom one key may name."""
    (tmp_path / "a.yaml").write_text(
        HEAD + "sources: {boat: {publisher: P}}\nfacts: [{id: boat, says: It floats., source: boat}]\n"
    )
    (tmp_path / "b.yaml").write_text(
        HEAD + "entities: {boat: {type: thing, name: Boat}}\nsources: {boat: {publisher: P}}\n"
        "facts: [{id: boat, says: It sinks., source: boat}]\n"
    )
    with pytest.raises(FactBaseError) as caught:
        load([tmp_path / "a.yaml", tmp_path / "b.yaml"])
    assert [(Path(p.path).name, p.line, p.where) for p in caught.value.problems] == [
        ("b.yaml", 3, "entities.boat"),
        ("b.yaml", 4, "sources.boat"),
        ("b.yaml", 5, "facts[0].id"),
    ]


def test_a_file_of_the_format_before_beside_one_of_this(tmp_path: Path) -> None:
    """The message says what to do, at the number; the other file is not blamed for what the first one lacks."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text("# Ours.\nfactcheck: 1\ntitle: T\nsources: {a: {publisher: P}}\n")
    new.write_text(HEAD + "facts: [{id: x, says: It rains., source: a}]\n")
    for paths in ([old, new], [new, old]):
        with pytest.raises(FactBaseError) as caught:
            load(paths)
        assert [str(problem) for problem in caught.value.problems] == [
            f"{old}:2:12: format 1 is no longer read: write each reading as a sentence; "
            "“factcheck init --facts” shows how"
        ]


# Where the fact base is


def test_find_prefers_paths_then_environment_then_upward(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    near, given_path, other = tmp_path / "facts.yaml", tmp_path / "given.yaml", tmp_path / "a" / "other.yaml"
    for path in (near, given_path, other):
        path.write_text(HEAD)
    (tmp_path / "a" / "facts.yaml").write_text("facts: of another tool\n")
    variable = f"{other}{os.pathsep}{given_path}"
    assert find([given_path], {"FACTCHECK_FACTS": variable}, inner) == [given_path]
    assert find([], {"FACTCHECK_FACTS": variable}, inner) == [other, given_path]
    assert find([], {"FACTCHECK_FACTS": ""}, inner) == [near]
    assert find(["../other.yaml", given_path, given_path], {}, inner)[1] == given_path
    assert len(find(["../other.yaml", given_path, given_path], {}, inner)) == 2


def test_find_folders_and_missing_paths(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(HEAD)
    (tmp_path / "a.yml").write_text(HEAD)
    (tmp_path / "empty").mkdir()
    assert [path.name for path in find(["."], {}, tmp_path)] == ["a.yml", "b.yaml"]
    with pytest.raises(FactBaseError) as caught:
        find(["none.yaml", "empty"], {}, tmp_path)
    assert [p.message for p in caught.value.problems] == [
        "no such fact base (given by --facts)",
        "the folder given by --facts holds no YAML file",
    ]


def test_find_falls_back_to_the_shipped_base(tmp_path: Path) -> None:
    shipped = ROOT / "facts.yaml"
    assert find([], {}, tmp_path) == [shipped]


# Cost


def test_importing_costs_nothing_heavy() -> None:
    code = "import sys, factcheck.facts.sentences; print([m for m in ('yaml', 'difflib', 'json') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
