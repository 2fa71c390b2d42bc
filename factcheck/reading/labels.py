"""What a row's label means with the head of its column: the words that a cell of the row is said of.

"Trade with Japan | Peru" is Peru's trade with Japan; "First fair | Year" asks for the year of the first fair.
"""

from __future__ import annotations

from factcheck.language.base import Language
from factcheck.reading.tokens import all_digits, any_digit


def owned(topic: str, place: str, header: str, language: Language) -> str:
    """What figures about a place count, by the head of the places' column: of "Peru's trade with" the goods traded with
    the place, of "Trade with Japan" the place's own, of "Partner of Peru" what the figures' ``header`` names, with it.
    Empty where the head says no more than that places stand below it."""
    words = topic.split()
    if not words or not place:
        return ""
    if words[-1].lower() in language.joining:
        return f"{topic} {place}" if not header else ""
    relation = language.relations.get(words[0].lower())
    if relation is not None:
        return f"{header} {' '.join(words[1:])} {relation} {place}".replace("  ", " ") if header else ""
    related = len(words) > 1 and any(word.lower() in language.joining for word in words)
    return language.templates["owned"].format(place, topic) if related and not header else ""


def topic_of(label: str, topic: str, language: Language) -> str:
    """Whose place or time a label asks for: "Year of the fair", "Host city of the fair", or "City" below "Fair"; empty
    where it asks for none."""
    words = label.split()
    at = next((i for i, word in enumerate(words[:3]) if word.lower() in language.attributes), None)
    if at is None or (at and words[0].lower() not in language.relations):
        return ""
    rest = words[at + 1 :]
    if not rest:
        return topic
    return " ".join(rest[1:]) if rest[0].lower() == "of" else ""


def numbered(label: str, topic: str, language: Language) -> str:
    """ "second" below "Meeting": the second meeting."""
    ordinal = label.lower() in language.numbers.ordinals
    return f"{label} {topic[:1].lower()}{topic[1:]}" if ordinal and topic and " " not in topic else ""


def counted(label: str, value: str, language: Language) -> str:
    """ "Papers after the talks | 13 signed": 13 papers signed after the talks; empty for another value."""
    number, _, rest = value.partition(" ")
    if (
        not all_digits(number)
        or not rest
        or any_digit(label)
        or rest.split()[0].lower() in language.numbers.multipliers
    ):
        return ""
    words = label.split()
    at = next((i for i, word in enumerate(words) if i and word.lower() in language.joining | {"after"}), len(words))
    head = " ".join(words[:at])
    return " ".join([number, head[:1].lower() + head[1:], rest, *words[at:]])
