"""English: what the words of a sentence may name and mean, before anything is read. Wrong only in saying too much.

A word is looked at once: names by the words that they are made of, in any order; nouns by all words of which the tables
say that they may mean the same, whatever they are in the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property

from factcheck.grammars import Skim, Skimmer
from factcheck.language.en import classes, closed, dates, derivation, kinds, opposites, parts, senses, turns
from factcheck.language.en.numbers import NUMBERS
from factcheck.language.tables import word_set
from factcheck.parsing.gazetteer import Gazetteer
from factcheck.parsing.spelling import corrected, respell
from factcheck.parsing.strangers import HYPHENS
from factcheck.reading.tokens import is_digits, normalise, tokenize
from factcheck.records import NamedTuple
from factcheck.statements.phrases import PRESIDENCIES
from factcheck.statements.speaking import OF_QUALITY

CODE = 2
"""Letters of the id of a country."""
FRACTIONS = "½¼¾"
YEAR = 4
"""Digits of a year that stands by itself."""
KEPT = 50_000
"""Words of which it is remembered what they may mean."""
SIGNS = frozenset("'’") | {"'s", "’s"}

MADE_UP = word_set("""
    agree agreement aid aim amount_to appear appoint area attend attendance average award_contract ban be be-in
    be_offline be_work_of bear beat become begin beneficial best-selling break_out bring budget build buy call
    capacity capital carry cause chair cheapest child cite citizen city close company compensation complete conclude
    condition conduct construction consume contract contribute cooperate cooperation cost country cover create
    crossing decide describe develop die discuss discussion dismiss dividend do document download drop economy elect
    employ end end_investigation engage_in enter establish exam exist existing export expressed facility fall_due
    faulty find fine finish first_run flow fly follow force_way forecast foreign format foster found free friendly get
    give go_missing go_up goal gross grow halt have head headquarter help historic hit hold home host hostile
    implement importance increase inflation inhabitant interest interested invest issue job joint journey lack last
    late lawsuit lay_stone lead leader leave level make make_available make_pay make_up market match measure meet
    member minister missing money new number number_of offer office old open operate order owe own part_of
    partnership pay people person photo plan postpone prepared presence price prison prize produce production
    proposal propose protect publish punctuality quote rain_down raise range rank rate reach reach_level ready
    reaffirm receive recount recur refuse relation remittance renew reopen reported restore_power route rule_for run
    sack say score seat seen sell sentence settle share shelter show sign speak speed spend square stake start
    start_production state strengthen strike subscriber succeed supply support take take_effect take_part take_place
    talk they ticket time top trade translate travel trial twin undertake unemployment uphold user value visit voice
    vote wait want weigh win withdraw work worker
