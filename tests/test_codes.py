"""Finding codes: each has a section, the page is that of the table, each example really gets its code."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import warm
from trees import FILES, last_name, nodes

from factcheck import Checker, load
from factcheck.commands.common import UNJUDGED
from factcheck.commands.explain import examples
from factcheck.inputs import LONGEST_CLAIM
from factcheck.judging import CODES, SEVERITY
from factcheck.judging.codes import SECTIONS, Code, page
from factcheck.model import Severity
from factcheck.suppression import CODES as NOTICES

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "facts.yaml"
HEADINGS = ("Meaning", "Verdict", "Example", "Fix", "Silence")
SUPPRESSED = "Trade between Kazakhstan and South Korea is $12 billion."

every = pytest.mark.parametrize("code", SECTIONS.values(), ids=lambda code: code.name)


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}


def factcheck(*arguments: str, cwd: Path = ROOT, feed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return warm.run(*arguments, env=ENVIRONMENT, cwd=cwd, feed=feed, encoding=None)


def codes_in(records: str) -> set[tuple[str, str, str]]:
    """Code, verdict and severity of all findings in JSON lines; the severity is that of the claim."""
    out = set()
    for line in records.splitlines():
        claim = json.loads(line)
        out |= {(f["code"], f["verdict"], claim["severity"]) for f in claim["findings"]}
    return out


# The table and the page


def test_the_page_is_that_of_the_table() -> None:
    """Write it anew with ``python -m factcheck.judging.codes > docs/codes.md``."""
    assert (ROOT / "docs" / "codes.md").read_text(encoding="utf-8") == page(examples())
    command = [sys.executable, "-m", "factcheck.judging.codes"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == page(examples())


def test_every_code_has_one_section_of_the_same_shape() -> None:
    sections = re.findall(r"^## (\S+)\n\n(.*?)(?=^## |\Z)", page(examples()), re.DOTALL | re.MULTILINE)
    assert [name for name, _ in sections] == list(SECTIONS)
    for name, text in sections:
        found = re.findall(r"^- \*\*(\w+):\*\* (\S)", text, re.MULTILINE)
        assert tuple(heading for heading, _ in found) == HEADINGS, name
    index = re.findall(r"^\| \[`([a-z-]+)`\]\(#([a-z-]+)\)", page(examples()), re.MULTILINE)
    assert index == [(name, name) for name in SECTIONS]


@every
def test_the_record_is_complete(code: Code) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert SECTIONS[code.name] is code
    for text in (code.about, code.fix, code.silence):
        assert text[0].isupper() or text[0] in '"`', text
        assert text.endswith((".", "…", '".')), text
        assert "CODE" not in text
    assert not code.meaning.endswith(".")
    if code.kind != "comment":
        assert code.severity is SEVERITY[code.verdict]


PLACES = {"Outcome": 3, "Judged": 2, "outside": 2}
"""The calls whose argument at this place is a code."""
VERDICTS = ("factcheck/judging/", "factcheck/checking/")
"""Where functions return codes beside other things."""


def given_codes() -> Iterator[tuple[str, str]]:
    """Every literal that the program gives as the code of a finding: ``code="…"``, ``code = "…"``, also where several
    names are assigned at once, the argument of the calls in ``PLACES`` that is one, and what a function returns that
    looks like one."""
    for path in FILES:
        where = path.relative_to(ROOT).as_posix()
        for node in nodes(path):
            for constant in (one for value in code_values(node, where) for one in ast.walk(value)):
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    yield where, constant.value


def code_values(node: ast.AST, where: str) -> list[ast.expr]:
    """The expressions of a node that stand where a code belongs."""
    if isinstance(node, ast.Call):
        found = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        place = PLACES.get(last_name(node.func))
        return found + node.args[place : place + 1] if place is not None else found
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, value = node.targets[0], node.value
        if isinstance(target, ast.Name):
            return [value] if target.id == "code" else []
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = zip(target.elts, value.elts, strict=True)
            return [given for name, given in pairs if isinstance(name, ast.Name) and name.id == "code"]
    if isinstance(node, ast.Return) and node.value is not None and where.startswith(VERDICTS):
        tuples = (one for one in ast.walk(node.value) if isinstance(one, ast.Tuple))
        texts = (one for some in tuples for one in some.elts if isinstance(one, ast.Constant))
        return [one for one in texts if re.fullmatch(r"[a-z]+(-[a-z]+)+", str(one.value))]
    return []


def test_every_code_the_program_gives_is_in_the_table() -> None:
    from factcheck.judging.wording import MESSAGES

    rooms = ("language/", "reading/", "discourse/", "drafting/", "matching/denoting")
    elsewhere = tuple(f"factcheck/{room}" for room in rooms)  # codes of countries
    strings = [(where, name) for where, name in given_codes() if name and not where.startswith(elsewhere)]
    assert {"no-fact", "too-long", "not-text", "wrong-speaker", "other-unit", "other-subject"} <= {
        name for _, name in strings
    }
    assert [found for found in strings if found[1] not in SECTIONS] == []
    assert set(MESSAGES) <= set(SECTIONS)
    assert list(examples()) == list(SECTIONS)
    assert set(NOTICES) | UNJUDGED | set(CODES) == set(SECTIONS)


def test_verdicts_md_has_the_same_verdicts() -> None:
    text = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8").partition("\n## Codes\n")[2]
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", text, re.MULTILINE))
    assert told.items() <= {code.name: str(code.verdict) for code in SECTIONS.values()}.items()


# The examples


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load([FACTS]))


@pytest.fixture(scope="module")
def wide() -> Checker:
    return Checker(load([ROOT / "facts-wide.yaml"]), today=TODAY)


DATED = {"later-source": "2020-12-31"}
"""Codes that need a date of the text, which the example names."""
WIDE = " (with --facts wide)"
"""The end of examples that need the base whose facts have series, terms and plans."""
TODAY = "2026-11-26"
OF_TIME = [name for name, example in examples().items() if example.endswith(WIDE)]
OF_CLAIMS = [code for code in CODES.values() if code.name not in {"too-long", *DATED, *OF_TIME}]


@pytest.mark.parametrize("name", DATED)
def test_the_example_of_a_dated_text_gets_the_code(name: str) -> None:
    claim, told, year = examples()[name].partition(" (in a text of ")
    assert told and DATED[name].startswith(year.removesuffix(")"))
    result = Checker(load([FACTS]), date=DATED[name]).check(claim)
    assert [(f.code, f.verdict) for f in result.findings] == [(name, SECTIONS[name].verdict)]


@pytest.mark.parametrize("name", OF_TIME)
def test_the_example_of_the_wide_base_gets_the_code(name: str, wide: Checker) -> None:
    (finding,) = wide.check(examples()[name].removesuffix(WIDE)).findings
    assert (finding.code, finding.verdict) == (name, SECTIONS[name].verdict)


@pytest.mark.parametrize("code", OF_CLAIMS, ids=lambda c: c.name)
def test_the_example_gets_the_code(code: Code, checker: Checker) -> None:
    result = checker.check(examples()[code.name])
    assert (code.name, code.verdict) in {(f.code, f.verdict) for f in result.findings}, result.findings
    # one thing is shown at a time; the speaker is judged beside what is said
    assert len(result.findings) == (2 if code.name == "wrong-speaker" else 1), result.findings
    assert result.severity is code.severity


def test_too_long(checker: Checker) -> None:
    code = SECTIONS["too-long"]
    assert f"{LONGEST_CLAIM:,}" in code.about
    assert f"{LONGEST_CLAIM + 1:,}" in examples()[code.name]
    (finding,) = checker.check("a" * (LONGEST_CLAIM + 1)).findings
    assert (finding.code, finding.verdict) == (code.name, code.verdict)


def test_a_line_that_is_no_text() -> None:
    code = SECTIONS["not-text"]
    assert examples()[code.name].startswith(r"caf\xe9 ")
    done = factcheck("--format", "jsonl", "--facts", str(FACTS), "-", feed=b"caf\xe9\n")
    assert done.returncode == 2
    assert codes_in(done.stdout.decode()) == {(code.name, code.verdict, code.severity)}


def test_no_claim_is_an_example_of_a_fault() -> None:
    """Its code is given where one is planted: tests/test_faults.py."""
    assert [code.name for code in SECTIONS.values() if code.kind == "fault"] == ["internal"]
    assert examples()["internal"] == "no claim should get it"


@pytest.mark.parametrize("name", NOTICES)
def test_the_comment_gets_the_code(name: str, tmp_path: Path) -> None:
    code = SECTIONS[name]
    fine = "Kazakhstan and South Korea signed 11 documents."
    paragraph = fine if name == "suppression-unused" else SUPPRESSED
    (tmp_path / "draft.md").write_text(f"{examples()[code.name]}\n\n{paragraph}\n", encoding="utf-8")
    done = factcheck("check", "--format", "jsonl", "--facts", str(FACTS), "draft.md", cwd=tmp_path)
    assert (code.name, code.verdict, code.severity) in codes_in(done.stdout.decode()), done.stdout + done.stderr


# How to silence it, as the sections say


SILENCED = [code for code in OF_CLAIMS if "ignore[FACT]" in code.silence]


class Silenced(NamedTuple):
    """What five runs report of each draft, one draft for each code: as it is, with the comment, with its findings in
    the baseline twice, with the severity of the configuration."""

    plain: dict[str, list[dict[str, Any]]]
    comment: dict[str, list[dict[str, Any]]]
    added: dict[str, list[dict[str, Any]]]
    known: dict[str, list[dict[str, Any]]]
    severity: dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def silenced(tmp_path_factory: pytest.TempPathFactory) -> Silenced:
    folder = tmp_path_factory.mktemp("silenced")
    drafts = {code.name: folder / f"{code.name}.md" for code in SILENCED}

    def reported(*options: str, code: int | None = 0) -> dict[str, list[dict[str, Any]]]:
        check = ("check", "--facts", str(FACTS), "--format", "jsonl", "--fail-on", "unverifiable", ".")
        done = factcheck(*check, *options, cwd=folder)
        assert code is None or done.returncode == code, done.stderr
        found: dict[str, list[dict[str, Any]]] = {name: [] for name in drafts}
        for line in done.stdout.splitlines():
            claim = json.loads(line)
            found[Path(claim["path"]).stem].append(claim)
        return found

    def write(*above: str) -> None:
        for name, draft in drafts.items():
            draft.write_text("".join(f"{text}\n\n" for text in above) + examples()[name] + "\n", encoding="utf-8")

    write()
    plain = reported(code=1)
    for code in SILENCED:
        if plain[code.name]:
            (comment,) = re.findall(r"`(<!--.*?-->)`", code.silence)
            text = comment.replace("FACT", fact_of(plain[code.name])).replace("REASON", "as an example")
            text = text.replace("YYYY-MM-DD", "2999-12-31")
            drafts[code.name].write_text(f"{text}\n\n{examples()[code.name]}\n", encoding="utf-8")
    comment = reported()
    write()
    added = reported("--baseline", "known.json", "--baseline-add")
    known = reported("--baseline", "known.json")
    overrides = []
    for code in SILENCED:
        (severity,) = re.findall(r"`(severity = \{.*?\})`", code.silence)
        overrides.append(f'[[overrides]]\npaths = ["{code.name}.md"]\n{severity}\n')
    (folder / "factcheck.toml").write_text("\n".join(overrides), encoding="utf-8")
    return Silenced(plain, comment, added, known, reported(code=None))


def fact_of(claims: list[dict[str, Any]]) -> str:
    (fact,) = {finding["fact"] for claim in claims for finding in claim["findings"]}
    assert isinstance(fact, str)
    return fact


@pytest.mark.parametrize("code", SILENCED, ids=lambda code: code.name)
def test_the_ways_to_silence_it_work(code: Code, silenced: Silenced) -> None:
    if not silenced.plain[code.name]:  # about no fact: nothing is shown, nothing fails
        assert "names no fact" in code.silence
    else:
        assert code.name in {f["code"] for claim in silenced.plain[code.name] for f in claim["findings"]}
    assert silenced.comment[code.name] == []
    assert silenced.added[code.name] == []
    assert silenced.known[code.name] == []
    assert code.name not in {f["code"] for claim in silenced.severity[code.name] for f in claim["findings"]}


def test_documents_are_never_too_long(tmp_path: Path) -> None:
    """As the section of too-long says."""
    assert "judged in pieces" in SECTIONS["too-long"].about
    (tmp_path / "draft.txt").write_text("a" * (LONGEST_CLAIM + 1) + "\n", encoding="utf-8")
    check = ("check", "--facts", str(FACTS), "--format", "jsonl", "--show", "all", "draft.txt")
    done = factcheck(*check, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "too-long" not in {name for name, _, _ in codes_in(done.stdout.decode())}


# factcheck explain CODE


@every
def test_explain_prints_the_section(code: Code) -> None:
    from factcheck.judging.codes import section

    text = section(code, examples()[code.name])
    assert text.splitlines()[0] == code.name
    assert re.findall(r"^  (\w+): ", text, re.MULTILINE) == list(HEADINGS)
    assert " ".join(code.silence.split()) in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 130


def test_explain_code_needs_no_fact_base(tmp_path: Path) -> None:
    done = factcheck("--facts", str(tmp_path / "nothing.yaml"), "explain", "near-miss", "denied")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.decode().split("\n\n")
    assert first.startswith("near-miss\n  Meaning: ")
    assert second.startswith("denied\n")


def test_explain_codes_beside_claims() -> None:
    claim = examples()["near-miss"]
    done = factcheck("--facts", str(FACTS), "explain", "near-miss", claim)
    assert done.returncode == 0, done.stderr
    first, _, second = done.stdout.decode().partition("\n\n")
    assert first.startswith("near-miss\n")
    assert second.startswith(f"“{claim}”")
    done = factcheck("--facts", str(FACTS), "--format", "jsonl", "explain", "near-miss", claim)
    code, judged = map(json.loads, done.stdout.decode().splitlines())
    assert list(code) == ["code", "verdict", "severity", "meaning", "example", "fix", "silence", "v"]
    assert (code["verdict"], code["severity"], code["example"]) == ("refuted", "error", examples()["near-miss"])
    assert judged["findings"][0]["code"] == "near-miss"


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("near-mis", "near-miss"),
        ("Near-Miss", "near-miss"),
        ("near_miss", "near-miss"),
        ("unitslip", "unit-slip"),
        ("supression-unused", "suppression-unused"),
    ],
)
def test_a_word_that_is_nearly_a_code(word: str, near: str) -> None:
    done = factcheck("explain", word)
    assert done.returncode == 2
    assert done.stdout == b""
    assert f"did you mean: factcheck explain {near}" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("text", ["Kazakhstan", "support for near-mis", "near miss", "contradicted by all"])
def test_other_words_are_claims(text: str) -> None:
    done = factcheck("--facts", str(FACTS), "explain", text)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith(f"“{text}”")


def test_judging_loads_no_texts() -> None:
    program = "import sys, factcheck.checking.engine; print('factcheck.judging.codes' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"False"


def test_severities_of_notices() -> None:
    assert {SECTIONS[name].severity for name in NOTICES} == {Severity.ERROR, Severity.WARNING}
