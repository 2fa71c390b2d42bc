"""How a sentence stands to what it says: asked, supposed, wished, judged, foretold, denied, planned, attributed."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Status
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.sentence import Sentence

_CLOSING = "\"'”’»)]} "

STATUS_CUES = (
    ("agreed", Status.AGREED),
    ("planned", Status.PLANNED),
    ("proposed", Status.PROPOSED),
    ("discussed", Status.DISCUSSED),
    ("mentioned", Status.DISCUSSED),
    ("possible", Status.POSSIBLE),
)
ORDER = {status: rank for rank, status in enumerate(Status)}


class Attribution(NamedTuple):
    """Who is said to say it.

    ``speaker`` is an entity id, "?" for somebody the base does not know, or ``None``; ``others`` are further speakers
    ("both presidents said"); ``sources`` are source ids; ``occasions`` sources whose occasion is named; ``tokens``
    what the frame covers; ``vague`` says that nobody is named ("it was said").
    """

    speaker: str | None
    sources: tuple[str, ...]
    occasions: tuple[str, ...]
    tokens: frozenset[int]
    vague: bool = False
    others: tuple[str, ...] = ()


def speech_act(sentence: Sentence) -> str | None:
    """Why the sentence is no checkable claim (question, hypothesis, wish, opinion, rumour), or ``None``."""
    tokens = sentence.tokens
    if tokens.text.rstrip(_CLOSING).endswith(("?", "？", "؟")):
        return "question"
    cues = sentence.cues
    if any(_opens_clause(sentence, m) for m in cues.get("hypothetical", ())):
        return "hypothesis"
    if _inverted_condition(sentence):
        return "hypothesis"
    reported = covers(m for m in cues.get("report", ()) if m.last - m.first > 1)  # "let it be known"
    for name in ("wish", "rumour"):
        if any(m.first not in reported for m in cues.get(name, ())):
            return name
    return "opinion" if opinions(sentence) else None


def opinions(sentence: Sentence) -> list[Mention]:
    """The words of judgement, without those in idioms and the "should" of what is proposed or agreed."""
    cues, norm = sentence.cues, sentence.tokens.norm
    pseudo = covers(cues.get("pseudo", ()))
    decided = [m.first for name in ("proposed", "agreed") for m in cues.get(name, ())]
    return [
        m
        for m in cues.get("opinion", ())
        if not _inside_quantity(sentence, m)
        and m.first not in pseudo
        and not (norm[m.first] in sentence.index.language.auxiliaries and any(i < m.first for i in decided))
    ]


def _opens_clause(sentence: Sentence, m: Mention) -> bool:
    before = sentence.tokens.norm[m.first - 1] if m.first else ""
    return (
        m.first == 0 or before in (",", ";", ":", "-", "–", "—", '"') or before in sentence.index.language.conjunctions
    )


def _inverted_condition(sentence: Sentence) -> bool:
    """ "Were Doosan to build …", "Should trade double …": an auxiliary first, and no question mark."""
    norm = sentence.tokens.norm
    return bool(norm) and norm[0] in sentence.index.language.inverting


def _inside_quantity(sentence: Sentence, m: Mention) -> bool:
    return any(i in sentence.quantity_tokens for i in range(m.first, m.last))


def negators(sentence: Sentence, first: int, last: int, ignored: set[int]) -> list[Mention]:
    """The denials within a stretch: longest phrases, none that only looks like one, none inside a comparator.

    "Until then he had never …" and "never before" say that it was the first time, not that it did not happen.
    """
    pseudo = covers(m for m in sentence.cues.get("pseudo", ()) if not _inside_quantity(sentence, m))
    until = sentence.cues.get("until-then", ())
    for never in sentence.cues.get("never", ()):
        if any(m.first == 0 or m.first > never.first for m in until):
            pseudo |= covers([never])
    compared = {i for q in sentence.quantities if q.cue is not None for i in sentence.range_of(q.cue)}
    found: list[Mention] = []
    taken: set[int] = set()
    denials = (*sentence.cues.get("negation", ()), *sentence.cues.get("scoped-negation", ()))
    for m in sorted(denials, key=lambda m: m.first - m.last):
        inside = set(range(m.first, m.last))
        if m.first < first or m.last > last or inside & taken or inside & pseudo or inside & ignored:
            continue
        if (
            inside & compared
            or m.first in sentence.quantity_tokens
            or (m.id == "scoped-negation" and m.last in sentence.quantity_tokens)
        ):
            continue
        taken |= inside
        found.append(m)
    return _joined(sentence, sorted(found))


def _joined(sentence: Sentence, found: list[Mention]) -> list[Mention]:
    """Denials without those that only repeat the one before in an enumeration: "no Hyundai, no Kia" denies once."""
    norm = sentence.tokens.norm
    out: list[Mention] = []
    for m in found:
        if out and norm[m.first] == norm[out[-1].first] and m.last == m.first + 1:
            between = norm[out[-1].last : m.first]
            if (
                len(between) <= 5
                and any(w == "," or w in sentence.index.language.conjunctions for w in between)
                and not any(w in sentence.index.language.auxiliaries for w in between)
            ):
                continue
        out.append(m)
    return out


def contrasted(sentence: Sentence) -> set[int]:
    """Tokens that name what is set aside: ", not X", "rather than X", "not X but" (worked out once a sentence)."""
    if sentence.aside is None:
        sentence.aside = _contrasted(sentence)
    return sentence.aside


def _contrasted(sentence: Sentence) -> set[int]:
    tokens, norm = sentence.tokens, sentence.tokens.norm
    out: set[int] = set()
    pseudo = covers(sentence.cues.get("pseudo", ()))
    leading = [m for m in sentence.cues.get("leading-contrast", ()) if m.first == 0]
    for m in (*sentence.cues.get("contrast", ()), *leading):
        if m.first in pseudo and not (m.first > 0 and norm[m.first - 1] == ","):
            continue
        plain = m.last == m.first + 1 and norm[m.first] in sentence.index.language.bare_negators
        if plain:
            comma = m.first > 0 and norm[m.first - 1] in (",", "-", "–", "—")
            but = next(
                (
                    i
                    for i in range(m.last, min(len(norm), m.last + 8))
                    if norm[i] in sentence.index.language.adversatives
                ),
                None,
            )
            if but is not None and not any(n in (",", ";") for n in norm[m.last : but - 1]):
                out |= set(range(m.first, but + 1))
                continue
            if not comma:
                continue
        stop = m.last
        while stop < len(norm) and norm[stop] not in (",", ";", ":", ".", "-", "–", "—"):
            if norm[stop] in sentence.index.language.embedding:
                break
            stop += 1
        if plain and stop - m.last > 7:
            continue
        out |= set(range(m.first, stop))
    return out if len(out) < len(tokens) else set()


def status(sentence: Sentence, first: int, last: int) -> Status:
    """How far the stretch says a plan has come; plain assertions have happened."""
    found: list[Status] = []
    for name, value in STATUS_CUES:
        if any(m.first >= first and m.last <= last for m in sentence.cues.get(name, ())):
            found.append(value)
    if any(m.first >= first and m.last <= last for m in sentence.cues.get("firm", ())):
        stronger = [s for s in found if ORDER[s] >= ORDER[Status.PLANNED]]
        return max(stronger, key=ORDER.__getitem__) if stronger else Status.HAPPENED
    return min(found, key=ORDER.__getitem__) if found else Status.HAPPENED


def attribution(sentence: Sentence, first: int, last: int) -> Attribution:
    """Who is said to say what stands between tokens ``first`` and ``last``; other stretches may frame it too."""
    index, norm = sentence.index, sentence.tokens.norm
    sources = [m for m in sentence.names if m.kind == "source" and first <= m.first < last]
    spoken = {
        i for m in sentence.concepts if m.kind == "concept" and m.last - m.first > 1 for i in range(m.first, m.last)
    }
    nouns = sentence.cues.get("report-noun", [])
    reports = [
        m
        for m in (*sentence.cues.get("report", ()), *nouns)
        if first <= m.first < last and not (m.last == m.first + 1 and m.first in spoken)
    ]
    covered: set[int] = covers(sources)
    speaker: str | None = None
    vague = False
    aside = contrasted(sentence)
    people = [
        m
        for m in sentence.names
        if m.kind == "entity" and first <= m.first < last and m.first not in aside and sentence._type(m) == "person"
    ]
    strangers = [
        m
        for m in sentence.names
        if m.kind in ("unknown", "foreign") and first <= m.first < last and m.detail != "adjective"
    ]
    roles = [m for m in sentence.cues.get("speaker", ()) if first <= m.first < last]
    for report in reports:
        gap_people = _next_to(sentence, report, people)
        if gap_people is not None:
            if speaker is None:
                speaker = gap_people.id
                covered |= set(range(gap_people.first, gap_people.last))
            covered |= set(range(report.first, report.last))
            continue
        if _next_to(sentence, report, sources) is not None:
            covered |= set(range(report.first, report.last))
            continue
        stranger = _next_to(sentence, report, [*roles, *strangers])
        if stranger is not None and speaker is None:
            speaker = "?"
            covered |= set(range(stranger.first, stranger.last)) | set(range(report.first, report.last))
    others: tuple[str, ...] = ()
    if speaker is None:
        pair = next(
            (p for r in reports if (p := _next_to(sentence, r, sentence.cues.get("dual-people", []))) is not None), None
        )
        if pair is not None and pair.first >= first and pair.last <= last:
            holders = [e.id for e in index.base.entities.values() if e.type == "person" and e.office]
            if len(holders) == 2:
                speaker, others = holders[0], tuple(holders[1:])
                covered |= set(range(pair.first, pair.last))
    if speaker is None:
        trailing = _headline_speaker(sentence, people)
        if trailing is not None:
            speaker = trailing.id
            covered |= set(range(trailing.first, trailing.last))
    occasions = tuple(
        dict.fromkeys(
            index.occasions[m.id]
            for m in (*sentence.names, *sentence.concepts)
            if m.id in index.occasions and first <= m.first < last
        )
    )
    if len(occasions) > 1:
        occasions = ()
    if speaker is None and reports and any(norm[r.first] == "it" for r in reports):
        vague = True
    return Attribution(
        speaker, tuple(dict.fromkeys(m.id for m in sources)), occasions, frozenset(covered), vague, others
    )


def _next_to(sentence: Sentence, report: Mention, people: list[Mention]) -> Mention | None:
    """The one of ``people`` beside a reporting phrase: before it with no other content between, or right after."""
    index, norm = sentence.index, sentence.tokens.norm
    language = index.language
    conceptual = covers(m for m in sentence.concepts if m.kind == "concept")
    inside = [m for m in people if m.first >= report.first and m.last <= report.last]
    if inside:
        return inside[0]
    best: tuple[int, Mention] | None = None
    for m in people:
        if m.last <= report.first:
            between = range(m.last, report.first)
            if len(between) <= 9 and _harmless(sentence, between, report.id == "report-noun"):
                distance = report.first - m.last
            else:
                continue
        elif m.first >= report.last:
            between = range(report.last, m.first)
            if len(between) > 3 or any(
                i in conceptual
                or norm[i] in (",", ";")
                or (norm[i] in language.prepositions and language.prepositions[norm[i]] == "goal")
                for i in between
            ):
                continue
            if report.last - report.first == 1 and m.first == report.last and _object_follows(sentence, report, m):
                continue
            distance = m.first - report.last + 2
        else:
            continue
        if best is None or distance < best[0]:
            best = (distance, m)
    return best[1] if best else None


def _harmless(sentence: Sentence, between: range, genitive: bool) -> bool:
    """May the words between a person and a reporting phrase stand there? "'s" only before a noun ("X's account")."""
    norm, language = sentence.tokens.norm, sentence.index.language
    if not len(between):
        return True
    aside = contrasted(sentence)
    if norm[between[0]] == "," and norm[between[-1]] == ",":
        return len(between) <= 8
    return all(
        i in aside
        or norm[i] in language.auxiliaries
        or norm[i].endswith(language.light_suffixes)
        or norm[i] == ","
        or norm[i] in language.infinitive
        or (norm[i] in ("'s", "’s") and genitive)
        or norm[i] in language.resumptives
        or (norm[i] in language.function and norm[i] not in language.prepositions)
        for i in between
    )


def _object_follows(sentence: Sentence, report: Mention, m: Mention) -> bool:
    """ "told Yoon": the person after the verb hears, unless nobody stands before it to speak."""
    language, norm = sentence.index.language, sentence.tokens.norm
    if language.prepositions.get(norm[report.last - 1]) is not None:
        return False
    return any(
        p.kind in ("entity", "source", "unknown") and p.last <= report.first and report.first - p.last <= 2
        for p in sentence.names
        if p is not m
    )


def _headline_speaker(sentence: Sentence, people: list[Mention]) -> Mention | None:
    """ "Trade up – Tokayev", "Tokayev: trade up"."""
    norm = sentence.tokens.norm
    n = len(norm)
    end = n - 1 if n and norm[-1] == "." else n
    for m in people:
        if (
            m.last == end
            and m.first > 1
            and norm[m.first - 1] in ("–", "—", "-")
            and sentence.tokens.start[m.first - 1] > sentence.tokens.end[m.first - 2]
        ):
            return m
        if m.first == 0 and m.last < n and norm[m.last] == ":":
            return m
    return None
