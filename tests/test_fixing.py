"""Corrections: what is unambiguous, what is left alone, and files that keep everything else."""

from __future__ import annotations

import codecs
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from dam import BASE
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Checker
from factcheck.documents import read
from factcheck.documents.base import Document
from factcheck.errors import OutputError
from factcheck.facts import loads
from factcheck.fixing import Fix, applied, plan
from factcheck.model import ClaimResult
from factcheck.patching import edited, patch, write_back
from factcheck.proving import MOST_TRIALS, proved


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


class Work:
    def __init__(self, checker: Checker, data: bytes, path: str = "draft.md", encoding: str = "utf-8") -> None:
        self.data, self.encoding = data, encoding

        def judge(document: Document) -> tuple[Document, list[ClaimResult]]:
            return document, list(checker.check_document(document))

        self.document, results = judge(read(path, data, encoding=encoding))
        fixes, self.left = plan(self.document, results, checker.base, results)
        self.fixes, unproved = proved(self.document, results, fixes, lambda text: judge(read(path, text.encode())))
        self.left += unproved

    @property
    def result(self) -> bytes | str:
        return edited(self.data, self.document.text, self.fixes, self.encoding)


def fixed(checker: Checker, text: str, path: str = "draft.md") -> str:
    result = Work(checker, text.encode(), path).result
    assert isinstance(result, bytes)
    return result.decode()


FIXED = [
    ("The dam cost $3 million.", "The dam cost more than $8 million."),
    ("The dam cost nearly $3 million.", "The dam cost more than $8 million."),
    ("The dam cost about\n$3 million.", "The dam cost more than $8 million."),
    ("The cost of the dam reached $3 million.", "The cost of the dam reached more than $8 million."),
    ("The cost of the dam exceeded $30 million.", "The cost of the dam exceeded $8 million."),
    ("The dam cost **$3 million**, officials say.", "The dam cost **more than $8 million**, officials say."),
    ("* The [dam](x.md) cost $3 million.", "* The [dam](x.md) cost more than $8 million."),
    ("The dam had a total of 900 workers.", "The dam had a total of 700 workers."),
    (
        "The dam has 900\nworkers. The dam cost $3 million.",
        "The dam has 700\nworkers. The dam cost more than $8 million.",
    ),
    ("$3 million is what the dam cost.", "More than $8 million is what the dam cost."),
    ("**$3 million** is what the dam cost.", "**More than $8 million** is what the dam cost."),
]


@pytest.mark.parametrize(("before", "after"), FIXED)
def test_what_is_replaced(checker: Checker, before: str, after: str) -> None:
    assert fixed(checker, f"Über.\n\n{before}\n") == f"Über.\n\n{after}\n"


LEFT = [
    ("The dam cost the $3 million.", "'the' stands before the number"),
    ("The dam cost **$3** million.", "the words have markup between them"),
    ("The dam cost $3&nbsp;million.", "the words have markup between them"),
    ("The dam cost $9.6 million.", "a source supports it"),
    ("“The dam cost $3 million.”", "the words stand in a quotation"),
    ("“We had no luck.\n\n“The dam cost $3 million, and that was all.", "the words stand in a quotation"),
    ('"It rains. The dam cost $3 million. It rains."', "the words stand in a quotation"),
    ("He said: ‘The dam cost $3 million.’", "the words stand in a quotation"),
    ("He said: 'The dam cost $3 million.'", "the words stand in a quotation"),
    ("«The dam cost $3 million.»", "the words stand in a quotation"),
    ("The dam cost a record $3 million.", "'record' may make it another matter"),
    ("> The dam cost $3 million.", "the words stand in a quotation"),
    ("| Dam |\n|--|\n| The dam cost $3 million. |", "the words stand in a table"),
]


@pytest.mark.parametrize(("text", "reason"), LEFT)
def test_what_is_left_alone(checker: Checker, text: str, reason: str) -> None:
    work = Work(checker, text.encode())
    assert work.fixes == []
    assert [left.reason for left in work.left] == [reason]


