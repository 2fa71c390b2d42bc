"""Where a text was written, as its first words tell ("OSLO – X opened …"): a town, and no part of the sentence."""

from __future__ import annotations

import re

_TOWN = r"[^\W\d_a-z][\w.'’-]*"
_WHEN = r"(?:, (?:\d{1,2} )?[A-Z][\w.]*(?: \d{1,4})?(?:, \d{4})?)?"
_AGENCY = r"(?: ?[(/][^()/]{1,40}[)/])?"
_LINE = re.compile(rf"(?P<town>{_TOWN}(?: {_TOWN}){{0,2}}){_WHEN}{_WHEN}{_AGENCY} ?[–—-]{{1,2}} (?=[\"“A-Z0-9])")
_DASHES = re.compile(r" [–—-]{1,2} ")


def apart(text: str, first: bool) -> tuple[str, str]:
    """The town, with capitals as names have them, and the sentence without it; "" and the sentence where it begins
    with none. Only a town all in capitals may stand anywhere but at the ``first`` sentence."""
    match = _LINE.match(text)
    if match is None:
        return "", text
    town, rest = match["town"], text[match.end() :]
    loud = town.isupper() and len(town) > 2
    if not loud and not (first and not _DASHES.search(rest) and len(rest.split()) > 5):
        return "", text
    return town.title() if loud else town, rest
