"""The command line: commands, options on either side, did-you-mean, exit codes; with the fake checker."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import fakes
import pytest

from factcheck import _version
from factcheck.__main__ import main
from factcheck.cli import program, settings_of
from factcheck.commands import quick

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "factcheck" / "commands" / "help.txt"


@pytest.fixture(autouse=True)
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.install(lambda *item: monkeypatch.setitem(sys.modules, *item), monkeypatch.setattr)
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


class Outcome:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str, stdin: bytes | str = b"") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code = main(list(arguments))
        return Outcome(code, *capsys.readouterr())

    return call


def test_the_version_is_that_of_the_project(run: Any) -> None:
    assert f'version = "{_version.__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for arguments in (["--version"], ["-V"], ["--version", "check"], ["-q", "--version"], ["-qV"]):
        assert run(*arguments).out == f"factcheck {_version.__version__}\n"


def test_the_help_as_shipped_is_that_of_click(run: Any) -> None:
    """Regenerate with ``FACTCHECK_UPDATE=1``."""
    text = (
        program.get_help(click.Context(program, info_name="factcheck", terminal_width=78, **program.context_settings))
        + "\n"
    )
    if os.environ.get("FACTCHECK_UPDATE"):
        HELP.write_text(text, encoding="utf-8")
    shipped = HELP.read_text(encoding="utf-8")
    assert shipped.split() == text.split()
    assert run("--help").out == run("-h").out == shipped
    assert run("one claim", "--help").out.split() == shipped.split()
    assert all(len(line) <= 80 for line in shipped.splitlines())


def test_lists_offer_their_own_formats(run: Any) -> None:
    for words in (["explain"], ["parse"], ["facts"], ["facts", "list"], ["facts", "check"], ["sources"]):
        text = " ".join(run(*words, "--help").out.split())
        assert "--format FORMAT Format: terminal, plain, json, jsonl (auto" in text
        assert "sarif" not in text
    assert "finding code" in run("explain", "--help").out


def test_explain_reads_standard_input(run: Any) -> None:
    outcome = run("explain", "-", "--format", "jsonl", stdin="it is REFUTED\n\n# no claim\nit is DISPUTED\n")
    assert [row["claim"] for row in outcome.rows] == ["it is REFUTED", "it is DISPUTED"]
    assert run("explain", "-").err == "factcheck: no claims on standard input (it is empty)\n"
    assert run("parse", "-").err == "factcheck: no text on standard input (it is empty)\n"


def test_help_of_every_command(run: Any) -> None:
    for words in (["check"], ["explain"], ["parse"], ["facts"], ["facts", "show"], ["sources"], ["completion"]):
        outcome = run(*words, "--help")
        assert outcome.code == 0
        assert outcome.out.lower().startswith("usage: factcheck " + " ".join(words))


CASES = [
    (["it is SUPPORTED here"], 0),
    (["it is REFUTED here"], 1),
    (["it is DISPUTED here"], 0),
    (["it is DISPUTED here", "--fail-on", "disputed"], 1),
    (["--fail-on", "disputed", "it is DISPUTED here"], 1),
    (["nothing known", "--fail-on", "disputed"], 0),
    (["nothing known", "--fail-on", "unverifiable"], 1),
    (["it is REFUTED here", "--fail-on", "never"], 0),
    (["it is SUPPORTED but REFUTED here"], 1),
    (["it is SUPPORTED here", "--fail-on", "unverifiable"], 0),
    (["one is fine", "two is REFUTED now"], 1),
    (["explain", "it is REFUTED here"], 0),
    (["parse", "REFUTED 12"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), CASES)
def test_exit_codes(run: Any, arguments: list[str], code: int) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (code, "")


MISTAKES = [
    (["chekc"], "no command 'chekc'", "did you mean: factcheck check"),
    (["fact"], "no command 'fact'", "did you mean: factcheck facts"),
    (["facts", "lst"], "no command 'lst'", "did you mean: factcheck facts list"),
    (["facts", "show", "dam-csot"], "no fact 'dam-csot'", "did you mean: dam-cost"),
    (["facts", "show", "zzzzzz"], "no fact 'zzzzzz'", "known: dam-cost, dam-height"),
    (["a claim", "--source", "gazete-2023"], "no source 'gazete-2023'", "did you mean: gazette-2023"),
    (["a claim", "--fromat", "json"], "no such option: --fromat", "did you mean: --format"),
    (["check", "--shwo", "all"], "no such option: --shwo", "did you mean: --show"),
    (["a claim", "--format", "jsno"], "'jsno' is not one of", "did you mean: json"),
    (["a claim", "--fail-on", "refutd"], "'refutd' is not one of", "did you mean: refuted"),
    (["a claim", "--format"], "requires an argument", "--help"),
    (["a claim", "--encoding", "utf-99"], "unknown encoding 'utf-99'", "utf-8"),
    (["a claim", "--encoding", "hex"], "unknown encoding 'hex'", "utf-8"),
    (["a claim", "--date", "2023-02-30"], "'2023-02-30' is no date", "YYYY-MM-DD"),
    (["draft.md"], "'draft.md' looks like a file", "did you mean: factcheck check draft.md"),
    (["some.DOCX"], "looks like a file", "did you mean: factcheck check some.DOCX"),
    (["facts.yaml"], "looks like a file", "factcheck facts check --facts facts.yaml"),
    (["Korea", "is", "big"], "quotes are missing", "did you mean: factcheck 'Korea is big'"),
    (["a claim", "-"], "does not go with claims", "one or the other"),
    ([""], "claim 1 is empty", "single quotes"),
    (["a claim", "  "], "claim 2 is empty", "single quotes"),
    (["explain"], "explain needs a claim", "factcheck explain"),
    (["explain", ""], "claim 1 is empty", "factcheck --help"),
    (["explain", "a claim", "-"], "does not go with claims", "one or the other"),
    (["parse"], "parse needs a text", "standard input"),
    (["parse", "a text", " "], "text 2 is empty", "standard input"),
    (["help"], "no command 'help'", "did you mean: factcheck --help"),
    (["help", "check"], "no command 'help'", "did you mean: factcheck check --help"),
    (["facts", "show"], "needs the id", "facts list"),
    (["facts", "search"], "needs a word", "facts search"),
    (["completion"], "bash, zsh or fish", "completion bash"),
    (["completion", "basj"], "'basj' is not one of", "did you mean: bash"),
    (
        ["a claim", "--facts", "broken.yaml"],
        "has 1 mistake:\nbroken.yaml:3:7: facts[0].kind: unknown kind",
        "fact base",
    ),
]


@pytest.mark.parametrize(("arguments", "message", "advice"), MISTAKES)
def test_mistakes_name_what_was_meant(run: Any, arguments: list[str], message: str, advice: str) -> None:
    outcome = run(*arguments)
    first, *rest = outcome.err.splitlines()
    assert outcome.code == 2
    assert outcome.out == ""
    assert first.startswith("factcheck: error: ")
    assert message in outcome.err
    assert advice in "\n".join(rest)
    assert "Traceback" not in outcome.err


def test_an_existing_path_is_no_claim(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my draft").write_text("x")
    outcome = run("my draft")
    assert outcome.code == 2
    assert "did you mean: factcheck check 'my draft'" in outcome.err


def test_a_word_after_two_hyphens_is_a_claim(run: Any) -> None:
    for words in (["--", "check"], ["--", "-5 degrees"], ["--format", "jsonl", "--", "--frmat"]):
        outcome = run(*words)
        assert outcome.code == 0, outcome.err
        assert words[-1] in outcome.out


def test_one_word_that_is_near_no_command_is_a_claim(run: Any) -> None:
    assert run("Kazakhstan").out.startswith("unverifiable\n  Kazakhstan\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "jsonl", "check", "{}", "--show", "all"],
        ["check", "--show", "all", "--format", "jsonl", "{}"],
        ["check", "{}", "--show=all", "--format=jsonl"],
        ["--show", "all", "--format", "json", "check", "--format", "jsonl", "{}"],
    ],
)
def test_options_stand_before_or_after_the_command(run: Any, tmp_path: Path, arguments: list[str]) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("One is SUPPORTED. Two is REFUTED.\nThree is nothing.\n")
    outcome = run(*(word.format(file) for word in arguments))
    assert outcome.code == 1
    assert [row["verdict"] for row in outcome.rows] == ["supported", "refuted", "unverifiable"]


def test_options_given_twice_join_or_the_later_counts() -> None:
    settings = settings_of(
        {"facts": ("a.yaml",), "source": (), "format": "json", "quiet": True, "show": None},
        {"facts": ("b.yaml",), "source": ("x",), "format": "plain", "quiet": False, "show": None},
    )
    assert settings.facts == ("a.yaml", "b.yaml")
    assert (settings.source, settings.format, settings.quiet) == (("x",), "plain", True)


QUICK = [
    ["a claim"],
    ["a claim", "b claim", "--format", "jsonl"],
    ["-", "--format=json", "--fail-on", "never"],
    ["--facts", "x.yaml", "--facts=y.yaml", "a claim", "--source", "s", "-q"],
    ["a claim", "--color=never", "--show", "problems", "--output", "out.txt", "--quiet"],
]


@pytest.mark.parametrize("arguments", QUICK)
def test_the_quick_way_reads_options_as_click_does(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    seen: list[Any] = []
    monkeypatch.setattr("factcheck.commands.judge.run", lambda *found: seen.append(found) or 0)
    assert quick.quick(arguments) == 0
    from factcheck.cli import invoke

    assert invoke(arguments) == 0
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check", "x y.md"],
        ["word"],
        ["a claim", "--fromat", "json"],
        ["a claim", "--format", "jsno"],
        ["a claim", "--format"],
        ["--", "a claim"],
        ["a claim", "--encoding", "latin-1"],
        ["a claim", "--help"],
        ["a claim", "--output", "-x"],
    ],
)
def test_the_quick_way_leaves_the_rest_to_click(arguments: list[str]) -> None:
    assert quick.quick(arguments) is None


def test_start_up_imports_nothing_heavy() -> None:
    """``--help`` and ``--version`` load neither click nor a library; a claim in a pipe does not load rich or click."""
    script = (
        "import sys; sys.path[:0] = {path!r}; import fakes; "
        "{fake}; from factcheck.__main__ import main; code = main({arguments!r}); "
        "print(*sorted(m for m in ('click','yaml','rapidfuzz','rich','importlib.metadata') if m in sys.modules),"
        " file=sys.stderr)"
    )
    for arguments, fake, expected in (
        (["--help"], "pass", ""),
        (["--version"], "pass", ""),
        (["a claim", "--format", "json"], "fakes.install(sys.modules.__setitem__, setattr)", ""),
        (["a claim"], "fakes.install(sys.modules.__setitem__, setattr)", ""),
        (["check", "--help"], "pass", "click"),
    ):
        code = script.format(path=[str(ROOT), str(ROOT / "tests")], fake=fake, arguments=arguments)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stderr.strip() == expected, arguments


def test_lines_of_standard_input(run: Any) -> None:
    text = "\n# a comment\n  one is fine \n\nREFUTED x\r\n"
    for arguments in (["-"], []):
        outcome = run(*arguments, "--format", "jsonl", stdin=text)
        assert [(row["line"], row["claim"]) for row in outcome.rows] == [(3, "one is fine"), (5, "REFUTED x")]
        assert outcome.code == 1
    outcome = run(stdin=text)
    assert "line 3: unverifiable\n  one is fine\n" in outcome.out
    assert outcome.out.splitlines()[-2:] == [
        "2 claims: 1 refuted, 1 unverifiable",
        "why: factcheck explain 'REFUTED x'",
    ]


def test_nothing_given_at_a_terminal_shows_the_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Tty(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Tty(io.BytesIO()))
    assert main([]) == 2
    assert capsys.readouterr().err.split() == HELP.read_text(encoding="utf-8").split()


def test_context_is_assumed_for_arguments_only(run: Any) -> None:
    note = "Ann's country is assumed"
    assert run("COUNTRY is big", "--format", "jsonl").rows[0]["notes"] == [note]
    assert run("-", "--format", "jsonl", stdin="COUNTRY is big").rows[0]["notes"] == []


def test_show_and_quiet(run: Any) -> None:
    claims = ["a SUPPORTED x", "b REFUTED x", "c nothing"]
    assert [row["verdict"] for row in run(*claims, "--format", "jsonl", "--show", "problems").rows] == [
        "refuted",
        "unverifiable",
    ]
    assert run(*claims, "-q").out == "3 claims: 1 supported, 1 refuted, 1 unverifiable\n"


def test_check_places_claims_and_findings(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes("\ufeffNothing here.\r\nIt is\r\nvery REFUTED indeed. And\nSUPPORTED too.\n".encode())
    outcome = run("check", str(file), "--format", "jsonl", "--show", "all")
    rows = outcome.rows
    assert [(r["line"], r["column"], r["end_line"], r["end_column"]) for r in rows] == [
        (1, 1, 1, 14),
        (2, 1, 3, 21),
        (3, 22, 4, 15),
    ]
    found = rows[1]["findings"][0]
    assert rows[1]["claim"] == "It is\nvery REFUTED indeed."
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 6, 3, 21)
    assert rows[1]["path"] == str(file)
    shown = run("check", str(file)).out
    assert f"{file}:3:6: refuted  [dam-cost]\n  It is very REFUTED indeed.\n             ^^^^^^^" in shown
    assert "2 claims: 1 supported, 1 refuted (1 other sentence)" in shown
    assert "Nothing here" not in shown
    assert "SUPPORTED too" not in shown


def test_check_reads_standard_input_and_folders(run: Any, tmp_path: Path) -> None:
    assert run("check", "-", "--format", "jsonl", stdin="All is REFUTED.").rows[0]["path"] == "-"
    for name in ("b.txt", "a.md", ".hidden.md", "c.py", "deep/d.txt", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("All is REFUTED.")
    rows = run("check", str(tmp_path), str(tmp_path / "a.md"), "--format", "jsonl").rows
    assert [Path(row["path"]).relative_to(tmp_path).as_posix() for row in rows] == ["a.md", "b.txt", "deep/d.txt"]


def test_sentences_about_no_fact_never_fail_a_text(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Nothing here. Nor there.")
    outcome = run("check", str(file), "--fail-on", "unverifiable")
    assert (outcome.code, outcome.out) == (0, "0 claims (2 other sentences)\n")


def test_parse(run: Any) -> None:
    row = run("parse", "--format", "jsonl", "-", stdin="Bell built 12.5 by 2030\n\n").rows
    assert row == [
        {
            "text": "Bell built 12.5 by 2030",
            "quantities": [
                {
                    "start": 11,
                    "end": 15,
                    "surface": "12.5",
                    "kind": "count",
                    "value": 12.5,
                    "unit": "dams",
                    "comparator": "bare",
                },
                {
                    "start": 19,
                    "end": 23,
                    "surface": "2030",
                    "kind": "date",
                    "value": "2030",
                    "unit": "date",
                    "comparator": "by",
                },
            ],
            "dates": [row[0]["quantities"][1]],
            "entities": [{"start": 0, "end": 4, "surface": "Bell", "id": "ann", "type": "person", "name": "Ann Bell"}],
            "v": 2,
        }
    ]
    assert "11–15  12.5  count" in run("parse", "Bell built 12.5 by 2030").out
    assert json.loads(run("parse", "--format", "json", "a", "b").out)["results"][1]["text"] == "b"


def test_explain(run: Any) -> None:
    outcome = run("explain", "it is REFUTED")
    assert outcome.out == "claim: it is REFUTED\n  considered: dam-cost (0.9)\n\\x1b[2Jrest\n"
    row = run("explain", "it is REFUTED", "--format", "jsonl").rows[0]
    assert row["verdict"] == "refuted"
    assert row["explanation"][1] == "  considered: dam-cost (0.9)"


def test_facts_and_sources(run: Any) -> None:
    assert run("facts").out == run("facts", "list").out
    listed = run("facts", "list").out.splitlines()[0]
    assert " ".join(listed.split()) == "dam-cost What the dam cost gazette-2023, river-tv-2024"
    assert [row["id"] for row in run("facts", "search", "high", "--format", "jsonl").rows] == ["dam-height"]
    assert run("facts", "search", "nowhere").out.startswith("0 of 2 facts")
    shown = run("facts", "show", "dam-cost").out
    assert "  over $8 million\n    The Gazette, 2023-09  Ann Bell and Bob Cole  P7  as of 2023-09\n" in shown
    assert "gazette-2023: The Gazette, 2023-09\n" in run("sources").out
    assert run("sources", "--format", "jsonl").rows[1]["readings"] == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run: Any, shell: str) -> None:
    outcome = run("completion", shell)
    assert outcome.code == 0
    assert "_FACTCHECK_COMPLETE" in outcome.out


def test_completion_completes(monkeypatch: pytest.MonkeyPatch, run: Any) -> None:
    monkeypatch.setenv("_FACTCHECK_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "factcheck facts show dam")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert re.findall("^dam-.*$", run().out, re.MULTILINE) == ["dam-cost", "dam-height"]


def test_the_documents_name_every_option_command_and_key() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    shown = [param for param in program.params if not getattr(param, "hidden", False)]
    words = [name for param in shown for name in param.opts] + list(program.commands)
    facts = program.commands["facts"]
    assert isinstance(facts, click.Group)
    words += [f"facts {name}" for name in facts.commands if name != "list"]
    assert [word for word in words if word not in text] == []
    text = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    for name in ("claim-2", "error-2", "parse-2", "report-2"):
        schema = json.loads((ROOT / "factcheck" / "report" / "schema" / f"{name}.json").read_text(encoding="utf-8"))
        parts = [schema, *schema.get("$defs", {}).values()]
        keys = {key for part in parts for key in part["properties"]} - {"note", "type"}
        assert [key for key in sorted(keys) if f"`{key}`" not in text and f'"{key}"' not in text] == []
