"""Those who pay for a body or a thing, and what they pay for, where a text leaves that to its context.

"Calder Bank, *the club's main sponsor*, pays €2 million a year": it pays that to the club, and who are "sponsors, too",
are the club's. "The bridge cost €90 million. The state *contributed* €40 million": to the bridge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.drafting.clausing import text_of
from factcheck.drafting.taking_up import within
from factcheck.frames import Frame, Term
from factcheck.language.en import belongings
from factcheck.parsing.items import Read
from factcheck.records import dataclass, field
from factcheck.statements.heads import is_money
from factcheck.statements.model import Statement

_PAYS = frozenset({"pay", "give", "contribute", "provide"})
_TOO = re.compile(r"(?P<noun>\b[a-z]+),?(?: too| as well)?[. ]*$")


@dataclass(slots=True)
class Patrons:
    """Whose patrons texts tell of, as they write it: name of the patron -> name of the body."""

    bodies: dict[str, str] = field(default_factory=dict)
    project: str = ""
    """What the paragraph has told the cost of, with its article."""

    def note(self, read: Read, frames: Iterable[Frame]) -> None:
        """Take in who is whose patron by a sentence in which everybody is named."""
        for frame in frames:
            who, what = frame.arg("subj"), frame.arg("comp")
            if frame.verb != "be" or who is None or who.term is None or what is None or what.term is None:
                continue
            body = next((m.term for m in what.term.mods if m.role in ("own", "of")), None)
            if who.term.ref is None or who.term.members or what.term.head not in belongings.PATRONS or frame.negated:
                continue
            if body is not None and body.ref is not None and not body.members:
                self.bodies.setdefault(_name(read, who.term), _name(read, body))

    def tells(self, statements: Iterable[Statement], project: str) -> None:
        """Take in whether a sentence tells what something costs, which is ``project`` then."""
        costs = any(concept == "cost" for one in statements for concept, _ in one.senses)
        self.project = project if costs and project else self.project

    def completed(self, read: Read, text: str, statement: Statement) -> str:
        """An assertion that somebody pays, or is a patron, with for whom or what; "" where that is open."""
        if statement.negated or statement.act != "assert" or statement.times:
            return ""
        subject = statement.phrase("subj")
        others = [r for r in statement.roles if r.mark != "subj"]
        if subject is None or len(others) != 1 or others[0].term is None:
            return ""
        what = others[0].term
        if statement.word == "be" and what.head in belongings.PATRONS and not what.mods:
            owners = set(self.bodies.values())
            noun = _TOO.search(text)
            same = len(owners) == 1 and noun is not None and noun["noun"].startswith(what.head)
            return f"{text[: noun.end('noun')]} of {owners.pop()}." if same and noun is not None else ""
        if statement.word not in _PAYS or not is_money(what):
            return ""
        if body := self.bodies.get(_name(read, subject)) if subject.ref is not None else None:
            return f"{text.rstrip(' .')} to {body}."
        return f"{text.rstrip(' .')} to {self.project}." if self.project and statement.word == "contribute" else ""


def _name(read: Read, term: Term) -> str:
    return within(text_of(read, list(range(term.first, term.last))))
