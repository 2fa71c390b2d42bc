"""A sample draft with findings, every format rendered, and readers that check what a format promises.

Used by ``test_formats.py``, ``test_formats_hostile.py``, ``test_html_report.py`` and ``test_html_body.py``.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tables import load_table

from factcheck.base import Entity, Fact, FactBase, Kind, Source
from factcheck.documents import Document, read
from factcheck.errors import InputError
from factcheck.model import ClaimResult, Finding, ReadingRelation, Relation, Severity, Verdict
from factcheck.report import ci, claimreview, github, gitlab, html, junit, markdown, sarif
from factcheck.report.ci import Options

GOLDEN = Path(__file__).parent / "golden" / "formats"
SARIF = Draft7Validator(load_table(Path(__file__).parent / "data" / "sarif.yaml"))
DRAFT = (GOLDEN / "draft.md").read_text(encoding="utf-8")
SEVERITY = ci.SEVERITY

GAZETTE = Source(
    id="gazette-2018",
    publisher="The Gazette",
    title="A dam rises",
    url="https://gazette.example/dam?page=1&view=full",
    published="2018-09",
    retrieved="2024-01-01",
)
RIVER = Source(
    id="river-tv-2019",
    publisher="River TV",
    title="The dam opens",
    url="https://river.example/opening",
    published="2019-06-12",
    retrieved="2024-07-01",
)
FACTS = (
    Fact(id="dam-cost", title="What the dam cost", readings=()),
    Fact(id="dam-height", title="How high the dam is", readings=()),
    Fact(id="dam-water", title="How much water the dam holds", readings=()),
    Fact(id="dam-builders", title="Who built the dam", readings=()),
)
BASE = FactBase(
    title="A dam",
    sources={source.id: source for source in (GAZETTE, RIVER)},
    entities={
        "ann": Entity(id="ann", type=Kind.PERSON, name="Ann Bell"),
        "bob": Entity(id="bob", type=Kind.PERSON, name="Bob Cole"),
    },
    facts={fact.id: fact for fact in FACTS},
    path="dam.yaml",
)


def reading(source: Source, value: str, relation: Relation, *, said_by: tuple[str, ...] = (), **more: str) -> Any:
    return ReadingRelation(
        source=source.id,
        value=value,
        relation=relation,
        as_of=more.pop("as_of", None),
        said_by=said_by,
        url=source.url,
        locator=more.pop("locator", "P1"),
        publisher=source.publisher,
        published=source.published,
        **more,
    )


def cost(of_gazette: Relation, of_river: Relation) -> tuple[ReadingRelation, ...]:
    return (
        reading(GAZETTE, "over $8 million", of_gazette, said_by=("ann", "bob"), locator="P7"),
        reading(RIVER, "$9.6 million", of_river, said_by=("ann",), as_of="2019", note="without the road"),
    )


def part(words: str, verdict: Verdict, code: str, fact: str | None, message: str, **more: Any) -> Finding:
    return Finding(part=words, start=0, end=0, fact=fact, verdict=verdict, code=code, message=message, **more)


DIFFER = "the sources differ – The Gazette (2018-09): over $8 million; River TV (2019-06-12): $9.6 million"
WATER = (reading(RIVER, "11.5 billion litres", Relation.EXCLUDES),)
HEIGHT = (reading(GAZETTE, "41 metres", Relation.ENTAILS),)
MILLION = "more than $8 million"
PARTS = (
    part(
        "cost $9.6 million", Verdict.DISPUTED, "sources-differ", "dam-cost",
        "the sources differ: one supports this, another does not",
        suggestion=MILLION, readings=cost(Relation.STRETCH, Relation.ENTAILS), differ=True,
        notes=(DIFFER, f"all sources support: {MILLION}", "the road is not counted"),
    ),
    part(
        "more than 40 metres", Verdict.SUPPORTED, "supported", "dam-height", "The Gazette supports this",
        readings=HEIGHT,
    ),
    part(
        "12 billion\nlitres of water", Verdict.REFUTED, "near-miss", "dam-water", "close, but River TV says otherwise",
        readings=WATER,
    ),
    part(
        "Bell & Sons", Verdict.UNVERIFIABLE, "unlisted", "dam-builders", "no source lists this; the list is open",
        readings=(reading(GAZETTE, "North Works, South Works", Relation.ALLOWS),),
    ),
    part(
        "6백만 달러", Verdict.REFUTED, "contradicted", "dam-cost", "The Gazette, River TV say otherwise",
        suggestion=MILLION, readings=cost(Relation.EXCLUDES, Relation.EXCLUDES), differ=True, notes=(DIFFER,),
    ),
    part(
        "$800 million", Verdict.REFUTED, "unit-slip", "dam-cost", "the right digits with the wrong power of ten",
        suggestion=MILLION, readings=cost(Relation.EXCLUDES, Relation.EXCLUDES), differ=True, notes=(DIFFER,),
    ),
    part(
        "over 8", Verdict.SUPPORTED, "supported", "dam-cost", "The Gazette, River TV support this",
        readings=cost(Relation.ENTAILS, Relation.ALLOWS), differ=True,
    ),
)  # fmt: skip
ASIDE = part("", Verdict.UNVERIFIABLE, "not-a-claim", None, "not a checkable claim")


def result_of(text: str, start: int, end: int, findings: Iterable[Finding], path: str | None) -> ClaimResult:
    """A claim at ``text[start:end]`` with its verdict and its place."""
    found = tuple(findings)
    verdicts = [one.verdict for one in found]
    verdict = verdicts[0] if len(set(verdicts)) == 1 else Verdict.PARTIAL
    return ClaimResult(
        claim=text[start:end],
        verdict=verdict,
        severity=max((SEVERITY[one] for one in verdicts), key=list(Severity).index),
        findings=found,
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        end_line=text.count("\n", 0, end) + 1,
        end_column=end - text.rfind("\n", 0, end),
        path=path,
    )


def judged(
    text: str = DRAFT, path: str | None = "drafts/dam.md", parts: Iterable[Finding] = PARTS
) -> list[ClaimResult]:
    """The sentences of ``text``; each of ``parts`` is found where its words stand."""
    results = []
    wanted = list(parts)
    for match in re.finditer(r"(?:[^.?|\n]|\.(?=\d)|\n(?=\w))+[.?]?", text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        claim = text[start : match.end()]
        found = [
            dataclasses.replace(one, start=at, end=at + len(one.part))
            for one in wanted
            if one.part and (at := claim.find(one.part)) >= 0
        ]
        wanted = [one for one in wanted if one.part not in [taken.part for taken in found]]
        if claim.endswith("?"):
            found = [dataclasses.replace(ASIDE, part=claim, end=len(claim))]
        if found:
            results.append(result_of(text, start, match.end(), found, path))
    assert not wanted, wanted
    return results


def documents(texts: dict[str, str]) -> dict[str, Document]:
    """Drafts as they are read; without those that cannot be."""
    found = {}
    for path, text in texts.items():
        with suppress(InputError):
            found[path] = read(path, text.encode("utf-8", "surrogatepass"))
    return found


RESULTS = judged()
TEXTS = {"drafts/dam.md": DRAFT, "drafts/clean.md": "Nothing *here*.\n"}
FILES = ("drafts/dam.md", "drafts/clean.md")
OPTIONS = Options(version="1.0.0", texts=TEXTS, documents=documents(TEXTS), files=FILES)
ALL = dataclasses.replace(OPTIONS, show="all")
REVIEW = dataclasses.replace(ALL, organisation="The Desk", published="2024-08-01", url="https://desk.example/checks/7")

RENDER = {
    "sarif": lambda results, options: "".join(sarif.render(results, BASE, options)),
    "junit": lambda results, options: junit.render(results, BASE, options),
    "github": lambda results, options: github.render(results, BASE, options)[0],
    "summary": lambda results, options: github.render(results, BASE, options)[1],
    "gitlab": lambda results, options: "".join(gitlab.render(results, BASE, options)),
    "markdown": lambda results, options: "".join(markdown.render(results, BASE, options)),
    "claimreview": lambda results, options: "".join(claimreview.render(results, BASE, options)),
    "html": lambda results, options: "".join(html.render(results, BASE, options)),
}


def many(number: int) -> list[ClaimResult]:
    text = f"It cost $800 million or $9.6 million {'x' * 40}.\n" * number
    findings = [
        dataclasses.replace(one, start=text.index(one.part), end=text.index(one.part) + len(one.part))
        for one in (PARTS[5], dataclasses.replace(PARTS[0], part="$9.6 million"))
    ]
    size = text.index("\n") + 1
    return [result_of(text, i * size, i * size + size - 1, findings, f"drafts/{i % 7}.md") for i in range(number)]


# --- reading back ----------------------------------------------------------------------------------------------------


def check_sarif(text: str, *, schema: bool = True) -> dict[str, Any]:
    """The document, which keeps to SARIF and to what GitHub asks for (``data/sarif.yaml``, and what no schema says)."""
    document: dict[str, Any] = json.loads(text)
    if schema:
        SARIF.validate(document)
    categories = [run.get("automationDetails", {}).get("id") for run in document["runs"]]
    assert len(set(categories)) == len(categories)
    for run in document["runs"]:
        rules = run["tool"]["driver"]["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        for result in run["results"]:
            if "ruleIndex" in result:
                assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            for place in (location["physicalLocation"]["region"] for location in result["locations"]):
                assert (place["startLine"], place["startColumn"]) <= (place["endLine"], place["endColumn"])
    return document


def check_junit(text: str) -> Any:
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromstring(text.encode())
    assert isinstance(suites, junitparser.JUnitXml)
    assert suites.tests == sum(suite.tests for suite in suites) == sum(len(list(suite)) for suite in suites)
    return suites


COMMAND = re.compile(r"::(?P<name>error|warning) (?P<properties>[^:]*)::(?P<message>.*)")


def decoded(text: str, *, named: bool = False) -> str:
    for code, char in ((("%3A", ":"), ("%2C", ",")) if named else ()) + (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def check_github(text: str) -> list[dict[str, str]]:
    """The commands as the runner reads them; every other line is none."""
    commands = []
    for line in text.split("\n"):
        match = COMMAND.fullmatch(line)
        if match is None:
            assert not line.lstrip().startswith("::") and "##[" not in line, line
            continue
        properties = dict(pair.split("=", 1) for pair in match["properties"].split(","))
        assert set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        commands.append(
            {
                "name": match["name"],
                "message": decoded(match["message"]),
                **{key: decoded(value, named=True) for key, value in properties.items()},
            }
        )
    return commands


def check_gitlab(text: str) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(text)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert set(issue["location"]) == {"path", "lines", "positions"}
        assert issue["location"]["lines"]["begin"] == issue["location"]["positions"]["begin"]["line"] >= 1
        assert issue["description"] and issue["check_name"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def check_markdown(text: str, *, limit: int = markdown.LIMIT) -> list[str]:
    """The rows of the table, each with five cells and without HTML other than ``<br>`` and links' ``<https…>``."""
    assert len(text) <= limit
    rows = [line for line in text.split("\n") if line.startswith("| ")][1:]
    for row in rows:
        assert len(re.split(r"(?<!\\)(?:\\\\)*\|", row)) == 7, row
        assert not re.search(r"<(?!br>|https?://)", row), row
    return rows


