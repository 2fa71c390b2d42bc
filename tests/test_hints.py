"""What is told beside the verdicts: texts in other languages, numbers that a shell has eaten, rows of tables."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tables import load_table

from factcheck.__main__ import main
from factcheck.commands.hints import eaten_number
from factcheck.documents import READERS, read
from factcheck.facts import load
from factcheck.language import get
from factcheck.language.identification import foreign

HERE = Path(__file__).parent
LANGUAGES = load_table(HERE / "data" / "languages.yaml")
ENGLISH = get("en").function
KOREAN, RUSSIAN = LANGUAGES["Korean"][0], LANGUAGES["Russian"][0]


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_FACTS", raising=False)

    def call(*arguments: str, stdin: str = "") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        return Outcome(main(list(arguments)), *capsys.readouterr())

    return call


# Languages


def cases() -> Iterator[tuple[str | None, str]]:
    for name, sentences in LANGUAGES.items():
        yield from ((name, sentence) for sentence in sentences)


@pytest.mark.parametrize(("name", "sentence"), list(cases()))
def test_languages_that_are_easy_to_tell(name: str | None, sentence: str) -> None:
    found = foreign(sentence, ENGLISH)
    if name == "expected":
        assert found is None
    else:
        assert found is not None
        assert found.language == name


def test_no_english_text_is_told_to_be_anything_else() -> None:
    texts = [path for folder in (HERE / "drafts", HERE.parent / "docs") for path in sorted(folder.rglob("*"))]
    texts = [path for path in texts if path.suffix in READERS]
    assert len(texts) > 20
    for path in texts:
        blocks = read(str(path), path.read_bytes()).blocks
        for text in ("\n".join(block.text for block in blocks), *(block.text for block in blocks)):
            assert foreign(text, ENGLISH) is None, (path, text)


def test_a_text_in_another_language_is_told_once(run: Run) -> None:
    Path("a.md").write_text(f"# {RUSSIAN}\n\n{RUSSIAN}\n\n- {RUSSIAN}\n", encoding="utf-8")
    Path("b.txt").write_text("All is well here.\n", encoding="utf-8")
    told = "factcheck: a.md: in Russian, as it seems: the fact base is in English, so hardly anything can be judged\n"
    assert run("check", "a.md", "b.txt").err == told
    assert run("check", "-", stdin=KOREAN).err.startswith("factcheck: standard input: in Korean, as it seems: ")
    Path("a.md").write_text(
        f"It was said that all is well here, and so it is, as far as anybody can see.\n\n> {RUSSIAN[:40]}\n",
        encoding="utf-8",
    )
    assert run("check", "a.md").err == "", "a quotation is no text"


def test_claims_in_another_language_are_told_once(run: Run) -> None:
    assert run(KOREAN).err.startswith("factcheck: claim in Korean, as it seems: the fact base is in English")
    assert run(KOREAN, KOREAN).err.count("\n") == 1
    assert run("explain", KOREAN).err.startswith("factcheck: claim in Korean")
    outcome = run("-", stdin=f"All is well here.\n{RUSSIAN}\n{KOREAN}\n")
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("factcheck: standard input: line 2: in Russian, as it seems: ")


# Shells


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Korean investment reached .6 billion.", ".6"),
        ("Korean investment reached US.6 billion.", ".6"),
        ("Trade was ,600 million", ",600"),
        (".6 billion it was", ".6"),
        ("(about .5bn)", ".5bn)"),
        ("Trade topped  billion in 2022.", "billion"),
        ("It cost  million", "million"),
    ],
)
def test_a_number_without_its_beginning_gets_a_hint(run: Run, claim: str, word: str) -> None:
    for arguments in ([claim], ["explain", claim]):
        outcome = run(*arguments)
        assert outcome.err.startswith(f"factcheck: claim 1: “{word}” ")
        assert "in double quotes the shell replaces $9 and its like: use single quotes" in outcome.err
        assert claim in outcome.out, "it is judged all the same"


@pytest.mark.parametrize(
    "claim",
    [
        "Korean investment reached $9.6 billion.",
        "It is No.5, v.2, p.12 and 1,5 of 3.5.",
        "In 2023,12 firms came.",
        "Trade topped $6 billion ...5 times.",
        "Trade was  high; a billion was  spent.",
        "10.000.5",
    ],
)
def test_other_numbers_get_none(claim: str) -> None:
    assert eaten_number(claim, load()) is None


# Rows of tables


@pytest.mark.parametrize(
    "line",
    [
        '1,"Trade topped $6 billion, he said"',
        "2,Trade topped $6 billion in 2022",
        '"Trade topped $6 billion, he said",2022,yes',
        '"He said ""fine""";2022',
        "17\tTrade topped $6 billion",
        'x;"Trade topped $6 billion";y',
    ],
)
def test_a_row_of_a_table_is_told_once(run: Run, line: str) -> None:
    outcome = run("-", stdin=f"All is well here.\n{line}\n{line}\n")
    assert outcome.err == (
        "factcheck: standard input: line 2: looks like a row of a table; lines are judged as they stand,"
        " so give the column with the claims alone, or: factcheck check - --stdin-filename claims.csv\n"
    )
    assert line.rsplit("\t", maxsplit=1)[-1][-20:] in outcome.out, "it is judged all the same"
    assert run("All is well here.", line).err.startswith(
        "factcheck: claim 2: looks like a row of a table; it is judged"
    )


@pytest.mark.parametrize(
    "line",
    [
        '"We are ready," he said, "for 1,200 firms."',
        "Trade was $1,200,000; investment, 9,6 billion; firms, 700.",
        "12,500 firms came, he said.",
        "He said (“so it is”), and left;then he came back.",
        '"All is well," said Tokayev.',
        "2023, trade: $6 billion",
    ],
)
def test_sentences_are_no_rows(run: Run, line: str) -> None:
    assert run("-", stdin=line).err == run(line).err == ""
