"""Verbs of several words: with a particle, a preposition, a bare noun, or several of these ("threw its weight behind",
"called the visit off", "came in at", "put pen to paper on").

The words of a sense, or of a class of verbs, may be joined by ``_``: the verb, then a particle, an object noun, and a
preposition with its noun, in this order and each of them optional: ``call_off``, ``give_green_light``,
``come_into_force``, ``put_pen_to_paper``, ``sign_off_on``. A preposition at the end makes an object of what stands
after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed, intents, senses, turns
from factcheck.records import dataclass
from factcheck.statements.nouns import take


@dataclass(slots=True)
class _Phrase:
    """A way to read a verb with what stands beside it: what it uses up, and the phrase that becomes its object."""

    verb: str
    nouns: tuple[Arg, ...] = ()
    particle: str = ""
    governed: Arg | None = None
    inner: Arg | None = None


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """First word → the verbs of several words that begin with it."""
    found: dict[str, set[str]] = {}
    for verb in (*senses.verbs(), *_listed()):
        if "_" in verb:
            found.setdefault(verb.partition("_")[0], set()).add(verb)
    return {first: frozenset(verbs) for first, verbs in found.items()}


def _listed() -> Iterator[str]:
    """The verbs of classes, which stand in no row of senses."""
    yield from (verb for verb in intents.INTEND if verb[:3] != "be_")
    for verbs in (intents.INTEND_NOUN, closed.INCREASE, closed.DECREASE, closed.OCCURRENCE, *TURNS):
        yield from verbs


TURNS = (turns.APPRAISED, turns.STRESSING)
FEW = 6
"""Verbs that are looked up one by one: for a claim or two it does not pay to sort them all."""
_asked: dict[str, frozenset[str]] = {}


def beginning(first: str) -> frozenset[str]:
    """The verbs of several words that begin with this one."""
    if first in _asked:
        return _asked[first]
    if len(_asked) >= FEW:
        return _phrases().get(first, frozenset())
    mark = f"{first}_"
    _asked[first] = frozenset((*senses.beginning(first), *(verb for verb in _listed() if verb.startswith(mark))))
    return _asked[first]


def phrasal(frame: Frame) -> Frame:
    """The frame with its verb of several words, where one is known; the longest wins."""
    frame = dative(resulting_in(left_so(frame)))
    known = beginning(frame.verb.partition("_")[0])
    if not known:
        return frame
    best = max((p for p in _readings(frame) if p.verb in known and not _idle(p)), key=_weight, default=None)
    return frame if best is None else _joined(frame, best)


def _idle(phrase: _Phrase) -> bool:
    """Would the phrase have an object that its senses do not take ("fell *in Oslo*" is no "fell in")?"""
    found = senses.verbs().get(phrase.verb, ()) if phrase.governed is not None else ()
    return bool(found) and all(sense.needs == "-obj" for sense in found)


def _weight(phrase: _Phrase) -> tuple[int, bool]:
    """The longest phrase; of two alike the one with a particle, no preposition ("pitched *in* to help in Y")."""
    return len(phrase.verb), bool(phrase.particle)


def own_way(frame: Frame) -> Frame:
    """ "elbowed *its way* into the top ten": forced its way."""
    way = frame.arg("obj")
    if frame.passive or way is None or way.term is None or way.term.head != "way" or frame.verb not in turns.WENDING:
        return frame
    owned = any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in way.term.mods)
    return replace(frame, verb="force_way", args=take(frame, way)) if owned and len(way.term.mods) == 1 else frame


def dative(frame: Frame) -> Frame:
    """ "gave the plan to build a dam *the cold shoulder*": what ends a long object is the verb's, and that object who
    gets it."""
    whole = frame.arg("obj")
    if frame.verb not in turns.DATIVE or frame.passive or whole is None or whole.term is None:
        return frame
    second, plain = frame.arg("obj2"), whole.term
    inner = next((m for m in whole.term.mods if m.frame is not None and m.frame.arg("obj2") is not None), None)
    adverbs: list[tuple[str, int]] = []
    if second is None and inner is not None and inner.frame is not None:
        second = inner.frame.arg("obj2")
        assert second is not None
        adverbs = [a for a in inner.frame.adverbs if a[1] > second.at]
        kept = [a for a in inner.frame.adverbs if a not in adverbs]
        clause = replace(inner.frame, args=take(inner.frame, second), adverbs=kept)
        plain = replace(plain, mods=[replace(m, frame=clause) if m is inner else m for m in plain.mods])
    if second is None or not any(f"{frame.verb}_{name}" in senses.verbs() for name in _names(second)):
        return frame
    args = [replace(whole, role="to", term=plain), replace(second, role="obj")]
    return replace(frame, args=[*take(frame, whole, second), *args], adverbs=[*frame.adverbs, *adverbs])


def left_so(frame: Frame) -> Frame:
    """ "The plan left the minister *cold*": a noun or an adjective, which the object's noun stands before."""
    obj = frame.arg("obj")
    term = obj.term if obj is not None and not frame.passive else None
    if frame.verb != "leave" or obj is None or term is None or term.head not in LEFT or term.plural:
        return frame
    whom = next((m for m in term.mods if m.role == "noun" and m.term is not None and m.at == term.at - 1), None)
    if whom is None or whom.term is None:
        return frame
    noun = replace(whom.term, det=term.det, mods=[*[m for m in term.mods if m is not whom], *whom.term.mods])
    args = [replace(obj, term=noun) if a is obj else a for a in frame.args]
    return replace(frame, args=[*args, Arg("comp", term.at, word=term.head)])


