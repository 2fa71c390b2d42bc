"""People whom a text calls by what they are once it has named them ("Declan Roche, secretary of the Quay Union … the
secretary of the Quay Union"), by their names."""

from __future__ import annotations

import re

from factcheck.drafting.names import FULL_NAME, OFFICES
from factcheck.language.en import people, quoting
from factcheck.language.tables import either
from factcheck.records import dataclass, field

_NAME = rf"{FULL_NAME}{{1,2}}"
_BODY = r"(?:the )?[A-Z][\w’'&.-]*(?: (?:of |& |the )?[A-Z][\w’'&-]*)*"
_ROLE = rf"(?:[a-z]+ ){{0,2}}(?:{either(OFFICES | people.ROLES | people.HEADS | {'secretary'})})"
_BEHIND = re.compile(rf"({_NAME}), (?:the |an? )?({_ROLE}) of ({_BODY})")
_BEFORE = re.compile(rf"[Tt]he ({_ROLE}) of ({_BODY}), ({_NAME})(?=[,.])")


@dataclass(slots=True)
class Roles:
    """What one text has told so far: "the secretary of the union", in small letters -> the name."""

    named: dict[str, str] = field(default_factory=dict)

    def put(self, text: str) -> str:
        """The sentence with the names; whom it names is taken in."""
        for said, name in [*self.named.items()]:
            if said not in text or name in text:
                continue
            if f"he {said}" not in text:
                del self.named[said]  # "Y was elected mayor of X": from then on it may be another one
                continue
            text = re.sub(rf"\b[Tt]he {re.escape(said)}(?= (?:{quoting.ANSWERING})\b)", name, text)
        for match in _BEHIND.finditer(text):
            self._note(match[2], match[3], match[1])
        for match in _BEFORE.finditer(text):
            self._note(match[1], match[2], match[3])
        return text

    def _note(self, role: str, body: str, name: str) -> None:
        if not quoting.PAST.search(role):
            self.named[f"{role} of {body}"] = name
