"""A small reader of Russian: who does what is told by case endings and prepositions, in any order of words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.frames import Arg, Frame, Mod, Ref, Term
from factcheck.grammars import Grammar
from factcheck.model import QuantityKind, Span
from factcheck.parsing.gazetteer import Named
from factcheck.parsing.items import SIGNS, Item, Read
from factcheck.reading import quantities as figures
from factcheck.reading.tokens import Tokens, normalise, tokenize
from factcheck.statements.model import Role, Statement
from factcheck.world import World
from packs.ru import words
from packs.ru.inflection import ADJECTIVE, Form, forms, named

CASES = "NGDAIP"
ANY = [Form(CASES, gender) for gender in "mfnp"]
"""What a name that nothing knows can be."""
COUNTED = frozenset((case, gender) for case in "NAG" for gender in "np")
"""What a phrase with a figure can be, whose noun stands in the genitive."""
LONGEST = 3
"""Words of a name."""


class Verb(NamedTuple):
    """A form of a verb: its concept, whom it agrees with, and whether it is a passive."""

    concept: str
    gender: str
    passive: bool


class Phrase(NamedTuple):
    """A noun phrase after a preposition or none; ``can`` are the pairs of case and gender that it can be in."""

    term: Term
    preposition: str
    can: frozenset[tuple[str, str]]


def _nouns() -> dict[str, tuple[str, list[Form]]]:
    """Form -> the head that it means and what it can be."""
    found: dict[str, tuple[str, list[Form]]] = {}
    for row in words.NOUNS.split("\n"):
        if row:
            noun, head = row.split()
            word, _, like = noun.partition(":")
            for form, what in forms(word, like or word):
                found.setdefault(form, (head, []))[1].append(what)
    return found


def _verbs() -> tuple[dict[str, Verb], dict[str, dict[str, str]]]:
    """Form -> the verb, and concept -> mark -> role."""
    found: dict[str, Verb] = {}
    roles: dict[str, dict[str, str]] = {}
    for row in words.SENSES.strip().split("\n"):
        concept, past, participles, present, marks = (cell.strip() for cell in row.split("|"))
        roles[concept] = _marks(marks)
        for form in past.split():
            stem, self_ = (form[:-2], True) if form.endswith("ся") else (form, False)
            for ending, gender in (("", "m"), ("а", "f"), ("о", "n"), ("и", "p")):
                base = stem if stem.endswith("л") or not ending else f"{stem}л"
                found[base + ending + (("сь" if ending else "ся") if self_ else "")] = Verb(concept, gender, False)
        for stem in participles.split():
            for ending, gender in (("", "m"), ("а", "f"), ("о", "n"), ("ы", "p")):
                found[stem + ending] = Verb(concept, gender, True)
        for form in present.split():
            plural = form.removesuffix("ся").endswith(("ют", "ут", "ят"))
            found[form] = Verb(concept, "p" if plural else "mfn", False)
    return found, roles


def _marks(text: str) -> dict[str, str]:
    return dict(cell.split(":") for cell in text.split())


def _demonyms() -> dict[str, tuple[str, list[Form]]]:
    """Form -> the country that it means and what it can be."""
    found: dict[str, tuple[str, list[Form]]] = {}
    for adjective, code in words.DEMONYMS.items():
        for like in ADJECTIVE:
            for form, what in forms(adjective[:-2] + like[-2:], like):
                found.setdefault(form, (code, []))[1].append(what)
    return found


NOUNS = _nouns()
VERBS, ROLES = _verbs()
DEMONYMS = _demonyms()


class Russian(Grammar):
    """Reads a clause of one verb, its noun phrases, figures and dates; what else there is, is told as unread."""

    def __init__(self, named_: Sequence[Named], world: World) -> None:
        self.known: dict[str, tuple[Ref, list[Form]]] = {}
        for who in named_:
            for name in who.names:
                self._add(name, Ref(who.id, who.kind, who.country), who.kind == "person")
        for name, code in words.COUNTRIES.items():
            self._add(name, Ref(code, "country", code), False)
        for name, ident in words.CITIES.items():
            self._add(name, Ref(ident, "city", world.capitals[ident], capital=True), False)

    def _add(self, name: str, ref: Ref, person: bool) -> None:
        for form, what in named(normalise(name), person):
            self.known.setdefault(form, (ref, []))[1].append(what)

    def refs(self, name: str) -> tuple[Ref, ...]:
        found = self.known.get(normalise(name))
        return (found[0],) if found is not None else ()

    def countries(self) -> dict[str, str]:
        return {code: name for name, code in words.COUNTRIES.items() if " " not in name}

    def noun(self, word: str) -> str:
        return NOUNS[word][0] if word in NOUNS else word

    def concept(self, phrase: str) -> str:
        return self.noun(phrase)

    # Items

    def read(self, text: str) -> Read:
        tokens = tokenize(text)
        quantities, periods = figures.read(tokens, words.NUMBERS)
        held: dict[int, Item] = {}
        for period in periods:
            inside = _inside(tokens, period.cue, period.span)
            past = inside[-1] + 1
            past += past < len(tokens) and tokens.norm[past] in words.NUMBERS.year_words
            held |= dict.fromkeys(range(inside[0], past), Item(inside[0], past, "", "t", period=period))
        for quantity in quantities:
            inside = _inside(tokens, quantity.cue, quantity.span)
            first = next(i for i in inside if tokens.norm[i] not in VERBS)  # "достиг 6 млрд": a verb all the same
            held |= dict.fromkeys(
                inside[inside.index(first) :], Item(first, inside[-1] + 1, "", "q", quantity=quantity)
            )
        items: list[Item] = []
        i = 0
        while i < len(tokens):
            items.append(held.get(i) or self._item(tokens, i))
            i = items[-1].last
        return Read(tokens, items, quantities, periods, question=any(item.tag == "?" for item in items[-2:]))

    def _item(self, tokens: Tokens, i: int) -> Item:
        """A name, or the word at a token."""
        norm = tokens.norm
        upper = tokens.surface(i)[0].isupper()
        for past in range(min(i + LONGEST, len(norm)) if upper else i, i, -1):
            if (found := self.known.get(" ".join(norm[i:past]))) is not None:
                return Item(i, past, " ".join(norm[i:past]), "name", refs=(found[0],), capital=True)
        word = norm[i]
        if word in DEMONYMS:
            return Item(i, i + 1, word, "name", refs=(Ref(DEMONYMS[word][0], "country", DEMONYMS[word][0], True),))
        known = next((tag for tag, table in TAGS.items() if word in table), SIGNS.get(word, ""))
        if upper and not known and word.isalpha():
            return Item(i, i + 1, word, "name", refs=(Ref(f"?{word}", "unknown"),), capital=True)
        return Item(i, i + 1, word, known, lemma=word)

    # Frames

    def frames(self, read: Read) -> list[Frame]:
        items = [item for item in read.items if item.tag not in (".", ";")]
        verb = next((item for item in items if item.tag == "v"), None)
        what = VERBS[verb.word] if verb is not None else Verb("", "", False)
        frame = Frame(
            0, len(read.tokens), what.concept, kind="finite" if verb is not None else "fragment", tense="past"
        )
        phrases: list[Phrase] = []
        k = 0
        while k < len(items):
            item = items[k]
            phrase, past = self._phrases(items, k)
            if phrase is not None:
                phrases.append(phrase)
            elif item is verb:
                frame.at, frame.passive = item.first, what.passive
            elif item.tag == "neg" and k + 1 < len(items) and items[k + 1] is verb:
                frame.negated, frame.neg_at = True, item.first
            elif item.period is not None:
                frame.times.append(item.period)
            elif item.tag != "r":
                frame.unread.extend(range(item.first, item.last))
            k = past
        _cast(frame, phrases, what)
        return [frame]

    def _phrases(self, items: Sequence[Item], k: int, case: str = CASES) -> tuple[Phrase | None, int]:
        """Noun phrases in one case that are joined by "и", as one; and where the next item is."""
        first, k = self._phrase(items, k, case)
        if first is None:
            return None, k
        members, can = [first.term], first.can
        while k + 1 < len(items) and items[k].tag == "conj":
            other, past = self._phrase(items, k + 1, case)
            cases = {c for c, _ in can} & {c for c, _ in other.can} if other is not None else set()
            if other is None or not cases or other.preposition:
                break
            members, can, k = [*members, other.term], frozenset((c, "p") for c in cases), past
        if len(members) == 1:
            return first, k
        whole = Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at, plural=True)
        return Phrase(whole, first.preposition, can), k

    def _phrase(self, items: Sequence[Item], k: int, case: str) -> tuple[Phrase | None, int]:
        """ "[preposition] [figure] adjectives noun", with what hangs on the noun; and where the next item is, which is
        the one after ``k`` where no phrase is there."""
        start, preposition, count = k, "", None
        if items[k].tag == "prep":
            preposition, k = items[k].word, k + 1
        if k < len(items) and items[k].tag == "q":
            count, k = items[k], k + 1
        if count is not None and count.quantity is not None and count.quantity.kind is QuantityKind.MONEY:
            term = Term(count.first, count.last, head="$", count=count.quantity, at=count.first)
            return Phrase(term, preposition, COUNTED), k
        adjectives: list[Item] = []
        while k < len(items) and items[k].refs and items[k].refs[0].adjective:
            adjectives.append(items[k])
            k += 1
        head = items[k] if k < len(items) and items[k].tag in ("n", "name") else None
        can = _agreeing([*adjectives, head], self.known) if head is not None else frozenset()
        can = frozenset(pair for pair in can if pair[0] in case)
        if head is None or not can:
            return None, start + 1
        term = Term(items[start + bool(preposition)].first, head.last, at=head.first)
        term.head, term.ref = (head.word, head.refs[0]) if head.refs else (NOUNS[head.word][0], None)
        term.plural = all(gender == "p" for _, gender in can)
        term.mods = [Mod("adj", a.first, term=Term(a.first, a.last, a.word, a.refs[0], at=a.first)) for a in adjectives]
        if count is not None:
            term.count, term.plural = count.quantity and count.quantity._replace(unit=term.head), True
            can = COUNTED if any(c == "G" for c, _ in can) else can
        k += 1
        if not head.refs:
            k = self._hang(items, k, term)
        return Phrase(term, preposition, can), k

    def _hang(self, items: Sequence[Item], k: int, term: Term) -> int:
        """Puts what hangs on a noun into its term: a genitive, and "между" after a noun of a sum."""
        while k < len(items):
            between = items[k].word == "между" and term.head in words.MEASURED
            if items[k].tag not in ("n", "name") and not between:
                break
            inner, past = self._phrases(items, k, CASES if between else "G")
            if inner is None:
                break
            mark = _mark(inner) if between else "of"
            term.mods.append(Mod(mark, items[k].first, term=inner.term))
            term.last, k = inner.term.last, past
        return k

    # Statements

    def statements(self, frames: list[Frame]) -> list[Statement]:
        return [_statement(frame) for frame in frames]


TAGS: Mapping[str, Collection[str]] = {
    "v": VERBS,
    "n": NOUNS,
    "prep": {mark.split(" ")[0] for mark in words.MARKS},
    "conj": {"и"},
    "neg": {"не"},
    "r": words.HARMLESS,
}
"""Part of speech -> the words."""


def _inside(tokens: Tokens, *spans: Span | None) -> list[int]:
    """The tokens within spans, and between them."""
    found = [s for s in spans if s is not None]
    first, last = min(s.start for s in found), max(s.end for s in found)
    return [i for i in range(len(tokens)) if tokens.start[i] >= first and tokens.end[i] <= last]


def _agreeing(items: Iterable[Item], known: Mapping[str, tuple[Ref, list[Form]]]) -> frozenset[tuple[str, str]]:
    """The cases and genders in which words can all be."""
    can = frozenset((case, gender) for case in CASES for gender in "mfnp")
    for item in items:
        if item.tag == "n":
            found = NOUNS[item.word][1]
        elif item.refs[0].adjective:
            found = DEMONYMS[item.word][1]
        else:
            found = known[item.word][1] if item.word in known else ANY
        can &= frozenset((case, form.gender) for form in found for case in form.cases)
    return can


def _mark(phrase: Phrase) -> str:
    """The mark of a phrase after a preposition, "" where there is none for its cases."""
    marks = (
        words.MARKS.get(f"{phrase.preposition} {case}", "") for case in CASES if any(c == case for c, _ in phrase.can)
    )
    return next(filter(None, marks), "")


def _cast(frame: Frame, phrases: Sequence[Phrase], verb: Verb) -> None:
    """Makes phrases the arguments of a frame, by preposition and case; whoever is the subject agrees with the verb."""
    options: list[tuple[Phrase, list[str]]] = []
    for phrase in phrases:
        if phrase.preposition:
            options.append((phrase, [mark] if (mark := _mark(phrase)) else []))
            continue
        subject = any(case == "N" and gender in verb.gender for case, gender in phrase.can)
        marks = [words.MARKS[f" {case}"] for case in "AID" if any(c == case for c, _ in phrase.can)]
        allowed = {"obj": not verb.passive, "by": verb.passive, "to": True}
        options.append((phrase, [*(["subj"] if subject else []), *(mark for mark in marks if allowed[mark])]))
    while options:
        sure = next((one for one in options if len(one[1]) <= 1), options[0])
        options = [one for one in options if one is not sure]
        phrase, marks = sure
        if not marks:
            frame.unread.extend(range(phrase.term.first, phrase.term.last))
            continue
        mark = "obj" if verb.passive and marks[0] == "subj" else marks[0]
        frame.args.append(Arg(mark, phrase.term.first, term=phrase.term))
        if not phrase.preposition:
            options = [
                (one, [m for m in left if m != marks[0]] if not one.preposition else left) for one, left in options
            ]
    frame.args.sort(key=lambda arg: arg.at)


def _statement(frame: Frame) -> Statement:
    """A frame in normal form: its concept, and each argument in the role that the verb has for its mark."""
    concept, marks, args = frame.verb or "fragment", ROLES.get(frame.verb, {}), list(frame.args)
    subject = next((arg for arg in args if arg.role == "subj" and arg.term is not None), None)
    if (
        concept == "measure"
        and subject is not None
        and subject.term is not None
        and subject.term.head in words.MEASURED
    ):
        concept = subject.term.head
        marks = marks | _marks(words.MEASURED[concept])
        hung = [Arg(mod.role, mod.at, term=mod.term) for mod in subject.term.mods]
        args = [*hung, *(arg for arg in args if arg is not subject)]
    return Statement(
        ((concept, 1),),
        concept,
        frame.first,
        frame.last,
        at=frame.at,
        roles=[Role(marks.get(arg.role, arg.role), arg.role, arg.at, term=arg.term) for arg in args],
        negated=frame.negated,
        neg_at=frame.neg_at,
        times=[period for period in frame.times if period is not None],
        kind=frame.kind,
        tense=frame.tense,
        loose=[(at, "") for at in frame.unread],
    )
