"""Who speaks in a text: the speaker of each sentence of a quotation, whom "he added" means, who is told after a comma.

"X cost Y, the auditors found in May" says what the auditors found; read as it stands, its parts are lost or make no
sense. It becomes "According to the auditors, X cost Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.checking.reader import Reader, Understood
from factcheck.discourse import Discourse
from factcheck.discourse.assuming import HE
from factcheck.drafting.places import Sentence
from factcheck.drafting.spreading import cut
from factcheck.language.en import bodies, closed, cutting, people
from factcheck.language.en.takers import OFFICES
from factcheck.language.tables import word_set
from factcheck.matching.denoting import denotes
from factcheck.parsing.items import Item, Read
from factcheck.records import dataclass

FINDING = word_set("find calculate rule count compute learn establish determine")
"""Verbs that tell of what is said when they stand behind a comma, after all that is said."""
RECORDS = "accounts|books|figures|report|annual report|estimates?|statement|statistics|calculations?|records|data"
_RECORDS = re.compile(rf"\b([Aa]ccording to (?:the )?[^,.;]{{1,50}}?)['’]s? (?:own )?(?:{RECORDS})(?=[,.])")
"""What a body has written: what it says is what the body says."""
_COUNTED = re.compile(
    r"((?:The |[A-Z])[^,;:.\d]{2,50}?) (?:counted|registered|recorded|reported) (\d[\d,.]* [a-z]+) (?:who|that) "
    r"((?!(?:is|are|was|were|has|have|had)\b)[^,;]+\.)$"
)
""" "The union counted 900 drivers who took part": so many took part, says the union."""
_SIGNS = frozenset('"“”«»')
LONGEST = 8
"""Items of the speaker and the verb behind a comma."""


_CITED = re.compile(r"\b[Aa]ccording to the ((?:[a-z][a-z-]+ ){1,2}[a-z][a-z-]+)(?=[,.;])")
_REPORT = re.compile(
    r"(?:(?<=^ )|(?<=ccording to ))"
    r"(?:an?|the|its) (?:own |new |recent |annual )?(?:audit|report|study|survey|review|analysis|investigation|inquiry|"
    r"count|estimate) (?:by|of|from) (?=(?:the )?[A-Z])"
)
""" ", a report by the Vell Institute found": the institute found; but not "withdrew *the study by* X"."""


def cited(texts: Iterable[str]) -> list[str]:
    """The bodies without a capital to which texts ascribe something ("according to the *housing office*")."""
    found = [match[1] for text in texts for match in _CITED.finditer(text)]
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


_SAYING = "said|says|added|adds|announced|explained|told reporters|according to|wrote|warned|admitted|noted|stressed"
_APPOSED = re.compile(
    rf"(\b(?:{_SAYING})) (?:the|its|their|his|her) (?:[a-z][\w’'-]* ){{0,5}}[a-z][\w-]*"
    r"(?: (?:of|at) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})?, "
    rf"((?:[A-Z][\w’'-]+ ){{1,2}}(?:(?:{'|'.join(sorted(people.PARTICLES))}) ){{0,2}}[A-Z][\w’'-]+)(?=[,.]|$)"
    r"(?:,( (?:on|in) [A-Z]\w+))?"
)
""" "…, said the trade minister, Ada Brandt": Ada Brandt said so."""


_WHO = rf"(?:[A-Z][\w’'-]+ ){{1,2}}(?:(?:{'|'.join(sorted(people.PARTICLES))}) ){{0,2}}[A-Z][\w’'-]+"
_BETWEEN = re.compile(
    rf"(?<=[,.?!][\"”»] )({_WHO}), (?:the|an?|its|their|his|her) [^,\"“”]{{3,80}}, (?=(?:{_SAYING}|told|insisted)\b)"
)
""" ""…," *Peter Amrein, the chairman, insisted*": he insisted."""
_OF_HIM = re.compile(
    rf"([,.?!][\"”»] (?:{_SAYING}) {_WHO}), (?:the|an?|its|their|his|her) [^,\"“”]+ (?:who|which|that) [^\"“”]+\.$"
)
""" ""…," said *Nikola Vidan, the judge who headed the inquiry*": he said so."""
_ITS = re.compile(
    rf"(?<=[,.?!][\"”»] )(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z][\w’'-]* ){{0,3}}[a-z][\w-]*, ({_WHO}), "
    rf"(?=(?:{_SAYING}|told)\b)"
)
""" ""…," *its chief executive, Petri Ahola,* said"."""


def named(text: str) -> str:
    """The sentence with the name alone of a speaker who is told of by what he is, too."""
    text = _ITS.sub(r"\1 ", _BETWEEN.sub(r"\1 ", _OF_HIM.sub(r"\1.", text)))
    return _MAKES.sub(r"\1\2 is ", _APPOSED.sub(r"\1 \2\3", text))


_MAKES = re.compile(r"^([“\"]?)(?:That|This) makes (us|it) (?=(?:one of )?(?:the|a|an) )")
""" "*That makes us* one of the largest investors": we are."""


def reported(text: str) -> str:
    """The sentence with who made a report that it cites behind its last comma as the one who says so."""
    at = text.rfind(",") + 1
    return text[:at] + _REPORT.sub("", text[at:])


def attributed(read: Read) -> str:
    """The sentence with the speaker that it names behind its last comma at its head, and with whose accounts it cites
    as the one who says so."""
    if (counted := _COUNTED.match(read.tokens.text)) is not None and _SIGNS.isdisjoint(read.tokens.text):
        return f"According to {_lowered(read, counted[1])}, {counted[2]} {counted[3]}"
    items, text = read.items, _RECORDS.sub(r"\1", read.tokens.text)
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
    ahead = k + 2 < len(items) and items[k + 1].word == "that" and items[k].lemma in EXPECTING
    if not k or not ahead or len(who) > LONGEST or not _SIGNS.isdisjoint(text):
        return ""
    plain = all(i.tag in ("det", "j", "n", "name", "'s") for i in who) and any(i.tag == "name" for i in who)
    clause = next((i for i in items[k + 2 :] if i.tag in ("v", "aux", "modal")), None)
    if not plain or clause is None or clause.word not in ("will", "would"):
        return ""
    return f"According to {_lowered(read, cut(read, 0, len(who)))}, {cut(read, k + 2, len(items))}"


EXPECTING = word_set("expect reckon predict forecast estimate believe assume calculate anticipate")
"""Verbs of those who tell what will be."""


def _lowered(read: Read, words: str) -> str:
    """The beginning of a sentence as it stands within one."""
    return words if read.items[0].tag == "name" else words[:1].lower() + words[1:]


def _speaks(tail: Sequence[Item]) -> bool:
    """Is it somebody, and a verb of saying or finding?"""
    if not 2 <= len(tail) <= LONGEST:
        return False
    *who, verb = tail
    known = verb.lemma in FINDING or verb.lemma in closed.ATTRIBUTING
    plain = all(i.tag in ("det", "j", "n", "name", "'s") for i in who)
    return verb.tag == "v" and known and plain and who[-1].tag in ("name", "n") and who[0].word != "which"
