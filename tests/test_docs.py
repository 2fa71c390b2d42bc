"""The documentation against the program: what it shows is what happens, what it lists is all there is.

Run as a program it makes the picture in README.md, and the texts of all ``console`` examples, anew (``./dev picture``).
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from tables import load_table

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PICTURE = DOCS / "terminal.svg"
WIDTH = 100
"""Columns of the picture."""
PROGRAM = os.environ.get("FACTCHECK_PROGRAM")
"""An installed program that is held against the documentation instead of the code here; .ci/run gives one."""
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
OF_FACTS = ("facts coverage", "facts diff", "facts stale")
"""Commands with options of their own, which stand in tables of their own."""
COMMANDS = (
    "",
    "init",
    "check",
    "explain",
    "parse",
    "facts",
    "facts check",
    "facts list",
    "facts show",
    "facts search",
    "sources",
)

page_ids = pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(path: Path, language: str) -> list[str]:
    """The fenced examples of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text_of(path), re.DOTALL | re.MULTILINE)


def section(path: Path, heading: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text_of(path), re.DOTALL | re.MULTILINE)
    assert found, f"{path.name} has no heading {heading!r}"
    return found[1]


def rows(markdown: str) -> list[list[str]]:
    """The cells of all table rows, without headers and rules."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    table = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    rules = {i for i, cells in enumerate(table) if all(re.fullmatch(r":?-+:?", cell) for cell in cells)}
    return [cells for i, cells in enumerate(table) if i not in rules and i + 1 not in rules]


def codes(cell: str) -> list[str]:
    """The words in a cell that are set as code."""
    return re.findall(r"`([^`]+)`", cell)


def factcheck(
    arguments: list[str], *, cwd: Path = ROOT, feed: str = "", **extra: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a program, with nothing of this machine in its environment but what it takes to start."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    env = {**kept, "PYTHONIOENCODING": "utf-8", **extra}
    if PROGRAM is None:
        env["PYTHONPATH"] = str(ROOT)
    return subprocess.run(
        [*([PROGRAM] if PROGRAM else [sys.executable, "-m", "factcheck"]), *arguments],
        env=env,
        cwd=cwd,
        input=feed,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@cache
def help_of(command: str) -> str:
    done = factcheck([*command.split(), "--help"])
    assert done.returncode == 0, done.stderr
    return done.stdout


# ── examples ───────────────────────────────────────────────────────────────────────────────────────────────────────


def console_examples(page: Path) -> Iterator[tuple[list[str], str, str]]:
    """The command, its line and the output shown of every ``console`` example."""
    for block in blocks(page, "console"):
        line, _, shown = block.partition("\n")
        assert line.startswith("$ factcheck "), line
        yield shlex.split(line.removeprefix("$ factcheck ")), line, shown


def plain(arguments: list[str]) -> str:
    done = factcheck(arguments)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@page_ids
def test_console_examples_show_what_happens(page: Path) -> None:
    for arguments, line, shown in console_examples(page):
        assert plain(arguments) == shown, f"{line}\nis out of date: ./dev picture"


def test_python_examples_of_the_interface() -> None:
    examples = "\n".join(blocks(DOCS / "api.md", "pycon"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/api.md", "docs/api.md", 0)
    assert len(test.examples) > 15
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)
    assert result.failed == 0, "".join(said)


def test_python_example_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(README, "python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("1 documents refuted ")


def test_every_public_name_is_documented() -> None:
    import factcheck

    listed = {name for cells in rows(section(DOCS / "api.md", "Names")) for name in codes(cells[0])}
    assert listed == {name for name in factcheck.__all__ if not name.startswith("_")}
    for name in listed:
        assert getattr(factcheck, name) is not None


def test_fields_in_the_interface_exist() -> None:
    from dataclasses import fields

    import factcheck

    for cells in rows(section(DOCS / "api.md", "Names")):
        if cells[0] in ("`ClaimResult`", "`Finding`"):
            known = {field.name for field in fields(getattr(factcheck, cells[0].strip("`")))}
            assert {word for part in codes(cells[1]) for word in part.split()} <= known


# ── README ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def shell_lines(heading: str) -> list[str]:
    inside = re.findall(r"^```sh\n(.*?)^```", section(README, heading), re.DOTALL | re.MULTILINE)
    return [line.strip() for block in inside for line in block.splitlines() if line.strip()]


def own_fact_base() -> str:
    """The fact base that docs/api.md gives as an example."""
    examples = doctest.DocTestParser().get_examples("\n".join(blocks(DOCS / "api.md", "pycon")))
    (source,) = (example.source for example in examples if example.source.startswith("base = loads("))
    return source.split('"""')[1].strip() + "\n"