def test_nothing_is_done_to_what_is_right(checker: Checker) -> None:
    work = Work(checker, b"The dam cost more than $8 million. The dam had 700 workers. The weather is fine.")
    assert (work.fixes, work.left) == ([], [])


def test_a_correction_that_does_not_help_is_left_alone(checker: Checker) -> None:
    document = read("a.md", b"The dam cost $3 million.")
    results = list(checker.check_document(document))
    fixes, _ = plan(document, results, checker.base, results)
    kept, left = proved(document, results, fixes, lambda _: (document, results))
    assert kept == []
    assert [one.reason for one in left] == ["with 'more than $8 million' it would still not be supported"]


def test_a_sentence_with_two_findings_is_left_alone(checker: Checker) -> None:
    """Though one of them is silenced, and no longer among those wanted."""
    document = read("a.md", b"The dam cost $3 million, and the dam had 900 workers.")
    judged = list(checker.check_document(document))
    (wanted,) = judged
    assert len(wanted.findings) == 2
    wanted = replace(wanted, findings=wanted.findings[:1], finding_spans=wanted.finding_spans[:1])
    fixes, left = plan(document, [wanted], checker.base, judged)
    assert (fixes, [one.reason for one in left]) == ([], ["the sentence has more than one finding"])


@pytest.mark.parametrize("culprits", [set(), {4}, {0, 7}, {2, 3, 5}, set(range(8))])
def test_a_correction_that_changes_another_finding_is_left_out(checker: Checker, culprits: set[int]) -> None:
    """With any of the culprits corrected, what the last sentence says is another matter; the others are made."""
    text = "".join(f"The dam cost ${i + 11},000.\n\n" for i in range(8)) + "The dam had 700 workers.\n"
    trials = 0

    def judge(text: str) -> tuple[Document, list[ClaimResult]]:
        nonlocal trials
        trials += 1
        document = read("a.md", text.encode())
        results = list(checker.check_document(document))
        if any(f"${i + 11},000" not in text for i in culprits):
            (finding,) = results[-1].findings
            results[-1] = replace(results[-1], findings=(replace(finding, code="undecided"),))
        return document, results

    document, results = judge(text)
    fixes, left = plan(document, results, checker.base, results)
    assert (len(fixes), left) == (8, [])
    kept, left = proved(document, results, fixes, judge)
    assert [fix.line // 2 for fix in kept] == [i for i in range(8) if i not in culprits]
    assert {one.line // 2 for one in left} == culprits
    assert {one.reason for one in left} <= {"with 'more than $8 million' a finding in line 17 would change"}
    assert trials <= 17


def test_looking_for_culprits_ends(checker: Checker) -> None:
    text = "The dam cost $3 million.\n\n" * 30
    document = read("a.md", text.encode())
    results = list(checker.check_document(document))
    fixes, _ = plan(document, results, checker.base, results)
    trials = 0

    def judge(text: str) -> tuple[Document, list[ClaimResult]]:
        nonlocal trials
        trials += 1
        return document, list(checker.check_document(read("a.md", text.encode())))[:-1]

    kept, left = proved(document, results, fixes, judge)
    assert (kept, len(left), trials) == ([], 30, MOST_TRIALS)


ROOT = Path(__file__).resolve().parent.parent


def test_a_true_sentence_stays_as_it_is(tmp_path: Path) -> None:
    """Through the real command: whoever took part in something is not all there are."""
    draft = tmp_path / "draft.md"
    true = "Fifty Korean companies took part in the forum in Kazakhstan."
    true += "\n\nFifty Korean companies in Kazakhstan met the president."
    draft.write_text(f"{true}\n\nKazakhstan and South Korea signed 12 documents.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "--facts", str(ROOT / "facts.yaml"), "check", "--fix", "draft.md"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert draft.read_text(encoding="utf-8") == f"{true}\n\nKazakhstan and South Korea signed 11 documents.\n"
    assert "1 correction was made in 1 file, 0 left alone" in done.stderr


ENCODINGS = [
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-8-sig", codecs.BOM_UTF8),
    ("utf-16", codecs.BOM_UTF16_LE),
    ("utf-16", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("cp1252", b""),
]


@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS)
def test_encoding_mark_and_line_ends_stay(checker: Checker, encoding: str, mark: bytes) -> None:
    codec = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be", codecs.BOM_UTF8: "utf-8"}.get(
        mark, encoding
    )
    text = "Über\r\n\r\nThe dam cost $3 million.\r\rZwölf.\n"
    work = Work(checker, mark + text.encode(codec), encoding=encoding)
    assert work.result == mark + text.replace("$3", "more than $8").encode(codec)


def test_what_cannot_be_written_is_left() -> None:
    fixes = [Fix(0, 1, "x", "₸", 1, 1, "f")]
    assert edited(b"x", "x", fixes, "cp1252") == "'₸' cannot be written in cp1252"
    assert edited(b"PK\0", "x", fixes, "utf-8") == "files of this kind are not edited"
    assert edited(b"\xff", "x", fixes, "utf-8") == "files of this kind are not edited"


def test_writing_back(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_back(str(link), b"old", b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    with pytest.raises(OutputError, match="changed while it was judged"):
        write_back(str(file), b"old", b"newer")
    with pytest.raises(OutputError, match="changed while it was judged"):
        write_back(str(tmp_path / "gone.md"), b"", b"x")
    assert file.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "link.md"]
    if os.geteuid():
        file.chmod(0o400)
        with pytest.raises(OutputError, match="cannot write"):
            write_back(str(file), b"new", b"x")


# Patches


def fixes_of(text: str, words: list[tuple[int, int, str]]) -> list[Fix]:
    return [Fix(start, end, text[start:end], new, 1, 1, "f") for start, end, new in words]


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[Fix]]:
    text = draw(st.text(st.sampled_from("ab \n\n\r"), min_size=1, max_size=120))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, fixes_of(text, [(a, b, draw(st.sampled_from(["X", "YY YY", "Z"]))) for a, b in pairs])


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@given(edits(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_git_applies_the_patch(
    tmp_path_factory: pytest.TempPathFactory, edit: tuple[str, list[Fix]], mark: bool
) -> None:
    text, fixes = edit
    if not fixes:
        return
    folder = tmp_path_factory.mktemp("patch")
    name = 'a "b\nc.md'
    sign = "\ufeff" if mark else ""
    (folder / name).write_bytes((sign + text).encode())
    before = Path.cwd()
    os.chdir(folder)
    try:
        diff = "".join(patch(name, text, fixes, mark=mark))
    finally:
        os.chdir(before)
    done = subprocess.run(
        ["git", "apply", "-p1", "--whitespace=nowarn", "--unidiff-zero", "-"],
        cwd=folder, input=diff.encode(), capture_output=True, check=False,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)},
    )  # fmt: skip
    assert done.returncode == 0, (diff, done.stderr)
    assert (folder / name).read_bytes().decode() == sign + applied(text, fixes)


def test_a_patch() -> None:
    text = "\n".join(f"line {i}" for i in range(1, 31))
    fixes = fixes_of(text, [(text.index("line 5"), text.index("line 5") + 4, "LINE"), (len(text) - 2, len(text), "99")])
    assert "".join(patch("drafts/a b.md", text, fixes)).splitlines() == [
        "--- a/drafts/a b.md\t",
        "+++ b/drafts/a b.md\t",
        "@@ -2,7 +2,7 @@",
        " line 2",
        " line 3",
        " line 4",
        "-line 5",
        "+LINE 5",
        " line 6",
        " line 7",
        " line 8",
        "@@ -27,4 +27,4 @@",
        " line 27",
        " line 28",
        " line 29",
        "-line 30",
        "\\ No newline at end of file",
        "+line 99",
        "\\ No newline at end of file",
    ]
