"""Hostile text in claims, fact bases and file names: shown, never executed, and every format stays valid."""

from __future__ import annotations

import re

import pytest
from format_samples import CHECKS, HOSTILE, RENDER, UNSAFE, check_github, check_sarif, hostile_options, hostile_results
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize("form", RENDER)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_never_executed(form: str, text: str) -> None:
    output = RENDER[form](hostile_results(text), hostile_options(text))
    assert not UNSAFE.search(output)
    if form in CHECKS:
        CHECKS[form](output)
    if form == "github":
        assert [command["name"] for command in check_github(output)] == ["error", "warning"]


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
