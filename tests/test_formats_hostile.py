"""Hostile text in claims, fact bases and file names: shown, never executed, and every format stays valid."""

from __future__ import annotations

import html
import json
import os
import re
from pathlib import Path

import pytest
import warm
from format_samples import CHECKS, HOSTILE, RENDER, UNSAFE, check_github, check_sarif, hostile_options, hostile_results
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.output import inert, safe_json, visible
from factcheck.report.escape import (
    command_data,
    command_property,
    relative_path,
    shorten,
    to_json_in_html,
    uri,
    web_address,
    xml_text,
)

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("form", RENDER)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_never_executed(form: str, text: str) -> None:
    output = RENDER[form](hostile_results(text), hostile_options(text))
    assert not UNSAFE.search(output)
    if form in CHECKS:
        CHECKS[form](output)
    if form == "github":
        assert [command["name"] for command in check_github(output)] == ["error", "warning"]


COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
COMMANDS = ("::stop-commands::x", "  \t::add-mask::x", "##[add-mask]x", "a ####[error]b", "##vso[task.complete]", ":::")


@pytest.mark.parametrize("form", sorted(RENDER.keys() - {"github", "summary"}))
@pytest.mark.parametrize("text", COMMANDS)
def test_no_report_commands_a_ci_system(form: str, text: str) -> None:
    """Printed to a log; the workflow commands of ``github`` are the tool's own, and the summary is a file."""
    output = RENDER[form](hostile_results(text), hostile_options(text))
    assert not COMMAND.search(re.sub(r"(?s)<(style|script)>.*?</\1>", "", output))
    if form in CHECKS:
        CHECKS[form](output)


@pytest.mark.parametrize("text", COMMANDS)
def test_inert_text_reads_the_same(text: str) -> None:
    for one in (text, f"a\n{text}\n{text}"):
        assert not COMMAND.search(inert(one))
        assert inert(one).replace("\u200b", "") == one
        assert json.loads(safe_json(json.dumps(one))) == one
        assert not COMMAND.search(safe_json(json.dumps(one)))
        assert html.unescape(xml_text(one)) == "\n".join(map(visible, one.split("\n")))
        assert not COMMAND.search(xml_text(one))
    assert inert("a::b c # [d] https://x") == "a::b c # [d] https://x"


@pytest.mark.parametrize("variable", ["GITHUB_ACTIONS", "TF_BUILD", None])
def test_the_log_of_a_ci_system(variable: str | None, tmp_path: Path) -> None:
    """What reports for people and messages print into it, and what they write into a file."""
    lines = "\n\n".join(f"{text} Kazakhstan and South Korea signed 12 documents." for text in COMMANDS)
    (tmp_path / "a.txt").write_text(lines, encoding="utf-8")
    (tmp_path / "::stop-commands::x ##[x].md").write_bytes(b"\xff")
    names = ("GITHUB_ACTIONS", "TF_BUILD")
    env = {name: value for name, value in os.environ.items() if name not in names}
    env |= {variable: "true"} if variable else {}
    found = []
    for arguments in (["check", ".", "--format", "plain"], ["check", ".", "--format", "terminal"],
                      ["check", ".", "--diff"], ["explain", COMMANDS[0]]):  # fmt: skip
        command = (*arguments, "--facts", str(ROOT / "facts.yaml"))
        done = warm.run(*command, cwd=tmp_path, env=env)
        assert "Traceback" not in done.stderr
        found += [*COMMAND.findall(done.stdout), *COMMAND.findall(done.stderr)]
        with (tmp_path / "out").open("w") as stream:
            warm.run(*command, cwd=tmp_path, env=env, stdout=stream)
        assert "\u200b" not in (tmp_path / "out").read_text(encoding="utf-8")
    assert bool(found) == (variable is None)


def test_hostile_paths_in_addresses() -> None:
    assert uri("a b/ü%0A::x.md") == "a%20b/%C3%BC%250A%3A%3Ax.md"
    assert uri("./drafts/a.md") == relative_path("./drafts/a.md") == "drafts/a.md"
    assert uri("/root/a#b?.md") == "file:///root/a%23b%3F.md"
    assert uri("a\udc80\ud800") and uri("./") and relative_path("./") == "./"
    assert command_property("a,b:c%\r\n\x1b") == "a%2Cb%3Ac%25%0D%0A\\x1b"
    assert command_data("a,b:c%\r\n\x1b") == "a,b:c%25\\x0d%0A\\x1b"
    assert xml_text("a]]>b\x00\ufffe") == "a]]&gt;b\\x00\\ufffe"
    assert "<" not in to_json_in_html("</script>")


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://a.example/b?c=d&e=(f)#g", True),
        ("http://a.example/카자흐스탄", True),
        ("javascript:alert(1)", False),
        ("https://a.example/ b", False),
        ('https://a.example/"', False),
        ("https://a.example/\u202e", False),
        ("https://a.example/<b>", False),
        ("//a.example", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url: str, fine: bool) -> None:
    assert (web_address(url) == url) is fine


@given(st.text(), st.integers(1, 50))
def test_shorten(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


ANY = st.one_of(
    st.text(), st.text("<>&|`[](){}%:,#@!\\\r\n\x1b\x00\ud800\u202e]-a1", max_size=30), st.sampled_from(HOSTILE)
)


@settings(max_examples=60, deadline=None)
@given(ANY, ANY)
@pytest.mark.parametrize("form", CHECKS)
def test_any_text_leaves_the_format_valid(form: str, text: str, path: str) -> None:
    output = RENDER[form](hostile_results(text, path), hostile_options(text, path))
    assert not UNSAFE.search(output)
    if form == "sarif":
        check_sarif(output, schema=False)
    else:
        CHECKS[form](output)


def test_markdown_renders_as_text() -> None:
    """CommonMark with tables shows hostile text as it is: no element but those of the table."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    for text in HOSTILE:
        rendered = parser.render(RENDER["markdown"](hostile_results(text), hostile_options(text)))
        tags = set(re.findall(r"<(\w+)", rendered))
        assert tags <= {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "br", "a", "strong"}, (text, tags)
        assert rendered.count("<tr>") == 4
        for link in re.findall(r'href="([^"]*)"', rendered):
            assert link.startswith("https://x.example/")
