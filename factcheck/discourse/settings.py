"""What stands around a passage and says when it was so, who says so, or that nobody does: the lead of a list, a
heading, what is written behind a quotation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.discourse.scenes import PAST
from factcheck.frames import Term
from factcheck.judging.speakers import who_says
from factcheck.language.en import closed, scenes
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period
from factcheck.parsing.items import Read, finite
from factcheck.parsing.joining import VAGUELY
from factcheck.records import NamedTuple, replace
from factcheck.statements.model import Statement

SPOKEN = frozenset({"person", "source"})
HE = frozenset({"he", "she"})


class Setting(NamedTuple):
    """``when``: the time that it is of. ``speaker`` says it, who is known to the base. ``apart``: the code of why it is
    not judged."""

    when: Period | None = None
    speaker: Term | None = None
    apart: str = ""


FREE = Setting()
"""What nothing stands around."""
UNASSERTED = Setting(apart="not-a-claim")
"""What nobody asserts."""
LABEL = 6
"""Words of a heading before its colon, of which one may say what stands below it."""


def lead(read: Read, statements: Sequence[Statement], know: Knowledge, he: Term | None = None) -> Setting:
    """What a lead sets for the items of its list, or for the quotation below it; ``he`` is whom "he" means there."""
    if unasserted(read) or not scenes.FICTION.isdisjoint(read.tokens.norm) or _demanding(read):
        return UNASSERTED
    words = read.tokens.norm
    speaker = voice(statements)
    if speaker is not None and speaker.head in HE and speaker.det == "pron":
        speaker = he if he is not None and he.ref is not None else None
    told = _told(speaker, know)
    if told is None or (speaker is None and _read_there(words)):
        return Setting(apart="other-speaker")
    when = PAST if not scenes.AHEAD.isdisjoint(words) else when_of(read)
    return Setting(when, told.speaker)


def _demanding(read: Read) -> bool:
    """ "We demand:", "The petition asks for:": what somebody would like of whom the base knows nothing."""
    if any(item.refs and not item.refs[0].adjective for item in read.items):
        return False
    words = [item for item in read.items if item.tag != ":"]
    verb = next((item for item in words if item.tag == "v"), words[-1] if words else None)
    return verb is not None and not scenes.DEMANDING.isdisjoint((verb.lemma, verb.word, verb.noun))


def _read_there(words: Sequence[str]) -> bool:
    """ "A banner across the street *read*:"."""
    last = next((word for word in reversed(words) if word.isalpha()), "")
    return last in ("read", "reads", "reading")


def _told(speaker: Term | None, know: Knowledge) -> Setting | None:
    """Who says what follows, if anybody; ``None`` where the base knows nothing of him."""
    if speaker is None:
        return FREE
    who = who_says(speaker, know, frozenset())
    if "?" in who:
        return None
    return Setting(speaker=replace(speaker, carried=True)) if who else FREE


def heading(read: Read) -> Setting:
    """What a heading sets for its section, its period apart."""
    words = frozenset(read.tokens.norm)
    if unasserted(read) or labelled(read):
        return Setting(apart="not-a-claim")
    if not words.isdisjoint(scenes.VOICES):
        return Setting(apart="other-speaker")
    if not words.isdisjoint(scenes.AHEAD | scenes.ARCHIVE) or _of_somebody(read):
        return Setting(PAST)
    vague = next((p for p in read.periods if p.relative is not None and p.relative[0] == VAGUELY[0]), None)
    return Setting(vague)


def _of_somebody(read: Read) -> bool:
    """ "The X years": the time of somebody's rule."""
    items = read.items
    for name, noun in pairwise(items):
        if name.refs and name.refs[0].kind in ("person", "unknown") and noun.word in scenes.FORMER:
            return True
    return False


