"""English parts of speech: what a word can be, likeliest first, and its lemma. Looked up in one text, never parsed.

``data/lexicon_en.txt`` is sorted; a word is found by bisection, so that nothing is paid at start for the 20,000 words that
a claim does not use.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck import data
from factcheck.language.en import senses
from factcheck.language.tables import word_set
from factcheck.records import NamedTuple


class Entry(NamedTuple):
    """``tags``: letters, the likeliest first (see ``tools/build_lexicon.py``); lemmas as a verb and as a noun."""

    tags: str
    verb: str
    noun: str


@cache
def _text() -> str:
    return "\n" + data.text("lexicon_en.txt")


_OVERRIDES = dict.fromkeys(
    ["meagre", "meager", "paltry", "whopping", "staggering", "mere", "tiny", "scant", "hefty"], "j"
) | {
    "agree": "v",
    "burst": "vden",
    "fine": "jnv",
    "crash": "nv",
    "spending": "ng",
    "mars": "n",
    "bar": "nv",
    "bars": "Nz",
    "like": "jv",
    "own": "jv",
    "said": "de",
    "say": "v",
    "while": "n",
    "present": "jnv",
    "total": "jnv",
    "joint": "j",
    "bilateral": "j",
    "two-way": "j",
    "mutual": "j",
    "put": "vde",
    "cut": "nvde",
    "hit": "dven",
    "cost": "dven",
    "active": "j",
    "axe": "nv",
    "let": "vde",
    "lay": "dv",
    "south": "nj",
    "north": "nj",
    "well": "r",
    "back": "rnv",
    "firm": "nj",
    "key": "jn",
    "leading": "jg",
    "operating": "g",
    "according": "g",
    "shop": "n",
    "work": "nv",
    "working": "jg",
    "saying": "g",
    "untrue": "j",
    "strained": "je",
    "upward": "jr",
    "downward": "jr",
    "overall": "jr",
    "promising": "j",
    "standing": "gj",
    "official": "jn",
    "head": "nv",
    "state": "nv",
    "early": "jr",
    "late": "jr",
    "saw": "dn",
    "left": "den",
    "opened": "de",
    "set": "ven",
    "worth": "j",
    "forum": "n",
    "expand": "v",
    "top": "jnv",
    "number": "nv",
    "open": "jv",
    "light": "nj",
    "needs": "zN",
    "plans": "Nz",
    "visits": "Nz",
    "talks": "Nz",
    "meets": "z",
    "signs": "zN",
    "hosts": "zN",
    "backs": "zN",
    "ties": "N",
    "trades": "zN",
    "firms": "N",
    "works": "zN",
    "building": "ng",
    "mining": "n",
    "ever-growing": "j",
    "ever-shrinking": "j",
    "financing": "ng",
    "fishing": "ng",
    "farming": "ng",
    "banking": "ng",
    "shipping": "gn",
    "lending": "gn",
    "refining": "gn",
    "drilling": "gn",
    "logging": "gn",
    "engineering": "n",
    "manufacturing": "n",
    "meeting": "ng",
    "holding": "g",
    "opening": "gn",
    "signing": "ng",
    "growing": "g",
    "steady": "j",
    "solid": "j",
    "dynamic": "j",
    "brisk": "j",
    "live": "vj",
    "lives": "zN",
    "kind": "nj",
    "close": "jvr",
    "mean": "vj",
    "last": "jrv",
    "second": "j",
    "rose": "d",
    "found": "de",
    "founded": "de",
    "felt": "de",
    "ground": "n",
    "wound": "n",
    "bound": "ej",
    "may": "v",
    "can": "v",
    "will": "v",
    "might": "v",
    "must": "v",
    "being": "gn",
    "counterpart": "n",
    "alive": "j",
    "asleep": "j",
    "afraid": "j",
    "aware": "j",
    "able": "j",
    "ready": "j",
    "people": "N",
    "police": "N",
    "cattle": "N",
    "media": "N",
    "data": "N",
    "goods": "N",
    "news": "n",
    "series": "n",
    "means": "zN",
    "economics": "n",
    "politics": "n",
    "physics": "n",
    "headquarters": "n",
    "men": "N",
    "women": "N",
    "children": "N",
    "wives": "N",
    "businessmen": "N",
    "commissioners": "N",
    "is": "z",
    "benefit": "nv",
    "forecasts": "zN",
    "hike": "nv",
    "hikes": "zN",
    "covid-19": "n",
    "adverts": "N",
    "vets": "Nz",
    "templates": "N",
}


_NOUNS = word_set("""
    gdp gnp vat cpi fdi ipo pmi remittance joblessness holidaymaker forex diaspora norovirus malware ransomware cyberattack
    chatbot smartphone startup podcast crowdfunding blockchain bitcoin cryptocurrency emoji selfie webcam broadband wifi
    mp ngo ceo cfo gp hq atm suv lockdown furlough carsharing rideshare gigafactory datacentre biofuel photovoltaics heatwave reskilling