def test_the_commands_of_the_readme_work(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("Kazakhstan and South Korea signed 11 documents.\n", encoding="utf-8")
    (tmp_path / "claims.txt").write_text("Kazakhstan and South Korea signed 11 documents.\n", encoding="utf-8")
    (tmp_path / "my-facts.yaml").write_text(own_fact_base(), encoding="utf-8")
    lines = shell_lines("Use")
    assert len(lines) > 5
    for line in lines:
        words = shlex.split(line, comments=True)
        feed = ""
        if "<" in words:
            at = words.index("<")
            feed = text_of(tmp_path / words[at + 1])
            words[at : at + 2] = []
        assert words[0] == "factcheck"
        done = factcheck(words[1:], cwd=tmp_path, feed=feed)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        assert done.stdout


def test_the_number_of_facts() -> None:
    from factcheck import load

    base = load([ROOT / "facts.yaml"])
    for page in (README, ROOT / "CHANGELOG.md"):
        assert re.findall(r"some (\d+) facts", text_of(page)) == [str(round(len(base.facts), -1))], page.name


# ── the picture ────────────────────────────────────────────────────────────────────────────────────────────────────


def picture() -> str:
    """The terminal report of the first example in README.md, as SVG."""
    import io

    from rich.console import Console
    from rich.text import Text

    arguments, line, _ = next(console_examples(README))
    done = factcheck(
        ["--color", "always", "--format", "terminal", *arguments], COLUMNS=str(WIDTH), TERM="xterm-256color"
    )
    assert done.returncode in (0, 1), done.stderr
    console = Console(record=True, width=WIDTH, file=io.StringIO(), color_system="truecolor", legacy_windows=False)
    console.print(Text(line), highlight=False)
    console.print(Text.from_ansi(done.stdout), highlight=False)
    svg = console.export_svg(title="factcheck", unique_id="factcheck")
    # No fonts from other places: the page shows it in the reader's own.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def drawn(svg: str) -> list[tuple[str, str]]:
    """The texts of a picture and how they are set, in order; what differs between versions of rich is left out."""
    from html import unescape

    styles = dict(re.findall(r"\.(factcheck-r\d+) \{ (.*?) \}", svg))
    found = re.findall(r'<text class="(factcheck-r\d+)"[^>]*>(.*?)</text>', svg)
    return [(unescape(words).replace("\xa0", " "), styles[name]) for name, words in found]


def test_the_picture_is_what_a_terminal_shows() -> None:
    shown, real = drawn(text_of(PICTURE)), drawn(picture())
    assert "".join(words for words, _ in real).count("verdict") + len(real) > 10
    assert shown == real, "docs/terminal.svg is out of date: ./dev picture"
    assert "docs/terminal.svg" in text_of(README)
    assert "http" not in re.sub(r'xmlns="[^"]*"|<text.*?</text>|<!--.*?-->', "", text_of(PICTURE))


# ── the command line ───────────────────────────────────────────────────────────────────────────────────────────────


def options(helped: str) -> set[str]:
    """The options that a help text explains."""
    lines = re.findall(r"^  (-\S.*?)(?:  |$)", helped, re.MULTILINE)
    return {option for line in lines for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line)}


OPTION_TABLE = rows(section(DOCS / "cli.md", "Options"))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    documented = {option for cells in OPTION_TABLE for code in codes(cells[0]) for option in code.split()}
    offered = options(help_of(command))
    assert ({"--help"} if command == "init" else {"--help", "--facts"}) <= offered
    assert offered <= documented