def unasserted(read: Read) -> bool:
    """Whether it announces what nobody asserts: myths, a quiz, "false claims", a condition."""
    words = read.tokens.norm
    if any(word in scenes.UNTRUE for word in words) or (words and words[0] in scenes.CONDITIONAL):
        return True
    if choosing(words) or exercise(words):
        return True
    return any(a in scenes.FALSE and b in scenes.CLAIMS for a, b in pairwise(words))


def choosing(words: Sequence[str]) -> bool:
    """ "True or false", "fact/fiction": one of the two, and it is not said which."""
    right, wrong = scenes.CHOOSING
    for a, between, b in zip(words, words[1:], words[2:], strict=False):
        if between in ("or", "/") and ((a in right and b in wrong) or (a in wrong and b in right)):
            return True
    return False


def exercise(words: Sequence[str]) -> bool:
    """ "Translate into Kazakh:", "Read aloud:": what follows is for pupils."""
    first = words[1:] if words[:1] and words[0] in ("please", "now", "then") else words
    return bool(first) and (first[0] in scenes.EXERCISES or tuple(first[:2]) == scenes.ALOUD)


def put_apart(words: Sequence[str]) -> bool:
    """ "Printed", "Myth": a column of what is wrong."""
    return any(word.strip("(),.:") in scenes.PRINTED | scenes.UNTRUE | scenes.FALSE for word in words)


def planned(words: Sequence[str]) -> bool:
    """ "2030 (forecast)", "Target": a column of what is planned or expected."""
    return any(word.strip("(),.:") in scenes.PLANNED for word in words)


def labelled(read: Read) -> bool:
    """ "Scenario B: the slump", "The claim", "Rumour 2": a heading, or what stands before its colon, which only names
    what stands below it as said by others, supposed or wrong."""
    words = list(read.tokens.norm)
    at = words.index(":") if ":" in words else len(words)
    label = [word for word in words[:at] if word.isalpha() and word not in ("the", "a", "an", "our", "their")]
    if label[:1] == ["what"]:
        return label[-1] in scenes.RUMOURED and not {"is", "are", "gets"}.isdisjoint(label)
    if not label or len(label) > LABEL or (at == len(words) and len(label) > 2):
        return False
    return any(word in scenes.UNTRUE | scenes.PUT_UP for word in label[:2]) or label[-1] in scenes.PUT_UP


def when_of(read: Read) -> Period | None:
    """The time that a lead tells: one, or one that is none of those known where it tells several."""
    words = read.tokens.norm
    if not scenes.ARCHIVE.isdisjoint(words):
        return PAST
    told = [p for p in read.periods if _of_years(p)]
    spans = {(p.low, p.high, p.relative) for p in told}
    return None if not told else told[0] if len(spans) == 1 else PAST


def _of_years(p: Period) -> bool:
    """Whether it is a time with its year, or told by how many years ago it was."""
    if p.relative is not None:
        return p.relative[0] in scenes.SINGLE_YEARS and p.relative[1] != 0
    return not p.yearless and bool(p.low or p.high)


def voice(statements: Sequence[Statement]) -> Term | None:
    """Who says what follows a lead: "according to X", "X writes"."""
    for stmt in statements:
        if stmt.speaker is not None:
            return stmt.speaker
    for stmt in statements:
        if stmt.tense == "infinitive":
            continue  # "five things to know:"
        if stmt.kind == "finite" and stmt.word in closed.SAY | scenes.SPOKEN and not stmt.negated:
            who = stmt.phrase("subj")
            if who is not None and who.head not in scenes.OWN_VOICE:
                return who
    return None


def answering(statements: Sequence[Statement]) -> bool:
    """ "A reader asks about X: yes, …": the answer is the writer's, under a heading of letters, too."""
    for stmt in statements:
        if stmt.word in scenes.ASKING and stmt.kind == "finite" and len(statements) > 1:
            who = stmt.phrase("subj")
            if who is not None and who.ref is None and who.det in ("a", "an", "one"):
                return True
    return False


