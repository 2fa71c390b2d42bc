"""The shape of the code: imports run one way, the core is pure, the start is light, no file grows out of hand."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from trees import FILES, PACKAGE, dotted, nodes, tree

ROOT = PACKAGE.parent
MAX_LINES = 500
MAX_FUNCTION = 60

EVERYWHERE = {"records", "patterns", "foreseen"}
"""What any part may import."""
# Each part of the engine may import those named (and itself). What is not here is an edge: it may import anything.
ALLOWED = {
    "model": set(),
    "base": {"model"},
    "frames": {"model"},
    "errors": set(),
    "world": {"model", "data"},
    "intervals": {"model"},
    "data": set(),
    "records": set(),
    "patterns": set(),
    "language": {"model", "data"},
    "reading": {"model", "language", "intervals", "world"},
    "parsing": {"model", "frames", "language", "reading", "matching", "world"},
    "statements": {"model", "frames", "language", "reading"},
    "grammars": {"model", "frames", "language", "reading", "parsing", "statements", "world"},
    "matching": {"model", "base", "frames", "language", "intervals", "reading", "statements", "world"},
    "judging": {"model", "base", "frames", "language", "intervals", "reading", "statements", "matching"},
    "discourse": {"model", "frames", "language", "reading", "parsing", "statements", "matching", "judging"},
    "checking": {
        *("model", "base", "frames", "language", "reading", "parsing", "statements"),
        *("grammars", "matching", "judging", "discourse", "world"),
        "facts",  # the interface of understanding
    },
    "drafting": {
        "grammars",
        "parsing",
        "statements",
        *("model", "base", "frames", "language", "reading", "matching", "judging", "discourse", "checking"),
        "documents",  # what a text is read as
        "errors",
    },
    "facts": {"model", "errors", "files", "base", "language", "reading", "intervals", "world", "_version"},
    "report": {
        *("model", "base", "errors", "language", "reading", "judging"),
        *("documents", "facts", "output", "_version"),
    },
}
DIGITS = {"isdigit", "isdecimal", "isnumeric"}
"""Of ``str``: what they let through, ``int`` refuses. ``reading/tokens.py`` has what to ask instead."""
# Files that may import more than the part they belong to, with the reason.
EXCEPTIONS = {
    "facts/kept.py": {"checking"},  # reads the sentences of a base for its cache
}
EDGES = {"io", "os", "pathlib", "shutil", "socket", "subprocess", "sys", "tempfile", "time", "random", "logging"}
CALLS = {"open", "print", "input", "date.today", "datetime.now", "datetime.today"}
ATTRIBUTES = {"read_text", "write_text", "read_bytes", "write_bytes", "stdin", "stdout", "stderr"}
PURE = (
    *("model", "base", "frames", "intervals", "language", "reading", "parsing", "statements", "grammars", "matching"),
    "judging",
)


class Import(NamedTuple):
    module: str
    line: int
    typing: bool
    """Only for type checkers."""


def part(path: Path) -> str:
    """The part of the project a file belongs to: its package, or its own name at the top."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def is_guard(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and dotted(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """Every import of a file, those within functions too."""

    def walk(node: ast.AST, typing: bool) -> Iterator[Import]:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, typing)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            yield Import(node.module or "", node.lineno, typing)
            for alias in node.names:
                yield Import(f"{node.module}.{alias.name}", node.lineno, typing)
        elif is_guard(node):
            assert isinstance(node, ast.If)
            for child in node.body:
                yield from walk(child, True)
            for child in node.orelse:
                yield from walk(child, typing)
        else:
            for child in ast.iter_child_nodes(node):
                yield from walk(child, typing)

    return tuple(walk(tree(path), False))


def own(path: Path) -> set[tuple[str, int]]:
    """The parts of the project that a file needs when it runs, with the lines."""
    out = set()
    for found in imports(path):
        names = found.module.split(".")
        if names[0] == "factcheck" and len(names) > 1 and not found.typing:
            target = PACKAGE / names[1]
            if target.is_dir() or target.with_suffix(".py").is_file():
                out.add((names[1], found.line))
    return out


def shown(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def where(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


@pytest.mark.parametrize("name", ALLOWED)
def test_imports_run_one_way(name: str) -> None:
    files = [path for path in FILES if part(path) == name]
    assert files
    wrong = [
        f"{where(path, line)} imports {target}"
        for path in files
        for target, line in own(path)
        if target not in {name, *EVERYWHERE, *ALLOWED[name], *EXCEPTIONS.get(path.relative_to(PACKAGE).as_posix(), ())}
    ]
    assert not wrong, "\n".join(wrong)


def test_digits_are_asked_for_in_one_place() -> None:
    found = {
        where(path, node.lineno)
        for path in FILES
        if shown(path) != "reading/tokens.py"
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in DIGITS
    }
    assert found == set()


def test_the_model_imports_nothing_else_of_the_project() -> None:
    assert {target for target, _ in own(PACKAGE / "model.py")} <= EVERYWHERE


def test_no_circle_of_parts() -> None:
    graph: dict[str, set[str]] = {}
    for path in FILES:
        if path.relative_to(PACKAGE).as_posix() in EXCEPTIONS:
            continue
        needs = {target for target, _ in own(path)} - {part(path)}
        graph.setdefault(part(path), set()).update(needs)
    left = dict(graph)
    while left:
        free = [name for name, needs in left.items() if not needs & set(left)]
        assert free, f"a circle among {sorted(left)}: {left}"
        for name in free:
            del left[name]


def test_records_are_made_by_one_module() -> None:
    """The classes of :mod:`dataclasses` and :mod:`typing` are dear to make: see ``factcheck/records.py``."""
    dear = {"dataclasses", "typing.NamedTuple"}
    found = {shown(path) for path in FILES for found in imports(path) if found.module in dear and not found.typing}
    assert found == {"records.py"}


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("rich", ["report/terminal", "report/layout"]),
        ("yaml", ["facts/", "documents/frontmatter"]),
        ("rapidfuzz", ["matching/", "errors", "inputs", "facts/", "commands/", "cli"]),
        ("click", ["cli", "commands/", "__main__"]),
        ("pygls", ["editor/"]),
        ("lsprotocol", ["editor/"]),
    ],
)
def test_libraries_have_a_home(library: str, home: list[str]) -> None:
    wrong = [
        where(path, found.line)
        for path in FILES
        for found in imports(path)
        if found.module.split(".")[0] == library and not found.typing
        if not any(path.relative_to(PACKAGE).as_posix().startswith(place) for place in home)
    ]
    assert not wrong


@pytest.mark.parametrize("name", PURE)
def test_the_core_does_no_io(name: str) -> None:
    wrong = []
    for path in (p for p in FILES if part(p) == name):
        wrong += [f"{where(path, i.line)} imports {i.module}" for i in imports(path) if i.module.split(".")[0] in EDGES]
        for node in nodes(path):
            if isinstance(node, ast.Call) and dotted(node.func) in CALLS:
                wrong.append(f"{where(path, node.lineno)} calls {dotted(node.func)}")
            if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
                wrong.append(f"{where(path, node.lineno)} uses {node.attr}")
    assert not wrong, "\n".join(wrong)


def test_no_file_is_too_long() -> None:
    lines = {shown(path): path.read_text(encoding="utf-8").count("\n") for path in FILES}
    assert not {name: count for name, count in lines.items() if count > MAX_LINES}


def test_no_function_is_too_long() -> None:
    long = {
        f"{shown(path)}:{node.name}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MAX_FUNCTION
    }
    assert not long, f"over {MAX_FUNCTION} lines: {sorted(long)}"


def loaded(*arguments: str, **more: str) -> set[str]:
    """The modules that a run of the command has loaded, by the interpreter's own account."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factcheck", *arguments],
        env=env,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    names = [line.rsplit("|", 1)[1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")]
    assert "factcheck" in names
    return set(names)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]], ids=" ".join)
