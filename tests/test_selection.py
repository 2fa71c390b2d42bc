"""``--select`` and ``--ignore``: facts and codes, as options and in the configuration; nothing is lost by them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.__main__ import main
from factcheck.config.selection import Selection
from factcheck.model import ClaimResult, Finding, Severity, Verdict

DRAFT = """\
Trade between Kazakhstan and South Korea is $12 billion.

Kazakhstan and South Korea signed 3 documents.

It was a fine day.

Kazakhstan and South Korea signed 12 documents, and trade between Kazakhstan and South Korea is $6 million.
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def found(self) -> list[tuple[int, str | None, str]]:
        """Line, fact and code of each finding."""
        rows = [json.loads(line) for line in self.out.splitlines()]
        return [(row["line"], f["fact"], f["code"]) for row in rows for f in row.get("findings", ())]


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """``check`` of the draft, in a folder of its own, as ``jsonl`` unless told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_FACTS", raising=False)
    Path("draft.md").write_text(DRAFT)

    def call(*arguments: str, form: str = "jsonl") -> Outcome:
        return Outcome(main(["check", "draft.md", "--format", form, *arguments]), *capsys.readouterr())

    return call


def facts(outcome: Outcome) -> list[tuple[int, str | None]]:
    return [(line, fact) for line, fact, _ in outcome.found]


ALL = [(1, "trade"), (3, "documents"), (7, "documents"), (7, "trade")]


def test_facts_and_codes_choose_findings(run: Run) -> None:
    everything = run()
    assert facts(everything) == ALL
    codes = {code for _, _, code in everything.found}
    assert len(codes) == 2, "the draft is meant to have findings of two codes"
    assert facts(run("--ignore", "trade")) == facts(run("--select", "documents")) == [ALL[1], ALL[2]]
    assert facts(run("--select", "trade", "--select", "documents")) == ALL
    assert facts(run("--select", "trade,documents")) == ALL
    assert facts(run("--select", "trade,documents", "--ignore", "trade")) == [ALL[1], ALL[2]]
    assert facts(run("--ignore", "trade", "--select", "trade")) == []
    one, other = sorted(codes)
    assert (
        {code for _, _, code in run("--ignore", one).found} == {other} == {c for *_, c in run("--select", other).found}
    )
    assert facts(run("--ignore", "trade", "--ignore", "documents")) == []


def test_what_is_ignored_does_not_fail_and_is_counted(run: Run) -> None:
    assert run("--ignore", "trade,documents", form="plain") == (
        0,
        "0 claims (1 other sentence); 4 ignored\n",
        "",
    )
    assert (
        run("--ignore", "trade", form="plain").out.splitlines()[-2]
        == "2 claims: 2 refuted (1 other sentence); 2 ignored"
    )
    assert run("--ignore", "trade").code == 1
    shown = run("--select", "trade", "--show", "all").found
    assert (5, None, "no-fact") in shown, "what is about no fact is no finding of another one"
    assert (5, None, "no-fact") not in run("--ignore", "no-fact", "--show", "all").found


def test_the_configuration_has_them_too_and_ignore_wins(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "factcheck.toml"
    config.write_text('select = ["trade", "documents"]\nignore = "trade"\n')
    assert facts(run()) == [ALL[1], ALL[2]]
    assert facts(run("--select", "trade")) == [], "ignored by the configuration"
    assert facts(run("--ignore", "documents")) == [ALL[0], ALL[3]], "the command line counts more"
    assert facts(run("--no-config")) == ALL


MISTAKES = [
    (["--ignore", "trad"], "--ignore: there is neither a fact nor a finding code 'trad'", "did you mean: trade"),
    (
        ["--select", "near-mis"],
        "--select: there is neither a fact nor a finding code 'near-mis'",
        "did you mean: near-miss",
    ),
    (["--select", "trade,zzzzzz"], "there is neither a fact nor a finding code 'zzzzzz'", "See factcheck facts list"),
    (["--ignore", "refuted"], "there is neither a fact nor a finding code 'refuted'", "`severity` under [[overrides]]"),
    (["--ignore", "too-long"], "--ignore: 'too-long' is always reported", "must not look like something in order"),
    (["--ignore", "suppression-error"], "'suppression-error' is always reported", "correct the comment"),
    (["--ignore", ""], "--ignore: there is neither a fact nor a finding code ''", "See factcheck facts list"),
]


@pytest.mark.parametrize(("arguments", "message", "advice"), MISTAKES)
def test_an_unknown_name_is_an_error(run: Run, arguments: list[str], message: str, advice: str) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert advice in outcome.err


def test_an_unknown_name_in_the_configuration_has_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('\nignore = ["trade", "near-mis"]\n')
    outcome = run()
    assert outcome.code == 2
    assert "factcheck.toml:2: ignore: there is neither a fact nor a finding code 'near-mis'" in outcome.err


def test_a_fact_of_an_override_is_known(run: Run, tmp_path: Path) -> None:
    base = (Path(__file__).parent.parent / "facts.yaml").read_text(encoding="utf-8")
    (tmp_path / "other.yaml").write_text(base.replace("id: trade\n", "id: commerce\n"), encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('[[overrides]]\npaths = "draft.md"\nfacts = "other.yaml"\n')
    assert "commerce" in {fact for _, fact in facts(run())}
    assert "commerce" not in {fact for _, fact in facts(run("--ignore", "commerce"))}


def test_the_baseline_keeps_what_is_ignored(run: Run, tmp_path: Path) -> None:
    known = ("--baseline", "known.json")
    run(*known, "--baseline-add")
    whole = (tmp_path / "known.json").read_text()
    outcome = run(*known, "--update-baseline", "--ignore", "trade")
    assert "0 taken out, 0 put in" in outcome.err
    assert (tmp_path / "known.json").read_text() == whole
    (tmp_path / "known.json").unlink()
    run(*known, "--baseline-add", "--ignore", "trade")
    assert facts(run(*known)) == [ALL[0], ALL[3]], "what was ignored is not known now"
    run(*known, "--baseline-add", "--select", "trade")
    assert (tmp_path / "known.json").read_text() == whole


def test_only_what_is_reported_is_corrected(run: Run) -> None:
    Path("draft.md").write_text("Kazakhstan and South Korea signed 3 documents.\n")
    assert run("--diff", form="plain").out.startswith("--- ")
    outcome = run("--diff", "--ignore", "documents", form="plain")
    assert (outcome.out, outcome.err) == ("", "factcheck: nothing to correct\n")


def test_it_is_an_option_of_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["a claim", "--ignore", "trade"]) == 2
    assert "It is an option of factcheck check: factcheck check --ignore …" in capsys.readouterr().err


names = st.sampled_from(["a", "b", "near-miss", "too-far"])
findings = st.builds(
    lambda fact, code: Finding(part="x", start=0, end=1, fact=fact, verdict=Verdict.REFUTED, code=code, message="m"),
    st.sampled_from(["a", "b", None]),
    st.sampled_from(["near-miss", "too-far"]),
)


@given(st.lists(findings, min_size=1, max_size=4), st.frozensets(names), st.frozensets(names))
def test_each_finding_is_in_one_half(all_of: list[Finding], select: frozenset[str], ignore: frozenset[str]) -> None:
    spans = tuple((i, i + 1) for i in range(len(all_of)))
    result = ClaimResult(
        claim="x", verdict=Verdict.REFUTED, severity=Severity.ERROR, findings=tuple(all_of), finding_spans=spans
    )
    halves = [half for half in Selection(select, ignore).split(result) if half is not None]
    parted = sorted(
        (span, finding) for half in halves for span, finding in zip(half.finding_spans, half.findings, strict=True)
    )
    assert parted == list(zip(spans, all_of, strict=True))
