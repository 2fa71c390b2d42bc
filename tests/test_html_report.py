"""The HTML report: nothing lost, nothing executed; opened and clicked through in headless Chromium.

Debian's packages are ``chromium`` and ``chromium-driver``; without them the browser's tests are skipped.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from format_samples import (
    ALL,
    BASE,
    HOSTILE,
    PARTS,
    RESULTS,
    UNSAFE,
    Elements,
    documents,
    hostile_options,
    hostile_results,
    judged,
    many,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Relation
from factcheck.report import html
from factcheck.report.html_page import asset

PAGE = "".join(html.render(RESULTS, BASE, ALL))


# --- without a browser -----------------------------------------------------------------------------------------------


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "a", "header", "h1", "p", "nav", "ul", "li", "bdi", "span"),
    *("div", "button", "b", "kbd", "main", "section", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "mark"),
    *(
        "table",
        "caption",
        "tr",
        "th",
        "td",
        "blockquote",
        "pre",
        "ol",
        "br",
        "sub",
        "sup",
        "details",
        "summary",
        "footer",
        "script",
    ),
}


def check_page(text: str) -> Elements:
    """Well-formed, self-contained, one script, no handler, every id once, links to the web or within the page."""
    assert not UNSAFE.search(text)
    page = Elements(text)
    assert {tag for tag, _ in page.found} <= ALLOWED
    assert [tag for tag, _ in page.found].count("script") == 1
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.found:
        assert not any(name.startswith("on") or name in ("src", "style", "srcset") for name in attributes)
        if "href" in attributes:
            assert tag == "a" and re.match(r"https?://|#", attributes["href"] or "")
    return page


def test_page_is_self_contained() -> None:
    page = check_page(PAGE)
    policy = next(a["content"] for tag, a in page.found if tag == "meta" and "http-equiv" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy
    assert "http" not in asset("page.css") + asset("page.js") and "@import" not in asset("page.css")


def test_every_word_of_the_draft_is_there() -> None:
    page = Elements(PAGE)
    for words in ("What the dam really cost", "finished in 2019, and its builders", "who left early", "River TV"):
        assert words in page.text
    for finding in PARTS:
        assert " ".join(finding.part.split()) in " ".join(page.text.split())
    for markup in ("**", "](https", "a remark for the desk", "|---"):
        assert markup not in page.text


def test_a_wrapped_finding_is_one_mark() -> None:
    assert re.search(r'<mark class="refuted"[^>]*>12 billion litres of water</mark>', PAGE)


@pytest.mark.parametrize("path", [None, "no/text.md", "-"])
def test_claims_without_a_text(path: str | None) -> None:
    text = "".join(html.render(judged(path=path), BASE, dataclasses.replace(ALL, files=())))
    page = check_page(text)
    assert sum(tag == "mark" for tag, _ in page.found) == len(PARTS)
    assert [a["id"] for _, a in page.found if "data-v" in a and "id" in a] == [
        f"f{i}" for i in range(1, len(PARTS) + 1)
    ]


def test_without_findings() -> None:
    check_page("".join(html.render([], BASE, ALL)))
    check_page("".join(html.render([], BASE, dataclasses.replace(ALL, files=(), documents={}))))


def test_spans_of_the_original_count_before_lines() -> None:
    """With ``finding_spans`` the marks are exact whatever the claim was read from."""
    text = "\ufeffIt cost &#36;9.6\r\nmillion, \rthey **say**.\n"
    start = text.index("cost") - 1
    end = text.index(",") - 1
    result = judged("It cost $9.6 million.", "a.md", [PARTS[0]])[0]
    result = dataclasses.replace(result, finding_spans=((start, end),))
    options = dataclasses.replace(ALL, documents=documents({"a.md": text}), files=())
    assert re.search(r"<mark [^>]*>cost \$9\.6\s+million</mark>,\s+they", "".join(html.render([result], BASE, options)))


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str, suffix: str) -> None:
    path = f"{text}.{suffix}"
    check_page("".join(html.render(hostile_results(text, path), BASE, hostile_options(text, path))))


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.text(), st.sampled_from(HOSTILE), st.text("<>&-\"'*[](){}!/\\\n\x00\u202ea", max_size=60)),
    st.text(max_size=20),
    st.sampled_from(["md", "html", "txt", ""]),
)
def test_any_text_gives_a_page(text: str, path: str, suffix: str) -> None:
    name = f"{path}.{suffix}"
    check_page("".join(html.render(hostile_results(text, name), BASE, hostile_options(text, name))))


# --- in Chromium -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    binary = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip("chromium and chromedriver are not installed (apt-get install chromium chromium-driver)")
    options = selenium.ChromeOptions()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = selenium.Chrome(options=options, service=selenium.ChromeService(driver))
    yield browser
    browser.quit()


class Opened:
    """A page in the browser, of a given size and colour scheme."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self.browser, self.file = browser, folder / "page.html"

    def show(self, text: str, *, width: int = 1280, scheme: str = "light") -> None:
        self.file.write_text(text, encoding="utf-8")
        device = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        self.browser.get(self.file.as_uri())

    def run(self, script: str, *arguments: Any) -> Any:
        return self.browser.execute_script(script, *arguments)

    def one(self, selector: str) -> Any:
        return self.browser.find_element("css selector", selector)

    def all(self, selector: str) -> list[Any]:
        found: list[Any] = self.browser.find_elements("css selector", selector)
        return found

    def press(self, keys: str) -> None:
        self.browser.switch_to.active_element.send_keys(keys)

    def box(self, selector: str) -> dict[str, float]:
        found: dict[str, float] = self.run(
            "return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector
        )
        return found

    def focused(self) -> str:
        return str(self.run("return document.activeElement.id"))

    def selected(self) -> list[str]:
        return [card.get_attribute("id") for card in self.all(".card.on")]


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(chromium, tmp_path)
    opened.show(PAGE)
    yield opened
    assert [entry for entry in chromium.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []
    assert opened.run("return performance.getEntriesByType('resource').length") == 0


def test_findings_are_highlighted_with_their_sources_beside_them(page: Opened) -> None:
    assert len(page.all("mark[role=button]")) == len(page.all(".card")) == len(PARTS)
    for i in (1, 3):
        page.one(f"#m{i}").click()
        assert page.selected() == [f"f{i}"]
        mark, card = page.box(f"#m{i}"), page.box(f"#f{i}")
        assert card["left"] > page.box("#m1")["right"] and abs(card["top"] - mark["top"]) < 250
        assert card["top"] < 900 and 0 < mark["top"] < 900
        assert page.one(f"#m{i}").get_attribute("aria-pressed") == "true"
    page.one("#m3").click()
    assert page.selected() == []


@pytest.mark.parametrize("width", [1280, 400])
def test_differing_sources_stand_side_by_side(page: Opened, width: int) -> None:
    page.show(PAGE, width=width)
    page.press("j")
    first, second = (page.box(f"#f1 .sources li:nth-child({i})") for i in (1, 2))
    assert first["top"] == second["top"] and first["right"] < second["left"]
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")


def test_crowded_cards_are_short_until_asked(page: Opened) -> None:
    """Every card has each source's value and name in sight; the one that is asked for has the rest."""
    assert "tight" in page.one(".sheet").get_attribute("class")
    for card in page.all(".card"):
        assert all(value.is_displayed() for value in card.find_elements("css selector", ".value, .from a"))
    assert not page.one("#f1 .words").is_displayed()
    page.press("j")
    assert page.one("#f1 .words").is_displayed() and page.one("#f1 .extra").is_displayed()


def test_the_card_of_crowded_words_comes_in_sight_with_them(page: Opened) -> None:
    """Many findings in a short text: the cards of the last stand far below their words."""
    text = "It cost $9.6 million. " * 9
    finding = dataclasses.replace(PARTS[0], part="cost $9.6 million")
    results = [
        dataclasses.replace(judged("It cost $9.6 million.", "a.md", [finding])[0], finding_spans=((at, at + 17),))
        for at in range(3, len(text), 22)
    ]
    options = dataclasses.replace(ALL, files=(), documents=documents({"a.md": f"{text}\n\n" + "More.\n\n" * 40}))
    page.show("".join(html.render(results, BASE, options)))
    assert len(page.all(".card")) == 9
    page.one("#m9").click()
    mark, card = page.box("#m9"), page.box("#f9")
    assert mark["top"] > 0 and mark["bottom"] < 900
    assert card["top"] > 0 and card["bottom"] <= 900


def test_cards_do_not_overlap(page: Opened) -> None:
    for keys in ("", "jjjj", "kk"):
        page.press(keys)
        boxes = sorted((page.box(f"#f{i}") for i in range(1, len(PARTS) + 1)), key=lambda box: box["top"])
        assert all(upper["bottom"] <= lower["top"] for upper, lower in pairwise(boxes))
    footer = page.box("footer")
    assert boxes[-1]["bottom"] <= footer["top"]


def test_a_pill_shows_only_these_and_once_more_all(page: Opened) -> None:
    def shown() -> list[str]:
        return [card.get_attribute("id") for card in page.all(".card") if card.is_displayed()]

    def pressed() -> list[str]:
        return [pill.get_attribute("data-v") for pill in page.all(".filters button[aria-pressed=true]")]

    everything = [f"f{i}" for i in range(1, len(PARTS) + 1)]
    refuted, disputed = page.one(".filters .refuted"), page.one(".filters .disputed")
    assert (shown(), pressed()) == (everything, [])
    refuted.click()
    assert (shown(), pressed()) == (["f3", "f5", "f6"], ["refuted"])
    assert page.one("#status").get_attribute("textContent") == "3 of 7 findings shown"
    assert page.one("#m1").get_attribute("class") in ("", None) and page.one("#m1").get_attribute("tabindex") == "-1"
    assert page.run("return getComputedStyle(document.querySelector('#m1')).backgroundColor") == "rgba(0, 0, 0, 0)"
    page.press("jj")
    assert page.selected() == ["f5"]
    disputed.click()
    assert (shown(), pressed(), page.selected()) == (["f1"], ["disputed"], [])
    disputed.click()
    assert (shown(), pressed()) == (everything, [])
    assert page.one("#m3").get_attribute("class") == "refuted"


def test_keyboard(page: Opened) -> None:
    from selenium.webdriver.common.keys import Keys

    page.press(Keys.TAB)
    assert page.run("return document.activeElement.className") == "skip"
    page.press("j")
    assert (page.focused(), page.selected()) == ("m1", ["f1"])
    page.press("jj")
    assert (page.focused(), page.one("#where").text) == ("m3", "3 of 7")
    page.press("k")
    assert page.focused() == "m2"
    page.press(Keys.ENTER)
    assert (page.focused(), page.selected()) == ("f2", ["f2"])
    page.press(Keys.TAB)
    page.press(Keys.TAB)
    assert page.run("return document.activeElement.hostname") == "gazette.example"
    page.press(Keys.ESCAPE)
    assert (page.focused(), page.selected()) == ("m2", [])
    page.press(Keys.SPACE)
    assert page.focused() == "f2"
    page.press("kkk")
    assert page.focused() == "m6"
    outline = page.run("return getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_screen_readers_are_told(page: Opened) -> None:
    tree = page.browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    nodes = [node for node in tree if not node.get("ignored")]

    def named(role: str) -> list[tuple[str, str]]:
        return [
            (node.get("name", {}).get("value", ""), node.get("description", {}).get("value", ""))
            for node in nodes
            if node["role"]["value"] == role
        ]

    buttons = dict(named("button"))
    assert buttons["cost $9.6 million"].startswith("Finding 1, to the words Disputed What the dam cost")
    assert {"3 refuted", "Previous finding", "Next finding"} <= set(buttons)
    assert all(
        name
        for role in ("button", "link", "heading", "note", "list", "region")
        for name, _ in named(role)
        if role != "list"
    )
    assert len(named("note")) == len(PARTS)
    for role in ("main", "banner", "navigation", "contentinfo", "status", "table"):
        assert len(named(role)) == 1, role
    assert page.run("return document.documentElement.lang") == "en"


LUMINANCE = """
const parse = (text) => text.match(/[\\d.]+/g).map(Number);
const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255)
  .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
return Array.from(document.querySelectorAll(arguments[0])).map((element) => {
  const front = light(parse(getComputedStyle(element).color));
  let at = element, back = null;
  while (at) {
    const rgb = parse(getComputedStyle(at).backgroundColor);
    if (rgb.length < 4 || rgb[3] > 0) { back = rgb; break; }
    at = at.parentElement;
  }
  const [low, high] = [front, light(back)].sort((a, b) => a - b);
  return [element.className || element.tagName, (high + 0.05) / (low + 0.05)];
});
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_readable(page: Opened, scheme: str) -> None:
    page.show(PAGE, scheme=scheme)
    page.press("jjj")
    background = page.run("return getComputedStyle(document.body).backgroundColor")
    assert (max(map(int, re.findall(r"\d+", background))) < 60) is (scheme == "dark")
    selector = "h1, h2, p, mark, .card span, .card a, .card li, .filters button, kbd, td, th, pre, .meta, footer div"
    ratios = page.run(LUMINANCE, selector)
    assert len(ratios) > 100
    assert [(name, ratio) for name, ratio in ratios if ratio < 4.5] == []


def test_click_on_a_card_finds_its_words(page: Opened) -> None:
    page.one("#f6 .verdict").click()
    assert page.selected() == ["f6"]
    assert "on" in page.one("#m6").get_attribute("class")
    top = page.box("#m6")["top"]
    assert 0 < top < 900
    page.one("#next").click()
    assert page.selected() == ["f7"]
    page.one("h1").click()
    assert page.selected() == []


def test_overlapping_findings_are_each_reached(page: Opened) -> None:
    text = "It cost $9.6 million and more."
    whole, number = PARTS[0], PARTS[5]
    both = [dataclasses.replace(whole, start=3, end=20, part=text[3:20])]
    both += [dataclasses.replace(number, start=8, end=20, part=text[8:20])]
    both += [dataclasses.replace(PARTS[1], start=8, end=20, part=text[8:20])]
    result = dataclasses.replace(
        judged(text, "a.md", [dataclasses.replace(whole, part=text[3:20])])[0], findings=tuple(both)
    )
    page.show(
        "".join(html.render([result], BASE, dataclasses.replace(ALL, files=(), documents=documents({"a.md": text}))))
    )
    assert [mark.text for mark in page.all("mark")] == ["cost", "$9.6 million"]
    for name in ("f2", "f1", "f3"):
        page.one("#m2").click()
        assert len(page.selected()) == 1, name
    page.press("j")
    for _ in range(2):
        page.press("j")
    seen = set()
    for _ in range(3):
        page.press("j")
        seen.update(page.selected())
    assert seen == {"f1", "f2", "f3"}
    page.one(".filters .disputed").click()
    assert page.one("#m2").get_attribute("class").split()[0] == "disputed"


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
def test_hostile_text_is_not_executed(page: Opened, suffix: str) -> None:
    results, texts = [], {}
    for i, text in enumerate(HOSTILE):
        path = f"{i}{text}.{suffix}"
        results += hostile_results(text, path)
        texts[path] = text
    options = dataclasses.replace(hostile_options("<script>alert(1)</script>"), documents=documents(texts), files=())
    page.show("".join(html.render(results, BASE, options)))
    assert page.run("return document.scripts.length") == 1
    assert page.run("return document.querySelectorAll('img, iframe, object, embed, [onerror]').length") == 0
    page.press("jjj")
    assert len(page.selected()) == 1
    assert page.one("h1").text == "<script>alert(1)</script>"


@pytest.mark.parametrize("width", [1280, 400])
def test_without_script_everything_is_there_and_without_gaps(page: Opened, width: int) -> None:
    """Each card stands under its words; what needs the script is not offered."""
    page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.show(PAGE, width=width)
        assert all(card.is_displayed() for card in page.all(".card"))
        assert page.one("#m1").is_displayed()
        assert not page.one(".steps").is_displayed() and not page.one(".filters button").is_enabled()
        for sheet in page.all(".sheet"):
            parts = sheet.find_elements("css selector", ".row > .text, .card")
            boxes = [part.rect for part in parts if part.rect["height"]]
            gaps = [after["y"] - before["y"] - before["height"] for before, after in pairwise(boxes)]
            assert all(0 <= gap < 60 for gap in gaps), gaps
    finally:
        page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("width", [1280, 400])
def test_a_collapsed_card_has_the_reason_and_whole_values(page: Opened, width: int) -> None:
    value = "a sum of many millions, in the words of the source, " + "x" * 90
    readings = tuple(dataclasses.replace(one, value=value, publisher="P" * 60) for one in PARTS[0].readings)
    findings = [dataclasses.replace(one, readings=readings) for one in PARTS]
    page.show("".join(html.render(judged(parts=findings), BASE, ALL)), width=width)
    for card in page.all(".card"):
        for inside in card.find_elements("css selector", ".message, .value, .from"):
            assert inside.is_displayed()
            box = inside.rect
            assert box["x"] >= card.rect["x"] and box["x"] + box["width"] <= card.rect["x"] + card.rect["width"]
            cut = "return arguments[0].scrollWidth > arguments[0].clientWidth + 1 && arguments[0].clientWidth > 0"
            assert not page.run(cut, inside)
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")


def test_sources_that_were_not_compared_are_grey(page: Opened) -> None:
    kinds = (Relation.INCOMPARABLE, Relation.EXCLUDES)
    readings = [dataclasses.replace(PARTS[0].readings[0], relation=kind) for kind in kinds]
    findings = [dataclasses.replace(PARTS[0], readings=tuple(readings))]
    page.show("".join(html.render(judged("It cost $9.6 million.", parts=findings), BASE, ALL)))
    colour = "return getComputedStyle(document.querySelector(arguments[0])).color"
    soft = page.run(colour, ".card .about")
    for part in (".value", ".relation", ".from"):
        assert page.run(colour, f".incomparable {part}") == soft, part
        assert page.run(colour, f".excludes {part}") != soft, part


def test_a_page_of_two_thousand_findings_is_filtered(page: Opened) -> None:
    results = [dataclasses.replace(result, path="a.md") for result in many(960)]
    text = "".join(f"{result.claim}\n\n" for result in results)
    size = len(text) // len(results)
    results = [
        dataclasses.replace(one, finding_spans=tuple((i * size + f.start, i * size + f.end) for f in one.findings))
        for i, one in enumerate(results)
    ]
    options = dataclasses.replace(ALL, files=(), documents=documents({"a.md": text}))
    page.show("".join(html.render(results, BASE, options)))
    click = """
      const [what, done] = arguments;
      const press = () => {
        const button = document.querySelector(what);
        if (!button || button.disabled) { requestAnimationFrame(press); return; }  // until the page's program has run
        button.click();
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
      };
      press();
    """
    for shown, expected in (("only disputed", 960), ("all", 1920)):
        assert page.browser.execute_async_script(click, ".filters .disputed"), shown
        assert page.one("#status").get_attribute("textContent") == f"{expected} of 1920 findings shown"
        assert page.run("return getComputedStyle(document.querySelector('.card.refuted')).display") == (
            "none" if expected == 960 else "grid"
        )
    page.press("k")
    assert (page.focused(), page.selected()) == ("m1920", ["f1920"])
    assert 0 < page.box("#m1920")["top"] < 900
    assert page.one("#f1920 .words").is_displayed()