def test_help_is_light(arguments: list[str]) -> None:
    assert loaded(*arguments) & {"rich", "yaml", "rapidfuzz"} == set()


def test_a_claim_in_a_pipe_loads_no_terminal() -> None:
    claim = "Trade between Kazakhstan and South Korea is $12 billion."
    assert "rich" not in loaded("--format", "json", claim)
    assert "rich" not in loaded("--format", "plain", claim)
    assert "rich" not in loaded("--format", "plain", f"“{claim[:-1]}” – it’s ₩")


def test_a_claim_that_is_understood_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    """Neither what parses a fact base that is kept, nor what tells one language from another."""
    arguments = ("--format", "json", "Trade between Kazakhstan and South Korea is $12 billion.")
    loaded(*arguments, XDG_CACHE_HOME=str(tmp_path))
    again = loaded(*arguments, XDG_CACHE_HOME=str(tmp_path))
    assert "factcheck.facts.cache" in again
    parsing = {f"factcheck.facts.{name}" for name in ("nodes", "schema", "shapes", "texts", "loading")}
    dear = {"pathlib", "dataclasses", "calendar", "typing"}
    assert again & (parsing | dear | {"factcheck.language.identification", "yaml"}) == set()


def test_the_engine_runs_on_the_model_alone() -> None:
    """Loading the engine loads no edge: neither the command line nor the loader, a report or a library of theirs."""
    program = "import sys, json, factcheck.checking.engine; print(json.dumps(sorted(sys.modules)))"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True, timeout=600)
    modules = set(json.loads(done.stdout))
    edges = ("factcheck.facts", "factcheck.report", "factcheck.commands", "factcheck.config", "factcheck.output")
    assert not {m for m in modules if m.startswith(edges)}
    assert not modules & {"rich", "yaml", "click"}


SPEECHLESS = (
    *("drafting/grouping", "drafting/raised", "drafting/roles", "drafting/speakers", "drafting/unfolding"),
    *("judging/rates", "parsing/rates", "parsing/spans", "parsing/spelling", "parsing/worded"),
    *("statements/capacities", "statements/deadlines", "statements/dues", "statements/gratis", "statements/queues"),
    "statements/upholding",
)
"""Rooms whose tables of words all stand with the language; the others are to follow, a few at a time."""
KINDS = {"organisation", "person", "unknown", "place", "thing", "country", "city", "region"}
"""Of entities: words of the model, not of a language."""
FEW = 2
"""Words of three letters that a table may hold: marks and tags are short, and a rule names a verb or two."""


@pytest.mark.parametrize("name", SPEECHLESS)
def test_tables_of_words_stand_with_the_language(name: str) -> None:
    """A table that names a function is one of rules, and may say which verbs they wait for."""
    module = tree(PACKAGE / f"{name}.py")
    rules = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
    wrong = []
    for node in module.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        within = [*ast.walk(node.value)]
        if any(isinstance(one, ast.Name) and one.id in rules for one in within):
            continue
        texts = [one.value for one in within if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        words = {word for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text)} - KINDS
        if len(words) > FEW:
            wrong.append(f"{name}.py:{node.lineno}: {sorted(words)} belong into factcheck/language/en")
    assert not wrong, "\n".join(wrong)
