"""From a sentence to the facts it speaks of: candidates by index, matches by segment, the best of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching import coverage, frames, slots
from factcheck.matching.context import Context
from factcheck.matching.frames import NAMING, Match, Miss, Stretch
from factcheck.matching.index import Index
from factcheck.matching.parts import QUANTIFIED, Chosen, Trace, View
from factcheck.model import Fact, Period
from factcheck.reading import segments, stance
from factcheck.reading.dates import has_digits
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.segments import Segment
from factcheck.reading.sentence import Sentence


class Selector:
    """Chooses facts for sentences; ``assume_context`` lets a claim that names nobody be about the default context."""

    def __init__(self, index: Index, *, assume_context: bool) -> None:
        self.index = index
        self.base = index.base
        self.assume_context = assume_context
        stem, cues = index.language.stem, index.language.cues
        self.figures = frozenset(map(stem, cues["figure-noun"]))
        self.venues = frozenset(map(stem, cues["venue"]))

    def choose(
        self, sentence: Sentence, candidates: list[Fact], views: list[View], trace: Trace | None, misses: list[Miss]
    ) -> Chosen:
        """The facts that each segment speaks of, segments joined where only together they say something.

        Facts that were considered and dropped go to ``misses``.
        """
        chosen: Chosen = []
        for own in views:
            view, eligible = own, candidates
            if view.subjectless and chosen:  # "… and went past $6 billion": of what stood before
                heads = {item for m in chosen[-1][1] for item in m.fact.about[0]}
                eligible = [f for f in candidates if heads.intersection(f.about[0])] or candidates
                view = own if heads else own._replace(inherited=False)
            chosen.append((view, self.matches(sentence, view, eligible, trace, misses)))
        return self.merge(sentence, chosen, candidates)

    def anchored(self, sentence: Sentence, chosen: Chosen) -> bool:
        """Does the sentence name somebody or something of the base, point at its parties, or identify an event?"""
        if self._named(sentence) or any(m.fact.identify for _, matches in chosen for m in matches):
            return True
        if any(m.kind in ("foreign", "unknown", "city") for m in sentence.names):
            return False
        return sentence.dual or not self.index.anchors  # a base about nobody has nobody to name

    def own(self, sentence: Sentence, chosen: Chosen, misses: list[Miss]) -> Chosen:
        """What is left where the text has turned to another country: facts all of whose parties are named here."""
        if any(m.kind == "source" or self._landmark(m) for m in sentence.names):
            return chosen
        spoken = frames.spoken_ids(sentence, 0, len(sentence.tokens))
        out: Chosen = []
        for view, matches in chosen:
            kept = [m for m in matches if all(item in spoken for items in m.fact.roles.values() for item in items)]
            misses.extend(
                Miss(m.fact, "the text is about another country", "other-subject") for m in matches if m not in kept
            )
            out.append((view, kept))
        return out

    def _landmark(self, m: Mention) -> bool:
        """Is it a place or an organisation of the base's own, which tells what a sentence is about by itself?"""
        entity = self.index.entity(m.id) if m.kind == "entity" and m.id in self.index.anchors else None
        return entity is not None and entity.type in ("place", "organisation")

    def _named(self, sentence: Sentence) -> bool:
        """Is somebody or something named that ties the sentence to the base's subject, or one of its sources?"""
        anchors = self.index.anchors
        return any(m.kind == "source" or (m.kind == "entity" and m.id in anchors) for m in sentence.names)

    def whole(self, sentence: Sentence, chosen: Chosen) -> bool:
        """Is a sentence that names nobody explained but for nothing? Then its wording alone may tell its subject."""
        if any(m.kind in ("foreign", "unknown", "city") for m in sentence.names):
            return False
        matched = [(view, matches) for view, matches in chosen if matches]
        return bool(matched) and all(coverage.weight(sentence, view, matches)[0] == 0 for view, matches in matched)

    def candidates(self, sentence: Sentence, subjects: frozenset[str], topics: frozenset[str]) -> list[Fact]:
        """Facts each of whose groups is named somewhere in the sentence, or among what it takes over."""
        index = self.index
        ids = sentence.ids | topics
        if not ids:
            return []
        if not any(item in index.by_id for item in ids):
            return []
        wide = set(ids)
        for item in ids:
            wide.update(index.kin(item))
        wide.update(subjects)
        named: set[str] = set()
        for item in wide:
            named.update(index.by_rarest.get(item, ()))
            if sentence.dual:
                named.update(index.of_people.get(item, ()))
        for m in sentence.names:
            source = m.id if m.kind == "source" else index.occasions.get(m.id)
            if source is not None:
                named.update(index.by_source.get(source, ()))
        out = []
        for fact_id in named:
            groups = index.groups[fact_id]
            if any(wide.isdisjoint(group) for group in groups):
                continue
            fact = self.base.facts[fact_id]
            if any(not ids.isdisjoint(group) for group in groups) or not ids.isdisjoint(index.members(fact)):
                out.append(fact)
        if not out:
            return []
        if not self._named(sentence) and not subjects:
            covered = covers(sentence.concepts)
            left = coverage.content(sentence, set(range(len(sentence.tokens))) - covered)
            if not sentence.dual and len(left) > max(1, len(coverage.content(sentence, covered)) - 2):
                return []  # no name of the base, and words that its facts do not explain
            out = [f for f in out if not f.needs or self._framable(f)]
        return sorted(out, key=lambda f: f.line)

    def taken_up(self, sentence: Sentence, told: Sequence[str], asked: frozenset[str]) -> list[Fact]:
        """The facts of the text just before that the sentence takes up again: "the branch", "that sum", "it".

        ``asked`` are the concepts of a question right before, which comes first ("And trade? It is …").
        """
        if not told and not asked:
            return []
        pronoun = self._pronoun(sentence)
        if asked and pronoun:
            about = [f for f in self.index.facts_about(asked) if not asked.isdisjoint(f.about[0])]
            if about:
                return about
        if not told:
            return []
        language, norm = self.index.language, sentence.tokens.norm
        named = {m.id for m in sentence.concepts if m.kind == "concept" and self._definite(sentence, m.first)}
        words = {language.stem(word) for i, word in enumerate(norm) if i and self._definite(sentence, i)}
        figure, venue = not words.isdisjoint(self.figures), not words.isdisjoint(self.venues)
        taken = [
            fact
            for fact in (self.base.facts[fact_id] for fact_id in dict.fromkeys(told))
            if pronoun
            or not named.isdisjoint(self.index.own_words(fact))
            or (figure and fact.kind in QUANTIFIED)
            or (venue and any(slot.type == "place" for slot in fact.slots.values()))
        ]
        lent = {item for fact in taken for group in fact.about for item in group}
        akin = [  # "X backed the idea": of what was proposed, but another fact
            fact
            for fact in self.index.facts_about(lent)
            if any(not lent.isdisjoint(group) for group in fact.about)
            and all(not lent.isdisjoint(group) or not sentence.ids.isdisjoint(group) for group in fact.about)
            and any(lent.isdisjoint(group) for group in fact.about)
        ]
        return [*taken, *akin] if taken else []

    def _pronoun(self, sentence: Sentence) -> bool:
        """Does the sentence begin with a pronoun and its verb ("It comes to …", not "Those ties …")?"""
        language, norm = self.index.language, sentence.tokens.norm
        return (
            bool(norm)
            and norm[0] in language.pronouns
            and any(word in language.auxiliaries or language.stem(word) in language.verbs for word in norm[1:2])
        )

    def _definite(self, sentence: Sentence, i: int) -> bool:
        """Does a definite article, a demonstrative or a possessive stand before token ``i``, a light word between?"""
        language, norm = self.index.language, sentence.tokens.norm
        at = i - 1
        if at >= 1 and norm[at] not in language.skipped and norm[at] in language.light:
            at -= 1
        return at >= 0 and norm[at] in self.index.definite

    def _framable(self, fact: Fact) -> bool:
        """May a dual expression alone ("the two presidents") fill the fact's roles?"""
        return all(
            (e := self.index.entity(item)) is not None and e.type == "person"
            for role in fact.needs
            for item in fact.roles.get(role, ())
        )

    @staticmethod
    def telegraphic(sentence: Sentence) -> bool:
        """Does the sentence attribute a figure to a source without saying of what ("The Korea Post has over 8")?"""
        return any(m.kind == "source" for m in sentence.names)

    def subjects(self, sentence: Sentence, notes: list[str], around: Context) -> frozenset[str]:
        """What is carried over; or the default context, for a claim that names no country, person or source."""
        if around.subjects:
            return around.subjects
        if not self.assume_context or not self.base.default_context:
            return frozenset()
        if self._about_somebody(sentence):
            return frozenset()
        notes.append(f"names no country: taken to be about {self._default_names()}")
        return frozenset(self.base.default_context)

    def tell_nobody(self, sentence: Sentence, topics: frozenset[str], notes: list[str]) -> None:
        """Note that facts would come into question if the default context, which is not assumed, were named."""
        lent = frozenset(self.base.default_context)
        if not lent or not self._worded(sentence, lent) or self._about_somebody(sentence):
            return
        if self.candidates(sentence, lent, topics) and not sentence.world:
            names = self._default_names()
            notes.append(f"names no country, person or source; as an argument it would be taken to be about {names}")

    def _worded(self, sentence: Sentence, lent: frozenset[str]) -> bool:
        """Does the sentence word several groups of some fact, or one of a figure's and hold a digit?

        ``lent`` may stand for the others.
        """
        index, ids = self.index, sentence.ids
        figure = has_digits(sentence.tokens)
        if not ids or not (figure or len(ids) > 1):
            return False
        for fact_id in {fact_id for item in ids for fact_id in index.by_id.get(item, ())}:
            groups = index.groups[fact_id]
            own = sum(not ids.isdisjoint(group) for group in groups)
            enough = own > 1 or (own and figure and self.base.facts[fact_id].kind in QUANTIFIED)
            if enough and all(not ids.isdisjoint(group) or not lent.isdisjoint(group) for group in groups):
                return True
        return False

    def _about_somebody(self, sentence: Sentence) -> bool:
        return any(m.kind in ("entity", "foreign", "source") and not self._is_thing(m) for m in sentence.names)

    def _default_names(self) -> str:
        return " and ".join(e.name for c in self.base.default_context if (e := self.index.entity(c)) is not None)

    def _is_thing(self, m: Mention) -> bool:
        entity = self.index.entity(m.id)
        return entity is not None and entity.type in ("organisation", "thing")

    def views(self, sentence: Sentence, assumed: frozenset[str], date: str | None, *, elliptic: bool) -> list[View]:
        everything = frames.spoken_ids(sentence, 0, len(sentence.tokens)) | assumed
        views: list[View] = []
        owns = [stance.attribution(sentence, segment.first, segment.last) for segment in sentence.segments]
        wholes: dict[int, stance.Attribution] = {}
        for k, (segment, own) in enumerate(zip(sentence.segments, owns, strict=True)):
            reach = self._reach(sentence, k, owns)
            if reach not in wholes:
                wholes[reach] = stance.attribution(sentence, 0, reach)
            whole = wholes[reach]
            framed = own if own.speaker or own.sources else whole
            if own.sources and not own.speaker and whole.speaker and whole.sources == own.sources:
                framed = whole
            setting = None
            if segment.link in self.index.language.relatives and k:
                setting = (sentence.segments[k - 1].first, sentence.segments[k - 1].last)
            gapped = (
                k + 1 < len(sentence.segments) and sentence.segments[k + 1].link in self.index.language.conjunctions
            )
            pronoun = any(
                sentence.tokens.norm[i] in self.index.language.pronouns for i in range(segment.first, segment.last)
            )
            counted = any(segment.first <= t < segment.last for t in sentence.quantity_tokens)
            subjectless = segment.link in self.index.language.conjunctions and segments.opens_with_verb(
                sentence.tokens, segment, self.index.language
            )
            led = k > 0 and sentence.tokens.norm[segment.first] in self.index.language.pronouns
            inherited = segment.link not in (":", "-") and (
                subjectless or bool(own.sources) or led or (pronoun and counted and k > 0)
                if segment.verb
                else k > 0 or gapped
            )
            views.append(
                View(
                    segment,
                    framed,
                    everything,
                    setting,
                    inherited or elliptic,
                    date,
                    subjectless=subjectless,
                    fragment=elliptic,
                )
            )
        return views

    @staticmethod
    def _reach(sentence: Sentence, k: int, owns: Sequence[stance.Attribution]) -> int:
        """Up to which token an attribution may stand that frames segment ``k`` too.

        One that follows and has words of its own after it ("…; *she said* firms were keen") frames only these.
        """
        for segment, own in zip(sentence.segments[k + 1 :], owns[k + 1 :], strict=True):
            if own.speaker is None or not own.tokens:
                continue
            rest = range(max(own.tokens) + 1, segment.last)
            if segment.first < min(own.tokens) + 3 and any(
                m.kind in NAMING and m.first in rest for m in sentence.concepts
            ):
                return segment.first
        return len(sentence.tokens)

    def matches(
        self, sentence: Sentence, view: View, candidates: list[Fact], trace: Trace | None, misses: list[Miss]
    ) -> list[Match]:
        """The facts that explain the segment: the best first, others only for words still unexplained."""
        stretch = Stretch(sentence, view.segment, view.context, stance.contrasted(sentence))
        found: list[Match] = []
        for fact in candidates:
            result = frames.match(
                fact,
                sentence,
                stretch,
                view.framed,
                inherited=view.inherited,
                resumed=view.resumed,
                fragment=view.fragment,
                setting=view.setting,
            )
            if isinstance(result, Miss):
                misses.append(result)
                if trace is not None:
                    trace.add(f"not {fact.id}: {result.reason}", 2)
                continue
            said = [c for c in result.claimed if not (isinstance(c.value, Period) and c.value.grain == "year")]
            if fact.kind in QUANTIFIED:  # nor does a place take up a figure
                said = [c for c in said if c.slot.name == "value"]
            if view.inherited and not said and not result.members and not result.anchors:
                continue  # a year alone takes nothing up again
            if view.resumed:  # "the university" for the one that was named
                words = self.index.name_parts(fact)
                result.tokens |= {
                    i for i in range(view.segment.first, view.segment.last) if sentence.tokens.norm[i] in words
                }
            found.append(result)
        if view.inherited and any(m.anchors for m in found):  # no event that is only lent beside words of a fact's own
            found = [m for m in found if m.anchors or m.fact.kind != "event"]
        return self._select(sentence, found, trace)

    def _select(self, sentence: Sentence, found: list[Match], trace: Trace | None) -> list[Match]:
        found.sort(key=lambda m: (-m.score, m.fact.line))
        chosen: list[Match] = []
        explained: set[int] = set()
        owned: set[int] = set()
        for m in found:
            new_anchor = coverage.content(sentence, m.anchors - explained) or coverage.content(
                sentence, {i for x in m.members for i in range(x.first, x.last)} - explained
            )
            quantity = {i for c in m.claimed if c.slot.type in slots.KINDS for i in c.tokens}
            told = bool(m.claimed or m.opposites or m.members)
            if not told and len(coverage.content(sentence, m.tokens)) < 2 and not self._worded_groups(sentence, m):
                continue  # one word is no statement
            said = {i for c in m.claimed for i in c.tokens}
            useless = not new_anchor and not quantity - owned and not said - explained
            mere = not told and m.fact.kind in QUANTIFIED and len(new_anchor) < 2
            if chosen and (useless or (quantity and quantity <= owned) or mere):
                if trace is not None:
                    trace.add(f"{m.fact.id}: score {m.score:g}, explains nothing more", 2)
                continue
            if trace is not None:
                trace.add(f"{m.fact.id}: score {m.score:g}", 2)
            chosen.append(m)
            explained |= m.tokens
            owned |= quantity
        return chosen

    @staticmethod
    def _worded_groups(sentence: Sentence, m: Match) -> bool:
        """Has each of several groups that the fact is about a word of its own in the segment?"""
        own = [c.id for c in (*sentence.concepts, *sentence.names) if c.first in m.anchors]
        return len(m.fact.about) > 1 and all(any(item in group for item in own) for group in m.fact.about)

    def merge(
        self,
        sentence: Sentence,
        chosen: Chosen,
        candidates: list[Fact],
    ) -> Chosen:
        """Join a segment that asserts nothing by itself to its neighbour, where the two together match more."""
        k = 0
        while k + 1 < len(chosen):
            (left, left_matches), (right, right_matches) = chosen[k], chosen[k + 1]
            link = right.segment.link
            same = [m.fact.id for m in left_matches] == [m.fact.id for m in right_matches]
            bare = same and not any(m.claimed or m.members for m in right_matches)
            if same and link in (":", "-") and not any(m.claimed or m.members for m in left_matches):
                bare = True
            if (
                left_matches
                and right_matches
                and not (bare and coverage.weight(sentence, right, right_matches)[0] == 0)
            ):
                k += 1
                continue
            lead = same or link in (":", "-", ",") or not left.segment.verb or not right.segment.verb
            if not lead and (left_matches or right_matches):
                k += 1
                continue
            joined_segment = Segment(left.segment.first, right.segment.last, left.segment.link, True)
            frame = stance.attribution(sentence, 0, len(sentence.tokens))
            view = left._replace(segment=joined_segment, framed=frame, inherited=left.inherited and right.inherited)
            matches = self.matches(sentence, view, candidates, None, [])
            if self._gain(matches) > self._gain([*left_matches, *right_matches]) or (same and matches and left_matches):
                chosen[k : k + 2] = [(view, matches)]
                k = max(0, k - 1)
                continue
            k += 1
        return chosen

    @staticmethod
    def _gain(matches: list[Match]) -> float:
        return sum(1 + len(m.claimed) + len(m.members) for m in matches)
