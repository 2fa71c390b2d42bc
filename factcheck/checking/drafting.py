"""A fact base from a text: each sentence that can be read safely becomes a reading of its own. Pure."""

from __future__ import annotations

from factcheck import language as languages
from factcheck.base import Base, Fact, Reading, Source
from factcheck.reading import sentences


def draft(
    text: str, *, publisher: str = "text", published: str = "", title: str = "", url: str = "", language: str = "en"
) -> Base:
    """The base of what a text asserts: a fact a sentence, in the text's own words.

    ``published`` is an ISO date, possibly cut. What cannot be read safely is dropped when the base is prepared.
    """
    source = Source(id="text", publisher=publisher, title=title, url=url, published=published)
    facts: dict[str, Fact] = {}
    pack = languages.get(language)
    for number, span in enumerate(sentences.split(text, pack), 1):
        says = " ".join(text[span.start : span.end].split())
        if not says or says.endswith("?"):
            continue
        reading = Reading(says=says, source="text", locator=f"S{number}", line=text.count("\n", 0, span.start) + 1)
        facts[f"s{number}"] = Fact(id=f"s{number}", readings=(reading,))
    return Base(title=title or publisher, language=language, sources={"text": source}, facts=facts)