def test_every_documented_option_exists() -> None:
    offered = set().union(*(options(help_of(command)) for command in (*COMMANDS, *OF_FACTS)))
    for page in (DOCS / "cli.md", DOCS / "output.md", README):
        outside = re.sub(r"^```(?!sh).*?^```", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", outside))
        assert named <= offered, page.name


def test_every_choice_is_documented() -> None:
    flat = re.sub(r"\s+", " ", help_of(""))
    found = re.findall(r"(--[a-z-]+) \[([a-z|]+)\]", flat)
    assert len(found) >= 3
    formats = re.search(r"Report format: ([a-z, ]+) \(", flat)
    assert formats is not None
    found.append(("--format", formats.group(1).replace(", ", "|")))
    for option, choices in found:
        cells = next(cells for cells in OPTION_TABLE if option in " ".join(codes(cells[0])))
        told = codes(" ".join(cells[1:]))
        assert [choice for choice in choices.split("|") if choice not in told] == [], option


def test_every_command_is_documented() -> None:
    synopsis = text_of(DOCS / "cli.md").partition("\n## ")[0]
    for command in ("", "facts"):
        listed = re.findall(
            r"^  ([a-z]+)  +\S", help_of(command).partition("Commands:\n")[2].partition("\n\n")[0], re.MULTILINE
        )
        assert len(listed) > 3
        for name in listed:
            assert re.search(rf"factcheck {command} ?\[?{name}\b".replace("  ", " "), synopsis), name


# ── verdicts.md ────────────────────────────────────────────────────────────────────────────────────────────────────

VERDICTS = DOCS / "verdicts.md"
BIG = {"billion": 10**9, "": 1}


def test_every_code_is_documented() -> None:
    from factcheck.commands.common import UNJUDGED
    from factcheck.judging import CODES
    from factcheck.judging.codes import SECTIONS
    from factcheck.suppression import CODES as NOTICES

    documented = [codes(cells[0])[0] for cells in rows(section(VERDICTS, "Codes"))]
    assert len(documented) == len(set(documented))
    assert set(documented) == set(SECTIONS) == set(CODES) | UNJUDGED | set(NOTICES)


def bounds(text: str) -> tuple[str, object, object, str]:
    """ "[9.55, 9.65) billion" as brackets and numbers, ``None`` where there is no bound."""
    from decimal import Decimal

    found = re.fullmatch(r"([\[(])(\S+), (\S+)([\])])(?: (billion))?", text)
    assert found, text
    size = BIG[found[5] or ""]
    low, high = (None if "∞" in end else Decimal(end) * size for end in (found[2], found[3]))
    return found[1], low, high, found[4]


def as_bounds(interval: object) -> tuple[str, object, object, str]:
    low, high, open_low, open_high = interval  # type: ignore[misc]
    return ("(" if open_low or low is None else "["), low, high, (")" if open_high or high is None else "]")


def quantity(wording: str):  # type: ignore[no-untyped-def]
    from factcheck.language import get
    from factcheck.reading import quantities
    from factcheck.reading.tokens import tokenize

    (found,), _ = quantities.read(tokenize(wording), get("en").numbers)
    return found


INTERVALS = rows(section(VERDICTS, "Figures are intervals"))


@pytest.mark.parametrize("cells", INTERVALS, ids=lambda cells: codes(cells[3])[0])
def test_intervals_are_as_documented(cells: list[str]) -> None:
    from factcheck import intervals

    found = quantity(codes(cells[3])[0])
    comparator = codes(cells[1])
    assert not comparator or comparator == [found.comparator.value]
    assert as_bounds(intervals.interval(found)) == bounds(cells[4])


def test_every_comparator_is_documented() -> None:
    from factcheck.model import Comparator

    assert {name for cells in INTERVALS for name in codes(cells[1])} == {c.value for c in Comparator}


@pytest.mark.parametrize("cells", rows(section(VERDICTS, "The likely range")), ids=lambda cells: codes(cells[0])[0])
def test_likely_ranges_are_as_documented(cells: list[str]) -> None:
    from factcheck import intervals

    likely = as_bounds(intervals.likely(quantity(codes(cells[0])[0])))
    assert likely == bounds(cells[1].replace("`", ""))


RELATIONS = [
    cells
    for cells in rows(section(VERDICTS, "From two figures to a relation"))
    if len(cells) == 4 and cells[2].isdigit()
]


@pytest.mark.parametrize("cells", RELATIONS, ids=lambda cells: " / ".join(codes(cells[0]) + codes(cells[1])))
def test_relations_are_as_documented(cells: list[str]) -> None:
    from factcheck import intervals

    found = intervals.compare(quantity(codes(cells[0])[0]), quantity(codes(cells[1])[0]))
    assert found.relation.value == codes(cells[3])[0]
    rules = [row for row in rows(section(VERDICTS, "From two figures to a relation")) if row[0] == cells[2]]
    assert found.relation.value in codes(rules[0][2])


def test_each_rule_has_an_example() -> None:
    assert {cells[2] for cells in RELATIONS} == set("1234567")


def test_denials_turn_relations_as_documented() -> None:
    from factcheck.judging import NEGATED

    found = re.findall(r"^\| relation of (?:what is denied|the denial) (\|.*)$", text_of(VERDICTS), re.MULTILINE)
    said, denied = (codes(line) for line in found)
    assert dict(zip(said, denied, strict=True)) == {k.value: v.value for k, v in NEGATED.items() if k != "incomparable"}


def test_the_table_of_verdicts_is_as_documented() -> None:
    from factcheck.judging import verdict_of
    from factcheck.model import Relation

    table = rows(section(VERDICTS, "From relations to a verdict"))
    columns = (Relation.ENTAILS, Relation.EXCLUDES, Relation.STRETCH, Relation.ALLOWS)
    for there in product((True, False), repeat=4):
        fitting = (
            cells[4]
            for cells in table
            if all(cell == "any" or (cell == "yes") == is_there for cell, is_there in zip(cells, there, strict=False))
        )
        relations = [relation for relation, is_there in zip(columns, there, strict=True) if is_there]
        assert codes(next(fitting)) == [verdict_of(relations).value], relations


def test_worked_cases_are_those_that_are_tested() -> None:
    """The sentences themselves are judged by test_semantics.py; here, that the page has the same cases."""
    tested = load_table(Path(__file__).parent / "data" / "semantics" / "worked.yaml")
    known = {
        (group["fact"], words): (case["verdict"], case.get("relations"))
        for group in tested.values()
        for case in group["cases"]
        for words in case["says"]
    }
    facts = {
        "Investment": "investment",
        "Trade": "trade",
        "Companies": "companies",
        "Documents": "documents",
        "Rank": "investor-rank",
    }
    found = re.findall(
        r"^\*\*(\w+)\*\*: (.*?)(?=^\*\*|\Z)", section(VERDICTS, "Worked cases"), re.DOTALL | re.MULTILINE
    )
    assert [name for name, _ in found] == list(facts)
    for name, told in found:
        for cells in rows(told):
            for words in codes(cells[0]):
                verdict, relations = known[facts[name], words]
                assert cells[-1] == verdict, words
                if len(cells) == 4:
                    assert cells[1:3] == relations, words


@cache
def shipped_checker() -> Any:
    from factcheck import Checker, load

    return Checker(load([ROOT / "facts.yaml"]))


IDENTIFICATION = rows(section(VERDICTS, "Identification"))


@pytest.mark.parametrize("cells", IDENTIFICATION, ids=lambda cells: codes(cells[0])[0])
def test_claims_are_identified_as_documented(cells: list[str]) -> None:
    result = shipped_checker().check(codes(cells[0])[0])
    assert result.verdict.value == cells[1], [(f.fact, f.code, f.part) for f in result.findings]


def test_severities_are_as_documented() -> None:
    from factcheck.judging import SEVERITY
    from factcheck.report import FAIL_ON

    table = [cells for cells in rows(section(VERDICTS, "From parts to a claim")) if len(cells) == 3]
    assert {(codes(cells[0])[0], codes(cells[1])[0]) for cells in table} == {
        (v.value, s.value) for v, s in SEVERITY.items()
    }
    for cells in table:
        failing = {name for name, severities in FAIL_ON.items() if codes(cells[1])[0] in severities}
        assert set(codes(cells[2])) == failing


# ── links, versions ────────────────────────────────────────────────────────────────────────────────────────────────


def anchors(page: Path) -> set[str]:
    """The names that headings can be linked by, as code hosts make them."""
    outside = re.sub(r"^```.*?^```", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", outside, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@page_ids
def test_links_resolve(page: Path) -> None:
    outside = re.sub(r"^```.*?^```|^    .*?$", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\(([^)\s]+)\)", outside):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target), link


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    todo = [README]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in re.findall(r"\]\(([^)\s#]+\.md)(?:#[^)]*)?\)", text_of(page)):
            if not re.match(r"[a-z]+:", link):
                todo.append((page.parent / link).resolve())
    assert set(PAGES) <= seen


def test_files_named_in_the_guide_exist() -> None:
    for name in re.findall(
        r"`((?:factcheck|tests|docs|bench|tools|\.ci)/[\w./-]*)`", text_of(ROOT / "CONTRIBUTING.md")
    ):
        assert (ROOT / name).exists(), name


def test_the_version_is_one() -> None:
    from factcheck import __version__

    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    assert project.get("version", __version__) == __version__
    assert factcheck(["--version"]).stdout.split()[-1] == __version__
    headings = re.findall(r"^## \[(.+?)\](?: - (\d{4}-\d\d-\d\d))?$", text_of(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == ("Unreleased", "")
    assert __version__ in [version for version, date in headings if date]


def renew() -> None:
    """Write the picture and the outputs of all console examples and walk-throughs anew."""
    import test_fact_base_page

    test_fact_base_page.renew()
    test_fact_base_page.renew(DOCS / "tutorial.md", None)
    for page in PAGES:
        text = text_of(page)
        for arguments, line, shown in console_examples(page):
            text = text.replace(f"{line}\n{shown}```", f"{line}\n{plain(arguments)}```")
        page.write_text(text, encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    renew()
