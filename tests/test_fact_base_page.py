"""docs/fact-base.md: its walk-through is run from top to bottom, and its reference is that of the schema."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from test_ci_snippets import ROOT, Shell, blocks, shell
from test_docs import codes, rows

from factcheck import Checker, Verdict, loads
from factcheck.checking.understanding import understanding
from factcheck.facts import tables
from factcheck.facts.understanding import understand

PAGE = ROOT / "docs" / "fact-base.md"
TEXT = PAGE.read_text(encoding="utf-8")
WALK = blocks(PAGE, heading="Your first fact base")
NAMED = r"ave this as `(.*?)`:"
REFERENCE = re.split(r"^(?=At the top:|An? \w+:$)", TEXT, flags=re.MULTILINE)[1:]
TABLES = {"At the top": "top", "A source": "source", "An entity": "entity", "A fact": "fact", "A reading": "reading"}

__all__ = ["shell"]


def renew(page: Path = PAGE, heading: str | None = "Your first fact base") -> None:
    """Write what the commands of a walk-through show anew."""
    text = page.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        shell, shown = Shell(Path(folder)), None
        for block in blocks(page, heading=heading):
            if names := re.findall(NAMED, block.before.replace("\n", " ")):
                shell.write(names[-1], block.text)
            elif block.language == "sh":
                shown = ran(shell, block.text).stdout
            elif block.language == "text" and shown is not None:
                text = text.replace(f"```text\n{block.text}```", f"```text\n{shown}```")
    page.write_text(text, encoding="utf-8")


def ran(shell: Shell, command: str) -> subprocess.CompletedProcess[str]:
    """A command's run; its output with its messages, and paths as somebody in the folder writes them."""
    done = shell.run(f"{{ {command.rstrip()}; }} 2>&1")
    done.stdout = done.stdout.replace(f"{shell.folder}/", "")
    return done


def base_of_the_page() -> str:
    (text,) = (block.text for block in WALK if "ave this as `facts.yaml`" in block.before)
    return text


def test_the_walk_from_top_to_bottom(shell: Shell) -> None:
    """Files are saved as told, commands run, what is shown is what appears, and what is drafted stands in the file."""
    shown, exits = None, []
    for block in WALK:
        if names := re.findall(NAMED, block.before):
            shell.write(names[-1], block.text)
        elif block.language == "sh":
            done = ran(shell, block.text)
            shown = done.stdout
            exits.append(done.returncode)
        elif block.language == "yaml":
            assert block.text in (shell.folder / "facts.yaml").read_text(encoding="utf-8")
        else:
            assert block.language == "text"
            assert shown == block.text, "./dev picture"
    assert exits == [0, 0, 1, 0]


def test_each_fact_of_the_walk_has_an_example() -> None:
    base = loads(base_of_the_page(), "docs/fact-base.md")
    assert len(base.examples) == len(base.facts)
    assert {example.verdict for example in base.examples} == set(Verdict) - {Verdict.PARTIAL}


@pytest.mark.parametrize("part", REFERENCE, ids=lambda part: part.partition(":")[0])
def test_the_reference_has_the_keys_of_the_schema(part: str) -> None:
    name = TABLES[part.partition(":")[0]]
    told = [key for cells in rows(part.partition("\n### ")[0]) for key in codes(cells[0])]
    keys = set(tables.TABLES[name].keys)
    if name == "fact":  # those of its only reading stand in the next table
        keys -= set(tables.READING_KEYS) - {"note"}
    assert sorted(told) == sorted(keys)
    required = {key for cells in rows(part) if "; required" in cells[1] for key in codes(cells[0])}
    assert required == {key for key in keys if tables.TABLES[name].keys[key].required}


def test_every_table_and_option_is_in_the_reference() -> None:
    assert [TABLES[part.partition(":")[0]] for part in REFERENCE] == list(tables.TABLES)
    options = {name for table in tables.TABLES.values() for key in table.keys.values() for name in key.names}
    spaces = set(tables.NOUNS) | set(Verdict)
    assert [name for name in options - spaces if f"`{name}`" not in TEXT] == []


def test_the_sentences_to_write_are_understood() -> None:
    advice = TEXT.partition("\n## How to write a sentence\n")[2].partition("\n## ")[0]
    sentences = [sentence for cells in rows(advice) for sentence in codes(cells[0]) if sentence.endswith(".")]
    assert len(sentences) == 4
    firms = "".join(f"  {name.lower()}: {{type: organisation, name: {name}}}\n" for name in ("Kia", "LG", "Samsung"))
    facts = "".join(f"- {{id: f{i}, says: '{sentence}', source: a}}\n" for i, sentence in enumerate(sentences))
    base = loads(f"factcheck: 2\ntitle: T\nsources: {{a: {{publisher: A}}}}\nentities:\n{firms}facts:\n{facts}")
    read = understanding(Checker(base, assume_context=True))
    assert [str(one.problem) for one in understand(base, read) if one.problem] == []


def test_the_chapter_on_time_gets_the_verdicts_that_it_gives() -> None:
    (block,) = [block for block in blocks(PAGE, heading="Time") if block.language == "yaml"]
    checker = Checker(loads(block.text), today="2025-03-01")
    assert {claim.claim: checker.check(claim.claim).verdict for claim in checker.base.examples} == {
        claim.claim: claim.verdict for claim in checker.base.examples
    }
