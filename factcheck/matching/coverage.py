"""How much of a segment the facts found in it explain, and what is left over."""

from __future__ import annotations

from factcheck.matching import frames, slots
from factcheck.matching.frames import Match
from factcheck.matching.index import Index
from factcheck.matching.parts import QUANTIFIED, Chosen, View
from factcheck.model import Fact
from factcheck.reading import stance
from factcheck.reading.mentions import covers
from factcheck.reading.sentence import Sentence
from factcheck.reading.tokens import any_digit

EXPLAINING = frozenset({
    "negation", "scoped-negation", "pseudo", "possible", "discussed", "proposed", "planned", "agreed", "firm", "report",
    "report-noun", "receive", "own-country", "dual", "dual-people", "superlative", "place-noun", "venue", "except",
})  # fmt: skip
"""Cue classes whose words are part of the frame, not of the content."""


def content(sentence: Sentence, tokens: set[int]) -> set[int]:
    """Those of ``tokens`` that carry content: no function words, no light words, no signs."""
    return tokens & sentence.content


def leftover(sentence: Sentence, view: View, matches: list[Match]) -> set[int]:
    """Content words of the segment that neither the facts, the frame, numbers nor cues explain."""
    explained = _framing(sentence, view).union(*(m.tokens for m in matches))
    return content(sentence, set(range(view.segment.first, view.segment.last)) - explained)


def _framing(sentence: Sentence, view: View) -> set[int]:
    """Figures, and the words that say who says it, or how it is meant."""
    explained = set(view.framed.tokens) | stance.contrasted(sentence)
    for name, mentions in sentence.cues.items():
        if name in EXPLAINING:
            explained |= covers(mentions)
    return explained | sentence.quantity_tokens


def unexplained(sentence: Sentence, chosen: Chosen) -> tuple[str, ...]:
    """The words of the whole sentence that its facts do not explain, however light they are or usual with the subject
    ("*took part* in the *forum*", "*met* the *president*")."""
    language, norm = sentence.index.language, sentence.tokens.norm
    explained = {i for p in sentence.periods for i in sentence.range_of(p.span)}
    strange = set[int]()
    for view, matches in chosen:
        strange.update(weight(sentence, view, matches)[1])
        explained |= _framing(sentence, view)
        for m in matches:
            explained.update(i for c in m.claimed for i in c.tokens)
            explained |= covers(n for n in sentence.names if n.id in sentence.index.vocabulary[m.fact.id])
            explained |= covers(c for c in sentence.concepts if c.id in _particular(sentence.index, m.fact))
    for first in {min(tokens) for q in sentence.quantities if (tokens := sentence.range_of(q.whole))}:
        at = first - 1
        while at >= 0 and (norm[at] in language.numbers.fillers or norm[at] in language.function):
            explained.add(at)  # "a total of 11"
            at -= 1
    words = {i for i, word in enumerate(norm) if word[0].isalpha() and word not in language.function}
    return tuple(sentence.tokens.surface(i) for i in sorted(strange | (words - explained)))


def _particular(index: Index, fact: Fact) -> frozenset[str]:
    """The vocabulary of a fact without what only colours sentences of the subject."""
    counted = {item for slot in fact.slots.values() if slot.of for item in slot.of.split()}
    return index.vocabulary[fact.id].difference(index.base.background) | index.own_words(fact) | counted


def weight(sentence: Sentence, view: View, matches: list[Match]) -> tuple[int, list[int]]:
    """How much is left over (names nobody knows count twice, as do numbers no slot took), and where."""
    left = leftover(sentence, view, matches)
    weight = sum(token_weight(sentence, i) for i in left)
    used = {i for m in matches for c in m.claimed for i in c.tokens} | stance.contrasted(sentence)
    at = sorted(left)
    first, last = view.segment.first, view.segment.last
    weight += 2 * sum(_narrows(sentence, matches, i) for i in left)
    known = {i for m in matches for i in m.anchors} | covers(
        c for name in ("negation", "pseudo") for c in sentence.cues.get(name, ())
    )
    for cue in sentence.cues.get("undoing", ()):
        if first <= cue.first < last and cue.first not in known:
            weight += 2
            at.extend(i for i in range(cue.first, cue.last) if i not in left)
    norm, language = sentence.tokens.norm, sentence.index.language
    nowhere = language.negative_determiners
    for i in range(first, last - 1):  # "finds no support": the denial is of something else
        if norm[i] in nowhere and i + 1 in left and not _only_seems(sentence, i):
            weight += 2
    explained = {i for m in matches for i in m.tokens}
    for cue in sentence.cues.get("rate", ()):
        if (
            view.segment.first <= cue.first < view.segment.last
            and cue.first not in explained | sentence.quantity_tokens
        ):
            weight += 2
            at.extend(range(cue.first, cue.last))
    numbers = language.numbers
    for i in range(first, last):  # a number that could not be read, or one that was lost ("topped billion")
        unread = any_digit(norm[i][0]) or norm[i] in numbers.scales or numbers.ordinals.get(norm[i], 0) > 1
        dated = not sentence.quantity_tokens.isdisjoint((i + 1, i + 2))  # "the twentieth of May"
        if norm[i] in numbers.ordinals and dated:
            continue
        if unread and i not in sentence.quantity_tokens and i not in explained and i not in view.framed.tokens:
            weight += 2
            at.append(i)
    for q in sentence.quantities:
        tokens = sentence.range_of(q.span)
        if tokens and view.segment.first <= min(tokens) < view.segment.last and not tokens & used:
            before = norm[min(tokens) - 1] if min(tokens) else ""
            pair = q.low == 2 and before in language.skipped  # "the two talked", not "the two papers"
            pair = pair and (q.unit is None or language.stem(q.unit.split()[0]) in language.verbs)
            article = pair or (q.low == 1 and max(tokens) + 1 in explained)
            if not (q.kind == "count" and (q.vague or article)):
                weight += 2
                at.extend(sorted(tokens))
    return weight, at