""")
"""Nouns, predicates and qualities that a normal form may put into a statement though no word of the sentence means
them."""
MADE_OF = {
    "promising": word_set("promise potential prospect outlook attractive interesting appealing enticing tempting dead"),
    "important": frozenset(
        max(key.split("_"), key=len)
        for key in (*turns.STRESSING, *(verb for verb, found in turns.APPRAISED.items() if found[0] == "important"))
    )
    | word_set("importance weight"),
}
"""The same, where a sentence must hold one of some words for it."""
TELLING_FIGURES = NUMBERS.trigger_words
TELLING_DATES = NUMBERS.date_words | frozenset(dates.DECADES) | frozenset(closed.SEASONS)

STARTING_DATES = NUMBERS.date_starts | set("/'’s")
"""What makes a date of a short number ("Q1", "5/6", "'98", "90s")."""

Spelt = tuple[frozenset[str], frozenset[str]]
"""The other words of a name, and whom it names."""


class _Word(NamedTuple):
    """A word by its dictionary forms, what it may mean, and the phrases that it may be the longest word of: their other
    words, and what those may mean."""

    forms: frozenset[str]
    nouns: frozenset[str]
    phrases: tuple[tuple[frozenset[str], frozenset[str]], ...]


_NONE = _Word(frozenset(), frozenset(), ())


class EnglishSkimmer(Skimmer):
    """Looks for some names and nouns in sentences. ``words`` are the phrases of a base that mean the same."""

    def __init__(
        self, gazetteer: Gazetteer, ids: Collection[str], nouns: Iterable[str], words: Mapping[str, Iterable[str]]
    ) -> None:
        self.gazetteer = gazetteer
        self.ids = ids
        self._meanings = _Meanings(nouns)
        self._said = _stand_ins(words)
        self._words: dict[str, _Word] = {}
        self._firsts: dict[str, tuple[Spelt, ...]] = {}
        self._made = PRESIDENCIES | OF_QUALITY | {word: made for made, words in MADE_OF.items() for word in words}
        self.always = frozenset(noun for noun in self._touched(MADE_UP) if noun[0] != "=")

    def skim(self, text: str) -> Skim:
        """What a sentence may name and mean."""
        tokens = tokenize(text)
        respell(tokens, self.gazetteer)
        words = _words(tokens.norm)
        names: set[str] = set()
        firsts = self._firsts
        figured = numbered = dated = False
        for word in words:
            spelt = firsts.get(word)
            if spelt is None:
                spelt = firsts[word] = self._spelt(word)
            for rest, whom in spelt:
                if rest <= words:
                    names |= whom
            if is_digits(word) or word in FRACTIONS:
                figured = numbered = True
                dated = dated or len(word) == YEAR or word.count(".") > 1
            elif word in TELLING_DATES:
                dated = True
        dated = dated or (numbered and not words.isdisjoint(STARTING_DATES))
        figured = figured or not words.isdisjoint(TELLING_FIGURES)
        return Skim(words, frozenset(names), self.nouns(words), figured, dated)

    def nouns(self, words: Collection[str]) -> frozenset[str]:
        """Nouns, of those that were asked for, which some words may mean."""
        nouns = set(self.always)
        phrases = []
        known = self._words
        for word in words:
            found = known.get(word)
            if found is None:
                found = known[word] = self._looked_up(word)
            if found.nouns:
                nouns |= found.nouns
            if found.phrases:
                phrases.append(found.phrases)
        if phrases:
            forms = {form for word in words for form in known[word].forms}
            for rest, meant in (phrase for some in phrases for phrase in some):
                if rest <= forms:
                    nouns |= meant
        return frozenset(nouns)

    def _looked_up(self, word: str) -> _Word:
        """What a word may mean, by itself and in phrases."""
        if len(self._words) > KEPT:
            self._words.clear()
        if not word[:1].isalpha():
            return _NONE
        forms = _forms(word)
        said = forms | {other for form in forms for other in self._said.get(form, ())}
        said |= {self._made[form] for form in forms if form in self._made}
        phrases = tuple(
            (rest, meant)
            for form in forms
            for rest, phrase in _phrases().get(form, ())
            if (meant := self._touched({phrase}))
        )
        return _Word(frozenset(forms), self._touched(said), phrases)

    def _touched(self, words: Collection[str]) -> frozenset[str]:
        return frozenset().union(*map(self._meanings.touched, words))

    def _spelt(self, word: str) -> tuple[Spelt, ...]:
        """The names that begin with a word, or with one that it misspells."""
        if len(self._firsts) > KEPT:
            self._firsts.clear()
        found = self._names.get(word, ())
        if not found and len(word) > CODE and not parts.known(word):
            right = self.gazetteer.speller.correct(word)
            whom = self._meant(right) if right is not None else frozenset()
            if whom:
                found = ((frozenset(), whom),)
        return found

    @cached_property
    def _names(self) -> dict[str, tuple[Spelt, ...]]:
        """First word → the names that begin with it."""
        found: dict[str, tuple[Spelt, ...]] = {}
        for name, whom in self._spellings():
            first, *rest = [word for piece in name.split(" ") for word in _plain(piece)] or [""]
            found[first] = (*found.get(first, ()), (frozenset(rest), whom))
        return found

    def _spellings(self) -> Iterator[tuple[str, frozenset[str]]]:
        world = self.gazetteer.world
        for name, refs in self.gazetteer.own.items():
            yield name, frozenset(ref.id for ref in refs)
        for one in self.ids:
            name = one.replace("-", " ")
            if one[0] == "?":
                for word in one[1:].split(" "):
                    yield word, frozenset({one})
            elif len(one) == CODE:
                for table in (world.names, world.demonyms, world.capitals):
                    yield from ((each, frozenset({one})) for each in table.named(one))
                towns = (each for each in world.cities.named(one) if " " in each or not parts.known(each))
                yield from ((each, frozenset({one, each.replace(" ", "-")})) for each in towns)
            else:
                yield name, frozenset({one})
        for name, root in classes.REGIONS.items():
            if root in self.ids:
                yield name, frozenset({root})

    def _meant(self, spelt: str) -> frozenset[str]:
        """Whom a name means, with the country of a town."""
        refs = self.gazetteer.lookup(spelt) or ()
        return frozenset(i for ref in refs for i in (ref.id, ref.country) if i is not None)


class _Meanings:
    """Which words may mean the same as some nouns, or be compared with them: a kind of it, what it is a kind of, what
    excludes it, the verb that it is made of; of "=president" only what means just that."""

    def __init__(self, nouns: Iterable[str]) -> None:
        self._of_concept: dict[str, set[str]] = {}
        self._of_noun: dict[str, set[str]] = {}
        self._of_word: dict[str, set[str]] = {}
        for noun in nouns:
            own = senses.concept(noun.removeprefix("="))
            if noun[0] == "=":
                self._of_noun.setdefault(own, set()).add(noun)
                continue
            concepts = {own, *_concepts(noun)}
            concepts |= {doing for c in concepts for doing in kinds.actions().get(c, ())}
            concepts |= {c for pair in classes.NEAR if pair & concepts for c in pair}
            for c in concepts:
                self._of_concept.setdefault(c, set()).add(noun)
            excluded = (c for group in classes.EXCLUSIVE if own in group for c in group)
            for c in (*concepts, *senses.ancestors(own), *excluded):
                self._of_noun.setdefault(c, set()).add(noun)
            for word in (noun, *derivation.nouns_of(noun), *_verbs(noun), *opposites.all_of(noun)):
                self._of_word.setdefault(word, set()).add(noun)

    def touched(self, word: str) -> set[str]:
        """The nouns that a word, by its dictionary form, may mean."""
        concept = senses.concept(word)
        found = self._of_word.get(word, set()) | self._of_noun.get(concept, set())
        for doing in (*_concepts(word), *kinds.actions().get(concept, ()), *senses.ancestors(concept)):
            if doing in self._of_concept:
                found |= self._of_concept[doing]
        return found


def _words(norm: list[str]) -> frozenset[str]:
    """The words of a sentence, also those that a hyphen or an apostrophe joins to one."""
    words = set(norm)
    if not HYPHENS.isdisjoint(words):
        for k in range(1, len(norm) - 1):
            if norm[k] in HYPHENS:
                words.add(norm[k - 1] + norm[k + 1])
    for word in [word for word in words if word in closed.CONTRACTIONS]:
        words.update(closed.CONTRACTIONS[word])
    return frozenset(words)


def _forms(word: str) -> set[str]:
    """A word as it is spelt right, in full, and by its dictionary forms."""
    spelt = {word, corrected(word), closed.ABBREVIATED.get(word, word)}
    entries = [parts.entry(each) for each in spelt]
    return spelt | {form for entry in entries for form in (entry.noun, entry.verb)}


@cache
def _concepts(word: str) -> frozenset[str]:
    """The concepts of a word in any part of speech."""
    tables = (senses.verbs(), senses.nouns(), senses.adjectives(), senses.predicatives())
    return frozenset(s.concept for table in tables for s in table.get(word, ()))


@cache
def _phrases() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """Word → the phrases of several words in which it is the longest: their other words, and what each is or means."""
    tables = (senses.verbs(), senses.nouns(), senses.adjectives(), senses.predicatives(), senses.noun_concepts())
    rows = [(_pieces(phrase), phrase) for phrase in {phrase for table in tables for phrase in table}]
    rows += [(list(key), whole) for key, whole in (*closed.COMPLEX.items(), *classes.COMPOUNDS.items()) if whole]
    rows += [([word], whole) for word, whole in classes.COLLECTIVE.items()]
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for pieces, whole in rows:
        if pieces != [whole]:
            longest = max(pieces, key=len)
            found.setdefault(longest, []).append((frozenset(pieces) - {longest}, whole))
    return {word: tuple(phrases) for word, phrases in found.items()}


def _pieces(phrase: str) -> list[str]:
    return phrase.replace("-", "_").split("_")


def _verbs(noun: str) -> frozenset[str]:
    """The verbs that a noun may be made of."""
    return frozenset(
        f"{noun.removesuffix(end)}{cut}" for cut, ends in derivation.DEEDS for end in ends if noun.endswith(end)
    )


def _stand_ins(words: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Word of a phrase of the base → the words of what it stands for."""
    found: dict[str, set[str]] = {}
    for told, others in words.items():
        meant = set(normalise(told).split())
        meant |= {parts.entry(word).noun for word in meant}
        for other in others:
            for word in normalise(other).split():
                found.setdefault(parts.entry(word).noun or word, set()).update(meant)
                found.setdefault(word, set()).update(meant)
    return found


def _plain(piece: str) -> list[str]:
    """The words of one piece of a name as tokens: without an owner's mark, and at hyphens."""
    bare = piece.removesuffix("'").removesuffix("'s")
    return [word for word in tokenize(bare).norm if word[0].isalnum() and word not in SIGNS]
