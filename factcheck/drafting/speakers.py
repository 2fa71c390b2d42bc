"""Who speaks in a text: the speaker of each sentence of a quotation, whom "he added" means, who is told after a comma.

"X cost Y, the auditors found in May" says what the auditors found; read as it stands, its parts are lost or make no
sense. It becomes "According to the auditors, X cost Y".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.checking.reader import Reader, Understood
from factcheck.discourse import Discourse
from factcheck.discourse.assuming import HE
from factcheck.drafting.places import Sentence
from factcheck.drafting.spreading import cut
from factcheck.language.en import bodies, closed, cutting, quoting
from factcheck.language.en.takers import OFFICES
from factcheck.matching.denoting import denotes
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass

_SIGNS = frozenset('"“”«»')
LONGEST = 8
"""Items of the speaker and the verb behind a comma."""


def cited(texts: Iterable[str]) -> list[str]:
    """The bodies without a capital to which texts ascribe something ("according to the *housing office*")."""
    found = [match[1] for text in texts for match in quoting.CITED.finditer(text)]
    return [one for one in dict.fromkeys(found) if one.rpartition(" ")[2] in bodies.EVERY | OFFICES]


@dataclass(slots=True)
class Speakers:
    """Follows the speakers of one text."""

    reader: Reader
    recent: tuple[str, ...] = ()
    """Who spoke last in the text: "she said" a paragraph later."""

    def quotations(self, sentences: Sequence[Sentence]) -> dict[tuple[int, int], tuple[str, ...]]:
        """Who speaks the sentences of a quotation that name no speaker: the one before in the paragraph, else after."""
        out: dict[tuple[int, int], tuple[str, ...]] = {}
        waiting: list[tuple[int, int]] = []
        paragraph, speaker = 0, ()  # type: tuple[int, tuple[str, ...]]
        for sentence in sentences:
            if sentence.section != paragraph:
                paragraph, speaker, waiting = sentence.section, (), []
            if not sentence.quoted:
                continue
            got = self.reader.read(named(sentence.text))
            own = next((tuple(sorted(ids)) for s in got.statements if (ids := self.reader.speakers(s))), ())
            own = own or _says(got, self.reader)
            place = (sentence.paragraph, sentence.number)
            if own:
                speaker = own
                out.update(dict.fromkeys(waiting, own))
                waiting = []
            elif speaker:
                out[place] = speaker
            else:
                waiting.append(place)
            if own:
                out[place] = own
        return out

    def spoken(self, got: Understood, discourse: Discourse) -> tuple[str, ...]:
        """Who a sentence is attributed to ("he added" is whom the text speaks of)."""
        pronoun = any(s.speaker is not None and s.speaker.head in HE for s in got.statements)
        discourse.resolve(got.statements)
        told = next((tuple(sorted(ids)) for s in got.statements if (ids := self.reader.speakers(s))), ())
        if not told and pronoun:
            return self.recent
        self.recent = told or self.recent
        return told


def _says(got: Understood, reader: Reader) -> tuple[str, ...]:
    """ "…," Minh said: the subject of a verb of saying that stands alone."""
    for s in got.statements:
        if s.word in closed.SAY - cutting.FINDING and s.at >= 0:
            term = next((r.term for r in s.roles if r.role == "A" and r.term is not None), None)
            if term is not None and (ids := denotes(term, reader.know)):
                return tuple(sorted(ids))
    return ()


def named(text: str) -> str:
    """The sentence with the name alone of a speaker who is told of by what he is, too."""
    text = quoting.ITS.sub(r"\1 ", quoting.BETWEEN.sub(r"\1 ", quoting.OF_HIM.sub(r"\1.", text)))
    return quoting.MAKES.sub(r"\1\2 is ", quoting.APPOSED.sub(r"\1 \2\3", text))


def by_name(text: str, said_by: Sequence[str], names: Mapping[str, str]) -> str:
    """A sentence that begins with "he" or "she" and says what one person said, with that person's name."""
    first, _, rest = text.partition(" ")
    return (
        f"{names[said_by[0]]} {rest}" if first in ("He", "She") and len(said_by) == 1 and said_by[0] in names else text
    )


def reported(text: str) -> str:
    """The sentence with who made a report that it cites behind its last comma as the one who says so."""
    at = text.rfind(",") + 1
    return text[:at] + quoting.REPORT.sub("", text[at:])


def attributed(read: Read) -> str:
    """The sentence with the speaker that it names behind its last comma at its head, and with whose accounts it cites
    as the one who says so."""
    if (counted := quoting.COUNTED.match(read.tokens.text)) is not None and _SIGNS.isdisjoint(read.tokens.text):
        return f"According to {_lowered(read, counted[1])}, {counted[2]} {counted[3]}"
    items, text = read.items, quoting.RECORDED.sub(r"\1", read.tokens.text)
    comma = next((k for k in range(len(items) - 1, 0, -1) if items[k].tag == ","), 0)
    if text != read.tokens.text or comma < 3 or not _SIGNS.isdisjoint(text):
        return text
    tail = [item for item in items[comma + 1 :] if item.tag not in ("t", ".")]
    if not _speaks(tail) or not any(i.tag in ("v", "aux", "n") for i in items[:comma]):
        return text
    tokens = read.tokens
    who = text[tokens.start[tail[0].first] : tokens.end[tail[-2].last - 1]]
    said = text[: tokens.end[items[comma - 1].last - 1]]
    return f"According to {who}, {_lowered(read, said)}."


def forecast(read: Read) -> str:
    """ "The bank *expects that* prices will rise": according to the bank, prices will rise; "" where nobody with a name
    tells what will be."""
    items, text = read.items, read.tokens.text
    k = next((k for k, item in enumerate(items) if item.tag in ("v", "aux", "modal", ",")), 0)
    who = items[: k - int(items[k - 1].tag in ("r", "t"))]
    ahead = k + 2 < len(items) and items[k + 1].word == "that" and items[k].lemma in quoting.EXPECTING
    if not k or not ahead or len(who) > LONGEST or not _SIGNS.isdisjoint(text):
        return ""
    plain = all(i.tag in ("det", "j", "n", "name", "'s") for i in who) and any(i.tag == "name" for i in who)
    clause = next((i for i in items[k + 2 :] if i.tag in ("v", "aux", "modal")), None)
    if not plain or clause is None or clause.word not in ("will", "would"):
        return ""
    return f"According to {_lowered(read, cut(read, 0, len(who)))}, {cut(read, k + 2, len(items))}"


def _lowered(read: Read, words: str) -> str:
    """The beginning of a sentence as it stands within one."""
    return words if read.items[0].tag == "name" else words[:1].lower() + words[1:]


def _speaks(tail: Sequence[Item]) -> bool:
    """Whether it is somebody, and a verb of saying or finding."""
    if not 2 <= len(tail) <= LONGEST:
        return False
    *who, verb = tail
    known = verb.lemma in quoting.FINDING or verb.lemma in closed.ATTRIBUTING
    plain = all(i.tag in ("det", "j", "n", "name", "'s") for i in who)
    return verb.tag == "v" and known and plain and who[-1].tag in ("name", "n") and who[0].word != "which"