""")
"""Common nouns that the lexicon does not have."""


@lru_cache(65536)
def entry(word: str) -> Entry:
    """What ``word`` (normalised) can be; guessed from its ending where it is not in the lexicon."""
    line = _line(word)
    if line is None:
        return _guess(word)
    verb = noun = word
    for part in line[2:]:
        if part.startswith("verb="):
            verb = part[5:]
        else:
            noun = part[5:]
    if verb == word and word.endswith("s") and "z" in _OVERRIDES.get(word, line[1]) and "v" not in line[1]:
        verb = word[:-1]  # "lives": the lexicon knows only the noun's
    tags = _OVERRIDES.get(word, line[1])
    if noun == word and tags[:1] == "N" and word[-1] == "s":
        noun = word[:-1]  # "adverts": the lexicon knows only a verb's
    if tags == "N" and word.endswith("s") and word not in _OVERRIDES and (base := _verb_of(noun)):
        return Entry("Nz", base, noun)
    if tags == "N" and word not in _OVERRIDES and (line := _line(noun)) is not None and "v" in line[1] and verb == noun:
        return Entry("Nz", verb, noun)
    return Entry(tags, verb, noun)


def _verb_of(noun: str) -> str:
    """The verb that a noun is as well, where the lexicon knows its past ("credited": credits may be a verb)."""
    for past in (noun + "ed", noun + "d", noun[:-1] + "ied" if noun.endswith("y") else ""):
        if past and known(past):
            at = _text().find(f"\n{past} ")
            line = _text()[at + 1 : _text().index("\n", at + 1)].split(" ")
            if line[1][:1] in ("d", "e") and f"verb={noun}" in line[2:]:
                return noun
    return ""


@lru_cache(65536)
def known(word: str) -> bool:
    return _line(word) is not None


@lru_cache(65536)
def _line(word: str) -> list[str] | None:
    """The cells of a word's line in the lexicon: the word, its tags, then its lemmas."""
    if not (word.isascii() and word.isalpha()):
        return None
    if word in _NOUNS:
        return [word, "n"]
    if word[-1] == "s" and word[:-1] in _NOUNS:
        return [word, "N", f"noun={word[:-1]}"]
    text, sought = _text(), word + " "
    low, high = 0, len(text) - 1  # each at the line break before a line
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2 + 1)
        end = text.index("\n", start + 1)
        if text.startswith(sought, start + 1):
            return text[start + 1 : end].split(" ")
        if text[start + 1 : end] < sought:
            low = end
        else:
            high = start
    return None


def _guess(word: str) -> Entry:
    if word in _OVERRIDES:
        return Entry(_OVERRIDES[word], word, word)
    if word.startswith("un") and len(word) > 5 and entry(word[2:]).tags[:1] == "j" and known(word[2:]):
        return Entry("j", word, word)
    if "-" in word:
        start, _, last = word.rpartition("-")
        tail = entry(last)
        if (verb := f"{start}-{tail.verb}") in senses.verbs() or verb in HYPHENED:
            return Entry(tail.tags, verb, word)  # "rubber-stamped", "re-elected"
        if tail.tags[:1] in ("e", "d", "g"):
            return Entry("j", word, word)
        one = f"{start}-{tail.noun}" if tail.tags[:1] == "N" else word
        return Entry(tail.tags if tail.tags[:1] in "nNj" else "j", word, one)
    for several, one in PEOPLE:
        if word.endswith(several) and known(start := word.removesuffix(several)) and start:
            return Entry("N", word, start + one)  # "schoolchildren", "policewomen"
    if front := _front(word):
        tail = entry(word[len(front) :])
        return Entry(tail.tags, front + tail.verb, front + tail.noun)  # "regraded", "retakes"
    if word.endswith("ies") and len(word) > 4:
        return Entry("Nz", word[:-3] + "y", word[:-3] + "y")
    if word.endswith("ing") and len(word) > 5:
        return Entry("gn", _stem(word[:-3]), word)
    if word.endswith("ed") and len(word) > 4:
        return Entry("de", _stem(word[:-2]), word)
    if word.endswith("ly"):
        return Entry("r", word, word)
    if word.endswith(("ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary")):
        return Entry("jn", word, word)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        longer = word.endswith(("ches", "shes", "sses", "xes", "zes")) and not known(word[:-1])  # not "blazes"
        base = word[:-2] if longer else word[:-1]
        tags = entry(base).tags if known(base) else "n"
        letters = "".join({"n": "N", "v": "z"}.get(c, "") for c in tags)
        return Entry(letters or "N", base, base)
    return Entry("n", word, word)


HYPHENED = frozenset({"name-check", "cross-check", "double-check", "spot-check", "fact-check"})
"""Verbs with a hyphen that mean no concept of their own."""
PEOPLE = (("women", "woman"), ("men", "man"), ("children", "child"))
"""Ends of irregular plurals, and of the words for one."""


FRONTS = ("re", "mis", "over", "pre")
"""What makes another verb of a verb."""


def derived(word: str) -> bool:
    """Is an unknown word a known verb with such a front ("regraded")?"""
    return bool(_front(word))


def _front(word: str) -> str:
    """What stands before the known verb in an unknown word; "" where there is none."""
    front = next((f for f in FRONTS if word.startswith(f)), "")
    line = _line(word[len(front) :]) if front and len(word) > len(front) + 2 else None
    return front if line is not None and not {"v", "z", "d", "e", "g"}.isdisjoint(line[1]) else ""


def _stem(root: str) -> str:
    """The verb that "-ed" or "-ing" was added to: "stopp" → "stop", "bak" → "bake"."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz" and known(root[:-1]):
        return root[:-1]
    if known(root):
        return root
    if root.endswith("ll") and known(root[:-1]):
        return root[:-1]  # "trialled"
    if root.endswith("i"):
        return root[:-1] + "y"
    if known(root + "ed") and (verb := entry(root + "ed").verb).startswith(root):
        return verb  # another form of the verb is known: "conven-ing" by "convened"
    return root + "e" if known(root + "e") or root.endswith(_SILENT) or root + "e" in senses.verbs() else root


_SILENT = ("is", "iz", "at", "ut", "c", "g", "v", "u", "bl", "pl", "tl", "dl", "gl")
"""Endings before which a silent "e" was lost ("criticis-ed")."""
