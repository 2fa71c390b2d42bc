"""The baseline: known findings by what they say, not where they stand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.baseline import Baseline, BaselineError, Entry, joined, load
from factcheck.model import ClaimResult, Finding, Severity, Verdict


def claim(
    sentence: str, path: Path | str, *verdicts: Verdict, fact: str | None = "dam-cost", line: int = 1
) -> ClaimResult:
    findings = tuple(
        Finding(part=sentence, start=0, end=len(sentence), fact=fact, verdict=verdict, code="c", message="m")
        for verdict in verdicts or (Verdict.REFUTED,)
    )
    return ClaimResult(
        claim=sentence,
        verdict=findings[0].verdict,
        severity=Severity.ERROR,
        findings=findings,
        path=str(path),
        line=line,
        finding_spans=tuple((0, 1) for _ in findings),
    )


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path / "known.json"

    def run(
        self, texts: dict[str, list[str]], *, update: bool = False, add: bool = False
    ) -> tuple[list[str], list[Entry], Baseline]:
        """Judge files whose sentences are all refuted: what is new, what no longer occurs."""
        baseline = load(str(self.file), add=add)
        new = []
        for name, sentences in texts.items():
            (self.path / name).touch()
            for number, sentence in enumerate(sentences):
                result = baseline.apply(claim(sentence, self.path / name, line=number))
                new += [result.claim] if result is not None else []
            baseline.checked(str(self.path / name))
        gone = baseline.gone()
        if update or add:
            baseline.save(add=add)
        return new, gone, baseline

    @property
    def sentences(self) -> list[str]:
        return [
            f"{record['path']} {record['sentence']} {record.get('count', 1)}"
            for record in json.loads(self.file.read_text())["findings"]
        ]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_known_findings_are_known_wherever_they_move(folder: Folder) -> None:
    assert folder.run({"a.md": ["One.", "Two."]}, add=True)[0] == []
    for texts in (
        {"a.md": ["One.", "Two."]},
        {"a.md": ["Two.", "One."]},
        {"a.md": ["ONE", "Two\n and."[:3] + "!"]},
        {"a.md": [], "b.md": ["Two.", "One."]},
    ):
        assert folder.run(texts)[0] == [], texts
    assert folder.run({"a.md": ["One.", "Three."]})[0] == ["Three."]


def test_a_copy_of_an_old_mistake_is_new(folder: Folder) -> None:
    folder.run({"a.md": ["One.", "One."]}, add=True)
    assert folder.sentences == ["a.md One. 2"]
    assert folder.run({"a.md": ["One."] * 3})[0] == ["One."]


def test_what_no_longer_occurs_is_told_of_files_that_were_judged(folder: Folder) -> None:
    folder.run({"a.md": ["One.", "Two."], "b.md": ["Three."], "c.md": ["Four."]}, add=True)
    (folder.path / "c.md").unlink()
    _, gone, _ = folder.run({"a.md": ["One."]})
    assert [(entry.path, entry.sentence) for entry in gone] == [("a.md", "Two."), ("c.md", "Four.")]


def test_an_update_only_shrinks(folder: Folder) -> None:
    folder.run({"a.md": ["One.", "Two.", "Two."], "b.md": ["Three."]}, add=True)
    new, _, _ = folder.run({"a.md": ["Two.", "New."]}, update=True)
    assert new == ["New."]
    assert folder.sentences == ["a.md Two. 1", "b.md Three. 1"]
    folder.run({"a.md": ["Two.", "New."]}, add=True)
    assert folder.sentences == ["a.md New. 1", "a.md Two. 1", "b.md Three. 1"]


def test_an_update_follows_a_moved_text(folder: Folder) -> None:
    folder.run({"a.md": ["One."]}, add=True)
    (folder.path / "a.md").unlink()
    assert folder.run({"b.md": ["One."]}, update=True)[0] == []
    assert folder.sentences == ["b.md One. 1"]


def test_only_what_would_be_raised_is_known(folder: Folder) -> None:
    baseline = Baseline(str(folder.file))
    supported = claim("One.", "a.md", Verdict.SUPPORTED)
    other = claim("Two.", "a.md", Verdict.UNVERIFIABLE, fact=None)
    assert baseline.apply(supported) is supported
    assert baseline.apply(other) is other
    assert baseline.updated(add=True) == []


def test_a_claim_keeps_its_new_findings(folder: Folder) -> None:
    folder.run({"a.md": ["One."]}, add=True)
    result = load(str(folder.file)).apply(claim("One.", folder.path / "a.md", Verdict.REFUTED, Verdict.DISPUTED))
    assert result is not None
    assert [finding.verdict for finding in result.findings] == [Verdict.DISPUTED]
    assert (result.verdict, result.severity, len(result.finding_spans)) == (Verdict.DISPUTED, Severity.WARNING, 1)


def test_the_file_is_stable(folder: Folder) -> None:
    texts = {"ü b.md": ["Zwei \x1b[2J", "One."], "a.md": ["One."]}
    folder.run(texts, add=True)
    first = folder.file.read_bytes()
    written = folder.file.stat().st_mtime_ns
    folder.run(dict(reversed(texts.items())), add=True)
    folder.run(texts, update=True)
    assert (folder.file.read_bytes(), folder.file.stat().st_mtime_ns) == (first, written)
    assert b"\x1b" not in first
    lines = first.decode().splitlines()
    assert [line for line in lines if '"path"' in line] == sorted(line for line in lines if '"path"' in line)
    folder.run({"a.md": []}, update=True)
    assert [line for line in lines if line.rstrip(",") not in folder.file.read_text()] == [
        line for line in lines if '"a.md"' in line
    ]


def test_an_empty_baseline(folder: Folder) -> None:
    folder.run({"a.md": []}, add=True)
    assert json.loads(folder.file.read_text())["findings"] == []
    assert folder.run({"a.md": ["One."]})[0] == ["One."]


BROKEN = [
    ("{", ":1:2: no JSON"),
    ('{"version": 1,\n "findings": [\n<<<<<<< ours\n]}', "marks of a merge conflict"),
    ("[]", "is no baseline"),
    ('{"version": 9, "findings": []}', "version 9"),
    ('{"version": 1, "findings": [3]}', r"findings\[0\] is no object"),
    ('{"version": 1, "findings": [{"path": "a"}]}', r"findings\[0\]: 'fact' is missing"),
    (
        '{"version":1,"findings":[{"path":"a","fact":"f","verdict":"v","sentence":"s","fingerprint":"p","count":0}]}',
        "'count' is no number",
    ),
    ("[" * 200_000, "nested too deeply|no JSON"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file(folder: Folder, text: str, message: str) -> None:
    folder.file.write_text(text)
    with pytest.raises(BaselineError, match=message):
        load(str(folder.file))


def test_a_missing_file(folder: Folder) -> None:
    with pytest.raises(BaselineError, match="no such baseline") as caught:
        load(str(folder.file))
    assert "--baseline-add" in caught.value.advice
    folder.file.write_bytes(b"\xff")
    with pytest.raises(BaselineError, match="not UTF-8"):
        load(str(folder.file))
    with pytest.raises(BaselineError, match="cannot be read"):
        load(str(folder.path))


def test_lines_of_both_sides_of_a_merge(folder: Folder) -> None:
    folder.run({"a.md": ["One."]}, add=True)
    document = json.loads(folder.file.read_text())
    document["findings"] *= 2
    folder.file.write_text(json.dumps(document))
    assert folder.run({"a.md": ["One."]})[1] == []


texts = st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md"]), st.lists(st.sampled_from("ABCD"), max_size=5))


@given(texts, texts, texts)
def test_what_two_runs_did_is_all_there(
    before: dict[str, list[str]], one: dict[str, list[str]], other: dict[str, list[str]]
) -> None:
    """As if they had run one after the other, where they did not do the same; what both did counts once."""

    def entries(found: dict[str, list[str]]) -> dict[tuple[str, str], Entry]:
        baseline = Baseline("/nowhere/known.json")
        for name, sentences in found.items():
            for sentence in sentences:
                baseline.apply(claim(sentence, f"/nowhere/{name}"))
        return {entry.key: entry for entry in baseline.updated(add=True)}

    base, mine, theirs = entries(before), entries(one), entries(other)
    both = {entry.key: entry.count for entry in joined(base, mine.values(), theirs)}
    assert both == {entry.key: entry.count for entry in joined(base, theirs.values(), mine)}
    for key in {*base, *mine, *theirs}:
        was, a, b = (entries[key].count if key in entries else 0 for entries in (base, mine, theirs))
        got = both.get(key, 0)
        if was in (a, b):
            assert got == a + b - was, "what one of them did is done"
        else:
            assert min(a, b) <= got <= max(a, b)
    assert list(both) == [key for key, _ in sorted({**theirs, **mine}.items(), key=lambda x: x[1].order) if key in both]


@given(texts, texts)
def test_an_update_never_adds(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    """Whatever changed: no fingerprint has more occurrences than before, and a second run finds the same new ones."""

    def entries(known: Baseline, found: dict[str, list[str]]) -> list[str]:
        new = []
        for name, sentences in found.items():
            new += [one for one in sentences if known.apply(claim(one, f"/nowhere/{name}")) is not None]
            known.checked(f"/nowhere/{name}")
        return new

    first = Baseline("/nowhere/known.json")
    assert sorted(entries(first, before)) == sorted(one for found in before.values() for one in found)
    known = {entry.key: entry for entry in first.updated(add=True)}
    second = Baseline("/nowhere/known.json", known)
    new = entries(second, after)
    updated = second.updated(add=False)
    for mark in {entry.fingerprint for entry in updated}:
        count = sum(entry.count for entry in updated if entry.fingerprint == mark)
        assert count <= sum(entry.count for entry in known.values() if entry.fingerprint == mark)
    third = Baseline("/nowhere/known.json", {entry.key: entry for entry in updated})
    assert sorted(entries(third, after)) == sorted(new)
    assert third.gone() == []


def test_the_baseline_takes_all_that_can_fail_a_run(folder: Folder) -> None:
    path = folder.path / "a.md"
    path.touch()
    whole = claim("One.", path, Verdict.REFUTED, Verdict.UNVERIFIABLE)
    findings = (whole.findings[0], replace(whole.findings[1], fact=None, code="not-covered"))
    mixed = replace(whole, findings=findings)
    baseline = load(str(folder.file), add=True)
    assert baseline.apply(mixed) is None
    baseline.save(add=True)
    again = load(str(folder.file))
    assert again.apply(mixed) is None
    assert again.apply(claim("Two.", path, Verdict.UNVERIFIABLE, fact=None)) is not None, "a sentence about no fact"
    assert {record["fact"] for record in json.loads(folder.file.read_text())["findings"]} == {"dam-cost", ""}


def test_what_moved_was_not_taken_out(folder: Folder) -> None:
    folder.run({"a.md": ["One.", "Two.", "Three.", "Three."]}, add=True)
    _, _, baseline = folder.run({"a.md": ["Three."], "b.md": ["One.", "Three.", "New."]})
    assert baseline.save(add=False) == (1, 0, 2)
    _, _, baseline = folder.run({"a.md": ["Three."], "b.md": ["One.", "Three.", "New."]}, add=False)
    assert str(load(str(folder.file), add=True).save(add=True)) == "0 taken out, 0 put in"


def test_the_advice_for_a_broken_baseline_works(folder: Folder) -> None:
    folder.file.write_text("{")
    with pytest.raises(BaselineError) as caught:
        load(str(folder.file))
    assert "take it away" in caught.value.advice
    with pytest.raises(BaselineError):  # which may be the wrong file
        load(str(folder.file), add=True)