def _narrows(sentence: Sentence, matches: list[Match], i: int) -> bool:
    """Does the word stand right before what is counted or summed ("*military* trade", "11 *draft* papers")?"""
    heads = {
        c.first
        for m in matches
        if m.fact.kind in QUANTIFIED and m.claimed
        for c in sentence.concepts
        if c.first in m.anchors and any(c.id in group for group in m.fact.about)
    }
    after = i + 1
    while after < len(sentence.tokens) and (
        sentence.tokens.norm[after] == "-" or any(m.first <= after < m.last for m in sentence.names)
    ):
        after += 1
    return after in heads


def _only_seems(sentence: Sentence, i: int) -> bool:
    """Does the denial at token ``i`` only look like one ("no doubt")?"""
    return any(c.first <= i < c.last for c in sentence.cues.get("pseudo", ()))


def token_weight(sentence: Sentence, i: int) -> int:
    """A name or number that nothing explains weighs twice a word."""
    named = any(m.first <= i < m.last and m.kind != "source" for m in sentence.names)
    return 2 if named or i in sentence.quantity_tokens else 1


def tail(sentence: Sentence, view: View, matches: list[Match], at: list[int]) -> set[int] | None:
    """Left-over words that stand apart from what the facts explain, as a detail added to a complete statement.

    After a comma or a word such as "with" or "despite", to the end ("…, half of it crude oil"), or coordinated
    with a word of the fact ("rare earths *and the price of gas* were discussed"). ``None`` where what is left over
    is part of the statement itself.
    """
    if not at:
        return None
    language, norm = sentence.index.language, sentence.tokens.norm
    core = {i for m in matches for i in m.anchors} | {i for m in matches for c in m.claimed for i in c.tokens}
    core |= covers(item for m in matches for item in m.members)
    aside = next((a for a in frames.asides(sentence, view.segment, core) if set(at) <= set(a)), None)
    if aside is not None:
        return set(aside)
    openers = {c.first for c in sentence.cues.get("tail", ())}
    first = min(at)
    before = [i for i in core if i < first]
    start = first
    while start > view.segment.first and start - 1 not in core:
        if start in openers or norm[start] in language.tail_openers or norm[start] == ",":
            break
        start -= 1
    opened = start in openers or norm[start] in language.tail_openers or norm[start] == ","
    if opened and before and max(before) < start and complete(sentence, view, matches, start):
        return set(range(start + (norm[start] == ","), view.segment.last))
    return coordinate(sentence, core, at)


def complete(sentence: Sentence, view: View, matches: list[Match], stop: int) -> bool:
    """Is the segment up to token ``stop`` a statement of the facts by itself: their verb, or a figure of theirs?"""
    if any(c.slot.type in slots.KINDS and max(c.tokens) < stop for m in matches for c in m.claimed):
        return True
    language = sentence.index.language
    explained = {i for m in matches for i in m.tokens} | set(view.framed.tokens)
    for name in EXPLAINING:
        explained |= covers(sentence.cues.get(name, ()))
    return any(
        i in explained and language.stem(sentence.tokens.norm[i]) in language.verbs
        for i in range(view.segment.first, stop)
    )


def coordinate(sentence: Sentence, core: set[int], at: list[int]) -> set[int] | None:
    """The left-over words, if they are one run joined to a word of the fact by "and" right before or after."""
    language, norm = sentence.index.language, sentence.tokens.norm
    first, last = min(at), max(at)
    if last - first > 5 or any(norm[i] in language.auxiliaries for i in range(first, last + 1)):
        return None
    start = first
    while start > 0 and (norm[start - 1] in language.skipped or language.prepositions.get(norm[start - 1]) == "of"):
        start -= 1
    if start > 1 and language.prepositions.get(norm[start - 1]) == "and" and start - 2 in core:
        return set(range(start, last + 1))
    return None


def cued(sentence: Sentence, view: View, name: str) -> bool:
    """Does a cue of class ``name`` stand in the segment?"""
    return any(view.segment.first <= c.first < view.segment.last for c in sentence.cues.get(name, ()))


def asserts(sentence: Sentence, view: View, chosen: Chosen, k: int) -> bool:
    """Does an unmatched segment say something of its own, beside the matched ones?"""
    if k + 1 < len(chosen) and chosen[k + 1][0].segment.link in (*sentence.index.language.place_relatives, ":", "-"):
        return False
    amount, at = weight(sentence, view, [])
    vocabulary = {i for _, matches in chosen for m in matches for i in sentence.index.vocabulary[m.fact.id]}
    spoken = covers(c for c in (*sentence.concepts, *sentence.names) if c.id in vocabulary)
    amount -= sum(1 for i in at if i in spoken)
    at = [i for i in at if i not in spoken]
    known = covers(m for m in sentence.names if m.kind == "entity")
    strange = [i for i in at if i not in known]
    if frames.is_adverbial(sentence, view.segment):
        return amount > 2 and bool(strange)
    if view.segment.verb:
        return len(strange) >= 1
    return amount >= 2 and bool(strange)
