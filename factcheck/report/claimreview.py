"""schema.org ClaimReview as JSON-LD: what was judged, for search engines and fact-check exchanges.

A review for each sentence that is about a fact; the worst part gives the rating, and the body tells of every part. All
properties that search engines document as required are there: ``claimReviewed``, ``reviewRating`` and ``url``. The
document may stand in a ``<script type="application/ld+json">`` as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.base import FactBase
from factcheck.model import UNCHECKED, ClaimResult, ReadingRelation, Verdict
from factcheck.output import Sink, visible
from factcheck.report import Look
from factcheck.report.ci import Item, Items, Options, Reported, advice, job_of, pieces
from factcheck.report.escape import relative_path, to_json_in_html, uri, web_address

RATINGS = {
    Verdict.REFUTED: (1, "Refuted"),
    Verdict.DISPUTED: (2, "Disputed"),
    Verdict.UNVERIFIABLE: (3, "Unverifiable"),
    Verdict.SUPPORTED: (4, "Supported"),
}
"""From the worst to the best, in the order of the severities."""
WORST, BEST = 1, 4
_START = '{"@context": "https://schema.org", "@graph": ['

Record = dict[str, Any]


def _source(reading: ReadingRelation, base: FactBase) -> Record:
    source: Record = {"@type": "CreativeWork"}
    known = base.sources.get(reading.source)
    if known is not None and known.title:
        source["name"] = visible(known.title)
    source["publisher"] = {"@type": "Organization", "name": visible(reading.publisher or reading.source)}
    if (address := web_address(reading.url)) is not None:
        source["url"] = address
    if reading.published:
        source["datePublished"] = visible(reading.published)
    source["abstract"] = visible(reading.value)
    return source


class ClaimReview:
    def __init__(self, base: FactBase, options: Options) -> None:
        self.base, self.options = base, options
        self.items = Items(options)
        self.separator = "\n"

    def head(self) -> str:
        return _START

    def add(self, result: ClaimResult) -> str:
        items = [item for item in self.items.of(result) if item.fact]
        if not items:
            return ""
        text = self.separator + to_json_in_html(self._review(result, items))
        self.separator = ",\n"
        return text

    def tail(self, interrupted: str = "") -> str:  # noqa: ARG002
        return "\n]}\n"

    def _review(self, result: ClaimResult, items: list[Item]) -> Record:
        options, first = self.options, items[0]
        value, name = min(RATINGS[item.verdict] for item in items)
        unchecked = [note for note in result.notes if note.startswith(UNCHECKED)]
        value = min(value, RATINGS[Verdict.UNVERIFIABLE][0]) if unchecked else value
        if result.verdict is Verdict.PARTIAL or unchecked:
            name = f"Partly {name.lower()}"
        claim: Record = {"@type": "Claim", "text": visible(result.claim)}
        if first.in_file:
            claim["appearance"] = {"@type": "CreativeWork", "name": visible(relative_path(first.path))}
        parts = []
        for item in items:
            parts.append(f"“{item.words}”: {item.finding.message}.")
            parts.extend(f"{line}." for line in filter(None, [advice(item.finding)]))
        parts.extend(f"{note}." for note in unchecked)
        review: Record = {
            "@type": "ClaimReview",
            "claimReviewed": visible(result.claim),
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": value,
                "bestRating": BEST,
                "worstRating": WORST,
                "alternateName": name,
                "ratingExplanation": visible("; ".join(dict.fromkeys(item.finding.message for item in items))),
            },
            "itemReviewed": claim,
            "author": {"@type": "Organization", "name": visible(options.organisation) or "factcheck"},
        }
        mark = f"{first.mark}-{first.occurrence}"
        address = web_address(options.url) if options.url else None
        if address is not None:
            review["url"], review["@id"] = address, f"{address.partition('#')[0]}#{mark}"
        else:  # the property is required: the place of the sentence, as long as nobody says where the review is
            place = f"{uri(first.file)}#{mark}" if first.in_file else f"urn:factcheck:review:{mark}"
            review["url"] = review["@id"] = place
        if options.published:
            review["datePublished"] = visible(options.published)
        review["reviewBody"] = visible(" ".join(parts))
        readings = {(one.source, one.value): one for item in items for one in item.finding.readings}
        if readings:
            review["citation"] = [_source(reading, self.base) for reading in readings.values()]
        return review


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> Iterator[str]:
    """The JSON-LD document in pieces."""
    return pieces(ClaimReview(base, options), results)


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, ClaimReview(job.base, job.options))
