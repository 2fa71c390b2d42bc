"""Make ``factcheck/data/lexicon_en.txt``: what part of speech each common English word can be, likeliest first, and
its lemma.

    python tools/build_lexicon.py

Needs ``lemminflect`` (inflected forms) and ``textblob`` (the likeliest tag of a word); both are looked up at build time
only. One line a word: ``word tags [verb=LEMMA] [noun=LEMMA]``; tags are letters, the likeliest first: ``n`` noun, ``N``
plural noun, ``v`` base verb, ``z`` third person, ``d`` past, ``e`` past participle, ``g`` -ing form, ``j`` adjective,
``r`` adverb. A verb reading that is rare beside the noun ("to company") is left out.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import lemminflect

from factcheck import world
from factcheck.language.en import closed, intents, levels, senses
from factcheck.language.tables import word_set

TARGET = Path(__file__).parents[1] / "factcheck/data/lexicon_en.txt"
NEVER = {"down", "further", "second", "out", "up", "be", "have", "do", "like"}
"""Words of the grammar whose reading as a verb would only confuse."""
SENSED = {
    verb.partition("_")[0]
    for table in (
        senses.verbs(),
        closed.SAY,
        closed.DENY,
        closed.SUPPOSE,
        intents.INTEND,
        closed.MEASURE,
        levels.VERBS,
    )
    for verb in (*table, *closed.INCREASE, *closed.DECREASE)
} - NEVER
"""The verbs that a sense or a class of verbs names: their reading as a verb is kept however rare it is."""
OFTEN = word_set("""
    advocate airlift ambush bankroll blow bomb bristle broadcast buckle burst campaign catapult combat
    compromise convert dance decree default discharge discipline divorce dodge drill empty encounter escort
    fight fracture graduate hack hike honor honour hunt intercept leak lease levy lobby loot malfunction march
    moderate orbit overflow patrol pause phone pillory premiere queue recoil refund relay repeal respect ruin
    rupture safeguard scrap shelter showcase smile spill spoil stab strand swamp telephone trace wager wash
""")
"""Verbs of newspapers that are nouns as well: their plain forms are read as either."""
NOW = {row.split(" ")[0]: row for row in TARGET.read_text("ascii").splitlines()}
"""The words that the lexicon has by now, with their lines: it may learn more of a word, and forgets nothing."""
PENN = {"NN": "n", "NNS": "N", "VB": "v", "VBP": "v", "VBZ": "z", "VBD": "d", "VBN": "e", "VBG": "g"}
PENN |= dict.fromkeys(("JJ", "JJR", "JJS"), "j") | dict.fromkeys(("RB", "RBR", "RBS"), "r")


def likeliest() -> dict[str, str]:
    """Word → its likeliest Penn tag, from the lexicon that textblob ships."""
    spec = find_spec("textblob")
    assert spec is not None and spec.origin is not None
    rows = (Path(spec.origin).parent / "en/en-lexicon.txt").read_text("utf-8").splitlines()
    found: dict[str, str] = {}
    for row in rows:
        parts = row.split()
        if len(parts) == 2 and not row.startswith(";;"):
            found.setdefault(*parts)
    return found


def _tags(word: str) -> str:
    """What the lexicon knows a word as by now."""
    return NOW[word].split(" ")[1] if word in NOW else ""


def grown(word: str, made: str | None) -> str | None:
    """The line of a word with what is new in ``made`` behind what stands in it by now."""
    now = NOW.get(word)
    if now is None or made is None:
        return now or made
    _, tags, *lemmas = now.split(" ")
    _, more, *others = made.split(" ")
    kinds = {lemma.split("=")[0] for lemma in lemmas}
    lemmas += [lemma for lemma in others if lemma.split("=")[0] not in kinds]
    verbal = set(tags) & set("vzdeg") or not OFTEN.isdisjoint(lemminflect.getAllLemmas(word).get("VERB", ()))
    tags += "".join(letter for letter in more if letter not in tags and (verbal or letter not in "vz"))
    return " ".join([word, tags, *sorted(lemmas, reverse=True)])


def line(word: str, likely: str | None) -> str | None:
    """The line of one word, or ``None`` where nothing is known of it."""
    lemmas = lemminflect.getAllLemmas(word)
    tags: list[str] = []
    extra = ""
    for lemma in sorted(lemmas.get("VERB", ()), key=lambda each: each not in SENSED):
        forms = dict(lemminflect.getAllInflections(lemma, "VERB"))
        forms.setdefault("VBN", forms.get("VBD", ()))
        doubtful = PENN.get(likely or "n") in ("n", "N", "j", "r", None) and (likely is not None or "NOUN" in lemmas)
        rare = doubtful and lemma not in SENSED and not set(_tags(word)) & set("vzdeg")
        here = "".join(
            letter
            for name, letter in (("VB", "v"), ("VBZ", "z"), ("VBD", "d"), ("VBN", "e"), ("VBG", "g"))
            if word in forms.get(name, ())
        )
        if word == lemma and "v" not in here:
            here = "v" + here
        if here and not (rare and here != "g") and not (set("".join(tags)) & set("vzdeg")):
            tags.append(here)
            extra += f" verb={lemma}" if lemma != word else ""
    if "NOUN" in lemmas:
        lemma = lemmas["NOUN"][0]
        tags.append("n" if lemma == word else "N")
        extra += f" noun={lemma}" if lemma != word else ""
    tags += ["j"] * ("ADJ" in lemmas) + ["r"] * ("ADV" in lemmas)
    first = PENN.get(likely or "", "")
    letters = "".join(tags)
    if not letters and not first:
        return None
    if first == "N" and "n" in letters and "N" not in letters:
        first = "n"
    if not letters:
        letters = first
        if first == "N":
            extra = f" noun={word[:-1] if word.endswith('s') else word}"
    elif first in letters:
        letters = first + letters.replace(first, "")
    elif first == "g" and "n" in letters:
        letters = "n" + letters.replace("n", "")
    return f"{word} {letters}{extra}"


def main() -> None:
    tags = likeliest()
    names = world.load()
    taken = {word for table in (names.names, names.demonyms, names.capitals) for word in table}
    every = (
        NOW.keys()
        | world.common_words()
        | {
            form
            for lemma in SENSED
            for forms in lemminflect.getAllInflections(lemma, "VERB").values()
            for form in forms
        }
    )
    words = sorted(NOW.keys() | {word for word in every - taken if word.isascii() and word.isalpha()})
    lines = filter(None, (grown(word, line(word, tags.get(word))) for word in words))
    TARGET.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