def check_claimreview(text: str) -> list[dict[str, Any]]:
    """The properties that are documented as required, and their types."""
    document = json.loads(text)
    assert set(document) == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    for review in document["@graph"]:
        assert review["@type"] == "ClaimReview"
        assert isinstance(review["claimReviewed"], str)
        rating = review["reviewRating"]
        assert rating["@type"] == "Rating"
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert rating["alternateName"]
        assert re.match(r"https?://|urn:factcheck:review:[0-9a-f]{32}-\d+$|[^\s#]*#[0-9a-f]{32}-\d+$", review["url"])
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["author"]["@type"] == "Organization" and review["author"]["name"]
    assert not re.search("[<>&]", text)
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


CHECKS = {
    "sarif": check_sarif,
    "junit": check_junit,
    "github": check_github,
    "summary": lambda text: check_markdown(text, limit=github.SUMMARY_LIMIT),
    "gitlab": check_gitlab,
    "markdown": check_markdown,
    "claimreview": check_claimreview,
}


class Elements(HTMLParser):
    """Names and attributes of all elements; that each is closed in order; the visible text."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data


# --- hostile text ------------------------------------------------------------------------------------------

HOSTILE = (
    "%0A::error file=x::owned",
    "\n::error::owned",
    "\r\n::set-output name=a::b",
    "##[error]owned",
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- --> -->",
    "]]>",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b1m",
    "\u202etxet\u2066\u2069",
    "\x00\x01\x0b\x0c\x7f\x85\ufffe\uffff",
    "\ud800\udc80",
    "| a | b |\n| - | - |",
    "[a](javascript:alert(1)) ![x](https://evil.example/x.png) @everyone #1 `code` $x$",
    "a\\|b\\\\|c",
    "{0} {{1}} [a](b) {",
    "'\"><img src=x onerror=alert(1)> &amp; &#x3c;",
    "../../etc/passwd:1:2, title=x",
    "\u2028\u2029",
)


def hostile_results(text: str, path: str = "") -> list[ClaimResult]:
    """A result with ``text`` in every field that comes from outside."""
    one = ReadingRelation(
        source=text, value=text, relation=Relation.EXCLUDES, as_of=text, said_by=(text,), url=text, locator=text,
        publisher=text, published=text, note=text,
    )  # fmt: skip
    findings = [
        Finding(
            part=text, start=0, end=len(text), fact=text or "fact", verdict=verdict, code=code, message=text,
            suggestion=text, readings=(one, dataclasses.replace(one, url=f"https://x.example/{text}")),
            notes=(text,), differ=True,
        )
        for verdict, code in (
            (Verdict.REFUTED, text or "code"), (Verdict.DISPUTED, "sources-differ"), (Verdict.SUPPORTED, "supported")
        )
    ]  # fmt: skip
    return [result_of(text, 0, len(text), findings, path or text)]


def hostile_options(text: str, path: str = "") -> Options:
    texts = {path or text: text}
    return Options(
        texts=texts, documents=documents(texts), files=(path or text,), organisation=text, published=text, url=text,
        title=text, show="all",
    )  # fmt: skip


UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