LEFT = frozenset({"cold"})
"""Adjectives that are nouns, too, and what somebody is left."""


def resulting_in(frame: Frame) -> Frame:
    """ "The storm left 200 houses damaged": it damaged them."""
    obj = frame.arg("obj")
    if frame.verb != "leave" or frame.passive or obj is None or obj.term is None:
        return frame
    rel = next((m for m in obj.term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None)
    if rel is None or rel.frame is None or not rel.frame.passive or rel.frame.negated:
        return frame
    if rel.frame.verb not in closed.HARMING:
        return frame
    term = replace(obj.term, mods=[m for m in obj.term.mods if m is not rel])
    rest = [a for a in rel.frame.args if not a.gap]
    return replace(frame, verb=rel.frame.verb, args=[*take(frame, obj), replace(obj, term=term), *rest])


def _readings(frame: Frame) -> Iterator[_Phrase]:
    """All ways to join the verb with its particles, bare nouns and prepositions."""
    nominal = ("obj", "comp", "obj2") if frame.passive else ("obj", "comp")  # "was given *an airing*"
    objects = [(name, a) for a in frame.args if a.role in nominal for name in (*_names(a), *_whole(a))]
    phrases = [
        (f"{a.role}_{name}", a)
        for a in frame.args
        if a.role in closed.PREPOSITIONS or a.role == "to"
        for name in _names(a)
    ]
    marked = [a for a in frame.args if a.role in closed.PREPOSITIONS or a.role in ("to", "after", "before")]
    behind = [a for a in marked if (a.term or a.frame) and not _price(a)]
    governed = [] if frame.arg("obj", "comp", "inf", "that") is not None else behind
    for arg in frame.args:
        if arg.role in ("ing", "inf") and arg.frame is not None and not arg.frame.passive:
            yield _Phrase(f"{frame.verb}_{arg.frame.verb}", inner=arg)
    for particle in ("", *[w for w, at in frame.adverbs if at > frame.at]):
        stem = f"{frame.verb}_{particle}" if particle else frame.verb
        if particle:
            yield _Phrase(stem, (), particle)
        for arg in governed:
            yield _Phrase(f"{stem}_{arg.role}", (), particle, arg)
        for phrase, arg in phrases:
            yield _Phrase(f"{stem}_{phrase}", (arg,), particle)
        for name, obj in objects:
            yield _Phrase(f"{stem}_{name}", (obj,), particle)
            for arg in behind:
                yield _Phrase(f"{stem}_{name}_{arg.role}", (obj,), particle, arg)
            for phrase, arg in phrases:
                yield _Phrase(f"{stem}_{name}_{phrase}", (obj, arg), particle)


def _whole(arg: Arg) -> list[str]:
    """ "saw *the light of day*": a noun with a bare one after "of"."""
    of = arg.term.mods[0] if arg.term is not None and len(arg.term.mods) == 1 else None
    inner = of.term if of is not None and of.role == "of" else None
    if inner is None or arg.term is None or arg.term.ref or arg.term.count or inner.ref or inner.count or inner.mods:
        return []
    return [f"{arg.term.head}_of_{inner.head}"] if inner.head and not inner.members and not inner.det else []


def _price(arg: Arg) -> bool:
    """ "went to X *for $90 million*": what is paid is nothing that a verb is for."""
    return arg.role == "for" and arg.term is not None and arg.term.head == "$" and arg.term.count is not None


def _names(arg: Arg) -> list[str]:
    """What a bare noun may be called in a phrase: "weight", "green_light"; nothing where it says more than that."""
    term = arg.term
    if term is None:
        return [arg.word] if arg.word else []
    if term.head in ("", "…") and term.det == "no" and not term.mods and term.ref is None:
        return ["no"]
    if term.ref is not None or term.members or term.count is not None or term.rank is not None or not term.head:
        return []
    plain, words, told = True, [term.head], [term.head]
    for mod in term.mods:
        if mod.role in ("adj", "noun") and mod.word and (mod.term is None or mod.term.ref is None):
            words.insert(-1, mod.word)
            fresh = mod.word in FRESH and term.head in IMPULSES
            coloured = closed.HARMLESS & {mod.word, f"{mod.word}ly"}
            if not fresh and not coloured and mod.word not in turns.FLAT:
                plain = False
                told.insert(-1, mod.word)
        elif mod.term is None or mod.role in ("adj", "noun"):
            return []
    return list(dict.fromkeys([*([term.head] if plain else []), "_".join(words), "_".join(told)]))


FRESH = frozenset({"new", "fresh", "further", "added", "additional", "strong", "powerful", "major"})
IMPULSES = frozenset({"impetus", "boost", "momentum", "impulse", "life", "support", "backing", "blessing", "approval"})
"""Nouns of what is given, which are no other thing for being new or strong."""


def _joined(frame: Frame, phrase: _Phrase) -> Frame:
    """The frame of the whole phrase: the nouns are gone, what hung on them hangs on the verb."""
    if phrase.inner is not None and (clause := phrase.inner.frame) is not None:  # "stopped operating in 2022"
        return replace(
            frame,
            verb=phrase.verb,
            args=[*take(frame, phrase.inner), *clause.args],
            adverbs=[*frame.adverbs, *clause.adverbs],
            times=[*frame.times, *clause.times],
            negated=frame.negated != clause.negated,
        )
    args = take(frame, *phrase.nouns)
    negated, neg_at = frame.negated, frame.neg_at
    for noun in phrase.nouns:
        term = noun.term
        if term is None:
            continue
        if noun.role == "from":  # "from strength *to strength*"
            args = [a for a in args if not (a.role == "to" and a.term and a.term.head == term.head and not a.term.mods)]
        if term.det == "no" and term.head not in ("", "…", "nothing"):
            negated, neg_at = not negated, term.first
        doer = frame.passive and noun.role == "obj" and frame.arg("subj", "by") is None  # "*X's* talks were held"
        args += [
            Arg("subj" if doer and m.role == "own" else m.role, m.at, term=m.term, frame=m.frame)
            for m in term.mods
            if not (m.role == "of" and m.term is not None and phrase.verb.endswith(f"_of_{m.term.head}"))
            and m.role not in ("adj", "noun")
            and (_kept(m.term) or m.frame is not None)
        ]
    if phrase.governed is not None:
        both = [a for a in args if a.role == phrase.governed.role and a.frame is not None and phrase.governed.frame]
        args = [
            replace(a, role="obj" if a.frame is None else "ing") if a is phrase.governed or a in both else a
            for a in args
        ]
    adverbs = list(frame.adverbs)
    if phrase.particle:
        adverbs.remove(next(a for a in adverbs if a[0] == phrase.particle))
    passive = frame.passive and not any(n.role == "obj" for n in phrase.nouns)
    return replace(frame, verb=phrase.verb, args=args, adverbs=adverbs, passive=passive, negated=negated, neg_at=neg_at)


def _kept(term: Term | None) -> bool:
    """Does what hangs on the noun say anything but whose it is ("*its* weight")?"""
    return term is not None and term.det != "pron"