def verbless(read: Read) -> bool:
    """Whether it is no more than a label: does nothing in it say anything of anybody."""
    return not any(item.tag == "neg" or finite(item) for item in read.items)


def label(read: Read) -> Setting:
    """ "*Five years ago.* …", "*The crisis years.* …", "*X region.* …": a label at a paragraph's head says when, or of
    which part of a country, all of it was so."""
    if not verbless(read) or not scenes.NOW.isdisjoint(read.tokens.norm):
        return FREE
    told = [p for p in read.periods if _of_years(p)]
    if told:
        return Setting(told[0])
    names = [item.refs[0].kind for item in read.items if item.refs]
    said = [item.word for item in read.items if item.tag != "."]
    if len(names) == 1 and (names[0] == "region" or said[-1] in scenes.REGIONS):
        return Setting(apart="part-only")
    return Setting(PAST) if said and said[-1] in scenes.FORMER and not names else FREE


def cited(statements: Sequence[Statement]) -> None:
    """ "X quoted a leaflet: "…"": what follows is said by what was quoted."""
    source: Term | None = None
    for stmt in statements:
        if stmt.word in scenes.CITING and stmt.kind == "finite" and stmt.speaker is None:
            things = [r.term for r in stmt.roles if r.mark == "obj" and r.term is not None and r.term.count is None]
            source = things[0] if things and things[0].ref is None else None
        elif source is not None and stmt.speaker is None and stmt.kind == "finite":
            stmt.speaker = source


def dated(read: Read) -> Setting:
    """ "*1992.* X met Y. Z was …": a date as a sentence of its own is that of its paragraph."""
    told = next((p for p in read.periods if _of_years(p)), None)
    return Setting(told) if told is not None else FREE


def exhibited(read: Read, statements: Sequence[Statement]) -> None:
    """ "Somebody had sprayed: "…"", "a child held up a sign: "…"": who does something before a colon says what is
    quoted behind it."""
    at = _quoted_from(read)
    if not at:
        return
    before = [s for s in statements if s.last <= at and s.kind == "finite" and s.word not in scenes.LOOKING]
    who = next((term for s in reversed(before) if (term := s.phrase("subj")) is not None), None)
    if who is None and not any(item.refs for item in read.items if item.first < at):
        who = ANYBODY  # "*The answer*: …"
    if who is None or who.head in scenes.OWN_VOICE:
        return
    for stmt in statements:
        if stmt.first >= at and stmt.speaker is None:
            stmt.speaker, stmt.said = who, "say"


def _quoted_from(read: Read) -> int:
    """The token after a colon at which a quotation begins that goes on to the end of the sentence; 0 for none."""
    tokens = read.tokens
    text = tokens.text
    for k in range(1, len(tokens.norm) - 1):
        if tokens.norm[k] == ":":
            behind = text[tokens.end[k] :].strip()
            whole = behind[:1] in OPENING and behind.rstrip(".!?")[-1:] in CLOSING
            return k + 1 if whole else 0
    return 0


ANYBODY = Term(0, 0, head="?")
"""Whoever says what stands in quotation marks."""
OPENING, CLOSING = '"“„«', '"”“»'


def attribution(read: Read, known: Collection[str]) -> Setting:
    """What stands behind a quotation: somebody whom the base lets speak, or somebody else."""
    for item in read.items:
        if item.refs and item.refs[0].kind in SPOKEN and item.refs[0].id in known:
            ref = item.refs[0]
            return Setting(speaker=Term(item.first, item.last, head=ref.id, ref=ref, carried=True))
    return Setting(apart="other-speaker")


def apply(setting: Setting, statements: Sequence[Statement]) -> None:
    """Lets who is set say what has no speaker of its own."""
    if setting.speaker is not None:
        for stmt in statements:
            if stmt.speaker is None and not stmt.said:
                stmt.speaker = setting.speaker
